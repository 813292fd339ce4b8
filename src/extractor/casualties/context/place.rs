//! Places: where the text says that people came to harm.

use crate::article::Article;
use crate::extractor::casualties::{
    context::{
        fineness::{self, Fineness, fineness},
        link,
    },
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::{Entities, EntityType, Mention};
use crate::lexicon::{WordSet, words};
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::clauses::{Subject, Verb};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// Words before a place among which one that leads to it is looked for.
const REACH: usize = 7;

/// Places named as one: "Sefra, a town in the north of Doria".
struct Chain {
    span: TokenSpan,
    /// The finest of them: an index into the entities.
    finest: u32,
}

/// The place nearest to the figure at `span` where its sentence says that something happened, what
/// comes after it first.
pub fn of_figure(words: &TaggedSentence, span: TokenSpan) -> Option<u32> {
    let places = chains(words, words.near(span))
        .into_iter()
        .filter_map(|chain| Some((proximity(words, &chain)?, chain)));
    let places: Vec<(Proximity, Chain)> = places
        .filter(|(_, chain)| {
            !(is_where_another_is(words, span, chain)
                || is_of_burial(words, span, chain)
                || is_nationality(words, span, chain))
        })
        .collect();
    let nearest = places.iter().min_by_key(|(proximity, chain)| {
        (is_of_other_half(words, span, chain), *proximity, link::distance(span, chain.span))
    });
    let (_, nearest) = nearest?;
    let finer = places.iter().find(|(proximity, chain)| {
        *proximity == Proximity::At && is_inside_frame(words, span, nearest, chain)
    });
    Some(finer.map_or(nearest.finest, |(_, chain)| chain.finest))
}

/// "A sniper killed a man in Sefra, | while three people were killed in Kesh": a place before the
/// figure, in the clause that "while" sets against its own.
fn is_of_other_half(words: &TaggedSentence, span: TokenSpan, chain: &Chain) -> bool {
    (chain.span.end as usize..span.start as usize).any(|i| {
        words.lower(i) == "while"
            && !matches!(words.part(i + 1), Part::Gerund | Part::Pronoun | Part::Preposition)
    })
}

/// "In Sefra, five people were killed when a bomb went off in the market of Alm": the sentence opens
/// with the `frame`, and a place behind the figure, in the same clause, lies within it.
fn is_inside_frame(words: &TaggedSentence, span: TokenSpan, frame: &Chain, chain: &Chain) -> bool {
    let opens = frame.span.start as usize <= words.start() + 1
        && words.part(frame.span.end as usize) == Part::Comma;
    let between = span.end as usize..chain.span.start as usize;
    // but "In Sefra, five people were killed when a bomb went off in Doria's army camp"
    let around = || fineness::may_lie_in(words.entities, frame.finest, chain.finest);
    opens
        && !between.is_empty()
        && !between.clone().any(|i| matches!(words.part(i), Part::Comma | Part::Break | Part::Say))
        && between.clone().any(|i| words.has(i, class::EVENT | class::VIOLENCE))
        && !around()
}

/// "nine were killed | here | on Monday": the place of the dateline, except in what somebody says.
pub fn of_dateline(words: &TaggedSentence, span: TokenSpan) -> Option<u32> {
    const REACH: usize = 8;
    let clause = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break | Part::Say);
    let end = span.end as usize;
    let here = (span.start as usize..end + REACH)
        .take_while(clause)
        .any(|i| words.lower(i) == "here" && i >= end);
    let quoted = || words.head().any(|i| words.kind(i) == Some(Kind::DoubleQuote));
    let place = words.article.layout.dateline.as_ref()?.place?;
    let mentions = words.entities.mentions_in(words.article.tokens_in(place));
    let named = mentions.iter().find(|mention| is_place(words.entities, mention));
    named.filter(|_| here && !quoted()).map(|mention| mention.entity as u32)
}

/// "Three US soldiers killed": a country among the words for the victims says who they are.
fn is_nationality(words: &TaggedSentence, span: TokenSpan, chain: &Chain) -> bool {
    let (start, end) = (chain.span.start as usize, chain.span.end as usize);
    let within = span.start <= chain.span.start && chain.span.end < span.end;
    // "in north China"
    let located = words.before(start).find(|&i| !words.has(i, class::DIRECTION));
    let located = located.is_some_and(|before| words.part(before) == Part::Preposition);
    within
        && !located
        && words.part(end) == Part::Open
        && fineness(words.entities, chain.finest) == Fineness::Country
}

