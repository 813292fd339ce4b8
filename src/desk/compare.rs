//! What changed between two versions of a story, as an editor would put it.
//!
//! 1. headline: other words, without the slug of a wire ("2nd lead:", "(adds details)")
//!    compare/slug.rs
//! 2. dates and places: what is printed on the page, and day and place of the main event
//! 3. toll: the best figure of each kind; then the other figures by kind and number
//! 4. quotations: by their sentences; those that are left are paired by common words
//!    compare/quotes.rs
//! 5. people: by their names compare/people.rs
//!
//! Paragraphs are counted, and no change of theirs matters by itself: they may move and be
//! reworded.

mod people;
mod quotes;
mod slug;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use serde::Serialize;

use super::words::{fingerprint, words};
use super::{Figure, figure, main_event, same_claim, total};
use crate::report::{CasualtyKind, CasualtyReport, DateReport, Excerpt, Report, Scope};

/// Something of the old version beside the same of the new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change<T> {
    /// In the old version; null: it is new.
    pub old: Option<T>,
    /// In the new version; null: it is gone.
    pub new: Option<T>,
}

impl<T> Change<T> {
    pub(crate) fn new(old: Option<T>, new: Option<T>) -> Self {
        Change { old, new }
    }

    pub(crate) fn added(new: T) -> Self {
        Change { old: None, new: Some(new) }
    }
}

/// The differences that matter between two versions. Where all lists are empty and there is no
/// headline, nothing that matters changed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison<'t> {
    /// Both headlines if their words differ, apart from the slugs of a wire; or null.
    pub headline: Option<Change<Excerpt<'t>>>,
    /// Days that both versions give and that differ.
    pub dates: Vec<DayChange>,
    /// Places that both versions give and that differ.
    pub places: Vec<PlaceChange<'t>>,
    /// Figures of the main event, of one kind each, that went up or down, came or went.
    pub toll: Vec<Change<Figure<'t>>>,
    /// Other casualty figures that are new or gone; both, if only the number of the same people
    /// differs.
    pub figures: Vec<Change<Figure<'t>>>,
    /// Quotations that are new, gone, or reworded: half of the words of both are common, or a whole
    /// sentence is.
    pub quotes: Vec<Change<Quotation<'t>>>,
    /// People who are named in one version only; both, if the name is spelled in another way.
    pub people: Vec<Change<Person<'t>>>,
    /// Numbers of paragraphs; they do not count as a change.
    pub paragraphs: Paragraphs,
}

impl Comparison<'_> {
    /// Whether anything that matters changed.
    pub fn any(&self) -> bool {
        let lists = [
            self.dates.len(),
            self.places.len(),
            self.toll.len(),
            self.figures.len(),
            self.quotes.len(),
            self.people.len(),
        ];
        self.headline.is_some() || lists.iter().any(|&length| length > 0)
    }
}

/// What a day or a place belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Of {
    /// The day of publication printed with the article.
    Published,
    /// The dateline.
    Dateline,
    /// The event that the article is about.
    Event,
}

/// A day that changed.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DayChange {
    /// Whose day it is.
    pub of: Of,
    /// In the old version.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Day"))]
    pub old: Date,
    /// In the new version.
    #[cfg_attr(test, schemars(with = "crate::report::schema::Day"))]
    pub new: Date,
}

/// A place that changed.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlaceChange<'t> {
    /// Whose place it is.
    pub of: Of,
    /// In the old version.
    pub old: &'t str,
    /// In the new version.
    pub new: &'t str,
}

/// Quoted words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quotation<'t> {
    /// Where they stand.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// The words without the marks.
    pub content: &'t str,
    /// Who says them: a name, else the article's words; or null.
    pub speaker: Option<&'t str>,
}

/// Somebody who is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person<'t> {
    /// The first mention.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// The fullest form of the name.
    pub name: &'t str,
    /// The role that the article gives; or null.
    pub title: Option<&'t str>,
}

/// Paragraphs of both versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Paragraphs {
    /// Of the old version.
    pub old: usize,
    /// Of the new version.
    pub new: usize,
    /// Those that both have word for word, wherever they stand.
    pub same: usize,
}

