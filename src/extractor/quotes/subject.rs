//! The subject of a reporting verb, found without a parser.
//!
//! Before the verb stands a pronoun, a relative, a noun phrase or an apposition
//! with its commas; after it an inverted speaker; a verb with none of these
//! shares the subject of the verb before it or of the sentence.

mod after;
mod before;

use super::content::content_end;
use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use super::object;
use crate::lexicon::{FIRST_NAMES, LAST_NAMES, PEOPLE, ROLES, is_courtesy_title, words};
use crate::syntax::class;
use crate::syntax::clauses::{self, Nominal, Verb};
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::reporting::{Act, Reporting, VerbForm};
use crate::syntax::verb::{self, Voice};
use crate::text::token::Kind;

/// The subject of the reporting verb at position `verb`; `earlier` are the reporting verbs before it.
pub fn of_verb(
    frame: &QuotationFrame,
    verb: usize,
    act: Act,
    form: VerbForm,
    earlier: &[Cue],
) -> Subject {
    let group = verb::group(frame, verb);
    let left = group.start;
    if let Some(subject) = of_passive(frame, verb, act, form, group) {
        return subject;
    }
    let inverted = || after::inverted(frame, verb, act, form);
    let shared = || shared(frame, verb, earlier).map_or(Subject::Unknown, Subject::Shared);
    if form == VerbForm::Gerund && act.takes_clause() && opens_sentence(frame, verb) {
        return follower(frame, verb).map_or(Subject::Unknown, Subject::Shared);
    }
    let Some(neighbour) = left.checked_sub(1) else {
        // Told by an aide that it was late, Holm left.
        if form == VerbForm::Past && frame.lower(verb + 1) == "by" {
            return after::agent(frame, verb);
        }
        return inverted().unwrap_or(Subject::Unknown);
    };
    if frame.is_quote(neighbour) {
        return inverted().unwrap_or_else(shared);
    }
    if let Some(kind) = speaks_alone(frame, neighbour, verb, form) {
        return frame
            .span(neighbour, left)
            .map_or(Subject::Unknown, |span| Subject::Before(Phrase { span, kind }, neighbour));
    }
    if let Some(phrase) = continues_speech(frame, neighbour, verb, act, form, earlier) {
        return Subject::Shared(phrase);
    }
    let lower = frame.word(neighbour);
    let set_off = frame.is_punctuation(neighbour);
    // is reported to have | said
    let own = || frame.clauses().verb_at(left).or_else(|| frame.clauses().verb_at(verb));
    let read = || of_clause(frame, own()?.subject?, verb, left, act);
    // Oslo, whose port it is, | repeated its offer
    let owned = || frame.is_possessive(verb + 1) && !matches!(frame.lower(verb), "said" | "says");
    let has_subject = || own().is_some_and(|verb| verb.own_subject().is_some());
    match form {
        // while the board is | asking
        VerbForm::Gerund if (left..verb).any(|i| frame.is_be(i)) => read().unwrap_or_else(shared),
        VerbForm::Gerund => of_gerund(frame, neighbour, earlier).unwrap_or_else(shared),
        // many of them known as …
        VerbForm::Participle if left == verb => after::agent(frame, verb),
        _ if left == verb && tells_of_message(frame, verb) => shared(),
        _ if lower == "as" => inverted().unwrap_or_else(shared),
        // Holm, a baker, | warned Stein; but: it was late, | warned Stein
        _ if set_off && (!has_subject() && !owned() || is_named_after(frame, verb, act, form)) => {
            inverted().or_else(read).unwrap_or_else(shared)
        }
        _ => read().unwrap_or_else(shared),
    }
}

