//! The ten one-liners of README.md do what README.md shows. Renewing ([`crate::golden`]) writes their output anew.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::golden::{README, renewing};
use crate::support::{fixtures_folder, skipped};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const OPEN: &str = "```shell-session\n";

/// What the one-liners need beside a POSIX system.
const TOOLS: [&str; 5] = ["jq", "sqlite3", "inotifywait", "diff", "cmp"];

/// Runs a command of bash in a folder of its own that has the fixtures.
fn bash(number: usize, command: &str) -> std::io::Result<Output> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("one-liner-{number}"));
    // Left by an earlier run.
    let _ = std::fs::remove_dir_all(&folder);
    let copies = folder.join("fixtures");
    std::fs::create_dir_all(&copies)?;
    for entry in std::fs::read_dir(fixtures_folder())? {
        let from = entry?.path();
        if from.extension().is_some_and(|ending| ending == "txt") {
            std::fs::copy(&from, copies.join(from.file_name().unwrap_or_default()))?;
        }
    }
    let program = Path::new(env!("CARGO_BIN_EXE_wirecopy")).parent().unwrap_or(Path::new(".")).to_path_buf();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(program).chain(std::env::split_paths(&path))).map_err(std::io::Error::other)?;
    let mut run = Command::new("bash");
    run.args(["-c", command]).current_dir(folder).stdin(Stdio::null()).env("PATH", path).env("LC_ALL", "C");
    run.env_remove("NOTIFY").output()
}

fn installed(tool: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder: PathBuf| folder.join(tool).is_file())
}

#[test]
fn they_print_what_readme_shows() {
    if !installed("bash") {
        skipped("bash, for the one-liners");
        return;
    }
    let _mine = README.lock();
    let readme = std::fs::read_to_string(FILE).expect("README.md is there");
    let mut blocks = readme.split(OPEN);
    let mut renewed = blocks.next().unwrap_or_default().to_string();
    let mut count = 0;
    for block in blocks {
        count += 1;
        let (shown, rest) = block.split_once("```").expect("a closed block");
        let (command, output) = shown.split_once('\n').expect("a command and its output");
        let command = command.strip_prefix("$ ").expect("a command");
        let words: Vec<_> = command.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        let absent = TOOLS.iter().find(|tool| words.contains(*tool) && !installed(tool));
        let printed = match absent {
            Some(tool) => {
                skipped(&format!("{tool}, for one-liner {count} of README.md"));
                output.to_string()
            }
            None => {
                let ran = bash(count, command).expect("bash runs");
                assert!(ran.stderr.is_empty(), "{command}\n{}", String::from_utf8_lossy(&ran.stderr));
                assert!(!ran.stdout.is_empty(), "{command} prints nothing");
                String::from_utf8(ran.stdout).expect("UTF-8")
            }
        };
        if !renewing() {
            assert_eq!(printed, output, "{command}");
        }
        renewed.push_str(&format!("{OPEN}$ {command}\n{printed}```{rest}"));
    }
    assert_eq!(count, 10);
    if renewing() {
        std::fs::write(FILE, renewed).expect("README.md can be written");
    }
}
