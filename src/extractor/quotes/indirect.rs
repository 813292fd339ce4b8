//! Reported speech without marks: `X said S`, `S, X said`, `according to X, S`, `X urged Y to …`.

mod after;
mod before;
mod other;
mod unsaid;

use super::content;
use super::cue::{Cue, Subject};
use super::frame::{QuotationFrame, QuotationFrames};
use super::inherit::Reading;
use super::object;
use super::rule::QuoteRule;
use super::{Quote, QuoteKind, Speaker};
use crate::syntax::{class, verb};
use crate::text::token::Kind;
pub use after::after_verb;
pub use before::has_finite_verb;
use before::{before_tail, speaks_whole_sentence};

/// The indirect quotes of all frames, in order.
pub fn quotes(frames: &QuotationFrames, readings: &[Reading]) -> Vec<Quote> {
    let mut out = Vec::new();
    let in_first_person = is_in_first_person(frames, readings);
    for (index, reading) in readings.iter().enumerate() {
        let Some(frame) = frames.get(index) else { break };
        let (mut taken, first) = (0, out.len());
        for (number, cue) in reading.cues.iter().enumerate() {
            if cue.start < taken
                || unsaid::is_unsaid(&frame, cue)
                || !cue.is_speech()
                || in_first_person && is_writer(&frame, cue)
                || cue.is_nobodys(&frame)
            {
                continue;
            }
            let Some(clause) = content(&frame, &reading.cues, number) else { continue };
            let parts: Vec<_> = clause
                .parts
                .iter()
                .map(|&(start, end)| trimmed(&frame, start, end))
                .filter(|(start, end)| start < end)
                .collect();
            // One word is not a clause, but may be the head of one.
            if parts.len() < 2 && parts.iter().all(|&(start, end)| start + 1 == end) {
                continue;
            }
            // The board refused it, Holm said: all of it is what Holm said.
            if let [(start, end)] = parts[..]
                && clause.rule == QuoteRule::SaidLast
                && speaks_whole_sentence(&frame, cue)
                && let Some(span) = frame.span(start, end)
            {
                let ends_before =
                    |quote: &&Quote| quote.parts.iter().all(|part| part.end <= span.start);
                // It was late, Stein said, while Park left, Holm said: not all of it
                let inside = |quote: &Quote| {
                    quote.rule != QuoteRule::SaidLast
                        && quote.parts.iter().all(|&part| span.covers(part))
                };
                let kept = first + out[first..].iter().take_while(ends_before).count();
                // One that reaches into the clause from before it stays, and the clause is
                // nobody's.
                if kept < out.len() && out[kept..].iter().all(inside) {
                    out.truncate(kept);
                    taken = start;
                }
            }
            // Words in marks make it a mixed quote, which is there already.
            let free = parts
                .iter()
                .all(|&(start, end)| start >= taken && (start..end).all(|i| !frame.is_quote(i)));
            let Some(&(_, end)) = parts.last().filter(|_| free) else { continue };
            taken = end.max(cue.end);
            // called for | a vote, warned of | a long winter
            let linked = parts[0].0 == cue.end + 1 && frame.is_preposition(cue.end);
            let cue_span = frame.span(cue.start, cue.end + usize::from(linked));
            let parts = parts.iter().filter_map(|&(start, end)| frame.span(start, end)).collect();
            let speaker = cue.speaker().map(|phrase| Speaker { span: phrase.span, entity: None });
            out.push(Quote {
                kind: QuoteKind::Indirect,
                parts,
                clause: None,
                speaker,
                cue: cue_span,
                channel: None,
                rule: clause.rule,
            });
        }
    }
    out
}

/// Whether the article is the words of one who speaks, as an interview is:
/// there `I mentioned it before` reports nobody.
fn is_in_first_person(frames: &QuotationFrames, readings: &[Reading]) -> bool {
    let own = |(index, reading): (usize, &Reading)| {
        frames.get(index).map_or(0, |frame| {
            reading.cues.iter().filter(|cue| cue.is_speech() && is_writer(&frame, cue)).count()
        })
    };
    readings.iter().enumerate().map(own).sum::<usize>() >= INTERVIEW
}

