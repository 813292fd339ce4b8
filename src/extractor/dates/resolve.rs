//! From what an expression means to its value: counts from the reference date,
//! or from the date last spoken of.

use jiff::civil::Date;

use super::calendar::{Period, Unit, move_by};
use super::direction::Direction;
use super::meaning::{Heading, Meaning, Which, YearPart};
use super::narrative::Mode;
use super::nearby;
use super::pattern::{DayOrder, Decade};
use super::value::{Amount, Day, Floating, Reference, TimeOfDay, Value};

/// After so many sentences without a date, news no longer tells of the time that it looked back to.
const FORGOTTEN: usize = 20;

/// Where an expression stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It says when the sentence is: it opens it, "all through 1944".
    Scene,
    /// It opens the sentence, and does not say when that is: a headline, "since 1944".
    Opening,
    Inside,
    /// It closes a stretch: "until 1944"; `range`: right before it stands the date that opens it: "from 1941 to 1944".
    Closing {
        range: bool,
    },
}

/// What expressions count from; changes as the article is read.
#[derive(Clone, Copy, Debug)]
pub struct Focus {
    reference: Option<Date>,
    /// How numeric dates are ordered, if that is known.
    order: Option<DayOrder>,
    /// Dates follow the story, not the reference date.
    story: bool,
    /// The stretch last spoken of.
    last: Option<Period>,
    /// First day of the earlier time that news looks back to: "In the spring of 1986 …".
    looks_back: Option<Date>,
    /// The sentence counts from the day of writing: "last week".
    of_today: bool,
    /// So many sentences ago it told of that time.
    silent: usize,
    /// The part of a day that was spoken of last: it tells the half of the day of "half past five".
    late: Option<bool>,
    /// Where a story has got to: dates without a year are told by it.
    thread: Option<Period>,
    /// Where the stretch began whose end the story has got to: "from 1672 to 1678. It began in spring 1672".
    begun: Option<Period>,
    /// The quarter last spoken of.
    quarter: Option<Period>,
    /// The sentence is about months of a report, not its quarter: "for the nine months".
    months: bool,
    /// How many stretches the sentence has spoken of.
    spoken: usize,
    /// The month without a year last spoken of in the sentence: others go with it.
    month: Option<Period>,
    /// The day last spoken of in the sentence.
    day: Option<Day>,
    /// The day last spoken of in the sentence before.
    day_before: Option<Day>,
}

impl Focus {
    pub fn new(reference: Option<Date>, order: Option<DayOrder>, mode: Mode) -> Self {
        Focus {
            reference,
            order,
            story: mode != Mode::News,
            looks_back: None,
            of_today: false,
            silent: 0,
            late: None,
            last: None,
            thread: None,
            begun: None,
            quarter: None,
            months: false,
            spoken: 0,
            month: None,
            day: None,
            day_before: None,
        }
    }

    /// A new sentence begins; `of_today`: it has words that count from the day of writing; `paragraph`: it opens one.
    pub fn next_sentence(&mut self, of_today: bool, paragraph: bool) {
        self.of_today = of_today;
        self.silent += 1;
        if of_today || self.silent > FORGOTTEN {
            self.looks_back = None;
        }
        self.day_before = self.day.take().or(self.day_before.filter(|_| !paragraph));
        self.months = false;
        self.spoken = 0;
        self.month = None;
    }

    /// The value of an expression, which becomes the one last spoken of.
    /// `direction` is asked only when the words leave past or future open.
    pub fn resolve(
        &mut self,
        meaning: Meaning,
        time: Option<TimeOfDay>,
        place: Place,
        direction: impl Fn() -> Direction + Copy,
    ) -> Option<Value> {
        let value = self.value(meaning, place, direction)?;
        let time = if let Meaning::At(_, time) | Meaning::TimeOfDay(time) = meaning { Some(time) } else { time };
        let time = time.map(|time| self.in_its_half(time));
        let value = match (value, time) {
            (Value::Period(Period::Day(day)), Some(time)) => Value::Time(Day::Known(day), time),
            (Value::Floating(floating), Some(time)) => Value::Time(Day::Floating(floating), time),
            _ => value,
        };
        if let Some(time) = time {
            self.hear(time);
        }
        self.remember(meaning, value, place, direction);
        Some(value)
    }

