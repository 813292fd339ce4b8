//! Damages articles: cuts, repeats and shuffles pieces, inserts odd characters, marks and numbers.

use crate::support::Chance;

/// Strings that are inserted.
const ODD: &[&str] = &[
    // White space of every kind, and characters without width.
    "\u{A0}",
    "\u{1680}",
    "\u{180E}",
    "\u{2000}",
    "\u{2001}",
    "\u{2002}",
    "\u{2003}",
    "\u{2004}",
    "\u{2005}",
    "\u{2006}",
    "\u{2007}",
    "\u{2008}",
    "\u{2009}",
    "\u{200A}",
    "\u{2028}",
    "\u{2029}",
    "\u{202F}",
    "\u{205F}",
    "\u{3000}",
    "\u{85}",
    "\u{1c}",
    "\u{1d}",
    "\u{1e}",
    "\u{1f}",
    "\r",
    "\t\t",
    "\u{B}",
    "\u{C}",
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{2060}",
    "\u{FEFF}",
    "\u{AD}",
    // Directions, controls, escapes.
    "\u{61C}",
    "\u{200E}",
    "\u{200F}",
    "\u{202A}",
    "\u{202B}",
    "\u{202C}",
    "\u{202D}",
    "\u{202E}",
    "\u{2066}",
    "\u{2067}",
    "\u{2068}",
    "\u{2069}",
    "\u{0}",
    "\u{1b}[31m",
    "\u{1b}]8;;http://a\u{7}",
    "\u{9b}2J",
    // Letters and pictures.
    "🙂",
    "👩\u{200d}👧",
    "🇫🇷",
    "e\u{301}",
    "\u{301}\u{301}\u{301}",
    "ﬁ",
    "İ",
    "ẞ",
    "Ǆ",
    "日本語",
    "\u{5D0}\u{5D1}",
    "\u{FFFD}",
    "\u{10FFFF}",
    "â€™",
    "\\ud800",
    "\\udfff\\ud83d",
    "&#xD800;",
    // Marks.
    "\"",
    "’’",
    "((",
    "«“‘",
    "--",
];

/// One input for each kind of edit of `reader::restore`, and accents that do not compose or only
/// change their order.
const EDITED: [&str; 24] = [
    "e\u{301}",
    "\u{344}",
    "\u{301}\u{316}",
    "\u{345}\u{301}",
    "\u{20D0}\u{301}",
    "\u{212B}",
    "\u{200B}",
    "\u{AD}",
    "\u{FEFF}",
    "â€™",
    "â€œ",
    "Ã©",
    "Â\u{A0}",
    "&nbsp;",
    "&quot;",
    "&eacute;\u{301}",
    "&shy;",
    "<br>",
    "</b>",
    "**so**",
    "\u{1b}[31m",
    "\u{1b}[1;38;5;9m",
    "[mill](https://news.example/)",
    "![mill](/mill.jpg)",
];

/// Numbers and dates beyond the range of calendars and integers.
const NUMBERS: [&str; 14] = [
    "99999999999999999999",
    "-1",
    "0",
    "00/00/0000",
    "31 February",
    "Feb. 30, 9999",
    "18446744073709551616 million",
    "1,00,00,00,000",
    "two hundred thousand billion trillion",
    "25:61 p.m.",
    "the 99th century",
    "9999999 years ago",
    "99999999999999999999 killed",
    "from 99999999999999999999 to 18446744073709551615 dead",
];

/// `text`, damaged in one to four ways.
pub fn damage(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_string();
    for _ in 0..=chance.below(4) {
        text = match chance.below(12) {
            0 => cut(&text, chance).0.to_string(),
            1 => cut(&text, chance).1.to_string(),
            2 => repeat(&text, chance),
            3 => swap_lines(&text, chance),
            4 => swap_marks(&text, chance),
            5 => text
                .replace("\n\n", chance.pick::<&str>(&["\n", "\r\n\r\n", " ", "\n\n\n\n", "\r"])),
            6 => {
                if chance.below(2) == 0 {
                    text.to_uppercase()
                } else {
                    text.to_lowercase()
                }
            }
            7 => replace_numbers(&text, chance),
            8 => swap_words(&text, chance),
            9 => nest(&text, chance),
            10 => edit(&text, chance),
            _ => insert(&text, chance),
        };
    }
    text
}

