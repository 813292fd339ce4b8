//! Reads what a person is off the words: "chief operating officer", "founder and head of the port".

use super::super::evidence::Evidence;
use super::super::vocabulary;
use super::super::word_class::{HONORIFIC, MODIFIER, NO_OFFICE, QUALIFIER};
use crate::article::Article;
use crate::lexicon::{self, words};
use crate::syntax::class;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// Longest noun phrase before its head's end, in tokens: "deputy associate administrator".
const PHRASE: usize = 8;
/// Longest office with all that it is of, in tokens.
const LONGEST: usize = 16;

/// What stands behind an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// A comma, a bracket, the end of the sentence.
    Close,
    /// A relative clause, a participle, a time: "a teacher | who lives there", "the mayor | until
    /// May".
    Addition,
    /// A noun of the same rank: "the mayor | and the governor".
    Another,
    /// "the minister | said"
    Verb,
    /// Anything else.
    Open,
}

/// An office, without the determiner and the owner before it.
#[derive(Clone, Copy, Debug)]
pub struct Office {
    pub span: TokenSpan,
    /// The end of the first noun phrase: "head" of "head of the port".
    pub noun: usize,
    pub behind: Behind,
}

/// The office that begins at token `at`, read as far as `end`: a determiner or an owner may open
/// it.
pub fn read(evidence: &Evidence, at: usize, end: usize) -> Option<Office> {
    let start = behind_owner(evidence, at, end);
    let start = (start..end).find(|&i| !is_passing(evidence, i))?;
    let noun = noun_end(evidence, start, end)?;
    let mut last = with_field(evidence, noun, end.min(start + LONGEST));
    // "founder and chief executive", "founder, chairman and editor"
    let joined = |from: usize| {
        Some(with_field(evidence, noun_end(evidence, from + 1, end)?, end.min(start + LONGEST)))
    };
    let is_and = |at: usize| at < end && matches!(evidence.lower(at), "and" | "&");
    let mut next = last;
    while next < end
        && evidence.word(next) == ","
        && let Some(after) = joined(next)
    {
        next = after;
    }
    if is_and(next)
        && let Some(after) = joined(next)
    {
        last = after;
    }
    Some(Office {
        span: TokenSpan::from_usize(start, last),
        noun,
        behind: behind(evidence, last, end),
    })
}

/// Whether the word at `at`, which opens an office, tells how somebody came to have it and no more:
/// "newly appointed", "late".
pub fn is_passing(article: &Article, at: usize) -> bool {
    let lower = article.lower(at);
    let kept = article.token(at).capitalized
        || MODIFIER.contains(article.key(at))
        || QUALIFIER.contains(article.key(at));
    !kept
        && (lower.ends_with("ly")
            || lower.ends_with("ed")
            || matches!(lower, "new" | "late" | "own" | "third" | "fourth" | "fifth" | "other")
            || article.token(at).kind == Kind::Hyphen)
}

/// "the paper's | editor", "its | head", "a | teacher": where the words of the office begin.
fn behind_owner(article: &Article, at: usize, end: usize) -> usize {
    const OWNER: usize = 6;
    let owner = |i: &usize| {
        let kind = article.token(*i).kind;
        let plural = || kind == Kind::SingleQuote && article.lower(*i - 1).ends_with('s');
        kind == Kind::Possessive || *i > at && plural()
    };
    let inside = |i: &usize| {
        owner(i)
            || article.token(*i).is_word()
                && (article.lower(*i) == "of" || !article.tagged(*i).has(class::PREPOSITION))
    };
    if let Some(owner) = (at..end.min(at + OWNER)).take_while(inside).filter(owner).last() {
        return owner + 1;
    }
    at + usize::from(at < end && is_determiner(article, at))
}

/// The end of the noun phrase at token `start` if its head is a noun for one person by office or
/// occupation.
fn noun_end(article: &Article, start: usize, end: usize) -> Option<usize> {
    let inside = |&i: &usize| {
        let word = article.tagged(i);
        let stops = class::PREPOSITION
            | class::RELATIVE
            | class::CONJUNCTION
            | class::DETERMINER
            | class::AUXILIARY
            | class::SUBORDINATOR
            | class::NEGATION;
        article.token(i).kind == Kind::Hyphen || article.token(i).is_word() && !word.has(stops)
    };
    let reach = (start..end.min(start + PHRASE)).take_while(inside).last()? + 1;
    let head = (start..reach).rev().find(|&i| is_head(article, i, reach))?;
    let tail = office_of(article, head, end);
    let follows = head + tail;
    // "the police officer cadets": the noun is a modifier.
    let alone = follows >= reach || {
        let word = article.tagged(follows);
        word.has(class::TIME)
            || !article.token(follows).capitalized
                && (word.is_other_verb() || is_participle(article, follows))
    };
    (alone && !NO_OFFICE.contains(article.key(head))).then_some(follows)
}

/// Whether the word at `at` can be the head of an office.
fn is_head(article: &Article, at: usize, end: usize) -> bool {
    let (token, lower) = (article.token(at), article.lower(at));
    let title = || {
        lower.len() >= 4
            && lexicon::TITLES.contains(article.key(at))
            && !HONORIFIC.contains_short(lower)
    };
    let hyphen = at + 1 < end && article.token(at + 1).kind == Kind::Hyphen;
    token.is_word()
        && !hyphen
        && (vocabulary::is_role(article.key(at))
            || title()
            || matches!(lower, "head" | "chief" | "cfo" | "coo" | "cto"))
}

/// How many tokens the office has from its head on: 3 for "chief of staff", 1 for most.
fn office_of(article: &Article, head: usize, end: usize) -> usize {
    vocabulary::title(article, head, end).0.max(1)
}

