//! Verbs that report speech with one object, `rejected the charge`, and an act with another,
//! `rejected the bill`.

use std::ops::Range;

use super::super::cue::Cue;
use super::super::frame::QuotationFrame;
use super::is_tribunal;
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::verb::{self, is_saying};

/// Whether the verb of `cue` reports an act, and no word shows that it was done by speaking: `rejected
/// the bill`, but not `rejected the bill as too dear`. `limit` is where its clause ends.
pub fn is_deed(frame: &QuotationFrame, cue: &Cue, object: Range<usize>, limit: usize) -> bool {
    let verb = frame.lower(cue.start);
    let after = object.start + 1;
    // rejected the plan as too dear, by calling it a waste
    let judged = (after..limit)
        .any(|i| frame.lower(i) == "as" || frame.lower(i) == "by" && is_saying(frame, i + 1));
    let matter = object.clone().any(|i| frame.has(i, class::DISPUTED));
    if verb.starts_with("reject") {
        return !judged && (!matter || is_tribunal(frame, cue.speaker()));
    }
    // defended the plan, saying it was cheap
    let argued = || (after..frame.len()).any(|i| frame.lower(i) == "," && is_saying(frame, i + 1));
    let may_act = words!("defend dismiss").any_opens(verb);
    may_act
        && !judged
        && !matter
        && !argued()
        && !object.clone().any(|i| frame.has(i, class::CONDUCT))
}

/// Whether a gerund hangs on a noun that is no message: `an officer requesting a rest`,
/// `a film rejecting the plan`; but: a letter calling for calm
pub fn hangs_on_noun(frame: &QuotationFrame, cue: &Cue) -> bool {
    let Some(before) = cue.start.checked_sub(1).filter(|_| verb::is_gerund(frame, cue.start))
    else {
        return false;
    };
    let word = frame.word(before);
    let noun = frame.is_word(before)
        && !(word.is_auxiliary()
            || word.is_adverb()
            || word.is_preposition()
            || word.is_conjunction()
            || word.opens_clause()
            || verb::is_verb(frame, before));
    noun && !word.has(class::SAYING | class::MEDIUM | class::BODY)
}
