//! What harms nobody: films and books, drills, titles, and players who miss a match.

use crate::extractor::casualties::{
    effect::{self, Effect},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::text::span::TokenSpan;

/// "In the film, a gunman kills nine bankers", "a mock blast left 40 wounded": nobody has died.
pub fn of_fiction(words: &TaggedSentence) -> bool {
    of_a_drill(words) || words.head().any(|i| is_inside_of_a_work(words, i))
}

/// "In the film, …"; but "in a series of bombings", "on the film set".
fn is_inside_of_a_work(words: &TaggedSentence, at: usize) -> bool {
    if !words.has(at, class::FICTION) {
        return false;
    }
    let within = words
        .before(at)
        .take(4)
        .take_while(|&k| words.part(k) != Part::Comma)
        .any(|k| words.lower(k) == "in");
    within && !matches!(words.part(at + 1), Part::Open | Part::Preposition)
}

/// "In the drill, 40 people were killed", "a mock blast", "simulated a crash that killed 30".
fn of_a_drill(words: &TaggedSentence) -> bool {
    /// Words of the phrase that opens a sentence.
    const OPENING: usize = 5;
    words.head().any(|i| match words.lower(i) {
        "drill" | "exercise" | "rehearsal" => {
            let within = || words.before(i).any(|k| words.lower(k) == "in");
            i < words.start() + OPENING && words.part(i + 1) == Part::Comma && within()
        }
        "mock" | "simulated" | "simulating" | "fictitious" => {
            (i + 1..i + 4).any(|k| words.has(k, class::EVENT))
        }
        _ => false,
    })
}

/// Whether the figure at the start of `span` is in the title of a work or the name of a band: the
/// play Eleven Killed in Snow.
///
/// Inside of a sentence a number word has no capital but in a title; the effect or the noun after
/// it has one too.
pub fn in_a_title(words: &TaggedSentence, span: TokenSpan) -> bool {
    const LONGEST: usize = 12;
    let at = span.start as usize;
    let line = words.line();
    // Not in a text that is all in capitals.
    let capital = words.capitalized(at)
        && line.is_capitalized(at)
        && !(words.article.token(at).all_caps && words.article.word(at).len() > 1);
    if words.headline
        || !capital
        || !(noun_phrase::is_number(&line, at) || words.part(at) == Part::Article)
        || line.is_in_headline_case()
    {
        return false;
    }
    let initial = words
        .before(at)
        .next()
        .is_none_or(|i| words.part(i) == Part::Break && words.lower(i) != "(");
    // Of "Nine Drowned Brothers will play", the first word of a sentence, the effect tells.
    let told = |i: usize| !initial || effect::kind_of(words.key(i)).is_some();
    span.range().skip(1).take(LONGEST).any(|i| words.capitalized(i) && told(i))
        || follows_words_of_a_title(words, at)
}

/// "Death of Six Bakers": of the words right before the number another one has a capital too.
fn follows_words_of_a_title(words: &TaggedSentence, at: usize) -> bool {
    let mut before = words.before(at).take(6).take_while(|&i| words.part(i) != Part::Break).skip(1);
    before.any(|i| words.capitalized(i) && i > words.start())
}

/// Whether someone hurt or missing is a player of a team: "the striker, injured in May, is missing
/// from the squad".
pub fn of_sport(words: &TaggedSentence, effect: &Effect) -> bool {
    let hurt = words!(
        "injured hurt missing injury injures suffered suffering sustained survived recovering"
    )
    .contains(words.key(effect.start));
    let span = TokenSpan::from_usize(effect.start, effect.end);
    hurt && words.near(span).range().any(|i| words.has(i, class::SPORT))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn nobody_dies_in_a_story() {
        for (text, expected) in [
            ("In the novel, a plague kills two million people.", ""),
            ("Two Drowned Brothers, a band from Kesh, will play in May.", ""),
            ("Two drowned brothers were found near Kesh.", "killed 2"),
            // Real harm beside a work.
            ("A fire at a cinema killed nine people during a film.", "killed 9"),
            ("A gunman opened fire at a film festival, killing four.", "killed 4"),
            ("Three stuntmen were killed on the set of the film.", "killed 3"),
            ("Nine soldiers were killed during an exercise when a shell exploded.", "killed 9"),
            ("In a series of raids, nine people were killed.", "killed 9"),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
