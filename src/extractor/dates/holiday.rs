//! Holidays whose day is fixed or computed by the calendar.
//!
//! Holidays that depend on the sighting of the moon, or on the country, are not included: the name
//! alone does not determine the day.

use jiff::civil::{Date, Weekday};

use super::calendar::{Unit, move_by};

/// A named day of the year.
#[derive(Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Its name in tokens, lower-cased.
    pub name: &'static [&'static str],
    observance: Observance,
    /// The day in 2023, for the test.
    example: &'static str,
}

/// How the calendar determines the day.
#[derive(Debug, PartialEq, Eq)]
enum Observance {
    /// Month and day.
    Fixed(i8, i8),
    /// The first, second … of a weekday in a month; -1 is the last.
    Nth(i8, i8, Weekday),
    /// Days from Easter Sunday of the Gregorian calendar.
    Easter(i64),
}

/// All holidays; a longer name stands before the one that begins it.
pub static HOLIDAYS: &[Holiday] = {
    use Observance::*;
    use Weekday::*;
    const fn day(
        name: &'static [&'static str],
        observance: Observance,
        example: &'static str,
    ) -> Holiday {
        Holiday { name, observance, example }
    }
    &[
        day(&["new", "year", "'s", "day"], Fixed(1, 1), "2023-01-01"),
        day(&["new", "year", "'s", "eve"], Fixed(12, 31), "2023-12-31"),
        day(&["martin", "luther", "king", "jr.", "day"], Nth(1, 3, Monday), "2023-01-16"),
        day(&["martin", "luther", "king", "day"], Nth(1, 3, Monday), "2023-01-16"),
        day(&["australia", "day"], Fixed(1, 26), "2023-01-26"),
        day(&["groundhog", "day"], Fixed(2, 2), "2023-02-02"),
        day(&["valentine", "'s", "day"], Fixed(2, 14), "2023-02-14"),
        day(&["international", "women", "'s", "day"], Fixed(3, 8), "2023-03-08"),
        day(&["st.", "patrick", "'s", "day"], Fixed(3, 17), "2023-03-17"),
        day(&["anzac", "day"], Fixed(4, 25), "2023-04-25"),
        day(&["may", "day"], Fixed(5, 1), "2023-05-01"),
        day(&["memorial", "day"], Nth(5, -1, Monday), "2023-05-29"),
        day(&["canada", "day"], Fixed(7, 1), "2023-07-01"),
        day(&["bastille", "day"], Fixed(7, 14), "2023-07-14"),
        day(&["labor", "day"], Nth(9, 1, Monday), "2023-09-04"),
        day(&["columbus", "day"], Nth(10, 2, Monday), "2023-10-09"),
        day(&["halloween"], Fixed(10, 31), "2023-10-31"),
        day(&["all", "saints", "day"], Fixed(11, 1), "2023-11-01"),
        day(&["bonfire", "night"], Fixed(11, 5), "2023-11-05"),
        day(&["veterans", "day"], Fixed(11, 11), "2023-11-11"),
        day(&["armistice", "day"], Fixed(11, 11), "2023-11-11"),
        day(&["remembrance", "sunday"], Nth(11, 2, Sunday), "2023-11-12"),
        day(&["thanksgiving", "day"], Nth(11, 4, Thursday), "2023-11-23"),
        day(&["thanksgiving"], Nth(11, 4, Thursday), "2023-11-23"),
        day(&["christmas", "eve"], Fixed(12, 24), "2023-12-24"),
        day(&["christmas", "day"], Fixed(12, 25), "2023-12-25"),
        day(&["christmas"], Fixed(12, 25), "2023-12-25"),
        day(&["boxing", "day"], Fixed(12, 26), "2023-12-26"),
        day(&["ash", "wednesday"], Easter(-46), "2023-02-22"),
        day(&["palm", "sunday"], Easter(-7), "2023-04-02"),
        day(&["maundy", "thursday"], Easter(-3), "2023-04-06"),
        day(&["good", "friday"], Easter(-2), "2023-04-07"),
        day(&["easter", "sunday"], Easter(0), "2023-04-09"),
        day(&["easter", "monday"], Easter(1), "2023-04-10"),
        day(&["easter"], Easter(0), "2023-04-09"),
        day(&["ascension", "day"], Easter(39), "2023-05-18"),
        day(&["whit", "sunday"], Easter(49), "2023-05-28"),
        day(&["pentecost"], Easter(49), "2023-05-28"),
    ]
};

impl Holiday {
    /// Its day in `year`.
    pub fn in_year(&self, year: i16) -> Option<Date> {
        match self.observance {
            Observance::Fixed(month, day) => Date::new(year, month, day).ok(),
            Observance::Nth(month, nth, weekday) => {
                Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
            }
            Observance::Easter(days) => move_by(easter(year)?, Unit::Day, days),
        }
    }

    /// Month and day, if they are the same in every year.
    pub fn fixed(&self) -> Option<(i8, i8)> {
        match self.observance {
            Observance::Fixed(month, day) => Some((month, day)),
            _ => None,
        }
    }
}

/// Easter Sunday of the Gregorian calendar: the algorithm of Meeus, Jones and
/// Butcher (Jean Meeus, Astronomical Algorithms, 1991).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::dates::lexeme::{Lexeme, lookup};
    use jiff::civil::date;

    #[test]
    fn days_of_2023() {
        for holiday in HOLIDAYS {
            let (day, name) = (holiday.in_year(2023).unwrap(), holiday.name);
            assert_eq!(day.to_string(), holiday.example, "{name:?}");
            assert_ne!(lookup(name[0]), Lexeme::Nothing, "{name:?} has no lexeme");
        }
    }

    #[test]
    fn longer_names_come_first() {
        for (index, holiday) in HOLIDAYS.iter().enumerate() {
            let hidden = HOLIDAYS[index + 1..].iter().find(|it| it.name.starts_with(holiday.name));
            assert_eq!(hidden, None, "{:?}", holiday.name);
        }
    }

    #[test]
    fn easter_sundays() {
        for (year, month, day) in [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23)] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }
}
