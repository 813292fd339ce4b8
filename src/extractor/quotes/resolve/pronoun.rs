//! The entities that `he`, `she` and `it` mean.

use super::body::is_organization;
use super::{REACH, Resolver, lies_in};
use crate::article::Sentence;
use crate::extractor::entities::{EntityType, Gender, Mention, gender as gender_of};
use crate::lexicon::{FIRST_NAMES, ROLES, TITLES, words};
use crate::reader::Role;
use crate::syntax::class;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

impl Resolver<'_> {
    /// The person of that gender that a pronoun refers to. The sentences before are searched, the nearest
    /// first: for a speaker, then a subject, then the first name in the sentence.
    pub fn pronoun(&self, span: TokenSpan, gender: Gender) -> Option<usize> {
        if self.is_nameless(span, gender) {
            return None;
        }
        let own = self.article.sentence_of(span.start as usize);
        let Sentence { block, span: whole, .. } = *self.article.sentences.get(own)?;
        let opens = whole.start == span.start;
        for index in (own.saturating_sub(REACH)..=own).rev() {
            let whole = self.article.sentences.get(index)?;
            // Who wrote the article, or took its pictures, does not speak in it.
            if matches!(whole.role, Role::Byline | Role::Credit | Role::Boilerplate) {
                continue;
            }
            let sentence = TokenSpan::new(
                whole.span.start,
                whole.span.end.min(span.start).max(whole.span.start),
            );
            // Stein asked him why. He replied that …
            if index < own && index + 2 > own && self.asks_one(sentence, gender) {
                continue;
            }
            let speaker = |known| self.speaker_in(sentence, gender, known);
            let subject = |reported| self.subject_in(sentence, gender, reported);
            // A known gender comes before an unknown one, a speaker before the subject of a reported
            // clause.
            let acts = speaker(true).or_else(|| subject(false));
            // The former mayor spoke of Stein. | He said …: its holder, or who spoke last
            if acts.is_none()
                && index < own
                && let Some(office) = self.opening_office(sentence)
            {
                let near = |&(at, _): &(TokenSpan, usize)| {
                    own - self.article.sentence_of(at.start as usize) <= REACH
                };
                return self
                    .named(office)
                    .or_else(|| self.last.filter(near).map(|(_, entity)| entity))
                    .filter(|&entity| self.fits(entity, gender, false));
            }
            let found = acts.or_else(|| speaker(false)).or_else(|| subject(true));
            // In the sentence of the pronoun, a name that is not a subject counts only if its
            // gender is known: "In Holm and Stein he saw little".
            let first = || {
                let first = self.first_in(sentence, gender)?;
                // Stein left. He was married to Holm. | He said …: another than Holm; but: He was
                // replaced by Crane. “I am proud,” | he said.
                // So in: In the race he lost to Crane. | He said …
                let pronoun = self.article.lower(span.start as usize);
                let again = |i: u32| self.article.lower(i as usize) == pronoun;
                let acted = |i: u32| self.article.lower(i as usize) == "by";
                if index < own
                    && (sentence.start..first.span.start).any(again)
                    && (opens || !(sentence.start..first.span.start).any(acted))
                {
                    return None;
                }
                let known = index < own || self.fits(first.entity, gender, true);
                known.then_some(first.entity)
            };
            // A caretaker carried the chairs back. “Nobody will miss them,” he said.; Stein's father wept.
            let nameless = index < own
                && (whole.block == block || index + 1 == own)
                && self.opens_with_nameless(sentence, gender);
            // The letter was given to Stein's widow. | She said …
            let kin = || index + 1 == own && whole.block == block && self.has_kin(sentence, gender);
            if found.is_none() && (nameless || kin()) {
                return None;
            }
            if let Some(entity) = found.or_else(first) {
                return Some(entity);
            }
        }
        None
    }

    /// Whether the sentence speaks of somebody's wife, or brother, without a name.
    fn has_kin(&self, sentence: TokenSpan, gender: Gender) -> bool {
        let kin = match gender {
            Gender::Female => words!("daughter girlfriend mother sister widow wife"),
            _ => words!("boyfriend brother father husband son widower"),
        };
        let owned = |i: usize| self.article.token(i).kind == Kind::Possessive;
        let named = |i: usize| self.entities.mention_at(i).is_some();
        sentence.range().skip(1).any(|i| {
            kin.contains(self.article.key(i))
                && owned(i - 1)
                && !named(i + 1)
                && !(self.article.lower(i + 1) == "," && named(i + 2))
        })
    }

    /// Whether somebody asks one of that gender who was named before: `Stein asked him why.`
    fn asks_one(&self, sentence: TokenSpan, gender: Gender) -> bool {
        let object = if gender == Gender::Male { "him" } else { "her" };
        let asked = |i: usize| {
            matches!(self.article.lower(i), "asked" | "asks" | "questioned")
                && self.article.lower(i + 1) == object
        };
        let end = (sentence.end as usize).saturating_sub(1);
        (sentence.start as usize..end).any(asked)
    }

    /// The subject of a sentence that opens with somebody by his office: `The former mayor | spoke`.
    fn opening_office(&self, sentence: TokenSpan) -> Option<TokenSpan> {
        const LONGEST: usize = 6;
        let mut words = sentence.range().take(LONGEST);
        let first = words.next().filter(|&i| self.article.lower(i) == "the")?;
        let verb = words.find(|&i| self.article.tagged(i).is_finite_verb())?;
        let head = self.article.key(verb - 1);
        // but: The mayor was followed by Stein. He said …
        let passive = self.article.tagged(verb).is_be()
            && (verb..sentence.end as usize).any(|i| self.article.lower(i) == "by");
        let office = TITLES.contains(head) || ROLES.get(head).is_some_and(|role| role != "p");
        let subject = TokenSpan::from_usize(first, verb);
        (office && !passive && self.entities.mentions_in(subject).is_empty()).then_some(subject)
    }

    /// `it`: the organisation that spoke last, in this sentence or the one before, if no other was
    /// named since.
    pub fn body_that_spoke(&self, it: TokenSpan) -> Option<usize> {
        let (span, entity) = self.last.filter(|&(span, entity)| {
            span.end <= it.start && is_organization(self.entities, entity)
        })?;
        let (spoke, own) = (
            self.article.sentence_of(span.start as usize),
            self.article.sentence_of(it.start as usize),
        );
        let since = self.entities.mentions_in(TokenSpan::new(
            self.article.sentences.get(own)?.span.start.max(span.end),
            it.start,
        ));
        let other = since.iter().any(|m| {
            m.entity != entity
                && !self.in_quotation(m.span)
                && is_organization(self.entities, m.entity)
        });
        (own.saturating_sub(spoke) <= 1 && !other).then_some(entity)
    }

    /// `it`: the organisation that the sentence before is about, over sentences about "it":
    /// `Delta Bank fell. It will close, | it said`.
    pub fn body_before(&self, it: TokenSpan) -> Option<usize> {
        const SENTENCES: usize = 3;
        let own = self.article.sentence_of(it.start as usize);
        for number in (own.saturating_sub(SENTENCES)..=own).rev() {
            let sentence = self.article.sentences.get(number)?.span;
            let told = TokenSpan::new(sentence.start, sentence.end.min(it.start));
            let mut named =
                self.entities.mentions_in(told).iter().filter(|m| {
                    is_organization(self.entities, m.entity) && !self.in_quotation(m.span)
                });
            if let Some(first) = named.next() {
                let only = named.all(|m| m.entity == first.entity);
                // documents of the Delta Bank | began, the vote that the Senate | held, after Delta
                // Bank | fell
                let lead = (sentence.start..first.span.start)
                    .rev()
                    .map(|i| self.article.tagged(i as usize))
                    .take_while(|word| *word != ",")
                    .any(|word| {
                        word.is_preposition() || word.opens_clause() || word.is_finite_verb()
                    });
                // The Post obtained a memo. | It said …
                let found = number < own
                    && (first.span.end as usize..told.end as usize).any(|i| {
                        self.article.tagged(i).has(class::MEDIUM | class::FINDER)
                            && (first.span.end as usize..i).any(|i| {
                                words!("got obtained received reviewed saw seen")
                                    .contains(self.article.tagged(i))
                            })
                    });
                return (only && !lead && !found && self.is_subject(first.span))
                    .then_some(first.entity);
            }
            let opens = TokenSpan::new(sentence.start, sentence.start + 1);
            let about_it = self.article.lower(sentence.start as usize) == "it";
            if !(about_it || number == own && self.in_quotation(opens)) {
                return None;
            }
        }
        None
    }

    fn speaker_in(&self, sentence: TokenSpan, gender: Gender, known: bool) -> Option<usize> {
        let spoken = self.spoken.iter().rev().take(8).filter(|(span, _)| sentence.covers(*span));
        spoken.map(|&(_, entity)| entity).find(|&entity| self.fits(entity, gender, known))
    }

    /// The person, known to be of that gender, who does what a verb of the sentence tells;
    /// `reported`: a verb in the words of another too.
    fn subject_in(&self, sentence: TokenSpan, gender: Gender, reported: bool) -> Option<usize> {
        let acts = |m: &&Mention| {
            !self.in_quotation(m.span)
                && (reported || !lies_in(&self.reported, m.span))
                && self.is_subject(m.span)
                && self.fits(m.entity, gender, true)
        };
        let first = self.entities.mentions_in(sentence).iter().find(acts)?;
        // Stein, Crane | and Park have won: no one of them
        let end = first.span.end as usize;
        let joined = self.entities.mention_at(end + 1).is_some_and(|m| m.entity != first.entity);
        (self.article.lower(end) != "and" || !joined).then_some(first.entity)
    }

    fn first_in(&self, sentence: TokenSpan, gender: Gender) -> Option<&Mention> {
        let named = |known| {
            let mut mentions = self.entities.mentions_in(sentence).iter();
            // PARK: Stein won, and he said so
            let is_label = |m: &Mention| {
                m.span.start == sentence.start && self.article.lower(m.span.end as usize) == ":"
            };
            mentions.find(|m| {
                !self.in_quotation(m.span) && self.fits(m.entity, gender, known) && !is_label(m)
            })
        };
        named(true).or_else(|| named(false))
    }

    /// Whether a verb follows the name, as far as its form tells.
    pub fn is_subject(&self, name: TokenSpan) -> bool {
        // the rise of Stein | gave
        let before = (name.start as usize).checked_sub(1);
        if before.is_some_and(|before| self.article.tagged(before).is_preposition()) {
            return false;
        }
        // Holm | and Stein left
        let joined = self
            .entities
            .mention_at(name.end as usize + 1)
            .filter(|m| m.span.start == name.end + 1);
        if let Some(joined) = joined.filter(|_| self.article.lower(name.end as usize) == "and") {
            return self.is_subject(joined.span);
        }
        let next = (name.end as usize..self.article.tokens.list.len())
            .find(|&i| !self.article.tagged(i).is_adverb());
        next.is_some_and(|i| self.article.tagged(i).is_finite_verb())
    }

    /// Whether an entity is a person of the gender, or of unknown gender unless it must be `known`.
    pub fn fits(&self, entity: usize, gender: Gender, known: bool) -> bool {
        let number = entity;
        let entity = &self.entities.list[number];
        // John, and nothing else, is a man's name.
        let first_name = || FIRST_NAMES.get(entity.name.to_lowercase().as_str());
        let unknown = || {
            let own = first_name().map_or(Gender::Unknown, gender_of);
            entity.gender == Gender::Unknown && (own == gender || own == Gender::Unknown)
        };
        entity.kind == EntityType::Person
            && self.hearer != Some(number)
            && (entity.gender == gender || !known && unknown())
    }
}
