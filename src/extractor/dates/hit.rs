//! The longest match of the rules at a token, and the context of its expression.

use super::Conflict;
use super::calendar::Unit;
use super::focus::Position;
use super::lexeme::Lexeme;
use super::meaning::Meaning;
use super::modifier::{self, Modifier, Prefix};
use super::narrative::Mode;
use super::pattern::{Captures, Matcher, utc_offset};
use super::rules::{self, MatchContext, Rule};
use super::value::Value;
use crate::article::Sentence;
use crate::reader::Role;

/// Tokens between the start of a sentence and an expression that counts as opening it: "In early
/// May 1918".
const OPENING: usize = 2;

/// The match of a rule.
pub struct Hit {
    pub start: usize,
    pub end: usize,
    pub rule: &'static Rule,
    pub meaning: Meaning,
    pub captures: Captures,
    pub modifier: Option<Modifier>,
}

/// Whether an expression may begin at token `at`. Few tokens open one.
#[inline]
pub fn may_begin(matcher: &Matcher, at: usize) -> bool {
    match matcher.lexeme(at) {
        Lexeme::Nothing | Lexeme::Inner => false,
        Lexeme::Opener => matcher.lexeme(at + 1) != Lexeme::Nothing,
        _ => true,
    }
}

/// The longest match that begins at token `at`, where one [may begin](may_begin).
pub fn longest(
    matcher: &Matcher,
    sentence: &Sentence,
    mode: Mode,
    at: usize,
    previous: Option<(usize, &'static str)>,
) -> Option<Hit> {
    let heading = matches!(sentence.role, Role::Headline | Role::Subheadline | Role::Heading);
    let mut best: Option<Hit> = None;
    let prefix = modifier::inside(matcher, at)
        .map(|prefix| if matcher.before(at, 1) == "no" { prefix.negated() } else { prefix });
    for (core, prefix) in
        prefix.map(|prefix| (prefix.end, Some(prefix))).into_iter().chain([(at, None)])
    {
        for rule in rules::opened_by(matcher, core) {
            let mut captures = Captures::default();
            let Some(end) = matcher.read(rule.pattern, core, &mut captures) else { continue };
            if best.as_ref().is_some_and(|best| best.end >= end) {
                continue;
            }
            let context = MatchContext {
                matcher,
                start: core,
                end,
                heading,
                mode,
                modified: prefix.is_some_and(|prefix| prefix.is_calendar()),
                previous,
            };
            let Some(meaning) = (rule.meaning)(&captures) else { continue };
            let says = prefix.map(|prefix: Prefix| prefix.for_meaning(meaning));
            if says == Some(None) || !(rule.holds)(&context) {
                continue;
            }
            let modifier = says.flatten().or_else(|| modifier::outside(matcher, core, meaning));
            best = Some(Hit { start: at, end, rule, meaning, captures, modifier });
        }
        // "the end of today's hearing" is not the end of the day.
        best.take_if(|best| {
            prefix.is_some() && matcher.before(core, 1) == "of" && matcher.lower(best.end) == "'s"
        });
    }
    best
}

/// The value as TIMEX3 writes it, with the zone of a clock time: "2 p.m. EST".
pub fn zoned(matcher: &Matcher, hit: &Hit, value: Value) -> String {
    let mut written = value.to_string();
    if written.contains(':') {
        let capitals = (hit.start..hit.end).filter(|&at| matcher.article.token(at).all_caps);
        written.extend(capitals.filter_map(|at| utc_offset(matcher.lower(at))).last());
    }
    written
}

/// The position of an expression in its sentence; `joined`: one word separates it from the one
/// before.
pub fn position(matcher: &Matcher, sentence: &Sentence, hit: &Hit, joined: bool) -> Position {
    let start = hit.start;
    // A semicolon ends a clause like a full stop.
    let opened = (start.saturating_sub(OPENING + 1)..start)
        .rev()
        .find(|&at| matcher.article.lower(at) == ";")
        .map_or(0, |at| at + 1);
    let first = opened.max(matcher.start);
    let before = if start > first { matcher.article.lower(start - 1) } else { "" };
    match sentence.role {
        Role::Headline | Role::Subheadline => Position::Opening,
        Role::Heading => Position::FrameSetting,
        _ if joined && matches!(before, "to" | "until" | "till" | "through" | "-" | "–" | "—") => {
            Position::Closing { range: true }
        }
        _ if matches!(before, "through" | "throughout" | "during") => Position::FrameSetting,
        _ if matches!(before, "until" | "till") && start > first + OPENING => {
            Position::Closing { range: false }
        }
        _ if start > first + OPENING => Position::Inside,
        _ if matches!(before, "since" | "by" | "until" | "before") => Position::Opening,
        _ => Position::FrameSetting,
    }
}

/// The conflict, if the written weekday is not that of the day.
pub fn conflict(value: Value, captures: &Captures) -> Option<Conflict> {
    let day = value.period().filter(|period| period.unit() == Unit::Day)?.first_day();
    (day.weekday() != captures.weekday?).then_some(Conflict::Weekday)
}
