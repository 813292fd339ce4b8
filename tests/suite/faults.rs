//! Faults from outside: disks, files and processes that fail during a run. Answers that were given
//! are not lost.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::json;

use crate::support::{command, file, lines};

/// A new folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the folder for tests can be written");
    folder
}

/// A file of `count` records that are named by their numbers; `filling` makes their answers longer.
fn records(name: &str, count: usize, filling: &str) -> String {
    let record = |n: usize| {
        json!({"id": format!("{n}{filling}"), "text": "Police said so."}).to_string() + "\n"
    };
    file(name, (0..count).map(record).collect::<String>().as_bytes())
}

/// Checks that `out` holds the first answers in their order, whole but perhaps the last, and counts
/// the whole ones.
fn whole_answers(out: &[u8]) -> usize {
    let end = out.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
    let answers = lines(std::str::from_utf8(&out[..end]).expect("UTF-8"));
    for (n, answer) in answers.iter().enumerate() {
        let number: String = answer["source"]
            .as_str()
            .expect("a name")
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        assert!(number == n.to_string() && answer["paragraphs"].is_array(), "{answer}");
    }
    answers.len()
}

#[test]
fn of_a_killed_run_what_a_pipe_got_is_whole_up_to_the_last() {
    let path = records("killed.jsonl", 20, &" and so on".repeat(20_000));
    for jobs in ["1", "2"] {
        let mut child = command()
            .args(["-f", "jsonl", "-j", jobs, &path])
            .stdout(Stdio::piped())
            .spawn()
            .expect("starts");
        let mut out = vec![0; 500_000];
        child.stdout.as_mut().expect("piped").read_exact(&mut out).expect("it writes");
        child.kill().expect("it runs");
        child.stdout.as_mut().expect("piped").read_to_end(&mut out).expect("readable");
        child.wait().expect("ends");
        let whole = whole_answers(&out);
        assert!((2..20).contains(&whole), "{whole} answers");
    }
}

#[test]
fn ten_thousand_files_of_which_a_hundred_are_bad() {
    let folder = folder("ten-thousand");
    let names: Vec<String> = (0..10_000).map(|n| format!("{n:04}.txt")).collect();
    for (n, name) in names.iter().enumerate() {
        let path = folder.join(name);
        let made = match n % 400 {
            99 => Ok(()),
            199 => std::fs::write(path, b"\0binary"),
            299 => std::fs::create_dir(path),
            399 => std::fs::write(path, b"%PDF-1.7"),
            _ => std::fs::write(path, b"It rained."),
        };
        made.expect("the folder for tests can be written");
    }
    let output =
        command().current_dir(&folder).args(["-f", "jsonl"]).args(&names).output().expect("runs");
    let answers = lines(std::str::from_utf8(&output.stdout).expect("UTF-8"));
    let sources: Vec<&str> =
        answers.iter().map(|answer| answer["source"].as_str().expect("a name")).collect();
    assert!(sources == names, "an answer for each file, in their order");
    let bad = |n: usize| n % 100 == 99;
    assert!(answers.iter().enumerate().all(|(n, answer)| answer["error"].is_string() == bad(n)));
    let error = String::from_utf8(output.stderr).expect("UTF-8");
    let told: Vec<&str> =
        error.lines().map(|line| line.split(": ").nth(1).expect("a name")).collect();
    let expected: Vec<&String> =
        names.iter().enumerate().filter(|(n, _)| bad(*n)).map(|(_, name)| name).collect();
    assert!(told == expected && told.len() == 100, "{error}");
    assert_eq!(output.status.code(), Some(1));
    std::fs::remove_dir_all(&folder).expect("it can be taken away");
}

#[cfg(unix)]
mod unix {
    use std::fs::Permissions;
    use std::io::Write;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::PermissionsExt;
    use std::thread;

    use serde_json::Value;

    use super::*;
    use crate::support::{in_shell, other};

    const FERRY: &str = "fixtures/ferry.txt";

    fn pipe(path: &Path) {
        let made = other("mkfifo", &[path.to_str().expect("UTF-8")]).expect("a Unix has mkfifo");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    }

