//! Capitals that are no part of a name: degrees, sums of money, forms of companies, months.

use super::super::case::Case;
use super::super::kind::EntityType;
use super::super::vocabulary::Word;
use super::super::word_class::{CURRENCY, DEGREE, INCORPORATED, POSTAL};
use super::Within;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::token::Kind;

impl Within<'_, '_> {
    /// The `US` of "US$4", the `Tk` of "Tk 2 crore".
    pub(super) fn is_currency(&self, at: usize) -> bool {
        let next = at + 1;
        self.token(at).all_caps
            && self.word(next).starts_with('$')
            && !self.token(next).space_before
            || self.kind(next) == Some(Kind::Number)
                && CURRENCY.contains_short(self.key(at))
                && self.lower(at) != "us"
    }

    /// "a SWAT team"; but "the Swat valley".
    pub(super) fn is_squad(&self, at: usize) -> bool {
        self.word(at) == "SWAT" && self.case(self.sentence) != Case::Capitals
    }

    /// A word of "Terms & Conditions", "Sales & Marketing", which are no firms.
    pub(super) fn is_of_ordinary_pair(&self, at: usize) -> bool {
        let ordinary = |first: usize| {
            self.word(first + 1) == "&"
                && !self.has_capital(first + 3)
                && matches!(
                    (self.lower(first), self.lower(first + 2)),
                    ("food", "beverage" | "drink")
                        | ("health", "safety")
                        | ("mergers", "acquisitions")
                        | ("research", "development")
                        | ("sales", "marketing")
                        | ("search", "rescue")
                        | ("terms", "conditions")
                )
        };
        ordinary(at) || at >= self.start + 2 && ordinary(at - 2)
    }

    /// The `JD243` of "JD243 million".
    pub(super) fn is_sum_of_millions(&self, at: usize) -> bool {
        self.word(at).ends_with(|c: char| c.is_ascii_digit())
            && words!("million billion trillion crore lakh").contains(self.key(at + 1))
    }

    /// The `Mass.` of "sang at midnight Mass."; but "Boston, Mass."
    pub(super) fn is_church_service(&self, at: usize) -> bool {
        self.word(at) == "Mass."
            && at > self.start
            && !matches!(self.lower(at - 1), "," | "(" | "in" | "of")
    }

    /// The `Max` of "a Boeing 737 Max".
    pub(super) fn is_model(&self, at: usize) -> bool {
        at >= self.start + 2
            && self.kind(at - 1) == Some(Kind::Number)
            && words!("max mini neo plus pro turbo ultra").contains(self.key(at))
            // not "On May 5 Max Hale"
            && !self.has_capital(at + 1)
            && (self.has_capital(at - 2) || self.tagged(at - 2).is_determiner())
    }

    /// The `Provincial` of "the Zorblat Provincial government".
    pub(super) fn is_adjective_of_office(&self, at: usize) -> bool {
        at > self.start
            && self.kind(at + 1) == Some(Kind::Word)
            && !self.has_capital(at + 1)
            && words!("prefectural provincial municipal").contains(self.key(at))
            && self.is_name(at - 1)
    }

    /// "Hale's disease": called after a person, but none.
    pub(super) fn is_disease(&self, at: usize) -> bool {
        self.kind(at + 1) == Some(Kind::Possessive)
            && words!("disease syndrome lymphoma palsy sarcoma dementia").contains(self.key(at + 2))
    }

    /// "a GmbH", "many Ltd firms": company forms alone are not names.
    pub(super) fn is_company_form(&self, at: usize) -> bool {
        let name = |at: usize| self.is_name(at);
        let behind = || at > self.start && (name(at - 1) || self.word(at - 1) == ",");
        // "INC", "PLC" are parties too.
        !self.token(at).all_caps && INCORPORATED.contains_short(self.key(at)) && !behind()
    }

