//! Noun phrases that can be speakers, read without a parser.

mod nouns;

use super::class;
use super::line::Line;
use super::verb::{self, is_verb};
use super::word::Word;
use crate::article::Article;
use crate::lexicon::{PEOPLE, ROLES, words};
use crate::text::number;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;
use nouns::{is_age, is_office_of, is_setting, list_end};
pub use nouns::{is_name_word, is_plural_noun, is_predicate};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseKind {
    /// he, she, they, it, I, we
    Pronoun,
    /// who, which
    Relative,
    /// his message, her statement: the possessor speaks
    Possessive,
    /// a name, or a noun phrase that holds one
    Name,
    /// the minister, police, a joint statement
    Description,
}

/// A noun phrase that may be a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub span: TokenSpan,
    pub kind: PhraseKind,
}

/// The head noun of a phrase, the last word before its first preposition:
/// `a | lawyer | for the port`.
pub fn head<'a>(article: &'a Article, span: TokenSpan) -> Word<'a> {
    let end = span
        .range()
        .skip(1)
        .find(|&i| article.tagged(i).is_preposition())
        .unwrap_or(span.end as usize);
    article.tagged(end - 1)
}

/// Longest phrase read, in items. Long enough for a name with its office.
const LONGEST: usize = 30;

/// The noun phrase that begins at `start`, with its end position: `the mayor
/// of Springfield`, `transport minister Lena Mensah`, `she`.
pub fn at(line: &Line, start: usize) -> Option<(Phrase, usize)> {
    let end = end(line, start)?;
    Some((described(line, start, end)?, end))
}

/// Where the noun phrase ends that begins at `start`.
pub fn end(line: &Line, start: usize) -> Option<usize> {
    if line.is_pronoun(start) {
        return Some(start + 1);
    }
    qualified_number(line, start)
        .and_then(|number| plain_end(line, number))
        .or_else(|| plain_end(line, start))
}

/// Where the noun phrase that begins at `start` ends, if it does not begin with words like "at least".
fn plain_end(line: &Line, start: usize) -> Option<usize> {
    let lower = line.word(start);
    if !can_begin(line, start) {
        return None;
    }
    let mut end = start + 1;
    while end < start + LONGEST && continues(line, start, end) {
        end += 1;
    }
    while end > start + 1 && !can_end(line, end - 1) {
        end -= 1;
    }
    if line.lower(end) == "," {
        end = list_end(line, start, end).unwrap_or(end);
    }
    if end == start + 1
        && lower.is_determiner()
        && !words!("one two three some many several another both others most").contains(lower)
    {
        return None;
    }
    Some(end)
}

/// The number that the words at `at` bound: `at least | 14`, `more than | 2,000`, `about | forty`,
/// `all | 30`.
pub fn qualified_number(line: &Line, at: usize) -> Option<usize> {
    if line.lower(at) == "all" {
        return Some(at + 1).filter(|&number| is_number(line, number));
    }
    if !line.has(at, class::BOUND) {
        return None;
    }
    let number = match (line.lower(at), line.lower(at + 1), line.lower(at + 2)) {
        ("at", "least" | "most", _)
        | ("up", "to", _)
        | ("more" | "fewer" | "less", "than", _)
        | ("well" | "close" | "just", "over" | "to", _) => at + 2,
        ("as", "many" | "few", "as") | ("no", "fewer" | "less" | "more", "than") => at + 3,
        (
            "over" | "about" | "around" | "nearly" | "almost" | "some" | "roughly"
            | "approximately" | "only" | "between",
            ..,
        ) => at + 1,
        _ => return None,
    };
    let between =
        line.lower(at) == "between" && line.lower(at + 2) == "and" && is_number(line, number + 2);
    is_number(line, number).then_some(if between { number + 2 } else { number })
}

/// A cardinal in figures or words, or a vague one: `dozens`.
pub fn is_number(line: &Line, position: usize) -> bool {
    line.is_number(position)
        || line.has(position, class::NUMBER)
        || matches!(line.lower(position), "dozens" | "scores" | "hundreds" | "thousands" | "tens")
        || line
            .index(position)
            .is_some_and(|token| number::cardinal(&line.article.tokens, token, token + 3).is_some())
}

