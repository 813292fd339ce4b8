//! The casualty figures of an article in sections: the toll of its main event, its other events,
//! events mentioned in passing, background. The text form and the HTML page print these sections.

use std::collections::{HashMap, HashSet};

use super::words::{entity_name, number, resolved};
use crate::extractor::casualties::Scope;
use crate::report::{CasualtyReport, Focus, Report};

/// A section of casualty figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// The main event of the article.
    Toll,
    /// Other events that the article is about, as in a round-up.
    Also,
    /// Events mentioned in passing.
    InPassing,
    /// Earlier events, and totals over a longer time.
    Background,
}

impl Section {
    /// In small letters.
    pub fn name(self) -> &'static str {
        match self {
            Section::Toll => "toll",
            Section::Also => "also",
            Section::InPassing => "in passing",
            Section::Background => "background",
        }
    }
}

/// One claim: the figures of the same people.
#[derive(Debug)]
pub struct Claim {
    /// Index into the report's casualties: the figure with the most details.
    pub casualty: usize,
    /// Indices of all figures of this claim.
    pub figures: Vec<usize>,
    /// Details of all of them: place, date, source.
    pub notes: Vec<String>,
    /// Whether it is a share of the nearest claim above that is not a share.
    pub share: bool,
}

/// Most notes of one claim: as many as one figure can have.
const NOTES: usize = 6;

/// Most claims of the same number that a figure is compared with, so that an article with thousands
/// of figures takes linear time.
const COMPARED: usize = 8;

/// The sections that have figures, in their order. The figures of a section stand in the order of
/// the text, the one that gives the toll first among those of its kind, and shares under their
/// total.
pub fn sections(report: &Report) -> Vec<(Section, Vec<Claim>)> {
    let incidents = incidents(report);
    let mut claims: Vec<(Section, usize, Claim)> = Vec::new();
    let mut alike: HashMap<_, Vec<usize>> = HashMap::new();
    for (index, casualty) in report.casualties.iter().enumerate() {
        let section = section(report, casualty, incidents[index]);
        let incident = incidents[index].unwrap_or(usize::MAX);
        let same = alike
            .entry((section, incident, casualty.kind, casualty.min, casualty.max, casualty.part))
            .or_default();
        let mut recent = same.iter().rev().take(COMPARED);
        match recent.find(|&&at| {
            are_same_people(report, &report.casualties[claims[at].2.casualty], casualty)
        }) {
            Some(&at) => claims[at].2.add(report, index),
            None => {
                same.push(claims.len());
                claims.push((section, incident, Claim::new(report, index)));
            }
        }
    }
    let mut kinds = Vec::new();
    let kind_order: Vec<usize> = claims
        .iter()
        .map(|(_, _, claim)| {
            let kind = report.casualties[claim.casualty].kind;
            kinds.iter().position(|&other| other == kind).unwrap_or_else(|| {
                kinds.push(kind);
                kinds.len() - 1
            })
        })
        .collect();
    let totals: HashSet<usize> = report
        .incidents
        .iter()
        .flat_map(|incident| &incident.toll.0)
        .filter_map(|(_, toll)| toll.casualty)
        .collect();
    let tolls = report.incidents.iter().flat_map(|incident| &incident.toll.0);
    let rivals: HashSet<usize> =
        tolls.flat_map(|(_, toll)| &toll.alternatives).map(|other| other.casualty).collect();
    let mut order: Vec<usize> = (0..claims.len()).collect();
    // Sorted by kind within an event; background is in the order of the text.
    order.sort_by_cached_key(|&at| {
        let (section, incident, claim) = &claims[at];
        let rank = |rank: usize| if *section == Section::Background { 0 } else { rank };
        let part = report.casualties[claim.casualty].part;
        let total = claim.figures.iter().any(|figure| totals.contains(figure));
        (
            *section,
            rank(*incident),
            rank(kind_order[at]),
            rank(if total { 0 } else { 1 + usize::from(!part) }),
            at,
        )
    });
    let mut found: Vec<(Section, Vec<Claim>)> = Vec::new();
    // The total that a share belongs to: the last claim that is not a share.
    let mut above = None;
    let mut all: Vec<_> = claims.into_iter().map(Some).collect();
    for at in order {
        let Some((section, incident, mut claim)) = all[at].take() else { continue };
        let casualty = &report.casualties[claim.casualty];
        let fits = |total: &CasualtyReport| {
            total.kind == casualty.kind && total.max.is_none_or(|max| casualty.min <= Some(max))
        };
        claim.share = casualty.part
            && above.is_some_and(|(at, of, total)| (at, of) == (section, incident) && fits(total));
        if !casualty.part {
            above = Some((section, incident, casualty));
        } else if !claim.share {
            claim.notes.insert(0, "part of a total".to_string());
        }
        if claim.figures.iter().any(|figure| rivals.contains(figure)) {
            claim.notes.insert(0, "rival count".to_string());
        }
        match found.last_mut().filter(|(last, _)| *last == section) {
            Some((_, claims)) => claims.push(claim),
            None => found.push((section, vec![claim])),
        }
    }
    found
}

impl Claim {
    fn new(report: &Report, index: usize) -> Self {
        Claim {
            casualty: index,
            figures: vec![index],
            notes: notes(report, &report.casualties[index]),
            share: false,
        }
    }

