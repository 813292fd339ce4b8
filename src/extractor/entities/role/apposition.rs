//! Roles in apposition: "Ana Hale, the NATO envoy,", "The paper's editor, Ana Hale,", "Ana Hale,
//! who was mayor".

use super::super::chunk::{Beside, Chunk};
use super::super::evidence::Evidence;
use super::super::vocabulary;
use super::super::word_class::BODY_NOUN;
use super::office::{self, Behind, Office};
use super::qualifies;
use crate::article::Article;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// ", the NATO secretary general," after the name.
pub fn after(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    let end = evidence.sentences[chunk.sentence].span.end as usize;
    let mut at = behind_aside(evidence, chunk.span.end as usize, end);
    if at >= end || evidence.word(at) != "," {
        return None;
    }
    at += 1;
    if at < end && evidence.lower(at) == "who" {
        return None;
    }
    if at < end
        && words!("then now also himself herself once currently formerly")
            .contains(evidence.lower(at))
    {
        at += 1;
    }
    let office = office::read(evidence, at, end)?;
    let first = office.span.start as usize;
    let own = first > at;
    // "Ana Hale, director of the port said": a role opens it, or nothing follows.
    let opens = || {
        vocabulary::title(evidence, at, end).0 > 0
            || vocabulary::is_role(evidence.key(at))
            || qualifies(evidence.key(at))
    };
    let fits = match office.behind {
        Behind::Close => true,
        // "Asked about Ana Hale, a teacher who lives there said so."
        Behind::Addition => {
            if own {
                !is_fronted(evidence, chunk)
            } else {
                opens()
            }
        }
        // "Ana Hale, the mayor and the governor": three; "Ana Hale, a teacher and a poet": one.
        Behind::Another => {
            if own {
                evidence.tagged(at).has(class::ARTICLE)
            } else {
                opens()
            }
        }
        // "After they met Ana Hale, the minister said so."
        Behind::Verb | Behind::Open => !own && opens(),
    };
    let last = if office.behind == Behind::Open { office.noun } else { office.span.end as usize };
    fits.then(|| TokenSpan::from_usize(first, last))
}

/// Whether a person's occupation stands behind the name of `chunk`: "Zorblat Bank, a nurse,"; but
/// not "…, a lender,".
pub fn is_introduced(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    let Some(at) = beside.at_behind(2).filter(|_| beside.behind(1) == ",") else { return false };
    if !beside.behind(2).has(class::ARTICLE) || is_fronted(evidence, chunk) {
        return false;
    }
    let end = evidence.sentences[chunk.sentence].span.end as usize;
    office::read(evidence, at, end).is_some_and(|office| {
        office.behind == Behind::Close && !BODY_NOUN.contains(evidence.key(office.noun - 1))
    })
}

/// Behind a name's age, with the town or without, or what stands in brackets: "Ana Hale, 45, of
/// Morby |", "Ana Hale (left) |".
fn behind_aside(article: &Article, at: usize, end: usize) -> usize {
    const TOWN: usize = 4;
    if at + 2 < end
        && article.word(at) == ","
        && article.token(at + 1).kind == Kind::Number
        && article.word(at + 2) == ","
    {
        let of = at + 3;
        let town = || (of + 1..end.min(of + TOWN)).find(|&i| article.word(i) == ",");
        let town = if of < end && article.lower(of) == "of" { town() } else { None };
        return town.unwrap_or(at + 2);
    }
    if at + 2 < end && article.word(at) == "(" && article.word(at + 2) == ")" {
        return at + 3;
    }
    at
}

