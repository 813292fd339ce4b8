//! The page for reading: headline, essentials, casualties, entities, dates, quotes.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::Style;
use super::lines::{ALARM, BOLD, Cell, DIM, Lines, PLAIN, Row, cell, plain};
use crate::extractor::dates::DateType;
use crate::extractor::entities::EntityType;
use crate::printer::essentials::Essentials;
use crate::printer::figures::{Claim, Section, sections};
use crate::printer::words::{
    UNRESOLVED, UNSURE, claim as printed, claimed, close, closing, day, introduced, is_guess,
    is_vague, joined, mark, resolved, speaker,
};
use crate::report::{Caption, EntityReport, QuoteReport, Report};

/// In columns. On a narrower page the words of a quote stand below its speaker, not beside.
const NARROW: usize = 60;

/// The page of one article. One without any text has only its name, if that is wanted.
pub fn summary(report: &Report, style: Style) -> String {
    let mut page = Lines::new(style);
    if let Some(source) = style.source {
        page.paragraph(0, &cell(BOLD, format!("==> {source} <==")));
    }
    head(&mut page, report);
    for (part, claims) in sections(report) {
        page.section(&part.name().to_uppercase(), &figures(report, part, &claims));
    }
    page.section("WHO AND WHERE", &entities(report));
    page.section("WHEN", &dates(report));
    quotes(&mut page, report, style.width < NARROW);
    let pictures: Vec<Row> = report.captions.iter().map(|at| vec![picture(at)]).collect();
    page.section("PICTURES", &pictures);
    page.finish()
}

/// Headline, essentials, and the lines that go with them.
fn head(page: &mut Lines, report: &Report) {
    match (&report.headline, report.paragraphs.first()) {
        (Some(headline), _) => page.paragraph(0, &cell(BOLD, &*headline.text)),
        (None, Some(_)) => page.paragraph(0, &cell(DIM, "no headline")),
        (None, None) => {}
    }
    let Essentials { when, place, toll, others } = Essentials::new(report);
    let mut facts: Cell = Vec::new();
    let alarm = if toll.iter().all(|toll| toll.is_zero) { BOLD } else { ALARM };
    for (style, fact) in
        [(PLAIN, when.as_ref()), (PLAIN, place.as_ref()), (alarm, Some(&joined(&toll)))]
    {
        if let Some(fact) = fact.filter(|fact| !fact.is_empty()) {
            facts.extend((!facts.is_empty()).then(|| (DIM, " · ".to_string())));
            facts.push((style, fact.clone()));
        }
    }
    page.paragraph(2, &facts);
    others.into_iter().for_each(|other| {
        page.paragraph(2, &[(DIM, format!("{} ", other.lead)), (BOLD, other.toll)])
    });
    if let Some(line) = &report.subheadline {
        page.paragraph(2, &plain(&line.text));
    }
    let mut about = Vec::new();
    about.extend(
        report
            .byline
            .as_ref()
            .filter(|b| !b.authors.is_empty())
            .map(|b| format!("by {}", b.authors.join(", "))),
    );
    about.extend(report.dateline.as_ref().and_then(|d| d.agency.as_ref()).map(ToString::to_string));
    // Not what the line above has already.
    let written = report.dateline.as_ref().and_then(|d| d.place.as_deref());
    let same = |words: &str| {
        place.as_ref().is_some_and(|place| place.to_lowercase() == words.to_lowercase())
    };
    about.extend(written.filter(|written| !same(written)).map(|place| format!("from {place}")));
    let published = report.published.as_ref().map(|published| day(published.value));
    about.extend(
        published.filter(|day| Some(day) != when.as_ref()).map(|day| format!("published {day}")),
    );
    about.extend(report.updated.as_ref().map(|updated| format!("updated {}", day(updated.value))));
    if let Some(reference) = report.reference_date.as_ref().filter(|r| {
        ![&report.published, &report.updated].into_iter().flatten().any(|p| p.value == r.value)
    }) {
        about.push(format!(
            "dates count from {} ({})",
            day(reference.value),
            reference.from.name()
        ));
    }
    page.paragraph(2, &cell(DIM, about.join(" · ")));
}

/// Claims of a section that are printed; further ones are only counted.
const CLAIMS: usize = 40;

/// The claims of a section: those of the toll stand out, shares are indented.
fn figures(report: &Report, section: Section, claims: &[Claim]) -> Vec<Row> {
    let row = |claim: &Claim| {
        let casualty = &report.casualties[claim.casualty];
        let style = if section == Section::Toll && !claim.share { BOLD } else { PLAIN };
        let lead = if claim.share { SHARE } else { "" };
        let mut words = vec![(PLAIN, format!("“{}”", casualty.at.text))];
        words
            .extend((claim.figures.len() > 1).then(|| (DIM, format!(" {}×", claim.figures.len()))));
        words.extend(
            (!claim.notes.is_empty()).then(|| (DIM, format!(" ({})", claim.notes.join("; ")))),
        );
        vec![vec![(style, format!("{lead}{}", printed(casualty)))], words]
    };
    let mut rows: Vec<Row> = claims.iter().take(CLAIMS).map(row).collect();
    if claims.len() > CLAIMS {
        rows.push(vec![cell(DIM, format!("{} more", claims.len() - CLAIMS)), Vec::new()]);
    }
    rows
}

