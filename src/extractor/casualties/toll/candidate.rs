//! Candidates: figures that may be the toll of an event.

use super::Weighing;
use crate::article::Article;
use crate::extractor::casualties::{
    Casualty, CasualtyKind, TollEntry,
    claim::rule::ClaimRule,
    finding::{Fate, Finding, Who},
};
use crate::steps;
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// A figure that may be the toll: one casualty, or the members of a list added up.
pub struct Candidate<'a> {
    pub entry: TollEntry,
    /// The first member.
    pub finding: &'a Finding,
    /// The last one.
    last: &'a Finding,
    pub who: Who,
    /// From a count by name: "the death toll".
    pub count: bool,
    /// The least that the largest member says.
    pub largest: Option<u64>,
}

impl<'a> Candidate<'a> {
    pub fn value(&self) -> u64 {
        steps::count(1);
        self.entry.min.or(self.entry.max).unwrap_or(0)
    }

    /// Adds `other`, a member of the same list.
    fn add(&mut self, other: &Candidate<'a>) {
        let add = |a: Option<u64>, b: Option<u64>| Some(a?.saturating_add(b?));
        let (entry, casualty) = (&mut self.entry, &other.finding.casualty);
        if entry.sum_of.is_empty() {
            entry.sum_of.push(entry.casualty);
        }
        entry.sum_of.push(other.entry.casualty);
        if casualty.min.or(casualty.max) > entry.min.or(entry.max) {
            entry.casualty = other.entry.casualty;
        }
        (entry.min, entry.max) = (add(entry.min, other.entry.min), add(entry.max, other.entry.max));
        self.largest = self.largest.max(casualty.min);
        self.who = Who::Counted;
        self.last = other.finding;
    }
}

type Bounds = (Option<u64>, Option<u64>);

/// The figures of one kind, before lists are added up.
pub fn each<'a>(weighing: &Weighing<'a>) -> impl Iterator<Item = Candidate<'a>> {
    let own = weighing.account.own().filter(|(_, f)| f.casualty.kind == weighing.kind);
    own.map(|(index, finding)| {
        let account = weighing.account;
        let bounds = if weighing.kind == CasualtyKind::Injured {
            survivors(account.article, account.findings, index)
        } else {
            finding.casualty.bounds()
        };
        candidate(weighing, index, finding, bounds)
    })
}

/// The totals of one kind, each list of figures added up, without those that are `no_total`.
pub fn totals<'a>(
    weighing: &Weighing<'a>,
    no_total: impl Fn(&Candidate) -> bool,
) -> Vec<Candidate<'a>> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for new in each(weighing) {
        let finding = new.finding;
        let beside = candidates.last().is_some_and(|last| is_beside(last, finding));
        if finding.casualty.part || no_total(&new) {
            continue;
        }
        let listed =
            |last: &&mut Candidate| is_listed(last, finding) || is_joined(weighing, last, finding);
        match candidates.last_mut().filter(|last| beside || listed(last)) {
            Some(last) => last.add(&new),
            None => candidates.push(new),
        }
    }
    candidates
}

/// The shares of groups that nothing else is said of.
pub fn shares<'a>(weighing: &Weighing<'a>) -> Vec<Candidate<'a>> {
    let is_share = |f: &Finding| {
        f.casualty.kind == weighing.kind
            && f.casualty.part
            && f.fate != Fate::Suspected
            && matches!(
                f.casualty.rule,
                ClaimRule::Passive
                    | ClaimRule::Active
                    | ClaimRule::Participle
                    | ClaimRule::Intransitive
                    | ClaimRule::Phrase
                    | ClaimRule::OfThem
            )
    };
    let all = weighing.account.own().filter(|(_, finding)| is_share(finding));
    all.map(|(index, f)| Candidate {
        count: false,
        ..candidate(weighing, index, f, f.casualty.bounds())
    })
    .collect()
}

fn candidate<'a>(
    weighing: &Weighing,
    index: usize,
    finding: &'a Finding,
    (min, max): Bounds,
) -> Candidate<'a> {
    let (article, casualty) = (weighing.account.article, &finding.casualty);
    Candidate {
        entry: TollEntry {
            kind: weighing.kind,
            min,
            max,
            casualty: index,
            sum_of: Vec::new(),
            alternatives: Vec::new(),
        },
        finding,
        last: finding,
        who: finding.victims.who,
        // "put the figure at 25" names no count.
        count: casualty.rule == ClaimRule::Count
            && finding.effect.is_some()
            && !count_of_another(article, casualty),
        largest: min,
    }
}

