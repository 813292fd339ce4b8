//! Whose a verb is: its subject, found without a parser.
//!
//! Before the verb stands a pronoun, a relative, a noun phrase or an apposition
//! with its commas; after it an inverted speaker; a verb with none of these
//! shares the subject of the verb before it or of the sentence.

use super::clause::Cue;
use super::cues::{self, Class, Form};
use super::frame::Frame;
use super::phrase::{self, Phrase, PhraseKind};
use super::words;
use crate::lexicon::FUNCTION_WORDS;
use crate::text::token::Kind;

/// Who does what a reporting verb says.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// Stands before the verb, beginning at the position.
    Before(Phrase, usize),
    /// Stands after the verb and ends before the position: `said Okafor`, `according to police`.
    After(Phrase, usize),
    /// That of an earlier verb or of the sentence: `… and said`, `…, calling it`.
    Shared(Phrase),
    /// A passive that names nobody.
    Agentless,
    Unknown,
}

/// How far left of a verb its subject is looked for, in items.
const REACH: usize = 60;

/// Whose verb the one at position `verb` is; `earlier` are the reporting verbs before it.
pub fn of_verb(frame: &Frame, verb: usize, class: Class, form: Form, earlier: &[Cue]) -> Subject {
    let mut left = verb;
    let mut passive = false;
    while let Some(before) = left.checked_sub(1) {
        let lower = frame.lower(before);
        let short_verb = frame.kind(before) == Some(Kind::Possessive) && words::is_subject_pronoun(frame.lower(before.wrapping_sub(1)));
        if words::is_auxiliary(lower) || short_verb {
            passive |= (words::is_be(lower) || short_verb && class == Class::Judge) && matches!(form, Form::Past | Form::Participle);
        } else if !(words::is_adverb(lower) && (!frame.is_capitalized(before) || before == 0)) {
            break;
        }
        left = before;
    }
    if passive && !reports_speech(frame, verb) {
        return agent(frame, verb);
    }
    let inverted = || inverted(frame, verb).filter(|_| may_invert(class, form) || may_invert_after_quotation(frame, verb, form));
    let shared = || shared(frame, verb, earlier).map_or(Subject::Unknown, Subject::Shared);
    let Some(before) = left.checked_sub(1) else {
        return inverted().unwrap_or(Subject::Unknown);
    };
    let lower = frame.lower(before);
    if frame.is_quote(before) {
        return inverted().unwrap_or_else(shared);
    }
    if words::is_subject_pronoun(lower) {
        return frame
            .span(before, left)
            .map_or(Subject::Unknown, |span| Subject::Before(Phrase { span, kind: PhraseKind::Pronoun }, before));
    }
    if matches!(lower, "who" | "which") || lower == "that" && before > 0 && frame.is_word(before - 1) && form != Form::Gerund {
        return frame
            .span(before, left)
            .map_or(Subject::Unknown, |span| Subject::Before(Phrase { span, kind: PhraseKind::Relative }, before));
    }
    match frame.kind(before) {
        Some(Kind::Punctuation | Kind::Dash | Kind::Stop) => {
            if form == Form::Gerund {
                return shared();
            }
            let closes_bracket = lower == ")";
            let takes_hearer = cues::takes_hearer(frame.lower(verb));
            if let Some(subject) = inverted().filter(|_| !closes_bracket && !takes_hearer && !object_follows(frame, verb)) {
                return subject;
            }
            if closes_bracket {
                let open = (before.saturating_sub(12)..before).rev().find(|&i| frame.lower(i) == "(");
                return open
                    .and_then(|open| direct_subject(frame, open))
                    .map_or(Subject::Unknown, |(phrase, start)| Subject::Before(phrase, start));
            }
            if lower == "," || frame.kind(before) == Some(Kind::Dash) {
                return before_apposition(frame, before).map_or_else(shared, |(phrase, start)| Subject::Before(phrase, start));
            }
            Subject::Unknown
        }
        // Ryan saying yes and Lund calling it …
        _ if form == Form::Gerund => absolute_subject(frame, left).unwrap_or_else(shared),
        // many of them known as …
        _ if form == Form::Participle && left == verb => agent(frame, verb),
        _ if words::is_conjunction(lower) || words::is_preposition(lower) || words::is_subordinator(lower) => {
            if lower == "as" {
                return inverted().unwrap_or_else(shared);
            }
            shared()
        }
        _ => direct_subject(frame, left).map_or_else(shared, |(phrase, start)| Subject::Before(phrase, start)),
    }
}

fn may_invert(class: Class, form: Form) -> bool {
    matches!(class, Class::Say | Class::Utter) && matches!(form, Form::Past | Form::Third | Form::ThirdOrNoun)
}

