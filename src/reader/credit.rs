//! Credits: the photographer of a picture, the reporters and editors of a story.

use super::phrase_list::PhraseList;
use super::{opens_with, prefix};
use crate::lexicon::{COMMON_WORDS, WordSet, page_list, word_set, words};
use crate::text::token::is_space;

/// Agencies and picture libraries that sign captions.
static AGENCIES: &[&str] = page_list!("agencies");

/// Words that open a credit; what follows up to the end of the line is the name.
static OPENERS: PhraseList = PhraseList::new(page_list!("credit_starts"));

/// Words that open a credit only in a line of its own.
static LINE_OPENERS: PhraseList = PhraseList::new(page_list!("credit_line_starts"));

/// Where the credit at the end of a caption begins (byte), if it has one.
/// The credit may stand in brackets, after a bar or dash, after "Photo by" or be a bare agency.
pub fn tail(text: &str) -> Option<usize> {
    let trimmed = without_handle(text);
    if trimmed.ends_with([')', ']']) {
        let open = trimmed.rfind(['(', '['])?;
        let inside = &trimmed[open + 1..trimmed.len() - 1];
        if matches!(inside, "Composite" | "composite") {
            return tail(&trimmed[..open]).or(Some(open));
        }
        return (inside.len() <= 120 && is_credit(inside)).then_some(open);
    }
    // Speech has no credit behind it.
    if trimmed.ends_with(['"', '”']) {
        return None;
    }
    // A credit is short: only the end is searched.
    let mut from = trimmed.len().saturating_sub(140);
    while !trimmed.is_char_boundary(from) {
        from += 1;
    }
    let end = &trimmed[from..];
    let found =
        || OPENERS.matches(end).filter(|&(at, _)| !end[..at].ends_with(char::is_alphanumeric));
    // The last, but "Image credit:" before the "credit:" in it.
    let opener =
        found().last().and_then(|(last, _)| found().find(|(at, opener)| at + opener.len() > last));
    if let Some(at) = opener.map(|(at, _)| from + at) {
        let name = &trimmed[at..];
        if name.len() <= 120 && !ends_inside(name) && name.len() > 8 {
            let lead = trimmed[..at].trim_end_matches([' ', '—', '-', '|', '/']);
            return Some(lead.len());
        }
    }
    if let Some((caption, name)) =
        trimmed.contains('|').then(|| trimmed.rsplit_once(" | ")).flatten()
    {
        return (name.len() <= 60 && (name.contains('/') || ends_with_agency(name)))
            .then_some(caption.trim_end().len());
    }
    // "… in Aldwick. REUTERS/Jo Park", "… in Aldwick. Jo Park/Aldwick Courier"
    if end.contains('/') {
        let stops = trimmed.rmatch_indices(['.', '?', '”']).map(|(at, mark)| at + mark.len());
        let signed = stops
            .take_while(|&at| trimmed.len() - at <= 80)
            .take(4)
            // Not: "U.S."
            .filter(|&at| !trimmed[..at].trim_end_matches('.').ends_with(char::is_uppercase))
            .find(|&at| is_signed_by_agency(trimmed[at..].trim_start()));
        if signed.is_some() {
            return signed;
        }
    }
    // "… in Aldwick. Jo Park / AFP" or "… in Aldwick. Getty Images": what follows the last stop.
    if ends_with_agency(trimmed) {
        let at =
            trimmed.rmatch_indices(['.', '—', '–', '?']).next().map(|(at, mark)| at + mark.len());
        return at.or_else(|| of_agencies(trimmed));
    }
    None
}

/// The text without the photographer's account behind the bracket of a credit: "(Jo Park/Courier)
/// @jopark".
pub fn without_handle(text: &str) -> &str {
    let text = text.trim_end();
    let handle = text.rsplit_once(") @").filter(|(_, handle)| !handle.contains(' '));
    handle.map_or(text, |(before, _)| &text[..before.len() + 1])
}

/// Words in the names of the agencies that sign a story, besides acronyms.
static WIRES: WordSet = word_set!("wire_words");

