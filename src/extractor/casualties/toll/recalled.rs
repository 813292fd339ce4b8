//! Recalled figures: people an article tells of in passing, who died or were hurt in something it is not about.

use crate::extractor::casualties::evidence::Evidence;
use crate::extractor::casualties::incident::topic::Topic;
use crate::extractor::casualties::toll::candidate::Candidate;
use crate::extractor::casualties::{Casualty, CasualtyKind, Scope, TollEntry};

/// Figures of one sentence that are looked at.
const MOST: usize = 8;

/// The figures of one incident, and what its article is about.
pub struct Recalled<'a> {
    topic: &'a Topic,
    casualties: &'a [Casualty],
    evidence: &'a [Evidence],
    members: &'a [usize],
    /// "No casualties" at the top: those counted further down are of something else.
    unhurt: bool,
    /// Somebody is counted before the article goes far.
    above: bool,
}

impl<'a> Recalled<'a> {
    pub fn new(topic: &'a Topic, casualties: &'a [Casualty], evidence: &'a [Evidence], members: &'a [usize]) -> Self {
        let mut of = Recalled { topic, casualties, evidence, members, unhurt: false, above: false };
        let none = |(c, e): (&Casualty, &Evidence)| {
            e.sentence < topic.lead && c.max == Some(0) && (c.kind == CasualtyKind::Killed || e.unspecified)
        };
        let unhurt = of.current().any(none);
        let above = of.current().any(|(c, e)| e.sentence < topic.far && c.min.or(c.max) > Some(0));
        (of.unhurt, of.above) = (unhurt, above);
        of
    }

    fn current(&self) -> impl Iterator<Item = (&'a Casualty, &'a Evidence)> {
        let (casualties, evidence) = (self.casualties, self.evidence);
        let all = self.members.iter().filter_map(move |&i| casualties.get(i).zip(evidence.get(i)));
        all.filter(|(c, _)| c.scope == Scope::Current)
    }

    /// How many died of what sentence `at` tells of. Members are in the order of the text.
    fn dead_at(&self, at: usize) -> u64 {
        let sentence = |i: usize| self.evidence.get(i).map_or(0, |e| e.sentence);
        let first = self.members.partition_point(|&i| sentence(i) < at);
        let here = self.members[first..].iter().take_while(|&&i| sentence(i) == at).take(MOST);
        let dead = |c: &&Casualty| c.kind == CasualtyKind::Killed && !c.part && c.scope == Scope::Current;
        let counts = here.filter_map(|&i| self.casualties.get(i)).filter(dead).filter_map(|c| c.min.or(c.max));
        counts.fold(0, u64::saturating_add)
    }

    /// How many the top of the article counts dead, by the entry of those killed.
    pub fn dead_at_top(&self, entries: &[TollEntry]) -> Option<u64> {
        let killed = entries.iter().find(|e| e.kind == CasualtyKind::Killed)?;
        let top = self.evidence.get(killed.casualty).is_some_and(|e| e.sentence < self.topic.lead);
        killed.min.or(killed.max).filter(|&dead| top && dead > 0)
    }

    /// Whether `candidate` is told in passing; `dead` are those whom the top counts dead.
    pub fn is(&self, candidate: &Candidate, dead: Option<u64>) -> bool {
        let (topic, evidence, kind) = (self.topic, &candidate.evidence, candidate.entry.kind);
        let at = evidence.sentence;
        if at < topic.lead {
            // "An envoy left for talks, which had stopped after a fire that killed nine"
            let reaction = !topic.named && at >= topic.headline && (self.aside(candidate) || self.passing(candidate));
            return at >= topic.past || reaction;
        }
        // Told of late: "the quake that killed nine", "after the deaths of nine people", what the article is not about.
        let elsewhere = evidence.aside
            || evidence.worldwide
            || self.passing(candidate) && !topic.death
            || self.unhurt && candidate.value() > 0
            || at >= topic.far && !self.above && !topic.headed;
        // Hurt where others died than those whom the top counts: "Last week gunmen killed six people and wounded 40".
        let others = || dead.map(|dead| (dead, self.dead_at(at))).is_some_and(|(dead, here)| here > 1 && here != dead);
        at >= topic.past || elsewhere || !topic.covers(kind) || others()
    }

    /// In a relative clause, or after another figure that is: "a fire that killed nine and injured 40".
    fn aside(&self, candidate: &Candidate) -> bool {
        let at = candidate.evidence.sentence;
        let before = self.evidence.iter().take(candidate.entry.casualty).rev().take_while(|e| e.sentence == at);
        candidate.evidence.aside || before.take(MOST).any(|e| e.aside)
    }

    fn passing(&self, candidate: &Candidate) -> bool {
        let rule = self.casualties.get(candidate.entry.casualty).map_or("", |c| c.rule);
        candidate.evidence.old || matches!(rule, "action noun" | "single action")
    }
}
