//! Chooses between periods of the same name ("June", "Friday"): the nearest one in the given
//! direction.

use jiff::civil::{Date, Weekday};

use super::calendar::{Period, Unit, days_between, move_by};
use super::direction::{Ask, Direction};
use super::meaning::{Which, YearPart};

/// In days. A part of the year further ahead than this is written with its year.
const AHEAD: i64 = 200;
/// In days. A month that ended longer ago is called "last June", so a bare "June" is the one to
/// come.
const FORGOTTEN: i64 = 300;
/// In days. A coming month that begins sooner is meant unless the verb is in the past.
const NEARER: i64 = 65;
/// In days. A month that ended more recently is not yet called "last".
const JUST_OVER: i64 = 14;
/// In days. A day further away is on the side that the verb indicates, even if the other is nearer.
const FAR: i64 = 75;
/// In days. A day no further ahead may have a verb in the past: it was announced, or the text is
/// newer than its date.
const CLOSE: i64 = 7;
/// Cost of a day back in a story, relative to a day forward: stories mostly go forward.
const ONWARD: f64 = 1.2;
/// The same for dates that open a clause and for seasons, which follow the order of the story: "In
/// November …", "in the autumn".
const ONWARD_IN_ORDER: f64 = 2.0;

impl YearPart {
    /// The intended period, among those of the years around `reference`.
    pub fn near(self, reference: Date, which: Which, direction: Ask) -> Option<Period> {
        let year = reference.year();
        let around = || (-4..=4).filter_map(move |shift| self.of(year.checked_add(shift)?));
        let begun = |period: &Period| period.first_day() <= reference;
        let over = |period: &Period| period.last_day() < reference;
        match which {
            // In February "this winter" is the one that began in December.
            Which::This => {
                around().find(|period| begun(period) && !over(period)).or_else(|| self.of(year))
            }
            // In early March, "last February" is that of the year before.
            Which::Last if matches!(self, YearPart::Month(_)) => {
                around().rfind(|period| days_between(period.last_day(), reference) > JUST_OVER)
            }
            Which::Last => around().rfind(over),
            Which::Next => around().find(|period| !begun(period)),
            _ if self.is_day() => {
                let distance = |period: &Period| days_between(reference, period.first_day()).abs();
                let nearest = around().min_by_key(distance)?;
                let far = distance(&nearest) >= FAR;
                match direction() {
                    Direction::Past if !over(&nearest) && distance(&nearest) > CLOSE => {
                        around().rfind(over)
                    }
                    Direction::LikelyPast if !over(&nearest) && far => around().rfind(over),
                    Direction::Future if over(&nearest) && far => {
                        around().find(|period| !over(period))
                    }
                    _ => Some(nearest),
                }
            }
            _ => {
                let within = |period: Option<Period>, most| {
                    period.is_some_and(|it| days_between(reference, it.first_day()) < most)
                };
                let coming = around().find(|period| !over(period));
                let past = around().rfind(begun);
                let forgotten =
                    past.is_some_and(|past| days_between(past.last_day(), reference) > FORGOTTEN);
                let future = || match direction() {
                    Direction::Future => true,
                    Direction::Past | Direction::LikelyPast => false,
                    Direction::Unknown => within(coming, NEARER),
                };
                // A verb in the future excludes the past, however far ahead the month is; not for
                // quarters ("a loss is expected for").
                if !within(coming, AHEAD) {
                    let named = matches!(self, YearPart::Month(_) | YearPart::Season(_));
                    return if named && direction() == Direction::Future { coming } else { past };
                }
                let coming_back = forgotten && direction() != Direction::Past;
                if coming_back || future() { coming } else { past }
            }
        }
    }

    /// The year whose part includes `day`; else the calendar year of the day.
    pub fn year_at(self, day: Date) -> i16 {
        let year = day.year();
        let runs = |year: &i16| self.of(*year).is_some_and(|part| part.last_day() >= day);
        year.checked_sub(1).filter(runs).unwrap_or(year)
    }

