//! Shares: figures that are part of a total given elsewhere in the article, where their own
//! sentence does not say so.
//!
//! "The death toll stands at 34. Eight bodies were found in a passage.": the eight are among the
//! 34.

use std::collections::BTreeMap;

use crate::article::Article;
use crate::extractor::casualties::{
    Casualty, CasualtyKind, Incident, Scope, TollEntry,
    claim::rule::ClaimRule,
    context::{
        another,
        fineness::{self, Fineness},
    },
    finding::{Fate, Finding, Who, is_general},
};
use crate::extractor::entities::Entities;
use crate::lexicon::words;
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::word::Word;

/// Tokens behind a figure in which its own cause is looked for.
const CAUSE: usize = 4;

/// Figures before a share in which its own list is looked for.
const NEAR: usize = 8;

/// Marks as parts the figures of each incident that its toll already includes. A sum over the other
/// figures counts each victim once, unless the text repeats a total in other words.
pub fn mark(
    article: &Article,
    entities: &Entities,
    findings: &mut [Finding],
    incidents: &mut [Incident],
) {
    for (incident, total) in
        incidents.iter_mut().flat_map(|Incident { toll, casualties, .. }| {
            let casualties = &*casualties;
            toll.iter_mut().map(move |total| (casualties, total))
        })
    {
        let mut rivals = total.alternatives.clone();
        rivals.sort_unstable();
        for &member in incident {
            let share = rivals.binary_search(&member).is_err()
                && is_share(&Pair { article, entities, findings: &*findings, member, total });
            // A share that another sentence gives as many as the total is the total, told again:
            // "Four were shot. … hit four of them".
            let (told, first) = (&findings[member], &findings[total.casualty]);
            let again = told.sentence != first.sentence
                && told.casualty.kind == total.kind
                && told.casualty.bounds() == (total.min, total.max)
                && told.casualty.min > Some(1);
            findings[member].casualty.part = (findings[member].casualty.part || share) && !again;
        }
        for member in add_up(article, findings, incident, (total, &rivals)) {
            findings[member].casualty.part = true;
            total.alternatives.retain(|&rival| rival != member);
        }
    }
}

/// "A gunman killed five people. … He shot three neighbours. Two others died in a shop": figures that
/// are told one after the other and add up to the total count the same people.
fn add_up(
    article: &Article,
    findings: &[Finding],
    members: &[usize],
    (total, rivals): (&TollEntry, &[usize]),
) -> Vec<usize> {
    let whole = &findings[total.casualty];
    let all = whole.victims.noun(article);
    // "the deaths of three teachers and a judge": a noun for what the reader knows. A verb may tell of
    // something new, unless it is of the same people.
    let known = |f: &Finding| {
        f.effect.is_some_and(|effect| {
            words!("death deaths injuries killing killings loss murder murders")
                .contains(article.key(effect.start as usize))
        })
    };
    let value = |i: usize| findings[i].casualty.min.or(findings[i].casualty.max).unwrap_or(0);
    let people = total.min.unwrap_or(0);
    // "killed five people and then himself. … Six people died": those before the total are among them
    let with_killer = |i: usize| {
        let near = &findings[i.saturating_sub(1)..findings.len().min(i + 2)];
        near.iter().any(|f| {
            let last = f.effect.map(|effect| article.lower(effect.end as usize - 1));
            f.sentence == findings[i].sentence && matches!(last, Some("himself" | "herself"))
        })
    };
    let is_member = |&i: &usize| {
        let (f, noun) = (&findings[i], findings[i].victims.noun(article));
        let explicit =
            matches!(f.casualty.rule, ClaimRule::Including | ClaimRule::OfThem | ClaimRule::Among);
        // "the toll rose to 58": an older count, unless it is that of a place
        let count = f.casualty.rule == ClaimRule::Count && f.casualty.place.is_none();
        f.casualty.kind == total.kind
            && !count
            && (i > total.casualty || whole.casualty.rule == ClaimRule::Count || with_killer(i))
            && (1..people).contains(&value(i))
            && !(f.number.vague || f.number.superseded || explicit)
            && (noun.trim_end_matches('s') == all.trim_end_matches('s')
                || is_general(noun)
                || is_general(all)
                || known(f))
    };
    let members: Vec<usize> = members.iter().copied().filter(is_member).collect();
    if !total.sum_of.is_empty() {
        return Vec::new();
    }
    // "The army said seven died. Rebels said five died": what others claim, unless one of them is of a
    // place of its own
    let rival = |i: &usize| rivals.binary_search(i).is_ok();
    let placed = |&i: &usize| {
        findings[i].casualty.place.is_some_and(|place| whole.casualty.place != Some(place))
    };
    let shares = |list: &[usize]| !list.iter().any(rival) || list.iter().any(placed);
    let mut lists = Vec::new();
    for first in 0..members.len() {
        let mut sum = 0;
        for last in first..members.len().min(first + NEAR) {
            let at = |i: usize| findings[members[i]].sentence;
            sum += value(members[last]);
            if sum > people || last > first && at(last) > at(last - 1) + 1 {
                break;
            }
            if sum == people && shares(&members[first..=last]) {
                lists.extend(&members[first..=last]);
            }
        }
    }
    lists
}

