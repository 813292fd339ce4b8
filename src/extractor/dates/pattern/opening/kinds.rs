//! Cheap kinds of tokens for the index, and the kinds that each slot may match.

use crate::extractor::dates::holiday::HOLIDAYS;
use crate::extractor::dates::lexeme::Lexeme;
use crate::extractor::dates::lexeme::class::*;
use crate::extractor::dates::pattern::clock::{REGIONS, ZONES};
use crate::extractor::dates::pattern::figures::DECADES;
use crate::extractor::dates::pattern::slot::Slot;

/// A set of kinds of tokens, one bit each: the classes of lexemes, then the classes of spellings.
/// Each token has one of either.
pub type Kinds = u128;

/// Classes of spellings: of words, of one to four digits, of other figures, and of marks.
const SPELLINGS: u32 = Kinds::BITS - CLASSES;
const WORDS: u32 = SPELLINGS - 6;
const OTHER_FIGURE: u32 = SPELLINGS - 2;
const MARK: u32 = SPELLINGS - 1;
/// The number of kinds.
pub const KINDS: usize = (CLASSES + SPELLINGS) as usize;
/// Every token has a class of lexemes, so that the spellings are not needed.
pub const ANYTHING: Kinds = (1 << CLASSES) - 1;

/// The two kinds of a token: the class of its lexeme, and of its spelling.
pub fn kinds(lexeme: Lexeme, lower: &str) -> [usize; 2] {
    [lexeme.class().trailing_zeros() as usize, (CLASSES + spelling(lower)) as usize]
}

/// The class of a spelling: number of digits, or first and last letter and length of a word, which
/// distinguish most tokens.
const fn spelling(lower: &str) -> u32 {
    match lower.as_bytes() {
        [b'0'..=b'9'] => WORDS,
        [b'0'..=b'9', b'0'..=b'9'] => WORDS + 1,
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => WORDS + 2,
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => WORDS + 3,
        [b'0'..=b'9', ..] => OTHER_FIGURE,
        [first @ b'a'..=b'z', ..] => {
            let (length, last) = (lower.len(), lower.as_bytes()[lower.len() - 1]);
            (*first as u32 * 5 + last as u32 * 7 + length as u32) % WORDS
        }
        _ => MARK,
    }
}

/// Figures of `least` to `most` digits.
const fn digits(least: u32, most: u32) -> Kinds {
    ((1 << most) - (1 << (least - 1))) << (CLASSES + WORDS)
}

pub const fn words(words: &[&str]) -> Kinds {
    let (mut kinds, mut index) = (0, 0);
    while index < words.len() {
        kinds |= 1 << (CLASSES + spelling(words[index]));
        index += 1;
    }
    kinds
}

/// "30th", "5:30", "2.5", "1980s"
const OTHER_FIGURES: Kinds = 1 << (CLASSES + OTHER_FIGURE);

/// The words that begin holidays, and their other words.
const HOLIDAY: (Kinds, Kinds) = {
    let (mut first, mut rest, mut index) = (0, 0, 0);
    while index < HOLIDAYS.len() {
        let (begin, end) = HOLIDAYS[index].name.split_at(1);
        (first, rest, index) = (first | words(begin), rest | words(end), index + 1);
    }
    (first, rest)
};

/// The names of time zones.
const ZONE: Kinds = {
    let (mut kinds, mut index) = (0, 0);
    while index < ZONES.len() {
        (kinds, index) = (kinds | words(&[ZONES[index].0]), index + 1);
    }
    kinds
};

/// Words that an amount, or a clock time, may go on with.
const REST_OF_AMOUNT: Kinds = words(&[
    "a", "an", "and", "couple", "few", "half", "of", "-", "/", "thousand", "lakh", "lakhs",
    "million", "crore", "crores", "billion", "trillion",
]);
const REST_OF_CLOCK: Kinds = words(&[
    "a.m.", "a.m", "am", "p.m.", "p.m", "pm", "o'clock", "past", "to", "before", "after", "hours",
    "hrs", "minutes", "-",
]);
const NUMBER: Kinds = FIGURE | CARDINAL;

