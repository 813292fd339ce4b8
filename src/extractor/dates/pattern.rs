//! Patterns over tokens: the little language in which the rules are written.

use jiff::civil::Weekday;

use super::calendar::{Season, Unit};
use super::lexeme::{self, Lexeme};
use super::value::{Amount, TimeOfDay};
use crate::article::Article;
use crate::text::number;
use crate::text::token::Kind;

/// One place of a pattern: takes tokens, and may note in [`Captures`] what it read.
#[derive(Clone, Copy, Debug)]
pub enum Slot {
    /// One of these words, lower-cased.
    Word(&'static [&'static str]),
    /// The slots if they fit, else nothing.
    Maybe(&'static [Slot]),
    /// The slots must follow; they are not taken, and note only what is not noted yet.
    Ahead(&'static [Slot]),
    /// A hyphen inside a compound, or none: "third-quarter", "third quarter".
    Hyphen,
    /// January, Nov.
    Month,
    /// 11, 07
    MonthNumber,
    Weekday,
    /// Mondays
    Weekdays,
    /// 1 to 31, also 3rd, third.
    Day,
    /// 1000 to 2999 in figures, or in words: nineteen ninety-six.
    Year,
    /// The last two digits of a year: 1990-*91*.
    ShortYear,
    /// 1980s, ’80s, eighties
    Decade,
    /// 1 to 99, in words or figures.
    Ordinal,
    /// Q3
    QuarterNumber,
    /// A unit of time in the singular.
    Unit,
    /// A unit of time in the plural.
    Units,
    /// This unit, in the singular or plural.
    One(Unit),
    Season,
    /// morning, night
    Part,
    /// mornings, nights
    Parts,
    /// 10 p.m., 5:30pm, 17:30, noon
    Clock,
    /// GMT, Eastern time
    Zone,
    /// yesterday, today, tomorrow
    Relative,
    /// last, this, next
    Step,
    /// two, 1,254, 2 1/2, half a, a couple of, several
    Amount,
}

impl Slot {
    /// Whether a pattern may begin with a token of this lexeme: a quick look before it is read.
    pub fn may_open(pattern: &[Slot], lexeme: Lexeme) -> bool {
        for slot in pattern {
            match slot {
                Slot::Maybe(inner) if Self::may_open(inner, lexeme) => return true,
                Slot::Maybe(_) | Slot::Ahead(_) | Slot::Hyphen => {}
                slot => return slot.accepts(lexeme),
            }
        }
        false
    }

    /// Whether the slot may take a token of this lexeme; the word itself is not looked at.
    fn accepts(self, lexeme: Lexeme) -> bool {
        match self {
            Slot::Word(_) => !matches!(lexeme, Lexeme::Figure | Lexeme::Month(_) | Lexeme::Weekday(_) | Lexeme::Nothing),
            Slot::Month => matches!(lexeme, Lexeme::Month(_)),
            Slot::Weekday => matches!(lexeme, Lexeme::Weekday(_)),
            Slot::MonthNumber | Slot::ShortYear => lexeme == Lexeme::Figure,
            Slot::Day | Slot::Ordinal => matches!(lexeme, Lexeme::Figure | Lexeme::Ordinal(_)),
            Slot::Year => matches!(lexeme, Lexeme::Figure | Lexeme::Cardinal),
            Slot::Decade => matches!(lexeme, Lexeme::Figure | Lexeme::Word | Lexeme::Opener),
            Slot::Clock => matches!(lexeme, Lexeme::Figure | Lexeme::Cardinal | Lexeme::Word),
            Slot::Amount => matches!(lexeme, Lexeme::Figure | Lexeme::Cardinal | Lexeme::Opener | Lexeme::Word),
            Slot::Unit => matches!(lexeme, Lexeme::Unit(_)),
            Slot::Units => matches!(lexeme, Lexeme::Units(_)),
            Slot::One(_) => matches!(lexeme, Lexeme::Unit(_) | Lexeme::Units(_)),
            Slot::Season => matches!(lexeme, Lexeme::Season(_)),
            Slot::Part => matches!(lexeme, Lexeme::Part(_)),
            Slot::Parts => matches!(lexeme, Lexeme::Parts(_)),
            Slot::Relative => matches!(lexeme, Lexeme::Relative(_)),
            Slot::Step => matches!(lexeme, Lexeme::Step(_)),
            Slot::Weekdays | Slot::QuarterNumber | Slot::Zone => lexeme == Lexeme::Word,
            Slot::Maybe(_) | Slot::Ahead(_) | Slot::Hyphen => true,
        }
    }
}

/// What the slots of a pattern have read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Captures {
    pub month: Option<i8>,
    pub weekday: Option<Weekday>,
    pub day: Option<i8>,
    pub year: Option<i16>,
    pub decade: Option<Decade>,
    pub ordinal: Option<i8>,
    pub unit: Option<Unit>,
    pub season: Option<Season>,
    pub time: Option<TimeOfDay>,
    pub step: Option<i64>,
    pub amount: Option<Amount>,
}

