//! `--check`: a copy desk's questions, as lines and in JSON.

use std::fs;

use serde_json::Value;

use crate::golden::renewing;
use crate::shape::breaches;
use crate::support::{fixtures, json, lines, run, stdout};

/// An article with every mistake that is asked about.
pub const MISTAKES: &str = "fixtures/desk/mistakes.txt";

#[test]
fn a_page_with_every_mistake() {
    let got = stdout(&["--check", MISTAKES], b"");
    let golden = "fixtures/desk/mistakes.checks";
    if renewing() {
        fs::write(golden, &got).expect("fixtures/ can be written");
    }
    assert_eq!(
        got,
        fs::read_to_string(golden).unwrap_or_default(),
        "renew with WIRECOPY_RENEW=1 if this is meant"
    );
}

#[test]
fn json_has_the_same_questions_with_both_places() {
    let text = fs::read_to_string(MISTAKES).expect("readable");
    let written = stdout(&["--check", MISTAKES], b"");
    for unit in ["chars", "bytes", "utf16"] {
        let article = json(&["--check", "--json", "--offsets", unit, MISTAKES], b"");
        assert_eq!(breaches(&article, &text), Vec::<String>::new(), "{unit}");
        let asked = article["checks"].as_array().expect("questions");
        let lines = asked.iter().map(|q| {
            format!(
                " {}: {}",
                q["kind"].as_str().unwrap_or_default(),
                q["message"].as_str().unwrap_or_default()
            )
        });
        let all: Vec<_> = lines.collect();
        assert_eq!(
            all,
            written
                .lines()
                .map(|line| line.splitn(4, ':').nth(3).unwrap_or_default())
                .collect::<Vec<_>>(),
            "{unit}"
        );
        assert!(
            asked.iter().filter(|question| !question["other"].is_null()).count() > asked.len() / 2
        );
    }
    let some = json(&["--check", "--json", "--only", "headline", MISTAKES], b"");
    assert!(
        some["checks"].is_array() && some["headline"].is_object() && some.get("dates").is_none()
    );
    assert!(json(&["--json", MISTAKES], b"").get("checks").is_none(), "only where it is asked for");
}

#[test]
fn places_are_lines_and_columns_in_characters() {
    let article = "É🙂 came.\r\n\r\nÉ🙂 closed the bridge on Tuesday, Nov. 28, 2022.\r\n";
    let expected = ":3:25: weekday: “Tuesday, Nov. 28, 2022”: 2022-11-28 is a Monday\n";
    assert_eq!(run(&["--check"], article.as_bytes()), (0, format!("-{expected}"), String::new()));
    assert_eq!(
        run(&["--check"], format!("\u{FEFF}{article}").as_bytes()).1,
        format!("-{expected}")
    );
    let record = serde_json::json!({"id": "n/1", "text": article}).to_string() + "\n{}\n";
    let (status, out, error) = run(&["--check", "--input", "jsonl", "-j", "2"], record.as_bytes());
    assert_eq!((status, out), (1, format!("n/1{expected}")));
    assert!(error.starts_with("wirecopy: -:2: "), "{error}");
    let answers = run(&["--check", "--input", "jsonl", "-f", "jsonl"], record.as_bytes()).1;
    let checks: Vec<_> =
        lines(&answers).iter().map(|answer| answer["checks"].as_array().map(Vec::len)).collect();
    assert_eq!(checks, [Some(1), None]);
}

#[test]
fn the_exit_status_is_4_where_anything_is_asked() {
    const CLEAN: &str = "fixtures/harbour.txt";
    for (arguments, expected) in [
        (&["--check", MISTAKES][..], 0),
        (&["--check", "-e", MISTAKES], 4),
        (&["--check", "-e", "--json", MISTAKES], 4),
        (&["--check", "-e", CLEAN], 0),
        (&["--check", "-e", CLEAN, MISTAKES], 4),
        (&["--check", "-e", "fixtures/missing.txt", MISTAKES], 1),
        (&["--check", "-e", "--keep-going", "fixtures/missing.txt", MISTAKES], 4),
        (&["--check", "-e", "--keep-going", "fixtures/missing.txt"], 0),
    ] {
        assert_eq!(run(arguments, b"").0, expected, "{arguments:?}");
    }
    assert_eq!(run(&["--check"], b""), (0, String::new(), String::new()));
    let both = stdout(&["--check", MISTAKES, CLEAN, MISTAKES], b"");
    assert_eq!(both, stdout(&["--check", MISTAKES], b"").repeat(2), "lines and nothing else");
}

/// The fixtures are articles without mistakes but for one weekday.
#[test]
fn of_good_articles_nothing_is_asked() {
    for fixture in fixtures().iter().filter(|fixture| fixture.name != "festival") {
        assert_eq!(
            json(&["--check", "--json", &fixture.path()], b"")["checks"],
            Value::Array(Vec::new()),
            "{}",
            fixture.name
        );
    }
}
