//! Effects: the words that say what became of people.

use super::CasualtyKind;
use super::phrases::Phrases;
use super::words::{Class, Words};
use crate::lexicon::{EFFECTS, Key};

/// An effect word or phrase in its sentence: tokens `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effect {
    pub kind: CasualtyKind,
    forms: &'static str,
    /// Said of people only: "trapped", but not "killed", needs a noun known to be one for people.
    pub people_only: bool,
    pub start: usize,
    pub end: usize,
}

impl Effect {
    /// Whether one of its grammar letters is `letter`; the letters are explained in `lexicon/effects.txt`.
    pub fn is(&self, letter: char) -> bool {
        self.forms.contains(letter)
    }
}

/// Phrases that are effects.
#[rustfmt::skip]
static PHRASES: Phrases<(CasualtyKind, &str)> = Phrases::new(&[
    ("shot and killed", (CasualtyKind::Killed, "p")),      // police shot and killed a man
    ("shot dead", (CasualtyKind::Killed, "p")),            // two men were shot dead
    ("gunned down", (CasualtyKind::Killed, "p")),          // gunned down a judge
    ("in critical condition", (CasualtyKind::Injured, "s")),
    ("in serious condition", (CasualtyKind::Injured, "s")),
    ("in stable condition", (CasualtyKind::Injured, "s")),
    ("in grave condition", (CasualtyKind::Injured, "s")),
    ("in fair condition", (CasualtyKind::Injured, "s")),
    ("critically ill", (CasualtyKind::Injured, "s")),
    ("in intensive care", (CasualtyKind::Injured, "s")),
    ("in hospital", (CasualtyKind::Injured, "s")),         // 12 remain in hospital
    ("in the hospital", (CasualtyKind::Injured, "s")),
    ("treated for", (CasualtyKind::Injured, "s")),
    ("treated at", (CasualtyKind::Injured, "s")),
    ("treated in", (CasualtyKind::Injured, "s")),
    ("unaccounted for", (CasualtyKind::Missing, "s")),
    ("taken hostage", (CasualtyKind::Kidnapped, "p")),
    ("held hostage", (CasualtyKind::Kidnapped, "p")),
    ("taken captive", (CasualtyKind::Kidnapped, "p")),
    ("held captive", (CasualtyKind::Kidnapped, "p")),
    ("taken prisoner", (CasualtyKind::Detained, "p")),
    ("taken into custody", (CasualtyKind::Detained, "p")),
    ("in custody", (CasualtyKind::Detained, "s")),
    ("under arrest", (CasualtyKind::Detained, "s")),
    ("rounded up", (CasualtyKind::Detained, "p")),
    ("left homeless", (CasualtyKind::Displaced, "s")),
]);

