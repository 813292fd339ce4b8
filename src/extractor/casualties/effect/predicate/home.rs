//! Effects on people without their homes: "had to leave their homes", "moved to schools and
//! shelters", "took refuge in churches".

use crate::extractor::casualties::tagged_sentence::{Part, TaggedSentence};
use crate::extractor::entities::EntityType;
use crate::lexicon::words;

/// "flee", "leave their homes"
pub fn leaving(words: &TaggedSentence, at: usize) -> Option<usize> {
    match words.lower(at) {
        "flee" => Some(homes(words, at + 1).unwrap_or(at + 1)),
        // "evacuate", "evacuate Vale"; but pupils evacuate a school
        "evacuate" => {
            let ends = matches!(
                words.part(at + 1),
                Part::Break | Part::Comma | Part::And | Part::Time | Part::Subordinator
            );
            let place = || (at + 1..at + 4).any(|i| words.capitalized(i));
            homes(words, at + 1).or_else(|| (ends || place()).then_some(at + 1))
        }
        "leave" | "abandon" => homes(words, at + 1),
        _ => None,
    }
}

pub fn homes(words: &TaggedSentence, at: usize) -> Option<usize> {
    words.phrase(at, "their homes")
}

/// "moved to schools and shelters", "moved to safer ground"; but pupils are moved to another
/// school.
pub fn to_refuge(words: &TaggedSentence, at: usize) -> Option<usize> {
    let to = (at + 1..at + 3).find(|&i| matches!(words.lower(i), "to" | "into"))?;
    refuge(words, to + 1)
}

/// "took refuge in churches", "spent the night in shelters", "are living in tents"; but customers
/// may shelter in a shop for an hour.
pub fn in_refuge(words: &TaggedSentence, at: usize) -> Option<usize> {
    let shelter = |i: usize| matches!(words.lower(i), "refuge" | "shelter");
    let night = |i: usize| matches!(words.lower(i), "night" | "nights");
    let end = match words.lower(at) {
        "spent" => (at + 1..at + 4).find(|&i| night(i))? + 1,
        "living" | "sheltering" | "sheltered" | "housed" | "sleeping" | "staying" => at + 1,
        _ if shelter(at + 1) => at + 2,
        _ => return None,
    };
    // "took refuge in Chad"
    let abroad = || {
        let land = words.entity_type(end + 1) == Some(EntityType::Place);
        let flee = || words.clause_before(at, 8).any(|i| flees(words, i));
        (shelter(end - 1) && land && flee()).then_some(end + 2)
    };
    matches!(words.lower(end), "in" | "at" | "inside")
        .then(|| refuge(words, end + 1).or_else(abroad))?
}

/// A noun for those who flee: not soldiers, fans, tourists, reporters or bankers.
fn flees(words: &TaggedSentence, at: usize) -> bool {
    words!("people persons residents civilians families refugees women children villagers inhabitants citizens migrants minorities muslims christians survivors nationals locals")
        .contains(words.key(at))
}

/// The end of a place for people without their homes, which begins at `at`: "schools and shelters",
/// "relief camps", "safer ground".
fn refuge(words: &TaggedSentence, at: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    use Part::{Adverb, And, Article, Comma, Gerund, Number, Open, Participle};
    let within = |&i: &usize| {
        [Open, Adverb, Participle, Gerund, And, Comma, Article, Number].contains(&words.part(i))
    };
    let place = words!(
        "shelter shelters tents churches mosques temples monasteries safer higher relief evacuation refugee displacement makeshift transit"
    );
    let found = (at..at + LONGEST).take_while(within).filter(|&i| place.contains(words.key(i)));
    let last = found.last()?;
    // "relief | camps"
    Some(last + 1 + usize::from(words.part(last + 1) == Part::Open))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_who_left_home() {
        assert_figures(&[
            ("Some 900 people were driven from their homes.", "displaced 900"),
            ("Some 9,000 people have sought refuge in Sudan.", "displaced 9000"),
            ("Five poets have sought refuge in Sudan.", ""),
            ("Some 400 bankers found shelter in Dubai.", ""),
            ("Some 900 dogs were driven from their homes.", ""),
            ("About 900 people were moved to schools and shelters.", "displaced 900"),
            ("Hundreds of villagers have been moved to safer ground.", "displaced 200..999"),
            ("Some 300 pupils were moved to a school in Vale.", ""),
            ("More than 2,000 people took refuge in schools and churches.", "displaced 2000.."),
            ("Some 300 people spent the night in shelters.", "displaced 300"),
            ("Four hundred villagers were housed in tents.", "displaced 400"),
            ("Twelve customers took refuge in a shop.", ""),
            ("Some 12,000 people left their homes as lava neared the town.", "displaced 12000"),
            ("Some 4,000 people were told to leave their homes.", "displaced 4000"),
            ("Some 4,000 people left the city to work abroad.", ""),
            ("Some 4,000 fans were told to leave the ground.", ""),
            ("Over 300 people were ordered to evacuate as fire spread.", "displaced 300.."),
            ("About 300 pupils were told to evacuate the school.", ""),
        ]);
    }
}
