//! What README.md shows is what the program prints.

use crate::support::stdout;

#[test]
fn the_example_is_the_output() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("README.md is there");
    let mut shown = 0;
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        let (line, output) = block.split_once('\n').expect("a command and its output");
        let arguments: Vec<_> = line.strip_prefix("$ wirecopy ").unwrap_or_else(|| panic!("not a command: {line}")).split(' ').collect();
        assert_eq!(stdout(&arguments, b""), output, "{line}");
        shown += 1;
    }
    assert!(shown > 0, "README.md shows an example");
}
