//! `wirecopy-train entities`: documents with marked names to the classifier's weights.

mod corpus;
mod examples;
mod logistic;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// Makes src/model/entities.bin from documents with marked names
#[derive(clap::Args)]
pub struct Args {
    /// JSON Lines: {"id", "source", "text", "entities": [{"start", "end", "type"}]}, offsets in
    /// code points
    train: PathBuf,
    /// Where the weights go
    #[arg(long, default_value = "src/model/entities.bin")]
    out: PathBuf,
    /// The sources that the model is made from
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "gmb_voa,wikigold,btc_news_tweets,gum_news,gum_interview"
    )]
    sources: Vec<String>,
    #[command(flatten)]
    examples: examples::Options,
    #[command(flatten)]
    training: logistic::Options,
}

pub fn run(args: &Args) -> Result<()> {
    let documents = corpus::read(&args.train, &args.sources)?;
    let examples = examples::of(&documents, &args.examples);
    eprintln!(
        "{} documents, {} names",
        documents.len(),
        examples.iter().map(|e| e.mentions.len()).sum::<usize>()
    );
    let weights = logistic::train(&examples, &args.training);
    fs::write(&args.out, logistic::pack(&weights)).with_context(|| args.out.display().to_string())
}
