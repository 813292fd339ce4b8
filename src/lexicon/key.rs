//! The look-up key of the lists.

use std::ops::Deref;

use super::FILTER;
use super::hash::{cut, hash};
use super::slot::FILTERED;

/// A word or phrase to be looked up, hashed once for all lists.
#[derive(Clone, Copy)]
pub struct Key<'w> {
    pub(super) word: &'w str,
    pub(super) hash: u32,
    /// Bits of the lists that may hold it.
    pub(super) lists: u32,
}

impl<'w> Key<'w> {
    /// The key of the empty word.
    pub const EMPTY: Self = Key { word: "", hash: hash(b""), lists: 0 };

    /// From a word's [`hash`](Key::hash) and [`lists`](Key::lists).
    #[inline]
    pub fn known(word: &'w str, hash: u32, lists: u32) -> Self {
        Key { word, hash, lists }
    }

    /// From a word's [`hash64`](super::hash64).
    pub fn with_hash64(word: &'w str, hash64: u64) -> Self {
        debug_assert_eq!(cut(hash64), hash(word.as_bytes()), "{word}");
        Key { word, hash: cut(hash64), lists: u32::MAX }
    }

    /// With the lists ruled out that do not hold the word: one look-up in the filter. Worth it if
    /// several lists are searched.
    pub fn filtered(self) -> Self {
        Key {
            lists: u32::from_le_bytes(FILTER.as_chunks().0[self.hash as usize % FILTERED]),
            ..self
        }
    }

    pub fn hash(self) -> u32 {
        self.hash
    }

    pub fn lists(self) -> u32 {
        self.lists
    }

    pub fn as_str(self) -> &'w str {
        self.word
    }
}

impl<'w> From<&'w str> for Key<'w> {
    fn from(word: &'w str) -> Self {
        Key { word, hash: hash(word.as_bytes()), lists: u32::MAX }
    }
}

impl<'w> From<&'w String> for Key<'w> {
    fn from(word: &'w String) -> Self {
        Key::from(word.as_str())
    }
}

impl Deref for Key<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.word
    }
}

impl PartialEq<&str> for Key<'_> {
    fn eq(&self, word: &&str) -> bool {
        self.word == *word
    }
}
