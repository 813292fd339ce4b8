//! Full dates as they are printed above an article.

use std::ops::Range;

use jiff::civil::Date;

use crate::text::token::MONTHS;

/// The month whose name or abbreviation `text` begins with, and the bytes it takes.
pub fn month(text: &str) -> Option<(i8, usize)> {
    let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if length < 3 || !text.starts_with(['A', 'D', 'F', 'J', 'M', 'N', 'O', 'S']) {
        return None;
    }
    let word = &text[..length];
    let index = MONTHS.iter().position(|name| name[..3].eq_ignore_ascii_case(&word[..3]))?;
    let whole = word.eq_ignore_ascii_case(MONTHS[index]) || word.eq_ignore_ascii_case("sept");
    if length > 3 && !whole {
        return None;
    }
    Some((index as i8 + 1, length))
}

/// The year that `text` begins with: 1900 to 2099.
pub fn year(text: &str) -> Option<i16> {
    let digits = text.get(..4).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
    digits.parse().ok().filter(|y| (1900..2100).contains(y))
}

/// The first full date in `text`, and where it stands:
/// `November 29, 2022`, `29 Nov 2022`, `Nov. 29 2022`, `2022-11-29`, `29/11/2022` (day first).
pub fn find(text: &str) -> Option<(Date, Range<usize>)> {
    // A year has four.
    if text.bytes().filter(u8::is_ascii_digit).count() < 4 {
        return None;
    }
    let bytes = text.as_bytes();
    bytes.iter().enumerate().find_map(|(at, byte)| match byte {
        // A digit only where its number begins; a capital also in the middle, "AgencyMay 2, 2020".
        b'0'..=b'9' if at == 0 || !bytes[at - 1].is_ascii_digit() => numeric(text, at),
        b'A'..=b'Z' => month_first(text, at),
        _ => None,
    })
}

/// `November 29, 2022` at `at`, or with the day before it.
fn month_first(text: &str, at: usize) -> Option<(Date, Range<usize>)> {
    let (month, length) = month(&text[at..])?;
    let rest_at = at + length;
    // "5-Mar-2021"
    let hyphens = text[..at].ends_with('-');
    let rest = text[rest_at..]
        .trim_start_matches(|c| matches!(c, '.' | ',' | ' ' | '\u{a0}') || hyphens && c == '-');
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits <= 2 {
        let day: i8 = rest[..digits].parse().ok()?;
        let tail = rest[digits..].trim_start_matches(|c: char| c.is_ascii_lowercase());
        let tail = tail.trim_start_matches([',', ' ', '\u{a0}']);
        let year = year(tail)?;
        return Some((Date::new(year, month, day).ok()?, at..text.len() - tail.len() + 4));
    }
    let year = year(rest)?;
    let before = text[..at].trim_end_matches(['.', ' ', '\u{a0}', '-']);
    let before =
        ["st", "nd", "rd", "th"].iter().find_map(|s| before.strip_suffix(s)).unwrap_or(before);
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = before.len() - digits;
    let day: i8 = before[start..].parse().ok()?;
    Some((Date::new(year, month, day).ok()?, start..text.len() - rest.len() + 4))
}

/// `2022-11-29`, `2022/11/29`, `29/11/2022`, `29.11.2022` at `at`.
fn numeric(text: &str, at: usize) -> Option<(Date, Range<usize>)> {
    let mut fields = [0i16; 3];
    let mut end = at;
    let mut first_length = 0;
    for (k, field) in fields.iter_mut().enumerate() {
        let rest = &text[end..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).take(5).count();
        *field = rest[..digits].parse().ok()?;
        if k == 0 {
            first_length = digits;
        }
        end += digits;
        if k < 2 {
            text[end..].starts_with(['-', '/', '.']).then_some(())?;
            end += 1;
        }
    }
    let date = |y: i16, m: i16, d: i16| {
        (1900..2100)
            .contains(&y)
            .then(|| Date::new(y, i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok())?
    };
    let [a, b, c] = fields;
    let date =
        if first_length == 4 { date(a, b, c) } else { date(c, b, a).or_else(|| date(c, a, b)) };
    Some((date?, at..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (text, expected) in [
            ("Published Sep 14, 2023 • Last updated 3 hours ago", "2023-09-14"),
            ("12:20pm Jan 7, 2024", "2024-01-07"),
            ("Tue, 26 November 2024 9:27PM", "2024-11-26"),
            ("Published: 06:12 BST, 3 May 2021", "2021-05-03"),
            ("2025-03-29T11:36:01Z", "2025-03-29"),
            ("March 19 2020, 6:12 p.m.", "2020-03-19"),
            ("ExampleNewsApril 28, 2023 GMT", "2023-04-28"),
            ("29/11/2022", "2022-11-29"),
            ("Tuesday, 11 Feb 2020 8:05 AM IST", "2020-02-11"),
            ("the 3rd May 2021", "2021-05-03"),
            ("5-Mar-2021", "2021-03-05"),
            ("Posted 28-Nov-2022 by the desk", "2022-11-28"),
        ] {
            assert_eq!(
                find(text).map(|(date, _)| date.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn not_full_dates() {
        for text in [
            "Today",
            "May 2021",
            "30 February 2021",
            "1 day ago",
            "Mayor 3, 2021",
            "1.2.3",
            "May 12",
            "99/99/2022",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
