//! A validator of JSON Schema 2020-12 for the keywords that our schemas use; any other keyword is a
//! fault, so that none is passed over.

use serde_json::{Map, Value};
use wirecopy::Date;

#[derive(Clone)]
pub struct Validator {
    pub schema: Value,
    /// Fields may be added, by the schema as by the contract. Where this is set, one that the schema
    /// does not name is a fault.
    pub closed: bool,
}

impl Validator {
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
                "$schema" | "$defs" | "title" | "description" | "additionalProperties" => true,
                "$ref" => {
                    let place = wanted.as_str().and_then(|to| self.schema.pointer(&to[1..]));
                    place.inspect(|schema| self.check(schema, value, path, faults)).is_some()
                }
                "type" if wanted.is_string() => is(wanted, value),
                "type" => list.iter().any(|kind| is(kind, value)),
                "const" => wanted == value,
                "enum" => list.contains(value),
                "anyOf" => list.iter().any(fits),
                "oneOf" => list.iter().filter(|schema| fits(schema)).count() == 1,
                "minimum" => value.as_f64() >= wanted.as_f64() || !value.is_number(),
                "format" if wanted == "date" => value.as_str().is_none_or(is_day),
                "pattern" if wanted == "^e[1-9][0-9]*$" => value.as_str().is_none_or(is_id),
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
                _ => false,
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
