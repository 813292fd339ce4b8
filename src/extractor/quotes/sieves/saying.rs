//! Nouns for something said, and whose they are: `Mensah's message was “go”`.

use super::{Found, Site};
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::verb;
use crate::text::token::Kind;

pub fn saying(site: &Site) -> Option<Found> {
    let frame = site.frame;
    let noun = (0..site.at).rev().take(12).find(|&i| frame.is_saying(i))?;
    let before = noun.checked_sub(1)?;
    if frame.is_possessive(before) {
        let span = frame.span(before, noun)?;
        return Some(Found { speaker: Some(Phrase { span, kind: PhraseKind::Possessive }), cue: frame.span(noun, noun + 1) });
    }
    if frame.kind(before) == Some(Kind::Possessive) {
        let start = (0..before).rev().take_while(|&i| frame.is_word(i) && !frame.is_preposition(i) && !verb::is_verb(frame, i)).last()?;
        let phrase = phrase::described(frame, start, before)?;
        return Some(Found { speaker: Some(phrase), cue: frame.span(noun, noun + 1) });
    }
    None
}
