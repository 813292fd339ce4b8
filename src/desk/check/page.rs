//! The article as the checks see it: its text beside its report.

use std::ops::Range;

use crate::desk::texts;
use crate::report::{EntityReport, Excerpt, Origin, QuoteKind, Report, fold};
use crate::text::offsets::{OffsetUnit, Offsets};
use crate::text::sentence::Sentences;
use crate::text::span::ByteSpan;

/// Where the lines of a text begin.
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Self {
        let starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { text, starts }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte)
    }

    /// The line, and the column in characters; both from 1, as compilers and editors count.
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        (line, self.text[self.starts[line - 1]..byte].chars().count() + 1)
    }
}

/// A report and its text.
pub struct Page<'r, 't> {
    pub report: &'r Report<'t>,
    pub text: &'t str,
    offsets: Offsets<'t>,
    lines: Lines<'t>,
    /// The headline, captions, headings and paragraphs, in order.
    blocks: Vec<Range<usize>>,
    sentences: Sentences,
    /// Words in quotation marks, in order.
    quoted: Vec<Range<usize>>,
}

impl<'r, 't> Page<'r, 't> {
    pub fn new(report: &'r Report<'t>, text: &'t str, unit: OffsetUnit) -> Self {
        let offsets = Offsets::new(text, unit);
        let range = |at: &Excerpt| offsets.byte(at.start) as usize..offsets.byte(at.end) as usize;
        let mut blocks: Vec<_> = texts(report).map(range).collect();
        blocks.sort_by_key(|block| block.start);
        let quotes = report.quotes.iter().filter(|quote| quote.kind != QuoteKind::Indirect);
        let mut quoted: Vec<_> = quotes.flat_map(|quote| &quote.parts).map(range).collect();
        quoted.sort_by_key(|part| part.start);
        let spans = blocks.iter().map(|block| ByteSpan::from_usize(block.start, block.end));
        let sentences = Sentences::new(text, spans);
        Page { report, text, lines: Lines::new(text), blocks, sentences, quoted, offsets }
    }

    /// Where an excerpt of the report stands, in bytes.
    pub fn range(&self, at: &Excerpt) -> Range<usize> {
        self.offsets.byte(at.start) as usize..self.offsets.byte(at.end) as usize
    }

    pub fn excerpt(&self, at: Range<usize>) -> Excerpt<'t> {
        let text = fold(&self.text[at.clone()]);
        Excerpt {
            start: self.offsets.of(at.start as u32),
            end: self.offsets.of(at.end as u32),
            text,
        }
    }

    /// `line 7`
    pub fn line(&self, at: &Range<usize>) -> String {
        format!("line {}", self.lines.line(at.start))
    }

    /// The block around a place; the place itself if it is in none.
    pub fn block(&self, at: &Range<usize>) -> Range<usize> {
        let next = self.blocks.partition_point(|block| block.start <= at.start);
        let around = self.blocks[..next].last().filter(|block| at.end <= block.end);
        around.unwrap_or(at).clone()
    }

    /// At most this many bytes of a block are looked at on either side of a place.
    const NEAR: usize = 240;

    /// The text of the block before a place.
    pub fn before(&self, at: &Range<usize>) -> &'t str {
        let from = self.block(at).start.max(at.start.saturating_sub(Self::NEAR));
        &self.text[boundary(self.text, from)..at.start]
    }

    /// The text of the block after it.
    pub fn after(&self, at: &Range<usize>) -> &'t str {
        let to = self.block(at).end.min(at.end + Self::NEAR);
        &self.text[at.end..boundary(self.text, to).max(at.end)]
    }

    /// The sentence around a place, as far as it is near; the place itself if it is in none.
    pub fn sentence(&self, at: &Range<usize>) -> Range<usize> {
        let Some(first) = self.sentences.around(at.start) else { return at.clone() };
        let last = self.sentences.around(at.end.saturating_sub(1)).unwrap_or(first);
        let from =
            boundary(self.text, (first.start as usize).max(at.start.saturating_sub(Self::NEAR)));
        let to = boundary(self.text, (last.end as usize).min(at.end + Self::NEAR));
        from.min(at.start)..to.max(at.end)
    }

    /// Whether a place is in quotation marks.
    pub fn is_quoted(&self, at: &Range<usize>) -> bool {
        let next = self.quoted.partition_point(|part| part.start <= at.start);
        self.quoted[..next].last().is_some_and(|part| at.end <= part.end)
    }

    /// Whether a place is in a paragraph of the body, not in a headline or a caption.
    pub fn is_body(&self, at: &Range<usize>) -> bool {
        let start = self.offsets.of(at.start as u32);
        self.report.paragraph_at(start).is_some()
    }

    /// The day of the article, and where it is printed if it is; none that was only guessed from
    /// the text.
    pub fn day(&self) -> Option<(jiff::civil::Date, Option<Range<usize>>)> {
        let reference = self
            .report
            .reference_date
            .filter(|reference| !matches!(reference.from, Origin::Body | Origin::Caption))?;
        let Report { updated, published, dateline, .. } = self.report;
        let printed = updated.iter().chain(published).find(|day| day.value == reference.value);
        let dateline = dateline.iter().find(|dateline| dateline.date == Some(reference.value));
        let at = printed.map(|printed| &printed.at).or(dateline.map(|dateline| &dateline.at));
        Some((reference.value, at.map(|at| self.range(at))))
    }
}

/// Whether a name has more than one word.
pub fn is_full(name: &str) -> bool {
    name.split_whitespace().count() > 1
}

/// The mentions of a person, in bytes.
pub fn mentions<'p>(
    page: &'p Page,
    entity: &'p EntityReport,
) -> impl Iterator<Item = Range<usize>> + 'p {
    entity.mentions.iter().map(|mention| page.range(mention))
}

/// The words of a text, without the marks around them.
pub fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    let is_mark = |c: char| !c.is_alphanumeric();
    text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–'))
        .map(move |word| word.trim_matches(is_mark))
        .filter(|word| !word.is_empty())
}

/// The offset, moved on to the start of a character.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns() {
        let lines = Lines::new("één\r\n\nx🙂y");
        let places = [0, 2, 6, 7, 8, 9, 13].map(|byte| lines.place(byte));
        assert_eq!(places, [(1, 1), (1, 2), (1, 5), (2, 1), (3, 1), (3, 2), (3, 3)]);
    }
}
