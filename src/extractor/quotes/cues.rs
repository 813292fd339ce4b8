//! Reporting verbs: what a word form tells of its class and use.

use super::words::Classes;

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
#[inline]
pub fn lookup(word: impl Into<Classes>) -> Option<(Class, Form)> {
    word.into().reporting
}

/// Class and form as the list of reporting verbs writes them.
pub fn of_letters(letters: &str) -> Option<(Class, Form)> {
    let [class, form] = *letters.as_bytes() else { return None };
    let class = match class {
        b's' => Class::Say,
        b't' => Class::SayThat,
        b'u' => Class::Utter,
        b'j' => Class::Judge,
        _ => Class::Attitude,
    };
    let form = match form {
        b'z' => Form::Third,
        b'x' => Form::ThirdOrNoun,
        b'p' => Form::Past,
        b'n' => Form::Participle,
        b'g' => Form::Gerund,
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
