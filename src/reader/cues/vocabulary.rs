//! Repetition in a file: whole lines, openings of lines, and the longer words of its prose.

use super::super::lines::{Unit, repeated};
use super::tally::{Class, Tally};
use crate::lexicon::hash64;
use crate::text::fnv::FnvMap;
use crate::text::token::{self, words};

/// Lines, and openings of lines, that occur in a file more than once.
pub struct Repeats<'t> {
    lines: Vec<&'t str>,
    /// Short lines that occur three times or more.
    slots: Vec<&'t str>,
    openings: Vec<u64>,
}

impl<'t> Repeats<'t> {
    pub fn of(text: &'t str, units: &[Unit]) -> Self {
        let lines = || units.iter().map(|unit| unit.span.of(text));
        Repeats {
            lines: repeated(lines().filter(|line| line.len() <= 160), 2),
            slots: repeated(lines().filter(|line| line.len() <= 40), 3),
            openings: repeated(lines().filter_map(opening), 2),
        }
    }

    /// Whether a line of up to 160 bytes occurs in the file more than once.
    pub fn is_repeated(&self, words: &str) -> bool {
        self.lines.binary_search(&words).is_ok()
    }

    /// Whether a short line occurs again and again, like the marks of removed advertisements.
    pub fn is_slot(&self, words: &str) -> bool {
        self.slots.binary_search(&words).is_ok()
    }

    /// Whether another unit begins with the same six words.
    pub fn opens_another(&self, words: &str) -> bool {
        !self.openings.is_empty()
            && opening(words).is_some_and(|opening| self.openings.binary_search(&opening).is_ok())
    }
}

/// The first six words of a text, hashed.
fn opening(text: &str) -> Option<u64> {
    let mut words = words(text);
    (0..6).try_fold(0u64, |hash, _| Some(hash.rotate_left(9) ^ hash64(words.next()?.as_bytes())))
}

/// The words of four letters and more in the heads of all units, common ones aside.
#[derive(Default)]
pub struct LongerWords {
    /// Hashes of the lower-cased words, one unit after the other.
    hashes: Vec<u64>,
    /// By unit: where its words end.
    ends: Vec<usize>,
    /// Buffer for lower-casing a word.
    pub(super) scratch: String,
    /// Buffer for lower-casing the head of a unit.
    pub(super) lower: String,
}

impl LongerWords {
    /// With capacity for the words of a text of `bytes` bytes.
    pub fn with_room(bytes: usize) -> Self {
        LongerWords { hashes: Vec::with_capacity(bytes / 16), ..LongerWords::default() }
    }

    /// Adds the parts of a lower-case word. `tally` counts its bytes, `bare` is the word without
    /// marks at its ends, `hash` the hash of that.
    pub fn add(&mut self, word: &str, tally: Tally, bare: &str, hash: u64) {
        // Few words have parts.
        if tally.has(Class::Mark) || tally.has(Class::Wide) {
            word.split(['-', '—', '/']).for_each(|part| self.add_part(token::bare(part), None));
        } else {
            self.add_part(bare, Some(hash));
        }
    }

    fn add_part(&mut self, part: &str, hash: Option<u64>) {
        const LEAST: usize = 4;
        if part.len() < LEAST {
            return;
        }
        // "storms", "storm’s" and "storm" count as the same word.
        let one = part
            .strip_suffix('s')
            .map(|one| one.strip_suffix(['’', '\'']).unwrap_or(one))
            .filter(|one| one.len() >= LEAST && !one.ends_with('s'));
        self.hashes.push(match (one, hash) {
            (Some(one), _) => hash64(one.as_bytes()),
            (None, Some(hash)) => hash,
            (None, None) => hash64(part.as_bytes()),
        });
    }

    /// Ends a unit: words added from now on belong to the next one.
    pub fn end_unit(&mut self) {
        self.ends.push(self.hashes.len());
    }

    /// The words of unit `i`.
    fn of(&self, i: usize) -> &[u64] {
        let begin = i.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.hashes[begin..self.ends[i]]
    }
}

/// The longer words of the units of a file, and the units of prose that each occurs in.
pub struct Vocabulary {
    words: LongerWords,
    /// The words of the prose, each with the first two units that it occurs in (the same one twice
    /// if there is only one).
    said: FnvMap<u64, (u32, u32)>,
}

/// The number of longer words of a unit, and how many of them occur in other units of prose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub all: u32,
    pub said: u32,
    /// In the first units of prose.
    pub lead: u32,
}

impl Vocabulary {
    pub fn of(words: LongerWords, is_prose: impl Fn(usize) -> bool) -> Self {
        let mut said: FnvMap<u64, (u32, u32)> =
            FnvMap::with_capacity_and_hasher(words.hashes.len() / 2, Default::default());
        for i in (0..words.ends.len()).filter(|&i| is_prose(i)) {
            let (unit, i) = (words.of(i), i as u32);
            for &word in unit {
                let by = said.entry(word).or_insert((i, i));
                if by.0 == by.1 {
                    by.1 = i;
                }
            }
        }
        Vocabulary { words, said }
    }

    /// The share of unit `i`; `lead` is the last unit that counts as the beginning of the prose.
    /// `None` with fewer than three longer words.
    pub fn share(&self, i: usize, lead: usize) -> Option<Share> {
        let words = self.words.of(i);
        if words.len() < 3 {
            return None;
        }
        let mut share = Share { all: words.len() as u32, ..Share::default() };
        for word in words {
            let Some(&(first, second)) = self.said.get(word) else { continue };
            let other = if first == i as u32 { second } else { first };
            share.said += u32::from(other != i as u32);
            share.lead += u32::from(other != i as u32 && other as usize <= lead);
        }
        Some(share)
    }

    /// Whether units `i` and `j` have a longer word in common, among the first of each.
    pub fn share_word(&self, i: usize, j: usize) -> bool {
        const MOST: usize = 16;
        let first = |i: usize, most: usize| self.words.of(i).iter().take(most);
        first(i, MOST).any(|word| first(j, 4 * MOST).any(|other| word == other))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::lines;
    use super::super::words::WordCounts;
    use super::*;

    #[test]
    fn words_that_others_say() {
        let text = "Harbour opens after storm\nThe harbour opened on Monday.\nFishermen feared the storm’s return to their harbour.\n";
        let mut longer = LongerWords::default();
        for unit in lines::units(text) {
            WordCounts::of(unit.span.of(text), &mut longer);
        }
        let vocabulary = Vocabulary::of(longer, |i| i > 0);
        let share = |i: usize| vocabulary.share(i, 1);
        // harbour, opens, storm
        assert_eq!(share(0), Some(Share { all: 3, said: 2, lead: 1 }));
        // harbour, opened, Monday
        assert_eq!(share(1), Some(Share { all: 3, said: 1, lead: 0 }));
    }

    #[test]
    fn lines_that_come_again() {
        let text = "Share\nOne two three four five six seven\nShare\nOne two three four five six, and more\nOne two three four five six eight\n";
        let repeats = Repeats::of(text, &lines::units(text));
        assert!(
            repeats.is_repeated("Share")
                && !repeats.is_repeated("One two three four five six seven")
        );
        assert!(
            repeats.opens_another("One two three four five six seven")
                && !repeats.opens_another("Share")
        );
        assert!(!repeats.opens_another("One two three four five six, and more"));
    }
}
