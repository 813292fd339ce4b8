//! Headings that their form tells: in capitals, numbered, or short between sentences.

use super::super::Role;
use super::super::cues::{Cue, UnitCues};
use super::super::lines::Unit;
use crate::lexicon::FUNCTION_WORDS;

/// Makes lines in capitals above sentences headings ("NO TRAINS RUN"), if there are two or more of
/// them below the headline. Everything between the headline and the first of them becomes text.
pub fn in_capitals(seen: &[UnitCues], roles: &mut [Role]) {
    const OTHER: [Cue; 7] = [
        Cue::From100,
        Cue::Clutter,
        Cue::Solicits,
        Cue::CreditLine,
        Cue::DateLine,
        Cue::ByLine,
        Cue::NameLine,
    ];
    let Some(headline) = roles.iter().position(|&role| role == Role::Headline) else { return };
    let told = |i: usize| seen.get(i).is_some_and(|seen| seen.has(Cue::Stop));
    // The cue is removed where the whole text is in capitals.
    let heads = |&i: &usize| seen[i].has(Cue::Capitals) && !seen[i].cues.any(&OTHER) && told(i + 1);
    let heads: Vec<usize> = (headline + 1..seen.len()).filter(heads).collect();
    if heads.len() < 2 {
        return;
    }
    for &i in &heads {
        roles[i] = Role::Heading;
    }
    for (role, seen) in roles[headline..heads[0]].iter_mut().zip(&seen[headline..]) {
        if *role == Role::Subheadline && seen.has(Cue::Stop) {
            *role = Role::Paragraph;
        }
    }
}

/// Makes short lines numbered in order headings ("1. It is cheap", "2. It is slow"), if each stands
/// right above a sentence, which is text. The list of the most read stories has no sentences.
pub fn numbered(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    const OTHER: [Cue; 3] = [Cue::Clutter, Cue::Solicits, Cue::From100];
    let told = |i: usize| {
        seen.get(i).is_some_and(|seen| seen.has(Cue::Stop) && !seen.cues.any(&OTHER[..2]))
    };
    let opens = |i: usize, number: usize| {
        let line = units[i].span.of(text);
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        line[..line.len() - rest.len()].parse() == Ok(number) && rest.starts_with(['.', ')', ':'])
    };
    let mut heads = Vec::new();
    for (i, line) in seen.iter().enumerate() {
        let short = !line.cues.any(&OTHER) && !line.has(Cue::Stop);
        if short && opens(i, heads.len() + 1) && told(i + 1) {
            heads.push(i);
        }
    }
    if heads.len() >= 2 {
        for i in heads {
            (roles[i], roles[i + 1]) = (Role::Heading, Role::Paragraph);
        }
    }
}

/// Makes a short line without a stop between sentences a heading: "How the island will be
/// supplied", "'It came at night'".
pub fn without_stop(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    const OTHER: [Cue; 9] = [
        Cue::From60,
        Cue::Stop,
        Cue::Question,
        Cue::Colon,
        Cue::Quoted,
        Cue::Item,
        Cue::Says,
        Cue::Clutter,
        Cue::Names,
    ];
    let told =
        |i: usize| seen.get(i).is_some_and(|seen| seen.has(Cue::Stop) && seen.has(Cue::From60));
    let says = |i: usize| {
        let speech = [Cue::Quoted, Cue::Says];
        seen.get(i).is_some_and(|seen| seen.has(Cue::Stop) && seen.cues.any(&speech))
    };
    let lead = roles.iter().position(|&role| role == Role::Paragraph).unwrap_or(roles.len());
    for i in 1..roles.len() {
        let before = roles[i - 1] == Role::Paragraph && told(i - 1)
            || i > lead && seen[i - 1].has(Cue::Clutter);
        let sentences = before && (told(i + 1) || !seen[i].has(Cue::From30) && says(i + 1));
        let line = roles[i] == Role::Paragraph
            && !units[i].span.of(text).starts_with('(')
            && !units[i].span.of(text).ends_with('.')
            && (seen[i].has(Cue::From15) && seen[i].words >= 3 && !seen[i].cues.any(&OTHER)
                || (2..=5).contains(&seen[i].words) && is_quoted(units[i].span.of(text)));
        if line && sentences && roles.get(i + 1) == Some(&Role::Paragraph) {
            roles[i] = Role::Heading;
        }
    }
}

/// "'It came at night'": all of it in quotation marks, and no sentence.
fn is_quoted(line: &str) -> bool {
    const MARKS: [(char, char); 4] = [('\'', '\''), ('"', '"'), ('‘', '’'), ('“', '”')];
    let inner = |(open, close)| line.strip_prefix(open).and_then(|line| line.strip_suffix(close));
    MARKS.into_iter().find_map(inner).is_some_and(|inner| !inner.contains(['.', ',', '?', '!']))
}

