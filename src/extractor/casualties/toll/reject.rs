//! Reasons why a figure is not the toll of its event.

use super::Weighing;
use super::candidate::Candidate;
use crate::extractor::casualties::{
    CasualtyKind, Scope,
    claim::rule::ClaimRule,
    finding::{CountryCode, Fate, Finding, Who, is_general},
};

/// A reason to reject a figure.
pub struct Reject {
    #[cfg(test)]
    pub reason: &'static str,
    pub holds: fn(&Weighing, &Candidate) -> bool,
    /// An article with a figure that is rejected for this reason, and its toll; `…` stands for a
    /// long text.
    #[cfg(test)]
    pub example: (&'static str, &'static str),
}

macro_rules! reject {
    ($reason:ident, $holds:expr, $example:expr => $toll:expr) => {
        Reject {
            #[cfg(test)]
            reason: stringify!($reason),
            holds: $holds,
            #[cfg(test)]
            example: ($example, $toll),
        }
    };
}
pub(super) use reject;

/// Looked at in one account: the text of a long list stays cheap.
const MOST: usize = 200;

/// Fewer people arrested are no round-up.
const ROUND_UP: u64 = 10;

/// From this many suspects on, the arrests themselves are the news.
const MASS_ARREST: u64 = 50;

/// What is said of "many" where nothing more is known: at least three.
const MANY: Option<u64> = Some(3);

/// Reasons that hold before the members of a list are added up.
static NO_TOTAL: [Reject; 8] = [
    reject!(Background, |_, c| c.finding.casualty.scope != Scope::Current,
        "A storm killed four people. A storm killed 900 people in 1970." => "killed 4"),
    reject!(Many, |_, c| c.finding.number.vague && c.finding.casualty.bounds() == (MANY, None),
        "A storm killed four people. It killed many people, she said." => "killed 4"),
    reject!(NotAllDead, |w, c| w.kind == CasualtyKind::Killed && c.finding.fate == Fate::Unspecified,
        "A bus crash killed four people. All 35 on board were killed or injured." => "killed 4"),
    // But mass arrests may be what the article is about.
    reject!(Suspected, |w, c| c.finding.fate == Fate::Suspected && (c.value() < MASS_ARREST || w.harmed || c.finding.sentence >= w.account.topic.lead),
        "A judge was shot dead in Kesh. Police arrested a man." => "killed 1"),
    // Who was hurt or missing and is also told to be dead.
    reject!(SamePerson, |w, c| {
        let victims = &c.finding.victims;
        let dead = |f: &Finding| f.casualty.kind == CasualtyKind::Killed && f.victims.entity == victims.entity;
        matches!(w.kind, CasualtyKind::Injured | CasualtyKind::Missing)
            && victims.who != Who::Counted
            && victims.entity.is_some()
            && w.account.own().take(MOST).any(|(_, f)| dead(f))
    }, "Ana Holm was shot in Kesh. Holm was taken to hospital. The murder of Ana Holm shocked the town." => "killed 1"),
    reject!(DiedLater, |w, c| w.kind == CasualtyKind::Injured && c.finding.victims.who != Who::Counted && (died_later(w, c) || died_before(w, c)),
        "A woman was injured when a lorry hit her. The injured woman died in a clinic." => "killed 1"),
    // Someone shot, where someone died, is most often the one who died; so is "one victim"; "four
    // were shot" may count him.
    reject!(PerhapsDead, |w, c| {
        let victim = matches!(c.finding.victims.noun(w.account.article), "victim" | "victims");
        c.finding.fate == Fate::Open && w.died && (c.finding.victims.who != Who::Counted || w.plain || victim)
    }, "A man was shot on Friday. He was pronounced dead." => "killed 1"),
    reject!(AllDead, |_, c| c.finding.casualty.max != Some(0) && c.entry.max == Some(0),
        "Two people were shot, two of them fatally, on Monday." => "killed 2"),
];

/// Reasons why another figure of the event is meant.
static OF_THE_EVENT: [Reject; 2] = [
    // Where the killed or injured are counted, "casualties" would count them twice.
    reject!(KilledOrInjured, |w, c| w.harmed && c.finding.fate == Fate::Unspecified,
        "The raid killed nine people. There were 40 casualties." => "killed 9"),
    // A few people who are arrested are those who are thought to have done something, whatever they
    // are where others were harmed.
    reject!(FewArrested, |w, c| {
        w.kind == CasualtyKind::Detained && c.value() < ROUND_UP && (w.harmed || is_general(c.finding.victims.noun(w.account.article)))
    },
        "A blast killed nine people. Soldiers detained four people." => "killed 9"),
];

/// Whether `candidate` is no total, so that it is not added to a list either.
pub fn is_no_total(weighing: &Weighing, candidate: &Candidate) -> bool {
    NO_TOTAL.iter().any(|reject| (reject.holds)(weighing, candidate))
}

/// Whether another figure of the event is meant than `candidate`.
pub fn is_other_figure(weighing: &Weighing, candidate: &Candidate) -> bool {
    OF_THE_EVENT.iter().any(|reject| (reject.holds)(weighing, candidate))
}

/// A figure that the article sets aside loses to any that it states now, and counts only if there
/// is no other.
pub struct SetAside {
    /// Another figure than the superseded ones is left.
    superseded: bool,
    /// Others are known to be dead: nobody has found those who are feared to be.
    feared: bool,
    /// All who were hurt are counted, not only those still in hospital.
    left: bool,
    /// The country of the first figure of the event that tells one, unless its sentence gives the
    /// figure of another country too; where a figure is left that is of no other.
    home: Option<CountryCode>,
    /// The first figure is of one place: the count of the whole world is more.
    local: bool,
    /// Several dead are counted alone: "dead or missing" is more.
    with_missing: bool,
}

