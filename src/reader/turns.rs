//! Turns of a transcript: paragraphs that open with the label of their speaker,
//! `PARK: How bad was it?`.
//!
//! One such paragraph proves nothing: a list of goalkeepers opens like it, and so does `Note: …`.
//! Repeated labels make a transcript.

use crate::lexicon::{PLACES, words};
use crate::text::fnv::FnvMap;

/// The label that opens a paragraph; lengths in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where the name begins: 0, or behind the mark of a turn that is printed in marks.
    pub start: usize,
    /// Where the name ends: `Jo Park` of `Jo Park, mayor: No.`
    pub name: usize,
    /// Where the spoken words begin.
    pub words: usize,
}

/// The longest label, in bytes.
const LONGEST: usize = 80;

/// Least number of turns of a transcript.
const FEWEST: usize = 3;

/// The turns among `paragraphs` (index and label), in order; empty if they are not a transcript.
pub fn turns<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Vec<(usize, Label)> {
    let found = paragraphs.enumerate().filter_map(|(index, paragraph)| {
        let label = label(paragraph)?;
        Some((index, label, &paragraph[label.start..label.name]))
    });
    let found: Vec<(usize, Label, &str)> = found.collect();
    if found.len() < FEWEST {
        return Vec::new();
    }
    let mut count: FnvMap<&str, usize> = FnvMap::default();
    for (.., name) in &found {
        *count.entry(last_word(name)).or_default() += 1;
    }
    let often = count.values().filter(|&&times| times > 1).count();
    // One who asks and one who answers; in capitals one of them may speak only once. With an
    // honorific all may, as in a parliament.
    let enough = if found.iter().all(|(.., name)| is_in_capitals(name)) {
        often > 0
    } else {
        often > 1 || found.iter().all(|(.., name)| has_honorific(name))
    };
    let places =
        found.iter().filter(|(.., name)| PLACES.contains(name.to_lowercase().as_str())).count();
    if count.len() < 2 || !enough || places * 2 > found.len() {
        return Vec::new();
    }
    found.into_iter().map(|(index, label, _)| (index, label)).collect()
}

/// `JO PARK: `, `Jo Park, mayor: `, `PARK (on tape): `, `Q: `, `Q. `, if words follow it that begin
/// and end as a sentence does.
fn label(paragraph: &str) -> Option<Label> {
    // “PARK: How bad was it?
    let bare = paragraph.strip_prefix(['"', '“']).filter(|rest| {
        rest.split(':').next().is_some_and(|name| is_in_capitals(name) && !name.contains('"'))
    });
    if let Some(bare) = bare {
        let start = paragraph.len() - bare.len();
        let label = bare_label(bare)?;
        return Some(Label { start, name: label.name + start, words: label.words + start });
    }
    bare_label(paragraph)
}

/// The same of a paragraph that opens with no mark.
fn bare_label(paragraph: &str) -> Option<Label> {
    if !may_open(paragraph) {
        return None;
    }
    // Names and what may stand beside them hold no colon, and most paragraphs have none so early.
    let stopped = paragraph.starts_with("Q. ") || paragraph.starts_with("A. ");
    let colon =
        if stopped { 1 } else { paragraph.bytes().take(LONGEST).position(|byte| byte == b':')? };
    if !paragraph.get(colon + 1..).is_some_and(|rest| rest.starts_with([' ', '\n', '\u{a0}'])) {
        return None;
    }
    let label = &paragraph[..colon];
    let name = label.find([',', '(']).map_or(label, |cut| label[..cut].trim_end());
    let spoken = paragraph[colon + 1..].trim_start();
    let sentence = paragraph
        .trim_end()
        .trim_end_matches(['"', '”', '’', '\'', ')', ']'])
        .ends_with(['.', '!', '?', '…', '-', '—']);
    // The Minister of Ports
    let office = |word: &str| name.starts_with("The ") && matches!(word, "of" | "for" | "and");
    let is_name = matches!(name, "Q" | "A")
        || (1..=4).contains(&name.split(' ').count())
            && name.split(' ').all(|word| is_name_word(word) || office(word));
    // "17 boats sank", "$9 million was lost", but not the "1,204." of a list, if no answer.
    let opens_with_figure = || {
        spoken.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '£' | '€'))
            && (name == "A"
                || spoken
                    .split_whitespace()
                    .filter(|word| word.starts_with(char::is_lowercase))
                    .count()
                    >= 2)
    };
    let office = &label[name.len()..];
    (is_name
        && sentence
        && (spoken.starts_with(|c: char| c.is_alphabetic() || matches!(c, '"' | '“' | '‘' | '\''))
            || opens_with_figure())
        && !office.contains(['?', '!', '"', '“']))
    .then_some(Label { start: 0, name: name.len(), words: paragraph.len() - spoken.len() })
}

