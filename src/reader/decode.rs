//! Bytes to text: UTF-8 with or without a byte-order mark, UTF-16 with one,
//! and windows-1252 where bytes are neither.

use std::fmt;

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Without a byte-order mark.
    pub text: String,
    /// The repair of invalid bytes, to be reported to the user.
    pub note: Option<Note>,
}

/// Invalid bytes, and how they were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Byte offset of the first of them.
    pub offset: usize,
    /// Its line, counted from 1.
    pub line: usize,
    /// Their number: bytes, or code units of UTF-16.
    pub count: usize,
    /// The repair.
    pub repair: Repair,
}

/// How bytes that are not valid text were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Not UTF-8: each such byte was read as windows-1252.
    Windows1252,
    /// UTF-16 with a lone surrogate or half a code unit: read as U+FFFD.
    Replaced,
}

/// Why bytes are not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Has a byte that no text has; the place is the first of them.
    Binary {
        /// In bytes.
        offset: usize,
        /// From 1.
        line: usize,
    },
    /// A file format that is not plain text.
    Format(&'static FileFormat),
    /// Longer than 1 GiB: spans count in 32 bits, and lower-casing may lengthen a text.
    TooLong,
}

/// Length limit of a text, in bytes.
pub const LONGEST: usize = 1 << 30;

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Note { offset, line, count, .. } = *self;
        let others = match count {
            0 | 1 => String::new(),
            2 => " and 1 more".into(),
            _ => format!(" and {} more", count - 1),
        };
        match self.repair {
            Repair::Windows1252 => {
                write!(f, "not UTF-8 at byte {offset} (line {line}){others}: read as windows-1252")
            }
            Repair::Replaced => {
                write!(f, "not UTF-16 at byte {offset} (line {line}){others}: read as U+FFFD")
            }
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Binary { offset, line } => {
                write!(f, "binary, not text (byte {offset}, line {line})")
            }
            DecodeError::Format(format) => {
                write!(f, "{}, not plain text: {}", format.name, format.advice)
            }
            DecodeError::TooLong => f.write_str("longer than 1 GiB"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// A file format that is saved instead of text, or given by mistake.
#[derive(Debug, PartialEq, Eq)]
pub struct FileFormat {
    /// With its article: "a PDF document".
    name: &'static str,
    /// The program that converts it to text.
    advice: &'static str,
    /// Where `mark` stands, in bytes from the start of the file.
    at: usize,
    mark: &'static [u8],
}

const fn format(mark: &'static [u8], name: &'static str, advice: &'static str) -> FileFormat {
    FileFormat { name, advice, at: 0, mark }
}

static FORMATS: [FileFormat; 13] = [
    format(b"%PDF-", "a PDF document", "pdftotext turns it into text"),
    format(
        b"PK\x03\x04",
        "a ZIP archive (or DOCX, ODT, EPUB)",
        "unzip unpacks it, pandoc turns DOCX, ODT and EPUB into text",
    ),
    format(b"\xD0\xCF\x11\xE0", "an old Office document", "catdoc turns it into text"),
    format(b"{\\rtf", "RTF", "unrtf --text turns it into text"),
    format(b"bplist0", "a property list (or web archive)", "textutil of macOS turns it into text"),
    format(b"\x1F\x8B", "gzip", "zcat unpacks it"),
    format(b"\x1F\x9D", "a file of compress", "zcat unpacks it"),
    format(b"\x28\xB5\x2F\xFD", "zstd", "zstdcat unpacks it"),
    // The mark of the first block; the mark of the file, "BZh", may open an article.
    FileFormat { at: 4, ..format(b"1AY&SY", "bzip2", "bzcat unpacks it") },
    format(b"\xFD7zXZ\0", "xz", "xzcat unpacks it"),
    format(b"\x04\x22\x4D\x18", "lz4", "lz4cat unpacks it"),
    format(b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", "7z x unpacks it"),
    FileFormat { at: 257, ..format(b"ustar", "a tar archive", "tar -xf unpacks it") },
];

static MARKUP: FileFormat = format(b"<", "an HTML or XML page", "html2text turns it into text");

/// The format, other than plain text, of a file that opens with `bytes`.
pub fn format_of(bytes: &[u8]) -> Option<&'static FileFormat> {
    let fits = |format: &&FileFormat| {
        bytes.get(format.at..).is_some_and(|rest| rest.starts_with(format.mark))
    };
    FORMATS.iter().find(fits).or_else(|| is_markup(bytes).then_some(&MARKUP))
}

/// Whether a file opens as HTML or XML does. An article about tags does not.
fn is_markup(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let opens = |mark: &str| {
        start.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark.as_bytes()))
    };
    opens("<!doctype html") || opens("<html") || opens("<?xml ")
}

