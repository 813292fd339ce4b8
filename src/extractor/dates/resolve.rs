//! Resolves the meaning of an expression to its value, by the reference date or by what was
//! mentioned before ([`Focus`]).

use jiff::civil::Date;

use super::calendar::{Period, Unit, move_by};
use super::direction::{Ask, Direction};
use super::focus::{Focus, Position, Setting};
use super::meaning::{Heading, Meaning, Which, YearPart};
use super::nearby;
use super::pattern::{DayOrder, Decade};
use super::value::{Amount, Day, Floating, Reference, TimeOfDay, Value};

impl Focus {
    /// The value of an expression, which becomes the one mentioned last.
    pub fn resolve(
        &mut self,
        meaning: Meaning,
        time: Option<TimeOfDay>,
        setting: Setting,
    ) -> Option<Value> {
        let value = self.value(meaning, setting)?;
        let time = match meaning {
            Meaning::At(_, time) | Meaning::TimeOfDay(time) => Some(time),
            _ => time,
        };
        let time = time.map(|time| self.in_its_half(time));
        // "12:15 Saturday night" is on Sunday.
        let (value, time) = match (value, time) {
            (Value::Period(day), Some(TimeOfDay::Clock(24, minute @ 1..))) => {
                let next = move_by(day.first_day(), Unit::Day, 1)?;
                (Value::Period(Period::day(next)), Some(TimeOfDay::Clock(0, minute)))
            }
            (value, Some(TimeOfDay::Clock(24, minute @ 1..))) => {
                (value, Some(TimeOfDay::Clock(0, minute)))
            }
            other => other,
        };
        let value = match (value, time) {
            (Value::Period(period), Some(time)) => {
                Value::Time(Day::Known(period.first_day()), time)
            }
            (Value::Floating(floating), Some(time)) => Value::Time(Day::Floating(floating), time),
            _ => value,
        };
        if let Some(time) = time {
            self.remember_time_of_day(time);
        }
        self.remember(meaning, value, setting);
        Some(value)
    }

    /// An hour up to twelve as an hour of the day, by the time of day mentioned last.
    fn in_its_half(&self, time: TimeOfDay) -> TimeOfDay {
        let TimeOfDay::Spoken(hour, minute) = time else { return time };
        TimeOfDay::Clock(if self.late == Some(true) { hour % 12 + 12 } else { hour }, minute)
    }

    fn value(&self, meaning: Meaning, setting: Setting) -> Option<Value> {
        let of_year = |part, which| self.part_of_year(part, which, setting);
        match meaning {
            Meaning::Value(value) => Some(value),
            Meaning::Of(part, which) => of_year(part, which),
            Meaning::Around(unit, part, which) => Some(match of_year(part, which)? {
                Value::Period(day) => Value::Period(Period::of(unit, day.first_day())),
                _ => Value::Floating(Floating::Some(unit)),
            }),
            Meaning::Numeric(_, _, year) => match (meaning.readings(), self.order) {
                ([Some(day), Some(other)], None) if day != other => {
                    Some(Value::Floating(Floating::DayOf(year)))
                }
                ([_, Some(day)], Some(DayOrder::MonthFirst))
                | ([Some(day), _] | [None, Some(day)], _) => Some(Value::Period(Period::day(day))),
                ([None, None], _) => None,
            },
            Meaning::TheDay(day) if self.story || self.spoken > 0 => {
                self.day_of_same_month(day, None)
            }
            Meaning::TheDay(day) => {
                let day = nearby::day_of_month(self.reference?, day, setting.direction)?;
                Some(Value::Period(Period::day(day)))
            }
            Meaning::DayOfSameMonth(day, year) => self.day_of_same_month(day, year),
            Meaning::YearOfSameCentury(short) => {
                let first = self.last.filter(|it| it.unit() == Unit::Year)?.first_day().year();
                let next = first.saturating_add(1);
                // "2005-6"
                let year = if short < 10 && next.rem_euclid(10) == short {
                    next
                } else {
                    first - first.rem_euclid(100) + short
                };
                Period::year(year).filter(|_| year > first).map(Value::Period)
            }
            Meaning::SameQuarterIn(year) => {
                let (unit, month) = match self.quarter.filter(|_| !self.months) {
                    Some(quarter) => (Unit::Quarter, quarter.first_day().month()),
                    None => (Unit::Year, 1),
                };
                Period::starting(unit, year, month).map(Value::Period)
            }
            Meaning::Away(amount, unit, heading) => {
                let from =
                    if self.story { self.last.map(Period::first_day) } else { self.reference };
                away(from, false, unit, amount, unit, heading)
            }
            // "By May 1962 it was gone; there it stands today. Five years later the state built a dam."
            Meaning::AwayFromLast(amount, unit, heading @ Heading::On)
                if self.last_is_today() && (setting.direction)() == Direction::Past =>
            {
                let told = Focus { last: self.thread, ..*self };
                told.away_from_last(amount, unit, heading)
            }
            Meaning::AwayFromLast(amount, unit, heading) => {
                self.away_from_last(amount, unit, heading)
            }
            Meaning::Today if self.story => Some(Value::Reference(Reference::Present)),
            Meaning::TimeOfDay(_) => Some(
                match self
                    .day
                    .or(self.day_before)
                    .or(self.day_of_news)
                    .or_else(|| self.today().map(Day::Known))
                {
                    Some(Day::Known(day)) => Value::Period(Period::day(day)),
                    Some(Day::Floating(floating)) => Value::Floating(floating),
                    None => Value::Floating(Floating::Some(Unit::Day)),
                },
            ),
            _ => Some(match self.period(meaning, setting.direction) {
                Some(period) => Value::Period(period),
                None => Value::Floating(meaning.floating()),
            }),
        }
    }

