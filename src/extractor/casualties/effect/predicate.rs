//! Effects of several words whose middle varies: "taken to a nearby hospital", "suffered minor
//! injuries", "did not survive the crash".

mod death;
mod home;
mod injury;

use self::death::{fell_to_death, not_survive, object_to_death, to_death};
use self::home::{homes, in_refuge, leaving, to_refuge};
use self::injury::{
    body_part, by_missile, hospital_care, in_hospital, is_treated, light_injuries, wounds,
};
pub use self::injury::{injuries, to_hospital};
use crate::article::Sentence;
use crate::extractor::casualties::{
    CasualtyKind,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::{word_set, words};
use crate::syntax::class;

/// The effect that begins at `at`: its kind, its grammar letters (`lexicon/effects.txt`) and its end.
pub fn at(words: &TaggedSentence, at: usize) -> Option<(CasualtyKind, &'static str, usize)> {
    // One word in four: none of these begins an effect.
    if matches!(
        words.part(at),
        Part::Article
            | Part::Definite
            | Part::Number
            | Part::Modal
            | Part::To
            | Part::And
            | Part::Subordinator
            | Part::Relative
    ) {
        return None;
    }
    let (kind, forms, end) = affected(words, at)
        .or_else(|| hurt(words, at))
        .or_else(|| displaced(words, at))
        .or_else(|| by_captors(words, at))
        .or_else(|| killed(words, at))?;
    Some((kind, forms, end?))
}

/// The kind of an effect, its grammar letters, and its end; `None` if only the first word is that of an
/// effect.
type Effect = (CasualtyKind, &'static str, Option<usize>);

/// People who are ill: "230 new cases of cholera", "gone down with flu".
fn affected(words: &TaggedSentence, at: usize) -> Option<Effect> {
    use CasualtyKind::Affected;
    let next = words.lower(at + 1);
    Some(match words.lower(at) {
        // "230 new cases of cholera"
        "cases" => (Affected, "c", of_disease(words, at).then_some(at + 1)),
        "tested" if next == "positive" => {
            (Affected, "i", (!is_for_a_drug(words, at + 2)).then_some(at + 2))
        }
        // "admitted with dengue fever"
        "admitted" | "hospitalised" | "hospitalized" if next == "with" => {
            (Affected, "p", a_disease(words, at + 2))
        }
        // Not what a clerk has contracted to do.
        "contracted" | "caught" => (Affected, "i", a_disease(words, at + 1)),
        // "gone down with flu"
        "gone" | "went" | "going" | "go" if words.phrase(at + 1, "down with").is_some() => {
            (Affected, "i", a_disease(words, at + 3))
        }
        "ill" | "sick" if next == "with" => (Affected, "s", a_disease(words, at + 2)),
        "developed" | "showed" | "shown" | "showing" if next == "symptoms" => {
            (Affected, "i", words.phrase(at + 2, "of").and_then(|of| a_disease(words, of)))
        }
        "diagnosed" if next == "with" => (Affected, "p", a_disease(words, at + 2)),
        _ => return None,
    })
}

/// People who are hurt, or in hospital: "suffered burns", "taken to hospital".
fn hurt(words: &TaggedSentence, at: usize) -> Option<Effect> {
    use CasualtyKind::{Affected, Injured};
    let (before, next) = (at.wrapping_sub(1), words.lower(at + 1));
    Some(match words.lower(at) {
        // "two died there; the other three were | admitted"
        "admitted" if injury::is_admitted(words, at) => (Injured, "p", Some(at + 1)),
        "taken" | "transported" | "rushed" | "airlifted" | "flown" | "admitted" | "sent"
        | "brought" | "evacuated" | "conveyed" => {
            let end = to_hospital(words, at);
            match end.and_then(|end| injury::death_in_hospital(words, end)) {
                Some(end) => (CasualtyKind::Killed, "p", Some(end)),
                None => (Injured, "p", end),
            }
        }
        "suffered" | "sustained" | "suffer" | "sustain" => {
            let ill = || Some((Affected, a_disease(words, at + 1)?));
            let (kind, end) = injuries(words, at + 1).or_else(ill).unzip();
            (kind.unwrap_or(Injured), "i", end)
        }
        "received" if injuries(words, at + 1).is_some() => {
            (Injured, "i", light_injuries(words, at + 1))
        }
        "received" | "receiving" | "undergoing" => (Injured, "i", hospital_care(words, at + 1)),
        // "cracking walls but hurting no one"; "hurting millions" may be of prices
        "hurting" => (Injured, "g", matches!(next, "no" | "nobody" | "none").then_some(at + 1)),
        "got" if words.phrase(at + 1, "away with").is_some() => {
            (Injured, "i", light_injuries(words, at + 3))
        }
        "left" if next == "with" => (Injured, "p", light_injuries(words, at + 2)),
        "escaped" | "survived" => (Injured, "i", survived_with(words, at)),
        // "were kept in hospital"
        "kept" | "held" | "detained" | "stayed" => {
            (Injured, "pi", Some(in_hospital(words, at + 1)?))
        }
        // "recovering from gunshot wounds"; players recover from injuries, too
        "suffering" | "recovering" if next == "from" => (Injured, "i", wounds(words, at + 2)),
        "treated" => (Injured, "s", is_treated(words, at).then_some(at + 1)),
        "broke" | "fractured" => (Injured, "i", body_part(words, at + 1)),
        "hit" | "struck" if next == "by" => (Injured, "p", by_missile(words, at + 2)),
        // "29 people with gunshot wounds"; but who was found with injuries may be dead, as may two
        // bodies, "both with wounds"
        "with" if words.part(before) == Part::Open => {
            let each = matches!(words.lower(before), "all" | "both" | "each");
            let injury = |end: &usize| words.lower(end - 1).starts_with("injur");
            let end = light_injuries(words, at + 1).filter(|end| !each && !injury(end));
            (Injured, "s", end)
        }
        // "has a broken pelvis"; but "the body had stab wounds", and one who "had seen bruises"
        "had" | "have" | "has" if next != "to" => {
            let own = words.part(at + 1) != Part::Participle || next == "broken";
            let wound = wounds(words, at + 1).is_some();
            (Injured, "i", light_injuries(words, at + 1).filter(|_| own && !wound))
        }
        // "went to hospital with burns"; but visitors go to hospitals
        "went" | "gone" if next == "to" => {
            let with = to_hospital(words, at).and_then(|end| words.phrase(end, "with"));
            (Injured, "i", with.and_then(|with| light_injuries(words, with)))
        }
        // "Two dead, three critical in Kesh"
        "critical" if words.headline => {
            let alone = matches!(words.part(at + 1), Part::Break | Part::Comma | Part::And)
                || matches!(next, "in" | "after" | "following" | "as");
            (Injured, "s", alone.then_some(at + 1))
        }
        _ => return None,
    })
}

/// People who left their homes: "forced to flee", "took shelter in schools".
fn displaced(words: &TaggedSentence, at: usize) -> Option<Effect> {
    use CasualtyKind::Displaced;
    let next = words.lower(at + 1);
    Some(match words.lower(at) {
        // "forced to flee"
        "forced" => {
            let flee =
                |&to: &usize| matches!(words.lower(to), "flee" | "evacuate" | "leave" | "abandon");
            (Displaced, "s", words.phrase(at + 1, "to").filter(flee).map(|to| to + 1))
        }
        // but a crowd may be told to leave a hall
        "told" | "ordered" | "instructed" if next == "to" => {
            (Displaced, "p", leaving(words, at + 2))
        }
        "moved" | "relocated" | "shifted" => (Displaced, "p", to_refuge(words, at)),
        "left" | "abandoned" => (Displaced, "i", homes(words, at + 1)),
        "took" | "taking" | "sought" | "found" | "spent" | "living" | "sheltering"
        | "sheltered" | "housed" | "sleeping" | "staying" => (Displaced, "i", in_refuge(words, at)),
        // "had to leave their homes"; but one may have to leave for work
        "had" | "have" if next == "to" => (Displaced, "i", leaving(words, at + 2)),
        _ => return None,
    })
}

/// People who died: "did not survive", "lost their lives", "beaten to death".
fn killed(words: &TaggedSentence, at: usize) -> Option<Effect> {
    use CasualtyKind::{Displaced, Injured, Killed};
    let next = words.lower(at + 1);
    Some(match words.lower(at) {
        "did" | "didn't" => (Killed, "i", not_survive(words, at)),
        // "lost their lives", "lost their homes", "lost a leg"
        "lost" | "lose" => {
            let own = matches!(next, "their" | "his" | "her");
            match words.lower(at + 2) {
                "lives" | "life" if own => (Killed, "i", Some(at + 3)),
                "homes" => (Displaced, "i", Some(at + 3)),
                _ => (Injured, "i", lost_limb(words, at + 1)),
            }
        }
        // "accused of beating a man to death"
        word if word.ends_with("ing") && object_to_death(words, at) => (Killed, "g", Some(at + 1)),
        word if words.has(at, class::ANY_PAST | class::PARTICIPLE) => {
            // "two boys, aged 9 and 12, | froze to death"
            let alone = words!("bled burned burnt choked fell froze jumped leaped leapt plunged slid slipped starved tumbled")
                .contains(words.key(at));
            let end = to_death(words, at, word)
                .or_else(|| fell_to_death(words, at))
                .or_else(|| object_to_death(words, at).then_some(at + 1));
            (Killed, if alone { "i" } else { "p" }, end)
        }
        // "Ten people burn to death as a bus catches fire"
        "bleed" | "burn" | "choke" | "freeze" | "starve" if next == "to" => {
            (Killed, "i", words.phrase(at + 1, "to death"))
        }
        _ => return None,
    })
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
                | Part::Gerund
                | Part::Preposition
        )
    };
    let named = |i: usize| {
        words.has(i, class::DISEASE)
            || matches!(words.lower(i), "disease" | "illness" | "poisoning" | "outbreak")
    };
    (at..at + LONGEST).take_while(within).find(|&i| named(i)).map(|i| i + 1)
}

