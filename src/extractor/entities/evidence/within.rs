//! One sentence of an article, beyond whose end there is nothing.

use std::ops::{Deref, Range};

use super::super::kind::{Gender, gender};
use super::super::vocabulary::{self, Listed};
use super::super::word_class::{NO_OFFICE, PARTICLE, WordClass};
use super::Evidence;
use crate::lexicon::{self, Key};
use crate::text::token::Kind;

/// One sentence of the evidence. A token beyond its end is no name, and has no word.
#[derive(Clone, Copy)]
pub struct Within<'e, 'a> {
    pub evidence: &'e Evidence<'a>,
    /// Index of the sentence.
    pub sentence: usize,
    /// Its first token, and the one behind its last.
    pub start: usize,
    pub end: usize,
}

impl<'a> Deref for Within<'_, 'a> {
    type Target = Evidence<'a>;

    #[inline]
    fn deref(&self) -> &Evidence<'a> {
        self.evidence
    }
}

impl<'e, 'a> Within<'e, 'a> {
    pub fn of(evidence: &'e Evidence<'a>, sentence: usize) -> Self {
        let Range { start, end } = evidence.sentences[sentence].span.range();
        Within { evidence, sentence, start, end }
    }

    pub fn tokens(&self) -> Range<usize> {
        self.start..self.end
    }

    #[inline]
    pub fn kind(&self, at: usize) -> Option<Kind> {
        (at < self.end).then(|| self.token(at).kind)
    }

    #[inline]
    pub fn word(&self, at: usize) -> &'a str {
        if at < self.end { self.evidence.word(at) } else { "" }
    }

    #[inline]
    pub fn lower(&self, at: usize) -> &str {
        if at < self.end { self.evidence.lower(at) } else { "" }
    }

    #[inline]
    pub fn key(&self, at: usize) -> Key<'_> {
        if at < self.end { self.evidence.key(at) } else { Key::EMPTY }
    }

    #[inline]
    pub fn has_capital(&self, at: usize) -> bool {
        at < self.end && self.evidence.has_capital(at)
    }

    #[inline]
    pub fn is_name(&self, at: usize) -> bool {
        at < self.end && self.evidence.is_name(at)
    }

    #[inline]
    pub fn is(&self, at: usize, class: WordClass) -> bool {
        at < self.end && self.evidence.is(at, class)
    }

    #[inline]
    pub fn listed(&self, at: usize) -> Option<Listed> {
        if at < self.end { self.evidence.listed(at) } else { None }
    }

    /// The title that begins at token `at`, a word with a capital: its number of tokens (0: none)
    /// and the gender it tells.
    pub fn title(&self, at: usize) -> (usize, Gender) {
        if at >= self.end {
            return (0, Gender::Unknown);
        }
        if self.known(at).title {
            return vocabulary::title(self.article, at, self.end);
        }
        // "Ranger Ana Hale": any noun for a person, before a given name, or two words that no list
        // has.
        let given = || self.known(at + 1).first_name.is_some() && !self.known(at + 1).common;
        let unknown =
            |at: usize| !self.is_common(at) && self.listed(at).is_none() && !self.is(at, PARTICLE);
        let plain = || {
            unknown(at + 1)
                && unknown(at + 2)
                && !self.is(at, NO_OFFICE)
                && !self.headed_stretch(at)
        };
        let role = at + 2 < self.end
            && self.known(at).role
            && self.has_capital(at + 1)
            && self.has_capital(at + 2)
            && if self.known(at).common || !self.known(at).last_name {
                given() || plain()
            } else {
                // "Baker Ana Hale"
                self.known(at).first_name.is_none() && given()
            };
        let role =
            role.then(|| lexicon::ROLES.get(self.key(at))).flatten().filter(|value| *value != "p");
        role.map_or((0, Gender::Unknown), |value| (1, gender(value)))
    }
}
