//! What may stand before an expression and belongs to its span: "early",
//! "the end of", "nearly", "more than". The value is that of the rest, as in TIMEX3,
//! where such words go into the attribute `mod`.

use super::pattern::{Captures, Reader, Slot, Slot::*};
use super::resolve::Meaning;
use super::rules::slots::THE;
use super::value::{Recurrence, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    None,
    /// Goes with a stretch of the calendar: late November, the end of the year.
    Calendar,
    /// Goes with an amount: nearly two years, at least three days ago.
    Amount,
}

static PREFIXES: &[(Prefix, &[Slot])] = &[
    (Prefix::Calendar, &[THE, Word(&["early", "late", "mid", "earlier", "later"]), Hyphen]),
    (Prefix::Calendar, &[THE, Word(&["end", "beginning", "start", "middle"]), Word(&["of"])]),
    (Prefix::Amount, &[Word(&["nearly"])]),
    (Prefix::Amount, &[Word(&["more", "less"]), Word(&["than"])]),
    (Prefix::Amount, &[Word(&["at"]), Word(&["least"])]),
    (Prefix::Amount, &[Word(&["up"]), Word(&["to"])]),
];

/// The prefix at token `at`, and where the rest begins.
pub fn read(reader: &Reader, at: usize) -> Option<(usize, Prefix)> {
    PREFIXES.iter().find_map(|&(prefix, pattern)| Some((reader.read(pattern, at, &mut Captures::default())?, prefix)))
}

impl Prefix {
    /// Whether the prefix makes sense before an expression of this meaning.
    pub fn goes_with(self, meaning: Meaning) -> bool {
        let amount = matches!(
            meaning,
            Meaning::Away(..) | Meaning::AwayFromLast(..) | Meaning::Value(Value::Duration(..) | Value::Set(Recurrence::Each(..)))
        );
        let calendar = !amount && !matches!(meaning, Meaning::Value(Value::Reference(_) | Value::Spell | Value::Set(_)));
        match self {
            Prefix::None => true,
            Prefix::Calendar => calendar,
            Prefix::Amount => amount,
        }
    }
}
