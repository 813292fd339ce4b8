//! Reporting verbs: what a word form tells of its class and use.

use crate::lexicon::{Key, REPORTING_VERBS};

/// What a reporting verb does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Says something; takes a clause: `said`, `added`, `warned`.
    Say,
    /// Says something only with `that`: `found that`, `showed that`.
    SayThat,
    /// A voice without a clause: `asked`, `chanted`, `read`.
    Utter,
    /// Has an object and, often, quoted words: `called it “…”`, `praised`.
    Judge,
    /// Belief, feeling, plan: not speech.
    Attitude,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Base,
    /// `says`
    Third,
    /// `claims`: third person, or a plural noun.
    ThirdOrNoun,
    /// `said`, and mostly the participle too.
    Past,
    /// `written`
    Participle,
    /// `saying`
    Gerund,
}

/// Class and form of a lower-cased word, if it can be a reporting verb.
pub fn lookup<'k>(word: impl Into<Key<'k>>) -> Option<(Class, Form)> {
    let key = word.into();
    let lower = key.as_str();
    // The list has no shorter ones: most tokens of a text need not be looked up.
    if lower.len() < 3 || !lower.as_bytes()[0].is_ascii_lowercase() {
        return None;
    }
    let mut letters = REPORTING_VERBS.get(key)?.chars();
    let class = match letters.next()? {
        's' => Class::Say,
        't' => Class::SayThat,
        'u' => Class::Utter,
        'j' => Class::Judge,
        _ => Class::Attitude,
    };
    let form = match letters.next()? {
        'z' => Form::Third,
        'x' => Form::ThirdOrNoun,
        'p' => Form::Past,
        'n' => Form::Participle,
        'g' => Form::Gerund,
        _ => Form::Base,
    };
    Some((class, form))
}

/// Verbs whose object is the hearer: `told reporters`, `assured them`.
#[rustfmt::skip]
pub fn takes_hearer(lower: &str) -> bool {
    matches!(
        lower,
        "advised" | "asked" | "assured" | "informed" | "notified" | "promised" | "reminded" | "taught" | "tell" | "telling"
        | "tells" | "told" | "urged" | "warned"
    )
}

/// Nouns for something said: `his message was “…”`, `in a statement`.
#[rustfmt::skip]
pub fn is_saying(lower: &str) -> bool {
    matches!(
        lower,
        "advice" | "answer" | "argument" | "assertion" | "call" | "caption" | "claim" | "claims" | "comment" | "comments"
        | "conclusion" | "demand" | "description" | "email" | "explanation" | "headline" | "interview" | "letter" | "mantra"
        | "memo" | "message" | "motto" | "pledge" | "post" | "posts" | "promise" | "question" | "quote" | "reaction" | "refrain"
        | "remark" | "remarks" | "reply" | "request" | "response" | "sign" | "slogan" | "speech" | "statement" | "suggestion"
        | "text" | "tweet" | "tweets" | "verdict" | "view" | "warning" | "words"
    )
}

/// Verbs of saying that mean something else without `that`: charged the board, maintained a lead.
pub fn wants_that(lower: &str) -> bool {
    ["charg", "maintain", "pledg", "advis"].iter().any(|stem| lower.starts_with(stem))
}

/// Verbs that report a question.
pub fn is_asking(lower: &str) -> bool {
    matches!(lower, "asked" | "asks" | "asking" | "ask" | "wondered" | "questioned" | "inquired" | "questioning")
}

/// Verbs that report an intention told to others: `vowed to`.
pub fn promises(lower: &str) -> bool {
    matches!(
        lower,
        "agreed"
            | "agrees"
            | "offered"
            | "offers"
            | "promised"
            | "promises"
            | "promising"
            | "vowed"
            | "vows"
            | "vowing"
            | "pledged"
            | "pledges"
            | "pledging"
            | "threatened"
            | "claimed"
            | "claims"
            | "claiming"
            | "swore"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_known() {
        for (word, expected) in [
            ("said", Some((Class::Say, Form::Past))),
            ("calling", Some((Class::Utter, Form::Gerund))),
            ("describes", Some((Class::Judge, Form::Third))),
            ("believe", Some((Class::Attitude, Form::Base))),
            ("written", Some((Class::Say, Form::Participle))),
            ("table", None),
        ] {
            assert_eq!(lookup(word), expected, "{word}");
        }
    }
}
