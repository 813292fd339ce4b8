//! The cues of a unit by itself.

use std::sync::LazyLock;

use regex::RegexSet;

use super::super::lines::{Mark, appeal};
use super::super::{byline, credit, prefix, printed_date};
use super::phrases::{
    self, BUTTON_STARTS, CLUTTER_PHRASES, CLUTTER_STARTS, CLUTTER_WORDS, NOTES, NOTICES,
    PICTURE_PHRASES, PICTURE_STARTS, PICTURES, SLOTS, SOLICITING, SOLICITS,
};
use super::tally::{Class, Tally};
use super::vocabulary::LongerWords;
use super::words::WordCounts;
use super::{Cue, DateLine, UnitCues};
use crate::text::token::{self, bare};
use jiff::civil::Date;

/// Bytes of a long unit that are looked at. A unit that is longer is a paragraph anyway.
const HEAD: usize = 400;
const _: () = assert!(HEAD <= Tally::MOST);

/// The longest unit that may be a caption with a credit, in bytes.
const CREDITED: usize = 900;

/// The cues of `text`. Adds the longer words of its head to `longer`.
pub fn look(text: &str, mark: Mark, longer: &mut LongerWords) -> UnitCues {
    let head = prefix(text, HEAD);
    let short = text.len() <= HEAD;
    let length = if short { text.chars().count() } else { text.len() };
    let end = without_notes(text).trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', ' ']);
    let words = WordCounts::of(head, longer);
    let (marked, wide) = (words.bytes.has(Class::Mark), words.bytes.has(Class::Wide));
    let mut lower = std::mem::take(&mut longer.lower);
    lowercase(head, wide, &mut lower);
    // Alone, or as the member of a list of references.
    let address =
        is_address(text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ')));
    // Few lines have the digits of a year or the bytes of a mark; only these are searched.
    let year = words.bytes.count(Class::Figure) >= 4;
    let byline = byline::score(text);
    let post = year && byline < 2 && signs_post(text);
    let date =
        if address || is_post(text) || post || !year { None } else { date_line(text, &lower) };
    let copyright = wide && appeal::is_notice_of_copyright(text);
    let credit_tail = if text.len() <= CREDITED && !copyright { credit::tail(text) } else { None };
    let quoted = marked && head.contains('"') || wide && (head.contains('“') || head.contains('”'));
    let bars = || marked && (head.contains('|') || head.contains(" > "));
    let wide_bars = || wide && [" › ", " » ", " • "].into_iter().any(|bar| head.contains(bar));
    let mut seen = UnitCues {
        words: words.all as u16,
        credit_tail: credit_tail.map(|at| at as u16),
        date: date.map(|(date, kind, _)| (date, kind)),
        updated: date.and_then(|(.., updated)| updated),
        ..UnitCues::default()
    };
    // A line that is all credit has none at its end.
    let credited = credit_tail.is_some_and(|at| at >= 10)
        || FILE_PHOTO.iter().any(|start| text.starts_with(start));
    let dated = year && date.is_none() && printed_date::find(prefix(text, 250)).is_some();
    let depicted = usize::from(words.shows)
        + usize::from(words.points() && head.contains(['(', ',']))
        + usize::from(dated);
    let slot = short && words.all <= 8 && is_slot(&lower);
    let doubled = words.all >= 4 && is_doubled(text);
    // "© Jo Park The harbour of Aldwick, which was opened again"
    let signed_caption = text.starts_with('©') && words.all >= 10 && !year;
    // "Read more carefully, the police said." is a sentence of the story.
    let reported = words.says() && end.ends_with('.') && lower.contains(',');
    let clutter = address
        || copyright
        || appeal::links_elsewhere(text)
        || post
        || slot
        || doubled
        || short && lower.ends_with(" read more")
        || !text.contains(char::is_alphanumeric)
        || short
            && (is_clutter(&lower, words.all) && !signed_caption && !reported
                || words.all <= 20
                    && (glued(text) >= 2 && !end.ends_with('.')
                        || marked && text.contains('_')
                        || is_trail(text))
                || words.all <= 14 && is_counter(&lower));
    // "The firm has two million subscribers." tells of others; "Subscribe today", "Our app is free."
    // speak to the reader.
    let tells = words.selling > 0
        && end.ends_with('.')
        && (words.helps() || words.verb)
        && words.all >= 5
        && words.flags & NOTES == 0
        && !(words.you() || words.command || words.sentences)
        && !(SOLICITING.is_in(&lower)
            || ["sign up", "please ", "newsletter", " app ", "access to"]
                .iter()
                .any(|ask| lower.contains(ask)));
    let selling = if tells { 0 } else { words.selling };
    let from = [
        (Cue::From15, 15),
        (Cue::From30, 30),
        (Cue::From60, 60),
        (Cue::From100, 100),
        (Cue::From160, 160),
    ];
    let lengths = from.map(|(cue, least)| (cue, length >= least));
    // "Harbour Wall Gave Way After Storm." is a title, whatever it ends in.
    let capitals = words.letters >= 3 && words.capitals * 10 >= words.letters * 7;
    let titled =
        length < 160 && !capitals && words.long >= 4 && words.long_capital * 10 >= words.long * 8;
    let cues = [
        (Cue::Stop, !credited && !titled && end.ends_with(['.', '…'])),
        (Cue::Question, end.ends_with('?') && !quoted && !words.sentences),
        (Cue::Colon, end.ends_with(':')),
        (Cue::Capitals, capitals),
        (Cue::TitleCase, words.long >= 3 && words.long_capital * 10 >= words.long * 7),
        (Cue::Sentences, words.sentences),
        (Cue::Quoted, quoted),
        (Cue::Bars, short && (bars() || wide_bars())),
        (Cue::Doubled, doubled),
        (Cue::Item, mark == Mark::Item),
        (Cue::Title, mark == Mark::Title),
        (Cue::Says, words.says()),
        (Cue::Verb, words.verb),
        (Cue::Auxiliary, words.helps()),
        (Cue::Participle, words.participle),
        (Cue::You, words.you() && !quoted),
        (Cue::Command, words.command),
        (Cue::Selling, selling >= 1 && selling * 20 >= words.all),
        (Cue::SellingMore, selling >= 2 && selling * 12 >= words.all),
        (Cue::Clutter, clutter),
        (Cue::Solicits, words.flags & SOLICITS != 0 && SOLICITING.is_in(&lower)),
        (Cue::Depicts, depicted >= 1),
        (
            Cue::Pictured,
            mark == Mark::Picture
                || signed_caption
                || is_labelled(text, &lower)
                || PICTURE_STARTS.opening(&lower).is_some()
                || !quoted
                    && words.flags & PICTURES != 0
                    && PICTURE_PHRASES.is_in(prefix(&lower, 160)),
        ),
        (Cue::Slot, slot),
        (
            Cue::Notice,
            !quoted && words.flags & NOTES != 0 && (NOTICES.is_in(&lower) || is_biography(&lower)),
        ),
        (Cue::Handle, lower.contains('@') && short && words.all <= 40),
        (Cue::Credited, credited),
        (Cue::NameTail, length >= 30 && text.len() <= CREDITED && credit::ends_with_name(text)),
        (Cue::CreditLine, !copyright && credit::is_line(text)),
        (Cue::Reporting, text.len() <= 600 && credit::is_reporting(text)),
        (Cue::ByLine, byline == 2),
        (Cue::NameLine, byline == 1),
        (Cue::Capitalized, words.all <= 4 && byline::is_capitalized(text)),
        (Cue::Names, short && words.all <= 8 && length <= 70 && are_names(text)),
        (Cue::DateLine, date.is_some()),
        (Cue::Stamp, short && words.all <= 9 && is_stamp(&lower)),
    ];
    for (cue, _) in lengths.into_iter().chain(cues).filter(|(_, holds)| *holds) {
        seen.cues.set(cue, true);
    }
    longer.lower = lower;
    seen
}

static FILE_PHOTO: [&str; 6] = ["FILE -", "FILE –", "FILE —", "FILE PHOTO", "File photo", "FILE:"];

/// Sets `lower` to `text.to_lowercase()`. `wide`: the text is not all ASCII. Faster, since in most
/// texts only ASCII letters change.
fn lowercase(text: &str, wide: bool, lower: &mut String) {
    lower.clear();
    // Quotation marks and dashes, and all up to U+00BF, have no case.
    let may_change = |bytes: &[u8]| bytes[0] >= 0xC3 && !(bytes[0] == 0xE2 && bytes[1] == 0x80);
    let changes = |c: char| !c.is_ascii() && c.to_lowercase().ne([c]);
    if wide && text.as_bytes().windows(2).any(may_change) && text.contains(changes) {
        lower.push_str(&text.to_lowercase());
    } else {
        lower.push_str(text);
        lower.make_ascii_lowercase();
    }
}

/// The address of a page: "https://news.example/".
pub fn is_address(text: &str) -> bool {
    let link = ["http://", "https://", "www."].iter().any(|start| text.starts_with(start));
    link && !text.contains(' ')
}

/// For a line with a full date and few other words: the date, how it is introduced, and the update
/// date.
fn date_line(text: &str, lower: &str) -> Option<(Date, DateLine, Option<Date>)> {
    if text.len() > 160 || text.ends_with('.') && !lower.ends_with("m.") {
        return None;
    }
    let (date, at) = printed_date::find(text)?;
    // Of a person, of a video, of another story: "Can the wall hold? MAY 3, 2019"
    let (before, first) = (&text[..at.start], lower.split(' ').next().unwrap_or_default());
    if before.contains("? ")
        || before.contains(". (Published ")
        || matches!(first, "arrested" | "born" | "buried" | "died" | "killed" | "married")
    {
        return None;
    }
    let around = token::words(&text[..at.start]).chain(token::words(&text[at.end..]));
    let content = around
        .filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic))
        .filter(|word| !phrases::is_date_word(&word.to_lowercase()));
    let place = |words: &[&str]| words.iter().filter_map(|w| lower.find(w)).min();
    let updated = place(&["update", "modified"]);
    let published =
        place(&["publish", "posted", "issued", "first appeared", "created", "original"]);
    // Lower case may have another length; then only the first date is taken.
    let after = |from: usize| {
        text.get(from..)
            .filter(|_| lower.len() == text.len())
            .and_then(printed_date::find)
            .map(|(date, _)| date)
    };
    let renewed = updated.and_then(after);
    let (date, kind) = match (published, updated) {
        (Some(p), _) if p < at.start => (date, DateLine::Published),
        (Some(p), Some(_)) => {
            after(p).map_or((date, DateLine::Updated), |date| (date, DateLine::Published))
        }
        (_, Some(u)) if u < at.start => (date, DateLine::Updated),
        _ => (date, DateLine::Bare),
    };
    (content.count() <= if kind == DateLine::Bare { 4 } else { 8 }).then_some((date, kind, renewed))
}

