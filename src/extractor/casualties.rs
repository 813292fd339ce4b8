//! Casualty figures: how many were killed, injured, missing …

use serde::Serialize;

use crate::article::Article;
use crate::extractor::dates::TimeExpression;
use crate::extractor::entities::Entities;
use crate::extractor::quotes::Quote;
use crate::text::span::TokenSpan;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CasualtyKind {
    Killed,
    Injured,
    Missing,
    Kidnapped,
    Detained,
    Displaced,
    Affected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    Current,
    /// Background: an earlier event, or a total over years.
    Historical,
}

/// One figure of one kind for one group of people, in one place of the text.
#[derive(Debug)]
pub struct Casualty {
    /// Figure, victims and effect.
    pub span: TokenSpan,
    pub kind: CasualtyKind,
    /// What is claimed: "at least six" is 6..None, "up to six" None..6.
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub qualifier: Option<TokenSpan>,
    pub victims: Option<TokenSpan>,
    /// A share of a figure already given.
    pub part: bool,
    pub scope: Scope,
    /// The older figure that this one revises.
    pub previous: Option<u64>,
    /// Index into [`Entities::list`].
    pub place: Option<usize>,
    /// Index into the article's time expressions.
    pub date: Option<usize>,
    /// Index into [`Entities::list`].
    pub attributed_to: Option<usize>,
    pub rule: &'static str,
}

/// The article's best current figure of one kind: the index of the casualty it comes from.
#[derive(Clone, Copy, Debug)]
pub struct TollEntry {
    pub kind: CasualtyKind,
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub casualty: usize,
}

/// All casualty figures of an article.
#[derive(Debug, Default)]
pub struct Casualties {
    /// In order of their start.
    pub list: Vec<Casualty>,
    /// One entry a kind, in the order of the kinds.
    pub toll: Vec<TollEntry>,
}

/// Finds the casualty figures of `article`.
pub fn extract(_article: &Article, _entities: &Entities, _dates: &[TimeExpression], _quotes: &[Quote]) -> Casualties {
    Casualties::default()
}
