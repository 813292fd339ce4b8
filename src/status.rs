//! Exit statuses with their meaning, and messages for system errors; used by `cli` and `run`.

use std::io;

use anyhow::anyhow;

/// Done, also when nothing was found.
pub const DONE: u8 = 0;
/// Some input could not be read.
pub const UNREADABLE: u8 = 1;
/// Wrong usage; clap uses the same.
pub const USAGE: u8 = 2;
/// Nothing was found in the selected parts, `--check` asks something, a new version differs, or no
/// article of `--timeline` tells of an event; only with `--exit-status`.
pub const NOTHING: u8 = 4;

/// Each status and what it means, for --help and the manual page.
pub const STATUSES: [(&str, &str); 5] = [
    ("0", "done, also when nothing was found, and when the reader of the output has gone"),
    ("1", "some input could not be read (a line each on standard error), or output not written"),
    ("2", "wrong usage"),
    (
        "4",
        "with --exit-status: nothing found in the selected parts, questions of --check, versions that differ (--compare), or no event (--timeline)",
    ),
    ("130", "ended by SIGINT (143: SIGTERM, 129: SIGHUP), after the answer that was being written"),
];

/// The error without its number, which says nothing to a reader.
pub fn reason(error: io::Error) -> anyhow::Error {
    let message = error.to_string();
    anyhow!("{}", message.split(" (os error").next().unwrap_or_default())
}