/// The agent or the hearer of a passive, and of a participle that stands for one: `when | asked if it
/// was late`.
fn of_passive(
    frame: &QuotationFrame,
    verb: usize,
    act: Act,
    form: VerbForm,
    group: verb::Group,
) -> Option<Subject> {
    let left = group.start;
    let passive =
        group.voice == Voice::Passive && matches!(form, VerbForm::Past | VerbForm::Participle);
    if passive && !after::reports_speech(frame, verb) {
        let agent = after::agent(frame, verb);
        return match agent {
            Subject::Agentless => after::hearer(frame, verb).or(Some(agent)),
            _ => Some(agent),
        };
    }
    // the changes proposed | by the board; but: stood by the board
    let by = || {
        left == verb
            && (frame.is_word(left.wrapping_sub(1))
                // the accord, praised | by the board as …
                || act == Act::Judge && frame.lower_before(left) == ",")
            && frame.lower(verb + 1) == "by"
            && (frame.is_determiner(verb + 2) || frame.is_capitalized(verb + 2))
            && frame.lower(verb) != "stood"
    };
    // when asked if it was late, if told that it was
    // the Greens, | accused of “cowardice”, resigned; but: accused the Greens of
    let charged = left == verb
        && words!(
            "accused blamed condemned criticised criticized denounced mocked praised ridiculed"
        )
        .contains(frame.word(verb))
        && matches!(frame.lower(verb + 1), "of" | "for" | "over")
        && frame.is_quote(verb + 2);
    let participle = form == VerbForm::Past
        && (matches!(frame.lower_before(left), "if" | "unless" | "when") || by() || charged);
    participle.then(|| after::agent(frame, verb))
}

/// The kind of the word right before the verb, if that word alone is the subject: a pronoun, `who`, a
/// name that looks like an adverb (`Connolly`).
fn speaks_alone(
    frame: &QuotationFrame,
    neighbour: usize,
    verb: usize,
    form: VerbForm,
) -> Option<PhraseKind> {
    let word = frame.word(neighbour);
    let relative_that = || {
        word == "that" && neighbour > 0 && frame.is_word(neighbour - 1) && form != VerbForm::Gerund
    };
    if word.is_pronoun() {
        Some(PhraseKind::Pronoun)
    } else if verb == 1 && is_name_in_ly(frame) {
        Some(PhraseKind::Name)
    } else if matches!(word.as_str(), "who" | "which") || relative_that() {
        Some(PhraseKind::Relative)
    } else {
        None
    }
}

/// Whether a name that looks like an adverb opens a frame and speaks: `Connolly | said`.
fn is_name_in_ly(frame: &QuotationFrame) -> bool {
    let name = frame.word(0);
    let says = |verb: Reporting| {
        verb.act == Act::Say && matches!(verb.form, VerbForm::Past | VerbForm::Third)
    };
    name.ends_with("ly")
        && frame.reporting(1).is_some_and(says)
        && (LAST_NAMES.contains(name) || FIRST_NAMES.contains(name))
}

/// The speaker who goes on: `Holm said the toll was late, and | added that it would rise`.
fn continues_speech(
    frame: &QuotationFrame,
    neighbour: usize,
    verb: usize,
    act: Act,
    form: VerbForm,
    earlier: &[Cue],
) -> Option<Phrase> {
    let goes_on = frame.lower(neighbour) == "and"
        && form == VerbForm::Past
        && act == Act::Say
        && frame.lower(verb + 1) == "that"
        && (frame.lower(verb).starts_with("add") || frame.lower_before(neighbour) == ",");
    goes_on.then(|| matrix(frame, earlier).or_else(|| earlier.last()?.speaker()))?
}