/// Compares the reports on two versions of a story.
pub fn compare<'r>(old: &'r Report<'r>, new: &'r Report<'r>) -> Comparison<'r> {
    let toll = tolls(old, new);
    Comparison {
        headline: headline(old, new),
        dates: days(old, new),
        places: places(old, new),
        figures: figures(old, new, &toll),
        toll,
        quotes: quotes::changes(old, new),
        people: people::changes(old, new),
        paragraphs: paragraphs(old, new),
    }
}

/// A version without a headline, or whose first line is only a slug, has none to compare.
fn headline<'r>(old: &'r Report<'r>, new: &'r Report<'r>) -> Option<Change<Excerpt<'r>>> {
    let (before, after) = (old.headline.as_ref()?, new.headline.as_ref()?);
    let [old, new] = [before, after].map(|at| slug::without(&at.text));
    let differ = !old.is_empty() && !new.is_empty() && fingerprint(old) != fingerprint(new);
    differ.then(|| Change::new(Some(before.clone()), Some(after.clone())))
}

fn days(old: &Report, new: &Report) -> Vec<DayChange> {
    let published = |report: &Report| report.published.as_ref().map(|published| published.value);
    let dateline = |report: &Report| report.dateline.as_ref().and_then(|dateline| dateline.date);
    let mut days = Vec::new();
    for (of, of_report) in [
        (Of::Published, &published as &dyn Fn(&Report) -> Option<Date>),
        (Of::Dateline, &dateline),
        (Of::Event, &happened),
    ] {
        let (Some(before), Some(after)) = (of_report(old), of_report(new)) else { continue };
        // A version that gives the other's day too may have been misread.
        let tells = |report: &Report, day: Date| {
            of == Of::Event && in_body(report).any(|date| date.from == Some(day))
        };
        if before != after && !tells(old, after) && !tells(new, before) {
            days.push(DayChange { of, old: before, new: after });
        }
    }
    days
}

/// The dates apart from the dateline's.
fn in_body<'r>(report: &'r Report<'r>) -> impl Iterator<Item = &'r DateReport<'r>> {
    let end = report.dateline.as_ref().map_or(0, |dateline| dateline.at.end);
    report.dates.iter().filter(move |date| date.at.start >= end)
}

/// The day of the main event.
fn happened(report: &Report) -> Option<Date> {
    let DateReport { from, to, .. } = report.dates.get(main_event(report)?.date?)?;
    from.filter(|_| from == to)
}

fn places<'r>(old: &'r Report<'r>, new: &'r Report<'r>) -> Vec<PlaceChange<'r>> {
    let mut places = Vec::new();
    let dateline = |report: &'r Report<'r>| {
        report.dateline.as_ref().and_then(|dateline| dateline.place.as_deref())
    };
    if let (Some(before), Some(after)) = (dateline(old), dateline(new))
        && fingerprint(before) != fingerprint(after)
    {
        places.push(PlaceChange { of: Of::Dateline, old: before, new: after });
    }
    let event = |report: &'r Report<'r>| {
        main_event(report).and_then(|event| event.place).and_then(|id| report.entity(id))
    };
    if let (Some(before), Some(after)) = (event(old), event(new)) {
        // A version that names the other's place too may have been misread; one place may lie in
        // the other.
        if !names(old, &after.name) && !names(new, &before.name) {
            places.push(PlaceChange { of: Of::Event, old: &before.name, new: &after.name });
        }
    }
    places
}

/// Whether the article names it, with more or fewer words.
fn names(report: &Report, name: &str) -> bool {
    let wanted: BTreeSet<_> = words(name).collect();
    report.entities.iter().any(|entity| {
        let own: BTreeSet<_> = words(&entity.name).collect();
        own.is_subset(&wanted) || wanted.is_subset(&own)
    })
}

