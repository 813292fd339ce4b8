//! Reported speech without marks: `X said S`, `S, X said`, `according to X, S`.

use super::clause::{self, Cue};
use super::cues::{self, Class};
use super::frame::{Frame, Frames};
use super::inherit::Reading;
use super::phrase::{self, PhraseKind};
use super::sieves;
use super::subject::Subject;
use super::words;
use super::{Quote, QuoteKind, Speaker};
use crate::text::token::Kind;

/// The indirect quotes of all frames, in order.
pub fn quotes(frames: &Frames, readings: &[Reading]) -> Vec<Quote> {
    let mut out = Vec::new();
    for (index, reading) in readings.iter().enumerate() {
        let Some(frame) = frames.get(index) else { break };
        let mut taken = 0;
        for (number, cue) in reading.cues.iter().enumerate() {
            if cue.start < taken || !cue.is_speech() {
                continue;
            }
            let Some((start, end, rule)) = content(&frame, &reading.cues, number) else { continue };
            let end = trim_end(&frame, start, end);
            let start = trim_start(&frame, start, end);
            // Words in marks make it a mixed quote, which is there already.
            if end <= start + 1 || start < taken || (start..end).any(|i| frame.is_quote(i)) {
                continue;
            }
            let Some(span) = frame.span(start, end) else { continue };
            taken = end.max(cue.end);
            let speaker = cue.speaker().map(|phrase| Speaker { span: phrase.span, entity: None });
            out.push(Quote { kind: QuoteKind::Indirect, parts: vec![span], speaker, cue: cue.span(&frame), rule });
        }
    }
    out
}

/// Where the clause reported by a cue begins and ends, and the rule that found it.
fn content(frame: &Frame, all: &[Cue], number: usize) -> Option<(usize, usize, &'static str)> {
    let cue = all.get(number)?;
    let limit = clause::content_end(frame, all, number);
    if frame.lower(cue.start) == "according" {
        return according_to(frame, cue, limit);
    }
    match cue.subject {
        Subject::Agentless | Subject::Unknown => None,
        // S, said X.  S, X said.
        Subject::After(..) => before_tail(frame, all, number),
        _ => after_verb(frame, cue, limit).or_else(|| before_tail(frame, all, number)),
    }
}

fn according_to(frame: &Frame, cue: &Cue, limit: usize) -> Option<(usize, usize, &'static str)> {
    let after = cue.clause_end();
    if cue.start <= 1 {
        let comma = (after..limit.min(after + 30)).find(|&i| frame.lower(i) == ",")?;
        return Some((comma + 1, limit, "according-to-x-s"));
    }
    let end = cue.start;
    Some((clause_before(frame, end), end, "s-according-to-x"))
}

fn after_verb(frame: &Frame, cue: &Cue, limit: usize) -> Option<(usize, usize, &'static str)> {
    let verb = frame.lower(cue.start);
    let mut start = cue.end;
    if cues::takes_hearer(verb) {
        start = phrase::at(frame, start)
            .filter(|_| !words::is_subject_pronoun(frame.lower(start)) || matches!(frame.lower(start), "it" | "you"))
            .map_or(start, |(_, end)| end);
        if words::is_object_pronoun(frame.lower(start)) || frame.lower(start) == "her" {
            start += 1;
        }
    }
    // said on Tuesday in a statement that …
    let that = (start..limit.min(start + 14))
        .take_while(|&i| !phrase::is_verb(frame, i) && !frame.is_quote(i))
        .find(|&i| frame.lower(i) == "that");
    if let Some(that) = that.filter(|_| matches!(cue.class, Class::Say | Class::SayThat)) {
        let clean = (start..that).all(|i| !words::is_subject_pronoun(frame.lower(i)));
        let noun_clause = that == start
            || clean
                && (words::is_preposition(frame.lower(start))
                    || words::is_time(frame.lower(start))
                    || words::is_adverb(frame.lower(start))
                    || frame.lower(start) == ",");
        if noun_clause {
            return Some((that, limit, "x-said-that"));
        }
    }
    let first = frame.lower(start);
    if matches!(first, "if" | "whether" | "how" | "why" | "what" | "who" | "when" | "where") && (cue.class == Class::Say || is_asking(verb))
    {
        return Some((start, limit, "x-asked-whether"));
    }
    if first == "to" && promises(verb) {
        return Some((start, limit, "x-promised-to"));
    }
    if cue.class != Class::Say {
        return None;
    }
    // said Tuesday the …
    while start < limit && (words::is_time(frame.lower(start)) || frame.lower(start) == "on" && words::is_time(frame.lower(start + 1))) {
        start += 1;
    }
    let opens = phrase::can_begin(frame, start)
        || words::is_subordinator(frame.lower(start))
        || matches!(frame.lower(start), "there" | "in" | "at" | "during");
    let says = matches!(verb, "said" | "says" | "say" | "saying");
    let has_verb = (start + 1..limit.min(start + 25)).any(|i| {
        words::is_finite_verb(frame.lower(i)) || frame.kind(i) == Some(Kind::Possessive) && words::is_subject_pronoun(frame.lower(i - 1))
    });
    let clause = limit > start + 2 && opens && (has_verb || says && limit > start + 3) && !matches!(frame.lower(start), "of" | "about");
    clause.then_some((start, limit, "x-said-s"))
}

fn is_asking(lower: &str) -> bool {
    matches!(lower, "asked" | "asks" | "asking" | "ask" | "wondered" | "questioned" | "inquired" | "questioning")
}

fn promises(lower: &str) -> bool {
    matches!(
        lower,
        "promised"
            | "promises"
            | "promising"
            | "vowed"
            | "vows"
            | "vowing"
            | "pledged"
            | "pledges"
            | "pledging"
            | "threatened"
            | "claimed"
            | "claims"
            | "claiming"
            | "swore"
    )
}

/// `The bridge is closed, Okafor said.`
fn before_tail(frame: &Frame, all: &[Cue], number: usize) -> Option<(usize, usize, &'static str)> {
    let cue = all.get(number)?;
    let start = cue.clause_start();
    let comma = start.checked_sub(1).filter(|&i| frame.lower(i) == "," || frame.kind(i) == Some(Kind::Dash))?;
    let own_subject = matches!(cue.subject, Subject::Before(phrase, _) | Subject::After(phrase, ..) if phrase.kind != PhraseKind::Relative);
    let says =
        matches!(cue.class, Class::Say) && (matches!(cue.subject, Subject::After(..)) || !sieves::content_follows(frame, cue.clause_end()));
    if !own_subject || !says {
        return None;
    }
    Some((clause_before(frame, comma), comma, "s-x-said"))
}

/// Where the clause that ends at `end` begins: after the last quotation or semicolon.
fn clause_before(frame: &Frame, end: usize) -> usize {
    (0..end).rev().find(|&i| frame.is_quote(i) || matches!(frame.lower(i), ";" | ":")).map_or(0, |i| i + 1)
}

/// Without stops, commas and brackets at the end.
fn trim_end(frame: &Frame, start: usize, mut end: usize) -> usize {
    while end > start
        && matches!(frame.kind(end - 1), Some(Kind::Stop | Kind::Punctuation | Kind::Dash | Kind::DoubleQuote | Kind::SingleQuote))
    {
        end -= 1;
    }
    end
}

fn trim_start(frame: &Frame, mut start: usize, end: usize) -> usize {
    while start < end
        && (matches!(frame.kind(start), Some(Kind::Punctuation | Kind::Dash | Kind::DoubleQuote | Kind::Stop))
            || matches!(frame.lower(start), "but" | "and"))
    {
        start += 1;
    }
    start
}
