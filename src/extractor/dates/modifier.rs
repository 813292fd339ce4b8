//! Modifiers before an expression: "early", "the end of", "nearly", "more than". They set TIMEX3's
//! `mod`; the value is that of the expression without them.

use super::meaning::{Heading, Meaning};
use super::pattern::{Captures, Index, Matcher, Slot, pattern};
use super::value::{Recurrence, Value};

/// TIMEX3's attribute `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Modifier {
    Start,
    Mid,
    End,
    Approx,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
    /// Of a point in time: more than a year ago.
    Before,
    /// Of a point in time: less than a year ago.
    After,
    OnOrBefore,
    OnOrAfter,
}

/// The kind of expression that a modifier applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum With {
    /// A calendar period: late November, the end of the year.
    Calendar,
    /// An amount: nearly two years, at least three days ago.
    Amount,
    /// Either: about two years, around Nov. 1.
    Any,
}

/// A modifier that was found.
#[derive(Clone, Copy, Debug)]
pub struct Prefix {
    with: With,
    modifier: Modifier,
    /// Token at which the expression proper begins.
    pub end: usize,
}

/// Modifiers that are part of the span, as in TIMEX3 annotation.
static INSIDE: &[(With, Modifier, &[Slot])] = &[
    (With::Calendar, Modifier::Start, pattern![["the"] ("early" | "earlier") Hyphen]),
    (With::Calendar, Modifier::Mid, pattern![["the"] "mid" Hyphen]),
    (With::Calendar, Modifier::End, pattern![["the"] ("late" | "later") Hyphen]),
    (With::Calendar, Modifier::Start, pattern![["the"] ("beginning" | "start") "of"]),
    (With::Calendar, Modifier::Mid, pattern![["the"] "middle" "of"]),
    (With::Calendar, Modifier::End, pattern![["the"] "end" "of"]),
    (With::Amount, Modifier::LessThan, pattern!["nearly"]),
    (With::Amount, Modifier::MoreThan, pattern!["more" "than"]),
    (With::Amount, Modifier::LessThan, pattern!["less" "than"]),
    (With::Amount, Modifier::EqualOrMore, pattern!["at" "least"]),
    (With::Amount, Modifier::EqualOrLess, pattern!["up" "to"]),
];

/// The index of their first tokens.
static INDEX: Index<1> = {
    let (mut index, mut prefix) = (Index::EMPTY, 0);
    while prefix < INSIDE.len() {
        index.add(INSIDE[prefix].2, (0, prefix as u8));
        prefix += 1;
    }
    index
};

/// Modifiers outside the span: the word right before it, and the one before that if it matters.
static OUTSIDE: &[(With, Modifier, &[&str], Option<&str>)] = &[
    (With::Calendar, Modifier::Start, &["in", "on"], Some("early")),
    (With::Calendar, Modifier::End, &["in", "on"], Some("late")),
    (With::Amount, Modifier::LessThan, &["almost", "under"], None),
    (With::Amount, Modifier::MoreThan, &["over"], None),
    (
        With::Any,
        Modifier::Approx,
        &["about", "around", "approximately", "roughly", "circa", "c."],
        None,
    ),
    (With::Amount, Modifier::Approx, &["some"], None),
];

/// The prefix at token `at`, as part of the span.
pub fn inside(matcher: &Matcher, at: usize) -> Option<Prefix> {
    INDEX.opened_by(matcher, at).find_map(|(_, prefix)| {
        let (with, modifier, pattern) = INSIDE[prefix as usize];
        Some(Prefix { with, modifier, end: matcher.read(pattern, at, &mut Captures::default())? })
    })
}

/// The modifier outside an expression that begins at token `start`.
pub fn outside(matcher: &Matcher, start: usize, meaning: Meaning) -> Option<Modifier> {
    // "over the past year" means during it.
    if matcher.lower(start) == "the" {
        return None;
    }
    let before = |n: usize| matcher.before(start, n);
    let &(with, modifier, ..) = OUTSIDE.iter().find(|(.., words, first)| {
        words.contains(&before(1)) && first.is_none_or(|first| before(2) == first)
    })?;
    Prefix { with, modifier, end: start }.for_meaning(meaning)
}

impl Prefix {
    /// Whether it applies to calendar periods.
    pub fn is_calendar(&self) -> bool {
        self.with == With::Calendar
    }

    /// The opposite bound, after "no": no more than two weeks.
    pub fn negated(self) -> Self {
        let modifier = match self.modifier {
            Modifier::MoreThan => Modifier::EqualOrLess,
            Modifier::LessThan => Modifier::EqualOrMore,
            other => other,
        };
        Prefix { modifier, ..self }
    }

    /// The modifier for an expression of this meaning; `None` if it does not apply to it.
    pub fn for_meaning(&self, meaning: Meaning) -> Option<Modifier> {
        let away = match meaning {
            Meaning::Away(.., heading) | Meaning::AwayFromLast(.., heading) => Some(heading),
            _ => None,
        };
        let amount = away.is_some()
            || matches!(
                meaning,
                Meaning::Value(Value::Duration(..) | Value::Set(Recurrence::Each(..)))
            );
        let calendar = !amount
            && !matches!(
                meaning,
                Meaning::Value(Value::Reference(_) | Value::Spell | Value::Set(_))
            );
        let fits = match self.with {
            With::Calendar => calendar,
            With::Amount => amount,
            With::Any => amount || calendar,
        };
        // "More than a year ago" is before the day a year ago.
        let Some(heading) = away.filter(|_| fits) else { return fits.then_some(self.modifier) };
        use Modifier::*;
        Some(match (self.modifier, heading) {
            (MoreThan, Heading::Back) | (LessThan, Heading::On) => Before,
            (LessThan, Heading::Back) | (MoreThan, Heading::On) => After,
            (EqualOrMore, Heading::Back) | (EqualOrLess, Heading::On) => OnOrBefore,
            (EqualOrLess, Heading::Back) | (EqualOrMore, Heading::On) => OnOrAfter,
            (modifier, _) => modifier,
        })
    }
}
