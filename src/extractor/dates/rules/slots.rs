//! Slots and meanings that several rules share.

use crate::extractor::dates::meaning::{Meaning, Which, YearPart};
use crate::extractor::dates::pattern::{Captures, Slot, pattern};

pub const ON_WEEKDAY: Slot = Slot::Maybe(pattern![[Step] [Step] Weekday [","]]);
pub const IN_YEAR: Slot = Slot::Maybe(pattern![[","] Year]);
/// A day by month and number: Nov. 3, October the third, 3rd November; an ordinal in words before
/// its month needs "of": the third of November.
pub const MONTH_DAY: Slot = Slot::Any(&[
    pattern![Month ["the"] Day],
    pattern![["the"] DayFigure ["of"] Month],
    pattern![["the"] Day "of" Month],
]);
/// A day by its weekday, its date or both, or from the reference date: Monday, Nov. 7; yesterday.
pub const DAY: Slot = Slot::Any(&[
    pattern![Weekday [[","] MONTH_DAY IN_YEAR]],
    pattern![MONTH_DAY IN_YEAR],
    pattern![Relative],
]);
/// A year, or "last year", "next year".
pub const ANY_YEAR: Slot = Slot::Any(&[pattern![Year], pattern![Step One(Year)]]);
pub const SAME_YEAR: Slot =
    Slot::Any(&[pattern!["that" "year"], pattern![("the" | "that") "same" "year"]]);
/// this past week, this coming week
pub const THIS_PAST: Slot = Slot::Maybe(pattern!["this" Ahead("past" | "coming")]);
/// Between the ends of a range or the members of a list.
pub const JOIN: Slot =
    Slot::Word(&["-", "–", "—", "--", "to", "and", "or", "through", "until", "till", ",", "/"]);

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
