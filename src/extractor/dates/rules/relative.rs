//! Days and periods counted from the reference date.

use super::super::calendar::Unit as Length;
use super::super::meaning::{Heading, Meaning, Which, YearPart};
use super::super::narrative::Mode;
use super::super::pattern::Captures;
use super::super::pattern::Slot::{self, *};
use crate::lexicon::words;

use super::super::value::{Amount as Many, Reference, Value};
use super::context;
use super::rule::Rule;
use super::slots::*;

const ONE: Many = Many::exactly(1);

/// Units that "last" and "next" combine with; "the last day" is the end of something.
fn step(captures: &Captures) -> Option<Meaning> {
    let (unit, step) = (captures.unit?, captures.step?);
    match unit {
        Length::Weekend => Some(Meaning::Weekend(which(captures)?)),
        Length::Week | Length::Month | Length::Quarter | Length::Year => {
            Some(Meaning::Step(unit, step))
        }
        Length::Decade | Length::Century if step == 0 => Some(Meaning::Step(unit, 0)),
        // "the past decade" is ten years, not the 2010s.
        Length::Decade | Length::Century => Some(Meaning::Value(Value::Duration(ONE, unit))),
        _ => None,
    }
}

const THIS: Slot = Maybe(&[Word(&["this"])]);

/// A whole number of units.
fn whole(amount: Many) -> Option<i64> {
    amount.count.filter(|_| !amount.half).and_then(|count| i64::try_from(count).ok())
}

