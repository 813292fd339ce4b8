//! What is printed, field by field: this file is the JSON contract.
//!
//! Fields may be added, never renamed or dropped. The JSON Schema is made from
//! these types and their comments: see [`SCHEMA`].

#![warn(missing_docs)]

mod build;
mod names;
pub(crate) mod schema;

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use crate::extractor::casualties::Casualties;
use crate::extractor::dates::{ReferenceDate, TimeExpression};
use crate::extractor::entities::Entities;
use crate::extractor::quotes::Quote;

pub use crate::extractor::casualties::{CasualtyKind, Focus, Scope};
pub use crate::extractor::dates::modifier::Modifier;
pub use crate::extractor::dates::value::Granularity;
pub use crate::extractor::dates::{Conflict, DateType, Origin};
pub use crate::extractor::entities::EntityType;
pub use crate::extractor::quotes::QuoteKind;

pub(crate) use build::fold;
pub use schema::SCHEMA;

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
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Excerpt<'t> {
    /// Offset of the first character, in the report's unit, into the decoded text without its
    /// byte-order mark.
    pub start: u32,
    /// Offset behind the last character.
    pub end: u32,
    /// The slice, each run of white space folded to one space.
    pub text: Cow<'t, str>,
}

/// What one article says.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report<'t> {
    /// What relative dates count from; null when unknown.
    pub reference_date: Option<Reference>,
    /// The line that holds a publication date printed with the article.
    pub published: Option<Published<'t>>,
    /// The line that says when it was updated: "Updated …". The reference date where it is at most
    /// three days later than `published`.
    pub updated: Option<Published<'t>>,
    /// The article's title.
    pub headline: Option<Excerpt<'t>>,
    /// The line under the headline: deck, standfirst.
    pub subheadline: Option<Excerpt<'t>>,
    /// The line that names who wrote it.
    pub byline: Option<Byline<'t>>,
    /// Place, agency and day that open the first paragraph; lies inside it.
    pub dateline: Option<Dateline<'t>>,
    /// Words under pictures.
    pub captions: Vec<Caption<'t>>,
    /// Headings between paragraphs.
    pub headings: Vec<Excerpt<'t>>,
    /// Body paragraphs in order.
    pub paragraphs: Vec<Excerpt<'t>>,
    /// "Reporting by …; Editing by …"
    pub credits: Vec<Excerpt<'t>>,
    /// Share buttons, "Read more", advertisements …: in none of the parts above.
    pub boilerplate: Vec<Excerpt<'t>>,
    /// Who and what is named, in order of the first mention.
    pub entities: Vec<EntityReport<'t>>,
    /// Temporal expressions, in order.
    pub dates: Vec<DateReport<'t>>,
    /// Figures of people killed, hurt, missing …, in order.
    pub casualties: Vec<CasualtyReport<'t>>,
    /// The article's best current figure of each kind; only kinds that have one.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<CasualtyKind, TollReport>"))]
    pub toll: Toll,
    /// The events that have current figures, those that the article is about first; `toll` is that
    /// of the first of these.
    pub incidents: Vec<IncidentReport>,
    /// Direct, mixed and indirect speech, in order.
    pub quotes: Vec<QuoteReport<'t>>,
    /// What a copy desk would ask, in order; only there with `--check`.
    #[cfg_attr(test, schemars(with = "Vec<Question>"))]
    pub checks: Option<Vec<Question<'t>>>,
}

impl<'t> Report<'t> {
    /// The entity that an id of this report stands for.
    pub fn entity(&self, id: EntityId) -> Option<&EntityReport<'t>> {
        self.entities.get(id.0)
    }

    /// The body paragraph that holds an offset.
    pub(crate) fn paragraph_at(&self, offset: u32) -> Option<&Excerpt<'t>> {
        let next = self.paragraphs.partition_point(|paragraph| paragraph.start <= offset);
        self.paragraphs[..next].last().filter(|paragraph| offset < paragraph.end)
    }

    /// Whether most of the text's sentences are boilerplate, so that the article itself may have
    /// been taken for it.
    pub fn lost_sentences(&self) -> bool {
        const LEAST: usize = 400;
        let told = |at: &&Excerpt| {
            at.text.len() >= 100
                && at.text.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '?', '!'])
        };
        let length =
            |list: &[Excerpt]| list.iter().filter(told).map(|at| at.text.len()).sum::<usize>();
        let lost = length(&self.boilerplate);
        lost >= LEAST && lost > length(&self.paragraphs)
    }
}

