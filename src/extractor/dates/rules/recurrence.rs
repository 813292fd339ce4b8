//! Recurring times: every day, each July, Monday nights, three times a week.

use super::rule::*;

fn each(amount: Amount, unit: Unit) -> Option<Meaning> {
    Some(Meaning::Value(Value::Set(Recurrence::Each(amount, unit))))
}

fn at(floating: Floating, captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Set(Recurrence::At(floating, captures.time))))
}

rules! {
    rule "every-unit" [("every" | "each") Unit] => |c| each(Amount::exactly(1), c.unit?);
        "They train [every day]." => "P1D";
    rule "every-other-unit" [("every" | "each") "other" Unit]
        => |c| each(Amount::exactly(2), c.unit?);
        "They vote [every other year]." => "P2Y";
    rule "every-amount" [("every" | "each") Amount Units] => |c| each(c.amount?, c.unit?);
        "They vote [every four years]." => "P4Y";
    rule "every-weekday" [("every" | "each") ["other" | "second"] Weekday [Part]]
        => |c| at(Floating::Weekday(c.weekday?), c);
        "It sails [every Thursday]." => "XXXX-WXX-4";
        "They meet [every other Friday]." => "XXXX-WXX-5";
    rule "every-month" [("every" | "each") Month] => |c| at(Floating::Month(c.month?), c);
        "They march [each July]." => "XXXX-07";
    rule "weekday-parts" [Weekday Parts] => |c| at(Floating::Weekday(c.weekday?), c);
        "The club is open [Friday nights]." => "XXXX-WXX-5TNI";
    rule "weekday-of-parts" [Weekday Ahead(("and" | "or") Weekday Parts)]
        => |c| at(Floating::Weekday(c.weekday?), c);
        "It sails on [Monday] and Tuesday nights." => "XXXX-WXX-1TNI";
    rule "weekdays-clock" [({Weekdays} | {("every" | "each") Weekday}) "at" Clock]
        => |c| at(Floating::Weekday(c.weekday?), c);
        "The show airs on [Mondays at 9 a.m.] here." => "XXXX-WXX-1T09:00";
        "The show airs [every Saturday at 5:30 pm] here." => "XXXX-WXX-6T17:30";
    rule "weekdays" [Weekdays] => |c| at(Floating::Weekday(c.weekday?), c);
        "The market is open on [Mondays]." => "XXXX-WXX-1";
    // Not: "The Outlook daily said so", "a local daily said so"
    rule "daily" ["daily"] => |_| each(Amount::exactly(1), Unit::Day),
        if |context| !context.is_name() && !context::names::is_paper(context);
        "There are [daily] flights." => "P1D";
        "The [daily] Eurostar was late." => "P1D";
        "The ferry leaves Bergen [daily] at noon." => "P1D";
        "About 500 trucks entered Gaza [daily] before the war." => "P1D";
        "The [daily] talks ended in tears." => "P1D";
    rule "hourly" ["hourly"] => |_| each(Amount::exactly(1), Unit::Hour),
        if |context| !context.is_name();
        "There are [hourly] buses." => "PT1H";
    rule "weekly" ["weekly"] => |_| each(Amount::exactly(1), Unit::Week),
        if |context| !context.is_name() && !context::names::is_paper(context);
        "There are [weekly] talks." => "P1W";
        "The [weekly] Cabinet meeting was short." => "P1W";
        "She led the [weekly] Power Rankings." => "P1W";
    rule "monthly" ["monthly"] => |_| each(Amount::exactly(1), Unit::Month),
        if |context| !context.is_name() && !context::names::is_paper(context);
        "There are [monthly] talks." => "P1M";
    rule "fortnightly" ["fortnightly"] => |_| each(Amount::exactly(2), Unit::Week);
        "There are [fortnightly] talks." => "P2W";
    rule "annually" ["annually"] => |_| each(Amount::exactly(1), Unit::Year);
        "It loses a million [annually]." => "P1Y";
    rule "rate" [("a" | "an" | "per") Unit] => |c| each(Amount::exactly(1), c.unit?),
        if |context| context.first() == "per" || context::lengths::rate(context);
        "It sells 700 seats [a week]." => "P1W";
        "She runs twice [a day]." => "P1D";
        "It makes 30 cars [per hour]." => "PT1H";
}
