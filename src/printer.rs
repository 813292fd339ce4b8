//! Prints reports.

pub mod json;
pub mod text;

/// The parts that `--only` chooses from; all of them without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Headline,
    Captions,
    Paragraphs,
    Entities,
    Dates,
    Casualties,
    Quotes,
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

    pub fn has(&self, part: Part) -> bool {
        self.0.as_ref().is_none_or(|parts| parts.contains(&part))
    }

    pub fn is_all(&self) -> bool {
        self.0.is_none()
    }
}
