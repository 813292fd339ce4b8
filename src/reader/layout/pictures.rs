//! Captions recognised by their place: under the counter of a gallery, above the first sentence of a
//! page with pictures, or between sentences without being one.

use super::super::cues::{Cue, UnitCues};
use super::super::lines::{Mark, Unit};
use super::super::{Role, opens_with, printed_date};
use crate::lexicon::FIRST_NAMES;

/// Cues that a caption does not have: those of buttons, questions, lists, dates.
const OTHER: [Cue; 11] = [
    Cue::Stop,
    Cue::Question,
    Cue::Colon,
    Cue::Quoted,
    Cue::Clutter,
    Cue::Solicits,
    Cue::You,
    Cue::DateLine,
    Cue::ByLine,
    Cue::Reporting,
    Cue::Item,
];

/// Makes words without a stop a caption right below the counter of a gallery ("1/7"), above the
/// first sentence where the page has a gallery or a picture, and between sentences if they describe
/// a picture: "Otto Grau hugs the winner on the quay".
pub fn caption(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    let told = |(role, seen): (&Role, &UnitCues)| {
        matches!(role, Role::Paragraph | Role::Subheadline) && seen.has(Cue::Stop)
    };
    let lead = roles.iter().zip(seen).position(told).unwrap_or(roles.len());
    let slots = seen.iter().any(|seen| seen.has(Cue::Slot))
        || units.iter().any(|unit| unit.mark == Mark::Picture);
    // The title of a part
    let asks = |unit: &Unit| opens_with_question_word(unit.span.of(text));
    let headline = roles.iter().position(|&role| role == Role::Headline);
    // The headline again, above its picture.
    let again = |i: usize| {
        headline.is_some_and(|headline| units[headline].span.of(text) == units[i].span.of(text))
    };
    let same = |i: usize, other: usize| units[i].span.of(text) == units[other].span.of(text);
    // The alternative text of a picture and its caption are the same.
    let twice = |i: usize| {
        headline.is_some_and(|headline| headline + 1 < i && i < lead) && same(i, i - 1) && !again(i)
    };
    // "Jo Park in 1998", and again: never a sentence, a title or a row.
    let doubled = |i: usize| {
        let plain = seen[i].words >= 3
            && !seen[i].cues.any(&OTHER)
            && !seen[i].cues.any(&[Cue::Capitals, Cue::Verb])
            && (!seen[i].has(Cue::TitleCase) || names_person(units[i].span.of(text)));
        plain && (i > 0 && same(i, i - 1) || i + 1 < units.len() && same(i, i + 1)) && !again(i)
    };
    for i in 0..seen.len() {
        let line =
            |i: usize| seen[i].has(Cue::From15) && seen[i].words >= 4 && !seen[i].cues.any(&OTHER);
        let told =
            |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|seen| seen.has(Cue::Stop));
        let below_slot = i > 0 && seen[i].has(Cue::SlotBefore);
        let shows = seen[i].has(Cue::Depicts)
            && !seen[i].cues.any(&[Cue::Auxiliary, Cue::Says, Cue::TitleCase]);
        let between = i > lead && told(i.checked_sub(1)) && told(Some(i + 1));
        // "2 of 5"
        let counted =
            below_slot && units[i - 1].span.of(text).contains(|c: char| c.is_ascii_digit());
        // "Jo Park via Getty Images.", and what the picture shows, with its day
        let below_credit = i > lead
            && i > 1
            && seen[i - 1].has(Cue::CreditLine)
            && roles[i - 2] == Role::Paragraph
            && seen[i].has(Cue::Depicts)
            && !seen[i].cues.any(&[Cue::Verb, Cue::Says, Cue::Sentences, Cue::Quoted]);
        let is_caption = match roles[i] {
            Role::Paragraph | Role::Heading | Role::Subheadline
                if !seen[i].has(Cue::Says)
                    && opens_with_label(units[i].span.of(text), seen[i].has(Cue::Stop)) =>
            {
                true
            }
            Role::Headline | Role::Byline | Role::Published | Role::Credit => false,
            _ if i > 0 && seen[i].words >= 3 && labels(units[i - 1].span.of(text)) => true,
            _ if i > 0 && labels_video(units[i].span.of(text)) => true,
            Role::Paragraph | Role::Heading if doubled(i) => true,
            Role::Paragraph if below_credit => true,
            Role::Boilerplate => {
                line(i)
                    && (shows
                        && (seen[i].has(Cue::CreditBeside)
                            || (between || below_slot) && !seen[i].has(Cue::Foreign))
                        || counted && !again(i)
                        || twice(i) && seen[i].has(Cue::Related)
                        || seen[i].has(Cue::Pictured)
                            && i.checked_sub(1).is_some_and(|i| roles[i] == Role::Paragraph))
            }
            Role::Subheadline | Role::Paragraph if i < lead => {
                line(i)
                    && (counted
                        || seen[i].has(Cue::Pictured)
                        || slots
                            && !seen[i].cues.any(&[Cue::Verb, Cue::TitleCase])
                            && !asks(&units[i]))
            }
            Role::Heading | Role::Paragraph => {
                line(i) && (below_slot || between && shows || seen[i].has(Cue::Pictured))
            }
            _ => false,
        };
        if is_caption {
            if i > 0 && labels(units[i - 1].span.of(text)) {
                roles[i - 1] = Role::Boilerplate;
            }
            roles[i] = Role::Caption;
        }
    }
    // The words of the picture above its caption, with buttons between them.
    for i in 1..roles.len() {
        let before = (i.saturating_sub(2)..i).rfind(|&j| roles[j] != Role::Boilerplate);
        let words = |i: usize| units[i].span.of(text);
        // "Jo Park on the quay", a line of buttons, and a caption
        let apart = |j: usize| {
            j + 1 < i
                && roles[j] == Role::Paragraph
                && !seen[j].cues.any(&[Cue::Stop, Cue::Colon, Cue::From100])
        };
        let shown = |&j: &usize| {
            let again = words(i).starts_with(words(j)) && seen[j].has(Cue::From15);
            again && roles[j] != Role::Headline && (words(i).len() > words(j).len() || j + 1 < i)
                || apart(j)
        };
        if let Some(j) = before.filter(|_| roles[i] == Role::Caption).filter(shown) {
            roles[j] = Role::Boilerplate;
        }
    }
}

