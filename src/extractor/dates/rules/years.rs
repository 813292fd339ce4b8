//! Years, decades and centuries.

use super::super::calendar::{Period, Unit as Length};
use super::super::meaning::Meaning;
use super::super::pattern::{Captures, Slot::*};
use super::super::value::Value;
use super::absolute::{day, month};
use super::rule::Rule;
use super::scene;
use super::slots::*;

fn year(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Period(Period::Year(captures.year?))))
}

fn decade(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Decade(captures.decade?))
}

/// A year counted from the year 1, on or back.
fn year_of_era(year: i16, before: bool) -> Option<Meaning> {
    Some(Meaning::Value(Value::Period(Period::Year(if before { 1 - year } else { year }))))
}

/// A sentence of a history of antiquity.
macro_rules! ancient {
    ($sentence:literal) => {
        concat!("The abbot (c. 292 – 346) went south in 318 and north in 322, until 326, by boat. ", $sentence)
    };
}

pub static RULES: &[Rule] = &[
    Rule {
        name: "the-year",
        pattern: &[Word(&["the"]), One(Length::Year), Year],
        meaning: year,
        holds: scene::always,
        examples: &[("By [the year 2050] it will be gone.", "2050"), ("In [the year two thousand] it was new.", "2000")],
    },
    Rule {
        name: "fiscal-year",
        pattern: &[Word(&["fiscal"]), Maybe(&[One(Length::Year)]), Year],
        meaning: year,
        holds: scene::always,
        examples: &[("Revenue for [fiscal 2019] rose.", "2019"), ("Revenue for [fiscal year 2019] rose.", "2019")],
    },
    Rule {
        name: "year-of-range-with-era",
        pattern: &[SmallYear, Ahead(&[JOIN, SmallYear, Era])],
        meaning: |c| year_of_era(c.small_year?, c.before_christ),
        holds: scene::always,
        examples: &[("It lasted from [264] to 241 BC.", "BC0264"), ("The revolt ([499]-493 BC) failed.", "BC0499")],
    },
    Rule {
        name: "year-with-era",
        pattern: &[Year],
        meaning: year,
        holds: |scene| scene.has_era(),
        examples: &[("The fleet sank in [480 BC].", "BC0480"), ("The mountain erupted in [AD 79].", "0079")],
    },
    Rule {
        name: "early-full-date",
        pattern: &[Day, Month, EarlyYear],
        meaning: day,
        holds: scene::years::ancient,
        examples: &[(ancient!("He died on [30 September 420]."), "0420-09-30")],
    },
    Rule {
        name: "early-month-year",
        pattern: &[Month, OF, EarlyYear],
        meaning: month,
        holds: scene::years::ancient,
        examples: &[(ancient!("He died in [December of 384]."), "0384-12")],
    },
    Rule {
        name: "early-year",
        pattern: &[EarlyYear],
        meaning: year,
        holds: scene::years::early_year,
        examples: &[(ancient!("He was born in [348] in the north."), "0348")],
    },
    Rule {
        name: "year",
        pattern: &[Year],
        meaning: year,
        holds: scene::years::year,
        examples: &[
            ("She was elected in [1996].", "1996"),
            ("The [2014] elections were close.", "2014"),
            ("In post-[1989] politics it grew.", "1989"),
            ("It began in [nineteen ninety-six].", "1996"),
        ],
    },
    Rule {
        name: "year-of-range",
        pattern: &[ShortYear],
        meaning: |c| Some(Meaning::YearOfSameCentury(c.year?)),
        holds: scene::years::second_year,
        examples: &[("The 1990-[91] season was wet.", "1991")],
    },
    Rule {
        name: "decade",
        pattern: &[THE, Decade],
        meaning: decade,
        // "in his 30s" is an age, "in the 30s" a temperature.
        holds: |scene| {
            let figure = scene.reader.lower(scene.end - 1).len() == 3 && scene.end == scene.start + 1;
            let temperature = scene.reader.lower(scene.start) == "the" && scene.reader.lower(scene.start + 1).len() == 3;
            let possessive = matches!(scene.before(1), "his" | "her" | "their" | "my" | "your" | "our" | "its");
            !possessive && !((figure || temperature) && !scene.modified)
        },
        examples: &[
            ("It was built in [the 1980s].", "198X"),
            ("Music of [the nineties] is back.", "199X"),
            ("Music of [the ’90s] is back.", "199X"),
            ("They fought on through [the 470s BC].", "BC047X"),
        ],
    },
    Rule {
        name: "century-before-christ",
        pattern: &[THE, Ordinal, Hyphen, One(Length::Century), Era],
        meaning: |c| {
            let ordinal = i16::from(c.ordinal?);
            Some(Meaning::Value(Value::Period(Period::Century(if c.before_christ { -ordinal } else { ordinal - 1 }))))
        },
        holds: scene::always,
        examples: &[("The temple is of [the 4th century BC].", "BC03XX"), ("It fell in [the fifth century AD].", "04XX")],
    },
    Rule {
        name: "century-of-list",
        pattern: &[THE, Ordinal, Ahead(&[JOIN, Ordinal, Hyphen, One(Length::Century)])],
        meaning: |c| Some(Meaning::Value(Value::Period(Period::Century(i16::from(c.ordinal?) - 1)))),
        holds: scene::always,
        examples: &[("Mosques of [the 14th] and 15th centuries stand there.", "13XX")],
    },
    Rule {
        name: "century",
        pattern: &[THE, Ordinal, Hyphen, One(Length::Century)],
        meaning: |c| Some(Meaning::Value(Value::Period(Period::Century(i16::from(c.ordinal?) - 1)))),
        holds: scene::always,
        examples: &[("The church is of [the 12th century].", "11XX"), ("A [19th-century] house burned.", "18XX")],
    },
];
