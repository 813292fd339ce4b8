//! Names and kinds of nouns, judged by their form and a few lists, and names of offices that list
//! their subjects.

use super::super::class;
use super::super::line::Line;
use super::super::verb::{self, is_verb};
use crate::lexicon::{COMMON_WORDS, FUNCTION_WORDS, PEOPLE, ROLES, words};
use crate::text::token::Kind;

/// Whether a capitalised word can be part of a name. The capital of the first word of a
/// sentence says nothing.
pub fn is_name_word(line: &Line, position: usize, first: bool) -> bool {
    let lower = line.word(position);
    line.is_capitalized(position)
        && line.is_word(position)
        && !lower.has(class::DETERMINER | class::TIME | class::PREPOSITION | class::CLAUSE_OPENER)
        && !(first && position == line.start() && is_common(lower.as_str()))
}

fn is_common(lower: &str) -> bool {
    ROLES.contains(lower) || COMMON_WORDS.contains(lower) || FUNCTION_WORDS.contains(lower)
}

/// `the 43-|year|-old`
pub fn is_age(line: &Line, position: usize) -> bool {
    let hyphen = |i: usize| line.kind(i) == Some(Kind::Hyphen);
    hyphen(position.wrapping_sub(1)) && hyphen(position + 1) && line.lower(position + 2) == "old"
}

/// `in a statement`, `at a news conference`, `on Monday`: how and when something was said, not who
/// said it.
pub fn is_setting(line: &Line, position: usize) -> bool {
    (position..position + 5)
        .take_while(|&i| line.is_word(i) || line.kind(i) == Some(Kind::Hyphen))
        .any(|i| line.has(i, class::SAYING | class::TIME | class::OCCASION))
}

pub fn is_plural_noun(lower: &str) -> bool {
    lower.len() > 3
        && lower.ends_with('s')
        && !lower.ends_with("ss")
        && !lower.ends_with("us")
        && !lower.ends_with("is")
}

/// An adjective by its ending, which may follow its noun: `managers | responsible for the mine`.
fn is_adjective(lower: &str) -> bool {
    // but "bless", "enable", "table"
    lower.len() > 7 && ["ible", "able", "ful", "ous", "less"].iter().any(|end| lower.ends_with(end))
}

/// Whether a plain word after a plural noun must be its verb: `groups | hold a rally`, but
/// `sales figures`, `customs officer`.
pub fn is_predicate(line: &Line, start: usize, position: usize) -> bool {
    let (before, lower) = (line.lower(position - 1), line.lower(position));
    // a customs | typist
    let one = matches!(line.lower(start), "a" | "an" | "another") && position == start + 2;
    !one && (position > start + 1 || start == line.start())
        && (!line.is_capitalized(position - 1) || position == line.start() + 1)
        && is_plural_noun(before)
        // a news release
        && before != "news"
        && !(is_plural_noun(lower)
            || is_adjective(lower)
            || ROLES.contains(lower)
            // Customs chief Ana Holm
            || lower == "chief"
            || line.has(position, class::BODY | class::SAYING))
        || governs_object(line, start, position)
        || has_particle(line, position)
}

/// Whether a word that may be a plural noun is the verb of the name or the office before it, by the
/// particle behind it: `Lena | signs off with, “…”`, `the coach | hits out at them`.
fn has_particle(line: &Line, position: usize) -> bool {
    const REACH: usize = 30;
    let before = line.word(position - 1);
    let third = verb::may_be_third_person(line, position)
        && !line.is_capitalized(position)
        && !line.has(
            position,
            class::BODY | class::FINDER | class::PEOPLE | class::TIME | class::LENGTH,
        )
        && !ROLES.contains(line.word(position))
        && !PEOPLE.contains(line.word(position));
    let one = line.is_capitalized(position - 1)
        && !before.is_determiner()
        && !before.has(class::NUMBER)
        || (ROLES.contains(before) || PEOPLE.contains(before)) && !is_plural_noun(before.as_str());
    // calls | after him; but: talks after the vote
    let particle = words!("back down off out over up").contains(line.word(position + 1))
        || line.lower(position + 1) == "after" && line.is_object(position + 2);
    // but: the mayor's posts after the vote were late
    let closes = |&i: &usize| line.is_quote(i) || line.is_punctuation(i) || is_verb(line, i);
    third
        && one
        && particle
        && (position + 2..line.end().min(position + REACH))
            .find(closes)
            .is_none_or(|i| !is_verb(line, i))
}

/// Whether a word that may be a plural noun is the verb of the singular before it: `The group | backs
/// the strike`, `Oslo | hosts 900 guests`; but: the group | leaders the paper named left.
fn governs_object(line: &Line, start: usize, position: usize) -> bool {
    const OBJECT: usize = 12;
    let (before, object) = (position - 1, position + 1);
    let third = verb::may_be_third_person(line, position)
        && !line.has(position, class::BODY | class::SAYING | class::FINDER | class::PEOPLE)
        && !ROLES.contains(line.word(position));
    // but: called taxes | a mistake
    let opens_object = line.has(object, class::POSSESSIVE | class::OBJECT)
        || line.lower(object) == "the"
        || line.is_number(object)
        || line.kind(object) == Some(Kind::DoubleQuote);
    if !third || !opens_object || position == start || !line.is_word(before) {
        return false;
    }
    let singular = !line.has(before, class::DETERMINER | class::ATTRIBUTE | class::NUMBER)
        && (line.is_capitalized(before) || !is_plural_noun(line.lower(before)));
    let ends = |&i: &usize| {
        !line.is_word(i) && !line.is_number(i)
            || line.has(i, class::CONJUNCTION)
            || is_verb(line, i)
    };
    let end = (object + 1..object + OBJECT).find(ends);
    singular && end.is_none_or(|end| !is_verb(line, end))
}

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
    words!("agency board commission committee department ministry office")
        .contains(line.word(position))
        && line.is_capitalized(position)
        && matches!(line.lower(position + 1), "of" | "for" | "on")
}

#[cfg(test)]
mod tests {
    use super::super::super::line::tests::read;
    use super::*;

    /// The words of a text for which `test` holds.
    fn holds(text: &str, test: fn(&Line, usize) -> bool) -> Vec<String> {
        read(text, |line| {
            (line.start()..line.end())
                .filter(|&i| test(line, i))
                .map(|i| line.lower(i).to_string())
                .collect()
        })
    }

    #[test]
    fn forms_and_lists_tell_nouns() {
        for (word, plural) in [
            ("bakers", true),
            ("glass", false),
            ("campus", false),
            ("crisis", false),
            ("gas", false),
        ] {
            assert_eq!(is_plural_noun(word), plural, "{word}");
        }
    }

    #[test]
    fn ages_settings_and_predicates_are_seen() {
        assert_eq!(holds("the 43-year-old baker, a year-long strike", is_age), ["year"]);
        assert_eq!(holds("a rally of bakers", is_setting), ["a", "rally"]);
        assert_eq!(
            holds("one bakers hold a loaf", |line, i| i > 1 && is_predicate(line, 0, i)),
            ["hold"]
        );
        assert_eq!(
            holds("the sales director left", |line, i| i > 1 && is_predicate(line, 0, i)),
            Vec::<String>::new()
        );
    }

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
