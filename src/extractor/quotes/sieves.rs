//! Who is quoted: a ranked list of rules, the surest first.
//!
//! Each sieve looks at one quotation in its frame. The first that answers
//! decides; what none of them answers is left to [`inherit`](super::inherit).

mod colon;
mod saying;

pub use saying::owner;

use super::content::{self, content_follows};
use super::cue::{Cue, Subject};
use super::frame::QuotationFrame;
use super::rule::QuoteRule;
use super::subject;
use crate::syntax::class;
use crate::syntax::noun_phrase::{self as phrase, Phrase, PhraseKind};
use crate::syntax::reporting::Act;
use crate::syntax::verb::{self, Voice};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// What a sieve found.
#[derive(Clone, Copy, Debug)]
pub struct Attribution {
    /// `None`: the sentence hides the speaker, as a passive does.
    pub speaker: Option<Phrase>,
    pub cue: Option<TokenSpan>,
    pub rule: QuoteRule,
}

impl Attribution {
    /// A speaker found without a reporting verb.
    pub fn without_cue(rule: QuoteRule, speaker: Phrase) -> Self {
        Attribution { speaker: Some(speaker), cue: None, rule }
    }
}

/// A quotation in its frame.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    pub frame: &'a QuotationFrame<'a>,
    /// Position of the quotation.
    pub at: usize,
    /// The reporting verbs of the frame, in order.
    pub cues: &'a [Cue],
    /// The words quoted end in a comma, question or exclamation mark, or dash.
    pub ends_open: bool,
}

struct Found {
    speaker: Option<Phrase>,
    cue: Option<TokenSpan>,
}

type Sieve = (QuoteRule, fn(&Site) -> Option<Found>);

/// The ranked list.
static SIEVES: [Sieve; 15] = [
    // Nobody said: “Go.” It was dismissed as “too fast”.
    (QuoteRule::Nobody, nobody),
    // “Go,” Mensah said. “Go,” said Mensah.
    (QuoteRule::QuoteSaid, quote_said),
    // Mensah said: “Go.” Mensah told reporters on Monday that “Go”
    (QuoteRule::SaidQuote, said_quote),
    // Mensah: “Go.”
    (QuoteRule::Colon, colon::colon),
    // Mensah: Ferry Must ‘Go Now’
    (QuoteRule::HeadlineColon, colon::headline_colon),
    // “Go.” — Lena Mensah, minister
    (QuoteRule::DashName, colon::dash_name),
    // ‘Go’: Mensah
    (QuoteRule::QuoteColon, colon::quote_colon),
    // According to Mensah, it was “fast”. It was “fast”, according to Mensah.
    (QuoteRule::AccordingTo, according_to),
    // It was “fast” even for her, Mensah said.
    (QuoteRule::Tail, tail),
    // It was, in the words of Mensah, “fast”.
    (QuoteRule::WordsOf, words_of),
    // Mensah said it was “fast” and left. Mensah left, calling it “fast”.
    (QuoteRule::Governing, governing),
    // Mensah's message was “go”.
    (QuoteRule::Saying, saying::saying),
    // “Fast” is what Mensah called it.
    (QuoteRule::LaterCue, later_cue),
    // Mensah, accused of “cowardice”, left.
    (QuoteRule::Nobody, charged),
    // Mensah had a “very fast” answer.
    (QuoteRule::MainSubject, main_subject),
];

/// The answers of all sieves, the surest first.
pub fn answers(site: &Site) -> impl Iterator<Item = Attribution> {
    SIEVES.iter().filter_map(|&(rule, sieve)| {
        sieve(site).map(|found| Attribution { speaker: found.speaker, cue: found.cue, rule })
    })
}

fn found(site: &Site, cue: &Cue) -> Option<Found> {
    match cue.subject {
        Subject::Unknown => None,
        _ => Some(Found { speaker: cue.speaker(), cue: cue.span(site.frame) }),
    }
}

impl<'a> Site<'a> {
    fn cues_before(&self) -> impl Iterator<Item = &'a Cue> {
        self.cues.iter().rev().skip_while(|cue| cue.start > self.at)
    }

    fn cues_after(&self) -> impl Iterator<Item = &'a Cue> {
        self.cues.iter().skip_while(|cue| cue.start < self.at)
    }
}

