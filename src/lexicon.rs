//! Word lists inside the binary, read in place.
//!
//! A list is a text file of `src/lexicon/`: header lines that begin with `#`
//! (what it is, source, licence), then one entry a line, `key` or
//! `key<TAB>value`, sorted by the bytes of the key. Nothing is built at
//! start-up: a look-up bisects the file's own bytes.

use std::cmp::Ordering;

/// A sorted list of words or phrases with an optional value each.
pub struct WordList {
    /// The entries: whole lines, without the header.
    body: &'static str,
    /// Where the entries of each bucket of first and second letter begin; see [`bucket`].
    starts: [u32; BUCKETS + 1],
}

/// Numbers that [`bucket`] gives.
const BUCKETS: usize = 28 * 28;

impl WordList {
    /// Wraps the text of a list file. Evaluated at compile time.
    pub const fn new(file: &'static str) -> Self {
        let bytes = file.as_bytes();
        let mut start = 0;
        while start < bytes.len() && bytes[start] == b'#' {
            while start < bytes.len() && bytes[start] != b'\n' {
                start += 1;
            }
            start += 1;
        }
        if start >= bytes.len() {
            return WordList { body: "", starts: [0; BUCKETS + 1] };
        }
        let mut starts = [(bytes.len() - start) as u32; BUCKETS + 1];
        let (mut at, mut next) = (start, 0);
        while at < bytes.len() {
            let second = if at + 1 < bytes.len() { bytes[at + 1] } else { 0 };
            let bucket = bucket(bytes[at], second);
            while next <= bucket {
                starts[next] = (at - start) as u32;
                next += 1;
            }
            while at < bytes.len() && bytes[at] != b'\n' {
                at += 1;
            }
            at += 1;
        }
        WordList { body: file.split_at(start).1, starts }
    }

    /// The value of `key`: `Some("")` for an entry without one, `None` if
    /// `key` is not in the list. `key` is lower-case, with straight
    /// apostrophes and single spaces.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let entry = self.from(key);
        if compare(entry.as_bytes(), key.as_bytes()) != Ordering::Equal {
            return None;
        }
        let line = entry.split('\n').next()?;
        Some(line.split_once('\t').map_or("", |(_, value)| value))
    }

    /// Whether `key` is in the list, and whether it is the first word of a longer entry.
    pub fn word_and_phrase(&self, key: &str) -> (bool, bool) {
        let entry = self.from(key);
        let word = compare(entry.as_bytes(), key.as_bytes()) == Ordering::Equal;
        let next = if word { entry.split_once('\n').map_or("", |(_, rest)| rest) } else { entry };
        // What may follow a word inside a phrase (space, hyphen, apostrophe) sorts before the letters.
        let phrase = next.strip_prefix(key).is_some_and(|rest| rest.starts_with([' ', '-', '\'', ',', '&', '.', '/', '+']));
        (word, phrase)
    }

    /// The entries from the first that is not less than `key`.
    fn from(&self, key: &str) -> &'static str {
        let bytes = self.body.as_bytes();
        let Some(&first) = bytes.first().and(key.as_bytes().first()) else { return self.body };
        let bucket = bucket(first, key.as_bytes().get(1).copied().unwrap_or(0));
        let (mut low, mut high) = (self.starts[bucket] as usize, self.starts[bucket + 1] as usize);
        while low < high {
            let middle = low + (high - low) / 2;
            let start = bytes[low..middle].iter().rposition(|&b| b == b'\n').map_or(low, |n| low + n + 1);
            match compare(&bytes[start..], key.as_bytes()) {
                Ordering::Equal => return &self.body[start..],
                Ordering::Less => low = bytes[middle..high].iter().position(|&b| b == b'\n').map_or(high, |n| middle + n + 1),
                Ordering::Greater => high = start,
            }
        }
        &self.body[low..]
    }

    pub fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The entries in order, as (key, value).
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.body.lines().map(|line| line.split_once('\t').unwrap_or((line, "")))
    }
}

/// Entries are in the order of their buckets: one for each first letter and second letter. `second`
/// is 0, or a tab or line end, after a key of one byte; after anything but a letter it is not looked at.
const fn bucket(first: u8, second: u8) -> usize {
    match letter(first) {
        1..=26 => letter(first) * 28 + letter(second),
        other => other * 28,
    }
}

/// 0 before `a`, 1 to 26, 27 after `z`.
const fn letter(byte: u8) -> usize {
    match byte {
        0..b'a' => 0,
        b'a'..=b'z' => (byte - b'a') as usize + 1,
        _ => 27,
    }
}

/// Compares the entry that `lines` begins with to `key`.
fn compare(lines: &[u8], key: &[u8]) -> Ordering {
    for (k, &wanted) in key.iter().enumerate() {
        match lines.get(k) {
            None | Some(b'\t' | b'\n') => return Ordering::Less,
            Some(&found) if found != wanted => return found.cmp(&wanted),
            Some(_) => {}
        }
    }
    if matches!(lines.get(key.len()), None | Some(b'\t' | b'\n')) { Ordering::Equal } else { Ordering::Greater }
}

