//! Calendar arithmetic: periods of the calendar and their neighbours.
//!
//! The only module that computes with days. Everything returns `None` outside the years -9999 to
//! 9999.

use std::fmt;

use jiff::Span;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A unit of time, from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];

    /// Seasons of the northern hemisphere, by whole months. The winter of a year begins in its
    /// December.
    const fn first_month(self) -> i8 {
        3 * (self as i8 + 1)
    }

    /// As in TIMEX3.
    pub const fn code(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Fall => "FA",
            Season::Winter => "WI",
        }
    }
}

/// A period of the calendar; [`Display`](fmt::Display) gives its TIMEX3 value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Day(Date),
    /// ISO 8601 week: year of the week, 1 to 53.
    Week(i16, i8),
    /// Saturday and Sunday of an ISO week.
    Weekend(i16, i8),
    /// Year, 1 to 12.
    Month(i16, i8),
    /// Year, 1 to 4.
    Quarter(i16, i8),
    /// Year, 1 or 2.
    Half(i16, i8),
    Season(i16, Season),
    Year(i16),
    /// Number of the decade: 198 is 1980 to 1989.
    Decade(i16),
    /// Number of the century as its years begin: 19 is 1900 to 1999.
    Century(i16),
}

impl Period {
    /// The period of length `unit` that includes `day`.
    pub fn of(unit: Unit, day: Date) -> Period {
        let (year, month) = (day.year(), day.month());
        let week = day.iso_week_date();
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Period::Day(day),
            Unit::Weekend => Period::Weekend(week.year(), week.week()),
            Unit::Week => Period::Week(week.year(), week.week()),
            Unit::Month => Period::Month(year, month),
            Unit::Quarter => Period::Quarter(year, (month + 2) / 3),
            Unit::Half => Period::Half(year, (month + 5) / 6),
            Unit::Season => match month {
                1 | 2 => Period::Season(year - 1, Season::Winter),
                _ => Period::Season(year, Season::ALL[month as usize / 3 - 1]),
            },
            Unit::Year => Period::Year(year),
            Unit::Decade => Period::Decade(year.div_euclid(10)),
            Unit::Century => Period::Century(year.div_euclid(100)),
        }
    }

    pub fn unit(self) -> Unit {
        match self {
            Period::Day(_) => Unit::Day,
            Period::Week(..) => Unit::Week,
            Period::Weekend(..) => Unit::Weekend,
            Period::Month(..) => Unit::Month,
            Period::Quarter(..) => Unit::Quarter,
            Period::Half(..) => Unit::Half,
            Period::Season(..) => Unit::Season,
            Period::Year(_) => Unit::Year,
            Period::Decade(_) => Unit::Decade,
            Period::Century(_) => Unit::Century,
        }
    }

    /// The period of the same length `count` places later (earlier, if negative);
    /// a season moves by years.
    pub fn shift(self, count: i64) -> Option<Period> {
        match self {
            Period::Season(..) => self.shift_years(count),
            _ => Some(Period::of(self.unit(), move_by(self.first_day()?, self.unit(), count)?)),
        }
    }

    /// The corresponding period `count` years later: the third quarter a year earlier, the same
    /// week of the year before.
    pub fn shift_years(self, count: i64) -> Option<Period> {
        let plus = |year: i16| i16::try_from(i64::from(year).checked_add(count)?).ok();
        Some(match self {
            Period::Week(year, week) => Period::Week(plus(year)?, week),
            Period::Weekend(year, week) => Period::Weekend(plus(year)?, week),
            Period::Decade(_) | Period::Century(_) => return None,
            _ => Period::of(self.unit(), move_by(self.first_day()?, Unit::Year, count)?),
        })
    }

    pub fn first_day(self) -> Option<Date> {
        let monday =
            |year, week| ISOWeekDate::new(year, week, Weekday::Monday).ok().map(ISOWeekDate::date);
        match self {
            Period::Day(day) => Some(day),
            Period::Week(year, week) => monday(year, week),
            Period::Weekend(year, week) => {
                monday(year, week).and_then(|day| move_by(day, Unit::Day, 5))
            }
            Period::Month(year, month) => Date::new(year, month, 1).ok(),
            Period::Quarter(year, quarter) => Date::new(year, quarter * 3 - 2, 1).ok(),
            Period::Half(year, half) => Date::new(year, half * 6 - 5, 1).ok(),
            Period::Season(year, season) => Date::new(year, season.first_month(), 1).ok(),
            Period::Year(year) => Date::new(year, 1, 1).ok(),
            Period::Decade(decade) => Date::new(decade.checked_mul(10)?, 1, 1).ok(),
            Period::Century(century) => Date::new(century.checked_mul(100)?, 1, 1).ok(),
        }
    }

    /// First and last day, inclusive; `None` before the year 1, which dates of
    /// four digits cannot express.
    pub fn days(self) -> Option<(Date, Date)> {
        Some((self.first_day().filter(|first| first.year() > 0)?, self.last_day()?))
    }

    /// The last day that belongs to it.
    pub fn last_day(self) -> Option<Date> {
        let first = self.first_day()?;
        match self {
            Period::Weekend(..) => move_by(first, Unit::Day, 1),
            _ => move_by(move_by(first, self.unit(), 1)?, Unit::Day, -1),
        }
    }
}

