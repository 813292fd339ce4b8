//! Captives who were freed, and missing people who are searched for.

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        Claim, Claims,
        beside::{group_ending_at, group_starting_at, object_after},
        idiom::{Found, Reader},
        rule::ClaimRule,
        subject::subject,
    },
    figure::noun::Head,
};
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::verb::{self, Voice};
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;

/// The reader of the phrases that are known by `word`.
pub fn reader(word: Word) -> Option<Reader> {
    let reader: Reader = match word.as_str() {
        "freed" | "freeing" | "frees" | "released" | "releasing" | "releases" | "free" | "go" => {
            |claims, at| claims.let_go(at)
        }
        "searching" | "search" | "searched" => |claims, at| claims.searched_for(at),
        _ => return None,
    };
    Some(reader)
}

impl Claims<'_> {
    /// Claims them, where no other effect is said of them.
    pub fn whereabouts(&mut self) {
        for at in self.words.span.range() {
            let found = reader(self.words.article.tagged(at)).and_then(|read| read(self, at));
            let Some((index, kind, end)) = found else { continue };
            let group = &self.groups[index];
            if group.counted() && group.effect.is_none() && self.of[index].is_none() {
                let start = (at as u32).min(group.span.start);
                let part = group.figure.partitive || group.head == Head::Thing;
                let effect = Some(TokenSpan::new(start, end as u32));
                self.of[index] =
                    Some(Claim { part, ..Claim::new(ClaimRule::Phrase, kind, effect) });
            }
        }
    }

    /// "the kidnappers | freed | nine nuns", "nine nuns were | released | unharmed after their
    /// abduction": they had been taken by those who hold no office.
    fn let_go(&self, at: usize) -> Option<Found> {
        /// Words from a verb back to those who let them go.
        const NEAR: usize = 6;
        let words = self.words;
        let verb = match words.lower(at) {
            "free" => words.phrase_before(at, &["set"])?,
            "go" => words.phrase_before(at, &["let"])?,
            _ => at,
        };
        let group = verb::group(&words.line(), verb);
        let captors = |i: usize| words.has(i, class::REBEL);
        let taken = |i: usize| {
            words!(
                "abducted abduction captivity captors kidnap kidnapped kidnapping kidnappers ransom"
            )
            .contains(words.key(i))
        };
        let jail = |i: usize| {
            words!(
                "arrest arrested bail court custody detained inmates jail jailed judge police prison prisoner
                prisoners"
            )
                .contains(words.key(i))
        };
        // "freed nine nuns and kidnapped two priests": the two are counted, not those freed
        let others = self.of.iter().flatten().any(|claim| claim.kind == CasualtyKind::Kidnapped);
        if group.unreal || group.negated || others || words.head().any(jail) {
            return None;
        }
        let taken = || words.head().any(taken);
        let index = match group.voice {
            Voice::Passive => subject(words, self.groups, group.start).filter(|_| taken())?,
            _ => {
                let active = words.clause_before(group.start, NEAR).any(captors);
                object_after(words, self.groups, at + 1)
                    .filter(|_| active)
                    .or_else(|| group_ending_at(self.groups, verb).filter(|_| taken()))?
            }
        };
        let of = &self.groups[index];
        // "two of five engineers"
        let share = words.phrase(of.end(), "of").is_some_and(|whole| {
            group_starting_at(self.groups, whole).is_some_and(|whole| self.is_person(whole))
        });
        (self.is_person(index) || share).then_some((
            index,
            CasualtyKind::Kidnapped,
            of.end().max(at + 1),
        ))
    }

    /// "divers are | searching | for nine sailors": rescuers, not police who look for robbers.
    fn searched_for(&self, at: usize) -> Option<Found> {
        const NEAR: usize = 8;
        let words = self.words;
        let rescuers = |i: usize| {
            words!("rescuers divers searchers lifeboat lifeboats firefighters firemen coastguard coastguards")
                .contains(words.key(i))
        };
        let (group, kind, end) =
            self.object(words.phrase(at + 1, "for")? - 1, CasualtyKind::Missing, Some)?;
        let over = |i: usize| matches!(words.lower(i), "found" | "rescued" | "saved" | "recovered");
        (self.is_person(group)
            && words.clause_before(at, NEAR).any(rescuers)
            && !(end..words.end()).any(over))
        .then_some((group, kind, end))
    }
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_who_is_held_let_go_or_looked_for() {
        assert_figures(&[
            ("The kidnappers let go two of five clerks on Monday.", "kidnapped 2 part"),
            ("Two clerks were released unharmed a day after their abduction.", "kidnapped 2"),
            ("Police released two men after a kidnapping.", ""),
            ("The club released nine players.", ""),
            ("Divers are searching for nine sailors.", "missing 9"),
            ("Divers searching for nine sailors found them safe.", ""),
            ("Militants freed nine nuns and kidnapped two priests.", "kidnapped 2"),
            ("Police are searching for nine robbers.", ""),
        ]);
    }
}
