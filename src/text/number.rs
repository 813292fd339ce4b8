//! Numbers in words and figures, read from tokens.

use super::token::{Kind, Tokens};
use crate::lexicon::{Key, WordTable, word_table};

/// A cardinal number and the tokens it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cardinal {
    /// Rounded down; `u64::MAX` for anything larger.
    pub value: u64,
    /// How many tokens it takes.
    pub tokens: usize,
    /// Written with a decimal part that `value` does not hold (`2.5`).
    pub fraction: bool,
    /// In words (`twelve`), not in figures.
    pub words: bool,
}

/// No cardinal takes more tokens: keeps "one hundred and one hundred and …" from being read to its
/// end at every word.
const LONGEST: usize = 24;

/// The longest cardinal that begins at token `at` and ends before `end` or the last token:
/// `1,254`, `1,80,000`, `3m`, `1.5 million`, `thirty-five`,
/// `two hundred and six`, `a hundred`, `two dozen`, `half a million`.
/// Ordinals, clock times and `5pm` are not cardinals.
pub fn cardinal(tokens: &Tokens, at: usize, end: usize) -> Option<Cardinal> {
    let end = end.min(at + LONGEST).min(tokens.list.len());
    if at >= end {
        return None;
    }
    match tokens.list[at].kind {
        Kind::Number => figures(tokens, at, end),
        Kind::Word => words(tokens, at, end),
        _ => None,
    }
}

/// The value of an ordinal written in one token: `third`, `21st`.
/// `second` is one too; the caller knows when a unit of time is meant.
pub fn ordinal(lower: &str) -> Option<u32> {
    if let Some(n) = ORDINALS.iter().position(|&word| word == lower) {
        return Some(n as u32 + 1);
    }
    let digits = lower
        .strip_suffix("st")
        .or_else(|| lower.strip_suffix("nd"))
        .or_else(|| lower.strip_suffix("rd"))
        .or_else(|| lower.strip_suffix("th"))?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

/// The value of a number word below one hundred written in one token: `seven`, `ninety`.
pub fn small<'k>(lower: impl Into<Key<'k>>) -> Option<u64> {
    SMALL.get(lower)
}

fn figures(tokens: &Tokens, at: usize, end: usize) -> Option<Cardinal> {
    let lower = tokens.lower(at);
    let digits_end =
        lower.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(lower.len());
    let (figure, suffix) = lower.split_at(digits_end);
    let figure = figure.trim_end_matches([',', '.']);
    let (whole, decimals) = figure.split_once('.').unwrap_or((figure, ""));
    if decimals.contains('.') || decimals.contains(',') {
        return None;
    }
    let mut scale = match suffix {
        "" => 1,
        "k" => 1_000,
        "m" | "mn" => 1_000_000,
        "bn" | "b" => 1_000_000_000,
        "tn" => 1_000_000_000_000,
        _ => return None,
    };
    let mut used = 1;
    // "1.5 million", "2 lakh", "30 thousand"
    while let Some(next) = (at + used < end).then(|| scale_word(tokens.lower(at + used))).flatten()
    {
        scale = u64::saturating_mul(scale, next);
        used += 1;
    }
    let mut value: u64 = 0;
    for digit in whole.bytes().filter(u8::is_ascii_digit) {
        value = value.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    }
    value = value.saturating_mul(scale);
    let mut place = scale;
    let mut fraction = false;
    for digit in decimals.bytes() {
        fraction |= !place.is_multiple_of(10) && digit != b'0';
        place /= 10;
        value = value.saturating_add(place.saturating_mul(u64::from(digit - b'0')));
    }
    Some(Cardinal { value, tokens: used, fraction, words: false })
}

