//! Past or future: what the verbs and prepositions around an expression say.

use crate::article::Article;
use crate::lexicon::{WordSet, words};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Past,
    Future,
    /// A preposition says so, and not only a verb: "since December".
    SurelyPast,
    Unknown,
}

/// How many tokens are looked at on each side.
const REACH: usize = 20;

/// The direction of the expression `start..end` in `sentence`. A preposition
/// that tells comes first; then the nearest verb before it decides, or the first
/// one after it if none stands before it, on its side of a quotation mark.
pub fn of(article: &Article, sentence: TokenSpan, start: usize, end: usize) -> Direction {
    let first = sentence.start as usize;
    let last = sentence.end as usize;
    let preposition = |n: usize| start.checked_sub(n).filter(|&at| at >= first).map_or("", |at| article.lower(at));
    match preposition(1) {
        // "Until Friday, nobody had asked"
        "until" | "till" if start > first + 1 => return Direction::Future,
        "as" if matches!(preposition(2), "soon" | "early" | "late") => return Direction::Future,
        "of" if preposition(2) == "ahead" => return Direction::Future,
        "since" => return Direction::SurelyPast,
        // "Friday's vote" has been, unless it is announced.
        _ if end < last && article.lower(end) == "'s" => {
            let announced = (end..last.min(end + REACH)).find_map(|at| Some(cue(article, first, last, at)).filter(known));
            return if announced == Some(Direction::Future) { Direction::Future } else { Direction::Past };
        }
        // "declared Friday a day of mourning"
        _ if end < last
            && matches!(article.lower(end), "a" | "an" | "as")
            && (end + 1..last.min(end + 6)).any(|at| is_observance(article.lower(at))) =>
        {
            return Direction::Future;
        }
        _ => {}
    }
    // Who speaks of the date is on this side of the quotation mark.
    let spoken = |at: &usize| {
        let token = article.token(*at);
        token.kind != Kind::DoubleQuote && !(token.kind == Kind::SingleQuote && token.space_before)
    };
    let cue = |at: usize| cue(article, first, last, at);
    let before = (first.max(start.saturating_sub(REACH))..start).rev().take_while(spoken).map(cue).find(known);
    let after = || (end..last.min(end + REACH)).take_while(spoken).map(cue).find(known);
    match before.or_else(after) {
        Some(direction) => direction,
        None if matches!(preposition(1), "by" | "through") => Direction::Future,
        None => Direction::Unknown,
    }
}

fn is_observance(lower: &str) -> bool {
    matches!(lower, "mourning" | "holiday" | "remembrance" | "prayer")
}

fn known(direction: &Direction) -> bool {
    *direction != Direction::Unknown
}

