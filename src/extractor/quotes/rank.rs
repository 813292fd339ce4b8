//! Who is quoted, where several could be: every speaker that a sieve, a
//! reporting verb or the sentences around propose is a candidate, each with
//! what is seen of it, and [`weights`] tell which is the likeliest.
//!
//! The surest sieve's answer stays unless the others together outweigh it.

pub mod features;
pub mod weights;

use super::cue::Cue;
use super::frame::QuotationFrames;
use super::inherit::{self, Quoted, Reading, Slot};
use super::object;
use super::reported;
use super::rule::QuoteRule;
use super::sieves::{self, Attribution, Site};
use super::subject;
use crate::syntax::noun_phrase::{Phrase, PhraseKind};
use crate::syntax::reporting::Act;
use features::Feature;
use weights::WEIGHTS;

/// Reporting verbs on each side of a quotation whose subjects are candidates.
const REACH: usize = 6;

/// Verbs of speech looked at in one sentence: no newspaper sentence has more, and a text without
/// stops stays cheap.
const MOST_CUES: usize = 16;

/// How far behind `called` and its subject what is called so may stand, in items: `called the old
/// lock | “a ruin”`.
const CALLED: usize = 5;

/// Somebody who may have said it.
pub struct Candidate {
    /// `None`: nobody is named.
    pub attribution: Option<Attribution>,
    pub features: Vec<Feature>,
}

impl Candidate {
    pub fn speaker(&self) -> Option<Phrase> {
        self.attribution.and_then(|a| a.speaker)
    }

    fn score(&self) -> i32 {
        self.features.iter().map(|&f| i32::from(WEIGHTS[f as usize])).sum()
    }
}

/// Gives every quotation its likeliest speaker; those that go on from a paragraph before are part of
/// that one.
pub fn rank(frames: &QuotationFrames, readings: &mut [Reading]) {
    let found: Vec<_> =
        ranked(frames, readings).map(|(slot, candidates)| (slot, likeliest(&candidates))).collect();
    for ((index, slot), attribution) in found {
        readings[index].quoted[slot].attribution = attribution;
    }
}

/// The candidate with the highest score; of equals the first, which the surest sieve proposed.
fn likeliest(candidates: &[Candidate]) -> Option<Attribution> {
    candidates
        .iter()
        .rev()
        .max_by_key(|candidate| candidate.score())
        .and_then(|candidate| candidate.attribution)
}

/// The quotations that are ranked, with their candidates.
/// Candidates from neighbouring sentences are the speakers that the sieves found, before ranking: the
/// weights are learned from the same ones that they are used on.
pub fn ranked<'a>(
    frames: &'a QuotationFrames,
    readings: &'a [Reading],
) -> impl Iterator<Item = (Slot, Vec<Candidate>)> + 'a {
    let few = readings.iter().enumerate().filter(|(_, reading)| reading.cues.len() <= MOST_CUES);
    let open = few.flat_map(move |(index, reading)| {
        let slots = reading
            .quoted
            .iter()
            .enumerate()
            .filter(move |(_, quoted)| !is_settled(frames, index, reading, quoted));
        slots.map(move |(slot, _)| (index, slot))
    });
    open.filter(|&slot| inherit::continued(frames, readings, slot).is_none())
        .map(|slot| (slot, candidates(frames, readings, slot)))
}

/// Whether a quotation has its speaker, or none for good.
fn is_settled(frames: &QuotationFrames, index: usize, reading: &Reading, quoted: &Quoted) -> bool {
    // Dahl said the lock was old, and Holm said the bridge was “a ruin”
    let in_clause = |a: &Attribution| {
        let (frame, cue) = (frames.get(index)?, a.cue.filter(|_| a.rule == QuoteRule::Governing)?);
        let says = |other: &Cue| other.act == Act::Say && other.span(&frame) == Some(cue);
        reading
            .cues
            .iter()
            .any(says)
            .then(|| reported::clause(&frame, &reading.cues, cue, quoted.at))
            .flatten()
    };
    // Dahl said the lock was old, while Holm called it “a ruin”
    let is_called = |a: &Attribution| {
        let frame = frames.get(index);
        let calls = |cue: &Cue| {
            frame.is_some_and(|frame| cue.span(&frame) == a.cue && !object::is_planned(&frame, cue))
                && cue.follows_subject()
                && cue.speaker().is_some_and(|of| of.kind != PhraseKind::Pronoun)
                && matches!(cue.act, Act::Judge | Act::Utter)
                && (cue.end..cue.end + CALLED).contains(&quoted.at)
        };
        a.rule == QuoteRule::Governing && reading.cues.iter().any(calls)
    };
    quoted.dismissed
        || quoted
            .attribution
            .is_some_and(|a| a.rule.is_sure() || in_clause(&a).is_some() || is_called(&a))
}

