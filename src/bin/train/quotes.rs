//! Trains the weights that rank the candidates for a quotation's speaker, and cross-validates them
//! by publisher.

mod choice;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;
use wirecopy::train::article::Article;
use wirecopy::train::extractor::quotes;
use wirecopy::train::extractor::quotes::rank::features::Feature;
use wirecopy::train::text::offsets::{OffsetUnit, Offsets};
use wirecopy::train::text::span::TokenSpan;

use choice::{Example, Options};

/// Makes src/extractor/quotes/rank/weights.rs from annotated articles
#[derive(clap::Args)]
pub struct Args {
    /// Annotated articles: {"publisher", "text", "quotes":
    /// [{"start", "end", "kind", "speaker": {"start", "end"}}]} a line
    gold: PathBuf,
    /// Write the weights here: src/extractor/quotes/rank/weights.rs
    #[arg(long)]
    write: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
}

#[derive(Deserialize)]
struct Gold {
    publisher: String,
    text: String,
    quotes: Vec<Quotation>,
}

/// In code points.
#[derive(Deserialize)]
struct Quotation {
    start: usize,
    end: usize,
    kind: String,
    speaker: Option<Range>,
}

#[derive(Deserialize)]
struct Range {
    start: usize,
    end: usize,
}

pub fn run(args: &Args) -> Result<()> {
    let text =
        fs::read_to_string(&args.gold).with_context(|| format!("{}", args.gold.display()))?;
    let gold: Vec<Gold> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let examples: Vec<(&str, Vec<Example>)> =
        gold.iter().map(|article| (article.publisher.as_str(), examples(article))).collect();
    let chosen = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Example> {
        examples
            .iter()
            .filter(|(publisher, _)| wanted(publisher))
            .flat_map(|(_, examples)| examples)
            .collect()
    };
    let publishers: BTreeSet<&str> = examples.iter().map(|(publisher, _)| *publisher).collect();
    let (mut before, mut after) = (0, 0);
    for publisher in publishers {
        let weights = choice::train(&chosen(&|other| other != publisher), &args.options);
        let own = chosen(&|other| other == publisher);
        let (sieves, ranked) = (
            own.iter().filter(|e| e.first_is_right()).count(),
            own.iter().filter(|e| e.is_right(&weights)).count(),
        );
        eprintln!(
            "without {publisher}: of {} quotations the sieves alone have {sieves} speakers right, ranked {ranked}",
            own.len()
        );
        before += sieves;
        after += ranked;
    }
    let all = chosen(&|_| true);
    eprintln!(
        "cross-validated by publisher: of {} quotations the sieves alone have {before} speakers right, ranked {after}",
        all.len()
    );
    let weights = choice::train(&all, &args.options);
    eprintln!("learned from all: {}", all.iter().filter(|e| e.is_right(&weights)).count());
    if let Some(path) = &args.write {
        fs::write(path, source(&weights)?)?;
    }
    Ok(())
}

/// The quotations of an article that the annotation knows too, with their candidates.
fn examples(gold: &Gold) -> Vec<Example> {
    let article = Article::new(&gold.text);
    let offsets = Offsets::new(&gold.text, OffsetUnit::Chars);
    let chars: Vec<char> = gold.text.chars().collect();
    let range = |span: TokenSpan| {
        let bytes = article.bytes(span);
        Range { start: offsets.of(bytes.start) as usize, end: offsets.of(bytes.end) as usize }
    };
    let mut out = Vec::new();
    for (span, candidates) in quotes::candidates(&article) {
        let own = range(span);
        let Some(quotation) =
            gold.quotes.iter().find(|q| q.kind != "indirect" && overlap(&own, q) >= 0.8)
        else {
            continue;
        };
        let right =
            |candidate: &quotes::rank::Candidate| match (candidate.speaker(), &quotation.speaker) {
                (None, None) => true,
                (Some(phrase), Some(speaker)) => is_same(&chars, &range(phrase.span), speaker),
                _ => false,
            };
        out.push(Example {
            candidates: candidates
                .iter()
                .map(|c| (c.features.iter().map(|&f| f as usize).collect(), right(c)))
                .collect(),
        });
    }
    out
}

/// How much of the words in marks and the annotated ones lies in both; the marks are in one of
/// them.
fn overlap(own: &Range, quotation: &Quotation) -> f64 {
    let both = own.end.min(quotation.end).saturating_sub(own.start.max(quotation.start));
    let either = (own.end.max(quotation.end) - own.start.min(quotation.start)).saturating_sub(2);
    both as f64 / either.max(1) as f64
}

/// Whether two phrases overlap, or end in the same name; `who` refers to the words before it.
fn is_same(chars: &[char], own: &Range, speaker: &Range) -> bool {
    let text = |range: &Range| {
        chars.get(range.start..range.end).unwrap_or_default().iter().collect::<String>()
    };
    let (a, b) = (text(own), text(speaker));
    let overlap = own.start < speaker.end && speaker.start < own.end;
    let relative = matches!(b.trim().to_lowercase().as_str(), "who" | "which" | "that")
        && own.end <= speaker.start
        && own.end + 3 >= speaker.start;
    let name = |text: &str| {
        text.split_whitespace().next_back().filter(|word| word.len() > 3).map(str::to_string)
    };
    let same_name = name(&a).is_some_and(|name| {
        name.starts_with(char::is_uppercase) && b.split_whitespace().next_back() == Some(&name)
    });
    overlap || relative || same_name
}

/// The weights as Rust, one a row.
fn source(weights: &[i8]) -> Result<String> {
    let mut out = String::new();
    let count = weights.iter().filter(|&&weight| weight != 0).count();
    writeln!(
        out,
        "//! What each feature says for a candidate's being the speaker, in eighths of a natural-log unit;"
    )?;
    writeln!(
        out,
        "//! {count} weights that are not 0. The candidate with the highest sum is taken."
    )?;
    writeln!(out, "//! Written by `wirecopy-train quotes`; weights.md says from what.\n")?;
    writeln!(out, "use super::features::Feature;\n")?;
    writeln!(out, "#[rustfmt::skip]\npub static WEIGHTS: [i8; Feature::ALL.len()] = [")?;
    for (feature, weight) in Feature::ALL.iter().zip(weights) {
        writeln!(out, "    {weight:3}, // {feature:?}")?;
    }
    writeln!(out, "];")?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_are_compared() {
        let chars: Vec<char> = "Jo Holm, who met Ida Holm and Stein".chars().collect();
        let range = |start, end| Range { start, end };
        for (own, speaker, expected) in [
            (range(0, 7), range(3, 7), true),
            (range(0, 7), range(17, 25), true),
            (range(0, 7), range(9, 12), true),
            (range(0, 7), range(30, 35), false),
        ] {
            assert_eq!(
                is_same(&chars, &own, &speaker),
                expected,
                "{}-{} {}-{}",
                own.start,
                own.end,
                speaker.start,
                speaker.end
            );
        }
    }

    #[test]
    fn examples_are_aligned() {
        let gold: Gold = serde_json::from_str(
            r#"{"publisher": "p", "text": "Snow fell. The firm rejected what it called “a wild guess” in May.",
                "quotes": [{"start": 45, "end": 57, "kind": "mixed", "speaker": {"start": 11, "end": 19}}]}"#,
        )
        .unwrap();
        let examples = examples(&gold);
        assert_eq!(examples.len(), 1);
        // it, the firm
        let right: Vec<bool> = examples[0].candidates.iter().map(|(_, right)| *right).collect();
        assert!(right.contains(&true) && right.contains(&false), "{right:?}");
    }
}
