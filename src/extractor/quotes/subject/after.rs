//! The subject that stands after its verb: inverted, or the agent of a passive.

use super::super::frame::QuotationFrame;
use super::super::object;
use super::super::phrasal;
use super::Subject;
use crate::syntax::class;
use crate::syntax::clauses;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::reporting::{Act, VerbForm};
use crate::syntax::verb;

/// `said Mensah`, `says the minister, who …`: a speaker after the verb, and nothing said after the
/// speaker.
pub fn inverted(frame: &QuotationFrame, verb: usize, act: Act, form: VerbForm) -> Option<Subject> {
    // it is late, | say the researchers
    let say =
        matches!(frame.lower(verb), "argue" | "claim" | "insist" | "predict" | "say" | "warn")
            && frame.lower_before(verb) == ",";
    // “…,” agrees Eva Torres
    let quoted_before = frame.is_quote(verb.wrapping_sub(1));
    if !(may_invert(act, form) || say || form != VerbForm::Gerund && quoted_before) {
        return None;
    }
    // pointed out Mensah
    let mut start = verb + phrasal::length(frame, verb);
    // concluded on Friday the union's leader; said late Tuesday Mensah
    if frame.lower(start) == "on" && frame.is_time(start + 1) {
        start += 1;
    }
    // but: said | Connolly
    let name = |i: usize| frame.is_capitalized(i) && frame.lower(i).ends_with("ly");
    while frame.is_time(start) || frame.is_adverb(start) && !name(start) {
        start += 1;
    }
    let (phrase, end) = phrase::joined_at(frame, start)?;
    let first = frame.lower(start);
    // Oslo, home to nine firms, reported | 11 thefts on Monday
    let says = frame.lower(verb).starts_with("sa");
    // Holm, who had left, | told Stein
    if matches!(frame.lower(verb), "told" | "tells") && !quoted_before {
        return None;
    }
    if !says && !quoted_before && frame.is_number(start) {
        return None;
    }
    // Holm, head of the board, a body of nine, stressed | the need to wait
    if !says && frame.lower(end) == "to" && object::is_thing(frame, phrase) {
        return None;
    }
    if phrase.kind == PhraseKind::Pronoun && !matches!(first, "he" | "she") {
        return None;
    }
    // Ida Dahl, the mayor, said Holm “was slow”: Holm is spoken of.
    if frame.is_quote(end) && !quoted_before {
        return None;
    }
    let after = frame.word(end);
    let ends = frame.kind(end).is_none()
        || frame.is_punctuation(end)
        || after.is_preposition()
        || after.is_time()
        || after.opens_clause()
        || after.is_adverb()
        || after.is_conjunction()
        || after == "here"
        || after.ends_with("ing")
        // said a man | named Stein; but: said she | wanted a bridge
        || after.ends_with("ed") && phrase.kind != PhraseKind::Pronoun;
    ends.then_some(Subject::After(phrase, end))
}

/// Whether a verb may stand before its subject: `said Mensah`, `says Mensah`, but not `say Mensah`.
fn may_invert(act: Act, form: VerbForm) -> bool {
    matches!(act, Act::Say | Act::Utter)
        && matches!(form, VerbForm::Past | VerbForm::Third | VerbForm::ThirdOrNoun)
}

/// `was described by X as …`
pub fn agent(frame: &QuotationFrame, verb: usize) -> Subject {
    let words = || (verb + 1..verb + 14).take_while(|&i| frame.index(i).is_some());
    // was described as “…” by X, was told “…” by X, accused of “…” by X
    let after_quotation = || {
        let last = words().last().unwrap_or(verb);
        let leads = matches!(frame.lower(last), "as" | "for" | "of" | "over")
            || frame.has(verb, class::HEARER);
        Some(last + 2).filter(|_| leads && frame.is_quote(last + 1))
    };
    let by = words().chain(after_quotation()).find(|&i| frame.lower(i) == "by");
    let agent = by.and_then(|by| {
        let (whole, end) = phrase::at(frame, by + 1)?;
        // asked by the mayor | to leave
        match (by + 2..end).find(|&i| verb::is_infinitive(frame, i)) {
            Some(to) => Some((phrase::described(frame, by + 1, to)?, to)),
            None => Some((whole, end)),
        }
    });
    agent.map_or(Subject::Agentless, |(phrase, end)| Subject::After(phrase, end))
}

/// The subject of a passive of telling, who hears: `Holm was told`.
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

/// Whether the subject of a passive speaks: `was quoted as saying`, `was quoted by the agency as
/// saying`.
pub fn reports_speech(frame: &QuotationFrame, verb: usize) -> bool {
    let speaks = |i: usize| frame.reporting(i).is_some_and(|verb| verb.form == VerbForm::Gerund);
    matches!(frame.lower(verb), "cited" | "heard" | "quoted" | "reported")
        && ((verb + 1..verb + 3).any(speaks)
            || (verb + 1..verb + QUOTED_AS).any(|i| frame.lower(i) == "as" && speaks(i + 1)))
}

/// How far behind "quoted" its "as saying" may stand, in items.
const QUOTED_AS: usize = 14;

/// `the agency quoted Eva Torres as saying`: who speaks by the gerund behind `as`.
pub fn quoted_as(frame: &QuotationFrame, as_at: usize) -> Option<Subject> {
    let verb = frame
        .before(as_at)
        .take(QUOTED_AS)
        .find(|&i| matches!(frame.lower(i), "quoted" | "quotes" | "quoting" | "cited"))?;
    let pronoun = || {
        Some((
            Phrase { span: frame.span(verb + 1, verb + 2)?, kind: PhraseKind::Pronoun },
            verb + 2,
        ))
    };
    let (phrase, end) = if frame.is_object(verb + 1) || frame.lower(verb + 1) == "her" {
        pronoun()
    } else {
        phrase::at(frame, verb + 1)
    }?;
    // quoted Eva Torres, head of the port, as saying
    let apposed = frame.lower(end) == "," && frame.lower(as_at - 1) == ",";
    (end == as_at || apposed).then_some(Subject::Before(phrase, verb + 1))
}
