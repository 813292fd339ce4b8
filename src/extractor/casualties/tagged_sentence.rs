//! A sentence tagged for the casualty rules: each word has a coarse part of speech, [`Part`].

use std::cell::OnceCell;

use crate::article::Article;
use crate::extractor::entities::{Entities, EntityType, Mention};
use crate::lexicon::{Key, WordList};
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::clauses::{self, Clauses};
use crate::syntax::line::{self, Item, Line};
use crate::syntax::noun_phrase;
use crate::syntax::part;
pub use crate::syntax::part::Part;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// Words at the start of a sentence among which a rule looks for a sign: a text without full stops
/// takes no longer for it.
const HEAD: usize = 120;

/// The tokens at the start of a sentence, as far as rules look for signs in it.
pub fn head(sentence: TokenSpan) -> impl DoubleEndedIterator<Item = usize> + Clone {
    sentence.range().take(HEAD)
}

/// A sentence with the parts of speech of its words. Positions are indices into the article's
/// tokens; outside the sentence words are empty.
pub struct TaggedSentence<'a> {
    pub article: &'a Article<'a>,
    pub entities: &'a Entities,
    /// Those that begin in the sentence or right behind it.
    mentions: &'a [Mention],
    pub span: TokenSpan,
    role: Role,
    /// A headline drops articles and auxiliaries.
    pub headline: bool,
    items: Vec<Item>,
    parts: Vec<Part>,
    clauses: OnceCell<Clauses>,
}

impl<'a> TaggedSentence<'a> {
    pub fn new(
        article: &'a Article<'a>,
        entities: &'a Entities,
        span: TokenSpan,
        role: Role,
    ) -> Self {
        let in_capitals = line::is_in_capitals(article, span);
        let mut items: Vec<_> =
            span.range().map(|i| Item::of_token(article, i, in_capitals)).collect();
        Item::name_auxiliaries(article, &mut items, role);
        let line = Line::new(article, &items, span.start as usize, role);
        let parts = span.range().map(|i| part::of(&line, i)).collect();
        let headline = line.headline;
        TaggedSentence {
            article,
            entities,
            mentions: entities.mentions_in(TokenSpan::new(span.start, span.end + 1)),
            span,
            role,
            headline,
            items,
            parts,
            clauses: OnceCell::new(),
        }
    }

