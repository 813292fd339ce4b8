//! Widths in terminal columns.

use unicode_segmentation::UnicodeSegmentation;

/// Columns that `text` takes: a grapheme takes two if it is East Asian wide or an emoji, else one.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(grapheme_width).sum() }
}

fn grapheme_width(grapheme: &str) -> usize {
    let Some(first) = grapheme.chars().next() else { return 0 };
    match first {
        ' '..='~' => 1 + usize::from(grapheme.ends_with(EMOJI)),
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => 0,
        _ if grapheme.ends_with(EMOJI) || WIDE.iter().any(|&(low, high)| (low..=high).contains(&first)) => 2,
        _ => 1,
    }
}

/// Variation selector that asks for the picture.
const EMOJI: char = '\u{FE0F}';

/// Blocks whose characters take two columns (Unicode East Asian Width W and F), coarsely.
static WIDE: [(char, char); 13] = [
    ('\u{1100}', '\u{115F}'),
    ('\u{2E80}', '\u{303E}'),
    ('\u{3041}', '\u{4DBF}'),
    ('\u{4E00}', '\u{A4CF}'),
    ('\u{A960}', '\u{A97C}'),
    ('\u{AC00}', '\u{D7A3}'),
    ('\u{F900}', '\u{FAFF}'),
    ('\u{FE30}', '\u{FE6F}'),
    ('\u{FF00}', '\u{FF60}'),
    ('\u{FFE0}', '\u{FFE6}'),
    ('\u{1F300}', '\u{1F64F}'),
    ('\u{1F680}', '\u{1F9FF}'),
    ('\u{20000}', '\u{3FFFD}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths() {
        for (text, expected) in
            [("", 0), ("plain", 5), ("naïve", 5), ("nai\u{308}ve", 5), ("日本", 4), ("🙂", 2), ("👩\u{200d}👧", 2), ("a\u{200b}b", 2)]
        {
            assert_eq!(width(text), expected, "{text}");
        }
    }
}
