//! The tokeniser for news text: one pass, no tables built, no copies but one
//! lower-cased string that all tokens share.
//!
//! What stays whole: `U.S.`, `a.m.`, `Nov.`, `J.`, `O'Neil`, `didn't`,
//! `al-Qaeda`, `Jean-Claude`, `COVID-19`, `AT&T`, `1,254`, `5.2bn`, `30th`,
//! `10:30`, links, e-mail addresses, `@names`.
//! What is split: `Smith|'s`, `30|-|year|-|old`, `US|-|led`, `mid|-|November`,
//! `$|5.2bn`, `2022|-|11|-|29`. Doubled single marks (`''`) are one token.

mod scanner;

use super::span::ByteSpan;
use crate::steps;
use scanner::Scanner;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    /// Begins with a digit: `1,254`, `5.2bn`, `30th`, `1980s`, `10:30`, `5pm`.
    Number,
    /// `'s` after a word: possessive, or short for is/has.
    Possessive,
    /// A double mark: `"` `“` `”` `„` `«` `»`, or doubled `''` and ` `` `.
    DoubleQuote,
    /// `'` `‘` `’` or a backtick that is not inside a word: mark or apostrophe.
    SingleQuote,
    /// `.` `!` `?` `…` and runs of them.
    Stop,
    /// Between parts of a compound, without spaces: `30-year-old`.
    Hyphen,
    /// `--`, `–`, `—`, or a hyphen that stands alone.
    Dash,
    /// Commas, colons, brackets and the like.
    Punctuation,
    /// `$`, `%`, `+` and anything else.
    Symbol,
    /// URL, e-mail address, `@name`, `#tag`.
    Link,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub span: ByteSpan,
    pub kind: Kind,
    /// White space (or the start of a block) stands before it.
    pub space_before: bool,
    /// The first letter is a capital.
    pub capitalized: bool,
    /// Two letters or more, all capitals.
    pub all_caps: bool,
    /// Start of its lower-cased form in [`Tokens::lower`].
    lower: u32,
}

impl Token {
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// The tokens of a text, and their lower-cased forms.
#[derive(Default)]
pub struct Tokens {
    pub list: Vec<Token>,
    lower: String,
}

impl Tokens {
    /// The token lower-cased, with straight apostrophes and hyphens and without soft hyphens; empty past the last.
    pub fn lower(&self, index: usize) -> &str {
        steps::count(1);
        let Some(token) = self.list.get(index) else { return "" };
        let start = token.lower as usize;
        let end = self.list.get(index + 1).map_or(self.lower.len(), |next| next.lower as usize);
        &self.lower[start..end]
    }

    /// Appends the tokens of `text[span]`.
    pub fn tokenize(&mut self, text: &str, span: ByteSpan) {
        let mut scanner = Scanner::new(text, span);
        let mut space_before = true;
        while let Some(c) = scanner.peek() {
            let start = scanner.at;
            if is_space(c) {
                scanner.at += c.len_utf8();
                space_before = true;
                continue;
            }
            let kind = scanner.token(c, space_before);
            debug_assert!(scanner.at > start);
            self.push(text, start, scanner.at, kind, space_before);
            space_before = false;
        }
    }