/// Makes words with a stop between long sentences headings, if there are three or more of them:
/// "Years of delay."
pub fn with_final_stops(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    const OTHER: [Cue; 9] = [
        Cue::From60,
        Cue::Sentences,
        Cue::Quoted,
        Cue::Verb,
        Cue::Auxiliary,
        Cue::Says,
        Cue::You,
        Cue::Item,
        Cue::Clutter,
    ];
    let told = |i: usize| seen[i].has(Cue::Stop) && seen[i].has(Cue::From100);
    let heads = |&i: &usize| {
        let line = units[i].span.of(text);
        matches!(roles[i], Role::Paragraph | Role::Heading)
            && (2..=5).contains(&seen[i].words)
            && line.ends_with('.')
            && line.starts_with(char::is_uppercase)
            && !seen[i].cues.any(&OTHER)
            && told(i + 1)
            && !FUNCTION_WORDS
                .contains(line.split(' ').next().unwrap_or_default().to_lowercase().as_str())
            && !line.split(' ').skip(1).all(|word| word.starts_with(char::is_uppercase))
    };
    let heads: Vec<usize> = (1..roles.len().saturating_sub(1)).filter(heads).collect();
    if heads.len() >= 3 {
        heads.into_iter().for_each(|i| roles[i] = Role::Heading);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::words;
    use super::*;
    use crate::reader::read;

    #[test]
    fn capitals_over_sentences() {
        for (first, second, headings) in [
            ("NO TRAINS RUN", "FERRIES ARE FULL", 2),
            ("SCROLL DOWN FOR VIDEO", "FERRIES ARE FULL", 0),
            ("NO TRAINS RUN", "Both ferries were full by noon.", 0),
        ] {
            let text = format!(
                "Snow stops trains and buses in the north\n\nSnow fell on Aldwick and Halden from Sunday to Tuesday.\n\n{first}\n\nNo train left Aldwick on Tuesday, the railway said.\n\n\
                 {second}\n\nThe ferries to Halden were full, and many people had to wait.\n"
            );
            let layout = read(&text);
            if headings == 2 {
                assert_eq!(words(&text, &layout, Role::Heading), [first, second]);
                assert_eq!(layout.of(Role::Paragraph).count(), 3);
            } else {
                assert!(
                    !words(&text, &layout, Role::Heading)
                        .contains(&"SCROLL DOWN FOR VIDEO".to_string())
                );
            }
        }
    }

    #[test]
    fn lines_between_sentences() {
        for (line, heading) in [
            ("'It came at night'", true),
            ("How the storm came in", true),
            ("'It came at night.'", false),
        ] {
            let text = format!(
                "Snow stops trains and buses\n\nSnow fell on Aldwick and Halden from Sunday to Tuesday, the railway said.\n\n{line}\n\n\"The storm was bad,\" said Jo Park of Halden.\n\nNo train left Aldwick.\n"
            );
            let found = words(&text, &read(&text), Role::Heading);
            assert_eq!(found == [line], heading, "{text} {found:?}");
        }
    }

    #[test]
    fn words_with_a_stop_over_sentences() {
        let told = "The ferry to Halden takes an hour, and the bus takes two, as it has done since the bridge of Aldwick was shut.";
        for (lines, headings) in [
            (["Years of delay.", "Bridges of sand.", "Sinking reputation."], 3),
            (["Years of delay.", "Nobody came.", "The bus was late."], 0),
            (["Lena Okafor.", "Jo Park.", "Otto Grau."], 0),
        ] {
            let [first, second, third] = lines;
            let text = format!(
                "The long way over the harbour\n\n{told}\n\n{first}\n\n{told}\n\n{second}\n\n{told}\n\n{third}\n\n{told}\n"
            );
            let found = words(&text, &read(&text), Role::Heading);
            assert_eq!(found.len(), headings, "{found:?}");
        }
    }

    #[test]
    fn numbers_over_sentences() {
        let told = "The ferry to Halden takes an hour, and the bus takes two.";
        for (first, second, text_below, headings) in [
            ("1. It is fast", "2. It is cheap", told, 2),
            ("1. It is fast", "3. It is cheap", told, 0),
            ("1. Bus fares rise", "2. Library opens", "3. Pool closed", 0),
        ] {
            let text = format!(
                "Menu\n\nTwo things to know about the ferry\n\nThe ferry of Aldwick sailed again on Sunday, a year after the storm.\n\n\
                 {first}\n\n{text_below}\n\nAdvertisement\n\n{second}\n\n{text_below}\n\nShare\n"
            );
            let layout = read(&text);
            let found = words(&text, &layout, Role::Heading);
            assert_eq!(found.iter().filter(|line| line.contains(". ")).count(), headings, "{text}");
            assert!(headings == 0 || layout.of(Role::Paragraph).count() == 3);
        }
    }
}
