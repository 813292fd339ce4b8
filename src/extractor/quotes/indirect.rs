//! Reported speech without marks: `X said S`, `S, X said`, `according to X, S`, `X urged Y to …`.

mod after;
mod before;
mod headline;
mod other;
mod unsaid;

use super::clause::is_near_tribunal;
use super::content;
use super::cue::{Cue, Subject};
use super::frame::{QuotationFrame, QuotationFrames};
use super::inherit::Reading;
use super::object;
use super::rule::QuoteRule;
use super::{Quote, QuoteKind, Speaker};
use crate::syntax::{class, verb};
use crate::text::token::Kind;
pub use after::after_verb;
pub use before::has_finite_verb;
use before::{before_tail, speaks_whole_sentence};

/// The indirect quotes of all frames, in order.
pub fn quotes(frames: &QuotationFrames, readings: &[Reading]) -> Vec<Quote> {
    let mut out = Vec::new();
    let in_first_person = is_in_first_person(frames, readings);
    for (index, reading) in readings.iter().enumerate() {
        let Some(frame) = frames.get(index) else { break };
        if let Some(quote) = headline::reported(&frame) {
            out.push(quote);
            continue;
        }
        let (mut taken, first) = (0, out.len());
        for (number, cue) in reading.cues.iter().enumerate() {
            if cue.start < taken
                || unsaid::is_unsaid(&frame, cue)
                || !cue.is_speech()
                || in_first_person && is_writer(&frame, cue)
                || cue.is_nobodys(&frame)
            {
                continue;
            }
            let Some(clause) = content(&frame, &reading.cues, number) else { continue };
            let parts: Vec<_> = clause
                .parts
                .iter()
                .enumerate()
                .map(|(half, &(start, end))| {
                    let (first, mut end) = trimmed(&frame, start, end);
                    // stability | which, he said, would pass
                    let gap = clause.parts.len() == 1 && frame.lower_before(end) == "which";
                    end -= usize::from(gap);
                    // The lock is old, Holm said, | but will be mended.
                    (if half == 0 { first } else { start }, end)
                })
                .map(|(start, end)| balanced(&frame, start, end))
                .filter(|(start, end)| start < end)
                .collect();
            // One word is not a clause, but may be the head of one.
            if parts.len() < 2 && parts.iter().all(|&(start, end)| start + 1 == end) {
                continue;
            }
            // The board refused it, Holm said: all of it is what Holm said.
            if let [(start, end)] = parts[..]
                && clause.rule == QuoteRule::SaidLast
                && speaks_whole_sentence(&frame, cue)
                && let Some(span) = frame.span(start, end)
            {
                let ends_before =
                    |quote: &&Quote| quote.parts.iter().all(|part| part.end <= span.start);
                let kept = first + out[first..].iter().take_while(ends_before).count();
                // It was late, Stein said, while Park left, Holm said: not all of it
                let inside = |quote: &Quote| {
                    quote.rule != QuoteRule::SaidLast
                        && quote.parts.iter().all(|&part| span.covers(part))
                };
                if kept < out.len() && out[kept..].iter().all(inside) {
                    out.truncate(kept);
                    taken = start;
                }
            }
            // Words in marks make it a mixed quote, which is there already.
            let free = parts
                .iter()
                .all(|&(start, end)| start >= taken && (start..end).all(|i| !frame.is_quote(i)));
            let Some(&(_, end)) = parts.last().filter(|_| free) else { continue };
            taken = end.max(cue.end);
            // called for | a vote, warned of | a long winter
            let linked = parts[0].0 == cue.end + 1 && frame.is_preposition(cue.end);
            let cue_span = frame.span(cue.start, cue.end + usize::from(linked));
            let parts = parts.iter().filter_map(|&(start, end)| frame.span(start, end)).collect();
            let speaker = cue.speaker().map(|phrase| Speaker { span: phrase.span, entity: None });
            out.push(Quote {
                kind: QuoteKind::Indirect,
                parts,
                clause: None,
                speaker,
                cue: cue_span,
                channel: None,
                rule: clause.rule,
            });
        }
    }
    out
}

/// Whether the article is the words of one who speaks, as an interview is:
/// there `I mentioned it before` reports nobody.
fn is_in_first_person(frames: &QuotationFrames, readings: &[Reading]) -> bool {
    let own = |(index, reading): (usize, &Reading)| {
        frames.get(index).map_or(0, |frame| {
            reading.cues.iter().filter(|cue| cue.is_speech() && is_writer(&frame, cue)).count()
        })
    };
    readings.iter().enumerate().map(own).sum::<usize>() >= INTERVIEW
}

/// An article with this many verbs of speech in the first or second person, outside of quotation
/// marks, is an interview.
const INTERVIEW: usize = 6;

fn is_writer(frame: &QuotationFrame, cue: &Cue) -> bool {
    let first = cue
        .speaker()
        .and_then(|phrase| frame.position_of(phrase.span.start as usize))
        .map_or("", |at| frame.lower(at));
    // we’ve, if that is one token
    let first = first.split(['\'', '’']).next().unwrap_or(first);
    matches!(cue.subject, Subject::Before(..) | Subject::Shared(_))
        && matches!(first, "i" | "we" | "you")
}

