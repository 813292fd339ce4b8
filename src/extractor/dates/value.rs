//! TIMEX3 values of expressions, and how they are written.

use std::fmt;

use super::calendar::{Period, Season, Unit};
use jiff::civil::{Date, Weekday};

/// TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateType {
    Date,
    Time,
    Duration,
    Set,
}

/// A normalised value; [`Display`](fmt::Display) writes it as TIMEX3 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Period(Period),
    /// A period whose place in the calendar is not known.
    Floating(Floating),
    /// A time of a day.
    Time(Day, TimeOfDay),
    Reference(Reference),
    Duration(Amount, Unit),
    /// A length of time.
    Spell,
    /// A recurring time: every week, each July.
    Set(Recurrence),
}

/// Granularity of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Granularity {
    /// Finer than a day: a clock time, a part of the day.
    Time,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
}

/// A calendar period with unknown parts, which are written as X.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floating {
    Weekday(Weekday),
    /// Month and day.
    MonthDay(i8, i8),
    Month(i8),
    Quarter(i8),
    Half(i8),
    Season(Season),
    /// A day of this year whose order of day and month is unknown: 3/4/2022.
    DayOf(i16),
    /// Only its length is known: "last week" without a reference date.
    Some(Unit),
}

/// The day of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    Known(Date),
    Floating(Floating),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOfDay {
    Morning,
    Afternoon,
    Evening,
    Night,
    /// Hour 0 to 24 and minute 0 to 59.
    Clock(i8, i8),
    /// Hour 1 to 12 and minute, a.m. or p.m. unknown: half past five.
    Spoken(i8, i8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    Past,
    Present,
    Future,
}

/// How many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// `None`: "a few", "several", or no number at all.
    pub count: Option<u64>,
    /// And half a unit more.
    pub half: bool,
}

impl Amount {
    pub const VAGUE: Amount = Amount { count: None, half: false };

    pub const fn exactly(count: u64) -> Self {
        Amount { count: Some(count), half: false }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurrence {
    /// Once in this time: every day, every two weeks.
    Each(Amount, Unit),
    /// Whenever it comes round: each July, Monday nights.
    At(Floating, Option<TimeOfDay>),
}

impl Value {
    pub fn kind(self) -> DateType {
        match self {
            Value::Period(_) | Value::Floating(_) | Value::Reference(_) => DateType::Date,
            Value::Time(..) => DateType::Time,
            Value::Duration(..) | Value::Spell => DateType::Duration,
            Value::Set(_) => DateType::Set,
        }
    }

    /// Whether it is a day that can be read in two ways.
    pub fn is_open(self) -> bool {
        matches!(self, Value::Floating(Floating::DayOf(_)))
    }

    /// The granularity, if the value has a place in the calendar.
    pub fn granularity(self) -> Option<Granularity> {
        let unit = |unit| match unit {
            Unit::Second | Unit::Minute | Unit::Hour => Granularity::Time,
            Unit::Day => Granularity::Day,
            Unit::Weekend => Granularity::Weekend,
            Unit::Week => Granularity::Week,
            Unit::Month => Granularity::Month,
            Unit::Quarter => Granularity::Quarter,
            Unit::Half => Granularity::Half,
            Unit::Season => Granularity::Season,
            Unit::Year => Granularity::Year,
            Unit::Decade => Granularity::Decade,
            Unit::Century => Granularity::Century,
        };
        match self {
            Value::Time(..) => Some(Granularity::Time),
            Value::Period(period) => Some(unit(period.unit())),
            Value::Floating(floating) => Some(unit(match floating {
                Floating::Weekday(_) | Floating::MonthDay(..) | Floating::DayOf(_) => Unit::Day,
                Floating::Month(_) => Unit::Month,
                Floating::Quarter(_) => Unit::Quarter,
                Floating::Half(_) => Unit::Half,
                Floating::Season(_) => Unit::Season,
                Floating::Some(unit) => unit,
            })),
            Value::Reference(_) | Value::Duration(..) | Value::Spell | Value::Set(_) => None,
        }
    }

    /// The calendar period, if its place is known; for a time, its day.
    pub fn period(self) -> Option<Period> {
        match self {
            Value::Period(period) => Some(period),
            Value::Time(Day::Known(day), _) => Some(Period::day(day)),
            _ => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Value::Period(period) => write!(f, "{period}"),
            Value::Floating(floating) => write!(f, "{floating}"),
            Value::Time(Day::Known(day), time) => write!(f, "{}{time}", Period::day(day)),
            Value::Time(Day::Floating(floating), time) => write!(f, "{floating}{time}"),
            Value::Reference(Reference::Past) => f.write_str("PAST_REF"),
            Value::Reference(Reference::Present) => f.write_str("PRESENT_REF"),
            Value::Reference(Reference::Future) => f.write_str("FUTURE_REF"),
            Value::Duration(amount, unit) | Value::Set(Recurrence::Each(amount, unit)) => {
                duration(f, amount, unit)
            }
            Value::Spell => f.write_str("PXX"),
            Value::Set(Recurrence::At(floating, None)) => write!(f, "{floating}"),
            Value::Set(Recurrence::At(floating, Some(time))) => write!(f, "{floating}{time}"),
        }
    }
}

impl fmt::Display for Floating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Floating::Weekday(weekday) => write!(f, "XXXX-WXX-{}", weekday.to_monday_one_offset()),
            Floating::MonthDay(month, day) => write!(f, "XXXX-{month:02}-{day:02}"),
            Floating::DayOf(year) => write!(f, "{year:04}-XX-XX"),
            Floating::Month(month) => write!(f, "XXXX-{month:02}"),
            Floating::Quarter(quarter) => write!(f, "XXXX-Q{quarter}"),
            Floating::Half(half) => write!(f, "XXXX-H{half}"),
            Floating::Season(season) => write!(f, "XXXX-{}", season.code()),
            Floating::Some(unit) => f.write_str(match unit {
                Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
                Unit::Weekend => "XXXX-WXX-WE",
                Unit::Week => "XXXX-WXX",
                Unit::Month => "XXXX-XX",
                Unit::Quarter => "XXXX-QX",
                Unit::Half => "XXXX-HX",
                Unit::Season | Unit::Year => "XXXX",
                Unit::Decade => "XXX",
                Unit::Century => "XX",
            }),
        }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            TimeOfDay::Morning => f.write_str("TMO"),
            TimeOfDay::Afternoon => f.write_str("TAF"),
            TimeOfDay::Evening => f.write_str("TEV"),
            TimeOfDay::Night => f.write_str("TNI"),
            TimeOfDay::Clock(hour, minute) | TimeOfDay::Spoken(hour, minute) => {
                write!(f, "T{hour:02}:{minute:02}")
            }
        }
    }
}

