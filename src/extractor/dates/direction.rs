//! Whether an expression is in the past or the future, by the verbs and prepositions around it.

use std::ops::Range;

use crate::article::{Article, Sentence};
use crate::lexicon::{ROLES, WordSet, words};
use crate::syntax::class;
use crate::syntax::line::{self, Item, Line};
use crate::syntax::noun_phrase::is_plural_noun;
use crate::syntax::verb;
use crate::text::token::Kind;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Past,
    /// The verb is in the past, but the date may be in its future: "called a vote on Friday",
    /// "voted to close it on Friday".
    LikelyPast,
    Future,
    Unknown,
}

/// Reads the direction only where an answer depends on it.
pub type Ask<'a> = &'a dyn Fn() -> Direction;

/// Number of tokens that are looked at on each side.
const REACH: usize = 20;

/// Most words between "next" and its verb: "the next match is on Friday".
const SUBJECT: usize = 6;

/// The direction of the expression `start..end` in `sentence`. A preposition like "until" or
/// "since" decides first; then the nearest verb before the expression, or else the first one after
/// it, on its side of a quotation mark.
pub fn of(article: &Article, sentence: &Sentence, start: usize, end: usize) -> Direction {
    let first = start.saturating_sub(REACH).max(sentence.span.start as usize);
    let last = (end + REACH).min(sentence.span.end as usize);
    let in_capitals = line::is_in_capitals(article, sentence.span);
    let mut items: Vec<Item> =
        (first..last).map(|token| Item::of_token(article, token, in_capitals)).collect();
    Item::name_auxiliaries(article, &mut items, sentence.role);
    let line = &Line::new(article, &items, first, sentence.role);
    // "a warning for Friday and Saturday"
    let mut listed = start;
    while matches!(line.lower(listed.wrapping_sub(1)), "and" | "or" | ",")
        && line.has(listed.wrapping_sub(2), class::POINT_IN_TIME)
    {
        listed -= 2;
    }
    if let Some(direction) = by_neighbours(line, start..end, listed) {
        return direction;
    }
    // Only verbs on this side of the quotation mark belong to the date.
    let spoken = |&at: &usize| match line.kind(at) {
        Some(Kind::SingleQuote) => !line.token(at).is_some_and(|token| token.space_before),
        kind => kind != Some(Kind::DoubleQuote),
    };
    let cues = |from: usize| {
        line.before(from).take_while(spoken).find_map(|at| Some((at, cue(line, at)?)))
    };
    let before = cues(start).and_then(|found| match interruption(line, found.0, start) {
        Some(comma) => cues(comma).or(Some(found)),
        None => Some(found),
    });
    let after = || (end..last).take_while(spoken).find_map(|at| Some((at, cue(line, at)?)));
    let preposition = line.lower(listed.wrapping_sub(1));
    match before.or_else(after) {
        // "gave him a loan through Friday": what began may last.
        Some((_, Direction::Past)) if preposition == "through" => Direction::Unknown,
        Some((verb, Direction::Past)) if !governs(line, verb, start, end) => Direction::LikelyPast,
        Some((_, direction)) => direction,
        None if matches!(preposition, "by" | "through") => Direction::Future,
        None => Direction::Unknown,
    }
}

/// The comma that opens the words of the speaker whose verb is at `verb`, where the reported sentence
/// goes on behind them:
/// "Six towns will vote in May | , the mayor said on Friday, and the rest in June".
fn interruption(line: &Line, verb: usize, start: usize) -> Option<usize> {
    const SPEAKER: usize = 8;
    line.reporting(verb)?;
    let opens = line.before(verb).take(SPEAKER).find(|&at| line.lower(at) == ",")?;
    let closes = (verb + 1..start).find(|&at| line.lower(at) == ",")?;
    matches!(line.lower(closes + 1), "and" | "or").then_some(opens)
}

/// Whether the expression at `start` is the day by which somebody means to have a thing done:
/// "hopes | to have the rules updated by June"; but "claims to have updated them by June".
fn is_to_be_done(line: &Line, start: usize) -> bool {
    line.before(start).take(REACH).any(|at| {
        let thing = at + 1;
        line.lower(at) == "have"
            && line.lower(at.wrapping_sub(1)) == "to"
            && line.has(thing, class::DETERMINER | class::OBJECT)
            && (thing + 1..start).any(|i| verb::is_past(line, i))
    })
}

