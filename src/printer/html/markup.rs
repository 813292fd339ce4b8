//! A writer of HTML. Only string constants of the program can be markup; all other text goes
//! through [`Html::text`], which escapes it.

use std::fmt::Write;

use crate::printer::deceives;

#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Appends markup.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Appends escaped text, for an element or for an attribute in double quotes. White space other
    /// than a no-break space becomes a plain space; deceptive characters become U+FFFD, as in a
    /// terminal.
    pub fn text(&mut self, words: &str) -> &mut Self {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                ' ' | '\u{A0}' | '\u{202F}' => self.0.push(c),
                c if c.is_whitespace() => self.0.push(' '),
                c if deceives(c) => self.0.push('\u{FFFD}'),
                c => self.0.push(c),
            }
        }
        self
    }

    pub fn number(&mut self, number: usize) -> &mut Self {
        self.format(format_args!("{number}"))
    }

    /// The id of an article.
    pub fn article(&mut self, number: usize) -> &mut Self {
        self.format(format_args!("a{number}"))
    }

    pub fn id(&mut self, id: Id) -> &mut Self {
        self.format(format_args!("a{}-{}{}", id.article, id.kind, id.index))
    }

    fn format(&mut self, numbers: std::fmt::Arguments) -> &mut Self {
        // Writing to a string does not fail.
        let _ = self.0.write_fmt(numbers);
        self
    }

    pub fn append(&mut self, other: Html) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn finish(&mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

/// The id of a finding in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id {
    pub article: usize,
    /// `e`, `d`, `c` or `q`.
    pub kind: char,
    pub index: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_parser_would_act_on() {
        for (words, expected) in [
            ("Smith & Sons", "Smith &amp; Sons"),
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("\" onclick='x'", "&quot; onclick=&#39;x&#39;"),
            ("&amp;", "&amp;amp;"),
            ("a\0b\u{1b}c\u{7f}d\u{9b}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
            ("a\nb\tc\rd\u{2028}e\u{2029}f\u{85}g", "a b c d e f g"),
            ("5\u{A0}km \u{202E}yx", "5\u{A0}km \u{FFFD}yx"),
            ("日本 🙂 é", "日本 🙂 é"),
        ] {
            assert_eq!(Html::default().text(words).finish(), expected);
        }
    }
}
