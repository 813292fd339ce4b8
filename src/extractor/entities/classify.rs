//! The type of each chunk: the classifier's, where it knows better than the rules.

use std::collections::HashMap;

use super::EntityType;
use super::chunk::Chunk;
use super::evidence::Evidence;
use super::features::{self, Features, Scene};
use super::results;
use super::model::{self, CLASSES, Logits};
use super::typing::Opinion;

/// The type of each chunk; `None`: no name after all.
pub fn types(evidence: &Evidence, chunks: &[Chunk], opinions: &[Opinion], keys: &[String]) -> Vec<Option<EntityType>> {
    let groups = Groups::of(keys);
    let scene = Scene { evidence, chunks, opinions, keys, mentions: &groups.mentions, sport: features::sport(evidence) };
    let mut features = Features::default();
    let (mut own, mut around) = (Vec::with_capacity(chunks.len()), Vec::with_capacity(chunks.len()));
    for index in 0..chunks.len() {
        scene.features(index, &mut features);
        own.push(model::sum(&features.own));
        around.push(model::sum(&features.around));
    }
    let mut types: Vec<_> = opinions.iter().map(|o| o.kind).collect();
    for members in groups.members() {
        let of = |list: &[Logits]| members.iter().map(|&i| list[i]).collect::<Vec<_>>();
        for (&index, logits) in members.iter().zip(model::pooled(&of(&own), &of(&around))) {
            types[index] = choose(&chunks[index], &opinions[index], &logits);
        }
    }
    for (kind, _) in types.iter_mut().zip(results::clubs(evidence, chunks)).filter(|(_, club)| *club) {
        *kind = Some(EntityType::Organization);
    }
    types
}

fn choose(chunk: &Chunk, opinion: &Opinion, logits: &Logits) -> Option<EntityType> {
    use EntityType::*;
    use std::sync::LazyLock;
    static M: LazyLock<[f32; 5]> = LazyLock::new(|| [("MP", 1.5), ("MO", 1.5), ("ML", 1.5), ("MN", 2.0), ("MX", 0.7)].map(|(n, d)| model::env(n, d)));
    let whole = matches!(chunk.form, super::chunk::Form::Listed(l) if l.whole_country);
    if matches!(opinion.kind, Some(Group | Event)) || opinion.kind == Some(Place) && whole {
        return opinion.kind;
    }
    let best = (0..CLASSES.len()).reduce(|best, c| if logits[c] > logits[best] { c } else { best })?;
    let rule = (0..CLASSES.len()).find(|&c| CLASSES[c] == opinion.kind).unwrap_or(4);
    let margin = match opinion.kind {
        Some(Person) => M[0],
        Some(Organization) => M[1],
        Some(Place) => M[2],
        None => M[3],
        _ => M[4],
    };
    if logits[best] - logits[rule] < margin {
        return opinion.kind;
    }
    match (CLASSES[best], opinion.kind) {
        (None, Some(Person | Organization | Place)) => Some(Other),
        (None, rule) => rule,
        (found, _) => found,
    }
}

/// Chunks of the same words.
pub struct Groups {
    /// By chunk: how many its group has.
    pub mentions: Vec<u32>,
    members: Vec<Vec<usize>>,
}

impl Groups {
    pub fn of(keys: &[String]) -> Self {
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut members: Vec<Vec<usize>> = Vec::new();
        for (index, key) in keys.iter().enumerate() {
            let number = *numbers.entry(key).or_insert(members.len());
            if number == members.len() {
                members.push(Vec::new());
            }
            members[number].push(index);
        }
        let mut mentions = vec![0; keys.len()];
        for group in &members {
            for &index in group {
                mentions[index] = group.len() as u32;
            }
        }
        Groups { mentions, members }
    }

    /// The chunks of each group, in order.
    pub fn members(&self) -> &[Vec<usize>] {
        &self.members
    }
}
