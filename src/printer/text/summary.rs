//! The page for reading: what happened, how many were hurt, who and where, when, who said what.

use std::collections::HashSet;

use super::Style;
use super::page::{ALARM, BOLD, DIM, PLAIN, Page, Row};
use crate::extractor::entities::EntityType;
use crate::extractor::quotes::QuoteKind;
use crate::printer::words::{day, entity_name, figure, is_vague, label, notes, opening, when};
use crate::report::{CasualtyReport, EntityReport, QuoteReport, Report};

/// The page of one article. One without any text has only its name, if that is wanted.
pub fn summary(report: &Report, style: Style) -> String {
    let mut page = Page::new(style.color);
    if let Some(source) = style.source {
        page.paragraph(BOLD, 0, &format!("==> {source} <=="));
    }
    head(&mut page, report);
    toll(&mut page, report);
    section(&mut page, "WHO AND WHERE", entities(report));
    section(&mut page, "WHEN", dates(report));
    section(&mut page, "WHO SAID WHAT", report.quotes.iter().map(|quote| said(report, quote)).collect());
    section(&mut page, "PICTURES", report.captions.iter().map(picture).collect());
    page.finish()
}

fn section(page: &mut Page, title: &str, rows: Vec<Row>) {
    if !rows.is_empty() {
        page.heading(title);
        page.table(&rows);
    }
}

/// Headline and the lines that go with it; the opening words of an article that has none.
fn head(page: &mut Page, report: &Report) {
    match (&report.headline, report.paragraphs.first()) {
        (Some(headline), _) => page.paragraph(BOLD, 0, &headline.text),
        (None, Some(first)) => page.paragraph(PLAIN, 0, &opening(&first.text)),
        (None, None) => {}
    }
    if let Some(line) = &report.subheadline {
        page.paragraph(PLAIN, 2, &line.text);
    }
    let mut facts = Vec::new();
    if let Some(published) = &report.published {
        facts.push(format!("published {}", day(published.value)));
    }
    if let Some(dateline) = &report.dateline {
        facts.extend(dateline.place.as_ref().map(|place| format!("from {place}")));
        facts.extend(dateline.agency.as_ref().map(ToString::to_string));
    }
    facts.extend(report.byline.as_ref().filter(|b| !b.authors.is_empty()).map(|b| format!("by {}", b.authors.join(", "))));
    page.paragraph(PLAIN, 2, &facts.join(" · "));
    if !report.paragraphs.is_empty() {
        let count = report.paragraphs.len();
        let mut line = format!("{count} {}", if count == 1 { "paragraph" } else { "paragraphs" });
        if let Some(reference) = &report.reference_date {
            line.push_str(&format!(" · dates count from {} ({})", day(reference.value), label(reference.from)));
        }
        page.paragraph(DIM, 2, &line);
    }
}

fn toll(page: &mut Page, report: &Report) {
    if report.casualties.is_empty() {
        return;
    }
    page.heading("HOW MANY");
    let figures: Vec<_> = report.toll.iter().map(|(kind, toll)| format!("{} {}", figure(toll.min, toll.max), label(kind))).collect();
    page.paragraph(ALARM, 2, &figures.join(", "));
    page.table(&report.casualties.iter().map(|casualty| casualty_row(report, casualty)).collect::<Vec<_>>());
}

fn casualty_row(report: &Report, casualty: &CasualtyReport) -> Row {
    let notes = notes(report, casualty);
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
    vec![(label(casualty.kind), PLAIN), (figure(casualty.min, casualty.max), PLAIN), (format!("“{}”{notes}", casualty.at.text), PLAIN)]
}

/// The order in which kinds of entities are listed.
const KINDS: [EntityType; 6] =
    [EntityType::Person, EntityType::Organization, EntityType::Place, EntityType::Group, EntityType::Event, EntityType::Other];

/// Entities by kind, the most often named first.
fn entities(report: &Report) -> Vec<Row> {
    let mut list: Vec<_> = report.entities.iter().collect();
    let rank = |entity: &EntityReport| KINDS.iter().position(|kind| *kind == entity.kind);
    list.sort_by_key(|entity| (rank(entity), std::cmp::Reverse(entity.mentions.len())));
    list.into_iter().map(entity_row).collect()
}

fn entity_row(entity: &EntityReport) -> Row {
    let about: Vec<_> = entity.title.as_deref().into_iter().chain(entity.country).collect();
    vec![(label(entity.kind), DIM), (format!("{}×", entity.mentions.len()), DIM), (entity.name.clone(), BOLD), (about.join(", "), PLAIN)]
}

/// Dates in the order of the text, each once; "now" and "for years" are left out.
fn dates(report: &Report) -> Vec<Row> {
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for date in report.dates.iter().filter(|date| !is_vague(date)) {
        if seen.insert((&date.value, date.at.text.to_lowercase())) {
            rows.push(vec![(when(date), PLAIN), (format!("“{}”", date.at.text), DIM)]);
        }
    }
    rows
}

/// Speaker, cue and words, as one paragraph with a hanging indent.
fn said(report: &Report, quote: &QuoteReport) -> Row {
    let content = if quote.kind == QuoteKind::Indirect { quote.content.clone() } else { format!("“{}”", quote.content) };
    let cue = quote.cue.as_ref().map(|cue| format!("[{}]", cue.text));
    let words = |parts: [Option<String>; 2]| parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match &quote.speaker {
        None => vec![("?".to_string(), DIM), (words([cue, Some(content)]), PLAIN)],
        Some(speaker) => {
            let words_used = speaker.at.text.as_ref();
            let name = speaker.entity.map_or(words_used, |id| entity_name(report, id));
            vec![(name.to_string(), BOLD), (words([cue, Some(content)]), PLAIN)]
        }
    }
}

fn picture(caption: &crate::report::Caption) -> Row {
    let credit = caption.credit.as_ref().map_or(String::new(), |credit| format!(" [{credit}]"));
    vec![(format!("{}{credit}", caption.at.text), PLAIN)]
}
