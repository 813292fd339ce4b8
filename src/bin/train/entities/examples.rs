//! Candidates with the classes that the marks give them.

use wirecopy::train::article::Article;
use wirecopy::train::extractor::entities::EntityType;
use wirecopy::train::extractor::entities::clusters::hash;
use wirecopy::train::extractor::entities::learn::{
    self, Candidate, Candidates, FeatureMask, Features,
};
use wirecopy::train::extractor::entities::model::CLASSES;
use wirecopy::train::text::span::TokenSpan;

use super::corpus::Document;

#[derive(clap::Args)]
pub struct Options {
    /// How often each document is seen: once as it is, then with other words hidden each time
    #[arg(long, default_value_t = 3)]
    copies: u64,
    /// Percentage of words that are hidden
    #[arg(long, default_value_t = 60)]
    hide_words: u64,
    /// Percentage of words whose clusters are hidden
    #[arg(long, default_value_t = 10)]
    hide_clusters: u64,
    /// Percentage of words that are taken out of the lists of names
    #[arg(long, default_value_t = 35)]
    hide_lists: u64,
    /// How much a document of the smaller sources, whose labels were made by hand, counts beside
    /// one of gmb_voa
    #[arg(long, default_value_t = 3.0)]
    by_hand: f32,
}

/// The names of one document.
pub struct Example {
    pub mentions: Vec<Mention>,
    /// The mentions of the same words.
    pub names: Vec<Vec<usize>>,
    pub weight: f32,
}

pub struct Mention {
    pub features: Features,
    /// Index into [`CLASSES`]; `None`: unknown, it only speaks for the other mentions of its name.
    pub class: Option<usize>,
}

/// The largest source, whose labels were cleaned by vote.
const LARGEST: &str = "gmb_voa";

pub fn of(documents: &[Document], options: &Options) -> Vec<Example> {
    let mut examples = Vec::new();
    for document in documents {
        let article = Article::new(&document.text);
        let weight = if document.source == LARGEST { 1.0 } else { options.by_hand };
        for copy in 0..options.copies {
            let candidates =
                learn::candidates(&article, &|word| mask(word, &document.id, copy, options));
            examples.push(example(document, &article, candidates, weight));
        }
    }
    examples
}

/// What is hidden of `word` in one copy of a document: chance, but always the same.
fn mask(word: &str, document: &str, copy: u64, options: &Options) -> FeatureMask {
    if copy == 0 {
        return FeatureMask::default();
    }
    let draw = (hash(word) ^ hash(document) ^ copy.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let draw = (draw ^ (draw >> 32)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let falls = |shift: u32, percent: u64| (draw >> shift) % 100 < percent;
    FeatureMask {
        identity: falls(5, options.hide_words),
        cluster: falls(20, options.hide_clusters),
        lists: falls(35, options.hide_lists),
    }
}

fn example(document: &Document, article: &Article, candidates: Candidates, weight: f32) -> Example {
    let marks = document
        .names
        .iter()
        .map(|name| (trimmed(article, article.tokens_in(name.span)), name.kind));
    let marks: Vec<_> = marks.filter(|(span, _)| !span.is_empty()).collect();
    let mention = |candidate: Candidate| Mention {
        class: class(&document.source, &candidate, &marks),
        features: candidate.features,
    };
    Example {
        mentions: candidates.list.into_iter().map(mention).collect(),
        names: candidates.names,
        weight,
    }
}

/// The class that the marks give to a candidate.
fn class(
    source: &str,
    candidate: &Candidate,
    marks: &[(TokenSpan, Option<EntityType>)],
) -> Option<usize> {
    let span = candidate.span;
    let kind = match marks.iter().find(|(mark, _)| mark.overlaps(span)) {
        // The same name but for what stands before it.
        Some((mark, kind)) if mark.end == span.end => *kind,
        Some(_) => return None,
        None => None,
    };
    // The smaller sources do not mark nationalities, or mark them as something else.
    if candidate.rule == Some(EntityType::Group) && kind.is_none() && source != LARGEST {
        return None;
    }
    CLASSES.iter().position(|class| *class == kind)
}

/// Without "the" at the start and a possessive at the end.
fn trimmed(article: &Article, span: TokenSpan) -> TokenSpan {
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    if start < end && article.lower(start) == "the" {
        start += 1;
    }
    if start + 1 < end && article.lower(end - 1) == "'s" {
        end -= 1;
    }
    TokenSpan::from_usize(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::corpus::Name;
    use wirecopy::train::text::span::ByteSpan;

    #[test]
    fn marks_give_classes() {
        let text = "The envoy Ana Hale met the Morby Council in Norway's capital, Oslo, on Friday.";
        let name = |words: &str, kind| {
            let start = text.find(words).unwrap();
            Name { span: ByteSpan::from_usize(start, start + words.len()), kind: Some(kind) }
        };
        let names = vec![
            name("Hale", EntityType::Person),
            name("the Morby Council", EntityType::Organization),
            name("Norway's", EntityType::Place),
        ];
        let document =
            Document { id: "a".into(), source: LARGEST.into(), text: text.into(), names };
        let options =
            Options { copies: 1, hide_words: 0, hide_clusters: 0, hide_lists: 0, by_hand: 2.0 };
        let examples = of(&[document], &options);
        let classes: Vec<_> =
            examples[0].mentions.iter().map(|m| m.class.and_then(|c| CLASSES[c])).collect();
        assert_eq!(
            classes,
            [
                Some(EntityType::Person),
                Some(EntityType::Organization),
                Some(EntityType::Place),
                None
            ]
        );
        assert_eq!(examples[0].weight, 1.0);
    }

    #[test]
    fn as_many_words_are_hidden_as_asked_for() {
        let options =
            Options { copies: 3, hide_words: 30, hide_clusters: 0, hide_lists: 100, by_hand: 1.0 };
        let masks: Vec<_> =
            (0..1000).map(|i| mask(&format!("word{i}"), "doc", 1, &options)).collect();
        let hidden = masks.iter().filter(|v| v.identity).count();
        assert!((250..350).contains(&hidden), "{hidden}");
        assert!(masks.iter().all(|v| v.lists && !v.cluster));
        assert!(!mask("word", "doc", 0, &options).lists);
    }
}
