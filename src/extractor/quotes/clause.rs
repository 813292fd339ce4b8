//! Finds the reporting verbs of a frame.

mod content;

use super::cues::{self, Class, Form};
use super::frame::Frame;
use super::phrase::{self, Phrase};
use super::subject::{self, Subject};
use super::words::{self, Word};
use crate::lexicon::ROLES;
use crate::reader::Role;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;
pub use content::content_end;

/// A reporting verb in a frame; positions are indices into the frame's items.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    pub start: usize,
    pub end: usize,
    pub class: Class,
    pub subject: Subject,
}

impl Cue {
    pub fn speaker(&self) -> Option<Phrase> {
        match self.subject {
            Subject::Before(phrase, _) | Subject::After(phrase, _) | Subject::Shared(phrase) => Some(phrase),
            Subject::Agentless | Subject::Unknown => None,
        }
    }

    /// The first position of verb and subject.
    pub fn clause_start(&self) -> usize {
        match self.subject {
            Subject::Before(_, start) => start.min(self.start),
            _ => self.start,
        }
    }

    /// The position after verb and subject.
    pub fn clause_end(&self) -> usize {
        match self.subject {
            Subject::After(_, end) => end.max(self.end),
            _ => self.end,
        }
    }

    pub fn span(&self, frame: &Frame) -> Option<TokenSpan> {
        frame.span(self.start, self.end)
    }

    /// Whether nobody speaks: `no group claimed it`, `none of them said so`.
    pub fn is_nobodys(&self, frame: &Frame) -> bool {
        matches!(self.subject, Subject::Before(_, at) if matches!(frame.lower(at), "neither" | "no" | "nobody" | "none" | "nothing"))
    }

    /// Speech, not belief.
    pub fn is_speech(&self) -> bool {
        self.class != Class::Attitude
    }
}

/// The reporting verbs of `frame`, in order.
pub fn cues(frame: &Frame) -> Vec<Cue> {
    let mut out: Vec<Cue> = Vec::new();
    let mut from = 0;
    while let Some(position) = (from..frame.len()).find(|&i| words::may_report(frame.word(i))) {
        let word = frame.word(position);
        let cue = if word == "according" { according_to(frame, position) } else { verb(frame, position, word, &out) };
        from = cue.map_or(position + 1, |cue| cue.end);
        out.extend(cue);
    }
    out
}

/// `according to X`
fn according_to(frame: &Frame, position: usize) -> Option<Cue> {
    if frame.lower(position + 1) != "to" {
        return None;
    }
    let (phrase, end) = phrase::at(frame, position + 2)?;
    let subject = Subject::After(phrase, end);
    Some(Cue { start: position, end: position + 2, class: Class::Say, subject })
}

fn verb(frame: &Frame, position: usize, word: Word, earlier: &[Cue]) -> Option<Cue> {
    // has ruled out a deal
    if frame.lower(position + 1) == "out" && word.starts_with("rul") {
        return None;
    }
    let Some((class, form)) = cues::lookup(word) else {
        return other_verb(frame, position, word);
    };
    if !is_verb_here(frame, position, form) {
        return None;
    }
    let subject = subject::of_verb(frame, position, class, form, earlier);
    // pointed out
    let out = frame.lower(position + 1) == "out" && word.starts_with("point");
    Some(Cue { start: position, end: position + 1 + usize::from(out), class, subject })
}

/// Any verb reports if it stands with its speaker right after a quotation:
/// `“…?” deadpanned Mensah`, `“…,” Mensah demurred.`
fn other_verb(frame: &Frame, position: usize, word: Word) -> Option<Cue> {
    if !(words::is_other_verb(word) && word.len() > 4 && word.ends_with("ed") && frame.is_word(position)) {
        return None;
    }
    let subject = subject::of_verb(frame, position, Class::Utter, Form::Past, &[]);
    let cue = Cue { start: position, end: position + 1, class: Class::Utter, subject };
    let before = cue.clause_start().checked_sub(1)?;
    let after_quotation = frame.is_quote(before) || frame.lower(before) == "," && before > 0 && frame.is_quote(before - 1);
    let ends = frame.token(cue.clause_end()).is_none_or(|token| !token.is_word());
    let own = matches!(subject, Subject::Before(..) | Subject::After(..));
    (after_quotation && ends && own).then_some(cue)
}

