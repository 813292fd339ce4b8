//! Proximity: whether a sentence puts what happened at a place, near it, or only names it.
//!
//! "in Sefra", "hit Sefra", "the Sefra fire" put it there, "east of Sefra" near; "police in Sefra
//! said", "near Doria's border", "died at a hospital in Sefra" do not.

use crate::extractor::casualties::{
    context::fineness::{Fineness, fineness},
    context::place::chain::{Chain, is_away, is_counted},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::clauses::{Subject, Verb};
use crate::text::span::TokenSpan;

/// Words before a place among which one that leads to it is looked for.
const REACH: usize = 9;

/// Words of a distance before a direction: "30 miles (50km) to the east".
const DISTANCE: usize = 9;

/// Whether a sentence puts an event at a place or near it; ordered by certainty, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proximity {
    /// "in Sefra", "hit Sefra", "Sefra, where", "the Sefra fire", "Sefra recorded nine deaths"; in
    /// a headline any place.
    At,
    /// "east of Sefra"
    Near,
    /// "Doria has arrested nine people", "Sefra police said": the state or the town of those who do
    /// it or say so, where nothing else says where.
    Home,
}

/// The proximity that the sentence gives; `None` if it puts no event there.
pub fn proximity(words: &TaggedSentence, chain: &Chain) -> Option<Proximity> {
    let (start, end) = (chain.span.start as usize, chain.span.end as usize);
    let counts = counts_its_own(words, chain.span);
    let where_it = words.lower(words.skip(end, &[Part::Comma])) == "where";
    if is_border(words, end)
        || is_beyond_border(words, start)
        || is_on_route(words, start, end)
        || is_of_later_event(words, start)
    {
        return None;
    }
    if !counts && is_of_speaker(words, start, end) {
        return is_of_local_service(words, chain).then_some(Proximity::Home);
    }
    // A headline's places are where it happened, but for the other side: "amid tensions with Doria"
    if words.headline && words.lower_before(start) != "with"
        || where_it
        || is_before_event(words, chain)
        || words.lower(end) == "war"
        || counts
    {
        return Some(Proximity::At);
    }
    let direction =
        start.checked_sub(2).filter(|&i| words.lower(i + 1) == "of" && is_away(words, i));
    if let Some(at) = direction {
        // "50 km east of Sefra", "30 miles (50km) to the east of Sefra" are other places
        let distance =
            |i: usize| words!("km kilometers kilometres mi mile miles").contains(words.key(i));
        let measure = |i: usize| {
            use Part::{Adverb, Break, Definite, Number, To};
            matches!(words.part(i), Adverb | Break | Definite | Number | To)
                || matches!(words.lower(i), "south" | "north" | "east" | "west")
                || words.lower(i).starts_with(|c: char| c.is_ascii_digit())
        };
        let away = words
            .before(at + 1)
            .take(DISTANCE)
            .take_while(|&i| distance(i) || measure(i))
            .any(distance);
        return (!away).then_some(Proximity::Near);
    }
    let within = |i: usize| {
        use Part::{
            And, Article, Comma, Definite, Hyphen, Number, Open, Participle, Possessive,
            Preposition,
        };
        match words.part(i) {
            Open | Article | Definite | Preposition | Possessive | Number | Hyphen | Participle => {
                true
            }
            // "in a poor, barren part of Doria", "in the south and east of Doria"
            Comma => words.part_before(i) == Open && words.part(i + 1) == Open,
            And => {
                words.has(i.wrapping_sub(1), class::DIRECTION) && words.has(i + 1, class::DIRECTION)
            }
            // "in the rebel-held town of Sefra", "in neighboring Sefra"
            _ => {
                words.part_before(i) == Hyphen
                    || words!("neighboring neighbouring surrounding").contains(words.key(i))
            }
        }
    };
    let leads = |i: usize| {
        let before = i.wrapping_sub(1);
        words.has(i, class::LOCATING | class::STRIKING)
            || match words.lower(i) {
                // "nine were evacuated from Sefra", "21 dead, including nine from Sefra"; but "nine from
                // Doria" tells whose people they were
                "from" => {
                    let town = fineness(words.entities, chain.finest) == Fineness::Finer;
                    town && i + 1 == start && words.is_number(before)
                        || words!("displaced evacuated").contains(words.key(before))
                }
                // "the shelling of Sefra", "an incursion into Sefra"
                "of" | "into" => words.has(before, class::EVENT | class::VIOLENCE),
                _ => false,
            }
    };
    let lead = words.before(start).take(REACH).find(|&i| leads(i) || !within(i));
    let Some(lead) = lead.filter(|&i| leads(i)) else {
        let home = is_at_home(words, chain.span) || is_of_local_service(words, chain);
        return home.then_some(Proximity::Home);
    };
    // "died in an Oslo hospital"
    let house = is_house(words, end) && !follows_harm(words, lead);
    (!house && !is_afterwards(words, lead)).then_some(Proximity::At)
}