    /// An hour of twelve as one of the day, by the part of the day that was spoken of last.
    fn in_its_half(&mut self, time: TimeOfDay) -> TimeOfDay {
        match time {
            TimeOfDay::Spoken(hour, minute) if hour < 12 && self.late == Some(true) => TimeOfDay::Clock(hour + 12, minute),
            TimeOfDay::Spoken(hour, minute) => TimeOfDay::Clock(hour, minute),
            other => other,
        }
    }

    /// Notes a part of the day that is spoken of.
    pub fn hear(&mut self, part: TimeOfDay) {
        self.late = match part {
            TimeOfDay::Morning => Some(false),
            TimeOfDay::Afternoon | TimeOfDay::Evening => Some(true),
            // Half past two of a night is early, half past nine late.
            TimeOfDay::Night => None,
            TimeOfDay::Clock(hour, _) => Some(hour >= 12),
            TimeOfDay::Spoken(..) => self.late,
        };
    }

    /// Notes what was spoken of.
    fn remember(&mut self, meaning: Meaning, value: Value, place: Place, direction: impl Fn() -> Direction) {
        // What a story compares itself with is not what it is about,
        let aside = matches!(meaning, Meaning::YearBefore | Meaning::YearEarlier);
        // nor is it about the day that it is told on.
        let deictic = matches!(meaning, Meaning::Step(..) | Meaning::At(..) | Meaning::Weekend(_) | Meaning::Weekday(..));
        let told = |period: &Period| !self.story || !deictic && period.unit() <= Unit::Year;
        if let Some(period) = value.period().filter(|period| !aside && told(period)) {
            let moves = match place {
                Place::Scene | Place::Opening => true,
                Place::Inside => self.goes_on(meaning, period),
                Place::Closing { range } => self.goes_on(meaning, period) && self.ends_with(period, range),
            };
            if self.story && moves && !self.is_ahead(meaning, place, direction) {
                self.begun = self.thread.filter(|_| place == Place::Closing { range: true });
                self.thread = Some(period);
            }
            self.last = Some(period);
            self.spoken += 1;
            if let Meaning::Of(YearPart::Month(_), Which::Open) = meaning {
                self.month = Some(period);
            }
            self.look_back(meaning, period, place);
            // A report is about its latest quarter that is over.
            let over = period.last_day().is_some_and(|last| self.reference.is_none_or(|reference| last < reference));
            let later = self.quarter.and_then(Period::first_day) <= period.first_day();
            if period.unit() == Unit::Quarter && over && later {
                self.quarter = Some(period);
            }
        }
        match value {
            Value::Duration(Amount { count: Some(6 | 9), .. }, Unit::Month) => self.months = true,
            Value::Period(Period::Quarter(..)) => self.months = false,
            Value::Period(Period::Day(day)) | Value::Time(Day::Known(day), _) => self.day = Some(Day::Known(day)),
            Value::Floating(floating @ (Floating::Weekday(_) | Floating::MonthDay(..))) => self.day = Some(Day::Floating(floating)),
            _ => {}
        }
    }

    /// News looks back to a time that a sentence begins with: "In the spring of 1986 …"; what it tells next is of that time.
    fn look_back(&mut self, meaning: Meaning, period: Period, place: Place) {
        if self.story || self.of_today {
            return;
        }
        let full = matches!(meaning, Meaning::Value(_) | Meaning::Of(_, Which::Year(_) | Which::SameYear));
        let Some(first) = period.first_day().filter(|_| period.unit() <= Unit::Year) else { return };
        let past = self.reference.is_some_and(|reference| first.year() < reference.year());
        if full && past && place == Place::Scene {
            (self.looks_back, self.thread, self.silent) = (Some(first), Some(period), 0);
        } else if self.looks_back.is_some_and(|begin| begin <= first) && past && !full {
            (self.thread, self.silent) = (Some(period), 0);
        }
    }

