//! What a unit of text looks like, measured once; [`super::roles`] weighs it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lines::Unit;
use super::{byline, credit, printed_date};
use jiff::civil::Date;
use regex::RegexSet;

/// What is seen of one unit.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Characters, or bytes where there are more than 400.
    pub length: usize,
    pub words: usize,
    /// Ends like a sentence: a stop, maybe with closing marks.
    pub stop: bool,
    /// Ends with a question or exclamation mark.
    pub question: bool,
    pub colon: bool,
    /// Holds a quotation mark, or a verb of saying.
    pub speech: bool,
    /// Share of its letters that are capitals, in percent.
    pub capitals: usize,
    /// Words of a button, a sign-up box, an advertisement, a list of links.
    pub clutter: bool,
    /// Figures and marks only: a counter on a page, a row of a table in a text.
    pub wordless: bool,
    /// Clutter beyond doubt, even when it is a whole sentence.
    pub solicits: bool,
    /// A short text that stands in the file more than once.
    pub repeated: bool,
    pub credit_tail: Option<usize>,
    pub credit_line: bool,
    pub reporting: bool,
    /// See [`byline::score`].
    pub byline: u8,
    /// A full date in a line that says little else, and how good a publication date it is.
    pub date: Option<(Date, DateLine)>,
    /// A full date with its year, anywhere in the first 250 bytes.
    pub dated: bool,
    /// A verb that tells what a picture shows, or words that point into it.
    pub shows: bool,
    /// `FILE -` and the like.
    pub file_photo: bool,
    pub url: bool,
}

/// What a date line says its date is; later is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateLine {
    Updated,
    Bare,
    Published,
}

/// The features of all units.
pub fn features(text: &str, units: &[Unit]) -> Vec<Features> {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    for unit in units.iter().filter(|u| u.span.len() <= 80) {
        *seen.entry(unit.span.of(text)).or_insert(0) += 1;
    }
    units
        .iter()
        .map(|unit| {
            let words = unit.span.of(text);
            Features { repeated: seen.get(words).is_some_and(|&n| n > 1), ..observe(words) }
        })
        .collect()
}

fn observe(text: &str) -> Features {
    // Only so much of a long unit is looked at: it is a paragraph anyway.
    let head = prefix(text, 400);
    let short = text.len() <= 400;
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', ' ']);
    let lower = head.to_lowercase();
    let letters = head.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = head.chars().filter(|c| c.is_uppercase()).count();
    let url = !text.contains(' ') && (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."));
    let question = bare.ends_with(['?', '!']);
    Features {
        length: if short { text.chars().count() } else { text.len() },
        words: if short { text.split_whitespace().count() } else { 60 },
        stop: bare.ends_with(['.', '…', '?', '!']),
        question,
        colon: bare.ends_with(':'),
        speech: head.contains(['"', '“', '”']) || SAYING.iter().any(|verb| has_word(&lower, verb)),
        capitals: (capitals * 100).checked_div(letters).unwrap_or(0),
        clutter: short && is_clutter(&lower, text),
        wordless: !text.chars().any(char::is_alphabetic),
        solicits: SOLICITING.iter().any(|phrase| lower.contains(phrase)),
        repeated: false,
        credit_tail: if text.len() <= 900 { credit::tail(text) } else { None },
        credit_line: credit::is_line(text),
        reporting: text.len() <= 600 && credit::is_reporting(text),
        byline: byline::score(text),
        date: if url { None } else { date_line(text, &lower) },
        dated: printed_date::find(prefix(text, 250)).is_some(),
        shows: first_words(&lower, 14).any(|word| SHOWING.contains(&word)),
        file_photo: ["FILE -", "FILE –", "FILE —", "FILE PHOTO", "File photo", "FILE:"].iter().any(|start| text.starts_with(start)),
        url,
    }
}

/// A line that holds a full date and few other words.
fn date_line(text: &str, lower: &str) -> Option<(Date, DateLine)> {
    if text.len() > 130 {
        return None;
    }
    let (date, at) = printed_date::find(text)?;
    let around = text[..at.start].split_whitespace().chain(text[at.end..].split_whitespace());
    let content = around
        .filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic) && !DATE_WORDS.contains(&word.to_lowercase().as_str()));
    let content = content.count();
    let updated = lower.find("update").or_else(|| lower.find("modified"));
    let published = ["publish", "posted", "issued", "first appeared", "created"].iter().filter_map(|w| lower.find(w)).min();
    let kind = match (published, updated) {
        (Some(p), _) if p < at.start => DateLine::Published,
        (_, Some(u)) if u < at.start => DateLine::Updated,
        _ => DateLine::Bare,
    };
    (content <= if kind == DateLine::Bare { 5 } else { 8 } && !text.ends_with('.')).then_some((date, kind))
}

