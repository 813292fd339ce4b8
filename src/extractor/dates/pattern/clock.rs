//! Clock times: in figures, "5:30pm", "0630 GMT", and in words, "half past five"; and their zones.

use super::matcher::Matcher;
use crate::extractor::dates::lexeme::Lexeme;
use crate::extractor::dates::value::TimeOfDay;
use crate::lexicon::words;
use crate::text::number;

/// Time zones, written in capitals, with their offset from UTC as ISO 8601 writes it. CST and BST
/// are read as in North American and British news. IST stands for several zones there too, and the
/// offset of ET, CT and PT changes with the season: theirs is empty.
#[rustfmt::skip]
pub(super) const ZONES: &[(&str, &str)] = &[
    ("gmt", "Z"), ("utc", "Z"), ("est", "-05:00"), ("cdt", "-05:00"), ("edt", "-04:00"),
    ("cst", "-06:00"), ("mdt", "-06:00"), ("mst", "-07:00"), ("pdt", "-07:00"), ("pst", "-08:00"),
    ("bst", "+01:00"), ("cet", "+01:00"), ("cest", "+02:00"), ("eet", "+02:00"), ("msk", "+03:00"),
    ("jst", "+09:00"), ("aest", "+10:00"), ("aedt", "+11:00"),
    ("ist", ""), ("et", ""), ("ct", ""), ("pt", ""),
];

/// The offset of a time zone, if it is one; see [`ZONES`].
pub fn utc_offset(zone: &str) -> Option<&'static str> {
    ZONES.iter().find(|(name, _)| *name == zone).map(|&(_, offset)| offset)
}

/// Regions of time zones: "Eastern time".
pub(super) const REGIONS: &[&str] =
    &["local", "eastern", "central", "pacific", "mountain", "moscow"];

/// The hours that "a.m." or "p.m." adds to one of twelve.
fn half_of_day(lower: &str) -> Option<i8> {
    match lower {
        "a.m." | "a.m" | "am" => Some(0),
        "p.m." | "p.m" | "pm" => Some(12),
        _ => None,
    }
}