/// Where the ages after a noun phrase end: `aged 27`, `ages 9 and 12`, `aged between 20 and 30`,
/// `between four and nine years old`.
pub fn ages_end(line: &Line, start: usize) -> Option<usize> {
    if !matches!(line.lower(start), "aged" | "ages") {
        return range_of_ages_end(line, start);
    }
    let opens = words!("between from about around only just").contains(line.word(start + 1));
    let mut at = start + 1 + usize::from(opens);
    if !is_number(line, at) {
        return None;
    }
    loop {
        let next = at + 2;
        at += 1;
        // but "aged 27 and | 12 others", "aged 5, | 12 adults"
        let verbal = class::ANY_PAST | class::PARTICIPLE | class::PRESENT | class::AUXILIARY;
        let goes_on = verbal | class::PREPOSITION | class::CONJUNCTION;
        let counts = line.is_word(next + 1) && !line.has(next + 1, goes_on);
        if !matches!(line.lower(at), "," | "and" | "or" | "to" | "-" | "–")
            || !is_number(line, next)
            || counts
        {
            return Some(at);
        }
        at = next;
    }
}

/// Where "between four and nine years old", "from two weeks to five months old", "up to five years
/// of age" ends.
fn range_of_ages_end(line: &Line, start: usize) -> Option<usize> {
    const LONGEST: usize = 9;
    let first = match line.lower(start) {
        "between" | "from" | "under" | "over" => start + 1,
        "up" if line.lower(start + 1) == "to" => start + 2,
        _ => return None,
    };
    let unit = |i: usize| matches!(line.lower(i), "years" | "year" | "months" | "weeks" | "days");
    let within = |&i: &usize| {
        is_number(line, i)
            || line.has(i, class::TIME)
            || unit(i)
            || matches!(line.lower(i), "and" | "to" | "-" | "–")
    };
    let last = (first..first + LONGEST)
        .take_while(within)
        .last()
        .filter(|&last| is_number(line, first) && unit(last))?;
    match (line.lower(last + 1), line.lower(last + 2)) {
        ("old", _) => Some(last + 2),
        ("of", "age") => Some(last + 3),
        _ => None,
    }
}

/// The noun phrase that begins at `start` with one that "and" joins to it: `a nurse and two guards`,
/// unless a verb follows the second.
pub fn joined_at(line: &Line, start: usize) -> Option<(Phrase, usize)> {
    let (first, end) = at(line, start)?;
    let next = Some(end).filter(|&i| {
        line.lower(i) == "and"
            && (line.has(i + 1, class::DETERMINER) || line.lower(i + 1) == "others")
    });
    let joined = next.and_then(|and| at(line, and + 1)).filter(|&(_, end)| !is_verb(line, end));
    let (_, end) = joined.unwrap_or((first, end));
    Some((described(line, start, end)?, end))
}

/// The phrase from `start` to `end`, with the kind that its words give it.
pub fn described(line: &Line, start: usize, end: usize) -> Option<Phrase> {
    let span = line.span(start, end)?;
    if end == start + 1 && line.is_pronoun(start) {
        return Some(Phrase { span, kind: PhraseKind::Pronoun });
    }
    let named = (start..end).any(|i| is_name_word(line, i, i == start));
    Some(Phrase { span, kind: if named { PhraseKind::Name } else { PhraseKind::Description } })
}

pub fn can_begin(line: &Line, position: usize) -> bool {
    let lower = line.word(position);
    match line.kind(position) {
        // the then-minister, long-serving mayor
        Some(Kind::Word) if line.leads_compound(position) => true,
        Some(Kind::Word) => {
            let never = class::PREPOSITION
                | class::CLAUSE_OPENER
                | class::CONJUNCTION
                | class::OBJECT
                | class::TIME;
            let adverb = || !line.is_capitalized(position) || lower.is_sentence_adverb();
            lower.is_determiner()
                || !(lower.has(never)
                    || lower.is_adverb() && adverb()
                    || is_verb(line, position)
                    || lower == "according")
        }
        // but: at 9am | Jo Park said
        Some(Kind::Number) => {
            (line.is_word(position + 1) || line.kind(position + 1) == Some(Kind::Hyphen))
                && !is_clock(line, position)
        }
        Some(Kind::Link) => true,
        _ => false,
    }
}