/// The direction that the words right beside the expression `start..end` tell: "until Friday",
/// "Friday's vote"; `listed` is where the list that it is in begins.
fn by_neighbours(line: &Line, span: Range<usize>, listed: usize) -> Option<Direction> {
    let Range { start, end } = span;
    let owner = line.lower(end) == "'s";
    let preposition = |n: usize| line.lower(listed.wrapping_sub(n));
    let future = match preposition(1) {
        "since" => return Some(Direction::Past),
        // "Until Friday, nobody had asked"
        "until" | "till" if start > line.start() + 1 => !is_over(line, start),
        "as" if preposition(2) == "soon" => true,
        "of" if preposition(2) == "ahead" => true,
        // "demanded a vote by June"
        "by" if line.before(start - 1).take(6).any(|at| line.has(at, class::PLANNED)) => true,
        // "hopes to have the rules updated by June"
        "by" if is_to_be_done(line, start) => true,
        // "the rules apply from Friday", "a warning was issued from Friday"
        "from"
            if line.before(start - 1).take(2).any(|at| {
                matches!(line.lower(at), "apply" | "applies" | "available" | "issued" | "runs")
            }) =>
        {
            true
        }
        // "has issued a warning for Friday", "the vote was moved to Friday", "braced for Friday's
        // strike"; but "were called to Friday's blaze"
        "for" | "to" if names_day(line, start, end) && is_arranged(line, listed - 1, owner) => true,
        // "Friday's vote" has been, unless it is announced.
        _ if owner => is_announced(line, start, end),
        // "ahead of the vote on Friday"; "began for the vote on May 3": the verb does not date it.
        "on" if names_day(line, start, end) => match of_occasion(line, listed - 1)? {
            "ahead" => true,
            _ if (start..end).any(|at| line.has(at, class::MONTH)) => {
                return Some(Direction::Unknown);
            }
            _ => return None,
        },
        // "declared Friday a day of mourning"
        _ => {
            let day = words!("holiday mourning prayer remembrance");
            let declared = matches!(line.lower(end), "a" | "an" | "as")
                && (end + 1..end + 6).any(|at| day.contains(line.lower(at)));
            return declared.then_some(Direction::Future);
        }
    };
    Some(if future { Direction::Future } else { Direction::Past })
}

/// Whether what lasted until the expression at `start` is over: "waited until Friday", "did not call
/// until Friday", "was mayor until Friday", but "was shut until Friday".
fn is_over(line: &Line, start: usize) -> bool {
    let verb = line.before(start - 1).find_map(|at| Some((at, cue(line, at)?)));
    verb.is_some_and(|(verb, direction)| {
        direction == Direction::Past
            && (line.has(verb, class::GOING_ON)
                || line.has(verb, class::BE)
                    && (verb..start).any(|at| ROLES.contains(line.word(at)))
                || (verb..start).any(|at| {
                    // "thought nothing of it until Friday"
                    line.has(at, class::NEGATION)
                        || matches!(line.lower(at), "nothing" | "nobody" | "none")
                }))
            // "agreed not to strike until Friday"
            && !(verb + 1..start).any(|at| line.lower(at) == "not" && line.lower(at + 1) == "to")
    })
}

/// Whether what belongs to the day `start..end` ("Friday's vote") is still to come: "Friday's vote
/// will be close", "they will choose in Friday's vote"; but "Friday's verdict may help".
fn is_announced(line: &Line, start: usize, end: usize) -> bool {
    let last = line.end();
    let done = |from: usize, to: usize| {
        (from..to).any(|at| {
            line.has(at, class::OUTCOME)
                || line.has(at, class::EVENT) && !line.has(at, class::SPREADING | class::SCHEDULED)
        })
    };
    if line.has(end + 1, class::PLANNED) {
        return true;
    }
    let cues = |mut at: Range<usize>| at.find_map(|at| Some((at, cue(line, at)?)));
    if let Some((verb, direction)) = cues(end..last) {
        let doubtful = matches!(line.lower(verb), "may" | "might" | "could" | "would" | "should");
        if direction == Direction::Future {
            return !(doubtful && done(end + 1, verb));
        }
    }
    let at = line.lower(start.wrapping_sub(1));
    let before = line.before(start).take_while(|&at| line.is_word(at));
    // "will miss Friday's match"; but "will discuss Friday's match"
    let part = matches!(at, "at" | "during" | "in") || TAKING_PART.contains(at);
    part && before.filter_map(|at| cue(line, at)).next() == Some(Direction::Future)
        && !done(end + 1, (end + 4).min(last))
        || at == "misses"
}

