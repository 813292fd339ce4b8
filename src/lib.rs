//! Extracts the headline, entities, dates, casualty figures and quotations from a news article.
//!
//! ```text
//! bytes ──> reader ─────────> extractor ────────────────> printer ──> text, json, jsonl, tsv, conll, jsonld, html
//!           decode, restore   entities   who, where        report: the JSON contract
//!           layout: headline, dates      when              text: for reading, or the article marked
//!           captions, byline, quotes     who said what     html: the article with its findings marked
//!           paragraphs …      casualties how many
//! ```
//!
//! Under the extractors lies `syntax`, the only grammar: what words are, and whose verb a verb is.
//! Between the report and the printer lies [`desk`], which looks over finished reports.
//!
//! [`analyze`] does it for one decoded text; [`report::Report`] is the answer, field by field.
//!
//! ```
//! use wirecopy::report::EntityType;
//! use wirecopy::{Options, analyze};
//!
//! let text = "Two hurt as crane falls in Halden\n\n\
//!             HALDEN, May 3, 2021 (Northern Wire) - Two people were injured on Monday when a crane fell.\n\n\
//!             \"It was very loud,\" said Mayor Anna Brandt.\n";
//! let report = analyze(text, &Options::default());
//!
//! assert_eq!(report.headline.as_ref().map(|at| at.text.as_ref()), Some("Two hurt as crane falls in Halden"));
//! assert!(report.dates.iter().any(|date| date.at.text == "Monday" && date.value == "2021-05-03"));
//! assert_eq!(report.casualties[0].min, Some(2));
//!
//! let quote = &report.quotes[0];
//! let speaker = quote.speaker.as_ref().and_then(|speaker| report.entity(speaker.entity?)).expect("a named speaker");
//! assert_eq!((quote.content.as_str(), speaker.name.as_str()), ("It was very loud,", "Anna Brandt"));
//! assert_eq!(speaker.kind, EntityType::Person);
//! ```
//!
//! A file is bytes in some encoding; [`reader::decode::decode`] makes text of them. [`printer`]
//! writes a report in the forms that the program has:
//!
//! ```
//! use wirecopy::printer::json::{Document, Layout, to_bytes};
//! use wirecopy::printer::{Part, Selection};
//! use wirecopy::reader::decode::decode;
//! use wirecopy::{Options, analyze};
//!
//! let options = Options::default();
//! let text = decode(b"A caf\xe9 in Z\xfcrich burnt down.\n".to_vec())?.text;
//! let report = analyze(&text, &options);
//! let selection = Selection::only(vec![Part::Paragraphs]);
//! let document = Document { source: "-", offsets: options.offsets, selection: &selection, report: &report };
//! let json = String::from_utf8(to_bytes(&document, Layout::Line)?)?;
//! assert!(json.contains("\"paragraphs\":[{\"start\":0,\"end\":28,\"text\":\"A café in Zürich burnt down.\"}]"), "{json}");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The same text and options give the same report on any day and any machine; no text makes it
//! panic. What grows is `#[non_exhaustive]`: fields of reports, options and kinds are added in
//! minor versions, never renamed or dropped. The module `train`, which the feature of that name adds
//! for `wirecopy-train` and the benchmark of stages, is no part of that promise.

#![cfg_attr(feature = "train", allow(missing_docs, reason = "`train` is for our own programs"))]

mod article;
pub mod desk;
#[allow(missing_docs, reason = "report/names.rs says what the values that are printed mean")]
mod extractor;
pub mod guide;
mod lexicon;
pub mod printer;
pub mod reader;
pub mod report;
mod steps;
mod syntax;
mod text;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod train;

pub use extractor::dates::DayOrder;
pub use jiff::civil::Date;
pub use text::offsets::OffsetUnit;

use article::Article;
use extractor::dates::{Origin, ReferenceDate};
use extractor::{casualties, dates, entities, quotes};
use report::Report;
use text::offsets::Offsets;

