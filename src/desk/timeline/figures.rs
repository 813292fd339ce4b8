//! Tolls as they went, and figures that contradict each other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::told::{Claim, Told};
use super::{Contradiction, Given, Step, Steps};
use crate::desk::{Figure, same_claim};
use crate::report::CasualtyKind;

/// The best figures of the articles by kind, day and number, each once. What has no day comes last.
pub fn tolls(told: &[Told]) -> BTreeMap<CasualtyKind, Steps> {
    let mut tolls: BTreeMap<CasualtyKind, Steps> = BTreeMap::new();
    let mut given: Vec<_> = claims(told).filter(|(_, _, claim)| claim.best).collect();
    given.sort_by_key(|(day, article, claim)| (claim.figure.kind, day.is_none(), *day, claim.figure.number(), *article));
    for (day, article, claim) in given {
        let Steps(steps) = tolls.entry(claim.figure.kind).or_default();
        let same = |step: &&mut Step| step.day == day && same_claim(bounds(&step.first.figure), bounds(&claim.figure));
        if let Some(step) = steps.last_mut().filter(same) {
            step.articles += 1;
        } else if steps.last().is_none_or(|step| !same_claim(bounds(&step.first.figure), bounds(&claim.figure))) {
            steps.push(Step { day, articles: 1, first: Given { article, figure: claim.figure.clone() } });
        }
    }
    tolls
}

/// All totals, with the day and the index of their article.
fn claims(told: &[Told]) -> impl Iterator<Item = (Option<Date>, usize, &Claim)> {
    told.iter().enumerate().flat_map(|(index, told)| told.figures.iter().map(move |claim| (told.source.day, index, claim)))
}

fn bounds(figure: &Figure) -> (Option<u64>, Option<u64>) {
    (figure.min, figure.max)
}

/// For each day and kind: pairs of named sources none of whose figures of the day can be one of the other's. A figure that
/// another article of the day knows as older is no contradiction, but was overtaken; nor are figures of different people.
pub fn contradictions(told: &[Told]) -> Vec<Contradiction> {
    let mut groups: BTreeMap<(Option<Date>, CasualtyKind), BTreeMap<String, Vec<(usize, &Claim)>>> = BTreeMap::new();
    for (day, article, claim) in claims(told) {
        let Some(source) = claim.figure.said_by.as_ref().filter(|source| !is_paper(source)) else { continue };
        groups.entry((day, claim.figure.kind)).or_default().entry(source.to_lowercase()).or_default().push((article, claim));
    }
    let mut found = Vec::new();
    for ((day, kind), sources) in groups {
        let overtaken: BTreeSet<u64> =
            claims(told).filter(|(_, _, claim)| claim.figure.kind == kind).filter_map(|(_, _, claim)| claim.previous).collect();
        let stands = |claim: &Claim| !claim.figure.number().is_some_and(|number| overtaken.contains(&number));
        let list: Vec<_> = sources.values().collect();
        for (index, one) in list.iter().enumerate() {
            for other in list[index + 1..].iter().take(SOURCES) {
                let pairs = || one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
                let apart = |a: &Figure, b: &Figure| contradict(bounds(a), bounds(b)) && whom(a) == whom(b);
                if !pairs().all(|((_, a), (_, b))| apart(&a.figure, &b.figure) && stands(a) && stands(b)) {
                    continue;
                }
                let given = |(article, claim): &(usize, &Claim)| Given { article: *article, figure: claim.figure.clone() };
                // The last figure of each source that day.
                if let (Some(one), Some(other)) = (one.last(), other.last()) {
                    found.push(Contradiction { day, kind, one: given(one), other: given(other) });
                }
            }
        }
    }
    found
}

/// Whether a source is words on paper, which may be anybody's: a report, a statement.
fn is_paper(source: &str) -> bool {
    source.rsplit(' ').next().is_some_and(|last| matches!(last, "report" | "reports" | "statement" | "it"))
}

/// A source is compared with so many others of its day, which bounds the work.
const SOURCES: usize = 20;

/// Whether no number fits both.
fn contradict(a: (Option<u64>, Option<u64>), b: (Option<u64>, Option<u64>)) -> bool {
    let below =
        |a: (Option<u64>, Option<u64>), b: (Option<u64>, Option<u64>)| matches!((a.1, b.0), (Some(most), Some(least)) if most < least);
    below(a, b) || below(b, a)
}

/// Whom a figure counts; nothing for people in general.
fn whom(figure: &Figure) -> Option<String> {
    let victims = figure.victims.as_ref()?.to_lowercase();
    let last = victims.rsplit(' ').next().unwrap_or_default();
    (!matches!(last, "people" | "persons" | "victims" | "others" | "lives" | "bodies" | "dead")).then_some(victims)
}
