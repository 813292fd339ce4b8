//! What a file says more than once: whole lines, openings, and the longer words of its prose.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::super::lines::{Unit, repeated};
use crate::text::fnv::Fnv;
use crate::text::token::{bare, is_space, split, words};

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
    let mut hasher = Fnv::default();
    for _ in 0..6 {
        hasher.write(words.next()?.as_bytes());
        hasher.write(b" ");
    }
    Some(hasher.finish())
}

/// The longer words of the units of a file, and who says them.
pub struct Vocabulary {
    /// The longer words of all units, hashed, one unit after the other.
    words: Vec<u64>,
    /// By unit: where its words end.
    ends: Vec<usize>,
    /// The words of the prose, with the unit that says each first, and another that does.
    said: HashMap<u64, (u32, u32), BuildHasherDefault<Fnv>>,
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
        let mut out = Vocabulary { words: Vec::new(), ends: Vec::with_capacity(units.len()), said: HashMap::default() };
        for (i, unit) in units.iter().enumerate() {
            let begin = out.words.len();
            out.words.extend(longer_words(unit.span.of(text)));
            out.ends.push(out.words.len());
            if !is_prose(i) {
                continue;
            }
            let i = i as u32;
            for &word in &out.words[begin..] {
                let by = out.said.entry(word).or_insert((i, i));
                if by.0 == by.1 {
                    by.1 = i;
                }
            }
        }
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

/// The words of five letters and more in the first 400 bytes of a text, hashed without their case.
fn longer_words(text: &str) -> impl Iterator<Item = u64> {
    const HEAD: usize = 400;
    let mut at = 0;
    split(text, |c| is_space(c) || matches!(c, '-' | '—' | '/'))
        .take_while(move |word| {
            at += word.len() + 1;
            at <= HEAD
        })
        .filter(|word| word.len() >= 5)
        .map(bare)
        .map(|word| word.strip_suffix('s').and_then(|owner| owner.strip_suffix(['’', '\''])).unwrap_or(word))
        .filter(|word| word.len() >= 5)
        .map(hash)
}

fn hash(word: &str) -> u64 {
    let mut hasher = Fnv::default();
    if word.is_ascii() {
        word.bytes().for_each(|byte| hasher.write(&[byte.to_ascii_lowercase()]));
    } else {
        let mut bytes = [0; 4];
        word.chars().flat_map(char::to_lowercase).for_each(|c| hasher.write(c.encode_utf8(&mut bytes).as_bytes()));
    }
    hasher.finish()
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
