//! What patterns begin with, so that most need not be read.

use super::Slot;
use crate::extractor::dates::lexeme::{Lexeme, class::*, letter};

/// What a pattern may begin with: a quick look before it is read. It is
/// computed when the program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    first: Lookout,
    /// What may follow the first token.
    second: Lookout,
    /// That is known only after "the".
    after_the: bool,
}

impl Opening {
    pub const NONE: Opening = Opening { first: Lookout::NOTHING, second: Lookout::NOTHING, after_the: false };

    /// The opening of a pattern.
    pub const fn of(pattern: &[Slot]) -> Opening {
        let first = Lookout::of(pattern);
        match pattern.split_first() {
            Some((slot, rest)) if slot.is_one_token() => Opening { first, second: Lookout::of(rest), after_the: false },
            Some((Slot::Maybe([Slot::Word(_)]), rest)) => Opening { first, second: Lookout::of(rest), after_the: true },
            _ => Opening { first, second: Lookout::ANYTHING, after_the: false },
        }
    }

    /// Whether some token with one of these classes, or with one of these first letters, may open the pattern.
    pub const fn begins_with(&self, classes: u32, letters: u32) -> bool {
        self.first.classes & classes != 0 || self.first.letters & letters != 0
    }

    /// Whether two tokens may open the pattern; `the` tells that the first is "the".
    pub fn fits(self, first: Glimpse, second: Glimpse, the: bool) -> bool {
        self.first.shows(first) && (self.after_the && !the || self.second.shows(second))
    }
}

/// The tokens that may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lookout {
    /// Bits of [`Lexeme::class`].
    classes: u32,
    /// Bits of the first letters of words.
    letters: u32,
}

impl Lookout {
    const NOTHING: Lookout = Lookout { classes: 0, letters: 0 };
    const ANYTHING: Lookout = Lookout { classes: u32::MAX, letters: u32::MAX };

    /// What a pattern may begin with; anything, if it may take no token at all.
    const fn of(pattern: &[Slot]) -> Lookout {
        let mut seen = Lookout::NOTHING;
        let mut index = 0;
        while index < pattern.len() {
            let (here, last) = match &pattern[index] {
                Slot::Maybe(inner) => (Lookout::of(inner), false),
                Slot::Ahead(inner) => (Lookout::of(inner), true),
                Slot::Hyphen => (Lookout { classes: 0, letters: letter(b'-') }, false),
                Slot::Brackets => (Lookout { classes: 0, letters: letter(b'(') }, true),
                Slot::Word(words) => (Lookout { classes: 0, letters: letters(words) }, true),
                slot => (Lookout { classes: slot.classes(), letters: 0 }, true),
            };
            seen = Lookout { classes: seen.classes | here.classes, letters: seen.letters | here.letters };
            if last {
                return seen;
            }
            index += 1;
        }
        Lookout::ANYTHING
    }

    fn shows(self, token: Glimpse) -> bool {
        self.classes == u32::MAX || self.classes & token.class != 0 || self.letters & token.letter != 0
    }
}

/// Classes of lexemes, and none.
const CLASSES: u32 = 17;
/// First letters, whatever is no letter, and none.
const LETTERS: u32 = 28;
/// What a token may be at a glimpse: of a class, or with a first letter.
pub const KINDS: usize = (CLASSES + LETTERS) as usize;

/// The bits of a kind: of its class, or of its letter.
pub const fn bits_of(kind: usize) -> (u32, u32) {
    if kind < CLASSES as usize { (1 << kind, 0) } else { (0, 1 << (kind - CLASSES as usize)) }
}

/// A token at a glimpse: its lexeme's class and its first letter.
#[derive(Clone, Copy, Debug)]
pub struct Glimpse {
    class: u32,
    letter: u32,
}

impl Glimpse {
    /// The places of its class and of its first letter among [`KINDS`]; the last two stand for none.
    pub fn kinds(self) -> [usize; 2] {
        [self.class.trailing_zeros().min(CLASSES - 1), CLASSES + self.letter.trailing_zeros().min(LETTERS - 1)].map(|kind| kind as usize)
    }

    pub fn of(lexeme: Lexeme, lower: &str) -> Glimpse {
        Glimpse { class: lexeme.class(), letter: lower.bytes().next().map_or(0, letter) }
    }
}

const fn letters(words: &[&str]) -> u32 {
    let (mut bits, mut index) = (0, 0);
    while index < words.len() {
        bits |= letter(words[index].as_bytes()[0]);
        index += 1;
    }
    bits
}

impl Slot {
    /// Whether the slot takes exactly one token.
    const fn is_one_token(&self) -> bool {
        use Slot::*;
        matches!(
            self,
            Word(_)
                | Month
                | MonthNumber
                | Weekday
                | Weekdays
                | Day
                | DottedDate
                | ShortYear
                | SmallYear
                | EarlyYear
                | Ordinal
                | QuarterNumber
                | Unit
                | Units
                | MoreUnits
                | One(_)
                | Season
                | Part
                | Parts
                | Relative
                | Step
                | Era
        )
    }

    /// The lexemes of tokens that the slot may take, as bits of [`Lexeme::class`].
    const fn classes(&self) -> u32 {
        match self {
            Slot::Month => MONTH,
            Slot::Weekday => WEEKDAY,
            Slot::MonthNumber | Slot::DottedDate | Slot::ShortYear | Slot::SmallYear | Slot::EarlyYear => FIGURE,
            Slot::Day | Slot::Ordinal => FIGURE | ORDINAL,
            Slot::Year => FIGURE | CARDINAL | ERA,
            Slot::Decade => FIGURE | WORD | OPENER,
            Slot::Clock => FIGURE | CARDINAL | WORD,
            Slot::Amount => FIGURE | CARDINAL | OPENER | WORD,
            Slot::Unit => UNIT,
            Slot::Units | Slot::MoreUnits => UNITS,
            Slot::One(_) => UNIT | UNITS,
            Slot::Season => SEASON,
            Slot::Part => PART,
            Slot::Parts => PARTS,
            Slot::Relative => RELATIVE,
            Slot::Step => STEP,
            Slot::Weekdays | Slot::QuarterNumber | Slot::Zone => WORD,
            Slot::Holiday => WORD | OPENER | MONTH,
            Slot::Era => ERA,
            Slot::Brackets | Slot::Word(_) | Slot::Maybe(_) | Slot::Ahead(_) | Slot::Hyphen => 0,
        }
    }
}