impl Captures {
    /// Takes from `other` the parts of a date that are still missing.
    fn fill(&mut self, other: &Captures) {
        self.month = self.month.or(other.month);
        self.day = self.day.or(other.day);
        self.year = self.year.or(other.year);
    }
}

/// A decade as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decade {
    /// 198 is the 1980s.
    Full(i16),
    /// 8 is the eighties.
    Digit(i16),
}

/// The tokens of one sentence with their lexemes.
pub struct Reader<'a, 't> {
    pub article: &'a Article<'t>,
    pub lexemes: &'a [Lexeme],
    /// The sentence ends before this token.
    pub end: usize,
}

impl Reader<'_, '_> {
    /// Reads `pattern` from token `at`; the answer is where it ends.
    pub fn read(&self, pattern: &[Slot], mut at: usize, captures: &mut Captures) -> Option<usize> {
        for &slot in pattern {
            at += self.slot(slot, at, captures)?;
        }
        Some(at)
    }

    /// The lexeme of token `at`; nothing at the end of the sentence.
    pub fn lexeme(&self, at: usize) -> Lexeme {
        if at < self.end { self.lexemes.get(at).copied().unwrap_or(Lexeme::Nothing) } else { Lexeme::Nothing }
    }

    /// The token lower-cased; empty at the end of the sentence.
    pub fn lower(&self, at: usize) -> &str {
        if at < self.end { self.article.lower(at) } else { "" }
    }

    fn is_hyphen(&self, at: usize) -> bool {
        at < self.end && self.article.token(at).kind == Kind::Hyphen
    }

