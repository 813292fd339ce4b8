//! Physical lines, and the units that they form: a unit is a line, or, in
//! a file wrapped at a fixed width, the lines of one paragraph.

pub mod appeal;
mod headline;
mod page_title;
mod picture;
mod wrap;

use super::{dateline, part};
use picture::after_picture;
use wrap::Wrap;

use crate::steps;
use crate::text::span::ByteSpan;
use crate::text::token::is_space;

/// A stretch of text that has one role: a headline, a paragraph, a button.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Without white space and marks of a converter (`*`, `#`, `•` …) at its ends.
    pub span: ByteSpan,
    /// The mark before it.
    pub mark: Mark,
    /// A blank line, or the start of the text, stands before it.
    pub blank_before: bool,
    /// Two blank lines or more stand before it.
    pub gap_before: bool,
}

/// The mark that a converter, or a writer of plain text, sets before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// No mark.
    None,
    /// `* `, `• `, `– `, `1. `: a member of a list. Dashes and figures stay with it.
    Item,
    /// `Photo 3 of 12: `: a place in a gallery, and the caption on the same line.
    Picture,
    /// `# ` and its kin, or a line that is all `**bold**`.
    Title,
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
    gap_before: bool,
}

/// Splits `text` into units.
pub fn units(text: &str) -> Vec<Unit> {
    let lines = lines(text);
    let wrap = Wrap::of(text, &lines);
    let mut units: Vec<Unit> = Vec::with_capacity(lines.len());
    // "ALDWICK, Feb 26 -", and the story begins on the next line.
    let opens = |line: &Line, last: &Line| {
        let (before, after) = (last.span.of(text), line.span.of(text));
        if before.ends_with(['-', '–', '—']) {
            return dateline::find(text, last.span.join(line.span))
                .is_some_and(|found| found.span.end == last.span.end);
        }
        // "ALDWICK, Feb 26 (Reuters) - A storm broke", "two walls of the harbour, officials said."
        let broken = after.ends_with('.')
            && after.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        // "… the mayor of Aldwick said on Monday at a", "meeting of the council."
        let long = before.len() >= 65 && after.starts_with(char::is_lowercase);
        broken
            && (long
                || dateline::find(text, last.span)
                    .is_some_and(|found| found.span.end < last.span.end))
    };
    for (at, line) in lines.iter().enumerate() {
        let above = at.checked_sub(1).filter(|_| !line.blank_before);
        let goes_on = above.is_some_and(|above| {
            let last = &lines[above];
            wrap.as_ref().is_some_and(|wrap| wrap.continues(last, line))
                || units.len() <= headline::FIRST
                    && (headline::wraps(text, last, &lines[at..]) || opens(line, last))
        });
        match units.last_mut().filter(|_| goes_on) {
            Some(unit) => unit.span.end = line.span.end,
            None => units.push(Unit {
                span: line.span,
                mark: Mark::None,
                blank_before: line.blank_before,
                gap_before: line.gap_before,
            }),
        }
    }
    let mut out = Vec::with_capacity(units.len());
    for unit in units.into_iter().flat_map(|unit| pictures_of(text, unit)) {
        let (mut span, mark) = without_marks(text, unit.span);
        if span.is_empty() {
            continue;
        }
        if out.is_empty() {
            span = part(text, page_title::headline(span.of(text)));
        }
        // Text browsers print what a picture shows before its caption, which often says it again.
        let again = wrap.as_ref().and_then(|_| after_picture(span.of(text)));
        let stamp = || page_title::stamp(span.of(text)).filter(|_| out.len() < headline::FIRST);
        let appeal = || appeal::cut(span.of(text));
        let Some(cut) = again.or_else(stamp).or_else(appeal) else {
            out.push(Unit { span, mark, ..unit });
            continue;
        };
        let middle = span.start + cut as u32;
        let first = ByteSpan::from_usize(
            span.start as usize,
            span.start as usize
                + text[span.start as usize..middle as usize].trim_end_matches(is_space).len(),
        );
        out.push(Unit { span: first, mark, ..unit });
        out.push(Unit {
            span: ByteSpan::new(middle, span.end),
            mark: Mark::None,
            blank_before: false,
            gap_before: false,
        });
    }
    out
}

