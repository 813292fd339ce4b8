//! People and acronyms that a reader meets without being told who or what they are.

use std::collections::HashSet;
use std::ops::Range;

use super::page::{Page, is_full, mentions, words};
use super::spelling::folded;
use super::{Check, Finding};
use crate::lexicon::{self, WordList, words as word_set};
use crate::report::{EntityReport, EntityType, QuestionKind};
use crate::syntax::class::{AUXILIARY, CONJUNCTION, Classes, MAY_REPORT, PREPOSITION};

pub const CHECKS: &[Check] = &[
    Check {
        kind: QuestionKind::Introduction,
        find: never,
        asks: &[("The mill burned down on Monday.\n\n“Nobody was hurt,” Lindberg said.", "Lindberg speaks")],
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
    Check {
        kind: QuestionKind::Acronym,
        find: acronym,
        asks: &[("The mill burned down on Monday. The HMWK said nobody was hurt.\n\nA union, the HMWK has many members.", "“HMWK”")],
        passes: &[
            "The Halden Mill Workers' Kin said nobody was hurt.\n\nThe HMWK has many members.",
            "The mill workers' union (HMWK) said nobody was hurt.\n\nThe HMWK has many members.",
            "The mill burned down on Monday. The UN said nobody was hurt, and the FBI agreed.",
            "“The HMWK said nobody was hurt,” said Anna Brandt, the mayor.",
            "The HMWK news agency said nobody was hurt.",
        ],
    },
];

/// Speakers with a family name only.
fn never(page: &Page, found: &mut Vec<Finding>) {
    let people = || page.report.entities.iter().filter(|entity| entity.kind == EntityType::Person);
    let full: HashSet<String> = page
        .report
        .entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(|mention| &*mention.text).chain([entity.name.as_str()]))
        .filter(|name| is_full(name))
        .chain(page.report.byline.iter().flat_map(|byline| byline.authors.iter().map(|author| &**author)))
        .flat_map(words)
        .map(folded)
        .collect();
    for entity in people().filter(|entity| entity.title.is_none() && !is_full(&entity.name)) {
        let key = folded(&entity.name);
        let family = lexicon::LAST_NAMES.contains(key.as_str()) && !lexicon::FIRST_NAMES.contains(key.as_str());
        if !family || full.contains(&key) || mentions(page, entity).any(|at| is_described(page, &at)) {
            continue;
        }
        let speaks = page.report.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).find(|speaker| speaker.at.text == entity.name);
        if let Some(at) = speaks.map(|speaker| page.range(&speaker.at)).filter(|at| page.is_body(at)) {
            found.push(Finding {
                at,
                other: None,
                message: format!("{} speaks, and nobody of that name has a first name or a title", entity.name),
            });
        }
    }
}

/// Whether a word beside a bare name says who that is, or that the name is not whole.
fn is_described(page: &Page, at: &Range<usize>) -> bool {
    let (before, after) = (page.before(at), page.after(at));
    let named =
        before.trim_end_matches([' ', '(', '“', '"']).rsplit(char::is_whitespace).next().filter(|_| !before.is_empty()).unwrap_or_default();
    let opens_sentence = named.is_empty() || named.ends_with(['.', '!', '?', ':', '”', '"']) && !is_abbreviation(named);
    let title =
        !opens_sentence && named.starts_with(char::is_uppercase) || matches!(named, "named" | "called" | "as" | "surnamed" | "identified");
    let noun = lexicon::ROLES.contains(named.trim_end_matches('.').to_lowercase().as_str());
    let apposition = ["a", "an", "the", "who", "his", "her", "one", "whose"];
    let behind = after
        .strip_prefix(", ")
        .and_then(|rest| words(rest).next())
        .is_some_and(|word| apposition.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit()));
    title
        || noun
        || is_abbreviation(named)
        || behind
        || after.starts_with([' ']) && after[1..].starts_with(|c: char| c.is_uppercase() || c == '(')
}

/// `Mr.`, `Gen.`, `J.`
fn is_abbreviation(word: &str) -> bool {
    word.ends_with('.') && word.starts_with(char::is_uppercase) && word.len() <= 5
}

