//! Articles about harm of the past: trials, inquests, memorials, anniversaries. What they count is news of another day.
//!
//! Each sign is an entry of a table, with sentences that have it and others that only look as if they had.

use jiff::civil::Date;

use crate::extractor::casualties::{
    CasualtyKind,
    context::presupposed,
    effect,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;

/// Words looked at in one sentence: a text without full stops stays cheap.
const REACH: usize = 120;

/// A sign that a sentence at the top of an article is about harm of the past.
struct Sign {
    /// Whether the word at a position has it.
    holds: fn(&TaggedSentence, usize) -> bool,
    #[cfg(test)]
    yes: &'static [&'static str],
    #[cfg(test)]
    no: &'static [&'static str],
}

macro_rules! sign {
    ($holds:expr, [$($yes:expr),* $(,)?], [$($no:expr),* $(,)?]) => {
        Sign { holds: $holds, #[cfg(test)] yes: &[$($yes),*], #[cfg(test)] no: &[$($no),*] }
    };
}

/// The signs. Verdicts before hearings, these before memorials.
static SIGNS: [Sign; 8] = [
    sign!(
        is_judged,
        [
            "A clerk was sentenced to life on Tuesday.",
            "A court found the clerk guilty.",
            "The killer asked for clemency.",
            "The death penalty awaits the clerk.",
            "A jury convicted the clerk of murder.",
            "Driver pleads guilty over crash"
        ],
        [
            "The clerk pleaded not guilty.",
            "The state seeks the death penalty.",
            "Nine killed in Kesh riots over verdict.",
            "Clerk sentenced in Kesh as gunman kills two.",
            "A convicted thief shot two guards."
        ]
    ),
    sign!(
        is_tried,
        ["The trial of the clerk began.", "A clerk goes on trial.", "A war crimes suspect was seized.", "Bomber to be extradited"],
        ["A ferry sank on its trial run.", "The vaccine trial began.", "The army was accused of war crimes."]
    ),
    sign!(
        is_examined,
        [
            "An inquest into the fire was told of locked doors.",
            "The inquiry heard from nine nurses.",
            "A coroner ruled that the doors were locked.",
            "Police reopen murder case",
            "A public inquiry into the fire resumed."
        ],
        ["An inquest will be held.", "An inquiry into the crash was ordered.", "The coroner gave no names.", "The bridge was reopened."]
    ),
    sign!(
        is_marked,
        [
            "Kesh marks the third anniversary of the flood.",
            "The town held a commemoration.",
            "It was the tenth anniversary of the disaster.",
            "A memorial to the miners was opened.",
            "A plaque for the victims was unveiled."
        ],
        [
            "A bomb went off on the anniversary.",
            "Bomb hits Kesh market as town marks anniversary of its founding.",
            "A memorial service will be held on Sunday.",
            "A lorry hit a crowd at a memorial.",
            "Bomb kills nine at memorial to miners"
        ]
    ),
    sign!(
        is_years_after,
        [
            "Families met 35 years after the disaster.",
            "Bells rang three decades after a flood killed 230 people.",
            "Candles burn for the drowned, 20 years on"
        ],
        ["Nine people were killed on Friday two years after a blast at the mill.", "The bridge opened nine years after the plan."]
    ),
    sign!(
        is_story,
        [
            "A museum tells of the siege.",
            "The exhibition recalls the flood.",
            "The documentary traces the massacre.",
            "Her memoir tells how nine men drowned."
        ],
        [
            "A survivor told of the crash.",
            "Gunmen stormed a museum and told all to kneel.",
            "Five people died in a fire at a museum that tells of the siege."
        ]
    ),
    sign!(
        is_obituary,
        ["Ana Holm, who survived a massacre, has died at 94.", "Camp survivor dies aged 94", "Killer of nine dies in prison"],
        ["Two died at the scene and four survived.", "Nine people died and a boy survived.", "Nine die in prison riot"]
    ),
    sign!(
        is_rehabilitated,
        ["The pilot was posthumously pardoned.", "Bones of the drowned were exhumed."],
        ["The president pardoned a turkey."]
    ),
];

/// Whether the sentence has a sign of harm of the past: "found guilty", "marks the anniversary", "35 years after the disaster".
/// `today` is the day that the article is written on.
pub fn is_of_the_past(words: &TaggedSentence, today: Option<Date>) -> bool {
    words.span.range().take(REACH).any(|i| SIGNS.iter().any(|sign| (sign.holds)(words, i)) || is_named_by_year(words, i, today))
}

/// "the 2011 disaster", in an article of a later year: one that has just happened needs no year.
fn is_named_by_year(words: &TaggedSentence, at: usize, today: Option<Date>) -> bool {
    let year = || words.lower(at).parse::<i16>().ok().filter(|year| (1900..2100).contains(year));
    // a headline drops the article
    let named = |i: usize| words.lower(i) == "the" || words.headline && words.part(i) == Part::Preposition;
    words.part(at) == Part::Number
        && named(at.wrapping_sub(1))
        && year().is_some_and(|year| today.is_none_or(|today| year < today.year()))
        && is_harm_noun(words, at + 1)
        && !tells_deaths(words)
        && !has_attack(words)
}

/// "disaster", "tsunami disaster": an event that harms people, not more than a word away.
fn is_harm_noun(words: &TaggedSentence, at: usize) -> bool {
    (at..at + 2).any(|i| words.has(i, class::EVENT) || matches!(words.lower(i), "disaster" | "tragedy" | "catastrophe" | "massacre"))
}

/// The words before `at`, nearest first, as far as `reach`.
fn before<'w>(words: &'w TaggedSentence, at: usize, reach: usize) -> impl Iterator<Item = &'w str> {
    words.before(at).take(reach).map(|i| words.lower(i))
}

