//! The JSON of every fixture keeps the contract, in every unit and with every choice of parts.

use serde_json::Value;

use crate::shape::{PARTS, breaches};
use crate::support::{fixtures, json, stdout};

#[test]
fn every_field_of_every_fixture() {
    let mut all = Vec::new();
    for fixture in fixtures() {
        for unit in ["chars", "bytes", "utf16"] {
            let article = json(&["--json", "--offsets", unit, &fixture.path()], b"");
            assert_eq!(article["schema_version"], 1);
            assert_eq!(article["offset_unit"], unit);
            assert_eq!(article["source"], fixture.path());
            all.extend(
                breaches(&article, fixture.text())
                    .into_iter()
                    .map(|breach| format!("{} in {unit}: {breach}", fixture.name)),
            );
        }
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn only_keeps_what_was_asked_for() {
    for fixture in fixtures() {
        let whole = json(&["--json", &fixture.path()], b"");
        for list in [
            "headline",
            "captions",
            "paragraphs",
            "entities",
            "dates",
            "casualties",
            "quotes",
            "quotes,headline,dates",
        ] {
            let some = json(&["--json", "--only", list, &fixture.path()], b"");
            for (key, part) in PARTS {
                let kept = *part == "always" || list.split(',').any(|name| name == *part);
                let expected = if kept { Some(&whole[key]) } else { None };
                assert_eq!(some.get(key), expected, "{}: --only {list}: {key}", fixture.name);
            }
        }
    }
}

#[test]
fn json_is_pretty_and_jsonl_is_a_line() {
    for fixture in fixtures() {
        let (pretty, line) = (
            stdout(&["--json", &fixture.path()], b""),
            stdout(&["-f", "jsonl", &fixture.path()], b""),
        );
        assert!(pretty.starts_with("{\n  \"schema_version\": 1,\n") && pretty.ends_with("\n}\n"));
        assert!(
            line.starts_with("{\"schema_version\":1,") && line.find('\n') == Some(line.len() - 1)
        );
        let parse = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
        assert_eq!(parse(&pretty), parse(&line));
    }
}

#[test]
fn several_articles_are_an_array_of_the_same_objects() {
    let paths: Vec<_> = fixtures().iter().map(|fixture| fixture.path()).collect();
    let arguments: Vec<_> =
        ["--json"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    let array = json(&arguments, b"");
    let alone: Vec<_> = paths.iter().map(|path| json(&["--json", path], b"")).collect();
    assert_eq!(array, Value::Array(alone));
}
