//! `--compare`: goldens, exit statuses, inputs.

use serde_json::Value;

use crate::golden::renewing;
use crate::schema::closed_by;
use crate::support::{file, json, run, stdout};

const STORIES: [&str; 3] =
    ["fixtures/desk/story-1.txt", "fixtures/desk/story-2.txt", "fixtures/desk/story-3.txt"];

/// Compares with the file beside the fixtures, or renews it.
pub fn check_golden(name: &str, got: &str) {
    let path = crate::support::fixtures_folder().join("desk").join(name);
    if renewing() {
        std::fs::write(path, got).expect("fixtures/ can be written");
    } else {
        assert_eq!(
            got,
            std::fs::read_to_string(path).unwrap_or_default(),
            "renew {name} with WIRECOPY_RENEW=1 if this is meant"
        );
    }
}

#[test]
fn three_versions() {
    for (old, new) in [(1, 2), (2, 3)] {
        let files = [STORIES[old - 1], STORIES[new - 1]];
        check_golden(
            &format!("story-{old}-{new}.compare"),
            &stdout(&["--compare", files[0], files[1]], b""),
        );
        check_golden(
            &format!("story-{old}-{new}.json"),
            &stdout(&["--compare", "--json", files[0], files[1]], b""),
        );
    }
}

#[test]
fn exit_status_tells_of_a_change() {
    for (arguments, expected) in [
        (&["--compare", STORIES[0], STORIES[1]][..], 0),
        (&["--compare", "-e", STORIES[0], STORIES[1]], 4),
        (&["--compare", "-e", STORIES[0], STORIES[0]], 0),
        (&["--compare", "-e", "--json", STORIES[1], STORIES[1]], 0),
        (&["--compare", "-e", "fixtures/missing.txt", STORIES[0]], 1),
        (&["--compare", "-e", "--keep-going", "fixtures/missing.txt", STORIES[0]], 1),
    ] {
        assert_eq!(run(arguments, b"").0, expected, "{arguments:?}");
    }
    assert!(stdout(&["--compare", STORIES[0], STORIES[0]], b"").contains("no change in headline"));
}

#[test]
fn what_makes_no_sense_is_wrong_usage() {
    let record = r#"{"text": "It rained."}"#;
    let records = |count: usize| {
        file(&format!("compare-{count}.jsonl"), vec![record; count].join("\n").as_bytes())
    };
    let (one, three) = (records(1), records(3));
    for arguments in [
        &["--compare"][..],
        &["--compare", STORIES[0]],
        &["--compare", STORIES[0], STORIES[1], STORIES[2]],
        &["--compare", "-", "-"],
        &["--compare", "-", "/dev/stdin"],
        &["--compare", "--timeline", STORIES[0], STORIES[1]],
        &["--compare", "--only", "quotes", STORIES[0], STORIES[1]],
        &["--compare", "--highlight", STORIES[0], STORIES[1]],
        &["--compare", "-f", "html", STORIES[0], STORIES[1]],
        &["--compare", "-f", "tsv", STORIES[0], STORIES[1]],
        &["--timeline", "-f", "conll", STORIES[0]],
        &["--timeline", "-f", "jsonld", STORIES[0]],
        &["--timeline", "--only", "dates", STORIES[0]],
        &["--compare", &one],
        &["--compare", &three],
        &["--compare", "-r", "fixtures/desk"],
    ] {
        let (status, out, error) = run(arguments, b"It rained.");
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.starts_with("wirecopy: "), "{arguments:?}: {error}");
    }
}

#[test]
fn nothing_is_compared_with_what_cannot_be_read() {
    let missing = "wirecopy: fixtures/missing.txt: No such file or directory\n";
    assert_eq!(
        run(&["--compare", STORIES[0], "fixtures/missing.txt"], b""),
        (1, String::new(), missing.to_string())
    );
    let (status, out, error) =
        run(&["--compare", "--json", "fixtures/missing.txt", STORIES[0]], b"");
    let record: Value = serde_json::from_str(&out).expect("one document");
    assert_eq!(
        (status, error.as_str(), &record["source"]),
        (1, missing, &"fixtures/missing.txt".into())
    );
    assert!(record["error"].is_string());
}

#[test]
fn versions_come_from_files_standard_input_and_records() {
    let texts = STORIES.map(|path| std::fs::read(path).expect("readable"));
    let mut expected = json(&["--compare", "--json", STORIES[0], STORIES[1]], b"");
    for (arguments, input, names) in [
        ([STORIES[0], "-"], &texts[1], [STORIES[0], "-"]),
        (["-", STORIES[1]], &texts[0], ["-", STORIES[1]]),
    ] {
        let found = json(&[&["--compare", "--json"], &arguments[..]].concat(), input);
        (expected["old"], expected["new"]) = (names[0].into(), names[1].into());
        assert_eq!(found, expected, "{arguments:?}");
    }
    let record = |id: &str, text: &[u8]| {
        serde_json::json!({"id": id, "text": String::from_utf8_lossy(text)}).to_string() + "\n"
    };
    let records = record("old", &texts[0]) + &record("new", &texts[1]);
    (expected["old"], expected["new"]) = ("old".into(), "new".into());
    for jobs in ["1", "3"] {
        assert_eq!(
            json(&["--compare", "--input", "jsonl", "-f", "jsonl", "-j", jobs], records.as_bytes()),
            expected
        );
    }
    let list = STORIES[..2].join("\n");
    (expected["old"], expected["new"]) = (STORIES[0].into(), STORIES[1].into());
    assert_eq!(json(&["--compare", "--json", "--files-from", "-"], list.as_bytes()), expected);
}

#[test]
fn the_schema_holds_and_offsets_are_of_the_text() {
    let closed = closed_by(&["--schema", "--compare"]);
    for unit in ["chars", "utf16", "bytes"] {
        for files in [
            [STORIES[0], STORIES[2]],
            ["fixtures/harbour.txt", "fixtures/ferry.txt"],
            [STORIES[0], "fixtures/missing.txt"],
        ] {
            let output = crate::support::wirecopy(
                &["--compare", "--json", "--offsets", unit, files[0], files[1]],
                b"",
            );
            let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
            let faults = closed.faults(&found);
            assert!(faults.is_empty(), "{files:?}: {faults:?}");
        }
    }
    assert!(!closed.is_valid(&serde_json::json!({"schema_version": 1, "old": "a", "new": "b"})));
    let found = json(&["--compare", "--json", "--offsets", "bytes", STORIES[0], STORIES[1]], b"");
    let texts = STORIES.map(|path| std::fs::read_to_string(path).expect("readable"));
    for list in ["toll", "figures", "quotes", "people"] {
        for change in found[list].as_array().expect("a list") {
            for (version, text) in [("old", &texts[0]), ("new", &texts[1])] {
                let at = &change[version];
                let end = |name: &str| at[name].as_u64().expect("an offset") as usize;
                assert!(
                    at.is_null()
                        || text[end("start")..end("end")]
                            .split_whitespace()
                            .collect::<Vec<_>>()
                            .join(" ")
                            == at["text"],
                    "{at}"
                );
            }
        }
    }
}
