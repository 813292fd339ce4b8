//! The subject that stands before its verb.

use super::super::frame::Frame;
use super::REACH;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::verb;
use crate::text::token::Kind;

/// The noun phrase that ends right before `left`: `the mayor of Springfield | said`.
pub fn direct(frame: &Frame, mut left: usize) -> Option<(Phrase, usize)> {
    // Holm in a speech Monday | said; the ministry here | said
    while left > 1 && (frame.is_time(left - 1) || frame.lower(left - 1) == "here") {
        left -= 1;
    }
    if let Some(share) = share(frame, left) {
        return Some(share);
    }
    let mut start = left;
    let mut has_participle = false;
    while let Some(before) = start.checked_sub(1) {
        let lower = frame.word(before);
        if left - before > REACH / 2 || frame.is_quote(before) {
            break;
        }
        match frame.kind(before) {
            // Eva Torres (Ohio) said, but: at noon (1200 GMT) the ministry said
            Some(Kind::Punctuation) if lower == ")" && start == left => {
                let Some(open) = (before.saturating_sub(12)..before).rev().find(|&i| frame.lower(i) == "(") else { break };
                start = open;
                continue;
            }
            Some(Kind::Punctuation | Kind::Dash | Kind::Stop) => break,
            _ => {}
        }
        // the then-|minister
        if frame.leads_compound(before) {
            start = before;
            continue;
        }
        if lower.is_pronoun() && !frame.is_capitalized(start) {
            break;
        }
        if lower.is_conjunction() {
            // Stein and Holm said, but not: thanked them and Holm said
            let pair = lower == "and" && frame.is_capitalized(before + 1) && before > 0 && frame.is_capitalized(before - 1);
            if !pair {
                break;
            }
        } else if lower.opens_clause() && !(lower == "so" || lower == "even") {
            break;
        } else if verb::is_verb(frame, before) && !(frame.is_determiner(before.wrapping_sub(1)) && before > 0) {
            // officials involved in the talks said
            let participle = frame.is_preposition(start) && !lower.is_auxiliary() && start < left && lower.reporting().is_none();
            if !participle {
                break;
            }
            has_participle = true;
        }
        start = before;
    }
    if let Some(start) = phrase::list_start(frame, start) {
        return Some((phrase::described(frame, start, left)?, start));
    }
    let mut start = skip_adjuncts(frame, start, left);
    while start < left && frame.kind(start) == Some(Kind::DoubleQuote) {
        start += 1;
    }
    let (phrase, end) = phrase::at(frame, start).or_else(|| Some((phrase::described(frame, start, left)?, left)))?;
    // Moody's said, but: Holm's already said
    if end + 1 == left && !frame.is_adverb(left) && end > start && frame.kind(end) == Some(Kind::Possessive) {
        return phrase::described(frame, start, left).map(|phrase| (phrase, start));
    }
    // The phrase was left at a word that no rule knows: Liberal nominee | Jo Park
    let unread = end < left && (end..left).all(|i| frame.is_word(i) && is_nominal(frame, i));
    if end > left || start >= left || has_participle || unread {
        return phrase::described(frame, start, left).map(|phrase| (phrase, start));
    }
    Some((phrase, start))
}

/// `about three in 10 | said`, `nearly half of voters` without its noun.
fn share(frame: &Frame, left: usize) -> Option<(Phrase, usize)> {
    let count = |i: usize| {
        frame.kind(i) == Some(Kind::Number)
            || matches!(frame.lower(i), "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten")
    };
    let last = left.checked_sub(1).filter(|&i| count(i))?;
    let first = last.checked_sub(2).filter(|&i| count(i) && (frame.lower(i + 1) == "in" || frame.lower(i + 2) == "of"))?;
    Some((phrase::described(frame, first, left)?, first))
}

/// The noun phrase before the commas that end at `comma`: `Jo Park, a beekeeper from Oslo, | said`.
pub fn apposition(frame: &Frame, comma: usize) -> Option<(Phrase, usize)> {
    let mut best = None;
    let mut end = comma;
    for _ in 0..6 {
        let Some(start) = segment_start(frame, end) else { break };
        // a historian who saw it
        let relative = (start + 1..end).find(|&i| frame.is_relative(i)).unwrap_or(end);
        // a baker based in Oslo
        let participle = |i: usize| {
            i > start + 1
                && matches!(frame.lower(start), "a" | "an" | "the")
                && frame.lower(i).ends_with("ed")
                && frame.is_preposition(i + 1)
        };
        let has_verb = (start..relative).any(|i| verb::is_verb(frame, i) && !participle(i))
            && !frame.is_relative(start)
            && !frame.lower(start).ends_with("ed");
        let from = skip_openers(frame, start, end);
        let place_in_adjunct =
            best.is_some() && end - from <= 2 && start > 1 && frame.is_preposition(segment_start(frame, start - 1).unwrap_or(start));
        let found = phrase::at(frame, from).filter(|(_, phrase_end)| from < end && *phrase_end <= end && !place_in_adjunct);
        if let Some((phrase, phrase_end)) = found {
            let whole = phrase_end == end || !has_verb || best.is_none();
            if whole && !frame.lower(phrase_end).ends_with("ing") {
                best = Some((phrase, from));
            }
        }
        let boundary = start.checked_sub(1);
        match boundary {
            Some(before) if frame.lower(before) == "," && !has_verb && comma - before < REACH => end = before,
            _ => break,
        }
    }
    best
}