/// Verbs of what is done later with the dead, often elsewhere.
static BURIAL: WordSet =
    words!("buried commemorated cremated held honored honoured mourned remembered");

/// "funerals for the nine people killed were held in Oslo": the last verb before the place tells of
/// what came later, and its subject, where one is found, holds the figure.
fn is_of_burial(words: &TaggedSentence, span: TokenSpan, chain: &Chain) -> bool {
    let verb =
        words.clauses().verbs.iter().rev().find(|verb| verb.head < chain.span.start as usize);
    let verb = verb
        .filter(|verb| verb.start >= span.end as usize && BURIAL.contains(words.key(verb.head)));
    let subject = verb.and_then(|verb| verb.subject?.nominal());
    verb.is_some() && subject.is_none_or(|subject| subject.start <= span.start as usize)
}

/// "nine were killed as Ana Holm took office in Oslo": the last verb before the place is hers, so
/// it is where she is. So are "protesters" in "nine were killed in Vale, while protesters met in
/// Oslo".
fn is_where_another_is(words: &TaggedSentence, span: TokenSpan, chain: &Chain) -> bool {
    let other = |i: usize| {
        words.lower(i) == "while"
            && !matches!(words.part(i + 1), Part::Gerund | Part::Pronoun | Part::Preposition)
    };
    if (span.end as usize..chain.span.start as usize).any(other) {
        return true;
    }
    let verb =
        words.clauses().verbs.iter().rev().find(|verb| verb.start < chain.span.start as usize);
    let subject = verb
        .filter(|verb| verb.start >= span.end as usize)
        .and_then(|verb| verb.subject?.nominal());
    // "as new minister Ana Holm took office"
    let title = |i: &usize| {
        matches!(words.part(*i), Part::Open | Part::Definite | Part::Hyphen | Part::Adverb)
    };
    subject.is_some_and(|of| {
        let name = (of.start..of.end).find(|&i| words.person_at(i).is_some());
        of.start >= span.end as usize
            && name.is_some_and(|name| (of.start..name).all(|i| title(&i)))
    })
}

/// The first place in a sentence where it says that something happened.
pub fn of_sentence(words: &TaggedSentence) -> Option<u32> {
    let start = words.near(TokenSpan::new(words.span.start, words.span.start));
    let places = chains(words, start)
        .into_iter()
        .filter_map(|chain| Some((proximity(words, &chain)?, chain)));
    places.min_by_key(|(proximity, _)| *proximity).map(|(_, chain)| chain.finest)
}

/// "Two were hurt in the same area", "in the county", "in the attack": where the sentence before
/// has told.
pub fn is_the_same(words: &TaggedSentence) -> bool {
    let area = |i: usize| {
        words.has(i, class::SETTLEMENT)
            || matches!(words.lower(i), "area" | "district" | "province" | "region" | "street")
    };
    words.head().any(|i| {
        let known = words.phrase(i, "in the").or_else(|| words.phrase(i, "during the"));
        words.phrase(i, "in the same").is_some_and(area)
            || known.is_some_and(|i| {
                words.has(i, class::EVENT) || area(i) && words.lower(i + 1) != "of"
            })
    })
}

/// The place that the top of the article names: its headline or first sentences. A dateline says
/// where it was written.
pub fn of_article(article: &Article, entities: &Entities) -> Option<u32> {
    /// Sentences after the headline.
    const TOP: usize = 2;
    let headline = article.sentences.iter().take_while(|s| s.role != Role::Paragraph).count();
    let top = article.sentences.iter().take(headline + TOP);
    top.into_iter()
        .find_map(|s| of_sentence(&TaggedSentence::new(article, entities, s.span, s.role)))
}

/// The places of `span`, those that are named as one together.
fn chains(words: &TaggedSentence, span: TokenSpan) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    let mut last = None;
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
                if link == Link::Finer && last == Some(chain.finest) {
                    chain.finest = entity;
                }
            }
            _ => chains.push(Chain { span: mention.span, finest: entity }),
        }
        last = Some(entity);
    }
    chains
}

