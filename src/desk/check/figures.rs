//! Figures of the same people that differ, and parts that do not fit their total.

use std::ops::Range;

use super::page::{Page, words};
use super::{Check, Finding};
use crate::desk::main_event;
use crate::lexicon::{PEOPLE, WordSet, words};
use crate::report::{CasualtyKind, CasualtyReport, QuestionKind, Scope};
use crate::text::number;

pub const CHECKS: &[Check] = &[
    Check {
        kind: QuestionKind::Figures,
        find: figures,
        asks: &[
            (
                "Blast kills 12 in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Thirteen people were killed in a blast on Tuesday, the \
                 mayor said.",
                "12 killed here, and 13 in line 3",
            ),
            (
                "Bus crash injures nine near Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - At least eleven people were injured when a bus \
                 left the road on Tuesday, the mayor said.",
                "11 in line 3",
            ),
            (
                "Blast kills 12 in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Twelve people were killed in a blast on Tuesday, the mayor \
                 said.\n\nThe death toll rose to 13 in the evening, when a man died in hospital, doctors said.",
                "13 in line 5",
            ),
        ],
        passes: &[
            "Blast kills 12 in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Twelve people were killed in a blast on Tuesday, the mayor said.",
            "Blast kills at least 12 in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Thirteen people were killed in a blast on Tuesday, \
             the mayor said.",
            "Blast kills 12 in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Seven soldiers and five teachers were killed in a blast on \
             Tuesday, the mayor said.",
            "Blast kills 12 in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - At least 10 people were killed in a blast on Tuesday, the \
             mayor said.",
            "Dozens killed in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Thirteen people were killed in a blast on Tuesday, the mayor said.",
            "Storm kills nine in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Nine people were killed in a storm on Tuesday, the mayor \
             said. A tenth died on Friday, which brought the total for the week to 27.",
            // Another event.
            "Blast kills 12 in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Twelve people were killed in a blast on Tuesday, the mayor \
             said. In 2015, 13 people were killed in a fire.",
        ],
    },
    Check {
        kind: QuestionKind::Sum,
        find: sum,
        asks: &[
            (
                "Police said 12 people, including 14 children, were injured in a bus crash.",
                "14, more than the 12",
            ),
            (
                "A total of 12 people were killed in the fire, including eight women and six men.",
                "14, more than the 12",
            ),
            (
                "Twelve people - eight men and three women - were injured in the bus crash.",
                "11, not 12",
            ),
            ("The fire killed 12 people: seven men, two women and four children.", "13, not 12"),
        ],
        passes: &[
            "Police said 12 people, including four children, were injured in a bus crash.",
            "A total of 12 people were killed in the fire, including eight women and four men.",
            "A total of 12 people were killed in the fire: eight women and four men.",
            // A child may be a civilian too.
            "A total of 12 people were killed in the fire, including ten civilians and four children.",
            "Twelve people - eight men and four women - were injured in the bus crash.",
            "Twelve people, eight men and three women among them, were injured in the bus crash.",
            "Twelve people - most of them men - were injured in the bus crash.",
            // The list is of some of them.
            "Police named three of the 12 people killed: a man and two women.",
            "Police named two of Halden's 12 people killed - a man and a woman - on Monday.",
            "Twelve people, two police officers and a dog were injured in the bus crash.",
        ],
    },
];

/// Whether it counts people in general, as a headline does.
fn is_anybody(casualty: &CasualtyReport) -> bool {
    casualty.victims.as_deref().is_none_or(|victims| {
        matches!(victims.to_lowercase().as_str(), "people" | "persons" | "lives")
    })
}

fn exact(casualty: &CasualtyReport) -> Option<u64> {
    casualty.min.filter(|_| casualty.min == casualty.max && casualty.qualifier.is_none())
}

fn is_total(casualty: &CasualtyReport) -> bool {
    !casualty.part && casualty.scope == Scope::Current
}

