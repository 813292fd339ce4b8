//! The toll: an article's best current figure of each kind.

mod alternative;
pub mod candidate;
mod recalled;

use std::cmp::Reverse;

use crate::article::Article;
use crate::extractor::casualties::evidence::Evidence;
use crate::extractor::casualties::incident::topic::Topic;
use crate::extractor::casualties::toll::alternative::alternatives;
use crate::extractor::casualties::toll::candidate::{Candidate, general};
use crate::extractor::casualties::toll::recalled::Recalled;
use crate::extractor::casualties::{Casualty, CasualtyKind, MASS, Scope, TollEntry};

/// Arrests of so many are no round-up.
const FEW: u64 = 10;

static KINDS: [CasualtyKind; 7] = [
    CasualtyKind::Killed,
    CasualtyKind::Injured,
    CasualtyKind::Missing,
    CasualtyKind::Kidnapped,
    CasualtyKind::Detained,
    CasualtyKind::Displaced,
    CasualtyKind::Affected,
];

/// The best figure of each kind that has one. Shares of another figure and background
/// never are; "no one" is if there is nothing else. `casualties` and their `evidence` are parallel;
/// only those at `members` are looked at.
pub fn toll(article: &Article, topic: &Topic, casualties: &[Casualty], evidence: &[Evidence], members: &[usize]) -> Vec<TollEntry> {
    let Topic { headline, lead, .. } = *topic;
    if topic.digest {
        return Vec::new();
    }
    let recalled = Recalled::new(topic, casualties, evidence, members);
    let mut entries: Vec<TollEntry> = Vec::new();
    for kind in KINDS {
        let died = entries.iter().any(|e| e.kind == CasualtyKind::Killed && e.min.or(e.max) > Some(0));
        let top_dead = recalled.dead_at_top(&entries);
        let candidates = candidates(article, kind, casualties, evidence, members, died);
        // "casualties" are killed or injured, which of them is not said: where one of these is counted it would count them twice.
        let harmed = entries.iter().any(|e| matches!(e.kind, CasualtyKind::Killed | CasualtyKind::Injured) && e.min.or(e.max) > Some(0));
        // A few people who are arrested are those who are thought to have done something.
        let doers =
            |c: &Candidate| kind == CasualtyKind::Detained && c.value() < FEW && general(c.evidence.noun.map_or("", |n| article.lower(n)));
        // What the article sets aside is no claim beside what it says now.
        let firm = |c: &Candidate| !c.evidence.superseded && !c.evidence.mixed;
        let valid = candidates.iter().any(|c| c.value() > 0 && firm(c));
        // "dead or missing" is more than the dead whom the top counts; without these it is what there is.
        let dead = candidates.iter().any(|c| c.value() > 0 && firm(c) && c.evidence.sentence < lead);
        let set_aside = |c: &Candidate| valid && c.evidence.superseded || dead && c.evidence.mixed;
        let candidates: Vec<Candidate> = candidates
            .into_iter()
            .filter(|c| !(harmed && c.evidence.unspecified || doers(c) || recalled.is(c, top_dead) || set_aside(c)))
            .collect();
        // A share is all there is: "one of his guards was killed".
        let mut candidates = candidates;
        if candidates.is_empty() {
            candidates = shares(kind, casualties, evidence, members);
            candidates.retain(|c| !recalled.is(c, top_dead));
        }
        // Where the story itself is of so many, a smaller number is some other place's.
        if kind == CasualtyKind::Killed
            && candidates.iter().all(|c| c.value() < MASS)
            && evidence.iter().any(|e| e.mass && e.sentence < lead)
        {
            continue;
        }
        entries.extend(best(&candidates, headline, lead).map(|best| named(&candidates, evidence, best)).map(|mut entry| {
            entry.alternatives = alternatives(article, &candidates, casualties, evidence, &entry);
            entry
        }));
    }
    entries
}