/// What the token `at` says by itself.
fn cue(article: &Article, first: usize, last: usize, at: usize) -> Direction {
    if !article.token(at).is_word() {
        return Direction::Unknown;
    }
    let lower = article.lower(at);
    match lower {
        "will" | "won't" | "shall" | "upcoming" | "due" | "scheduled" | "slated" | "expects" | "plans" | "intends" | "hopes"
        | "effective" | "payable" | "expires" | "matures" => Direction::Future,
        "expected" | "planned" | "likely" if at + 1 < last && matches!(article.lower(at + 1), "to" | "for" | "on" | "in") => {
            Direction::Future
        }
        // The month.
        "may" if article.token(at).capitalized => Direction::Unknown,
        // "said it would open Friday", "may vote on Friday"
        "would" | "may" | "might" | "should" | "must" | "can" if at + 1 < last && article.lower(at + 1) != "have" => Direction::Future,
        // "planned a march on Friday"
        "planned" if at + 1 < last && matches!(article.lower(at + 1), "a" | "an" | "another") => Direction::Future,
        "planning" => Direction::Future,
        // "set for Friday", but "a record set on Friday"
        "set" if at + 1 < last => match article.lower(at + 1) {
            "to" | "for" => Direction::Future,
            _ => Direction::Past,
        },
        "headed" | "heads" | "heading" => Direction::Future,
        // "runs from Friday to Sunday", but "scored nine runs on Friday"
        "run" | "runs" if at + 1 < last && matches!(article.lower(at + 1), "from" | "through" | "until") => Direction::Future,
        // "we play Oslo on Friday", "Oslo plays Bergen on Friday", but "the plays of the week"
        "face" | "faces" | "host" | "play" | "plays" | "visits" | "votes" | "welcome" | "welcomes"
            if at > first && is_somebody(article, at - 1) =>
        {
            Direction::Future
        }
        // "Rovers travel to Oslo on Friday", but "air travel to Oslo"
        "travel" if at + 1 < last && article.lower(at + 1) == "to" && at > first && is_many(article, at - 1) => Direction::Future,
        // "Rovers visit on Friday" from first to last; "the visit on Friday was short" and "a visit" are nouns.
        "visit" if at > first && is_whole_subject(article, first, at) && !(at + 1..last).any(|at| is_past(article.lower(at))) => {
            Direction::Future
        }
        // "they meet on Friday", but "after his visit on Friday"
        _ if ARRANGED_AFTER_PRONOUN.contains(lower) && at > first && matches!(article.lower(at - 1), "i" | "they" | "we" | "you") => {
            Direction::Future
        }
        // The present tense of what is arranged: "the shop opens on Friday".
        _ if ARRANGED.contains(lower) => Direction::Future,
        // "ends on Monday", but "Wall Street ends lower on Monday"
        "ends" | "closes" | "concludes" if at + 1 < last && (article.lower(at + 1) == "on" || article.token(at + 1).capitalized) => {
            Direction::Future
        }
        // "the court sits on Friday", but "the house sits on a hill"
        "sits" if at + 2 < last && article.lower(at + 1) == "on" && !is_lower_case(article, at + 2) => Direction::Future,
        "takes" | "take" if at + 1 < last && matches!(article.lower(at + 1), "effect" | "place" | "office") => Direction::Future,
        "to" if at > first && at + 1 < last && (is_plan(article, at) || article.lower(at + 1) == "be") => Direction::Future,
        _ if lower.ends_with("'ll") => Direction::Future,
        // "will be named": the participle tells no time.
        _ if is_past(lower) && !(at > first && article.lower(at - 1) == "be") => Direction::Past,
        _ => Direction::Unknown,
    }
}

/// Whether the word before a verb in the present tense names who does it.
fn is_somebody(article: &Article, at: usize) -> bool {
    let token = article.token(at);
    token.is_word() && (token.capitalized && !token.all_caps || matches!(article.lower(at), "he" | "i" | "she" | "they" | "we" | "you"))
}

/// Whether the word before a verb in the plural names those who do it: "Rovers", "the players", "the side".
fn is_many(article: &Article, at: usize) -> bool {
    let lower = article.lower(at);
    let plural = lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss");
    article.token(at).is_word() && (plural || words!("city united town county side team squad").contains(lower))
}

fn is_lower_case(article: &Article, at: usize) -> bool {
    article.token(at).is_word() && !article.token(at).capitalized
}

/// Whether the sentence opens with a name that goes on to the verb at `at`, and no more.
fn is_whole_subject(article: &Article, first: usize, at: usize) -> bool {
    (first..at).all(|i| article.token(i).is_word() && article.token(i).capitalized && !article.token(i).all_caps)
        && !words!("a an the his her its their our my this that after before during").contains(article.lower(first))
}

/// Whether "to" opens an infinitive that tells of a plan: "is to meet", "agreed to meet".
fn is_plan(article: &Article, at: usize) -> bool {
    matches!(
        article.lower(at - 1),
        "is" | "are"
            | "plans"
            | "plan"
            | "planned"
            | "planning"
            | "expected"
            | "expects"
            | "scheduled"
            | "set"
            | "due"
            | "likely"
            | "going"
            | "ready"
            | "intends"
            | "hopes"
            | "agreed"
            | "vowed"
            | "promised"
            | "supposed"
    )
}

