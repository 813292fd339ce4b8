//! Words in quotation marks with what stands around them.

use std::ops::Range;

use super::super::marks::Fragment;
use super::super::phrasal;
use crate::article::Article;
use crate::lexicon::{FUNCTION_WORDS, word_set, words};
use crate::reader::Role;
use crate::syntax::noun_phrase::is_plural_noun;
use crate::syntax::reporting::{Act, VerbForm};
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// What the rules look at: the words in the marks and those next to them.
pub struct Context<'a> {
    /// Words and numbers between the marks.
    pub words: usize,
    /// Every long word has a capital, and more than the first of several words.
    pub title_case: bool,
    /// All words but prepositions, articles and conjunctions have a capital.
    pub title_style: bool,
    /// Lower-cased token before the opening mark; empty at the start of a sentence.
    pub before: Word<'a>,
    /// The token before that one.
    pub before_that: Word<'a>,
    /// The token before the opening mark has a capital.
    pub capital_before: bool,
    /// Lower-cased token after the closing mark; empty at the end of the sentence.
    pub after: &'a str,
    pub capital_after: bool,
    pub article: &'a Article<'a>,
    /// What stands of the sentence before the marks and after them.
    pub around: [Range<usize>; 2],
    /// The quoted words end in a full stop, or a comma stands at their end.
    pub stop_inside: bool,
    /// Single marks around a paragraph of its own.
    pub alone_in_single_marks: bool,
    /// The words in marks before are a title, and no word but `and` stands between.
    pub after_title: bool,
    /// The same after a label.
    pub after_label: bool,
    /// A name, with or without an article: “the Anchor”.
    pub named: bool,
    /// A comma stands after the words, inside the marks or behind them.
    pub comma_after: bool,
    /// The article sets its quotations in double marks.
    pub double_marks: bool,
}

/// What words in marks are, if they quote nobody.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Of a work; what is listed after it is one too.
    Title,
    /// A name or expression; what is listed after it is one too.
    Label,
    Other,
}

/// What the rules know of the rest of the article.
pub struct Around {
    /// The article sets its quotations in double marks.
    pub double_marks: bool,
    /// The words in marks that were left out last, and what they are.
    pub left_out: Option<(TokenSpan, Left)>,
}

impl Context<'_> {
    /// A reporting verb, or `according to`, in the sentence outside the marks.
    pub fn cue_near(&self) -> bool {
        self.around.iter().cloned().flatten().any(|i| is_cue(self.article, i))
    }

    /// Whether a word right before the marks, or not far, is of a kind.
    pub fn shortly_before(&self, is_of_kind: fn(Word) -> bool) -> bool {
        self.around[0].clone().rev().take(SHORTLY).any(|i| is_of_kind(self.article.tagged(i)))
    }

    /// Whether a verb near the words means that somebody spoke or wrote them: `chanted “row on”`.
    pub fn is_uttered(&self) -> bool {
        let [before, after] = &self.around;
        let mut near = before.clone().rev().take(UTTERED).chain(after.clone().take(UTTERED));
        near.any(|i| is_uttering(self.article.tagged(i)))
    }

    /// Whether somebody is said to speak right here: `called it “…”`, `“…,” Holm said`. Who wrote or
    /// sang “Last Train”, or went to see it, does not.
    pub fn is_spoken(&self) -> bool {
        let [before, after] = &self.around;
        let speaks = |i: usize| {
            let word = self.article.tagged(i);
            let attitude = word.reporting().is_some_and(|verb| verb.act == Act::Attitude);
            is_cue(self.article, i) && !attitude && !word_set!("showing_verbs").contains(word)
        };
        let reach = if self.comma_after { SHORTLY } else { 2 };
        before.clone().rev().take(SHORTLY).any(speaks) || after.clone().take(reach).any(speaks)
    }

    /// Whether the words stand in a relative clause between commas, in which nobody speaks:
    /// `, which sells “green” paper,`
    pub fn in_aside(&self) -> bool {
        let [before, after] = &self.around;
        let plain = |i: &usize| !is_cue(self.article, *i);
        let comma = |i: usize| self.article.lower(i) == ",";
        let opens = before.clone().rev().find(|&i| comma(i)).filter(|&open| {
            self.article.tagged(open + 1).is_relative() && (open + 1..before.end).all(|i| plain(&i))
        });
        opens.is_some() && after.clone().take_while(plain).any(comma)
    }

    pub fn cue_before(&self) -> bool {
        self.before.reporting().is_some()
    }

    /// A sentence of its own: “No.”
    pub fn is_sentence(&self) -> bool {
        self.stop_inside && self.before.is_empty() && self.after.is_empty()
    }
}

/// Whether a verb means that words are spoken or written by somebody: `chanted`, `wearing`.
fn is_uttering(word: Word) -> bool {
    words!(
        "chant cried mutter painted repeat scrawl scream shout spoke tweet use using utter whisper"
    )
    .any_opens(&word)
        || words!("read reading reads say saying wearing with write writing wrote").contains(word)
}

/// How far from an expression its verb may stand, in tokens.
const UTTERED: usize = 10;

/// How far before the marks a word may stand that shows them to be a label, in tokens: `known to many
/// as “the Fox”`.
pub const SHORTLY: usize = 6;

