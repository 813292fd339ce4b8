//! A rule, and what the tables of rules share: slots, meanings, names.

pub(super) use super::context::{self, MatchContext};
pub(super) use crate::extractor::dates::calendar::{Period, Unit};
pub(super) use crate::extractor::dates::lexeme::Lexeme;
pub(super) use crate::extractor::dates::meaning::{Heading, Meaning, Which, YearPart};
pub(super) use crate::extractor::dates::narrative::Mode;
pub(super) use crate::extractor::dates::pattern::{Captures, Decade, Slot, century, pattern};
pub(super) use crate::extractor::dates::value::{
    Amount, Floating, Recurrence, Reference, TimeOfDay, Value,
};
pub(super) use crate::lexicon::{FUNCTION_WORDS, words};
pub(super) use crate::syntax::class;

/// One kind of temporal expression.
pub struct Rule {
    pub name: &'static str,
    pub pattern: &'static [Slot],
    /// The meaning of a match; `None` if its parts contradict each other.
    pub meaning: fn(&Captures) -> Option<Meaning>,
    /// Whether the words around the match allow it.
    pub holds: fn(&MatchContext) -> bool,
    /// Sentences with the expression in square brackets, and its value when
    /// the reference date is Tuesday, 29 November 2022.
    #[cfg_attr(
        not(any(test, feature = "train")),
        expect(dead_code, reason = "the tests run them")
    )]
    pub examples: &'static [(&'static str, &'static str)],
}

/// Writes a table of rules: `rule "name" [pattern] => meaning, if condition;`, then its examples,
/// `"She left [yesterday]." => "2022-11-28";`.
macro_rules! rules {
    ($(
        rule $name:literal [$($pattern:tt)+] => $meaning:expr $(, if $holds:expr)?;
        $($sentence:literal => $value:literal;)*
    )+) => {
        pub static RULES: &[Rule] = &[$(Rule {
            name: $name,
            pattern: $crate::extractor::dates::pattern::pattern!($($pattern)+),
            meaning: $meaning,
            holds: rules!(@ $($holds)?),
            examples: &[$(($sentence, $value)),*],
        }),+];
    };
    (@) => { |_| true };
    (@ $holds:expr) => { $holds };
}
pub(super) use rules;

pub const ON_WEEKDAY: Slot = Slot::Maybe(pattern![[Step] [Step] Weekday [","]]);
pub const IN_YEAR: Slot = Slot::Maybe(pattern![[","] Year]);
/// A day by month and number: Nov. 3, October the third, 3rd November; an ordinal in words before
/// its month needs "of": the third of November.
pub const MONTH_DAY: Slot = Slot::Any(&[
    pattern![Month ["the"] Day],
    pattern![["the"] DayFigure ["of"] Month],
    pattern![["the"] Day "of" Month],
]);
/// A day by its weekday, its date or both, or from the reference date: Monday, Nov. 7; yesterday.
pub const DAY: Slot = Slot::Any(&[
    pattern![Weekday [[","] MONTH_DAY IN_YEAR]],
    pattern![MONTH_DAY IN_YEAR],
    pattern![Relative],
]);
/// A year, FY21, or "last year", "next year".
pub const ANY_YEAR: Slot =
    Slot::Any(&[pattern![Year], pattern![FiscalYear], pattern![Step One(Year)]]);
pub const SAME_YEAR: Slot =
    Slot::Any(&[pattern!["that" "year"], pattern![("the" | "that") "same" "year"]]);
/// this past week, this coming week
pub const THIS_PAST: Slot = Slot::Maybe(pattern!["this" Ahead("past" | "coming")]);
/// Between the ends of a range or the members of a list.
pub const JOIN: Slot =
    Slot::Word(&["-", "–", "—", "--", "to", "and", "or", "through", "until", "till", ",", "/"]);

/// One amount, or the ends of a guess, whose second one counts: two, two or three, 10 to 15.
pub const GUESS: Slot = Slot::Any(&[pattern![Count [("or" | "to" | "-" | "–") Amount]]]);

/// The given year, or an open one.
pub fn year_of(captures: &Captures) -> Which {
    captures.year.map_or(Which::Open, Which::Year)
}

/// The given year, one relative to the current year, or an open one.
pub fn which_year(captures: &Captures) -> Which {
    match (captures.year, captures.step) {
        (None, Some(step)) => Which::YearStep(step),
        _ => year_of(captures),
    }
}

/// The meaning of last, this and next before a recurring name.
pub fn which(captures: &Captures) -> Option<Which> {
    Some(match captures.step? {
        0 => Which::This,
        1.. => Which::Next,
        _ => Which::Last,
    })
}

/// A day by its month and number.
pub fn month_day(captures: &Captures) -> Option<YearPart> {
    Some(YearPart::Day(captures.month?, captures.day?))
}

/// The same with or without its year; a weekday adds nothing.
pub fn date(captures: &Captures) -> Option<Meaning> {
    Some(Meaning::Of(month_day(captures)?, year_of(captures)))
}
