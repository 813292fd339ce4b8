//! A chunk: the tokens of one name, before its type is settled; and the words beside it.

use std::ops::Range;

use super::evidence::Evidence;
use super::kind::{EntityType, Gender};
use super::vocabulary::{Listed, Strength};
use crate::article::Article;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// A stretch of tokens that is one name, its type not yet settled.
#[derive(Clone, Copy, Debug)]
pub struct Chunk {
    pub span: TokenSpan,
    pub form: ChunkForm,
    /// The words before the name that say what the person is.
    pub title: Option<Title>,
    /// Index into the article's sentences.
    pub sentence: usize,
}

/// How a chunk was recognised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChunkForm {
    /// The whole chunk is in a list.
    Listed(Listed),
    /// It ends in, or begins with, a word that heads names of one kind: "X Province", "Bank of Y".
    Headed(EntityType, Strength),
    Plain,
}

impl Chunk {
    /// Its first token.
    pub fn first(&self) -> usize {
        self.span.start as usize
    }

    /// Its last token.
    pub fn last(&self) -> usize {
        self.end() - 1
    }

    /// The token behind it.
    pub fn end(&self) -> usize {
        self.span.end as usize
    }

    /// The tokens of its sentence.
    pub fn in_sentence(&self, evidence: &Evidence) -> Range<usize> {
        evidence.sentences[self.sentence].span.range()
    }

    /// Whether it is one token.
    pub fn is_single(&self) -> bool {
        self.span.len() == 1
    }

    /// What the lists say of it, if they hold all of it.
    pub fn listed(&self) -> Option<Listed> {
        match self.form {
            ChunkForm::Listed(listed) => Some(listed),
            ChunkForm::Headed(..) | ChunkForm::Plain => None,
        }
    }

    /// Whether it is one word in capitals: `NATO`.
    pub fn is_acronym(&self, evidence: &Evidence) -> bool {
        self.is_single() && evidence.token(self.first()).all_caps
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub span: TokenSpan,
    pub gender: Gender,
}

/// A chunk in its sentence. Places count from the chunk: 1 is the word next to it.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    article: &'a Article<'a>,
    sentence: TokenSpan,
    chunk: TokenSpan,
}

impl<'a> Beside<'a> {
    pub fn of(evidence: &Evidence<'a>, chunk: &Chunk) -> Self {
        let sentence = evidence.sentences[chunk.sentence].span;
        Beside { article: evidence.article, sentence, chunk: chunk.span }
    }

    /// The token `n` places before the chunk, if it is in the sentence.
    pub fn at_before(&self, n: usize) -> Option<usize> {
        (self.chunk.start as usize).checked_sub(n).filter(|&at| at >= self.sentence.start as usize)
    }

    /// The token `n` places behind the chunk, if it is in the sentence.
    pub fn at_behind(&self, n: usize) -> Option<usize> {
        Some(self.chunk.end as usize + n - 1).filter(|&at| at < self.sentence.end as usize)
    }

    /// The word `n` places before the chunk; empty outside of the sentence.
    pub fn before(&self, n: usize) -> Word<'a> {
        self.at_before(n).map_or(Word::EMPTY, |at| self.article.tagged(at))
    }

    /// The word `n` places behind the chunk; empty outside of the sentence.
    pub fn behind(&self, n: usize) -> Word<'a> {
        self.at_behind(n).map_or(Word::EMPTY, |at| self.article.tagged(at))
    }

    pub fn kind_before(&self, n: usize) -> Option<Kind> {
        self.at_before(n).map(|at| self.article.token(at).kind)
    }

    pub fn kind_behind(&self, n: usize) -> Option<Kind> {
        self.at_behind(n).map(|at| self.article.token(at).kind)
    }
}