/// The toll of the main event by kind. A difference counts only where the reports cannot have
/// chosen from the same figures; a figure comes or goes only where the other version counts nobody
/// of the kind.
fn tolls<'r>(old: &'r Report<'r>, new: &'r Report<'r>) -> Vec<Change<Figure<'r>>> {
    let of = |report: &'r Report<'r>| -> BTreeMap<CasualtyKind, Figure<'r>> {
        report
            .toll
            .0
            .iter()
            .filter_map(|(kind, toll)| Some((*kind, total(report, toll)?)))
            .collect()
    };
    let (before, after) = (of(old), of(new));
    let kinds: BTreeSet<_> = before.keys().chain(after.keys()).copied().collect();
    let tells = |report: &Report, figure: &Figure, any: bool| {
        let same = |c: &CasualtyReport| any || same_claim((c.min, c.max), (figure.min, figure.max));
        report
            .casualties
            .iter()
            .any(|c| c.scope == Scope::Current && c.kind == figure.kind && same(c))
    };
    let changed =
        |old_figure: Option<&Figure>, new_figure: Option<&Figure>| match (old_figure, new_figure) {
            (Some(before), Some(after)) => {
                let same = same_claim((before.min, before.max), (after.min, after.max));
                let chosen = tells(old, after, false) && tells(new, before, false);
                !same && !chosen
            }
            (Some(before), None) => !tells(new, before, true),
            (None, Some(after)) => !tells(old, after, true),
            (None, None) => false,
        };
    let sides = kinds.iter().map(|kind| (before.get(kind), after.get(kind)));
    sides
        .filter(|(old, new)| changed(*old, *new))
        .map(|(old, new)| Change::new(old.cloned(), new.cloned()))
        .collect()
}

/// Kind and number: "at least 12" and "12" are one figure.
type Key = (CasualtyKind, Option<u64>);

/// Figures whose kind and number only one version has, apart from those of the toll.
fn figures<'r>(
    old: &'r Report<'r>,
    new: &'r Report<'r>,
    toll: &[Change<Figure>],
) -> Vec<Change<Figure<'r>>> {
    let key = |casualty: &CasualtyReport| (casualty.kind, casualty.min.or(casualty.max));
    let all = |report: &Report| report.casualties.iter().map(key).collect::<BTreeSet<Key>>();
    let known: BTreeSet<Key> = toll
        .iter()
        .flat_map(|change| [&change.old, &change.new])
        .flatten()
        .map(|f| (f.kind, f.number()))
        .collect();
    let only = |report: &'r Report<'r>, other: &BTreeSet<Key>| -> Vec<Figure<'r>> {
        let mut seen = known.clone();
        let casualties = report
            .casualties
            .iter()
            .filter(|casualty| !other.contains(&key(casualty)) && seen.insert(key(casualty)));
        casualties.map(|casualty| figure(report, casualty)).collect()
    };
    let (gone, added) = (only(old, &all(new)), only(new, &all(old)));
    // The same people with another number, if there is one such figure on either side.
    let people = |figure: &Figure| {
        figure.victims.as_ref().map(|victims| (figure.kind, victims.to_lowercase()))
    };
    let places = |figures: &[Figure]| {
        let mut places = HashMap::<_, Vec<usize>>::new();
        let counted =
            figures.iter().enumerate().filter_map(|(place, figure)| Some((place, people(figure)?)));
        counted.for_each(|(place, people)| places.entry(people).or_default().push(place));
        places
    };
    let (of_gone, of_added) = (places(&gone), places(&added));
    let mut added: Vec<_> = added.into_iter().map(Some).collect();
    let mut changes = Vec::new();
    for figure in gone {
        let people = people(&figure)
            .filter(|people| of_gone.get(people).is_some_and(|places| places.len() == 1));
        let now = match people.and_then(|people| of_added.get(&people)).map(Vec::as_slice) {
            Some(&[place]) => added[place].take(),
            _ => None,
        };
        changes.push(Change::new(Some(figure), now));
    }
    changes.extend(added.into_iter().flatten().map(Change::added));
    changes
}

