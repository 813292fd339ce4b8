//! Reported clauses that stand after their verb: `X said S`, `X said that S`, `X asked whether S`.

mod opening;

use super::super::content::is_time_adjunct;
use super::super::cue::{Cue, Subject};
use super::super::frame::QuotationFrame;
use super::super::hearer::{past_hearer, past_relative};
use super::super::object::{self, is_implicative};
use super::super::rule::QuoteRule;
use super::Clause;
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::syntax::clauses::Verb;
use crate::syntax::noun_phrase::{self as phrase, PhraseKind};
use crate::syntax::reporting::{Act, VerbForm};
use crate::syntax::verb::{self, is_saying};
use crate::text::token::Kind;
use opening::{opens_that_clause, opens_with_adjunct, past_adjuncts};

/// The clause after the verb of `cue`, before `limit`.
pub fn after_verb(frame: &QuotationFrame, cue: &Cue, limit: usize) -> Option<Clause> {
    // to prove that, to add this: not said yet; carried out, ruled out: another verb than it looks
    // (`pointed out` is a cue of its own, with its particle)
    if is_infinitive(frame, cue.start) || frame.lower(cue.end) == "out" {
        return None;
    }
    let hearer_end = past_relative(frame, past_hearer(frame, cue), limit);
    if let Some(that) = that_after(frame, cue, hearer_end, limit) {
        return Some(Clause::new(that, limit, QuoteRule::SaidThat));
    }
    let start = past_time(frame, cue, hearer_end, limit);
    // described how S, spoke of how S
    let how = |i: usize| matches!(frame.lower(i), "how" | "why");
    if how(start) && object::takes_object(frame.word(cue.start))
        || matches!(frame.lower(start), "about" | "of") && how(start + 1)
    {
        let start = start + usize::from(!how(start));
        return (start + 2 < limit).then(|| Clause::new(start, limit, QuoteRule::AskedWhether));
    }
    // said goodbye to the crew, said its farewell, said no to a vote
    let greeting = words!("farewell goodbye grace hello hi prayers sorry thanks");
    let answers = matches!(frame.lower(start), "no" | "yes") && frame.lower(start + 1) == "to";
    let says = matches!(frame.lower(cue.start), "said" | "say" | "says");
    let greets = start + usize::from(says && frame.is_possessive(start));
    if answers || greeting.contains(frame.word(greets)) && !frame.is_finite_verb(greets + 1) {
        return None;
    }
    // said nothing at the time, but: said little of it was left
    if matches!(frame.lower(start), "nothing" | "little" | "something" | "anything" | "much")
        && !frame.is_finite_verb(start + 1)
        && frame.lower(start + 1) != "of"
    {
        return None;
    }
    if asks(frame, cue, start, start == hearer_end) {
        return Some(Clause::new(start, limit, QuoteRule::AskedWhether));
    }
    if promises(frame, cue, start) {
        return Some(Clause::new(start, limit, QuoteRule::PromisedTo));
    }
    bare_clause(frame, cue, start, limit)
}

/// The `that`, or the question, behind the agent that ends at `end`: `was told by Stein, the mayor,
/// | that`, `was asked by reporters on Monday | why`.
pub fn behind_agent(frame: &QuotationFrame, cue: &Cue, end: usize, limit: usize) -> Option<Clause> {
    const REACH: usize = 12;
    // told by Stein, who runs it, | that
    let end = past_relative(frame, end, limit);
    let asked = frame.lower(cue.start) == "asked";
    let opens = |i: usize| match frame.lower(i) {
        "that" => !asked,
        "how" | "if" | "what" | "whether" | "why" => asked,
        _ => false,
    };
    let adjunct = frame.is_preposition(end) || frame.is_time(end) || frame.lower(end) == ",";
    let mut between = (end..limit.min(end + REACH))
        .take_while(|&i| !verb::is_verb(frame, i) && frame.lower(i) != "to");
    // but not: told by Stein of a list | that was long
    let start = between
        .find(|&i| opens(i))
        .filter(|&start| start == end || adjunct && (asked || !frame.is_finite_verb(start + 1)))?;
    // Told by Holm that S, | Mensah left
    let main = |&comma: &usize| {
        let subject = phrase::end(frame, comma + 1).filter(|_| frame.lower(comma) == ",");
        subject.is_some_and(|end| frame.is_finite_verb(end))
    };
    let comma = (start + 2..limit).rev().find(main).filter(|_| cue.start == 0);
    let rule = if asked { QuoteRule::AskedWhether } else { QuoteRule::SaidThat };
    Some(Clause::new(start, comma.unwrap_or(limit), rule))
}

