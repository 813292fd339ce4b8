//! People with two first names or two titles.

use super::page::{Page, is_full, mentions, words};
use super::spelling::sound;
use super::{Check, Finding};
use crate::desk::words::one_step;
use crate::lexicon::{FIRST_NAMES, word_set, words};
use crate::report::{EntityReport, EntityType, QuestionKind};
use crate::text::fnv::FnvMap;
use crate::text::word::folded;

pub const CHECKS: &[Check] = &[
    Check {
        kind: QuestionKind::FirstName,
        find: first_name,
        asks: &[(
            "Police Chief Marta Lindqvist came at noon.\n\nThe school is closed, Police Chief Maria Lindqvist said.",
            "Marta Lindqvist",
        )],
        passes: &[
            "Police Chief Marta Lindqvist came at noon.\n\nHer sister Maria Lindqvist, a teacher, came too.",
            "Police Chief Marta Lindqvist came at noon.\n\nThe former police chief Martin Lindqvist, her father, came too.",
            "President Henrik Lindqvist came at noon.\n\nPresident Henning Lindqvist, his father, had built the bridge.",
            "Senator Paul Lindqvist came at noon.\n\nSenator Paula Lindqvist came too.",
            "Senator John Lindqvist came at noon.\n\nSenator James Lindqvist came too.",
            "Police Chief Marta Lindqvist came at noon.\n\nSister of the mayor, Police Chief Maria Lindqvist came too.",
            "Gen. Martin Lindqvist came at noon.\n\nThe bridge was built by her father, Gen. Marvin Lindqvist, in 1961.",
            "Police Chief Marta Lindqvist came at noon.\n\nThe school is closed, Police Chief Lindqvist said.",
        ],
    },
    Check {
        kind: QuestionKind::Title,
        find: title,
        asks: &[
            (
                "Captain Henrik Solberg led the search.\n\nThe search went on at noon, Colonel Solberg said.",
                "“Captain” in line 1",
            ),
            (
                "Foreign Minister Henrik Solberg came at noon.\n\nFinance Minister Henrik Solberg said the talks went well.",
                "“Foreign Minister”",
            ),
        ],
        passes: &[
            "Lieutenant Colonel Henrik Solberg led the search.\n\nThe search went on at noon, Colonel Solberg said.",
            "Capt. Henrik Solberg led the search.\n\nThe search went on at noon, Captain Solberg said.",
            "Colonel Henrik Solberg led the search.\n\nIn May the former captain Henrik Solberg was promoted.",
            "Foreign Minister Henrik Solberg came at noon.\n\nThe former finance minister Henrik Solberg said the talks went well.",
            "Foreign Minister Henrik Solberg came at noon.\n\nMinister Solberg said the talks went well.",
            "Foreign Minister Henrik Solberg came at noon.\n\nFinance Minister Anna Brandt said the talks went well.",
        ],
    },
];

/// Two full names with one family name and one title, whose first names are one letter apart or
/// sound alike.
fn first_name(page: &Page, found: &mut Vec<Finding>) {
    let mut seen: FnvMap<(String, String), &EntityReport> = FnvMap::default();
    let names = |entity: &EntityReport| {
        let mut words = entity.name.split_whitespace();
        Some((folded(words.next()?), folded(words.next_back()?)))
    };
    for entity in page
        .report
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityType::Person && is_full(&entity.name))
    {
        let (Some(title), Some((first, last))) =
            (entity.title.as_deref().map(str::to_lowercase), names(entity))
        else {
            continue;
        };
        if title.starts_with("former") || title.starts_with("ex-") || first.len() < 3 {
            continue;
        }
        let other = *seen.entry((title, last.clone())).or_insert(entity);
        let (Some((before, _)), Some(here), Some(there)) =
            (names(other), mentions(page, entity).next(), mentions(page, other).next())
        else {
            continue;
        };
        let gender = |name: &str| FIRST_NAMES.get(name).filter(|gender| *gender != "u");
        let apart = gender(&first).zip(gender(&before)).is_some_and(|(one, two)| one != two);
        let alike = before.chars().next() == first.chars().next()
            && (one_step(&before, &first) || sound(&before) == sound(&first));
        let related =
            [&here, &there].iter().any(|at| words(&page.text[page.sentence(at)]).any(is_kin));
        if first != before && alike && !apart && !related && page.block(&here) != page.block(&there)
        {
            let message = format!(
                "{} here, and {} with the same title in {}",
                entity.name,
                other.name,
                page.line(&there)
            );
            found.push(Finding { at: here, other: Some(there), message });
        }
    }
}

