//! Which event most articles tell of, and whether an article tells of it.
//!
//! Place and day must not contradict each other. How much else has to be common, words of headline
//! and main sentence or names, depends on how much they say: in one town on one day one word will
//! do, and in that town without an exact day two; it takes three where one place may lie in the
//! other, and five where neither town nor day is sure, with something among them that other events
//! there do not have: a person, a town, a total.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::told::{Incident, Place, Told};
use super::{Event, LeftOut, Reason};
use crate::desk::words::words;

/// What the articles that agree on place and day have in common.
pub struct Common {
    incident: Incident,
    /// Places that they name.
    places: BTreeSet<String>,
    subject: BTreeSet<u64>,
    specific: BTreeSet<u64>,
}

impl Common {
    pub fn event(self) -> Event {
        Event {
            place: self.incident.place.map(|place| place.name),
            day: self.incident.days.map(|(from, _)| from),
        }
    }
}

/// The event of the place that most articles give, on the day that most of these give; of equals
/// the first. Where no article knows its place, the day alone is enough.
pub fn most_told<'a>(articles: impl Iterator<Item = &'a Told>) -> Option<Common> {
    let articles: Vec<_> = articles.filter_map(|told| Some((told, told.event.as_ref()?))).collect();
    let name = |event: &Incident| event.place.as_ref().map(|place| place.name.to_lowercase());
    let mut counts: HashMap<String, usize> = HashMap::new();
    for name in articles.iter().filter_map(|(_, event)| name(event)) {
        *counts.entry(name).or_default() += 1;
    }
    let rank = |event: &Incident| {
        (
            name(event).map_or(0, |name| counts[&name]),
            event.place.as_ref().is_some_and(|place| !place.is_country),
        )
    };
    // The first of the greatest.
    let (_, first) = articles.iter().rev().max_by_key(|(_, event)| rank(event))?;
    let group: Vec<_> =
        articles.iter().filter(|(_, event)| name(event) == name(first)).copied().collect();
    let day = happened(&group);
    let of_day = |event: &Incident| {
        event.days.is_some_and(|(from, to)| Some(from) <= day && day <= Some(to))
    };
    let (first, event) =
        group.iter().find(|(_, event)| of_day(event)).or(group.first()).copied()?;
    if event.place.is_none() && day.is_none() {
        return None;
    }
    let days = event.days.filter(|_| of_day(event)).or(day.map(|day| (day, day)));
    let incident = Incident { place: event.place.clone(), days };
    let mut common = Common {
        incident,
        places: first.places.clone(),
        subject: first.subject.clone(),
        specific: first.specific.clone(),
    };
    for (told, _) in group.iter().filter(|(_, event)| of_day(event)) {
        // Another event of that day and place shares no word with the first article.
        if told.subject.intersection(&first.subject).next().is_some() {
            common.places.extend(told.places.iter().cloned());
            common.subject.extend(&told.subject);
            common.specific.extend(&told.specific);
        }
    }
    Some(common)
}

/// The day that most articles give for their event; of equals the earlier. An article that gives
/// its own day may mean the day of a new toll, and then names the day of the event beside it.
fn happened(articles: &[(&Told, &Incident)]) -> Option<Date> {
    let mut votes: BTreeMap<Date, usize> = BTreeMap::new();
    for (told, event) in articles {
        let (Some((day, _)), written) = (event.days, told.source.day) else { continue };
        *votes.entry(day).or_default() += if Some(day) == written { 1 } else { 2 };
        let before = told.days.iter().filter(|other| {
            **other < day && is_later(day, **other) && !told.other_days.contains(*other)
        });
        before
            .filter(|_| Some(day) == written)
            .for_each(|other| *votes.entry(*other).or_default() += 1);
    }
    votes.into_iter().rev().max_by_key(|(_, votes)| *votes).map(|(day, _)| day)
}

/// How two places, or two days, go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Both are known and are not one.
    Not,
    /// One of them is unknown.
    Unknown,
    /// One may lie in the other; or it is a whole country, where much happens.
    Loose,
    Exact,
}

/// Words that a common name of a person or a town, or a common large total, counts for.
const SPECIFIC: usize = 2;

