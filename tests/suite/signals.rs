//! Signals sent to the program at work on several articles: it ends, and what it has printed are
//! whole answers.

use std::io::{BufRead, Read, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use crate::support::{command, file, has_script, lines, live, other};

/// Name and number.
const SIGNALS: [(&str, i32); 3] = [("INT", 2), ("TERM", 15), ("HUP", 1)];
/// Records of a long run.
const RECORDS: usize = 20;

fn send(signal: &str, child: &Child) {
    let sent = other("sh", &["-c", &format!("kill -{signal} {}", child.id())])
        .expect("a Unix has a shell");
    assert!(sent.status.success(), "{}", String::from_utf8_lossy(&sent.stderr));
}

/// The signals that this process was not started to ignore, as `nohup cargo test` is: its children
/// ignore the same.
fn heard() -> impl Iterator<Item = (&'static str, i32)> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap_or("0");
    let ignored = u64::from_str_radix(mask.trim(), 16).expect("hexadecimal digits");
    SIGNALS.into_iter().filter(move |(_, number)| ignored >> (number - 1) & 1 == 0)
}

/// The program in the midst of writing the first of its answers, each longer than a pipe holds, to
/// a reader that does not read.
fn stuck(test: &str, jobs: &str) -> Child {
    let record = |n: usize| {
        json!({"id": format!("{n} {}", "long ".repeat(50_000)), "text": "Police said so."})
            .to_string()
            + "\n"
    };
    let path = file(
        &format!("stuck-{test}.jsonl"),
        (0..RECORDS).map(record).collect::<String>().as_bytes(),
    );
    let mut child = command()
        .args(["-f", "jsonl", "-j", jobs, &path])
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    child.stdout.as_mut().expect("piped").read_exact(&mut [0; 1]).expect("it writes");
    child
}

#[test]
fn one_that_waits_for_a_record_ends_at_once() {
    for jobs in ["1", "2"] {
        for (name, number) in heard() {
            let (mut child, mut stdin, mut out) = live(jobs);
            writeln!(stdin, "{}", json!({"text": "Police said so."})).expect("it reads");
            let mut line = String::new();
            out.read_line(&mut line).expect("it answers");
            send(name, &child);
            // Waits for ever if the program does: standard input stays open.
            assert_eq!(child.wait().expect("ends").signal(), Some(number), "SIG{name} -j {jobs}");
            let mut rest = Vec::new();
            out.read_to_end(&mut rest).expect("readable");
            assert_eq!((lines(&line).len(), rest), (1, Vec::new()));
        }
    }
}

#[test]
fn an_answer_that_is_being_written_is_written_to_its_end() {
    for jobs in ["1", "2"] {
        for (name, number) in heard() {
            let mut child = stuck("an_answer_that_is_being_written_is_written_to_its_end", jobs);
            send(name, &child);
            let mut out = String::from("{");
            child.stdout.as_mut().expect("piped").read_to_string(&mut out).expect("UTF-8");
            assert_eq!(child.wait().expect("ends").signal(), Some(number), "SIG{name} -j {jobs}");
            let answers = lines(&out);
            assert!(out.ends_with('\n') && answers.len() < RECORDS, "{} answers", answers.len());
            for (n, answer) in answers.iter().enumerate() {
                let source = answer["source"].as_str().expect("a name");
                assert!(
                    source.starts_with(&format!("{n} "))
                        && source.len() > 200_000
                        && answer["paragraphs"].is_array()
                );
            }
        }
    }
}

#[test]
fn a_second_signal_does_not_wait_for_the_reader() {
    for (name, number) in heard() {
        let mut child = stuck("a_second_signal_does_not_wait_for_the_reader", "2");
        // Two that come too close count as one.
        for _ in 0..600 {
            send(name, &child);
            sleep(Duration::from_millis(100));
            if child.try_wait().expect("a child").is_some() {
                break;
            }
        }
        let ended = child.try_wait().expect("a child").expect("a minute is enough");
        assert_eq!(ended.signal(), Some(number), "SIG{name}");
    }
}

#[test]
fn a_signal_that_was_ignored_is_ignored_still() {
    // Only Linux tells a program what it ignores; elsewhere it leaves alone what nohup is about.
    let names = if cfg!(target_os = "linux") { "INT TERM HUP" } else { "HUP" };
    let code =
        format!("trap '' {names}; exec {} --input jsonl -f jsonl", env!("CARGO_BIN_EXE_wirecopy"));
    let mut child = Command::new("sh")
        .args(["-c", &code])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .process_group(0)
        .spawn()
        .expect("starts");
    let mut stdin = child.stdin.take().expect("piped");
    let record = json!({"text": "Police said so."});
    writeln!(stdin, "{record}").expect("it reads");
    let mut first = [0; 1];
    child.stdout.as_mut().expect("piped").read_exact(&mut first).expect("it answers");
    for name in names.split(' ') {
        send(name, &child);
    }
    writeln!(stdin, "{record}").expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("ends");
    assert!(output.status.success(), "{:?}", output.status);
    assert_eq!(output.stdout.iter().filter(|&&b| b == b'\n').count(), 2);
}

#[test]
fn the_line_of_progress_is_taken_away() {
    if !has_script() {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (pipe, out) = (folder.join("signal-pipe"), folder.join("signal-out"));
    // Slow enough to be drawn: the records come a while apart. What the shell gives is its status.
    let code = format!(
        "rm -f {pipe} {out}; mkfifo {pipe}; {wirecopy} --input jsonl --only paragraphs --progress always < {pipe} > {out} & \
         exec 3> {pipe}; echo '{{\"text\": \"One.\"}}' >&3; sleep 0.8; echo '{{\"text\": \"Two.\"}}' >&3; \
         until [ \"$(wc -l < {out})\" -eq 2 ]; do sleep 0.1; done; kill -TERM $!; wait $! 2> /dev/null; echo status $?",
        pipe = pipe.display(),
        out = out.display(),
        wirecopy = env!("CARGO_BIN_EXE_wirecopy"),
    );
    let shown = other("script", &["-qec", &code, "/dev/null"]).expect("there").stdout;
    let shown = String::from_utf8(shown).expect("UTF-8").replace("\r\n", "\n");
    // What a terminal is left with: after a carriage return a line is written over, and what stood
    // there was blanked.
    let left: Vec<_> =
        shown.lines().map(|line| line.rsplit('\r').next().unwrap_or_default()).collect();
    assert!(shown.contains("\r2 articles, "), "{shown:?}");
    assert_eq!(left, ["status 143"], "{shown:?}");
}
