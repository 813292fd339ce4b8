//! Arguments, exit statuses, error lines.

use serde_json::{Value, json};

use crate::support::{command, file, json, lines, run, stdout};

const HARBOUR: &str = "fixtures/harbour.txt";

#[test]
fn standard_input_is_the_default_and_has_the_name_dash() {
    let bytes = std::fs::read(HARBOUR).expect("readable");
    let mut from_file = json(&["--json", HARBOUR], b"");
    from_file["source"] = "-".into();
    assert_eq!(json(&["--json"], &bytes), from_file);
    assert_eq!(json(&["--json", "-"], &bytes), from_file);
    assert_eq!(json(&["-f", "json", "--", "-"], &bytes), from_file);
}

#[test]
fn wrong_usage_exits_2_and_says_why() {
    for arguments in [
        &["--only", "people"][..],
        &["--only", "dates,"],
        &["--date", "yesterday"],
        &["--date", "2023-02-29"],
        &["--offsets", "words"],
        &["--input", "csv"],
        &["-j", "-1"],
        &["-0", HARBOUR],
        &["-r", "--glob", "[a", "."],
        &["--files-from", "-", "-"],
        &["-", "/dev/stdin"],
        &["--files-from", "-", HARBOUR, "/dev/stdin"],
        &["--color", "red"],
        &["--highlight", "--json"],
        &["--highlight", "-f", "html"],
        &["--check", "-f", "html"],
        &["--check", "-f", "tsv"],
        &["--check", "--highlight"],
        &["--check", "--only", "dates"],
        &["--only", "dates", "-f", "conll"],
        &["--offsets", "bytes", "-f", "jsonld"],
        &["--offsets", "bytes", "-f", "conll"],
        &["--offsets", "utf16", HARBOUR],
        &["--json", "-f", "text"],
        &["--glob", "*.txt", HARBOUR],
        &["--text-key", "body", HARBOUR],
        &["--id-key", "key", "--input", "text", "fixtures/x.jsonl"],
        &["--date-key", "day"],
        &["--files-from", ""],
        &["--progress", "often"],
        &["--nonsense"],
    ] {
        let (status, out, error) = run(arguments, b"");
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.starts_with("wirecopy: "), "{arguments:?}: {error}");
        assert_eq!(error.lines().count(), 1, "{arguments:?}: {error}");
    }
}

#[test]
fn an_empty_name_is_wrong_usage() {
    let why =
        "wirecopy: invalid value '' for '[FILE]...': an empty name (--help lists the options)\n";
    assert_eq!(run(&[""], b""), (2, String::new(), why.to_string()));
}

#[test]
fn help_and_version_exit_0() {
    for arguments in [["--help"], ["-h"], ["--version"]] {
        let (status, out, error) = run(&arguments, b"");
        assert_eq!((status, error.as_str()), (0, ""));
        assert!(out.contains("wirecopy"));
    }
}

#[test]
fn an_empty_article_is_an_empty_answer() {
    for input in [&b""[..], b"\n", b" \t\r\n\n  ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"] {
        assert_eq!(run(&[], input), (0, String::new(), String::new()), "{input:?}");
        let article = json(&["--json"], input);
        assert_eq!(
            (&article["headline"], &article["paragraphs"]),
            (&Value::Null, &json!([])),
            "{input:?}"
        );
        assert_eq!(run(&["-e"], input).0, 4, "{input:?}");
    }
}

#[test]
fn one_line_with_and_without_its_line_break_is_the_same_article() {
    for line in ["Police said so.", "x", "\"", "1", "."] {
        let with = json(&["--json"], format!("{line}\n").as_bytes());
        assert_eq!(json(&["--json"], line.as_bytes()), with, "{line}");
    }
}

