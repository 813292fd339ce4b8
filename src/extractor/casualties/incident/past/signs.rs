//! What each sign is: questions about one word of a sentence and the words around it.

use jiff::civil::Date;

use crate::extractor::casualties::{
    CasualtyKind,
    context::presupposed,
    effect,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;

/// "the 2011 disaster", in an article of a later year: one that has just happened needs no year.
pub fn is_named_by_year(words: &TaggedSentence, at: usize, today: Option<Date>) -> bool {
    let year = || words.lower(at).parse::<i16>().ok().filter(|year| (1900..2100).contains(year));
    // a headline drops the article
    let named =
        |i: usize| words.lower(i) == "the" || words.headline && words.part(i) == Part::Preposition;
    words.part(at) == Part::Number
        && named(at.wrapping_sub(1))
        && year().is_some_and(|year| today.is_none_or(|today| year < today.year()))
        && (at + 1..at + 3).any(|i| is_harm_noun(words, i))
        && !tells_deaths(words)
}

/// "disaster", "tsunami"
fn is_harm_noun(words: &TaggedSentence, at: usize) -> bool {
    words.has(at, class::EVENT)
        || words!("disaster disasters tragedy catastrophe massacre siege genocide")
            .contains(words.key(at))
}

/// The words before `at`, nearest first, as far as `reach`.
fn before<'w>(words: &'w TaggedSentence, at: usize, reach: usize) -> impl Iterator<Item = &'w str> {
    words.before(at).take(reach).map(|i| words.lower(i))
}

/// "riots over verdict", "clerk sentenced as gunman kills two": a reason or a background of what is
/// news.
fn is_beside_news(words: &TaggedSentence, at: usize) -> bool {
    before(words, at, 7).any(|word| {
        words!("after over as outside following amid against during near").contains(word)
    }) || has_news(words)
}

/// "Bomb kills nine": the present tense of a headline.
pub fn has_news(words: &TaggedSentence) -> bool {
    words.head().any(|i| matches!(words.lower(i), "kill" | "kills" | "die" | "dies"))
}

/// "The junta has executed four men", "Vale hangs two spies".
pub fn tells_execution(words: &TaggedSentence) -> bool {
    words.head().any(|i| {
        words!("executed executes hanged hangs beheaded beheads").contains(words.key(i))
            && !presupposed::holds(words, i)
            && effect::effect_at(words, i).is_some()
    })
}

/// Whether the main clause says that people died: "nine were killed on Friday", not "the men who
/// died".
fn tells_deaths(words: &TaggedSentence) -> bool {
    // but "the drowned"
    let told = |i: usize| {
        let verb = words.has(i, class::ANY_PAST | class::PARTICIPLE)
            && words.part(i.wrapping_sub(1)) != Part::Definite;
        verb && effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed)
    };
    // "a book tells how nine people drowned"
    let how = |i: usize| before(words, i, 8).any(|word| word == "how");
    words.head().any(|i| told(i) && !presupposed::holds(words, i) && !how(i))
}

/// "sentenced", "found guilty", "convicted of murder"; not a sentence that is only sought.
pub fn is_judged(words: &TaggedSentence, at: usize) -> bool {
    let next = words.lower(at + 1);
    let judged = match words.lower(at) {
        "sentenced" | "verdict" | "acquitted" | "acquits" | "parole" | "clemency" => true,
        // but it is sought soon after the deed
        "death" => {
            matches!(next, "sentence" | "sentences" | "penalty" | "row")
                && !before(words, at, 3)
                    .any(|word| matches!(word, "seek" | "seeks" | "seeking" | "sought"))
        }
        "guilty" => {
            before(words, at, 5).any(|word| matches!(word, "found" | "finds"))
                || before(words, at, 1).any(|word| matches!(word, "pleads" | "pleaded" | "pled"))
        }
        "convicted" | "convicts" => {
            words!("of for in man woman driver a an the two three four").contains(next)
        }
        "jailed" | "imprisoned" => matches!(next, "for" | "over"),
        _ => false,
    };
    judged && !is_beside_news(words, at)
}