/// Goes on from the noun's end over "of the port", "for rural affairs at the Aldair Bank".
fn with_field(article: &Article, noun: usize, end: usize) -> usize {
    let mut last = noun;
    while opens_field(article, last, end) {
        let inside = |&i: &usize| {
            let (token, word, lower) = (article.token(i), article.tagged(i), article.lower(i));
            if matches!(token.kind, Kind::Hyphen | Kind::Possessive | Kind::Number)
                || matches!(lower, "of" | "the" | "&")
            {
                return true;
            }
            if lower == "and" {
                let next = |i: usize| {
                    !(article.tagged(i).is_determiner() || article.tagged(i).is_auxiliary())
                };
                return i + 1 < end
                    && !is_person(article, i + 1, end)
                    && (article.token(i + 1).capitalized || next(i + 1));
            }
            // "of advanced programs": right behind a preposition it is a participle.
            let opens = i == last + 1
                || matches!(article.lower(i - 1), "the" | "of" | "and")
                || article.token(i - 1).kind == Kind::Hyphen;
            let verb = word.is_other_verb()
                || word.reporting().is_some() && !word.has(class::NOUN)
                || is_participle(article, i);
            let stops =
                class::RELATIVE | class::SUBORDINATOR | class::PREPOSITION | class::CONJUNCTION;
            token.is_word() && !word.has(stops) && (token.capitalized || opens || !verb)
        };
        let next = (last + 1..end).take_while(inside).last().map_or(last + 1, |i| i + 1);
        // A field does not end in an adjective or an article: "head of a Morby-based | roofing
        // firm", "head of the | (Morby) bank".
        let compound =
            article.token(next - 2).kind == Kind::Hyphen && !article.token(next - 1).capitalized;
        if compound || is_determiner(article, next - 1) {
            break;
        }
        last = next;
    }
    last
}

/// "director of the port and | Tom Ruiz": a given name and another name.
fn is_person(article: &Article, at: usize, end: usize) -> bool {
    lexicon::FIRST_NAMES.contains(article.key(at))
        && at + 1 < end
        && article.token(at + 1).capitalized
}

/// Whether "of", "for", "at" stands at `at` and what follows is not a time.
fn opens_field(article: &Article, at: usize, end: usize) -> bool {
    if at + 1 >= end || !words!("of for at in to with on from").contains(article.lower(at)) {
        return false;
    }
    let next = article.tagged(at + 1);
    let of = article.lower(at) == "of";
    let number = article.token(at + 1).kind == Kind::Number
        || next.has(class::TIME | class::MONTH | class::NUMBER | class::BOUND);
    // "keeper of the lock at that moment"
    let time = || {
        at + 2 < end
            && next.is_determiner()
            && matches!(article.lower(at + 2), "time" | "moment" | "past")
    };
    of || !number
        && !time()
        && !matches!(article.lower(at + 1), "last" | "this" | "next" | "many" | "years" | "decades")
}

fn behind(article: &Article, at: usize, end: usize) -> Behind {
    if at >= end {
        return Behind::Close;
    }
    let (token, word) = (article.token(at), article.tagged(at));
    match token.kind {
        Kind::Stop | Kind::Dash | Kind::DoubleQuote | Kind::Punctuation => Behind::Close,
        _ if matches!(article.lower(at), "and" | "or" | "&") => Behind::Another,
        _ if word.has(class::RELATIVE | class::PREPOSITION | class::SUBORDINATOR | class::TIME) => {
            Behind::Addition
        }
        _ if is_participle(article, at)
            || word.has(class::PARTICIPLE | class::ED) && word.reporting().is_none() =>
        {
            Behind::Addition
        }
        _ if word.is_finite_verb() => Behind::Verb,
        _ => Behind::Open,
    }
}

/// "living", but not "building"
pub fn is_participle(article: &Article, at: usize) -> bool {
    article.lower(at).ends_with("ing") && !article.tagged(at).has(class::NOUN_IN_ING)
}

/// "the", "a", "its"
pub fn is_determiner(article: &Article, at: usize) -> bool {
    article.tagged(at).has(class::ARTICLE | class::POSSESSIVE)
        || matches!(article.lower(at), "the" | "one" | "another" | "this")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn offices_and_what_stands_behind() {
        check(
            |text| {
                let article = Article::new(text);
                let evidence = Evidence::gather(&article);
                let office = read(&evidence, 0, article.tokens.list.len());
                let show = |o: Office| format!("{} | {:?}", article.slice(o.span), o.behind);
                office.map_or(String::new(), show)
            },
            "
            the paper's deputy sports editor, on Friday -> deputy sports editor | Close
            its founder and chief executive, paid -> founder and chief executive | Close
            the founder, chairman and chief executive of Morby, left
                -> founder, chairman and chief executive of Morby | Close
            the founder, Ana Hale and a chief executive left -> founder | Close
            a teacher who lives there -> teacher | Addition
            health secretary in 2019, wants -> health secretary | Addition
            head of the port and of the market, wants -> head of the port and of the market | Close
            director of public affairs at the Morby Bank.
                -> director of public affairs at the Morby Bank | Close
            chief of staff to the governor, wants -> chief of staff to the governor | Close
            head of a Morby-based roofing firm, wants -> head | Addition
            head of the (Morby) bank, wants -> head | Addition
            director of the Morby Port and Tom Ruiz, wants -> director of the Morby Port | Another
            head of security at the moment, wants -> head of security | Addition
            an analyst for the Morby-based firm Kesh.
                -> analyst for the Morby-based firm Kesh | Close
            the minister said so -> minister | Verb
            the mayor and the governor met -> mayor | Another
            the mayor's wife, left ->
            the minister building site, left ->
            a mother of two, left ->
            the roof, left ->
            ",
        );
    }
}
