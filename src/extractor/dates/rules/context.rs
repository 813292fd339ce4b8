//! The context of a match, with the predicates that rules use.

pub mod lengths;
pub mod names;
pub mod years;

use super::super::lexeme::Lexeme;
use super::super::narrative::Mode;
use super::super::pattern::Matcher;
use crate::extractor::sport::is_of_match;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::token::Kind;

/// A match in its sentence.
pub struct MatchContext<'a, 'r, 't> {
    pub matcher: &'a Matcher<'r, 't>,
    /// The match: first token, and the one after the last.
    pub start: usize,
    pub end: usize,
    /// It stands in a headline or heading, where any word may have a capital.
    pub heading: bool,
    /// How the dates of the text are resolved.
    pub mode: Mode,
    /// A modifier stands before it: "early", "the end of".
    pub modified: bool,
    /// The end of the expression before it, and the name of its rule.
    pub previous: Option<(usize, &'static str)>,
}

impl MatchContext<'_, '_, '_> {
    /// The token `n` places before the match, lower-cased; empty outside the sentence.
    pub fn before(&self, n: usize) -> &str {
        self.matcher.before(self.start, n)
    }

    /// The token `n` places after the match (0 is the first), lower-cased; empty outside the
    /// sentence.
    pub fn after(&self, n: usize) -> &str {
        self.matcher.lower(self.end + n)
    }

    /// The first token of the match, lower-cased.
    pub fn first(&self) -> &str {
        self.matcher.lower(self.start)
    }

    /// Its last token, lower-cased.
    pub fn last(&self) -> &str {
        self.matcher.lower(self.end - 1)
    }

    /// Whether its last token begins with a digit.
    pub fn ends_in_figure(&self) -> bool {
        self.matcher.lexeme(self.end - 1) == Lexeme::Figure
    }

    /// Whether the token before the match is in one of the classes of `bits`; see [`class`].
    pub fn is_before(&self, bits: u128) -> bool {
        self.start > self.matcher.start && self.matcher.article.tagged(self.start - 1).has(bits)
    }

    /// The same for the token `n` places after it.
    pub fn is_after(&self, n: usize, bits: u128) -> bool {
        self.end + n < self.matcher.end && self.matcher.article.tagged(self.end + n).has(bits)
    }

    /// Whether the token before the match is a capitalised word that does not merely open the
    /// sentence.
    pub fn name_before(&self) -> bool {
        self.start.checked_sub(1).filter(|&at| at > self.matcher.start).is_some_and(|at| {
            let token = self.matcher.article.token(at);
            token.is_word()
                && token.capitalized
                && self.matcher.lexemes.get(at) == Some(&Lexeme::Nothing)
        })
    }

    /// Whether a capitalised word that is not part of a date follows.
    pub fn name_after(&self) -> bool {
        self.end < self.matcher.end && {
            let token = self.matcher.article.token(self.end);
            token.is_word()
                && token.capitalized
                && self.matcher.lexeme(self.end) == Lexeme::Nothing
                && self.after(0) != "i"
        }
    }

    /// Whether a word follows that can be counted or is a name.
    pub fn noun_after(&self) -> bool {
        self.end < self.matcher.end
            && self.matcher.article.token(self.end).kind == Kind::Word
            && !self.is_after(0, class::UNCOUNTED)
    }

    /// Whether the match is written as part of a name: "the Daily Herald".
    pub fn is_name(&self) -> bool {
        self.matcher.article.token(self.start).capitalized
            && (self.name_after() || self.name_before())
    }

    /// Whether the match has the apostrophe of a shortened year: ’68.
    pub fn has_apostrophe(&self) -> bool {
        (self.start..self.end).any(|at| self.matcher.article.token(at).kind == Kind::SingleQuote)
    }

    /// Whether one of its tokens is this lexeme.
    pub fn has(&self, lexeme: Lexeme) -> bool {
        (self.start..self.end).any(|at| self.matcher.lexeme(at) == lexeme)
    }

    /// Whether an expression of one of these rules ends at most `reach` tokens before the match.
    pub fn follows(&self, rules: &[&str], reach: usize) -> bool {
        let near = |(end, rule): (usize, &str)| self.start - end <= reach && rules.contains(&rule);
        self.previous.is_some_and(near)
    }

    /// Whether the match continues a list or range that the expression before it began.
    pub fn continues(&self, rules: &[&str]) -> bool {
        words!("- – — -- to and or through , /").contains(self.before(1)) && self.follows(rules, 1)
    }
}

/// Whether the match ends a range of days that the expression before it opened: "Friday night into |
/// Saturday morning", "between Friday night and early | Saturday".
pub fn ends_range(context: &MatchContext) -> bool {
    const RANGE: usize = 6;
    let early = usize::from(matches!(context.before(1), "early" | "late"));
    let opened = &["weekday", "step-weekday", "day-part", "clock-of-day", "clock-weekday-part"];
    let between = || (2..RANGE).any(|n| context.before(early + n) == "between");
    match context.before(1 + early) {
        "to" | "into" | "through" => context.follows(opened, 1 + early),
        "and" => context.follows(opened, 1 + early) && between(),
        _ => false,
    }
}

/// Not an age: "two years old", "aged two years", "a 30-year-old".
pub fn no_age(context: &MatchContext) -> bool {
    let hyphen = usize::from(context.after(0) == "-");
    !matches!(context.after(hyphen), "old" | "olds" | "younger" | "older")
        && !matches!(context.before(1), "aged" | "age")
}

