//! The reported clause around the quoted words of a mixed quote:
//! `[the bridge was “a ruin” of the last century]`.
//!
//! The quoted words alone are half of a claim. The clause is found from the cue that named the
//! speaker, as that of reported speech without marks is; words that somebody is called or praised
//! with stand in none.

use super::content::content_end;
use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use super::indirect::{after_verb, has_finite_verb, trimmed};
use crate::syntax::class;
use crate::syntax::reporting::Act;
use crate::text::span::TokenSpan;

/// The clause that holds the quotation at `at`, which the cue at the tokens `cue` reports.
pub fn clause(
    frame: &QuotationFrame,
    cues: &[Cue],
    cue: TokenSpan,
    at: usize,
) -> Option<TokenSpan> {
    let number = cues.iter().position(|other| other.span(frame) == Some(cue))?;
    let cue = cues.get(number)?;
    let limit = content_end(frame, cues, number);
    let opens_sentence = cue.is_according(frame) && cue.start <= 1;
    let (start, end) = if opens_sentence {
        // According to Holm, | the bridge was “a ruin”
        let comma = (cue.clause_end()..at).find(|&i| frame.lower(i) == ",")?;
        (comma + 1, frame.len())
    } else if cue.clause_end() <= at {
        (after(frame, cues, number, limit, at)?, limit)
    } else {
        before(frame, cue, at)?
    };
    let (start, end) = trimmed(frame, start, end);
    let has_verb = || has_finite_verb(frame, start, end) || frame.holds_verb(at);
    // A clause that holds only the quotation adds nothing to it.
    (at < end && end - start > 1 && has_verb()).then(|| frame.cover(start, end)).flatten()
}

/// Where the clause after the verb begins: `said | the bridge was “a ruin”`,
/// `told the board | it “was never in doubt”`.
fn after(
    frame: &QuotationFrame,
    cues: &[Cue],
    number: usize,
    limit: usize,
    at: usize,
) -> Option<usize> {
    let cue = cues.get(number)?;
    // said: “The bridge is a ruin”
    if matches!(frame.lower_before(at), ":" | ",") {
        return None;
    }
    // he said, adding that the bridge was “a ruin”
    let start = cue.clause_end();
    if frame.lower(start) == "," && !frame.is_preposition(start + 1) {
        let adding =
            cues.get(number + 1).filter(|next| matches!(next.subject, Subject::Shared(_)))?;
        return after(frame, cues, number + 1, limit.max(content_end(frame, cues, number + 1)), at)
            .filter(|_| adding.is_speech());
    }
    let clause = after_verb(frame, cue, limit)
        .and_then(|clause| clause.parts.first().map(|&(start, _)| start));
    let hearer = frame.has(cue.start, class::HEARER | class::WANTS_THAT);
    let plain =
        cue.act == Act::Say && !hearer && !frame.is_preposition(start) && !frame.is_time(start);
    clause.or(plain.then_some(start)).filter(|&start| start <= at)
}

/// What stands before the cue: `[The bridge is “a ruin”], Holm said`,
/// `[The bridge is “a ruin,”] Holm, a baker, said`.
fn before(frame: &QuotationFrame, cue: &Cue, at: usize) -> Option<(usize, usize)> {
    // a bridge, which | Holm said
    let last = cue.clause_start().wrapping_sub(1);
    let relative = frame.is_relative(last) || frame.lower(last) == "that";
    if relative || !cue.act.takes_clause() {
        return None;
    }
    let start =
        frame.before(at).find(|&i| matches!(frame.lower(i), ";" | ":")).map_or(0, |i| i + 1);
    let named = frame.is_capitalized(at + 1) || frame.is_determiner(at + 1);
    let end = if frame.ends_in_comma(at) && named { at + 1 } else { cue.clause_start() };
    // …, as Holm said
    let end = end - usize::from(end > at + 1 && frame.lower(end - 1) == "as");
    (at < end).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::super::extract;
    use crate::article::Article;
    use crate::extractor::entities::Entities;
    use crate::extractor::tests::cases;

    /// The clause of each quote that has one.
    fn clauses(text: &str) -> String {
        let article = Article::new(text);
        let quotes = extract(&article, &Entities::default());
        quotes
            .iter()
            .filter_map(|quote| quote.clause)
            .map(|span| article.slice(span))
            .collect::<Vec<_>>()
            .join(" | ")
    }

    #[test]
    fn the_claim_around_the_words_is_found() {
        for (text, expected) in cases(
            "
            Holm said the bridge was “a ruin” of the last century.
                -> the bridge was “a ruin” of the last century
            Holm said on Monday that the bridge was “a ruin”. -> that the bridge was “a ruin”
            Holm told the board the bridge was “a ruin”. -> the bridge was “a ruin”
            Holm said it “was never in doubt”. -> it “was never in doubt”
            Holm said the bridge was “a ruin”, but Stein stayed. -> the bridge was “a ruin”
            The bridge was “a ruin” even in May, Holm said. -> The bridge was “a ruin” even in May
            The bridge is “a ruin,” said Holm. -> The bridge is “a ruin,”
            The bridge is “a ruin,” Jo Holm, a baker, said. -> The bridge is “a ruin,”
            The bridge was “a ruin”, as Holm said in May. -> The bridge was “a ruin”
            Holm commented that the bridge was “a ruin”. -> that the bridge was “a ruin”
            According to Holm, the bridge was “a ruin” in May. -> the bridge was “a ruin” in May
            The bridge was “a ruin”, according to Holm. -> The bridge was “a ruin”
            Holm said the bridge was “a ruin” and the toll “a joke”.
                -> the bridge was “a ruin” and the toll “a joke” | the bridge was “a ruin” and the toll “a joke”
            Holm, who said the bridge was “a ruin”, left. -> the bridge was “a ruin”
            The toll is late, Holm said, adding that the bridge was “a ruin” in May.
                -> that the bridge was “a ruin” in May
            // no clause
            Answering questions on his “ruin”, Holm said no. ->
            Holm declared a “moral duty” in May. ->
            Holm called the bridge “a ruin”. ->
            Holm praised the “very old and very cold” bridge. ->
            “The bridge is a ruin,” Holm said. ->
            Holm said: “The bridge is a ruin.” ->
            Holm said the bridge was a ruin. ->
            ",
        ) {
            assert_eq!(clauses(text), expected, "{text}");
        }
    }
}
