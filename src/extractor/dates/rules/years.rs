//! Years, decades and centuries.

use super::super::calendar::{Period, Unit as Length};
use super::super::meaning::Meaning;
use super::super::pattern::{Captures, Decade, Slot::*, century};
use super::super::value::Value;
use super::absolute::month;
use super::context;
use super::rule::Rule;
use super::slots::*;

fn year(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Period(Period::Year(captures.year?))))
}

fn decade(captures: &Captures) -> Option<Meaning> {
    Some(match captures.decade? {
        // "the 1800s" are a hundred years, "the 2000s" ten.
        Decade::Full(decade) if (100..200).contains(&decade) && decade % 10 == 0 => {
            Meaning::Value(Value::Period(Period::Century(decade / 10)))
        }
        decade => Meaning::Decade(decade),
    })
}

/// A year counted forward or back from the year 1.
fn year_of_era(year: i16, before: bool) -> Option<Meaning> {
    Some(Meaning::Value(Value::Period(Period::Year(if before { 1 - year } else { year }))))
}

/// An example sentence about antiquity.
macro_rules! ancient {
    ($sentence:literal) => {
        concat!(
            "The abbot (c. 292 – 346) went south in 318 and north in 322, until 326, by boat. ",
            $sentence
        )
    };
}

pub static RULES: &[Rule] = &[
    Rule::new("the-year", &[Word(&["the"]), One(Length::Year), Year], year).shows(&[
        ("By [the year 2050] it will be gone.", "2050"),
        ("In [the year two thousand] it was new.", "2000"),
    ]),
    Rule::new("fiscal-year", &[Word(&["fiscal"]), Maybe(&[One(Length::Year)]), Year], year).shows(
        &[
            ("Revenue for [fiscal 2019] rose.", "2019"),
            ("Revenue for [fiscal year 2019] rose.", "2019"),
        ],
    ),
    Rule::new("year-of-range-with-era", &[SmallYear, Ahead(&[JOIN, SmallYear, Era])], |c| {
        year_of_era(c.small_year?, c.before_christ)
    })
    .shows(&[
        ("It lasted from [264] to 241 BC.", "BC0264"),
        ("The revolt ([499]-493 BC) failed.", "BC0499"),
    ]),
    Rule::new("year-with-era", &[Year], year).only_if(|context| context.has_era()).shows(&[
        ("The fleet sank in [480 BC].", "BC0480"),
        ("The mountain erupted in [AD 79].", "0079"),
    ]),
    Rule::new("early-full-date", &[Day, Month, EarlyYear], date)
        .only_if(context::years::ancient)
        .shows(&[(ancient!("He died on [30 September 420]."), "0420-09-30")]),
    Rule::new("early-month-year", &[Month, OF, EarlyYear], month)
        .only_if(context::years::ancient)
        .shows(&[(ancient!("He died in [December of 384]."), "0384-12")]),
    Rule::new("early-year", &[EarlyYear], year)
        .only_if(context::years::early_year)
        .shows(&[(ancient!("He was born in [348] in the north."), "0348")]),
    Rule::new("year", &[Year], year).only_if(context::years::year).shows(&[
        ("She was elected in [1996].", "1996"),
        ("The [2014] elections were close.", "2014"),
        ("In post-[1989] politics it grew.", "1989"),
        ("It began in [nineteen ninety-six].", "1996"),
    ]),
    Rule::new("year-of-range", &[ShortYear], |c| Some(Meaning::YearOfSameCentury(c.year?)))
        .only_if(context::years::second_year)
        .shows(&[("The 1990-[91] season was wet.", "1991")]),
    Rule::new("short-year", &[ShortYear], |c| {
        Some(Meaning::Value(Value::Period(Period::Year(century(c.year?)?))))
    })
    .only_if(|context| {
        context.has_apostrophe()
            && matches!(context.before(1), "in" | "since" | "of" | "by" | "until")
            && !context.noun_after()
    })
    .shows(&[("He left in [’84] and came back.", "1984")]),
    Rule::new("decade", &[THE, Decade], decade)
        // "in his 30s" is an age, "in the 30s" a temperature.
        .only_if(|context| {
            let figure = context.last().len() == 3 && context.end == context.start + 1;
            let temperature =
                context.first() == "the" && context.matcher.lower(context.start + 1).len() == 3;
            let possessive = matches!(
                context.before(1),
                "his" | "her" | "their" | "my" | "your" | "our" | "its"
            );
            !possessive && !((figure || temperature) && !context.modified)
        })
        .shows(&[
            ("It was built in [the 1980s].", "198X"),
            ("It was built in [the late 1800s].", "18XX"),
            ("It was sold in [the 2000s].", "200X"),
            ("Music of [the nineties] is back.", "199X"),
            ("Music of [the ’90s] is back.", "199X"),
            ("They fought on through [the 470s BC].", "BC047X"),
        ]),
    Rule::new("century-before-christ", &[THE, Ordinal, Hyphen, One(Length::Century), Era], |c| {
        let ordinal = i16::from(c.ordinal?);
        Some(Meaning::Value(Value::Period(Period::Century(if c.before_christ {
            -ordinal
        } else {
            ordinal - 1
        }))))
    })
    .shows(&[
        ("The temple is of [the 4th century BC].", "BC03XX"),
        ("It fell in [the fifth century AD].", "04XX"),
    ]),
    Rule::new(
        "century-of-list",
        &[THE, Ordinal, Ahead(&[JOIN, Ordinal, Hyphen, One(Length::Century)])],
        |c| Some(Meaning::Value(Value::Period(Period::Century(i16::from(c.ordinal?) - 1)))),
    )
    .shows(&[("Mosques of [the 14th] and 15th centuries stand there.", "13XX")]),
    Rule::new("century", &[THE, Ordinal, Hyphen, One(Length::Century)], |c| {
        Some(Meaning::Value(Value::Period(Period::Century(i16::from(c.ordinal?) - 1))))
    })
    .shows(&[
        ("The church is of [the 12th century].", "11XX"),
        ("A [19th-century] house burned.", "18XX"),
    ]),
];
