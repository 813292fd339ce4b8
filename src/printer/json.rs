//! The JSON form: one object an article; its fields are described in [`crate::report`].

pub mod desk;

use std::borrow::Cow;
use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::ser::Formatter;

use super::{Part, Selection, deceives};
use crate::report::{Report, SCHEMA_VERSION};
use crate::text::near::any_near;
use crate::text::offsets::OffsetUnit;

/// One article's answer, ready to be serialised.
pub struct Document<'a, 't> {
    /// A path, `-`, or the record's id.
    pub source: &'a str,
    /// The unit that the report was made with.
    pub offsets: OffsetUnit,
    /// The parts to print.
    pub selection: &'a Selection,
    /// The findings.
    pub report: &'a Report<'t>,
}

/// The answer for an article that could not be read.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ErrorRecord<'a> {
    /// Version of the JSON; goes up only when a field changes its meaning.
    schema_version: u32,
    /// A path, `-` for standard input, or the record's id.
    source: &'a str,
    /// Why it could not be read.
    error: &'a str,
}

impl<'a> ErrorRecord<'a> {
    /// `error` says why `source` could not be read.
    pub fn new(source: &'a str, error: &'a str) -> Self {
        ErrorRecord { schema_version: SCHEMA_VERSION, source, error }
    }
}

/// The layout of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Over several lines, indented by two for each bracket around a line. `depth`: how many are
    /// around the value itself.
    Pretty {
        /// 1 for a member of an array that is laid out so; 0 for a document of its own.
        depth: usize,
    },
    /// On one line.
    Line,
}

/// A [`Document`] or [`ErrorRecord`] with a line break after it.
///
/// # Errors
///
/// None for these two types; for others, the errors of their `Serialize`.
pub fn to_bytes(value: &impl Serialize, layout: Layout) -> serde_json::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write(value, layout, |piece| {
        bytes.extend(piece);
        Ok(())
    })?;
    Ok(bytes)
}

/// The same, given to `deliver` in pieces as soon as each is full: a long answer need not be held
/// whole.
///
/// # Errors
///
/// As [`to_bytes`], and those of `deliver`.
pub fn write(
    value: &impl Serialize,
    layout: Layout,
    deliver: impl FnMut(Vec<u8>) -> io::Result<()>,
) -> serde_json::Result<()> {
    let mut json = Pieces { last: Vec::with_capacity(PIECE), deliver };
    let depth = if let Layout::Pretty { depth } = layout { Some(depth) } else { None };
    let writer = LayoutWriter { depth, empty: true };
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut json, writer))?;
    json.last.push(b'\n');
    json.flush().map_err(serde_json::Error::io)
}

/// Writes the brackets, commas and line breaks of both layouts: one type, so that the writing of
/// every value is compiled once, not twice.
struct LayoutWriter {
    /// The number of open brackets; `None` for all on one line.
    depth: Option<usize>,
    /// Nothing stands behind the last opening bracket.
    empty: bool,
}

impl LayoutWriter {
    fn open<W: ?Sized + io::Write>(&mut self, writer: &mut W, bracket: u8) -> io::Result<()> {
        self.depth = self.depth.map(|depth| depth + 1);
        self.empty = true;
        writer.write_all(&[bracket])
    }

    fn close<W: ?Sized + io::Write>(&mut self, writer: &mut W, bracket: u8) -> io::Result<()> {
        self.depth = self.depth.map(|depth| depth.saturating_sub(1));
        if !std::mem::take(&mut self.empty) {
            self.line(writer)?;
        }
        writer.write_all(&[bracket])
    }

    /// Before a member of an array or object.
    #[inline]
    fn member<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.empty = false;
        if !first {
            writer.write_all(b",")?;
        }
        self.line(writer)
    }

    /// Over several lines, a line break and the indentation of what follows, of up to 16 brackets.
    #[inline]
    fn line<W: ?Sized + io::Write>(&self, writer: &mut W) -> io::Result<()> {
        const LINE: &[u8] = b"\n                                ";
        let Some(depth) = self.depth else { return Ok(()) };
        writer.write_all(LINE.get(..1 + 2 * depth).unwrap_or(LINE))
    }
}

impl Formatter for LayoutWriter {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b'[')
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b']')
    }

    fn begin_array_value<W>(&mut self, writer: &mut W, first: bool) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        self.member(writer, first)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b'{')
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b'}')
    }

    fn begin_object_key<W>(&mut self, writer: &mut W, first: bool) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        self.member(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b":")?;
        if self.depth.is_some() { writer.write_all(b" ") } else { Ok(()) }
    }
}

/// Cuts what is written into pieces; quick at writing single bytes, which half of serde_json's
/// writes are. What is written at once is never cut.
struct Pieces<D> {
    last: Vec<u8>,
    deliver: D,
}

/// Bytes of a piece: so small that the allocator reuses what the analysis freed.
const PIECE: usize = 1 << 16;

impl<D: FnMut(Vec<u8>) -> io::Result<()>> io::Write for Pieces<D> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let [byte] = *bytes {
            self.last.push(byte);
            return Ok(());
        }
        if self.last.len() + bytes.len() > PIECE {
            self.flush()?;
            self.last.reserve(PIECE);
        }
        self.last.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut piece = std::mem::take(&mut self.last);
        if may_deceive(&piece) {
            piece = escaped(&String::from_utf8_lossy(&piece)).into_owned().into_bytes();
        }
        (self.deliver)(piece)
    }
}

