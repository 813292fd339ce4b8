//! The parts of a rule.

use super::context::MatchContext;
use crate::extractor::dates::meaning::Meaning;
use crate::extractor::dates::pattern::{Captures, Slot};

/// One kind of temporal expression.
pub struct Rule {
    pub name: &'static str,
    pub pattern: &'static [Slot],
    /// The meaning of a match; `None` if its parts contradict each other.
    pub meaning: fn(&Captures) -> Option<Meaning>,
    /// Whether the words around the match allow it.
    pub holds: fn(&MatchContext) -> bool,
    /// Sentences with the expression in square brackets, and its value when
    /// the reference date is Tuesday, 29 November 2022.
    #[cfg_attr(
        not(any(test, feature = "train")),
        expect(dead_code, reason = "the tests run them")
    )]
    pub examples: &'static [(&'static str, &'static str)],
}

impl Rule {
    pub const fn new(
        name: &'static str,
        pattern: &'static [Slot],
        meaning: fn(&Captures) -> Option<Meaning>,
    ) -> Self {
        Rule { name, pattern, meaning, holds: |_| true, examples: &[] }
    }

    /// The rule restricted to matches for which `holds` is true.
    pub const fn only_if(self, holds: fn(&MatchContext) -> bool) -> Self {
        Rule { holds, ..self }
    }

    /// The rule with its examples.
    pub const fn shows(self, examples: &'static [(&'static str, &'static str)]) -> Self {
        Rule { examples, ..self }
    }
}
