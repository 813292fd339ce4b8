//! Units without a number: lengths of time, rates, or neither.

use super::names::no_title;
use super::{MatchContext, no_age};
use crate::extractor::dates::lexeme::Lexeme;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::token::Kind;

/// A length of time, neither an age nor a title.
pub fn length(context: &MatchContext) -> bool {
    no_age(context) && no_title(context)
}

/// Such a length between two amounts; but "jailed in 1995 to 15 years".
pub fn rising(context: &MatchContext) -> bool {
    let number = |at| context.matcher.lower(at).parse().unwrap_or(0);
    let year = context.before(1) == "in" && number(context.start) > 1000;
    length(context) && !(year && number(context.start + 2) < number(context.start))
}

/// Plural units without a number: "for years", not "two years", "years old".
pub fn vague_units(context: &MatchContext) -> bool {
    let at = context.start.checked_sub(1).filter(|&at| at >= context.matcher.start);
    let counted = at.is_some_and(|at| {
        let kind = context.matcher.article.token(at).kind;
        matches!(context.matcher.lexemes.get(at), Some(Lexeme::Figure | Lexeme::Cardinal))
            || kind == Kind::Hyphen
    });
    // "a matter of days", "hundreds of years"
    let counted = counted || context.before(1) == "of" && context.end == context.start + 1;
    // "on days two and six of the feast"
    let named = context.before(1) == "on";
    !counted
        && !named
        && no_age(context)
        && !words!("early formative golden new school sunny teen teenage")
            .contains(context.before(1))
        && !context.name_before()
}

/// "a year" as a span of time: "for a year", "within a week", "a day after".
pub fn one_unit(context: &MatchContext) -> bool {
    (context.is_before(class::SPANNING)
        || context.after(0) == "to" && matches!(context.before(1), "him" | "her" | "it" | "them" | "us" | "me" | "you")
        || matches!(context.after(0), "after" | "before" | "later" | "earlier" | "into" | "and"))
        // "a quarter before eleven" is a time of the day.
        && !(context.last() == "quarter" && matches!(context.after(0), "after" | "before"))
        // "a week of talks" is counted talks, "within a week of the vote" a length, as is "after more
        // than a decade of placing".
        && (context.after(0) != "of"
            || context.before(1) == "within"
            || context.after(1).len() > 5 && context.after(1).ends_with("ing"))
        && no_age(context)
        && !context.noun_after()
}

/// "a year" as a rate: "$3 a year", "700 seats a week", "twice a month".
pub fn rate(context: &MatchContext) -> bool {
    let rated = words!("% billion cents dollars euros million once percent thousand times twice");
    if rated.contains(context.before(1)) {
        return true;
    }
    // A figure among the few words before it, and a noun or the figure next to it.
    let figure = |n: usize| {
        context
            .start
            .checked_sub(n)
            .filter(|&at| at >= context.matcher.start)
            .is_some_and(|at| context.matcher.lexemes.get(at) == Some(&Lexeme::Figure))
    };
    figure(1)
        || (context.before(1).ends_with('s')
            && !context.is_before(class::UNCOUNTED)
            && (figure(2) || figure(3)))
}
