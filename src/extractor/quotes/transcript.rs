//! Turns of a transcript, which say who speaks before they say what: `PARK: How bad was it?`

use super::{Quote, QuoteKind, QuoteRule, Speaker, marks};
use crate::article::Article;
use crate::reader::{Role, turns};
use crate::text::span::TokenSpan;

/// Puts the turns of `article` among its quotes, which are in order, for what was found inside of
/// them.
pub fn add_turns(article: &Article, quotes: &mut Vec<Quote>) {
    let turns = turns_of(article);
    if turns.is_empty() {
        return;
    }
    let spoken = |quote: &Quote| {
        let start = quote.parts.first().map_or(0, |part| part.start);
        let next = turns.partition_point(|turn| turn.parts[0].end <= start);
        turns
            .get(next)
            .is_some_and(|turn| quote.parts.iter().any(|part| part.end > turn.parts[0].start))
    };
    quotes.retain(|quote| !spoken(quote));
    quotes.extend(turns);
    quotes.sort_by_key(|quote| quote.parts.first().map(|part| part.start));
}

/// The turns, in order; each has one part.
fn turns_of(article: &Article) -> Vec<Quote> {
    let is_text = |block: &TokenSpan| {
        let role = article
            .sentences
            .get(article.sentence_of(block.start as usize))
            .map(|sentence| sentence.role);
        matches!(role, Some(Role::Paragraph))
    };
    let blocks: Vec<TokenSpan> = marks::blocks(article).filter(is_text).collect();
    let turns = turns::turns(blocks.iter().map(|&block| article.slice(block)));
    turns
        .into_iter()
        .filter_map(|(index, label)| turn(article, *blocks.get(index)?, label))
        .collect()
}

fn turn(article: &Article, block: TokenSpan, label: turns::Label) -> Option<Quote> {
    let tokens = article.tokens.list.get(block.range())?;
    let from = tokens.first()?.span.start;
    let before = |bytes: usize| {
        block.start
            + tokens.partition_point(|token| ((token.span.start - from) as usize) < bytes) as u32
    };
    let words = TokenSpan::new(before(label.words), block.end);
    let name = TokenSpan::new(before(label.start), before(label.name));
    (words.start < words.end && name.start < name.end).then(|| Quote {
        kind: QuoteKind::Direct,
        parts: vec![words],
        clause: None,
        speaker: Some(Speaker { span: name, entity: None }),
        cue: None,
        channel: None,
        rule: QuoteRule::Turn,
    })
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::entities::Entities;
    use crate::extractor::quotes;

    #[test]
    fn each_turn_is_its_speakers() {
        let text = "Two hosts spoke of the harbour on Monday, and the mayor said the wall was old.\n\n\
            JO PARK, host: How bad was it?\n\nGRAU: A man told me “it was the worst of all nights.” He said he was ill.\n\nPARK: Who was he?";
        let article = Article::new(text);
        let show = |quote: &quotes::Quote| {
            let speaker = quote.speaker.map_or("-", |speaker| article.slice(speaker.span));
            format!("{speaker}: {}", article.slice(quote.parts[0]))
        };
        let said: Vec<_> =
            quotes::extract(&article, &Entities::default()).iter().map(show).collect();
        let expected = [
            "the mayor: the wall was old",
            "JO PARK: How bad was it?",
            "GRAU: A man told me “it was the worst of all nights.” He said he was ill.",
            "PARK: Who was he?",
        ];
        assert_eq!(said, expected);
    }
}
