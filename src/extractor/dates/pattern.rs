//! Patterns over tokens: the little language in which the rules are written.

mod figures;
mod opening;

use jiff::civil::Weekday;

use super::calendar::{Season, Unit};
use super::holiday::{HOLIDAYS, Holiday};
use super::lexeme::{self, Lexeme};
use super::value::{Amount, TimeOfDay};
use crate::article::Article;
use crate::text::token::Kind;
pub use opening::{Index, words};

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
    /// 28.11.2022
    DottedDate,
    /// A short aside in brackets: (0735 GMT).
    Brackets,
    /// 1000 to 2999 in figures, or in words: nineteen ninety-six; with its era any: 480 BC, AD 79.
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
    /// The same, not noted: weeks or *months*.
    MoreUnits,
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
    /// Christmas, Labor Day
    Holiday,
    /// BC, AD
    Era,
    /// 1 to 9999 in figures, whose era follows later: *499*-493 BC.
    SmallYear,
    /// 100 to 999 in figures.
    EarlyYear,
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
    pub holiday: Option<&'static Holiday>,
    /// A year whose era is not read yet.
    pub small_year: Option<i16>,
    /// The years are counted back from the year 1.
    pub before_christ: bool,
}

impl Captures {
    /// Takes from `other` the parts of a date that are still missing.
    /// `range`: they are the ends of one stretch, and no list.
    fn fill(&mut self, other: &Captures, range: bool) {
        // "from December to January 1999": the earlier end lies in the year before.
        let turn = i16::from(range && self.month.zip(other.month).is_some_and(|(own, other)| own > other));
        self.year = self.year.or(other.year.map(|year| year - turn));
        self.month = self.month.or(other.month);
        self.day = self.day.or(other.day);
        self.weekday = self.weekday.or(other.weekday);
        self.time = self.time.or(other.time);
        self.before_christ |= other.before_christ;
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

    /// The holiday whose name begins at token `at`, and the tokens it takes.
    fn holiday(&self, at: usize) -> Option<(&'static Holiday, usize)> {
        if at >= self.end || !self.article.token(at).capitalized {
            return None;
        }
        let first = self.lower(at);
        let mut opened = HOLIDAYS.iter().filter(|holiday| holiday.name.first() == Some(&first));
        let named = |holiday: &&Holiday| holiday.name.iter().enumerate().all(|(n, word)| self.lower(at + n) == *word);
        let holiday = opened.find(named)?;
        Some((holiday, holiday.name.len()))
    }

    /// The length of a bracket of a few tokens.
    fn brackets(&self, at: usize) -> Option<usize> {
        let close = (at + 2..at + 6).find(|&close| self.lower(close) == ")").filter(|_| self.lower(at) == "(")?;
        Some(close + 1 - at)
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
                // Captures are copied only for what begins well.
                if !self.may_begin(slots, at) {
                    return Some(0);
                }
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
                captures.fill(&ahead, at < self.end && !matches!(self.article.lower(at), "and" | "or" | ","));
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
            Slot::SmallYear => captures.small_year = Some(self.digits(at, 1..=4).filter(|year| *year > 0)? as i16),
            Slot::EarlyYear => captures.year = Some(self.digits(at, 3..=3).filter(|year| *year >= 100)? as i16),
            Slot::Era => captures.before_christ = self.era(at)?,
            Slot::Holiday => {
                let (holiday, used) = self.holiday(at)?;
                captures.holiday = Some(holiday);
                return Some(used);
            }
            Slot::DottedDate => (captures.day, captures.month, captures.year) = self.dotted_date(at)?,
            Slot::Brackets => return self.brackets(at),
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
            Slot::MoreUnits => matches!(lexeme, Lexeme::Units(_)).then_some(())?,
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
}
