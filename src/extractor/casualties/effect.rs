//! Effects: the words that say what became of people.

pub mod predicate;

use crate::extractor::casualties::{CasualtyKind, tagged_sentence::TaggedSentence};
use crate::lexicon::{EFFECT_PARTS, EFFECTS, Key, words};
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// What an effect can do in a clause: the letters of `lexicon/effects.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Use {
    /// Past or participle of a verb with an object: "killed two", "two were killed".
    Past = b'p',
    /// The same, but never read as active: "sanctions hurt millions".
    Suffered = b'h',
    /// "kills"
    ThirdPerson = b't',
    /// "kill"
    Base = b'b',
    /// "killing"
    Gerund = b'g',
    /// A verb without object: "died".
    Intransitive = b'i',
    /// "dead", "missing"
    State = b's',
    /// A noun that is counted: "seven deaths".
    Counted = b'c',
    /// A noun of action: "the death of seven".
    Action = b'a',
}

/// The uses of one effect, as the letters that the list writes.
#[derive(Clone, Copy, Debug)]
struct Uses(&'static str);

/// An effect word or phrase in its sentence: tokens `start..end`.
#[derive(Clone, Copy, Debug)]
pub struct Effect {
    pub kind: CasualtyKind,
    uses: Uses,
    /// Said of people only: "trapped", but not "killed", needs a noun known to be one for people.
    pub people_only: bool,
    pub start: usize,
    pub end: usize,
}

impl Effect {
    pub fn is(&self, one: Use) -> bool {
        self.uses.0.as_bytes().contains(&(one as u8))
    }

    /// The word "victims" at `at`, which stands for the people in earlier figures of `kind`.
    pub fn of_victims(kind: CasualtyKind, at: usize) -> Self {
        Effect { kind, uses: Uses("p"), people_only: true, start: at, end: at + 1 }
    }

    /// Whether it can stand for those it befell: "the dead", "Injured: 12", "deaths".
    pub fn names_victims(&self) -> bool {
        self.is(Use::State) || self.is(Use::Past) || self.is(Use::Counted)
    }

    /// Whether it may be a noun: "the killing of nine", "nine deaths".
    pub fn is_noun(&self) -> bool {
        self.is(Use::Action) || self.is(Use::Counted) || self.is(Use::Gerund)
    }

    pub fn span(&self) -> TokenSpan {
        TokenSpan::from_usize(self.start, self.end)
    }
}

/// The effects of a sentence, in order.
pub fn find(words: &TaggedSentence) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut at = words.start();
    while at < words.end() {
        match effect_at(words, at) {
            Some(effect) => {
                at = effect.end;
                effects.push(effect);
            }
            None => at += 1,
        }
    }
    effects
}

/// The one of `effects` that begins at `at`.
pub fn starting_at(effects: &[Effect], at: usize) -> Option<&Effect> {
    effects.binary_search_by_key(&at, |e| e.start).ok().and_then(|i| effects.get(i))
}

/// The effect that begins at `at`.
pub fn effect_at(words: &TaggedSentence, at: usize) -> Option<Effect> {
    let key = words.key(at);
    let lower = key.as_str();
    if lower.len() < 2 || !lower.as_bytes().is_ascii() {
        return None;
    }
    let made = |kind, uses, people_only, end| {
        Some(Effect { kind, uses: Uses(uses), people_only, start: at, end })
    };
    let listed = words.listed(at, &EFFECTS).and_then(|(end, value)| Some((end, entry(value)?)));
    if let Some((end, (kind, uses, whom))) = listed.filter(|&(end, _)| end > at + 1) {
        return made(kind, uses, whom == "people", end);
    }
    if let Some((kind, uses, end)) = predicate::at(words, at) {
        return made(kind, uses, true, end);
    }
    let (_, (kind, uses, whom)) = listed?;
    let nobody = match lower {
        // "a death sentence"
        "death" => words!("sentence sentences penalty row threat threats squad squads certificate camp camps rate rates")
            .contains(words.key(at + 1)),
        // "a long shot"
        "shot" => words.lower_before(at) == "long",
        // by a flood
        "snatched" => (at + 2..at + 4).any(|i| words.lower(i) == "arms"),
        // "executed the warrants"
        "executed" | "executes" | "executing" => {
            (at + 1..at + 4).any(|i| matches!(words.lower(i), "warrant" | "warrants"))
        }
        _ => false,
    };
    // "killed off the game", "the plan was killed off"
    if nobody || kind == CasualtyKind::Killed && words.lower(at + 1) == "off" {
        return None;
    }
    // "a blast hurts nine people", "a blast hurt nine people", in headlines "Blast in Kesh hurts
    // nine"; but "a ban hurts millions"
    let event = words.has(at.wrapping_sub(1), class::EVENT);
    let sudden = |i: usize| {
        words.has(i, class::EVENT) && !words.has(i, class::LASTING) && words.lower(i) != "strike"
    };
    let uses = match lower {
        "hurts" if event || words.headline && words.clause_before(at, 6).any(sudden) => "t",
        "hurt" if event => "p",
        _ => uses,
    };
    // Fatally wounded, mortally wounded: killed.
    let fatal =
        kind == CasualtyKind::Injured && matches!(words.lower_before(at), "fatally" | "mortally");
    let kind = if fatal { CasualtyKind::Killed } else { kind };
    made(kind, uses, whom == "people", at + 1)
}

/// Whether the word may belong to an effect, whatever stands around it.
pub fn may_be(word: Key) -> bool {
    word.len() > 2 && (EFFECTS.contains(word) || EFFECT_PARTS.contains(word))
}

/// What the word by itself says of people.
pub fn kind_of(word: Key) -> Option<CasualtyKind> {
    entry(EFFECTS.get(word)?).map(|(kind, ..)| kind)
}

/// Kind, grammar letters and victims, as the list writes them.
fn entry(value: &'static str) -> Option<(CasualtyKind, &'static str, &'static str)> {
    let mut fields = value.split(' ');
    let name = fields.next()?;
    let kind = CasualtyKind::ALL.into_iter().find(|kind| kind.name() == name)?;
    Some((kind, fields.next()?, fields.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_has_a_word_that_lets_its_sentence_be_read() {
        let list = include_str!("../../lexicon/effects.txt");
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let phrase = line.split('\t').next().unwrap_or_default();
            assert!(phrase.split(' ').any(|word| may_be(word.into())), "{phrase}");
        }
    }
}