    /// How many tokens the slot takes from `at`; `None` if it does not fit.
    fn slot(&self, slot: Slot, at: usize, captures: &mut Captures) -> Option<usize> {
        let lexeme = self.lexeme(at);
        match slot {
            Slot::Word(words) => return words.contains(&self.lower(at)).then_some(1).filter(|_| at < self.end),
            Slot::Maybe(slots) => {
                let mut attempt = *captures;
                return Some(match self.read(slots, at, &mut attempt) {
                    Some(end) => {
                        *captures = attempt;
                        end - at
                    }
                    None => 0,
                });
            }
            Slot::Ahead(slots) => {
                let mut ahead = Captures::default();
                self.read(slots, at, &mut ahead)?;
                captures.fill(&ahead);
                return Some(0);
            }
            Slot::Hyphen => return Some(usize::from(self.is_hyphen(at))),
            _ if at >= self.end => return None,
            Slot::Month => match lexeme {
                Lexeme::Month(month) => captures.month = Some(month),
                _ => return None,
            },
            Slot::MonthNumber => captures.month = Some(self.digits(at, 1..=2).filter(|n| (1..=12).contains(n))? as i8),
            Slot::Weekday => match lexeme {
                Lexeme::Weekday(weekday) => captures.weekday = Some(weekday),
                _ => return None,
            },
            Slot::Weekdays => captures.weekday = Some(lexeme::plural_weekday(self.lower(at))?),
            Slot::Day => {
                let day = self.digits(at, 1..=2).or_else(|| lexeme::ordinal(lexeme, self.lower(at)).map(i64::from));
                captures.day = Some(day.filter(|day| (1..=31).contains(day))? as i8);
            }
            Slot::Year => {
                let (year, used) = self.year(at)?;
                captures.year = Some(year);
                return Some(used);
            }
            Slot::ShortYear => captures.year = Some(self.digits(at, 2..=2)? as i16),
            Slot::Decade => {
                let (decade, used) = self.decade(at)?;
                captures.decade = Some(decade);
                return Some(used);
            }
            Slot::Ordinal => {
                let ordinal = lexeme::ordinal(lexeme, self.lower(at))?;
                captures.ordinal = Some(i8::try_from(ordinal).ok().filter(|n| (1..=99).contains(n))?);
            }
            Slot::QuarterNumber => match self.lower(at).as_bytes() {
                [b'q', digit @ b'1'..=b'4'] => captures.ordinal = Some((digit - b'0') as i8),
                _ => return None,
            },
            Slot::Unit => match lexeme {
                Lexeme::Unit(unit) => captures.unit = Some(unit),
                _ => return None,
            },
            Slot::Units => match lexeme {
                Lexeme::Units(unit) => captures.unit = Some(unit),
                _ => return None,
            },
            Slot::One(unit) => match lexeme {
                Lexeme::Unit(found) | Lexeme::Units(found) if found == unit => captures.unit = Some(unit),
                _ => return None,
            },
            Slot::Season => match lexeme {
                Lexeme::Season(season) => captures.season = Some(season),
                _ => return None,
            },
            Slot::Part => match lexeme {
                Lexeme::Part(part) => captures.time = Some(part),
                _ => return None,
            },
            Slot::Parts => match lexeme {
                Lexeme::Parts(part) => captures.time = Some(part),
                _ => return None,
            },
            Slot::Clock => {
                let (time, used) = self.clock(at)?;
                captures.time = Some(time);
                return Some(used);
            }
            Slot::Zone => return self.zone(at),
            Slot::Relative => match lexeme {
                Lexeme::Relative(step) => captures.step = Some(step.into()),
                _ => return None,
            },
            Slot::Step => match lexeme {
                Lexeme::Step(step) => captures.step = Some(step.into()),
                _ => return None,
            },
            Slot::Amount => {
                let (amount, used) = self.amount(at)?;
                captures.amount = Some(amount);
                return Some(used);
            }
        }
        Some(1)
    }

    /// The value of a token of nothing but so many digits.
    fn digits(&self, at: usize, length: std::ops::RangeInclusive<usize>) -> Option<i64> {
        let lower = self.lower(at);
        (length.contains(&lower.len()) && lower.bytes().all(|b| b.is_ascii_digit())).then(|| lower.parse().ok()).flatten()
    }

    /// "1996", "nineteen ninety-six", "twenty twenty-two", "two thousand (and six)".
    fn year(&self, at: usize) -> Option<(i16, usize)> {
        if let Some(year) = self.digits(at, 4..=4) {
            return (1000..3000).contains(&year).then_some((year as i16, 1));
        }
        if self.lexeme(at) != Lexeme::Cardinal {
            return None;
        }
        match self.lower(at) {
            century @ ("nineteen" | "twenty") => {
                let rest = number::cardinal(&self.article.tokens, at + 1, self.end).filter(|n| n.words && (10..100).contains(&n.value))?;
                let century = if century == "nineteen" { 1900 } else { 2000 };
                Some((century + rest.value as i16, 1 + rest.tokens))
            }
            "two" => {
                let whole = number::cardinal(&self.article.tokens, at, self.end).filter(|n| (2000..2100).contains(&n.value))?;
                Some((whole.value as i16, whole.tokens))
            }
            _ => None,
        }
    }