/// The subject of the verb at `verb`, from `subject`, that of its clause; the verb group begins at
/// `left`.
fn of_clause(
    frame: &QuotationFrame,
    subject: clauses::Subject,
    verb: usize,
    left: usize,
    act: Act,
) -> Option<Subject> {
    let described = |of: Nominal| called_oneself(frame, of, left).or_else(|| described(frame, of));
    if let clauses::Subject::Own(of) | clauses::Subject::Shared(of) = subject
        && let Some((name, start)) = named_between_commas(frame, of, left)
    {
        return Some(Subject::Before(name, start));
    }
    Some(match subject {
        clauses::Subject::Own(of) => {
            match with_role(frame, of).or_else(|| led_by_name(frame, of)) {
                Some((phrase, start)) => Subject::Before(phrase, start),
                None => Subject::Before(described(of)?, of.start),
            }
        }
        clauses::Subject::Shared(of) => {
            let phrase = described(of)?;
            // She did not know where her house was and | said so
            let main = main_subject(frame, verb).map(|(phrase, _)| phrase);
            let speaks = |main: &Phrase| {
                act == Act::Say
                    && object::is_thing(frame, phrase)
                    && object::is_somebody(frame, *main)
            };
            Subject::Shared(main.filter(speaks).unwrap_or(phrase))
        }
        clauses::Subject::Modified(_) => after::agent(frame, verb),
        // Holm and Stein, one of | whom said
        clauses::Subject::Relative(at, Some(of)) if frame.lower(at) == "whom" => {
            Subject::Shared(described(of)?)
        }
        clauses::Subject::Relative(at, _) => {
            Subject::Shared(Phrase { span: frame.span(at, at + 1)?, kind: PhraseKind::Relative })
        }
    })
}

/// The subject of a gerund, found from the word before it, at `neighbour`.
fn of_gerund(frame: &QuotationFrame, neighbour: usize, earlier: &[Cue]) -> Option<Subject> {
    let left = neighbour + 1;
    if frame.is_punctuation(neighbour) {
        return said_last(frame, neighbour, earlier)
            .or_else(|| matrix(frame, earlier))
            .or_else(|| nearest(frame, neighbour, earlier))
            .map(Subject::Shared);
    }
    match frame.lower(neighbour) {
        // Reyes saying yes and Holm calling it …
        "as" => after::quoted_as(frame, neighbour).or_else(|| translated(frame, neighbour)),
        // Holm blamed Stein for saying …
        "for" => before::blamed(frame, neighbour).map(Subject::before),
        _ if before::hangs_on_message(frame, left) => Some(Subject::Unknown),
        _ => before::object_that_speaks(frame, left)
            .or_else(|| before::absolute(frame, left))
            .map(Subject::before)
            .or_else(|| governed(frame, neighbour).map(Subject::Shared))
            .or_else(|| nearest(frame, left, earlier).map(Subject::Shared)),
    }
}

/// `Holm, 44, | said`: whether the verb follows a name with an age.
fn follows_age(frame: &QuotationFrame, verb: usize) -> bool {
    verb >= 4
        && frame.lower(verb - 1) == ","
        && frame.kind(verb - 2) == Some(Kind::Number)
        && frame.lower(verb - 3) == ","
        && frame.is_capitalized(verb - 4)
}

/// Whether the speaker stands behind the verb, though another may stand before it:
/// `it was late, down from nine, | said Stein`, `it was late, | reports Stein`.
fn is_named_after(frame: &QuotationFrame, verb: usize, act: Act, form: VerbForm) -> bool {
    let Some(Subject::After(phrase, end)) = after::inverted(frame, verb, act, form) else {
        return false;
    };
    if frame.index(verb + 1) != Some(phrase.span.start as usize) {
        return false;
    }
    let says = matches!(frame.lower(verb), "said" | "say" | "says");
    let ends = |end: usize| frame.is_punctuation(end) || end == frame.len();
    match phrase.kind {
        // Holm, 44, | said Stein, a docker, was late
        PhraseKind::Name if frame.lower(end) == "," && follows_age(frame, verb) => false,
        PhraseKind::Name if ends(end) => {
            // explained Mr Stein; but: Holm, a baker, explained it, recalled Stein
            let tells = words!(
                "added argued claimed concluded explained insisted joked noted observed recalled stressed"
            );
            let named = || is_courtesy_title(frame.lower(verb + 1));
            says || frame.lower(verb) == "added"
                || tells.contains(frame.word(verb)) && named()
                || act == Act::Say && form == VerbForm::ThirdOrNoun
        }
        // …, | said a man in the room; but: Holm, a baker, | said the lock, which is old, was shut
        PhraseKind::Description | PhraseKind::Name => {
            // the cost of it, said the board, | depends on the toll
            let goes_on = frame.lower(end) == ","
                && (frame.is_finite_verb(end + 1) || verb::may_be_third_person(frame, end + 1));
            let described = frame.is_determiner(verb + 1) || ROLES.contains(frame.word(verb + 1));
            // …, said the board in Oslo, | which is late
            let verbless = || {
                (end..frame.len())
                    .take_while(|&i| !frame.is_relative(i))
                    .all(|i| !frame.is_finite_verb(i))
            };
            // but: Holm, a baker, said the rate | of young with no work had risen
            let goes_past = frame.is_preposition(end) || frame.is_conjunction(end);
            let closes = ends(end) || goes_past && !object::is_thing(frame, phrase);
            says && (goes_on || described && closes && verbless())
        }
        _ => false,
    }
}

