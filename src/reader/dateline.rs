//! Datelines: the place, agency and day that open a wire story.

mod other;

use super::printed_date::{self, month};
use super::{Dateline, PartialDate, byline, part, prefix};
use crate::lexicon::{COUNTRIES, FUNCTION_WORDS, PLACES, WordSet, words};
use crate::text::span::ByteSpan;

/// Bytes that are searched for the dash.
const LONGEST: usize = 120;

/// The dateline that opens the paragraph at `span`, if there is one.
///
/// `CITY, Nov. 9 (Agency) -- `, `CITY (AP) — `, `CITY, Country, April 1, 1997 (AFP) - `, `City – `,
/// `CITY, Nov. 9, 2022 /Agency/ -- `, `CITY (April 1, 1997) - `, `CITY: `. The dash decides, with
/// one sign more: capitals, an agency in brackets, a day, or a known place.
pub fn find(text: &str, span: ByteSpan) -> Option<Dateline> {
    dashed(text, span)
        .map(|found| with_day_behind(text, span, found))
        .or_else(|| other::find(text, span))
}

/// `CAIRO - 27 June 2022: `: the day stands behind the dash.
fn with_day_behind(text: &str, span: ByteSpan, found: Dateline) -> Dateline {
    const LONGEST: usize = 40;
    let rest = &text[found.span.end as usize..span.end as usize];
    let story = rest.trim_start();
    let begin = rest.len() - story.len();
    match printed_date::find(prefix(story, LONGEST)) {
        Some((date, at)) if at.start == 0 && story[at.end..].starts_with(": ") => Dateline {
            span: ByteSpan::new(span.start, found.span.end + (begin + at.end + 1) as u32),
            date: Some(date.into()),
            ..found
        },
        _ => found,
    }
}

/// The dateline that is a line of its own above the story: `ALDWICK, Maine 2023-10-18`,
/// `AMRITSAR, Feb 2`, `PARIS (Reuters)`.
pub fn in_line(text: &str, span: ByteSpan) -> Option<Dateline> {
    const LONGEST: usize = 60;
    let line = span.of(text);
    // The place is in capitals.
    if line.len() > LONGEST || !line.bytes().take(3).all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let signed = line.strip_suffix(')').and_then(|line| line.rsplit_once(" ("));
    let (before, agency) = signed.map_or((line, None), |(before, agency)| (before, Some(agency)));
    let (place, date) = place_and_date(before);
    let place = place.trim_end_matches([' ', ',', '-', '–', '—']);
    let is_place = place.split([',', ' ']).next().is_some_and(|first| first.len() > 2)
        && place.split_whitespace().all(is_place_word);
    let known = PLACES.contains(place.to_lowercase().as_str())
        || place.contains(',')
        || date.is_some() && other::is_named(place, &text[span.end as usize..], true);
    let at = |name| part(text, name);
    (is_place && known && (date.is_some() || agency.is_some())).then(|| Dateline {
        span,
        place: Some(at(place)),
        agency: agency.map(at),
        date,
    })
}

/// Names of weekdays.
static DAYS: WordSet = words!("monday tuesday wednesday thursday friday saturday sunday");

