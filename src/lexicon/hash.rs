//! The hash of the indexes that the compiler makes.

/// A hash of `bytes[from..to]`, eight bytes at a time; the low bits choose a slot, the high ones are its tag.
pub const fn hash(bytes: &[u8], from: usize, to: usize) -> u32 {
    let mut hash = (to - from) as u64;
    let mut at = from;
    while at < to {
        let mut word = 0;
        let stop = if to - at > 8 { at + 8 } else { to };
        while at < stop {
            word = word << 8 | bytes[at] as u64;
            at += 1;
        }
        hash = (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        hash ^= hash >> 32;
    }
    (hash ^ hash >> 20) as u32
}