    /// The period of a meaning that has a place in the calendar as soon as the date is known that
    /// it counts from.
    fn period(&self, meaning: Meaning, direction: Ask) -> Option<Period> {
        let near = |day, weekday, count| {
            let which = if count < 0 { Which::Last } else { Which::Next };
            nearby::weekday(day, weekday, which, &|| Direction::Unknown)
        };
        let day = match meaning {
            Meaning::Step(unit, count) => return self.step(unit, count),
            Meaning::Today => return self.step(Unit::Day, 0),
            Meaning::At(count, _) => return self.step(Unit::Day, count),
            Meaning::Anaphor(unit, count) => {
                // After "in June", "the next day" is unknown.
                let day = match self.spoken_of(unit) {
                    Some(last) if last.unit() > unit => return None,
                    Some(last) => Some(last.first_day()),
                    None => self.news_day(),
                };
                return Period::of(unit, day?).shift(count);
            }
            Meaning::TheUnit(unit) => {
                let told = |last: &Period| last.unit() <= unit && (self.story || self.spoken > 0);
                let last = self.last.filter(told).map(Period::first_day);
                return Some(Period::of(unit, last.or(self.news_day())?));
            }
            Meaning::AnaphorOf(part, places) => {
                // News that looks back follows its last date: "learned in 1926. The following March".
                let thread = self.thread.filter(|_| self.story);
                let last = thread.or(self.last).or_else(|| self.reference.map(Period::day));
                return part.counted_from(last?, places);
            }
            Meaning::Weekend(which) => return nearby::weekend(self.today()?, which, direction),
            Meaning::YearBefore | Meaning::YearEarlier => {
                let last = self.last.filter(|_| meaning == Meaning::YearEarlier);
                let this_year = || Some(Period::of(Unit::Year, self.news_day()?));
                let reported = self.quarter.or(last).filter(|_| !self.months);
                let year = reported.or_else(this_year).filter(|it| it.unit() <= Unit::Year);
                return year?.shift_by(Unit::Year, -1);
            }
            Meaning::TheQuarter => {
                let latest = || Period::of(Unit::Quarter, self.reference?).shift(-1);
                return self.quarter.or_else(latest);
            }
            Meaning::Decade(decade) => {
                return Period::starting(Unit::Decade, self.decade(decade)? * 10, 1);
            }
            Meaning::Weekday(weekday, which) => {
                nearby::weekday(self.today().or(self.reference)?, weekday, which, direction)
            }
            Meaning::DayOfMonth(day, places) => {
                let month = Period::of(Unit::Month, self.reference?).shift(places)?.first_day();
                Date::new(month.year(), month.month(), day).ok()
            }
            Meaning::WeekdayOfMonth(place, weekday, places) => {
                let month = Period::of(Unit::Month, self.reference?).shift(places)?.first_day();
                month.nth_weekday_of_month(place, weekday).ok()
            }
            Meaning::WeekdayOfSameMonth(place, weekday) => {
                let told = self.last.filter(|last| last.unit() <= Unit::Month);
                let month = told.map(Period::first_day).or(self.news_day())?;
                month.nth_weekday_of_month(place, weekday).ok()
            }
            Meaning::WeekdayOfWeek(weekday, count) => {
                let monday = Period::of(Unit::Week, self.reference?).shift(count)?.first_day();
                move_by(monday, Unit::Day, weekday.to_monday_zero_offset().into())
            }
            Meaning::WeekdayAway(weekday, count, unit) => {
                move_by(near(self.today()?, weekday, count)?, unit, count)
            }
            Meaning::DayAway(count, unit, days) => {
                move_by(move_by(self.today()?, unit, count)?, Unit::Day, days)
            }
            Meaning::WeekdayAndDay(weekday, day) => {
                nearby::weekday_and_day(self.today()?, weekday, day)
            }
            Meaning::AnaphorWeekday(weekday, places) => {
                let last = self.last.filter(|last| last.unit() == Unit::Day);
                let day = last.map(Period::first_day).or_else(|| self.today());
                near(day?, weekday, places)
            }
            _ => None,
        };
        day.map(Period::day)
    }

