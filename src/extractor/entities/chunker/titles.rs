//! Titles and the names behind them: "Prime Minister Ana Hale".

use super::super::kind::{EntityType, Gender};
use super::super::vocabulary::{Listed, Strength};
use super::super::word_class::{ROYAL, is_title_of_persons};
use super::{ChunkForm, Cut, Title, Within};
use crate::lexicon::words;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

impl Within<'_, '_> {
    /// A title at `first` and the name after it.
    pub(super) fn titled(&self, first: usize, listed: Option<Listed>) -> Option<Cut> {
        let plain = self.title(first);
        let office = self.office(first);
        let title = if office > plain.0 { (office, Gender::Unknown) } else { plain };
        let name = first + title.0;
        if title.0 == 0 || listed.is_some_and(|l| l.len > title.0) {
            return None;
        }
        let word = self.known(first);
        let named = self.is_name(name);
        let given = title.0 == 1 && word.first_name.is_some() && named;
        if given && title.1 == Gender::Unknown {
            return None; // "Dean Martin"
        }
        if plain.0 == 1 && self.is_noble_given_name(first) {
            return None;
        }
        // "Bishop spoke" after "Ana Bishop"
        let seen = self.word_evidence(first);
        let stop = self.word(first).ends_with('.');
        if title.0 == 1 && seen.surname && seen.lower == 0 && !named && !stop {
            return None;
        }
        if named && self.is_title_in_name(first, title.0) {
            return None;
        }
        // "I followed Raja", "Sen said": names, where the article has no raja, and senators are "Sen."
        let namesake = words!("baba guru khan malik raja rana rani sen").contains(self.key(first));
        let own = || seen.lower == 0 && (seen.capital > 0 || self.subject_follows(name));
        if namesake && !named && own() && !stop && !self.is_after_determiner(first) {
            return None;
        }
        if let Some(cut) = self.noble(first, name) {
            return Some(cut);
        }
        // "Gen Z", "Gen Xers"
        let cohort = |word: &str| word.len() == 1 || matches!(word, "zers" | "xers" | "alpha");
        if self.lower(first) == "gen" && cohort(self.lower(name)) {
            return Some((name + 1, None));
        }
        // "Justice and Equality Movement"
        if self.lower(name) == "and" && self.headed(first, name).is_some() {
            return None;
        }
        Some(self.after_title(first, first, title))
    }

    /// "General Elections", "Justice Department", "King Edward Hospital": whether the title of `len`
    /// tokens at `first` is part of a name that goes on behind it; not of "Mr Street".
    fn is_title_in_name(&self, first: usize, len: usize) -> bool {
        let name = first + len;
        let next = self.known(name);
        let adjective = len == 1 && matches!(self.lower(first), "general" | "major" | "private");
        if adjective && next.common && !next.last_name {
            return true;
        }
        let (end, _) = self.stretch(name);
        let strong = next.head().is_some_and(|(_, strength)| strength == Strength::Strong);
        let courtesy =
            len == 1 && words!("mr mrs ms dr").contains(self.lower(first).trim_end_matches('.'));
        // "Dr Street"
        let surname = courtesy && end == name + 1 && next.place_head != Strength::None;
        // "Citizen Lab", "Flying Doctor Service"
        let alone = !courtesy && self.heads_alone(name, end);
        let royal = || {
            end > name + 1
                && self.known(end - 1).head().is_some()
                && ROYAL.contains_short(self.key(first))
        };
        strong && !surname || alone || royal()
    }

    /// "Prince of Wales Hospital", a body, and "the Duke of York", a person, who has no other name
    /// beside: the name of the title at `first`, with "of" at `of`.
    fn noble(&self, first: usize, of: usize) -> Option<Cut> {
        let realm = of + 1;
        if self.lower(of) != "of" || !self.is_name(realm) || !self.is(first, ROYAL) {
            return None;
        }
        let end = self.stretch(realm).0;
        if let Some((kind, strength)) = self.known(end - 1).head().filter(|_| end > realm + 1) {
            return Some(self.cut(first, end, ChunkForm::Headed(kind, strength), None));
        }
        let peer = words!("countess duchess duke earl marquess prince princess");
        let whole = self.listed(realm).is_some_and(|l| l.whole_country);
        // "the Duke of York, Prince Andrew, left"
        let before_name = || self.word(end) == "," && self.has_capital(end + 1);
        // "Prince Andrew, the Duke of York, left"
        let comma = first.wrapping_sub(1 + usize::from(self.is_after_determiner(first)));
        let behind_name = || {
            (self.start + 1..first).contains(&comma)
                && self.word(comma) == ","
                && self.has_capital(comma - 1)
                && self.kind(end) != Some(Kind::Word)
        };
        let owner = || self.kind(end) == Some(Kind::Possessive);
        let person = end == realm + 1
            && peer.contains(self.key(first))
            && !(whole || before_name() || behind_name() || owner());
        let form = ChunkForm::Headed(EntityType::Person, Strength::Strong);
        person.then(|| self.cut(first, end, form, None))
    }

    fn is_after_determiner(&self, at: usize) -> bool {
        at > self.start && self.tagged(at - 1).is_determiner()
    }

    /// "Duke Ellington": a duke is of a place or has a given name, so "Duke" is one before a surname;
    /// "Earl Warren"; "Sheikh Hasina", a woman, who would be a sheikha.
    fn is_noble_given_name(&self, first: usize) -> bool {
        let name = first + 1;
        let next = || self.known(name);
        let surname = || (next().last_name || !self.is_common(name)) && !next().title;
        self.is_name(name)
            && match self.lower(first) {
                "duke" => next().first_name.is_none() && surname(),
                "earl" => next().first_name.is_none() && surname() || next().ambiguous_person,
                "sheikh" | "sheik" | "shaikh" => {
                    next().first_name == Some(Gender::Female) && self.listed(name).is_none()
                }
                _ => false,
            }
    }

    /// The person named after the title of `title.0` tokens at `at`; the title's words begin at
    /// `first`.
    pub(super) fn after_title(&self, first: usize, at: usize, title: (usize, Gender)) -> Cut {
        let mut name = at + title.0;
        // "Police chief General Hale"
        let more = self.title(name).0;
        if more > 0 && self.known(name).first_name.is_none() && self.is_name(name + more) {
            name += more;
        }
        // "As President I will"
        let pronoun = self.tagged(name).is_pronoun() && !self.opens_person(name);
        if pronoun || !self.is_name(name) {
            return (name, None);
        }
        // "Minister Bosnian …", "captain Norway …": no person yet; but "Baroness Norway" is one.
        let word = self.known(name);
        let courtesy = || is_title_of_persons(self.lower(name - 1));
        let namesake =
            word.ambiguous_person || word.first_name.is_some() || word.last_name || courtesy();
        let other = |l: Listed| {
            l.len > 1
                || l.kind == EntityType::Group
                || !namesake && (l.whole_country || l.kind == EntityType::Organization)
        };
        if self.listed(name).is_some_and(other) {
            return (name, None);
        }
        let (end, _) = self.stretch(name);
        let end = self.with_particles(end);
        let title = Title { span: TokenSpan::from_usize(first, name), gender: title.1 };
        let name = self.without_common_start(name, end);
        self.cut(name, end, ChunkForm::Plain, Some(title))
    }
}
