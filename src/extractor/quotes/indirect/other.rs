//! Reported clauses of other verbs: `according to X, S`, `As X reports, S`, `Asked whether S, …`.

use super::super::cue::{Cue, Subject};
use super::super::frame::QuotationFrame;
use super::super::rule::QuoteRule;
use super::Clause;
use super::before::{around, has_finite_verb, is_apposition, relative};
use crate::lexicon::{ROLES, words};
use crate::syntax::class;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::verb;
use crate::text::token::Kind;

/// `According to X, S`, `S, according to X`
pub fn according_to(
    frame: &QuotationFrame,
    cue: &Cue,
    all: &[Cue],
    limit: usize,
) -> Option<Clause> {
    // “…,” Mensah said on Monday, according to a recording: the quotation has its speaker.
    let has_speaker = all
        .iter()
        .any(|other| other.start < cue.start && other.is_speech() && other.speaker().is_some());
    // Holm said, according to the ruling, that it was late: what Holm said.
    let within = |other: &Cue| {
        other.act.takes_clause()
            && matches!(other.subject, Subject::Before(..))
            && other.clause_start() == 0
            && (other.end..=other.end + 1).contains(&cue.start)
    };
    if has_speaker && (0..cue.start).any(|i| frame.is_quote(i)) || all.iter().any(within) {
        return None;
    }
    let after = cue.clause_end();
    if cue.start <= 1 {
        // According to witnesses | the lorry hit a wall; but: according to data the board has, | it hit a wall
        let acts = |at: usize| phrase::end(frame, at).is_some_and(|end| frame.is_clear_verb(end));
        let main = |comma: usize| frame.lower(comma) == "," && acts(comma + 1);
        let ours = matches!(frame.lower(after), "i" | "we" | "you");
        if frame.is_word(after) && !ours && acts(after) && !(after..limit).any(main) {
            return Some(Clause::new(after, limit, QuoteRule::AccordingFirst));
        }
        let mut commas = (after..limit.min(after + 30)).filter(|&i| frame.lower(i) == ",");
        let comma = commas.next()?;
        let described = |&end: &usize| describes_source(frame, cue, comma, end);
        let start = commas.next().filter(described).unwrap_or(comma) + 1;
        // According to Holm, | however, it was late
        let aside = (frame.is_adverb(start) || frame.lower(start) == "though")
            && frame.lower(start + 1) == ",";
        let start = start + if aside { 2 } else { 0 };
        // According to Holm, Stein, a baker, wrote that it was late: the name alone tells nothing.
        let bare = phrase::at(frame, start).is_some_and(|(_, end)| end + 1 >= limit);
        return (!bare).then(|| Clause::new(start, limit, QuoteRule::AccordingFirst));
    }
    // Holm fell ill and, according to Stein, | he died
    let and = cue.start - 1 - usize::from(frame.lower_before(cue.start) == ",");
    let start = after + usize::from(frame.lower(after) == ",");
    let follows = matches!(frame.lower(and), "and" | "but")
        && phrase::end(frame, start).is_some_and(|end| frame.is_clear_verb(end));
    if follows {
        return Some(Clause::new(start, limit, QuoteRule::AccordingFirst));
    }
    let comma = cue.start - usize::from(frame.lower_before(cue.start) == ",");
    // That's according to Holm.
    let points = matches!(frame.lower(0), "it" | "that" | "this")
        && (1..comma).all(|i| {
            frame.is_be(i) || frame.kind(i) == Some(Kind::Possessive) || frame.is_adverb(i)
        });
    if points {
        return None;
    }
    relative(frame, cue, comma, limit)
        .or_else(|| around(frame, cue, cue.start, limit, QuoteRule::AccordingLast))
}

