//! Where tokens end: which words, numbers and marks stay together.

use super::super::span::ByteSpan;
use super::plain::{self, Letters};
use super::{Kind, is_space};
use crate::lexicon::{ABBREVIATIONS, COMMON_WORDS, COUNTRIES, DEMONYMS, FIRST_NAMES, word_set};

/// Letters, digits, and characters that attach to letters: combining marks, joiners, soft hyphens.
fn is_word_char(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '_' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{300}'..='\u{36F}' | '\u{FE0F}'
        )
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{2BC}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

pub struct Scanner<'t> {
    text: &'t str,
    end: usize,
    /// The byte that comes next.
    pub at: usize,
}

impl<'t> Scanner<'t> {
    /// At the start of `text[span]`.
    pub fn new(text: &'t str, span: ByteSpan) -> Self {
        Scanner { text, end: span.end as usize, at: span.start as usize }
    }

    fn rest_from(&self, position: usize) -> &'t str {
        &self.text[position..self.end]
    }

    pub fn peek(&self) -> Option<char> {
        self.rest_from(self.at).chars().next()
    }

    fn char_at(&self, position: usize) -> Option<char> {
        self.rest_from(position.min(self.end)).chars().next()
    }

    fn char_before(&self, position: usize) -> Option<char> {
        self.text[..position].chars().next_back()
    }

    /// Moves past one blank, if it is next.
    pub fn skip_blank(&mut self) -> bool {
        let blank = self.text.as_bytes()[self.at..self.end].first() == Some(&b' ');
        self.at += usize::from(blank);
        blank
    }

    /// Moves past a word that is [`plain`], as most are.
    pub fn plain_word(&mut self) -> Option<Letters> {
        let (length, letters) = plain::word(&self.text.as_bytes()[self.at..self.end])?;
        self.at += length;
        Some(letters)
    }

    /// Moves past the token that begins with `c` at the current position.
    pub fn token(&mut self, c: char, space_before: bool) -> Kind {
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
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' | '「' | '」' => {
                Kind::DoubleQuote
            }
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
            ',' | ';' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '|' | '•' | '·' => {
                Kind::Punctuation
            }
            '@' | '#'
                if (space_before || self.opens_handle())
                    && next.is_some_and(|n| n.is_alphabetic() || n == '_') =>
            {
                self.skip_word();
                Kind::Link
            }
            _ => Kind::Symbol,
        }
    }

    /// Whether a bracket or quotation mark stands before the sign just passed: "(@halenews)".
    fn opens_handle(&self) -> bool {
        self.char_before(self.at - 1).is_some_and(|before| matches!(before, '(' | '[' | '"' | '“'))
    }

    fn skip_while(&mut self, accept: impl Fn(char) -> bool) {
        while let Some(c) = self.peek().filter(|&c| accept(c)) {
            self.at += c.len_utf8();
        }
    }

    /// [`skip_while`](Self::skip_while) for letters and the like, most of which are ASCII.
    fn skip_word(&mut self) {
        loop {
            let ascii = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
            self.at += self.rest_from(self.at).bytes().take_while(ascii).count();
            match self.peek() {
                Some(c) if !c.is_ascii() && is_word_char(c) => self.at += c.len_utf8(),
                _ => break,
            }
        }
    }

    /// Whether the text at `position` is the `s` of `'s`.
    fn clitic_s(&self, position: usize) -> bool {
        let mut rest = self.rest_from(position).chars();
        matches!(rest.next(), Some('s' | 'S')) && !rest.next().is_some_and(is_word_char)
    }

    fn number(&mut self) {
        self.skip_word();
        while let Some(c) = self.peek() {
            let digits = self
                .rest_from(self.at + c.len_utf8())
                .bytes()
                .take_while(u8::is_ascii_digit)
                .take(4)
                .count();
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
            self.skip_word();
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
            self.skip_word();
            let Some(c) = self.peek().filter(|c| !matches!(c, ' ' | ',')) else { break };
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
                '&' => {
                    next.is_uppercase() && self.char_before(self.at).is_some_and(char::is_uppercase)
                }
                '.' if self.initials(part, next_at) => {
                    dotted = true;
                    part = next_at;
                    true
                }
                '.' if self.domain(next_at) => {
                    part = next_at;
                    true
                }
                _ if is_hyphen(c)
                    && is_word_char(next)
                    && self.hyphen_joins(start, part, next_at) =>
                {
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
            (2, Some(letter)) => {
                single && letter.is_uppercase() && before.starts_with(char::is_uppercase)
            }
            _ => false,
        }
    }

    /// `Amazon.com`: what follows the stop is a common top-level domain.
    fn domain(&self, next_at: usize) -> bool {
        let rest = self.rest_from(next_at);
        ["com", "org", "net", "gov", "edu", "info", "tv", "co.uk", "io"].iter().any(|domain| {
            rest.get(..domain.len()).is_some_and(|r| r.eq_ignore_ascii_case(domain))
                && !rest[domain.len()..].starts_with(is_word_char)
        })
    }

    /// Whether the word from `start` to here, with the stop that ends at `after`, is an
    /// abbreviation.
    fn abbreviation(&self, start: usize, after: usize) -> bool {
        let word = &self.text[start..self.at];
        // Titles may have accents, "Señ.", but none of the listed ones do.
        let single = word.chars().nth(1).is_none();
        const LONGEST: usize = 8;
        if word.len() > LONGEST || !(single || word.is_ascii()) {
            return false;
        }
        let next = self.rest_from(after).trim_start_matches(is_space).chars().next();
        let capital = word.starts_with(char::is_uppercase);
        // "c. 1480"
        if matches!(word, "c" | "ca") && next.is_some_and(|c| c.is_ascii_digit()) {
            return true;
        }
        if single {
            // "Doe v. Hale"
            return (capital || word == "v") && next.is_some_and(|c| c.is_uppercase());
        }
        // "He lives in LA. She lives", "MORBY, LA. Rain fell": an acronym; but "BATON ROUGE, LA. - Rain
        // fell"
        let acronym = matches!(word, "IE" | "LA" | "PA" | "SAT" | "VA");
        if acronym && next.is_none_or(|c| c.is_uppercase() || matches!(c, '"' | '“')) {
            return false;
        }
        let mut lower = [0; LONGEST];
        lower[..word.len()].copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        match std::str::from_utf8(&lower[..word.len()])
            .ok()
            .and_then(|lower| ABBREVIATIONS.get(lower))
        {
            // "JACKSON, Miss. - Rain fell"
            Some("w") => {
                capital
                    && next.is_some_and(|c| {
                        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | ',')
                    })
            }
            Some("n") => next.is_some_and(|c| c.is_ascii_digit()),
            Some(_) => true,
            None => false,
        }
    }

    /// Whether the letter at `start` is a politician's party, "Sen. Ana Hale (D-Sioux Falls)": it
    /// follows a capitalised word, in brackets or between commas that close soon after the place
    /// that `rest` begins with; behind a comma the sentence may end, too: "Rep. Tom Ruiz, R-Morby."
    /// Not "the landing (D-Day)", "On D-Day", "the film, R-Rated."
    fn is_party(&self, start: usize, rest: &str) -> bool {
        const LONGEST: usize = 30;
        let before = self.text[..start].trim_end();
        let close = match before.chars().next_back() {
            Some('(') => ')',
            Some(',') => ',',
            _ => return false,
        };
        let named = before[..before.len() - 1]
            .trim_end()
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase));
        let closed = rest
            .char_indices()
            .take(LONGEST)
            .find(|(_, c)| matches!(c, '(' | ')' | ',' | ';' | '\n'))
            .is_some_and(|(_, c)| c == close);
        let ends = || {
            let word = rest.split(['.', ' ']).next().unwrap_or_default();
            let in_reach = rest.char_indices().take(LONGEST).any(|(_, c)| c == '.');
            close == ',' && in_reach && !COMMON_WORDS.contains(&*word.to_lowercase())
        };
        named && (closed || ends())
    }

    /// Whether the hyphen at the current position is inside one name: `al-Qaeda`, `Jean-Claude`,
    /// `COVID-19`, but not `US-led`, `Chile-Peru`.
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
        // "Sen. Ana Hale (D-Sioux Falls)", "Rep. Tom Ruiz, R-Tenn.,": the party and the place.
        if matches!(left, "D" | "R" | "I") && self.is_party(start, right) {
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
            let end = right.find(|c| !is_word_char(c)).unwrap_or(right.len());
            return left.len() <= 5
                && !left.chars().all(char::is_uppercase)
                && word_set!("korean_syllables").contains(&right[..end]);
        }
        let left_caps = left.chars().all(char::is_uppercase);
        let right_caps =
            right.chars().take_while(|&c| is_word_char(c)).take(2).all(char::is_uppercase);
        if matches!(left, "US" | "UK" | "UN" | "EU")
            || left_caps && (2..=3).contains(&left.len()) && !right_caps
        {
            return false;
        }
        // "Russia-Ukraine", "Russian-Ukrainian", "Indo-Pacific": two names, unless one family has
        // both.
        let key = left.to_lowercase();
        !(COUNTRIES.contains(&key) || DEMONYMS.contains(&key) && !FIRST_NAMES.contains(&key))
    }

    /// `http://…`, `https://…`, `www.…`: moves past it.
    fn link(&mut self, start: usize) -> bool {
        let rest = self.rest_from(start).as_bytes();
        let begins = |prefix: &str| {
            rest.get(..prefix.len()).is_some_and(|r| r.eq_ignore_ascii_case(prefix.as_bytes()))
        };
        if !(begins("http://") || begins("https://") || begins("www.")) {
            return false;
        }
        self.skip_while(|c| !is_space(c) && !matches!(c, '"' | '“' | '”' | '<' | '>'));
        self.trim_trailing_marks();
        true
    }

    fn trim_trailing_marks(&mut self) {
        let trimmed = self.text[..self.at]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '"', '”', '»']);
        self.at = trimmed.len();
    }
}

/// Whether a word is the name of a month or a weekday: "July-August", "Monday-Friday", "August-24"
/// are ranges.
fn is_calendar_name(word: &str) -> bool {
    let begins = |name: &str| {
        let whole = word.len() == name.len() || word.len() == 3 || word == "Sept";
        whole && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    word.len() >= 3 && MONTHS.iter().chain(&WEEKDAYS).any(|name| begins(name))
}

/// The months, in order.
pub static MONTHS: [&str; 12] = [
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
];

static WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Articles that open Arabic names: the hyphen after them belongs to the name.
static ARABIC_ARTICLES: [&str; 10] = ["al", "el", "ul", "an", "as", "ad", "ar", "at", "ash", "az"];
