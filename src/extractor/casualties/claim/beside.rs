//! What stands next to an effect.

use crate::extractor::casualties::{
    figure::{FigureForm, group::Group, numeral},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::syntax::class;

/// The group that ends before position `end`.
pub fn group_ending_at(groups: &[Group], end: usize) -> Option<usize> {
    let next = groups.partition_point(|g| g.end() < end);
    groups.get(next).filter(|g| g.end() == end).map(|_| next)
}

/// The group that begins at position `start`.
pub fn group_starting_at(groups: &[Group], start: usize) -> Option<usize> {
    let next = groups.partition_point(|g| g.start() < start);
    groups.get(next).filter(|g| g.start() == start).map(|_| next)
}

/// Whether a preposition stands before `start`; before a noun, "to" is one.
pub fn governed(words: &TaggedSentence, start: usize) -> bool {
    matches!(words.part_before(start), Part::Preposition | Part::To)
}

/// The group right after `at`, adverbs, "himself and" passed over: the object of a verb.
pub fn object_after(words: &TaggedSentence, groups: &[Group], mut at: usize) -> Option<usize> {
    if matches!(words.lower(at), "himself" | "herself" | "themselves") {
        let and = words.skip(at + 1, &[Part::Comma]);
        if !matches!(words.lower(and), "and" | "along") {
            return None;
        }
        at = and + 1;
    }
    // "killed the pilot's two sons"
    if words.part(at) == Part::Definite
        && words.part(at + 2) == Part::Possessive
        && group_starting_at(groups, at).is_none()
    {
        at += 3;
    }
    for _ in 0..3 {
        if let Some(index) = group_starting_at(groups, at) {
            return Some(index);
        }
        // killing "at least nine people"
        if words.part(at) != Part::Adverb && !words.opens_quote(at) {
            return None;
        }
        at += 1;
    }
    None
}

/// The group that ends right before `at`, adverbs and "all", "each" passed over.
pub fn adjacent_before(words: &TaggedSentence, groups: &[Group], mut at: usize) -> Option<usize> {
    at = parenthesis_start(words, at).unwrap_or(at);
    loop {
        if let Some(index) = group_ending_at(groups, at) {
            return Some(index);
        }
        let i = words.before(at).next()?;
        // "Man|, 40, | injured"
        if let Some(comma) = before_age(words, at) {
            at = comma;
            continue;
        }
        // "All 102 people aboard | died"; left "dozens" dead
        if words.part(i) != Part::Adverb
            && !words.closes_quote(i)
            && !words.has(i, class::LINKING | class::FLOATING)
            && words.lower(i) != "aboard"
        {
            return None;
        }
        at = i;
    }
}

/// "Man|, 40, | injured": where an age between commas begins that ends at `at`.
fn before_age(words: &TaggedSentence, at: usize) -> Option<usize> {
    let comma = at.checked_sub(3)?;
    let age = numeral::is_age(words, comma + 1, comma + 2);
    (age && words.after_comma(at)).then_some(comma)
}

/// "nine people, including two nurses, | killed": where the parenthesis that ends before `at` begins.
fn parenthesis_start(words: &TaggedSentence, at: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let comma = at.checked_sub(1).filter(|&i| words.part(i) == Part::Comma)?;
    let opens = |&i: &usize| matches!(words.lower(i), "including" | "mostly");
    let opener = words.before(comma).take(LONGEST).find(opens)?;
    opener.checked_sub(1).filter(|&i| words.part(i) == Part::Comma)
}

/// Whether the group's figure says that nobody was.
pub fn is_zero(group: &Group) -> bool {
    group.figure.form == FigureForm::Zero
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_voice_and_mood() {
        assert_figures(&[
            ("The rebels have killed nine guards.", "killed 9"),
            ("Clerk, 40, injured in crash\n\nIt was foggy on Monday.", "injured 1"),
            ("Ana Holm, 34, killed two clerks.", "killed 2"),
            ("Nine guards have been killed.", "killed 9"),
            ("Nine guards are thought to be still under the rubble.", "affected 9"),
            ("After the slide nine guards may be trapped.", "affected 9"),
            ("Nine guards may be infected.", ""),
            ("Nine guards were never hurt.", ""),
            ("The rebels freed four of the nurses they had abducted.", "kidnapped 4 part"),
            ("The rebels freed nine nurses whom they had abducted.", "kidnapped 9"),
            ("There are 900 nurses they have abducted.", ""),
            ("The rebels met nine nurses after they had abducted a guard.", "kidnapped 1"),
            ("Nine guards may have been killed.", "killed 9"),
            ("The shell could have killed nine guards.", ""),
            ("The shell killed the captain's nine guards.", "killed 9"),
        ]);
    }
}
