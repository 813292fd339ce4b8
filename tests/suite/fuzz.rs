//! Some 1,400 damaged articles, records and files in every run; millions on request:
//!
//! ```text
//! WIRECOPY_FUZZ=5000000 cargo test --profile fuzz --test suite fuzz -- --ignored --nocapture
//! WIRECOPY_FUZZ_TEXTS=articles.jsonl …   damages these articles too, under the key "text"
//! … fuzz::whole -- --ignored              damages each of them twenty times, from its first byte to its last
//! ```
//!
//! Every input is determined by its number, which is printed if it fails, so that it can be
//! repeated.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use serde_json::{Value, json};
use wirecopy::OffsetUnit;
use wirecopy::desk::check::questions;
use wirecopy::printer::Selection;
use wirecopy::printer::json::Document;
use wirecopy::reader::decode::decode;
use wirecopy::{Options, analyze};

use crate::damage::{damage, damaged_bytes};
use crate::markup::breaches_for_people;
use crate::shape::breaches;
use crate::support::{Chance, fixtures, wirecopy};

/// Damaged articles in every run of the tests.
const ARTICLES: u64 = 400;
/// Damaged records in every run of the tests.
const RECORDS: u64 = 800;
/// Damaged files of bytes in every run of the tests.
const FILES: u64 = 160;
/// How often a long run damages each whole article.
const TIMES: u64 = 20;
/// Longest piece of an article, in lines.
const LINES: usize = 12;

/// The texts that are damaged.
fn seeds() -> Vec<String> {
    let mut seeds: Vec<String> =
        fixtures().iter().map(|fixture| fixture.text().to_string()).collect();
    if let Some(path) = std::env::var_os("WIRECOPY_FUZZ_TEXTS") {
        let lines = std::fs::read_to_string(path).expect("WIRECOPY_FUZZ_TEXTS can be read");
        let text = |line| {
            serde_json::from_str::<Value>(line).expect("JSON")["text"].as_str().map(str::to_string)
        };
        seeds.extend(lines.lines().filter_map(text));
    }
    seeds
}

/// The number of inputs of a long run.
fn asked_for() -> u64 {
    std::env::var("WIRECOPY_FUZZ").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000)
}

/// Damaged article `number`: some lines of one, maybe with some of another.
fn article(seeds: &[String], number: u64) -> String {
    let mut chance = Chance(number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut text = piece(chance.below(seeds.len()), seeds, &mut chance);
    if chance.below(4) == 0 {
        text = text + "\n\n" + &piece(chance.below(seeds.len()), seeds, &mut chance);
    }
    damage(&text, &mut chance)
}

fn piece(seed: usize, seeds: &[String], chance: &mut Chance) -> String {
    let lines: Vec<&str> = seeds[seed].split('\n').collect();
    let start = chance.below(lines.len());
    let end = (start + 1 + chance.below(LINES)).min(lines.len());
    lines[start..end].join("\n")
}

/// Analyses `text` and returns the fault of the answer, if any.
fn faults(text: &str, number: u64) -> Vec<String> {
    let offsets = [OffsetUnit::Chars, OffsetUnit::Bytes, OffsetUnit::Utf16][(number % 3) as usize];
    let checked = || {
        let mut report = analyze(text, &Options::default().with_offsets(offsets));
        report.checks = Some(questions(&report, text, offsets));
        let document =
            Document { source: "fuzz", offsets, selection: &Selection::all(), report: &report };
        let mut found =
            breaches(&serde_json::to_value(&document).expect("reports can be serialised"), text);
        found.extend(breaches_for_people(text));
        found
    };
    catch_unwind(AssertUnwindSafe(checked)).unwrap_or_else(|_| vec!["panic".to_string()])
}

/// Whole article `number / TIMES`, damaged.
fn whole_article(seeds: &[String], number: u64) -> String {
    damage(
        &seeds[(number / TIMES) as usize],
        &mut Chance(number.wrapping_mul(0xA076_1D64_78BD_642F)),
    )
}

/// What is read of file `number`, whose bytes are damaged; nothing where it is refused.
fn file(seeds: &[String], number: u64) -> String {
    let mut chance = Chance(number.wrapping_mul(0xE703_7ED1_A0B4_28DB));
    let text = piece(chance.below(seeds.len()), seeds, &mut chance);
    decode(damaged_bytes(&text, &mut chance)).map(|decoded| decoded.text).unwrap_or_default()
}

/// Tries the damaged texts `0..count`; the answer is a line for each that fails.
fn try_texts(
    seeds: &[String],
    count: u64,
    damaged: impl Fn(&[String], u64) -> String + Sync,
) -> Vec<String> {
    let (next, failed) = (AtomicU64::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        break;
                    }
                    let text = damaged(seeds, number);
                    let faults = faults(&text, number);
                    failed
                        .lock()
                        .expect("no panic while locked")
                        .extend(faults.into_iter().map(|f| format!("{number}: {f}: {text:?}")));
                }
            });
        }
    });
    failed.into_inner().expect("no panic while locked")
}

