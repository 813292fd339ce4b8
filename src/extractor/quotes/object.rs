//! Reported speech without a clause: the object of a verb of speech, `urged
//! the council to wait`, `called for a vote`, `warned of a long winter`.

mod deeds;

use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use crate::lexicon::{PEOPLE, ROLES, word_set, words};
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::noun_phrase as phrase;
use crate::syntax::noun_phrase::{Phrase, PhraseKind};
use crate::syntax::reporting::{Act, VerbForm};
use crate::syntax::verb::{self, is_saying};
use crate::syntax::word::Word;
use crate::text::token::Kind;

/// The object of the verb of `cue`, as start and end position, if it is what was said: `urged | the
/// council to wait |`.
pub fn content(frame: &QuotationFrame, cue: &Cue, limit: usize) -> Option<(usize, usize)> {
    let somebody = match cue.subject {
        Subject::Before(phrase, at) => {
            phrase.kind != PhraseKind::Relative || frame.lower(at) == "who"
        }
        Subject::Shared(_) => true,
        _ => false,
    };
    // A headline tells what was done: Mayor Praises Harbour Crew.
    let headline = matches!(frame.role, Role::Headline | Role::Subheadline)
        || frame.is_in_headline_case() && !is_in_capitals(frame);
    if !somebody
        || headline && !asks_for(frame, cue)
        || is_planned(frame, cue)
        || deeds::hangs_on_noun(frame, cue)
    {
        return None;
    }
    let verb = frame.lower(cue.start);
    let start = after_link(frame, cue)?;
    let first = frame.word(start);
    let begins = phrase::can_begin(frame, start)
        || verb::is_gerund(frame, start)
        || first.is_object()
        || start > cue.end && frame.is_word(start);
    let mut end = object_end(frame, start, limit);
    while end > start && (frame.is_preposition(end - 1) || frame.lower(end - 1) == "since") {
        end -= 1;
    }
    // portrayed a king, but: portrayed him as a coward
    let plays = verb.starts_with("portray") && !(start..end).any(|i| frame.lower(i) == "as");
    // reported a loss of nine million, reported her car stolen
    let accounts = verb == "reported"
        && (start..end.min(start + 6)).any(|i| {
            // but: reported 12 missing, reported a missing link
            let gone = matches!(frame.lower(i), "missing" | "stolen")
                && (!frame.is_word(i + 1) || frame.is_preposition(i + 1) || frame.is_time(i + 1))
                && frame.has(start, class::POSSESSIVE | class::ARTICLE | class::DEFINITE);
            frame.has(i, class::ACCOUNT) || gone
        });
    // questioned Mensah about the bridge
    let asks = verb.starts_with("question") && (start..end).any(|i| frame.lower(i) == "about");
    // described herself as a nurse
    if matches!(first.as_str(), "herself" | "himself" | "itself" | "themselves") {
        return None;
    }
    // endorsed Mensah, defended Mensah against the claims; but: defended Mensah's decision
    let named = || {
        frame.is_capitalized(start)
            && !(start..start + 4).any(|i| frame.kind(i) == Some(Kind::Possessive))
    };
    let backs = verb.starts_with("endors")
        && (first.is_object() || first == "her" || frame.is_capitalized(start))
        || verb.starts_with("defend") && (first.is_object() || named());
    // rejected the allegations, confirmed the incident: which, is not told
    let matter = |i: usize| words!("case development incident matter news").contains(frame.word(i));
    let unnamed = start + 2 == end
        && first.is_determiner()
        && (frame.has(start + 1, class::DISPUTED) || matter(start + 1));
    // the season revealed a weak team, the plan promises relief
    let reveals = words!("promis reveal suggest").any_opens(verb)
        && cue.speaker().is_some_and(|phrase| is_thing(frame, phrase));
    // citing | officials; but: citing | reports of attacks, citing | his role
    let cites = verb.starts_with("cit") && !frame.is_possessive(start) && {
        let noun = (start..end).take_while(|&i| i == start || !frame.is_preposition(i)).last();
        let of = noun.is_some_and(|noun| frame.lower(noun + 1) == "of");
        let head = noun.map_or(Word::EMPTY, |noun| frame.word(noun));
        let named = words!("data documents figures filings records reports source sources");
        !of && (head.has(class::MEDIUM | class::PRESS)
            || PEOPLE.contains(head)
            || named.contains(head))
    };
    // pleaded guilty
    if verb.starts_with("plead") && matches!(first.as_str(), "guilty" | "innocent" | "not" | "no") {
        return None;
    }
    let deed = deeds::is_deed(frame, cue, start..end, limit);
    (begins
        && !asks
        && !reveals
        && !accounts
        && !cites
        && !plays
        && !deed
        && !backs
        && !unnamed
        && end > start + 1
        // cited Mensah | as saying
        && !(frame.lower(end - 1) == "as" && is_saying(frame, end))
        && !(end..end + 3).any(|i| frame.is_quote(i)))
    .then_some((start, end))
}

