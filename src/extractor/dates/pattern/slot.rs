//! The elements of patterns, and the values that they capture.

use jiff::civil::Weekday;

use crate::extractor::dates::calendar::{Season, Unit};
use crate::extractor::dates::holiday::Holiday;
use crate::extractor::dates::value::{Amount, TimeOfDay};

/// An element of a pattern: matches tokens, and may store their value in [`Captures`].
#[derive(Clone, Copy, Debug)]
pub enum Slot {
    /// One of these words, lower-cased.
    Word(&'static [&'static str]),
    /// Optional slots.
    Maybe(&'static [Slot]),
    /// The first of these patterns that fits: (Season | Unit).
    Any(&'static [&'static [Slot]]),
    /// Lookahead: the slots must follow but are not part of the match. They store only values that
    /// are still missing.
    Ahead(&'static [Slot]),
    /// An optional hyphen: "third-quarter", "third quarter".
    Hyphen,
    /// January, Nov.
    Month,
    /// 11, 07
    MonthNumber,
    Weekday,
    /// Mondays
    Weekdays,
    /// 1 to 31, also 3rd, third, twenty-third.
    Day,
    /// The same in figures: 3, 3rd.
    DayFigure,
    /// 28/11/2022, 7/25/20, 28-11-2022
    NumericDate,
    /// 28.11.2022
    DottedDate,
    /// 1000 to 2999 in figures, or in words: nineteen ninety-six; with its era any: 480 BC, AD 79.
    Year,
    /// FY2021, FY21
    FiscalYear,
    /// The last two digits of a year: 1990-*91*, ’68.
    ShortYear,
    /// 1980s, ’80s, eighties
    Decade,
    /// 1 to 99, in words or figures.
    Ordinal,
    /// The same, or "opening", which is 1, or "last", "closing", which is -1.
    Place,
    /// Q3, 3Q
    QuarterNumber,
    /// H2, 2H
    HalfNumber,
    /// A unit of time in the singular.
    Unit,
    /// A unit of time in the plural.
    Units,
    /// A unit in either.
    AnyUnit,
    /// The same, not stored: weeks or *months*.
    MoreUnits,
    /// This unit, in the singular or plural.
    One(Unit),
    Season,
    /// morning, night
    Part,
    /// mornings, nights
    Parts,
    /// 10 p.m., 5:30pm, 17:30, noon
    Clock,
    /// A part of the day, or "early hours", "small hours".
    PartOrHours,
    /// GMT, Eastern time
    Zone,
    /// yesterday, today, tomorrow
    Relative,
    /// last, this, next
    Step,
    /// two, 1,254, 2 1/2, half a, a couple of, several
    Amount,
    /// The same, or "a" before a unit.
    Count,
    /// Christmas, Labor Day
    Holiday,
    /// BC, AD
    Era,
    /// 1 to 9999 in figures, whose era follows later: *499*-493 BC.
    SmallYear,
    /// 100 to 999 in figures.
    EarlyYear,
}

/// Writes a pattern as a row of words and slots: `("the" | "that") ["same"] (Unit | Month)` is one of
/// two words, perhaps "same", and a unit or a month. Braces hold a longer choice: `({A B} | {C})`.
macro_rules! pattern {
    (@ [$($done:expr,)*]) => { &[$($done),*] };
    (@ [$($done:expr,)*] $word:literal $($rest:tt)*) => {
        pattern!(@ [$($done,)* Slot::Word(&[$word]),] $($rest)*)
    };
    (@ [$($done:expr,)*] ($($word:literal)|+) $($rest:tt)*) => {
        pattern!(@ [$($done,)* Slot::Word(&[$($word),+]),] $($rest)*)
    };
    (@ [$($done:expr,)*] ($($slot:ident)|+) $($rest:tt)*) => {
        pattern!(@ [$($done,)* Slot::Any(&[$(&[$slot]),+]),] $($rest)*)
    };
    (@ [$($done:expr,)*] ($({$($option:tt)+})|+) $($rest:tt)*) => {
        pattern!(@ [$($done,)* Slot::Any(&[$(pattern!($($option)+)),+]),] $($rest)*)
    };
    (@ [$($done:expr,)*] [$($optional:tt)+] $($rest:tt)*) => {
        pattern!(@ [$($done,)* Slot::Maybe(pattern!($($optional)+)),] $($rest)*)
    };
    (@ [$($done:expr,)*] Ahead($($ahead:tt)+) $($rest:tt)*) => {
        pattern!(@ [$($done,)* Slot::Ahead(pattern!($($ahead)+)),] $($rest)*)
    };
    (@ [$($done:expr,)*] One($unit:ident) $($rest:tt)*) => {
        pattern!(@ [$($done,)* Slot::One(Length::$unit),] $($rest)*)
    };
    (@ [$($done:expr,)*] $slot:ident $($rest:tt)*) => { pattern!(@ [$($done,)* $slot,] $($rest)*) };
    ($($word:literal)|+) => { $crate::extractor::dates::pattern::pattern!(($($word)|+)) };
    ($($slots:tt)+) => {{
        #[allow(unused_imports, reason = "not every pattern has all kinds of slots")]
        use $crate::extractor::dates::{
            calendar::Unit as Length,
            pattern::{Slot::{self, *}, pattern},
        };
        pattern!(@ [] $($slots)+)
    }};
}
pub(in crate::extractor::dates) use pattern;

/// The values stored by the slots of a pattern.
#[derive(Clone, Copy, Debug, Default)]
pub struct Captures {
    pub month: Option<i8>,
    pub weekday: Option<Weekday>,
    pub day: Option<i8>,
    pub year: Option<i16>,
    pub decade: Option<Decade>,
    pub ordinal: Option<i8>,
    pub unit: Option<Unit>,
    pub season: Option<Season>,
    pub time: Option<TimeOfDay>,
    pub step: Option<i64>,
    pub amount: Option<Amount>,
    pub holiday: Option<&'static Holiday>,
    /// The years are counted back from the year 1.
    pub before_christ: bool,
}

impl Captures {
    /// Copies from `other` the parts of a date that are still missing.
    /// `range`: the two dates are the ends of a range, not members of a list.
    pub(super) fn fill(&mut self, other: &Captures, range: bool) {
        // "from December to January 1999": the earlier end lies in the year before.
        let turn =
            i16::from(range && self.month.zip(other.month).is_some_and(|(own, other)| own > other));
        self.year = self.year.or(other.year.map(|year| year - turn));
        self.month = self.month.or(other.month);
        self.day = self.day.or(other.day);
        self.weekday = self.weekday.or(other.weekday);
        self.time = self.time.or(other.time);
        self.before_christ |= other.before_christ;
    }
}

/// A decade as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decade {
    /// 198 is the 1980s.
    Full(i16),
    /// 8 is the eighties.
    Digit(i16),
}
