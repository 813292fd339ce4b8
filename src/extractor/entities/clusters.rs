//! Word clusters: which words stand where others stand.
//!
//! `src/model/clusters.bin` is made by `wirecopy-train clusters` from GloVe
//! vectors (public domain): a hash table that is read where it stands. It
//! holds no words, only 16 bits of each word's hash to tell a word that has a
//! cluster from one that has none (one stranger in some 14,000 is taken in).
//!
//! ```text
//! slots   2^SLOT_BITS times: check u16, cluster u16; all ones where empty; little-endian
//! coarse  by cluster: its coarse cluster, u8
//! ```

use std::hash::Hasher;

use crate::text::fnv::Fnv;

/// Binary logarithm of the number of slots.
pub const SLOT_BITS: u32 = 17;

/// A slot without a word.
pub const EMPTY: u16 = u16::MAX;

static TABLE: &[u8] = include_bytes!("../../model/clusters.bin");

/// The clusters of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// One of about a thousand.
    pub fine: u16,
    /// One of about a hundred.
    pub coarse: u8,
}

/// FNV-1a over the bytes of a word in lower case, its bits stirred.
pub fn hash(word: &str) -> u64 {
    let mut fnv = Fnv::default();
    fnv.write(word.as_bytes());
    let hash = fnv.finish();
    (hash ^ (hash >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The slot where the search for a word begins, and what is kept of its hash.
pub fn place(hash: u64) -> (usize, u16) {
    ((hash >> (64 - SLOT_BITS)) as usize, hash as u16)
}

/// The clusters of the word that has `hash`.
pub fn of(hash: u64) -> Option<Cluster> {
    find(TABLE, hash)
}

fn find(table: &[u8], hash: u64) -> Option<Cluster> {
    let (mut slot, check) = place(hash);
    loop {
        let entry = table.get(slot * 4..slot * 4 + 4)?;
        let fine = u16::from_le_bytes([entry[2], entry[3]]);
        if fine == EMPTY {
            return None;
        }
        if u16::from_le_bytes([entry[0], entry[1]]) == check {
            let coarse = *table.get((4 << SLOT_BITS) + usize::from(fine))?;
            return Some(Cluster { fine, coarse });
        }
        slot = (slot + 1) & ((1 << SLOT_BITS) - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_kind_are_together() {
        let fine = |word: &str| of(hash(word)).map(|c| c.fine);
        assert!(fine("monday").is_some());
        assert_eq!(fine("monday"), fine("tuesday"));
        assert_ne!(fine("monday"), fine("london"));
        assert_eq!(fine("qqzzyx"), None);
    }

    #[test]
    fn a_table_without_room_ends_the_search() {
        assert_eq!(find(&[], hash("monday")), None);
        assert_eq!(find(&[0xFF; 4 << SLOT_BITS], hash("monday")), None);
    }
}