/// Whether the noun of a phrase means neither people nor a body nor something said: `the season`.
pub fn is_thing(frame: &QuotationFrame, phrase: Phrase) -> bool {
    let head = phrase::head(frame.article, phrase.span);
    phrase.kind == PhraseKind::Description
        && !(ROLES.contains(head)
            || PEOPLE.contains(head)
            || head.has(
                class::BODY | class::ENTERPRISE | class::SAYING | class::MEDIUM | class::PRESS,
            )
            || words!("anybody anyone everybody everyone old one somebody someone").contains(head)
            || head.ends_with('s'))
}

/// Whether a phrase means people: a name, an office, a body, `they`.
pub fn is_somebody(frame: &QuotationFrame, phrase: Phrase) -> bool {
    let head = phrase::head(frame.article, phrase.span);
    match phrase.kind {
        PhraseKind::Name => true,
        PhraseKind::Pronoun => head != "it",
        PhraseKind::Description => ROLES.contains(head) || head.has(class::BODY | class::PEOPLE),
        PhraseKind::Possessive | PhraseKind::Relative => false,
    }
}

/// Whether a phrase names a tribunal, before which a case is brought: `a court in Oslo`.
pub fn is_tribunal(frame: &QuotationFrame, phrase: Option<Phrase>) -> bool {
    phrase.is_some_and(|of| phrase::head(frame.article, of.span).has(class::TRIBUNAL))
}

/// Whether a verb can only be done in words: Union Urges Ban on Lorries.
fn asks_for(frame: &QuotationFrame, cue: &Cue) -> bool {
    words!("beg call demand implor plead urg warn").any_opens(frame.lower(cue.start))
}

/// Old wire reports, which are not headlines all through.
fn is_in_capitals(frame: &QuotationFrame) -> bool {
    (0..frame.len())
        .filter_map(|i| frame.token(i))
        .filter(|token| token.is_word() && token.span.len() > 3)
        .all(|token| token.all_caps)
}

/// `to demand a vote`, `would not endorse her`: not said, or not yet.
pub fn is_planned(frame: &QuotationFrame, cue: &Cue) -> bool {
    // continued to call for calm
    if frame.lower_before(cue.start) == "to" && is_implicative(frame, cue.start - 1) {
        return false;
    }
    frame
        .before(cue.start)
        .take_while(|&i| frame.is_auxiliary(i) || frame.is_adverb(i) || frame.lower(i) == "to")
        .any(|i| frame.lower(i) == "to" || frame.has(i, class::MODAL | class::NEGATION))
}

/// Whether the verb before `to` implies that the infinitive was done: went on | to say, was forced | to
/// admit; but: hoped to say.
pub fn is_implicative(frame: &QuotationFrame, to: usize) -> bool {
    let last = frame.lower_before(to);
    matches!(last, "on" | "continue" | "continued" | "continues" | "forced")
        // was keen to stress, was at pains to point out
        || words!("anxious careful eager keen pains quick").contains(frame.word(to.wrapping_sub(1)))
            && words!("emphasise emphasize insist note point say stress underline underscore")
                .contains(frame.word(to + 1))
}