/// The `that` which opens the reported clause, the hearer ending at `start`.
///
/// Not every `that` does: one may point (said of that night) or be a relative pronoun (said the lock
/// that leaked was old). It is the conjunction right after the verb or its hearer; after words that can be
/// neither subject nor noun with an article, as the rest of a long hearer, if what follows is no
/// verb, as after a relative (told the Oslo daily that the lock …); and after what tells when, where
/// or how it was said (said on Monday that, said, smiling, that).
fn that_after(frame: &QuotationFrame, cue: &Cue, start: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 14;
    const LONGEST_HEARER: usize = 5;
    // said on Tuesday in a statement that …
    let that = (start..limit.min(start + REACH))
        .take_while(|&i| !verb::is_verb(frame, i) && !frame.is_quote(i))
        .find(|&i| frame.lower(i) == "that" && !points(frame, cue, i))?;
    // pointed out that, commented that; demanded | that the board wait, but: demanded | that letter
    let verb = frame.lower(cue.start);
    let remarks = cue.end > cue.start + 1 || verb.starts_with("comment");
    let asks_that = || {
        let asks = words!("ask beg plead scream shout urg yell").any_opens(verb);
        that == cue.end && (asks || cue.act == Act::Judge) && opens_that_clause(frame, that + 1)
    };
    if !(cue.act.takes_clause() || remarks || asks_that()) {
        return None;
    }
    let plain = |i: usize| frame.is_word(i) && !frame.is_determiner(i);
    let long_hearer =
        || start > cue.end && that < start + LONGEST_HEARER && (start..that).all(plain);
    // said she saw that: the clause began before it
    let adjunct = || {
        (start..that).all(|i| !frame.is_pronoun(i))
            && (frame.is_preposition(start)
                || frame.lower(start) == "here"
                || is_time_adjunct(frame, start)
                || frame.is_adverb(start)
                || matches!(frame.lower(start), "as" | ","))
    };
    let opens = that == start
        || !frame.is_finite_verb(that + 1) && long_hearer()
        // said of a list | that was long
        || !frame.is_clear_verb(that + 1) && adjunct();
    opens.then_some(that)
}

/// Whether `that` points at a time or hangs on a preposition: said of that night, wrote in 2014 for
/// people in that spot, reported that night; or belongs to a noun: replied to claims that.
fn points(frame: &QuotationFrame, cue: &Cue, that: usize) -> bool {
    let spans = words!(
        "afternoon day evening job month morning night office position post spring summer title week weekend winter year"
    );
    let next = that + 1 + usize::from(frame.lower(that + 1) == "same");
    let span = next > that + 1 || spans.contains(frame.word(next));
    // replied to claims, commented on media reports | that
    let disputed = matches!(frame.lower(cue.end), "about" | "against" | "on" | "to")
        && frame.has(that - 1, class::DISPUTED);
    that > cue.end && (frame.is_preposition(that - 1) || disputed)
        || span && !frame.is_finite_verb(next + 1)
}

/// Past what tells when it was said: said | Tuesday the …, added | in 1987 some nine …; but not:
/// said | last year's toll was paid.
fn past_time(frame: &QuotationFrame, cue: &Cue, mut start: usize, limit: usize) -> usize {
    let earlier = |i: usize| {
        frame.lower(i) == "earlier" && (frame.is_capitalized(i + 1) || frame.is_determiner(i + 1))
    };
    // in May, in 1987, in 1987/88, in mid-1987, in late May
    let dated = |i: usize| {
        let part = matches!(frame.lower(i + 1), "early" | "late" | "mid");
        let hyphen = part && frame.kind(i + 2) == Some(Kind::Hyphen);
        let at = i + 1 + usize::from(part) + usize::from(hyphen);
        let date = frame.is_time(at) || frame.is_number(at) && frame.lower(at).len() >= 4;
        (frame.lower(i) == "in" && date).then_some(at + 1)
    };
    // said | Friday night was calm; but: which Holm said Friday | was late
    let acts = |start: usize| {
        let end = (start..limit).find(|&i| !frame.is_time(i)).unwrap_or(limit);
        end > start
            && !follows_relative(frame, cue)
            && frame.has(end, class::BE | class::HAVE | class::PAST)
    };
    let mut comma = false;
    while start < limit && !owns(frame, start) && !acts(start) {
        if let Some(end) = dated(start) {
            (start, comma) = (end, true);
        } else if is_time_adjunct(frame, start) || earlier(start) {
            comma = frame.lower(start) == "on";
            start += 1 + usize::from(comma);
        } else {
            break;
        }
    }
    // reported in mid-2019, | nine locks had closed; said on Monday, | nine locks had closed
    let follows = comma && frame.lower(start) == "," && has_own_verb(frame, start + 1);
    start + usize::from(follows)
}

