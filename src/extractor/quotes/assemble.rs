//! Puts fragments together into quotes: a quotation over several paragraphs,
//! and one that a reporting clause breaks (`“The plan,” he said, “is dead.”`).

use super::frame::{QuotationFrame, QuotationFrames};
use super::inherit::{Quoted, Reading};
use super::reported;
use super::rule::QuoteRule;
use super::sieves::Attribution;
use super::{Quote, QuoteKind, Speaker};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// The direct and mixed quotes, in order of their start; entities are still unknown.
pub fn quotes(frames: &QuotationFrames, readings: &[Reading]) -> Vec<Quote> {
    let mut out: Vec<Quote> = Vec::new();
    for (index, reading) in readings.iter().enumerate() {
        let Some(frame) = frames.get(index) else { break };
        let mut last: Option<usize> = None;
        for &Quoted { fragment, at, attribution, dismissed } in &reading.quoted {
            if dismissed {
                continue;
            }
            let Some(span) = frames.fragments.get(fragment).map(|f| f.span) else { continue };
            let continued =
                fragment > 0 && frames.fragments.get(fragment - 1).is_some_and(|f| f.continued);
            let broken = last.is_some_and(|before| resumes(&frame, reading, before, at));
            match out.last_mut().filter(|_| continued || broken) {
                Some(quote) => {
                    quote.parts.push(span);
                    // It goes on in the next paragraph.
                    quote.clause = quote.clause.filter(|clause| clause.covers(span));
                }
                None => {
                    let kind = kind(&frame, at, attribution.as_ref());
                    let cue = attribution.and_then(|a| a.cue);
                    out.push(Quote {
                        kind,
                        parts: vec![span],
                        clause: cue
                            .filter(|_| kind == QuoteKind::Mixed)
                            .and_then(|cue| reported::clause(&frame, &reading.cues, cue, at)),
                        speaker: attribution
                            .and_then(|a| a.speaker)
                            .map(|phrase| Speaker { span: phrase.span, entity: None }),
                        cue,
                        channel: None,
                        rule: attribution.map_or(QuoteRule::NoSpeaker, |a| a.rule),
                    });
                }
            }
            last = Some(at);
        }
    }
    out
}

/// Whether the quotation at `at` resumes the one at `before`: one
/// reporting clause stands between them, set off on both sides, and the words
/// before it end no sentence.
fn resumes(frame: &QuotationFrame, reading: &Reading, before: usize, at: usize) -> bool {
    let last_word = frame.quoted(before).and_then(|span| (span.end as usize).checked_sub(2));
    if last_word.is_none_or(|last| frame.article.token(last).kind == Kind::Stop) {
        return false;
    }
    let mut between = reading.cues.iter().filter(|cue| before < cue.start && cue.start < at);
    let Some(cue) = between.next().filter(|_| between.next().is_none()) else { return false };
    let starts_right_away = (before + 1..cue.clause_start()).all(|i| !frame.is_word(i));
    let set_off = frame.lower(at - 1) == "," || frame.kind(at - 1) == Some(Kind::Dash);
    starts_right_away && set_off
}

/// Direct where nothing of what is said lies outside the marks.
fn kind(frame: &QuotationFrame, at: usize, attribution: Option<&Attribution>) -> QuoteKind {
    let opens = (0..at).all(|i| !frame.is_word(i));
    let Some(attribution) = attribution else {
        return if frame.is_whole(at) { QuoteKind::Direct } else { QuoteKind::Mixed };
    };
    let before = frame.lower_before(at);
    // Holm said “No.” Holm said on Friday “It was late.”
    let adjoins = |cue: TokenSpan| {
        let verb = frame.position_of(cue.end as usize - 1);
        verb.is_some_and(|verb| (verb + 1..at).all(|i| frame.is_time(i) || frame.lower(i) == "on"))
    };
    let closes = frame.closes(at);
    let after_dash = frame.ends_in_comma(at) && frame.kind(at.wrapping_sub(1)) == Some(Kind::Dash);
    let direct = match attribution.rule {
        QuoteRule::SaidQuote => {
            matches!(before, ":" | ",") || closes && attribution.cue.is_some_and(adjoins)
        }
        QuoteRule::Governing => {
            closes && frame.holds_verb(at) && attribution.cue.is_some_and(adjoins)
        }
        QuoteRule::QuoteSaid => opens || matches!(before, "," | ":" | ".") || after_dash,
        _ => frame.is_whole(at),
    } || before == ":" && closes && frame.holds_verb(at);
    if direct { QuoteKind::Direct } else { QuoteKind::Mixed }
}

#[cfg(test)]
mod tests {
    use super::super::{Quote, QuoteKind, extract};
    use crate::article::Article;
    use crate::extractor::entities::Entities;

    #[test]
    fn broken_and_long_quotations_are_one() {
        use QuoteKind::{Direct, Mixed};
        for (text, expected) in [
            ("“The plan,” Mr. Keller said, “is not dead.”", vec![(Direct, 2)]),
            (
                "“It was a hard night,” Dahl said. “But nobody gave up.”",
                vec![(Direct, 1), (Direct, 1)],
            ),
            (
                "Farah said: “The flood came at dawn.\n\n“By noon the yard was gone.”",
                vec![(Direct, 2)],
            ),
            ("“Yes,” Stein said. “No,” replied Holm.", vec![(Direct, 1), (Direct, 1)]),
            (
                "Reyes told reporters that the bridge was “a ruin” of the last century.",
                vec![(Mixed, 1)],
            ),
            (
                "The siren could be heard “for hours,” according to resident Tom Crane.",
                vec![(Mixed, 1)],
            ),
            ("Holm said on Friday “It was late.”", vec![(Direct, 1)]),
            ("Holm said on Friday “a ruin” stood there.", vec![(Mixed, 1)]),
            ("Stein liked the lock - “I love it,” he said once.", vec![(Direct, 1)]),
            ("Protesters chanted, “Open the gates!”", vec![(Direct, 1)]),
        ] {
            let quotes = extract(&Article::new(text), &Entities::default());
            let shape = |quote: &Quote| (quote.kind, quote.parts.len());
            assert_eq!(quotes.iter().map(shape).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