    #[test]
    fn of_a_killed_run_what_a_file_got_is_whole() {
        let folder = folder("killed");
        let (input, out) = (folder.join("pipe"), folder.join("answers.jsonl"));
        pipe(&input);
        let to = std::fs::File::create(&out).expect("writable");
        let mut child = command()
            .args(["-f", "jsonl", "--input", "jsonl"])
            .arg(&input)
            .stdout(to)
            .spawn()
            .expect("starts");
        let mut feed = std::fs::File::options().write(true).open(&input).expect("it reads");
        for n in 0..3 {
            writeln!(feed, "{}", json!({"id": n, "text": "Police said so."})).expect("it reads");
        }
        let held = || std::fs::read(&out).expect("readable");
        while held().iter().filter(|&&b| b == b'\n').count() < 3 {
            assert_eq!(child.try_wait().expect("a child"), None, "it ended early");
            thread::yield_now();
        }
        child.kill().expect("it runs");
        child.wait().expect("ends");
        assert_eq!((whole_answers(&held()), held().last()), (3, Some(&b'\n')));
    }

    #[test]
    fn a_disk_that_fills_up_is_an_error_and_keeps_what_was_written() {
        let path = records("full.jsonl", 200, "");
        let out = folder("full").join("answers.jsonl");
        for jobs in ["1", "2"] {
            // A limit on the size of the file has the effect of a full disk.
            let code = format!("-f jsonl -j {jobs} {path} > {}", out.display());
            let limited = format!(
                "trap '' XFSZ; ulimit -f 16; exec {} {code}",
                env!("CARGO_BIN_EXE_wirecopy")
            );
            let output = other("sh", &["-c", &limited]).expect("a Unix has a shell");
            let error = String::from_utf8(output.stderr).expect("UTF-8");
            assert_eq!(
                (output.status.code(), error.as_str()),
                (Some(1), "wirecopy: standard output: File too large\n")
            );
            let whole = whole_answers(&std::fs::read(&out).expect("readable"));
            assert!((5..200).contains(&whole), "{whole} answers");
        }
        if Path::new("/dev/full").exists() {
            let full = "wirecopy: standard output: No space left on device\n".to_string();
            assert_eq!(in_shell(&format!("-f jsonl -j 2 {path} > /dev/full")), (1, full.clone()));
            assert_eq!(
                in_shell(&format!("--keep-going --json {FERRY} {FERRY} > /dev/full")),
                (1, full)
            );
            assert_eq!(
                in_shell(&format!("fixtures/missing.txt {FERRY} > /dev/null 2> /dev/full")),
                (1, String::new())
            );
        }
    }

