//! Sentences that tell of another event than the one an article is about.

use std::ops::Range;

use crate::article::Article;
use crate::extractor::casualties::context::place;
use crate::extractor::casualties::tagged_sentence::{Part, TaggedSentence, head};
use crate::extractor::casualties::{CasualtyKind, effect};
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;

/// Words of the sentence looked at before a figure.
const REACH: u32 = 40;

/// The words of a sentence.
fn tokens(article: &Article, sentence: usize) -> Range<usize> {
    article.sentences.get(sentence).map_or(0..0, |sentence| sentence.span.range())
}

/// The words of a sentence about a figure in which it may be said which event is meant.
fn around(article: &Article, figure: TokenSpan, sentence: usize) -> Range<usize> {
    let range = tokens(article, sentence);
    range.start.max(figure.start.saturating_sub(REACH) as usize)
        ..range.end.min(figure.end.saturating_add(REACH / 2) as usize)
}

/// Whether one of the words of `range` is of `kind`, with an event or an area right behind it.
fn sets_apart(article: &Article, range: Range<usize>, kind: impl Fn(&str) -> bool) -> bool {
    let event =
        |i: usize| (i + 1..(i + 4).min(range.end)).any(|k| is_event_or_area(article.tagged(k)));
    range.clone().any(|i| kind(article.lower(i)) && event(i))
}

/// "another blast", "a separate attack", "elsewhere": the sentence says that it tells of another
/// event.
pub fn announced(article: &Article, figure: TokenSpan, sentence: usize) -> bool {
    let range = around(article, figure, sentence);
    let other = |word: &str| is_apart(word) || matches!(word, "second" | "other" | "later");
    opens_with_later(article, sentence)
        || range.clone().any(|i| article.lower(i) == "elsewhere")
        || sets_apart(article, range, other)
}

/// "Two hours later, …", "An hour after the raid, …", "Meanwhile, …", "Also on Friday, …": what
/// follows may be of another event, if it is elsewhere.
fn opens_with_later(article: &Article, sentence: usize) -> bool {
    let range = tokens(article, sentence);
    let lower = |i: usize| if range.contains(&i) { article.lower(i) } else { "" };
    let first = range.start;
    match lower(first) {
        "meanwhile" | "separately" => true,
        "also" => lower(first + 1) == "on",
        _ => {
            let event = |i: usize| {
                matches!(lower(i), "the" | "that") && article.tagged(i + 1).has(class::EVENT)
            };
            let later = (first + 1..first + 5).find(|&i| match lower(i) {
                "later" | "earlier" => true,
                word => word == "after" && event(i + 1),
            });
            later.is_some_and(|at| matches!(lower(at - 1), "hour" | "hours" | "minutes"))
        }
    }
}

/// "Separately, …", "In other violence, …", "In another raid, …": the sentence opens with what sets
/// its event apart from those before.
pub fn opens_apart(article: &Article, sentence: usize) -> bool {
    /// Words of the phrase that opens it.
    const PHRASE: usize = 6;
    let Range { start: first, end } = tokens(article, sentence);
    let end = end.min(first + PHRASE);
    let other = |&i: &usize| is_apart(article.lower(i)) || article.lower(i) == "other";
    let happened = |i: usize| {
        article.tagged(i).has(class::EVENT) || matches!(article.lower(i), "violence" | "fighting")
    };
    match article.lower(first) {
        "separately" => !(first..end).any(|i| article.lower(i) == "of"),
        "in" => (first + 1..first + 3).find(other).is_some_and(|other| {
            let noun = |&i: &usize| article.lower(i) != ",";
            (other + 1..end).take_while(noun).any(happened)
        }),
        _ => false,
    }
}

/// "another blast", "in an earlier incident", "a similar crash": not only one more of a row, as "a
/// second blast" is.
pub fn apart(article: &Article, figure: TokenSpan, sentence: usize) -> bool {
    sets_apart(article, around(article, figure, sentence), is_apart)
}

/// Whether a sentence tells of another event: "Another explosion hit a bus."
pub fn tells_of_another(article: &Article, sentence: usize) -> bool {
    sets_apart(article, tokens(article, sentence), is_apart)
}

/// An adjective that sets its noun apart from one told before.
fn is_apart(word: &str) -> bool {
    matches!(word, "another" | "separate" | "different" | "earlier" | "similar" | "unrelated")
}

/// "in two separate blasts", "a string of attacks": the figures of the sentence are totals of
/// several events.
pub fn is_of_several(article: &Article, sentence: usize) -> bool {
    let Range { start, end } = tokens(article, sentence);
    let range = start..end.min(start + REACH as usize);
    let several =
        words!("two three four five six several separate series string spate wave number");
    let events = |i: usize| article.lower(i).ends_with('s') && article.tagged(i).has(class::EVENT);
    // but "wounded two in clashes"
    let counted = |i: usize| {
        (i + 1..(i + 4).min(range.end))
            .take_while(|&k| !article.tagged(k).is_preposition() || article.lower(k) == "of")
    };
    range.clone().any(|i| several.contains(article.key(i)) && counted(i).any(events))
}