    /// The reference date of news; a story does not count from it.
    fn news_day(&self) -> Option<Date> {
        self.reference.filter(|_| !self.story)
    }

    /// The number of a decade. Of one without its century, the latest that has begun; without a
    /// reference date there are two candidates for the early ones.
    fn decade(&self, decade: Decade) -> Option<i16> {
        let digit = match decade {
            Decade::Full(decade) => return Some(decade),
            Decade::Digit(digit) => digit,
        };
        let Some(day) = self.today() else { return (digit >= 4).then_some(190 + digit) };
        let now = day.year().div_euclid(10);
        Some(now - (now - digit).rem_euclid(10))
    }

    /// Whether the period mentioned last is the day of writing, in an article that had looked back to
    /// an earlier time: "In 1962 it fell; there it stands today."
    fn last_is_today(&self) -> bool {
        let today = self.last.filter(|last| last.unit() == Unit::Day).map(Period::first_day);
        self.thread.is_some() && today.is_some() && today == self.reference
    }

    /// The date that lies an amount of units from the one mentioned last.
    fn away_from_last(&self, amount: Amount, unit: Unit, heading: Heading) -> Option<Value> {
        let coarsest = unit.max(Unit::Day);
        let last = self.spoken_of(coarsest).filter(|last| last.unit() <= coarsest);
        // Two weeks after an unknown day of June 1999 may still be in that month.
        if last.is_none()
            && unit == Unit::Week
            && self.last.is_some_and(|last| last.unit() == Unit::Month)
        {
            return self.last.map(Value::Period);
        }
        // A week after a day is a day.
        let of_day = unit == Unit::Week && last.is_some_and(|last| last.unit() == Unit::Day);
        let grain = if of_day { Unit::Day } else { unit };
        let from = last.map(Period::first_day).or(self.news_day());
        away(from, true, grain, amount, unit, heading)
    }

    /// A day of the month mentioned last.
    fn day_of_same_month(&self, day: i8, year: Option<i16>) -> Option<Value> {
        let (of, month) = match (self.last, self.day) {
            (_, Some(Day::Floating(Floating::MonthDay(month, _)))) => (year, month),
            (Some(last), _) if matches!(last.unit(), Unit::Day | Unit::Month) => {
                (year.or(Some(last.first_day().year())), last.first_day().month())
            }
            _ => return None,
        };
        let part = YearPart::Day(month, day);
        match of {
            Some(year) => part.of(year).map(Value::Period),
            None => part.is_possible().then(|| Value::Floating(part.floating())),
        }
    }

    /// "last week", "this year": relative to the day of writing, also in a story; if that is
    /// unknown, to the current time of the story.
    fn step(&self, unit: Unit, count: i64) -> Option<Period> {
        let told =
            || self.last.filter(|last| self.story && last.unit() <= unit).map(Period::first_day);
        Period::of(unit, self.reference.or_else(told)?).shift(count)
    }