/// The effects of a sentence, in order.
pub(super) fn find(words: &Words) -> Vec<Effect> {
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
pub(super) fn starting_at(effects: &[Effect], at: usize) -> Option<&Effect> {
    effects.binary_search_by_key(&at, |e| e.start).ok().and_then(|i| effects.get(i))
}

/// The effect that begins at `at`.
pub(super) fn effect_at(words: &Words, at: usize) -> Option<Effect> {
    let key = words.key(at);
    let lower = key.as_str();
    if lower.len() < 2 || !lower.as_bytes().is_ascii() {
        return None;
    }
    let made = |kind, forms, people_only, end| Some(Effect { kind, forms, people_only, start: at, end });
    if let Some((kind, forms, end)) = phrase(words, at) {
        return made(kind, forms, true, end);
    }
    let (kind, forms, whom) = entry(key)?;
    // "killed off the game", "the plan was killed off"
    if kind == CasualtyKind::Killed && words.lower(at + 1) == "off" {
        return None;
    }
    // Fatally wounded, mortally wounded: killed.
    let fatal = kind == CasualtyKind::Injured && words.before(at).next().is_some_and(|b| matches!(words.lower(b), "fatally" | "mortally"));
    let kind = if fatal { CasualtyKind::Killed } else { kind };
    made(kind, forms, whom == "people", at + 1)
}

/// Whether the word belongs to an effect: a quick look, before a sentence is read.
pub(super) fn may_be(word: Key) -> bool {
    word.len() > 3 && (EFFECTS.contains(word) || is_of_phrase(word.as_str()))
}

/// A word that every phrase of one kind holds.
#[rustfmt::skip]
fn is_of_phrase(lower: &str) -> bool {
    matches!(lower,
        "hospital" | "hospitals" | "clinic" | "infirmary" | "condition" | "critically" | "intensive" | "treated" | "toll" | "tolls" | "custody" | "hostage"
        | "captive" | "prisoner" | "rounded" | "gunned" | "homes" | "lives" | "life" | "death" | "unaccounted" | "flee" | "evacuate" | "leave" | "abandon"
        | "cases" | "count" | "relocate")
}

fn entry(word: Key) -> Option<(CasualtyKind, &'static str, &'static str)> {
    let mut fields = EFFECTS.get(word)?.split(' ');
    Some((kind_named(fields.next()?)?, fields.next()?, fields.next()?))
}

fn kind_named(name: &str) -> Option<CasualtyKind> {
    Some(match name {
        "killed" => CasualtyKind::Killed,
        "injured" => CasualtyKind::Injured,
        "missing" => CasualtyKind::Missing,
        "kidnapped" => CasualtyKind::Kidnapped,
        "detained" => CasualtyKind::Detained,
        "displaced" => CasualtyKind::Displaced,
        "affected" => CasualtyKind::Affected,
        _ => return None,
    })
}

/// Whether the cases are of an illness that spreads: the sentence says so within a few words, or counts the dead beside them.
fn of_disease(words: &Words, cases: usize) -> bool {
    let near = cases.saturating_sub(12)..cases + 14;
    near.into_iter().any(|i| {
        matches!(
            words.lower(i),
            "virus"
                | "coronavirus"
                | "covid"
                | "covid-19"
                | "outbreak"
                | "epidemic"
                | "pandemic"
                | "infection"
                | "infections"
                | "cholera"
                | "measles"
                | "dengue"
                | "ebola"
                | "flu"
                | "influenza"
                | "malaria"
                | "polio"
                | "typhoid"
                | "plague"
                | "zika"
                | "sars"
                | "meningitis"
                | "diphtheria"
                | "monkeypox"
                | "mpox"
                | "deaths"
                | "confirmed"
        )
    })
}

fn phrase(words: &Words, at: usize) -> Option<(CasualtyKind, &'static str, usize)> {
    let lower = words.lower(at);
    if let Some((end, (kind, forms))) = PHRASES.at(words, at) {
        return Some((kind, forms, end));
    }
    match lower {
        // 230 new cases of cholera
        "cases" => of_disease(words, at).then_some((CasualtyKind::Affected, "c", at + 1)),
        // Taken to a nearby hospital; admitted to three hospitals.
        "taken" | "transported" | "rushed" | "airlifted" | "flown" | "admitted" | "sent" | "brought" | "evacuated" => {
            let to = (at + 1..at + 3).find(|&i| matches!(words.lower(i), "to" | "into"))?;
            let hospital = (to + 1..to + 9)
                .take_while(|&i| !matches!(words.class(i), Class::Break | Class::Comma | Class::And | Class::Subordinator))
                .find(|&i| matches!(words.lower(i), "hospital" | "hospitals" | "clinic" | "infirmary"))?;
            Some((CasualtyKind::Injured, "p", hospital + 1))
        }
        // The people were forced to flee.
        "forced" => {
            let to = words.phrase(at, "forced to")?;
            matches!(words.lower(to), "flee" | "evacuate" | "leave" | "abandon").then_some((CasualtyKind::Displaced, "s", to + 1))
        }
        // Two people lost their lives; hundreds lost their homes.
        "lost" | "lose" => {
            let their = at + 1;
            if !matches!(words.lower(their), "their" | "his" | "her") {
                return None;
            }
            let kind = match words.lower(their + 1) {
                "lives" | "life" => CasualtyKind::Killed,
                "homes" => CasualtyKind::Displaced,
                _ => return None,
            };
            Some((kind, "i", their + 2))
        }
        // Stabbed to death, beaten to death; but people are sentenced, put and scared to death without dying of it.
        _ if words.class(at) == Class::Participle
            && words.lower(at + 1) == "to"
            && words.lower(at + 2) == "death"
            && !matches!(lower, "sentenced" | "scared" | "condemned" | "bored" | "committed") =>
        {
            Some((CasualtyKind::Killed, "p", at + 3))
        }
        _ => None,
    }
}
