//! Slots of figures and number words: years, decades, numeric dates, amounts.

use super::matcher::Matcher;
use super::slot::Decade;
use crate::extractor::dates::lexeme::{Lexeme, ordinal};
use crate::extractor::dates::value::Amount;
use crate::text::number;
use crate::text::token::Kind;

/// Decades in words, from the twenties on.
pub(super) const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
/// The order of day and month in numeric dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// 28/11/2022
    DayFirst,
    /// 11/28/2022
    MonthFirst,
}

/// Years of two digits up to this are those of this century.
const THIS_CENTURY: i16 = 35;

/// The year whose last two digits are written: ’68, 7/25/20.
pub fn century(short: i16) -> Option<i16> {
    Some(short + if short <= THIS_CENTURY { 2000 } else { 1900 })
}

impl Matcher<'_, '_> {
    /// The value of a token that consists of digits only, as many as `length` allows.
    pub(super) fn digits(&self, at: usize, length: std::ops::RangeInclusive<usize>) -> Option<i64> {
        let lower = self.lower(at);
        (length.contains(&lower.len()) && lower.bytes().all(|b| b.is_ascii_digit()))
            .then(|| lower.parse().ok())
            .flatten()
    }

    /// Whether the token is BC (true) or AD (false); `None` if it is not an era.
    pub(super) fn era(&self, at: usize) -> Option<bool> {
        let token = (self.lexeme(at) == Lexeme::Era)
            .then(|| self.article.token(at))
            .filter(|token| token.capitalized)?;
        (token.kind == Kind::Word)
            .then(|| matches!(self.lower(at), "bc" | "b.c." | "b.c" | "bce" | "b.c.e."))
    }

    /// "1996", "nineteen ninety-six", "twenty twenty-two", "two thousand (and six)";
    /// "480 BC" is the astronomical year -479.
    pub(super) fn year(&self, at: usize) -> Option<(i16, usize)> {
        if self.lexeme(at) == Lexeme::Era {
            let year = self.digits(at + 1, 1..=4).filter(|_| self.era(at) == Some(false));
            return year.filter(|year| *year > 0).map(|year| (year as i16, 2));
        }
        if let Some(before) = self.era(at + 1) {
            let year = self.digits(at, 1..=4).filter(|year| *year > 0)? as i16;
            return Some((if before { 1 - year } else { year }, 2));
        }
        if let Some(year) = self.digits(at, 4..=4) {
            return (1000..3000).contains(&year).then_some((year as i16, 1));
        }
        if self.lexeme(at) != Lexeme::Cardinal {
            return None;
        }
        let number = |at| number::cardinal(&self.article.tokens, at, self.end);
        let year = |century, rest: number::Cardinal, words| {
            Some((century + i16::try_from(rest.value).ok()?, words + rest.tokens))
        };
        let rest = || number(at + 1).filter(|rest| (10..100).contains(&rest.value));
        match self.lower(at) {
            "nineteen" => year(1900, rest()?, 1),
            "twenty" => year(2000, rest()?, 1),
            "two" => year(0, number(at).filter(|n| (2000..2100).contains(&n.value))?, 0),
            _ => None,
        }
    }

    /// "FY2021", "FY21"
    pub(super) fn fiscal_year(&self, at: usize) -> Option<(i16, usize)> {
        let year = self.lower(at).strip_prefix("fy")?.split(['-', '/', '–']).next()?;
        let length = year.len();
        let year = year.parse().ok()?;
        match length {
            2 => Some((century(year)?, 1)),
            4 => (1900..2100).contains(&year).then_some((year, 1)),
            _ => None,
        }
    }

    /// The value of a token of digits, if their number and the value are allowed.
    pub(super) fn figure<T: TryFrom<i64>>(
        &self,
        at: usize,
        digits: std::ops::RangeInclusive<usize>,
        values: std::ops::RangeInclusive<i64>,
    ) -> Option<(T, usize)> {
        let value = self.digits(at, digits).filter(|value| values.contains(value))?;
        Some((T::try_from(value).ok()?, 1))
    }

    /// A day of a month: 3, 3rd, third, twenty-third.
    pub(super) fn day(&self, at: usize) -> Option<(i8, usize)> {
        if let Some(day) = self.compound_ordinal(at) {
            return Some((day, 3));
        }
        let day = self.figure(at, 1..=2, 1..=31).or_else(|| self.ordinal(at))?;
        Some(day).filter(|&(day, _)| day <= 31)
    }