/// Somebody with what that person claims to be, before the verb at `end`:
/// `a woman who called herself the aunt of Mensah | said`.
fn called_oneself(frame: &QuotationFrame, of: Nominal, end: usize) -> Option<Phrase> {
    let opens = frame.lower(of.end) == "who" || verb::is_gerund(frame, of.end);
    let claims = opens
        && (frame.lower(of.end) == "claiming"
            || (of.end + 1..end.min(of.end + 5))
                .any(|i| matches!(frame.lower(i), "herself" | "himself" | "themselves")));
    let whole = claims
        && (of.end..end).all(|i| frame.is_word(i) || frame.kind(i) == Some(Kind::Possessive));
    Some(Phrase {
        span: frame.span(of.start, end).filter(|_| whole)?,
        kind: PhraseKind::Description,
    })
}

/// “He slept,” | his uncle, Otto Stein said: a role between the quotation and the name at `of`, without
/// a comma behind the name.
fn with_role(frame: &QuotationFrame, of: Nominal) -> Option<(Phrase, usize)> {
    const LONGEST: usize = 8;
    let comma = of.start.checked_sub(1).filter(|&i| frame.lower(i) == ",")?;
    let quote = frame.before(comma).take(LONGEST).find(|&i| frame.is_quote(i))?;
    let (phrase, end) = phrase::at(frame, quote + 1)?;
    let role = ROLES.contains(phrase::head(frame.article, phrase.span));
    (end == comma && role && frame.is_capitalized(of.start)).then_some((phrase, quote + 1))
}

/// `| Otto Stein, director of the port | said it was late`: the name before the office at `of`, without a
/// comma behind the office.
fn led_by_name(frame: &QuotationFrame, of: Nominal) -> Option<(Phrase, usize)> {
    let comma = of.start.checked_sub(1).filter(|&i| frame.lower(i) == ",")?;
    let start = frame.before(comma).find(|&i| frame.is_quote(i)).map_or(0, |quote| quote + 1);
    let (phrase, end) = phrase::at(frame, start)?;
    let office = ROLES.contains(phrase::head(frame.article, frame.span(of.start, of.end)?));
    let small = !frame.is_capitalized(of.start) && !frame.is_determiner(of.start);
    (end == comma && phrase.kind == PhraseKind::Name && office && small).then_some((phrase, start))
}