/// "What we know", "How the island is supplied"
pub fn opens_with_question_word(line: &str) -> bool {
    let word = line.split(' ').next().unwrap_or_default();
    matches!(word, "How" | "What" | "When" | "Where" | "Who" | "Why")
}

/// Whether a given name and another word with a capital follow each other.
fn names_person(line: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    line.split(' ').zip(line.split(' ').skip(1)).any(|(given, family)| {
        capital(given) && capital(family) && FIRST_NAMES.contains(&given.to_lowercase())
    })
}

/// "Jo Park reports. (Published Friday, May 3, 2019)": words below a video.
fn labels_video(line: &str) -> bool {
    let day = line.strip_suffix(')').and_then(|line| line.rsplit_once("(Published "));
    day.is_some_and(|(_, day)| printed_date::find(day).is_some())
}

/// "Photo: Boats at the quay of Aldwick.", "Image caption The harbour wall"; without a stop also
/// "Supplied: The old bridge".
fn opens_with_label(line: &str, stop: bool) -> bool {
    const PHRASES: [&str; 4] = ["Contributed: ", "Handout: ", "Provided: ", "Supplied: "];
    #[rustfmt::skip]
    const LABELS: [&str; 10] = [
        "Archive image:", "Archive photo:", "Caption:", "File image:", "File photo:", "File picture:",
        "Image caption ", "Image caption:", "Photo:", "Pictured:",
    ];
    let opens = |label: &&str| opens_with(line, label);
    LABELS.iter().any(opens) || !stop && PHRASES.iter().any(opens)
}

