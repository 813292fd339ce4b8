//! The table: a header, then one finding a row, always the same columns.
//!
//! | column | of which rows | what it holds |
//! | --- | --- | --- |
//! | source | all | path, `-`, or the record's id |
//! | part | all | the field of the JSON that holds the finding; `error` for an article that could not be read |
//! | index | lists | its place in that list, from 0; of `toll`, the place of its casualty; of `incidents`, a row a kind |
//! | start, end | all but error | as in JSON |
//! | text | all | as in JSON; of `error` why it could not be read; empty (as are start, end and qualifier) of a `toll` or
//! `incidents` figure that no single casualty gives |
//! | type | entities, dates, casualties, toll, incidents, quotes | `type` or `kind` of the JSON |
//! | entity | entities, quotes, casualties | id of what is named, who speaks, who gives the figure |
//! | name, title, country | entities | of the entity: a row is one mention |
//! | value | published, updated, dates | the day; the TIMEX3 value |
//! | from, to | dates, dateline, casualties, toll, incidents | first and last day |
//! | min, max | casualties, toll, incidents | what is claimed; empty where it is open |
//! | qualifier, victims, share, scope | casualties, toll, incidents | `share` is `true` for a share of a figure given elsewhere |
//! | place | dateline, casualties, toll, incidents | its name |
//! | by | quotes, casualties, toll, captions, byline, dateline | who speaks, who gives the figure, the credit, the authors, the agency |
//! | cue, content | quotes | the reporting verb, the words without the marks |
//! | others | toll, incidents | claims of other sources: `6`, `6..` for at least six, `..6`, `6..8`, with `; ` between |
//!
//! A cell never holds a tab, a line break or another control character (they are shown as U+FFFD),
//! and nothing is put in quotes: every line splits at its tabs. A cell that a spreadsheet would
//! take for a formula or a reader of CSV for a quoted field is given an apostrophe in front; taking
//! away one from a cell that matches `^'+[=+\-@"＝＋－＠]` gives the text back.

use std::borrow::Cow;

use jiff::civil::Date;

use super::words::{entity_name, range, speaker};
use super::{Part, Selection, printable};
use crate::report::{
    CasualtyKind, CasualtyReport, DateReport, EntityReport, Excerpt, QuoteReport, Report,
    TollReport,
};

/// The first line.
pub const HEADER: &str = "source\tpart\tindex\tstart\tend\ttext\ttype\tentity\tname\ttitle\tcountry\tvalue\tfrom\tto\tmin\tmax\tqualifier\t\
                          victims\tshare\tscope\tplace\tby\tcue\tcontent\tothers\n";

/// One article's rows, without the header.
pub fn rows(report: &Report, selection: &Selection, source: &str) -> String {
    let mut rows = Rows { source, out: String::new() };
    let whole = selection.is_all();
    if whole {
        for (part, found) in [("published", &report.published), ("updated", &report.updated)] {
            rows.one(found, |found| Row {
                value: number(Some(found.value)),
                ..Row::at(part, &found.at)
            });
        }
    }
    if selection.has(Part::Headline) {
        rows.one(&report.headline, |at| Row::at("headline", at));
    }
    if whole {
        rows.one(&report.subheadline, |at| Row::at("subheadline", at));
        rows.one(&report.byline, |found| Row {
            by: found.authors.join("; ").into(),
            ..Row::at("byline", &found.at)
        });
        rows.one(&report.dateline, |found| Row {
            place: optional(&found.place),
            by: optional(&found.agency),
            days: Days(found.date, found.date),
            ..Row::at("dateline", &found.at)
        });
    }
    if selection.has(Part::Captions) {
        rows.each(&report.captions, |found| Row {
            by: optional(&found.credit),
            ..Row::at("captions", &found.at)
        });
    }
    if whole {
        rows.each(&report.headings, |at| Row::at("headings", at));
    }
    if selection.has(Part::Paragraphs) {
        rows.each(&report.paragraphs, |at| Row::at("paragraphs", at));
    }
    if whole {
        rows.each(&report.credits, |at| Row::at("credits", at));
        rows.each(&report.boilerplate, |at| Row::at("boilerplate", at));
    }
    if selection.has(Part::Entities) {
        for (index, entity) in report.entities.iter().enumerate() {
            mentions(index, entity).for_each(|row| rows.add(row));
        }
    }
    if selection.has(Part::Dates) {
        rows.each(&report.dates, date);
    }
    if selection.has(Part::Casualties) {
        rows.each(&report.casualties, |found| casualty(report, found));
        for (kind, toll) in &report.toll.0 {
            figure(report, "toll", *kind, toll).into_iter().for_each(|row| rows.add(row));
        }
        for (index, incident) in report.incidents.iter().enumerate() {
            let place = incident.place.map_or("", |id| entity_name(report, id));
            let days = days(report, incident.date);
            for (kind, toll) in &incident.toll.0 {
                let row = figure(report, "incidents", *kind, toll).into_iter();
                let row =
                    row.map(|row| Row { index: Some(index), place: place.into(), days, ..row });
                row.for_each(|row| rows.add(row));
            }
        }
    }
    if selection.has(Part::Quotes) {
        rows.each(&report.quotes, |found| quote(report, found));
    }
    rows.out
}

