//! Reads, analyses and prints the article of a job.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use anyhow::{Result, anyhow};
use jiff::civil::Date;
use wirecopy::OffsetUnit;
use wirecopy::desk::check::questions;
use wirecopy::printer::html::{self, Name};
use wirecopy::printer::json::{self, Document, ErrorRecord, Layout};
use wirecopy::printer::text::{self, Style};
use wirecopy::printer::{Selection, checks, conll, jsonld, printable, tsv};
use wirecopy::reader::decode::{Decoded, decode};
use wirecopy::reader::restore::restore;
use wirecopy::{Options, analyze};

use super::inputs::{self, Job};
use super::names::Empty;
use super::paths;
use super::record::{self, Record};
use crate::cli::{Format, Keys};
use crate::status::reason;

pub const THROWN_AWAY: &str =
    "most of its sentences were taken for the page around the article: see boilerplate";

/// Settings for all articles of a run.
pub struct Settings {
    pub format: Format,
    /// Whether there may be more than one article.
    pub several: bool,
    pub options: Options,
    pub selection: Selection,
    /// Bytes of the longest file that is read.
    pub longest: u64,
    /// Whether the input format is chosen by file names.
    pub guess: bool,
    pub keys: Keys,
    pub color: bool,
    /// Columns of a line of the text form.
    pub width: usize,
    /// Whether the text form is the article with its findings marked.
    pub highlight: bool,
    /// Whether questions are asked: in place of the text form, beside the parts of JSON.
    pub check: bool,
}

impl Settings {
    /// The layout of `--json`: several articles stand in an array.
    fn pretty(&self) -> Layout {
        Layout::Pretty { depth: usize::from(self.several) }
    }
}

/// Writes a piece of an answer to standard output.
pub type Deliver = dyn Fn(&[u8]) -> io::Result<()> + Send + Sync;

/// The result for one article.
pub struct Answer {
    /// For standard output, in pieces: what is not delivered yet, or why it could not be.
    pub printed: io::Result<Vec<Vec<u8>>>,
    /// A line for standard error: why the article could not be read, or how it was repaired.
    pub message: Option<String>,
    pub failed: bool,
    /// Bytes of input that it took; `None` for an answer that belongs to no article.
    pub read: Option<u64>,
    /// Whether any requested part was found; of a check, whether anything is asked.
    pub found: bool,
}

/// Reads, analyses and prints one article, the `number`th of the run; of a folder without any, says
/// so. `deliver`, which there is where the run has one article only, takes JSON as soon as it is
/// made, so that a long answer need not be held whole.
pub fn answer(
    job: Result<Job, Empty>,
    number: usize,
    settings: &Settings,
    deliver: Option<&Deliver>,
) -> Answer {
    let Article { name, source, read, content } = match load(job, settings) {
        Ok(article) => article,
        Err(message) => {
            let (printed, message) = (Ok(Vec::new()), Some(message));
            return Answer { printed, message, failed: false, read: None, found: false };
        }
    };
    match content.and_then(|content| {
        let name = Name { number, source: &source };
        let printed = guarded(|| print(name, &content, settings, deliver))?;
        Ok((printed, content.note))
    }) {
        Ok((Printed { pieces, found, thrown_away }, note)) => {
            let note = note.or_else(|| thrown_away.then(|| THROWN_AWAY.into()));
            Answer {
                printed: pieces,
                message: note.map(|note| tell(&name, &note)),
                failed: false,
                read: Some(read),
                found,
            }
        }
        Err(error) => {
            let why = format!("{error:#}");
            let record = |layout| {
                json::to_bytes(&ErrorRecord::new(&source, &why), layout).unwrap_or_default()
            };
            let printed = match settings.format {
                Format::Json => record(settings.pretty()),
                Format::Jsonl => record(Layout::Line),
                Format::Tsv => tsv::error(&source, &why).into_bytes(),
                Format::Conll => conll::DOCUMENT.into(),
                Format::Html if settings.several => html::failed(&source, &why).into_bytes(),
                Format::Html => html::failed_page(&source, &why).into_bytes(),
                Format::Text | Format::Jsonld => Vec::new(),
            };
            Answer {
                printed: Ok(vec![printed]),
                message: Some(tell(&name, &why)),
                failed: true,
                read: Some(read),
                found: false,
            }
        }
    }
}

/// The result of `work`; where the program itself fails, as on an index out of bounds, that is the
/// error of this article, and the others are answered.
pub fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(anyhow!("wirecopy itself failed on this article: please report it with the text"))
    })
}

/// A line for standard error.
pub fn tell(name: &str, what: &str) -> String {
    format!("wirecopy: {}: {}", printable(name), printable(what))
}

/// The printed form of one article.
struct Printed {
    /// See [`Answer::printed`].
    pieces: io::Result<Vec<Vec<u8>>>,
    /// Whether any requested part was found.
    found: bool,
    /// Whether most sentences were taken for boilerplate.
    thrown_away: bool,
}

