//! The hash of the indexes that the compiler makes.

/// A hash of `bytes[from..to]`; the low bits choose a slot, the high ones are its tag.
pub const fn hash(bytes: &[u8], from: usize, to: usize) -> u32 {
    let length = to - from;
    let mut hash = length as u64;
    let mut at = from;
    while to - at > 8 {
        hash = mix(hash, four(bytes, at) | four(bytes, at + 4) << 32);
        at += 8;
    }
    // Eight bytes at most are left: from both ends, and they may overlap.
    let last = match to - at {
        0 => 0,
        1..4 => bytes[at] as u64 | (bytes[at + (to - at) / 2] as u64) << 8 | (bytes[to - 1] as u64) << 16,
        _ => four(bytes, at) | four(bytes, to - 4) << 32,
    };
    hash = mix(hash, last);
    (hash ^ hash >> 20) as u32
}

const fn four(bytes: &[u8], at: usize) -> u64 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as u64
}

const fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ product >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_counts() {
        for length in 1..20 {
            let bytes = vec![b'a'; length];
            let whole = hash(&bytes, 0, length);
            assert_ne!(whole, hash(&bytes, 0, length - 1), "{length}");
            for at in 0..length {
                let mut other = bytes.clone();
                other[at] = b'b';
                assert_ne!(whole, hash(&other, 0, length), "{length} {at}");
            }
            let inside = [&b"xy"[..], &bytes, b"z"].concat();
            assert_eq!(whole, hash(&inside, 2, 2 + length), "{length}");
        }
    }
}
