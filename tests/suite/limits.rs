//! `--max-bytes`: a longer input is refused with an error line, and the others are answered.

use serde_json::json;

use crate::support::{file, lines, run};

/// An article of `bytes` bytes.
fn article(bytes: usize) -> String {
    let text = "Police said so. ".repeat(bytes / 16 + 1);
    text[..bytes].to_string()
}

/// A record of `bytes` bytes, without its line break.
fn record(id: &str, bytes: usize) -> String {
    let shell = json!({"id": id, "text": ""}).to_string().len();
    json!({"id": id, "text": article(bytes - shell)}).to_string()
}

#[test]
fn a_file_of_just_so_many_bytes_is_read() {
    let limit = ["--max-bytes", "500", "--json"];
    for (bytes, fits) in [(499, true), (500, true), (501, false), (100_000, false)] {
        let text = article(bytes);
        let path = file(&format!("limit-{bytes}.txt"), text.as_bytes());
        for (name, input) in [("-", text.as_bytes()), (path.as_str(), b"")] {
            let (status, out, error) = run(&[&limit[..], &[name]].concat(), input);
            let why = if fits {
                String::new()
            } else {
                format!("wirecopy: {name}: longer than 500 bytes (--max-bytes sets the limit)\n")
            };
            assert_eq!((status, error), (i32::from(!fits), why), "{bytes} bytes of {name}");
            assert_eq!(out.contains("\"error\""), !fits, "{out}");
        }
    }
}

#[test]
fn of_several_files_the_others_are_answered() {
    let [short, long, next] = [("limit-short", 100), ("limit-long", 2000), ("limit-next", 1000)]
        .map(|(name, bytes)| file(&format!("{name}.txt"), article(bytes).as_bytes()));
    for jobs in ["1", "3"] {
        let (status, out, error) =
            run(&["-f", "jsonl", "--max-bytes", "1K", "-j", jobs, &short, &long, &next], b"");
        let answers = lines(&out);
        assert_eq!(
            answers.iter().map(|answer| answer["error"].is_string()).collect::<Vec<_>>(),
            [false, true, false]
        );
        assert_eq!(
            answers[1],
            json!({"schema_version": 1, "source": long, "error": "longer than 1024 bytes (--max-bytes sets the limit)"})
        );
        assert_eq!((status, error.lines().count()), (1, 1), "{error}");
    }
}

#[test]
fn what_stands_around_a_record_does_not_count() {
    for (before, end) in
        [("", "\n"), ("", "\r\n"), ("\u{feff}", "\n"), ("\u{feff}", "\r\n"), ("\u{feff}", "")]
    {
        for (bytes, status) in [(400, 0), (401, 1), (402, 1), (405, 1)] {
            let input = format!("{before}{}{end}", record("a", bytes));
            let (got, out, _) =
                run(&["--input", "jsonl", "-f", "jsonl", "--max-bytes", "400"], input.as_bytes());
            assert_eq!(
                (got, lines(&out).len()),
                (status, 1),
                "{bytes} bytes between {before:?} and {end:?}: {out}"
            );
        }
    }
}

#[test]
fn a_record_too_long_is_skipped_and_the_next_is_read() {
    // The line break is not part of a record, even if the last one has none.
    let records = [
        record("a", 400),
        record("b", 401),
        record("c", 300_000),
        record("d", 399),
        String::new(),
        record("f", 400),
    ];
    for (end, jobs) in [("\n", "1"), ("", "2")] {
        let input = records.join("\n") + end;
        let (status, out, error) = run(
            &["--input", "jsonl", "-f", "jsonl", "--max-bytes", "400", "-j", jobs],
            input.as_bytes(),
        );
        let answers = lines(&out);
        let sources: Vec<_> =
            answers.iter().map(|answer| answer["source"].as_str().unwrap_or_default()).collect();
        assert_eq!(sources, ["a", "-:2", "-:3", "d", "-:5", "f"]);
        let refused = |line| {
            format!("wirecopy: -:{line}: longer than 400 bytes (--max-bytes sets the limit)\n")
        };
        assert_eq!((status, error), (1, refused(2) + &refused(3) + "wirecopy: -:5: blank line\n"));
    }
}

#[test]
fn a_limit_that_cannot_be_is_wrong_usage() {
    for (limit, why) in [
        ("2G", "1G is the most that can be read"),
        ("1073741825", "1G is the most that can be read"),
        ("0", "nothing could be read"),
        ("10MB", "not a number of bytes, such as 500000, 64K, 10M or 1G"),
    ] {
        let (status, out, error) = run(&["--max-bytes", limit], b"");
        assert_eq!((status, out.as_str()), (2, ""));
        assert!(
            error.starts_with(&format!(
                "wirecopy: invalid value '{limit}' for '--max-bytes <N>': {why} ("
            )),
            "{error}"
        );
    }
    assert_eq!(run(&["--max-bytes", "1073741824", "--max-bytes", "1g"], b"").0, 0);
}