/// A verb in the past, by its form: good enough where only the nearest one counts.
fn is_past(lower: &str) -> bool {
    (lower.len() > 4
        && lower.ends_with("ed")
        && !matches!(lower, "united" | "indeed" | "hundred" | "speed" | "exceed" | "proceed" | "succeed"))
        || IRREGULAR.contains(lower)
}

/// Verbs that tell in the present tense what is to come.
static ARRANGED: WordSet = words!(
    "airs arrives begins comes convenes debuts departs enters goes hosts kicks lasts launches leaves meets
    moves opens premieres reopens resumes returns starts travels"
);

/// The same after "we", "they" and the like, in a form that is not the third person's.
static ARRANGED_AFTER_PRONOUN: WordSet = words!("begin fly leave meet open reopen return start travel visit");

/// The commonest irregular past forms of news.
static IRREGULAR: WordSet = words!(
    "became began bought broke brought built came caught chose dealt did didn't died drew drove fell felt fled flew
    fought found gave got grew had held hit hung kept killed knew laid lay led left lost made met paid ran rode rose
    said sank sat saw sent shook shot shut slid sold sought spent spoke stole stood struck swept swore taught thought
    threw told took was wasn't went were withdrew won wore wrote"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_verb_decides() {
        for (text, expected) in [
            ("The council met <Friday> to vote", Direction::Past),
            ("The council will meet <Friday> to vote", Direction::Future),
            ("The mayor said <Friday> that the council will meet", Direction::Past),
            ("The mayor said the council will meet <Friday>", Direction::Future),
            ("She is scheduled to speak <Friday>", Direction::Future),
            ("On <Friday>, the court will hear the case", Direction::Future),
            ("They stayed until <Friday>", Direction::Future),
            ("Until <Friday> nobody had asked", Direction::Past),
            ("It has grown since <Friday>", Direction::SurelyPast),
            ("The shop opens <Friday>", Direction::Future),
            ("The bridge reopens on <Friday>", Direction::Future),
            ("The feast ends on <Friday>", Direction::Future),
            ("We play Aldwick on <Friday>", Direction::Future),
            ("Aldwick plays the Reds on <Friday>", Direction::Future),
            ("Rovers travel to Aldwick on <Friday>", Direction::Future),
            ("The players travel to Aldwick on <Friday>", Direction::Future),
            ("Air travel to Aldwick on <Friday> was slow", Direction::Past),
            ("Aldwick visit on <Friday>", Direction::Future),
            ("A visit on <Friday> went well", Direction::Past),
            ("Aldwick visit on <Friday> ended early", Direction::Past),
            ("Aldwick visits Port Elm on <Friday>", Direction::Future),
            ("He told of visits on <Friday>", Direction::Past),
            ("The court sits on <Friday>", Direction::Future),
            ("The mill sits on a hill that burned on <Friday>", Direction::Past),
            ("He wrote plays on <Friday>", Direction::Past),
            ("The fair runs from <Friday>", Direction::Future),
            ("He scored nine runs on <Friday>", Direction::Past),
            ("Wall Street ends lower on <Friday>", Direction::Unknown),
            ("The ban takes effect on <Friday>", Direction::Future),
            ("They said they would meet <Friday>", Direction::Future),
            ("A record was set on <Friday>", Direction::Past),
            ("It was set for <Friday>", Direction::Future),
            ("She told them of \" a vote by <Friday> \"", Direction::Future),
            ("A vote <Friday>", Direction::Unknown),
        ] {
            let article = Article::new(text);
            let mark = |m: &str| (0..article.tokens.list.len()).find(|&i| article.word(i) == m).unwrap();
            let whole = TokenSpan::from_usize(0, article.tokens.list.len());
            assert_eq!(of(&article, whole, mark("<"), mark(">") + 1), expected, "{text}");
        }
    }
}
