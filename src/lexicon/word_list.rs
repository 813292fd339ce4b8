//! A list of words and phrases with a hash index that the compiler makes.
//!
//! A look-up hashes the key, and reads one or two slots of the index; only
//! where a slot's tag fits are the bytes of the entry compared.
//!
//! The entries must be sorted, not for the search but for the slots: a word that
//! is an entry and opens phrases too has one slot, which holds where the first of
//! them begins, and that has to be the word's own entry, whose value is read there.

use super::hash::hash_within;
use super::key::Key;

/// A list of words or phrases with an optional value each.
pub struct WordList {
    /// The entries: whole lines, without the header.
    body: &'static str,
    /// Open addressing with steps of one; a power of two in length; see [`Slot`].
    slots: &'static [Slot],
    /// Its bit in the [`Filter`]; none for a list that the filter does not know.
    bit: u32,
}

/// What a slot of the index holds: nothing (0), or where its entry begins in
/// the body, whether the key is an entry, whether it opens a longer one, and
/// some bits of the key's hash.
type Slot = u32;

const OFFSET: Slot = (1 << 18) - 1;
const IS_WORD: Slot = 1 << 18;
const OPENS_PHRASE: Slot = 1 << 19;
const TAG: Slot = !(OFFSET | IS_WORD | OPENS_PHRASE);

/// By the low bits of a key's hash: the lists that hold a key with these bits.
pub(super) type Filter = [u32; FILTERED];

pub(super) const FILTERED: usize = 1 << 16;

/// Wraps the text of a list file and the list's bit in the filter, at compile time.
macro_rules! word_list {
    ($file:expr, $bit:expr) => {{
        // Some ten thousand words take the compiler a second.
        #[allow(long_running_const_eval)]
        static SLOTS: [u32; $crate::lexicon::word_list::slots($file)] = $crate::lexicon::word_list::index($file);
        $crate::lexicon::WordList::new($file, &SLOTS, $bit)
    }};
}
pub(super) use word_list;

impl WordList {
    /// `slots` is the [`index`] of `file`.
    pub(super) const fn new(file: &'static str, slots: &'static [Slot], bit: u32) -> Self {
        WordList { body: file.split_at(header(file.as_bytes())).1, slots, bit }
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
        let rest = self.body.get((slot & OFFSET) as usize + key.word.len()..)?;
        let Some(value) = rest.strip_prefix('\t') else { return Some("") };
        // Most values are a few letters: a search that looks at many at once would be slower.
        value.get(..value.bytes().position(|byte| byte == b'\n')?)
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
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.body.lines().map(|line| line.split_once('\t').unwrap_or((line, "")))
    }

    /// The slot of `key`; 0 if it has none.
    #[inline]
    fn slot(&self, key: Key) -> Slot {
        if key.lists & self.bit == self.bit { self.search(key) } else { 0 }
    }

    fn search(&self, Key { word, hash, .. }: Key) -> Slot {
        let (word, body) = (word.as_bytes(), self.body.as_bytes());
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            let begin = (slot & OFFSET) as usize;
            if slot == 0 || (slot ^ hash) & TAG == 0 && body[begin..].starts_with(word) && ends(body, begin + word.len(), slot) {
                return slot;
            }
            at = (at + 1) & mask;
        }
    }
}

/// Whether the key of `slot` may end before `end`: as a whole entry, or where a phrase goes on.
fn ends(body: &[u8], end: usize, slot: Slot) -> bool {
    match body.get(end) {
        None | Some(b'\t' | b'\n') => slot & IS_WORD != 0,
        Some(&next) => slot & OPENS_PHRASE != 0 && separates(next),
    }
}

/// What may follow a word inside a phrase; all of it stands before "0" in ASCII. Where the compiler makes the indexes, it
/// compares with "0" first, for calls are what it takes longest over.
const fn separates(byte: u8) -> bool {
    matches!(byte, b' ' | b'-' | b'\'' | b',' | b'&' | b'.' | b'/' | b'+')
}

