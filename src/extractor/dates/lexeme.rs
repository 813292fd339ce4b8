//! Lexemes: the meaning of a word in a temporal expression.
//!
//! Every token is looked up once; nearly all have no such meaning.

use jiff::civil::Weekday;

use super::calendar::{Season, Unit};
use super::value::TimeOfDay;
use crate::article::Article;
use crate::lexicon::{Key, ORGANIZATIONS, TEMPORAL_WORDS};
use crate::syntax::class::NAMED_SORT;
use crate::text::number;
use crate::text::token::{Kind, Token};

/// The temporal meaning of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lexeme {
    /// An ordinary word.
    Nothing,
    /// "the", "at": begins an expression only before another lexeme.
    Opener,
    /// "least", "ago": occurs only inside an expression.
    Inner,
    /// Begins with a digit; the slots read it themselves.
    Figure,
    /// Another word used in rules.
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
    /// last, this, next: number of periods from the one that includes the reference date.
    Step(i8),
    /// BC, AD: part of a year if it is written in capitals.
    Era,
}

/// One bit for each kind of lexeme.
pub mod class {
    pub const NOTHING: u128 = 1;
    pub const OPENER: u128 = 1 << 1;
    pub const INNER: u128 = 1 << 2;
    pub const FIGURE: u128 = 1 << 3;
    pub const WORD: u128 = 1 << 4;
    pub const CARDINAL: u128 = 1 << 5;
    pub const ORDINAL: u128 = 1 << 6;
    pub const MONTH: u128 = 1 << 7;
    pub const WEEKDAY: u128 = 1 << 8;
    pub const UNIT: u128 = 1 << 9;
    pub const UNITS: u128 = 1 << 10;
    pub const SEASON: u128 = 1 << 11;
    pub const PART: u128 = 1 << 12;
    pub const PARTS: u128 = 1 << 13;
    pub const RELATIVE: u128 = 1 << 14;
    pub const STEP: u128 = 1 << 15;
    pub const ERA: u128 = 1 << 16;
    /// The number of classes.
    pub const CLASSES: u32 = 17;
}