/// Unmarks shares of somebody's people, "two of my players were hurt", where the article has no
/// larger figure of their kind and scope, unless one that is only feared.
pub fn unmark_owned(findings: &mut [Finding]) {
    let value = |c: &Casualty| c.min.or(c.max);
    let mut most: BTreeMap<(CasualtyKind, Scope), Option<u64>> = BTreeMap::new();
    let firm = findings.iter().filter(|f| f.fate != Fate::Feared);
    for Finding { casualty, .. } in firm {
        let most = most.entry((casualty.kind, casualty.scope)).or_default();
        *most = value(casualty).max(*most);
    }
    for Finding { casualty, .. } in findings.iter_mut().filter(|f| f.victims.owned) {
        let most = most.get(&(casualty.kind, casualty.scope));
        casualty.part &= most.is_some_and(|&most| most > value(casualty));
    }
}

/// A figure of an incident beside a total of it.
struct Pair<'a> {
    article: &'a Article<'a>,
    entities: &'a Entities,
    findings: &'a [Finding],
    /// The index of the figure.
    member: usize,
    total: &'a TollEntry,
}

/// Whether the figure is counted in the total, too: it is a smaller one of the same kind, told in
/// the text as news, and nothing sets it apart.
fn is_share(pair: &Pair) -> bool {
    let (own, all) = (pair.own(), pair.all());
    // Of a list the toll is the sum, and its members are no shares.
    let stated = all.bounds() == (pair.total.min, pair.total.max);
    let told_in_text = pair
        .article
        .sentences
        .get(pair.finding().sentence)
        .is_some_and(|sentence| sentence.role == Role::Paragraph);
    let comparable = stated && own.kind == pair.total.kind && told_in_text;
    comparable
        && pair.is_exact()
        && (pair.is_among_them() || pair.is_of_the_world() || pair.is_left_of_them())
}

