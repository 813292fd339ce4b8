//! The toll: the best current figure of each kind that an article tells of one event.
//!
//! ```text
//! candidate    figures of one kind; those that a list says side by side are added up
//! reject       reasons why a figure is not the toll, each with an example
//! recalled     the reasons by which it is of another event than the article's
//! rank         which of those left is the best
//! alternative  what other sources claim against it
//! ```

mod alternative;
mod candidate;
mod rank;
mod recalled;
mod reject;

use self::candidate::Candidate;
use self::recalled::{OF_ANOTHER_EVENT, Recalled};
use super::finding::{Finding, MASS};
use super::incident::topic::Topic;
use super::{CasualtyKind, Focus, Scope, TollEntry};
use crate::article::Article;

/// What an article tells of one event.
pub struct Account<'a> {
    pub article: &'a Article<'a>,
    pub topic: &'a Topic,
    /// All that the article has.
    pub findings: &'a [Finding],
    /// Those of this event: indices, in order.
    pub members: &'a [usize],
}

impl<'a> Account<'a> {
    /// The findings of the event with their indices.
    fn own(&self) -> impl Iterator<Item = (usize, &'a Finding)> + use<'a> {
        let findings = self.findings;
        self.members.iter().filter_map(move |&i| Some((i, findings.get(i)?)))
    }

    /// The same without background.
    fn current(&self) -> impl Iterator<Item = &'a Finding> + use<'a> {
        self.own()
            .map(|(_, finding)| finding)
            .filter(|finding| finding.casualty.scope == Scope::Current)
    }

    /// The best figure of each kind that has one, in the order of the kinds. Shares of another
    /// figure and background do not count; "no one" counts where there is nothing else.
    pub fn toll(&self) -> Vec<TollEntry> {
        if self.topic.digest { Vec::new() } else { self.weigh(Focus::Main) }
    }

    /// The same of an event that the article only recalls.
    pub fn recalled_toll(&self) -> Vec<TollEntry> {
        self.weigh(Focus::Passing)
    }

    fn weigh(&self, focus: Focus) -> Vec<TollEntry> {
        let mut entries: Vec<TollEntry> = Vec::new();
        let recalled = Recalled::new(self);
        for kind in CasualtyKind::ALL {
            let weighing = Weighing::new(self, &recalled, focus, kind, &entries);
            entries.extend(weighing.entry());
        }
        entries
    }
}

/// The figures of one kind, weighed after those of the kinds before it.
struct Weighing<'a> {
    account: &'a Account<'a>,
    recalled: &'a Recalled<'a>,
    kind: CasualtyKind,
    /// Some were killed.
    died: bool,
    /// Some were killed or injured.
    harmed: bool,
    /// How many the top of the article counts dead.
    dead_at_top: Option<u64>,
    /// Whether the article is about the event.
    focus: Focus,
    /// A current total of this kind says plainly what became of several people.
    plain: bool,
}

impl<'a> Weighing<'a> {
    fn new(
        account: &'a Account,
        recalled: &'a Recalled,
        focus: Focus,
        kind: CasualtyKind,
        entries: &[TollEntry],
    ) -> Self {
        let some =
            |kind| entries.iter().any(|e: &TollEntry| e.kind == kind && e.min.or(e.max) > Some(0));
        let died = some(CasualtyKind::Killed);
        let plain = account.current().any(|f| f.casualty.kind == kind && f.is_plain_total());
        let harmed = died || some(CasualtyKind::Injured);
        Weighing {
            account,
            recalled,
            kind,
            died,
            harmed,
            dead_at_top: recalled.dead_at_top(entries),
            focus,
            plain,
        }
    }

    /// Whether the figure is of another event than the article's, where one told in passing is not
    /// what is looked for.
    fn is_of_another(&self, candidate: &Candidate) -> bool {
        self.focus == Focus::Main
            && OF_ANOTHER_EVENT.iter().any(|reject| (reject.holds)(self, candidate))
    }

