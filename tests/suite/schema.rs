//! `--schema`: the output is valid by its JSON Schema and has no other fields.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::{fixtures, json, stdout, wirecopy};

fn printed() -> Value {
    json(&["--schema"], b"")
}

/// The schema lets fields be added, as the contract does; here a field that it does not name is a
/// fault.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.contains_key("properties") {
                map.insert("additionalProperties".into(), false.into());
            }
            map.values_mut().for_each(close);
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}

/// As strict as can be: no field beside those named.
pub fn closed() -> Validator {
    closed_by(&["--schema"])
}

/// The same for the schema that these arguments print.
pub fn closed_by(arguments: &[&str]) -> Validator {
    let mut schema = json(arguments, b"");
    close(&mut schema);
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a JSON Schema")
}

#[test]
fn it_is_a_schema_of_2020_12() {
    let schema = printed();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::meta::validate(&schema).expect("a valid schema");
    assert_eq!(printed(), json(&["--schema", "fixtures/missing.txt"], b""), "it reads nothing");
}

#[test]
fn every_answer_is_valid_and_none_has_a_field_beside() {
    let (open, closed) = (jsonschema::validator_for(&printed()).expect("a JSON Schema"), closed());
    let check = |what: &str, value: &Value| {
        let faults: Vec<_> = closed
            .iter_errors(value)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty() && open.is_valid(value), "{what}: {faults:?}");
    };
    for fixture in fixtures() {
        check(&fixture.name, &json(&["--json", &fixture.path()], b""));
        for part in
            ["headline", "captions", "paragraphs", "entities", "dates", "casualties", "quotes"]
        {
            check(
                &format!("{} --only {part}", fixture.name),
                &json(&["--json", "--only", part, &fixture.path()], b""),
            );
        }
        let line = stdout(&["-f", "jsonl", "--offsets", "utf16", &fixture.path()], b"");
        check(&fixture.name, &serde_json::from_str(&line).expect("a line of JSON"));
    }
    check("--check", &json(&["--check", "--json", crate::check::MISTAKES], b""));
    for inputs in [&["fixtures/missing.txt"][..], &["fixtures/harbour.txt", "fixtures/missing.txt"]]
    {
        let output = wirecopy(&[&["--json"], inputs].concat(), b"");
        check("an error record", &serde_json::from_slice(&output.stdout).expect("JSON"));
    }
    check("no article", &json(&["--json", "--input", "jsonl"], b""));
}

#[test]
fn a_whole_answer_has_every_field_that_is_named() {
    let schema = printed();
    let article = json(&["--json", "--check", "fixtures/harbour.txt"], b"");
    for name in schema["$defs"]["Article"]["properties"].as_object().expect("fields").keys() {
        assert!(article.get(name).is_some(), "{name}");
    }
}

#[test]
fn what_breaks_the_contract_is_not_valid() {
    let closed = closed();
    let article = json(&["--json", "fixtures/harbour.txt"], b"");
    for (pointer, value) in [
        ("/entities/0/type", json!("human")),
        ("/entities/0/id", json!("e0")),
        ("/headline/start", json!(-1)),
        ("/dates/0/from", json!("2022-13-01")),
        ("/quotes/0/kind", Value::Null),
        ("/casualties/0/part", json!("no")),
        ("/toll", json!({"hurt": {"min": 1, "max": 1, "casualty": 0}})),
        ("/offset_unit", json!("words")),
        ("/headline", json!({"start": 0, "end": 5, "text": "Blast", "colour": "red"})),
    ] {
        let mut broken = article.clone();
        *broken.pointer_mut(pointer).expect("a field") = value;
        assert!(!closed.is_valid(&broken), "{pointer}");
    }
    assert!(!closed.is_valid(&json!({"schema_version": 1, "source": "-"})));
}