/// "— Leeds City (@LeedsCity) March 3, 2021", below a post.
pub fn signs_post(line: &str) -> bool {
    line.len() <= 120 && line.contains(" (@") && line.ends_with(|c: char| c.is_ascii_digit())
}

/// A post with its signature: "It rains. — Leeds City (@LeedsCity) March 3, 2021". A longer unit is a
/// paragraph with a post behind it.
pub fn is_post(line: &str) -> bool {
    // Its year ends it: most lines are let go for their last byte.
    line.ends_with(|c: char| c.is_ascii_digit())
        && line.len() <= HEAD
        && line.rfind(['—', '–']).is_some_and(|at| signs_post(&line[at..]))
}

fn is_clutter(lower: &str, words: usize) -> bool {
    words <= CLUTTER_WORDS && phrases::is_clutter_line(bare(lower))
        || words <= 14 && CLUTTER_PHRASES.is_in(lower)
        || CLUTTER_STARTS.opening(lower).is_some()
        || words <= 6 && BUTTON_STARTS.opening(lower).is_some()
}

/// Whether a line is the placeholder of a picture: "Image", "Photo 3 of 12", "harbour.jpg".
fn is_slot(lower: &str) -> bool {
    // "Image caption,", "(Image)"
    let lower = lower.trim_start_matches(['(', '[']).trim_end_matches([',', ')', ']']);
    let file = || [".jpg", ".jpeg", ".png", ".gif", ".webp"].iter().any(|end| lower.ends_with(end));
    let counted = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || " /|:()[]-".contains(c));
    let marked = || match SLOTS.opening(lower) {
        Some(word) => {
            let rest = &lower[word.len()..];
            let count = rest
                .strip_prefix('s')
                .unwrap_or(rest)
                .split(' ')
                .filter(|part| !["of", "caption", "images", "photos", "pictures"].contains(part))
                .all(counted);
            count
                || ["view image", "open image", "enlarge", "hide caption", "toggle caption"]
                    .contains(&word)
        }
        None => false,
    };
    // "3 of 12", "1/7"
    let counter = || {
        let (first, second) = lower
            .trim_end_matches([' ', '|'])
            .split_once(" of ")
            .or_else(|| lower.split_once('/'))
            .unwrap_or_default();
        let figures = |text: &str| {
            (1..=3).contains(&text.trim().len()) && text.trim().bytes().all(|b| b.is_ascii_digit())
        };
        figures(first) && figures(second)
    };
    // "4 photos", "View 4 images"
    let album = || {
        let rest = lower.strip_prefix("view ").or(lower.strip_prefix("see ")).unwrap_or(lower);
        let pictures = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        pictures.len() < rest.len() && matches!(pictures, " images" | " photos" | " pictures")
    };
    // "●" is left of "●○○○".
    file() || marked() || counter() || album() || matches!(lower, "●" | "photograph")
}

