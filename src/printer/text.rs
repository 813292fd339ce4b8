//! The text form, made for reading in a terminal.

use std::io::{self, Write};

use super::{Part, Selection};
use crate::report::Report;

/// Prints one article.
pub fn print(out: &mut dyn Write, source: &str, report: &Report, selection: &Selection) -> io::Result<()> {
    writeln!(out, "{source}")?;
    if let Some(headline) = report.headline.as_ref().filter(|_| selection.has(Part::Headline)) {
        writeln!(out, "{}", headline.text)?;
    }
    Ok(())
}
