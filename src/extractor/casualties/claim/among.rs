//! Shares of those harmed: "among the dead were 14 soldiers", "the victims included two nurses",
//! "four of them were brothers".
//!
//! The whole may be counted in a sentence before; "the dead were two nurses" tells of all of them.

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        Before, Claim, Claims,
        beside::{group_ending_at, object_after},
        list::is_listed,
        rule::ClaimRule,
        share::got_away,
        subject::subject,
    },
    context::fiction,
    effect::{Effect, Use},
    figure::{
        Figure,
        group::Group,
        noun::{self, Head},
    },
    tagged_sentence::{Part, TaggedSentence},
};

/// What a sentence says of some of those harmed.
enum Share {
    /// "Two nurses were among the dead": the group that is the share.
    Figure(usize),
    /// "He was among the dead"
    NoFigure,
    None,
}

impl Claims<'_> {
    /// "Among the dead were 14 soldiers, four contractors and two guides"; "the dead included two
    /// guides"; "two guides were among the dead". By the figures of `before` "the victims included two
    /// guides" counts guides of the same kind.
    pub fn among(&mut self, effects: &[Effect], Before { all: victims, them }: Before) {
        let words = self.words;
        if let Some(kind) = them {
            self.some_of_them(kind);
        }
        let victims = victims.into_iter().flat_map(|kind| {
            let named = words.head().filter(|&i| words.lower(i) == "victims");
            named.map(move |i| Effect::of_victims(kind, i))
        });
        let named = effects.iter().filter(|e| e.names_victims() || e.is(Use::Intransitive));
        for said in named.copied().chain(victims) {
            // "those killed", "those who died"
            let those = ["those", "those who", "those who were"];
            let those = words.phrase_before(said.start, &those);
            match self.share_among(&said, those) {
                Share::Figure(group) => {
                    self.of[group] =
                        Some(Claim::of_share(ClaimRule::Among, said.kind, Some(said.span())));
                }
                Share::NoFigure => {}
                Share::None => self.claim_listed_victims(&said, those),
            }
        }
    }

    /// "Two of the victims | were children", "Two nurses were | among the dead", "…, four children |
    /// among the dead": the share of those harmed.
    fn share_among(&self, said: &Effect, those: Option<usize>) -> Share {
        let words = self.words;
        // "Two of the victims | were children"
        let share = group_ending_at(self.groups, said.end).filter(|&g| {
            let Figure { partitive, vague, min, .. } = self.groups[g].figure;
            let verb = words.part(said.end) == Part::Be;
            let some = partitive || is_some(words, &self.groups[g], said.end);
            verb && some && !vague && min > Some(1) && self.of[g].is_none()
        });
        let share = share.filter(|_| words.lower(said.start) == "victims");
        // "Two nurses were | among the dead"
        let number = usize::from(words.is_number(said.start.wrapping_sub(1)));
        let among_the = match those {
            Some(those) => words.phrase_before(those, &["among"]),
            None => words.phrase_before(said.start - number, &["among the"]),
        };
        let be = among_the.and_then(|among| among.checked_sub(1));
        let be = be.filter(|&be| words.part(be) == Part::Be);
        // "…, four children | among the dead"
        let apposed = among_the.and_then(|among| group_ending_at(self.groups, among));
        let share = share.or(apposed.filter(|&g| self.groups[g].counted()));
        // "A British engineer was among the injured", but not "among the injured players"
        let person = |group: &Group| {
            let harmed = matches!(said.kind, CasualtyKind::Killed | CasualtyKind::Injured);
            harmed && group.is_single() && !group.is_pronoun() && !fiction::of_sport(words, said)
        };
        let some = |g: &usize| self.groups[*g].counted() || person(&self.groups[*g]);
        let named = || subject(words, self.groups, be?).filter(some);
        match share.or_else(named) {
            Some(group) => Share::Figure(group),
            None if be.is_some() => Share::NoFigure,
            None => Share::None,
        }
    }

    /// "Among the dead | were 14 soldiers and two guides", "The victims included | two guides", "The dead
    /// were | two nurses": claims the group after the noun for those harmed.
    fn claim_listed_victims(&mut self, said: &Effect, those: Option<usize>) {
        let words = self.words;
        let the = those.is_some()
            || words.lower_before(said.start) == "the"
            || words.phrase_before(said.start.saturating_sub(1), &["the"]).is_some()
                && words.is_number(said.start - 1);
        let among = words.lower_before(those.unwrap_or(said.start.wrapping_sub(1))) == "among";
        let (first, part) = match words.lower(said.end) {
            "were" | "was" | "are" if the && among => (said.end + 1, true),
            "included" | "include" if the => (said.end + 1, true),
            "," if the && words.lower(said.end + 1) == "including" => (said.end + 2, true),
            "," if the && is_all_of_them(words, said) => (said.end + 1, false),
            // "The dead were two nurses", "the confirmed deaths are 14 civilians and a guard"
            "were" | "was" | "are" if is_all_of_them(words, said) => (said.end + 1, false),
            _ => return,
        };
        let Some(group) = object_after(words, self.groups, first) else { return };
        // "The victims include the pilot and | two guards"
        let next = self.groups.get(group + 1);
        let listed = |next: &Group| is_listed(words, self.groups[group].end(), next);
        let group = match self.groups[group].counted() {
            false if part && next.is_some_and(listed) => group + 1,
            _ => group,
        };
        // "The injured, | 29 in all, | were taken to hospital"
        let in_all = words.one_of(self.groups[group].end(), &["in all", "in total"]).is_some();
        let people = match self.groups[group].head {
            Head::Thing | Head::Household => false,
            head => part || head == Head::Person || in_all,
        };
        if self.groups[group].counted() && self.of[group].is_none() && people {
            let claim = Claim::new(ClaimRule::Among, said.kind, Some(said.span()));
            self.of[group] = Some(Claim { part, ..claim });
        }
    }

    /// A share of the people counted in the sentence before: "Nine people died. | Four of them |
    /// were brothers", "Among them were four guides". `harm` is the kind of that count.
    fn some_of_them(&mut self, harm: CasualtyKind) {
        let words = self.words;
        for (group, claim) in self.groups.iter().zip(&mut self.of) {
            let be = |at: usize| words.part(at) == Part::Be;
            let (start, end) = (group.start(), group.end());
            let of_them = words.phrase_before(start, &["of them ,", "of these ,", "of those ,"]);
            let end = words.phrase(end, "of them").or(of_them.map(|_| end));
            // "| Four were children", "Police said | four were women | and five were men"
            let opens = matches!(words.part_before(start), Part::Break | Part::Say | Part::And);
            let bare = || {
                opens
                    && group.head == Head::None
                    && be(group.end())
                    && is_some(words, group, group.end())
            };
            // but "Four of them were rescued"
            let are = end.is_some_and(|at| be(at) && !got_away(words, at)) || bare();
            let rule = match words.phrase_before(start, &THEY_INCLUDED) {
                Some(_) => ClaimRule::Among,
                None if are => ClaimRule::OfThem,
                None => continue,
            };
            if group.counted() && !group.figure.vague && claim.is_none() {
                *claim = Some(Claim::of_share(rule, harm, None));
            }
        }
        // "Two children were among them"
        let among = words.head().find(|&i| words.phrase(i, "among them").is_some());
        let be = among.and_then(|among| among.checked_sub(1));
        if let Some(be) = be.filter(|&be| words.part(be) == Part::Be)
            && let Some(group) = subject(words, self.groups, be)
            && self.groups[group].counted()
            && self.of[group].is_none()
        {
            self.of[group] = Some(Claim::of_share(ClaimRule::Among, harm, None));
        }
    }
}

