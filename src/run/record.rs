//! One JSON record: an article that comes with its name and its day.

use anyhow::{Context, Result, anyhow, bail};
use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::cli::{Keys, day};

/// A record as far as it can be read: its name stands also beside an error.
pub struct Record {
    /// None if the record has none.
    pub id: Option<String>,
    pub article: Result<(String, Option<Date>)>,
}

/// Reads the line of a JSON Lines file.
pub fn read(line: &[u8], keys: &Keys) -> Record {
    match object(line) {
        Ok(mut object) => {
            let (id, id_error) = match id(object.remove(&keys.id_key), &keys.id_key) {
                Ok(id) => (id, None),
                Err(error) => (None, Some(error)),
            };
            Record { id, article: id_error.map_or_else(|| article(&mut object, keys), Err) }
        }
        Err(error) => Record { id: None, article: Err(error) },
    }
}

/// Whether `text` opens with a record that has a text, or is an array of such: it should have been read as records.
pub fn looks_like_one(text: &str, keys: &Keys) -> bool {
    match text.trim_start().as_bytes().first() {
        Some(b'{') => text.lines().next().is_some_and(|line| read(line.as_bytes(), keys).article.is_ok()),
        Some(b'[') => match serde_json::from_str::<Vec<Map<String, Value>>>(text) {
            Ok(records) => records.first().is_some_and(|record| record.get(keys.text_key.as_str()).is_some_and(Value::is_string)),
            Err(_) => false,
        },
        _ => false,
    }
}

fn object(line: &[u8]) -> Result<Map<String, Value>> {
    let line = line.trim_ascii();
    if line.is_empty() {
        bail!("blank line");
    }
    let line = std::str::from_utf8(line).map_err(|e| anyhow!("invalid UTF-8 at byte {} of the line", e.valid_up_to()))?;
    match serde_json::from_str(line) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => bail!("not a JSON object but {}", kind(&other)),
        Err(error) => {
            let column = error.column();
            // serde_json counts lines of its own input, which is always one here.
            let message = error.to_string();
            let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
            bail!("not JSON: {message} at column {column}")
        }
    }
}

fn id(value: Option<Value>, key: &str) -> Result<Option<String>> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(id)) => Ok(Some(id)),
        Some(Value::Number(id)) => Ok(Some(id.to_string())),
        Some(other) => bail!("{key:?} is {}, not a string or number", kind(&other)),
    }
}

fn article(object: &mut Map<String, Value>, keys: &Keys) -> Result<(String, Option<Date>)> {
    let text = match object.remove(&keys.text_key) {
        // A byte-order mark is not counted, as in a file.
        Some(Value::String(text)) => text.strip_prefix('\u{FEFF}').map(str::to_string).unwrap_or(text),
        Some(other) => bail!("{:?} is {}, not a string", keys.text_key, kind(&other)),
        None => bail!("no {:?} (--text-key names another key)", keys.text_key),
    };
    let date = match object.remove(&keys.date_key) {
        None | Some(Value::Null) => None,
        Some(Value::String(given)) if given.is_empty() => None,
        Some(Value::String(given)) => {
            // Of "2024-03-01T10:00:00Z", as feeds have it, the day counts.
            let whole = given.split_once(['T', ' ']).filter(|(_, time)| time.starts_with(|c: char| c.is_ascii_digit()));
            let date = day(whole.map_or(&given, |(date, _)| date)).map_err(anyhow::Error::msg);
            Some(date.with_context(|| format!("{:?} is {given:?}", keys.date_key))?)
        }
        Some(other) => bail!("{:?} is {}, not a string", keys.date_key, kind(&other)),
    };
    Ok((text, date))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
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
            (r#"{"id": 17, "text": "\ufeffx"}"#, Some("17"), None),
            (r#" {"text": "x", "date": null, "id": null, "more": [{}]} "#, None, None),
        ] {
            let record = read(line.as_bytes(), &keys());
            assert_eq!(record.id.as_deref(), id, "{line}");
            assert_eq!(record.article.unwrap(), ("x".to_string(), date), "{line}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (line, id, why) in [
            ("", None, "blank line"),
            ("[1]", None, "not a JSON object but an array"),
            (r#"{"id": "a""#, None, "not JSON: EOF while parsing an object at column 10"),
            (r#"{"id": "a"}"#, Some("a"), r#"no "text" (--text-key names another key)"#),
            (r#"{"id": "a", "text": 3}"#, Some("a"), r#""text" is a number, not a string"#),
            (r#"{"id": [], "text": "x"}"#, None, r#""id" is an array, not a string or number"#),
            (
                r#"{"id": "a", "text": "x", "date": "2024-03-01 or so"}"#,
                Some("a"),
                r#""date" is "2024-03-01 or so": not a day written YYYY-MM-DD"#,
            ),
            (r#"{"id": "a", "text": "x", "date": "May"}"#, Some("a"), r#""date" is "May": not a day written YYYY-MM-DD"#),
            (r#"{"id": "a", "text": "x", "date": 2024}"#, Some("a"), r#""date" is a number, not a string"#),
        ] {
            let record = read(line.as_bytes(), &keys());
            assert_eq!(record.id.as_deref(), id, "{line}");
            assert_eq!(format!("{:#}", record.article.unwrap_err()), why, "{line}");
        }
        let record = read(b"{\"text\": \"\xff\"}", &keys());
        assert_eq!(record.article.unwrap_err().to_string(), "invalid UTF-8 at byte 10 of the line");
    }
}
