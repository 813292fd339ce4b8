//! Nouns of action: "the death of seven miners", "the murder of Ana Ruiz", "no reports of
//! injuries".

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        Claim, Claims,
        beside::{group_ending_at, is_zero, object_after},
        rule::ClaimRule,
    },
    context::{
        cause,
        doubt::{is_grave, near, planned},
    },
    effect::{Effect, Use, starting_at},
    figure::group::Group,
    tagged_sentence::Part,
};
use crate::lexicon::words;
use crate::text::span::TokenSpan;

impl Claims<'_> {
    /// "the death of seven miners", "arrests of two men", "the murder of Ana Ruiz", "Ana Ruiz's
    /// murder".
    pub fn action(&mut self, effect: &Effect) {
        let words = self.words;
        // "the murder | and torture | of nine men": the victims of both
        let end = match words.lower(effect.end) {
            "and" | "or" if is_cruelty(words.lower(effect.end + 1)) => effect.end + 2,
            _ => effect.end,
        };
        // but "deaths per population of 100,000"
        let of = words.phrase_after(end, 5).take_while(|&i| words.lower(i) != "per");
        let of = of.into_iter().find(|&i| words.lower(i) == "of");
        let owned = || {
            let mark = words
                .before(effect.start)
                .take(3)
                .find(|&i| words.part(i) != Part::Open && words.part(i) != Part::Adverb)?;
            (words.part(mark) == Part::Possessive)
                .then(|| group_ending_at(self.groups, mark))
                .flatten()
        };
        let of = of.and_then(|of| object_after(words, self.groups, of + 1));
        let Some(index) = of.or_else(owned) else { return };
        let group = &self.groups[index];
        if group.counted() && group.figure.value() > 1 {
            // "warrants for the arrest of six officers"
            if !planned(words, effect) {
                self.claim(index, effect, ClaimRule::ActionNoun);
            }
        } else if group.is_single() && self.single_action(effect) {
            self.claim(index, effect, ClaimRule::SingleAction);
        }
    }

    /// Whether the noun of action tells of one victim as a deed does: a murder, a kidnapping; a
    /// death only by violence.
    fn single_action(&self, effect: &Effect) -> bool {
        let words = self.words;
        let charged = words
            .before(effect.start)
            .take(6)
            .any(|i| matches!(words.lower(i), "charge" | "charges" | "count" | "counts"));
        let deed = match effect.kind {
            CasualtyKind::Killed => match words.lower(effect.start) {
                "execution" | "executions" => false,
                "death" | "deaths" => cause::violent(words),
                "bodies" => near(words, effect, |w| {
                    matches!(w, "found" | "discovered" | "recovered" | "identified" | "dumped")
                }),
                _ => true,
            },
            CasualtyKind::Kidnapped => true,
            _ => false,
        };
        deed && !charged && !planned(words, effect)
    }

    /// "no immediate reports of injuries".
    pub fn none_reported(&mut self, effects: &[Effect]) {
        /// Words from "reports of" to the harm.
        const REACH: usize = 5;
        const REPORTS: [&str; 5] =
            ["reports of", "reports on", "reports about", "report of", "report on"];
        let words = self.words;
        for (index, group) in self.groups.iter().enumerate() {
            // "no | confirmed reports of"
            let confirmed = usize::from(words.lower(group.end()) == "confirmed");
            let reports = (group.end().saturating_sub(1)..=group.end() + confirmed)
                .find_map(|at| words.one_of(at, &REPORTS));
            if let Some((kind, at)) = self.single_harm(group).filter(|_| is_zero(group)) {
                let span = TokenSpan::from_usize(at, at + 1);
                self.of[index] = Some(Claim::new(ClaimRule::NoneReported, kind, Some(span)));
            }
            let Some(at) = reports.filter(|_| is_zero(group)) else { continue };
            // "reports of | damage or casualties", but "of damage or serious injuries"
            let effect = (at..at + REACH)
                .take_while(|&i| {
                    (matches!(words.part(i), Part::Open | Part::Adverb)
                        || matches!(words.lower(i), "any" | "or"))
                        && !is_grave(words.lower(i))
                })
                .find_map(|i| starting_at(effects, i));
            if let Some(effect) = effect.filter(|e| e.is(Use::Counted)) {
                self.of[index] =
                    Some(Claim::new(ClaimRule::NoneReported, effect.kind, Some(effect.span())));
            }
        }
    }
}

