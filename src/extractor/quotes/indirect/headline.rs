//! Headlines that name behind or before a colon who says so: `Bridge is unsafe: engineer`,
//! `Police: boy shot at market`.

use super::has_finite_verb;
use crate::extractor::quotes::frame::QuotationFrame;
use crate::extractor::quotes::rule::QuoteRule;
use crate::extractor::quotes::{Quote, QuoteKind, Speaker};
use crate::lexicon::{COMMON_WORDS, ROLES, TITLES, words};
use crate::reader::Role;
use crate::syntax::noun_phrase::{self, Phrase, PhraseKind};
use crate::text::token::Kind;

/// Up to this many words before or behind a colon are a label, not a clause.
const FEW: usize = 3;

/// The clause that a headline reports, with its speaker.
pub fn reported(frame: &QuotationFrame) -> Option<Quote> {
    if !matches!(frame.role, Role::Headline | Role::Subheadline)
        || (0..frame.len()).any(|i| frame.is_quote(i))
    {
        return None;
    }
    let mut colons = (0..frame.len()).filter(|&i| frame.lower(i) == ":");
    let colon = colons.next()?;
    if colons.next().is_some() {
        return None;
    }
    let end = frame.len() - usize::from(frame.kind(frame.len() - 1) == Some(Kind::Stop));
    let named = |phrase: Phrase| {
        let last = frame.article.key(phrase.span.end as usize - 1);
        phrase.kind == PhraseKind::Name && !COMMON_WORDS.contains(last)
    };
    let behind = noun_phrase::at(frame, colon + 1).filter(|&(phrase, to)| {
        // but: Four cities to see in May: Aldwick
        let told = || has_finite_verb(frame, 0, colon);
        to == end && (speaks(frame, phrase) || named(phrase) && told())
    });
    let before =
        noun_phrase::at(frame, 0).filter(|&(phrase, to)| to == colon && speaks(frame, phrase));
    let (phrase, start, end, rule) = match (behind, before) {
        (Some((phrase, _)), _) => (phrase, 0, colon, QuoteRule::SaidLast),
        (None, Some((phrase, _))) => (phrase, colon + 1, end, QuoteRule::Said),
        (None, None) => return None,
    };
    let part = frame.span(start, end).filter(|_| end > start + FEW)?;
    Some(Quote {
        kind: QuoteKind::Indirect,
        parts: vec![part],
        clause: None,
        speaker: Some(Speaker { span: phrase.span, entity: None }),
        cue: None,
        channel: None,
        rule,
    })
}

/// Whether a phrase ends in a noun for a speaker: an office, a body, a report.
fn speaks(frame: &QuotationFrame, phrase: Phrase) -> bool {
    let last = frame.article.key(phrase.span.end as usize - 1);
    // The turn of a transcript: `REPORTER: …`
    if last.as_str() == "reporter" {
        return false;
    }
    // A title of its own: `A New Minister: …`
    let first = frame.article.lower(phrase.span.start as usize);
    if matches!(first, "a" | "an") || first.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    ROLES.contains(last)
        || TITLES.contains(last)
        || words!(
            "agency army data experts media military ministry officials paper police poll report reports sources study survey tv witnesses"
        )
        .contains(last)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{entities, quotes};

    /// What the headline reports and who says so: `Bridge is unsafe | engineer`.
    fn reported(headline: &str) -> String {
        let text = format!("{headline}\n\nThe bridge of Aldwick was shut on Monday, for a week.");
        let article = Article::new(&text);
        let quotes = quotes::extract(&article, &entities::extract(&article));
        let shown = |quote: &quotes::Quote| {
            let speaker = quote.speaker.map_or("-", |speaker| article.slice(speaker.span));
            format!("{} | {speaker}", article.slice(quote.parts[0]))
        };
        quotes.first().map_or(String::new(), shown)
    }

    #[test]
    fn a_colon_sets_off_who_says_so() {
        for (headline, expected) in [
            ("Old bridge will not be mended: engineer", "Old bridge will not be mended | engineer"),
            ("Police: Boy shot at harbour market", "Boy shot at harbour market | Police"),
            ("Old bridge was never mended: Ida Dahl", "Old bridge was never mended | Ida Dahl"),
            ("Roundup: Bridge to be shut for weeks", ""),
            ("Aldwick: Bridge to be shut for weeks", ""),
            ("Four cities to see in May: Aldwick", ""),
            ("Old bridge: police", ""),
            ("Old bridge was never mended, jury told", "Old bridge was never mended | -"),
            ("A new minister: The long way to the old bridge", ""),
        ] {
            assert_eq!(reported(headline), expected, "{headline}");
        }
    }
}
