//! Findings in a reader's words.

use std::fmt;

use serde::Serialize;

use crate::report::{EntityId, QuoteReport, Report};

/// The entity's name; empty for an id that is not of this report.
pub fn entity_name<'r>(report: &'r Report, id: EntityId) -> &'r str {
    report.entities.get(id.0).map_or("", |entity| &entity.name)
}

/// Who speaks: the entity's name, else the article's own words.
pub fn speaker<'r>(report: &'r Report, quote: &'r QuoteReport) -> Option<&'r str> {
    quote.speaker.as_ref().map(|speaker| speaker.entity.map_or(speaker.at.text.as_ref(), |id| entity_name(report, id)))
}

/// The word that stands for the value of an enum in JSON.
pub fn label(value: impl Serialize) -> String {
    struct Label<T>(T);
    impl<T: Serialize> fmt::Display for Label<T> {
        fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Label(value).to_string()
}
