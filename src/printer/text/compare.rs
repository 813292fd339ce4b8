//! The page of `--compare`: `killed 12 -> 15`, then what is new, gone or reworded.

use super::Style;
use super::lines::{ALARM, BOLD, Cell, DIM, Lines, PLAIN, Row, cell, plain};
use crate::desk::Figure;
use crate::desk::compare::{Change, Comparison, Of, Person, Quotation};
use crate::printer::words::{day, figure};

/// Printed between old and new.
const ARROW: &str = " -> ";

/// What changed from the first of `sources` to the second.
pub fn page(comparison: &Comparison, sources: [&str; 2], style: Style) -> String {
    let mut page = Lines::new(style);
    page.paragraph(0, &cell(BOLD, format!("==> {}{ARROW}{} <==", sources[0], sources[1])));
    if !comparison.any() {
        let nothing =
            "no change in headline, dates, places, casualty figures, quotations or people";
        page.paragraph(0, &plain(nothing));
    }
    let headline =
        comparison.headline.iter().flat_map(|change| [("old", &change.old), ("new", &change.new)]);
    let headline =
        headline.filter_map(|(version, at)| Some(vec![plain(version), plain(&at.as_ref()?.text)]));
    page.section("HEADLINE", &headline.collect::<Vec<_>>());
    // The day of a dateline is most often that of publication.
    let is_new = |at: usize| {
        comparison.dates[..at].iter().all(|other| {
            (other.old, other.new) != (comparison.dates[at].old, comparison.dates[at].new)
        })
    };
    let dates = comparison.dates.iter().enumerate().filter(|&(at, _)| is_new(at));
    let dates = dates
        .map(|(_, change)| vec![plain(of(change.of)), arrow(&day(change.old), &day(change.new))]);
    let places = comparison
        .places
        .iter()
        .map(|change| vec![plain(of(change.of)), arrow(change.old, change.new)]);
    page.section("WHEN AND WHERE", &dates.chain(places).collect::<Vec<_>>());
    page.section("TOLL", &comparison.toll.iter().map(toll).collect::<Vec<_>>());
    page.section("FIGURES", &rows(&comparison.figures, |_, _| "changed", words_of_figure));
    page.section("QUOTATIONS", &rows(&comparison.quotes, what_of_quotation, words_of_quotation));
    page.section("PEOPLE", &rows(&comparison.people, |_, _| "renamed", words_of_person));
    let of = comparison.paragraphs;
    page.line();
    let kept = format!("{} of {} paragraphs kept word for word, {} now", of.same, of.old, of.new);
    page.paragraph(0, &cell(DIM, kept));
    page.finish()
}

fn arrow(old: &str, new: &str) -> Cell {
    vec![(PLAIN, old.to_string()), (DIM, ARROW.to_string()), (BOLD, new.to_string())]
}

fn of(of: Of) -> &'static str {
    match of {
        Of::Published => "published",
        Of::Dateline => "dateline",
        Of::Event => "event",
    }
}

/// `killed 12 -> 15`, with the words of the new version.
fn toll(change: &Change<Figure>) -> Row {
    let number = |side: &Option<Figure>| {
        side.as_ref().map_or("no figure".to_string(), |side| figure(side.min, side.max))
    };
    let Some(words) = change.new.as_ref().or(change.old.as_ref()) else { return Row::new() };
    let mut numbers = vec![
        (PLAIN, format!("{} {}", words.kind.name(), number(&change.old))),
        (DIM, ARROW.to_string()),
    ];
    numbers.push((ALARM, number(&change.new)));
    let lead = if words.sum { "“… " } else { "“" };
    vec![numbers, vec![(PLAIN, format!("{lead}{}”", words.at.text)), (DIM, source(words))]]
}

fn source(figure: &Figure) -> String {
    figure.said_by.as_ref().map_or(String::new(), |source| format!(" ({source})"))
}

/// One row for what is new or gone, two for what is both.
fn rows<T>(
    changes: &[Change<T>],
    both: fn(&T, &T) -> &'static str,
    words: fn(&T) -> Row,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for change in changes {
        let lead = |lead: &str, words: Row| [vec![plain(lead)], words].concat();
        match (&change.old, &change.new) {
            (Some(old), Some(new)) => {
                rows.extend([lead(both(old, new), words(old)), lead(ARROW, words(new))])
            }
            (Some(old), None) => rows.push(lead("gone", words(old))),
            (None, Some(new)) => rows.push(lead("new", words(new))),
            (None, None) => {}
        }
    }
    rows
}

fn words_of_figure(at: &Figure) -> Row {
    let number = format!("{} {}", figure(at.min, at.max), at.kind.name());
    vec![vec![(BOLD, number)], vec![(PLAIN, format!("“{}”", at.at.text)), (DIM, source(at))]]
}

/// The same words are another speaker's.
fn what_of_quotation(old: &Quotation, new: &Quotation) -> &'static str {
    let bare = |quote: &Quotation| {
        quote.content.to_lowercase().split(|c: char| !c.is_alphanumeric()).collect::<String>()
    };
    if bare(old) == bare(new) { "speaker" } else { "reworded" }
}

fn words_of_quotation(quote: &Quotation) -> Row {
    let content = quote.content.strip_suffix(',').unwrap_or(quote.content);
    vec![vec![(BOLD, quote.speaker.unwrap_or("?").to_string())], plain(&format!("“{content}”"))]
}

fn words_of_person(person: &Person) -> Row {
    let mut cell = vec![(BOLD, person.name.to_string())];
    cell.extend(person.title.map(|title| (PLAIN, format!(", {title}"))));
    vec![cell]
}
