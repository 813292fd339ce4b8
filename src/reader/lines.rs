//! Physical lines, and the units of text they make: a unit is a line, or, in
//! a file wrapped at a fixed width, the lines that were one paragraph.

use std::ops::RangeInclusive;

use super::credit;
use crate::lexicon::FUNCTION_WORDS;
use crate::text::span::ByteSpan;
use crate::text::token::is_space;

/// A stretch of text that has one role: a headline, a paragraph, a button.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Without white space and marks of a converter (`*`, `#`, `•` …) at its ends.
    pub span: ByteSpan,
    /// What the marks before it said of it.
    pub mark: Mark,
    /// A blank line, or the start of the text, stands before it.
    pub blank_before: bool,
}

/// The mark that a converter, or a writer of plain text, sets before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    None,
    /// `* `, `• `, `– `, `1. `: a member of a list.
    Item,
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
}

/// Takes `text` apart.
pub fn units(text: &str) -> Vec<Unit> {
    let lines = lines(text);
    let wrap = wrap_width(text, &lines).map(|width| Wrap {
        text,
        width,
        opening_indent: opening_indent(&lines),
        repeated: repeated(text, &lines),
    });
    let mut units: Vec<Unit> = Vec::with_capacity(lines.len());
    let mut last: Option<&Line> = None;
    for line in &lines {
        let goes_on = last.zip(wrap.as_ref()).is_some_and(|(last, wrap)| wrap.continues(last, line));
        match units.last_mut().filter(|_| goes_on) {
            Some(unit) => unit.span.end = line.span.end,
            None => units.push(Unit { span: line.span, mark: Mark::None, blank_before: line.blank_before }),
        }
        last = Some(line);
    }
    let mut out = Vec::with_capacity(units.len());
    for unit in units {
        let (span, mark) = without_marks(text, unit.span);
        if span.is_empty() {
            continue;
        }
        // Text browsers print what a picture shows before its caption, which often says it again.
        let again = wrap.as_ref().and_then(|_| after_picture(span.of(text)));
        let Some(cut) = again else {
            out.push(Unit { span, mark, ..unit });
            continue;
        };
        let middle = span.start + cut as u32;
        let first = ByteSpan::from_usize(
            span.start as usize,
            span.start as usize + text[span.start as usize..middle as usize].trim_end_matches(is_space).len(),
        );
        out.push(Unit { span: first, mark, ..unit });
        out.push(Unit { span: ByteSpan::new(middle, span.end), mark: Mark::None, blank_before: false });
    }
    out
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
                // A no-break space does what its name says.
                first_word: trimmed.split(|c| is_space(c) && c != '\u{A0}').next().unwrap_or_default().chars().count(),
                blank_before,
            });
            blank_before = false;
        }
        at = if text[end..].starts_with("\r\n") { end + 2 } else { end + 1 };
    }
    lines
}

/// The widths at which files are wrapped.
const WIDTHS: RangeInclusive<usize> = 40..=120;
/// Text browsers wrap some lines of a file a few columns earlier than others, and some later.
const SLACK: usize = 3;
const OVERHANG: usize = 10;

/// The width a file was wrapped at, if it was: that at which most lines are
/// full, which is to say that the next line's first word would not have fitted.
///
/// In wrapped files two thirds and more of the lines with a line right below
/// them are full at the width, tables aside, and the line below often begins
/// with a small letter; with a paragraph a line hardly one in twenty is full.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let mut begins = [0i32; *WIDTHS.end() + 2];
    let pairs = || lines.windows(2).filter(|pair| !pair[1].blank_before && pair[0].length <= *WIDTHS.end());
    // A line is full at its own length and on up to where the next word would fit.
    let full_at = |pair: &[Line]| (pair[0].length, pair[0].length + pair[1].first_word);
    for (from, to) in pairs().map(full_at) {
        begins[from.max(*WIDTHS.start()).min(to + 1)] += 1;
        begins[(to + 1).min(*WIDTHS.end() + 1)] -= 1;
    }
    let mut full = 0;
    let mut best = (0, 0);
    for (width, change) in begins.iter().enumerate() {
        full += change;
        if WIDTHS.contains(&width) && full > best.0 {
            best = (full, width);
        }
    }
    let (full, width) = (best.0 as usize, best.1);
    let small = |pair: &&[Line]| {
        let (from, to) = full_at(pair);
        (from..=to).contains(&width) && pair[1].span.of(text).starts_with(char::is_lowercase)
    };
    let small = pairs().filter(small).count();
    let many = full >= 2 && full * 10 >= pairs().count() * 4 || small >= 3 && small * 3 >= full;
    let over = lines.iter().filter(|line| line.length > width + OVERHANG).count();
    (many && over * 4 <= lines.len()).then_some(width)
}

/// How the lines of a wrapped file are joined again.
struct Wrap<'t> {
    text: &'t str,
    width: usize,
    /// How far the first line of a paragraph is indented, in files that do so.
    opening_indent: Option<usize>,
    /// Short lines that stand in the file more than once, sorted.
    repeated: Vec<&'t str>,
}

