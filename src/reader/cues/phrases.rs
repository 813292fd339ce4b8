//! The words and phrases behind the cues: what stands in `lexicon/page`.

use super::super::phrase_list::PhraseList;
use crate::lexicon::{Key, WordSet, WordTable, page_list, word_set, word_table};

/// Whole lines of page furniture, of up to [`CLUTTER_WORDS`] words, without the marks around them.
pub static CLUTTER_LINES: &[&str] = page_list!("clutter_lines");

/// Whether `bare`, in lower case, is one of [`CLUTTER_LINES`].
pub fn is_clutter_line(bare: &str) -> bool {
    CLUTTER_LINES.binary_search(&bare).is_ok()
}

/// The most words that a line of [`CLUTTER_LINES`] has.
pub const CLUTTER_WORDS: usize = 4;

/// Phrases of short lines around an article.
pub static CLUTTER_PHRASES: PhraseList = PhraseList::new(page_list!("clutter_phrases"));

/// Openings of lines around an article.
pub static CLUTTER_STARTS: PhraseList = PhraseList::new(page_list!("clutter_starts"));

/// Openings of buttons, which are short.
pub static BUTTON_STARTS: PhraseList = PhraseList::new(page_list!("button_starts"));

/// Phrases that ask the reader to do something: clutter even in whole sentences.
pub static SOLICITING: PhraseList = PhraseList::new(page_list!("soliciting"));

/// Openings of captions that refer to their picture.
pub static PICTURE_STARTS: PhraseList = PhraseList::new(page_list!("picture_starts"));

/// Phrases of captions that refer to their picture.
pub static PICTURE_PHRASES: PhraseList = PhraseList::new(page_list!("picture_phrases"));

/// Lines that are the placeholder of a picture.
pub static SLOTS: PhraseList = PhraseList::new(page_list!("picture_slots"));

/// Phrases of notes about the article and its author.
pub static NOTICES: PhraseList = PhraseList::new(page_list!("notices"));

/// A verb of saying.
pub const SAYS: u16 = 1;
/// A finite verb that does not end in -ed.
pub const VERB: u16 = 2;
/// Addresses the reader, or refers to the publisher.
pub const ADDRESSES: u16 = 4;
/// An imperative of buttons and offers.
pub const COMMANDS: u16 = 8;
/// A word of newsletters, subscriptions, players and comments.
pub const SELLS: u16 = 16;
/// A word of picture descriptions.
pub const SHOWS: u16 = 32;
/// A word that points into a picture.
pub const POINTS: u16 = 64;
/// Part of a phrase of [`SOLICITING`], the rarest in news.
pub const SOLICITS: u16 = 128;

/// An auxiliary: is, was, has, will.
pub const HELPS: u16 = 256;

/// So common in any text that it says nothing about the topic.
pub const COMMON: u16 = 512;

/// Part of a phrase of [`NOTICES`].
pub const NOTES: u16 = 1024;
/// Part of a phrase of [`PICTURE_PHRASES`].
pub const PICTURES: u16 = 2048;

/// The flags of a word; 0 for most.
pub fn flags(word: Key) -> u16 {
    TABLE.get(word).unwrap_or(0)
}

static TABLE: WordTable<u16> = word_table!(WORDS);

const WORDS: &[(&str, u16)] = page_list!("words");

/// Openings of lines over a list of links.
pub static LIST_HEADS: &[&str] = page_list!("list_heads");

/// Words of lines with a publication date.
static DATE_WORDS: WordSet = word_set!("date_words");

/// Whether a word is usual in lines with the date or the author of a story: `updated`, `published`.
pub fn is_date_word(word: &str) -> bool {
    DATE_WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_begins_with_another() {
        for list in [
            &BUTTON_STARTS,
            &CLUTTER_PHRASES,
            &CLUTTER_STARTS,
            &NOTICES,
            &PICTURE_PHRASES,
            &PICTURE_STARTS,
            &SLOTS,
            &SOLICITING,
        ] {
            list.check();
        }
        assert!(CLUTTER_LINES.iter().all(|line| line.split(' ').count() <= CLUTTER_WORDS));
    }

    #[test]
    fn a_phrase_has_a_word_with_the_flag_of_its_list() {
        for (list, bits) in
            [(&SOLICITING, SOLICITS), (&NOTICES, NOTES), (&PICTURE_PHRASES, PICTURES)]
        {
            for phrase in list.iter() {
                let telling = |word: &str| {
                    flags(word.trim_end_matches(['s', ':']).into()) | flags(word.into())
                };
                let begun = |word: &str| {
                    WORDS.iter().any(|(entry, flags)| entry.starts_with(word) && flags & bits != 0)
                };
                let last = phrase.rsplit(' ').next().unwrap_or_default();
                assert!(
                    phrase.split([' ', '-']).any(|word| telling(word) & bits != 0) || begun(last),
                    "{phrase}"
                );
            }
        }
    }
}
