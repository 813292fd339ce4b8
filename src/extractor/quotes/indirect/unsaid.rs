//! Statements that were not made, or not yet: `did not say whether`, `will announce that`,
//! `who can argue that`.

use super::super::cue::{Cue, Subject};
use super::super::frame::QuotationFrame;
use crate::syntax::reporting::VerbForm;
use crate::syntax::verb::{self, Voice};

/// `denied | saying that`, `without | mentioning it`, `instead of | warning that`,
/// `decided against | saying so`: the verb at `verb` is one of what was not said.
fn is_denied(frame: &QuotationFrame, verb: usize) -> bool {
    const NEAR: usize = 3;
    let gerund = |i: usize| verb::is_gerund(frame, i);
    // denied ever having | said
    let from = verb.saturating_sub(NEAR);
    let before = (from..verb)
        .rev()
        .find(|&i| !frame.is_adverb(i) && !matches!(frame.lower(i), "having" | "ever"));
    let own = before.is_some_and(|i| match frame.lower(i) {
        "against" | "than" => gerund(verb),
        "denied" | "denies" | "denying" | "without" => gerund(verb) || i + 1 < verb,
        "of" => matches!(frame.lower_before(i), "instead" | "short"),
        // charged with announcing it
        "with" => gerund(verb) && i > 0 && verb::is_past(frame, i - 1),
        _ => false,
    });
    // denied | saying that: nor is the denial a statement of it
    let speaks =
        |i: usize| gerund(i) && (frame.lower(i) == "having" || frame.reporting(i).is_some());
    own || frame.lower(verb).starts_with("den") && speaks(verb + 1)
}

/// `could stop it by | saying that`: the deed that the words would do is not done.
fn is_means_of_plan(frame: &QuotationFrame, verb: usize) -> bool {
    const NEAR: usize = 8;
    let by =
        verb.checked_sub(1).filter(|&i| frame.lower(i) == "by" && verb::is_gerund(frame, verb));
    by.is_some_and(|by| {
        let modal = |&i: &usize| matches!(frame.lower(i), "can" | "could" | "might" | "should");
        frame
            .before(by)
            .take(NEAR)
            .take_while(|&i| !frame.is_punctuation(i))
            .find(modal)
            .is_some_and(|modal| frame.lower(modal + 1) != "have")
    })
}

/// `If | Stein says it is late, Holm will leave`: not said yet.
fn is_supposed(frame: &QuotationFrame, cue: &Cue) -> bool {
    let form = frame.reporting(cue.start).map(|verb| verb.form);
    let opener = cue.clause_start().checked_sub(1).map_or("", |i| frame.lower(i));
    matches!(cue.subject, Subject::Before(..))
        && matches!(form, Some(VerbForm::Third | VerbForm::ThirdOrNoun | VerbForm::Base))
        && matches!(opener, "if" | "once" | "unless" | "until")
        && cue.clause_start() == 1
}

/// How far behind `will say` its `that` may stand, time, place and hearer between, in items.
const WHEN: usize = 6;

/// Whether the words before the verb of `cue` tell that nothing was said with it.
pub fn is_unsaid(frame: &QuotationFrame, cue: &Cue) -> bool {
    let (group, verb) = (verb::group(frame, cue.start), frame.lower(cue.start));
    // neither confirmed nor denied that
    let neither = matches!(frame.lower_before(group.start), "neither" | "nor");
    if is_supposed(frame, cue) {
        return true;
    }
    if neither || is_denied(frame, cue.start) || is_means_of_plan(frame, cue.start) {
        return true;
    }
    // did not say, but: did not deny, not only said, did not hesitate to say
    let only = cue.start > 0 && frame.lower(cue.start - 1) == "only";
    let readily = (group.start..cue.start)
        .any(|i| matches!(frame.lower(i), "hesitate" | "fail" | "tire" | "forget"));
    if group.negated && !only && !readily && !verb.starts_with("den") {
        return true;
    }
    let mut words = (group.start..cue.start).map(|i| frame.lower(i));
    // will announce that: not yet; but: will say that
    let known = || {
        matches!(verb, "argue" | "say" | "tell" | "warn")
            && (cue.end..frame.len().min(cue.end + WHEN)).any(|i| frame.lower(i) == "that")
    };
    if words.clone().any(|lower| matches!(lower, "will" | "'ll" | "shall")) {
        return !known();
    }
    // who can argue that, might say whether, should have said; but: the Post can reveal that, must
    // admit that
    let perfect = group.voice == Voice::Perfect;
    words.any(|lower| match lower {
        "should" | "could" | "would" => perfect,
        "might" => !perfect,
        "can" => verb == "argue",
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_was_not_said() {
        check(
            "
            Mensah not only said that the bridge was shut. -> Mensah: that the bridge was shut
            Mensah denied saying that the bridge was shut. ->
            Mensah neither confirmed nor denied that the bridge was shut. ->
            Mensah denied that the bridge was shut. -> Mensah: that the bridge was shut
            A clerk charged with announcing the winners lost her list. ->
            The crew needs a cook who can argue that soup is food. ->
            Holm decided against saying that the lock was old. ->
            Holm will say on Friday that the bridge is shut. -> Holm: that the bridge is shut
            Holm will announce that the bridge is shut. ->
            Holm could stop it by telling the crew that the bridge is shut. ->
            Holm would end each show by saying that the bridge was shut. -> Holm: that the bridge was shut
            Holm stopped it by telling the crew that the bridge is shut. -> Holm: that the bridge is shut
            ",
        );
    }
}
