//! Days, ages and years of birth that contradict each other.

use std::ops::Range;

use jiff::civil::Date;

use super::page::{Page, is_full, mentions, words};
use super::{Check, Finding};
use crate::lexicon::word_set;
use crate::report::{Conflict, DateReport, EntityReport, EntityType, Granularity, QuestionKind};
use crate::syntax::class::{ADVERB, ANY_PAST, Classes, OBJECT};

pub const CHECKS: &[Check] = &[
    Check {
        kind: QuestionKind::Weekday,
        find: weekday,
        asks: &[
            (
                "The bridge was closed on Tuesday, Nov. 28, 2022, the mayor said.",
                "2022-11-28 is a Monday",
            ),
            (
                "HALDEN, May 3, 2021 (Northern Wire) - The bridge was closed on Sunday, May 1.",
                "2021-05-01 is a Saturday",
            ),
        ],
        passes: &[
            "The bridge was closed on Monday, Nov. 28, 2022, the mayor said.",
            // No year is written, and none is near.
            "The bridge was closed on Tuesday, Nov. 28, the mayor said.",
            "HALDEN, May 3, 2021 (Northern Wire) - The bridge was built in a storm that began on Friday, Oct. 7.",
            "HALDEN, May 3, 2021 (Northern Wire) - The bridge will be closed a month from Tuesday.",
        ],
    },
    Check {
        kind: QuestionKind::Future,
        find: future,
        asks: &[
            (
                "HALDEN, May 3, 2021 (Northern Wire) - The bridge was closed on June 12, 2021, the mayor said.",
                "2021-05-03",
            ),
            (
                "HALDEN, May 3, 2021 (Northern Wire) - Police arrested him in March 2022 after a quarrel.",
                "told as past",
            ),
        ],
        passes: &[
            "HALDEN, May 3, 2021 (Northern Wire) - The bridge was closed on April 12, 2021, the mayor said.",
            "HALDEN, May 3, 2021 (Northern Wire) - The bridge will be closed on June 12, 2021, the mayor said.",
            "HALDEN, May 3, 2021 (Northern Wire) - The vote was set for June 12, 2021, the mayor said.",
            "HALDEN, May 3, 2021 (Northern Wire) - He said the bridge, to be closed on June 12, 2021, was old.",
            "HALDEN, May 3, 2021 (Northern Wire) - He was elected mayor until June 2022.",
            "HALDEN, May 3, 2021 (Northern Wire) - The court ordered a hearing on June 12, 2021.",
            // The day of the article is not known.
            "The bridge was closed on June 12, 2031, the mayor said.",
        ],
    },
    Check {
        kind: QuestionKind::Age,
        find: age,
        asks: &[
            (
                "Marta Lindqvist, 45, won the race.\n\nThe mayor praised Marta Lindqvist, 46, and her crew.",
                "45 in line 1",
            ),
            (
                "HALDEN, May 3, 2021 (Northern Wire) - Marta Lindqvist, 45, won the race.\n\nMarta Lindqvist was born in Halden in 1980.",
                "born in 1980",
            ),
            (
                "HALDEN, May 3, 2021 (Northern Wire) - The race was won by 45-year-old Marta Lindqvist (born 12 May 1965).",
                "born in 1965",
            ),
        ],
        passes: &[
            "Marta Lindqvist, 45, won the race.\n\nThe mayor praised Marta Lindqvist, 45, and her crew.",
            "Marta Lindqvist, 45, won the race.\n\nHer daughter Anna Lindqvist, 16, came second.",
            "Henrik Falk, 45, won the race.\n\nHenrik Falk Jr., 16, came second.",
            // An age of then.
            "Marta Lindqvist, 45, won the race.\n\nIn 1999 Marta Lindqvist, 23, had come second.",
            "Marta Lindqvist, 45, won the race.\n\nMarta Lindqvist, 23 at the time, had come second.",
            // The birthday may be still to come.
            "HALDEN, May 3, 2021 (Northern Wire) - Marta Lindqvist, 45, won the race.\n\nMarta Lindqvist was born in Halden in 1975.",
            "HALDEN, May 3, 2021 (Northern Wire) - Marta Lindqvist, 45, won the race.\n\nMarta Lindqvist's son was born in 2007.",
            "HALDEN, May 3, 2021 (Northern Wire) - Marta Lindqvist, 92, who died in 2018, won the race. She was born in 1926.",
        ],
    },
];

