//! Lists of phrases, read only where a word may open one.

use super::words::Words;

/// Phrases and what each stands for; at most 64.
pub(super) struct Phrases<V: 'static> {
    /// Where several stand at a word, the first one counts.
    list: &'static [(&'static str, V)],
    /// For each letter the phrases whose first word begins with it, a bit for each.
    by_letter: [u64; 26],
    /// The same, by the length of their first word.
    by_length: [u64; LONGEST + 1],
}

/// The longest word that opens a phrase, in bytes.
const LONGEST: usize = 15;

impl<V: Copy> Phrases<V> {
    /// The words of each phrase are separated by single spaces; the first one begins with a letter.
    pub const fn new(list: &'static [(&'static str, V)]) -> Self {
        assert!(list.len() <= 64, "a set of phrases must fit into 64 bits");
        let (mut by_letter, mut by_length) = ([0; 26], [0; LONGEST + 1]);
        let mut index = 0;
        while index < list.len() {
            let phrase = list[index].0.as_bytes();
            let mut length = 0;
            while length < phrase.len() && phrase[length] != b' ' {
                length += 1;
            }
            by_letter[(phrase[0] - b'a') as usize] |= 1 << index;
            by_length[length] |= 1 << index;
            index += 1;
        }
        Phrases { list, by_letter, by_length }
    }

    /// The phrase that stands at `i`: its end, and what it stands for.
    pub fn at(&self, words: &Words, i: usize) -> Option<(usize, V)> {
        let first = words.lower(i).as_bytes();
        let mut opened = self.by_length.get(first.len())? & self.by_letter.get(usize::from(first.first()?.wrapping_sub(b'a')))?;
        while opened != 0 {
            let (phrase, value) = self.list[opened.trailing_zeros() as usize];
            if let Some(end) = words.phrase(i, phrase) {
                return Some((end, value));
            }
            opened &= opened - 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::entities::Entities;
    use crate::reader::Role;
    use crate::text::span::TokenSpan;

    #[test]
    fn the_first_phrase_counts() {
        static LIST: Phrases<u8> = Phrases::new(&[("at least", 1), ("at", 2), ("a few dozen", 3), ("a few", 4), ("over", 5)]);
        for (text, expected) in [
            ("at least six", Some((2, 1))),
            ("at last", Some((1, 2))),
            ("a few dozen men", Some((3, 3))),
            ("a few men", Some((2, 4))),
            ("Over six", Some((1, 5))),
            ("ever since", None),
            ("a man", None),
            ("6 men", None),
        ] {
            let (article, entities) = (Article::new(text), Entities::default());
            let span = TokenSpan::from_usize(0, article.tokens.list.len());
            assert_eq!(LIST.at(&Words::new(&article, &entities, span, Role::Paragraph), 0), expected, "{text}");
        }
    }
}
