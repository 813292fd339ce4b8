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
    given.sort_by_key(|(day, article, claim)| {
        (claim.figure.kind, day.is_none(), *day, claim.figure.number(), *article)
    });
    for (day, article, claim) in given {
        let Steps(steps) = tolls.entry(claim.figure.kind).or_default();
        let same = |step: &&mut Step| {
            step.day == day && same_claim(bounds(&step.first.figure), bounds(&claim.figure))
        };
        if let Some(step) = steps.last_mut().filter(same) {
            step.articles += 1;
        } else if steps
            .last()
            .is_none_or(|step| !same_claim(bounds(&step.first.figure), bounds(&claim.figure)))
        {
            steps.push(Step {
                day,
                articles: 1,
                first: Given { article, figure: claim.figure.clone() },
            });
        }
    }
    tolls
}

/// All totals, with the day and the index of their article.
fn claims(told: &[Told]) -> impl Iterator<Item = (Option<Date>, usize, &Claim)> {
    told.iter().enumerate().flat_map(|(index, told)| {
        told.figures.iter().map(move |claim| (told.source.day, index, claim))
    })
}

fn bounds(figure: &Figure) -> (Option<u64>, Option<u64>) {
    (figure.min, figure.max)
}

/// For each day and kind: pairs of named sources none of whose figures of the day can be one of the
/// other's. A figure that another article knows as older is no contradiction, but was overtaken;
/// nor are figures of different people, or those of sources that may be one, the police and a
/// police chief, or of two articles of one agency.
pub fn contradictions(told: &[Told]) -> Vec<Contradiction> {
    let mut groups: BTreeMap<(Option<Date>, CasualtyKind), Vec<Source>> = BTreeMap::new();
    let mut overtaken = BTreeSet::new();
    for (day, article, claim) in claims(told) {
        overtaken.extend(claim.previous.map(|previous| (claim.figure.kind, previous)));
        if !claim.source.is_empty() {
            Source::add(groups.entry((day, claim.figure.kind)).or_default(), article, claim);
        }
    }
    let stands = |claim: &Claim| {
        claim.figure.number().is_none_or(|number| !overtaken.contains(&(claim.figure.kind, number)))
    };
    let apart = |a: &Figure, b: &Figure| contradict(bounds(a), bounds(b)) && people(a) == people(b);
    let agencies: Vec<_> = told
        .iter()
        .map(|told| told.source.agency.as_ref().map(|agency| agency.to_lowercase()))
        .collect();
    // One agency's second article of a day is an update of the first.
    let beside = |one: usize, other: usize| {
        one == other || agencies[one].is_none() || agencies[one] != agencies[other]
    };
    let mut found = Vec::new();
    for ((day, kind), sources) in groups {
        for (index, one) in sources.iter().map(|source| &source.claims).enumerate() {
            for other in sources[index + 1..].iter().map(|source| &source.claims) {
                let mut pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
                let given = |(article, claim): &(usize, &Claim)| Given {
                    article: *article,
                    figure: claim.figure.clone(),
                };
                if pairs.all(|(a, b)| {
                    beside(a.0, b.0)
                        && stands(a.1)
                        && stands(b.1)
                        && apart(&a.1.figure, &b.1.figure)
                }) && let (Some(one), Some(other)) = (one.last(), other.last())
                {
                    found.push(Contradiction { day, kind, one: given(one), other: given(other) });
                }
            }
        }
    }
    found
}

/// Who gives figures on one day.
#[derive(Default)]
struct Source<'t> {
    words: BTreeSet<&'t String>,
    /// The figures with the indices of their articles.
    claims: Vec<(usize, &'t Claim)>,
}

impl<'t> Source<'t> {
    /// Adds a claim to the source that it has a word in common with, else as a source of its own.
    fn add(sources: &mut Vec<Self>, article: usize, claim: &'t Claim) {
        let known = sources
            .iter()
            .position(|source| claim.source.iter().any(|word| source.words.contains(word)));
        let place = known.unwrap_or(sources.len());
        if place == sources.len() && place < SOURCES {
            sources.push(Source::default());
        }
        if let Some(source) = sources.get_mut(place).filter(|source| source.claims.len() < CLAIMS) {
            source.words.extend(&claim.source);
            source.claims.push((article, claim));
        }
    }
}

/// Sources of a day that are compared with each other at most, which bounds the work.
const SOURCES: usize = 20;
/// Figures of a source and day that are compared at most.
const CLAIMS: usize = 50;

/// Whether no number fits both.
fn contradict(a: (Option<u64>, Option<u64>), b: (Option<u64>, Option<u64>)) -> bool {
    let below = |a: (Option<u64>, Option<u64>), b: (Option<u64>, Option<u64>)| matches!((a.1, b.0), (Some(most), Some(least)) if most < least);
    below(a, b) || below(b, a)
}

/// The people that a figure counts, in the article's words; nothing for people in general.
fn people(figure: &Figure) -> Option<String> {
    let victims = figure.victims.as_ref()?.to_lowercase();
    let last = victims.rsplit(' ').next().unwrap_or_default();
    (!matches!(last, "people" | "persons" | "victims" | "others" | "lives" | "bodies" | "dead"))
        .then_some(victims)
}
