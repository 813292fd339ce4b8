//! Links: the place, the day and the source that a sentence gives for a figure.

use crate::extractor::casualties::figure::Form;
use crate::extractor::casualties::figure::group::Group;
use crate::extractor::casualties::words::{Part, Words};
use crate::extractor::dates::{DateType, TimeExpression};
use crate::extractor::entities::EntityType;
use crate::extractor::quotes::Quote;
use crate::lexicon::{WordSet, words};
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// Prepositions of place.
static LOCATING: WordSet = words!("above across along around at below beneath beside from in inside near of off on outside");

/// The place nearest to `span` that a preposition of place leads to, after it first.
pub fn place(words: &Words, span: TokenSpan) -> Option<usize> {
    let places = words.entities.mentions_in(words.near(span)).iter().filter(|m| {
        let located = words
            .before(m.span.start as usize)
            .take(6)
            .take_while(|&i| matches!(words.part(i), Part::Open | Part::Definite | Part::Preposition | Part::Possessive | Part::Comma))
            .any(|i| LOCATING.contains(words.key(i)));
        let is_place = words.entities.list.get(m.entity).is_some_and(|e| e.kind == EntityType::Place);
        is_place && (located || words.headline)
    });
    places.min_by_key(|m| distance(span, m.span)).map(|m| m.entity)
}

/// The place that the phrase of the figure at `span` names: "88 people died in Kesh", "In Kesh, 88 people died".
pub fn there(words: &Words, span: TokenSpan) -> Option<usize> {
    const REACH: usize = 8;
    let (start, end) = (span.start as usize, span.end as usize);
    let place =
        |at: usize| words.entities.at(at).filter(|e| e.kind == EntityType::Place).and(words.entities.mention_at(at)).map(|m| m.entity);
    let within = |i: usize| matches!(words.lower(i), "in" | "at" | "near");
    let own = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break | Part::And | Part::Subordinator | Part::Say);
    let after = (start..end + REACH).take_while(|i| *i < end || own(i)).filter(|&i| within(i));
    let opens = words.before(start).take(REACH).find(|&i| matches!(words.part(i), Part::Break)).map_or(words.start(), |i| i + 1);
    let before = (opens..start).take(1).filter(|&i| within(i));
    after.chain(before).find_map(|at| (at + 1..at + 5).take_while(own).find_map(place))
}

/// The day nearest to `span`: an index into `dates`.
pub fn date(words: &Words, dates: &[TimeExpression], span: TokenSpan) -> Option<usize> {
    let near = words.near(span);
    let first = dates.partition_point(|d| d.span.start < near.start);
    let found = dates.iter().enumerate().skip(first).take_while(|(_, d)| d.span.start < near.end);
    found
        .filter(|(_, d)| matches!(d.kind, DateType::Date | DateType::Time) && d.days.is_some())
        .min_by_key(|(_, d)| distance(span, d.span))
        .map(|(i, _)| i)
}

/// "reported on Wednesday": the day at `date` is that of the words, not of the deed.
pub fn said_then(words: &Words, date: TokenSpan) -> bool {
    let before = words.before(date.start as usize).find(|&i| words.lower(i) != "on");
    before.is_some_and(|i| words.part(i) == Part::Say)
}

/// The person whom a group names with more than one word.
pub fn full_name(words: &Words, group: &Group) -> Option<usize> {
    let mention = words.entities.mention_at(group.end().checked_sub(1)?)?;
    named(words, group).filter(|_| mention.span.end > mention.span.start + 1)
}

/// The entity that a group names.
pub fn named(words: &Words, group: &Group) -> Option<usize> {
    let mention = words.entities.mention_at(group.end().checked_sub(1)?)?;
    (group.figure.form == Form::Name).then_some(mention.entity)
}

/// Whether those arrested near `span` are suspects of a deed, no victims.
pub fn suspected(words: &Words, span: TokenSpan) -> bool {
    let near = TokenSpan::new(span.start.saturating_sub(6).max(words.span.start), (span.end + 14).min(words.span.end));
    near.range().any(|i| words.has(i, class::CRIME))
}

/// "the quake that killed nine", "in which nine people died": the figure says which event is meant, one that is known.
pub fn aside(words: &Words, span: TokenSpan, effect: Option<TokenSpan>, single: bool) -> bool {
    let before = words.before(span.start as usize).find(|&i| !matches!(words.part(i), Part::Adverb | Part::Have | Part::Be));
    // but "said that nine people died"
    let told = |that: usize| words.lower(that) == "that" && effect.is_none_or(|effect| effect.start > span.start);
    let known = single && span.range().any(|i| matches!(words.lower(i), "who" | "whose"));
    known || before.is_some_and(|i| matches!(words.lower(i), "that" | "which" | "who") && !told(i))
}

/// Whether one side, or people who were near, say so: officials are believed before them.
pub fn partisan(words: &Words, span: TokenSpan) -> bool {
    let near = words.near(span);
    let said = (near.start as usize..span.start as usize).rev().find(|&i| words.part(i) == Part::Say);
    said.is_some_and(|said| {
        words.before(said).take(16).take_while(|&i| words.part(i) != Part::Break).any(|i| words.has(i, class::PARTISAN))
    })
}

/// Who says so: the speaker of the quote that holds `span`, or whom the sentence names after "according to".
pub fn source(words: &Words, quotes: &QuoteIndex, span: TokenSpan) -> Option<usize> {
    let spoken = quotes.holding(span).and_then(|q| q.speaker.as_ref()).and_then(|s| s.entity);
    spoken.or_else(|| {
        let at = words.near(span).range().find(|&i| words.phrase(i, "according to").is_some())?;
        let named = words.entities.mentions_in(TokenSpan::from_usize(at, (at + 10).min(words.end())));
        named
            .iter()
            .find(|m| words.entities.list.get(m.entity).is_some_and(|e| matches!(e.kind, EntityType::Person | EntityType::Organization)))
            .map(|m| m.entity)
    })
}

/// The parts of all quotes by position.
pub struct QuoteIndex<'a> {
    /// In order of their start.
    parts: Vec<(TokenSpan, &'a Quote)>,
}

impl<'a> QuoteIndex<'a> {
    pub fn new(quotes: &'a [Quote]) -> Self {
        let mut parts: Vec<_> = quotes.iter().flat_map(|q| q.parts.iter().map(move |&p| (p, q))).collect();
        parts.sort_by_key(|&(span, _)| span);
        QuoteIndex { parts }
    }

    /// The last quote part that begins at or before `span` and holds it.
    fn holding(&self, span: TokenSpan) -> Option<&'a Quote> {
        let next = self.parts.partition_point(|(part, _)| part.start <= span.start);
        self.parts[..next].iter().rev().take(3).find(|(part, _)| part.covers(span)).map(|&(_, q)| q)
    }
}

/// Words between two spans; what stands before counts double.
fn distance(from: TokenSpan, to: TokenSpan) -> u32 {
    if to.start >= from.end { to.start - from.end } else { from.start.saturating_sub(to.end).saturating_mul(2) }
}
