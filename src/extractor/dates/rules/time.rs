//! Times of the day, with or without their day.

use super::super::calendar::Unit as Length;
use super::super::meaning::{Meaning, Which};
use super::super::pattern::Captures;
use super::super::pattern::Slot::{self, *};
use super::super::value::TimeOfDay as Moment;
use super::context;
use super::rule::Rule;
use super::slots::*;

/// The day that a time belongs to.
fn day(captures: &Captures) -> Option<Meaning> {
    date(captures).or_else(|| Some(Meaning::Weekday(captures.weekday?, Which::Open)))
}

/// An hour up to twelve, in a part of the day.
fn hour(hour: i8, part: Moment) -> Option<Moment> {
    let hour = Some(hour).filter(|hour| (1..=12).contains(hour))? % 12;
    Some(Moment::Clock(if part == Moment::Morning { hour } else { hour + 12 }, 0))
}

/// An hour up to twelve that begins a range; only its end has a.m. or p.m.: "11-2 p.m." begins in
/// the morning.
fn hour_before(hour: i8, end: Moment) -> Option<Moment> {
    let Moment::Clock(end, _) = end else { return None };
    let (hour, noon) =
        (Some(hour).filter(|hour| (1..=12).contains(hour))? % 12, if end >= 12 { 12 } else { 0 });
    Some(Moment::Clock(if hour + noon <= end { hour + noon } else { (hour + noon + 12) % 24 }, 0))
}

/// The part of the day after a clock time, which `Slot::Clock` has used already.
const PART_OF_DAY: Slot = Word(&["morning", "afternoon", "evening", "night"]);

