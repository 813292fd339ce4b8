//! The weights of the classifier, read where they stand in the binary.
//!
//! `src/model/entities.bin` is made by `wirecopy-train entities`: for each of
//! `2^BITS` buckets one signed byte a class, a weight in steps of `1 / STEPS`.
//! A feature's bucket is the top bits of its number; features that share a
//! bucket by chance did so in training too. Its model card is
//! `src/model/README.md`.

use super::kind::EntityType;

/// Binary logarithm of the number of buckets.
pub const BITS: u32 = 18;

/// A weight of 1 as it is stored.
pub const STEPS: f32 = 24.0;

/// What a name may be; the last is anything else, also no name at all.
pub const CLASSES: [Option<EntityType>; 5] = [
    Some(EntityType::Person),
    Some(EntityType::Organization),
    Some(EntityType::Place),
    Some(EntityType::Group),
    None,
];

/// A score for each class: the natural logarithm of its odds but for a common addend.
pub type Logits = [f32; CLASSES.len()];

static WEIGHTS: &[[u8; CLASSES.len()]] = include_bytes!("../../model/entities.bin").as_chunks().0;

/// The bucket of a feature.
pub fn bucket(feature: u32) -> usize {
    (feature >> (32 - BITS)) as usize
}

/// The sum of the weights of `features`.
pub fn sum(features: &[u32]) -> Logits {
    let mut sums = [0i32; CLASSES.len()];
    for &feature in features {
        let weights = WEIGHTS[bucket(feature)];
        for (class, sum) in sums.iter_mut().enumerate() {
            *sum += i32::from(weights[class] as i8);
        }
    }
    sums.map(|sum| sum as f32 / STEPS)
}

/// How much the words around the `count` mentions of a name count beside the name itself: more
/// where several speak of it. Measured on `entities/dev`: 2 was as good as 3, and better than 1.
pub fn weight_around(count: usize) -> f32 {
    if count > 1 { 2.0 } else { 1.0 }
}

/// The scores of a name, one for all its `mentions`, from those of the name itself and of the words
/// around it at each.
pub fn pooled(mentions: &[usize], own: &[Logits], around: &[Logits]) -> Logits {
    let weight = weight_around(mentions.len());
    let sum = |c: usize| {
        mentions.iter().map(|&mention| own[mention][c] + weight * around[mention][c]).sum::<f32>()
    };
    std::array::from_fn(|c| sum(c) / mentions.len().max(1) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_bucket() {
        assert_eq!(WEIGHTS.len(), 1 << BITS);
        assert_eq!(bucket(u32::MAX), (1 << BITS) - 1);
        assert!(WEIGHTS.as_flattened().iter().any(|&weight| weight != 0));
    }

    #[test]
    fn mentions_speak_for_each_other() {
        let own = [[1.0, 0.0, 0.0, 0.0, 0.0]; 3];
        let around = [[0.0, 4.0, 0.0, 0.0, 0.0], [0.0, 2.0, 0.0, 0.0, 0.0], [0.0; 5]];
        assert_eq!(pooled(&[0, 1, 2], &own, &around)[..2], [1.0, 4.0]);
        assert_eq!(pooled(&[0], &own, &around)[..2], [1.0, 4.0]);
    }
}