/// Where the sign-off of an agency begins, behind the last sentence of a story: "… officials said.
/// — AFP", "… (Reuters/dpa)", "… AP"; behind a dash it may be any acronym of three letters or more,
/// but not in a bracket: "… at 7 p.m. (EST)", "… fell. (NATO)".
pub fn sign_off(text: &str) -> Option<usize> {
    const LONGEST: usize = 36;
    let at = text.trim_end_matches([')', ']', '.']).rfind(['.', '?', '!', '…', '"', '”'])?;
    let tail = text[at..].trim_start_matches(|c| is_space(c) || ".?!…\"”’)".contains(c));
    let name = tail.trim_start_matches(|c| is_space(c) || "-–—([".contains(c));
    // Behind a dash, or behind the name of an agency, any acronym is one.
    let dashed = tail.starts_with(['-', '–', '—']);
    let mut known = false;
    let signs = |word: &str| {
        let acronym = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_uppercase());
        let other = known || dashed && word.len() > 2 || AGENCIES.contains(&word);
        let wire = WIRES.contains(word) || acronym && other;
        let joins = known && matches!(word, "and" | "with");
        known |= wire;
        wire || joins
    };
    let mut words = name.split([' ', '/', ',', ')', ']', '.']).filter(|word| !word.is_empty());
    let agency = name.starts_with(char::is_alphabetic) && tail.len() <= LONGEST && words.all(signs);
    (agency && text[..at].contains(' ')).then_some(text.len() - tail.len())
}

/// Where two agencies or more with strokes between them begin: "Ships at anchor AFP / Getty Images".
fn of_agencies(text: &str) -> Option<usize> {
    let (mut rest, mut count) = (text, 0);
    loop {
        let agency = AGENCIES
            .iter()
            .filter_map(|agency| {
                rest.strip_suffix(agency).filter(|rest| rest.ends_with([' ', '/']))
            })
            .min_by_key(|rest| rest.len())?;
        count += 1;
        let before = agency.trim_end();
        match before.strip_suffix('/') {
            Some(before) => rest = before.trim_end(),
            None => return (count >= 2).then_some(before.len()),
        }
    }
}

/// Whether the whole line is a credit: "Getty Images", "Jo Park/AFP", "Photo by Jo Park", "Jo Park
/// / The Aldwick Courier".
pub fn is_line(text: &str) -> bool {
    let inner = text.trim_matches(['(', ')', '[', ']', ' ']);
    // "Jo Park via Getty Images."
    let inner = inner
        .strip_suffix('.')
        .filter(|name| ends_with_agency(name))
        .filter(|name| name.split_once(" via ").is_some_and(|(name, _)| is_short_names(name)))
        .unwrap_or(inner);
    if inner.len() > 120
        || inner.starts_with("By ")
        || inner.ends_with('.') && !is_abbreviation(inner)
    {
        return false;
    }
    let one_word = |name: &str| !name.is_empty() && !name.contains(' ');
    let named = |opener: &str| {
        let name = &inner[opener.len()..];
        !opener.ends_with(':') || are_names(name) || one_word(name.trim())
    };
    let opened =
        || OPENERS.opening(inner).or_else(|| LINE_OPENERS.opening(inner)).is_some_and(named);
    let words = inner.split_whitespace().count();
    // (Los Angeles Times)
    let bracketed = inner.len() + 2 == text.len()
        && text.starts_with('(')
        && (2..=6).contains(&words)
        && is_short_names(inner);
    opened()
        || bracketed
        || words <= 8
            && (ends_with_agency(inner) || is_signed(inner) || is_agency_in_capitals(inner))
}

/// "Sierra Nevada Corp.", "Warner Bros."
fn is_abbreviation(text: &str) -> bool {
    ["Inc.", "Corp.", "Co.", "Ltd.", "Bros.", "Jr."].iter().any(|end| text.ends_with(end))
}

