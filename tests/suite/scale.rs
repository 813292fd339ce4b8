//! The Spark job and the queries of the guide's page on many articles, run if Spark and DuckDB are
//! installed.

use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::golden::{PAGES, renewing};
use crate::support::{fixtures, stdout};

const JOB: &str = include_str!("../examples/spark_job.py");
const QUERIES: &str = include_str!("../examples/queries.sql");

/// The Python to run: one that has the packages, or the first on the path.
fn python() -> Command {
    Command::new(std::env::var_os("WIRECOPY_PYTHON").unwrap_or_else(|| "python3".into()))
}

/// Whether Python has `package`; if not, prints a message that bypasses the test harness.
fn has(package: &str) -> bool {
    let found = python()
        .args(["-c", &format!("import {package}")])
        .output()
        .is_ok_and(|output| output.status.success());
    if !found {
        let _ = writeln!(stderr(), "SKIPPED: Python has no {package}");
    }
    found
}

/// A new folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the folder for tests can be written");
    folder
}

#[test]
fn the_guide_shows_the_job_and_the_queries_in_full() {
    let page = include_str!("../../src/guide/many.md");
    for (name, text) in [("spark_job.py", JOB), ("queries.sql", QUERIES)] {
        assert!(page.contains(text.trim_end()), "the guide shows another {name}");
    }
}

#[test]
fn spark_gives_the_bytes_of_a_direct_run() {
    if !has("pyspark") {
        return;
    }
    let folder = folder("spark");
    let texts: Vec<String> = fixtures().iter().map(|fixture| fixture.text().to_string()).collect();
    let record = |n: usize| match n % 100 {
        99 => format!("{{\"id\": \"{n}\", \"text\": "),
        _ => json!({"id": n.to_string(), "text": texts[n % texts.len()]}).to_string(),
    };
    std::fs::create_dir(folder.join("in")).expect("a new folder");
    let mut all = String::new();
    for part in 0..4 {
        let lines: String = (part * 500..(part + 1) * 500).map(|n| record(n) + "\n").collect();
        std::fs::write(folder.join("in").join(format!("{part}.jsonl")), &lines).expect("writable");
        all += &lines;
    }
    let binary = Path::new(env!("CARGO_BIN_EXE_wirecopy")).parent().expect("a folder");
    let paths = std::env::join_paths(
        [binary.to_path_buf()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").expect("set"))),
    );
    let run = python()
        .arg("tests/examples/spark_job.py")
        .args([folder.join("in"), folder.join("out")])
        .env("PATH", paths.expect("no odd folder"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("Python runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let parts = std::fs::read_dir(folder.join("out"))
        .expect("Spark wrote it")
        .map(|entry| entry.expect("readable").path());
    let texts = parts
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| std::fs::read_to_string(path).expect("UTF-8"));
    let sorted = |text: &str| {
        // A broken record is named by its line, and Spark cuts the input where it likes.
        let mut lines: Vec<String> =
            text.lines().filter(|line| !line.contains("\"error\"")).map(str::to_string).collect();
        lines.sort();
        lines
    };
    let answers: String = texts.collect();
    assert_eq!(answers.lines().count(), 2000);
    let direct =
        stdout(&["--input", "jsonl", "--format", "jsonl", "--keep-going", "-"], all.as_bytes());
    assert!(sorted(&answers) == sorted(&direct), "Spark's answers are others");
}

#[test]
fn duckdb_answers_the_queries_as_readme_shows() {
    if !has("duckdb") {
        return;
    }
    let folder = folder("queries");
    let paths: Vec<String> = fixtures().iter().map(|fixture| fixture.path()).collect();
    let arguments: Vec<&str> =
        ["--format", "jsonl"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    std::fs::write(folder.join("answers.jsonl"), stdout(&arguments, b"")).expect("writable");
    let code = "import duckdb, json, sys\n\
        answers = []\n\
        for query in sys.argv[1].split(';')[:-1]:\n\
        \x20   done = duckdb.execute(query)\n\
        \x20   if 'VIEW' not in query: answers.append([[name for name, *_ in done.description]] + [list(row) for row in done.fetchall()])\n\
        print(json.dumps(answers))";
    let run =
        python().args(["-c", code, QUERIES]).current_dir(&folder).output().expect("Python runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let answers: Vec<Vec<Vec<Value>>> = serde_json::from_slice(&run.stdout).expect("JSON");
    assert_eq!(answers.len(), 3);
    let cell = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_string);
    let table = |rows: &Vec<Vec<Value>>| {
        rows.iter()
            .map(|row| row.iter().map(cell).collect::<Vec<_>>().join("\t") + "\n")
            .collect::<String>()
    };
    let shown = answers.iter().map(table).collect::<Vec<_>>().join("\n");
    let _held = PAGES.lock();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide/many.md");
    let page = std::fs::read_to_string(&path).expect("the page can be read");
    let (before, rest) = page
        .split_once("Of the fixtures they say:\n\n```text\n")
        .expect("the page has the answers");
    let (written, after) = rest.split_once("```\n").expect("the block ends");
    if renewing() {
        let renewed = format!("{before}Of the fixtures they say:\n\n```text\n{shown}```\n{after}");
        return std::fs::write(&path, renewed).expect("the page can be written");
    }
    assert_eq!(written, shown, "the guide shows other answers");
}
