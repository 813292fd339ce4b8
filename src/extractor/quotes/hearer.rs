//! Where the hearer of a verb ends, whose name may touch the subject of what is said:
//! `told | Reuters | Norway would wait`.

use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use crate::lexicon::{
    COUNTRIES, DEMONYMS, FIRST_NAMES, LAST_NAMES, ORGANIZATIONS, ROLES, is_courtesy_title,
    word_set, words,
};
use crate::syntax::class;
use crate::syntax::noun_phrase as phrase;
use crate::syntax::verb;
use crate::text::token::Kind;

/// The position after the hearer of a verb that has one: `told her | …`, `assured the crew | …`; but:
/// `warned | the lock was old`.
pub fn past_hearer(frame: &QuotationFrame, cue: &Cue) -> usize {
    let start = cue.end;
    let bare = || {
        matches!(frame.lower(cue.start), "promised" | "promises" | "warned" | "warning" | "warns")
            && phrase::end(frame, start).is_some_and(|end| {
                // warned | an Oslo cell was at work
                let noun = frame.is_word(end)
                    && phrase::can_begin(frame, end)
                    && !frame.is_determiner(end)
                    && !frame.is_pronoun(end);
                frame.is_clear_verb(end + usize::from(noun))
            })
    };
    if !frame.has(cue.start, class::HEARER) || matches!(cue.subject, Subject::Hearer(_)) || bare() {
        return start;
    }
    let tells = matches!(frame.lower(cue.start), "tell" | "telling" | "tells" | "told");
    // told | a May 3 rally
    let dated = frame.is_determiner(start) && frame.is_time(start + 1);
    let first = start + if dated { 2 + usize::from(frame.is_number(start + 2)) } else { 0 };
    let whole = phrase::end(frame, first)
        .filter(|_| !frame.is_pronoun(start) || matches!(frame.lower(start), "it" | "you"));
    let end = whole.map_or(start, |end| {
        tells.then(|| end_before_subject(frame, first, end)).flatten().unwrap_or(end)
    });
    // told the Delta Radio's Today programme | the plan was weak
    let named = |i: &usize| frame.is_capitalized(*i) || frame.kind(*i) == Some(Kind::Possessive);
    let medium =
        (end..).find(|i| !named(i)).filter(|&i| i < end + 5 && is_kind_of_medium(frame, i));
    let end = medium.filter(|_| tells && end > first).map_or(end, |medium| medium + 1);
    // told reporters | there was no plan
    let exists = frame.lower(end) == "there" && verb::is_verb(frame, end + 1);
    let object = frame.is_object(end) && !exists;
    end + usize::from(object || frame.lower(end) == "her" && end == start)
}

/// The position after a relative clause of the hearer between commas: `told the band, who cheered, |
/// that`.
pub fn past_relative(frame: &QuotationFrame, hearer_end: usize, limit: usize) -> usize {
    const LONGEST: usize = 12;
    if frame.lower(hearer_end) != "," || !frame.is_relative(hearer_end + 1) {
        return hearer_end;
    }
    let mut inside = hearer_end + 1..limit.min(hearer_end + LONGEST);
    inside
        .find(|&i| frame.lower(i) == ",")
        .filter(|&comma| frame.lower(comma + 1) == "that")
        .map_or(hearer_end, |comma| comma + 1)
}

/// Where the phrase from `start` to the verb at `verb` is cut, if it holds a hearer or a source and
/// the subject of that verb: `told Reuters | Norway would wait`, `told reporters | Holm was ill`,
/// `told the BBC | ministers were divided`.
pub fn end_before_subject(frame: &QuotationFrame, start: usize, verb: usize) -> Option<usize> {
    // but: told the crew of a ship Stein sold, told a meeting in Oslo held by Stein
    let acts =
        frame.is_clear_verb(verb) && frame.lower(verb) != "am" && frame.lower(verb + 1) != "by";
    let begins = |at: &usize| match is_outlet(frame, start, *at - 1) {
        true => !is_outlet(frame, start, *at) && begins_after_outlet(frame, *at, verb),
        false => begins_after_noun(frame, *at),
    };
    (start + 1..verb).take_while(|&i| !frame.is_preposition(i)).find(begins).filter(|_| acts)
}