    /// An ordinal up to 99: third, 19th.
    pub(super) fn ordinal(&self, at: usize) -> Option<(i8, usize)> {
        let ordinal = i8::try_from(ordinal(self.lexeme(at), self.lower(at))?).ok()?;
        (1..=99).contains(&ordinal).then_some((ordinal, 1))
    }

    /// The number of a part of the year: 3 in "Q3" and "3Q", whose letter is `q`.
    pub(super) fn part_number(&self, at: usize, letter: u8, most: u8) -> Option<(i8, usize)> {
        let digit = match *self.lower(at).as_bytes() {
            [first, digit] if first == letter => digit,
            [digit, last] if last == letter => digit,
            _ => return None,
        };
        let number = digit.wrapping_sub(b'0');
        (1..=most).contains(&number).then_some((number as i8, 1))
    }

    /// "twenty-third", three tokens.
    fn compound_ordinal(&self, at: usize) -> Option<i8> {
        let tens = match self.lower(at) {
            "twenty" => 20,
            "thirty" => 30,
            _ => return None,
        };
        let unit = number::ordinal(self.lower(at + 2)).filter(|_| self.is_hyphen(at + 1))?;
        i8::try_from(tens + unit).ok().filter(|day| *day <= 31)
    }

    /// The two figures and the year of "28/11/2022", "7/25/20" or "28-11-2022", five tokens.
    pub fn numeric_date(&self, at: usize) -> Option<(i8, i8, i16)> {
        let mark = self.lower(at + 1);
        if !matches!(mark, "/" | "-") || self.lower(at + 3) != mark {
            return None;
        }
        let part = |at| {
            self.digits(at, 1..=2).filter(|part| (1..=31).contains(part)).map(|part| part as i8)
        };
        let year = match self.digits(at + 4, 4..=4) {
            Some(year) => (1000..3000).contains(&year).then_some(year as i16)?,
            // "2-3-10" counts games.
            None => century(self.digits(at + 4, 2..=2).filter(|_| mark == "/")? as i16)?,
        };
        Some((part(at)?, part(at + 2)?, year))
    }

