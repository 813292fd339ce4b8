//! Reporting verbs: what a word form tells of what it reports, and how.

/// A word that can be a reporting verb: what it does, in which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reporting {
    pub act: Act,
    pub form: Form,
}

/// What a reporting verb does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
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

impl Reporting {
    /// As the list of reporting verbs writes them: a letter for the act, one for the form.
    pub fn of_letters(letters: &str) -> Option<Self> {
        let [act, form] = *letters.as_bytes() else { return None };
        let act = match act {
            b's' => Act::Say,
            b't' => Act::SayThat,
            b'u' => Act::Utter,
            b'j' => Act::Judge,
            b'a' => Act::Attitude,
            _ => return None,
        };
        let form = match form {
            b'z' => Form::Third,
            b'x' => Form::ThirdOrNoun,
            b'p' => Form::Past,
            b'n' => Form::Participle,
            b'g' => Form::Gerund,
            b'b' => Form::Base,
            _ => return None,
        };
        Some(Reporting { act, form })
    }
}

#[cfg(test)]
mod tests {
    use super::super::class::Classes;
    use super::*;

    #[test]
    fn forms_are_known() {
        for (word, expected) in [
            ("said", Some((Act::Say, Form::Past))),
            ("calling", Some((Act::Utter, Form::Gerund))),
            ("describes", Some((Act::Judge, Form::Third))),
            ("believe", Some((Act::Attitude, Form::Base))),
            ("written", Some((Act::Say, Form::Participle))),
            ("table", None),
        ] {
            let found = Classes::from(word).reporting.map(|Reporting { act, form }| (act, form));
            assert_eq!(found, expected, "{word}");
        }
    }
}