fn is_kin(word: &str) -> bool {
    words!(
        "father mother brother sister son daughter wife husband widow uncle aunt cousin nephew grandfather predecessor successor late elder younger"
    )
    .contains(word.to_lowercase().as_str())
}

/// What a title says of a rank or an office, as far as two of them exclude each other.
#[derive(PartialEq, Eq, Clone)]
enum Office {
    Rank(&'static str),
    /// Of a minister.
    Portfolio(String),
}

/// Ranks, by the words for them: of "Lieutenant Colonel" the last word counts.
const RANKS: [(&str, &str); 16] = [
    ("corporal", "corporal"),
    ("cpl", "corporal"),
    ("sergeant", "sergeant"),
    ("sgt", "sergeant"),
    ("lieutenant", "lieutenant"),
    ("lt", "lieutenant"),
    ("captain", "captain"),
    ("capt", "captain"),
    ("major", "major"),
    ("maj", "major"),
    ("colonel", "colonel"),
    ("col", "colonel"),
    ("general", "general"),
    ("gen", "general"),
    ("admiral", "admiral"),
    ("inspector", "inspector"),
];

fn is_portfolio(word: &str) -> bool {
    word_set!("portfolios").contains(word)
}

/// Words before an office that make it another's, or of another time.
fn is_other(word: &str) -> bool {
    words!("former ex then deputy vice acting and shadow junior late outgoing assistant attorney secretary").contains(word)
}

/// The office that stands before a name, and its words.
fn office(before: &str) -> Option<(Office, String)> {
    let mut back = before
        .trim_end()
        .rsplit(char::is_whitespace)
        .map(|word| (word, word.trim_end_matches('.').to_lowercase()));
    let (written, last) = back.next()?;
    if last == "minister" {
        let (portfolio, lower) = back.next().filter(|(_, lower)| is_portfolio(lower))?;
        let same = match lower.as_str() {
            "defense" => "defence",
            "labor" => "labour",
            same => same,
        };
        let apart = back.next().is_none_or(|(_, word)| !is_other(word.trim_start_matches("ex-")));
        return apart
            .then(|| (Office::Portfolio(same.to_string()), format!("{portfolio} {written}")));
    }
    let rank = RANKS.iter().find(|(word, _)| *word == last)?.1;
    let apart = back.next().is_none_or(|(_, word)| !is_other(&word));
    // "the captain Henrik Solberg" may be a team's.
    (apart && written.starts_with(char::is_uppercase))
        .then(|| (Office::Rank(rank), written.to_string()))
}

fn title(page: &Page, found: &mut Vec<Finding>) {
    for entity in page.report.entities.iter().filter(|entity| entity.kind == EntityType::Person) {
        let mut held =
            mentions(page, entity).filter_map(|at| Some((office(page.before(&at))?, at)));
        let Some(((office, words_there), there)) = held.next() else { continue };
        let sort = std::mem::discriminant(&office);
        let changed =
            held.find(|((other, _), _)| *other != office && std::mem::discriminant(other) == sort);
        let promoted = |at: &std::ops::Range<usize>| {
            words(&page.text[page.sentence(at)])
                .any(|word| word.to_lowercase().starts_with("promot"))
        };
        if let Some(((_, words_here), here)) =
            changed.filter(|(_, here)| !promoted(here) && !promoted(&there))
        {
            let message = format!(
                "{} is “{words_here}” here, and “{words_there}” in {}",
                entity.name,
                page.line(&there)
            );
            found.push(Finding { at: here, other: Some(there), message });
        }
    }
}
