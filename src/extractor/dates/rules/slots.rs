//! Slots that several patterns share.

use crate::extractor::dates::pattern::Slot::{self, *};

pub const THE: Slot = Maybe(&[Word(&["the"])]);
pub const OF: Slot = Maybe(&[Word(&["of"])]);
pub const COMMA: Slot = Maybe(&[Word(&[","])]);
pub const ON_WEEKDAY: Slot = Maybe(&[Maybe(&[Step]), Maybe(&[Step]), Weekday, COMMA]);
pub const FISCAL: Slot = Maybe(&[Word(&["fiscal"]), Hyphen]);
pub const OR_SO: Slot = Maybe(&[Word(&["or"]), Word(&["so"])]);
/// Between the ends of a range or the members of a list.
pub const JOIN: Slot =
    Word(&["-", "–", "—", "--", "to", "and", "or", "through", "until", "till", ",", "/"]);
pub const YEARS_OWN: Slot = Word(&["'s"]);
