//! `-r`, `--glob`, `--files-from`: which files are read, and in which order.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::{command, lines};

const ARTICLE: &str = "It rained in Aldwick.\n";

/// A new folder that holds these files.
fn folder(name: &str, files: &[&str]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    for file in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("the folder")).expect("writable");
        let record = json!({"id": file, "text": ARTICLE}).to_string();
        fs::write(
            path,
            if file.contains(".jsonl") || file.contains(".ndjson") { &record } else { ARTICLE },
        )
        .expect("writable");
    }
    folder
}

/// Runs it in `folder`, with the answers as JSON Lines: exit status, sources, standard error.
fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> (i32, Vec<String>, String) {
    let from = folder.with_extension("input");
    fs::write(&from, input).expect("writable");
    let stdin = Stdio::from(fs::File::open(&from).expect("there"));
    let output = command()
        .current_dir(folder)
        .args(["-f", "jsonl"])
        .args(arguments)
        .stdin(stdin)
        .output()
        .expect("runs");
    let answers = lines(std::str::from_utf8(&output.stdout).expect("UTF-8"));
    // Windows joins names with its own mark.
    let source = |answer: Value| {
        answer["source"].as_str().expect("a name").replace(std::path::MAIN_SEPARATOR, "/")
    };
    (
        output.status.code().expect("no signal"),
        answers.into_iter().map(source).collect(),
        String::from_utf8(output.stderr).expect("UTF-8"),
    )
}

const TREE: [&str; 12] = [
    "b.txt",
    "a.txt",
    "a/z.txt",
    "a/B.TXT",
    "a/records.jsonl",
    "a/more.ndjson",
    "a/notes.md",
    "a/deep/er/x.txt",
    "c.txt/in.txt",
    ".hidden.txt",
    ".git/x.txt",
    "readme",
];

#[test]
fn folders_are_walked_by_name() {
    let folder = folder("walked", &TREE);
    let a = ["a/B.TXT", "a/deep/er/x.txt", "a/more.ndjson", "a/records.jsonl", "a/z.txt"];
    for (arguments, expected) in [
        (&["-r", "a"][..], &a[..]),
        (&["-r", "a/"], &a),
        (&["--recursive", "b.txt", "a/deep", "b.txt"], &["b.txt", "a/deep/er/x.txt", "b.txt"]),
        (&["-r", "c.txt"], &["c.txt/in.txt"]),
        (&["-r", "readme"], &["readme"]),
        (&["-r", ".git"], &[".git/x.txt"]),
        (&["-r", "./c.txt", "--input", "text"], &["./c.txt/in.txt"]),
        (&["--glob", "*.md", "a"], &["a/notes.md"]),
        (&["-r", "--glob", "*.md", "--glob", "z*", "a"], &["a/notes.md", "a/z.txt"]),
        (&["-r", "--glob", "!*.txt", "a"], &["a/B.TXT", "a/more.ndjson", "a/records.jsonl"]),
        (&["-r", "--glob", "!er", "--glob", "!*json*", "a"], &["a/B.TXT", "a/z.txt"]),
        (&["-r", "--glob", "deep/**/*.txt", "a"], &["a/deep/er/x.txt"]),
        (&["--glob", "*.md", "readme", "a"], &["readme", "a/notes.md"]),
        (&["-r", "--glob", "*.md", "readme"], &["readme"]),
    ] {
        for jobs in ["1", "3"] {
            let (status, sources, error) = run(&folder, &[arguments, &["-j", jobs]].concat(), b"");
            assert_eq!((status, error.as_str()), (0, ""), "{arguments:?}");
            assert_eq!(sources, expected, "{arguments:?}");
        }
    }
    let (_, sources, _) = run(&folder, &["-r", "."], b"");
    // The names of records are their ids.
    let all = [
        "./a/B.TXT",
        "./a/deep/er/x.txt",
        "a/more.ndjson",
        "a/records.jsonl",
        "./a/z.txt",
        "./a.txt",
        "./b.txt",
        "./c.txt/in.txt",
    ];
    assert_eq!(sources, all);
}

