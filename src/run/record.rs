//! One JSON record: an article with its name and its day.

use std::fmt;

use anyhow::{Context, Result, anyhow, bail};
use jiff::civil::Date;
use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::cli::{Keys, day};

/// A parsed record. Its name is known even if the rest is an error.
pub struct Record {
    /// None if the record has none.
    pub id: Option<String>,
    pub article: Result<(String, Option<Date>)>,
}

/// Reads the line of a JSON Lines file.
pub fn read(line: &[u8], keys: &Keys) -> Record {
    match values(line, keys) {
        Ok(values) => match id(values.id, &keys.id_key) {
            Ok(id) => Record { id, article: article(values, keys) },
            Err(error) => Record { id: None, article: Err(error) },
        },
        Err(error) => Record { id: None, article: Err(error) },
    }
}

/// The hint for records that were read as one plain text.
pub fn advice(text: &str, keys: &Keys) -> Option<&'static str> {
    let is_record = |record: &str| read(record.as_bytes(), keys).article.is_ok();
    match text.trim_start().as_bytes().first() {
        Some(b'{') if text.lines().next().is_some_and(is_record) => {
            Some("a JSON record, read as text: --input jsonl reads records")
        }
        Some(b'[') => {
            let records: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            let advice = "a JSON array, read as text: jq -c .[] makes records of it, --input jsonl reads those";
            records.first().filter(|record| is_record(record.get())).map(|_| advice)
        }
        _ => None,
    }
}

/// The raw JSON of the values that are used; the last one counts if a key occurs twice. Other
/// values are skipped unparsed, so that an error in one of them does not matter.
#[derive(Default)]
struct Values<'a> {
    text: Option<&'a RawValue>,
    id: Option<&'a RawValue>,
    date: Option<&'a RawValue>,
}

struct OfKeys<'k>(&'k Keys);

impl<'a> Visitor<'a> for OfKeys<'_> {
    type Value = Values<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut object: A) -> Result<Values<'a>, A::Error> {
        let mut values = Values::default();
        while let Some(key) = object.next_key::<String>()? {
            // One key may be two, as in `--id-key text`.
            let mut uses = [
                (&mut values.text, &self.0.text_key), //
                (&mut values.id, &self.0.id_key),
                (&mut values.date, &self.0.date_key),
            ];
            if uses.iter().any(|(_, used)| **used == key) {
                let value = Some(object.next_value()?);
                uses.iter_mut()
                    .filter(|(_, used)| **used == key)
                    .for_each(|(slot, _)| **slot = value);
            } else {
                object.next_value::<IgnoredAny>()?;
            }
        }
        Ok(values)
    }
}

fn values<'a>(line: &'a [u8], keys: &Keys) -> Result<Values<'a>> {
    let line = line.trim_ascii();
    let whole = |error| match std::str::from_utf8(line) {
        Ok(_) => anyhow!("not JSON: {}", place(&error)),
        Err(error) => anyhow!("invalid UTF-8 at byte {} of the line", error.valid_up_to()),
    };
    match line {
        [] => bail!("blank line"),
        [b'{', ..] => {
            let mut json = serde_json::Deserializer::from_slice(line);
            json.deserialize_map(OfKeys(keys))
                .and_then(|values| json.end().map(|()| values))
                .map_err(whole)
        }
        _ => {
            let other: &RawValue = serde_json::from_slice(line).map_err(whole)?;
            bail!("not a JSON object but {}", kind(other))
        }
    }
}

/// The message for invalid JSON, with the byte offset counted from 1.
fn place(error: &serde_json::Error) -> String {
    // serde_json counts lines of its own input, which is always one here.
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
    let message = match message {
        "unexpected end of hex escape" | "lone leading surrogate in hex escape" => {
            "a lone surrogate, \\ud800 to \\udfff,"
        }
        message => message,
    };
    format!("{message} at column {}", error.column())
}

fn string(value: &RawValue, key: &str) -> Result<String> {
    serde_json::from_str(value.get())
        .map_err(|error| anyhow!("{key:?} is not JSON: {} of it", place(&error)))
}

