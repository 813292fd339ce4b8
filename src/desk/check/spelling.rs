//! A name spelled in two ways.
//!
//! Two names are compared where one letter more, less, other or moved turns a word of the one into
//! that of the other, or an accent does: found by the forms of each word with a letter left out, so
//! that no name is compared with every other. The rest must be alike: `Port Tavasca` and
//! `Port Tavsaca`, or a name of one word beside the family name of a full one, `Oldrovdson` and
//! `Joakim Oldroydson`. Where both words are known, they are two names, not one.

use std::hash::Hasher;
use std::ops::Range;

use super::page::Page;
use super::{Check, Finding};
use crate::desk::words::one_step;
use crate::lexicon::{self, WordList};
use crate::report::{EntityType, QuestionKind};
use crate::text::fnv::{Fnv, FnvMap, FnvSet};
use crate::text::word::folded;

pub const CHECKS: &[Check] = &[Check {
    kind: QuestionKind::Spelling,
    find: spelling,
    asks: &[
        (
            "Joakim Oldroydson runs the mill. The mayor praised Oldroydson.\n\nOldrovdson said the mill was safe.",
            "“Joakim Oldroydson” in line 1",
        ),
        (
            "The ferry left Port Tavasca at noon.\n\nIt sank off Port Tavsaca, the coast guard said.",
            "“Port Tavasca” in line 1",
        ),
        (
            "Marek Zaleziński sent help. The mayor thanked him.\n\nOn Monday Zalezinski came himself.",
            "“Marek Zaleziński” in line 1",
        ),
        (
            "The mayor met Philip Tavasca on Monday.\n\nPhillip Tavasca said the talks went well.",
            "“Philip Tavasca” in line 1",
        ),
        (
            "Ivan Petrushenkov came on Monday.\n\nMr Petrushenkof said the talks were good.",
            "“Ivan Petrushenkov” in line 1",
        ),
        (
            "Trains to Magnitovask stopped on Monday.\n\nIn Magnitovosk, the mayor said nobody was hurt.",
            "“Magnitovask” in line 1",
        ),
    ],
    passes: &[
        // A people and its country, a plural, an owner.
        "The team left Tavasca at noon.\n\nThe Tavascan team won, and two Tavascans cried.",
        "The Solbergs live in Halden.\n\nHenrik Solberg said the Solberg family was safe. Solberg's wife agreed.",
        // Two first names, two family names, two towns that are all known.
        "Daniel Tavasca won the race.\n\nDaniela Tavasca, his sister, came second.",
        "Anna Hansen won the race.\n\nHansen beat Peter Hanson by a length. Hanson was ill.",
        "Eric Tavasca and Erica Tavasca won the race.",
        "Talks on Iran and Iraq went on.\n\nIraq said that Iran would sign.",
        "The Austrian team met the Australian team in Vienna.",
        "The trek through the Tavaskayas began on Monday.\n\nThe Tavaskayan snow was deep, and the Tavaskayar people helped.",
        "A Moroccan diplomat came to Halden.\n\nNouria Morocan, a teacher, met him.",
        // Both full, with other first names.
        "Anna Tavaskan won the race.\n\nPeter Tavaskon came second. Tavaskon was ill, and Tavaskan was not.",
        "HALDEN MILL BURNS\n\nThe Halden mill burned on Monday.",
    ],
}];

/// Questions after which no more are asked: such a text is a list of names that are all alike.
const MOST: usize = 100;

/// Shorter words are too often alike.
const SHORTEST: usize = 5;
/// Longer ones are no names; this bounds the forms that are made of a word.
const LONGEST: usize = 24;
/// This many words that differ in one letter are a list, not slips.
const CROWD: usize = 8;

/// A word of a name, where a slip may be.
struct Slot<'p> {
    name: usize,
    word: &'p str,
    folded: String,
    /// The other words of the name, with this one's place; empty for a name of one word and for the
    /// family name of a full one.
    rest: String,
}

/// A name as written, with its first mention and their number.
struct Name {
    words: Vec<String>,
    first: Range<usize>,
    count: usize,
    kind: EntityType,
}

