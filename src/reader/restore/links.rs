//! Marks with a bracket, which are no text: links of text browsers and converters, `[12]` before a
//! word, with the addresses under "References" at the end (lynx), and `[words](address)`,
//! `![picture](address)` (Markdown); and what steers a terminal, `ESC[31m`.

/// The kinds of marks in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links {
    numbered: bool,
    markdown: bool,
    /// Control sequences of a terminal.
    escapes: bool,
}

impl Links {
    pub fn of(text: &str) -> Self {
        let bracket = text.contains('[');
        Links {
            numbered: bracket && text.contains("[1]") && has_references(text),
            markdown: bracket && text.contains("]("),
            escapes: bracket && text.contains("\u{1B}["),
        }
    }

    pub fn any(self) -> bool {
        self.numbered || self.markdown || self.escapes
    }

    /// The bytes of the mark that begins at byte `at` of `text`; 0 where none does.
    /// `open` counts the brackets that were marks and are not closed yet.
    pub fn mark(self, text: &str, at: usize, open: &mut u32) -> usize {
        let rest = &text[at..];
        match rest.as_bytes().first() {
            Some(&ESCAPE) if self.escapes => control_sequence(rest).unwrap_or(0),
            Some(b'[') if self.numbered && number(rest).is_some() => number(rest).unwrap_or(0),
            // The words of a link, or a picture that is one.
            Some(b'[')
                if self.markdown && (rest[1..].starts_with("![") || target(rest).is_some()) =>
            {
                *open += 1;
                1
            }
            Some(b'!') if self.markdown && rest[1..].starts_with('[') => {
                target(&rest[1..]).map_or(0, |end| 1 + end)
            }
            Some(b']') if *open > 0 && rest[1..].starts_with('(') => {
                let length = address(&rest[1..]).map_or(0, |length| 1 + length);
                *open -= u32::from(length > 0);
                length
            }
            _ => 0,
        }
    }
}

/// Lynx lists the addresses under this word.
fn has_references(text: &str) -> bool {
    let Some(at) = text.rfind("References") else { return false };
    let mut lines = text[at..]
        .lines()
        .skip(1)
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.contains(" links"));
    lines
        .next()
        .and_then(|line| line.strip_prefix("1. "))
        .is_some_and(|address| address.contains("://") || address.starts_with("mailto:"))
}

/// `[12]` right before a word.
fn number(text: &str) -> Option<usize> {
    let digits = text[1..].bytes().take_while(u8::is_ascii_digit).count();
    let after = text[1 + digits..].strip_prefix(']')?;
    ((1..=4).contains(&digits)
        && after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '‘' | '\'')))
    .then_some(digits + 2)
}

/// Where `[words](address)` ends. Brackets in the words do not nest.
fn target(text: &str) -> Option<usize> {
    const LONGEST: usize = 300;
    let close = 1 + text.bytes().skip(1).take(LONGEST).position(|b| matches!(b, b'[' | b']'))?;
    let length = text[close..].starts_with("](").then(|| address(&text[close + 1..]))??;
    Some(close + 1 + length)
}

/// `(address)` or `(address "title")` on one line; brackets in the address come in pairs.
fn address(text: &str) -> Option<usize> {
    const LONGEST: usize = 1000;
    if !["http://", "https://", "mailto:", "/", "#", "<http"]
        .iter()
        .any(|start| text[1..].starts_with(start))
    {
        return None;
    }
    let mut depth = 0;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match byte {
            b'(' if depth == 2 => return None,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            b'\n' => return None,
            _ => {}
        }
    }
    None
}

const ESCAPE: u8 = 0x1B;

/// The length of the control sequence that opens `text` (ECMA-48, 5.4): ESC, `[`, parameters, a
/// letter, as in `ESC[1;31m`.
fn control_sequence(text: &str) -> Option<usize> {
    /// Longer than any that terminals are sent.
    const LONGEST: usize = 32;
    let sequence = text.as_bytes().strip_prefix(&[ESCAPE, b'['])?;
    let end = sequence.iter().take(LONGEST).position(|byte| !(0x20..=0x3F).contains(byte))?;
    matches!(sequence[end], 0x40..=0x7E).then_some(end + 3)
}
