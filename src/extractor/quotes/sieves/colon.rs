//! Speakers set off from their words by a colon or a dash.

use super::{Found, Site};
use crate::extractor::quotes::object;
use crate::reader::Role;
use crate::syntax::noun_phrase::{self as phrase, PhraseKind};
use crate::text::token::Kind;

pub fn colon(site: &Site) -> Option<Found> {
    let frame = site.frame;
    let colon = site.at.checked_sub(1).filter(|&i| frame.lower(i) == ":")?;
    let (phrase, end) = phrase::at(frame, 0)?;
    if end != colon {
        return answer(site, colon);
    }
    Some(Found { speaker: Some(phrase), cue: None })
}

/// The subject before a noun for something said and a colon: `Mensah gave a short answer: “No.”`
fn answer(site: &Site, colon: usize) -> Option<Found> {
    let frame = site.frame;
    let noun = colon.checked_sub(1).filter(|&i| frame.is_saying(i))?;
    let verb = frame.clauses().verbs.iter().rev().find(|verb| verb.head < noun)?;
    let of = verb.own_subject()?;
    let speaker = phrase::described(frame, of.start, of.end)?;
    let no_answer = frame.reporting(verb.head).is_some() || object::is_thing(frame, speaker);
    (!no_answer).then_some(Found { speaker: Some(speaker), cue: None })
}

/// A headline that opens with its speaker and a colon.
pub fn headline_colon(site: &Site) -> Option<Found> {
    let frame = site.frame;
    if !matches!(frame.role, Role::Headline | Role::Subheadline) {
        return None;
    }
    let (phrase, end) = phrase::at(frame, 0)?;
    let colon = end < site.at && frame.lower(end) == ":" && phrase.kind == PhraseKind::Name;
    colon.then_some(Found { speaker: Some(phrase), cue: None })
}

pub fn dash_name(site: &Site) -> Option<Found> {
    let frame = site.frame;
    let dash = (site.at + 1..site.at + 3).find(|&i| frame.kind(i) == Some(Kind::Dash))?;
    let (phrase, end) = phrase::at(frame, dash + 1)?;
    let ends = end >= frame.len()
        || matches!(frame.kind(end), Some(Kind::Stop))
        || frame.lower(end) == ",";
    (phrase.kind == PhraseKind::Name && ends && site.cues.is_empty())
        .then_some(Found { speaker: Some(phrase), cue: None })
}

pub fn quote_colon(site: &Site) -> Option<Found> {
    let colon = site.at + 1;
    let (phrase, end) =
        phrase::at(site.frame, colon + 1).filter(|_| site.frame.lower(colon) == ":")?;
    (end >= site.frame.len()).then_some(Found { speaker: Some(phrase), cue: None })
}
