//! The inputs of the features of names, the templates of features, and their hashing to numbers.

use super::super::chunk::{Chunk, ChunkForm};
use super::super::kind::EntityType;
use super::super::names::Names;
use super::super::typing::Opinion;
use crate::extractor::sport::sport;

/// The inputs of the features of an article's names.
pub struct FeatureInputs<'s, 'a> {
    pub(super) names: &'s Names<'s, 'a>,
    pub(super) opinions: &'s [Opinion],
    /// How much the article speaks of matches, 0 to 2.
    pub(super) sport: u64,
}

/// The template of a feature, which has two values.
#[derive(Clone, Copy)]
pub enum Template {
    // Of the name, by the rules
    Size = 1,
    RuleSize,
    RuleForm,
    RulePoints,
    RuleMargin,
    RuleMentions,
    RuleSport,
    // Of the name, by its words
    Name,
    Shape,
    Word,
    FirstWord,
    LastWord,
    Prefix,
    Suffix,
    Lists,
    FirstLists,
    LastLists,
    Listed,
    Cluster,
    FirstCluster,
    LastCluster,
    FirstCoarse,
    LastCoarse,
    CoarsePair,
    // Of the words around
    Before,
    After,
    Before2,
    After2,
    Before3,
    After3,
    Beside,
    BeforeCluster,
    AfterCluster,
    BesideCoarse,
    Sport,
    NameBefore,
    NameAfter,
    Owns,
    Titled,
    Place,
    Definite,
}

/// The hash of a feature: a template with its values.
pub fn number(template: Template, a: u64, b: u64) -> u32 {
    let x = (template as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ a;
    let x = (x ^ (x >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ b;
    let x = (x ^ (x >> 30)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (x >> 32) as u32
}

impl<'s, 'a> FeatureInputs<'s, 'a> {
    pub fn new(names: &'s Names<'s, 'a>, opinions: &'s [Opinion]) -> Self {
        FeatureInputs { names, opinions, sport: sport(names.evidence.article) }
    }
}

pub fn kind(kind: Option<EntityType>) -> u64 {
    kind.map_or(9, |k| k as u64)
}

pub fn form(chunk: &Chunk) -> u64 {
    match chunk.form {
        ChunkForm::Listed(listed) => 1 + listed.kind as u64 * 2 + u64::from(listed.whole_country),
        ChunkForm::Headed(kind, strength) => 100 + kind as u64 * 4 + strength as u64,
        ChunkForm::Plain => 0,
    }
}

/// Case of the letters, whether there are digits, whether there is anything else: a number below
/// 32.
pub fn shape(word: &str) -> u64 {
    let (mut upper, mut lower, mut inner, mut digit, mut other) = (0, 0, false, false, false);
    for c in word.chars() {
        match c {
            _ if c.is_uppercase() => {
                inner |= lower > 0;
                upper += 1;
            }
            _ if c.is_alphabetic() => lower += 1,
            _ if c.is_numeric() => digit = true,
            _ => other = true,
        }
    }
    let case = match (upper, lower) {
        (0, _) => 0,
        (1, 0) => 1,
        (2 | 3, 0) => 2,
        (_, 0) => 3,
        _ if inner => 4,
        _ => 5,
    };
    case + 8 * u64::from(digit) + 16 * u64::from(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let shapes: Vec<_> =
            ["hale", "H", "UN", "NATO", "SkyHale", "Hale", "B737", "U.S."].map(shape).to_vec();
        assert_eq!(shapes, [0, 1, 2, 3, 4, 5, 9, 18]);
    }
}
