//! Reads what a person is off the words: "chief operating officer", "founder and head of the port".

use super::super::evidence::Within;
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
    /// A noun of the same rank: "the mayor | and the governor", "the mayor | as well as Ana Hale".
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

/// The office that begins at token `at`: a determiner or an owner may open it.
pub fn read(within: &Within, at: usize) -> Option<Office> {
    let behind = |owner: usize| {
        let start = (owner..within.end).find(|&i| !is_passing(within, i))?;
        Some((start, noun_end(within, start)?))
    };
    let owner = behind_owner(within, at);
    // "host of BBC's | “Morning Tom”"
    let (start, noun) = behind(owner).or_else(|| {
        if owner > at + 1 && within.kind(owner) == Some(Kind::DoubleQuote) {
            behind(at)
        } else {
            None
        }
    })?;
    let near = Within { end: within.end.min(start + LONGEST), ..*within };
    let mut last = with_field(&near, noun);
    // "founder and chief executive", "founder, chairman and editor"
    let joined = |from: usize| Some(with_field(&near, noun_end(within, from + 1)?));
    let mut next = last;
    while within.word(next) == ","
        && let Some(after) = joined(next)
    {
        next = after;
    }
    if matches!(within.lower(next), "and" | "&")
        && let Some(after) = joined(next)
    {
        last = after;
    }
    let behind = behind_office(within, last);
    // "host of | “Morning Tom”", "host of BBC's | “Morning Tom”"
    if within.kind(last) == Some(Kind::DoubleQuote)
        && (within.tagged(last - 1).is_preposition()
            || within.kind(last - 1) == Some(Kind::Possessive))
    {
        last = noun;
    }
    Some(Office { span: TokenSpan::from_usize(start, last), noun, behind })
}

/// Whether the word at `at`, which opens an office, tells how somebody came to have it and no more:
/// "newly appointed", "late".
pub fn is_passing(article: &Article, at: usize) -> bool {
    let lower = article.lower(at);
    let kept = article.token(at).capitalized
        || MODIFIER.contains(article.key(at)) && lower != "then"
        || QUALIFIER.contains(article.key(at));
    !kept
        && (lower.ends_with("ly")
            || lower.ends_with("ed")
            || words!("fifth fourth late new now other own then third").contains(article.key(at))
            || article.token(at).kind == Kind::Hyphen)
}

/// "the paper's | editor", "its | head", "a | teacher": where the words of the office begin.
fn behind_owner(within: &Within, at: usize) -> usize {
    const OWNER: usize = 6;
    let owner = |i: &usize| {
        let kind = within.token(*i).kind;
        let plural = || kind == Kind::SingleQuote && within.lower(*i - 1).ends_with('s');
        kind == Kind::Possessive || *i > at && plural()
    };
    let inside = |i: &usize| {
        owner(i)
            || within.token(*i).is_word()
                && (within.lower(*i) == "of" || !within.tagged(*i).has(class::PREPOSITION))
    };
    if let Some(owner) = (at..within.end.min(at + OWNER)).take_while(inside).filter(owner).last() {
        return owner + 1;
    }
    at + usize::from(at < within.end && is_determiner(within, at))
}

/// The end of the noun phrase at token `start` if its head is a noun for one person by office or
/// occupation.
fn noun_end(within: &Within, start: usize) -> Option<usize> {
    let inside = |&i: &usize| {
        let word = within.tagged(i);
        let stops = class::PREPOSITION
            | class::RELATIVE
            | class::CONJUNCTION
            | class::DETERMINER
            | class::AUXILIARY
            | class::SUBORDINATOR
            | class::NEGATION;
        within.token(i).kind == Kind::Hyphen || within.token(i).is_word() && !word.has(stops)
    };
    let last = (start..within.end.min(start + PHRASE)).take_while(inside).last()?;
    let head = (start..=last).rev().find(|&i| is_head(within, i, last))?;
    // "chief of staff"
    let follows = head + vocabulary::title(within, head, within.end).0.max(1);
    // "the police officer cadets": the noun is a modifier.
    let alone = follows > last || {
        let word = within.tagged(follows);
        word.has(class::TIME)
            || !within.token(follows).capitalized
                && (word.is_other_verb() || is_participle(within, follows))
    };
    (alone && !within.is(head, NO_OFFICE)).then_some(follows)
}

/// Whether the word at `at` can be the head of an office in a noun phrase with this `last` token.
fn is_head(article: &Article, at: usize, last: usize) -> bool {
    let (token, lower) = (article.token(at), article.lower(at));
    let title = || {
        lower.len() >= 4
            && lexicon::TITLES.contains(article.key(at))
            && !HONORIFIC.contains_short(lower)
    };
    let hyphen = at < last && article.token(at + 1).kind == Kind::Hyphen;
    token.is_word()
        && !hyphen
        && (vocabulary::is_role(article.key(at))
            || title()
            || matches!(lower, "head" | "chief" | "cfo" | "coo" | "cto"))
}

