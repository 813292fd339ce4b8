//! The tokeniser for news text. One pass; only words that have to be lower-cased are copied, each
//! distinct one once.
//!
//! What stays whole: `U.S.`, `a.m.`, `Nov.`, `J.`, `O'Neil`, `didn't`,
//! `al-Qaeda`, `Jean-Claude`, `COVID-19`, `AT&T`, `1,254`, `5.2bn`, `30th`,
//! `10:30`, links, e-mail addresses, `@names`.
//! What is split: `Smith|'s`, `30|-|year|-|old`, `US|-|led`, `mid|-|November`,
//! `$|5.2bn`, `2022|-|11|-|29`. Doubled single marks (`''`) are one token.

mod plain;
mod scanner;

use super::span::ByteSpan;
use super::word::WordInterner;
use crate::lexicon::Key;
use crate::steps;
use plain::Letters;
pub use scanner::MONTHS;
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

/// `al-Bashir`, `d'Estaing`: a name that opens with its article or preposition in small letters.
pub fn has_small_article(word: &str) -> bool {
    const LONGEST: usize = 3;
    let mark =
        word.bytes().take(LONGEST + 1).position(|byte| byte == b'-' || !byte.is_ascii_lowercase());
    let Some((article, rest)) = mark.and_then(|at| word.split_at_checked(at)) else { return false };
    let mut rest = rest.chars();
    let joins = match rest.next() {
        Some('-') => article.len() > 1,
        Some('\'' | '’') => matches!(article, "d" | "l"),
        _ => false,
    };
    joins && rest.next().is_some_and(char::is_uppercase)
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
    /// Small ASCII letters and nothing else.
    pub small: bool,
    /// Index into [`Tokens::words`].
    pub word: u32,
}

impl Token {
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// The tokens of a text, and its distinct words.
#[derive(Default)]
pub struct Tokens<'t> {
    pub list: Vec<Token>,
    pub words: WordInterner<'t>,
}

impl<'t> Tokens<'t> {
    /// With capacity for an article of `bytes` bytes, up to a limit: a long article repeats its
    /// words.
    pub fn with_room(bytes: usize) -> Self {
        Tokens {
            list: Vec::with_capacity((bytes / 5).min(1 << 14)),
            words: WordInterner::with_room((bytes / 8).min(1 << 10)),
        }
    }

    /// The token normalised, see [`WordInterner`]; empty past the last.
    #[inline]
    pub fn lower(&self, index: usize) -> &str {
        steps::count(1);
        self.list.get(index).map_or("", |token| self.words.lower(token.word as usize))
    }

    /// Its look-up key.
    #[inline]
    pub fn key(&self, index: usize) -> Key<'_> {
        steps::count(1);
        self.list.get(index).map_or(Key::EMPTY, |token| self.words.key(token.word as usize))
    }

    /// Appends the tokens of `text[span]`.
    pub fn tokenize(&mut self, text: &'t str, span: ByteSpan) {
        let mut scanner = Scanner::new(text, span);
        let mut space_before = true;
        loop {
            // Nearly all white space is this.
            if scanner.skip_blank() {
                space_before = true;
                continue;
            }
            let start = scanner.at;
            let plain = scanner.plain_word();
            let kind = if plain.is_some() {
                Kind::Word
            } else {
                let Some(c) = scanner.peek() else { break };
                if is_space(c) {
                    scanner.at += c.len_utf8();
                    space_before = true;
                    continue;
                }
                scanner.token(c, space_before)
            };
            debug_assert!(scanner.at > start);
            let written = &text[start..scanner.at];
            let Letters { capitalized, all_caps, small, lower } =
                plain.unwrap_or_else(|| Letters::of(written));
            let word = self.words.index_of(written, lower);
            self.list.push(Token {
                span: ByteSpan::from_usize(start, scanner.at),
                kind,
                space_before,
                capitalized,
                all_caps,
                small,
                word,
            });
            space_before = false;
        }
    }
}

/// White space, zero-width spaces and stray byte-order marks.
pub fn is_space(c: char) -> bool {
    !c.is_ascii_graphic() && is_blank(c)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}') || (c.is_control())
}

/// The stretches of `text` between white space.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    split(text, is_space).filter(|word| !word.is_empty())
}

/// Splits at characters for which `separates` is true. It must be false for `0` to `~`, which are
/// skipped quickly.
pub fn split(text: &str, separates: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let whole = rest?;
        let mut at = 0;
        while let Some(&byte) = whole.as_bytes().get(at) {
            if matches!(byte, b'0'..=b'~') {
                at += 1;
                continue;
            }
            let wide = || whole[at..].chars().next().unwrap_or_default();
            let c = if byte.is_ascii() { char::from(byte) } else { wide() };
            if separates(c) {
                rest = Some(&whole[at + c.len_utf8()..]);
                return Some(&whole[..at]);
            }
            at += c.len_utf8();
        }
        rest = None;
        Some(whole)
    })
}

