//! Appeals to the reader, and links to other stories, that stand in one unit with the story's own text.

/// What opens a link to another story.
const RELATED: &str = "Related article";

/// What the last sentences of such a unit open with.
const OPENINGS: [&str; 8] = [
    "Click here ",
    "Follow us ",
    "Listen to highlights from ",
    "Listen to the best of ",
    RELATED,
    "Sign up ",
    "Subscribe now",
    "Subscribe to ",
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
    let appeals = |&at: &usize| {
        let rest = &text[at..];
        OPENINGS.iter().any(|opening| rest.starts_with(opening))
            || names_account(rest)
            || is_notice_of_copyright(rest)
    };
    let tail = text.len().saturating_sub(LONGEST + 2);
    let from = (tail..).find(|&at| text.is_char_boundary(at))?;
    let sentences = text[from..].match_indices(". ").map(|(stop, _)| from + stop + 2);
    let at = sentences.filter(|&at| at >= SENTENCE).find(appeals)?;
    let (before, rest) = text.split_at(at);
    // "Click here to save your account, it said." is the story's, and so is what somebody is quoted with.
    let told = [" said", " says", GAP].iter().any(|told| rest.contains(told));
    let count = |mark: char| before.matches(mark).count();
    let quoted = count('"') % 2 == 1 || count('“') > count('”');
    (!told && !quoted).then_some(at)
}

/// "Follow Harbour News on Facebook", "Find Delta Radio on X": where the accounts of an outlet are.
fn names_account(text: &str) -> bool {
    let networks =
        ["bluesky", "facebook", "instagram", "tiktok", "twitter", "whatsapp", "x", "youtube"];
    let sentence = text.split(". ").next().unwrap_or(text);
    let name =
        ["Find ", "Follow ", "You can follow "].iter().find_map(|verb| sentence.strip_prefix(verb));
    name.is_some_and(|name| {
        let words = name.split(|c: char| !c.is_alphanumeric());
        name.starts_with(char::is_uppercase)
            && words
                .skip_while(|&word| word != "on")
                .any(|word| networks.contains(&word.to_lowercase().as_str()))
    })
}

/// "© 2024 Harbour Media Ltd.", "CNN ™ & © 2016 Cable News Network": of the page; but "© 2024 Getty Images
/// Inc", "© 2024 Jo Park / Harbour Media", which are of a picture.
pub fn is_notice_of_copyright(text: &str) -> bool {
    let holders =
        ["company", "corporation", "inc", "limited", "llc", "ltd", "media", "network", "plc"];
    let pictures = ["images", "photographers", "photography", "photos", "technologies"];
    let Some((before, notice)) = text.split_once("© ") else { return false };
    let page = before.len() < 20 && before.ends_with("™ & ");
    if !(before.is_empty() || page) {
        return false;
    }
    let has = |words: &[&str]| {
        let mut own = notice.split(|c: char| !c.is_alphabetic());
        own.any(|word| words.contains(&word.to_lowercase().as_str()))
    };
    let year = notice.starts_with("19") || notice.starts_with("20");
    year && !notice.contains('/') && (has(&holders) || page) && !has(&pictures)
}

/// "Related article Harbour wall to be built higher": a link; but "Related article of the law".
pub fn links_elsewhere(text: &str) -> bool {
    let kinds = [RELATED, "Related video", "Related live-story"];
    let title = kinds.iter().find_map(|kind| text.strip_prefix(kind));
    title.is_some_and(|title| {
        title.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“' | '\''))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_and_credits() {
        for (text, expected) in [
            ("© 2024 Harbour Media Ltd.", true),
            ("CNN Sans ™ & © 2016 Cable News Network.", true),
            ("© 2024 Jo Park / Harbour Media", false),
            ("© 2023 Getty Images Inc", false),
            ("The mill in Kesh © 2023 Harbour Media", false),
        ] {
            assert_eq!(is_notice_of_copyright(text), expected, "{text}");
        }
        assert!(links_elsewhere("Related articleFerries to stop"));
        assert!(!links_elsewhere("Related video games banned"));
    }

    #[test]
    fn parts_a_story_from_its_appeals() {
        for (text, rest) in [
            (
                "Otto Grau lives in Bergen. Sign up for our newsletter.",
                "Sign up for our newsletter.",
            ),
            ("Otto Grau stayed in Oslo. © 2024 Harbour Media Ltd.", "© 2024 Harbour Media Ltd."),
            (
                "Otto Grau stayed in Oslo. You can follow Harbour News on Facebook.",
                "You can follow Harbour News on Facebook.",
            ),
            (
                "Otto Grau stayed in Oslo. Follow Harbour News on Delta Sounds and Facebook.",
                "Follow Harbour News on Delta Sounds and Facebook.",
            ),
            ("It was late in the hall. Follow Anna on her way. She is on Facebook.", ""),
            ("Related articleFerries to stop      The strike began.", "The strike began."),
            ("Sign up for our newsletter. It is free.", ""),
            ("Related article: the ferries of the north", ""),
            ("He told them to sign up. They did.", ""),
            ("It seemed to come from his bank. Click here to save your account, it said.", ""),
            ("“It was dark in the hall. Follow us to the door,” she told them.", ""),
            ("It is late. Go.", ""),
        ] {
            assert_eq!(cut(text).map_or("", |at| &text[at..]), rest, "{text}");
        }
    }
}