    /// Whether a story moves to this stretch: it goes on, and what is told of
    /// earlier years inside a sentence leaves it where it was.
    fn goes_on(&self, meaning: Meaning, period: Period) -> bool {
        // "had lost everything the year before"
        let goes_back = matches!(
            meaning,
            Meaning::Anaphor(_, ..=-1)
                | Meaning::AnaphorOf(_, ..=-1)
                | Meaning::AwayFromLast(_, _, Heading::Back)
                | Meaning::Away(_, _, Heading::Back)
        );
        let year = |period: Period| period.first_day().map(Date::year);
        !goes_back && (!is_full(meaning) || self.begun.or(self.thread).is_none_or(|from| year(period) >= year(from)))
    }

    /// Whether a date inside of a sentence tells what was still to come: "wages were to rise again in 1894".
    fn is_ahead(&self, meaning: Meaning, place: Place, direction: impl Fn() -> Direction) -> bool {
        place == Place::Inside && is_full(meaning) && self.thread.is_some() && direction() == Direction::Future
    }

    /// Whether a story has come to the end of a stretch that a sentence names, and not to its begin: "He ruled from 1790 to
    /// 1793"; but "In May 1851 he bought the mill, which he ran until 1868", "Holm, mayor from 1848 to 1855, left in 1851".
    fn ends_with(&self, period: Period, range: bool) -> bool {
        let begun_here = !range || self.thread == self.last;
        let nothing_else = self.spoken <= usize::from(range);
        begun_here && (nothing_else || period.unit() < Unit::Year)
    }