impl<'a> Pair<'a> {
    fn finding(&self) -> &'a Finding {
        &self.findings[self.member]
    }

    fn whole(&self) -> &'a Finding {
        &self.findings[self.total.casualty]
    }

    fn own(&self) -> &'a Casualty {
        &self.finding().casualty
    }

    fn all(&self) -> &'a Casualty {
        &self.whole().casualty
    }

    /// Whether the figure stands behind the total in the text.
    fn is_after(&self) -> bool {
        self.own().span.start > self.all().span.start
    }

    /// Whether the total is of several events.
    fn is_of_several(&self) -> bool {
        another::is_of_several(self.article, self.whole().sentence)
    }

    /// "at least 40 in Pakistan", "at least nine in Karachi"
    fn is_inside(&self) -> bool {
        let places = self.finding().event.place.zip(self.whole().event.place);
        places.is_some_and(|(own, all)| fineness::may_lie_in(self.entities, own, all))
    }

    fn is_smaller(&self) -> bool {
        let own = self.own();
        let exact = own.min == own.max || self.noun() == "bodies" || self.is_inside();
        exact && own.min > Some(0) && own.min < self.total.min.or(self.total.max)
    }

    fn noun(&self) -> &'a str {
        self.finding().victims.noun(self.article)
    }

    /// Not "dozens", "feared dead", an older count or another one: "put the toll at three dead".
    fn is_exact(&self) -> bool {
        let (finding, start) = (self.finding(), self.own().span.start);
        let counts = (start.saturating_sub(4)..start)
            .any(|i| matches!(self.article.lower(i as usize), "toll" | "number"));
        !(finding.number.vague
            || finding.number.superseded
            || counts
            || finding.fate == Fate::Feared)
    }

    /// The count of a country is in that of the world.
    fn is_of_the_world(&self) -> bool {
        let own = self.own();
        self.whole().event.worldwide && own.min < self.total.min.or(self.total.max)
    }

    /// "nine are still in hospital" of those who were hurt
    fn is_left_of_them(&self) -> bool {
        self.finding().fate == Fate::Left && self.is_smaller()
    }

    /// Some of the people of the total, or one of them, at the same place.
    fn is_among_them(&self) -> bool {
        let one = self.is_one_of_them();
        self.is_smaller()
            && (self.finding().victims.who == Who::Counted || one)
            && self.is_told_within()
            && (one || self.are_same_people())
            && !self.is_elsewhere(one)
            && (self.own().rule != ClaimRule::Count || self.is_inside())
    }

    /// Whether the figure stands after the total, or before one that is a count, and does not come
    /// on top of it, as "six others" do.
    fn is_told_within(&self) -> bool {
        let (finding, own) = (self.finding(), self.own());
        let before = || self.findings[..self.member].iter().rev().take(NEAR);
        // "Two more" than a share are a share too.
        let of_share =
            || before().find(|f| f.casualty.kind == own.kind).is_some_and(|f| f.casualty.part);
        let more = finding.victims.are_more()
            || finding.victims.also
            || !finding.victims.beside && self.article.lower(own.span.start as usize) == "another";
        // Bodies that are found are those of people who were counted.
        let bodies = self.noun() == "bodies";
        // A plain count of people above a larger one may be an older one.
        let older_count = is_general(self.noun()) && finding.sentence != self.whole().sentence;
        let after = self.is_after();
        finding.victims.fresh
            || match more {
                true => !after || bodies || of_share() || self.is_of_several(),
                false => after || self.all().rule == ClaimRule::Count && !older_count,
            }
    }

    /// One person may be any of them, but not the one who killed them, nor one who came to harm in
    /// another way.
    fn is_one_of_them(&self) -> bool {
        let (finding, whole) = (self.finding(), self.whole());
        let killer = || {
            Word::of(self.noun()).has(class::CRIME | class::REBEL | class::VIOLENCE)
                || self.own().rule == ClaimRule::Reflexive
        };
        finding.victims.who == Who::One
            && self.is_after()
            && !(whole.victims.also
                || whole.victims.are_more()
                || killer()
                || has_other_cause(self.article, self.own()))
    }

    fn are_same_people(&self) -> bool {
        let (noun, all) = (self.noun(), self.whole().victims.noun(self.article));
        noun == all || is_general(noun) || is_general(all)
    }

    /// Whether the figure has another place than the total, whose place `one` person has from the
    /// sentence, others from their own phrase.
    fn is_elsewhere(&self, one: bool) -> bool {
        let (own, all) = (&self.finding().event, &self.whole().event);
        let place = match one {
            true => self.own().place.zip(self.all().place),
            false => own.place.zip(all.place),
        };
        let apart = |(own, other): (u32, u32)| {
            own != other && !fineness::may_lie_in(self.entities, own, other)
        };
        // "A bomb killed nine in Baghdad. In Mosul, gunmen killed two"
        let town = |place: u32| {
            let known = self.entities.list.get(place as usize).and_then(|entity| entity.country);
            known.is_some() && fineness::fineness(self.entities, place) == Fineness::Finer
        };
        let in_another_town = || {
            let places = self.own().place.zip(self.all().place);
            places.is_some_and(|(own, all)| town(own) && town(all) && own != all)
                && another::brings_in_event(self.article, self.own().span, self.finding().sentence)
        };
        let abroad = own.country.zip(all.country).is_some_and(|(own, all)| own != all);
        // "On Alm the storm killed eight. On Brenn a wall killed three": places that nobody knows
        let scene = |finding: &Finding| {
            let first = self.article.sentences.get(finding.sentence)?.span.start as usize;
            let named = self.article.tagged(first).is_preposition()
                && self.article.token(first + 1).capitalized
                && !self.article.tagged(first + 1).has(class::POINT_IN_TIME);
            named.then(|| self.article.lower(first + 1))
        };
        let scenes = scene(self.finding()).zip(scene(self.whole()));
        let at_another_scene =
            self.own().place.is_none() && scenes.is_some_and(|(own, all)| own != all);
        let elsewhere = abroad || place.is_some_and(apart) || in_another_town() || at_another_scene;
        elsewhere && !self.is_of_several()
    }
}

