//! Reporting verbs of two words: `shot back`, `chipped in`, `pointed out`.
//!
//! Most of their verbs report nothing without the particle, and not every such pair reports where
//! it stands: `the crew shot back`. They are cues beside a quotation only, which `clause` sees to.

use super::frame::QuotationFrame;
use crate::lexicon::{WordTable, word_table};
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
    verb.may_report()
        && PARTICLES
            .get(verb)
            .is_some_and(|particles| particles.split(' ').any(|own| own == particle))
}

/// The particles of each verb.
static PARTICLES: WordTable<&str> = word_table!(&[
    ("barked", "back"),
    ("blurted", "out"),
    ("broke", "in"),
    ("burst", "out"),
    ("butted", "in"),
    ("called", "back out"),
    ("carried", "on"),
    ("chime", "in"),
    ("chimed", "in"),
    ("chimes", "in"),
    ("chipped", "in"),
    ("chips", "in"),
    ("clapped", "back"),
    ("cried", "out"),
    ("cut", "in"),
    ("cuts", "in"),
    ("fired", "back"),
    ("fires", "back"),
    ("goes", "on"),
    ("hit", "back out"),
    ("hits", "back out"),
    ("jumped", "in"),
    ("piped", "up"),
    ("pipes", "up"),
    ("pointed", "out"),
    ("pointing", "out"),
    ("points", "out"),
    ("put", "in"),
    ("shot", "back"),
    ("shouted", "back out"),
    ("snapped", "back"),
    ("snaps", "back"),
    ("spoke", "up"),
    ("weighed", "in"),
    ("weighs", "in"),
    ("went", "on"),
    ("wrote", "back"),
    ("yelled", "back out"),
]);
