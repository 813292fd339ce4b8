//! Where the words that a reporting verb reports end.

use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::clauses::Verb;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::reporting::Act;
use crate::syntax::verb;
use crate::text::token::Kind;

/// Where the words that a cue reports end: at the end of the clause around the cue, at the next
/// reporting clause, or at the end of the frame.
pub fn content_end(frame: &QuotationFrame, all: &[Cue], number: usize) -> usize {
    let Some(cue) = all.get(number) else { return 0 };
    let end = next_clause(frame, all, cue, number);
    // The landers, he said, | could fly: the clause around "he said" does not end there.
    let set_off = frame.lower_before(cue.clause_start()) == ",";
    let outer = frame
        .clauses()
        .clause_end(cue.start)
        .filter(|&outer| outer > cue.clause_end() && (!set_off || cue.is_relative()));
    [own_clause_end(frame, cue), outer].into_iter().flatten().fold(end, usize::min)
}

/// Where the clause of the cue ends, if the sentence goes on after it: `Holm, who said it was late, |
/// left`.
fn own_clause_end(frame: &QuotationFrame, cue: &Cue) -> Option<usize> {
    // Holm's claim that it was late | was wrong
    if cue.is_noun(frame) {
        let own = |verb: &&Verb| verb.start > cue.end + 1 && verb.is_verb_of(cue.clause_start());
        return frame.clauses().verbs.iter().find(own).map(|verb| verb.start);
    }
    let commas = || (cue.clause_end() + 2..frame.len()).filter(|&i| frame.lower(i) == ",");
    // Holm, who said it was late, | left; Holm, saying it was late, | left
    let set_off = frame.lower_before(cue.start) == ",";
    if cue.is_relative() || frame.lower(cue.start).ends_with("ing") && set_off {
        return commas().find(|&comma| {
            let goes_on =
                verb::is_verb(frame, comma + 1) && !frame.lower(comma + 1).ends_with("ing");
            // but not: saying Holm, the mayor, | left
            let told = (cue.clause_end()..comma).all(|i| frame.lower(i) != ",");
            goes_on && (told || (cue.clause_end()..comma).any(|i| frame.is_finite_verb(i)))
        });
    }
    // Saying it was late, | Holm left
    let later =
        |phrase: Phrase| frame.position_of(phrase.span.start as usize).filter(|&at| at > cue.end);
    if let Subject::Shared(phrase) = cue.subject
        && let Some(at) = later(phrase)
    {
        return Some(at - 1);
    }
    // When Holm said it was late, | Stein left
    let first = usize::from(frame.is_conjunction(0));
    let opener = frame.word(first);
    let subordinate = opener.opens_clause() && opener != "that";
    let first_clause = subordinate && (first + 1..cue.start).all(|i| frame.lower(i) != ",");
    if first_clause {
        return commas().find(|&comma| {
            let next = frame.word(comma + 1);
            frame.is_quote(comma + 1)
                || next.is_pronoun()
                || next.is_determiner()
                || frame.is_capitalized(comma + 1)
                // After Holm said it was late, | shares fell
                || phrase::end(frame, comma + 1).is_some_and(|end| frame.is_finite_verb(end))
        });
    }
    // Holm said it was late, | while Stein stayed
    let said = (cue.clause_end() + 1..frame.len())
        .find(|&i| frame.is_finite_verb(i))
        .unwrap_or(frame.len());
    // – but no one knew; but: – but all of it, – but she must sell it
    let new_subject = |at: usize| {
        !frame.is_pronoun(at) && phrase::end(frame, at).is_some_and(|end| frame.is_finite_verb(end))
    };
    let comments = words!("capping marking prompting raising sparking underlining underscoring");
    (cue.clause_end() + 2..frame.len()).find(|&i| {
        let (lower, next) = (frame.lower(i), frame.lower(i + 1));
        // but not: it was late, | but not too late
        let goes_on = next == "but" && matches!(frame.lower(i + 2), "also" | "instead" | "not" | "only" | "rather" | "that")
            // she would not go, | but would write; said it was late, but would not say why
            || next == "but" && matches!(frame.lower(i + 2), "should" | "will" | "would") && frame.lower(i + 3) != "not";
        // said it was late; Stein stayed
        lower == ";" && next != "that" && i > said && !in_brackets(frame, i)
            // said she would go, | marking the end of an era: the writer says so
            || lower == "," && comments.contains(frame.word(i + 1))
            || lower == "," && !goes_on && matches!(next, "while" | "whereas" | "but" | "though" | "although")
            || frame.kind(i) == Some(Kind::Dash) && (frame.is_quote(i + 1) || next == "but" && !goes_on && new_subject(i + 2))
    })
}