/// A reported clause.
pub struct Clause {
    /// Two where the reporting clause stands in its midst: `The bridge, he said, is closed.`
    pub parts: Vec<(usize, usize)>,
    rule: QuoteRule,
}

impl Clause {
    fn new(start: usize, end: usize, rule: QuoteRule) -> Self {
        Clause { parts: vec![(start, end)], rule }
    }
}

/// The clause that a cue reports, and the rule that found it.
fn content(frame: &QuotationFrame, all: &[Cue], number: usize) -> Option<Clause> {
    let cue = all.get(number)?;
    let limit = content::content_end(frame, all, number);
    if cue.is_according(frame) {
        return other::according_to(frame, cue, all, limit);
    }
    match cue.subject {
        // Asked whether the bridge was safe, Mensah …
        Subject::Agentless | Subject::Unknown | Subject::Shared(_)
            if frame.lower(cue.start) == "asked" =>
        {
            other::asked(frame, cue, limit)
        }
        // It was claimed on Monday that S
        Subject::Agentless
            if is_heard(frame, cue) && !all[number..].iter().any(|cue| cue.is_according(frame)) =>
        {
            after_verb(frame, cue, limit)
        }
        Subject::Agentless | Subject::Unknown => None,
        // Asked by Holm whether S, Mensah …
        Subject::After(..) if cue.start == 0 && frame.lower(0) == "asked" => {
            other::asked(frame, cue, limit)
        }
        // Mensah was warned by Holm that S
        Subject::After(_, end) if frame.has(cue.start, class::HEARER) => {
            after::behind_agent(frame, cue, end, limit).or_else(|| before_tail(frame, cue, limit))
        }
        // Without "that" only where nothing stands before it: but he was told no, Holm says
        Subject::Hearer(at) if at == 0 || frame.lower(cue.end) == "that" => {
            after_verb(frame, cue, limit)
        }
        Subject::Hearer(_) => before_tail(frame, cue, limit),
        // As X reports, S
        Subject::Before(..) if other::is_as_told(frame, cue) => other::as_told(frame, cue),
        // S, said X.  S, X said.
        Subject::After(..) => {
            other::as_reported_by(frame, cue).or_else(|| before_tail(frame, cue, limit))
        }
        _ => other::as_noted(frame, cue)
            .or_else(|| after_verb(frame, cue, limit))
            .or_else(|| before_tail(frame, cue, limit))
            .or_else(|| {
                let (start, end) =
                    object::content(frame, cue, limit).filter(|_| !is_writer(frame, cue))?;
                Some(Clause::new(start, end, QuoteRule::UrgedObject))
            }),
    }
}

/// Whether nobody in particular says what follows, before a tribunal: `it was claimed that S`; but: it
/// must be said that S
fn is_heard(frame: &QuotationFrame, cue: &Cue) -> bool {
    const WHEN: usize = 6;
    let group = verb::group(frame, cue.start);
    (cue.end..cue.end + WHEN).any(|i| frame.lower(i) == "that")
        && frame.lower_before(group.start) == "it"
        && !group.unreal
        && cue.act.takes_clause()
        && is_near_tribunal(frame, group.start - 1)
}

/// Extends a content that holds one quotation mark of a pair to the other: `a way called “slow rowing`
/// goes on to the closing mark. Empty if that is too far away; a mark of inches has no other: `a 12"
/// pipe`.
fn balanced(frame: &QuotationFrame, start: usize, end: usize) -> (usize, usize) {
    let is_mark = |i: usize| frame.kind(i) == Some(Kind::DoubleQuote);
    let opens = |i: usize| {
        let before = i.checked_sub(1).and_then(|before| frame.token(before));
        before.zip(frame.token(i)).is_none_or(|(before, mark)| before.span.end < mark.span.start)
    };
    let mut marks = (start..end).rev().filter(|&i| is_mark(i));
    let (last, others) = (marks.next(), marks.count());
    match last.filter(|_| others % 2 == 0) {
        Some(_) if is_mark(end) => (start, end + 1),
        Some(_) if start > 0 && is_mark(start - 1) => (start - 1, end),
        Some(mark) if opens(mark) => (start, start),
        _ => (start, end),
    }
}

/// Without conjunction and punctuation at the ends.
pub fn trimmed(frame: &QuotationFrame, mut start: usize, mut end: usize) -> (usize, usize) {
    let punctuation = |i: usize| {
        frame.is_punctuation(i)
            || matches!(frame.kind(i), Some(Kind::DoubleQuote | Kind::SingleQuote))
    };
    // the Emirates (UAE)
    let closes = |i: usize| {
        let mut before = (start..i).rev().map(|i| frame.lower(i));
        frame.lower(i) == ")" && before.find(|lower| matches!(*lower, "(" | ")")) == Some("(")
    };
    // who said they disputed the plan yet | refused to change it
    let joins_verb = |i: usize| {
        matches!(frame.lower(i), "and" | "but" | "or" | "yet") && verb::is_verb(frame, i + 1)
    };
    while start < end && (punctuation(end - 1) && !closes(end - 1) || joins_verb(end - 1)) {
        end -= 1;
    }
    while start < end && (punctuation(start) || matches!(frame.lower(start), "but" | "and")) {
        start += 1;
    }
    (start, end)
}

