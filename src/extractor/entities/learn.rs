//! What the trainer sees of an article: the same chunks and features as the tagger.

use super::classify;
use super::evidence::Evidence;
pub use super::evidence::FeatureMask;
use super::features::FeatureInputs;
pub use super::features::Features;
use super::kind::EntityType;
use crate::article::Article;
use crate::text::span::TokenSpan;

/// The names of an article that wait for their types.
pub struct Candidates {
    /// In order, without overlap.
    pub list: Vec<Candidate>,
    /// The candidates of the same words that are decided together: indices into `list`.
    pub names: Vec<Vec<usize>>,
}

/// A name that waits for its type.
pub struct Candidate {
    pub span: TokenSpan,
    /// What the rules say.
    pub rule: Option<EntityType>,
    pub features: Features,
}

/// The candidates of `article`, with what `mask` hides of words in lower case.
pub fn candidates(article: &Article, mask: &dyn Fn(&str) -> FeatureMask) -> Candidates {
    let evidence = Evidence::gather_masked(article, mask);
    let (names, opinions) = super::by_rules(&evidence);
    let settled = classify::settled(&names, &opinions);
    let inputs = FeatureInputs::new(&names, &opinions);
    let candidate = |index: usize| {
        let mut features = Features::default();
        inputs.features(index, &mut features);
        Candidate { span: names.chunks[index].span, rule: opinions[index].kind, features }
    };
    // What the rules settle teaches too, but each mention for itself: in the tagger it says nothing
    // of the others.
    let alone = names.all().filter(|&i| settled[i]).map(|i| vec![i]);
    let pools = names.open(&settled).iter().map(<[usize]>::to_vec).chain(alone).collect();
    Candidates { list: names.all().map(candidate).collect(), names: pools }
}
