//! Capitals that are no part of a name: degrees, sums of money, forms of companies.

use super::super::word_class::{DEGREE, INCORPORATED};
use super::Evidence;
use crate::article::Sentence;
use crate::lexicon::words;
use crate::text::token::Kind;

impl Evidence<'_> {
    /// The `US` of "US$4".
    pub(super) fn is_currency(&self, at: usize, end: usize) -> bool {
        self.article.token(at).all_caps
            && at + 1 < end
            && self.article.word(at + 1).starts_with('$')
            && !self.article.token(at + 1).space_before
    }

    /// "Hale's disease": called after a person, but none.
    pub(super) fn is_disease(&self, at: usize, end: usize) -> bool {
        at + 2 < end
            && self.article.token(at + 1).kind == Kind::Possessive
            && words!("disease syndrome lymphoma palsy sarcoma dementia")
                .contains(self.article.key(at + 2))
    }

    /// "a GmbH", "many Pty Ltd firms": company forms alone are not names.
    pub(super) fn is_company_form(&self, at: usize, sentence: &Sentence) -> bool {
        let behind = || {
            at > sentence.span.start as usize
                && (self.name[at - 1]
                    || self.article.word(at - 1) == "," && self.name[at.saturating_sub(2)])
        };
        // "INC", "PLC" are parties too.
        !self.article.token(at).all_caps
            && INCORPORATED.contains_short(self.article.lower(at))
            && !behind()
    }

    /// "Ana Hale, MA"; but not "Port Hale, MA".
    pub(super) fn is_degree(&self, at: usize, sentence: &Sentence) -> bool {
        let start = sentence.span.start as usize;
        let (next, end) = (at + 1, sentence.span.end as usize);
        if at < start + 2
            || next < end && self.has_capital(next)
            || !DEGREE.contains_short(self.article.lower(at))
        {
            return false;
        }
        let comma = self.article.word(at - 1) == ",";
        let last = at - 1 - usize::from(comma);
        // "Ana Hale KC", but not "OLDEWEG KC"
        let behind = comma || self.article.token(at).all_caps && !self.article.token(last).all_caps;
        let first = (start..=last).rev().take_while(|&i| self.has_capital(i)).last();
        behind
            && first.is_some_and(|first| {
                first < last
                    && (self.word(first).first_name.is_some() || self.title(first, last).0 > 0)
            })
    }

    /// The `T` of "T-shirt".
    pub(super) fn is_letter_of_compound(&self, at: usize, end: usize) -> bool {
        self.article.token(at).span.len() == 1
            && at + 1 < end
            && self.article.token(at + 1).kind == Kind::Hyphen
    }
}

/// `RM750mil`, `EUR200m`, `Rs500`: a sum of money, a figure with its currency; not `A320`, `G20`.
pub fn is_sum(word: &str) -> bool {
    let unit = word.bytes().position(|b| b.is_ascii_digit()).map(|at| &word[..at]);
    unit.is_some_and(|unit| {
        words!("aed aud brl cad chf cny eur gbp hkd idr inr jpy kes kr krw ksh lkr myr ngn nzd php pkr rm rmb rs sar sek sgd sh thb tk try tsh ugx us usd ush vnd zar").contains(unit.to_ascii_lowercase().as_str())
    })
}
