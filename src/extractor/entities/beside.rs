//! The words before and behind a chunk in its sentence.

use super::chunk::Chunk;
use super::evidence::Evidence;
use crate::article::Article;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

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
