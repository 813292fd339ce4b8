//! Where something was said: `on Twitter`, `in a statement`, `told CNN`.

use super::Quote;
use super::frame::QuotationFrames;
use crate::article::Article;
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// How far from the reporting verb its channel is looked for, in tokens.
const REACH: usize = 20;

/// Fills in the channel of every quote that has a cue.
pub fn channels(frames: &QuotationFrames, quotes: &mut [Quote]) {
    let mut content: Vec<TokenSpan> =
        quotes.iter().flat_map(|quote| quote.parts.iter().copied()).collect();
    content.sort_by_key(|part| part.start);
    for quote in quotes {
        quote.channel = quote.cue.and_then(|cue| {
            told_outlet(frames.article, cue).or_else(|| near(frames, &content, cue))
        });
    }
}

/// The channel after the cue, else the one before it, in words that are nobody's.
fn near(frames: &QuotationFrames, content: &[TokenSpan], cue: TokenSpan) -> Option<TokenSpan> {
    let article = frames.article;
    let sentence = article.sentences.get(article.sentence_of(cue.start as usize))?.span;
    let quoted = |i: usize| {
        let next = content.partition_point(|part| part.end as usize <= i);
        content.get(next).is_some_and(|part| part.contains(i))
    };
    let stops = |i: usize| {
        let word = article.tagged(i);
        word.is_finite_verb() || word == "that" || quoted(i)
    };
    let (start, end) = (cue.start as usize, cue.end as usize);
    let after = end..(end + REACH).min(sentence.end as usize);
    let after = after.take_while(|&i| !stops(i)).last().map_or(end, |last| last + 1);
    let before = (sentence.start as usize..start)
        .rev()
        .take(REACH)
        .take_while(|&i| !stops(i))
        .last()
        .unwrap_or(start);
    (end..after)
        .find_map(|i| channel_at(article, i, after))
        .or_else(|| (before..start).find_map(|i| channel_at(article, i, start)))
}

/// `told CNN`, `tells the BBC`
fn told_outlet(article: &Article, cue: TokenSpan) -> Option<TokenSpan> {
    let verb = cue.start as usize;
    if !matches!(article.lower(verb), "tell" | "telling" | "tells" | "told") {
        return None;
    }
    let end = outlet(article, verb + 1)?;
    Some(TokenSpan::from_usize(verb, end))
}

/// The channel that begins at token `start` and ends before `limit`.
fn channel_at(article: &Article, start: usize, limit: usize) -> Option<TokenSpan> {
    let preposition = article.lower(start);
    if !matches!(preposition, "at" | "by" | "during" | "in" | "on" | "through" | "via")
        || start + 1 >= limit
    {
        return None;
    }
    let named = || {
        network(article, start + 1)
            .or_else(|| outlet(article, start + 1))
            .filter(|&end| end <= limit)
    };
    if let Some(end) = matches!(preposition, "on" | "via").then(named).flatten() {
        return Some(TokenSpan::from_usize(start, end));
    }
    // in a written statement, at a news conference, by e-mail
    let bare = matches!(preposition, "by" | "via") && article.tagged(start + 1).has(class::MEDIUM);
    // at Monday's briefing
    let owned = matches!(article.lower(start + 2), "'s" | "’s");
    let opens = bare || owned || article.tagged(start + 1).is_determiner();
    if !opens {
        return None;
    }
    let noun = (start + 1..limit.min(start + 7))
        .take_while(|&i| article.token(i).is_word() || !article.token(i).space_before)
        .take_while(|&i| !article.tagged(i).is_preposition() && !article.tagged(i).is_relative())
        .filter(|&i| article.tagged(i).has(class::MEDIUM) && !article.token(i).capitalized)
        .last()?;
    let with = matches!(article.lower(noun + 1), "on" | "to" | "with")
        .then(|| outlet(article, noun + 2))
        .flatten();
    Some(TokenSpan::from_usize(start, with.filter(|&end| end <= limit).unwrap_or(noun + 1)))
}

/// Where a network that can carry speech ends: `Twitter`, `social media`, `state television`.
fn network(article: &Article, start: usize) -> Option<usize> {
    match (article.lower(start), article.lower(start + 1)) {
        ("social", "media")
        | ("truth", "social")
        | ("state" | "national" | "local", "television" | "tv" | "radio") => Some(start + 2),
        (
            "bluesky" | "facebook" | "instagram" | "linkedin" | "mastodon" | "snapchat"
            | "telegram" | "threads" | "tiktok",
            _,
        )
        | ("twitter" | "weibo" | "whatsapp" | "youtube" | "television" | "tv" | "radio", _) => {
            Some(start + 1)
        }
        _ => None,
    }
}

/// Where a newspaper, broadcaster or agency named at `start` ends: `CNN`, `the Springfield Herald`.
fn outlet(article: &Article, start: usize) -> Option<usize> {
    let len = article.tokens.list.len();
    let name = start + usize::from(article.lower(start) == "the");
    let end = (name..len.min(name + 5)).take_while(|&i| is_name_word(article, i)).last()? + 1;
    let is_outlet = article.tagged(name).has(class::AGENCY)
        || (name..end).any(|i| article.tagged(i).has(class::PRESS));
    is_outlet.then_some(end)
}

/// A capitalised word other than a day: `told CNN | Saturday`.
fn is_name_word(article: &Article, token: usize) -> bool {
    article.token(token).is_word()
        && article.token(token).capitalized
        && (!article.tagged(token).is_time() || article.lower(token) == "today")
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::entities::Entities;
    use crate::extractor::quotes;
    use crate::extractor::tests::cases;

    /// The channel of the first quote.
    fn channel(text: &str) -> String {
        let article = Article::new(text);
        let quotes = quotes::extract(&article, &Entities::default());
        let channel = quotes.first().and_then(|quote| quote.channel);
        channel.map_or("-", |span| article.slice(span)).to_string()
    }

    #[test]
    fn finds_where_it_was_said() {
        for (text, expected) in cases(
            "
            “We start on Monday,” Keller said in a written statement. -> in a written statement
            “We start on Monday,” Keller wrote on Twitter. -> on Twitter
            “We start on Monday,” Keller told CNN on Friday. -> told CNN
            “We start on Monday,” Keller told CNN Saturday. -> told CNN
            “We start on Monday,” Keller said in a conference call to staff. -> in a conference call
            Keller told the Springfield Herald that the bridge was shut.
                -> told the Springfield Herald
            In an interview with the BBC, Keller said the bridge was shut.
                -> In an interview with the BBC
            Keller said at a news conference on Monday: “We start at noon.” -> at a news conference
            The bridge is shut, Keller said by email. -> by email
            “We start on Monday,” said Keller, a baker, at Friday's briefing.
                -> at Friday's briefing
            // somebody who hears it; a place; a channel that is spoken of
            “We start on Monday,” Keller told the council. -> -
            “We start on Monday,” Keller said in Oslo. -> -
            Keller said the minister had lied in a speech. -> -
            “We start on Monday,” Keller said. -> -
            ",
        ) {
            assert_eq!(channel(text), expected, "{text}");
        }
    }
}
