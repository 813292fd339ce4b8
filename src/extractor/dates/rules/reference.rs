//! Past, present and future without a place in the calendar.

use super::rule::*;

const fn refer(reference: Reference) -> Option<Meaning> {
    Some(Meaning::Value(Value::Reference(reference)))
}

rules! {
    rule "now" [["right"] "now"] => |_| refer(Reference::Present);
        "It is [now] a museum." => "PRESENT_REF";
        "It is [right now] a museum." => "PRESENT_REF";
    rule "currently" ["currently" | "nowadays"] => |_| refer(Reference::Present);
        "It is [currently] shut." => "PRESENT_REF";
    rule "current" ["current"] => |_| refer(Reference::Present), if |context| !context.is_name();
        "The [current] owner lives in Oslo." => "PRESENT_REF";
    rule "these-days" ["these" "days"] => |_| refer(Reference::Present);
        "Nobody comes [these days]." => "PRESENT_REF";
    rule "recently" ["recently"] => |_| refer(Reference::Past);
        "It was [recently] sold." => "PAST_REF";
    rule "recent" ["recent"] => |_| refer(Reference::Past);
        "The [recent] floods did harm." => "PAST_REF";
    rule "the-past" ["the" "past"] => |_| refer(Reference::Past), if context::noun_alone;
        "In [the past], it was a mill." => "PAST_REF";
    rule "near-future" ["the" ("near" | "foreseeable" | "distant") "future"] => |_| refer(Reference::Future);
        "It may close in [the near future]." => "FUTURE_REF";
    // "its future" is what becomes of it, not when.
    rule "future" [["the"] "future"] => |_| refer(Reference::Future),
        if |context| {
            let owned = context.is_before(class::POSSESSIVE | class::ARTICLE)
                || context.before(1) == "'s";
            context::noun_alone(context) && !owned
        };
        "It may close in [the future]." => "FUTURE_REF";
    rule "one-day" ["one" "day"] => |_| refer(Reference::Future),
        if |context| {
            words!("can could may might should will would").contains(context.before(1))
        };
        "It will [one day] be a museum." => "FUTURE_REF";
    rule "soon" ["soon"] => |_| refer(Reference::Future),
        if |context| {
            (1..=3)
                .any(|n| matches!(context.before(n), "will" | "would" | "may" | "could" | "should"))
        };
        "It will close [soon]." => "FUTURE_REF";
    rule "term" ["the" ("near" | "short" | "long") "term"] => |_| refer(Reference::Future), if context::noun_alone;
        "Prices will fall in [the near term]." => "FUTURE_REF";
}
