//! Captions recognised by their place: under the counter of a gallery, or between sentences without
//! being one.

use super::super::Role;
use super::super::cues::{Cue, UnitCues};

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

/// Makes words without a stop a caption right below the counter of a gallery ("1/7"), and between
/// sentences if they describe a picture: "Otto Grau hugs the winner on the quay".
pub fn caption(seen: &[UnitCues], roles: &mut [Role]) {
    let told = |(role, seen): (&Role, &UnitCues)| {
        *role == Role::Paragraph || *role == Role::Subheadline && seen.has(Cue::Stop)
    };
    let lead = roles.iter().zip(seen).position(told).unwrap_or(roles.len());
    let slots = seen.iter().any(|seen| seen.has(Cue::Slot));
    for i in 0..seen.len() {
        let line = |i: usize| {
            seen[i].has(Cue::From15)
                && seen[i].words >= 4
                && !seen[i].cues.any(&OTHER)
                && !seen[i].has(Cue::Capitals)
        };
        let text =
            |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|seen| seen.has(Cue::Stop));
        let below_slot = i > 0 && seen[i].has(Cue::SlotBefore);
        let shows = seen[i].has(Cue::Depicts)
            && !seen[i].cues.any(&[Cue::Auxiliary, Cue::Says, Cue::TitleCase]);
        let between = i > lead && text(i.checked_sub(1)) && text(Some(i + 1));
        let is_caption = match roles[i] {
            Role::Boilerplate => {
                line(i)
                    && shows
                    && (seen[i].has(Cue::CreditBeside)
                        || (between || below_slot) && !seen[i].has(Cue::Foreign))
            }
            Role::Heading | Role::Paragraph => {
                line(i) && (below_slot && i > lead || between && shows)
            }
            Role::Subheadline => {
                slots && line(i) && !seen[i].has(Cue::Verb) && !seen[i].has(Cue::TitleCase)
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
}
