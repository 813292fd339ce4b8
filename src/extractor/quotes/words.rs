//! Word classes that the rules over clauses need.
//!
//! What a word is is told once, by [`Classes`], and each question here looks at its bits. There is no tagger: an
//! open-class word is a verb here if it is a known reporting verb, an auxiliary, one of the common irregular pasts, or
//! ends in `-ed`.

mod classes;

use std::ops::Deref;

use super::cues::Form;
use crate::article::Article;
use crate::lexicon::Key;
pub use classes::Classes;

/// A lower-cased word with its classes.
#[derive(Clone, Copy)]
pub struct Word<'a> {
    key: Key<'a>,
    classes: Classes,
}

impl<'a> Word<'a> {
    /// No word.
    pub const EMPTY: Self = Word { key: Key::EMPTY, classes: Classes::NONE };

    /// Of a word that is looked up here.
    pub fn of(word: impl Into<Key<'a>>) -> Self {
        let key = word.into();
        Word { key, classes: key.into() }
    }

    pub fn new(key: Key<'a>, classes: Classes) -> Self {
        Word { key, classes }
    }

    #[inline]
    pub fn as_str(self) -> &'a str {
        self.key.as_str()
    }
}

impl Deref for Word<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<&str> for Word<'_> {
    #[inline]
    fn eq(&self, word: &&str) -> bool {
        self.as_str() == *word
    }
}

impl<'a> From<Word<'a>> for Key<'a> {
    fn from(word: Word<'a>) -> Self {
        word.key
    }
}

impl From<Word<'_>> for Classes {
    #[inline]
    fn from(word: Word) -> Self {
        word.classes
    }
}

/// The classes of the words of an article, by [`Token::word`](crate::text::token::Token::word).
pub fn of_article(article: &Article) -> Vec<Classes> {
    let words = &article.tokens.words;
    (0..words.count()).map(|index| Classes::from(words.key(index))).collect()
}

/// Declares questions about a word, each with the classes of which one is enough.
macro_rules! questions {
    ($($(#[$about:meta])* $name:ident: $($class:ident)|+;)*) => {
        $(
            $(#[$about])*
            #[inline]
            pub fn $name(word: impl Into<Classes>) -> bool {
                word.into().has_any($(classes::$class)|+)
            }
        )*
    };
}

questions! {
    is_determiner: DETERMINER | POSSESSIVE_PRONOUN;
    is_possessive_pronoun: POSSESSIVE_PRONOUN;
    /// Pronouns that can be the subject of a reporting verb.
    is_subject_pronoun: SUBJECT_PRONOUN;
    /// Pronouns that cannot.
    is_object_pronoun: OBJECT_PRONOUN;
    is_relative: RELATIVE;
    is_preposition: PREPOSITION;
    /// Words that open a clause of its own: what stands before them is no part of the subject after them.
    is_subordinator: SUBORDINATOR | RELATIVE;
    is_conjunction: CONJUNCTION;
    is_auxiliary: BE | OTHER_AUXILIARY;
    is_be: BE;
    /// Words that may stand between a subject and its verb.
    is_adverb: ADVERB | SENTENCE_ADVERB;
    /// Adverbs that open a sentence before its subject, with a capital and often without a comma.
    is_sentence_adverb: SENTENCE_ADVERB;
    /// Days, months and words that name a time: `said Mensah Tuesday`.
    is_time: TIME;
    /// Verbs that are no reporting verbs, as far as their form tells.
    is_other_verb: BE | OTHER_AUXILIARY | PAST;
    /// Verbs that report where they stand right, and `according`: the others open no cue.
    may_report: MAY_REPORT;
    /// Nouns for something said: `his message was “…”`, `in a statement`.
    is_saying: SAYING;
}

/// A finite verb of any kind, as far as its form tells.
#[inline]
pub fn is_finite_verb(word: impl Into<Classes>) -> bool {
    let classes = word.into();
    is_other_verb(classes) || matches!(classes.reporting, Some((_, Form::Past | Form::Third | Form::ThirdOrNoun)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_hold() {
        for (word, verb) in [
            ("said", true),
            ("was", true),
            ("resigned", true),
            ("told", true),
            ("united", false),
            ("mayor", false),
            ("went", true),
            ("speed", false),
            ("freed", true),
        ] {
            assert_eq!(is_finite_verb(word), verb, "{word}");
        }
        assert!(is_adverb("angrily") && !is_adverb("family"));
    }

    #[test]
    fn a_word_may_be_in_several_classes() {
        assert!(is_be("aren't") && is_auxiliary("aren't") && is_auxiliary("mightn't") && !is_be("mightn't"));
        assert!(is_preposition("besides") && is_sentence_adverb("besides"));
        assert!(is_saying("claims") && may_report("claims") && is_finite_verb("claims"));
        assert!(may_report("accused") && !is_other_verb("accused") && is_finite_verb("accused"));
        assert!(may_report("according") && !is_finite_verb("according") && !may_report("was"));
    }
}