/// The day that relative dates count from.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reference {
    /// The day.
    #[cfg_attr(test, schemars(with = "schema::Day"))]
    pub value: Date,
    /// Where it was found; `body` is also the address that a file opens with.
    pub from: Origin,
}

/// A day printed with the article: of its publication, of its last update.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Published<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// The day it says.
    #[cfg_attr(test, schemars(with = "schema::Day"))]
    pub value: Date,
}

/// Who wrote the article.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Byline<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// Names, in order.
    pub authors: Vec<Cow<'t, str>>,
}

/// “BUCHAREST, Nov. 29 (Reuters) -”
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dateline<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// As written.
    pub place: Option<Cow<'t, str>>,
    /// As written.
    pub agency: Option<Cow<'t, str>>,
    /// Null unless the year is known.
    #[cfg_attr(test, schemars(with = "Option<schema::Day>"))]
    pub date: Option<Date>,
}

/// A caption; its credit is in no span.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Caption<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// The words of the credit.
    pub credit: Option<Cow<'t, str>>,
}

/// One person, organization, place …, with all its names in the article.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EntityReport<'t> {
    /// `e1`, `e2` … in order of the first mention.
    pub id: EntityId,
    /// What it is.
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
    /// Whether its type is one by default; the forms for people mark it.
    #[serde(skip)]
    pub(crate) by_default: bool,
}

/// Index of an entity; printed as `e1` for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntityId(pub usize);

/// A temporal expression.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DateReport<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: DateType,
    /// TIMEX3 value: `2022-11-29`, `2022-11-29T14:00-05:00`, `2022-W48`, `2022-Q4`, `202X`, `P2D`,
    /// `PRESENT_REF`, `XXXX-WXX-2` …
    pub value: String,
    /// First day, where the value is a stretch of the calendar; null before the year 1,
    /// which no date of four digits tells.
    #[cfg_attr(test, schemars(with = "Option<schema::Day>"))]
    pub from: Option<Date>,
    /// Last day, inclusive.
    #[cfg_attr(test, schemars(with = "Option<schema::Day>"))]
    pub to: Option<Date>,
    /// Index of the date that closes the range which this one opens ("from Nov. 28 to Dec. 2"); or
    /// null.
    pub until: Option<usize>,
    /// Both days of a numeric date that may be read in two ways; its `value` is then `2021-XX-XX`.
    #[cfg_attr(test, schemars(with = "Vec<schema::Day>"))]
    pub readings: Vec<Date>,
    /// TIMEX3's `mod`, what the words around shade: `START`, `MID`, `END` (early, mid-, late),
    /// `APPROX` (about), `MORE_THAN`, `LESS_THAN`, `EQUAL_OR_MORE`, `EQUAL_OR_LESS` (over, nearly,
    /// at least, up to) and, of a point in time, `BEFORE`, `AFTER`, `ON_OR_BEFORE`, `ON_OR_AFTER`
    /// (more than a year ago); or null.
    #[serde(rename = "mod")]
    pub modifier: Option<Modifier>,
    /// How fine the value is: `time` (finer than a day), `day`, `weekend`, `week`, `month`,
    /// `quarter`, `half`, `season`, `year`, `decade`, `century`; null for lengths of time, sets,
    /// and past, present and future.
    pub granularity: Option<Granularity>,
    /// `weekday`: the day is not on the weekday written with it, and the date was believed; or
    /// null.
    pub conflict: Option<Conflict>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// One casualty figure: a number of people who came to one kind of harm.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CasualtyReport<'t> {
    /// Figure, victims and effect.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// What happened to them.
    pub kind: CasualtyKind,
    /// What is claimed at least: "at least six" is 6 to null, "six" 6 to 6, "up to six" null to 6,
    /// "no one" 0 to 0.
    pub min: Option<u64>,
    /// What is claimed at most.
    pub max: Option<u64>,
    /// Words that shade the figure: `at least`, `some`.
    pub qualifier: Option<Cow<'t, str>>,
    /// Whom the article counts: `people`, `soldiers`.
    pub victims: Option<Cow<'t, str>>,
    /// True for a share of a figure given elsewhere: "including two children", "eight bodies were
    /// found in a passage" after a toll of 34.
    pub part: bool,
    /// Of this event, or background.
    pub scope: Scope,
    /// The older figure that this one revises.
    pub previous: Option<u64>,
    /// Where, if the article says so of this figure.
    pub place: Option<EntityId>,
    /// When: an index into `dates`.
    pub date: Option<usize>,
    /// Who gave the figure.
    pub attributed_to: Option<EntityId>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// The best current figure of each kind that has one: an object keyed by kind.
