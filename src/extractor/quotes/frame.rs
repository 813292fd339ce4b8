//! A sentence as its quotations leave it: `Q , he said . Q`.
//!
//! Sentence ends inside a quotation end nothing outside it, so the rules look
//! at frames: sentences joined wherever a quotation runs over their border,
//! with each quotation folded to one item.

use std::ops::Range;

use super::cues::{self, Class, Form};
use super::marks::{self, Fragment};
use super::words;
use crate::article::Article;
use crate::lexicon::{COMMON_WORDS, Key, words};
use crate::reader::Role;
use crate::text::span::TokenSpan;
use crate::text::token::{Kind, Token};

/// A frame is cut at this many items, so that rules that look at all of one
/// stay linear in the text. No sentence of a newspaper is so long.
const LONGEST: usize = 200;

/// One item of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Index of a token outside quotations.
    Token(usize),
    /// Index into [`Frames::fragments`].
    Quote(usize),
}

/// All frames of an article.
pub struct Frames<'a> {
    pub article: &'a Article<'a>,
    pub fragments: Vec<Fragment>,
    items: Vec<Item>,
    /// By item: see [`Frame::key`].
    keys: Vec<Key<'a>>,
    list: Vec<Bounds>,
}

struct Bounds {
    items: Range<usize>,
    /// Counts the blocks that can hold quotations.
    paragraph: usize,
    role: Role,
    in_capitals: bool,
}

/// One frame. Positions are indices into its items; asking beyond them is answered with nothing.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    pub article: &'a Article<'a>,
    pub items: &'a [Item],
    keys: &'a [Key<'a>],
    pub paragraph: usize,
    pub role: Role,
    /// Written in capitals throughout, so that a capital tells no name.
    in_capitals: bool,
}

impl<'a> Frames<'a> {
    /// Cuts `article` into frames around `fragments`, which are in order.
    pub fn new(article: &'a Article<'a>, fragments: Vec<Fragment>) -> Self {
        let mut frames = Frames { article, items: Vec::new(), keys: Vec::new(), list: Vec::new(), fragments };
        for (paragraph, block) in marks::blocks(article).enumerate() {
            frames.add_block(paragraph, block);
        }
        frames
    }

    fn add_block(&mut self, paragraph: usize, block: TokenSpan) {
        let first_sentence = self.article.sentence_of(block.start as usize);
        let role = self.article.sentences.get(first_sentence).map_or(Role::Paragraph, |s| s.role);
        let in_capitals = is_in_capitals(self.article, block);
        let mut fragment = self.fragments.partition_point(|f| f.span.end <= block.start);
        let mut sentence = first_sentence;
        let mut start = self.items.len();
        let mut token = block.start as usize;
        while token < block.end as usize {
            match self.fragments.get(fragment).filter(|f| f.span.start as usize == token) {
                Some(found) => {
                    self.items.push(Item::Quote(fragment));
                    token = found.span.end as usize;
                    fragment += 1;
                }
                None => {
                    self.items.push(Item::Token(token));
                    token += 1;
                }
            }
            while self.article.sentences.get(sentence).is_some_and(|s| (s.span.end as usize) < token) {
                sentence += 1;
            }
            let asks_on =
                self.items.last().is_some_and(|item| matches!(item, Item::Quote(_))) && self.speaker_follows(token, block.end as usize);
            let ends = self.article.sentences.get(sentence).is_none_or(|s| s.span.end as usize == token) && !asks_on;
            if token >= block.end as usize || ends || self.items.len() - start >= LONGEST {
                self.list.push(Bounds { items: start..self.items.len(), paragraph, role, in_capitals });
                self.add_keys(self.list.len() - 1);
                start = self.items.len();
            }
        }
    }

    /// Looks up the words of frame `index`, the last one.
    fn add_keys(&mut self, index: usize) {
        let mut keys = std::mem::take(&mut self.keys);
        let Some(frame) = self.get(index) else { return };
        let mut headline_case = None;
        let mut key = |position: usize| {
            let Some(index) = frame.index(position) else { return Key::EMPTY };
            let (article, token) = (self.article, self.article.token(index));
            let key = article.key(index);
            let as_written = match key.as_str() {
                "us" | "who" | "it" => token.all_caps && !frame.in_capitals,
                "may" | "will" => token.capitalized && position > 0 && !*headline_case.get_or_insert_with(|| frame.is_in_headline_case()),
                _ => false,
            };
            if as_written { article.word(index).into() } else { key }
        };
        keys.extend((0..frame.len()).map(&mut key));
        self.keys = keys;
    }

