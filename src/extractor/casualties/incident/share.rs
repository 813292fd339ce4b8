//! Shares: figures of people whom a total of the article counts too, though the sentence does not say so.
//!
//! "The death toll stands at 34. Eight bodies were found in a passage.": the eight are among the 34.

use crate::article::Article;
use crate::extractor::casualties::evidence::Evidence;
use crate::extractor::casualties::toll::candidate::general;
use crate::extractor::casualties::{Casualty, Incident, Scope, TollEntry};
use crate::reader::Role;

/// Marks as parts the figures of each incident that its toll counts too, so that a sum over the others counts nobody twice.
pub fn mark(article: &Article, list: &mut [Casualty], evidence: &[Evidence], incidents: &[Incident]) {
    for (incident, total) in incidents.iter().flat_map(|incident| incident.toll.iter().map(move |total| (incident, total))) {
        let mut rivals = total.alternatives.clone();
        rivals.sort_unstable();
        for &member in &incident.casualties {
            if rivals.binary_search(&member).is_err() && is_share(article, list, evidence, total, member) {
                list[member].part = true;
            }
        }
    }
}

/// Whether the figure stands after the total, or before a total that is a count, and nothing sets it apart: it is
/// exact, smaller, of several people of the same sort, and of no other place. "Six others" after a total come on top of it.
fn is_share(article: &Article, list: &[Casualty], evidence: &[Evidence], total: &TollEntry, member: usize) -> bool {
    let (figure, known, whole) = (&list[member], &evidence[member], &list[total.casualty]);
    let told_in_text = article.sentences.get(known.sentence).is_some_and(|sentence| sentence.role == Role::Paragraph);
    let smaller = figure.min == figure.max && figure.min > Some(0) && figure.min < total.min.or(total.max);
    let within = match figure.span.start > whole.span.start {
        true => !known.more,
        false => known.more || whole.rule == "count",
    };
    let noun = |e: &Evidence| e.noun.map_or("", |noun| article.lower(noun));
    let (own, all) = (noun(known), noun(&evidence[total.casualty]));
    let same_people = own == all || general(own) || general(all);
    let elsewhere = figure.place.zip(whole.place).is_some_and(|(own, other)| own != other);
    // "put the toll at three dead": another count
    let counts = (figure.span.start.saturating_sub(4)..figure.span.start).any(|i| matches!(article.lower(i as usize), "toll" | "number"));
    let feared = (figure.span.start..figure.span.end).any(|i| article.lower(i as usize) == "feared");
    // Of a list the toll is the sum, and its members are no shares.
    let stated = (whole.min, whole.max) == (total.min, total.max);
    stated
        && figure.kind == total.kind
        && figure.scope == Scope::Current
        && figure.rule != "count"
        && told_in_text
        && smaller
        && within
        && same_people
        && !(elsewhere || feared || counts || known.single || known.vague || known.superseded)
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