/// "a blast", "another bus crash" at `at`: an event that is news here.
pub fn is_new_event(article: &Article, at: usize) -> bool {
    matches!(article.lower(at), "a" | "an" | "another")
        && (at + 1..at + 4).any(|i| article.tagged(i).has(class::EVENT))
}

/// Whether the headline or one of the first sentences, `top` in all, names an event that goes on in
/// many places.
pub fn spreads(article: &Article, top: usize) -> bool {
    let spreading =
        |i: usize| article.tagged(i).has(class::SPREADING | class::LASTING | class::DISEASE);
    let mut top = article.sentences.iter().take(top);
    top.any(|sentence| sentence.span.range().take(REACH as usize).any(spreading))
}

/// "a blast", "two bomb attacks", "gunmen": the words of a sentence about the figure at `span`
/// bring in an event, or people who did it, as news.
pub fn brings_in_event(article: &Article, figure: TokenSpan, sentence: usize) -> bool {
    let range = around(article, figure, sentence);
    let several = |i: usize| article.tagged(i).has(class::NUMBER);
    let events = |i: usize| {
        (i + 1..(i + 4).min(range.end))
            .any(|k| article.lower(k).ends_with('s') && article.tagged(k).has(class::EVENT))
    };
    let attackers = |i: usize| {
        let before = i.checked_sub(1).filter(|before| range.contains(before));
        article.tagged(i).has(class::REBEL)
            && !figure.contains(i)
            && before.is_none_or(|k| !article.tagged(k).has(class::NUMBER | class::DEFINITE))
    };
    range.clone().any(|i| is_new_event(article, i) || several(i) && events(i) || attackers(i))
}

/// "The blast, …", "That bus crash …": the sentence goes on about an event that the text has just
/// spoken of.
pub fn opens_with_event(article: &Article, sentence: usize) -> bool {
    let first = tokens(article, sentence).start;
    matches!(article.lower(first), "the" | "that")
        && (first + 1..first + 3).any(|i| article.tagged(i).has(class::EVENT))
}

/// Whether the sentence names an event as one already told: "A girl was also killed in the raid".
pub fn speaks_of_event(article: &Article, sentence: usize) -> bool {
    tokens(article, sentence).take(REACH as usize).any(|i| {
        matches!(article.lower(i), "in" | "during" | "by")
            && article.lower(i + 1) == "the"
            && article.tagged(i + 2).has(class::EVENT)
    })
}

/// "the blast", "that bomb attack", "Tuesday's raid": whether the sentence names an event that the
/// text has told before.
pub fn names_known_event(article: &Article, sentence: usize) -> bool {
    const MODIFIERS: usize = 2;
    let known = |i: usize| matches!(article.lower(i), "the" | "that" | "this" | "'s");
    head(article.sentences[sentence].span).filter(|&i| known(i)).any(|i| {
        (i + 1..)
            .take(MODIFIERS + 1)
            .find(|&i| article.tagged(i).has(class::EVENT | class::VIOLENCE))
            .is_some_and(|i| article.lower(i + 1) != "of")
    })
}

/// "It came after a fire at the plant that had killed 39", "came a week after one that killed 39",
/// "followed a landslide that killed 39": the figure at `span` is of the event before.
pub fn is_earlier(words: &TaggedSentence, span: TokenSpan) -> bool {
    const CLAUSE: usize = 12;
    let start = span.start as usize;
    let came = |at: usize| {
        words
            .before(at)
            .take(CLAUSE / 2)
            .any(|i| matches!(words.lower(i), "came" | "comes" | "coming"))
    };
    let earlier = |i: usize| {
        let one = matches!(words.lower(i + 1), "one" | "ones");
        (one || is_new_event(words.article, i + 1))
            && match words.lower(i) {
                "after" | "following" => came(i),
                "followed" | "follows" => true,
                _ => false,
            }
    };
    let relative = words.before(start).take(CLAUSE).find(|&i| {
        matches!(words.lower(i), "that" | "which")
            || matches!(words.part(i), Part::Break | Part::Say)
    });
    relative
        .filter(|&i| matches!(words.lower(i), "that" | "which"))
        .is_some_and(|that| words.before(that).take(CLAUSE).any(earlier))
}