/// A dateline that a dash or a colon ends.
fn dashed(text: &str, span: ByteSpan) -> Option<Dateline> {
    let paragraph = span.of(text);
    let (body, end) = cut(prefix(paragraph, LONGEST))?;
    let (before, agency) = match body.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((before, agency)) if agency.len() <= 30 => (before.trim_end(), Some(agency)),
        _ => slashed(body).map_or((body, None), |(before, agency)| (before, Some(agency))),
    };
    // "CITY (April 1, 1997) - "
    let bracketed = agency.and_then(|agency| {
        place_and_date(agency).1.filter(|_| place_and_date(agency).0.is_empty())
    });
    let agency = agency.filter(|_| bracketed.is_none());
    let (place, date) = place_and_date(before);
    let date = date.or(bracketed);
    let place = place.trim_end_matches([',', ' ']);
    let is_weekday = |word: &str| DAYS.contains(word.to_lowercase().as_str());
    // "ALDWICK, Monday: "
    let place =
        place.rsplit_once(", ").filter(|(_, day)| is_weekday(day)).map_or(place, |(p, _)| p);
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let words = place.split_whitespace().count();
    if letters < 2 || words > 7 || !place.split_whitespace().all(is_place_word) {
        return None;
    }
    let first = place.split([',', '/']).next().unwrap_or_default().trim();
    let capitals = first.chars().filter(|c| c.is_lowercase()).count() == 0 && letters >= 3;
    let key = first.to_lowercase();
    // "MONDAY — Rain", "Tuesday, May 3, 2022 — updated on"
    if is_weekday(&key) {
        return None;
    }
    let country = place.split_once(", ").map_or("", |(_, country)| country).to_lowercase();
    let known = words <= 3
        && (PLACES.contains(&key) || COUNTRIES.contains(&key) || COUNTRIES.contains(&country));
    // "TODAY NICARAGUA – A judge": the name of the site.
    let bare = date.is_none() && agency.is_none() && place == first;
    if bare && !known && words > 1 && key.split(' ').any(|word| byline::OUTLETS.contains(word)) {
        return None;
    }
    // "On September 1, 1939, two countries – …" opens a sentence; "The Hague – …" is a place.
    let opener = key.split(' ').next().unwrap_or_default();
    if FUNCTION_WORDS.contains(opener) && !capitals && !known {
        return None;
    }
    let colon = paragraph[..end].trim_end().ends_with(':');
    let sure = if colon {
        let named = || other::is_named(first, &text[span.start as usize + end..], true);
        capitals && (known || named())
    } else {
        capitals || agency.is_some() || date.is_some() || known
    };
    if !sure {
        return None;
    }
    let at = |name| part(text, name);
    Some(Dateline {
        span: ByteSpan::new(span.start, span.start + paragraph[..end].trim_end().len() as u32),
        place: Some(at(place)),
        agency: agency.map(at),
        date,
    })
}

/// The agency of a press release, in strokes: `CITY, Nov. 9, 2022 /PRNewswire/`.
fn slashed(body: &str) -> Option<(&str, &str)> {
    let (before, agency) = body.strip_suffix('/')?.rsplit_once('/')?;
    (1..=30).contains(&agency.len()).then_some((before.trim_end(), agency))
}

/// The text before the dash or colon, and where the story begins.
fn cut(head: &str) -> Option<(&str, usize)> {
    for (i, byte) in head.bytes().enumerate() {
        // Quick test for the first byte of a separator, which most texts do not have.
        if !matches!(byte, b'-' | b'_' | b':' | b'"' | b'?' | b'!' | b';' | 0xE2) {
            continue;
        }
        let Some(c) = head[i..].chars().next() else { break };
        let rest = &head[i + c.len_utf8()..];
        let spaced = head[..i].ends_with([' ', ')']);
        match c {
            '—' | '–' if i > 0 => return Some((head[..i].trim_end(), i + c.len_utf8())),
            '-' if rest.starts_with('-') => return Some((head[..i].trim_end(), i + 2)),
            '_' if head[..i].ends_with(')') => return Some((head[..i].trim_end(), i + 1)),
            '-' if spaced && (rest.is_empty() || rest.starts_with([' ', '\n', '\r'])) => {
                return Some((head[..i].trim_end(), i + 1));
            }
            // "CAIRO- 24 July 2022: "
            '-' if glued(&head[..i], rest) => {
                return Some((&head[..i], i + 1));
            }
            ':' if rest.starts_with(' ') => return Some((head[..i].trim_end(), i + 1)),
            '"' | '“' | '?' | '!' | ';' => return None,
            _ => {}
        }
    }
    None
}

