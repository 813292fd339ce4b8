//! Shared by all tests: the binary, the fixtures, reproducible random numbers.

use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};
use std::thread;

use serde_json::Value;

/// The program under test, run in the crate's folder with no colour asked for.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirecopy"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE");
    command
}

/// Runs the program to its end with `input` as standard input.
pub fn wirecopy(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary of this build starts");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    // A program may stop reading early, which closes the pipe.
    let feeder = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the child can be waited for");
    feeder.join().expect("the feeder does not panic");
    output
}

/// Standard output of a run that must succeed.
pub fn stdout(arguments: &[&str], input: &[u8]) -> String {
    let output = wirecopy(arguments, input);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

/// The JSON of a run that must succeed.
pub fn json(arguments: &[&str], input: &[u8]) -> Value {
    serde_json::from_str(&stdout(arguments, input)).expect("the output is JSON")
}

/// Exit status, standard output and standard error.
pub fn run(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let output = wirecopy(arguments, input);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("no signal"), text(output.stdout), text(output.stderr))
}

/// A file of this test run that holds `bytes`.
pub fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("the folder for tests can be written");
    path.to_str().expect("UTF-8").to_string()
}

/// The JSON of each line.
pub fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// The program at work on a stream of records, with both ends of it.
pub fn live(jobs: &str) -> (Child, ChildStdin, BufReader<ChildStdout>) {
    let mut live = command();
    live.args(["--input", "jsonl", "-f", "jsonl", "-j", jobs])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = live.spawn().expect("starts");
    let (stdin, stdout) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
    (child, stdin, BufReader::new(stdout))
}

/// Runs `wirecopy ARGUMENTS` in a shell that redirects its streams.
#[cfg(unix)]
pub fn in_shell(arguments: &str) -> (i32, String) {
    let code = format!("{} {arguments}", env!("CARGO_BIN_EXE_wirecopy"));
    let output = other("sh", &["-c", &code]).expect("a Unix has a shell");
    (output.status.code().expect("no signal"), String::from_utf8(output.stderr).expect("UTF-8"))
}

pub fn fixtures_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// An article written for this project.
pub struct Fixture {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Fixture {
    /// As a user names it in the crate's folder.
    pub fn path(&self) -> String {
        format!("fixtures/{}.txt", self.name)
    }

    /// The decoded text, without the byte-order mark.
    pub fn text(&self) -> &str {
        let text = std::str::from_utf8(&self.bytes).expect("fixtures are UTF-8");
        text.strip_prefix('\u{FEFF}').unwrap_or(text)
    }

    /// The fixture's file with another ending.
    pub fn beside(&self, ending: &str) -> PathBuf {
        fixtures_folder().join(format!("{}.{ending}", self.name))
    }
}

/// All fixtures, by name.
pub fn fixtures() -> Vec<Fixture> {
    let entries = std::fs::read_dir(fixtures_folder()).expect("fixtures/ is there");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 12, "fixtures/ holds the articles");
    let fixture = |path: PathBuf| Fixture {
        name: path.file_stem().expect("a name").to_string_lossy().into_owned(),
        bytes: std::fs::read(&path).expect("readable"),
    };
    paths.into_iter().map(fixture).collect()
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed everywhere.
pub struct Chance(pub u64);

impl Chance {
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number under `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end.max(1) as u64) as usize
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Prints that a check is skipped because `tool` is missing. Bypasses the test harness,
/// which hides the output of passing tests.
pub fn skipped(tool: &str) {
    let _ = writeln!(std::io::stderr(), "skipped, not installed: {tool}");
}

/// Runs another program to its end; `None`, with a message, if it is not installed.
pub fn other(program: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output() {
        Ok(output) => Some(output),
        Err(_) => {
            skipped(program);
            None
        }
    }
}

/// The JSON that `program` prints; `None`, with a message, if it or a module that it imports is not
/// installed.
pub fn other_json(program: &str, arguments: &[&str]) -> Option<Value> {
    let output = other(program, arguments)?;
    let error = String::from_utf8_lossy(&output.stderr);
    // 126 and 127: a shim of a version manager that has nothing behind it.
    let shim = matches!(output.status.code(), Some(126 | 127));
    if shim
        || ["ModuleNotFoundError", "MODULE_NOT_FOUND"].iter().any(|missing| error.contains(missing))
    {
        let missing = |line: &&str| line.contains("No module") || line.contains("Cannot find");
        skipped(error.lines().find(missing).unwrap_or(program));
        return None;
    }
    assert!(output.status.success(), "{program}: {error}");
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}

/// Whether `script`, which gives a program a terminal, is that of util-linux; prints a message if
/// not.
pub fn has_script() -> bool {
    let Some(version) = other("script", &["--version"]) else { return false };
    let right = String::from_utf8_lossy(&version.stdout).contains("util-linux");
    if !right {
        skipped("script of util-linux");
    }
    right
}