/// `“…,” agrees Ann Reyes`
fn may_invert_after_quotation(frame: &Frame, verb: usize, form: Form) -> bool {
    form != Form::Gerund && verb.checked_sub(1).is_some_and(|before| frame.is_quote(before))
}

/// A name right before a gerund, at the start of its clause: `– Ryan saying …`, `with Lund calling …`.
fn absolute_subject(frame: &Frame, left: usize) -> Option<Subject> {
    let (phrase, start) = direct_subject(frame, left).filter(|(phrase, _)| phrase.kind == PhraseKind::Name)?;
    let before = frame.lower(start.checked_sub(1)?);
    let opens = matches!(before, "with" | "and" | "while" | ";") || frame.kind(start - 1) == Some(Kind::Dash);
    opens.then_some(Subject::Before(phrase, start))
}

/// Whether the phrase after the verb is what is said, not who says it: a verb of its own follows.
fn object_follows(frame: &Frame, verb: usize) -> bool {
    let Some((_, end)) = phrase::at(frame, verb + 1) else { return false };
    let next_clause = (end..end + REACH / 2)
        .take_while(|&i| frame.is_word(i) || matches!(frame.kind(i), Some(Kind::Possessive | Kind::Hyphen | Kind::Number)));
    let mut words_after = next_clause.filter(|&i| frame.is_word(i));
    let first = frame.lower(end);
    words::is_subordinator(first) && !words::is_relative(first)
        || words::is_finite_verb(first)
        || words_after.any(|i| words::is_finite_verb(frame.lower(i)) && !frame.lower(i).ends_with("ed"))
}

/// `was quoted as saying`: a passive whose subject does speak.
fn reports_speech(frame: &Frame, verb: usize) -> bool {
    matches!(frame.lower(verb), "quoted" | "cited" | "heard" | "reported")
        && (verb + 1..verb + 3).any(|i| cues::lookup(frame.lower(i)).is_some_and(|(_, form)| form == Form::Gerund))
}

/// `was described by X as …`
fn agent(frame: &Frame, verb: usize) -> Subject {
    let by = (verb + 1..verb + 14).take_while(|&i| frame.index(i).is_some()).find(|&i| frame.lower(i) == "by");
    let agent = by.and_then(|by| phrase::at(frame, by + 1));
    agent.map_or(Subject::Agentless, |(phrase, end)| Subject::After(phrase, end))
}

/// `said Okafor`, `says the minister, who …`: a speaker after the verb, and nothing said after the speaker.
fn inverted(frame: &Frame, verb: usize) -> Option<Subject> {
    let mut start = verb + 1;
    // concluded on Monday the party's leader; said late Tuesday Okafor
    if frame.lower(start) == "on" && words::is_time(frame.lower(start + 1))
        || matches!(frame.lower(start), "late" | "last" | "early" | "earlier")
        || words::is_time(frame.lower(start))
        || words::is_adverb(frame.lower(start))
    {
        while start < verb + 5
            && (words::is_time(frame.lower(start))
                || words::is_adverb(frame.lower(start))
                || matches!(frame.lower(start), "on" | "earlier"))
        {
            start += 1;
        }
    }
    let (phrase, end) = phrase::at(frame, start)?;
    let first = frame.lower(start);
    if phrase.kind == PhraseKind::Pronoun && !matches!(first, "he" | "she") {
        return None;
    }
    let after = frame.lower(end);
    let ends = match frame.kind(end) {
        None => true,
        Some(Kind::Punctuation | Kind::Stop | Kind::Dash) => true,
        _ => {
            words::is_preposition(after)
                || words::is_time(after)
                || words::is_subordinator(after)
                || words::is_adverb(after)
                || words::is_conjunction(after)
                || after.ends_with("ing")
                || after.ends_with("ed")
        }
    };
    ends.then_some(Subject::After(phrase, end))
}