/// Verbs, in their plain form, whose object is an event that somebody is to be part of.
static TAKING_PART: WordSet = words!(
    "attend boycott captain chair contest enter host join lead miss play referee skip start"
);

/// The preposition before the occasion that stands before the word `on` of its day: "ahead (of) the
/// vote *on* Friday"; `None` for another noun, and where that is the place of the verb: "spoke at the
/// summit *on* May 3".
fn of_occasion<'l>(line: &'l Line, on: usize) -> Option<&'l str> {
    /// Most words of the occasion.
    const LONGEST: usize = 6;
    let the = line
        .before(on)
        .take(LONGEST)
        .take_while(|&at| line.is_word(at))
        .find(|&at| line.has(at, class::DETERMINER))?;
    if !(the + 1..on).any(|at| line.has(at, class::SCHEDULED)) {
        return None;
    }
    let before = line.lower(the.wrapping_sub(1));
    let ahead = line.lower(the.wrapping_sub(2));
    match before {
        "of" if ahead == "ahead" => Some(ahead),
        "about" | "before" | "for" | "of" | "over" | "to" | "toward" | "towards" => Some(before),
        _ => None,
    }
}

/// Whether the past verb at `verb` is dated by the expression, and does not announce something for
/// that date.
fn governs(line: &Line, verb: usize, start: usize, end: usize) -> bool {
    // "the Friday deadline"; but "lost the March 3 vote", "wept after the March 3 vote"
    if start > line.start() && line.has(start - 1, class::DETERMINER) {
        let contest = words!("boycotted contested lost rigged swept won");
        let governor = start.wrapping_sub(2);
        return contest.contains(line.word(governor))
            || matches!(line.lower(governor), "after" | "following" | "since")
                && line.lower(verb) != "said";
    }
    // "sold September silver"
    let bare = start <= line.start() || !line.has(start - 1, class::PREPOSITION);
    if bare && end == start + 1 && line.has(start, class::MONTH) {
        return false;
    }
    if verb > end {
        // "On Friday a mob stormed the hall"; but "the bells ring on Friday, he said"
        return start <= line.start() + 2 && line.reporting(verb).is_none();
    }
    // "said on Friday"; but "said talks resume on Friday", "reported that talks resume on Friday"
    let told = line.lower(verb) == "said" && !(verb..=verb + 2).contains(&start)
        || (verb + 1..start).any(|at| line.lower(at) == "that");
    // "called a vote on Friday", "voted to close it on Friday", "proposed closing it on Friday"; but
    // "took office after winning the vote in May"
    let other_verb = |at: usize| {
        verb::is_infinitive(line, at)
            || verb::is_gerund(line, at) && !matches!(line.lower(at - 1), "after" | "by" | "upon")
    };
    !told && !line.has(verb, class::ARRANGING) && !(verb + 1..start).any(other_verb)
}

/// Whether the expression names one day: a weekday, or a month and a number.
fn names_day(line: &Line, start: usize, end: usize) -> bool {
    let any = |is: &dyn Fn(usize) -> bool| (start..end).any(is);
    let month = any(&|at| line.has(at, class::MONTH));
    any(&|at| line.has(at, class::POINT_IN_TIME)) && (!month || any(&|at| line.is_number(at)))
}

/// Whether the preposition at `to` introduces the day that something is arranged for: "called a
/// strike for", "a forecast for"; of what belongs to that day (`owner`) only "warmed up for", "their
/// attention to", not "called police to Friday's fire".
fn is_arranged(line: &Line, to: usize, owner: bool) -> bool {
    let up = usize::from(line.lower(to.wrapping_sub(1)) == "up");
    let ahead = line.has(to.wrapping_sub(1 + up), class::AHEAD);
    if owner {
        return ahead;
    }
    // "got an invitation for Friday"; but "the forecast for Friday was wrong"
    let verb = line.before(to).find(|&at| cue(line, at).is_some());
    verb.is_some_and(|verb| ahead && line.lower(to) == "for" || line.has(verb, class::ARRANGING))
}