/// `9am`, `5.30pm`
pub fn is_clock(line: &Line, position: usize) -> bool {
    let lower = line.lower(position);
    line.is_number(position) && (lower.ends_with("am") || lower.ends_with("pm"))
}

/// Whether the phrase that began at `start` goes on with `position`.
fn continues(line: &Line, start: usize, position: usize) -> bool {
    let lower = line.word(position);
    let before = line.word(position - 1);
    match line.kind(position) {
        Some(Kind::Possessive | Kind::Hyphen | Kind::Link | Kind::Number) => true,
        Some(Kind::SingleQuote) => {
            before.ends_with('s') && line.token(position).is_some_and(|t| !t.space_before)
        }
        // Quotation marks around a nickname: Carlo “The Ox” Bruni.
        Some(Kind::DoubleQuote) => true,
        Some(Kind::Symbol) => lower == "&",
        Some(Kind::Word) => {
            if lower.is_relative() || lower.opens_clause() && lower != "so" {
                return false;
            }
            if lower.is_preposition() {
                // the editor-in-chief, a passer-by
                let compound = |i: usize| line.kind(i) == Some(Kind::Hyphen);
                let passer_by = matches!(lower.as_str(), "by" | "on" | "in" | "off");
                return compound(position - 1) && (passer_by || compound(position + 1))
                    || postmodifies(line, start, position);
            }
            if lower.is_conjunction() {
                return matches!(lower.as_str(), "and" | "&")
                    && line.is_capitalized(position + 1)
                    && line.is_capitalized(position - 1)
                    || joins_attributes(line, start, position);
            }
            if lower.is_determiner() {
                return before.has(class::PREPOSITION | class::CONJUNCTION)
                    // the most populous state
                    || before.is_determiner() && !matches!(lower.as_str(), "a" | "an" | "the")
                    // the mayor's two aides
                    || line.kind(position - 1) == Some(Kind::Possessive)
                        && is_number(line, position)
                    // five other rights groups
                    || lower == "other" && is_number(line, position - 1)
                    || line.kind(position - 1) == Some(Kind::DoubleQuote);
            }
            // Since 2015 | Norway has said
            let year =
                position == start + 1 && line.is_number(start) && line.lower(start).len() == 4;
            let dated =
                || matches!(line.lower(start.wrapping_sub(1)), "by" | "in" | "since" | "until");
            if year && line.is_capitalized(position) && dated() {
                return false;
            }
            // told the Sunday Sketch
            let titled = || {
                before == "the"
                    && line.is_capitalized(position)
                    && line.is_capitalized(position + 1)
            };
            // the late mayor; but: the late 1990s
            let dead = || {
                let next = line.lower(position + 1);
                lower == "late"
                    && before.is_determiner()
                    && !next.starts_with(|c: char| c.is_ascii_digit())
            };
            let time = || lower.is_time() && !is_age(line, position) && !titled() && !dead();
            if lower.is_pronoun() || lower.is_object() || time() {
                return false;
            }
            if is_verb(line, position) && !line.leads_compound(position) {
                // the accused man, the retired general, a densely populated town
                let participle = !lower.is_auxiliary();
                let owned = line.kind(position.wrapping_sub(2)) == Some(Kind::Possessive);
                let after_adverb = before.is_adverb()
                    && (owned || position == start + 2 && line.is_determiner(start));
                // but not: one said so
                // two trained nurses, another unskilled white male
                let of_people = line.has(position, class::ED)
                    && (position + 1..position + 3)
                        .take_while(|&i| !line.has(i, class::PREPOSITION | class::DETERMINER))
                        .any(|i| {
                            let noun = line.word(i);
                            is_plural_noun(&noun) || PEOPLE.contains(noun) || ROLES.contains(noun)
                        });
                let counted = before.has(class::QUANTIFIER) || is_number(line, position - 1);
                let first = position == start + 1
                    || counted && position == start + 2 && line.is_determiner(start);
                return participle
                    && ((before.is_determiner() || counted) && (!counted || of_people) && first
                        || after_adverb);
            }
            if lower.is_adverb() && !line.is_capitalized(position) {
                return before.is_determiner() || line.kind(position - 1) == Some(Kind::Possessive);
            }
            // A lower-case word after a name is a new thing, unless it is the noun that the name
            // describes.
            let after_name = line.is_capitalized(position - 1)
                && line.is_word(position - 1)
                && !before.is_determiner();
            // one Stein confidant, an Oslo cell
            let noun = || {
                words!("a an another one").contains(line.word(start))
                    && !lower.ends_with("ing")
                    && (!line.is_word(position + 1)
                        || line.is_preposition(position + 1)
                        || is_verb(line, position + 1))
            };
            // a doctor of the Oslo | hospital.
            let kind_of_thing = || {
                let name = (start..position).rev().take_while(|&i| line.is_capitalized(i)).last();
                !line.is_word(position + 1)
                    && !lower.ends_with("ing")
                    && name.is_some_and(|name| name > start && line.is_determiner(name - 1))
            };
            line.is_capitalized(position)
                || (!after_name || describes_person(line, position) || noun() || kind_of_thing())
                    && !is_predicate(line, start, position)
        }
        _ => false,
    }
}

