//! Speakers of quotations whose own sentence names nobody: taken from the
//! sentences around, the nearest and surest first.

use super::clause;
use super::cue::Cue;
use super::frame::{QuotationFrame, QuotationFrames};
use super::rule::QuoteRule;
use super::sieves::{self, Attribution, Site};
use super::subject;
use crate::reader::Role;
use crate::syntax::noun_phrase::{self, Phrase, PhraseKind};
use crate::syntax::reporting::Act;
use crate::text::token::Kind;

/// What is known of one frame: its reporting verbs, its quotations and who says them.
pub struct Reading {
    pub cues: Box<[Cue]>,
    pub quoted: Box<[Quoted]>,
}

/// A fragment in its frame.
#[derive(Clone, Copy)]
pub struct Quoted {
    /// Index into [`QuotationFrames::fragments`].
    pub fragment: usize,
    /// Its position in the frame.
    pub at: usize,
    pub attribution: Option<Attribution>,
    /// It quotes nobody: a few words in a sentence without a speaker.
    pub dismissed: bool,
}

/// A quotation: the index of its frame, and that of the quotation in [`Reading::quoted`].
pub type Slot = (usize, usize);

/// Reads every frame and asks the sieves about every quotation.
pub fn read(frames: &QuotationFrames) -> Vec<Reading> {
    let mut readings = Vec::with_capacity(frames.len());
    for index in 0..frames.len() {
        let Some(frame) = frames.get(index) else { break };
        let cues = clause::cues(&frame).into_boxed_slice();
        let quoted = (0..frame.len())
            .filter_map(|at| Some((frame.quote(at)?, at)))
            .map(|(fragment, at)| {
                let site =
                    Site { frame: &frame, at, cues: &cues, ends_open: ends_open(frames, fragment) };
                // the “smart” bins write home: nobody is quoted with words inside of who speaks
                let span = frames.fragments[fragment].span;
                let inside = |a: &Attribution| {
                    let around = |of: &Phrase| {
                        of.span.covers(span)
                            || of.span.start == span.end
                                && frame.is_determiner(at.wrapping_sub(1))
                                && !frame.is_determiner(at + 1)
                    };
                    a.speaker.as_ref().is_some_and(around) && !frame.ends_in_comma(at)
                };
                Quoted {
                    fragment,
                    at,
                    attribution: sieves::answers(&site).find(|a| !inside(a)),
                    dismissed: false,
                }
            })
            .collect();
        readings.push(Reading { cues, quoted });
    }
    readings
}

/// The words quoted end in a comma, question or exclamation mark, so that the sentence may go on.
pub fn ends_open(frames: &QuotationFrames, fragment: usize) -> bool {
    let Some(span) = frames.fragments.get(fragment).map(|f| f.span) else { return false };
    let Some(last) = (span.end as usize).checked_sub(2) else { return false };
    let lower = frames.article.lower(last);
    lower == ","
        || lower.starts_with(['!', '?', '…'])
        || lower == "..."
        || frames.article.token(last).kind == Kind::SingleQuote
}

/// Gives the quotations that the sieves left alone the speaker of what stands around them.
pub fn inherit(frames: &QuotationFrames, readings: &mut [Reading]) {
    for index in 0..readings.len() {
        for slot in 0..readings[index].quoted.len() {
            let Quoted { fragment, at, attribution, .. } = readings[index].quoted[slot];
            if let Some(before) = continued(frames, readings, (index, slot)) {
                readings[index].quoted[slot].attribution = Some(before);
                continue;
            }
            if attribution.is_some() {
                continue;
            }
            if let Some(last) = behind_last_part(frames, &readings[index..], fragment) {
                readings[index].quoted[slot].attribution = Some(last);
                continue;
            }
            let part_of_sentence = frames.get(index).is_some_and(|frame| !frame.is_whole(at));
            let dismissed = part_of_sentence
                && frames.word_count(fragment) <= FEW_WORDS
                && !frames.says_something(fragment);
            let found = || find(frames, readings, (index, slot));
            let attribution = if dismissed { None } else { found() };
            readings[index].quoted[slot] = Quoted { fragment, at, attribution, dismissed };
        }
    }
}

