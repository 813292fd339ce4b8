//! What harms nobody: films, games and books, parts that actors play, drills, titles, and players
//! who miss a match.

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
    let made_up = |i: usize| {
        is_inside_of_a_work(words, i)
            || tells_a_story(words, i)
            || plays_a_part(words, i)
            || is_of_a_scene(words, i)
    };
    of_a_drill(words) || words.head().any(made_up)
}

/// Whether the article is about a made-up harm, by its headline or first sentence: a review, a
/// drill that was held.
pub fn is_article_of_fiction(article: &Article, entities: &Entities) -> bool {
    let headline = article.sentences.iter().take_while(|s| s.role != Role::Paragraph).count();
    article.sentences.iter().take(headline + 1).any(|s| {
        let words = TaggedSentence::new(article, entities, s.span, s.role);
        let drill = || of_a_drill(&words) || words.head().any(|i| is_drill_held(&words, i));
        let told = || words.head().any(|i| tells_a_story(&words, i));
        let killed = |i: usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
        told() || drill() && !words.head().any(killed)
    })
}

/// "The scene shows the deaths of nine nuns", "the body count for the season is now 17"; but "the
/// scene shows two dead men in a street", "the body count for the season of storms"
fn is_of_a_scene(words: &TaggedSentence, at: usize) -> bool {
    let told = words!("shows showed depicts depicted portrays portrayed imagines imagined")
        .contains(words.key(at + 1));
    let death = || words.one_of(at + 2, &["the death of", "the deaths of"]).is_some();
    match words.lower(at) {
        "episode" | "finale" => told,
        "scene" => told && death(),
        "body" => {
            let of = ["count for the", "count of the", "count in the"];
            words.one_of(at + 1, &of).is_some_and(|work| {
                words!("season series film movie episode show finale").contains(words.key(work))
                    && !matches!(words.part(work + 1), Part::Open | Part::Preposition)
            })
        }
        _ => false,
    }
}

/// "In the film, …", "In the computer game Fallen, …", "The film, in which …"
fn is_inside_of_a_work(words: &TaggedSentence, at: usize) -> bool {
    const REACH: usize = 5;
    if !is_work(words, at) {
        return false;
    }
    let within = words.clause_before(at, REACH).any(|k| words.lower(k) == "in");
    // but "in a series of bombings", "on the film set"
    let alone = !matches!(words.part(at + 1), Part::Open | Part::Preposition);
    let name = || (at + 1..at + REACH).take_while(|&i| words.capitalized(i)).last();
    let named = || name().is_some_and(|last| words.part(last + 1) == Part::Comma);
    let which = || {
        words.phrase(at + 1, ", in which").is_some() || words.phrase(at + 1, ", where").is_some()
    };
    within && (alone || named()) || which()
}

/// "The film follows a clerk …", "Her script opens with a crash", "The new game lets players kill
/// 40 guards"
fn tells_a_story(words: &TaggedSentence, at: usize) -> bool {
    /// Words between a work and its verb: "The film by Ana Brel, her first, tells of …".
    const SUBJECT: usize = 10;
    if !(is_work(words, at)
        || words!("script drama storyline sitcom comedy").contains(words.key(at)))
    {
        return false;
    }
    let determiner =
        |i: usize| matches!(words.part(i), Part::Definite | Part::Article | Part::Possessive);
    let opens = words.headline || words.before(at).take(4).any(determiner);
    let event =
        |i: usize| (i + 1..i + 4).any(|k| words.has(k, class::EVENT) || words.lower(k) == "series");
    let told = |i: usize| match words.lower(i) {
        // but "the drama follows a fire that …"
        "follows" => !event(i),
        "tells" | "depicts" | "portrays" | "imagines" | "centers" | "centres" | "revolves"
        | "dramatises" | "dramatizes" | "sees" => true,
        "opens" | "begins" | "starts" | "ends" => {
            matches!(words.lower(i + 1), "with" | "when" | "as")
        }
        "is" => words.one_of(i + 1, &["set in", "set during", "set on", "set after"]).is_some(),
        "lets" => is_game(words, at),
        _ => false,
    };
    let subject =
        |i: &usize| !matches!(words.part(*i), Part::Break | Part::Say | Part::Subordinator);
    // but "the film studio fire follows", "a series of attacks ends with"
    let alone = told(at + 1) || words.part(at + 1) != Part::Open && words.lower(at + 1) != "of";
    opens && alone && (at + 1..at + SUBJECT).take_while(subject).any(told)
}