/// "death tolls of up to 40": sources differ, none of them is the count.
fn several_counts(article: &Article, casualty: &Casualty) -> bool {
    casualty.span.range().take(3).any(|i| article.lower(i) == "tolls")
}

/// "the toll of last Monday's mine fire": the count of a fire that the article mentions nowhere else.
fn count_of_another(article: &Article, casualty: &Casualty) -> bool {
    casualty.span.range().any(|i| matches!(article.lower(i), "from" | "in" | "of") && matches!(article.lower(i + 1), "last" | "another"))
}

fn candidates(
    article: &Article,
    kind: CasualtyKind,
    casualties: &[Casualty],
    evidence: &[Evidence],
    members: &[usize],
    died: bool,
) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let all = || members.iter().filter_map(|&i| Some((i, casualties.get(i)?, evidence.get(i)?)));
    let sure = all().any(|(_, c, e)| c.kind == kind && !c.part && c.scope == Scope::Current && !e.open && !e.single);
    for (index, c, e) in all() {
        // Someone shot, where someone died, is most often the one who died; "four were shot" may count him.
        let dead = |(_, c, d): (usize, &Casualty, &Evidence)| c.kind == CasualtyKind::Killed && d.who == e.who;
        if matches!(kind, CasualtyKind::Injured | CasualtyKind::Missing) && e.single && e.who.is_some() && all().take(200).any(dead) {
            continue;
        }
        if e.suspect || e.single && kind == CasualtyKind::Injured && died_later(article, casualties, evidence, index) {
            continue;
        }
        let beside = |last: &Candidate| {
            (e.also || e.more && !e.single)
                && !e.faint
                && last.evidence.single
                && !last.evidence.faint
                && last.evidence.sentence.abs_diff(e.sentence) <= 1
        };
        let another = candidates.last().is_some_and(beside);
        // "many" is no number
        let many = e.vague && c.max.is_none() && c.min == Some(3);
        if many || c.kind != kind || c.part && !another || c.scope != Scope::Current || e.open && died && (e.single || sure) {
            continue;
        }
        let (min, max) = if e.open && kind == CasualtyKind::Injured { survivors(casualties, evidence, index) } else { (c.min, c.max) };
        if c.max != Some(0) && max == Some(0) {
            continue;
        }
        let entry = TollEntry { kind, min, max, casualty: index, alternatives: Vec::new() };
        let listed = |last: &Evidence| c.rule == "list" || e.more && last.single || e.effect.is_some() && e.effect == last.effect;
        match candidates.last_mut().filter(|last| another || last.evidence.sentence == e.sentence && listed(&last.evidence)) {
            Some(last) => {
                let old = &mut last.entry;
                let add = |a: Option<u64>, b: Option<u64>| Some(a?.saturating_add(b?));
                let larger = if c.min.or(c.max) > old.min.or(old.max) { index } else { old.casualty };
                last.most = last.most.max(c.min);
                (old.min, old.max, old.casualty) = (add(old.min, entry.min), add(old.max, entry.max), larger);
                last.evidence.single = false;
            }
            None => candidates.push(Candidate {
                entry,
                evidence: *e,
                count: c.rule == "count" && !several_counts(article, c) && !count_of_another(article, c),
                most: min,
            }),
        }
    }
    candidates
}

/// How many of the people of figure `index` are left, where its own sentence goes on to say that some have died:
/// "five were shot, two of them fatally".
fn survivors(casualties: &[Casualty], evidence: &[Evidence], index: usize) -> (Option<u64>, Option<u64>) {
    let sentence = evidence[index].sentence;
    let later = casualties.iter().zip(evidence).skip(index + 1).take(3).take_while(|(_, e)| e.sentence == sentence);
    let mut left = (casualties[index].min, casualties[index].max);
    for (dead, _) in later.filter(|(c, _)| c.kind == CasualtyKind::Killed && c.part) {
        // At least two dead: at most three are left.
        let less = |all: Option<u64>, dead: Option<u64>| Some(all?.saturating_sub(dead?));
        left = (less(left.0, dead.max), left.1.map(|all| all.saturating_sub(dead.min.unwrap_or(0))));
    }
    left
}

