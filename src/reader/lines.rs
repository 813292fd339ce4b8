//! Physical lines, and the units of text they make: a unit is a line, or, in
//! a file wrapped at a fixed width, the lines that were one paragraph.

use crate::text::span::ByteSpan;
use crate::text::token::is_space;

/// A stretch of text that has one role: a headline, a paragraph, a button.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Without white space and marks of a converter (`*`, `#`, `•` …) at its ends.
    pub span: ByteSpan,
}

/// A physical line that is not blank.
struct Line {
    /// Without white space at its ends.
    span: ByteSpan,
    /// Characters of white space before it.
    indent: usize,
    /// Characters, the indent counted.
    length: usize,
    first_word: usize,
    blank_before: bool,
}

/// Takes `text` apart.
pub fn units(text: &str) -> Vec<Unit> {
    let lines = lines(text);
    let width = wrap_width(&lines);
    let mut units: Vec<Unit> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in &lines {
        let goes_on = last.zip(width).is_some_and(|(last, width)| continues(text, last, line, width));
        match units.last_mut().filter(|_| goes_on) {
            Some(unit) => unit.span.end = line.span.end,
            None => units.push(Unit { span: line.span }),
        }
        last = Some(line);
    }
    for unit in &mut units {
        unit.span = without_marks(text, unit.span);
    }
    units.retain(|unit| !unit.span.is_empty());
    units
}

/// The lines that are not blank. A line ends with LF, CR LF or a lone CR.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut at, mut blank_before) = (0, true);
    while at < text.len() {
        let end = text[at..].find(['\n', '\r']).map_or(text.len(), |n| at + n);
        let raw = &text[at..end];
        let trimmed = raw.trim_matches(is_space);
        if trimmed.is_empty() {
            blank_before = true;
        } else {
            let start = at + (raw.len() - raw.trim_start_matches(is_space).len());
            let indent = text[at..start].chars().count();
            lines.push(Line {
                span: ByteSpan::from_usize(start, start + trimmed.len()),
                indent,
                length: indent + trimmed.chars().count(),
                first_word: trimmed.split(is_space).next().unwrap_or_default().chars().count(),
                blank_before,
            });
            blank_before = false;
        }
        at = if text[end..].starts_with("\r\n") { end + 2 } else { end + 1 };
    }
    lines
}

/// The width a file was wrapped at, if it was.
///
/// Wrapped files measured have their longest lines at 63 to 90 characters,
/// and a third or more of their lines near it; files with a paragraph a line
/// have longest lines beyond 300 and hardly any near them.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.length).collect();
    lengths.sort_unstable();
    // A table or an address may be longer than the rest.
    let width = *lengths.get((lengths.len() * 97 / 100).min(lengths.len().saturating_sub(1)))?;
    if !(45..=110).contains(&width) {
        return None;
    }
    let near = lengths.iter().filter(|&&length| length * 100 > width * 72).count();
    let pairs = lines.windows(2).filter(|pair| !pair[1].blank_before);
    let (full, all) = pairs.fold((0, 0), |(full, all), pair| (full + usize::from(is_full(&pair[0], &pair[1], width)), all + 1));
    (full >= 2 && full * 10 >= all * 4 && near * 100 >= lengths.len() * 25).then_some(width)
}

/// Whether the next line's first word would not have fitted any more.
fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    line.length + 1 + next.first_word + 3 > width
}

fn continues(text: &str, last: &Line, line: &Line, width: usize) -> bool {
    let deeper = line.indent > last.indent && line.indent - last.indent <= 6;
    let listed = last.span.of(text).starts_with(BULLETS) && deeper;
    !line.blank_before
        && is_full(last, line, width)
        && (!deeper || listed)
        && !line.span.of(text).starts_with(BULLETS)
        && !is_numbered(line.span.of(text))
}

fn is_numbered(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && text[digits..].starts_with(". ")
}

const BULLETS: [char; 7] = ['•', '□', '·', '*', '+', '◦', '○'];

/// The span without the marks that text converters leave at the ends of a line.
fn without_marks(text: &str, span: ByteSpan) -> ByteSpan {
    let mark = |c: char| is_space(c) || BULLETS.contains(&c) || matches!(c, '#' | '_' | '>' | '|');
    let whole = span.of(text);
    let inner = whole.trim_start_matches(mark);
    let start = span.start as usize + (whole.len() - inner.len());
    // A tag ("#name") is a word, not a mark.
    let start = if start > 0 && text[..start].ends_with('#') && !whole.starts_with("##") && inner.len() + 1 == whole.len() {
        start - 1
    } else {
        start
    };
    let tail = |c: char| is_space(c) || matches!(c, '*' | '_' | '|' | '•' | '·');
    let end = start + text[start..span.end as usize].trim_end_matches(tail).len();
    ByteSpan::from_usize(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        units(text).iter().map(|unit| unit.span.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_unit() {
        assert_eq!(split("Title\r\nOne.\rTwo.\n\n  Three.  \n"), ["Title", "One.", "Two.", "Three."]);
        assert_eq!(split(" \n\t\n"), [""; 0]);
        assert_eq!(split("# Title\n* Share\n**Bold**\n#tag"), ["Title", "Share", "Bold", "#tag"]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "HARBOUR REOPENS AFTER STORM\n\n    The harbour of Aldwick was opened again on Monday, two\n\
                    weeks after a storm had broken its northern wall and sunk\nnine fishing boats.\n    \
                    The mayor said that the wall would be built higher, and\nthat the state would pay for the greater part of it if\n\
                    parliament agreed.\n";
        let units = split(text);
        assert_eq!(units.len(), 3, "{units:?}");
        assert!(units[1].starts_with("The harbour") && units[1].ends_with("boats."));
        assert!(units[2].ends_with("agreed."));
    }

    #[test]
    fn unwrapped_paragraphs_stay_apart() {
        let long = "The harbour of Aldwick was opened again on Monday, two weeks after a storm. ".repeat(4);
        let text = format!("{long}\n{long}\n{long}");
        assert_eq!(split(&text).len(), 3);
    }
}