/// "The war began when rebels killed 640 people", "launched the campaign after gunmen killed …":
/// what a war began with was news when it began, which was not the other day.
pub fn began_a_war(words: &TaggedSentence, span: TokenSpan) -> bool {
    let start = span.start as usize;
    let begins = |i: usize| {
        words!("began begun begins started launched launching triggered sparked ignited unleashed provoked declared broke erupted")
            .contains(words.key(i))
    };
    let is_war = |i: usize| {
        words!("war conflict offensive campaign invasion bombardment").contains(words.key(i))
    };
    let cause = words
        .before(start)
        .take(REACH as usize)
        .filter(|&i| matches!(words.lower(i), "when" | "after" | "with" | "by" | "following"));
    cause.into_iter().any(|at| {
        let near = || words.before(at).take(8);
        near().any(is_war) && near().any(begins)
    })
}

/// Whether a month follows the figure in its clause: "where six sailors drowned in a storm in May".
/// News would name the day.
pub fn is_of_month(words: &TaggedSentence, span: TokenSpan) -> bool {
    const CLAUSE: usize = 10;
    let end = span.end as usize;
    words.phrase_after(end, CLAUSE).any(|i| {
        words.lower(i) == "in" && words.capitalized(i + 1) && words.has(i + 1, class::MONTH)
    })
}

/// "Bells rang ten years after a flood killed 230 people", "days after another storm killed 40":
/// what stands behind "after" was then.
pub fn is_long_ago(words: &TaggedSentence, span: TokenSpan) -> bool {
    const CLAUSE: usize = 14;
    let mut before = words.clause_before(span.start as usize, CLAUSE);
    let after = before.find(|&i| words.lower(i) == "after");
    after.is_some_and(|after| match words.lower_before(after) {
        "year" | "years" | "decade" | "decades" => true,
        "day" | "days" | "week" | "weeks" | "month" | "months" => {
            words.lower(after + 1) == "another" && is_new_event(words.article, after + 1)
                || comes_after(words, after) && is_news_behind(words, after, span)
        }
        _ => false,
    })
}

/// "The blast came two days | after", "A fire killed 12, a week | after": what stands behind `after` is
/// measured against an event told before it.
fn comes_after(words: &TaggedSentence, after: usize) -> bool {
    const CLAUSE: usize = 20;
    let killed = |i: usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
    let came = |i: usize| {
        words!("came comes happened occurred follows followed").contains(words.key(i))
            && words.before(i).take(5).any(|k| words.has(k, class::EVENT) || words.lower(k) == "it")
    };
    let before = || words.before(after).take(CLAUSE).skip(2);
    words.before(after).take(5).any(came)
        || before().any(killed) && before().any(|i| words.is_number(i))
}

/// Whether the clause behind `after` tells the figure at `span` as news: "after 40 died", "after twin
/// bombings killed 31"; not "after the blast killed nine".
fn is_news_behind(words: &TaggedSentence, after: usize, span: TokenSpan) -> bool {
    let known = |i: usize| matches!(words.part(i), Part::Definite | Part::Possessive);
    !(after + 1..span.start as usize).any(known)
}

/// "the recent storms and a fire that killed nine", "last week's raid": events that the reader knows.
pub fn is_known(words: &TaggedSentence, span: TokenSpan) -> bool {
    const CLAUSE: usize = 20;
    let clause = |i: &usize| !matches!(words.part(*i), Part::Break | Part::Say);
    let event = |from: usize| (from..from + 3).any(|i| words.has(i, class::EVENT));
    let recent = |i: usize| match words.lower(i) {
        "recent" => words.lower_before(i) != "most" && event(i + 1),
        "last" => words.part(i + 2) == Part::Possessive && event(i + 3),
        _ => false,
    };
    let mut before = words.before(span.start as usize).take(CLAUSE).take_while(clause);
    before.any(recent)
}

/// "killed 90 people worldwide": whether the figure at `span` counts the whole world.
pub fn worldwide(words: &TaggedSentence, span: TokenSpan) -> bool {
    const OPENING: usize = 3;
    let (start, end) = (span.start as usize, span.end as usize);
    let whole = |i: usize| match words.lower(i) {
        "worldwide" | "globally" => true,
        "around" | "across" => {
            words.lower(i + 1) == "the" && matches!(words.lower(i + 2), "world" | "globe")
        }
        _ => false,
    };
    let before = words.clause_before(start, REACH as usize).take_while(|&i| !words.is_number(i));
    let opens = words.start()..start.min(words.start() + OPENING);
    // "12 people in Kesh and | 4,000 worldwide"; but "killed 800 people and infected 35,000 worldwide"
    let local = place::of_phrase(words, span).is_some();
    let after =
        words.clause_after(end, REACH as usize).take_while(|&i| !(local && words.is_number(i)));
    opens.chain(span.range()).chain(before).chain(after).any(whole)
}