/// "Ana Hale, who was education secretary until May": the office that one holds or held.
pub fn held(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    let end = evidence.sentences[chunk.sentence].span.end as usize;
    let who = behind_aside(evidence, chunk.span.end as usize, end) + 1;
    if who >= end || evidence.lower(who) != "who" || evidence.word(who - 1) != "," {
        return None;
    }
    let at = who + 1;
    let word = |at: usize| if at < end { evidence.lower(at) } else { "" };
    let first = match (word(at), word(at + 1)) {
        ("was" | "is", "appointed" | "elected" | "named")
        | ("served" | "serves" | "works" | "worked", "as")
        | ("has", "been") => at + 2,
        ("was" | "is" | "became" | "remains", _) => at + 1,
        _ => return None,
    };
    let office = office::read(evidence, first, end)?;
    // "who was the minister's guest": only what one can hold.
    let whole = matches!(office.behind, Behind::Close | Behind::Addition)
        || word(office.span.end as usize) == "and";
    // "who is the daughter of the firm's founder"
    let own = || (first..office.span.start as usize).all(|i| evidence.lower(i) != "of");
    (whole && own()).then_some(office.span)
}

/// "The paper's chief operating officer, Ana Hale, left": the role before the comma and the name.
pub fn before_comma(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    const LONGEST: usize = 14;
    let sentence = evidence.sentences[chunk.sentence].span;
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let comma = (chunk.span.start as usize)
        .checked_sub(1)
        .filter(|&at| at > start && evidence.word(at) == ",")?;
    if !closes_apposition(evidence, chunk, end) {
        return None;
    }
    let low = start.max(comma.saturating_sub(LONGEST));
    let opens =
        |i: usize| evidence.token(i).kind == Kind::Possessive || office::is_determiner(evidence, i);
    // "Chief Executive Officer of the Aldair Bank, Ana Hale"
    let title = |i: usize| {
        evidence.token(i).capitalized
            && vocabulary::title(evidence, i, comma).0 > 0
            && (i == start || !evidence.has_capital(i - 1))
    };
    let whole = |office: &Office| office.span.end as usize == comma;
    let mut offices = (low..comma)
        .rev()
        .filter(|&i| opens(i) || title(i))
        .filter_map(|i| office::read(evidence, i, comma))
        .filter(whole);
    let office = offices.next()?;
    // "a spokesman for the mayor, Ana Hale,": who of the two?
    let sure = offices.all(|other| other.noun == office.noun);
    sure.then_some(office.span)
}

/// Whether the name of `chunk`, behind a comma, is an apposition: something closes it, and it is no
/// name of a list or subject behind what opens the sentence.
fn closes_apposition(evidence: &Evidence, chunk: &Chunk, end: usize) -> bool {
    let at = chunk.span.end as usize;
    let close = at >= end
        || matches!(evidence.token(at).kind, Kind::Stop | Kind::Dash)
        || matches!(evidence.word(at), "," | ";" | "(" | ")");
    if !close {
        return false;
    }
    let next = (at + 1).min(end);
    // "the mayor, Ana Hale, and Tom Ruiz", "the mayor, Ana Hale, Tom Ruiz and others"
    let after_and =
        if next < end && matches!(evidence.lower(next), "and" | "or") { next + 1 } else { next };
    let list = at < end
        && evidence.word(at) == ","
        && after_and < end
        && evidence.is_name(after_and)
        && evidence.listed(after_and).is_none();
    let start = evidence.sentences[chunk.sentence].span.start as usize;
    !list && (!is_fronted(evidence, chunk) || evidence.lower(start) == "according")
}

/// Whether the sentence opens with words before its subject, and no comma has closed them before
/// the one next to `chunk`: "After a talk with the mayor, Ana Hale", "Asked about Ana Hale, the
/// mayor".
fn is_fronted(evidence: &Evidence, chunk: &Chunk) -> bool {
    let start = evidence.sentences[chunk.sentence].span.start as usize;
    let name = chunk.span.start as usize;
    let first = evidence.tagged(start);
    let opens =
        first.has(class::PREPOSITION | class::SUBORDINATOR | class::ED) || first.ends_with("ing");
    opens && !(start..name.saturating_sub(1)).any(|i| evidence.word(i) == ",")
}
