//! Speech with a named hearer but no named speaker: `Holm was told that S`, `S, a jury was told`.

use super::cue::Subject;
use super::frame::QuotationFrame;
use crate::syntax::class;
use crate::syntax::clauses;
use crate::syntax::noun_phrase::{self as phrase, Phrase};
use crate::syntax::verb;

/// Whether a phrase names a tribunal, before which a case is brought: `a court in Oslo`.
pub fn is_tribunal(frame: &QuotationFrame, phrase: Option<Phrase>) -> bool {
    phrase.is_some_and(|of| phrase::head(frame.article, of.span).has(class::TRIBUNAL))
}

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
