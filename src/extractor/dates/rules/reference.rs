//! Past, present and future without a place in the calendar.

use super::super::meaning::Meaning;
use super::super::pattern::Slot::*;
use super::super::value::{Reference, Value};
use super::rule::Rule;
use super::scene;
use super::slots::*;

const fn past() -> Option<Meaning> {
    Some(Meaning::Value(Value::Reference(Reference::Past)))
}

const fn present() -> Option<Meaning> {
    Some(Meaning::Value(Value::Reference(Reference::Present)))
}

const fn future() -> Option<Meaning> {
    Some(Meaning::Value(Value::Reference(Reference::Future)))
}

pub static RULES: &[Rule] = &[
    Rule {
        name: "now",
        pattern: &[Maybe(&[Word(&["right"])]), Word(&["now"])],
        meaning: |_| present(),
        holds: scene::always,
        examples: &[("It is [now] a museum.", "PRESENT_REF"), ("It is [right now] a museum.", "PRESENT_REF")],
    },
    Rule {
        name: "currently",
        pattern: &[Word(&["currently", "nowadays"])],
        meaning: |_| present(),
        holds: scene::always,
        examples: &[("It is [currently] shut.", "PRESENT_REF")],
    },
    Rule {
        name: "current",
        pattern: &[Word(&["current"])],
        meaning: |_| present(),
        holds: scene::always,
        examples: &[("The [current] owner lives in Oslo.", "PRESENT_REF")],
    },
    Rule {
        name: "these-days",
        pattern: &[Word(&["these"]), Word(&["days"])],
        meaning: |_| present(),
        holds: scene::always,
        examples: &[("Nobody comes [these days].", "PRESENT_REF")],
    },
    Rule {
        name: "recently",
        pattern: &[Word(&["recently"])],
        meaning: |_| past(),
        holds: scene::always,
        examples: &[("It was [recently] sold.", "PAST_REF")],
    },
    Rule {
        name: "recent",
        pattern: &[Word(&["recent"])],
        meaning: |_| past(),
        holds: scene::always,
        examples: &[("The [recent] floods did harm.", "PAST_REF")],
    },
    Rule {
        name: "the-past",
        pattern: &[Word(&["the"]), Word(&["past"])],
        meaning: |_| past(),
        holds: scene::noun_alone,
        examples: &[("In [the past], it was a mill.", "PAST_REF")],
    },
    Rule {
        name: "near-future",
        pattern: &[Word(&["the"]), Word(&["near", "foreseeable", "distant"]), Word(&["future"])],
        meaning: |_| future(),
        holds: scene::always,
        examples: &[("It may close in [the near future].", "FUTURE_REF")],
    },
    Rule {
        name: "future",
        pattern: &[THE, Word(&["future"])],
        meaning: |_| future(),
        holds: scene::noun_alone,
        examples: &[("It may close in [the future].", "FUTURE_REF")],
    },
    Rule {
        name: "one-day",
        pattern: &[Word(&["one"]), Word(&["day"])],
        meaning: |_| future(),
        holds: |scene| matches!(scene.before(1), "will" | "would" | "may" | "might" | "could" | "can" | "should"),
        examples: &[("It will [one day] be a museum.", "FUTURE_REF")],
    },
    Rule {
        name: "soon",
        pattern: &[Word(&["soon"])],
        meaning: |_| future(),
        holds: |scene| (1..=3).any(|n| matches!(scene.before(n), "will" | "would" | "may" | "could" | "should")),
        examples: &[("It will close [soon].", "FUTURE_REF")],
    },
    Rule {
        name: "term",
        pattern: &[Word(&["the"]), Word(&["near", "short", "long"]), Word(&["term"])],
        meaning: |_| future(),
        holds: scene::noun_alone,
        examples: &[("Prices will fall in [the near term].", "FUTURE_REF")],
    },
];
