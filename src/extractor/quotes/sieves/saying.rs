//! Nouns for something said, and whose they are: `Mensah's message was “go”`.

use super::super::frame::QuotationFrame;
use super::{Found, Site};
use crate::syntax::class;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::verb;
use crate::text::token::Kind;

pub fn saying(site: &Site) -> Option<Found> {
    announced(site).or_else(|| told_before(site))
}

/// `“Go”: that is the message from Mensah`, `“Go” was Mensah's verdict`
fn announced(site: &Site) -> Option<Found> {
    const NOUN: usize = 8;
    let frame = site.frame;
    let mut be = site.at + 1;
    be += usize::from(frame.is_punctuation(be));
    be += usize::from(matches!(frame.lower(be), "that" | "this"));
    let noun = (be + 1..be + NOUN).find(|&i| frame.is_saying(i)).filter(|_| frame.is_be(be))?;
    let cue = frame.span(noun, noun + 1);
    let from = || {
        let of = matches!(frame.lower(noun + 1), "from" | "of");
        phrase::at(frame, noun + 2).filter(|_| of)
    };
    // the mayor's | blunt message
    let own = || (be + 2..=noun).rev().find_map(|i| owner(frame, i));
    let plain = (be + 1..noun).all(|i| !frame.is_preposition(i));
    let (speaker, _) = from().or_else(own).filter(|_| plain)?;
    Some(Found { speaker: Some(speaker), cue })
}

fn told_before(site: &Site) -> Option<Found> {
    let noun = (0..site.at).rev().take(12).find(|&i| site.frame.is_saying(i))?;
    owner(site.frame, noun)
        .map(|(speaker, _)| Found { speaker: Some(speaker), cue: site.frame.span(noun, noun + 1) })
}

/// Whose the noun at a position is, and where the phrase for it begins: `the mayor's | claim`,
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
    let start = (0..before)
        .rev()
        .take_while(|&i| {
            frame.is_word(i)
                && !frame.has(i, class::PREPOSITION | class::PARTICLE)
                && !verb::is_verb(frame, i)
        })
        .last()?;
    Some((phrase::described(frame, start, before)?, start))
}
