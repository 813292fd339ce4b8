//! The JSON Schema of the output, as `--schema` prints it.
//!
//! It is made from the types of [`crate::report`] and their comments by the
//! test below, which fails when `schema.json` is not what they say; so the
//! program carries the text and not the machinery. After a change that is
//! meant: `WIRECOPY_RENEW=1 cargo test`.

/// JSON Schema (2020-12) of what `--format json` prints and of each line of `--format jsonl`.
pub const SCHEMA: &str = include_str!("schema.json");

#[cfg(test)]
pub use tests::Day;

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use schemars::generate::SchemaSettings;
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use serde_json::Value;

    use crate::desk::schema::{COMPARE, TIMELINE};
    use crate::printer::json::ErrorRecord;
    use crate::printer::json::desk::{Compared, Dated};
    use crate::report::{EntityId, Report};
    use crate::text::offsets::OffsetUnit;

    /// What the program found in an article. With `--only`, no other parts are there than those
    /// asked for; without it, all are.
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "only its schema is wanted: printer::json writes these fields")]
    struct Article<'t> {
        /// Version of the JSON; goes up only when a field changes its meaning.
        schema_version: u32,
        /// Unit of every `start` and `end`.
        offset_unit: OffsetUnit,
        /// A path, `-` for standard input, or the record's id.
        source: String,
        #[schemars(flatten)]
        report: Report<'t>,
    }

    /// What stands with every choice of parts.
    const ALWAYS: [&str; 4] = ["schema_version", "offset_unit", "source", "reference_date"];

    impl JsonSchema for EntityId {
        fn schema_name() -> Cow<'static, str> {
            "EntityId".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"description": "`id` of an entity of the article.", "type": "string", "pattern": "^e[1-9][0-9]*$"})
        }
    }

    /// Stands for the calendar's type, which has no schema.
    pub struct Day;

    impl JsonSchema for Day {
        fn schema_name() -> Cow<'static, str> {
            "Day".into()
        }

        fn inline_schema() -> bool {
            true
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "string", "format": "date"})
        }
    }

    fn schema() -> Value {
        let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let article = generator.subschema_for::<Article>();
        let error = generator.subschema_for::<ErrorRecord>();
        let mut schema = serde_json::json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "wirecopy",
            "description": "What wirecopy prints with --format json (one article, or an array of several) and in each line of --format jsonl. \
                            Fields may be added, never renamed or dropped.",
            "anyOf": [article, error, {"type": "array", "items": {"anyOf": [article, error]}}],
            "$defs": generator.take_definitions(false),
        });
        tidy(&mut schema);
        let required = &mut schema["$defs"]["Article"]["required"];
        if let Value::Array(names) = required {
            names.retain(|name| ALWAYS.iter().any(|always| name == always));
        }
        schema
    }

    /// The schema of an answer of the desk, or of the record for an input that could not be read.
    fn of_desk<T: JsonSchema>(option: &str) -> Value {
        let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let answers = [generator.subschema_for::<T>(), generator.subschema_for::<ErrorRecord>()];
        let mut schema = serde_json::json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": format!("wirecopy {option}"),
            "description": format!("What wirecopy {option} prints with --format json or jsonl. Fields may be added, never renamed or dropped."),
            "anyOf": answers,
            "$defs": generator.take_definitions(false),
        });
        tidy(&mut schema);
        schema
    }

    /// A comment is wrapped, a description is a line; `uint32` is a word of schemars, `minimum`
    /// says it too.
    fn tidy(value: &mut Value) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(text)) = map.get_mut("description") {
                    *text = text.replace('\n', " ");
                }
                if map
                    .get("format")
                    .and_then(Value::as_str)
                    .is_some_and(|format| format.starts_with("uint"))
                {
                    map.remove("format");
                }
                map.values_mut().for_each(tidy);
            }
            Value::Array(list) => list.iter_mut().for_each(tidy),
            _ => {}
        }
    }

    #[test]
    fn they_are_what_the_types_say() {
        for (schema, printed, file) in [
            (schema(), super::SCHEMA, "src/report/schema.json"),
            (of_desk::<Compared>("--compare"), COMPARE, "src/desk/compare.schema.json"),
            (of_desk::<Dated>("--timeline"), TIMELINE, "src/desk/timeline.schema.json"),
        ] {
            let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
            if std::env::var_os("WIRECOPY_RENEW").is_some() {
                std::fs::write(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file), made)
                    .unwrap();
            } else {
                assert!(
                    made == printed,
                    "types have changed: renew {file} with WIRECOPY_RENEW=1 cargo test"
                );
            }
        }
    }

    #[test]
    fn every_field_is_described() {
        fn walk(path: &str, value: &Value, missing: &mut Vec<String>) {
            for (name, field) in value["properties"].as_object().into_iter().flatten() {
                let path = format!("{path}.{name}");
                if !field["description"].is_string() && !field["$ref"].is_string() {
                    missing.push(path.clone());
                }
                walk(&path, field, missing);
            }
        }
        let mut missing = Vec::new();
        for schema in [schema(), of_desk::<Compared>(""), of_desk::<Dated>("")] {
            schema["$defs"]
                .as_object()
                .unwrap()
                .iter()
                .for_each(|(name, value)| walk(name, value, &mut missing));
        }
        assert!(missing.is_empty(), "no comment in report.rs: {missing:?}");
    }
}
