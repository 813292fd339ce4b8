//! Fixtures damaged in many ways, always the same ones: the contract holds for
//! each, twice alike, whatever the number of workers.

use serde_json::{Value, json};
use wirecopy::printer::Selection;
use wirecopy::printer::json::Document;
use wirecopy::text::offsets::OffsetUnit;
use wirecopy::{Options, analyze};

use crate::damage::damage;
use crate::shape::breaches;
use crate::support::{Chance, fixtures, stdout};

/// Mutants of each fixture.
const MUTANTS: usize = 10;

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