    fn value(&self, meaning: Meaning, place: Place, direction: impl Fn() -> Direction + Copy) -> Option<Value> {
        let known = |period: Option<Period>| period.map(Value::Period);
        match meaning {
            Meaning::Value(value) => Some(value),
            Meaning::Of(part, which) => self.part_of_year(part, which, place, direction),
            Meaning::Numeric(_, _, year) => match (meaning.readings(), self.order) {
                ([Some(day), Some(other)], None) if day != other => Some(Value::Floating(Floating::DayOf(year))),
                ([_, Some(day)], Some(DayOrder::MonthFirst)) | ([Some(day), _] | [None, Some(day)], _) => known(Some(Period::Day(day))),
                ([None, None], _) => None,
            },
            Meaning::TheDay(day) if self.story || self.spoken > 0 || self.day_before.is_some() => self.day_of_same_month(day, None),
            Meaning::TheDay(day) => known(Some(Period::Day(nearby::day_of_month(self.reference?, day, direction)?))),
            Meaning::Step(unit, count) => Some(self.step(unit, count)),
            Meaning::Today if self.story => Some(Value::Reference(Reference::Present)),
            Meaning::Today => Some(self.step(Unit::Day, 0)),
            Meaning::At(count, _) => Some(self.step(Unit::Day, count)),
            Meaning::Anaphor(unit, count) => {
                // After "in June", "the next day" is one that nobody knows.
                let known = match self.spoken_of(unit) {
                    Some(last) => Some(last).filter(|last| last.unit() <= unit).and_then(Period::first_day),
                    None => self.reference.filter(|_| !self.story),
                };
                Some(or_floating(known.and_then(|day| Period::of(unit, day).shift(count)), Floating::Some(unit)))
            }
            Meaning::TheUnit(unit) => {
                let last = self.last.filter(|last| last.unit() <= unit && (self.story || self.spoken > 0)).and_then(Period::first_day);
                let day = last.or(self.reference.filter(|_| !self.story));
                Some(or_floating(day.map(|day| Period::of(unit, day)), Floating::Some(unit)))
            }
            Meaning::AnaphorOf(part, places) => {
                let last = self.thread.or(self.last).or_else(|| self.reference.map(Period::Day));
                Some(or_floating(last.and_then(|last| part.from_story(last, places)), part.floating()))
            }
            Meaning::Weekday(weekday, which) => {
                // In a story, the first such day from one that was just spoken of.
                let told = match self.day.or(self.day_before).filter(|_| self.story && which == Which::Open) {
                    Some(Day::Known(day)) => Some(day),
                    _ => None,
                };
                let direction = || if told.is_some() { Direction::Future } else { direction() };
                let day = told.or(self.reference).and_then(|today| nearby::weekday(today, weekday, which, direction));
                Some(or_floating(day.map(Period::Day), Floating::Weekday(weekday)))
            }
            Meaning::WeekdayOfWeek(weekday, count) => {
                let monday = self.reference.and_then(|day| Period::of(Unit::Week, day).shift(count)?.first_day());
                let day = monday.and_then(|monday| move_by(monday, Unit::Day, weekday.to_monday_zero_offset().into()));
                Some(or_floating(day.map(Period::Day), Floating::Weekday(weekday)))
            }
            Meaning::NearWeekday(weekday, weeks) => {
                let around = self.today().and_then(|today| move_by(today, Unit::Week, weeks));
                let day = around.and_then(|around| {
                    let on = i64::from(around.weekday().until(weekday));
                    move_by(around, Unit::Day, if on > 3 { on - 7 } else { on })
                });
                Some(or_floating(day.map(Period::Day), Floating::Weekday(weekday)))
            }
            Meaning::WeekdayAway(weekday, count, unit) => {
                let which = if count < 0 { Which::Last } else { Which::Next };
                let day = self.today().and_then(|today| nearby::weekday(today, weekday, which, || Direction::Unknown));
                let day = day.and_then(|day| move_by(day, unit, count));
                Some(or_floating(day.map(Period::Day), Floating::Weekday(weekday)))
            }
            Meaning::WeekdayAndDay(weekday, day) => {
                let found = self.today().and_then(|today| {
                    let both = nearby::weekday_and_day(today, weekday, day);
                    both.or_else(|| nearby::weekday(today, weekday, Which::Open, direction))
                });
                Some(or_floating(found.map(Period::Day), Floating::Weekday(weekday)))
            }
            Meaning::DayOfMonth(day, places) => {
                let month = self.reference.and_then(|reference| Period::of(Unit::Month, reference).shift(places)?.first_day());
                let found = month.map(|month| Date::new(month.year(), month.month(), day));
                match found {
                    Some(found) => Some(Value::Period(Period::Day(found.ok()?))),
                    None => Some(Value::Floating(Floating::Some(Unit::Day))),
                }
            }
            Meaning::WeekdayOfMonth(place, weekday, places) => {
                let month = self.reference.and_then(|reference| Period::of(Unit::Month, reference).shift(places)?.first_day());
                let found = month.map(|month| YearPart::Weekday(place, weekday, month.month()).of(month.year()));
                match found {
                    Some(found) => known(Some(found?)),
                    None => Some(Value::Floating(Floating::Some(Unit::Day))),
                }
            }
            Meaning::AnaphorWeekday(weekday, places) => {
                let last = self.last.filter(|last| last.unit() == Unit::Day).and_then(Period::first_day).or_else(|| self.today());
                let which = if places < 0 { Which::Last } else { Which::Next };
                let day = last.and_then(|last| nearby::weekday(last, weekday, which, || Direction::Unknown));
                Some(or_floating(day.map(Period::Day), Floating::Weekday(weekday)))
            }
            Meaning::Weekend(which) => {
                let weekend = self.today().and_then(|today| nearby::weekend(today, which, direction));
                Some(or_floating(weekend, Floating::Some(Unit::Weekend)))
            }
            Meaning::WeekOf(part, which) => match self.part_of_year(part, which, place, direction)? {
                Value::Period(day) => known(Some(Period::of(Unit::Week, day.first_day()?))),
                _ => Some(Value::Floating(Floating::Some(Unit::Week))),
            },
            Meaning::DayOfSameMonth(day, year) => self.day_of_same_month(day, year),
            Meaning::YearOfSameCentury(short) => match self.last? {
                Period::Year(first) => {
                    let year = first - first.rem_euclid(100) + short;
                    known(Some(Period::Year(year)).filter(|_| year > first))
                }
                _ => None,
            },
            Meaning::Away(amount, unit, heading) => {
                let from = if self.story { self.last.and_then(Period::first_day) } else { self.reference };
                away(from, false, unit, amount, unit, heading)
            }
            Meaning::AwayFromLast(amount, unit, heading) => {
                let last = self.spoken_of(unit.max(Unit::Day)).filter(|last| last.unit() <= unit.max(Unit::Day));
                // Two weeks after some day of June 1999 is a day of that month or of the next.
                if last.is_none() && unit == Unit::Week && self.last.is_some_and(|last| last.unit() == Unit::Month) {
                    return self.last.map(Value::Period);
                }
                // A week after a day is a day.
                let grain = if unit == Unit::Week && last.is_some_and(|last| last.unit() == Unit::Day) { Unit::Day } else { unit };
                let from = last.and_then(Period::first_day).or(self.reference.filter(|_| !self.story));
                away(from, true, grain, amount, unit, heading)
            }
            Meaning::YearBefore | Meaning::YearEarlier => {
                let last = self.last.filter(|_| meaning == Meaning::YearEarlier || self.story);
                let this_year = || self.reference.filter(|_| !self.story).map(|day| Period::of(Unit::Year, day));
                let of = if self.months { this_year() } else { self.quarter.or(last).or_else(this_year) };
                Some(or_floating(of.and_then(|period| period.shift_years(-1)), Floating::Some(Unit::Year)))
            }
            Meaning::TheQuarter => {
                let latest = || self.reference.and_then(|day| Period::of(Unit::Quarter, day).shift(-1));
                Some(or_floating(self.quarter.or_else(latest), Floating::Some(Unit::Quarter)))
            }
            Meaning::SameQuarterIn(year) => known(Some(match self.quarter.filter(|_| !self.months) {
                Some(Period::Quarter(_, quarter)) => Period::Quarter(year, quarter),
                _ => Period::Year(year),
            })),
            Meaning::QuarterOf(month, day) => match self.part_of_year(YearPart::Day(month, day), Which::Open, place, direction)? {
                Value::Period(day) => known(Some(Period::of(Unit::Quarter, day.first_day()?))),
                _ => Some(Value::Floating(Floating::Quarter((month + 2) / 3))),
            },
            Meaning::Decade(Decade::Full(decade)) => known(Some(Period::Decade(decade))),
            // The latest such decade that has begun; without a reference date there are two candidates for the early ones.
            Meaning::Decade(Decade::Digit(digit)) => match self.today() {
                Some(day) => {
                    let now = day.year().div_euclid(10);
                    let past = now - (now - digit).rem_euclid(10);
                    // A story looks ahead as well.
                    known(Some(Period::Decade(if self.story && now - past > 5 { past + 10 } else { past })))
                }
                None if digit >= 4 => known(Some(Period::Decade(190 + digit))),
                None => Some(Value::Floating(Floating::Some(Unit::Decade))),
            },
            Meaning::TimeOfDay(_) => Some(match self.day.or(self.day_before).or_else(|| self.today().map(Day::Known)) {
                Some(Day::Known(day)) => Value::Period(Period::Day(day)),
                Some(Day::Floating(floating)) => Value::Floating(floating),
                None => Value::Floating(Floating::Some(Unit::Day)),
            }),
        }
    }

