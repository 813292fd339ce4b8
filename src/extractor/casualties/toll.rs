//! The toll: an article's best current figure of each kind.

use std::cmp::Reverse;

use super::{Casualty, CasualtyKind, Scope, TollEntry};
use crate::article::Article;
use crate::reader::Role;

/// What a casualty does not say of itself, but the toll wants to know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// One person named or described: he may be told of again in other words.
    pub single: bool,
    /// "shot": whether dead or alive is left open.
    pub open: bool,
    /// "five others": they come on top of those named just before.
    pub more: bool,
    /// Index of the sentence.
    pub sentence: usize,
}

/// Sentences of the body that count as its lead.
const LEAD: usize = 3;

static KINDS: [CasualtyKind; 7] = [
    CasualtyKind::Killed,
    CasualtyKind::Injured,
    CasualtyKind::Missing,
    CasualtyKind::Kidnapped,
    CasualtyKind::Detained,
    CasualtyKind::Displaced,
    CasualtyKind::Affected,
];

/// The best figure of each kind that has one. Shares of another figure and background
/// never are; "no one" is if there is nothing else. `casualties` and their `evidence` are parallel.
pub(super) fn toll(article: &Article, casualties: &[Casualty], evidence: &[Evidence]) -> Vec<TollEntry> {
    let lead = article.sentences.iter().enumerate().filter(|(_, s)| s.role == Role::Paragraph).nth(LEAD).map_or(usize::MAX, |(i, _)| i);
    let mut entries: Vec<TollEntry> = Vec::new();
    for kind in KINDS {
        let died = entries.iter().any(|e| e.kind == CasualtyKind::Killed && e.min.or(e.max) > Some(0));
        let candidates = candidates(kind, casualties, evidence, died);
        entries.extend(best(&candidates, lead));
    }
    entries
}

/// A figure that may be the toll: one casualty, or the members of a list added up.
struct Candidate {
    entry: TollEntry,
    evidence: Evidence,
    /// From a count by name: "the death toll".
    count: bool,
}

impl Candidate {
    fn value(&self) -> u64 {
        self.entry.min.or(self.entry.max).unwrap_or(0)
    }
}

fn candidates(kind: CasualtyKind, casualties: &[Casualty], evidence: &[Evidence], died: bool) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (index, (c, e)) in casualties.iter().zip(evidence).enumerate() {
        // Someone shot, where someone died, is most often the one who died.
        if c.kind != kind || c.part || c.scope != Scope::Current || e.single && e.open && died {
            continue;
        }
        let entry = TollEntry { kind, min: c.min, max: c.max, casualty: index };
        let listed = c.rule == "list" || e.more;
        match candidates
            .last_mut()
            .filter(|last| listed && last.evidence.sentence == e.sentence && (c.rule == "list" || last.evidence.single))
        {
            Some(last) => {
                let old = last.entry;
                let add = |a: Option<u64>, b: Option<u64>| Some(a?.saturating_add(b?));
                let larger = if c.min.or(c.max) > old.min.or(old.max) { index } else { old.casualty };
                last.entry = TollEntry { min: add(old.min, c.min), max: add(old.max, c.max), casualty: larger, ..old };
                last.evidence.single = false;
            }
            None => candidates.push(Candidate { entry, evidence: *e, count: c.rule == "count" }),
        }
    }
    candidates
}

/// A named count that has grown to the largest; else what headline or lead say, most often,
/// highest; else the first. Single people count where there is no number.
fn best(candidates: &[Candidate], lead: usize) -> Option<TollEntry> {
    let count = candidates.iter().filter(|c| c.count && c.value() > 0).max_by_key(|c| c.value());
    let top = |c: &Candidate| c.evidence.sentence < lead;
    let told = candidates.iter().filter(|c| c.value() > 0).max_by_key(|c| {
        let same = candidates.iter().take(200).filter(|other| other.value() == c.value()).count();
        (!c.evidence.single, top(c), same, if top(c) { c.value() } else { 0 }, Reverse(c.entry.casualty))
    });
    let best = match (count, told) {
        (Some(count), Some(told)) if !top(told) || count.value() >= told.value() => Some(count),
        (_, told) => told,
    };
    let none = || candidates.iter().find(|c| c.entry.max == Some(0) && c.entry.kind != CasualtyKind::Detained);
    best.or_else(none).map(|c| c.entry)
}