fn is_place(entities: &Entities, mention: &Mention) -> bool {
    entities.list.get(mention.entity).is_some_and(|entity| entity.kind == EntityType::Place)
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
        // but "five in Sefra, two in Kesh"
        Part::Open | Part::Hyphen => {
            !matches!(words.lower(i), ":" | ";" | "/") && !words.has(i, class::NUMBER)
        }
        Part::Article | Part::Definite | Part::Comma | Part::Possessive | Part::Adverb => true,
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
        // "the Dorian port of Sefra", but "Doria, the town of Sefra" is a list
        (Some(of), None) if words.lower(of) == "of" && words.has(of - 1, class::SETTLEMENT) => {
            (!comma).then_some(Link::Finer)
        }
        // "Sefra, some 50 km east of Kesh": how far away it is
        (Some(of), _) if words.lower(of) == "of" && comma && is_away(words, of - 1) => None,
        (Some(_), _) => Some(Link::Larger),
        // "Sefra, Doria", "Sefra city, northern Doria"; not "Sefra Doria"
        (None, _) => comma.then_some(Link::Larger),
    }
}

/// Whether a sentence puts an event at a place or near it; ordered by certainty, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Proximity {
    /// "in Sefra", "hit Sefra", "Sefra, where", "the Sefra fire", "Sefra recorded nine deaths"; in
    /// a headline any place.
    At,
    /// "east of Sefra"
    Near,
}

/// The proximity that the sentence gives; `None` if it puts no event there.
fn proximity(words: &TaggedSentence, chain: &Chain) -> Option<Proximity> {
    let (start, end) = (chain.span.start as usize, chain.span.end as usize);
    let counts = counts_its_own(words, chain.span);
    // "in Dorian history", "Doria-backed rebels"
    if is_border(words, end)
        || is_beyond_border(words, start)
        || words.part(end) == Part::Hyphen && words.entity_type(end + 1) != Some(EntityType::Place)
        || !counts && is_of_speaker(words, start, end)
        || words.lower(end) == "history"
    {
        return None;
    }
    let where_it = words.lower(words.skip(end, &[Part::Comma])) == "where";
    if words.headline
        || where_it
        || words.has(end, class::EVENT)
        || words.lower(end) == "war"
        || counts
    {
        return Some(Proximity::At);
    }
    let direction =
        start.checked_sub(2).filter(|&i| words.lower(i + 1) == "of" && is_away(words, i));
    if let Some(at) = direction {
        // "50 km east of Sefra" is another place
        let away = words
            .before(at + 1)
            .take(2)
            .any(|i| matches!(words.lower(i), "km" | "kilometers" | "kilometres" | "miles"));
        return (!away).then_some(Proximity::Near);
    }
    let within = |i: usize| {
        use Part::{Article, Definite, Hyphen, Number, Open, Participle, Possessive, Preposition};
        matches!(
            words.part(i),
            Open | Article | Definite | Preposition | Possessive | Number | Hyphen | Participle
        )
    };
    let leads = |i: usize| words.has(i, class::LOCATING | class::STRIKING);
    let lead =
        words.before(start).take(REACH).find(|&i| leads(i) || !within(i)).filter(|&i| leads(i))?;
    // "died in an Oslo hospital"
    let house = is_house(words, end) && !follows_harm(words, lead);
    (!house && !is_afterwards(words, lead)).then_some(Proximity::At)
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
    words.has(at, class::HOSPITAL)
        || matches!(words.lower(at), "mortuary" | "mortuaries" | "morgue" | "morgues")
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
    const NEXT: usize = 4;
    let own = |verb: &&Verb| {
        verb.subject
            .and_then(Subject::nominal)
            .is_some_and(|of| of.start <= place.start as usize && of.end >= place.end as usize)
    };
    let verbs = &words.clauses().verbs;
    let next = verbs.partition_point(|verb| verb.head < place.end as usize);
    verbs[next..].iter().take(NEXT).filter(own).any(|verb| {
        words!("recorded registered logged reported confirmed counted records reports confirms")
            .contains(words.key(verb.head))
            && (verb.head + 1..verb.head + FAR).any(|i| is_counted(words, i))
    })
}

