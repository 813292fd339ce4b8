//! The construction grid: sentences of all combinations of subject, modifier between subject and
//! verb, verb group and order, with the casualties, quotes and dates that must be found in each.
//!
//! `cargo test --test suite grid -- --nocapture` prints the score of each part and the cells that
//! fail; with `GRID=sentences` before it also every sentence. A new kind of sentence is a row of
//! [`parts`] or [`verbs`].

mod cells;
mod check;
mod parts;
mod verbs;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use wirecopy::report::Report;
use wirecopy::{Date, Options, analyze};

use cells::{Cell, cells};
use check::Failure;

/// Least percentage of cells that hold, by extractor: of cells with a finding, and of near misses.
const FLOOR_CASUALTIES: usize = 95;
const FLOOR_QUOTES: usize = 95;
const FLOOR_DATES: usize = 95;

/// Least number of sentences, so that the tables cannot shrink unnoticed.
const LEAST_SENTENCES: usize = 500;

/// An extractor: its floor, its check of a cell, and whether a cell has a finding for it.
type Check = (&'static str, usize, fn(&Cell, &Report) -> Failure, fn(&Cell) -> bool);

const CHECKS: [Check; 3] = [
    ("casualties", FLOOR_CASUALTIES, check::casualties, check::asks_casualties),
    ("quotes", FLOOR_QUOTES, check::quotes, check::asks_quotes),
    ("dates", FLOOR_DATES, check::dates, check::asks_dates),
];

/// Cells that hold and all cells, by extractor.
type Held = [(usize, usize); CHECKS.len()];

#[test]
fn each_cell_is_read_as_the_tables_say() {
    let options = Options::default().with_date(Date::new(2022, 11, 29).ok());
    let cells = cells();
    let mut asked = Held::default();
    let mut near = Held::default();
    let mut by_part: BTreeMap<(&str, &str), Held> = BTreeMap::new();
    let mut failures = String::new();
    for cell in &cells {
        let article = cell.article();
        let report = analyze(&article, &options);
        let parts = [
            ("1 subject", cell.subject.label),
            ("2 between", cell.between.label),
            ("3 verb", cell.verb.label),
            ("4 order", cell.order.label()),
        ];
        for (index, (extractor, _, check, asks)) in CHECKS.iter().enumerate() {
            let failure = check(cell, &report);
            let held = usize::from(failure.is_none());
            let count =
                |counts: &mut Held| counts[index] = (counts[index].0 + held, counts[index].1 + 1);
            count(if asks(cell) { &mut asked } else { &mut near });
            parts.iter().for_each(|&part| count(by_part.entry(part).or_default()));
            if let Some((expected, found)) = failure {
                let _ = writeln!(
                    failures,
                    "{extractor}: {}: {} expected {expected}, found {found}",
                    cell.name(),
                    cell.sentence
                );
            }
        }
    }
    if std::env::var_os("GRID").is_some_and(|shown| shown == "sentences") {
        cells.iter().for_each(|cell| println!("{}", cell.sentence));
    }
    let summary = summary(&by_part, &[("a finding is asked for", asked), ("near misses", near)]);
    println!("{failures}\n{summary}");
    let is_low = |counts: Held| {
        CHECKS.iter().zip(counts).any(|(check, (held, of))| held * 100 < of * check.1)
    };
    let low = is_low(asked) || is_low(near);
    assert!(!low, "fewer cells hold than the floors ask:\n{summary}");
}

/// One line per part: cells that hold and all cells, by extractor.
fn summary(by_part: &BTreeMap<(&str, &str), Held>, sums: &[(&str, Held)]) -> String {
    let mut summary = format!("{:40}", "held / all");
    CHECKS.iter().for_each(|check| summary.push_str(&format!("{:>14}", check.0)));
    let parts =
        by_part.iter().map(|((dimension, part), held)| (format!("{dimension}: {part}"), held));
    for (name, held) in parts.chain(sums.iter().map(|(name, held)| (name.to_string(), held))) {
        let _ = write!(summary, "\n{name:40}");
        for (held, of) in held {
            let _ = write!(summary, "{:>14}", format!("{held} / {of}"));
        }
    }
    summary
}

#[test]
fn every_part_is_used_and_no_sentence_stands_twice() {
    let cells = cells();
    assert!(cells.len() >= LEAST_SENTENCES, "{} sentences", cells.len());
    let sentences: BTreeSet<&str> = cells.iter().map(|cell| cell.sentence.as_str()).collect();
    assert_eq!(sentences.len(), cells.len());
    for cell in &cells {
        assert!(
            !cell.sentence.contains(['[', ']', '{', '}', '|', '@', '^', '#']),
            "{}",
            cell.sentence
        );
    }
    let used = |is: &dyn Fn(&Cell) -> bool| cells.iter().any(is);
    parts::SUBJECTS
        .iter()
        .for_each(|part| assert!(used(&|cell| std::ptr::eq(cell.subject, part)), "{}", part.text));
    parts::BETWEENS.iter().for_each(|part| {
        assert!(used(&|cell| std::ptr::eq(cell.between, part)), "{:?}", part.pieces)
    });
    for verbs in [verbs::VERB_GROUPS, verbs::INVERTED, verbs::OBJECT] {
        verbs
            .iter()
            .for_each(|part| assert!(used(&|cell| std::ptr::eq(cell.verb, part)), "{}", part.text));
    }
}
