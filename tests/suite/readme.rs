//! What README.md shows is what the program prints. Renewing ([`crate::golden`]) writes it anew.

use crate::golden::{README, renewing};
use crate::support::stdout;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const OPEN: &str = "```console\n";

#[test]
fn the_examples_are_the_output() {
    let _mine = README.lock();
    let readme = std::fs::read_to_string(FILE).expect("README.md is there");
    let mut blocks = readme.split(OPEN);
    let mut renewed = blocks.next().unwrap_or_default().to_string();
    for block in blocks {
        let (shown, rest) = block.split_once("```").expect("a closed block");
        let (command, _) = shown.split_once('\n').expect("a command and its output");
        let arguments: Vec<_> = command.strip_prefix("$ wirecopy ").expect("a wirecopy command").split(' ').collect();
        renewed.push_str(&format!("{OPEN}{command}\n{}```{rest}", stdout(&arguments, b"")));
    }
    assert!(readme.contains(OPEN), "README.md shows an example");
    if renewing() {
        std::fs::write(FILE, &renewed).expect("README.md can be written");
    } else {
        assert!(readme == renewed, "README.md shows what is printed no more: renew it with WIRECOPY_RENEW=1");
    }
}