/// Record `number`: JSON as it should be, or broken in one place.
fn record(seeds: &[String], number: u64) -> Vec<u8> {
    let mut chance = Chance(number.wrapping_mul(0xD129_0AE1_7F4A_7C15));
    let text = article(seeds, number);
    let text: String = text.chars().take(200).collect();
    let good = json!({"id": format!("r{number}"), "text": text, "date": "2022-11-29"}).to_string();
    let mut line = match chance.below(15) {
        0 => json!({"id": number, "text": text}).to_string(),
        1 => json!({"id": null, "text": chance.below(9)}).to_string(),
        2 => json!({"text": [text], "date": 7}).to_string(),
        3 => json!({"id": {"a": 1}, "text": text}).to_string(),
        4 => json!({"id": "x", "text": text, "date": "2022-02-30"}).to_string(),
        5 => format!(r#"{{"id": "r{number}", "text": "a", "text": {}}}"#, json!(text)),
        6 => format!(r#"{{"id": "r{number}", "text": "lone \ud800 and \udfff, \u0000"}}"#),
        7 => chance
            .pick(&[
                "",
                "   ",
                "null",
                "[]",
                "{}",
                "0",
                "\"text\"",
                "{\"text\":",
                "\u{FEFF}{}",
                "{\"text\": \"a\"} x",
            ])
            .to_string(),
        8 => "[".repeat(1 + chance.below(10_000)),
        9 => json!({"id": format!("r{number}"), "date": null}).to_string(),
        10 => format!(
            r#"{{"id": "r{number}", "id": 1e999, "text": {}, "date": "2022-11-29", "date": []}}"#,
            json!(text)
        ),
        11 if number.is_multiple_of(100) => {
            json!({"id": format!("r{number}"), text.repeat(200): null, "text": text.repeat(500)})
                .to_string()
        }
        _ => good,
    }
    .into_bytes();
    // Some bytes are others, or gone.
    if chance.below(4) == 0 && !line.is_empty() {
        for _ in 0..1 + chance.below(3) {
            let at = chance.below(line.len());
            line[at] = match chance.below(256) as u8 {
                b'\n' => b' ',
                byte => byte,
            };
        }
        line.truncate(1 + chance.below(line.len() * 2));
    }
    line
}

/// Feeds the damaged records `0..count` to the program: line N out answers line N in.
fn try_records(count: u64) -> Vec<String> {
    let seeds = seeds();
    let mut failed = Vec::new();
    for from in (0..count).step_by(5_000) {
        let numbers: Vec<u64> = (from..count.min(from + 5_000)).collect();
        let mut feed: Vec<u8> =
            numbers.iter().flat_map(|&n| record(&seeds, n).into_iter().chain([b'\n'])).collect();
        // Blank lines at the end are not records.
        feed.extend(b"{\"id\": \"last\", \"text\": \"The end.\"}\n");
        // Quiet: nothing but errors is told.
        let output = wirecopy(&["--input", "jsonl", "-f", "jsonl", "--keep-going", "-q"], &feed);
        let answers = String::from_utf8(output.stdout).expect("the output is UTF-8");
        let answers: Vec<Value> = answers
            .lines()
            .map(|line| serde_json::from_str(line).expect("the output is JSON"))
            .collect();
        let messages = String::from_utf8_lossy(&output.stderr).lines().count();
        let errors = answers.iter().filter(|answer| answer.get("error").is_some()).count();
        if output.status.code() != Some(0)
            || answers.len() != numbers.len() + 1
            || messages != errors
        {
            let told = String::from_utf8_lossy(&output.stderr);
            let panic = told
                .lines()
                .skip_while(|line| !line.contains("panicked"))
                .take(2)
                .collect::<Vec<_>>();
            let status = output.status;
            failed.push(format!(
                "{from}: {status}, {} answers, {errors} errors, {messages} messages {panic:?}",
                answers.len()
            ));
        }
        for (&number, answer) in numbers.iter().zip(&answers) {
            let named =
                answer["source"].as_str().is_some_and(|source| source == format!("r{number}"));
            let whole = serde_json::from_slice::<Value>(&record(&seeds, number)).ok();
            let id = whole.as_ref().and_then(|record| record["id"].as_str()).map(str::to_string);
            if id.is_some_and(|id| id == format!("r{number}")) && !named {
                failed.push(format!("{number}: answered as {}", answer["source"]));
            }
        }
    }
    failed
}

fn assert_none(failed: &[String]) {
    assert!(
        failed.is_empty(),
        "{} failed\n{}",
        failed.len(),
        failed[..failed.len().min(10)].join("\n")
    );
}

#[test]
fn damaged_articles_keep_the_contract() {
    assert_none(&try_texts(&seeds(), ARTICLES, article));
}

#[test]
fn damaged_bytes_keep_the_contract() {
    assert_none(&try_texts(&seeds(), FILES, file));
}

#[test]
#[ignore = "a long run: every article, whole, twenty times"]
fn whole_articles_damaged_twenty_times() {
    let seeds = seeds();
    let count = seeds.len() as u64 * TIMES;
    assert_none(&try_texts(&seeds, count, whole_article));
    println!("{count} damaged articles");
}

#[test]
fn damaged_records_are_answered_alike_by_any_number_of_workers() {
    let seeds = seeds();
    let feed: Vec<u8> =
        (0..300).flat_map(|number| record(&seeds, number).into_iter().chain([b'\n'])).collect();
    let run = |jobs| {
        wirecopy(&["--input", "jsonl", "-f", "jsonl", "--keep-going", "-j", jobs], &feed).stdout
    };
    assert!(run("1") == run("4"), "four workers differ");
}

#[test]
fn damaged_records_are_answered_line_by_line() {
    assert_none(&try_records(RECORDS));
}

#[test]
#[ignore = "a long run: WIRECOPY_FUZZ says how many inputs"]
fn a_long_run_of_articles() {
    assert_none(&try_texts(&seeds(), asked_for(), article));
}

#[test]
#[ignore = "a long run: WIRECOPY_FUZZ says how many inputs"]
fn a_long_run_of_records() {
    assert_none(&try_records(asked_for()));
}
