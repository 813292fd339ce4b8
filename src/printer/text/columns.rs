//! Widths in terminal columns.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes: grapheme by grapheme, as lines break between them.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        for (text, expected) in [
            ("", 0),
            ("plain", 5),
            ("naïve", 5),
            ("nai\u{308}ve", 5),
            ("日本", 4),
            ("🙂", 2),
            ("👩\u{200d}👧", 2),
            ("🇳🇴", 2),
            ("🫠⌚⭐", 6),
            ("a\u{200b}b", 2),
        ] {
            assert_eq!(width(text), expected, "{text}");
        }
    }
}
