//! Marks the words of an article that can be part of a name, and the listed names.

use super::super::case::{Case, is_initial};
use super::super::kind::EntityType;
use super::super::vocabulary::{self, Listed};
use super::Evidence;
use super::no_name::is_sum;
use crate::article::{Article, Sentence};
use crate::text::token::Kind;

impl Evidence<'_> {
    /// Fills in `listed` and `name` for one sentence; `phrase` is a buffer to be used again.
    pub(super) fn mark(&mut self, sentence: &Sentence, case: Case, phrase: &mut String) {
        let end = sentence.span.end as usize;
        for at in sentence.span.range() {
            let listed = self.has_capital(at) && self.known(at).listed;
            let brand = self.has_capital(at) && self.word_evidence(at).brand;
            if brand || listed || opens_arabic_name(self, at, end) {
                let found = vocabulary::longest_listed(self, at, end, phrase)
                    .filter(|l| !self.accidental(*l, at, case, sentence))
                    .or_else(|| brand.then_some(Listed::ORGANIZATION_WITH_POSSESSIVE));
                self.phrases.extend(found);
                self.listed[at] = if found.is_some() { self.phrases.len() as u32 } else { 0 };
            }
        }
        let mut phrase_end = 0;
        for at in sentence.span.range() {
            if !self.has_capital(at) && self.listed[at] == 0 {
                continue;
            }
            if let Some(listed) = self.listed(at).filter(|l| l.len > 1) {
                phrase_end = phrase_end.max(at + listed.len);
            }
            self.name[at] = !self.is_letter_of_compound(at, end)
                && (at < phrase_end
                    || match case {
                        Case::Normal => {
                            !is_initial(self, sentence, at) || self.opens_with_name(at, end)
                        }
                        _ => self.stands_out(at),
                    });
        }
        for at in sentence.span.range() {
            if !self.name[at] {
                continue;
            }
            if self.is_currency(at, end)
                || case == Case::Title
                    && at == sentence.span.start as usize
                    && self.describes_people(at, end)
                || is_sum(self.word(at))
                || self.is_degree(at, sentence)
                || self.is_disease(at, end)
                || self.is_company_form(at, sentence)
            {
                self.name[at] = false;
            }
            if self.known(at).date
                && !self.is_month_as_name(at, sentence)
                && !self.is_newspaper(at, end)
            {
                self.name[at] = false;
            }
        }
    }

    /// A listed single word that is more likely an ordinary one here.
    fn accidental(&self, listed: Listed, at: usize, case: Case, sentence: &Sentence) -> bool {
        let seen = self.word_evidence(at);
        // "Aldair's", a chain of shops, but not where the article names a Mr Aldair.
        if listed.len == 2 && self.token(at + 1).kind == Kind::Possessive {
            return seen.bare;
        }
        if listed.len > 1 {
            return false;
        }
        let word = seen.known;
        let free_capital = case != Case::Normal || is_initial(self.article, sentence, at);
        // "WHO head Ana Hale" at the start of a sentence
        if !free_capital || case == Case::Normal && self.token(at).all_caps {
            return false;
        }
        // In a headline in capitals "US" is the country; "WHO" may be the pronoun.
        let country = listed.whole_country && self.token(at).all_caps && self.lower(at).len() == 2;
        word.common
            && !country
            && listed.kind != EntityType::Group
            && (seen.capital == 0 || seen.lower > 0)
    }
}

/// Whether the article of an Arabic name stands at token `at`: "al Qaeda".
fn opens_arabic_name(article: &Article, at: usize, end: usize) -> bool {
    let token = article.token(at);
    token.span.len() == 2
        && !token.capitalized
        && at + 1 < end
        && article.token(at + 1).capitalized
        && matches!(article.lower(at), "al" | "el")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_that_may_be_names() {
        for (text, expected) in [
            ("Rain fell on Aldhaven in May.", "Aldhaven"),
            ("Theresa May came, and Mrs May spoke on May 5.", "Theresa May Mrs May"),
            ("Hale spoke. Works stopped.", "Hale"),
            ("She read the Sunday Telegraph on Sunday.", "Sunday Telegraph"),
            ("A T-shirt from al Qaeda lay there.", "al Qaeda"),
            ("“Nothing,” Hale said. “Everything burned.”", "Hale"),
            ("Will Hale come? Will the rain stop?", "Hale"),
            (
                "Box spoke. Then Ana Box left the box. Box was ill. Box fans left.",
                "Box Ana Box Box",
            ),
            ("Sunday Hale ran. They said Sunday Hale left.", "Sunday Hale Hale"),
            ("Tom Hale KC met Ana Ruiz, MA, at OLDEWEG KC.", "Tom Hale Ana Ruiz OLDEWEG KC"),
            ("Rob Banks left. Will Young sang. Will Young sing?", "Rob Banks Will Young Young"),
            ("University of Zorblat staff left.", "University Zorblat"),
            ("Group of Kenyans left.", "Kenyans"),
            ("Nurse Tom Hale, BSc, RN, left.", "Nurse Tom Hale"),
            ("Wolves beat Kesh Town 2-1.", "Wolves Kesh Town"),
            ("Vet Tom Hale, DVM, left.", "Vet Tom Hale"),
            ("April Hale came in April. Last April Hale left.", "April Hale Hale"),
            ("Ana Hale, MA, left Hale, MA, with US$4.", "Ana Hale Hale MA"),
            ("He Lifang left. He left.", "He Lifang"),
            ("Hale's disease is rare.", ""),
            ("Oldeweg Ltd is a firm; a GmbH and many Ltd firms are not.", "Oldeweg Ltd"),
            ("They paid RM750mil, EUR2.5m and Rs500 to the G20 for an A320.", "G20 A320"),
        ] {
            let article = Article::new(text);
            let evidence = Evidence::gather(&article);
            let found: Vec<_> = (0..article.tokens.list.len())
                .filter(|&at| evidence.is_name(at))
                .map(|at| article.word(at))
                .collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
