//! The desk's answers as one JSON object each; their fields are described in [`crate::desk`].

use serde::Serialize;

use crate::desk::compare::Comparison;
use crate::desk::timeline::Timeline;
use crate::report::SCHEMA_VERSION;
use crate::text::offsets::OffsetUnit;

/// What `--compare` prints.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Compared<'a> {
    /// Version of the JSON; goes up only when a field changes its meaning.
    schema_version: u32,
    /// Unit of every `start` and `end`.
    offset_unit: OffsetUnit,
    /// The old version: a path, `-` for standard input, or the record's id.
    old: &'a str,
    /// The new version.
    new: &'a str,
    /// Whether anything that matters changed: anything but `paragraphs`.
    changed: bool,
    #[serde(flatten)]
    comparison: &'a Comparison<'a>,
}

impl<'a> Compared<'a> {
    /// `sources` names the old and the new version.
    pub fn new(
        comparison: &'a Comparison<'a>,
        sources: [&'a str; 2],
        offset_unit: OffsetUnit,
    ) -> Self {
        let [old, new] = sources;
        Compared {
            schema_version: SCHEMA_VERSION,
            offset_unit,
            old,
            new,
            changed: comparison.any(),
            comparison,
        }
    }
}

/// What `--timeline` prints.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Dated<'a> {
    /// Version of the JSON; goes up only when a field changes its meaning.
    schema_version: u32,
    /// Unit of every `start` and `end`.
    offset_unit: OffsetUnit,
    #[serde(flatten)]
    timeline: &'a Timeline,
}

impl<'a> Dated<'a> {
    /// `offset_unit` is that of the excerpts.
    pub fn new(timeline: &'a Timeline, offset_unit: OffsetUnit) -> Self {
        Dated { schema_version: SCHEMA_VERSION, offset_unit, timeline }
    }
}
