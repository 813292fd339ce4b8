//! `wirecopy-train`: makes what `src/model/` holds; built only with the feature `train`.
//!
//! One module a subcommand. The same data gives the same bytes.

mod clusters;
mod entities;

use std::process::ExitCode;

use clap::Parser;

#[derive(Parser)]
#[command(version, about = "Trains the models of wirecopy")]
enum Command {
    Clusters(clusters::Args),
    Entities(entities::Args),
}

fn main() -> ExitCode {
    let done = match Command::parse() {
        Command::Clusters(args) => clusters::run(&args),
        Command::Entities(args) => entities::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wirecopy-train: {error:#}");
            ExitCode::FAILURE
        }
    }
}
