//! Effects of several words whose middle varies: "taken to a nearby hospital", "suffered minor
//! injuries", "did not survive the crash".

mod death;
mod home;
mod injury;

pub use self::death::object_to_death;
use self::death::{fell_to_death, not_survive, to_death};
pub use self::home::to_refuge;
pub use self::injury::to_hospital;
use self::injury::{body_part, in_hospital};
use crate::article::Sentence;
use crate::extractor::casualties::{
    CasualtyKind,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;

/// An effect: its kind, its grammar letters (`lexicon/effects.txt`) and its end.
type Read = (CasualtyKind, &'static str, usize);

/// The effect that begins at `at`.
pub fn at(words: &TaggedSentence, at: usize) -> Option<Read> {
    let next = words.lower(at + 1);
    match words.lower(at) {
        // 230 new cases of cholera
        "cases" => of_disease(words, at).then_some((CasualtyKind::Affected, "c", at + 1)),
        "did" | "didn't" => Some((CasualtyKind::Killed, "i", not_survive(words, at)?)),
        "taken" | "transported" | "rushed" | "airlifted" | "flown" | "admitted" | "sent"
        | "brought" | "evacuated" | "conveyed" | "suffered" | "sustained" | "treated" => {
            injury::read(words, at)
        }
        "escaped" | "survived" if next == "with" => injury::read(words, at),
        "suffering" | "recovering" if next == "from" => injury::read(words, at),
        "kept" | "held" | "detained" | "stayed" if in_hospital(words, at + 1).is_some() => {
            injury::read(words, at)
        }
        "broke" | "fractured" if body_part(words, at + 1).is_some() => injury::read(words, at),
        "hit" | "struck" if next == "by" => injury::read(words, at),
        "with" if words.part(at.wrapping_sub(1)) == Part::Open => injury::read(words, at),
        "forced" | "told" | "ordered" | "instructed" | "moved" | "relocated" | "took"
        | "taking" | "sought" | "found" | "spent" | "living" | "sheltering" | "sheltered"
        | "housed" | "staying" => home::read(words, at),
        "left" | "abandoned" if next == "their" => home::read(words, at),
        "had" | "have" if next == "to" => home::read(words, at),
        "had" | "have" | "has" => injury::read(words, at),
        // Not what a clerk has contracted to do.
        "contracted" => Some((CasualtyKind::Affected, "i", a_disease(words, at + 1)?)),
        "diagnosed" if next == "with" => {
            Some((CasualtyKind::Affected, "p", a_disease(words, at + 2)?))
        }
        // "Two dead, three critical in Kesh"
        "critical" if words.headline => {
            let alone = matches!(words.part(at + 1), Part::Break | Part::Comma | Part::And)
                || matches!(next, "in" | "after" | "following" | "as");
            alone.then_some((CasualtyKind::Injured, "s", at + 1))
        }
        "affected" => is_by_illness(words, at).then_some((CasualtyKind::Affected, "p", at + 1)),
        "held" => by_captors(words, at).then_some((CasualtyKind::Kidnapped, "p", at + 1)),
        "lost" | "lose" => {
            let (kind, end) = lost_theirs(words, at)?;
            Some((kind, "i", end))
        }
        // "accused of beating a man to death"
        word if word.ends_with("ing") && object_to_death(words, at) => {
            Some((CasualtyKind::Killed, "g", at + 1))
        }
        word if words.has(at, class::ANY_PAST | class::PARTICIPLE) => {
            let end = to_death(words, at, word)
                .or_else(|| fell_to_death(words, at))
                .or_else(|| object_to_death(words, at).then_some(at + 1));
            Some((CasualtyKind::Killed, "p", end?))
        }
        _ => None,
    }
}

/// "the stomach bug has | affected | 92 pupils", "92 pupils were | affected | by the virus".
fn is_by_illness(words: &TaggedSentence, at: usize) -> bool {
    const NEAR: usize = 5;
    let ill = |i: usize| words.is_disease(i) || is_illness(words, i);
    words.before(at).take(NEAR).any(ill)
        || words.lower(at + 1) == "by" && (at + 2..at + 2 + NEAR).any(ill)
}

fn is_illness(words: &TaggedSentence, at: usize) -> bool {
    match words.lower(at) {
        "disease" | "illness" | "poisoning" | "outbreak" => true,
        "bug" => words.lower(at.wrapping_sub(1)) == "stomach",
        _ => false,
    }
}

/// "the disease", "a rare form of cholera"; `None` unless it is a disease that spreads.
fn a_disease(words: &TaggedSentence, at: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let within = |i: &usize| {
        matches!(
            words.part(*i),
            Part::Open
                | Part::Article
                | Part::Definite
                | Part::Hyphen
                | Part::Number
                | Part::Preposition
        )
    };
    let named = |i: usize| words.has(i, class::DISEASE) || is_illness(words, i);
    (at..at + LONGEST).take_while(within).find(|&i| named(i)).map(|i| i + 1)
}

/// "four doctors are still being held", in a text of kidnappers.
fn by_captors(words: &TaggedSentence, at: usize) -> bool {
    let be = words.before(at).take(3).any(|i| words.part(i) == Part::Be);
    let own = words.article.sentence_of(words.start());
    let near = words.article.sentences.get(own.saturating_sub(2)..=own).unwrap_or_default();
    let captors = |i: usize| {
        words!("hostage hostages captors kidnapped kidnappers abducted abductors kidnapping abduction captive captives freed")
            .contains(words.article.key(i))
    };
    // Not "held by police", "held in prison"
    let elsewhere = (at + 1..at + 6).any(|i| {
        matches!(
            words.lower(i),
            "police" | "custody" | "prison" | "jail" | "talks" | "on" | "up" | "back"
        )
    });
    be && !elsewhere && near.iter().any(|s| s.span.range().take(60).any(captors))
}

/// Two people lost their lives; hundreds lost their homes.
fn lost_theirs(words: &TaggedSentence, at: usize) -> Option<(CasualtyKind, usize)> {
    let their = at + 1;
    if !matches!(words.lower(their), "their" | "his" | "her") {
        return None;
    }
    let kind = match words.lower(their + 1) {
        "lives" | "life" => CasualtyKind::Killed,
        "homes" => CasualtyKind::Displaced,
        _ => return None,
    };
    Some((kind, their + 2))
}

/// Whether the cases are of an illness that spreads: the sentence says so within a few words, or
/// the top of the article.
fn of_disease(words: &TaggedSentence, cases: usize) -> bool {
    /// Words of a sentence at the top that are looked at.
    const REACH: usize = 60;
    let article = words.article;
    let ill = |sentence: &Sentence| {
        sentence.span.range().take(REACH).any(|i| article.tagged(i).has(class::DISEASE))
    };
    // "two cases of fraud"
    if words.lower(cases + 1) == "of" {
        let phrase = |i: &usize| words.part(*i) != Part::Preposition;
        let ill = |i: usize| {
            words.has(i, class::DISEASE)
                || matches!(words.lower(i), "illness" | "disease" | "syndrome")
        };
        return (cases + 2..cases + 8).take_while(phrase).any(ill);
    }
    let near = cases.saturating_sub(12)..cases + 14;
    near.into_iter().any(|i| words.has(i, class::DISEASE))
        || article.sentences.iter().take(2).any(ill)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_effects_of_several_words() {
        assert_figures(&[
            ("The bullet grazed a guard.", "injured 1"),
            ("The winger sustained injuries to both knees late in the match.", ""),
            ("Health officials said 14 people had contracted the disease.", "affected 14"),
            ("Two dead, three critical in Kesh\n\nPolice gave no names.", "killed 2; injured 3"),
            ("Three critical bridges in Kesh\n\nThe council listed them.", ""),
            ("Three clerks critical of tax plan\n\nThe council met.", ""),
            ("The stomach bug has affected 92 pupils.", "affected 92"),
            ("Clerks confirmed the strike has affected 92 pupils.", ""),
            ("The software bug affected 92 pupils.", ""),
            ("Twelve clerks were diagnosed with measles.", "affected 12"),
            ("Twelve masons were contracted to mend the roof.", ""),
            ("Thirteen people required medical treatment after the crash.", "injured 13"),
        ]);
    }
}
