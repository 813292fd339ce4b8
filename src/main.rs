//! Arguments -> run -> exit status; nothing else.

mod cli;
mod run;
mod status;

use std::process::ExitCode;

fn main() -> ExitCode {
    match run::run(cli::Cli::read()) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!("wirecopy: {error:#}");
            ExitCode::from(status::UNREADABLE)
        }
    }
}