/// The noun phrase that ends right before `left`: `the mayor of Springfield | said`.
fn direct_subject(frame: &Frame, left: usize) -> Option<(Phrase, usize)> {
    let mut start = left;
    let mut has_participle = false;
    while let Some(before) = start.checked_sub(1) {
        let lower = frame.lower(before);
        if left - before > REACH / 2 || frame.is_quote(before) {
            break;
        }
        match frame.kind(before) {
            // Ann Reyes (Ohio) said, but: at noon (1200 GMT) the ministry said
            Some(Kind::Punctuation) if lower == ")" && start == left => {
                let Some(open) = (before.saturating_sub(12)..before).rev().find(|&i| frame.lower(i) == "(") else { break };
                start = open;
                continue;
            }
            Some(Kind::Punctuation | Kind::Dash | Kind::Stop) => break,
            _ => {}
        }
        if words::is_subject_pronoun(lower) && !frame.is_capitalized(start) {
            break;
        }
        if words::is_conjunction(lower) {
            // Grau and Lund said, but not: thanked them and Lund said
            let pair = lower == "and" && frame.is_capitalized(before + 1) && before > 0 && frame.is_capitalized(before - 1);
            if !pair {
                break;
            }
        } else if words::is_subordinator(lower) && !(lower == "so" || lower == "even") {
            break;
        } else if phrase::is_verb(frame, before) && !(words::is_determiner(frame.lower(before.wrapping_sub(1))) && before > 0) {
            // officials involved in the talks said
            let participle =
                words::is_preposition(frame.lower(start)) && !words::is_auxiliary(lower) && start < left && cues::lookup(lower).is_none();
            if !participle {
                break;
            }
            has_participle = true;
        }
        start = before;
    }
    let mut start = skip_adjuncts(frame, start, left);
    while start < left && frame.kind(start) == Some(Kind::DoubleQuote) {
        start += 1;
    }
    let (phrase, end) = phrase::at(frame, start).or_else(|| Some((phrase::described(frame, start, left)?, left)))?;
    // The phrase was left at a word that no rule knows: Liberal nominee | Jo Park
    let unread = end < left && (end..left).all(|i| frame.is_word(i) && is_nominal(frame, i));
    if end > left || start >= left || has_participle || unread {
        return phrase::described(frame, start, left).map(|phrase| (phrase, start));
    }
    Some((phrase, start))
}

fn is_nominal(frame: &Frame, position: usize) -> bool {
    let lower = frame.lower(position);
    let function = words::is_preposition(lower) || words::is_conjunction(lower) || words::is_determiner(lower);
    !function && !words::is_time(lower) && !phrase::is_verb(frame, position)
}

/// Moves past what may open a clause before its subject without a comma: `But on Tuesday`, `In a statement`.
fn skip_adjuncts(frame: &Frame, mut start: usize, end: usize) -> usize {
    while start < end {
        let lower = frame.lower(start);
        if words::is_conjunction(lower)
            || words::is_adverb(lower) && !words::is_determiner(lower) && frame.is_word(start) && end - start > 1
            || words::is_time(lower) && end - start > 1
        {
            start += 1;
        } else if words::is_preposition(lower) || words::is_subordinator(lower) {
            start += 1;
            while start < end {
                let lower = frame.lower(start);
                let new_phrase = frame.is_capitalized(start)
                    && !words::is_time(lower)
                    && !words::is_determiner(frame.lower(start - 1))
                    && !words::is_preposition(frame.lower(start - 1))
                    || words::is_subject_pronoun(lower)
                    || words::is_determiner(lower)
                        && !words::is_preposition(frame.lower(start - 1))
                        && !words::is_subordinator(frame.lower(start - 1));
                if new_phrase {
                    break;
                }
                start += 1;
            }
        } else {
            break;
        }
    }
    start
}

/// The noun phrase before the commas that end at `comma`: `Jo Park, an economist at Delta Bank, | said`.
fn before_apposition(frame: &Frame, comma: usize) -> Option<(Phrase, usize)> {
    let mut best = None;
    let mut end = comma;
    for _ in 0..6 {
        let Some(start) = segment_start(frame, end) else { break };
        let has_verb = (start..end).any(|i| phrase::is_verb(frame, i))
            && !words::is_relative(frame.lower(start))
            && !frame.lower(start).ends_with("ed");
        let from = skip_openers(frame, start, end);
        let place_in_adjunct = best.is_some()
            && end - from <= 2
            && start > 1
            && words::is_preposition(frame.lower(segment_start(frame, start - 1).unwrap_or(start)));
        let found = phrase::at(frame, from).filter(|(_, phrase_end)| from < end && *phrase_end <= end && !place_in_adjunct);
        if let Some((phrase, phrase_end)) = found {
            let whole = phrase_end == end || !has_verb || best.is_none();
            if whole && !frame.lower(phrase_end).ends_with("ing") {
                best = Some((phrase, from));
            }
        }
        let boundary = start.checked_sub(1);
        match boundary {
            Some(before) if frame.lower(before) == "," && !has_verb && comma - before < REACH => end = before,
            _ => break,
        }
    }
    best
}

/// Where the stretch between punctuation that ends at `end` begins.
fn segment_start(frame: &Frame, end: usize) -> Option<usize> {
    let mut start = end;
    while let Some(before) = start.checked_sub(1) {
        if end - start > REACH || frame.is_quote(before) {
            break;
        }
        match frame.kind(before) {
            Some(Kind::Punctuation) if matches!(frame.lower(before), "(" | ")" | "/") => {}
            Some(Kind::Punctuation | Kind::Dash | Kind::Stop) => break,
            _ => {}
        }
        start = before;
    }
    (start < end).then_some(start)
}