/// A name and who it works for, with a stroke between: "Jo Park/Aldwick Courier", "Otto Grau / The
/// Wend / Picture Desk", "(Jo Park/jo@courier.example)".
fn is_signed(text: &str) -> bool {
    let Some((name, outlet)) = text.split_once('/') else { return false };
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            || matches!(
                word,
                "de" | "van" | "of" | "the" | "for" | "and" | "file" | "files" | "pool" | "photo"
            )
    };
    let names = |part: &str| !part.trim().is_empty() && part.split_whitespace().all(capital);
    let figures = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    (2..=4).contains(&name.split_whitespace().count())
        && names(name)
        && !figures(text)
        && (outlet.split('/').all(names) || outlet.contains('@'))
}

/// "REUTERS/Jo Park", "AFP PHOTO / JO PARK", "Jo Park/Aldwick Courier".
fn is_signed_by_agency(text: &str) -> bool {
    let names =
        |part: &str| part.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let agency = |first: &str| {
        let name = first.trim_end().strip_suffix("PHOTO").unwrap_or(first);
        AGENCIES.contains(&name.trim())
    };
    text.split_once('/').is_some_and(|(first, rest)| agency(first) && rest.split('/').all(names))
        || is_signed(text)
}

/// "GETTY IMAGES", "ASSOCIATED PRESS"
fn is_agency_in_capitals(text: &str) -> bool {
    text.len() > 5
        && !text.contains(char::is_lowercase)
        && AGENCIES.iter().any(|agency| agency.len() > 5 && agency.eq_ignore_ascii_case(text))
}

/// Words with capitals, and no figures and marks but strokes and stops.
fn is_short_names(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation() && c != '/' && c != '.')
        && text.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

/// Words and marks between the names of a credit.
static JOINS_NAMES: WordSet = words!("& - / and by courtesy de for from of the van via |");

/// Whether all words are capitalised or join names, as after a label such as "Photo:"; ten words at
/// most.
fn are_names(text: &str) -> bool {
    let name = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "©@(".contains(c))
            || JOINS_NAMES.contains(word)
    };
    text.split_whitespace().count() <= 10 && text.split_whitespace().all(name)
}

/// Whether a sentence ends inside it; initials do not count.
fn ends_inside(name: &str) -> bool {
    name.match_indices(". ")
        .any(|(at, _)| name[..at].rsplit([' ', '/', '.']).next().is_some_and(|word| word.len() > 2))
}

/// Whether the whole line is the name of an agency.
pub fn is_agency(text: &str) -> bool {
    AGENCIES.contains(&text)
}

/// "Reporting by X; Editing by Y", "X contributed to this report".
pub fn is_reporting(text: &str) -> bool {
    /// The longest opening, in bytes.
    const LONGEST: usize = 32;
    let inner = text.trim_start_matches(['_', '—', '–', '-', ' ', '*', '(', '[']);
    let opening = prefix(inner, LONGEST).to_ascii_lowercase();
    // Only names may follow, up to the end of the first part; "Writing by hand is taught again" is
    // a sentence of the story.
    let names = |start: usize| {
        let small = word_set!("credit_joins");
        let mut parts = inner[start..].split([';', '.', ',', ')', ']', '\n']);
        let named = |part: &str| {
            part.split_whitespace()
                .all(|word| !word.starts_with(char::is_lowercase) || small.contains(word))
        };
        // "Produced by Toyota in Leeds, the car costs 20,000 pounds" is a sentence, too.
        let of_news = ["reporting", "writing", "editing"].iter().any(|work| opening.contains(work));
        parts.next().is_some_and(named) && (of_news || parts.all(named))
    };
    let work = word_set!("credit_labels");
    let opens = work.contains(opening.split([' ', ':']).next().unwrap_or_default());
    let marks: &[&str] = if opens { &[" by", " from", ":"] } else { &[] };
    let told = marks.iter().filter_map(|mark| {
        let at = opening.find(mark)?;
        let label = &opening[..at];
        // "Written by Jo Park" is the byline.
        let known = !matches!(label, "article" | "report" | "story" | "written")
            && label.split(' ').all(|word| work.contains(word));
        known.then_some(at + mark.len())
    });
    told.min().is_some_and(names)
        || opening.starts_with("with agency inputs")
        || text.len() <= 300
            && (names_contributor(inner)
                || inner.split(' ').nth(1) != Some("reported") && is_reporter_elsewhere(inner))
}

