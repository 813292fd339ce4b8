//! Datelines that do not end in a dash, or that begin with their day, as in United Nations news.

use super::super::credit;
use super::super::{Dateline, PartialDate, part, prefix, printed_date};
use super::{is_place_word, place_and_date};
use crate::lexicon::{COUNTRIES, FUNCTION_WORDS, PLACES, STATES, WordSet, word_set};
use crate::text::span::ByteSpan;

/// The longest dateline, in bytes.
const LONGEST: usize = 100;

/// `(Nairobi, March 7, 2015) - `, `[Port Elm, 21 November 2019] `, `March 7, 2022 (KISARA) - `,
/// `7 March 2015 - Nairobi - `, `COLOMBO More than`, `ALDWICK, Maine A mill`.
pub fn find(text: &str, span: ByteSpan) -> Option<Dateline> {
    let head = prefix(span.of(text), LONGEST);
    let found = match head.as_bytes().first()? {
        b'(' | b'[' => bracketed(head),
        b'A'..=b'Z' | b'0'..=b'9' => day_first(head)
            .or_else(|| in_strokes(head))
            .or_else(|| with_agency(head))
            .or_else(|| bare(head, text, span)),
        _ => None,
    };
    let Parts { end, place, agency, date } = found?;
    let at = |name| part(text, name);
    let end = head[..end].trim_end().len();
    Some(Dateline {
        span: ByteSpan::new(span.start, span.start + end as u32),
        place: place.map(at),
        agency: agency.map(at),
        date,
    })
}

/// The parts of a dateline, and where the story begins.
struct Parts<'t> {
    end: usize,
    place: Option<&'t str>,
    agency: Option<&'t str>,
    date: Option<PartialDate>,
}

/// A place and a day in brackets, or a known place with a dash behind them.
fn bracketed(head: &str) -> Option<Parts<'_>> {
    let close = head.find([')', ']'])?;
    let (place, date) = place_and_date(&head[1..close]);
    let place = place.trim_matches([' ', ',', '-', '–', '—']);
    let dash = dash(&head[close + 1..]);
    (is_place(place) && (date.is_some() || dash.is_some() && known(place))).then_some(Parts {
        end: close + 1 + dash.unwrap_or(0),
        place: Some(place),
        agency: None,
        date,
    })
}

/// A place and its agency in strokes: `Nairobi /WIRE/. `.
fn in_strokes(head: &str) -> Option<Parts<'_>> {
    let open = head.find('/').filter(|&at| head[..at].ends_with(' '))?;
    let close = open + 2 + head[open + 1..].find('/')?;
    let (name, agency) = super::slashed(&head[..close])?;
    let (place, date) = place_and_date(name);
    let place = place.trim_end_matches([',', ' ']);
    let stop = head[close..].chars().take_while(|&c| c == '.').count();
    (is_place(place) && known(place)).then_some(Parts {
        end: close + stop,
        place: Some(place),
        agency: Some(agency),
        date,
    })
}

/// A known place in any letters, and an agency in brackets: `Nairobi, May 3 (AFP) `.
fn with_agency(head: &str) -> Option<Parts<'_>> {
    let open = head.find('(').filter(|&at| head[..at].ends_with(' '))?;
    let close = head.find(") ")?;
    let agency = head.get(open + 1..close)?;
    let (place, date) = place_and_date(&head[..open]);
    let place = place.trim_end_matches([',', ' ']);
    let opens = head[close + 2..].starts_with(char::is_uppercase);
    (credit::is_agency(agency) && opens && known(place)).then_some(Parts {
        end: close + 1,
        place: Some(place),
        agency: Some(agency),
        date,
    })
}

/// The day, then the place or the outlet, then a dash.
fn day_first(head: &str) -> Option<Parts<'_>> {
    let (date, at) = printed_date::find(head)?;
    let day = head[..at.start].trim_end_matches([',', ' ']);
    // "Tuesday, 7 March 2015"
    if !day.is_empty() && !day.ends_with("day") || day.contains(' ') {
        return None;
    }
    let rest = &head[at.end..];
    let begin =
        at.end + (rest.len() - rest.trim_start_matches([' ', '-', '–', '—', ',', ';']).len());
    let (until, length) = head[begin..]
        .char_indices()
        .find_map(|(i, _)| Some((begin + i, dash(&head[begin + i..]).filter(|_| i > 0)?)))?;
    let name = head[begin..until].trim().trim_matches(['(', ')', ',', ' ']);
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':').trim_start();
    if !is_place(name) {
        return None;
    }
    // "May 3, 2022 (ALDWICK, Ohio) -- "
    let place = known(name) || is_capitals(name.split(',').next().unwrap_or_default());
    Some(Parts {
        end: until + length,
        place: place.then_some(name),
        agency: (!place).then_some(name),
        date: Some(date.into()),
    })
}