/// The candidates for one quotation, the answer of the sieves first.
fn candidates(frames: &QuotationFrames, readings: &[Reading], at: Slot) -> Vec<Candidate> {
    let (index, slot) = at;
    let Some(frame) = frames.get(index) else { return Vec::new() };
    let reading = &readings[index];
    let quoted = &reading.quoted[slot];
    let mut list = List(Vec::new());
    let site = Site {
        frame: &frame,
        at: quoted.at,
        cues: &reading.cues,
        ends_open: inherit::ends_open(frames, quoted.fragment),
    };
    let mut answered = false;
    for attribution in sieves::answers(&site) {
        list.add(Some(attribution), features::of_rule(attribution.rule));
        if !answered {
            list.add(Some(attribution), [Feature::First]);
        }
        answered = true;
    }
    let inherited = inherit::find(frames, readings, at);
    if let Some(attribution) = inherited {
        list.add(inherited, features::of_rule(attribution.rule));
    }
    if !answered {
        list.add(inherited, [Feature::First]);
    }
    let next = reading.cues.partition_point(|cue| cue.start < quoted.at);
    for number in next.saturating_sub(REACH)..reading.cues.len().min(next + REACH) {
        let Some(cue) = reading.cues.get(number).filter(|cue| cue.speaker().is_some()) else {
            continue;
        };
        let attribution =
            Attribution { speaker: cue.speaker(), cue: cue.span(&frame), rule: QuoteRule::Ranked };
        list.add(Some(attribution), features::of_cue(&frame, reading, quoted.at, number));
    }
    let subject = subject::main_subject(&frame, frame.len())
        .filter(|&(_, position)| !sieves::is_patient(&frame, position, quoted.at))
        .map(|(phrase, _)| phrase);
    if let Some(phrase) = subject.filter(|phrase| {
        !sieves::touches(&frame, phrase, quoted.at) && sieves::may_speak(&frame, *phrase, quoted.at)
    }) {
        let attribution = Attribution::without_cue(QuoteRule::Ranked, phrase);
        list.add(Some(attribution), [Feature::MainSubject]);
    }
    for candidate in &mut list.0 {
        let speaker = candidate.speaker();
        candidate.features.extend(features::of_phrase(&frame, speaker));
    }
    list.0
}

/// Candidates, one for each phrase.
struct List(Vec<Candidate>);

impl List {
    fn add(
        &mut self,
        attribution: Option<Attribution>,
        features: impl IntoIterator<Item = Feature>,
    ) {
        let span = |a: Option<Attribution>| a.and_then(|a| a.speaker).map(|phrase| phrase.span);
        let known = self
            .0
            .iter()
            .position(|c| span(c.attribution) == span(attribution))
            .unwrap_or(self.0.len());
        if known == self.0.len() {
            self.0.push(Candidate { attribution, features: Vec::new() });
        }
        let candidate = &mut self.0[known];
        for feature in features {
            if !candidate.features.contains(&feature) {
                candidate.features.push(feature);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Quote, QuoteKind, extract};
    use crate::article::Article;
    use crate::extractor::entities::Entities;

    /// The speaker of each quotation, and the rule that named it.
    fn speakers(text: &str) -> Vec<String> {
        let article = Article::new(text);
        let show = |quote: &Quote| {
            let speaker = quote.speaker.map_or("nobody", |speaker| article.slice(speaker.span));
            format!("{speaker} ({})", quote.rule.name())
        };
        extract(&article, &Entities::default())
            .iter()
            .filter(|quote| quote.kind != QuoteKind::Indirect)
            .map(show)
            .collect()
    }

    #[test]
    fn the_likeliest_speaks() {
        for (text, expected) in [
            // The sieves would have it that `it` and `who` speak.
            ("The firm rejected what it called “a wild guess” in a letter.", "The firm (ranked)"),
            ("Holm blamed the guards who shout “go home” at night.", "Holm (main-subject)"),
            // What stands beside the quotation is sure.
            (
                "Keller rejected the plan. “It is a wild guess,” Holm said, according to a letter.",
                "Holm (quote-said)",
            ),
            ("Stein said Holm told him the race was “lost”.", "Stein (governing)"),
            ("Stein said no, while the board called it “lost”.", "the board (governing)"),
        ] {
            assert_eq!(speakers(text), [expected], "{text}");
        }
    }
}