/// "Jo Park in Aldwick also contributed to this report.", "Staff writer Jo Park contributed."; but not "Nine engineers contributed to
/// this report, which …": a name, a place or the noun of an outlet stands before the verb.
fn names_contributor(text: &str) -> bool {
    const OBJECTS: [&str; 4] = ["to this article", "to this report", "to this story", "reporting"];
    // `contains` looks at many bytes at once.
    let told = text.contains(" contributed ").then(|| text.split_once(" contributed ")).flatten();
    told.is_some_and(|(before, after)| {
        let adverb = |word: &&str| matches!(*word, "all" | "also" | "both" | "each");
        let outlet = words!("agencies correspondents reporters services staff writers");
        let mut words = before.split_whitespace().rev().skip_while(adverb);
        words
            .next()
            .is_some_and(|word| outlet.contains(word) || word.starts_with(char::is_uppercase))
            && OBJECTS.iter().any(|object| after.starts_with(object))
    }) || text.ends_with(" contributed.")
        && ["Staff writer", "Reporter"].iter().any(|office| text.starts_with(office))
}

/// "Jo Park reported from Aldwick.": names alone around the verb.
pub fn is_reporter_elsewhere(text: &str) -> bool {
    let told = text.contains(" reported from ").then(|| text.split_once(" reported from "));
    told.flatten().is_some_and(|(names, places)| {
        let place = places.split(['.', ';', '_', '\n']).next().unwrap_or_default();
        // "Residents reported from Kharkiv."
        let several = names.ends_with('s') && COMMON_WORDS.contains(&names.to_lowercase());
        is_short_name(names) && !several && are_names(place)
    })
}

/// A note of the editors: "This article was amended on 3 May.", "Editor's note: …", "An earlier
/// version of this story said …", "The views expressed are those of the author."; but not "This story was
/// told by fishermen.", "The views expressed by the mayor shocked the town.".
pub fn is_note(text: &str) -> bool {
    #[rustfmt::skip]
    const OPENERS: [&str; 9] = [
        "An earlier version of th", "Editor's note:", "Editor’s note:", "Editors' note:",
        "For more information, visit", "Published with permission", "Republished with permission",
        "Reprinted with permission", "Views are personal",
    ];
    let done = words!(
        "adapted amended corrected edited modified republished reprinted revised syndicated updated"
    );
    let inner = text.trim_start_matches(['_', '—', '–', '-', ' ', '*', '•', '(', '[']);
    let mut words = inner.split(' ').map(|word| word.trim_end_matches([',', '.']));
    let article = words.next() == Some("This")
        && matches!(words.next(), Some("article" | "story" | "post" | "piece"));
    let mut verb = || words.find(|word| !matches!(*word, "was" | "has" | "been" | "is"));
    let opinion = [
        "The opinions expressed ",
        "Opinions expressed ",
        "The views expressed ",
        "Views expressed ",
    ]
    .iter()
    .find_map(|opener| inner.strip_prefix(opener))
    .is_some_and(|rest| matches!(rest.split(' ').next(), Some("are" | "here" | "herein" | "in")));
    OPENERS.iter().any(|opener| opens_with(inner, opener))
        || opinion
        || article && verb().is_some_and(|verb| done.contains(verb)) && words.next() != Some("by")
}

