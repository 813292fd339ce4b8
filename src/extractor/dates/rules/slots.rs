//! Slots and meanings that several rules share.

use crate::extractor::dates::meaning::{Meaning, Which, YearPart};
use crate::extractor::dates::pattern::Captures;
use crate::extractor::dates::pattern::Slot::{self, *};

pub const THE: Slot = Maybe(&[Word(&["the"])]);
pub const OF: Slot = Maybe(&[Word(&["of"])]);
pub const COMMA: Slot = Maybe(&[Word(&[","])]);
pub const ON_WEEKDAY: Slot = Maybe(&[Maybe(&[Step]), Maybe(&[Step]), Weekday, COMMA]);
pub const FISCAL: Slot = Maybe(&[Word(&["fiscal"]), Hyphen]);
pub const OR_SO: Slot = Maybe(&[Word(&["or"]), Word(&["so"])]);
pub const ON: Slot = Maybe(&[Word(&["on"])]);
pub const ZONE: Slot = Maybe(&[Zone]);
pub const IN_YEAR: Slot = Maybe(&[COMMA, Year]);
/// this past week, this coming week
pub const THIS_PAST: Slot = Maybe(&[Word(&["this"]), Ahead(&[Word(&["past", "coming"])])]);
/// Between the ends of a range or the members of a list.
pub const JOIN: Slot =
    Word(&["-", "–", "—", "--", "to", "and", "or", "through", "until", "till", ",", "/"]);
pub const YEARS_OWN: Slot = Word(&["'s"]);

/// The given year, or an open one.
pub fn year_of(captures: &Captures) -> Which {
    captures.year.map_or(Which::Open, Which::Year)
}

/// The given year, one relative to the current year, or an open one.
pub fn which_year(captures: &Captures) -> Which {
    match (captures.year, captures.step) {
        (None, Some(step)) => Which::YearStep(step),
        _ => year_of(captures),
    }
}

/// The meaning of last, this and next before a recurring name.
pub fn which(captures: &Captures) -> Option<Which> {
    Some(match captures.step? {
        0 => Which::This,
        1.. => Which::Next,
        _ => Which::Last,
    })
}

/// A day by its month and number.
pub fn month_day(captures: &Captures) -> Option<YearPart> {
    Some(YearPart::Day(captures.month?, captures.day?))
}

/// The same with or without its year; a weekday adds nothing.
pub fn date(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(month_day(captures)?, year_of(captures)))
}
