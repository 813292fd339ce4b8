//! What an option may be given.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;
use wirecopy::reader::decode::LONGEST;

/// Accepts the names in `table` and gives what stands beside them.
pub fn one_of<T: Copy + Send + Sync + 'static, const N: usize>(
    table: [(&'static str, T); N],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(table.map(|(name, _)| name)).try_map(move |given| {
        table.iter().find(|(name, _)| *name == given).map(|(_, value)| *value).ok_or("unknown name")
    })
}

/// Accepts `YYYY-MM-DD` and nothing else that a calendar library would take for a day.
pub fn day(given: &str) -> Result<Date, &'static str> {
    let shape = given.len() == 10
        && given
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    let date = if shape { given.parse().ok() } else { None };
    date.ok_or("not a day written YYYY-MM-DD")
}

/// Accepts a number of bytes, or of KiB, MiB or GiB with `K`, `M` or `G` after it: at least 1, at
/// most [`LONGEST`].
pub fn size(given: &str) -> Result<u64, &'static str> {
    let unit = match given.bytes().last().map(|last| last.to_ascii_uppercase()) {
        Some(b'K') => 1 << 10,
        Some(b'M') => 1 << 20,
        Some(b'G') => 1 << 30,
        _ => 1,
    };
    let digits = if unit > 1 { &given[..given.len() - 1] } else { given };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err("not a number of bytes, such as 500000, 64K, 10M or 1G");
    }
    match digits.parse().ok().and_then(|number: u64| number.checked_mul(unit)) {
        Some(0) => Err("nothing could be read"),
        Some(bytes) if bytes <= LONGEST as u64 => Ok(bytes),
        _ => Err("1G is the most that can be read"),
    }
}

/// Accepts the name of a file; an empty one is mostly that of an unset variable.
pub fn file() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().try_map(|given| match given.is_empty() {
        true => Err("an empty name"),
        false => Ok(PathBuf::from(given)),
    })
}

/// Accepts a pattern that can fit something.
pub fn pattern(given: &str) -> Result<String, fast_glob::Error> {
    fast_glob::validate(given).map(|()| given.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        for (given, bytes) in [
            ("1", 1),
            ("007", 7),
            ("2k", 2 << 10),
            ("3M", 3 << 20),
            ("1G", 1 << 30),
            ("1073741824", 1 << 30),
        ] {
            assert_eq!(size(given), Ok(bytes), "{given}");
        }
        for bad in [
            "",
            "K",
            "0",
            "0M",
            "-1",
            "+1",
            "1.5M",
            "1KB",
            "1 K",
            "2G",
            "1073741825",
            "99999999999999999999",
            "١",
        ] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn days() {
        assert_eq!(day("2024-02-29"), Ok(jiff::civil::date(2024, 2, 29)));
        for bad in
            ["2023-02-29", "2024-2-9", "20240229", "2024-02-29T10", "", "-024-02-29", "+024-02-29"]
        {
            assert!(day(bad).is_err(), "{bad}");
        }
    }
}