impl SetAside {
    pub fn new(weighing: &Weighing, candidates: &[Candidate]) -> Self {
        let firm = |c: &&Candidate| {
            c.value() > 0 && !c.finding.number.superseded && c.finding.fate != Fate::WithMissing
        };
        let firm = || candidates.iter().filter(firm);
        let placed =
            || weighing.account.current().filter_map(|f| Some((f.sentence, f.event.country?)));
        let home = placed().next().filter(|&(first, country)| {
            !placed().take(MOST).any(|(at, other)| at == first && other != country)
        });
        let home = home.map(|(_, country)| country);
        SetAside {
            home: home.filter(|_| {
                firm().any(|c| c.finding.event.country.is_none_or(|country| Some(country) == home))
            }),
            local: firm()
                .next()
                .is_some_and(|c| !c.finding.event.worldwide && c.finding.casualty.place.is_some()),
            superseded: firm().next().is_some(),
            feared: firm().any(|c| {
                c.finding.fate != Fate::Feared
                    && c.who == Who::Counted
                    && !c.finding.source.partisan
            }),
            left: firm().any(|c| c.finding.fate != Fate::Left && c.who == Who::Counted),
            with_missing: firm().any(|c| {
                c.finding.sentence < weighing.account.topic.lead
                    || c.who == Who::Counted && c.value() > 1
            }),
        }
    }

    pub fn has(&self, candidate: &Candidate) -> bool {
        let abroad = self.home.is_some()
            && candidate.finding.event.country.is_some_and(|country| Some(country) != self.home);
        abroad
            || self.local && candidate.finding.event.worldwide
            || self.superseded && candidate.finding.number.superseded
            || self.feared && candidate.finding.fate == Fate::Feared
            || self.left && candidate.finding.fate == Fate::Left
            || self.with_missing && candidate.finding.fate == Fate::WithMissing
    }
}

/// Whether the next words say that the injured person died: "was taken to a clinic, where he died".
fn died_later(weighing: &Weighing, candidate: &Candidate) -> bool {
    const NEAR: usize = 20;
    let (account, hurt) = (weighing.account, candidate.finding);
    let noun = hurt.victims.noun(account.article);
    // "the victim died", "the woman died" of a woman
    let same = |f: &Finding| {
        let other = f.victims.noun(account.article);
        let named = other == "victim" || !noun.is_empty() && other == noun;
        f.victims.who == Who::Known
            || account.article.lower(f.casualty.span.start as usize) == "the" && named
    };
    let later = account
        .findings
        .iter()
        .skip(candidate.entry.casualty + 1)
        .take_while(|f| f.sentence <= hurt.sentence + 1);
    later.take(NEAR).any(|f| {
        let died = f.casualty.kind == CasualtyKind::Killed
            && f.victims.who != Who::Counted
            && f.casualty.rule != ClaimRule::SingleAction;
        died && same(f)
    })
}

/// Whether the sentences before say that the injured person died: "A child is dead. … Medics took the
/// child to a clinic".
fn died_before(weighing: &Weighing, candidate: &Candidate) -> bool {
    /// Sentences from a headline to how it happened.
    const SENTENCES: usize = 4;
    let (account, hurt) = (weighing.account, candidate.finding);
    let noun = hurt.victims.noun(account.article);
    let start = hurt.casualty.span.start as usize;
    let again = (start..start + 2).any(|i| account.article.lower(i) == "the");
    let before = account.findings[..candidate.entry.casualty].iter().rev();
    let mut before = before.take_while(|f| f.sentence + SENTENCES >= hurt.sentence);
    again
        && !noun.is_empty()
        && before.any(|f| {
            f.casualty.kind == CasualtyKind::Killed
                && f.victims.who == Who::One
                && f.victims.noun(account.article) == noun
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::casualties::Focus;
    use crate::extractor::casualties::incident::topic::Topic;
    use crate::extractor::casualties::tests::{check, toll};
    use crate::extractor::casualties::toll::Account;
    use crate::extractor::casualties::toll::candidate;
    use crate::extractor::casualties::toll::recalled::{OF_ANOTHER_EVENT, Recalled};
    use crate::extractor::{casualties, dates, entities};

    /// Whether a figure of `text` is rejected by `reject`.
    fn rejects(reject: &Reject, text: &str) -> bool {
        let article = Article::new(text);
        let dates = dates::extract_ordered(&article, &dates::lexemes(&article), None, None);
        let entities = entities::extract(&article);
        let findings = casualties::find(&article, &entities, &dates, &[], None);
        let members: Vec<usize> = (0..findings.len()).collect();
        let account = Account {
            article: &article,
            topic: &Topic::of(&article, &entities, None),
            findings: &findings,
            members: &members,
        };
        let recalled = Recalled::new(&account);
        let mut entries = Vec::new();
        for kind in CasualtyKind::ALL {
            let weighing = Weighing::new(&account, &recalled, Focus::Main, kind, &entries);
            if candidate::each(&weighing).any(|candidate| (reject.holds)(&weighing, &candidate)) {
                return true;
            }
            entries.extend(weighing.entry());
        }
        false
    }

    #[test]
    fn each_reason_has_an_example() {
        for reject in NO_TOTAL.iter().chain(&OF_THE_EVENT).chain(&OF_ANOTHER_EVENT) {
            let (text, expected) = reject.example;
            let text = &text.replace('…', &"Bands played in the park. ".repeat(100));
            assert!(rejects(reject, text), "{} does not hold: {text}", reject.reason);
            check(toll, &[(text, expected)]);
        }
    }
}