    /// Whether the words from `token` tell who spoke the question or cry before them: `“Who pays?” Eva Torres tweeted.`
    fn speaker_follows(&self, token: usize, end: usize) -> bool {
        if !token.checked_sub(2).is_some_and(|last| self.article.word(last).starts_with(['!', '?'])) {
            return false;
        }
        let end = end.min(token + 6);
        let verb = (token + 1..end).take_while(|&i| self.article.token(i).is_word()).find(|&i| {
            let speech = cues::lookup(self.article.key(i)).filter(|(class, _)| matches!(class, Class::Say | Class::Utter));
            speech.is_some_and(|(_, form)| matches!(form, Form::Past | Form::Third))
        });
        let closes = |verb: usize| verb + 1 >= end || !self.article.token(verb + 1).is_word();
        verb.is_some_and(closes)
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
        self.word_count(fragment) > 1 && range.into_iter().any(|i| words::is_auxiliary(self.article.key(i)))
    }

    pub fn get(&self, index: usize) -> Option<Frame<'_>> {
        let bounds = self.list.get(index)?;
        Some(Frame {
            article: self.article,
            items: self.items.get(bounds.items.clone()).unwrap_or_default(),
            keys: self.keys.get(bounds.items.clone()).unwrap_or_default(),
            paragraph: bounds.paragraph,
            role: bounds.role,
            in_capitals: bounds.in_capitals,
        })
    }
}

/// Whether nearly every word of a block is in capitals, as in old wire reports.
fn is_in_capitals(article: &Article, block: TokenSpan) -> bool {
    let words = || block.range().take(200).map(|i| article.token(i)).filter(|token| token.is_word());
    let capitals = words().filter(|token| token.all_caps).count();
    capitals >= 3 && capitals * 10 >= words().filter(|token| token.span.len() > 1).count() * 9
}

impl<'a> Frame<'a> {
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// The token index at a position, if no quotation stands there.
    pub fn index(&self, position: usize) -> Option<usize> {
        match self.items.get(position) {
            Some(Item::Token(token)) => Some(*token),
            _ => None,
        }
    }

    pub fn token(&self, position: usize) -> Option<&'a Token> {
        self.index(position).map(|token| self.article.token(token))
    }

    /// The lower-cased token; empty for a quotation and beyond the ends. A name
    /// that is spelt like a pronoun or an auxiliary is as written: `US`, `WHO`, `Will`.
    pub fn lower(&self, position: usize) -> &'a str {
        self.key(position).as_str()
    }

    /// The same, as lists are asked for it.
    pub fn key(&self, position: usize) -> Key<'a> {
        self.keys.get(position).copied().unwrap_or(Key::EMPTY)
    }

    pub fn kind(&self, position: usize) -> Option<Kind> {
        self.token(position).map(|token| token.kind)
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
        let first = hyphen.checked_sub(1).map_or("", |i| self.lower(i));
        !words!("co cross de double mis out over pre re un under").contains(first) || self.leads_compound(position)
    }

    /// Written with a capital that may tell a name.
    pub fn is_capitalized(&self, position: usize) -> bool {
        self.token(position).is_some_and(|token| token.capitalized) && !(self.in_capitals && COMMON_WORDS.contains(self.key(position)))
    }

    /// Whether nearly every long word has a capital, as in a headline.
    pub fn is_in_headline_case(&self) -> bool {
        let words = || (0..self.len()).filter_map(|i| self.token(i)).filter(|token| token.is_word() && token.span.len() > 3).take(40);
        let capitals = words().filter(|token| token.capitalized).count();
        capitals > 3 && capitals * 10 >= words().count() * 9
    }

    pub fn quote(&self, position: usize) -> Option<usize> {
        match self.items.get(position) {
            Some(Item::Quote(fragment)) => Some(*fragment),
            _ => None,
        }
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
        self.items.iter().position(|item| *item == Item::Token(index))
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
