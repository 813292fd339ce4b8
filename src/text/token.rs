//! The tokeniser for news text: one pass, no tables built, no copies but one
//! lower-cased string that all tokens share.
//!
//! What stays whole: `U.S.`, `a.m.`, `Nov.`, `J.`, `O'Neil`, `didn't`,
//! `al-Qaeda`, `Jean-Claude`, `COVID-19`, `AT&T`, `1,254`, `5.2bn`, `30th`,
//! `10:30`, links, e-mail addresses, `@names`.
//! What is split: `Smith|'s`, `30|-|year|-|old`, `US|-|led`, `mid|-|November`,
//! `$|5.2bn`, `2022|-|11|-|29`. Doubled single marks (`''`) are one token.

use super::span::ByteSpan;
use crate::lexicon::{ABBREVIATIONS, COUNTRIES, DEMONYMS, FIRST_NAMES};

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
        let Some(token) = self.list.get(index) else { return "" };
        let start = token.lower as usize;
        let end = self.list.get(index + 1).map_or(self.lower.len(), |next| next.lower as usize);
        &self.lower[start..end]
    }

    /// Appends the tokens of `text[span]`.
    pub fn tokenize(&mut self, text: &str, span: ByteSpan) {
        let mut scanner = Scanner { text, end: span.end as usize, at: span.start as usize };
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

/// Letters, digits, and what hangs on letters: combining marks, joiners, soft hyphens.
fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{300}'..='\u{36F}' | '\u{FE0F}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{2BC}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

struct Scanner<'t> {
    text: &'t str,
    end: usize,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn rest_from(&self, position: usize) -> &'t str {
        &self.text[position..self.end]
    }

    fn peek(&self) -> Option<char> {
        self.rest_from(self.at).chars().next()
    }

    fn char_at(&self, position: usize) -> Option<char> {
        self.rest_from(position.min(self.end)).chars().next()
    }

    fn char_before(&self, position: usize) -> Option<char> {
        self.text[..position].chars().next_back()
    }

    /// Moves past the token that begins with `c` at the current position.
    fn token(&mut self, c: char, space_before: bool) -> Kind {
        if c.is_ascii_digit() || c.is_numeric() {
            self.number();
            return Kind::Number;
        }
        if is_word_char(c) && c != '\u{FE0F}' {
            return self.word();
        }
        self.at += c.len_utf8();
        let next = self.peek();
        match c {
            '\'' | '’' | '\u{2BC}' if !space_before && self.clitic_s(self.at) => {
                self.at += 1;
                Kind::Possessive
            }
            '\'' | '`' | '’' | '‘' => {
                if next == Some(c) {
                    self.at += c.len_utf8();
                    Kind::DoubleQuote
                } else {
                    Kind::SingleQuote
                }
            }
            '‚' | '‛' | '‹' | '›' | '′' | '´' => Kind::SingleQuote,
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' | '「' | '」' => Kind::DoubleQuote,
            '.' | '!' | '?' | '…' | '。' => {
                self.skip_while(|c| matches!(c, '.' | '!' | '?' | '…'));
                Kind::Stop
            }
            '–' | '—' | '―' | '−' => {
                self.skip_while(|c| matches!(c, '–' | '—' | '―'));
                Kind::Dash
            }
            _ if is_hyphen(c) => {
                if next.is_some_and(is_hyphen) {
                    self.skip_while(is_hyphen);
                    Kind::Dash
                } else if space_before || next.is_none_or(is_space) {
                    Kind::Dash
                } else {
                    Kind::Hyphen
                }
            }
            ',' | ';' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '|' | '•' | '·' => Kind::Punctuation,
            '@' | '#' if space_before && next.is_some_and(|n| n.is_alphabetic() || n == '_') => {
                self.skip_while(is_word_char);
                Kind::Link
            }
            _ => Kind::Symbol,
        }
    }

    fn skip_while(&mut self, accept: impl Fn(char) -> bool) {
        while let Some(c) = self.peek().filter(|&c| accept(c)) {
            self.at += c.len_utf8();
        }
    }

    /// Whether the text at `position` is the `s` of `'s`.
    fn clitic_s(&self, position: usize) -> bool {
        let mut rest = self.rest_from(position).chars();
        matches!(rest.next(), Some('s' | 'S')) && !rest.next().is_some_and(is_word_char)
    }

    fn number(&mut self) {
        self.skip_while(is_word_char);
        while let Some(c) = self.peek() {
            let digits = self.rest_from(self.at + c.len_utf8()).bytes().take_while(u8::is_ascii_digit).take(4).count();
            let after_digit = self.char_before(self.at).is_some_and(|b| b.is_ascii_digit());
            let joined = match c {
                ',' => digits == 2 || digits == 3,
                '.' => digits > 0,
                ':' => digits == 2,
                _ => false,
            };
            if !(joined && after_digit) {
                break;
            }
            self.at += c.len_utf8();
            self.skip_while(is_word_char);
        }
    }

    fn word(&mut self) -> Kind {
        let start = self.at;
        if self.link(start) {
            return Kind::Link;
        }
        // Where the part since the last full stop or hyphen begins.
        let mut part = start;
        let mut dotted = false;
        loop {
            self.skip_while(is_word_char);
            let Some(c) = self.peek() else { break };
            let next_at = self.at + c.len_utf8();
            let Some(next) = self.char_at(next_at) else {
                if c == '.' && (dotted || self.abbreviation(start, next_at)) {
                    self.at = next_at;
                }
                break;
            };
            if c == '@' && is_word_char(next) {
                self.skip_while(|c| !is_space(c));
                self.trim_trailing_marks();
                return Kind::Link;
            }
            let joined = match c {
                _ if is_apostrophe(c) => next.is_alphabetic() && !self.clitic_s(next_at),
                '&' => next.is_uppercase() && self.char_before(self.at).is_some_and(char::is_uppercase),
                '.' if self.initials(part, next_at) => {
                    dotted = true;
                    part = next_at;
                    true
                }
                '.' if self.domain(next_at) => {
                    part = next_at;
                    true
                }
                _ if is_hyphen(c) && is_word_char(next) && self.hyphen_joins(start, part, next_at) => {
                    part = next_at;
                    true
                }
                _ => false,
            };
            if !joined {
                if c == '.' && (dotted || self.abbreviation(start, next_at)) {
                    self.at = next_at;
                }
                break;
            }
            self.at = next_at;
        }
        Kind::Word
    }

    /// `U.S`, `a.m`, `J.K`, `Ph.D`: a short part, a stop, and a single letter.
    fn initials(&self, part: usize, next_at: usize) -> bool {
        let before = &self.text[part..self.at];
        let mut after = self.rest_from(next_at).chars();
        let letter = after.next().filter(|c| c.is_alphabetic());
        let single = after.next().is_none_or(|c| !is_word_char(c));
        match (before.chars().count(), letter) {
            (1, Some(_)) => single,
            (2, Some(letter)) => single && letter.is_uppercase() && before.starts_with(char::is_uppercase),
            _ => false,
        }
    }

    /// `Amazon.com`: what follows the stop is a common top-level domain.
    fn domain(&self, next_at: usize) -> bool {
        let rest = self.rest_from(next_at);
        ["com", "org", "net", "gov", "edu", "info", "tv", "co.uk", "io"].iter().any(|domain| {
            rest.get(..domain.len()).is_some_and(|r| r.eq_ignore_ascii_case(domain)) && !rest[domain.len()..].starts_with(is_word_char)
        })
    }

    /// Whether the word from `start` to here, with the stop that ends at `after`, is an abbreviation.
    fn abbreviation(&self, start: usize, after: usize) -> bool {
        let word = &self.text[start..self.at];
        // Titles may have accents, "Señ.", but none of the listed ones do.
        let single = word.chars().nth(1).is_none();
        if word.len() > 8 || !(single || word.is_ascii()) {
            return false;
        }
        let next = self.rest_from(after).trim_start_matches(is_space).chars().next();
        let capital = word.starts_with(char::is_uppercase);
        // "c. 1480"
        if matches!(word, "c" | "ca") && next.is_some_and(|c| c.is_ascii_digit()) {
            return true;
        }
        if single {
            return capital && next.is_some_and(|c| c.is_uppercase());
        }
        match ABBREVIATIONS.get(&word.to_ascii_lowercase()) {
            // "JACKSON, Miss. - Rain fell"
            Some("w") => capital && next.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | ',')),
            Some("n") => next.is_some_and(|c| c.is_ascii_digit()),
            Some(_) => true,
            None => false,
        }
    }

    /// Whether the hyphen at the current position is inside one name:
    /// `al-Qaeda`, `Jean-Claude`, `COVID-19`, but not `US-led`, `Chile-Peru`.
    fn hyphen_joins(&self, start: usize, part: usize, next_at: usize) -> bool {
        let left = &self.text[part..self.at];
        let right = self.rest_from(next_at);
        let Some(first) = right.chars().next() else { return false };
        if first.is_uppercase() && ARABIC_ARTICLES.iter().any(|a| left.eq_ignore_ascii_case(a)) {
            return true;
        }
        let left_capital = left.starts_with(char::is_uppercase);
        if !left_capital || left.contains('.') {
            return false;
        }
        let right_word = &right[..right.find(|c| !is_word_char(c)).unwrap_or(right.len())];
        if is_calendar_name(left) && (first.is_ascii_digit() || is_calendar_name(right_word)) {
            return false;
        }
        if first.is_ascii_digit() {
            // F-16, COVID-19; "Smith-2" is rare enough.
            return start == part;
        }
        if !first.is_uppercase() {
            // "Kuala-lumpur" is rare; "Ban Ki-moon", "Park Geun-hye" are not.
            return left.len() <= 5
                && !left.chars().all(char::is_uppercase)
                && KOREAN_SECOND.iter().any(|s| right.starts_with(s) && !right[s.len()..].starts_with(is_word_char));
        }
        let left_caps = left.chars().all(char::is_uppercase);
        let right_caps = right.chars().take_while(|&c| is_word_char(c)).take(2).all(char::is_uppercase);
        if matches!(left, "US" | "UK" | "UN" | "EU") || left_caps && (2..=3).contains(&left.len()) && !right_caps {
            return false;
        }
        // "Russia-Ukraine", "Russian-Ukrainian", "Indo-Pacific": two names, unless one family has both.
        let key = left.to_lowercase();
        !(COUNTRIES.contains(&key) || DEMONYMS.contains(&key) && !FIRST_NAMES.contains(&key))
    }

    /// `http://…`, `https://…`, `www.…`: moves past it.
    fn link(&mut self, start: usize) -> bool {
        let rest = self.rest_from(start).as_bytes();
        let begins = |prefix: &str| rest.get(..prefix.len()).is_some_and(|r| r.eq_ignore_ascii_case(prefix.as_bytes()));
        if !(begins("http://") || begins("https://") || begins("www.")) {
            return false;
        }
        self.skip_while(|c| !is_space(c) && !matches!(c, '"' | '“' | '”' | '<' | '>'));
        self.trim_trailing_marks();
        true
    }

    fn trim_trailing_marks(&mut self) {
        let trimmed = self.text[..self.at].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '"', '”', '»']);
        self.at = trimmed.len();
    }
}

/// Whether a word is the name of a month or a weekday: "July-August", "Monday-Friday", "August-24" are ranges.
fn is_calendar_name(word: &str) -> bool {
    let begins = |name: &str| {
        let whole = word.len() == name.len() || word.len() == 3 || word == "Sept";
        whole && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    word.len() >= 3 && CALENDAR.iter().any(|name| begins(name))
}

/// The months and the days of the week.
static CALENDAR: [&str; 19] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Articles that open Arabic names: the hyphen after them belongs to the name.
static ARABIC_ARTICLES: [&str; 10] = ["al", "el", "ul", "an", "as", "ad", "ar", "at", "ash", "az"];

/// Second syllables of romanised Korean given names that are written in lower
/// case after a hyphen, the commonest.
static KOREAN_SECOND: [&str; 40] = [
    "moon", "hye", "un", "jung", "il", "jong", "jin", "hyun", "hyung", "soo", "su", "ho", "hwan", "hoon", "min", "woo", "won", "young",
    "yong", "sik", "sung", "seok", "suk", "chul", "cheol", "kyu", "gyu", "keun", "geun", "kyung", "ki", "gi", "sook", "mi", "hee", "ah",
    "joon", "jun", "tae", "bum",
];

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