/// What the rules look at in `fragment`.
pub fn context<'a>(article: &'a Article, fragment: &Fragment, around: &Around) -> Context<'a> {
    let span = fragment.span;
    let (first, last) = (
        article.sentence_of(span.start as usize),
        article.sentence_of(span.end.saturating_sub(1) as usize),
    );
    let start = article.sentences.get(first).map_or(span.start, |s| s.span.start) as usize;
    let end = article.sentences.get(last).map_or(span.end, |s| s.span.end) as usize;
    let before = |n: u32| span.start.checked_sub(n).map(|i| i as usize).filter(|&i| i >= start);
    let after = Some(span.end as usize).filter(|&i| i < end);
    let inside =
        span.start as usize + 1..(span.end as usize).saturating_sub(1).max(span.start as usize + 1);
    let long: Vec<usize> = inside
        .clone()
        .filter(|&i| article.token(i).is_word() && article.lower(i).len() > 3)
        .collect();
    let words = inside
        .clone()
        .filter(|&i| matches!(article.token(i).kind, Kind::Word | Kind::Number | Kind::Link))
        .count();
    let capital = |i: usize| article.token(i).capitalized;
    let capitals = inside.clone().filter(|&i| article.token(i).is_word() && capital(i)).count();
    let near = [
        start.max((span.start as usize).saturating_sub(60))..span.start as usize,
        span.end as usize..end.min(span.end as usize + 60),
    ];
    let role = article.sentences.get(first).map_or(Role::Paragraph, |s| s.role);
    let in_headline = matches!(role, Role::Headline | Role::Subheadline)
        || is_in_headline_case(article, start..end, span);
    let single = article.token(span.start as usize).kind == Kind::SingleQuote;
    let comes_after = |kind: Left| {
        around.left_out.is_some_and(|(before, left)| {
            let between = before.end as usize..span.start as usize;
            left == kind && between.clone().all(|i| matches!(article.lower(i), "," | "and" | "or"))
        })
    };
    let of_name = inside
        .clone()
        .filter(|&i| article.token(i).is_word())
        .skip_while(|&i| article.lower(i) == "the")
        .all(capital);
    let last_inside = inside.clone().last().map_or("", |i| article.lower(i));
    Context {
        words,
        title_case: !in_headline
            && (capitals > 1 || capitals > 0 && capitals == words)
            && long.iter().all(|&i| capital(i) || FUNCTION_WORDS.contains(article.key(i))),
        title_style: !in_headline
            && words > 1
            && inside.clone().filter(|&i| article.token(i).is_word()).all(|i| {
                let word = article.tagged(i);
                capital(i) || word.is_determiner() || word.is_preposition() || word.is_conjunction()
            }),
        before: before(1).map_or(Word::EMPTY, |i| article.tagged(i)),
        before_that: before(2).map_or(Word::EMPTY, |i| article.tagged(i)),
        capital_before: before(1).is_some_and(capital),
        after: after.map_or("", |i| article.lower(i)),
        capital_after: after.is_some_and(capital),
        article,
        around: near,
        stop_inside: matches!(last_inside, "." | "," | "!" | "?"),
        alone_in_single_marks: single && role != Role::Headline && fills_block(article, span),
        after_title: comes_after(Left::Title),
        after_label: comes_after(Left::Label),
        comma_after: last_inside == "," || after.is_some_and(|i| article.lower(i) == ","),
        named: !in_headline && capitals > 0 && of_name,
        double_marks: around.double_marks,
    }
}

/// Tokens of the longest headline.
const LONGEST_HEADLINE: usize = 200;

/// Whether the words around `span` are written as in a headline, so that capitals in it tell no
/// title.
fn is_in_headline_case(article: &Article, sentence: Range<usize>, span: TokenSpan) -> bool {
    let outside = sentence
        .take(LONGEST_HEADLINE)
        .filter(|&i| !span.contains(i) && article.token(i).is_word() && article.lower(i).len() > 3)
        .take(40);
    let (mut long, mut capitals) = (0, 0);
    for i in outside {
        long += 1;
        capitals += usize::from(article.token(i).capitalized);
    }
    long > 2 && capitals * 10 >= long * 9
}

/// Whether nothing else stands in the block.
fn fills_block(article: &Article, span: TokenSpan) -> bool {
    let block = |token: usize| article.sentences.get(article.sentence_of(token)).map(|s| s.block);
    let (start, end) = (span.start as usize, span.end as usize);
    let own = block(start);
    (start == 0 || block(start - 1) != own) && block(end) != own
}

fn is_cue(article: &Article, token: usize) -> bool {
    let word = Word::of(article.key(token));
    word == "according"
        || phrasal::is_pair(word, article.lower(token + 1))
        || word.is_saying()
        || word.reporting().is_some_and(|verb| verb.form != VerbForm::Base)
        || word == "say" && token > 0 && is_of_several(article.lower(token - 1))
}

/// Critics, police: several people, before "say".
fn is_of_several(lower: &str) -> bool {
    is_plural_noun(lower)
        || matches!(lower, "they" | "we" | "people" | "police" | "men" | "women" | "some" | "many")
}
