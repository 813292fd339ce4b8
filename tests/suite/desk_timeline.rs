//! `--timeline`: goldens, exit statuses, inputs, the page.

use serde_json::Value;

use crate::desk_compare::check_golden;
use crate::schema::closed_by;
use crate::support::{file, json, run, stdout};

/// The eight articles, in order.
fn quakes() -> Vec<String> {
    let names = [
        "1-northern",
        "2-coastal",
        "3-meridian",
        "4-southern",
        "5-northern",
        "6-coastal",
        "7-meridian",
        "8-southern",
    ];
    names.map(|name| format!("fixtures/desk/quake-{name}.txt")).to_vec()
}

fn with<'a>(options: &[&'a str], files: &'a [String]) -> Vec<&'a str> {
    options.iter().copied().chain(files.iter().map(String::as_str)).collect()
}

#[test]
fn eight_articles_by_four_agencies() {
    let files = quakes();
    check_golden("quakes.timeline", &stdout(&with(&["--timeline"], &files), b""));
    check_golden("quakes.json", &stdout(&with(&["--timeline", "--json"], &files), b""));
    let found = json(&with(&["--timeline", "--json"], &files), b"");
    assert_eq!(found["left_out"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&found["left_out"][0]["source"], &found["left_out"][0]["reason"]),
        (&files[7].as_str().into(), &"place".into())
    );
    let killed: Vec<_> = found["tolls"]["killed"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| step["min"].as_u64())
        .collect();
    assert_eq!(killed, [9, 12, 31, 44, 47, 52].map(Some));
    assert_eq!(found["contradictions"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_same_bytes_from_files_lists_folders_and_records_and_any_number_of_threads() {
    let files = quakes();
    for format in ["text", "json", "jsonl", "html"] {
        let expected = stdout(&with(&["--timeline", "-f", format, "-j", "1"], &files), b"");
        assert_eq!(stdout(&with(&["--timeline", "-f", format, "-j", "5"], &files), b""), expected);
        assert_eq!(
            stdout(&["--timeline", "-f", format, "--files-from", "-"], files.join("\n").as_bytes()),
            expected
        );
        assert_eq!(
            stdout(&["--timeline", "-f", format, "--glob", "quake*.txt", "fixtures/desk"], b""),
            expected
        );
        let record = |path: &String| {
            let text = std::fs::read_to_string(path).expect("readable");
            serde_json::json!({"id": path, "text": text}).to_string() + "\n"
        };
        let records: String = files.iter().map(record).collect();
        assert_eq!(
            stdout(&["--timeline", "-f", format, "--input", "jsonl"], records.as_bytes()),
            expected
        );
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_done() {
    let files = quakes();
    let mut some = files[..2].to_vec();
    some.insert(1, "fixtures/missing.txt".to_string());
    let (status, out, error) = run(&with(&["--timeline", "--json"], &some), b"");
    let found: Value = serde_json::from_str(&out).expect("one document");
    assert_eq!(
        (status, error.as_str()),
        (1, "wirecopy: fixtures/missing.txt: No such file or directory\n")
    );
    assert_eq!(
        (&found["left_out"][0]["reason"], found["articles"].as_array().map(Vec::len)),
        (&"unreadable".into(), Some(2))
    );
    assert_eq!(run(&with(&["--timeline", "--keep-going"], &some), b"").0, 0);
}

#[test]
fn exit_status_tells_whether_there_is_an_event() {
    assert_eq!(run(&["--timeline", "-e", &quakes()[0]], b"").0, 0);
    let (status, out, _) = run(&["--timeline", "-e"], b"The mayor opened a school.\n");
    assert_eq!((status, out.lines().next()), (4, Some("no event with a place or a day")));
    assert_eq!(run(&["--timeline"], b"").0, 0);
    assert_eq!(run(&["--timeline", "--json", "--input", "jsonl"], b"").0, 0);
}

#[test]
fn the_page_holds_no_markup_of_an_article_and_loads_nothing() {
    let name = "<b>.txt";
    let text = "<script>alert(1)</script> & quake\n\nDRENIK, May 7, 2024 (Wire) - A quake killed nine people in Drenik on Tuesday, \"police\" <i>said</i>.\n";
    let record = serde_json::json!({"id": name, "text": text}).to_string();
    let page = stdout(&["--timeline", "-f", "html", "--input", "jsonl"], record.as_bytes());
    let (head, body) = page.split_once("<body>").expect("a page");
    let (body, _) = body.split_once("<script>").expect("the script of the page");
    assert!(head.contains("Content-Security-Policy") && head.contains("width=device-width"));
    for bad in ["<b>.txt", "<i>", "alert(1)<", "http:", "https:"] {
        assert!(!body.contains(bad), "{bad}: {body}");
    }
    assert!(body.contains("&lt;b&gt;.txt") && body.contains("nine people"));
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    let record = serde_json::json!({"id": "a\u{1b}[31mb", "text": "DRENIK, May 7, 2024 (Wire) - A quake killed nine\u{9b}31m people in Drenik on Tuesday.\n"});
    for arguments in [&["--timeline"][..], &["--timeline", "--json"], &["--timeline", "-f", "html"]]
    {
        let out =
            stdout(&[arguments, &["--input", "jsonl"]].concat(), record.to_string().as_bytes());
        assert!(!out.contains(|c: char| c.is_control() && c != '\n'), "{out:?}");
    }
}

#[test]
fn the_schema_holds() {
    let closed = closed_by(&["--schema", "--timeline"]);
    let files = quakes();
    let fixtures: Vec<String> =
        crate::support::fixtures().iter().map(|fixture| fixture.path()).collect();
    let empty = vec![file("empty.txt", b"")];
    for files in [&files, &fixtures, &empty] {
        for unit in ["chars", "utf16"] {
            let found = json(&with(&["--timeline", "--json", "--offsets", unit], files), b"");
            let faults = closed.faults(&found);
            assert!(faults.is_empty(), "{faults:?}");
        }
    }
    assert!(!closed.is_valid(&serde_json::json!({"schema_version": 1, "days": []})));
}
