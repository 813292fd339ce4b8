//! Noun phrases that can speak, read from the words without a parser.

mod nouns;
mod offices;

use super::cues::{self, Class, Form};
use super::frame::Frame;
use super::words;
use crate::lexicon::{COMMON_WORDS, FUNCTION_WORDS, ROLES};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;
pub use nouns::is_body;
use nouns::{is_age, is_plural_noun, is_predicate, is_setting};
pub use offices::list_start;
use offices::{is_office_of, list_end};

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

/// A candidate speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub span: TokenSpan,
    pub kind: PhraseKind,
}

/// Longest phrase read, in items: nobody's name and office are longer.
const LONGEST: usize = 30;

/// The noun phrase that begins at `start`, with its end position: `the mayor
/// of Springfield`, `transport minister Lena Mensah`, `she`.
pub fn at(frame: &Frame, start: usize) -> Option<(Phrase, usize)> {
    let lower = frame.word(start);
    if words::is_subject_pronoun(lower) {
        return Some((Phrase { span: frame.span(start, start + 1)?, kind: PhraseKind::Pronoun }, start + 1));
    }
    if !can_begin(frame, start) {
        return None;
    }
    let mut end = start + 1;
    while end < start + LONGEST && continues(frame, start, end) {
        end += 1;
    }
    while end > start + 1 && !can_end(frame, end - 1) {
        end -= 1;
    }
    if frame.lower(end) == "," {
        end = list_end(frame, start, end).unwrap_or(end);
    }
    if end == start + 1
        && words::is_determiner(lower)
        && !matches!(lower.as_str(), "one" | "some" | "many" | "several" | "both" | "others" | "most")
    {
        return None;
    }
    Some((described(frame, start, end)?, end))
}

/// The phrase from `start` to `end`, its kind told by what it holds.
pub fn described(frame: &Frame, start: usize, end: usize) -> Option<Phrase> {
    let span = frame.span(start, end)?;
    if end == start + 1 && words::is_subject_pronoun(frame.word(start)) {
        return Some(Phrase { span, kind: PhraseKind::Pronoun });
    }
    let named = (start..end).any(|i| is_name_word(frame, i, i == start));
    Some(Phrase { span, kind: if named { PhraseKind::Name } else { PhraseKind::Description } })
}

/// A capitalised word that can be part of a name. The first word of a
/// sentence has its capital for free.
pub fn is_name_word(frame: &Frame, position: usize, first: bool) -> bool {
    let lower = frame.word(position);
    frame.is_capitalized(position)
        && frame.is_word(position)
        && !words::is_determiner(lower)
        && !words::is_time(lower)
        && !words::is_preposition(lower)
        && !words::is_subordinator(lower)
        && !(first && position == 0 && is_common(lower.as_str()))
}

fn is_common(lower: &str) -> bool {
    ROLES.contains(lower) || COMMON_WORDS.contains(lower) || FUNCTION_WORDS.contains(lower)
}

pub fn can_begin(frame: &Frame, position: usize) -> bool {
    let lower = frame.word(position);
    // [Laughs]
    if position > 0 && frame.lower(position - 1) == "[" && frame.lower(position + 1) == "]" {
        return false;
    }
    match frame.kind(position) {
        // the then-minister, long-serving mayor
        Some(Kind::Word) if frame.leads_compound(position) => true,
        Some(Kind::Word) => {
            words::is_determiner(lower)
                || !(words::is_preposition(lower)
                    || words::is_subordinator(lower)
                    || words::is_conjunction(lower)
                    || words::is_object_pronoun(lower)
                    || words::is_relative(lower)
                    || (words::is_adverb(lower) && (!frame.is_capitalized(position) || words::is_sentence_adverb(lower)))
                    || words::is_time(lower)
                    || is_verb(frame, position)
                    || lower == "according"
                    || lower == "there")
        }
        Some(Kind::Number) => frame.is_word(position + 1) || frame.kind(position + 1) == Some(Kind::Hyphen),
        Some(Kind::Link) => true,
        _ => false,
    }
}

