//! Small sets and tables of single words that stand in the code, with a hash index that the
//! compiler makes.

use super::hash::hash;
use super::key::Key;

/// What a slot of an index holds: nothing (0), or one more than the place of
/// its entry, and in the upper half some bits of the word's hash.
pub type Slot = u32;

const PLACE: Slot = 0xFFFF;

/// A map from single words to values, with a hash index made at compile time.
pub struct WordTable<V: 'static> {
    entries: &'static [(&'static str, V)],
    slots: &'static [Slot],
}

/// Makes a [`WordTable`] of a constant slice of (word, value).
macro_rules! word_table {
    ($entries:expr) => {{
        use $crate::lexicon::word_table::{Slot, slots, table_index};
        static SLOTS: [Slot; slots($entries.len())] = table_index($entries);
        $crate::lexicon::WordTable::new($entries, &SLOTS)
    }};
}
pub(crate) use word_table;

impl<V: Copy> WordTable<V> {
    /// `slots` is the [`table_index`] of `entries`.
    pub const fn new(entries: &'static [(&'static str, V)], slots: &'static [Slot]) -> Self {
        WordTable { entries, slots }
    }

    pub fn get<'k>(&self, word: impl Into<Key<'k>>) -> Option<V> {
        let word = word.into();
        let entry = |place| {
            self.entries
                .get(place)
                .filter(|(key, _)| *key == word.as_str())
                .map(|&(_, value)| value)
        };
        find(self.slots, word.hash(), entry)
    }
}

/// A set of single words.
pub struct WordSet {
    /// The words, with white space between them.
    text: &'static str,
    slots: &'static [Slot],
}

/// Makes a [`WordSet`] of the words of a string, at most [`LONGEST`].
macro_rules! words {
    ($text:expr) => {{
        use $crate::lexicon::word_table::{LONGEST, count};
        const { assert!(count($text) < LONGEST, "a longer list is a file of `src/lexicon/sets`") }
        $crate::lexicon::word_table::set_of!($text)
    }};
}
pub(crate) use words;

/// Makes a [`WordSet`] of a list of `src/lexicon/sets`.
macro_rules! word_set {
    ($file:literal) => {
        $crate::lexicon::word_table::set_of!(include_str!(concat!(env!("OUT_DIR"), "/set_", $file)))
    };
}
pub(crate) use word_set;

macro_rules! set_of {
    ($text:expr) => {{
        use $crate::lexicon::word_table::{Slot, WordSet, count, set_index, slots};
        static SLOTS: [Slot; slots(count($text))] = set_index($text);
        const { WordSet::new($text, &SLOTS) }
    }};
}
pub(crate) use set_of;

/// A list in the code has fewer words than this.
pub const LONGEST: usize = 20;

impl WordSet {
    /// `slots` is the [`set_index`] of `text`.
    pub const fn new(text: &'static str, slots: &'static [Slot]) -> Self {
        WordSet { text, slots }
    }

    pub fn contains<'k>(&self, word: impl Into<Key<'k>>) -> bool {
        let key = word.into();
        let (text, word) = (self.text.as_bytes(), key.as_str());
        let is_here = |place: usize| {
            let end = place + word.len();
            let whole = text.get(end).is_none_or(|&next| is_space(next));
            (whole && text.get(place..end) == Some(word.as_bytes())).then_some(())
        };
        find(self.slots, key.hash(), is_here).is_some()
    }

    /// Whether `word` begins with one of the set.
    pub fn any_opens(&self, word: &str) -> bool {
        self.text.split_ascii_whitespace().any(|stem| word.starts_with(stem))
    }
}

/// The result of `entry` at the first place where the word with `hash` may be.
fn find<V>(slots: &[Slot], hash: u32, entry: impl Fn(usize) -> Option<V>) -> Option<V> {
    let mask = slots.len() - 1;
    let mut at = hash as usize & mask;
    loop {
        let slot = slots[at];
        if slot == 0 {
            return None;
        }
        if (slot ^ hash) & !PLACE == 0
            && let Some(found) = entry((slot & PLACE) as usize - 1)
        {
            return Some(found);
        }
        at = (at + 1) & mask;
    }
}

/// The number of slots for `words` words: a power of two, at most half of them filled.
pub const fn slots(words: usize) -> usize {
    (words * 2 + 1).next_power_of_two()
}

/// The index of a table.
pub const fn table_index<V, const N: usize>(entries: &[(&str, V)]) -> [Slot; N] {
    let mut slots = [0; N];
    let mut at = 0;
    while at < entries.len() {
        insert(&mut slots, hash(entries[at].0.as_bytes()), at);
        at += 1;
    }
    slots
}

/// Whether a byte stands between the words of a string.
const fn is_space(byte: u8) -> bool {
    byte == b' ' || byte == b'\n'
}

/// Where the next word of a string begins and ends, from `at` on.
pub const fn next_word(text: &[u8], mut at: usize) -> Option<(usize, usize)> {
    while at < text.len() && is_space(text[at]) {
        at += 1;
    }
    let begin = at;
    while at < text.len() && !is_space(text[at]) {
        at += 1;
    }
    if at > begin { Some((begin, at)) } else { None }
}

/// The number of words of a string.
pub const fn count(text: &str) -> usize {
    let (mut at, mut count) = (0, 0);
    while let Some((_, end)) = next_word(text.as_bytes(), at) {
        (at, count) = (end, count + 1);
    }
    count
}

/// The index of the words of a string.
pub const fn set_index<const N: usize>(text: &str) -> [Slot; N] {
    let text = text.as_bytes();
    let mut slots = [0; N];
    let mut at = 0;
    while let Some((begin, end)) = next_word(text, at) {
        insert(&mut slots, hash(text.split_at(end).0.split_at(begin).1), begin);
        at = end;
    }
    slots
}

const fn insert(slots: &mut [Slot], hash: u32, place: usize) {
    assert!(place < PLACE as usize, "a place must fit into a slot");
    let mut at = hash as usize % slots.len();
    while slots[at] != 0 {
        at = (at + 1) % slots.len();
    }
    slots[at] = (place + 1) as Slot | hash & !PLACE;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_parts_of_them_are_not() {
        static SET: WordSet = words!(
            "al bin de
             la de-la"
        );
        static EMPTY: WordSet = words!("");
        for (word, expected) in [
            ("al", true),
            ("la", true),
            ("de-la", true),
            ("l", false),
            ("bin de", false),
            ("", false),
            ("de-", false),
        ] {
            assert_eq!(SET.contains(word), expected, "{word}");
            assert!(!EMPTY.contains(word), "{word}");
        }
        assert!(SET.any_opens("deal") && !SET.any_opens("old"));
    }

    #[test]
    fn tables_give_what_a_word_stands_for() {
        static TABLE: WordTable<u8> = word_table!(&[("one", 1), ("two", 2), ("twenty-seven", 27)]);
        for (word, expected) in [
            ("one", Some(1)),
            ("two", Some(2)),
            ("twenty-seven", Some(27)),
            ("twenty", None),
            ("", None),
        ] {
            assert_eq!(TABLE.get(word), expected, "{word}");
        }
    }
}
