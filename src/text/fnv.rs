//! FNV-1a, which is quick on short keys. Keys that clash on purpose cost time, and sense only where the hash stands for them.
//! <http://www.isthe.com/chongo/tech/comp/fnv/>

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys are hashed so.
pub type FnvMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// A set whose members are hashed so.
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