fn id(value: Option<&RawValue>, key: &str) -> Result<Option<String>> {
    let Some(value) = value else { return Ok(None) };
    match kind(value) {
        Kind::Null => Ok(None),
        Kind::String => string(value, key).map(Some),
        // Kept as written: 1.0 and 12345678901234567890123 are names, not amounts.
        Kind::Number => Ok(Some(value.get().to_string())),
        other => bail!("{key:?} is {other}, not a string or number"),
    }
}

fn article(values: Values, keys: &Keys) -> Result<(String, Option<Date>)> {
    let Keys { text_key, date_key, .. } = keys;
    let text = match values.text.map(|text| (kind(text), text)) {
        Some((Kind::String, text)) => string(text, text_key)?,
        Some((other, _)) => bail!("{text_key:?} is {other}, not a string"),
        None => bail!("no {text_key:?} (--text-key names another key)"),
    };
    let given = match values.date.map(|date| (kind(date), date)) {
        None | Some((Kind::Null, _)) => String::new(),
        Some((Kind::String, date)) => string(date, date_key)?,
        Some((other, _)) => bail!("{date_key:?} is {other}, not a string"),
    };
    if given.is_empty() {
        return Ok((text, None));
    }
    // Of "2024-03-01T10:00:00Z", as feeds have it, the day counts.
    let whole = given
        .split_once(['T', ' '])
        .filter(|(_, time)| time.starts_with(|c: char| c.is_ascii_digit()));
    let date = day(whole.map_or(&given, |(date, _)| date)).map_err(anyhow::Error::msg);
    Ok((text, Some(date.with_context(|| format!("{date_key:?} is {given:?}"))?)))
}

/// The type of a JSON value.
#[derive(Clone, Copy)]
enum Kind {
    Null,
    Bool,
    Number,
    String,
    Array,
    Object,
}

