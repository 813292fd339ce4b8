//! The page of `--timeline`: a day a line with what happened, the figures of the day under it; tolls, contradictions, and what
//! was left out.

use super::Style;
use super::lines::{ALARM, BOLD, Cell, DIM, HEADING, Lines, PLAIN, Row};
use crate::desk::Figure;
use crate::desk::timeline::{Given, Step, Timeline};
use crate::printer::words::{day, figure};

/// Most sentences of a day that are printed; the JSON form has all.
pub const SENTENCES: usize = 3;

/// The page of a timeline.
pub fn page(timeline: &Timeline, style: Style) -> String {
    let mut page = Lines::new(style);
    page.paragraph(0, &vec![(BOLD, title(timeline))]);
    page.paragraph(2, &vec![(DIM, counted(timeline))]);
    let source = |article: usize| timeline.articles.get(article).map_or("", |article| article.source.as_str());
    let mut days: Vec<Row> = Vec::new();
    for of in &timeline.days {
        let mut when = vec![(BOLD, day_or_none(of.day))];
        for sentence in of.what.iter().take(SENTENCES) {
            days.push(vec![std::mem::take(&mut when), vec![(PLAIN, sentence.at.text.to_string()), from(source(sentence.article))]]);
        }
        for (words, articles) in grouped(&of.figures) {
            let sources: Vec<_> = articles.iter().map(|&article| source(article)).collect();
            days.push(vec![std::mem::take(&mut when), vec![(ALARM, words), from(&sources.join(", "))]]);
        }
    }
    section(&mut page, "DAY BY DAY", days);
    section(&mut page, "TOLL", timeline.tolls.iter().map(|(kind, steps)| vec![plain(kind.name()), went(&steps.0)]).collect());
    let side = |given: &Given| vec![(BOLD, claimed(&given.figure)), from(source(given.article))];
    let beside = |contradiction: &crate::desk::timeline::Contradiction| {
        let mut cell = side(&contradiction.one);
        cell.push((DIM, "  |  ".to_string()));
        cell.extend(side(&contradiction.other));
        vec![plain(&day_or_none(contradiction.day)), cell]
    };
    section(&mut page, "CONTRADICTIONS", timeline.contradictions.iter().map(beside).collect());
    section(&mut page, "LEFT OUT", timeline.left_out.iter().map(|out| vec![plain(&out.source), plain(&out.detail)]).collect());
    page.finish()
}

/// `Aldwick, Tue 2022-11-29`
pub fn title(timeline: &Timeline) -> String {
    let Some(event) = &timeline.event else { return "no event with a place or a day".to_string() };
    event.place.iter().cloned().chain(event.day.map(day)).collect::<Vec<_>>().join(", ")
}

/// `7 articles of 4 agencies, 1 left out`
pub fn counted(timeline: &Timeline) -> String {
    let agencies: std::collections::BTreeSet<_> = timeline.articles.iter().filter_map(|article| article.agency.as_deref()).collect();
    let several = |count: usize, one: &str, more: &str| format!("{count} {}", if count == 1 { one } else { more });
    let mut words = several(timeline.articles.len(), "article", "articles");
    if !agencies.is_empty() {
        words += &format!(" of {}", several(agencies.len(), "agency", "agencies"));
    }
    words + &format!(", {} left out", timeline.left_out.len())
}

/// The day, or that there is none.
pub fn day_or_none(on: Option<jiff::civil::Date>) -> String {
    on.map_or("no day".to_string(), day)
}

/// Figures in words, each once, with the articles that give it.
pub fn grouped(figures: &[Given]) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for given in figures {
        let words = claimed(&given.figure);
        match groups.iter_mut().find(|(other, _)| *other == words) {
            Some((_, articles)) => articles.push(given.article),
            None => groups.push((words, vec![given.article])),
        }
    }
    groups
}

/// `at least 6 killed (Marta Lindqvist)`
pub fn claimed(of: &Figure) -> String {
    let source = of.said_by.as_ref().map_or(String::new(), |source| format!(" ({source})"));
    format!("{} {}{source}", figure(of.min, of.max), of.kind.name())
}

/// By day: `Tue 2022-11-29` and `4, 6`.
pub fn by_day(steps: &[Step]) -> Vec<(String, String)> {
    let mut days: Vec<(String, String)> = Vec::new();
    for step in steps {
        let (day, number) = (day_or_none(step.day), figure(step.first.figure.min, step.first.figure.max));
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, numbers)) => *numbers += &format!(", {number}"),
            None => days.push((day, number)),
        }
    }
    days
}

fn went(steps: &[Step]) -> Cell {
    let mut cell = Cell::new();
    for (day, numbers) in by_day(steps) {
        cell.extend((!cell.is_empty()).then(|| (DIM, " -> ".to_string())));
        cell.extend([(DIM, format!("{day}: ")), (ALARM, numbers)]);
    }
    cell
}

fn from(source: &str) -> (anstyle::Style, String) {
    (DIM, format!(" [{source}]"))
}

fn plain(text: &str) -> Cell {
    vec![(PLAIN, text.to_string())]
}

fn section(page: &mut Lines, title: &str, rows: Vec<Row>) {
    if !rows.is_empty() {
        page.line();
        page.paragraph(0, &vec![(HEADING, title.to_string())]);
        page.table(&rows);
    }
}
