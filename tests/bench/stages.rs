//! The speed of each stage: `cargo bench`, or `cargo bench -- quotes` for one.
//!
//! The texts are the fixtures, over and over; `WIRECOPY_BENCH_TEXTS=articles.jsonl` takes
//! others, one JSON object a line with the key "text". The first bench is the bound: the
//! same texts, only split at the word boundaries of Unicode.

use std::hint::black_box;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;
use unicode_segmentation::UnicodeSegmentation;
use wirecopy::article::Article;
use wirecopy::extractor::{casualties, dates, entities, quotes};
use wirecopy::printer::Selection;
use wirecopy::printer::json::{self, Document, Layout};
use wirecopy::reader;
use wirecopy::text::offsets::OffsetUnit;
use wirecopy::{Options, analyze};

fn main() {
    divan::main();
}

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

/// Times `stage` over all texts.
fn stage<T>(bencher: Bencher, stage: impl Fn(usize) -> T + Sync) {
    LazyLock::force(&ARTICLES);
    let bytes: usize = TEXTS.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| (0..TEXTS.len()).for_each(|i| drop(black_box(stage(i)))));
}

#[divan::bench(max_time = 2)]
fn bound_unicode_words(bencher: Bencher) {
    stage(bencher, |i| TEXTS[i].unicode_words().count());
}

#[divan::bench(max_time = 2)]
fn reader(bencher: Bencher) {
    stage(bencher, |i| reader::read(&TEXTS[i]));
}

#[divan::bench(max_time = 2)]
fn tokens_and_sentences(bencher: Bencher) {
    stage(bencher, |i| Article::with_layout(&TEXTS[i], ARTICLES[i].layout.clone()));
}

#[divan::bench(max_time = 2)]
fn entities(bencher: Bencher) {
    stage(bencher, |i| entities::extract(&ARTICLES[i]));
}

#[divan::bench(max_time = 2)]
fn dates(bencher: Bencher) {
    stage(bencher, |i| {
        let lexemes = dates::lexemes(&ARTICLES[i]);
        dates::extract(
            &ARTICLES[i],
            &lexemes,
            dates::reference::reference_date(&ARTICLES[i], &lexemes),
        )
    });
}

#[divan::bench(max_time = 2)]
fn quotes(bencher: Bencher) {
    let entities: Vec<_> = ARTICLES.iter().map(entities::extract).collect();
    stage(bencher, |i| quotes::extract(&ARTICLES[i], &entities[i]));
}

#[divan::bench(max_time = 2)]
fn casualties(bencher: Bencher) {
    let found = |article| {
        let lexemes = dates::lexemes(article);
        let reference = dates::reference::reference_date(article, &lexemes);
        let entities = entities::extract(article);
        let quotes = quotes::extract(article, &entities);
        (reference, dates::extract(article, &lexemes, reference), entities, quotes)
    };
    let found: Vec<_> = ARTICLES.iter().map(found).collect();
    stage(bencher, |i| {
        let (reference, dates, entities, quotes) = &found[i];
        casualties::extract(&ARTICLES[i], entities, dates, quotes, *reference)
    });
}

#[divan::bench(max_time = 2)]
fn whole_article(bencher: Bencher) {
    stage(bencher, |i| analyze(&TEXTS[i], &Options::default()));
}

#[divan::bench(max_time = 2)]
fn json_lines(bencher: Bencher) {
    let reports: Vec<_> = TEXTS.iter().map(|text| analyze(text, &Options::default())).collect();
    let (selection, offsets) = (Selection::all(), OffsetUnit::Chars);
    stage(bencher, |i| {
        json::to_bytes(
            &Document { source: "bench", offsets, selection: &selection, report: &reports[i] },
            Layout::Line,
        )
    });
}