/// The type, by the first character.
fn kind(value: &RawValue) -> Kind {
    match value.get().as_bytes().first() {
        Some(b'n') => Kind::Null,
        Some(b't' | b'f') => Kind::Bool,
        Some(b'"') => Kind::String,
        Some(b'[') => Kind::Array,
        Some(b'{') => Kind::Object,
        _ => Kind::Number,
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Null => "null",
            Kind::Bool => "true or false",
            Kind::Number => "a number",
            Kind::String => "a string",
            Kind::Array => "an array",
            Kind::Object => "an object",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys { text_key: "text".into(), id_key: "id".into(), date_key: "date".into() }
    }

    #[test]
    fn reads_records() {
        let day = Some(jiff::civil::date(2024, 3, 1));
        for (line, id, date) in [
            (r#"{"id": "a", "text": "x"}"#, Some("a"), None),
            (r#"{"id": 17, "text": "x", "date": "2024-03-01"}"#, Some("17"), day),
            (r#"{"id": 17, "text": "x", "date": "2024-03-01T10:00:00Z"}"#, Some("17"), day),
            (r#"{"id": 17, "text": "x", "date": ""}"#, Some("17"), None),
            (r#" {"text": "x", "date": null, "id": null, "more": [{}]} "#, None, None),
            // Numbers as they are written.
            (r#"{"id": 1.0, "text": "x"}"#, Some("1.0"), None),
            (r#"{"id":-0,"text":"x"}"#, Some("-0"), None),
            (r#"{"id": 1E400 , "text": "x"}"#, Some("1E400"), None),
            (
                r#"{"id": 12345678901234567890123, "text": "x"}"#,
                Some("12345678901234567890123"),
                None,
            ),
            (
                r#"{"id": 0.1000000000000000055511151231257827, "text": "x"}"#,
                Some("0.1000000000000000055511151231257827"),
                None,
            ),
            // Keys that are not used do not matter; the last of two equal keys counts.
            (r#"{"n": 1e999, "s": "\ud800", "n": {"n": [true]}, "text": "x"}"#, None, None),
            (r#"{"id": "a", "text": "w", "text": "x", "id": "b"}"#, Some("b"), None),
            (r#"{"\u0069d": "a", "te\u0078t": "\u0078"}"#, Some("a"), None),
        ] {
            let record = read(line.as_bytes(), &keys());
            assert_eq!(record.id.as_deref(), id, "{line}");
            assert_eq!(record.article.unwrap(), ("x".to_string(), date), "{line}");
        }
    }

    /// Offsets index the string that the record holds, so its characters are all counted: only a
    /// file has a byte-order mark.
    #[test]
    fn a_record_has_no_byte_order_mark() {
        assert_eq!(
            read(r#"{"text": "\ufeffx"}"#.as_bytes(), &keys()).article.unwrap().0,
            "\u{FEFF}x"
        );
    }

    #[test]
    fn one_key_may_be_two() {
        for (text_key, id_key, date_key, line, expected) in [
            ("text", "text", "date", r#"{"text": "x"}"#, Some("x")),
            ("text", "date", "date", r#"{"text": "x", "date": "2024-03-01"}"#, Some("2024-03-01")),
            ("", "", "d", r#"{"": "x"}"#, Some("x")),
        ] {
            let keys = Keys {
                text_key: text_key.into(),
                id_key: id_key.into(),
                date_key: date_key.into(),
            };
            let record = read(line.as_bytes(), &keys);
            assert_eq!(
                (record.id.as_deref(), record.article.unwrap().0.as_str()),
                (expected, "x"),
                "{line}"
            );
        }
    }

    #[test]
    fn bytes_that_are_not_used_may_be_anything() {
        let record = read(b"{\"by\": \"Ren\xe9\", \"text\": \"x\"}", &keys());
        assert_eq!(record.article.unwrap().0, "x");
        let deep =
            format!(r#"{{"a": {}{}, "text": "x"}}"#, "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(read(deep.as_bytes(), &keys()).article.unwrap().0, "x");
    }

    #[test]
    fn says_what_is_wrong() {
        for (line, id, why) in [
            ("", None, "blank line"),
            ("[1]", None, "not a JSON object but an array"),
            (r#"{"id": "a""#, None, "not JSON: EOF while parsing an object at column 10"),
            (r#"{"id": "a"}"#, Some("a"), r#"no "text" (--text-key names another key)"#),
            (r#"{"id": "a", "text": 3}"#, Some("a"), r#""text" is a number, not a string"#),
            (r#"{"id": "a", "text": "x"} {}"#, None, "not JSON: trailing characters at column 26"),
            (
                r#"{"id": "a", "text": "x", "more": [1,]}"#,
                None,
                "not JSON: expected value at column 37",
            ),
            (
                r#"{"id": "a", "text": "\ud800."}"#,
                Some("a"),
                r#""text" is not JSON: a lone surrogate, \ud800 to \udfff, at column 8 of it"#,
            ),
            ("nul", None, "not JSON: EOF while parsing a value at column 3"),
            (r#"{"id": [], "text": "x"}"#, None, r#""id" is an array, not a string or number"#),
            (
                r#"{"id": "a", "text": "x", "date": "2024-03-01 or so"}"#,
                Some("a"),
                r#""date" is "2024-03-01 or so": not a day written YYYY-MM-DD"#,
            ),
            (
                r#"{"id": "a", "text": "x", "date": "May"}"#,
                Some("a"),
                r#""date" is "May": not a day written YYYY-MM-DD"#,
            ),
            (
                r#"{"id": "a", "text": "x", "date": 2024}"#,
                Some("a"),
                r#""date" is a number, not a string"#,
            ),
        ] {
            let record = read(line.as_bytes(), &keys());
            assert_eq!(record.id.as_deref(), id, "{line}");
            assert_eq!(format!("{:#}", record.article.unwrap_err()), why, "{line}");
        }
        let record = read(b"{\"text\": \"\xff\"}", &keys());
        assert_eq!(record.article.unwrap_err().to_string(), "invalid UTF-8 at byte 10 of the line");
    }
}