/// Full names with "a …" or "an …" behind them a second time.
fn twice(page: &Page, found: &mut Vec<Finding>) {
    let introduces = |at: &Range<usize>| {
        let role = page.after(at).strip_prefix(", a ").or(page.after(at).strip_prefix(", an "))?;
        let clause = role.split([',', '.', ';']).next()?;
        words(clause).take(5).any(|word| lexicon::ROLES.contains(word.to_lowercase().as_str())).then_some(())
    };
    for entity in page.report.entities.iter().filter(|entity| entity.kind == EntityType::Person) {
        let full = entity.mentions.iter().filter(|mention| is_full(&mention.text)).map(|mention| page.range(mention));
        let mut introduced = full.filter(|at| page.is_body(at) && !page.is_quoted(at) && introduces(at).is_some());
        let (Some(there), Some(here)) = (introduced.next(), introduced.next()) else { continue };
        if page.block(&there) != page.block(&here) {
            let message = format!("{} is already introduced in {}", entity.name, page.line(&there));
            found.push(Finding { at: here, other: Some(there), message });
        }
    }
}

/// At most this many acronyms of an article are looked for in its text.
const MOST: usize = 40;

fn acronym(page: &Page, found: &mut Vec<Finding>) {
    let bare = |entity: &&EntityReport| {
        let short = (3..=6).contains(&entity.name.len()) && entity.name.bytes().all(|b| b.is_ascii_uppercase());
        short && matches!(entity.kind, EntityType::Organization | EntityType::Other) && !is_familiar(&entity.name.to_lowercase())
    };
    for entity in page.report.entities.iter().filter(bare).take(MOST) {
        let head = mentions(page, entity).find(|at| is_head(page, at));
        if let Some(at) = head.filter(|_| !is_written_out(page.text, &entity.name)) {
            found.push(Finding { at, other: None, message: format!("“{}” is never written out", entity.name) });
        }
    }
}

/// Acronyms that readers know.
fn is_familiar(lower: &str) -> bool {
    static LISTS: [&WordList; 7] = [
        &lexicon::ORGANIZATIONS,
        &lexicon::COUNTRIES,
        &lexicon::PLACES,
        &lexicon::NOT_NAMES,
        &lexicon::GROUPS,
        &lexicon::EVENTS,
        &lexicon::COMMON_WORDS,
    ];
    let leagues_and_services =
        word_set!("afl afc caf epl ipl nrl psl wwe ufc odi mcg scg var mvp usaf raaf swat gcse sfo gdr frg kgb ss icu lng rnc dnc pac");
    leagues_and_services.contains(lower) || LISTS.iter().any(|list| list.contains(lower))
}

/// Whether an acronym is a noun of its own, "the HMWK said", and not before another, "the HMWK news agency"; in nobody's mouth.
fn is_head(page: &Page, at: &Range<usize>) -> bool {
    let (before, after) = (page.before(at), page.after(at));
    let the = before.strip_suffix("the ").or(before.strip_suffix("The ")).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
    let verb = |word: &str| Classes::from(word.to_lowercase().as_str()).has(AUXILIARY | MAY_REPORT | PREPOSITION | CONJUNCTION);
    let behind =
        after.starts_with([',', '.', ';', '’', '\'']) || after.strip_prefix(' ').is_some_and(|rest| words(rest).next().is_some_and(verb));
    the && behind && page.is_body(at) && !page.is_quoted(at)
}

/// Whether the text has the acronym beside a bracket, or words with its letters.
fn is_written_out(text: &str, acronym: &str) -> bool {
    let beside = |(at, _): (usize, &str)| {
        let (before, after) = (&text[..at], text[at + acronym.len()..].trim_start_matches(['s', '”', '"', '’']));
        let before = before.trim_end_matches([' ', '“', '"', '‘', '\'']);
        before.ends_with(['(', '[', '—', '–'])
            || before.ends_with(", or")
            || before.ends_with("known as")
            || after.trim_start().starts_with(['(', '['])
    };
    if text.match_indices(acronym).any(beside) {
        return true;
    }
    let letters: Vec<char> = acronym.to_lowercase().chars().collect();
    let all: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '—' | '/'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    (0..all.len()).any(|from| {
        let mut left = &letters[..];
        for word in all[from..].iter().take(2 * letters.len() + 1) {
            let initial = word.to_lowercase().chars().next();
            match left {
                [first, rest @ ..] if initial == Some(*first) && *word != acronym => left = rest,
                // "and", "of", "de": words that an acronym leaves out.
                _ if word.len() <= 3 && word.starts_with(char::is_lowercase) => {}
                _ => return false,
            }
            if left.is_empty() {
                return true;
            }
        }
        false
    })
}