/// Adds up number words as they are spoken: units and tens add, "hundred"
/// multiplies what stands since the last scale word, scale words close a group.
fn words(tokens: &Tokens, at: usize, end: usize) -> Option<Cardinal> {
    let word = |i: usize| if i < end { tokens.key(i) } else { Key::EMPTY };
    if word(at) == "half" && word(at + 1) == "a" {
        let value = if word(at + 2) == "dozen" { 6 } else { scale_word(&word(at + 2))? / 2 };
        return Some(Cardinal { value, tokens: 3, fraction: false, words: true });
    }
    let (mut total, mut group): (u64, u64) = (0, 0);
    // Scale words fall: "two million three thousand", never "two thousand three million".
    let mut least_scale = u64::MAX;
    let mut i = at;
    // What the last word was: it decides what may follow ("twenty five", not "five twenty").
    let mut last = Last::Start;
    if matches!(&*word(at), "a" | "an" | "one")
        && (scale_word(&word(at + 1)).is_some() || matches!(&*word(at + 1), "hundred" | "dozen"))
    {
        group = 1;
        last = Last::Unit;
        i += 1;
    }
    let mut used = if last == Last::Start { 0 } else { i - at };
    loop {
        let lower = word(i);
        if let Some(n) = small(lower) {
            let fits = match last {
                Last::Start | Last::Scale | Last::Hundred => true,
                Last::Tens => n < 10 && n > 0,
                Last::Unit => false,
            };
            if !fits {
                break;
            }
            group = group.saturating_add(n);
            last = if n >= 20 { Last::Tens } else { Last::Unit };
        } else if last == Last::Start {
            break;
        } else if lower == "hundred" && matches!(last, Last::Unit | Last::Tens) && group < 100 {
            group = group.saturating_mul(100);
            last = Last::Hundred;
        } else if lower == "dozen" && last != Last::Hundred {
            group = group.saturating_mul(12);
            used = i + 1 - at;
            break;
        } else if let Some(scale) =
            scale_word(&lower).filter(|&s| last != Last::Scale && s < least_scale)
        {
            least_scale = scale;
            total = total.saturating_add(group.saturating_mul(scale));
            group = 0;
            last = Last::Scale;
        } else if i < end && tokens.list[i].kind == Kind::Hyphen && joins(last, word(i + 1)) {
            i += 1;
            continue;
        } else if let Some(scale) = and_a_half(&word, i).filter(|_| last == Last::Unit) {
            let whole = group.saturating_mul(scale);
            total = total.saturating_add(whole.saturating_add(scale / 2));
            group = 0;
            used = i + 4 - at;
            break;
        } else if lower == "and" && matches!(last, Last::Hundred | Last::Scale) {
            // "two hundred and six"; that "a hundred and two soldiers" may be two groups is rare
            // enough.
            i += 1;
            continue;
        } else {
            break;
        }
        i += 1;
        used = i - at;
    }
    if used == 0 || last == Last::Start {
        return None;
    }
    Some(Cardinal {
        value: total.saturating_add(group),
        tokens: used,
        fraction: false,
        words: true,
    })
}

/// "two | and a half million": the scale of both.
fn and_a_half<'a>(word: &impl Fn(usize) -> Key<'a>, at: usize) -> Option<u64> {
    let half = word(at) == "and" && word(at + 1) == "a" && word(at + 2) == "half";
    scale_word(&word(at + 3)).filter(|_| half)
}

/// Whether a hyphen may join the word to the number before it: "thirty-five", "two-million".
fn joins(last: Last, word: Key) -> bool {
    last == Last::Tens && small(word).is_some_and(|n| n < 10)
        || last != Last::Scale && scale_word(&word).is_some()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Start,
    Unit,
    Tens,
    Hundred,
    Scale,
}

fn scale_word(lower: &str) -> Option<u64> {
    Some(match lower {
        "thousand" => 1_000,
        "lakh" | "lakhs" => 100_000,
        "million" => 1_000_000,
        "crore" | "crores" => 10_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => return None,
    })
}

static SMALL: WordTable<u64> = word_table!(&[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
]);

static ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::ByteSpan;

    #[test]
    fn reads_cardinals() {
        for (text, value, used) in [
            ("1,254 people", 1254, 1),
            ("1,80,000 people", 180_000, 1),
            ("3m people", 3_000_000, 1),
            ("1.5 million people", 1_500_000, 2),
            ("5.2bn", 5_200_000_000, 1),
            ("thirty-five men", 35, 3),
            ("twenty five men", 25, 2),
            ("twenty", 20, 1),
            ("two hundred and six", 206, 4),
            ("two thousand three hundred", 2300, 4),
            ("a hundred men", 100, 2),
            ("a dozen men", 12, 2),
            ("two dozen men", 24, 2),
            ("half a million", 500_000, 3),
            ("two and a half million", 2_500_000, 5),
            ("two and a half years", 2, 1),
            ("half a dozen", 6, 3),
            ("two-million others", 2_000_000, 3),
            ("five six", 5, 1),
            ("two lakh", 200_000, 2),
            ("one hundred one hundred", 101, 3),
            ("one thousand one thousand", 1001, 3),
            ("one", 1, 1),
            (&"9".repeat(100), u64::MAX, 1),
        ] {
            let mut tokens = Tokens::default();
            tokens.tokenize(text, ByteSpan::from_usize(0, text.len()));
            // An end behind the text is that of the text.
            for end in [tokens.list.len(), tokens.list.len() + 3] {
                let got = cardinal(&tokens, 0, end).map(|c| (c.value, c.tokens));
                assert_eq!(got, Some((value, used)), "{text}");
            }
        }
    }

    #[test]
    fn refuses_what_is_no_cardinal() {
        for text in
            ["30th", "10:30", "5pm", "1980s", "a man", "3.4.2024", "hundred", "dozen", "F-16"]
        {
            let mut tokens = Tokens::default();
            tokens.tokenize(text, ByteSpan::from_usize(0, text.len()));
            assert_eq!(cardinal(&tokens, 0, tokens.list.len()), None, "{text}");
        }
    }

    #[test]
    fn reads_ordinals() {
        for (word, value) in [
            ("first", Some(1)),
            ("21st", Some(21)),
            ("twentieth", Some(20)),
            ("th", None),
            ("best", None),
            ("5pm", None),
        ] {
            assert_eq!(ordinal(word), value, "{word}");
        }
    }
}
