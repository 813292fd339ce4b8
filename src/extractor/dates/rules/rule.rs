//! What a rule is.

use super::scene::Scene;
use crate::extractor::dates::meaning::Meaning;
use crate::extractor::dates::pattern::{Captures, Slot};

/// One kind of temporal expression.
pub struct Rule {
    pub name: &'static str,
    pub pattern: &'static [Slot],
    /// What a match means; `None` if the parts do not go together.
    pub meaning: fn(&Captures) -> Option<Meaning>,
    /// Whether the words around the match allow it.
    pub holds: fn(&Scene) -> bool,
    /// Sentences with the expression in square brackets, and its value when
    /// the reference date is Tuesday, 29 November 2022.
    pub examples: &'static [(&'static str, &'static str)],
}
