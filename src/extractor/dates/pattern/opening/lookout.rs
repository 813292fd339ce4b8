//! Cheap kinds of tokens for the index, and the kinds that each slot may match.

use crate::extractor::dates::holiday::HOLIDAYS;
use crate::extractor::dates::lexeme::Lexeme;
use crate::extractor::dates::lexeme::class::*;
use crate::extractor::dates::pattern::clock::{REGIONS, ZONES};
use crate::extractor::dates::pattern::figures::DECADES;
use crate::extractor::dates::pattern::slot::Slot;

/// Classes of lexemes, with one for tokens without a lexeme.
const CLASSES: u32 = 17;
const ALL_CLASSES: u32 = (1 << CLASSES) - 1;
/// Classes of spellings: of words, of one to four digits, of other figures, and of marks.
const SPELLINGS: u32 = 64;
const WORDS: u32 = SPELLINGS - 6;
const OTHER_FIGURE: u32 = SPELLINGS - 2;
const MARK: u32 = SPELLINGS - 1;
/// The number of kinds: classes of lexemes and of spellings.
pub const KINDS: usize = (CLASSES + SPELLINGS) as usize;

/// The two kinds of a token: the class of its lexeme, and of its spelling.
pub fn kinds(lexeme: Lexeme, lower: &str) -> [usize; 2] {
    [lexeme.class().trailing_zeros().min(CLASSES - 1), CLASSES + spelling(lower)]
        .map(|kind| kind as usize)
}

/// The class of a spelling: number of digits, or first letter and length of a word. A few bits that
/// distinguish most tokens.
const fn spelling(lower: &str) -> u32 {
    match lower.as_bytes() {
        [b'0'..=b'9'] => digits(1),
        [b'0'..=b'9', b'0'..=b'9'] => digits(2),
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => digits(3),
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => digits(4),
        [b'0'..=b'9', ..] => OTHER_FIGURE,
        [first @ b'a'..=b'z', ..] => ((*first - b'a') as u32 * 5 + lower.len() as u32) % WORDS,
        _ => MARK,
    }
}

const fn digits(length: u32) -> u32 {
    WORDS + length - 1
}

/// A set of kinds of tokens.
#[derive(Clone, Copy)]
pub struct Lookout {
    /// Bits of [`Lexeme::class`].
    classes: u32,
    /// Bits of spellings.
    spellings: u64,
}

impl Lookout {
    pub const NOTHING: Lookout = Lookout { classes: 0, spellings: 0 };
    /// Every token has a class of lexemes, so that the spellings are not needed.
    pub const ANYTHING: Lookout = Lookout { classes: ALL_CLASSES, spellings: 0 };
    /// "30th", "5:30", "2.5", "1980s"
    const OTHER_FIGURES: Lookout = Lookout { classes: 0, spellings: 1 << OTHER_FIGURE };
    /// The words that begin holidays.
    const HOLIDAY: Lookout = holidays(true);
    /// The names of time zones.
    const ZONE: Lookout = zones();
    /// The other words of holidays.
    const REST_OF_HOLIDAY: Lookout = holidays(false);

    const fn classes(classes: u32) -> Lookout {
        Lookout { classes, spellings: 0 }
    }

    /// Figures of `lengths` digits.
    const fn digits(lengths: std::ops::RangeInclusive<u32>) -> Lookout {
        let mut seen = Lookout::NOTHING;
        let mut length = *lengths.start();
        while length <= *lengths.end() {
            seen.spellings |= 1 << digits(length);
            length += 1;
        }
        seen
    }

    pub const fn words(words: &[&str]) -> Lookout {
        let mut seen = Lookout::NOTHING;
        let mut index = 0;
        while index < words.len() {
            seen.spellings |= 1 << spelling(words[index]);
            index += 1;
        }
        seen
    }

    pub const fn or(self, other: Lookout) -> Lookout {
        Lookout {
            classes: self.classes | other.classes,
            spellings: self.spellings | other.spellings,
        }
    }

    /// The set as bits, numbered like [`kinds`].
    pub const fn kinds(self) -> u128 {
        (self.classes & ALL_CLASSES) as u128 | (self.spellings as u128) << CLASSES
    }
}

/// The first words of holidays, or the others.
const fn holidays(first: bool) -> Lookout {
    let mut seen = Lookout::NOTHING;
    let mut index = 0;
    while index < HOLIDAYS.len() {
        let (begin, rest) = HOLIDAYS[index].name.split_at(1);
        seen = seen.or(Lookout::words(if first { begin } else { rest }));
        index += 1;
    }
    seen
}

const fn zones() -> Lookout {
    let mut seen = Lookout::NOTHING;
    let mut index = 0;
    while index < ZONES.len() {
        seen = seen.or(Lookout::words(&[ZONES[index].0]));
        index += 1;
    }
    seen
}

