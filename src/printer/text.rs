//! The text form: a page for reading, the article with its findings marked, or bare rows for
//! `--only`.
//!
//! None of them prints control characters of the article. A page is as wide as the terminal, within
//! limits. Piped output is [`WIDTH`] columns wide, so that it is the same everywhere.

pub mod compare;
mod highlight;
mod lines;
mod rows;
mod summary;
pub mod timeline;

use super::Selection;
use crate::report::Report;
pub use highlight::highlight;

/// Style of the text form.
#[derive(Clone, Copy, Debug)]
pub struct Style<'a> {
    /// With ANSI colours.
    pub color: bool,
    /// The name of the article, printed if there are several; else `None`.
    pub source: Option<&'a str>,
    /// Columns of a line.
    pub width: usize,
}

/// Columns without a terminal.
pub const WIDTH: usize = 80;
/// Most columns, however wide the terminal is: longer lines are hard to read.
pub const WIDEST: usize = 100;

/// One article: a page if all parts are selected, else one row for each finding.
/// Ends with a line break unless it is empty.
pub fn to_string(report: &Report, selection: &Selection, style: Style) -> String {
    if selection.is_all() {
        summary::summary(report, style)
    } else {
        rows::rows(report, selection, style.source)
    }
}