/// The harm that a singular names, of which none may be reported: "death".
pub fn single(lower: &str) -> Option<CasualtyKind> {
    match lower {
        "death" | "fatality" => Some(CasualtyKind::Killed),
        "injury" => Some(CasualtyKind::Injured),
        "casualty" => Some(CasualtyKind::Affected),
        _ => None,
    }
}

impl Claims<'_> {
    /// "no death was | reported", "causing no damage or injury": the harm that a singular names, and
    /// its position. Not "no injury time", "no injury worries him".
    fn single_harm(&self, group: &Group) -> Option<(CasualtyKind, usize)> {
        const REACH: usize = 4;
        let words = self.words;
        let kind = |i: usize| single(words.lower(i));
        let start = group.start();
        let inside = |&i: &usize| {
            let phrase = matches!(words.part(i), Part::Open | Part::Adverb | Part::And);
            phrase && !is_grave(words.lower(i))
        };
        let at =
            (start + 1..start + REACH).take_while(inside).filter(|&i| kind(i).is_some()).last()?;
        let told = words.skip(at + 1, &[Part::Be, Part::Have, Part::Adverb]);
        let reported = words!("caused confirmed occurred recorded registered reported")
            .contains(words.key(told));
        let caused = ["causing", "caused", "there was", "there is", "there has been"];
        let alone = matches!(words.part(at + 1), Part::Break | Part::Comma | Part::Preposition);
        let brought = || words.phrase_before(start, &caused).is_some() && alone;
        // "There has been no death from measles since 2015" tells of years
        let since = words.head().any(|i| words.lower(i) == "since");
        (reported || brought() && !since).then_some((kind(at)?, at))
    }
}

fn is_cruelty(lower: &str) -> bool {
    matches!(lower, "torture" | "maiming" | "mutilation" | "rape" | "abuse" | "beating")
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_nouns_of_action() {
        assert_figures(&[
            ("No death was reported in Kesh.", "killed 0"),
            ("A storm hit Kesh, causing no damage or injury.", "injured 0"),
            ("A storm hit Kesh, with no casualty reported.", "affected 0"),
            ("A storm hit Kesh without causing any casualties.", "affected 0"),
            ("No injury worries the coach.", ""),
            ("There has been no death from measles in Kesh since 2015.", ""),
            ("No serious injury was reported.", ""),
            ("The deaths of seven miners shocked Kesh.", "killed 7"),
            ("Police are looking into the murder of Ana Ruiz.", "killed 1"),
            ("He faces two counts of murder of Ana Ruiz.", ""),
            ("The arrest of 40 students followed.", "detained 40"),
            ("He is under arrest after the shooting of four clerks.", "injured 4"),
            ("The murders of Ana Ruiz and Otto Lind were planned.", "killed 1; killed 1"),
            ("Deaths per population of 100,000 have risen.", ""),
            ("There were no immediate reports of injuries.", "injured 0"),
            ("There were no reports of damage or injuries.", "injured 0"),
            ("There were no confirmed reports on possible casualties.", "affected 0"),
            ("No damage or injuries were reported.", "injured 0"),
            ("There were no reports of damage.", ""),
            ("There were no reports of damage but injuries are feared.", ""),
            ("There were no reports of damage or serious injuries.", ""),
            ("There is no immediate report on any casualties.", "affected 0"),
            ("The execution of the plan took nine weeks.", ""),
        ]);
    }
}