/// The direction that the word at `at` indicates by itself.
fn cue(line: &Line, at: usize) -> Option<Direction> {
    if !line.is_word(at) {
        return None;
    }
    // "I'll be there on Friday"; but "I'll never forget what I saw on Friday"
    if line.lower(at).ends_with("'ll") || line.lower(at).ends_with("’ll") {
        return Some(Direction::Future);
    }
    if is_coming(line, at) {
        return Some(Direction::Future);
    }
    // "has been looking for him since the Friday raid"
    if line.lower(at) == "been" {
        return Some(Direction::Past);
    }
    if !verb::is_past(line, at) {
        return None;
    }
    let on = usize::from(line.lower(at + 1) == "on");
    let dated = line.has(at + 1 + on, class::POINT_IN_TIME);
    let pictured = || matches!(line.lower(at), "pictured" | "seen" | "shown");
    match line.before(at).find(|&i| !line.is_adverb(i)).map(|i| line.lower(i)) {
        // "classes are cancelled Friday"; but "he is seen on Friday" below a picture
        Some("is" | "are") if dated && !pictured() => Some(Direction::Future),
        // "is held at noon Friday", "will stay shut on Friday", "will start getting beaten on Friday"
        Some("is" | "are" | "'re" | "stay" | "remain" | "keep" | "get" | "getting") => None,
        _ => Some(Direction::Past),
    }
}

