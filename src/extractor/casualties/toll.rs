//! The toll: an article's best current figure of each kind.

use super::{Casualty, CasualtyKind, Scope, TollEntry};
use crate::article::Article;
use crate::reader::Role;

static KINDS: [CasualtyKind; 7] = [
    CasualtyKind::Killed,
    CasualtyKind::Injured,
    CasualtyKind::Missing,
    CasualtyKind::Kidnapped,
    CasualtyKind::Detained,
    CasualtyKind::Displaced,
    CasualtyKind::Affected,
];

/// The best figure of each kind that has one. A share of another figure, background
/// and "no one" never are, unless "no one" is all there is.
pub(super) fn toll(article: &Article, casualties: &[Casualty]) -> Vec<TollEntry> {
    KINDS.iter().filter_map(|&kind| best(article, casualties, kind)).collect()
}

fn best(article: &Article, casualties: &[Casualty], kind: CasualtyKind) -> Option<TollEntry> {
    let current = || casualties.iter().enumerate().filter(move |(_, c)| c.kind == kind && !c.part && c.scope == Scope::Current);
    let entry = |(index, c): (usize, &Casualty)| TollEntry { kind, min: c.min, max: c.max, casualty: index };
    let revised = current().filter(|(_, c)| c.rule == "count").max_by_key(|(_, c)| c.min.or(c.max));
    if let Some(revised) = revised {
        return Some(entry(revised));
    }
    let counted = current().filter(|(_, c)| value(c) > 0);
    // How often a figure is given speaks for it; then the headline, the lead, the larger figure.
    let best = counted.max_by_key(|(index, c)| {
        let same = current().take(200).filter(|(_, other)| value(other) == value(c)).count();
        let role = article.sentences.get(article.sentence_of(c.span.start as usize)).map(|s| s.role);
        let single = value(c) == 1;
        (!single, same, role == Some(Role::Headline), value(c), std::cmp::Reverse(*index))
    });
    best.or_else(|| current().find(|(_, c)| c.max == Some(0))).map(entry)
}

fn value(c: &Casualty) -> u64 {
    c.min.or(c.max).unwrap_or(0)
}