    /// "1980s", "1980's", "’80s", "80s", "eighties".
    fn decade(&self, at: usize) -> Option<(Decade, usize)> {
        if self.lexeme(at) == Lexeme::Opener && self.article.token(at).kind == Kind::SingleQuote {
            let figure = (self.lexeme(at + 1) == Lexeme::Figure).then(|| self.decade(at + 1))?;
            return figure.map(|(decade, used)| (decade, used + 1));
        }
        let lower = self.lower(at);
        let (digits, used) = match lower.strip_suffix('s') {
            Some(digits) => (digits, 1),
            // "1980's"
            None if self.article.token(at).kind == Kind::Number && self.lower(at + 1) == "'s" && lower.len() == 4 => (lower, 2),
            None => return None,
        };
        let known = match lower {
            "twenties" => 2,
            "thirties" => 3,
            "forties" => 4,
            "fifties" => 5,
            "sixties" => 6,
            "seventies" => 7,
            "eighties" => 8,
            "nineties" => 9,
            _ if matches!(digits.len(), 2 | 4) && digits.ends_with('0') && digits.bytes().all(|b| b.is_ascii_digit()) => {
                let decade = digits.parse::<i16>().ok()? / 10;
                if digits.len() == 4 {
                    return (100..300).contains(&decade).then_some((Decade::Full(decade), used));
                }
                decade
            }
            _ => return None,
        };
        Some((Decade::Digit(known), used))
    }