/// Every name of the article once, in the order of the first mentions; of an owner's "Solberg's"
/// the name.
fn names(page: &Page) -> Vec<Name> {
    let mut index: FnvMap<Vec<String>, usize> = FnvMap::default();
    let mut names: Vec<Name> = Vec::new();
    for entity in &page.report.entities {
        for mention in &entity.mentions {
            let bare = |word: &str| {
                word.trim_end_matches("'s")
                    .trim_end_matches("’s")
                    .trim_matches(['\'', '’', '.', ','])
                    .to_string()
            };
            let words: Vec<String> =
                mention.text.split(' ').map(bare).filter(|word| !word.is_empty()).collect();
            let at = *index.entry(words.clone()).or_insert(names.len());
            match names.get_mut(at) {
                Some(name) => {
                    name.count += 1;
                    name.first =
                        std::cmp::min_by_key(name.first.clone(), page.range(mention), |range| {
                            range.start
                        });
                }
                None => names.push(Name {
                    words,
                    first: page.range(mention),
                    count: 1,
                    kind: entity.kind,
                }),
            }
        }
    }
    names
}

fn spelling(page: &Page, found: &mut Vec<Finding>) {
    let names = names(page);
    let full = names.iter().filter(|name| name.words.len() > 1);
    let family_names: FnvSet<&str> =
        full.filter_map(|name| name.words.last().map(String::as_str)).collect();
    let mut slots: Vec<Slot> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        for (at, word) in name.words.iter().enumerate() {
            let folded = folded(word);
            let letters = folded.chars().count();
            if !(SHORTEST..=LONGEST).contains(&letters)
                || !folded.chars().all(char::is_alphabetic)
                || word.chars().all(char::is_uppercase)
            {
                continue;
            }
            let only = name.words.len() == 1;
            if !only {
                let rest: Vec<_> = name
                    .words
                    .iter()
                    .enumerate()
                    .map(|(i, word)| if i == at { "*" } else { word.as_str() })
                    .collect();
                slots.push(Slot {
                    name: index,
                    word,
                    folded: folded.clone(),
                    rest: rest.join(" ").to_lowercase(),
                });
            }
            // The word that may stand for the whole name.
            let last = at + 1 == name.words.len() && name.kind == EntityType::Person;
            let first =
                at == 0 && matches!(name.kind, EntityType::Place | EntityType::Organization);
            if only || last || first {
                slots.push(Slot { name: index, word, folded, rest: String::new() });
            }
        }
    }
    let mut asked: FnvSet<(&str, &str)> = FnvSet::default();
    let mut alike: FnvMap<u64, Vec<u32>> = FnvMap::default();
    for (index, slot) in slots.iter().enumerate() {
        if found.len() >= MOST {
            return;
        }
        // One question a name.
        let mut asks = true;
        for form in forms(slot) {
            let near = alike.entry(form).or_default();
            if near.len() >= CROWD {
                continue;
            }
            for other in near.iter().map(|&other| &slots[other as usize]) {
                let pair = (
                    slot.folded.as_str().min(&other.folded),
                    slot.folded.as_str().max(&other.folded),
                );
                if asks
                    && other.name != slot.name
                    && is_slip(&names, &family_names, other, slot)
                    && asked.insert(pair)
                {
                    found.push(question(page, &names, other, slot));
                    asks = false;
                }
            }
            near.push(index as u32);
        }
    }
}

/// The question stands at the unknown spelling, else at the rarer, else at the later one.
fn question(page: &Page, names: &[Name], one: &Slot, two: &Slot) -> Finding {
    let rare = |slot: &Slot| {
        (is_known(slot), names[slot.name].count, std::cmp::Reverse(names[slot.name].first.start))
    };
    let (here, there) = if rare(one) < rare(two) { (one, two) } else { (two, one) };
    let (here, there) = (&names[here.name], &names[there.name]);
    let message = format!(
        "“{}” here, and “{}” in {}",
        here.words.join(" "),
        there.words.join(" "),
        page.line(&there.first)
    );
    Finding { at: here.first.clone(), other: Some(there.first.clone()), message }
}

/// Hashes of the word, and of each form of it with a letter left out, with the rest of its name.
fn forms(slot: &Slot) -> impl Iterator<Item = u64> {
    let hash = |parts: [&str; 3]| {
        let mut hash = Fnv::default();
        parts.iter().for_each(|part| hash.write(part.as_bytes()));
        hash.finish()
    };
    let word = slot.folded.as_str();
    let without =
        move |(at, c): (usize, char)| hash([&slot.rest, &word[..at], &word[at + c.len_utf8()..]]);
    std::iter::once(hash([&slot.rest, word, ""])).chain(word.char_indices().map(without))
}

