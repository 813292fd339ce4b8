//! The FNV-1a hash, which is quick on short keys. It does not resist keys chosen to collide: they
//! cost time, and give wrong answers only where the hash is used instead of the key.
//! <http://www.isthe.com/chongo/tech/comp/fnv/>

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map with FNV-1a hashes.
pub type FnvMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// A set with FNV-1a hashes.
pub type FnvSet<K> = HashSet<K, BuildHasherDefault<Fnv>>;

/// The 64-bit hash of the bytes written to it.
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// A number is taken whole: it is a hash itself.
    #[inline]
    fn write_u64(&mut self, hash: u64) {
        self.0 ^= hash;
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }
}
