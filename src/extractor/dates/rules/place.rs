//! Days and weeks given by their number in a month: the last Sunday in October, the 6th of this
//! month.

use super::rule::*;

/// The number in a month: 1 to 5 for a weekday, 1 to 4 for a week, -1 for the last.
fn place(captures: &Captures) -> Option<i8> {
    captures.ordinal.filter(|place| (-1..=5).contains(place))
}

fn of_month(part: YearPart, captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(part, year_of(captures)))
}

rules! {
    rule "weekday-of-month" [["the"] Place Weekday ("of" | "in") Month [","] [Year]]
        => |c| of_month(YearPart::Weekday(place(c)?, c.weekday?, c.month?), c);
        "The fair opens on [the second Saturday in December]." => "2022-12-10";
        "It was first held on [the first Tuesday of March 2019]." => "2019-03-05";
        "The fair closes on [the last Sunday in December]." => "2022-12-25";
    rule "weekday-of-step-month" [["the"] Place Weekday ("of" | "in") Step One(Month)]
        => |c| Some(Meaning::WeekdayOfMonth(place(c)?, c.weekday?, c.step?));
        "It opens on [the second Tuesday of next month]." => "2022-12-13";
        "It closed on [the last Friday of this month]." => "2022-11-25";
    rule "weekday-of-every-month" [["the"] Place Weekday ("of" | "in") ("every" | "each")
            One(Month)] => |_| Some(Meaning::Value(Value::Set(Recurrence::Each(Amount::exactly(1), Unit::Month))));
        "The choir rehearses on [the second Monday of every month]." => "P1M";
    rule "weekday-of-the-month" [["the"] Place Weekday ("of" | "in") "the" One(Month)]
        => |c| Some(Meaning::WeekdayOfSameMonth(place(c)?, c.weekday?));
        "It was open on [the last Saturday of the month]." => "2022-11-26";
    rule "week-of-month" [["the"] Place One(Week) ("of" | "in") Month [","] [Year]]
        => |c| of_month(YearPart::Week(place(c).filter(|&place| place < 5)?, c.month?), c);
        "It snows in [the first week of December]." => "2022-W48";
        "It snowed in [the third week of May 2019]." => "2019-W20";
    // but "the third of this month's victims"
    rule "day-of-step-month" ["the" Day "of" Step One(Month)]
        => |c| Some(Meaning::DayOfMonth(c.day?, c.step?)),
        if |context| context.after(0) != "'s";
        "The mill burned on [the 6th of this month]." => "2022-11-06";
        "It opens on [the 20th of next month]." => "2022-12-20";
}
