//! Words of a text, as two texts are compared by them.

use std::collections::HashMap;

use crate::lexicon::hash64;

/// The words in small letters, without marks: `don’t` is `don`, `t`.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Hash of all words in order: equal for texts that differ only in marks, capitals and white space.
pub fn fingerprint(text: &str) -> u64 {
    hash64(words(text).collect::<Vec<_>>().join(" ").as_bytes())
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

    /// The share of words that two texts have in common, 0 to 100: twice the common ones by all (Dice's coefficient).
    pub fn likeness(&self, other: &Bag) -> u32 {
        let common: u32 = self.counts.iter().map(|(word, count)| other.counts.get(word).map_or(0, |others| *count.min(others))).sum();
        200 * common / (self.size + other.size).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