/// Past the preposition that the verb wants: `called | for`, `warned | of`.
fn after_link(frame: &QuotationFrame, cue: &Cue) -> Option<usize> {
    let (verb, next) = (frame.lower(cue.start), cue.end);
    let links: &[&str] = match verb {
        "called" | "calling" | "calls" if is_labelled(frame, next) => return Some(next),
        "call" | "called" | "calling" | "calls" => &["for", "on", "upon"],
        "complained" | "complaining" | "spoke" | "talked" => &["about"],
        // asked | the council to wait, asked the council for | time to wait, asked about | the vote
        "ask" | "asked" | "asking" | "asks" => {
            let mut hearer = (next..next + 6).take_while(|&i| frame.lower(i) != "to");
            let for_ =
                hearer.find(|&i| frame.lower(i) == "for" || i == next && frame.lower(i) == "about");
            // asked her for two hours, for the third time, asked nine questions for which
            let when = |i: usize| {
                i > next
                    && (frame.is_relative(i + 1)
                        || matches!(frame.lower(i + 1), "more" | "over" | "almost" | "nearly")
                            && frame.lower(i + 2) == "than"
                        || (i + 1..i + 4).any(|i| frame.has(i, class::LENGTH))
                        || frame.lower(i + 1) == "the" && frame.lower(i + 3) == "time")
            };
            let for_ = for_.filter(|&i| !when(i));
            let to = || (next + 1..next + 6).any(|i| frame.lower(i) == "to");
            return for_.filter(|_| verb != "ask").map(|i| i + 1).or_else(|| to().then_some(next));
        }
        // told the crew to wait, warned her not to wait
        _ if commands(frame, verb, next) => return Some(next),
        "warned" | "warning" | "warns" => &["of", "about", "against"],
        // admitted to stealing
        "admits" | "admitted" | "confessed" | "confesses"
            if frame.lower(next) == "to" && verb::is_gerund(frame, next + 1) =>
        {
            return Some(next + 1);
        }
        "pointed" | "pointing" | "points" => &["to"],
        _ => return takes_object(frame.word(cue.start)).then_some(next),
    };
    links.contains(&frame.lower(next)).then_some(next + 1)
}

/// Whether a verdict stands behind the phrase at `start`: called | the vote a farce
fn is_labelled(frame: &QuotationFrame, start: usize) -> bool {
    let end = if frame.is_object(start) { Some(start + 1) } else { phrase::end(frame, start) };
    let verdict = end.filter(|&end| matches!(frame.lower(end), "a" | "an"));
    let Some((from, to)) =
        verdict.and_then(|verdict| Some((verdict, phrase::end(frame, verdict)?)))
    else {
        return false;
    };
    !(from..to).any(|i| frame.is_capitalized(i))
}

/// Whether a verb tells the hearer who stands at `hearer` what to do; but: told | a joke to cheer
/// her up, told | of a plan to wait.
fn commands(frame: &QuotationFrame, verb: &str, hearer: usize) -> bool {
    let stems = words!("advis begg begs encourag exhort implor remind tell told warn");
    const LONGEST: usize = 8;
    let named = phrase::can_begin(frame, hearer) || frame.is_object(hearer);
    if !named || !stems.any_opens(verb) {
        return false;
    }
    let within = |i: &usize| {
        frame.is_word(*i)
            && (!frame.is_finite_verb(*i) || frame.lower(*i) == "states")
            && (frame.lower(*i) == "to" || !frame.is_preposition(*i))
    };
    let to =
        (hearer + 1..hearer + LONGEST).take_while(within).find(|&i| verb::is_infinitive(frame, i));
    let story = words!("idea joke lie lies need plan plans stories story tale tales truth");
    to.is_some_and(|to| !story.contains(frame.word(to - 1)))
}

/// Whether the object of a verb of speech is what was said: `denied | the charge`.
pub fn takes_object(verb: Word) -> bool {
    let tells_deed = |verb: Word| word_set!("unquoted_stems").any_opens(verb.as_str());
    verb.reporting().is_some_and(|reporting| reporting.act == Act::Judge) && !tells_deed(verb)
        || verb.has(class::TELLS_OBJECT)
}