/// The attribution of the part before, if the quotation goes on from the paragraph before.
pub fn continued(
    frames: &QuotationFrames,
    readings: &[Reading],
    (index, slot): Slot,
) -> Option<Attribution> {
    let fragment = readings.get(index)?.quoted.get(slot)?.fragment;
    frames.fragments.get(fragment.checked_sub(1)?).filter(|before| before.continued)?;
    let mut before = readings[..index].iter().rev().take(40);
    let attribution = before.find_map(|reading| reading.quoted.last())?.attribution?;
    Some(Attribution { rule: QuoteRule::Continued, ..attribution })
}

/// Who speaks by the words behind the last part of a quotation that runs on from `fragment`, in the
/// frames from its own on: `“One. | “Two,” Mensah said.`
fn behind_last_part(
    frames: &QuotationFrames,
    readings: &[Reading],
    fragment: usize,
) -> Option<Attribution> {
    /// A bound on the time.
    const PARTS: usize = 40;
    let runs_on = |part: &usize| frames.fragments.get(*part).is_some_and(|f| f.continued);
    let last = (fragment..).take(PARTS).take_while(runs_on).last()? + 1;
    let quoted = readings.iter().flat_map(|reading| &reading.quoted);
    let part = quoted.take_while(|quoted| quoted.fragment <= last).last()?;
    part.attribution.filter(|a| part.fragment == last && a.rule == QuoteRule::QuoteSaid)
}

/// Quoted words up to this many are no quotation where nobody in their
/// sentence speaks; the count that did best on the PolNeAR corpus of political news.
const FEW_WORDS: usize = 7;

/// The speaker that the sentences around a quotation give it.
pub fn find(
    frames: &QuotationFrames,
    readings: &[Reading],
    (index, slot): Slot,
) -> Option<Attribution> {
    let frame = frames.get(index)?;
    let part_of_sentence = !frame.is_whole(readings[index].quoted[slot].at);
    let named = |rule: QuoteRule, a: &Attribution| {
        a.speaker.map(|speaker| Attribution::without_cue(rule, speaker))
    };
    // “One.” Mensah said. “Two.”
    if !part_of_sentence && let Some(found) = attribution_alone(frames, readings, index) {
        return Some(found);
    }
    // Another quotation of the same frame.
    if let Some(found) =
        readings[index].quoted[..slot].iter().rev().find_map(|q| q.attribution.as_ref())
    {
        return named(QuoteRule::SameSentence, found);
    }
    // The paragraph so far, back from here.
    let mut before = index;
    let same = |&i: &usize| frames.get(i).is_some_and(|f| f.paragraph == frame.paragraph);
    for i in (index.saturating_sub(SENTENCES)..index).rev().take_while(same) {
        if let Some(found) = readings[i].quoted.iter().rev().find_map(|q| q.attribution.as_ref()) {
            return named(QuoteRule::SameParagraph, found);
        }
        if let Some(speaker) = speech_subject(&readings[i]) {
            return Some(Attribution::without_cue(QuoteRule::SameParagraph, speaker));
        }
        before = i;
    }
    if part_of_sentence {
        return None;
    }
    // “One.” “Two,” Mensah said.
    for (i, reading) in readings.iter().enumerate().skip(index + 1).take(3) {
        if frames.get(i).is_none_or(|f| f.paragraph != frame.paragraph) {
            break;
        }
        // but: “One.” Mensah said it was “two”.
        let own = |found: &&Attribution| found.rule != QuoteRule::Governing;
        let mut found = reading.quoted.iter().filter_map(|q| q.attribution.as_ref());
        if let Some(found) = found.next().filter(own) {
            return named(QuoteRule::RestOfParagraph, found);
        }
    }
    // Kim was blunt. “No.”
    if before < index {
        let subject = (before..index).rev().find_map(|i| person_subject(&frames.get(i)?));
        if let Some(subject) = subject {
            return Some(Attribution::without_cue(QuoteRule::ParagraphSubject, subject));
        }
    }
    from_last_paragraph(frames, readings, before)
}

