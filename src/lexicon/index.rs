//! Makes the index of a list from its text; for the build script and tests.

use std::collections::HashMap;

use super::hash::hash;
use super::slot::{IS_WORD, OFFSET, OPENS_PHRASE, Slot, TAG, separates};

/// The entries of a list file: whole lines, without the header; in lower case, unless the header says
/// "Capitals count". An error begins with the number of
/// the line.
pub fn entries(file: &str) -> Result<&str, String> {
    let header = file.split_inclusive('\n').take_while(|line| line.starts_with('#'));
    let (header, entries) = file.split_at(header.map(str::len).sum());
    let capitals = header.contains("Capitals count");
    let first = file.lines().count() - entries.lines().count() + 1;
    let mut before = "";
    for (number, line) in (first..).zip(entries.split_inclusive('\n')) {
        let key = line.split(['\t', '\n']).next().unwrap_or_default();
        let wrong = match () {
            _ if line.contains('\r') => {
                "a carriage return: lines end with a line feed alone".to_string()
            }
            _ if !line.ends_with('\n') => "the last line does not end with a line feed".to_string(),
            _ if line.starts_with('#') => "a comment after the first entry".to_string(),
            _ if key.is_empty() => "a line without a key".to_string(),
            _ if !capitals && key != key.to_lowercase() => format!("{key:?} is not lower-case"),
            _ if key == before => format!("{key:?} is there twice"),
            _ if key < before => {
                format!("{key:?} must stand before {before:?}: keys are sorted by bytes")
            }
            _ => {
                before = key;
                continue;
            }
        };
        return Err(format!("{number}: {wrong}"));
    }
    match entries.len() > OFFSET as usize {
        true => {
            Err(format!("{first}: {} bytes of entries; a slot can name {OFFSET}", entries.len()))
        }
        false => Ok(entries),
    }
}

/// The index of entries.
pub fn index(entries: &str) -> Vec<Slot> {
    // At most two thirds of the slots are filled.
    let mut slots = vec![0; (keys(entries).count() * 3 / 2 + 2).next_power_of_two()];
    let mut places = HashMap::new();
    for (begin, key, mark) in keys(entries) {
        let hash = hash(key.as_bytes());
        let place = *places.entry(key).or_insert_with(|| {
            let free = (hash as usize..)
                .map(|at| at % slots.len())
                .find(|&at| slots[at] == 0)
                .expect("a third is free");
            slots[free] = begin as Slot | hash & TAG;
            free
        });
        slots[place] |= mark;
    }
    slots
}

/// Where an entry begins, a key that is looked up there, and what its slot says of it: the words
/// that open a phrase, then the whole entry.
///
/// A word that is an entry and opens phrases too has one slot, with the offset of its first
/// appearance. As entries are sorted, that is its own entry, where its value is read.
pub fn keys(entries: &str) -> impl Iterator<Item = (usize, &str, Slot)> {
    let mut next = 0;
    entries.split_inclusive('\n').flat_map(move |line| {
        let begin = next;
        next += line.len();
        let key = line.split(['\t', '\n']).next().unwrap_or_default();
        let openings = key.bytes().enumerate().skip(1).filter(|&(_, byte)| separates(byte));
        openings
            .map(move |(at, _)| (begin, &key[..at], OPENS_PHRASE))
            .chain([(begin, key, IS_WORD)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_what_follows_the_header() {
        assert_eq!(entries("# a\n#b\nal\tx\nport\n"), Ok("al\tx\nport\n"));
        assert_eq!(entries("al\n"), Ok("al\n"));
        assert_eq!(entries("# a\n"), Ok(""));
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        for (file, error) in [
            ("# a\nport\nal\n", "3: \"al\" must stand before \"port\": keys are sorted by bytes"),
            ("al\tx\nal\ty\n", "2: \"al\" is there twice"),
            ("# a\nAl\n", "2: \"Al\" is not lower-case"),
            ("# a\nal\r\n", "2: a carriage return: lines end with a line feed alone"),
            ("al\nport", "2: the last line does not end with a line feed"),
            ("al\n# a\n", "2: a comment after the first entry"),
            ("al\n\nport\n", "2: a line without a key"),
            ("\tx\n", "1: a line without a key"),
        ] {
            assert_eq!(entries(file), Err(error.to_string()), "{file:?}");
        }
    }
}
