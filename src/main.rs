//! Arguments -> run -> exit status; nothing else.

mod cli;
mod run;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match run::run(cli::Cli::parse()) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!("wirecopy: {error:#}");
            ExitCode::from(run::UNREADABLE)
        }
    }
}