/// Whether a relative stands before verb and subject: which | Holm said
fn follows_relative(frame: &QuotationFrame, cue: &Cue) -> bool {
    let before = frame.lower_before(cue.clause_start());
    matches!(before, "which" | "that" | "what" | "who" | "whom")
}

/// Whether a possessive stands close behind a position: last year's toll.
fn owns(frame: &QuotationFrame, position: usize) -> bool {
    (position + 1..position + 3).any(|i| frame.kind(i) == Some(Kind::Possessive))
}

/// Whether the verb reports the question that opens at `start`; `right_after`: nothing but its
/// hearer stands between. Not: taught her how to row.
fn asks(frame: &QuotationFrame, cue: &Cue, start: usize, right_after: bool) -> bool {
    let question = match frame.lower(start) {
        // said when the lock was shut: not what, but when
        "if" | "when" | "where" => !says(frame, cue) && !frame.has(start + 1, class::ASKING),
        "whether" | "how" | "why" | "what" => true,
        "who" => right_after,
        _ => false,
    };
    question
        && !frame.has(cue.start, class::WANTS_THAT)
        && (cue.act == Act::Say || frame.has(cue.start, class::ASKING))
}

fn says(frame: &QuotationFrame, cue: &Cue) -> bool {
    matches!(frame.lower(cue.start), "said" | "says" | "say" | "saying")
}

/// Whether the verb announces what the infinitive at `to` tells: promised | to wait.
fn promises(frame: &QuotationFrame, cue: &Cue, to: usize) -> bool {
    if frame.lower(to) != "to"
        || !frame.has(cue.start, class::PROMISING)
        || object::is_planned(frame, cue)
    {
        return false;
    }
    // delegates pledged to Mensah
    let to_somebody =
        frame.is_capitalized(to + 1) && !frame.is_in_headline_case() || frame.is_determiner(to + 1);
    // a fire threatened to spread
    let looms = frame.lower(cue.start).starts_with("threat")
        && cue.speaker().is_some_and(|phrase| !object::is_somebody(frame, phrase));
    // a man claiming to be Holm: who it is, not what is said
    let before = cue.start.wrapping_sub(1);
    let modifies = frame.is_be(to + 1)
        && matches!(cue.subject, Subject::Before(phrase, _) if phrase.kind == PhraseKind::Relative)
        || verb::is_gerund(frame, cue.start)
            && frame.is_word(before)
            && !frame.is_auxiliary(before)
            && !frame.is_adverb(before);
    !to_somebody && !looms && !modifies
}

/// Whether the speaker is a poll, a study or the like: `the study of the river found`.
pub fn finds_out(frame: &QuotationFrame, cue: &Cue) -> bool {
    cue.speaker().is_some_and(|of| phrase::head(frame.article, of.span).has(class::FINDER))
}

/// Whether the speaker's work is to find things out: `researchers found the lock had frozen`, or `they`
/// after researchers were mentioned.
fn look_into_it(frame: &QuotationFrame, cue: &Cue) -> bool {
    let inquirers = word_set!("inquirers");
    // Researchers tested the ice. They | found …
    let spoken_of = |token: usize| {
        (token.saturating_sub(INQUIRERS)..token)
            .any(|i| words!("analysts researchers scientists").contains(frame.article.tagged(i)))
    };
    let they = || frame.lower(0) == "they" && cue.clause_start() == 0;
    cue.speaker().is_some_and(|of| {
        inquirers.contains(phrase::head(frame.article, of.span))
            || they() && spoken_of(of.span.start as usize)
    })
}

/// How far before `they` the researchers may be mentioned, in tokens.
const INQUIRERS: usize = 50;