impl Lexeme {
    /// Its kind, as a bit.
    pub fn class(self) -> u128 {
        match self {
            Lexeme::Nothing => class::NOTHING,
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
    let mut lexemes: Vec<Lexeme> = article
        .tokens
        .list
        .iter()
        .map(|token| lexeme(article, token, of_words[token.word as usize]))
        .collect();
    for (at, lexeme) in lexemes.iter_mut().enumerate().skip(1) {
        if matches!(lexeme, Lexeme::Weekday(_)) && is_half_of_name(article, at) {
            *lexeme = Lexeme::Nothing;
        }
    }
    lexemes
}

/// Whether the weekday at token `at` is the second half of a name: the club Sheffield Wednesday,
/// the song "Gloomy Sunday". A name before it is not enough: "in London Wednesday".
fn is_half_of_name(article: &Article, at: usize) -> bool {
    let token = |at: usize| article.tokens.list.get(at);
    let quote =
        |at| matches!(token(at).map(|it| it.kind), Some(Kind::DoubleQuote | Kind::SingleQuote));
    let (before, sort) = (article.token(at - 1), at.wrapping_sub(2));
    let named = || {
        let name = format!("{} {}", article.lower(at - 1), article.lower(at));
        ORGANIZATIONS.get(name.as_str()).is_some()
    };
    // "in Sheffield Wednesday"
    before.capitalized
        && (token(sort).is_none() || article.lower(sort) != "in")
        && (quote(sort) && quote(at + 1)
            || token(sort).is_some() && article.tagged(sort).has(NAMED_SORT)
            || named())
}

/// The lexeme of a token in its context; `of_word` is that of its word alone.
fn lexeme(article: &Article, token: &Token, of_word: Lexeme) -> Lexeme {
    match token.kind {
        Kind::Number => Lexeme::Figure,
        Kind::SingleQuote => Lexeme::Opener,
        Kind::Word => match of_word {
            // "may", "march", "august": words, unless they are written as names.
            Lexeme::Month(_) | Lexeme::Weekday(_)
                if !token.capitalized && {
                    let lower = article.tokens.words.lower(token.word as usize);
                    lower.len() < 6 || lower == "august"
                } =>
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
    let key = lower.into();
    // first, second, third, tenth
    let may_be_ordinal =
        || matches!(key.as_bytes(), [.., b's' | b't', b't' | b'h'] | [.., b'n' | b'r', b'd']);
    let ordinal = || u8::try_from(number::ordinal(&key)?).ok().map(Lexeme::Ordinal);
    match TEMPORAL_WORDS.get(key) {
        Some(value) => parse(value),
        // FY2021
        None if matches!(key.as_bytes(), [b'f', b'y', b'0'..=b'9', ..]) => Some(Lexeme::Word),
        None if number::small(key).is_some_and(|value| value > 0) => Some(Lexeme::Cardinal),
        None if may_be_ordinal() => ordinal(),
        None => None,
    }
    .unwrap_or(Lexeme::Nothing)
}

/// Parses a value of [`TEMPORAL_WORDS`].
fn parse(value: &str) -> Option<Lexeme> {
    let (kind, name) = value.split_once(' ').unwrap_or((value, ""));
    Some(match kind {
        "opener" => Lexeme::Opener,
        "inner" => Lexeme::Inner,
        "word" => Lexeme::Word,
        "cardinal" => Lexeme::Cardinal,
        "era" => Lexeme::Era,
        "month" => Lexeme::Month(name.parse().ok()?),
        "weekday" => Lexeme::Weekday(Weekday::from_monday_one_offset(name.parse().ok()?).ok()?),
        "unit" => Lexeme::Unit(named(&UNITS, name)?),
        "units" => Lexeme::Units(named(&UNITS, name)?),
        "season" => Lexeme::Season(named(&SEASONS, name)?),
        "part" => Lexeme::Part(named(&PARTS, name)?),
        "parts" => Lexeme::Parts(named(&PARTS, name)?),
        "relative" => Lexeme::Relative(name.parse().ok()?),
        "step" => Lexeme::Step(name.parse().ok()?),
        _ => return None,
    })
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|&(_, value)| value)
}

static UNITS: [(&str, Unit); 11] = [
    ("second", Unit::Second),
    ("minute", Unit::Minute),
    ("hour", Unit::Hour),
    ("day", Unit::Day),
    ("weekend", Unit::Weekend),
    ("week", Unit::Week),
    ("month", Unit::Month),
    ("quarter", Unit::Quarter),
    ("year", Unit::Year),
    ("decade", Unit::Decade),
    ("century", Unit::Century),
];

static SEASONS: [(&str, Season); 4] = [
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("fall", Season::Fall),
    ("winter", Season::Winter),
];

static PARTS: [(&str, TimeOfDay); 4] = [
    ("morning", TimeOfDay::Morning),
    ("afternoon", TimeOfDay::Afternoon),
    ("evening", TimeOfDay::Evening),
    ("night", TimeOfDay::Night),
];

/// Whether the token is the name of a month or a weekday in full, and not "Sat." or "Nov".
pub fn written_in_full(lower: &str) -> bool {
    lower.ends_with("day")
        || matches!(lower, "may" | "june" | "july" | "march" | "april" | "august")
        || lower.len() > 6
}

/// The weekday of a plural: `mondays`.
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
    fn every_value_is_understood() {
        for (word, value) in TEMPORAL_WORDS.entries() {
            assert!(parse(value).is_some_and(|lexeme| lexeme == lookup(word)), "{word}: {value}");
        }
        for (word, lexeme) in [
            ("april", Lexeme::Month(4)),
            ("fri.", Lexeme::Weekday(Weekday::Friday)),
            ("weeks", Lexeme::Units(Unit::Week)),
            ("nights", Lexeme::Parts(TimeOfDay::Night)),
            ("autumn", Lexeme::Season(Season::Fall)),
            ("past", Lexeme::Step(-1)),
            ("twelfth", Lexeme::Ordinal(12)),
            ("ninety", Lexeme::Cardinal),
            ("thousand", Lexeme::Cardinal),
            ("", Lexeme::Nothing),
            ("house", Lexeme::Nothing),
            ("zero", Lexeme::Nothing),
            ("Friday", Lexeme::Nothing),
        ] {
            assert_eq!(lookup(word), lexeme, "{word}");
        }
    }

    #[test]
    fn months_and_weekdays_are_names() {
        let text =
            "they may march in May and March as Sat sat on the sun on monday in august or january";
        let article = Article::new(text);
        let lexemes = lexemes(&article);
        let found: Vec<_> = (0..article.tokens.list.len())
            .filter(|&i| matches!(lexemes[i], Lexeme::Month(_) | Lexeme::Weekday(_)))
            .map(|i| article.word(i))
            .collect();
        assert_eq!(found, ["May", "March", "Sat", "monday", "january"]);
    }
}
