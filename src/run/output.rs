//! Standard output: the text before, between and after the articles.

use std::io::{self, Write};

use wirecopy::printer::{Selection, html, tsv};

use crate::cli::Format;

/// Writes the printed articles in the order they come, each flushed.
pub struct Output<W> {
    to: W,
    delimiters: Delimiters,
    first: bool,
}

/// The text around the articles, by output format.
enum Delimiters {
    None,
    /// A blank line between articles.
    BlankLine,
    /// A JSON array; its members are indented already.
    JsonArray,
    /// Text before the first and after the last article.
    HeadAndFoot(String, String),
}

impl<W: Write> Output<W> {
    /// `pages`: the text form is pages, not rows.
    pub fn new(to: W, format: Format, several: bool, selection: &Selection, pages: bool) -> Self {
        let delimiters = match format {
            Format::Json if several => Delimiters::JsonArray,
            Format::Jsonld => Delimiters::JsonArray,
            Format::Text if pages => Delimiters::BlankLine,
            Format::Tsv => Delimiters::HeadAndFoot(tsv::HEADER.to_string(), String::new()),
            Format::Html if several => {
                Delimiters::HeadAndFoot(html::open("Articles", selection), html::close())
            }
            _ => Delimiters::None,
        };
        Output { to, delimiters, first: true }
    }

    /// Writes the pieces of one article, which ends with a line break or is empty.
    pub fn write(&mut self, pieces: &[Vec<u8>]) -> io::Result<()> {
        let Some((last, others)) = pieces.split_last().filter(|(last, _)| !last.is_empty()) else {
            return Ok(());
        };
        let first = std::mem::replace(&mut self.first, false);
        let before: &[u8] = match &self.delimiters {
            Delimiters::BlankLine if !first => b"\n",
            Delimiters::JsonArray if first => b"[\n  ",
            Delimiters::JsonArray => b",\n  ",
            Delimiters::HeadAndFoot(before, _) if first => before.as_bytes(),
            _ => b"",
        };
        self.to.write_all(before)?;
        others.iter().try_for_each(|piece| self.to.write_all(piece))?;
        let array = matches!(self.delimiters, Delimiters::JsonArray);
        self.to.write_all(if array { last.trim_ascii_end() } else { last })?;
        self.to.flush()
    }

    /// Writes a piece of the only article, with nothing around it.
    pub fn write_piece(&mut self, piece: &[u8]) -> io::Result<()> {
        debug_assert!(matches!(self.delimiters, Delimiters::None | Delimiters::BlankLine));
        self.to.write_all(piece)
    }

    /// Ends the document.
    pub fn finish(&mut self) -> io::Result<()> {
        match &self.delimiters {
            Delimiters::JsonArray => {
                self.to.write_all(if self.first { b"[]\n" } else { b"\n]\n" })?
            }
            Delimiters::HeadAndFoot(before, after) => {
                self.to.write_all(if self.first { before.as_bytes() } else { b"" })?;
                self.to.write_all(after.as_bytes())?;
            }
            Delimiters::None | Delimiters::BlankLine => {}
        }
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(format: Format, several: bool, articles: &[&str]) -> String {
        let mut bytes = Vec::new();
        let mut output = Output::new(&mut bytes, format, several, &Selection::all(), true);
        for article in articles {
            output.write(&[article.as_bytes().to_vec()]).unwrap();
        }
        output.finish().unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn delimiters() {
        assert_eq!(written(Format::Json, false, &["{}\n"]), "{}\n");
        assert_eq!(written(Format::Json, true, &[]), "[]\n");
        assert_eq!(
            written(Format::Json, true, &["{\n    \"a\": 1\n  }\n", "{}\n"]),
            "[\n  {\n    \"a\": 1\n  },\n  {}\n]\n"
        );
        assert_eq!(written(Format::Jsonl, true, &["{}\n", "{}\n"]), "{}\n{}\n");
        assert_eq!(written(Format::Text, true, &["A\n", "", "B\n"]), "A\n\nB\n");
        assert_eq!(written(Format::Html, false, &["<page>\n"]), "<page>\n");
        for articles in [&[][..], &["<a>\n", "<b>\n"]] {
            let page = written(Format::Html, true, articles);
            assert!(
                page.starts_with("<!DOCTYPE html>\n")
                    && page.ends_with("</html>\n")
                    && page.matches("<main>").count() == 1
            );
            assert!(page.contains(&format!("Articles</h1>\n{}</main>", articles.concat())));
        }
        assert_eq!(
            written(Format::Tsv, true, &["", "a\tb\n", "c\td\n"]),
            format!("{}a\tb\nc\td\n", tsv::HEADER)
        );
        assert_eq!(written(Format::Tsv, false, &[""]), tsv::HEADER);
    }
}
