//! How fast the stages are, for those who change them; asserts nothing of time.
//!
//! ```text
//! cargo test --release --test suite speed -- --ignored --nocapture
//! WIRECOPY_SPEED_TEXTS=articles.jsonl cargo test …          texts of one's own, under the key "text"
//! ```

use std::time::{Duration, Instant};

use wirecopy::article::Article;
use wirecopy::extractor::{dates, entities, quotes};

use crate::support::fixtures;

/// Passes over the texts; the fastest one counts, as the others were disturbed.
const PASSES: usize = 5;

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

/// Prints the speed of each of `stages`. `run` does them all on one text and
/// gives the moments between which they lay, and how much it found.
fn measure<const STAGES: usize>(stages: [&str; STAGES], run: impl Fn(&str) -> (Vec<Instant>, usize)) {
    let texts = texts();
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let mut best = [Duration::MAX; STAGES];
    let mut found = 0;
    for _ in 0..PASSES {
        let mut pass = [Duration::ZERO; STAGES];
        found = 0;
        for text in &texts {
            let (moments, findings) = run(text);
            found += findings;
            pass.iter_mut().zip(moments.windows(2)).for_each(|(sum, moment)| *sum += moment[1] - moment[0]);
        }
        best.iter_mut().zip(pass).for_each(|(best, time)| *best = time.min(*best));
    }
    println!("{megabytes:.1} MB, {found} findings");
    for (stage, time) in stages.iter().zip(best) {
        println!("{:6.1} MB/s  {stage}", megabytes / time.as_secs_f64());
    }
    assert!(found > 0, "texts that hold findings");
}

#[test]
#[ignore = "a measurement: it prints figures for a reader"]
fn speed_of_dates() {
    measure(["reading and tokens", "reference date", "dates"], |text| {
        let start = Instant::now();
        let article = Article::new(text);
        let read = Instant::now();
        let reference = dates::reference_date(&article);
        let anchored = Instant::now();
        let found = dates::extract(&article, reference).len();
        (vec![start, read, anchored, Instant::now()], found)
    });
}

#[test]
#[ignore = "a measurement: it prints figures for a reader"]
fn speed_of_quotes() {
    measure(["quotes"], |text| {
        let article = Article::new(text);
        let entities = entities::extract(&article);
        let start = Instant::now();
        let found = quotes::extract(&article, &entities).len();
        (vec![start, Instant::now()], found)
    });
}
