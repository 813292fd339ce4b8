//! Marks the words of an article that can be part of a name, and the listed names.

use std::mem;

use super::super::case::{Case, is_initial};
use super::super::kind::EntityType;
use super::super::vocabulary::{self, Listed};
use super::no_name::is_sum;
use super::{Evidence, Within};
use crate::text::token::Kind;

impl Evidence<'_> {
    /// Fills in `listed` and `name` for one sentence; `phrase` is a buffer to be used again.
    pub(super) fn mark(&mut self, sentence: usize, phrase: &mut String) {
        let (mut listed, mut phrases) = (mem::take(&mut self.listed), mem::take(&mut self.phrases));
        let within = Within::of(self, sentence);
        let opens = |at: &usize| within.has_capital(*at) || within.opens_arabic_name(*at);
        for at in within.tokens().filter(opens) {
            if let Some(found) = within.find_listed(at, phrase) {
                phrases.push(found);
                listed[at] = phrases.len() as u32;
            }
        }
        (self.listed, self.phrases) = (listed, phrases);
        let (mut name, mut phrase_end) = (mem::take(&mut self.name), 0);
        let within = Within::of(self, sentence);
        for at in within.tokens() {
            if !self.has_capital(at) && self.listed[at] == 0 {
                continue;
            }
            if let Some(listed) = self.listed(at).filter(|l| l.len > 1) {
                phrase_end = phrase_end.max(at + listed.len);
            }
            name[at] = !within.is_letter_of_compound(at)
                && (at < phrase_end || within.has_capital_of_name(at));
        }
        self.name = name;
        for at in self.sentences[sentence].span.range() {
            if self.name[at] && Within::of(self, sentence).is_no_name(at) {
                self.name[at] = false;
            }
        }
    }
}

impl Within<'_, '_> {
    /// The longest listed name that begins at token `at`, and is one here.
    fn find_listed(&self, at: usize, phrase: &mut String) -> Option<Listed> {
        let capital = self.has_capital(at);
        let brand = capital && self.word_evidence(at).brand;
        let opens = brand || capital && self.known(at).listed || self.opens_arabic_name(at);
        let found = || vocabulary::longest_listed(self, at, self.end, phrase);
        opens
            .then(found)
            .flatten()
            // "Han said" after "Han Mi-hoon"
            .filter(|l| !(l.len == 1 && self.word_evidence(at).opens_person))
            .filter(|l| !self.accidental(*l, at))
            .or_else(|| brand.then_some(Listed::ORGANIZATION_WITH_POSSESSIVE))
    }

    /// Whether the capital at token `at` has no other reason than a name.
    fn has_capital_of_name(&self, at: usize) -> bool {
        match self.case(self.sentence) {
            Case::Normal => !self.is_initial(at) || self.opens_with_name(at),
            _ => self.stands_out(at),
        }
    }

    /// Whether the capital at token `at` is that of something else than a name.
    fn is_no_name(&self, at: usize) -> bool {
        let headline = self.case(self.sentence) == Case::Title;
        self.is_currency(at)
            || headline && at == self.start && self.describes_people(at)
            || is_sum(self.word(at))
            || self.is_squad(at)
            || self.ampersand && self.is_of_ordinary_pair(at)
            || self.is_sum_of_millions(at)
            || self.is_degree(at)
            || self.is_church_service(at)
            || self.is_disease(at)
            || self.is_company_form(at)
            || self.is_model(at)
            || self.is_adjective_of_office(at)
            || self.known(at).date
                && !self.is_month_as_name(at)
                && !self.is_newspaper(at)
                // "Mar del Plata"
                && self.listed(at).is_none_or(|l| l.len < 3)
    }

    fn is_initial(&self, at: usize) -> bool {
        is_initial(self, &self.sentences[self.sentence], at)
    }

