//! Quarters, halves and seasons of a year; "year-ago" and the like.

use super::absolute::month;
use super::rule::*;

fn quarter(captures: &Captures) -> Option<Meaning> {
    let quarter =
        captures.ordinal.map(|n| if n < 0 { 4 } else { n }).filter(|n| (1..=4).contains(n))?;
    Some(Meaning::Of(YearPart::Quarter(quarter), which_year(captures)))
}

fn half(captures: &Captures) -> Option<Meaning> {
    let half =
        captures.ordinal.map(|n| if n < 0 { 2 } else { n }).filter(|n| (1..=2).contains(n))?;
    Some(Meaning::Of(YearPart::Half(half), which_year(captures)))
}

fn season(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(YearPart::Season(captures.season?), which_year(captures)))
}

/// A quarter, half, season, month or day, in the year that the rule tells.
fn part(captures: &Captures, which: Which) -> Option<Meaning> {
    let own = || match captures.unit {
        Some(Unit::Quarter) => quarter(captures),
        _ => half(captures),
    };
    match date(captures).or(month(captures)).or(season(captures)).or_else(own)? {
        Meaning::Of(part, _) => Some(Meaning::Of(part, which)),
        _ => None,
    }
}

const PART: Slot = Slot::Any(&[
    pattern![["the"] Place Hyphen One(Quarter)],
    pattern![["the"] Place Hyphen "half"],
    pattern![["the"] Season],
]);

