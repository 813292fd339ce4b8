//! A validator of JSON Schema 2020-12 for the keywords that our schemas use.

use serde_json::{Map, Value};
use wirecopy::Date;

pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
const KINDS: [&str; 6] = ["object", "array", "string", "integer", "boolean", "null"];
const DAY: &str = "date";
const ID: &str = "^e[1-9][0-9]*$";

#[derive(Clone)]
pub struct Validator {
    schema: Value,
    /// Fields may be added, by the schema as by the contract. Where this is set, one that the schema
    /// does not name is a fault.
    pub closed: bool,
}

impl Validator {
    /// A validator by `schema`, or what is wrong with the schema, wherever in it: a keyword that is
    /// not known here, or one whose value it cannot have.
    pub fn new(schema: Value, closed: bool) -> Result<Validator, Vec<String>> {
        let mut faults = Vec::new();
        let validator = Validator { schema, closed };
        validator.read(&validator.schema, "", &mut faults);
        if faults.is_empty() { Ok(validator) } else { Err(faults) }
    }

    fn read(&self, schema: &Value, path: &str, faults: &mut Vec<String>) {
        let Some(keywords) = schema.as_object() else {
            return faults.push(format!("{path}: no schema: {schema}"));
        };
        for (keyword, value) in keywords {
            let mut read_all = |schemas: Vec<(String, &Value)>| {
                for (name, schema) in &schemas {
                    self.read(schema, &format!("{path}/{keyword}{name}"), faults);
                }
                !schemas.is_empty()
            };
            let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
            let fits = match keyword.as_str() {
                "$schema" => value == DIALECT && path.is_empty(),
                "title" | "description" => value.is_string(),
                "additionalProperties" => value.is_boolean(),
                "const" => true,
                "enum" => !list.is_empty() && distinct(list),
                "type" if value.is_string() => is_kind(value),
                "type" => !list.is_empty() && list.iter().all(is_kind) && distinct(list),
                "required" => {
                    value.is_array() && list.iter().all(Value::is_string) && distinct(list)
                }
                "minimum" => value.is_number(),
                "format" => value == DAY,
                "pattern" => value == ID,
                "$ref" => self.definition(value).is_some(),
                "items" => read_all(vec![(String::new(), value)]),
                "anyOf" | "oneOf" => {
                    let numbered = list.iter().enumerate();
                    read_all(numbered.map(|(n, schema)| (format!("/{n}"), schema)).collect())
                }
                "properties" | "$defs" => {
                    let named = value.as_object().into_iter().flatten();
                    read_all(named.map(|(name, schema)| (format!("/{name}"), schema)).collect())
                        || value.is_object()
                }
                _ => false,
            };
            if !fits {
                faults.push(format!("{path}: {keyword} {value}"));
            }
        }
    }

    /// The schema that `reference` names.
    fn definition(&self, reference: &Value) -> Option<&Value> {
        self.schema.get("$defs")?.get(reference.as_str()?.strip_prefix("#/$defs/")?)
    }

    pub fn is_valid(&self, value: &Value) -> bool {
        self.faults(value).is_empty()
    }

    /// What is wrong, and where: `/dates/0/from: format "date"`.
    pub fn faults(&self, value: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(&self.schema, value, "", &mut faults);
        faults
    }