/// The lines that are not blank. A line ends with LF, CR LF, a lone CR, a form
/// feed, a vertical tab, NEL, or one of Unicode's separators of lines and paragraphs.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut at, mut blank_before, mut gap_before) = (0, true, false);
    while at < text.len() {
        let end = at + line_end(&text[at..]);
        let raw = &text[at..end];
        steps::count(raw.len() + 1);
        let trimmed = raw.trim_matches(is_space);
        if trimmed.is_empty() {
            gap_before = blank_before;
            blank_before = true;
        } else {
            let start = at + (raw.len() - raw.trim_start_matches(is_space).len());
            let indent = text[at..start].chars().count();
            lines.push(Line {
                span: ByteSpan::from_usize(start, start + trimmed.len()),
                indent,
                length: indent + trimmed.chars().count(),
                // A line does not break at a no-break space.
                first_word: trimmed
                    .split(|c| is_space(c) && c != '\u{A0}')
                    .next()
                    .unwrap_or_default()
                    .chars()
                    .count(),
                blank_before,
                gap_before,
            });
            (blank_before, gap_before) = (false, false);
        }
        at = end
            + if text[end..].starts_with("\r\n") {
                2
            } else {
                text[end..].chars().next().map_or(1, char::len_utf8)
            };
    }
    lines
}

/// Whether `line` opens a list item.
fn is_item(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('-' | '–' | '+') => chars.next().is_some_and(is_space),
        Some(c) if c.is_ascii_digit() => {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            digits <= 2 && text[digits..].starts_with(". ")
        }
        Some(c) => BULLETS.contains(&c),
        None => false,
    }
}

/// Where the line that `text` begins with ends.
fn line_end(text: &str) -> usize {
    const CHUNK: usize = 16;
    let ends = |at: usize| match text.as_bytes()[at] {
        b'\n' | 0xB | 0xC | b'\r' => true,
        // NEL, which mainframes end lines with.
        0xC2 => text[at..].starts_with('\u{85}'),
        // The first byte of the separators, and of much else.
        0xE2 => text[at..].starts_with(['\u{2028}', '\u{2029}']),
        _ => false,
    };
    // Few bytes may end a line, and a chunk without them is passed over at once.
    let may_end = |any: bool, &byte: &u8| any | (byte <= b'\r') | (byte == 0xE2) | (byte == 0xC2);
    let chunks = (0..)
        .step_by(CHUNK)
        .zip(text.as_bytes().chunks(CHUNK))
        .filter(|(_, chunk)| chunk.iter().fold(false, may_end));
    chunks
        .flat_map(|(from, chunk)| from..from + chunk.len())
        .find(|&at| ends(at))
        .unwrap_or(text.len())
}

/// The items of `found` that occur `times` times or more, sorted.
pub fn repeated<T: Ord + Copy>(found: impl Iterator<Item = T>, times: usize) -> Vec<T> {
    let mut items: Vec<T> = Vec::with_capacity(found.size_hint().1.unwrap_or_default());
    items.extend(found);
    items.sort_unstable();
    items
        .chunk_by(|one, next| one == next)
        .filter(|run| run.len() >= times)
        .map(|run| run[0])
        .collect()
}

const BULLETS: [char; 8] = ['•', '□', '·', '*', '+', '◦', '○', '▪'];

/// The bytes of "Photo 3 of 12: ", "3 of 12 | ", before the words of a caption.
fn gallery_place(text: &str) -> Option<usize> {
    let figures = |text: &str| {
        Some(text.bytes().take_while(u8::is_ascii_digit).count())
            .filter(|count| (1..=3).contains(count))
    };
    let label = ["Photo ", "Image ", "Picture ", "Slide "]
        .iter()
        .find(|label| text.starts_with(**label))
        .map_or(0, |label| label.len());
    let mut at = label + figures(&text[label..])?;
    let of = [" of ", "/", " / "].iter().find(|of| text[at..].starts_with(**of))?;
    at += of.len();
    at += figures(&text[at..])?;
    let rest = &text[at..];
    let mark = [": ", " | ", "| ", " – ", " - "].iter().find(|mark| rest.starts_with(**mark))?;
    (rest[mark.len()..].starts_with(char::is_alphabetic)).then_some(at + mark.len())
}

/// Splits the gallery in one line at its counters: "1 / 2: The mill. 2 / 2: The quay."
fn pictures_of(text: &str, unit: Unit) -> Vec<Unit> {
    let line = unit.span.of(text);
    let place = gallery_place(line).filter(|_| line.starts_with('1'));
    let mut starts = vec![0];
    if let Some(counter) = place.map(|length| &line[1..length]) {
        for (last, number) in (2..).enumerate() {
            let next = format!(" {number}{counter}");
            let Some(at) = line[starts[last]..].find(&next) else { break };
            starts.push(starts[last] + at + 1);
        }
    }
    let ends = starts[1..].iter().copied().chain([line.len()]);
    let span = |start, end| part(text, &line[start..end]);
    starts.iter().zip(ends).map(|(&start, end)| Unit { span: span(start, end), ..unit }).collect()
}

