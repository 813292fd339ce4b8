//! The person that an epithet means, a second description of somebody named just before:
//! `the 31-year-old`, `the Brazilian`, `the minister`.

use super::Resolver;
use crate::extractor::entities::{EntityType, Gender, Mention, gender};
use crate::lexicon::{DEMONYMS, ROLES, TITLES, words};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// Sentences back in which an epithet finds its person.
const REACH: usize = 2;

/// Least age with which an adult named before may be meant: `the 31-year-old`, not `the 9-year-old`.
const ADULT: u32 = 18;

impl Resolver<'_> {
    /// Whether the phrase means one member of a people or party: `the Brazilian`, `the Republican`.
    pub(super) fn is_one_of_a_people(&self, span: TokenSpan) -> bool {
        let first = self.article.lower(span.start as usize);
        // but the French, the Danes, the Inuit: may be all of them
        let name = self.article.lower(span.end as usize - 1);
        let partisan = words!("conservative democrat liberal libertarian republican");
        let one = partisan.contains(name)
            || DEMONYMS.contains(name)
                && !["s", "sh", "ch", "ese", "inuit"].iter().any(|end| name.ends_with(end));
        first == "the" && span.len() == 2 && one
    }

    /// The person that an epithet means: the only one named in the nearest sentence that names one.
    /// An office means the last speaker; `the 31-year-old` and `the Brazilian` also somebody named in
    /// the same paragraph.
    pub(super) fn epithet(&self, span: TokenSpan) -> Option<usize> {
        let last = self.article.key(span.end as usize - 1);
        let aged = last.as_str() == "old";
        let (person, beside) = self.person_spoken_of(span)?;
        let spoke_last = self.last.is_some_and(|(_, entity)| entity == person);
        let found = match aged || self.is_one_of_a_people(span) {
            true => {
                (spoke_last || beside || aged && self.is_alone_before(span))
                    && !self.mentions_another(span)
            }
            false => spoke_last && self.is_office_of_speaker(span, person),
        };
        (found && self.article.lower(span.start as usize) == "the").then_some(person)
    }

    /// Whether somebody else of the kind was mentioned shortly before: `Stein met an Iraqi`, `he was with
    /// the 11-year-old`; but: `Stein is an Iraqi`, `said the Iraqi`.
    fn mentions_another(&self, span: TokenSpan) -> bool {
        let article = self.article;
        let own = article.sentence_of(span.start as usize);
        let from = article.sentences.get(own.saturating_sub(REACH)).map_or(0, |s| s.span.start);
        let kind = span.start as usize + 1..span.end as usize;
        (from as usize + 2..span.start as usize).any(|i| {
            let before = article.tagged(i - 2);
            kind.clone().zip(i..).all(|(kind, i)| article.lower(kind) == article.lower(i))
                && article.tagged(i - 1).is_determiner()
                && article.token(i - 2).is_word()
                && !(before.is_be() || before.reporting().is_some())
        })
    }

    /// Whether a person is the subject of a sentence in the paragraph before, is an adult by the age
    /// in the phrase, and the quoted words speak of nobody else: not `“My dad is ill,” the
    /// 31-year-old said`.
    fn is_alone_before(&self, span: TokenSpan) -> bool {
        let (article, sentences) = (self.article, &self.article.sentences);
        let own = article.sentence_of(span.start as usize);
        let block = |i: usize| sentences.get(i).map_or(0, |sentence| sentence.block);
        let first = (0..own).rev().find(|&i| block(i) + 1 < block(own)).map_or(0, |i| i + 1);
        let Some(whole) = sentences.get(first).filter(|_| first < own) else { return false };
        let mentions = self.entities.mentions_in(TokenSpan::new(whole.span.start, span.start));
        let acts =
            |m: &Mention| self.kind(m) == Some(EntityType::Person) && self.is_subject(m.span);
        let age = article.lower(span.start as usize + 1).split('-').next();
        let of_another = |i: usize| match article.lower(i) {
            "he" | "him" | "his" | "she" | "her" => true,
            "my" => matches!(article.lower(i + 1), "dad" | "mom" | "mum"),
            _ => false,
        };
        age.and_then(|age| age.parse().ok()).is_some_and(|age: u32| age >= ADULT)
            && mentions.iter().any(acts)
            && !self.own.iter().flat_map(|part| part.range()).any(of_another)
    }

    /// Whether the phrase is an office that the last speaker may hold: `the minister`, `the Ohio
    /// governor`; `the team leader`, `the spokesman` and `the woman` may be somebody else.
    fn is_office_of_speaker(&self, span: TokenSpan, person: usize) -> bool {
        let last = self.article.key(span.end as usize - 1);
        // the Ohio official, the officer: one of many
        let held = TITLES.contains(last) && last.as_str() != "officer"
            || span.len() == 2 && last.as_str() == "official";
        let office = ROLES.get(last).filter(|&role| role != "p" && held);
        let named = |i: usize| self.article.token(i).capitalized;
        let own = |role| match gender(role) {
            Gender::Unknown => true,
            known => self.fits(person, known, true),
        };
        let messenger = self.article.lower(span.end as usize - 1).starts_with("spokes");
        office.is_some_and(own)
            && !messenger
            && (span.len() == 2 || span.len() == 3 && named(span.start as usize + 1))
    }

    /// The only person named outside of quotations in the nearest sentence that names one, and
    /// whether that name stands in the paragraph of `span`. In `Stein's driver` nobody counts as named.
    fn person_spoken_of(&self, span: TokenSpan) -> Option<(usize, bool)> {
        let own = self.article.sentence_of(span.start as usize);
        let block = self.article.sentences.get(own)?.block;
        let owns = |m: &Mention| {
            self.article
                .tokens
                .list
                .get(m.span.end as usize)
                .is_some_and(|token| token.kind == Kind::Possessive)
        };
        for index in (own.saturating_sub(REACH)..=own).rev() {
            let whole = self.article.sentences.get(index)?;
            let end = whole.span.end.min(span.start).max(whole.span.start);
            let mentions = self.entities.mentions_in(TokenSpan::new(whole.span.start, end)).iter();
            let mut persons = mentions
                .filter(|m| self.kind(m) == Some(EntityType::Person) && !self.in_quotation(m.span));
            if let Some(first) = persons.next() {
                let only = !owns(first) && persons.all(|other| other.entity == first.entity);
                return only.then_some((first.entity, whole.block == block));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::speaker;

    #[test]
    fn an_epithet_stands_for_who_was_spoken_of() {
        for (text, expected) in [
            (
                "Peter Stein fell ill in May. “I am well again,” the 31-year-old said.",
                "Peter Stein",
            ),
            ("Peter Stein fell ill in May. “I am well again,” the Brazilian said.", "Peter Stein"),
            ("Peter Stein fell ill in May.\n\n“My dad is ill,” the 11-year-old said.", "-"),
            ("Peter Stein fell ill in May.\n\n“He is ill,” the 31-year-old said.", "-"),
            (
                "Peter Stein fell ill in May.\n\n“I am well again,” the 31-year-old said.",
                "Peter Stein",
            ),
            ("Peter Stein fell ill in May.\n\n“My dad is ill,” the 31-year-old said.", "-"),
            ("Peter Stein met an Iraqi in May. “I am cold,” the Iraqi said.", "-"),
            ("A lock was named after Peter Stein.\n\n“I am well,” the 31-year-old said.", "-"),
            ("Peter Stein is an Iraqi. “I am cold,” the Iraqi said.", "Peter Stein"),
            ("Peter Stein, 31, fell ill. “I am well again,” the 31-year-old said.", "Peter Stein"),
            ("Peter Stein met Maria Holm. “I am well again,” the 31-year-old said.", "-"),
            ("Peter Stein fell ill. “We are sorry,” the French said.", "French"),
            ("Peter Stein said it was late. “I am well again,” the minister said.", "Peter Stein"),
            ("Peter Stein fell ill in May. “He is well again,” the minister said.", "-"),
            ("Peter Stein said it was late. “I am well again,” the team leader said.", "-"),
            ("Peter Stein said it was late. “I am well again,” the policewoman said.", "-"),
            ("Peter Stein's wife fell ill. “I am well again,” the 31-year-old said.", "-"),
        ] {
            assert_eq!(speaker(text), expected, "{text}");
        }
    }
}
