//! The loop over inputs: order kept, failures counted.

mod answer;
mod clash;
mod desk;
mod documents;
mod inputs;
mod interrupt;
mod names;
mod ordered;
mod output;
mod paths;
mod progress;
mod record;
mod unpack;
mod walk;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use clap::CommandFactory;
use wirecopy::Options;
use wirecopy::printer::{Selection, text};

use crate::cli::{Cli, InputForm, When};
use crate::status::{DONE, NOTHING, UNREADABLE, USAGE, reason};
use answer::{Answer, Settings};
use inputs::Inputs;
use interrupt::Whole;
use names::{List, Names};
use output::Output;
use paths::{is_records, is_stdin};
use progress::{Progress, size};
use walk::Wanted;

/// The output streams of a run.
struct Streams {
    output: Output<BufWriter<io::Stdout>>,
    progress: Progress,
}

/// Answers every input in order and returns the exit status.
///
/// # Errors
/// If standard output cannot be written. A closed pipe is not an error.
pub fn run(cli: Cli) -> Result<u8> {
    if let Some(words) = documents::asked_for(&cli)? {
        return print_message(&words);
    }
    if cli.files.is_empty() && cli.files_from.is_none() && io::stdin().is_terminal() {
        let help = Cli::command().render_help();
        write!(
            io::stderr(),
            "wirecopy: standard input is a terminal: give a file, or pipe text in\n\n{help}"
        )?;
        return Ok(USAGE);
    }
    let format = cli.format();
    if let Some(why) = clash::clash(&cli) {
        return Ok(clash::refuse(why));
    }
    let desk = desk::Task::of(&cli);
    let wanted = (cli.recursive || !cli.glob.is_empty()).then(|| Arc::new(Wanted::new(&cli.glob)));
    let named = if cli.files.is_empty() && cli.files_from.is_none() {
        vec![PathBuf::from("-")]
    } else {
        cli.files
    };
    // Decided before anything is read: a folder, a list and a file of records count as several
    // articles, even if they have only one.
    let holds_several = |path: &PathBuf| {
        is_records(path, cli.input) || wanted.is_some() && !is_stdin(path) && path.is_dir()
    };
    let several = named.len() > 1 || cli.files_from.is_some() || named.iter().any(holds_several);
    // Walked separately, so that progress can show how much is left.
    let known = cli.files_from.is_none().then(|| Names::new(named.clone(), None, wanted.clone()));
    let list = cli.files_from.map(|path| List::new(path, cli.null));
    let inputs = Inputs::new(Names::new(named, list, wanted), cli.input, cli.max_bytes);
    let settings = Settings {
        format,
        several,
        options: Options::default()
            .with_date(cli.date)
            .with_date_order(cli.date_order.wanted())
            .with_offsets(cli.offsets),
        selection: cli.only.map_or_else(Selection::all, Selection::only),
        longest: cli.max_bytes,
        guess: cli.input == InputForm::Auto,
        keys: cli.keys,
        color: colored(cli.color),
        width: width(),
        highlight: cli.highlight,
        check: cli.check,
    };
    // To ask the system takes a twentieth of a millisecond.
    let processors = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let workers = match (several, cli.jobs) {
        (false, _) | (true, 1) => 1,
        (true, 0) => processors(),
        // More threads than this only wait for each other.
        (true, jobs) => jobs.min(4 * processors()),
    };

    let shown = if cli.quiet { When::Never } else { cli.progress };
    let progress = Progress::new(shown, several, || size(known?, cli.input, cli.max_bytes));
    if let Some(task) = desk {
        return task.run(inputs, workers, settings, progress);
    }
    let check = settings.check;
    let Some(Outcome { failed, found }) =
        print_answers(inputs, workers, settings, progress, cli.quiet)?
    else {
        return Ok(DONE);
    };
    // Of a check it is what is found that matters.
    Ok(match (failed && !cli.keep_going, cli.exit_status && found == check) {
        (true, _) => UNREADABLE,
        (_, true) => NOTHING,
        _ => DONE,
    })
}

/// What became of the inputs.
#[derive(Default)]
struct Outcome {
    /// One or more could not be read.
    failed: bool,
    /// Something was found in one or more.
    found: bool,
}

/// Prints an answer for each input, in order; `None` if the reader of the output has gone.
fn print_answers(
    inputs: Inputs,
    workers: usize,
    settings: Settings,
    progress: Progress,
    quiet: bool,
) -> Result<Option<Outcome>> {
    let Settings { format, several, .. } = settings;
    // Articles follow each other as pages, or rows as rows.
    let pages = !settings.check && (settings.selection.is_all() || settings.highlight);
    let output =
        Output::new(BufWriter::new(io::stdout()), format, several, &settings.selection, pages);
    let streams = Arc::new(Whole::new(Streams { output, progress }));
    if several {
        interrupt::end_between_records(&streams, |streams| streams.progress.make_way())?;
    }
    let at_once = Arc::clone(&streams);
    let deliver = move |piece: &[u8]| {
        let Streams { output, progress } = &mut *at_once.lock();
        progress.make_way_for_output();
        output.write_piece(piece)
    };
    let mut outcome = Outcome::default();
    let written = ordered::map(
        inputs.zip(1..),
        workers,
        move |(job, number)| {
            answer::answer(job, number, &settings, if several { None } else { Some(&deliver) })
        },
        |answer: Answer| {
            let Streams { output, progress } = &mut *streams.lock();
            if let Some(message) = answer.message.as_ref().filter(|_| answer.failed || !quiet) {
                progress.make_way();
                // Standard error may be closed; that is not an error.
                let _ = writeln!(io::stderr(), "{message}");
            }
            outcome.failed |= answer.failed;
            outcome.found |= answer.found;
            progress.make_way_for_output();
            output.write(&answer.printed?)?;
            if let Some(bytes) = answer.read {
                progress.add(bytes, answer.failed);
            }
            Ok(())
        },
    )
    .and_then(|()| streams.lock().output.finish());
    streams.lock().progress.finish();
    Ok(delivered(written)?.then_some(outcome))
}

/// Prints a document to standard output instead of answers: help, schema, completions.
fn print_message(words: &[u8]) -> Result<u8> {
    let mut out = io::stdout().lock();
    delivered(out.write_all(words).and_then(|()| out.flush()))?;
    Ok(DONE)
}

/// Whether the output was written; false for a closed pipe, which is not an error.
fn delivered(written: io::Result<()>) -> Result<bool> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(reason(error)).context("standard output"),
        Ok(()) => Ok(true),
    }
}

/// Whether the text form is coloured; see <https://no-color.org> and
/// <https://bixense.com/clicolors>.
fn colored(when: When) -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if set("NO_COLOR") => false,
        When::Auto
            if set("CLICOLOR_FORCE")
                && std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0") =>
        {
            true
        }
        // Windows sets no TERM; its terminals know colours.
        When::Auto => {
            io::stdout().is_terminal()
                && std::env::var_os("TERM").map_or(cfg!(windows), |term| term != "dumb")
        }
    }
}

/// Columns of the terminal, within limits; [`text::WIDTH`] if standard output is not a terminal.
fn width() -> usize {
    let terminal = terminal_size::terminal_size_of(io::stdout());
    terminal.map_or(text::WIDTH, |(terminal_size::Width(columns), _)| {
        usize::from(columns).clamp(20, text::WIDEST)
    })
}