/// Figures of the headline, of the line under it and of captions beside those of the body.
fn figures(page: &Page, found: &mut Vec<Finding>) {
    let list = &page.report.casualties;
    let counted = |kind| {
        matches!(
            kind,
            CasualtyKind::Killed
                | CasualtyKind::Injured
                | CasualtyKind::Missing
                | CasualtyKind::Kidnapped
        )
    };
    let Some(main) = main_event(page.report) else { return };
    let mine = || main.casualties.iter().filter_map(|&index| list.get(index));
    let is_body = |casualty: &CasualtyReport| page.is_body(&page.range(&casualty.at));
    /// Figures of more captions are not looked at.
    const MOST: usize = 12;
    let outside = |head: &&CasualtyReport| {
        counted(head.kind)
            && is_total(head)
            && is_anybody(head)
            && head.previous.is_none()
            && !is_body(head)
    };
    for head in mine().filter(outside).take(MOST) {
        let Some(number) = exact(head) else { continue };
        let body = || list.iter().filter(|other| other.kind == head.kind && is_body(other));
        let contradicts = |other: &&CasualtyReport| {
            let more = other.min.is_some_and(|min| min > number);
            is_total(other)
                && is_anybody(other)
                && (more || exact(other).is_some_and(|exact| exact != number))
                && is_body(other)
        };
        let toll = main.toll.0.iter().find(|(kind, _)| *kind == head.kind).map(|(_, toll)| toll);
        let other = if body()
            .any(|other| [other.min, other.max, other.previous].contains(&Some(number)))
            || in_pieces(body(), number)
        {
            // The body has the number too: then only a toll that rose from it contradicts it, not
            // one of a whole week.
            let rose = |other: &&CasualtyReport| {
                words(&other.at.text).any(rises) && other.min.is_some_and(|min| min / 2 < number)
            };
            toll.and_then(|toll| list.get(toll.casualty?))
                .filter(|other| contradicts(other) && rose(other))
        } else {
            mine().filter(|other| other.kind == head.kind).find(contradicts)
        };
        if let Some(other) = other {
            let (at, there) = (page.range(&head.at), page.range(&other.at));
            let message = format!(
                "{number} {} here, and {} in {}",
                head.kind.name(),
                other.min.unwrap_or_default(),
                page.line(&there)
            );
            found.push(Finding { at, other: Some(there), message });
        }
    }
}

/// "The death toll rose to 13": not a total of several events.
fn rises(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "rose" | "risen" | "rises" | "increased" | "climbed" | "jumped"
    )
}

/// Whether all of the figures, or two of them, add up to the number.
fn in_pieces<'r>(figures: impl Iterator<Item = &'r CasualtyReport<'r>>, number: u64) -> bool {
    /// Of longer lists no two are tried.
    const MOST: usize = 30;
    let numbers: Vec<u64> = figures.filter_map(|figure| figure.min).take(MOST).collect();
    let two = |(index, one): (usize, &u64)| {
        numbers[index + 1..].iter().any(|two| one.saturating_add(*two) == number)
    };
    numbers.iter().enumerate().any(two)
        || numbers.iter().fold(0, |sum: u64, one| sum.saturating_add(*one)) == number
}

/// Words for groups without a common member.
static APART: [WordSet; 3] = [
    words!("men women children man woman child"),
    words!("boys girls boy girl men women man woman"),
    words!(
        "civilians soldiers policemen militants rebels troops insurgents civilian soldier \
         policeman militant"
    ),
];

fn are_apart(victims: &[String]) -> bool {
    APART.iter().any(|groups| victims.iter().all(|victims| groups.contains(victims.as_str())))
        && victims.iter().enumerate().all(|(index, one)| !victims[..index].contains(one))
}

/// The rule of a casualty in "Among the dead were two children": such figures may count one person
/// twice.
const AMONG: &str = "among";

