//! The text form: a page for reading, or bare rows for `--only`.
//!
//! Neither holds a control character of the article, and both are the same
//! bytes wherever they are printed: the page is [`page::WIDTH`] columns wide
//! whatever the terminal is.

mod columns;
mod page;
mod rows;
mod summary;

use std::fmt;

use jiff::civil::Date;
use serde::Serialize;

use super::Selection;
use crate::report::{DateReport, EntityId, Report};

/// How an article is set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style<'a> {
    /// With ANSI colours.
    pub color: bool,
    /// The name that tells the article from others; None when there is only one.
    pub source: Option<&'a str>,
}

/// One article: a page if everything is asked for, else a row a finding.
/// Ends with a line break unless it is empty.
pub fn to_string(report: &Report, selection: &Selection, style: Style) -> String {
    if selection.is_all() { summary::summary(report, style) } else { rows::rows(report, selection, style.source) }
}

/// The entity's name; empty for an id that is not of this report.
fn entity_name<'r>(report: &'r Report, id: EntityId) -> &'r str {
    report.entities.get(id.0).map_or("", |entity| &entity.name)
}

/// What a date comes to: its day and time, its year or month, its first and
/// last day; years before the year 1 as TIMEX3 writes them; None if it is on no calendar.
fn resolved(date: &DateReport) -> Option<String> {
    let (Some(from), Some(to)) = (date.from, date.to) else {
        return date.value.starts_with("BC").then(|| date.value.clone());
    };
    let hour = date.value.split_once('T').map(|(_, time)| time).filter(|time| time.starts_with(|c: char| c.is_ascii_digit()));
    Some(match hour {
        Some(hour) => format!("{} {hour}", day(from)),
        None if from == to => day(from),
        // 1998, 2022-08.
        None if date.value.bytes().all(|b| b.is_ascii_digit() || b == b'-') => date.value.clone(),
        None => format!("{from} to {to}"),
    })
}

/// `Tue 2022-11-29`.
fn day(date: Date) -> String {
    format!("{} {date}", date.strftime("%a"))
}

/// The word that stands for the value of an enum in JSON.
fn label(value: impl Serialize) -> String {
    struct Label<T>(T);
    impl<T: Serialize> fmt::Display for Label<T> {
        fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Label(value).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::dates::DateType;
    use crate::report::Excerpt;

    #[test]
    fn dates_are_shown_as_short_as_they_can_be() {
        for (value, days, expected) in [
            ("2022-11-29", Some(("2022-11-29", "2022-11-29")), Some("Tue 2022-11-29")),
            ("2022-11-29T06:00", Some(("2022-11-29", "2022-11-29")), Some("Tue 2022-11-29 06:00")),
            ("2022-11-29TMO", Some(("2022-11-29", "2022-11-29")), Some("Tue 2022-11-29")),
            ("2022-08", Some(("2022-08-01", "2022-08-31")), Some("2022-08")),
            ("1998", Some(("1998-01-01", "1998-12-31")), Some("1998")),
            ("2022-W48", Some(("2022-11-28", "2022-12-04")), Some("2022-11-28 to 2022-12-04")),
            ("BC0480", None, Some("BC0480")),
            ("XXXX-WXX-2", None, None),
        ] {
            let parse = |day: &str| day.parse::<Date>().unwrap();
            let date = DateReport {
                at: Excerpt { start: 0, end: 1, text: "x".into() },
                kind: DateType::Date,
                value: value.into(),
                from: days.map(|(from, _)| parse(from)),
                to: days.map(|(_, to)| parse(to)),
                modifier: None,
                granularity: None,
                conflict: None,
                rule: "",
            };
            assert_eq!(resolved(&date).as_deref(), expected, "{value}");
        }
    }
}