/// Whether a bracket that opens shortly before `position` closes behind it: 5bn yen ($47m|; £25m)
pub fn in_brackets(frame: &QuotationFrame, position: usize) -> bool {
    const LONGEST: usize = 12;
    let bracket = |i: &usize| matches!(frame.lower(*i), "(" | ")");
    let mut before = frame.before(position).take(LONGEST);
    let mut after = position + 1..position + LONGEST;
    before.find(bracket).is_some_and(|i| frame.lower(i) == "(")
        && after.find(bracket).is_some_and(|i| frame.lower(i) == ")")
}

/// Where the next reporting clause begins, or the end of the frame: `Holm said it was late, | Stein said
/// no`.
fn next_clause(frame: &QuotationFrame, all: &[Cue], cue: &Cue, number: usize) -> usize {
    for next in all.iter().skip(number + 1) {
        let start = next.clause_start();
        // "… and | the court heard that the lock leaked" ends the content; a passive without a clause
        // after it does not: "Holm said that Stein was told of it".
        let told = matches!(next.subject, Subject::Hearer(_)) && !content_follows(frame, next.end);
        // said it was late, and | when asked why, …
        let anonymous = next.speaker().is_none() && !told && !next.is_elliptical(frame);
        if start < cue.clause_end() || anonymous || !next.is_speech() {
            continue;
        }
        let Some(before) = start.checked_sub(1).filter(|&i| i > cue.end) else { continue };
        // According to Holm, | Stein called him
        let called = !next.act.takes_clause();
        if cue.is_according(frame) && called && before <= cue.clause_end() {
            continue;
        }
        // said the captain had called and | told them that …, had wept and | denied it
        let inside = |phrase: Phrase| {
            frame.index(cue.end).is_some_and(|end| phrase.span.start as usize >= end)
        };
        let perfect = || (cue.end..before).any(|i| frame.lower(i) == "had");
        // said the crew had left and | reported it, had left and | found a leak
        let deed = next.act != Act::Say || perfect();
        let goes_on = (frame.is_object(next.end) || deed && !frame.is_quote(next.end))
            && frame.lower(before.saturating_sub(1)) != ",";
        if next.is_relative()
            || goes_on && matches!(next.subject, Subject::Shared(phrase) if inside(phrase))
            || shares_auxiliary(frame, cue, next, before)
        {
            continue;
        }
        if frame.lower(before) == "," {
            // said that in many cases, officials told …
            // tell us that in many cases, officials
            let hearer = usize::from(frame.is_object(cue.end));
            let first = cue.end + hearer;
            let first = first + usize::from(frame.lower(first) == "that");
            let opens = frame.is_preposition(first) && frame.lower(first) != "to"
                || frame.opens_clause(first);
            // said that if the crew, which was tired, slept, they …
            let adjunct = opens
                && matches!((first..before).filter(|&i| frame.lower(i) == ",").count(), 0 | 2);
            // But not: complained when the lock was shut, | Holm said.
            let ends = (next.end..frame.len()).all(|i| !frame.is_word(i));
            if adjunct && !ends {
                continue;
            }
            return before;
        }
        // said that the mayor and the council agreed
        let own = matches!(next.subject, Subject::Before(..));
        let said = !own || (cue.end..before).any(|i| frame.is_finite_verb(i));
        // said the lock was shut | while Stein said it was open; but: said it was shut as she spoke
        let same = matches!(next.subject, Subject::Before(phrase, _) if phrase.kind == PhraseKind::Pronoun);
        if said && frame.is_conjunction(before)
            || !same && matches!(frame.lower(before), "while" | "as" | "when")
        {
            return before;
        }
    }
    frame.len()
}

