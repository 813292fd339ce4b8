//! Short titles before names, and the full words by which the same people are mentioned later.

use crate::lexicon::{WordTable, word_table};

/// `Sen.`: senator
pub fn in_full(title: &str) -> Option<&'static str> {
    let short = title.trim_end_matches('.');
    if short.len() > LONGEST { None } else { SHORT_TITLES.get(short.to_lowercase().as_str()) }
}

/// Bytes of the longest of them.
const LONGEST: usize = 4;

static SHORT_TITLES: WordTable<&str> = word_table!(&[
    ("adm", "admiral"),
    ("amb", "ambassador"),
    ("brig", "brigadier"),
    ("capt", "captain"),
    ("cmdr", "commander"),
    ("col", "colonel"),
    ("cpl", "corporal"),
    ("det", "detective"),
    ("dr", "doctor"),
    ("gen", "general"),
    ("gov", "governor"),
    ("insp", "inspector"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("pres", "president"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("rev", "reverend"),
    ("sec", "secretary"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
    ("supt", "superintendent"),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_titles_are_written_out() {
        for (title, expected) in [
            ("Sen.", Some("senator")),
            ("gov", Some("governor")),
            ("supt.", Some("superintendent")),
            ("Mayor", None),
            ("", None),
        ] {
            assert_eq!(in_full(title), expected, "{title}");
        }
    }
}
