//! Reported clauses that stand after their verb: `X said S`, `X said that S`, `X asked whether S`.

mod opening;

use super::super::cue::{Cue, Subject};
use super::super::frame::QuotationFrame;
use super::super::object::{self, goes_on, is_saying};
use super::super::sieves::is_time_adjunct;
use super::Clause;
use super::before::finds_out;
use crate::syntax::class;
use crate::syntax::clauses::{self, Verb};
use crate::syntax::noun_phrase::{self as phrase, PhraseKind};
use crate::syntax::reporting::{Act, VerbForm};
use crate::syntax::verb;
use crate::syntax::word::Word;
use crate::text::token::Kind;
use opening::{
    has_verb_before_comma, is_date, opens_that_clause, opens_with_adjunct, past_adjuncts,
};

/// The clause after the verb of `cue`, before `limit`.
pub fn after_verb(frame: &QuotationFrame, cue: &Cue, limit: usize) -> Option<Clause> {
    // to prove that, to add this: not said yet
    if is_infinitive(frame, cue.start) {
        return None;
    }
    // carried out, ruled out: another verb than it looks; `pointed out` is a cue of its own, with
    // its particle.
    if frame.lower(cue.end) == "out" {
        return None;
    }
    let verb = frame.lower(cue.start);
    let mut start = cue.end;
    // warned | the lock was old
    let bare = (verb.starts_with("warn") || verb.starts_with("promis"))
        && phrase::end(frame, start)
            .is_some_and(|end| frame.is_finite_verb(end) && !is_noun_form(frame.word(end)));
    if frame.has(cue.start, class::HEARER) && !bare && !matches!(cue.subject, Subject::Hearer(_)) {
        start = phrase::at(frame, start)
            .filter(|_| !frame.is_pronoun(start) || matches!(frame.lower(start), "it" | "you"))
            .map_or(start, |(_, end)| end);
        if frame.is_object(start) || frame.lower(start) == "her" && start == cue.end {
            start += 1;
        }
    }
    // said of that night, wrote in 2014 for people in that spot, reported that night: no
    // conjunction
    let points = |that: usize| {
        let before = that.checked_sub(1).filter(|&i| i >= cue.end);
        let next = that + 1 + usize::from(frame.lower(that + 1) == "same");
        const SPANS: [&str; 12] = [
            "afternoon",
            "day",
            "evening",
            "month",
            "morning",
            "night",
            "spring",
            "summer",
            "week",
            "weekend",
            "winter",
            "year",
        ];
        let span = (next > that + 1 || SPANS.contains(&frame.lower(next)))
            && frame.kind(next + 1) != Some(Kind::Possessive);
        before.is_some_and(|i| frame.is_preposition(i)) || span && !frame.is_finite_verb(next + 1)
    };
    // said on Tuesday in a statement that …
    let that = (start..limit.min(start + 14))
        .take_while(|&i| !verb::is_verb(frame, i) && !frame.is_quote(i))
        .find(|&i| frame.lower(i) == "that" && !points(i));
    // pointed out that, commented that; demanded | that the board wait, but: demanded | that letter
    let remarks = cue.end > cue.start + 1 || verb.starts_with("comment");
    let asks = ["ask", "beg", "plead", "scream", "shout", "urg", "yell"]
        .iter()
        .any(|stem| verb.starts_with(stem));
    let asks_that = |that: usize| {
        that == cue.end && (asks || cue.act == Act::Judge) && opens_that_clause(frame, that + 1)
    };
    if let Some(that) = that
        .filter(|&that| matches!(cue.act, Act::Say | Act::SayThat) || remarks || asks_that(that))
    {
        // said she saw that: the clause began before it
        let clean = (start..that).all(|i| !frame.is_pronoun(i));
        let plain = |i: usize| frame.is_word(i) && !frame.is_determiner(i) && !frame.is_pronoun(i);
        // Or `that` points, or opens what tells of a noun: said the lock that leaked was old, said
        // of that night. It is the conjunction right after the verb or its hearer; after words that
        // can be neither subject nor noun with an article, as the rest of a long hearer, if what
        // follows is no verb, as after a relative (told the Oslo daily that the lock …); and after
        // what tells when, where or how it was said (said on Monday that, said, smiling, that).
        let noun_clause = that == start
            || start > cue.end && that < start + 5 && (start..that).all(plain) && !frame.is_finite_verb(that + 1)
            // said of a list | that was long
            || clean
                && (!frame.is_finite_verb(that + 1) || is_noun_form(frame.word(that + 1)))
                && (frame.is_preposition(start) || frame.lower(start) == "here" || is_time_adjunct(frame, start) || frame.is_adverb(start) || frame.lower(start) == ",");
        if noun_clause {
            return Some(Clause::new(that, limit, "x-said-that"));
        }
    }
    // said Tuesday the …, added in 1987 some nine …, promised on Friday to wait
    let earlier = |i: usize| {
        frame.lower(i) == "earlier" && (frame.is_capitalized(i + 1) || frame.is_determiner(i + 1))
    };
    // but not: said | last year's toll was paid
    let owns = |i: usize| (i + 1..i + 3).any(|i| frame.kind(i) == Some(Kind::Possessive));
    let behind = start;
    while start < limit
        && !owns(start)
        && (is_time_adjunct(frame, start)
            || earlier(start)
            || frame.lower(start) == "in" && is_date(frame, start + 1))
    {
        start += 1 + usize::from(frame.lower(start) == "in");
    }
    // described how S, spoke of how S
    let how = |i: usize| matches!(frame.lower(i), "how" | "why");
    if how(start) && object::takes_object(frame.word(cue.start))
        || matches!(frame.lower(start), "about" | "of") && how(start + 1)
    {
        start += usize::from(!how(start));
        return (start + 2 < limit).then(|| Clause::new(start, limit, "x-asked-whether"));
    }
    let first = frame.lower(start);
    // said nothing at the time, but: said little of it was left
    let share = frame.lower(start + 1) == "of" && has_own_verb(frame, start);
    if matches!(first, "nothing" | "little" | "something" | "anything" | "much")
        && !frame.is_finite_verb(start + 1)
        && !share
    {
        return None;
    }
    let says = matches!(verb, "said" | "says" | "say" | "saying");
    // said when the lock was shut: not what, but when
    let when =
        matches!(first, "if" | "when" | "where") && !says && !frame.has(start + 1, class::ASKING);
    let asks = when
        || matches!(first, "whether" | "how" | "why" | "what")
        || first == "who" && start == behind;
    // taught her how to row
    let teaches = frame.has(cue.start, class::WANTS_THAT);
    if asks && !teaches && (cue.act == Act::Say || frame.has(cue.start, class::ASKING)) {
        return Some(Clause::new(start, limit, "x-asked-whether"));
    }
    // promised to wait, but: delegates pledged to Mensah
    let to_do = !(frame.is_capitalized(start + 1) && !frame.is_in_headline_case()
        || frame.is_determiner(start + 1));
    // a fire threatened to spread, the vote promised to be close
    let looms = match frame.has(start + 1, class::BE) || frame.lower(start + 1) == "be" {
        true => cue.speaker().is_some_and(|phrase| object::is_thing(frame, phrase)),
        false => {
            verb.starts_with("threat")
                && !cue.speaker().is_some_and(|phrase| object::is_somebody(frame, phrase))
        }
    };
    // a man claiming to be Holm: who it is, not what is said
    let relative = matches!(cue.subject, Subject::Before(phrase, _) if phrase.kind == PhraseKind::Relative)
        && frame.is_be(start + 1);
    let modifies = relative
        || verb::is_gerund(frame, cue.start)
            && cue.start.checked_sub(1).is_some_and(|before| {
                frame.is_word(before) && !frame.is_auxiliary(before) && !frame.is_adverb(before)
            });
    if first == "to"
        && to_do
        && !modifies
        && !looms
        && !object::is_planned(frame, cue)
        && frame.has(cue.start, class::PROMISING)
    {
        return Some(Clause::new(start, limit, "x-promised-to"));
    }
    // `that` and `which` stand for things far more often than for speakers.
    let thing = matches!(cue.subject, Subject::Before(phrase, at) if phrase.kind == PhraseKind::Relative && frame.lower(at) != "who");
    // agreed | the lock was old; a poll found | the mayor would win
    let finds = || {
        cue.act == Act::SayThat
            && (verb.starts_with("agree") || finds_out(frame, cue))
            && has_own_verb(frame, start)
    };
    // pointed out | the lock was old
    let points_out = || remarks && has_own_verb(frame, start);
    if !(cue.act == Act::Say || finds() || points_out()) || thing || teaches {
        return None;
    }
    // said | in a statement | the lock was shut
    if (says || frame.has(cue.start, class::HEARER))
        && let Some(clause) = past_adjuncts(frame, start, limit)
    {
        start = clause;
    }
    // the rules, which Holm said | were late
    let of_relative = cue
        .clause_start()
        .checked_sub(1)
        .is_some_and(|i| matches!(frame.lower(i), "which" | "that" | "what" | "whom"));
    if of_relative && frame.is_finite_verb(start) && limit > start + 2 {
        let end = (start + 2..limit)
            .find(|&i| frame.lower(i) == "," && verb::is_verb(frame, i + 1))
            .unwrap_or(limit);
        return Some(Clause::new(start, end, "which-x-said"));
    }
    let opens = phrase::can_begin(frame, start)
        || phrase::qualified_number(frame, start).is_some()
        || matches!(frame.lower(start), "if" | "when" | "while" | "although" | "though" | "because" | "once" | "after" | "before" | "what")
        || matches!(frame.lower(start), "there")
        || owns(start)
        || says && (frame.lower(start) == "as" || opens_with_adjunct(frame, start, limit))
        // said too many had left, said getting it wrong would cost too much
        || says && frame.lower(start) == "too" && matches!(frame.lower(start + 1), "few" | "little" | "many" | "much")
        || says && start == cue.end && verb::is_gerund(frame, start) && has_verb_before_comma(frame, start + 1, limit);
    let finite = |i: usize| {
        frame.is_finite_verb(i) && !is_noun_form(frame.word(i))
            || frame.kind(i) == Some(Kind::Possessive) && frame.is_pronoun(i - 1)
    };
    let has_verb = (start + 1..limit.min(start + 25)).any(finite);
    // reported a profit that rose, posted losses of 11 million: the object of a verb, no clause
    if !says && phrase::at(frame, start).is_some_and(|(_, end)| is_object(frame, start, end, limit))
    {
        return None;
    }
    // said after the meeting: when, not what
    let when = matches!(frame.lower(start), "after" | "before" | "when" | "while" | "once" | "as");
    if when && !(start + 2..limit).any(|i| frame.lower(i) == "," && phrase::can_begin(frame, i + 1))
    {
        return None;
    }
    // said onstage on Tuesday: no clause; but: said they detest it, said nurses detest it
    let may_have_verb = || {
        frame.is_pronoun(start)
            || frame.is_determiner(start)
            || frame.is_capitalized(start)
            || (start + 1..limit).any(|i| verb::is_present(frame, i))
    };
    let clause = limit > start + 2
        && opens
        && (has_verb || says && limit > start + 3 && may_have_verb())
        && (!matches!(frame.lower(start), "of" | "about" | "twice")
            || phrase::qualified_number(frame, start).is_some());
    clause.then(|| Clause::new(start, limit, "x-said-s"))
}

