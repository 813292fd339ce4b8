//! Capitals that are no part of a name: degrees, tickers, sums of money, forms of companies.

use super::super::word_class::{DEGREE, INCORPORATED};
use super::Evidence;
use crate::article::Sentence;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::token::Kind;

impl Evidence<'_> {
    /// The `US` of "US$4".
    pub(super) fn is_currency(&self, at: usize, end: usize) -> bool {
        self.article.token(at).all_caps
            && at + 1 < end
            && self.article.word(at + 1).starts_with('$')
            && !self.article.token(at + 1).space_before
    }

    /// "(NYSE: HLE)": what a share is called at an exchange.
    pub(super) fn is_ticker(&self, at: usize, sentence: &Sentence) -> bool {
        at >= sentence.span.start as usize + 2
            && self.article.word(at - 1) == ":"
            && self.article.token(at).all_caps
            && words!("amex asx hkex jse lse nasdaq nse nyse tsx tsxv")
                .contains(self.article.key(at - 2))
    }

    /// "Hale's disease": called after a person, but none; not "Dr Hale's disease research".
    pub(super) fn is_disease(&self, at: usize, end: usize) -> bool {
        at + 2 < end
            && self.article.token(at + 1).kind == Kind::Possessive
            && words!("disease syndrome lymphoma palsy sarcoma dementia")
                .contains(self.article.key(at + 2))
            && !self.word_evidence(at).surname
            && !(at > 0 && self.has_capital(at - 1) && self.word(at - 1).title)
    }

    /// "a GmbH", "many Pty Ltd firms": company forms alone are not names.
    pub(super) fn is_company_form(&self, at: usize, sentence: &Sentence) -> bool {
        const LONGEST: usize = 6;
        let lower = self.article.lower(at);
        if lower.len() > LONGEST {
            return false;
        }
        // "INC", "PLC" are parties too.
        let letters = self.article.token(at).all_caps && lower != "llc";
        let form = !letters
            && (INCORPORATED.contains_short(lower) || words!("sdn pte pty pvt").contains(lower));
        let behind = || {
            let before = self.article.word(at - 1);
            self.name[at - 1]
                || matches!(before, "," | "&" | "and") && self.name[at.saturating_sub(2)]
        };
        form && !(at > sentence.span.start as usize && behind()) && self.listed(at).is_none()
    }

    /// "Ana Hale, MA", "an MA"; but not "Port Hale, MA".
    pub(super) fn is_degree(&self, at: usize, sentence: &Sentence) -> bool {
        let start = sentence.span.start as usize;
        let (next, end) = (at + 1, sentence.span.end as usize);
        let alone = || {
            next >= end
                || !self.article.token(next).is_word()
                || self.article.tagged(next).has(class::PREPOSITION | class::CONJUNCTION)
        };
        if at > start
            && matches!(self.article.lower(at - 1), "a" | "an")
            && DEGREE.contains_short(self.article.lower(at))
            && alone()
        {
            return true;
        }
        if at < start + 2
            || !self.has_capital(at)
            || next < end && self.has_capital(next)
            || !DEGREE.contains_short(self.article.lower(at))
        {
            return false;
        }
        let comma = self.article.word(at - 1) == ",";
        let last = at - 1 - usize::from(comma);
        // "Ana Hale KC", but not "OLDEWEG KC"
        let behind = comma || self.article.token(at).all_caps && !self.article.token(last).all_caps;
        let hyphen = |i: usize| self.article.token(i).kind == Kind::Hyphen;
        // "Zorblat Chae-won" is two tokens or four.
        let apart = last > start + 2 && hyphen(last - 1);
        let syllable = apart || self.article.word(last).contains('-');
        let part = |&i: &usize| self.has_capital(i) || apart && i + 2 > last;
        let first = (start..=last).rev().take_while(part).last();
        behind
            && first.is_some_and(|first| {
                let given = self.word(first).first_name.is_some()
                    || self.title(first, last).0 > 0
                    || !comma && self.word(last).last_name;
                first < last && (given || syllable)
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
    let Some((unit, figure)) =
        word.bytes().position(|b| b.is_ascii_digit()).map(|at| word.split_at(at))
    else {
        return false;
    };
    let known = || {
        words!("aed aud brl cad chf cny eur gbp hkd idr inr jpy kes kr krw ksh lkr myr ngn nzd php pkr rm rmb rs sar sek sgd sh thb tk try tsh ugx us usd ush vnd zar").contains(unit.to_ascii_lowercase().as_str())
    };
    let scale = figure.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let scaled = || {
        words!("b bil billion bn crore k lakh m mil million mln mn t tn tr trillion")
            .contains(scale.to_ascii_lowercase().as_str())
    };
    (2..=4).contains(&unit.len()) && unit.is_ascii() && (scale.is_empty() || scaled()) && known()
}