/// "Image: The harbour of Aldwick was opened again": words of a caption after the label of a
/// picture.
fn is_labelled(text: &str, lower: &str) -> bool {
    let label = ["image:", "photo:", "picture:", "photograph:"]
        .iter()
        .find(|label| lower.starts_with(**label));
    label.is_some_and(|label| {
        text[label.len()..]
            .split_whitespace()
            .skip(1)
            .filter(|word| word.starts_with(char::is_lowercase))
            .count()
            >= 2
    })
}

/// "Jo Park is a freelance writer", "Otto Grau is the Courier's chief political correspondent".
fn is_biography(lower: &str) -> bool {
    const REACH: usize = 8;
    let Some((name, rest)) =
        [" is a ", " is an ", " is the "].iter().find_map(|is| lower.split_once(is))
    else {
        return false;
    };
    let author = |word: &str| {
        matches!(
            bare(word),
            "author"
                | "columnist"
                | "contributor"
                | "correspondent"
                | "editor"
                | "journalist"
                | "photographer"
                | "reporter"
                | "writer"
        )
    };
    name.split(' ').count() <= 4 && rest.split(' ').take(REACH).any(author)
}

/// "5:13 PM", "11/28/26, 17:13", "2 hours ago"
fn is_stamp(lower: &str) -> bool {
    let bytes = lower.as_bytes();
    let figure = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let clock =
        |(at, _): (usize, &str)| at > 0 && figure(at - 1) && figure(at + 1) && figure(at + 2);
    lower.ends_with(" ago") || lower.match_indices(':').any(clock)
}