fn is_clutter(lower: &str, text: &str) -> bool {
    let words = lower.split_whitespace().count();
    let starts = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
    CLUTTER_LINES.binary_search(&lower.trim_matches(|c: char| !c.is_alphanumeric())).is_ok()
        || words <= 14 && CLUTTER_PHRASES.iter().any(|phrase| lower.contains(phrase))
        || starts(&CLUTTER_STARTS)
        || words <= 6 && (starts(&BUTTON_STARTS) || lower.ends_with(" ago") || lower.ends_with(" read"))
        // A trail of sections: "Home > World > Europe".
        || words <= 8 && [" > ", " › ", " | ", " » "].iter().any(|mark| lower.contains(mark))
        || glued(text) >= 3
        || words <= 4 && text.starts_with("[") && text.contains("http")
        || words <= 7 && lower.starts_with(|c: char| c.is_ascii_digit()) && COUNTERS.is_match(lower)
}

/// Lines that count: places in a gallery, reading times, ages, comments. Compiled when the first short line opens with a figure.
static COUNTERS: LazyLock<RegexSet> = LazyLock::new(|| {
    let shapes = [
        r"^[0-9]+ (of|/) [0-9]+ *\|?$",
        r"^[0-9]+[ -](min|mins|minute|minutes)([ -]read)?$",
        r"^[0-9]+ *(s|m|h|d|sec|min|mins|hr|hrs|minutes?|hours?|days?|weeks?|months?) ago$",
        r"^[0-9.,]+k? (comments?|shares?|views?|likes?)$",
    ];
    // The shapes are constant, and a test compiles them.
    RegexSet::new(shapes).unwrap_or_else(|_| RegexSet::empty())
});

/// Words run together by a copy: "NewsSportBusiness".
fn glued(text: &str) -> usize {
    let letters = text.chars().zip(text.chars().skip(1));
    letters.filter(|(a, b)| a.is_lowercase() && b.is_uppercase()).count()
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric) && !text[at + word.len()..].starts_with(char::is_alphanumeric))
}

