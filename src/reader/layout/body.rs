//! Where the story ends and the page begins: legal text is not the story, and a story that the
//! model took for boilerplate is recovered.

use super::super::Role;
use super::super::cues::{Cue, UnitCues};
use super::super::lines::Unit;

/// Whether a paragraph is the copyright notice of the page, or asks to accept cookies: "We and our
/// 90 partners store personal data on your device."
pub fn is_legal(text: &str) -> bool {
    const READER: [&str; 6] = [
        "your browser",
        "your choice",
        "your consent",
        "your device",
        "your preferences",
        "your privacy",
    ];
    const STORES: [&str; 5] =
        ["browsing data", "cookies", "personal data", "personal information", "tracking technolog"];
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    has(&["ll rights reserved", "ll Rights Reserved"]) || has(&READER) && has(&STORES)
}

/// If nearly all sentences of a page are boilerplate, as under a long menu, those that do not
/// address the reader become its body, and the first possible title before them its headline.
pub fn keep(units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    const FEWEST: usize = 3;
    /// Least length of a story in one paragraph, in bytes.
    const LONG: usize = 400;
    let clutter =
        [Cue::Clutter, Cue::Solicits, Cue::SellingMore, Cue::You, Cue::Credited, Cue::Bars];
    let told = |i: &usize| {
        seen[*i].has(Cue::Stop) && seen[*i].has(Cue::From60) && !seen[*i].cues.any(&clutter)
    };
    let of = |role| (0..roles.len()).filter(told).filter(|&i| roles[i] == role).collect::<Vec<_>>();
    let (body, lost) = (of(Role::Paragraph), of(Role::Boilerplate));
    let length = |list: &[usize]| list.iter().map(|&i| units[i].span.len()).sum::<usize>();
    let long = lost.iter().any(|&i| units[i].span.len() >= LONG && seen[i].has(Cue::Sentences))
        && length(&lost) >= FEWEST * length(&body);
    if !long && (lost.len() < FEWEST || lost.len() < FEWEST * body.len()) {
        return;
    }
    for (role, seen) in roles[..lost[0]].iter_mut().zip(seen) {
        if *role == Role::Paragraph && (seen.has(Cue::Clutter) || long && !seen.has(Cue::Stop)) {
            *role = Role::Boilerplate;
        }
    }
    for &i in &lost {
        roles[i] = Role::Paragraph;
    }
    let title =
        (0..lost[0]).find(|&i| seen[i].has(Cue::FirstTitle) && roles[i] == Role::Boilerplate);
    if let Some(title) = title.filter(|_| !roles.contains(&Role::Headline)) {
        roles[title] = Role::Headline;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, words};
    use super::*;
    use crate::reader::read;

    #[test]
    fn under_a_long_menu_the_body_is_kept() {
        let menu = "Skip to content\nMenu\nSearch\nSubscribe\nSign In\nHome\nNews\nLocal\nCrime\nPolitics\nSports\nOpinion\nObituaries\nE-Edition\n";
        let title = "Harbour of Aldwick opens again two weeks after storm";
        let text = format!(
            "{menu}{menu}\nAdvertisement\n\n{title}\n\n{STORY}\nMost Popular\nBoats for sale\nA walk in the dunes\n"
        );
        let layout = read(&text);
        assert_eq!(words(&text, &layout, Role::Headline), [title]);
        assert_eq!(
            layout.of(Role::Paragraph).count(),
            3,
            "{:?}",
            words(&text, &layout, Role::Paragraph)
        );
    }

    #[test]
    fn a_story_in_one_paragraph_is_kept() {
        let menu = "Services:\n\nTides\n\nFeeds:\n\n| | |\n---|---|---\n\nGBP 1.17\n\nFront page\n\nPeople\n\nall...\n\n";
        let story = STORY.replace("\n\n", " ");
        let text = format!(
            "{menu}Harbour of Aldwick opens again two weeks after storm\n\n{story}\n\nRelated links:\n\nBus fares to rise\n\nTop stories\n\nA walk in the dunes\n"
        );
        let layout = read(&text);
        assert_eq!(words(&text, &layout, Role::Paragraph), [story.trim()]);
        assert_eq!(
            words(&text, &layout, Role::Headline),
            ["Harbour of Aldwick opens again two weeks after storm"]
        );
    }

    #[test]
    fn legal_text_is_not_the_story() {
        let page = |last: &str| {
            format!(
                "Menu\nNews\n\nHarbour of Aldwick opens again\n\nBy Jo Park\n\n{STORY}\n{last}\n"
            )
        };
        for (last, kept) in [
            (
                "We and our 90 partners keep personal data on your device, so that we can show what you like. \
                 Choose \"I agree\" if you are content with it; the choice is kept for half a year.",
                false,
            ),
            (
                "The wall of the harbour will keep personal notes of the builders, which were found in a box \
                 under the old quay, and which the museum of Aldwick has copied.",
                true,
            ),
        ] {
            let text = page(last);
            let layout = read(&text);
            let body = words(&text, &layout, Role::Paragraph);
            assert_eq!(body.contains(&last.to_string()), kept, "{body:?}");
        }
    }
}
