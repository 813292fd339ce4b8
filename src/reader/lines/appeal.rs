//! Appeals to the reader, and links to other stories, that stand in one unit with the story's own text.

/// What opens a link to another story.
const RELATED: &str = "Related article";

/// What the last sentences of such a unit open with.
const OPENINGS: [&str; 12] = [
    "Click here ",
    "Find BBC ",
    "Follow BBC ",
    "Follow us ",
    "Get our ",
    "Listen to highlights from ",
    "Listen to the best of ",
    RELATED,
    "Sign up ",
    "Subscribe now",
    "Subscribe to ",
    "© 2",
];

/// An appeal has at most so many bytes.
const LONGEST: usize = 200;

/// A story's own sentence has at least so many bytes.
const SENTENCE: usize = 20;

/// Spaces between the title of a related article and the text behind it, as copies of some pages have
/// them.
const GAP: &str = "    ";

/// Where the second part begins of a unit that is part story and part appeal.
pub fn cut(text: &str) -> Option<usize> {
    if text.starts_with(RELATED) {
        let gap = text.find(GAP)?;
        return Some(text.len() - text[gap..].trim_start().len());
    }
    let appeals = |&at: &usize| OPENINGS.iter().any(|opening| text[at..].starts_with(opening));
    let tail = text.len().saturating_sub(LONGEST + 2);
    let from = (tail..).find(|&at| text.is_char_boundary(at))?;
    let sentences = text[from..].match_indices(". ").map(|(stop, _)| from + stop + 2);
    let at = sentences.filter(|&at| at >= SENTENCE).find(appeals)?;
    (!text[at..].contains(GAP)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_a_story_from_its_appeals() {
        for (text, rest) in [
            (
                "Otto Grau lives in Bergen. Sign up for our newsletter.",
                "Sign up for our newsletter.",
            ),
            ("Otto Grau stayed in Oslo. © 2024 Harbour Media Ltd.", "© 2024 Harbour Media Ltd."),
            ("Related articleFerries to stop      The strike began.", "The strike began."),
            ("Sign up for our newsletter. It is free.", ""),
            ("Related article: the ferries of the north", ""),
            ("He told them to sign up. They did.", ""),
            ("It is late. Go.", ""),
        ] {
            assert_eq!(cut(text).map_or("", |at| &text[at..]), rest, "{text}");
        }
    }
}
