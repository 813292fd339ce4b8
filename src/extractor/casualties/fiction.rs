//! What harms nobody: films, drills, and players who miss a match.

use super::effect::Effect;
use super::words::{Part, Words};
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// "In the film, a gunman kills nine bankers", "a mock blast left 40 wounded": nobody has died.
pub(super) fn of_fiction(words: &Words) -> bool {
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
            opens && (words.start()..i).any(|k| words.lower(k) == "in")
        }
        "mock" | "simulated" | "simulating" | "simulates" | "fictitious" | "fictional" | "imaginary" => {
            (i + 1..i + 4).any(|k| words.has(k, class::EVENT) || matches!(words.lower(k), "disaster" | "victims" | "casualties" | "war"))
        }
        // but "in a scenario that the town knows"
        "scenario" | "simulation" => i < words.start() + 5 && matches!(words.lower(i.wrapping_sub(1)), "the" | "this" | "that"),
        _ => false,
    })
}

/// Whether the figure of `span` is written as the title of a work or the name of a band is: the play "Eleven Killed in Snow".
///
/// Inside of a sentence a number word has no capital but in a title; the effect or the noun after it has one too.
pub(super) fn in_a_title(words: &Words, span: TokenSpan) -> bool {
    let at = span.start as usize;
    let initial = words.before(at).next().is_none_or(|i| words.part(i) == Part::Break && words.lower(i) != "(");
    let word = words.has(at, class::NUMBER) || words.part(at) == Part::Article;
    let capitals = span.range().skip(1).filter(|&i| words.capitalized(i)).count();
    // Not in a text that is all in capitals.
    let capital = words.line().is_capitalized(at) && !(words.article.token(at).all_caps && words.article.word(at).len() > 1);
    !words.headline && word && capital && (!initial && capitals > 0 || is_quoted_title(words, at))
}

/// "Death of Six Bakers": the words before the number in the same marks have capitals too.
fn is_quoted_title(words: &Words, at: usize) -> bool {
    let mut before = words.before(at).take(6).take_while(|&i| words.part(i) != Part::Break);
    before.next().is_some() && before.any(|i| words.capitalized(i) && i > words.start())
}

/// Whether someone hurt or missing is a player of a team: "the striker, injured in May, is missing from the squad".
pub(super) fn of_sport(words: &Words, effect: &Effect) -> bool {
    let hurt =
        matches!(words.lower(effect.start), "injured" | "hurt" | "missing" | "injury" | "injures" | "suffered" | "sustained" | "survived");
    let span = TokenSpan::from_usize(effect.start, effect.end);
    hurt && words.near(span).range().any(|i| words.has(i, class::SPORT))
}