/// "a US convoy", "a UK air strike": an abbreviated country says whose it is, and not where; but
/// "US deaths". So does any place in "a clash with Sefra police".
fn is_attribute(words: &TaggedSentence, place: TokenSpan) -> bool {
    let (start, end) = (place.start as usize, place.end as usize);
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
        && !is_counted(words, end)
}

/// Nouns of statistics.
fn is_counted(words: &TaggedSentence, at: usize) -> bool {
    matches!(words.lower(at), "cases" | "deaths" | "infections" | "fatalities")
}

/// "near Kesh's southern border": not in Kesh.
fn is_border(words: &TaggedSentence, end: usize) -> bool {
    let owned =
        words.part(end) == Part::Possessive || matches!(words.lower(end), "border" | "frontier");
    owned && (end..end + 4).any(|i| matches!(words.lower(i), "border" | "borders" | "frontier"))
}

/// "near the border with Kesh", "on the border between Kesh and Doria": not in Kesh.
fn is_beyond_border(words: &TaggedSentence, start: usize) -> bool {
    const REACH: usize = 6;
    let border = |i: usize| {
        matches!(words.lower(i), "border" | "borders" | "frontier")
            && matches!(words.lower(i + 1), "with" | "between")
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
/// before the place does not speak.
fn follows_event(words: &TaggedSentence, start: usize) -> bool {
    words.before(start).take(4).any(|i| words.has(i, class::EVENT))
}

/// "east | of Sefra", "40 km | of Sefra"
fn is_away(words: &TaggedSentence, at: usize) -> bool {
    words.has(at, class::DIRECTION)
        || matches!(words.lower(at), "outside" | "km" | "kilometers" | "kilometres" | "miles")
}

/// The place that the phrase of the figure at `span` names: "88 people died in Kesh", "In Kesh, 88
/// people died".
pub fn of_phrase(words: &TaggedSentence, span: TokenSpan) -> Option<u32> {
    const REACH: usize = 8;
    let (start, end) = (span.start as usize, span.end as usize);
    let place = |at: usize| {
        words
            .entities
            .at(at)
            .filter(|e| e.kind == EntityType::Place)
            .and(words.entities.mention_at(at))
            .map(|m| m.entity as u32)
    };
    let within =
        |i: usize| matches!(words.lower(i), "in" | "at" | "near" | "across" | "throughout");
    let own = |i: &usize| {
        !matches!(
            words.part(*i),
            Part::Comma | Part::Break | Part::And | Part::Subordinator | Part::Say
        )
    };
    let after = (start..end + REACH).take_while(|i| *i < end || own(i)).filter(|&i| within(i));
    let opens = words
        .before(start)
        .take(REACH)
        .find(|&i| matches!(words.part(i), Part::Break))
        .map_or(words.start(), |i| i + 1);
    let before = (opens..start).take(1).filter(|&i| within(i));
    after.chain(before).find_map(|at| (at + 1..at + 5).take_while(own).find_map(place))
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::casualties::tests::check;
    use crate::extractor::{casualties, entities};

    /// The places of the figures of a text, `-` for none.
    fn places(text: &str) -> String {
        let article = Article::new(text);
        let entities = entities::extract(&article);
        let found = casualties::extract(&article, &entities, &[], &[], None);
        let name = |c: &casualties::Casualty| {
            c.place.map_or("-", |place| entities.list[place as usize].name.as_str())
        };
        found.list.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_finest_place_counts() {
        check(
            places,
            &[
                ("A bomb killed nine people in Karachi, Pakistan.", "Karachi"),
                ("A bomb killed nine people at a market in Dallas in northern Texas.", "Dallas"),
                ("A bomb killed nine people in Dallas, a city in Texas.", "Dallas"),
                ("A bomb killed nine people in Pakistan's Karachi.", "Karachi"),
                ("A bomb killed nine people in the Pakistani city of Karachi.", "Karachi"),
                ("A flood in Lyon, France, killed six people and injured 40.", "Lyon, Lyon"),
                ("The Lyon fire killed six people.", "Lyon"),
                ("A storm hit Lyon, killing six people.", "Lyon"),
                // not where it happened
                ("Police in Lyon said six people were killed in Dijon.", "Dijon"),
                ("Six pilgrims from Lyon were killed in Dijon.", "Dijon"),
                ("Rockets fired from Lyon killed six people in Dijon.", "Dijon"),
                ("Six people were killed in a village 40 km east of Lyon.", "-"),
                ("Six people were killed near Pakistan's border.", "-"),
                ("Six people were killed near the border with Pakistan.", "-"),
                ("Six people were killed on the border between Pakistan and Iran.", "-"),
                ("Six people were killed in a border town in Pakistan.", "Pakistan"),
                ("Pakistan-backed rebels killed six people.", "-"),
                ("A bomb hit a US convoy in Karachi, killing six soldiers.", "Karachi"),
                ("Six people were killed in a US air strike.", "-"),
                (
                    "A bomb killed six people in Lyon, two in Dijon and one in Nantes.",
                    "Lyon, Dijon, Nantes",
                ),
                ("Six US soldiers killed in Iraq\n\nThe army gave no names on Tuesday.", "Iraq"),
                ("Six Karachi clerks killed\n\nThe police gave no names on Tuesday.", "Karachi"),
                ("Funerals for the six people killed in the fire were held in Lyon.", "-"),
                ("Six people killed in Dijon were buried in Lyon.", "Dijon"),
                ("Six people were killed and two men were arrested in Lyon.", "Lyon, Lyon"),
                ("The bomb that killed six people went off in Lyon.", "Lyon"),
                ("Six people died at a hospital in Lyon.", "-"),
                ("Six people died in a Lyon hospital.", "-"),
                ("Six people were killed in Lyon, while bakers met in Dijon.", "Lyon"),
                ("Six people were killed while working in Dijon.", "Dijon"),
                ("Six people were killed at a hospital in Lyon.", "Lyon"),
                ("Six people died in a fire at a hospital in Lyon.", "Lyon"),
                ("The deaths of two boys, who were born in Lyon, shocked the town.", "-"),
                ("Six people were killed as Jean Martin took office in Lyon.", "-"),
                ("Six people were killed as a storm hit Lyon.", "Lyon"),
                (
                    "Six people were killed as police led by Jean Martin stormed a camp in Lyon.",
                    "Lyon",
                ),
                ("It was the worst accident in French history. Six people were killed.", "-"),
                // told in the sentence before
                ("A fire broke out in Lyon. It killed six people.", "Lyon"),
                (
                    "A fire in Lyon killed six people.\n\nThe mayor spoke. Forty were hurt, he said.",
                    "Lyon, -",
                ),
                ("Fire in Lyon\n\nSix people were killed.", "-"),
                ("France recorded 40 deaths and 900 cases of measles.", "France, France"),
                ("Lyon, a city of 500,000, reported 900 cases of measles on Monday.", "Lyon"),
                ("Blast reported in Lyon, six dead\n\nThe police gave no names.", "Lyon"),
                ("A storm hit Lyon.\n\nSix people died in the same town.", "Lyon"),
                ("A storm hit Lyon.\n\nSix people died in a storm.", "-"),
                ("A storm hit Lyon.\n\nSix people died in the storm.", "Lyon"),
                ("A storm hit Lyon.\n\nSix people died in the city on Monday.", "Lyon"),
                ("A storm hit Lyon.\n\nSix people died in the city of the dukes.", "-"),
                ("A clash with Lyon police in Dijon killed six people.", "Dijon"),
                ("Six people were killed as new mayor Jean Martin took office in Lyon.", "-"),
                (
                    "A guard killed a man in Dijon, while two people were shot near Lyon.",
                    "Dijon, Lyon",
                ),
                ("In France, six people were killed when a bomb went off in Lyon.", "Lyon"),
                ("In Lyon, six people were killed, and a bomb went off in Dijon.", "Lyon"),
                ("In Dijon, just outside Lyon, six people were killed.", "Dijon"),
                ("LYON, May 6 (Northern Wire) - Six people were killed here on Monday.", "Lyon"),
                ("LYON, May 6 (Northern Wire) - Six people were killed, a clerk here said.", "-"),
            ],
        );
    }
}