/// Whether a conjunction joins two descriptions of the same name: `a tired | and angry Jo Park`,
/// `coach | and owner Jo Park`; but not: `the mayor | and baker Jo Park`, who are two people.
fn joins_attributes(line: &Line, start: usize, conjunction: usize) -> bool {
    const LONGEST: usize = 4;
    // said | a tired and angry Jo Park
    let behind_verb = start.checked_sub(1).is_some_and(|i| line.reporting(i).is_some());
    let plain = |i: usize| {
        line.kind(i) == Some(Kind::Hyphen)
            || line.is_word(i)
                && !line.is_capitalized(i)
                && (can_begin(line, i) || behind_verb && line.has(i, class::ED))
                && !line.has(i, class::DETERMINER | class::PRONOUN)
    };
    let article = line.has(start, class::ARTICLE) || line.lower(start) == "the";
    let from = start + usize::from(article);
    let name = (conjunction + 1..conjunction + LONGEST).find(|&i| !plain(i)).unwrap_or(conjunction);
    let (first, second) = (line.word(conjunction - 1), line.word(name - 1));
    let one = |word: Word| ROLES.contains(word) && !is_plural_noun(word.as_str());
    let person =
        |word: Word| ROLES.contains(word) || PEOPLE.contains(word) || is_plural_noun(word.as_str());
    line.lower(conjunction) == "and"
        && from < conjunction
        && (from..conjunction).all(plain)
        && name > conjunction + 1
        && is_name_word(line, name, false)
        && if article { !person(first) } else { one(first) && one(second) }
}

/// Whether the lower-case words from `position` lead to the person or body that the name before
/// them describes: `Liberal | policy adviser`, `Oslo | data scientist Jo Park`.
fn describes_person(line: &Line, position: usize) -> bool {
    for i in position..position + 4 {
        let lower = line.word(i);
        if ROLES.contains(lower)
            || is_plural_noun(lower.as_str())
            || lower.has(class::SAYING | class::BODY)
            || i > position && is_name_word(line, i, false)
        {
            return true;
        }
        let nominal = line.is_word(i)
            && !line.is_capitalized(i)
            && can_begin(line, i)
            && !lower.is_determiner()
            && (!lower.ends_with("ing") || verb::is_of_office(line, i));
        if !nominal && line.kind(i) != Some(Kind::Hyphen) {
            break;
        }
    }
    false
}

