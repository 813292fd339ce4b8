//! Years, decades and centuries.

use super::absolute::month;
use super::rule::*;

fn year(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Value(Value::Period(Period::year(captures.year?)?)))
}

/// The hundred years from this one on.
fn century_from(year: i16) -> Option<Meaning> {
    Some(Meaning::Value(Value::Period(Period::starting(Unit::Century, year, 1)?)))
}

fn decade(captures: &Captures) -> Option<Meaning> {
    match captures.decade? {
        // "the 1800s" are a hundred years, "the 2000s" ten.
        Decade::Full(decade) if (100..200).contains(&decade) && decade % 10 == 0 => {
            century_from(decade * 10)
        }
        decade => Some(Meaning::Decade(decade)),
    }
}

rules! {
    rule "the-year" ["the" One(Year) Year] => year;
        "By [the year 2050] it will be gone." => "2050";
        "In [the year two thousand] it was new." => "2000";
    rule "fiscal-year" [({("fiscal" | "fy") [One(Year)] Year} | {FiscalYear})] => year;
        "Revenue for [fiscal 2019] rose." => "2019";
        "Revenue for [fiscal year 2019] rose." => "2019";
        "Revenue for [FY2019] rose." => "2019";
        "Revenue for [FY 2019] rose." => "2019";
        "Revenue for [FY19-20] rose." => "2019";
    rule "year-of-range-with-era" [SmallYear Ahead(JOIN SmallYear Era)]
        => |c| year(&Captures { year: c.year.map(|year| if c.before_christ { 1 - year } else { year }), ..*c });
        "It lasted from [264] to 241 BC." => "BC0264";
        "The revolt ([499]-493 BC) failed." => "BC0499";
    rule "year-with-era" [Year] => year, if |context| context.has(Lexeme::Era);
        "The fleet sank in [480 BC]." => "BC0480";
        "The mountain erupted in [AD 79]." => "0079";
    rule "early-full-date" [Day Month EarlyYear] => date, if |context| context.mode == Mode::AncientStory;
        "The abbot (c. 292 – 346) went south in 318 and north in 322, until 326, by boat. \
            He died on [30 September 420]." => "0420-09-30";
    rule "early-month-year" [Month ["of"] EarlyYear] => month, if |context| context.mode == Mode::AncientStory;
        "The abbot (c. 292 – 346) went south in 318 and north in 322, until 326, by boat. \
            He died in [December of 384]." => "0384-12";
    rule "early-year" [EarlyYear] => year, if context::years::early_year;
        "The abbot (c. 292 – 346) went south in 318 and north in 322, until 326, by boat. \
            He was born in [348] in the north." => "0348";
        "The abbot (c. 292 – 346) went south in 318 and north in 322, until 326, by boat. \
            It burned in [late 350]." => "0350";
    rule "year" [Year] => year, if context::years::year;
        "She was elected in [1996]." => "1996";
        "In [1996] voters chose her." => "1996";
        "The [2014] elections were close." => "2014";
        "In post-[1989] politics it grew." => "1989";
        "They came in [mid 1780]." => "1780";
        "It began in [nineteen ninety-six]." => "1996";
    rule "year-of-range" [ShortYear] => |c| Some(Meaning::YearOfSameCentury(c.year?)),
        if context::years::second_year;
        "The 1990-[91] season was wet." => "1991";
    rule "year-of-range-in-digit" [Day] => |c| Some(Meaning::YearOfSameCentury(c.day?.into())),
        if context::years::second_digit;
        "It fell in 2005-[6]." => "2006";
        "It fell in the 2004/[5] season." => "2005";
    rule "short-year" [ShortYear]
        => |c| year(&Captures { year: century(c.year?), ..*c }),
        if |context| {
            context.has_apostrophe()
                && matches!(context.before(1), "in" | "since" | "of" | "by" | "until")
                // "one of ’84 models"
                && !context.noun_after()
        };
        "He left in [’84] and came back." => "1984";
    // "in his 30s" is an age, "in the 30s" a temperature.
    rule "decade" [["the"] Decade] => decade,
        if |context| {
            let figure = context.last().len() == 3 && context.end == context.start + 1;
            let temperature =
                context.first() == "the" && context.matcher.lower(context.start + 1).len() == 3;
            // "in their early 20s", "a man, late 30s, fled"; but "an early 90s film", "the early 70s,
            // late 80s"
            let owners = words!("her his its my our their your");
            let hyphen = usize::from(context.before(1) == "-");
            let before = |n: usize| context.before(n + hyphen);
            // "in her late teens or early 20s", "in his mid- to late 50s"
            let ages = before(3).ends_with("0s") && !context.follows(&["decade"], 2 + hyphen);
            let one_more = matches!(before(2), "and" | "or" | "to")
                && (ages || matches!(before(3), "early" | "mid" | "-" | "teens"));
            let aged = figure
                && (owners.contains(before(2))
                    || one_more
                    || matches!(before(2), "," | "(" | "as" | "aged")
                        && !context.follows(&["decade"], 2 + hyphen));
            let possessive = aged || owners.contains(context.before(1));
            // "bands of the 70s", "of the 80s and 90s"
            // but "lows of the 40s"
            let measured = words!("gusts highs lows speeds temperatures winds");
            let era = temperature
                && matches!(context.before(1), "of" | "since")
                && !measured.contains(context.before(2))
                || figure && context.continues(&["decade"]);
            !possessive && (context.modified || era || !figure && !temperature)
        };
        "It was built in [the 1980s]." => "198X";
        "It was built in [the late 1800s]." => "18XX";
        "It was sold in [the 2000s]." => "200X";
        "Music of [the nineties] is back." => "199X";
        "It was sold in [the late 80s]." => "198X";
        "Music of [the ’90s] is back." => "199X";
        "Music of [the 80s] and 90s is back." => "198X";
        "Music of the 80s and [90s] is back." => "199X";
        "It was an [early 90s] film." => "199X";
        "Music of the late 80s and [early 90s] is back." => "199X";
        "They fought on through [the 470s BC]." => "BC047X";
    rule "century-before-christ" [["the"] Ordinal Hyphen One(Century) Era]
        => |c| {
            let ordinal = i16::from(c.ordinal?);
            century_from(100 * if c.before_christ { -ordinal } else { ordinal - 1 })
        };
        "The temple is of [the 4th century BC]." => "BC03XX";
        "It fell in [the fifth century AD]." => "04XX";
    rule "century-of-list" [["the"] Ordinal Ahead(JOIN Ordinal Hyphen One(Century))]
        => |c| century_from(100 * i16::from(c.ordinal? - 1));
        "Mosques of [the 14th] and 15th centuries stand there." => "13XX";
    rule "century" [["the"] Ordinal Hyphen One(Century)]
        => |c| century_from(100 * i16::from(c.ordinal? - 1));
        "The church is of [the 12th century]." => "11XX";
        "A [19th-century] house burned." => "18XX";
}
