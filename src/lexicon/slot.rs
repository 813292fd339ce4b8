//! The layout of a list's index, which the build script writes and the crate reads.

/// What a slot of an index holds: nothing (0), or where its entry begins among the entries, whether
/// its key is an entry, whether the key opens a longer one, and some bits of the key's hash.
///
/// An index is a table of slots with open addressing and steps of one, a power of two in length,
/// each slot four bytes, little-endian. A key is first looked for at the slot that the low bits of
/// its hash name.
pub type Slot = u32;

pub const OFFSET: Slot = (1 << 18) - 1;
pub const IS_WORD: Slot = 1 << 18;
pub const OPENS_PHRASE: Slot = 1 << 19;
pub const TAG: Slot = !(OFFSET | IS_WORD | OPENS_PHRASE);

/// The length of the filter, which holds four bytes, little-endian, for each value of the low bits
/// of a hash: the bits of the lists that have a key with such a hash.
pub const FILTERED: usize = 1 << 16;

/// Whether `byte` may follow a word inside a phrase.
pub fn separates(byte: u8) -> bool {
    matches!(byte, b' ' | b'-' | b'\'' | b',' | b'&' | b'.' | b'/' | b'+')
}