/// Whether the word at `at` indicates the future.
fn is_coming(line: &Line, at: usize) -> bool {
    let (word, next) = (line.word(at), line.lower(at + 1));
    let before = at.wrapping_sub(1);
    let many_before = || line.is_word(before) && is_plural_noun(line.lower(before));
    match word.as_str() {
        // "in a garbage can Friday", "found a will Friday"; but "will Friday decide"
        "can" | "will" if line.has(at + 1, class::POINT_IN_TIME) => {
            let verb = (at + 2..line.end()).find(|&i| !line.is_time(i));
            verb.is_some_and(|i| line.is_word(i) && !line.has(i, class::PREPOSITION | class::CONJUNCTION))
        }
        "will" | "won't" | "shall" => true,
        // "said it would open Friday", "may vote on Friday"; but "in May", "he may have left on
        // Friday"
        "can" | "can't" | "may" | "might" | "must" | "should" | "would" => {
            next != "have" && !(word == "may" && line.is_capitalized(at))
        }
        "expected" | "likely" if matches!(next, "as" | "for" | "in" | "on" | "to") => true,
        // "could open in August", but "could hear shots on Friday", "could not leave on Friday"
        "could" => {
            let sensed = words!("barely be feel have hardly hear never not only see smell");
            let verb = (at + 1..line.end())
                .find(|&i| !line.is_adverb(i) || sensed.contains(line.word(i)));
            verb.is_some_and(|i| line.is_word(i) && !sensed.contains(line.word(i)))
        }
        // "those who kept watch plan to march on Friday", but "the plan to march"
        "plan" | "hope" | "intend" | "intends" => {
            next == "to" && !line.has(before, class::DETERMINER)
        }
        // "planned a march on Friday"
        "planned" => matches!(next, "a" | "an" | "another" | "for" | "in" | "on" | "to"),
        // "set for Friday", but "a record set on Friday"
        "set" => next == "for",
        // "runs from Friday to Sunday", but "scored nine runs on Friday"
        "run" | "runs" => matches!(next, "from" | "through" | "to" | "until"),
        // "we play Oslo on Friday", "Oslo plays Bergen on Friday", but "the plays of the week"
        "entertain" | "entertains" | "face" | "faces" | "host" | "play" | "plays" | "visits"
        | "votes" | "welcome" | "welcomes" => {
            is_somebody(line, before) || matches!(line.lower(before), "club" | "side" | "team")
        }
        // "Rovers need a win on Friday", but "they need help, he said on Friday"
        "need" | "needs" => (at + 2..at + 6)
            .take_while(|&i| line.is_word(i))
            .any(|i| matches!(line.lower(i), "draw" | "point" | "points" | "victory" | "win")),
        // "police prepare for a march on Friday", but "were preparing for a march on Friday"
        "brace" | "braces" | "bracing" | "gear" | "gears" | "gearing" | "prepare" | "prepares"
        | "preparing" => {
            matches!(next, "for" | "up") && !matches!(line.lower(before), "was" | "were" | "been")
        }
        // "Rovers travel to Oslo on Friday", but "air travel to Oslo"
        "travel" if next == "to" => many_before(),
        // "Talks begin on Friday", but "the start was on Friday"
        "begin" | "close" | "gather" | "go" | "meet" | "open" | "reopen" | "start" | "vote"
            if many_before() && !(word == "close" && next == "to") =>
        {
            true
        }
        // "they meet on Friday", but "after his visit on Friday"
        "begin" | "fly" | "go" | "head" | "leave" | "meet" | "open" | "reopen" | "return"
        | "start" | "travel" | "visit" => {
            matches!(line.lower(before), "i" | "they" | "we" | "you")
        }
        // "holds its first meeting Friday", but "holds a record"
        "hold" | "holds" => (at + 2..at + 6).take_while(|&i| line.is_word(i)).any(|i| {
            words!("ceremony conference election elections funeral gathering hearing meeting rally referendum session summit talks vote")
                .contains(line.word(i))
        }),
        // "ends on Monday", but "Wall Street ends lower on Monday"
        "continues" if next == "on" => true,
        "ends" | "closes" | "concludes" => next == "on" || line.is_capitalized(at + 1),
        // "the court sits on Friday", but "the house sits on a hill"
        "sits" => next == "on" && (line.is_capitalized(at + 2) || !line.is_word(at + 2)),
        // "the ban takes effect on Friday", "Rovers take on Lom on Friday"
        "take" | "takes" => matches!(next, "effect" | "office" | "on" | "place"),
        "to" if next == "be" => true,
        // "the fair is on Friday"
        "is" | "are" if line.has(at + 1 + usize::from(next == "on"), class::POINT_IN_TIME) => true,
        // "the film is out on Friday", "tickets are on sale from Friday"
        "is" | "are"
            if next == "out" && line.lower(at + 2) == "on"
                || next == "on" && line.lower(at + 2) == "sale" =>
        {
            true
        }
        // "the service is at 10 a.m. Friday"
        "is" | "are"
            if next == "at"
                && (at + 3..at + 6).any(|i| line.has(i, class::POINT_IN_TIME)) =>
        {
            true
        }
        // "the deadline is midnight Friday", "they are in court on Friday"
        "is" | "are" if is_fixture(line, at + 1) => true,
        // "the next match is on Friday"
        "is" | "are"
            if line.before(at).take(SUBJECT).any(|i| line.lower(i) == "next") =>
        {
            true
        }
        // "are also to meet", "agreed to meet"
        "to" => next != "have" && verb::is_infinitive(line, at) && is_plan(line, at),
        // "on Friday they were also to meet", "was expected to meet"
        _ if word.has(class::BE) => {
            let head = (at + 1..line.end()).find(|&i| !line.is_adverb(i)).unwrap_or(at);
            verb::is_infinitive(line, head + usize::from(line.has(head, class::PLAN)))
        }
        // "guests are expected at the fair on Friday"
        _ if word.has(class::PLAN)
            && line
                .before(at)
                .find(|&i| !line.is_adverb(i))
                .is_some_and(|i| matches!(line.lower(i), "is" | "are" | "'re")) =>
        {
            true
        }
        "expected" | "likely" => false,
        // "announced plans on Friday", but "the club that won plans to play on Friday"
        "plans" if next != "to" && verb::is_past(line, before) => false,
        // "the shop opens on Friday", but "lost in nine moves on Friday"
        _ => {
            word.has(class::COMING)
                && !(word.ends_with('s')
                    && verb::is_noun_place(line, at)
                    && !matches!(line.lower(before), "that" | "this"))
        }
    }
}

/// Whether what "is" or "are" says of its subject at `at` is an hour or a place for a day: "10 a.m.
/// Friday", "away to Lom on Friday"; but "in the camp hit on Friday".
fn is_fixture(line: &Line, at: usize) -> bool {
    /// Most words between the place and its day.
    const REACH: usize = 4;
    let half = |i: usize| matches!(line.lower(i), "a.m." | "am" | "p.m." | "pm");
    if matches!(line.lower(at), "noon" | "midday" | "midnight")
        || line.is_number(at) && (at + 1..at + 4).any(half)
    {
        return true;
    }
    let links = words!("at court from home noon on to");
    let day = (at + 1..at + 2 + REACH).find(|&i| line.has(i, class::POINT_IN_TIME));
    words!("at away back from home in off").contains(line.word(at))
        && day.is_some_and(|day| {
            (at + 1..day).all(|i| links.contains(line.word(i)) || line.is_capitalized(i))
        })
}

