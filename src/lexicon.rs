//! Word lists inside the binary, read in place.
//!
//! A list is a text file of `src/lexicon/`: header lines that begin with `#` (what it is, source,
//! licence), then one entry a line, `key` or `key<TAB>value`, sorted by the bytes of the key.
//! Nothing is built at start-up: the build script, `build.rs`, checks each list and makes its
//! index. A new list is a file here and a line in `lists!` below; files of the folders
//! `grammar`, which are merged to one list, `page` and `sets` need no more.
//!
//! Which kind of list for what:
//! - [`WordList`]: long, from a source with a licence, or with phrases; of words *and* phrases,
//!   each with a value. One of `src/lexicon/`.
//! - `words!` and `word_table!`: single words of one rule, beside it in the code, fewer than twenty;
//!   the table with a value each.
//! - `word_set!`: more than that. One of `src/lexicon/sets/`.
//! - `matches!`: a handful of words that stand nowhere else.
//! - `page_list!`: phrases that the reader looks for anywhere in a line, which has no tokens yet. One
//!   of `src/lexicon/page/`.

mod hash;
#[cfg(test)]
mod index;
mod key;
mod slot;
mod word_list;
pub(crate) mod word_table;

pub(crate) use hash::hash64;
pub use key::Key;
use slot::FILTERED;
pub use word_list::WordList;
pub(crate) use word_table::{WordSet, WordTable, next_word, word_set, word_table, words};

