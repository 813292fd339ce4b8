//! Days and periods counted from the reference date.

use super::rule::*;

const ONE: Amount = Amount::exactly(1);

/// Units that "last" and "next" combine with; "the last day" is the end of something.
fn step(captures: &Captures) -> Option<Meaning> {
    let (unit, step) = (captures.unit?, captures.step?);
    match unit {
        Unit::Weekend => Some(Meaning::Weekend(which(captures)?)),
        Unit::Week | Unit::Month | Unit::Quarter | Unit::Year => Some(Meaning::Step(unit, step)),
        Unit::Decade | Unit::Century if step == 0 => Some(Meaning::Step(unit, 0)),
        // "the past decade" is ten years, not the 2010s.
        Unit::Decade | Unit::Century => Some(Meaning::Value(Value::Duration(ONE, unit))),
        _ => None,
    }
}

/// A whole number of units.
fn whole(amount: Amount) -> Option<i64> {
    amount.count.filter(|_| !amount.half).and_then(|count| i64::try_from(count).ok())
}

rules! {
    rule "day-before-yesterday" [["the"] One(Day) "before" "yesterday"]
        => |_| Some(Meaning::Step(Unit::Day, -2));
        "She left [the day before yesterday]." => "2022-11-27";
    rule "day-after-tomorrow" [["the"] One(Day) "after" "tomorrow"]
        => |_| Some(Meaning::Step(Unit::Day, 2));
        "She leaves [the day after tomorrow]." => "2022-12-01";
    rule "still-today" ["today"] => |_| Some(Meaning::Value(Value::Reference(Reference::Present))),
        if |context| {
            let age = words!(
                "audiences children consumers generation kids parents society teenagers women world \
                 youngsters youth"
            );
            // but "today's women's final", "today's youth team"
            let ends = |n: usize| {
                let next = context.after(n + 1);
                age.contains(context.after(n))
                    && (FUNCTION_WORDS.contains(next) || !next.starts_with(char::is_alphanumeric))
                    && !next.starts_with(['\'', '’'])
            };
            (1..=6).any(|n| context.before(n) == "still")
                || context.after(0) == "'s" && (ends(1) || ends(2))
        };
        "The mill is still in use [today]." => "PRESENT_REF";
        "In [today]'s world it is rare." => "PRESENT_REF";
        "In [today]'s modern society it is rare." => "PRESENT_REF";
    // Not: "USA Today", "told NBC’s “Today” on Monday", "told Today that"
    rule "relative-day" [Relative]
        => |c| {
            let step = c.step?;
            Some(if step == 0 { Meaning::Today } else { Meaning::Step(Unit::Day, step) })
        },
        if |context| context.before(1) != "usa" && !context::names::is_title(context);
        "The court ruled [today]." => "2022-11-29";
        "He wept at the end of [today]'s hearing." => "2022-11-29";
        "Rain stopped [today]'s women's final." => "2022-11-29";
        "He named [today]'s youth team." => "2022-11-29";
        "It ruled [yesterday]." => "2022-11-28";
        "It rules [tomorrow]." => "2022-11-30";
    rule "step-weekday" [THIS_PAST Step Weekday]
        => |c| Some(Meaning::Weekday(c.weekday?, which(c)?)), if context::names::weekday;
        "He spoke [last Friday]." => "2022-11-25";
        "He spoke [last Tuesday]." => "2022-11-22";
        "He speaks [next Friday]." => "2022-12-02";
        "He spoke [this past Monday]." => "2022-11-28";
    rule "beyond-step" [["the"] (Weekday | Unit) ("after" | "before") Step]
        => |c| {
            let step = c.step?;
            match c.weekday {
                Some(weekday) => Some(Meaning::WeekdayAway(weekday, step, Unit::Week)),
                None => Some(Meaning::Step(c.unit.filter(|&unit| unit >= Unit::Week)?, 2 * step)),
            }
        },
        if |context| matches!(context.last(), "next" | "last") && !context.noun_after();
        "The court sits on [the Thursday after next]." => "2022-12-08";
        "The court sits in [the week after next]." => "2022-W50";
        "The court sat on [the Thursday before last]." => "2022-11-17";
        "It rained in [the month before last]." => "2022-09";
    rule "week-ago-weekday" [Count One(Week) "ago" ["on"] Weekday]
        => |c| Some(Meaning::WeekdayAway(c.weekday?, -whole(c.amount?)?, Unit::Week));
        "She left [a week ago Friday]." => "2022-11-18";
        "She left [a week ago on Monday]." => "2022-11-21";
    rule "weekdays-ago" [Count Weekdays "ago"]
        => |c| Some(Meaning::WeekdayAway(c.weekday?, 1 - whole(c.amount?)?, Unit::Week));
        "She left [two Fridays ago]." => "2022-11-18";
    rule "weekday-week" [Weekday "week"]
        => |c| Some(Meaning::WeekdayAway(c.weekday?, 1, Unit::Week)),
        if |context| !context.noun_after();
        "She is back on [Friday week]." => "2022-12-09";
        "The vote is [Tuesday week]." => "2022-12-13";
    rule "weekday-fortnight" [({Weekday "fortnight"} | {("a" | "one") "fortnight" ("from" | "on") Weekday})]
        => |c| Some(Meaning::WeekdayAway(c.weekday?, 2, Unit::Week));
        "She is back on [Friday fortnight]." => "2022-12-16";
        "They will strike [a fortnight from Friday] over pay." => "2022-12-16";
    rule "amount-from-weekday" [Count ({AnyUnit "from" ["this"]} | {One(Week) "on"}) Weekday]
        => |c| Some(Meaning::WeekdayAway(c.weekday?, whole(c.amount?)?, c.unit?)),
        // "a strike for three days from Monday" begins on Monday.
        if |context| context.before(1) != "for";
        "The ferry sails again [two weeks from Monday]." => "2022-12-19";
        "The court sits [a week from Monday]." => "2022-12-12";
        "It closes [a month from this Friday]." => "2023-01-02";
        "The court sits [a week on Monday]." => "2022-12-12";
    rule "amount-from-today" [Count AnyUnit "from" Relative]
        => |c| Some(Meaning::DayAway(whole(c.amount?)?, c.unit?, c.step?));
        "The ban begins [45 days from today]." => "2023-01-13";
        "It ends [two weeks from today]." => "2022-12-13";
        "It ends [a year from tomorrow]." => "2023-11-30";
    rule "weekday-of-week" [Weekday ["of"] Step One(Week)]
        => |c| Some(Meaning::WeekdayOfWeek(c.weekday?, c.step?));
        "She left on [Thursday of last week]." => "2022-11-24";
        "She is back on [Friday next week]." => "2022-12-09";
    rule "weekday-of-day" [Weekday Ahead("(" MONTH_DAY IN_YEAR ")")] => date;
        "He said so on [Monday] (Nov. 21)." => "2022-11-21";
        "He said so on [Monday] (21 November)." => "2022-11-21";
    rule "weekday-of-range" [Weekday] => |c| Some(Meaning::AnaphorWeekday(c.weekday?, 1)),
        if |context| {
            match context.before(1) {
                _ if context::ends_range(context) => true,
                "," | "and" | "or" => false,
                // It ends what began on a day mentioned shortly before.
                "until" | "till" => {
                    context.follows(&["weekday", "step-weekday", "weekday-of-range"], 8)
                }
                _ => context.continues(&["weekday", "step-weekday"]),
            }
        };
        "It will be shut from Friday to [Monday]." => "2022-12-05";
        "It was shut from Thursday to [Saturday]." => "2022-11-26";
        "It starts Sunday and lasts until [Thursday]." => "2022-12-08";
        "It rained from Tuesday evening into [early Wednesday]." => "2022-11-30";
        "It rained between Tuesday and [Wednesday]." => "2022-11-30";
    rule "weekday-and-day" [Weekday ["the"] Day]
        => |c| Some(Meaning::WeekdayAndDay(c.weekday?, c.day?)), if context::weekday_and_day;
        "Shows are on [Saturday 3] and on Sunday." => "2022-12-03";
        "A talk is on [Sunday the 4th]." => "2022-12-04";
        "She left on [Thursday 17]." => "2022-11-17";
        "It opens on [Friday 16] for those with boats." => "2022-12-16";
        "On [Friday 16] it opens." => "2022-12-16";
    rule "weekday-and-ordinal" [[Step] Weekday ({"(" ["the"] DayFigure ")"} | {"," "the" DayFigure})]
        => |c| Some(Meaning::WeekdayAndDay(c.weekday?, c.day?)),
        // Not: "Saturday (12)", "Saturday, the 3rd floor"
        if |context| {
            let closed = context.last() == ")";
            let day = context.matcher.lower(context.end - 1 - usize::from(closed));
            day.ends_with(|c: char| c.is_alphabetic()) && (closed || context::noun_alone(context))
        };
        "A talk is on [Saturday (10th)] at noon." => "2022-12-10";
        "A talk is on [Saturday, the 10th], at noon." => "2022-12-10";
    rule "weekday" [Weekday] => |c| Some(Meaning::Weekday(c.weekday?, Which::Open)),
        if context::names::weekday;
        "The court ruled on [Tuesday]." => "2022-11-29";
        "The court ruled on [Wednesday]." => "2022-11-23";
        "The court will rule on [Wednesday]." => "2022-11-30";
        "The fair is on [Wednesday]." => "2022-11-30";
        "A bomb went off in a garbage can [Wednesday], police said." => "2022-11-23";
        "The council will [Wednesday] decide on the harbour." => "2022-11-30";
        "Lessons are cancelled [Wednesday]." => "2022-11-30";
        "The pair are in court on [Wednesday]." => "2022-11-30";
        "Rovers are away to Lom on [Wednesday]." => "2022-11-30";
        "They will look for ways around [Wednesday]'s ruling." => "2022-11-23";
        "She said so in a [Wednesday] statement." => "2022-11-23";
    rule "week-of-day" ["the" One(Week) "of" Month Day IN_YEAR]
        => |c| Some(Meaning::Around(Unit::Week, month_day(c)?, year_of(c)));
        "The trial opens [the week of Dec. 5]." => "2022-W49";
    rule "weekend" ["the" One(Weekend)] => |_| Some(Meaning::Weekend(Which::Open));
        "It rained over [the weekend]." => "2022-W47-WE";
    // "the past century" is a hundred years; "last century" is the 1900s.
    rule "step-century" [["the"] ("last" | "previous") One(Century)]
        => |_| Some(Meaning::Step(Unit::Century, -1));
        "The mill was built early in [the last century]." => "19XX";
    rule "step-fiscal-year" [["the"] Step "fiscal" One(Year)] => step;
        "Spending in [the current fiscal year] rose." => "2022";
    // "the last week of the campaign" and "the last year covered by it" are no week and year before
    // this, nor is "the next year" of a story one after this.
    rule "step-unit" [["the"] THIS_PAST Step Unit] => step,
        if |context| {
            let the = context.first() == "the" || context.before(1) == "the";
            let told =
                context.mode != Mode::News && context.matcher.lower(context.start + 1) == "next";
            // "her last year in office" ends what was hers.
            let last_of_hers = context.first() == "last"
                && words!("her his my our their your").contains(context.before(1))
                && words!("as at before in of on under with").contains(context.after(0));
            context::names::no_title(context)
                && !last_of_hers
                && !(the && (told || context::ends_what_follows(context)))
        };
        "Prices rose [last week]." => "2022-W47";
        "Prices fell [this month]." => "2022-11";
        "It opens [next year]." => "2023";
        "Prices rose in [the past year]." => "2021";
        "It rained [last weekend]." => "2022-W47-WE";
        "It grew for [the past decade]." => "P10Y";
    rule "month-end" ["month" "-" "end"] => |_| Some(Meaning::Step(Unit::Month, 0));
        "They want a deal by [month-end]." => "2022-11";
    rule "by-year-end" ["year" "-" "end"]
        => |_| Some(Meaning::Of(YearPart::Day(12, 31), Which::This)),
        if |context| context.before(1) == "by";
        "They want a deal by [year-end]." => "2022-12-31";
    rule "year-end" ["year" "-" "end"] => |_| Some(Meaning::Of(YearPart::Day(12, 31), Which::Open));
        "At [year-end] it had nine ships." => "2021-12-31";
    rule "year-before" ["a" One(Year) "ago"] => |_| Some(Meaning::YearBefore);
        "Profit was lower [a year ago]." => "2021";
        "In the second quarter it lost less; [a year ago] it gained." => "2021-Q2";
    rule "year-earlier" ["a" One(Year) "earlier"] => |_| Some(Meaning::YearEarlier),
        if |context| context.after(0) != "than";
        "Sales fell in July from [a year earlier]." => "2021-07";
        "In the second quarter it lost less; [a year earlier] it gained." => "2021-Q2";
    rule "ago" [GUESS ["full" | "more" | "long" | "short"] AnyUnit ["or" "so"] "ago"]
        => |c| Some(Meaning::Away(c.amount?, c.unit?, Heading::Back));
        "She left [two weeks ago]." => "2022-W46";
        "She left [two weekends ago]." => "2022-W46-WE";
        "She left [five months ago]." => "2022-06";
        "She left [a month ago]." => "2022-10";
        "She left [nearly four years ago]." => "2018";
        "She left [several years ago]." => "PAST_REF";
        "She left [two or three years ago]." => "2019";
        "She left [10 to 15 years ago]." => "2007";
    rule "unit-and-a-half-ago" [("a" | "an" | "one") Unit "and" "a" "half" "ago"]
        => |c| Some(Meaning::Away(Amount { half: true, ..ONE }, c.unit?, Heading::Back));
        "She left [a year and a half ago]." => "2021-05";
    rule "ago-on-day" [Count AnyUnit "ago" Relative]
        => |c| Some(Meaning::DayAway(-whole(c.amount?)?, c.unit?, c.step?)),
        // "a village two years ago today has a port"
        if |context| !context.noun_after();
        "She left [five years ago today]." => "2017-11-29";
        "She left [a week ago yesterday]." => "2022-11-21";
    rule "fortnight-ago" ["a" "fortnight" "ago"]
        => |_| Some(Meaning::Away(Amount::exactly(2), Unit::Week, Heading::Back));
        "She left [a fortnight ago]." => "2022-W46";
    rule "vague-ago" [Units "ago"] => |_| Some(Meaning::Value(Value::Reference(Reference::Past)));
        "She left [years ago]." => "PAST_REF";
    rule "long-ago" ["long" "ago"] => |_| Some(Meaning::Value(Value::Reference(Reference::Past)));
        "She left [long ago]." => "PAST_REF";
    rule "from-now" [GUESS AnyUnit "from" "now"]
        => |c| Some(Meaning::Away(c.amount?, c.unit?, Heading::On));
        "It opens [two weeks from now]." => "2022-W50";
        "It opens [a year from now]." => "2023";
    rule "unit's-time" [GUESS AnyUnit ("'s" | "'" | "’") "time"]
        => |c| Some(Meaning::Away(c.amount?, c.unit?, Heading::On)),
        if |context| context.before(1) == "in";
        "It opens in [a month's time]." => "2022-12";
        "It opens in [ten days' time]." => "2022-12-09";
        "It opens in [two or three years' time]." => "2025";
}
