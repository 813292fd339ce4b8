//! Counts the bytes of each word of a text by class, in one pass.

use crate::text::token::is_space;

/// A class of bytes, and its place in a [`Tally`].
#[derive(Clone, Copy)]
pub enum Class {
    /// An ASCII letter; capitals count here too.
    Letter,
    Capital,
    Figure,
    /// A mark that some cues search for: `"` `-` `/` `>` `_` `|`
    Mark,
    /// Part of a character beyond ASCII.
    Wide,
}

/// The number of bytes of each class. The counts are packed into one integer,
/// so that a byte costs one addition.
#[derive(Clone, Copy, Default)]
pub struct Tally(u64);

const WIDE: u64 = Tally::one(Class::Wide);
/// ASCII white space; greater than all other values.
const SPACE: u64 = u64::MAX;

impl Tally {
    const BITS: u32 = 12;
    /// The most bytes that are counted.
    pub const MOST: usize = (1 << Self::BITS) - 1;

    const fn one(class: Class) -> u64 {
        1 << (class as u32 * Self::BITS)
    }

    pub fn add(&mut self, more: Self) {
        self.0 += more.0;
    }

    pub fn count(self, class: Class) -> usize {
        (self.0 >> (class as u32 * Self::BITS)) as usize & Self::MOST
    }

    pub fn has(self, class: Class) -> bool {
        self.count(class) > 0
    }

    /// `part` of the counted text in lower case; written to `scratch` if it has to be changed.
    pub fn lower<'w>(self, part: &'w str, scratch: &'w mut String) -> &'w str {
        if !self.has(Class::Capital) && !self.has(Class::Wide) {
            return part;
        }
        scratch.clear();
        if part.is_ascii() {
            scratch.push_str(part);
            scratch.make_ascii_lowercase();
        } else {
            scratch.extend(part.chars().flat_map(char::to_lowercase));
        }
        scratch
    }
}

/// The tally of each byte.
static TALLIES: [u64; 256] = {
    let mut tallies = [SPACE; 256];
    let mut byte = 0;
    while byte < 256 {
        tallies[byte] = match byte as u8 {
            b'A'..=b'Z' => Tally::one(Class::Letter) + Tally::one(Class::Capital),
            b'a'..=b'z' => Tally::one(Class::Letter),
            b'0'..=b'9' => Tally::one(Class::Figure),
            b'"' | b'-' | b'/' | b'>' | b'_' | b'|' => Tally::one(Class::Mark),
            b'!'..=b'~' => 0,
            0x80.. => WIDE,
            _ => SPACE,
        };
        byte += 1;
    }
    tallies
};

/// The stretches between the white space of a text of up to [`Tally::MOST`] bytes, empty ones too.
pub fn words(text: &str) -> impl Iterator<Item = (&str, Tally)> {
    debug_assert!(text.len() <= Tally::MOST);
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let whole = rest?;
        let (mut at, mut sum) = (0, 0);
        while let Some(&byte) = whole.as_bytes().get(at) {
            let one = TALLIES[usize::from(byte)];
            if one < WIDE {
                sum += one;
                at += 1;
                continue;
            }
            let c = whole[at..].chars().next().unwrap_or_default();
            if is_space(c) {
                rest = Some(&whole[at + c.len_utf8()..]);
                return Some((&whole[..at], Tally(sum)));
            }
            sum += WIDE * c.len_utf8() as u64;
            at += c.len_utf8();
        }
        rest = None;
        Some((whole, Tally(sum)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_counted_by_class() {
        let text = "Aa1\"|é,".repeat(500);
        let counted = |class| words(&text).map(|(_, bytes)| bytes.count(class)).sum::<usize>();
        let counts =
            [Class::Letter, Class::Capital, Class::Figure, Class::Mark, Class::Wide].map(counted);
        assert_eq!(counts, [1000, 500, 500, 1000, 1000]);
    }

    #[test]
    fn words_stand_between_white_space() {
        for text in [
            "",
            " ",
            "one",
            " one  two\u{A0}three\u{200B}“four”\u{7F}five ",
            "a—b-c/d é\u{3000}\n~x",
        ] {
            let found: Vec<_> = words(text).map(|(word, _)| word).collect();
            assert_eq!(found, text.split(is_space).collect::<Vec<_>>());
        }
    }

    #[test]
    fn lower_case() {
        let mut scratch = String::new();
        for (text, expected) in [("word", "word"), ("WoRD", "word"), ("É", "é"), ("İ", "i\u{307}")]
        {
            for (word, bytes) in words(text) {
                assert_eq!(bytes.lower(word, &mut scratch), expected);
            }
        }
    }
}
