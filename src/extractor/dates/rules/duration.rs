//! Lengths of time.

use super::rule::*;

fn lasting(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Duration(captures.amount?, captures.unit?)))
}

fn one(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Duration(Amount::exactly(1), captures.unit?)))
}

fn vague(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Duration(Amount::VAGUE, captures.unit?)))
}

/// Between the number and the unit.
#[rustfmt::skip]
const SORT: Slot = Slot::Maybe(&[Slot::Word(&[
    "more", "full", "whole", "long", "short", "straight", "consecutive", "successive",
    "additional", "extra", "trading", "business", "working", "calendar", "solid", "further",
])]);

rules! {
    rule "range-of-amounts" [["the"] [Step] Amount ("to" | "or" | "-" | "–") Amount SORT Units]
        => lasting, if context::lengths::rising;
        "Repairs will take [two to three weeks]." => "P3W";
        "It will be gone in [1500 to 2000 years]." => "P2000Y";
    rule "amount-units" [["the" [Step] [("first" | "latest" | "previous" | "following" | "final" |
            "preceding")]] Amount SORT Units ["or" "so"]] => lasting, if context::lengths::length;
        "The strike lasted [two weeks]." => "P2W";
        "The siege lasted [2 1/2 years]." => "P2Y6M";
        "He was jailed in 1995 to [15 years] in prison." => "P15Y";
        "He was banned in 2015 to [four years]." => "P4Y";
        "In [the past three months] it doubled." => "P3M";
        "Profit for [the first nine months] rose." => "P9M";
        "In [the next several days] it will rain." => "PXD";
        "He served [more than four hours]." => "PT4H";
    // Not: "expected to last two years"
    rule "step-amount-units" [Step Amount SORT Units ["or" "so"]]
        => |c| lasting(c).filter(|_| c.step != Some(0)),
        if |context| {
            let modal = words!("can could may might must should to will would");
            !(1..=2).any(|n| modal.contains(context.before(n)))
        };
        "Nothing moved in [last five years]." => "P5Y";
    rule "amount-unit" [Amount Hyphen Unit] => |c| {
            lasting(c).filter(|_| !matches!(c.unit, Some(Unit::Quarter | Unit::Weekend)))
        },
        if context::lengths::length;
        "A [two-week] strike ended." => "P2W";
        "It hit a [five year] low." => "P5Y";
        "They waited [half an hour]." => "PT30M";
    rule "unit-and-a-half" [("a" | "an" | "one") Unit "and" "a" "half"]
        => |c| Some(Meaning::Value(Value::Duration(Amount { count: Some(1), half: true }, c.unit?)));
        "It lasted [a minute and a half]." => "PT1M30S";
    rule "unit-long" [Unit "-" "long"] => one;
        "A [day-long] march ended." => "P1D";
    rule "units-long" [Units "-" "long"] => vague;
        "A [years-long] feud ended." => "PXY";
    rule "one-unit" [("a" | "an") Unit ["or" "so"]] => one, if context::lengths::one_unit;
        "She was away for [a year]." => "P1Y";
        "He was dead within [an hour]." => "PT1H";
    rule "one-more-unit" [("a" | "an" | "one") ("additional" | "extra" | "full" | "whole" |
            "entire" | "single" | "further") Unit] => one, if context::lengths::length;
        "The lease runs for [an additional year]." => "P1Y";
    rule "units-or-units" [["recent"] Units ("or" | "and") MoreUnits] => vague,
        if context::lengths::vague_units;
        "It could take [weeks or months]." => "PXW";
    rule "recent-units" [["the"] ("recent" | "coming" | "past" | "following") Units] => vague;
        "In [recent years] it grew." => "PXY";
    rule "vague-units" [["the"] Units] => |c| {
            vague(c).filter(|_| {
                c.unit != Some(Unit::Second)
                    && c.unit != Some(Unit::Weekend)
                    && c.unit != Some(Unit::Quarter)
            })
        },
        if context::lengths::vague_units;
        "They had waited for [years]." => "PXY";
        "It could take [months]." => "PXM";
    rule "fortnight" [["a" | "the"] [Step] "fortnight"]
        => |_| Some(Meaning::Value(Value::Duration(Amount::exactly(2), Unit::Week)));
        "It rained for [a fortnight]." => "P2W";
        "It will rain over [the next fortnight]." => "P2W";
    rule "a-while" ["a" "while"] => |_| Some(Meaning::Value(Value::Spell));
        "It will last for [a while]." => "PXX";
}