/// `json` with escapes for characters that would control a terminal; serde_json escapes only those
/// in ASCII. Outside strings, JSON has no such characters except the line breaks of its layout.
pub(super) fn escaped(json: &str) -> Cow<'_, str> {
    if !may_deceive(json.as_bytes()) {
        return json.into();
    }
    let steers = |c: char| c != '\n' && deceives(c);
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if steers(c) {
            c.encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out.into()
}

/// Whether a byte of serde_json's output may belong to a deceptive character.
fn may_deceive(json: &[u8]) -> bool {
    // U+007F is the last of ASCII: one more has the highest bit, as all bytes beyond ASCII have.
    let plain = json.iter().fold(0, |all, byte| all | byte.wrapping_add(1)) & 0x80 == 0;
    !plain
        && any_near(json, |first, second, third| {
            let separates = (second == 0x80) & (0xA8..=0xAE).contains(&third)
                | (second == 0x81) & (0xA6..=0xA9).contains(&third);
            (first == 0x7F)
                | (first == 0xC2) & (second < 0xA0)
                | (first == 0xE2) & separates
                | (first == 0xF3)
        })
}

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Document { report, selection, .. } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("schema_version", &SCHEMA_VERSION)?;
        map.serialize_entry("offset_unit", &self.offsets)?;
        map.serialize_entry("source", self.source)?;
        map.serialize_entry("reference_date", &report.reference_date)?;
        let everything = selection.is_all();
        if everything {
            map.serialize_entry("published", &report.published)?;
            map.serialize_entry("updated", &report.updated)?;
        }
        if selection.has(Part::Headline) {
            map.serialize_entry("headline", &report.headline)?;
        }
        if everything {
            map.serialize_entry("subheadline", &report.subheadline)?;
            map.serialize_entry("byline", &report.byline)?;
            map.serialize_entry("dateline", &report.dateline)?;
        }
        if selection.has(Part::Captions) {
            map.serialize_entry("captions", &report.captions)?;
        }
        if everything {
            map.serialize_entry("headings", &report.headings)?;
        }
        if selection.has(Part::Paragraphs) {
            map.serialize_entry("paragraphs", &report.paragraphs)?;
        }
        if everything {
            map.serialize_entry("credits", &report.credits)?;
            map.serialize_entry("boilerplate", &report.boilerplate)?;
        }
        if selection.has(Part::Entities) {
            map.serialize_entry("entities", &report.entities)?;
        }
        if selection.has(Part::Dates) {
            map.serialize_entry("dates", &report.dates)?;
        }
        if selection.has(Part::Casualties) {
            map.serialize_entry("casualties", &report.casualties)?;
            map.serialize_entry("toll", &report.toll)?;
            map.serialize_entry("incidents", &report.incidents)?;
        }
        if selection.has(Part::Quotes) {
            map.serialize_entry("quotes", &report.quotes)?;
        }
        if let Some(checks) = &report.checks {
            map.serialize_entry("checks", checks)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_a_terminal_and_all_of_it_reads_back() {
        for (text, expected) in [
            ("plain é 🙂", "\"plain é 🙂\"\n"),
            ("a\u{1b}b\nc", "\"a\\u001bb\\nc\"\n"),
            ("a\u{7f}b\u{9b}c", "\"a\\u007fb\\u009bc\"\n"),
            ("\u{2028}\u{202e}\u{2066}", "\"\\u2028\\u202e\\u2066\"\n"),
            ("\u{e0041}", "\"\\udb40\\udc41\"\n"),
        ] {
            for layout in [Layout::Line, Layout::Pretty { depth: 0 }] {
                let bytes = to_bytes(&text, layout).unwrap();
                assert_eq!(String::from_utf8_lossy(&bytes), expected);
                assert_eq!(serde_json::from_slice::<String>(&bytes).unwrap(), text);
            }
        }
    }

    #[test]
    fn the_layout_is_serde_jsons_own() {
        let value = serde_json::json!({
            "a": [], "b": {}, "c": [1, [2.5, null], {"d": "x,y:{z}[\\\"]\\"}], "e": "", "f{": true
        });
        let pretty = serde_json::to_string_pretty(&value).unwrap() + "\n";
        for (layout, expected) in [
            (Layout::Line, format!("{value}\n")),
            (Layout::Pretty { depth: 0 }, pretty.clone()),
            (Layout::Pretty { depth: 1 }, pretty.trim_end().replace('\n', "\n  ") + "\n"),
        ] {
            assert_eq!(String::from_utf8(to_bytes(&value, layout).unwrap()).unwrap(), expected);
        }
    }

    #[test]
    fn a_large_answer_comes_in_pieces() {
        let value = vec!["é\u{202e}"; PIECE];
        let mut pieces = Vec::new();
        write(&value, Layout::Line, |piece| {
            pieces.push(piece);
            Ok(())
        })
        .unwrap();
        assert!(pieces.len() > 1 && pieces.iter().all(|piece| std::str::from_utf8(piece).is_ok()));
        let read: Vec<String> = serde_json::from_slice(&pieces.concat()).unwrap();
        assert_eq!(read, value);
    }

    #[test]
    fn no_character_that_deceives_is_passed_over() {
        for c in ('\u{7F}'..=char::MAX).filter(|&c| deceives(c)) {
            let json = format!("{:63}{c}", "");
            assert!(may_deceive(json.as_bytes()), "{c:?}");
        }
        assert!(!may_deceive("“é” – 🙂".as_bytes()));
    }
}