    /// A clock time, without its day.
    fn clock(&self, at: usize) -> Option<(TimeOfDay, usize)> {
        let lower = self.lower(at);
        match lower {
            "noon" | "midday" => return Some((TimeOfDay::Clock(12, 0), 1)),
            "midnight" => return Some((TimeOfDay::Clock(24, 0), 1)),
            _ => {}
        }
        if self.lexeme(at) != Lexeme::Figure {
            return match (self.lexeme(at), self.lower(at + 1)) {
                (Lexeme::Cardinal, "o'clock") => {
                    Some((TimeOfDay::Clock(number::small(lower).filter(|hour| (1..=12).contains(hour))? as i8, 0), 2))
                }
                _ => None,
            };
        }
        let figure_end = lower.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.')).unwrap_or(lower.len());
        let (figure, suffix) = lower.split_at(figure_end);
        let (hour, minute) = figure.split_once([':', '.']).unwrap_or((figure, ""));
        let minute = minute.split(':').next().unwrap_or("");
        if !(1..=2).contains(&hour.len()) || !matches!(minute.len(), 0 | 2) {
            return None;
        }
        let (hour, minutes): (i8, i8) = (hour.parse().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? });
        let (half, used) = match suffix {
            "" => match self.lower(at + 1) {
                "a.m." | "a.m" | "am" => (Some(0), 2),
                "p.m." | "p.m" | "pm" => (Some(12), 2),
                "o'clock" if minute.is_empty() => (None, 2),
                _ if minute.is_empty() || !figure.contains(':') => return None,
                _ => (None, 1),
            },
            "am" | "a.m" | "a.m." => (Some(0), 1),
            "pm" | "p.m" | "p.m." => (Some(12), 1),
            _ => return None,
        };
        let hour = match half {
            Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
            None if (0..24).contains(&hour) => hour,
            _ => return None,
        };
        (0..60).contains(&minutes).then_some((TimeOfDay::Clock(hour, minutes), used))
    }

    /// "GMT", "EST", "(1030 GMT)" is not read, "local time", "Eastern time".
    fn zone(&self, at: usize) -> Option<usize> {
        if !self.article.token(at).is_word() {
            return None;
        }
        match self.lower(at) {
            "gmt" | "utc" | "est" | "edt" | "cst" | "cdt" | "mst" | "mdt" | "pst" | "pdt" | "et" | "ct" | "pt" | "bst" | "cet" | "cest"
            | "eet" | "ist" | "jst" | "msk" | "aest" | "aedt"
                if self.article.token(at).all_caps =>
            {
                Some(1)
            }
            "local" | "eastern" | "central" | "pacific" | "mountain" | "moscow" if self.lower(at + 1) == "time" => Some(2),
            _ => None,
        }
    }

    /// A number of units: "two", "2 1/2", "two and a half", "half a", "a couple of", "several".
    fn amount(&self, at: usize) -> Option<(Amount, usize)> {
        let word = |offset| self.lower(at + offset);
        match word(0) {
            "a" => match word(1) {
                "couple" => return Some((Amount::exactly(2), if word(2) == "of" { 3 } else { 2 })),
                "few" => return Some((Amount::VAGUE, 2)),
                "half" => return Some((Amount { count: Some(0), half: true }, 2 + usize::from(self.is_hyphen(at + 2)))),
                _ => {}
            },
            "half" => {
                let used = 1 + usize::from(self.is_hyphen(at + 1));
                let used = used + usize::from(matches!(self.lower(at + used), "a" | "an"));
                return Some((Amount { count: Some(0), half: true }, used));
            }
            "couple" if word(1) == "of" => return Some((Amount::exactly(2), 2)),
            "several" | "few" | "many" => return Some((Amount::VAGUE, 1)),
            _ => {}
        }
        if !matches!(self.lexeme(at), Lexeme::Figure | Lexeme::Cardinal | Lexeme::Opener) {
            return None;
        }
        let cardinal = number::cardinal(&self.article.tokens, at, self.end)?;
        let used = cardinal.tokens;
        let mut amount = Amount::exactly(cardinal.value);
        if cardinal.fraction {
            amount.half = self.lower(at).ends_with(".5");
            return amount.half.then_some((amount, used));
        }
        // "2 1/2", "2-1/2", "two and a half", "2½"
        let gap = used + usize::from(self.is_hyphen(at + used));
        if word(gap) == "1" && word(gap + 1) == "/" && word(gap + 2) == "2" {
            amount.half = true;
            return Some((amount, gap + 3));
        }
        if word(used) == "and" && word(used + 1) == "a" && word(used + 2) == "half" {
            amount.half = true;
            return Some((amount, used + 3));
        }
        Some((amount, used))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, slot: Slot) -> Option<(String, Captures)> {
        let article = Article::new(text);
        let end = article.tokens.list.len();
        let lexemes: Vec<_> = (0..end).map(|i| lexeme::lexeme(&article, i)).collect();
        let mut captures = Captures::default();
        let used = Reader { article: &article, lexemes: &lexemes, end }.read(&[slot], 0, &mut captures)?;
        let taken = article.slice(crate::text::span::TokenSpan::from_usize(0, used)).to_string();
        Some((taken, captures))
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
    fn reads_clock_times() {
        for (text, taken, hour, minute) in [
            ("10 p.m. on", "10 p.m.", 22, 0),
            ("5:30pm on", "5:30pm", 17, 30),
            ("12.15 am", "12.15 am", 0, 15),
            ("17:30 GMT", "17:30", 17, 30),
            ("7 o'clock", "7 o'clock", 7, 0),
            ("five o'clock", "five o'clock", 5, 0),
            ("noon", "noon", 12, 0),
        ] {
            let (found, captures) = read(text, Slot::Clock).unwrap();
            assert_eq!((found.as_str(), captures.time), (taken, Some(TimeOfDay::Clock(hour, minute))));
        }
        for text in ["10 men", "10.30", "13 p.m.", "25:00", "10:75", "3:2"] {
            assert!(read(text, Slot::Clock).is_none(), "{text}");
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
