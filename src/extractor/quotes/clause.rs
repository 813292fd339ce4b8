//! Finds the reporting verbs of a frame.

use super::content::is_time_adjunct;
use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use super::hearer;
use super::object;
use super::phrasal;
use super::sieves;
use super::silent;
use super::subject;
use crate::lexicon::{word_set, words};
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::noun_phrase::{self as phrase, PhraseKind};
use crate::syntax::reporting::{Act, Reporting, VerbForm};
use crate::syntax::verb;
use crate::syntax::word::Word;

/// The reporting verbs of `frame`, in order.
pub fn cues(frame: &QuotationFrame) -> Vec<Cue> {
    let mut out: Vec<Cue> = Vec::new();
    let mut from = 0;
    while let Some(position) = (from..frame.len()).find(|&i| frame.may_report(i)) {
        let word = frame.word(position);
        let cue = match word.as_str() {
            "according" => according_to(frame, position),
            "per" => per(frame, position),
            "view" | "opinion" | "words" => in_view_of(frame, position),
            "adamant" | "insistent" => adamant(frame, position),
            _ => claim(frame, position, word).or_else(|| verb(frame, position, word, &out)),
        };
        from = cue.map_or(position + 1, |cue| cue.end);
        out.extend(cue);
    }
    out
}

/// `according to X`
fn according_to(frame: &QuotationFrame, position: usize) -> Option<Cue> {
    if frame.lower(position + 1) != "to" {
        return None;
    }
    let (phrase, end) = phrase::at(frame, position + 2)?;
    // According to police | Holm was at home; but: according to the Delta report published on Monday
    let modified = frame.has(end, class::PARTICIPLE | class::ED) && frame.is_preposition(end + 1);
    let split = hearer::end_before_subject(frame, position + 2, end)
        // but: according to reports | Holm said he was ill
        .filter(|_| position <= 1 && !modified && frame.reporting(end).is_none())
        .and_then(|end| Some((phrase::described(frame, position + 2, end)?, end)));
    let (phrase, end) = split.unwrap_or((phrase, end));
    // went according to plan, are paid according to their age
    let measure = word_set!("measures").contains(phrase::head(frame.article, phrase.span))
        || matches!(frame.lower(position + 2), "plan" | "schedule");
    let subject = Subject::After(phrase, end);
    (!measure).then_some(Cue { start: position, end: position + 2, act: Act::Say, subject })
}

/// `It was late, per Radio Kesh.`, `…, per the release`; but: nine crowns per ton
fn per(frame: &QuotationFrame, position: usize) -> Option<Cue> {
    let (phrase, end) = phrase::at(frame, position + 1)?;
    let head = phrase::head(frame.article, phrase.span);
    let source = head.has(class::SAYING | class::MEDIUM | class::BODY | class::PRESS);
    let named = (phrase.kind == PhraseKind::Name || source)
        && (position == 0 || frame.lower(position - 1) == ",")
        && !frame.is_word(end);
    named.then_some(Cue {
        start: position,
        end: position + 1,
        act: Act::Say,
        subject: Subject::After(phrase, end),
    })
}

/// `Mensah's claim that S`; but: her claim that was late
fn claim(frame: &QuotationFrame, position: usize, word: Word) -> Option<Cue> {
    let nouns = words!(
        "accusation allegation argument assertion claim complaint contention suggestion warning"
    );
    let that = position + 1;
    let clause =
        frame.lower(that) == "that" && !frame.is_finite_verb(that + 1) && nouns.any_opens(&word);
    let (phrase, start) = sieves::owner(frame, position).filter(|_| clause)?;
    Some(Cue { start: position, end: that, act: Act::Say, subject: Subject::Before(phrase, start) })
}

