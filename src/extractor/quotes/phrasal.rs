//! Reporting verbs of two words: `shot back`, `chipped in`, `pointed out`.
//!
//! Most of their verbs report nothing without the particle, and not every such pair reports where
//! it stands: `the crew shot back`. They are cues beside a quotation only, which `clause` sees to.

use super::frame::QuotationFrame;
use crate::lexicon::words;
use crate::syntax::word::Word;

/// The words of a cue whose verb stands at `verb`: 2 with a particle that belongs to it, else 1.
pub fn length(frame: &QuotationFrame, verb: usize) -> usize {
    // went on | to say: the verb that follows reports
    let leads_on = frame.lower(verb + 1) == "on"
        && frame.lower(verb + 2) == "to"
        && frame.reporting(verb + 3).is_some();
    1 + usize::from(is_pair(frame.word(verb), frame.lower(verb + 1)) && !leads_on)
}

/// Whether a verb and the word after it report together.
pub fn is_pair(verb: Word, particle: &str) -> bool {
    let verbs = match particle {
        "back" => words!(
            "barked called clapped fired fires hit hits shot shouted snapped snaps wrote yelled"
        ),
        "in" => words!(
            "broke butted chime chimed chimes chipped chips cut cuts jumped put weighed weighs"
        ),
        "on" => words!("carried goes went"),
        "out" => {
            words!("blurted burst called cried hit pointed pointing points shouted yelled")
        }
        "up" => words!("piped pipes spoke"),
        _ => return false,
    };
    verbs.contains(verb)
}
