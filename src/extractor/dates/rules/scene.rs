//! The words around a match, and the questions that rules ask about them.

pub mod lengths;
pub mod names;
pub mod years;

use super::super::lexeme::Lexeme;
use super::super::narrative::Mode;
use super::super::pattern::Reader;
use crate::extractor::sport::is_of_match;
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::token::Kind;

/// A match in its sentence.
pub struct Scene<'a, 'r, 't> {
    pub reader: &'a Reader<'r, 't>,
    /// First token of the sentence.
    pub sentence: usize,
    /// The match: first token, and the one after the last.
    pub start: usize,
    pub end: usize,
    /// It stands in a headline or heading, where any word may have a capital.
    pub heading: bool,
    /// What the dates of the text count from.
    pub mode: Mode,
    /// "early", "the end of" stand before it.
    pub modified: bool,
    /// Where the expression before it ended, and by which rule.
    pub previous: Option<(usize, &'static str)>,
}

impl Scene<'_, '_, '_> {
    /// Lower-cased, the token `n` places before the match; empty outside the sentence.
    pub fn before(&self, n: usize) -> &str {
        self.start.checked_sub(n).filter(|&at| at >= self.sentence).map_or("", |at| self.reader.article.lower(at))
    }

    /// Lower-cased, the token `n` places after the match, 0 being the first; empty outside the sentence.
    pub fn after(&self, n: usize) -> &str {
        self.reader.lower(self.end + n)
    }

    /// Whether the token `n` places before the match is in one of the classes of `bits`; see [`class`].
    pub fn is_before(&self, n: usize, bits: u128) -> bool {
        self.start.checked_sub(n).is_some_and(|at| at >= self.sentence && self.reader.article.tagged(at).has(bits))
    }

    /// The same of the token `n` places after it.
    pub fn is_after(&self, n: usize, bits: u128) -> bool {
        self.end + n < self.reader.end && self.reader.article.tagged(self.end + n).has(bits)
    }

    /// Whether the token before the match is a capitalised word that does not merely open the sentence.
    pub fn name_before(&self) -> bool {
        self.start.checked_sub(1).filter(|&at| at > self.sentence).is_some_and(|at| {
            let token = self.reader.article.token(at);
            token.is_word() && token.capitalized && self.reader.lexemes.get(at) == Some(&Lexeme::Nothing)
        })
    }

    /// Whether a capitalised word that is no part of a date follows.
    pub fn name_after(&self) -> bool {
        self.end < self.reader.end && {
            let token = self.reader.article.token(self.end);
            token.is_word() && token.capitalized && self.reader.lexeme(self.end) == Lexeme::Nothing && self.after(0) != "i"
        }
    }

    /// Whether a plain word follows that can be counted or is a name.
    pub fn noun_after(&self) -> bool {
        self.end < self.reader.end && self.reader.article.token(self.end).kind == Kind::Word && !self.is_after(0, class::UNCOUNTED)
    }

    /// Whether an infinitive or a modal stands close before the match: "to", "will only".
    pub fn after_modal(&self) -> bool {
        (1..=2).any(|n| matches!(self.before(n), "to" | "will" | "would" | "can" | "could" | "may" | "might" | "should" | "must"))
    }

    /// Whether the match is written as part of a name: "the Daily Herald".
    pub fn is_name(&self) -> bool {
        self.reader.article.token(self.start).capitalized && (self.name_after() || self.name_before())
    }

    /// Whether the figure right after the match counts what follows it: "last March 12 men left".
    pub fn noun_after_figure(&self) -> bool {
        let at = self.end + 1;
        at < self.reader.end && self.reader.article.token(at).kind == Kind::Word && !self.reader.article.tagged(at).has(class::UNCOUNTED)
    }

    /// Whether the mark of a shortened year stands in the match: ’68.
    pub fn has_apostrophe(&self) -> bool {
        (self.start..self.end).any(|at| self.reader.article.token(at).kind == Kind::SingleQuote)
    }

    /// Whether the match is the far end of the range that the expression before it opened.
    pub fn ends_range(&self, rules: &[&str]) -> bool {
        self.before(1) != "," && !matches!(self.before(1), "and" | "or") && self.continues(rules)
    }

    /// Whether the match tells until when what began on a day named shortly before will last: "starts Sunday and lasts until Thursday".
    pub fn ends_stay(&self, rules: &[&str]) -> bool {
        const REACH: usize = 8;
        matches!(self.before(1), "until" | "till")
            && self.previous.is_some_and(|(end, rule)| self.start - end <= REACH && rules.contains(&rule))
    }

    /// Whether the match holds BC or AD.
    pub fn has_era(&self) -> bool {
        (self.start..self.end).any(|at| self.reader.lexeme(at) == Lexeme::Era)
    }

    /// Whether the match continues the list or range that the expression before it opened.
    pub fn continues(&self, rules: &[&str]) -> bool {
        let joined = matches!(self.before(1), "-" | "–" | "—" | "--" | "to" | "and" | "or" | "through" | "," | "/");
        joined && self.previous.is_some_and(|(end, rule)| end + 1 == self.start && rules.contains(&rule))
    }
}

