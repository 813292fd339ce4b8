//! A page of fixed width: headings, tables, paragraphs with a hanging indent.

use anstyle::{AnsiColor, Style};

use super::columns::{width, wrap};
use crate::printer::printable;

/// Columns of a page, whatever the terminal has: the same article is the same bytes everywhere.
pub const WIDTH: usize = 80;
/// A column of a table is no wider, so that the last one has room; a longer cell runs on.
const WIDEST: usize = 30;
const INDENT: usize = 2;

pub const PLAIN: Style = Style::new();
pub const BOLD: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();
pub const HEADING: Style = AnsiColor::Cyan.on_default();
pub const ALARM: Style = AnsiColor::Red.on_default().bold();

/// A page being written. All text is made [`printable`] on its way.
pub struct Page {
    text: String,
    color: bool,
}

/// Cells of a row, each with its style; the last one wraps.
pub type Row = Vec<(String, Style)>;

impl Page {
    pub fn new(color: bool) -> Self {
        Page { text: String::new(), color }
    }

    pub fn finish(self) -> String {
        self.text
    }

    /// The heading of a section, after a blank line.
    pub fn heading(&mut self, title: &str) {
        self.text.push('\n');
        self.paint(HEADING, title);
        self.text.push('\n');
    }

    /// `text` wrapped, every line indented.
    pub fn paragraph(&mut self, style: Style, indent: usize, text: &str) {
        for line in wrap(&printable(text), WIDTH - indent, WIDTH - indent) {
            self.pad(indent);
            self.paint(style, &line);
            self.text.push('\n');
        }
    }

    /// Rows with their columns aligned.
    pub fn table(&mut self, rows: &[Row]) {
        let count = rows.iter().map(Vec::len).max().unwrap_or(0).saturating_sub(1);
        let column = |index: usize| rows.iter().filter_map(|row| row.get(index)).map(|(text, _)| width(&printable(text))).max();
        let widths: Vec<_> = (0..count).map(|index| column(index).unwrap_or(0).min(WIDEST)).collect();
        for row in rows {
            self.row(row, &widths);
        }
    }

    fn row(&mut self, row: &Row, widths: &[usize]) {
        let Some(((last, style), cells)) = row.split_last() else { return };
        self.pad(INDENT);
        // Columns used, and columns that should be used by now.
        let (mut used, mut due) = (INDENT, INDENT);
        for ((text, style), wide) in cells.iter().zip(widths) {
            let text = printable(text);
            self.paint(*style, &text);
            used += width(&text);
            // An empty column takes no room.
            due += if *wide == 0 { 0 } else { wide + INDENT };
            let gap = if text.is_empty() { due.saturating_sub(used) } else { due.saturating_sub(used).max(1) };
            self.pad(gap);
            used += gap;
        }
        let hang = due.min(WIDTH * 5 / 8);
        let lines = wrap(&printable(last), WIDTH.saturating_sub(used), WIDTH - hang);
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.text.push('\n');
                self.pad(hang);
            }
            self.paint(*style, line);
        }
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
    }

    fn paint(&mut self, style: Style, text: &str) {
        if self.color && style != PLAIN && !text.is_empty() {
            self.text.push_str(&format!("{style}{text}{style:#}"));
        } else {
            self.text.push_str(text);
        }
    }

    fn pad(&mut self, columns: usize) {
        self.text.extend(std::iter::repeat_n(' ', columns));
    }
}
