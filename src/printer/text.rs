//! The text form: a page for reading, or bare rows for `--only`.
//!
//! Neither holds a control character of the article, and both are the same
//! bytes wherever they are printed: the page is [`page::WIDTH`] columns wide
//! whatever the terminal is.

mod columns;
mod page;
mod rows;
mod summary;

use std::fmt;

use serde::Serialize;

use super::Selection;
use crate::report::{DateReport, EntityId, Report};

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

/// The entity's name; empty for an id that is not of this report.
fn entity_name<'r>(report: &'r Report, id: EntityId) -> &'r str {
    report.entities.get(id.0).map_or("", |entity| &entity.name)
}

/// What a date comes to: its day, its first and last day, or else its TIMEX3 value.
fn resolved(date: &DateReport) -> String {
    match (date.from, date.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        _ => date.value.clone(),
    }
}

/// The word that stands for the value of an enum in JSON.
fn label(value: impl Serialize) -> String {
    struct Label<T>(T);
    impl<T: Serialize> fmt::Display for Label<T> {
        fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Label(value).to_string()
}
