//! Tests every byte of a text together with the two after it, in a loop that the compiler
//! vectorises.

/// Whether `wanted` is true for any byte and the two after it (zero beyond the end). It should be
/// an expression without branches, of `|` and `&`. The loop never ends early, so that the compiler
/// can vectorise it.
pub fn any_near(text: &[u8], wanted: impl Fn(u8, u8, u8) -> bool) -> bool {
    let any = |text: &[u8]| {
        let [second, third] = [1, 2].map(|at| text.get(at..).unwrap_or_default());
        text.iter()
            .zip(second)
            .zip(third)
            .fold(false, |any, ((&first, &second), &third)| any | wanted(first, second, third))
    };
    match *text {
        [] => false,
        [only] => wanted(only, 0, 0),
        [.., before, last] => any(text) || wanted(before, last, 0) || wanted(last, 0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_looked_at() {
        for length in 0..70 {
            let text = vec![b'a'; length];
            assert!(!any_near(&text, |first, _, _| first == b'b'));
            for at in 0..length {
                let mut text = text.clone();
                text[at] = b'b';
                let follows = |place: usize| text.get(place).copied().unwrap_or_default();
                let (second, third) = (follows(at + 1), follows(at + 2));
                assert!(
                    any_near(&text, |a, b, c| (a == b'b') & (b == second) & (c == third)),
                    "{length} {at}"
                );
            }
        }
    }
}
