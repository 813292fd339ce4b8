//! Nouns for something said, and whose they are: `Mensah's message was “go”`.

use super::{Found, Site};
use crate::extractor::quotes::phrase::{self, Phrase, PhraseKind};
use crate::extractor::quotes::words;
use crate::text::token::Kind;

pub fn saying(site: &Site) -> Option<Found> {
    let frame = site.frame;
    let noun = (0..site.at).rev().take(12).find(|&i| words::is_saying(frame.word(i)))?;
    let before = noun.checked_sub(1)?;
    if words::is_possessive_pronoun(frame.word(before)) {
        let span = frame.span(before, noun)?;
        return Some(Found { speaker: Some(Phrase { span, kind: PhraseKind::Possessive }), cue: frame.span(noun, noun + 1) });
    }
    if frame.kind(before) == Some(Kind::Possessive) {
        let start = (0..before)
            .rev()
            .take_while(|&i| frame.is_word(i) && !words::is_preposition(frame.word(i)) && !phrase::is_verb(frame, i))
            .last()?;
        let phrase = phrase::described(frame, start, before)?;
        return Some(Found { speaker: Some(phrase), cue: frame.span(noun, noun + 1) });
    }
    None
}
