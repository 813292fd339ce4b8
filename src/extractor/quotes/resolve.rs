//! Whom the words that name a speaker stand for.
//!
//! A name stands for its own entity; he, she, who and descriptions stand for
//! one named before. Nothing is better than the wrong one.

use super::{Quote, QuoteKind};
use crate::article::Article;
use crate::extractor::entities::{Entities, EntityType, Gender, Mention};
use crate::text::span::TokenSpan;

/// How far back a pronoun looks for its name, in tokens.
const REACH: u32 = 400;

/// Fills in the entity of every speaker.
pub fn speakers(article: &Article, entities: &Entities, quotes: &mut [Quote]) {
    let quoted: Vec<TokenSpan> = quotes.iter().filter(|q| q.kind != QuoteKind::Indirect).flat_map(|q| q.parts.iter().copied()).collect();
    let mut resolver = Resolver { article, entities, quoted, spoken: Vec::new() };
    for quote in quotes {
        let Some(speaker) = quote.speaker.as_mut() else { continue };
        speaker.entity = resolver.entity(speaker.span);
        if let Some(entity) = speaker.entity.filter(|&e| entities.list.get(e).is_some_and(|e| e.kind == EntityType::Person)) {
            resolver.spoken.push((speaker.span, entity));
        }
    }
}

struct Resolver<'a> {
    article: &'a Article<'a>,
    entities: &'a Entities,
    /// What lies in quotation marks: names in there are spoken of, not speaking.
    quoted: Vec<TokenSpan>,
    /// Persons who have spoken so far, and where they are named as speakers.
    spoken: Vec<(TokenSpan, usize)>,
}

impl Resolver<'_> {
    fn entity(&self, span: TokenSpan) -> Option<usize> {
        let first = self.article.lower(span.start as usize);
        if span.len() == 1 {
            match first {
                "he" | "his" => return self.pronoun(span, Gender::Male),
                "she" | "her" => return self.pronoun(span, Gender::Female),
                "who" | "which" | "that" => return self.antecedent(span.start),
                "they" | "it" | "i" | "we" | "you" => return None,
                _ => {}
            }
        }
        match first {
            "his" => return self.pronoun(span, Gender::Male),
            "her" => return self.pronoun(span, Gender::Female),
            _ => {}
        }
        self.named(span)
    }

    /// The person named in the phrase, or the organisation or place that the phrase is.
    fn named(&self, span: TokenSpan) -> Option<usize> {
        let mentions = self.entities.mentions_in(span);
        let person = mentions.iter().find(|m| self.kind(m) == Some(EntityType::Person));
        let whole = || mentions.iter().find(|m| m.span.end == span.end && span.len() <= m.span.len() + 1);
        person.or_else(whole).map(|m| m.entity)
    }

    fn kind(&self, mention: &Mention) -> Option<EntityType> {
        self.entities.list.get(mention.entity).map(|e| e.kind)
    }

    /// The name right before a relative pronoun: `Ida Berg, who …`.
    fn antecedent(&self, at: u32) -> Option<usize> {
        let next = self.entities.mentions.partition_point(|m| m.span.start < at);
        let mention = self.entities.mentions.get(next.checked_sub(1)?)?;
        (at - mention.span.end.min(at) <= 2).then_some(mention.entity)
    }

    /// The last person of that gender who spoke or was named outside quotations.
    fn pronoun(&self, span: TokenSpan, gender: Gender) -> Option<usize> {
        let from = self.entities.mentions.partition_point(|m| m.span.start + REACH < span.start);
        let end = self.entities.mentions.partition_point(|m| m.span.start < span.start);
        let fits = |entity: usize| {
            self.entities
                .list
                .get(entity)
                .is_some_and(|e| e.kind == EntityType::Person && (e.gender == gender || e.gender == Gender::Unknown))
        };
        let mentions = self.entities.mentions.get(from..end.max(from)).unwrap_or_default();
        mentions.iter().rev().find(|m| fits(m.entity) && !self.in_quotation(m.span)).map(|m| m.entity)
    }

    fn in_quotation(&self, span: TokenSpan) -> bool {
        let next = self.quoted.partition_point(|q| q.end <= span.start);
        self.quoted.get(next).is_some_and(|q| q.covers(span))
    }
}
