//! Text core: spans, tokens, sentences, numbers, offsets.

use std::borrow::Cow;

pub mod number;
pub mod offsets;
pub mod sentence;
pub mod span;
pub mod token;

/// Each run of white space folded to one space. The four separators that
/// Python's `str.split` takes for white space beyond Unicode's count too.
pub fn fold(text: &str) -> Cow<'_, str> {
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{1C}'..='\u{1F}');
    let mut last_space = false;
    let needed = text.chars().any(|c| {
        let space = is_space(c);
        let odd = space && (last_space || c != ' ');
        last_space = space;
        odd
    });
    if !needed {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}
