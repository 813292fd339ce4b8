//! The command line.

use clap::Parser;

/// Says what is in a saved news article.
#[derive(Parser)]
#[command(version)]
pub struct Cli {
    /// Articles; standard input without one, or for "-"
    #[arg(value_name = "FILE")]
    pub files: Vec<std::path::PathBuf>,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub format: String,
    #[arg(long, default_value = "auto")]
    pub input: String,
    #[arg(long)]
    pub json: bool,
}
