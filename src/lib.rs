//! Says what is in a news article.
//!
//! ```text
//! bytes ──> reader ─────────> extractor ────────────────> printer ──> text, json, jsonl
//!           decode, restore   entities   who, where        report: the JSON contract
//!           layout: headline, dates      when              text: for reading
//!           captions, byline, quotes     who said what
//!           paragraphs …      casualties how many
//! ```
//!
//! [`analyze`] does it for one decoded text; [`report::Report`] is the answer,
//! field by field; [`article::Article`] is what the extractors read.

#![forbid(unsafe_code)]

pub mod article;
pub mod extractor;
pub mod lexicon;
pub mod printer;
pub mod reader;
pub mod report;
pub mod text;

use article::Article;
use extractor::dates::{Origin, ReferenceDate};
use extractor::{casualties, dates, entities, quotes};
use jiff::civil::Date;
use report::Report;
use text::offsets::{OffsetUnit, Offsets};

/// What the caller knows beside the text, and how offsets are to be counted.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The day that relative dates count from, whatever the article says.
    pub date: Option<Date>,
    /// The day that came with the article's record; `date` overrides it.
    pub record_date: Option<Date>,
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

    /// With the unit of `start` and `end`.
    pub fn with_offsets(self, offsets: OffsetUnit) -> Self {
        Options { offsets, ..self }
    }
}

/// Analyses one article. `text` is decoded, without a byte-order mark, and at most 1 GiB.
pub fn analyze<'t>(text: &'t str, options: &Options) -> Report<'t> {
    let restored = reader::restore::restore(text);
    let article = Article::new(restored.as_ref().map_or(text, |restored| &restored.text));
    let given = |date: Option<Date>, from| date.map(|date| ReferenceDate { date, from });
    let reference = given(options.date, Origin::Option)
        .or_else(|| given(options.record_date, Origin::Record))
        .or_else(|| dates::reference_date(&article));
    let entities = entities::extract(&article);
    let dates = dates::extract(&article, reference);
    let quotes = quotes::extract(&article, &entities);
    let casualties = casualties::extract(&article, &entities, &dates, &quotes, reference);
    report::Findings { article, reference, entities, dates, quotes, casualties }.report(text, restored.as_ref(), options.offsets)
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

/// The tokens of each sentence of one article, in order, without boilerplate and credits. The entities of
/// [`analyze`] begin and end with them. The text is read for this anew.
pub fn sentences(text: &str, unit: OffsetUnit) -> Vec<Vec<Token>> {
    let restored = reader::restore::restore(text);
    let article = Article::new(restored.as_ref().map_or(text, |restored| &restored.text));
    let offsets = Offsets::new(text, unit);
    let token = |index: usize| {
        let span = article.token(index).span;
        let (start, end) = restored.as_ref().map_or((span.start, span.end), |r| (r.start(span.start), r.end(span.end)));
        Token { start: offsets.of(start), end: offsets.of(end), word: article.word(index).to_string() }
    };
    article.sentences.iter().map(|sentence| sentence.span.range().map(token).collect()).collect()
}