/// "A farmer was killed by a bear", "in a car crash": of another cause; but "by a bullet".
fn has_other_cause(article: &Article, own: &Casualty) -> bool {
    let end = own.span.end as usize;
    let behind = end..(end + CAUSE).min(article.tokens.list.len());
    let weapon = |i: usize| {
        (i + 2..behind.end)
            .any(|k| article.tagged(k).has(class::VIOLENCE) && !article.tagged(k).has(class::EVENT))
    };
    behind.clone().any(|i| {
        matches!(article.lower(i), "by" | "in")
            && i + 1 < behind.end
            && matches!(article.lower(i + 1), "a" | "an")
            && !weapon(i)
    })
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn totals_count_them_too() {
        for (text, expected) in [
            (
                "A blast killed 34 people. Eight bodies were found in a passage.",
                "killed 34; killed 8 part",
            ),
            (
                "Rescuers found five more bodies. The death toll rose to 40.",
                "killed 5 part; killed 40",
            ),
            ("Five adults and two children were killed.", "killed 5; killed 2"),
            ("The toll rose to 40. Rescuers found five more bodies.", "killed 40; killed 5 part"),
            (
                "A blast killed 34 people and injured 60. Six people died and nine others were injured at the gate.",
                "killed 34; injured 60; killed 6 part; injured 9 part",
            ),
            // on top of it, or other people
            ("A blast killed 34 people. Six others died in hospital.", "killed 34; killed 6"),
            ("A blast killed 34 soldiers. Nine civilians were killed.", "killed 34; killed 9"),
            ("A blast killed 34 people. A guard was killed.", "killed 34; killed 1 part"),
            (
                "A blast killed 34 people. A guard was killed. Two more died in hospital.",
                "killed 34; killed 1 part; killed 2 part",
            ),
            ("A blast killed 34 people. A farmer was killed by a bear.", "killed 34; killed 1"),
            ("A blast killed 34 people. A guard was also killed.", "killed 34; killed 1"),
            ("A blast killed 34 people. The bomber was killed.", "killed 34; killed 1"),
            (
                "A blast in Lahore, Pakistan, killed nine people. In Delhi, India, two people died.",
                "killed 9; killed 2",
            ),
            (
                "Nine people are still in hospital. The blast injured 34 people.",
                "injured 9 part; injured 34",
            ),
            ("Two of my guards were hurt.", "injured 2"),
            ("Four men were shot. Police shot four of them.", "injured 4; injured 4"),
            ("They killed nine, including nine children.", "killed 9; killed 9 part"),
            (
                "A guard killed five people before killing himself. Six people died in all.",
                "killed 1 part; killed 5 part; killed 6",
            ),
            (
                "A guard killed five people and a nurse. Six people died in all.",
                "killed 5; killed 1; killed 6",
            ),
            ("A blast killed 36 people. The death toll rose to 40.", "killed 36; killed 40"),
            (
                "There were 114 deaths from measles. Doria reported five new deaths.",
                "killed 114; killed 5 part",
            ),
            (
                "A blast killed 34 people. A guard was killed by a bullet.",
                "killed 34; killed 1 part",
            ),
            (
                "Rebels executed four men on Monday. He mourned the deaths of three nurses and a clerk.",
                "killed 4; killed 3 part; killed 1 part",
            ),
            (
                "Two blasts in Pakistan killed nine people. Four people died in Karachi.",
                "killed 9; killed 4 part",
            ),
            (
                "At least 34 people died in floods in Pakistan. In Karachi the toll stood at nine, and at least four people died in Lahore.",
                "killed 34..; killed 9 part; killed 4.. part",
            ),
            // figures that add up to it
            (
                "A gunman killed eight people. Four were shot in a bar, and four others were shot dead outside.",
                "killed 8; injured 4; killed 4 part",
            ),
            (
                "A fire killed nine people. Five people died in one room. Four others died in the hall.",
                "killed 9; killed 5 part; killed 4 part",
            ),
            (
                "A quake killed at least nine people. Doria said six people had died. Officials put the number of dead in Kenya at three.",
                "killed 9..; killed 6 part; killed 3 part",
            ),
            (
                "A raid killed 12 people. The army said seven people were killed. Rebels said five people were killed.",
                "killed 12; killed 7; killed 5",
            ),
            (
                "A fire killed nine people. The toll rose to seven. Two more people died.",
                "killed 9; killed 7; killed 2",
            ),
            (
                "A fire killed nine rebels. Five guards died in one room. Four guards died in the hall.",
                "killed 9; killed 5; killed 4",
            ),
            (
                "A blast killed 34 people, medics said. A family of five was killed.",
                "killed 34; killed 5 part",
            ),
            (
                "Three people died. Two were pronounced dead at the scene.",
                "killed 3; killed 2 part",
            ),
            // of another place
            (
                "A bomb in Baghdad killed nine people. In Mosul, a bomb killed two people.",
                "killed 9; killed 2",
            ),
            (
                "On Alm the storm killed eight people. On Brenn a mudslide killed three people.",
                "killed 8; killed 3",
            ),
            // another count, or an inexact one
            ("A blast killed 34 people. The toll was 30 on Monday.", "killed 34; killed 30"),
            (
                "A blast killed 34 people. At least nine people were killed.",
                "killed 34; killed 9..",
            ),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