/// "tested positive | for a banned steroid", "for cocaine"
fn is_for_a_drug(words: &TaggedSentence, at: usize) -> bool {
    const LONGEST: usize = 6;
    words.lower(at) == "for"
        && words
            .phrase_after(at + 1, LONGEST)
            .any(|i| word_set!("banned_drugs").contains(words.key(i)))
}

/// "four doctors are still being held", in a text of kidnappers.
fn by_captors(words: &TaggedSentence, at: usize) -> Option<Effect> {
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
    let held = words.lower(at) == "held" && be && !elsewhere;
    (held && near.iter().any(|s| s.span.range().take(60).any(captors))).then_some((
        CasualtyKind::Kidnapped,
        "p",
        Some(at + 1),
    ))
}

/// "limbs", "a leg", "both arms"; but "a hand of poker"
fn lost_limb(words: &TaggedSentence, at: usize) -> Option<usize> {
    body_part(words, at)
        .filter(|end| words!("arm arms leg legs limb limbs").contains(words.key(end - 1)))
}

/// Words of an aside between a verb and what belongs to it: "survived | the crash | with burns".
const ASIDE: usize = 6;

/// "escaped with cuts", "survived the crash with serious injuries"
fn survived_with(words: &TaggedSentence, at: usize) -> Option<usize> {
    let with = words.phrase_after(at + 1, ASIDE).find(|&i| words.lower(i) == "with")?;
    // but "survived the vote with bruises"
    let vote = |i: usize| {
        words!("vote motion debate election poll challenge inquiry season contest campaign coup reshuffle")
            .contains(words.key(i))
    };
    light_injuries(words, with + 1).filter(|_| !(at + 1..with).any(vote))
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
            ("Three rowers have tested positive.", "affected 3"),
            ("Three rowers have tested positive for a banned stimulant.", ""),
            ("The quake cracked walls, hurting no one.", "injured 0"),
            ("Nine families were shifted to schools and shelters.", "displaced 9"),
            ("Nine masons were marooned on the bench.", ""),
            ("New tax hurts 300 masons\n\nThe council met.", ""),
            ("Bus crash in Kesh hurts 30\n\nThe council met.", "injured 30"),
            ("Nine masons were swept away by a huge wave.", "missing 9"),
            ("He hoped to manage to kill two guards.", ""),
            ("He could have gone on to kill nine guards.", ""),
            ("Nine clerks survived the vote with bruises.", ""),
            ("Nine bathers survived the wave with broken bones.", "injured 9"),
            ("Nine bathers survived the wave with a smile.", ""),
            ("Forty children were admitted with measles.", "affected 40"),
            ("Forty children were admitted with tickets.", ""),
            ("Some 90 guests have gone down with flu.", "affected 90"),
            ("Some 90 porters are sick with typhoid.", "affected 90"),
            ("Some 90 porters are sick with envy.", ""),
            ("Nine porters received burns in the fire.", "injured 9"),
            ("Nine porters received letters in the fire.", ""),
            ("Nine porters went to hospital with burns.", "injured 9"),
            ("Nine porters went to hospital with flowers.", ""),
            ("The winger sustained injuries to both knees late in the match.", ""),
            ("Health officials said 14 people had contracted the disease.", "affected 14"),
            ("Two dead, three critical in Kesh\n\nPolice gave no names.", "killed 2; injured 3"),
            ("Three critical bridges in Kesh\n\nThe council listed them.", ""),
            ("Three clerks critical of tax plan\n\nThe council met.", ""),
            ("Clerks confirmed the strike has affected 92 pupils.", ""),
            ("The software bug affected 92 pupils.", ""),
            ("Twelve clerks were diagnosed with measles.", "affected 12"),
            ("Twelve masons were contracted to mend the roof.", ""),
            ("Nine guests suffered food poisoning.", "affected 9"),
            ("Nine people burned to death in a bus.", "killed 9"),
            ("Four men were burned to death in a fire.", "killed 4"),
            ("Nine guards lost their way in the fog.", ""),
            ("Nine clerks got away with bruises.", "injured 9"),
            ("Nine clerks got away with the cash.", ""),
            ("Nine men lost a hand of poker after the crash.", ""),
            ("Nine guards were left with burns.", "injured 9"),
            ("Nine porters have yet to be found after the flood.", "missing 9"),
            ("Nine paintings have yet to be found after the flood.", ""),
            ("Nine guards were held by police over the fire.", "detained 9"),
            ("Thirteen people required medical treatment after the crash.", "injured 13"),
        ]);
    }
}