fn print(
    name: Name,
    content: &Content,
    settings: &Settings,
    deliver: Option<&Deliver>,
) -> Result<Printed> {
    let Settings { selection, format, .. } = settings;
    let options = settings.options.with_record_date(content.date);
    if matches!(format, Format::Html | Format::Text) && !settings.check {
        return Ok(for_people(name, &content.text, &options, settings));
    }
    let mut report = analyze(&content.text, &options);
    report.checks = settings.check.then(|| questions(&report, &content.text, options.offsets));
    let source = name.source;
    let document = |layout| {
        let document = Document { source, offsets: options.offsets, selection, report: &report };
        let mut pieces = Vec::new();
        json::write(&document, layout, |piece| match deliver {
            Some(deliver) => deliver(&piece),
            None => {
                pieces.push(piece);
                Ok(())
            }
        })?;
        Ok(pieces)
    };
    let whole = |text: String| Ok(vec![text.into_bytes()]);
    let pieces = match format {
        Format::Json => document(settings.pretty()),
        Format::Conll => {
            whole(conll::to_string(&report, &wirecopy::sentences(&content.text, options.offsets)))
        }
        Format::Jsonld => whole(jsonld::to_string(&report, selection, source, &content.text)?),
        Format::Tsv => whole(tsv::rows(&report, selection, source)),
        Format::Text => whole(checks::to_string(
            report.checks.as_deref().unwrap_or_default(),
            &content.text,
            options.offsets,
            source,
        )),
        _ => document(Layout::Line),
    };
    let found = report
        .checks
        .as_ref()
        .map_or_else(|| selection.finds(&report), |checks| !checks.is_empty());
    Ok(Printed { pieces, found, thrown_away: report.lost_sentences() })
}

/// The restored text of an article and the report on it, with offsets into that text; for the forms
/// that people read.
fn for_people(name: Name, text: &str, options: &Options, settings: &Settings) -> Printed {
    let Settings { selection, several, format, .. } = settings;
    let restored = restore(text);
    let text = restored.as_ref().map_or(text, |restored| &restored.text);
    let report = analyze(text, &options.with_offsets(OffsetUnit::Bytes));
    let style = Style {
        color: settings.color,
        source: several.then_some(name.source),
        width: settings.width,
    };
    let printed = match format {
        Format::Html if *several => html::entry(&report, text, selection, name),
        Format::Html => html::page(&report, text, selection, name.source),
        _ if settings.highlight => text::highlight(&report, text, selection, style),
        _ => text::to_string(&report, selection, style),
    };
    Printed {
        pieces: Ok(vec![printed.into_bytes()]),
        found: selection.finds(&report),
        thrown_away: report.lost_sentences(),
    }
}

/// The input of one article, or why it cannot be read.
pub struct Article {
    /// For messages: the path, with the line of a record.
    pub name: String,
    /// For the answer: the path, `-`, or the record's id.
    pub source: String,
    pub read: u64,
    pub content: Result<Content>,
}

pub struct Content {
    pub text: String,
    /// The day that came with a record.
    pub date: Option<Date>,
    /// How it was repaired, for the user.
    pub note: Option<String>,
}

/// Reads the article of a job; of a folder without any, the error is a line for standard error.
pub fn load(job: Result<Job, Empty>, settings: &Settings) -> Result<Article, String> {
    let whole = |name: String, bytes: io::Result<Vec<u8>>| {
        let read = length(&bytes);
        let content = bytes.map_err(reason).and_then(|bytes| {
            let Decoded { text, note } = decode(bytes)?;
            let note = match note {
                Some(note) => Some(note.to_string()),
                None if settings.guess => record::advice(&text, &settings.keys).map(str::to_string),
                None => None,
            };
            Ok(Content { text, date: None, note })
        });
        Article { source: name.clone(), name, read, content }
    };
    Ok(match job.map_err(|Empty { name, lacks }| tell(&name, lacks))? {
        Job::Text { name, bytes } => whole(name, bytes),
        Job::File(path) => whole(
            paths::name(&path),
            inputs::open(&path).and_then(|input| inputs::read(input, settings.longest)),
        ),
        Job::Record { line, bytes } => {
            let name = format!("{}:{}", line.name, line.number);
            let read = length(&bytes);
            let Record { id, article } = match bytes {
                Ok(bytes) => record::read(&bytes, &settings.keys),
                Err(error) => Record { id: None, article: Err(reason(error)) },
            };
            let content = article.map(|(text, date)| Content { text, date, note: None });
            Article { source: id.unwrap_or_else(|| name.clone()), name, read, content }
        }
    })
}

fn length(bytes: &io::Result<Vec<u8>>) -> u64 {
    bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_the_program_fails_one_article() {
        let past = [1, 2].len() + 1;
        let failed = guarded(|| Ok([1, 2][..past].len()));
        assert!(failed.unwrap_err().to_string().starts_with("wirecopy itself failed"));
        assert_eq!(guarded(|| Ok(1)).unwrap(), 1);
        assert_eq!(guarded::<()>(|| Err(anyhow!("no"))).unwrap_err().to_string(), "no");
    }
}
