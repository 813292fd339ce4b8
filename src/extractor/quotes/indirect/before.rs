//! Reported clauses that stand before their verb: `S, X said`, `S, said X`, `S, according to X`.

use std::ops::Range;

use super::super::content::{content_follows, in_brackets, is_time_adjunct};
use super::super::cue::{Cue, Subject};
use super::super::frame::QuotationFrame;
use super::super::hearer::past_hearer;
use super::super::rule::QuoteRule;
use super::after::finds_out;
use super::{Clause, trimmed};
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::noun_phrase::PhraseKind;
use crate::syntax::reporting::Act;
use crate::syntax::verb;
use crate::text::token::Kind;

/// Whether all that stands before a reporting clause is what its subject says:
/// `…, Holm said on Friday.`
///
/// The clause ends the sentence, with a few words and no comma behind its verb, which is a plain
/// one; and nothing in the sentence stands in marks.
pub fn speaks_whole_sentence(frame: &QuotationFrame, cue: &Cue) -> bool {
    const LONGEST: usize = 8;
    let rest = cue.end..frame.len();
    let own = matches!(cue.subject, Subject::Before(..))
        && matches!(frame.lower(cue.start), "added" | "reported" | "says" | "said" | "told");
    own && rest.len() <= LONGEST
        && rest.clone().all(|i| frame.lower(i) != ",")
        && (0..frame.len()).all(|i| !frame.is_quote(i))
}

/// `The bridge is closed, Mensah said.`
pub fn before_tail(frame: &QuotationFrame, cue: &Cue, limit: usize) -> Option<Clause> {
    let start = cue.clause_start();
    let comma = start
        .checked_sub(1)
        .filter(|&i| frame.lower(i) == "," || frame.kind(i) == Some(Kind::Dash))?;
    let (own_subject, inverted) = match cue.subject {
        Subject::Before(phrase, _) => (phrase.kind != PhraseKind::Relative, false),
        Subject::After(..) => (true, true),
        Subject::Hearer(_) => (true, false),
        _ => (false, false),
    };
    // charges denied by the board: not what stands before them
    if inverted && frame.lower(cue.end) == "by" {
        return None;
    }
    // In a letter, the bank responded | to the claims; and the other, Mensah, disclosed | nothing
    let verb = frame.lower(cue.start);
    if frame.lower(cue.end) == "to" && (verb.starts_with("respond") || verb.starts_with("repl"))
        || frame.lower(cue.end) == "nothing"
    {
        return None;
    }
    let ends_clause =
        inverted || !content_follows(frame, cue.clause_end()) || tells_hearer(frame, cue);
    // S, the poll found
    let found = || cue.act == Act::SayThat && finds_out(frame, cue);
    // S, Holm continued.
    let continues = || {
        frame.lower(cue.start) == "continued"
            && !frame.is_word(cue.end)
            && cue.speaker().is_some_and(|of| {
                // but not: the bank's sales continued
                let last = of.span.end as usize - 1;
                of.kind == PhraseKind::Pronoun || frame.article.token(last).capitalized
            })
    };
    if !((cue.act == Act::Say || found() || continues()) && own_subject && ends_clause) {
        return None;
    }
    relative(frame, cue, comma, limit)
        .or_else(|| around(frame, cue, comma, limit, QuoteRule::SaidLast))
}

/// A relative clause that the reporting clause breaks after its pronoun: `a boat that, Mensah says,
/// leaks`, `all of which, Mensah says, leak`.
pub fn relative(frame: &QuotationFrame, cue: &Cue, comma: usize, limit: usize) -> Option<Clause> {
    let (pronoun, after) = (comma.checked_sub(1)?, cue.clause_end());
    let before = frame.lower_before(pronoun);
    let hung = frame.is_preposition(pronoun.wrapping_sub(1));
    let opens = match frame.lower(pronoun) {
        // but: on top of that, if not that
        "that" => {
            frame.is_word(pronoun.wrapping_sub(1))
                && !hung
                && !matches!(before, "if" | "not" | "than")
        }
        "which" | "who" | "whom" => true,
        _ => false,
    };
    if !opens || frame.lower(after) != "," {
        return None;
    }
    // all | of which
    let start =
        if before == "of" { pronoun.saturating_sub(2) } else { pronoun - usize::from(hung) };
    // a boat that, Mensah says, leaks, | was sold
    let end = (after + 2..limit)
        .find(|&i| frame.lower(i) == "," && verb::is_verb(frame, i + 1))
        .unwrap_or(limit);
    Some(Clause { parts: vec![(start, comma), (after + 1, end)], rule: QuoteRule::SaidLast })
}

