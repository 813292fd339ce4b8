//! Captions recognised by their place: under the counter of a gallery, above the first sentence of a
//! page with pictures, or between sentences without being one.

use super::super::Role;
use super::super::cues::{Cue, UnitCues};
use super::super::lines::{Mark, Unit};

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
    // "What we know", "How the island is supplied": the title of a part.
    let asks = |unit: &Unit| {
        let word = unit.span.of(text).split(' ').next().unwrap_or_default();
        matches!(word, "How" | "What" | "When" | "Where" | "Who" | "Why")
    };
    for i in 0..seen.len() {
        let line = |i: usize| {
            seen[i].has(Cue::From15)
                && seen[i].words >= 4
                && !seen[i].cues.any(&OTHER)
                && !seen[i].has(Cue::Capitals)
        };
        let told =
            |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|seen| seen.has(Cue::Stop));
        let below_slot = i > 0 && seen[i].has(Cue::SlotBefore);
        let shows = seen[i].has(Cue::Depicts)
            && !seen[i].cues.any(&[Cue::Auxiliary, Cue::Says, Cue::TitleCase]);
        let between = i > lead && told(i.checked_sub(1)) && told(Some(i + 1));
        let is_caption = match roles[i] {
            Role::Boilerplate => {
                line(i)
                    && shows
                    && (seen[i].has(Cue::CreditBeside)
                        || (between || below_slot) && !seen[i].has(Cue::Foreign))
            }
            Role::Subheadline | Role::Paragraph if i < lead => {
                slots
                    && line(i)
                    && !seen[i].cues.any(&[Cue::Verb, Cue::TitleCase])
                    && !asks(&units[i])
            }
            Role::Heading | Role::Paragraph => {
                line(i) && (below_slot && i > lead || between && shows)
            }
            _ => false,
        };
        if is_caption {
            roles[i] = Role::Caption;
        }
    }
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
            ("Lena Okafor at the end of the quay.", false),
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