fn is_work(words: &TaggedSentence, at: usize) -> bool {
    words.has(at, class::FICTION) || is_game(words, at)
}

/// "the computer game", "the new game lets players"; not a match.
fn is_game(words: &TaggedSentence, at: usize) -> bool {
    let sort =
        words!("video computer board role-playing playing online mobile console shooter adventure");
    words.lower(at) == "game"
        && (sort.contains(words.key(at.wrapping_sub(1)))
            || words.phrase(at + 1, "lets players").is_some()
            // but "In the final game, players stood silent for the nine fans killed"
            || words
                .phrase(at + 1, ", players")
                .is_some_and(|i| matches!(words.lower(i), "kill" | "shoot" | "must" | "can")))
}

/// "held a drill", "the exercise simulated a crash", "practised for a flood in a drill"
fn is_drill_held(words: &TaggedSentence, at: usize) -> bool {
    const NEAR: usize = 8;
    let held = words!(
        "hold holds held holding stage stages staged staging conduct conducted run ran practise practised practice practiced train trained tested tests took"
    );
    // but "ran a drill through the rock"
    matches!(words.lower(at), "drill" | "drills" | "exercise" | "rehearsal")
        && !matches!(words.lower(at + 1), "through" | "into" | "steady" | "bit" | "rig")
        && words.before(at).take(NEAR).any(|i| held.contains(words.key(i)))
}