/// `P2W`, `PT1M30S`, `P2Y6M`, `PXD`. A unit without a letter in TIMEX3 is converted to the next
/// smaller one that has one, and so is a half.
fn duration(f: &mut fmt::Formatter<'_>, amount: Amount, unit: Unit) -> fmt::Result {
    let (prefix, factor, letter, half) = match unit {
        Unit::Second => ("PT", 1, "S", ""),
        Unit::Minute => ("PT", 1, "M", "30S"),
        Unit::Hour => ("PT", 1, "H", "30M"),
        Unit::Day => ("P", 1, "D", "T12H"),
        Unit::Weekend => ("P", 1, "WE", ""),
        Unit::Week => ("P", 1, "W", "3D"),
        Unit::Month => ("P", 1, "M", "15D"),
        Unit::Quarter => ("P", 1, "Q", ""),
        Unit::Season => ("P", 3, "M", ""),
        Unit::Half => ("P", 6, "M", ""),
        Unit::Year => ("P", 1, "Y", "6M"),
        Unit::Decade => ("P", 10, "Y", ""),
        Unit::Century => ("P", 100, "Y", ""),
    };
    match amount.count {
        None => f.write_str(match unit {
            Unit::Decade => "PXDE",
            Unit::Century => "PXC",
            _ => return write!(f, "{prefix}X{letter}"),
        }),
        Some(count) => {
            let total = u128::from(count) * factor;
            match (amount.half, half) {
                (true, "") => write!(f, "{prefix}{}{letter}", total + factor / 2),
                // "half an hour": PT30M
                (true, half) if total == 0 => {
                    write!(f, "{}{}", if half.starts_with('T') { "P" } else { prefix }, half)
                }
                (true, half) => write!(f, "{prefix}{total}{letter}{half}"),
                (false, _) => write!(f, "{prefix}{total}{letter}"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_durations() {
        let half = |count| Amount { count: Some(count), half: true };
        for (amount, unit, expected) in [
            (Amount::exactly(2), Unit::Week, "P2W"),
            (half(1), Unit::Minute, "PT1M30S"),
            (half(2), Unit::Year, "P2Y6M"),
            (half(0), Unit::Hour, "PT30M"),
            (half(0), Unit::Day, "PT12H"),
            (half(0), Unit::Decade, "P5Y"),
            (Amount::exactly(3), Unit::Quarter, "P3Q"),
            (Amount::exactly(4), Unit::Decade, "P40Y"),
            (Amount::exactly(u64::MAX), Unit::Century, "P1844674407370955161500Y"),
            (Amount::VAGUE, Unit::Hour, "PTXH"),
            (Amount::VAGUE, Unit::Decade, "PXDE"),
        ] {
            assert_eq!(Value::Duration(amount, unit).to_string(), expected);
        }
    }
}