/// How many sentences back in its paragraph a speaker is looked for.
const SENTENCES: usize = 7;

/// Who speaks in the frame after `index`, if it says no more than that:
/// `“It is a good bank.” | Mensah said.`
fn attribution_alone(
    frames: &QuotationFrames,
    readings: &[Reading],
    index: usize,
) -> Option<Attribution> {
    let (frame, next, reading) =
        (frames.get(index)?, frames.get(index + 1)?, readings.get(index + 1)?);
    let [cue] = reading.cues[..] else { return None };
    let whole = cue.clause_start() == 0
        && (cue.clause_end()..next.len()).all(|i| !next.is_word(i) && !next.is_quote(i));
    (whole && cue.act == Act::Say && next.paragraph == frame.paragraph).then_some(Attribution {
        speaker: cue.speaker(),
        cue: cue.span(&next),
        rule: QuoteRule::RestOfParagraph,
    })
}

/// The last speaker of the paragraph before the frame `first`.
fn from_last_paragraph(
    frames: &QuotationFrames,
    readings: &[Reading],
    first: usize,
) -> Option<Attribution> {
    // A caption or a link may stand between two halves, or a question to who spoke: And what did
    // she fear?
    let asks = |frame: &QuotationFrame| {
        frame.role == Role::Paragraph
            && frame.lower_before(frame.len()) == "?"
            && (0..frame.len()).any(|i| matches!(frame.lower(i), "he" | "she"))
            && (1..frame.len()).all(|i| !frame.is_capitalized(i))
    };
    let aside =
        |&i: &usize| frames.get(i).is_some_and(|frame| frame.role == Role::Caption || asks(&frame));
    let last = (first.saturating_sub(ASIDES)..first).rev().find(|i| !aside(i))?;
    let paragraph = frames.get(last)?.paragraph;
    let rule = if frames.get(last).is_some_and(|frame| frame.lower_before(frame.len()) == ":") {
        QuoteRule::LeadIn
    } else {
        QuoteRule::LastParagraph
    };
    let mut at = last;
    loop {
        let frame = frames
            .get(at)
            .filter(|f| f.paragraph == paragraph && last - at < 8 && f.role == Role::Paragraph)?;
        let reading = readings.get(at)?;
        if let Some(found) = reading.quoted.iter().rev().find_map(|q| q.attribution.as_ref()) {
            return found.speaker.map(|speaker| Attribution::without_cue(rule, speaker));
        }
        let announced =
            || (at == last && rule == QuoteRule::LeadIn).then(|| announced_by(&frame)).flatten();
        let speaker = announced()
            .or_else(|| speech_subject(reading))
            .or_else(|| (at == last).then(|| person_subject(&frame)).flatten());
        if let Some(speaker) = speaker {
            return Some(Attribution::without_cue(rule, speaker));
        }
        at = at.checked_sub(1)?;
    }
}

/// The phrase that opens a frame and announces the words of the next paragraph; its owner speaks them:
/// `Her answer:`, `The reply of the council:`
fn announced_by(frame: &QuotationFrame) -> Option<Phrase> {
    let (phrase, end) = noun_phrase::at(frame, 0)?;
    (0..end).any(|i| frame.is_saying(i)).then_some(phrase)
}

/// Sentences of captions and links that are looked over.
const ASIDES: usize = 8;

/// The subject of the last verb of speech in a frame.
fn speech_subject(reading: &Reading) -> Option<Phrase> {
    let speech = reading.cues.iter().rev().filter(|cue| cue.is_speech());
    speech.filter_map(Cue::speaker).find(|phrase| phrase.kind != PhraseKind::Relative)
}

/// The subject of a frame, if it is a name or he or she.
fn person_subject(frame: &QuotationFrame) -> Option<Phrase> {
    let (phrase, position) = subject::main_subject(frame, frame.len())?;
    let person = phrase.kind == PhraseKind::Name || matches!(frame.lower(position), "he" | "she");
    person.then_some(phrase)
}