/// The rows of an article so far.
struct Rows<'s> {
    source: &'s str,
    out: String,
}

impl Rows<'_> {
    fn add(&mut self, row: Row) {
        row.write(self.source, &mut self.out);
    }

    fn one<'r, T>(&mut self, found: &'r Option<T>, row: impl Fn(&'r T) -> Row<'r>) {
        found.iter().for_each(|found| self.add(row(found)));
    }

    fn each<'r, T>(&mut self, list: &'r [T], row: impl Fn(&'r T) -> Row<'r>) {
        for (index, found) in list.iter().enumerate() {
            self.add(Row { index: Some(index), ..row(found) });
        }
    }
}

/// The row of an article that could not be read.
pub fn error(source: &str, why: &str) -> String {
    let mut out = String::new();
    Row { part: "error", text: why, ..Row::default() }.write(source, &mut out);
    out
}

fn mentions<'r>(index: usize, entity: &'r EntityReport) -> impl Iterator<Item = Row<'r>> {
    entity.mentions.iter().map(move |at| Row {
        index: Some(index),
        kind: entity.kind.name(),
        entity: entity.id.to_string(),
        name: &entity.name,
        title: entity.title.as_deref().unwrap_or_default(),
        country: entity.country.unwrap_or_default(),
        ..Row::at("entities", at)
    })
}

fn date<'r>(date: &'r DateReport) -> Row<'r> {
    Row {
        kind: date.kind.name(),
        value: date.value.as_str().into(),
        days: Days(date.from, date.to),
        ..Row::at("dates", &date.at)
    }
}

/// The row of a toll; one that is added up from several figures has no place in the text.
fn figure<'r>(
    report: &'r Report,
    part: &'static str,
    kind: CasualtyKind,
    toll: &TollReport,
) -> Option<Row<'r>> {
    let TollReport { min, max, .. } = *toll;
    let first = toll.first()?;
    let found = report.casualties.get(first)?;
    let others: Vec<_> =
        toll.alternatives.iter().map(|other| range(other.min, other.max)).collect();
    let row = Row {
        part,
        index: Some(first),
        kind: kind.name(),
        min,
        max,
        others: others.join("; "),
        ..casualty(report, found)
    };
    let single = toll.casualty.is_some() && (min, max) == (found.min, found.max);
    Some(if single {
        row
    } else {
        Row { start: None, end: None, text: "", qualifier: "".into(), ..row }
    })
}

fn casualty<'r>(report: &'r Report, found: &'r CasualtyReport) -> Row<'r> {
    let name = |id: Option<_>| id.map_or("", |id| entity_name(report, id));
    Row {
        kind: found.kind.name(),
        entity: found.attributed_to.map(|id| id.to_string()).unwrap_or_default(),
        days: days(report, found.date),
        min: found.min,
        max: found.max,
        qualifier: optional(&found.qualifier),
        victims: optional(&found.victims),
        share: if found.part { "true" } else { "false" },
        scope: found.scope.name(),
        place: name(found.place).into(),
        by: name(found.attributed_to).into(),
        ..Row::at("casualties", &found.at)
    }
}

fn quote<'r>(report: &'r Report, quote: &'r QuoteReport) -> Row<'r> {
    let entity = quote.speaker.as_ref().and_then(|speaker| speaker.entity);
    Row {
        kind: quote.kind.name(),
        entity: entity.map(|id| id.to_string()).unwrap_or_default(),
        by: speaker(report, quote).unwrap_or_default().into(),
        cue: quote.cue.as_ref().map_or("", |cue| &cue.text),
        content: &quote.content,
        ..Row::at("quotes", &quote.at)
    }
}

