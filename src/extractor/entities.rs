//! Entities: names found, typed, and brought together.

use serde::Serialize;

use crate::article::Article;
use crate::text::span::TokenSpan;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityType {
    Person,
    Organization,
    Place,
    /// Nationality, religion, political adherence.
    Group,
    Event,
    Other,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

/// One thing of the world that the article names.
#[derive(Debug)]
pub struct Entity {
    pub kind: EntityType,
    /// The fullest form seen, white space folded.
    pub name: String,
    /// Role as the text gives it.
    pub title: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'static str>,
    /// Of a person, as far as title, first name or pronouns tell.
    pub gender: Gender,
}

/// A place in the text where an entity is named.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    pub span: TokenSpan,
    /// Index into [`Entities::list`].
    pub entity: usize,
}

/// The entities of an article, in order of their first mention.
#[derive(Debug, Default)]
pub struct Entities {
    pub list: Vec<Entity>,
    /// In order, without overlap.
    pub mentions: Vec<Mention>,
}

impl Entities {
    /// The mention that holds token `index`.
    pub fn mention_at(&self, index: usize) -> Option<&Mention> {
        let next = self.mentions.partition_point(|m| m.span.end as usize <= index);
        self.mentions.get(next).filter(|m| m.span.contains(index))
    }

    /// The entity named at token `index`.
    pub fn at(&self, index: usize) -> Option<&Entity> {
        self.mention_at(index).map(|m| &self.list[m.entity])
    }

    /// The mentions that begin inside `span`.
    pub fn mentions_in(&self, span: TokenSpan) -> &[Mention] {
        let first = self.mentions.partition_point(|m| m.span.start < span.start);
        let end = self.mentions.partition_point(|m| m.span.start < span.end);
        &self.mentions[first..end.max(first)]
    }
}

/// Finds the entities of `article`.
pub fn extract(_article: &Article) -> Entities {
    Entities::default()
}