/// The clause without a conjunction that begins at `start` or behind what tells where it was said.
fn bare_clause(frame: &QuotationFrame, cue: &Cue, start: usize, limit: usize) -> Option<Clause> {
    let (verb, says) = (frame.lower(cue.start), says(frame, cue));
    // `that` and `which` stand for things far more often than for speakers; but: a note which said,
    // the union, which said
    let thing = matches!(cue.subject, Subject::Before(phrase, at) if phrase.kind == PhraseKind::Relative && frame.lower(at) != "who"
        && !(says && (frame.has(at.wrapping_sub(1), class::MEDIUM)
            || frame.lower(at) == "which" && frame.lower_before(at) == ",")));
    // agreed | the lock was old; a poll found | the mayor would win; pointed out | the lock was old
    let reports = cue.act == Act::Say
        || (cue.act == Act::SayThat && (verb.starts_with("agree") || finds_out(frame, cue))
            || cue.end > cue.start + 1)
            && has_own_verb(frame, start)
        || verb == "found"
            && look_into_it(frame, cue)
            // but: found the man tied to a tree
            && own_verb(frame, start).is_some_and(|own| {
                // found the drug cured | the crew
                let next = own.start + 1;
                frame.has(own.start, class::AUXILIARY | class::PAST)
                    || frame.lower(next) == "that"
                    || frame.has(own.start, class::ED) && frame.is_determiner(next)
            });
    // maintains | the lock is old; but: maintains the lock
    let maintains = || verb.starts_with("maintain") && has_own_verb(frame, start);
    if !reports || thing || frame.has(cue.start, class::WANTS_THAT) && !maintains() {
        return None;
    }
    // said | in a statement | the lock was shut
    let start = Some(start)
        .filter(|_| says || frame.has(cue.start, class::HEARER))
        .and_then(|start| past_adjuncts(frame, start))
        .unwrap_or(start);
    // the rules, which Holm said | were late; the clerk who Holm says | took it | has left
    if follows_relative(frame, cue) && frame.is_finite_verb(start) {
        let outer = frame.clauses().clause_end(start).filter(|&end| end < limit);
        let end = (start + 2..limit)
            .find(|&i| frame.lower(i) == "," && verb::is_verb(frame, i + 1))
            .unwrap_or(outer.unwrap_or(limit));
        return Some(Clause::new(start, end, QuoteRule::WhichSaid));
    }
    // reported a profit that rose, posted losses of 11 million: the object of a verb, no clause
    if !says && phrase::end(frame, start).is_some_and(|end| is_object(frame, start, end, limit)) {
        return None;
    }
    // said after the meeting: when, not what
    let when = matches!(frame.lower(start), "after" | "before" | "when" | "while" | "once" | "as");
    if when && !(start + 2..limit).any(|i| frame.lower(i) == "," && phrase::can_begin(frame, i + 1))
    {
        return None;
    }
    // they've gone, there's a plan
    let short = |i: usize| {
        let before = frame.lower(i - 1);
        frame.has(i, class::CONTRACTED)
            || frame.kind(i) == Some(Kind::Possessive)
                && (frame.is_pronoun(i - 1) || matches!(before, "there" | "what"))
    };
    let has_verb = || {
        frame.has(start, class::CONTRACTED)
            || (start + 1..limit.min(start + 25)).any(|i| frame.is_clear_verb(i) || short(i))
    };
    // said onstage on Tuesday: no clause; but: said they detest it, said nurses detest it
    let may_have_verb = || {
        frame.is_pronoun(start)
            || frame.is_determiner(start)
            || frame.is_capitalized(start)
            || (start + 1..limit).any(|i| verb::may_be_third_person(frame, i))
    };
    let clause = limit > start + 2
        && opens_clause(frame, cue, start, limit)
        && (has_verb() || says && limit > start + 3 && may_have_verb());
    clause.then(|| Clause::new(start, limit, QuoteRule::Said))
}

