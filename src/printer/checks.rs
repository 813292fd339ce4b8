//! The questions of `--check` as lines, `NAME:LINE:COLUMN: kind: message`, as compilers print
//! theirs.

use super::printable;
use crate::desk::check::Lines;
use crate::report::Question;
use crate::text::offsets::{OffsetUnit, Offsets};

/// A line for each of the questions about `text`, whose offsets are in `unit`.
pub fn to_string(questions: &[Question], text: &str, unit: OffsetUnit, source: &str) -> String {
    let (lines, offsets) = (Lines::new(text), Offsets::new(text, unit));
    let line = |question: &Question| {
        let (line, column) = lines.place(offsets.byte(question.at.start) as usize);
        let (source, message) = (printable(source), printable(&question.message));
        format!("{source}:{line}:{column}: {}: {message}\n", question.kind.name())
    };
    questions.iter().map(line).collect()
}