fn is_comma_or_dash(frame: &QuotationFrame, position: usize) -> bool {
    frame.lower(position) == "," || frame.kind(position) == Some(Kind::Dash)
}

/// The sentence says that nobody speaks, or does not say who.
fn nobody(site: &Site) -> Option<Found> {
    let as_before = site.frame.lower_before(site.at) == "as";
    // was dismissed as “…”; was asked, “…?”
    let hidden = |cue: &&Cue| {
        matches!(cue.subject, Subject::Agentless | Subject::Hearer(_))
            && (as_before || site.frame.has(cue.start, class::ASKING))
    };
    let nobodys = |cue: &&Cue| cue.is_nobodys(site.frame);
    let cue = said_after(site)
        .filter(nobodys)
        .or_else(|| said_before(site).filter(|cue| nobodys(cue) || hidden(cue)))?;
    Some(Found { speaker: None, cue: cue.span(site.frame) })
}

/// `the board, accused of “…”`: the board hears it.
fn charged(site: &Site) -> Option<Found> {
    let agentless = |cue: &&Cue| matches!(cue.subject, Subject::Agentless);
    let cue = site.cues_before().next().filter(agentless)?;
    let of = matches!(site.frame.lower_before(site.at), "of" | "for" | "over");
    let cue = Some(cue).filter(|cue| of && cue.start + 2 == site.at)?;
    Some(Found { speaker: None, cue: cue.span(site.frame) })
}

fn quote_said(site: &Site) -> Option<Found> {
    let after = said_after(site)?;
    // Holm said, “Go,” he said: he is Holm
    let pronoun = after.speaker().is_some_and(|phrase| phrase.kind == PhraseKind::Pronoun);
    let named = |cue: &&Cue| {
        cue.end + 1 == site.at
            && matches!(cue.subject, Subject::Before(phrase, _) if phrase.kind == PhraseKind::Name)
    };
    found(site, said_before(site).filter(|cue| pronoun && named(cue)).unwrap_or(after))
}

/// The verb that stands with its subject right after the quotation.
fn said_after<'a>(site: &Site<'a>) -> Option<&'a Cue> {
    let mut next = site.at + 1;
    let comma = is_comma_or_dash(site.frame, next);
    while is_comma_or_dash(site.frame, next) {
        next += 1;
    }
    let cue = site.cues_after().find(|cue| cue.clause_start() >= next)?;
    // “Go,” as Mensah put it; but: shouted “Go!” as Mensah wrote “Stay”
    let as_put = site.frame.lower(next) == "as"
        && matches!(cue.subject, Subject::Before(..))
        && said_before(site).is_none();
    next += usize::from(as_put);
    if let Some(quoted) = quoted_by(site, cue).filter(|_| cue.clause_start() == next) {
        return Some(quoted);
    }
    let inverted = matches!(cue.subject, Subject::After(..));
    let speaks = cue.is_speech() || inverted;
    let adjacent = cue.clause_start() == next && !matches!(cue.subject, Subject::Shared(_));
    (adjacent && speaks && (comma || site.ends_open || inverted)).then_some(cue)
}

/// The cue of the person quoted, if `cue` is that of an outlet that quotes: "saying" in `“…,” the agency
/// quoted | Mensah as saying`.
fn quoted_by<'a>(site: &Site<'a>, cue: &Cue) -> Option<&'a Cue> {
    let hands_on = matches!(site.frame.lower(cue.start), "cited" | "quoted" | "quotes");
    let saying = site.cues.iter().find(|saying| hands_on && saying.start > cue.start)?;
    matches!(saying.subject, Subject::Before(_, start) if start == cue.end).then_some(saying)
}

fn said_quote(site: &Site) -> Option<Found> {
    let cue = said_before(site)?;
    // Stein said Holm told him: “Go.” The words are Holm's.
    let own = matches!(site.frame.lower(site.at - 1), ":" | ",");
    found(site, if own { cue } else { outermost(site, cue) })
}

