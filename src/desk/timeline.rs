//! Many articles of one event, day by day.
//!
//! 1. what is kept of each article, so that it can be dropped     timeline/told.rs
//! 2. which event most of them are about, and which articles are of it   timeline/event.rs
//! 3. days: what happened, and the figures given on each
//! 4. tolls as they went, and figures that contradict each other   timeline/figures.rs
//!
//! The day of a figure is the day of its article: the day that relative dates count from.

mod event;
mod figures;
mod told;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::Figure;
use super::words::Bag;
use crate::report::{CasualtyKind, Excerpt};
pub use told::Told;

/// Two sentences of a day with this share of common words, in per cent, tell the same.
const SAME_STORY: u32 = 50;
/// Sentences of its day that a sentence is compared with at most, which bounds the work.
const COMPARED: usize = 20;

/// What the articles tell of their event.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Timeline {
    /// The event that most articles are about; null where none is about an event with figures, at a
    /// known place or day.
    pub event: Option<Event>,
    /// The articles that tell of it, in the order of the input.
    pub articles: Vec<Source>,
    /// The others.
    pub left_out: Vec<LeftOut>,
    /// In the order of the calendar; what has no day comes last.
    pub days: Vec<Day>,
    /// The toll of each kind as it went.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<CasualtyKind, Steps>"))]
    pub tolls: BTreeMap<CasualtyKind, Steps>,
    /// Figures of one kind that two named sources give on one day and that cannot both be true.
    pub contradictions: Vec<Contradiction>,
}

/// The event of a timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Event {
    /// Where it happened; or null.
    pub place: Option<String>,
    /// The day it happened, or began; or null.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Day>"))]
    pub day: Option<Date>,
}

/// An article of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Source {
    /// A path, `-` for standard input, or the record's id.
    pub source: String,
    /// The agency of its dateline; or null.
    pub agency: Option<String>,
    /// The day that its relative dates count from; or null.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Day>"))]
    pub day: Option<Date>,
    /// Its headline; or null.
    pub headline: Option<Excerpt<'static>>,
}

/// An article that is not of the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LeftOut {
    /// A path, `-` for standard input, or the record's id.
    pub source: String,
    /// Why.
    pub reason: Reason,
    /// The same in words.
    pub detail: String,
}

impl LeftOut {
    /// An input that could not be read, and why.
    pub fn unreadable(source: String, why: &str) -> Self {
        LeftOut { source, reason: Reason::Unreadable, detail: format!("could not be read: {why}") }
    }
}

/// Why an article is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// It could not be read.
    Unreadable,
    /// It is not about an event with casualty figures.
    NoEvent,
    /// Its event has another place.
    Place,
    /// Its event has another day.
    Day,
    /// Place and day are not known well enough, or fit, and too few words and names are common.
    Subject,
}

/// One day of the timeline.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Day {
    /// The day; null for what has none.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Day>"))]
    pub day: Option<Date>,
    /// Sentences on what happened that day, the first one for choice; where an article of the day
    /// has none, its headline.
    pub what: Vec<Sentence>,
    /// Totals given that day for the whole event.
    pub figures: Vec<Given>,
}

/// Words of an article on what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Sentence {
    /// Index into `articles`.
    pub article: usize,
    /// Where they stand in it.
    #[serde(flatten)]
    pub at: Excerpt<'static>,
}

/// A figure and the article that gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Given {
    /// Index into `articles`.
    pub article: usize,
    /// The figure.
    #[serde(flatten)]
    pub figure: Figure<'static>,
}

/// The toll of one kind, step by step, in the order of the days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Steps(pub Vec<Step>);

/// A figure of a toll that the step before does not equal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Step {
    /// The day of the first article that gives it; or null.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Day>"))]
    pub day: Option<Date>,
    /// Articles of that day that give it.
    pub articles: usize,
    /// As the first of them gives it.
    #[serde(flatten)]
    pub first: Given,
}

/// Two figures that cannot both be true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Contradiction {
    /// The day on which both are given; or null.
    #[cfg_attr(test, schemars(with = "Option<crate::report::schema::Day>"))]
    pub day: Option<Date>,
    /// What both count.
    pub kind: CasualtyKind,
    /// The first source's.
    pub one: Given,
    /// The second source's.
    pub other: Given,
}

/// The timeline of the event that most articles tell of; all others are left out.
pub fn timeline(articles: Vec<Result<Told, LeftOut>>) -> Timeline {
    let event = event::most_told(articles.iter().flatten());
    let (mut told, mut left_out) = (Vec::new(), Vec::new());
    for article in articles {
        match article.and_then(|article| event::check(event.as_ref(), article)) {
            Ok(article) => told.push(article),
            Err(other) => left_out.push(other),
        }
    }
    let event = event.map(event::Common::event);
    Timeline {
        days: days(&told, event.as_ref()),
        tolls: figures::tolls(&told),
        contradictions: figures::contradictions(&told),
        articles: told.into_iter().map(|told| told.source).collect(),
        left_out,
        event,
    }
}

