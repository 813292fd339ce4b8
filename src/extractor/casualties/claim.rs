//! Claims: which effect is said of which group, by the grammar of the effect.

use super::CasualtyKind;
use super::effect::Effect;
use super::figure::Form;
use super::group::{Group, Head};
use super::verb::{Voice, adjacent_before, governed, is_zero, object_after, subject, verb_group};
use super::words::{Class, Words};
use crate::text::span::TokenSpan;

/// An effect said of a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    pub kind: CasualtyKind,
    /// The effect's words, where it has some of its own.
    pub effect: Option<TokenSpan>,
    pub part: bool,
    pub previous: Option<u64>,
    pub rule: &'static str,
}

/// What is claimed of each group of a sentence.
pub(super) struct Claims<'a> {
    pub words: &'a Words<'a>,
    pub groups: &'a [Group],
    /// Parallel to `groups`.
    pub of: Vec<Option<Claim>>,
}

impl<'a> Claims<'a> {
    pub fn new(words: &'a Words<'a>, groups: &'a [Group]) -> Self {
        Claims { words, groups, of: vec![None; groups.len()] }
    }

    /// Claims the groups that the effects are said of directly.
    pub fn effects(&mut self, effects: &[Effect]) {
        for group in 0..self.groups.len() {
            self.inside(group);
        }
        for effect in effects {
            self.effect(effect);
        }
    }

    /// Says `effect` of group `index`, unless the group has a claim already
    /// that is as strong: of "shot and later died" the death counts.
    pub fn claim(&mut self, index: usize, effect: &Effect, rule: &'static str) -> bool {
        let (Some(group), Some(slot)) = (self.groups.get(index), self.of.get_mut(index)) else { return false };
        let single = matches!(group.figure.form, Form::Definite | Form::Name);
        if !group.suits(effect) || single && effect.kind == CasualtyKind::Detained {
            return false;
        }
        if slot.is_some_and(|old| !(effect.kind == CasualtyKind::Killed && old.kind == CasualtyKind::Injured)) {
            return false;
        }
        let part = group.figure.partitive && !is_zero(group);
        let effect_span = Some(TokenSpan::from_usize(effect.start, effect.end));
        *slot = Some(Claim { kind: effect.kind, effect: effect_span, part, previous: None, rule });
        true
    }

    /// "seven deaths", "16 missing soldiers", "two of the wounded": the effect is in the group.
    fn inside(&mut self, index: usize) {
        let group = &self.groups[index];
        let Some(effect) = group.effect else { return };
        if group.figure.form != Form::Counted && !is_zero(group) || unreal_nominal(self.words, group) {
            return;
        }
        let rule = if group.head == Head::Effect { "counted noun" } else { "adjective" };
        let part = group.figure.partitive && !is_zero(group);
        self.of[index] = Some(Claim { kind: effect.kind, effect: None, part, previous: None, rule });
    }

    fn effect(&mut self, effect: &Effect) {
        let words = self.words;
        if self.groups.iter().any(|g| g.start() <= effect.start && effect.end <= g.end()) {
            return;
        }
        let verb = verb_group(words, effect);
        if verb.unreal {
            return;
        }
        if effect.is('p') || effect.is('s') || effect.is('h') {
            let found = match verb.voice {
                Voice::Passive => subject(words, self.groups, verb.start).map(|g| (g, "passive")),
                Voice::Perfect if effect.is('p') => object_after(words, self.groups, effect.end).map(|g| (g, "active")),
                Voice::Perfect => None,
                Voice::Plain => self.plain(effect, verb.start),
            };
            if let Some((group, rule)) = found
                && (!verb.negated || is_zero(&self.groups[group]))
            {
                self.claim(group, effect, rule);
            }
            return;
        }
        if verb.negated {
            return;
        }
        if effect.is('i') {
            let found = subject(words, self.groups, verb.start).or_else(|| adjacent_before(words, self.groups, verb.start));
            if let Some(group) = found.filter(|&g| self.dies(g, effect)) {
                self.claim(group, effect, "intransitive");
            }
        } else if effect.is('t') || effect.is('b') && words.headline {
            if let Some(group) = object_after(words, self.groups, effect.end) {
                self.claim(group, effect, "active");
            }
        } else if effect.is('g')
            && words.lower(effect.end) != "of"
            && let Some(group) = object_after(words, self.groups, effect.end)
        {
            self.claim(group, effect, "participle");
        }
        if effect.is('a') || effect.is('c') {
            self.action(effect);
        }
    }