/// A quick test: most paragraphs open with a capital and a small letter, which no label in capitals
/// does.
fn may_open(paragraph: &str) -> bool {
    let end = paragraph.bytes().take(LONGEST).position(|byte| matches!(byte, b' ' | b'\n'));
    end.is_some_and(|end| {
        let (first, rest) = (&paragraph[..end], &paragraph[end + 1..]);
        first.trim_end().ends_with([':', ','])
            || matches!(first, "Q." | "A.")
            || rest.starts_with(|c: char| c.is_uppercase() || c == '(')
    })
}

fn is_name_word(word: &str) -> bool {
    word.len() > 1 && word.starts_with(char::is_uppercase)
}

/// `Mr. Speaker`, `Shri Jo Park`, `The Minister of Ports`
fn has_honorific(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name).trim_end_matches('.').to_lowercase();
    name.contains(' ')
        && words!(
            "dr hon kumari lady lord madam mr mrs ms prof rep sen senator shri shrimati sir smt the"
        )
        .contains(first.as_str())
}

fn is_in_capitals(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::turns;

    /// The spoken words of each turn.
    fn said<'a>(paragraphs: &[&'a str]) -> Vec<&'a str> {
        turns(paragraphs.iter().copied())
            .iter()
            .map(|&(index, label)| &paragraphs[index][label.words..])
            .collect()
    }

    #[test]
    fn transcripts_are_told_from_lists() {
        for (paragraphs, expected) in [
            (
                vec!["PARK: How bad was it?", "GRAU: Bad.", "PARK: Who lost a boat?"],
                vec!["How bad was it?", "Bad.", "Who lost a boat?"],
            ),
            (
                vec!["JO PARK, host: Who won?", "OTTO GRAU: Nobody.", "PARK: Nobody?"],
                vec!["Who won?", "Nobody.", "Nobody?"],
            ),
            (
                vec!["Park: Who won?", "Grau: Nobody.", "Park: Nobody?", "Grau: No."],
                vec!["Who won?", "Nobody.", "Nobody?", "No."],
            ),
            (
                vec!["PARK: Who won?", "The mayor left.", "GRAU: Nobody.", "PARK: Oh."],
                vec!["Who won?", "Nobody.", "Oh."],
            ),
            (
                vec!["PARK: Who won?", "GRAU: “Nobody,” he said.", "PARK: Oh."],
                vec!["Who won?", "“Nobody,” he said.", "Oh."],
            ),
            (
                vec![
                    "PARK: How many?",
                    "GRAU: 17 boats sank at the quay.",
                    "PARK: $9 million was lost?",
                ],
                vec!["How many?", "17 boats sank at the quay.", "$9 million was lost?"],
            ),
            (
                vec!["Q: How many?", "A: Nine of them.", "Q: Nine?", "A: Yes."],
                vec!["How many?", "Nine of them.", "Nine?", "Yes."],
            ),
            (
                vec!["Q. How many?", "A. Nine of them.", "Q. Nine?", "A. Yes."],
                vec!["How many?", "Nine of them.", "Nine?", "Yes."],
            ),
            (
                vec![
                    "Q. 1957 was the last time?",
                    "A. 3 March. He came at noon.",
                    "Q. And then?",
                    "A. No.",
                ],
                vec!["1957 was the last time?", "3 March. He came at noon.", "And then?", "No."],
            ),
            (
                vec!["Q: How many?", "A: 12.", "Q: And then?", "A: 14."],
                vec!["How many?", "12.", "And then?", "14."],
            ),
            (
                vec!["\"PARK: Who won?", "\"GRAU:\u{a0} Nobody.", "\"PARK: Oh.\""],
                vec!["Who won?", "Nobody.", "Oh.\""],
            ),
            (vec!["A. Holm won.", "A. Stein lost.", "A. Dahl slept."], vec![]),
            (
                vec![
                    "Mr. Speaker: Order.",
                    "Shri Jo Park: 11 boats sank in May.",
                    "The Minister of Ports (Smt. Ida Dahl): Nine did.",
                ],
                vec!["Order.", "11 boats sank in May.", "Nine did."],
            ),
            // lists
            (
                vec!["GOALKEEPERS: Park, Grau.", "DEFENDERS: Holm, Stein.", "FORWARDS: Dahl."],
                vec![],
            ),
            (vec!["OSLO: Talks go on.", "CAIRO: A storm.", "OSLO, Norway: A vote."], vec![]),
            (vec!["Note: The bank is shut.", "Time: Noon.", "Place: The harbour."], vec![]),
            (vec!["Park: 1,204.", "Grau: 981.", "Park: 64.", "Grau: 8."], vec![]),
            (vec!["PARK: Who won?", "GRAU: Nobody."], vec![]),
            (vec!["PARK: Who won?", "PARK: Nobody?", "PARK: Oh."], vec![]),
            (vec!["The time: Noon.", "A place: Oslo.", "The time: Night."], vec![]),
            (vec![], vec![]),
        ] {
            assert_eq!(said(&paragraphs), expected, "{paragraphs:?}");
        }
    }
}