    /// "Ana Hale, MA"; but not "Port Hale, MA".
    pub(super) fn is_degree(&self, at: usize) -> bool {
        let degree = |at: usize| DEGREE.contains_short(self.key(at));
        if at < self.start + 2 || !degree(at) || self.has_capital(at + 1) && !degree(at + 1) {
            return false;
        }
        let comma = self.word(at - 1) == ",";
        let mut last = at - 1 - usize::from(comma);
        // "Ana Hale, BSc, RN", "Ana Hale OBE FRS"
        while last >= self.start + 2 && degree(last) {
            last -= 1 + usize::from(self.word(last - 1) == ",");
        }
        // "Ana Hale KC", "Ana Hale PhD", but not "OLDEWEG KC", "Ana Do"
        let capitals = self.word(at).bytes().filter(u8::is_ascii_uppercase).count() > 1;
        let behind = comma || capitals && !self.token(last).all_caps;
        let first = (self.start..=last).rev().take_while(|&i| self.has_capital(i)).last();
        let title = |at: usize| Within { end: last, ..*self }.title(at).0 > 0;
        // "Zadie Hale, BA, who": of somebody whose first name nobody knows
        let set_off =
            comma && capitals && self.lower(at + 1) == "," && !POSTAL.contains_short(self.key(at));
        behind
            && first.is_some_and(|first| {
                // "Vet Ana Hale, DVM"
                let first = first + usize::from(first + 1 < last && self.known(first).role);
                first < last && (self.known(first).first_name.is_some() || title(first) || set_off)
            })
    }

    /// "Gigantic Chinese Lantern Lands" in a headline: the word before a people is no part of its
    /// name.
    pub(super) fn describes_people(&self, at: usize) -> bool {
        let people = self.listed(at + 1).is_some_and(|l| l.kind == EntityType::Group);
        people && self.listed(at).is_none() && self.word_evidence(at).capital == 0
    }

    /// "Sunday Telegraph"
    pub(super) fn is_newspaper(&self, at: usize) -> bool {
        self.has_capital(at + 1)
            && self.lower(at).ends_with("day")
            && words!("times telegraph mirror express mail post herald star sun world independent")
                .contains(self.key(at + 1))
    }

    /// "April Hale", but not "in April Hale left", "April Fools".
    fn is_given_name_of_time(&self, at: usize) -> bool {
        let next = at + 1;
        let surname =
            |word: &Word| word.last_name || !self.is_common(next) && self.listed(next).is_none();
        let timed = || {
            let before = self.tagged(at - 1);
            before.has(class::PREPOSITION | class::TIME)
                || matches!(
                    before.as_str(),
                    "last" | "next" | "this" | "early" | "late" | "mid" | "-"
                )
        };
        // "followed by May Hale", of whose husband the article tells
        let by_her = || self.lower(at - 1) == "by" && self.word_evidence(next).surname;
        self.known(at).first_name.is_some()
            && self.has_capital(next)
            && surname(self.known(next))
            && !(at > self.start && timed() && !by_her())
    }

    /// "Theresa May", "Mrs May", but not "in May" or "May 5".
    pub(super) fn is_month_as_name(&self, at: usize) -> bool {
        if !self.known(at).ambiguous_person {
            // "Sunday Hale", but not "said Sunday Hale would", "in Oslo Sunday"
            return at == self.start && self.is_given_name_of_time(at);
        }
        let number_follows = self.kind(at + 1) == Some(Kind::Number);
        let named_before = at > self.start
            && self.has_capital(at - 1)
            && ((self.known(at - 1).first_name.is_some()
                || self.known(at - 1).last_name && !self.known(at - 1).common)
                || words!("mr mrs ms miss dr minister president")
                    .contains(self.lower(at - 1).trim_end_matches('.')));
        // "May said", "May's government" after "Theresa May"; not "In May said"
        let named_elsewhere = || {
            let timed = at > self.start
                && (self.tagged(at - 1).has(class::PREPOSITION | class::TIME | class::ARTICLE)
                    || matches!(self.lower(at - 1), "early" | "late" | "mid"));
            self.word_evidence(at).surname && !timed && self.word(at + 1) != ","
        };
        (named_before || self.is_given_name_of_time(at) || named_elsewhere()) && !number_follows
    }

    /// The `T` of "T-shirt".
    pub(super) fn is_letter_of_compound(&self, at: usize) -> bool {
        self.token(at).span.len() == 1 && self.kind(at + 1) == Some(Kind::Hyphen)
    }
}

/// `RM750mil`, `EUR200m`, `Rs500`: a sum of money, a figure with its currency; not `A320`, `G20`.
pub fn is_sum(word: &str) -> bool {
    let unit = word.bytes().position(|b| b.is_ascii_digit()).map(|at| &word[..at]);
    unit.is_some_and(|unit| CURRENCY.contains(unit.to_ascii_lowercase().as_str()))
}