/// A line that says how to reach the author: "jo@courier.example", "Contact Jo Park at 555-0100 or
/// jo@courier.example.", "((jo@courier.example; +44 20 555 0100))".
pub fn is_contact(text: &str) -> bool {
    const OPENERS: [&str; 7] = ["Contact", "E-mail", "Email", "Follow", "Reach", "Send", "Write"];
    let mut words = text.split(|c: char| c.is_whitespace() || "()[];:".contains(c));
    let first = words.find(|word| !word.is_empty()).unwrap_or_default();
    let address = |word: &str| {
        word.split_once('@').is_some_and(|(name, site)| !name.is_empty() && site.contains('.'))
    };
    let account = first.starts_with('@') && words.all(str::is_empty);
    // "Did you see the ship? Email jo@courier.example"
    let asked =
        text.rsplit_once("? ").map_or("", |(_, asked)| asked.split(' ').next().unwrap_or(""));
    account || address(first) || [first, asked].iter().any(|w| OPENERS.contains(w))
}

/// The marks of the desk and its editors below a story: "CoastDesk/JP/lo", "jp/lo (NW)".
pub fn is_signature(text: &str) -> bool {
    const LONGEST: usize = 24;
    let marks =
        text.split_once(" (").filter(|(_, rest)| rest.ends_with(')')).map_or(text, |(m, _)| m);
    let initials = |part: &str| (1..=4).contains(&part.len());
    marks.len() <= LONGEST
        && marks.contains('/')
        && marks.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'/')
        && marks.split('/').skip(1).all(initials)
}

/// Whether a name follows the last sentence: "… reopened on Monday. Jo Park", "… in Aldwick. (Wend
/// Trust)", "… in Aldwick. Supplied".
pub fn ends_with_name(text: &str) -> bool {
    let text = text.trim_end();
    let bracket = text.strip_suffix(')').and_then(|inside| {
        inside.rsplit_once(['.', '”', '"']).filter(|(_, tail)| tail.starts_with(" ("))
    });
    let tail = match bracket {
        Some((_, tail)) => &tail[2..],
        None => match text.rsplit_once(['.', '?', '”']) {
            Some((_, tail)) => tail.trim_start(),
            None => return false,
        },
    };
    let words = tail.split([' ', '/']).filter(|word| !word.is_empty());
    let mut count = 0;
    let names = words.into_iter().all(|word| {
        count += 1;
        JOINS_NAMES.contains(word) || word.starts_with(char::is_uppercase)
    });
    let single = count == 1 && (bracket.is_some() || is_agency(tail.trim_end_matches('.')));
    names && (single || (2..=7).contains(&count))
}

fn is_credit(inside: &str) -> bool {
    let telling = words!(
        "courtesy credit file handout image photo photos picture screengrab screenshot source via"
    );
    let words = || inside.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let signed = || {
        is_signed(inside)
            || inside
                .split_once('/')
                .is_some_and(|(a, b)| [a, b].iter().all(|part| is_short_name(part)))
    };
    let site = || {
        !inside.contains(' ')
            && [".com", ".org", ".net", ".gov"].iter().any(|end| inside.ends_with(end))
    };
    let free = || {
        ["public domain", "creative commons", "cc by"].iter().any(|words| opens_with(inside, words))
    };
    // "(picture)" after a headline tells that there is one.
    let lone = matches!(inside, "picture" | "pictures" | "image");
    !lone
        && (inside.contains("Getty Images")
            || signed()
            || site()
            || free()
            || words()
                .any(|w| AGENCIES.contains(&w) || telling.contains(w.to_lowercase().as_str())))
}

/// One to four words with capitals.
fn is_short_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=4).contains(&words)
        && text.len() >= 4
        && text.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && text.contains(char::is_lowercase)
}

