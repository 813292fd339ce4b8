//! Findings in words, as the text form, the marked article and the HTML page print them.

use jiff::civil::Date;

use crate::extractor::casualties::CasualtyKind;
use crate::extractor::dates::DateType;
use crate::extractor::quotes::{QuoteKind, QuoteRule};
use crate::lexicon::VAGUE_NUMBERS;
use crate::report::{CasualtyReport, DateReport, EntityId, QuoteReport, Report, Toll, TollReport};

/// The entity's name; empty for an id that is not of this report.
pub fn entity_name<'r>(report: &'r Report, id: EntityId) -> &'r str {
    report.entities.get(id.0).map_or("", |entity| &entity.name)
}

/// The speaker: the entity's name, else the article's own words.
pub fn speaker<'r>(report: &'r Report, quote: &'r QuoteReport) -> Option<&'r str> {
    quote.speaker.as_ref().map(|speaker| {
        speaker.entity.map_or(speaker.at.text.as_ref(), |id| entity_name(report, id))
    })
}

/// Behind what a weak rule gave, in every form for people.
pub const UNSURE: &str = " ?";

/// [`UNSURE`], or nothing.
pub fn mark(unsure: bool) -> &'static str {
    if unsure { UNSURE } else { "" }
}

/// Whether the speaker is a guess: no reporting verb links the speaker to the words.
pub fn is_guess(quote: &QuoteReport) -> bool {
    quote.speaker.is_some() && QuoteRule::is_guess(quote.rule)
}

/// The cue in small letters; "told" with its hearer ("told reporters"), or replaced by "said".
pub fn introduced(quote: &QuoteReport) -> Option<String> {
    let cue = quote.cue.as_ref()?.text.to_lowercase();
    if !matches!(cue.as_str(), "told" | "tells" | "telling" | "has told" | "had told") {
        return Some(cue);
    }
    let hearer = quote.channel.as_deref().filter(|channel| channel.starts_with("told "));
    Some(hearer.unwrap_or("said").to_string())
}

/// The words of a quote, in marks if they are the speaker's own; without the comma before "she
/// said".
pub fn quoted(quote: &QuoteReport) -> String {
    let words = quote.content.strip_suffix(',').unwrap_or(&quote.content);
    if quote.kind == QuoteKind::Indirect { words.to_string() } else { format!("“{words}”") }
}

/// The reported clause, with its quoted words in marks, if there is one; else the words of the
/// quote.
pub fn claimed(quote: &QuoteReport) -> String {
    quote.clause.as_ref().map_or_else(|| quoted(quote), |clause| clause.text.to_string())
}

/// Whether a date is vague: "now", "for years". The forms for people leave it out.
pub fn is_vague(date: &DateReport) -> bool {
    date.value.ends_with("_REF") || (date.value.starts_with('P') && date.value.contains('X'))
}

/// Printed for a date without the reference date that it needs.
pub const UNRESOLVED: &str = "unresolved";

/// The value of a date in words: its calendar date, else its length or recurrence;
/// "unresolved" if it needs a reference date.
pub fn when(date: &DateReport) -> String {
    resolved(date).unwrap_or_else(|| match date.kind {
        DateType::Duration => length(&date.value).unwrap_or_else(|| date.value.clone()),
        DateType::Set => {
            format!("every {}", repetition(&date.value).unwrap_or_else(|| date.value.clone()))
        }
        DateType::Date | DateType::Time => UNRESOLVED.to_string(),
    })
}

/// The date that closes the range which `date` opens, where both are on the calendar: "from Nov. 28
/// to Dec. 2".
pub fn close<'r>(report: &'r Report<'r>, date: &DateReport) -> Option<&'r DateReport<'r>> {
    let close = report.dates.get(date.until?)?;
    (date.from.is_some() && close.from.is_some()).then_some(close)
}