/// Includes what the build script made of each list.
macro_rules! lists {
    ($($(#[$about:meta])* $name:ident $file:literal)*) => {
        $($(#[$about])* pub static $name: WordList = include!(concat!(env!("OUT_DIR"), "/", $file, ".rs"));)*

        #[cfg(test)]
        static ALL: &[(&str, &WordList)] = &[$(($file, &$name)),*];
    };
}

/// Includes the slice that the build script made of a list of the folder `page`.
macro_rules! page_list {
    ($file:literal) => {
        include!(concat!(env!("OUT_DIR"), "/page_", $file, ".rs"))
    };
}
pub(crate) use page_list;

/// See [`Key::filtered`].
static FILTER: &[u8; FILTERED * 4] = include_bytes!(concat!(env!("OUT_DIR"), "/filter"));

lists! {
    /// Abbreviations written with a full stop; value `t` when a sentence never
    /// ends with it (titles), `e` when it may, `w` when it is a word too and needs a
    /// capital and what may follow an abbreviation, `n` when a figure must follow.
    ABBREVIATIONS "abbreviations"

    /// Capitalised words that are more than one thing: letters of `w` word, `p` person, `l` place,
    /// `o` organization, `d` date.
    AMBIGUOUS "ambiguous"

    /// Phrases that show that a sentence is about an earlier event.
    BACKGROUND "background"

    /// Ordinary words: one with a capital at the start of a sentence is not a name.
    COMMON_WORDS "common_words"

    /// Countries and their names; the value is the country code, with `part`, `capitals` or `or`
    /// and a second code after it.
    COUNTRIES "countries"

    /// Words just before a name, with points for kinds of names: `place 3`,
    /// `person -3, organization 1`.
    CUES_BEFORE_NAMES "cues_before_names"

    /// The same for words just after a name.
    CUES_AFTER_NAMES "cues_after_names"

    /// The same for what a name owns: X's wife, X's capital.
    CUES_OWNED_BY_NAMES "cues_owned_by_names"

    /// Nationalities and peoples; the value is the country code or `-`.
    DEMONYMS "demonyms"

    /// Words without which no phrase of several words tells what became of people.
    EFFECT_PARTS "effect_parts"

    /// Words and phrases for harm to people; the value is the kind of casualty, grammar letters,
    /// and `any` or `people`.
    EFFECTS "effects"

    /// Words for one who was named, `the lawmaker`; the value is the words of titles and names that
    /// it may stand for: `senator`, `chief-executive`.
    EPITHETS "epithets"

    /// Head words of names of events; `w` for the weak ones.
    EVENT_WORDS "event_words"

    /// Well-known events.
    EVENTS "events"

    /// Given names; the value is the gender `m`, `f` or `u`.
    FIRST_NAMES "first_names"

    /// Words that open sentences and are never names by themselves.
    FUNCTION_WORDS "function_words"

    /// The words of the lists of `src/lexicon/grammar/`; the value is the number of the line of
    /// [`GRAMMAR_VALUES`] that has the values of all these lists for the word. See
    /// [`class`](crate::syntax::class).
    GRAMMAR "grammar"

    /// Religions, ethnic groups, political adherents.
    GROUPS "groups"

    /// Family names.
    LAST_NAMES "last_names"

    /// Words inside names and beside them; the value names the classes of each.
    NAME_WORDS "name_words"

    /// Capitalised words that are not names; `d` for words of dates.
    NOT_NAMES "not_names"

    /// Countable nouns that are not people.
    NOT_PEOPLE "not_people"

    /// Head words of names of organisations; `w` for the weak ones, `o` for those that open names.
    ORGANIZATION_WORDS "organization_words"

    /// Well-known organisations; the value is the full name of an acronym or short form.
    ORGANIZATIONS "organizations"

    /// Nouns for people; the value is their number: `one`, `many` or `either`.
    PEOPLE "people"

    /// Head words of names of places; `w` for the weak ones, `o` for those that open names.
    PLACE_WORDS "place_words"

    /// Places that are not countries; the value is the country code or `-`, with `region` after it for
    /// one that is no town.
    PLACES "places"

    /// Words before a number that bound it; the value is `min`, `max`, `about` or `exact`.
    QUALIFIERS "qualifiers"

    /// Nouns for persons; the value is `m`, `f`, `u` or `p` (plural).
    ROLES "roles"

    /// Parts of countries behind a town; the value is the country code, with `short` or `stop`
    /// after it for a short form.
    STATES "states"

    /// The words of temporal expressions; the value is the meaning of each: `month 4`, `unit day`,
    /// `opener`.
    TEMPORAL_WORDS "temporal_words"

    /// Titles and offices before a name; the value is `m`, `f` or `u`.
    TITLES "titles"

    /// Vague quantities; the value is the least and the greatest number that they are taken to
    /// mean.
    VAGUE_NUMBERS "vague_numbers"

    /// Words by which news agencies name a version of a story: "UPDATE 3".
    WIRE_VERSIONS "wire_versions"
}

/// Whether a word is a title before the name of a person that says nothing of an office, with or
/// without a full stop: `mrs`, `dr.`
pub fn is_courtesy_title(lower: &str) -> bool {
    word_set!("courtesy_titles").contains(lower.trim_end_matches('.'))
}

/// The classes of the words of [`GRAMMAR`], one line for each value.
pub const GRAMMAR_VALUES: &str = include_str!(concat!(env!("OUT_DIR"), "/grammar.values"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::ByteSpan;
    use crate::text::token::Tokens;

    #[test]
    fn every_file_is_a_list() {
        let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon"))
            .expect("the folder");
        let mut files: Vec<_> = files
            .map(|file| file.expect("a file").file_name().into_string().expect("a name"))
            .collect();
        files.retain(|file| file.ends_with(".txt") || file == "grammar");
        files.sort_unstable();
        let mut lists: Vec<_> = ALL
            .iter()
            .map(
                |(name, _)| {
                    if *name == "grammar" { name.to_string() } else { format!("{name}.txt") }
                },
            )
            .collect();
        lists.sort_unstable();
        assert_eq!(files, lists);
    }

    #[test]
    fn keys_are_found_and_others_are_not() {
        for (name, list) in ALL {
            let keys: Vec<_> = list.entries().map(|(key, _)| key).collect();
            assert!(!keys.is_empty(), "{name} is empty");
            for (key, value) in list.entries() {
                assert_eq!(list.get(key), Some(value), "{name}: {key}");
                assert_eq!(
                    list.get(Key::from(key).filtered()),
                    Some(value),
                    "{name}: the filter hides {key}"
                );
                assert!(list.word_and_phrase(key).0, "{name}: {key}");
                if let Some((first, _)) = key.split_once(' ') {
                    assert!(list.word_and_phrase(first).1, "{name}: {first} opens {key}");
                    assert!(
                        list.word_and_phrase(Key::from(first).filtered()).1,
                        "{name}: the filter hides {first}"
                    );
                }
            }
            for (key, _) in list.entries() {
                let longer = format!("{key}q");
                assert_eq!(
                    list.contains(&longer),
                    keys.binary_search(&longer.as_str()).is_ok(),
                    "{name}: {longer}"
                );
            }
            assert_eq!(list.get(""), None, "{name}");
            assert_eq!(list.get("\u{10FFFF}"), None, "{name}");
        }
    }

    /// A key must be normalised like the words of a text, or it is never found.
    #[test]
    fn keys_are_what_the_tokenizer_makes_of_names() {
        let names = [
            &COUNTRIES,
            &DEMONYMS,
            &EVENTS,
            &FIRST_NAMES,
            &GROUPS,
            &LAST_NAMES,
            &ORGANIZATIONS,
            &PLACES,
            &TITLES,
        ];
        let is_dead = |key: &str| {
            let mut tokens = Tokens::default();
            tokens.tokenize(key, ByteSpan::from_usize(0, key.len()));
            let folded: String = (0..tokens.list.len()).map(|at| tokens.lower(at)).collect();
            folded != key.replace(' ', "") || !tokens.list[0].is_word()
        };
        let dead: Vec<_> =
            names.iter().flat_map(|list| list.entries()).filter(|(key, _)| is_dead(key)).collect();
        assert!(dead.is_empty(), "{dead:?}");
    }

    #[test]
    fn cues_name_kinds_and_points() {
        for (key, value) in [&CUES_BEFORE_NAMES, &CUES_AFTER_NAMES, &CUES_OWNED_BY_NAMES]
            .iter()
            .flat_map(|list| list.entries())
        {
            for cue in value.split(", ") {
                let (kind, points) = cue.split_once(' ').unwrap_or((cue, ""));
                assert!(
                    matches!(kind, "person" | "organization" | "place" | "other"),
                    "{key}: {kind}"
                );
                assert!(points.parse::<i32>().is_ok_and(|points| points != 0), "{key}: {points}");
            }
        }
    }
}
