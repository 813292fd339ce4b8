//! Speech with a named hearer but no named speaker: `the court heard that S`,
//! `Holm was told that S`, `S, a jury was told`.

use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use super::sieves::is_time_adjunct;
use super::subject;
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::clauses;
use crate::syntax::noun_phrase::{self, Phrase};
use crate::syntax::reporting::{Act, VerbForm};
use crate::syntax::verb::{self, Voice};

/// The cue of `the court heard …`; what others hear is not speech: `the crew heard a bang`.
pub fn heard(frame: &QuotationFrame, position: usize) -> Option<Cue> {
    if !matches!(frame.lower(position), "heard" | "hears")
        || verb::group(frame, position).voice == Voice::Passive
    {
        return None;
    }
    let Subject::Before(phrase, start) =
        subject::of_verb(frame, position, Act::Say, VerbForm::Past, &[])
    else {
        return None;
    };
    // heard evidence, heard from Holm; but: heard on Monday that
    let after = (position + 1..position + WHEN)
        .find(|&i| !(is_time_adjunct(frame, i) || frame.is_time(i)))
        .unwrap_or(position + 1);
    let next = frame.word(after);
    let said = next == "that"
        || next == "how"
        || after == position + 1 && !(frame.is_word(after) && next.is_preposition());
    (is_tribunal(frame, Some(phrase)) && said).then_some(Cue {
        start: position,
        end: position + 1,
        act: Act::Say,
        subject: Subject::Hearer(start),
    })
}

/// How far behind `heard` its `that` may stand, the day between, in items.
const WHEN: usize = 6;

/// Whether a phrase names a tribunal, before which a case is brought: `a court in Oslo`.
pub fn is_tribunal(frame: &QuotationFrame, phrase: Option<Phrase>) -> bool {
    phrase.is_some_and(|phrase| {
        HEARINGS.contains(frame.article.key(noun_phrase::head_of(frame.article, phrase.span)))
    })
}

/// Courts and other bodies that hear cases.
static HEARINGS: crate::lexicon::WordSet = words!(
    "commission committee coroner court hearing inquest inquiry judge jurors jury magistrate magistrates panel sheriff trial tribunal"
);

/// Whom a passive of telling names in its subject, as the hearer: `Holm was told`.
pub fn hearer(frame: &QuotationFrame, verb: usize) -> Option<Subject> {
    let tells = frame.has(verb, class::HEARER)
        && !frame.has(verb, class::ASKING | class::PROMISING | class::TELLS_OBJECT);
    let own = frame.clauses().verb_at(verb::group(frame, verb).start).filter(|_| tells)?;
    match own.subject? {
        clauses::Subject::Own(of) => Some(Subject::Hearer(of.start)),
        clauses::Subject::Relative(at, _) => Some(Subject::Hearer(at)),
        clauses::Subject::Shared(_) | clauses::Subject::Modified(_) => None,
    }
}