/// A season in an adverbial of time: "in the summer", "by fall", but not "since the fall of the
/// city".
pub fn season(context: &MatchContext) -> bool {
    if matches!(context.after(0), "of" | "-") {
        return false;
    }
    let the = context.modified || context.first() == "the";
    let anywhere =
        words!("by during in spend spent through throughout until").contains(context.before(1));
    let with_the = the && matches!(context.before(1), "for" | "over" | "since");
    context.modified || (anywhere || with_the) && !context.noun_after()
}

/// "the year", "the month" with a sign that the calendar unit is meant.
pub fn anaphoric_unit(context: &MatchContext) -> bool {
    let share = context.before(1) == "of"
        && matches!(context.before(2), "months" | "rest" | "remainder" | "most" | "half" | "part");
    let plain = matches!(context.before(1), "for" | "in" | "during") || share;
    context.after(0) != "-" && (context.modified || plain && !context.noun_after())
}

/// "the quarter" of a business report, not "the quarter of the city".
pub fn quarter(context: &MatchContext) -> bool {
    // "a profit in the second quarter of $9 million"
    let sum = context.after(0) == "of" && context.after(1).ends_with('$');
    // "the third-quarter results": the determiner belongs to the results.
    let adjective = context.first() == "the"
        && (context.start..context.end)
            .any(|at| context.matcher.article.token(at).kind == Kind::Hyphen)
        && context.noun_after();
    // "residents of the quarter"
    let of_town = context.before(1) == "of"
        && matches!(context.before(2), "edge" | "heart" | "inhabitants" | "residents" | "streets");
    (sum || !matches!(context.after(0), "of" | "century" | "final" | "finals" | "mile" | "-"))
        && !of_town
        && !adjective
        && !context.name_before()
        && !context.name_after()
        // "It was level after the first quarter."
        && !is_of_match(context.matcher.article)
        && !tells_score(context.matcher)
}

/// Whether a sentence tells a score: "led 20-12", "lost 98-97".
fn tells_score(matcher: &Matcher) -> bool {
    let verbs = words!("beat lead led lost outscored tied trailed won");
    (matcher.start..matcher.end).any(|at| {
        matcher.lexeme(at) == Lexeme::Figure
            && matches!(matcher.lower(at + 1), "-" | "–")
            && (at.saturating_sub(3).max(matcher.start)..at)
                .any(|verb| verbs.contains(matcher.article.key(verb)))
    })
}

/// "Q3" of a business report; not "Q3: Where were you born?", "an Audi Q3", "seat Q3".
pub fn quarter_number(context: &MatchContext) -> bool {
    let question = context.start == context.matcher.start && context.after(0) == ":";
    let thing = words!(
        "audi block building gate level model platform question room route row seat section stand terminal"
    );
    !question && !thing.contains(context.before(1))
}

/// A weekday with a day of the month: "Friday 18", "Monday the 21st", but not "on Monday 12
/// people".
pub fn weekday_and_day(context: &MatchContext) -> bool {
    // An ordinal is not a count; after "12" the clause must end or go on: "Friday 18 at the hall",
    // "Friday 18 - Sunday 20"; but "Friday 18 in the town died".
    let ordinal = context.last().ends_with(|c: char| c.is_ascii_alphabetic());
    let ends = match context.after(0) {
        "-" | "–" => matches!(context.matcher.lexeme(context.end + 1), Lexeme::Weekday(_)),
        "" => true,
        next => {
            words!(", . ; ) after and at before for he it or she there they to we when")
                .contains(next)
                || next == "as" && context.after(1) == "well"
        }
    };
    context.ends_in_figure() && (ends || ordinal && !context.noun_after())
}

/// "the last week of the campaign", "the last year for which it is known", "the last year covered by
/// the deal": the end of something else.
pub fn ends_what_follows(context: &MatchContext) -> bool {
    match context.after(0) {
        "of" => true,
        "before" => matches!(context.after(1), "a" | "an" | "the"),
        "for" | "in" => context.after(1) == "which",
        _ => context.is_after(0, class::ED | class::PARTICIPLE) && context.after(1) == "by",
    }
}

/// "the future", "in the past", but not "the future president".
pub fn noun_alone(context: &MatchContext) -> bool {
    !context.noun_after() && context.after(0) != "-"
}

/// A clock time without its day: figures need "at", "by", a.m. or p.m., or a zone.
pub fn clock_alone(context: &MatchContext) -> bool {
    // "at 4:52 of the second period", "at 1:15 and 12:08 of the first"
    let lone = context.end == context.start + 1 && context.first().contains(':');
    if lone && [0, 2].iter().any(|&n| context.after(n) == "of" && context.after(n + 1) == "the") {
        return false;
    }
    // "at 11:20 a.m. (0820 GMT)" repeats the same time.
    if context.before(1) == "(" && context.first().len() == 4 && context.after(0) == ")" {
        return false;
    }
    // "scored at 4:52 and again at 16:08"
    let of_game = |at: usize| {
        words!("equalised equalized goal goals netted overtime period scored scores tied")
            .contains(context.matcher.article.lower(at))
    };
    if lone && (context.matcher.start..context.start).any(of_game) {
        return false;
    }
    let named = context.name_before() && context.matcher.article.token(context.start).capitalized;
    let bare = named
        || context.end == context.start + 1
            && context.first().bytes().all(|b| b.is_ascii_digit() || b == b':');
    !bare || context.matcher.is_of_time(context.start)
}
