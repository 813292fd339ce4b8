//! Effects of injuries and of hospitals: "suffered minor injuries", "taken to a nearby hospital",
//! "broke her arm", "are still being treated".

use crate::extractor::casualties::{
    CasualtyKind,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;

/// "taken to a nearby hospital", "admitted to three hospitals", "flown by helicopter to a trauma
/// center".
pub fn to_hospital(words: &TaggedSentence, at: usize) -> Option<usize> {
    let reach = if matches!(words.lower(at + 1), "by" | "from") { 6 } else { 3 };
    let to = (at + 1..at + reach).find(|&i| matches!(words.lower(i), "to" | "into"))?;
    let center = |i: usize| {
        matches!(words.lower(i), "center" | "centre" | "centers" | "centres")
            && matches!(words.lower(i - 1), "medical" | "trauma" | "burn" | "burns")
    };
    let hospital = |&i: &usize| words.has(i, class::HOSPITAL) || center(i);
    words.phrase_after(to + 1, 8).find(hospital).map(|i| i + 1)
}

/// "taken to hospital, where they | died", "to a hospital in Oster, where he | was pronounced dead": the
/// end of it.
pub fn death_in_hospital(words: &TaggedSentence, hospital: usize) -> Option<usize> {
    const REACH: usize = 6;
    let place = (hospital..hospital + REACH).find(|&i| words.lower(i) == "where")?;
    let verb = words.skip(place + 2, &[Part::Adverb]);
    let end = match words.lower(verb) {
        "died" | "succumbed" => verb + 1,
        "was" | "were" => words
            .phrase(verb + 1, "pronounced dead")
            .or_else(|| words.phrase(verb + 1, "declared dead"))?,
        _ => return None,
    };
    matches!(words.lower(place + 1), "all" | "both" | "he" | "she" | "they").then_some(end)
}

/// "were taken to hospital, where two died; the other three were | admitted"
pub fn is_admitted(words: &TaggedSentence, at: usize) -> bool {
    const NEAR: usize = 30;
    // A sentence before only tells of the others: "… were taken to hospital. The other three were
    // admitted"; but "Nine pupils applied to the hospital school. Four were admitted"
    let others = words
        .before(at)
        .take(5)
        .any(|i| matches!(words.lower(i), "other" | "others" | "remaining"));
    let hospital =
        |i: usize| (others || i >= words.start()) && words.article.tagged(i).has(class::HOSPITAL);
    words.part_before(at) == Part::Be
        && matches!(words.part(at + 1), Part::Break | Part::Comma | Part::And)
        && (at.saturating_sub(NEAR)..at).any(hospital)
}

/// "a stray bullet", "gunfire", "a car": the end of what hits people and hurts them.
pub fn by_missile(words: &TaggedSentence, at: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let phrase = |i: &usize| {
        matches!(words.part(*i), Part::Article | Part::Definite | Part::Open | Part::Hyphen)
    };
    // but "hit by a train strike", "by car tax rises"
    let ends = |i: usize| !matches!(words.part(i + 1), Part::Open | Part::Hyphen);
    (at..at + LONGEST)
        .take_while(phrase)
        .find(|&i| words.has(i, class::MISSILE) && ends(i))
        .map(|i| i + 1)
}

/// Words that may lead up to the injuries someone has.
const REACH: usize = 8;

/// "minor injuries", "a gunshot wound to the leg", "cuts and severe burns": what comes of them and
/// where they end.
pub fn injuries(words: &TaggedSentence, from: usize) -> Option<(CasualtyKind, usize)> {
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
            words!("injuries wounds burns fractures bruises concussion hypothermia frostbite heatstroke lacerations").contains(words.key(i))
                || matches!(words.lower(i - 1), "broken" | "fractured")
                    && is_body_part(words.lower(i))
                || words.lower(i) == "inhalation" && words.lower(i - 1) == "smoke"
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
pub fn body_part(words: &TaggedSentence, from: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let own = matches!(words.lower(from), "his" | "her" | "their" | "a" | "an" | "both");
    let limb = (from + 1..from + 1 + LONGEST).find(|&i| is_body_part(words.lower(i)))?;
    own.then_some(limb + 1)
}

/// "in hospital", "in the hospital"; but "in hospital corridors"
pub fn in_hospital(words: &TaggedSentence, at: usize) -> Option<usize> {
    let end = words.one_of(at, &["in hospital", "in the hospital", "in a hospital"])?;
    (words.part(end) != Part::Open).then_some(end)
}

/// "are still being | treated", "were | treated | by paramedics"; but "treated to dinner", "being treated as
/// witnesses".
pub fn is_treated(words: &TaggedSentence, at: usize) -> bool {
    let being =
        words.lower_before(at) == "being" && !matches!(words.lower(at + 1), "as" | "like" | "with");
    let healers =
        |i: usize| words!("doctors medics nurses paramedics surgeons").contains(words.key(i));
    // but "the way they are being treated"
    let manner = || words.before(at).take(8).any(|i| matches!(words.lower(i), "how" | "way"));
    being && !manner() || words.lower(at + 1) == "by" && (at + 2..at + 5).any(healers)
}

/// "treatment in hospital", "specialist care at a clinic", "treatment for burns"; but not "surgery at
/// a clinic"
pub fn hospital_care(words: &TaggedSentence, at: usize) -> Option<usize> {
    const NEAR: usize = 5;
    let care = words.skip(at, &[Part::Open, Part::Adverb]);
    let last = care.checked_sub(1).filter(|&i| i >= at)?;
    let named = matches!(words.lower(last), "treatment" | "care" | "attention");
    let there = match words.lower(care) {
        "in" | "at" => words.phrase_after(care + 1, NEAR).any(|i| words.has(i, class::HOSPITAL)),
        "for" => injuries(words, care + 1).is_some(),
        _ => false,
    };
    (named && there).then_some(care)
}

fn is_body_part(lower: &str) -> bool {
    words!("ankle arm arms back bones collarbone finger hand hip jaw leg legs limb limbs nose pelvis rib ribs wrist")
        .contains(lower)
}

/// The end of injuries that people survive: "escaped with cuts", "recovering from gunshot wounds".
pub fn light_injuries(words: &TaggedSentence, from: usize) -> Option<usize> {
    let (kind, end) = injuries(words, from)?;
    (kind == CasualtyKind::Injured).then_some(end)
}

/// The end of survived injuries whose last word is "wound" or "wounds".
pub fn wounds(words: &TaggedSentence, from: usize) -> Option<usize> {
    light_injuries(words, from).filter(|end| words.lower(end - 1).starts_with("wound"))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_injuries() {
        assert_figures(&[
            ("Two skaters suffered minor injuries.", "injured 2"),
            ("Two skaters are receiving treatment at a clinic for burns.", "injured 2"),
            ("Two skaters are receiving specialist care in hospital.", "injured 2"),
            ("Two skaters are receiving treatment worthy of kings.", ""),
            ("Some 300 skaters receive care at the clinic.", ""),
            ("Two skaters received surgery at a clinic to lose weight.", ""),
            ("Two skaters received treatment for minor burns.", "injured 2"),
            ("Six tram passengers sustained cuts and severe burns.", "injured 6"),
            ("Three guards have suffered non-life-threatening injuries.", "injured 3"),
            ("A porter suffered a stab wound.", "injured 1"),
            ("Nine campers escaped with light injuries.", "injured 9"),
            ("Police found four guards suffering from gunshot wounds.", "injured 4"),
            ("A guard is recovering from a bullet wound.", "injured 1"),
            ("The club is recovering from nine defeats.", ""),
            ("The club suffered three defeats.", ""),
            ("Three guards suffered no wounds.", ""),
            ("Nobody suffered serious injuries.", ""),
            ("Nobody suffered any injuries.", "injured 0"),
            ("Two divers were taken by ambulance to a clinic in Kesh.", "injured 2"),
            ("Four divers were airlifted to a trauma centre.", "injured 4"),
            ("Two divers were taken by taxi to the town centre.", ""),
            ("Eleven people were detained in hospital after the crash.", "injured 11"),
            ("Two nurses were kept in hospital corridors to guide visitors.", ""),
            ("Fifty supporters are still being treated.", "injured 50"),
            ("Doctors treated 900 patients in May.", ""),
            ("The mayor treated nine doctors to dinner.", ""),
            ("Seven passengers were treated by paramedics.", "injured 7"),
            ("Nine customers are being treated as witnesses.", ""),
            ("Forty pupils are being treated with respect.", ""),
            ("Two rivals were treated to dinner.", ""),
            ("The union dislikes the way two clerks are being treated.", ""),
            ("He confirmed six bodies and 29 people with knife wounds.", "killed 6; injured 29"),
            ("Nine people were found with knife wounds.", ""),
            ("They found a girl and a boy, both with knife wounds.", ""),
            ("The ward has beds for 29 people with burns.", ""),
            ("Two vans with burns were sold.", ""),
            ("The cyclist has a broken wrist and two cracked ribs after the crash.", "injured 1"),
            ("Her team has a broken record.", ""),
            ("Two firemen broke their legs when the roof fell in.", "injured 2"),
            ("Two firemen broke their vows when the roof fell in.", ""),
        ]);
    }
}