/// Whoever stands right before a gerund, at the start of its clause: `– Reyes saying …`, `with the mayor calling …`.
pub fn absolute(frame: &Frame, left: usize) -> Option<(Phrase, usize)> {
    if let Some(with) = after_with(frame, left) {
        return Some(with);
    }
    let (phrase, start) = direct(frame, left).filter(|(phrase, _)| phrase.kind == PhraseKind::Name)?;
    let before = frame.lower(start.checked_sub(1)?);
    let opens = matches!(before, "with" | "and" | "while" | ";") || frame.kind(start - 1) == Some(Kind::Dash);
    opens.then_some((phrase, start))
}

/// The same with an apposition before the gerund: `with Holm, the mayor, | calling …`.
pub fn absolute_apposition(frame: &Frame, comma: usize) -> Option<(Phrase, usize)> {
    let first = (comma.saturating_sub(12)..comma).rev().find(|&i| frame.lower(i) == "," || verb::is_verb(frame, i))?;
    after_with(frame, first).filter(|(phrase, _)| frame.lower(first) == "," && frame.lower(comma) == "," && phrase.kind == PhraseKind::Name)
}

/// The phrase between `with`, where a clause may begin, and `end`.
fn after_with(frame: &Frame, end: usize) -> Option<(Phrase, usize)> {
    let with = (end.saturating_sub(12)..end).rev().find(|&i| frame.lower(i) == "with")?;
    let (phrase, phrase_end) = phrase::at(frame, with + 1).filter(|_| with.checked_sub(1).is_none_or(|i| !frame.is_word(i)))?;
    (phrase_end == end).then_some((phrase, with + 1))
}

/// Where the stretch between punctuation that ends at `end` begins.
fn segment_start(frame: &Frame, end: usize) -> Option<usize> {
    let mut start = end;
    while let Some(before) = start.checked_sub(1) {
        if end - start > REACH || frame.is_quote(before) {
            break;
        }
        match frame.kind(before) {
            Some(Kind::Punctuation) if matches!(frame.lower(before), "(" | ")" | "/") => {}
            Some(Kind::Punctuation | Kind::Dash | Kind::Stop) => break,
            _ => {}
        }
        start = before;
    }
    (start < end).then_some(start)
}

fn skip_openers(frame: &Frame, mut start: usize, end: usize) -> usize {
    while start < end
        && !frame.leads_compound(start)
        && (frame.is_conjunction(start)
            // earlier this week Jo Park
            || matches!(frame.lower(start), "this" | "last") && frame.is_time(start + 1)
            || frame.is_time(start) && start + 1 < end
            || frame.is_adverb(start) && frame.lower(start) != "all"
            || frame.lower(start) == "that")
    {
        start += 1;
    }
    start
}

/// Moves past what may open a clause before its subject without a comma: `But on Tuesday`, `In a statement`.
pub fn skip_adjuncts(frame: &Frame, mut start: usize, end: usize) -> usize {
    while start < end && !frame.leads_compound(start) {
        let lower = frame.word(start);
        if lower.is_conjunction()
            || lower.is_adverb() && !lower.is_determiner() && frame.is_word(start) && end - start > 1
            || lower.is_time() && end - start > 1
        {
            start += 1;
        } else if lower.is_preposition() || lower.opens_clause() {
            start += 1;
            while start < end {
                let lower = frame.word(start);
                let new_phrase =
                    frame.is_capitalized(start) && !lower.is_time() && !frame.is_determiner(start - 1) && !frame.is_preposition(start - 1)
                        || lower.is_pronoun()
                        || lower.is_determiner() && !frame.is_preposition(start - 1) && !frame.opens_clause(start - 1);
                if new_phrase {
                    break;
                }
                start += 1;
            }
        } else {
            break;
        }
    }
    start
}

fn is_nominal(frame: &Frame, position: usize) -> bool {
    let lower = frame.word(position);
    let function = lower.is_preposition() || lower.is_conjunction() || lower.is_determiner();
    !function && !lower.is_time() && !verb::is_verb(frame, position)
}
