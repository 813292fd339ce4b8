//! Months and weekdays that are names of something else.

use super::Scene;
use crate::extractor::dates::lexeme::written_in_full;
use crate::lexicon::TITLES;
use crate::syntax::class;

/// A month that stands alone is a month, not a person, a march or a chance: "in May", "the May figures".
pub fn month(scene: &Scene) -> bool {
    let name = scene.reader.lower(scene.end - 1);
    let before = scene.before(1);
    let of_time = scene.modified
        || matches!(
            before,
            "in" | "by" | "since" | "until" | "till" | "during" | "this" | "last" | "next" | "every" | "each" | "late" | "early"
        );
    let joining =
        matches!(before, "from" | "to" | "through" | "of" | "before" | "after" | "for" | "between" | "the" | "-" | "–" | "around");
    // "in Aug", but not "in Mar del Plata"
    let in_short = || before == "in" && name != "jan" && !scene.name_after() && !matches!(scene.after(0), "-" | "del");
    match name {
        // "May" opens questions and is a family name, "March" is a verb and a demonstration.
        "may" | "march" => {
            // "a March operation", "in its May report"
            let adjective = (matches!(before, "a" | "an") || scene.is_before(1, class::POSSESSIVE)) && scene.noun_after();
            // "In March Brandt was replaced"
            let opens = before == "in" && scene.start == scene.sentence + 1;
            (of_time || joining || adjective || scene.continues(&["month"]))
                && (opens || !scene.name_after())
                && !(before == "the" && scene.after(0) == "on")
        }
        // Given names.
        "april" | "june" | "august" if !of_time && matches!(scene.after(0), "said" | "says" | "told" | "asked" | "added") => false,
        "april" | "june" | "august" => !scene.name_before() && (of_time || !scene.name_after()),
        // "Nov" alone is too short to tell.
        _ => written_in_full(name) || name.ends_with('.') || scene.modified || in_short(),
    }
}

/// Not a title: "on This Week With Ada Hale", "on 60 Minutes".
pub fn no_title(scene: &Scene) -> bool {
    let last = scene.reader.article.token(scene.end - 1);
    scene.heading || !last.capitalized || last.all_caps
}

/// Whether the weekday at `token` is written in full, or so that it can be nothing else.
pub fn weekday_written(scene: &Scene, token: usize) -> bool {
    let name = scene.reader.lower(token);
    // "on Tue", "on Sat. and Sun.", but not "the sat" or "in the Sun"
    let dated = || {
        let before = if token > scene.sentence { scene.reader.lower(token - 1) } else { "" };
        !scene.name_after() && (matches!(before, "on" | "until" | "till" | "next" | "last") || scene.continues(&["weekday"]))
    };
    written_in_full(name) || matches!(name, "tue." | "tues." | "wed." | "weds." | "thu." | "thurs." | "fri.") || dated()
}

/// A weekday that stands alone is a day, not a newspaper or a feast.
pub fn weekday(scene: &Scene) -> bool {
    let feast = scene.is_before(1, class::FEAST);
    let capital_after = scene.end < scene.reader.end && scene.reader.article.token(scene.end).capitalized;
    let title = capital_after && scene.is_after(0, class::WEEKDAY_TITLE);
    let in_full = weekday_written(scene, scene.end - 1);
    // "Col. Sunday Okon", "Sunday Okon, 34,"
    let age =
        |at: usize| scene.after(at) == "," && scene.after(at + 1).len() == 2 && scene.after(at + 1).bytes().all(|b| b.is_ascii_digit());
    let person = is_short_title(scene.before(1)) || scene.name_after() && age(1) && matches!(scene.after(3), "," | "");
    // "The Sunday Courier"
    let paper = scene.before(1) == "the" && scene.name_after();
    // "on a Monday": any Monday
    !paper && !person && in_full && !feast && !title && scene.before(1) != "a"
}

/// A title before a name, as newspapers shorten it: "Col.", "Dr".
fn is_short_title(lower: &str) -> bool {
    // "in Jackson, Miss. Sunday"
    lower.strip_suffix('.').is_some_and(|title| title != "miss" && TITLES.contains(title))
        || matches!(lower, "dr" | "mr" | "mrs" | "ms" | "sir")
}

/// A weekday with its part of the day: "Monday night", but not "Monday Night Football".
pub fn weekday_part(scene: &Scene) -> bool {
    !(scene.name_after() && scene.reader.article.token(scene.end - 1).capitalized)
}
