//! Access to the tokens that patterns are matched against.

use crate::article::Article;
use crate::extractor::dates::holiday::{HOLIDAYS, Holiday};
use crate::extractor::dates::lexeme::Lexeme;
use crate::text::token::Kind;

/// Matches patterns against the tokens of one sentence.
pub struct Matcher<'a, 't> {
    pub article: &'a Article<'t>,
    pub lexemes: &'a [Lexeme],
    /// The sentence begins at this token.
    pub start: usize,
    /// It ends before this one.
    pub end: usize,
}

impl Matcher<'_, '_> {
    /// The lexeme of token `at`; [`Lexeme::Nothing`] from the end of the sentence on.
    pub fn lexeme(&self, at: usize) -> Lexeme {
        if at < self.end {
            self.lexemes.get(at).copied().unwrap_or(Lexeme::Nothing)
        } else {
            Lexeme::Nothing
        }
    }

    /// The token lower-cased; empty from the end of the sentence on.
    pub fn lower(&self, at: usize) -> &str {
        if at < self.end { self.article.lower(at) } else { "" }
    }

    /// The token `n` places before token `at`, lower-cased; empty outside the sentence.
    pub fn before(&self, at: usize, n: usize) -> &str {
        at.checked_sub(n).filter(|&at| at >= self.start).map_or("", |at| self.article.lower(at))
    }

    /// The holiday whose name begins at token `at`, and the tokens it takes.
    pub(super) fn holiday(&self, at: usize) -> Option<(&'static Holiday, usize)> {
        if !self.article.token(at).capitalized {
            return None;
        }
        let first = self.lower(at);
        let mut opened = HOLIDAYS.iter().filter(|holiday| holiday.name.first() == Some(&first));
        let named = |holiday: &&Holiday| {
            holiday.name.iter().enumerate().all(|(n, word)| self.lower(at + n) == *word)
        };
        let holiday = opened.find(named)?;
        Some((holiday, holiday.name.len()))
    }

    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        at < self.end && self.article.token(at).kind == Kind::Hyphen
    }
}
