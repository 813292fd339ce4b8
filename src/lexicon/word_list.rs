//! A list of words and phrases with a hash index, which the build script makes.
//!
//! A look-up hashes the key, and reads one or two slots of the index; only
//! where a slot's tag fits are the bytes of the entry compared.

use super::key::Key;
use super::slot::{IS_WORD, OFFSET, OPENS_PHRASE, Slot, TAG, separates};

/// A list of words or phrases with an optional value each.
pub struct WordList {
    /// The entries: whole lines, without the header.
    entries: &'static str,
    /// The index: little-endian slots, a power of two in number; see [`Slot`].
    slots: &'static [[u8; 4]],
    /// Its bit in the filter; 0 for a list that is not in the filter.
    bit: u32,
}

impl WordList {
    /// `slots` is the index of `entries`.
    pub(super) const fn new(entries: &'static str, slots: &'static [u8], bit: u32) -> Self {
        WordList { entries, slots: slots.as_chunks().0, bit }
    }

    /// The value of `key`: `Some("")` for an entry without one, `None` if
    /// `key` is not in the list. `key` is lower-case, with straight
    /// apostrophes and single spaces.
    pub fn get<'k>(&self, key: impl Into<Key<'k>>) -> Option<&'static str> {
        let key = key.into();
        let slot = self.slot(key);
        if slot & IS_WORD == 0 {
            return None;
        }
        let rest = self.entries.get((slot & OFFSET) as usize + key.word.len()..)?;
        if rest.as_bytes().first() != Some(&b'\t') {
            return Some("");
        }
        // Most values are a few letters: a search that looks at many at once would be slower.
        rest.get(1..rest.as_bytes().iter().position(|&byte| byte == b'\n')?)
    }

    pub fn contains<'k>(&self, key: impl Into<Key<'k>>) -> bool {
        self.slot(key.into()) & IS_WORD != 0
    }

    /// Whether `key` is in the list, and whether it is the first word, or
    /// words, of a longer entry.
    pub fn word_and_phrase<'k>(&self, key: impl Into<Key<'k>>) -> (bool, bool) {
        let slot = self.slot(key.into());
        (slot & IS_WORD != 0, slot & OPENS_PHRASE != 0)
    }

    /// The entries in order, as (key, value).
    #[cfg(test)]
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.entries.lines().map(|line| line.split_once('\t').unwrap_or((line, "")))
    }

    /// The slot of `key`; 0 if it has none.
    #[inline]
    fn slot(&self, key: Key) -> Slot {
        if key.lists & self.bit == self.bit { self.search(key) } else { 0 }
    }

    fn search(&self, Key { word, hash, .. }: Key) -> Slot {
        let (word, entries) = (word.as_bytes(), self.entries.as_bytes());
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = Slot::from_le_bytes(self.slots[at]);
            let begin = (slot & OFFSET) as usize;
            if slot == 0
                || (slot ^ hash) & TAG == 0
                    && entries[begin..].starts_with(word)
                    && ends(entries, begin + word.len(), slot)
            {
                return slot;
            }
            at = (at + 1) & mask;
        }
    }
}

/// Whether the key of `slot` may end before `end`: as a whole entry, or where a phrase goes on.
fn ends(entries: &[u8], end: usize, slot: Slot) -> bool {
    match entries.get(end) {
        None | Some(b'\t' | b'\n') => slot & IS_WORD != 0,
        Some(&next) => slot & OPENS_PHRASE != 0 && separates(next),
    }
}

#[cfg(test)]
mod tests {
    use super::super::index::{entries, index};
    use super::*;

    fn list(file: &'static str) -> WordList {
        let entries = entries(file).expect("a list");
        let slots: Vec<u8> = index(entries).into_iter().flat_map(Slot::to_le_bytes).collect();
        WordList::new(entries, slots.leak(), 0)
    }

    #[test]
    fn words_and_the_phrases_they_open() {
        let list = list("# a test\nal\tx\nal-hale\nport\nport hale\tno\nport hale bay\n");
        for (key, value, opens) in [
            ("al", Some("x"), true),
            ("al-hale", Some(""), false),
            ("port", Some(""), true),
            ("port hale", Some("no"), true),
            ("port hale bay", Some(""), false),
            ("port h", None, false),
            ("hale", None, false),
            ("a", None, false),
            ("", None, false),
            ("# a test", None, false),
        ] {
            assert_eq!(list.get(key), value, "{key}");
            assert_eq!(list.word_and_phrase(key), (value.is_some(), opens), "{key}");
        }
    }

    #[test]
    fn header_only_list_is_empty() {
        assert_eq!(list("# nothing\n").get("nothing"), None);
    }
}