/// The day `count` units of at least a day later (earlier, if negative); the
/// last day of a shorter month is used for its missing days.
pub fn move_by(day: Date, unit: Unit, count: i64) -> Option<Date> {
    let span = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return Some(day),
        Unit::Day => Span::new().try_days(count),
        Unit::Week | Unit::Weekend => Span::new().try_weeks(count),
        Unit::Month => Span::new().try_months(count),
        Unit::Quarter | Unit::Season => Span::new().try_months(count.checked_mul(3)?),
        Unit::Half => Span::new().try_months(count.checked_mul(6)?),
        Unit::Year => Span::new().try_years(count),
        Unit::Decade => Span::new().try_years(count.checked_mul(10)?),
        Unit::Century => Span::new().try_years(count.checked_mul(100)?),
    };
    day.checked_add(span.ok()?).ok()
}

/// Days from `from` to `to`; negative if `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// A year as TIMEX writes it, four digits after BC for one before the year 1;
/// astronomers count those from 0, which is 1 BC.
struct Numbered(i16);

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            year @ 1.. => write!(f, "{year:04}"),
            year => write!(f, "BC{:04}", 1 - i32::from(year)),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Period::Day(day) => {
                write!(f, "{}-{:02}-{:02}", Numbered(day.year()), day.month(), day.day())
            }
            Period::Week(year, week) => write!(f, "{}-W{week:02}", Numbered(year)),
            Period::Weekend(year, week) => write!(f, "{}-W{week:02}-WE", Numbered(year)),
            Period::Month(year, month) => write!(f, "{}-{month:02}", Numbered(year)),
            Period::Quarter(year, quarter) => write!(f, "{}-Q{quarter}", Numbered(year)),
            Period::Half(year, half) => write!(f, "{}-H{half}", Numbered(year)),
            Period::Season(year, season) => write!(f, "{}-{}", Numbered(year), season.code()),
            Period::Year(year) => write!(f, "{}", Numbered(year)),
            Period::Decade(decade @ 0..) => write!(f, "{decade:03}X"),
            Period::Decade(decade) => write!(f, "BC{:03}X", -1 - i32::from(decade)),
            Period::Century(century @ 0..) => write!(f, "{century:02}XX"),
            Period::Century(century) => write!(f, "BC{:02}XX", -1 - i32::from(century)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn stretches_that_hold_a_day() {
        let day = date(2022, 11, 29);
        for (unit, value, first, last) in [
            (Unit::Day, "2022-11-29", date(2022, 11, 29), date(2022, 11, 29)),
            (Unit::Week, "2022-W48", date(2022, 11, 28), date(2022, 12, 4)),
            (Unit::Weekend, "2022-W48-WE", date(2022, 12, 3), date(2022, 12, 4)),
            (Unit::Month, "2022-11", date(2022, 11, 1), date(2022, 11, 30)),
            (Unit::Quarter, "2022-Q4", date(2022, 10, 1), date(2022, 12, 31)),
            (Unit::Half, "2022-H2", date(2022, 7, 1), date(2022, 12, 31)),
            (Unit::Season, "2022-FA", date(2022, 9, 1), date(2022, 11, 30)),
            (Unit::Year, "2022", date(2022, 1, 1), date(2022, 12, 31)),
            (Unit::Decade, "202X", date(2020, 1, 1), date(2029, 12, 31)),
            (Unit::Century, "20XX", date(2000, 1, 1), date(2099, 12, 31)),
        ] {
            let period = Period::of(unit, day);
            assert_eq!(period.to_string(), value);
            assert_eq!(
                (period.first_day(), period.last_day()),
                (Some(first), Some(last)),
                "{value}"
            );
            assert_eq!(period.unit(), unit);
        }
        assert_eq!(Period::of(Unit::Week, date(2021, 1, 3)).to_string(), "2020-W53");
        assert_eq!(Period::of(Unit::Season, date(2022, 2, 3)).last_day(), Some(date(2022, 2, 28)));
    }

    #[test]
    fn neighbours() {
        let day = date(2022, 11, 29);
        for (unit, count, value) in [
            (Unit::Day, 3, "2022-12-02"),
            (Unit::Week, 5, "2023-W01"),
            (Unit::Month, -11, "2021-12"),
            (Unit::Quarter, -4, "2021-Q4"),
            (Unit::Half, 1, "2023-H1"),
            (Unit::Decade, -1, "201X"),
        ] {
            assert_eq!(
                Period::of(unit, day).shift(count).map(|p| p.to_string()).as_deref(),
                Some(value)
            );
        }
        assert_eq!(
            Period::Day(date(2024, 2, 29)).shift_years(-1),
            Some(Period::Day(date(2023, 2, 28)))
        );
        assert_eq!(Period::Quarter(2022, 3).shift_years(-1), Some(Period::Quarter(2021, 3)));
    }

    #[test]
    fn years_before_the_year_1() {
        for (period, value) in [
            (Period::Year(-479), "BC0480"),
            (Period::Year(0), "BC0001"),
            (Period::Month(-479, 6), "BC0480-06"),
            (Period::Season(-479, Season::Spring), "BC0480-SP"),
            (Period::of(Unit::Decade, date(-479, 1, 1)), "BC047X"),
            (Period::Century(-4), "BC03XX"),
            (Period::Year(79), "0079"),
        ] {
            assert_eq!(period.to_string(), value);
        }
    }

    #[test]
    fn outside_the_calendar_is_none() {
        for unit in [
            Unit::Day,
            Unit::Week,
            Unit::Month,
            Unit::Quarter,
            Unit::Year,
            Unit::Decade,
            Unit::Century,
        ] {
            for count in [i64::MIN, -1_000_000_000, 1_000_000_000, i64::MAX] {
                let period = Period::of(unit, date(2022, 11, 29)).shift(count);
                assert!(period.is_none_or(|p| p.first_day().is_none()), "{unit:?} {count}");
                assert_eq!(move_by(date(2022, 11, 29), unit, count), None, "{unit:?} {count}");
            }
        }
    }
}