    /// An effect without auxiliary: "killed two" is active, "two killed" passive;
    /// a number on both sides belongs to the effect that follows it.
    fn plain(&self, effect: &Effect, start: usize) -> Option<(usize, &'static str)> {
        let words = self.words;
        let left = adjacent_before(words, self.groups, start).filter(|&g| self.groups[g].suits(effect));
        let right = object_after(words, self.groups, effect.end).filter(|&g| effect.is('p') && self.groups[g].suits(effect));
        let left_is_subject = left.is_some_and(|g| self.groups[g].counted() && self.groups[g].head == Head::None);
        match (left, right) {
            (Some(left), _) if left_is_subject => Some((left, "no auxiliary")),
            (_, Some(right)) => Some((right, "active")),
            (Some(left), None) => Some((left, "no auxiliary")),
            (None, None) if words.headline => subject(words, self.groups, start).map(|g| (g, "headline")),
            // "was hit by a car and killed", "were found and arrested": the auxiliary is before the "and"
            (None, None) => self.shared_auxiliary(start).map(|g| (g, "shared auxiliary")),
        }
    }

    fn shared_auxiliary(&self, start: usize) -> Option<usize> {
        let words = self.words;
        let and = words.before(start).find(|&i| words.class(i) != Class::Adverb)?;
        if words.lower(and) != "and" {
            return None;
        }
        let be = words
            .before(and)
            .take(20)
            .take_while(|&i| !matches!(words.class(i), Class::Break | Class::Say | Class::Subordinator | Class::Relative))
            .find(|&i| words.class(i) == Class::Be)?;
        subject(words, self.groups, be)
    }

    /// "the death of seven miners", "arrests of two men": more than one, else it names a known case.
    fn action(&mut self, effect: &Effect) {
        let words = self.words;
        let of = (effect.end..effect.end + 5)
            .take_while(|&i| !matches!(words.class(i), Class::Break | Class::Comma | Class::And))
            .find(|&i| words.lower(i) == "of");
        let Some(group) = of.and_then(|of| object_after(words, self.groups, of + 1)) else { return };
        if self.groups[group].counted() && self.groups[group].figure.value() > 1 {
            self.claim(group, effect, "action noun");
        }
    }

    /// Old age and illness take single people too, and prisoners flee: "died" and "fled" need a group.
    fn dies(&self, index: usize, effect: &Effect) -> bool {
        let words = self.words;
        let group = &self.groups[index];
        match words.lower(effect.start) {
            "fled" => !group.noun.is_some_and(|n| {
                n.range().any(|i| matches!(words.lower(i), "prisoners" | "inmates" | "gunmen" | "suspects" | "attackers" | "men"))
            }),
            "died" | "dies" => group.figure.value() != 1 || !natural(words, effect),
            _ => true,
        }
    }
}

/// "died of cancer", "dies at 91", "died at home": a death that is no casualty.
fn natural(words: &Words, effect: &Effect) -> bool {
    (effect.end..effect.end + 14).any(|i| {
        matches!(
            words.lower(i),
            "cancer"
                | "disease"
                | "illness"
                | "natural"
                | "pneumonia"
                | "age"
                | "stroke"
                | "leukemia"
                | "leukaemia"
                | "aids"
                | "home"
                | "heart"
                | "kidney"
                | "liver"
                | "peacefully"
                | "alzheimer"
                | "parkinson"
                | "sleep"
                | "aged"
                | "complications"
        )
    }) || words.lower(effect.end) == "at" && words.class(effect.end + 1) == Class::Number
        || words.before(effect.start).take(8).any(|i| matches!(words.lower(i), "actor" | "actress" | "singer" | "author" | "legend"))
}

/// "two counts of murder", "no word on casualties", "could cause 200 deaths".
fn unreal_nominal(words: &Words, group: &Group) -> bool {
    let mut before = words.before(group.start()).take(4);
    before.any(|i| {
        matches!(words.class(i), Class::Modal)
            || words.class(i) == Class::To && !matches!(words.lower(i + 1), "at" | "the") && words.class(i + 1) == Class::Open
    }) || governed(words, group.start())
        && words.before(group.start()).take(2).any(|i| matches!(words.lower(i), "counts" | "charges" | "risk" | "case" | "cases"))
}
