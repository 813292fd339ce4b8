//! Days and weeks given by their number in a month: the last Sunday in October, the 6th of this
//! month.

use super::super::calendar::Unit as Length;
use super::super::meaning::{Meaning, YearPart};
use super::super::pattern::Captures;
use super::super::pattern::Slot::{self, *};
use super::super::value::{Amount as Count, Recurrence, Value};
use super::rule::Rule;
use super::slots::*;

const IN: Slot = Word(&["of", "in"]);

/// The number in a month: 1 to 5 for a weekday, 1 to 4 for a week, -1 for the last.
fn place(captures: &Captures) -> Option<i8> {
    captures.ordinal.filter(|place| (-1..=5).contains(place))
}

fn of_month(part: YearPart, captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(part, year_of(captures)))
}

fn every_month(_: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Set(Recurrence::Each(Count::exactly(1), Length::Month))))
}

pub static RULES: &[Rule] = &[
    Rule::new("weekday-of-month", &[THE, Place, Weekday, IN, Month, COMMA, Maybe(&[Year])], |c| {
        of_month(YearPart::Weekday(place(c)?, c.weekday?, c.month?), c)
    })
    .shows(&[
        ("The fair opens on [the second Saturday in December].", "2022-12-10"),
        ("It was first held on [the first Tuesday of March 2019].", "2019-03-05"),
        ("The fair closes on [the last Sunday in December].", "2022-12-25"),
    ]),
    Rule::new("weekday-of-step-month", &[THE, Place, Weekday, IN, Step, One(Length::Month)], |c| {
        Some(Meaning::WeekdayOfMonth(place(c)?, c.weekday?, c.step?))
    })
    .shows(&[
        ("It opens on [the second Tuesday of next month].", "2022-12-13"),
        ("It closed on [the last Friday of this month].", "2022-11-25"),
    ]),
    Rule::new(
        "weekday-of-every-month",
        &[THE, Place, Weekday, IN, Word(&["every", "each"]), One(Length::Month)],
        every_month,
    )
    .shows(&[
        ("The choir rehearses on [the second Monday of every month].", "P1M"),
        ("They meet on [the last Friday of each month].", "P1M"),
    ]),
    Rule::new(
        "week-of-month",
        &[THE, Place, One(Length::Week), IN, Month, COMMA, Maybe(&[Year])],
        |c| of_month(YearPart::Week(place(c).filter(|&place| place < 5)?, c.month?), c),
    )
    .shows(&[
        ("It snows in [the first week of December].", "2022-W48"),
        ("It snowed in [the third week of May 2019].", "2019-W20"),
        ("It snows in [the last week of December].", "2022-W52"),
    ]),
    Rule::new("day-of-step-month", &[THE, Day, Word(&["of"]), Step, One(Length::Month)], |c| {
        Some(Meaning::DayOfMonth(c.day?, c.step?))
    })
    // but "9 of last month's victims"
    .only_if(|context| context.first() == "the" && context.after(0) != "'s")
    .shows(&[
        ("The mill burned on [the 6th of this month].", "2022-11-06"),
        ("It opens on [the 20th of next month].", "2022-12-20"),
    ]),
];
