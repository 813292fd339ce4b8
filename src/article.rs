//! An article: its text, what the reader found in it, its tokens and sentences.

use std::sync::OnceLock;

use crate::lexicon::Key;
use crate::reader::{Block, Layout, Role};
use crate::steps;
use crate::syntax::class::{self, Classes};
use crate::syntax::word::Word;
use crate::text::sentence;
use crate::text::span::{ByteSpan, TokenSpan};
use crate::text::token::{Token, Tokens};

/// One article, read and tokenised once; everything else is a span into it.
pub struct Article<'t> {
    /// The restored text, see [`crate::reader::restore`]. The report's offsets are into the
    /// original text.
    pub text: &'t str,
    pub layout: Layout,
    pub tokens: Tokens<'t>,
    /// In order, without gaps: every token is in exactly one sentence.
    pub sentences: Vec<Sentence>,
    /// The classes of each word, by [`Token::word`].
    classes: Vec<Classes>,
    /// See [`Article::match_words`]; counted when it is first asked for.
    match_words: OnceLock<usize>,
}

/// A sentence: never longer than its block; a dateline is one of its own.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    pub span: TokenSpan,
    /// Index into [`Layout::blocks`].
    pub block: u32,
    pub role: Role,
}

impl<'t> Article<'t> {
    /// Reads, tokenises and splits `text`, which is at most 1 GiB.
    pub fn new(text: &'t str) -> Self {
        Self::with_layout(text, crate::reader::read(text))
    }

    /// Tokenises the blocks of a layout made elsewhere.
    pub fn with_layout(text: &'t str, layout: Layout) -> Self {
        let mut tokens = Tokens::with_room(text.len());
        let mut sentences = Vec::new();
        let mut spans = Vec::new();
        for (block, Block { role, span, .. }) in layout.blocks.iter().enumerate() {
            if matches!(role, Role::Boilerplate | Role::Credit) {
                continue;
            }
            // The dateline is cut off as a sentence of its own.
            let dateline = layout.dateline.as_ref().map(|d| d.span).filter(|d| span.covers(*d));
            let cut = dateline.map_or(span.start, |d| d.end);
            for piece in [ByteSpan::new(span.start, cut), ByteSpan::new(cut, span.end)] {
                let first = tokens.list.len();
                tokens.tokenize(text, piece);
                spans.clear();
                if piece.end == cut && first < tokens.list.len() {
                    spans.push(TokenSpan::from_usize(first, tokens.list.len()));
                } else {
                    sentence::split(&tokens, text, first, tokens.list.len(), &mut spans);
                }
                sentences.extend(spans.iter().map(|&span| Sentence {
                    span,
                    block: block as u32,
                    role: *role,
                }));
            }
        }
        let classes = tokens.words.keys().map(Classes::from).collect();
        Article { text, layout, tokens, sentences, classes, match_words: OnceLock::new() }
    }

    #[inline]
    pub fn token(&self, index: usize) -> &Token {
        steps::count(1);
        &self.tokens.list[index]
    }

    /// The token as written.
    #[inline]
    pub fn word(&self, index: usize) -> &'t str {
        steps::count(1);
        self.tokens.list[index].span.of(self.text)
    }

    /// The token lower-cased and folded; see [`Tokens::lower`].
    #[inline]
    pub fn lower(&self, index: usize) -> &str {
        steps::count(1);
        self.tokens.lower(index)
    }

    /// Its look-up key; see [`Tokens::key`].
    #[inline]
    pub fn key(&self, index: usize) -> Key<'_> {
        self.tokens.key(index)
    }

    /// The word with its classes; the empty word past the last token.
    #[inline]
    pub fn tagged(&self, index: usize) -> Word<'_> {
        steps::count(1);
        self.tokens.list.get(index).map_or(Word::EMPTY, |token| self.tagged_word(token.word))
    }

    /// The same of a word; see [`Token::word`].
    #[inline]
    pub fn tagged_word(&self, word: u32) -> Word<'_> {
        Word::new(self.tokens.words.key(word as usize), self.classes(word))
    }

    /// What a word may be.
    #[inline]
    pub fn classes(&self, word: u32) -> Classes {
        self.classes[word as usize]
    }

    /// How many of its words are of matches: "scored", "league".
    pub fn match_words(&self) -> usize {
        let count =
            || (0..self.tokens.list.len()).filter(|&at| self.tagged(at).has(class::MATCH)).count();
        *self.match_words.get_or_init(count)
    }

    /// From the first byte of the first token to the last byte of the last.
    pub fn bytes(&self, span: TokenSpan) -> ByteSpan {
        match &self.tokens.list[span.range()] {
            [] => ByteSpan::new(0, 0),
            [first, .., last] => first.span.join(last.span),
            [only] => only.span,
        }
    }

    /// The text from the first to the last token of `span`, as written.
    pub fn slice(&self, span: TokenSpan) -> &'t str {
        self.bytes(span).of(self.text)
    }

    /// The index of the sentence that holds token `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        steps::count(1);
        self.sentences.partition_point(|s| s.span.end as usize <= index)
    }

    /// The tokens that lie wholly inside `span`.
    pub fn tokens_in(&self, span: ByteSpan) -> TokenSpan {
        steps::count(1);
        let list = &self.tokens.list;
        let start = list.partition_point(|t| t.span.start < span.start);
        let end = list.partition_point(|t| t.span.end <= span.end).max(start);
        TokenSpan::from_usize(start, end)
    }
}
