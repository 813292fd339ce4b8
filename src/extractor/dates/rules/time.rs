//! Times of the day, with or without their day.

use super::rule::*;

/// The day that a time belongs to.
fn day(captures: &Captures) -> Option<Meaning> {
    let weekday = || Some(Meaning::Weekday(captures.weekday?, Which::Open));
    date(captures).or_else(weekday).or_else(|| Some(Meaning::Step(Unit::Day, captures.step?)))
}

/// An hour up to twelve that begins a range; only its end has a.m. or p.m.: "11-2 p.m." begins in
/// the morning.
fn hour_before(hour: i8, end: TimeOfDay) -> Option<TimeOfDay> {
    let TimeOfDay::Clock(end, _) = end else { return None };
    let hour = Some(hour).filter(|hour| (1..=12).contains(hour))? % 12;
    Some(TimeOfDay::Clock(if hour + 12 <= end { hour + 12 } else { hour }, 0))
}

/// The part of the day after a clock time, which `Slot::Clock` has used already.
const PART_OF_DAY: Slot = Slot::Word(&["morning", "afternoon", "evening", "night"]);

rules! {
    rule "clock-of-range" [Clock [Zone] [","] ["on"] Weekday]
        => |c| Some(Meaning::AnaphorWeekday(c.weekday?, 1)), if context::ends_range;
        "It is shut from 9 p.m. Tuesday to [5 a.m. Wednesday]." => "2022-11-30T05:00";
    rule "clock-of-day" [Clock [Zone] [","] ["on"] DAY] => day;
        "He was seen at [10 p.m. Wednesday]." => "2022-11-23T22:00";
        "It struck at [4:30 a.m. EST on Sunday]." => "2022-11-27T04:30-05:00";
        "He was seen at [noon Thursday]." => "2022-11-24T12:00";
        "A leak was found at [half past five on Sunday]." => "2022-11-27T05:30";
        "A leak was found at [ten to one on Sunday]." => "2022-11-27T12:50";
        "They sang from noon until [6 p.m. on Monday]." => "2022-11-28T18:00";
        "A leak was found at [three minutes past nine on Sunday]." => "2022-11-27T09:03";
        "The offer ends at [5 p.m. EST, Dec. 6]." => "2022-12-06T17:00-05:00";
        "The siren went at [5.15pm on 6 November]." => "2022-11-06T17:15";
        "The siren went at [5 p.m. yesterday]." => "2022-11-28T17:00";
    rule "clock-weekday-part" [Clock [","] ["on"] Weekday PART_OF_DAY] => day;
        "A leak was found at [half past six Sunday evening]." => "2022-11-27T18:30";
        "A leak was found at [six on Sunday evening]." => "2022-11-27T18:00";
        "A leak was found just after [nine on Sunday night]." => "2022-11-27T21:00";
        "A leak was found at [twenty-five to ten on Sunday night]." => "2022-11-27T21:35";
        "A leak was found around [8:30 Sunday night]." => "2022-11-27T20:30";
        "A leak was found around [2:10 Sunday morning]." => "2022-11-27T02:10";
        "A leak was found at [12:15 Sunday night]." => "2022-11-28T00:15";
    rule "clock-last-night" [Clock "last" ("night" | "evening")]
        => |_| Some(Meaning::Step(Unit::Day, -1));
        "A leak was found at [twenty to nine last night]." => "2022-11-28T20:40";
    rule "clock-this-part" [Clock "this" PART_OF_DAY] => |_| Some(Meaning::Step(Unit::Day, 0));
        "A leak was found at [eleven o'clock this evening]." => "2022-11-29T23:00";
        "A leak was found at [9 this morning]." => "2022-11-29T09:00";
    rule "clock-in-part" [Clock "in" "the" PART_OF_DAY] => |c| Some(Meaning::TimeOfDay(c.time?));
        "On Monday it was shut at [half past two in the afternoon]." => "2022-11-28T14:30";
        "On Monday he left at [4 in the morning]." => "2022-11-28T04:00";
    rule "weekday-clock" [Weekday [","] ["at"] Clock [Zone]] => day,
        // "Friday 7 p.m."; but "Friday 7 people died"
        if |context| {
            (context.start..context.end).any(|at| context.matcher.lower(at) == "at")
                || !context.last().bytes().all(|b| b.is_ascii_digit())
        };
        "The siren went on [Sunday 7 p.m.] again." => "2022-11-27T19:00";
        "The siren went on [Sunday at 7 p.m.] again." => "2022-11-27T19:00";
    rule "clock" [Clock [Zone]] => |c| Some(Meaning::TimeOfDay(c.time?)), if context::clock_alone;
        "On Monday it struck at [4:30 a.m.], they said." => "2022-11-28T04:30";
        "It struck at [06:30 GMT]." => "2022-11-29T06:30Z";
        "It came at [11:40 a.m.] (0840 GMT) Friday, she added." => "2022-11-25T11:40";
        "It fell Sunday night around [8:30], they said." => "2022-11-27T20:30";
        "It fell Sunday night, and by [8:30] it was gone." => "2022-11-27T08:30";
        "It will be shut from [7am] to noon on Thursday." => "2022-12-01T07:00";
        "It was shut between [6 p.m.] and midnight last Friday." => "2022-11-25T18:00";
        "Doors open at [6pm] and the show starts at 7pm this Friday." => "2022-12-02T18:00";
        "It struck at [6pm], he said on Friday." => "2022-11-29T18:00";
        "It struck at [0630 GMT]." => "2022-11-29T06:30Z";
    rule "hour-of-range" [Day Ahead(("-" | "–" | "to" | "and") Clock)]
        => |c| Some(Meaning::TimeOfDay(hour_before(c.day?, c.time?)?)),
        // Not: "led by 3 and 2:15 was left", "verses 3 to 4:12"
        if |context| matches!(context.before(1), "at" | "between" | "from");
        "On Monday it is open between [7] and 9 p.m." => "2022-11-28T19:00";
        "On Monday it is open from [7] to 8:30." => "2022-11-28T07:00";
    rule "weekday-part-of-range" [Weekday Part]
        => |c| Some(Meaning::AnaphorWeekday(c.weekday?, 1)), if context::ends_range;
        "It rained from Tuesday evening to [Thursday morning]." => "2022-12-01TMO";
        "It rained Monday night into [Tuesday morning]." => "2022-11-29TMO";
    rule "day-part" [DAY Part] => day, if context::names::day_part;
        "She arrived [Sunday night]." => "2022-11-27TNI";
        "She arrives [Monday morning]." => "2022-12-05TMO";
        "She arrived on the [Nov. 3 morning] train." => "2022-11-03TMO";
        "He spoke [yesterday evening]." => "2022-11-28TEV";
        "He speaks [tomorrow night]." => "2022-11-30TNI";
    rule "part-of-day" [["the"] PartOrHours "of" DAY] => day;
        "It struck on [the morning of Sunday], they said." => "2022-11-27TMO";
        "It struck on [the night of Nov. 3]." => "2022-11-03TNI";
        "It struck in [the early hours of Nov. 3]." => "2022-11-03TMO";
    // Not: "all night on Sunday"
    rule "part-on-weekday" [Part "on" Weekday] => day,
        if |context| !matches!(context.before(1), "all" | "a" | "one" | "every" | "each");
        "She was found just before [dawn on Sunday]." => "2022-11-27TMO";
    rule "part-of-day-of-range" [["the"] Part "of" ["the"] Day Ahead(JOIN ["the"] Day ["of"] Month
            [","] [Year])] => day;
        "They sailed in [the night of 9] to 10 April." => "2022-04-09TNI";
    rule "part" [["the"] Part] => |c| Some(Meaning::TimeOfDay(c.time?)),
        if |context| {
            let the = context.end == context.start + 2;
            !context.noun_after()
                && (context.modified || the && matches!(context.before(1), "in" | "during"))
        };
        "On Monday it rained in [the morning], and later it snowed." => "2022-11-28TMO";
        "By [mid-afternoon] it was over." => "2022-11-29TAF";
    rule "this-part" ["this" Part] => |_| Some(Meaning::Step(Unit::Day, 0));
        "He spoke [this morning] in Oslo." => "2022-11-29TMO";
    rule "last-night" ["last" Part]
        => |c| (c.time != Some(TimeOfDay::Morning)).then_some(Meaning::Step(Unit::Day, -1));
        "The roof fell in [last night]." => "2022-11-28TNI";
    rule "part-of-relative-day" [Part Relative] => day;
        "Shares were up in [mid-afternoon yesterday]." => "2022-11-28TAF";
    rule "tonight" ["tonight"] => |_| Some(Meaning::At(0, TimeOfDay::Night));
        "The show opens [tonight]." => "2022-11-29TNI";
    // Not: "an overnight stay"
    rule "overnight" ["overnight"] => |_| Some(Meaning::At(0, TimeOfDay::Night)),
        if |context| !matches!(context.before(1), "an" | "the") && !context.noun_after();
        "The river rose [overnight]." => "2022-11-29TNI";
}
