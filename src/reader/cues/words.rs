//! Counts and flags of the words of a unit, collected in one pass.

use super::phrases::{self, ADDRESSES, COMMANDS, COMMON, HELPS, POINTS, SAYS, SELLS, SHOWS, VERB};
use super::tally::{self, Class, Tally};
use super::vocabulary::LongerWords;
use crate::lexicon::{Key, hash64};
use crate::text::token::bare;

#[derive(Default)]
pub struct WordCounts {
    pub all: usize,
    /// The classes of their bytes.
    pub bytes: Tally,
    /// The [`phrases::flags`] of all of them.
    pub flags: u16,
    pub letters: usize,
    pub capitals: usize,
    /// Words of four letters or more, and how many of them have a capital.
    pub long: usize,
    pub long_capital: usize,
    pub sentences: bool,
    /// A finite verb.
    pub verb: bool,
    /// The first is an imperative.
    pub command: bool,
    pub selling: usize,
    /// One of the first belongs to picture descriptions.
    pub shows: bool,
    /// One of the first ends in -ing.
    pub participle: bool,
}

impl WordCounts {
    /// Counts a text of up to [`Tally::MOST`] bytes; its longer words are added to `longer`.
    pub fn of(text: &str, longer: &mut LongerWords) -> Self {
        let mut out = WordCounts::default();
        let mut ended = false;
        let mut scratch = std::mem::take(&mut longer.scratch);
        for (word, bytes) in tally::words(text).filter(|(word, _)| !word.is_empty()) {
            out.bytes.add(bytes);
            let (letters, capitals) = letters(word, bytes);
            out.letters += letters;
            out.capitals += capitals;
            out.sentences |= ended && capitals > 0 && word.starts_with(char::is_uppercase);
            // Neither "J. Park" nor "U.S. Park" ends a sentence.
            ended = word.len() > 3
                && ends_sentence(word)
                && !word.strip_suffix('.').is_some_and(|start| start.contains('.'));
            if letters >= 4 {
                out.long += 1;
                out.long_capital += usize::from(
                    capitals > 0
                        && word
                            .trim_start_matches(['"', '“', '‘', '\'', '('])
                            .starts_with(char::is_uppercase),
                );
            }
            let whole = bytes.lower(word, &mut scratch);
            let word = bare(whole);
            let hash = hash64(word.as_bytes());
            let flags =
                if word.is_empty() { 0 } else { phrases::flags(Key::with_hash64(word, hash)) };
            if flags & COMMON == 0 {
                longer.add(whole, bytes, word, hash);
            }
            if word.is_empty() {
                continue;
            }
            out.all += 1;
            out.participle =
                out.participle || out.all <= 10 && word.len() >= 6 && word.ends_with("ing");
            out.verb = out.verb || word.len() >= 5 && word.ends_with("ed");
            if flags != 0 {
                out.flags |= flags;
                out.command |= out.all == 1 && flags & COMMANDS != 0;
                out.selling += usize::from(flags & SELLS != 0);
                out.shows |= out.all <= 14 && flags & SHOWS != 0;
            }
        }
        longer.scratch = scratch;
        longer.end_unit();
        out.verb |= out.flags & VERB != 0;
        out
    }

    pub fn says(&self) -> bool {
        self.flags & SAYS != 0
    }

    /// Whether there is an auxiliary.
    pub fn helps(&self) -> bool {
        self.flags & HELPS != 0
    }

    /// Whether a word addresses the reader.
    pub fn you(&self) -> bool {
        self.flags & ADDRESSES != 0
    }

    /// Whether a word points into a picture.
    pub fn points(&self) -> bool {
        self.flags & POINTS != 0
    }
}

/// How many letters a word has, and how many of them are capitals.
fn letters(word: &str, bytes: Tally) -> (usize, usize) {
    if !bytes.has(Class::Wide) {
        return (bytes.count(Class::Letter), bytes.count(Class::Capital));
    }
    let add = |(letters, capitals), c: char| {
        (letters + usize::from(c.is_alphabetic()), capitals + usize::from(c.is_uppercase()))
    };
    word.chars().fold((0, 0), add)
}

/// Whether a word ends in a full stop, question mark or exclamation mark, maybe with closing marks.
fn ends_sentence(word: &str) -> bool {
    !word.bytes().next_back().is_some_and(|byte| byte.is_ascii_alphanumeric())
        && word.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_scripts() {
        for (text, letters, capitals) in [("Élan, ÇA", 6, 3), ("Ab-3 — “C”", 3, 2), ("", 0, 0)]
        {
            let words = WordCounts::of(text, &mut LongerWords::default());
            assert_eq!((words.letters, words.capitals), (letters, capitals), "{text}");
        }
    }
}
