//! Prints reports.

mod blocks;
pub mod checks;
pub mod conll;
mod essentials;
mod figures;
pub mod html;
pub mod json;
pub mod jsonld;
mod marks;
pub mod text;
pub mod tsv;
mod words;

use std::borrow::Cow;

use crate::report::Report;

/// The parts that `--only` chooses from; all of them without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// The headline.
    Headline,
    /// Captions of pictures.
    Captions,
    /// Paragraphs of the body.
    Paragraphs,
    /// Who and what is named.
    Entities,
    /// Dates, times, durations.
    Dates,
    /// Casualty figures, and the toll made of them.
    Casualties,
    /// Who said what.
    Quotes,
}

impl Part {
    /// In the order of the JSON.
    pub const ALL: [Part; 7] = [
        Part::Headline,
        Part::Captions,
        Part::Paragraphs,
        Part::Entities,
        Part::Dates,
        Part::Casualties,
        Part::Quotes,
    ];

    /// As `--only` names it.
    pub fn name(self) -> &'static str {
        match self {
            Part::Headline => "headline",
            Part::Captions => "captions",
            Part::Paragraphs => "paragraphs",
            Part::Entities => "entities",
            Part::Dates => "dates",
            Part::Casualties => "casualties",
            Part::Quotes => "quotes",
        }
    }
}

/// Which parts to print.
#[derive(Clone, Debug, Default)]
pub struct Selection(Option<Vec<Part>>);

impl Selection {
    /// Everything.
    pub fn all() -> Self {
        Selection(None)
    }

    /// Only `parts`.
    pub fn only(parts: Vec<Part>) -> Self {
        Selection(Some(parts))
    }

    /// Whether `part` is chosen.
    pub fn has(&self, part: Part) -> bool {
        self.0.as_ref().is_none_or(|parts| parts.contains(&part))
    }

    /// The chosen parts in the order of the contract.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(|&part| self.has(part))
    }

    /// Whether any chosen part of `report` holds anything.
    pub fn finds(&self, report: &Report) -> bool {
        self.parts().any(|part| match part {
            Part::Headline => report.headline.is_some(),
            Part::Captions => !report.captions.is_empty(),
            Part::Paragraphs => !report.paragraphs.is_empty(),
            Part::Entities => !report.entities.is_empty(),
            Part::Dates => !report.dates.is_empty(),
            Part::Casualties => !report.casualties.is_empty(),
            Part::Quotes => !report.quotes.is_empty(),
        })
    }

    /// Whether no choice was made.
    pub fn is_all(&self) -> bool {
        self.0.is_none()
    }
}

/// `text` made safe for a terminal: characters that would move its cursor, change its
/// colours or the direction of the line, or be invisible, become U+FFFD.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.contains(deceives) {
        Cow::Owned(text.replace(deceives, "\u{FFFD}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Control characters, line and paragraph separators, direction marks, and invisible tags.
fn deceives(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_do_not_pass() {
        for (text, expected) in [
            ("plain é 🙂", "plain é 🙂"),
            ("a\u{1b}[31mred", "a\u{FFFD}[31mred"),
            ("a\u{9b}31m\u{7f}", "a\u{FFFD}31m\u{FFFD}"),
            ("x\u{202e}y\nz\r", "x\u{FFFD}y\u{FFFD}z\u{FFFD}"),
            ("x\u{2028}y\u{2029}z\u{e0041}", "x\u{FFFD}y\u{FFFD}z\u{FFFD}"),
        ] {
            assert_eq!(printable(text), expected);
        }
    }
}
