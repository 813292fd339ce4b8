//! What points back at a date spoken of before: "that day", "two weeks later", "the following spring".

use super::super::calendar::Unit as Length;
use super::super::lexeme::Lexeme;
use super::super::meaning::{Heading, Meaning, YearPart};
use super::super::narrative::Mode;
use super::super::pattern::{Captures, Slot::*};
use super::super::value::{Amount as Count, Value};
use super::rule::Rule;
use super::scene;
use super::slots::*;

const ONE: Count = Count::exactly(1);

/// Units that can be spoken of again: "the same day", "that week".
fn anaphor(captures: &Captures, places: i64) -> Option<Meaning> {
    let unit = captures.unit.filter(|&unit| unit >= Length::Day)?;
    Some(Meaning::Anaphor(unit, places))
}

pub static RULES: &[Rule] = &[
    Rule {
        name: "previous-weekday",
        pattern: &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Weekday],
        meaning: |c| Some(Meaning::AnaphorWeekday(c.weekday?, -1)),
        holds: scene::always,
        examples: &[("Shares fell on Friday, as they had on [the previous Friday].", "2022-11-18")],
    },
    Rule {
        name: "following-weekday",
        pattern: &[Word(&["the"]), Word(&["following", "next"]), Weekday],
        meaning: |c| Some(Meaning::AnaphorWeekday(c.weekday?, 1)),
        holds: scene::always,
        examples: &[("He fell ill on Nov. 7 and died [the following Monday].", "2022-11-14")],
    },
    Rule {
        name: "end-of-year",
        pattern: &[Unit, Maybe(&[YEARS_OWN]), Word(&["end"])],
        meaning: |c| Some(Meaning::TheUnit(c.unit.filter(|unit| matches!(unit, Length::Year | Length::Month))?)),
        holds: |scene| scene.end == scene.start + 3 || scene.reader.lower(scene.start) == "year",
        examples: &[("They want a deal by [year's end].", "2022"), ("At [month's end] the fund was empty.", "2022-11")],
    },
    Rule {
        name: "in-the-unit",
        pattern: &[Word(&["earlier", "later"]), Word(&["in"]), Word(&["the"]), Unit],
        meaning: |c| Some(Meaning::TheUnit(c.unit.filter(|&unit| unit >= Length::Day)?)),
        holds: scene::always,
        examples: &[("It fell [earlier in the year].", "2022"), ("It fell [later in the day].", "2022-11-29")],
    },
    Rule {
        name: "earlier",
        pattern: &[Amount, Units, Word(&["earlier"])],
        meaning: |c| Some(Meaning::AwayFromLast(c.amount?, c.unit?, Heading::Back)),
        holds: scene::always,
        examples: &[("On Nov. 20 they met, [two days earlier] they had not.", "2022-11-18")],
    },
    Rule {
        name: "later",
        pattern: &[Amount, Units, Word(&["later"])],
        meaning: |c| Some(Meaning::AwayFromLast(c.amount?, c.unit?, Heading::On)),
        holds: scene::always,
        examples: &[("They met in 1996, and again [three years later].", "1999")],
    },
    Rule {
        name: "one-earlier",
        pattern: &[Word(&["a", "an", "one"]), Unit, Word(&["earlier"])],
        meaning: |c| Some(Meaning::AwayFromLast(ONE, c.unit?, Heading::Back)),
        holds: scene::always,
        examples: &[("On Nov. 20 they met, [a day earlier] they had not.", "2022-11-19")],
    },
    Rule {
        name: "one-later",
        pattern: &[Word(&["a", "an", "one"]), Unit, Word(&["later"])],
        meaning: |c| Some(Meaning::AwayFromLast(ONE, c.unit?, Heading::On)),
        holds: scene::always,
        examples: &[("On Nov. 20 they met, and [a week later] they met again.", "2022-11-27")],
    },
    Rule {
        name: "same-unit",
        pattern: &[Word(&["the", "that"]), Word(&["same"]), Unit],
        meaning: |c| anaphor(c, 0),
        holds: scene::always,
        examples: &[("On Nov. 20 they met; [the same day] it rained.", "2022-11-20")],
    },
    Rule {
        name: "that-unit",
        pattern: &[Word(&["that"]), Unit],
        meaning: |c| anaphor(c, 0),
        holds: scene::always,
        examples: &[("It began in 1996, and [that year] it rained.", "1996")],
    },
    Rule {
        name: "following-unit",
        pattern: &[Word(&["the"]), Word(&["following"]), Unit],
        meaning: |c| anaphor(c, 1),
        holds: scene::always,
        examples: &[("It began in March 2021 and ended [the following month].", "2021-04")],
    },
    Rule {
        name: "next-unit",
        pattern: &[Word(&["the"]), Word(&["next"]), Unit],
        meaning: |c| anaphor(c, 1),
        holds: |scene| scene.mode != Mode::News,
        examples: &[(
            "He was born in 1801, went to sea in 1816, married in 1824, in 1829 and again in 1831. [The next year] he died.",
            "1832",
        )],
    },
    Rule {
        name: "next-day",
        pattern: &[Word(&["the"]), Word(&["next"]), One(Length::Day)],
        meaning: |_| Some(Meaning::Anaphor(Length::Day, 1)),
        holds: scene::always,
        examples: &[("They met on Nov. 20 and again [the next day].", "2022-11-21")],
    },
    Rule {
        name: "next-part",
        pattern: &[Word(&["the"]), Word(&["next", "following"]), Part],
        meaning: |_| Some(Meaning::Anaphor(Length::Day, 1)),
        holds: scene::always,
        examples: &[("They met on Nov. 20 and again [the next morning].", "2022-11-21TMO")],
    },
    Rule {
        name: "same-part",
        pattern: &[Word(&["that"]), Part],
        meaning: |_| Some(Meaning::Anaphor(Length::Day, 0)),
        holds: scene::always,
        examples: &[("They met on Nov. 20; [that night] it rained.", "2022-11-20TNI")],
    },
    Rule {
        name: "that-part-of-year",
        pattern: &[Word(&["that", "the"]), Maybe(&[Word(&["same"])]), Season],
        meaning: |c| Some(Meaning::AnaphorOf(YearPart::Season(c.season?), 0)),
        holds: |scene| scene.end - scene.start == 3 || scene.reader.lower(scene.start) == "that",
        examples: &[("It began in March 2021, and [that summer] it ended.", "2021-SU")],
    },
    Rule {
        name: "following-part-of-year",
        pattern: &[Word(&["the"]), Word(&["following", "next"]), Season],
        meaning: |c| Some(Meaning::AnaphorOf(YearPart::Season(c.season?), 1)),
        holds: scene::always,
        examples: &[("They met in November 2019 and again [the following spring].", "2020-SP")],
    },
    Rule {
        name: "following-month-name",
        pattern: &[Word(&["the"]), Word(&["following", "next"]), Month],
        meaning: |c| Some(Meaning::AnaphorOf(YearPart::Month(c.month?), 1)),
        holds: scene::always,
        examples: &[("They met in November 2019 and again [the following March].", "2020-03")],
    },
    Rule {
        name: "previous-part-of-year",
        pattern: &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Season],
        meaning: |c| Some(Meaning::AnaphorOf(YearPart::Season(c.season?), -1)),
        holds: scene::always,
        examples: &[("They met in March 2020, as in [the previous summer].", "2019-SU")],
    },
    Rule {
        name: "previous-month-name",
        pattern: &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Month],
        meaning: |c| Some(Meaning::AnaphorOf(YearPart::Month(c.month?), -1)),
        holds: scene::always,
        examples: &[("They met in March 2020, as in [the previous June].", "2019-06")],
    },
    Rule {
        name: "the-ordinal-day",
        pattern: &[Word(&["the"]), Day],
        meaning: |c| Some(Meaning::DayOfSameMonth(c.day?, None)),
        // "on the 20th"
        holds: |scene| {
            let figure = scene.reader.lexeme(scene.end - 1) == Lexeme::Figure
                && scene.reader.lower(scene.end - 1).ends_with(|c: char| c.is_alphabetic());
            figure
                && matches!(scene.before(1), "on" | "until" | "by" | "since")
                && !scene.noun_after()
                && !matches!(scene.after(0), "of" | "-" | "and")
        },
        examples: &[
            ("They met on Nov. 3 and again on [the 20th].", "2022-11-20"),
            ("In March 2021 he fell ill, and on [the 9th] he died.", "2021-03-09"),
        ],
    },
    Rule {
        name: "previous-unit",
        pattern: &[Word(&["the"]), Word(&["previous", "preceding", "prior"]), Unit],
        meaning: |c| anaphor(c, -1),
        holds: scene::always,
        examples: &[("It fell in March 2021 after rising [the previous month].", "2021-02")],
    },
    Rule {
        name: "year-ended",
        pattern: &[Word(&["the"]), Maybe(&[Word(&["fiscal"])]), One(Length::Year), Ahead(&[Word(&["ended", "ending"])])],
        meaning: |_| Some(Meaning::Value(Value::Duration(ONE, Length::Year))),
        holds: scene::always,
        examples: &[("Sales in [the year] ended March 31 rose.", "P1Y")],
    },
    Rule {
        name: "the-unit",
        pattern: &[Word(&["the"]), Maybe(&[Word(&["full", "fiscal"])]), Unit],
        meaning: |c| Some(Meaning::TheUnit(c.unit.filter(|&unit| unit > Length::Day)?)),
        holds: scene::anaphoric_unit,
        examples: &[
            ("They want a deal by [the end of the year].", "2022"),
            ("It began in May 2021, at [the start of the month].", "2021-05"),
        ],
    },
];