/// `…, Mensah told the council.`: the hearer follows the verb, and nothing that is said.
fn tells_hearer(frame: &QuotationFrame, cue: &Cue) -> bool {
    let end = past_hearer(frame, cue);
    matches!(frame.lower(cue.start), "told" | "tells")
        && (matches!(frame.kind(end), None | Some(Kind::Stop))
            || frame.is_preposition(end)
            || matches!(frame.lower(end), "after" | "as" | "before" | "when" | "while")
            || is_time_adjunct(frame, end)
            || frame.lower(end) == ",")
}

/// What stands before a reporting clause that begins after `end`, and after it if it is set off by
/// commas.
pub fn around(
    frame: &QuotationFrame,
    cue: &Cue,
    end: usize,
    limit: usize,
    rule: QuoteRule,
) -> Option<Clause> {
    let (start, end) = trimmed(frame, clause_before(frame, end), end);
    // The “old” bridge is shut, Mensah said: that is a mixed quote.
    if frame.is_quote(start.wrapping_sub(1)) {
        return None;
    }
    let said = rule == QuoteRule::SaidLast;
    let first = frame.word(start + usize::from(frame.is_conjunction(start)));
    let adjunct = (first.is_preposition() || first.opens_clause() || first.is_adverb())
        && !(start..end).any(|i| frame.lower(i) == ",");
    let clause = has_finite_verb(frame, start, end);
    // As shares fell, Mensah wrote to the bank: nothing said stands before the comma.
    if said
        && adjunct
        && (!clause || first.opens_clause())
        && frame.lower(cue.clause_end()) != ","
        && !(speaks_whole_sentence(frame, cue) && is_whole_with_clause(frame, start, end))
    {
        return None;
    }
    let after =
        if clause { cue.clause_end() } else { closing_comma(frame, cue.clause_end(), limit) };
    let after = past_apposition(frame, after, limit).unwrap_or(after);
    if said && tells_how(frame, start..end, after, clause) {
        return None;
    }
    let inverted = said && matches!(cue.subject, Subject::After(..));
    let goes_on = frame.lower(after) == ","
        && (after..limit).all(|i| !frame.is_quote(i))
        // …, said Mensah, adding that …
        && !(frame.lower(after + 1).ends_with("ing") && frame.reporting(after + 1).is_some())
        // …, said Mensah, a baker in Oslo
        && (!inverted && (adjunct || !clause) || !is_apposition(frame, after + 1, limit));
    // Golf, she said, “is dead”: the words quoted go on with it.
    let quoted_on =
        frame.lower(after) == "," && (after + 1..limit.min(after + 8)).any(|i| frame.is_quote(i));
    // Her complaint, according to the Post, was his choice: “Red!” As a result of the storm, a
    // report said: neither has a clause, so nothing is reported.
    if !clause
        && !goes_on
        && (end - start <= FEW && !quoted_on || said && is_adjuncts(frame, start, end))
    {
        return None;
    }
    match (adjunct, goes_on) {
        (_, true) => Some(Clause { parts: vec![(start, end), (after + 1, limit)], rule }),
        (true, false) if (after..limit.min(after + 8)).any(|i| frame.is_quote(i)) => None,
        _ => Some(Clause::new(start, end, rule)),
    }
}

/// `If the wall fell the town would flood`, `Whether it will hold is unclear`: a sentence that opens
/// with a clause and has another verb; but not: As the wall fell and the lock broke
fn is_whole_with_clause(frame: &QuotationFrame, start: usize, end: usize) -> bool {
    let opener = start + usize::from(frame.is_conjunction(start));
    let verb = |&i: &usize| frame.is_clear_verb(i) && !frame.is_auxiliary(i - 1);
    matches!(frame.lower(opener), "how" | "if" | "what" | "whether" | "why")
        && (opener + 1..end).filter(verb).count() > 1
}

