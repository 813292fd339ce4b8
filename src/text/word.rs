//! The words of a text, each kept once however often it stands there.

use crate::lexicon::Key;

/// Words, lower-cased, with straight apostrophes and hyphens and without soft hyphens, in the order of their first use.
#[derive(Default)]
pub struct Words {
    list: Vec<Word>,
    /// Their letters, one after the other.
    lower: String,
    /// Open addressing with steps of one: one more than the index of a word, or 0. A power of two in length, at most half full.
    slots: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Word {
    start: u32,
    end: u32,
    hash: u32,
}

impl Words {
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The letters of word `index`.
    pub fn lower(&self, index: usize) -> &str {
        let Word { start, end, .. } = self.list[index];
        &self.lower[start as usize..end as usize]
    }

    /// Word `index`, as lists are asked for it.
    pub fn key(&self, index: usize) -> Key<'_> {
        Key::hashed(self.lower(index), self.list[index].hash)
    }

    /// The index of the word that `written` is.
    pub fn index_of(&mut self, written: &str) -> u32 {
        let start = self.lower.len();
        self.push_lower(written);
        let key = Key::from(&self.lower[start..]);
        let hash = key.hash();
        if self.slots.len() < 2 * (self.list.len() + 1) {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let Some(index) = self.slots[at].checked_sub(1) {
            let word = self.list[index as usize];
            if word.hash == hash && self.lower[word.start as usize..word.end as usize] == self.lower[start..] {
                self.lower.truncate(start);
                return index;
            }
            at = (at + 1) & mask;
        }
        self.list.push(Word { start: start as u32, end: self.lower.len() as u32, hash });
        self.slots[at] = self.list.len() as u32;
        self.list.len() as u32 - 1
    }

    fn push_lower(&mut self, written: &str) {
        let start = self.lower.len();
        if written.is_ascii() {
            self.lower.push_str(written);
            self.lower[start..].make_ascii_lowercase();
            return;
        }
        for c in written.chars() {
            match c {
                '’' | '‘' | '\u{2BC}' => self.lower.push('\''),
                '\u{2010}' | '\u{2011}' => self.lower.push('-'),
                '\u{AD}' => {}
                _ => self.lower.extend(c.to_lowercase()),
            }
        }
    }

    fn grow(&mut self) {
        const FEWEST: usize = 1 << 10;
        let length = (4 * self.list.len()).next_power_of_two().max(FEWEST);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_kept_once() {
        let mut words = Words::default();
        let indices: Vec<_> = ["The", "the", "O’Neil", "o'neil", "", "É", "é", "\u{AD}"].map(|word| words.index_of(word)).into();
        assert_eq!(indices, [0, 0, 1, 1, 2, 3, 3, 2]);
        assert_eq!((0..words.len()).map(|i| words.lower(i)).collect::<Vec<_>>(), ["the", "o'neil", "", "é"]);
    }

    #[test]
    fn many_words_are_told_apart() {
        let mut words = Words::default();
        for round in 0..2 {
            for n in 0..5_000 {
                assert_eq!(words.index_of(&format!("w{n}")), n, "{round}");
            }
        }
        assert_eq!(words.lower(4_321), "w4321");
    }
}
