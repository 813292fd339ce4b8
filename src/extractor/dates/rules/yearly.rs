//! Quarters, halves and seasons of a year; "year-ago" and its like.

use super::super::calendar::Unit as Length;
use super::super::meaning::{Meaning, Which, YearPart};
use super::super::pattern::{Captures, Slot::*};
use super::super::value::Value;
use super::rule::Rule;
use super::scene;
use super::slots::*;

/// Which year: the one named, the one so many places from this, or open.
fn which(captures: &Captures) -> Which {
    match (captures.year, captures.step) {
        (Some(year), _) => Which::Year(year),
        (_, Some(step)) => Which::YearStep(step),
        _ => Which::Open,
    }
}

fn quarter(captures: &Captures) -> Option<Meaning> {
    let quarter = captures.ordinal.filter(|n| (1..=4).contains(n))?;
    Some(Meaning::Of(YearPart::Quarter(quarter), which(captures)))
}

fn half(captures: &Captures) -> Option<Meaning> {
    let half = captures.ordinal.filter(|n| (1..=2).contains(n))?;
    Some(Meaning::Of(YearPart::Half(half), which(captures)))
}

fn season(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(YearPart::Season(captures.season?), which(captures)))
}

pub static RULES: &[Rule] = &[
    Rule {
        name: "quarter-of-year",
        pattern: &[THE, FISCAL, Ordinal, Hyphen, One(Length::Quarter), OF, Maybe(&[Word(&["fiscal"])]), Year],
        meaning: quarter,
        holds: scene::always,
        examples: &[("Profit fell in [the third quarter of 2021].", "2021-Q3")],
    },
    Rule {
        name: "quarter-of-step-year",
        pattern: &[THE, FISCAL, Ordinal, Hyphen, One(Length::Quarter), OF, Step, One(Length::Year)],
        meaning: quarter,
        holds: scene::always,
        examples: &[("Profit fell in [the third quarter of last year].", "2021-Q3")],
    },
    Rule {
        name: "year-quarter",
        pattern: &[THE, Year, Maybe(&[YEARS_OWN]), Ordinal, Hyphen, One(Length::Quarter)],
        meaning: quarter,
        holds: scene::always,
        examples: &[("It earned more in [the 2021 second quarter].", "2021-Q2")],
    },
    Rule {
        name: "step-year-quarter",
        pattern: &[Step, One(Length::Year), YEARS_OWN, Ordinal, Hyphen, One(Length::Quarter)],
        meaning: quarter,
        holds: scene::always,
        examples: &[("Sales in [last year's third quarter] fell.", "2021-Q3")],
    },
    Rule {
        name: "year-ago-quarter",
        pattern: &[THE, One(Length::Year), Hyphen, Word(&["ago", "earlier"]), Maybe(&[Ordinal, Hyphen]), Word(&["quarter", "period"])],
        meaning: |_| Some(Meaning::YearBefore),
        holds: scene::always,
        examples: &[("It lost money in the third quarter and in [the year-ago quarter].", "2021-Q3")],
    },
    Rule {
        name: "year-ago-months",
        pattern: &[THE, One(Length::Year), Hyphen, Word(&["ago", "earlier"]), Amount, Units],
        meaning: |c| Some(Meaning::Value(Value::Duration(c.amount?, c.unit?))),
        holds: scene::always,
        examples: &[("Sales in [the year-earlier nine months] had been higher.", "P9M")],
    },
    Rule {
        name: "same-quarter-last-year",
        pattern: &[
            Word(&["the"]),
            Maybe(&[Word(&["same", "corresponding", "comparable", "like", "equivalent"])]),
            Word(&["quarter", "period"]),
            OF,
            Word(&["last", "a"]),
            One(Length::Year),
            Maybe(&[Word(&["ago", "earlier"])]),
        ],
        meaning: |_| Some(Meaning::YearBefore),
        holds: |scene| scene.reader.lower(scene.end - 2) == "last" || scene.reader.lower(scene.end - 3) == "a",
        examples: &[
            ("It lost less in the second quarter than in [the corresponding period last year].", "2021-Q2"),
            ("In the second quarter it lost less than in [the quarter a year ago].", "2021-Q2"),
        ],
    },
    Rule {
        name: "last-years-quarter",
        pattern: &[Word(&["last"]), One(Length::Year), YEARS_OWN, Word(&["quarter", "period"])],
        meaning: |_| Some(Meaning::YearBefore),
        holds: scene::always,
        examples: &[("The second quarter was better than [last year's quarter].", "2021-Q2")],
    },
    Rule {
        name: "quarter-in-year",
        pattern: &[Word(&["the"]), Year, Word(&["period", "quarter"])],
        meaning: |c| Some(Meaning::SameQuarterIn(c.year?)),
        holds: scene::always,
        examples: &[
            ("It lost more than in [the 2021 period].", "2021"),
            ("The second quarter was bad; in [the 2021 period] it gained.", "2021-Q2"),
        ],
    },
    Rule {
        name: "year-ago",
        pattern: &[One(Length::Year), Hyphen, Word(&["ago", "earlier"])],
        meaning: |_| Some(Meaning::YearBefore),
        holds: |scene| scene.end - scene.start == 3,
        examples: &[("The second quarter beat the [year-earlier] figures.", "2021-Q2")],
    },
    Rule {
        name: "quarter",
        pattern: &[THE, FISCAL, Ordinal, Hyphen, One(Length::Quarter)],
        meaning: quarter,
        holds: scene::quarter,
        examples: &[
            ("It reported a [third-quarter] loss.", "2022-Q3"),
            ("It lost money in [the first quarter].", "2022-Q1"),
            ("It expects a profit in [the first quarter].", "2023-Q1"),
        ],
    },
    Rule {
        name: "quarter-number",
        pattern: &[QuarterNumber, OF, Maybe(&[Year])],
        meaning: quarter,
        // "Q2: Where were you born?"
        holds: |scene| scene.start > scene.sentence || !matches!(scene.after(0), ":" | "."),
        examples: &[("Orders fell in [Q3 2021].", "2021-Q3"), ("Orders fell in [Q3].", "2022-Q3")],
    },
    Rule {
        name: "quarter-ended",
        pattern: &[Word(&["the"]), Word(&["quarter"]), Ahead(&[Word(&["ended", "ending", "to"]), Month, Day])],
        meaning: |c| Some(Meaning::QuarterOf(c.month?, c.day?)),
        holds: scene::quarter,
        examples: &[("For [the quarter] ended June 30 it lost money.", "2022-Q2")],
    },
    Rule {
        name: "the-quarter",
        pattern: &[Word(&["the"]), Maybe(&[Word(&["latest"])]), Word(&["quarter"])],
        meaning: |_| Some(Meaning::TheQuarter),
        holds: scene::quarter,
        examples: &[
            ("The second quarter was bad; [the quarter] ended in June.", "2022-Q2"),
            ("In [the latest quarter] it lost money.", "2022-Q3"),
        ],
    },
    Rule {
        name: "latest-period",
        pattern: &[Word(&["the"]), Word(&["latest"]), Word(&["period"])],
        meaning: |_| Some(Meaning::TheQuarter),
        holds: scene::always,
        examples: &[("Sales in [the latest period] fell.", "2022-Q3")],
    },
    Rule {
        name: "half-of-year",
        pattern: &[THE, Ordinal, Hyphen, Word(&["half"]), OF, Year],
        meaning: half,
        holds: scene::always,
        examples: &[("Exports rose in [the first half of 2021].", "2021-H1")],
    },
    Rule {
        name: "half-of-step-year",
        pattern: &[THE, Ordinal, Hyphen, Word(&["half"]), OF, Step, One(Length::Year)],
        meaning: half,
        holds: scene::always,
        examples: &[("Exports rose in [the second half of last year].", "2021-H2")],
    },
    Rule {
        name: "last-half-of-year",
        pattern: &[THE, Word(&["last", "latter"]), Word(&["half"]), Word(&["of"]), Year],
        meaning: |c| Some(Meaning::Of(YearPart::Half(2), Which::Year(c.year?))),
        holds: scene::always,
        examples: &[("Exports rose in [the last half of 2021].", "2021-H2")],
    },
    Rule {
        name: "half-of-the-year",
        pattern: &[THE, Ordinal, Hyphen, Word(&["half"]), Word(&["of"]), Word(&["the"]), One(Length::Year)],
        meaning: half,
        holds: scene::always,
        examples: &[("Exports rose in [the first half of the year].", "2022-H1")],
    },
    Rule {
        name: "season-of-year",
        pattern: &[THE, Season, OF, COMMA, Year],
        meaning: season,
        holds: scene::always,
        examples: &[("They met in [the winter of 1994].", "1994-WI"), ("Since [summer 2021] it has grown.", "2021-SU")],
    },
    Rule {
        name: "season-of-step-year",
        pattern: &[THE, Season, OF, Step, One(Length::Year)],
        meaning: season,
        holds: scene::always,
        examples: &[("They met in [the spring of last year].", "2021-SP")],
    },
    Rule {
        name: "step-season",
        pattern: &[Step, Season],
        meaning: |c| {
            let which = match c.step? {
                0 => Which::This,
                1.. => Which::Next,
                // In October, "last spring" is that of the year before.
                _ => Which::YearStep(-1),
            };
            Some(Meaning::Of(YearPart::Season(c.season?), which))
        },
        holds: scene::always,
        examples: &[("It began trading [this summer].", "2022-SU"), ("He left [last spring].", "2021-SP")],
    },
    Rule {
        name: "this-past-season",
        pattern: &[Word(&["this"]), Word(&["past"]), Season],
        meaning: |c| Some(Meaning::Of(YearPart::Season(c.season?), Which::Last)),
        holds: scene::always,
        examples: &[("He left [this past spring].", "2022-SP")],
    },
    Rule {
        name: "season",
        pattern: &[THE, Season],
        meaning: season,
        holds: scene::season,
        examples: &[("It rained in [the summer].", "2022-SU")],
    },
];
