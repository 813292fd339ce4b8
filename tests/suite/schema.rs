//! `--schema`: the output is valid by its JSON Schema and has no other fields.

mod validator;

use serde_json::{Value, json};

use crate::support::{fixtures, json, stdout, wirecopy};
pub use validator::Validator;

/// As strict as can be: no field beside those named.
pub fn closed() -> Validator {
    closed_by(&["--schema"])
}

/// The same for the schema that these arguments print.
pub fn closed_by(arguments: &[&str]) -> Validator {
    Validator::new(json(arguments, b""), true).expect("a schema of 2020-12")
}

#[test]
fn it_is_a_schema_of_2020_12() {
    let printed = json(&["--schema"], b"");
    assert_eq!(printed["$schema"], validator::DIALECT);
    Validator::new(printed.clone(), true).expect("a schema of 2020-12");
    assert_eq!(printed, json(&["--schema", "fixtures/missing.txt"], b""), "it reads nothing");
}

#[test]
fn every_answer_is_valid_and_none_has_a_field_beside() {
    let closed = closed();
    let mut open = closed.clone();
    open.closed = false;
    let check = |what: &str, value: &Value| {
        let faults = closed.faults(value);
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
    let schema = json(&["--schema"], b"");
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