/// `it was late, | Otto Stein, a docker, | said`, `it was late, | a docker, Otto Stein, | said`: the name of who
/// speaks, where what is said of the person stands between commas behind or before it, and the first
/// position of both. `of` is the subject that the clause seems to have.
fn named_between_commas(
    frame: &QuotationFrame,
    of: Nominal,
    left: usize,
) -> Option<(Phrase, usize)> {
    /// Items of what is said of the person, and of the name.
    const LONGEST: [usize; 2] = [12, 8];
    let comma = |&i: &usize| frame.lower(i) == ",";
    let close = left.checked_sub(1).filter(comma)?;
    let middle = frame.before(close).take(LONGEST[0]).find(comma)?;
    let start = frame.before(middle).take(LONGEST[1]).find(comma)? + 1;
    let (first, end) = phrase::at(frame, start)?;
    // the mayor, mayor of Kesh; but not "Mayor Otto Stein"
    let is_role = |phrase: Phrase| {
        let small = !frame.article.token(phrase.span.start as usize).capitalized;
        small && ROLES.contains(phrase::head(frame.article, phrase.span))
    };
    let second = phrase::at(frame, middle + 1);
    let told = || {
        let (next, alone) = (middle + 1, middle + 2 == close);
        frame.kind(next) == Some(Kind::Number) && alone
            || matches!(frame.lower(next), "of" | "from") && frame.is_capitalized(next + 1)
            || matches!(frame.lower(next), "who" | "whose")
            || second.is_some_and(|(phrase, _)| is_role(phrase))
    };
    let name = match second {
        _ if first.kind == PhraseKind::Name && told() => first,
        Some((name, end)) if name.kind == PhraseKind::Name && end == close && is_role(first) => {
            name
        }
        _ => return None,
    };
    // what stands behind the comma, or the subject of what is said
    let of_said = || of.end < start && (of.end..start).any(|i| frame.is_finite_verb(i));
    (end == middle && (of.start > middle || of_said())).then_some((name, start))
}

/// The subject, or the name that introduces it: `a woman named | Ida Mensah`; but not `a board named
/// Ida Mensah`.
fn described(frame: &QuotationFrame, of: Nominal) -> Option<Phrase> {
    let name = of.end + 1;
    let end = (name..frame.len()).find(|&i| !frame.is_capitalized(i)).unwrap_or(name);
    let person = matches!(frame.lower(of.start), "a" | "an" | "another" | "one")
        && PEOPLE.contains(frame.word(of.end - 1));
    match frame.span(name, end).filter(|_| person && frame.lower(of.end) == "named") {
        Some(span) => Some(Phrase { span, kind: PhraseKind::Name }),
        None => phrase::described(frame, of.start, of.end),
    }
}

/// The subject of the verb right before a gerund: Holm in `Stein said Holm kept | saying no`.
fn governed(frame: &QuotationFrame, verb: usize) -> Option<Phrase> {
    let goes_on = words!(
        "avoid avoided began begins continued kept keeps resist resisted started starts stopped"
    );
    let own = frame.clauses().verb_at(verb).filter(|_| goes_on.contains(frame.word(verb)))?;
    described(frame, own.own_subject()?)
}

/// The subject of the passive before `as`, who is quoted: `she was translated | as saying`.
fn translated(frame: &QuotationFrame, as_at: usize) -> Option<Subject> {
    let verb = as_at.checked_sub(1).filter(|&i| verb::group(frame, i).voice == Voice::Passive)?;
    let of = frame.clauses().verb_at(verb)?.own_subject()?;
    Some(Subject::Before(phrase::described(frame, of.start, of.end)?, of.start))
}

/// Whether the verb is a participle that describes the message before it, in a sentence that has its
/// verb already: `blamed Holm in a message | posted`.
fn tells_of_message(frame: &QuotationFrame, verb: usize) -> bool {
    if !(frame.has(verb, class::SENDING) && frame.has(verb - 1, class::MEDIUM)) {
        return false;
    }
    let opens = (verb.saturating_sub(7)..verb - 1)
        .rev()
        .take_while(|&i| !verb::is_verb(frame, i))
        .find(|&i| frame.lower(i) == "in");
    opens.is_some_and(|opens| (0..opens).any(|i| verb::is_verb(frame, i)))
}