#[test]
fn a_folder_without_the_option_or_without_articles_is_one_line() {
    let folder = folder("bare", &["x/readme", "x/.y.txt"]);
    for (arguments, status, why) in [
        (&["x"][..], 1, "wirecopy: x: Is a directory: -r reads the articles below it\n"),
        (&["-q", "x"], 1, "wirecopy: x: Is a directory: -r reads the articles below it\n"),
        (
            &["-r", "x"],
            0,
            "wirecopy: x: no *.txt, *.jsonl or *.ndjson below it (--glob names others)\n",
        ),
        (&["-r", "--glob", "*.md", "x/"], 0, "wirecopy: x/: no file below it that --glob names\n"),
        (
            &["-e", "-r", "x"],
            4,
            "wirecopy: x: no *.txt, *.jsonl or *.ndjson below it (--glob names others)\n",
        ),
        (&["-q", "-r", "x"], 0, ""),
    ] {
        let (got, sources, error) = run(&folder, arguments, b"");
        assert_eq!((got, error.as_str()), (status, why), "{arguments:?}");
        assert_eq!(sources.len(), usize::from(status == 1), "only what fails has a record");
    }
    for arguments in [&["--json", "-r", "x"][..], &["--json", "--files-from", "x/empty"]] {
        fs::write(folder.join("x/empty"), "").expect("writable");
        let output = command().current_dir(&folder).args(arguments).output().expect("runs");
        assert_eq!(
            (output.status.code(), output.stdout.as_slice()),
            (Some(0), &b"[]\n"[..]),
            "{arguments:?}"
        );
    }
}

#[test]
fn folders_and_lists_are_several_articles_also_if_they_hold_one() {
    let folder = folder("one", &["x/a.txt", "list"]);
    fs::write(folder.join("list"), "x/a.txt\n").expect("writable");
    for (arguments, array) in
        [(&["-r", "x"][..], true), (&["--files-from", "list"], true), (&["-r", "x/a.txt"], false)]
    {
        let output =
            command().current_dir(&folder).arg("--json").args(arguments).output().expect("runs");
        let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(document.is_array(), array, "{arguments:?}");
    }
}

#[test]
fn names_come_from_a_list() {
    let folder = folder("listed", &["a.txt", "b c.txt", "d/e.txt", "-r", "r.jsonl"]);
    fs::write(folder.join("list"), "a.txt\n\nd/e.txt\n").expect("writable");
    let two = &["a.txt", "b c.txt"][..];
    for (arguments, input, expected) in [
        (&["--files-from", "list"][..], &b""[..], &["a.txt", "d/e.txt"][..]),
        (&["--files-from", "list", "b c.txt"], b"", &["b c.txt", "a.txt", "d/e.txt"]),
        (&["--files-from", "list", "-"], b"It rained.", &["-", "a.txt", "d/e.txt"]),
        (&["--files-from", "-"], b"a.txt\nb c.txt\n", two),
        (&["--files-from=-"], b"a.txt\r\nb c.txt", two),
        (&["--files-from", "-", "-0"], b"a.txt\0b c.txt\0", two),
        (&["--files-from", "-", "--null"], b"\0a.txt\0\0b c.txt", two),
        (&["--files-from", "-"], b"a.txt\na.txt\n", &["a.txt", "a.txt"]),
        (&["--files-from", "-"], b"-r\n", &["-r"]),
        (&["--files-from", "-"], b"r.jsonl\n", &["r.jsonl"]),
        (&["--files-from", "-", "-r"], b"d\na.txt\n", &["d/e.txt", "a.txt"]),
        (&["--files-from", "-"], b"", &[]),
        (&["--files-from", "-"], b"\n\n", &[]),
    ] {
        let (status, sources, error) = run(&folder, arguments, input);
        assert_eq!((status, error.as_str()), (0, ""), "{arguments:?} {input:?}");
        assert_eq!(sources, expected, "{arguments:?} {input:?}");
    }
}

