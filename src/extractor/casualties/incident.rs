//! Incidents: the events that an article tells of, each with its toll.

mod assign;
pub mod share;
pub mod topic;

use self::topic::Topic;
use super::finding::Finding;
use super::toll::Account;
use super::{Focus, Incident};
use crate::article::Article;
use crate::extractor::dates::TimeExpression;

/// The incidents that `findings` are of, each with its toll; those that the article is about first.
pub fn tell(article: &Article, dates: &[TimeExpression], findings: &[Finding]) -> Vec<Incident> {
    let of = assign::assign(article, dates, findings);
    let topic = Topic::of(article);
    let mut incidents: Vec<Incident> = Vec::new();
    for number in 0..of.iter().flatten().max().map_or(0, |last| last + 1) {
        let members: Vec<usize> = (0..findings.len()).filter(|&i| of[i] == Some(number)).collect();
        let toll = Account { article, topic: &topic, findings, members: &members }.toll();
        if toll.is_empty() {
            continue;
        }
        // Where and when by the figures of the toll, else by the first that says.
        let order = || toll.iter().map(|t| &t.casualty).chain(&members).filter_map(|&i| findings.get(i)).map(|f| &f.casualty);
        let (place, date) = (order().find_map(|c| c.place), order().find_map(|c| c.date));
        let focus = topic.focus(incidents.is_empty(), members.iter().filter_map(|&i| findings.get(i)).map(|f| f.sentence));
        incidents.push(Incident { focus, place, date, toll, casualties: members });
    }
    incidents.sort_by_key(|incident| incident.focus == Focus::Passing);
    incidents
}