/// So many verbs of speech in the first or second person, outside of marks, make an interview.
const INTERVIEW: usize = 6;

fn is_writer(frame: &QuotationFrame, cue: &Cue) -> bool {
    let first = cue
        .speaker()
        .and_then(|phrase| frame.position_of(phrase.span.start as usize))
        .map_or("", |at| frame.lower(at));
    // we’ve, if that is one token
    let first = first.split(['\'', '’']).next().unwrap_or(first);
    matches!(cue.subject, Subject::Before(..) | Subject::Shared(_))
        && matches!(first, "i" | "we" | "you")
}

/// A reported clause.
pub struct Clause {
    /// Two where the reporting clause stands in its midst: `The bridge, he said, is closed.`
    pub parts: Vec<(usize, usize)>,
    rule: QuoteRule,
}

impl Clause {
    fn new(start: usize, end: usize, rule: QuoteRule) -> Self {
        Clause { parts: vec![(start, end)], rule }
    }
}

/// The clause that a cue reports, and the rule that found it.
fn content(frame: &QuotationFrame, all: &[Cue], number: usize) -> Option<Clause> {
    let cue = all.get(number)?;
    let limit = content::content_end(frame, all, number);
    if cue.is_according(frame) {
        return other::according_to(frame, cue, all, limit);
    }
    match cue.subject {
        // Asked whether the bridge was safe, Mensah …
        Subject::Agentless | Subject::Unknown | Subject::Shared(_)
            if frame.lower(cue.start) == "asked" =>
        {
            other::asked(frame, cue, limit)
        }
        Subject::Agentless | Subject::Unknown => None,
        // Mensah was warned by Holm that S
        Subject::After(_, end)
            if frame.lower(end) == "that" && frame.has(cue.start, class::HEARER) =>
        {
            Some(Clause::new(end, limit, QuoteRule::SaidThat))
        }
        // Without "that" only where nothing stands before it: but he was told no, Holm says
        Subject::Hearer(at) if at == 0 || frame.lower(cue.end) == "that" => {
            after_verb(frame, cue, limit)
        }
        Subject::Hearer(_) => before_tail(frame, cue, limit),
        // As X reports, S
        Subject::Before(..) if other::is_as_told(frame, cue) => other::as_told(frame, cue),
        // S, said X.  S, X said.
        Subject::After(..) => before_tail(frame, cue, limit),
        _ => other::as_noted(frame, cue)
            .or_else(|| after_verb(frame, cue, limit))
            .or_else(|| before_tail(frame, cue, limit))
            .or_else(|| {
                let (start, end) =
                    object::content(frame, cue, limit).filter(|_| !is_writer(frame, cue))?;
                Some(Clause::new(start, end, QuoteRule::UrgedObject))
            }),
    }
}

