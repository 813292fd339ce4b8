//! Recalled figures: people who died or were hurt in something that the article is not about.

use super::candidate::Candidate;
use super::reject::{Reject, reject};
use super::{Account, Weighing};
use crate::extractor::casualties::{
    CasualtyKind, TollEntry,
    finding::{Fate, Finding},
};

/// Figures of one sentence that are looked at.
const MOST: usize = 8;

/// Reasons why a figure is of another event than the article's.
pub static OF_ANOTHER_EVENT: [Reject; 11] = [
    reject!(Trial, |w, c| c.finding.sentence >= w.account.topic.past,
        "Kesh bomber sentenced to life\n\nA court in Kesh sentenced the bomber on Monday. The blast killed 14 people." => ""),
    // What the lead itself recalls: "An envoy left for talks, which had stopped after a fire that
    // killed nine".
    reject!(Reaction, |w, c| {
        let topic = w.account.topic;
        !topic.named && !topic.subject && (topic.headline..topic.lead).contains(&c.finding.sentence) && (follows_known_event(w, c) || is_passing(c))
    }, "Envoy leaves for talks\n\nAn envoy left for talks, which had stopped after a fire that killed nine people." => ""),
    reject!(KnownEvent, |w, c| is_below(w, c) && c.finding.event.of_known_event,
        "Kesh gets a bridge\n\nWork began. Masons came. Roads were shut. It replaces the one lost to the flood that killed nine people." => ""),
    reject!(Worldwide, |w, c| is_below(w, c) && c.finding.event.worldwide,
        "Flood hits Kesh\n\nIt began on Monday. Roads were shut. Rain fell. Floods have killed 900 people worldwide." => ""),
    reject!(Old, |w, c| is_below(w, c) && is_passing(c) && !w.account.topic.death,
        "Rain falls on Kesh\n\nThe mayor spoke. Roads were shut. Trees fell. He recalled the deaths of nine people." => ""),
    // "No casualties" at the top: those counted further down are of something else.
    reject!(NobodyHurt, |w, c| is_below(w, c) && w.recalled.nobody_hurt && c.value() > 0,
        "Fire in Kesh\n\nA mill burnt. Nobody was killed. Roads were shut. A bus took people home. A fire injured six people in the next town." => "killed 0"),
    // "My daughter was killed": what somebody tells of another time, where the top counts others.
    reject!(OwnLoss, |w, c| {
        let mine = c.finding.casualty.span.range().any(|i| w.account.article.lower(i) == "my");
        is_below(w, c) && mine
    }, "Mayor shot in Kesh\n\nA mayor was shot in Kesh on Monday. Roads were shut. Police came. \"Gunmen killed my daughter,\" he said." => "injured 1"),
    // One death, first told far down, is another story where the top counts several who were hurt or
    // taken; below a top without an event it is, unless the top tells what became of one person.
    reject!(OneBelow, |w, c| {
        let topic = w.account.topic;
        let of_others = if topic.event { w.recalled.several_at_top } else { !w.recalled.one_at_top };
        let far = c.finding.sentence >= topic.far.max(topic.lead);
        w.kind == CasualtyKind::Killed && far && c.value() == 1 && !topic.death && of_others
    }, "Storm injures 40 people in Kesh\n\nIt came at dawn. Roads were shut. … Trees fell. A guard was killed at a bank." => "injured 40"),
    reject!(FarDown, |w, c| {
        let topic = w.account.topic;
        is_below(w, c) && c.finding.sentence >= topic.far && !w.recalled.above && !topic.headed && (topic.titled || !topic.subject)
    }, "Mill opens in Kesh\n\nThe mayor cut a ribbon. … The old mill burnt, and nine people were killed." => ""),
    reject!(Unannounced, |w, c| is_below(w, c) && !w.account.topic.covers(w.kind),
        "Council meets in Kesh\n\nIt spoke of roads. The mayor was away. Nobody voted. Nine people were killed near the town." => ""),
    // The sentence counts other dead than the top of the article: its injured are of that other
    // event too.
    reject!(OtherDead, |w, c| is_below(w, c) && w.dead_at_top.is_some_and(|dead| {
        let here = w.recalled.dead_in(c.finding.sentence);
        here > 1 && here != dead
    }), "Gunmen kill nine in Kesh\n\nThey came at dawn. Roads were shut. Troops came. Last week gunmen killed six people and wounded 40." => "killed 9"),
];

