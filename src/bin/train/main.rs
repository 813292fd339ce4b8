//! `wirecopy-train`: makes the weights that ship again from annotated articles.
//! Same data, same weights: nothing is drawn by chance.

mod reader;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Trains the models in wirecopy from annotated articles")]
struct Arguments {
    #[command(subcommand)]
    model: Trainable,
}

#[derive(Subcommand)]
enum Trainable {
    /// The weights of the reader's cues
    Reader(reader::Arguments),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().model {
        Trainable::Reader(arguments) => reader::run(&arguments),
    }
}