/// The shares of groups that nothing else is said of.
fn shares(kind: CasualtyKind, casualties: &[Casualty], evidence: &[Evidence], members: &[usize]) -> Vec<Candidate> {
    let all = members.iter().filter_map(|&i| Some((i, casualties.get(i)?, evidence.get(i)?)));
    let share = |(index, c, e): (usize, &Casualty, &Evidence)| {
        let entry = TollEntry { kind, min: c.min, max: c.max, casualty: index, alternatives: Vec::new() };
        (c.kind == kind && c.part && c.scope == Scope::Current && !e.suspect && matches!(c.rule, "passive" | "intransitive" | "phrase"))
            .then_some(Candidate { entry, evidence: *e, count: false, most: c.min })
    };
    all.filter_map(share).collect()
}

/// Whether someone hurt is told right after to have died: "was taken to a clinic, where he died".
fn died_later(article: &Article, casualties: &[Casualty], evidence: &[Evidence], index: usize) -> bool {
    let sentence = evidence[index].sentence;
    let later = casualties.iter().zip(evidence).skip(index + 1).take_while(|(_, e)| e.sentence <= sentence + 1);
    // "the victim died", "the woman died" of a woman
    let noun = |e: &Evidence| e.noun.map_or("", |noun| article.lower(noun));
    let hurt = noun(&evidence[index]);
    let known = |c: &Casualty, e: &Evidence| {
        e.faint || article.lower(c.span.start as usize) == "the" && (noun(e) == "victim" || !hurt.is_empty() && noun(e) == hurt)
    };
    later.take(20).any(|(c, e)| c.kind == CasualtyKind::Killed && e.single && known(c, e) && c.rule != "single action")
}

/// A named count that has grown to the largest; else what the headline says, then the
/// lead, most often and highest; else the first. Single people count where there is no number.
fn best(candidates: &[Candidate], headline: usize, lead: usize) -> Option<TollEntry> {
    let count = candidates.iter().filter(|c| c.count && c.value() > 0).max_by_key(|c| c.value());
    let top = |c: &Candidate| c.evidence.sentence < lead;
    let told = candidates.iter().filter(|c| c.value() > 0).max_by_key(|c| {
        // "one soldier" is told of in as many places as there are soldiers
        let same = if c.value() == 1 { 1 } else { candidates.iter().take(200).filter(|other| other.value() == c.value()).count() };
        let at = c.evidence.sentence;
        // A headline with the claim of one side stands for no more than its sentence in the lead.
        let zone = if at < headline && !c.evidence.partisan { 2 } else { u8::from(at < lead) };
        // "dozens" is what the 39 of another sentence were called before they were counted
        let exact = |other: &&Candidate| !other.evidence.vague && !other.evidence.single && other.value() >= c.value();
        let several = c.evidence.vague && (c.value() == 3 || candidates.iter().take(200).any(|other| exact(&other)));
        (
            !c.evidence.faint,
            !c.evidence.single,
            !several,
            zone,
            !c.evidence.partisan,
            same,
            if top(c) { c.value() } else { 0 },
            Reverse(c.entry.casualty),
        )
    });
    let best = match (count, told) {
        (Some(count), Some(told)) if !top(told) || count.value() >= told.value() => Some(count),
        (_, told) => told,
    };
    let none = || {
        candidates.iter().find(|c| {
            c.entry.max == Some(0)
                && match c.entry.kind {
                    CasualtyKind::Detained => false,
                    CasualtyKind::Affected => c.evidence.unspecified,
                    _ => true,
                }
        })
    };
    let best = best.or_else(none)?;
    // A headline says "kills 17" of what the text below calls at least 17, or 17 guests and a cook.
    let below = |c: &&Candidate| {
        let whole = c.most == best.entry.min && c.value() > best.value();
        (headline..lead).contains(&c.evidence.sentence) && (c.entry.min == best.entry.min && c.entry.max.is_none() || whole)
    };
    let firmer = candidates.iter().find(below).filter(|_| best.evidence.sentence < headline);
    Some(firmer.unwrap_or(best).entry.clone())
}

