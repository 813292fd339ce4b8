//! Lengths of time.

use super::super::calendar::Unit as Length;
use super::super::meaning::Meaning;
use super::super::pattern::{Captures, Slot::*};
use super::super::value::{Amount as Count, Value};
use super::context;
use super::rule::Rule;
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
    Rule::new(
        "range-of-amounts",
        &[THE, Maybe(&[Step]), Amount, Word(&["to", "or", "-", "–"]), Amount, SORT, Units],
        lasting,
    )
    .only_if(context::lengths::length)
    .shows(&[("Repairs will take [two to three weeks].", "P3W")]),
    Rule::new(
        "amount-units",
        &[
            Maybe(&[
                Word(&["the"]),
                Maybe(&[Step]),
                Maybe(&[Word(&["first", "latest", "previous", "following", "final", "preceding"])]),
            ]),
            Amount,
            SORT,
            Units,
            OR_SO,
        ],
        lasting,
    )
    .only_if(context::lengths::length)
    .shows(&[
        ("The strike lasted [two weeks].", "P2W"),
        ("The siege lasted [2 1/2 years].", "P2Y6M"),
        ("In [the past three months] it doubled.", "P3M"),
        ("Profit for [the first nine months] rose.", "P9M"),
        ("In [the next several days] it will rain.", "PXD"),
        ("He served [more than four hours].", "PT4H"),
    ]),
    Rule::new("step-amount-units", &[Step, Amount, SORT, Units, OR_SO], |c| {
        lasting(c).filter(|_| c.step != Some(0))
    })
    // "expected to last two years"
    .only_if(|context| context::lengths::length(context) && !context.after_modal())
    .shows(&[("Nothing moved in [last five years].", "P5Y")]),
    Rule::new("amount-unit", &[Amount, Hyphen, Unit], |c| {
        lasting(c).filter(|_| c.unit != Some(Length::Quarter) && c.unit != Some(Length::Weekend))
    })
    .only_if(context::lengths::length)
    .shows(&[
        ("A [two-week] strike ended.", "P2W"),
        ("It hit a [five year] low.", "P5Y"),
        ("It took [one year].", "P1Y"),
        ("They waited [half an hour].", "PT30M"),
    ]),
    Rule::new(
        "unit-and-a-half",
        &[Word(&["a", "an", "one"]), Unit, Word(&["and"]), Word(&["a"]), Word(&["half"])],
        |c| Some(Meaning::Value(Value::Duration(Count { count: Some(1), half: true }, c.unit?))),
    )
    .shows(&[("It lasted [a minute and a half].", "PT1M30S")]),
    Rule::new("unit-long", &[Unit, Hyphen, Word(&["long"])], one)
        .only_if(|context| context.end - context.start == 3)
        .shows(&[("A [day-long] march ended.", "P1D")]),
    Rule::new("units-long", &[Units, Hyphen, Word(&["long"])], vague)
        .only_if(|context| context.end - context.start == 3)
        .shows(&[("A [years-long] feud ended.", "PXY")]),
    Rule::new("one-unit", &[Word(&["a", "an"]), Unit, OR_SO], one)
        .only_if(context::lengths::one_unit)
        .shows(&[("She was away for [a year].", "P1Y"), ("He was dead within [an hour].", "PT1H")]),
    Rule::new(
        "one-more-unit",
        &[
            Word(&["a", "an", "one"]),
            Word(&["additional", "extra", "full", "whole", "entire", "single", "further"]),
            Unit,
        ],
        one,
    )
    .only_if(context::lengths::length)
    .shows(&[
        ("The lease runs for [an additional year].", "P1Y"),
        ("It took [a whole day].", "P1D"),
    ]),
    Rule::new(
        "units-or-units",
        &[Maybe(&[Word(&["recent"])]), Units, Word(&["or", "and"]), MoreUnits],
        vague,
    )
    .only_if(context::lengths::vague_units)
    .shows(&[("It could take [weeks or months].", "PXW")]),
    Rule::new(
        "recent-units",
        &[THE, Word(&["recent", "coming", "past", "following"]), Units],
        vague,
    )
    .shows(&[
        ("In [recent years] it grew.", "PXY"),
        ("In [the coming weeks] it will open.", "PXW"),
    ]),
    Rule::new("vague-units", &[THE, Units], |c| {
        vague(c).filter(|_| {
            c.unit != Some(Length::Second)
                && c.unit != Some(Length::Weekend)
                && c.unit != Some(Length::Quarter)
        })
    })
    .only_if(context::lengths::vague_units)
    .shows(&[("They had waited for [years].", "PXY"), ("It could take [months].", "PXM")]),
    Rule::new(
        "fortnight",
        &[Maybe(&[Word(&["a", "the"])]), Maybe(&[Step]), Word(&["fortnight"])],
        |_| Some(Meaning::Value(Value::Duration(Count::exactly(2), Length::Week))),
    )
    .shows(&[
        ("It rained for [a fortnight].", "P2W"),
        ("It will rain over [the next fortnight].", "P2W"),
    ]),
    Rule::new("a-while", &[Word(&["a"]), Word(&["while"])], |_| Some(Meaning::Value(Value::Spell)))
        .shows(&[("It will last for [a while].", "PXX")]),
];
