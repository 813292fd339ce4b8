//! The weights of the classifier, read where they stand in the binary.
//!
//! `src/model/entities.bin` is made by `wirecopy-train entities`: for each of
//! `2^BITS` buckets one signed byte a class, a weight in steps of `1 / STEPS`.
//! A feature's bucket is the top bits of its number; features share buckets by
//! chance, which the training has seen.

use super::EntityType;

/// Binary logarithm of the number of buckets.
pub const BITS: u32 = 18;

/// A weight of 1 as it is stored.
pub const STEPS: f32 = 24.0;

/// What a chunk may be; the last is anything else, also no name at all.
pub const CLASSES: [Option<EntityType>; 5] =
    [Some(EntityType::Person), Some(EntityType::Organization), Some(EntityType::Place), Some(EntityType::Group), None];

/// How much the words around a name's other mentions count beside those around this one.
pub const OTHERS: f32 = 1.0;

/// A score for each class.
pub type Logits = [f32; CLASSES.len()];

static WEIGHTS: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| std::fs::read(std::env::var("WEIGHTS").unwrap_or("/work/wt-entities/src/model/entities.bin".into())).unwrap());
pub fn env(name: &str, default: f32) -> f32 { std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default) }


/// The bucket of a feature.
pub fn bucket(feature: u32) -> usize {
    (feature >> (32 - BITS)) as usize
}

/// The sum of the weights of `features`.
pub fn sum(features: &[u32]) -> Logits {
    let mut sums = [0i32; CLASSES.len()];
    for &feature in features {
        let at = bucket(feature) * CLASSES.len();
        for (sum, &weight) in sums.iter_mut().zip(WEIGHTS.get(at..at + CLASSES.len()).unwrap_or_default()) {
            *sum += i32::from(weight as i8);
        }
    }
    sums.map(|sum| sum as f32 / STEPS)
}

/// The scores of each mention of one name, from those of the name itself at
/// each place and of the words around it: all mentions speak for each other.
pub fn pooled(own: &[Logits], around: &[Logits]) -> Vec<Logits> {
    let mut total = Logits::default();
    for logits in around {
        for (total, x) in total.iter_mut().zip(logits) {
            *total += x;
        }
    }
    let share = OTHERS / around.len().saturating_sub(1).max(1) as f32;
    let pool = |(own, around): (&Logits, &Logits)| std::array::from_fn(|c| own[c] + around[c] + share * (total[c] - around[c]));
    own.iter().zip(around).map(pool).collect()
}
