//! README.md and the pages of the guide show what the program prints: blocks of `console` run the
//! program, blocks of `shell-session` run bash. Renewing ([`crate::golden`]) writes their output
//! anew.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::golden::{PAGES, renewing};
use crate::support::{fixtures_folder, skipped, stdout};

/// README.md and every page of the guide.
fn pages() -> Vec<PathBuf> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = std::fs::read_dir(home.join("src/guide"))
        .expect("the guide is there")
        .map(|entry| entry.expect("readable").path());
    let mut pages: Vec<_> =
        guide.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    pages.sort();
    pages.insert(0, home.join("README.md"));
    pages
}

/// The page with the output of `run` in its blocks of a language, and the number of these blocks.
fn with_outputs(
    page: &str,
    language: &str,
    mut run: impl FnMut(&str, &str) -> String,
) -> (String, usize) {
    let open = format!("```{language}\n");
    let mut blocks = page.split(open.as_str());
    let mut renewed = blocks.next().unwrap_or_default().to_string();
    let mut count = 0;
    for block in blocks {
        count += 1;
        let (shown, rest) = block.split_once("```").expect("a closed block");
        let (command, output) = shown.split_once('\n').expect("a command and its output");
        let command = command.strip_prefix("$ ").expect("a command");
        renewed.push_str(&format!("{open}$ {command}\n{}```{rest}", run(command, output)));
    }
    (renewed, count)
}

/// Tools that the one-liners need beside a POSIX system.
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
    let program =
        Path::new(env!("CARGO_BIN_EXE_wirecopy")).parent().unwrap_or(Path::new(".")).to_path_buf();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(program).chain(std::env::split_paths(&path)))
        .map_err(std::io::Error::other)?;
    let mut run = Command::new("bash");
    run.args(["-c", command])
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("PATH", path)
        .env("LC_ALL", "C");
    run.env_remove("NOTIFY").output()
}

fn installed(tool: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder: PathBuf| folder.join(tool).is_file())
}

#[test]
fn they_print_what_the_pages_show() {
    let _mine = PAGES.lock();
    let has_bash = installed("bash");
    if !has_bash {
        skipped("bash, for the one-liners");
    }
    let (mut direct, mut piped) = (0, 0);
    for path in pages() {
        let page = std::fs::read_to_string(&path).expect("a page is text");
        let (renewed, count) = with_outputs(&page, "console", |command, _| {
            let arguments = command.strip_prefix("wirecopy ").expect("a wirecopy command");
            let arguments: Vec<_> = arguments.split(' ').map(|it| it.trim_matches('\'')).collect();
            stdout(&arguments, b"")
        });
        direct += count;
        let (renewed, _) = with_outputs(&renewed, "shell-session", |command, output| {
            piped += 1;
            if has_bash { piped_output(piped, command, output) } else { output.to_string() }
        });
        if renewing() {
            std::fs::write(&path, renewed).expect("a page can be written");
        } else {
            assert!(
                renewed == page,
                "{} shows what is printed no more: renew it with WIRECOPY_RENEW=1",
                path.display()
            );
        }
    }
    assert!(direct >= 2 && piped >= 13, "{direct} and {piped} blocks");
}

/// The output of bash, or the shown output if a tool is not installed.
fn piped_output(number: usize, command: &str, shown: &str) -> String {
    let words: Vec<_> = command.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    if let Some(tool) = TOOLS.iter().find(|tool| words.contains(*tool) && !installed(tool)) {
        skipped(&format!("{tool}, for {command}"));
        return shown.to_string();
    }
    let ran = bash(number, command).expect("bash runs");
    assert!(ran.stderr.is_empty(), "{command}\n{}", String::from_utf8_lossy(&ran.stderr));
    assert!(!ran.stdout.is_empty(), "{command} prints nothing");
    String::from_utf8(ran.stdout).expect("UTF-8")
}