    #[test]
    fn a_file_may_vanish_or_change_while_the_run_is_on() {
        let folder = folder("changing");
        let names = ["first", "gone", "shorter", "longer", "last"].map(|name| folder.join(name));
        let [first, gone, shorter, longer, last] = &names;
        pipe(first);
        for path in [gone, shorter, longer, last] {
            std::fs::write(path, "It rained.\n\nIt snowed.\n").expect("writable");
        }
        let child = command()
            .args(["-f", "jsonl", "-j", "1"])
            .args(&names)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let child = child.expect("starts");
        // It waits for the pipe: the others are not opened yet.
        let mut feed = std::fs::File::options().write(true).open(first).expect("it reads");
        std::fs::remove_file(gone).expect("it is there");
        std::fs::write(shorter, "").expect("writable");
        std::fs::write(longer, "It hailed.\n\nIt rained.\n\nIt snowed.\n").expect("writable");
        feed.write_all(b"It thawed.\n").expect("it reads");
        drop(feed);
        let output = child.wait_with_output().expect("ends");
        let answers = lines(std::str::from_utf8(&output.stdout).expect("UTF-8"));
        let paragraphs: Vec<_> =
            answers.iter().map(|answer| answer["paragraphs"].as_array().map(Vec::len)).collect();
        assert_eq!(paragraphs, [Some(1), None, Some(0), Some(3), Some(2)]);
        let error = format!("wirecopy: {}: No such file or directory\n", gone.display());
        assert_eq!(
            (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8")),
            (Some(1), error)
        );
    }

    #[test]
    fn what_is_written_is_not_read_again() {
        let path = records("grows.jsonl", 3, "");
        let before = std::fs::read_to_string(&path).expect("readable");
        for (input, name) in
            [(path.clone(), path.as_str()), (format!("--input jsonl < {path}"), "-")]
        {
            let (status, error) = in_shell(&format!("-f jsonl {input} >> {path}"));
            assert_eq!((status, error), (1, format!("wirecopy: {name}: the output goes there\n")));
            let after = std::fs::read_to_string(&path).expect("readable");
            let record = after.strip_prefix(&before).expect("it is only added to");
            assert_eq!(
                lines(record),
                [json!({"schema_version": 1, "source": name, "error": "the output goes there"})]
            );
            std::fs::write(&path, &before).expect("writable");
        }
        assert_eq!(
            in_shell(&format!("{FERRY} < /dev/null > /dev/null")),
            (0, String::new()),
            "a device is no file"
        );
    }

    #[test]
    fn a_pipe_is_as_good_as_a_file() {
        let plain = command().args(["--json", FERRY]).output().expect("runs").stdout;
        let plain: Value = serde_json::from_slice(&plain).expect("JSON");
        let named = folder("pipes").join("pipe");
        pipe(&named);
        let named = named.to_str().expect("UTF-8");
        for (name, code) in [
            ("/dev/stdin", format!("cat {FERRY} | wirecopy --json /dev/stdin")),
            (named, format!("cat {FERRY} > {named} & wirecopy --json {named}")),
        ] {
            let code = code.replace("wirecopy", env!("CARGO_BIN_EXE_wirecopy"));
            let mut answer: Value =
                serde_json::from_slice(&other("sh", &["-c", &code]).expect("a shell").stdout)
                    .expect("JSON");
            assert_eq!(answer["source"], name);
            answer["source"] = FERRY.into();
            assert!(answer == plain, "{name}");
        }
        let path = records("piped.jsonl", 30, "");
        let code = format!(
            "{} --input jsonl -f jsonl /dev/stdin < {path}",
            env!("CARGO_BIN_EXE_wirecopy")
        );
        assert_eq!(whole_answers(&other("sh", &["-c", &code]).expect("a shell").stdout), 30);
    }

    #[test]
    fn a_file_that_may_not_be_read_is_told() {
        let path = file("secret.txt", b"It rained.");
        std::fs::set_permissions(&path, Permissions::from_mode(0o0)).expect("it is ours");
        if std::fs::File::open(&path).is_ok() {
            let _ = writeln!(std::io::stderr(), "skipped: root may read every file");
        } else {
            let output = command().args([path.as_str(), FERRY]).output().expect("runs");
            let error = String::from_utf8(output.stderr).expect("UTF-8");
            assert_eq!(
                (output.status.code(), error),
                (Some(1), format!("wirecopy: {path}: Permission denied\n"))
            );
            assert!(!output.stdout.is_empty(), "the other is answered");
        }
        std::fs::remove_file(&path).expect("it is ours");
    }

    #[test]
    fn odd_names_stay_in_one_line() {
        let folder = folder("odd-names");
        for (name, source) in
            [(&b"a\nb\t\x1b[31m"[..], "a\nb\t\u{1b}[31m"), (b"not\xffutf8", "not\u{FFFD}utf8")]
        {
            let path = folder.join(std::ffi::OsStr::from_bytes(name));
            if std::fs::write(&path, "It rained.").is_err() {
                continue; // A file system that takes no such name.
            }
            let output = command()
                .current_dir(&folder)
                .args(["-f", "jsonl"])
                .arg(path.file_name().expect("a name"))
                .output();
            let output = output.expect("runs");
            let answers = lines(std::str::from_utf8(&output.stdout).expect("UTF-8"));
            assert_eq!(
                (answers.len(), &answers[0]["source"], output.stderr),
                (1, &json!(source), Vec::new())
            );
        }
    }
}