fn first_words(lower: &str, count: usize) -> impl Iterator<Item = &str> {
    lower.split_whitespace().take(count).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn prefix(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

static SAYING: [&str; 6] = ["said", "says", "told", "added", "according to", "asked"];

/// Verbs and pointers of captions.
static SHOWING: [&str; 34] = [
    "above",
    "addresses",
    "arrive",
    "arrives",
    "attend",
    "attends",
    "carries",
    "carry",
    "centre",
    "during",
    "gestures",
    "greets",
    "holds",
    "left",
    "listens",
    "look",
    "looks",
    "pictured",
    "poses",
    "pose",
    "prepare",
    "reacts",
    "right",
    "seen",
    "shake",
    "shows",
    "sit",
    "sits",
    "speaks",
    "stand",
    "stands",
    "walk",
    "walks",
    "waves",
];

static DATE_WORDS: [&str; 16] = [
    "published",
    "updated",
    "posted",
    "last",
    "read",
    "minute",
    "minutes",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "time",
    "issued",
];

/// Whole lines of pages, without what stands around their letters; sorted.
static CLUTTER_LINES: [&str; 76] = [
    "ad",
    "advert",
    "advertisement",
    "advertising",
    "article content",
    "audio",
    "author of the article",
    "bookmark",
    "business",
    "close",
    "comment",
    "comments",
    "contact us",
    "copied",
    "copy link",
    "copy the link",
    "culture",
    "email",
    "entertainment",
    "facebook",
    "flipboard",
    "follow us",
    "gallery",
    "gift this article",
    "home",
    "image",
    "latest",
    "latest news",
    "like",
    "link copied",
    "linkedin",
    "listen",
    "live",
    "load more",
    "loading",
    "log in",
    "login",
    "menu",
    "more",
    "more from",
    "more news",
    "more stories",
    "most popular",
    "most read",
    "news",
    "next",
    "opinion",
    "photos",
    "pinterest",
    "play",
    "politics",
    "popular",
    "previous",
    "print",
    "reddit",
    "related",
    "related articles",
    "related stories",
    "related topics",
    "save",
    "search",
    "share",
    "share this article",
    "sign in",
    "sign up",
    "skip to content",
    "sponsored",
    "sport",
    "sports",
    "subscribe",
    "top stories",
    "topics",
    "trending",
    "twitter",
    "video",
    "whatsapp",
];

/// Phrases of short lines.
static CLUTTER_PHRASES: [&str; 34] = [
    "read more",
    "share this",
    "share on",
    "sign up",
    "log in",
    "newsletter",
    "subscribe",
    "subscription",
    "advertisement",
    "story continues",
    "continue reading",
    "skip to",
    "click here",
    "follow us",
    "join the conversation",
    "view comments",
    "show comments",
    "leave a comment",
    "recommended",
    "you may also like",
    "you might also like",
    "more from",
    "most read",
    "related:",
    "read next",
    "read also",
    "also read",
    "all rights reserved",
    "copy link",
    "add as a preferred",
    "preferred source",
    "scroll to",
    "image source",
    "watch:",
];

static CLUTTER_STARTS: [&str; 21] = [
    "share this",
    "read more",
    "read:",
    "read also",
    "also read",
    "more:",
    "related:",
    "watch:",
    "listen:",
    "see also",
    "don't miss",
    "recommended",
    "advert",
    "photo gallery",
    "image:",
    "tags:",
    "filed under",
    "topics:",
    "copyright",
    "©",
    "[image",
];

/// Openings of buttons, which are short.
static BUTTON_STARTS: [&str; 3] = ["share ", "follow ", "tweet "];

/// Phrases that ask the reader for something: clutter also in whole sentences.
static SOLICITING: [&str; 30] = [
    "sign up for",
    "sign up to",
    "subscribe to",
    "subscribe now",
    "our newsletter",
    "newsletter to",
    "newsletters",
    "your inbox",
    "your email",
    "privacy policy",
    "terms of service",
    "terms of use",
    "terms and conditions",
    "cookie policy",
    "create an account",
    "sign in to",
    "log in to",
    "already a subscriber",
    "all rights reserved",
    "download the app",
    "download our app",
    "get unlimited access",
    "free trial",
    "click here",
    "follow us on",
    "this material may not be published",
    "by clicking",
    "by signing up",
    "unsubscribe",
    "support our journalism",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(CLUTTER_LINES.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn clutter_and_text() {
        for (text, expected) in [
            ("Advertisement", true),
            ("3 of 12 |", true),
            ("5 min read", true),
            ("12 comments", true),
            ("4 people killed", false),
            ("Share prices in Aldwick fell after 12 people were injured.", false),
            ("2 hours ago", true),
            ("READ MORE: Harbour wall to be built higher", true),
            ("Harbour wall to be built higher", false),
            ("The mayor said that the wall would be built higher.", false),
            ("No one was hurt.", false),
        ] {
            assert_eq!(observe(text).clutter, expected, "{text}");
        }
        assert!(observe("Sign up for our newsletter and get the best of it every day.").solicits);
    }

    #[test]
    fn date_lines() {
        for (text, kind) in [
            ("Published Aug 28, 2024 • Last updated 1 hour ago", Some(DateLine::Published)),
            ("Last updated: 28 August 2024", Some(DateLine::Updated)),
            ("11:00 AM PDT • May 16, 2024", Some(DateLine::Bare)),
            ("The wall fell on May 16, 2024, after a storm had broken its northern part.", None),
        ] {
            assert_eq!(observe(text).date.map(|(_, kind)| kind), kind, "{text}");
        }
    }
}
