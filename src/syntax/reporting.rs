//! Reporting verbs: the kind of speech act that a verb reports, and its inflected form.

/// The entry of a word that can be a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reporting {
    pub act: Act,
    pub form: VerbForm,
}

/// The kind of speech act that a verb reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Says something; takes a clause: `said`, `added`, `warned`.
    Say,
    /// Says something only with `that`: `found that`, `showed that`.
    SayThat,
    /// Introduces quoted words but no clause: `asked`, `chanted`, `read`.
    Utter,
    /// Takes an object and often quoted words: `called it “…”`, `praised`.
    Judge,
    /// Reports a belief, feeling or plan, not speech.
    Attitude,
}

/// The inflected form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    Base,
    /// `says`
    Third,
    /// `claims`: third person, or a plural noun.
    ThirdOrNoun,
    /// `said`; for most verbs also the participle.
    Past,
    /// `written`
    Participle,
    /// `saying`
    Gerund,
}

impl Act {
    /// Whether a clause can follow the verb: `said it was late`, `found that it was late`.
    pub fn takes_clause(self) -> bool {
        matches!(self, Act::Say | Act::SayThat)
    }
}

impl Reporting {
    /// Parses the two letters of the list of reporting verbs: the first is the act, the second the
    /// form.
    pub const fn of_letters(letters: &[u8]) -> Option<Self> {
        let [act, form] = *letters else { return None };
        let act = match act {
            b's' => Act::Say,
            b't' => Act::SayThat,
            b'u' => Act::Utter,
            b'j' => Act::Judge,
            b'a' => Act::Attitude,
            _ => return None,
        };
        let form = match form {
            b'z' => VerbForm::Third,
            b'x' => VerbForm::ThirdOrNoun,
            b'p' => VerbForm::Past,
            b'n' => VerbForm::Participle,
            b'g' => VerbForm::Gerund,
            b'b' => VerbForm::Base,
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
            ("said", Some((Act::Say, VerbForm::Past))),
            ("calling", Some((Act::Utter, VerbForm::Gerund))),
            ("describes", Some((Act::Judge, VerbForm::Third))),
            ("believe", Some((Act::Attitude, VerbForm::Base))),
            ("written", Some((Act::Say, VerbForm::Participle))),
            ("table", None),
        ] {
            let found = Classes::from(word).reporting.map(|Reporting { act, form }| (act, form));
            assert_eq!(found, expected, "{word}");
        }
    }
}