/// "riots over verdict", "clerk sentenced as gunman kills two": a reason or a background of what is news.
fn is_beside_news(words: &TaggedSentence, at: usize) -> bool {
    before(words, at, 7)
        .any(|word| matches!(word, "after" | "over" | "as" | "outside" | "following" | "amid" | "against" | "during" | "near"))
        || has_news(words)
        || has_attack(words)
}

/// "Bomb kills nine": the present tense of a headline.
pub fn has_news(words: &TaggedSentence) -> bool {
    words.span.range().take(REACH).any(|i| matches!(words.lower(i), "kill" | "kills" | "die" | "dies"))
}

/// "A bomb went off near …", "Gunmen opened fire at …": the main clause tells of an attack, whatever else it mentions.
fn has_attack(words: &TaggedSentence) -> bool {
    let attack = |i: usize| match words.lower(i) {
        "went" => words.lower(i + 1) == "off",
        "opened" => words.lower(i + 1) == "fire",
        "drove" => words.lower(i + 1) == "into",
        _ => words!("attacked exploded stormed ambushed bombed").contains(words.key(i)),
    };
    words.span.range().take(REACH).any(|i| attack(i) && !presupposed::holds(words, i))
}

/// Whether the main clause says that people died: "nine were killed on Friday", not "the men who died".
fn tells_deaths(words: &TaggedSentence) -> bool {
    // but "the drowned"
    let told = |i: usize| {
        let verb = words.has(i, class::ANY_PAST | class::PARTICIPLE) && words.part(i.wrapping_sub(1)) != Part::Definite;
        verb && effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed)
    };
    // "a book tells how nine people drowned"
    let how = |i: usize| before(words, i, 8).any(|word| word == "how");
    has_news(words) || words.span.range().take(REACH).any(|i| told(i) && !presupposed::holds(words, i) && !how(i))
}

