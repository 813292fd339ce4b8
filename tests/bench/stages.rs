//! The speed of each stage, in megabytes a second: `cargo bench --features train`, or with
//! `-- quotes` for one.
//!
//! The texts are the fixtures, over and over; `WIRECOPY_BENCH_TEXTS=articles.jsonl` takes
//! others, one JSON object a line with the key "text". The first bench is the bound: the
//! same texts, only split at the word boundaries of Unicode.

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use unicode_segmentation::UnicodeSegmentation;
use wirecopy::OffsetUnit;
use wirecopy::printer::Selection;
use wirecopy::printer::json::{self, Document, Layout};
use wirecopy::reader;
use wirecopy::train::article::Article;
use wirecopy::train::extractor::{casualties, dates, entities, quotes};
use wirecopy::{Options, analyze};

/// About this much of the fixtures is read, in bytes.
const ENOUGH: usize = 500_000;

static TEXTS: LazyLock<Vec<String>> =
    LazyLock::new(|| match std::env::var_os("WIRECOPY_BENCH_TEXTS") {
        Some(path) => {
            let lines = std::fs::read_to_string(path).expect("WIRECOPY_BENCH_TEXTS can be read");
            let text = |line| {
                serde_json::from_str::<serde_json::Value>(line).expect("JSON")["text"]
                    .as_str()
                    .map(str::to_string)
            };
            lines.lines().filter_map(text).collect()
        }
        None => {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
            let paths = std::fs::read_dir(folder)
                .expect("fixtures/ is there")
                .map(|entry| entry.expect("readable").path());
            let mut paths: Vec<_> =
                paths.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
            paths.sort();
            let texts: Vec<String> = paths
                .iter()
                .map(|path| std::fs::read_to_string(path).expect("fixtures are UTF-8"))
                .collect();
            let times = ENOUGH / texts.iter().map(String::len).sum::<usize>().max(1) + 1;
            texts.iter().cycle().take(times * texts.len()).cloned().collect()
        }
    });

static ARTICLES: LazyLock<Vec<Article>> =
    LazyLock::new(|| TEXTS.iter().map(|text| Article::new(text)).collect());

/// Each stage is run over all texts for this long, and at least once.
const TIME: Duration = Duration::from_secs(2);

/// Prints the speed of the fastest run over all texts, if the stage is asked for.
fn stage<T>(name: &str, stage: impl Fn(usize) -> T) {
    let asked: Vec<_> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    if !asked.is_empty() && !asked.iter().any(|word| name.contains(word.as_str())) {
        return;
    }
    let (began, mut best) = (Instant::now(), Duration::MAX);
    while best == Duration::MAX || began.elapsed() < TIME {
        let run = Instant::now();
        (0..TEXTS.len()).for_each(|i| drop(black_box(stage(i))));
        best = best.min(run.elapsed());
    }
    let bytes: usize = TEXTS.iter().map(String::len).sum();
    println!("{name:<21} {:>8.2} MB/s", bytes as f64 / 1e6 / best.as_secs_f64());
}

fn main() {
    let dated = |article| {
        let lexemes = dates::lexemes(article);
        let reference = dates::reference::reference_date(article, &lexemes);
        (dates::extract_ordered(article, &lexemes, reference, None), reference)
    };
    let found = |article| {
        let entities = entities::extract(article);
        let quotes = quotes::extract(article, &entities);
        (entities, quotes, dated(article))
    };
    let found: Vec<_> = ARTICLES.iter().map(found).collect();
    let reports: Vec<_> = TEXTS.iter().map(|text| analyze(text, &Options::default())).collect();
    let (selection, offsets) = (Selection::all(), OffsetUnit::Chars);

    stage("bound: unicode words", |i| TEXTS[i].unicode_words().count());
    stage("reader", |i| reader::read(&TEXTS[i]));
    stage("tokens and sentences", |i| Article::with_layout(&TEXTS[i], ARTICLES[i].layout.clone()));
    stage("entities", |i| entities::extract(&ARTICLES[i]));
    stage("dates", |i| dated(&ARTICLES[i]));
    stage("quotes", |i| quotes::extract(&ARTICLES[i], &found[i].0));
    stage("casualties", |i| {
        let (entities, quotes, (dates, reference)) = &found[i];
        casualties::extract(&ARTICLES[i], entities, dates, quotes, *reference)
    });
    stage("whole article", |i| analyze(&TEXTS[i], &Options::default()));
    stage("json lines", |i| {
        let report = &reports[i];
        let document = Document { source: "bench", offsets, selection: &selection, report };
        json::to_bytes(&document, Layout::Line)
    });
}
