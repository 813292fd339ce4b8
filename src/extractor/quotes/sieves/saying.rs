//! Nouns for something said, and their owners: `Mensah's message was “go”`.

use super::super::frame::QuotationFrame;
use super::{Found, Site};
use crate::syntax::class;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::verb;
use crate::text::token::Kind;

pub fn saying(site: &Site) -> Option<Found> {
    let noun = (0..site.at).rev().take(12).find(|&i| site.frame.is_saying(i))?;
    owner(site.frame, noun)
        .map(|(speaker, _)| Found { speaker: Some(speaker), cue: site.frame.span(noun, noun + 1) })
}

/// The owner of the noun at `noun`, and where the owner's phrase begins: `the mayor's | claim`,
/// `her | claim`.
pub fn owner(frame: &QuotationFrame, noun: usize) -> Option<(Phrase, usize)> {
    let before = noun.checked_sub(1)?;
    if frame.is_possessive(before) {
        return Some((
            Phrase { span: frame.span(before, noun)?, kind: PhraseKind::Possessive },
            before,
        ));
    }
    if frame.kind(before) != Some(Kind::Possessive) {
        return None;
    }
    let start = frame
        .before(before)
        .take_while(|&i| {
            frame.is_word(i)
                && !frame.has(i, class::PREPOSITION | class::PARTICLE)
                && !verb::is_verb(frame, i)
        })
        .last()?;
    Some((phrase::described(frame, start, before)?, start))
}