    fn push(&mut self, text: &str, start: usize, end: usize, kind: Kind, space_before: bool) {
        let written = &text[start..end];
        let lower = self.lower.len() as u32;
        let (mut letters, mut capitals, mut first) = (0u32, 0u32, None);
        let mut letter = |capital: bool| {
            letters += 1;
            capitals += u32::from(capital);
            first.get_or_insert(capital);
        };
        if written.is_ascii() {
            self.lower.push_str(written);
            self.lower[lower as usize..].make_ascii_lowercase();
            written.bytes().filter(u8::is_ascii_alphabetic).for_each(|byte| letter(byte.is_ascii_uppercase()));
        } else {
            for c in written.chars() {
                match c {
                    '’' | '‘' | '\u{2BC}' => self.lower.push('\''),
                    '\u{2010}' | '\u{2011}' => self.lower.push('-'),
                    '\u{AD}' => {}
                    _ => self.lower.extend(c.to_lowercase()),
                }
                if c.is_alphabetic() {
                    letter(c.is_uppercase());
                }
            }
        }
        self.list.push(Token {
            span: ByteSpan::from_usize(start, end),
            kind,
            space_before,
            capitalized: first == Some(true),
            all_caps: letters >= 2 && letters == capitals,
            lower,
        });
    }
}

/// White space, zero-width spaces and stray byte-order marks.
pub fn is_space(c: char) -> bool {
    !c.is_ascii_graphic() && is_blank(c)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}') || (c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> String {
        let mut tokens = Tokens::default();
        tokens.tokenize(text, ByteSpan::from_usize(0, text.len()));
        tokens.list.iter().map(|t| t.span.of(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn splits_news_text() {
        for (text, expected) in [
            ("The U.S. and the U.N. met.", "The|U.S.|and|the|U.N.|met|."),
            ("on Nov. 29 at 5 p.m.", "on|Nov.|29|at|5|p.m."),
            ("(c. 347) vitamin c. Then", "(|c.|347|)|vitamin|c|.|Then"),
            ("J.K. Rowling, George W. Bush", "J.K.|Rowling|,|George|W.|Bush"),
            ("met Ö. Hale and É. Zola", "met|Ö.|Hale|and|É.|Zola"),
            ("ALDWICK, Miss. -- Rain in Morby, Wash., fell", "ALDWICK|,|Miss.|--|Rain|in|Morby|,|Wash.|,|fell"),
            ("O'Neil didn’t say it's Smith's.", "O'Neil|didn’t|say|it|'s|Smith|'s|."),
            ("the workers' pay", "the|workers|'|pay"),
            ("al-Qaeda in Jean-Claude's COVID-19 ward", "al-Qaeda|in|Jean-Claude|'s|COVID-19|ward"),
            ("a 30-year-old US-led mid-November two-week", "a|30|-|year|-|old|US|-|led|mid|-|November|two|-|week"),
            ("July-August, Sun-Tues, March-2", "July|-|August|,|Sun-Tues|,|March|-|2"),
            ("US-China talks, AFL-CIO", "US|-|China|talks|,|AFL-CIO"),
            ("Ban Ki-moon", "Ban|Ki-moon"),
            ("the Chile-Peru border, Swiss-French talks", "the|Chile|-|Peru|border|,|Swiss|-|French|talks"),
            ("$5.2bn, 1,254 and 1,80,000 or 10:30", "$|5.2bn|,|1,254|and|1,80,000|or|10:30"),
            ("2022-11-29 3/4 30th 1980s", "2022|-|11|-|29|3|/|4|30th|1980s"),
            ("“Yes,” he said — “no.”", "“|Yes|,|”|he|said|—|“|no|.|”"),
            ("``Yes,'' he said -- 'no'", "``|Yes|,|''|he|said|--|'|no|'"),
            (
                "see https://example.org/a_b?c=1. Mail a.b@example.org, @name #tag",
                "see|https://example.org/a_b?c=1|.|Mail|a.b@example.org|,|@name|#tag",
            ),
            ("AT&T and Amazon.com rose 5%", "AT&T|and|Amazon.com|rose|5|%"),
            ("Acme Inc. said no. Then", "Acme|Inc.|said|no|.|Then"),
            ("Wait... what?!", "Wait|...|what|?!"),
            ("Mevlüt Çavuşoğlu\u{a0}said", "Mevlüt|Çavuşoğlu|said"),
            ("the ’90s", "the|’|90s"),
            ("in 2010,2011", "in|2010|,|2011"),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }

    #[test]
    fn lower_forms_are_folded() {
        let text = "O’NEIL’S co\u{AD}operate ÇA";
        let mut tokens = Tokens::default();
        tokens.tokenize(text, ByteSpan::from_usize(0, text.len()));
        let lower: Vec<_> = (0..tokens.list.len()).map(|i| tokens.lower(i)).collect();
        assert_eq!(lower, ["o'neil", "'s", "cooperate", "ça"]);
        assert!(tokens.list[0].all_caps && tokens.list[0].capitalized);
    }
}
