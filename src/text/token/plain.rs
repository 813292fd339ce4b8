//! Plain words: ASCII letters and digits followed by a space or other character that ends a token.
//! Most words are plain.

/// The case of a token's letters.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// See [`Token::capitalized`](super::Token::capitalized).
    pub capitalized: bool,
    /// See [`Token::all_caps`](super::Token::all_caps).
    pub all_caps: bool,
    /// See [`Token::small`](super::Token::small).
    pub small: bool,
    /// All ASCII, without capitals.
    pub lower: bool,
}

impl Letters {
    pub fn of(written: &str) -> Self {
        // A mark, as most of what is no plain word.
        if matches!(written.as_bytes(), [mark] if !mark.is_ascii_alphabetic()) {
            return Letters { lower: true, ..Letters::default() };
        }
        let letters = || written.chars().filter(|c| c.is_alphabetic());
        let capitalized = letters().next().is_some_and(char::is_uppercase);
        Letters {
            capitalized,
            all_caps: capitalized
                && letters().all(char::is_uppercase)
                && letters().nth(1).is_some(),
            small: written.bytes().all(|byte| byte.is_ascii_lowercase()),
            lower: written.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()),
        }
    }
}

/// Classes of bytes for [`word`]: small letter, capital, digit, or certain end of a word.
mod class {
    pub const SMALL: u8 = 1;
    pub const CAPITAL: u8 = 2;
    pub const FIGURE: u8 = 4;
    pub const END: u8 = 8;

    pub static OF: [u8; 256] = {
        let mut classes = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            classes[byte] = match byte as u8 {
                b'a'..=b'z' => SMALL,
                b'A'..=b'Z' => CAPITAL,
                b'0'..=b'9' => FIGURE,
                b' ' | b'\n' | b',' | b';' | b'!' | b'?' | b'"' | b'(' | b')' => END,
                _ => 0,
            };
            byte += 1;
        }
        classes
    };
}

/// The length and the case of the plain word at the start of `text`, if there is one.
pub fn word(text: &[u8]) -> Option<(usize, Letters)> {
    const LETTER: u8 = class::SMALL | class::CAPITAL;
    let (first, rest) = text.split_first()?;
    let first = class::OF[usize::from(*first)];
    if first & LETTER == 0 {
        return None;
    }
    let mut classes = rest.iter().map(|&byte| class::OF[usize::from(byte)]);
    let (mut length, mut later) = (1, 0);
    let end = loop {
        match classes.next() {
            Some(class) if class & (LETTER | class::FIGURE) != 0 => {
                length += 1;
                later |= class;
            }
            end => break end.unwrap_or(class::END),
        }
    };
    if end != class::END {
        return None;
    }
    let capitalized = first == class::CAPITAL;
    let all_caps = capitalized && later & class::CAPITAL != 0 && later & class::SMALL == 0;
    let (small, lower) = ((first | later) == class::SMALL, (first | later) & class::CAPITAL == 0);
    Some((length, Letters { capitalized, all_caps, small, lower }))
}

#[cfg(test)]
mod tests {
    use super::super::super::span::ByteSpan;
    use super::super::Kind;
    use super::super::scanner::Scanner;
    use super::*;

    #[test]
    fn a_plain_word_is_what_the_scanner_makes_of_it() {
        let mut plain = 0;
        for word in
            ["a", "A", "rain", "Rain", "RAIN", "rAIN", "U2", "G20", "Mc", "us", "http", "www", "c"]
        {
            for end in (0..=0x7F).map(|byte| format!("{} rain", char::from(byte))).chain([
                "".into(),
                "é".into(),
                "— x".into(),
            ]) {
                let text = format!("{word}{end}");
                let Some((length, letters)) = super::word(text.as_bytes()) else { continue };
                plain += 1;
                let mut scanner = Scanner::new(&text, ByteSpan::from_usize(0, text.len()));
                let kind = text.chars().next().map(|first| scanner.token(first, true));
                assert_eq!((kind, scanner.at), (Some(Kind::Word), length), "{text:?}");
                assert_eq!(letters, Letters::of(&text[..length]), "{text:?}");
            }
        }
        assert!(plain > 100);
    }
}