impl Wrap<'_> {
    fn continues(&self, last: &Line, line: &Line) -> bool {
        let (before, words) = (last.span.of(self.text), line.span.of(self.text));
        let deeper = line.indent > last.indent && line.indent - last.indent <= 6;
        let opens = self.opening_indent.is_some_and(|indent| line.indent >= indent && last.indent <= line.indent);
        if line.blank_before || (deeper || opens) && !is_item(before) || is_form(before) || is_form(words) || words == before {
            return false;
        }
        let ended = ends_sentence(before);
        let capital = words.starts_with(char::is_uppercase);
        if credit::is_agency(words) {
            return false;
        }
        // "REUTER" closes a story.
        let closing = words.len() <= 20 && !words.contains(is_space) && !words.contains(char::is_lowercase) && !words.ends_with('.');
        if ended && capital && (closing || self.repeated.binary_search(&words).is_ok()) {
            return false;
        }
        // Far over the width: it was not wrapped.
        if last.length > self.width + OVERHANG && before.contains(' ') {
            return false;
        }
        let full = last.length + 1 + line.first_word + SLACK > self.width;
        // A dash in the middle of a sentence may come to stand where a list's would.
        if is_item(words) && !(full && !ended && words.starts_with(['-', '–'])) {
            return false;
        }
        // A phrase that must not be broken was put on the next line whole.
        let long = last.length * 2 > self.width;
        let goes_on = long && !ended && (words.starts_with(char::is_lowercase) || before.ends_with(',') || ends_open(before));
        full || goes_on
    }
}

/// The indent of the first lines of paragraphs, where lines after them go back: the way of wire copy.
fn opening_indent(lines: &[Line]) -> Option<usize> {
    let mut back: Vec<usize> = lines
        .windows(2)
        .filter(|pair| !pair[1].blank_before && (2..=8).contains(&pair[0].indent.saturating_sub(pair[1].indent)))
        .map(|pair| pair[0].indent)
        .collect();
    back.sort_unstable();
    (back.len() >= 2).then(|| back[back.len() / 2])
}

/// Lines of up to 40 bytes that stand in the file more than once, sorted.
fn repeated<'t>(text: &'t str, lines: &[Line]) -> Vec<&'t str> {
    let mut short: Vec<&str> = lines.iter().map(|line| line.span.of(text)).filter(|line| line.len() <= 40).collect();
    short.sort_unstable();
    let mut repeated: Vec<&str> = short.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    repeated.dedup();
    repeated
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '!', '?', '…', ':'])
}

/// Its last word leaves the sentence open: "the", "of", "and".
fn ends_open(text: &str) -> bool {
    text.rsplit(is_space).next().is_some_and(|word| word.starts_with(char::is_lowercase) && FUNCTION_WORDS.contains(word))
}

/// What stands for a field, a button or a rule: no words, or `[submit]`, `(BUTTON)`.
fn is_form(text: &str) -> bool {
    let boxed = text.starts_with('[') && text.ends_with(']') && !text.contains(is_space);
    boxed || text.starts_with("(BUTTON)") || !text.contains(char::is_alphanumeric)
}

/// Where the words of a picture end that a text browser prints before its
/// caption: where a text begins to say its first two words or more again
/// ("Wend mill. Wend mill in May."), or after keywords ("mill, river A mill on the Wend.").
fn after_picture(text: &str) -> Option<usize> {
    const LONGEST: usize = 400;
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let words: Vec<&str> = text[..end].split(is_space).filter(|word| !word.is_empty()).collect();
    let offset = |at: usize| words[at].as_ptr() as usize - text.as_ptr() as usize;
    if !text.starts_with(char::is_uppercase) {
        let keywords = words.iter().take_while(|word| word.starts_with(char::is_lowercase)).count();
        let caption = words.get(keywords)?.starts_with(char::is_uppercase) && words.len() >= keywords + 5;
        return ((1..=8).contains(&keywords) && caption && credit::tail(text).is_some()).then(|| offset(keywords));
    }
    (2..words.len() / 2 + 1).find(|&at| words[at..].len() >= at && says_again(&words[..at], &words[at..2 * at])).map(offset)
}

/// The same words, the last with anything after it.
fn says_again(words: &[&str], again: &[&str]) -> bool {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).replace('’', "'");
    let Some((&last, rest)) = words.split_last() else { return false };
    rest.iter().zip(again).all(|(a, b)| bare(a) == bare(b)) && again.last().is_some_and(|again| bare(again).starts_with(&bare(last)))
}

/// Opens a member of a list.
fn is_item(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some(c) if BULLETS.contains(&c) => true,
        Some('-' | '–') => chars.next().is_some_and(is_space),
        Some(c) if c.is_ascii_digit() => {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            digits <= 2 && text[digits..].starts_with(". ")
        }
        _ => false,
    }
}

const BULLETS: [char; 8] = ['•', '□', '·', '*', '+', '◦', '○', '▪'];

/// The span without the marks that text converters leave at the ends of a line, and what they said.
fn without_marks(text: &str, span: ByteSpan) -> (ByteSpan, Mark) {
    let whole = span.of(text);
    let mut inner = whole;
    let mut mark = if is_item(whole) { Mark::Item } else { Mark::None };
    loop {
        let bare = inner.trim_start_matches(|c: char| is_space(c) || BULLETS.contains(&c) || matches!(c, '#' | '_' | '>' | '|'));
        // What lynx prints for a form's button.
        let bare = ["(BUTTON)", "[button]", "- "].iter().find_map(|mark| bare.strip_prefix(mark)).unwrap_or(bare);
        if bare.len() == inner.len() {
            break;
        }
        inner = bare;
    }
    let marks = &whole[..whole.len() - inner.len()];
    // A tag ("#name") is a word, not a mark.
    if marks == "#" {
        inner = whole;
    } else if marks.contains('#') || whole.starts_with("**") && whole.ends_with("**") {
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
