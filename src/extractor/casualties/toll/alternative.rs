//! Alternatives: what other sources claim against the toll.

use std::collections::HashSet;

use super::Account;
use super::candidate::Candidate;
use crate::article::Article;
use crate::extractor::casualties::{TollEntry, finding::Finding};

/// Sentences between a toll and a smaller count that contradicts it.
const NEAR: usize = 2;

/// Figures that cannot be true beside the toll's: told by a source, in numbers, of the same people.
pub fn alternatives(account: &Account, candidates: &[Candidate], best: &TollEntry) -> Vec<usize> {
    let own = &account.findings[best.casualty];
    let mut claims = HashSet::new();
    let rival = |c: &&Candidate| {
        is_rival(account, c, own, best)
            && !is_share_of_toll(account.article, c, candidates, best)
            && claims.insert(c.finding.casualty.bounds())
    };
    candidates.iter().filter(rival).map(|c| c.entry.casualty).collect()
}

fn is_rival(account: &Account, candidate: &Candidate, own: &Finding, best: &TollEntry) -> bool {
    let (other, value) = (candidate.finding, candidate.value());
    let toll = best.min.or(best.max);
    let fewer = Some(value) < toll;
    let counted = value > 1 && !(other.victims.are_more() || other.victims.fresh);
    let claimed = other.source.said || other.casualty.attributed_to.is_some();
    let sourced = claimed || own.source.said && !(fewer && other.sentence > own.sentence);
    // One side's 60 stands against "at least 17", though both could be true.
    let apart = best.max.is_some_and(|max| candidate.entry.min > Some(max))
        || candidate.entry.max.is_some_and(|max| best.min > Some(max))
        || other.source.partisan && !own.source.partisan && Some(value) > toll;
    let (noun, all) = (other.victims.noun(account.article), own.victims.noun(account.article));
    let same_people =
        noun == all || counts_everyone(noun) && (counts_everyone(all) || other.source.partisan);
    // A few bodies are some of the dead: those that were found; so are "two men" of three.
    // Nor are "five others" beside a killed man a rival of eleven.
    let few = other.victims.more && Some(value.saturating_mul(2)) <= toll;
    let few = few || noun == "bodies";
    let some = fewer && (few || !(counts_everyone(noun) || other.source.partisan));
    let revised =
        own.casualty.previous == Some(value) || fewer && other.casualty.previous.is_some();
    // A smaller figure sentences away counts a part of the dead; a rival count stands near the one
    // it contradicts.
    let far = fewer && !other.source.partisan && other.sentence.abs_diff(own.sentence) > NEAR;
    // Those who died in one of the places are no rival claim of them all.
    let share = fewer
        && other.event.place.or(other.casualty.place).is_some_and(|place| {
            let places = [own.event.place, own.casualty.place, own.event.before];
            // "killed 27 in Mosul. … A doctor put the toll at 31": of the same place
            let takes_its_place = places == [None; 3] && own.sentence > other.sentence;
            !takes_its_place && !places.contains(&Some(place))
        });
    // Where 17 guests and a cook are 18, nor is the 17.
    let member = fewer && own.casualty.min.or(own.casualty.max) == Some(value);
    counted
        && sourced
        && apart
        && same_people
        && !(some || member || share || revised || far)
        && (other.sentence != own.sentence || is_set_against(account.article, own, other))
}

/// "Six were killed in house collapses and two drowned, it said": a figure beside another of its
/// sentence, where the toll has room for both, is a share of the toll. Candidates are in the order of
/// the text.
fn is_share_of_toll(
    article: &Article,
    candidate: &Candidate,
    candidates: &[Candidate],
    toll: &TollEntry,
) -> bool {
    let own = candidate.finding;
    let all = toll.min.or(toll.max).unwrap_or(0);
    let room = |other: &Candidate| candidate.value().saturating_add(other.value()) <= all;
    let share = |other: &&Candidate| {
        other.finding.sentence == own.sentence
            && other.value() > 0
            && room(other)
            && !is_set_against(article, own, other.finding)
    };
    let at = candidates.partition_point(|c| c.entry.casualty < candidate.entry.casualty);
    let before = at.checked_sub(1).and_then(|at| candidates.get(at));
    before.into_iter().chain(candidates.get(at + 1)).any(|other| share(&other))
}