    fn entry(&self) -> Option<TollEntry> {
        let mut candidates = candidate::totals(self, |c| reject::is_no_total(self, c));
        let set_aside = reject::SetAside::new(self, &candidates);
        candidates.retain(|c| {
            !(reject::is_other_figure(self, c) || self.is_of_another(c) || set_aside.has(c))
        });
        // A share is all there is: "one of his guards was killed".
        if candidates.is_empty() {
            candidates = candidate::shares(self);
            candidates.retain(|c| !self.is_of_another(c));
        }
        if self.is_of_elsewhere(&candidates) {
            return None;
        }
        let best = rank::best(&candidates, self.account)?;
        // A total that the text gives is no sum.
        let told = candidates.iter().find(|c| {
            let (own, other) = (&c.entry, &best.entry);
            !other.sum_of.is_empty()
                && own.sum_of.is_empty()
                && (own.min, own.max) == (other.min, other.max)
        });
        let best = told.unwrap_or(best).entry.clone();
        let alternatives = alternative::alternatives(self.account, &candidates, &best);
        Some(TollEntry { alternatives, ..best })
    }

    /// Where the top of the article itself is of more dead than one event has, a smaller number is
    /// some other place's.
    fn is_of_elsewhere(&self, candidates: &[Candidate]) -> bool {
        let at_top = |f: &Finding| f.number.mass && f.sentence < self.account.topic.lead;
        self.kind == CasualtyKind::Killed
            && candidates.iter().all(|c| c.value() < MASS)
            && self.account.findings.iter().any(at_top)
    }
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::{check, toll};

