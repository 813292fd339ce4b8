//! A coarse part of speech for each position of a line.

use super::class;
use super::line::Line;
use super::noun_phrase;
use super::reporting::VerbForm;
use super::verb;
use crate::lexicon::words;
use crate::text::token::Kind;

/// A coarse part of speech: nouns, adjectives and unknown verbs are all [`Part::Open`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Open-class word: noun, adjective, name.
    Open,
    Number,
    /// `-` within a word, also with spaces around it: "36 - year - old", "Oslo - born".
    Hyphen,
    Possessive,
    Article,
    /// The, this, his …
    Definite,
    Pronoun,
    Preposition,
    /// And, or, but.
    And,
    Comma,
    /// That, when, after, because …: a new clause.
    Subordinator,
    /// Who, which.
    Relative,
    Adverb,
    /// Yesterday, Monday, overnight.
    Time,
    Be,
    Have,
    Modal,
    Do,
    To,
    Not,
    /// Reporting verb, which takes a clause: said, reported.
    Say,
    /// Any other known finite verb.
    Verb,
    /// Ends in -ed, or an irregular participle.
    Participle,
    Gerund,
    /// Quotation marks, brackets, dashes, colons, full stops.
    Break,
}

/// The part of speech at `position`.
pub fn of(line: &Line, position: usize) -> Part {
    match line.kind(position) {
        Some(Kind::Word) => of_word(line, position),
        Some(Kind::Number) => Part::Number,
        Some(Kind::Hyphen) => Part::Hyphen,
        Some(Kind::Possessive) => Part::Possessive,
        // "36 - year - old"
        Some(Kind::Dash)
            if words!("born day days month months old olds week weeks year years yr")
                .contains(line.word(position + 1)) =>
        {
            Part::Hyphen
        }
        Some(Kind::Punctuation) if line.lower(position) == "," => Part::Comma,
        Some(Kind::SingleQuote) if is_plural_possessive(line, position) => Part::Possessive,
        Some(Kind::Symbol | Kind::SingleQuote) => Part::Open,
        _ => Part::Break,
    }
}

/// "the boys' mother": but not the end of "the 'old boys' said"
fn is_plural_possessive(line: &Line, position: usize) -> bool {
    let close = |i: usize| line.token(i).is_some_and(|token| !token.space_before);
    let opened = (line.start()..position).any(|i| line.kind(i) == Some(Kind::SingleQuote));
    // "three rebels' ambush killed two": those who are counted are not always the dead
    let counted = (position.saturating_sub(4)..position).any(|i| {
        noun_phrase::is_number(line, i) || matches!(line.lower(i), "both" | "dozens" | "hundreds")
    });
    let dead = || {
        words!("bodies death deaths killing killings murder murders remains")
            .contains(line.word(position + 1))
    };
    line.word(position.wrapping_sub(1)).ends_with('s')
        && (!counted || dead())
        && close(position)
        && !close(position + 1)
        && line.kind(position + 1) == Some(Kind::Word)
        && !opened
}

/// The part of speech of each class; the first class that a word is in decides.
const PARTS: [(u128, Part); 16] = [
    (class::NEGATION, Part::Not),
    (class::ARTICLE, Part::Article),
    (class::DEFINITE | class::POSSESSIVE, Part::Definite),
    (class::RELATIVE, Part::Relative),
    (class::BE, Part::Be),
    (class::HAVE, Part::Have),
    (class::DO, Part::Do),
    (class::MODAL, Part::Modal),
    (class::POINT_IN_TIME, Part::Time),
    (class::ADVERB, Part::Adverb),
    (class::SUBORDINATOR, Part::Subordinator),
    (class::PREPOSITION | class::PARTICLE, Part::Preposition),
    (class::CONJUNCTION, Part::And),
    (class::PAST | class::PRESENT, Part::Verb),
    (class::ED | class::PARTICIPLE, Part::Participle),
    (class::NOUN_IN_ING, Part::Open),
];

fn of_word(line: &Line, position: usize) -> Part {
    let word = line.word(position);
    let capitalized =
        line.is_capitalized(position) && !line.token(position).is_some_and(|token| token.all_caps);
    match word.as_str() {
        "May" | "may" | "march" if capitalized => return Part::Time,
        "to" => return Part::To,
        "according" => return Part::Preposition,
        "here" | "there" => return Part::Open,
        // "never" and "not" are adverbs too
        "never" => return Part::Adverb,
        _ => {}
    }
    if word.has(class::PRONOUN | class::OBJECT) {
        return Part::Pronoun;
    }
    if let Some(verb) = word.reporting()
        && verb.act.takes_clause()
        && !matches!(verb.form, VerbForm::Gerund | VerbForm::Participle)
        && word != "found"
        && verb::reports_here(line, position, verb.form)
    {
        return Part::Say;
    }
    // the lead, a hit
    if word.has(class::NOUN) && !verb::is_verb(line, position) {
        return Part::Open;
    }
    if let Some(&(_, part)) = PARTS.iter().find(|(classes, _)| word.has(*classes)) {
        return part;
    }
    match word.as_str() {
        word if word.len() > 4 && word.ends_with("ed") => Part::Participle,
        word if word.len() > 5 && word.ends_with("ing") => Part::Gerund,
        _ => Part::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::tests::read;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn every_place_has_a_part() {
        check(
            |text| {
                read(text, |line| {
                    let part = |i| format!("{:?}", of(line, i));
                    (line.start()..line.end()).map(part).collect::<Vec<_>>().join(" ")
                })
            },
            "
            The guard, who said -> Definite Open Comma Relative Say
            He has not been seen. -> Pronoun Have Not Be Participle Break
            Monday's fire in Kesh -> Time Possessive Open Preposition Open
            a 9-year-old -> Article Number Hyphen Open Hyphen Open
            They ran and hid -> Pronoun Verb And Verb
            ",
        );
    }
}
