//! Candidates with the types that the marks give them.

use wirecopy::article::Article;
use wirecopy::extractor::entities::EntityType;
use wirecopy::extractor::entities::learn::{self, Candidate, Features, Veil};
use wirecopy::extractor::entities::clusters::hash;
use wirecopy::extractor::entities::model::CLASSES;
use wirecopy::text::span::TokenSpan;

use super::corpus::Document;

#[derive(clap::Args)]
pub struct Options {
    /// How often each document is seen, each time with other words hidden
    #[arg(long, default_value_t = 3)]
    copies: u64,
    /// Percentage of words that are hidden
    #[arg(long, default_value_t = 30)]
    hide_words: u64,
    /// Percentage of words whose clusters are hidden
    #[arg(long, default_value_t = 10)]
    hide_clusters: u64,
    /// Percentage of words that are taken out of the lists of names
    #[arg(long, default_value_t = 35)]
    hide_lists: u64,
}

/// The mentions of one document.
pub struct Example {
    pub mentions: Vec<Mention>,
    /// The mentions of each group of the same words.
    pub groups: Vec<Vec<usize>>,
    pub weight: f32,
}

pub struct Mention {
    pub features: Features,
    /// Index into [`CLASSES`]; `None`: unknown, it counts only as another mention's evidence.
    pub class: Option<usize>,
}

pub fn of(documents: &[Document], options: &Options) -> Vec<Example> {
    let mut examples = Vec::new();
    for document in documents {
        let article = Article::new(&document.text);
        for copy in 0..options.copies {
            let salt = hash(&document.id) ^ copy.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let veil = |word: &str| {
                let draw = (hash(word) ^ salt).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                let draw = (draw ^ (draw >> 32)).wrapping_mul(0x94d0_49bb_1331_11eb);
                let percent = |shift: u32, limit: u64| (draw >> shift) % 100 < limit && copy > 0;
                Veil { identity: percent(5, options.hide_words), cluster: percent(20, options.hide_clusters), lists: percent(35, options.hide_lists) }
            };
            examples.push(example(document, &article, learn::candidates(&article, &veil)));
        }
    }
    examples
}

fn example(document: &Document, article: &Article, candidates: Vec<Candidate>) -> Example {
    let gold: Vec<(TokenSpan, Option<EntityType>)> =
        document.names.iter().map(|name| (trimmed(article, article.tokens_in(name.span)), name.kind)).filter(|(span, _)| !span.is_empty()).collect();
    let mut groups = vec![Vec::new(); candidates.iter().map(|c| c.group + 1).max().unwrap_or(0)];
    let mut mentions = Vec::with_capacity(candidates.len());
    for (index, candidate) in candidates.into_iter().enumerate() {
        groups[candidate.group].push(index);
        mentions.push(Mention { class: class(document, &candidate, &gold), features: candidate.features });
    }
    Example { mentions, groups, weight: if document.source == "gmb_voa" { 1.0 } else { 2.0 } }
}

/// The class that the marks give to a candidate.
fn class(document: &Document, candidate: &Candidate, gold: &[(TokenSpan, Option<EntityType>)]) -> Option<usize> {
    let span = candidate.span;
    let kind = match gold.iter().find(|(g, _)| g.overlaps(span)) {
        Some((g, kind)) if *g == span || g.covers(span) && g.end == span.end || span.covers(*g) && g.end == span.end => *kind,
        Some(_) => return None,
        None => None,
    };
    // Some sources do not mark nationalities, others mark them as something else.
    if candidate.rule == Some(EntityType::Group) && kind.is_none() && document.source != "gmb_voa" {
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
    TokenSpan::from_usize(start, end.max(start))
}
