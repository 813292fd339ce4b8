//! Repairs a text before it is analysed: UTF-8 that was once read as windows-1252 is decoded (`â€™`
//! was `’`), letters with combining accents are composed (NFC), characters without width and marks
//! of links are removed, and so are the colours of a terminal (`ESC[31m`); tags and character
//! references (`<p>`, `&amp;`) are replaced. The extractors read the restored text; offsets are mapped back, so that every span points into the
//! original text.

mod links;
mod markup;

use links::Links;
use markup::Markup;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::decode::windows1252;
use crate::steps;

/// A restored text, and the map to offsets of the original text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// The restored text.
    pub text: String,
    /// In order, without overlap.
    edits: Vec<Edit>,
}

/// An edit: the byte range `from` of the original text became `to` in the restored one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edit {
    from: (u32, u32),
    to: (u32, u32),
}

impl Restored {
    /// The original offset at which the character at restored byte `at` starts.
    pub fn start(&self, at: u32) -> u32 {
        let before = self.edits.partition_point(|edit| edit.to.1 <= at);
        match self.edits.get(before) {
            Some(edit) if edit.to.0 <= at => edit.from.0,
            _ => self.after(before, at),
        }
    }

    /// The original offset at which the character before restored byte `at` ends.
    pub fn end(&self, at: u32) -> u32 {
        let before = self.edits.partition_point(|edit| edit.to.0 < at);
        match self.edits.get(before.wrapping_sub(1)) {
            Some(edit) if at <= edit.to.1 => edit.from.1,
            _ => self.after(before, at),
        }
    }

    /// The place of `at`, which lies after the first `count` edits and before the next.
    fn after(&self, count: usize, at: u32) -> u32 {
        self.edits[..count].last().map_or(at, |edit| edit.from.1 + (at - edit.to.1))
    }
}

/// `text` restored; `None` if nothing has to be changed.
pub fn restore(text: &str) -> Option<Restored> {
    let links = Links::of(text);
    let markup = Markup::of(text);
    let marked = links.any() || markup.any();
    if text.is_ascii() && !marked {
        return None;
    }
    let (mut misread, mut odd) = (false, false);
    for (at, c) in wide(text) {
        // These, with the characters after them, occur only in misread text.
        misread |= matches!(c, 'Â' | 'Ã' | 'â' | 'ï') && misread_char(&text[at..]).is_some();
        odd |= has_no_width(c) || is_accent(c);
    }
    if !misread && !odd && !marked {
        return None;
    }
    let mut restored = Restored { text: String::with_capacity(text.len()), edits: Vec::new() };
    let (mut kept, mut at, mut open, mut close) = (0, 0, 0, 0);
    while let Some(c) = text[at..].chars().next() {
        steps::count(1);
        let rest = &text[at..];
        let mark = if links.any() { links.mark(text, at, &mut open) } else { 0 };
        let replacement = if mark > 0 {
            Some((mark, String::new()))
        } else if let Some(meant) =
            if markup.any() { markup.mark(text, at, &mut close) } else { None }
        {
            Some(meant)
        } else if c.is_ascii() && !rest[1..].starts_with(is_accent) {
            None
        } else if has_no_width(c) {
            Some((c.len_utf8(), String::new()))
        } else if let Some((length, meant)) = misread.then(|| misread_char(rest)).flatten() {
            Some((length, if has_no_width(meant) { String::new() } else { String::from(meant) }))
        } else {
            composed(rest)
        };
        let Some((length, meant)) = replacement else {
            // Accents that do not compose are skipped together with their letter, not one by one.
            at += c.len_utf8()
                + rest[c.len_utf8()..]
                    .chars()
                    .take_while(|&c| is_accent(c))
                    .map(char::len_utf8)
                    .sum::<usize>();
            continue;
        };
        restored.text.push_str(&text[kept..at]);
        let to = restored.text.len() as u32;
        restored.text.push_str(&meant);
        restored.edits.push(Edit {
            from: (at as u32, (at + length) as u32),
            to: (to, restored.text.len() as u32),
        });
        at += length;
        kept = at;
    }
    restored.text.push_str(&text[kept..]);
    Some(restored)
}

/// The characters beyond ASCII, with their offsets.
fn wide(text: &str) -> impl Iterator<Item = (usize, char)> {
    const CHUNK: usize = 32;
    let wide = |chunk: &[u8]| if chunk.is_ascii() { 0 } else { chunk.len() };
    let chunks = text.as_bytes().chunks(CHUNK).zip((0..).step_by(CHUNK));
    let starts = chunks
        .flat_map(move |(chunk, first)| (first..first + wide(chunk)).zip(chunk))
        .filter(|&(_, &byte)| byte >= 0xC0);
    starts.filter_map(|(at, _)| Some((at, text[at..].chars().next()?)))
}

/// Invisible characters that do not separate words: soft hyphens, zero-width spaces and joiners,
/// direction marks, stray byte-order marks.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..'\u{370}').contains(&c)
}

/// The composed character for a letter or digit and the accents after it, if Unicode has one; and
/// the bytes they take. Accents after other characters are left alone: a span that begins with one
/// must not include the space, bracket or quotation mark before it. Marks that stay as they are do
/// not belong to it, for a word may begin with them.
fn composed(text: &str) -> Option<(usize, String)> {
    // The limit of Unicode's Stream-Safe Text Format.
    const ACCENTS: usize = 30;
    if !text.starts_with(|c: char| c.is_alphanumeric() && !is_combining_mark(c)) {
        return None;
    }
    let mut chars = text.char_indices().skip(1);
    let accents = chars.by_ref().take(ACCENTS).take_while(|&(_, c)| is_accent_of_letter(c));
    let length = accents
        .last()
        .map_or(text.chars().next().map_or(0, char::len_utf8), |(at, c)| at + c.len_utf8());
    let written = &text[..length];
    let composed: String = written.nfc().collect();
    if composed == written {
        return None;
    }
    let same = written.chars().rev().zip(composed.chars().rev()).take_while(|(a, b)| a == b);
    let same: usize = same.map(|(c, _)| c.len_utf8()).sum();
    Some((length - same, composed[..composed.len() - same].to_string()))
}

