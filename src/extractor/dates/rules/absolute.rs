//! Days and months by name or number.

use super::rule::*;

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

rules! {
    rule "iso-date" [Year ("-" | "/") MonthNumber ("-" | "/") Day] => date;
        "Updated [2022-11-28] by the desk." => "2022-11-28";
        "Updated [2022/11/28] by the desk." => "2022-11-28";
    rule "dotted-date" [DottedDate] => date;
        "Updated [28.11.2022] by the desk." => "2022-11-28";
    // 3/4/2022 is a day in March here and one in April there.
    rule "numeric-date" [NumericDate]
        => |c| Some(Meaning::Numeric(c.month?, c.day?, c.year?)),
        if |context| !matches!(context.after(0), "/" | "-");
        "Posted [11/28/2022] by the desk." => "2022-11-28";
        "Posted [28/11/2022] by the desk." => "2022-11-28";
        "Posted [28-11-2022] by the desk." => "2022-11-28";
        "Posted [3/4/2022] by the desk." => "2022-XX-XX";
        "A card of 7/25/20 was sold on [8/4/20]." => "2020-08-04";
    rule "day-month-name" [Day "-" Month "-" Year] => date;
        "The lease ended on [5-Mar-2021] at noon." => "2021-03-05";
    // but "on 17 Sept 84 people died"
    rule "day-month-short-year" [ON_WEEKDAY DayFigure Hyphen Month Hyphen ShortYear]
        => |c| date(&Captures { year: century(c.year?), ..*c }),
        if |context| !context.noun_after();
        "A letter of [17 Sept 84] was sold." => "1984-09-17";
        "It was stamped [9-Oct-07]." => "2007-10-09";
        "He left on [9 May ’68]." => "1968-05-09";
    rule "nine-eleven" [MonthNumber "/" Day]
        => |c| ATTACKS_OF_2001.filter(|_| c.month == Some(9) && c.day == Some(11)),
        // "9/11 of the land"
        if |context| context.after(0) != "of";
        "She lost her son on [9/11] in the north tower." => "2001-09-11";
    rule "september-11-attacks" [Month Day Ahead(("attack" | "attacks" | "terror" | "terrorist" |
            "hijackers" | "hijackings"))]
        => |c| ATTACKS_OF_2001.filter(|_| c.month == Some(9) && c.day == Some(11));
        "He planned the [Sept. 11] attacks." => "2001-09-11";
    rule "full-date" [ON_WEEKDAY MONTH_DAY [","] Year] => date;
        "It was held on [October the twenty-third 2019]." => "2019-10-23";
        "The bridge fell on [Aug. 7, 1998], killing six." => "1998-08-07";
        "[Monday, November 28, 2022]" => "2022-11-28";
        "The bridge fell on [7 August 1998]." => "1998-08-07";
        "It fell on [the 7th of August, 1998]." => "1998-08-07";
    rule "month-day-of-list" [ON_WEEKDAY Month Day Ahead(JOIN Day [","] Year)] => date;
        "They met on [June 24] and 25, 1999." => "1999-06-24";
    rule "month-day-of-range" [ON_WEEKDAY MONTH_DAY Ahead(JOIN [Weekday [","]] MONTH_DAY [","]
            Year)] => date;
        "It lasted from [June 24] to July 2, 1999." => "1999-06-24";
        "It lasted from [24 June] to 2 July 1999." => "1999-06-24";
        "It lasted from [24 December] to 2 January 1999." => "1998-12-24";
    rule "ended-month-day" [Month Day] => |c| Some(Meaning::Of(month_day(c)?, Which::Last)),
        if |context| context.before(1) == "ended";
        "Sales rose in the year ended [March 31] by a tenth." => "2022-03-31";
    rule "step-month-day" [Step Month Day]
        => |c| Some(Meaning::Of(month_day(c)?, which(c)?)).filter(|_| c.step != Some(0));
        "It lapses [next Dec. 3] at noon." => "2022-12-03";
        "He left [last Dec. 3] by train." => "2021-12-03";
    rule "month-day-of-same-year" [ON_WEEKDAY MONTH_DAY [","] ["of"] SAME_YEAR] => of_same_year;
        "It opened in May 1974, and fell on [September 9 of that year]." => "1974-09-09";
        "It opened in May 1974, and fell on [9 September the same year]." => "1974-09-09";
    // Not: "On Nov. 3, last year's champion lost"
    rule "month-day-of-step-year" [ON_WEEKDAY MONTH_DAY [","] ["of"] Step One(Year)]
        => |c| Some(Meaning::Of(month_day(c)?, which_year(c))),
        if |context| context.after(0) != "'s";
        "He was held on [April 2 last year]." => "2021-04-02";
        "He was held on [Monday, 5 April of last year]." => "2021-04-05";
        "It opens on [Aug. 3 next year]." => "2023-08-03";
    // Not: "In May 12 people died", "In October the third ship sank"
    rule "month-day" [ON_WEEKDAY MONTH_DAY] => date,
        if |context| {
            let the = context.before(1) != "on"
                && (context.start + 1..context.end).any(|at| context.matcher.lower(at) == "the");
            let bare = context.end == context.start + 2 && context.ends_in_figure();
            let counts = the || bare && context.before(1) == "in";
            !(matches!(context.after(0), "%" | "percent" | "/") || counts && context.noun_after())
        };
        "They left on [October the twenty-third] by boat." => "2022-10-23";
        "The vote of [Nov. 3] was close." => "2022-11-03";
        "They meet on [Monday, Jan. 9]." => "2023-01-09";
        "The vote of [3 November] was close." => "2022-11-03";
        "He was held on [Nov. 3], last year's coldest day." => "2022-11-03";
        "It fell on [the third of November]." => "2022-11-03";
    rule "day-of-range-day-first" [[Weekday] ["the"] DayFigure Ahead(JOIN [Weekday] ["the"] Day
            ["of"] Month [","] [Year])] => date;
        "They meet on [Saturday 7] and Sunday 8 January." => "2023-01-07";
        "The battle of [22]-25 April 1951 was lost." => "1951-04-22";
        "It rained from [the 3rd] to the 9th of March 1962." => "1962-03-03";
        "They met on [28] and 29 August." => "2022-08-28";
    rule "day-of-list-with-year" [Day [","] Year]
        => |c| Some(Meaning::DayOfSameMonth(c.day?, c.year)), if context::years::next_day_of_list;
        "They met on June 24 and [25, 1999]." => "1999-06-25";
    rule "day-of-list" [Day] => |c| Some(Meaning::DayOfSameMonth(c.day?, None)),
        if context::years::next_day_of_list;
        "They met on Nov. 3 and [4]." => "2022-11-04";
    rule "month-year" [Month ["of" | "in"] [","] ANY_YEAR] => month;
        "The firm was founded in [July 1997]." => "1997-07";
        "He resigned in [June last year]." => "2021-06";
        "It opens in [March of next year]." => "2023-03";
    rule "month-of-range" [Month Ahead(JOIN Month ["of" | "in"] [","] Year)] => month;
        "It rained from [May] to June 2020." => "2020-05";
        "There were strikes in [July] and May 2020." => "2020-07";
    rule "month-of-same-year" [Month ["of"] SAME_YEAR]
        => |c| Some(Meaning::Of(YearPart::Month(c.month?), Which::SameYear));
        "They married in 1981, and in [March of that year] they moved." => "1981-03";
    // "this Jan. 30, 2012 file photo" is a photo of that day.
    rule "step-month" [THIS_PAST Step Month]
        => |c| Some(Meaning::Of(YearPart::Month(c.month?), which(c)?)),
        if |context| context.matcher.lexeme(context.end) != Lexeme::Figure;
        "He resigned [last June]." => "2022-06";
        "He resigned [last December]." => "2021-12";
        "It opens [next March]." => "2023-03";
    rule "month" [Month] => month, if context::names::month;
        "Sales fell in [October]." => "2022-10";
        "In [October] the twenty-third fair was held." => "2022-10";
        "The plant will open in [February]." => "2023-02";
        "The [May] figures were revised." => "2022-05";
        "He fell in a [March] raid." => "2022-03";
}
