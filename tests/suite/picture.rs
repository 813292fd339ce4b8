//! `.github/terminal.svg`, shown in README.md, is the program's output in a terminal. Renewing
//! ([`crate::golden`]) draws it anew; `.ci/pictures` does, and takes the picture of the page of
//! HTML.

use crate::golden::renewing;
use crate::support::stdout;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.github/terminal.svg");
const COMMAND: &str = "--highlight fixtures/harbour.txt";
/// Of a monospace font of 14 pixels.
const COLUMN: f64 = 8.4;
const LINE: usize = 20;

/// Colours by their class, on light and on dark.
const STYLE: &str = "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre;fill:#24292f}\
    .back{fill:#fff;stroke:#d0d7de}.s1{font-weight:700}.s2{fill:#57606a}.s3{font-style:italic}.s31{fill:#b3261e}.s32{fill:#116329}.s33{fill:#7d5700}\
    .s34{fill:#0550ae}.s35{fill:#8250df}.s36{fill:#0b6e75}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.back{fill:#0d1117;stroke:#30363d}\
    .s2{fill:#9198a1}.s31{fill:#ff7b72}.s32{fill:#56d364}.s33{fill:#e3b341}.s34{fill:#79c0ff}.s35{fill:#d2a8ff}.s36{fill:#56d4dd}}";

/// Lines of text with ANSI styles as a picture.
fn drawn(text: &str) -> String {
    let columns = text
        .lines()
        .map(|line| runs(line).map(|(_, words)| words.chars().count()).sum::<usize>())
        .max()
        .unwrap_or(0);
    let (width, height) =
        ((columns as f64 * COLUMN).ceil() as usize + 40, text.lines().count() * LINE + 32);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n"
    );
    svg.push_str(&format!(
        "<style>{STYLE}</style>\n<rect class=\"back\" x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"6\"/>\n",
        width - 1,
        height - 1
    ));
    for (index, line) in text.lines().enumerate() {
        let mut column = 0;
        for (codes, words) in runs(line).filter(|(_, words)| !words.is_empty()) {
            let class: Vec<_> = codes.iter().map(|code| format!("s{code}")).collect();
            // Each run has its place: the picture does not depend on the width of a font.
            let (x, wide) = (20.0 + column as f64 * COLUMN, words.chars().count());
            let escaped = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            svg.push_str(&format!(
                "<text x=\"{x:.1}\" y=\"{}\" textLength=\"{:.1}\" class=\"{}\">{escaped}</text>\n",
                30 + index * LINE,
                wide as f64 * COLUMN,
                class.join(" ")
            ));
            column += wide;
        }
    }
    svg + "</svg>\n"
}

/// The words of a line, each run with the styles that are on.
fn runs(line: &str) -> impl Iterator<Item = (Vec<&str>, &str)> {
    let mut on = Vec::new();
    line.split("\x1b[").enumerate().map(move |(index, piece)| {
        let (codes, words) =
            if index == 0 { ("", piece) } else { piece.split_once('m').expect("a style") };
        for code in codes.split(';').filter(|code| !code.is_empty()) {
            if code == "0" {
                on.clear();
            } else {
                on.push(code);
            }
        }
        (on.clone(), words)
    })
}

#[test]
fn the_picture_is_the_output() {
    let arguments: Vec<_> = ["--color", "always"].into_iter().chain(COMMAND.split(' ')).collect();
    let picture =
        drawn(&format!("\x1b[2m$ wirecopy {COMMAND}\x1b[0m\n{}", stdout(&arguments, b"")));
    if renewing() {
        std::fs::write(FILE, &picture).expect(".github/ can be written");
    } else {
        let shown = std::fs::read_to_string(FILE).unwrap_or_default();
        assert!(
            shown == picture,
            "{FILE} is not what is printed any more: renew it with WIRECOPY_RENEW=1"
        );
    }
}

#[test]
fn styles_are_told_apart() {
    let found: Vec<_> =
        runs("a \x1b[1m\x1b[31mb\x1b[0mc").map(|(codes, words)| (codes.join(","), words)).collect();
    let expected = [("", "a "), ("1", ""), ("1,31", "b"), ("", "c")]
        .map(|(codes, words)| (codes.to_string(), words));
    assert_eq!(found, expected);
}
