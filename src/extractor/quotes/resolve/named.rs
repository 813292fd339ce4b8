//! The entity that a name, or a description with a name beside it, means.

use super::Resolver;
use crate::extractor::entities::{EntityType, MODIFIERS, Mention};
use crate::lexicon::{PEOPLE, ROLES, TITLES};
use crate::syntax::{class, noun_phrase};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

impl Resolver<'_> {
    /// The entity that a phrase names or describes: the person at its end (`mayor Ida Dahl`), the
    /// organisation that it is (`the Delta Bank`), or the holder of the office (`the mayor`).
    pub fn named(&self, span: TokenSpan) -> Option<usize> {
        let mentions = self.entities.mentions_in(span);
        let person = mentions
            .iter()
            .find(|m| self.kind(m) == Some(EntityType::Person) && self.is_head(span, m.span));
        // Holm and her son, Holm and Stein: not one of them
        let others =
            |m: &Mention| m.span.end < span.end && self.article.lower(m.span.end as usize) == "and";
        if person.is_some_and(others) {
            return None;
        }
        let whole =
            || mentions.iter().find(|m| m.span.end == span.end && span.len() <= m.span.len() + 1);
        let body = || mentions.iter().find(|m| self.is_body_with_description(span, m));
        let entity = person.or_else(whole).or_else(body).map(|m| m.entity);
        entity
            .or_else(|| self.apposed(span))
            .or_else(|| self.office_of(span))
            .or_else(|| self.holder(span))
            .or_else(|| self.described(span))
            .or_else(|| self.epithet(span))
    }

    /// `Norway's Health Ministry`, `the rights group Amnesty`, `Sabah newspaper`: whether the phrase is
    /// an organisation's name with its owner or words for what it is; not `a lawyer for Amnesty`.
    fn is_body_with_description(&self, phrase: TokenSpan, name: &Mention) -> bool {
        let tagged = |i: u32| self.article.tagged(i as usize);
        let before = (phrase.start..name.span.start).all(|i| {
            let word = tagged(i);
            (self.article.token(i as usize).is_word() || matches!(word.as_str(), "'s" | "-"))
                && !word.is_preposition()
                && !matches!(word.as_str(), "and" | "or")
                && !TITLES.contains(self.article.key(i as usize))
        });
        let described = |i: u32| {
            tagged(i).has(class::PRESS)
                || matches!(tagged(i).as_str(), "agency" | "daily" | "station" | "website")
        };
        self.kind(name) == Some(EntityType::Organization)
            && before
            && (name.span.end..phrase.end).all(described)
    }

    /// The person named right before an office without an article, or with one where the name opens
    /// the sentence: `Otto Stein, | director of the port, …`, `Otto Stein, | a baker in Oslo said …`;
    /// but: `Otto Stein, | the mayor said, was late`.
    fn office_of(&self, span: TokenSpan) -> Option<usize> {
        let comma = span.start.checked_sub(1).filter(|&i| self.article.lower(i as usize) == ",")?;
        let office =
            |word| TITLES.contains(word) || ROLES.contains(word) || MODIFIERS.contains(word);
        let before = self.entities.mention_at(comma.checked_sub(1)? as usize)?;
        let opens = || {
            const NEAR: usize = 4;
            let end = span.end as usize;
            let sentence = self.article.sentence_of(comma as usize);
            self.article.sentences.get(sentence).is_some_and(|s| s.span.start == before.span.start)
                && matches!(self.article.lower(span.start as usize), "a" | "an" | "one")
                && office(noun_phrase::head(self.article, span).into())
                // but: Otto Stein, a witness said on Monday, was late
                && !(self.article.tagged(end).reporting().is_some()
                    && (end + 1..end + 1 + NEAR).any(|i| self.article.tagged(i) == ","))
        };
        let is_office = office(self.article.key(span.start as usize)) || opens();
        // but: it was Otto Stein, | prosecutors said
        let several = ROLES.get(noun_phrase::head(self.article, span)) == Some("p");
        (is_office && !several && self.kind(before) == Some(EntityType::Person))
            .then_some(before.entity)
    }

    /// The person named behind an office that goes on past the phrase, right before the verb:
    /// `Minister of Fisheries | , Ports and Trade, Otto Stein, said`,
    /// `the ambassador | to Oslo Otto Stein said`.
    fn holder(&self, span: TokenSpan) -> Option<usize> {
        const LONGEST: usize = 20;
        let (article, end) = (self.article, span.end as usize);
        let office = |i: usize| ROLES.contains(article.key(i)) || TITLES.contains(article.key(i));
        let sentence = article.sentences.get(article.sentence_of(span.start as usize))?.span;
        let limit = (end + LONGEST).min(sentence.end as usize);
        if !span.range().any(office) || end + 1 >= limit || self.is_text_for(span) {
            return None;
        }
        let plain = |i: usize| !article.tagged(i).is_finite_verb();
        // , Senator the Hon. | Otto Stein; to Oslo | Otto Stein
        let title =
            |i: &usize| article.token(*i).capitalized || matches!(article.lower(*i), "the" | ".");
        let fits = |start: usize, after: usize| {
            let before = (end..start).rev().find(|i| !title(i)).unwrap_or(end);
            let joined =
                article.lower(before) == "," || article.lower(before) == "to" && before == end;
            let verb = after + usize::from(after < limit && article.lower(after) == ",");
            let speaks = verb < limit && article.tagged(verb).reporting().is_some();
            joined && speaks && (end..start).all(plain)
        };
        let mut persons = self
            .entities
            .mentions_in(TokenSpan::from_usize(end + 1, limit))
            .iter()
            .filter(|m| self.kind(m) == Some(EntityType::Person));
        persons.find(|m| fits(m.span.start as usize, m.span.end as usize)).map(|m| m.entity)
    }

    /// The person named right after a description: `the party's leader, Otto Stein`.
    fn apposed(&self, span: TokenSpan) -> Option<usize> {
        // one of them, Otto Stein
        let share = self.article.lower(span.end as usize) == "of";
        // its manager there, Otto Stein
        let place = matches!(self.article.lower(span.end as usize), "here" | "there");
        let comma = span.end as usize + if share { 2 } else { usize::from(place) };
        // according to the lawsuit, Otto Stein left
        let head = noun_phrase::head(self.article, span);
        let unpersonal = class::BODY | class::MEDIUM | class::FINDER | class::SAYING;
        // according to friends, Otto Stein left
        let one_of = || self.article.lower(span.start as usize) == "one";
        // but: the union of bakers' leader, Otto Stein
        let last = ROLES.get(self.article.key(span.end as usize - 1));
        let several = ROLES.get(head) == Some("p") || PEOPLE.get(head) == Some("many");
        if several && !one_of() && last.is_none_or(|role| role == "p") {
            return None;
        }
        if head.has(unpersonal) && !self.article.tagged(span.end as usize).is_preposition() {
            return None;
        }
        if self.article.tagged(comma) != "," || self.is_text_for(span) {
            return None;
        }
        // his deputy, former Holm aide Peter Stein, said
        let next = |m: &Mention| self.article.tokens.list.get(m.span.end as usize);
        // …, said the owner, Calvin Moss Jr. | Mrs Stein wept.
        let own = self.article.sentence_of(comma);
        let closes = |m: &Mention| self.article.sentence_of(m.span.end as usize) != own;
        // but not: Ana Holm KC, Stein's lawyer, said
        let ends = |m: &&Mention| {
            next(m).is_some_and(|next| !next.is_word() && next.kind != Kind::Possessive)
                || closes(m)
        };
        let mentions = self.entities.mentions_in(TokenSpan::from_usize(comma + 1, comma + 7));
        // A name in the middle of another phrase does not name the first: The party, Stein campaign
        // officials | said
        let acts = |m: &&Mention| {
            self.article.tagged(m.span.end as usize).is_finite_verb()
                || self.article.tagged(m.span.end as usize).is_preposition()
        };
        let mention = mentions
            .iter()
            .find(ends)
            .or(mentions.first().filter(|m| m.span.start < comma as u32 + 5 && acts(m)))?;
        let role = (comma + 1..mention.span.start as usize).all(|i| {
            // the vicar, | the Rev Otto Stein; his backer, | the jam maker Ana Holm, said; his deputy,
            // | the Delta Radio editor Ana Holm, said
            let between = i + 1..mention.span.start as usize;
            let styled = || {
                TITLES.contains(self.article.key(i + 1))
                    || i == comma + 1
                        && self.article.lower(mention.span.end as usize) == ","
                        && !between.is_empty()
                        && (between.clone().all(|i| !self.article.token(i).capitalized)
                            || ROLES.contains(self.article.key(between.end - 1)))
            };
            // the rapper, | whose name is Otto Stein, said; but: the coach, | who replaced Otto Stein
            let told_of_another = || {
                let link = self.article.lower(mention.span.start as usize - 1);
                self.article.tagged(i).has(class::RELATIVE)
                    && !matches!(link, "as" | "called" | "is" | "named" | "was")
            };
            self.article.token(i).is_word()
                && !told_of_another()
                && (!self.article.tagged(i).is_determiner() || styled())
                && !self.article.tagged(i).is_preposition()
        });
        (role && self.kind(mention) == Some(EntityType::Person)).then_some(mention.entity)
    }

    /// Whether the phrase is a text for or about somebody: `a letter to the mayor`, but not `a letter
    /// from the mayor`.
    fn is_text_for(&self, span: TokenSpan) -> bool {
        let medium = span.range().find(|&i| self.article.tagged(i + 1).is_preposition());
        medium.is_some_and(|i| {
            self.article.tagged(i).has(class::MEDIUM)
                && matches!(self.article.lower(i + 1), "about" | "for" | "on" | "to")
        })
    }

    /// Whether the phrase means the person named, as `mayor Mensah` does; not `Mensah's lawyer`,
    /// `Mensah lawyer Jo Park`, `a spokesman for Mr Mensah`.
    fn is_head(&self, phrase: TokenSpan, name: TokenSpan) -> bool {
        let after = name.end as usize;
        // Ana Holm KC, Ana Holm MBE
        const DEGREE: usize = 4;
        let degree = (after..phrase.end as usize).all(|i| {
            let token = self.article.token(i);
            token.all_caps && self.article.word(i).len() <= DEGREE
        });
        // `degree` holds where nothing stands behind the name.
        let modifies = !degree
            && {
                let token = self.article.token(after);
                token.kind == Kind::Possessive
                // Holm' spokesman
                || token.kind == Kind::SingleQuote && !token.space_before
                || token.is_word() && !self.article.tagged(after).is_preposition() && self.article.lower(after) != "and"
            };
        // close to former premier Mensah, but not: the High Commissioner for Refugees spokesman Jo
        // Park
        let is_title = |i: usize| {
            let key = self.article.key(i);
            !self.article.token(i).capitalized
                && (TITLES.contains(key) || ROLES.contains(key) || MODIFIERS.contains(key))
        };
        let may_be_verb = |i: usize| {
            i < name.start as usize
                && !(self.article.token(i).capitalized
                    || self.article.tagged(i).is_determiner()
                    || is_title(i))
        };
        let object = (phrase.start..name.start).rev().take(6).any(|i| {
            let between = || (i + 1..name.start).map(|i| i as usize);
            match self.article.lower(i as usize) {
                "of" => between().all(|i| TITLES.contains(self.article.key(i))),
                // the bid to save | Mensah
                "to" if may_be_verb(i as usize + 1) => true,
                "about" | "against" | "at" | "for" | "from" | "in" | "on" | "over" | "to"
                | "with" => {
                    // a letter to the | banker Mensah; but: the ambassador to the UN Mensah
                    let title = between().skip_while(|&i| self.article.tagged(i).is_determiner());
                    between().all(|i| self.article.token(i).capitalized) || { title }.all(is_title)
                }
                _ => false,
            }
        });
        !modifies && !object && !self.is_told_of_another(phrase, name)
    }

    /// Whether the name only helps to describe somebody else: Mensah in `a lawyer representing Mensah`,
    /// `a woman who said that she is the wife of Mensah`.
    fn is_told_of_another(&self, phrase: TokenSpan, name: TokenSpan) -> bool {
        let lower = |i: u32| self.article.lower(i as usize);
        // not: a beaming Mensah, the long-serving mayor Mensah
        let noun_before = |i: u32| {
            let before = i as usize - 1;
            self.article.token(before).is_word() && !self.article.tagged(before).is_determiner()
        };
        let participle = |i: u32| lower(i).len() > 4 && lower(i).ends_with("ing");
        let relative = |i: u32| matches!(lower(i), "who" | "whose" | "which");
        self.article.tagged(phrase.start as usize).is_determiner()
            && (phrase.start + 2..name.start)
                .any(|i| relative(i) || noun_before(i) && participle(i))
    }

    /// The person before a description that ends with the name `other`, right before a relative pronoun
    /// at `at`: Ida Dahl in `Ida Dahl, a friend of Otto Stein, | who …`
    fn described_by(&self, other: &Mention, at: u32) -> Option<&Mention> {
        let lower = |i: u32| self.article.lower(i as usize);
        let next = self.entities.mentions.partition_point(|m| m.span.start < other.span.start);
        let person = self.entities.mentions.get(next.checked_sub(1)?)?;
        let (from, to) = (person.span.end, other.span.start.checked_sub(1)?);
        let described = lower(from) == ","
            && matches!(lower(from + 1), "a" | "an")
            && matches!(lower(to), "of" | "to" | "with")
            && (from + 1..to).all(|i| self.article.token(i as usize).is_word());
        let set_off = other.span.end + 1 == at && lower(other.span.end) == ",";
        (described && set_off && self.kind(person) == Some(EntityType::Person)).then_some(person)
    }

    /// The name right before a relative pronoun: `Ida Dahl, who …`.
    pub fn antecedent(&self, at: u32) -> Option<usize> {
        let next = self.entities.mentions.partition_point(|m| m.span.start < at);
        let mention = self.entities.mentions.get(next.checked_sub(1)?)?;
        if at - mention.span.end.min(at) > 2 {
            return None;
        }
        if let Some(person) = self.described_by(mention, at) {
            return Some(person.entity);
        }
        // Jo Park, head of Delta Bank, who …
        let person =
            self.entities.mentions.get(next.saturating_sub(3)..next)?.iter().rev().find(|m| {
                self.kind(m) == Some(EntityType::Person)
                    && self.article.sentence_of(m.span.start as usize)
                        == self.article.sentence_of(at as usize)
                    && (m.span.end == mention.span.end
                        || self.article.lower(m.span.end as usize) == ",")
            });
        match self.article.lower(at as usize) {
            "who" if self.kind(mention) != Some(EntityType::Person) => person.map(|m| m.entity),
            _ => Some(mention.entity),
        }
    }
}
