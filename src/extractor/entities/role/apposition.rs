//! Roles in apposition: "Ana Hale, the NATO envoy,", "The paper's editor, Ana Hale,", "Ana Hale,
//! who was mayor".

use super::super::chunk::{Beside, Chunk};
use super::super::evidence::{Evidence, Within};
use super::super::vocabulary;
use super::super::word_class::BODY_NOUN;
use super::office::{self, Behind, Office};
use super::qualifies;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// ", the NATO secretary general," after the name.
pub fn after(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    let within = &Within::of(evidence, chunk.sentence);
    let mut at = details_end(within, chunk.end());
    if within.word(at) != "," {
        return None;
    }
    at += 1;
    if within.lower(at) == "who" {
        return None;
    }
    at += usize::from(
        words!("then now also himself herself once currently formerly").contains(within.key(at)),
    );
    let office = office::read(within, at)?;
    let first = office.span.start as usize;
    let own = first > at;
    // "Ana Hale, director of the port said": a role opens it, or nothing follows.
    let opens = || {
        vocabulary::title(evidence, at, within.end).0 > 0
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
        Behind::Verb => !own && opens() || has_lost_comma(within, chunk, &office),
        Behind::Open => !own && opens(),
    };
    let last = if office.behind == Behind::Open { office.noun } else { office.span.end as usize };
    fits.then(|| TokenSpan::from_usize(first, last))
}

/// "Ana Hale, a minister of trade told reporters": the sentence opens with the name, and the comma
/// behind the office is left out; but not "Ana Hale, the minister said, left".
fn has_lost_comma(within: &Within, chunk: &Chunk, office: &Office) -> bool {
    let end = office.span.end as usize;
    let clause = |&i: &usize| {
        !matches!(within.kind(i), Some(Kind::DoubleQuote)) && within.lower(i) != "that"
    };
    chunk.first() == within.start
        && office.noun < end
        && (end..within.end).take_while(clause).all(|i| within.word(i) != ",")
}

/// Whether a person's occupation stands behind the name of `chunk`: "Zorblat Bank, a nurse,"; but
/// not "…, a lender,".
pub fn is_introduced(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    if beside.behind(1) != ","
        || !beside.behind(2).has(class::ARTICLE)
        || is_fronted(evidence, chunk)
    {
        return false;
    }
    let within = Within::of(evidence, chunk.sentence);
    office::read(&within, chunk.end() + 1).is_some_and(|office| {
        office.behind == Behind::Close && !evidence.is(office.noun - 1, BODY_NOUN)
    })
}

/// Behind a name's age, with the town or without, or what stands in brackets: "Ana Hale, 45, of
/// Morby |", "Ana Hale (left) |".
fn details_end(within: &Within, at: usize) -> usize {
    const TOWN: usize = 4;
    match (within.word(at), within.word(at + 2)) {
        (",", ",") if within.kind(at + 1) == Some(Kind::Number) => {
            let of = at + 3;
            let town = || (of + 1..of + TOWN).find(|&i| within.word(i) == ",");
            let town = if within.lower(of) == "of" { town() } else { None };
            town.unwrap_or(at + 2)
        }
        ("(", ")") => at + 3,
        _ => at,
    }
}

/// "Ana Hale, who was education secretary until May": the office that one holds or held.
pub fn held(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    let within = &Within::of(evidence, chunk.sentence);
    let who = details_end(within, chunk.end()) + 1;
    if within.word(who - 1) != "," || within.lower(who) != "who" {
        return None;
    }
    let at = who + 1;
    let first = match (within.lower(at), within.lower(at + 1)) {
        ("was" | "is", "appointed" | "elected" | "named")
        | ("served" | "serves" | "works" | "worked", "as")
        | ("has", "been") => at + 2,
        ("was" | "is" | "became" | "remains", _) => at + 1,
        _ => return None,
    };
    let office = office::read(within, first)?;
    // "who was the minister's guest": only what one can hold.
    let whole = matches!(office.behind, Behind::Close | Behind::Addition)
        || within.lower(office.span.end as usize) == "and";
    // "who is the daughter of the firm's founder"
    let own = || (first..office.span.start as usize).all(|i| within.lower(i) != "of");
    (whole && own()).then_some(office.span)
}

/// "The paper's chief operating officer, Ana Hale, left": the role before the comma and the name.
pub fn before_comma(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    const LONGEST: usize = 14;
    let within = Within::of(evidence, chunk.sentence);
    let start = within.start;
    // "The paper's editor, Dr Ana Hale, left"
    let first = chunk.title.map_or(chunk.span, |title| title.span).start as usize;
    let comma = first.checked_sub(1).filter(|&at| at > start && evidence.word(at) == ",")?;
    if !closes_apposition(&within, chunk) {
        return None;
    }
    let within = Within { end: comma, ..within };
    let low = start.max(comma.saturating_sub(LONGEST));
    let opens =
        |i: usize| evidence.token(i).kind == Kind::Possessive || office::is_determiner(evidence, i);
    // "Chief Executive Officer of the Aldair Bank, Ana Hale"
    let title = |i: usize| {
        evidence.token(i).capitalized
            && vocabulary::title(evidence, i, comma).0 > 0
            && (i == start || !evidence.has_capital(i - 1))
    };
    let whole = |office: &Office| {
        let behind = TokenSpan::from_usize(office.span.end as usize, comma);
        behind.is_empty() || office::is_term(evidence, behind)
    };
    let mut offices = (low..comma)
        .rev()
        .filter(|&i| opens(i) || title(i))
        .filter_map(|i| office::read(&within, i))
        .filter(whole);
    let office = offices.next()?;
    // "a spokesman for the mayor, Ana Hale,": who of the two?
    let sure = offices.all(|other| other.noun == office.noun);
    sure.then_some(office.span)
}

/// Whether the name of `chunk`, behind a comma, is an apposition: something closes it, and it is no
/// name of a list or subject behind what opens the sentence.
fn closes_apposition(within: &Within, chunk: &Chunk) -> bool {
    let at = chunk.end();
    let close = matches!(within.kind(at), None | Some(Kind::Stop | Kind::Dash))
        || matches!(within.word(at), "," | ";" | "(" | ")");
    if !close {
        return false;
    }
    // "the mayor, Ana Hale, and Tom Ruiz", "the mayor, Ana Hale, Tom Ruiz and others"
    let next = at + 1 + usize::from(matches!(within.lower(at + 1), "and" | "or"));
    let list = within.word(at) == "," && within.is_name(next) && within.listed(next).is_none();
    !list && (!is_fronted(within, chunk) || within.lower(within.start) == "according")
}

/// Whether the sentence opens with words before its subject, and no comma has closed them before
/// the one next to `chunk`: "After a talk with the mayor, Ana Hale", "Asked about Ana Hale, the
/// mayor".
fn is_fronted(evidence: &Evidence, chunk: &Chunk) -> bool {
    let start = chunk.in_sentence(evidence).start;
    let name = chunk.first();
    let first = evidence.tagged(start);
    let opens =
        first.has(class::PREPOSITION | class::SUBORDINATOR | class::ED) || first.ends_with("ing");
    opens && !(start..name.saturating_sub(1)).any(|i| evidence.word(i) == ",")
}
