//! The subject that stands before its verb.

use super::super::frame::QuotationFrame;
use crate::lexicon::{GROUPS, PEOPLE, ROLES, word_set, words};
use crate::syntax::class;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::verb;
use crate::text::token::Kind;

/// The longest phrase before a gerund, in items.
const LONGEST: usize = 12;

/// The phrase right before a gerund, at the start of its clause: `– Reyes saying …`, `with the mayor
/// calling …`.
pub fn absolute(frame: &QuotationFrame, left: usize) -> Option<(Phrase, usize)> {
    if let Some(with) = after_with(frame, left).or_else(|| recorded(frame, left)) {
        return Some(with);
    }
    // – Reyes saying …, and Holm calling it …
    let opens = |i: usize| {
        matches!(frame.lower(i), "and" | "while" | ";") || frame.kind(i) == Some(Kind::Dash)
    };
    let start = frame.before(left).take(LONGEST).find(|&i| opens(i))? + 1;
    let (phrase, end) = phrase::at(frame, start)?;
    (end == left && phrase.kind == PhraseKind::Name).then_some((phrase, start))
}

/// Who is heard in a recording: `uses footage of | Ana Reyes asking`, `a video of | a nurse saying`; but:
/// the video of Ana Reyes crying
fn recorded(frame: &QuotationFrame, left: usize) -> Option<(Phrase, usize)> {
    let speaks = words!(
        "admitting announcing asking calling claiming describing praising saying telling urging warning"
    );
    if !speaks.contains(frame.word(left)) {
        return None;
    }
    let medium = words!("audio clip clips film footage recording recordings tape video videos");
    let of = frame.before(left).take(LONGEST).find(|&i| frame.lower(i) == "of")?;
    let (phrase, end) = phrase::at(frame, of + 1)?;
    (end == left && medium.contains(frame.word(of.checked_sub(1)?))).then_some((phrase, of + 1))
}

/// The name before `for` and a gerund, which is the gerund's subject: `blamed Stein | for saying`,
/// `wants Stein to leave | for saying`. `None` without a name there: `was blamed for saying`,
/// `left for saying`.
pub fn blamed(frame: &QuotationFrame, end: usize) -> Option<(Phrase, usize)> {
    let end = end.checked_sub(2).filter(|&i| frame.lower(i) == "to").unwrap_or(end);
    let start = frame.before(end).take(LONGEST).find(|&i| verb::is_verb(frame, i))? + 1;
    phrase::at(frame, start)
        .filter(|&(phrase, last)| last == end && phrase.kind == PhraseKind::Name)
        .map(|(phrase, _)| (phrase, start))
}

/// Whether a gerund describes a message that made something happen, and not how somebody acted:
/// `Holm was held after a video | claiming …`; but: `Holm replied in a video | claiming …`
pub fn hangs_on_message(frame: &QuotationFrame, left: usize) -> bool {
    // but: hit back against the claims, replied to claims, read from a letter | saying
    let causes = words!("after amid by despite following over");
    let gets = words!("get gets getting got obtained received receives receiving saw");
    let message = |i: &usize| frame.has(*i, class::SAYING | class::MEDIUM | class::DISPUTED);
    let noun = left.checked_sub(1).filter(message);
    // Voters got calls | saying
    let others = words!(
        "ad ads book books brochure brochures call calls flyer flyers leaflet leaflets notice notices robocalls sign signs"
    );
    let calls = || left.checked_sub(1).filter(|&i| others.contains(frame.word(i)));
    let got = noun.or_else(calls).is_some_and(|noun| {
        let mut before = frame.before(noun).take(LONGEST);
        let verb = before.find(|&i| verb::is_verb(frame, i));
        verb.is_some_and(|i| {
            let sent = frame.lower(i) == "sent" && frame.is_be(i - 1);
            sent || [i, verb::head(frame, i)].iter().any(|&i| gets.contains(frame.word(i)))
        })
    });
    got || noun.is_some_and(|noun| {
        (noun.saturating_sub(LONGEST / 3)..noun)
            .rev()
            .take_while(|&i| frame.is_word(i) && !verb::is_verb(frame, i))
            .filter(|&i| frame.lower(i) != "of")
            .find(|&i| frame.is_preposition(i) || causes.contains(frame.word(i)))
            .is_some_and(|i| causes.contains(frame.word(i)))
    })
}

/// The object of another verb that is the subject of the gerund right behind it: something with words
/// on it (`seized a leaflet | stating`), a message that others wrote (`found a note | saying`), a
/// group that is opposed (`mocked lawmakers | calling it`); but: issued a statement | saying
pub fn object_that_speaks(frame: &QuotationFrame, left: usize) -> Option<(Phrase, usize)> {
    let carriers = word_set!("carriers_of_words");
    let finds = words!(
        "discovered displayed found noticed quoted recovered retweeted saw seized shared shares spotted"
    );
    let opposes = word_set!("opposing_verbs");
    let first = left.saturating_sub(LONGEST);
    let verb = (first..left).rev().find(|&i| verb::is_verb(frame, i))?;
    let direct = |i: usize| i == verb + 1 && !frame.lower(i).ends_with("ing");
    let leads = |i: usize| direct(i) || matches!(frame.lower(i - 1), "by" | "to" | "up");
    let replies = matches!(frame.lower(verb), "reacted" | "responded");
    (verb + 1..left).filter(|&i| leads(i)).find_map(|start| {
        let (phrase, _) = phrase::at(frame, start).filter(|&(_, end)| end == left)?;
        let by = frame.lower(start - 1) == "by";
        let head = if by {
            frame.word(start.checked_sub(2)?)
        } else {
            phrase::head(frame.article, phrase.span)
        };
        let written = carriers.contains(head)
            || head.has(class::SAYING | class::MEDIUM)
                && !head.has(class::OCCASION)
                && finds.contains(frame.word(verb));
        let several = phrase::is_plural_noun(head.as_str())
            && (GROUPS.contains(head) || PEOPLE.contains(head) || ROLES.contains(head));
        let opposed = start + 1 == left
            && (direct(start) || replies)
            && several
            && opposes.contains(frame.word(verb))
            && !frame.is_object(left + 1)
            && frame.lower(left + 1) != "her";
        (written || opposed).then_some((phrase, start))
    })
}

/// The phrase between `with`, where a clause may begin, and `end`.
fn after_with(frame: &QuotationFrame, end: usize) -> Option<(Phrase, usize)> {
    let with = frame.before(end).take(LONGEST).find(|&i| frame.lower(i) == "with")?;
    let (phrase, phrase_end) =
        phrase::at(frame, with + 1).filter(|_| !frame.is_word(with.wrapping_sub(1)))?;
    // with guards and dockers | chanting
    let joined = || {
        frame.lower(phrase_end) == "and"
            && phrase::at(frame, phrase_end + 1).is_some_and(|(_, last)| last == end)
    };
    if phrase_end != end && joined() {
        return Some((phrase::described(frame, with + 1, end)?, with + 1));
    }
    (phrase_end == end).then_some((phrase, with + 1))
}
