//! What is printed, field by field: this file is the JSON contract.
//!
//! Fields may be added, never renamed or dropped.

mod build;

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use crate::extractor::casualties::{Casualties, CasualtyKind, Scope};
use crate::extractor::dates::modifier::Modifier;
use crate::extractor::dates::value::Granularity;
use crate::extractor::dates::{Conflict, DateType, Origin, ReferenceDate, TimeExpression};
use crate::extractor::entities::{Entities, EntityType};
use crate::extractor::quotes::{Quote, QuoteKind};

/// Version of the JSON; goes up only when a field changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything found in one article, before offsets are converted.
pub(crate) struct Findings<'t> {
    pub article: crate::article::Article<'t>,
    pub reference: Option<ReferenceDate>,
    pub entities: Entities,
    pub dates: Vec<TimeExpression>,
    pub quotes: Vec<Quote>,
    pub casualties: Casualties,
}

/// A stretch of the article: half-open offsets in the report's unit, and the
/// slice with each run of white space folded to one space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excerpt<'t> {
    pub start: u32,
    pub end: u32,
    pub text: Cow<'t, str>,
}

/// What one article says.
#[derive(Debug)]
pub struct Report<'t> {
    /// What relative dates count from.
    pub reference_date: Option<Reference>,
    /// A publication date printed with the article.
    pub published: Option<Published<'t>>,
    pub headline: Option<Excerpt<'t>>,
    pub subheadline: Option<Excerpt<'t>>,
    pub byline: Option<Byline<'t>>,
    /// Lies inside the first paragraph.
    pub dateline: Option<Dateline<'t>>,
    pub captions: Vec<Caption<'t>>,
    pub headings: Vec<Excerpt<'t>>,
    /// Body paragraphs in order.
    pub paragraphs: Vec<Excerpt<'t>>,
    /// "Reporting by …; Editing by …"
    pub credits: Vec<Excerpt<'t>>,
    /// Share buttons, "Read more", advertisements …: in none of the parts above.
    pub boilerplate: Vec<Excerpt<'t>>,
    pub entities: Vec<EntityReport<'t>>,
    pub dates: Vec<DateReport<'t>>,
    pub casualties: Vec<CasualtyReport<'t>>,
    /// The article's best current figure of each kind; only kinds that have one.
    pub toll: Toll,
    /// The events that current figures are told of, the main one first; `toll` is the main one's.
    pub incidents: Vec<IncidentReport>,
    pub quotes: Vec<QuoteReport<'t>>,
}

#[derive(Clone, Copy, Debug, Serialize)]
pub struct Reference {
    pub value: Date,
    /// Where it was found; `body` is also the address that a file opens with.
    pub from: Origin,
}

#[derive(Debug, Serialize)]
pub struct Published<'t> {
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    pub value: Date,
}

#[derive(Debug, Serialize)]
pub struct Byline<'t> {
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    pub authors: Vec<Cow<'t, str>>,
}

#[derive(Debug, Serialize)]
pub struct Dateline<'t> {
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    pub place: Option<Cow<'t, str>>,
    pub agency: Option<Cow<'t, str>>,
    /// Null unless the year is known.
    pub date: Option<Date>,
}

#[derive(Debug, Serialize)]
pub struct Caption<'t> {
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// The words of the credit.
    pub credit: Option<Cow<'t, str>>,
}

#[derive(Debug, Serialize)]
pub struct EntityReport<'t> {
    /// `e1`, `e2` … in order of the first mention.
    pub id: EntityId,
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// The fullest form seen.
    pub name: String,
    /// Role as the text gives it.
    pub title: Option<String>,
    /// ISO 3166-1 alpha-2 of a place or nationality, where it is certain.
    pub country: Option<&'static str>,
    /// In order; names only, no pronouns.
    pub mentions: Vec<Excerpt<'t>>,
}

/// Index of an entity; printed as `e1` for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntityId(pub usize);