/// Whether a hyphen right behind it ends a dateline: `CAIRO- A mill`, but not `PRE- and post-war`,
/// `LONDON- and Paris-based`.
fn glued(name: &str, rest: &str) -> bool {
    let opens = |rest: &str| rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    rest.strip_prefix(' ').is_some_and(opens)
        && !name.contains(|c: char| c.is_lowercase())
        && PLACES.contains(&name.to_lowercase())
}

/// Splits `CITY, Nov. 9, 2022` into the place and its day.
fn place_and_date(before: &str) -> (&str, Option<PartialDate>) {
    for (i, _) in before.match_indices(|c: char| c.is_ascii_uppercase()) {
        if i > 0 && before.as_bytes()[i - 1].is_ascii_alphabetic() {
            continue;
        }
        if let Some((month, length)) = month(&before[i..]) {
            if let Some(found) = day_first(before, i, month, &before[i + length..]) {
                return found;
            }
            let rest = before[i + length..].trim_start_matches(['.', ' ']);
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let Ok(day @ 1..=31) = rest[..digits].parse::<i8>() else { continue };
            let after = rest[digits..].trim_start_matches([',', ' ']);
            let year = printed_date::year(after);
            // Nothing but the year comes after the day.
            if after[if year.is_some() { 4 } else { 0 }..].contains(char::is_alphabetic) {
                return (before, None);
            }
            return (&before[..i], Some(PartialDate { year, month, day }));
        }
    }
    if let Some((date, at)) = printed_date::find(before) {
        return (&before[..at.start], Some(date.into()));
    }
    (before, None)
}

/// `CITY, 12 APR 89`: the day before the month, the year in two figures or four.
fn day_first<'t>(
    before: &'t str,
    month_at: usize,
    month: i8,
    after: &str,
) -> Option<(&'t str, Option<PartialDate>)> {
    let head = before[..month_at].trim_end();
    let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
    let day = head[head.len() - digits..].parse().ok().filter(|day| (1..=31).contains(day))?;
    let after = after.trim_start_matches(['.', ' ']);
    let two = || {
        after
            .get(..2)
            .filter(|_| after.len() == 2)?
            .parse::<i16>()
            .ok()
            .map(|y| if y < 50 { 2000 + y } else { 1900 + y })
    };
    let year = printed_date::year(after).or_else(two);
    Some((&head[..head.len() - digits], Some(PartialDate { year, month, day })))
}

/// Words in lower case inside place names: "Stratford upon Avon".
static IN_PLACE_NAME: WordSet = words!("/ al and da de del do el la of sur the upon");

