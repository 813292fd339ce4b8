//! Says what is in a news article.
//!
//! ```text
//! bytes ──> reader ─────────> extractor ────────────────> printer ──> text, json, jsonl, html
//!           decode, restore   entities   who, where        report: the JSON contract
//!           layout: headline, dates      when              text: for reading, or the article marked
//!           captions, byline, quotes     who said what     html: the article with its findings marked
//!           paragraphs …      casualties how many
//! ```
//!
//! [`analyze`] does it for one decoded text; [`report::Report`] is the answer,
//! field by field; [`article::Article`] is what the extractors read.

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
use text::offsets::OffsetUnit;

/// What the caller knows beside the text, and how offsets are to be counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The day that relative dates count from, whatever the article says.
    pub date: Option<Date>,
    /// The day that came with the article's record; `date` overrides it.
    pub record_date: Option<Date>,
    /// Unit of `start` and `end` in the report.
    pub offsets: OffsetUnit,
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
