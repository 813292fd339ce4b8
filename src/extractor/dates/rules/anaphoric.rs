//! Anaphoric expressions, relative to a date mentioned before: "that day", "two weeks later", "the
//! following spring".

use super::super::calendar::Unit as Length;
use super::super::meaning::{Heading, Meaning, YearPart};
use super::super::narrative::Mode;
use super::super::pattern::{Captures, Slot::*};
use super::super::value::{Amount as Many, Value};
use super::context;
use super::rule::Rule;
use super::slots::*;
use crate::syntax::class;

const ONE: Many = Many::exactly(1);

/// Units in anaphoric expressions: "the same day", "that week".
fn anaphor(captures: &Captures, places: i64) -> Option<Meaning> {
    let unit = captures.unit.filter(|&unit| unit >= Length::Day)?;
    Some(Meaning::Anaphor(unit, places))
}

pub static RULES: &[Rule] = &[
    Rule::new("previous-weekday", &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Weekday], |c| {
        Some(Meaning::AnaphorWeekday(c.weekday?, -1))
    })
    .shows(&[("Shares fell on Friday, as they had on [the previous Friday].", "2022-11-18")]),
    Rule::new("following-weekday", &[Word(&["the"]), Word(&["following", "next"]), Weekday], |c| {
        Some(Meaning::AnaphorWeekday(c.weekday?, 1))
    })
    .shows(&[("He fell ill on Nov. 7 and died [the following Monday].", "2022-11-14")]),
    Rule::new("end-of-year", &[Unit, Maybe(&[YEARS_OWN]), Word(&["end"])], |c| {
        Some(Meaning::TheUnit(c.unit.filter(|unit| matches!(unit, Length::Year | Length::Month))?))
    })
    .only_if(|context| context.end == context.start + 3 || context.first() == "year")
    .shows(&[("They want a deal by [year's end].", "2022"), ("At [month's end] the fund was empty.", "2022-11")]),
    Rule::new("in-the-unit", &[Word(&["earlier", "later"]), Word(&["in"]), Word(&["the"]), Unit], |c| {
        Some(Meaning::TheUnit(c.unit.filter(|&unit| unit >= Length::Day)?))
    })
    .shows(&[("It fell [earlier in the year].", "2022"), ("It fell [later in the day].", "2022-11-29")]),
    Rule::new("earlier", &[Count, AnyUnit, Word(&["earlier"])], |c| Some(Meaning::AwayFromLast(c.amount?, c.unit?, Heading::Back)))
        .only_if(context::no_comparison)
        .shows(&[
            ("On Nov. 20 they met, [two days earlier] they had not.", "2022-11-18"),
            ("On Nov. 20 they met, [a day earlier] they had not.", "2022-11-19"),
        ]),
    Rule::new("later", &[Count, AnyUnit, Word(&["later"])], |c| Some(Meaning::AwayFromLast(c.amount?, c.unit?, Heading::On)))
        .only_if(context::no_comparison)
        .shows(&[
            ("They met in 1996, and again [three years later].", "1999"),
            ("On Nov. 20 they met, and [a week later] they met again.", "2022-11-27"),
            ("It closed in 1931, and [half a century later] it opened again.", "1981"),
        ]),
    Rule::new("fortnight-later", &[Word(&["a", "one"]), Word(&["fortnight"]), Word(&["later"])], |_| {
        Some(Meaning::AwayFromLast(Many::exactly(2), Length::Week, Heading::On))
    })
    .only_if(context::no_comparison)
    .shows(&[("On Nov. 1 they met, and [a fortnight later] they met again.", "2022-11-15")]),
    Rule::new("same-unit", &[Word(&["the", "that"]), Word(&["same"]), Unit], |c| anaphor(c, 0))
        .shows(&[("On Nov. 20 they met; [the same day] it rained.", "2022-11-20")]),
    Rule::new("that-unit", &[Word(&["that"]), Unit], |c| anaphor(c, 0)).shows(&[("It began in 1996, and [that year] it rained.", "1996")]),
    Rule::new("ten-years-on", &[Word(&["the"]), Word(&["following", "next"]), One(Length::Decade)], |_| {
        Some(Meaning::Value(Value::Duration(ONE, Length::Decade)))
    })
    // but "in the next decade"
    .only_if(|context| matches!(context.before(1), "during" | "for" | "over" | "throughout"))
    .shows(&[("It began in 1996 and grew over [the following decade].", "P10Y")]),
    Rule::new("following-unit", &[Word(&["the"]), Word(&["following"]), Unit], |c| anaphor(c, 1))
        .shows(&[("It began in March 2021 and ended [the following month].", "2021-04")]),
    Rule::new("next-unit", &[Word(&["the"]), Word(&["next"]), Unit], |c| anaphor(c, 1))
        .only_if(|context| context.mode != Mode::News)
        .shows(&[(
            "He was born in 1801, went to sea in 1816, married in 1824, in 1829 and again in 1831. [The next year] he died.",
            "1832",
        )]),
    Rule::new("next-day", &[Word(&["the"]), Word(&["next"]), One(Length::Day)], |_| Some(Meaning::Anaphor(Length::Day, 1)))
        .shows(&[("They met on Nov. 20 and again [the next day].", "2022-11-21")]),
    Rule::new("next-part", &[Word(&["the"]), Word(&["next", "following"]), Part], |_| Some(Meaning::Anaphor(Length::Day, 1)))
        .shows(&[("They met on Nov. 20 and again [the next morning].", "2022-11-21TMO")]),
    Rule::new("same-part", &[Word(&["that", "the"]), Maybe(&[Word(&["same"])]), Part], |_| Some(Meaning::Anaphor(Length::Day, 0)))
        .only_if(|context| context.end - context.start == 3 || context.first() == "that")
        .shows(&[
            ("They met on Nov. 20; [that night] it rained.", "2022-11-20TNI"),
            ("They met on Nov. 20; [the same night] it rained.", "2022-11-20TNI"),
        ]),
    Rule::new("that-part-of-year", &[Word(&["that", "the"]), Maybe(&[Word(&["same"])]), Season], |c| {
        Some(Meaning::AnaphorOf(YearPart::Season(c.season?), 0))
    })
    .only_if(|context| context.end - context.start == 3 || context.first() == "that")
    .shows(&[("It began in March 2021, and [that summer] it ended.", "2021-SU")]),
    Rule::new("following-part-of-year", &[Word(&["the"]), Word(&["following", "next"]), Season], |c| {
        Some(Meaning::AnaphorOf(YearPart::Season(c.season?), 1))
    })
    .shows(&[("They met in November 2019 and again [the following spring].", "2020-SP")]),
    Rule::new("following-month-name", &[Word(&["the"]), Word(&["following", "next"]), Month], |c| {
        Some(Meaning::AnaphorOf(YearPart::Month(c.month?), 1))
    })
    .shows(&[("They met in November 2019 and again [the following March].", "2020-03")]),
    Rule::new("previous-part-of-year", &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Season], |c| {
        Some(Meaning::AnaphorOf(YearPart::Season(c.season?), -1))
    })
    .shows(&[("They met in March 2020, as in [the previous summer].", "2019-SU")]),
    Rule::new("previous-month-name", &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Month], |c| {
        Some(Meaning::AnaphorOf(YearPart::Month(c.month?), -1))
    })
    .shows(&[("They met in March 2020, as in [the previous June].", "2019-06")]),
    Rule::new("the-ordinal-day", &[Word(&["the"]), Day], |c| Some(Meaning::TheDay(c.day?)))
        // "on the 20th"
        .only_if(|context| {
            let figure = context.ends_in_figure()
                && context.last().ends_with(|c: char| c.is_alphabetic());
            // "on the 5th and 6th floors", but "on the 5th and the 7th"
            let listed = !matches!(context.after(0), "and" | "or")
                || context.after(1) == "the" && context.after(2).starts_with(|c: char| c.is_ascii_digit());
            // "planned for the 25th", but "thanked for the 25th time"
            let planned = context.before(1) == "for" && context.is_before(2, class::PLANNED | class::PLAN);
            let goes_on = matches!(context.before(1), "and" | "or") && context.continues(&["the-ordinal-day"]);
            figure
                && (goes_on || planned || matches!(context.before(1), "on" | "until" | "by" | "since"))
                && listed
                && !context.noun_after()
                && !matches!(context.after(0), "of" | "-")
        })
        .shows(&[
            ("They met on Nov. 3 and again on [the 20th].", "2022-11-20"),
            ("In March 2021 he fell ill, and on [the 9th] he died.", "2021-03-09"),
            ("Talks will be held on [the 12th].", "2022-12-12"),
            ("Talks were held on [the 12th].", "2022-11-12"),
            ("Talks are planned for [the 12th].", "2022-12-12"),
            ("Talks were held on the 12th and [the 14th].", "2022-11-14"),
        ]),
    Rule::new("previous-unit", &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Unit], |c| anaphor(c, -1))
        .shows(&[("It fell in March 2021 after rising [the previous month].", "2021-02")]),
    Rule::new("unit-before", &[Word(&["the"]), Unit, Word(&["before"])], |c| anaphor(c, -1))
        // but "the year before the war", "the day before yesterday"
        .only_if(|context| matches!(context.after(0), "" | "," | "." | ";" | ":" | ")" | "and" | "but"))
        .shows(&[("It fell in March 2021; it had been built [the year before].", "2020")]),
    Rule::new(
        "year-ended",
        &[Word(&["the"]), Maybe(&[Word(&["fiscal"])]), One(Length::Year), Ahead(&[Word(&["ended", "ending"])])],
        |_| Some(Meaning::Value(Value::Duration(ONE, Length::Year))),
    )
    .shows(&[("Sales in [the year] ended March 31 rose.", "P1Y")]),
    Rule::new("the-unit", &[Word(&["the"]), Maybe(&[Word(&["full", "fiscal"])]), Unit], |c| {
        Some(Meaning::TheUnit(c.unit.filter(|&unit| unit > Length::Day)?))
    })
    .only_if(context::anaphoric_unit)
    .shows(&[("They want a deal by [the end of the year].", "2022"), ("It began in May 2021, at [the start of the month].", "2021-05")]),
];
