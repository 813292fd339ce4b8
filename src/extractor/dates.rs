//! Dates: temporal expressions found, typed and resolved to TIMEX3 values.

use jiff::civil::Date;
use serde::Serialize;

use crate::article::Article;
use crate::text::span::TokenSpan;

/// TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DateType {
    Date,
    Time,
    Duration,
    Set,
}

/// A temporal expression.
#[derive(Debug)]
pub struct TimeExpression {
    pub span: TokenSpan,
    pub kind: DateType,
    /// TIMEX3 value.
    pub value: String,
    /// First and last day, inclusive, where the value is a stretch of the calendar.
    pub days: Option<(Date, Date)>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Where the reference date was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    Option,
    Record,
    Published,
    Dateline,
    Caption,
    Body,
}

/// The day that relative expressions count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferenceDate {
    pub date: Date,
    pub from: Origin,
}

/// Finds the reference date in the article itself: published, dateline, caption, body.
pub fn reference_date(article: &Article) -> Option<ReferenceDate> {
    article.layout.published.map(|p| ReferenceDate { date: p.date, from: Origin::Published })
}

/// Finds and resolves the temporal expressions of `article`, in order, without overlap.
pub fn extract(_article: &Article, _reference: Option<ReferenceDate>) -> Vec<TimeExpression> {
    Vec::new()
}