/// Whether the words from the comma behind a source to the one at `end` describe the source, and are
/// not the subject of what it tells: `According to Holm, | a baker in Oslo |, it was late`,
/// `According to Holm, | who runs it |, it was late`; but: `According to Holm, the clerk, a baker, left`.
fn describes_source(frame: &QuotationFrame, cue: &Cue, comma: usize, end: usize) -> bool {
    let (start, first) = (comma + 1, frame.word(comma + 1));
    let head = |of: Phrase| phrase::head(frame.article, of.span);
    let is_subject = |at: usize| frame.clauses().verbs.iter().any(|verb| verb.is_verb_of(at));
    // According to Holm, the mayor of Oslo, | the lock, built in May, was shut
    let office = || {
        first == "the"
            && cue.speaker().is_some_and(|of| of.kind == PhraseKind::Name)
            && phrase::at(frame, start).is_some_and(|(of, _)| ROLES.contains(head(of)))
            && phrase::can_begin(frame, end + 1)
    };
    // According to his wife, Ida, | he was late; but: according to a clerk, | Holm, Stein and Park left
    let name = || {
        let one = |of: Phrase| {
            of.kind == PhraseKind::Description
                && ROLES.get(head(of)).is_some_and(|role| role != "p")
        };
        cue.speaker().is_some_and(one)
            && (start..end).all(|i| frame.is_capitalized(i))
            && phrase::end(frame, end + 1).is_some_and(|verb| {
                frame.is_finite_verb(verb) && (end..verb).all(|i| frame.lower(i) != "and")
            })
    };
    // According to the study, published in May, | it was late
    let aside = || {
        let adjunct =
            first.is_preposition() || first.opens_clause() || first.is_adverb() || first.is_time();
        end > start + 2 && !adjunct && !frame.is_capitalized(start) && is_subject(end + 1)
    };
    let participle = usize::from(first.has(class::ED | class::PARTICIPLE));
    first.is_relative()
        || office()
        || name()
        || is_apposition(frame, start + participle, end)
            && (first.is_determiner() && !is_subject(start) || aside())
}

/// How far behind the verb of `As X said in May, S` its comma may stand, in items.
const AS_TOLD: usize = 9;

/// `As the Post reports, S`, `As Holm said in May, S`; but not: As Holm said it was late, As Holm
/// warned the crew, As Holm spoke
pub fn is_as_told(frame: &QuotationFrame, cue: &Cue) -> bool {
    // But as Holm noted, S
    let as_ = usize::from(frame.is_conjunction(0));
    cue.clause_start() == as_ + 1
        && frame.lower(as_) == "as"
        && comments(frame, cue)
        && (cue.end..frame.len().min(cue.end + AS_TOLD))
            .take_while(|&i| frame.lower(i) != ",")
            .all(|i| !verb::is_verb(frame, i))
}

/// Whether the verb of `cue` is one of `as X said`.
fn comments(frame: &QuotationFrame, cue: &Cue) -> bool {
    let puts = frame.lower(cue.end - 1) == "it";
    let stems = words!("argu claim explain note noting observ point report said say told wr");
    puts || stems.any_opens(frame.lower(cue.start))
}

/// `The lock, as X said, is shut.`, `The lock is shut, as X pointed out.`; but: It was shut, and,
/// as X said, it was old
pub fn as_noted(frame: &QuotationFrame, cue: &Cue) -> Option<Clause> {
    let before =
        cue.clause_start().checked_sub(2).filter(|_| matches!(cue.subject, Subject::Before(..)));
    let comma = before
        .filter(|&i| frame.lower(i) == "," && frame.lower(i + 1) == "as" && comments(frame, cue))?;
    let closes = if has_finite_verb(frame, 0, comma) {
        (cue.end..frame.len()).all(|i| !frame.is_word(i))
    } else {
        frame.lower(cue.end) == "," && frame.is_finite_verb(cue.end + 1)
    };
    if closes { around(frame, cue, comma, frame.len(), QuoteRule::AsSaid) } else { None }
}

/// `As reported by the Post, S`, `As first noted by Holm, S`
pub fn as_reported_by(frame: &QuotationFrame, cue: &Cue) -> Option<Clause> {
    let end = cue.clause_end();
    let opens = frame.lower(0) == "as"
        && (1..cue.start).all(|i| {
            frame.is_adverb(i) || matches!(frame.lower(i), "earlier" | "first" | "previously")
        });
    (opens && frame.lower(end) == "," && comments(frame, cue))
        .then(|| Clause::new(end + 1, frame.len(), QuoteRule::AsSaid))
}

/// What stands behind the comma of `As X reports, S`.
pub fn as_told(frame: &QuotationFrame, cue: &Cue) -> Option<Clause> {
    let comma = (cue.end..frame.len().min(cue.end + AS_TOLD)).find(|&i| frame.lower(i) == ",")?;
    let counts = frame.is_number(comma + 1) || phrase::is_number(frame, comma + 1);
    (counts || has_finite_verb(frame, comma + 1, frame.len()))
        .then(|| Clause::new(comma + 1, frame.len(), QuoteRule::AsSaid))
}

