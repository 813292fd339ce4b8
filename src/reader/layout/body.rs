//! Recovers a story that the model took for boilerplate.

use super::super::Role;
use super::super::cues::{Cue, UnitCues};
use super::super::lines::Unit;

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
}