/// "goes on trial", "war crimes", "extradited"; not a trial run, nor one of a drug.
pub fn is_tried(words: &TaggedSentence, at: usize) -> bool {
    let (last, next) = (words.lower(at.wrapping_sub(1)), words.lower(at + 1));
    let tried = match words.lower(at) {
        "trial" => {
            let clinical = matches!(last, "clinical" | "drug" | "field" | "medical" | "vaccine");
            matches!(last, "on" | "murder" | "manslaughter")
                || !clinical
                    && words!("of for over opens opened begins began resumes resumed")
                        .contains(next)
        }
        "war" => {
            next == "crimes"
                && words!("trial trials suspect suspects charges").contains(words.key(at + 2))
        }
        "extradited" => true,
        _ => false,
    };
    tried && !is_beside_news(words, at)
}

/// "the inquest heard", "a coroner ruled"; not one that is still to come.
pub fn is_examined(words: &TaggedSentence, at: usize) -> bool {
    const CASE: usize = 5;
    match words.lower(at) {
        "inquest" | "inquests" => !words.head().any(|i| words.part(i) == Part::Modal),
        "coroner" => words!("ruled rules concluded concludes criticised criticized warned")
            .contains(words.key(at + 1)),
        "inquiry" | "tribunal" => {
            let works = words!(
                "heard hears resumed resumes concluded concludes found finds ended ends published blamed blames criticised criticized"
            );
            let public = words.lower_before(at) == "public";
            let verb =
                (at + 1..at + if public { CASE } else { 2 }).any(|i| works.contains(words.key(i)));
            (verb || words.phrase(at + 1, "was told").is_some()) && !has_news(words)
        }
        _ => false,
    }
}

/// "marks the anniversary", "the anniversary of the disaster", "a plaque was unveiled".
pub fn is_marked(words: &TaggedSentence, at: usize) -> bool {
    match words.lower(at) {
        "anniversary" => {
            let marked = before(words, at, 8)
                .any(|word| matches!(word, "mark" | "marks" | "marked" | "marking"));
            (marked && !is_beside_news(words, at)
                || words.lower(at + 1) == "of" && is_harm_after(words, at + 2))
                && !tells_deaths(words)
        }
        "commemorate" | "commemorates" | "commemorated" | "commemorating" | "commemoration"
        | "commemorations" => !is_beside_news(words, at),
        "memorial" | "monument" | "statue" | "plaque" => {
            let to = words.lower(at + 1) == "to" && words.part(at + 2) == Part::Definite;
            let unveiled = |i: usize| {
                words!("unveil unveils unveiled dedicated inaugurated erected erect")
                    .contains(words.key(i))
            };
            (to || words.head().any(unveiled)) && !tells_deaths(words) && !has_news(words)
        }
        _ => false,
    }
}

/// "35 years after the disaster", "three decades after a flood", "20 years on", in headlines "a year after
/// the attack"
pub fn is_years_after(words: &TaggedSentence, at: usize) -> bool {
    let one = || matches!(words.lower_before(at), "a" | "one") && words.headline;
    if !(matches!(words.lower(at), "years" | "decades" | "decade")
        || words.lower(at) == "year" && one())
    {
        return false;
    }
    let after = match words.lower(at + 1) {
        "after" | "since" => is_harm_after(words, at + 2),
        "on" => matches!(words.part(at + 2), Part::Break | Part::Comma),
        _ => false,
    };
    after && !tells_deaths(words)
}

/// Whether one of the few words from `at` on is a death or an event that harms people.
fn is_harm_after(words: &TaggedSentence, at: usize) -> bool {
    const CLAUSE: usize = 7;
    let own = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break | Part::Say);
    (at..at + CLAUSE).take_while(own).any(|i| is_harm_noun(words, i) || words.has(i, class::DEATH))
}

/// "The film opens on Friday": a story of what is past.
pub fn is_story(words: &TaggedSentence, at: usize) -> bool {
    const SUBJECT: usize = 12;
    words!("opens opened released premieres premiered depicts stars starring screened")
        .contains(words.key(at))
        && words.before(at).take(SUBJECT).any(|i| words.has(i, class::FICTION))
}
