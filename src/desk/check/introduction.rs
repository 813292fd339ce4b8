//! People who speak and are never introduced, and people who are introduced twice.

use std::ops::Range;

use super::page::{Page, is_full, mentions, words};
use super::{Check, Finding};
use crate::lexicon;
use crate::report::{EntityType, Excerpt, QuestionKind};
use crate::text::fnv::{FnvMap, FnvSet};
use crate::text::word::folded;

pub const CHECKS: &[Check] = &[
    Check {
        kind: QuestionKind::Introduction,
        find: never,
        asks: &[(
            "The mill burned down on Monday.\n\n“Nobody was hurt,” Lindberg said.",
            "Lindberg speaks",
        )],
        passes: &[
            "The mill burned down on Monday, Anna Lindberg said.\n\n“Nobody was hurt,” Lindberg said.",
            "The mill burned down on Monday.\n\n“Nobody was hurt,” Mayor Lindberg said.",
            "The mill burned down on Monday.\n\n“Nobody was hurt,” said Lindberg, a neighbour.",
            "The mill burned down on Monday.\n\n“Nobody was hurt,” said a neighbour who gave her name as Lindberg.",
            "The mill burned down on Monday.\n\n“Nobody was hurt,” Anna said.",
        ],
    },
    Check {
        kind: QuestionKind::Introduction,
        find: twice,
        asks: &[(
            "Anna Lindberg, an engineer at the mill, came at noon.\n\nThe mill is old.\n\nNobody was hurt, said Anna Lindberg, an engineer \
             from Halden.",
            "introduced in line 1",
        )],
        passes: &[
            "Anna Lindberg, an engineer at the mill, came at noon.\n\nThe mill is old.\n\nNobody was hurt, said Lindberg, an engineer from Halden.",
            "Anna Lindberg, an engineer at the mill, came at noon.\n\nThe mill is old.\n\nNobody was hurt, said Anna Lindberg.",
            "Anna Lindberg, an engineer at the mill, came at noon.\n\nHenrik Solberg, an engineer from Halden, said nobody was hurt.",
        ],
    },
];

/// Speakers with a family name only.
fn never(page: &Page, found: &mut Vec<Finding>) {
    let mut speakers: FnvMap<&str, &Excerpt> = FnvMap::default();
    for speaker in page.report.quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
        speakers.entry(&speaker.at.text).or_insert(&speaker.at);
    }
    let full: FnvSet<String> = page
        .report
        .entities
        .iter()
        .flat_map(|entity| {
            entity.mentions.iter().map(|mention| &*mention.text).chain([entity.name.as_str()])
        })
        .filter(|name| is_full(name))
        .chain(
            page.report
                .byline
                .iter()
                .flat_map(|byline| byline.authors.iter().map(|author| &**author)),
        )
        .flat_map(words)
        .map(folded)
        .collect();
    let people = page.report.entities.iter().filter(|entity| entity.kind == EntityType::Person);
    for entity in people.filter(|entity| entity.title.is_none() && !is_full(&entity.name)) {
        let key = folded(&entity.name);
        let family = lexicon::LAST_NAMES.contains(key.as_str())
            && !lexicon::FIRST_NAMES.contains(key.as_str());
        if !family
            || full.contains(&key)
            || mentions(page, entity).any(|at| is_described(page, &at))
        {
            continue;
        }
        if let Some(at) = speakers
            .get(entity.name.as_str())
            .map(|at| page.range(at))
            .filter(|at| page.is_body(at))
        {
            let message = format!(
                "{} speaks, and nobody of that name has a first name or a title",
                entity.name
            );
            found.push(Finding { at, other: None, message });
        }
    }
}

/// Whether a word beside a bare name says who that is, or that the name is not whole.
fn is_described(page: &Page, at: &Range<usize>) -> bool {
    let (before, after) = (page.before(at), page.after(at));
    let word = before
        .trim_end_matches([' ', '(', '“', '"'])
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let opens_sentence =
        word.is_empty() || word.ends_with(['.', '!', '?', ':', '”', '"']) && !is_abbreviation(word);
    let title = !opens_sentence && word.starts_with(char::is_uppercase) || is_abbreviation(word);
    let noun = lexicon::ROLES.contains(word.to_lowercase().as_str())
        || matches!(word, "named" | "called" | "as" | "surnamed" | "identified");
    let behind = after.strip_prefix(", ").and_then(|rest| words(rest).next());
    let apposed = |word: &str| {
        matches!(word, "a" | "an" | "the" | "who" | "his" | "her" | "one" | "whose")
            || word.parse::<u8>().is_ok()
    };
    let goes_on = after
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase() || c == '('));
    title || noun || goes_on || behind.is_some_and(apposed)
}

/// `Mr.`, `Gen.`, `J.`
fn is_abbreviation(word: &str) -> bool {
    word.ends_with('.') && word.starts_with(char::is_uppercase) && word.len() <= 5
}

/// Full names with "a …" or "an …" behind them a second time.
fn twice(page: &Page, found: &mut Vec<Finding>) {
    let introduces = |at: &Range<usize>| {
        let role = page.after(at).strip_prefix(", a ").or(page.after(at).strip_prefix(", an "));
        let clause = role.and_then(|role| role.split([',', '.', ';']).next()).unwrap_or_default();
        words(clause).take(5).any(|word| lexicon::ROLES.contains(word.to_lowercase().as_str()))
    };
    for entity in page.report.entities.iter().filter(|entity| entity.kind == EntityType::Person) {
        let full = entity
            .mentions
            .iter()
            .filter(|mention| is_full(&mention.text))
            .map(|mention| page.range(mention));
        let mut introduced =
            full.filter(|at| page.is_body(at) && !page.is_quoted(at) && introduces(at));
        let (Some(there), Some(here)) = (introduced.next(), introduced.next()) else { continue };
        if page.block(&there) != page.block(&here) {
            let message = format!("{} is already introduced in {}", entity.name, page.line(&there));
            found.push(Finding { at: here, other: Some(there), message });
        }
    }
}
