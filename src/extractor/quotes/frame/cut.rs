//! Cuts an article into frames.

use std::cell::OnceCell;

use super::super::marks::{self, Fragment};
use super::{Bounds, Item, QuotationFrames};
use crate::article::Article;
use crate::reader::Role;
use crate::syntax::line;
use crate::syntax::reporting::{Act, VerbForm};
use crate::text::span::TokenSpan;

/// A frame is cut at this many items, so that rules that look at all of one
/// stay linear in the text. No sentence of a newspaper is so long.
const LONGEST: usize = 200;

impl<'a> QuotationFrames<'a> {
    /// Cuts `article` into frames around `fragments`, which are in order.
    pub fn new(article: &'a Article<'a>, fragments: Vec<Fragment>) -> Self {
        let items = Vec::with_capacity(article.tokens.list.len());
        let mut frames = QuotationFrames {
            article,
            fragments,
            items,
            list: Vec::with_capacity(article.sentences.len()),
        };
        for (paragraph, block) in marks::blocks(article).enumerate() {
            frames.add_block(paragraph, block);
        }
        frames
    }

    fn add_block(&mut self, paragraph: usize, block: TokenSpan) {
        let mut sentence = self.article.sentence_of(block.start as usize);
        let role = self.article.sentences.get(sentence).map_or(Role::Paragraph, |s| s.role);
        let in_capitals = line::is_in_capitals(self.article, block);
        let mut fragment = self.fragments.partition_point(|f| f.span.end <= block.start);
        let mut start = self.items.len();
        let (mut token, end) = (block.start as usize, block.end as usize);
        while token < end {
            let quotation =
                self.fragments.get(fragment).map(|f| f.span).filter(|span| span.start < block.end);
            let sentence_end = |sentence: usize| {
                self.article.sentences.get(sentence).map_or(end, |s| s.span.end as usize)
            };
            while sentence_end(sentence) <= token {
                sentence += 1;
            }
            match quotation.filter(|span| span.start as usize <= token) {
                Some(span) => {
                    token = (span.end as usize).clamp(token, end);
                    while sentence_end(sentence) < token {
                        sentence += 1;
                    }
                    self.items.push(Item::quotation(fragment));
                    fragment += 1;
                }
                None => {
                    let next = quotation.map_or(end, |span| span.start as usize);
                    let longest = token + LONGEST - (self.items.len() - start);
                    let stretch = token..next.min(sentence_end(sentence)).min(longest);
                    token = stretch.end;
                    let item = |index| Item::of_token(self.article, index, in_capitals);
                    self.items.extend(stretch.map(item));
                }
            }
            let asks_on = || {
                self.items.last().is_some_and(|item| item.kind.is_none())
                    && self.speaker_follows(token, end)
            };
            if token >= end
                || self.items.len() - start >= LONGEST
                || sentence_end(sentence) == token && !asks_on()
            {
                let items = start as u32..self.items.len() as u32;
                self.list.push(Bounds {
                    items,
                    paragraph: paragraph as u32,
                    role,
                    clauses: OnceCell::new(),
                });
                Item::name_auxiliaries(self.article, &mut self.items[start..], role);
                start = self.items.len();
            }
        }
    }

    /// Whether the words from `token` tell who spoke the question or cry before them:
    /// `“Who pays?” Eva Torres tweeted.`
    fn speaker_follows(&self, token: usize, end: usize) -> bool {
        if !token.checked_sub(2).is_some_and(|last| self.article.word(last).starts_with(['!', '?']))
        {
            return false;
        }
        let end = end.min(token + 6);
        let verb = (token + 1..end).take_while(|&i| self.article.token(i).is_word()).find(|&i| {
            let speech =
                self.article.tagged(i).reporting().filter(|verb| verb.act != Act::Attitude);
            speech.is_some_and(|verb| matches!(verb.form, VerbForm::Past | VerbForm::Third))
        });
        let closes = |verb: usize| verb + 1 >= end || !self.article.token(verb + 1).is_word();
        verb.is_some_and(closes)
    }
}
