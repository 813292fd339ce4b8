//! How fast the stages are, for those who change them; asserts nothing of time.
//!
//! ```text
//! cargo test --release --test suite speed -- --ignored --nocapture
//! WIRECOPY_SPEED_TEXTS=articles.jsonl cargo test …          texts of one's own, under the key "text"
//! ```

use std::time::{Duration, Instant};

use wirecopy::article::Article;
use wirecopy::extractor::dates;

use crate::support::fixtures;

/// How long the fixtures are measured, in seconds; files of one's own are read through once.
const LONG_ENOUGH: f64 = 2.0;

#[test]
#[ignore = "a measurement: it prints figures for a reader"]
fn speed_of_dates() {
    let own = std::env::var_os("WIRECOPY_SPEED_TEXTS");
    let texts: Vec<String> = match &own {
        Some(path) => {
            let lines = std::fs::read_to_string(path).expect("WIRECOPY_SPEED_TEXTS can be read");
            let text = |line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["text"].as_str().map(str::to_string);
            lines.lines().filter_map(text).collect()
        }
        None => fixtures().iter().map(|fixture| fixture.text().to_string()).collect(),
    };
    let (mut bytes, mut found) = (0, 0);
    let (mut reading, mut anchoring, mut extracting) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    loop {
        for text in &texts {
            let start = Instant::now();
            let article = Article::new(text);
            reading += start.elapsed();
            let start = Instant::now();
            let reference = dates::reference_date(&article);
            anchoring += start.elapsed();
            let start = Instant::now();
            found += dates::extract(&article, reference).len();
            extracting += start.elapsed();
            bytes += text.len();
        }
        if own.is_some() || (reading + anchoring + extracting).as_secs_f64() > LONG_ENOUGH {
            break;
        }
    }
    let rate = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    println!("{:.1} MB, {found} dates", bytes as f64 / 1e6);
    println!("{:6.1} MB/s  reading and tokens", rate(reading));
    println!("{:6.1} MB/s  reference date", rate(anchoring));
    println!("{:6.1} MB/s  dates", rate(extracting));
    assert!(found > 0, "texts that hold dates");
}
