//! Candidates: figures that may be an article's toll.

use crate::extractor::casualties::TollEntry;
use crate::extractor::casualties::evidence::Evidence;
use crate::steps;
use crate::syntax::class;
use crate::syntax::word::Word;

/// A figure that may be the toll: one casualty, or the members of a list added up.
pub struct Candidate {
    pub entry: TollEntry,
    pub evidence: Evidence,
    /// From a count by name: "the death toll".
    pub count: bool,
    /// The least that the largest of its members says.
    pub most: Option<u64>,
}

impl Candidate {
    pub fn value(&self) -> u64 {
        steps::count(1);
        self.entry.min.or(self.entry.max).unwrap_or(0)
    }
}

/// Words that say of people no more than that they are people.
pub fn general(noun: &str) -> bool {
    noun.is_empty() || Word::of(noun).has(class::PEOPLE)
}