/// Days from the article's within which a date without a year is sure to have the right one.
const NEAR: i32 = 60;

/// Whether a date has a year in figures.
fn has_year(date: &DateReport) -> bool {
    words(&date.at.text).any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))
}

fn weekday(page: &Page, found: &mut Vec<Finding>) {
    for date in &page.report.dates {
        let (Some(Conflict::Weekday), Some(day)) = (date.conflict, date.from) else { continue };
        let (here, article) = (page.range(&date.at), page.day());
        let written = has_year(date);
        let near = article
            .as_ref()
            .is_some_and(|(of, _)| of.until(day).is_ok_and(|span| span.get_days().abs() <= NEAR));
        // Older days may be of the Julian calendar; "a month from Tuesday" has no day to
        // contradict.
        if day.year() < 1900
            || !written && !near
            || !date.at.text.contains(|c: char| c.is_ascii_digit())
        {
            continue;
        }
        let other = article.and_then(|(_, at)| at).filter(|at| !written && *at != here);
        let year = other
            .as_ref()
            .map_or_else(String::new, |at| format!(", by the year of {}", page.line(at)));
        found.push(Finding {
            message: format!("“{}”: {day} is a {}{year}", date.at.text, day.strftime("%A")),
            at: here,
            other,
        });
    }
}

/// Words beside which a day to come may stand with a verb in the past: called a vote for, was due
/// on, said it would.
fn looks_ahead(word: &str) -> bool {
    word_set!("future_markers").contains(word)
}

fn future(page: &Page, found: &mut Vec<Finding>) {
    let Some((today, printed)) = page.day() else { return };
    for date in &page.report.dates {
        let exact = matches!(date.granularity, Some(Granularity::Day | Granularity::Month));
        let Some(from) = date.from.filter(|&from| exact && from > today && has_year(date)) else {
            continue;
        };
        let here = page.range(&date.at);
        let sentence = page.sentence(&here);
        let before = page.text[sentence.start..here.start].trim_end();
        // "was closed on", "arrested him in": the verb stands just before, in the same clause; of
        // "ordered a hearing on" the noun does.
        let clause = before
            .rsplit([',', ';', ':', '"', '“', '(', '-', '—'])
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let mut back = words(&clause).rev();
        let led = matches!(back.next(), Some("on" | "in"));
        let verb = back.find(|word| !Classes::from(*word).has(OBJECT | ADVERB));
        let told = led && verb.is_some_and(|word| Classes::from(word).has(ANY_PAST));
        let open = words(&clause).any(looks_ahead);
        if told && !open && !page.is_quoted(&here) {
            let place =
                printed.as_ref().map_or_else(String::new, |at| format!(" in {}", page.line(at)));
            let message = format!("{from} is told as past, and the article is of {today}{place}");
            found.push(Finding { at: here, other: printed.clone(), message });
        }
    }
}

