//! A word with its classes, and the predicates on it that the grammar uses.

use std::ops::Deref;

use super::class::{self, Classes};
use super::reporting::{Reporting, VerbForm};
use crate::lexicon::Key;

/// A lower-cased word with its classes.
#[derive(Clone, Copy)]
pub struct Word<'a> {
    key: Key<'a>,
    classes: Classes,
}

impl<'a> Word<'a> {
    /// The empty word: what a look-up outside the sentence returns.
    pub const EMPTY: Self = Word { key: Key::EMPTY, classes: Classes::NONE };

    #[inline]
    pub fn new(key: Key<'a>, classes: Classes) -> Self {
        Word { key, classes }
    }

    /// Looks the word up in the lists.
    pub fn of(word: impl Into<Key<'a>>) -> Self {
        let key = word.into();
        Word { key, classes: key.into() }
    }

    #[inline]
    pub fn as_str(self) -> &'a str {
        self.key.as_str()
    }

    #[inline]
    pub fn classes(self) -> Classes {
        self.classes
    }

    /// Whether it is in one of the classes of `bits`; see [`class`].
    #[inline]
    pub fn has(self, bits: u128) -> bool {
        self.classes.has(bits)
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

/// Declares predicates on a word and on its classes: each holds if the word is in one of the
/// classes listed with it.
macro_rules! questions {
    ($($(#[$about:meta])* $name:ident: $($class:ident)|+;)*) => {
        impl Classes {
            $($(#[$about])* #[inline] pub fn $name(self) -> bool { self.has($(class::$class)|+) })*
        }

        impl Word<'_> {
            $(
                $(#[$about])*
                #[inline]
                #[allow(dead_code, reason = "a class may be asked for on a line only")]
                pub fn $name(self) -> bool {
                    self.classes.$name()
                }
            )*
        }
    };
}

questions! {
    is_determiner: DETERMINER;
    is_possessive: POSSESSIVE;
    /// Pronouns that can be the subject of a verb.
    is_pronoun: PRONOUN;
    /// Pronouns and similar words that cannot be a subject.
    is_object: OBJECT;
    is_relative: RELATIVE;
    is_preposition: PREPOSITION;
    opens_clause: CLAUSE_OPENER;
    is_conjunction: CONJUNCTION;
    is_auxiliary: AUXILIARY;
    is_be: BE;
    is_adverb: ANY_ADVERB;
    /// Adverbs that open a sentence before its subject, with a capital and often without a comma.
    is_sentence_adverb: SENTENCE_ADVERB;
    /// Days, months and words that name a time.
    is_time: TIME;
    /// Verbs other than reporting verbs, judged by their form: auxiliaries, past tenses and some
    /// present tenses.
    is_other_verb: AUXILIARY | PAST | ED | PRESENT;
    may_report: MAY_REPORT;
    /// Nouns for something said: `his message was “…”`.
    is_saying: SAYING;
}

impl Classes {
    /// A finite verb of any kind, as far as its form tells.
    #[inline]
    pub fn is_finite_verb(self) -> bool {
        self.is_other_verb()
            || matches!(
                self.reporting,
                Some(Reporting {
                    form: VerbForm::Past | VerbForm::Third | VerbForm::ThirdOrNoun,
                    ..
                })
            )
    }

    /// A finite verb that cannot also be a plural noun: `said`, but not `claims`.
    #[inline]
    pub fn is_clear_verb(self) -> bool {
        self.is_finite_verb()
            && self.reporting.is_none_or(|verb| verb.form != VerbForm::ThirdOrNoun)
    }
}

impl Word<'_> {
    /// Its entry as a reporting verb, if it can be one.
    #[inline]
    pub fn reporting(self) -> Option<Reporting> {
        self.classes.reporting
    }

    /// See [`Classes::is_finite_verb`].
    #[inline]
    pub fn is_finite_verb(self) -> bool {
        self.classes.is_finite_verb()
    }
}
