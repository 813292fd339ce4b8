//! Reads what a person is off the words: "chief operating officer", "founder and head of the port".

use super::super::reach::Reach;
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

/// The office that begins at token `at`: a determiner or an owner may open it.
pub fn read(reach: &Reach, at: usize) -> Option<Office> {
    let start = behind_owner(reach, at);
    let start = (start..reach.end).find(|&i| !is_passing(reach, i))?;
    let noun = noun_end(reach, start)?;
    let near = Reach { end: reach.end.min(start + LONGEST), ..*reach };
    let mut last = with_field(&near, noun);
    // "founder and chief executive", "founder, chairman and editor"
    let joined = |from: usize| Some(with_field(&near, noun_end(reach, from + 1)?));
    let mut next = last;
    while reach.word(next) == ","
        && let Some(after) = joined(next)
    {
        next = after;
    }
    if matches!(reach.lower(next), "and" | "&")
        && let Some(after) = joined(next)
    {
        last = after;
    }
    Some(Office { span: TokenSpan::from_usize(start, last), noun, behind: behind(reach, last) })
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
fn behind_owner(reach: &Reach, at: usize) -> usize {
    const OWNER: usize = 6;
    let owner = |i: &usize| {
        let kind = reach.token(*i).kind;
        let plural = || kind == Kind::SingleQuote && reach.lower(*i - 1).ends_with('s');
        kind == Kind::Possessive || *i > at && plural()
    };
    let inside = |i: &usize| {
        owner(i)
            || reach.token(*i).is_word()
                && (reach.lower(*i) == "of" || !reach.tagged(*i).has(class::PREPOSITION))
    };
    if let Some(owner) = (at..reach.end.min(at + OWNER)).take_while(inside).filter(owner).last() {
        return owner + 1;
    }
    at + usize::from(at < reach.end && is_determiner(reach, at))
}

/// The end of the noun phrase at token `start` if its head is a noun for one person by office or
/// occupation.
fn noun_end(reach: &Reach, start: usize) -> Option<usize> {
    let inside = |&i: &usize| {
        let word = reach.tagged(i);
        let stops = class::PREPOSITION
            | class::RELATIVE
            | class::CONJUNCTION
            | class::DETERMINER
            | class::AUXILIARY
            | class::SUBORDINATOR
            | class::NEGATION;
        reach.token(i).kind == Kind::Hyphen || reach.token(i).is_word() && !word.has(stops)
    };
    let last = (start..reach.end.min(start + PHRASE)).take_while(inside).last()?;
    let head = (start..=last).rev().find(|&i| is_head(reach, i, last))?;
    // "chief of staff"
    let follows = head + vocabulary::title(reach, head, reach.end).0.max(1);
    // "the police officer cadets": the noun is a modifier.
    let alone = follows > last || {
        let word = reach.tagged(follows);
        word.has(class::TIME)
            || !reach.token(follows).capitalized
                && (word.is_other_verb() || is_participle(reach, follows))
    };
    (alone && !NO_OFFICE.contains(reach.key(head))).then_some(follows)
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
fn with_field(reach: &Reach, noun: usize) -> usize {
    let mut last = noun;
    while opens_field(reach, last) {
        let inside = |&i: &usize| {
            let (token, word, lower) = (reach.token(i), reach.tagged(i), reach.lower(i));
            if matches!(token.kind, Kind::Hyphen | Kind::Possessive | Kind::Number)
                || matches!(lower, "of" | "the" | "&")
            {
                return true;
            }
            if lower == "and" {
                let next =
                    |i: usize| !(reach.tagged(i).is_determiner() || reach.tagged(i).is_auxiliary());
                return i + 1 < reach.end
                    && !is_person(reach, i + 1)
                    && (reach.token(i + 1).capitalized || next(i + 1));
            }
            // "of advanced programs": right behind a preposition it is a participle.
            let opens = i == last + 1
                || matches!(reach.lower(i - 1), "the" | "of" | "and")
                || reach.token(i - 1).kind == Kind::Hyphen;
            let verb = word.is_other_verb()
                || word.reporting().is_some() && !word.has(class::NOUN)
                || is_participle(reach, i);
            let stops =
                class::RELATIVE | class::SUBORDINATOR | class::PREPOSITION | class::CONJUNCTION;
            token.is_word() && !word.has(stops) && (token.capitalized || opens || !verb)
        };
        let next = (last + 1..reach.end).take_while(inside).last().map_or(last + 1, |i| i + 1);
        // A field does not end in an adjective or an reach: "head of a Morby-based | roofing
        // firm", "head of the | (Morby) bank".
        let compound =
            reach.token(next - 2).kind == Kind::Hyphen && !reach.token(next - 1).capitalized;
        if compound || is_determiner(reach, next - 1) {
            break;
        }
        last = next;
    }
    last
}

/// "director of the port and | Tom Ruiz": a given name and another name.
fn is_person(reach: &Reach, at: usize) -> bool {
    lexicon::FIRST_NAMES.contains(reach.key(at))
        && at + 1 < reach.end
        && reach.token(at + 1).capitalized
}

/// Whether "of", "for", "at" stands at `at` and what follows is not a time.
fn opens_field(reach: &Reach, at: usize) -> bool {
    if at + 1 >= reach.end || !words!("of for at in to with on from").contains(reach.lower(at)) {
        return false;
    }
    let next = reach.tagged(at + 1);
    let of = reach.lower(at) == "of";
    let number = reach.token(at + 1).kind == Kind::Number
        || next.has(class::TIME | class::MONTH | class::NUMBER | class::BOUND);
    // "keeper of the lock at that moment"
    let time = || next.is_determiner() && matches!(reach.lower(at + 2), "time" | "moment" | "past");
    of || !number
        && !time()
        && !matches!(reach.lower(at + 1), "last" | "this" | "next" | "many" | "years" | "decades")
}

fn behind(reach: &Reach, at: usize) -> Behind {
    if at >= reach.end {
        return Behind::Close;
    }
    let (token, word) = (reach.token(at), reach.tagged(at));
    match token.kind {
        Kind::Stop | Kind::Dash | Kind::DoubleQuote | Kind::Punctuation => Behind::Close,
        _ if matches!(reach.lower(at), "and" | "or" | "&") => Behind::Another,
        _ if word.has(class::RELATIVE | class::PREPOSITION | class::SUBORDINATOR | class::TIME) => {
            Behind::Addition
        }
        _ if is_participle(reach, at)
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
    use super::super::super::evidence::Evidence;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn offices_and_what_stands_behind() {
        check(
            |text| {
                let article = Article::new(text);
                let evidence = Evidence::gather(&article);
                let office = read(&Reach::of(&evidence, 0), 0);
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
