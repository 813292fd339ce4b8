//! The meaning of an expression, before it is resolved.

use jiff::civil::{Date, Weekday};

use super::calendar::{Period, Season, Unit};
use super::holiday::Holiday;
use super::pattern::Decade;
use super::value::{Amount, Floating, TimeOfDay, Value};

/// The meaning of an expression without its context; [`resolve`](super::resolve) gives it its
/// value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A value that needs no context: 1996, two weeks, now.
    Value(Value),
    /// A part of a year: June, June 3, the third quarter of last year.
    Of(YearPart, Which),
    /// The two figures and the year of a numeric date: 28/11/2022, 3/4/2022.
    Numeric(i8, i8, i16),
    /// A day of the month mentioned in the sentence, else the nearest such day: on the 20th.
    TheDay(i8),
    /// The period `n` places from the one that includes the reference date: last week, yesterday.
    Step(Unit, i64),
    /// The reference date; in a history, the present.
    Today,
    /// The period `n` places from the one mentioned last: the same day, the following month.
    Anaphor(Unit, i64),
    /// A part of a year, `n` occurrences from the date mentioned last: that summer, the following
    /// March.
    AnaphorOf(YearPart, i64),
    Weekday(Weekday, Which),
    /// The weekday in the week `n` places from that of the reference date: Tuesday of last week.
    WeekdayOfWeek(Weekday, i64),
    /// The sum of two offsets from the reference date, in units and in days: a week ago yesterday is
    /// minus one week and minus one day.
    DayAway(i64, Unit, i64),
    /// `n` units from the next such day, or from the last one if `n` is negative: Friday week, a
    /// week ago Friday.
    WeekdayAway(Weekday, i64, Unit),
    /// The nearest day that is both this weekday and this day of a month: Friday 18.
    WeekdayAndDay(Weekday, i8),
    /// A day of the month `n` places from that of the reference date: the 6th of this month.
    DayOfMonth(i8, i64),
    /// A weekday by its number in the month (-1 for the last), in the month `n` places from that of
    /// the reference date: the first Tuesday of next month.
    WeekdayOfMonth(i8, Weekday, i64),
    /// The same in the month mentioned last in the sentence or by such a day, else in that of the
    /// reference date: the last Friday of the month.
    WeekdayOfSameMonth(i8, Weekday),
    /// The weekday `n` occurrences from the day mentioned last: the previous Friday.
    AnaphorWeekday(Weekday, i64),
    Weekend(Which),
    /// The week or quarter that includes a day: the week of March 6, the quarter ended Sept. 30.
    Around(Unit, YearPart, Which),
    /// A day of the month mentioned last, in this year if it is given: Nov. 3 and *4*; on the 20th.
    DayOfSameMonth(i8, Option<i16>),
    /// The last two digits of a year after the one mentioned last: 1990-*91*.
    YearOfSameCentury(i16),
    /// An amount of units from the reference date: two weeks ago, three years from now.
    Away(Amount, Unit, Heading),
    /// An amount of units from the date mentioned last: two weeks earlier.
    AwayFromLast(Amount, Unit, Heading),
    /// A year before the quarter that a business report is about: year-ago.
    YearBefore,
    /// The same, else a year before the date mentioned last: a year earlier.
    YearEarlier,
    /// The quarter that a business report is about.
    TheQuarter,
    /// The quarter that a business report is about, in another year: the 1988 period.
    SameQuarterIn(i16),
    Decade(Decade),
    /// A time of the day `n` days from the reference date: tonight.
    At(i64, TimeOfDay),
    /// A time of the day mentioned last in the sentence, else of the reference date.
    TimeOfDay(TimeOfDay),
    /// The current unit of the calendar: the end of the year.
    TheUnit(Unit),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPart {
    Month(i8),
    /// Month and day.
    Day(i8, i8),
    Quarter(i8),
    Half(i8),
    Season(Season),
    Holiday(&'static Holiday),
    /// Number in a month (1 to 5, or -1 for the last), weekday, month.
    Weekday(i8, Weekday, i8),
    /// Number of the week in a month, month.
    Week(i8, i8),
}

/// Which of the periods of the same name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// In this year.
    Year(i16),
    /// In the year `n` years from that of the reference date.
    YearStep(i64),
    /// The latest one in the past.
    Last,
    /// In the year mentioned last: "that year".
    SameYear,
    /// In the year `n` years from the one mentioned last, or without one from that of the article:
    /// "the previous year".
    YearFromLast(i16),
    /// The one in the week or year of the reference date.
    This,
    /// The first one in the future.
    Next,
    /// The tense of the clause decides.
    Open,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    Back,
    On,
}

