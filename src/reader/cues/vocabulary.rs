//! What a file says more than once: whole lines, openings, and the longer words of its prose.

use super::super::lines::{Unit, repeated};
use super::tally::{self, Class, Tally, prefix};
use crate::lexicon::hash64;
use crate::text::fnv::FnvMap;
use crate::text::token::{bare, words};

/// Lines, and openings of lines, that stand in a file more than once.
pub struct Repeats<'t> {
    lines: Vec<&'t str>,
    openings: Vec<u64>,
}

impl<'t> Repeats<'t> {
    pub fn of(text: &'t str, units: &[Unit]) -> Self {
        let lines = || units.iter().map(|unit| unit.span.of(text));
        Repeats { lines: repeated(lines().filter(|line| line.len() <= 160)), openings: repeated(lines().filter_map(opening)) }
    }

    /// A line of up to 160 bytes that stands in the file more than once.
    pub fn is_repeated(&self, words: &str) -> bool {
        self.lines.binary_search(&words).is_ok()
    }

    /// Another unit opens with the same six words.
    pub fn opens_another(&self, words: &str) -> bool {
        !self.openings.is_empty() && opening(words).is_some_and(|opening| self.openings.binary_search(&opening).is_ok())
    }
}

/// The first six words of a text, hashed.
fn opening(text: &str) -> Option<u64> {
    let mut words = words(text);
    (0..6).try_fold(0u64, |hash, _| Some(hash.rotate_left(9) ^ hash64(words.next()?.as_bytes())))
}

/// The longer words of the units of a file, and who says them.
pub struct Vocabulary {
    /// The longer words of all units, hashed, one unit after the other.
    words: Vec<u64>,
    /// By unit: where its words end.
    ends: Vec<usize>,
    /// The words of the prose, with the unit that says each first, and another that does.
    said: FnvMap<u64, (u32, u32)>,
}

/// How many longer words a text has, and how many of them other units of prose say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub all: usize,
    pub said: usize,
    /// In the first units of prose.
    pub lead: usize,
}

impl Vocabulary {
    pub fn of(text: &str, units: &[Unit], is_prose: impl Fn(usize) -> bool) -> Self {
        let mut out = Vocabulary { words: Vec::new(), ends: Vec::with_capacity(units.len()), said: FnvMap::default() };
        let mut scratch = String::new();
        for unit in units {
            longer_words(unit.span.of(text), &mut out.words, &mut scratch);
            out.ends.push(out.words.len());
        }
        let mut said = FnvMap::with_capacity_and_hasher(out.words.len() / 2, Default::default());
        for i in (0..units.len()).filter(|&i| is_prose(i)) {
            let words = out.words(i);
            let i = i as u32;
            for &word in words {
                let by = said.entry(word).or_insert((i, i));
                if by.0 == by.1 {
                    by.1 = i;
                }
            }
        }
        out.said = said;
        out
    }

    /// The longer words of unit `i`.
    fn words(&self, i: usize) -> &[u64] {
        let begin = i.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[begin..self.ends[i]]
    }

    /// The share of unit `i`, where the prose up to unit `lead` is the beginning; none with under three longer words.
    pub fn share(&self, i: usize, lead: usize) -> Option<Share> {
        let words = self.words(i);
        if words.len() < 3 {
            return None;
        }
        let mut share = Share { all: words.len(), ..Share::default() };
        for word in words {
            let Some(&(first, second)) = self.said.get(word) else { continue };
            let other = if first == i as u32 { second } else { first };
            share.said += usize::from(other != i as u32);
            share.lead += usize::from(other != i as u32 && other as usize <= lead);
        }
        Some(share)
    }
}

/// Adds the words of five letters and more in the first 400 bytes of a text to `hashes`, without their case.
fn longer_words(text: &str, hashes: &mut Vec<u64>, scratch: &mut String) {
    const HEAD: usize = 400;
    const LEAST: usize = 5;
    let mut at = 0;
    // Marks between words count as one byte, so more than the head is walked.
    for (whole, bytes) in tally::words(prefix(text, Tally::MOST)) {
        let mut rest = Some(whole);
        while let Some(word) = rest {
            // Few words have parts.
            let parts = if bytes.has(Class::Mark) || bytes.has(Class::Wide) { word.split_once(['-', '—', '/']) } else { None };
            let word = parts.map_or(word, |(first, _)| first);
            rest = parts.map(|(_, more)| more);
            at += word.len() + 1;
            if at > HEAD {
                return;
            }
            if word.len() < LEAST {
                continue;
            }
            let word = bare(word);
            let word = word.strip_suffix('s').and_then(|owner| owner.strip_suffix(['’', '\''])).unwrap_or(word);
            if word.len() >= LEAST {
                hashes.push(hash64(bytes.lower(word, scratch).as_bytes()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::lines;
    use super::*;

    #[test]
    fn words_that_others_say() {
        let text = "Harbour opens after storm\nThe harbour opened on Monday.\nFishermen feared the storm’s return to their harbour.\n";
        let units = lines::units(text);
        let vocabulary = Vocabulary::of(text, &units, |i| i > 0);
        let share = |i: usize| vocabulary.share(i, 1);
        // harbour, opens, after, storm
        assert_eq!(share(0), Some(Share { all: 4, said: 2, lead: 1 }));
        // harbour, opened, Monday
        assert_eq!(share(1), Some(Share { all: 3, said: 1, lead: 0 }));
    }

    #[test]
    fn lines_that_come_again() {
        let text =
            "Share\nOne two three four five six seven\nShare\nOne two three four five six, and more\nOne two three four five six eight\n";
        let repeats = Repeats::of(text, &lines::units(text));
        assert!(repeats.is_repeated("Share") && !repeats.is_repeated("One two three four five six seven"));
        assert!(repeats.opens_another("One two three four five six seven") && !repeats.opens_another("Share"));
        assert!(!repeats.opens_another("One two three four five six, and more"));
    }
}
