//! Words of a text, as two texts are compared by them.

use std::collections::HashMap;

use crate::lexicon::hash64;

/// The words in small letters, without marks: `don’t` is `don`, `t`.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Hash of all words in order: equal for texts that differ only in marks, capitals and white space.
pub fn fingerprint(text: &str) -> u64 {
    hash64(words(text).collect::<Vec<_>>().join(" ").as_bytes())
}

/// Whether one letter more, less, other, or two changed about, make the one of the other.
pub fn one_step(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let head = one.iter().zip(&two).take_while(|(a, b)| a == b).count();
    let (one, two) = (&one[head..], &two[head..]);
    let tail = one.iter().rev().zip(two.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&one[..one.len() - tail], &two[..two.len() - tail]) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

/// How often each word occurs, by its hash.
#[derive(Clone, Debug, Default)]
pub struct Bag {
    counts: HashMap<u64, u32>,
    size: u32,
}

impl Bag {
    pub fn of(text: &str) -> Self {
        let mut bag = Bag::default();
        for word in words(text) {
            *bag.counts.entry(hash64(word.as_bytes())).or_default() += 1;
            bag.size += 1;
        }
        bag
    }

    pub fn words(&self) -> impl Iterator<Item = u64> {
        self.counts.keys().copied()
    }

    /// The share of words that two texts have in common, 0 to 100: twice the common ones by all
    /// (Dice's coefficient).
    pub fn likeness(&self, other: &Bag) -> u32 {
        let common: u32 = self
            .counts
            .iter()
            .map(|(word, count)| other.counts.get(word).map_or(0, |others| *count.min(others)))
            .sum();
        let size = u64::from(self.size) + u64::from(other.size);
        (200 * u64::from(common) / size.max(1)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps() {
        for (one, two, expected) in [
            ("marta", "maria", true),
            ("anna", "ana", true),
            ("brian", "brain", true),
            ("anna", "anna", false),
            ("john", "james", false),
            ("anna", "ole", false),
        ] {
            assert_eq!(
                (one_step(one, two), one_step(two, one)),
                (expected, expected),
                "{one} / {two}"
            );
        }
    }

    #[test]
    fn likeness() {
        for (a, b, expected) in [
            ("", "", 0),
            ("It was bad", "it was  bad,", 100),
            ("We will rebuild it", "We shall rebuild it", 75),
            ("We will rebuild it", "Nobody saw the driver", 0),
            ("no no no", "no", 50),
        ] {
            assert_eq!(Bag::of(a).likeness(&Bag::of(b)), expected, "{a} / {b}");
        }
        assert_eq!(fingerprint("“Don't!”"), fingerprint("don’t"));
    }
}