    /// A day of the month last spoken of.
    fn day_of_same_month(&self, day: i8, year: Option<i16>) -> Option<Value> {
        let (of, month) = match (self.last, self.day) {
            (_, Some(Day::Floating(Floating::MonthDay(month, _)))) => (year, month),
            (Some(Period::Day(last)), _) => (year.or(Some(last.year())), last.month()),
            (Some(Period::Month(of, month)), _) => (year.or(Some(of)), month),
            _ => match self.thread.filter(|_| self.story)? {
                Period::Day(at) => (year.or(Some(at.year())), at.month()),
                Period::Month(of, month) => (year.or(Some(of)), month),
                _ => return None,
            },
        };
        let part = YearPart::Day(month, day);
        match of {
            Some(year) => part.of(year).map(Value::Period),
            None => part.is_possible().then(|| Value::Floating(part.floating())),
        }
    }

    /// What "two days later" counts from: the stretch last spoken of; in a story, if that is too coarse, what it has come to:
    /// "On 3 May the bridge, built in 1841, fell. Two days later …".
    fn spoken_of(&self, unit: Unit) -> Option<Period> {
        let fine = |period: &Period| period.unit() <= unit;
        self.last.filter(fine).or(self.thread.filter(|thread| self.story && fine(thread))).or(self.last)
    }

