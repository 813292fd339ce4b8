//! What is kept of an article for the timeline.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Source;
use crate::desk::words::words as split;
use crate::desk::{Figure, alternative, main_event, owned, total};
use crate::lexicon::{COUNTRIES, WordSet, hash64, word_set};
use crate::report::{DateReport, DateType, EntityType, Excerpt, IncidentReport, Report};
use crate::syntax::class::{
    AUXILIARY, CONJUNCTION, Classes, DETERMINER, EVENT, NUMBER, PREPOSITION, TIME,
};
use crate::text::offsets::{OffsetUnit, Offsets};
use crate::text::sentence;
use crate::text::span::ByteSpan;

/// Sentences kept of an article beside that on its main event.
const SENTENCES: usize = 30;

/// The essentials of one article.
#[derive(Debug)]
pub struct Told {
    pub(super) source: Source,
    /// Its main event; `None` if it has none.
    pub(super) event: Option<Incident>,
    /// It has no main event, but mentions an event in passing.
    pub(super) in_passing: bool,
    /// The sentence with the first figure of the main event's toll, and the day that it tells of.
    pub(super) main: Option<(Option<Date>, Excerpt<'static>)>,
    /// Other sentences that tell of a day.
    pub(super) dated: Vec<(Date, Excerpt<'static>)>,
    /// Totals of the main event, with what other sources say.
    pub(super) figures: Vec<Claim>,
    /// Days that it names.
    pub(super) days: BTreeSet<Date>,
    /// Days of figures that are not of the main event.
    pub(super) other_days: BTreeSet<Date>,
    /// Places it names, in small letters.
    pub(super) places: BTreeSet<String>,
    /// It tells of one event beside another: a second attack, a similar one.
    pub(super) again: bool,
    /// Hashes of the words of its headline and main sentence, and of the names of organizations and
    /// events.
    pub(super) subject: BTreeSet<u64>,
    /// The same of what hardly two events share: names of people and of towns and villages, and
    /// large totals.
    pub(super) specific: BTreeSet<u64>,
}

/// Words that set the event of the noun behind them beside another.
const AGAIN: [&str; 6] = ["another", "earlier", "second", "separate", "similar", "third"];

/// Whether a text tells of one event beside another: "a second earthquake", "another suicide
/// bombing"; not "the third day".
fn tells_another(text: &str) -> bool {
    let words: Vec<_> = split(text).collect();
    let is_event =
        |word: Option<&String>| word.is_some_and(|word| Classes::from(word.as_str()).has(EVENT));
    let joins = |word: &str| {
        Classes::from(word).has(PREPOSITION | DETERMINER | AUXILIARY | CONJUNCTION | NUMBER | TIME)
    };
    words.iter().enumerate().filter(|(_, word)| AGAIN.contains(&word.as_str())).any(|(at, _)| {
        let next = words.get(at + 1);
        is_event(next) || next.is_some_and(|next| !joins(next)) && is_event(words.get(at + 2))
    })
}

/// Place and day of an article's main event.
#[derive(Clone, Debug)]
pub(super) struct Incident {
    pub place: Option<Place>,
    /// First and last day.
    pub days: Option<(Date, Date)>,
}

#[derive(Clone, Debug)]
pub(super) struct Place {
    pub name: String,
    pub country: Option<&'static str>,
    /// It is a country, where much happens on one day.
    pub is_country: bool,
}

/// A total for the main event.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub figure: Figure<'static>,
    /// The article holds it for the best; else it is what another source says.
    pub best: bool,
    /// The older figure that it replaces.
    pub previous: Option<u64>,
    /// Words that tell its source from others, of the name and the title: `police` of a police
    /// chief. Empty if nobody is named, or only "officials".
    pub source: BTreeSet<String>,
}

impl Told {
    /// Of a report with offsets in bytes of `text`; those of the excerpts kept are in `unit`.
    pub fn new(report: &Report, text: &str, unit: OffsetUnit, source: &str) -> Self {
        let offsets = Offsets::new(text, unit);
        let counted = |at: Excerpt<'static>| Excerpt {
            start: offsets.of(at.start),
            end: offsets.of(at.end),
            ..at
        };
        let event = main_event(report);
        let sentences = Sentences::new(report, text);
        let main = event.and_then(|event| sentences.main(event));
        let telling = report.headline.iter().chain(main.as_ref().map(|(_, at)| at));
        let again = telling.into_iter().any(|at| tells_another(&at.text));
        let dated = sentences.dated(main.as_ref().map(|(_, at)| at));
        let source = Source {
            source: source.to_string(),
            agency: report
                .dateline
                .as_ref()
                .and_then(|dateline| dateline.agency.as_ref())
                .map(ToString::to_string),
            day: report.reference_date.as_ref().map(|reference| reference.value),
            headline: report.headline.as_ref().map(|at| counted(owned(at))),
        };
        let mut figures = event.map(|event| claims(report, event)).unwrap_or_default();
        figures.iter_mut().for_each(|claim| claim.figure.at = counted(claim.figure.at.clone()));
        let casualties = report.casualties.iter().enumerate();
        let others = casualties
            .filter(|(index, _)| event.is_none_or(|event| !event.casualties.contains(index)))
            .map(|(_, other)| other);
        Told {
            again,
            days: report.dates.iter().filter_map(single_day).collect(),
            other_days: others
                .filter_map(|other| report.dates.get(other.date?).and_then(single_day))
                .collect(),
            event: event.map(|event| incident(report, event)),
            in_passing: event.is_none() && !report.incidents.is_empty(),
            subject: subject(report, event, main.as_ref().map(|(_, at)| &*at.text)),
            specific: specific(report, &figures),
            places: names(report, |kind| kind == EntityType::Place),
            main: main.map(|(day, at)| (day, counted(at))),
            dated: dated.into_iter().map(|(day, at)| (day, counted(at))).collect(),
            figures,
            source,
        }
    }
}

