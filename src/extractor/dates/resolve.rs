//! From what an expression means to its value: counts from the reference date,
//! or from the date last spoken of.

use jiff::civil::{Date, Weekday};

use super::calendar::{Period, Season, Unit, days_between, move_by};
use super::direction::Direction;
use super::pattern::Decade;
use super::value::{Amount, Day, Floating, Reference, TimeOfDay, Value};

/// What an expression means, before it is known what it counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It says it all: 1996, two weeks, now.
    Value(Value),
    /// A part of a year: June, June 3, the third quarter of last year.
    Of(YearPart, Which),
    /// So many places from the stretch that holds the reference date: last week, today.
    Step(Unit, i64),
    /// So many places from the stretch last spoken of: the same day, the following month.
    Anaphor(Unit, i64),
    Weekday(Weekday, Which),
    Weekend(Which),
    /// Another day of the month last spoken of, in this year if it is given: Nov. 3 and *4*.
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
    /// The quarter that holds this day of a year: the quarter ended Sept. 30.
    QuarterOf(i8, i8),
    Decade(Decade),
    /// A time of the day so many days from the reference date: tonight.
    At(i64, TimeOfDay),
    /// A time of the day last spoken of in the sentence, else of the reference date.
    TimeOfDay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPart {
    Month(i8),
    /// Month and day.
    Day(i8, i8),
    Quarter(i8),
    Half(i8),
    Season(Season),
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

/// What expressions count from; changes as the article is read.
#[derive(Clone, Copy, Debug)]
pub struct Focus {
    reference: Option<Date>,
    /// The stretch last spoken of.
    last: Option<Period>,
    /// The quarter last spoken of.
    quarter: Option<Period>,
    /// The day last spoken of in the sentence.
    day: Option<Day>,
}

impl Focus {
    pub fn new(reference: Option<Date>) -> Self {
        Focus { reference, last: None, quarter: None, day: None }
    }

    /// A new sentence begins.
    pub fn next_sentence(&mut self) {
        self.day = None;
    }

    /// The value of an expression, which becomes the one last spoken of.
    /// `direction` is asked only when the words leave past or future open.
    pub fn resolve(&mut self, meaning: Meaning, time: Option<TimeOfDay>, direction: impl FnOnce() -> Direction) -> Option<Value> {
        let value = self.value(meaning, direction)?;
        let time = if let Meaning::At(_, time) = meaning { Some(time) } else { time };
        let value = match (value, time) {
            (Value::Period(Period::Day(day)), Some(time)) => Value::Time(Day::Known(day), time),
            (Value::Floating(floating), Some(time)) => Value::Time(Day::Floating(floating), time),
            _ => value,
        };
        // What a story compares itself with is not what it is about.
        let aside = matches!(meaning, Meaning::YearBefore | Meaning::YearEarlier);
        if let Some(period) = value.period().filter(|_| !aside) {
            self.last = Some(period);
            // A report is about a quarter that is over.
            let over = period.last_day().is_some_and(|last| self.reference.is_none_or(|reference| last < reference));
            if period.unit() == Unit::Quarter && over {
                self.quarter = Some(period);
            }
        }
        match value {
            Value::Period(Period::Day(day)) | Value::Time(Day::Known(day), _) => self.day = Some(Day::Known(day)),
            Value::Floating(floating @ (Floating::Weekday(_) | Floating::MonthDay(..))) => self.day = Some(Day::Floating(floating)),
            _ => {}
        }
        Some(value)
    }

    fn value(&self, meaning: Meaning, direction: impl FnOnce() -> Direction) -> Option<Value> {
        let known = |period: Option<Period>| period.map(Value::Period);
        let or_floating = |period: Option<Period>, floating| Some(period.map_or(Value::Floating(floating), Value::Period));
        match meaning {
            Meaning::Value(value) => Some(value),
            Meaning::Of(part, which) => self.part_of_year(part, which, direction),
            Meaning::Step(unit, count) => self.step(unit, count),
            Meaning::At(count, _) => self.step(Unit::Day, count),
            Meaning::Anaphor(unit, count) => {
                let last = self.last.filter(|last| last.unit() <= unit).and_then(Period::first_day).or(self.reference);
                or_floating(last.and_then(|day| Period::of(unit, day).shift(count)), Floating::Some(unit))
            }
            Meaning::Weekday(weekday, which) => match self.reference {
                Some(reference) => known(nearby_weekday(reference, weekday, which, direction).map(Period::Day)),
                None => Some(Value::Floating(Floating::Weekday(weekday))),
            },
            Meaning::Weekend(which) => match self.reference {
                Some(reference) => known(nearby_weekend(reference, which, direction)),
                None => Some(Value::Floating(Floating::Some(Unit::Weekend))),
            },
            Meaning::DayOfSameMonth(day, year) => {
                let (of, month) = match (self.last, self.day) {
                    (_, Some(Day::Floating(Floating::MonthDay(month, _)))) => (year, month),
                    (Some(Period::Day(last)), _) => (year.or(Some(last.year())), last.month()),
                    _ => return None,
                };
                let part = YearPart::Day(month, day);
                match of {
                    Some(year) => known(part.of(year)),
                    None => part.is_possible().then(|| Value::Floating(part.floating())),
                }
            }
            Meaning::YearOfSameCentury(short) => match self.last? {
                Period::Year(first) => {
                    let year = first - first.rem_euclid(100) + short;
                    known(Some(Period::Year(year)).filter(|_| year > first))
                }
                _ => None,
            },
            Meaning::Away(amount, unit, heading) => self.away(self.reference, amount, unit, heading),
            Meaning::AwayFromLast(amount, unit, heading) => {
                let last = self.last.filter(|last| last.unit() <= unit.max(Unit::Day)).and_then(Period::first_day);
                self.away(last.or(self.reference), amount, unit, heading)
            }
            Meaning::YearBefore | Meaning::YearEarlier => {
                let last = self.last.filter(|_| meaning == Meaning::YearEarlier);
                let of = self.quarter.or(last).or_else(|| self.reference.map(|day| Period::of(Unit::Year, day)));
                or_floating(of.and_then(|period| period.shift_years(-1)), Floating::Some(Unit::Year))
            }
            Meaning::TheQuarter => {
                let latest = || self.reference.and_then(|day| Period::of(Unit::Quarter, day).shift(-1));
                or_floating(self.quarter.or_else(latest), Floating::Some(Unit::Quarter))
            }
            Meaning::QuarterOf(month, day) => match self.reference {
                Some(reference) => {
                    let day = YearPart::Day(month, day).near(reference, Which::Open, direction)?.first_day()?;
                    known(Some(Period::of(Unit::Quarter, day)))
                }
                None => Some(Value::Floating(Floating::Quarter((month + 2) / 3))),
            },
            Meaning::Decade(Decade::Full(decade)) => known(Some(Period::Decade(decade))),
            // The latest such decade that has begun; without a reference date there are two candidates for the early ones.
            Meaning::Decade(Decade::Digit(digit)) => match self.reference {
                Some(day) => {
                    let now = day.year().div_euclid(10);
                    known(Some(Period::Decade(now - (now - digit).rem_euclid(10))))
                }
                None if digit >= 4 => known(Some(Period::Decade(190 + digit))),
                None => Some(Value::Floating(Floating::Some(Unit::Decade))),
            },
            Meaning::TimeOfDay => Some(match self.day.or_else(|| self.reference.map(Day::Known)) {
                Some(Day::Known(day)) => Value::Period(Period::Day(day)),
                Some(Day::Floating(floating)) => Value::Floating(floating),
                None => Value::Floating(Floating::Some(Unit::Day)),
            }),
        }
    }

    fn step(&self, unit: Unit, count: i64) -> Option<Value> {
        match self.reference {
            Some(day) => Period::of(unit, day).shift(count).map(Value::Period),
            None => Some(Value::Floating(Floating::Some(unit))),
        }
    }

    fn part_of_year(&self, part: YearPart, which: Which, direction: impl FnOnce() -> Direction) -> Option<Value> {
        let year = match (which, self.reference) {
            (Which::Year(year), _) => year,
            (Which::YearStep(count), Some(reference)) => match Period::Year(reference.year()).shift(count)? {
                Period::Year(year) => year,
                _ => return None,
            },
            (Which::SameYear, _) if self.last_year().is_some() => self.last_year()?,
            (_, None) => return part.is_possible().then(|| Value::Floating(part.floating())),
            (_, Some(reference)) => return part.near(reference, which, direction).map(Value::Period),
        };
        part.of(year).map(Value::Period)
    }

    fn last_year(&self) -> Option<i16> {
        self.last?.first_day().map(Date::year)
    }

    fn away(&self, from: Option<Date>, amount: Amount, unit: Unit, heading: Heading) -> Option<Value> {
        let Some(count) = amount.count else {
            return Some(Value::Reference(if heading == Heading::Back { Reference::Past } else { Reference::Future }));
        };
        let sign = if heading == Heading::Back { -1 } else { 1 };
        let (count, unit, grain) = match unit {
            Unit::Year if amount.half => (count.saturating_mul(12).saturating_add(6), Unit::Month, Unit::Month),
            // Weeks are counted in days, decades in years.
            Unit::Week | Unit::Weekend => (count, unit, Unit::Day),
            Unit::Decade | Unit::Century => (count, unit, Unit::Year),
            _ => (count, unit, unit),
        };
        let Some(from) = from else { return Some(Value::Floating(Floating::Some(grain))) };
        let day = move_by(from, unit, i64::try_from(count).ok()?.checked_mul(sign)?)?;
        Some(Value::Period(Period::of(grain, day)))
    }
}

impl YearPart {
    fn of(self, year: i16) -> Option<Period> {
        match self {
            YearPart::Month(month) => Some(Period::Month(year, month)),
            YearPart::Day(month, day) => Date::new(year, month, day).ok().map(Period::Day),
            YearPart::Quarter(quarter) => Some(Period::Quarter(year, quarter)),
            YearPart::Half(half) => Some(Period::Half(year, half)),
            YearPart::Season(season) => Some(Period::Season(year, season)),
        }
    }

    /// Whether any year has it: not 30 February.
    fn is_possible(self) -> bool {
        self.of(2000).is_some()
    }

    fn floating(self) -> Floating {
        match self {
            YearPart::Month(month) => Floating::Month(month),
            YearPart::Day(month, day) => Floating::MonthDay(month, day),
            YearPart::Quarter(quarter) => Floating::Quarter(quarter),
            YearPart::Half(half) => Floating::Half(half),
            YearPart::Season(season) => Floating::Season(season),
        }
    }

    /// The one of the years around `reference` that is meant.
    fn near(self, reference: Date, which: Which, direction: impl FnOnce() -> Direction) -> Option<Period> {
        let year = reference.year();
        let around = || (-4..=4).filter_map(move |shift| self.of(year.checked_add(shift)?));
        let begun = |period: &Period| period.first_day().is_some_and(|first| first <= reference);
        let over = |period: &Period| period.last_day().is_some_and(|last| last < reference);
        match which {
            Which::This => self.of(year),
            Which::Last => around().rfind(over),
            Which::Next => around().find(|period| !begun(period)),
            _ if matches!(self, YearPart::Day(..)) => {
                let distance = |period: &Period| period.first_day().map_or(i64::MAX, |day| days_between(reference, day).abs());
                around().min_by_key(distance)
            }
            _ => {
                let soon = |period: &Period| period.first_day().is_some_and(|first| days_between(reference, first) < 200);
                let coming = || around().find(|period| !over(period)).filter(soon);
                match direction() {
                    Direction::Future => coming().or_else(|| around().rfind(begun)),
                    _ => around().rfind(begun),
                }
            }
        }
    }
}

fn nearby_weekday(reference: Date, weekday: Weekday, which: Which, direction: impl FnOnce() -> Direction) -> Option<Date> {
    let today = reference.weekday();
    let back = i64::from(today.since(weekday));
    let on = i64::from(today.until(weekday));
    let shift = match which {
        Which::Last if back == 0 => -7,
        Which::Last => -back,
        Which::Next if on == 0 => 7,
        Which::Next => on,
        _ => match direction() {
            Direction::Future => on,
            Direction::Unknown if which == Which::This => on,
            _ => -back,
        },
    };
    move_by(reference, Unit::Day, shift)
}

fn nearby_weekend(reference: Date, which: Which, direction: impl FnOnce() -> Direction) -> Option<Period> {
    let this = Period::of(Unit::Weekend, reference);
    let begun = this.first_day()? <= reference;
    match which {
        Which::Last => this.shift(-1),
        Which::Next => this.shift(1),
        _ if begun => Some(this),
        _ => match direction() {
            Direction::Future => Some(this),
            Direction::Unknown if which == Which::This => Some(this),
            _ => this.shift(-1),
        },
    }
}