/// Whether a clause without a conjunction can open at `start`.
fn opens_clause(frame: &QuotationFrame, cue: &Cue, start: usize, limit: usize) -> bool {
    let openers = words!("after although because before if once there though what when while");
    // said too many had left, said getting it wrong would cost too much
    let opens_as_said = || {
        matches!(frame.lower(start), "all" | "as" | "both" | "just" | "too")
            || opens_with_adjunct(frame, start, limit)
            // said about half of it was old, said just because it was old
            || frame.has(start, class::BOUND)
                && (start + 1..start + 4).any(|i| matches!(frame.lower(i), "half" | "quarter" | "third" | "thirds"))
            // said planned locks were late
            || frame.has(start, class::ED | class::PARTICIPLE)
                && (start + 2..limit).take_while(|&i| frame.is_word(i) || frame.kind(i) == Some(Kind::Hyphen)).any(|i| frame.is_clear_verb(i))
            // said newly built locks were late
            || frame.lower(start).ends_with("ly")
                && frame.has(start + 1, class::ED | class::PARTICIPLE)
            || verb::is_gerund(frame, start)
                && (start + 1..limit)
                    .take_while(|&i| frame.is_word(i))
                    .any(|i| frame.is_clear_verb(i))
    };
    phrase::can_begin(frame, start)
        || frame.is_time(start)
        || phrase::qualified_number(frame, start).is_some()
        || openers.contains(frame.word(start))
        || owns(frame, start) && !frame.is_preposition(start)
        || says(frame, cue) && opens_as_said()
}

/// Whether a verb is an infinitive, or joined to one: to say, to raise her voice and | say
fn is_infinitive(frame: &QuotationFrame, verb: usize) -> bool {
    const REACH: usize = 8;
    let Some(before) = verb.checked_sub(1) else { return false };
    // but: parents she spoke to | said
    if frame.lower(before) == "to" {
        return !is_implicative(frame, before) && verb::is_infinitive(frame, before);
    }
    let joined = matches!(frame.lower(before), "and" | "or")
        && frame.reporting(verb).is_some_and(|verb| verb.form == VerbForm::Base);
    let mut clause = frame
        .before(before)
        .take(REACH)
        .take_while(|&i| !frame.is_finite_verb(i) && frame.is_word(i));
    joined && clause.any(|i| verb::is_infinitive(frame, i))
}

/// Whether the phrase `start..end` after a verb has no verb of its own: the sentence ends with
/// it, or a preposition, a relative or a comma follows.
pub fn is_object(frame: &QuotationFrame, start: usize, end: usize, limit: usize) -> bool {
    let next = frame.word(end);
    if end >= limit {
        return true;
    }
    // reported | the man who fled was caught, | losses in Oslo had risen: the subject of a verb
    let closes = is_saying(frame, end)
        || next.is_preposition()
        || next.is_relative()
        || next == "since"
        || next == "," && !frame.is_conjunction(end + 1)
        // denied the charge and | was freed, predicted a win | but it lost
        || next.is_conjunction() && (verb::is_verb(frame, end + 1) || next == "but");
    closes && !has_own_verb(frame, start)
}

/// Whether the phrase that begins at `start` is the subject of a verb, whatever hangs on it
/// between.
fn has_own_verb(frame: &QuotationFrame, start: usize) -> bool {
    own_verb(frame, start).is_some()
}

