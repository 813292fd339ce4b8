//! Entities: names found, typed, and brought together.
//!
//! ```text
//! evidence   which words the article itself writes as names
//! chunk      runs of capitals cut into names, titles off
//! typing     person, organization, place …: the one step that a trained tagger may replace
//! grouping   full name and surname, acronym and expansion: one entity
//! role       the person's office and gender
//! ```

mod chunk;
mod context;
mod evidence;
mod grouping;
mod role;
mod typing;
mod vocabulary;

use std::cmp::Ordering;

use serde::Serialize;

use crate::article::Article;
use crate::text::span::TokenSpan;
use chunk::{Chunk, Form};
use evidence::Evidence;

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
pub fn extract(article: &Article) -> Entities {
    let evidence = Evidence::gather(article);
    let chunks = chunk::chunks(&evidence);
    let types = typing::classify(&evidence, &chunks);
    let labels = grouping::group(&evidence, &chunks, &types);
    assemble(&evidence, &chunks, &types, &labels)
}

/// The entities with all that their mentions tell of them.
fn assemble(evidence: &Evidence, chunks: &[Chunk], types: &[Option<EntityType>], labels: &[Option<usize>]) -> Entities {
    let article = evidence.article;
    let mut entities = Entities::default();
    let mut votes: Vec<[u32; 3]> = Vec::new();
    let mut fullest: Vec<usize> = Vec::new();
    let named = |at: usize| {
        let next = chunks.partition_point(|c| c.span.end as usize <= at);
        chunks.get(next).filter(|c| c.span.contains(at) && types[next].is_some_and(role::is_of)).map(|c| c.span)
    };
    for (index, chunk) in chunks.iter().enumerate() {
        let (Some(kind), Some(label)) = (types[index], labels[index]) else { continue };
        if label == entities.list.len() {
            entities.list.push(Entity { kind, name: String::new(), title: None, country: None, gender: Gender::Unknown });
            votes.push([0; 3]);
            fullest.push(index);
        }
        entities.mentions.push(Mention { span: chunk.span, entity: label });
        let fullness = |i: usize| (chunks[i].span.len(), !article.token(chunks[i].span.start as usize).all_caps);
        if fullness(index) > fullness(fullest[label]) {
            fullest[label] = index;
        }
        let entity = &mut entities.list[label];
        if entity.country.is_none() {
            entity.country = country(evidence, chunk, kind);
        }
        if kind == EntityType::Person {
            let role = role::role(evidence, chunk, &named);
            if entity.title.is_none() {
                entity.title = role.map(|span| folded(article.slice(span)));
            }
            votes[label][role::gender(evidence, chunk, role) as usize] += 3;
            let next_person = (index + 1..chunks.len().min(index + 8)).find(|&i| types[i] == Some(EntityType::Person));
            let limit = next_person.map_or(article.tokens.list.len(), |i| chunks[i].span.start as usize);
            votes[label][role::pronoun_after(evidence, chunk, limit) as usize] += 1;
        }
    }
    for (label, entity) in entities.list.iter_mut().enumerate() {
        entity.name = folded(article.slice(chunks[fullest[label]].span));
        let [_, male, female] = votes[label];
        entity.gender = match male.cmp(&female) {
            Ordering::Greater => Gender::Male,
            Ordering::Less => Gender::Female,
            Ordering::Equal => Gender::Unknown,
        };
    }
    entities
}

/// The country of a place or a people, where a list or the text itself tells it: "Aldhaven, Norway".
fn country(evidence: &Evidence, chunk: &Chunk, kind: EntityType) -> Option<&'static str> {
    if !matches!(kind, EntityType::Place | EntityType::Group) {
        return None;
    }
    let after = chunk.span.end as usize;
    let end = evidence.article.sentences[chunk.sentence].span.end as usize;
    let behind = (after + 1 < end && evidence.article.word(after) == ",").then(|| evidence.listed(after + 1)).flatten();
    let own = match chunk.form {
        Form::Listed(listed) => Some(listed),
        _ => None,
    };
    if own.is_some_and(|own| own.whole_country) {
        return own.and_then(|own| own.country);
    }
    behind.filter(|b| kind == EntityType::Place && b.kind == EntityType::Place).and_then(|b| b.country).or(own.and_then(|own| own.country))
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