fn names(report: &Report, of: impl Fn(EntityType) -> bool) -> BTreeSet<String> {
    report
        .entities
        .iter()
        .filter(|entity| of(entity.kind))
        .map(|entity| entity.name.to_lowercase())
        .collect()
}

/// An event that lasts longer than this, in days, has no day.
const STRETCH: i64 = 7;

fn incident(report: &Report, event: &IncidentReport) -> Incident {
    let place = event.place.and_then(|id| report.entity(id)).map(|entity| {
        let name = entity.name.strip_prefix("the ").unwrap_or(&entity.name).to_string();
        Place {
            is_country: COUNTRIES.contains(name.to_lowercase().as_str()),
            country: entity.country,
            name,
        }
    });
    let days = event
        .date
        .and_then(|index| report.dates.get(index))
        .and_then(|date| Some((date.from?, date.to?)));
    // "In December" tells no day.
    let days = days.filter(|(from, to)| to.duration_since(*from).as_hours() <= 24 * STRETCH);
    Incident { place, days }
}

/// The totals of the main event.
fn claims(report: &Report, event: &IncidentReport) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (_, toll) in &event.toll.0 {
        let best =
            toll.first().zip(total(report, toll)).map(|(index, figure)| (index, figure, true));
        let others = toll
            .alternatives
            .iter()
            .filter_map(|other| Some((other.casualty, alternative(report, other)?, false)));
        for (index, figure, best) in best.into_iter().chain(others) {
            let source = source(report, figure.said_by.as_deref().unwrap_or_default());
            claims.push(Claim {
                figure: figure.into_owned(),
                best,
                previous: report.casualties[index].previous,
                source,
            });
        }
    }
    claims
}

/// Words of sources that tell none apart.
static OFFICES: WordSet = word_set!("source_offices");

