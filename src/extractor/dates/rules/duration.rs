//! Lengths of time.

use super::super::calendar::Unit as Length;
use super::super::meaning::Meaning;
use super::super::pattern::{Captures, Slot::*};
use super::super::value::{Amount as Count, Value};
use super::rule::Rule;
use super::scene;
use super::slots::*;

fn lasting(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Duration(captures.amount?, captures.unit?)))
}

fn one(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Duration(Count::exactly(1), captures.unit?)))
}

fn vague(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Duration(Count::VAGUE, captures.unit?)))
}

/// Between the number and the unit.
#[rustfmt::skip]
const SORT: super::super::pattern::Slot = Maybe(&[Word(&[
    "more", "full", "whole", "long", "short", "straight", "consecutive", "successive",
    "additional", "extra", "trading", "business", "working", "calendar", "solid", "further",
])]);

pub static RULES: &[Rule] = &[
    Rule {
        name: "range-of-amounts",
        pattern: &[THE, Maybe(&[Step]), Amount, Word(&["to", "or", "-", "–"]), Amount, SORT, Units],
        meaning: lasting,
        holds: scene::lengths::length,
        examples: &[("Repairs will take [two to three weeks].", "P3W")],
    },
    Rule {
        name: "amount-units",
        pattern: &[
            Maybe(&[Word(&["the"]), Maybe(&[Step]), Maybe(&[Word(&["first", "latest", "previous", "following", "final", "preceding"])])]),
            Amount,
            SORT,
            Units,
            OR_SO,
        ],
        meaning: lasting,
        holds: scene::lengths::length,
        examples: &[
            ("The strike lasted [two weeks].", "P2W"),
            ("The siege lasted [2 1/2 years].", "P2Y6M"),
            ("In [the past three months] it doubled.", "P3M"),
            ("Profit for [the first nine months] rose.", "P9M"),
            ("In [the next several days] it will rain.", "PXD"),
            ("He served [more than four hours].", "PT4H"),
        ],
    },
    Rule {
        name: "step-amount-units",
        pattern: &[Step, Amount, SORT, Units, OR_SO],
        meaning: |c| lasting(c).filter(|_| c.step != Some(0)),
        // "expected to last two years"
        holds: |scene| scene::lengths::length(scene) && !scene.after_modal(),
        examples: &[("Nothing moved in [last five years].", "P5Y")],
    },
    Rule {
        name: "amount-unit",
        pattern: &[Amount, Hyphen, Unit],
        meaning: |c| lasting(c).filter(|_| c.unit != Some(Length::Quarter) && c.unit != Some(Length::Weekend)),
        holds: scene::lengths::length,
        examples: &[
            ("A [two-week] strike ended.", "P2W"),
            ("It hit a [five year] low.", "P5Y"),
            ("It took [one year].", "P1Y"),
            ("They waited [half an hour].", "PT30M"),
        ],
    },
    Rule {
        name: "unit-and-a-half",
        pattern: &[Word(&["a", "an", "one"]), Unit, Word(&["and"]), Word(&["a"]), Word(&["half"])],
        meaning: |c| Some(Meaning::Value(Value::Duration(Count { count: Some(1), half: true }, c.unit?))),
        holds: scene::always,
        examples: &[("It lasted [a minute and a half].", "PT1M30S")],
    },
    Rule {
        name: "unit-long",
        pattern: &[Unit, Hyphen, Word(&["long"])],
        meaning: one,
        holds: |scene| scene.end - scene.start == 3,
        examples: &[("A [day-long] march ended.", "P1D")],
    },
    Rule {
        name: "units-long",
        pattern: &[Units, Hyphen, Word(&["long"])],
        meaning: vague,
        holds: |scene| scene.end - scene.start == 3,
        examples: &[("A [years-long] feud ended.", "PXY")],
    },
    Rule {
        name: "one-unit",
        pattern: &[Word(&["a", "an"]), Unit, OR_SO],
        meaning: one,
        holds: scene::lengths::one_unit,
        examples: &[("She was away for [a year].", "P1Y"), ("He was dead within [an hour].", "PT1H")],
    },
    Rule {
        name: "one-more-unit",
        pattern: &[Word(&["a", "an", "one"]), Word(&["additional", "extra", "full", "whole", "entire", "single", "further"]), Unit],
        meaning: one,
        holds: scene::lengths::length,
        examples: &[("The lease runs for [an additional year].", "P1Y"), ("It took [a whole day].", "P1D")],
    },
    Rule {
        name: "units-or-units",
        pattern: &[Maybe(&[Word(&["recent"])]), Units, Word(&["or", "and"]), MoreUnits],
        meaning: vague,
        holds: scene::lengths::vague_units,
        examples: &[("It could take [weeks or months].", "PXW")],
    },
    Rule {
        name: "recent-units",
        pattern: &[THE, Word(&["recent", "coming", "past", "following"]), Units],
        meaning: vague,
        holds: scene::always,
        examples: &[("In [recent years] it grew.", "PXY"), ("In [the coming weeks] it will open.", "PXW")],
    },
    Rule {
        name: "vague-units",
        pattern: &[THE, Units],
        meaning: |c| {
            vague(c).filter(|_| c.unit != Some(Length::Second) && c.unit != Some(Length::Weekend) && c.unit != Some(Length::Quarter))
        },
        holds: scene::lengths::vague_units,
        examples: &[("They had waited for [years].", "PXY"), ("It could take [months].", "PXM")],
    },
    Rule {
        name: "fortnight",
        pattern: &[Maybe(&[Word(&["a", "the"])]), Maybe(&[Step]), Word(&["fortnight"])],
        meaning: |_| Some(Meaning::Value(Value::Duration(Count::exactly(2), Length::Week))),
        holds: scene::always,
        examples: &[("It rained for [a fortnight].", "P2W"), ("It will rain over [the next fortnight].", "P2W")],
    },
    Rule {
        name: "a-while",
        pattern: &[Word(&["a"]), Word(&["while"])],
        meaning: |_| Some(Meaning::Value(Value::Spell)),
        holds: scene::always,
        examples: &[("It will last for [a while].", "PXX")],
    },
];