    /// The intended period in a story that mentioned `last` before: in the same year,
    /// or in a neighbouring one if that is nearer.
    /// `in_order`: the words open a clause.
    pub fn in_story(self, last: Period, in_order: bool) -> Option<Period> {
        let begin = last.first_day();
        if last.unit() == Unit::Year {
            return self.of(begin.year());
        }
        let onward =
            if in_order || matches!(self, YearPart::Season(_)) { ONWARD_IN_ORDER } else { ONWARD };
        // A season is gone through before the story goes on.
        let end = if in_order && last.unit() > Unit::Month { last.last_day() } else { begin };
        let cost = |period: &Period| {
            let first = period.first_day();
            if first < begin {
                days_between(first, begin) as f64 * onward
            } else {
                days_between(end, first).max(0) as f64
            }
        };
        let around = (-1..=1).filter_map(|shift| self.of(begin.year().checked_add(shift)?));
        around.min_by(|a, b| cost(a).total_cmp(&cost(b)))
    }

    /// The same, among periods that do not end before `begin`.
    pub fn since(self, last: Period, begin: Date) -> Option<Period> {
        let years = last.first_day().year();
        let later = (0..=1).filter_map(|shift| self.of(years.checked_add(shift)?));
        self.in_story(last, false)
            .into_iter()
            .chain(later)
            .find(|period| period.last_day() >= begin)
    }

    /// The occurrence number `places` after `last` (before, if negative); 0 is the one in the same
    /// part of the story.
    pub fn counted_from(self, last: Period, places: i64) -> Option<Period> {
        let (first, end) = (last.first_day(), last.last_day());
        let around =
            || (-2..=2).filter_map(move |shift| self.of(first.year().checked_add(shift)?));
        match places {
            0 => self.in_story(last, false),
            1.. => around().find(|period| period.first_day() > end),
            _ => around().rfind(|period| period.last_day() < first),
        }
    }
}

/// The weekday near `reference`.
pub fn weekday(reference: Date, weekday: Weekday, which: Which, direction: Ask) -> Option<Date> {
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

/// The day of this number near `reference`, within a month of it.
pub fn day_of_month(reference: Date, day: i8, direction: Ask) -> Option<Date> {
    let months =
        || (-1..=1).filter_map(|shift| move_by(reference.first_of_month(), Unit::Month, shift));
    let days = || months().filter_map(|month| Date::new(month.year(), month.month(), day).ok());
    match direction() {
        Direction::Future => days().find(|&found| found >= reference),
        _ => days().rfind(|&found| found <= reference),
    }
}

/// The weekend near `reference`.
pub fn weekend(reference: Date, which: Which, direction: Ask) -> Option<Period> {
    let this = Period::of(Unit::Weekend, reference);
    let begun = this.first_day() <= reference;
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

/// The day nearest to `today` with this weekday and this day of the month, within `REACH` days.
pub fn weekday_and_day(today: Date, weekday: Weekday, day: i8) -> Option<Date> {
    const REACH: i64 = 75;
    let days =
        (-REACH..=REACH).filter_map(|away| Some((away.abs(), move_by(today, Unit::Day, away)?)));
    days.filter(|(_, found)| found.weekday() == weekday && found.day() == day)
        .min()
        .map(|(_, found)| found)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::extractor::dates::calendar::Season;

    #[test]
    fn a_winter_runs_over_the_new_year() {
        let winter = YearPart::Season(Season::Winter);
        for (day, this, last) in [
            (date(2024, 2, 6), 2023, 2022),
            (date(2024, 6, 6), 2024, 2023),
            (date(2024, 12, 6), 2024, 2023),
        ] {
            let near = winter.near(day, Which::This, &|| Direction::Past);
            assert_eq!(
                near,
                Period::starting(crate::extractor::dates::calendar::Unit::Season, this, 12),
                "{day}"
            );
            assert_eq!(winter.year_at(day) - 1, last, "{day}");
        }
    }
}
