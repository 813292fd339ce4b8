//! The subject that stands before its verb.

use super::super::frame::Frame;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::verb;
use crate::text::token::Kind;

/// The longest phrase before a gerund, in items.
const LONGEST: usize = 12;

/// Whoever stands right before a gerund, at the start of its clause: `– Reyes saying …`, `with the mayor calling …`.
pub fn absolute(frame: &Frame, left: usize) -> Option<(Phrase, usize)> {
    if let Some(with) = after_with(frame, left) {
        return Some(with);
    }
    // – Reyes saying …, and Holm calling it …
    let opens = |i: usize| matches!(frame.lower(i), "and" | "while" | ";") || frame.kind(i) == Some(Kind::Dash);
    let start = (left.saturating_sub(LONGEST)..left).rev().find(|&i| opens(i))? + 1;
    let (phrase, end) = phrase::at(frame, start)?;
    (end == left && phrase.kind == PhraseKind::Name).then_some((phrase, start))
}

/// The same with an apposition before the gerund: `with Holm, the mayor, | calling …`.
pub fn absolute_apposition(frame: &Frame, comma: usize) -> Option<(Phrase, usize)> {
    let first = (comma.saturating_sub(LONGEST)..comma).rev().find(|&i| frame.lower(i) == "," || verb::is_verb(frame, i))?;
    after_with(frame, first).filter(|(phrase, _)| frame.lower(first) == "," && frame.lower(comma) == "," && phrase.kind == PhraseKind::Name)
}

/// The phrase between `with`, where a clause may begin, and `end`.
fn after_with(frame: &Frame, end: usize) -> Option<(Phrase, usize)> {
    let with = (end.saturating_sub(LONGEST)..end).rev().find(|&i| frame.lower(i) == "with")?;
    let (phrase, phrase_end) = phrase::at(frame, with + 1).filter(|_| with.checked_sub(1).is_none_or(|i| !frame.is_word(i)))?;
    // with guards and dockers | chanting
    let joined = || frame.lower(phrase_end) == "and" && phrase::at(frame, phrase_end + 1).is_some_and(|(_, last)| last == end);
    if phrase_end != end && joined() {
        return Some((phrase::described(frame, with + 1, end)?, with + 1));
    }
    (phrase_end == end).then_some((phrase, with + 1))
}