/// Goes on from the noun's end over "of the port", "for rural affairs at the Aldair Bank".
fn with_field(within: &Within, noun: usize) -> usize {
    let mut last = noun;
    while opens_field(within, last) {
        let inside = |&i: &usize| {
            let (token, word, lower) = (within.token(i), within.tagged(i), within.lower(i));
            if matches!(token.kind, Kind::Hyphen | Kind::Possessive | Kind::Number)
                || matches!(lower, "of" | "the" | "&")
            {
                return true;
            }
            if lower == "and" {
                let next = |i: usize| {
                    !(within.tagged(i).is_determiner() || within.tagged(i).is_auxiliary())
                };
                return i + 1 < within.end
                    && !is_person(within, i + 1)
                    && (within.token(i + 1).capitalized || next(i + 1));
            }
            // "of advanced programs": right behind a preposition it is a participle.
            let opens = i == last + 1
                || matches!(within.lower(i - 1), "the" | "of" | "and")
                || within.token(i - 1).kind == Kind::Hyphen;
            let verb =
                word.is_other_verb() || word.reporting().is_some() || is_participle(within, i);
            let stops =
                class::RELATIVE | class::SUBORDINATOR | class::PREPOSITION | class::CONJUNCTION;
            token.is_word() && !word.has(stops) && (token.capitalized || opens || !verb)
        };
        let next = (last + 1..within.end).take_while(inside).last().map_or(last + 1, |i| i + 1);
        // A field does not end in an adjective or an article: "head of a Morby-based | roofing
        // firm", "head of the | (Morby) bank".
        let compound =
            within.token(next - 2).kind == Kind::Hyphen && !within.token(next - 1).capitalized;
        if compound || is_determiner(within, next - 1) {
            break;
        }
        last = next;
    }
    last
}

/// "director of the port and | Tom Ruiz": a given name and another name.
fn is_person(within: &Within, at: usize) -> bool {
    lexicon::FIRST_NAMES.contains(within.key(at))
        && at + 1 < within.end
        && within.token(at + 1).capitalized
}

/// Whether "of", "for", "at" stands at `at` and what follows is not a time.
fn opens_field(within: &Within, at: usize) -> bool {
    if at + 1 >= within.end || !words!("of for at in to with on from").contains(within.key(at)) {
        return false;
    }
    let next = within.tagged(at + 1);
    let of = within.lower(at) == "of";
    let number = within.token(at + 1).kind == Kind::Number
        || next.has(class::TIME | class::MONTH | class::NUMBER | class::BOUND);
    // "keeper of the lock at that moment", "keeper for a decade"
    let time = || {
        next.is_determiner()
            && words!("century day decade moment month past time week while year")
                .contains(within.key(at + 2))
    };
    of || !number
        && !time()
        && !matches!(within.lower(at + 1), "last" | "this" | "next" | "many" | "years" | "decades")
}

fn behind_office(within: &Within, at: usize) -> Behind {
    if at >= within.end {
        return Behind::Close;
    }
    let (token, word) = (within.token(at), within.tagged(at));
    match token.kind {
        Kind::Stop | Kind::Dash | Kind::DoubleQuote | Kind::Punctuation => Behind::Close,
        _ if matches!(within.lower(at), "and" | "or" | "&")
            || within.lower(at) == "as" && within.lower(at + 1) == "well" =>
        {
            Behind::Another
        }
        _ if word.has(class::RELATIVE | class::PREPOSITION | class::SUBORDINATOR | class::TIME) => {
            Behind::Addition
        }
        _ if is_participle(within, at)
            || word.has(class::PARTICIPLE | class::ED) && word.reporting().is_none() =>
        {
            Behind::Addition
        }
        _ if word.is_finite_verb() => Behind::Verb,
        _ => Behind::Open,
    }
}

/// "coach | since May,", "mayor | from 2001 to 2010,": whether what stands in `span` behind an office
/// tells only when it was held.
pub fn is_term(article: &Article, span: TokenSpan) -> bool {
    words!("at for from since until till").contains(article.key(span.start as usize))
}

/// "living", but not "building"
pub fn is_participle(article: &Article, at: usize) -> bool {
    article.lower(at).ends_with("ing") && !article.tagged(at).has(class::NOUN_IN_ING)
}

/// "the", "a", "its"
pub fn is_determiner(article: &Article, at: usize) -> bool {
    article.tagged(at).has(class::ARTICLE | class::POSSESSIVE)
        || matches!(article.lower(at), "the" | "one" | "another" | "this" | "whose")
}

#[cfg(test)]
mod tests {
    use super::super::super::evidence::Evidence;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn offices_and_what_stands_behind() {
        check(
            |text| {
                let article = Article::new(text);
                let evidence = Evidence::gather(&article);
                let office = read(&Within::of(&evidence, 0), 0);
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
            the mayor as well as a governor met -> mayor | Another
            the mayor's wife, left ->
            the minister building site, left ->
            a mother of two, left ->
            the roof, left ->
            ",
        );
    }
}
