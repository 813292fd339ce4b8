//! Names of offices that list their subjects: `the Ministry of Trade, Fisheries and Rural Affairs`.

use super::super::line::Line;
use super::nouns::is_name_word;

/// Where a name of several subjects ends: `the Ministry of Trade, | Fisheries and Rural Affairs`.
pub fn list_end(line: &Line, start: usize, comma: usize) -> Option<usize> {
    let subjects = (start..comma).any(|i| is_office_of(line, i));
    let mut end = comma;
    while subjects && line.lower(end) == "," && is_name_word(line, end + 1, false) {
        end += 1 + (end + 1..end + 4).take_while(|&i| is_name_word(line, i, false)).count();
    }
    let last = (end + 1..end + 4).take_while(|&i| is_name_word(line, i, false)).count();
    (end > comma && line.lower(end) == "and" && last > 0).then_some(end + 1 + last)
}

/// `Ministry | of Trade`
pub fn is_office_of(line: &Line, position: usize) -> bool {
    let office = matches!(
        line.lower(position),
        "agency" | "board" | "commission" | "committee" | "department" | "ministry" | "office"
    );
    office
        && line.is_capitalized(position)
        && matches!(line.lower(position + 1), "of" | "for" | "on")
}

#[cfg(test)]
mod tests {
    use super::super::super::line::tests::read;
    use super::*;

    #[test]
    fn offices_list_their_subjects() {
        for (text, end) in [
            ("the Ministry for Trade, Fisheries and Rural Affairs left", Some(9)),
            ("the Board of Roads, Locks and Ferries left", Some(8)),
            ("Lena Mensah of Trade, Fisheries and Rural Affairs left", None),
            ("the Ministry for Trade, a baker and Jo Park left", None),
        ] {
            let found = read(text, |line| {
                let comma = (0..line.end()).find(|&i| line.lower(i) == ",").unwrap_or_default();
                list_end(line, 0, comma)
            });
            assert_eq!(found, end, "{text}");
        }
    }
}
