//! What the article itself tells about its words: where they are written with
//! a capital of their own, and which capitals can be part of a name.
//!
//! `gather` counts how words are written, `mark` tells which can be part of a name, with `opening` for
//! those that would have a capital anyway and `no_name` for capitals of other things. `within` is the
//! view of one sentence, in which most questions are asked.

mod gather;
mod mark;
mod no_name;
mod opening;
mod within;

use std::ops::Deref;

use super::case::Case;
use super::vocabulary::{Listed, Word};
use super::word_class::{WordClass, WordClasses};
use crate::article::Article;
use crate::text::span::TokenSpan;
pub use within::Within;

/// What an article shows about one of its words, in any case.
#[derive(Clone, Copy, Debug, Default)]
pub struct WordEvidence {
    /// What the lists know of it; blank for a word that the article never writes with a capital.
    pub known: Word,
    /// What it does inside a name or beside one.
    pub classes: WordClasses,
    /// 64-bit hash of the lower-cased word, used as its identity: two words collide with a chance
    /// of 1 in 2^64.
    pub hash: u64,
    /// Times it has a capital where only a name would have one.
    pub capital: u32,
    /// Times it has none.
    pub lower: u32,
    /// Times it has a capital, for whatever reason, and a possessive behind it.
    pub owner: u32,
    /// Has a capital, for whatever reason, and no possessive behind it.
    pub bare: bool,
    /// The name of a firm with its possessive: "Zorblat's said".
    pub brand: bool,
    /// Stands behind a given name, both with a capital: "Hunt" of "Ana Hunt".
    pub surname: bool,
    /// Stands before a given name as surnames do in China and Korea: "Xi" of "Xi Jinping".
    pub opens_person: bool,
    /// Features hidden from the classifier in training.
    pub mask: FeatureMask,
}

impl WordEvidence {
    /// Written with a capital but no name: `TV`; but `Xi` where the article has a Mr Xi.
    pub fn is_no_name(&self) -> bool {
        self.known.not_name && !self.opens_person
    }
}

/// Features of a word that are masked while the classifier is trained, so that it learns to type
/// names that are in no list. Nothing is masked outside of training.
#[derive(Clone, Copy, Debug, Default)]
pub struct FeatureMask {
    /// The word itself.
    pub identity: bool,
    /// Its clusters.
    pub cluster: bool,
    /// That it is in a list of names.
    pub lists: bool,
}

/// What an article shows of each of its words: capitals, lists of names, the case of its sentences.
/// It stands for the article as well (`Deref`), as [`Within`](super::evidence::Within) stands for it.
pub struct Evidence<'a> {
    pub article: &'a Article<'a>,
    /// By word of the article.
    words: Vec<WordEvidence>,
    /// By token: whether it is a word with a capital.
    capital: Vec<bool>,
    /// By token: one more than the index of the longest listed name that begins there, or 0.
    listed: Vec<u32>,
    phrases: Vec<Listed>,
    /// By token: whether it can be part of a name.
    name: Vec<bool>,
    /// By sentence.
    cases: Vec<Case>,
    /// Whether the text has a `&` anywhere: few have, and only in those are firms looked for by it.
    pub ampersand: bool,
}

impl<'a> Deref for Evidence<'a> {
    type Target = Article<'a>;

    #[inline]
    fn deref(&self) -> &Article<'a> {
        self.article
    }
}

impl Evidence<'_> {
    /// How sentence `index` uses capitals.
    pub fn case(&self, index: usize) -> Case {
        self.cases[index]
    }

    /// The evidence about the word at token `at`.
    pub fn word_evidence(&self, at: usize) -> &WordEvidence {
        &self.words[self.token(at).word as usize]
    }

    /// What the lists know of the word at token `at`.
    pub fn known(&self, at: usize) -> &Word {
        &self.word_evidence(at).known
    }

    /// Whether the word at token `at` is in `class`. False past the last token.
    pub fn is(&self, at: usize, class: WordClass) -> bool {
        let word = self.tokens.list.get(at).map(|token| token.word as usize);
        word.is_some_and(|word| self.words[word].classes.has(class))
    }

    /// The longest listed name that begins at token `at`.
    pub fn listed(&self, at: usize) -> Option<Listed> {
        self.listed[at].checked_sub(1).map(|index| self.phrases[index as usize])
    }

    /// Whether token `at` is a word with a capital; see [`has_capital`].
    pub fn has_capital(&self, at: usize) -> bool {
        self.capital[at]
    }

    /// Whether `span` is in the place that the dateline names.
    pub fn in_dateline(&self, span: TokenSpan) -> bool {
        let place = self.layout.dateline.as_ref().and_then(|d| d.place);
        place.is_some_and(|place| place.covers(self.bytes(span)))
    }

    /// Whether token `at` can be part of a name.
    pub fn is_name(&self, at: usize) -> bool {
        self.name[at]
    }

    /// An ordinary word, by the lists or by this article.
    pub fn is_common(&self, at: usize) -> bool {
        let seen = self.word_evidence(at);
        seen.known.common || seen.known.function || seen.lower > 0
    }
}