fn source(report: &Report, name: &str) -> BTreeSet<String> {
    let entity = report.entities.iter().find(|entity| entity.name == name);
    let title = entity.and_then(|entity| entity.title.as_deref()).unwrap_or_default();
    [name, title]
        .into_iter()
        .flat_map(split)
        .filter(|word| !OFFICES.contains(word.as_str()))
        .collect()
}

/// Words that most reports of an event have, and so tell none apart.
static COMMON: WordSet = word_set!("reports_common");

/// What ties articles of one event together beside place and day.
fn subject(report: &Report, event: Option<&IncidentReport>, main: Option<&str>) -> BTreeSet<u64> {
    let place = event.and_then(|event| event.place).and_then(|id| report.entity(id));
    let of_place: BTreeSet<_> = place.iter().flat_map(|place| split(&place.name)).collect();
    let words = report.headline.iter().map(|at| &*at.text).chain(main).flat_map(split);
    let telling = words.filter(|word| {
        word.chars().count() > 3
            && word.chars().all(char::is_alphabetic)
            && !COMMON.contains(word.as_str())
    });
    // The first letters stand for a word's forms: mine, miners.
    let stems = telling
        .filter(|word| !of_place.contains(word))
        .map(|word| word.chars().take(4).collect::<String>());
    let agency = report
        .dateline
        .as_ref()
        .and_then(|dateline| dateline.agency.as_ref())
        .map(|agency| agency.to_lowercase());
    let named = names(report, |kind| matches!(kind, EntityType::Organization | EntityType::Event));
    stems
        .chain(named.into_iter().filter(|name| agency.as_ref() != Some(name)))
        .map(|word| hash64(word.as_bytes()))
        .collect()
}

/// From this number on, two articles with the same total are hardly of two events.
const TELLING: u64 = 5;

fn specific(report: &Report, totals: &[Claim]) -> BTreeSet<u64> {
    let dateline = report
        .dateline
        .as_ref()
        .and_then(|dateline| dateline.place.as_ref())
        .map(|place| place.to_lowercase());
    let people = names(report, |kind| kind == EntityType::Person)
        .into_iter()
        .filter(|name| name.contains(' '));
    let places = names(report, |kind| kind == EntityType::Place).into_iter();
    let places =
        places.filter(|name| !COUNTRIES.contains(name.as_str()) && dateline.as_ref() != Some(name));
    let totals =
        totals.iter().map(|claim| &claim.figure).filter(|total| total.number() >= Some(TELLING));
    let totals = totals.map(|total| format!("{} {:?}", total.kind.name(), total.number()));
    people.chain(places).chain(totals).map(|word| hash64(word.as_bytes())).collect()
}

/// Finds sentences around findings.
struct Sentences<'r> {
    report: &'r Report<'r>,
    text: &'r str,
    list: sentence::Sentences,
}

impl<'r> Sentences<'r> {
    fn new(report: &'r Report<'r>, text: &'r str) -> Self {
        let dateline = report.dateline.as_ref().map(|dateline| dateline.at.end);
        // The first sentence begins behind the dateline.
        let start = |block: &Excerpt| {
            dateline.filter(|end| (block.start..=block.end).contains(end)).unwrap_or(block.start)
        };
        let mut blocks: Vec<_> = report
            .headline
            .iter()
            .chain(&report.paragraphs)
            .map(|at| ByteSpan::new(start(at), at.end))
            .collect();
        blocks.sort_by_key(|block| block.start);
        Sentences { report, text, list: sentence::Sentences::new(text, blocks.into_iter()) }
    }

