//! The hash of the indexes, for the crate and for its build script.

/// A hash of `word`; the low bits choose a slot, the high ones are its tag.
pub const fn hash(word: &[u8]) -> u32 {
    cut(hash64(word))
}

/// The same hash in 64 bits: used as the identity of a word where the word itself is not stored.
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
        (Some(first), Some(last)) => {
            u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32
        }
        _ => few(rest),
    };
    mix(hash, last)
}

/// At most three bytes: the first, the middle one or the last, and the last.
const fn few(text: &[u8]) -> u64 {
    match text.len() {
        0 => 0,
        length => text[0] as u64 | (text[length / 2] as u64) << 8 | (text[length - 1] as u64) << 16,
    }
}

const fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ product >> 32
}

/// [`hash`] from [`hash64`].
pub const fn cut(hash: u64) -> u32 {
    (hash ^ hash >> 20) as u32
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
