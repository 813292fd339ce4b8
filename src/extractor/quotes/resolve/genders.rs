//! What names and roles tell of a person's gender.

use crate::extractor::entities::{Gender, gender};
use crate::lexicon::FIRST_NAMES;

/// The gender of a person who is called by a first name and nothing else: `John`.
pub fn of_bare_name(name: &str) -> Option<Gender> {
    FIRST_NAMES.get(name.to_lowercase().as_str()).and_then(of_letter)
}

/// The gender as the lists of names and roles write it.
pub fn of_letter(letter: &str) -> Option<Gender> {
    Some(gender(letter)).filter(|&gender| gender != Gender::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_first_names_tell() {
        for (name, expected) in [
            ("John", Some(Gender::Male)),
            ("Mary", Some(Gender::Female)),
            ("Kelly", None),
            ("Holm", None),
            ("Mary Holm", None),
        ] {
            assert_eq!(of_bare_name(name), expected, "{name}");
        }
    }
}
