//! Patterns over tokens: a small language in which the rules are written.

mod clock;
mod figures;
mod matcher;
mod opening;
mod slot;

use super::calendar::Unit;
use super::lexeme::{self, Lexeme};
use super::value::{Amount, TimeOfDay};
use crate::text::token::Kind;
pub use clock::utc_offset;
pub use figures::{DayOrder, century};
pub use matcher::Matcher;
pub use opening::Index;
pub use slot::{Captures, Decade, Slot};

impl Matcher<'_, '_> {
    /// Reads `pattern` from token `at`; the answer is where it ends.
    pub fn read(&self, pattern: &[Slot], mut at: usize, captures: &mut Captures) -> Option<usize> {
        for &slot in pattern {
            at += self.slot(slot, at, captures)?;
        }
        Some(at)
    }

    /// How many tokens the slot takes from `at`; `None` if it does not fit.
    fn slot(&self, slot: Slot, at: usize, captures: &mut Captures) -> Option<usize> {
        let lexeme = self.lexeme(at);
        match slot {
            Slot::Word(words) => {
                return words.contains(&self.lower(at)).then_some(1).filter(|_| at < self.end);
            }
            Slot::Maybe(slots) => {
                // Captures are copied only if the first token fits.
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
                captures.fill(
                    &ahead,
                    at < self.end && !matches!(self.article.lower(at), "and" | "or" | ","),
                );
                return Some(0);
            }
            Slot::Hyphen => return Some(usize::from(self.is_hyphen(at))),
            _ if at >= self.end => return None,
            Slot::Month => match lexeme {
                Lexeme::Month(month) => captures.month = Some(month),
                _ => return None,
            },
            Slot::MonthNumber => {
                captures.month =
                    Some(self.digits(at, 1..=2).filter(|n| (1..=12).contains(n))? as i8)
            }
            Slot::Weekday => match lexeme {
                Lexeme::Weekday(weekday) => captures.weekday = Some(weekday),
                _ => return None,
            },
            Slot::Weekdays => captures.weekday = Some(lexeme::plural_weekday(self.lower(at))?),
            Slot::Day => {
                if let Some(day) = self.compound_ordinal(at) {
                    captures.day = Some(day);
                    return Some(3);
                }
                let day = self
                    .digits(at, 1..=2)
                    .or_else(|| lexeme::ordinal(lexeme, self.lower(at)).map(i64::from));
                captures.day = Some(day.filter(|day| (1..=31).contains(day))? as i8);
            }
            Slot::Year | Slot::AnyYear => {
                if let (Slot::AnyYear, Lexeme::Step(step), Lexeme::Unit(Unit::Year)) =
                    (slot, lexeme, self.lexeme(at + 1))
                {
                    captures.step = Some(step.into());
                    return Some(2);
                }
                let (year, used) = self.year(at)?;
                captures.year = Some(year);
                return Some(used);
            }
            Slot::SmallYear => {
                captures.small_year = Some(self.digits(at, 1..=4).filter(|year| *year > 0)? as i16)
            }
            Slot::EarlyYear => {
                captures.year = Some(self.digits(at, 3..=3).filter(|year| *year >= 100)? as i16)
            }
            Slot::Era => captures.before_christ = self.era(at)?,
            Slot::Holiday => {
                let (holiday, used) = self.holiday(at)?;
                captures.holiday = Some(holiday);
                return Some(used);
            }
            Slot::DottedDate => {
                (captures.day, captures.month, captures.year) = self.dotted_date(at)?
            }
            Slot::Brackets => return self.brackets(at),
            Slot::ShortYear => {
                let marked = usize::from(self.article.token(at).kind == Kind::SingleQuote);
                captures.year = Some(self.digits(at + marked, 2..=2)? as i16);
                return Some(marked + 1);
            }
            Slot::NumericDate => {
                let (first, second, year) = self.numeric_date(at)?;
                (captures.numeric, captures.year) = (Some((first, second)), Some(year));
                return Some(5);
            }
            Slot::SameYear => {
                return match (self.lower(at), self.lower(at + 1), self.lower(at + 2)) {
                    ("that", "year", _) => Some(2),
                    ("the" | "that", "same", "year") => Some(3),
                    _ => None,
                };
            }
            Slot::Decade => {
                let (decade, used) = self.decade(at)?;
                captures.decade = Some(decade);
                return Some(used);
            }
            Slot::Place if matches!(self.lower(at), "last" | "final") => {
                captures.ordinal = Some(-1);
            }
            Slot::Ordinal | Slot::Place => {
                let ordinal = lexeme::ordinal(lexeme, self.lower(at))?;
                captures.ordinal =
                    Some(i8::try_from(ordinal).ok().filter(|n| (1..=99).contains(n))?);
            }
            Slot::QuarterNumber => match self.lower(at).as_bytes() {
                [b'q', digit @ b'1'..=b'4'] | [digit @ b'1'..=b'4', b'q'] => {
                    captures.ordinal = Some((digit - b'0') as i8)
                }
                _ => return None,
            },
            Slot::HalfNumber => match self.lower(at).as_bytes() {
                [b'h', digit @ b'1'..=b'2'] | [digit @ b'1'..=b'2', b'h'] => {
                    captures.ordinal = Some((digit - b'0') as i8)
                }
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
            Slot::AnyUnit => match lexeme {
                Lexeme::Unit(unit) | Lexeme::Units(unit) => captures.unit = Some(unit),
                _ => return None,
            },
            Slot::MoreUnits => matches!(lexeme, Lexeme::Units(_)).then_some(())?,
            Slot::One(unit) => match lexeme {
                Lexeme::Unit(found) | Lexeme::Units(found) if found == unit => {
                    captures.unit = Some(unit)
                }
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
            Slot::PartOrHours => match (lexeme, self.lower(at), self.lower(at + 1)) {
                (Lexeme::Part(part), ..) => captures.time = Some(part),
                (_, "early" | "small" | "wee", "hours") => {
                    captures.time = Some(TimeOfDay::Morning);
                    return Some(2);
                }
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
            Slot::Count
                if matches!(self.lower(at), "a" | "an")
                    && matches!(self.lexeme(at + 1), Lexeme::Unit(_)) =>
            {
                captures.amount = Some(Amount::exactly(1));
            }
            Slot::Amount | Slot::Count => {
                let (amount, used) = self.amount(at)?;
                captures.amount = Some(amount);
                return Some(used);
            }
        }
        Some(1)
    }
}