pub static RULES: &[Rule] = &[
    Rule::new(
        "clock-weekday",
        &[Clock, ZONE, COMMA, ON, Weekday, Maybe(&[COMMA, Month, Day, IN_YEAR])],
        day,
    )
    .shows(&[
        ("He was seen at [10 p.m. Wednesday].", "2022-11-23T22:00"),
        ("It struck at [4:30 a.m. EST on Sunday].", "2022-11-27T04:30-05:00"),
        ("He was seen at [noon Thursday].", "2022-11-24T12:00"),
        ("A leak was found at [half past five on Sunday].", "2022-11-27T05:30"),
        ("A leak was found at [ten to one on Sunday].", "2022-11-27T12:50"),
    ]),
    Rule::new("clock-weekday-part", &[Clock, COMMA, ON, Weekday, PART_OF_DAY], day)
        .shows(&[("A leak was found at [half past six Sunday evening].", "2022-11-27T18:30")]),
    Rule::new("clock-last-night", &[Clock, Word(&["last"]), Word(&["night", "evening"])], |_| {
        Some(Meaning::Step(Length::Day, -1))
    })
    .shows(&[("A leak was found at [twenty to nine last night].", "2022-11-28T20:40")]),
    Rule::new("clock-this-part", &[Clock, Word(&["this"]), PART_OF_DAY], |_| {
        Some(Meaning::Step(Length::Day, 0))
    })
    .shows(&[("A leak was found at [eleven o'clock this evening].", "2022-11-29T23:00")]),
    Rule::new("clock-in-part", &[Clock, Word(&["in"]), Word(&["the"]), PART_OF_DAY], |c| {
        Some(Meaning::TimeOfDay(c.time?))
    })
    .shows(&[("On Monday it was shut at [half past two in the afternoon].", "2022-11-28T14:30")]),
    Rule::new("clock-month-day", &[Clock, ZONE, COMMA, ON, Month, Day, IN_YEAR], day)
        .shows(&[("The offer ends at [5 p.m. EST, Dec. 6].", "2022-12-06T17:00-05:00")]),
    Rule::new("clock-day-month", &[Clock, ZONE, COMMA, ON, Day, OF, Month, IN_YEAR], day)
        .shows(&[("The siren went at [5.15pm on 6 November].", "2022-11-06T17:15")]),
    Rule::new("clock-relative-day", &[Clock, ZONE, COMMA, Relative], |c| {
        Some(Meaning::Step(Length::Day, c.step?))
    })
    .shows(&[("The siren went at [5 p.m. yesterday].", "2022-11-28T17:00")]),
    Rule::new("clock-of-weekday", &[Clock, ZONE, Ahead(&[Brackets, ON, Weekday])], |c| {
        Some(Meaning::Weekday(c.weekday?, Which::Open))
    })
    .shows(&[("It came at [11:40 a.m.] (0840 GMT) Friday, she added.", "2022-11-25T11:40")]),
    Rule::new(
        "clock-of-range",
        &[
            Clock,
            ZONE,
            Ahead(&[Word(&["-", "–", "and", "to", "until"]), Clock, ZONE, COMMA, ON, Weekday]),
        ],
        |c| Some(Meaning::Weekday(c.weekday?, Which::Open)),
    )
    .shows(&[
        ("It will be shut from [7am] to noon on Thursday.", "2022-12-01T07:00"),
        ("It was shut between [6 p.m.] and midnight Friday.", "2022-11-25T18:00"),
    ]),
    Rule::new("weekday-clock", &[Weekday, COMMA, Word(&["at"]), Clock, ZONE], day)
        .shows(&[("The siren went on [Sunday at 7 p.m.] again.", "2022-11-27T19:00")]),
    Rule::new("clock", &[Clock, ZONE], |c| Some(Meaning::TimeOfDay(c.time?)))
        .only_if(context::clock_alone)
        .shows(&[
            ("On Monday it struck at [4:30 a.m.], they said.", "2022-11-28T04:30"),
            ("It struck at [06:30 GMT].", "2022-11-29T06:30Z"),
            ("It struck at [0630 GMT].", "2022-11-29T06:30Z"),
        ]),
    Rule::new("hour-of-range", &[Day, Ahead(&[Word(&["-", "–", "to", "and"]), Clock])], |c| {
        Some(Meaning::TimeOfDay(hour_before(c.day?, c.time?)?))
    })
    .only_if(|context| {
        let end = context.matcher.lower(context.end + 1);
        end.ends_with('m')
            || matches!(
                context.matcher.lower(context.end + 2),
                "a.m." | "p.m." | "a.m" | "p.m" | "am" | "pm"
            )
    })
    .shows(&[("On Monday it is open between [7] and 9 p.m.", "2022-11-28T19:00")]),
    Rule::new("hour-in-part", &[Day, Word(&["in"]), Word(&["the"]), Part], |c| {
        Some(Meaning::TimeOfDay(hour(c.day?, c.time?)?))
    })
    .only_if(|context| context.before(1) == "at")
    .shows(&[("On Monday he left at [4 in the morning].", "2022-11-28T04:00")]),
    Rule::new("weekday-part", &[Weekday, Part], day).only_if(context::names::weekday_part).shows(
        &[
            ("She arrived [Sunday night].", "2022-11-27TNI"),
            ("She arrives [Monday morning].", "2022-12-05TMO"),
        ],
    ),
    Rule::new("month-day-part", &[Month, Day, Part], day)
        .shows(&[("She arrived on the [Nov. 3 morning] train.", "2022-11-03TMO")]),
    Rule::new("part-of-weekday", &[THE, PartOrHours, Word(&["of"]), Weekday], day).shows(&[
        ("It struck on [the morning of Sunday], they said.", "2022-11-27TMO"),
        ("It struck in [the small hours of Sunday], they said.", "2022-11-27TMO"),
    ]),
    Rule::new(
        "part-of-month-day",
        &[THE, PartOrHours, Word(&["of"]), ON_WEEKDAY, Month, Day, IN_YEAR],
        day,
    )
    .shows(&[
        ("It struck on [the night of Nov. 3].", "2022-11-03TNI"),
        ("It struck in [the early hours of Nov. 3].", "2022-11-03TMO"),
    ]),
    Rule::new("part-on-weekday", &[Part, Word(&["on"]), Weekday], day)
        // "all night on Sunday"
        .only_if(|context| !matches!(context.before(1), "all" | "a" | "one" | "every" | "each"))
        .shows(&[("She was found just before [dawn on Sunday].", "2022-11-27TMO")]),
    Rule::new(
        "part-of-day-first",
        &[THE, PartOrHours, Word(&["of"]), ON_WEEKDAY, THE, Day, OF, Month, IN_YEAR],
        day,
    )
    .shows(&[
        ("It struck on [the night of 3 November 2021].", "2021-11-03TNI"),
        ("It struck in [the early hours of 3 November 2021].", "2021-11-03TMO"),
    ]),
    Rule::new(
        "part-of-day-of-range",
        &[
            THE,
            Part,
            Word(&["of"]),
            THE,
            Day,
            Ahead(&[JOIN, THE, Day, OF, Month, COMMA, Maybe(&[Year])]),
        ],
        day,
    )
    .shows(&[("They sailed in [the night of 9] to 10 April.", "2022-04-09TNI")]),
    Rule::new("part", &[THE, Part], |c| Some(Meaning::TimeOfDay(c.time?)))
        .only_if(|context| {
            let the = context.end == context.start + 2;
            !context.noun_after()
                && (context.modified || the && matches!(context.before(1), "in" | "during"))
        })
        .shows(&[
            ("On Monday it rained in [the morning], and later it snowed.", "2022-11-28TMO"),
            ("By [mid-afternoon] it was over.", "2022-11-29TAF"),
        ]),
    Rule::new("this-part", &[Word(&["this"]), Part], |_| Some(Meaning::Step(Length::Day, 0)))
        .shows(&[("He spoke [this morning] in Oslo.", "2022-11-29TMO")]),
    Rule::new("last-night", &[Word(&["last"]), Part], |c| {
        (c.time != Some(Moment::Morning)).then_some(Meaning::Step(Length::Day, -1))
    })
    .shows(&[("The roof fell in [last night].", "2022-11-28TNI")]),
    Rule::new("part-of-relative-day", &[Part, Relative], |c| {
        Some(Meaning::Step(Length::Day, c.step?))
    })
    .shows(&[("Shares were up in [mid-afternoon yesterday].", "2022-11-28TAF")]),
    Rule::new("relative-day-part", &[Relative, Part], |c| {
        Some(Meaning::Step(Length::Day, c.step?))
    })
    .shows(&[
        ("He spoke [yesterday evening].", "2022-11-28TEV"),
        ("He speaks [tomorrow night].", "2022-11-30TNI"),
    ]),
    Rule::new("tonight", &[Word(&["tonight"])], |_| Some(Meaning::At(0, Moment::Night)))
        .shows(&[("The show opens [tonight].", "2022-11-29TNI")]),
    Rule::new("overnight", &[Word(&["overnight"])], |_| Some(Meaning::At(0, Moment::Night)))
        // "an overnight stay"
        .only_if(|context| !matches!(context.before(1), "an" | "the") && !context.noun_after())
        .shows(&[("The river rose [overnight].", "2022-11-29TNI")]),
];
