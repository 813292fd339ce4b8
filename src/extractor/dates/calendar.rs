//! Calendar arithmetic: periods of the calendar and their neighbours.
//!
//! The only module that computes with days. Everything returns `None` outside the years -9999 to
//! 9999.

use std::fmt;

use jiff::Span;
use jiff::civil::Date;

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
    pub const fn first_month(self) -> i8 {
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

/// A period of the calendar; [`Display`](fmt::Display) gives its TIMEX3 value. Weeks are those of
/// ISO 8601, and weekends their Saturday and Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its length, at least a day.
    unit: Unit,
    first: Date,
}

impl Period {
    /// The period of length `unit` that includes `day`.
    pub fn of(unit: Unit, day: Date) -> Period {
        let (year, month) = (day.year(), day.month());
        let monday = || -i64::from(day.weekday().to_monday_zero_offset());
        let starts = |every: i8| Date::new(year, (month - 1) / every * every + 1, 1).ok();
        let first = match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => return Period::day(day),
            Unit::Weekend => move_by(day, Unit::Day, monday() + 5),
            Unit::Week => move_by(day, Unit::Day, monday()),
            Unit::Month => starts(1),
            Unit::Quarter => starts(3),
            Unit::Half => starts(6),
            Unit::Season => {
                move_by(day, Unit::Month, -i64::from(month % 3)).map(Date::first_of_month)
            }
            Unit::Year => starts(12),
            Unit::Decade => Date::new(year.div_euclid(10) * 10, 1, 1).ok(),
            Unit::Century => Date::new(year.div_euclid(100) * 100, 1, 1).ok(),
        };
        Period { unit, first: first.unwrap_or(Date::MIN) }
    }

    pub fn day(day: Date) -> Period {
        Period { unit: Unit::Day, first: day }
    }

    /// The period of length `unit` that begins with a month.
    pub fn starting(unit: Unit, year: i16, month: i8) -> Option<Period> {
        Some(Period { unit, first: Date::new(year, month, 1).ok()? })
    }

    pub fn year(year: i16) -> Option<Period> {
        Period::starting(Unit::Year, year, 1)
    }

    pub fn unit(self) -> Unit {
        self.unit
    }

    /// The period of the same length `count` places later (earlier, if negative).
    pub fn shift(self, count: i64) -> Option<Period> {
        self.shift_by(self.unit, count)
    }

    /// The corresponding period `count` units later: the third quarter a year earlier.
    pub fn shift_by(self, unit: Unit, count: i64) -> Option<Period> {
        Some(Period::of(self.unit, move_by(self.first, unit, count)?))
    }

    pub fn first_day(self) -> Date {
        self.first
    }

    /// The last day that belongs to it.
    pub fn last_day(self) -> Date {
        let next = match self.unit {
            Unit::Weekend => move_by(self.first, Unit::Day, 2),
            unit => move_by(self.first, unit, 1),
        };
        next.and_then(|next| next.yesterday().ok()).unwrap_or(Date::MAX)
    }

    /// First and last day, inclusive; `None` before the year 1, which dates of
    /// four digits cannot express.
    pub fn days(self) -> Option<(Date, Date)> {
        (self.first.year() > 0).then(|| (self.first, self.last_day()))
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
        let (year, month) = (Numbered(self.first.year()), self.first.month());
        match self.unit {
            Unit::Week | Unit::Weekend => {
                let week = self.first.iso_week_date();
                let end = if self.unit == Unit::Weekend { "-WE" } else { "" };
                write!(f, "{}-W{:02}{end}", Numbered(week.year()), week.week())
            }
            Unit::Month => write!(f, "{year}-{month:02}"),
            Unit::Quarter => write!(f, "{year}-Q{}", month / 3 + 1),
            Unit::Half => write!(f, "{year}-H{}", month / 6 + 1),
            Unit::Season => write!(f, "{year}-{}", Season::ALL[month as usize / 3 - 1].code()),
            Unit::Year => write!(f, "{year}"),
            Unit::Decade => match year.0 / 10 {
                decade if year.0 >= 0 => write!(f, "{decade:03}X"),
                decade => write!(f, "BC{:03}X", -1 - decade),
            },
            Unit::Century => match year.0 / 100 {
                century if year.0 >= 0 => write!(f, "{century:02}XX"),
                century => write!(f, "BC{:02}XX", -1 - century),
            },
            _ => write!(f, "{year}-{month:02}-{:02}", self.first.day()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn stretches_that_hold_a_day() {
        for (unit, value, first, last) in [
            (Unit::Day, "2022-11-29", "2022-11-29", "2022-11-29"),
            (Unit::Week, "2022-W48", "2022-11-28", "2022-12-04"),
            (Unit::Weekend, "2022-W48-WE", "2022-12-03", "2022-12-04"),
            (Unit::Month, "2022-11", "2022-11-01", "2022-11-30"),
            (Unit::Quarter, "2022-Q4", "2022-10-01", "2022-12-31"),
            (Unit::Half, "2022-H2", "2022-07-01", "2022-12-31"),
            (Unit::Season, "2022-FA", "2022-09-01", "2022-11-30"),
            (Unit::Year, "2022", "2022-01-01", "2022-12-31"),
            (Unit::Decade, "202X", "2020-01-01", "2029-12-31"),
            (Unit::Century, "20XX", "2000-01-01", "2099-12-31"),
        ] {
            let period = Period::of(unit, date(2022, 11, 29));
            let (begin, end) = period.days().unwrap();
            assert_eq!((period.to_string().as_str(), period.unit()), (value, unit));
            assert_eq!((begin.to_string().as_str(), end.to_string().as_str()), (first, last));
        }
        assert_eq!(Period::of(Unit::Week, date(2021, 1, 3)).to_string(), "2020-W53");
        assert_eq!(Period::of(Unit::Season, date(2022, 2, 3)).last_day(), date(2022, 2, 28));
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
            let moved = Period::of(unit, day).shift(count).unwrap();
            assert_eq!(moved.to_string(), value);
        }
        let before = |period: Period| period.shift_by(Unit::Year, -1);
        assert_eq!(before(Period::day(date(2024, 2, 29))), Some(Period::day(date(2023, 2, 28))));
        let quarter = Period::of(Unit::Quarter, date(2022, 8, 5));
        assert_eq!(before(quarter).map(|p| p.to_string()).as_deref(), Some("2021-Q3"));
    }

    #[test]
    fn years_before_the_year_1() {
        for (unit, year, value) in [
            (Unit::Year, -479, "BC0480"),
            (Unit::Year, 0, "BC0001"),
            (Unit::Month, -479, "BC0480-06"),
            (Unit::Season, -479, "BC0480-SU"),
            (Unit::Decade, -479, "BC047X"),
            (Unit::Century, -400, "BC03XX"),
            (Unit::Year, 79, "0079"),
        ] {
            assert_eq!(Period::of(unit, date(year, 6, 1)).to_string(), value);
        }
    }

    #[test]
    fn outside_the_calendar_is_none() {
        use Unit::*;
        for unit in [Day, Week, Month, Quarter, Year, Decade, Century] {
            for count in [i64::MIN, -1_000_000_000, 1_000_000_000, i64::MAX] {
                let period = Period::of(unit, date(2022, 11, 29)).shift(count);
                assert_eq!(period, None, "{unit:?} {count}");
                assert_eq!(move_by(date(2022, 11, 29), unit, count), None, "{unit:?} {count}");
            }
        }
    }
}