/// Abbreviations written with a full stop; value `t` when a sentence never
/// ends with it (titles), `e` when it may.
pub static ABBREVIATIONS: WordList = WordList::new(include_str!("lexicon/abbreviations.txt"));

/// Capitalised words that are more than one thing: letters of `w` word, `p` person, `l` place, `o` organization, `d` date.
pub static AMBIGUOUS: WordList = WordList::new(include_str!("lexicon/ambiguous.txt"));

/// Ordinary words, to tell a capital at the start of a sentence from a name.
pub static COMMON_WORDS: WordList = WordList::new(include_str!("lexicon/common_words.txt"));

/// Countries and their names; the value is the country code, with `part` or `capitals` after it.
pub static COUNTRIES: WordList = WordList::new(include_str!("lexicon/countries.txt"));

/// Words just before a name and the kind they speak for: `place 3`, `person -3, organization 1`.
pub static CUES_BEFORE_NAMES: WordList = WordList::new(include_str!("lexicon/cues_before_names.txt"));

/// The same for words just after a name.
pub static CUES_AFTER_NAMES: WordList = WordList::new(include_str!("lexicon/cues_after_names.txt"));

/// The same for what a name owns: X's wife, X's capital.
pub static CUES_OWNED_BY_NAMES: WordList = WordList::new(include_str!("lexicon/cues_owned_by_names.txt"));

/// Nationalities and peoples; the value is the country code or `-`.
pub static DEMONYMS: WordList = WordList::new(include_str!("lexicon/demonyms.txt"));

/// Words that say what became of people; the value is the kind of casualty, grammar letters, and `any` or `people`.
pub static EFFECTS: WordList = WordList::new(include_str!("lexicon/effects.txt"));

/// Head words of names of events; `w` for the weak ones.
pub static EVENT_WORDS: WordList = WordList::new(include_str!("lexicon/event_words.txt"));

/// Well-known events.
pub static EVENTS: WordList = WordList::new(include_str!("lexicon/events.txt"));

/// Given names; the value is the gender `m`, `f` or `u`.
pub static FIRST_NAMES: WordList = WordList::new(include_str!("lexicon/first_names.txt"));

/// Words that open sentences and are never names by themselves.
pub static FUNCTION_WORDS: WordList = WordList::new(include_str!("lexicon/function_words.txt"));

/// Religions, ethnic groups, political adherents.
pub static GROUPS: WordList = WordList::new(include_str!("lexicon/groups.txt"));

/// Family names.
pub static LAST_NAMES: WordList = WordList::new(include_str!("lexicon/last_names.txt"));

/// Capitalised words that are no names; `d` for words of dates.
pub static NOT_NAMES: WordList = WordList::new(include_str!("lexicon/not_names.txt"));

/// Nouns that a number may count and that are no victims.
pub static NOT_PEOPLE: WordList = WordList::new(include_str!("lexicon/not_people.txt"));

/// Head words of names of organisations; `w` for the weak ones.
pub static ORGANIZATION_WORDS: WordList = WordList::new(include_str!("lexicon/organization_words.txt"));

/// Well-known organisations; the value is the full name of an acronym.
pub static ORGANIZATIONS: WordList = WordList::new(include_str!("lexicon/organizations.txt"));

/// Nouns for people; the value is their number: `one`, `many` or `either`.
pub static PEOPLE: WordList = WordList::new(include_str!("lexicon/people.txt"));

/// Head words of names of places; `w` for the weak ones.
pub static PLACE_WORDS: WordList = WordList::new(include_str!("lexicon/place_words.txt"));

/// Places that are not countries; the value is the country code or `-`.
pub static PLACES: WordList = WordList::new(include_str!("lexicon/places.txt"));

/// Reporting verbs, every form; the value is a letter for the class and one for the form, told at the head of the file.
pub static REPORTING_VERBS: WordList = WordList::new(include_str!("lexicon/reporting_verbs.txt"));

/// Nouns for persons; the value is `m`, `f`, `u` or `p` (plural).
pub static ROLES: WordList = WordList::new(include_str!("lexicon/roles.txt"));

/// Titles and offices before a name; the value is `m`, `f` or `u`.
pub static TITLES: WordList = WordList::new(include_str!("lexicon/titles.txt"));

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
            assert_eq!(list.get(""), None, "{name}");
            assert_eq!(list.get("\u{10FFFF}"), None, "{name}");
        }
    }

    #[test]
    fn header_only_list_is_empty() {
        static EMPTY: WordList = WordList::new("# nothing\n");
        assert_eq!(EMPTY.get("nothing"), None);
    }
}
