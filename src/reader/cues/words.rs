//! What one walk over the words of a unit tells.

use super::phrases::{self, ADDRESSES, COMMANDS, COMMON, HELPS, POINTS, SAYS, SELLS, SHOWS, VERB};
use super::tally::{self, Class, Tally};
use super::vocabulary::LongerWords;
use crate::lexicon::{Key, hash64};
use crate::text::token::bare;

#[derive(Default)]
pub struct Words {
    pub all: usize,
    /// What their bytes are.
    pub bytes: Tally,
    /// What any of them tells.
    pub tells: u16,
    pub letters: usize,
    pub capitals: usize,
    /// Words of four letters or more, and how many of them have a capital.
    pub long: usize,
    pub long_capital: usize,
    pub sentences: bool,
    /// A finite verb.
    pub verb: bool,
    /// The first is a verb that asks for something.
    pub command: bool,
    pub selling: usize,
    /// One of the first tells what a picture shows.
    pub shows: bool,
    /// One of the first ends in -ing.
    pub participle: bool,
}

impl Words {
    /// Of a text of up to [`Tally::MOST`] bytes; its longer words are added to `longer`.
    pub fn of(text: &str, longer: &mut LongerWords) -> Self {
        let mut out = Words::default();
        let mut ended = false;
        let mut scratch = std::mem::take(&mut longer.scratch);
        for (word, bytes) in tally::words(text).filter(|(word, _)| !word.is_empty()) {
            out.bytes.add(bytes);
            let (letters, capitals) = letters(word, bytes);
            out.letters += letters;
            out.capitals += capitals;
            out.sentences |= ended && capitals > 0 && word.starts_with(char::is_uppercase);
            // "J. Park" is no end of a sentence, nor is "U.S. Park".
            ended = word.len() > 3 && ends_sentence(word) && !word.strip_suffix('.').is_some_and(|start| start.contains('.'));
            if letters >= 4 {
                out.long += 1;
                out.long_capital +=
                    usize::from(capitals > 0 && word.trim_start_matches(['"', '“', '‘', '\'', '(']).starts_with(char::is_uppercase));
            }
            let whole = bytes.lower(word, &mut scratch);
            let word = bare(whole);
            let hash = hash64(word.as_bytes());
            let tells = if word.is_empty() { 0 } else { phrases::tells(Key::with_hash64(word, hash)) };
            if tells & COMMON == 0 {
                longer.add(whole, bytes, word, hash);
            }
            if word.is_empty() {
                continue;
            }
            out.all += 1;
            out.participle |= out.all <= 10 && word.len() >= 6 && word.ends_with("ing");
            out.verb |= word.len() >= 5 && word.ends_with("ed");
            if tells != 0 {
                out.tells |= tells;
                out.command |= out.all == 1 && tells & COMMANDS != 0;
                out.selling += usize::from(tells & SELLS != 0);
                out.shows |= out.all <= 14 && tells & SHOWS != 0;
            }
        }
        longer.scratch = scratch;
        longer.end_unit();
        out.verb |= out.tells & VERB != 0;
        out
    }

    pub fn says(&self) -> bool {
        self.tells & SAYS != 0
    }

    /// Holds a verb that helps others.
    pub fn helps(&self) -> bool {
        self.tells & HELPS != 0
    }

    /// Speaks to the reader.
    pub fn you(&self) -> bool {
        self.tells & ADDRESSES != 0
    }

    /// A word that points into a picture.
    pub fn points(&self) -> bool {
        self.tells & POINTS != 0
    }
}

/// How many letters a word has, and how many of them are capitals.
fn letters(word: &str, bytes: Tally) -> (usize, usize) {
    if !bytes.has(Class::Wide) {
        return (bytes.count(Class::Letter), bytes.count(Class::Capital));
    }
    let add = |(letters, capitals), c: char| (letters + usize::from(c.is_alphabetic()), capitals + usize::from(c.is_uppercase()));
    word.chars().fold((0, 0), add)
}

/// A full stop, question mark or exclamation mark, maybe with closing marks.
fn ends_sentence(word: &str) -> bool {
    !word.ends_with(|c: char| c.is_ascii_alphanumeric()) && word.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_scripts() {
        for (text, letters, capitals) in [("Élan, ÇA", 6, 3), ("Ab-3 — “C”", 3, 2), ("", 0, 0)] {
            let words = Words::of(text, &mut LongerWords::default());
            assert_eq!((words.letters, words.capitals), (letters, capitals), "{text}");
        }
    }
}
