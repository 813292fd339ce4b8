//! A reporting verb and its subject.

use super::frame::QuotationFrame;
use crate::syntax::noun_phrase::{Phrase, PhraseKind};
use crate::syntax::reporting::Act;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// The subject of a reporting verb, and where it stands.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// Stands before the verb, beginning at the position.
    Before(Phrase, usize),
    /// Stands after the verb and ends before the position: `said Mensah`, `according to police`.
    After(Phrase, usize),
    /// That of an earlier verb or of the sentence: `… and said`, `…, calling it`.
    Shared(Phrase),
    /// A passive that names nobody.
    Agentless,
    /// The subject hears and does not speak; it begins at the position, before the verb:
    /// `the court heard`, `Mensah was told`.
    Hearer(usize),
    Unknown,
}

impl Subject {
    pub fn before((phrase, start): (Phrase, usize)) -> Self {
        Subject::Before(phrase, start)
    }
}

/// A reporting verb in a frame; positions are indices into the frame's items.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    pub start: usize,
    pub end: usize,
    pub act: Act,
    pub subject: Subject,
}

impl Cue {
    pub fn speaker(&self) -> Option<Phrase> {
        match self.subject {
            Subject::Before(phrase, _) | Subject::After(phrase, _) | Subject::Shared(phrase) => {
                Some(phrase)
            }
            Subject::Agentless | Subject::Hearer(_) | Subject::Unknown => None,
        }
    }

    /// Whether its subject is a relative pronoun: `who said`.
    pub fn is_relative(&self) -> bool {
        matches!(self.subject, Subject::Before(phrase, _) if phrase.kind == PhraseKind::Relative)
    }

    /// Whether its own subject stands before it, and is no relative pronoun.
    pub fn follows_subject(&self) -> bool {
        matches!(self.subject, Subject::Before(..)) && !self.is_relative()
    }

    /// The first position of verb and subject.
    pub fn clause_start(&self) -> usize {
        match self.subject {
            Subject::Before(_, start) | Subject::Hearer(start) => start.min(self.start),
            _ => self.start,
        }
    }

    /// The position after verb and subject.
    pub fn clause_end(&self) -> usize {
        match self.subject {
            Subject::After(_, end) => end.max(self.end),
            _ => self.end,
        }
    }

    pub fn span(&self, frame: &QuotationFrame) -> Option<TokenSpan> {
        frame.span(self.start, self.end)
    }

    /// Whether nobody speaks: `no group claimed it`, `none of them said so`.
    pub fn is_nobodys(&self, frame: &QuotationFrame) -> bool {
        matches!(self.subject, Subject::Before(_, at) if matches!(frame.lower(at), "neither" | "no" | "nobody" | "none" | "nothing"))
    }

    /// Whether the verb has neither subject nor auxiliary: `when asked`, `if told`.
    pub fn is_elliptical(&self, frame: &QuotationFrame) -> bool {
        let before = frame.lower_before(self.start);
        matches!(self.subject, Subject::Agentless) && matches!(before, "if" | "unless" | "when")
    }

    /// `according to`, `per`, `in the view of`
    pub fn is_according(&self, frame: &QuotationFrame) -> bool {
        matches!(frame.lower(self.start), "according" | "in" | "per")
    }

    /// Whether the cue is a noun with its owner before it: `Mensah's claim that S`.
    pub fn is_noun(&self, frame: &QuotationFrame) -> bool {
        let before = self.start.wrapping_sub(1);
        (frame.is_possessive(before) || frame.kind(before) == Some(Kind::Possessive))
            && frame.lower(self.end) == "that"
    }

    /// Speech, not belief.
    pub fn is_speech(&self) -> bool {
        self.act != Act::Attitude
    }
}
