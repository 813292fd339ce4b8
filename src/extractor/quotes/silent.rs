//! Verbs of saying where they report no speech: `ruled | out a deal`, `warning | bells`.
//!
//! Each use is an entry of a table, with a sentence that has it and one that only looks as if it
//! had.

use super::frame::QuotationFrame;
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::noun_phrase;

/// How far behind a verb what it counts may stand, in items.
const COUNTED: usize = 5;

/// How far behind its quotation a verb with its subject stands, in items:
/// `“Go,” Holm added | to the board`.
const AFTER_QUOTE: usize = 5;

/// A use of the verbs that begin with `stem`.
struct Silent {
    stem: &'static str,
    /// Whether the verb is used so.
    holds: fn(Use) -> bool,
    /// A sentence in which nobody speaks.
    #[cfg(test)]
    silent: &'static str,
    /// A sentence in which somebody does.
    #[cfg(test)]
    speech: &'static str,
}

macro_rules! silent {
    ($stem:literal, $holds:expr, $silent:literal, $speech:literal) => {
        Silent {
            stem: $stem,
            holds: $holds,
            #[cfg(test)]
            silent: $silent,
            #[cfg(test)]
            speech: $speech,
        }
    };
}

static TABLE: [Silent; 18] = [
    silent!(
        "rul",
        |verb| verb.next() == "out",
        "Holm ruled out a deal.",
        "Holm ruled that it was late."
    ),
    silent!(
        "add",
        |verb| verb.next() == "to" && !verb.follows_quote(),
        "Holm added to the losses.",
        "Holm added that it was late."
    ),
    silent!(
        "object",
        |verb| verb.next() == "to",
        "Holm objected to the plan.",
        "Holm objected that it was late."
    ),
    silent!(
        "casts",
        |verb| !verb.near(|frame, i| frame.lower(i) == "as"),
        "Holm casts a vote.",
        "Holm casts the plan as “a joke”."
    ),
    silent!(
        "order",
        |verb| !verb.speaks(),
        "Holm ordered the crew to wait.",
        "Holm ordered on Monday that the crew wait."
    ),
    silent!(
        "decreed",
        |verb| !verb.speaks(),
        "Holm decreed a holiday.",
        "Holm decreed that the crew wait."
    ),
    silent!(
        "admit",
        |verb| verb.counts(),
        "The clinic admitted nine patients.",
        "Holm admitted that it was late."
    ),
    silent!(
        "charg",
        |verb| verb.accuses(),
        "Holm was charged with theft.",
        "Holm charged that it was late."
    ),
    silent!(
        "named",
        |verb| !verb.near(|frame, i| frame.is_quote(i)),
        "Holm named a successor.",
        "Holm named the plan “a joke”."
    ),
    silent!(
        "went",
        |verb| !verb.quotes_near() && verb.next() != "on",
        "Holm went home.",
        "Holm went: “Never!”"
    ),
    silent!(
        "claim",
        |verb| verb.takes(),
        "The fire claimed nine lives.",
        "Holm claimed that it was late."
    ),
    silent!(
        "warning",
        |verb| {
            words!("bell bells label labels letter light lights shot shots sign signs siren sirens system")
            .contains(verb.frame.word(verb.at + 1)) || verb.closes_noun_phrase()
        },
        "The warning bells rang after a police warning that it was late.",
        "Holm issued a statement warning that it was late."
    ),
    silent!(
        "threat",
        |verb| { !matches!(verb.next(), "that" | "to") && !verb.frame.is_punctuation(verb.at + 1) },
        "Holm threatened the crew.",
        "Holm threatened to leave."
    ),
    silent!(
        "demand",
        |verb| {
            verb.frame.lower(verb.at) == "demand"
                && matches!(
                    verb.next(),
                    "for" | "from" | "in" | "on" | "is" | "was" | "has" | "had"
                )
        },
        "Interest and demand for the lens grew.",
        "Drivers strike and demand more time."
    ),
    silent!(
        "express",
        |verb| {
            verb.near(|frame, i| {
                matches!(frame.lower(i), "emotions" | "feelings" | "interest" | "themselves")
            })
        },
        "Nine firms expressed an interest in the lock.",
        "Holm expressed fears that it was late."
    ),
    silent!(
        "wrote",
        |verb| verb.takes_a_work(),
        "Holm wrote Anna's Garden when he was a clerk.",
        "Holm wrote it was late when he came."
    ),
    // "previously announced plans"
    silent!(
        "",
        |verb| verb.is_attribute(),
        "The closures are part of previously announced plans to shut.",
        "The board previously announced plans to shut."
    ),
    // "worth noting"
    silent!(
        "",
        |verb| {
            verb.frame.lower(verb.at).ends_with("ing")
                && verb.frame.lower_before(verb.at) == "worth"
        },
        "It is worth noting that it was late.",
        "Holm left, noting that it was late."
    ),
];

