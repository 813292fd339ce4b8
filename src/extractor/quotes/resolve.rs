//! Whom the words that name a speaker stand for.
//!
//! A name stands for its own entity; he, she, who and descriptions stand for
//! one named before. Nothing is better than the wrong one.

mod body;
mod described;
mod genders;
mod nameless;
mod titles;

use super::rule::{NO_SPEAKER, Rule};
use super::{Quote, QuoteKind, Speaker};
use crate::article::Article;
use crate::extractor::entities::{Entities, EntityType, Gender, MODIFIERS, Mention};
use crate::lexicon::{COMMON_WORDS, PEOPLE, ROLES, TITLES};
use crate::reader::Role;
use crate::syntax::{class, noun_phrase};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;
use body::{Bodies, is_organization};
use genders::of_bare_name;
use nameless::Nameless;

/// How far back a pronoun looks for its name, in sentences.
const REACH: usize = 12;

/// Fills in the entity of every speaker.
pub fn speakers(article: &Article, entities: &Entities, quotes: &mut [Quote]) {
    let quoted: Vec<TokenSpan> = quotes.iter().filter(|q| q.kind != QuoteKind::Indirect).flat_map(|q| q.parts.iter().copied()).collect();
    let bodies = Bodies::of(entities);
    let mut resolver = Resolver { article, entities, quoted, spoken: Vec::new(), own: Vec::new(), last: None, nameless: None, bodies };
    for quote in quotes {
        resolver.own.clear();
        resolver.own.extend(&quote.parts);
        // Stein called it “late”, he said: as far as its subject, the clause may be of whoever speaks
        let verb = quote.clause.and_then(|clause| clause.range().find(|&i| article.tagged(i).is_finite_verb()));
        resolver.own.extend(quote.clause.zip(verb).map(|(clause, verb)| TokenSpan::new(verb as u32, clause.end)));
        let Some(speaker) = quote.speaker.as_mut() else { continue };
        speaker.span = resolver.whole_names(speaker.span);
        speaker.entity = resolver.entity(speaker.span);
        // The summit is due to give “a new vision”: a thing does not speak.
        if quote.cue.is_none() && Rule::is_guess(quote.rule) && !resolver.may_speak(speaker, quote.rule != Rule::LastParagraph.name()) {
            (quote.speaker, quote.rule) = (None, NO_SPEAKER);
            continue;
        }
        resolver.nameless = resolver.nameless_speaker(speaker, quote.cue);
        resolver.last = speaker.entity.map(|entity| (speaker.span, entity));
        if let Some(entity) = speaker.entity.filter(|&e| entities.list.get(e).is_some_and(|e| e.kind == EntityType::Person)) {
            resolver.spoken.push((speaker.span, entity));
        }
    }
}

/// How far back `the company` looks for its name, in sentences.
const REACH_OF_BODIES: usize = 4;

struct Resolver<'a> {
    article: &'a Article<'a>,
    entities: &'a Entities,
    /// What lies in quotation marks: names in there are spoken of, not speaking.
    quoted: Vec<TokenSpan>,
    /// Persons who have spoken so far, and where they are named as speakers.
    spoken: Vec<(TokenSpan, usize)>,
    /// What the quote says whose speaker is looked for: `[Stein was late], he said` is not told by Stein.
    own: Vec<TokenSpan>,
    /// Who spoke last, if that is known, and where.
    last: Option<(TokenSpan, usize)>,
    /// Who spoke last, if that is one person without a name: `one driver`.
    nameless: Option<Nameless>,
    bodies: Bodies,
}

