//! From a job to what is printed for it.

use std::io;

use anyhow::{Result, anyhow};
use jiff::civil::Date;
use wirecopy::printer::json::{self, Document, ErrorRecord, Layout};
use wirecopy::printer::text::{self, Style};
use wirecopy::printer::{Selection, printable};
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
    /// The line for standard error, if the article could not be read.
    pub error: Option<String>,
    /// Whether anything of what was asked for was found.
    pub found: bool,
}

/// Reads, analyses and prints one article.
pub fn answer(job: Job, settings: &Settings) -> Answer {
    let Article { name, source, content } = load(job, &settings.keys);
    match content.and_then(|(text, date)| print(&source, &text, date, settings)) {
        Ok((printed, found)) => Answer { printed, error: None, found },
        Err(error) => {
            let why = format!("{error:#}");
            let printed = match settings.json_layout() {
                Some(layout) => json::to_bytes(&ErrorRecord::new(&source, &why), layout).unwrap_or_default(),
                None => Vec::new(),
            };
            let error = format!("wirecopy: {}: {}", printable(&name), printable(&why));
            Answer { printed, error: Some(error), found: false }
        }
    }
}

/// What one article prints, and whether anything was found in it.
fn print(source: &str, text: &str, record_date: Option<Date>, settings: &Settings) -> Result<(Vec<u8>, bool)> {
    let Settings { selection, options, .. } = settings;
    let report = analyze(text, &Options { record_date, ..*options });
    let printed = match settings.json_layout() {
        Some(layout) => json::to_bytes(&Document { source, offsets: options.offsets, selection, report: &report }, layout)?,
        None => {
            text::to_string(&report, selection, Style { color: settings.color, source: settings.several.then_some(source) }).into_bytes()
        }
    };
    Ok((printed, selection.finds(&report)))
}

impl Settings {
    /// None for the text form.
    fn json_layout(&self) -> Option<Layout> {
        match self.format {
            Format::Text => None,
            Format::Json => Some(Layout::Pretty),
            Format::Jsonl => Some(Layout::Line),
        }
    }
}

/// An article as far as it can be read.
struct Article {
    /// For messages: the path, with the line of a record.
    name: String,
    /// For the answer: the path, `-`, or the record's id.
    source: String,
    content: Result<(String, Option<Date>)>,
}

fn load(job: Job, keys: &Keys) -> Article {
    let whole = |name: String, bytes: io::Result<Vec<u8>>| {
        let text = bytes.map_err(reason).and_then(|bytes| decode(&bytes));
        Article { source: name.clone(), name, content: text.map(|text| (text, None)) }
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
            Article { source: id.unwrap_or_else(|| name.clone()), name, content: article }
        }
    }
}

/// The error without its number, which says nothing to a reader.
fn reason(error: io::Error) -> anyhow::Error {
    let message = error.to_string();
    anyhow!("{}", message.split(" (os error").next().unwrap_or_default())
}

/// Stand-in until the reader's decoder is merged.
fn decode(bytes: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(bytes).map_err(|e| anyhow!("invalid UTF-8 at byte {}", e.valid_up_to()))?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text).to_string())
}