/// "Police said nine people died, while doctors said 12": two figures of one sentence with a source
/// of its own each.
fn is_set_against(article: &Article, one: &Finding, other: &Finding) -> bool {
    let (one, other) = (one.casualty.span, other.casualty.span);
    let mut between =
        (one.end.min(other.end) as usize..one.start.max(other.start) as usize).take(20);
    between.any(|i| matches!(article.lower(i), "while" | "but" | "whereas" | "though" | "although"))
        && between.any(|i| {
            article.tagged(i).reporting().is_some() || matches!(article.lower(i), "put" | "puts")
        })
}

/// Whether a noun stands for everyone harmed by an event: not "women" or "teens", who may be among
/// six "people".
fn counts_everyone(noun: &str) -> bool {
    matches!(
        noun,
        "" | "people"
            | "persons"
            | "person"
            | "dead"
            | "deaths"
            | "victims"
            | "bodies"
            | "casualties"
            | "lives"
    )
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{casualties, entities};

    #[test]
    fn keeps_what_other_sources_claim() {
        for (text, expected) in [
            ("A blast killed 30 people. The rebels said nine people were killed.", vec![9]),
            ("Nine inmates died, the ministry said. Relatives said 25 had been killed.", vec![25]),
            (
                "Two died and eight others were injured, police said. Doctors said nine people were injured.",
                vec![8],
            ),
            (
                "Nine died and 30 people were injured. Police said a blast in Vale killed one and injured five others.",
                vec![],
            ),
            ("Police said nine people died, but a union put the figure at 40.", vec![40]),
            (
                "A blast killed 27 people in Karachi, police said. Doctors put the number of dead at 31.",
                vec![27],
            ),
            ("Floods killed 40 people. Officials said 30 people died in Karachi.", vec![]),
            (
                "Twelve people have died in storms. Six were killed in landslides and two drowned, the ministry said.",
                vec![],
            ),
            (
                "A blast killed nine people. The rebels said at least six people were killed.",
                vec![],
            ),
            (
                "A blast killed at least nine people. The rebels said 60 people were killed.",
                vec![60],
            ),
            ("A blast killed nine people. A blast killed six people.", vec![]),
            ("A blast killed nine people. Officials said two bodies were taken away.", vec![]),
            (
                "Floods killed 40 people in Pakistan. Officials said 30 people died in Karachi.",
                vec![],
            ),
            (
                "Floods killed 40 people in Pakistan. In Lahore, officials said, 30 people died in Karachi.",
                vec![],
            ),
            (
                "A storm killed 20 people in Chile. In neighbouring Peru, two people died, officials said.",
                vec![],
            ),
            (
                "A blast killed 40 people in Karachi. Officials said 30 people died in Karachi.",
                vec![30],
            ),
            (
                "A blast killed 40 people in Karachi. Officials in Lahore said 30 people died.",
                vec![30],
            ),
            (
                "A ferry sank, killing 143 people. A minister said 151 people were dead or missing.",
                vec![],
            ),
            ("A blast killed nine people. Officials said two nurses were killed.", vec![]),
            ("Police said 12 people died, while doctors said 15 people were killed.", vec![12]),
            (
                "The death toll rose from five to six. On Friday officials said five people were killed.",
                vec![],
            ),
        ] {
            let article = Article::new(text);
            let found = casualties::extract(&article, &entities::extract(&article), &[], &[], None);
            let others = found
                .toll()
                .iter()
                .flat_map(|t| &t.alternatives)
                .filter_map(|&i| found.list[i].min);
            assert_eq!(others.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
