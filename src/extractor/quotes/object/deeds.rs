//! Verbs that tell of speech in one sentence and of a deed in the next: `attacked the plan for its cost`, `attacked a fort`.

use super::super::channel;
use super::super::cue::Cue;
use super::super::frame::Frame;
use super::super::told;
use super::is_occasion;
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::reporting::Form;

/// Whether the verb of `cue`, whose object is `start..end`, tells what somebody did, as far as
/// nothing shows that it was done in words; `limit` is where its clause ends.
pub fn is_deed(frame: &Frame, cue: &Cue, start: usize, end: usize, limit: usize) -> bool {
    let verb = frame.lower(cue.start);
    let is = |stems: &[&str]| stems.iter().any(|stem| verb.starts_with(stem));
    let next = frame.word(cue.end);
    // lashed the coast, but: lashed out at the board
    if is(&["lash"]) {
        return next != "out";
    }
    // blasted off, ripped up roads, slammed into a wall
    if is(&["blast", "rip", "slam"]) {
        let moves = |i: usize| words!("apart away down into off open out shut through up").contains(frame.word(i));
        return moves(cue.end) || moves(cue.end + 1) || (start..end).any(|i| frame.lower(i) == "hole");
    }
    let judged = (start + 1..limit).any(|i| frame.lower(i) == "as" || tells_how(frame, i));
    if is(&["attack"]) {
        return !judged && !gives_reason(frame, start, limit);
    }
    let matter = |i: usize| frame.has(i, class::DISPUTED);
    if is(&["reject"]) {
        return !judged && (!(start..end).any(matter) || told::sits(frame, cue.speaker()));
    }
    if is(&["defend", "dismiss"]) {
        // defended the plan, saying it was cheap
        let judged = judged || (start + 1..frame.len()).any(|i| frame.lower(i) == "," && is_saying(frame, i + 1));
        return !judged && !(start..end).any(|i| matter(i) || frame.has(i, class::CONDUCT));
    }
    false
}

/// Whether a gerund of such a verb has its subject next to it, or hangs on a noun: `a film attacking the board`.
pub fn hangs_on_noun(frame: &Frame, cue: &Cue) -> bool {
    let verb = frame.lower(cue.start);
    let set_off = cue.start.checked_sub(1).is_some_and(|before| frame.lower(before) == "," || frame.is_auxiliary(before));
    verb.ends_with("ing")
        && !set_off
        && ["attack", "blast", "defend", "dismiss", "endors", "reject", "slam"].iter().any(|s| verb.starts_with(s))
}

fn is_span(lower: &str) -> bool {
    matches!(lower, "days" | "hour" | "hours" | "minutes" | "months" | "time" | "times" | "weeks" | "while" | "years")
}

/// `by saying`, `by calling it a waste`
fn tells_how(frame: &Frame, position: usize) -> bool {
    frame.lower(position) == "by" && is_saying(frame, position + 1)
}

fn is_saying(frame: &Frame, position: usize) -> bool {
    frame.reporting(position).is_some_and(|verb| verb.form == Form::Gerund)
}

/// For what one is attacked in words, or where: `for its cost`, `over the delay`, `in a speech`, `on Twitter`.
fn gives_reason(frame: &Frame, start: usize, limit: usize) -> bool {
    let reason = |i: usize| {
        let next = frame.word(i + 1);
        next.is_possessive()
            || next == "not"
            || next.has(class::DISPUTED)
            || next.len() > 4 && next.ends_with("ing")
            // for the delay, but: for the third time
            || next.is_determiner() && !(i + 2..limit.min(i + 5)).any(|j| frame.is_time(j) || is_span(frame.lower(j)))
    };
    (start + 1..limit).any(|i| match frame.lower(i) {
        "for" | "over" => reason(i),
        "in" | "during" => is_occasion(frame, i + 1),
        "on" | "via" => frame.index(i + 1).is_some_and(|token| channel::is_network(frame.article, token)),
        _ => false,
    }) || frame.has(start, class::DISPUTED)
        || (start..limit.min(start + 4)).any(|i| frame.has(i, class::CONDUCT))
}
