//! The JSON Schemas of the desk's answers, made as [`crate::report::SCHEMA`] is.

/// JSON Schema (2020-12) of what `--compare` prints.
pub const COMPARE: &str = include_str!("compare.schema.json");
/// JSON Schema (2020-12) of what `--timeline` prints.
pub const TIMELINE: &str = include_str!("timeline.schema.json");
