//! Times of a day, with their day or without it.

use super::super::calendar::Unit as Length;
use super::super::meaning::{Meaning, Which, YearPart};
use super::super::pattern::{Captures, Slot::*};
use super::super::value::TimeOfDay as Moment;
use super::rule::Rule;
use super::scene;
use super::slots::*;

/// The day that a time belongs to.
fn day(captures: &Captures) -> Option<Meaning> {
    if let (Some(month), Some(day)) = (captures.month, captures.day) {
        return Some(Meaning::Of(YearPart::Day(month, day), captures.year.map_or(Which::Open, Which::Year)));
    }
    Some(Meaning::Weekday(captures.weekday?, Which::Open))
}

/// An hour of twelve in a part of the day.
fn hour(hour: i8, part: Moment) -> Option<Moment> {
    let hour = Some(hour).filter(|hour| (1..=12).contains(hour))? % 12;
    Some(Moment::Clock(if part == Moment::Morning { hour } else { hour + 12 }, 0))
}

/// An hour of twelve that opens a range whose end tells the half of the day: "11-2 p.m." begins in the morning.
fn hour_before(hour: i8, end: Moment) -> Option<Moment> {
    let Moment::Clock(end, _) = end else { return None };
    let (hour, noon) = (Some(hour).filter(|hour| (1..=12).contains(hour))? % 12, if end >= 12 { 12 } else { 0 });
    Some(Moment::Clock(if hour + noon <= end { hour + noon } else { (hour + noon + 12) % 24 }, 0))
}

