//! The bare form of `--only`: one finding a row, fields between tabs.
//!
//! | part | fields |
//! | --- | --- |
//! | headline | words |
//! | captions | words, credit |
//! | paragraphs | words |
//! | entities | name, type, title, country, number of mentions |
//! | dates | words, type, value, first day, last day |
//! | casualties | kind, min, max, words, scope, place, day (or month, or year), source |
//! | quotes | speaker, cue, content, kind |
//!
//! An unknown field is empty. With several parts, each row begins with
//! the part's name; with several articles, with the article's name.

use std::borrow::Cow;

use crate::printer::words::{entity_name, speaker};
use crate::printer::{Part, Selection, printable};
use crate::report::{DateReport, Excerpt, Report};

/// The rows of the chosen parts.
pub fn rows(report: &Report, selection: &Selection, source: Option<&str>) -> String {
    let mut out = String::new();
    let several = selection.parts().count() > 1;
    for part in selection.parts() {
        let mut lead = source.map_or(String::new(), |source| field(source) + "\t");
        if several {
            lead.push_str(part.name());
            lead.push('\t');
        }
        for fields in cells(report, part) {
            out.push_str(&lead);
            let fields: Vec<_> = fields.iter().map(|text| field(text)).collect();
            out.push_str(&fields.join("\t"));
            out.push('\n');
        }
    }
    out
}

type Cells<'r> = Vec<Vec<Cow<'r, str>>>;

fn cells<'r>(report: &'r Report, part: Part) -> Cells<'r> {
    match part {
        Part::Headline => report.headline.iter().map(|h| vec![words(h)]).collect(),
        Part::Captions => report
            .captions
            .iter()
            .map(|c| vec![words(&c.at), optional(c.credit.as_deref())])
            .collect(),
        Part::Paragraphs => report.paragraphs.iter().map(|p| vec![words(p)]).collect(),
        Part::Entities => entities(report),
        Part::Dates => dates(report),
        Part::Casualties => casualties(report),
        Part::Quotes => quotes(report),
    }
}

fn entities<'r>(report: &'r Report) -> Cells<'r> {
    let row = |e: &'r crate::report::EntityReport| {
        vec![
            e.name.as_str().into(),
            e.kind.name().into(),
            optional(e.title.as_deref()),
            optional(e.country),
            e.mentions.len().to_string().into(),
        ]
    };
    report.entities.iter().map(row).collect()
}

fn dates<'r>(report: &'r Report) -> Cells<'r> {
    let row = |d: &'r DateReport| {
        vec![
            words(&d.at),
            d.kind.name().into(),
            d.value.as_str().into(),
            number(d.from),
            number(d.to),
        ]
    };
    report.dates.iter().map(row).collect()
}

fn casualties<'r>(report: &'r Report) -> Cells<'r> {
    let name = |id: Option<_>| optional(id.map(|id| entity_name(report, id)));
    let row = |c: &'r crate::report::CasualtyReport| {
        let when = c.date.and_then(|index| calendar(report.dates.get(index)?));
        vec![
            c.kind.name().into(),
            number(c.min),
            number(c.max),
            words(&c.at),
            c.scope.name().into(),
            name(c.place),
            when.unwrap_or_default().into(),
            name(c.attributed_to),
        ]
    };
    report.casualties.iter().map(row).collect()
}

/// The calendar day, month or year of a date, by its granularity: `2022-11-29`, `2022-11`, `2022`;
/// else its first day.
fn calendar(date: &DateReport) -> Option<String> {
    let coarse =
        date.value.len() <= 7 && date.value.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    date.from.map(|from| if coarse { date.value.clone() } else { from.to_string() })
}

fn quotes<'r>(report: &'r Report) -> Cells<'r> {
    let row = |q: &'r crate::report::QuoteReport| {
        vec![
            optional(speaker(report, q)),
            q.cue.as_ref().map_or("".into(), words),
            q.content.as_str().into(),
            q.kind.name().into(),
        ]
    };
    report.quotes.iter().map(row).collect()
}

fn words<'r>(excerpt: &'r Excerpt) -> Cow<'r, str> {
    excerpt.text.as_ref().into()
}

fn optional(text: Option<&str>) -> Cow<'_, str> {
    text.unwrap_or_default().into()
}

fn number(value: Option<impl ToString>) -> Cow<'static, str> {
    value.map_or(String::new(), |value| value.to_string()).into()
}

/// `text` without tabs and line breaks, for a field.
fn field(text: &str) -> String {
    printable(text).into_owned()
}
