//! The page of `--timeline`: a day a line with what happened, the figures of the day under it;
//! tolls, contradictions, and what was left out.

use std::collections::HashMap;

use super::Style;
use super::lines::{ALARM, BOLD, Cell, DIM, Lines, PLAIN, Row, cell, plain};
use crate::desk::Figure;
use crate::desk::timeline::{Contradiction, Given, LeftOut, Source, Step, Timeline};
use crate::printer::words::{day, figure};

/// Most sentences of a day that are printed; the JSON form has all.
pub const SENTENCES: usize = 3;

/// The page of a timeline.
pub fn page(timeline: &Timeline, style: Style) -> String {
    let mut page = Lines::new(style);
    page.paragraph(0, &cell(BOLD, title(timeline)));
    page.paragraph(2, &cell(DIM, counted(timeline)));
    let mut days: Vec<Row> = Vec::new();
    for of in &timeline.days {
        let mut when = cell(BOLD, day_or_none(of.day));
        for sentence in of.what.iter().take(SENTENCES) {
            days.push(vec![
                std::mem::take(&mut when),
                vec![(PLAIN, sentence.at.text.to_string()), from(&[sentence.article])],
            ]);
        }
        for (words, articles) in grouped(&of.figures) {
            days.push(vec![std::mem::take(&mut when), vec![(ALARM, words), from(&articles)]]);
        }
    }
    page.section("DAY BY DAY", &days);
    let tolls = timeline.tolls.iter();
    let tolls = tolls.map(|(kind, steps)| vec![plain(kind.name()), went(&steps.0)]);
    page.section("TOLL", &tolls.collect::<Vec<_>>());
    let side = |given: &Given| [(BOLD, claimed(&given.figure)), from(&[given.article])];
    let beside = |contradiction: &Contradiction| {
        let cell = [
            &side(&contradiction.one)[..],
            &[(DIM, " | ".to_string())],
            &side(&contradiction.other),
        ]
        .concat();
        vec![plain(&day_or_none(contradiction.day)), cell]
    };
    let contradictions: Vec<Row> = timeline.contradictions.iter().map(beside).collect();
    page.section("CONTRADICTIONS", &contradictions);
    let article = |(index, article): (usize, &Source)| {
        let about = [
            article.agency.clone(),
            article.day.map(day),
            article.headline.as_ref().map(|at| at.text.to_string()),
        ];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        vec![
            plain(&format!("[{}]", index + 1)),
            vec![(PLAIN, article.source.clone()), (DIM, format!("  {about}"))],
        ]
    };
    let articles: Vec<Row> = timeline.articles.iter().enumerate().map(article).collect();
    page.section("ARTICLES", &articles);
    let out =
        |out: &LeftOut| vec![vec![(PLAIN, out.source.clone()), (DIM, format!("  {}", out.detail))]];
    page.section("LEFT OUT", &timeline.left_out.iter().map(out).collect::<Vec<_>>());
    page.finish()
}

/// `Aldwick, Tue 2022-11-29`
pub fn title(timeline: &Timeline) -> String {
    let Some(event) = &timeline.event else { return "no event with a place or a day".to_string() };
    event.place.iter().cloned().chain(event.day.map(day)).collect::<Vec<_>>().join(", ")
}

/// `7 articles of 4 agencies, 1 left out`
pub fn counted(timeline: &Timeline) -> String {
    let agencies: std::collections::BTreeSet<_> =
        timeline.articles.iter().filter_map(|article| article.agency.as_deref()).collect();
    let several = |count: usize, one: &str, more: &str| {
        format!("{count} {}", if count == 1 { one } else { more })
    };
    let mut words = several(timeline.articles.len(), "article", "articles");
    if !agencies.is_empty() {
        words += &format!(" of {}", several(agencies.len(), "agency", "agencies"));
    }
    words + &format!(", {} left out", timeline.left_out.len())
}

/// The day as printed; `no day` where the article gives none.
pub fn day_or_none(on: Option<jiff::civil::Date>) -> String {
    on.map_or("no day".to_string(), day)
}

/// Figures in words, each once, with the articles that give it.
pub fn grouped(figures: &[Given]) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    let mut places = HashMap::new();
    for given in figures {
        let words = claimed(&given.figure);
        let place = *places.entry(words.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
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
        let (day, number) =
            (day_or_none(step.day), figure(step.first.figure.min, step.first.figure.max));
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

/// `[1, 3]`: places in the list of articles.
fn from(articles: &[usize]) -> (anstyle::Style, String) {
    (
        DIM,
        format!(
            " [{}]",
            articles.iter().map(|article| (article + 1).to_string()).collect::<Vec<_>>().join(", ")
        ),
    )
}