    /// A listed single word that is more likely an ordinary one here.
    fn accidental(&self, listed: Listed, at: usize) -> bool {
        let seen = self.word_evidence(at);
        // "Aldair's", a chain of shops, but not where the article names a Mr Aldair.
        if listed.len == 2 && self.token(at + 1).kind == Kind::Possessive {
            return seen.bare;
        }
        if listed.len > 1 {
            return false;
        }
        let normal = self.case(self.sentence) == Case::Normal;
        // "WHO head Ana Hale" at the start of a sentence
        if normal && (!self.is_initial(at) || self.token(at).all_caps) {
            return false;
        }
        // In a headline in capitals "US" is the country; "WHO" may be the pronoun.
        let country = listed.whole_country && self.token(at).all_caps && self.lower(at).len() == 2;
        seen.known.common
            && !country
            // "Democratic rule ended", "A DEMOCRATIC STATE": no party is meant.
            && (listed.kind != EntityType::Group || self.lower(at) == "democratic")
            && (seen.capital == 0 || seen.lower > 0)
    }

    /// Whether the article of an Arabic name stands at token `at`: "al Qaeda".
    fn opens_arabic_name(&self, at: usize) -> bool {
        let token = self.token(at);
        token.span.len() == 2
            && !token.capitalized
            && at + 1 < self.end
            && self.token(at + 1).capitalized
            && matches!(self.lower(at), "al" | "el")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::tests::check;

    #[test]
    fn capitals_that_may_be_names() {
        check(
            |text| {
                let article = Article::new(text);
                let evidence = Evidence::gather(&article);
                let names = (0..article.tokens.list.len()).filter(|&at| evidence.is_name(at));
                names.map(|at| article.word(at)).collect::<Vec<_>>().join(" ")
            },
            "
            Rain fell on Aldhaven in May. -> Aldhaven
            Theresa May came, and Mrs May spoke on May 5. -> Theresa May Mrs May
            Theresa May left. May said no. In May said aides left. -> Theresa May May
            Hale spoke. Works stopped. -> Hale
            She read the Sunday Telegraph on Sunday. -> Sunday Telegraph
            A SWAT team left Swat, and Morby SWAT said so. -> Swat Morby
            A T-shirt from al Qaeda lay there. -> al Qaeda
            “Nothing,” Hale said. “Everything burned.” -> Hale
            Will Hale come? Will the rain stop? -> Hale
            Box spoke. Then Ana Box left the box. Box was ill. Box fans left. -> Box Ana Box Box
            Sunday Hale ran. They said Sunday Hale left. -> Sunday Hale Hale
            Tom Hale KC met Ana Ruiz, MA, at OLDEWEG KC. -> Tom Hale Ana Ruiz OLDEWEG KC
            Wolves beat Kesh Town 2-1. -> Wolves Kesh Town
            Rob Banks left. Will Young sing? -> Rob Banks Young
            Understated Young left. Zorbled Ruiz left. Saeed Young left. -> Young Ruiz Saeed Young
            University of Zorblat staff left. -> University Zorblat
            Group of Kenyans left. -> Kenyans
            Nurse Tom Hale, BSc, RN, left. -> Nurse Tom Hale
            Vet Tom Hale, DVM, left. -> Vet Tom Hale
            They met Ana Ruiz PhD and Tom Lind OBE FRS. -> Ana Ruiz Tom Lind
            They met Zadira Holt, BSc, who left. -> Zadira Holt
            Olive Bishop left. -> Olive Bishop
            Baker who fed a town left. ->
            April Hale came in April. Last April Hale left. -> April Hale Hale
            Ana Hale, MA, left Hale, MA, with US$4. -> Ana Hale Hale MA
            He Lifang left. He left. -> He Lifang
            Hale's disease is rare. ->
            Oldeweg Ltd is a firm; a GmbH and many Ltd firms are not. -> Oldeweg Ltd
            The Health & Safety board met Hale & Ruiz and Box & Ruiz. -> Hale Ruiz Box Ruiz
            In 2020 Max Hale won. -> Max Hale
            A Boeing 737 Max of Max left, for JD243 million and K20. -> Boeing Max K20
            The Gansu Provincial government met the Gansu Provincial Council.
                -> Gansu Gansu Provincial Council
            Al-Jazeera said so. -> Al-Jazeera
            They paid RM750mil, EUR2.5m, Tk 2 crore and Rs500 to the G20 for an A320. -> G20 A320
            ",
        );
    }
}
