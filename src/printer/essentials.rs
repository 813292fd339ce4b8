//! What an editor wants to know first: when, where, how many.

use super::words::{day, entity_name, figure, label, resolved};
use crate::report::Report;

/// In words; what is not known is not there.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Essentials {
    /// When what the toll counts happened; else the day of the article.
    pub when: Option<String>,
    /// Where; else where the article was written.
    pub place: Option<String>,
    /// "4 killed", in the order of the kinds.
    pub toll: Vec<String>,
}

impl Essentials {
    pub fn new(report: &Report) -> Self {
        let counted = || report.toll.iter().filter_map(|(_, toll)| report.casualties.get(toll.casualty));
        let happened = counted().find_map(|casualty| report.dates.get(casualty.date?).and_then(resolved));
        let written = report.published.as_ref().map(|p| p.value).or(report.reference_date.as_ref().map(|r| r.value));
        let place = counted().find_map(|casualty| casualty.place).map(|place| entity_name(report, place).to_string());
        let dateline = report.dateline.as_ref().and_then(|dateline| dateline.place.as_ref());
        Essentials {
            when: happened.or_else(|| written.map(day)),
            place: place.or_else(|| dateline.map(ToString::to_string)),
            toll: report.toll.iter().map(|(kind, toll)| format!("{} {}", figure(toll.min, toll.max), label(*kind))).collect(),
        }
    }

    pub fn any(&self) -> bool {
        *self != Essentials::default()
    }
}