    #[test]
    fn chooses_the_best_current_figure() {
        check(
            toll,
            &[
                ("A blast killed nine people on Friday. Two of the dead were nurses.", "killed 9"),
                ("A blast killed nine people. The death toll later rose to 12.", "killed 12"),
                ("A shell killed a baker and at least five others.", "killed 6.."),
                ("Two men died in the crash and three men died in hospital.", "killed 5"),
                ("A man died after he and four others were shot.", "killed 1; injured 4"),
                ("A man said he and four others were shot.", "injured 5"),
                ("Two men died on May 3, 2021 and three men died on May 9, 2021.", "killed 3"),
                ("At least nine people have died and 60 are feared dead.", "killed 9.."),
                (
                    "Man, woman killed in Kesh fire\n\nTwo people were killed in a fire on Monday.",
                    "killed 2",
                ),
                ("Over 100 killed in flood\n\nA flood killed 104 people.", "killed 104"),
                ("Over 100 killed in flood\n\nA flood killed 140 people.", "killed 100.."),
                (
                    "A judge was shot dead in Kesh. Three other people were killed in the attack.",
                    "killed 4",
                ),
                (
                    "A judge was shot dead in Kesh. Three people were killed in the attack.",
                    "killed 3",
                ),
                (
                    "A judge was killed on Monday, while his driver died later of his injuries.",
                    "killed 2",
                ),
                (
                    "One person was killed and another is in a critical condition.",
                    "killed 1; injured 1",
                ),
                ("A boy shot a friend on Monday. The other boy was hurt.", "injured 1"),
                ("Two men and three women were injured in the crash.", "injured 5"),
                ("Days after floods killed 30 people in Kesh, the mayor resigned.", "killed 30"),
                (
                    "When a gunman killed four pupils in Kesh, a teacher and a nurse ran to help.",
                    "killed 4",
                ),
                ("Some 61 people have been killed in December alone.", ""),
                ("In May alone 61 people died. On Sunday a fire killed four.", "killed 4"),
                ("Nine of the village's 900 people died in the flood.", "killed 9"),
                ("More than half of the village's 900 people died.", ""),
                ("The raid killed nine of Kesh's 90 miners.", "killed 9"),
                (
                    "Three guards and nine rebels died in the fight. Troops killed seven rebels near a bridge.",
                    "killed 12",
                ),
                ("Kesh fire\n\nKesh was hit by a fire that killed nine people.", "killed 9"),
                (
                    "A virus with a potential death toll of millions has killed 57 people.",
                    "killed 57",
                ),
                ("Police held a man after a blast had killed nine people.", "killed 9"),
                ("The storm killed nine people and about 300 without power.", "killed 9"),
                (
                    "Two guards and four gunmen were killed in the raid. The gunmen fired at the guards, killing one guard.",
                    "killed 6",
                ),
                (
                    "Nine die on Kesh railway in four months\n\nAt least nine people have been killed and 14 injured on the railway in the past four months.",
                    "killed 9..; injured 14",
                ),
                (
                    "Nine people went missing in Nepal. The rain killed 12 people in India. In Nepal it killed 450 people.",
                    "killed 450; missing 9",
                ),
                ("A quake killed 12 people in Turkey and 30 in Syria.", "killed 42"),
                (
                    "A raid killed four people and five others were hurt. A drone hurt three people. A mine hurt three people.",
                    "killed 4; injured 5",
                ),
                (
                    "A man was shot on Friday. He was pronounced dead. The man had been killed by a cousin, neighbours said.",
                    "killed 1",
                ),
                ("Nobody was hurt in the fire.", "injured 0"),
                (
                    "Nine people were killed when a ferry sank. Fifty of the passengers were taken to hospital, nine in a critical condition.",
                    "killed 9; injured 50",
                ),
                (
                    "Dozens were hurt. Sixty-one of the passengers were taken to hospital.",
                    "injured 61",
                ),
                ("Dozens were hurt. Sixty of the passengers were taken to hospital.", "injured 60"),
                (
                    "Ninety people were hurt. Sixty of the passengers were taken to hospital.",
                    "injured 90",
                ),
                (
                    "Singer Ana Holm was shot dead. Her driver and two guards were also killed.",
                    "killed 4",
                ),
                (
                    "A bomb killed two people on Monday. He drove them out in the war, which killed thousands.",
                    "killed 2",
                ),
                (
                    "A bomb killed two people on Monday. The conflict over Kesh killed 3,000 people and displaced 9,000.",
                    "killed 2",
                ),
                ("A land at war was hit by a quake, which killed 3,000 people.", "killed 3000"),
                ("Floods killed nine people and left 9,000 homeless.", "killed 9; displaced 9000"),
                (
                    "Police cut the toll to nine dead after first saying 12 people had died.",
                    "killed 9",
                ),
                ("A man was killed. He was elected in 2016. A driver was also killed.", "killed 2"),
                ("A storm killed four people. A storm killed 900 people in 1970.", "killed 4"),
                ("Five people were shot, two of them fatally, on Monday.", "killed 2; injured 3"),
                (
                    "Five people were shot, at least two fatally, on Monday.",
                    "killed 2..; injured ..3",
                ),
                ("Nine people were killed in a flood, and 40 are killed every year.", "killed 9"),
                ("Nine people were killed in 40 floods every year.", ""),
                ("Six people were taken to hospital, where two died.", "killed 2; injured 4"),
                ("Six people were taken to hospital, but two died there.", "killed 2; injured 4"),
                (
                    "Six people were taken to hospital, where two died. The other four were admitted.",
                    "killed 2; injured 4",
                ),
                ("Six people were taken to hospital, and two died at home.", "killed 2; injured 6"),
                (
                    "A man held over the shooting death of a boy wept when his friend died.",
                    "killed 1",
                ),
                ("The crash caused the death of a boy and three others were killed.", "killed 4"),
                ("Two people were shot, both of them fatally, on Monday.", "injured 2"),
                ("Two people were shot, two fatally, on Monday.", "killed 2"),
                (
                    "A woman was injured when a lorry hit her. The injured woman died in a clinic.",
                    "killed 1",
                ),
                (
                    "A woman was injured when a lorry hit her. The driver died in a clinic.",
                    "killed 1; injured 1",
                ),
                (
                    "Ana Holm was shot in Kesh. Holm was taken to hospital. The murder of Ana Holm shocked the town.",
                    "killed 1",
                ),
                (
                    "Ana Holm was killed in Kesh. Otto Lind was taken to hospital with wounds.",
                    "killed 1; injured 1",
                ),
                ("A mine caught fire in Kesh. None who came out is in critical condition.", ""),
                ("A bomb went off. My parents are both dead now, he said.", ""),
                ("Vale reported zero cases on Monday.", ""),
                (
                    "A judge and poet was shot dead in Kesh. More than nine people were killed.",
                    "killed 9..",
                ),
                ("The council met.", ""),
                // Counted, but not of the event.
                ("A raid killed two people. Nine people are shot dead every day.", "killed 2"),
                ("A fire killed two people. Police detained three clerks.", "killed 2"),
                ("About 1, 300 people were killed.", ""),
            ],
        );
    }
}
