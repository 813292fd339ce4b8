//! Shares: groups that are part of another one of their sentence.
//!
//! "including two children", "three of them", "of the 45 injured, 30 were firemen" say so; members of
//! a list behind a group that add up to it are shares as well: "nine were hurt, five in Sorel and
//! four in Vale".

use crate::extractor::casualties::{
    claim::{
        Claim, Claims, is_gravely,
        list::{is_listed, place_follows},
        rule::ClaimRule,
    },
    effect::{self, Use},
    figure::{FigureForm, group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::text::token::Kind;

impl Claims<'_> {
    /// "Nine were hurt, five in Sorel and four in Vale", "Ten people were killed: seven soldiers and
    /// a guide": members of a list right after a group that add up to it are its shares, and so
    /// are some of them: "ten people, five in Sorel and four …".
    pub fn add_up(&mut self) {
        for whole in 0..self.groups.len() {
            let (group, value) = (&self.groups[whole], self.groups[whole].figure.value());
            let Some(claim) = self.of[whole].filter(|c| !c.part && value > 1) else { continue };
            // "nine were killed | on Monday|, five in Sorel"
            let (told_end, first) = (claim.end(group), whole + 1);
            let day = self.words.phrase(told_end, "on").unwrap_or(told_end);
            let after_day = self.words.skip(day, &[Part::Time]);
            let told = if after_day > day { after_day } else { told_end };
            let (mut sum, mut end, mut bare) = (0, first, true);
            while sum < value && self.is_share_of(claim, told, first, end) {
                sum = self.groups[end].figure.value().saturating_add(sum);
                bare &= self.groups[end].head == Head::None;
                end += 1;
            }
            let next = self.groups.get(first).map(Group::start);
            let some = bare && self.words.part(told) == Part::Comma && next == Some(told + 1);
            if end > first + 1 && (sum == value || sum < value && some) {
                for share in &mut self.of[first..end] {
                    let of = share.unwrap_or(Claim::new(ClaimRule::List, claim.kind, claim.effect));
                    *share = Some(Claim { part: true, previous: None, ..of });
                }
            }
        }
    }

    /// Whether group `next` goes on with a list of shares, which group `first` may begin right behind
    /// `told`: it shares their claim, or it has none and stands right behind a colon, a comma or
    /// the member before it.
    fn is_share_of(&self, claim: Claim, told: usize, first: usize, next: usize) -> bool {
        let words = self.words;
        let Some(group) = self.groups.get(next) else { return false };
        if let Some(of) = self.of[next] {
            return of.rule == ClaimRule::List && of.kind == claim.kind;
        }
        let last = self.groups[next - 1].end();
        let first = next == first;
        let colon = first && (words.lower(told) == ":" || words.kind(told) == Some(Kind::Dash));
        let by_place = group.head == Head::None && place_follows(words, group.end());
        // "nine died when a bus crashed, | seven women and two men"
        let apposed =
            first && matches!(words.part_before(group.start()), Part::Comma | Part::Break);
        (colon
            || apposed
            || is_listed(words, last, group)
            || first && is_listed(words, told, group))
            && (group.counted()
                || matches!(group.figure.form, FigureForm::Article | FigureForm::Definite))
            && (group.head == Head::Person || by_place)
    }

    /// "including two children", "among them a nurse and three pupils", "three of them badly".
    pub fn share_of(&mut self, index: usize) {
        let words = self.words;
        let group = &self.groups[index];
        if self.of[index].is_some() || !group.counted() {
            return;
        }
        let start = group.start();
        // "including a mother and | her two sons"
        let one = &self.groups[index - 1];
        let listed = !group.figure.vague && is_listed(words, one.end(), group);
        let first = match one.is_single() && listed {
            true => one.start(),
            false => start,
        };
        let whom = words.phrase_before(start, &["of whom", "of which"]).is_some();
        let introduced = matches!(words.lower_before(first), "including" | "include" | "included")
            || words.phrase_before(first, &["among them"]).is_some()
            || whom && !got_away(words, group.end())
            || words.lower_before(start) == "with"
                && group.head == Head::None
                && place_follows(words, group.end());
        // "wounding 80, | one | critically"
        let gravely = group.head == Head::None
            && words.after_comma(start)
            && is_gravely(words.lower(group.end()));
        let of_them = words.is_of_them(group.end()) || gravely;
        if !introduced && !of_them || matches!(group.head, Head::Thing | Head::Household) {
            return;
        }
        // A share that died: "ten were pulled from the water, three of them dead", "four are held, two of
        // whom are believed to be dead".
        let (next, skipped) = (group.end() + 2, [Part::Be, Part::To]);
        let held = self.of[index - 1].is_some() && matches!(words.lower(next), "are" | "is");
        let state = if held { words.skip(next, &skipped) } else { next };
        let unsure = words!("believed feared known presumed thought").contains(words.key(state));
        let state = if held && unsure { words.skip(state + 1, &skipped) } else { state };
        let dead = effect::effect_at(words, state).filter(|e| e.is(Use::State));
        if let Some(dead) = dead.filter(|_| of_them) {
            self.of[index] = Some(Claim::of_share(ClaimRule::OfThem, dead.kind, Some(dead.span())));
            return;
        }
        // "and 30, including four guards, were hurt": of the 30, whatever became of them
        let beside = &self.groups[index - 1];
        let touches =
            words.part(beside.end()) == Part::Comma && beside.end() + 3 >= start && introduced;
        if touches && self.of[index - 1].is_none() {
            return;
        }
        let host = |i: usize| {
            let claim = self.of[i].filter(|c| !c.part || introduced)?;
            (self.groups[i].figure.value() > 0).then_some((i, claim))
        };
        let Some((whole, host)) = (0..index).rev().take(4).find_map(host) else { return };
        // "two men were killed while shells, including one that hit a school, …": of another clause
        if (self.groups[whole].end()..start).any(|i| words.lower(i) == "while") {
            return;
        }
        let rule = if introduced { ClaimRule::Including } else { ClaimRule::OfThem };
        // "40 casualties, including nine wounded soldiers"
        let kind = group.effect.map_or(host.kind, |e| e.kind);
        self.of[index] = Some(Claim::of_share(rule, kind, None));
    }

    /// "Of the 45 injured, seven are in hospital": a share of those counted just before.
    pub fn of_those(&mut self, index: usize) {
        let words = self.words;
        let (host, next) = (&self.groups[index - 1], &self.groups[index]);
        let Some(claim) = self.of[index - 1] else { return };
        let of = matches!(words.lower_before(host.start()), "of" | "among")
            && words.part(host.start().wrapping_sub(2)) == Part::Break;
        let end = claim.end(host);
        let comma = next.start().wrapping_sub(1);
        let clause = |i: usize| matches!(words.part(i), Part::Comma | Part::Break | Part::Say);
        if !of || words.part(comma) != Part::Comma || (end..comma).any(clause) {
            return;
        }
        match &mut self.of[index] {
            Some(claim) => claim.part = true,
            share if !got_away(words, next.end()) => {
                *share = Some(Claim::of_share(ClaimRule::OfThem, claim.kind, None))
            }
            None => {}
        }
    }
}

/// "| were rescued", "| returned home": the verb at `at` says that people are well.
pub fn got_away(words: &TaggedSentence, at: usize) -> bool {
    let verb = words.skip(at, &[Part::Be, Part::Have, Part::Adverb]);
    words!("alive came escaped freed recovered released rescued returned safe saved survived turned walked went")
        .contains(words.key(verb))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn shares_of_a_group_are_parts() {
        assert_figures(&[
            (
                "A blast killed nine people including two clerks, the head of the north Kesh rescue office said.",
                "killed 9; killed 2 part",
            ),
            (
                "Twelve people were killed and 30, including four guards, were hurt.",
                "killed 12; injured 30; injured 4 part",
            ),
            (
                "Twelve people were killed and 30, among them four guards, were hurt.",
                "killed 12; injured 30; injured 4 part",
            ),
            ("Ten people were pulled from the water, three of them dead.", "killed 3 part"),
            (
                "They hold ten hostages, two of whom are believed to be dead.",
                "kidnapped 10; killed 2 part",
            ),
            ("The crash killed nine, four of them children.", "killed 9; killed 4 part"),
            (
                "Nine people were hurt, five in Sorel and four in Vale.",
                "injured 9; injured 5 part; injured 4 part",
            ),
            (
                "Ten people were hurt, five in Sorel and four in Vale.",
                "injured 10; injured 5 part; injured 4 part",
            ),
            (
                "Ten people were hurt in Kell, five in Sorel and four in Vale.",
                "injured 10; injured 5; injured 4",
            ),
            (
                "Ten people were killed: seven soldiers, two guides and the cook.",
                "killed 10; killed 7 part; killed 2 part; killed 1 part",
            ),
            (
                "Ten people, seven soldiers and three guides, were killed.",
                "killed 10; killed 7 part; killed 3 part",
            ),
            (
                "Ten people died in the floods: four in Sorel and six in Vale.",
                "killed 10; killed 4 part; killed 6 part",
            ),
            ("Ten people were killed: seven soldiers and two guides.", "killed 10"),
            (
                "Ten people died when a bus crashed, seven soldiers and three guides.",
                "killed 10; killed 7 part; killed 3 part",
            ),
            ("Ten people died when a bus crashed, seven soldiers and two guides.", "killed 10"),
            ("Ten people died, of whom seven were guides.", "killed 10; killed 7 part"),
            ("Ten people went missing, of whom seven were rescued.", "missing 10"),
            ("Kesh had 58 days of zero deaths, of which ten were in May.", "killed 0"),
            ("Ten people died, seven guides among them.", "killed 10; killed 7 part"),
            ("Ten people died, including a cook and her two sons.", "killed 10; killed 2 part"),
            (
                "A storm killed nine people on Friday, five in Kesh and four in Vale.",
                "killed 9; killed 5 part; killed 4 part",
            ),
            (
                "Nine people were hurt, five of them in Kesh and four in Vale.",
                "injured 9; injured 5 part; injured 4 part",
            ),
            ("Nine people died in two raids: police seized five guns and four vans.", "killed 9"),
            ("The blast wounded 80, one critically.", "injured 80; injured 1 part"),
            ("The blast wounded 80, one of many.", "injured 80"),
            ("Of the 90 injured, 30 were firemen.", "injured 90; injured 30 part"),
            ("Of the 40 people missing, 30 turned up alive.", "missing 40"),
            (
                "Of the 11 people shot dead on a farm on Friday, four belonged to a club.",
                "killed 11; killed 4 part",
            ),
            (
                "Among the 90 injured, 60 are from Vale and 30 others from Kell.",
                "injured 90; injured 60 part; injured 30 part",
            ),
            (
                "Six people died and 11 others including two guides and a cook were hurt.",
                "killed 6; injured 11; injured 2 part; injured 1 part",
            ),
        ]);
    }
}