/// `the mayor of Springfield`, `a spokesman for the ministry`, `officials in Oslo`, not
/// `said Mensah on Tuesday`.
fn postmodifies(line: &Line, start: usize, position: usize) -> bool {
    let next = position + 1;
    let next_is_time = line.is_time(next) || line.kind(next) == Some(Kind::Number);
    let goes_on = can_begin(line, next) && !next_is_time && !line.is_pronoun(next);
    let name_before =
        line.is_capitalized(position - 1) && !line.is_capitalized(start) | (position == start + 1);
    let name_only = line.is_capitalized(position - 1)
        && (start..position)
            .all(|i| (line.is_capitalized(i) || !line.is_word(i)) && !ROLES.contains(line.word(i)));
    // two in three
    let share = || is_number(line, position - 1) && is_number(line, next);
    match line.lower(position) {
        "of" => goes_on,
        "in" if share() => true,
        // Center for Rural Affairs
        "for" => {
            goes_on
                && (!name_only
                    || is_office_of(line, position - 1)
                    || line.has(position - 1, class::BODY) && line.is_capitalized(next))
        }
        "in" | "at" | "from" | "with" | "on" | "to" | "near" | "aboard" | "inside" | "outside"
        | "under" | "beneath" | "behind" | "beside" | "along" | "around" | "within" | "above"
        | "below" | "across" => goes_on && !name_only && !name_before && !is_setting(line, next),
        _ => false,
    }
}

fn can_end(line: &Line, position: usize) -> bool {
    let lower = line.word(position);
    let inside_only = matches!(
        line.kind(position),
        Some(Kind::Possessive | Kind::Hyphen | Kind::Symbol | Kind::DoubleQuote)
    );
    // but: a passer-by
    let compound = position.checked_sub(1).is_some_and(|i| line.kind(i) == Some(Kind::Hyphen));
    let leads_on = lower.has(class::PREPOSITION | class::CONJUNCTION) && !compound
        || lower.is_determiner() && !lower.has(class::NUMBER);
    !inside_only && !leads_on
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::read;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn reads_noun_phrases() {
        check(
            |text| {
                let slice = |(phrase, _): (Phrase, _), line: &Line| {
                    line.article.slice(phrase.span).to_string()
                };
                read(text, |line| at(line, 0).map_or(String::new(), |found| slice(found, line)))
            },
            "
            he left -> he
            the mayor of Springfield left -> the mayor of Springfield
            transport minister Lena Mensah left -> transport minister Lena Mensah
            a spokesman for the ministry left -> a spokesman for the ministry
            officials in Oslo left -> officials in Oslo
            Lena Mensah in a statement -> Lena Mensah
            Mensah on Tuesday -> Mensah
            Liberal policy adviser Jo Park of Delta Bank
                -> Liberal policy adviser Jo Park of Delta Bank
            Carlo “The Ox” Bruni left -> Carlo “The Ox” Bruni
            the Ministry for Trade, Fisheries and Rural Affairs, a town
                -> the Ministry for Trade, Fisheries and Rural Affairs
            Mensah for Trade, Fisheries and Rural Affairs -> Mensah
            the 43-year-old baker left -> the 43-year-old baker
            Spokesman for the Cabinet Jo Park left -> Spokesman for the Cabinet Jo Park
            the most populous town left -> the most populous town
            groups hold a rally -> groups
            sales director Jo Park left -> sales director Jo Park
            a densely populated town left -> a densely populated town
            a WHO expert left -> a WHO expert
            the party's leader, Otto Stein -> the party's leader
            Stein and Holm left -> Stein and Holm
            a news release left -> a news release
            a tall and happy Jo Park left -> a tall and happy Jo Park
            co-founder and chief executive Jo Park left -> co-founder and chief executive Jo Park
            the mayor and baker Jo Park left -> the mayor
            Dora signs off with, “No.” -> Dora
            the mayor hits out at the board -> the mayor
            Oslo talks after nine rows -> Oslo talks
            Dora calls after him -> Dora
            miners and owner Jo Park left -> miners
            because he left ->
            on Tuesday ->
            ",
        );
    }
}