    /// The day that a time counts from: in a story, the one just spoken of.
    fn today(&self) -> Option<Date> {
        if !self.story {
            return self.reference;
        }
        self.last.filter(|last| last.unit() == Unit::Day).and_then(Period::first_day)
    }

    /// "last week", "this year": also in a story, words of those who wrote it; without their day, of those it tells of.
    fn step(&self, unit: Unit, count: i64) -> Value {
        let told = || self.last.filter(|last| self.story && last.unit() <= unit).and_then(Period::first_day);
        let day = self.reference.or_else(told);
        or_floating(day.and_then(|day| Period::of(unit, day).shift(count)), Floating::Some(unit))
    }

    /// The part of a year in the earlier time that news looks back to.
    fn looked_back_at(&self, part: YearPart, which: Which, direction: impl Fn() -> Direction) -> Option<Period> {
        let (begin, thread) = (self.looks_back?, self.thread?);
        let told = which == Which::Open && !self.of_today && direction() != Direction::Future;
        part.since(thread, begin).filter(|period| told && period.last_day() < self.reference)
    }

    fn part_of_year(&self, part: YearPart, which: Which, place: Place, direction: impl Fn() -> Direction + Copy) -> Option<Value> {
        if let Some(period) = self.looked_back_at(part, which, direction) {
            return Some(Value::Period(period));
        }
        // The day that the year is told by: in a story, that of the stretch last spoken of.
        let from = if self.story { self.thread.and_then(Period::first_day) } else { self.reference };
        let year = match (which, from) {
            (Which::Year(year), _) => year,
            // A year ends with its season: in February "last winter" is not the one that runs.
            (Which::YearStep(count), Some(from)) => match Period::Year(part.year_at(from)).shift(count)? {
                Period::Year(year) => year,
                _ => return None,
            },
            (Which::SameYear, _) if self.last.is_some() => self.last?.first_day()?.year(),
            (_, None) => return part.is_possible().then(|| Value::Floating(part.floating())),
            (Which::Open | Which::This, Some(_)) if self.story => {
                return part.in_story(self.thread?, matches!(place, Place::Scene | Place::Opening)).map(Value::Period);
            }
            (Which::Open, Some(_)) if self.month.is_some() && matches!(part, YearPart::Month(_)) => {
                return part.in_story(self.month?, false).map(Value::Period);
            }
            (_, Some(from)) => return part.near(from, which, direction).map(Value::Period),
        };
        part.of(year).map(Value::Period)
    }
}

/// Whether the words name the year.
fn is_full(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Value(_) | Meaning::Of(_, Which::Year(_)))
}

/// The stretch of length `grain` so many units from a day.
fn away(from: Option<Date>, anaphoric: bool, grain: Unit, amount: Amount, unit: Unit, heading: Heading) -> Option<Value> {
    let Some(count) = amount.count else {
        // "a few days later" tells how long, "a few days ago" but that it is past.
        if anaphoric {
            return Some(Value::Duration(amount, unit));
        }
        return Some(Value::Reference(if heading == Heading::Back { Reference::Past } else { Reference::Future }));
    };
    let sign = if heading == Heading::Back { -1 } else { 1 };
    let (count, unit, grain) = match unit {
        Unit::Year if amount.half => (count.saturating_mul(12).saturating_add(6), Unit::Month, Unit::Month),
        Unit::Weekend => (count, unit, Unit::Day),
        Unit::Decade if amount.half => (count.saturating_mul(10).saturating_add(5), Unit::Year, Unit::Year),
        Unit::Century if amount.half => (count.saturating_mul(100).saturating_add(50), Unit::Year, Unit::Year),
        // Decades are counted in years.
        Unit::Decade | Unit::Century => (count, unit, Unit::Year),
        _ => (count, unit, grain),
    };
    let Some(from) = from else { return Some(Value::Floating(Floating::Some(grain))) };
    let moved = i64::try_from(count).ok().and_then(|count| move_by(from, unit, count.checked_mul(sign)?));
    // "40,000 years ago" lies outside of any calendar.
    let beyond = Value::Reference(if heading == Heading::Back { Reference::Past } else { Reference::Future });
    Some(moved.map_or(beyond, |day| Value::Period(Period::of(grain, day))))
}