/// What happened and the figures, by day.
fn days(told: &[Told], event: Option<&Event>) -> Vec<Day> {
    let began = event.and_then(|event| event.day);
    let mut what: BTreeMap<Option<Date>, Vec<Sentence>> = BTreeMap::new();
    let mut put = |day: Option<Date>, article, at: &Excerpt<'static>| {
        what.entry(day).or_default().push(Sentence { article, at: at.clone() });
    };
    // The sentences on the event itself stand before others of the day, and the earliest article's
    // before later ones.
    let mut order: Vec<_> = (0..told.len()).collect();
    order.sort_by_key(|&index| (told[index].source.day.is_none(), told[index].source.day));
    for &index in &order {
        if let Some((day, at)) = &told[index].main {
            put(day.or(told[index].source.day).or(began), index, at);
        }
    }
    for &index in &order {
        let dated =
            told[index].dated.iter().filter(|(day, _)| began.is_some_and(|began| *day >= began));
        dated.for_each(|(day, at)| put(Some(*day), index, at));
    }
    for &index in &order {
        let Told { source, main, dated, .. } = &told[index];
        let tells = |day: Date| {
            dated.iter().any(|(on, _)| *on == day)
                || main.as_ref().is_some_and(|(on, _)| on.or(source.day).or(began) == Some(day))
        };
        if let Some(headline) =
            source.headline.as_ref().filter(|_| source.day.is_some_and(|day| !tells(day)))
        {
            put(source.day, index, headline);
        }
    }
    let mut given: BTreeMap<Option<Date>, Vec<Given>> = BTreeMap::new();
    for (article, told) in told.iter().enumerate() {
        let figures =
            told.figures.iter().map(|claim| Given { article, figure: claim.figure.clone() });
        given.entry(told.source.day).or_default().extend(figures);
    }
    let days: BTreeSet<_> = what.keys().chain(given.keys()).copied().collect();
    let mut days: Vec<_> = days
        .into_iter()
        .map(|day| {
            let mut figures = given.remove(&day).unwrap_or_default();
            figures.sort_by_key(|given| {
                (given.figure.kind, given.figure.min.or(given.figure.max), given.article)
            });
            Day { day, what: distinct(what.remove(&day).unwrap_or_default()), figures }
        })
        .filter(|day| !day.what.is_empty() || !day.figures.is_empty())
        .collect();
    // No day sorts first.
    days.sort_by_key(|day| day.day.is_none());
    days
}

