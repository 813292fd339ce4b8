//! Wraps styled text to a given width in columns, and lays out tables.

use anstyle::{AnsiColor, Style as Ansi};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Style;
use crate::printer::printable;

pub const PLAIN: Ansi = Ansi::new();
pub const BOLD: Ansi = Ansi::new().bold();
pub const DIM: Ansi = Ansi::new().dimmed();
pub const HEADING: Ansi = AnsiColor::Cyan.on_default();
pub const ALARM: Ansi = AnsiColor::Red.on_default().bold();

/// The indent of a table, and the space between its columns.
pub const INDENT: usize = 2;

/// A writer of wrapped lines. All text is made [`printable`].
pub struct Lines {
    out: String,
    color: bool,
    /// Columns of a line.
    limit: usize,
    /// Columns left free where a line goes on.
    indent: usize,
    /// Columns of the line so far.
    used: usize,
    /// The style that is switched on.
    now: Ansi,
    /// The current word, not written yet: its end may have another style than its beginning.
    word: Vec<(Ansi, String)>,
    /// The style of the white space before it, if any.
    space: Option<Ansi>,
}

/// Runs of text, each in one style.
pub type Cell = Vec<(Ansi, String)>;
/// The cells of a row; the last one wraps.
pub type Row = Vec<Cell>;

/// Columns of a terminal that `text` takes: grapheme by grapheme, as lines break between them.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

/// A cell of one style.
pub fn cell(style: Ansi, text: impl Into<String>) -> Cell {
    vec![(style, text.into())]
}

pub fn plain(text: &str) -> Cell {
    cell(PLAIN, text)
}

impl Lines {
    pub fn new(style: Style) -> Self {
        let limit = style.width.max(4);
        Lines {
            out: String::new(),
            color: style.color,
            limit,
            indent: 0,
            used: 0,
            now: PLAIN,
            word: Vec::new(),
            space: None,
        }
    }

    pub fn finish(self) -> String {
        self.out
    }

