//! The private organisations that an article names, and the one that it is about: `the company`.

use crate::extractor::entities::{Entities, EntityType};
use crate::lexicon::word_set;
use crate::syntax::class;
use crate::syntax::word::Word;

/// The private organisations of an article.
pub struct Bodies {
    /// For each entity, whether it is an organisation other than one of the state or the press, by the
    /// words of its name.
    private: Vec<bool>,
    /// The one that is named most, and more than once, if there is only one such.
    pub main: Option<usize>,
}

impl Bodies {
    pub fn of(entities: &Entities) -> Self {
        let is_press =
            |word: &str| Word::of(word.to_lowercase().as_str()).has(class::AGENCY | class::PRESS);
        let public = word_set!("public_bodies");
        let private = |name: &str| {
            !name.split_whitespace().any(|word| public.contains(word) || is_press(word))
        };
        let private: Vec<bool> = entities
            .list
            .iter()
            .map(|entity| entity.kind == EntityType::Organization && private(&entity.name))
            .collect();
        let mut counts = vec![0_usize; private.len()];
        for mention in entities.mentions.iter().filter(|mention| private[mention.entity]) {
            counts[mention.entity] += 1;
        }
        let most = counts.iter().copied().max().filter(|&most| most > 1);
        let mut bodies = (0..counts.len()).filter(|&entity| Some(counts[entity]) == most);
        let main = bodies.next().filter(|_| bodies.next().is_none());
        Bodies { private, main }
    }

    pub fn is_private(&self, entity: usize) -> bool {
        self.private.get(entity).is_some_and(|&private| private)
    }
}

pub fn is_organization(entities: &Entities, entity: usize) -> bool {
    entities.list.get(entity).is_some_and(|e| e.kind == EntityType::Organization)
}