/// Not an age: "two years old", "aged two years", "a 30-year-old".
pub fn no_age(scene: &Scene) -> bool {
    let hyphen = usize::from(scene.after(0) == "-");
    !matches!(scene.after(hyphen), "old" | "olds" | "younger" | "older") && !matches!(scene.before(1), "aged" | "age")
}

/// A bare season in a place of time: "in the summer", "by fall", but not "since the fall of the city".
pub fn season(scene: &Scene) -> bool {
    if matches!(scene.after(0), "of" | "-") {
        return false;
    }
    let the = scene.modified || scene.reader.lower(scene.start) == "the";
    let anywhere = matches!(scene.before(1), "in" | "by" | "during" | "until" | "through" | "throughout" | "spent" | "spend");
    let with_the = the && matches!(scene.before(1), "for" | "over" | "since");
    scene.modified || (anywhere || with_the) && !scene.noun_after()
}

/// "the year", "the month" with something that says that one in the calendar is meant.
pub fn anaphoric_unit(scene: &Scene) -> bool {
    let share = scene.before(1) == "of" && matches!(scene.before(2), "months" | "rest" | "remainder" | "most" | "half" | "part");
    let plain = matches!(scene.before(1), "for" | "in" | "during") || share;
    scene.after(0) != "-" && (scene.modified || plain && !scene.noun_after())
}

/// "the quarter" of a business report, not "the quarter of the city".
pub fn quarter(scene: &Scene) -> bool {
    // "a profit in the second quarter of $9 million"
    let sum = scene.after(0) == "of" && scene.end + 1 < scene.reader.end && scene.reader.article.token(scene.end + 1).kind == Kind::Symbol;
    // "the third-quarter results": the article belongs to the results.
    let adjective = scene.reader.lower(scene.start) == "the"
        && (scene.start..scene.end).any(|at| scene.reader.article.token(at).kind == Kind::Hyphen)
        && scene.noun_after();
    // "It was level after the first quarter."
    let of_match = || is_of_match(scene.reader.article);
    (sum || !matches!(scene.after(0), "of" | "century" | "mile" | "-"))
        && !adjective
        && !scene.name_before()
        && !scene.name_after()
        && !of_match()
}

/// Three months that make a quarter: "the April-June quarter".
pub fn quarter_of_months(scene: &Scene) -> bool {
    let mut months = (scene.start..scene.end).filter_map(|at| match scene.reader.lexeme(at) {
        Lexeme::Month(month) => Some(month),
        _ => None,
    });
    matches!((months.next(), months.next()), (Some(first), Some(last)) if first + 2 == last)
}

/// Ordinals in words need "of": "the third of May", but "3 May", "3rd May".
pub fn day_before_month(scene: &Scene) -> bool {
    let words = (scene.start..scene.end).find(|&at| matches!(scene.reader.lexeme(at), Lexeme::Ordinal(_)));
    words.is_none_or(|at| scene.reader.lower(at + 1) == "of")
}

/// Not "a year earlier than planned": that tells how much, not when.
pub fn no_comparison(scene: &Scene) -> bool {
    scene.after(0) != "than"
}

/// "Friday 18", "Monday the 21st", but not "on Monday 12 people": the day of a month, and nothing that it counts.
pub fn weekday_and_day(scene: &Scene) -> bool {
    let figure = scene.reader.lexeme(scene.end - 1) == Lexeme::Figure;
    // "the 21st" counts nothing; after "12" the clause ends, or another day follows.
    let ordinal = scene.reader.lower(scene.end - 1).ends_with(|c: char| c.is_ascii_alphabetic());
    let ends = matches!(scene.after(0), "" | "," | "." | ";" | ")" | "and" | "or" | "to");
    figure && names::weekday_written(scene, scene.start) && (ends || ordinal && !scene.noun_after())
}

/// "the future", "in the past", but not "the future president".
pub fn noun_alone(scene: &Scene) -> bool {
    !scene.noun_after() && scene.after(0) != "-"
}

/// A clock time without its day: figures need "at", "by", a half of the day or a zone.
pub fn clock_alone(scene: &Scene) -> bool {
    // "at 7:14 of the third period"
    let lone = scene.end == scene.start + 1 && scene.reader.lower(scene.start).contains(':');
    if lone && scene.after(0) == "of" && scene.after(1) == "the" {
        return false;
    }
    // "at 1:15 and 12:08 of the first"
    if lone && matches!(scene.after(0), "and" | ",") && scene.after(1).contains(':') && scene.after(2) == "of" && scene.after(3) == "the" {
        return false;
    }
    // "at 10:35 a.m. (0735 GMT)" tells the same time again.
    if scene.before(1) == "(" && scene.reader.lower(scene.start).len() == 4 && scene.after(0) == ")" {
        return false;
    }
    // "scored at 7:14 and again at 19:56"
    let of_game = |at: usize| {
        words!("goal goals netted overtime period scored scores tied equalised equalized").contains(scene.reader.article.lower(at))
    };
    if lone && (scene.sentence..scene.start).any(of_game) {
        return false;
    }
    let named = scene.name_before() && scene.reader.article.token(scene.start).capitalized;
    let bare = named || scene.end == scene.start + 1 && scene.reader.lower(scene.start).bytes().all(|b| b.is_ascii_digit() || b == b':');
    !bare || matches!(scene.before(1), "at" | "by" | "from" | "until" | "till" | "after" | "before" | "around" | "about" | "since")
}
