//! A chunk: the tokens of one name, before its type is settled.

use super::evidence::Evidence;
use super::kind::{EntityType, Gender};
use super::vocabulary::{Listed, Strength};
use crate::text::span::TokenSpan;

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
    /// What the lists say of it, if they hold all of it.
    pub fn listed(&self) -> Option<Listed> {
        match self.form {
            ChunkForm::Listed(listed) => Some(listed),
            ChunkForm::Headed(..) | ChunkForm::Plain => None,
        }
    }

    /// Whether it is one word in capitals: `NATO`.
    pub fn is_acronym(&self, evidence: &Evidence) -> bool {
        self.span.len() == 1 && evidence.token(self.span.start as usize).all_caps
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub span: TokenSpan,
    pub gender: Gender,
}
