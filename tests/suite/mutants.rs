//! Fixtures damaged in many fixed ways. Each must meet the contract, with the same output twice and
//! with any number of workers.

use serde_json::{Value, json};
use wirecopy::OffsetUnit;
use wirecopy::printer::Selection;
use wirecopy::printer::json::Document;
use wirecopy::{Options, analyze};

use crate::damage::damage;
use crate::markup::breaches_for_people;
use crate::schema::closed;
use crate::shape::breaches;
use crate::support::{Chance, fixtures, stdout};

/// Mutants of each fixture.
const MUTANTS: usize = 4;

/// Name and text of every mutant.
fn mutants() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for fixture in fixtures() {
        let seed = fixture
            .name
            .bytes()
            .fold(1, |seed: u64, b| seed.wrapping_mul(31).wrapping_add(b.into()));
        let mut chance = Chance(seed);
        all.extend(
            (0..MUTANTS)
                .map(|n| (format!("{}-{n}", fixture.name), damage(fixture.text(), &mut chance))),
        );
    }
    all
}

#[test]
fn keep_the_contract_in_every_unit() {
    let (schema, mut all) = (closed(), Vec::new());
    for (name, text) in mutants() {
        for offsets in [OffsetUnit::Chars, OffsetUnit::Bytes, OffsetUnit::Utf16] {
            let report = analyze(&text, &Options::default().with_offsets(offsets));
            let document =
                Document { source: &name, offsets, selection: &Selection::all(), report: &report };
            let article = serde_json::to_value(&document).expect("reports can be serialised");
            all.extend(schema.faults(&article).into_iter().map(|fault| format!("{name}: {fault}")));
            all.extend(
                breaches(&article, &text)
                    .into_iter()
                    .map(|breach| format!("{name} in {offsets:?}: {breach}")),
            );
        }
    }
    assert!(all.is_empty(), "{} breaches\n{}", all.len(), all[..all.len().min(20)].join("\n"));
}

#[test]
fn give_the_same_bytes_on_every_run_and_with_any_number_of_workers() {
    let record =
        |(name, text): (String, String)| json!({"id": name, "text": text}).to_string() + "\n";
    let feed: String = mutants().into_iter().map(record).collect();
    let run =
        |format, jobs| stdout(&["--input", "jsonl", "-f", format, "-j", jobs], feed.as_bytes());
    for format in ["jsonl", "json", "text", "tsv", "conll", "jsonld", "html"] {
        let alone = run(format, "1");
        assert!(alone == run(format, "1"), "{format}: a second run differs");
        assert!(alone == run(format, "4"), "{format}: four workers differ");
        if format == "text" {
            assert!(
                !alone.contains(|c: char| c.is_control() && c != '\n'),
                "a control character passed"
            );
        }
    }
}

#[test]
fn forms_keep_their_shape() {
    let record =
        |(name, text): (String, String)| json!({"id": name, "text": text}).to_string() + "\n";
    let feed: String = mutants().into_iter().map(record).collect();
    let run = |format| stdout(&["--input", "jsonl", "-f", format], feed.as_bytes());
    let plain = |line: &str| !line.contains(|c: char| c.is_control() && c != '\t');

    let table = run("tsv");
    let columns = table.lines().next().map_or(0, |header| header.split('\t').count());
    for row in table.split_terminator('\n') {
        assert!(row.split('\t').count() == columns && plain(row), "{row:?}");
    }
    let faults: Vec<_> = mutants()
        .iter()
        .flat_map(|(name, text)| {
            breaches_for_people(text).into_iter().map(move |f| format!("{name}: {f}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let conll = run("conll");
    assert_eq!(conll.matches("-DOCSTART- -X- O O\n\n").count(), mutants().len());
    for line in conll.split_terminator('\n').filter(|line| !line.is_empty()) {
        assert!(
            line.split_whitespace().count() == 4 && line.split(' ').count() == 4 && plain(line),
            "{line:?}"
        );
    }
    let texts: std::collections::HashMap<_, _> = mutants().into_iter().collect();
    let annotations: Value = serde_json::from_str(&run("jsonld")).expect("JSON");
    for annotation in annotations.as_array().expect("an array") {
        let text = &texts[annotation["target"]["source"].as_str().expect("a string")];
        let selectors = &annotation["target"]["selector"];
        let offset = |key: &str| selectors[0][key].as_u64().expect("an offset") as usize;
        let exact: String =
            text.chars().skip(offset("start")).take(offset("end") - offset("start")).collect();
        assert_eq!(selectors[1]["exact"], exact);
    }
}

#[test]
fn mutants_are_many_and_differ() {
    let texts: Vec<Value> = mutants().into_iter().map(|(_, text)| text.into()).collect();
    let different: std::collections::HashSet<_> = texts.iter().map(Value::to_string).collect();
    assert!(different.len() * 10 > texts.len() * 9);
}
