//! From a job to what is printed for it.

use std::io;

use anyhow::{Result, anyhow};
use jiff::civil::Date;
use wirecopy::printer::json::{self, Document, ErrorRecord, Layout};
use wirecopy::printer::text::{self, Style};
use wirecopy::printer::{Selection, conll, jsonld, printable, tsv};
use wirecopy::reader::decode::{Decoded, Note, decode};
use wirecopy::{Options, analyze};

use super::inputs::{self, Job};
use super::record::{self, Record};
use crate::cli::{Format, Keys};

/// What holds for every article of a run.
pub struct Settings {
    pub format: Format,
    /// Whether there may be more than one article.
    pub several: bool,
    pub options: Options,
    pub selection: Selection,
    pub keys: Keys,
    pub color: bool,
}

/// What one article comes to.
pub struct Answer {
    /// For standard output.
    pub printed: Vec<u8>,
    /// A line for standard error: why the article could not be read, or how it was repaired.
    pub message: Option<String>,
    pub failed: bool,
    /// Bytes of the input that it took.
    pub read: u64,
    /// Whether anything of what was asked for was found.
    pub found: bool,
}

/// Reads, analyses and prints one article.
pub fn answer(job: Job, settings: &Settings) -> Answer {
    let Article { name, source, read, content } = load(job, &settings.keys);
    let tell = |what: &str| format!("wirecopy: {}: {}", printable(&name), printable(what));
    match content.and_then(|content| Ok((print(&source, &content, settings)?, content.note))) {
        Ok(((printed, found), note)) => Answer { printed, message: note.map(|note| tell(&note.to_string())), failed: false, read, found },
        Err(error) => {
            let why = format!("{error:#}");
            let record = |layout| json::to_bytes(&ErrorRecord::new(&source, &why), layout).unwrap_or_default();
            let printed = match settings.format {
                Format::Json => record(Layout::Pretty),
                Format::Jsonl => record(Layout::Line),
                Format::Tsv => tsv::error(&source, &why).into_bytes(),
                Format::Conll => conll::DOCUMENT.into(),
                Format::Text | Format::Jsonld => Vec::new(),
            };
            Answer { printed, message: Some(tell(&why)), failed: true, read, found: false }
        }
    }
}

/// What one article prints, and whether anything was found in it.
fn print(source: &str, content: &Content, settings: &Settings) -> Result<(Vec<u8>, bool)> {
    let Settings { selection, options, .. } = settings;
    let report = analyze(&content.text, &options.with_record_date(content.date));
    let document = |layout| json::to_bytes(&Document { source, offsets: options.offsets, selection, report: &report }, layout);
    let printed = match settings.format {
        Format::Json => document(Layout::Pretty)?,
        Format::Jsonl => document(Layout::Line)?,
        Format::Conll => conll::to_string(&report, &wirecopy::sentences(&content.text, options.offsets)).into_bytes(),
        Format::Jsonld => jsonld::to_string(&report, selection, source, &content.text, options.offsets)?.into_bytes(),
        Format::Tsv => tsv::rows(&report, selection, source).into_bytes(),
        Format::Text => {
            text::to_string(&report, selection, Style { color: settings.color, source: settings.several.then_some(source) }).into_bytes()
        }
    };
    Ok((printed, selection.finds(&report)))
}

/// An article as far as it can be read.
struct Article {
    /// For messages: the path, with the line of a record.
    name: String,
    /// For the answer: the path, `-`, or the record's id.
    source: String,
    read: u64,
    content: Result<Content>,
}

struct Content {
    text: String,
    /// The day that came with a record.
    date: Option<Date>,
    note: Option<Note>,
}

fn load(job: Job, keys: &Keys) -> Article {
    let whole = |name: String, bytes: io::Result<Vec<u8>>| {
        let read = length(&bytes);
        let content = bytes.map_err(reason).and_then(|bytes| {
            let Decoded { text, note } = decode(bytes)?;
            Ok(Content { text, date: None, note })
        });
        Article { source: name.clone(), name, read, content }
    };
    match job {
        Job::Text { name, bytes } => whole(name, bytes),
        Job::File(path) => whole(inputs::name(&path), inputs::open(&path).and_then(inputs::read)),
        Job::Record { line, bytes } => {
            let name = format!("{}:{}", line.name, line.number);
            let read = length(&bytes);
            let Record { id, article } = match bytes {
                Ok(bytes) => record::read(&bytes, keys),
                Err(error) => Record { id: None, article: Err(reason(error)) },
            };
            let content = article.map(|(text, date)| Content { text, date, note: None });
            Article { source: id.unwrap_or_else(|| name.clone()), name, read, content }
        }
    }
}

fn length(bytes: &io::Result<Vec<u8>>) -> u64 {
    bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)
}

/// The error without its number, which says nothing to a reader.
pub fn reason(error: io::Error) -> anyhow::Error {
    let message = error.to_string();
    anyhow!("{}", message.split(" (os error").next().unwrap_or_default())
}
