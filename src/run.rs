//! The loop over inputs: order kept, failures counted.

mod answer;
mod inputs;
mod ordered;
mod output;
mod record;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::num::NonZeroUsize;

use anyhow::{Context, Result};
use clap::CommandFactory;
use clap::error::ErrorKind;
use wirecopy::Options;
use wirecopy::printer::{Selection, text};

use crate::cli::{Cli, Color, Format};
use answer::{Answer, Settings};
use inputs::Inputs;
use output::Output;

/// Exit status: done, also when nothing was found.
pub const DONE: u8 = 0;
/// Exit status: some input could not be read.
pub const UNREADABLE: u8 = 1;
/// Exit status: wrong usage; clap uses the same.
pub const USAGE: u8 = 2;
/// Exit status with `--exit-status`: nothing of what was asked for was found.
pub const NOTHING: u8 = 4;

/// Answers every input in order and returns the exit status.
///
/// # Errors
/// Only if standard output cannot be written; that its reader has gone is no error.
pub fn run(cli: Cli) -> Result<u8> {
    if cli.files.is_empty() && io::stdin().is_terminal() {
        write!(io::stderr(), "{}", Cli::command().render_help())?;
        return Ok(USAGE);
    }
    let format = cli.format();
    if cli.highlight && format != Format::Text {
        let why = "--highlight marks findings in the text form: it goes with --format text only";
        let _ = Cli::command().error(ErrorKind::ArgumentConflict, why).print();
        return Ok(USAGE);
    }
    let inputs = Inputs::new(&cli.files, cli.input);
    let several = inputs.several();
    let settings = Settings {
        format,
        several,
        options: Options { date: cli.date, offsets: cli.offsets, ..Options::default() },
        selection: cli.only.map_or_else(Selection::all, Selection::only),
        keys: cli.keys,
        color: colored(cli.color),
        width: width(),
        highlight: cli.highlight,
    };
    let processors = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    // More threads than this only wait for each other.
    let workers = if several { cli.jobs.map_or(processors, NonZeroUsize::get).min(4 * processors) } else { 1 };

    // Articles follow each other as pages, or rows as rows.
    let pages = settings.selection.is_all() || settings.highlight;
    let mut output = Output::new(BufWriter::new(io::stdout().lock()), format, several, &settings.selection, pages);
    let (mut failed, mut found) = (false, false);
    let written = ordered::map(
        inputs.zip(1..),
        workers,
        |(job, number)| answer::answer(job, number, &settings),
        |answer: Answer| {
            if let Some(message) = &answer.message {
                // With standard error closed there is nobody to tell.
                let _ = writeln!(io::stderr(), "{message}");
            }
            failed |= answer.failed;
            found |= answer.found;
            output.write(&answer.printed)
        },
    )
    .and_then(|()| output.finish());
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(DONE),
        other => other.context("standard output")?,
    }
    Ok(match (failed && !cli.keep_going, cli.exit_status && !found) {
        (true, _) => UNREADABLE,
        (_, true) => NOTHING,
        _ => DONE,
    })
}

/// Whether the text form is coloured; see <https://no-color.org> and <https://bixense.com/clicolors>.
fn colored(when: Color) -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match when {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if set("NO_COLOR") => false,
        Color::Auto if set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        Color::Auto => io::stdout().is_terminal() && std::env::var_os("TERM").is_some_and(|term| term != "dumb"),
    }
}

/// Columns of the terminal, within reason; as many as ever where standard output is none.
fn width() -> usize {
    let terminal = terminal_size::terminal_size_of(io::stdout());
    terminal.map_or(text::WIDTH, |(terminal_size::Width(columns), _)| usize::from(columns).clamp(20, text::WIDEST))
}
