//! Word lists inside the binary, read in place.
//!
//! A list is a text file of `src/lexicon/`: header lines that begin with `#`
//! (what it is, source, licence), then one entry a line, `key` or
//! `key<TAB>value`, sorted by the bytes of the key. Nothing is built at
//! start-up: a look-up bisects the file's own bytes.

/// A sorted list of words or phrases with an optional value each.
pub struct WordList {
    /// The entries: whole lines, without the header.
    body: &'static str,
}

impl WordList {
    /// Wraps the text of a list file. Evaluated at compile time.
    pub const fn new(file: &'static str) -> Self {
        let bytes = file.as_bytes();
        let mut start = 0;
        while start < bytes.len() && bytes[start] == b'#' {
            while start < bytes.len() && bytes[start] != b'\n' {
                start += 1;
            }
            start += 1;
        }
        if start >= bytes.len() {
            return WordList { body: "" };
        }
        WordList { body: file.split_at(start).1 }
    }

    /// The value of `key`: `Some("")` for an entry without one, `None` if
    /// `key` is not in the list. `key` is lower-case, with straight
    /// apostrophes and single spaces.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let bytes = self.body.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = (low + high) / 2;
            let start = bytes[..middle].iter().rposition(|&b| b == b'\n').map_or(0, |n| n + 1);
            let end = bytes[middle..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |n| middle + n);
            let line = &self.body[start..end];
            let (entry, value) = line.split_once('\t').unwrap_or((line, ""));
            match entry.cmp(key) {
                std::cmp::Ordering::Equal => return Some(value),
                std::cmp::Ordering::Less => low = end + 1,
                std::cmp::Ordering::Greater => high = start,
            }
        }
        None
    }

    pub fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The entries in order, as (key, value).
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.body.lines().map(|line| line.split_once('\t').unwrap_or((line, "")))
    }
}

/// Abbreviations written with a full stop; value `t` when a sentence never
/// ends with it (titles), `e` when it may.
pub static ABBREVIATIONS: WordList = WordList::new(include_str!("lexicon/abbreviations.txt"));

/// Every list, by file name, for the test that checks them all.
#[cfg(test)]
static ALL: &[(&str, &WordList)] = &[("abbreviations", &ABBREVIATIONS)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_unique_and_found() {
        for (name, list) in ALL {
            let keys: Vec<_> = list.entries().map(|(key, _)| key).collect();
            assert!(!keys.is_empty(), "{name} is empty");
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{name}: {:?} stands before {:?}", pair[0], pair[1]);
            }
            for (key, value) in list.entries() {
                assert_eq!(list.get(key), Some(value), "{name}: {key}");
                assert_eq!(key, key.to_lowercase(), "{name}: keys are lower-case");
            }
            assert_eq!(list.get(""), None, "{name}");
            assert_eq!(list.get("\u{10FFFF}"), None, "{name}");
        }
    }

    #[test]
    fn header_only_list_is_empty() {
        static EMPTY: WordList = WordList::new("# nothing\n");
        assert_eq!(EMPTY.get("nothing"), None);
    }
}
