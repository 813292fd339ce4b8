//! What returns: every day, each July, Monday nights, three times a week.

use super::super::calendar::Unit as Length;
use super::super::meaning::Meaning;
use super::super::pattern::{Captures, Slot::*};
use super::super::value::{Amount as Count, Floating, Recurrence, Value};
use super::rule::Rule;
use super::scene;

fn each(amount: Count, unit: Length) -> Option<Meaning> {
    Some(Meaning::Value(Value::Set(Recurrence::Each(amount, unit))))
}

fn at(floating: Floating, captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Set(Recurrence::At(floating, captures.time))))
}

const EVERY: super::super::pattern::Slot = Word(&["every", "each"]);

pub static RULES: &[Rule] = &[
    Rule {
        name: "every-unit",
        pattern: &[EVERY, Unit],
        meaning: |c| each(Count::exactly(1), c.unit?),
        holds: scene::always,
        examples: &[("They train [every day].", "P1D"), ("A tenth goes to debt [each month].", "P1M")],
    },
    Rule {
        name: "every-other-unit",
        pattern: &[EVERY, Word(&["other"]), Unit],
        meaning: |c| each(Count::exactly(2), c.unit?),
        holds: scene::always,
        examples: &[("They vote [every other year].", "P2Y")],
    },
    Rule {
        name: "every-amount",
        pattern: &[EVERY, Amount, Units],
        meaning: |c| each(c.amount?, c.unit?),
        holds: scene::always,
        examples: &[("They vote [every four years].", "P4Y")],
    },
    Rule {
        name: "every-weekday",
        pattern: &[EVERY, Maybe(&[Word(&["other", "second"])]), Weekday, Maybe(&[Part])],
        meaning: |c| at(Floating::Weekday(c.weekday?), c),
        holds: scene::always,
        examples: &[("It sails [every Thursday].", "XXXX-WXX-4"), ("They meet [every other Friday].", "XXXX-WXX-5")],
    },
    Rule {
        name: "every-month",
        pattern: &[EVERY, Month],
        meaning: |c| at(Floating::Month(c.month?), c),
        holds: scene::always,
        examples: &[("They march [each July].", "XXXX-07")],
    },
    Rule {
        name: "weekday-parts",
        pattern: &[Weekday, Parts],
        meaning: |c| at(Floating::Weekday(c.weekday?), c),
        holds: scene::always,
        examples: &[("The club is open [Friday nights].", "XXXX-WXX-5TNI")],
    },
    Rule {
        name: "weekday-of-parts",
        pattern: &[Weekday, Ahead(&[Word(&["and", "or"]), Weekday, Parts])],
        meaning: |c| at(Floating::Weekday(c.weekday?), c),
        holds: scene::always,
        examples: &[("It sails on [Monday] and Tuesday nights.", "XXXX-WXX-1TNI")],
    },
    Rule {
        name: "weekdays",
        pattern: &[Weekdays],
        meaning: |c| at(Floating::Weekday(c.weekday?), c),
        holds: scene::always,
        examples: &[("The market is open on [Mondays].", "XXXX-WXX-1")],
    },
    Rule {
        name: "daily",
        pattern: &[Word(&["daily"])],
        meaning: |_| each(Count::exactly(1), Length::Day),
        holds: |scene| !scene.is_name(),
        examples: &[("There are [daily] flights.", "P1D")],
    },
    Rule {
        name: "hourly",
        pattern: &[Word(&["hourly"])],
        meaning: |_| each(Count::exactly(1), Length::Hour),
        holds: |scene| !scene.is_name(),
        examples: &[("There are [hourly] buses.", "PT1H")],
    },
    Rule {
        name: "weekly",
        pattern: &[Word(&["weekly"])],
        meaning: |_| each(Count::exactly(1), Length::Week),
        holds: |scene| !scene.is_name(),
        examples: &[("There are [weekly] talks.", "P1W")],
    },
    Rule {
        name: "monthly",
        pattern: &[Word(&["monthly"])],
        meaning: |_| each(Count::exactly(1), Length::Month),
        holds: |scene| !scene.is_name(),
        examples: &[("There are [monthly] talks.", "P1M")],
    },
    Rule {
        name: "fortnightly",
        pattern: &[Word(&["fortnightly"])],
        meaning: |_| each(Count::exactly(2), Length::Week),
        holds: scene::always,
        examples: &[("There are [fortnightly] talks.", "P2W")],
    },
    Rule {
        name: "annually",
        pattern: &[Word(&["annually"])],
        meaning: |_| each(Count::exactly(1), Length::Year),
        holds: scene::always,
        examples: &[("It loses a million [annually].", "P1Y")],
    },
    Rule {
        name: "rate",
        pattern: &[Word(&["a", "an", "per"]), Unit],
        meaning: |c| each(Count::exactly(1), c.unit?),
        holds: |scene| scene.reader.lower(scene.start) == "per" || scene::lengths::rate(scene),
        examples: &[("It sells 700 seats [a week].", "P1W"), ("She runs twice [a day].", "P1D"), ("It makes 30 cars [per hour].", "PT1H")],
    },
];