/// Indent of a share under its total.
const SHARE: &str = "  ";

/// The order in which kinds of entities are listed.
const KINDS: [(EntityType, &str); 6] = [
    (EntityType::Person, "people"),
    (EntityType::Organization, "organizations"),
    (EntityType::Place, "places"),
    (EntityType::Group, "groups"),
    (EntityType::Event, "events"),
    (EntityType::Other, "other ?"),
];

/// Most people with a row of their own.
const ROWS: usize = 15;

/// Entities by kind, the most frequent first. People with a title and people who are mentioned
/// often have a row each; the others are listed in one row.
fn entities(report: &Report) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (kind, title) in KINDS {
        let mut list: Vec<_> =
            report.entities.iter().filter(|entity| entity.kind == kind).collect();
        list.sort_by_key(|entity| Reverse(entity.mentions.len()));
        let first = rows.len();
        let known = |entity: &&EntityReport| {
            kind == EntityType::Person && (entity.title.is_some() || entity.mentions.len() > 2)
        };
        let (mut known, mut others): (Vec<_>, Vec<_>) = list.into_iter().partition(known);
        if known.len() > ROWS {
            others.splice(0..0, known.drain(ROWS..));
        }
        rows.extend(known.into_iter().map(|entity| vec![Vec::new(), named(entity, BOLD)]));
        let mut run: Cell = Vec::new();
        for entity in others {
            run.extend((!run.is_empty()).then(|| (PLAIN, ", ".to_string())));
            run.extend(named(entity, PLAIN));
        }
        if !run.is_empty() {
            rows.push(vec![Vec::new(), run]);
        }
        if let Some(row) = rows.get_mut(first) {
            row[0] = cell(DIM, title);
        }
    }
    rows
}

/// "Marta Lindqvist, Police Chief 2×", "Iraq (IQ) 8×".
fn named(entity: &EntityReport, style: anstyle::Style) -> Cell {
    // The heading of the others has the mark.
    let unsure = entity.kind != EntityType::Other && entity.by_default;
    let mut cell = vec![(style, entity.name.clone()), (DIM, mark(unsure).to_string())];
    cell.extend(entity.title.as_ref().map(|title| (PLAIN, format!(", {title}"))));
    cell.extend(
        entity
            .country
            .filter(|country| entity.name != *country)
            .map(|country| (DIM, format!(" ({country})"))),
    );
    cell.extend((entity.mentions.len() > 1).then(|| (DIM, format!(" {}×", entity.mentions.len()))));
    cell
}

/// Dates in calendar order, one row each; then lengths, recurring times and unresolved dates, in
/// one row for each kind. "now" and "for years" are left out.
fn dates(report: &Report) -> Vec<Row> {
    let closing = closing(report);
    let mut list: Vec<_> = report
        .dates
        .iter()
        .zip(&closing)
        .filter(|(date, closes)| !is_vague(date) && !**closes)
        .map(|(date, _)| date)
        .collect();
    list.sort_by_key(|date| {
        (
            date.from.is_none(),
            date.from,
            Reverse(date.to),
            date.value.find('T').map(|_| &date.value),
        )
    });
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    let (mut places, mut seen) = (HashMap::new(), HashSet::new());
    for kind in [DateType::Date, DateType::Duration, DateType::Set] {
        for date in list.iter().filter(|date| {
            date.kind == kind || (kind == DateType::Date && date.kind == DateType::Time)
        }) {
            let unresolved = match kind {
                DateType::Duration => "for",
                DateType::Set => "every",
                _ => UNRESOLVED,
            };
            let close = close(report, date);
            let mut when = resolved(date).unwrap_or_else(|| unresolved.to_string());
            close.and_then(resolved).into_iter().for_each(|close| when += &format!(" – {close}"));
            let place = *places.entry(when.clone()).or_insert(rows.len());
            if place == rows.len() {
                rows.push((when, Vec::new()));
            }
            let said = close.map_or(format!("“{}”", date.at.text), |close| {
                format!("“{}” to “{}”", date.at.text, close.at.text)
            });
            if seen.insert((place, said.to_lowercase())) {
                rows[place].1.push(said);
            }
        }
    }
    rows.into_iter()
        .map(|(when, words)| vec![vec![(PLAIN, when)], vec![(DIM, words.join(", "))]])
        .collect()
}

