//! Words around quotation marks that tell what stands in them.

use crate::lexicon::{COMMON_WORDS, FUNCTION_WORDS, words};
use crate::syntax::class;
use crate::syntax::word::Word;

#[rustfmt::skip]
pub fn is_label(lower: &str) -> bool {
    matches!(
        lower,
        "aka" | "alias" | "codenamed" | "dubbed" | "entitled" | "hashtag" | "labelled" | "name" | "named" | "nickname" | "nicknamed"
            | "so-called" | "titled"
    ) || is_expression(lower)
}

/// An adjective, as far as the ending tells.
pub fn is_adjective(lower: &str) -> bool {
    ["al", "an", "ary", "able", "ent", "ic", "ive", "ous"]
        .iter()
        .any(|ending| lower.len() > 4 && lower.ends_with(ending))
        || matches!(lower, "green" | "grand" | "great" | "new" | "old")
}

/// An expression spoken about, or spoken: `used the word “…”`.
pub fn is_expression(lower: &str) -> bool {
    matches!(lower, "phrase" | "term" | "word" | "words")
}

/// What is done with words on paper.
pub fn is_editing(word: Word) -> bool {
    const STEMS: [&str; 12] = [
        "avoid", "ban", "delet", "drop", "eras", "insert", "misspel", "omit", "remov", "replac",
        "scrap", "strik",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Verbs of whoever has an expression in the mouth or on a poster.
pub fn is_uttering(word: Word) -> bool {
    const STEMS: [&str; 14] = [
        "chant", "cried", "mutter", "painted", "repeat", "scrawl", "scream", "shout", "spoke",
        "tweet", "use", "using", "utter", "whisper",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
        || words!("read reading reads say saying wearing with write writing wrote").contains(word)
}

pub fn is_search(word: Word) -> bool {
    ["google", "search"].iter().any(|stem| word.starts_with(stem))
}

/// A noun in lower case, as far as that can be told: `a show | called`, not `she called`,
/// `was called`.
pub fn is_plain_noun(lower: &str) -> bool {
    !FUNCTION_WORDS.contains(lower) && !Word::of(lower).is_adverb() && COMMON_WORDS.contains(lower)
}

/// A work that has a title, or several: `the novel`, `two films`.
pub fn is_work(lower: &str) -> bool {
    Word::of(lower.strip_suffix('s').unwrap_or(lower)).has(class::WORK)
}