    /// Goes on with the line, and with the word unless there is white space between.
    pub fn words(&mut self, style: Ansi, text: &str) {
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if !word.is_empty() {
                self.word.push((style, printable(word).into_owned()));
            }
            if word.len() < piece.len() {
                self.flush();
                self.space = Some(style);
            }
        }
    }

    pub fn cell(&mut self, cell: &[(Ansi, String)]) {
        cell.iter().for_each(|(style, text)| self.words(*style, text));
    }

    /// Ends the line.
    pub fn line(&mut self) {
        self.flush();
        self.switch(PLAIN);
        self.out.push('\n');
        self.used = 0;
        self.space = None;
    }

    /// Lines that follow begin at this column; half the line at most is left free.
    pub fn indent(&mut self, columns: usize) {
        self.indent = columns.min(self.limit / 2);
    }

    /// Writes a paragraph.
    pub fn paragraph(&mut self, indent: usize, cell: &[(Ansi, String)]) {
        if cell.iter().any(|(_, text)| !text.trim().is_empty()) {
            self.indent(indent);
            self.cell(cell);
            self.line();
            self.indent(0);
        }
    }

    /// A heading after a blank line.
    pub fn heading(&mut self, title: &str) {
        self.line();
        self.paragraph(0, &cell(HEADING, title));
    }

    /// Rows under a heading, if there are any.
    pub fn section(&mut self, title: &str, rows: &[Row]) {
        if !rows.is_empty() {
            self.heading(title);
            self.table(rows);
        }
    }

    /// Rows whose columns are aligned; spaces before the first cell of a row stay. A column is at
    /// most two fifths of the line wide; a longer cell is broken, and the next one stands beside
    /// its last line.
    pub fn table(&mut self, rows: &[Row]) {
        let wide =
            |cell: &Cell| cell.iter().map(|(_, text)| width(&printable(text))).sum::<usize>();
        let count = rows.iter().map(Vec::len).max().unwrap_or(0).saturating_sub(1);
        let column = |index: usize| {
            rows.iter().filter_map(|row| row.get(index)).map(wide).max().unwrap_or(0)
        };
        let widths: Vec<_> =
            (0..count).map(|index| column(index).min(self.limit * 2 / 5)).collect();
        for row in rows {
            let mut column = INDENT;
            for (index, cell) in row.iter().enumerate() {
                let lead = cell
                    .first()
                    .map_or(0, |(_, text)| text.len() - text.trim_start_matches(' ').len());
                self.indent(column + if index == 0 { lead } else { 0 });
                if self.used > 0 && cell.iter().any(|(_, text)| !text.is_empty()) {
                    self.tab(column);
                }
                let wide = widths.get(index).copied().unwrap_or(0);
                let limit = self.limit;
                self.limit = if wide > 0 { limit.min(column + wide) } else { limit };
                self.cell(cell);
                self.flush();
                self.limit = limit;
                // An empty column takes no room.
                column += if wide == 0 { 0 } else { wide + INDENT };
            }
            self.line();
        }
        self.indent(0);
    }

    /// Moves to a column, or by one space if the line is past it.
    fn tab(&mut self, column: usize) {
        if self.used >= self.limit.saturating_sub(4) {
            return self.line();
        }
        self.switch(PLAIN);
        let to = column.max(self.used + 1).min(self.limit);
        self.out.extend(std::iter::repeat_n(' ', to - self.used));
        self.used = to;
        self.space = None;
    }

    /// Writes the word, on the next line if this one has no room for it.
    fn flush(&mut self) {
        let word = std::mem::take(&mut self.word);
        if word.is_empty() {
            return;
        }
        let gap = self.space.take().filter(|_| self.used > self.indent && !self.out.ends_with(' '));
        let wide: usize = word.iter().map(|(_, text)| width(text)).sum();
        if self.used > self.indent && self.used + usize::from(gap.is_some()) + wide > self.limit {
            self.line();
        } else if let Some(style) = gap {
            self.put(style, " ");
        }
        for (style, text) in word {
            // A word longer than a line is broken between graphemes.
            text.graphemes(true).for_each(|grapheme| self.put(style, grapheme));
        }
    }

    fn put(&mut self, style: Ansi, grapheme: &str) {
        let wide = width(grapheme);
        if self.used + wide > self.limit {
            self.line();
        }
        if self.used == 0 {
            self.out.extend(std::iter::repeat_n(' ', self.indent));
            self.used = self.indent;
        }
        self.switch(style);
        self.out.push_str(grapheme);
        self.used += wide;
    }

    fn switch(&mut self, style: Ansi) {
        if self.color && style != self.now {
            self.out.push_str(&format!("{:#}{style}", self.now));
            self.now = style;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(width: usize) -> Lines {
        Lines::new(Style { color: false, source: None, width })
    }

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

    #[test]
    fn paragraphs() {
        for (text, indent, limit, expected) in [
            ("", 0, 5, ""),
            ("a bb ccc", 0, 4, "a bb|ccc"),
            ("a bb ccc", 2, 7, "  a bb|  ccc"),
            ("abcdefgh ij", 0, 4, "abcd|efgh|ij"),
            ("日本語 新聞", 0, 6, "日本語|新聞"),
            ("x abcdefgh", 0, 4, "x|abcd|efgh"),
            ("a\tb\nc  d", 0, 80, "a b c d"),
        ] {
            let mut lines = lines(limit);
            lines.paragraph(indent, &plain(text));
            assert_eq!(lines.finish().trim_end().replace('\n', "|"), expected, "{text}");
        }
    }

    #[test]
    fn a_word_of_two_styles_is_not_broken() {
        let mut lines = lines(10);
        for text in ["He met ", "Solberg", "."] {
            lines.words(PLAIN, text);
        }
        lines.line();
        assert_eq!(lines.finish(), "He met\nSolberg.\n");
    }

    #[test]
    fn tables() {
        let row = |cells: [&str; 3]| cells.map(plain).to_vec();
        for (rows, limit, expected) in [
            (
                vec![row(["a", "bbb", "c d"]), row(["aaa", "", "e"])],
                40,
                "  a    bbb  c d|  aaa       e",
            ),
            (vec![row(["a", "", "c"]), row(["aa", "", "d"])], 40, "  a   c|  aa  d"),
            (
                vec![row(["a", "b", "three four seven"])],
                16,
                "  a  b  three|        four|        seven",
            ),
            // A cell that is too wide is broken; the others keep their places.
            (
                vec![row(["a", "b", "c"]), row(["aaaaa aaaaa", "b", "c"])],
                20,
                "  a         b  c|  aaaaa|  aaaaa     b  c",
            ),
        ] {
            let mut lines = lines(limit);
            lines.table(&rows);
            assert_eq!(lines.finish().trim_end().replace('\n', "|"), expected);
        }
    }

    #[test]
    fn no_line_is_too_long() {
        let text =
            "wörter 日本語新聞社 and 🙂🙂🙂🙂🙂🙂 a\u{301}a\u{301}a\u{301}a\u{301} ".repeat(9);
        for limit in 4..30 {
            let mut lines = lines(limit);
            lines.paragraph(3, &plain(&text));
            lines.table(&[
                vec![plain(&text), plain("x"), plain(&text)],
                vec![plain("a"), plain(""), plain(&text)],
            ]);
            for line in lines.finish().lines() {
                assert!(width(line) <= limit, "{limit}: {line}");
            }
        }
    }
}