/// Without a total, people told of by full name side by side are added up: each is another one.
fn named(candidates: &[Candidate], evidence: &[Evidence], best: TollEntry) -> TollEntry {
    let single = evidence.get(best.casualty).is_some_and(|e| e.single && !e.faint && e.name.is_some());
    if best.kind != CasualtyKind::Killed || !single || best.max != Some(1) {
        return best;
    }
    let at = |index: usize| evidence.get(index).map_or(0, |e| e.sentence);
    let beside = |c: &&Candidate| !c.evidence.faint && at(best.casualty).abs_diff(c.evidence.sentence) <= 1;
    let mut names: Vec<usize> = candidates.iter().filter(beside).filter_map(|c| c.evidence.name).collect();
    names.sort_unstable();
    names.dedup();
    let count = Some(names.len() as u64).max(best.min);
    TollEntry { min: count, max: count, ..best }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{casualties, entities};

    /// The toll of a text, as `killed 3; injured 4..`.
    fn toll(text: &str) -> String {
        let article = Article::new(text);
        let found = casualties::extract(&article, &entities::extract(&article), &[], &[], None);
        let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
        let entry = |t: &casualties::TollEntry| {
            let range = if t.min == t.max { number(t.min) } else { format!("{}..{}", number(t.min), number(t.max)) };
            format!("{:?} {range}", t.kind).to_lowercase()
        };
        found.toll().iter().map(entry).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn chooses_the_best_current_figure() {
        for (text, expected) in [
            ("A blast killed nine people on Friday. Two of the dead were nurses.", "killed 9"),
            ("A blast killed nine people. The death toll later rose to 12.", "killed 12"),
            ("A shell killed a baker and at least five others.", "killed 6.."),
            ("A judge was shot dead in Kesh. Three other people were killed in the attack.", "killed 4"),
            ("A judge was shot dead in Kesh. Three people were killed in the attack.", "killed 3"),
            ("A judge was killed on Monday, while his driver died later of his injuries.", "killed 2"),
            ("One person was killed and another is in a critical condition.", "killed 1; injured 1"),
            ("A boy shot a friend on Monday. The other boy was hurt.", "injured 1"),
            ("Two men and three women were injured in the crash.", "injured 5"),
            ("A man was shot on Friday. He was pronounced dead. The man had been killed by a cousin, neighbours said.", "killed 1"),
            ("Nobody was hurt in the fire.", "injured 0"),
            ("A storm killed four people. A storm killed 900 people in 1970.", "killed 4"),
            ("Five people were shot, two of them fatally, on Monday.", "killed 2; injured 3"),
            ("Five people were shot, at least two fatally, on Monday.", "killed 2..; injured ..3"),
            ("Two people were shot, both of them fatally, on Monday.", "injured 2"),
            ("Two people were shot, two fatally, on Monday.", "killed 2"),
            ("A woman was injured when a lorry hit her. The injured woman died in a clinic.", "killed 1"),
            ("A woman was injured when a lorry hit her. The driver died in a clinic.", "killed 1; injured 1"),
            ("Ana Holm was shot in Kesh. Holm was taken to hospital. The murder of Ana Holm shocked the town.", "killed 1"),
            ("Ana Holm was killed in Kesh. Otto Lind was taken to hospital with wounds.", "killed 1; injured 1"),
            ("A mine caught fire in Kesh. None who came out is in critical condition.", ""),
            ("A bomb went off. My parents are both dead now, he said.", ""),
            ("Vale reported zero cases on Monday.", ""),
            ("A judge and poet was shot dead in Kesh. More than nine people were killed.", "killed 9.."),
            ("The council met.", ""),
        ] {
            assert_eq!(toll(text), expected, "{text}");
        }
    }
}
