//! What harms nobody: films, games and books, drills, titles, and players who miss a match.

use crate::article::Article;
use crate::extractor::casualties::{
    CasualtyKind,
    effect::{self, Effect},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::Entities;
use crate::lexicon::{word_set, words};
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// "In the film, a gunman kills nine bankers", "a mock blast left 40 wounded": nobody has died.
pub fn of_fiction(words: &TaggedSentence) -> bool {
    words.head().any(|i| {
        is_inside_of_a_work(words, i)
            || tells_a_story(words, i)
            || is_of_a_scene(words, i)
            || is_of_a_drill(words, i)
    })
}

/// Whether the article is about a made-up harm, by its headline or first sentence: a review, a
/// drill that was held.
pub fn is_article_of_fiction(article: &Article, entities: &Entities) -> bool {
    let headline = article.sentences.iter().take_while(|s| s.role != Role::Paragraph).count();
    article.sentences.iter().take(headline + 1).any(|s| {
        let words = TaggedSentence::new(article, entities, s.span, s.role);
        let killed = |i: usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
        let drill = |i: usize| is_of_a_drill(&words, i) || is_drill_held(&words, i);
        words.head().any(|i| tells_a_story(&words, i))
            || words.head().any(drill) && !words.head().any(killed)
    })
}

/// "The episode shows nine deaths", "the body count for the season is now 17"
fn is_of_a_scene(words: &TaggedSentence, at: usize) -> bool {
    match words.lower(at) {
        // "In the opening scene 40 soldiers are killed"
        "scene" | "scenes" | "level" | "chapter" => {
            matches!(words.lower_before(at), "opening" | "closing" | "first" | "last" | "final")
                && words.clause_before(at, 3).any(|k| words.lower(k) == "in")
                && words.lower(at + 1) != "of"
        }
        "episode" | "finale" => {
            words!("shows showed depicts depicted portrays portrayed imagines imagined")
                .contains(words.key(at + 1))
        }
        "body" => {
            let of = ["count for the", "count of the", "count in the"];
            words.one_of(at + 1, &of).is_some_and(|work| {
                words!("season series film movie episode show finale").contains(words.key(work))
            })
        }
        _ => false,
    }
}

/// "In the film, …", "In the computer game, …"; but not "in a series of bombings", "on the film set"
fn is_inside_of_a_work(words: &TaggedSentence, at: usize) -> bool {
    is_work(words, at)
        && words.clause_before(at, 5).any(|k| words.lower(k) == "in")
        && !matches!(words.part(at + 1), Part::Open | Part::Preposition)
}

/// "The film follows a clerk …", "The video game Steel Dawn lets players kill 40 guards"
fn tells_a_story(words: &TaggedSentence, at: usize) -> bool {
    /// Words between a work and its verb: "The film by Ana Brel, her first, tells of …".
    const SUBJECT: usize = 10;
    let event =
        |i: usize| (i + 1..i + 4).any(|k| words.has(k, class::EVENT) || words.lower(k) == "series");
    let told = |i: usize| match words.lower(i) {
        // but "the series follows a fire that …"
        "follows" => !event(i),
        "opens" | "begins" | "starts" | "ends" => {
            matches!(words.lower(i + 1), "with" | "when" | "as")
        }
        _ => words!("tells depicts portrays imagines centers centres revolves lets")
            .contains(words.key(i)),
    };
    let subject =
        |i: &usize| !matches!(words.part(*i), Part::Break | Part::Say | Part::Subordinator);
    // but "a series of attacks follows"
    let work = is_work(words, at)
        || words!("script drama storyline sitcom comedy").contains(words.key(at));
    // but "the film studio fire follows"
    let alone = told(at + 1) || words.part(at + 1) != Part::Open && words.lower(at + 1) != "of";
    work && alone && (at + 1..at + SUBJECT).take_while(subject).any(told)
}

/// A film, a book, a computer game; not a match: "In the final game, players stood silent".
fn is_work(words: &TaggedSentence, at: usize) -> bool {
    let sort =
        words!("video computer board role-playing playing online mobile console shooter adventure");
    // "the new game lets players kill", "in the game, players must shoot"
    let played = || {
        words.lower(at + 2) == "players"
            && (words.lower(at + 1) == "lets"
                || matches!(words.lower(at + 3), "kill" | "shoot" | "must" | "can"))
    };
    words.has(at, class::FICTION)
        || words.lower(at) == "game" && (sort.contains(words.key(at.wrapping_sub(1))) || played())
}

/// "held a drill", "practised for a flood in a drill"
fn is_drill_held(words: &TaggedSentence, at: usize) -> bool {
    const NEAR: usize = 8;
    let held = word_set!("drill_verbs");
    matches!(words.lower(at), "drill" | "drills" | "exercise" | "rehearsal")
        && words.before(at).take(NEAR).any(|i| held.contains(words.key(i)))
}

/// "In the drill, 40 people were killed", "a mock blast", "simulated a crash that killed 30"
fn is_of_a_drill(words: &TaggedSentence, at: usize) -> bool {
    match words.lower(at) {
        "drill" | "exercise" | "rehearsal" => {
            let opens = at < words.start() + 4 && words.lower(words.start()) == "in";
            // "an exercise that imagined a crash"
            let verb = words.one_of(at + 1, &["that", "which", ", which"]).unwrap_or(at + 1);
            opens && words.part(at + 1) == Part::Comma
                || words!("imagined imagines assumed assumes supposed supposes envisaged envisages posited simulates simulated")
                .contains(words.key(verb))
        }
        "mock" | "simulated" | "simulating" | "simulates" | "fictitious" | "fictional"
        | "imaginary" => (at + 1..at + 4).any(|k| {
            words.has(k, class::EVENT)
                || matches!(words.lower(k), "disaster" | "victims" | "casualties" | "war")
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

/// "Twelve Drowned Sailors to play" of a headline, where the text says "the band Twelve Drowned
/// Sailors".
fn is_named_in_text(words: &TaggedSentence, at: usize) -> bool {
    const LONG: usize = 3;
    let article = words.article;
    let same = |i: usize| {
        (0..LONG).all(|k| {
            article.lower(i + k) == article.lower(at + k) && article.token(i + k).capitalized
        })
    };
    let paragraphs = article.sentences.iter().filter(|s| s.role == Role::Paragraph);
    paragraphs.flat_map(|s| s.span.range().skip(1)).any(|i| {
        article.lower(i) == article.lower(at) && i + LONG <= article.tokens.list.len() && same(i)
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
            ("The scene was grim: nine nuns lay dead.", "killed 9"),
            ("The scene shows two dead men in a street.", "killed 2"),
            ("The drill was based on a real crash that killed 40 people.", "killed 40"),
            ("In the final game, players mourned nine fans killed in the crush.", "killed 9"),
            ("The body count for the season is now 17.", ""),
            ("The exercise imagined a blast that killed 40 people.", ""),
            ("An exercise was stopped when two soldiers drowned.", "killed 2"),
            ("In the game, players kill 40 guards.", ""),
            ("In the novel, a plague kills two million people.", ""),
            ("Crews rehearsed for a plane crash in which, by the plan, 45 people died.", ""),
            ("Forty mock victims were injured in the drill.", ""),
            ("The film by Ana Brel follows a clerk who looks into a fire that killed 11.", ""),
            ("Her script opens with a crash that kills nine passengers.", ""),
            ("The new game lets players kill 40 guards.", ""),
            ("Two Drowned Brothers, a band from Kesh, will play in May.", ""),
            ("Two drowned brothers were found near Kesh.", "killed 2"),
            ("The play tells of a crash.\n\nNine passengers are killed.", ""),
            ("The town held a drill.\n\nForty people were injured when a tram hit a bus.", ""),
            // Real harm beside a work.
            ("The drama school fire killed nine people, and follows a blaze in May.", "killed 9"),
            ("The series follows the bombing that killed 22 people.", "killed 22"),
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