/// Speaker, cue and words. A speaker who goes on is not named again.
fn quotes(page: &mut Lines, report: &Report, narrow: bool) {
    if report.quotes.is_empty() {
        return;
    }
    page.heading("WHO SAID WHAT");
    let mut last = None;
    let mut rows: Vec<Row> = Vec::new();
    let mut clause = None;
    for quote in &report.quotes {
        // A clause with two quotations is printed once.
        let at = quote.clause.as_ref().map(|clause| clause.start);
        if at.is_some() && std::mem::replace(&mut clause, at) == at {
            continue;
        }
        let name = speaker(report, quote);
        let guess = is_guess(quote);
        let again = last == Some((name, guess));
        last = Some((name, guess));
        let speaker = match name {
            _ if again => Vec::new(),
            Some(name) if guess => vec![(PLAIN, name.to_string()), (DIM, UNSURE.to_string())],
            Some(name) => cell(BOLD, name),
            None => cell(DIM, UNSURE.trim_start()),
        };
        if narrow {
            page.paragraph(2, &speaker);
            page.paragraph(4, &said(quote));
        } else {
            rows.push(vec![speaker, said(quote)]);
        }
    }
    page.table(&rows);
}

fn said(quote: &QuoteReport) -> Cell {
    let cue = introduced(quote).map(|cue| (DIM, format!("{cue}: ")));
    cue.into_iter().chain([(PLAIN, claimed(quote))]).collect()
}

fn picture(caption: &Caption) -> Cell {
    let mut cell = plain(&caption.at.text);
    cell.extend(caption.credit.as_ref().map(|credit| (DIM, format!(" [{credit}]"))));
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::text::lines::width;
    use crate::{Options, analyze};

    const TEXT: &str = "Mill fire kills three in Aldwick\n\n\
        ALDWICK, May 3, 2024 (Wire) - Three people were killed on Friday when a mill burned down, police chief Marta Lindqvist said.\n\n\
        \"It was bad,\" said Lindqvist. \"We will rebuild it next year.\"\n\n\
        A fire in Aldwick killed nine people in 1998. Lindqvist, Anna Brandt, Ole Dahl and Jane Whitlow will speak on Monday.\n";

    fn page(text: &str, width: usize) -> String {
        summary(&analyze(text, &Options::default()), Style { color: false, source: None, width })
    }

    fn section<'p>(page: &'p str, title: &str) -> &'p str {
        let (_, rest) =
            page.split_once(&format!("\n{title}\n")).unwrap_or_else(|| panic!("{title} in {page}"));
        rest.split("\n\n").next().unwrap_or_default()
    }

    #[test]
    fn essentials_stand_under_the_headline() {
        let page = page(TEXT, 80);
        assert!(page.starts_with("Mill fire kills three in Aldwick\n  Fri 2024-05-03 · Aldwick · 3 killed\n  Wire\n\n"), "{page}");
    }

    #[test]
    fn sections() {
        let page = page(TEXT, 80);
        for (title, expected) in [
            (
                "TOLL",
                "  3 killed  “Three people were killed” 2× (Aldwick; Fri 2024-05-03; according to\n            Marta Lindqvist)",
            ),
            ("BACKGROUND", "  9 killed  “killed nine people” (Aldwick; 1998)"),
            (
                "WHO AND WHERE",
                "  people         Marta Lindqvist, police chief 3×\n                 Anna Brandt, Ole Dahl, Jane Whitlow\n  organizations  Wire\n  places         Aldwick 3×",
            ),
            (
                "WHEN",
                "  1998            “1998”\n  Fri 2024-05-03  “May 3, 2024”, “Friday”\n  Mon 2024-05-06  “Monday”\n  2025            “next year”",
            ),
        ] {
            assert_eq!(section(&page, title), expected);
        }
    }

    #[test]
    fn a_speaker_who_goes_on_is_not_named_again() {
        let quotes = |width| section(&page(TEXT, width), "WHO SAID WHAT").trim_end().to_string();
        assert_eq!(quotes(80).matches("Marta Lindqvist").count(), 1, "{}", quotes(80));
        assert!(
            quotes(80).contains("said: “It was bad”\n")
                && quotes(80).ends_with("“We will rebuild it next year.”"),
            "{}",
            quotes(80)
        );
        // In a narrow terminal the words stand under the name.
        assert!(quotes(40).starts_with("  Marta Lindqvist\n    "), "{}", quotes(40));
    }

    #[test]
    fn of_a_thousand_figures_most_are_counted() {
        let repeated = |days: usize| -> String {
            (0..days)
                .map(|n| {
                    format!(
                        "Three people were killed in Aldwick on {} May {}. ",
                        n % 28 + 1,
                        1900 + n / 28
                    )
                })
                .collect()
        };
        let page = page(&repeated(1000), 80);
        let background = section(&page, "BACKGROUND");
        assert!(
            background.ends_with(" more") && background.lines().count() <= 2 * CLAIMS + 1,
            "{background}"
        );
    }

    #[test]
    fn pages_keep_to_the_width() {
        for limit in [20, 40, 60, 80, 100, 200] {
            for line in page(&TEXT.repeat(3), limit).lines() {
                assert!(width(line) <= limit, "{limit}: {line}");
            }
        }
    }
}