fn verb(frame: &QuotationFrame, position: usize, word: Word, earlier: &[Cue]) -> Option<Cue> {
    if silent::tells_no_speech(frame, position) {
        return None;
    }
    if let Some(cue) = wanted_to_know(frame, position, word) {
        return Some(cue);
    }
    let Some(Reporting { act, form }) = word.reporting() else {
        return heard(frame, position)
            .or_else(|| idiom(frame, position, word, earlier))
            .or_else(|| as_put(frame, position, word))
            .or_else(|| other_verb(frame, position, word));
    };
    if !verb::reports_here(frame, position, form) {
        return other_verb(frame, position, word).filter(|cue| cue.end > position + 1);
    }
    let closes_headline =
        frame.role == Role::Headline && word == "told" && !frame.is_word(position + 1);
    let subject = match subject::of_verb(frame, position, act, form, earlier) {
        // PM lied, inquiry | told
        Subject::Before(_, start) if closes_headline => Subject::Hearer(start),
        subject => subject,
    };
    Some(Cue { start: position, end: position + phrasal::length(frame, position), act, subject })
}

/// The cue of `the court heard …`, `the parole board heard that …`; what others hear is not speech:
/// `the crew heard a bang`.
fn heard(frame: &QuotationFrame, position: usize) -> Option<Cue> {
    const WHEN: usize = 6;
    if frame.lower(position) != "heard" {
        return None;
    }
    let Subject::Before(phrase, start) =
        subject::of_verb(frame, position, Act::Say, VerbForm::Past, &[])
    else {
        return None;
    };
    // heard evidence, heard from Holm; but: heard on Monday that
    let after = (position + 1..position + WHEN)
        .find(|&i| !is_time_adjunct(frame, i))
        .unwrap_or(position + 1);
    let next = frame.word(after);
    let said = next == "that" || after == position + 1 && !next.is_preposition();
    let sits = object::is_tribunal(frame, Some(phrase)) && said
        // the parole board, councillors
        || word_set!("hearing_bodies").contains(phrase::head(frame.article, phrase.span))
            && next == "that";
    sits.then_some(Cue {
        start: position,
        end: position + 1,
        act: Act::Say,
        subject: Subject::Hearer(start),
    })
}

/// Whether a tribunal stands near a position, mostly before it: `| It was claimed at the trial …`
pub fn is_near_tribunal(frame: &QuotationFrame, position: usize) -> bool {
    const NEAR: usize = 40;
    const BEHIND: usize = 6;
    let Some(token) = frame.index(position) else { return false };
    // left the court, on court: where tennis is played
    let played = |i: usize| {
        (i.saturating_sub(2)..i).any(|i| {
            words!("basketball clay entered leave leaves left off on onto squash tennis")
                .contains(frame.article.tagged(i))
        })
    };
    (token.saturating_sub(NEAR)..token + BEHIND)
        .any(|i| frame.article.tagged(i).has(class::TRIBUNAL) && !played(i))
}

/// What stands between a verb and "that" where they report together: `made it clear | that`.
#[rustfmt::skip]
const IDIOMS: [(&[&str], &[&str]); 7] = [
    (&["made", "makes", "making"], &["clear", "it clear", "plain", "it plain", "it known"]),
    (&["let", "lets", "letting"], &["it be known", "on", "slip"]),
    (&["pointing"], &["out"]),
    (&["submits", "submitted", "submitting"], &[""]),
    (&["took", "takes"], &["the view"]),
    (&["broke", "breaks"], &["the news"]),
    (&["gave", "gives"], &["an assurance", "assurances", "notice"]),
];

/// `made clear that`, `let it be known that`, `put it to Mensah that`
fn idiom(frame: &QuotationFrame, position: usize, word: Word, earlier: &[Cue]) -> Option<Cue> {
    let after = |rest: &&str| {
        let mut words = rest.split_whitespace().zip(position + 1..);
        let end = position + 1 + rest.split_whitespace().count();
        words.all(|(word, at)| frame.lower(at) == word).then_some(end)
    };
    let put_to = || {
        let hearer = after(&"it to").filter(|_| matches!(word.as_str(), "put" | "puts"))?;
        Some(hearer + 1).filter(|_| frame.is_object(hearer)).or_else(|| phrase::end(frame, hearer))
    };
    let rests = IDIOMS.iter().find(|(verbs, _)| verbs.contains(&word.as_str()));
    let mut ends = rests.into_iter().flat_map(|(_, rests)| *rests).filter_map(after);
    // but: gave assurances that were false
    let that = |end: &usize| frame.lower(*end) == "that" && !frame.is_finite_verb(end + 1);
    let end = ends.find(that).or_else(|| put_to().filter(that))?;
    let form = match word.as_str() {
        word if word.ends_with("ing") => VerbForm::Gerund,
        word if word.ends_with('s') => VerbForm::Third,
        _ => VerbForm::Past,
    };
    let subject = subject::of_verb(frame, position, Act::SayThat, form, earlier);
    of_somebody(frame, Cue { start: position, end, act: Act::SayThat, subject })
}