impl Slot {
    /// The kinds of a token that is all of the slot; of the first one, if it takes several; and of
    /// the others. Not for slots that are made of others, nor for hyphens.
    pub(super) const fn tokens(&self) -> (Kinds, Kinds, Kinds) {
        let alone = match self {
            Slot::Word(of) => words(of),
            Slot::Month => MONTH,
            Slot::Weekday => WEEKDAY,
            Slot::Unit => UNIT,
            Slot::Units | Slot::MoreUnits => UNITS,
            Slot::One(_) | Slot::AnyUnit => UNIT | UNITS,
            Slot::Season => SEASON,
            Slot::Part => PART,
            Slot::Parts => PARTS,
            Slot::Relative => RELATIVE,
            Slot::Step => STEP,
            Slot::Weekdays | Slot::FiscalYear => WORD,
            Slot::Era => ERA,
            Slot::MonthNumber => digits(1, 2),
            Slot::DayFigure => digits(1, 2) | OTHER_FIGURES,
            Slot::EarlyYear => digits(3, 3),
            Slot::SmallYear => digits(1, 4),
            Slot::DottedDate => OTHER_FIGURES,
            Slot::Ordinal => ORDINAL | OTHER_FIGURES,
            Slot::Place => {
                const {
                    ORDINAL
                        | OTHER_FIGURES
                        | words(&["last", "final", "closing", "latter", "opening"])
                }
            }
            Slot::QuarterNumber => const { OTHER_FIGURES | words(&["q1", "q2", "q3", "q4"]) },
            Slot::HalfNumber => const { OTHER_FIGURES | words(&["h1", "h2"]) },
            _ => return self.several(),
        };
        (alone, 0, 0)
    }

    /// The same for the slots that may take several tokens.
    const fn several(&self) -> (Kinds, Kinds, Kinds) {
        match self {
            Slot::Day => {
                const TENS: Kinds = words(&["twenty", "thirty"]);
                const UNIT: Kinds = ORDINAL | words(&["-"]);
                (ORDINAL | digits(1, 2) | OTHER_FIGURES, TENS, UNIT)
            }
            Slot::Year => {
                const REST: Kinds = NUMBER | ERA | words(&["and", "-"]);
                (digits(4, 4), digits(1, 4) | CARDINAL | ERA, REST)
            }
            Slot::ShortYear => (digits(2, 2), const { words(&["'"]) }, digits(2, 2)),
            Slot::NumericDate => (0, digits(1, 2), const { FIGURE | words(&["/", "-"]) }),
            Slot::Decade => {
                const ALONE: Kinds = OTHER_FIGURES | words(DECADES);
                const FIRST: Kinds = FIGURE | words(&["'"]);
                (ALONE, FIRST, const { FIGURE | ERA | words(&["'s"]) })
            }
            Slot::Clock => {
                const ALONE: Kinds = CARDINAL
                    | digits(1, 2)
                    | digits(4, 4)
                    | OTHER_FIGURES
                    | words(&["noon", "midday", "midnight"]);
                (ALONE, const { NUMBER | words(&["half", "quarter"]) }, NUMBER | REST_OF_CLOCK)
            }
            Slot::PartOrHours => {
                (PART, const { words(&["early", "small", "wee"]) }, const { words(&["hours"]) })
            }
            Slot::Zone => (ZONE, const { words(REGIONS) }, const { words(&["time"]) }),
            Slot::Amount | Slot::Count => {
                const ALONE: Kinds = NUMBER | words(&["a", "an", "few", "half", "many", "several"]);
                const FIRST: Kinds = NUMBER | words(&["a", "an", "couple", "half"]);
                (ALONE, FIRST, NUMBER | REST_OF_AMOUNT)
            }
            Slot::Holiday => (HOLIDAY.0, HOLIDAY.0, HOLIDAY.1),
            _ => (0, 0, 0),
        }
    }
}
