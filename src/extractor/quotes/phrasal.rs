//! Reporting verbs of two words: `shot back`, `chipped in`, `pointed out`.
//!
//! Most of their verbs report nothing without the particle, and not every such pair reports where
//! it stands: `the crew shot back`. They are cues beside a quotation only, which `clause` sees to.

use super::frame::QuotationFrame;
use crate::lexicon::{word_set, words};
use crate::syntax::word::Word;

/// The number of words of the cue that begins with the verb at `verb`: 2 with a particle (`shot back`),
/// 3 with an object before the particle (`put him right`), else 1.
pub fn length(frame: &QuotationFrame, verb: usize) -> usize {
    // went on | to say: the verb that follows reports
    let leads_on = frame.lower(verb + 1) == "on"
        && frame.lower(verb + 2) == "to"
        && frame.reporting(verb + 3).is_some();
    // put him right, cut her short
    let object = frame.is_object(verb + 1) || frame.lower(verb + 1) == "her";
    if object && is_around_object(frame.lower(verb), frame.lower(verb + 2)) {
        return 3;
    }
    1 + usize::from(is_pair(frame.word(verb), frame.lower(verb + 1)) && !leads_on)
}

/// Whether a verb and a particle report with an object between them: `put him right`.
fn is_around_object(verb: &str, particle: &str) -> bool {
    match particle {
        "right" | "straight" => matches!(verb, "put" | "puts" | "set" | "sets"),
        "off" | "short" => matches!(verb, "cut" | "cuts"),
        "on" => matches!(verb, "egged" | "urged" | "urges"),
        _ => false,
    }
}

/// Whether a verb and the word after it report together.
pub fn is_pair(verb: Word, particle: &str) -> bool {
    let verbs = match particle {
        "after" | "down" | "over" => words!("called calls shouted shouts yelled"),
        "back" => word_set!("verbs_with_back"),
        "in" => word_set!("verbs_with_in"),
        "it" => words!("put puts"),
        "off" => words!("finished fired fires reeled rounded rounds signed signs sounded sounds"),
        "on" => words!("carried carries goes pressed presses rambled rattled went"),
        "out" => word_set!("verbs_with_out"),
        "up" => words!("piped pipes speaks spoke summed sums"),
        _ => return false,
    };
    verbs.contains(verb)
}
