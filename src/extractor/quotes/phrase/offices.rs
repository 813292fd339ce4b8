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