fn cut<'t>(text: &'t str, chance: &mut Chance) -> (&'t str, &'t str) {
    text.split_at(boundary(text, chance))
}

fn boundary(text: &str, chance: &mut Chance) -> usize {
    let mut at = chance.below(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn repeat(text: &str, chance: &mut Chance) -> String {
    let (a, b) = (boundary(text, chance), boundary(text, chance));
    let (start, end) = (a.min(b), a.max(b).min(a.min(b) + 400));
    let piece = text.get(start..end).unwrap_or_default();
    format!("{}{}{}", &text[..start], piece.repeat(1 + chance.below(4)), &text[start..])
}

fn swap_lines(text: &str, chance: &mut Chance) -> String {
    swapped(text, '\n', 3, chance)
}

fn swap_words(text: &str, chance: &mut Chance) -> String {
    swapped(text, ' ', 1 + chance.below(12), chance)
}

/// Swaps some of the pieces between `mark`.
fn swapped(text: &str, mark: char, times: usize, chance: &mut Chance) -> String {
    let mut pieces: Vec<_> = text.split(mark).collect();
    for _ in 0..times {
        let (a, b) = (chance.below(pieces.len()), chance.below(pieces.len()));
        pieces.swap(a, b);
    }
    pieces.join(&mark.to_string())
}

fn swap_marks(text: &str, chance: &mut Chance) -> String {
    let marks = ['"', '“', '”', '\'', '’', '.', ',', '-', '—', '(', ')', '\n', ' '];
    let (from, to) = (*chance.pick(&marks), *chance.pick(&marks));
    let swap = |c| if c == from && chance.below(3) > 0 { to } else { c };
    text.chars().map(swap).collect()
}

fn replace_numbers(text: &str, chance: &mut Chance) -> String {
    let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    text.split(' ')
        .map(|word| if number(&word) { chance.pick::<&str>(&NUMBERS) } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// A piece inside many marks.
fn nest(text: &str, chance: &mut Chance) -> String {
    let (open, close) = *chance.pick(&[
        ("“", "”"),
        ("‘", "’"),
        ("(", ")"),
        ("\"", "\""),
        ("[", "]"),
        ("«", "»"),
        ("“‘", "’”"),
    ]);
    let depth = if chance.below(40) == 0 { 10_000 } else { *chance.pick(&[1, 2, 3, 30, 300]) };
    let (a, b) = (boundary(text, chance), boundary(text, chance));
    let (start, end) = (a.min(b), a.max(b));
    [&text[..start], &open.repeat(depth), &text[start..end], &close.repeat(depth), &text[end..]]
        .concat()
}

fn insert(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_string();
    for _ in 0..1 + chance.below(20) {
        let at = boundary(&text, chance);
        text.insert_str(at, chance.pick::<&str>(ODD));
    }
    text
}

/// Edited characters before or after spaces, brackets, quotation marks and line ends.
fn edit(text: &str, chance: &mut Chance) -> String {
    let mark = *chance.pick(&[
        &[' '][..],
        &['\n'],
        &['(', '[', ')', ']'],
        &['"', '“', '”', '\'', '‘', '’'],
    ]);
    let (edited, one_in) = (*chance.pick::<&str>(&EDITED), 1 + chance.below(4));
    let mut damaged = String::with_capacity(2 * text.len());
    for c in text.chars() {
        let after = chance.below(2) == 0;
        let here = if mark.contains(&c) && chance.below(one_in) == 0 { edited } else { "" };
        damaged.extend([
            if after { "" } else { here },
            c.encode_utf8(&mut [0; 4]),
            if after { here } else { "" },
        ]);
    }
    damaged
}

/// The bytes of `text` in one of the encodings that are read, some of them others or gone.
pub fn damaged_bytes(text: &str, chance: &mut Chance) -> Vec<u8> {
    let units = |bytes: fn(u16) -> [u8; 2]| {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    let mut bytes = match chance.below(4) {
        0 => units(u16::to_le_bytes),
        1 => units(u16::to_be_bytes),
        2 => text.chars().map(|c| u8::try_from(c).unwrap_or(0x93)).collect(),
        _ => text.as_bytes().to_vec(),
    };
    for _ in 0..chance.below(20) {
        let at = chance.below(bytes.len());
        match chance.below(3) {
            0 => bytes.truncate(at.max(1)),
            1 => bytes.insert(at, chance.below(256) as u8),
            _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = chance.below(256) as u8),
        }
    }
    bytes
}