/// The span without the marks that text converters leave at the ends of a line, and what they said.
fn without_marks(text: &str, span: ByteSpan) -> (ByteSpan, Mark) {
    let whole = span.of(text);
    let mut inner = whole;
    // "[1/2]" counts the pictures of a gallery.
    let counts = |count: &str| {
        count.contains('/') && count.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/')
    };
    let counter = inner.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    if let Some((_, after)) = counter.filter(|(count, _)| counts(count)) {
        inner = after;
    }
    let mut mark = if is_item(whole) { Mark::Item } else { Mark::None };
    // "[Image] Boats on the river below the bridge"
    if let Some(after) =
        ["[Image] ", "[Photo] ", "[Picture] "].iter().find_map(|m| inner.strip_prefix(m))
    {
        inner = after;
        mark = Mark::Picture;
    }
    if let Some(length) = gallery_place(inner) {
        inner = &inner[length..];
        mark = Mark::Picture;
    }
    loop {
        let bare = inner.trim_start_matches(|c: char| {
            is_space(c) || BULLETS.contains(&c) && c != '+' || matches!(c, '#' | '_' | '>' | '|')
        });
        // What lynx prints for a form's button.
        let bare = ["(BUTTON)", "[button]", "- ", "+ "]
            .iter()
            .find_map(|mark| bare.strip_prefix(mark))
            .unwrap_or(bare);
        if bare.len() == inner.len() {
            break;
        }
        inner = bare;
    }
    let marks = &whole[..whole.len() - inner.len()];
    // A tag ("#name") is a word, not a mark.
    if marks == "#" {
        inner = whole;
    } else if mark != Mark::Picture && marks.contains('#')
        || whole.starts_with("**") && whole.ends_with("**")
    {
        mark = Mark::Title;
    }
    let start = span.end as usize - inner.len();
    let tail = |c: char| is_space(c) || BULLETS.contains(&c) && c != '+' || matches!(c, '_' | '|');
    (ByteSpan::from_usize(start, start + inner.trim_end_matches(tail).len()), mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        units(text).iter().map(|unit| unit.span.of(text)).collect()
    }

    #[test]
    fn a_gallery_in_one_line() {
        for (text, parts) in [
            ("1 / 3: The mill. 2 / 3: The quay. 3 / 3: The wall.", 3),
            ("1 of 2: The mill. Jo Park/AP 2 of 2: The quay.", 2),
            ("1 / 3: The mill, and 2 / 4: of the quay.", 1),
            ("Oslo won 1 / 3: the rest 2 / 3: is lost.", 1),
        ] {
            assert_eq!(split(text).len(), parts, "{text}");
        }
    }

    #[test]
    fn a_line_is_a_unit() {
        assert_eq!(
            split("Title\r\nOne.\rTwo.\n\n  Three.  \n"),
            ["Title", "One.", "Two.", "Three."]
        );
        assert_eq!(split("One.\u{2028}Two.\u{C}Three.\u{2029}"), ["One.", "Two.", "Three."]);
        assert_eq!(split("One.\u{85}Two.\u{85}\u{85}© Three."), ["One.", "Two.", "© Three."]);
        assert_eq!(split(" \n\t\n"), [""; 0]);
        assert_eq!(split("[1/2]Boats in May\n[1] Boats"), ["Boats in May", "[1] Boats"]);
        assert_eq!(
            split("Photo 3 of 12: Boats in May\n3 of 12 | Mills\n3 of 12 boats sank"),
            ["Boats in May", "Mills", "3 of 12 boats sank"]
        );
        assert_eq!(split("[Image] Boats on the old river"), ["Boats on the old river"]);
        assert_eq!(split("+3 degrees\n+ Share"), ["+3 degrees", "Share"]);
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
    fn a_dateline_alone_in_its_line_opens_the_next() {
        let text = "ALDWICK HARBOUR <AHB> FULL YEAR\n\n    ALDWICK, Maine, March 4 -\n    Shr nine cts vs nil a year ago\n    Sales three mln\n";
        assert_eq!(split(text)[1], "ALDWICK, Maine, March 4 -\n    Shr nine cts vs nil a year ago");
        let text = "Boats sink\n\nALDWICK, March 4 (Northern Wire) - A storm broke\ntwo walls of the harbour on Sunday.\n\nIt rained.\n";
        assert_eq!(split(text).len(), 3);
        let text = "Boats sink\n\nBy Jo Park, Otto Grau\nand Lena Okafor\n\nIt rained on Sunday.\n";
        assert_eq!(split(text)[1], "By Jo Park, Otto Grau\nand Lena Okafor");
        assert_eq!(split("The mayor - and only he -\nwas told.\n\nHe left.").len(), 3);
    }

    #[test]
    fn unwrapped_paragraphs_stay_apart() {
        let long = "The harbour of Aldwick was opened again on Monday, two weeks after a storm. "
            .repeat(4);
        let text = format!("{long}\n{long}\n{long}");
        assert_eq!(split(&text).len(), 3);
    }
}