/// By date: whether it closes a range, so that it is printed with the date that opens it.
pub fn closing(report: &Report) -> Vec<bool> {
    let mut closing = vec![false; report.dates.len()];
    for (index, date) in report.dates.iter().enumerate() {
        // A date that closes one range does not open the next.
        if let Some(until) = date.until.filter(|_| !closing[index] && close(report, date).is_some())
        {
            closing[until] = true;
        }
    }
    closing
}

/// The calendar date: day and time, year or month, or first and last day; both readings of a
/// numeric date; years before the year 1 as in TIMEX3; `None` if it has no place in the calendar.
/// A day that is not on the weekday written with it is marked [`UNSURE`].
pub fn resolved(date: &DateReport) -> Option<String> {
    if let [one, other] = date.readings[..] {
        return Some(format!("{} or {}", day(one), day(other)));
    }
    Some(calendar(date)? + mark(date.conflict.is_some()))
}

fn calendar(date: &DateReport) -> Option<String> {
    let (Some(from), Some(to)) = (date.from, date.to) else {
        return date.value.starts_with("BC").then(|| date.value.clone());
    };
    let hour = date
        .value
        .split_once('T')
        .map(|(_, time)| time)
        .filter(|time| time.starts_with(|c: char| c.is_ascii_digit()));
    Some(match hour {
        Some(hour) => format!("{} {hour}", day(from)),
        None if from == to => day(from),
        // 1998, 2022-08.
        None if date.value.bytes().all(|b| b.is_ascii_digit() || b == b'-') => date.value.clone(),
        None => stretch(&date.value).unwrap_or_else(|| format!("{from} to {to}")),
    })
}

/// `192X` is "1920s", `13XX` "1300s", `2021-Q2` "Q2 2021", `1808-SU` "summer 1808"; `None` for
/// other values.
fn stretch(value: &str) -> Option<String> {
    let is_number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    let open = value.trim_end_matches('X');
    if value.len() == 4 && open.len() >= 2 && is_number(open) {
        return Some(format!("{open:0<4}s"));
    }
    let (year, part) = value.split_once('-').filter(|(year, _)| is_number(year))?;
    match part {
        "SP" => Some(format!("spring {year}")),
        "SU" => Some(format!("summer {year}")),
        "FA" => Some(format!("autumn {year}")),
        "WI" => Some(format!("winter {year}")),
        "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2" => Some(format!("{part} {year}")),
        _ => None,
    }
}

/// `Tue 2022-11-29`.
pub fn day(date: Date) -> String {
    format!("{} {date}", date.strftime("%a"))
}

/// `P2D` is "2 days", `PT1H30M` "1 hour 30 minutes".
fn length(value: &str) -> Option<String> {
    let (mut words, mut number, mut clock) = (Vec::new(), String::new(), false);
    for c in value.strip_prefix('P')?.chars() {
        let unit = match c {
            '0'..='9' | '.' => {
                number.push(c);
                continue;
            }
            'T' => {
                clock = true;
                continue;
            }
            'Y' => "year",
            'M' if clock => "minute",
            'M' => "month",
            'W' => "week",
            'D' => "day",
            'H' => "hour",
            'S' => "second",
            _ => return None,
        };
        let number = std::mem::take(&mut number);
        words.push(format!("{number} {unit}{}", if number == "1" { "" } else { "s" }));
    }
    (number.is_empty() && !words.is_empty()).then(|| words.join(" "))
}

/// A recurrence in words: `XXXX-WXX-2` is "Tuesday", `P1Y` "year", `P2W` "2 weeks".
fn repetition(value: &str) -> Option<String> {
    const DAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    if let Some(rest) = value.strip_prefix("XXXX-WXX-") {
        return match rest.parse::<usize>() {
            Ok(number @ 1..=7) => Some(DAYS[number - 1].to_string()),
            _ => (rest == "WE").then(|| "weekend".to_string()),
        };
    }
    match value {
        "XXXX" => Some("year".to_string()),
        "XXXX-XX" => Some("month".to_string()),
        "XXXX-WXX" => Some("week".to_string()),
        "XXXX-XX-XX" => Some("day".to_string()),
        _ => length(value)
            .map(|words| words.strip_prefix("1 ").map_or(words.clone(), str::to_string)),
    }
}