#[cfg(test)]
pub mod tests {
    use super::super::{inherit, marks};
    use super::*;
    use crate::article::Article;
    use crate::extractor::tests::cases;

    /// The indirect quotes of `text` with their speakers: `Holm: it was late | she: that she left`.
    fn reported(text: &str) -> String {
        let article = Article::new(text);
        let frames = QuotationFrames::new(&article, marks::fragments(&article));
        let readings = inherit::read(&frames);
        let show = |quote: &Quote| {
            let speaker = quote.speaker.map_or("-", |speaker| article.slice(speaker.span));
            let parts: Vec<_> = quote.parts.iter().map(|&part| article.slice(part)).collect();
            format!("{speaker}: {}", parts.join(" … "))
        };
        quotes(&frames, &readings).iter().map(show).collect::<Vec<_>>().join(" | ")
    }

    /// Checks the indirect quotes of sentences.
    pub fn check(table: &str) {
        for (text, expected) in cases(table) {
            assert_eq!(reported(text), expected, "{text}");
        }
    }

    #[test]
    fn an_interview_reports_nobody() {
        let answer = "I said it was late. ";
        assert_eq!(
            (reported(answer), reported(&answer.repeat(INTERVIEW))),
            ("I: it was late".into(), "".into())
        );
    }

    #[test]
    fn no_two_overlap() {
        for (text, expected) in cases(
            "
            Holm said that the lock was shut; that the crew slept, Stein said the toll rose, Park said.
                -> Holm: that the lock was shut; that the crew slept | Stein: the toll rose
            The board feared that Stein said the toll rose, Park said.
                -> Park: The board feared that Stein said the toll rose
            Holm said the lock was shut; the crew said the toll rose, Park said.
                -> Holm: the lock was shut | Park: the crew said the toll rose
            ",
        ) {
            assert_eq!(reported(text), expected, "{text}");
            let article = Article::new(text);
            let frames = QuotationFrames::new(&article, marks::fragments(&article));
            let quotes = quotes(&frames, &inherit::read(&frames));
            let parts: Vec<_> = quotes.iter().flat_map(|quote| &quote.parts).collect();
            assert!(parts.is_sorted_by(|one, next| one.end <= next.start), "{text}");
        }
    }

    #[test]
    fn finds_reported_speech() {
        check(
            "
            Mensah left the hall without mentioning Holm, and nobody asked. ->
            Holm urged the board to wait. -> Holm: the board to wait
            The lock is old, Holm said, but will be mended. -> Holm: The lock is old … but will be mended
            Holm said the crew had called the mill and denied it. -> Holm: the crew had called the mill and denied it
            Holm said prices had risen and warned of a strike. -> Holm: prices had risen | Holm: a strike
            Holm said the crew had left, and denied a delay. -> Holm: the crew had left | Holm: a delay
            Holm hopes that crews of the lock will stay, but warned that it was late.
                -> Holm: that it was late
            Holm said she would not go, but would write. -> Holm: she would not go, but would write
            Holm said it was late, but would not say why. -> Holm: it was late
            The call comes as the ministry is urging crews to wait. -> the ministry: crews to wait
            Holm fled after a letter claiming the lock was shut. ->
            Holm left, claiming the lock was shut. -> Holm: the lock was shut
            The lock is old, Ida Holm continued. -> Ida Holm: The lock is old
            The lock is old, critics argue. -> critics: The lock is old
            The board met bakers, brewers and critics. ->
            The lock is shut, but the rain continued. ->
            Holm forecast that the lock would hold. -> Holm: that the lock would hold
            Five other crews said it was late. -> Five other crews: it was late
            Since 2011 Oslo has said that it was late. -> Oslo: that it was late
            Holm told the crew not to wait. -> Holm: the crew not to wait
            Holm warned the crew not to wait. -> Holm: the crew not to wait
            Holm asked the board to wait. -> Holm: the board to wait
            The firm reported a profit of nine million. ->
            Holm said the pipe was 12\" wide. -> Holm: the pipe was 12\" wide
            Nobody said the bridge was safe. ->
            Nobody asked the board to wait. ->
            The bridge was shut, no official said. ->
            Holm thanked the old crew and pleaded guilty again in May. ->
            Holm denied the allegations and was later freed. ->
            The port announced its first regatta since 1985 and hired a band.
                -> The port: its first regatta since 1985
            Holm called it close, but protesting delegates made their point. ->
            Oslo, with nine ports and home to two firms, reported 11 thefts on Monday.
                -> Oslo: 11 thefts
            Holm confirmed nine cases with fever, including old and new ones that had passed.
                -> Holm: nine cases with fever
            The polls predicted a win for Holm but Stein won. -> The polls: a win for Holm
            ",
        );
    }
}