/// Whether a form that may be noun or adjective is a verb where it stands.
fn is_verb_here(frame: &Frame, position: usize, form: Form) -> bool {
    let Some(before) = position.checked_sub(1) else {
        return form == Form::Gerund || form == Form::Past;
    };
    let lower = frame.word(before);
    if frame.kind(before) == Some(Kind::Hyphen)
        || frame.kind(position + 1) == Some(Kind::Hyphen)
        || frame.is_capitalized(position) && frame.role != Role::Headline && !frame.is_in_headline_case()
    {
        return false;
    }
    // no one said, many told us
    let alone = matches!(frame.lower(position), "asked" | "said" | "told" | "wrote")
        && matches!(lower.as_str(), "all" | "both" | "many" | "most" | "one" | "several" | "some");
    let nominal = words::is_determiner(lower) && !alone
        || frame.kind(before) == Some(Kind::Possessive) && !words::is_subject_pronoun(frame.word(before.wrapping_sub(1)));
    match form {
        Form::Past | Form::Participle => !nominal && !is_before_noun(frame, position, lower),
        Form::Gerund => !nominal && lower != "of",
        // A plural noun unless somebody in particular does it: Mensah claims, who claims.
        Form::ThirdOrNoun => {
            let mut subject = before;
            while subject > 0 && words::is_adverb(frame.word(subject)) {
                subject -= 1;
            }
            let (lower, next) = (frame.word(subject), frame.lower(position + 1));
            let somebody = words::is_subject_pronoun(lower)
                || matches!(lower.as_str(), "who" | "which" | "that")
                || frame.is_capitalized(subject) && subject > 0
                // the candidate claims he won
                || ROLES.contains(lower) && (words::is_subject_pronoun(next) || words::is_possessive_pronoun(next) || next == "that");
            somebody
                && !nominal
                && (opens_content(frame, position + 1)
                    || matches!(frame.lower(position + 1), "for" | "out")
                    || frame.kind(position + 1) == Some(Kind::Stop))
        }
        Form::Third => {
            let counted = frame.kind(before) == Some(Kind::Number) || lower == "percentage";
            let noun = words::is_preposition(lower) || is_adjective(lower.as_str()) || counted || frame.lower(position + 1) == "of";
            let second_noun = words::is_conjunction(lower) && !opens_content(frame, position + 1);
            !nominal && !noun && !second_noun
        }
        // Hardly ever a noun: have a say, the final say.
        Form::Base if frame.lower(position) == "say" => !nominal && !is_adjective(lower.as_str()) && !words::is_preposition(lower),
        Form::Base => {
            matches!(lower.as_str(), "they" | "we" | "i" | "you" | "to" | "who" | "not" | "people" | "police" | "and" | "also")
                || words::is_auxiliary(lower) && !words::is_be(lower)
                // officials argue, Polls suggest
                || (lower.len() > 4
                    && lower.ends_with('s')
                    && !lower.ends_with("ss")
                    && frame.is_word(before)
                    && (!frame.is_capitalized(before) || before == 0)
                    && opens_content(frame, position + 1))
        }
    }
}

fn is_adjective(lower: &str) -> bool {
    matches!(
        lower,
        "new"
            | "recent"
            | "public"
            | "false"
            | "other"
            | "such"
            | "media"
            | "news"
            | "united"
            | "previous"
            | "many"
            | "more"
            | "official"
            | "official's"
    )
}

/// What follows a verb that says something: a clause, a quotation, a hearer.
fn opens_content(frame: &Frame, position: usize) -> bool {
    let lower = frame.word(position);
    frame.is_quote(position)
        || matches!(lower.as_str(), "" | "that" | "," | ":" | "reporters" | "there" | "how" | "why" | "what")
        || words::is_subject_pronoun(lower)
        || words::is_object_pronoun(lower)
        || words::is_determiner(lower)
        || frame.is_capitalized(position)
}

/// `of confirmed cases`, `12 alleged thefts`: a participle between a preposition or a number and a bare noun.
fn is_before_noun(frame: &Frame, position: usize, before: Word) -> bool {
    let next = frame.word(position + 1);
    let bare = frame.is_word(position + 1)
        && !frame.is_capitalized(position + 1)
        && !opens_content(frame, position + 1)
        && !words::is_adverb(next)
        && !words::is_time(next)
        && !words::is_preposition(next)
        && !words::is_subordinator(next)
        && !words::is_conjunction(next);
    bare && (words::is_preposition(before) || frame.kind(position.wrapping_sub(1)) == Some(Kind::Number))
}

#[cfg(test)]
mod tests {
    use super::super::frame::Frames;
    use super::super::marks;
    use super::*;
    use crate::article::Article;

    /// Each reporting verb with the words after it.
    fn verbs(text: &str) -> Vec<String> {
        let article = Article::new(text);
        let frames = Frames::new(&article, marks::fragments(&article));
        let Some(frame) = frames.get(0) else { return Vec::new() };
        let word = |i: usize| frame.index(i).map_or("Q", |token| article.word(token));
        cues(&frame).iter().map(|cue| (cue.start..frame.len()).map(word).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn verbs_are_told_from_nouns_and_adjectives() {
        for (text, expected) in [
            ("The lock cost 12 alleged thefts of confirmed value", vec![]),
            ("The number of confirmed cases rose", vec![]),
            ("Holm confirmed cases had risen", vec!["confirmed cases had risen"]),
            ("In May Holm alleged that the crew slept", vec!["alleged that the crew slept"]),
            ("The team added 16 points in May", vec!["added 16 points in May"]),
            ("In May Holm points that out", vec!["points that out"]),
            ("The claims are old", vec![]),
            ("In May Holm claims the lock is old", vec!["claims the lock is old"]),
            ("left-wing writers said the lock is old", vec!["said the lock is old"]),
        ] {
            assert_eq!(verbs(text), expected, "{text}");
        }
    }
}