/// Whether two words of names are one word, spelled in two ways.
fn is_slip(names: &[Name], family_names: &FnvSet<&str>, one: &Slot, two: &Slot) -> bool {
    let single = one.rest.is_empty();
    // Another rest may have the same hash.
    if one.rest != two.rest {
        return false;
    }
    if single && names[one.name].words.len() > 1 && names[two.name].words.len() > 1 {
        return false;
    }
    // A country or a people beside a family name: a Moroccan and Nouria Morocan.
    let is_family = |slot: &Slot| {
        names[slot.name].words.len() > 1 && names[slot.name].kind == EntityType::Person
    };
    let is_other = |slot: &Slot| names[slot.name].kind != EntityType::Person && is_known(slot);
    if single && (is_family(one) && is_other(two) || is_family(two) && is_other(one)) {
        return false;
    }
    if one.folded == two.folded {
        return one.word.to_lowercase() != two.word.to_lowercase();
    }
    let (short, long) = if one.folded.len() < two.folded.len() {
        (&one.folded, &two.folded)
    } else {
        (&two.folded, &one.folded)
    };
    if long.starts_with(short.as_str())
        || one.folded.chars().next() != two.folded.chars().next()
        || !one_step(&one.folded, &two.folded)
    {
        return false;
    }
    // Another ending makes another word: Buddhist and Buddhism, Latino and Latina.
    let kinds = [one, two].map(|slot| names[slot.name].kind);
    let ideas = kinds.iter().any(|kind| matches!(kind, EntityType::Group | EntityType::Other));
    if new_ending(&one.folded, &two.folded).is_some_and(|alike| ideas || !alike) {
        return false;
    }
    // Two persons, each with a first name of its own.
    if single && family_names.contains(one.word) && family_names.contains(two.word) {
        return false;
    }
    let both_known = is_known(one) && is_known(two);
    !both_known || !single && sound(&one.folded) == sound(&two.folded)
}

/// Of words that differ in the last letter only: whether both end in a vowel, or sound alike.
fn new_ending(one: &str, two: &str) -> Option<bool> {
    let (a, b) = (one.chars().next_back()?, two.chars().next_back()?);
    let vowels = [a, b].iter().all(|c| "aeiouy".contains(*c));
    (one[..one.len() - a.len_utf8()] == two[..two.len() - b.len_utf8()])
        .then(|| vowels || sound(one) == sound(two))
}

/// Words of a sentence, names and parts of names that the program knows.
fn is_known(slot: &Slot) -> bool {
    static LISTS: [&WordList; 12] = [
        &lexicon::COMMON_WORDS,
        &lexicon::FIRST_NAMES,
        &lexicon::LAST_NAMES,
        &lexicon::PLACES,
        &lexicon::COUNTRIES,
        &lexicon::DEMONYMS,
        &lexicon::GROUPS,
        &lexicon::ORGANIZATIONS,
        &lexicon::NAME_WORDS,
        &lexicon::STATES,
        &lexicon::PLACE_WORDS,
        &lexicon::ORGANIZATION_WORDS,
    ];
    let lower = slot.word.to_lowercase().replace('’', "'");
    let listed = |key: &str| {
        LISTS.iter().any(|list| {
            let (word, phrase) = list.word_and_phrase(key);
            word || phrase
        })
    };
    let plural = lower.strip_suffix('s').is_some_and(listed);
    plural
        || listed(&lower)
        || listed(&slot.folded)
        || lexicon::GRAMMAR.contains(lower.as_str())
        || lower.ends_with("ly")
}

/// The letters as they sound: `Philip` and `Phillip`, `Erik` and `Eric`.
pub fn sound(folded: &str) -> String {
    let mut sound = String::with_capacity(folded.len());
    for c in folded.replace("ph", "f").chars() {
        let c = match c {
            'y' => 'i',
            'c' | 'q' => 'k',
            'z' => 's',
            'v' | 'w' => 'f',
            _ => c,
        };
        if !sound.ends_with(c) {
            sound.push(c);
        }
    }
    sound
}
