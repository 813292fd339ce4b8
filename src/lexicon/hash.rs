//! The hash of the indexes that the compiler makes.

/// A hash of `word`; the low bits choose a slot, the high ones are its tag.
pub const fn hash(word: &[u8]) -> u32 {
    let hash = hash64(word);
    (hash ^ hash >> 20) as u32
}

/// The same before it is cut: it stands for the word where none is kept to compare.
pub const fn hash64(word: &[u8]) -> u64 {
    let mut hash = word.len() as u64;
    let mut rest = word;
    while rest.len() > 8
        && let Some((eight, more)) = rest.split_first_chunk()
    {
        hash = mix(hash, u64::from_le_bytes(*eight));
        rest = more;
    }
    // Eight bytes at most are left: from both ends, and they may overlap.
    let last = match (rest.first_chunk(), rest.last_chunk()) {
        (Some(first), Some(last)) => u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32,
        _ => match *rest {
            [a] => a as u64 * 0x01_01_01,
            [a, b] => a as u64 | (b as u64) << 8 | (b as u64) << 16,
            [a, b, c] => a as u64 | (b as u64) << 8 | (c as u64) << 16,
            _ => 0,
        },
    };
    mix(hash, last)
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
            let whole = hash(&bytes);
            assert_ne!(whole, hash(&bytes[1..]), "{length}");
            for at in 0..length {
                let mut other = bytes.clone();
                other[at] = b'b';
                assert_ne!(whole, hash(&other), "{length} {at}");
            }
        }
    }
}