/// The verb that has the noun phrase beginning at `start` as its subject.
fn own_verb<'a>(frame: &'a QuotationFrame, start: usize) -> Option<&'a Verb> {
    frame.clauses().verbs.iter().find(|verb| verb.start > start && verb.is_verb_of(start))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn said_after_the_verb() {
        check(
            "
            Holm said planned locks would be small. -> Holm: planned locks would be small
            Holm said all the locks were shut. -> Holm: all the locks were shut
            Holm was keen to stress that it was late. -> Holm: that it was late
            Holm was keen to build a lock. ->
            Holm told Reuters Norway would wait. -> Holm: Norway would wait
            Holm told reporters Stein was ill. -> Holm: Stein was ill
            Holm told CNN Danish crews were late. -> Holm: Danish crews were late
            Holm told coach Ben Hale crews were late. ->
            Holm told the newspaper Delta Norway would wait. ->
            Holm told CNN Business crews were late. ->
            Holm told the BBC crews were late. -> Holm: crews were late
            Holm told the BBC Radio Kent Breakfast programme it was late. -> Holm: it was late
            Holm told the crew of Stein the joke. ->
            Holm reported her car stolen. ->
            Holm mentioned the fire in Oslo. -> Holm: the fire in Oslo
            The cuts are part of previously announced plans to shut. ->
            After Holm said it was late, crews left. -> Holm: it was late
            Holm said it was a clear, stated aim of the board.
                -> Holm: it was a clear, stated aim of the board
            If Holm says it is late, the crew will go. ->
            Relatives say Holm is awake and talking. -> Relatives: Holm is awake and talking
            Holm said the board was sued and denied in court that it was late.
                -> Holm: the board was sued | Holm: that it was late
            On Tuesday crews said it was late. -> crews: it was late
            Critics also see the plan as old, and crews say it is late. -> crews: it is late
            Voters got calls saying it was late. ->
            Holm read a statement saying it was late. -> Holm: it was late
            Holm quit, citing two officials. ->
            Crews charged on Tuesday that it was late. -> Crews: that it was late
            Crews were charged in a theft that cost nine crowns. ->
            Holm said it is sweet – but lacks a smell. -> Holm: it is sweet – but lacks a smell
            Holm has promised it will stay – but no one knows why. -> Holm: it will stay
            Stein thinks Holm is late and says the plan will work. -> Stein: the plan will work
            Holm, known as the Rock, told Stein that it was late. -> Holm: that it was late
            The two trained nurses said it was late. -> The two trained nurses: it was late
            The mayor's two aides said it was late. -> The mayor's two aides: it was late
            Mensah said the new pipes leak already. -> Mensah: the new pipes leak already
            Mensah said Friday night was calm. -> Mensah: Friday night was calm
            Mensah said Friday the bridge was shut. -> Mensah: the bridge was shut
            Mensah said on Friday, nine bridges were shut. -> Mensah: nine bridges were shut
            The union, which said the bridge was shut, left. -> which: the bridge was shut
            The bridge, which Mensah said was shut, is old. -> Mensah: was shut
            Mensah replied to claims that the bridge was shut. ->
            Mensah replied in a letter that the bridge was shut. -> Mensah: that the bridge was shut
            Mensah responded to media reports that the bridge was shut. ->
            Mensah told a May 3 rally that the bridge was shut. -> Mensah: that the bridge was shut
            Mensah said no to a bridge that was shut. ->
            Mensah told reporters on Monday that the bridge was shut.
                -> Mensah: that the bridge was shut
            Bank managing director Lena Mensah said the bridge was shut.
                -> Bank managing director Lena Mensah: the bridge was shut
            Mensah was fond of saying that the bridge was shut. -> Mensah: that the bridge was shut
            Holm asked whether the bridge was safe. -> Holm: whether the bridge was safe
            Holm told the Oslo daily that the bridge was old. -> Holm: that the bridge was old
            Holm also commented that the bridge was old. -> Holm: that the bridge was old
            Holm pointed out that the bridge was old. -> Holm: that the bridge was old
            Holm agreed that the bridge was old. -> Holm: that the bridge was old
            Holm promised to resign. -> Holm: to resign
            Holm agreed to wait. ->
            Experts argue that the bridge was old. -> Experts: that the bridge was old
            The mayor claims he was ill. -> The mayor: he was ill
            Holm told me this week that the bridge was shut. -> Holm: that the bridge was shut
            Eighty delegates pledged to Holm met. ->
            In May, Mensah said the bridge was shut. -> Mensah: the bridge was shut
            Holm, who said the bridge was shut, left. -> who: the bridge was shut
            Keepers who said they disputed the old plan yet refused to change it retired.
                -> who: they disputed the old plan
            Holm said the bridge was shut by the Port Union (PU). It was late.
                -> Holm: the bridge was shut by the Port Union (PU)
            When Holm said the bridge was shut, the board met. -> Holm: the bridge was shut
            Holm said the bridge was shut, but the board met. -> Holm: the bridge was shut
            The rules, which Holm said were too old, went. -> Holm: were too old
            Holm Says the Bridge Was Shut in Winter -> Holm: the Bridge Was Shut in Winter
            Saying the lock was old, he left. -> he: the lock was old
            Holm said that if the crew, which was tired, slept, they would wait.
                -> Holm: that if the crew, which was tired, slept, they would wait
            Holm said that rather than wait, the crew should leave.
                -> Holm: that rather than wait, the crew should leave
            Holm said Stein had called and told them that the bridge fell.
                -> Holm: Stein had called and told them that the bridge fell
            Holm warned the lock was old. -> Holm: the lock was old
            Holm said much of the talk was about the lock.
                -> Holm: much of the talk was about the lock
            Holm added in 1987 the bridge had cost nine crowns.
                -> Holm: the bridge had cost nine crowns
            One in nine said the lock was cold. -> One in nine: the lock was cold
            Critics of the mayor argue that the bridge is old.
                -> Critics of the mayor: that the bridge is old
            Holm said when Stein asked about it. ->
            Holm wept in answering a letter about whether she would sail. ->
            “No,” Holm said of a list that included nine crews. ->
            Holm said earlier the bridge was shut. -> Holm: the bridge was shut
            Holm told Stein her bridge was shut. -> Holm: her bridge was shut
            Holm said the lock was shut as she left. -> Holm: the lock was shut as she left
            Holm said here on Wednesday that the lock was old. -> Holm: that the lock was old
            Holm said last year's toll was paid. -> Holm: last year's toll was paid
            Holm told the Oslo Post in May how cold she was. -> Holm: how cold she was
            Holm said about 20 people had left. -> Holm: about 20 people had left
            Holm agreed the lock was old. -> Holm: the lock was old
            Holm agreed the sale of the lock. ->
            A study found the lock was old. -> A study: the lock was old
            Police found the man was dead. ->
            Researchers found the man was dead. -> Researchers: the man was dead
            Researchers found the man tied to a tree. ->
            Researchers found the ice damaged the lock. -> Researchers: the ice damaged the lock
            Mensah said prayers would be held. -> Mensah: prayers would be held
            Mensah replied to critics that the bridge was shut. -> Mensah: that the bridge was shut
            Researchers found the ice resembled that of May. -> Researchers: the ice resembled that of May
            Court records show the lock was old. -> Court records: the lock was old
            The lock records show off its age. ->
            Holm reported in mid-1987, nine locks had closed. -> Holm: nine locks had closed
            Holm said newly built locks were late. -> Holm: newly built locks were late
            Holm said newly. ->
            Holm said he'd go to Oslo. -> Holm: he'd go to Oslo
            Holm said they’re late again. -> Holm: they’re late again
            Holm said there's no plan. -> Holm: there's no plan
            Holm said about half of it was old. -> Holm: about half of it was old
            Holm said just because it was old it was shut.
                -> Holm: just because it was old it was shut
            Holm admitted as a part of the deal that he left. -> Holm: that he left
            The deal the union said would help was signed by Stein. ->
            After the game the coach said was over, fans left. ->
            All the board said was late. ->
            The Kesh government claims Stein runs a bank. -> The Kesh government: Stein runs a bank
            The paper notes the lock is old. -> The paper: the lock is old
            The magazine reports that the lock is old. -> The magazine: that the lock is old
            The lawsuit follows magazine reports that the lock is old. ->
            The bank notes the king signed were old. ->
            The government claims the land it took in May. ->
            In its latest reports the paper was late. ->
            Connolly said it was late. -> Connolly: it was late
            Recently said no. ->
            Holm told us that in May, Stein would tell the crew.
                -> Holm: that in May, Stein would tell the crew
            Holm warned an Oslo crew was late. -> Holm: an Oslo crew was late
            Holm vowed on Monday that she would try all means to win.
                -> Holm: that she would try all means to win
            Holm told reporters there was no plan. -> Holm: there was no plan
            Holm told reporters there that it was late. -> Holm: that it was late
            Holm sent a note which said it was late. -> which: it was late
            Holm bought a boat which said it was late. ->
            The clerk who Stein says took the toll has left. -> Stein: took the toll
            At 9am Holm said it was late. -> Holm: it was late
            The man whom officers describe as the leader said it was late. -> The man: it was late
            Holm lost her job as the mayor said it was late. -> the mayor: it was late
            Holm went on to explain how the lock was shut. -> Holm: how the lock was shut
            Holm was forced to admit that the lock was old. -> Holm: that the lock was old
            Holm had hoped to say that the lock was old. ->
            Holm described how the crew had fled. -> Holm: how the crew had fled
            Holm praised how the crew had fled. ->
            Holm taught her how to row. ->
            Holm is promising to help the crew. -> Holm: to help the crew
            Holm threatened to leave. -> Holm: to leave
            Storms threatened to close the lock. ->
            The evening promised to be long. ->
            Holm could threaten to leave. ->
            Holm blamed Stein for saying that the lock was old. -> Stein: that the lock was old
            Holm wants Stein to apologise for saying that the lock was old.
                -> Stein: that the lock was old
            Holm was fined for saying that the lock was old. -> Holm: that the lock was old
            Holm believes the bridge is safe. ->
            Holm said the bridge would close, marking the end of an era.
                -> Holm: the bridge would close
            Holm said of that night that it was cold. -> Holm: that it was cold
            Holm wants to resign. ->
            Holm said the bridge was “a ruin” of the last century. ->
            ",
        );
    }
}