/// "In the drill, 40 people were killed", "a mock blast", "simulated a crash that killed 30",
/// "under the scenario"
fn of_a_drill(words: &TaggedSentence) -> bool {
    words.head().any(|i| match words.lower(i) {
        "drill" | "exercise" | "rehearsal" => {
            let opens = i < words.start() + 5 && words.part(i + 1) == Part::Comma;
            // "held a drill in which a crash killed 50"
            let told = words.lower(i + 1) == "in" && words.lower(i + 2) == "which";
            // "the drill was based on a blast"; but "on a real crash", "on a crash in 1999"
            let year = |k: usize| words.lower(k).len() == 4 && words.is_number(k);
            let based = |k: usize| {
                words.one_of(k, &["was based on a", "is based on a"]).is_some_and(|on| {
                    words.has(on, class::EVENT | class::VIOLENCE) && !words.head().any(year)
                })
            };
            // "an exercise that imagined a crash"
            let verb = words.one_of(i + 1, &["that", "which", ", which"]).unwrap_or(i + 1);
            let supposed = words!("imagined imagines assumed assumes supposed supposes envisaged envisages posited simulates simulated")
                .contains(words.key(verb))
                || based(verb);
            // "actors played 40 injured passengers in the exercise"
            let played = |k: usize| {
                matches!(words.lower(k), "played" | "play" | "playing") && words.is_number(k + 1)
            };
            told
                || supposed
                || words.before(i).take(12).any(played)
                || opens && (words.start()..i).any(|k| words.lower(k) == "in")
        }
        "mock" | "simulated" | "simulating" | "simulates" | "fictitious" | "fictional"
        | "imaginary" => (i + 1..i + 4).any(|k| {
            words.has(k, class::EVENT)
                || matches!(words.lower(k), "disaster" | "victims" | "casualties" | "war")
        }),
        // but "a fake fire alarm"
        "fake" | "pretend" => {
            words.has(i + 1, class::EVENT) && words.part(i + 2) != Part::Open
        }
        "pretended" => words.lower(i + 1) == "that",
        // "rehearsed for a plane crash"
        "rehearsed" | "rehearse" | "rehearses" | "rehearsing" => {
            (i + 1..i + 5).any(|k| words.has(k, class::EVENT) || words.lower(k) == "disaster")
        }
        // but "in a scenario that the town knows"
        "scenario" | "script" | "simulation" => {
            i < words.start() + 5 && matches!(words.lower_before(i), "the" | "this" | "that")
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
    if capital && opens_a_title(words, at) && !line.is_in_headline_case() {
        return true;
    }
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

/// “Forty Dead Men”: all of the longer words in the marks that open before the number have
/// capitals.
fn opens_a_title(words: &TaggedSentence, at: usize) -> bool {
    const LONGEST: usize = 8;
    let is_mark = |i: usize| matches!(words.kind(i), Some(Kind::DoubleQuote | Kind::SingleQuote));
    let close = (at + 1..at + LONGEST).find(|&i| is_mark(i));
    let capital = |i: usize| words.lower(i).len() < 4 || words.capitalized(i);
    at.checked_sub(1).is_some_and(is_mark)
        && close.is_some_and(|close| close > at + 1 && (at..close).all(capital))
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

/// "played a man who kills nine people"
fn plays_a_part(words: &TaggedSentence, at: usize) -> bool {
    const PART: usize = 6;
    let harms = |i: usize| words.lower(i).ends_with('s') && effect::kind_of(words.key(i)).is_some();
    matches!(words.lower(at), "played" | "plays" | "portrayed" | "portrays")
        && words.part(at + 1) == Part::Article
        && (at + 2..at + PART).any(|i| words.lower(i) == "who" && harms(i + 1))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn nobody_dies_in_a_story() {
        assert_figures(&[
            ("The actor played a clerk who kills nine bankers.", ""),
            ("\"Nine Dead Bakers\" tops the charts\n\nIt opened on Friday.", ""),
            ("The scene shows the deaths of nine nuns.", ""),
            ("The scene was grim: nine nuns lay dead.", "killed 9"),
            ("The scene shows two dead men in a street.", "killed 2"),
            ("The body count for the season of storms is now 17.", "killed 17"),
            ("The drill was based on a real crash that killed 40 people.", "killed 40"),
            ("In the final game, players mourned nine fans killed in the crush.", "killed 9"),
            ("The body count for the season is now 17.", ""),
            ("The exercise imagined a blast that killed 40 people.", ""),
            ("The drill was based on a crash in which 40 people were killed.", ""),
            ("Actors played 40 injured clerks in the exercise.", ""),
            ("An exercise was stopped when two soldiers drowned.", "killed 2"),
            ("In the game, players kill 40 guards.", ""),
            ("In the novel, a plague kills two million people.", ""),
            ("In the video game Steel Dawn, gunmen kill 12 hostages.", ""),
            ("Crews rehearsed for a plane crash in which, by the plan, 45 people died.", ""),
            ("Forty mock victims were injured in the drill.", ""),
            ("The town held a drill in which a crash killed 50 people.", ""),
            ("In the computer game Fallen Gate, a gunman shoots dead dozens of clerks.", ""),
            ("The film, in which a bomb kills 12 people, opens on Friday.", ""),
            ("The film by Ana Brel follows a clerk who looks into a fire that killed 11.", ""),
            ("Her script opens with a crash that kills nine passengers.", ""),
            ("The new game lets players kill 40 guards.", ""),
            ("Two Drowned Brothers, a band from Kesh, will play in May.", ""),
            ("Two drowned brothers were found near Kesh.", "killed 2"),
            ("The series is set in a town where nine girls have vanished.", ""),
            ("The play tells of a crash.\n\nNine passengers are killed.", ""),
            ("The town held a drill.\n\nForty people were injured when a tram hit a bus.", ""),
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