    fn check(&self, schema: &Value, value: &Value, path: &str, faults: &mut Vec<String>) {
        let none = Map::new();
        let (of, fields) = (schema.as_object().unwrap_or(&none), value.as_object());
        for (keyword, wanted) in of {
            let fits = |schema: &Value| {
                let mut faults = Vec::new();
                self.check(schema, value, path, &mut faults);
                faults.is_empty()
            };
            let list = wanted.as_array().map(Vec::as_slice).unwrap_or_default();
            let holds = match keyword.as_str() {
                "$ref" => {
                    let definition = self.definition(wanted);
                    definition.inspect(|of| self.check(of, value, path, faults)).is_some()
                }
                "type" if wanted.is_string() => is(wanted, value),
                "type" => list.iter().any(|kind| is(kind, value)),
                "const" => wanted == value,
                "enum" => list.contains(value),
                "anyOf" => list.iter().any(fits),
                "oneOf" => list.iter().filter(|schema| fits(schema)).count() == 1,
                "minimum" => value.as_f64() >= wanted.as_f64() || !value.is_number(),
                "format" => value.as_str().is_none_or(is_day),
                "pattern" => value.as_str().is_none_or(is_id),
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(wanted, item, &format!("{path}/{index}"), faults);
                    }
                    true
                }
                "properties" => {
                    for (name, schema) in wanted.as_object().unwrap_or(&none) {
                        if let Some(field) = value.get(name) {
                            self.check(schema, field, &format!("{path}/{name}"), faults);
                        }
                    }
                    true
                }
                "required" => fields.is_none_or(|fields| {
                    list.iter().all(|name| name.as_str().is_some_and(|n| fields.contains_key(n)))
                }),
                // These say nothing of a value, or are read below; `new` has seen to all others.
                _ => true,
            };
            if !holds {
                faults.push(format!("{path}: {keyword} {wanted}"));
            }
        }
        let named = |name: &str| of.get("properties").is_some_and(|all| all.get(name).is_some());
        if of.get("additionalProperties") == Some(&Value::Bool(false))
            || self.closed && of.contains_key("properties")
        {
            let others = fields.into_iter().flatten().filter(|(name, _)| !named(name));
            faults.extend(others.map(|(name, _)| format!("{path}: a field {name}")));
        }
    }
}

fn distinct(list: &[Value]) -> bool {
    list.iter().enumerate().all(|(index, value)| !list[..index].contains(value))
}

fn is_kind(name: &Value) -> bool {
    name.as_str().is_some_and(|name| KINDS.contains(&name))
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<Date>().is_ok()
}