/// The verb that leads to the quotation, with nothing but its hearer, time and place between.
fn said_before<'a>(site: &Site<'a>) -> Option<&'a Cue> {
    // told the board when asked: “No”
    let cue = site
        .cues_before()
        .find(|cue| !cue.is_elliptical(site.frame))
        .filter(|cue| cue.is_speech())?;
    if cue.is_according(site.frame) {
        return None;
    }
    let from = cue.clause_end();
    let between = from..site.at;
    // Between verb and quotation: the hearer, time and place; no other verb, no other quotation.
    let clean = between.len() < 30
        && between
            .clone()
            .all(|i| !(site.frame.is_quote(i) || i > from && verb::is_verb(site.frame, i)));
    let last = site.frame.lower_before(site.at);
    // praised by the board as a “step forward”
    let as_a = matches!(last, "a" | "an" | "the")
        && cue.act == Act::Judge
        && matches!(cue.subject, Subject::After(..))
        && site.frame.lower(site.at.wrapping_sub(2)) == "as";
    let direct = between.is_empty() || as_a || matches!(last, "," | ":" | "that" | "as");
    (clean && direct).then_some(cue)
}

/// The outermost verb of nested reports that ends with `cue`: "said" in `Stein said Holm told him …`.
fn outermost<'a>(site: &Site<'a>, cue: &'a Cue) -> &'a Cue {
    let mut outer = cue;
    for before in site.cues.iter().rev().skip_while(|c| c.start >= cue.start) {
        let gap = before.clause_end()..outer.clause_start();
        let takes_clause = before.act.takes_clause();
        let adjacent = gap.start <= gap.end
            && gap.clone().all(|i| matches!(site.frame.lower(i), "that"))
            && !matches!(outer.subject, Subject::Shared(_) | Subject::After(..) | Subject::Unknown);
        if !(takes_clause && adjacent && before.speaker().is_some()) {
            break;
        }
        outer = before;
    }
    outer
}

fn words_of(site: &Site) -> Option<Found> {
    let frame = site.frame;
    let words =
        (0..frame.len()).find(|&i| frame.lower(i) == "words" && frame.lower(i + 1) == "of")?;
    let (phrase, end) = phrase::at(frame, words + 2)?;
    let near = end <= site.at && site.at - end <= 2 || site.at < words && words - site.at <= 4;
    near.then_some(Found { speaker: Some(phrase), cue: frame.span(words, words + 2) })
}

fn according_to(site: &Site) -> Option<Found> {
    let cue = site.cues.iter().find(|cue| cue.is_according(site.frame))?;
    let nearer = |other: &Cue| other.is_speech() && (cue.start + 1..site.at).contains(&other.start);
    if site.cues.iter().any(nearer) { None } else { found(site, cue) }
}

fn tail(site: &Site) -> Option<Found> {
    let frame = site.frame;
    let cue = site.cues_after().filter(|cue| matches!(cue.act, Act::Say | Act::Utter)).last()?;
    let start = cue.clause_start();
    let last = start.wrapping_sub(1);
    let after_comma = is_comma_or_dash(frame, last) || frame.is_quote(last);
    let inverted = matches!(cue.subject, Subject::After(..));
    let says_nothing_more =
        inverted || cue.follows_subject() && !content_follows(frame, cue.clause_end());
    if after_comma && says_nothing_more { found(site, cue) } else { None }
}

/// How far behind the verb that governs it a quotation may stand, in tokens.
const GOVERNED: usize = 60;

fn governing(site: &Site) -> Option<Found> {
    let nearest = site
        .cues_before()
        .find(|cue| !matches!(cue.subject, Subject::Unknown))
        .filter(|cue| site.at <= cue.end + GOVERNED)?;
    found(site, reporting(site, outermost(site, nearest)))
}

/// The first verb of saying that has `cue` in its reported clause, else `cue`: "said" in `Holm said Stein
/// called it …`.
fn reporting<'a>(site: &Site<'a>, cue: &'a Cue) -> &'a Cue {
    let says = |(number, earlier): &(usize, &Cue)| {
        earlier.start < cue.start
            && matches!(earlier.act, Act::Say)
            && earlier.follows_subject()
            && cue.clause_start() > earlier.end
            && cue.start < content::content_end(site.frame, site.cues, *number)
    };
    site.cues.iter().enumerate().find(says).map_or(cue, |(_, earlier)| earlier)
}

