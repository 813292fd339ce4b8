//! Memory grows at most linearly with the text, even for hostile texts: allocations are counted.
//! A test program of its own, with one test, because the counter sees the whole process.

#[path = "suite/adversarial.rs"]
mod adversarial;

use std::alloc::System;

use adversarial::TEXTS;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use wirecopy::{Options, analyze};

#[global_allocator]
static COUNTER: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Bytes of the smaller text.
const SIZE: usize = 8_000;
/// How much more a byte of four times the text may take.
const GROWTH: f64 = 1.1;
/// Bytes asked for while a text is analysed, in all, for each of its own: memory at its peak is
/// less.
const BYTES: f64 = 200.0;
/// Bytes that the report holds, for each of the text's.
const HELD: f64 = 20.0;

/// Allocations, bytes of them all, and bytes still held at the end, for each byte of the text.
fn per_byte(text: &str) -> [f64; 3] {
    let region = Region::new(COUNTER);
    let report = analyze(text, &Options::default());
    let taken = region.change();
    drop(report);
    let held = taken.bytes_allocated - taken.bytes_deallocated;
    [taken.allocations, taken.bytes_allocated, held].map(|count| count as f64 / text.len() as f64)
}

#[test]
fn memory_grows_as_the_text_does() {
    let mut wrong = Vec::new();
    for (name, text) in TEXTS {
        // What is made when first used belongs to no text.
        per_byte(&text(100));
        let (small, large) = (per_byte(&text(SIZE)), per_byte(&text(4 * SIZE)));
        let told = format!(
            "{name}: allocations, bytes, bytes held for a byte of text: {small:.2?}, of four times the text {large:.2?}"
        );
        println!("{told}");
        // A few hundredths are the fixed cost of any text.
        let grows = small.iter().zip(large).any(|(small, large)| large > GROWTH * small + 0.02);
        if grows || large[0] > 1.0 || large[1] > BYTES || large[2] > HELD {
            wrong.push(told);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