/// Whether a word is capitalised, or may stand in lower case inside a place name.
fn is_place_word(word: &str) -> bool {
    let first = word.trim_start_matches(['(', '/', '\'']).chars().next();
    first.is_some_and(char::is_uppercase) || IN_PLACE_NAME.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Place, agency, and year, month and day.
    type Parts<'t> = (&'t str, Option<&'t str>, Option<(Option<i16>, i8, i8)>);

    fn parts(text: &str) -> Option<Parts<'_>> {
        let found = find(text, ByteSpan::from_usize(0, text.len()))?;
        let date = found.date.map(|d| (d.year, d.month, d.day));
        Some((found.place?.of(text), found.agency.map(|a| a.of(text)), date))
    }

    #[test]
    fn datelines_of_the_agencies() {
        for (text, place, agency, date) in [
            (
                "BUCHAREST, Nov 29 (Reuters) - Ministers met.",
                "BUCHAREST",
                Some("Reuters"),
                Some((None, 11, 29)),
            ),
            ("EAU CLAIRE, Wis. (AP) — No rain fell.", "EAU CLAIRE, Wis.", Some("AP"), None),
            (
                "TUNIS, Tunisia, April 1, 1997 (AFP) - A court.",
                "TUNIS, Tunisia",
                Some("AFP"),
                Some((Some(1997), 4, 1)),
            ),
            (
                "LONDON, Nov. 9 (Xinhua) -- The foreign secretary.",
                "LONDON",
                Some("Xinhua"),
                Some((None, 11, 9)),
            ),
            (
                "PARIS/ROME, Nov 29 (Reuters) - Ministers met.",
                "PARIS/ROME",
                Some("Reuters"),
                Some((None, 11, 29)),
            ),
            (
                "Madrid, May 16 2022 (IPS) - The sea.",
                "Madrid",
                Some("IPS"),
                Some((Some(2022), 5, 16)),
            ),
            (
                "PUERTO ALTO, 12 APR 89 (RADIO UNO) -- [TEXT] A BOMB WENT OFF.",
                "PUERTO ALTO",
                Some("RADIO UNO"),
                Some((Some(1989), 4, 12)),
            ),
            (
                "TULSA, Okla., May 3, 2022 /PRNewswire/ -- A mill.",
                "TULSA, Okla.",
                Some("PRNewswire"),
                Some((Some(2022), 5, 3)),
            ),
            (
                "PARIS, May 3, 2022 /CNW-Wire/ - A mill.",
                "PARIS",
                Some("CNW-Wire"),
                Some((Some(2022), 5, 3)),
            ),
            ("Pretoria – The court ruled.", "Pretoria", None, None),
            ("PORT ELM, Norland (AP)_ A mill burned.", "PORT ELM, Norland", Some("AP"), None),
            ("PORT ELM, Pa. -", "PORT ELM, Pa.", None, None),
            ("The Hague – The court ruled.", "The Hague", None, None),
            ("CAIRO - 27 June 2022: A mill burned.", "CAIRO", None, Some((Some(2022), 6, 27))),
            ("CAIRO- 27 June 2022: A mill burned.", "CAIRO", None, Some((Some(2022), 6, 27))),
            ("WASHINGTON, March 9 - Officials said.", "WASHINGTON", None, Some((None, 3, 9))),
            ("LONDON: The bank raised rates.", "LONDON", None, None),
            ("LONDON, Monday: The bank raised rates.", "LONDON", None, None),
            ("PORT ELM: The mill burned. It is the oldest in Port Elm.", "PORT ELM", None, None),
            ("PORT NEWS, Pa. — She won.", "PORT NEWS, Pa.", None, None),
            ("FLUSHING MEADOWS — She won.", "FLUSHING MEADOWS", None, None),
        ] {
            assert_eq!(parts(text), Some((place, agency, date)), "{text}");
        }
    }

    #[test]
    fn a_line_of_its_own() {
        for (line, place) in [
            ("COLOMBO, May 3", Some("COLOMBO")),
            ("ALDWICK, Maine 2023-10-18", Some("ALDWICK, Maine")),
            ("PARIS (Reuters)", Some("PARIS")),
            ("FRIDAY, JUNE 3, 1983", None),
            ("PARIS", None),
            ("COLOMBO, May 3 was cold", None),
        ] {
            let found = in_line(line, ByteSpan::from_usize(0, line.len()));
            assert_eq!(found.and_then(|found| Some(found.place?.of(line))), place, "{line}");
        }
    }

    #[test]
    fn other_openings_are_none() {
        for text in [
            "The minister — a farmer — said no.",
            "Tuesday, May 3, 2022 — updated on May 4, 2022",
            "He came back on Monday - and left.",
            "Smith: we will stay.",
            "WARNING: The mill is shut.",
            "TODAY NORLAND – The mill is shut.",
            "NORLAND OBSERVER – The mill is shut.",
            "PRE- and post-war mills are shut.",
            "LONDON- and Paris-based banks cut jobs.",
            "On May 3, 1921, Lena Okafor and a friend – a painter – left.",
            "Aldwick, May 3, 1921, Lena Okafor and a friend – a painter – left.",
            "The Harbour Party of Norland – founded in 1901 – won.",
            "By Jo Park ALDWICK, May 3, 2021 (Northern Wire) - Ministers met.",
            "Prices rose 3 percent.",
            "“We stay” – that was all.",
            "",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