fn skip_openers(frame: &Frame, mut start: usize, end: usize) -> usize {
    while start < end
        && (words::is_conjunction(frame.lower(start))
            || words::is_adverb(frame.lower(start)) && frame.lower(start) != "all"
            || frame.lower(start) == "that")
    {
        start += 1;
    }
    start
}

/// The subject that a verb without its own shares: of the last verb before it, or of the sentence.
fn shared(frame: &Frame, verb: usize, earlier: &[Cue]) -> Option<Phrase> {
    let last = earlier.iter().rev().find(|cue| verb - cue.end < REACH && !matches!(cue.subject, Subject::Unknown | Subject::Agentless));
    match last {
        Some(cue) => cue.speaker(),
        None => main_subject(frame, verb).map(|(phrase, _)| phrase),
    }
}

/// The first noun phrase of the frame's main clause before `limit`, with its position.
pub fn main_subject(frame: &Frame, limit: usize) -> Option<(Phrase, usize)> {
    let limit = limit.min(frame.len());
    let mut position = 0;
    let mut steps = 0;
    while position < limit && steps < REACH {
        steps += 1;
        let lower = frame.lower(position);
        if !frame.is_word(position) && frame.kind(position) != Some(Kind::Number)
            || words::is_conjunction(lower)
            || words::is_adverb(lower)
            || words::is_time(lower)
        {
            position += 1;
            continue;
        }
        // Likewise, a paper …
        if position == 0 && frame.lower(1) == "," && FUNCTION_WORDS.contains(lower) {
            position = 2;
            continue;
        }
        let adjunct = words::is_preposition(lower)
            || words::is_subordinator(lower)
            || lower.ends_with("ing") && position == 0
            || phrase::is_verb(frame, position);
        if adjunct {
            let comma = (position..limit.min(position + REACH)).find(|&i| frame.lower(i) == "," && !frame.is_quote(i));
            match comma {
                Some(comma) => position = comma + 1,
                None => {
                    let next = skip_adjuncts(frame, position, limit);
                    position = if next > position { next } else { position + 1 };
                }
            }
            continue;
        }
        match phrase::at(frame, position) {
            Some((phrase, end)) if end <= limit => return Some((phrase, position)),
            _ => position += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::clause::cues;
    use super::super::frame::Frames;
    use super::super::marks;
    use super::*;
    use crate::article::Article;

    /// The speaker and the verb of each cue of the first frame.
    fn subjects(text: &str) -> String {
        let article = Article::new(text);
        let frames = Frames::new(&article, marks::fragments(&article));
        let frame = frames.get(0).unwrap();
        let show = |cue: &Cue| {
            let verb = article.slice(cue.span(&frame).unwrap());
            let speaker = cue.speaker().map_or("-", |phrase| article.slice(phrase.span));
            format!("{speaker}/{verb}")
        };
        cues(&frame).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn finds_whose_a_verb_is() {
        for (text, expected) in [
            ("“The bridge will reopen,” said transport minister Lena Okafor.", "transport minister Lena Okafor/said"),
            ("“We had no choice,” she said.", "she/said"),
            ("“The plan,” Mr. Brandt said, “is not dead.”", "Mr. Brandt/said"),
            ("“Prices will fall,” Jo Park, an economist at Delta Bank, said.", "Jo Park/said"),
            ("“Prices will fall,” said Jo Park, who runs the research arm in Oslo.", "Jo Park/said"),
            ("“I will not resign,” the mayor told Ann Reyes of Channel 9.", "the mayor/told"),
            ("Duarte rejected the offer, calling it “too little”.", "Duarte/rejected Duarte/calling"),
            ("Duarte thanked the crowd and said the result was “historic”.", "Duarte/thanked Duarte/said"),
            ("The blast could be heard “for miles,” according to resident Tom Hale.", "resident Tom Hale/according to"),
            ("Ida Berg, who called the ruling “a mistake,” will appeal.", "who/called"),
            ("The bridge was described as “unsafe at any speed”.", "-/described"),
            ("The bridge was described by the mayor as “unsafe”.", "the mayor/described"),
            ("“We are done,” concluded on Monday the party's leader, Otto Grau.", "the party's leader/concluded"),
            ("Grau said Lund told him the deal was “off”.", "Grau/said Lund/told"),
            ("In a statement on Tuesday Brandt said no.", "Brandt/said"),
            ("A spokesman for the ministry said no.", "A spokesman for the ministry/said"),
            ("Officials involved in the talks said no.", "Officials involved in the talks/said"),
            ("“No,” said a joint statement on Friday.", "a joint statement/said"),
            ("Ann Reyes (R-Ohio) said no.", "Ann Reyes/said"),
        ] {
            assert_eq!(subjects(text), expected, "{text}");
        }
    }
}