    /// The part of a year in the earlier time that news looks back to.
    fn looked_back_at(&self, part: YearPart, which: Which, direction: Ask) -> Option<Period> {
        let (begin, thread) = (self.looks_back?, self.thread?);
        let told = which == Which::Open && direction() != Direction::Future;
        part.since(thread, begin).filter(|period| told && Some(period.last_day()) < self.reference)
    }

    fn part_of_year(&self, part: YearPart, which: Which, setting: Setting) -> Option<Value> {
        let Setting { position, direction } = setting;
        if let Some(period) = self.looked_back_at(part, which, direction) {
            return Some(Value::Period(period));
        }
        // The day that determines the year: in a story, that of its current time.
        let from = if self.story { self.thread.map(Period::first_day) } else { self.reference };
        let year = match (which, from) {
            (Which::Year(year), _) => year,
            // The year of a season may differ from that of the day: in February, "last winter" is
            // not the current one.
            (Which::YearStep(count), Some(from)) => {
                part.year_at(from).checked_add(i16::try_from(count).ok()?)?
            }
            (Which::SameYear, _) => self.last?.first_day().year(),
            (Which::YearFromLast(count), _) => {
                let from = self.last.map(Period::first_day).or_else(|| self.news_day());
                from?.year().checked_add(count)?
            }
            (_, None) => return part.is_possible().then(|| Value::Floating(part.floating())),
            (Which::Open | Which::This, Some(_)) if self.story => {
                return part
                    .in_story(
                        self.thread?,
                        matches!(position, Position::FrameSetting | Position::Opening),
                    )
                    .map(Value::Period);
            }
            (Which::Open, Some(_))
                if self.month.is_some() && matches!(part, YearPart::Month(_)) =>
            {
                return part.in_story(self.month?, false).map(Value::Period);
            }
            (_, Some(from)) => return part.near(from, which, direction).map(Value::Period),
        };
        part.of(year).map(Value::Period)
    }
}

/// The period of length `grain` that lies `amount` units from a day.
fn away(
    from: Option<Date>,
    anaphoric: bool,
    grain: Unit,
    amount: Amount,
    unit: Unit,
    heading: Heading,
) -> Option<Value> {
    let (sign, side) = match heading {
        Heading::Back => (-1, Reference::Past),
        Heading::On => (1, Reference::Future),
    };
    let Some(count) = amount.count else {
        // "a few days later" tells how long, "a few days ago" but that it is past.
        let long = Value::Duration(amount, unit);
        return Some(if anaphoric { long } else { Value::Reference(side) });
    };
    let (count, unit, grain) = match unit {
        Unit::Year if amount.half => {
            (count.saturating_mul(12).saturating_add(6), Unit::Month, Unit::Month)
        }
        Unit::Decade | Unit::Century if amount.half => {
            let years = if unit == Unit::Decade { 10 } else { 100 };
            (count.saturating_mul(years).saturating_add(years / 2), Unit::Year, Unit::Year)
        }
        // Decades are counted in years.
        Unit::Decade | Unit::Century => (count, unit, Unit::Year),
        _ => (count, unit, grain),
    };
    let Some(from) = from else { return Some(Value::Floating(Floating::Some(grain))) };
    let moved =
        i64::try_from(count).ok().and_then(|count| move_by(from, unit, count.checked_mul(sign)?));
    // "40,000 years ago" lies outside of any calendar.
    Some(moved.map_or(Value::Reference(side), |day| Value::Period(Period::of(grain, day))))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TODAY, value};
    use crate::extractor::tests::check;

    #[test]
    fn dates_count_from_what_was_mentioned_before() {
        check(
                |text| value(text, TODAY),
            "
            They met on Nov. 20. [That day] it rained. -> 2022-11-20
            They met on Nov. 20 and again [the following week]. -> 2022-W47
            They met in March 2021 and again [a year later]. -> 2022
            Prices rose in March 2021, and fell in [the same month] of 2020. -> 2021-03
            They met on Nov. 20 and parted [a few days later]. -> PXD
            // The next day after a month is unknown.
            They met in March 2021. [The next day] it rained. -> XXXX-XX-XX
            // A business report is about its latest quarter, even if it mentions others.
            It lost less in the third quarter after a bad second quarter than [a year earlier].
                -> 2021-Q3
            It lost a million in the third quarter. For the nine months it lost a tenth of the loss [a year earlier].
                -> 2021
            It rained on Monday. At [4 p.m.] it stopped. -> 2022-11-28T16:00
            ",
        );
    }
}