/// "sentenced", "found guilty", "convicted of murder"; not a sentence that is only sought.
fn is_judged(words: &TaggedSentence, at: usize) -> bool {
    let next = words.lower(at + 1);
    let judged = match words.lower(at) {
        "sentenced" | "verdict" | "acquitted" | "acquits" => true,
        "parole" | "clemency" => true,
        // but it is sought soon after the deed
        "death" => {
            matches!(next, "sentence" | "sentences" | "penalty" | "row")
                && !before(words, at, 3).any(|word| matches!(word, "seek" | "seeks" | "seeking" | "sought"))
        }
        "guilty" => {
            before(words, at, 5).any(|word| matches!(word, "found" | "finds"))
                || before(words, at, 1).any(|word| matches!(word, "pleads" | "pleaded" | "pled"))
        }
        "convicted" | "convicts" => {
            matches!(next, "of" | "for" | "in" | "man" | "woman" | "driver" | "a" | "an" | "the" | "two" | "three" | "four")
        }
        "jailed" | "imprisoned" => matches!(next, "for" | "over"),
        _ => false,
    };
    judged && !is_beside_news(words, at)
}

/// "goes on trial", "war crimes", "extradited"; not a trial run, nor one of a drug.
fn is_tried(words: &TaggedSentence, at: usize) -> bool {
    let (last, next) = (words.lower(at.wrapping_sub(1)), words.lower(at + 1));
    let tried = match words.lower(at) {
        "trial" => {
            let clinical = matches!(last, "clinical" | "drug" | "field" | "medical" | "vaccine");
            matches!(last, "on" | "murder" | "manslaughter")
                || !clinical && matches!(next, "of" | "for" | "over" | "opens" | "opened" | "begins" | "began" | "resumes" | "resumed")
        }
        "war" => {
            next == "crimes" && words!("trial trials suspect suspects charges").contains(words.key(at + 2))
                || matches!(next, "criminal" | "criminals")
        }
        "extradited" => true,
        _ => false,
    };
    tried && !is_beside_news(words, at)
}

/// "the inquest heard", "a coroner ruled", "reopened the case"; not one that is still to come.
fn is_examined(words: &TaggedSentence, at: usize) -> bool {
    const CASE: usize = 5;
    let (last, next) = (words.lower(at.wrapping_sub(1)), words.lower(at + 1));
    let works =
        words!("heard hears resumed resumes concluded concludes found finds ended ends published blamed blames criticised criticized");
    let examined = match words.lower(at) {
        "inquest" | "inquests" => !words.span.range().take(REACH).any(|i| words.part(i) == Part::Modal),
        "inquiry" if last == "public" => (at + 1..at + CASE).any(|i| works.contains(words.key(i))),
        "inquiry" | "tribunal" => works.contains(next) || next == "was" && words.lower(at + 2) == "told",
        "coroner" => words!("ruled rules concluded concludes criticised criticized warned").contains(next),
        "reopen" | "reopens" | "reopened" | "reopening" => (at + 1..at + CASE)
            .any(|i| words!("case cases investigation investigations inquiry inquest probe murder murders").contains(words.key(i))),
        "case" => last == "cold",
        _ => false,
    };
    examined && !has_news(words)
}

/// "marks the anniversary", "the anniversary of the disaster", "a memorial to the miners", "a plaque was unveiled".
fn is_marked(words: &TaggedSentence, at: usize) -> bool {
    let unveiled = || {
        words.span.range().take(REACH).any(|i| words!("unveil unveils unveiled dedicated inaugurated erected erect").contains(words.key(i)))
    };
    match words.lower(at) {
        "anniversary" => {
            let marked = before(words, at, 8).any(|word| matches!(word, "mark" | "marks" | "marked" | "marking"));
            marked && !is_beside_news(words, at) || words.lower(at + 1) == "of" && is_harm_after(words, at + 2) && !tells_deaths(words)
        }
        "commemorate" | "commemorates" | "commemorated" | "commemorating" | "commemoration" | "commemorations" => {
            !is_beside_news(words, at)
        }
        "memorial" | "monument" | "statue" | "plaque" => {
            let to = words.lower(at + 1) == "to" && words.part(at + 2) == Part::Definite;
            (to || unveiled()) && !tells_deaths(words)
        }
        _ => false,
    }
}