/// Where the object that began at `start` ends: past a comma in
/// `the hope that if it froze, she could go`, `stealing the boat, and hiding it`.
fn object_end(frame: &QuotationFrame, start: usize, limit: usize) -> usize {
    let end_from = |from: usize| (from..limit).find(|&i| ends_at(frame, start, i)).unwrap_or(limit);
    let end = end_from(start);
    let next = end + 1;
    let opens = |that: usize| frame.is_preposition(that + 1) || frame.opens_clause(that + 1);
    let unsaid = || (start..end).find(|&i| frame.lower(i) == "that").is_some_and(opens);
    let gerund = || {
        verb::is_gerund(frame, start)
            && frame.lower(next) == "and"
            && verb::is_gerund(frame, next + 1)
    };
    // her long, | difficult feud with the mayor; but: her guilt, prosecutors said
    let adjectives = || {
        let owned = frame.is_determiner(start) || frame.is_possessive(start);
        let compound = (start + 1..end).any(|i| frame.kind(i) == Some(Kind::Hyphen));
        let word = frame.word(next);
        let other = class::DETERMINER
            | class::PREPOSITION
            | class::CONJUNCTION
            | class::CLAUSE_OPENER
            | class::ANY_ADVERB
            | class::TIME
            | class::LENGTH;
        let noun = frame.is_word(next)
            && !frame.is_capitalized(next)
            && !word.has(other)
            && !verb::is_gerund(frame, next);
        owned
            && (end == start + 2 || compound)
            && noun
            && (next..limit)
                .take_while(|&i| frame.is_word(i) || frame.kind(i) == Some(Kind::Hyphen))
                .all(|i| !frame.is_finite_verb(i) && frame.reporting(i).is_none())
    };
    let continues =
        frame.lower(end) == "," && next < limit && (gerund() || unsaid() || adjectives());
    let listed = || (frame.lower(end) == ",").then(|| last_item(frame, next, limit)).flatten();
    match listed().or(continues.then_some(next)) {
        Some(last) => end_from(last),
        None => end,
    }
}

/// Where the last item of a list begins; its second item begins at `start`: `higher pay, shorter hours
/// and | an end to night work`; but not: `a vote, which is late and dear`.
fn last_item(frame: &QuotationFrame, start: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    let word = frame.word(start);
    let opens = word.is_preposition()
        || word.is_conjunction()
        || word.is_relative()
        || word.opens_clause()
        || frame.reporting(start).is_some();
    let end = limit.min(start + LONGEST);
    let and = (start..end)
        .take_while(|&i| (frame.is_word(i) || frame.lower(i) == ",") && !frame.is_finite_verb(i))
        .find(|&i| matches!(frame.lower(i), "and" | "or"))?;
    // a vote, the head of the board said and left
    let closes = (and..limit)
        .take_while(|&i| frame.is_word(i))
        .all(|i| !frame.is_finite_verb(i) && frame.reporting(i).is_none());
    (!opens && closes).then_some(and + 1)
}

/// Whether the object that began at `start` ends before `position`.
fn ends_at(frame: &QuotationFrame, start: usize, position: usize) -> bool {
    match frame.kind(position) {
        Some(Kind::Stop | Kind::Dash) => true,
        // the head of the board (KHB)
        Some(Kind::Punctuation) if frame.lower(position) == "(" => frame.lower(position + 2) != ")",
        Some(Kind::Punctuation) => matches!(frame.lower(position), "," | ";" | ":"),
        _ => {
            let lower = frame.word(position);
            let next = position + 1;
            lower.is_conjunction() && (verb::is_verb(frame, next) || frame.is_adverb(next) && verb::is_verb(frame, next + 1))
                // denied the claims | and Holm has accused the board
                || lower == "and" && position > start && opens_own_clause(frame, start, position)
                // his resolve | saying that it was late
                || position > start
                    && frame.reporting(position).is_some_and(|verb| verb.form == VerbForm::Gerund)
                    && is_saying(frame, position)
                    && !frame.is_preposition(position - 1)
                || matches!(lower.as_str(), "while" | "when" | "after" | "before" | "because" | "but") && position > start
                || lower.is_time() && frame.is_capitalized(position)
                || matches!(lower.as_str(), "in" | "during" | "at") && is_occasion(frame, next)
        }
    }
}

/// Whether a clause with a subject of its own follows the "and" behind a bare object.
fn opens_own_clause(frame: &QuotationFrame, start: usize, and: usize) -> bool {
    let named = frame.is_determiner(and + 1) || frame.is_capitalized(and + 1);
    named
        // voiced the hope that the bank and the board would agree
        && (start..and).all(|i| !frame.is_finite_verb(i) && frame.lower(i) != "that")
        && phrase::end(frame, and + 1).is_some_and(|end| frame.is_clear_verb(end))
}

