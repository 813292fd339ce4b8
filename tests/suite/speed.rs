//! How fast the stages are, for those who change them; asserts nothing of time.
//!
//! ```text
//! cargo test --release --test suite speed -- --ignored --nocapture
//! WIRECOPY_SPEED_TEXTS=articles.jsonl cargo test …          texts of one's own, under the key "text"
//! ```

use std::time::{Duration, Instant};

use wirecopy::article::Article;
use wirecopy::extractor::{casualties, dates, entities, quotes};

use crate::support::fixtures;

/// Passes over the texts; the fastest one counts, as the others were disturbed.
const PASSES: usize = 5;

#[test]
#[ignore = "a measurement: it prints figures for a reader"]
fn speed_of_dates() {
    let texts = texts();
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let mut best = [Duration::MAX; 3];
    let mut found = 0;
    for _ in 0..PASSES {
        let mut pass = [Duration::ZERO; 3];
        found = 0;
        for text in &texts {
            let start = Instant::now();
            let article = Article::new(text);
            let read = Instant::now();
            let reference = dates::reference_date(&article);
            let anchored = Instant::now();
            found += dates::extract(&article, reference).len();
            let stages = [read - start, anchored - read, anchored.elapsed()];
            pass.iter_mut().zip(stages).for_each(|(sum, time)| *sum += time);
        }
        best.iter_mut().zip(pass).for_each(|(best, time)| *best = time.min(*best));
    }
    println!("{megabytes:.1} MB, {found} dates");
    for (stage, time) in ["reading and tokens", "reference date", "dates"].iter().zip(best) {
        println!("{:6.1} MB/s  {stage}", megabytes / time.as_secs_f64());
    }
    assert!(found > 0, "texts that hold dates");
}

/// Of the casualties alone: what they are read from is made beforehand, for a text at a time.
#[test]
#[ignore = "a measurement: it prints figures for a reader"]
fn speed_of_casualties() {
    let texts = texts();
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let (mut best, mut found) = (Duration::ZERO, 0);
    for text in &texts {
        let article = Article::new(text);
        let reference = dates::reference_date(&article);
        let entities = entities::extract(&article);
        let dates = dates::extract(&article, reference);
        let quotes = quotes::extract(&article, &entities);
        let pass = || {
            let start = Instant::now();
            let count = casualties::extract(&article, &entities, &dates, &quotes, reference).list.len();
            (start.elapsed(), count)
        };
        let (time, count) = (0..PASSES).map(|_| pass()).min().unwrap_or_default();
        best += time;
        found += count;
    }
    println!("{megabytes:.1} MB, {found} casualties");
    println!("{:6.1} MB/s  casualties", megabytes / best.as_secs_f64());
    assert!(found > 0, "texts that tell of casualties");
}

/// The texts named by the environment, or the fixtures many times over.
fn texts() -> Vec<String> {
    match std::env::var_os("WIRECOPY_SPEED_TEXTS") {
        Some(path) => {
            let lines = std::fs::read_to_string(path).expect("WIRECOPY_SPEED_TEXTS can be read");
            let text = |line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["text"].as_str().map(str::to_string);
            lines.lines().filter_map(text).collect()
        }
        None => fixtures().iter().map(|fixture| fixture.text().repeat(20)).collect(),
    }
}