/// Whether its second half or third repeats the first.
fn is_doubled(text: &str) -> bool {
    const LONGEST: usize = 900;
    // Few texts repeat their beginning.
    let opening = prefix(text, 12);
    if text.len() > LONGEST || !text[opening.len()..].contains(opening) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    [2, 3].iter().any(|times| {
        words.len().is_multiple_of(*times)
            && words.chunks(words.len() / times).all(|part| *part == words[..words.len() / times])
    })
}

/// Words that begin with a capital, and the small ones between them: "Jo Park for the Aldwick
/// Courier", "Berkeley Earth".
fn are_names(text: &str) -> bool {
    const SMALL: [&str; 16] = [
        "/", "|", "&", "-", "–", "and", "at", "by", "de", "for", "from", "in", "of", "the", "van",
        "via",
    ];
    let name = |word: &str| {
        word.trim_start_matches(['(', '[', '@', '©', '.']).starts_with(char::is_uppercase)
            || SMALL.contains(&word)
    };
    !text.ends_with(['.', '?', '!', ':', '…', ',']) && text.split_whitespace().all(name)
}

/// Three parts or more set side by side: "Home > World > Europe", "Rugby | Cricket | Tennis".
fn is_trail(text: &str) -> bool {
    text.matches(['|', '›', '»', '>']).count() >= 2
}

fn is_counter(lower: &str) -> bool {
    lower.ends_with(" ago")
        || lower.ends_with(" read")
        || lower.starts_with(|c: char| c.is_ascii_digit()) && COUNTERS.is_match(lower)
}

/// Lines that count: places in a gallery, reading times, ages, comments. Compiled when the first
/// short line opens with a figure.
static COUNTERS: LazyLock<RegexSet> = LazyLock::new(|| {
    let shapes = [
        r"^[0-9]+ *(of|/) *[0-9]+ *\|?$",
        r"^[0-9]+[ -](min|mins|minute|minutes)([ -]read)?$",
        r"^[0-9]+ *(s|m|h|d|sec|min|mins|hr|hrs|minutes?|hours?|days?|weeks?|months?) ago",
        r"^[0-9.,]+k? (comments?|shares?|views?|likes?)",
        r"^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$",
    ];
    // The shapes are constant, and a test compiles them.
    RegexSet::new(shapes).unwrap_or_else(|_| RegexSet::empty())
});

/// Number of capitals after a small letter inside a word.
fn glued(text: &str) -> usize {
    let letters = text.chars().zip(text.chars().skip(1));
    letters.filter(|(a, b)| a.is_lowercase() && b.is_uppercase()).count()
}