pub static RULES: &[Rule] = &[
    Rule::new(
        "day-before-yesterday",
        &[THE, One(Length::Day), Word(&["before"]), Word(&["yesterday"])],
        |_| Some(Meaning::Step(Length::Day, -2)),
    )
    .shows(&[("She left [the day before yesterday].", "2022-11-27")]),
    Rule::new(
        "day-after-tomorrow",
        &[THE, One(Length::Day), Word(&["after"]), Word(&["tomorrow"])],
        |_| Some(Meaning::Step(Length::Day, 2)),
    )
    .shows(&[("She leaves [the day after tomorrow].", "2022-12-01")]),
    Rule::new("still-today", &[Word(&["today"])], |_| {
        Some(Meaning::Value(Value::Reference(Reference::Present)))
    })
    .only_if(|context| (1..=6).any(|n| context.before(n) == "still"))
    .shows(&[("The mill is still in use [today].", "PRESENT_REF")]),
    Rule::new("relative-day", &[Relative], |c| {
        Some(if c.step == Some(0) { Meaning::Today } else { Meaning::Step(Length::Day, c.step?) })
    })
    // "USA Today"
    .only_if(|context| context.before(1) != "usa")
    .shows(&[
        ("The court ruled [today].", "2022-11-29"),
        ("It ruled [yesterday].", "2022-11-28"),
        ("It rules [tomorrow].", "2022-11-30"),
    ]),
    Rule::new("step-weekday", &[THIS_PAST, Step, Weekday], |c| {
        Some(Meaning::Weekday(c.weekday?, which(c)?))
    })
    .only_if(context::names::weekday)
    .shows(&[
        ("He spoke [last Friday].", "2022-11-25"),
        ("He spoke [last Tuesday].", "2022-11-22"),
        ("He speaks [next Friday].", "2022-12-02"),
        ("He spoke [this past Monday].", "2022-11-28"),
    ]),
    Rule::new("weekday-after-next", &[THE, Weekday, Word(&["after"]), Word(&["next"])], |c| {
        Some(Meaning::WeekdayAway(c.weekday?, 1, Length::Week))
    })
    .only_if(|context| !context.noun_after())
    .shows(&[("The court sits on [the Thursday after next].", "2022-12-08")]),
    Rule::new("weekday-before-last", &[THE, Weekday, Word(&["before"]), Word(&["last"])], |c| {
        Some(Meaning::WeekdayAway(c.weekday?, -1, Length::Week))
    })
    .only_if(|context| !context.noun_after())
    .shows(&[("The court sat on [the Thursday before last].", "2022-11-17")]),
    Rule::new("unit-after-next", &[Word(&["the"]), Unit, Word(&["after"]), Word(&["next"])], |c| {
        Some(Meaning::Step(c.unit.filter(|&unit| unit >= Length::Week)?, 2))
    })
    .only_if(|context| !context.noun_after())
    .shows(&[("The court sits in [the week after next].", "2022-W50")]),
    Rule::new(
        "unit-before-last",
        &[Word(&["the"]), Unit, Word(&["before"]), Word(&["last"])],
        |c| Some(Meaning::Step(c.unit.filter(|&unit| unit >= Length::Week)?, -2)),
    )
    .only_if(|context| !context.noun_after())
    .shows(&[("It rained in [the month before last].", "2022-09")]),
    Rule::new(
        "weeks-ago-on-weekday",
        &[Count, One(Length::Week), Word(&["ago"]), Word(&["on"]), Weekday],
        |c| Some(Meaning::NearWeekday(c.weekday?, -whole(c.amount?)?)),
    )
    .shows(&[
        ("She left [two weeks ago on Friday].", "2022-11-18"),
        ("She left [one week ago on Friday].", "2022-11-25"),
        ("She left [a week ago on Monday].", "2022-11-21"),
    ]),
    Rule::new("weekday-weeks-ago", &[Weekday, Amount, One(Length::Week), Word(&["ago"])], |c| {
        Some(Meaning::NearWeekday(c.weekday?, -whole(c.amount?)?))
    })
    .shows(&[("She left on [Friday two weeks ago].", "2022-11-18")]),
    Rule::new(
        "week-ago-weekday",
        &[Word(&["a"]), One(Length::Week), Word(&["ago"]), Weekday],
        |c| Some(Meaning::WeekdayAway(c.weekday?, -1, Length::Week)),
    )
    .shows(&[("She left [a week ago Friday].", "2022-11-18")]),
    Rule::new("weekday-week", &[Weekday, Word(&["week"])], |c| {
        Some(Meaning::WeekdayAway(c.weekday?, 1, Length::Week))
    })
    .only_if(|context| {
        !context.noun_after() && context.after(0) != "-" && context.before(1) != "the"
    })
    .shows(&[
        ("She is back on [Friday week].", "2022-12-09"),
        ("The vote is [Tuesday week].", "2022-12-13"),
    ]),
    Rule::new("weekday-fortnight", &[Weekday, Word(&["fortnight"])], |c| {
        Some(Meaning::WeekdayAway(c.weekday?, 2, Length::Week))
    })
    .only_if(|context| !context.noun_after() && context.before(1) != "the")
    .shows(&[("She is back on [Friday fortnight].", "2022-12-16")]),
    Rule::new("week-on-weekday", &[Word(&["a"]), One(Length::Week), Word(&["on"]), Weekday], |c| {
        Some(Meaning::WeekdayAway(c.weekday?, 1, Length::Week))
    })
    .only_if(context::names::weekday)
    .shows(&[("The court sits [a week on Monday].", "2022-12-12")]),
    Rule::new("amount-from-weekday", &[Count, AnyUnit, Word(&["from"]), THIS, Weekday], |c| {
        Some(Meaning::WeekdayAway(c.weekday?, whole(c.amount?)?, c.unit?))
    })
    .shows(&[
        ("The ferry sails again [two weeks from Monday].", "2022-12-19"),
        ("The court sits [a week from Monday].", "2022-12-12"),
        ("It closes [a month from this Friday].", "2023-01-02"),
    ]),
    Rule::new("amount-from-today", &[Amount, Units, Word(&["from"]), Word(&["today"])], |c| {
        let days = if c.unit? == Length::Week { 7 } else { 1 };
        let unit = if c.unit? == Length::Week { Length::Day } else { c.unit? };
        let count = u64::try_from(whole(c.amount?)?.checked_mul(days)?).ok()?;
        Some(Meaning::Away(Many::exactly(count), unit, Heading::On))
    })
    .shows(&[
        ("The ban begins [45 days from today].", "2023-01-13"),
        ("It ends [two weeks from today].", "2022-12-13"),
    ]),
    Rule::new("weekday-of-week", &[Weekday, OF, Step, One(Length::Week)], |c| {
        Some(Meaning::WeekdayOfWeek(c.weekday?, c.step?))
    })
    .shows(&[
        ("She left on [Thursday of last week].", "2022-11-24"),
        ("She is back on [Friday next week].", "2022-12-09"),
    ]),
    Rule::new(
        "weekday-of-day",
        &[Weekday, Ahead(&[Word(&["("]), Month, Day, IN_YEAR, Word(&[")"])])],
        date,
    )
    .shows(&[("He said so on [Monday] (Nov. 21).", "2022-11-21")]),
    Rule::new("weekday-of-range", &[Weekday], |c| Some(Meaning::AnaphorWeekday(c.weekday?, 1)))
        .only_if(|context| {
            context.ends_range(&["weekday", "step-weekday"])
                || context.ends_stay(&["weekday", "step-weekday", "weekday-of-range"])
        })
        .shows(&[
            ("It will be shut from Friday to [Monday].", "2022-12-05"),
            ("It was shut from Thursday to [Saturday].", "2022-11-26"),
            ("It starts Sunday and lasts until [Thursday].", "2022-12-08"),
        ]),
    Rule::new("weekday-and-day", &[Weekday, THE, Day], |c| {
        Some(Meaning::WeekdayAndDay(c.weekday?, c.day?))
    })
    .only_if(context::weekday_and_day)
    .shows(&[
        ("Shows are on [Saturday 3] and on Sunday.", "2022-12-03"),
        ("A talk is on [Sunday the 4th].", "2022-12-04"),
        ("She left on [Thursday 17].", "2022-11-17"),
    ]),
    Rule::new("weekday", &[Weekday], |c| Some(Meaning::Weekday(c.weekday?, Which::Open)))
        .only_if(context::names::weekday)
        .shows(&[
            ("The court ruled on [Tuesday].", "2022-11-29"),
            ("The court ruled on [Wednesday].", "2022-11-23"),
            ("The court will rule on [Wednesday].", "2022-11-30"),
            ("They will look for ways around [Wednesday]'s ruling.", "2022-11-23"),
        ]),
    Rule::new(
        "week-of-day",
        &[Word(&["the"]), One(Length::Week), Word(&["of"]), Month, Day, IN_YEAR],
        |c| Some(Meaning::WeekOf(month_day(c)?, year_of(c))),
    )
    .shows(&[("The trial opens [the week of Dec. 5].", "2022-W49")]),
    Rule::new("weekend", &[THE, One(Length::Weekend)], |_| Some(Meaning::Weekend(Which::Open)))
        .only_if(|context| context.end - context.start == 2 && context.after(0) != "-")
        .shows(&[("It rained over [the weekend].", "2022-W47-WE")]),
    // "the past century" is a hundred years; "last century" is the 1900s.
    Rule::new("step-century", &[THE, Word(&["last", "previous"]), One(Length::Century)], |_| {
        Some(Meaning::Step(Length::Century, -1))
    })
    .shows(&[("The mill was built early in [the last century].", "19XX")]),
    Rule::new("step-fiscal-year", &[THE, Step, Word(&["fiscal"]), One(Length::Year)], step)
        .shows(&[("Spending in [the current fiscal year] rose.", "2022")]),
    Rule::new("step-unit", &[THE, THIS_PAST, Step, Unit], step)
        // "the last week of the campaign" is no week before this, nor is "the next year" of a story one
        // after this.
        .only_if(|context| {
            let the = context.first() == "the" || context.before(1) == "the";
            let told =
                context.mode != Mode::News && context.matcher.lower(context.start + 1) == "next";
            // "her last year in office" ends what was hers.
            let last_of_hers = context.first() == "last"
                && words!("her his my our their your").contains(context.before(1))
                && words!("as at before in of on under with").contains(context.after(0));
            context::names::no_title(context)
                && !last_of_hers
                && !(the && (told || context.after(0) == "of"))
        })
        .shows(&[
            ("Prices rose [last week].", "2022-W47"),
            ("Prices fell [this month].", "2022-11"),
            ("It opens [next year].", "2023"),
            ("Prices rose in [the past year].", "2021"),
            ("It rained [last weekend].", "2022-W47-WE"),
            ("It grew for [the past decade].", "P10Y"),
        ]),
    Rule::new("month-end", &[Word(&["month"]), Word(&["-"]), Word(&["end"])], |_| {
        Some(Meaning::Step(Length::Month, 0))
    })
    .shows(&[("They want a deal by [month-end].", "2022-11")]),
    Rule::new("by-year-end", &[Word(&["year"]), Word(&["-"]), Word(&["end"])], |_| {
        Some(Meaning::Of(YearPart::Day(12, 31), Which::This))
    })
    .only_if(|context| context.before(1) == "by")
    .shows(&[("They want a deal by [year-end].", "2022-12-31")]),
    Rule::new("year-end", &[Word(&["year"]), Word(&["-"]), Word(&["end"])], |_| {
        Some(Meaning::Of(YearPart::Day(12, 31), Which::Open))
    })
    .shows(&[("At [year-end] it had nine ships.", "2021-12-31")]),
    Rule::new("year-before", &[Word(&["a"]), One(Length::Year), Word(&["ago"])], |_| {
        Some(Meaning::YearBefore)
    })
    .shows(&[
        ("Profit was lower [a year ago].", "2021"),
        ("In the second quarter it lost less; [a year ago] it gained.", "2021-Q2"),
    ]),
    Rule::new("year-earlier", &[Word(&["a"]), One(Length::Year), Word(&["earlier"])], |_| {
        Some(Meaning::YearEarlier)
    })
    .only_if(context::no_comparison)
    .shows(&[
        ("Sales fell in July from [a year earlier].", "2021-07"),
        ("In the second quarter it lost less; [a year earlier] it gained.", "2021-Q2"),
    ]),
    Rule::new(
        "ago",
        &[
            Count,
            Maybe(&[Word(&["full", "more", "long", "short"])]),
            AnyUnit,
            OR_SO,
            Word(&["ago"]),
        ],
        |c| Some(Meaning::Away(c.amount?, c.unit?, Heading::Back)),
    )
    .shows(&[
        ("She left [two weeks ago].", "2022-W46"),
        ("She left [five months ago].", "2022-06"),
        ("She left [a month ago].", "2022-10"),
        ("She left [nearly four years ago].", "2018"),
        ("She left [several years ago].", "PAST_REF"),
    ]),
    Rule::new("fortnight-ago", &[Word(&["a"]), Word(&["fortnight"]), Word(&["ago"])], |_| {
        Some(Meaning::Away(Many::exactly(2), Length::Week, Heading::Back))
    })
    .shows(&[("She left [a fortnight ago].", "2022-W46")]),
    Rule::new("vague-ago", &[Units, Word(&["ago"])], |_| {
        Some(Meaning::Value(Value::Reference(Reference::Past)))
    })
    .shows(&[("She left [years ago].", "PAST_REF")]),
    Rule::new("long-ago", &[Word(&["long"]), Word(&["ago"])], |_| {
        Some(Meaning::Value(Value::Reference(Reference::Past)))
    })
    .shows(&[("She left [long ago].", "PAST_REF")]),
    Rule::new("from-now", &[Count, AnyUnit, Word(&["from"]), Word(&["now"])], |c| {
        Some(Meaning::Away(c.amount?, c.unit?, Heading::On))
    })
    .shows(&[
        ("It opens [two weeks from now].", "2022-W50"),
        ("It opens [a year from now].", "2023"),
    ]),
];