#[test]
fn what_cannot_be_read_is_one_line_and_exit_1() {
    let binary = file("binary.bin", b"\x7fELF\x02\x01\x01\0\0\0\0\0");
    let pdf = file("saved.txt", b"%PDF-1.7\n");
    for (path, why) in [
        ("fixtures/missing.txt", "No such file or directory"),
        ("fixtures", "Is a directory"),
        (binary.as_str(), "binary"),
        (pdf.as_str(), "PDF"),
    ] {
        let (status, out, error) = run(&[path], b"");
        assert_eq!((status, out.as_str()), (1, ""), "{path}");
        assert!(
            error.starts_with(&format!("wirecopy: {path}: ")) && error.contains(why),
            "{error}"
        );
        assert_eq!(error.lines().count(), 1, "{error}");

        let (status, out, _) = run(&["--json", path], b"");
        let record: Value = serde_json::from_str(&out).expect("an error record");
        assert_eq!(
            (status, &record["schema_version"], &record["source"]),
            (1, &json!(1), &json!(path))
        );
        assert_eq!(
            format!("wirecopy: {path}: {}\n", record["error"].as_str().expect("a string")),
            error
        );
        assert_eq!(record.as_object().map(|r| r.len()), Some(3));

        assert_eq!(run(&["--keep-going", path], b"").0, 0);
        assert_eq!(run(&["-e", path], b"").0, 1, "failure comes before finding nothing");
        assert_eq!(run(&["-e", "--keep-going", path], b"").0, 4);
    }
}

#[test]
fn bytes_that_are_not_utf8_are_read_and_told() {
    let (status, out, error) = run(&["--json"], b"A caf\xe9 burnt down.\n");
    let article: Value = serde_json::from_str(&out).expect("an article");
    assert_eq!((status, &article["paragraphs"][0]["text"]), (0, &json!("A caf\u{e9} burnt down.")));
    assert_eq!(error, "wirecopy: -: not UTF-8 at byte 5 (line 1): read as windows-1252\n");
}

#[test]
fn a_record_that_is_read_as_text_is_told() {
    let record = b"{\"id\": 1, \"text\": \"Two people were hurt.\"}\n";
    let hint = "wirecopy: -: a JSON record, read as text: --input jsonl reads records\n";
    assert_eq!(run(&["--json"], record).2, hint);
    assert_eq!(run(&["--json", "--input", "text"], record).2, "");
    assert_eq!(run(&["--json", "--input", "jsonl"], record).2, "");
    assert_eq!(run(&["--json"], b"{curly} words, \"text\" and all.\n").2, "");
    assert_eq!(run(&["-q", "--json"], record).2, "", "a note, which -q leaves out");
    let array = "wirecopy: -: a JSON array, read as text: jq -c .[] makes records of it, --input jsonl reads those\n";
    assert_eq!(run(&["--json"], b"[\n  {\"text\": \"Two people were hurt.\"}\n]\n").2, array);
}

