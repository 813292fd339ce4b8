//! Kinds of nouns, as far as their form and a few lists tell.

use super::super::frame::Frame;
use super::super::words;
use crate::lexicon::ROLES;
use crate::text::token::Kind;

/// `the 43-|year|-old`
pub fn is_age(frame: &Frame, position: usize) -> bool {
    let hyphen = |i: usize| frame.kind(i) == Some(Kind::Hyphen);
    position > 0 && hyphen(position - 1) && hyphen(position + 1) && frame.lower(position + 2) == "old"
}

/// `in a statement`, `at a news conference`, `on Monday`: how and when something was said, not who said it.
pub fn is_setting(frame: &Frame, position: usize) -> bool {
    (position..position + 5).take_while(|&i| frame.is_word(i) || frame.kind(i) == Some(Kind::Hyphen)).any(|i| {
        let lower = frame.word(i);
        words::is_saying(lower) || words::is_time(lower) || is_occasion(lower.as_str())
    })
}

#[rustfmt::skip]
pub fn is_occasion(lower: &str) -> bool {
    matches!(
        lower,
        "address" | "appearance" | "briefing" | "ceremony" | "conference" | "court" | "debate" | "dinner" | "event" | "facebook"
        | "forum" | "hearing" | "meeting" | "phone" | "radio" | "rally" | "reference" | "show" | "stop" | "telephone"
        | "television" | "town" | "trip" | "twitter" | "visit"
    )
}

pub fn is_plural_noun(lower: &str) -> bool {
    lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us") && !lower.ends_with("is")
}

/// Bodies that a name describes: `the Oslo government`, `NATO command`.
#[rustfmt::skip]
pub fn is_body(lower: &str) -> bool {
    matches!(
        lower,
        "administration" | "agency" | "army" | "camp" | "campaign" | "company" | "department" | "embassy" | "government" | "group"
        | "media" | "military" | "ministry" | "newspaper" | "office" | "official" | "operative" | "party" | "police" | "pollster"
        | "radio" | "report" | "state" | "statement" | "strategist" | "study" | "team" | "television" | "union" | "website"
    )
}

/// Whether a plain word after a plural noun must be its verb: `groups | hold a rally`, but `sales figures`, `customs officer`.
pub fn is_predicate(frame: &Frame, start: usize, position: usize) -> bool {
    let (before, lower) = (frame.lower(position - 1), frame.lower(position));
    // a customs | typist
    let one = matches!(frame.lower(start), "a" | "an" | "another") && position == start + 2;
    !one && (position > start + 1 || start == 0)
        && (!frame.is_capitalized(position - 1) || position == 1)
        && is_plural_noun(before)
        && !(ROLES.contains(before) && ROLES.contains(lower))
        && !(is_plural_noun(lower) || ROLES.contains(lower) || is_body(lower) || words::is_saying(lower))
        && frame.is_word(position - 1)
}

#[cfg(test)]
mod tests {
    use super::super::super::frame::{Frame, Frames};
    use super::*;
    use crate::article::Article;

    /// The words of a text for which `test` holds.
    fn holds(text: &str, test: fn(&Frame, usize) -> bool) -> Vec<String> {
        let article = Article::new(text);
        let frames = Frames::new(&article, Vec::new());
        let Some(frame) = frames.get(0) else { return Vec::new() };
        (0..frame.len()).filter(|&i| test(&frame, i)).filter_map(|i| frame.index(i)).map(|token| article.word(token).to_string()).collect()
    }

    #[test]
    fn forms_and_lists_tell_nouns() {
        for (word, plural, body) in [
            ("bakers", true, false),
            ("glass", false, false),
            ("campus", false, false),
            ("crisis", false, false),
            ("gas", false, false),
            ("ministry", false, true),
        ] {
            assert_eq!((is_plural_noun(word), is_body(word)), (plural, body), "{word}");
        }
    }

    #[test]
    fn ages_settings_and_predicates_are_seen() {
        assert_eq!(holds("the 43-year-old baker, a year-long strike", is_age), ["year"]);
        assert_eq!(holds("a rally of bakers", is_setting), ["a", "rally"]);
        assert_eq!(holds("one bakers hold a loaf", |frame, i| i > 1 && is_predicate(frame, 0, i)), ["hold"]);
        assert_eq!(holds("the sales director left", |frame, i| i > 1 && is_predicate(frame, 0, i)), Vec::<String>::new());
    }
}
