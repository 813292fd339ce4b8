//! Promises of the guide's page on security that no other file tests.

use std::path::Path;

use crate::support::{other, skipped};

#[test]
fn a_file_named_like_an_option_does_not_steer_the_terminal() {
    for name in ["--x\u{1b}[31mred", "-f\u{9b}5m", "--only=\u{1b}]0;title\u{7}", "--jobs=\u{202e}3"]
    {
        let output = crate::support::command().arg(name).output().expect("runs");
        let error = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(
            !error.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'),
            "{error:?}"
        );
        assert!(
            output.status.code() == Some(2)
                && error.starts_with("wirecopy: ")
                && output.stdout.is_empty(),
            "{error:?}"
        );
    }
}

#[test]
fn nothing_is_sent_written_or_started() {
    let trace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calls");
    let calls = "trace=%network,%process,open,openat,openat2,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat";
    let trace_arguments =
        ["-f", "-e", calls, "-o", trace.to_str().expect("UTF-8"), env!("CARGO_BIN_EXE_wirecopy")];
    for format in ["text", "html", "jsonl"] {
        let arguments =
            [&trace_arguments[..], &["-f", format, "fixtures/harbour.txt", "fixtures/ferry.txt"]]
                .concat();
        let Some(output) = other("strace", &arguments) else { return };
        if !output.status.success() {
            return skipped("strace that may trace");
        }
        let made = std::fs::read_to_string(&trace).expect("strace writes it");
        assert!(made.contains("fixtures/ferry.txt"), "{made}");
        // A pair of sockets between its own threads carries signals.
        let harmless = |call: &&str| {
            call.contains("O_RDONLY")
                || call.contains("socketpair(AF_UNIX")
                || call.contains("ENOENT")
        };
        let telling = [
            "O_WRONLY", "O_RDWR", "creat(", "unlink", "rename", "mkdir", "socket", "connect",
            "fork(",
        ];
        for call in made.lines().filter(|call| !harmless(call)) {
            assert!(!telling.iter().any(|word| call.contains(word)), "{call}");
        }
        assert_eq!(made.matches("execve(").count(), 1, "{made}");
    }
}
