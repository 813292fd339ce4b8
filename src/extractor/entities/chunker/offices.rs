//! Offices among the capitals: "Chief Data Officer" is no name, "Prime Minister's Office" is one.

use super::super::kind::EntityType;
use super::super::vocabulary::{self, Strength};
use super::super::word_class::{HONORIFIC, MODIFIER, QUALIFIER};
use super::Within;
use crate::lexicon::{self, Key};
use crate::text::token::Kind;

impl Within<'_, '_> {
    /// "Prime Minister's Office", "Magistrate's Court": its end.
    pub(super) fn owned_office(&self, first: usize) -> Option<usize> {
        // "Morby County Sheriff's Office", "Kansas Attorney General's office", "U.S. Attorney's Office"
        let state = || {
            self.listed(first)
                .filter(|l| l.kind == EntityType::Place)
                .filter(|l| !l.whole_country || self.lower(first + l.len) == "attorney")
                .map_or(first, |l| first + l.len)
        };
        let place = self.county(first).max(state());
        let title = if self.is_name(place) { self.title(place).0 } else { 0 };
        let owner = place
            + if place > first { title } else { title.max(usize::from(self.known(first).common)) };
        let office = owner + 1;
        let owned = owner > place
            && self.kind(owner) == Some(Kind::Possessive)
            && if self.is_name(office) {
                self.known(office).heads_organization()
            } else {
                place > first && self.lower(office) == "office"
            };
        owned.then(|| self.headed(office, office + 1).map_or(office + 1, |(end, ..)| end))
    }

    /// The end of the county or the like that is named at `first`, or `first`.
    fn county(&self, first: usize) -> usize {
        const LONGEST: usize = 4;
        (first + 1..first + LONGEST)
            .take_while(|&i| self.is_name(i))
            .find(|&i| {
                matches!(self.lower(i), "county" | "co." | "parish" | "city" | "state" | "district")
            })
            .map_or(first, |i| i + 1)
    }

    /// "Chief Data Officer", "Additional District Collectors": how many words with capitals from
    /// `first` on are an office that no list has; 0 for none.
    pub(super) fn office(&self, first: usize) -> usize {
        const LONGEST: usize = 6;
        let noun = |key: Key| lexicon::TITLES.contains(key) || vocabulary::is_role(key);
        let nouns = |key: Key| {
            noun(key)
                || key.ends_with('s')
                    && (lexicon::ROLES.contains(key)
                        || noun(Key::from(key.as_str().trim_end_matches('s')).filtered()))
        };
        let known = |i: usize| {
            let word = self.known(i);
            !word.function && (word.common || word.role || word.title || nouns(self.key(i)))
        };
        let ordinary = |&i: &usize| self.has_capital(i) && self.listed(i).is_none() && known(i);
        let end = (first..first + LONGEST).take_while(ordinary).last().map_or(first, |i| i + 1);
        // "for Trade | Mr Hale"
        let last = |&i: &usize| nouns(self.key(i)) && !self.is(i, HONORIFIC);
        let Some(last) = (first + 1..end).rev().find(last) else {
            return 0;
        };
        let plural = !noun(self.key(last));
        let title =
            self.is(first, MODIFIER) || Within { end: first + 1, ..*self }.title(first).0 > 0;
        let rank = title || self.is(first, QUALIFIER);
        // "President Butler"
        let surname = self.known(last).last_name;
        // "General Intelligence Service Director" is of an organization, "Deputy News Director"
        // only of news.
        let weak = if title { first + 2 } else { first + 1 };
        let head = |i: usize| self.known(i).head().filter(|_| !self.is(i, QUALIFIER));
        let heads = |i: usize| {
            head(i).is_some_and(|(_, s)| s == Strength::Strong || i + 1 == last && i >= weak)
        };
        let headed = (first..last).any(heads);
        let named = self.known(first).first_name.is_some() && !self.known(first).title;
        if headed || named || surname || plural && !rank { 0 } else { last + 1 - first }
    }
}
