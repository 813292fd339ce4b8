//! Incidents: the events that an article tells of, each with its toll.

mod assign;
mod past;
pub mod rescope;
pub mod share;
pub mod topic;

use jiff::civil::Date;

use self::topic::Topic;
use super::context::{fineness::fineness, place};
use super::finding::Finding;
use super::toll::Account;
use super::{Focus, Incident, Scope, TollEntry};
use crate::article::Article;
use crate::extractor::dates::TimeExpression;
use crate::extractor::entities::Entities;

/// The incidents that `findings` are of, each with its toll; those that the article is about first.
pub fn tell(
    article: &Article,
    entities: &Entities,
    dates: &[TimeExpression],
    today: Option<Date>,
    findings: &mut [Finding],
) -> Vec<Incident> {
    let topic = Topic::of(article, entities, today);
    for finding in findings.iter_mut().filter(|finding| topic.is_of_the_past(finding)) {
        finding.casualty.scope = Scope::Historical;
    }
    rescope::follow_headline(article, findings, dates, &topic);
    // A text with neither may be passages of several articles, each with a lead of its own.
    if topic.headline > 0 || article.layout.dateline.is_some() {
        rescope::follow_lead(article, findings, topic.lead);
    }
    let of = assign::assign(article, entities, dates, findings, topic.digest);
    let mut incidents: Vec<Incident> = Vec::new();
    for number in 0..of.iter().flatten().max().map_or(0, |last| last + 1) {
        let members: Vec<usize> = (0..findings.len()).filter(|&i| of[i] == Some(number)).collect();
        let account = Account { article, topic: &topic, findings, members: &members };
        let toll = account.toll();
        // What is not the article's own toll may be that of an event which it recalls.
        let recalled = toll.is_empty();
        let toll = if recalled { account.recalled_toll() } else { toll };
        // A single victim mentioned in passing makes no incident.
        let several = toll.iter().any(|entry| entry.min.or(entry.max) > Some(1));
        if toll.is_empty() || recalled && !several {
            continue;
        }
        // Where and when by the figures of the toll, else by the first that says.
        let order =
            || toll.iter().map(|t| &t.casualty).chain(&members).filter_map(|&i| findings.get(i));
        let date = order().find_map(|f| f.casualty.date);
        let of_toll = || toll.iter().filter_map(|t| findings.get(t.casualty));
        // What is counted all over the world has no place but that which its figures name.
        let worldwide =
            of_toll().any(|f| f.event.worldwide) && of_toll().all(|f| f.casualty.place.is_none());
        let finest = finest_place(entities, &toll, findings, &members);
        let told = finest
            .or_else(|| order().find_map(|f| f.casualty.place))
            .or_else(|| order().find_map(|f| f.event.before));
        let place = told.or_else(|| place::of_article(article, entities).filter(|_| number == 0));
        let place = place.filter(|_| !worldwide);
        let focus = if recalled {
            Focus::Passing
        } else {
            let members = members.iter().filter_map(|&i| findings.get(i));
            topic.focus(incidents.is_empty(), members)
        };
        incidents.push(Incident { focus, place, date, toll, casualties: members });
    }
    incidents.sort_by_key(|incident| incident.focus == Focus::Passing);
    incidents
}

/// The finest place that the figures of the toll have, wherever the text gives them: the headline
/// names the country, the body the town.
fn finest_place(
    entities: &Entities,
    toll: &[TollEntry],
    findings: &[Finding],
    members: &[usize],
) -> Option<u32> {
    // One person killed may be anybody; the same number of several is the same people.
    let is_of_toll = |f: &&Finding| {
        let same = |t: &TollEntry| {
            t.kind == f.casualty.kind && t.min.or(t.max) == f.casualty.min.or(f.casualty.max)
        };
        f.casualty.min.or(f.casualty.max) > Some(1) && toll.iter().any(same)
    };
    let of_toll = toll
        .iter()
        .map(|t| &t.casualty)
        .chain(members)
        .filter_map(|&i| findings.get(i))
        .filter(is_of_toll);
    let places: Vec<u32> = of_toll.filter_map(|f| f.casualty.place).collect();
    // The first of the finest.
    places.into_iter().rev().max_by_key(|&place| fineness(entities, place))
}