/// "Four | were children", "| were under the age of nine", "| are from Vale": whether what follows the
/// verb at `be` says who they are, not what they did, and they are not all, as "the four" and "all
/// four" are.
fn is_some(words: &TaggedSentence, group: &Group, be: usize) -> bool {
    let at = words.skip(be + 1, &[Part::Adverb]);
    !matches!(words.lower(group.start()), "all" | "both" | "the" | "these" | "those")
        && (matches!(words.lower(at), "aged" | "from" | "under")
            || noun::read(words, at).head == Head::Person)
}

/// What opens a sentence about some of those counted in the one before.
const THEY_INCLUDED: [&str; 6] = [
    "among them were",
    "among them are",
    "among them was",
    "they included",
    "they include",
    "these included",
];

/// Whether the noun stands for everyone harmed: "the | dead", "the confirmed | deaths".
fn is_all_of_them(words: &TaggedSentence, said: &Effect) -> bool {
    let the = words.before(said.start).take(2).find(|&i| words.part(i) == Part::Definite);
    let opens =
        |the: usize| matches!(words.part_before(the), Part::Break | Part::Comma | Part::Say);
    the.is_some_and(opens)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn some_of_those_harmed_are_parts() {
        assert_figures(&[
            ("Nine people died in the blast. No children were among them.", "killed 9"),
            ("Nine people died in the blast. He was among them.", "killed 9"),
            ("Nine people died in the blast. The mayor was among them.", "killed 9"),
            (
                "A blast hurt nine. A Danish engineer was among the injured.",
                "injured 9; injured 1 part",
            ),
            ("A Danish engineer was among the guests.", ""),
            ("A striker was among the injured players who missed the match.", ""),
            ("Among the dead were 14 soldiers and four guides.", "killed 14 part; killed 4 part"),
            ("Two nurses were among the dead.", "killed 2 part"),
            ("Six people died. The six victims include two cooks.", "killed 6; killed 2 part"),
            ("Six died. The victims include the pilot and two cooks.", "killed 6; killed 2 part"),
            ("The confirmed deaths are 14 civilians and five guards.", "killed 14; killed 5"),
            (
                "Ten people died. The victims included two nurses. Seven of the victims were guides.",
                "killed 10; killed 2 part; killed 7 part",
            ),
            (
                "Ten died and 20 were hurt. The victims included two nurses.",
                "killed 10; injured 20",
            ),
            ("Ten people died. Many of the victims were guides.", "killed 10"),
            ("Ten people died. Seven victims were guides.", "killed 10; killed 7 part"),
            ("Ten people died. Seven victims were flown home.", "killed 10"),
            ("Ten people died. Seven guides were among those killed.", "killed 10; killed 7 part"),
            (
                "Ten people died. Seven guides were among those who died.",
                "killed 10; killed 7 part",
            ),
            ("Ten people died. Seven guides were among those who ran.", "killed 10"),
            ("Ten people died, with seven guides among the dead.", "killed 10; killed 7 part"),
            ("Ten people died. Seven were guides.", "killed 10; killed 7 part"),
            (
                "Ten people died. Police said seven were guides and three were cooks.",
                "killed 10; killed 7 part; killed 3 part",
            ),
            ("Ten people died. All ten were guides.", "killed 10"),
            ("Ten people died. The ten were guides.", "killed 10"),
            ("Ten people died. Seven were rescued.", "killed 10"),
            ("Ten people died. Of these, seven were guides.", "killed 10; killed 7 part"),
            ("Ten people came. Seven were guides.", ""),
            ("Ten people died. Three of them were under nine.", "killed 10; killed 3 part"),
            ("Ten people run the shop. Three of them are brothers.", ""),
            ("Ten people were killed. Three of them were rescued.", "killed 10"),
            (
                "Ten people died. Among them were eight guides and two cooks.",
                "killed 10; killed 8 part; killed 2 part",
            ),
            ("Ten people died. They included three guides.", "killed 10; killed 3 part"),
            ("Ten people died. Four guides were among them.", "killed 10; killed 4 part"),
            (
                "Ten died. The victims, including three guides, were young.",
                "killed 10; killed 3 part",
            ),
            (
                "Ten died. Twenty were hurt. They included three guides.",
                "killed 10; injured 20; injured 3 part",
            ),
            (
                "Ten died in the hall. It held two pianos. Among them were three grands.",
                "killed 10",
            ),
            ("Ten died. The injured, 29 in all, were taken to Kesh.", "killed 10; injured 29"),
            ("Ten died. The injured, two nurses, were taken to Kesh.", "killed 10; injured 2"),
            ("Ten died and 20 were hurt. Three of them were guides.", "killed 10; injured 20"),
        ]);
    }
}
