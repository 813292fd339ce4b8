//! The rank of a figure among those that may be the toll.

use std::cmp::Reverse;

use super::Account;
use super::candidate::Candidate;
use crate::extractor::casualties::{
    CasualtyKind,
    finding::{Fate, Who},
    incident::topic::Topic,
};

/// Candidates looked at beside another: the text of a long list stays cheap.
const MOST: usize = 200;

/// A headline may round a number down by less than a tenth.
const ROUNDED: u64 = 10;

/// "several", "a number of": a lower bound.
const SEVERAL: u64 = 3;

/// What makes one figure better than another, the first difference decides.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// A person introduced here, not one the article has spoken of before.
    introduced: bool,
    /// A number of people before one person.
    counted: bool,
    /// Not "dozens", nor "as many as 25", where another sentence gives a number.
    exact: bool,
    /// Not the count of a day, "five new deaths".
    total: bool,
    zone: Zone,
    /// Not the claim of one side.
    neutral: bool,
    /// How often the article gives this number.
    times: usize,
    /// At the top the higher one, which is the later one.
    at_top: u64,
    /// Else the first.
    first: Reverse<usize>,
}

/// Where in the article the figure stands. The higher, the surer it is of the article's own event.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Zone {
    Body,
    Lead,
    Headline,
}

impl Rank {
    fn of(candidate: &Candidate, candidates: &[Candidate], account: &Account) -> Self {
        let topic = account.topic;
        let value = candidate.value();
        let others = || candidates.iter().take(MOST);
        let (sentence, number, partisan) = (
            candidate.finding.sentence,
            candidate.finding.number,
            candidate.finding.source.partisan,
        );
        let counted = |other: &Candidate| {
            !other.finding.number.vague && other.who == Who::Counted && other.value() >= value
        };
        let was_counted = number.vague && (value == SEVERAL || others().any(counted));
        // "as many as 25" beside "nine"
        let has_minimum =
            |other: &Candidate| other.entry.min > Some(1) && !other.finding.number.vague;
        let only_maximum = candidate.entry.min.is_none() && others().any(has_minimum);
        let zone = match sentence {
            // "One more dies": there were others before.
            at if at < topic.lead && candidate.finding.victims.are_more() => Zone::Body,
            // A headline that gives the claim of one side ranks as the lead.
            at if at < topic.headline && !partisan => Zone::Headline,
            at if at < topic.lead => Zone::Lead,
            _ => Zone::Body,
        };
        // A sum is not told; "four others" are not the four again, nor do they stand for all.
        let larger = others().any(|c| c.value() > value && !c.finding.number.vague);
        let told = |other: &&Candidate| {
            let again = larger || other.entry.casualty != candidate.entry.casualty;
            let more = again && other.finding.victims.are_more();
            other.value() == value && other.entry.sum_of.is_empty() && !more
        };
        Rank {
            introduced: candidate.who != Who::Known,
            counted: candidate.who == Who::Counted,
            exact: !(was_counted || only_maximum),
            total: !candidate.finding.victims.fresh,
            at_top: if sentence < topic.lead && zone > Zone::Body { value } else { 0 },
            zone,
            neutral: !partisan,
            times: match others().filter(told).count() {
                // "one soldier" may be another soldier each time
                _ if value == 1 => 1,
                // What follows a list, and counts no more than one of its members, tells of some of them.
                0 => usize::from(!others().any(|c| {
                    let earlier = c.entry.casualty < candidate.entry.casualty;
                    let more = c.value() > candidate.largest.unwrap_or(0);
                    c.entry.sum_of.is_empty() && c.value() > 1 && (earlier || more)
                })),
                times => times,
            },
            first: Reverse(candidate.entry.casualty),
        }
    }
}

/// The best of `candidates`: a count by name that has grown to the largest; else the figure of the
/// highest rank; else "no one".
pub fn best<'c, 'a>(
    candidates: &'c [Candidate<'a>],
    account: &Account,
) -> Option<&'c Candidate<'a>> {
    let topic = account.topic;
    let some = || candidates.iter().filter(|c| c.value() > 0);
    // What one side counts is no total where the other is heard.
    let neutral = some().any(|c| !c.finding.source.partisan && c.who == Who::Counted);
    let count = some().filter(|c| c.count && !(neutral && c.finding.source.partisan));
    let count = count.max_by_key(|c| c.value());
    let told = some().max_by_key(|c| Rank::of(c, candidates, account));
    let is_at_top = |c: &Candidate| c.finding.sentence < topic.lead;
    let best = match (count, told) {
        (Some(count), Some(told)) if !is_at_top(told) || count.value() >= told.value() => count,
        (_, Some(told)) => told,
        (_, None) => return candidates.iter().find(|c| is_nobody(c)),
    };
    let firmer = candidates
        .iter()
        .find(|c| is_firmer(c, best, topic))
        .filter(|_| best.finding.sentence < topic.headline);
    Some(firmer.unwrap_or(best))
}

/// "Nobody was hurt": a zero is a toll of its kind; but not of arrests, nor of the ill, except in
/// "no casualties".
fn is_nobody(candidate: &Candidate) -> bool {
    let tells = match candidate.entry.kind {
        CasualtyKind::Detained => false,
        CasualtyKind::Affected => candidate.finding.fate == Fate::Unspecified,
        _ => true,
    };
    tells && candidate.entry.max == Some(0)
}

/// A headline says "kills 17" of what the lead calls at least 17, or 17 guests and a cook, and "toll
/// passes 1,200" of 1,204.
fn is_firmer(candidate: &Candidate, headline: &Candidate, topic: &Topic) -> bool {
    let at_least = candidate.entry.min == headline.entry.min && candidate.entry.max.is_none();
    let whole = candidate.largest == headline.entry.min && candidate.value() > headline.value();
    let passed = headline.value()..headline.value().saturating_add(headline.value() / ROUNDED);
    let rounded = headline.entry.max.is_none()
        && candidate.entry.min.is_some()
        && passed.contains(&candidate.value());
    (topic.headline..topic.lead).contains(&candidate.finding.sentence)
        && (at_least || whole || rounded)
}
