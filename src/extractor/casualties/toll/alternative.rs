//! Alternatives: what other sources claim against the toll.

use std::collections::HashSet;

use crate::article::Article;
use crate::extractor::casualties::evidence::Evidence;
use crate::extractor::casualties::toll::candidate::Candidate;
use crate::extractor::casualties::{Casualty, TollEntry};

/// Figures that cannot be true beside the toll's: told by a source, in numbers, of the same people.
pub fn alternatives(
    article: &Article,
    candidates: &[Candidate],
    casualties: &[Casualty],
    evidence: &[Evidence],
    best: &TollEntry,
) -> Vec<usize> {
    let noun = |e: &Evidence| e.noun.map_or("people", |n| article.lower(n));
    let general =
        |noun: &str| matches!(noun, "people" | "persons" | "person" | "dead" | "deaths" | "victims" | "bodies" | "casualties" | "lives");
    let Some((own, said)) = evidence.get(best.casualty).zip(casualties.get(best.casualty)) else { return Vec::new() };
    // One side's 60 stands against "at least 17", though both could be true.
    let apart = |c: &Candidate| {
        best.max.is_some_and(|max| c.entry.min > Some(max))
            || c.entry.max.is_some_and(|max| best.min > Some(max))
            || c.evidence.partisan && !own.partisan && Some(c.value()) > best.min.or(best.max)
    };
    let same_people = |e: &Evidence| general(noun(e)) && general(noun(own)) || noun(e) == noun(own);
    let (mut found, mut claims) = (Vec::new(), HashSet::new());
    for candidate in candidates.iter().filter(|c| c.value() > 1 && !c.evidence.single && !c.evidence.more && !c.evidence.faint) {
        let index = candidate.entry.casualty;
        let sourced = own.told || candidate.evidence.told || casualties.get(index).is_some_and(|c| c.attributed_to.is_some());
        // A few bodies are some of the dead: those that were found.
        let some = noun(&candidate.evidence) == "bodies" && Some(candidate.value()) < best.min.or(best.max);
        let revised = said.previous == Some(candidate.value());
        let fewer = candidate.value() < best.min.or(best.max).unwrap_or(0);
        // Those who died in one of the places are no rival claim of them all.
        let share = fewer && candidate.evidence.there.is_some_and(|there| own.there != Some(there) && said.place != Some(there));
        // Where 17 guests and a cook are 18, nor is the 17.
        let member = fewer && said.min.or(said.max) == Some(candidate.value());
        if sourced
            && !some
            && !member
            && !share
            && !revised
            && apart(candidate)
            && same_people(&candidate.evidence)
            && candidate.evidence.sentence != own.sentence
            && claims.insert(casualties.get(index).map(|c| (c.min, c.max)))
        {
            found.push(index);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{casualties, entities};

    #[test]
    fn keeps_what_other_sources_claim() {
        for (text, expected) in [
            ("A blast killed 30 people. The rebels said nine people were killed.", vec![9]),
            ("A blast killed nine people. The rebels said at least six people were killed.", vec![]),
            ("A blast killed at least nine people. The rebels said 60 people were killed.", vec![60]),
            ("A blast killed nine people. A blast killed six people.", vec![]),
            ("A blast killed nine people. Officials said two bodies were taken away.", vec![]),
            ("Floods killed 40 people in Pakistan. Officials said 30 people died in Karachi.", vec![]),
            ("Floods killed 40 people in Pakistan. In Lahore, officials said, 30 people died in Karachi.", vec![]),
            ("A storm killed 20 people in Chile. In neighbouring Peru, two people died, officials said.", vec![]),
            ("A blast killed 40 people in Karachi. Officials said 30 people died in Karachi.", vec![30]),
            ("A blast killed 40 people in Karachi. Officials in Lahore said 30 people died.", vec![30]),
            ("A ferry sank, killing 143 people. A minister said 151 people were dead or missing.", vec![]),
            ("A blast killed nine people. Officials said two nurses were killed.", vec![]),
            ("The death toll rose from five to six. On Friday officials said five people were killed.", vec![]),
        ] {
            let article = Article::new(text);
            let found = casualties::extract(&article, &entities::extract(&article), &[], &[], None);
            let others = found.toll().iter().flat_map(|t| &t.alternatives).filter_map(|&i| found.list[i].min);
            assert_eq!(others.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