#[test]
fn what_is_wrong_with_a_list_is_one_line_and_the_others_are_done() {
    let folder = folder("mislisted", &["a.txt", "d/e.txt"]);
    let long = [b"a.txt\n", &b"x".repeat(100_000)[..]].concat();
    for (arguments, input, expected, why) in [
        (
            &["a.txt", "--files-from", "gone"][..],
            &b""[..],
            &["a.txt", "gone"][..],
            "gone: No such file or directory",
        ),
        (&["a.txt", "--files-from", "d"], b"", &["a.txt", "d"], "d: Is a directory"),
        (
            &["--files-from", "-"],
            b"gone\na.txt\n",
            &["gone", "a.txt"],
            "gone: No such file or directory",
        ),
        (
            &["--files-from", "-"],
            b"d\na.txt\n",
            &["d", "a.txt"],
            "d: Is a directory: -r reads the articles below it",
        ),
        (
            &["--files-from", "-"],
            b"-\na.txt\n",
            &["-", "a.txt"],
            "-: holds the names of articles, and cannot be one",
        ),
        (
            &["--files-from", "-"],
            b"a.txt\nb.txt\0",
            &["a.txt", "-"],
            "-: names that end with NUL: -0 reads them",
        ),
        (
            &["--files-from", "-"],
            &long,
            &["a.txt", "-"],
            "-: not a list of names: one is longer than 16 KiB",
        ),
    ] {
        if cfg!(not(unix)) && why.contains("directory") {
            continue;
        }
        for quiet in [&[][..], &["-q"]] {
            let (status, sources, error) = run(&folder, &[arguments, quiet].concat(), input);
            assert_eq!((status, error), (1, format!("wirecopy: {why}\n")), "{arguments:?}");
            assert_eq!(sources, expected, "{arguments:?}");
        }
        assert_eq!(run(&folder, &[arguments, &["--keep-going"]].concat(), input).0, 0);
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;
    use crate::support::other;

    #[test]
    fn links_and_pipes_are_passed_over_and_odd_names_are_not() {
        let folder = folder("links", &["x/a.txt", "aside/b.txt"]);
        symlink("../x", folder.join("x/up")).expect("a link");
        symlink("a.txt", folder.join("x/link.txt")).expect("a link");
        symlink("x", folder.join("to-x")).expect("a link");
        let made = other("mkfifo", &[folder.join("x/pipe.txt").to_str().expect("UTF-8")])
            .expect("a Unix has mkfifo");
        assert!(made.status.success());
        assert_eq!(
            run(&folder, &["-r", "x"], b""),
            (0, vec!["x/a.txt".to_string()], String::new())
        );
        assert_eq!(
            run(&folder, &["-r", "to-x"], b"").1,
            ["to-x/a.txt"],
            "one that is named is followed"
        );
        assert_eq!(run(&folder, &["x/link.txt"], b"").1, ["x/link.txt"]);

        let name = OsStr::from_bytes(b"x/\xff\n.txt");
        if fs::write(folder.join(name), ARTICLE).is_ok() {
            assert_eq!(run(&folder, &["-r", "x"], b"").1, ["x/a.txt", "x/\u{FFFD}\n.txt"]);
            assert_eq!(
                run(&folder, &["--files-from", "-", "-0"], name.as_bytes()).1,
                ["x/\u{FFFD}\n.txt"]
            );
        }
    }

    #[test]
    fn answers_that_stand_among_the_articles_are_not_read() {
        let folder = folder("answers", &["a.txt", "z.txt"]);
        let code = format!(
            "{} -r . -f jsonl > m.txt && {0} -r . -f jsonl >> m.txt",
            env!("CARGO_BIN_EXE_wirecopy")
        );
        let output = std::process::Command::new("sh")
            .args(["-c", &code])
            .current_dir(&folder)
            .output()
            .expect("a Unix has a shell");
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
        assert_eq!(lines(&fs::read_to_string(folder.join("m.txt")).expect("UTF-8")).len(), 4);
    }

    #[test]
    fn a_folder_that_cannot_be_read_is_one_line() {
        let folder = folder("locked", &["a.txt", "b/secret.txt", "c.txt"]);
        fs::set_permissions(folder.join("b"), fs::Permissions::from_mode(0o0)).expect("it is ours");
        if fs::read_dir(folder.join("b")).is_ok() {
            crate::support::skipped("a user who is not root");
        } else {
            let (status, sources, error) = run(&folder, &["-r", "."], b"");
            assert_eq!((status, error.as_str()), (1, "wirecopy: ./b: Permission denied\n"));
            assert_eq!(sources, ["./a.txt", "./b", "./c.txt"]);
        }
        fs::set_permissions(folder.join("b"), fs::Permissions::from_mode(0o755))
            .expect("it is ours");
    }
}
