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

/// Writes a table of rules: `rule "name" [pattern] => meaning, if condition;`, then its examples,
/// `"She left [yesterday]." => "2022-11-28";`.
macro_rules! rules {
    ($(
        rule $name:literal [$($pattern:tt)+] => $meaning:expr $(, if $holds:expr)?;
        $($sentence:literal => $value:literal;)*
    )+) => {
        pub static RULES: &[Rule] = &[$(Rule {
            name: $name,
            pattern: $crate::extractor::dates::pattern::pattern!($($pattern)+),
            meaning: $meaning,
            holds: rules!(@ $($holds)?),
            examples: &[$(($sentence, $value)),*],
        }),+];
    };
    (@) => { |_| true };
    (@ $holds:expr) => { $holds };
}
pub(super) use rules;