    /// Day, month and year of "28.11.2022".
    pub(super) fn dotted_date(&self, at: usize) -> Option<(Option<i8>, Option<i8>, Option<i16>)> {
        let mut parts = self.lower(at).split('.');
        let (day, month, year) =
            (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
        let year = (year.len() == 4)
            .then(|| year.parse().ok())?
            .filter(|year| (1000..3000).contains(year))?;
        Some((Some(day), Some(month), Some(year)))
    }

    /// "1980s", "1980's", "’80s", "80s", "eighties".
    pub(super) fn decade(&self, at: usize) -> Option<(Decade, usize)> {
        if self.lexeme(at) == Lexeme::Opener && self.article.token(at).kind == Kind::SingleQuote {
            let figure = (self.lexeme(at + 1) == Lexeme::Figure).then(|| self.decade(at + 1))?;
            return figure.map(|(decade, used)| (decade, used + 1));
        }
        let lower = self.lower(at);
        if let Some(place) = DECADES.iter().position(|decade| *decade == lower) {
            return Some((Decade::Digit(place as i16 + 2), 1));
        }
        let (digits, used) = match lower.strip_suffix('s') {
            Some(digits) => (digits, 1),
            // "1980's"
            None if self.lower(at + 1) == "'s" && lower.len() == 4 => (lower, 2),
            None => return None,
        };
        let decade = digits.strip_suffix('0')?.parse().ok()?;
        match digits.len() {
            2 => Some((Decade::Digit(decade), used)),
            // "the 470s BC" are the years -479 to -470 of the astronomers.
            3 if self.era(at + used)? => Some((Decade::Full(-1 - decade), used + 1)),
            4 => (100..300).contains(&decade).then_some((Decade::Full(decade), used)),
            _ => None,
        }
    }

    /// A number of units: "two", "2 1/2", "two and a half", "half a", "a couple of", "several".
    pub(super) fn amount(&self, at: usize) -> Option<(Amount, usize)> {
        let word = |offset| self.lower(at + offset);
        let is = |from: usize, words: [&str; 3]| (0..3).all(|n| word(from + n) == words[n]);
        let hyphen = |offset| usize::from(self.is_hyphen(at + offset));
        const HALF: Amount = Amount { count: Some(0), half: true };
        match (word(0), word(1)) {
            ("a", "couple") => {
                return Some((Amount::exactly(2), 2 + usize::from(word(2) == "of")));
            }
            ("couple", "of") => return Some((Amount::exactly(2), 2)),
            ("a", "few") => return Some((Amount::VAGUE, 2)),
            ("several" | "few" | "many", _) => return Some((Amount::VAGUE, 1)),
            ("a", "half") => return Some((HALF, 2 + hyphen(2))),
            ("half", _) => {
                let used = 1 + hyphen(1);
                return Some((HALF, used + usize::from(matches!(word(used), "a" | "an"))));
            }
            _ => {}
        }
        if !matches!(self.lexeme(at), Lexeme::Figure | Lexeme::Cardinal | Lexeme::Opener) {
            return None;
        }
        let cardinal = number::cardinal(&self.article.tokens, at, self.end)?;
        let (amount, used) = (Amount::exactly(cardinal.value), cardinal.tokens);
        let half = Amount { half: true, ..amount };
        if cardinal.fraction {
            return self.lower(at).ends_with(".5").then_some((half, used));
        }
        // "2 1/2", "2-1/2", "two and a half", "two-and-a-half", "two and one-half"
        let gap = used + hyphen(used);
        let a = gap + 1 + hyphen(gap + 1);
        let last = a + 1 + hyphen(a + 1);
        Some(if is(gap, ["1", "/", "2"]) {
            (half, gap + 3)
        } else if word(gap) == "and" && matches!(word(a), "a" | "one") && word(last) == "half" {
            (half, last + 1)
        } else {
            (amount, used)
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{Captures, Slot};
    use super::*;
    use crate::article::Article;
    use crate::extractor::dates::lexemes;
    use crate::text::span::TokenSpan;

    pub fn read(text: &str, slot: Slot) -> Option<(String, Captures)> {
        let article = Article::new(text);
        let (lexemes, end) = (lexemes(&article), article.tokens.list.len());
        let matcher = Matcher { article: &article, lexemes: &lexemes, start: 0, end };
        let mut captures = Captures::default();
        let used = matcher.read(&[slot], 0, &mut captures)?;
        Some((article.slice(TokenSpan::from_usize(0, used)).to_string(), captures))
    }

    #[test]
    fn reads_years() {
        for (text, taken, year) in [
            ("1996 was", "1996", 1996),
            ("nineteen ninety-six was", "nineteen ninety-six", 1996),
            ("twenty twenty-two was", "twenty twenty-two", 2022),
            ("two thousand and six was", "two thousand and six", 2006),
        ] {
            let (found, captures) = read(text, Slot::Year).unwrap();
            assert_eq!((found.as_str(), captures.year), (taken, Some(year)));
        }
        for text in ["2,000 men", "19 men", "nineteen men", "0196", "20000"] {
            assert!(read(text, Slot::Year).is_none(), "{text}");
        }
    }

    #[test]
    fn reads_decades() {
        for (text, taken, decade) in [
            ("1980s", "1980s", Decade::Full(198)),
            ("1980's", "1980's", Decade::Full(198)),
            ("’80s were", "’80s", Decade::Digit(8)),
            ("nineties", "nineties", Decade::Digit(9)),
        ] {
            let (found, captures) = read(text, Slot::Decade).unwrap();
            assert_eq!((found.as_str(), captures.decade), (taken, Some(decade)));
        }
        for text in ["85s", "1985s", "’nineties", "80"] {
            assert!(read(text, Slot::Decade).is_none(), "{text}");
        }
    }

    #[test]
    fn reads_amounts() {
        let half = |count| Amount { count: Some(count), half: true };
        for (text, taken, amount) in [
            ("two weeks", "two", Amount::exactly(2)),
            ("2 1/2 years", "2 1/2", half(2)),
            ("2.5 years", "2.5", half(2)),
            ("two and a half years", "two and a half", half(2)),
            ("two-and-a-half-year term", "two-and-a-half", half(2)),
            ("two and one-half years", "two and one-half", half(2)),
            ("two and a few years", "two", Amount::exactly(2)),
            ("half an hour", "half an", half(0)),
            ("a half-hour", "a half-", half(0)),
            ("a couple of years", "a couple of", Amount::exactly(2)),
            ("several years", "several", Amount::VAGUE),
            ("a hundred years", "a hundred", Amount::exactly(100)),
        ] {
            let (found, captures) = read(text, Slot::Amount).unwrap();
            assert_eq!((found.as_str(), captures.amount), (taken, Some(amount)));
        }
        assert!(read("2.3 years", Slot::Amount).is_none());
    }
}
