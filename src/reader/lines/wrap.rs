//! Detects lines wrapped at a fixed width, and joins them to paragraphs.

use std::ops::RangeInclusive;

use super::super::credit;
use super::{Line, is_item, repeated};
use crate::lexicon::FUNCTION_WORDS;
use crate::text::token::is_space;

/// The widths at which files are wrapped.
const WIDTHS: RangeInclusive<usize> = 40..=120;
/// Text browsers wrap some lines of a file a few columns earlier than others, and some later.
const SLACK: usize = 3;
const OVERHANG: usize = 10;

/// The width at which a file was wrapped, if it was: the width at which most lines are
/// full, so that the first word of the next line would not have fitted.
///
/// In wrapped files two thirds and more of the lines with a line right below
/// them are full at the width, tables aside, and the line below often begins
/// with a small letter; with a paragraph a line hardly one in twenty is full.
fn width(text: &str, lines: &[Line]) -> Option<usize> {
    let mut begins = [0i32; *WIDTHS.end() + 2];
    let in_text = |pair: &&[Line]| {
        !pair[1].blank_before && pair[0].length <= *WIDTHS.end() && !is_item(pair[1].span.of(text))
    };
    let pairs = || lines.windows(2).filter(in_text);
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
    let many = full >= 2 && full * 10 >= pairs().count() * 4 || small >= 3;
    let over = lines.iter().filter(|line| line.length > width + OVERHANG).count();
    (many && over * 4 <= lines.len()).then_some(width)
}

/// The parameters for joining the lines of a wrapped file.
pub struct Wrap<'t> {
    text: &'t str,
    width: usize,
    /// Indent of the first line of a paragraph, in files that have one.
    opening_indent: Option<usize>,
    /// Lines of up to 40 bytes that occur in the file more than once, sorted.
    repeated: Vec<&'t str>,
}

impl<'t> Wrap<'t> {
    /// `None` for a file that was not wrapped.
    pub fn of(text: &'t str, lines: &[Line]) -> Option<Self> {
        let width = width(text, lines)?;
        let short = lines.iter().map(|line| line.span.of(text)).filter(|line| line.len() <= 40);
        Some(Wrap {
            text,
            width,
            opening_indent: opening_indent(lines),
            repeated: repeated(short, 2),
        })
    }

    /// Whether `line`, the one below `last`, belongs to the same paragraph.
    pub fn continues(&self, last: &Line, line: &Line) -> bool {
        let (before, words) = (last.span.of(self.text), line.span.of(self.text));
        let deeper = line.indent > last.indent && line.indent - last.indent <= 6;
        let opens = self
            .opening_indent
            .is_some_and(|indent| line.indent >= indent && last.indent <= line.indent);
        if (deeper || opens) && !is_item(before) || is_form(before) || is_form(words) {
            return false;
        }
        let ended = ends_sentence(before);
        let capital = words.starts_with(char::is_uppercase);
        if credit::is_agency(words) {
            return false;
        }
        // "REUTER" closes a story.
        let closing =
            words.len() <= 20 && !words.contains(is_space) && !words.contains(char::is_lowercase);
        if ended && capital && (closing || self.repeated.binary_search(&words).is_ok()) {
            return false;
        }
        // Far over the width: it was not wrapped.
        if last.length > self.width + OVERHANG {
            return false;
        }
        let full = last.length + 1 + line.first_word + SLACK > self.width;
        // A dash in the middle of a sentence may come to stand where a list's would.
        if is_item(words) && !(full && !ended && words.starts_with(['-', '–'])) {
            return false;
        }
        // A phrase that must not be broken was put on the next line whole.
        let long = last.length * 2 > self.width;
        let goes_on = long
            && !ended
            && (words.starts_with(char::is_lowercase)
                || before.ends_with(',')
                || ends_open(before));
        full || goes_on
    }
}

/// The indent of the first lines of paragraphs, where lines after them go back: the way of wire
/// copy.
fn opening_indent(lines: &[Line]) -> Option<usize> {
    let mut back: Vec<usize> = lines
        .windows(2)
        .filter(|pair| {
            !pair[1].blank_before
                && (2..=8).contains(&pair[0].indent.saturating_sub(pair[1].indent))
        })
        .map(|pair| pair[0].indent)
        .collect();
    back.sort_unstable();
    (back.len() >= 2).then(|| back[back.len() / 2])
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '!', '?', '…', ':'])
}

/// Its last word leaves the sentence open: "the", "of", "and".
fn ends_open(text: &str) -> bool {
    text.rsplit(is_space)
        .next()
        .is_some_and(|word| word.starts_with(char::is_lowercase) && FUNCTION_WORDS.contains(word))
}

/// Whether a line is a form field, a button or a rule: no words, or `[submit]`, `(BUTTON)`.
fn is_form(text: &str) -> bool {
    let boxed = text.starts_with('[') && text.ends_with(']') && !text.contains(is_space);
    boxed || text.starts_with("(BUTTON)") || !text.contains(char::is_alphanumeric)
}
