//! Word lists inside the binary, read in place.
//!
//! A list is a text file of `src/lexicon/`: header lines that begin with `#`
//! (what it is, source, licence), then one entry a line, `key` or
//! `key<TAB>value`, sorted by the bytes of the key. Nothing is built at
//! start-up: the compiler makes each list's index, see [`word_list`](self::word_list).

mod hash;
mod word_list;
pub(crate) mod word_table;

pub(crate) use hash::hash64;
use word_list::word_list;
pub use word_list::{Key, WordList};
pub(crate) use word_table::{WordSet, WordTable, word_table, words};

/// Abbreviations written with a full stop; value `t` when a sentence never
/// ends with it (titles), `e` when it may, `w` when it is a word too and needs a
/// capital and what may follow an abbreviation, `n` when a figure must follow.
pub static ABBREVIATIONS: WordList = word_list!(include_str!("lexicon/abbreviations.txt"));

/// Capitalised words that are more than one thing: letters of `w` word, `p` person, `l` place, `o` organization, `d` date.
pub static AMBIGUOUS: WordList = word_list!(include_str!("lexicon/ambiguous.txt"));

/// Ordinary words, to tell a capital at the start of a sentence from a name.
pub static COMMON_WORDS: WordList = word_list!(include_str!("lexicon/common_words.txt"));

/// Countries and their names; the value is the country code, with `part`, `capitals` or `or` and a second code after it.
pub static COUNTRIES: WordList = word_list!(include_str!("lexicon/countries.txt"));

/// Words just before a name and the kind they speak for: `place 3`, `person -3, organization 1`.
pub static CUES_BEFORE_NAMES: WordList = word_list!(include_str!("lexicon/cues_before_names.txt"));

/// The same for words just after a name.
pub static CUES_AFTER_NAMES: WordList = word_list!(include_str!("lexicon/cues_after_names.txt"));

/// The same for what a name owns: X's wife, X's capital.
pub static CUES_OWNED_BY_NAMES: WordList = word_list!(include_str!("lexicon/cues_owned_by_names.txt"));

/// Nationalities and peoples; the value is the country code or `-`.
pub static DEMONYMS: WordList = word_list!(include_str!("lexicon/demonyms.txt"));

/// Words that say what became of people; the value is the kind of casualty, grammar letters, and `any` or `people`.
pub static EFFECTS: WordList = word_list!(include_str!("lexicon/effects.txt"));

/// Head words of names of events; `w` for the weak ones.
pub static EVENT_WORDS: WordList = word_list!(include_str!("lexicon/event_words.txt"));

/// Well-known events.
pub static EVENTS: WordList = word_list!(include_str!("lexicon/events.txt"));

/// Given names; the value is the gender `m`, `f` or `u`.
pub static FIRST_NAMES: WordList = word_list!(include_str!("lexicon/first_names.txt"));

/// Words that open sentences and are never names by themselves.
pub static FUNCTION_WORDS: WordList = word_list!(include_str!("lexicon/function_words.txt"));

/// Religions, ethnic groups, political adherents.
pub static GROUPS: WordList = word_list!(include_str!("lexicon/groups.txt"));

/// Family names.
pub static LAST_NAMES: WordList = word_list!(include_str!("lexicon/last_names.txt"));

/// Capitalised words that are no names; `d` for words of dates.
pub static NOT_NAMES: WordList = word_list!(include_str!("lexicon/not_names.txt"));

/// Nouns that a number may count and that are no victims.
pub static NOT_PEOPLE: WordList = word_list!(include_str!("lexicon/not_people.txt"));

/// Head words of names of organisations; `w` for the weak ones.
pub static ORGANIZATION_WORDS: WordList = word_list!(include_str!("lexicon/organization_words.txt"));

/// Well-known organisations; the value is the full name of an acronym or short form.
pub static ORGANIZATIONS: WordList = word_list!(include_str!("lexicon/organizations.txt"));

/// Nouns for people; the value is their number: `one`, `many` or `either`.
pub static PEOPLE: WordList = word_list!(include_str!("lexicon/people.txt"));

/// Head words of names of places; `w` for the weak ones.
pub static PLACE_WORDS: WordList = word_list!(include_str!("lexicon/place_words.txt"));

/// Places that are not countries; the value is the country code or `-`.
pub static PLACES: WordList = word_list!(include_str!("lexicon/places.txt"));

/// Reporting verbs, every form; the value is a letter for the class and one for the form, told at the head of the file.
pub static REPORTING_VERBS: WordList = word_list!(include_str!("lexicon/reporting_verbs.txt"));

