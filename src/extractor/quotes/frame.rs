//! A sentence as its quotations leave it: `Q , he said . Q`.
//!
//! Sentence ends inside a quotation end nothing outside it, so the rules look
//! at frames: sentences joined wherever a quotation runs over their border,
//! with each quotation folded to one item.

mod cut;

use std::ops::Range;

use super::marks::Fragment;
use super::words::{self, Classes, Word};
use crate::article::Article;
use crate::lexicon::words;
use crate::reader::Role;
use crate::steps;
use crate::text::span::TokenSpan;
use crate::text::token::{Kind, Token};

/// One item of a frame: a token outside quotations, or a whole quotation.
struct Item<'a> {
    /// Empty for a quotation.
    word: Word<'a>,
    /// `None` for a quotation.
    kind: Option<Kind>,
    /// See [`Frame::is_capitalized`].
    capitalized: bool,
    /// Of the token, or into [`Frames::fragments`].
    index: u32,
}

/// All frames of an article.
pub struct Frames<'a> {
    pub article: &'a Article<'a>,
    pub fragments: Vec<Fragment>,
    /// See [`words::of_article`].
    classes: Vec<Classes>,
    items: Vec<Item<'a>>,
    list: Vec<Bounds>,
}

struct Bounds {
    items: Range<usize>,
    /// Counts the blocks that can hold quotations.
    paragraph: usize,
    role: Role,
}

/// One frame. Positions are indices into its items; asking beyond them is answered with nothing.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    pub article: &'a Article<'a>,
    items: &'a [Item<'a>],
    pub paragraph: usize,
    pub role: Role,
}

impl<'a> Frames<'a> {
    /// What `token` of the article is.
    pub fn word(&self, token: &Token) -> Word<'a> {
        word(self.article, &self.classes, token)
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// How many words and numbers a fragment holds.
    pub fn word_count(&self, fragment: usize) -> usize {
        let tokens = self.fragments.get(fragment).and_then(|f| self.article.tokens.list.get(f.span.range())).unwrap_or_default();
        tokens.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Number | Kind::Link)).count()
    }

    /// Whether a fragment of several words holds a verb of its own: “was never in doubt”.
    pub fn says_something(&self, fragment: usize) -> bool {
        let range = self.fragments.get(fragment).map_or(0..0, |f| f.span.range());
        self.word_count(fragment) > 1 && range.into_iter().any(|i| words::is_auxiliary(self.word(self.article.token(i))))
    }

    pub fn get(&self, index: usize) -> Option<Frame<'_>> {
        let bounds = self.list.get(index)?;
        Some(Frame {
            article: self.article,
            items: self.items.get(bounds.items.clone()).unwrap_or_default(),
            paragraph: bounds.paragraph,
            role: bounds.role,
        })
    }
}

fn word<'a>(article: &'a Article, classes: &[Classes], token: &Token) -> Word<'a> {
    let index = token.word as usize;
    Word::new(article.tokens.words.key(index), classes[index])
}

impl<'a> Frame<'a> {
    pub fn len(&self) -> usize {
        self.items.len()
    }

    fn item(&self, position: usize) -> Option<&'a Item<'a>> {
        self.items.get(position)
    }

    /// The token index at a position, if no quotation stands there.
    pub fn index(&self, position: usize) -> Option<usize> {
        self.item(position).filter(|item| item.kind.is_some()).map(|item| item.index as usize)
    }

    pub fn token(&self, position: usize) -> Option<&'a Token> {
        self.index(position).map(|token| self.article.token(token))
    }

    /// The lower-cased token; empty for a quotation and beyond the ends. A name
    /// that is spelt like a pronoun or an auxiliary is as written: `US`, `WHO`, `Will`.
    pub fn lower(&self, position: usize) -> &'a str {
        self.word(position).as_str()
    }

    /// The same, with what it may be.
    #[inline]
    pub fn word(&self, position: usize) -> Word<'a> {
        steps::count(1);
        self.item(position).map_or(Word::EMPTY, |item| item.word)
    }

    #[inline]
    pub fn kind(&self, position: usize) -> Option<Kind> {
        self.item(position)?.kind
    }

    pub fn is_word(&self, position: usize) -> bool {
        self.kind(position) == Some(Kind::Word)
    }

    /// Whether a hyphen joins the word to the one after it: `left | -wing`.
    pub fn leads_compound(&self, position: usize) -> bool {
        self.is_word(position) && self.kind(position + 1) == Some(Kind::Hyphen)
    }

    /// Whether a hyphen joins the word to another: `left-wing`, but not `re-elected`, which is still a verb.
    pub fn is_compound(&self, position: usize) -> bool {
        let Some(hyphen) = position.checked_sub(1).filter(|&i| self.kind(i) == Some(Kind::Hyphen)) else {
            return self.leads_compound(position);
        };
        let first = hyphen.checked_sub(1).map_or(Word::EMPTY, |i| self.word(i));
        !words!("co cross de double mis out over pre re un under").contains(first) || self.leads_compound(position)
    }

    /// Written with a capital that may tell a name: where all words have capitals, only those that are no common words.
    pub fn is_capitalized(&self, position: usize) -> bool {
        self.item(position).is_some_and(|item| item.capitalized)
    }

    /// Whether nearly every long word has a capital, as in a headline.
    pub fn is_in_headline_case(&self) -> bool {
        let words = (0..self.len()).filter_map(|i| self.token(i)).filter(|token| token.is_word() && token.span.len() > 3).take(40);
        let (mut long, mut capitals) = (0, 0);
        for token in words {
            long += 1;
            capitals += usize::from(token.capitalized);
        }
        capitals > 3 && capitals * 10 >= long * 9
    }

    pub fn quote(&self, position: usize) -> Option<usize> {
        self.item(position).filter(|item| item.kind.is_none()).map(|item| item.index as usize)
    }

    pub fn is_quote(&self, position: usize) -> bool {
        self.quote(position).is_some()
    }

    /// Whether the quotation at a position is no part of a longer sentence:
    /// nothing but punctuation stands before it, or a colon, and none but a new clause after it.
    pub fn is_whole(&self, position: usize) -> bool {
        let opens = (0..position).all(|i| !self.is_word(i));
        let closes = matches!(self.kind(position + 1), None | Some(Kind::Stop | Kind::Punctuation | Kind::Dash));
        let after_colon = position.checked_sub(1).is_some_and(|before| self.lower(before) == ":");
        opens && closes || after_colon
    }

    /// The token span of positions `start..end`, which hold no quotation.
    pub fn span(&self, start: usize, end: usize) -> Option<TokenSpan> {
        let (first, last) = (self.index(start)?, self.index(end.checked_sub(1)?)?);
        (first <= last).then(|| TokenSpan::from_usize(first, last + 1))
    }

    /// The position of token `index` in this frame.
    pub fn position_of(&self, index: usize) -> Option<usize> {
        self.items.iter().position(|item| item.kind.is_some() && item.index as usize == index)
    }
}

#[cfg(test)]
mod tests {
    use super::super::scare;
    use super::*;

    /// Each frame with `Q` for its quotations.
    fn shapes(text: &str) -> Vec<String> {
        let article = Article::new(text);
        let fragments = scare::quotations(&article);
        let frames = Frames::new(&article, fragments);
        let shape = |frame: Frame| {
            let word = |position| frame.index(position).map_or("Q", |token| article.word(token)).to_string();
            (0..frame.len()).map(word).collect::<Vec<_>>().join(" ")
        };
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