fn later_cue(site: &Site) -> Option<Found> {
    let cue = site.cues_after().find(|cue| cue.is_speech() && cue.follows_subject())?;
    // to a port, where | Holm noticed it
    let inside = matches!(site.frame.lower_before(cue.clause_start()), "when" | "where" | "while");
    if !inside && cue.start - site.at < 25 { found(site, cue) } else { None }
}

/// Whether the quotation at position `at` goes on right where the phrase ends, without a verb
/// between them.
pub fn touches(frame: &QuotationFrame, phrase: &Phrase, at: usize) -> bool {
    let owns = frame.kind(at.wrapping_sub(1)) == Some(Kind::Possessive);
    let last = at.checked_sub(1 + usize::from(owns)).and_then(|last| frame.span(last, last + 1));
    last.is_some_and(|last| last.end == phrase.span.end)
}

/// Whether the subject of a sentence without a verb of speech may be who is quoted in it, at
/// position `at`: not the plural of `Megacities need “more than roads”`, nor a word of a heading in
/// capitals that runs on into the sentence.
pub fn may_speak(frame: &QuotationFrame, phrase: Phrase, at: usize) -> bool {
    /// More words in capitals than these, among the first `OPENING`, are a heading.
    const HEADING: usize = 2;
    const OPENING: usize = 12;
    let opens = frame.index(0) == Some(phrase.span.start as usize);
    let plural = opens
        && phrase.span.len() == 1
        && phrase::is_plural_noun(frame.lower(0))
        && frame.is_word(1);
    let capitals =
        |&i: &usize| frame.token(i).is_some_and(|token| token.all_caps && token.span.len() > 2);
    !plural && (0..at.min(OPENING)).filter(capitals).count() <= HEADING
}

/// Whether the words in marks at `at` belong to what is done to the subject at `subject`, who has not
/// said them: `Stein was called a “rogue”`, `was hired as “head of growth”`.
pub fn is_patient(frame: &QuotationFrame, subject: usize, at: usize) -> bool {
    let being = |i: usize| matches!(frame.lower(i), "being" | "having");
    let mut before = frame.clauses().verbs.iter().rev().filter(|verb| verb.head < at);
    before.find(|verb| !being(verb.head)).is_some_and(|verb| {
        verb::group(frame, verb.head).voice == Voice::Passive
            && !frame.lower(verb.head).ends_with("ing")
            && verb.is_verb_of(subject)
    })
}

fn main_subject(site: &Site) -> Option<Found> {
    let (phrase, position) = subject::main_subject(site.frame, site.at)?;
    let somebody =
        phrase.kind == PhraseKind::Name || matches!(site.frame.lower(position), "he" | "she");
    if is_patient(site.frame, position, site.at) {
        // Stein was called a “rogue” | by Holm
        let by = Some(site.at + 2).filter(|_| site.frame.lower(site.at + 1) == "by")?;
        let (agent, _) = phrase::at(site.frame, by)?;
        return Some(Found { speaker: Some(agent), cue: None });
    }
    // Kesh “father of the harbour” dies: the words go on from the name, and are not its own
    let speaks = somebody
        && may_speak(site.frame, phrase, site.at)
        && !touches(site.frame, &phrase, site.at);
    speaks.then_some(Found { speaker: Some(phrase), cue: None })
}

#[cfg(test)]
mod tests {
    use super::super::frame::QuotationFrames;
    use super::super::{inherit, scare};
    use crate::article::Article;
    use crate::extractor::tests::cases;