pub static RULES: &[Rule] = &[
    Rule {
        name: "clock-weekday",
        pattern: &[Clock, Maybe(&[Zone]), COMMA, Maybe(&[Word(&["on"])]), Weekday, Maybe(&[COMMA, Month, Day, Maybe(&[COMMA, Year])])],
        meaning: day,
        holds: scene::always,
        examples: &[
            ("He was seen at [10 p.m. Wednesday].", "2022-11-23T22:00"),
            ("It struck at [4:30 a.m. EST on Sunday].", "2022-11-27T04:30"),
            ("He was seen at [noon Thursday].", "2022-11-24T12:00"),
        ],
    },
    Rule {
        name: "clock-month-day",
        pattern: &[Clock, Maybe(&[Zone]), COMMA, Maybe(&[Word(&["on"])]), Month, Day, Maybe(&[COMMA, Year])],
        meaning: day,
        holds: scene::always,
        examples: &[("The offer ends at [5 p.m. EST, Dec. 6].", "2022-12-06T17:00")],
    },
    Rule {
        name: "clock-day-month",
        pattern: &[Clock, Maybe(&[Zone]), COMMA, Maybe(&[Word(&["on"])]), Day, OF, Month, Maybe(&[COMMA, Year])],
        meaning: day,
        holds: scene::always,
        examples: &[("The siren went at [5.15pm on 6 November].", "2022-11-06T17:15")],
    },
    Rule {
        name: "clock-relative-day",
        pattern: &[Clock, Maybe(&[Zone]), COMMA, Relative],
        meaning: |c| Some(Meaning::Step(Length::Day, c.step?)),
        holds: scene::always,
        examples: &[("The siren went at [5 p.m. yesterday].", "2022-11-28T17:00")],
    },
    Rule {
        name: "clock-of-weekday",
        pattern: &[Clock, Maybe(&[Zone]), Ahead(&[Brackets, Maybe(&[Word(&["on"])]), Weekday])],
        meaning: |c| Some(Meaning::Weekday(c.weekday?, Which::Open)),
        holds: scene::always,
        examples: &[("It came at [11:40 a.m.] (0840 GMT) Friday, she added.", "2022-11-25T11:40")],
    },
    Rule {
        name: "weekday-clock",
        pattern: &[Weekday, COMMA, Word(&["at"]), Clock, Maybe(&[Zone])],
        meaning: day,
        holds: scene::always,
        examples: &[("The siren went on [Sunday at 7 p.m.] again.", "2022-11-27T19:00")],
    },
    Rule {
        name: "clock",
        pattern: &[Clock, Maybe(&[Zone])],
        meaning: |c| Some(Meaning::TimeOfDay(c.time?)),
        holds: scene::clock_alone,
        examples: &[
            ("On Monday it struck at [4:30 a.m.], they said.", "2022-11-28T04:30"),
            ("It struck at [06:30 GMT].", "2022-11-29T06:30"),
            ("It struck at [0630 GMT].", "2022-11-29T06:30"),
        ],
    },
    Rule {
        name: "hour-of-range",
        pattern: &[Day, Ahead(&[Word(&["-", "–", "to", "and"]), Clock])],
        meaning: |c| Some(Meaning::TimeOfDay(hour_before(c.day?, c.time?)?)),
        holds: |scene| {
            let end = scene.reader.lower(scene.end + 1);
            end.ends_with('m') || matches!(scene.reader.lower(scene.end + 2), "a.m." | "p.m." | "a.m" | "p.m" | "am" | "pm")
        },
        examples: &[("On Monday it is open between [7] and 9 p.m.", "2022-11-28T19:00")],
    },
    Rule {
        name: "hour-in-part",
        pattern: &[Day, Word(&["in"]), Word(&["the"]), Part],
        meaning: |c| Some(Meaning::TimeOfDay(hour(c.day?, c.time?)?)),
        holds: |scene| scene.before(1) == "at",
        examples: &[("On Monday he left at [4 in the morning].", "2022-11-28T04:00")],
    },
    Rule {
        name: "weekday-part",
        pattern: &[Weekday, Part],
        meaning: day,
        holds: scene::names::weekday_part,
        examples: &[("She arrived [Sunday night].", "2022-11-27TNI"), ("She arrives [Monday morning].", "2022-12-05TMO")],
    },
    Rule {
        name: "month-day-part",
        pattern: &[Month, Day, Part],
        meaning: day,
        holds: scene::always,
        examples: &[("She arrived on the [Nov. 3 morning] train.", "2022-11-03TMO")],
    },
    Rule {
        name: "part-of-weekday",
        pattern: &[THE, Part, Word(&["of"]), ON_WEEKDAY, Maybe(&[Month, Day, Maybe(&[COMMA, Year])])],
        meaning: day,
        holds: scene::always,
        examples: &[("It struck on [the night of Nov. 3].", "2022-11-03TNI"), ("It struck on [the morning of Sunday].", "2022-11-27TMO")],
    },
    Rule {
        name: "part-of-day-first",
        pattern: &[THE, Part, Word(&["of"]), ON_WEEKDAY, THE, Day, OF, Month, Maybe(&[COMMA, Year])],
        meaning: day,
        holds: scene::always,
        examples: &[("It struck on [the night of 3 November 2021].", "2021-11-03TNI")],
    },
    Rule {
        name: "part-of-day-of-range",
        pattern: &[THE, Part, Word(&["of"]), THE, Day, Ahead(&[JOIN, THE, Day, OF, Month, COMMA, Maybe(&[Year])])],
        meaning: day,
        holds: scene::always,
        examples: &[("They sailed in [the night of 9] to 10 April.", "2022-04-09TNI")],
    },
    Rule {
        name: "part",
        pattern: &[THE, Part],
        meaning: |c| Some(Meaning::TimeOfDay(c.time?)),
        holds: |scene| {
            let the = scene.end == scene.start + 2;
            !scene.noun_after() && (scene.modified || the && matches!(scene.before(1), "in" | "during"))
        },
        examples: &[
            ("On Monday it rained in [the morning], and later it snowed.", "2022-11-28TMO"),
            ("By [mid-afternoon] it was over.", "2022-11-29TAF"),
        ],
    },
    Rule {
        name: "this-part",
        pattern: &[Word(&["this"]), Part],
        meaning: |_| Some(Meaning::Step(Length::Day, 0)),
        holds: scene::always,
        examples: &[("He spoke [this morning] in Oslo.", "2022-11-29TMO")],
    },
    Rule {
        name: "last-night",
        pattern: &[Word(&["last"]), Part],
        meaning: |c| (c.time != Some(Moment::Morning)).then_some(Meaning::Step(Length::Day, -1)),
        holds: scene::always,
        examples: &[("The roof fell in [last night].", "2022-11-28TNI")],
    },
    Rule {
        name: "part-of-relative-day",
        pattern: &[Part, Relative],
        meaning: |c| Some(Meaning::Step(Length::Day, c.step?)),
        holds: scene::always,
        examples: &[("Shares were up in [mid-afternoon yesterday].", "2022-11-28TAF")],
    },
    Rule {
        name: "relative-day-part",
        pattern: &[Relative, Part],
        meaning: |c| Some(Meaning::Step(Length::Day, c.step?)),
        holds: scene::always,
        examples: &[("He spoke [yesterday evening].", "2022-11-28TEV"), ("He speaks [tomorrow night].", "2022-11-30TNI")],
    },
    Rule {
        name: "tonight",
        pattern: &[Word(&["tonight"])],
        meaning: |_| Some(Meaning::At(0, Moment::Night)),
        holds: scene::always,
        examples: &[("The show opens [tonight].", "2022-11-29TNI")],
    },
    Rule {
        name: "overnight",
        pattern: &[Word(&["overnight"])],
        meaning: |_| Some(Meaning::At(0, Moment::Night)),
        // "an overnight stay"
        holds: |scene| !matches!(scene.before(1), "an" | "the") && !scene.noun_after(),
        examples: &[("The river rose [overnight].", "2022-11-29TNI")],
    },
];
