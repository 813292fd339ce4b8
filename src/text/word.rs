//! String interning: each distinct word of a text is stored once and has an index.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::lexicon::Key;

/// Lower-case, without accents: `zalezinski`.
pub fn folded(word: &str) -> String {
    let bare = |c: char| match c {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        '’' => '\'',
        _ => c,
    };
    word.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).map(bare).collect()
}

/// The distinct words of a text in the order of their first use, normalised: lower-cased, with
/// straight apostrophes and plain hyphens, without soft hyphens.
#[derive(Default)]
pub struct WordInterner<'t> {
    list: Vec<Word<'t>>,
    /// Hash table with linear probing: index of a word plus one, or 0. A power of two in length, at
    /// most half full.
    slots: Vec<u32>,
    /// Buffer for lower-casing.
    scratch: String,
}

struct Word<'t> {
    lower: Cow<'t, str>,
    hash: u32,
    /// See [`Key::lists`].
    lists: u32,
}

impl<'t> WordInterner<'t> {
    /// With capacity for `words` words.
    pub fn with_room(words: usize) -> Self {
        WordInterner { list: Vec::with_capacity(words), ..WordInterner::default() }
    }

    /// The number of words.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// The look-up keys of all words, in order.
    pub fn keys(&self) -> impl Iterator<Item = Key<'_>> {
        (0..self.count()).map(|index| self.key(index))
    }

    /// The letters of word `index`.
    #[inline]
    pub fn lower(&self, index: usize) -> &str {
        &self.list[index].lower
    }

    /// The look-up key of word `index`.
    #[inline]
    pub fn key(&self, index: usize) -> Key<'_> {
        let Word { lower, hash, lists } = &self.list[index];
        Key::known(lower, *hash, *lists)
    }

    /// The index of `written`, which is added if it is new. `is_lower`: it is ASCII without
    /// capitals, so needs no normalising.
    pub fn index_of(&mut self, written: &'t str, is_lower: bool) -> u32 {
        match is_lower {
            true => self.index_of_key(Key::from(written)),
            false => self.index_written(|lower| lower_into(lower, written)),
        }
    }

    /// The index of a word that is normalised already.
    pub fn index_of_key(&mut self, key: Key<'t>) -> u32 {
        let at = match self.find(key) {
            Ok(index) => return index,
            Err(at) => at,
        };
        self.add(at, Cow::Borrowed(key.as_str()), key)
    }

    /// The index of the normalised word that `write` appends to a buffer.
    pub fn index_written(&mut self, write: impl FnOnce(&mut String)) -> u32 {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        write(&mut scratch);
        let key = Key::from(&scratch);
        let index = match self.find(key) {
            Ok(index) => index,
            Err(at) => self.add(at, Cow::Owned(scratch.clone()), key),
        };
        self.scratch = scratch;
        index
    }

    /// The index of a word, or the free slot for it.
    fn find(&mut self, key: Key) -> Result<u32, usize> {
        if self.slots.len() < 2 * (self.list.len() + 1) {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = key.hash() as usize & mask;
        while let Some(index) = self.slots[at].checked_sub(1) {
            let word = &self.list[index as usize];
            if word.hash == key.hash() && word.lower == key.as_str() {
                return Ok(index);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    /// Adds a new word in the slot that [`find`](Self::find) returned.
    fn add(&mut self, slot: usize, lower: Cow<'t, str>, key: Key) -> u32 {
        self.list.push(Word { lower, hash: key.hash(), lists: key.filtered().lists() });
        self.slots[slot] = self.list.len() as u32;
        self.list.len() as u32 - 1
    }

    fn grow(&mut self) {
        let length = (2 * self.list.capacity().max(self.list.len() + 1)).next_power_of_two();
        self.slots.clear();
        self.slots.resize(length, 0);
        for (index, word) in (1..).zip(&self.list) {
            let mut at = word.hash as usize & (length - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (length - 1);
            }
            self.slots[at] = index;
        }
    }
}

fn lower_into(lower: &mut String, written: &str) {
    if written.is_ascii() {
        lower.push_str(written);
        lower.make_ascii_lowercase();
        return;
    }
    for c in written.chars() {
        match c {
            '’' | '‘' | '\u{2BC}' => lower.push('\''),
            '\u{2010}' | '\u{2011}' => lower.push('-'),
            '\u{AD}' => {}
            _ => lower.extend(c.to_lowercase()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_kept_once() {
        let mut words = WordInterner::default();
        let indices: Vec<_> = ["The", "the", "O’Neil", "o'neil", "", "É", "é", "\u{AD}"]
            .map(|word| words.index_of(word, false))
            .into();
        assert_eq!(indices, [0, 0, 1, 1, 2, 3, 3, 2]);
        let same = [
            words.index_of("the", true),
            words.index_of_key(Key::from("the")),
            words.index_written(|word| word.push_str("the")),
        ];
        assert_eq!(same, [0; 3]);
        let new = [
            words.index_of("rain", true),
            words.index_of("Rain", false),
            words.index_of_key(Key::from("rain")),
        ];
        assert_eq!(new, [4; 3]);
        assert_eq!(
            (0..words.count()).map(|i| words.lower(i)).collect::<Vec<_>>(),
            ["the", "o'neil", "", "é", "rain"]
        );
    }

    #[test]
    fn many_words_are_told_apart() {
        let written: Vec<String> = (0..5_000).map(|n| format!("W{n}")).collect();
        let mut words = WordInterner::default();
        for round in 0..2 {
            for (n, word) in (0..).zip(&written) {
                assert_eq!(words.index_of(word, false), n, "{round}");
            }
        }
        assert_eq!(words.lower(4_321), "w4321");
    }
}
