//! Shares: figures that are part of a total given elsewhere in the article, where their own sentence does not say so.
//!
//! "The death toll stands at 34. Eight bodies were found in a passage.": the eight are among the 34.

use crate::article::Article;
use crate::extractor::casualties::{
    Incident, TollEntry,
    claim::rule::Rule,
    finding::{Fate, Finding, Who, is_general},
};
use crate::reader::Role;

/// Marks as parts the figures of each incident that its toll counts too, so that a sum over the others counts nobody twice.
pub fn mark(article: &Article, findings: &mut [Finding], incidents: &[Incident]) {
    for (incident, total) in incidents.iter().flat_map(|incident| incident.toll.iter().map(move |total| (incident, total))) {
        let mut rivals = total.alternatives.clone();
        rivals.sort_unstable();
        for &member in &incident.casualties {
            let share = rivals.binary_search(&member).is_err() && is_share(article, findings, member, total);
            findings[member].casualty.part |= share;
        }
    }
}

/// Whether the figure at `member` stands after the total, or before a total that is a count, and nothing sets it apart: it
/// is exact, smaller, of several people of the same sort, and of no other place. "Six others" after a total come on top of it.
fn is_share(article: &Article, findings: &[Finding], member: usize, total: &TollEntry) -> bool {
    let (finding, whole) = (&findings[member], &findings[total.casualty]);
    let (own, all) = (&finding.casualty, &whole.casualty);
    // Of a list the toll is the sum, and its members are no shares.
    let stated = all.bounds() == (total.min, total.max);
    let told_in_text = article.sentences.get(finding.sentence).is_some_and(|sentence| sentence.role == Role::Paragraph);
    let smaller = own.min == own.max && own.min > Some(0) && own.min < total.min.or(total.max);
    let (noun, all_of) = (finding.victims.noun(article), whole.victims.noun(article));
    // Bodies that are found are those of people who were counted; "six died and nine others were hurt" are not nine on top of
    // the hurt.
    let beside_others = || findings[..member].last().is_some_and(|f| f.sentence == finding.sentence && f.casualty.kind != own.kind);
    let after = own.span.start > all.span.start;
    let within = match finding.victims.more {
        true => !after || noun == "bodies" || beside_others(),
        false => after || all.rule == Rule::Count,
    };
    let same_people = noun == all_of || is_general(noun) || is_general(all_of);
    let elsewhere = finding.event.place.zip(whole.event.place).is_some_and(|(own, other)| own != other);
    // "put the toll at three dead": another count
    let counts = (own.span.start.saturating_sub(4)..own.span.start).any(|i| matches!(article.lower(i as usize), "toll" | "number"));
    stated
        && own.kind == total.kind
        && own.is_current()
        && own.rule != Rule::Count
        && finding.victims.who == Who::Counted
        && told_in_text
        && smaller
        && within
        && same_people
        && !(elsewhere || finding.fate == Fate::Feared || counts || finding.number.vague || finding.number.superseded)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn totals_count_them_too() {
        for (text, expected) in [
            ("A blast killed 34 people. Eight bodies were found in a passage.", "killed 34; killed 8 part"),
            ("Rescuers found five more bodies. The death toll rose to 40.", "killed 5 part; killed 40"),
            ("Five adults and two children were killed.", "killed 5; killed 2"),
            ("The toll rose to 40. Rescuers found five more bodies.", "killed 40; killed 5 part"),
            (
                "A blast killed 34 people and injured 60. Six people died and nine others were injured at the gate.",
                "killed 34; injured 60; killed 6 part; injured 9 part",
            ),
            // on top of it, or other people
            ("A blast killed 34 people. Six others died in hospital.", "killed 34; killed 6"),
            ("A blast killed 34 soldiers. Nine civilians were killed.", "killed 34; killed 9"),
            // another count, one person, or nobody knows how many
            ("A blast killed 34 people. The toll was 30 on Monday.", "killed 34; killed 30"),
            ("A blast killed 34 people. A guard was killed.", "killed 34; killed 1"),
            ("A blast killed 34 people. At least nine people were killed.", "killed 34; killed 9.."),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