/// The claim of a figure in words.
pub fn figure(min: Option<u64>, max: Option<u64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => number(min),
        (Some(min), Some(max)) => format!("{} to {}", number(min), number(max)),
        (Some(min), None) => format!("at least {}", number(min)),
        (None, Some(max)) => format!("up to {}", number(max)),
        (None, None) => "an unknown number".to_string(),
    }
}

/// The same for other programs: `4`, `6..` for at least six, `..6`, `6..8`.
pub fn range(min: Option<u64>, max: Option<u64>) -> String {
    let end = |value: Option<u64>| value.map_or(String::new(), |value| value.to_string());
    if min == max { end(min) } else { format!("{}..{}", end(min), end(max)) }
}

/// With commas between thousands.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "at least 6 killed", "scores (40 to 199) killed".
pub fn claim(casualty: &CasualtyReport) -> String {
    format!("{} {}", stated(casualty), casualty.kind.name())
}

/// The figure of a casualty; a vague number ("scores", "dozens") in the article's words, with its
/// range.
fn stated(casualty: &CasualtyReport) -> String {
    let figure = figure(casualty.min, casualty.max);
    if casualty.min == casualty.max {
        return figure;
    }
    let text = casualty.at.text.to_lowercase();
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let bounds = [casualty.min, casualty.max]
        .into_iter()
        .flatten()
        .map(|bound| bound.to_string())
        .collect::<Vec<_>>()
        .join(" ");
    // "tens of thousands" before "thousands"
    let phrases = (1..=VAGUE_WORDS).rev().flat_map(|count| words.windows(count));
    let vague = phrases
        .map(|words| words.join(" "))
        .find(|phrase| VAGUE_NUMBERS.get(phrase.as_str()) == Some(bounds.as_str()));
    vague.map_or(figure.clone(), |vague| format!("{vague} ({figure})"))
}

/// The longest vague number has this many words: "hundreds of thousands".
const VAGUE_WORDS: usize = 3;

/// Most rival figures that are printed; further ones are only counted.
const OTHERS: usize = 3;

/// The toll of one kind in words.
#[derive(Debug, PartialEq, Eq)]
pub struct TollWords {
    /// "4 killed (others say 6)"
    pub text: String,
    /// Nobody was harmed.
    pub is_zero: bool,
}

/// The toll of each kind.
pub fn tolls(report: &Report, toll: &Toll) -> Vec<TollWords> {
    let entry = |(kind, entry): &(CasualtyKind, TollReport)| {
        let others: Vec<_> = entry
            .alternatives
            .iter()
            .take(OTHERS)
            .map(|other| figure(other.min, other.max))
            .collect();
        let more = match entry.alternatives.len().saturating_sub(OTHERS) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let others = if others.is_empty() {
            String::new()
        } else {
            format!(" (others say {}{more})", others.join(", "))
        };
        let own = entry
            .casualty
            .and_then(|index| report.casualties.get(index))
            .filter(|own| (own.min, own.max) == (entry.min, entry.max));
        let figure = own.map_or_else(|| figure(entry.min, entry.max), stated);
        TollWords {
            text: format!("{figure} {}{others}", kind.name()),
            is_zero: entry.max == Some(0),
        }
    };
    toll.0.iter().map(entry).collect()
}

/// "4 killed, 9 injured"
pub fn joined(tolls: &[TollWords]) -> String {
    tolls.iter().map(|toll| toll.text.as_str()).collect::<Vec<_>>().join(", ")
}

