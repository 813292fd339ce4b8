//! `wirecopy-train`: makes the weights that ship again from their data; built only with the feature
//! `train`.
//!
//! One module a subcommand. The same data gives the same bytes on one platform and compiler.

mod clusters;
mod entities;
mod quotes;
mod reader;

use std::process::ExitCode;

use clap::Parser;

#[derive(Parser)]
#[command(version, about = "Trains the models of wirecopy")]
enum Command {
    Clusters(clusters::Args),
    Entities(entities::Args),
    Quotes(quotes::Args),
    Reader(reader::Arguments),
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Clusters(args) => clusters::run(&args),
        Command::Entities(args) => entities::run(&args),
        Command::Quotes(args) => quotes::run(&args),
        Command::Reader(args) => reader::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wirecopy-train: {error:#}");
            ExitCode::FAILURE
        }
    }
}