    /// `speaker (rule)` of each quotation that a sieve attributes, `-` for the others.
    fn attributed(text: &str) -> String {
        let article = Article::new(text);
        let fragments = scare::quotations(&article);
        let frames = QuotationFrames::new(&article, fragments);
        let readings = inherit::read(&frames);
        let show = |quoted: &inherit::Quoted| {
            let Some(attribution) = quoted.attribution else { return "-".to_string() };
            let speaker = attribution.speaker.map_or("nobody", |phrase| article.slice(phrase.span));
            format!("{speaker} ({})", attribution.rule.name())
        };
        let shown = readings.iter().flat_map(|reading| reading.quoted.iter().map(show));
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn the_ranked_list_answers() {
        let far = "and the ferry and the lock and the mill ".repeat(7);
        let too_far = format!("Ida Dahl told the board the bridge {far}were “far too old” for it.");
        assert_eq!(attributed(&too_far), "Ida Dahl (main-subject)");
        for (text, expected) in cases(
            "
            “The ferry sails at noon,” said harbour master Ida Dahl.
                -> harbour master Ida Dahl (quote-said)
            “The plan,” Mr. Keller said, “is not dead.”
                -> Mr. Keller (quote-said) | Mr. Keller (said-quote)
            “Who pays for all of this?” Eva Torres tweeted. -> Eva Torres (quote-said)
            “Nobody asked us,” agrees Tom Crane, 30, of Delta Bank. -> Tom Crane (quote-said)
            “Fine by me,” Holm deadpanned. -> Holm (quote-said)
            “She is a fighter,” Holm said of Mensah. -> Holm (quote-said)
            Maria Holm wrote in a letter on Tuesday: “our doors are open to everybody.”
                -> Maria Holm (said-quote)
            Ida Dahl, the harbour master, told reporters that the storm was “the worst in years”.
                -> Ida Dahl (governing)
            Keller: “We start on Monday.” -> Keller (colon)
            Keller gave a short answer: “No.” -> Keller (colon)
            Ida Dahl: Town Must ‘Wait for Spring’ for Its Bridge -> Ida Dahl (headline-colon)
            “We start on Monday.” — Otto Keller, engineer -> Otto Keller (dash-name)
            ‘No risk to the public’: Keller -> Keller (quote-colon)
            The siren could be heard “for hours,” according to resident Tom Crane.
                -> resident Tom Crane (quote-said)
            According to Tom Crane, the blast was “very loud” in the town.
                -> Tom Crane (according-to)
            The storm was “the worst in years” even for her, Ida Dahl said. -> Ida Dahl (tail)
            The storm was, in the words of Ida Dahl, “the worst in years”. -> Ida Dahl (words-of)
            Stein said Holm told him the race was “lost”. -> Stein (governing)
            Moreno rejected the offer and called it “too little, too late” for the town.
                -> Moreno (governing)
            The bridge was described on Monday, after a long wait, as “too weak for lorries”.
                -> nobody (nobody)
            The bridge was dismissed as “too weak for lorries” by Holm. -> Holm (said-quote)
            Keller came late. No one said: “You are late.” -> nobody (nobody)
            “You are late,” none of them said. -> nobody (nobody)
            Stein said that Holm told him: “The race is lost.” -> Holm (said-quote)
            Keller blamed Holm in a letter posted on Twitter: “You let the lock rot.”
                -> Keller (said-quote)
            “The toll is late,” the Oslo Post quoted Mensah as saying. -> Mensah (quote-said)
            In Oslo Mensah was asked, “Who pays for all of this?” -> nobody (nobody)
            Holm fell silent, with guards and dockers chanting “go home” at night.
                -> guards and dockers (said-quote)
            His advice to drivers was “slow down”. -> His (saying)
            “Slow down” is the motto. -> -
            “Over my dead body,” as Ida Dahl puts it. -> Ida Dahl (quote-said)
            As Ida Dahl puts it: “Over my dead body.” -> Ida Dahl (said-quote)
            The “smart” bins can text the depot. -> -
            “The lock is late,” the agency notes in a post. -> the agency (quote-said)
            Holm accused of “interference in the race” -> nobody (governing)
            Holm was accused of “interference in the race” by the board. -> the board (said-quote)
            Kim had a “very fast and very bad” answer. -> Kim (main-subject)
            The bridge, praised by Holm as a “step up for us”, is old. -> Holm (said-quote)
            The board “looks tired and very old” in May. -> -
            The club of Holm's “old and very good friends” met in Oslo in May. -> -
            “We have never seen such a winter.” -> -
            ",
        ) {
            assert_eq!(attributed(text), expected, "{text}");
        }
    }
}
