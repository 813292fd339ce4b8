//! Fixtures damaged in many ways, always the same ones: the contract holds for
//! each, twice alike, whatever the number of workers.

use serde_json::{Value, json};
use wirecopy::printer::Selection;
use wirecopy::printer::json::Document;
use wirecopy::text::offsets::OffsetUnit;
use wirecopy::{Options, analyze};

use crate::shape::breaches;
use crate::support::{Chance, fixtures, stdout};

/// Mutants of each fixture.
const MUTANTS: usize = 10;

/// What is put in at odd places.
const ODD: [&str; 22] = [
    "\u{FEFF}",
    "\u{200B}",
    "\u{AD}",
    "\u{202E}",
    "\u{0}",
    "\u{1b}[31m",
    "\u{1c}",
    "\u{85}",
    "\u{2028}",
    "\r",
    "\t\t",
    "🙂",
    "👩\u{200d}👧",
    "e\u{301}",
    "ﬁ",
    "İ",
    "ẞ",
    "日本語",
    "\u{10FFFF}",
    "\"",
    "’’",
    "((",
];

fn damage(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_string();
    for _ in 0..=chance.below(4) {
        text = match chance.below(8) {
            0 => cut(&text, chance).0.to_string(),
            1 => cut(&text, chance).1.to_string(),
            2 => repeat(&text, chance),
            3 => swap_lines(&text, chance),
            4 => swap_marks(&text, chance),
            5 => text.replace("\n\n", chance.pick::<&str>(&["\n", "\r\n\r\n", " ", "\n\n\n\n", "\r"])),
            6 => {
                if chance.below(2) == 0 {
                    text.to_uppercase()
                } else {
                    text.to_lowercase()
                }
            }
            _ => insert(&text, chance),
        };
    }
    text
}

fn cut<'t>(text: &'t str, chance: &mut Chance) -> (&'t str, &'t str) {
    text.split_at(boundary(text, chance))
}

fn boundary(text: &str, chance: &mut Chance) -> usize {
    let mut at = chance.below(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn repeat(text: &str, chance: &mut Chance) -> String {
    let (a, b) = (boundary(text, chance), boundary(text, chance));
    let (start, end) = (a.min(b), a.max(b).min(a.min(b) + 400));
    let piece = text.get(start..end).unwrap_or_default();
    format!("{}{}{}", &text[..start], piece.repeat(1 + chance.below(4)), &text[start..])
}

fn swap_lines(text: &str, chance: &mut Chance) -> String {
    let mut lines: Vec<_> = text.split('\n').collect();
    for _ in 0..3 {
        let (a, b) = (chance.below(lines.len()), chance.below(lines.len()));
        lines.swap(a, b);
    }
    lines.join("\n")
}

fn swap_marks(text: &str, chance: &mut Chance) -> String {
    let marks = ['"', '“', '”', '\'', '’', '.', ',', '-', '—', '(', ')', '\n', ' '];
    let (from, to) = (*chance.pick(&marks), *chance.pick(&marks));
    let swap = |c| if c == from && chance.below(3) > 0 { to } else { c };
    text.chars().map(swap).collect()
}

fn insert(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_string();
    for _ in 0..1 + chance.below(20) {
        let at = boundary(&text, chance);
        text.insert_str(at, chance.pick::<&str>(&ODD));
    }
    text
}

/// Name and text of every mutant.
fn mutants() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for fixture in fixtures() {
        let seed = fixture.name.bytes().fold(1, |seed: u64, b| seed.wrapping_mul(31).wrapping_add(b.into()));
        let mut chance = Chance(seed);
        all.extend((0..MUTANTS).map(|n| (format!("{}-{n}", fixture.name), damage(fixture.text(), &mut chance))));
    }
    all
}

#[test]
fn keep_the_contract_in_every_unit() {
    let mut all = Vec::new();
    for (name, text) in mutants() {
        for offsets in [OffsetUnit::Chars, OffsetUnit::Bytes, OffsetUnit::Utf16] {
            let report = analyze(&text, &Options::default().with_offsets(offsets));
            let document = Document { source: &name, offsets, selection: &Selection::all(), report: &report };
            let article = serde_json::to_value(&document).expect("reports can be serialised");
            all.extend(breaches(&article, &text).into_iter().map(|breach| format!("{name} in {offsets:?}: {breach}")));
        }
    }
    assert!(all.is_empty(), "{} breaches\n{}", all.len(), all[..all.len().min(20)].join("\n"));
}

#[test]
fn give_the_same_bytes_on_every_run_and_with_any_number_of_workers() {
    let record = |(name, text): (String, String)| json!({"id": name, "text": text}).to_string() + "\n";
    let feed: String = mutants().into_iter().map(record).collect();
    let run = |format, jobs| stdout(&["--input", "jsonl", "-f", format, "-j", jobs], feed.as_bytes());
    for format in ["jsonl", "json", "text"] {
        let alone = run(format, "1");
        assert!(alone == run(format, "1"), "{format}: a second run differs");
        assert!(alone == run(format, "4"), "{format}: four workers differ");
        if format == "text" {
            assert!(!alone.contains(|c: char| c.is_control() && c != '\n'), "a control character passed");
        }
    }
}

#[test]
fn mutants_are_many_and_differ() {
    let texts: Vec<Value> = mutants().into_iter().map(|(_, text)| text.into()).collect();
    let different: std::collections::HashSet<_> = texts.iter().map(Value::to_string).collect();
    assert!(different.len() * 10 > texts.len() * 9);
}