fn ends_with_agency(text: &str) -> bool {
    let last = |text: &str| text.as_bytes().last().copied();
    // Agencies end in a letter, sentences do not, and the letter tells most apart.
    let mut ending = AGENCIES.iter().filter(|agency| last(agency) == last(text));
    text.ends_with(|c: char| c.is_ascii_alphabetic())
        && ending.any(|agency| {
            text.strip_suffix(agency).is_some_and(|before| {
                before.is_empty() || before.ends_with([' ', '/', '|', '—', '.', ',', '\u{a0}'])
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails() {
        for (text, caption) in [
            ("Ships at anchor. (AP Photo/Jo Park, File)", Some("Ships at anchor. ")),
            ("Ships at anchor (Picture: Getty)", Some("Ships at anchor ")),
            ("Ships at anchor. Photo by Jo Park /AFP via Getty Images", Some("Ships at anchor.")),
            ("Ships at anchor. — Picture by Jo Park", Some("Ships at anchor.")),
            ("Ships at anchor | Jo Park/AP", Some("Ships at anchor")),
            (
                "Ships in Aldwick, May 3, 2021. REUTERS/J. Park",
                Some("Ships in Aldwick, May 3, 2021."),
            ),
            ("Ships at anchor. AFP PHOTO / JO PARK", Some("Ships at anchor.")),
            ("Ships at anchor. Jo Park/The Aldwick Courier", Some("Ships at anchor.")),
            ("Ships at anchor. He/she may sail.", None),
            ("RELIEF FOR U.S. CORN/OATS GROWERS LIKELY", None),
            ("Ships at anchor. Credit: Jo Park/Getty", Some("Ships at anchor.")),
            ("Ships at anchor. Jo Park/Getty Images", Some("Ships at anchor.")),
            ("The ministry (which pays) agreed.", None),
            ("Ships at anchor. (Public domain)", Some("Ships at anchor. ")),
            ("Ships at anchor. (Jo Park/Flickr)", Some("Ships at anchor. ")),
            ("He paid (and/or lent) it.", None),
            ("He works for the AP", None),
            ("Harbour opens again (picture)", None),
            ("The party (PA) agreed to it.", None),
            (
                "Jo Park and Otto Grau Shutterstock / Getty Images (Composite)",
                Some("Jo Park and Otto Grau"),
            ),
            ("Ships at anchor. Jo Park/Reuters files", Some("Ships at anchor.")),
            ("Ships at anchor AFP/Getty Images", Some("Ships at anchor")),
            ("Jo Park sues Getty Images", None),
        ] {
            assert_eq!(tail(text).map(|at| &text[..at]), caption, "{text}");
        }
    }

    #[test]
    fn agencies_behind_the_last_sentence() {
        for (text, story) in [
            (
                "Nine boats sank, the harbour master said. — AFP",
                "Nine boats sank, the harbour master said.",
            ),
            ("“It rains,” he said. (Reuters/dpa)", "“It rains,” he said."),
            ("The wall was the third to fall.\n–SPA", "The wall was the third to fall."),
            ("It rains. PTI JP LO", "It rains."),
            ("It rains, he told AFP.", ""),
            ("It rains. SPA", ""),
            ("The ship sails at 7 p.m. (EST)", ""),
            ("The ship was sold. (NATO)", ""),
            ("What shall I do? — AB", ""),
            ("It rains. (AP Photo/Jo Park)", ""),
        ] {
            assert_eq!(sign_off(text).map_or("", |at| text[..at].trim_end()), story, "{text}");
        }
    }

    #[test]
    fn every_opener_and_agency_is_found() {
        OPENERS.check();
        LINE_OPENERS.check();
        for agency in AGENCIES {
            assert!(ends_with_agency(&format!("Jo Park/{agency}")), "{agency}");
        }
        for opener in OPENERS.iter() {
            let caption = format!("Ships at anchor. {opener} Jo Park");
            assert_eq!(tail(&caption), Some("Ships at anchor.".len()), "{opener}");
        }
    }

    #[test]
    fn lines() {
        for (text, expected) in [
            ("Getty Images", true),
            ("GETTY IMAGES", true),
            ("Photo by Jo Park", true),
            ("Jo Park / The Aldwick Courier", true),
            ("Health/Science", false),
            ("Image: The harbour of Aldwick was opened again", false),
            ("(Image: © Wend Corp.)", true),
            ("(Jo Park/AFP)", true),
            ("Jo Park spoke.", false),
            ("JO PARK via Getty Images.", true),
            ("Photos came via Getty.", false),
        ] {
            assert_eq!(is_line(text), expected, "{text}");
        }
        for (text, expected) in [
            ("The hall reopened on Monday. Jo Park", true),
            ("The hall reopened on Monday. (Wend Trust)", true),
            ("The hall reopened on Monday. (AAP)", true),
            ("The hall reopened on Monday. Supplied", true),
            ("The hall reopened on Monday. More", false),
            ("The hall reopened on Monday. He was glad", false),
            ("The hall reopened on Monday.", false),
        ] {
            assert_eq!(ends_with_name(text), expected, "{text}");
        }
        assert!(is_reporting("Reporting by Jo Park; Editing by Lena Okafor"));
        assert!(is_reporting(
            "(Reporting by Jo Park in Aldwick and the Morby desk; editing by Otto Grau)"
        ));
        assert!(is_reporting(
            "_With reporting from Jo Park in Aldwick. This story was edited by Lena Okafor._"
        ));
        assert!(is_reporting("Jo Park reported from Port Elm. Otto Grau contributed."));
        assert!(!is_reporting("This story was written by a boy of nine."));
        assert!(!is_reporting("Jo Park reported from Port Elm that the mill burned."));
        assert!(is_reporter_elsewhere("Park reported from Port Elm."));
        assert!(!is_reporter_elsewhere("He reported from Port Elm."));
        assert!(!is_reporting("Reporting restrictions were lifted."));
        assert!(!is_reporting("Writing by hand is taught again, the ministry said."));
        assert!(!is_reporting("Reporting by the weekly Aldwick News had shown otherwise."));
        assert!(is_reporting("Courier writer Jo Park in Port Elm contributed to this story."));
        assert!(is_reporting("Jo Park contributed reporting from Aldwick."));
        assert!(is_reporting("Reported by Jo Park; written by Lena Okafor"));
        assert!(!is_reporting("Reported by neighbours at noon, the fire was out by four."));
        assert!(!is_reporting("Nine divers contributed to this report."));
        assert!(is_reporting(
            "(Additional reporting from Jo Park in Aldwick, writing by Otto Grau)"
        ));
        assert!(is_reporting("With inputs from agencies"));
        assert!(is_reporting("(With agency inputs)"));
        assert!(is_reporting("Editor: Jo Park"));
        assert!(is_reporting("This report was produced by AFP."));
        assert!(is_reporting("Compiled by Jo Park from agency reports"));
        assert!(!is_reporting("Produced by a firm in Aldwick, the boats are light."));
        assert!(is_reporting("– Translated from Norse by Jo Park; edited by Lena Okafor."));
        assert!(is_reporting("Staff writer Jo Park contributed."));
        assert!(!is_reporting("Produced by Toyota in Leeds, the car costs 20,000 pounds."));
        assert!(!is_reporting("Research by Oxford, published on Monday, found a flood."));
        assert!(!is_reporting("Nobody knew what Jo Park contributed."));
        for (text, expected) in [
            ("CoastDesk/JP/lo", true),
            ("jp/lo", true),
            ("Health/Science", false),
            ("and/or more", false),
        ] {
            assert_eq!(is_signature(text), expected, "{text}");
        }
        for (text, expected) in [
            ("This article was amended on 3 May to correct a name.", true),
            ("This article was amended by Congress in 1971.", false),
            ("Editor’s note: the name of the ship was corrected.", true),
            ("An earlier version of this story had another date.", true),
            ("This story was told by fishermen of Aldwick.", false),
            ("This report was published on Monday.", false),
            ("Republished with permission.", true),
            ("The views expressed are those of the author.", true),
            ("Opinions expressed are her own.", true),
            ("The views expressed by the mayor shocked the town.", false),
        ] {
            assert_eq!(is_note(text), expected, "{text}");
        }
        for (text, expected) in [
            ("((jo@courier.example; +44 20 555 0100))", true),
            ("Contact Jo Park at 555-0100 or jo@courier.example.", true),
            ("@jopark", true),
            ("Did you see it? Email us at desk@courier.example", true),
            ("Her account, @jopark, was closed.", false),
        ] {
            assert_eq!(is_contact(text), expected, "{text}");
        }
    }
}