/// The first words of a text, enough to identify the article.
pub fn opening(text: &str) -> String {
    match text.char_indices().nth(200) {
        None => text.to_string(),
        Some((end, _)) => {
            format!("{} …", text[..end].rsplit_once(' ').map_or(&text[..end], |(words, _)| words))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Excerpt;
    use crate::{Options, analyze};

    #[test]
    fn dates_are_shown_as_short_as_they_can_be() {
        for (kind, value, days, expected) in [
            (DateType::Date, "2022-11-29", Some(("2022-11-29", "2022-11-29")), "Tue 2022-11-29"),
            (
                DateType::Time,
                "2022-11-29T06:00",
                Some(("2022-11-29", "2022-11-29")),
                "Tue 2022-11-29 06:00",
            ),
            (DateType::Time, "2022-11-29TMO", Some(("2022-11-29", "2022-11-29")), "Tue 2022-11-29"),
            (DateType::Date, "2022-08", Some(("2022-08-01", "2022-08-31")), "2022-08"),
            (DateType::Date, "1998", Some(("1998-01-01", "1998-12-31")), "1998"),
            (
                DateType::Date,
                "2022-W48",
                Some(("2022-11-28", "2022-12-04")),
                "2022-11-28 to 2022-12-04",
            ),
            (DateType::Date, "BC0480", None, "BC0480"),
            (DateType::Date, "XXXX-WXX-2", None, "unresolved"),
            (DateType::Date, "192X", Some(("1920-01-01", "1929-12-31")), "1920s"),
            (DateType::Date, "2021-Q2", Some(("2021-04-01", "2021-06-30")), "Q2 2021"),
            (DateType::Date, "1808-SU", Some(("1808-06-01", "1808-08-31")), "summer 1808"),
            (DateType::Duration, "P2D", None, "2 days"),
            (DateType::Duration, "P1Y", None, "1 year"),
            (DateType::Duration, "PT1H30M", None, "1 hour 30 minutes"),
            (DateType::Duration, "P2.5M", None, "2.5 months"),
            (DateType::Duration, "P3E", None, "P3E"),
            (DateType::Set, "XXXX-WXX-2", None, "every Tuesday"),
            (DateType::Set, "XXXX-WXX-WE", None, "every weekend"),
            (DateType::Set, "P1Y", None, "every year"),
            (DateType::Set, "P2W", None, "every 2 weeks"),
            (DateType::Set, "XXXX-XX-XX", None, "every day"),
            (DateType::Set, "XXXX-05", None, "every XXXX-05"),
        ] {
            let parse = |day: &str| day.parse::<Date>().unwrap();
            let date = DateReport {
                at: Excerpt { start: 0, end: 1, text: "x".into() },
                kind,
                value: value.into(),
                from: days.map(|(from, _)| parse(from)),
                to: days.map(|(_, to)| parse(to)),
                until: None,
                readings: Vec::new(),
                modifier: None,
                granularity: None,
                conflict: None,
                rule: "",
            };
            assert_eq!(when(&date), expected, "{value}");
        }
        for (text, expected) in [
            ("On 07/08/2021 it rained.", "Sat 2021-08-07 or Thu 2021-07-08"),
            ("On Tuesday, May 5, 2021, it rained.", "Wed 2021-05-05 ?"),
        ] {
            let report = analyze(text, &Options::default());
            assert_eq!(when(&report.dates[0]), expected, "{text}");
        }
    }

    #[test]
    fn figures_and_ranges() {
        for (min, max, words, short) in [
            (Some(6), Some(6), "6", "6"),
            (Some(6), None, "at least 6", "6.."),
            (None, Some(1000), "up to 1,000", "..1000"),
            (Some(10_000), Some(1_234_567), "10,000 to 1,234,567", "10000..1234567"),
            (None, None, "an unknown number", ""),
        ] {
            assert_eq!((figure(min, max), range(min, max)), (words.to_string(), short.to_string()));
        }
    }
}