/// Whether the words before a reporting clause are not what was said but how it came to be said: `Asked
/// about the wall, | Mensah said`. `clause`: they hold a finite verb; `after`: the position after the
/// reporting clause.
fn tells_how(frame: &QuotationFrame, before: Range<usize>, after: usize, clause: bool) -> bool {
    let Range { start, end } = before;
    let opener = start + usize::from(frame.is_conjunction(start));
    let first = frame.word(opener);
    let participle = first.len() > 4 && first.ends_with("ing");
    // Asked about the wall, Mensah said
    let asked =
        words!("asked contacted informed pressed questioned quizzed reached reminded told warned")
            .contains(first);
    // Fearing that the wall would fall, Mensah insisted on a fence.
    let believing = || participle && frame.lower(opener + 1) == "that";
    // Noting that the wall had fallen, Mensah added; but: Finding what is lost is hard, Mensah said.
    let speaking = || {
        participle
            && first.reporting().is_some()
            && !(start..end).any(|i| frame.lower(i) == ",")
            && (start..end).filter(|&i| frame.is_auxiliary(i)).count() < 2
    };
    let marked = |mark: &str| frame.lower(after) == mark && frame.is_quote(after + 1);
    // The head of the board, Mensah said: “It is late.”
    let leads = marked(":");
    // Sentencing her, Mensah said: “You knew.” In a letter of May, Mensah wrote: “I am well.”
    // When asked of it, Mensah said, “You knew.”
    let adjunct = participle || first.is_preposition() || first.opens_clause();
    let opens_quotation = adjunct && (leads || marked(","));
    asked || believing() || speaking() || !clause && (participle || leads) || opens_quotation
}

/// Most words of time, place and hearer between a reporting verb and the comma behind it: "said | in
/// Oslo on Monday |,".
const TOLD: usize = 8;

/// The comma that closes a reporting clause in the midst of what it reports:
/// `The lock, she told the crew on Friday |, is shut.`
fn closing_comma(frame: &QuotationFrame, end: usize, limit: usize) -> usize {
    let mut words = (end..limit.min(end + TOLD))
        .take_while(|&i| frame.lower(i) == "," || frame.is_word(i) && !verb::is_verb(frame, i));
    let comma = words.find(|&i| frame.lower(i) == ",");
    comma.filter(|&comma| frame.is_clear_verb(comma + 1)).unwrap_or(end)
}

/// The comma behind the apposition of a source in the midst of what it tells:
/// `The firm, according to Mensah, its former boss |, lost money`.
fn past_apposition(frame: &QuotationFrame, comma: usize, limit: usize) -> Option<usize> {
    let first = frame.word(comma + 1);
    let describes = first.is_determiner() || frame.is_possessive(comma + 1) || first == "former";
    let close = (comma + 2..limit).find(|&i| frame.lower(i) == ",")?;
    let next = close + 1 + usize::from(frame.is_adverb(close + 1));
    let goes_on = frame.is_finite_verb(next) || frame.is_conjunction(next);
    let opens = frame.lower(comma) == "," && describes && goes_on;
    (opens && is_apposition(frame, comma + 1, close)).then_some(close)
}

/// Up to this many words are no reported clause unless a finite verb is among them: `Last month`,
/// `Sooner or later`.
const FEW: usize = 3;

/// Whether all between the commas of `start..end` tells only when, where or why.
fn is_adjuncts(frame: &QuotationFrame, start: usize, end: usize) -> bool {
    let opens = |i: &usize| *i == start || frame.lower(i - 1) == ",";
    (start..end).filter(opens).all(|i| {
        let i = i + usize::from(frame.is_conjunction(i));
        let first = frame.word(i);
        first.is_preposition()
            || first.opens_clause()
            || first.is_adverb()
            || is_time_adjunct(frame, i)
    })
}

/// Whether no verb of its own stands in `start..end`: `a baker in Oslo`, `a union that has left`.
pub fn is_apposition(frame: &QuotationFrame, start: usize, end: usize) -> bool {
    let relative =
        (start..end).find(|&i| frame.is_relative(i) || frame.lower(i) == "that").unwrap_or(end);
    !frame.is_pronoun(start) && !has_finite_verb(frame, start, relative)
}

pub fn has_finite_verb(frame: &QuotationFrame, start: usize, end: usize) -> bool {
    let attribute = |i: usize| {
        i > start
            && frame.has(i, class::ED)
            && (frame.is_determiner(i - 1)
                || frame.kind(i - 1) == Some(Kind::Hyphen)
                || frame.is_compound(i - 1))
    };
    (start..end).any(|i| frame.is_clear_verb(i) && !attribute(i))
}

