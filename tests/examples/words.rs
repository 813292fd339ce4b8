//! The bound of `tests/bench/compare.py`: reads `{"text"}` lines and only splits them at the word
//! boundaries of Unicode.

use std::io::{self, BufRead};

use unicode_segmentation::UnicodeSegmentation;

fn main() -> io::Result<()> {
    let mut words = 0;
    for line in io::stdin().lock().lines() {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        words += record["text"].as_str().map_or(0, |text| text.unicode_words().count());
    }
    println!("{words}");
    Ok(())
}