/// `text` without footnote marks at its end: `[1] [2]`.
fn without_notes(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(before) =
        rest.strip_suffix(']').map(|inside| inside.trim_end_matches(|c: char| c.is_ascii_digit()))
    {
        match before.strip_suffix('[') {
            Some(before) if before.len() + 2 < rest.len() => rest = before.trim_end(),
            _ => break,
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clutter_and_text() {
        for (text, cue, expected) in [
            ("Advertisement", Cue::Clutter, true),
            ("3 of 12 |", Cue::Clutter, true),
            ("5 min read", Cue::Clutter, true),
            ("12 comments", Cue::Clutter, true),
            ("© 2024 Harbour Media Ltd.", Cue::Clutter, true),
            ("© 2024 Harbour Media Ltd.", Cue::CreditLine, false),
            ("Related article Harbour wall to be built higher", Cue::Clutter, true),
            ("The site has two million subscribers.", Cue::Selling, false),
            ("Join our two million subscribers.", Cue::Selling, true),
            ("ATTENTION - UPDATES with toll ///", Cue::Clutter, true),
            ("2 hours ago", Cue::Clutter, true),
            ("04:12", Cue::Clutter, true),
            ("Read more slowly, the police said.", Cue::Clutter, false),
            ("VIEW GALLERY - 3 IMAGES", Cue::Slot, true),
            ("Full coverage: Storm in Aldwick", Cue::Clutter, true),
            ("This report is developing.", Cue::Clutter, true),
            ("The story is developing slowly, the author said.", Cue::Clutter, false),
            ("Gallery: 6 images", Cue::Slot, true),
            ("View 6 images", Cue::Slot, true),
            ("(Image)", Cue::Slot, true),
            ("Image caption,", Cue::Slot, true),
            ("Homes / Gardens", Cue::Clutter, false),
            ("He was pictured in Aldwick on Monday.", Cue::Pictured, false),
            ("4 people killed", Cue::Clutter, false),
            ("Share prices in Aldwick fell after 12 people were injured.", Cue::Clutter, false),
            ("READ MORE: Harbour wall to be built higher", Cue::Clutter, true),
            ("More stories you may like", Cue::Clutter, true),
            ("More stories were told on Monday.", Cue::Clutter, false),
            ("Harbour wall to be built higher", Cue::Clutter, false),
            ("The mayor said that the wall would be built higher.", Cue::Clutter, false),
            ("Sign up for our newsletter and get the best of it every day.", Cue::Solicits, true),
            ("No one was hurt.", Cue::Solicits, false),
            ("Get the best of Aldwick, daily", Cue::Command, true),
            ("Your weekly digest", Cue::You, true),
            ("NewsSportBusiness", Cue::Clutter, true),
            ("PayPal and LinkedIn were down.", Cue::Clutter, false),
            ("Home > News > Harbour", Cue::Bars, true),
            ("Rugby | Cricket | Tennis", Cue::Clutter, true),
            ("Harbour reopens | Aldwick Courier", Cue::Clutter, false),
            ("FILE - Otto Grau speaks in Aldwick.", Cue::Credited, true),
            ("Fishing boats at the quay of Aldwick. Jo Park", Cue::NameTail, true),
            ("Lena Okafor", Cue::Capitalized, true),
            ("Otto Grau, left, speaks in Aldwick.", Cue::Depicts, true),
            ("They left Aldwick in May", Cue::Depicts, false),
            ("Harbour Wall To Be Built Higher", Cue::TitleCase, true),
            ("Harbour wall to be built higher", Cue::TitleCase, false),
            ("The wall fell. Nobody was hurt.", Cue::Sentences, true),
            ("Otto J. Grau", Cue::Sentences, false),
            ("The wall fell. [1] [23]", Cue::Stop, true),
            ("The wall [1]", Cue::Stop, false),
            ("Harbour Wall Gave Way After Storm.", Cue::Stop, false),
            ("Time is not on Otto Grau’s side.", Cue::Stop, true),
        ] {
            assert_eq!(
                look(text, Mark::None, &mut LongerWords::default()).has(cue),
                expected,
                "{text} {cue:?}"
            );
        }
    }

    #[test]
    fn date_lines() {
        for (text, kind) in [
            ("Published Sep 14, 2023 • Last updated 3 hours ago", Some(DateLine::Published)),
            ("Last updated: 28 August 2024", Some(DateLine::Updated)),
            ("9:30 AM CET • Feb 11, 2021", Some(DateLine::Bare)),
            ("March 19, 2020, 6:12 p.m.", Some(DateLine::Bare)),
            ("Died March 19, 2020", None),
            ("Can the wall hold? MARCH 19, 2020", None),
            ("Jo Park reports. (Published Friday, May 3, 2019)", None),
            ("The wall fell on May 16, 2024, after a storm had broken its northern part.", None),
        ] {
            assert_eq!(
                look(text, Mark::None, &mut LongerWords::default()).date.map(|(_, kind)| kind),
                kind,
                "{text}"
            );
        }
    }
}
