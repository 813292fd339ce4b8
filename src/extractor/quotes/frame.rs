//! Quotation frames: the sentences around quotations, with each quotation as one item:
//! `Q , he said . Q`.
//!
//! Sentence ends inside a quotation end nothing outside it, so the rules look
//! at frames: sentences joined wherever a quotation runs over their border,
//! with each quotation folded to one item.

mod cut;

use std::cell::OnceCell;
use std::ops::{Deref, Range};

use super::marks::Fragment;
use crate::article::Article;
use crate::reader::Role;
use crate::syntax::clauses::{self, Clauses};
use crate::syntax::line::{Item, Line};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// All frames of an article.
pub struct QuotationFrames<'a> {
    pub article: &'a Article<'a>,
    pub fragments: Vec<Fragment>,
    items: Vec<Item>,
    list: Vec<Bounds>,
}

/// Small, because a text of short lines has one for each of them.
struct Bounds {
    items: Range<u32>,
    /// Counts the blocks that can hold quotations.
    paragraph: u32,
    role: Role,
    clauses: OnceCell<Box<Clauses>>,
}

/// One frame: a line whose positions count from 0, and whose quotations are indices into
/// [`QuotationFrames::fragments`].
#[derive(Clone, Copy)]
pub struct QuotationFrame<'a> {
    line: Line<'a>,
    clauses: &'a OnceCell<Box<Clauses>>,
    fragments: &'a [Fragment],
    pub paragraph: usize,
    pub role: Role,
}

impl<'a> Deref for QuotationFrame<'a> {
    type Target = Line<'a>;

    fn deref(&self) -> &Line<'a> {
        &self.line
    }
}

impl QuotationFrames<'_> {
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// How many words and numbers a fragment holds.
    pub fn word_count(&self, fragment: usize) -> usize {
        let tokens = self
            .fragments
            .get(fragment)
            .and_then(|f| self.article.tokens.list.get(f.span.range()))
            .unwrap_or_default();
        tokens
            .iter()
            .filter(|token| matches!(token.kind, Kind::Word | Kind::Number | Kind::Link))
            .count()
    }

    /// Whether a fragment of several words holds a verb of its own: “was never in doubt”.
    pub fn says_something(&self, fragment: usize) -> bool {
        let range = self.fragments.get(fragment).map_or(0..0, |f| f.span.range());
        self.word_count(fragment) > 1
            && range.into_iter().any(|i| self.article.tagged(i).is_auxiliary())
    }

    pub fn get(&self, index: usize) -> Option<QuotationFrame<'_>> {
        let bounds = self.list.get(index)?;
        let items = self
            .items
            .get(bounds.items.start as usize..bounds.items.end as usize)
            .unwrap_or_default();
        Some(QuotationFrame {
            line: Line::new(self.article, items, 0, bounds.role),
            clauses: &bounds.clauses,
            fragments: &self.fragments,
            paragraph: bounds.paragraph as usize,
            role: bounds.role,
        })
    }
}

impl QuotationFrame<'_> {
    /// Its verbs with their subjects, read at the first call.
    pub fn clauses(&self) -> &Clauses {
        self.clauses.get_or_init(|| Box::new(clauses::read(&self.line)))
    }

    pub fn len(&self) -> usize {
        self.line.end()
    }

    /// The tokens of the quotation at a position, marks included.
    pub fn quoted(&self, position: usize) -> Option<TokenSpan> {
        Some(self.fragments.get(self.quote(position)?)?.span)
    }

    /// The token span of positions `start..end`, whole quotations among them.
    pub fn cover(&self, start: usize, end: usize) -> Option<TokenSpan> {
        let at =
            |position: usize| self.quoted(position).or_else(|| self.span(position, position + 1));
        let (first, last) = (at(start)?, at(end.checked_sub(1)?)?);
        (first.start < last.end).then(|| TokenSpan::new(first.start, last.end))
    }

    /// Whether the words of the quotation at a position end in a comma: “a ruin,”
    pub fn ends_in_comma(&self, position: usize) -> bool {
        self.quoted(position)
            .and_then(|span| (span.end as usize).checked_sub(2))
            .is_some_and(|last| self.article.lower(last) == ",")
    }

    /// Whether a verb stands in the quotation at a position: “was never in doubt”.
    pub fn holds_verb(&self, position: usize) -> bool {
        self.quoted(position)
            .is_some_and(|span| span.range().any(|i| self.article.tagged(i).is_finite_verb()))
    }

    /// Whether the quotation at a position is no part of a longer sentence: a colon stands before it,
    /// or no word stands before it and punctuation follows.
    pub fn is_whole(&self, position: usize) -> bool {
        let opens = (0..position).all(|i| !self.is_word(i));
        opens && self.closes(position) || self.lower_before(position) == ":"
    }

    /// Whether punctuation follows the quotation at a position, or nothing.
    pub fn closes(&self, position: usize) -> bool {
        self.kind(position + 1).is_none() || self.is_punctuation(position + 1)
    }
}

#[cfg(test)]
pub mod tests {
    use super::super::clause::cues;
    use super::super::cue::Cue;
    use super::super::{marks, scare};
    use super::*;
    use crate::syntax::line::tests::words;

    /// The result of `read` on the first frame of `text` and its reporting verbs.
    pub fn read<R>(text: &str, read: impl FnOnce(&QuotationFrame, &[Cue]) -> R) -> R {
        let article = Article::new(text);
        let frames = QuotationFrames::new(&article, marks::fragments(&article));
        let frame = frames.get(0).expect("a text has a frame");
        read(&frame, &cues(&frame))
    }

    /// Each frame with `Q` for its quotations.
    fn shapes(text: &str) -> Vec<String> {
        let article = Article::new(text);
        let fragments = scare::quotations(&article);
        let frames = QuotationFrames::new(&article, fragments);
        let shape = |frame: QuotationFrame| words(&frame, 0, frame.len());
        (0..frames.len()).filter_map(|i| frames.get(i)).map(shape).collect()
    }

    #[test]
    fn folds_quotations() {
        for (text, expected) in [
            ("“Go. Now,” he said. They went.", vec!["Q , he said .", "They went ."]),
            ("“Go,” he said. “Now.”", vec!["Q he said .", "Q"]),
            ("He said “we go. We do.” Then he left.", vec!["He said Q", "Then he left ."]),
            ("One. Two.", vec!["One .", "Two ."]),
        ] {
            let shapes: Vec<_> = shapes(text).iter().map(|s| s.replace("Q ,", "Q")).collect();
            let expected: Vec<_> = expected.iter().map(|s| s.replace("Q ,", "Q")).collect();
            assert_eq!(shapes, expected, "{text}");
        }
    }
}