/// "His driver was also killed", "Three other people were killed": on top of one person of a
/// sentence before.
fn is_beside(last: &Candidate, finding: &Finding) -> bool {
    // "other people were killed" may come a sentence later; "others were shot" is of anybody.
    let near = if finding.casualty.kind == CasualtyKind::Killed { 2 } else { 1 };
    let victims = &finding.victims;
    (victims.also || victims.more && victims.who == Who::Counted)
        && last.who == Who::One
        && last.finding.sentence.abs_diff(finding.sentence) <= near
}

/// "two men and three women were injured": one effect in one sentence.
fn is_listed(last: &Candidate, finding: &Finding) -> bool {
    last.last.sentence == finding.sentence
        && (finding.casualty.rule == ClaimRule::List
            || finding.victims.more
                && (last.who != Who::Counted || last.entry.max == Some(1))
                // "charged in the death of a boy, wept when his friend died"
                && (finding.victims.who == Who::Counted
                    || finding.victims.entity.is_some()
                    || !last.last.casualty.rule.is_of_noun())
            || finding.effect.is_some() && finding.effect == last.last.effect)
}

/// "Two died at the scene and two died in hospital": the same verb of other people.
fn is_joined(weighing: &Weighing, last: &Candidate, finding: &Finding) -> bool {
    let (article, before) = (weighing.account.article, last.last);
    let (own, other) = (&finding.casualty, &before.casualty);
    let verb = |f: &Finding| f.effect.map(|effect| article.lower(effect.end as usize - 1));
    let verbs =
        |f: &Finding| matches!(f.casualty.rule, ClaimRule::Passive | ClaimRule::Intransitive);
    let and = |i: u32| matches!(article.lower(i as usize), "and" | "while");
    before.sentence == finding.sentence
        && verbs(finding)
        && verb(before) == verb(finding)
        && finding.fate == before.fate
        && own.date.is_none_or(|date| other.date.is_none_or(|other| date == other))
        && own.span.start.checked_sub(1).is_some_and(and)
}

/// "the toll of last Monday's mine fire": the count of a fire that the article mentions nowhere
/// else; "the number of people killed on Monday": the count of a day.
fn count_of_another(article: &Article, casualty: &Casualty) -> bool {
    let of_a_day = |i: usize| {
        matches!(article.lower(i), "on" | "this" | "during")
            && article.tagged(i + 1).has(class::TIME)
    };
    casualty.span.range().any(|i| {
        of_a_day(i)
            || matches!(article.lower(i), "from" | "in" | "of")
                && matches!(article.lower(i + 1), "last" | "another")
    })
}

/// How many of the people of figure `index` are left, where its own sentence goes on to say that
/// some have died: "five were shot, two of them fatally", "five were taken to hospital, where two died".
fn survivors(article: &Article, findings: &[Finding], index: usize) -> Bounds {
    let all = &findings[index];
    let mut left = all.casualty.bounds();
    // "a man died after | he and four others | were shot"
    let he = matches!(article.lower(all.casualty.span.start as usize), "he" | "she");
    let died = |f: &Finding| f.sentence == all.sentence && f.casualty.kind == CasualtyKind::Killed;
    if he && index.checked_sub(1).is_some_and(|i| died(&findings[i])) {
        left = (left.0.map(|n| n.saturating_sub(1)), left.1.map(|n| n.saturating_sub(1)));
    }
    let to_hospital =
        |effect: TokenSpan| article.tagged(effect.end as usize - 1).has(class::HOSPITAL);
    let in_hospital = all.effect.is_some_and(to_hospital);
    if all.fate != Fate::Open && !in_hospital {
        return left;
    }
    let later = findings.iter().skip(index + 1).take(3).take_while(|f| f.sentence == all.sentence);
    // "shot four people, killing one"
    let of_them = |f: &&Finding| {
        let killing = f.casualty.rule == ClaimRule::Participle;
        let (from, end) = (all.casualty.span.end as usize, f.casualty.span.end as usize);
        let there =
            || article.lower(end) == "there" || (from..end).any(|i| article.lower(i) == "where");
        f.casualty.kind == CasualtyKind::Killed
            && (f.casualty.part || killing || in_hospital && there())
    };
    for dead in later.filter(of_them).map(|f| &f.casualty) {
        // At least two dead: at most three are left.
        let less = |all: Option<u64>, dead: Option<u64>| Some(all?.saturating_sub(dead?));
        left =
            (less(left.0, dead.max), left.1.map(|all| all.saturating_sub(dead.min.unwrap_or(0))));
    }
    left
}
