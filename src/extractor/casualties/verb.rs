//! Verb groups: voice, negation and mood of an effect, and what stands next to it.

use super::effect::Effect;
use super::figure::Form;
use super::group::Group;
use super::words::{Class, Words};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Were killed, are missing, have been arrested, were believed to have died.
    Passive,
    /// Has killed, had wounded.
    Perfect,
    /// No auxiliary: "killed", which may be either.
    Plain,
}

/// The auxiliaries of an effect.
#[derive(Clone, Copy, Debug)]
pub(super) struct VerbGroup {
    /// Position of the first auxiliary, or of the effect.
    pub start: usize,
    pub voice: Voice,
    pub negated: bool,
    /// Could be killed, will die, to kill: it has not happened.
    pub unreal: bool,
}

/// Words between an auxiliary and the effect that say how it is known: "was reported missing", "is feared dead".
#[rustfmt::skip]
static LINKING: [&str; 23] = [
    "found", "pronounced", "declared", "confirmed", "feared", "presumed", "believed", "reported", "thought", "listed", "said",
    "known", "left", "went", "gone", "remained", "remain", "remains", "still", "reportedly", "seriously", "critically", "badly",
];

/// Reads the words before `effect` back to the start of its verb group.
pub(super) fn verb_group(words: &Words, effect: &Effect) -> VerbGroup {
    let mut group = VerbGroup { start: effect.start, voice: Voice::Plain, negated: false, unreal: false };
    let (mut modal, mut have, mut to) = (false, false, false);
    for i in words.before(effect.start).take(10) {
        match words.class(i) {
            Class::Be => group.voice = Voice::Passive,
            Class::Have => {
                have = true;
                if group.voice == Voice::Plain {
                    group.voice = Voice::Perfect;
                }
            }
            Class::Modal => modal = true,
            Class::Do => {}
            // "believed to have been killed", but "to be killed" has not happened
            Class::To => to = true,
            Class::Not => {
                group.negated = true;
                if matches!(words.lower(i), "wasn't" | "weren't" | "isn't" | "aren't") {
                    group.voice = Voice::Passive;
                }
            }
            Class::Adverb => {
                if words.lower(i) == "never" {
                    group.negated = true;
                }
                continue;
            }
            _ if LINKING.contains(&words.lower(i)) && (words.class(i) != Class::Say || i + 1 == group.start || to) => {
                // "remain missing" is finite itself; "found dead" is so only after an auxiliary.
                if matches!(words.lower(i), "remain" | "remains" | "remained" | "went") {
                    group.voice = Voice::Passive;
                } else if words.before(i).next().is_none_or(|b| !matches!(words.class(b), Class::Be | Class::Adverb | Class::Have))
                    && group.voice != Voice::Plain
                {
                    break;
                }
            }
            _ => break,
        }
        group.start = i;
        if to
            && !matches!(words.class(i), Class::To | Class::Be | Class::Have | Class::Adverb)
            && words.class(i) != Class::Say
            && !LINKING.contains(&words.lower(i))
        {
            break;
        }
    }
    let would = modal
        && words
            .before(effect.start)
            .take(10)
            .take_while(|&i| i >= group.start)
            .any(|i| matches!(words.lower(i), "would" | "should" | "will"));
    // "could have killed dozens" did not, "may have killed dozens" did
    let could = group.voice == Voice::Perfect
        && words.before(effect.start).take(10).take_while(|&i| i >= group.start).any(|i| words.lower(i) == "could");
    let would = would || could;
    group.unreal = modal && (!have || would) || to && !have;
    group
}

/// The group that ends before position `end`.
pub(super) fn group_ending_at(groups: &[Group], end: usize) -> Option<usize> {
    let next = groups.partition_point(|g| g.end() < end);
    groups.get(next).filter(|g| g.end() == end && g.start() < end).map(|_| next)
}

/// The group that begins at position `start`.
pub(super) fn group_starting_at(groups: &[Group], start: usize) -> Option<usize> {
    let next = groups.partition_point(|g| g.start() < start);
    groups.get(next).filter(|g| g.start() == start).map(|_| next)
}

/// Whether a preposition stands before `start`; before a noun, "to" is one.
pub(super) fn governed(words: &Words, start: usize) -> bool {
    words.before(start).next().is_some_and(|b| matches!(words.class(b), Class::Preposition | Class::To))
}

/// The group right after `at`, adverbs, "himself and" passed over: the object of a verb.
pub(super) fn object_after(words: &Words, groups: &[Group], mut at: usize) -> Option<usize> {
    if matches!(words.lower(at), "himself" | "herself" | "themselves") {
        let and = words.skip(at + 1, &[Class::Comma]);
        if !matches!(words.lower(and), "and" | "along") {
            return None;
        }
        at = and + 1;
    }
    // "killed the pilot's two sons"
    if words.class(at) == Class::Definite && words.class(at + 2) == Class::Possessive && group_starting_at(groups, at).is_none() {
        at += 3;
    }
    for _ in 0..3 {
        if let Some(index) = group_starting_at(groups, at) {
            return Some(index);
        }
        if words.class(at) != Class::Adverb {
            return None;
        }
        at += 1;
    }
    None
}

/// The group that ends right before `at`, adverbs and "all", "each" passed over.
pub(super) fn adjacent_before(words: &Words, groups: &[Group], mut at: usize) -> Option<usize> {
    loop {
        if let Some(index) = group_ending_at(groups, at) {
            return Some(index);
        }
        let i = words.before(at).next()?;
        if words.class(i) != Class::Adverb && !(LINKING.contains(&words.lower(i)) && words.class(i) != Class::Verb) {
            return None;
        }
        at = i;
    }
}

/// Whether the group's figure says that nobody was.
pub(super) fn is_zero(group: &Group) -> bool {
    group.figure.form == Form::Zero
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn reads_voice_and_mood() {
        for (text, expected) in [
            ("The rebels have killed nine guards.", "killed 9"),
            ("Nine guards have been killed.", "killed 9"),
            ("Nine guards were never hurt.", ""),
            ("Nine guards may have been killed.", "killed 9"),
            ("The shell could have killed nine guards.", ""),
            ("The shell killed the captain's nine guards.", "killed 9"),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
