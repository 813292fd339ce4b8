//! How an article writes its words: with a capital, small, behind given names, with a possessive.

use super::super::case::{Case, has_capital, is_brand, is_initial};
use super::super::clusters;
use super::super::surname;
use super::super::vocabulary::Word;
use super::super::word_class::WordClasses;
use super::{Evidence, FeatureMask, WordEvidence};
use crate::article::{Article, Sentence};
use crate::text::token::Kind;

impl<'a> Evidence<'a> {
    pub fn gather(article: &'a Article<'a>) -> Self {
        Self::gather_masked(article, &|_| FeatureMask::default())
    }

    /// The same, with what `mask` hides of words (in lower case).
    pub fn gather_masked(article: &'a Article<'a>, mask: &dyn Fn(&str) -> FeatureMask) -> Self {
        let count = article.tokens.list.len();
        let capital: Vec<bool> = (0..count).map(|at| has_capital(article, at)).collect();
        let mut words = known_words(article, &capital, mask);
        let cases: Vec<Case> = article.sentences.iter().map(|s| Case::of(article, s)).collect();
        let mut second = vec![false; words.len()];
        for (sentence, _) in
            article.sentences.iter().zip(&cases).filter(|(_, case)| **case == Case::Normal)
        {
            count_uses(article, sentence, &capital, &mut words, &mut second);
        }
        for (seen, second) in words.iter_mut().zip(second) {
            seen.brand &= !seen.bare;
            seen.surname |= second && seen.lower == 0;
        }
        let mut evidence = Evidence {
            article,
            words,
            capital,
            listed: vec![0; count],
            phrases: Vec::new(),
            name: vec![false; count],
            cases,
            ampersand: article.text.contains('&'),
        };
        let mut phrase = String::new();
        for sentence in 0..article.sentences.len() {
            evidence.mark(sentence, &mut phrase);
        }
        evidence
    }
}

/// What the lists know of each word of the article that has a capital anywhere.
fn known_words(
    article: &Article,
    capital: &[bool],
    mask: &dyn Fn(&str) -> FeatureMask,
) -> Vec<WordEvidence> {
    let list = &article.tokens.words;
    let blank = |word| WordEvidence {
        classes: WordClasses::of(list.key(word)),
        hash: clusters::hash(list.lower(word)),
        ..WordEvidence::default()
    };
    let mut words: Vec<WordEvidence> = (0..list.count()).map(blank).collect();
    let mut looked_up = vec![false; list.count()];
    for at in (0..capital.len()).filter(|&at| capital[at]) {
        let word = article.token(at).word as usize;
        if !std::mem::replace(&mut looked_up[word], true) {
            let mask = mask(article.lower(at));
            let mut known = Word::look_up(article.key(at));
            // Lists of words in lower case hold "ebay" too.
            known.common &= !is_brand(article.word(at));
            words[word].mask = mask;
            words[word].known = if mask.lists { known.unlisted() } else { known };
        }
    }
    words
}

/// Counts how one sentence uses its words; `second` is set for one that stands alone behind an
/// unknown word, both with a capital.
fn count_uses(
    article: &Article,
    sentence: &Sentence,
    capital: &[bool],
    words: &mut [WordEvidence],
    second: &mut [bool],
) {
    let (start, end) = (sentence.span.start as usize, sentence.span.end as usize);
    for at in sentence.span.range() {
        let token = article.token(at);
        let word = token.word as usize;
        if token.is_word() && !is_initial(article, sentence, at) {
            match capital[at] {
                true => words[word].capital += 1,
                false => words[word].lower += 1,
            }
        }
        if !capital[at] {
            continue;
        }
        if at > start && capital[at - 1] {
            let before = words[article.token(at - 1).word as usize].known;
            let pair = (at < start + 2 || !capital[at - 2]) && (at + 1 >= end || !capital[at + 1]);
            words[word].surname |= before.first_name.is_some();
            second[word] |= pair && ends_person(&before, &words[word].known);
        }
        if at + 1 < end && capital[at + 1] {
            let given = words[article.token(at + 1).word as usize].known;
            if surname::opens_person(article, at, (start, end), &given) {
                (words[word].opens_person, words[word].surname) = (true, true);
            }
        }
        let seen = &mut words[word];
        seen.owner += u32::from(owns(article, at));
        seen.bare |= !owns(article, at);
        seen.brand |= is_brand_with_possessive(article, at, &seen.known);
    }
}

/// "Zorblata Swan": whether an ordinary noun is likely a surname behind a word that no list has; not
/// in "Zorblat Homes", "Zorblat Bank", "Zorblat Secretary".
fn ends_person(before: &Word, word: &Word) -> bool {
    let known = before.common || before.listed || before.not_name;
    !known && word.common && !(word.role || word.title) && word.head().is_none()
}

/// Whether a possessive stands behind the word at token `at`.
fn owns(article: &Article, at: usize) -> bool {
    article.tokens.list.get(at + 1).is_some_and(|next| next.kind == Kind::Possessive)
}

/// "Zorblat's said", "Hale's has": what the word at token `at` has behind its possessive is no
/// thing of its own. "is" may be said of that too: "Ana's is red". Not "Hale's had a bad week",
/// which is "has" written short, nor "Hale's will was read".
fn is_brand_with_possessive(article: &Article, at: usize, word: &Word) -> bool {
    // "St. Ana's said" has a name of more words.
    let saint = || at > 0 && matches!(article.lower(at - 1), "st" | "st." | "saint");
    if !owns(article, at) || saint() {
        return false;
    }
    match article.lower(at + 2) {
        "said" | "says" | "has" => true,
        "is" | "was" | "are" | "were" => word.first_name.is_none() && !word.last_name,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_end_in_a_possessive() {
        for (text, expected) in [
            ("Zorblat's said it would open.", true),
            ("Zorblat's has two stores.", true),
            ("Zorblat's had a bad week.", false),
            ("Zorblat's will was read.", false),
            ("Zorblat's stores said so.", false),
        ] {
            let article = Article::new(text);
            assert_eq!(Evidence::gather(&article).word_evidence(0).brand, expected, "{text}");
        }
    }
}