/// Where the entries begin, after the lines that begin with `#`.
const fn header(file: &[u8]) -> usize {
    let mut at = 0;
    while at < file.len() && file[at] == b'#' {
        while at < file.len() && file[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    if at < file.len() { at } else { file.len() }
}

/// How many slots the index of a list needs: a power of two, at most two thirds of them filled.
pub(super) const fn slots(file: &str) -> usize {
    let file = file.as_bytes();
    let (mut at, mut keys, mut value) = (header(file), 1usize, false);
    while at < file.len() {
        match file[at] {
            b'\n' => (keys, value) = (keys + 1, false),
            b'\t' => value = true,
            byte if byte < b'0' && !value && separates(byte) => keys += 1,
            _ => {}
        }
        at += 1;
    }
    (keys * 3 / 2 + 1).next_power_of_two()
}

/// The index of a list: its entries, and the words that open its phrases.
pub(super) const fn index<const N: usize>(file: &str) -> [Slot; N] {
    let body = file.as_bytes();
    let first = header(body);
    assert!(body.len() - first <= OFFSET as usize, "a list's offsets must fit into a slot");
    assert!(body[body.len() - 1] == b'\n', "a list's last line must end");
    let mut slots = [0; N];
    let mut begin = first;
    while begin < body.len() {
        assert!(body[begin] != b'#', "the header stands before the entries");
        let mut at = begin;
        while at < body.len() && body[at] != b'\t' && body[at] != b'\n' {
            if body[at] < b'0' && at > begin && separates(body[at]) {
                insert(&mut slots, body, first, begin, at, OPENS_PHRASE);
            }
            at += 1;
        }
        insert(&mut slots, body, first, begin, at, IS_WORD);
        while at < body.len() && body[at] != b'\n' {
            at += 1;
        }
        begin = at + 1;
    }
    slots
}

/// The filter of lists: the first has the lowest bit. The walk is that of [`index`]: what the compiler runs can be handed no closure.
pub(super) const fn filter(files: &[&str]) -> Filter {
    let mut filter = [0; FILTERED];
    let mut list = 0;
    while list < files.len() {
        let body = files[list].as_bytes();
        let mut begin = header(body);
        while begin < body.len() {
            let mut at = begin;
            while at < body.len() && body[at] != b'\t' && body[at] != b'\n' {
                if body[at] < b'0' && at > begin && separates(body[at]) {
                    filter[hash_within(body, begin, at) as usize % FILTERED] |= 1 << list;
                }
                at += 1;
            }
            filter[hash_within(body, begin, at) as usize % FILTERED] |= 1 << list;
            while at < body.len() && body[at] != b'\n' {
                at += 1;
            }
            begin = at + 1;
        }
        list += 1;
    }
    filter
}

/// Marks the key `body[begin..end]` with `mark`; offsets are kept from `first` on.
const fn insert(slots: &mut [Slot], body: &[u8], first: usize, begin: usize, end: usize, mark: Slot) {
    let hash = hash_within(body, begin, end);
    let mut at = hash as usize % slots.len();
    while slots[at] != 0 {
        if (slots[at] ^ hash) & TAG == 0 && same(body, first + (slots[at] & OFFSET) as usize, begin, end - begin, slots[at]) {
            slots[at] |= mark;
            return;
        }
        at = (at + 1) % slots.len();
    }
    slots[at] = (begin - first) as Slot | mark | hash & TAG;
}

/// Whether the key of `slot`, whose entry begins at `entry`, is `body[key..key + length]`.
const fn same(body: &[u8], entry: usize, key: usize, length: usize, slot: Slot) -> bool {
    let mut at = 0;
    while at < length {
        if body[entry + at] != body[key + at] {
            return false;
        }
        at += 1;
    }
    let next = body[entry + length];
    if next == b'\t' || next == b'\n' { slot & IS_WORD != 0 } else { slot & OPENS_PHRASE != 0 && separates(next) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_the_phrases_they_open() {
        static LIST: WordList = word_list!("# a test\nal\tx\nal-hale\nport\nport hale\tno\nport hale bay\n", 0);
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
            assert_eq!(LIST.get(key), value, "{key}");
            assert_eq!(LIST.word_and_phrase(key), (value.is_some(), opens), "{key}");
        }
    }
}
