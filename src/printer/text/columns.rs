//! Widths in terminal columns, and lines broken to them.

use unicode_segmentation::UnicodeSegmentation;

/// Columns that `text` takes: a grapheme takes two if it is East Asian wide or an emoji, else one.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(grapheme_width).sum() }
}

/// Breaks `text` at spaces into lines of at most `limit` columns, the first
/// of at most `first`. A word longer than a line is broken between graphemes.
pub fn wrap(text: &str, first: usize, limit: usize) -> Vec<String> {
    let limit = limit.max(2);
    let mut lines = Vec::new();
    let (mut line, mut used, mut room) = (String::new(), 0, first);
    for word in text.split_whitespace() {
        let mut wide = width(word);
        let gap = usize::from(!line.is_empty());
        if used + gap + wide > room && (used > 0 || first < limit && lines.is_empty()) {
            lines.push(std::mem::take(&mut line));
            (used, room) = (0, limit);
        }
        if !line.is_empty() {
            line.push(' ');
            used += 1;
        }
        if wide > room {
            wide = 0;
            for grapheme in word.graphemes(true) {
                let more = grapheme_width(grapheme);
                if wide + more > room {
                    lines.push(std::mem::take(&mut line));
                    (wide, room) = (0, limit);
                }
                line.push_str(grapheme);
                wide += more;
            }
        } else {
            line.push_str(word);
        }
        used += wide;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
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

    #[test]
    fn lines() {
        for (text, first, limit, expected) in [
            ("", 5, 5, ""),
            ("a bb ccc", 4, 4, "a bb|ccc"),
            ("a bb ccc", 0, 8, "|a bb ccc"),
            ("aaa bbbb", 2, 8, "|aaa bbbb"),
            ("abcdefgh ij", 3, 3, "abc|def|gh|ij"),
            ("日本語 新聞", 6, 6, "日本語|新聞"),
            ("x abcdefgh", 4, 4, "x|abcd|efgh"),
        ] {
            assert_eq!(wrap(text, first, limit).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn no_line_is_too_long() {
        let text = "wörter 日本語新聞社 and 🙂🙂🙂🙂🙂🙂 a\u{301}a\u{301}a\u{301}a\u{301} ".repeat(9);
        for limit in 2..30 {
            for line in wrap(&text, limit, limit) {
                assert!(width(&line) <= limit, "{limit}: {line}");
            }
        }
    }
}