    /// The sentence as the grammar reads it.
    pub fn line(&self) -> Line<'_> {
        Line::new(self.article, &self.items, self.start(), self.role)
    }

    /// Whose its verbs are.
    pub fn clauses(&self) -> &Clauses {
        self.clauses.get_or_init(|| clauses::read(&self.line()))
    }

    /// Whether the word is in one of the classes of `bits`; see [`class`](crate::syntax::class).
    #[inline]
    pub fn has(&self, i: usize, bits: u128) -> bool {
        self.span.contains(i) && self.article.tagged(i).has(bits)
    }

    /// Whether the word names a disease that spreads; the class also has words beside which cases
    /// are counted.
    pub fn is_disease(&self, i: usize) -> bool {
        self.has(i, class::DISEASE) && !matches!(self.lower(i), "deaths" | "confirmed")
    }

    /// See [`head`].
    pub fn head(&self) -> impl DoubleEndedIterator<Item = usize> + Clone {
        head(self.span)
    }

    pub fn start(&self) -> usize {
        self.span.start as usize
    }

    pub fn end(&self) -> usize {
        self.span.end as usize
    }

    /// The word lower-cased; empty outside the sentence.
    #[inline]
    pub fn lower(&self, i: usize) -> &'a str {
        if self.span.contains(i) { self.article.lower(i) } else { "" }
    }

    /// The word before `i`.
    pub fn lower_before(&self, i: usize) -> &'a str {
        self.lower(i.wrapping_sub(1))
    }

    /// The word as lists are asked for it.
    #[inline]
    pub fn key(&self, i: usize) -> Key<'a> {
        if self.span.contains(i) { self.article.key(i) } else { Key::EMPTY }
    }

    /// [`Part::Break`] outside the sentence.
    #[inline]
    pub fn part(&self, i: usize) -> Part {
        i.checked_sub(self.start()).and_then(|k| self.parts.get(k)).copied().unwrap_or(Part::Break)
    }

    pub fn part_before(&self, i: usize) -> Part {
        self.part(i.wrapping_sub(1))
    }

    /// Whether the token counts something, in digits or in words.
    pub fn is_number(&self, i: usize) -> bool {
        self.part(i) == Part::Number || noun_phrase::is_number(&self.line(), i)
    }

    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.span.contains(i).then(|| self.article.token(i).kind)
    }

    /// Whether a quotation mark stands at `i`, with no space behind it.
    pub fn opens_quote(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::DoubleQuote) && self.joined(i)
    }

    /// Whether a quotation mark stands at `i`, with no space before it.
    pub fn closes_quote(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::DoubleQuote) && i > self.start() && self.joined(i - 1)
    }

    /// Whether no space stands between the tokens at `i` and after it.
    fn joined(&self, i: usize) -> bool {
        i + 1 < self.end()
            && !self.article.slice(TokenSpan::from_usize(i, i + 2)).contains(char::is_whitespace)
    }

    pub fn capitalized(&self, i: usize) -> bool {
        self.span.contains(i) && self.article.token(i).capitalized
    }

    /// The sentence as far as it is near `span`, so that one without end costs no more.
    pub fn near(&self, span: TokenSpan) -> TokenSpan {
        const REACH: u32 = 80;
        TokenSpan::new(
            self.span.start.max(span.start.saturating_sub(REACH)),
            self.span.end.min(span.end.saturating_add(REACH)).max(span.start),
        )
    }

    /// The words before `i`, nearest first.
    pub fn before(&self, i: usize) -> impl Iterator<Item = usize> + use<> {
        (self.start()..i.min(self.end())).rev()
    }

    /// Up to `most` words before `i`, nearest first, of its own clause: no comma, break or verb of
    /// saying stands between.
    pub fn clause_before(&self, i: usize, most: usize) -> impl Iterator<Item = usize> {
        self.before(i).take(most).take_while(|&i| self.is_inside_clause(i))
    }

    /// The same from `i` on.
    pub fn clause_after(&self, i: usize, most: usize) -> impl Iterator<Item = usize> {
        (i..i + most).take_while(|&i| self.is_inside_clause(i))
    }

    /// The same up to "and" or a word that opens a new clause.
    pub fn phrase_after(&self, i: usize, most: usize) -> impl Iterator<Item = usize> {
        let joins = |i: usize| matches!(self.part(i), Part::And | Part::Subordinator);
        self.clause_after(i, most).take_while(move |&i| !joins(i))
    }

    fn is_inside_clause(&self, i: usize) -> bool {
        !matches!(self.part(i), Part::Comma | Part::Break | Part::Say)
    }

    /// Whether the words at `i` make the figure before them a share: `three | of them`.
    pub fn is_of_them(&self, i: usize) -> bool {
        matches!(self.lower(i), "of" | "among") && matches!(self.lower(i + 1), "them" | "whom")
    }

    /// Whether a comma stands right before `i`.
    pub fn after_comma(&self, i: usize) -> bool {
        self.part_before(i) == Part::Comma
    }

    /// The first position at or after `i` whose class is not one of `classes`.
    pub fn skip(&self, mut i: usize, classes: &[Part]) -> usize {
        while i < self.end() && classes.contains(&self.part(i)) {
            i += 1;
        }
        i
    }

    /// The end of `phrase`, whose words are separated by single spaces, if it stands at `i`.
    pub fn phrase(&self, i: usize, phrase: &str) -> Option<usize> {
        let (mut rest, mut at) = (phrase, i);
        loop {
            rest = rest.strip_prefix(self.lower(at))?;
            if rest.is_empty() {
                return Some(at + 1);
            }
            rest = rest.strip_prefix(' ')?;
            at += 1;
        }
    }

    /// The end of the first of `phrases` that stands at `i`.
    pub fn one_of(&self, i: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().find_map(|phrase| self.phrase(i, phrase))
    }

    /// Where the one of `phrases` begins that ends right before `end`.
    pub fn phrase_before(&self, end: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().find_map(|phrase| {
            let start = end.checked_sub(phrase.split(' ').count())?;
            self.phrase(start, phrase).map(|_| start)
        })
    }

    /// The longest entry of `list` that begins at `i`: its end and its value.
    pub fn listed(&self, i: usize, list: &WordList) -> Option<(usize, &'static str)> {
        let first = self.key(i);
        let (is_word, mut opens) = list.word_and_phrase(first);
        if !is_word && !opens {
            return None;
        }
        let mut best = if is_word { list.get(first).map(|value| (i + 1, value)) } else { None };
        let (mut phrase, mut at) = (String::new(), i + 1);
        while opens && at < self.end() {
            phrase = if phrase.is_empty() {
                format!("{} {}", first.as_str(), self.lower(at))
            } else {
                phrase + " " + self.lower(at)
            };
            let key = Key::from(phrase.as_str());
            at += 1;
            best = list.get(key).map(|value| (at, value)).or(best);
            opens = list.word_and_phrase(key).1;
        }
        best
    }

    /// The name of a person that begins at `i`.
    pub fn person_at(&self, i: usize) -> Option<&'a Mention> {
        let mention = self.mentions.binary_search_by_key(&i, |m| m.span.start as usize).ok()?;
        let mention = &self.mentions[mention];
        (self.entities.list.get(mention.entity)?.kind == EntityType::Person).then_some(mention)
    }

    /// The type of the entity named at `i`.
    pub fn entity_type(&self, i: usize) -> Option<EntityType> {
        self.entities.at(i).map(|e| e.kind)
    }
}
