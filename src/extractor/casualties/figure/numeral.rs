//! Numerals: which numbers can count people; ages, years, money, names and days do not.

use crate::extractor::casualties::{
    effect::{self, Use},
    figure::noun,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::EntityType;
use crate::lexicon::{WIRE_VERSIONS, words};
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::text::number;
use crate::text::token::Kind;

/// "UPDATE 2-", "RPT-": a hyphen at `at` behind the name and number by which a wire counts the
/// versions of a story.
fn closes_slug(words: &TaggedSentence, at: usize) -> bool {
    let numbered = usize::from(words.part_before(at) == Part::Number);
    let name = at.wrapping_sub(1 + numbered);
    words.kind(at) == Some(Kind::Hyphen) && WIRE_VERSIONS.contains(words.key(name))
}

/// A cardinal, or a range of two: bounds and end.
pub fn number(words: &TaggedSentence, at: usize) -> Option<(Option<u64>, Option<u64>, usize)> {
    if words.part(at) == Part::Number && closes_slug(words, at + 1) {
        return None;
    }
    let between = words.lower(at) == "between";
    let first_at = if between { at + 1 } else { at };
    let (first, end) = plain(words, first_at)?;
    let joined = match words.lower(end) {
        "and" if between => true,
        "or" => true,
        // "rose from five to six", "rose by 12 to 90" are changes, not ranges
        "to" => !matches!(words.lower_before(at), "from" | "by"),
        _ => {
            words.kind(end) == Some(Kind::Hyphen)
                || (words.kind(end) == Some(Kind::Dash) && words.article.word(end) != "--")
        }
    };
    if joined
        && let Some((second, second_end)) = plain(words, end + 1)
        && second > first
        && counts(words, first_at, second_end)
    {
        return Some((Some(first), Some(second), second_end));
    }
    (!between && counts(words, first_at, end)).then_some((Some(first), Some(first), end))
}

pub fn plain(words: &TaggedSentence, at: usize) -> Option<(u64, usize)> {
    if !matches!(words.part(at), Part::Number | Part::Open | Part::Article) {
        return None;
    }
    if let Some(grouped) = grouped(words, at) {
        return Some(grouped);
    }
    let cardinal = number::cardinal(&words.article.tokens, at, words.end())?;
    (!cardinal.fraction).then_some((cardinal.value, at + cardinal.tokens))
}

/// `10 000` and `1.000`: thousands set apart by a blank or, as on the European mainland, by a dot.
/// People are not counted in fractions.
fn grouped(words: &TaggedSentence, at: usize) -> Option<(u64, usize)> {
    let first = words.lower(at);
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if first.contains('.') {
        let mut groups = first.split('.');
        let opens = groups.next().is_some_and(|group| group.len() <= 3 && !group.starts_with('0'));
        if !(opens && groups.all(|group| group.len() == 3)) {
            return None;
        }
        return Some((first.replace('.', "").parse().ok()?, at + 1));
    }
    let end =
        (at + 1..at + 4).find(|&i| words.part(i) != Part::Number || words.lower(i).len() != 3)?;
    if end == at + 1 || first.len() > 3 {
        return None;
    }
    let joined: String = (at..end).map(|i| words.lower(i)).collect();
    Some((joined.parse().ok()?, end))
}

/// Whether the number at `start..end` can count people: no age, year, sum of money, share or name.
fn counts(words: &TaggedSentence, start: usize, end: usize) -> bool {
    let digits = words.part(start) == Part::Number;
    if digits && end == start + 1 && is_year(words.lower(start)) && !is_after_bound(words, start) {
        // "the 1986 murders", "jailed for 1986 murders": a year before what happened in it
        let owned = matches!(words.part_before(start), Part::Definite | Part::Possessive);
        let event = words.has(end, class::EVENT)
            || effect::effect_at(words, end).is_some_and(|e| e.is(Use::Action));
        if words.part(end) != Part::Open || owned || event {
            return false;
        }
    }
    let before = words.before(start).next();
    let glued = before.is_some_and(|b| {
        matches!(words.lower(b), "$" | "£" | "€" | "#" | "+" | "%")
            || words.kind(b) == Some(Kind::Hyphen) && !closes_slug(words, b)
            || digits && words.has(b, class::NUMBERED)
            || digits && words.lower(b) == "/"
    });
    // "some 900-odd people"
    let odd = words.part(end) == Part::Hyphen && words.lower(end + 1) == "odd";
    let unit = words!("% / percent per pct st - thirds third quarters fifths p.m. a.m. pm am")
        .contains(words.key(end))
        || matches!(words.kind(end), Some(Kind::Hyphen | Kind::Symbol));
    let unit_of_age = matches!(words.lower(end), "year" | "years" | "yr" | "month" | "months");
    let old = unit_of_age && words.lower(words.skip(end + 1, &[Part::Hyphen])) == "old";
    // "56, 000", "about 1, 300": a blank has cut it
    let cut = digits && words.part(end) == Part::Comma && words.lower(end + 1).starts_with("000")
        || words.lower(start).len() == 3
            && words.after_comma(start)
            && words.part(start.wrapping_sub(2)) == Part::Number
            && is_after_bound(words, start.wrapping_sub(2));
    !(glued
        || cut
        || unit && !odd
        || old
        || words.phrase(start, "one another").is_some()
        || of_children(words, start)
        || is_in_ages(words, start)
        || is_age(words, start, end))
}

/// "aged 27 and *30*"
fn is_in_ages(words: &TaggedSentence, start: usize) -> bool {
    const REACH: usize = 6;
    words
        .before(start)
        .take(REACH)
        .any(|i| noun_phrase::ages_end(&words.line(), i).is_some_and(|end| end > start))
}

/// ", 43 ," or ", nine," after a name, "younger than 12".
pub fn is_age(words: &TaggedSentence, start: usize, end: usize) -> bool {
    let at = |back: usize| start.checked_sub(back).filter(|&i| i >= words.start());
    let class = |back: usize| at(back).map_or(Part::Break, |i| words.part(i));
    let lower = |back: usize| at(back).map_or("", |i| words.lower(i));
    let digits = words.part(start) == Part::Number;
    let short = end == start + 1 && (!digits || words.lower(start).len() <= 2);
    let closed = |i: usize| matches!(words.part(i), Part::Comma | Part::Break);
    // "Lee, 43,", "Suspect, 17, killed", "Ella, nine,"; but "In Oster, nine, all women, died"
    let named = |i: usize| {
        words.capitalized(i) && (digits || words.entity_type(i) == Some(EntityType::Person))
    };
    let one = |i: usize| named(i) || noun::is_one_person(words, i);
    let apart = class(1) == Part::Comma && at(2).is_some_and(one) && closed(end);
    short && (apart || lower(1) == "than" && matches!(lower(2), "younger" | "older"))
}

/// "a father of four": the figure counts his children.
fn of_children(words: &TaggedSentence, start: usize) -> bool {
    words.lower_before(start) == "of"
        && words!("father mother dad mom mum parent grandmother grandfather")
            .contains(words.key(start.wrapping_sub(2)))
}

fn is_year(lower: &str) -> bool {
    lower.len() == 4 && lower.parse().is_ok_and(|n: u32| (1800..=2100).contains(&n))
}

/// "more than 2000": a bounded figure is not a year.
fn is_after_bound(words: &TaggedSentence, at: usize) -> bool {
    matches!(
        words.lower_before(at),
        "than" | "least" | "over" | "nearly" | "almost" | "some" | "to" | "estimated" | "about"
    )
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn numbers_that_count_people() {
        assert_figures(&[
            ("On March 12 four people were killed.", "killed 4"),
            ("Flight 370 killed 12 people.", "killed 12"),
            ("Between 20 and 30 people were killed.", "killed 20..30"),
            ("A father of four was killed.", "killed 1"),
            ("More than 2000 people were killed.", "killed 2000.."),
            ("He was jailed for 1986 murders.", ""),
            ("He was jailed for 1994 killings of two guards.", "killed 2"),
            ("Aged 14 and 18, they were killed.", ""),
            ("Two men aged 27 and 30 died after a crash.", "killed 2"),
            ("A man aged 27 has died after a crash.", "killed 1"),
            ("Children aged between 4 and 9 were killed.", ""),
        ]);
    }
}
