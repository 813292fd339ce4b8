//! The rule that takes most words at a place, and what the words around them say of its expression.

use super::Conflict;
use super::calendar::Unit;
use super::focus::Place;
use super::lexeme::Lexeme;
use super::meaning::Meaning;
use super::modifier::{self, Modifier, Prefix};
use super::narrative::Mode;
use super::pattern::{Captures, Reader, utc_offset};
use super::rules::{self, Rule, Scene};
use super::value::Value;
use crate::article::Sentence;
use crate::reader::Role;

/// An expression within so many tokens of its sentence's start opens it: "In early May 1918".
const OPENING: usize = 2;

/// A rule that fits.
pub struct Hit {
    pub start: usize,
    pub end: usize,
    pub rule: &'static Rule,
    pub meaning: Meaning,
    pub captures: Captures,
    pub modifier: Option<Modifier>,
}

/// The longest match that begins at token `at`.
pub fn longest(reader: &Reader, sentence: &Sentence, mode: Mode, at: usize, previous: Option<(usize, &'static str)>) -> Option<Hit> {
    match reader.lexeme(at) {
        Lexeme::Nothing | Lexeme::Inner => return None,
        Lexeme::Opener if reader.lexeme(at + 1) == Lexeme::Nothing => return None,
        _ => {}
    }
    let first = sentence.span.start as usize;
    let mut best: Option<Hit> = None;
    let prefix = modifier::inside(reader, at)
        .map(|prefix| if at > first && reader.article.lower(at - 1) == "no" { prefix.negated() } else { prefix });
    for (core, prefix) in prefix.map(|prefix| (prefix.end, Some(prefix))).into_iter().chain([(at, None)]) {
        for rule in rules::opened_by(reader, core) {
            let mut captures = Captures::default();
            let Some(end) = reader.read(rule.pattern, core, &mut captures) else { continue };
            if end == core || best.as_ref().is_some_and(|best| best.end >= end) {
                continue;
            }
            let scene = Scene {
                reader,
                sentence: first,
                start: core,
                end,
                heading: matches!(sentence.role, Role::Headline | Role::Subheadline | Role::Heading),
                mode,
                modified: prefix.is_some_and(|prefix| prefix.is_calendar()),
                previous,
            };
            let Some(meaning) = (rule.meaning)(&captures) else { continue };
            let says = prefix.map(|prefix: Prefix| prefix.says_of(meaning));
            if says == Some(None) || !(rule.holds)(&scene) {
                continue;
            }
            let modifier = says.flatten().or_else(|| modifier::outside(reader, first, core, meaning));
            best = Some(Hit { start: at, end, rule, meaning, captures, modifier });
        }
    }
    best
}

/// The value as TIMEX3 writes it, with the zone of a clock time: "2 p.m. EST".
pub fn zoned(reader: &Reader, hit: &Hit, value: Value) -> String {
    let mut written = value.to_string();
    if written.contains(':')
        && let Some(offset) = (hit.start..hit.end).rev().find_map(|at| {
            let zone = utc_offset(reader.lower(at))?;
            reader.article.token(at).all_caps.then_some(zone)
        })
    {
        written.push_str(offset);
    }
    written
}

/// Where the expression that begins at token `start` stands in its sentence; `joined`: one word stands between it and the one before.
pub fn place(reader: &Reader, sentence: &Sentence, start: usize, joined: bool) -> Place {
    // A semicolon opens a clause as a full stop does.
    let opened = (start.saturating_sub(OPENING + 1)..start).rev().find(|&at| reader.article.lower(at) == ";").map_or(0, |at| at + 1);
    let first = opened.max(sentence.span.start as usize);
    let before = if start > first { reader.article.lower(start - 1) } else { "" };
    match sentence.role {
        Role::Headline | Role::Subheadline => Place::Opening,
        Role::Heading => Place::Scene,
        _ if joined && matches!(before, "to" | "until" | "till" | "through" | "-" | "–" | "—") => Place::Closing { range: true },
        _ if matches!(before, "through" | "throughout" | "during") => Place::Scene,
        _ if matches!(before, "until" | "till") && start > first + OPENING => Place::Closing { range: false },
        _ if start > first + OPENING => Place::Inside,
        _ if matches!(before, "since" | "by" | "until" | "before") => Place::Opening,
        _ => Place::Scene,
    }
}

/// Whether the day has another weekday than the one written.
pub fn conflict(value: Value, captures: &Captures) -> Option<Conflict> {
    let (weekday, day) = (captures.weekday?, value.period().filter(|period| period.unit() == Unit::Day)?.first_day()?);
    (day.weekday() != weekday).then_some(Conflict::Weekday)
}
