//! The text form: a page for reading, the article with its findings marked, or bare rows for `--only`.
//!
//! None of them holds a control character of the article. A page is as wide as
//! the terminal, within reason, and [`WIDTH`] columns where there is none: what
//! is piped is the same bytes everywhere.

mod columns;
mod highlight;
mod lines;
mod rows;
mod summary;

use super::Selection;
use crate::report::Report;

/// How an article is set.
#[derive(Clone, Copy, Debug)]
pub struct Style<'a> {
    /// With ANSI colours.
    pub color: bool,
    /// The name that tells the article from others; None when there is only one.
    pub source: Option<&'a str>,
    /// Columns of a line.
    pub width: usize,
}

/// Columns where there is no terminal.
pub const WIDTH: usize = 80;
/// Longer lines are hard to read, whatever the terminal has.
pub const WIDEST: usize = 100;

/// One article: a page if everything is asked for, else a row a finding.
/// Ends with a line break unless it is empty.
pub fn to_string(report: &Report, selection: &Selection, style: Style) -> String {
    if selection.is_all() { summary::summary(report, style) } else { rows::rows(report, selection, style.source) }
}

/// The article itself, as far as `selection` asks for with its findings marked.
/// `report` has its offsets in bytes of `text`.
pub fn highlight(report: &Report, text: &str, selection: &Selection, style: Style) -> String {
    highlight::highlight(report, text, selection, style)
}
