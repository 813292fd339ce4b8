//! Quarters, halves and seasons of a year; "year-ago" and the like.

use super::super::calendar::Unit as Length;
use super::super::meaning::{Meaning, Which, YearPart};
use super::super::pattern::{Captures, Slot::*, century};
use super::super::value::Value;
use super::context;
use super::rule::Rule;
use super::slots::*;

fn quarter(captures: &Captures) -> Option<Meaning> {
    let quarter = captures.ordinal.filter(|n| (1..=4).contains(n))?;
    Some(Meaning::Of(YearPart::Quarter(quarter), which_year(captures)))
}

fn half(captures: &Captures) -> Option<Meaning> {
    let half = captures.ordinal.filter(|n| (1..=2).contains(n))?;
    Some(Meaning::Of(YearPart::Half(half), which_year(captures)))
}

fn season(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(YearPart::Season(captures.season?), which_year(captures)))
}

pub static RULES: &[Rule] = &[
    Rule::new(
        "quarter-of-year",
        &[
            THE,
            FISCAL,
            Ordinal,
            Hyphen,
            One(Length::Quarter),
            OF,
            Maybe(&[Word(&["fiscal"])]),
            AnyYear,
        ],
        quarter,
    )
    .shows(&[
        ("Profit fell in [the third quarter of 2021].", "2021-Q3"),
        ("Profit fell in [the third quarter of last year].", "2021-Q3"),
    ]),
    Rule::new(
        "year-quarter",
        &[THE, AnyYear, Maybe(&[YEARS_OWN]), Ordinal, Hyphen, One(Length::Quarter)],
        quarter,
    )
    .shows(&[
        ("It earned more in [the 2021 second quarter].", "2021-Q2"),
        ("Sales in [last year's third quarter] fell.", "2021-Q3"),
    ]),
    Rule::new(
        "year-ago-quarter",
        &[
            THE,
            One(Length::Year),
            Hyphen,
            Word(&["ago", "earlier"]),
            Maybe(&[Ordinal, Hyphen]),
            Word(&["quarter", "period"]),
        ],
        |_| Some(Meaning::YearBefore),
    )
    .shows(&[("It lost money in the third quarter and in [the year-ago quarter].", "2021-Q3")]),
    Rule::new(
        "year-ago-months",
        &[THE, One(Length::Year), Hyphen, Word(&["ago", "earlier"]), Amount, Units],
        |c| Some(Meaning::Value(Value::Duration(c.amount?, c.unit?))),
    )
    .shows(&[("Sales in [the year-earlier nine months] had been higher.", "P9M")]),
    Rule::new(
        "same-quarter-last-year",
        &[
            Word(&["the"]),
            Maybe(&[Word(&["same", "corresponding", "comparable", "like", "equivalent"])]),
            Word(&["quarter", "period"]),
            OF,
            Word(&["last", "a"]),
            One(Length::Year),
            Maybe(&[Word(&["ago", "earlier"])]),
        ],
        |_| Some(Meaning::YearBefore),
    )
    .only_if(|context| {
        context.matcher.lower(context.end - 2) == "last"
            || context.matcher.lower(context.end - 3) == "a"
    })
    .shows(&[
        (
            "It lost less in the second quarter than in [the corresponding period last year].",
            "2021-Q2",
        ),
        ("In the second quarter it lost less than in [the quarter a year ago].", "2021-Q2"),
    ]),
    Rule::new(
        "last-years-quarter",
        &[Word(&["last"]), One(Length::Year), YEARS_OWN, Word(&["quarter", "period"])],
        |_| Some(Meaning::YearBefore),
    )
    .shows(&[("The second quarter was better than [last year's quarter].", "2021-Q2")]),
    Rule::new("quarter-in-year", &[Word(&["the"]), Year, Word(&["period", "quarter"])], |c| {
        Some(Meaning::SameQuarterIn(c.year?))
    })
    .shows(&[
        ("It lost more than in [the 2021 period].", "2021"),
        ("The second quarter was bad; in [the 2021 period] it gained.", "2021-Q2"),
    ]),
    Rule::new("year-ago", &[One(Length::Year), Hyphen, Word(&["ago", "earlier"])], |_| {
        Some(Meaning::YearBefore)
    })
    .only_if(|context| context.end - context.start == 3)
    .shows(&[("The second quarter beat the [year-earlier] figures.", "2021-Q2")]),
    Rule::new("quarter", &[THE, FISCAL, Ordinal, Hyphen, One(Length::Quarter)], quarter)
        .only_if(context::quarter)
        .shows(&[
            ("It reported a [third-quarter] loss.", "2022-Q3"),
            ("It lost money in [the first quarter].", "2022-Q1"),
            ("It expects a profit in [the first quarter].", "2023-Q1"),
        ]),
    Rule::new(
        "quarter-of-months",
        &[
            THE,
            Month,
            Word(&["-", "–", "to"]),
            Month,
            Hyphen,
            Word(&["quarter"]),
            OF,
            Maybe(&[Year]),
        ],
        |c| {
            // The last of its three months.
            let month = c.month.filter(|month| month % 3 == 0)?;
            Some(Meaning::Of(YearPart::Quarter(month / 3), which_year(c)))
        },
    )
    .only_if(context::quarter_of_months)
    .shows(&[
        ("Exports rose in [the April-June quarter of 2020].", "2020-Q2"),
        ("Exports rose in [the July to September quarter].", "2022-Q3"),
    ]),
    Rule::new("quarter-number", &[QuarterNumber, OF, Maybe(&[Year])], quarter)
        // "Q2: Where were you born?"
        .only_if(|context| {
            context.start > context.sentence || !matches!(context.after(0), ":" | ".")
        })
        .shows(&[
            ("Orders fell in [Q3 2021].", "2021-Q3"),
            ("Orders fell in [Q3].", "2022-Q3"),
            ("Orders fell in [3Q 2021].", "2021-Q3"),
        ]),
    Rule::new("half-number", &[HalfNumber, OF, Year], |c| {
        Some(Meaning::Of(YearPart::Half(c.ordinal?), Which::Year(c.year?)))
    })
    .shows(&[("Orders fell in [H2 2021].", "2021-H2"), ("Orders rose in [1H 2021].", "2021-H1")]),
    Rule::new(
        "quarter-ended",
        &[
            Word(&["the"]),
            Word(&["quarter"]),
            Ahead(&[Word(&["ended", "ending", "to"]), Month, Day]),
        ],
        |c| Some(Meaning::QuarterOf(c.month?, c.day?)),
    )
    .only_if(context::quarter)
    .shows(&[("For [the quarter] ended June 30 it lost money.", "2022-Q2")]),
    Rule::new(
        "the-quarter",
        &[Word(&["the"]), Maybe(&[Word(&["latest"])]), Word(&["quarter"])],
        |_| Some(Meaning::TheQuarter),
    )
    .only_if(context::quarter)
    .shows(&[
        ("The second quarter was bad; [the quarter] ended in June.", "2022-Q2"),
        ("In [the latest quarter] it lost money.", "2022-Q3"),
    ]),
    Rule::new("latest-period", &[Word(&["the"]), Word(&["latest"]), Word(&["period"])], |_| {
        Some(Meaning::TheQuarter)
    })
    .shows(&[("Sales in [the latest period] fell.", "2022-Q3")]),
    Rule::new("half-of-year", &[THE, Ordinal, Hyphen, Word(&["half"]), OF, AnyYear], half).shows(
        &[
            ("Exports rose in [the first half of 2021].", "2021-H1"),
            ("Exports rose in [the second half of last year].", "2021-H2"),
        ],
    ),
    Rule::new(
        "last-half-of-year",
        &[THE, Word(&["last", "latter"]), Word(&["half"]), Word(&["of"]), Year],
        |c| Some(Meaning::Of(YearPart::Half(2), Which::Year(c.year?))),
    )
    .shows(&[("Exports rose in [the last half of 2021].", "2021-H2")]),
    Rule::new(
        "half-of-the-year",
        &[THE, Ordinal, Hyphen, Word(&["half"]), Word(&["of"]), Word(&["the"]), One(Length::Year)],
        half,
    )
    .shows(&[("Exports rose in [the first half of the year].", "2022-H1")]),
    Rule::new("season-of-short-year", &[THE, Season, OF, ShortYear], |c| {
        season(&Captures { year: century(c.year?), ..*c })
    })
    .only_if(|context| context.has_apostrophe())
    .shows(&[("They met in [the summer of ’69].", "1969-SU")]),
    Rule::new("season-of-year", &[THE, Season, OF, COMMA, AnyYear], season).shows(&[
        ("They met in [the winter of 1994].", "1994-WI"),
        ("Since [summer 2021] it has grown.", "2021-SU"),
        ("They met in [the spring of last year].", "2021-SP"),
    ]),
    Rule::new("step-season", &[Step, Season], |c| {
        let which = match c.step? {
            0 => Which::This,
            1.. => Which::Next,
            // In October, "last spring" is that of the year before.
            _ => Which::YearStep(-1),
        };
        Some(Meaning::Of(YearPart::Season(c.season?), which))
    })
    .shows(&[
        ("It began trading [this summer].", "2022-SU"),
        ("He left [last spring].", "2021-SP"),
    ]),
    Rule::new("this-past-season", &[Word(&["this"]), Word(&["past"]), Season], |c| {
        Some(Meaning::Of(YearPart::Season(c.season?), Which::Last))
    })
    .shows(&[("He left [this past spring].", "2022-SP")]),
    Rule::new("season", &[THE, Season], season)
        .only_if(context::season)
        .shows(&[("It rained in [the summer].", "2022-SU")]),
];