#[cfg(test)]
mod tests {
    use super::super::scare;
    use super::*;
    use crate::article::Article;
    use crate::extractor::tests::cases;

    /// `speaker (rule)` of the last quotation; `dismissed` or `nobody` if it has none.
    fn last(text: &str) -> String {
        let article = Article::new(text);
        let fragments = scare::quotations(&article);
        let frames = QuotationFrames::new(&article, fragments);
        let mut readings = read(&frames);
        inherit(&frames, &mut readings);
        let Some(quoted) = readings.iter().flat_map(|reading| &reading.quoted).last() else {
            return "nothing".to_string();
        };
        match quoted.attribution.as_ref().and_then(|a| Some((a.speaker?, a.rule))) {
            _ if quoted.dismissed => "dismissed".to_string(),
            None => "nobody".to_string(),
            Some((phrase, rule)) => format!("{} ({})", article.slice(phrase.span), rule.name()),
        }
    }

    #[test]
    fn takes_the_speaker_from_around() {
        for (text, expected) in cases(
            "
            “It was a hard night,” Dahl said. “But nobody gave up.” -> Dahl (same-paragraph)
            “It is a good bank.” Dahl said. -> Dahl (rest-of-paragraph)
            “It is a good bank,” Kim said. “It is old.” Dahl said. -> Dahl (rest-of-paragraph)
            Karim was asked why. His answer:¶“The law is plain.” -> His answer (lead-in)
            Karim lamented that no letter came. “We only heard it on the bus.”
                -> Karim (same-paragraph)
            Kim was blunt. “This cannot go on for ever.” -> Kim (paragraph-subject)
            “It was a hard night,” Dahl said.¶“But nobody gave up.” -> Dahl (last-paragraph)
            The judge read it aloud on Monday and wrote this:¶“The law is plain.”
                -> The judge (lead-in)
            Farah said: “The flood came at dawn.¶“By noon the yard was gone.” -> Farah (continued)
            “It is cold,” Dahl said. “The flood came at dawn.” Kim said it was a “hard night for all”.¶“It went.”
                -> Kim (last-paragraph)
            Farah left.¶“The flood came at dawn.¶“By noon the yard was gone,” Dahl said.
                -> Dahl (continued)
            Kim said it was odd.¶“The flood came.¶“It went.¶“The yard was gone,” she told Dahl. “It is cold.”
                -> she (same-paragraph)
            Farah said: “The flood came at dawn.¶“By noon the yard was gone,” he told Dahl.
                -> Farah (continued)
            The town has many “very old and rather cold” houses. -> dismissed
            “But it is safe,” put in Dahl. -> Dahl (quote-said)
            “Where is it?” Dahl wanted to know. -> Dahl (rest-of-paragraph)
            “Where is it?” Dahl demanded to know. -> Dahl (rest-of-paragraph)
            “It is cold,” Dahl said.¶And what did she fear most?¶“The law.” -> Dahl (last-paragraph)
            “It is cold,” Dahl said.¶But what do experts say?¶“It is warm.” -> nobody
            “It is cold,” Dahl said.¶What does his wife say?¶“It is warm.” -> nobody
            Dahl left.¶And what did she fear most?¶“The law.” -> nobody
            “The roof leaks,” said works minister Dahl. -> works minister Dahl (quote-said)
            “They bite,” she fired off in reply. -> she (quote-said)
            Her statement ended with these words:¶“The law is plain.” -> Her statement (lead-in)
            The mill ended as ruins:¶“The law is plain.” -> nobody
            Dahl spoke first. The town “was never so cold”. -> Dahl (same-paragraph)
            “The law is plain and will stay as it is.” -> nobody
            ",
        ) {
            let text = &text.replace('¶', "\n\n");
            let text =
                format!("A town tells of its winter\n\nSnow fell on the town for weeks.\n\n{text}");
            assert_eq!(last(&text), expected, "{text}");
        }
    }
}
