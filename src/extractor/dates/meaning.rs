//! What an expression means, before it is known what it counts from.

use jiff::civil::{Date, Weekday};

use super::calendar::{Period, Season, Unit};
use super::holiday::Holiday;
use super::pattern::Decade;
use super::value::{Amount, Floating, TimeOfDay, Value};

/// What the words of an expression say; [`resolve`](super::resolve) gives it its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It says it all: 1996, two weeks, now.
    Value(Value),
    /// A part of a year: June, June 3, the third quarter of last year.
    Of(YearPart, Which),
    /// The two figures and the year of a numeric date: 28/11/2022, 3/4/2022.
    Numeric(i8, i8, i16),
    /// A day of the month that the sentence speaks of, else the nearest such day: on the 20th.
    TheDay(i8),
    /// So many places from the stretch that holds the reference date: last week, yesterday.
    Step(Unit, i64),
    /// The reference date; in a history, the present.
    Today,
    /// So many places from the stretch last spoken of: the same day, the following month.
    Anaphor(Unit, i64),
    /// A part of a year, so many places from the date last spoken of: that summer, the following March.
    AnaphorOf(YearPart, i64),
    Weekday(Weekday, Which),
    /// The weekday in the week so many places from that of the reference date: Tuesday of last week.
    WeekdayOfWeek(Weekday, i64),
    /// The weekday nearest to the day so many weeks from the reference date: two weeks ago on Friday.
    NearWeekday(Weekday, i64),
    /// So many units from the next such day, or from the last one if they go back: Friday week, a week ago Friday.
    WeekdayAway(Weekday, i64, Unit),
    /// The nearest day that is both this weekday and this day of a month: Friday 18.
    WeekdayAndDay(Weekday, i8),
    /// A day of the month so many places from that of the reference date: the 6th of this month.
    DayOfMonth(i8, i64),
    /// A weekday by its place in the month so many places from that of the reference date, -1 the last: the first Tuesday of
    /// next month.
    WeekdayOfMonth(i8, Weekday, i64),
    /// A weekday so many places from the day last spoken of: the previous Friday.
    AnaphorWeekday(Weekday, i64),
    Weekend(Which),
    /// The week that holds a day: the week of March 6.
    WeekOf(YearPart, Which),
    /// A day of the month last spoken of, in this year if it is given: Nov. 3 and *4*; on the 20th.
    DayOfSameMonth(i8, Option<i16>),
    /// The last two digits of a year after the one last spoken of: 1990-*91*.
    YearOfSameCentury(i16),
    /// An amount of units from the reference date: two weeks ago, three years from now.
    Away(Amount, Unit, Heading),
    /// An amount of units from the date last spoken of: two weeks earlier.
    AwayFromLast(Amount, Unit, Heading),
    /// The same stretch a year before the quarter that a business report is about: year-ago, a year earlier.
    YearBefore,
    /// The same, else a year before the date last spoken of: a year earlier.
    YearEarlier,
    /// The quarter that a business report is about.
    TheQuarter,
    /// The quarter that a business report is about, in another year: the 1988 period.
    SameQuarterIn(i16),
    /// The quarter that holds this day of a year: the quarter ended Sept. 30.
    QuarterOf(i8, i8),
    Decade(Decade),
    /// A time of the day so many days from the reference date: tonight.
    At(i64, TimeOfDay),
    /// A time of the day last spoken of in the sentence, else of the reference date.
    TimeOfDay(TimeOfDay),
    /// This very unit, in the calendar: the end of the year.
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
    /// Its place in a month, 1 to 5 or the last (-1), the day of the week, and the month.
    Weekday(i8, Weekday, i8),
    /// The same of the week.
    Week(i8, i8),
}

/// Which of the stretches that bear the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// In this year.
    Year(i16),
    /// In the year so many places from the year of the reference date.
    YearStep(i64),
    /// The latest one that is over.
    Last,
    /// In the year last spoken of.
    SameYear,
    /// The one in the week or year of the reference date.
    This,
    /// The first one that is to come.
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
    /// The days that a numeric date may stand for: read day first, and month first.
    pub fn readings(self) -> [Option<Date>; 2] {
        match self {
            Meaning::Numeric(first, second, year) => {
                [(second, first), (first, second)].map(|(month, day)| Date::new(year, month, day).ok())
            }
            _ => [None, None],
        }
    }
}

impl YearPart {
    /// Its place in `year`.
    pub fn of(self, year: i16) -> Option<Period> {
        match self {
            YearPart::Month(month) => Some(Period::Month(year, month)),
            YearPart::Day(month, day) => Date::new(year, month, day).ok().map(Period::Day),
            YearPart::Quarter(quarter) => Some(Period::Quarter(year, quarter)),
            YearPart::Half(half) => Some(Period::Half(year, half)),
            YearPart::Season(season) => Some(Period::Season(year, season)),
            YearPart::Holiday(holiday) => holiday.in_year(year).map(Period::Day),
            YearPart::Weekday(place, weekday, month) => {
                Date::new(year, month, 1).and_then(|first| first.nth_weekday_of_month(place, weekday)).ok().map(Period::Day)
            }
            // The one that holds the middle of those seven days.
            YearPart::Week(place, month) => {
                let first = Date::new(year, month, 1).ok()?;
                let middle = if place < 0 { first.days_in_month() - 3 } else { place * 7 - 3 };
                Date::new(year, month, middle).ok().map(|day| Period::of(Unit::Week, day))
            }
        }
    }

    /// Whether any year has it: not 30 February.
    pub fn is_possible(self) -> bool {
        self.of(2000).is_some()
    }

    pub fn is_day(self) -> bool {
        matches!(self, YearPart::Day(..) | YearPart::Holiday(_) | YearPart::Weekday(..))
    }

    /// Without its year. The day of a movable feast is then unknown.
    pub fn floating(self) -> Floating {
        match self {
            YearPart::Month(month) => Floating::Month(month),
            YearPart::Day(month, day) => Floating::MonthDay(month, day),
            YearPart::Quarter(quarter) => Floating::Quarter(quarter),
            YearPart::Half(half) => Floating::Half(half),
            YearPart::Season(season) => Floating::Season(season),
            YearPart::Weekday(_, weekday, _) => Floating::Weekday(weekday),
            YearPart::Week(..) => Floating::Some(Unit::Week),
            YearPart::Holiday(holiday) => holiday.fixed().map_or(Floating::Some(Unit::Day), |(month, day)| Floating::MonthDay(month, day)),
        }
    }
}
