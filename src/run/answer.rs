//! From a job to what is printed for it.

use std::io;

use anyhow::{Result, anyhow};
use jiff::civil::Date;
use wirecopy::printer::html::{self, Name};
use wirecopy::printer::json::{self, Document, ErrorRecord, Layout};
use wirecopy::printer::text::{self, Style};
use wirecopy::printer::{Selection, printable};
use wirecopy::reader::decode::{Decoded, Note, decode};
use wirecopy::reader::restore::restore;
use wirecopy::text::offsets::OffsetUnit;
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
    /// Columns of a line of the text form.
    pub width: usize,
    /// Whether the text form is the article with its findings marked.
    pub highlight: bool,
}

/// What one article comes to.
pub struct Answer {
    /// For standard output.
    pub printed: Vec<u8>,
    /// A line for standard error: why the article could not be read, or how it was repaired.
    pub message: Option<String>,
    pub failed: bool,
    /// Whether anything of what was asked for was found.
    pub found: bool,
}

/// Reads, analyses and prints one article, the `number`th of the run.
pub fn answer(job: Job, number: usize, settings: &Settings) -> Answer {
    let Article { name, source, content } = load(job, &settings.keys);
    let tell = |what: &str| format!("wirecopy: {}: {}", printable(&name), printable(what));
    match content.and_then(|content| Ok((print(Name { number, source: &source }, &content, settings)?, content.note))) {
        Ok(((printed, found), note)) => Answer { printed, message: note.map(|note| tell(&note.to_string())), failed: false, found },
        Err(error) => {
            let why = format!("{error:#}");
            let record = |layout| json::to_bytes(&ErrorRecord::new(&source, &why), layout).unwrap_or_default();
            let printed = match settings.format {
                Format::Text => Vec::new(),
                Format::Json => record(Layout::Pretty),
                Format::Jsonl => record(Layout::Line),
                Format::Html if settings.several => html::failed(&source, &why).into_bytes(),
                Format::Html => html::failed_page(&source, &why).into_bytes(),
            };
            Answer { printed, message: Some(tell(&why)), failed: true, found: false }
        }
    }
}

/// What one article prints, and whether anything was found in it.
fn print(name: Name, content: &Content, settings: &Settings) -> Result<(Vec<u8>, bool)> {
    let Settings { selection, several, format, .. } = settings;
    let options = Options { record_date: content.date, ..settings.options };
    let style = Style { color: settings.color, source: several.then_some(name.source), width: settings.width };
    if let Format::Html | Format::Text = format {
        // People read the text as it was meant.
        let restored = restore(&content.text);
        let text = restored.as_ref().map_or(&content.text, |restored| &restored.text);
        let report = analyze(text, &Options { offsets: OffsetUnit::Bytes, ..options });
        let printed = match format {
            Format::Html if *several => html::entry(&report, text, selection, name),
            Format::Html => html::page(&report, text, selection, name.source),
            _ if settings.highlight => text::highlight(&report, text, selection, style),
            _ => text::to_string(&report, selection, style),
        };
        return Ok((printed.into_bytes(), selection.finds(&report)));
    }
    let report = analyze(&content.text, &options);
    let document = Document { source: name.source, offsets: options.offsets, selection, report: &report };
    let printed = json::to_bytes(&document, if let Format::Json = format { Layout::Pretty } else { Layout::Line })?;
    Ok((printed, selection.finds(&report)))
}

/// An article as far as it can be read.
struct Article {
    /// For messages: the path, with the line of a record.
    name: String,
    /// For the answer: the path, `-`, or the record's id.
    source: String,
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
        let content = bytes.map_err(reason).and_then(|bytes| {
            let Decoded { text, note } = decode(bytes)?;
            Ok(Content { text, date: None, note })
        });
        Article { source: name.clone(), name, content }
    };
    match job {
        Job::Text { name, bytes } => whole(name, bytes),
        Job::File(path) => whole(inputs::name(&path), inputs::open(&path).and_then(inputs::read)),
        Job::Record { line, bytes } => {
            let name = format!("{}:{}", line.name, line.number);
            let Record { id, article } = match bytes {
                Ok(bytes) => record::read(&bytes, keys),
                Err(error) => Record { id: None, article: Err(reason(error)) },
            };
            let content = article.map(|(text, date)| Content { text, date, note: None });
            Article { source: id.unwrap_or_else(|| name.clone()), name, content }
        }
    }
}

/// The error without its number, which says nothing to a reader.
fn reason(error: io::Error) -> anyhow::Error {
    let message = error.to_string();
    anyhow!("{}", message.split(" (os error").next().unwrap_or_default())
}
