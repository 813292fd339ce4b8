//! Standard input, output and error: live, closed, full, a terminal.

use std::io::{BufRead, Read, Write};
use std::process::Stdio;

use serde_json::json;

#[cfg(unix)]
use crate::support::in_shell;
use crate::support::{command, file, lines, live, run};

const HARBOUR: &str = "fixtures/harbour.txt";

#[test]
fn a_record_is_answered_before_the_next_is_read() {
    for jobs in ["1", "2"] {
        let (mut child, mut stdin, mut out) = live(jobs);
        for id in 0..5 {
            writeln!(stdin, "{}", json!({"id": id, "text": "Police said so."})).expect("it reads");
            let mut line = String::new();
            // Waits for ever if the answer is held back.
            out.read_line(&mut line).expect("it answers");
            assert_eq!(lines(&line)[0]["source"], id.to_string());
        }
        drop(stdin);
        assert!(child.wait().expect("ends").success());
    }
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let record = json!({"text": "Police said so. ".repeat(50)}).to_string() + "\n";
    for (format, jobs) in
        [("jsonl", "1"), ("jsonl", "3"), ("json", "1"), ("text", "2"), ("html", "2")]
    {
        let path = file(&format!("many-{format}-{jobs}.jsonl"), record.repeat(400).as_bytes());
        let mut child = command()
            .args(["-f", format, "-j", jobs, &path])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        let mut first = [0; 100];
        child.stdout.take().expect("piped").read_exact(&mut first).expect("it writes");
        let output = child.wait_with_output().expect("ends");
        assert_eq!(
            (output.status.code(), output.stderr),
            (Some(0), Vec::new()),
            "{format} -j {jobs}"
        );
    }
}

#[test]
fn a_closed_pipe_ends_it_also_while_no_record_comes() {
    for jobs in ["1", "2"] {
        let (mut child, mut stdin, mut out) = live(jobs);
        let record = json!({"text": "Police said so."});
        writeln!(stdin, "{record}").expect("it reads");
        let mut line = String::new();
        out.read_line(&mut line).expect("it answers");
        // The pipe is closed; the program notices when it writes the answer to this record.
        drop(out);
        writeln!(stdin, "{record}").expect("it reads");
        // Waits for ever if the program waits for the next record: standard input stays open.
        assert!(child.wait().expect("ends").success(), "-j {jobs}");
        drop(stdin);
    }
}

#[cfg(unix)]
#[test]
fn standard_output_that_cannot_be_written_is_an_error() {
    for arguments in [
        HARBOUR,
        "--json fixtures/harbour.txt fixtures/ferry.txt",
        "--schema",
        "--man",
        "< /dev/null",
    ] {
        assert_eq!(
            in_shell(&format!("{arguments} > /dev/null")),
            (0, String::new()),
            "{arguments}"
        );
    }
    if std::path::Path::new("/dev/full").exists() {
        for arguments in [HARBOUR, "--schema", "--help", "-h", "--version"] {
            let (status, error) = in_shell(&format!("{arguments} > /dev/full"));
            assert_eq!(
                (status, error.as_str()),
                (1, "wirecopy: standard output: No space left on device\n"),
                "{arguments}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn other_closed_streams_harm_nothing() {
    assert_eq!(in_shell(&format!("{HARBOUR} > /dev/null <&-")), (0, String::new()));
    assert_eq!(in_shell(&format!("{HARBOUR} > /dev/null 2>&-")), (0, String::new()));
    assert_eq!(in_shell("fixtures/missing.txt > /dev/null 2>&-").0, 1);
}

#[test]
fn progress_is_on_standard_error_and_only_where_it_is_asked_for() {
    let files = [HARBOUR, "fixtures/missing.txt", "fixtures/ferry.txt"];
    let plain = run(&[&["--json"], &files[..]].concat(), b"");
    for when in ["auto", "never"] {
        assert_eq!(
            run(&[&["--json", "--progress", when], &files[..]].concat(), b""),
            plain,
            "standard error is no terminal"
        );
    }
    let (status, out, error) =
        run(&[&["--json", "--progress", "always"], &files[..]].concat(), b"");
    assert_eq!((status, &out), (plain.0, &plain.1));
    let (missing, last) = error.trim_end().split_once('\n').expect("two lines");
    assert_eq!(format!("{missing}\n"), plain.2);
    assert!(
        last.starts_with("3 articles (1 failed), 3.2 kB, ") && last.contains("B/s in 0:0"),
        "{last}"
    );
    assert_eq!(
        run(&[&["--json", "-q", "--progress", "always"], &files[..]].concat(), b""),
        plain,
        "what fails is told"
    );
    assert!(!error.contains(['\r', '\u{1b}']), "nothing is drawn over where there is no terminal");
}

#[cfg(unix)]
#[test]
fn progress_on_a_terminal_does_not_stand_in_the_way() {
    use crate::support::{has_script, other};
    if !has_script() {
        return;
    }
    // Slow enough to be drawn: the records come a while apart.
    let feed =
        "for i in 1 2 3; do echo '{\"id\": \"r\", \"text\": \"Police said so.\"}'; sleep 0.4; done";
    let code =
        format!("{feed} | {} --input jsonl --only paragraphs", env!("CARGO_BIN_EXE_wirecopy"));
    let shown = other("script", &["-qec", &code, "/dev/null"]).expect("there").stdout;
    let shown = String::from_utf8(shown).expect("UTF-8").replace("\r\n", "\n");
    // The text left on a terminal: after a carriage return, a line overwrites the blanked one
    // before it.
    let left: Vec<_> =
        shown.lines().map(|line| line.rsplit('\r').next().unwrap_or_default()).collect();
    assert_eq!(left[..3], ["r\tPolice said so."; 3], "{shown:?}");
    assert!(left[3].starts_with("3 articles, 0.1 kB") && left.len() == 4, "{shown:?}");
}