/// "the Sefra | fire", "a Sefra | car bombing": more words stand between a town and its event than
/// between a country and its own, "a Doria bus attack".
fn is_before_event(words: &TaggedSentence, chain: &Chain) -> bool {
    let end = chain.span.end as usize;
    let most = match fineness(words.entities, chain.finest) {
        Fineness::Finer => 3,
        _ => 1,
    };
    let event = |i: &usize| words.has(*i, class::EVENT);
    (end..end + most)
        .find(|i| event(i) || words.part(*i) != Part::Open || words.capitalized(*i))
        .is_some_and(|i| event(&i))
}

/// "born in Oslo", "died at a clinic in Oslo", "taken to a mortuary in Oslo": where people came
/// from, or got to later; the place that the preposition at `lead` leads to. But "a fire at a
/// clinic in Oslo".
fn is_afterwards(words: &TaggedSentence, lead: usize) -> bool {
    let Some(before) = lead.checked_sub(1) else { return false };
    if matches!(words.lower(before), "born" | "raised" | "buried" | "based") {
        return true;
    }
    is_house(words, before) && !follows_harm(words, before)
}

/// Where people are taken to when something has happened.
fn is_house(words: &TaggedSentence, at: usize) -> bool {
    words.has(at, class::HOSPITAL) || matches!(words.lower(at), "mortuary" | "morgue")
}

/// "nine were shot outside a hospital": something has happened there.
fn follows_harm(words: &TaggedSentence, at: usize) -> bool {
    const CLAUSE: usize = 8;
    words.before(at).take(CLAUSE).any(|i| {
        words.has(i, class::EVENT | class::VIOLENCE | class::STRIKING)
            || words!("killed shot wounded injured hurt stabbed bombed outside near")
                .contains(words.key(i))
    })
}

/// "Doria recorded nine deaths", "Sefra, a port of 900,000, has confirmed 400 cases"
pub fn counts_its_own(words: &TaggedSentence, place: TokenSpan) -> bool {
    const FAR: usize = 9;
    verbs_of(words, place).any(|verb| {
        (words.has(verb.head, class::COUNTING) || words.part(verb.head) == Part::Have)
            && (verb.head + 1..verb.head + FAR).any(|i| is_counted(words, i))
    })
}

/// "Sefra police", "the fire department of Sefra", "rescuers in Sefra": those who come when something
/// has happened in their own town.
fn is_of_local_service(words: &TaggedSentence, chain: &Chain) -> bool {
    const AROUND: usize = 3;
    let (start, end) = (chain.span.start as usize, chain.span.end as usize);
    let service = |i: usize| {
        words!("ambulance coroner fire firefighters paramedics police rescuers sheriff sheriff's")
            .contains(words.key(i))
    };
    // but "the director of Sefra police"
    let own = !matches!(words.part_before(start), Part::Preposition | Part::Open)
        && service(words.skip(end, &[Part::Possessive]));
    let led = matches!(words.lower_before(start), "in" | "of");
    fineness(words.entities, chain.finest) == Fineness::Finer
        && (own || led && words.before(start).take(AROUND).any(service))
}

/// "Doria has arrested nine people", "Doria's army executed nine", "Doria suffered a quake", "Sefra
/// was rocked by a blast": what a state does, or comes to it, at home.
fn is_at_home(words: &TaggedSentence, place: TokenSpan) -> bool {
    const FAR: usize = 9;
    // "was rocked by", "was rocked on Monday by"
    let is_passive = |verb: usize| (verb + 1..verb + 4).any(|i| words.lower(i) == "by");
    verbs_of(words, place).next().is_some_and(|verb| {
        let mut object = verb.head + 1..verb.head + FAR;
        words!("arrested detained executed hanged").contains(words.key(verb.head))
            || (words.has(verb.head, class::SUFFERING)
                || words.has(verb.head, class::STRIKING) && is_passive(verb.head))
                && object
                    .any(|i| is_counted(words, i) || words.has(i, class::EVENT | class::VIOLENCE))
    })
}