/// The stretch, or what is known of it.
fn or_floating(period: Option<Period>, floating: Floating) -> Value {
    period.map_or(Value::Floating(floating), Value::Period)
}

#[cfg(test)]
mod tests {
    use super::super::{Origin, ReferenceDate, extract, lexemes};
    use crate::article::Article;
    use jiff::civil::date;

    #[test]
    fn a_story_is_where_its_sentences_are() {
        const REST: &str = " In 1882 a school was built. It was sold in 1890 and burned in 1901.";
        for (text, expression, value) in [
            // The far end of a range, where the sentence has nothing else; but not if the range holds what the story is at.
            ("The ferry ran from 1790 to 1793. In March it sank.", "March", "1793-03"),
            ("The ferry ran until August 1842. In September it sank.", "September", "1842-09"),
            ("In May 1851 he bought the mill, which he ran from 1851 to 1868. By July he had 90 hands.", "July", "1851-07"),
            ("In May 1851 he moved to Lom, where he stayed until 1868. By July he had 90 hands.", "July", "1851-07"),
            ("In May 1861 Ek, mayor from 1860 to 1864, called a vote. By July he had lost it.", "July", "1861-07"),
            ("In May 1871 Lars Holm (1830–1899) was called. By July a pier stood.", "July", "1871-07"),
            // A first sentence gives the whole range, and what follows begins with it.
            ("The war lasted from 1672 to 1678. It began in May 1672. In August Lom fell.", "August", "1672-08"),
            // What was before, or was still to come.
            ("By June 1673 they had back what they had lost the previous year. In July they left.", "July", "1673-07"),
            ("In May 1893 wages were cut, and were to rise again in 1894. In October they rose.", "October", "1893-10"),
            ("On 3 May 1883 the bridge, built in 1841, fell. Two days later it rained.", "Two days later", "1883-05-05"),
            ("In January 1674 they met. In the autumn they met again.", "the autumn", "1674-FA"),
        ] {
            let text = format!("{text}{REST}");
            let article = Article::new(&text);
            let found = extract(&article, &lexemes(&article), None);
            let found: Vec<_> = found.into_iter().map(|e| (article.slice(e.span), e.value)).collect();
            assert!(found.contains(&(expression, value.to_string())), "{text}: {expression} = {value}: {found:?}");
        }
    }

    #[test]
    fn what_was_spoken_of_before_is_counted_from() {
        for (text, expression, value) in [
            ("They met on Nov. 20. That day it rained.", "That day", "2022-11-20"),
            ("They met on Nov. 20 and again the following week.", "the following week", "2022-W47"),
            ("They met in March 2021 and again a year later.", "a year later", "2022"),
            ("Prices rose in March 2021, and fell in the same month of 2020.", "the same month", "2021-03"),
            ("They met on Nov. 20 and parted a few days later.", "a few days later", "PXD"),
            // The next day of a month is none that anybody knows.
            ("They met in March 2021. The next day it rained.", "The next day", "XXXX-XX-XX"),
            // The report is about its latest quarter, whatever else it mentions.
            ("It lost less in the third quarter after a bad second quarter than a year earlier.", "a year earlier", "2021-Q3"),
            (
                "It lost a million in the third quarter. For the nine months it lost a tenth of the loss a year earlier.",
                "a year earlier",
                "2021",
            ),
            ("It rained on Monday. At 4 p.m. it stopped.", "4 p.m.", "2022-11-28T16:00"),
        ] {
            let article = Article::new(text);
            let reference = ReferenceDate { date: date(2022, 11, 29), from: Origin::Option };
            let found = extract(&article, &lexemes(&article), Some(reference));
            let found: Vec<_> = found.into_iter().map(|e| (article.slice(e.span), e.value)).collect();
            assert!(found.contains(&(expression, value.to_string())), "{text}: {expression} = {value}: {found:?}");
        }
    }
}