#[derive(Debug, Serialize)]
pub struct DateReport<'t> {
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    #[serde(rename = "type")]
    pub kind: DateType,
    /// TIMEX3 value.
    pub value: String,
    /// First day, where the value is a stretch of the calendar; null before the year 1,
    /// which no date of four digits tells.
    pub from: Option<Date>,
    /// Last day, inclusive.
    pub to: Option<Date>,
    /// TIMEX3's `mod`, what the words around shade: `START`, `MID`, `END` (early, mid-, late), `APPROX` (about),
    /// `MORE_THAN`, `LESS_THAN`, `EQUAL_OR_MORE`, `EQUAL_OR_LESS` (over, nearly, at least, up to) and, of a point
    /// in time, `BEFORE`, `AFTER`, `ON_OR_BEFORE`, `ON_OR_AFTER` (more than a year ago); or null.
    #[serde(rename = "mod")]
    pub modifier: Option<Modifier>,
    /// How fine the value is: `time` (finer than a day), `day`, `weekend`, `week`, `month`, `quarter`, `half`, `season`,
    /// `year`, `decade`, `century`; null for lengths of time, sets, and past, present and future.
    pub granularity: Option<Granularity>,
    /// `weekday`: the day is not on the weekday written with it, and the date was believed; or null.
    pub conflict: Option<Conflict>,
    /// The rule that found it.
    pub rule: &'static str,
}

#[derive(Debug, Serialize)]
pub struct CasualtyReport<'t> {
    /// Figure, victims and effect.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    pub kind: CasualtyKind,
    /// "at least six" is 6 to null, "up to six" null to 6, "no one" 0 to 0.
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub qualifier: Option<Cow<'t, str>>,
    pub victims: Option<Cow<'t, str>>,
    /// A share of a figure already given.
    pub part: bool,
    pub scope: Scope,
    /// The older figure that this one revises.
    pub previous: Option<u64>,
    pub place: Option<EntityId>,
    /// Index into `dates`.
    pub date: Option<usize>,
    pub attributed_to: Option<EntityId>,
    pub rule: &'static str,
}

/// The best current figure of each kind that has one: an object keyed by kind.
#[derive(Debug)]
pub struct Toll(pub Vec<(CasualtyKind, TollReport)>);

impl Serialize for Toll {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(kind, entry)| (kind, entry)))
    }
}

#[derive(Debug, Serialize)]
pub struct TollReport {
    pub min: Option<u64>,
    pub max: Option<u64>,
    /// Index into `casualties`.
    pub casualty: usize,
    /// What other sources claim, where both cannot be true.
    pub alternatives: Vec<Alternative>,
}

#[derive(Debug, Serialize)]
pub struct Alternative {
    pub min: Option<u64>,
    pub max: Option<u64>,
    /// Index into `casualties`.
    pub casualty: usize,
}

/// One event. Another than the main one is listed only where the article clearly tells it apart, by a place or day of its own.
#[derive(Debug, Serialize)]
pub struct IncidentReport {
    pub place: Option<EntityId>,
    /// Index into `dates`.
    pub date: Option<usize>,
    pub toll: Toll,
    /// Indices into `casualties`.
    pub casualties: Vec<usize>,
}

#[derive(Debug, Serialize)]
pub struct QuoteReport<'t> {
    /// From the first quoted part to the last.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    pub kind: QuoteKind,
    /// The words without the marks, parts joined by one space.
    pub content: String,
    pub parts: Vec<Excerpt<'t>>,
    pub speaker: Option<SpeakerReport<'t>>,
    /// The reporting verb or phrase.
    pub cue: Option<Excerpt<'t>>,
    /// Where it was said, in the article's words: `on Twitter`, `in a statement`, `told CNN`.
    pub channel: Option<Cow<'t, str>>,
    /// The rule that named the speaker or found the reported clause.
    pub rule: &'static str,
}

#[derive(Debug, Serialize)]
pub struct SpeakerReport<'t> {
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// Whom the words stand for; pronouns and descriptions resolved.
    pub entity: Option<EntityId>,
}

impl Serialize for EntityId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("e{}", self.0 + 1))
    }
}
