//! Days and months by name or number.

use super::super::lexeme::Lexeme;
use super::super::meaning::{Meaning, Which, YearPart};
use super::super::pattern::{Captures, Slot::*, century};
use super::context;
use super::rule::Rule;
use super::slots::*;

/// A month with or without its year.
pub(super) fn month(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(YearPart::Month(captures.month?), which_year(captures)))
}

/// A day of the year mentioned last.
fn of_same_year(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(month_day(captures)?, Which::SameYear))
}

/// A day and month that mean one particular year.
const ATTACKS_OF_2001: Option<Meaning> = Some(Meaning::Of(YearPart::Day(9, 11), Which::Year(2001)));

pub static RULES: &[Rule] = &[
    Rule::new("iso-date", &[Year, Word(&["-", "/"]), MonthNumber, Word(&["-", "/"]), Day], date)
        .shows(&[
            ("Updated [2022-11-28] by the desk.", "2022-11-28"),
            ("Updated [2022/11/28] by the desk.", "2022-11-28"),
        ]),
    Rule::new("dotted-date", &[DottedDate], date)
        .shows(&[("Updated [28.11.2022] by the desk.", "2022-11-28")]),
    // 3/4/2022 is a day in March here and one in April there.
    Rule::new("numeric-date", &[NumericDate], |c| {
        let (first, second) = c.numeric?;
        Some(Meaning::Numeric(first, second, c.year?))
    })
    .only_if(|context| {
        !matches!(context.after(0), "/" | "-") && !matches!(context.before(1), "/" | "-")
    })
    .shows(&[
        ("Posted [11/28/2022] by the desk.", "2022-11-28"),
        ("Posted [28/11/2022] by the desk.", "2022-11-28"),
        ("Posted [28-11-2022] by the desk.", "2022-11-28"),
        ("Posted [3/4/2022] by the desk.", "2022-XX-XX"),
        ("A card of 7/25/20 was sold on [8/4/20].", "2020-08-04"),
    ]),
    Rule::new("day-month-name", &[Day, Word(&["-"]), Month, Word(&["-"]), Year], date)
        .shows(&[("The lease ended on [5-Mar-2021] at noon.", "2021-03-05")]),
    Rule::new("day-month-short-year", &[ON_WEEKDAY, Day, Hyphen, Month, Hyphen, ShortYear], |c| {
        date(&Captures { year: century(c.year?), ..*c })
    })
    // but "on 17 Sept 84 people died"
    .only_if(|context| {
        context::day_before_month(context) && !context.noun_after() && !context.name_after()
    })
    .shows(&[
        ("A letter of [17 Sept 84] was sold.", "1984-09-17"),
        ("It was stamped [9-Oct-07].", "2007-10-09"),
        ("He left on [9 May ’68].", "1968-05-09"),
    ]),
    Rule::new("month-short-year", &[Month, ShortYear], |c| {
        month(&Captures { year: century(c.year?), ..*c })
    })
    .only_if(|context| context.has_apostrophe())
    .shows(&[("They met in [May ’68].", "1968-05")]),
    Rule::new("nine-eleven", &[MonthNumber, Word(&["/"]), Day], |c| {
        ATTACKS_OF_2001.filter(|_| c.month == Some(9) && c.day == Some(11))
    })
    .only_if(|context| !matches!(context.after(0), "/" | "of") && context.before(1) != "/")
    .shows(&[("She lost her son on [9/11] in the north tower.", "2001-09-11")]),
    Rule::new(
        "september-11-attacks",
        &[
            Month,
            Day,
            Ahead(&[Word(&[
                "attack",
                "attacks",
                "terror",
                "terrorist",
                "hijackers",
                "hijackings",
            ])]),
        ],
        |c| ATTACKS_OF_2001.filter(|_| c.month == Some(9) && c.day == Some(11)),
    )
    .shows(&[("He planned the [Sept. 11] attacks.", "2001-09-11")]),
    Rule::new("full-date", &[ON_WEEKDAY, Month, THE, Day, COMMA, Year], date).shows(&[
        ("It was held on [October the twenty-third 2019].", "2019-10-23"),
        ("The bridge fell on [Aug. 7, 1998], killing six.", "1998-08-07"),
        ("[Monday, November 28, 2022]", "2022-11-28"),
    ]),
    Rule::new("full-date-day-first", &[ON_WEEKDAY, THE, Day, OF, Month, COMMA, Year], date)
        .only_if(context::day_before_month)
        .shows(&[
            ("The bridge fell on [7 August 1998].", "1998-08-07"),
            ("It fell on [the 7th of August, 1998].", "1998-08-07"),
        ]),
    Rule::new(
        "month-day-of-list",
        &[ON_WEEKDAY, Month, Day, Ahead(&[JOIN, Day, COMMA, Year])],
        date,
    )
    .shows(&[("They met on [June 24] and 25, 1999.", "1999-06-24")]),
    Rule::new(
        "month-day-of-range",
        &[
            ON_WEEKDAY,
            Month,
            Day,
            Ahead(&[JOIN, Maybe(&[Weekday, COMMA]), Month, Day, COMMA, Year]),
        ],
        date,
    )
    .shows(&[("It lasted from [June 24] to July 2, 1999.", "1999-06-24")]),
    Rule::new(
        "day-month-of-range",
        &[
            ON_WEEKDAY,
            THE,
            Day,
            OF,
            Month,
            Ahead(&[JOIN, Maybe(&[Weekday, COMMA]), THE, Day, OF, Month, COMMA, Year]),
        ],
        date,
    )
    .only_if(context::day_before_month)
    .shows(&[
        ("It lasted from [24 June] to 2 July 1999.", "1999-06-24"),
        ("It lasted from [24 December] to 2 January 1999.", "1998-12-24"),
    ]),
    Rule::new("ended-month-day", &[Month, Day], |c| Some(Meaning::Of(month_day(c)?, Which::Last)))
        .only_if(|context| context.before(1) == "ended")
        .shows(&[("Sales rose in the year ended [March 31] by a tenth.", "2022-03-31")]),
    Rule::new("step-month-day", &[Step, Month, Day], |c| {
        Some(Meaning::Of(month_day(c)?, which(c)?)).filter(|_| c.step != Some(0))
    })
    .shows(&[
        ("It lapses [next Dec. 3] at noon.", "2022-12-03"),
        ("He left [last Dec. 3] by train.", "2021-12-03"),
    ]),
    Rule::new(
        "month-day-of-same-year",
        &[ON_WEEKDAY, Month, Day, COMMA, OF, SameYear],
        of_same_year,
    )
    .shows(&[("It opened in May 1974, and fell on [September 9 of that year].", "1974-09-09")]),
    Rule::new(
        "day-month-of-same-year",
        &[ON_WEEKDAY, THE, Day, OF, Month, OF, SameYear],
        of_same_year,
    )
    .only_if(context::day_before_month)
    .shows(&[("It opened in May 1974, and fell on [9 September the same year].", "1974-09-09")]),
    Rule::new("month-day", &[ON_WEEKDAY, Month, THE, Day], date)
        // "In May 12 people died", "In October the third ship sank"
        .only_if(|context| {
            let the = context.matcher.lower(context.end - 2) == "the" && context.before(1) != "on";
            let counts = the || context.before(1) == "in" && context.end == context.start + 2;
            !(matches!(context.after(0), "%" | "percent" | "/") || counts && context.noun_after())
        })
        .shows(&[
            ("They left on [October the twenty-third] by boat.", "2022-10-23"),
            ("The vote of [Nov. 3] was close.", "2022-11-03"),
            ("They meet on [Monday, Jan. 9].", "2023-01-09"),
        ]),
    Rule::new("day-month", &[ON_WEEKDAY, THE, Day, OF, Month], date)
        .only_if(context::day_before_month)
        .shows(&[
            ("The vote of [3 November] was close.", "2022-11-03"),
            ("It fell on [the third of November].", "2022-11-03"),
        ]),
    Rule::new(
        "day-of-range-day-first",
        &[THE, Day, Ahead(&[JOIN, THE, Day, OF, Month, COMMA, Maybe(&[Year])])],
        date,
    )
    .only_if(|context| context.ends_in_figure())
    .shows(&[
        ("The battle of [22]-25 April 1951 was lost.", "1951-04-22"),
        ("It rained from [the 3rd] to the 9th of March 1962.", "1962-03-03"),
        ("They met on [28] and 29 August.", "2022-08-28"),
    ]),
    Rule::new("day-of-list-with-year", &[Day, COMMA, Year], |c| {
        Some(Meaning::DayOfSameMonth(c.day?, c.year))
    })
    .only_if(context::years::next_day_of_list)
    .shows(&[("They met on June 24 and [25, 1999].", "1999-06-25")]),
    Rule::new("day-of-list", &[Day], |c| Some(Meaning::DayOfSameMonth(c.day?, None)))
        .only_if(context::years::next_day_of_list)
        .shows(&[("They met on Nov. 3 and [4].", "2022-11-04")]),
    Rule::new("month-year", &[Month, Maybe(&[Word(&["of", "in"])]), COMMA, AnyYear], month).shows(
        &[
            ("The firm was founded in [July 1997].", "1997-07"),
            ("He resigned in [June last year].", "2021-06"),
            ("It opens in [March of next year].", "2023-03"),
        ],
    ),
    Rule::new(
        "month-of-range",
        &[Month, Ahead(&[JOIN, Month, Maybe(&[Word(&["of", "in"])]), COMMA, Year])],
        month,
    )
    .shows(&[
        ("It rained from [May] to June 2020.", "2020-05"),
        ("There were strikes in [July] and May 2020.", "2020-07"),
    ]),
    Rule::new("month-of-same-year", &[Month, OF, SameYear], |c| {
        Some(Meaning::Of(YearPart::Month(c.month?), Which::SameYear))
    })
    .shows(&[("They married in 1981, and in [March of that year] they moved.", "1981-03")]),
    // "this Jan. 30, 2012 file photo" is a photo of that day.
    Rule::new("step-month", &[THIS_PAST, Step, Month], |c| {
        Some(Meaning::Of(YearPart::Month(c.month?), which(c)?))
    })
    .only_if(|context| {
        context.matcher.lexeme(context.end) != Lexeme::Figure || context.noun_after_figure()
    })
    .shows(&[
        ("He resigned [last June].", "2022-06"),
        ("He resigned [last December].", "2021-12"),
        ("It opens [next March].", "2023-03"),
    ]),
    Rule::new("month", &[Month], month).only_if(context::names::month).shows(&[
        ("Sales fell in [October].", "2022-10"),
        ("The plant will open in [February].", "2023-02"),
        ("The [May] figures were revised.", "2022-05"),
        ("He fell in a [March] raid.", "2022-03"),
    ]),
];