/// "Image caption,", whose caption is the next line.
fn labels(line: &str) -> bool {
    const LABELS: [&str; 4] = ["Image caption", "Media caption", "Photo caption", "Caption"];
    line.len() <= 16 && LABELS.contains(&line.trim_end_matches([',', ':']))
}

#[cfg(test)]
mod tests {
    use super::super::tests::words;
    use super::*;
    use crate::reader::read;

    #[test]
    fn captions_by_their_place() {
        let story = |middle: &str| {
            format!(
                "Teacher wins rowing race round the harbour\n\nLena Okafor, a teacher, won the rowing race round the harbour of Aldwick on Sunday.\n\n{middle}\n\n\
                 She needed an hour and a half, and nobody was faster on that day.\n"
            )
        };
        for (middle, caption) in [
            ("Lena Okafor hugs her brother on the quay, holding an oar", true),
            ("1/7\n\nLena Okafor at the end of the quay", true),
            ("Lena Okafor at the end of the quay", true),
            ("Photo: The rowers below the old bridge.", true),
            ("Supplied: The rowers had slept below the old bridge", true),
            ("Image caption,\n\nThe rowers have slept below the old bridge", true),
            ("Rowing teacher Lena Okafor waving to the crowd", true),
            ("Lena Okafor, a teacher, on the quay of Aldwick", true),
            ("View 4 images\n\nThe rowers on the way to the old bridge", true),
            ("Image caption The rowers below the old bridge", true),
            ("Lena Okafor at the end of the quay.", false),
            ("Supplied: The rowers had nine boats and a tent.", false),
            ("What the other rowers said of it", false),
        ] {
            let text = story(middle);
            let layout = read(&text);
            let expected: Vec<&str> =
                middle.lines().last().filter(|_| caption).into_iter().collect();
            assert_eq!(words(&text, &layout, Role::Caption), expected, "{middle}");
        }
    }

    #[test]
    fn the_words_of_a_picture_stand_twice() {
        const STORY: &str =
            "The harbour of Aldwick was opened again on Monday, two weeks after a storm.";
        for (middle, captions, paragraphs) in [
            ("Otto Grau in 1998\n\nOtto Grau in 1998", 2, 2),
            (
                "Otto Grau on the quay of Aldwick.\nFacebook Twitter Pinterest\nOtto Grau on the quay of Aldwick. Photograph: Jo Park/Reuters",
                1,
                2,
            ),
            ("Boats sail again in May. Jo Park reports. (Published Friday, May 3, 2019)", 1, 2),
            ("Nobody was there.\n\nNobody was there.", 0, 4),
        ] {
            let text = format!(
                "Harbour opens after storm\n\n{STORY}\n\n{middle}\n\nThe mayor said that the wall would be built higher.\n"
            );
            let layout = read(&text);
            assert_eq!(layout.of(Role::Caption).count(), captions, "{text}");
            assert_eq!(layout.of(Role::Paragraph).count(), paragraphs, "{text}");
        }
    }

    #[test]
    fn the_first_picture_of_a_gallery() {
        for (line, gallery, caption) in [
            ("Boats on the river below the old bridge of Aldwick", "Photo 2 of 3: The quay", true),
            ("Boats on the river below the old bridge of Aldwick", "No boat was lost.", false),
            ("What the rowers say of the old bridge of Aldwick", "Photo 2 of 3: The quay", false),
        ] {
            let text = format!(
                "Teacher wins rowing race\n\n{line}\n\nLena Okafor, a teacher, won the rowing race on Sunday.\n\n{gallery}\n\n\
                 She needed an hour and a half, and nobody was faster.\n"
            );
            let found = words(&text, &read(&text), Role::Caption);
            assert_eq!(found.contains(&line.to_string()), caption, "{text} {found:?}");
        }
    }
}