/// A verb by its form; a capitalised word inside a sentence is a name.
pub fn is_verb(frame: &Frame, position: usize) -> bool {
    let lower = frame.word(position);
    // Most words need no more than this.
    if position > 0 && !words::is_other_verb(lower) && cues::lookup(lower).is_none() {
        return false;
    }
    if frame.is_capitalized(position) && position > 0 && frame.is_word(position - 1) {
        return false;
    }
    // a left-wing paper, an ill-advised plan
    if frame.is_compound(position) {
        return false;
    }
    if words::is_other_verb(lower) {
        return !frame.is_capitalized(position) || position == 0 || words::is_auxiliary(lower);
    }
    // Appearing before a crowd, …
    if position == 0
        && lower.len() > 5
        && lower.ends_with("ing")
        && (words::is_preposition(frame.word(1)) || words::is_determiner(frame.word(1)) || words::is_subordinator(frame.word(1)))
    {
        return true;
    }
    match cues::lookup(lower) {
        Some((_, Form::Past | Form::Gerund)) => !frame.is_capitalized(position) || position == 0,
        // Plural nouns have the same form: `claims`, `reports`.
        Some((class, Form::Third)) => class != Class::Attitude && !noun_before(frame, position) && !frame.is_capitalized(position),
        _ => false,
    }
}

/// Whether the word before makes a noun of what may be a verb: `the claims`, `new reports`, `his comments`.
fn noun_before(frame: &Frame, position: usize) -> bool {
    let Some(before) = position.checked_sub(1) else { return true };
    let lower = frame.word(before);
    words::is_determiner(lower) || words::is_preposition(lower) || frame.kind(before) == Some(Kind::Possessive)
}

/// Whether the phrase that began at `start` goes on with `position`.
fn continues(frame: &Frame, start: usize, position: usize) -> bool {
    let lower = frame.word(position);
    let before = frame.word(position - 1);
    match frame.kind(position) {
        Some(Kind::Possessive | Kind::Hyphen | Kind::Link | Kind::Number) => true,
        Some(Kind::SingleQuote) => before.ends_with('s') && frame.token(position).is_some_and(|t| !t.space_before),
        // Marks that quote nobody are left in the text: Carlo “The Ox” Bruni.
        Some(Kind::DoubleQuote) => true,
        Some(Kind::Symbol) => lower == "&",
        Some(Kind::Word) => {
            if words::is_relative(lower) || words::is_subordinator(lower) && lower != "so" {
                return false;
            }
            if words::is_preposition(lower) {
                return postmodifies(frame, start, position);
            }
            if words::is_conjunction(lower) {
                return matches!(lower.as_str(), "and" | "&")
                    && frame.is_capitalized(position + 1)
                    && frame.is_capitalized(position - 1)
                    && can_begin(frame, position + 1);
            }
            if words::is_determiner(lower) {
                return words::is_preposition(before)
                    || words::is_conjunction(before)
                    // the most populous state
                    || words::is_determiner(before) && !matches!(lower.as_str(), "a" | "an" | "the")
                    || frame.kind(position - 1) == Some(Kind::DoubleQuote);
            }
            if words::is_subject_pronoun(lower)
                || words::is_object_pronoun(lower)
                || words::is_time(lower) && !after_preposition(frame, start, position) && !is_age(frame, position)
            {
                return false;
            }
            if is_verb(frame, position) {
                // the accused man, the retired general, a densely populated town
                let participle = !words::is_auxiliary(lower);
                let after_adverb = words::is_adverb(before) && position == start + 2 && words::is_determiner(frame.word(start));
                return participle && (words::is_determiner(before) && position == start + 1 || after_adverb);
            }
            if words::is_adverb(lower) && !frame.is_capitalized(position) {
                return words::is_determiner(before);
            }
            // A lower-case word after a name is a new thing, unless it is the noun that the name describes.
            let after_name =
                frame.is_capitalized(position - 1) && frame.is_word(position - 1) && !words::is_determiner(before) && position > start;
            frame.is_capitalized(position) || (!after_name || describes_person(frame, position)) && !is_predicate(frame, start, position)
        }
        _ => false,
    }
}

