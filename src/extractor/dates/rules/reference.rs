//! Past, present and future without a place in the calendar.

use super::super::meaning::Meaning;
use super::super::value::{Reference, Value};
use super::context;
use super::rule::{Rule, rules};
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

rules! {
    rule "now" [["right"] "now"] => |_| present();
        "It is [now] a museum." => "PRESENT_REF";
        "It is [right now] a museum." => "PRESENT_REF";
    rule "currently" ["currently" | "nowadays"] => |_| present();
        "It is [currently] shut." => "PRESENT_REF";
    rule "current" ["current"] => |_| present(), if |context| !context.is_name();
        "The [current] owner lives in Oslo." => "PRESENT_REF";
    rule "these-days" ["these" "days"] => |_| present();
        "Nobody comes [these days]." => "PRESENT_REF";
    rule "recently" ["recently"] => |_| past();
        "It was [recently] sold." => "PAST_REF";
    rule "recent" ["recent"] => |_| past();
        "The [recent] floods did harm." => "PAST_REF";
    rule "the-past" ["the" "past"] => |_| past(), if context::noun_alone;
        "In [the past], it was a mill." => "PAST_REF";
    rule "near-future" ["the" ("near" | "foreseeable" | "distant") "future"] => |_| future();
        "It may close in [the near future]." => "FUTURE_REF";
    // "its future" is what becomes of it, not when.
    rule "future" [["the"] "future"] => |_| future(),
        if |context| {
            let owned = context.is_before(1, class::POSSESSIVE | class::ARTICLE)
                || context.before(1) == "'s";
            context::noun_alone(context) && !owned
        };
        "It may close in [the future]." => "FUTURE_REF";
    rule "one-day" ["one" "day"] => |_| future(),
        if |context| {
            matches!(
                context.before(1),
                "will" | "would" | "may" | "might" | "could" | "can" | "should"
            )
        };
        "It will [one day] be a museum." => "FUTURE_REF";
    rule "soon" ["soon"] => |_| future(),
        if |context| {
            (1..=3)
                .any(|n| matches!(context.before(n), "will" | "would" | "may" | "could" | "should"))
        };
        "It will close [soon]." => "FUTURE_REF";
    rule "term" ["the" ("near" | "short" | "long") "term"] => |_| future(), if context::noun_alone;
        "Prices will fall in [the near term]." => "FUTURE_REF";
}
