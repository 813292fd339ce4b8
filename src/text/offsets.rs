//! Byte offsets to the unit the user asked for.

use std::ops::AddAssign;

/// Unit of `start` and `end` in the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum OffsetUnit {
    /// Unicode code points, as Python and most annotation tools count.
    #[default]
    Chars,
    /// Bytes of the text in UTF-8.
    Bytes,
    /// UTF-16 code units, as JavaScript and Java count.
    Utf16,
}

/// Converts byte offsets of one text. Making it reads the text once; a
/// conversion then reads at most `STEP` bytes.
pub struct Offsets<'t> {
    text: &'t [u8],
    unit: OffsetUnit,
    /// Units before byte `k * STEP`; empty when every byte is one unit.
    marks: Vec<u32>,
}

const STEP: usize = 64;

impl<'t> Offsets<'t> {
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let bytes = text.as_bytes();
        let mut marks = Vec::new();
        if unit != OffsetUnit::Bytes && !text.is_ascii() {
            let mut units = 0;
            for chunk in bytes.chunks(STEP) {
                marks.push(units);
                units.add_assign(count(chunk, unit));
            }
            marks.push(units);
        }
        Offsets { text: bytes, unit, marks }
    }

    /// The offset in the chosen unit of byte offset `byte`, which lies on a
    /// character boundary.
    pub fn of(&self, byte: u32) -> u32 {
        match self.marks.get(byte as usize / STEP) {
            None => byte,
            Some(&mark) => {
                let end = byte as usize;
                mark + count(&self.text[end - end % STEP..end], self.unit)
            }
        }
    }
}

impl Offsets<'_> {
    /// The byte offset of an offset in the chosen unit: the other way round.
    pub fn byte(&self, offset: u32) -> u32 {
        if self.marks.is_empty() {
            return offset;
        }
        let chunk = self.marks.partition_point(|&mark| mark <= offset).saturating_sub(1);
        let mut units = self.marks[chunk];
        for (at, &byte) in self.text.iter().enumerate().skip(chunk * STEP) {
            if units >= offset && byte & 0xC0 != 0x80 {
                return at as u32;
            }
            units += count(&[byte], self.unit);
        }
        self.text.len() as u32
    }
}

/// Units that start in `bytes`: a character counts where its first byte is,
/// and one outside the basic plane is two UTF-16 units.
fn count(bytes: &[u8], unit: OffsetUnit) -> u32 {
    let starts = bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count();
    let pairs =
        if unit == OffsetUnit::Utf16 { bytes.iter().filter(|&&b| b >= 0xF0).count() } else { 0 };
    (starts + pairs) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_from_the_start() {
        let text = format!("naïve 🙂 “x” {} e\u{301} 🙂🙂 end", "é日本".repeat(50));
        for unit in [OffsetUnit::Chars, OffsetUnit::Bytes, OffsetUnit::Utf16] {
            let offsets = Offsets::new(&text, unit);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let expected = match unit {
                    OffsetUnit::Bytes => byte,
                    OffsetUnit::Chars => text[..byte].chars().count(),
                    OffsetUnit::Utf16 => text[..byte].encode_utf16().count(),
                };
                assert_eq!(offsets.of(byte as u32) as usize, expected, "{unit:?} {byte}");
                assert_eq!(offsets.byte(expected as u32) as usize, byte, "{unit:?} {expected}");
            }
        }
    }

    #[test]
    fn ascii_is_itself() {
        let text = "plain ".repeat(40);
        assert_eq!(Offsets::new(&text, OffsetUnit::Chars).of(239), 239);
    }
}
