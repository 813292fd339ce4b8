//! Past, present and future without a place in the calendar.

use super::super::meaning::Meaning;
use super::super::pattern::Slot::*;
use super::super::value::{Reference, Value};
use super::context;
use super::rule::Rule;
use super::slots::*;
use crate::syntax::class;

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
    Rule::new("now", &[Maybe(&[Word(&["right"])]), Word(&["now"])], |_| present()).shows(&[
        ("It is [now] a museum.", "PRESENT_REF"),
        ("It is [right now] a museum.", "PRESENT_REF"),
    ]),
    Rule::new("currently", &[Word(&["currently", "nowadays"])], |_| present())
        .shows(&[("It is [currently] shut.", "PRESENT_REF")]),
    Rule::new("current", &[Word(&["current"])], |_| present())
        .only_if(|context| !context.is_name())
        .shows(&[("The [current] owner lives in Oslo.", "PRESENT_REF")]),
    Rule::new("these-days", &[Word(&["these"]), Word(&["days"])], |_| present())
        .shows(&[("Nobody comes [these days].", "PRESENT_REF")]),
    Rule::new("recently", &[Word(&["recently"])], |_| past())
        .shows(&[("It was [recently] sold.", "PAST_REF")]),
    Rule::new("recent", &[Word(&["recent"])], |_| past())
        .shows(&[("The [recent] floods did harm.", "PAST_REF")]),
    Rule::new("the-past", &[Word(&["the"]), Word(&["past"])], |_| past())
        .only_if(context::noun_alone)
        .shows(&[("In [the past], it was a mill.", "PAST_REF")]),
    Rule::new(
        "near-future",
        &[Word(&["the"]), Word(&["near", "foreseeable", "distant"]), Word(&["future"])],
        |_| future(),
    )
    .shows(&[("It may close in [the near future].", "FUTURE_REF")]),
    Rule::new("future", &[THE, Word(&["future"])], |_| future())
        // "its future" is what becomes of it, not when.
        .only_if(|context| {
            let owned = context.is_before(1, class::POSSESSIVE | class::ARTICLE)
                || context.before(1) == "'s";
            context::noun_alone(context) && !owned
        })
        .shows(&[("It may close in [the future].", "FUTURE_REF")]),
    Rule::new("one-day", &[Word(&["one"]), Word(&["day"])], |_| future())
        .only_if(|context| {
            matches!(
                context.before(1),
                "will" | "would" | "may" | "might" | "could" | "can" | "should"
            )
        })
        .shows(&[("It will [one day] be a museum.", "FUTURE_REF")]),
    Rule::new("soon", &[Word(&["soon"])], |_| future())
        .only_if(|context| {
            (1..=3)
                .any(|n| matches!(context.before(n), "will" | "would" | "may" | "could" | "should"))
        })
        .shows(&[("It will close [soon].", "FUTURE_REF")]),
    Rule::new("term", &[Word(&["the"]), Word(&["near", "short", "long"]), Word(&["term"])], |_| {
        future()
    })
    .only_if(context::noun_alone)
    .shows(&[("Prices will fall in [the near term].", "FUTURE_REF")]),
];