/// Marks for symbols, such as arrows above, compose with no letter.
fn is_accent_of_letter(c: char) -> bool {
    is_combining_mark(c) && !('\u{20D0}'..='\u{20FF}').contains(&c)
}

/// The character whose UTF-8 bytes, read as windows-1252, begin `text`; and the bytes it takes
/// there.
fn misread_char(text: &str) -> Option<(usize, char)> {
    let mut bytes = [0; 4];
    let mut chars = text.char_indices();
    bytes[0] = byte_of(chars.next()?.1)?;
    let count = match bytes[0] {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    for byte in &mut bytes[1..count] {
        *byte = byte_of(chars.next()?.1).filter(|byte| (0x80..0xC0).contains(byte))?;
    }
    let meant = std::str::from_utf8(&bytes[..count]).ok()?.chars().next()?;
    let length = chars.next().map_or(text.len(), |(at, _)| at);
    Some((length, meant))
}

/// The byte for `c` in windows-1252; a control character is its own byte.
fn byte_of(c: char) -> Option<u8> {
    let code = u32::from(c);
    match c {
        '\u{80}'..='\u{FF}' => u8::try_from(code).ok(),
        _ if c.is_ascii() => None,
        _ => (0x80..=0x9F).find(|&byte| windows1252(byte) == c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let restored = restore(text).map(|r| r.text);
        assert_eq!(restored.as_deref().unwrap_or(text), expected, "{text:?}");
    }

    #[test]
    fn restores() {
        for (text, expected) in [
            ("plain", "plain"),
            ("the mayorâ€™s â€œplanâ€\u{9D} â€“ cafÃ©", "the mayor’s “plan” – café"),
            // A letter whose lead byte is rarer, once something else gave the text away.
            ("SaÅ¡a said itâ€™s over", "Saša said it’s over"),
            ("Â£5", "£5"),
            ("Annaâ€‹ Brandt ï»¿said", "Anna Brandt said"),
            ("Ann Brandt\u{200E} and\u{200C} \u{202A}so", "Ann Brandt and so"),
            ("soft\u{AD}ened and\u{200B} \u{FEFF}so", "softened and so"),
            ("\u{1B}[31mThree\u{1B}[0m killed", "Three killed"),
            ("\u{1B}[1;38;5;9mCafe\u{301}\u{1B}[K shut", "Café shut"),
            ("\u{1B}[31 \u{1B}[é \u{1B}[", "\u{1B}[31 \u{1B}[é \u{1B}["),
            ("cafe\u{301} c\u{327}a", "café ça"),
            // Only letters and digits carry accents.
            (
                "a \u{344}b (\u{301}\u{316}c) \u{201C}\u{344}\u{201D}",
                "a \u{344}b (\u{301}\u{316}c) \u{201C}\u{344}\u{201D}",
            ),
            ("a\u{301}\u{316} 5\u{344}", "á\u{316} 5\u{308}\u{301}"),
            ("\u{212B}\u{20D0}\u{301}Hu", "\u{C5}\u{20D0}\u{301}Hu"),
            (
                "[1]Home\nThe [2]harbour reopened [3].\n\nReferences\n\n   Visible links\n   1. https://news.example/\n",
                "Home\nThe harbour reopened [3].\n\nReferences\n\n   Visible links\n   1. https://news.example/\n",
            ),
            (
                "The [harbour](https://news.example/a) ![mill](/mill.jpg)reopened",
                "The harbour reopened",
            ),
            (
                "A [mill](https://news.example/wend_(river)) and [![a](/a.jpg)](/b)more",
                "A mill and more",
            ),
            // These are what they are.
            (
                "The [quay [north]](https://news.example/q) was shut",
                "The [quay [north]](https://news.example/q) was shut",
            ),
            (
                "He [the mayor] agreed [1] (as ever) to f[0](x).",
                "He [the mayor] agreed [1] (as ever) to f[0](x).",
            ),
            ("A “CAFÉ” in SÃO PAULO, Åsa and the Âme", "A “CAFÉ” in SÃO PAULO, Åsa and the Âme"),
            ("naïve café – “x”", "naïve café – “x”"),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn spans_point_into_the_text_as_it_came() {
        let text = "â€œCafe\u{301}â€\u{9D} so\u{AD}ft\u{200B} \u{1B}[31mred\u{1B}[0m end";
        let restored = restore(text).unwrap_or_default();
        assert_eq!(restored.text, "“Café” soft red end");
        for (words, expected) in [
            ("“Café”", "â€œCafe\u{301}â€\u{9D}"),
            ("Café", "Cafe\u{301}"),
            ("soft", "so\u{AD}ft"),
            ("end", "end"),
            ("red", "red"),
            ("é", "e\u{301}"),
        ] {
            let at = restored.text.find(words).unwrap_or_default();
            let (start, end) = (restored.start(at as u32), restored.end((at + words.len()) as u32));
            assert_eq!(&text[start as usize..end as usize], expected, "{words}");
        }
    }
}
