//! Word orders in which the victims do not stand beside their verb: "Also killed was …", "…,
//! kidnapped by rebels, …".

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        Claims,
        beside::{adjacent_before, group_ending_at, object_after},
        subject::subject,
    },
    effect::{Effect, Use},
    tagged_sentence::Part,
};
use crate::lexicon::words;
use crate::syntax::class;

/// How far behind its effect the verb of an inverted sentence stands, in words.
const REACH: usize = 24;

impl Claims<'_> {
    /// "Also killed was a street vendor", "Injured were two nurses": the subject comes after.
    pub fn inverted(&self, effect: &Effect) -> Option<usize> {
        let words = self.words;
        let first = words
            .before(effect.start)
            .find(|&i| !matches!(words.part(i), Part::Adverb))
            .is_none_or(|i| words.part(i) == Part::Break);
        if !(first && (effect.is(Use::Past) || effect.is(Use::State))) {
            return None;
        }
        // Injured on Friday when a wall fell | were two nurses
        let subjectless = |i: usize| {
            let subject = words.clauses().verb_at(i).and_then(|verb| verb.subject?.nominal());
            subject.is_none_or(|subject| subject.start == effect.start)
        };
        let be = (effect.end..words.end().min(effect.end + REACH))
            .find(|&i| words.part(i) == Part::Be && subjectless(i))?;
        object_after(words, self.groups, be + 1)
    }

    /// "the boy accidentally shot himself", "the gunman killed himself", in headlines "gunman kills
    /// self": the subject is the victim.
    pub fn does_it_himself(&self, effect: &Effect, start: usize) -> Option<usize> {
        let words = self.words;
        let himself = (words.lower(effect.start) == "shot" || effect.kind == CasualtyKind::Killed)
            && matches!(words.lower(effect.end), "himself" | "herself" | "self");
        if !himself || matches!(words.lower(effect.end + 1), "and" | "along") {
            return None;
        }
        subject(words, self.groups, start).or_else(|| adjacent_before(words, self.groups, start))
    }

    /// "Ana Ruiz, kidnapped by rebels, was freed"
    pub fn apposed(&self, effect: &Effect, start: usize) -> Option<usize> {
        let words = self.words;
        let comma = start.checked_sub(1).filter(|&i| words.part(i) == Part::Comma)?;
        let by = words!("by in on near during when while last at").contains(words.key(effect.end));
        group_ending_at(self.groups, comma).filter(|_| by)
    }

    /// "and 30, including four guards, | were hurt": the 30.
    pub fn counted_before_shares(&self, start: usize) -> Option<usize> {
        let words = self.words;
        let before_comma = |at: usize| {
            at.checked_sub(1)
                .filter(|_| words.after_comma(at))
                .and_then(|comma| group_ending_at(self.groups, comma))
        };
        let share = self.groups[before_comma(start)?].start();
        let aside = words.phrase_before(share, &["including", "among them", "among whom"])?;
        before_comma(aside).filter(|&group| self.groups[group].counted())
    }

    /// "a plane with 12 people on board disappeared", "a boat carrying 40 migrants is missing": the
    /// vessel is the subject, and those it carries are missing.
    pub fn carried(&self, effect: &Effect, start: usize) -> Option<usize> {
        let words = self.words;
        let back = |at: usize, phrases: &[&str]| words.phrase_before(at, phrases).unwrap_or(at);
        let end = back(back(start, &["that", "which"]), &[","]);
        let index = group_ending_at(self.groups, back(end, &["aboard", "on board"]))?;
        let group = &self.groups[index];
        let carried = matches!(words.lower_before(group.start()), "with" | "carrying");
        (carried && group.counted() && effect.kind == CasualtyKind::Missing).then_some(index)
    }

    pub fn shared_auxiliary(&self, start: usize) -> Option<usize> {
        let words = self.words;
        let and = words.before(start).find(|&i| words.part(i) != Part::Adverb)?;
        // "were beaten, | shot | and buried"
        let listed = words.part(and) == Part::Comma
            && words.has(and.wrapping_sub(1), class::ANY_PAST | class::PARTICIPLE);
        if words.lower(and) != "and" && !listed {
            return None;
        }
        let ends = [Part::Break, Part::Say, Part::Subordinator, Part::Relative];
        let mut clause = words.before(and).take(20).take_while(|&i| !ends.contains(&words.part(i)));
        subject(words, self.groups, clause.find(|&i| words.part(i) == Part::Be)?)
    }
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn finds_victims_out_of_place() {
        assert_figures(&[
            ("Also killed was a street vendor.", "killed 1"),
            ("Injured were two nurses.", "injured 2"),
            ("The boy accidentally shot himself.", "injured 1"),
            ("The gunman shot himself dead.", "killed 1"),
            ("The gunman killed two people and then killed himself.", "killed 1; killed 2"),
            ("The clerk killed himself and two others.", "killed 2"),
            ("Four died and six are in hospital.", "killed 4; injured 6"),
            ("Two men were shot, and a third died.", "injured 2; killed 1"),
            ("Nine people are listed as missing.", "missing 9"),
            ("Nine people are listed as guests.", ""),
            (
                "Two died, and the nine miners still underground are feared dead.",
                "killed 2; killed 9",
            ),
            ("Marta Olin, kidnapped by rebels in Kesh, was freed.", "kidnapped 1"),
            ("A clerk was hit by a car and killed.", "killed 1"),
            ("Nine clerks were beaten, executed and buried.", "killed 9"),
            ("A plane with 12 people on board disappeared on Monday.", "missing 12"),
            ("A trawler with nine sailors aboard that vanished was searched for.", "missing 9"),
            ("A van carrying two clerks is missing.", "missing 2"),
            ("All 102 people aboard died.", "killed 102"),
            ("A van carrying two statues is missing.", ""),
            ("A plane with 12 people on board landed on Monday.", ""),
            ("\"No,\" the clerk shot back.", ""),
            ("The clerk shot down two proposals.", ""),
            ("The clerk was shot back in May.", "injured 1"),
            ("Ana Holm and their friends were killed.", ""),
            ("A man and his dog were killed.", "killed 1"),
            ("The clock, killed by damp, was sold.", ""),
        ]);
    }
}
