//! The essentials of an article: date, place, casualties.

use super::words::{TollWords, day, entity_name, joined, resolved, tolls};
use crate::report::{Focus, IncidentReport, Report};

/// The essentials in words; unknown ones are empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Essentials {
    /// The date of the event of the toll; else the date of the article.
    pub when: Option<String>,
    /// The place of the event; else the place of the dateline.
    pub place: Option<String>,
    /// "4 killed", in the order of the kinds.
    pub toll: Vec<TollWords>,
    /// "also Tolmin, Mon 2024-05-06: 2 killed", "in passing Tolmin: 2 killed": the other events, a
    /// line each.
    pub others: Vec<OtherEvent>,
}

/// An event beside the main one.
#[derive(Debug, PartialEq, Eq)]
pub struct OtherEvent {
    /// "also", "in passing".
    pub lead: &'static str,
    /// "Tolmin, Mon 2024-05-06: 2 killed"
    pub toll: String,
}

impl Essentials {
    pub fn new(report: &Report) -> Self {
        let counted =
            || report.toll.0.iter().filter_map(|(_, toll)| report.casualties.get(toll.first()?));
        let happened =
            counted().find_map(|casualty| report.dates.get(casualty.date?).and_then(resolved));
        let written = report
            .published
            .as_ref()
            .map(|p| p.value)
            .or(report.reference_date.as_ref().map(|r| r.value));
        let place = counted()
            .find_map(|casualty| casualty.place)
            .map(|place| entity_name(report, place).to_string());
        let dateline = report.dateline.as_ref().and_then(|dateline| dateline.place.as_ref());
        Essentials {
            when: happened.or_else(|| written.map(day)),
            place: place.or_else(|| dateline.map(ToString::to_string)),
            toll: tolls(report, &report.toll),
            others: report
                .incidents
                .iter()
                .skip(usize::from(!report.toll.0.is_empty()))
                .filter_map(|incident| other(report, incident))
                .collect(),
        }
    }

    pub fn any(&self) -> bool {
        *self != Essentials::default()
    }
}

fn other(report: &Report, incident: &IncidentReport) -> Option<OtherEvent> {
    let place = incident.place.map(|place| entity_name(report, place).to_string());
    let day = incident.date.and_then(|index| report.dates.get(index)).and_then(resolved);
    let where_and_when: Vec<_> = place.into_iter().chain(day).collect();
    let toll = joined(&tolls(report, &incident.toll));
    let lead = if incident.focus == Focus::Main { "also" } else { "in passing" };
    let toll_of =
        |place: String| if place.is_empty() { toll.clone() } else { format!("{place}: {toll}") };
    (!toll.is_empty()).then(|| OtherEvent { lead, toll: toll_of(where_and_when.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, analyze};

    #[test]
    fn of_what_happened_else_of_the_article() {
        for (text, when, place, toll) in [
            ("It rained.", None, None, ""),
            (
                "ALDWICK, May 3, 2024 (Wire) - The mayor opened a mill.",
                Some("Fri 2024-05-03"),
                Some("ALDWICK"),
                "",
            ),
            (
                "ALDWICK, May 3, 2024 (Wire) - At least two people were killed and nine injured in Tolmin on Thursday.",
                Some("Thu 2024-05-02"),
                Some("Tolmin"),
                "at least 2 killed, 9 injured",
            ),
        ] {
            let found = Essentials::new(&analyze(text, &Options::default()));
            assert_eq!(
                (found.when.as_deref(), found.place.as_deref(), joined(&found.toll).as_str()),
                (when, place, toll),
                "{text}"
            );
            assert_eq!(found.any(), when.is_some() || place.is_some() || !toll.is_empty());
        }
    }

    #[test]
    fn other_events_are_told_apart() {
        let text = "ALDWICK, May 4, 2021 (Wire) - A bomb killed at least 17 people in Aldwick on Tuesday.\n\n\
                    In a separate attack in Tarsk, gunmen shot dead two policemen on Monday.\n";
        let found = Essentials::new(&analyze(text, &Options::default()));
        assert_eq!(
            (joined(&found.toll), found.others),
            (
                "at least 17 killed".to_string(),
                vec![OtherEvent {
                    lead: "also",
                    toll: "Tarsk, Mon 2021-05-03: 2 killed".to_string()
                }]
            )
        );
    }
}