/// Whether the figure stands below the lead.
fn is_below(weighing: &Weighing, candidate: &Candidate) -> bool {
    candidate.finding.sentence >= weighing.account.topic.lead
}

/// In a relative clause, or after another figure that is: "a fire that killed nine and injured 40".
fn follows_known_event(weighing: &Weighing, candidate: &Candidate) -> bool {
    let before = weighing.account.findings.iter().take(candidate.entry.casualty).rev();
    let here = before.take_while(|f| f.sentence == candidate.finding.sentence).take(MOST);
    candidate.finding.event.of_known_event || here.into_iter().any(|f| f.event.of_known_event)
}

/// Of a day long ago, or in a noun: "the deaths of nine people".
fn is_passing(candidate: &Candidate) -> bool {
    candidate.finding.event.old || candidate.finding.casualty.rule.is_of_noun()
}

/// What the current figures of one account say together.
pub struct Recalled<'a> {
    account: &'a Account<'a>,
    /// The top says that nobody was hurt.
    nobody_hurt: bool,
    /// The top tells of one person who was hurt, shot, taken or is missing.
    one_at_top: bool,
    /// The top counts several who were hurt or taken, not only shot, which may mean dead.
    several_at_top: bool,
    /// Somebody is counted before the article goes far.
    above: bool,
}

impl<'a> Recalled<'a> {
    pub fn new(account: &'a Account<'a>) -> Self {
        let topic = account.topic;
        let none = |f: &Finding| {
            let of_all = f.casualty.kind == CasualtyKind::Killed || f.fate == Fate::Unspecified;
            f.sentence < topic.lead && f.casualty.max == Some(0) && of_all
        };
        let at_top =
            |f: &&Finding| f.sentence < topic.lead && f.casualty.kind != CasualtyKind::Killed;
        let several = |f: &Finding| f.casualty.min > Some(1) && f.fate != Fate::Open;
        let above =
            |f: &Finding| f.sentence < topic.far && f.casualty.min.or(f.casualty.max) > Some(0);
        Recalled {
            account,
            nobody_hurt: account.current().any(none),
            one_at_top: account.current().filter(at_top).any(|f| f.casualty.max == Some(1)),
            several_at_top: account.current().filter(at_top).any(several),
            above: account.current().any(above),
        }
    }

    /// How many died of what `sentence` tells of. Members are in the order of the text.
    fn dead_in(&self, sentence: usize) -> u64 {
        let Account { findings, members, .. } = *self.account;
        let at = |i: usize| findings.get(i).map_or(0, |f| f.sentence);
        let first = members.partition_point(|&i| at(i) < sentence);
        let here = members[first..]
            .iter()
            .take_while(|&&i| at(i) == sentence)
            .take(MOST)
            .filter_map(|&i| findings.get(i));
        let dead = here.map(|f| &f.casualty).filter(|c| c.kind == CasualtyKind::Killed && !c.part);
        dead.filter_map(|c| c.min.or(c.max)).fold(0, u64::saturating_add)
    }

    /// How many the top of the article counts dead, by the entry of those killed.
    pub fn dead_at_top(&self, entries: &[TollEntry]) -> Option<u64> {
        let killed = entries.iter().find(|e| e.kind == CasualtyKind::Killed)?;
        let top = self
            .account
            .findings
            .get(killed.casualty)
            .is_some_and(|f| f.sentence < self.account.topic.lead);
        killed.min.or(killed.max).filter(|&dead| top && dead > 0)
    }
}