rules! {
    rule "part-of-same-year" [PART ["of"] SAME_YEAR] => |c| part(c, Which::SameYear);
        "It was sold in May 1974, after [the first quarter of that year]." => "1974-Q1";
        "It was sold in May 1974, and closed in [the second half of the same year]." => "1974-H2";
        "It was sold in May 1974, and closed in [the autumn of that year]." => "1974-FA";
    rule "part-of-year-after" [({PART} | {MONTH_DAY} | {Month}) ["of"] "the" ("following" | "next") "year"]
        => |c| part(c, Which::YearFromLast(1));
        "It was sold in late 2017, and closed in [the first quarter of the following year]." => "2018-Q1";
        "It began in late 2017, and fell on [February 4 the following year]." => "2018-02-04";
        "It began in late 2017, and fell in [March of the following year]." => "2018-03";
    rule "part-of-year-before" [({PART} | {MONTH_DAY} | {Month}) ["of"] "the" ("previous" | "preceding") "year"]
        => |c| part(c, Which::YearFromLast(-1));
        "It was sold in 2019, after a fire on [Oct. 1 the previous year]." => "2018-10-01";
        "It was sold after a fire on [Oct. 1 of the previous year]." => "2021-10-01";
    rule "quarter-of-year" [["the"] ["fiscal" Hyphen] Place Hyphen One(Quarter) ["of"] ["fiscal"]
            ANY_YEAR] => quarter;
        "Profit fell in [the third quarter of 2021]." => "2021-Q3";
        "Profit fell in [the third quarter of last year]." => "2021-Q3";
        "Profit fell in [the third quarter of FY21]." => "2021-Q3";
        "Profit fell in [the closing quarter of 2021]." => "2021-Q4";
        "Profit fell in [the opening quarter of 2021]." => "2021-Q1";
    rule "year-quarter" [["the"] ANY_YEAR ["'s"] Ordinal Hyphen One(Quarter)] => quarter;
        "It earned more in [the 2021 second quarter]." => "2021-Q2";
        "Sales in [last year's third quarter] fell." => "2021-Q3";
    rule "year-ago-quarter" [({["the"] One(Year) Hyphen ("ago" | "earlier") [Ordinal Hyphen]
            ("quarter" | "period")} | {"last" One(Year) "'s" ("quarter" | "period")}
            | {One(Year) "-" ("ago" | "earlier")})] => |_| Some(Meaning::YearBefore);
        "It lost money in the third quarter and in [the year-ago quarter]." => "2021-Q3";
        "The second quarter was better than [last year's quarter]." => "2021-Q2";
        "The second quarter beat the [year-earlier] figures." => "2021-Q2";
    rule "year-ago-months" [["the"] One(Year) Hyphen ("ago" | "earlier") Amount Units]
        => |c| Some(Meaning::Value(Value::Duration(c.amount?, c.unit?)));
        "Sales in [the year-earlier nine months] had been higher." => "P9M";
    rule "same-quarter-last-year" ["the" ["same" | "corresponding" | "comparable" | "like" |
            "equivalent"] ("quarter" | "period") ["of"] ({"last" One(Year)}
            | {"a" One(Year) ("ago" | "earlier")})] => |_| Some(Meaning::YearBefore);
        "It lost less in the second quarter than in [the corresponding period last year]."
            => "2021-Q2";
        "In the second quarter it lost less than in [the quarter a year ago]." => "2021-Q2";
    rule "quarter-in-year" ["the" Year ("period" | "quarter")]
        => |c| Some(Meaning::SameQuarterIn(c.year?));
        "It lost more than in [the 2021 period]." => "2021";
        "The second quarter was bad; in [the 2021 period] it gained." => "2021-Q2";
    rule "quarter" [["the"] ["fiscal" Hyphen] Ordinal Hyphen One(Quarter)] => quarter,
        if context::quarter;
        "It reported a [third-quarter] loss." => "2022-Q3";
        "It lost money in [the first quarter]." => "2022-Q1";
        "It expects a profit in [the first quarter]." => "2023-Q1";
    rule "quarter-ending-in-month" [["the"] [Month ("-" | "–" | "to")] Month Hyphen "quarter" ["of"]
            [Year]]
        => |c| {
            // The last of its three months.
            let month = c.month.filter(|month| month % 3 == 0)?;
            Some(Meaning::Of(YearPart::Quarter(month / 3), which_year(c)))
        };
        "Exports rose in [the April-June quarter of 2020]." => "2020-Q2";
        "Exports rose in [the July to September quarter]." => "2022-Q3";
        "Exports rose in [the September quarter]." => "2022-Q3";
    rule "quarter-number" [QuarterNumber ["of"] ["fiscal"] [(Year | FiscalYear)]] => quarter,
        if context::quarter_number;
        "Orders fell in [Q3 2021]." => "2021-Q3";
        "Orders fell in [Q3]." => "2022-Q3";
        "Orders fell in [3Q 2021]." => "2021-Q3";
        "Orders fell in [Q4 FY20]." => "2020-Q4";
        "A [Q3] loss was noted." => "2022-Q3";
    rule "half-number" [HalfNumber ["of"] ["fiscal"] (Year | FiscalYear)]
        => |c| Some(Meaning::Of(YearPart::Half(c.ordinal?), Which::Year(c.year?)));
        "Orders fell in [H2 2021]." => "2021-H2";
        "Orders rose in [1H 2021]." => "2021-H1";
        "Orders rose in [H1 FY21]." => "2021-H1";
    rule "quarter-ended" ["the" "quarter" Ahead(("ended" | "ending" | "to") Month [Day])]
        => |c| {
            let end = month_day(c).or(c.month.map(YearPart::Month));
            Some(Meaning::Around(Unit::Quarter, end?, Which::Open))
        },
        if context::quarter;
        "For [the quarter] ended June 30 it lost money." => "2022-Q2";
        "It lost money in [the quarter] to September." => "2022-Q3";
    rule "the-quarter" ["the" ["latest"] "quarter"] => |_| Some(Meaning::TheQuarter),
        if context::quarter;
        "The second quarter was bad; [the quarter] ended in June." => "2022-Q2";
        "In [the latest quarter] it lost money." => "2022-Q3";
    rule "latest-period" ["the" "latest" "period"] => |_| Some(Meaning::TheQuarter);
        "Sales in [the latest period] fell." => "2022-Q3";
    rule "half-of-year" [["the"] Place Hyphen "half" ({["of"] ["fiscal"] ANY_YEAR} | {"of" "the" One(Year)})]
        => half;
        "Exports rose in [the first half of 2021]." => "2021-H1";
        "Exports rose in [the second half of last year]." => "2021-H2";
        "Exports rose in [the first half of the year]." => "2022-H1";
        "Exports rose in [the latter half of 2021]." => "2021-H2";
    rule "season-of-short-year" [["the"] (Season | Month) ["of"] ShortYear]
        => |c| {
            let c = &Captures { year: century(c.year?), ..*c };
            season(c).or(month(c))
        },
        if |context| context.has_apostrophe();
        "They met in [May ’68]." => "1968-05";
        "They met in [the summer of ’69]." => "1969-SU";
    rule "season-of-year" [["the"] Season ["of"] [","] ANY_YEAR] => season;
        "They met in [the winter of 1994]." => "1994-WI";
        "Since [summer 2021] it has grown." => "2021-SU";
        "They met in [the spring of last year]." => "2021-SP";
    rule "step-season" [Step Season]
        => |c| {
            let which = match c.step? {
                0 => Which::This,
                1.. => Which::Next,
                // In October, "last spring" is that of the year before.
                _ => Which::YearStep(-1),
            };
            Some(Meaning::Of(YearPart::Season(c.season?), which))
        };
        "It began trading [this summer]." => "2022-SU";
        "He left [last spring]." => "2021-SP";
    rule "this-past-season" ["this" "past" Season]
        => |c| Some(Meaning::Of(YearPart::Season(c.season?), Which::Last));
        "He left [this past spring]." => "2022-SP";
    rule "season" [["the"] Season] => season, if context::season;
        "It rained in [the summer]." => "2022-SU";
}