/// An age in apposition to a name: `, 45,`, `, aged 45,`, `45-year-old `.
fn age_beside(page: &Page, name: &Range<usize>) -> Option<(i32, Range<usize>)> {
    let (before, after) = (page.before(name), page.after(name));
    if let Some(rest) = after.strip_prefix(", ") {
        let rest = rest.strip_prefix("aged ").or(rest.strip_prefix("age ")).unwrap_or(rest);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if rest[digits..].starts_with([',', ';', '.'])
            && !rest[digits + 1..].starts_with(|c: char| c.is_ascii_digit())
        {
            let start = name.end + after.len() - rest.len();
            return rest[..digits]
                .parse()
                .ok()
                .filter(|age| *age < 120)
                .map(|age| (age, start..start + digits));
        }
    }
    let rest = before.trim_end().strip_suffix("-year-old")?;
    let digits = rest.len() - rest.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = name.start - before.len() + digits;
    rest[digits..]
        .parse()
        .ok()
        .filter(|age| *age < 120)
        .map(|age| (age, start..start + rest.len() - digits))
}

/// Whether the sentence of an age is about another time: it says "then", or has a year that is
/// neither the article's nor that of the birth.
fn is_of_then(page: &Page, at: &Range<usize>, born: Option<Date>) -> bool {
    let is_now = |year: i16| {
        page.day().is_some_and(|(day, _)| day.year() == year)
            || born.is_some_and(|day| day.year() == year)
    };
    let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: i16| !is_now(year));
    words(&page.text[page.sentence(at)])
        .any(|word| matches!(word, "then" | "late" | "died" | "time") || is_year(word))
}

/// The year of birth given right after a name: `was born in Halden in 1980`, `(born 12 May 1965)`.
fn birth<'r>(page: &'r Page, name: &Range<usize>) -> Option<&'r DateReport<'r>> {
    const WITHIN: usize = 60;
    let after = page.after(name);
    let lead = after.trim_start_matches([' ', '(', ',']);
    let lead = lead.strip_prefix("was ").unwrap_or(lead);
    let lead = lead.strip_prefix("born ")?;
    let from = name.end + after.len() - lead.len();
    let dates = &page.report.dates;
    let next = dates.partition_point(|date| page.range(&date.at).start < from);
    let date = dates
        .get(next)
        .filter(|date| page.range(&date.at).start < from + WITHIN && has_year(date))?;
    let between = &page.text[from..page.range(&date.at).start];
    (date.from.is_some() && !between.contains(['.', ';', ')', '\n'])).then_some(date)
}

fn age(page: &Page, found: &mut Vec<Finding>) {
    let people = page
        .report
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityType::Person && is_full(&entity.name));
    // A father and a son may be taken for one.
    let is_one = |entity: &&EntityReport| {
        !entity
            .mentions
            .iter()
            .any(|mention| mention.text.ends_with("Jr.") || mention.text.ends_with("Sr."))
    };
    for entity in people.filter(is_one) {
        let birth = mentions(page, entity).find_map(|name| birth(page, &name));
        let born = birth.and_then(|date| date.from.zip(date.to));
        let ages = mentions(page, entity).filter_map(|name| age_beside(page, &name));
        let ages: Vec<_> = ages
            .filter(|(_, at)| page.is_body(at) && !is_of_then(page, at, born.map(|(from, _)| from)))
            .collect();
        if let (Some(date), Some((first, last)), Some((today, _)), Some((age, here))) =
            (birth, born, page.day(), ages.first())
        {
            let years = |birth: Date| {
                let before = (today.month(), today.day()) < (birth.month(), birth.day());
                i32::from(today.year() - birth.year()) - i32::from(before)
            };
            if !(years(last)..=years(first)).contains(age) {
                let other = page.range(&date.at);
                let message = format!(
                    "{} is {age} here, and born in {} in {}",
                    entity.name,
                    first.year(),
                    page.line(&other)
                );
                found.push(Finding { at: here.clone(), other: Some(other), message });
                continue;
            }
        }
        if let Some(pair) = ages.windows(2).find(|pair| pair[0].0 != pair[1].0) {
            let ((one, other), (age, here)) = (&pair[0], &pair[1]);
            let message =
                format!("{} is {age} here, and {one} in {}", entity.name, page.line(other));
            found.push(Finding { at: here.clone(), other: Some(other.clone()), message });
        }
    }
}