/// How far behind a verb its "that" may stand, in items.
const CLAUSE: usize = 9;

/// The longest object of a verb before words in marks: calling | the mayor “slow”.
const OBJECT: usize = 4;

/// Whether the verb of `next`, behind the "and" at `before`, shares the auxiliary of the verb that `cue`
/// reports: said they were treated | and released, is alert | and talking; but: said nine had been held
/// and urged calm, said the lock was shut and warned of more.
fn shares_auxiliary(frame: &QuotationFrame, cue: &Cue, next: &Cue, before: usize) -> bool {
    if frame.lower(before) != "and" || !matches!(next.subject, Subject::Shared(_)) {
        return false;
    }
    let Some(verb) = frame.clauses().verbs.iter().rev().find(|verb| verb.head < before) else {
        return false;
    };
    let be = verb.start >= cue.end && (verb.start..=verb.head).any(|i| frame.is_be(i));
    // saying he was late and | calling him slow
    let gerund = verb::is_gerund(frame, next.start)
        && !verb::is_gerund(frame, cue.start)
        && !(next.end..next.end + OBJECT).any(|i| frame.is_quote(i));
    let passive = verb.start < verb.head
        && frame.has(verb.head, class::ED | class::PARTICIPLE)
        && (!frame.is_word(next.end)
            || matches!(frame.lower(next.end), "after" | "at" | "by" | "from" | "in" | "with"));
    // was checked and | warned after the flood that it might fail
    let states = (next.end..next.end + CLAUSE).any(|i| frame.lower(i) == "that");
    be && !states && (gerund || passive)
}

/// Whether a clause or an object follows the verb that ends at `end`.
pub fn content_follows(frame: &QuotationFrame, end: usize) -> bool {
    let lower = frame.word(end);
    if is_time_adjunct(frame, end) {
        return false;
    }
    frame.is_quote(end)
        || lower == "that"
        || lower.is_pronoun()
        || lower.is_determiner()
        || frame.is_capitalized(end)
}

/// `Monday`, `on Monday`, `this week`, as far as the word at a position tells.
pub fn is_time_adjunct(frame: &QuotationFrame, position: usize) -> bool {
    let lower = frame.word(position);
    lower.is_time()
        || matches!(lower.as_str(), "on" | "this" | "earlier" | "since")
            && frame.is_time(position + 1)
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::read;
    use crate::extractor::tests::cases;
    use crate::syntax::line::tests::words;

    /// What is left to each reporting verb, from the end of its subject and itself.
    fn reported(text: &str) -> String {
        read(text, |frame, all| {
            let content = |(number, cue): (usize, &super::Cue)| {
                words(frame, cue.clause_end(), super::content_end(frame, all, number))
            };
            all.iter().enumerate().map(content).collect::<Vec<_>>().join(" | ")
        })
    }

    #[test]
    fn what_is_reported_ends_with_its_clause() {
        for (text, expected) in cases(
            "
            Holm said the lock was shut -> the lock was shut
            Holm said the lock was shut; the crew stayed home -> the lock was shut
            Holm said that the lock was shut; that the crew slept
                -> that the lock was shut ; that the crew slept
            Holm said the lock, old; worn; rusty; was shut
                -> the lock , old ; worn ; rusty ; was shut
            Holm said the lock was shut, while Stein left -> the lock was shut
            Holm said the lock was shut, but not for long -> the lock was shut , but not for long
            When Holm said the lock was shut, the crew left -> the lock was shut
            Holm said that in most years, Stein told the crew to wait
                -> that in most years , Stein told the crew to wait | the crew to wait
            Holm complained when the lock was shut, Stein said. -> when the lock was shut | .
            Holm, who said the lock was shut, left -> the lock was shut
            ",
        ) {
            assert_eq!(reported(text), expected, "{text}");
        }
    }
}
