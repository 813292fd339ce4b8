//! Scope: whether a figure belongs to the event reported or to background.

use jiff::civil::Date;

use super::Scope;
use super::words::{Class, Words};
use crate::extractor::dates::TimeExpression;
use crate::text::span::TokenSpan;

/// Phrases by which a sentence speaks of an earlier event or of years at large.
#[rustfmt::skip]
static BACKGROUND: [&str; 46] = [
    "each year", "every year", "a year", "per year", "annually", "yearly", "last year", "years ago", "decades ago", "a decade ago",
    "earlier this year", "this year", "so far this year", "in recent years", "in recent months", "over the years", "in the past", "over the past",
    "anniversary", "last month", "months ago", "convicted of", "sentenced to", "sentenced the", "on trial for", "the trial of",
    "accused of", "pleaded guilty", "civil war", "world war", "genocide", "holocaust", "since the war", "since the start",
    "since the beginning", "the 1980s", "the 1990s", "previous years", "the same period", "most recently", "decades of", "years of",
    "at the time", "deadliest since", "worst since", "since then",
];

/// Days before the newest day of the article after which an event is background.
const RECENT_DAYS: i32 = 45;

/// The scope of a figure at `span`; `date` is the time expression linked to it
/// and `newest` the latest day the article is about.
pub(super) fn scope(words: &Words, span: TokenSpan, date: Option<&TimeExpression>, newest: Option<Date>) -> Scope {
    if let (Some((_, last)), Some(newest)) = (date.and_then(|d| d.days), newest) {
        let days = last.until(newest).map_or(0, |s| s.get_days());
        if days > RECENT_DAYS {
            return Scope::Historical;
        }
    }
    if words.span.range().any(|i| BACKGROUND.iter().any(|b| words.phrase(i, b).is_some()))
        || since_year(words)
        || old_year(words, span, newest)
    {
        return Scope::Historical;
    }
    Scope::Current
}

/// "since 2003", "since January".
fn since_year(words: &Words) -> bool {
    words.span.range().any(|i| words.lower(i) == "since" && (year(words, i + 1).is_some() || words.class(i + 1) == Class::Time))
}

/// "in 2002", "the 2002 bombings": a year before that of the newest day.
fn old_year(words: &Words, span: TokenSpan, newest: Option<Date>) -> bool {
    let near = |i: usize| i + 25 > span.start as usize && i < span.end as usize + 25;
    words.span.range().filter(|&i| near(i)).filter_map(|i| year(words, i)).any(|y| newest.is_none_or(|n| y < n.year()))
}

fn year(words: &Words, at: usize) -> Option<i16> {
    let lower = words.lower(at);
    let year = (lower.len() == 4 && words.class(at) == Class::Number).then(|| lower.parse::<i16>().ok())??;
    let in_date = words.before(at).next().is_some_and(|b| {
        matches!(words.class(b), Class::Preposition | Class::Definite | Class::Subordinator | Class::Comma | Class::Number | Class::Time)
    });
    ((1900..=2100).contains(&year) && in_date).then_some(year)
}
