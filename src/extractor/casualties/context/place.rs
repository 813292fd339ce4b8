//! Places: where the text says that people came to harm.
//!
//! The places of a sentence are read in chains, each with its proximity; the nearest to the figure
//! counts, unless it says where somebody else was, or where the dead were buried.

pub mod chain;
pub mod proximity;

use crate::article::Article;
use crate::extractor::casualties::{
    context::{
        another,
        fineness::{Fineness, fineness},
        link,
        place::chain::{Chain, chains, is_place},
        place::proximity::{Proximity, proximity},
    },
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::{Entities, EntityType};
use crate::lexicon::{WordSet, words};
use crate::reader::Role;
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// The place nearest to the figure at `span` where its sentence says that something happened, what
/// comes after it first.
pub fn of_figure(words: &TaggedSentence, span: TokenSpan) -> Option<u32> {
    let places = chains(words, words.near(span))
        .into_iter()
        .filter_map(|chain| Some((proximity(words, &chain)?, chain)));
    let places: Vec<(Proximity, Chain)> = places
        .filter(|(_, chain)| {
            !(is_where_another_is(words, span, chain)
                || is_of_share(words, span, chain)
                || is_of_burial(words, span, chain)
                || is_of_arrest(words, span, chain)
                || is_nationality(words, span, chain))
        })
        .collect();
    // "killed 15 people in Doria and 14 | in neighbouring Sefra"
    let own = |chain: &Chain| {
        let (end, place) = (span.end as usize, chain.span.start as usize);
        words.lower(end) == "in" && place <= end + 2 && place > end
    };
    let nearest = places.iter().min_by_key(|(proximity, chain)| {
        let other = is_of_other_half(words, span, chain);
        let told = tells_of_event_at(words, span, chain);
        (other, !told, *proximity, !own(chain), link::distance(span, chain.span))
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
    (chain.span.end as usize..span.start as usize).any(|i| begins_other_half(words, i))
}

/// "people met in Sefra after the Kesh attack, | in which three girls were killed": whether the figure is in
/// a relative clause of an event that bears the name of the place.
fn tells_of_event_at(words: &TaggedSentence, span: TokenSpan, chain: &Chain) -> bool {
    const WORDS: usize = 3;
    let end = chain.span.end as usize;
    let event = (end..end + WORDS).find(|&i| words.has(i, class::EVENT | class::VIOLENCE));
    event.is_some_and(|event| {
        let relative = words.skip(event + 1, &[Part::Comma]);
        let relative = words.phrase(relative, "in").unwrap_or(relative);
        (end..event).all(|i| words.part(i) == Part::Open)
            && matches!(words.lower(relative), "which" | "that")
            && relative < span.end as usize
            && !(relative..span.start as usize).any(|i| words.part(i) == Part::Comma)
    })
}

/// "| while three people were killed in Kesh", "| and hours later a second bus overturned", "|
/// prompting rallies in Kesh": a clause about something else begins.
fn begins_other_half(words: &TaggedSentence, at: usize) -> bool {
    const SUBJECT: usize = 6;
    let subject = |i: &usize| {
        let part = words.part(*i);
        !matches!(part, Part::Break | Part::Be | Part::Have | Part::Preposition | Part::Gerund)
            && !words.has(*i, class::ANY_PAST)
    };
    let another = |i: usize| {
        let second = matches!(words.lower(i + 1), "second" | "third" | "separate");
        words.lower(i) == "a" && second || another::is_new_event(words.article, i)
    };
    let outcry = |i: usize| {
        words!("anger condemnation demonstrations fears marches outrage protests rallies")
            .contains(words.key(i))
    };
    match words.lower(at) {
        "while" => !matches!(words.part(at + 1), Part::Gerund | Part::Pronoun | Part::Preposition),
        "prompting" | "sparking" | "triggering" => (at + 1..at + 4).any(outcry),
        "and" => (at + 1..at + SUBJECT).take_while(subject).any(another),
        _ => false,
    }
}

/// "In Sefra, five people were killed when a bomb went off in the market of Alm": the sentence opens
/// with the `frame`, and a place behind the figure, in the same clause, lies within it.
fn is_inside_frame(words: &TaggedSentence, span: TokenSpan, frame: &Chain, chain: &Chain) -> bool {
    let opens = frame.span.start as usize <= words.start() + 1
        && words.part(frame.span.end as usize) == Part::Comma;
    let between = span.end as usize..chain.span.start as usize;
    opens
        && !between.clone().any(|i| matches!(words.part(i), Part::Comma | Part::Break | Part::Say))
        && between.clone().any(|i| words.has(i, class::EVENT | class::VIOLENCE))
}

/// "nine were killed | here | on Monday": the place of the dateline.
pub fn of_dateline(words: &TaggedSentence, span: TokenSpan) -> Option<u32> {
    const REACH: usize = 8;
    let clause = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break | Part::Say);
    let end = span.end as usize;
    let here = (end..end + REACH).take_while(clause).any(|i| words.lower(i) == "here");
    let place = words.article.layout.dateline.as_ref()?.place?;
    let mentions = words.entities.mentions_in(words.article.tokens_in(place));
    let named = mentions.iter().find(|mention| is_place(words.entities, mention));
    named.filter(|_| here).map(|mention| mention.entity as u32)
}

/// Whether a place is that of an arrest: "Holm, who was arrested in | Sefra, is accused over the blast
/// in Kesh". A figure at `span` that tells of the arrest itself keeps it.
fn is_of_arrest(words: &TaggedSentence, span: TokenSpan, chain: &Chain) -> bool {
    let verb = words.before(chain.span.start as usize).take(2).find(|&i| {
        words!("arrested captured caught detained extradited jailed seized tried")
            .contains(words.key(i))
    });
    verb.is_some_and(|verb| {
        !span.contains(verb) && matches!(words.lower_before(verb), "was" | "been")
    })
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
    if (span.end as usize..chain.span.start as usize).any(|i| begins_other_half(words, i)) {
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

/// "17 people died, nine in Sefra and eight in Kesh", "12 were hurt, seven of them in Sefra": where a
/// share of them was.
fn is_of_share(words: &TaggedSentence, span: TokenSpan, chain: &Chain) -> bool {
    let start = chain.span.start as usize;
    let at = words.phrase_before(start - usize::from(start > 0), &["of them"]);
    let number = at.unwrap_or(start.wrapping_sub(1)).wrapping_sub(1);
    let year = words.lower(number).len() == 4 && words.part(number) == Part::Number;
    let before = number.wrapping_sub(1);
    words.part_before(start) == Part::Preposition
        && number >= span.end as usize
        && words.is_number(number)
        && !year
        && (matches!(words.part(before), Part::Comma | Part::And | Part::Break)
            || words.lower(before) == "including")
}

/// The first place in a sentence where it says that something happened.
pub fn of_sentence(words: &TaggedSentence) -> Option<u32> {
    let start = words.near(TokenSpan::new(words.span.start, words.span.start));
    let places = chains(words, start)
        .into_iter()
        .filter(|chain| !is_of_arrest(words, TokenSpan::new(0, 0), chain))
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
                ("A bomb killed six people on the Dallas bridge in Lyon.", "Lyon"),
                ("A bomb killed six people at the Dallas hotel in Texas.", "Dallas"),
                (
                    "Otto Lind, who was arrested in Lyon, is accused over the blasts in Karachi. The blasts killed six people.",
                    "Karachi",
                ),
                ("A bomb killed nine people at a market in Dallas in northern Texas.", "Dallas"),
                ("A bomb killed nine people in Dallas, a city in Texas.", "Dallas"),
                ("A bomb killed nine people in Pakistan's Karachi.", "Karachi"),
                ("A bomb killed nine people in the Pakistani city of Karachi.", "Karachi"),
                ("A flood in Lyon, France, killed six people and injured 40.", "Lyon, Lyon"),
                ("The Lyon fire killed six people.", "Lyon"),
                (
                    "Crowds met in Dijon after the Lyon fire, in which six people were killed.",
                    "Lyon",
                ),
                ("Crowds met in Dijon after the Lyon fire that killed six people.", "Lyon"),
                ("Crowds met after the Lyon fire, and six people were killed in Dijon.", "Dijon"),
                ("A Lyon car bombing killed six people.", "Lyon"),
                ("Six people were killed on Route 2 in Lyon.", "Lyon"),
                (
                    "It killed six people in Kenya and two in neighbouring Somalia.",
                    "Kenya, Somalia",
                ),
                (
                    "A bus crash in Peru killed six people, and hours later a second bus fell from a bridge near Lyon, killing two.",
                    "Peru, Lyon",
                ),
                ("Six people were killed in Lyon on Route 2.", "Lyon"),
                ("A storm hit Lyon, killing six people.", "Lyon"),
                ("And Lyon was hit, killing six people.", "-"),
                (
                    "A quake struck a poor, barren region of Pakistan, killing six people.",
                    "Pakistan",
                ),
                ("Pakistan has executed six people.", "Pakistan"),
                ("Pakistan suffered a quake that killed six people.", "Pakistan"),
                ("Pakistan saw six people killed in an attack in Lyon.", "Lyon"),
                ("Rebels who seized Lyon killed six people in Dijon.", "Dijon"),
                ("Police probing the murders of six people in Lyon gave no names.", "Lyon"),
                ("The number of US deaths in Lyon rose to six.", "Lyon"),
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
                ("A storm killed six people, two in Dijon and four in Nantes.", "-, Dijon, Nantes"),
                ("In France, six people were killed, two of them in Dijon.", "France, Dijon"),
                ("Nine people were killed on May 6 in Dijon.", "Dijon"),
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
                (
                    "In neighboring Vale Province, gunmen fired at a bus, killing six people.",
                    "Vale Province",
                ),
                (
                    "A raid on a base in the small rebel-held town of Lyon left six soldiers dead.",
                    "Lyon",
                ),
                (
                    "The shelling of the city of Lyon, which killed six people, was condemned.",
                    "Lyon",
                ),
                ("Lyon was rocked on Monday by a blast that killed six people.", "Lyon"),
                ("Police in Lyon said six people were killed in a fire.", "Lyon"),
                ("Lyon firefighters said six people were hurt.", "Lyon"),
                ("Officials in Lyon said six people were hurt.", "-"),
                ("French police said six people were hurt.", "-"),
                ("The head of Lyon police said six people were hurt.", "-"),
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
                (
                    "A bomb killed six people in Lyon.\n\nThe mayor spoke.\n\nForty were hurt in the blast.",
                    "Lyon, Lyon",
                ),
                (
                    "A bomb killed six people in Lyon.\n\nThe mayor spoke.\n\nForty were hurt in a panic.",
                    "Lyon, -",
                ),
                (
                    "A bomb killed six people in France.\n\nThe mayor spoke.\n\nForty were hurt in the blast.",
                    "France, -",
                ),
                ("A clash with Lyon police in Dijon killed six people.", "Dijon"),
                ("Six people were killed as new mayor Jean Martin took office in Lyon.", "-"),
                (
                    "A guard killed a man in Dijon, while two people were shot near Lyon.",
                    "Dijon, Lyon",
                ),
                ("Six people were hurt in a village 20 miles (33km) to the south of Lyon.", "-"),
                ("Six people were hurt in the south of Lyon.", "Lyon"),
                ("Six soldiers killed amid tensions with Norway\n\nThe army gave no names.", "-"),
                ("Police kill US-Turkish protester in Lyon\n\nThe army gave no names.", "Lyon"),
                ("Six people were killed in the raid, prompting large rallies in Lyon.", "-"),
                ("Six people were killed in a raid into northern Norway.", "Norway"),
                (
                    "At least 36 people were killed, including 21 from Lyon and eight from Dijon.",
                    "-, Lyon, Dijon",
                ),
                ("Six people from Lyon were killed.", "-"),
                ("At least 36 people were killed, including 21 from Norway.", "-, -"),
                ("Norway had 30 deaths, but fear of a wave in Sweden grows.", "Norway"),
                ("Six people are dead, but the fire in Lyon is under control.", "Lyon"),
                ("A bomb killed six people, triggering a fire in Lyon.", "Lyon"),
                ("Six people were killed on a 10-mile stretch of road west of Lyon.", "Lyon"),
                ("A boat with people who fled from Lyon sank, killing six people.", "-"),
                ("900 people were evacuated from Lyon, a town on the Rhone River.", "Lyon"),
                ("Six people were missing, but no deaths were reported in Lyon.", "Lyon, Lyon"),
                ("In France, six people were killed when a bomb went off in Lyon.", "Lyon"),
                ("In Lyon, six people were killed, and a bomb went off in Dijon.", "Lyon"),
                ("In Dijon, just outside Lyon, six people were killed.", "Dijon"),
                ("Days before six people were killed in Lyon, he prayed in Dijon.", "Lyon"),
                (
                    "A storm hit Lyon. Another storm struck the north in April, killing six people.",
                    "-",
                ),
                ("LYON, May 6 (Northern Wire) - Six people were killed here on Monday.", "Lyon"),
                ("LYON, May 6 (Northern Wire) - Six people were killed, a clerk here said.", "-"),
            ],
        );
    }
}
