//! Patterns over tokens: a small language in which the rules are written.

mod clock;
mod figures;
mod matcher;
mod opening;
mod slot;

use super::lexeme::{self, Lexeme};
use super::value::{Amount, TimeOfDay};
use crate::text::token::Kind;
pub use clock::utc_offset;
pub use figures::{DayOrder, century};
pub use matcher::Matcher;
pub use opening::Index;
pub(super) use slot::pattern;
pub use slot::{Captures, Decade, Slot};

impl Matcher<'_, '_> {
    /// Reads `pattern` from token `at`; the answer is where it ends.
    pub fn read(&self, pattern: &[Slot], mut at: usize, captures: &mut Captures) -> Option<usize> {
        for &slot in pattern {
            at += self.slot(slot, at, captures)?;
        }
        Some(at)
    }

    /// The number of tokens that `pattern` takes from `at`; nothing is stored unless all of it fits.
    fn attempt(&self, pattern: &[Slot], at: usize, captures: &mut Captures) -> Option<usize> {
        if let [only] = *pattern {
            return self.slot(only, at, captures);
        }
        let mut attempt = *captures;
        let end = self.read(pattern, at, &mut attempt)?;
        *captures = attempt;
        Some(end - at)
    }

    /// How many tokens the slot takes from `at`; `None` if it does not fit, and nothing is stored.
    fn slot(&self, slot: Slot, at: usize, captures: &mut Captures) -> Option<usize> {
        match slot {
            Slot::Word(words) => words.contains(&self.lower(at)).then_some(1),
            Slot::Maybe(slots) => Some(self.attempt(slots, at, captures).unwrap_or(0)),
            Slot::Any(options) => {
                options.iter().find_map(|option| self.attempt(option, at, captures))
            }
            Slot::Ahead(slots) => {
                let mut ahead = Captures::default();
                self.read(slots, at, &mut ahead)?;
                let list = matches!(self.lower(at), "and" | "or" | ",");
                captures.fill(&ahead, at < self.end && !list);
                Some(0)
            }
            Slot::Hyphen => Some(usize::from(self.is_hyphen(at))),
            _ if at >= self.end => None,
            Slot::Zone => self.zone(at),
            Slot::MonthNumber => store(&mut captures.month, self.figure(at, 1..=2, 1..=12)),
            Slot::DayFigure if self.lexeme(at) != Lexeme::Figure => None,
            Slot::Day | Slot::DayFigure => store(&mut captures.day, self.day(at)),
            Slot::Year => store(&mut captures.year, self.year(at)),
            Slot::SmallYear => store(&mut captures.year, self.figure(at, 1..=4, 1..=9999)),
            Slot::EarlyYear => store(&mut captures.year, self.figure(at, 3..=3, 100..=999)),
            Slot::ShortYear => {
                let mark = usize::from(self.article.token(at).kind == Kind::SingleQuote);
                let used = store(&mut captures.year, self.figure(at + mark, 2..=2, 0..=99));
                used.map(|used| used + mark)
            }
            Slot::Era => {
                captures.before_christ = self.era(at)?;
                Some(1)
            }
            Slot::DottedDate => {
                (captures.day, captures.month, captures.year) = self.dotted_date(at)?;
                Some(1)
            }
            Slot::NumericDate => {
                let (first, second, year) = self.numeric_date(at)?;
                (captures.month, captures.day, captures.year) =
                    (Some(first), Some(second), Some(year));
                Some(5)
            }
            Slot::Decade => store(&mut captures.decade, self.decade(at)),
            Slot::Place if matches!(self.lower(at), "last" | "final" | "closing" | "latter") => {
                store(&mut captures.ordinal, Some((-1, 1)))
            }
            Slot::Place if self.lower(at) == "opening" => {
                store(&mut captures.ordinal, Some((1, 1)))
            }
            Slot::Ordinal | Slot::Place => store(&mut captures.ordinal, self.ordinal(at)),
            Slot::QuarterNumber => store(&mut captures.ordinal, self.part_number(at, b'q', 4)),
            Slot::HalfNumber => store(&mut captures.ordinal, self.part_number(at, b'h', 2)),
            Slot::Clock => store(&mut captures.time, self.clock(at)),
            Slot::PartOrHours
                if matches!(self.lower(at), "early" | "small" | "wee")
                    && self.lower(at + 1) == "hours" =>
            {
                store(&mut captures.time, Some((TimeOfDay::Morning, 2)))
            }
            Slot::Count
                if matches!(self.lower(at), "a" | "an")
                    && matches!(self.lexeme(at + 1), Lexeme::Unit(_)) =>
            {
                store(&mut captures.amount, Some((Amount::exactly(1), 1)))
            }
            Slot::Amount | Slot::Count => store(&mut captures.amount, self.amount(at)),
            Slot::Holiday => store(&mut captures.holiday, self.holiday(at)),
            Slot::FiscalYear => store(&mut captures.year, self.fiscal_year(at)),
            Slot::Weekdays => {
                let weekday = lexeme::plural_weekday(self.lower(at));
                store(&mut captures.weekday, weekday.map(|weekday| (weekday, 1)))
            }
            Slot::MoreUnits => matches!(self.lexeme(at), Lexeme::Units(_)).then_some(1),
            Slot::One(unit) if !matches!(self.lexeme(at), Lexeme::Unit(own) | Lexeme::Units(own) if own == unit) => {
                None
            }
            slot => self.one_lexeme(slot, at, captures),
        }
    }

    /// The same for a slot that takes one lexeme.
    fn one_lexeme(&self, slot: Slot, at: usize, captures: &mut Captures) -> Option<usize> {
        match (slot, self.lexeme(at)) {
            (Slot::Unit | Slot::AnyUnit | Slot::One(_), Lexeme::Unit(unit))
            | (Slot::Units | Slot::AnyUnit | Slot::One(_), Lexeme::Units(unit)) => {
                captures.unit = Some(unit)
            }
            (Slot::Month, Lexeme::Month(month)) => captures.month = Some(month),
            (Slot::Weekday, Lexeme::Weekday(weekday)) => captures.weekday = Some(weekday),
            (Slot::Season, Lexeme::Season(season)) => captures.season = Some(season),
            (Slot::Part | Slot::PartOrHours, Lexeme::Part(part))
            | (Slot::Parts, Lexeme::Parts(part)) => captures.time = Some(part),
            (Slot::Relative, Lexeme::Relative(step)) | (Slot::Step, Lexeme::Step(step)) => {
                captures.step = Some(step.into())
            }
            _ => return None,
        }
        Some(1)
    }
}

/// Stores a value that was read; the answer is the number of its tokens.
fn store<T>(place: &mut Option<T>, read: Option<(T, usize)>) -> Option<usize> {
    let (value, tokens) = read?;
    *place = Some(value);
    Some(tokens)
}
