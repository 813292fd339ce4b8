//! Effects of several words whose middle varies: "taken to a nearby hospital", "suffered minor
//! injuries", "did not survive the crash".

use crate::article::Sentence;
use crate::extractor::casualties::{
    CasualtyKind,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;

/// The effect that begins at `at`: its kind, its grammar letters (`lexicon/effects.txt`) and its
/// end.
pub fn at(words: &TaggedSentence, at: usize) -> Option<(CasualtyKind, &'static str, usize)> {
    let (kind, forms, end) = match words.lower(at) {
        // 230 new cases of cholera
        "cases" => (CasualtyKind::Affected, "c", of_disease(words, at).then_some(at + 1)?),
        "taken" | "transported" | "rushed" | "airlifted" | "flown" | "admitted" | "sent"
        | "brought" | "evacuated" | "conveyed" => {
            (CasualtyKind::Injured, "p", to_hospital(words, at)?)
        }
        "suffered" | "sustained" => {
            let (kind, end) = injuries(words, at + 1)?;
            (kind, "i", end)
        }
        "escaped" | "survived" if words.lower(at + 1) == "with" => {
            (CasualtyKind::Injured, "i", light_injuries(words, at + 2)?)
        }
        "suffering" | "recovering" if words.lower(at + 1) == "from" => {
            let end = light_injuries(words, at + 2)?;
            // Players recover from injuries, too.
            let wounds = words.lower(end - 1).starts_with("wound");
            (CasualtyKind::Injured, "i", wounds.then_some(end)?)
        }
        "did" | "didn't" => (CasualtyKind::Killed, "i", not_survive(words, at)?),
        // The people were forced to flee.
        "forced" => {
            let to = words.phrase(at, "forced to")?;
            let flee = matches!(words.lower(to), "flee" | "evacuate" | "leave" | "abandon");
            (CasualtyKind::Displaced, "s", flee.then_some(to + 1)?)
        }
        // "three were kept in hospital", but "kept in hospital corridors"
        "kept" | "held" | "detained" | "stayed" if in_hospital(words, at + 1).is_some() => {
            (CasualtyKind::Injured, "pi", in_hospital(words, at + 1)?)
        }
        // "are being treated.", but "treated as witnesses", "treated to dinner"
        "treated" => (CasualtyKind::Injured, "s", of_patients(words, at).then_some(at + 1)?),
        // "29 people with gunshot wounds"; but who was found with wounds may be dead, as may two
        // bodies, "both with wounds"
        "with"
            if words.part(at.wrapping_sub(1)) == Part::Open
                && !matches!(words.lower(at - 1), "all" | "both" | "each") =>
        {
            let end = light_injuries(words, at + 1)?;
            let wounds = !words.lower(end - 1).starts_with("injur");
            (CasualtyKind::Injured, "s", wounds.then_some(end)?)
        }
        "broke" | "fractured" if body_part(words, at + 1).is_some() => {
            (CasualtyKind::Injured, "i", body_part(words, at + 1)?)
        }
        // but a crowd may be told to leave a hall
        "told" | "ordered" | "instructed" => {
            (CasualtyKind::Displaced, "p", leaving(words, words.phrase(at + 1, "to")?)?)
        }
        "moved" | "relocated" => (CasualtyKind::Displaced, "p", to_refuge(words, at)?),
        "took" | "taking" | "sought" | "found" | "spent" | "living" | "sheltering"
        | "sheltered" | "housed" | "staying" => {
            (CasualtyKind::Displaced, "i", in_refuge(words, at)?)
        }
        "left" | "abandoned" if words.lower(at + 1) == "their" => {
            (CasualtyKind::Displaced, "i", homes(words, at + 1)?)
        }
        // Not what a clerk has contracted to do.
        "contracted" => (CasualtyKind::Affected, "i", a_disease(words, at + 1)?),
        "diagnosed" if words.lower(at + 1) == "with" => {
            (CasualtyKind::Affected, "p", a_disease(words, at + 2)?)
        }
        // "had to leave their homes"; but one may have to leave for work
        "had" | "have" if words.lower(at + 1) == "to" => {
            (CasualtyKind::Displaced, "i", leaving(words, at + 2)?)
        }
        // "has a broken pelvis"; but "the body had stab wounds"
        "had" | "have" | "has" => {
            let end = light_injuries(words, at + 1)?;
            let wounds = words.lower(end - 1).starts_with("wound");
            // nor has one injuries who "had seen bruises"
            let own = words.part(at + 1) != Part::Participle
                || matches!(words.lower(at + 1), "broken" | "fractured");
            let alive = own && !wounds && words.lower(at.wrapping_sub(1)) != "body";
            (CasualtyKind::Injured, "i", alive.then_some(end)?)
        }
        "held" => (CasualtyKind::Kidnapped, "p", by_captors(words, at).then_some(at + 1)?),
        "lost" | "lose" => {
            let (kind, end) = lost_theirs(words, at)?;
            (kind, "i", end)
        }
        "hit" | "struck" if words.lower(at + 1) == "by" => {
            (CasualtyKind::Injured, "p", by_missile(words, at + 2)?)
        }
        // "accused of beating a man to death"
        word if word.ends_with("ing") && object_to_death(words, at) => {
            (CasualtyKind::Killed, "g", at + 1)
        }
        word if words.has(at, class::ANY_PAST | class::PARTICIPLE) => {
            match to_death(words, at, word).or_else(|| fell_to_death(words, at)) {
                Some(end) => (CasualtyKind::Killed, "p", end),
                None if object_to_death(words, at) => (CasualtyKind::Killed, "p", at + 1),
                None => return None,
            }
        }
        _ => return None,
    };
    Some((kind, forms, end))
}

/// "taken to a nearby hospital", "admitted to three hospitals", "flown by helicopter to a trauma
/// center".
pub fn to_hospital(words: &TaggedSentence, at: usize) -> Option<usize> {
    let reach = if matches!(words.lower(at + 1), "by" | "from") { 6 } else { 3 };
    let to = (at + 1..at + reach).find(|&i| matches!(words.lower(i), "to" | "into"))?;
    let center = |i: usize| {
        matches!(words.lower(i), "center" | "centre" | "centers" | "centres")
            && matches!(words.lower(i - 1), "medical" | "trauma" | "burn" | "burns")
    };
    let hospital = (to + 1..to + 9)
        .take_while(|&i| {
            !matches!(words.part(i), Part::Break | Part::Comma | Part::And | Part::Subordinator)
        })
        .find(|&i| words.has(i, class::HOSPITAL) || center(i))?;
    Some(hospital + 1)
}

/// "a stray bullet", "gunfire", "a car": the end of what hits people and hurts them.
fn by_missile(words: &TaggedSentence, at: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let missile = words!(
        "bullet bullets bus car cars grenade gunfire gunshot gunshots lightning lorry missile missiles motorcycle mortar pellets rocket rockets shell shells \
         shots shrapnel train tram truck van vehicle"
    );
    let phrase = |i: &usize| {
        matches!(words.part(*i), Part::Article | Part::Definite | Part::Open | Part::Hyphen)
    };
    (at..at + LONGEST).take_while(phrase).find(|&i| missile.contains(words.key(i))).map(|i| i + 1)
}

/// Words that may lead up to the injuries someone has.
const REACH: usize = 8;

/// "minor injuries", "a gunshot wound to the leg", "cuts and severe burns": what comes of them and
/// where they end.
fn injuries(words: &TaggedSentence, from: usize) -> Option<(CasualtyKind, usize)> {
    let within = |i: &usize| {
        matches!(
            words.part(*i),
            Part::Open
                | Part::Article
                | Part::Number
                | Part::Hyphen
                | Part::Comma
                | Part::And
                | Part::Adverb
                | Part::Participle
                | Part::Gerund
        )
    };
    let at =
        (from..from + REACH).take_while(|i| within(i) || words.lower(*i) == "near").find(|&i| {
            words!("injuries wounds burns fractures bruises").contains(words.key(i))
                || matches!(words.lower(i - 1), "broken" | "fractured")
                    && is_body_part(words.lower(i))
                || words.lower(i) == "wound"
                    && words!("gunshot bullet stab knife").contains(words.lower(i - 1))
        })?;
    if words.lower(from) == "no" {
        return None;
    }
    // but "near-fatal", "potentially fatal"
    let fatal = |i: usize| {
        matches!(words.lower(i), "fatal" | "mortal")
            && !matches!(words.lower(i - 1), "potentially" | "possibly" | "nearly" | "-" | "non")
    };
    let kind = if (from..at).any(fatal) { CasualtyKind::Killed } else { CasualtyKind::Injured };
    Some((kind, at + 1))
}

/// "her arm", "both legs"
fn body_part(words: &TaggedSentence, from: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let own = matches!(words.lower(from), "his" | "her" | "their" | "a" | "an" | "both")
        || words.part(from) == Part::Number;
    let limb = (from + 1..from + 1 + LONGEST).find(|&i| is_body_part(words.lower(i)))?;
    own.then_some(limb + 1)
}

/// "in hospital", "in the hospital"; but "in hospital corridors"
fn in_hospital(words: &TaggedSentence, at: usize) -> Option<usize> {
    let end = ["in hospital", "in the hospital", "in a hospital"]
        .iter()
        .find_map(|phrase| words.phrase(at, phrase))?;
    (words.part(end) != Part::Open).then_some(end)
}

/// "are still being treated.", "were treated by paramedics".
fn of_patients(words: &TaggedSentence, at: usize) -> bool {
    let being = words.lower(at.wrapping_sub(1)) == "being"
        && matches!(
            words.part(at + 1),
            Part::Break | Part::Comma | Part::And | Part::Time | Part::Say
        );
    let healers =
        |i: usize| words!("doctors medics nurses paramedics surgeons").contains(words.key(i));
    // but "the way they are being treated"
    let manner = || words.before(at).take(8).any(|i| matches!(words.lower(i), "how" | "way"));
    being && !manner() || words.lower(at + 1) == "by" && (at + 2..at + 5).any(healers)
}

fn is_body_part(lower: &str) -> bool {
    words!("ankle arm arms back collarbone finger hand hip jaw leg legs nose pelvis rib ribs wrist")
        .contains(lower)
}

/// The same where people live on with them: "escaped with cuts", "recovering from gunshot wounds".
fn light_injuries(words: &TaggedSentence, from: usize) -> Option<usize> {
    let (kind, end) = injuries(words, from)?;
    (kind == CasualtyKind::Injured).then_some(end)
}

/// "did not survive", "didn't survive the crash"; but a bill, or a minister, may not survive a
/// vote.
fn not_survive(words: &TaggedSentence, at: usize) -> Option<usize> {
    // "who likely did not survive": nobody has found them
    if matches!(words.lower(at.wrapping_sub(1)), "likely" | "probably" | "possibly") {
        return None;
    }
    let survive = if words.lower(at) == "did" { words.phrase(at, "did not")? } else { at + 1 };
    let end = words.phrase(survive, "survive")?;
    let what = words.skip(end, &[Part::Article, Part::Definite]);
    let free = matches!(
        words.part(end),
        Part::Break | Part::Comma | Part::And | Part::Time | Part::Subordinator
    );
    let deadly = (what..what + 3).any(|i| {
        words.has(i, class::EVENT)
            || words!("injuries wounds burns fall impact journey crossing sinking surgery collapse")
                .contains(words.key(i))
    });
    (free || deadly).then_some(end)
}

/// "flee", "leave their homes"
fn leaving(words: &TaggedSentence, at: usize) -> Option<usize> {
    match words.lower(at) {
        "flee" => Some(homes(words, at + 1).unwrap_or(at + 1)),
        // "evacuate the coast"; but pupils evacuate a school
        "evacuate" => {
            let settled = words!(
                "area areas village villages town towns city island coast region district zone valley"
            );
            let place =
                || (at + 1..at + 4).any(|i| settled.contains(words.key(i)) || words.capitalized(i));
            let ends = || {
                matches!(
                    words.part(at + 1),
                    Part::Break | Part::Comma | Part::And | Part::Time | Part::Subordinator
                )
            };
            homes(words, at + 1).or_else(|| (ends() || place()).then_some(at + 1))
        }
        "leave" | "abandon" => homes(words, at + 1),
        _ => None,
    }
}

fn homes(words: &TaggedSentence, at: usize) -> Option<usize> {
    words.phrase(at, "their homes").or_else(|| words.phrase(at, "their houses"))
}

/// "moved to schools and shelters", "moved to safer ground"; but pupils are moved to another
/// school.
pub fn to_refuge(words: &TaggedSentence, at: usize) -> Option<usize> {
    let to = (at + 1..at + 3).find(|&i| matches!(words.lower(i), "to" | "into"))?;
    refuge(words, to + 1)
}

/// "took refuge in churches", "spent the night in shelters", "are living in tents"; but customers
/// may shelter in a shop for an hour.
fn in_refuge(words: &TaggedSentence, at: usize) -> Option<usize> {
    let shelter = |i: usize| matches!(words.lower(i), "refuge" | "shelter");
    let night = |i: usize| matches!(words.lower(i), "night" | "nights");
    let end = match words.lower(at) {
        "spent" => (at + 1..at + 4).find(|&i| night(i))? + 1,
        "living" | "sheltering" | "sheltered" | "housed" | "staying" => at + 1,
        _ if shelter(at + 1) => at + 2,
        _ => return None,
    };
    matches!(words.lower(end), "in" | "at" | "inside").then(|| refuge(words, end + 1))?
}

/// The end of a place for people without their homes, which begins at `at`: "schools and shelters",
/// "relief camps", "safer ground".
fn refuge(words: &TaggedSentence, at: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    use Part::{Adverb, And, Article, Comma, Gerund, Number, Open, Participle};
    let within = |&i: &usize| {
        [Open, Adverb, Participle, Gerund, And, Comma, Article, Number].contains(&words.part(i))
            || words.has(i, class::QUANTIFIER)
    };
    let place = words!(
        "shelter shelters tents churches mosques temples monasteries safer higher relief evacuation refugee displacement makeshift transit"
    );
    let found = (at..at + LONGEST).take_while(within).filter(|&i| place.contains(words.key(i)));
    let last = found.last()?;
    // "relief | camps"
    Some(last + 1 + usize::from(words.part(last + 1) == Part::Open))
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
    let named = |i: usize| {
        words.has(i, class::DISEASE)
            || matches!(words.lower(i), "disease" | "illness" | "bug" | "poisoning")
    };
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
    let by = || {
        (at + 1..at + 6)
            .any(|i| words.lower(i) == "by" && (i + 1..i + 5).any(|k| words.has(k, class::REBEL)))
    };
    // "eleven sailors, | held by pirates since March"
    let set_off = words.part(at.wrapping_sub(1)) == Part::Comma;
    (be || set_off && by())
        && !elsewhere
        && (by() || near.iter().any(|s| s.span.range().take(60).any(captors)))
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

/// Stabbed to death, beaten to death; but people are sentenced, put and scared to death without
/// dying of it.
fn to_death(words: &TaggedSentence, at: usize, verb: &str) -> Option<usize> {
    let dies = words.lower(at + 1) == "to" && words.lower(at + 2) == "death";
    (dies && !matches!(verb, "sentenced" | "scared" | "condemned" | "bored" | "committed"))
        .then_some(at + 3)
}

/// "fell to their deaths", "plunged 40 metres to his death", "were swept to their deaths".
fn fell_to_death(words: &TaggedSentence, at: usize) -> Option<usize> {
    /// Words of a height: "some 40 metres".
    const HEIGHT: usize = 4;
    let height = |i: &usize| matches!(words.part(*i), Part::Number | Part::Open | Part::Adverb);
    let to = (at + 1..at + 2 + HEIGHT).find(|i| !height(i))?;
    // but "pushed two men to their deaths"
    let unit = || words!("metres meters feet storeys stories floors").contains(words.key(to - 1));
    if to > at + 1 && !unit() {
        return None;
    }
    // but one may be sentenced to his death
    to_own_death(words, to)
        .filter(|_| !matches!(words.lower(at), "sentenced" | "condemned" | "led"))
}

/// "to their deaths"
fn to_own_death(words: &TaggedSentence, at: usize) -> Option<usize> {
    let own = words.phrase(at, "to")?;
    let death = matches!(words.lower(own), "his" | "her" | "their")
        && matches!(words.lower(own + 1), "death" | "deaths");
    death.then_some(own + 2)
}

/// "stabbed | three people to death", "beat | him to death": whether the deed kills its object.
pub fn object_to_death(words: &TaggedSentence, at: usize) -> bool {
    const OBJECT: usize = 8;
    let deed = words!(
        "beat beaten beats beating bludgeoned bludgeoning burned burning burnt clubbed clubbing crushed hacked hacking kicked kicking knifed \
         shot slashed slashing stabbed stabbing stabs starved stoned stoning strangled tortured torturing trampled trampling"
    );
    let object = |i: &usize| {
        !matches!(words.part(*i), Part::Break | Part::Comma | Part::Say | Part::Subordinator)
    };
    // "pushed | two men to their deaths"
    let moved = words!("dragged drove flung hurled pushed sent swept threw");
    let ends = |i: usize| match deed.contains(words.key(at)) {
        true => words.phrase(i, "to death").is_some(),
        false => to_own_death(words, i).is_some(),
    };
    (deed.contains(words.key(at)) || moved.contains(words.key(at)))
        && (at + 2..at + OBJECT).take_while(object).any(ends)
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
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn reads_effects_of_several_words() {
        for (text, expected) in [
            ("Two skaters suffered minor injuries.", "injured 2"),
            ("Six tram passengers sustained cuts and severe burns.", "injured 6"),
            ("Three guards have suffered non-life-threatening injuries.", "injured 3"),
            ("A guard suffered fatal injuries in the blast.", "killed 1"),
            ("A guard suffered near-fatal injuries in the blast.", "injured 1"),
            ("A porter suffered a stab wound.", "injured 1"),
            ("Nine campers escaped with light injuries.", "injured 9"),
            ("Police found four guards suffering from gunshot wounds.", "injured 4"),
            ("A guard is recovering from a bullet wound.", "injured 1"),
            ("The club is recovering from nine defeats.", ""),
            ("The bullet grazed a guard.", "injured 1"),
            ("The club suffered three defeats.", ""),
            ("Three guards suffered no wounds.", ""),
            ("The winger sustained injuries to both knees late in the match.", ""),
            ("Nobody suffered serious injuries.", ""),
            ("Nobody suffered any injuries.", "injured 0"),
            ("Two divers were taken by ambulance to a clinic in Kesh.", "injured 2"),
            ("Four divers were airlifted to a trauma centre.", "injured 4"),
            ("Two divers were taken by taxi to the town centre.", ""),
            ("Three of the sailors did not survive.", "killed 3 part"),
            ("Five sailors didn't survive the crossing.", "killed 5"),
            ("Two ministers did not survive the vote.", ""),
            ("About 900 people were moved to schools and shelters.", "displaced 900"),
            ("Hundreds of villagers have been moved to safer ground.", "displaced 200..999"),
            ("Some 300 pupils were moved to a school in Vale.", ""),
            ("More than 2,000 people took refuge in schools and churches.", "displaced 2000.."),
            ("Some 300 people spent the night in shelters.", "displaced 300"),
            ("Four hundred villagers were housed in tents.", "displaced 400"),
            ("Twelve customers took refuge in a shop.", ""),
            ("Some 12,000 people left their homes as lava neared the town.", "displaced 12000"),
            ("Some 4,000 people were told to leave their homes.", "displaced 4000"),
            ("Some 4,000 fans were told to leave the ground.", ""),
            ("Health officials said 14 people had contracted the disease.", "affected 14"),
            ("Twelve clerks were diagnosed with measles.", "affected 12"),
            ("Twelve masons were contracted to mend the roof.", ""),
            ("Four engineers are being held by rebels in the north.", "kidnapped 4"),
            ("Four engineers are being held by police in the north.", ""),
            ("Eleven sailors, held by pirates since March, were seen in a video.", "kidnapped 11"),
            ("Eleven talks, held by rebels since March, were fruitless.", ""),
            ("Two men were beaten to death.", "killed 2"),
            ("Two climbers fell to their deaths on Monday.", "killed 2"),
            ("A window cleaner plunged some 40 metres to his death.", "killed 1"),
            ("A party of three were swept to their deaths by an avalanche.", "killed 3"),
            ("The guard pushed two rivals to their deaths.", "killed 2"),
            ("Two clerks were sentenced to their deaths.", ""),
            ("A party of three fell to fourth place.", ""),
            ("Six people were kept in hospital overnight.", "injured 6"),
            ("Eleven people were detained in hospital after the crash.", "injured 11"),
            ("Two nurses were kept in hospital corridors to guide visitors.", ""),
            ("Fifty supporters are still being treated.", "injured 50"),
            ("Seven passengers were treated by paramedics.", "injured 7"),
            ("Nine customers are being treated as witnesses.", ""),
            ("Two rivals were treated to dinner.", ""),
            ("The union dislikes the way two clerks are being treated.", ""),
            (
                "The hospital confirmed six bodies and 29 people with knife wounds.",
                "killed 6; injured 29",
            ),
            ("Nine people were found with knife wounds.", ""),
            ("They found a girl and a boy, both with knife wounds.", ""),
            ("The ward has beds for 29 people with burns.", ""),
            ("Two vans with burns were sold.", ""),
            ("The cyclist has a broken wrist and two cracked ribs after the crash.", "injured 1"),
            ("The body had a broken wrist.", ""),
            ("Her team has a broken record.", ""),
            ("Two firemen broke their legs when the roof fell in.", "injured 2"),
            ("Two firemen broke their vows when the roof fell in.", ""),
            ("Thirteen people required medical treatment after the crash.", "injured 13"),
            ("Two men were bored to death.", ""),
            ("A clerk stabbed three people to death.", "killed 3"),
            ("Raiders beat nine farmers to death.", "killed 9"),
            ("Raiders beat nine farmers and burned a barn.", ""),
            ("About 300 pupils were told to evacuate the school.", ""),
            ("About 300 people were told to evacuate the coast.", "displaced 300"),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