    fn excerpt(&self, at: ByteSpan) -> Excerpt<'static> {
        let text = at.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
        Excerpt { start: at.start, end: at.end, text: text.into() }
    }

    /// The sentence on the main event in the body, else the headline's, and the day of it.
    fn main(&self, event: &IncidentReport) -> Option<(Option<Date>, Excerpt<'static>)> {
        let first = event.toll.0.iter().find_map(|(_, toll)| toll.first())?;
        let first = self.report.casualties.get(first)?;
        // The figures of the headline are told again in the body.
        let again = || {
            let figures =
                event.casualties.iter().filter_map(|&index| self.report.casualties.get(index));
            figures
                .filter(|figure| figure.kind == first.kind && figure.min == first.min)
                .find(|figure| self.report.paragraph_at(figure.at.start).is_some())
        };
        let figure = Some(first)
            .filter(|figure| self.report.paragraph_at(figure.at.start).is_some())
            .or_else(again)
            .unwrap_or(first);
        let at = self.excerpt(self.list.around(figure.at.start as usize)?);
        let mut inside = self
            .report
            .dates
            .iter()
            .filter(|date| at.start <= date.at.start && date.at.end <= at.end)
            .filter_map(single_day);
        let of_figure = figure
            .date
            .or(event.date)
            .and_then(|index| self.report.dates.get(index))
            .and_then(single_day);
        Some((of_figure.or(inside.next_back()), at))
    }

    /// Sentences with a day that is past on the day of the article, outside quotations.
    fn dated(&self, main: Option<&Excerpt>) -> Vec<(Date, Excerpt<'static>)> {
        let Some(written) = self.report.reference_date.as_ref().map(|reference| reference.value)
        else {
            return Vec::new();
        };
        let mut list: Vec<(Date, Excerpt)> = Vec::new();
        // The last sentence looked at, and whether it tells of a plan; a long one is not read again
        // for each of its dates.
        let mut last = (ByteSpan::new(0, 0), false);
        for date in &self.report.dates {
            let Some(day) = single_day(date).filter(|day| *day <= written) else { continue };
            let inside = |start: u32, end: u32| start <= date.at.start && date.at.end <= end;
            let next = self.report.quotes.partition_point(|quote| quote.at.start <= date.at.start);
            let quoted = self.report.quotes[..next].last().is_some_and(|quote| {
                let next = quote.parts.partition_point(|part| part.start <= date.at.start);
                quote.parts[..next].last().is_some_and(|part| inside(part.start, part.end))
            });
            let of_dateline = self
                .report
                .dateline
                .as_ref()
                .is_some_and(|dateline| inside(dateline.at.start, dateline.at.end));
            let told = main
                .into_iter()
                .chain(list.last().map(|(_, at)| at))
                .any(|at| inside(at.start, at.end));
            if of_dateline || quoted || told || self.report.paragraph_at(date.at.start).is_none() {
                continue;
            }
            let Some(at) = self.list.around(date.at.start as usize) else { continue };
            if day == written && last.0 != at {
                last = (at, is_planned(at.of(self.text)));
            }
            if day < written || !last.1 {
                list.push((day, self.excerpt(at)));
            }
            if list.len() == SENTENCES {
                break;
            }
        }
        list
    }
}

/// Whether a sentence of the day tells what is still to come.
fn is_planned(sentence: &str) -> bool {
    split(sentence).any(|word| {
        matches!(word.as_str(), "will" | "would" | "expected" | "scheduled" | "due" | "plans")
    })
}

/// The day of a date that is one day.
fn single_day(date: &DateReport) -> Option<Date> {
    let of_calendar = matches!(date.kind, DateType::Date | DateType::Time);
    date.from.filter(|_| of_calendar && date.from == date.to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_event_is_named_by_its_noun() {
        for text in [
            "A second earthquake hit Drenik",
            "Another suicide bombing killed nine",
            "after an earlier attack",
            "Third blast in a week",
        ] {
            assert!(tells_another(text), "{text}");
        }
        for text in [
            "The toll rose to 47 on Thursday, the third day of the search",
            "killing the second of the attackers",
            "More were found earlier on Tuesday",
            "Another nine people died in the earthquake",
            "The second day after the blast",
        ] {
            assert!(!tells_another(text), "{text}");
        }
    }
}