/// `was | adamant that`
fn adamant(frame: &QuotationFrame, position: usize) -> Option<Cue> {
    let be = position.checked_sub(1).filter(|_| frame.lower(position + 1) == "that")?;
    let be = Some(be).filter(|&be| frame.is_be(be) || frame.lower(be).starts_with("remain"))?;
    let subject = subject::of_verb(frame, be, Act::SayThat, VerbForm::Third, &[]);
    of_somebody(frame, Cue { start: be, end: position + 1, act: Act::SayThat, subject })
}

fn of_somebody(frame: &QuotationFrame, cue: Cue) -> Option<Cue> {
    // Only people and bodies speak; not: the vote made clear that
    cue.speaker().is_some_and(|phrase| !object::is_thing(frame, phrase)).then_some(cue)
}

/// `as X puts it`, `as X sees it`
fn as_put(frame: &QuotationFrame, position: usize, word: Word) -> Option<Cue> {
    const LONGEST: usize = 8;
    let puts = matches!(word.as_str(), "put" | "puts" | "sees")
        && frame.lower(position + 1) == "it"
        && !frame.is_word(position + 2);
    let first = position.saturating_sub(LONGEST);
    let as_ = (first..position).rev().find(|&i| frame.lower(i) == "as").filter(|_| puts)?;
    let subject = Subject::Before(phrase::described(frame, as_ + 1, position)?, as_ + 1);
    Some(Cue { start: position, end: position + 2, act: Act::Say, subject })
}

/// `in the view of X`, `in X's words`
fn in_view_of(frame: &QuotationFrame, position: usize) -> Option<Cue> {
    let (start, end, phrase, last) = if frame.lower(position + 1) == "of" {
        let (phrase, last) = phrase::at(frame, position + 2)?;
        (position.checked_sub(2)?, position + 2, phrase, last)
    } else {
        let (phrase, start) = sieves::owner(frame, position)?;
        (start.checked_sub(1)?, position + 1, phrase, position + 1)
    };
    let quoted = (last..last + 3).any(|i| frame.is_quote(i));
    // but: in full view of the crew, lost trust in the words of Stein
    let the = end != position + 2 || frame.lower(position - 1) == "the";
    let set_off = start == 0 || frame.lower(start - 1) == ",";
    let speaks = frame.lower(start) == "in" && the && set_off && !quoted;
    // but: in the view of the sea
    (speaks && object::is_somebody(frame, phrase)).then_some(Cue {
        start,
        end,
        act: Act::Say,
        subject: Subject::After(phrase, last),
    })
}

/// `wanted to know why`, `“Where is it?” Mensah demanded to know.`
fn wanted_to_know(frame: &QuotationFrame, position: usize, word: Word) -> Option<Cue> {
    let asks = matches!(word.as_str(), "demanded" | "demands" | "wanted" | "wants")
        && frame.lower(position + 1) == "to"
        && frame.lower(position + 2) == "know";
    let subject = || subject::of_verb(frame, position, Act::Say, VerbForm::Past, &[]);
    asks.then(|| Cue { start: position, end: position + 3, act: Act::Say, subject: subject() })
}

/// How far a quotation may stand from such a verb, its subject or hearer between, in items.
const NEAR: usize = 34;

