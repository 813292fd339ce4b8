//! What harms nobody: films, games and books, drills, titles, and players who miss a match.

use crate::article::Article;
use crate::extractor::casualties::{
    CasualtyKind,
    effect::{self, Effect},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::Entities;
use crate::lexicon::words;
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// "In the film, a gunman kills nine bankers", "a mock blast left 40 wounded": nobody has died.
pub fn of_fiction(words: &TaggedSentence) -> bool {
    words.head().any(|i| {
        is_inside_of_a_work(words, i)
            || is_of_a_scene(words, i)
            || is_of_a_drill(words, i)
            || tells_story(words, i)
    })
}

/// "Crews rehearse for a plane crash", "The town held a drill": whether the article opens with a drill,
/// and with nobody's death.
pub fn is_article_of_a_drill(article: &Article, entities: &Entities) -> bool {
    article.sentences.first().is_some_and(|first| {
        let words = TaggedSentence::new(article, entities, first.span, first.role);
        let killed = |i: usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
        let drill = |i: usize| is_of_a_drill(&words, i) || is_drill_held(&words, i);
        words.head().any(drill) && !words.head().any(killed)
    })
}

/// "held a rescue drill"
fn is_drill_held(words: &TaggedSentence, at: usize) -> bool {
    const NEAR: usize = 5;
    let held = |i: usize| {
        words!("conducted held hold holding holds ran staged stages staging").contains(words.key(i))
    };
    matches!(words.lower(at), "drill" | "drills") && words.clause_before(at, NEAR).any(held)
}

/// "In the opening scene 40 soldiers are killed", "The game lets players kill 40 guards"
fn is_of_a_scene(words: &TaggedSentence, at: usize) -> bool {
    words.phrase(at, "game lets players").is_some()
        || matches!(words.lower(at), "scene" | "scenes" | "level" | "chapter")
            && matches!(words.lower_before(at), "opening" | "closing" | "first" | "last" | "final")
            && words.clause_before(at, 3).any(|k| words.lower(k) == "in")
            && words.lower(at + 1) != "of"
}

/// "In the film, …", "In the movie Night Train, …", "In the computer game, …"; but not "in a series of
/// bombings", "on the film set", "in the final game"
fn is_inside_of_a_work(words: &TaggedSentence, at: usize) -> bool {
    let played = words!("board computer console mobile online role-playing shooter video");
    let game = words.lower(at) == "game" && played.contains(words.key(at.wrapping_sub(1)));
    (words.has(at, class::FICTION) || game)
        && words.clause_before(at, 5).any(|k| words.lower(k) == "in")
        && (!matches!(words.part(at + 1), Part::Open | Part::Preposition)
            || words.has(at, class::NAMED_SORT)
                && words.capitalized(at + 1)
                && !words.article.token(at + 1).all_caps)
}

/// "The game tells the story of a sailor killed by pirates"; but "he tells the story of his game"
fn tells_story(words: &TaggedSentence, at: usize) -> bool {
    const SUBJECT: usize = 4;
    words.lower(at) == "tells"
        && words.phrase(at + 1, "the story of").is_some()
        && words.clause_before(at, SUBJECT).any(|k| {
            words.has(k, class::FICTION) || matches!(words.lower(k), "game" | "book" | "episode")
        })
}

/// "In the drill, 40 people were killed", "a mock blast", "simulated a crash that killed 30"
fn is_of_a_drill(words: &TaggedSentence, at: usize) -> bool {
    match words.lower(at) {
        "drill" | "exercise" | "rehearsal" => {
            at < words.start() + 4
                && words.lower(words.start()) == "in"
                && words.part(at + 1) == Part::Comma
        }
        "mock" | "simulated" | "simulating" | "simulates" | "fictitious" | "fictional"
        | "imaginary" => (at + 1..at + 4).any(|k| {
            words.has(k, class::EVENT) || matches!(words.lower(k), "casualties" | "victims")
        }),
        // "rehearsed for a plane crash"
        "rehearsed" | "rehearse" | "rehearses" | "rehearsing" => {
            (at + 1..at + 5).any(|k| words.has(k, class::EVENT))
        }
        // "under the scenario"
        "scenario" | "simulation" => at < words.start() + 5,
        _ => false,
    }
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
    let capital =
        words.capitalized(at) && line.is_capitalized(at) && !words.article.token(at).all_caps;
    let named = || words.headline && words.is_number(at) && is_named_in_text(words, at);
    if capital && (opens_a_title(words, at) || named()) {
        return true;
    }
    if words.headline
        || !capital
        || !(noun_phrase::is_number(&line, at) || words.part(at) == Part::Article)
        || line.is_in_headline_case()
    {
        return false;
    }
    let initial = words.part_before(at) == Part::Break;
    // Of "Nine Drowned Brothers will play", the first word of a sentence, the effect tells.
    let told = |i: usize| !initial || effect::kind_of(words.key(i)).is_some();
    span.range().skip(1).take(LONGEST).any(|i| words.capitalized(i) && told(i))
        || follows_words_of_a_title(words, at)
}

/// "Nine Drowned Bakers to play" in the headline, where the text says "the band Nine Drowned Bakers":
/// three words with capitals are a name.
fn is_named_in_text(words: &TaggedSentence, at: usize) -> bool {
    const NAME: usize = 3;
    let article = words.article;
    let first = article.sentences.iter().find(|s| s.role == Role::Paragraph);
    let Some(body) = first.map(|s| s.span.start as usize).filter(|&body| at < body) else {
        return false;
    };
    let last = article.tokens.list.len().saturating_sub(NAME);
    (body + 1..=last).any(|i| {
        (0..NAME).all(|k| {
            article.token(i + k).capitalized && article.lower(i + k) == article.lower(at + k)
        })
    })
}

/// “Forty Dead Men”: all of the longer words in the marks that open before the number have
/// capitals.
fn opens_a_title(words: &TaggedSentence, at: usize) -> bool {
    const LONGEST: usize = 8;
    let is_mark = |i: usize| matches!(words.kind(i), Some(Kind::DoubleQuote | Kind::SingleQuote));
    let close = (at + 1..at + LONGEST).find(|&i| is_mark(i));
    let capital = |i: usize| words.lower(i).len() < 4 || words.capitalized(i);
    at.checked_sub(1).is_some_and(is_mark) && close.is_some_and(|close| (at..close).all(capital))
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
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn nobody_dies_in_a_story() {
        assert_figures(&[
            ("\"Nine Dead Bakers\" tops the charts\n\nIt opened on Friday.", ""),
            ("The drill was based on a real crash that killed 40 people.", "killed 40"),
            ("An exercise was stopped when two soldiers drowned.", "killed 2"),
            ("In the computer game, players kill 40 guards.", ""),
            ("In the opening scene 40 soldiers are killed.", ""),
            ("In the final game, players mourned nine fans killed in the crush.", "killed 9"),
            ("Forty mock victims were injured in the drill.", ""),
            ("The new game lets players kill 40 guards.", ""),
            ("The town held a drill.\n\nForty people were injured when a tram hit a bus.", ""),
            ("The town bought a drill.\n\nForty people were injured when it fell.", "injured 40"),
            ("In the novel, a plague kills two million people.", ""),
            ("In the movie Night Ferry, two soldiers are killed by a spy.", ""),
            ("The game tells the story of a sailor captured by pirates.", ""),
            ("The mayor tells the story of two sailors killed in May.", "killed 2"),
            ("Crews rehearsed for a plane crash in which, by the plan, 45 people died.", ""),
            ("Two Drowned Brothers, a band from Kesh, will play in May.", ""),
            ("Two drowned brothers were found near Kesh.", "killed 2"),
            // Real harm beside a work.
            ("The band played a song for a clerk who was killed by a tram.", "killed 1"),
            ("A fire at a cinema killed nine people during a film.", "killed 9"),
            ("A gunman opened fire at a film festival, killing four.", "killed 4"),
            ("Three stuntmen were killed on the set of the film.", "killed 3"),
            ("Nine soldiers were killed during an exercise when a shell exploded.", "killed 9"),
            ("The game was called off after a stand fell and killed two fans.", "killed 2"),
            ("In a series of raids, nine people were killed.", "killed 9"),
        ]);
    }
}