/// The subject that a verb without its own shares: of the last verb before it, or of the sentence.
fn shared(frame: &QuotationFrame, verb: usize, earlier: &[Cue]) -> Option<Phrase> {
    // Holm mocked Stein's claim that it was late, saying …
    // Holm mocked those who praised it, saying …
    let closed = |cue: &Cue| {
        cue.is_relative()
            && !cue.act.takes_clause()
            && frame.lower_before(verb) == ","
            && frame.lower_before(cue.clause_start()) != ","
    };
    let own = |cue: &&Cue| cue.speaker().is_some() && !cue.is_noun(frame) && !closed(cue);
    let last = earlier.iter().rev().find(own);
    match last {
        Some(cue) => cue.speaker(),
        None => main_subject(frame, verb).map(|(phrase, _)| phrase),
    }
}

/// Whether nothing but what opens a participle clause stands before the gerund: `Saying …`,
/// `While saying …`.
fn opens_sentence(frame: &QuotationFrame, gerund: usize) -> bool {
    (0..gerund).all(|i| matches!(frame.lower(i), "after" | "in" | "while"))
}

/// The subject of the sentence after a participle clause that opens it: Holm in `Saying it was late, |
/// Holm left`.
fn follower(frame: &QuotationFrame, gerund: usize) -> Option<Phrase> {
    let named = |comma: usize| {
        let (phrase, end) = phrase::at(frame, comma + 1)?;
        let acts = frame.is_finite_verb(end) || frame.lower(end) == ",";
        (acts
            && (phrase.kind == PhraseKind::Name || matches!(frame.lower(comma + 1), "he" | "she")))
        .then_some(phrase)
    };
    // The last one: saying that if the lock fell, he would go, | Holm left
    let stop = (gerund + 1..frame.len())
        .find(|&i| frame.is_quote(i) || matches!(frame.lower(i), ";" | ":"))
        .unwrap_or(frame.len());
    (gerund + 2..stop).rev().filter(|&i| frame.lower(i) == ",").find_map(named)
}

/// The subject of the last verb before a gerund, if that verb is in nothing that the `earlier` verbs
/// report: Stein in `When Holm said it was late, Stein left, | adding`.
fn nearest(frame: &QuotationFrame, end: usize, earlier: &[Cue]) -> Option<Phrase> {
    let verb = frame.clauses().verbs.iter().rev().find(|verb| verb.head < end)?;
    let last = earlier.last()?;
    let free = last.end < verb.start
        && (0..earlier.len()).all(|number| content_end(frame, earlier, number) <= verb.start);
    let of = verb.own_subject().filter(|_| free)?;
    phrase::described(frame, of.start, of.end).filter(|phrase| phrase.kind == PhraseKind::Name)
}

/// The speaker right before the gerund after the `comma`: Holm in `…, Holm said, | adding`.
fn said_last(frame: &QuotationFrame, comma: usize, earlier: &[Cue]) -> Option<Phrase> {
    let last = earlier.last().filter(|last| last.clause_end() == comma)?;
    last.speaker().filter(|_| frame.lower_before(last.clause_start()) == ",")
}

/// The speaker of the clause that the last of the `earlier` verbs stands in: Holm in `Holm said Stein
/// agreed, | adding`.
fn matrix(frame: &QuotationFrame, earlier: &[Cue]) -> Option<Phrase> {
    let last = earlier.last()?;
    let says = |(number, cue): &(usize, &Cue)| {
        cue.act == Act::Say
            && cue.follows_subject()
            && cue.end <= last.clause_start()
            && last.start < content_end(frame, earlier, *number)
    };
    earlier.iter().enumerate().find(says).and_then(|(_, cue)| cue.speaker())
}

/// How far behind a dateline's place its dash stands, in items.
const DATELINE: usize = 4;

