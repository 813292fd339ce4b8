//! Capitals where every word would have one, at the start of a sentence and in a headline: which of
//! them are names.

use super::super::kind::EntityType;
use super::super::stated;
use super::super::surname;
use super::super::vocabulary::Listed;
use super::super::word_class::BODY_NOUN;
use super::Within;
use crate::lexicon::{self, words};
use crate::syntax::class;
use crate::text::token::Kind;

impl Within<'_, '_> {
    /// "Xi Jinping", "Ban Ki-moon": a surname before a given name.
    pub fn opens_person(&self, at: usize) -> bool {
        self.word_evidence(at).opens_person
            && at + 1 < self.end
            && surname::opens_person(self, at, (self.start, self.end), self.known(at + 1))
    }

    /// Whether the capital at the start of a sentence is more than that.
    pub(super) fn opens_with_name(&self, at: usize) -> bool {
        let seen = self.word_evidence(at);
        let word = seen.known;
        // "Long Taoran"
        if self.opens_person(at) {
            return true;
        }
        if word.function && seen.capital == 0 {
            // "May Chen", "Will Hale"; but not "Will Hale come?"
            let asks = || self.word(self.end - 1).starts_with('?');
            return word.first_name.is_some() && self.has_capital(at + 1) && !asks();
        }
        if seen.capital > 0 && seen.lower == 0 && !word.function {
            return true;
        }
        if self.listed(at).is_some() {
            return true;
        }
        // "Baker who fed a town"
        if word.role && seen.capital == 0 && self.lower(at + 1) == "who" {
            return false;
        }
        let follows = self.capital_follows(at);
        if self.is_common(at) {
            let next = || self.known(at + 1);
            // "Hunt said" after "Ana Hunt"
            if seen.surname
                && (self.subject_follows(at + 1) || self.tagged(at + 1).is_finite_verb())
            {
                return true;
            }
            return follows
                && !word.function
                && (word.first_name.is_some() && self.listed(at + 1).is_none() && !next().common
                    || self.is_given_name_of_words(at)
                    || self.is_introduced(at + 2)
                    || self.title(at).0 > 0
                    || self.headed_stretch(at))
                || self.governs_name(at)
                // "Wolves beat Aldair"
                || self.lower(at).ends_with('s')
                    && self.has_capital(at + 2)
                    && stated::beats(self.tagged(at + 1));
        }
        // "Understated Hale raises his profile"
        let describes = || self.tagged(at).has(class::ED) && self.known(at + 1).last_name;
        word.first_name.is_some()
            || word.last_name
            || follows && !describes()
            || self.token(at).all_caps
            || self.kind(at + 1) == Some(Kind::Number)
            || self.subject_follows(at + 1)
            || self.is(at + 1, BODY_NOUN)
    }

    /// "Rob Banks left", "Will Young's song": given name and surname are words, but the surname has
    /// a capital inside the sentence, and no more follow; not "Rose Garden", "Summer Time". One that
    /// is a people's name too stands alone: "Bill English said", but not "Bill English banks".
    fn is_given_name_of_words(&self, at: usize) -> bool {
        let name = at + 1;
        let behind =
            || self.kind(name + 1) != Some(Kind::Word) || self.tagged(name + 1).is_finite_verb();
        let people = |l: Listed| l.kind == EntityType::Group && l.len == 1 && behind();
        self.known(at).first_name.is_some()
            && !self.has_capital(name + 1)
            && self.known(name).last_name
            && self.listed(name).is_none_or(people)
    }

    /// "University of Aldair students", "Ministry of Roads officials": a word for a body, "of" and a
    /// capital.
    fn governs_name(&self, at: usize) -> bool {
        words!("academy bank bureau college court department institute ministry museum school society university")
            .contains(self.key(at))
            && self.lower(at + 1) == "of"
    }

    /// Whether a possessive or a verb that persons and bodies are the subject of stands at token
    /// `next`.
    pub fn subject_follows(&self, next: usize) -> bool {
        self.kind(next) == Some(Kind::Possessive)
            || words!("said says told has had is was will added also ,").contains(self.key(next))
    }

    /// ", who", ", 45": what stands behind persons, at token `at`.
    fn is_introduced(&self, at: usize) -> bool {
        self.word(at) == ","
            && (matches!(self.lower(at + 1), "who" | "whose")
                || self.kind(at + 1) == Some(Kind::Number))
    }

    fn capital_follows(&self, at: usize) -> bool {
        self.has_capital(at + 1) && !self.known(at + 1).date && !self.known(at + 1).function
    }

    /// "Supreme Court", "National Police": the capitals that follow end in a head word.
    pub(super) fn headed_stretch(&self, at: usize) -> bool {
        let stretch = (at + 1..self.end).take(6).take_while(|&i| self.has_capital(i));
        stretch.last().is_some_and(|last| self.known(last).head().is_some())
    }

    /// In a headline every word has a capital: only what is known, or unknown as a word, is a name.
    pub(super) fn stands_out(&self, at: usize) -> bool {
        let seen = self.word_evidence(at);
        // "Defends", "Says"
        let stem = || {
            self.article
                .lower(at)
                .strip_suffix('s')
                .is_some_and(|stem| lexicon::COMMON_WORDS.contains(stem))
        };
        let verb = || {
            seen.capital == 0
                && !seen.known.last_name
                && (self.tagged(at).reporting().is_some() || stem())
        };
        if seen.known.function || seen.is_no_name() || verb() {
            return self.listed(at).is_some();
        }
        self.listed(at).is_some()
            || (seen.capital > 0 && seen.lower == 0)
            || (!seen.known.common && seen.lower == 0)
    }
}
