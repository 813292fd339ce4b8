//! Dates: temporal expressions found, typed and resolved to TIMEX3 values.
//!
//! Each token is looked up in a small vocabulary ([`lexeme`]); where a word
//! may open an expression, the [`rules`] are tried, and the longest match is
//! resolved ([`resolve`]) against the reference date and what was said before.

pub mod calendar;
mod direction;
mod lexeme;
pub mod pattern;
mod prefix;
mod reference;
pub mod resolve;
pub mod rules;
pub mod value;

use jiff::civil::Date;
use serde::Serialize;

use crate::article::{Article, Sentence};
use crate::reader::Role;
use crate::text::span::TokenSpan;
use lexeme::Lexeme;
use pattern::{Captures, Reader, Slot};
use prefix::Prefix;
pub use reference::reference_date;
use resolve::{Focus, Meaning};
use rules::{Rule, Scene, TABLES};
use value::TimeOfDay;

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

/// Finds and resolves the temporal expressions of `article`, in order, without overlap.
pub fn extract(article: &Article, reference: Option<ReferenceDate>) -> Vec<TimeExpression> {
    let lexemes: Vec<Lexeme> = (0..article.tokens.list.len()).map(|index| lexeme::lexeme(article, index)).collect();
    let mut focus = Focus::new(reference.map(|reference| reference.date));
    let mut found = Vec::new();
    for sentence in &article.sentences {
        let reader = Reader { article, lexemes: &lexemes, end: sentence.span.end as usize };
        extract_sentence(&reader, sentence, &mut focus, &mut found);
    }
    found
}

fn extract_sentence(reader: &Reader, sentence: &Sentence, focus: &mut Focus, found: &mut Vec<TimeExpression>) {
    focus.next_sentence();
    let mut at = sentence.span.start as usize;
    let mut previous = None;
    while at < reader.end {
        let Some(hit) = longest(reader, sentence, at, previous) else {
            at += 1;
            continue;
        };
        let direction = || direction::of(reader.article, sentence.span, hit.start, hit.end);
        let Some(value) = focus.resolve(hit.meaning, hit.time, direction) else {
            at += 1;
            continue;
        };
        let days = value.period().and_then(|period| Some((period.first_day()?, period.last_day()?)));
        found.push(TimeExpression {
            span: TokenSpan::from_usize(hit.start, hit.end),
            kind: value.kind(),
            value: value.to_string(),
            days,
            rule: hit.rule.name,
        });
        previous = Some((hit.end, hit.rule.name));
        at = hit.end;
    }
}

/// A rule that fits.
struct Hit {
    start: usize,
    end: usize,
    rule: &'static Rule,
    meaning: Meaning,
    time: Option<TimeOfDay>,
}

/// The longest match that begins at token `at`.
fn longest(reader: &Reader, sentence: &Sentence, at: usize, previous: Option<(usize, &'static str)>) -> Option<Hit> {
    match reader.lexeme(at) {
        Lexeme::Nothing | Lexeme::Inner => return None,
        Lexeme::Opener if reader.lexeme(at + 1) == Lexeme::Nothing => return None,
        _ => {}
    }
    let mut best: Option<Hit> = None;
    let prefixed = prefix::read(reader, at);
    for (core, prefix) in prefixed.into_iter().chain([(at, Prefix::None)]) {
        let lexeme = reader.lexeme(core);
        for rule in TABLES.iter().copied().flatten().filter(|rule| Slot::may_open(rule.pattern, lexeme)) {
            let mut captures = Captures::default();
            let Some(end) = reader.read(rule.pattern, core, &mut captures) else { continue };
            if end == core || best.as_ref().is_some_and(|best| best.end >= end) {
                continue;
            }
            let scene = Scene {
                reader,
                sentence: sentence.span.start as usize,
                start: core,
                end,
                heading: matches!(sentence.role, Role::Headline | Role::Subheadline | Role::Heading),
                modified: prefix == Prefix::Calendar,
                previous,
            };
            let Some(meaning) = (rule.meaning)(&captures).filter(|&meaning| prefix.goes_with(meaning) && (rule.holds)(&scene)) else {
                continue;
            };
            best = Some(Hit { start: at, end, rule, meaning, time: captures.time });
        }
    }
    best
}
