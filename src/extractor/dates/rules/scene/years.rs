//! Figures that are years or days, and figures that count.

use super::Scene;
use crate::extractor::dates::narrative::Mode;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::token::Kind;

/// From this year on, a figure after a name is part of a title.
const TITLE: i32 = 2045;

/// A figure that is a year, and not an amount, a price or a number in a name.
pub fn year(scene: &Scene) -> bool {
    let Some(year) = scene.reader.lower(scene.start).parse::<i32>().ok() else { return true };
    if scene.start > scene.sentence {
        let token = scene.reader.article.token(scene.start - 1);
        let glued = !scene.reader.article.token(scene.start).space_before;
        let prefix = matches!(scene.before(1), "-" | "/" | "–") && glued;
        if prefix && !scene.continues(&["year", "month-year", "full-date"]) && !matches!(scene.before(2), "mid" | "pre" | "post") {
            return false;
        }
        if token.kind == Kind::Symbol || scene.before(1) == "." || scene.is_before(1, class::NO_YEAR_AFTER) {
            return false;
        }
    }
    // "lives at 1987 Oak Lane", "Ana Hale, 29, of 1987 Oak Drive", but "the 1987 Oak Street fire", "in 1987 Oak Lane burned"
    let address = || (1..4).any(|n| words!("avenue drive lane road st. street way").contains(scene.after(n)));
    let resides = matches!(scene.before(1), "at" | "near" | "outside" | "of");
    if resides && scene.name_after() && address() {
        return false;
    }
    // "Night Train 2049" is a title; in news a preposition stands before a year so far ahead.
    if year >= TITLE && scene.name_before() {
        return false;
    }
    // "2003: Invasion" heads a chapter.
    let chapter = scene.heading && scene.after(0) == ":";
    // "2021/22", "2021/2022", but not "2021/7"
    let next_year = |next: i32| next == (year + 1) % 100 || next == year + 1;
    let season = scene.after(0) == "/" && scene.after(1).parse::<i32>().is_ok_and(next_year) && scene.after(2) != "/";
    if matches!(scene.after(0), "%" | "percent" | "°" | ":" | "/" | "*") && !chapter && !season
        || scene.is_after(0, class::COUNTED)
        // "1996 angry people", but "In 1996 four people …"
        || scene.is_after(1, class::COUNTED) && scene.after(0) != "in" && !is_number(scene.after(0))
    {
        return false;
    }
    // "-" before a unit: a 2000-mile march
    if scene.after(0) == "-"
        && matches!(scene.after(1), "mile" | "meter" | "metre" | "foot" | "acre" | "year" | "member" | "man" | "strong")
    {
        return false;
    }
    let preposition = matches!(scene.before(1), "(" | "-" | "–") || scene.is_before(1, class::YEAR_AFTER);
    match year {
        1900..=2099 => {
            preposition || !(scene.noun_after() && scene.after(0).ends_with('s') && !scene.after(0).ends_with("ss")) || !verb_before(scene)
        }
        1000..=1899 if scene.mode != Mode::News => !scene.noun_after() || preposition,
        1500..=1899 => {
            scene.modified
                || scene.continues(&["year", "month-year", "full-date"])
                || matches!(
                    scene.before(1),
                    "in" | "since"
                        | "until"
                        | "by"
                        | "from"
                        | "before"
                        | "after"
                        | "between"
                        | "("
                        | "c."
                        | "circa"
                        | "early"
                        | "late"
                        | "born"
                )
        }
        _ => false,
    }
}

/// In a history of antiquity years have three digits.
pub fn ancient(scene: &Scene) -> bool {
    scene.mode == Mode::AncientStory
}

/// A year of three digits in a history: "in 348", "c. 314 – 368", and not "in 300 ships".
pub fn early_year(scene: &Scene) -> bool {
    let led =
        matches!(scene.before(1), "in" | "c." | "ca." | "circa" | "until" | "since" | "by" | "around" | "about" | "(" | "after" | "before")
            || scene.continues(&["early-year"])
            || scene.modified;
    scene.mode == Mode::AncientStory && led && !scene.noun_after() && !matches!(scene.after(0), "%" | "-" | ":" | "/" | "$")
}

/// Whether a verb in the past stands before the match: "killed 2000 civilians".
fn verb_before(scene: &Scene) -> bool {
    let before = scene.before(1);
    scene.is_before(1, class::ANY_PAST)
        || before.ends_with("ed")
        || before.ends_with("ing")
        || matches!(before, "has" | "have" | "had" | "were" | "are" | "with" | "for" | "left")
}

/// Whether a word begins or is a number.
fn is_number(lower: &str) -> bool {
    crate::text::number::small(lower).is_some() || lower.starts_with(|c: char| c.is_ascii_digit())
}

/// The second day of a list or range: "Nov. 3 and *4*".
pub fn next_day_of_list(scene: &Scene) -> bool {
    scene.continues(&["month-day", "month-day-of-list", "day-of-list"]) && !scene.noun_after() && scene.after(0) != "%"
}

/// The second year of a range: "1990-*91*".
pub fn second_year(scene: &Scene) -> bool {
    matches!(scene.before(1), "-" | "–" | "/") && scene.continues(&["year", "fiscal-year"])
}
