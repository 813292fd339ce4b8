//! Kinds of nouns, as far as their form and a few lists tell.

use super::super::cues;
use super::super::frame::Frame;
use super::super::words;
use crate::text::token::Kind;

/// `the 43-|year|-old`
pub fn is_age(frame: &Frame, position: usize) -> bool {
    let hyphen = |i: usize| frame.kind(i) == Some(Kind::Hyphen);
    position > 0 && hyphen(position - 1) && hyphen(position + 1) && frame.lower(position + 2) == "old"
}

/// `in a statement`, `at a news conference`, `on Monday`: how and when something was said, not who said it.
pub fn is_setting(frame: &Frame, position: usize) -> bool {
    (position..position + 5).take_while(|&i| frame.is_word(i) || frame.kind(i) == Some(Kind::Hyphen)).any(|i| {
        let lower = frame.lower(i);
        cues::is_saying(lower) || words::is_time(lower) || is_occasion(lower)
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