/// The next verbs whose subject holds the place.
fn verbs_of<'a>(words: &'a TaggedSentence, place: TokenSpan) -> impl Iterator<Item = &'a Verb> {
    const NEXT: usize = 4;
    let verbs = &words.clauses().verbs;
    let next = verbs.partition_point(|verb| verb.head < place.end as usize);
    verbs[next..].iter().take(NEXT).filter(move |verb| {
        verb.subject
            .and_then(Subject::nominal)
            .is_some_and(|of| of.start <= place.start as usize && of.end >= place.end as usize)
    })
}

/// "a week before a rally in | Oslo": where something else was to happen; but "hours before the vote in
/// Oslo", which is what it happened to.
fn is_of_later_event(words: &TaggedSentence, start: usize) -> bool {
    const REACH: usize = 6;
    let before = words.clause_before(start, REACH).find(|&i| words.lower(i) == "before");
    before.is_some_and(|before| {
        let long = words!("days month months week weeks year years");
        let own = words!("ceasefire election elections poll polls truce vote");
        long.contains(words.key(before.wrapping_sub(1)))
            && matches!(words.part(before + 1), Part::Article | Part::Definite)
            && !(before + 2..start).any(|i| own.contains(words.key(i)))
    })
}

/// "a bus from Sefra to Kesh crashed": in neither, for all we know.
fn is_on_route(words: &TaggedSentence, start: usize, end: usize) -> bool {
    const NEAR: usize = 5;
    match words.lower_before(start) {
        "to" => words
            .before(start)
            .take(NEAR)
            .any(|i| words.lower(i) == "from" && words.capitalized(i + 1)),
        "from" => words.lower(end) == "to" && words.capitalized(end + 1),
        _ => false,
    }
}

/// "near Kesh's southern border": not in Kesh.
fn is_border(words: &TaggedSentence, end: usize) -> bool {
    let owned =
        words.part(end) == Part::Possessive || matches!(words.lower(end), "border" | "frontier");
    owned && (end..end + 4).any(|i| matches!(words.lower(i), "border" | "borders" | "frontier"))
}

/// "near the border with Kesh", "from the border region with Kesh", "on the border between Kesh and
/// Doria": not in Kesh.
fn is_beyond_border(words: &TaggedSentence, start: usize) -> bool {
    const REACH: usize = 6;
    let border = |i: usize| {
        matches!(words.lower(i), "border" | "borders" | "frontier")
            && (i + 1..i + 3).any(|k| matches!(words.lower(k), "with" | "between"))
    };
    let within = |&i: &usize| {
        matches!(words.part(i), Part::Open | Part::Preposition | Part::Definite | Part::And)
    };
    words.before(start).take(REACH).take_while(within).any(border)
}

/// "police in Oslo said", "said the safety board in Oslo,": where those are who say it.
fn is_of_speaker(words: &TaggedSentence, start: usize, end: usize) -> bool {
    let plain = |i: &usize| {
        matches!(
            words.part(*i),
            Part::Open
                | Part::Adverb
                | Part::Article
                | Part::Definite
                | Part::Preposition
                | Part::Possessive
                | Part::Hyphen
        )
    };
    let says_after = (end..end + 4)
        .find(|i| !matches!(words.part(*i), Part::Open | Part::Adverb | Part::Time))
        .is_some_and(|i| words.part(i) == Part::Say);
    // but "blast reported in Oslo, nine dead"
    let passive = |i: usize| words.lower(i) == "reported" && words.part(i + 1) == Part::Preposition;
    let stop = words
        .before(start)
        .find(|i| !plain(i))
        .filter(|&i| words.part(i) == Part::Say && !passive(i));
    // but "said the bomb in Oslo killed nine"
    let closes = || {
        matches!(
            words.part(words.skip(end, &[Part::Open, Part::Time, Part::Preposition])),
            Part::Break | Part::Comma
        )
    };
    says_after && !follows_event(words, start) || stop.is_some() && closes()
}

/// "the blast in Oslo, police said" has a comma; "the fighting in Oslo said much" is rare: an event
/// before the place does not speak. Nor do "police probing the murders of five women in Oslo" say
/// where they are.
fn follows_event(words: &TaggedSentence, start: usize) -> bool {
    words.before(start).take(6).any(|i| words.has(i, class::EVENT | class::VIOLENCE))
}
