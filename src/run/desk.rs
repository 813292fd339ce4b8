//! The options that put several finished reports together: `--compare`, `--timeline`.

use std::io::{self, BufWriter, Write};

use anyhow::Result;
use wirecopy::OffsetUnit;
use wirecopy::desk::compare::compare;
use wirecopy::desk::timeline::{LeftOut, Told, timeline};
use wirecopy::printer::html;
use wirecopy::printer::json::desk::{Compared, Dated};
use wirecopy::printer::json::{ErrorRecord, Layout, to_bytes};
use wirecopy::printer::text::{self, Style};
use wirecopy::reader::restore::restore;
use wirecopy::report::Report;
use wirecopy::{Options, analyze};

use super::answer::{Article, Content, Settings, THROWN_AWAY, guarded, load, tell};
use super::inputs::{Inputs, Job};
use super::names::Empty;
use super::progress::Progress;
use super::{clash, delivered, ordered};
use crate::cli::{Cli, Format};
use crate::status::{DONE, NOTHING, UNREADABLE};

/// What is to be done with the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aim {
    Compare,
    Timeline,
}

/// A task of the desk.
pub struct Task {
    aim: Aim,
    quiet: bool,
    keep_going: bool,
    exit_status: bool,
}

/// What is kept of an input until all are read.
struct Kept {
    /// Lines for standard error: an error, or a note that `--quiet` leaves out.
    message: Option<String>,
    read: Option<u64>,
    /// `None` for a folder without articles.
    article: Option<Result<Piece, Failed>>,
}

struct Failed {
    source: String,
    why: String,
}

/// One article: for a comparison its text, for a timeline its essentials.
enum Piece {
    Version { source: String, content: Content },
    Told(Box<Told>),
}

impl Task {
    /// The task that the command line asks for, if any.
    pub fn of(cli: &Cli) -> Option<Self> {
        let aim = if cli.compare { Aim::Compare } else { Aim::Timeline };
        (cli.compare || cli.timeline).then_some(Task {
            aim,
            quiet: cli.quiet,
            keep_going: cli.keep_going,
            exit_status: cli.exit_status,
        })
    }

    /// Reads all inputs, prints one answer, and returns the exit status.
    ///
    /// # Errors
    /// If standard output cannot be written. A closed pipe is not an error.
    pub fn run(
        self,
        inputs: Inputs,
        workers: usize,
        settings: Settings,
        mut progress: Progress,
    ) -> Result<u8> {
        let print = Print {
            format: settings.format,
            options: settings.options,
            color: settings.color,
            width: settings.width,
        };
        let (mut pieces, mut failed) = (Vec::new(), false);
        let aim = self.aim;
        let read = ordered::map(
            inputs,
            workers,
            move |job| keep(job, aim, print, &settings),
            |kept: Kept| {
                let error = matches!(kept.article, Some(Err(_)));
                if let Some(message) = kept.message.filter(|_| error || !self.quiet) {
                    progress.make_way();
                    // Standard error may be closed; that is not an error.
                    let _ = writeln!(io::stderr(), "{message}");
                }
                failed |= error;
                pieces.extend(kept.article);
                kept.read.into_iter().for_each(|bytes| progress.add(bytes, error));
                // Of too many versions the rest need not be read.
                if aim == Aim::Compare && pieces.len() > 2 {
                    Err(io::ErrorKind::InvalidInput.into())
                } else {
                    Ok(())
                }
            },
        );
        progress.finish();
        let many = read.is_err() || pieces.len() > 2;
        if aim == Aim::Compare && (many || !failed && pieces.len() != 2) {
            return Ok(clash::refuse(clash::TWO));
        }
        let (answer, found) = match aim {
            Aim::Compare => print.comparison(pieces),
            Aim::Timeline => print.timeline(pieces),
        }?;
        let mut out = BufWriter::new(io::stdout());
        if !delivered(out.write_all(&answer).and_then(|()| out.flush()))? {
            return Ok(DONE);
        }
        let nothing = if aim == Aim::Compare { found && !failed } else { !found };
        // Of two versions no other can be gone on with.
        let unread = failed && (aim == Aim::Compare || !self.keep_going);
        Ok(match (unread, self.exit_status && nothing) {
            (true, _) => UNREADABLE,
            (_, true) => NOTHING,
            _ => DONE,
        })
    }
}