/// A place in capitals, perhaps with its region, day and agency, and the first word of a sentence
/// right after it, in a text that is not in capitals: the region or the place is known, an agency or
/// a day follows it, or the text names the place again.
fn bare<'t>(head: &'t str, text: &str, span: ByteSpan) -> Option<Parts<'t>> {
    let (mut end, mut count) = (0, 0);
    for word in head.split(' ') {
        let last = word.ends_with(',');
        if !is_capitals(word) || word.len() < 2 || word.starts_with('(') {
            break;
        }
        end += word.len() + 1;
        count += 1;
        if last {
            break;
        }
    }
    let town = head.get(..end.checked_sub(1)?)?;
    let place = town.trim_end_matches(',');
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    if !(1..=4).contains(&count) || letters < 4 {
        return None;
    }
    let opens = |word: &str| word == "A" || FUNCTION_WORDS.contains(word.to_lowercase().as_str());
    let first = |from: usize| {
        head.get(from..).and_then(|rest| rest.split_whitespace().next()).unwrap_or_default()
    };
    let starts =
        |word: &str| word.starts_with(char::is_uppercase) && (word == "A" || !is_capitals(word));
    let again = |located, end: usize| {
        let mut towns = place.split('/');
        towns.any(|town| is_named(town, &text[span.start as usize + end..], located))
    };
    let parts = |end, place, agency, date| Some(Parts { end, place: Some(place), agency, date });
    // "ALDWICK, Maine A mill", "ALDWICK, May 3 (Northern Wire) A mill", "ALDWICK (Northern Wire) A mill"
    let rest = head.get(end..)?;
    if town.len() > place.len() || rest.starts_with('(') {
        let close = rest.find(") ").filter(|&close| rest[..close].split_whitespace().count() <= 6);
        let open = close.and_then(|close| rest[..close].find('('));
        let agency = open.zip(close).map(|(open, close)| &rest[open + 1..close]);
        let agency = agency.filter(|agency| is_place(agency));
        let before = &rest[..if agency.is_some() { open? } else { rest.len() }];
        let words = before.split(' ').take_while(|word| !opens(word));
        let until =
            if agency.is_some() { before.len() } else { words.map(|word| word.len() + 1).sum() };
        let (region, date) = place_and_date(before.get(..until)?);
        let region = region.trim_matches([',', ' ']);
        let stop = end + if agency.is_some() { close? + 2 } else { until };
        let key = region.trim_end_matches('.').to_lowercase();
        let named =
            region.split_whitespace().count() <= 2 && (region.is_empty() || is_place(region));
        let known = STATES.get(key.as_str()).is_some() || agency.is_some() || again(true, stop);
        let place = if region.is_empty() { place } else { head[..end + region.len()].trim_end() };
        return (named && known && starts(first(stop)))
            .then(|| parts(stop, place, agency, date))?;
    }
    // "COLOMBO Farmers" may be a name, "COLOMBO More than" is not.
    let next = first(end);
    let opens = opens(next);
    // "COLOMBO Farmers of nine villages"
    let people = PEOPLE.contains(next.to_lowercase().as_str());
    (starts(next) && ((opens || people) && known(place) || again(!opens, end)))
        .then(|| parts(end, place, None, None))?
}

/// Words for people with which stories begin, and which no team has for its name.
static PEOPLE: WordSet = word_set!("dateline_people");

/// Whether `text` names `place`, which is in capitals, in small letters; if `located`, after a
/// preposition of place.
pub(super) fn is_named(place: &str, text: &str, located: bool) -> bool {
    const PREPOSITIONS: [&str; 10] =
        ["across", "around", "at", "from", "in", "into", "near", "of", "outside", "to"];
    let title = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_string() + &letters.as_str().to_lowercase())
    };
    let name = place.split(' ').map(title).collect::<Vec<_>>().join(" ");
    let before = |at: usize| text[..at].split_whitespace().next_back().unwrap_or_default();
    text.match_indices(&name).any(|(at, _)| !located || PREPOSITIONS.contains(&before(at)))
}

fn is_place(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=5).contains(&words) && name.split_whitespace().all(is_place_word)
}

fn known(name: &str) -> bool {
    let key = name.split([',', '/']).next().unwrap_or_default().trim().to_lowercase();
    PLACES.contains(&key) || COUNTRIES.contains(&key)
}

fn is_capitals(text: &str) -> bool {
    text.contains(char::is_uppercase)
        && !text.contains(|c: char| c.is_lowercase() || c.is_ascii_digit() || "\"“:;!?".contains(c))
}