/// Whether a name of an outlet or a parliament, in a phrase from `start` on, may end with the word
/// at `at`: `Reuters`, `the Aldwick Times`, `BBC Radio Wales`.
fn is_outlet(frame: &QuotationFrame, start: usize, at: usize) -> bool {
    let inner = at > start && frame.is_capitalized(at - 1);
    frame.is_capitalized(at)
        && (frame.has(at, class::AGENCY)
            || words!("congress mps parliament sport sports").contains(frame.word(at))
            || at > start && frame.has(at, class::PRESS)
            // told BBC Wales | Holm was ill; but: told the BBC | Holm was ill
            || at == start + 1 && frame.lower(start) == "bbc" && frame.is_capitalized(at + 1))
        || inner && frame.lower(at - 1) == "radio"
}

/// Whether the subject of the verb at `verb` begins at `at`, right behind the name of an outlet:
/// `told CNN | Danish forces were late`, `told CNN | forces were late`; but: `told CNN Business`,
/// `told Radio Leeds United`.
fn begins_after_outlet(frame: &QuotationFrame, at: usize, verb: usize) -> bool {
    // the Delta News | website, the Delta Press news | agency, the Post | Office, a Delta | poll
    let goes_on = |i: usize| {
        is_kind_of_medium(frame, i)
            || frame.lower(i) == "office"
            || frame.has(i, class::SAYING | class::MEDIUM | class::FINDER)
                && !frame.is_capitalized(i)
            || is_one_person(frame, i)
    };
    let capital_follows = frame.is_capitalized(at + 1) && at + 1 < verb;
    let begins = match frame.is_capitalized(at) {
        true => {
            opens_name(frame, at) && (capital_follows || at + 1 == verb || is_nation(frame, at))
        }
        false => !capital_follows,
    };
    begins && !frame.is_number(at) && !goes_on(at) && !goes_on(at + 1)
}

/// Whether a name begins at `at` behind a noun that it does not belong to: `told reporters | Holm was
/// ill`; but: `told the coach Ben Hale`, `told the newspaper Delta`.
fn begins_after_noun(frame: &QuotationFrame, at: usize) -> bool {
    let noun = at - 1;
    frame.is_capitalized(at)
        && frame.is_word(noun)
        && !frame.is_capitalized(noun)
        && !frame.has(noun, class::DETERMINER | class::CONJUNCTION)
        && !is_one_person(frame, noun)
        && !is_kind_of_medium(frame, noun)
}

/// Whether the word at `at` is a noun for one person: `coach`, but not `reporters`.
fn is_one_person(frame: &QuotationFrame, at: usize) -> bool {
    ROLES.get(frame.word(at)).is_some_and(|kind| kind != "p")
}

/// Whether the word at `at` is a noun for a newspaper, a broadcaster or a programme.
fn is_kind_of_medium(frame: &QuotationFrame, at: usize) -> bool {
    word_set!("kinds_of_media").contains(frame.word(at))
}

/// Whether the name of a person, a country or a body can begin with the word at `at`.
fn opens_name(frame: &QuotationFrame, at: usize) -> bool {
    let word = frame.word(at);
    is_courtesy_title(&word)
        || is_nation(frame, at)
        || [&ROLES, &FIRST_NAMES, &LAST_NAMES, &ORGANIZATIONS]
            .iter()
            .any(|list| list.contains(word))
}

/// Whether the word at `at` names a country or its people, or is an owner: `Norway`, `Danish`, `his`.
fn is_nation(frame: &QuotationFrame, at: usize) -> bool {
    let word = frame.word(at);
    DEMONYMS.contains(word) || COUNTRIES.contains(word) || frame.is_possessive(at + 1)
}