/// What the caller knows beside the text, and how offsets are to be counted.
///
/// ```
/// use wirecopy::{Date, OffsetUnit, Options, analyze};
///
/// let options = Options::default().with_date(Date::new(2024, 5, 2).ok()).with_offsets(OffsetUnit::Bytes);
/// let report = analyze("It rained in Zürich on Monday.", &options);
/// assert_eq!((report.dates[0].value.as_str(), report.dates[0].at.start), ("2024-04-29", 24));
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The day that relative dates count from, whatever the article says.
    pub date: Option<Date>,
    /// The day that came with the article's record; `date` overrides it.
    pub record_date: Option<Date>,
    /// How day and month are ordered in numeric dates (3/4/2022); if not given, the article tells,
    /// or both are given.
    pub date_order: Option<DayOrder>,
    /// Unit of `start` and `end` in the report.
    pub offsets: OffsetUnit,
}

impl Options {
    /// With the day that relative dates count from.
    pub fn with_date(self, date: Option<Date>) -> Self {
        Options { date, ..self }
    }

    /// With the day that came with the article's record.
    pub fn with_record_date(self, record_date: Option<Date>) -> Self {
        Options { record_date, ..self }
    }

    /// With the order of day and month in numeric dates.
    pub fn with_date_order(self, date_order: Option<DayOrder>) -> Self {
        Options { date_order, ..self }
    }

    /// With the unit of `start` and `end`.
    pub fn with_offsets(self, offsets: OffsetUnit) -> Self {
        Options { offsets, ..self }
    }
}

/// Analyses one article. `text` is decoded, without a byte-order mark, and at most 1 GiB, as
/// [`decode`](reader::decode::decode) gives it. The report borrows from it.
pub fn analyze<'t>(text: &'t str, options: &Options) -> Report<'t> {
    let restored = reader::restore::restore(text);
    let article = Article::new(restored.as_ref().map_or(text, |restored| &restored.text));
    let given = |date: Option<Date>, from| date.map(|date| ReferenceDate { date, from });
    let lexemes = dates::lexemes(&article);
    let reference = given(options.date, Origin::Option)
        .or_else(|| given(options.record_date, Origin::Record))
        .or_else(|| dates::reference::reference_date(&article, &lexemes));
    let entities = entities::extract(&article);
    let dates = dates::extract_ordered(&article, &lexemes, reference, options.date_order);
    drop(lexemes);
    let quotes = quotes::extract(&article, &entities);
    let casualties = casualties::extract(&article, &entities, &dates, &quotes, reference);
    report::Findings { article, reference, entities, dates, quotes, casualties }.report(
        text,
        restored.as_ref(),
        options.offsets,
    )
}

/// A word or mark of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// Offset of its first character, in the unit asked for.
    pub start: u32,
    /// Offset behind its last character.
    pub end: u32,
    /// As it was meant: see [`reader::restore`].
    pub word: String,
}

/// The tokens of each sentence of one article, in order, without boilerplate and credits. The
/// entities of [`analyze`] begin and end with them. The text is read for this anew.
///
/// ```
/// let sentences = wirecopy::sentences("It rained. Nobody was hurt.", wirecopy::OffsetUnit::Chars);
/// let words: Vec<_> = sentences[1].iter().map(|token| token.word.as_str()).collect();
/// assert_eq!((words, sentences[1][0].start), (vec!["Nobody", "was", "hurt", "."], 11));
/// ```
pub fn sentences(text: &str, unit: OffsetUnit) -> Vec<Vec<Token>> {
    let restored = reader::restore::restore(text);
    let article = Article::new(restored.as_ref().map_or(text, |restored| &restored.text));
    let offsets = Offsets::new(text, unit);
    let token = |index: usize| {
        let span = article.token(index).span;
        let (start, end) = restored
            .as_ref()
            .map_or((span.start, span.end), |r| (r.start(span.start), r.end(span.end)));
        Token {
            start: offsets.of(start),
            end: offsets.of(end),
            word: article.word(index).to_string(),
        }
    };
    article.sentences.iter().map(|sentence| sentence.span.range().map(token).collect()).collect()
}