/// The article, if it tells of the event.
pub fn check(event: Option<&Common>, told: Told) -> Result<Told, LeftOut> {
    let out = |reason, detail: String| {
        Err(LeftOut { source: told.source.source.clone(), reason, detail })
    };
    let Some(own) = &told.event else {
        let why = if told.in_passing {
            "tells of an event only in passing"
        } else {
            "not about an event with casualty figures"
        };
        return out(Reason::NoEvent, why.to_string());
    };
    let Some(event) = event else {
        return out(Reason::Subject, "neither place nor day of its event is known".to_string());
    };
    let (place, day) = (place(event, own, &told), day(event, own, &told));
    if place == Fit::Not {
        let name = own.place.as_ref().map_or("", |place| &place.name);
        return out(Reason::Place, format!("another place: {name}"));
    }
    if day == Fit::Not {
        let day = own
            .days
            .map(|(from, _)| from)
            .or(told.source.day)
            .map_or(String::new(), |day| day.to_string());
        return out(Reason::Day, format!("another day: {day}"));
    }
    if (place, day) == (Fit::Unknown, Fit::Unknown) {
        return out(Reason::Subject, "neither place nor day of its event is known".to_string());
    }
    let specific = told.specific.intersection(&event.specific).count();
    let common = told.subject.intersection(&event.subject).count() + SPECIFIC * specific;
    let enough = match (place, day) {
        (Fit::Exact, Fit::Exact) => common >= 1,
        (Fit::Exact, _) if event.incident.days.is_some() => common >= 2,
        (Fit::Loose, Fit::Exact) => common >= 3,
        // In a whole country one accident follows the other.
        (Fit::Loose, _) if event.incident.place.as_ref().is_some_and(|place| place.is_country) => {
            false
        }
        _ => common >= 5 && specific >= 1,
    };
    if !enough {
        return out(
            Reason::Subject,
            "too few words and names in common with the others".to_string(),
        );
    }
    Ok(told)
}

fn place(event: &Common, own: &Incident, told: &Told) -> Fit {
    let Some(there) = &event.incident.place else { return Fit::Unknown };
    let Some(here) = &own.place else {
        // "Drenik buried its dead", with no place beside the figure
        let names_town = !there.is_country && told.places.contains(&there.name.to_lowercase());
        return if names_town { Fit::Loose } else { Fit::Unknown };
    };
    if is_one(there, here) {
        return if there.is_country { Fit::Loose } else { Fit::Exact };
    }
    let (names_it, named) = (
        told.places.contains(&there.name.to_lowercase()),
        event.places.contains(&here.name.to_lowercase()),
    );
    match (there.is_country, here.is_country) {
        // The town is known to the other.
        (false, true) if names_it => Fit::Exact,
        (true, false) if named => Fit::Exact,
        (true, false) if names_it => Fit::Loose,
        (false, true) | (true, false)
            if there.country.is_some() && there.country == here.country =>
        {
            Fit::Loose
        }
        // Both name both: a village and its district.
        (false, false) if names_it && named => Fit::Loose,
        _ => Fit::Not,
    }
}

/// Whether one name has all words of the other: Aldwick, the port of Aldwick.
fn is_one(a: &Place, b: &Place) -> bool {
    let set = |place: &Place| words(&place.name).collect::<BTreeSet<_>>();
    let (a, b) = (set(a), set(b));
    a.is_subset(&b) || b.is_subset(&a)
}

/// Days that an article may be later than its event.
const LATER: i64 = 14;

/// Whether `day` is not before `first`, and not long after it.
fn is_later(day: Date, first: Date) -> bool {
    (0..=24 * LATER).contains(&day.duration_since(first).as_hours())
}

fn day(event: &Common, own: &Incident, told: &Told) -> Fit {
    let Some((first, last)) = event.incident.days else { return Fit::Unknown };
    let written = told.source.day;
    match own.days {
        Some((from, to)) if from <= last && first <= to => {
            if from == to && first == last {
                Fit::Exact
            } else {
                Fit::Loose
            }
        }
        // "The toll rose to 40 on Thursday": the day of the report, if the article tells of no
        // other event on the day of this one.
        Some((from, _))
            if Some(from) == written
                && is_later(from, last)
                && !told.other_days.contains(&first)
                && !told.again =>
        {
            if told.days.contains(&first) {
                Fit::Loose
            } else {
                Fit::Unknown
            }
        }
        Some(_) => Fit::Not,
        None if written.is_some_and(|day| !is_later(day, first)) => Fit::Not,
        None => Fit::Unknown,
    }
}