#[derive(Debug)]
#[non_exhaustive]
pub struct Toll(pub Vec<(CasualtyKind, TollReport)>);

impl Serialize for Toll {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(kind, entry)| (kind, entry)))
    }
}

/// The best current figure of one kind.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TollReport {
    /// Lower bound of the number; null when only an upper bound is known.
    pub min: Option<u64>,
    /// Upper bound of the number; null when open.
    pub max: Option<u64>,
    /// The casualty it comes from: an index into `casualties`; null where the text gives the toll
    /// only in pieces.
    pub casualty: Option<usize>,
    /// These pieces, which add up to it ("nine rebels and a soldier"): indices into `casualties`.
    pub sum_of: Vec<usize>,
    /// What other sources claim, where both cannot be true.
    pub alternatives: Vec<Alternative>,
}

impl TollReport {
    /// The casualty it comes from, or the first of its pieces.
    pub fn first(&self) -> Option<usize> {
        self.casualty.or_else(|| self.sum_of.first().copied())
    }
}

/// A figure that a source of the article sets against the toll's.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Alternative {
    /// Lower bound of the number; null when only an upper bound is known.
    pub min: Option<u64>,
    /// Upper bound of the number; null when open.
    pub max: Option<u64>,
    /// Index into `casualties`.
    pub casualty: usize,
}

/// One event. Another than the main one is listed only where the article clearly tells it apart, by
/// a place or day of its own.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IncidentReport {
    /// Whether the article is about it, or tells of it in passing.
    pub focus: Focus,
    /// Where it happened: an entity's `id`; or null.
    pub place: Option<EntityId>,
    /// When it happened: an index into `dates`; or null.
    pub date: Option<usize>,
    /// Its best current figure of each kind; only kinds that have one.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<CasualtyKind, TollReport>"))]
    pub toll: Toll,
    /// Indices into `casualties`.
    pub casualties: Vec<usize>,
}

/// A quotation, or reported speech.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuoteReport<'t> {
    /// From the first quoted part to the last.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// Quoted words or a turn of a transcript, quoted words inside reported speech, or reported
    /// speech without marks.
    pub kind: QuoteKind,
    /// The words without the marks, parts joined by one space.
    pub content: String,
    /// With their marks, where they have any; a quotation that runs over paragraphs has one in
    /// each.
    pub parts: Vec<Excerpt<'t>>,
    /// Of a mixed quote: the reported clause that holds the quoted words,
    /// `the bridge was “a ruin” of the last century`; null where they stand in none.
    pub clause: Option<Excerpt<'t>>,
    /// The words that name the speaker.
    pub speaker: Option<SpeakerReport<'t>>,
    /// The reporting verb or phrase.
    pub cue: Option<Excerpt<'t>>,
    /// Where it was said, in the article's words: `on Twitter`, `in a statement`, `told CNN`.
    pub channel: Option<Cow<'t, str>>,
    /// The rule that named the speaker or found the reported clause; `nobody` where the article
    /// says that nobody speaks.
    pub rule: &'static str,
}

/// Who speaks.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SpeakerReport<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// Whom the words stand for; pronouns and descriptions resolved.
    pub entity: Option<EntityId>,
}

/// A question about the article: something in it contradicts something else, or is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Question<'t> {
    /// Where it arises.
    #[serde(flatten)]
    pub at: Excerpt<'t>,
    /// What is asked about.
    pub kind: QuestionKind,
    /// The question in words, with the line of the other place.
    pub message: String,
    /// The place that it contradicts; null where nothing else is needed to see it.
    pub other: Option<Excerpt<'t>>,
}

/// What a [`Question`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
#[allow(missing_docs, reason = "said in names.rs, for the schema")]
pub enum QuestionKind {
    Weekday,
    Future,
    Age,
    Figures,
    Sum,
    Spelling,
    FirstName,
    Title,
    Introduction,
    OpenQuotation,
    Attribution,
    Caption,
}

impl std::fmt::Display for EntityId {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "e{}", self.0 + 1)
    }
}

impl Serialize for EntityId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
