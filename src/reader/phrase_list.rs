//! A search for many phrases at once.

/// Phrases of two bytes or more, sorted by bytes. None is a prefix of another.
pub struct PhraseList {
    phrases: &'static [&'static str],
    /// By first byte of a phrase: a bit set of the two bytes after it.
    next: [u64; 256],
    /// By first byte: number of phrases that begin with this byte or a lower one.
    through: [u16; 256],
}

impl PhraseList {
    pub const fn new(phrases: &'static [&'static str]) -> Self {
        let (mut next, mut through) = ([0; 256], [0; 256]);
        let (mut at, mut byte) = (0, 0);
        while byte < 256 {
            while at < phrases.len() && phrases[at].as_bytes()[0] as usize == byte {
                at += 1;
            }
            through[byte] = at as u16;
            byte += 1;
        }
        at = 0;
        while at < phrases.len() {
            let phrase = phrases[at].as_bytes();
            next[phrase[0] as usize] |=
                if phrase.len() > 2 { 1 << bit(phrase[1], phrase[2]) } else { u64::MAX };
            at += 1;
        }
        PhraseList { phrases, next, through }
    }

    /// The phrase that `text` begins with.
    pub fn opening(&self, text: &str) -> Option<&'static str> {
        if !self.may_open(text.as_bytes()) {
            return None;
        }
        // All strings between a phrase and a text that begins with it also begin with it, so only
        // the phrase sorted last before the text can match.
        let first = usize::from(*text.as_bytes().first()?);
        let alike = first.checked_sub(1).map_or(0, |before| self.through[before]).into()
            ..self.through[first].into();
        let alike: &[&str] = &self.phrases[alike];
        let after = alike.partition_point(|&phrase| phrase <= text);
        alike[..after].last().copied().filter(|&phrase| text.starts_with(phrase))
    }

    /// The offsets at which phrases begin in `text`, in order; they may overlap.
    pub fn matches(&self, text: &str) -> impl Iterator<Item = (usize, &'static str)> {
        let bytes = text.as_bytes();
        // Few letters open a phrase.
        let may_open = |window: &[u8]| {
            let next = self.next[usize::from(window[0])];
            next != 0 && next >> bit(window[1], window[2]) & 1 == 1
        };
        let opening = |at: usize| Some((at, self.opening(&text[at..])?));
        // Two bytes may be a phrase.
        let last = bytes.len().checked_sub(2).filter(|&at| text.is_char_boundary(at));
        // Chained last of all: the loop over the windows has nothing else in it.
        bytes
            .windows(3)
            .enumerate()
            .filter(move |(_, window)| may_open(window))
            .filter_map(move |(at, _)| opening(at))
            .chain(last.and_then(opening))
    }

    /// Whether `text` has one of the phrases.
    pub fn is_in(&self, text: &str) -> bool {
        self.matches(text).next().is_some()
    }

    fn may_open(&self, text: &[u8]) -> bool {
        let [first, second, ref rest @ ..] = *text else { return false };
        let third = rest.first().copied().unwrap_or_default();
        self.next[usize::from(first)] >> bit(second, third) & 1 == 1
    }
}

#[inline]
const fn bit(second: u8, third: u8) -> u32 {
    ((second << 1 ^ third) % 64) as u32
}

#[cfg(test)]
impl PhraseList {
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.phrases.iter().copied()
    }

    /// Checks the order and lengths of the phrases.
    pub fn check(&self) {
        for pair in self.phrases.windows(2) {
            assert!(
                pair[0] < pair[1] && !pair[1].starts_with(pair[0]),
                "{} before {}",
                pair[0],
                pair[1]
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_where_they_begin() {
        static LIST: PhraseList = PhraseList::new(&["read also", "read more", "see", "©"]);
        LIST.check();
        for (text, opening, found) in [
            ("read more", Some("read more"), true),
            ("read mor", None, false),
            ("bread more", None, true),
            ("seen", Some("see"), true),
            ("s", None, false),
            ("", None, false),
            ("é © Jo", None, true),
            ("“ré”", None, false),
        ] {
            assert_eq!((LIST.opening(text), LIST.is_in(text)), (opening, found), "{text}");
        }
        assert_eq!(
            LIST.matches("see © see").collect::<Vec<_>>(),
            [(0, "see"), (4, "©"), (7, "see")]
        );
    }
}
