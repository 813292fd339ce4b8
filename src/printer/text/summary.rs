//! The page for reading: what happened, how many were hurt, who and where, when, who said what.

use std::collections::HashSet;

use super::page::{ALARM, BOLD, DIM, PLAIN, Page, Row};
use super::{Style, day, entity_name, label, resolved};
use crate::extractor::casualties::{CasualtyKind, Scope};
use crate::extractor::dates::DateType;
use crate::extractor::entities::EntityType;
use crate::extractor::quotes::QuoteKind;
use crate::report::{CasualtyReport, DateReport, EntityReport, QuoteReport, Report, Toll, TollReport};

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

/// The first words of a paragraph, enough to know the article by.
fn opening(text: &str) -> String {
    match text.char_indices().nth(200) {
        None => text.to_string(),
        Some((end, _)) => format!("{} …", text[..end].rsplit_once(' ').map_or(&text[..end], |(words, _)| words)),
    }
}

fn toll(page: &mut Page, report: &Report) {
    if report.casualties.is_empty() {
        return;
    }
    page.heading("HOW MANY");
    page.paragraph(ALARM, 2, &toll_line(&report.toll));
    for incident in report.incidents.iter().skip(1).filter(|i| !i.toll.0.is_empty()) {
        let place = incident.place.map(|place| entity_name(report, place).to_string());
        let day = incident.date.and_then(|index| report.dates.get(index)).and_then(resolved);
        let other: Vec<_> = place.into_iter().chain(day).collect();
        page.paragraph(ALARM, 2, &format!("{}: {}", other.join(", "), toll_line(&incident.toll)));
    }
    page.table(&report.casualties.iter().map(|casualty| casualty_row(report, casualty)).collect::<Vec<_>>());
}

fn toll_line(toll: &Toll) -> String {
    let entry = |(kind, entry): &(CasualtyKind, TollReport)| {
        let others: Vec<_> = entry.alternatives.iter().map(|other| figure(other.min, other.max)).collect();
        let others = if others.is_empty() { String::new() } else { format!(" (others say {})", others.join(", ")) };
        format!("{} {}{others}", figure(entry.min, entry.max), label(*kind))
    };
    toll.0.iter().map(entry).collect::<Vec<_>>().join(", ")
}

fn casualty_row(report: &Report, casualty: &CasualtyReport) -> Row {
    let mut notes = Vec::new();
    notes.extend(casualty.part.then(|| "of these".to_string()));
    notes.extend((casualty.scope == Scope::Historical).then(|| "background".to_string()));
    notes.extend(casualty.previous.map(|before| format!("before: {before}")));
    notes.extend(casualty.place.map(|place| entity_name(report, place).to_string()));
    notes.extend(casualty.date.and_then(|index| report.dates.get(index)).and_then(resolved));
    notes.extend(casualty.attributed_to.map(|source| format!("according to {}", entity_name(report, source))));
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
    vec![(label(casualty.kind), PLAIN), (figure(casualty.min, casualty.max), PLAIN), (format!("“{}”{notes}", casualty.at.text), PLAIN)]
}

/// What a figure claims, in words.
fn figure(min: Option<u64>, max: Option<u64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => min.to_string(),
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("up to {max}"),
        (None, None) => "an unknown number".to_string(),
    }
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
    let vague = |date: &DateReport| date.value.ends_with("_REF") || (date.value.starts_with('P') && date.value.contains('X'));
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for date in report.dates.iter().filter(|date| !vague(date)) {
        if seen.insert((&date.value, date.at.text.to_lowercase())) {
            rows.push(vec![(when(date), PLAIN), (format!("“{}”", date.at.text), DIM)]);
        }
    }
    rows
}

/// Its place on the calendar; a duration or repetition as TIMEX3 writes it; `?` for a date that only a reference date would resolve.
fn when(date: &DateReport) -> String {
    resolved(date).unwrap_or_else(|| match date.kind {
        DateType::Duration | DateType::Set => format!("{} {}", label(date.kind), date.value),
        DateType::Date | DateType::Time => "?".to_string(),
    })
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