    /// Adds a figure of the same people.
    fn add(&mut self, report: &Report, index: usize) {
        self.figures.push(index);
        let more = notes(report, &report.casualties[index]);
        // The figure with the most details is printed for all of them.
        if more.len() > self.notes.len() {
            self.casualty = index;
        }
        for note in more {
            if self.notes.len() < NOTES && !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
    }
}

/// By casualty: index of the incident that it belongs to.
fn incidents(report: &Report) -> Vec<Option<usize>> {
    let mut incidents = vec![None; report.casualties.len()];
    for (index, incident) in report.incidents.iter().enumerate() {
        for &casualty in &incident.casualties {
            incidents[casualty] = Some(index);
        }
    }
    incidents
}

fn section(report: &Report, casualty: &CasualtyReport, incident: Option<usize>) -> Section {
    let has_toll = !report.toll.0.is_empty();
    match incident {
        _ if casualty.scope == Scope::Historical => Section::Background,
        Some(0) if has_toll => Section::Toll,
        Some(index) if report.incidents[index].focus == Focus::Main => Section::Also,
        None if has_toll => Section::Toll,
        _ => Section::InPassing,
    }
}

/// Whether two figures of the same number, kind and event may count the same people: one stands in
/// the headline, whose details are rough, or no detail that both have differs; and two shares are of
/// the same kind of people.
fn are_same_people(report: &Report, one: &CasualtyReport, other: &CasualtyReport) -> bool {
    fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        one.is_none() || other.is_none() || one == other
    }
    let victims =
        |casualty: &CasualtyReport| casualty.victims.as_ref().map(|victims| victims.to_lowercase());
    let value = |casualty: &CasualtyReport| {
        casualty.date.and_then(|date| report.dates.get(date)).map(|date| date.value.as_str())
    };
    let rough = |casualty: &CasualtyReport| {
        report.headline.as_ref().is_some_and(|headline| casualty.at.end <= headline.end)
    };
    (rough(one) || rough(other) || agree(one.place, other.place) && agree(value(one), value(other)))
        && (!one.part || victims(one) == victims(other))
}

/// The details of a casualty figure beside its claim.
pub fn notes(report: &Report, casualty: &CasualtyReport) -> Vec<String> {
    let mut notes = Vec::new();
    // Nobody has found them.
    let unsure = |words: &&str| {
        matches!(*words, "feared" | "presumed" | "believed" | "thought" | "likely" | "probably")
    };
    notes.extend(casualty.qualifier.as_deref().filter(unsure).map(str::to_string));
    notes.extend(casualty.previous.map(|before| format!("before: {}", number(before))));
    notes.extend(casualty.place.map(|place| entity_name(report, place).to_string()));
    notes.extend(casualty.date.and_then(|index| report.dates.get(index)).and_then(resolved));
    notes.extend(
        casualty
            .attributed_to
            .map(|source| format!("according to {}", entity_name(report, source))),
    );
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::words::claim;
    use crate::{Options, analyze};

    /// The sections of a text in short form: "toll: 3 killed 2x, - 1 killed; background: 9 killed"
    fn sections_of(text: &str) -> String {
        let report = analyze(text, &Options::default());
        let one = |c: &Claim| {
            let count =
                if c.figures.len() > 1 { format!(" {}x", c.figures.len()) } else { String::new() };
            format!(
                "{}{}{count}",
                if c.share { "- " } else { "" },
                claim(&report.casualties[c.casualty])
            )
        };
        let list = |claims: &[Claim]| claims.iter().map(one).collect::<Vec<_>>().join(", ");
        let sections: Vec<_> = sections(&report)
            .iter()
            .map(|(s, claims)| format!("{}: {}", s.name(), list(claims)))
            .collect();
        sections.join("; ")
    }

    #[test]
    fn figures_in_sections() {
        for (text, expected) in [
            ("It rained.", ""),
            (
                "A fire in Tolmin killed three people.\n\nThree people were killed, police said.",
                "toll: 3 killed 2x",
            ),
            (
                "A fire in Tolmin killed three people, including two children, and injured nine.",
                "toll: 3 killed, - 2 killed, 9 injured",
            ),
            (
                "ALDWICK, May 4, 2021 (Wire) - A bomb killed at least 17 people in Aldwick on Tuesday.\n\n\
                 In a separate attack in Tarsk, gunmen shot dead two policemen on Monday.\n\n\
                 A bomb killed 60 people in Aldwick in 2009.\n",
                "toll: at least 17 killed; also: 2 killed; background: 60 killed",
            ),
        ] {
            assert_eq!(sections_of(text), expected, "{text}");
        }
    }

    #[test]
    fn the_headline_names_a_wider_place() {
        let text = "Nine injured in Norland bus crash\n\nALDWICK, Norland, May 4, 2021 (Wire) - \
                    A bus left the road near Tolmin on Tuesday and nine people were injured in Tolmin.\n";
        assert_eq!(sections_of(text), "toll: 9 injured 2x");
    }

    #[test]
    fn what_is_only_feared_is_said() {
        for (text, expected) in [
            ("Twelve people were feared dead.", vec!["feared"]),
            ("At least twelve people died.", vec![]),
        ] {
            let report = analyze(text, &Options::default());
            assert_eq!(notes(&report, &report.casualties[0]), expected, "{text}");
        }
    }

    #[test]
    fn figures_of_two_places_are_not_merged() {
        let text = "Storms hit the coast on Monday. A child died in Hull. A woman was killed in Bath. A child died in York.";
        assert_eq!(sections_of(text).matches("1 killed").count(), 3, "{}", sections_of(text));
    }
}
