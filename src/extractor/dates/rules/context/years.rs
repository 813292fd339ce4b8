//! Figures that are years or days, as opposed to counts.

use super::MatchContext;
use crate::extractor::dates::narrative::Mode;
use crate::lexicon::{WordSet, words};
use crate::syntax::class;
use crate::text::token::Kind;

/// From this year on, a figure after a name is part of a title.
const TITLE: i32 = 2045;

/// Words before a year from 1500 to 1899 in news; without one such a figure is more often a count.
static BEFORE_OLD_YEAR: WordSet =
    words!("( after before between born by c. circa early from in late mid since until");

/// A figure that is a year, not an amount, a price or a number in a name.
pub fn year(context: &MatchContext) -> bool {
    let Some(year) = context.first().parse::<i32>().ok() else {
        // "two thousand people"
        return context.first() != "two" || !context.noun_after();
    };
    // "Night Train 2049" is a title; in news a preposition stands before a year so far ahead.
    let title = year >= TITLE && context.name_before();
    if title || is_cut_off(context) || is_house_number(context) || is_count(context, year) {
        return false;
    }
    let preposition =
        matches!(context.before(1), "(" | "-" | "–") || context.is_before(class::YEAR_AFTER);
    match year {
        1900..=2099 => {
            preposition
                || !(context.noun_after()
                    && context.after(0).ends_with('s')
                    && !context.after(0).ends_with("ss"))
                || !verb_before(context)
        }
        1000..=1899 if context.mode != Mode::News => !context.noun_after() || preposition,
        1500..=1899 => {
            context.continues(&["year", "month-year", "full-date"])
                || BEFORE_OLD_YEAR.contains(context.before(1))
        }
        // "finished it in 1123."
        1000..=1499 => {
            matches!(context.before(1), "in" | "since")
                && matches!(context.after(0), "" | "." | "," | ";" | ")")
        }
        _ => false,
    }
}

/// Whether what is before a figure makes it something else: "F-2004", "$2004", "Flight 2004".
fn is_cut_off(context: &MatchContext) -> bool {
    if context.start == context.matcher.start {
        return false;
    }
    let article = context.matcher.article;
    let glued = matches!(context.before(1), "-" | "/" | "–")
        && !article.token(context.start).space_before
        && !context.continues(&["year", "month-year", "full-date"])
        && !matches!(context.before(2), "mid" | "pre" | "post");
    glued
        || article.token(context.start - 1).kind == Kind::Symbol
        || context.before(1) == "."
        || context.is_before(class::NO_YEAR_AFTER)
}

/// Whether what is behind a figure makes it a number of something: "2004 fans", "2004 angry fans".
fn is_count(context: &MatchContext, year: i32) -> bool {
    // "2000-2500 more", "1996 to 2004 people"
    let range = matches!(context.after(0), "and" | "or" | "to" | "-" | "–")
        && context.after(1).len() == 4
        && context.after(1).starts_with(|c: char| c.is_ascii_digit())
        && (context.is_after(2, class::COUNTED) || context.after(2) == "more");
    // "2003: Invasion" heads a chapter.
    let chapter = context.heading && context.after(0) == ":";
    // "2021/22", "2021/2022", "2021/2", but not "2021/7"
    let next = year + 1;
    let season = context.after(0) == "/"
        && [next.to_string(), format!("{:02}", next % 100), (next % 10).to_string()]
            .iter()
            .any(|written| written == context.after(1));
    // "In 1996 fans …", "in 1996 angry voters …"
    let dated = matches!(context.before(1), "during" | "in" | "since");
    let opens = dated && context.start == context.matcher.start + 1;
    // "the 1945 bus from Lom": the time of a departure
    let timetabled = context.before(1) == "the"
        && words!("bus ferry flight sailing service train tram").contains(context.after(0))
        && matches!(context.after(1), "for" | "from" | "to");
    range
        || timetabled
        || matches!(context.after(0), "%" | "percent" | "°" | ":" | "/" | "*")
            && !chapter
            && !season
        || matches!(context.after(0), "million" | "billion" | "trillion" | "crore" | "lakh")
        || context.is_after(0, class::COUNTED) && !opens && context.after(1) != "-"
        || context.is_after(1, class::COUNTED) && !dated && context.noun_after()
}

/// "lives at 1987 Oak Lane", "the club (1987 N. Oak)", "the 1900 block of Oak"; but "the 1987 Oak
/// Street fire", "in 1987 Oak Lane burned".
fn is_house_number(context: &MatchContext) -> bool {
    let street = || {
        let streets = words!(
            "ave avenue blvd boulevard court drive highway lane parkway rd road route st st. street terrace way"
        );
        (1..4).any(|n| streets.contains(context.after(n)))
    };
    let direction = matches!(context.after(0), "n" | "s" | "e" | "w" | "n." | "s." | "e." | "w.");
    // but "from 1980 to 1987"
    let range = context.before(1) == "to" && context.before(3) == "from";
    let resides =
        matches!(context.before(1), "(" | "at" | "near" | "outside" | "of" | "to") && !range;
    context.after(0) == "block" || resides && context.name_after() && (direction || street())
}

/// Words before a year of three digits.
static BEFORE_EARLY_YEAR: WordSet =
    words!("( about after around before by c. ca. circa early in late since until");

/// A year of three digits in a history: "in 348", "c. 314 – 368", and not "in 300 ships".
pub fn early_year(context: &MatchContext) -> bool {
    let led = BEFORE_EARLY_YEAR.contains(context.before(1)) || context.continues(&["early-year"]);
    context.mode == Mode::AncientStory
        && led
        && !context.noun_after()
        && !matches!(context.after(0), "%" | "-" | ":" | "/" | "$")
}

/// Whether a verb in the past stands before the match: "killed 2000 civilians".
fn verb_before(context: &MatchContext) -> bool {
    let before = context.before(1);
    context.is_before(class::ANY_PAST)
        || before.ends_with("ing")
        || matches!(before, "has" | "have" | "had" | "were" | "are" | "with" | "for" | "left")
}

/// The second day of a list or range: "Nov. 3 and *4*", "Nov. 3, *4* and 5", but not "Nov. 3, 4 of
/// them", "On Nov. 3, 12 had died".
pub fn next_day_of_list(context: &MatchContext) -> bool {
    context.continues(&["month-day", "month-day-of-list", "day-of-list"])
        && !context.noun_after()
        && (context.before(1) != ","
            || matches!(context.after(0), "," | "." | "and" | "or" | "-" | "–"))
}

/// The second year of a range in one digit: "2005-*6*".
pub fn second_digit(context: &MatchContext) -> bool {
    let next = |first: &str| {
        let digit = first.strip_prefix("200").and_then(|digit| digit.parse::<u8>().ok());
        digit.is_some_and(|digit| context.first().parse() == Ok(digit + 1))
    };
    context.first().len() == 1 && second_year(context) && next(context.before(2))
}

/// The second year of a range: "1990-*91*".
pub fn second_year(context: &MatchContext) -> bool {
    matches!(context.before(1), "-" | "–" | "/") && context.continues(&["year", "fiscal-year"])
}