/// Whether a verb is an infinitive, or joined to one: to say, to raise her voice and | say
fn is_infinitive(frame: &QuotationFrame, verb: usize) -> bool {
    const REACH: usize = 8;
    let Some(before) = verb.checked_sub(1) else { return false };
    if frame.lower(before) == "to" && goes_on(frame, before) {
        return false;
    }
    let joined = matches!(frame.lower(before), "and" | "or")
        && frame.reporting(verb).is_some_and(|verb| verb.form == VerbForm::Base);
    let clause = || {
        (before.saturating_sub(REACH)..before)
            .rev()
            .take_while(|&i| !frame.is_finite_verb(i) && frame.is_word(i))
    };
    frame.lower(before) == "to" || joined && clause().any(|i| verb::is_infinitive(frame, i))
}

/// Whether the phrase `start..end` after a verb has no verb of its own: the sentence ends with
/// it, or a preposition, a relative or a comma follows.
pub fn is_object(frame: &QuotationFrame, start: usize, end: usize, limit: usize) -> bool {
    let next = frame.word(end);
    // reported | the man who fled was caught, | losses in Oslo had risen: the subject of a verb
    end >= limit
        || is_saying(frame, end) && !has_own_verb(frame, start)
        || (next.is_preposition() || next.is_relative() || next == "since" || next == "," && !frame.is_conjunction(end + 1))
            && !has_own_verb(frame, start)
        // denied the charge and | was freed, predicted a win | but it lost
        || next.is_conjunction() && !has_own_verb(frame, start) && (verb::is_verb(frame, end + 1) || next == "but")
        || next == "that" && frame.kind(start) == Some(Kind::Number)
}

/// Whether the phrase that begins at `start` is the subject of a verb, whatever hangs on it
/// between.
fn has_own_verb(frame: &QuotationFrame, start: usize) -> bool {
    let own = |verb: &Verb| {
        verb.start > start
            && matches!(verb.subject, Some(clauses::Subject::Own(of)) if of.start == start)
    };
    frame.clauses().verbs.iter().any(own)
}

/// Forms that are plural nouns more often than verbs: `plans`, `claims`.
pub fn is_noun_form(word: Word) -> bool {
    word.reporting().is_some_and(|verb| verb.form == VerbForm::ThirdOrNoun)
}