/// "four deaths per 100,000", "nine thousand clerks, or 3 percent of the population, are ill": the
/// figure at `span` is a statistic, of nothing that happened.
pub fn is_rate(words: &TaggedSentence, span: TokenSpan) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    // "Each case led to two more infections"; but "Each seat was full when two people died"
    let first = words.start();
    let causes =
        |i: usize| words!("caused causes lead leads led means meant").contains(words.key(i));
    if matches!(words.lower(first), "each" | "every") && (first + 2..first + 5).any(causes) {
        return true;
    }
    (start..end + 6).any(|i| match words.lower(i) {
        "per" => words.part(i + 1) == Part::Number,
        // "nine people are killed every day", "when three are shot in a day", "nine deaths a day";
        // but "nine are dead a week after the fire"
        "every" | "each" | "a" if is_span_of_time(words.lower(i + 1)) => {
            let in_a_day = i == end + 1 && words.lower(end) == "in";
            let later = words!("after ago apart before earlier into later since")
                .contains(words.key(i + 2));
            (in_a_day || i == end && !(words.lower(i) == "a" && later))
                && (place::chain::is_counted(words, end - 1)
                    || (start..end)
                        .any(|k| matches!(words.lower(k), "are" | "die" | "is" | "kill" | "kills")))
        }
        "percent" | "cent" | "%" => {
            words.lower(i + 1) == "of"
                && (i + 2..i + 6).any(|k| matches!(words.lower(k), "population" | "populations"))
        }
        _ => false,
    })
}

fn is_span_of_time(lower: &str) -> bool {
    matches!(lower, "day" | "week" | "month" | "year" | "hour" | "night")
}

/// Whether the sentence opens with another time than that of the article's event: "In March, …",
/// "Last week …", "Two days earlier …". But "Last week's crash" is the article's own event.
pub fn at_another_time(article: &Article, sentence: usize) -> bool {
    past_time(article, tokens(article, sentence).start)
        .is_some_and(|end| article.lower(end) != "'s")
}

/// The end of the time that a sentence opens with.
fn past_time(article: &Article, start: usize) -> Option<usize> {
    let lower = |i: usize| article.lower(start + i);
    let unit = |word: &str| words!("days weeks months years week month year day").contains(word);
    let month = article.tagged(start + 1).has(class::MONTH);
    let length = match lower(0) {
        "in" if month => 2,
        "last" if matches!(lower(1), "week" | "month" | "year") => 2,
        "earlier" if lower(1) == "this" && matches!(lower(2), "week" | "month" | "year") => 3,
        // "A month earlier", "Two weeks ago", "Just days before"
        _ => {
            let at = (0..3).find(|&i| unit(lower(i)))?;
            matches!(lower(at + 1), "earlier" | "ago" | "before").then_some(at + 2)?
        }
    };
    Some(start + length)
}

/// An event, or the place of one: "another town".
fn is_event_or_area(word: Word) -> bool {
    word.has(class::EVENT)
        || matches!(word.as_str(), "block" | "town" | "village" | "district" | "province" | "city")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::casualties::tests::assert_tolls;

    #[test]
    fn what_was_days_before_is_of_another_event() {
        assert_tolls(&[
            ("A blast killed 12 people, a week after 40 died in a stampede.", "killed 12"),
            ("A bell rang two days after a flood killed 31 people.", "killed 31"),
            ("The gunman surrendered two days after he killed nine people.", "killed 9"),
            ("He was held a week after the blast killed 12 people.", "killed 12"),
            ("A blast killed 12. It came two days after twin bombings killed 31.", "killed 12"),
            ("Eight died in the blast. It came after a fire that had killed 39.", "killed 8"),
            ("Eight died in the fire, which came a week after one that left 39 dead.", "killed 8"),
            (
                "Eight died. The flood, which followed a landslide that killed 39, was old.",
                "killed 8",
            ),
            ("The blast came after a driver had hit nine people, and 39 were killed.", "killed 39"),
            ("A week after another attack killed nine, gunmen shot dead three.", "killed 3"),
        ]);
    }

    #[test]
    fn figures_of_each_are_rates() {
        assert_tolls(&[
            ("Each case led to two more deaths.", ""),
            ("Each crew was tired when two men died.", "killed 2"),
        ]);
    }

    #[test]
    fn tells_other_times() {
        for (text, expected) in [
            ("In March, 14 people died.", true),
            ("Last week a tram killed two men.", true),
            ("Earlier this year, nine people were hurt.", true),
            ("Two months earlier, nine people were hurt.", true),
            ("A week ago nine people were hurt.", true),
            ("On Monday, nine people were hurt.", false),
            ("Two people were hurt a day earlier.", false),
            ("Last week's crash killed 14 people.", false),
            ("In all, nine people were hurt.", false),
            ("Last", false),
        ] {
            let article = Article::new(text);
            assert_eq!(at_another_time(&article, 0), expected, "{text}");
        }
    }
}