/// Without conjunction and punctuation at the ends.
pub fn trimmed(frame: &QuotationFrame, mut start: usize, mut end: usize) -> (usize, usize) {
    let punctuation = |i: usize| {
        matches!(
            frame.kind(i),
            Some(
                Kind::Stop | Kind::Punctuation | Kind::Dash | Kind::DoubleQuote | Kind::SingleQuote
            )
        )
    };
    // the Emirates (UAE)
    let closes = |i: usize| {
        let mut before = (start..i).rev().map(|i| frame.lower(i));
        frame.lower(i) == ")" && before.find(|lower| matches!(*lower, "(" | ")")) == Some("(")
    };
    // who said they disputed the plan yet | refused to change it
    let joins_verb = |i: usize| {
        matches!(frame.lower(i), "and" | "but" | "or" | "yet") && verb::is_verb(frame, i + 1)
    };
    while start < end && (punctuation(end - 1) && !closes(end - 1) || joins_verb(end - 1)) {
        end -= 1;
    }
    while start < end && (punctuation(start) || matches!(frame.lower(start), "but" | "and")) {
        start += 1;
    }
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::super::{inherit, marks};
    use super::*;
    use crate::article::Article;

    fn reported(text: &str) -> Vec<String> {
        let article = Article::new(text);
        let frames = QuotationFrames::new(&article, marks::fragments(&article));
        let readings = inherit::read(&frames);
        let show = |quote: &Quote| {
            let speaker = quote.speaker.map_or("-", |speaker| article.slice(speaker.span));
            let parts: Vec<_> = quote.parts.iter().map(|&part| article.slice(part)).collect();
            format!("{speaker}: {}", parts.join(" … "))
        };
        quotes(&frames, &readings).iter().map(show).collect()
    }

    #[test]
    fn an_interview_reports_nobody() {
        let answer = "I said it was late. ";
        assert_eq!(reported(answer), ["I: it was late"]);
        assert_eq!(reported(&answer.repeat(INTERVIEW)), Vec::<String>::new());
    }

    #[test]
    fn no_two_overlap() {
        for (text, expected) in [
            (
                "Holm said that the lock was shut; that the crew slept, Stein said the toll rose, Park said.",
                vec!["Holm: that the lock was shut; that the crew slept", "Stein: the toll rose"],
            ),
            (
                "The board feared that Stein said the toll rose, Park said.",
                vec!["Park: The board feared that Stein said the toll rose"],
            ),
            (
                "Holm said the lock was shut; the crew said the toll rose, Park said.",
                vec!["Holm: the lock was shut", "Park: the crew said the toll rose"],
            ),
        ] {
            assert_eq!(reported(text), expected, "{text}");
            let article = Article::new(text);
            let frames = QuotationFrames::new(&article, marks::fragments(&article));
            let quotes = quotes(&frames, &inherit::read(&frames));
            let parts: Vec<_> = quotes.iter().flat_map(|quote| &quote.parts).collect();
            assert!(parts.is_sorted_by(|one, next| one.end <= next.start), "{text}");
        }
    }

    #[test]
    fn finds_reported_speech() {
        for (text, expected) in [
            ("Mensah said the new pipes leak already.", vec!["Mensah: the new pipes leak already"]),
            (
                "Mensah told reporters on Monday that the bridge was shut.",
                vec!["Mensah: that the bridge was shut"],
            ),
            ("The bridge will stay shut, Mensah said.", vec!["Mensah: The bridge will stay shut"]),
            ("The bridge will stay shut, said Mensah.", vec!["Mensah: The bridge will stay shut"]),
            (
                "The bridge will stay shut, said the surveyor the council sent.",
                vec!["the surveyor: The bridge will stay shut"],
            ),
            (
                "The talks failed, and it got worse, said one clerk in the hall.",
                vec!["one clerk in the hall: The talks failed, and it got worse"],
            ),
            (
                "Bank managing director Lena Mensah said the bridge was shut.",
                vec!["Bank managing director Lena Mensah: the bridge was shut"],
            ),
            (
                "Mensah wanted to know why the bridge was shut.",
                vec!["Mensah: why the bridge was shut"],
            ),
            (
                "Mensah was fond of saying that the bridge was shut.",
                vec!["Mensah: that the bridge was shut"],
            ),
            (
                "The court heard on Monday that the bridge was shut.",
                vec!["-: that the bridge was shut"],
            ),
            (
                "Mensah not only said that the bridge was shut.",
                vec!["Mensah: that the bridge was shut"],
            ),
            // What was not said.
            ("Mensah denied saying that the bridge was shut.", vec![]),
            ("Mensah left the hall without mentioning Holm, and nobody asked.", vec![]),
            ("Mensah denied that the bridge was shut.", vec!["Mensah: that the bridge was shut"]),
            (
                "The bridge, Mensah said, will stay shut.",
                vec!["Mensah: The bridge … will stay shut"],
            ),
            (
                "According to the ministry, sixty barns were damaged.",
                vec!["the ministry: sixty barns were damaged"],
            ),
            (
                "Forty barns burnt down, according to the ministry.",
                vec!["the ministry: Forty barns burnt down"],
            ),
            (
                "In May, according to the ministry, sixty barns burnt.",
                vec!["the ministry: In May … sixty barns burnt"],
            ),
            ("Holm asked whether the bridge was safe.", vec!["Holm: whether the bridge was safe"]),
            (
                "Asked whether the bridge was safe, Holm left the room.",
                vec!["-: whether the bridge was safe"],
            ),
            ("Rent, Holm said, will rise.", vec!["Holm: Rent … will rise"]),
            (
                "The bridge was shut, said Holm, head of the harbour board.",
                vec!["Holm: The bridge was shut"],
            ),
            ("As the harbour froze, Holm wrote to the board.", vec![]),
            (
                "Holm told the Oslo daily that the bridge was old.",
                vec!["Holm: that the bridge was old"],
            ),
            ("Holm also commented that the bridge was old.", vec!["Holm: that the bridge was old"]),
            ("Holm pointed out that the bridge was old.", vec!["Holm: that the bridge was old"]),
            ("The bridge is old, but Holm has ruled out a new one.", vec![]),
            (
                "The board agreed to wait for May, an official said Friday.",
                vec!["an official: The board agreed to wait for May"],
            ),
            (
                "The board refused the plan for a bridge, Holm said.",
                vec!["Holm: The board refused the plan for a bridge"],
            ),
            (
                "The crew complained when the bridge shut, Holm said.",
                vec!["Holm: The crew complained when the bridge shut"],
            ),
            ("Opening the new bridge, Holm said: “It is old.”", vec![]),
            ("Opening the new bridge, Holm said on Monday.", vec![]),
            ("In a letter to the board, sent on Monday, Holm wrote: “It is old.”", vec![]),
            (
                "Opening the bridge was wrong, Holm said.",
                vec!["Holm: Opening the bridge was wrong"],
            ),
            ("Holm agreed that the bridge was old.", vec!["Holm: that the bridge was old"]),
            ("Holm urged the board to wait.", vec!["Holm: the board to wait"]),
            ("Holm promised to resign.", vec!["Holm: to resign"]),
            ("Holm agreed to wait.", vec![]),
            ("Holm told the crew not to wait.", vec!["Holm: the crew not to wait"]),
            ("Holm warned the crew not to wait.", vec!["Holm: the crew not to wait"]),
            ("Experts argue that the bridge was old.", vec!["Experts: that the bridge was old"]),
            ("The mayor claims he was ill.", vec!["The mayor: he was ill"]),
            (
                "Holm told me this week that the bridge was shut.",
                vec!["Holm: that the bridge was shut"],
            ),
            ("Eighty delegates pledged to Holm met.", vec![]),
            ("Holm charged the board nine crowns for the boat that was late.", vec![]),
            ("Asked about the bridge, Holm left the room.", vec![]),
            ("Holm asked the board to wait.", vec!["Holm: the board to wait"]),
            (
                "The bridge is shut, Mensah said late last night on a visit to Oslo.",
                vec!["Mensah: The bridge is shut"],
            ),
            ("“We had no choice,” Holm said Monday in Oslo, according to a recording.", vec![]),
            ("“We had no choice,” Holm said at the meeting in Oslo.", vec![]),
            ("In May, Mensah said the bridge was shut.", vec!["Mensah: the bridge was shut"]),
            ("Holm, who said the bridge was shut, left.", vec!["who: the bridge was shut"]),
            (
                "Keepers who said they disputed the old plan yet refused to change it retired.",
                vec!["who: they disputed the old plan"],
            ),
            (
                "Holm said the bridge was shut by the Port Union (PU). It was late.",
                vec!["Holm: the bridge was shut by the Port Union (PU)"],
            ),
            ("Holm said according to the ruling of the court, the lock was shut.", vec![]),
            ("A clerk charged with announcing the winners lost her list.", vec![]),
            (
                "When Holm said the bridge was shut, the board met.",
                vec!["Holm: the bridge was shut"],
            ),
            (
                "Holm said the bridge was shut, but the board met.",
                vec!["Holm: the bridge was shut"],
            ),
            ("The rules, which Holm said were too old, went.", vec!["Holm: were too old"]),
            ("The bridge was shut, Holm told the board.", vec!["Holm: The bridge was shut"]),
            (
                "The bridge was shut, Holm said, adding that it was old.",
                vec!["Holm: The bridge was shut", "Holm: that it was old"],
            ),
            ("The firm reported a profit of nine million.", vec![]),
            ("“We had no choice,” Holm said after the meeting in Oslo.", vec![]),
            (
                "Holm Says the Bridge Was Shut in Winter",
                vec!["Holm: the Bridge Was Shut in Winter"],
            ),
            ("Nobody said the bridge was safe.", vec![]),
            ("Nobody asked the board to wait.", vec![]),
            (
                "No group has claimed that it shut the bridge, and Holm said it was late.",
                vec!["Holm: it was late"],
            ),
            ("The bridge was shut, no official said.", vec![]),
            ("As a result of the storm, a report said.", vec![]),
            ("In spring, after a long winter, Holm told the board.", vec![]),
            ("Asked about the old wall, Holm said: “It fell.”", vec![]),
            ("Holm thanked the old crew and pleaded guilty again in May.", vec![]),
            (
                "Noting that the old wall had fallen, Holm added, to a laugh.",
                vec!["Holm: that the old wall had fallen"],
            ),
            ("Saying the lock was old, he left.", vec!["he: the lock was old"]),
            ("By adding to old woes, Holm lost the vote.", vec![]),
            ("The vote made clear that Holm would go.", vec![]),
            ("Holm has made it clear that she would go.", vec!["Holm: that she would go"]),
            (
                "Holm said that if the crew, which was tired, slept, they would wait.",
                vec!["Holm: that if the crew, which was tired, slept, they would wait"],
            ),
            (
                "Holm said that rather than wait, the crew should leave.",
                vec!["Holm: that rather than wait, the crew should leave"],
            ),
            (
                "Holm said Stein had called and told them that the bridge fell.",
                vec!["Holm: Stein had called and told them that the bridge fell"],
            ),
            (
                "While Holm said the bridge was shut, that was in May.",
                vec!["Holm: the bridge was shut"],
            ),
            ("Holm warned the lock was old.", vec!["Holm: the lock was old"]),
            (
                "Holm said much of the talk was about the lock.",
                vec!["Holm: much of the talk was about the lock"],
            ),
            (
                "Holm added in 1987 the bridge had cost nine crowns.",
                vec!["Holm: the bridge had cost nine crowns"],
            ),
            ("One in nine said the lock was cold.", vec!["One in nine: the lock was cold"]),
            (
                "Critics of the mayor argue that the bridge is old.",
                vec!["Critics of the mayor: that the bridge is old"],
            ),
            (
                "Most of the town dislikes the bridge, the poll found.",
                vec!["the poll: Most of the town dislikes the bridge"],
            ),
            (
                "The bridge is old, says Holm, chief scientist on the Oslo project.",
                vec!["Holm: The bridge is old"],
            ),
            // no content
            ("Holm said when Stein asked about it.", vec![]),
            ("“No,” Holm said twice - and left the lock.", vec![]),
            ("Holm wept in answering a letter about whether she would sail.", vec![]),
            ("The crew needs a cook who can argue that soup is food.", vec![]),
            ("Keeper of the lock, Holm said: “It is old.”", vec![]),
            ("Holm denied the allegations and was later freed.", vec![]),
            (
                "The port announced its first regatta since 1985 and hired a band.",
                vec!["The port: its first regatta since 1985"],
            ),
            ("The war claimed 900 lives in the town.", vec![]),
            ("Holm claimed the early wickets of two openers who had scored well.", vec![]),
            ("Holm claimed the title was his.", vec!["Holm: the title was his"]),
            ("Holm called it close, but protesting delegates made their point.", vec![]),
            ("Holm claimed nine victims had lied.", vec!["Holm: nine victims had lied"]),
            (
                "The board announced by Monday evening that nine men had left.",
                vec!["The board: that nine men had left"],
            ),
            ("“No,” Holm said of a list that included nine crews.", vec![]),
            ("Stein is ill, charges denied by the board.", vec![]),
            ("Holm said earlier the bridge was shut.", vec!["Holm: the bridge was shut"]),
            ("Holm told Stein her bridge was shut.", vec!["Holm: her bridge was shut"]),
            (
                "Nine men were freed, said the board in Oslo, which is late.",
                vec!["the board in Oslo: Nine men were freed"],
            ),
            (
                "Holm said the lock was shut as she left.",
                vec!["Holm: the lock was shut as she left"],
            ),
            ("“No,” Holm said at the lock, where the crew was.", vec![]),
            (
                "Oslo, with nine ports and home to two firms, reported 11 thefts on Monday.",
                vec!["Oslo: 11 thefts"],
            ),
            (
                "Holm confirmed nine cases with fever, including old and new ones that had passed.",
                vec!["Holm: nine cases with fever"],
            ),
            (
                "Holm said here on Wednesday that the lock was old.",
                vec!["Holm: that the lock was old"],
            ),
            ("Holm said last year's toll was paid.", vec!["Holm: last year's toll was paid"]),
            (
                "Holm said as no plan was made, she would wait.",
                vec!["Holm: as no plan was made, she would wait"],
            ),
            // said somewhere, without "that"
            ("Holm said in a statement the lock was shut.", vec!["Holm: the lock was shut"]),
            ("Holm said after the vote on Friday she would go.", vec!["Holm: she would go"]),
            ("Holm said in a letter the board published on Friday.", vec![]),
            ("Holm told the Oslo Post in May how cold she was.", vec!["Holm: how cold she was"]),
            ("Holm said too much was made of it.", vec!["Holm: too much was made of it"]),
            (
                "Holm said getting it wrong would cost too much.",
                vec!["Holm: getting it wrong would cost too much"],
            ),
            ("Holm said about 20 people had left.", vec!["Holm: about 20 people had left"]),
            ("Holm agreed the lock was old.", vec!["Holm: the lock was old"]),
            ("Holm agreed the sale of the lock.", vec![]),
            ("A study found the lock was old.", vec!["A study: the lock was old"]),
            ("Police found the man was dead.", vec![]),
            ("Holm went on to explain how the lock was shut.", vec!["Holm: how the lock was shut"]),
            (
                "Holm was forced to admit that the lock was old.",
                vec!["Holm: that the lock was old"],
            ),
            ("Holm had hoped to say that the lock was old.", vec![]),
            ("Holm described how the crew had fled.", vec!["Holm: how the crew had fled"]),
            ("Holm praised how the crew had fled.", vec![]),
            ("Holm taught her how to row.", vec![]),
            // asked for
            ("Holm demanded that the board wait.", vec!["Holm: that the board wait"]),
            ("Holm demanded that letter of the board.", vec![]),
            (
                "The town is asking that people stay at home.",
                vec!["The town: that people stay at home"],
            ),
            ("Holm is promising to help the crew.", vec!["Holm: to help the crew"]),
            ("Holm threatened to leave.", vec!["Holm: to leave"]),
            ("Storms threatened to close the lock.", vec![]),
            ("The evening promised to be long.", vec![]),
            ("Holm could threaten to leave.", vec![]),
            ("Holm decided against saying that the lock was old.", vec![]),
            // in the midst of it
            (
                "The lock, Holm told the crew on Friday, will be shut.",
                vec!["Holm: The lock … will be shut"],
            ),
            (
                "The lock, Holm said in a statement, is to be shut.",
                vec!["Holm: The lock … is to be shut"],
            ),
            (
                "The lock does not freeze, as Holm pointed out.",
                vec!["Holm: The lock does not freeze"],
            ),
            ("The lock, as Holm said, does not freeze.", vec!["Holm: The lock … does not freeze"]),
            ("The lock was shut and, as Holm said, it was old.", vec![]),
            (
                "The polls predicted a win for Holm but Stein won.",
                vec!["The polls: a win for Holm"],
            ),
            ("The lock was shut, per Radio Kesh.", vec!["Radio Kesh: The lock was shut"]),
            ("The lock costs nine crowns, per ton, a year.", vec![]),
            // nouns
            (
                "Holm's claim that the lock froze was not checked.",
                vec!["Holm: that the lock froze"],
            ),
            ("Her claim that was made in May was not checked.", vec![]),
            ("The claim that she made was not checked.", vec![]),
            // another speaker than the sentence's
            (
                "Holm blamed Stein for saying that the lock was old.",
                vec!["Stein: that the lock was old"],
            ),
            (
                "Holm wants Stein to apologise for saying that the lock was old.",
                vec!["Stein: that the lock was old"],
            ),
            (
                "Holm was fined for saying that the lock was old.",
                vec!["Holm: that the lock was old"],
            ),
            ("Holm wept, after Stein's remarks saying he would go.", vec!["Stein: he would go"]),
            (
                "Holm waited, with Oslo – which leads the union – saying it was late.",
                vec!["Oslo: it was late"],
            ),
            ("“No,” Holm said when asked if she would go.", vec!["-: if she would go"]),
            (
                "Finding what is lost is hard, Holm said.",
                vec!["Holm: Finding what is lost is hard"],
            ),
            ("Sooner or later, Holm told the board.", vec![]),
            ("The old lock, Holm said, “is a ruin”.", vec!["Holm: The old lock"]),
            ("Late last month, Holm announced to the board.", vec![]),
            ("Nothing was lost, Holm said.", vec!["Holm: Nothing was lost"]),
            ("Holm believes the bridge is safe.", vec![]),
            (
                "As the Oslo Post reports, the bridge is shut.",
                vec!["the Oslo Post: the bridge is shut"],
            ),
            ("As Holm said in May, the bridge is shut.", vec!["Holm: the bridge is shut"]),
            ("As Holm warned the crew, the bridge fell.", vec![]),
            ("The bridge is shut, reports Jo Park.", vec!["Jo Park: The bridge is shut"]),
            ("The jury heard that the bridge was shut.", vec!["-: that the bridge was shut"]),
            ("The crew heard that the bridge was shut.", vec![]),
            ("The bridge was shut, an inquest heard.", vec!["-: The bridge was shut"]),
            ("Holm was told that the bridge was shut.", vec!["-: that the bridge was shut"]),
            (
                "Holm was told by Stein that the bridge was shut.",
                vec!["Stein: that the bridge was shut"],
            ),
            (
                "Holm will say on Friday that the bridge is shut.",
                vec!["Holm: that the bridge is shut"],
            ),
            ("Holm will announce that the bridge is shut.", vec![]),
            (
                "Holm said the bridge would close, marking the end of an era.",
                vec!["Holm: the bridge would close"],
            ),
            ("Holm said of that night that it was cold.", vec!["Holm: that it was cold"]),
            ("Adding to her woes, the bridge was shut.", vec![]),
            (
                "The clinic admitted nine men who said the bridge was shut.",
                vec!["who: the bridge was shut"],
            ),
            ("Fearing that the bridge would fall, Holm insisted on a fence.", vec![]),
            (
                "According to Holm, a baker in Oslo, the bridge is shut.",
                vec!["Holm: the bridge is shut"],
            ),
            ("Holm wants to resign.", vec![]),
            ("“We had no choice,” Holm said in an interview with a local paper.", vec![]),
            ("Holm said the bridge was “a ruin” of the last century.", vec![]),
        ] {
            assert_eq!(reported(text), expected, "{text}");
        }
    }
}
