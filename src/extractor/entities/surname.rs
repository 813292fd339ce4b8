//! Surnames that stand before the given name, as in China and Korea: "Xi Jinping", "Ban Ki-moon".
//!
//! Many are ordinary words, "Song", "Moon", "Long", or other names, "Han": the given name behind them
//! shows that they are surnames here.

use super::vocabulary::Word;
use super::word_class::SURNAME;
use crate::article::Article;
use crate::lexicon::{self, word_set, words};
use crate::syntax::class;
use crate::text::token::Kind;

/// Letters of one syllable at most.
const SYLLABLE: usize = 6;

/// Whether a person's surname stands at token `at`, and the given name behind it, of which the lists
/// know `given`; the sentence has the tokens `start..end`.
pub fn opens_person(
    article: &Article,
    at: usize,
    (start, end): (usize, usize),
    given: &Word,
) -> bool {
    let name = at + 1;
    if name >= end || !article.token(name).capitalized || !SURNAME.contains(article.key(at)) {
        return false;
    }
    if given.date || given.function {
        return false;
    }
    let lower = article.lower(name);
    // "Ban Bao from the game"
    if at == start
        && article.lower(at) == "ban"
        && !article.tagged(name + 1).has(class::ANY_PAST | class::AUXILIARY)
    {
        return false;
    }
    // "An X-ray showed", "So Lina left": a word that opens the sentence
    let opens = at == start && lexicon::FUNCTION_WORDS.contains(article.key(at));
    if opens && article.lower(at) == "an" {
        return false;
    }
    if let Some((first, second)) = lower.split_once('-') {
        // "Park Anti-Crime": both parts with a capital
        let capital = article
            .word(name)
            .split_once('-')
            .is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase));
        let words = || [first, second].iter().any(|part| lexicon::COMMON_WORDS.contains(*part));
        return second.len() <= SYLLABLE && !(capital && words());
    }
    // "Moon Jae-in"
    let glued = name + 2 < end && article.token(name + 1).kind == Kind::Hyphen;
    let common = |at: usize| lexicon::COMMON_WORDS.contains(article.key(at));
    if glued {
        // "Moon Sun-myung", but not "Park Drive-in"
        return !(given.common && common(name + 2)) && (2..=SYLLABLE).contains(&lower.len());
    }
    let alone = name + 1 >= end || !article.token(name + 1).capitalized;
    let other = || {
        let key = article.key(name);
        lexicon::PLACES.contains(key) || lexicon::DEMONYMS.contains(key)
    };
    !given.common
        && alone
        && !(opens && words!("so you").contains(article.key(at)))
        && is_pinyin(lower)
        && !other()
}

/// `jinping`, `tao`: one or two syllables of Chinese.
fn is_pinyin(word: &str) -> bool {
    word.is_ascii()
        && (is_syllable(word)
            || (1..word.len()).any(|at| is_syllable(&word[..at]) && is_syllable(&word[at..])))
}

fn is_syllable(part: &str) -> bool {
    let initial = if part.starts_with("zh") || part.starts_with("ch") || part.starts_with("sh") {
        2
    } else {
        usize::from(part.starts_with(|c| "bpmfdtnlgkhjqxrzcsyw".contains(c)))
    };
    word_set!("pinyin_finals").contains(&part[initial..])
}

#[cfg(test)]
mod tests {
    use super::super::tests::each;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn syllables() {
        for (word, expected) in [
            ("jinping", true),
            ("yongtu", true),
            ("tao", true),
            ("island", false),
            ("beach", false),
            ("", false),
        ] {
            assert_eq!(is_pinyin(word), expected, "{word}");
        }
    }

    #[test]
    fn surnames_that_are_words() {
        check(
            |text| each(text, |e, mentions| format!("{:?} {}: {mentions}", e.kind, e.name)),
            "
            Xi Weilong spoke. Xi's aides left, and critics of Xi cheered. -> Person Xi Weilong: 3
            They met Song Taoran. Song said no, and the song ended. -> Person Song Taoran: 2
            They met Long Taoran. Long said no. -> Person Long Taoran: 2
            Ban Hip-hop, they said. ->
            Ban Mi-hoon left. It was Ban, they said. -> Person Ban Mi-hoon: 2
            Moon Sun-hoon left. -> Person Moon Sun-hoon: 1
            Moon Tae-in left. Moon said no. -> Person Moon Tae-in: 2
            He met Jung Tae-in and So Tae-hwan. -> Person Jung Tae-in: 1, Person So Tae-hwan: 1
            The minister Han Mi-hoon left. Han said no. -> Person Han Mi-hoon: 2
            They met Deputy Minister Song Min-hoon and Gregory So Kam-lung.
                -> Person Song Min-hoon: 1, Person Gregory So Kam-lung: 1
            // Ordinary words, not surnames.
            An Anti-Crime team met. An X-ray showed it. ->
            So Lina left. Long queues formed, and Sun City won. -> Person Lina: 1, Place Sun City: 1
            The Han people live there. -> Group Han: 1
            ",
        );
    }
}