impl Meaning {
    /// The days that a numeric date may mean: read day first, and month first.
    pub fn readings(self) -> [Option<Date>; 2] {
        match self {
            Meaning::Numeric(first, second, year) => [(second, first), (first, second)]
                .map(|(month, day)| Date::new(year, month, day).ok()),
            _ => [None, None],
        }
    }

    /// The value if the date is unknown that it counts from.
    pub fn floating(self) -> Floating {
        match self {
            Meaning::Step(unit, _) | Meaning::Anaphor(unit, _) | Meaning::TheUnit(unit) => {
                Floating::Some(unit)
            }
            Meaning::AnaphorOf(part, _) => part.floating(),
            Meaning::Weekday(weekday, _)
            | Meaning::WeekdayOfWeek(weekday, _)
            | Meaning::WeekdayOfMonth(_, weekday, _)
            | Meaning::WeekdayOfSameMonth(_, weekday)
            | Meaning::WeekdayAway(weekday, ..)
            | Meaning::WeekdayAndDay(weekday, _)
            | Meaning::AnaphorWeekday(weekday, _) => Floating::Weekday(weekday),
            Meaning::Weekend(_) => Floating::Some(Unit::Weekend),
            Meaning::YearBefore | Meaning::YearEarlier => Floating::Some(Unit::Year),
            Meaning::TheQuarter => Floating::Some(Unit::Quarter),
            Meaning::Decade(_) => Floating::Some(Unit::Decade),
            _ => Floating::Some(Unit::Day),
        }
    }
}

impl YearPart {
    /// The period in `year`.
    pub fn of(self, year: i16) -> Option<Period> {
        match self {
            YearPart::Month(month) => Period::starting(Unit::Month, year, month),
            YearPart::Day(month, day) => Date::new(year, month, day).ok().map(Period::day),
            YearPart::Quarter(quarter) => Period::starting(Unit::Quarter, year, quarter * 3 - 2),
            YearPart::Half(half) => Period::starting(Unit::Half, year, half * 6 - 5),
            YearPart::Season(season) => Period::starting(Unit::Season, year, season.first_month()),
            YearPart::Holiday(holiday) => holiday.in_year(year).map(Period::day),
            YearPart::Weekday(place, weekday, month) => Date::new(year, month, 1)
                .and_then(|first| first.nth_weekday_of_month(place, weekday))
                .ok()
                .map(Period::day),
            // The calendar week that includes the middle of those seven days.
            YearPart::Week(place, month) => {
                let first = Date::new(year, month, 1).ok()?;
                let middle = if place < 0 { first.days_in_month() - 3 } else { place * 7 - 3 };
                Date::new(year, month, middle).ok().map(|day| Period::of(Unit::Week, day))
            }
        }
    }

    /// Whether it exists in any year: not 30 February.
    pub fn is_possible(self) -> bool {
        self.of(2000).is_some()
    }

    pub fn is_day(self) -> bool {
        matches!(self, YearPart::Day(..) | YearPart::Holiday(_) | YearPart::Weekday(..))
    }

    /// The value without a year. The day of a movable feast is then unknown.
    pub fn floating(self) -> Floating {
        match self {
            YearPart::Month(month) => Floating::Month(month),
            YearPart::Day(month, day) => Floating::MonthDay(month, day),
            YearPart::Quarter(quarter) => Floating::Quarter(quarter),
            YearPart::Half(half) => Floating::Half(half),
            YearPart::Season(season) => Floating::Season(season),
            YearPart::Weekday(_, weekday, _) => Floating::Weekday(weekday),
            YearPart::Week(..) => Floating::Some(Unit::Week),
            YearPart::Holiday(holiday) => holiday
                .fixed()
                .map_or(Floating::Some(Unit::Day), |(month, day)| Floating::MonthDay(month, day)),
        }
    }
}
