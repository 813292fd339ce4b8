//! The text form: a page for reading, or bare rows for `--only`.
//!
//! Neither holds a control character of the article, and both are the same
//! bytes wherever they are printed: the page is [`page::WIDTH`] columns wide
//! whatever the terminal is.

mod columns;
mod page;
mod rows;
mod summary;

use super::Selection;
use crate::report::Report;

/// How an article is set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style<'a> {
    /// With ANSI colours.
    pub color: bool,
    /// The name that tells the article from others; None when there is only one.
    pub source: Option<&'a str>,
}

/// One article: a page if everything is asked for, else a row a finding.
/// Ends with a line break unless it is empty.
pub fn to_string(report: &Report, selection: &Selection, style: Style) -> String {
    if selection.is_all() { summary::summary(report, style) } else { rows::rows(report, selection, style.source) }
}
