//! Units without a number: lengths of time, rates, or neither.

use super::names::no_title;
use super::{Scene, no_age};
use crate::extractor::dates::lexeme::Lexeme;
use crate::syntax::class;
use crate::text::token::Kind;

/// A length of time, neither an age nor a title.
pub fn length(scene: &Scene) -> bool {
    no_age(scene) && no_title(scene)
}

/// Plural units without a number: "for years", not "two years", "years old".
pub fn vague_units(scene: &Scene) -> bool {
    let at = scene.start.checked_sub(1).filter(|&at| at >= scene.sentence);
    let counted = at.is_some_and(|at| {
        let kind = scene.reader.article.token(at).kind;
        matches!(scene.reader.lexemes.get(at), Some(Lexeme::Figure | Lexeme::Cardinal)) || kind == Kind::Hyphen
    });
    // "a matter of days", "hundreds of years"
    let counted = counted || scene.before(1) == "of" && scene.end == scene.start + 1;
    // "on days two and six of the feast"
    let named = scene.before(1) == "on";
    !counted
        && !named
        && no_age(scene)
        && !matches!(scene.before(1), "teen" | "school" | "early" | "teenage" | "formative" | "golden" | "sunny" | "new")
        && !scene.name_before()
}

/// "a year" as a span of time: "for a year", "within a week", "a day after".
pub fn one_unit(scene: &Scene) -> bool {
    (scene.is_before(1, class::SPANNING)
        || scene.after(0) == "to" && matches!(scene.before(1), "him" | "her" | "it" | "them" | "us" | "me" | "you")
        || matches!(scene.after(0), "after" | "before" | "later" | "earlier" | "into" | "and"))
        && !rate(scene)
        // "a quarter before eleven" is a time of the day.
        && !(scene.reader.lower(scene.end - 1) == "quarter" && scene.reader.clock_follows(scene.end - 1))
        // "a week of talks" is counted talks, "within a week of the vote" a length.
        && (scene.after(0) != "of" || scene.before(1) == "within")
        && no_age(scene)
        && !scene.noun_after()
}

/// "a year" as a rate: "$3 a year", "700 seats a week", "twice a month".
pub fn rate(scene: &Scene) -> bool {
    if matches!(
        scene.before(1),
        "once" | "twice" | "times" | "%" | "percent" | "cents" | "dollars" | "euros" | "million" | "billion" | "thousand"
    ) {
        return true;
    }
    // A figure among the few words before it, and a noun or the figure next to it.
    let figure = |n: usize| {
        scene
            .start
            .checked_sub(n)
            .filter(|&at| at >= scene.sentence)
            .is_some_and(|at| scene.reader.lexemes.get(at) == Some(&Lexeme::Figure))
    };
    figure(1) || (scene.before(1).ends_with('s') && !scene.is_before(1, class::UNCOUNTED) && (figure(2) || figure(3)))
}
