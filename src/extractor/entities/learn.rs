//! What the trainer sees of an article: the same chunks and features as the tagger.

use super::chunk;
use super::classify::Groups;
use super::evidence::Evidence;
pub use super::evidence::Veil;
pub use super::features::Features;
use super::features::{self, Scene};
use super::typing;
use super::EntityType;
use crate::article::Article;
use crate::text::span::TokenSpan;

/// A name that waits for its type.
pub struct Candidate {
    pub span: TokenSpan,
    /// What the rules say.
    pub rule: Option<EntityType>,
    pub features: Features,
    /// Number of the group of names of the same words, from 0.
    pub group: usize,
}

/// The candidates of `article`, in order, with what `veil` hides of words in lower case.
pub fn candidates(article: &Article, veil: &dyn Fn(&str) -> Veil) -> Vec<Candidate> {
    let evidence = Evidence::gather_veiled(article, veil);
    let chunks = chunk::chunks(&evidence);
    let keys: Vec<String> = chunks.iter().map(|c| typing::key(&evidence, c)).collect();
    let opinions = typing::opinions(&evidence, &chunks, &keys);
    let groups = Groups::of(&keys);
    let scene = Scene { evidence: &evidence, chunks: &chunks, opinions: &opinions, keys: &keys, mentions: &groups.mentions, sport: features::sport(&evidence) };
    let mut group = vec![0; chunks.len()];
    for (number, members) in groups.members().iter().enumerate() {
        for &index in members {
            group[index] = number;
        }
    }
    let candidate = |index: usize| {
        let mut features = Features::default();
        scene.features(index, &mut features);
        Candidate { span: chunks[index].span, rule: opinions[index].kind, features, group: group[index] }
    };
    (0..chunks.len()).map(candidate).collect()
}