fn paragraphs(old: &Report, new: &Report) -> Paragraphs {
    let mut left: HashMap<u64, usize> = HashMap::new();
    old.paragraphs.iter().for_each(|at| *left.entry(fingerprint(&at.text)).or_default() += 1);
    let kept = |at: &&Excerpt| {
        left.get_mut(&fingerprint(&at.text))
            .is_some_and(|left| std::mem::replace(left, left.saturating_sub(1)) > 0)
    };
    Paragraphs {
        old: old.paragraphs.len(),
        new: new.paragraphs.len(),
        same: new.paragraphs.iter().filter(kept).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, analyze};

    /// What was in the old version beside what is in the new one: `old > new | - > new`.
    pub fn sides<T>(changes: &[Change<T>], name: impl Fn(&T) -> &str) -> String {
        let side = |found: &Option<T>| found.as_ref().map_or("-", &name).to_string();
        let pairs = changes.iter().map(|c| format!("{} > {}", side(&c.old), side(&c.new)));
        pairs.collect::<Vec<_>>().join(" | ")
    }

    const FIRST: &str = "Blast in Torvik plant\n\nTORVIK, March 4, 2024 (Wire) - A blast killed 12 people and injured at least 30 in Torvik on Monday, police said.\n";

    /// What changed of the toll and the other figures, headline, days and places.
    fn told(old: &str, new: &str) -> String {
        let [old, new] = [old, new].map(|text| analyze(text, &Options::default()));
        let found = compare(&old, &new);
        let number = |figure: &Option<Figure>| {
            figure
                .as_ref()
                .and_then(Figure::number)
                .map_or("-".to_string(), |number| number.to_string())
        };
        let change = |lead: &str, change: &Change<Figure>| {
            let kind =
                change.new.as_ref().or(change.old.as_ref()).map_or("", |figure| figure.kind.name());
            format!("{lead}{kind} {} > {}", number(&change.old), number(&change.new))
        };
        let mut list: Vec<_> = found.headline.iter().map(|_| "headline".to_string()).collect();
        list.extend(
            found.dates.iter().map(|day| format!("{:?} {} > {}", day.of, day.old, day.new)),
        );
        list.extend(
            found
                .places
                .iter()
                .map(|place| format!("{:?} {} > {}", place.of, place.old, place.new)),
        );
        list.extend(found.toll.iter().map(|figure| change("", figure)));
        list.extend(found.figures.iter().map(|figure| change("figure ", figure)));
        list.join("; ")
    }

    #[test]
    fn what_an_editor_would_say() {
        for (from, to, expected) in [
            ("", "", ""),
            ("killed 12 people", "killed 15 people", "killed 12 > 15"),
            ("injured at least 30", "injured 30", ""),
            ("injured at least 30", "injured 41", "injured 30 > 41"),
            (" and injured at least 30", "", "injured 30 > -"),
            ("at least 30", "at least 30, four of them children,", "figure injured - > 4"),
            ("Blast in", "UPDATE 1-Blast in", ""),
            ("Blast in", "Gas blast in", "headline"),
            (
                "March 4, 2024",
                "March 5, 2024",
                "Published 2024-03-04 > 2024-03-05; Dateline 2024-03-04 > 2024-03-05",
            ),
            ("on Monday", "on Sunday", "Event 2024-03-04 > 2024-03-03"),
            ("TORVIK, March", "HALDEN, March", "Dateline TORVIK > HALDEN"),
            // A toll that names the older one, and another source of the same toll.
            ("12 people", "15 people, up from 12,", "killed 12 > 15"),
            ("police said", "the ministry said", ""),
        ] {
            assert_eq!(
                told(FIRST, &FIRST.replacen(from, to, usize::from(!from.is_empty()))),
                expected,
                "{from} > {to}"
            );
        }
    }

    #[test]
    fn paragraphs_that_move_are_no_change() {
        let paragraphs = |order: [&str; 3]| format!("{FIRST}\n{}\n", order.join("\n\n"));
        let (a, b, c) =
            ("The plant opened in 1961.", "The road was shut at noon.", "Two dogs were found.");
        let [old, new] = [paragraphs([a, b, c]), paragraphs([c, a, b])];
        let [old, new] = [&old, &new].map(|text| analyze(text, &Options::default()));
        let found = compare(&old, &new);
        assert!(!found.any(), "{found:?}");
        assert_eq!(found.paragraphs, Paragraphs { old: 4, new: 4, same: 4 });
    }
}
