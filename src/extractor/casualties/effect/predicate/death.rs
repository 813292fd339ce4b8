//! Deaths in several words: "did not survive the crash", "stabbed three people to death", "pushed two
//! men to their deaths".

use crate::extractor::casualties::tagged_sentence::{Part, TaggedSentence};
use crate::lexicon::words;
use crate::syntax::class;

/// "did not survive", "didn't survive the crash"; but a bill, or a minister, may not survive a vote.
pub fn not_survive(words: &TaggedSentence, at: usize) -> Option<usize> {
    // "who likely did not survive": nobody has found them
    if matches!(words.lower_before(at), "likely" | "probably" | "possibly") {
        return None;
    }
    let survive = if words.lower(at) == "did" { words.phrase(at, "did not")? } else { at + 1 };
    let end = words.phrase(survive, "survive")?;
    let free = !matches!(words.lower(end), "the" | "a" | "an");
    (free || (end + 1..end + 4).any(|i| words.has(i, class::EVENT))).then_some(end)
}

/// Stabbed to death, beaten to death; but people are sentenced, put and scared to death without
/// dying of it.
pub fn to_death(words: &TaggedSentence, at: usize, verb: &str) -> Option<usize> {
    let dies = words.lower(at + 1) == "to" && words.lower(at + 2) == "death";
    (dies && !matches!(verb, "sentenced" | "scared" | "condemned" | "bored" | "committed"))
        .then_some(at + 3)
}

/// "fell to their deaths", "were swept to their deaths"; but one may be sentenced to his death.
pub fn fell_to_death(words: &TaggedSentence, at: usize) -> Option<usize> {
    to_own_death(words, at + 1)
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
    const OBJECT: usize = 6;
    let object = |i: &usize| words.part(*i) != Part::Subordinator;
    // "pushed | two men to their deaths"
    let moved = words!("dragged drove flung hurled pushed sent swept threw");
    let ends = |i: usize| match words.has(at, class::DEADLY) {
        true => words.phrase(i, "to death").is_some(),
        false => to_own_death(words, i).is_some(),
    };
    (words.has(at, class::DEADLY) || moved.contains(words.key(at)))
        && words.clause_after(at + 2, OBJECT).take_while(object).any(ends)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_deaths() {
        assert_figures(&[
            ("A guard suffered fatal injuries in the blast.", "killed 1"),
            ("A guard suffered near-fatal injuries in the blast.", "injured 1"),
            ("Three of the sailors did not survive.", "killed 3 part"),
            ("Two ministers did not survive the vote.", ""),
            ("Two men were beaten to death.", "killed 2"),
            ("Two climbers fell to their deaths on Monday.", "killed 2"),
            ("Two boys, aged 9 and 12, froze to death.", "killed 2"),
            ("Two clerks were sentenced to their deaths.", ""),
            ("The guard pushed two rivals to their deaths.", "killed 2"),
            ("Two men were bored to death.", ""),
            ("A clerk stabbed three people to death.", "killed 3"),
            ("Raiders beat nine farmers to death.", "killed 9"),
            ("Raiders beat nine farmers and burned a barn.", ""),
        ]);
    }
}
