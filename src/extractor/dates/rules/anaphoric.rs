//! Anaphoric expressions, relative to a date mentioned before: "that day", "two weeks later", "the
//! following spring".

use super::rule::*;
use crate::syntax::noun_phrase::is_plural_noun;

const ONE: Amount = Amount::exactly(1);

/// What stands `places` after the one of its kind that was mentioned last.
fn anaphor(captures: &Captures, places: i64) -> Option<Meaning> {
    let part = captures.season.map(YearPart::Season).or(captures.month.map(YearPart::Month));
    let weekday = captures.weekday.map(|weekday| Meaning::AnaphorWeekday(weekday, places));
    let unit = captures.unit.or(captures.time.map(|_| Unit::Day));
    weekday
        .or(part.map(|part| Meaning::AnaphorOf(part, places)))
        .or_else(|| Some(Meaning::Anaphor(unit.filter(|&unit| unit >= Unit::Day)?, places)))
}

/// A period by its name or its unit: Friday, June, spring, week, morning.
const PERIOD: Slot =
    Slot::Any(&[&[Slot::Weekday], &[Slot::Month], &[Slot::Season], &[Slot::Unit], &[Slot::Part]]);

rules! {
    rule "previous" ["the" ("previous" | "preceding" | "prior") PERIOD] => |c| anaphor(c, -1);
        "Shares fell on Friday, as they had on [the previous Friday]." => "2022-11-18";
        "They met in March 2020, as in [the previous summer]." => "2019-SU";
        "They met in March 2020, as in [the previous June]." => "2019-06";
        "It fell in March 2021 after rising [the previous month]." => "2021-02";
        "They met on Nov. 20, and [the previous evening] they had not." => "2022-11-19TEV";
    // but "over the next decade"
    rule "following" ["the" ("following" | "next") PERIOD] => |c| anaphor(c, 1),
        if |context| context.last() != "decade" || context.matcher.lower(context.start + 1) != "next";
        "He fell ill on Nov. 7 and died [the following Monday]." => "2022-11-14";
        "They met in November 2019 and again [the following March]." => "2020-03";
        "It began in March 2021 and ended [the following month]." => "2021-04";
        "He was born in 1801, went to sea in 1816, married in 1824, in 1829 and again in 1831. \
            [The next year] he died." => "1832";
        "They met on Nov. 20 and again [the next morning]." => "2022-11-21TMO";
    rule "end-of-year" [Unit ["'s"] "end"]
        => |c| {
            let unit = c.unit.filter(|unit| matches!(unit, Unit::Year | Unit::Month))?;
            Some(Meaning::TheUnit(unit))
        };
        "They want a deal by [year's end]." => "2022";
        "At [month's end] the fund was empty." => "2022-11";
    rule "in-the-unit" [("earlier" | "later") "in" "the" Unit]
        => |c| Some(Meaning::TheUnit(c.unit.filter(|&unit| unit >= Unit::Day)?));
        "It fell [earlier in the year]." => "2022";
        "It fell [later in the day]." => "2022-11-29";
    rule "earlier" [GUESS AnyUnit "earlier"]
        => |c| Some(Meaning::AwayFromLast(c.amount?, c.unit?, Heading::Back)),
        if |context| context.after(0) != "than";
        "On Nov. 20 they met, [two days earlier] they had not." => "2022-11-18";
    rule "later" [GUESS AnyUnit "later"]
        => |c| Some(Meaning::AwayFromLast(c.amount?, c.unit?, Heading::On)),
        if |context| context.after(0) != "than";
        "They met in 1996, and again [three years later]." => "1999";
        "They met in 1996, and again [two or three years later]." => "1999";
        "On Nov. 20 they met, and [a week later] they met again." => "2022-11-27";
        "It closed in 1931, and [half a century later] it opened again." => "1981";
    rule "same" [({"that" ["same"]} | {"the" "same"}) (Season | Unit | Part)] => |c| anaphor(c, 0);
        "On Nov. 20 they met; [the same day] it rained." => "2022-11-20";
        "It began in 1996, and [that year] it rained." => "1996";
        "They met on Nov. 20; [that night] it rained." => "2022-11-20TNI";
        "It began in March 2021, and [that summer] it ended." => "2021-SU";
    // "That May, …", but "said that May was cold"
    rule "that-month" ["that" Month] => |c| anaphor(c, 0),
        if |context| {
            matches!(context.before(1), "" | "by" | "in" | "of" | "since")
                && context.matcher.lexeme(context.end) != Lexeme::Figure
                && !context.noun_after()
        };
        "It began in March 2021, and in [that May] it ended." => "2021-05";
    // "on the 20th"
    rule "the-ordinal-day" ["the" Day] => |c| Some(Meaning::TheDay(c.day?)),
        if |context| {
            let figure = context.ends_in_figure()
                && context.last().ends_with(|c: char| c.is_alphabetic());
            // "on the 5th and the 7th"; but "on the 5th and 6th floors", "on the 21st and the 22nd floors"
            let listed = !matches!(context.after(0), "and" | "or")
                || context.after(1) == "the" && !is_plural_noun(context.after(3));
            let joined = matches!(context.before(1), "and" | "or");
            let goes_on = joined && context.continues(&["the-ordinal-day"]);
            let on = matches!(context.before(1), "on" | "until" | "by" | "since");
            figure
                && (on || goes_on)
                && listed
                && !context.noun_after()
                // "on the 5th-floor"
                && context.after(0) != "-"
        };
        "They met on Nov. 3 and again on [the 20th]." => "2022-11-20";
        "In March 2021 he fell ill, and on [the 9th] he died." => "2021-03-09";
        "Talks will be held on [the 12th]." => "2022-12-12";
        "Talks were held on [the 12th]." => "2022-11-12";
        "Talks were held on the 12th and [the 14th]." => "2022-11-14";
    // but "the year before the war", "the day before yesterday"
    rule "unit-before" ["the" Unit "before"] => |c| anaphor(c, -1),
        if |context| matches!(context.after(0), "" | "," | "." | ";" | ":" | ")" | "and" | "but");
        "It fell in March 2021; it had been built [the year before]." => "2020";
    rule "year-ended" ["the" ["fiscal"] One(Year) Ahead("ended" | "ending")]
        => |_| Some(Meaning::Value(Value::Duration(ONE, Unit::Year)));
        "Sales in [the year] ended March 31 rose." => "P1Y";
    rule "year-to" ["the" One(Year) Ahead("to" [DayFigure] Month)]
        => |_| Some(Meaning::Value(Value::Duration(ONE, Unit::Year)));
        "Sales in [the year] to 31 March rose." => "P1Y";
    rule "the-unit" ["the" ["full" | "fiscal"] Unit]
        => |c| Some(Meaning::TheUnit(c.unit.filter(|&unit| unit > Unit::Day)?)),
        if context::anaphoric_unit;
        "They want a deal by [the end of the year]." => "2022";
        "It began in May 2021, at [the start of the month]." => "2021-05";
}
