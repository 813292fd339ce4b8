//! The alternative text that a text browser prints for a picture, before its caption on the same
//! line.

use super::super::{credit, prefix};
use crate::text::token::{bare, words};

/// Where the alternative text of a picture ends and its caption begins: where the first sentence,
/// or the first four words or more, are repeated ("Wend mill. Wend mill in May."), or after
/// keywords ("mill, river A mill on the Wend.").
pub fn after_picture(text: &str) -> Option<usize> {
    const LONGEST: usize = 400;
    let words: Vec<&str> = words(prefix(text, LONGEST)).collect();
    let offset = |at: usize| words[at].as_ptr() as usize - text.as_ptr() as usize;
    if !text.starts_with(char::is_uppercase) {
        let keywords = words.iter().take_while(|word| word.starts_with(char::is_lowercase)).count();
        let caption =
            words.get(keywords)?.starts_with(char::is_uppercase) && words.len() >= keywords + 5;
        return ((1..=8).contains(&keywords) && caption && credit::tail(text).is_some())
            .then(|| offset(keywords));
    }
    let parted = |at: usize| at >= 4 || words[at - 1].ends_with('.');
    (2..words.len() / 2 + 1)
        .find(|&at| parted(at) && says_again(&words[..at], &words[at..2 * at]))
        .map(offset)
}

/// The same words, the last with anything after it.
fn says_again(words: &[&str], again: &[&str]) -> bool {
    let Some((last, rest)) = words.split_last() else { return false };
    let same = |(a, b): (&&str, &&str)| letters(a).eq(letters(b));
    rest.iter().zip(again).all(same)
        && again
            .last()
            .is_some_and(|again| letters(last).eq(letters(again).take(letters(last).count())))
}

/// Of a word, without marks at its ends, and with straight apostrophes.
fn letters(word: &str) -> impl Iterator<Item = char> {
    bare(word).chars().map(|c| if c == '’' { '\'' } else { c })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_picture_are_no_caption() {
        for (text, caption) in [
            ("Wend mill. Wend mill’s wheel in May.", Some("Wend mill’s wheel in May.")),
            (
                "Felled ash trees lie Felled ash trees lie at Lower Wend",
                Some("Felled ash trees lie at Lower Wend"),
            ),
            ("New York, New York is the musical that was opened again on Monday.", None),
            ("Nine boats sank. Nine boats and a ferry were missed.", None),
            (
                "mill, river A mill on the Wend in May. Photo by Jo Park",
                Some("A mill on the Wend in May. Photo by Jo Park"),
            ),
            ("mill, river A mill on the Wend in May.", None),
            ("The mill of Wend is open again, and the mill of Lower Wend is not.", None),
        ] {
            assert_eq!(after_picture(text).map(|at| &text[at..]), caption, "{text}");
        }
    }
}