/// Whether the words around the verb at `at` show that it reports no speech.
pub fn tells_no_speech(frame: &QuotationFrame, at: usize) -> bool {
    let word = frame.lower(at);
    TABLE.iter().any(|entry| word.starts_with(entry.stem) && (entry.holds)(Use { frame, at }))
}

/// A verb of saying in its frame.
#[derive(Clone, Copy)]
struct Use<'f, 'a> {
    frame: &'f QuotationFrame<'a>,
    at: usize,
}

impl<'a> Use<'_, 'a> {
    fn next(self) -> &'a str {
        self.frame.lower(self.at + 1)
    }

    /// Whether a word close behind the verb is of a kind.
    fn near(self, is_of_kind: impl Fn(&QuotationFrame<'a>, usize) -> bool) -> bool {
        let next = self.at + 1;
        (next..next + COUNTED).any(|i| is_of_kind(self.frame, i))
    }

    /// `a police | warning`, `a Transport Ministry | warning`: the verb is a noun, behind those who
    /// warn; but: a statement warning
    fn closes_noun_phrase(self) -> bool {
        const LONGEST: usize = 4;
        let frame = self.frame;
        let source = |i: usize| {
            frame.is_capitalized(i) || frame.has(i, class::BODY) && !frame.has(i, class::MEDIUM)
        };
        let mut phrase = (self.at.saturating_sub(LONGEST)..self.at).rev();
        self.at > 0
            && source(self.at - 1)
            && phrase
                .find(|&i| !source(i))
                .is_some_and(|i| matches!(frame.lower(i), "a" | "an" | "another"))
    }

    /// `of previously | announced | plans`: a participle before its noun, behind an adverb.
    fn is_attribute(self) -> bool {
        let (frame, adverb) = (self.frame, self.at.wrapping_sub(1));
        let before = adverb.wrapping_sub(1);
        let other = class::PRONOUN
            | class::DETERMINER
            | class::PREPOSITION
            | class::CONJUNCTION
            | class::CLAUSE_OPENER;
        frame.lower(self.at).ends_with("ed")
            && frame.is_adverb(adverb)
            && frame.lower(adverb).ends_with("ly")
            && (frame.is_preposition(before) || frame.is_determiner(before))
            && frame.is_word(self.at + 1)
            && !frame.word(self.at + 1).has(other)
            && !frame.is_object(self.at + 1)
    }

    /// `wrote | Anna's Garden when he was a clerk`: the next verb is that of a clause of time.
    fn takes_a_work(self) -> bool {
        let frame = self.frame;
        let verb = |&i: &usize| frame.is_finite_verb(i);
        let next = (self.at + 1..frame.len()).find(verb).unwrap_or(frame.len());
        let opener = |i: usize| matches!(frame.lower(i), "when" | "while" | "before" | "after");
        frame.is_capitalized(self.at + 1)
            && next < frame.len()
            && (self.at + 2..next).any(opener)
            && !(self.at + 1..next).any(|i| frame.lower(i) == "," || frame.is_quote(i))
            && !(self.at + 1..frame.len()).any(|i| frame.lower(i) == "that")
    }

    /// `Holm went: “Never!”`
    fn quotes_near(self) -> bool {
        (self.at + 1..self.at + 4).any(|i| self.frame.is_quote(i))
    }

    fn follows_quote(self) -> bool {
        (self.at.saturating_sub(AFTER_QUOTE)..self.at).any(|i| self.frame.is_quote(i))
    }

    /// `ordered on Monday | that the crew wait`, `“Go!” Holm ordered`
    fn speaks(self) -> bool {
        self.near(|frame, i| frame.lower(i) == "that") || self.follows_quote()
    }

    /// A number is the object: `admitted | nine patients`.
    fn counts(self) -> bool {
        let next = self.at + 1;
        noun_phrase::is_number(self.frame, next)
            || noun_phrase::qualified_number(self.frame, next).is_some()
    }

    /// `charged | with arson`, `charged | in a raid`
    fn accuses(self) -> bool {
        matches!(self.next(), "for" | "over" | "with")
            || (self.frame.is_preposition(self.at + 1) || self.next() == "after") && !self.speaks()
    }

    /// `claimed | nine lives`, `claimed | the early wickets`; but: claimed | nine victims had lied
    fn takes(self) -> bool {
        self.near(|frame, i| {
            let counted = || {
                self.counts()
                    && matches!(frame.lower(i), "casualties" | "life" | "lives" | "victims")
            };
            !frame.is_finite_verb(i + 1) && (frame.has(i, class::PRIZE) || counted())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::read;
    use super::*;

    #[test]
    fn each_use_has_its_examples() {
        for entry in &TABLE {
            let is_silent = |text: &str| {
                read(text, |frame, _| {
                    let verb = |&at: &usize| frame.lower(at).starts_with(entry.stem);
                    (0..frame.len()).filter(verb).any(|at| (entry.holds)(Use { frame, at }))
                })
            };
            assert!(is_silent(entry.silent), "{}", entry.silent);
            assert!(!is_silent(entry.speech), "{}", entry.speech);
        }
    }
}