/// Reads `bytes` as text. UTF-16 needs a byte-order mark. Bytes that are not
/// UTF-8 are read one by one as windows-1252, so that a file with one stray
/// byte keeps the rest of its accents; the note says where.
///
/// # Errors
/// A NUL, or more than one control character in ten, is binary.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, DecodeError> {
    if let Some(format) = format_of(&bytes) {
        return Err(DecodeError::Format(format));
    }
    let decoded = match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    };
    if decoded.text.len() > LONGEST {
        return Err(DecodeError::TooLong);
    }
    match binary(decoded.text.as_bytes()) {
        Some(offset) => {
            Err(DecodeError::Binary { offset, line: line_of(decoded.text.as_bytes(), offset) })
        }
        None => Ok(decoded),
    }
}

fn utf8(mut bytes: Vec<u8>) -> Decoded {
    let mark = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    bytes.drain(..mark);
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Decoded { text, note: None },
        Err(error) => error.into_bytes(),
    };
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut note: Option<Note> = None;
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            let note = note.get_or_insert_with(|| Note {
                offset: mark + at,
                line: line_of(&bytes, at),
                count: 0,
                repair: Repair::Windows1252,
            });
            note.count += chunk.invalid().len();
            at += chunk.invalid().len();
            text.extend(chunk.invalid().iter().map(|&byte| windows1252(byte)));
        }
    }
    Decoded { text, note }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let (mut line, mut offset) = (1, 2);
    let mut note: Option<Note> = None;
    let mut replace = |offset, line| {
        note.get_or_insert(Note { offset, line, count: 0, repair: Repair::Replaced }).count += 1;
        char::REPLACEMENT_CHARACTER
    };
    for c in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        let c = c.unwrap_or_else(|_| replace(offset, line));
        text.push(c);
        line += usize::from(c == '\n');
        offset += 2 * c.len_utf16();
    }
    if !odd.is_empty() {
        text.push(replace(offset, line));
    }
    Decoded { text, note }
}

/// The offset of the first byte that no text holds; one stray control
/// character (form feed, escape) does not make a text binary, nor what steers a terminal, `ESC[31m`.
fn binary(bytes: &[u8]) -> Option<usize> {
    if let Some(nul) = bytes.iter().position(|&b| b == 0) {
        return Some(nul);
    }
    let control = |b: &u8| b.is_ascii_control() && !b.is_ascii_whitespace();
    let sequences = bytes.windows(2).filter(|pair| pair == b"\x1B[").count();
    let count = bytes.iter().filter(|b| control(b)).count() - sequences;
    if count * 10 > bytes.len() { bytes.iter().position(control) } else { None }
}

/// The line, from 1, that byte `offset` is on.
fn line_of(bytes: &[u8], offset: usize) -> usize {
    1 + bytes.iter().take(offset).filter(|&&b| b == b'\n').count()
}

/// The character of a byte in windows-1252, as browsers read it: the five
/// unassigned bytes are control characters.
/// <https://encoding.spec.whatwg.org/index-windows-1252.txt>
pub(crate) fn windows1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

static WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
    '\u{8F}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;

    fn note(offset: usize, line: usize, count: usize, repair: Repair) -> Option<Note> {
        Some(Note { offset, line, count, repair })
    }

    #[test]
    fn reads_encodings() {
        let windows = Repair::Windows1252;
        let cases: [(&[u8], &str, Option<Note>); 12] = [
            (b"", "", None),
            (b"plain", "plain", None),
            ("na\u{ef}ve".as_bytes(), "naïve", None),
            (b"\xEF\xBB\xBFafter a mark", "after a mark", None),
            (b"one\ncaf\xE9 \x96 bar", "one\ncafé – bar", note(7, 2, 2, windows)),
            (b"\xEF\xBB\xBF\xE9", "é", note(3, 1, 1, windows)),
            // A stray byte does not spoil the accents around it; nor does a cut at the end.
            (b"caf\xC3\xA9 caf\xE9", "café café", note(9, 1, 1, windows)),
            (b"caf\xC3", "cafÃ", note(3, 1, 1, windows)),
            (b"\xFF\xFEh\0\xE9\0", "hé", None),
            (b"\xFE\xFF\0h\0\xE9", "hé", None),
            (b"\xFF\xFE\n\0\x00\xD8h\0", "\n\u{FFFD}h", note(4, 2, 1, Repair::Replaced)),
            (b"\xFF\xFEh\0!", "h\u{FFFD}", note(4, 1, 1, Repair::Replaced)),
        ];
        for (bytes, text, note) in cases {
            assert_eq!(
                decode(bytes.to_vec()),
                Ok(Decoded { text: text.into(), note }),
                "{bytes:?}"
            );
        }
    }

    #[test]
    fn refuses_what_is_no_text() {
        let tar = [&[b'a'; 257][..], b"ustar"].concat();
        let cases: [(&[u8], &str); 14] = [
            (b"a\nb\0", "binary, not text (byte 3, line 2)"),
            (b"\x01\x02\x03abc", "binary, not text (byte 0, line 1)"),
            (b"\xFF\xFE\0\0h\0\0\0", "binary, not text (byte 0, line 1)"),
            (b"%PDF-1.7", "a PDF document, not plain text: pdftotext turns it into text"),
            (b"{\\rtf1", "RTF, not plain text: unrtf --text turns it into text"),
            (b"\x1F\x8B\x08", "gzip, not plain text: zcat unpacks it"),
            (b"\x28\xB5\x2F\xFD\x04\0", "zstd, not plain text: zstdcat unpacks it"),
            (b"BZh91AY&SY", "bzip2, not plain text: bzcat unpacks it"),
            (b"\xFD7zXZ\0", "xz, not plain text: xzcat unpacks it"),
            (&tar, "a tar archive, not plain text: tar -xf unpacks it"),
            (
                b"\n<!DOCTYPE HTML>\n<p>Four were hurt.",
                "an HTML or XML page, not plain text: html2text turns it into text",
            ),
            (
                b"\xEF\xBB\xBF<html>",
                "an HTML or XML page, not plain text: html2text turns it into text",
            ),
            (
                b"<?xml version=\"1.0\"?>",
                "an HTML or XML page, not plain text: html2text turns it into text",
            ),
            (b"%PDF", ""),
        ];
        for (bytes, expected) in cases {
            let error = decode(bytes.to_vec()).err().map(|error| error.to_string());
            assert_eq!(error.unwrap_or_default(), expected, "{bytes:?}");
        }
        for article in ["BZh is a group of the port.", "PK was seen <html> there.", "7z"] {
            assert!(decode(article.into()).is_ok(), "{article}");
        }
    }

    #[test]
    fn says_what_was_done_in_one_line() {
        let decoded = decode(b"one\ncaf\xE9 \x96 bar \x93x\x94".to_vec());
        let note = decoded.ok().and_then(|d| d.note).map(|n| n.to_string());
        assert_eq!(
            note.as_deref(),
            Some("not UTF-8 at byte 7 (line 2) and 3 more: read as windows-1252")
        );
    }
}