fn keep(job: Result<Job, Empty>, aim: Aim, print: Print, settings: &Settings) -> Kept {
    let Article { name, source, read, content } = match load(job, settings) {
        Ok(article) => article,
        Err(message) => return Kept { message: Some(message), read: None, article: None },
    };
    let (message, article) =
        match content.and_then(|content| guarded(|| Ok(piece(content, aim, print, &source)))) {
            Err(error) => {
                let why = format!("{error:#}");
                (Some(tell(&name, &why)), Err(Failed { source, why }))
            }
            Ok((piece, note)) => (note.map(|note| tell(&name, &note)), Ok(piece)),
        };
    Kept { message, read: Some(read), article: Some(article) }
}

/// What an article gives to the answer, with a note for the user.
fn piece(mut content: Content, aim: Aim, print: Print, source: &str) -> (Piece, Option<String>) {
    let note = content.note.take();
    if print.for_people()
        && let Some(restored) = restore(&content.text)
    {
        content.text = restored.text;
    }
    if aim == Aim::Compare {
        return (Piece::Version { source: source.into(), content }, note);
    }
    let options = print.options.with_record_date(content.date).with_offsets(OffsetUnit::Bytes);
    let report = analyze(&content.text, &options);
    let told = Told::new(&report, &content.text, print.options.offsets, source);
    let note = note.or_else(|| report.lost_sentences().then(|| THROWN_AWAY.to_string()));
    (Piece::Told(Box::new(told)), note)
}

/// How the answer is printed.
#[derive(Clone, Copy)]
struct Print {
    format: Format,
    options: Options,
    color: bool,
    width: usize,
}

impl Print {
    /// Whether people read it: then texts are restored first.
    fn for_people(self) -> bool {
        matches!(self.format, Format::Text | Format::Html)
    }

    fn style(self) -> Style<'static> {
        Style { color: self.color, source: None, width: self.width }
    }

    fn layout(self) -> Layout {
        if self.format == Format::Json { Layout::Pretty { depth: 0 } } else { Layout::Line }
    }

    fn report<'t>(self, content: &'t Content) -> Report<'t> {
        analyze(&content.text, &self.options.with_record_date(content.date))
    }

    /// The comparison, and whether anything changed. Without both versions, the record of the first
    /// that could not be read.
    fn comparison(self, pieces: Vec<Result<Piece, Failed>>) -> Result<(Vec<u8>, bool)> {
        let mut versions = Vec::new();
        for piece in pieces {
            match piece {
                Ok(Piece::Version { source, content }) => versions.push((source, content)),
                Ok(Piece::Told(_)) => {}
                Err(_) if self.for_people() => return Ok((Vec::new(), false)),
                Err(Failed { source, why }) => {
                    return Ok((to_bytes(&ErrorRecord::new(&source, &why), self.layout())?, false));
                }
            }
        }
        let [(old_source, old), (new_source, new)] = &versions[..] else {
            return Ok((Vec::new(), false));
        };
        let (old, new) = (self.report(old), self.report(new));
        let (comparison, sources) =
            (compare(&old, &new), [old_source.as_str(), new_source.as_str()]);
        let answer = match self.format {
            Format::Text => text::compare::page(&comparison, sources, self.style()).into_bytes(),
            _ => {
                to_bytes(&Compared::new(&comparison, sources, self.options.offsets), self.layout())?
            }
        };
        Ok((answer, comparison.any()))
    }

    /// The timeline, and whether it has an event.
    fn timeline(self, pieces: Vec<Result<Piece, Failed>>) -> Result<(Vec<u8>, bool)> {
        let article = |piece| match piece {
            Ok(Piece::Told(told)) => Some(Ok(*told)),
            Ok(Piece::Version { .. }) => None,
            Err(Failed { source, why }) => Some(Err(LeftOut::unreadable(source, &why))),
        };
        let timeline = timeline(pieces.into_iter().filter_map(article).collect());
        let answer = match self.format {
            Format::Text => text::timeline::page(&timeline, self.style()).into_bytes(),
            Format::Html => html::timeline::page(&timeline).into_bytes(),
            _ => to_bytes(&Dated::new(&timeline, self.options.offsets), self.layout())?,
        };
        Ok((answer, !timeline.articles.is_empty()))
    }
}
