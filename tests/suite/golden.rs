//! Golden articles: `fixtures/NAME.txt` gives `fixtures/NAME.json` for the few that are kept whole,
//! and `fixtures/NAME.marked`, the article with its findings in brackets, for the others: a change
//! shows in a line of a diff that a person can judge.
//!
//! To renew them after a change that is meant, and then read the diff:
//! `WIRECOPY_RENEW=1 cargo test --test suite` (which also sets the marks of [`crate::facts`]).

use std::fs;
use std::sync::Mutex;

use crate::support::{fixtures, stdout};

/// Whether expectations are written instead of compared.
pub fn renewing() -> bool {
    std::env::var_os("WIRECOPY_RENEW").is_some()
}

/// Lock of a test that reads or renews a page of the documentation.
pub static PAGES: Mutex<()> = Mutex::new(());

/// Fixtures whose whole JSON is compared; together they have all parts, several incidents, a page
/// with clutter, a restored text.
const WHOLE: [&str; 4] = ["harbour", "market", "webpage", "accents"];

#[test]
fn fixtures_give_what_stands_beside_them() {
    let mut differences = Vec::new();
    for fixture in fixtures() {
        let (form, ending) = if WHOLE.contains(&fixture.name.as_str()) {
            ("--json", "json")
        } else {
            ("--highlight", "marked")
        };
        let got = stdout(&[form, &fixture.path()], b"");
        let golden = fixture.beside(ending);
        if renewing() {
            fs::write(&golden, &got).expect("fixtures/ can be written");
            continue;
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if got != expected {
            let line = got.lines().zip(expected.lines()).take_while(|(a, b)| a == b).count();
            let at = |text: &str| text.lines().nth(line).unwrap_or("(the end)").trim().to_string();
            differences.push(format!(
                "{}, line {}:\n  expected {}\n  got      {}",
                golden.display(),
                line + 1,
                at(&expected),
                at(&got)
            ));
        }
    }
    assert!(
        differences.is_empty(),
        "renew with WIRECOPY_RENEW=1 if this is meant\n{}",
        differences.join("\n")
    );
}