/// Without those that tell what an earlier one tells.
fn distinct(sentences: Vec<Sentence>) -> Vec<Sentence> {
    let mut bags: Vec<Bag> = Vec::new();
    let is_new = |sentence: &Sentence| {
        let bag = Bag::of(&sentence.at.text);
        let new = bags.iter().take(COMPARED).all(|other| other.likeness(&bag) < SAME_STORY);
        bags.extend(new.then_some(bag));
        new
    };
    sentences.into_iter().filter(is_new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::offsets::OffsetUnit;
    use crate::{Options, analyze};

    const NINE: &str = "DRENIK, May 7, 2024 (Wire) - An earthquake killed nine people in Drenik on Tuesday, police said.";

    fn of(texts: &[&str]) -> Timeline {
        let told = texts.iter().enumerate().map(|(index, text)| {
            let report = analyze(text, &Options::default().with_offsets(OffsetUnit::Bytes));
            Ok(Told::new(&report, text, OffsetUnit::Chars, &index.to_string()))
        });
        timeline(told.collect())
    }

    #[test]
    fn articles_of_other_events_are_left_out() {
        for (text, expected) in [
            (
                "DRENIK, May 8, 2024 (Wire) - Tuesday's earthquake in Drenik killed 12 people, police said.",
                None,
            ),
            // A new toll is of the day of the report.
            (
                "DRENIK, May 9, 2024 (Wire) - The death toll from Tuesday's earthquake in Drenik rose to 47 on Thursday.",
                None,
            ),
            (
                "HALDEN, May 7, 2024 (Wire) - An earthquake killed nine people in Halden on Tuesday.",
                Some(Reason::Place),
            ),
            (
                "DRENIK, May 2, 2024 (Wire) - An earthquake killed two people in Drenik on Thursday.",
                Some(Reason::Day),
            ),
            (
                "DRENIK, May 7, 2024 (Wire) - A bus fell off a bridge and killed seven passengers in Drenik on Tuesday.",
                Some(Reason::Subject),
            ),
            (
                "DRENIK, May 8, 2024 (Wire) - The mayor of Drenik opened a school on Wednesday.",
                Some(Reason::NoEvent),
            ),
            // Another event on the day of the report, with the first one beside it.
            (
                "DRENIK, May 8, 2024 (Wire) - A second earthquake killed two people in Drenik on Wednesday. The one on Tuesday killed nine people there.",
                Some(Reason::Day),
            ),
        ] {
            let timeline = of(&[NINE, NINE, text]);
            let reasons: Vec<_> =
                timeline.left_out.iter().map(|out| (out.source.as_str(), out.reason)).collect();
            assert_eq!(
                reasons,
                expected.map(|reason| ("2", reason)).into_iter().collect::<Vec<_>>(),
                "{text}"
            );
        }
    }

    #[test]
    fn two_sources_of_one_day_contradict_each_other() {
        let says = |figure: &str, source: &str, day: &str| {
            let agency = if source == "police" { "Wire" } else { "Coastal Press" };
            format!(
                "DRENIK, May {day}, 2024 ({agency}) - Tuesday's earthquake in Drenik killed {figure}, {source} said."
            )
        };
        for (one, other, expected) in [
            (says("12 people", "police", "8"), says("15 people", "the Red Crescent", "8"), 1),
            (says("12 people", "police", "8"), says("at least 15 people", "the Red Crescent", "8"), 1),
            // Both may be true; one source tells more later; another day; other people.
            (says("at least 12 people", "police", "8"), says("15 people", "the Red Crescent", "8"), 0),
            (says("12 people", "police", "8"), says("15 people", "police", "8"), 0),
            (says("12 people", "police", "8"), says("15 people", "the Red Crescent", "9"), 0),
            (says("12 soldiers", "police", "8"), says("15 children", "the Red Crescent", "8"), 0),
            (says("12 people", "police", "8"), "DRENIK, May 8, 2024 (Wire) - The death toll from Tuesday's earthquake in Drenik rose from 12 to 15, the Red Crescent said.".to_string(), 0),
            // An update by the same agency.
            (says("12 people", "the army", "8"), says("15 people", "the Red Crescent", "8"), 0),
            // Both may be one source, or nobody is named.
            (says("12 people", "police", "8"), says("15 people", "Police Chief Anna Brandt", "8"), 0),
            (says("12 people", "police", "8"), says("15 people", "officials", "8"), 0),
            (says("12 people", "police", "8"), "DRENIK, May 8, 2024 (Wire) - Tuesday's earthquake in Drenik killed 15 people.".to_string(), 0),
        ] {
            let timeline = of(&[&one, &other]);
            assert_eq!((timeline.articles.len(), timeline.contradictions.len()), (2, expected), "{one}\n{other}");
        }
    }

    #[test]
    fn tolls_go_by_day() {
        let on = |day: &str, figure: &str| {
            format!(
                "DRENIK, May {day}, 2024 (Wire) - Tuesday's earthquake in Drenik killed {figure} people."
            )
        };
        // The articles come in any order; a day without a new figure makes no step.
        let timeline =
            of(&[&on("9", "31"), NINE, &on("8", "31"), &on("8", "at least 31"), &on("10", "47")]);
        let steps: Vec<_> = timeline.tolls[&CasualtyKind::Killed]
            .0
            .iter()
            .map(|step| (step.day.map(|day| day.day()), step.first.figure.min, step.articles))
            .collect();
        assert_eq!(steps, [(Some(7), Some(9), 1), (Some(8), Some(31), 2), (Some(10), Some(47), 1)]);
    }

    #[test]
    fn sentences_are_spans_of_their_articles() {
        let text =
            format!("Quake\u{a0}in Drenik – nine dead\n\n{NINE} The army came\non Tuesday.\n");
        let timeline = of(&[&text]);
        let chars: Vec<char> = text.chars().collect();
        let what: Vec<_> = timeline.days.iter().flat_map(|day| &day.what).collect();
        assert_eq!(what.len(), 2);
        for sentence in what {
            let slice: String =
                chars[sentence.at.start as usize..sentence.at.end as usize].iter().collect();
            assert_eq!(slice.split_whitespace().collect::<Vec<_>>().join(" "), sentence.at.text);
        }
    }

    #[test]
    fn without_an_event_all_are_left_out() {
        let timeline = of(&["The mayor opened a school.", ""]);
        assert!(
            timeline.event.is_none()
                && timeline.articles.is_empty()
                && timeline.days.is_empty()
                && timeline.left_out.len() == 2
        );
        assert!(super::timeline(Vec::new()).event.is_none());
    }
}