/// "35 years after the disaster", "three decades after a flood", "20 years on"
fn is_years_after(words: &TaggedSentence, at: usize) -> bool {
    if !matches!(words.lower(at), "years" | "decades" | "decade") {
        return false;
    }
    // "fifty years to the day since the roof fell"
    let to_the_day = words.phrase(at + 1, "to the day");
    let after = match words.lower(at + 1) {
        _ if to_the_day.is_some() => true,
        "after" | "since" => is_harm_after(words, at + 2),
        "on" => matches!(words.part(at + 2), Part::Break | Part::Comma),
        _ => false,
    };
    after && !tells_deaths(words)
}

/// Whether one of the few words from `at` on is an event that harms people, or says that they died.
fn is_harm_after(words: &TaggedSentence, at: usize) -> bool {
    const CLAUSE: usize = 7;
    let own = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break | Part::Say);
    (at..at + CLAUSE).take_while(own).any(|i| {
        words.has(i, class::EVENT | class::DEATH)
            || words!("disaster disasters tragedy catastrophe massacre siege genocide").contains(words.key(i))
            || effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed)
    })
}

/// "a museum tells of the siege", "the documentary traces the massacre"
fn is_story(words: &TaggedSentence, at: usize) -> bool {
    const SUBJECT: usize = 8;
    let tells = words!("tells tell recalls recall recounts recount documents traces chronicles commemorates remembers explores examines");
    let shows = words!("museum exhibition exhibit documentary memoir memoirs biography book history");
    tells.contains(words.key(at))
        && before(words, at, SUBJECT).any(|word| shows.contains(word))
        && !tells_deaths(words)
        && !has_attack(words)
}

/// "who survived a massacre, has died at 94", "killer of nine dies in prison"
fn is_obituary(words: &TaggedSentence, at: usize) -> bool {
    const CLAUSE: usize = 4;
    let aged = |i: usize| matches!(words.lower(i), "at" | "aged") && words.part(i + 1) == Part::Number;
    let jailed = |i: usize| words.lower(i) == "in" && matches!(words.lower(i + 1), "prison" | "jail" | "custody");
    let says = |list: &[&str]| words.span.range().take(REACH).any(|i| list.contains(&words.lower(i)));
    matches!(words.lower(at), "died" | "dies")
        && (at + 1..at + CLAUSE)
            .any(|i| aged(i) && says(&["survivor", "survived"]) || jailed(i) && says(&["killer", "murderer", "bomber", "murdered"]))
}

/// "posthumously pardoned", "exhumed": of people who died long ago.
fn is_rehabilitated(words: &TaggedSentence, at: usize) -> bool {
    matches!(words.lower(at), "posthumous" | "posthumously" | "exhumed" | "exhumation" | "exhume")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::entities;

    #[test]
    fn each_sign_has_examples() {
        for (number, sign) in SIGNS.iter().enumerate() {
            for (texts, expected) in [(sign.yes, true), (sign.no, false)] {
                for text in texts {
                    let article = Article::new(text);
                    let entities = entities::extract(&article);
                    let sentence = &article.sentences[0];
                    let words = TaggedSentence::new(&article, &entities, sentence.span, sentence.role);
                    let own = words.span.range().any(|i| (sign.holds)(&words, i));
                    assert_eq!((own, is_of_the_past(&words, None)), (expected, expected), "sign {number}: {text}");
                }
            }
        }
    }

    #[test]
    fn an_old_year_names_an_old_event() {
        for (text, expected) in [
            ("Shareholders of the ferry line in the 1994 disaster met on Monday.", true),
            ("The firm was blamed for the 2011 tram crash.", true),
            ("Shareholders of the ferry line in the 2021 disaster met on Monday.", false),
            ("The town staged the 2011 games.", false),
            ("A quake killed nine people in the town of the 1994 disaster.", false),
        ] {
            let article = Article::new(text);
            let entities = entities::extract(&article);
            let words = TaggedSentence::new(&article, &entities, article.sentences[0].span, article.sentences[0].role);
            assert_eq!(is_of_the_past(&words, Date::new(2021, 5, 1).ok()), expected, "{text}");
        }
    }
}
