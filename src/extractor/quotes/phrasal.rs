//! Reporting verbs of two words: `shot back`, `chipped in`, `pointed out`.
//!
//! Most of their verbs report nothing without the particle, and not every such pair reports where
//! it stands: `the crew shot back`. They are cues beside a quotation only, which `clause` sees to.

use super::frame::QuotationFrame;
use crate::lexicon::words;
use crate::syntax::word::Word;

/// The words of a cue whose verb stands at `verb`: 2 with a particle that belongs to it, 3 with an
/// object before the particle, else 1.
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
pub fn is_around_object(verb: &str, particle: &str) -> bool {
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
        "after" => words!("called calls shouted shouts yelled"),
        "back" => words!(
            "barked barks called calls came clapped comes emailed fired fires hit hits hollered joked messaged quipped
            screamed shoots shot shouted shouts snapped snaps texted texts tweeted tweets writes wrote yelled yells"
        ),
        "down" => words!("called calls shouted shouts yelled"),
        "in" => words!(
            "break breaks broke butted butts chime chimed chimes chip chipped chips cut cuts jumped jumps put
            puts slipped threw throws weighed weighs"
        ),
        "it" => words!("put puts"),
        "off" => words!("finished fired fires reeled rounded rounds signed signs sounded sounds"),
        "on" => words!("carried carries goes pressed presses rambled rattled went"),
        "out" => words!(
            "bellowed blurted blurts boomed burst bursts called calls cried cries hit hits pointed pointing points sang
            screamed screams shouted shouts sings spat yelled yells"
        ),
        "over" => words!("called calls shouted shouts yelled"),
        "up" => words!("piped pipes speaks spoke summed sums"),
        _ => return false,
    };
    verbs.contains(verb)
}
