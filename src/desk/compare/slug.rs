//! The slugs of wires in a headline: which version it is, and what was done to it.

use crate::desk::words::words;
use crate::lexicon::{WIRE_VERSIONS, WordSet, words};

/// Verbs that open a note on what was done: `(adds details)`, `(updated 2)`.
static EDITS: WordSet = words!(
    "adding adds changes corrected correcting corrects edits recasts releads repeats update updated updates updating"
);

/// Marks between a slug and a headline.
const MARKS: [char; 6] = [':', '-', '–', '—', '|', '/'];

/// The words of a headline; nothing if the line is only a slug.
pub fn without(headline: &str) -> &str {
    let mut rest = headline.trim();
    if is_note(rest) {
        return "";
    }
    loop {
        let shorter = without_first(rest);
        let shorter = without_last(shorter).trim();
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

/// A line to the desks that take the story: `ATTENTION - ADDS quotes, details ///`,
/// `Adds details, background`.
fn is_note(line: &str) -> bool {
    let ends = ["details", "quotes", "background", "throughout", "reax", "byline"]
        .iter()
        .any(|end| line.to_lowercase().ends_with(end));
    let picture = line.starts_with("=(") && line.ends_with(")=");
    line.ends_with("///")
        || picture
        || line.starts_with("ATTENTION - ")
        || line.starts_with("Eds: ")
        || ends && opens_with(line, &EDITS)
}

fn opens_with(text: &str, list: &WordSet) -> bool {
    words(text).next().is_some_and(|word| list.contains(word.as_str()))
}

/// Whether all words name a version: `2nd Ld`, `UPDATE 3`.
fn is_version(text: &str) -> bool {
    let number = |word: &str| {
        let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
        digits.len() < word.len() && matches!(digits, "" | "st" | "nd" | "rd" | "th")
    };
    let named = |word: &str| WIRE_VERSIONS.contains(word);
    let all =
        |word: &str| named(word) || number(word) || matches!(word, "first" | "second" | "third");
    words(text).any(|word| named(&word)) && words(text).all(|word| all(&word))
}

fn without_first(line: &str) -> &str {
    // Without a mark only in capitals, before words that are not.
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    if matches!(first, "URGENT" | "BREAKING" | "FLASH") && rest.contains(|c: char| c.is_lowercase())
    {
        return rest;
    }
    let mark = line.find(MARKS).filter(|&mark| is_version(&line[..mark]));
    mark.map_or(line, |mark| line[mark..].trim_start_matches(MARKS))
}

fn without_last(line: &str) -> &str {
    let bracket = line.strip_suffix([')', ']']).and_then(|inner| inner.rsplit_once(['(', '[']));
    if let Some((before, note)) = bracket {
        return if opens_with(note, &EDITS) || is_version(note) { before } else { line };
    }
    let mark = line.rfind(MARKS).filter(|&mark| is_version(&line[mark..]));
    mark.map_or(line, |mark| line[..mark].trim_end_matches(MARKS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for (headline, expected) in [
            ("UPDATE 2-Blast kills four", "Blast kills four"),
            ("Update: Blast kills four", "Blast kills four"),
            ("URGENT Blast kills four", "Blast kills four"),
            ("BREAKING NEWS - Blast kills four", "Blast kills four"),
            ("1st Lead: Blast kills four", "Blast kills four"),
            ("2nd Ld-Writethru: Blast kills four", "Blast kills four"),
            ("Lead: Blast kills four (adds details)", "Blast kills four"),
            ("CORRECTED-UPDATE 1-Blast kills four", "Blast kills four"),
            ("Blast kills four (updated 3)", "Blast kills four"),
            ("Blast kills four (2nd Ld)", "Blast kills four"),
            ("Blast kills four – 1st lead", "Blast kills four"),
            ("ATTENTION - ADDS quotes, details ///", ""),
            ("Adds details, quotes", ""),
        ] {
            assert_eq!(without(headline), expected, "{headline}");
        }
        for words in [
            "Blast kills four",
            "Lead poisoning kills four",
            "Updates on the blast in Halden",
            "Flash floods kill four - mayor",
            "Halden takes the lead",
            "Mill burns (video)",
            "Urgent care unit burns",
            "Breaking point: harbour full",
            "Four-lane bridge falls",
            "Second bridge falls: mayor",
            "Adds up to nothing, mayor says",
        ] {
            assert_eq!(without(words), words);
        }
    }
}