impl Slot {
    /// The kinds that the slot may match as a single token.
    pub(super) const fn alone(&self) -> Lookout {
        match self {
            Slot::Word(words) => Lookout::words(words),
            Slot::MonthNumber => Lookout::digits(1..=2),
            Slot::Day => {
                Lookout::digits(1..=2).or(Lookout::OTHER_FIGURES).or(Lookout::classes(ORDINAL))
            }
            Slot::DayFigure => Lookout::digits(1..=2).or(Lookout::OTHER_FIGURES),
            Slot::Ordinal => Lookout::OTHER_FIGURES.or(Lookout::classes(ORDINAL)),
            Slot::Place => Slot::Ordinal.alone().or(Lookout::words(&["last", "final"])),
            Slot::DottedDate => Lookout::OTHER_FIGURES,
            Slot::ShortYear => Lookout::digits(2..=2),
            Slot::NumericDate => Lookout::digits(1..=2),
            Slot::EarlyYear => Lookout::digits(3..=3),
            Slot::SmallYear => Lookout::digits(1..=4),
            Slot::Year => Lookout::digits(4..=4),
            Slot::Decade => Lookout::words(DECADES).or(Lookout::OTHER_FIGURES),
            Slot::QuarterNumber => {
                Lookout::words(&["q1", "q2", "q3", "q4"]).or(Lookout::OTHER_FIGURES)
            }
            Slot::HalfNumber => Lookout::words(&["h1", "h2"]).or(Lookout::OTHER_FIGURES),
            Slot::Clock => Lookout::words(&["noon", "midday", "midnight"])
                .or(Lookout::digits(4..=4))
                .or(Lookout::OTHER_FIGURES),
            Slot::Zone => Lookout::ZONE,
            Slot::Amount => Lookout::classes(FIGURE | CARDINAL)
                .or(Lookout::words(&["few", "half", "many", "several"])),
            Slot::Count => Slot::Amount.alone().or(Lookout::words(&["a", "an"])),
            Slot::PartOrHours => Lookout::classes(PART),
            Slot::Holiday => Lookout::HOLIDAY,
            slot => Lookout::classes(slot.classes()),
        }
    }

    /// The kinds that the slot may begin and continue with if it matches several tokens; `None` if
    /// it never does.
    pub(super) const fn longer(&self) -> Option<(Lookout, Lookout)> {
        const FIGURES: Lookout = Lookout::classes(FIGURE | CARDINAL);
        let (first, rest) = match self {
            Slot::Year => (
                Lookout::digits(1..=4).or(Lookout::classes(CARDINAL | ERA)),
                FIGURES.or(Lookout::classes(ERA)).or(Lookout::words(&["and", "-"])),
            ),
            Slot::Decade => (
                Lookout::words(&["'"]).or(Lookout::classes(FIGURE)),
                Lookout::classes(FIGURE | ERA).or(Lookout::words(&["'s"])),
            ),
            Slot::Clock => (
                FIGURES.or(Lookout::words(&["half", "quarter"])),
                Lookout::words(&[
                    "a.m.", "a.m", "am", "p.m.", "p.m", "pm", "o'clock", "past", "to", "before",
                    "after", "hours", "hrs",
                ])
                .or(FIGURES),
            ),
            Slot::PartOrHours => {
                (Lookout::words(&["early", "small", "wee"]), Lookout::words(&["hours"]))
            }
            Slot::Zone => (Lookout::words(REGIONS), Lookout::words(&["time"])),
            Slot::Amount | Slot::Count => (
                FIGURES.or(Lookout::words(&["a", "an", "couple", "half"])),
                FIGURES
                    .or(Lookout::words(&[
                        "a", "an", "and", "couple", "few", "half", "of", "-", "/",
                    ]))
                    .or(Lookout::words(SCALES)),
            ),
            Slot::Day => (
                Lookout::words(&["twenty", "thirty"]),
                Lookout::words(&["-"]).or(Lookout::classes(ORDINAL)),
            ),
            Slot::ShortYear => (Lookout::words(&["'"]), Lookout::digits(2..=2)),
            Slot::NumericDate => {
                (Lookout::digits(1..=2), Lookout::words(&["/", "-"]).or(Lookout::classes(FIGURE)))
            }
            Slot::Holiday => (Lookout::HOLIDAY, Lookout::REST_OF_HOLIDAY),
            Slot::Brackets => (Lookout::words(&["("]), Lookout::ANYTHING),
            _ => return None,
        };
        Some((first, rest))
    }

    /// The lexemes that the slot may begin with, as bits of [`Lexeme::class`]; 0 if they are known
    /// by their words.
    pub(in crate::extractor::dates::pattern) const fn classes(&self) -> u32 {
        match self {
            Slot::Month => MONTH,
            Slot::Weekday => WEEKDAY,
            Slot::ShortYear => FIGURE | OPENER,
            Slot::MonthNumber
            | Slot::DayFigure
            | Slot::DottedDate
            | Slot::NumericDate
            | Slot::SmallYear
            | Slot::EarlyYear => FIGURE,
            Slot::Day => FIGURE | ORDINAL | CARDINAL,
            Slot::Ordinal => FIGURE | ORDINAL,
            Slot::Place => FIGURE | ORDINAL | STEP | WORD,
            Slot::Year => FIGURE | CARDINAL | ERA,
            Slot::Decade => FIGURE | WORD | OPENER,
            Slot::Clock => FIGURE | CARDINAL | WORD | OPENER | UNIT,
            Slot::PartOrHours => WORD | OPENER | PART,
            Slot::Amount | Slot::Count => FIGURE | CARDINAL | OPENER | WORD,
            Slot::Unit => UNIT,
            Slot::Units | Slot::MoreUnits => UNITS,
            Slot::One(_) | Slot::AnyUnit => UNIT | UNITS,
            Slot::Season => SEASON,
            Slot::Part => PART,
            Slot::Parts => PARTS,
            Slot::Relative => RELATIVE,
            Slot::Step => STEP,
            Slot::Weekdays => WORD,
            Slot::QuarterNumber | Slot::HalfNumber => WORD | FIGURE,
            Slot::Holiday => WORD | OPENER | MONTH,
            Slot::Era => ERA,
            Slot::Zone
            | Slot::Brackets
            | Slot::Word(_)
            | Slot::Maybe(_)
            | Slot::Any(_)
            | Slot::Ahead(_)
            | Slot::Hyphen => 0,
        }
    }
}

/// Words that a figure may go on with.
const SCALES: &[&str] =
    &["thousand", "lakh", "lakhs", "million", "crore", "crores", "billion", "trillion"];