/// Any verb reports if it stands with its subject right after a quotation:
/// `“…?” deadpanned Mensah`, `“…,” Mensah demurred.` One with a particle does so before it as well:
/// `Mensah hit back at critics: “…”`
fn other_verb(frame: &QuotationFrame, position: usize, word: Word) -> Option<Cue> {
    let length = phrasal::length(frame, position);
    if !(word.has(class::ED) || length > 1) || frame.is_compound(position) {
        return None;
    }
    let quoted_before = (position.saturating_sub(NEAR)..position).any(|i| frame.is_quote(i));
    let quotation = (position + length..frame.len().min(position + NEAR))
        .find(|&i| frame.is_quote(i))
        .filter(|_| length > 1);
    if !quoted_before && quotation.is_none() {
        return None;
    }
    let subject = subject::of_verb(frame, position, Act::Utter, VerbForm::Past, &[]);
    let cue = Cue { start: position, end: position + length, act: Act::Utter, subject };
    let before = cue.clause_start().checked_sub(1);
    // “…,” as Mensah put it
    let as_put = |&i: &usize| frame.lower(i) == "as" && length > 1;
    let before = before.filter(as_put).map_or(before, |i| i.checked_sub(1));
    let after_quotation = before.is_some_and(|i| {
        frame.is_quote(i) || frame.lower(i) == "," && frame.is_quote(i.wrapping_sub(1))
    });
    let end = cue.clause_end();
    let ends =
        !frame.is_word(end) || length > 1 && (frame.is_preposition(end) || frame.is_adverb(end));
    let leads = quotation.is_some_and(|quotation| {
        matches!(frame.lower(quotation - 1), ":" | ",")
            && (cue.end..quotation).all(|i| !verb::is_verb(frame, i))
    });
    let own = matches!(subject, Subject::Before(..) | Subject::After(..));
    (own && (after_quotation && ends || leads)).then_some(cue)
}

#[cfg(test)]
mod tests {
    use super::super::frame::tests::read;
    use super::super::indirect::tests::check;
    use super::*;
    use crate::syntax::line::tests::words;

    /// Each reporting verb with the words after it.
    fn verbs(text: &str) -> String {
        read(text, |frame, cues| {
            let show = |cue: &Cue| words(frame, cue.start, frame.len());
            cues.iter().map(show).collect::<Vec<_>>().join(" | ")
        })
    }

    #[test]
    fn verbs_are_told_from_nouns_and_adjectives() {
        for (text, expected) in [
            ("The lock cost 12 alleged thefts of confirmed value", ""),
            ("The number of confirmed cases rose", ""),
            ("Holm confirmed cases had risen", "confirmed cases had risen"),
            ("In May Holm alleged that the crew slept", "alleged that the crew slept"),
            ("The team added 16 points in May", "added 16 points in May"),
            ("In May Holm points that out", "points that out"),
            ("The claims are old", ""),
            ("In May Holm claims the lock is old", "claims the lock is old"),
            ("left-wing writers said the lock is old", "said the lock is old"),
            ("“No,” Holm shot back.", "shot back ."),
            ("“No,” chipped in Holm from the stand.", "chipped in Holm from the stand ."),
            ("Holm hit back at the board on Monday: “No.”", "hit back at the board on Monday : Q"),
            ("Holm went on, “No.”", "went on , Q"),
            ("“No,” as Holm puts it.", "puts it ."),
            ("“No,” Holm put him right.", "put him right ."),
            // a deed beside a quotation, or none near
            ("“No,” said Holm. The crew shot back and left.", "said Holm ."),
            ("The crew shot back. “No,” said Holm.", ""),
            ("The crew weighed in the fish.", ""),
        ] {
            assert_eq!(verbs(text), expected, "{text}");
        }
    }

