//! Recurring times: every day, each July, Monday nights, three times a week.

use super::super::calendar::Unit as Length;
use super::super::meaning::Meaning;
use super::super::pattern::{Captures, Slot::*};
use super::super::value::{Amount as Count, Floating, Recurrence, Value};
use super::context;
use super::rule::Rule;

fn each(amount: Count, unit: Length) -> Option<Meaning> {
    Some(Meaning::Value(Value::Set(Recurrence::Each(amount, unit))))
}

fn at(floating: Floating, captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Set(Recurrence::At(floating, captures.time))))
}

const EVERY: super::super::pattern::Slot = Word(&["every", "each"]);

pub static RULES: &[Rule] = &[
    Rule::new("every-unit", &[EVERY, Unit], |c| each(Count::exactly(1), c.unit?)).shows(&[
        ("They train [every day].", "P1D"),
        ("A tenth goes to debt [each month].", "P1M"),
    ]),
    Rule::new("every-other-unit", &[EVERY, Word(&["other"]), Unit], |c| {
        each(Count::exactly(2), c.unit?)
    })
    .shows(&[("They vote [every other year].", "P2Y")]),
    Rule::new("every-amount", &[EVERY, Amount, Units], |c| each(c.amount?, c.unit?))
        .shows(&[("They vote [every four years].", "P4Y")]),
    Rule::new(
        "every-weekday",
        &[EVERY, Maybe(&[Word(&["other", "second"])]), Weekday, Maybe(&[Part])],
        |c| at(Floating::Weekday(c.weekday?), c),
    )
    .shows(&[
        ("It sails [every Thursday].", "XXXX-WXX-4"),
        ("They meet [every other Friday].", "XXXX-WXX-5"),
    ]),
    Rule::new("every-month", &[EVERY, Month], |c| at(Floating::Month(c.month?), c))
        .shows(&[("They march [each July].", "XXXX-07")]),
    Rule::new("weekday-parts", &[Weekday, Parts], |c| at(Floating::Weekday(c.weekday?), c))
        .shows(&[("The club is open [Friday nights].", "XXXX-WXX-5TNI")]),
    Rule::new(
        "weekday-of-parts",
        &[Weekday, Ahead(&[Word(&["and", "or"]), Weekday, Parts])],
        |c| at(Floating::Weekday(c.weekday?), c),
    )
    .shows(&[("It sails on [Monday] and Tuesday nights.", "XXXX-WXX-1TNI")]),
    Rule::new("weekdays", &[Weekdays], |c| at(Floating::Weekday(c.weekday?), c))
        .shows(&[("The market is open on [Mondays].", "XXXX-WXX-1")]),
    Rule::new("daily", &[Word(&["daily"])], |_| each(Count::exactly(1), Length::Day))
        .only_if(|context| !context.is_name())
        .shows(&[("There are [daily] flights.", "P1D")]),
    Rule::new("hourly", &[Word(&["hourly"])], |_| each(Count::exactly(1), Length::Hour))
        .only_if(|context| !context.is_name())
        .shows(&[("There are [hourly] buses.", "PT1H")]),
    Rule::new("weekly", &[Word(&["weekly"])], |_| each(Count::exactly(1), Length::Week))
        .only_if(|context| !context.is_name())
        .shows(&[("There are [weekly] talks.", "P1W")]),
    Rule::new("monthly", &[Word(&["monthly"])], |_| each(Count::exactly(1), Length::Month))
        .only_if(|context| !context.is_name())
        .shows(&[("There are [monthly] talks.", "P1M")]),
    Rule::new("fortnightly", &[Word(&["fortnightly"])], |_| each(Count::exactly(2), Length::Week))
        .shows(&[("There are [fortnightly] talks.", "P2W")]),
    Rule::new("annually", &[Word(&["annually"])], |_| each(Count::exactly(1), Length::Year))
        .shows(&[("It loses a million [annually].", "P1Y")]),
    Rule::new("rate", &[Word(&["a", "an", "per"]), Unit], |c| each(Count::exactly(1), c.unit?))
        .only_if(|context| context.first() == "per" || context::lengths::rate(context))
        .shows(&[
            ("It sells 700 seats [a week].", "P1W"),
            ("She runs twice [a day].", "P1D"),
            ("It makes 30 cars [per hour].", "PT1H"),
        ]),
];