/// `Asked whether S, X said`, `was asked if S`: a question that nobody in particular asks.
pub fn asked(frame: &QuotationFrame, cue: &Cue, limit: usize) -> Option<Clause> {
    let asks =
        |i: usize| matches!(frame.lower(i), "if" | "whether" | "how" | "why" | "what" | "which");
    let question = (cue.end..limit.min(cue.end + 8)).find(|&i| asks(i))?;
    let end = (question..limit).find(|&i| frame.lower(i) == ",").unwrap_or(limit);
    // but not: asked her to know why | but heard nothing
    let near = (cue.end..question).all(|i| frame.is_word(i)) && !frame.is_conjunction(question + 1);
    near.then(|| Clause::new(question, end, QuoteRule::Asked))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn according_to_and_as() {
        check(
            "
            According to the ministry, sixty barns were damaged.
                -> the ministry: sixty barns were damaged
            Forty barns burnt down, according to the ministry.
                -> the ministry: Forty barns burnt down
            According to his wife, Ida, the lock was shut. -> his wife: the lock was shut
            According to witnesses the lorry hit a wall, which fell. -> witnesses: the lorry hit a wall, which fell
            According to police Holm was late. -> police: Holm was late
            According to a note the board has seen, it was late. -> a note: it was late
            According to reports Holm said he was late. -> reports Holm: he was late
            According to the data we have, it was late. -> the data: it was late
            According to a clerk, Holm, Stein and Park left. -> a clerk: Holm, Stein and Park left
            The plan, as Mensah said, will take years. -> Mensah: The plan … will take years
            As first noted by Mensah, the lock was shut. -> Mensah: the lock was shut
            In May, according to the ministry, sixty barns burnt.
                -> the ministry: In May … sixty barns burnt
            As Holm told the Oslo Post, the bridge is shut. -> Holm: the bridge is shut
            Asked whether the bridge was safe, Holm left the room. -> -: whether the bridge was safe
            Asked about the bridge, Holm left the room. ->
            “We had no choice,” Holm said Monday in Oslo, according to a recording. ->
            Holm said according to the ruling of the court, the lock was shut. ->
            The lock does not freeze, as Holm pointed out. -> Holm: The lock does not freeze
            The lock was shut and, as Holm said, it was old. ->
            “No,” Holm said when asked if she would go. -> -: if she would go
            Holm fell ill and according to Stein he died in May. -> Stein: he died in May
            Holm fell ill but, according to Stein, the crew came. -> Stein: the crew came
            As reported by Radio Kesh, the bridge is shut. -> Radio Kesh: the bridge is shut
            But as Holm noted, the bridge is shut. -> Holm: the bridge is shut
            According to a news release, Holm fell ill. -> a news release: Holm fell ill
            As the Oslo Post reports, the bridge is shut. -> the Oslo Post: the bridge is shut
            As Holm said in May, the bridge is shut. -> Holm: the bridge is shut
            As Holm warned the crew, the bridge fell. ->
            As Holm puts it, the bridge is shut. -> Holm: the bridge is shut
            As Holm put it away, the bridge fell. ->
            According to a clerk, Holm, Stein and Park were late. -> a clerk: Holm, Stein and Park were late
            And, according to Stein, he was late. -> Stein: he was late
            But, according to Stein, the crew was late. -> Stein: the crew was late
            According to police, Holm, Stein and Park were late. -> police: Holm, Stein and Park were late
            According to Holm, a baker in Oslo, the bridge is shut. -> Holm: the bridge is shut
            According to Holm, who owns it, the bridge is shut. -> Holm: the bridge is shut
            According to a report, published in Oslo on Monday, the bridge is shut.
                -> a report: the bridge is shut
            According to Holm, the mayor of Oslo, the lock, built in May, was shut.
                -> Holm: the lock, built in May, was shut
            According to the board, the lock, built in May, had cost nine crowns.
                -> the board: the lock, built in May, had cost nine crowns
            According to the board, a lock, such as the old one, must be shut.
                -> the board: a lock, such as the old one, must be shut
            According to Holm, however, the bridge is shut. -> Holm: the bridge is shut
            The firm, according to Stein, its former boss, lost money. -> Stein: The firm … lost money
            That is according to Holm, a baker. ->
            Crews are paid according to their age. ->
            According to the crew, Holm called a nurse. -> the crew: Holm called a nurse
            As Holm argued in May, the bridge is shut. -> Holm: the bridge is shut
            The town saw floods that, according to the board, had left nine dead.
                -> the board: that … had left nine dead
            ",
        );
    }
}