/// Whether the lower-case words from `position` lead to the person or body
/// that the name before them describes: `Liberal | policy adviser`, `Oslo | data scientist Jo Park`.
fn describes_person(frame: &Frame, position: usize) -> bool {
    for i in position..position + 4 {
        let lower = frame.word(i);
        if ROLES.contains(lower) || words::is_saying(lower) || is_plural_noun(lower.as_str()) || is_body(lower.as_str()) {
            return true;
        }
        if i > position && is_name_word(frame, i, false) {
            return true;
        }
        let nominal =
            frame.is_word(i) && !frame.is_capitalized(i) && can_begin(frame, i) && !words::is_determiner(lower) && !lower.ends_with("ing");
        if !nominal && frame.kind(i) != Some(Kind::Hyphen) {
            return false;
        }
    }
    false
}

fn after_preposition(frame: &Frame, start: usize, position: usize) -> bool {
    position > start + 1 && matches!(frame.lower(position - 1), "of")
}

/// `the mayor of Springfield`, `a spokesman for the ministry`, `officials in Oslo`, not `said Mensah on Tuesday`.
fn postmodifies(frame: &Frame, start: usize, position: usize) -> bool {
    let next = position + 1;
    let next_is_time = words::is_time(frame.word(next)) || frame.kind(next) == Some(Kind::Number);
    let goes_on = can_begin(frame, next) && !next_is_time && !words::is_subject_pronoun(frame.word(next));
    let name_before = frame.is_capitalized(position - 1) && !frame.is_capitalized(start) | (position == start + 1);
    let name_only = frame.is_capitalized(position - 1)
        && (start..position).all(|i| (frame.is_capitalized(i) || !frame.is_word(i)) && !ROLES.contains(frame.word(i)));
    match frame.lower(position) {
        "of" => goes_on,
        "for" => goes_on && (!name_only || is_office_of(frame, position - 1)),
        "in" | "at" | "from" | "with" | "on" | "to" | "near" => goes_on && !name_only && !name_before && !is_setting(frame, next),
        _ => false,
    }
}

fn can_end(frame: &Frame, position: usize) -> bool {
    let lower = frame.word(position);
    let inside_only = matches!(frame.kind(position), Some(Kind::Possessive | Kind::Hyphen | Kind::Symbol | Kind::DoubleQuote));
    let leads_on = words::is_preposition(lower) || words::is_conjunction(lower) || words::is_determiner(lower) && lower != "one";
    !inside_only && !leads_on
}

#[cfg(test)]
mod tests {
    use super::super::frame::Frames;
    use super::*;
    use crate::article::Article;

    #[test]
    fn reads_noun_phrases() {
        for (text, expected) in [
            ("he left", Some("he")),
            ("the mayor of Springfield left", Some("the mayor of Springfield")),
            ("transport minister Lena Mensah left", Some("transport minister Lena Mensah")),
            ("a spokesman for the ministry left", Some("a spokesman for the ministry")),
            ("officials in Oslo left", Some("officials in Oslo")),
            ("Lena Mensah in a statement", Some("Lena Mensah")),
            ("Mensah on Tuesday", Some("Mensah")),
            ("Liberal policy adviser Jo Park of Delta Bank", Some("Liberal policy adviser Jo Park of Delta Bank")),
            ("Carlo “The Ox” Bruni left", Some("Carlo “The Ox” Bruni")),
            ("the Ministry for Trade, Fisheries and Rural Affairs, a town", Some("the Ministry for Trade, Fisheries and Rural Affairs")),
            ("Mensah for Trade, Fisheries and Rural Affairs", Some("Mensah")),
            ("the 43-year-old baker left", Some("the 43-year-old baker")),
            ("Spokesman for the Cabinet Jo Park left", Some("Spokesman for the Cabinet Jo Park")),
            ("the most populous town left", Some("the most populous town")),
            ("groups hold a rally", Some("groups")),
            ("sales director Jo Park left", Some("sales director Jo Park")),
            ("a densely populated town left", Some("a densely populated town")),
            ("a WHO expert left", Some("a WHO expert")),
            ("the party's leader, Otto Stein", Some("the party's leader")),
            ("Stein and Holm left", Some("Stein and Holm")),
            ("because he left", None),
            ("on Tuesday", None),
        ] {
            let article = Article::new(text);
            let frames = Frames::new(&article, Vec::new());
            let phrase = frames.get(0).and_then(|frame| at(&frame, 0));
            assert_eq!(phrase.map(|(phrase, _)| article.slice(phrase.span)), expected, "{text}");
        }
    }
}