/// A word without the characters at its ends that are neither letters nor digits.
#[inline]
pub fn bare(word: &str) -> &str {
    match word.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => word,
        _ => stripped(word),
    }
}

fn stripped(word: &str) -> &str {
    let bytes = word.as_bytes();
    // Nearly all of these are ASCII, which is quick to test.
    let mark = |byte: &&u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let last = bytes.iter().rev().take_while(mark).count();
    let word = &word[..word.len() - last];
    let word = &word[word.bytes().take_while(|byte| mark(&byte)).count()..];
    match word.as_bytes() {
        [first, .., last] if first.is_ascii() && last.is_ascii() => word,
        _ => word.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> String {
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
            (
                "ALDWICK, Miss. -- Rain in Morby, Wash., fell",
                "ALDWICK|,|Miss.|--|Rain|in|Morby|,|Wash.|,|fell",
            ),
            ("O'Neil didn’t say it's Smith's.", "O'Neil|didn’t|say|it|'s|Smith|'s|."),
            ("the workers' pay", "the|workers|'|pay"),
            ("al-Qaeda in Jean-Claude's COVID-19 ward", "al-Qaeda|in|Jean-Claude|'s|COVID-19|ward"),
            (
                "a 30-year-old US-led mid-November two-week",
                "a|30|-|year|-|old|US|-|led|mid|-|November|two|-|week",
            ),
            ("July-August, Sun-Tues, March-2", "July|-|August|,|Sun-Tues|,|March|-|2"),
            ("US-China talks, AFL-CIO", "US|-|China|talks|,|AFL-CIO"),
            ("Ana Ruiz, R-Morby.", "Ana|Ruiz|,|R|-|Morby|."),
            ("the film Troy, R-Rated.", "the|film|Troy|,|R-Rated|."),
            ("Ban Ki-moon", "Ban|Ki-moon"),
            (
                "the Chile-Peru border, Swiss-French talks",
                "the|Chile|-|Peru|border|,|Swiss|-|French|talks",
            ),
            ("$5.2bn, 1,254 and 1,80,000 or 10:30", "$|5.2bn|,|1,254|and|1,80,000|or|10:30"),
            ("2022-11-29 3/4 30th 1980s", "2022|-|11|-|29|3|/|4|30th|1980s"),
            ("“Yes,” he said — “no.”", "“|Yes|,|”|he|said|—|“|no|.|”"),
            ("``Yes,'' he said -- 'no'", "``|Yes|,|''|he|said|--|'|no|'"),
            (
                "see https://example.org/a_b?c=1. Mail a.b@example.org, @name #tag",
                "see|https://example.org/a_b?c=1|.|Mail|a.b@example.org|,|@name|#tag",
            ),
            ("AT&T and Amazon.com rose 5%", "AT&T|and|Amazon.com|rose|5|%"),
            ("Back in LA. She sat the SAT. He", "Back|in|LA|.|She|sat|the|SAT|.|He"),
            ("Acme Inc. said no. Then", "Acme|Inc.|said|no|.|Then"),
            ("Wait... what?!", "Wait|...|what|?!"),
            ("Mevlüt Çavuşoğlu\u{a0}said", "Mevlüt|Çavuşoğlu|said"),
            ("the ’90s", "the|’|90s"),
            ("in 2010,2011", "in|2010|,|2011"),
        ] {
            assert_eq!(parts(text), expected, "{text}");
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

    #[test]
    fn words_stand_between_white_space() {
        for text in [
            "",
            " ",
            "one",
            " one  two\u{A0}three\u{200B}“four”\u{7F}five ",
            "a—b-c/d é\u{3000}\n~x",
        ] {
            assert_eq!(
                words(text).collect::<Vec<_>>(),
                text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>()
            );
            let marks = |c: char| is_space(c) || matches!(c, '-' | '—' | '/');
            assert_eq!(
                super::split(text, marks).collect::<Vec<_>>(),
                text.split(marks).collect::<Vec<_>>()
            );
        }
        for (word, expected) in [
            ("“one”", "one"),
            ("one", "one"),
            ("a", "a"),
            ("(é)", "é"),
            ("—", ""),
            ("o'b.", "o'b"),
            ("1st,", "1st"),
        ] {
            assert_eq!(bare(word), expected);
        }
    }
}