impl Matcher<'_, '_> {
    /// A clock time, without its day.
    pub(super) fn clock(&self, at: usize) -> Option<(TimeOfDay, usize)> {
        let lower = self.lower(at);
        match lower {
            "noon" | "midday" => return Some((TimeOfDay::Clock(12, 0), 1)),
            "midnight" => return Some((TimeOfDay::Clock(24, 0), 1)),
            _ => {}
        }
        if let Some(time) = self.spoken_clock(at) {
            return Some(time);
        }
        if let Some(hour) = self.hour_of_part(at) {
            return Some((hour, 1));
        }
        if self.lexeme(at) != Lexeme::Figure {
            let hour = self.small(at, 12).filter(|_| self.lower(at + 1) == "o'clock")?;
            return Some((self.in_its_half(hour, 0, at, at + 2), 2));
        }
        // "0630 GMT", "at 1900 hours", but "1900 hours of work"
        let hours = matches!(self.lower(at + 1), "hours" | "hrs");
        if lower.len() == 4
            && (self.zone(at + 1).is_some()
                || hours && (lower.starts_with('0') || self.is_of_time(at)))
        {
            let figure = self.digits(at, 4..=4)?;
            let clock = TimeOfDay::Clock((figure / 100) as i8, (figure % 100) as i8);
            let possible = figure < 2400 && figure % 100 < 60;
            return possible.then_some((clock, 1 + usize::from(hours)));
        }
        let figure_end = lower
            .find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.'))
            .unwrap_or(lower.len());
        let (figure, suffix) = lower.split_at(figure_end);
        let (hour, minute) = figure.split_once([':', '.']).unwrap_or((figure, ""));
        let (minute, seconds) = minute.split_once(':').unwrap_or((minute, ""));
        if !(1..=2).contains(&hour.len()) || !matches!(minute.len(), 0 | 2) {
            return None;
        }
        let (hour, minutes): (i8, i8) =
            (hour.parse().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? });
        let next = self.lower(at + 1);
        let (half, used) = match (half_of_day(suffix), half_of_day(next)) {
            (Some(half), _) => (Some(half), 1),
            _ if !suffix.is_empty() => return None,
            (None, Some(half)) => (Some(half), 2),
            _ if next == "o'clock" && (1..=12).contains(&hour) => {
                return Some((self.in_its_half(hour, 0, at, at + 2), 2));
            }
            _ if minute.is_empty() || !figure.contains(':') => return None,
            // "won in 2:24:18 on Sunday", "a time of 12:40 on Sunday"
            _ if self.zone(at + 1).is_none()
                && (!seconds.is_empty() && hour < 10
                    || self.before(at, 1) == "of"
                        && matches!(self.before(at, 2), "best" | "record" | "time")) =>
            {
                return None;
            }
            _ => (None, 1),
        };
        let hour = match half {
            Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
            None if (1..12).contains(&hour)
                && Self::is_late(
                    hour,
                    self.part_after(at + 1).or_else(|| self.part_before(at)),
                ) =>
            {
                hour + 12
            }
            None if hour == 12 && self.part_after(at + 1) == Some(TimeOfDay::Night) => 24,
            None if (0..24).contains(&hour) => hour,
            _ => return None,
        };
        (0..60).contains(&minutes).then_some((TimeOfDay::Clock(hour, minutes), used))
    }

    /// A number from 1 to `most`, in one word or in figures: "nine", "9".
    fn small(&self, at: usize, most: i8) -> Option<i8> {
        let figure = || self.digits(at, 1..=2).and_then(|value| value.try_into().ok());
        let value = number::small(self.lower(at)).or_else(figure)?;
        i8::try_from(value).ok().filter(|value| (1..=most).contains(value))
    }

    /// The hour before a part of the day: "at *six* on Sunday evening", "after *9* last night".
    fn hour_of_part(&self, at: usize) -> Option<TimeOfDay> {
        let about = usize::from(matches!(self.before(at, 1), "about" | "around"));
        if !matches!(self.before(at, 1 + about), "at" | "after" | "before" | "until" | "till") {
            return None;
        }
        let hour = self.small(at, 12)?;
        let day = |at| matches!(self.lexeme(at), Lexeme::Weekday(_) | Lexeme::Relative(_));
        let on = at + 1 + usize::from(self.lower(at + 1) == "on");
        let led = day(on) || matches!(self.lower(on), "last" | "this");
        let in_the = self.lower(at + 1) == "in" && self.lower(at + 2) == "the";
        let part = if in_the { at + 3 } else { on + 1 };
        let named = (led || in_the) && matches!(self.lexeme(part), Lexeme::Part(_));
        named.then(|| self.in_its_half(hour, 0, at, at + 1))
    }

    /// "half past five", "half past 5"; after "at" and the like also "a quarter to nine", "a
    /// quarter before nine", and after "at" alone "ten past four", since after other words it may
    /// be a range: "about five to ten".
    fn spoken_clock(&self, at: usize) -> Option<(TimeOfDay, usize)> {
        // "twenty-five past eleven", "three minutes past nine"
        let (given, skip) = match (self.lower(at), self.lower(at + 1)) {
            ("twenty", "-") if self.lower(at + 2) == "five" => (25, 2),
            (_, "minutes") => (self.small(at, 59)?, 1),
            _ => (0, 0),
        };
        let (first, at) = (at, at + skip);
        let to = match self.lower(at + 1) {
            "past" => false,
            "to" => true,
            "after" if self.lower(at) == "quarter" => false,
            "before" if self.lower(at) == "quarter" => true,
            _ => return None,
        };
        let hour = match self.lower(at + 2) {
            "midnight" => 24,
            "noon" | "midday" => 12,
            _ => self.small(at + 2, 12)?,
        };
        let named = self.lexeme(at + 2) == Lexeme::Word;
        let before = self.before(first, 1);
        let near = before == "at";
        let half = half_of_day(self.lower(at + 3)).filter(|_| !named);
        let minutes = match self.lower(at) {
            _ if given > 0 => Some(given).filter(|_| near)?,
            "half" => 30,
            "quarter" if half.is_some() || self.is_of_time(at - usize::from(before == "a")) => 15,
            "five" if near => 5,
            "ten" if near => 10,
            "twenty" if near => 20,
            _ => return None,
        };
        let (hour, minutes) = match (to, hour) {
            (true, 1) => (12, 60 - minutes),
            (true, _) => (hour - 1, 60 - minutes),
            (false, 24) => (0, minutes),
            (false, _) => (hour, minutes),
        };
        Some(match half {
            Some(half) => (TimeOfDay::Clock(hour % 12 + half, minutes), skip + 4),
            None if named => (TimeOfDay::Clock(hour, minutes), skip + 3),
            None => (self.in_its_half(hour, minutes, first, at + 3), skip + 3),
        })
    }

    /// Whether the word before token `at` introduces a time of the day.
    pub fn is_of_time(&self, at: usize) -> bool {
        words!("about after around at before by from since till until").contains(self.before(at, 1))
    }

    /// The hour of the day for an hour up to twelve, written from `at` to `from`, by the part of the day
    /// after it, or right before it: six Thursday *evening*.
    fn in_its_half(&self, hour: i8, minute: i8, at: usize, from: usize) -> TimeOfDay {
        const REACH: usize = 5;
        let near =
            (from..self.end.min(from + REACH)).take_while(|&i| self.article.token(i).is_word());
        let mut parts = near.filter_map(|i| match self.lexeme(i) {
            Lexeme::Part(part) => Some(part),
            _ => (self.lower(i) == "tonight").then_some(TimeOfDay::Evening),
        });
        let hour = match (parts.next(), hour) {
            (None, 1..12) if Self::is_late(hour, self.part_before(at)) => hour + 12,
            (None, _) => return TimeOfDay::Spoken(hour, minute),
            (Some(TimeOfDay::Night), 12) => 24,
            (Some(TimeOfDay::Morning), _) | (Some(TimeOfDay::Night), ..6) | (_, 12) => hour,
            _ => hour + 12,
        };
        TimeOfDay::Clock(hour, minute)
    }

    /// Whether an hour from 1 to 11 is after noon by the part of the day.
    fn is_late(hour: i8, part: Option<TimeOfDay>) -> bool {
        match part {
            Some(TimeOfDay::Afternoon | TimeOfDay::Evening) => true,
            Some(TimeOfDay::Night) => hour >= 6,
            _ => false,
        }
    }

    /// The part of a day at `at`, with its day: "*Thursday night*", "*last night*", "*tonight*".
    fn part_of_day(&self, at: usize) -> Option<TimeOfDay> {
        let led = matches!(self.lexeme(at), Lexeme::Weekday(_) | Lexeme::Relative(_))
            || matches!(self.lower(at), "at" | "last" | "that" | "the" | "this");
        match self.lexeme(at + 1) {
            _ if self.lower(at) == "tonight" => Some(TimeOfDay::Evening),
            Lexeme::Part(part) if led => Some(part),
            _ => None,
        }
    }

    /// That right after a clock time, which ends before `at`: "8:30 *Thursday night*", "3:30 in *the
    /// afternoon*".
    fn part_after(&self, at: usize) -> Option<TimeOfDay> {
        let at = at + usize::from(self.lower(at) == ",");
        self.part_of_day(at + usize::from(matches!(self.lower(at), "in" | "on")))
    }

    /// That right before it: "*Thursday night* around 8:30".
    fn part_before(&self, at: usize) -> Option<TimeOfDay> {
        const REACH: usize = 3;
        let near = words!("about after around at before by just shortly until");
        let from = at.saturating_sub(REACH).max(self.start);
        let last = (from..at).rfind(|&at| !near.contains(self.lower(at)))?;
        let part = if self.lower(last) == "tonight" { Some(last) } else { last.checked_sub(1) };
        part.filter(|&part| part >= self.start && last + 1 < at).and_then(|at| self.part_of_day(at))
    }

    /// "GMT", "EST", "local time", "Eastern time".
    pub(super) fn zone(&self, at: usize) -> Option<usize> {
        if at >= self.end || !self.article.token(at).is_word() {
            return None;
        }
        let lower = self.lower(at);
        if REGIONS.contains(&lower) && self.lower(at + 1) == "time" {
            return Some(2);
        }
        (self.article.token(at).all_caps && utc_offset(lower).is_some()).then_some(1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Slot;
    use super::super::figures::tests::read;
    use super::*;

    #[test]
    fn spoken_hours_are_of_either_half_of_the_day() {
        for (text, hour) in [("7 o'clock", 7), ("five o'clock", 5)] {
            let (found, captures) = read(text, Slot::Clock).unwrap();
            assert_eq!((found.as_str(), captures.time), (text, Some(TimeOfDay::Spoken(hour, 0))));
        }
    }

    #[test]
    fn reads_clock_times() {
        for (text, taken, hour, minute) in [
            ("10 p.m. on", "10 p.m.", 22, 0),
            ("5:30pm on", "5:30pm", 17, 30),
            ("12.15 am", "12.15 am", 0, 15),
            ("17:30 GMT", "17:30", 17, 30),
            ("0630 GMT", "0630", 6, 30),
            ("noon", "noon", 12, 0),
        ] {
            let (found, captures) = read(text, Slot::Clock).unwrap();
            let time = Some(TimeOfDay::Clock(hour, minute));
            assert_eq!((found.as_str(), captures.time), (taken, time));
        }
        for text in ["10 men", "10.30", "0630 men", "2460 GMT", "13 p.m.", "25:00", "10:75", "3:2"]
        {
            assert!(read(text, Slot::Clock).is_none(), "{text}");
        }
    }
}