fn sum(page: &Page, found: &mut Vec<Finding>) {
    let list = &page.report.casualties;
    for (index, total) in list.iter().enumerate().filter(|(_, total)| is_total(total)) {
        let Some(number) = exact(total) else { continue };
        let at = page.range(&total.at);
        if let Some((sum, pieces)) = apposed(page, &at, number).filter(|(sum, _)| *sum != number) {
            found.push(Finding {
                message: format!("the parts, said to be all, are {sum}, not {number}"),
                at: pieces,
                other: Some(at),
            });
            continue;
        }
        let sentence = page.sentence(&at);
        let parts: Vec<&CasualtyReport> = list[index + 1..]
            .iter()
            .take(6)
            .take_while(|part| {
                part.part && part.kind == total.kind && page.range(&part.at).end <= sentence.end
            })
            .filter(|part| part.min.is_some() && part.victims.is_some() && part.rule != AMONG)
            .collect();
        let least = |part: &CasualtyReport| part.min.unwrap_or_default();
        let victims: Vec<String> = parts
            .iter()
            .filter_map(|part| part.victims.as_deref().map(str::to_lowercase))
            .collect();
        let all = parts.iter().map(|part| least(part)).fold(0, u64::saturating_add);
        let Some(first) = parts.first() else { continue };
        let more = if least(first) > number {
            Some((first, least(first)))
        } else {
            Some((first, all)).filter(|_| all > number && are_apart(&victims))
        };
        if let Some((part, sum)) = more {
            let message =
                format!("the parts are {sum}, more than the {number} in {}", page.line(&at));
            found.push(Finding { at: page.range(&part.at), other: Some(at), message });
        }
    }
}

/// The sum of the list in apposition to a total, and where it stands:
/// `12 people - eight men and three women - were`.
fn apposed(page: &Page, total: &Range<usize>, number: u64) -> Option<(u64, Range<usize>)> {
    let sentence = page.sentence(total);
    let text = &page.text[total.start..sentence.end];
    // The list opens behind the total's own words, with a dash, a colon or a bracket.
    let (open, close) = text.char_indices().find_map(|(at, c)| match c {
        ':' => Some((at + 1, ['.', ';'])),
        '(' => Some((at + 1, [')', ')'])),
        '—' | '–' => Some((at + c.len_utf8(), ['—', '–'])),
        '-' if text[..at].ends_with(' ') && text[at + 1..].starts_with([' ', '-']) => {
            Some((at + 1, ['-', '-']))
        }
        _ => None,
    })?;
    let head = &text[..open];
    if is_of_more(&page.text[sentence.start..total.start + open], number)
        || head.contains([',', '.'])
        || !words(head).any(|word| value(word) == Some(number))
        || words(head).filter(|word| value(word).is_some()).count() > 1
    {
        return None;
    }
    let list = text[open..].trim_start_matches(['-', ' ']);
    let start = total.start + text.len() - list.len();
    let list = &list[..list.find(close)?];
    let mut sum = 0u64;
    let mut pieces = 0;
    for item in list
        .split([','])
        .flat_map(|item| item.split(" and "))
        .map(str::trim)
        .filter(|item| !item.is_empty())
    {
        let mut item = words(item.strip_prefix("and ").unwrap_or(item));
        let count = match item.next()? {
            "a" | "an" => 1,
            word => value(word)?,
        };
        // "eight men", "three young women", and nothing behind them.
        let nouns: Vec<String> = item.map(str::to_lowercase).collect();
        let people = nouns.last().is_some_and(|noun| PEOPLE.contains(noun.as_str()));
        if !people || nouns.len() > 3 {
            return None;
        }
        sum = sum.saturating_add(count);
        pieces += 1;
    }
    (pieces > 1).then(|| (sum, start..start + list.trim_end().len()))
}

/// Whether a number is of people known before, so that the list may be of some of them only: "three
/// of the 12 people killed: …".
fn is_of_more(text: &str, number: u64) -> bool {
    let mut back = words(text)
        .rev()
        .skip_while(|word| value(word) != Some(number))
        .skip(1)
        .map(str::to_lowercase);
    match back.next().as_deref() {
        Some("of") => back.next().is_none_or(|word| word != "total"),
        Some(word) => {
            matches!(
                word,
                "the" | "those" | "these" | "its" | "their" | "his" | "her" | "all" | "among"
            ) || word.ends_with("'s")
                || word.ends_with("’s")
        }
        None => false,
    }
}

/// A whole number in figures or in one word.
fn value(word: &str) -> Option<u64> {
    word.parse().ok().or_else(|| number::small(word.to_lowercase().as_str()))
}