    #[test]
    fn verbs_of_speech_and_other_senses() {
        check(
            "
            The court heard on Monday that the bridge was shut. -> -: that the bridge was shut
            The jury heard that the bridge was shut. -> -: that the bridge was shut
            The crew heard that the bridge was shut. ->
            The parole board heard on Monday that the bridge was shut. -> -: that the bridge was shut
            The town council heard the bells. ->
            The crew sat on Monday. It heard that he was late. ->
            Holm learned from her mistakes that the bridge was shut. ->
            Holm learned from books that the bridge was shut. ->
            Holm learned from reading that the bridge was shut. ->
            It was claimed at the trial that the bridge was shut. -> -: that the bridge was shut
            The court sat. It could be claimed that the bridge was shut. ->
            It was claimed that the bridge was shut. ->
            Holm left, pointing out that the bridge was shut. -> Holm: that the bridge was shut
            Holm left, making it clear that the bridge was shut. -> Holm: that the bridge was shut
            Holm objected that the bridge was shut. -> Holm: that the bridge was shut
            Nine neighbours objected to the bridge that was shut. ->
            Holm was asked by the mayor to leave if the bridge was shut. ->
            The bridge was shut, an inquest heard. -> -: The bridge was shut
            Holm was told that the bridge was shut. -> -: that the bridge was shut
            Holm was told by Stein that the bridge was shut. -> Stein: that the bridge was shut
            Holm was told on Monday by Stein, the mayor, that the bridge was shut.
                -> Stein: that the bridge was shut
            Holm was asked by Stein why the bridge was shut. -> Stein: why the bridge was shut
            Holm told the crew, who cheered, that the bridge was shut. -> Holm: that the bridge was shut
            Parents she spoke to said the bridge was shut. -> Parents: the bridge was shut
            Holm said goodbye to the crew that was late. ->
            The crew said its farewell, and the boat left. ->
            Holm maintains the bridge was shut. -> Holm: the bridge was shut
            Holm maintains the old bridge. ->
            Customs chief Ida Dahl said the bridge was shut. -> Customs chief Ida Dahl: the bridge was shut
            A passer-by said the bridge was shut. -> A passer-by: the bridge was shut
            Mensah wanted to know why the bridge was shut. -> Mensah: why the bridge was shut
            The bridge is old, but Holm has ruled out a new one. ->
            Holm charged the board nine crowns for the boat that was late. ->
            No group has claimed that it shut the bridge, and Holm said it was late.
                -> Holm: it was late
            By adding to old woes, Holm lost the vote. ->
            The vote made clear that Holm would go. ->
            Holm has made it clear that she would go. -> Holm: that she would go
            Holm let it be known that she would go. -> Holm: that she would go
            Holm let the crew go that night. ->
            The ministry was adamant that the lock was shut. -> The ministry: that the lock was shut
            In the view of Ida Holm, the lock should stay. -> Ida Holm: the lock should stay
            The lock, in Holm's view, should stay. -> Holm: The lock … should stay
            In view of the storm, the lock was shut. ->
            Holm was robbed in full view of shoppers. ->
            Holm has lost trust in the words of Stein. ->
            Holm gave assurances that were false. ->
            The mayor, adamant that the lock would open, left. ->
            The tennis star left the court. It was reported that she was hurt. ->
            Holm states that the lock was shut. -> Holm: that the lock was shut
            The old northern states that will vote are small. ->
            Holm told the United States to leave. -> Holm: the United States to leave
            Holm called old taxes a mistake. -> Holm: old taxes a mistake
            Holm claimed the title was his. -> Holm: the title was his
            Holm claimed nine victims had lied. -> Holm: nine victims had lied
            The war claimed 900 lives in the town. ->
            Holm claimed the early wickets of two openers who had scored well. ->
            The lock was shut, per Radio Kesh. -> Radio Kesh: The lock was shut
            The lock costs nine crowns, per ton, a year. ->
            The lock was shut, per the release. -> the release: The lock was shut
            Holm ordered on Monday that the lock be shut. -> Holm: that the lock be shut
            Holm ordered the crew to wait as it was late. ->
            “Go!” Holm ordered, and said it was late. -> Holm: it was late
            Holm casts the lock as old. ->
            Holm's claim that the lock froze was not checked. -> Holm: that the lock froze
            Her claim that was made in May was not checked. ->
            The claim that she made was not checked. ->
            Adding to her woes, the bridge was shut. ->
            The clinic admitted nine men who said the bridge was shut. -> who: the bridge was shut
            ",
        );
    }
}
