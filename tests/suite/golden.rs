//! Golden articles: `fixtures/NAME.txt` gives `fixtures/NAME.json`.
//!
//! To renew them after a change that is meant, and then read the diff:
//! `WIRECOPY_RENEW=1 cargo test --test suite` (which also sets the marks of [`crate::facts`]).

use std::fs;
use std::sync::Mutex;

use crate::support::{fixtures, stdout};

/// Whether expectations are to be written, not compared.
pub fn renewing() -> bool {
    std::env::var_os("WIRECOPY_RENEW").is_some()
}

/// Held by a test that reads README.md or writes its part of it anew.
pub static README: Mutex<()> = Mutex::new(());

#[test]
fn fixtures_give_the_json_beside_them() {
    let mut differences = Vec::new();
    for fixture in fixtures() {
        let got = stdout(&["--json", &fixture.path()], b"");
        let golden = fixture.beside("json");
        if renewing() {
            fs::write(&golden, &got).expect("fixtures/ can be written");
            continue;
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if got != expected {
            let line = got.lines().zip(expected.lines()).take_while(|(a, b)| a == b).count();
            let at = |text: &str| text.lines().nth(line).unwrap_or("(the end)").trim().to_string();
            differences.push(format!("{}, line {}:\n  expected {}\n  got      {}", golden.display(), line + 1, at(&expected), at(&got)));
        }
    }
    assert!(differences.is_empty(), "renew with WIRECOPY_RENEW=1 if this is meant\n{}", differences.join("\n"));
}
