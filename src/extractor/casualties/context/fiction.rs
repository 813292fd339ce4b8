//! What harms nobody: films, drills, and players who miss a match.

use crate::extractor::casualties::{
    effect::Effect,
    words::{Part, Words},
};
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// "In the film, a gunman kills nine bankers", "a mock blast left 40 wounded": nobody has died.
pub fn of_fiction(words: &Words) -> bool {
    of_a_drill(words)
        || words.span.range().take(120).any(|i| {
            let told = words.has(i, class::FICTION);
            // but "in a series of bombings", "on the film set"
            let alone = !matches!(words.part(i + 1), Part::Open | Part::Preposition);
            told && alone && words.before(i).take(4).take_while(|&k| words.part(k) != Part::Comma).any(|k| words.lower(k) == "in")
        })
}

/// "In the drill, 40 people were killed", "a mock blast", "simulated a crash that killed 30", "under the scenario"
fn of_a_drill(words: &Words) -> bool {
    words.span.range().take(120).any(|i| match words.lower(i) {
        "drill" | "exercise" | "rehearsal" => {
            let opens = i < words.start() + 5 && words.part(i + 1) == Part::Comma;
            // "held a drill in which a crash killed 50"
            let told = words.lower(i + 1) == "in" && words.lower(i + 2) == "which";
            told || opens && (words.start()..i).any(|k| words.lower(k) == "in")
        }
        "mock" | "simulated" | "simulating" | "simulates" | "fictitious" | "fictional" | "imaginary" => {
            (i + 1..i + 4).any(|k| words.has(k, class::EVENT) || matches!(words.lower(k), "disaster" | "victims" | "casualties" | "war"))
        }
        "pretended" => words.lower(i + 1) == "that",
        // but "in a scenario that the town knows"
        "scenario" | "script" | "simulation" => i < words.start() + 5 && matches!(words.lower(i.wrapping_sub(1)), "the" | "this" | "that"),
        _ => false,
    })
}

/// Whether the figure at the start of `span` is in the title of a work or the name of a band: the play Eleven Killed in Snow.
///
/// Inside of a sentence a number word has no capital but in a title; the effect or the noun after it has one too.
pub fn in_a_title(words: &Words, span: TokenSpan) -> bool {
    const LONGEST: usize = 12;
    let at = span.start as usize;
    let line = words.line();
    // Not in a text that is all in capitals.
    let capital =
        words.capitalized(at) && line.is_capitalized(at) && !(words.article.token(at).all_caps && words.article.word(at).len() > 1);
    if words.headline || !capital || !(noun_phrase::is_number(&line, at) || words.part(at) == Part::Article) || line.is_in_headline_case() {
        return false;
    }
    let initial = words.before(at).next().is_none_or(|i| words.part(i) == Part::Break && words.lower(i) != "(");
    !initial && span.range().skip(1).take(LONGEST).any(|i| words.capitalized(i))
        || follows_words_of_a_title(words, at)
        || opens_a_title(words, at)
}

/// “Forty Dead Men”: all of the longer words in the marks that open before the number have capitals.
fn opens_a_title(words: &Words, at: usize) -> bool {
    const LONGEST: usize = 8;
    let is_mark = |i: usize| matches!(words.kind(i), Some(Kind::DoubleQuote | Kind::SingleQuote));
    let close = (at + 1..at + LONGEST).find(|&i| is_mark(i));
    let capital = |i: usize| words.lower(i).len() < 4 || words.capitalized(i);
    at.checked_sub(1).is_some_and(is_mark) && close.is_some_and(|close| close > at + 1 && (at..close).all(capital))
}

/// "Death of Six Bakers": of the words right before the number another one has a capital too.
fn follows_words_of_a_title(words: &Words, at: usize) -> bool {
    let mut before = words.before(at).take(6).take_while(|&i| words.part(i) != Part::Break).skip(1);
    before.any(|i| words.capitalized(i) && i > words.start())
}

/// Whether someone hurt or missing is a player of a team: "the striker, injured in May, is missing from the squad".
pub fn of_sport(words: &Words, effect: &Effect) -> bool {
    let hurt =
        matches!(words.lower(effect.start), "injured" | "hurt" | "missing" | "injury" | "injures" | "suffered" | "sustained" | "survived");
    let span = TokenSpan::from_usize(effect.start, effect.end);
    hurt && words.near(span).range().any(|i| words.has(i, class::SPORT))
}