impl Resolver<'_> {
    /// The phrase with all of the names that its ends cut: `the Department for Trade, | Food and Rural Affairs`.
    fn whole_names(&self, span: TokenSpan) -> TokenSpan {
        let before = self.entities.mentions.partition_point(|m| m.span.start < span.start);
        let cut = before.checked_sub(1).and_then(|i| self.entities.mentions.get(i)).filter(|m| m.span.end > span.start);
        let start = cut.map_or(span.start, |m| m.span.start);
        let article = start.checked_sub(1).filter(|&i| cut.is_some() && self.article.lower(i as usize) == "the");
        let last = self.entities.mentions_in(span).last().map_or(span.end, |m| m.span.end);
        TokenSpan::new(article.unwrap_or(start), span.end.max(last))
    }

    fn entity(&self, span: TokenSpan) -> Option<usize> {
        let first = self.article.lower(span.start as usize);
        if span.len() == 1 {
            match first {
                "he" | "him" | "his" => return self.pronoun(span, Gender::Male),
                "she" | "her" => return self.pronoun(span, Gender::Female),
                "who" | "which" | "that" => return self.antecedent(span.start),
                "it" => return self.body_that_spoke(span),
                "they" | "i" | "we" | "you" => return None,
                _ => {}
            }
        }
        // his message, but not his wife, who speaks for herself
        let message = self.article.tagged(span.end as usize - 1).is_saying();
        match first {
            "his" if message => return self.pronoun(span, Gender::Male),
            "her" if message => return self.pronoun(span, Gender::Female),
            _ => {}
        }
        self.named(span)
    }

    /// Whether a speaker who was guessed is somebody, as far as that is known; `own`: from the sentence of the quotation itself.
    fn may_speak(&self, speaker: &Speaker, own: bool) -> bool {
        if let Some(entity) = speaker.entity.and_then(|entity| self.entities.list.get(entity)) {
            return matches!(entity.kind, EntityType::Person | EntityType::Group) || own && entity.kind != EntityType::Place;
        }
        let named = |i: usize| self.article.token(i).capitalized && !COMMON_WORDS.contains(self.article.key(i));
        if own && speaker.span.range().any(named) {
            return true;
        }
        let first = self.article.tagged(speaker.span.start as usize);
        let at = noun_phrase::head_of(self.article, speaker.span);
        let head = self.article.key(at);
        let body = own && self.article.tagged(at).has(class::BODY);
        body || matches!(first.as_str(), "he" | "she" | "they" | "who")
            || ROLES.contains(head)
            || TITLES.contains(head)
            || PEOPLE.contains(head)
    }

    /// Whom a phrase names or describes: the person it ends in, the
    /// organisation or place that it is, or the bearer of the office.
    fn named(&self, span: TokenSpan) -> Option<usize> {
        let mentions = self.entities.mentions_in(span);
        let person = mentions.iter().find(|m| self.kind(m) == Some(EntityType::Person) && self.is_head(span, m.span));
        let whole = || mentions.iter().find(|m| m.span.end == span.end && span.len() <= m.span.len() + 1);
        let entity = person.or_else(whole).map(|m| m.entity);
        entity.or_else(|| self.apposed(span)).or_else(|| self.office_of(span)).or_else(|| self.described(span))
    }

    /// The person named right before an office without an article: `Otto Stein, | director of the port, …`.
    fn office_of(&self, span: TokenSpan) -> Option<usize> {
        let comma = span.start.checked_sub(1).filter(|&i| self.article.lower(i as usize) == ",")?;
        let first = self.article.key(span.start as usize);
        let office = TITLES.contains(first) || ROLES.contains(first) || MODIFIERS.contains(first);
        let before = self.entities.mention_at(comma.checked_sub(1)? as usize).filter(|m| office && m.span.end == comma)?;
        (self.kind(before) == Some(EntityType::Person)).then_some(before.entity)
    }

    /// The person named right after a description: `the party's leader, Otto Stein`.
    fn apposed(&self, span: TokenSpan) -> Option<usize> {
        // one of them, Otto Stein
        let share = self.article.lower(span.end as usize) == "of" && self.article.tagged(span.end as usize + 1).is_object();
        let comma = span.end as usize + if share { 2 } else { 0 };
        let in_sentence = self.article.sentences.get(self.article.sentence_of(span.start as usize)).is_some_and(|s| s.span.contains(comma));
        if !in_sentence || self.article.lower(comma) != "," {
            return None;
        }
        // his deputy, former Holm aide Peter Stein, said
        let ends =
            |m: &&Mention| (m.span.end as usize) < self.article.tokens.list.len() && !self.article.token(m.span.end as usize).is_word();
        let mentions = self.entities.mentions_in(TokenSpan::from_usize(comma + 1, comma + 7));
        // The party, Stein campaign officials | said: no name of the party
        let acts = |m: &&Mention| {
            self.article.tagged(m.span.end as usize).is_finite_verb() || self.article.tagged(m.span.end as usize).is_preposition()
        };
        let mention = mentions.iter().find(ends).or(mentions.first().filter(|m| m.span.start < comma as u32 + 5 && acts(m)))?;
        let role = (comma + 1..mention.span.start as usize).all(|i| {
            self.article.token(i).is_word() && !self.article.tagged(i).is_determiner() && !self.article.tagged(i).is_preposition()
        });
        (role && self.kind(mention) == Some(EntityType::Person)).then_some(mention.entity)
    }

    /// Whether the name is what the phrase is about: not `Mensah's lawyer`,
    /// `Mensah lawyer Jo Park`, `a spokesman for Mr Mensah`.
    fn is_head(&self, phrase: TokenSpan, name: TokenSpan) -> bool {
        let after = name.end as usize;
        let modifies = after < phrase.end as usize && {
            let token = self.article.token(after);
            token.kind == Kind::Possessive
                // Holm' spokesman
                || token.kind == Kind::SingleQuote && !token.space_before
                || token.is_word() && !self.article.tagged(after).is_preposition() && self.article.lower(after) != "and"
        };
        // close to former premier Mensah, but not: the High Commissioner for Refugees spokesman Jo Park
        let is_title = |i: usize| {
            let key = self.article.key(i);
            !self.article.token(i).capitalized && (TITLES.contains(key) || ROLES.contains(key) || MODIFIERS.contains(key))
        };
        let object = (phrase.start..name.start).rev().take(6).any(|i| {
            let between = || (i + 1..name.start).map(|i| i as usize);
            match self.article.lower(i as usize) {
                "of" => between().all(|i| TITLES.contains(self.article.key(i))),
                "about" | "against" | "at" | "for" | "from" | "in" | "on" | "over" | "to" | "with" => {
                    between().all(|i| self.article.token(i).capitalized) || between().all(is_title)
                }
                _ => false,
            }
        });
        !modifies && !object && !self.is_told_of_another(phrase, name)
    }

    /// Whether the phrase is of somebody else, who is told by the name: `a lawyer representing Mensah`, `a driver who works for Mensah`.
    fn is_told_of_another(&self, phrase: TokenSpan, name: TokenSpan) -> bool {
        let lower = |i: u32| self.article.lower(i as usize);
        // not: a beaming Mensah, the long-serving mayor Mensah, a clearly delighted Mensah
        let noun_before = |i: u32| {
            let before = i as usize - 1;
            self.article.token(before).is_word() && !self.article.tagged(before).is_determiner() && !self.article.tagged(before).is_adverb()
        };
        let participle = |i: u32| {
            lower(i).len() > 4 && lower(i).ends_with("ing")
                || self.article.tagged(i as usize + 1).is_preposition() && lower(i).ends_with("ed")
        };
        self.article.tagged(phrase.start as usize).is_determiner()
            && (phrase.start + 2..name.start).any(|i| lower(i) == "who" || noun_before(i) && participle(i))
    }

    fn kind(&self, mention: &Mention) -> Option<EntityType> {
        self.entities.list.get(mention.entity).map(|e| e.kind)
    }

    /// The name right before a relative pronoun: `Ida Dahl, who …`.
    fn antecedent(&self, at: u32) -> Option<usize> {
        let next = self.entities.mentions.partition_point(|m| m.span.start < at);
        let mention = self.entities.mentions.get(next.checked_sub(1)?)?;
        if at - mention.span.end.min(at) > 2 {
            return None;
        }
        // Jo Park, head of Delta Bank, who …
        let person = self.entities.mentions.get(next.saturating_sub(3)..next)?.iter().rev().find(|m| {
            self.kind(m) == Some(EntityType::Person)
                && self.article.sentence_of(m.span.start as usize) == self.article.sentence_of(at as usize)
                && (m.span.end == mention.span.end || self.article.lower(m.span.end as usize) == ",")
        });
        match self.article.lower(at as usize) {
            "who" if self.kind(mention) != Some(EntityType::Person) => person.map(|m| m.entity),
            _ => Some(mention.entity),
        }
    }

    /// A person of that gender from the sentences back from the pronoun: in
    /// each, whoever speaks in it, else whoever is named first, as subjects are.
    fn pronoun(&self, span: TokenSpan, gender: Gender) -> Option<usize> {
        if self.is_nameless(span, gender) {
            return None;
        }
        let own = self.article.sentence_of(span.start as usize);
        let block = self.article.sentences.get(own)?.block;
        for index in (own.saturating_sub(REACH)..=own).rev() {
            let whole = self.article.sentences.get(index)?;
            // Who wrote the article, or took its pictures, does not speak in it.
            if matches!(whole.role, Role::Byline | Role::Credit | Role::Boilerplate) {
                continue;
            }
            let sentence = TokenSpan::new(whole.span.start, whole.span.end.min(span.start).max(whole.span.start));
            let speaker = |known| self.speaker_in(sentence, gender, known);
            let subject = |known| self.subject_in(sentence, gender, known);
            // whose gender is known, before whose is not
            let found = speaker(true).or_else(|| subject(true)).or_else(|| speaker(false));
            // In Nain and Churchill he noted: only whose gender is known may stand before the pronoun without a verb.
            let first = || self.first_in(sentence, gender).filter(|&entity| index < own || self.fits(entity, gender, true));
            if let Some(entity) = found.or_else(first) {
                return Some(entity);
            }
            // A caretaker carried the chairs back. “Nobody will miss them,” he said.
            if whole.block == block && self.opens_with_nameless(sentence, gender) {
                return None;
            }
        }
        None
    }

    /// `it`: the organisation that spoke last, in this sentence or the one before, if no other was named since.
    fn body_that_spoke(&self, it: TokenSpan) -> Option<usize> {
        let (span, entity) = self.last.filter(|&(span, entity)| span.end <= it.start && is_organization(self.entities, entity))?;
        let (spoke, own) = (self.article.sentence_of(span.start as usize), self.article.sentence_of(it.start as usize));
        let since = self.entities.mentions_in(TokenSpan::new(self.article.sentences.get(own)?.span.start.max(span.end), it.start));
        let other = since.iter().any(|m| m.entity != entity && !self.in_quotation(m.span) && is_organization(self.entities, m.entity));
        (own.saturating_sub(spoke) <= 1 && !other).then_some(entity)
    }

    fn speaker_in(&self, sentence: TokenSpan, gender: Gender, known: bool) -> Option<usize> {
        let spoken = self.spoken.iter().rev().take(8).filter(|(span, _)| sentence.covers(*span));
        spoken.map(|&(_, entity)| entity).find(|&entity| self.fits(entity, gender, known))
    }

    /// Who does what a verb of the sentence tells.
    fn subject_in(&self, sentence: TokenSpan, gender: Gender, known: bool) -> Option<usize> {
        let mut subjects = self.entities.mentions_in(sentence).iter().filter(|m| !self.in_quotation(m.span) && self.is_subject(m.span));
        subjects.find(|m| self.fits(m.entity, gender, known)).map(|m| m.entity)
    }

    fn first_in(&self, sentence: TokenSpan, gender: Gender) -> Option<usize> {
        let mentions = || self.entities.mentions_in(sentence).iter().filter(|m| !self.in_quotation(m.span)).map(|m| m.entity);
        let subjects =
            self.entities.mentions_in(sentence).iter().filter(|m| !self.in_quotation(m.span) && self.is_subject(m.span)).map(|m| m.entity);
        mentions()
            .find(|&entity| self.fits(entity, gender, true) && subjects.clone().any(|subject| subject == entity))
            .or_else(|| mentions().find(|&entity| self.fits(entity, gender, true)))
            .or_else(|| mentions().find(|&entity| self.fits(entity, gender, false)))
    }

    /// Whether a verb follows the name, as far as its form tells.
    fn is_subject(&self, name: TokenSpan) -> bool {
        // the rise of Stein | gave
        if (name.start as usize).checked_sub(1).is_some_and(|before| self.article.tagged(before).is_preposition()) {
            return false;
        }
        let next = (name.end as usize..self.article.tokens.list.len()).find(|&i| !self.article.tagged(i).is_adverb());
        next.is_some_and(|i| self.article.tagged(i).is_finite_verb())
    }

    /// Whether an entity is a person of the gender, or of unknown gender unless it must be `known`.
    fn fits(&self, entity: usize, gender: Gender, known: bool) -> bool {
        let Some(entity) = self.entities.list.get(entity) else { return false };
        let unknown = || entity.gender == Gender::Unknown && !matches!(of_bare_name(&entity.name), Some(other) if other != gender);
        entity.kind == EntityType::Person && (entity.gender == gender || !known && unknown())
    }

    fn in_quotation(&self, span: TokenSpan) -> bool {
        let next = self.quoted.partition_point(|q| q.end <= span.start);
        self.quoted.get(next).is_some_and(|q| q.covers(span)) || self.own.iter().any(|own| own.covers(span))
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{entities, quotes};

    /// The entity of the last quote's speaker.
    pub(super) fn speaker(text: &str) -> Option<String> {
        let article = Article::new(text);
        let entities = entities::extract(&article);
        let quotes = quotes::extract(&article, &entities);
        let entity = quotes.last()?.speaker?.entity?;
        entities.list.get(entity).map(|entity| entity.name.clone())
    }

    #[test]
    fn speakers_stand_for_entities() {
        for (text, expected) in [
            ("Maria Holm met Peter Stein on Monday. “We agreed on all of it,” she said.", Some("Maria Holm")),
            ("Maria Holm met Peter Stein on Monday. “We agreed on all of it,” he said.", Some("Peter Stein")),
            ("Maria Holm met Peter Stein on Monday. “We agreed on all of it,” they said.", None),
            ("Delta Bank Corp. grew. Delta Bank closed a branch in May. “It was too small,” the company said.", Some("Delta Bank Corp.")),
            ("Delta Bank Corp. grew. Delta Bank sued Gamma Trust Inc. in May. “We will see,” the company said.", None),
            ("Peter Stein fell ill in May. “He is well again,” his wife said.", None),
            ("Peter Stein fell ill.\n\nA caretaker carried chairs back. “Nobody will miss him,” he said.", None),
            ("Two judges spoke. “They sang as one,” said one of them, Peter Stein.", Some("Peter Stein")),
            ("Peter Stein fell ill in May. His statement said “he is well again”.", Some("Peter Stein")),
            ("“We agreed on all of it,” said Maria Holm, head of Delta Bank, who left.", Some("Maria Holm")),
            ("Maria Holm, head of Delta Bank, who called the ruling “a grave mistake,” will appeal.", Some("Maria Holm")),
            ("Peter Stein, who called the ruling “a grave mistake,” will appeal.", Some("Peter Stein")),
            ("Peter Stein, director of the port of Oslo said he was well.", Some("Peter Stein")),
            ("“We are done,” said the party's leader, Peter Stein.", Some("Peter Stein")),
            ("Peter Stein fell ill in May. “He is well again,” said Mr Stein's lawyer.", None),
            ("Peter Stein fell ill in May. “He is well again,” said a spokesman for Mr Stein.", None),
            ("“He is well again,” said a surgeon close to former mayor Peter Stein.", None),
            ("A lawyer representing Peter Stein said: “He is well again.”", None),
            ("A beaming Peter Stein said: “I am well again.”", Some("Peter Stein")),
            ("Prime Minister Peter Stein fell ill in May. “I am well again,” the prime minister said.", Some("Peter Stein")),
            ("Mayor Peter Stein fell ill in May. The town waited. “I am well again,” its mayor said.", Some("Peter Stein")),
            ("Sen. Peter Stein fell ill in May. “I am well again,” the senator said.", Some("Peter Stein")),
            ("Texas Gov. Peter Stein fell ill in May. “I am well again,” the Texas governor said.", Some("Peter Stein")),
            ("Texas Gov. Peter Stein met Ohio Gov. Tom Crane in May. “I am well again,” the Texas governor said.", None),
            ("John said to Mary: “Come home.” The bus left. “I will stay here,” she replied.", Some("Mary")),
            ("“Come home,” Mary told John. The bus left. “I will stay here,” he replied.", Some("John")),
            ("Delta Bank Corp. said the lock was shut. It said the toll was late.", Some("Delta Bank Corp.")),
            ("Delta Bank Corp. said the lock was shut. After Gamma Trust Inc. fell, it said the toll was late.", None),
            ("Delta Bank Corp. said the lock was shut. The crew left. Nobody came. It said the toll was late.", None),
            ("Peter Stein said the lock was shut. It said the toll was late.", None),
            ("Mayor Peter Stein fell ill in May. The town waited. “He is well again,” her mayor said.", None),
        ] {
            assert_eq!(speaker(text).as_deref(), expected, "{text}");
        }
    }
}