/// One row; columns that do not belong to its part are empty.
#[derive(Default)]
struct Row<'r> {
    part: &'static str,
    index: Option<usize>,
    start: Option<u32>,
    end: Option<u32>,
    text: &'r str,
    kind: &'static str,
    entity: String,
    name: &'r str,
    title: &'r str,
    country: &'r str,
    value: Cow<'r, str>,
    days: Days,
    min: Option<u64>,
    max: Option<u64>,
    qualifier: Cow<'r, str>,
    victims: Cow<'r, str>,
    share: &'static str,
    scope: &'static str,
    place: Cow<'r, str>,
    by: Cow<'r, str>,
    cue: &'r str,
    content: &'r str,
    others: String,
}

/// The days of a date of the report.
fn days(report: &Report, date: Option<usize>) -> Days {
    date.and_then(|index| report.dates.get(index))
        .map(|date| Days(date.from, date.to))
        .unwrap_or_default()
}

/// First and last day.
#[derive(Clone, Copy, Default)]
struct Days(Option<Date>, Option<Date>);

impl<'r> Row<'r> {
    fn at(part: &'static str, at: &'r Excerpt) -> Self {
        Row { part, start: Some(at.start), end: Some(at.end), text: &at.text, ..Row::default() }
    }

    /// In the order of [`HEADER`].
    fn write(&self, source: &str, out: &mut String) {
        let cells = [
            source,
            self.part,
            &number(self.index),
            &number(self.start),
            &number(self.end),
            self.text,
            self.kind,
            &self.entity,
            self.name,
            self.title,
            self.country,
            &self.value,
            &number(self.days.0),
            &number(self.days.1),
            &number(self.min),
            &number(self.max),
            &self.qualifier,
            &self.victims,
            self.share,
            self.scope,
            &self.place,
            &self.by,
            self.cue,
            self.content,
            &self.others,
        ];
        for (index, text) in cells.iter().enumerate() {
            out.push_str(if index > 0 { "\t" } else { "" });
            out.push_str(&cell(text));
        }
        out.push('\n');
    }
}

fn optional<'r>(text: &'r Option<Cow<'_, str>>) -> Cow<'r, str> {
    Cow::Borrowed(text.as_deref().unwrap_or_default())
}

fn number(value: Option<impl ToString>) -> Cow<'static, str> {
    value.map_or(String::new(), |value| value.to_string()).into()
}

/// `text` as every program that opens the table will show it.
///
/// Spreadsheets run a cell that opens with `=`, `+`, `-` or `@` (also the full-width ones) as a
/// formula (<https://owasp.org/www-community/attacks/CSV_Injection>), and readers of CSV take `"`
/// there for the start of a quoted field. Such a cell gets an apostrophe in front, and one that
/// already opens with apostrophes gets one more: taking away one from a cell that matches
/// `^'+[=+\-@"＝＋－＠]` gives the text back. One such mark alone is harmless and stays, `"` excepted.
fn cell(text: &str) -> Cow<'_, str> {
    let text = printable(text);
    let bare = text.trim_start_matches('\'');
    let opens = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        && text.chars().nth(1).is_some();
    if opens || bare.starts_with('"') { Cow::Owned(format!("'{text}")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, analyze};

    #[test]
    fn cells_are_safe() {
        for (text, expected) in [
            ("Anna Brandt", "Anna Brandt"),
            ("", ""),
            ("-", "-"),
            ("5-3", "5-3"),
            ("'tis late", "'tis late"),
            ("=1+1", "'=1+1"),
            ("@handle", "'@handle"),
            ("- 5 degrees", "'- 5 degrees"),
            ("+44 20", "'+44 20"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("\"Help\"", "'\"Help\""),
            ("\"", "'\""),
            ("a\tb\nc\r", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }

    #[test]
    fn rows_have_the_columns_of_the_header() {
        let text = "Two killed in Halden\n\nHALDEN (Northern Wire) - Two people were killed on May 3, 2021, police said.\n\n\
                    \"It was loud,\" said Mayor Anna Brandt.\n";
        let report = analyze(text, &Options::default());
        let rows = rows(&report, &Selection::all(), "-");
        let columns = HEADER.trim_end().split('\t').count();
        for row in rows.lines().chain(error("a\tb", "gone").lines()) {
            assert_eq!(row.split('\t').count(), columns, "{row}");
        }
        let parts: Vec<_> = rows.lines().filter_map(|row| row.split('\t').nth(1)).collect();
        for part in [
            "headline",
            "dateline",
            "paragraphs",
            "entities",
            "dates",
            "casualties",
            "toll",
            "quotes",
        ] {
            assert!(parts.contains(&part), "{part}: {rows}");
        }
        let mentions: usize = report.entities.iter().map(|e| e.mentions.len()).sum();
        assert_eq!(parts.iter().filter(|part| **part == "entities").count(), mentions);
    }
}