/// The subject of the frame's first main clause, if it ends before `limit`, with its position.
pub fn main_subject(frame: &QuotationFrame, limit: usize) -> Option<(Phrase, usize)> {
    let mut main = frame.clauses().main_subject?;
    // OSLO, Norway — | Holm left
    let dash = (main.end..main.end + DATELINE)
        .find(|&i| frame.kind(i) == Some(Kind::Dash) || frame.lower(i) == "-");
    let in_capitals = || frame.token(0).is_some_and(|token| token.all_caps && token.span.len() > 2);
    if let Some(dash) = dash.filter(|_| main.start == 0 && in_capitals()) {
        let own = |verb: &Verb| verb.own_subject().filter(|of| of.start > dash);
        main = frame.clauses().verbs.iter().find_map(own)?;
    }
    if main.end > limit {
        return None;
    }
    Some((described(frame, main)?, main.start))
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::read;
    use super::*;
    use crate::extractor::tests::cases;

    /// The speaker and the verb of each cue of the first frame.
    fn subjects(text: &str) -> String {
        read(text, |frame, cues| {
            let slice = |span| frame.article.slice(span);
            let show = |cue: &Cue| {
                let speaker = cue.speaker().map_or("-", |phrase| slice(phrase.span));
                format!("{speaker}/{}", cue.span(frame).map_or("", slice))
            };
            cues.iter().map(show).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn finds_whose_a_verb_is() {
        for (text, expected) in cases(
            "
            “The bridge will reopen,” said transport minister Lena Mensah.
                -> transport minister Lena Mensah/said
            “We rowed all night,” she said. -> she/said
            “Nobody goes,” Aldwick Inc <ALDW.O> said. -> Aldwick Inc/said
            “The plan,” Mr. Keller said, “is not dead.” -> Mr. Keller/said
            “Rents will fall,” Jo Park, a broker at Gamma Trust, said. -> Jo Park/said
            “The ice is thin,” said Jo Park, who keeps bees in Oslo. -> Jo Park/said
            “Nobody has asked me,” the mayor told Eva Torres of Radio Kesh. -> the mayor/told
            Moreno rejected the boat, calling it “too small”. -> Moreno/rejected Moreno/calling
            Moreno thanked the band and said the evening was “historic”.
                -> Moreno/thanked Moreno/said
            The siren could be heard “for hours,” according to resident Tom Crane.
                -> resident Tom Crane/according to
            Ida Dahl, who called the plan “a blunder,” will resign. -> who/called
            The ramp was described as “too weak for lorries”. -> -/described
            Otto Reyes, director of the port said no. -> Otto Reyes/said
            On Monday, crews of the port said no. -> crews of the port/said
            Reyes was quoted by the daily Oster Post as saying the dam would hold.
                -> Reyes/quoted Reyes/saying
            The spot uses footage of Reyes saying the dam would hold. -> Reyes/saying
            The daily quoted Reyes as saying the dam would hold. -> The daily/quoted Reyes/saying
            “No,” she was translated as saying. -> she/saying
            Left-wing writers said no. -> Left-wing writers/said
            A woman named Ida Dahl said no. -> Ida Dahl/said
            A board named Ida Dahl said no. -> A board/said
            The long-serving mayor Jo Park said no. -> The long-serving mayor Jo Park/said
            Meanwhile then-minister Jo Park said no. -> then-minister Jo Park/said
            The search was called off, with Peter Holm describing the wind as bad.
                -> -/called Peter Holm/describing
            The race was lost, with ex-skipper Peter Holm saying so. -> ex-skipper Peter Holm/saying
            Holm said that she and Stein agreed on the toll, adding that it was late.
                -> Holm/said she and Stein/agreed Holm/adding
            Holm said the lock was shut and Stein agreed, adding that it was late.
                -> Holm/said Stein/agreed Stein/adding
            The bridge was described by the mayor as “unsafe”. -> the mayor/described
            “We are done,” concluded on Friday the union's leader, Otto Stein.
                -> the union's leader/concluded
            Jo Park, a broker who saw it, recalled, “Nobody moved.” -> Jo Park/recalled
            Jo Park, a broker in Oslo, said Holm “was too slow”. -> Jo Park/said
            Stein said Holm told him the race was “lost”. -> Stein/said Holm/told
            In a statement on Tuesday Keller said no. -> Keller/said
            A spokesman for the ministry said no. -> A spokesman for the ministry/said
            Officials involved in the talks said no. -> Officials/said
            “No,” said a joint statement on Friday. -> a joint statement/said
            The Ministry for Trade, Fisheries and Rural Affairs said no.
                -> The Ministry for Trade, Fisheries and Rural Affairs/said
            Nevertheless Keller said no. -> Keller/said
            About three in ten said no. -> About three in ten/said
            Eva Torres (R-Ohio) said no. -> Eva Torres/said
            Stein said nothing of it, Holm said, adding that it was late.
                -> Stein/said Holm/said Holm/adding
            “The lock is old,” pointed out Jo Park. -> Jo Park/pointed out
            A man who called himself a cousin of Jo Park said no.
                -> who/called A man who called himself a cousin of Jo Park/said
            Jo Park said the lock was old, and added that it was late. -> Jo Park/said Jo Park/added
            The ministry here Monday said no. -> The ministry/said
            A customs typist from the northern port said no.
                -> A customs typist from the northern port/said
            The board's clerk, Jo Park, denied the delay of the new ferry.
                -> The board's clerk/denied
            Holm praised Stein in a message posted on Monday: no. -> Holm/praised Holm/posted
            Holm in a message posted a list. -> Holm/posted
            One said no, and most told us so. -> One/said most/told
            Jo Park, a baker, said the rate of ice with no salt had risen. -> Jo Park/said
            Holm left, but Stein could not resist saying so. -> Stein/saying
            The lock is old, acknowledged the town's mayor. -> the town's mayor/acknowledged
            “No,” Day said in May. -> Day/said
            “No,” said May. -> May/said
            May told the board no. -> May/told
            The board in May said no. -> The board/said
            “No,” the board said May 5. -> the board/said
            The pact, praised by Jo Park as a “step up”, is old. -> Jo Park/praised
            She did not know where her house was and said no. -> She/know She/said
            “No,” said one Stein confidant. -> one Stein confidant/said
            “No,” said Connolly. -> Connolly/said
            It is old, said Holm and others, and cold. -> Holm and others/said
            Holm mocked Stein's claim that it was late, saying no.
                -> Holm/mocked Stein/claim Holm/saying
            It got worse, said one GOP source in the room. -> one GOP source in the room/said
            Guards seized a leaflet stating that it was late. -> a leaflet/stating
            The town put up a large sign saying no. -> a large sign/saying
            Holm, 44, said Jo Park, a baker, was late. -> Holm/said
            The lock hit Holm, 44, said Jo Park. -> Jo Park/said
            The lock is old, Jo Park, a baker, said. -> Jo Park/said
            The lock is old, Jo Park, mayor of Kesh, said on Monday. -> Jo Park/said
            The lock is old, the mayor, Jo Park, said. -> Jo Park/said
            The lock is old, Jo Park, 44, said. -> Jo Park/said
            The lock is old, Jo Park, of Kesh, said. -> Jo Park/said
            The lock is old, Jo Park, who runs it, said. -> Jo Park/said
            The lock hit Jo Park, 44, and Otto Stein said so. -> Otto Stein/said
            He met bakers, Jo Park, Otto Stein, a docker, said. -> Otto Stein/said
            Holm shared a post by Jo Park claiming it was late. -> Jo Park/claiming
            Holm alerted the crew to a ruling stating that it was late. -> a ruling/stating
            Holm responded to critics saying that it was late. -> Holm/responded critics/saying
            Holm mocked lawmakers calling the lock “old”. -> Holm/mocked lawmakers/calling
            // a message or a meeting of the subject's own; words to or about the people
            Holm issued a statement saying that it was late. -> Holm/issued Holm/saying
            Holm held a news conference saying that it was late. -> Holm/saying
            Holm mocked lawmakers calling them “old”. -> Holm/mocked Holm/calling
            Holm mocked the mayor calling the lock “old”. -> Holm/mocked Holm/calling
            Holm thanked voters saying that it was late. -> Holm/thanked Holm/saying
            ",
        ) {
            assert_eq!(subjects(text), expected, "{text}");
        }
    }
}