/// The bytes of the dash with blanks around it that `text` begins with.
fn dash(text: &str) -> Option<usize> {
    let inner = text.trim_start_matches(' ');
    let rest = inner.trim_start_matches(['-', '–', '—']);
    let spaced = inner.len() < text.len() || !inner.starts_with('-');
    (rest.len() < inner.len() && spaced && rest.starts_with([' ', '\n']))
        .then(|| text.len() - rest.trim_start_matches(' ').len())
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use crate::text::span::ByteSpan;

    #[test]
    fn forms() {
        let day = Some((2015, 3, 7));
        for (text, place, agency, date, rest) in [
            ("(Nairobi, March 7, 2015) - Rain fell.", Some("Nairobi"), None, day, "Rain fell."),
            ("[Port Elm, 7 March 2015] Rain fell.", Some("Port Elm"), None, day, "Rain fell."),
            ("Nairobi /WIRE/. Rain fell.", Some("Nairobi"), Some("WIRE"), None, "Rain fell."),
            (
                "March 7, 2015 (ALDWICK, Ohio) -- Rain fell.",
                Some("ALDWICK, Ohio"),
                None,
                day,
                "Rain fell.",
            ),
            ("ALDWICK (AP) Boats sank.", Some("ALDWICK"), Some("AP"), None, "Boats sank."),
            ("Nairobi (AFP) Boats sank.", Some("Nairobi"), Some("AFP"), None, "Boats sank."),
            ("NAIROBI  The boats sank.", Some("NAIROBI"), None, None, "The boats sank."),
            (
                "ALDWICK/MORBY Norland's ports were shut. Rain fell in Morby.",
                Some("ALDWICK/MORBY"),
                None,
                None,
                "Norland's ports were shut. Rain fell in Morby.",
            ),
            ("(Nairobi) – Rain fell.", Some("Nairobi"), None, None, "Rain fell."),
            (
                "NAIROBI Farmers of nine villages left.",
                Some("NAIROBI"),
                None,
                None,
                "Farmers of nine villages left.",
            ),
            ("7 March 2015 - Nairobi - Rain fell.", Some("Nairobi"), None, day, "Rain fell."),
            ("March 7, 2015 (ALDWICK) - Rain fell.", Some("ALDWICK"), None, day, "Rain fell."),
            (
                "March 7, 2015 - 18:02 Aldwick Courier - Rain fell.",
                None,
                Some("Aldwick Courier"),
                day,
                "Rain fell.",
            ),
            ("ALDWICK (March 7, 2015) - Rain fell.", Some("ALDWICK"), None, day, "Rain fell."),
            (
                "COLOMBO More than nine boats sank.",
                Some("COLOMBO"),
                None,
                None,
                "More than nine boats sank.",
            ),
            (
                "PORT ALDWICK The port is shut. Port Aldwick sleeps.",
                Some("PORT ALDWICK"),
                None,
                None,
                "The port is shut. Port Aldwick sleeps.",
            ),
            ("ALDWICK, Maine A boat sank.", Some("ALDWICK, Maine"), None, None, "A boat sank."),
            (
                "ALDWICK, Norland A boat sank in Aldwick.",
                Some("ALDWICK, Norland"),
                None,
                None,
                "A boat sank in Aldwick.",
            ),
            (
                "ALDWICK (Northern Wire) Boats sank.",
                Some("ALDWICK"),
                Some("Northern Wire"),
                None,
                "Boats sank.",
            ),
            (
                "ALDWICK Boats sank on Monday near Aldwick.",
                Some("ALDWICK"),
                None,
                None,
                "Boats sank on Monday near Aldwick.",
            ),
        ] {
            let found = find(text, ByteSpan::from_usize(0, text.len()));
            let parts = found.as_ref().map(|d| {
                (
                    d.place.map(|p| p.of(text)),
                    d.agency.map(|a| a.of(text)),
                    d.date.map(|d| (d.year.unwrap_or(0), d.month, d.day)),
                )
            });
            assert_eq!(parts, Some((place, agency, date)), "{text}");
            assert_eq!(
                found.map(|d| text[d.span.end as usize..].trim_start()),
                Some(rest),
                "{text}"
            );
        }
    }

    #[test]
    fn openings_of_sentences() {
        for text in [
            "NATO The alliance met.",
            "Nairobi. It is a city.",
            "Aldwick (AFP) is a news agency.",
            "NAIROBI IS COLD. Rain fell.",
            "UN Secretary-General Otto Grau left.",
            "HMS Aldwick was sold.",
            "ALDI Managers met on Monday. Aldi did not answer.",
            "COLOMBO Airport was shut.",
            "COLOMBO Rangers have lost.",
            "[Okafor] We met him.",
            "(Nairobi) is a city.",
            "NATO, Europe The alliance met.",
            "CHAMPIONS, They called themselves that.",
            "NATO (the alliance) Ministers met.",
            "March 7, 2015 was a cold day - and a long one.",
            "On March 7, 2015 - a Saturday - rain fell.",
            "(Reuters) - Rain fell.",
            "[Read more] Rain fell.",
            "ALDWICK THE PORT IS SHUT.",
            "7 March 2015",
            "",
        ] {
            assert!(find(text, ByteSpan::from_usize(0, text.len())).is_none(), "{text}");
        }
    }
}