/// `in a statement`, `during an interview`
fn is_occasion(frame: &QuotationFrame, position: usize) -> bool {
    frame.is_determiner(position) && (position + 1..position + 3).any(|i| frame.is_saying(i))
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::read;

    /// The object of the first verb of speech that has one, `-` if none has.
    fn object(text: &str) -> String {
        read(text, |frame, cues| {
            let found = cues.iter().find_map(|cue| super::content(frame, cue, frame.len()));
            let span = found.and_then(|(start, end)| frame.span(start, end));
            span.map_or("-", |span| frame.article.slice(span)).to_string()
        })
    }

    #[test]
    fn finds_what_was_urged() {
        for (text, expected) in [
            ("Mensah urged the council to wait.", "the council to wait"),
            ("Mensah called for a vote on the bridge, and left.", "a vote on the bridge"),
            (
                "Mensah called for a vote, longer locks and new boats.",
                "a vote, longer locks and new boats",
            ),
            ("Mensah called for a vote, the board said and left.", "a vote"),
            ("Mensah asked the board for more time.", "more time"),
            ("Mensah asked the board for two hours if it was late.", "-"),
            ("Mensah asked the board to wait.", "the board to wait"),
            ("Mensah credited Holm with the plan.", "-"),
            ("The crew answered the call of the board.", "-"),
            ("Mensah accused Holm of lying in a statement on Monday.", "-"),
            ("Mensah warned of a long winter.", "a long winter"),
            ("The ministry announced a ban on lorries on Friday.", "a ban on lorries"),
            ("Holm criticised the plan and praised the harbour crew.", "-"),
            ("Holm attacked the council for its slow work.", "-"),
            ("Holm assailed the council in a speech.", "-"),
            ("Holm blasted the council over the toll.", "-"),
            ("Holm dismissed her efforts to wait.", "her efforts to wait"),
            ("Holm defended the budget, saying it was cheap.", "the budget"),
            ("Holm rejected the claims of the board.", "the claims of the board"),
            ("Holm defended his decision to wait.", "his decision to wait"),
            ("Holm lashed out at the board.", "-"),
            ("Holm rejected the allegations.", "-"),
            ("Holm denied those claims on Monday.", "-"),
            ("Holm confirmed the incident on Monday.", "-"),
            ("Holm confirmed the incident at the lock.", "the incident at the lock"),
            ("Holm endorsed Mensah last week.", "-"),
            ("Holm defended Mensah against the claims of the board.", "-"),
            ("Holm endorsed the plan for a bridge.", "the plan for a bridge"),
            ("Holm told the crew to leave the boat.", "the crew to leave the boat"),
            ("Holm told a joke to cheer the crew.", "-"),
            ("Holm told of a plan to leave.", "-"),
            ("Holm called the vote a farce and left.", "the vote a farce"),
            (
                "Holm admitted to stealing the boat, and hiding it.",
                "stealing the boat, and hiding it",
            ),
            ("Holm admitted to a fault.", "-"),
            (
                "Holm expressed hope that if it froze, it would hold.",
                "hope that if it froze, it would hold",
            ),
            ("Holm defended his decision, which is old, and left.", "his decision"),
            ("Holm cited the board as saying that it was late.", "-"),
            ("Union Urges Ban on Lorries", "Ban on Lorries"),
            ("An officer requesting a rest said it was late.", "-"),
            ("Holm sent a letter urging calm and patience.", "calm and patience"),
            // done, not said
            ("The gang attacked a school by the river.", "-"),
            ("The chamber rejected the bill on Monday.", "-"),
            ("The judge dismissed the case against Holm.", "-"),
            ("Holm defended her title in Oslo.", "-"),
            ("A leaflet rejecting his plan for the river lay there.", "-"),
            ("Widow of Former Mayor Praises Young Crew Amid Row Over Bridge", "-"),
            ("Holm could not condemn the plan.", "-"),
            // nothing said, or not yet
            ("The army reported nine deaths from mines.", "nine deaths from mines"),
            ("The bank reported a loss of nine million.", "-"),
            ("Holm portrayed a king in the film.", "-"),
            ("Mensah wants to demand a vote.", "-"),
            ("Mensah continued to call for a vote.", "a vote"),
            ("Mensah urged the crew to wait and loudly sang.", "the crew to wait"),
            ("Mensah named a new deputy.", "-"),
            ("The firm dubbed the first two seasons of it.", "-"),
            ("The blast, blasting it off the road, was loud.", "-"),
            ("The court rejected her objections on Monday.", "-"),
            ("Holm described herself as a nurse.", "-"),
            ("The season revealed a weak team.", "-"),
            ("The minister revealed a plan for the river.", "a plan for the river"),
            ("Mensah pushed the door open.", "-"),
            ("The plan that criticised the council was dropped.", "-"),
            ("Mensah called the plan “a blunder”.", "-"),
        ] {
            assert_eq!(object(text), expected, "{text}");
        }
    }
}