/// Nouns for persons; the value is `m`, `f`, `u` or `p` (plural).
pub static ROLES: WordList = word_list!(include_str!("lexicon/roles.txt"));

/// Titles and offices before a name; the value is `m`, `f` or `u`.
pub static TITLES: WordList = word_list!(include_str!("lexicon/titles.txt"));

/// Every list, by file name, for the test that checks them all.
#[cfg(test)]
static ALL: &[(&str, &WordList)] = &[
    ("abbreviations", &ABBREVIATIONS),
    ("ambiguous", &AMBIGUOUS),
    ("common_words", &COMMON_WORDS),
    ("countries", &COUNTRIES),
    ("cues_before_names", &CUES_BEFORE_NAMES),
    ("cues_after_names", &CUES_AFTER_NAMES),
    ("cues_owned_by_names", &CUES_OWNED_BY_NAMES),
    ("demonyms", &DEMONYMS),
    ("effects", &EFFECTS),
    ("event_words", &EVENT_WORDS),
    ("events", &EVENTS),
    ("first_names", &FIRST_NAMES),
    ("function_words", &FUNCTION_WORDS),
    ("groups", &GROUPS),
    ("last_names", &LAST_NAMES),
    ("not_names", &NOT_NAMES),
    ("not_people", &NOT_PEOPLE),
    ("organization_words", &ORGANIZATION_WORDS),
    ("organizations", &ORGANIZATIONS),
    ("people", &PEOPLE),
    ("place_words", &PLACE_WORDS),
    ("places", &PLACES),
    ("reporting_verbs", &REPORTING_VERBS),
    ("roles", &ROLES),
    ("titles", &TITLES),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::ByteSpan;
    use crate::text::token::Tokens;

    #[test]
    fn lists_are_sorted_unique_and_found() {
        for (name, list) in ALL {
            let keys: Vec<_> = list.entries().map(|(key, _)| key).collect();
            assert!(!keys.is_empty(), "{name} is empty");
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{name}: {:?} stands before {:?}", pair[0], pair[1]);
            }
            for (key, value) in list.entries() {
                assert_eq!(list.get(key), Some(value), "{name}: {key}");
                assert_eq!(key, key.to_lowercase(), "{name}: keys are lower-case");
                assert!(list.word_and_phrase(key).0, "{name}: {key}");
                if let Some((first, _)) = key.split_once(' ') {
                    assert!(list.word_and_phrase(first).1, "{name}: {first} opens {key}");
                }
            }
            for (key, _) in list.entries() {
                let longer = format!("{key}q");
                assert_eq!(list.contains(&longer), keys.binary_search(&longer.as_str()).is_ok(), "{name}: {longer}");
            }
            assert_eq!(list.get(""), None, "{name}");
            assert_eq!(list.get("\u{10FFFF}"), None, "{name}");
        }
    }

    /// A key that no text is folded to is dead.
    #[test]
    fn keys_are_what_the_tokenizer_makes_of_names() {
        let names = [&COUNTRIES, &DEMONYMS, &EVENTS, &FIRST_NAMES, &GROUPS, &LAST_NAMES, &ORGANIZATIONS, &PLACES, &TITLES];
        let is_dead = |key: &str| {
            let mut tokens = Tokens::default();
            tokens.tokenize(key, ByteSpan::from_usize(0, key.len()));
            let folded: String = (0..tokens.list.len()).map(|at| tokens.lower(at)).collect();
            folded != key.replace(' ', "") || !tokens.list[0].is_word()
        };
        let dead: Vec<_> = names.iter().flat_map(|list| list.entries()).filter(|(key, _)| is_dead(key)).collect();
        assert!(dead.is_empty(), "{dead:?}");
    }

    #[test]
    fn cues_name_kinds_and_points() {
        for (key, value) in [&CUES_BEFORE_NAMES, &CUES_AFTER_NAMES, &CUES_OWNED_BY_NAMES].iter().flat_map(|list| list.entries()) {
            for cue in value.split(", ") {
                let (kind, points) = cue.split_once(' ').unwrap_or((cue, ""));
                assert!(matches!(kind, "person" | "organization" | "place" | "other"), "{key}: {kind}");
                assert!(points.parse::<i32>().is_ok_and(|points| points != 0), "{key}: {points}");
            }
        }
    }

    #[test]
    fn header_only_list_is_empty() {
        static EMPTY: WordList = word_list!("# nothing\n");
        assert_eq!(EMPTY.get("nothing"), None);
    }
}
