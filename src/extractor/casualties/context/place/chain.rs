//! Chains: places named as one, "Sefra, a town in the north of Doria", and the finest of them.

use crate::extractor::casualties::context::fineness::{Fineness, fineness};
use crate::extractor::casualties::tagged_sentence::{Part, TaggedSentence};
use crate::extractor::entities::{Entities, EntityType, Mention};
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// Places named as one: "Sefra, a town in the north of Doria".
pub struct Chain {
    pub span: TokenSpan,
    /// The finest of them: an index into the entities.
    pub finest: u32,
}

/// The places of `span`, those that are named as one together.
pub fn chains(words: &TaggedSentence, span: TokenSpan) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    let mut last: Option<&Mention> = None;
    let place = |m: &&Mention| is_place(words.entities, m) && !is_attribute(words, m.span);
    for mention in words.entities.mentions_in(span).iter().filter(place) {
        let entity = mention.entity as u32;
        let link = chains
            .last()
            .and_then(|chain| link(words, chain.span.end as usize, mention.span.start as usize));
        match (chains.last_mut(), link) {
            (Some(chain), Some(link)) => {
                chain.span = chain.span.join(mention.span);
                // Of "Sefra in Doria's Alm Province" Sefra: the province is finer than Doria only.
                // Of "Route 2 in Sefra" Sefra, too: a road says less closely where than its town.
                // So does the bridge that bears a name: "the Santa Ana bridge in Sefra".
                let road = || {
                    last.is_some_and(|last| {
                        is_road(words, last.span) || is_namesake(words, last.span)
                    }) && fineness(words.entities, entity) == Fineness::Finer
                };
                let finest = last.is_some_and(|last| last.entity as u32 == chain.finest);
                if finest && (link == Link::Finer || road()) {
                    chain.finest = entity;
                }
            }
            _ => chains.push(Chain { span: mention.span, finest: entity }),
        }
        last = Some(mention);
    }
    chains
}

pub fn is_place(entities: &Entities, mention: &Mention) -> bool {
    entities.list.get(mention.entity).is_some_and(|entity| entity.kind == EntityType::Place)
}

/// "a US convoy", "a UK air strike": an abbreviated country says whose it is, and not where. So does
/// any place in "a clash with Sefra police", "Doria-backed rebels", "a US-Dorian boy".
fn is_attribute(words: &TaggedSentence, place: TokenSpan) -> bool {
    let (start, end) = (place.start as usize, place.end as usize);
    if words.part(end) == Part::Hyphen && words.entity_type(end + 1) != Some(EntityType::Place) {
        return true;
    }
    let forces = matches!(
        words.lower(end),
        "army" | "forces" | "guards" | "militia" | "police" | "soldiers" | "troops"
    );
    if forces && matches!(words.lower(start.wrapping_sub(1)), "with" | "by" | "against") {
        return true;
    }
    end == start + 1
        && words!("us u.s u.s. uk u.k u.k.").contains(words.key(start))
        && words.part(end) == Part::Open
        && !words.capitalized(end)
}

/// Nouns of statistics.
pub fn is_counted(words: &TaggedSentence, at: usize) -> bool {
    matches!(words.lower(at), "cases" | "deaths" | "infections" | "fatalities")
}

/// "Route 2", "Elm Street"
fn is_road(words: &TaggedSentence, place: TokenSpan) -> bool {
    place.range().any(|i| {
        words!("avenue freeway highway interstate motorway road route street")
            .contains(words.key(i))
    })
}

/// "the Santa Ana | bridge", "the Oslo | hotel"
fn is_namesake(words: &TaggedSentence, place: TokenSpan) -> bool {
    let end = place.end as usize;
    words.part_before(place.start as usize) == Part::Definite
        && word_set!("namesakes").contains(words.key(end))
        && !words.capitalized(end)
        && matches!(words.lower(end + 1), "in" | "at" | "near" | "outside")
}

/// How a place is named beside the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// "Sefra, Doria", "Sefra in Doria": a larger one, in which the first one lies.
    Larger,
    /// "Doria's Sefra", "the Dorian port of Sefra": one inside the first.
    Finer,
}

/// What the words `from..to` between two places say of them, if they name one place together.
fn link(words: &TaggedSentence, from: usize, to: usize) -> Option<Link> {
    const LONGEST: usize = 9;
    let loose = |i: usize| match words.part(i) {
        // but "five in Sefra, two in Kesh", "US deaths in Sefra"
        Part::Open | Part::Hyphen => !words.has(i, class::NUMBER) && !is_counted(words, i),
        Part::Article | Part::Definite | Part::Comma | Part::Possessive | Part::Adverb => true,
        // "Sefra, a port | at the mouth of the Alm"
        Part::Preposition if matches!(words.lower(i), "at" | "on") => {
            words.part(from) == Part::Comma
        }
        Part::Preposition => matches!(words.lower(i), "in" | "of" | "near" | "off" | "outside"),
        _ => false,
    };
    if to - from > LONGEST || !(from..to).all(loose) {
        return None;
    }
    if words.part(from) == Part::Possessive {
        return Some(Link::Finer);
    }
    let comma = (from..to).any(|i| words.part(i) == Part::Comma);
    let mut prepositions = (from..to).rev().filter(|&i| words.part(i) == Part::Preposition);
    match (prepositions.next(), prepositions.next()) {
        // "Doria, the town of Sefra" is a list; "the Dorian port of Sefra", but "Sefra district of Alm Province" is in the province
        (Some(of), None) if words.lower(of) == "of" && words.has(of - 1, class::SETTLEMENT) => {
            let named = of == from + 1
                && matches!(words.lower(from), "area" | "county" | "district" | "municipality");
            (!comma).then_some(if named { Link::Larger } else { Link::Finer })
        }
        // "Sefra, some 50 km east of Kesh": how far away it is
        (Some(of), _) if words.lower(of) == "of" && comma && is_away(words, of - 1) => None,
        (Some(_), _) => Some(Link::Larger),
        // "Sefra, Doria", "Sefra city, northern Doria"; not "Sefra Doria"
        (None, _) => comma.then_some(Link::Larger),
    }
}

/// "east | of Sefra", "40 km | of Sefra"
pub fn is_away(words: &TaggedSentence, at: usize) -> bool {
    words.has(at, class::DIRECTION)
        || matches!(words.lower(at), "outside" | "km" | "kilometers" | "kilometres" | "miles")
}
