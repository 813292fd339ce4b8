//! How a sentence uses capitals: in a headline they tell no names.

use super::word_class::HEADLINE;
use crate::article::{Article, Sentence};
use crate::reader::Role;
use crate::syntax::reporting::VerbForm;
use crate::text::token::{Kind, has_small_article};

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Normal,
    /// Headlines: Most Words Have One.
    Title,
    /// EVERYTHING IS IN CAPITALS.
    Capitals,
}

impl Case {
    /// How `sentence` uses capitals.
    pub fn of(article: &Article, sentence: &Sentence) -> Case {
        let (mut words, mut all_caps, mut long, mut long_capital, mut short_capital) =
            (0, 0, 0, 0, 0);
        for at in sentence.span.range() {
            let token = article.token(at);
            if token.is_word() {
                words += 1;
                all_caps +=
                    u32::from(token.all_caps || (token.capitalized && token.span.len() == 1));
                if token.span.len() >= 4 {
                    long += 1;
                    long_capital += u32::from(token.capitalized);
                } else {
                    let small = || HEADLINE.contains(article.key(at));
                    short_capital += u32::from(
                        token.capitalized
                            && !token.all_caps
                            && at > sentence.span.start as usize
                            && small(),
                    );
                }
            }
        }
        let stopped = article.word(sentence.span.end.saturating_sub(1) as usize).ends_with('.');
        // A headline with a full stop has a capital in every long word, and in "To", "As", "Up"
        // too.
        let verb = || {
            sentence
                .span
                .range()
                .skip(1)
                .any(|at| article.token(at).capitalized && is_headline_verb(article, at))
        };
        let headline = !stopped
            || matches!(sentence.role, Role::Headline | Role::Subheadline | Role::Heading)
            || (long >= 5
                && long_capital == long
                && (short_capital >= 2 || long >= 7 && (short_capital > 0 || verb())));
        if words > 0 && all_caps * 5 >= words * 4 {
            Case::Capitals
        } else if headline && long >= 3 && long_capital * 4 >= long * 3 {
            Case::Title
        } else {
            Case::Normal
        }
    }
}

/// "Denies", "Says": a verb that names are not made of.
fn is_headline_verb(article: &Article, at: usize) -> bool {
    article
        .tagged(at)
        .reporting()
        .is_some_and(|reporting| matches!(reporting.form, VerbForm::Third))
}

/// Whether token `at` is a word with a capital, or a name with its article: `al-Masri`, `d'Estaing`.
pub fn has_capital(article: &Article, at: usize) -> bool {
    let token = article.token(at);
    if !token.is_word() || token.capitalized || token.small {
        return token.is_word() && !token.small;
    }
    let word = article.word(at);
    is_brand(word) || has_small_article(word)
}

/// `eZorblat`, `zor2blat`: a name that begins small, with a capital or a figure inside; with more
/// than three small letters before the capital it is words run together.
pub fn is_brand(word: &str) -> bool {
    let inner = word.bytes().position(|b| !b.is_ascii_lowercase());
    let Some((small, rest)) = inner.map(|at| word.as_bytes().split_at(at)) else { return false };
    let end = rest.iter().take_while(|b| b.is_ascii_lowercase() || b.is_ascii_digit()).count();
    match rest[0] {
        b'A'..=b'Z' => {
            (1..=3).contains(&small.len())
                && rest.len() >= 3
                && rest[1..].iter().all(u8::is_ascii_lowercase)
        }
        b'0'..=b'9' => {
            small.len() >= 2
                && end == rest.len()
                && rest.iter().skip_while(|b| b.is_ascii_digit()).count() >= 3
        }
        _ => false,
    }
}

/// Whether token `at` stands where every word would have a capital: at the
/// start of the sentence, after an opening mark, a colon or a dash.
#[inline(always)]
pub fn is_initial(article: &Article, sentence: &Sentence, at: usize) -> bool {
    at == sentence.span.start as usize
        || !article.token(at - 1).is_word() && is_initial_after_mark(article, sentence, at)
}

fn is_initial_after_mark(article: &Article, sentence: &Sentence, at: usize) -> bool {
    let start = sentence.span.start as usize;
    let before = article.token(at - 1);
    match before.kind {
        Kind::DoubleQuote | Kind::Stop => true,
        Kind::SingleQuote => before.space_before,
        Kind::Dash => at - 1 == start || sentence.role != Role::Paragraph,
        Kind::Punctuation => {
            matches!(article.word(at - 1), ":" | "•" | "|" | "[")
                || (article.word(at - 1) == "(" && at - 1 == start)
        }
        Kind::Number => at - 1 == start,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_begin_small() {
        for (word, expected) in [
            ("eZorblat", true),
            ("zorblatHale", false),
            ("zor2blat", true),
            ("mp3s", false),
            ("b2b", false),
            ("mRNA", false),
            ("kWh", false),
            ("covid19", false),
            ("hale", false),
        ] {
            assert_eq!(is_brand(word), expected, "{word}");
        }
    }

    #[test]
    fn cases_of_sentences() {
        for (text, expected) in [
            ("The mayor of Aldhaven met Ana Hale on Friday.", Case::Normal),
            ("Workers at the Ministry of Health and Sport met in Oslo.", Case::Normal),
            ("Mayor Of Aldhaven Turns Up The Heat As Rivals Meet. She said so.", Case::Title),
            (
                "The Department of Health and Human Services met the Department of Motor Vehicles. She said so.",
                Case::Normal,
            ),
            ("Marta Oldeweg Rejects Claim Harbour Boss Sought to Sell Town Pier.", Case::Title),
            ("MAYOR OF ALDHAVEN LEAVES. She said so.", Case::Capitals),
        ] {
            let article = Article::new(text);
            assert_eq!(Case::of(&article, &article.sentences[0]), expected, "{text}");
        }
    }
}