#[test]
fn the_other_inputs_are_done() {
    let (status, out, error) =
        run(&["--json", HARBOUR, "fixtures/missing.txt", "fixtures/ferry.txt"], b"");
    let list: Value = serde_json::from_str(&out).expect("one document");
    assert_eq!((status, error.lines().count()), (1, 1));
    let sources: Vec<_> = list
        .as_array()
        .expect("an array")
        .iter()
        .map(|a| a["source"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(sources, [HARBOUR, "fixtures/missing.txt", "fixtures/ferry.txt"]);
    assert!(list[1]["error"].is_string() && list[0]["error"].is_null());

    let (status, out, _) = run(&[HARBOUR, "fixtures/missing.txt", "fixtures/ferry.txt"], b"");
    let heads: Vec<_> = out.lines().filter(|line| line.starts_with("==> ")).collect();
    assert_eq!(
        (status, heads),
        (1, vec!["==> fixtures/harbour.txt <==", "==> fixtures/ferry.txt <=="])
    );
}

#[cfg(unix)]
#[test]
fn names_cannot_steer_the_terminal() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for name in [&b"a\x1b[31mb\nc"[..], b"not\xffutf8"] {
        let output = command().arg(OsStr::from_bytes(name)).output().expect("runs");
        let error = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(!error.trim_end().contains(|c: char| c.is_control()), "{error:?}");
        assert_eq!((output.status.code(), error.lines().count()), (Some(1), 1));
    }
}

#[test]
fn line_n_out_belongs_to_line_n_in() {
    let input = concat!(
        "{\"id\": \"a\", \"text\": \"One.\"}\n",
        "not json\n",
        "\n",
        "{\"id\": 4, \"text\": \"Four.\", \"date\": \"2024-02-30\"}\n",
        "{\"id\": \"five\", \"text\": null}\r\n",
        "[]\n",
        "{\"text\": \"Seven.\", \"date\": \"2024-03-01\"}\n",
        "{\"id\": \"last\", \"text\": \"Eight.\"}"
    );
    for jobs in ["1", "3"] {
        let (status, out, error) =
            run(&["--input", "jsonl", "-f", "jsonl", "-j", jobs], input.as_bytes());
        let answers = lines(&out);
        let sources: Vec<_> =
            answers.iter().map(|a| a["source"].as_str().unwrap_or_default()).collect();
        assert_eq!(sources, ["a", "-:2", "-:3", "4", "five", "-:6", "-:7", "last"]);
        let failed: Vec<_> = answers.iter().map(|a| a["error"].is_string()).collect();
        assert_eq!(failed, [false, true, true, true, true, true, false, false]);
        assert_eq!(answers[6]["reference_date"], json!({"value": "2024-03-01", "from": "record"}));
        let named: Vec<_> =
            error.lines().map(|line| line.split(": ").nth(1).unwrap_or_default()).collect();
        assert_eq!((status, named), (1, vec!["-:2", "-:3", "-:4", "-:5", "-:6"]));
    }
}

#[test]
fn blank_lines_at_the_end_are_no_records() {
    assert_eq!(
        run(&["--input", "jsonl", "--json"], b"\n \n"),
        (0, "[]\n".to_string(), String::new())
    );
    let (status, out, _) = run(&["--input", "jsonl", "-f", "jsonl"], b"{\"text\": \"One.\"}\n\n\n");
    assert_eq!((status, out.lines().count()), (0, 1));
}

#[test]
fn records_by_ending_or_by_option_and_with_other_keys() {
    let record = b"{\"key\": \"k\", \"body\": \"On Monday.\", \"day\": \"2024-05-02\"}\n";
    let keys = ["--text-key", "body", "--id-key", "key", "--date-key", "day"];
    for ending in ["jsonl", "NDJSON"] {
        let path = file(&format!("records.{ending}"), record);
        let list = json(&[&["--json", &path], &keys[..]].concat(), b"");
        assert_eq!(
            list.as_array().map(Vec::len),
            Some(1),
            "records are several articles, also when there is one"
        );
        assert_eq!(
            (&list[0]["source"], &list[0]["reference_date"]["value"]),
            (&json!("k"), &json!("2024-05-02"))
        );
        let text = json(&["--json", "--input", "text", &path], b"");
        assert_eq!(text["source"], path.as_str());
    }
}

#[test]
fn the_day_comes_from_the_option_then_from_the_record() {
    let record = b"{\"text\": \"It rained on Monday.\", \"date\": \"2024-05-02\"}";
    for (option, value, from) in
        [(None, "2024-05-02", "record"), (Some("2020-02-29"), "2020-02-29", "option")]
    {
        let mut arguments = vec!["--json", "--input", "jsonl"];
        arguments.extend(option.into_iter().flat_map(|day| ["--date", day]));
        assert_eq!(
            json(&arguments, record)[0]["reference_date"],
            json!({"value": value, "from": from})
        );
    }
}

#[test]
fn exit_status_tells_whether_anything_was_found() {
    for (arguments, expected) in [
        (&["-e", "--only", "headline", HARBOUR][..], 0),
        (&["-e", "--only", "headline", "fixtures/bare.txt"], 4),
        (&["--only", "headline", "fixtures/bare.txt"], 0),
        (&["-e", "--only", "headline", "fixtures/bare.txt", HARBOUR], 0),
        (&["-e", "--only", "headline,paragraphs", "fixtures/bare.txt"], 0),
    ] {
        assert_eq!(run(arguments, b"").0, expected, "{arguments:?}");
    }
}

#[test]
fn only_prints_bare_rows() {
    assert_eq!(
        stdout(&["--only", "headline", HARBOUR], b""),
        "Blast at Aldwick grain terminal kills four, injures nine\n"
    );
    let rows = stdout(&["--only", "headline,paragraphs", HARBOUR, "fixtures/bare.txt"], b"");
    let fields: Vec<Vec<_>> = rows.lines().map(|line| line.split('\t').collect()).collect();
    assert!(fields.iter().all(|row| row.len() == 3), "{rows}");
    assert_eq!(&fields[0][..2], [HARBOUR, "headline"]);
    assert_eq!(&fields[1][..2], [HARBOUR, "paragraphs"]);
    assert_eq!(&fields[fields.len() - 1][..2], ["fixtures/bare.txt", "paragraphs"]);
}

#[test]
fn colour_only_where_it_is_asked_for() {
    let colored = |arguments: &[&str], variables: &[(&str, &str)]| {
        let output = command()
            .args(arguments)
            .arg(HARBOUR)
            .envs(variables.iter().copied())
            .output()
            .expect("runs");
        output.stdout.contains(&0x1b)
    };
    assert!(!colored(&[], &[]), "standard output is no terminal");
    assert!(colored(&["--color", "always"], &[("NO_COLOR", "1")]));
    assert!(!colored(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(colored(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(colored(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "0")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colored(&["--color", "always", "--json"], &[]), "JSON never holds an escape byte");
    assert!(
        !colored(&["--color", "always", "--only", "headline"], &[]),
        "nor do rows for other programs"
    );
    assert!(!colored(&["--color", "always", "-f", "html"], &[]), "nor pages");
    for (variables, expected) in [
        (&[][..], false),
        (&[("CLICOLOR_FORCE", "1")], true),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
    ] {
        assert_eq!(colored(&["--highlight"], variables), expected, "{variables:?}");
    }
    assert!(colored(&["--highlight", "--color", "always", "--only", "entities"], &[]));
}

#[test]
fn the_page_is_as_wide_as_it_says() {
    let long = "Ärzte und 日本語新聞社 said Anna Brandt-Lindqvist on Tuesday. ".repeat(20);
    for line in
        stdout(&[], format!("A headline\n\n“{long}” said Marta Lindqvist.\n").as_bytes()).lines()
    {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn the_marked_article_is_the_article() {
    let article = std::fs::read_to_string(HARBOUR).expect("readable");
    let words = |text: &str| text.split_whitespace().map(str::to_string).collect::<Vec<_>>();
    // Without any part that marks anything it is only wrapped.
    let shown = stdout(&["--highlight", "--only", "paragraphs", HARBOUR], b"");
    assert_eq!(words(&shown), words(&article));
    let shown = stdout(&["--highlight", "--only", "dates", HARBOUR, "fixtures/bare.txt"], b"");
    assert!(
        shown.starts_with("==> fixtures/harbour.txt <==\n")
            && shown.contains("\n\n==> fixtures/bare.txt <==\n"),
        "{shown}"
    );
    assert!(shown.contains("[Tuesday: Tue 2022-11-29]") && !shown.contains("person]"), "{shown}");
}

#[test]
fn control_characters_of_an_article_do_not_reach_the_terminal() {
    let article = "Red \u{1b}[31malert\u{9b}31m in\u{7} town\n\n\"It is\u{1b}]0;title\u{7} bad,\" said Anna\u{8} Brandt.\n";
    for arguments in [
        &[][..],
        &["--highlight"],
        &["--only", "headline,paragraphs,entities,dates,casualties,quotes"],
    ] {
        let out = stdout(arguments, article.as_bytes());
        assert!(!out.contains(|c: char| c.is_control() && c != '\n' && c != '\t'), "{out:?}");
    }
    for format in ["json", "jsonl", "jsonld"] {
        let out = stdout(&["-f", format], article.as_bytes());
        assert!(!out.contains(|c: char| c.is_control() && c != '\n'), "{format}: {out:?}");
    }
}
