//! What a newsroom does with finished reports: nothing here analyses a text again.
//!
//! - [`check`]: what a copy desk would ask about one article.
//! - [`compare`]: what changed between two versions of a story.
//! - [`timeline`]: many articles of one event, day by day.

pub mod check;
pub mod compare;
pub mod schema;
pub mod timeline;
mod words;

use std::borrow::Cow;

use serde::Serialize;

use crate::report::{
    Alternative, CasualtyKind, CasualtyReport, Excerpt, Focus, IncidentReport, QuoteReport, Report,
    TollReport,
};

/// A casualty figure, taken out of its article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Figure<'t> {
    /// Where it stands in the article.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// What happened to these people.
    pub kind: CasualtyKind,
    /// What is claimed at least; null when open.
    pub min: Option<u64>,
    /// What is claimed at most; null when open.
    pub max: Option<u64>,
    /// The number is the sum of several figures; this is the first.
    pub sum: bool,
    /// The people counted, in the article's words: `people`, `soldiers`; or null.
    pub victims: Option<Cow<'t, str>>,
    /// Who gives it: the name of the source, else the article's words for it; or null.
    pub said_by: Option<Cow<'t, str>>,
}

impl Figure<'_> {
    /// Its one number: the least, else the most.
    pub(crate) fn number(&self) -> Option<u64> {
        self.min.or(self.max)
    }

    /// Owns its words, so that the article can be dropped.
    pub(crate) fn into_owned(self) -> Figure<'static> {
        let own = |words: Option<Cow<str>>| words.map(|words| Cow::Owned(words.into_owned()));
        Figure {
            at: owned(&self.at),
            victims: own(self.victims),
            said_by: own(self.said_by),
            ..self
        }
    }
}

/// The event that the article is about.
pub(crate) fn main_event<'r>(report: &'r Report) -> Option<&'r IncidentReport> {
    report.incidents.first().filter(|incident| incident.focus == Focus::Main)
}

/// The figure of a casualty of `report`.
pub(crate) fn figure<'r>(report: &'r Report<'r>, casualty: &'r CasualtyReport<'r>) -> Figure<'r> {
    let CasualtyReport { min, max, .. } = *casualty;
    let victims = casualty.victims.as_deref().map(Cow::Borrowed);
    let said_by = said_by(report, casualty).map(Cow::Borrowed);
    Figure { at: casualty.at.clone(), kind: casualty.kind, min, max, sum: false, victims, said_by }
}

/// The figure of a toll.
pub(crate) fn total<'r>(report: &'r Report<'r>, toll: &TollReport) -> Option<Figure<'r>> {
    let figure = sourced(report, toll.first()?, toll.min, toll.max)?;
    // Another place may give the sum as one number.
    let sum = !toll.sum_of.is_empty() && (figure.min, figure.max) != (toll.min, toll.max);
    Some(Figure { min: toll.min, max: toll.max, sum, ..figure })
}

/// What another source says beside a toll.
pub(crate) fn alternative<'r>(report: &'r Report<'r>, other: &Alternative) -> Option<Figure<'r>> {
    sourced(report, other.casualty, other.min, other.max)
}

/// The figure of a casualty, or of another place where the article gives these bounds for it with
/// their source.
fn sourced<'r>(
    report: &'r Report<'r>,
    casualty: usize,
    min: Option<u64>,
    max: Option<u64>,
) -> Option<Figure<'r>> {
    let casualty = report.casualties.get(casualty)?;
    let same = |other: &&CasualtyReport| {
        (other.kind, other.scope, other.part) == (casualty.kind, casualty.scope, false)
            && (other.min, other.max) == (min, max)
    };
    let mut places = std::iter::once(casualty).chain(report.casualties.iter().filter(same));
    Some(figure(report, places.find(|place| said_by(report, place).is_some()).unwrap_or(casualty)))
}

/// The source of a figure: the one that the report names, else the speaker of the reported words
/// around it.
fn said_by<'r>(report: &'r Report<'r>, casualty: &CasualtyReport) -> Option<&'r str> {
    if let Some(entity) = casualty.attributed_to.and_then(|id| report.entity(id)) {
        return Some(&entity.name);
    }
    // Quotes are in order, and hardly overlap: the one around the figure is one of its neighbours.
    let next = report.quotes.partition_point(|quote| quote.at.start <= casualty.at.start);
    let near = &report.quotes[next.saturating_sub(2)..report.quotes.len().min(next + 2)];
    let around = |quote: &&QuoteReport| {
        let whole = quote.clause.as_ref().unwrap_or(&quote.at);
        whole.start <= casualty.at.start && casualty.at.end <= whole.end
    };
    near.iter().rfind(around).and_then(|quote| speaker(report, quote))
}

/// The name of the speaker of a quote, else the article's words for him; none for a pronoun.
pub(crate) fn speaker<'r>(report: &'r Report<'r>, quote: &'r QuoteReport<'r>) -> Option<&'r str> {
    let speaker = quote.speaker.as_ref()?;
    let entity = speaker.entity.and_then(|id| report.entity(id));
    let pronoun = matches!(
        speaker.at.text.to_lowercase().as_str(),
        "he" | "she" | "they" | "it" | "we" | "i" | "who"
    );
    entity.map(|entity| entity.name.as_str()).or((!pronoun).then_some(&*speaker.at.text))
}

/// The headline and the line under it, captions, headings and paragraphs.
pub(crate) fn texts<'r, 't>(report: &'r Report<'t>) -> impl Iterator<Item = &'r Excerpt<'t>> {
    let captions = report.captions.iter().map(|caption| &caption.at);
    let single = report.headline.iter().chain(&report.subheadline);
    single.chain(captions).chain(&report.headings).chain(&report.paragraphs)
}

/// The excerpt with words of its own.
pub(crate) fn owned(at: &Excerpt) -> Excerpt<'static> {
    Excerpt { start: at.start, end: at.end, text: Cow::Owned(at.text.to_string()) }
}

/// Whether two claims can be one: "at least 12" and "12", but not "at least 12" and "15".
pub(crate) fn same_claim(a: (Option<u64>, Option<u64>), b: (Option<u64>, Option<u64>)) -> bool {
    let one = |a: Option<u64>, b: Option<u64>| a == b || a.is_none() || b.is_none();
    a == b || a.0.is_some() && a.0 == b.0 && one(a.1, b.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, analyze};

    #[test]
    fn a_sum_is_of_several_figures() {
        for (text, expected) in [
            ("Nine rebels and a soldier were killed in Drenik.", (Some(10), true)),
            ("Ten people were killed in Drenik.", (Some(10), false)),
            // The survivors: another number than the figure's, and no sum.
            ("Five people were shot in Drenik, two of them fatally.", (Some(3), false)),
        ] {
            let report = analyze(text, &Options::default());
            let figures: Vec<_> =
                report.toll.0.iter().filter_map(|(_, toll)| total(&report, toll)).collect();
            assert!(
                figures.iter().any(|figure| (figure.min, figure.sum) == expected),
                "{text}: {figures:?}"
            );
        }
    }

    #[test]
    fn claims() {
        let (exact, at_least, up_to) = ((Some(12), Some(12)), (Some(12), None), (None, Some(12)));
        assert!(
            same_claim(exact, exact)
                && same_claim(exact, at_least)
                && same_claim((Some(10), Some(19)), (Some(10), None))
        );
        assert!(
            !same_claim(exact, up_to)
                && !same_claim(at_least, (Some(15), None))
                && !same_claim(exact, (Some(12), Some(15)))
        );
    }
}
