//! Names of offices that list their subjects: `the Ministry of Trade, Fisheries and Rural Affairs`.

use super::super::frame::Frame;
use super::is_name_word;

/// Where a name of several subjects ends: `the Ministry of Trade, | Fisheries and Rural Affairs`.
pub fn list_end(frame: &Frame, start: usize, comma: usize) -> Option<usize> {
    let subjects = (start..comma).any(|i| is_office_of(frame, i));
    let mut end = comma;
    while subjects && frame.lower(end) == "," && is_name_word(frame, end + 1, false) {
        end += 1 + (end + 1..end + 4).take_while(|&i| is_name_word(frame, i, false)).count();
    }
    let last = (end + 1..end + 4).take_while(|&i| is_name_word(frame, i, false)).count();
    (end > comma && frame.lower(end) == "and" && last > 0).then_some(end + 1 + last)
}

/// Where the name of several subjects begins whose last ones begin at `rest`, after a comma.
pub fn list_start(frame: &Frame, rest: usize) -> Option<usize> {
    let comma = rest.checked_sub(1).filter(|&i| frame.lower(i) == ",")?;
    let office = (comma.saturating_sub(10)..comma).rev().find(|&i| is_office_of(frame, i))?;
    let first = (0..office).rev().take_while(|&i| is_name_word(frame, i, false)).last().unwrap_or(office);
    let start = first.checked_sub(1).filter(|&i| frame.lower(i) == "the").unwrap_or(first);
    (list_end(frame, start, (office..comma).find(|&i| frame.lower(i) == ",").unwrap_or(comma)).is_some()).then_some(start)
}

/// `Ministry | of Trade`
pub fn is_office_of(frame: &Frame, position: usize) -> bool {
    let office = matches!(frame.lower(position), "agency" | "board" | "commission" | "committee" | "department" | "ministry" | "office");
    office && frame.is_capitalized(position) && matches!(frame.lower(position + 1), "of" | "for" | "on")
}

#[cfg(test)]
mod tests {
    use super::super::super::frame::Frames;
    use super::*;
    use crate::article::Article;

    #[test]
    fn offices_list_their_subjects() {
        for (text, end, start) in [
            ("the Ministry for Trade, Fisheries and Rural Affairs left", Some(9), Some(0)),
            ("the Board of Roads, Locks and Ferries left", Some(8), Some(0)),
            ("Lena Mensah of Trade, Fisheries and Rural Affairs left", None, None),
            ("the Ministry for Trade, a baker and Jo Park left", None, None),
        ] {
            let article = Article::new(text);
            let frames = Frames::new(&article, Vec::new());
            let Some(frame) = frames.get(0) else { continue };
            let comma = (0..frame.len()).find(|&i| frame.lower(i) == ",").unwrap_or_default();
            assert_eq!((list_end(&frame, 0, comma), list_start(&frame, comma + 1)), (end, start), "{text}");
        }
    }
}
