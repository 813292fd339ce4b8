//! What a tribunal heard: `the court heard that S`.

use super::content::is_time_adjunct;
use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use super::hearer::is_tribunal;
use super::subject;
use crate::syntax::reporting::{Act, VerbForm};

/// The cue of `the court heard …`; what others hear is not speech: `the crew heard a bang`.
pub fn heard(frame: &QuotationFrame, position: usize) -> Option<Cue> {
    if frame.lower(position) != "heard" {
        return None;
    }
    let Subject::Before(phrase, start) =
        subject::of_verb(frame, position, Act::Say, VerbForm::Past, &[])
    else {
        return None;
    };
    // heard evidence, heard from Holm; but: heard on Monday that
    let after = (position + 1..position + WHEN)
        .find(|&i| !is_time_adjunct(frame, i))
        .unwrap_or(position + 1);
    let next = frame.word(after);
    let said = next == "that" || after == position + 1 && !next.is_preposition();
    (is_tribunal(frame, Some(phrase)) && said).then_some(Cue {
        start: position,
        end: position + 1,
        act: Act::Say,
        subject: Subject::Hearer(start),
    })
}

/// How far behind `heard` its `that` may stand, the day between, in items.
const WHEN: usize = 6;

#[cfg(test)]
mod tests {
    use super::super::indirect::tests::check;

    #[test]
    fn what_a_court_heard() {
        check(
            "
            The court heard on Monday that the bridge was shut. -> -: that the bridge was shut
            The jury heard that the bridge was shut. -> -: that the bridge was shut
            The crew heard that the bridge was shut. ->
            The bridge was shut, an inquest heard. -> -: The bridge was shut
            Holm was told that the bridge was shut. -> -: that the bridge was shut
            Holm was told by Stein that the bridge was shut. -> Stein: that the bridge was shut
            ",
        );
    }
}
