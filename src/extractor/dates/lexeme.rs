//! What a word can mean in a temporal expression.
//!
//! Every token is looked up once; nearly all mean nothing here.

mod vocabulary;

use crate::lexicon::{Key, WordTable, word_table};
use jiff::civil::Weekday;

use super::calendar::{Season, Unit};
use super::value::TimeOfDay;
use crate::article::Article;
use crate::text::number;
use crate::text::token::{Kind, Token};
use vocabulary::WORDS;

/// A token, as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lexeme {
    /// An ordinary word.
    Nothing,
    /// "the", "at": opens an expression only before another lexeme.
    Opener,
    /// "least", "ago": stands only inside an expression.
    Inner,
    /// Begins with a digit; the rules look at it themselves.
    Figure,
    /// A word that rules name.
    Word,
    /// Part of a number in words.
    Cardinal,
    Ordinal(u8),
    Month(i8),
    Weekday(Weekday),
    /// In the singular.
    Unit(Unit),
    /// In the plural.
    Units(Unit),
    Season(Season),
    Part(TimeOfDay),
    /// In the plural: mornings.
    Parts(TimeOfDay),
    /// yesterday, today, tomorrow: days from the reference date.
    Relative(i8),
    /// last, this, next: places to move from the stretch that holds the reference date.
    Step(i8),
    /// BC, AD: part of a year if it is written in capitals.
    Era,
}

/// One bit for each kind of lexeme.
pub mod class {
    pub const OPENER: u32 = 1;
    pub const INNER: u32 = 1 << 1;
    pub const FIGURE: u32 = 1 << 2;
    pub const WORD: u32 = 1 << 3;
    pub const CARDINAL: u32 = 1 << 4;
    pub const ORDINAL: u32 = 1 << 5;
    pub const MONTH: u32 = 1 << 6;
    pub const WEEKDAY: u32 = 1 << 7;
    pub const UNIT: u32 = 1 << 8;
    pub const UNITS: u32 = 1 << 9;
    pub const SEASON: u32 = 1 << 10;
    pub const PART: u32 = 1 << 11;
    pub const PARTS: u32 = 1 << 12;
    pub const RELATIVE: u32 = 1 << 13;
    pub const STEP: u32 = 1 << 14;
    pub const ERA: u32 = 1 << 15;
}

impl Lexeme {
    /// Its kind, as a bit; 0 for nothing.
    pub fn class(self) -> u32 {
        match self {
            Lexeme::Nothing => 0,
            Lexeme::Opener => class::OPENER,
            Lexeme::Inner => class::INNER,
            Lexeme::Figure => class::FIGURE,
            Lexeme::Word => class::WORD,
            Lexeme::Cardinal => class::CARDINAL,
            Lexeme::Ordinal(_) => class::ORDINAL,
            Lexeme::Month(_) => class::MONTH,
            Lexeme::Weekday(_) => class::WEEKDAY,
            Lexeme::Unit(_) => class::UNIT,
            Lexeme::Units(_) => class::UNITS,
            Lexeme::Season(_) => class::SEASON,
            Lexeme::Part(_) => class::PART,
            Lexeme::Parts(_) => class::PARTS,
            Lexeme::Relative(_) => class::RELATIVE,
            Lexeme::Step(_) => class::STEP,
            Lexeme::Era => class::ERA,
        }
    }
}

/// The lexeme of each token of an article.
pub fn lexemes(article: &Article) -> Vec<Lexeme> {
    let of_words: Vec<Lexeme> = article.tokens.words.keys().map(lookup).collect();
    article.tokens.list.iter().map(|token| lexeme(article, token, of_words[token.word as usize])).collect()
}

/// The lexeme of a token, whose word has the lexeme `of_word`.
fn lexeme(article: &Article, token: &Token, of_word: Lexeme) -> Lexeme {
    match token.kind {
        Kind::Number => Lexeme::Figure,
        Kind::SingleQuote => Lexeme::Opener,
        Kind::Word => match of_word {
            // "may", "march", "sat": words, unless they are written as names.
            Lexeme::Month(_) | Lexeme::Weekday(_)
                if !token.capitalized && !unmistakable(article.tokens.words.lower(token.word as usize)) =>
            {
                Lexeme::Nothing
            }
            found => found,
        },
        _ => Lexeme::Nothing,
    }
}

/// The lexeme of a lower-cased word, whatever its capitals.
pub fn lookup<'k>(lower: impl Into<Key<'k>>) -> Lexeme {
    TABLE.get(lower).unwrap_or(Lexeme::Nothing)
}

/// Full names of months and weekdays that are no other word.
fn unmistakable(lower: &str) -> bool {
    lower.len() > 5 && lower != "august" || lower == "april"
}

/// Whether the token is the name of a month or a weekday in full, and not "Sat." or "Nov".
pub fn written_in_full(lower: &str) -> bool {
    lower.ends_with("day") || matches!(lower, "may" | "june" | "july" | "march" | "april" | "august") || lower.len() > 6
}

static TABLE: WordTable<Lexeme> = word_table!(WORDS);

/// The weekday that a plural stands for: `mondays`.
pub fn plural_weekday(lower: &str) -> Option<Weekday> {
    match lookup(lower.strip_suffix('s')?) {
        Lexeme::Weekday(weekday) => Some(weekday),
        _ => None,
    }
}

/// The value of an ordinal in words or figures.
pub fn ordinal(lexeme: Lexeme, lower: &str) -> Option<u32> {
    match lexeme {
        Lexeme::Ordinal(value) => Some(value.into()),
        Lexeme::Figure => number::ordinal(lower),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vocabulary_is_sorted_and_found() {
        for pair in WORDS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{:?} stands before {:?}", pair[0], pair[1]);
        }
        for &(word, lexeme) in WORDS {
            assert_eq!(lookup(word), lexeme, "{word}");
        }
        for word in ["", "house", "x-ray", "über", "zulu", "Friday"] {
            assert_eq!(lookup(word), Lexeme::Nothing, "{word}");
        }
    }

    #[test]
    fn months_and_weekdays_are_names() {
        let text = "they may march in May and March as Sat sat on the sun on monday in august or january";
        let article = Article::new(text);
        let lexemes = lexemes(&article);
        let found: Vec<_> = (0..article.tokens.list.len())
            .filter(|&i| matches!(lexemes[i], Lexeme::Month(_) | Lexeme::Weekday(_)))
            .map(|i| article.word(i))
            .collect();
        assert_eq!(found, ["May", "March", "Sat", "monday", "january"]);
    }
}