/// Where the clause that ends at `end` begins: after the last quotation or semicolon.
fn clause_before(frame: &QuotationFrame, end: usize) -> usize {
    frame
        .before(end)
        .find(|&i| {
            frame.is_quote(i) || matches!(frame.lower(i), ";" | ":") && !in_brackets(frame, i)
        })
        .map_or(0, |i| i + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn said_before_the_verb() {
        check(
            "
            The bridge was shut, explained Mr Holm. -> Mr Holm: The bridge was shut
            The crew, Stein and Holm, recalled Park. ->
            Crews will strike, warn unions. -> unions: Crews will strike
            Tolls rose to nine crowns ($4; £2) in May, Holm said.
                -> Holm: Tolls rose to nine crowns ($4; £2) in May
            When asked of it, Holm responded, “No.” ->
            The bridge will stay shut, Mensah said. -> Mensah: The bridge will stay shut
            The bridge will stay shut, said Mensah. -> Mensah: The bridge will stay shut
            The bridge will stay shut, said Jo Mensah of the Aldwick office.
                -> Jo Mensah of the Aldwick office: The bridge will stay shut
            The bridge was shut in 2014, according to his Aldwick page. -> his Aldwick page: The bridge was shut in 2014
            The talks failed, and it got worse, said one clerk in the hall.
                -> one clerk in the hall: The talks failed, and it got worse
            The bridge, Mensah said, will stay shut. -> Mensah: The bridge … will stay shut
            Rent, Holm said, will rise. -> Holm: Rent … will rise
            The bridge was shut, said Holm, head of the harbour board. -> Holm: The bridge was shut
            As the harbour froze, Holm wrote to the board. ->
            The board agreed to wait for May, an official said Friday.
                -> an official: The board agreed to wait for May
            The board refused the plan for a bridge, Holm said.
                -> Holm: The board refused the plan for a bridge
            The crew complained when the bridge shut, Holm said.
                -> Holm: The crew complained when the bridge shut
            Opening the new bridge, Holm said: “It is old.” ->
            Opening the new bridge, Holm said on Monday. ->
            In a letter to the board, sent on Monday, Holm wrote: “It is old.” ->
            Opening the bridge was wrong, Holm said. -> Holm: Opening the bridge was wrong
            The bridge is shut, Mensah said late last night on a visit to Oslo.
                -> Mensah: The bridge is shut
            The bridge was shut, Holm told the board. -> Holm: The bridge was shut
            The bridge was shut, Holm said, adding that it was old.
                -> Holm: The bridge was shut | Holm: that it was old
            As a result of the storm, a report said. ->
            In spring, after a long winter, Holm told the board. ->
            Asked about the old wall, Holm said: “It fell.” ->
            Told by Stein that the wall fell, Holm said: “No.” -> Stein: that the wall fell
            Told by Stein that the wall fell, Holm left. -> Stein: that the wall fell
            Asked by Stein whether the wall fell, Holm left. -> Stein: whether the wall fell
            Holm has a boat that, she says, leaks. -> she: that … leaks
            Holm left the ferry, which, she said, was late. -> she: which … was late
            Holm saw nine boats, all of which, she said, leaked. -> she: all of which … leaked
            On top of that, Holm said, the wage will rise. -> Holm: On top of that … the wage will rise
            Noting that the old wall had fallen, Holm added, to a laugh.
                -> Holm: that the old wall had fallen
            Most of the town dislikes the bridge, the poll found.
                -> the poll: Most of the town dislikes the bridge
            The bridge is old, says Holm, chief scientist on the Oslo project.
                -> Holm: The bridge is old
            Keeper of the lock, Holm said: “It is old.” ->
            Stein is ill, charges denied by the board. ->
            Nine men were freed, said the board in Oslo, which is late.
                -> the board in Oslo: Nine men were freed
            The lock, Holm told the crew on Friday, will be shut. -> Holm: The lock … will be shut
            The lock, Holm said in a statement, is to be shut. -> Holm: The lock … is to be shut
            Finding what is lost is hard, Holm said. -> Holm: Finding what is lost is hard
            Sooner or later, Holm told the board. ->
            The old lock, Holm said, “is a ruin”. -> Holm: The old lock
            Late last month, Holm announced to the board. ->
            Nothing was lost, Holm said. -> Holm: Nothing was lost
            The lock was shut, the late mayor said. -> the late mayor: The lock was shut
            The lock was shut in the late 1990s, Holm said. -> Holm: The lock was shut in the late 1990s
            The lock was shut, a study in the journal Oslo Letters found.
                -> a study in the journal Oslo Letters: The lock was shut
            If the wall fell the town would flood, Holm said. -> Holm: If the wall fell the town would flood
            But how long it would last was unclear, Holm told the Oslo Post.
                -> Holm: how long it would last was unclear
            As the wall fell and the lock broke, Holm said. ->
            The lock was shut, citing local media reports. ->
            They used data, news reports, and maps to count the locks. ->
            The lock was old, Holm told the crew as late as Friday, but Stein left.
                -> Holm: The lock was old
            The lock was old, Holm told the crew after the vote. -> Holm: The lock was old
            Most of the town is old, a new study finds. -> a new study: Most of the town is old
            Nine locks have closed, records show. -> records: Nine locks have closed
            The bridge is shut, reports Jo Park. -> Jo Park: The bridge is shut
            Fearing that the bridge would fall, Holm insisted on a fence. ->
            ",
        );
    }
}