/// Whether the words before an infinitive make it a plan.
fn is_plan(line: &Line, to: usize) -> bool {
    line.before(to).find(|&i| !line.is_adverb(i)).is_some_and(|i| {
        let word = line.word(i);
        let wished = words!(
            "aim aiming aims hope hoping intend intending need needs prepare preparing prepares seek seeks want wants wish wishes"
        );
        // "have agreed to meet on Friday", "were told to report on Friday"; but "have agreed to build
        // ties during his visit on Friday"
        let settled = || {
            words!("agreed asked decided instructed invited ordered summoned told").contains(word)
                && words!("appear attend hear meet report return surrender")
                    .contains(line.word(to + 1))
        };
        let bound = || {
            let governor = line.before(i).find(|&i| !line.is_adverb(i));
            governor.is_some_and(|i| line.has(i, class::BE | class::HAVE))
        };
        word.has(class::PLAN | class::PROMISING)
            || wished.contains(word)
            || settled() && bound()
            // "He's to sing on Friday"
            || word == "'s"
    })
}

/// Whether the word before a verb in the present tense is its subject: a name or a pronoun.
fn is_somebody(line: &Line, at: usize) -> bool {
    line.is_word(at) && (line.is_capitalized(at) || line.is_pronoun(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Role;
    use crate::text::span::TokenSpan;

    #[test]
    fn nearest_verb_decides() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            ("The council met <Friday> to vote", Direction::Past),
            ("Holm will miss <Friday>'s match", Direction::Future),
            ("Holm will discuss <Friday>'s match", Direction::Past),
            ("The film is out on <Friday>", Direction::Future),
            ("Shops close early on <Friday>", Direction::Future),
            ("“I'll be there on <Friday>", Direction::Future),
            ("“I can't come on <Friday>", Direction::Future),
            ("“I'll never forget what I saw on <Friday>", Direction::Past),
            ("The trial continues on <Friday>", Direction::Future),
            ("The strike continued on <Friday>", Direction::Past),
            ("The case was adjourned to <Friday>", Direction::Future),
            ("They took villages close to the border on <Friday>", Direction::Past),
            ("The mayor said <Friday> that the council will meet", Direction::Past),
            ("The mayor said the council will meet <Friday>", Direction::Future),
            ("On <Friday>, the court will hear the case", Direction::Future),
            ("They stayed until <Friday>", Direction::Past),
            ("He thought nothing of it until <Friday>", Direction::Past),
            ("She hopes to have the rules updated by <Friday>", Direction::Future),
            ("She claims to have updated the rules by <Friday>", Direction::Past),
            ("Clerks who kept watch plan to march on <Friday>", Direction::Future),
            ("The plan to march was dropped on <Friday>", Direction::Past),
            ("The mayor unveiled plans on <Friday> to move the port", Direction::Past),
            ("The mayor announced plans on <Friday> to move the port", Direction::LikelyPast),
            ("The club that won plans to play on <Friday>", Direction::Future),
            (
                "Lom will vote in May, the mayor said on Monday, and the rest of the country on <Friday>",
                Direction::Future,
            ),
            ("She took office after winning the vote on <Friday>", Direction::Past),
            ("He proposed closing it on <Friday>", Direction::LikelyPast),
            ("The league, which holds its first meeting <Friday>, is new", Direction::Future),
            ("She, who holds the record, won it on <Friday>", Direction::Past),
            ("They rowed on the lake and trained in the hall until <Friday>", Direction::Past),
            ("It did not reopen until <Friday>", Direction::Past),
            ("He was mayor of Lom until <Friday>", Direction::Past),
            ("They agreed not to reopen until <Friday>", Direction::Future),
            ("They will stay until <Friday>", Direction::Future),
            ("The road was shut until <Friday>", Direction::Future),
            ("The judge gave them until <Friday>", Direction::Future),
            ("He denied it as late as <Friday>", Direction::Past),
            ("It could reopen as early as <Friday>", Direction::Future),
            ("He was expected as early as <Friday>", Direction::Future),
            ("Guests from Lom are expected at the fair on <Friday>", Direction::Future),
            ("Snow is forecast on <Friday>", Direction::Future),
            ("He is believed to have left on <Friday>", Direction::Past),
            ("He is expected to have left on <Friday>", Direction::Past),
            ("Until <Friday> nobody had asked", Direction::Past),
            ("It has grown since <Friday>", Direction::Past),
            ("The party demanded a vote by <Friday>", Direction::Future),
            ("The work was finished by <Friday>", Direction::Past),
            ("The shop opens <Friday>", Direction::Future),
            ("The feast ends on <Friday>", Direction::Future),
            ("We play Aldwick on <Friday>", Direction::Future),
            ("Aldwick plays the Reds on <Friday>", Direction::Future),
            ("Rovers travel to Aldwick on <Friday>", Direction::Future),
            ("The players travel to Aldwick on <Friday>", Direction::Future),
            ("Air travel to Aldwick on <Friday> was slow", Direction::Past),
            ("Talks start on <Friday>", Direction::Future),
            ("Ministers meet in Lom on <Friday>", Direction::Future),
            ("Voters go to the polls on <Friday>", Direction::Future),
            ("The court hears the case on <Friday>", Direction::Future),
            ("The new rules apply from <Friday>", Direction::Future),
            ("The start on <Friday> was slow", Direction::Past),
            ("A visit on <Friday> went well", Direction::Past),
            ("The court sits on <Friday>", Direction::Future),
            ("The hearing is 10 a.m. <Friday>", Direction::Future),
            ("The deadline is midnight <Friday>", Direction::Future),
            ("He was ordered to appear in court on <Friday>", Direction::Future),
            ("They were told to report on <Friday>", Direction::Future),
            ("The owners have agreed to hear the crew on <Friday>", Direction::Future),
            ("They have agreed to build it during a visit on <Friday>", Direction::LikelyPast),
            ("He's to sing on <Friday>", Direction::Future),
            ("He was ordered to pay it on <Friday>", Direction::LikelyPast),
            ("Aldwick visit on <Friday> ended early", Direction::Past),
            ("Aldwick visits Port Elm on <Friday>", Direction::Future),
            ("He told of visits on <Friday>", Direction::Past),
            ("She beat him in nine moves on <Friday>", Direction::Past),
            ("The fair that opens on <Friday>", Direction::Future),
            ("The mill sits on a hill that burned on <Friday>", Direction::Past),
            ("He wrote plays on <Friday>", Direction::Past),
            ("The fair runs from <Friday>", Direction::Future),
            ("He scored nine runs on <Friday>", Direction::Past),
            ("Wall Street ends lower on <Friday>", Direction::Unknown),
            ("The ban takes effect on <Friday>", Direction::Future),
            ("A record was set on <Friday>", Direction::LikelyPast),
            ("It was set for <Friday>", Direction::Future),
            ("She told them of \" a vote by <Friday> \"", Direction::Future),
            ("A vote <Friday>", Direction::Unknown),
            ("The crew is pictured on <Friday>", Direction::Unknown),
            ("The wake is at noon on <Friday>", Direction::Future),
            ("They go to Aldwick on <Friday>", Direction::Future),
            ("They are in the camp hit on <Friday>", Direction::Past),
            ("Rovers take on Lom on <Friday>", Direction::Future),
            ("They hope to end it on <Friday>", Direction::Future),
            ("The owners agreed on <Friday> to hear the crew", Direction::Past),
            ("The mill could reopen on <Friday>", Direction::Future),
            ("They could not leave on <Friday>", Direction::Unknown),
            // Arrangements for a day.
            ("The office has issued a warning for <Friday>", Direction::Future),
            ("The office issued a warning for <Thursday> and Friday", Direction::Future),
            ("The office issued a warning for Thursday and <Friday>", Direction::Future),
            ("The union called a strike for <Friday>", Direction::Future),
            ("The vote was moved from May to <Friday>", Direction::Future),
            ("She got an invitation for <Friday>", Direction::Future),
            ("The forecast for <Friday> was wrong", Direction::Past),
            ("He apologised for <Friday>", Direction::Past),
            ("The office issued a warning on <Friday>", Direction::LikelyPast),
            // Past verbs whose date may be in their future.
            ("They voted to close it on <Friday>", Direction::LikelyPast),
            ("They proposed closing it on <Friday>", Direction::LikelyPast),
            ("He said the bells ring on <Friday>", Direction::LikelyPast),
            ("The bells ring on <Friday>, he said", Direction::LikelyPast),
            ("The bells go on sale on <Friday>, he said", Direction::Future),
            ("He missed the <Friday> deadline", Direction::LikelyPast),
            ("The next matches are in Lom, both on <Friday>", Direction::Future),
            ("The next day it rained, and on <Friday> it snowed", Direction::Past),
            ("They have been looking for him since the <Friday> raid", Direction::Past),
            ("She lost the <Friday> vote", Direction::Past),
            ("She wept after the <Friday> vote", Direction::Past),
            ("She said it would reopen after the <Friday> vote", Direction::Future),
            // Whose day is still to come, and whose is over.
            ("The ministers braced for <Friday>'s strike", Direction::Future),
            ("Rovers warmed up for <Friday>'s match", Direction::Future),
            ("They turn their attention to <Friday>'s vote", Direction::Future),
            ("They were called to <Friday>'s blaze", Direction::Past),
            ("He apologised for <Friday>'s defeat", Direction::Past),
            ("She said <Friday>'s verdict might help", Direction::Past),
            ("The mayor said <Friday>'s strike might end early", Direction::Future),
            ("The mill said <Friday>'s fire would not delay it", Direction::Past),
            ("They will choose a mayor in <Friday>'s vote", Direction::Future),
            ("They will look for clues in <Friday>'s crash", Direction::Past),
            ("Ahead of the vote on <Friday> the police shut roads", Direction::Future),
            ("It met before the vote on <Friday> and parted", Direction::Past),
            ("Rovers need a win on <Friday>", Direction::Future),
            ("The club face Aldwick on <Friday>", Direction::Future),
            ("Police prepare for a march on <Friday>", Direction::Future),
            ("They were preparing for a march on <Friday>", Direction::LikelyPast),
            ("It has been shut since a vote on <Friday>", Direction::Past),
            ("On <Friday> a mob stormed the hall", Direction::Past),
            ("She said on <Friday> that it was shut", Direction::Past),
            ("She said the plant was shut on <Friday>", Direction::Past),
            // Irregular pasts of every kind, with a plan behind them.
            ("The crew ate it on <Friday> and will sail again", Direction::Past),
            ("The cook quit on <Saturday> but is to stay aboard", Direction::Past),
            ("She read the list on <Friday> and will send it back", Direction::Past),
            ("They have eaten nothing since noon <Friday> and will not", Direction::Past),
            ("The letters were written on <Friday> and will be sent", Direction::Past),
            ("They might have been hurt on <Friday>", Direction::Past),
            ("They are said to have sunk the boat on <Friday>", Direction::Past),
            ("The band never sang on <Friday> and will not be paid", Direction::Past),
            ("The fire was on <Friday> still burning", Direction::Past),
            ("She did not put it back on <Friday>", Direction::Past),
            // Plans, also beside a past.
            ("The crew ate and will sail on <Friday>", Direction::Future),
            ("The letters will soon be written, on <Friday>", Direction::Future),
            ("They will have left by <Friday>", Direction::Future),
            ("They are also to tell the council on <Friday>", Direction::Future),
            ("They're still to be heard on <Friday>", Direction::Future),
            ("He was to sing on <Friday>", Direction::Future),
            ("On <Friday> they were to sing", Direction::Future),
            ("On <Friday> the judge is expected to rule", Direction::Future),
            ("He vowed to read it on <Friday>", Direction::Future),
            ("She may cut the cake on <Friday>", Direction::Future),
            ("She is due in court on <Friday>", Direction::Future),
            // Words that are not verbs in their context.
            ("The left-wing party <Friday> will choose a leader", Direction::Future),
            ("She will try her lost key on <Friday>", Direction::Future),
            ("The shop will open for injured men on <Friday>", Direction::Future),
            ("The road to the coast on <Friday>", Direction::Unknown),
        ] {
            let article = Article::new(text);
            let tokens = 0..article.tokens.list.len();
            let mark = |m: &str| tokens.clone().find(|&i| article.word(i) == m).unwrap();
            let span = TokenSpan::from_usize(0, tokens.len());
            let whole = Sentence { span, block: 0, role: Role::Paragraph };
            let got = of(&article, &whole, mark("<"), mark(">") + 1);
            if got != expected {
                wrong.push(format!("{text}: {got:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