/// `e1`, `e12`.
fn is_id(text: &str) -> bool {
    let digits = text.strip_prefix('e').unwrap_or_default();
    !digits.is_empty()
        && !digits.starts_with('0')
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[test]
fn values_are_checked_by_every_keyword() {
    // A schema, a value, and its fault ("": it is valid).
    for (schema, value, fault) in [
        (r#"{}"#, r#"[1, null]"#, ""),
        (r#"{"type": "object"}"#, r#"{}"#, ""),
        (r#"{"type": "object"}"#, r#"[]"#, r#": type "object""#),
        (r#"{"type": "integer"}"#, r#"7"#, ""),
        (r#"{"type": "integer"}"#, r#"7.5"#, r#": type "integer""#),
        (r#"{"type": ["string", "null"]}"#, r#"null"#, ""),
        (r#"{"type": ["string", "null"]}"#, r#"true"#, r#": type ["string","null"]"#),
        (r#"{"const": "bytes"}"#, r#""bytes""#, ""),
        (r#"{"const": "bytes"}"#, r#""chars""#, r#": const "bytes""#),
        (r#"{"enum": [1, "a"]}"#, r#""a""#, ""),
        (r#"{"enum": [1, "a"]}"#, r#""b""#, r#": enum [1,"a"]"#),
        (r#"{"minimum": 0}"#, r#"0"#, ""),
        (r#"{"minimum": 0}"#, r#""no number""#, ""),
        (r#"{"minimum": 0}"#, r#"-1"#, ": minimum 0"),
        (r#"{"format": "date"}"#, r#""2024-02-29""#, ""),
        (r#"{"format": "date"}"#, r#""2023-02-29""#, r#": format "date""#),
        (r#"{"format": "date"}"#, r#""2023-2-9""#, r#": format "date""#),
        (r#"{"pattern": "^e[1-9][0-9]*$"}"#, r#""e10""#, ""),
        (r#"{"pattern": "^e[1-9][0-9]*$"}"#, r#""e01""#, r#": pattern "^e[1-9][0-9]*$""#),
        (r#"{"items": {"type": "null"}}"#, r#"[null]"#, ""),
        (r#"{"items": {"type": "null"}}"#, r#"[null, 1]"#, r#"/1: type "null""#),
        (r#"{"required": ["a"]}"#, r#"{"a": null}"#, ""),
        (r#"{"required": ["a"]}"#, r#"{"b": null}"#, r#": required ["a"]"#),
        (r#"{"properties": {"a": {"minimum": 3}}}"#, r#"{"b": 1}"#, ""),
        (r#"{"properties": {"a": {"minimum": 3}}}"#, r#"{"a": 1}"#, "/a: minimum 3"),
        (r#"{"properties": {"a": {}}, "additionalProperties": false}"#, r#"{"a": 1}"#, ""),
        (r#"{"additionalProperties": false}"#, r#"{"b": 1}"#, ": a field b"),
        (r#"{"anyOf": [{"minimum": 3}, {"type": "integer"}]}"#, r#"4"#, ""),
        (
            r#"{"anyOf": [{"const": 1}, {"const": 2}]}"#,
            r#"3"#,
            r#": anyOf [{"const":1},{"const":2}]"#,
        ),
        (r#"{"oneOf": [{"const": 1}, {"const": 2}]}"#, r#"2"#, ""),
        (r#"{"oneOf": [{}, {"const": 2}]}"#, r#"2"#, r#": oneOf [{},{"const":2}]"#),
        (r##"{"$ref": "#/$defs/A", "$defs": {"A": {"const": 1}}}"##, r#"1"#, ""),
        (r##"{"$ref": "#/$defs/A", "$defs": {"A": {"const": 1}}}"##, r#"2"#, ": const 1"),
    ] {
        let validator = Validator::new(json(schema), false).expect(schema);
        let faults = validator.faults(&json(value));
        assert_eq!(faults.join(" "), fault, "{schema}, {value}");
    }
    let closed = Validator::new(json(r#"{"properties": {"a": {}}}"#), true).expect("a schema");
    assert_eq!(closed.faults(&json(r#"{"a": 1, "b": 2}"#)), [": a field b"]);
}

#[test]
fn what_is_no_schema_is_refused() {
    for (schema, fault) in [
        ("false", ": no schema: false"),
        (r#"{"items": true}"#, "/items: no schema: true"),
        (r#"{"maximum": 3}"#, ": maximum 3"),
        (r#"{"$schema": "draft-07"}"#, r#": $schema "draft-07""#),
        (r#"{"title": 1}"#, ": title 1"),
        (r#"{"type": "float"}"#, r#": type "float""#),
        (r#"{"type": []}"#, ": type []"),
        (r#"{"type": ["null", "null"]}"#, r#": type ["null","null"]"#),
        (r#"{"enum": "a"}"#, r#": enum "a""#),
        (r#"{"required": "x"}"#, r#": required "x""#),
        (r#"{"required": [1]}"#, ": required [1]"),
        (r#"{"minimum": "0"}"#, r#": minimum "0""#),
        (r#"{"format": "time"}"#, r#": format "time""#),
        (r#"{"pattern": "^f$"}"#, r#": pattern "^f$""#),
        (r#"{"additionalProperties": {}}"#, ": additionalProperties {}"),
        (r#"{"properties": []}"#, ": properties []"),
        (r#"{"properties": {"a": []}}"#, "/properties/a: no schema: []"),
        (r#"{"anyOf": []}"#, ": anyOf []"),
        (r#"{"oneOf": [{}, {"type": 1}]}"#, "/oneOf/1: type 1"),
        (r##"{"$ref": "#/$defs/B", "$defs": {"A": {}}}"##, r##": $ref "#/$defs/B""##),
        (r#"{"$defs": {"Unused": {"required": 1}}}"#, "/$defs/Unused: required 1"),
    ] {
        let faults = Validator::new(json(schema), false).map(|_| ()).expect_err(schema);
        assert_eq!(faults.join(" "), fault, "{schema}");
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}
