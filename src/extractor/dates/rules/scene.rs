//! The words around a match, and the questions that rules ask about them.

use super::super::lexeme::Lexeme;
use super::super::pattern::Reader;
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

    /// Whether the token before the match is a capitalised word that does not merely open the sentence.
    fn name_before(&self) -> bool {
        self.start.checked_sub(1).filter(|&at| at > self.sentence).is_some_and(|at| {
            let token = self.reader.article.token(at);
            token.is_word() && token.capitalized && self.reader.lexemes.get(at) == Some(&Lexeme::Nothing)
        })
    }

    /// Whether a capitalised word that is no part of a date follows.
    pub fn name_after(&self) -> bool {
        self.end < self.reader.end && {
            let token = self.reader.article.token(self.end);
            token.is_word() && token.capitalized && self.reader.lexeme(self.end) == Lexeme::Nothing
        }
    }

    /// Whether a plain word follows that can be counted or is a name.
    pub fn noun_after(&self) -> bool {
        self.end < self.reader.end && self.reader.article.token(self.end).kind == Kind::Word && !is_function_word(self.after(0))
    }

    /// Whether the match is written as part of a name: "the Daily Herald".
    pub fn is_name(&self) -> bool {
        self.reader.article.token(self.start).capitalized && (self.name_after() || self.name_before())
    }

    /// Whether the match continues the list or range that the expression before it opened.
    fn continues(&self, rules: &[&str]) -> bool {
        let joined = matches!(self.before(1), "-" | "–" | "—" | "--" | "to" | "and" | "or" | "through" | "," | "/");
        joined && self.previous.is_some_and(|(end, rule)| end + 1 == self.start && rules.contains(&rule))
    }
}

/// Any surroundings will do.
pub fn always(_: &Scene) -> bool {
    true
}

/// A length of time, neither an age nor a title.
pub fn length(scene: &Scene) -> bool {
    no_age(scene) && no_title(scene)
}

/// Not an age: "two years old", "aged two years", "a 30-year-old".
pub fn no_age(scene: &Scene) -> bool {
    let hyphen = usize::from(scene.after(0) == "-");
    !matches!(scene.after(hyphen), "old" | "olds" | "younger" | "older") && !matches!(scene.before(1), "aged" | "age")
}

/// A month that stands alone is a month, not a person, a march or a chance: "in May", "the May figures".
pub fn month(scene: &Scene) -> bool {
    let name = scene.reader.lower(scene.end - 1);
    let before = scene.before(1);
    let of_time = scene.modified
        || matches!(
            before,
            "in" | "by" | "since" | "until" | "till" | "during" | "this" | "last" | "next" | "every" | "each" | "late" | "early"
        );
    let joining =
        matches!(before, "from" | "to" | "through" | "of" | "before" | "after" | "for" | "between" | "the" | "-" | "–" | "around");
    match name {
        // "May" opens questions and is a family name, "March" is a verb and a demonstration.
        "may" | "march" => {
            (of_time || joining || scene.continues(&["month"])) && !scene.name_after() && !(before == "the" && scene.after(0) == "on")
        }
        // Given names.
        "april" | "june" | "august" => !scene.name_before() && (of_time || !scene.name_after()),
        // "Nov" alone is too short to tell.
        _ => super::super::lexeme::written_in_full(name) || name.ends_with('.'),
    }
}

/// Not a title: "on This Week With Ada Hale", "on 60 Minutes".
pub fn no_title(scene: &Scene) -> bool {
    let last = scene.reader.article.token(scene.end - 1);
    scene.heading || !last.capitalized || last.all_caps
}

/// A weekday that stands alone is a day, not a newspaper or a feast.
pub fn weekday(scene: &Scene) -> bool {
    let name = scene.reader.lower(scene.end - 1);
    let feast = matches!(
        scene.before(1),
        "black"
            | "good"
            | "bloody"
            | "super"
            | "ash"
            | "cyber"
            | "giving"
            | "easter"
            | "palm"
            | "whit"
            | "shrove"
            | "holy"
            | "maundy"
            | "fat"
    );
    let capital_after = scene.end < scene.reader.end && scene.reader.article.token(scene.end).capitalized;
    let title = capital_after
        && matches!(
            scene.after(0),
            "times"
                | "telegraph"
                | "mirror"
                | "express"
                | "mail"
                | "herald"
                | "post"
                | "world"
                | "sport"
                | "independent"
                | "star"
                | "people"
                | "sun"
                | "live"
                | "school"
                | "morning"
                | "night"
                | "club"
        );
    let in_full = super::super::lexeme::written_in_full(name) || matches!(name, "tues." | "weds." | "thurs.");
    // "on a Monday": any Monday
    in_full && !feast && !title && scene.before(1) != "a"
}

/// A weekday with its part of the day: "Monday night", but not "Monday Night Football".
pub fn weekday_part(scene: &Scene) -> bool {
    !(scene.name_after() && scene.reader.article.token(scene.end - 1).capitalized)
}

/// A figure that is a year, and not an amount, a price or a number in a name.
pub fn year(scene: &Scene) -> bool {
    let Some(year) = scene.reader.lower(scene.start).parse::<i32>().ok() else { return true };
    if scene.start > scene.sentence {
        let token = scene.reader.article.token(scene.start - 1);
        let glued = !scene.reader.article.token(scene.start).space_before;
        let prefix = matches!(scene.before(1), "-" | "/" | "–") && glued;
        if prefix && !scene.continues(&["year", "month-year", "full-date"]) && scene.before(2) != "mid" {
            return false;
        }
        if token.kind == Kind::Symbol
            || matches!(
                scene.before(1),
                "no" | "no."
                    | "flight"
                    | "flights"
                    | "highway"
                    | "route"
                    | "room"
                    | "boeing"
                    | "airbus"
                    | "windows"
                    | "article"
                    | "page"
                    | "resolution"
                    | "rs"
                    | "rs."
                    | "number"
                    | "about"
                    | "nearly"
                    | "roughly"
                    | "approximately"
                    | "over"
                    | "than"
                    | "us"
                    | "only"
                    | "exactly"
                    | "another"
                    | "some"
                    | "almost"
                    | "least"
                    | "area"
                    | "code"
                    | "channel"
                    | "."
            )
        {
            return false;
        }
    }
    if matches!(scene.after(0), "%" | "percent" | "°" | ":" | "/" | "*")
        || is_counted(scene.after(0))
        // "1996 angry people", but "In 1996 four people …"
        || is_counted(scene.after(1)) && scene.after(0) != "in" && !is_number(scene.after(0))
    {
        return false;
    }
    // "-" before a unit: a 2000-mile march
    if scene.after(0) == "-"
        && matches!(scene.after(1), "mile" | "meter" | "metre" | "foot" | "acre" | "year" | "member" | "man" | "strong")
    {
        return false;
    }
    let preposition = matches!(
        scene.before(1),
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "from"
            | "to"
            | "before"
            | "after"
            | "during"
            | "through"
            | "between"
            | "and"
            | "of"
            | "the"
            | "("
            | "late"
            | "early"
            | "mid"
            | "-"
            | "–"
            | "year"
            | "'s"
    );
    match year {
        1900..=2099 => {
            preposition || !(scene.noun_after() && scene.after(0).ends_with('s') && !scene.after(0).ends_with("ss")) || !verb_before(scene)
        }
        1500..=1899 => {
            scene.modified
                || scene.continues(&["year", "month-year", "full-date"])
                || matches!(
                    scene.before(1),
                    "in" | "since"
                        | "until"
                        | "by"
                        | "from"
                        | "before"
                        | "after"
                        | "between"
                        | "("
                        | "c."
                        | "circa"
                        | "early"
                        | "late"
                        | "born"
                )
        }
        _ => false,
    }
}

/// Whether a verb in the past stands before the match: "killed 2000 civilians".
fn verb_before(scene: &Scene) -> bool {
    let before = scene.before(1);
    before.ends_with("ed") || before.ends_with("ing") || matches!(before, "has" | "have" | "had" | "were" | "are" | "with" | "for" | "left")
}

/// Things that come in thousands.
fn is_number(lower: &str) -> bool {
    crate::text::number::small(lower).is_some() || lower.starts_with(|c: char| c.is_ascii_digit())
}

fn is_counted(lower: &str) -> bool {
    matches!(
        lower,
        "people"
            | "men"
            | "women"
            | "children"
            | "troops"
            | "soldiers"
            | "civilians"
            | "jobs"
            | "shares"
            | "dollars"
            | "euros"
            | "pounds"
            | "miles"
            | "kilometers"
            | "kilometres"
            | "km"
            | "meters"
            | "metres"
            | "feet"
            | "tons"
            | "tonnes"
            | "barrels"
            | "points"
            | "votes"
            | "seats"
            | "homes"
            | "houses"
            | "years"
            | "hours"
            | "days"
            | "workers"
            | "students"
            | "families"
            | "residents"
            | "refugees"
            | "migrants"
            | "megawatts"
            | "mw"
            | "kg"
            | "rpm"
            | "hp"
            | "gmt"
            | "local"
    )
}

/// A bare season in a place of time: "in the summer", "by fall".
pub fn season(scene: &Scene) -> bool {
    let at = if scene.reader.lower(scene.start) == "the" || scene.modified { 1 } else { 0 };
    let preposition = matches!(scene.before(1), "in" | "by" | "during" | "since" | "until" | "through" | "over" | "throughout" | "for");
    preposition && (at == 1 || !matches!(scene.before(1), "for" | "over" | "since")) && !scene.noun_after() || scene.modified && at == 1
}

/// The second day of a list or range: "Nov. 3 and *4*".
pub fn next_day_of_list(scene: &Scene) -> bool {
    scene.continues(&["month-day", "month-day-of-list", "day-of-list"]) && !scene.noun_after() && scene.after(0) != "%"
}

/// The second year of a range: "1990-*91*".
pub fn second_year(scene: &Scene) -> bool {
    matches!(scene.before(1), "-" | "–" | "/") && scene.continues(&["year"])
}

/// Plural units without a number: "for years", not "two years", "years old".
pub fn vague_units(scene: &Scene) -> bool {
    let at = scene.start.checked_sub(1).filter(|&at| at >= scene.sentence);
    let counted = at.is_some_and(|at| {
        let kind = scene.reader.article.token(at).kind;
        matches!(scene.reader.lexemes.get(at), Some(Lexeme::Figure | Lexeme::Cardinal)) || kind == Kind::Hyphen
    });
    !counted
        && no_age(scene)
        && !matches!(scene.before(1), "teen" | "school" | "early" | "teenage" | "formative" | "golden" | "sunny")
        && !scene.name_before()
}

/// "a year" as a span of time: "for a year", "within a week", "a day after".
pub fn one_unit(scene: &Scene) -> bool {
    (matches!(
        scene.before(1),
        "for"
            | "in"
            | "within"
            | "over"
            | "than"
            | "about"
            | "nearly"
            | "almost"
            | "after"
            | "least"
            | "under"
            | "once"
            | "barely"
            | "just"
            | "around"
            | "lasted"
            | "takes"
            | "took"
            | "take"
            | "every"
            | "to"
            | "only"
            | "spent"
            | "spend"
            | "another"
    ) || matches!(scene.after(0), "after" | "before" | "later" | "earlier" | "into" | "and"))
        && !rate(scene)
        && scene.after(0) != "of"
        && no_age(scene)
        && !scene.noun_after()
}

/// "a year" as a rate: "$3 a year", "700 seats a week", "twice a month".
pub fn rate(scene: &Scene) -> bool {
    if matches!(
        scene.before(1),
        "once" | "twice" | "times" | "%" | "percent" | "cents" | "dollars" | "euros" | "million" | "billion" | "thousand"
    ) {
        return true;
    }
    // A figure among the few words before it, and a noun or the figure next to it.
    let figure = |n: usize| {
        scene
            .start
            .checked_sub(n)
            .filter(|&at| at >= scene.sentence)
            .is_some_and(|at| scene.reader.lexemes.get(at) == Some(&Lexeme::Figure))
    };
    figure(1) || (scene.before(1).ends_with('s') && !is_function_word(scene.before(1)) && (figure(2) || figure(3)))
}

/// "the year", "the month" with something that says that one in the calendar is meant.
pub fn anaphoric_unit(scene: &Scene) -> bool {
    let share = scene.before(1) == "of" && matches!(scene.before(2), "months" | "rest" | "remainder" | "most" | "half" | "part");
    let plain = matches!(scene.before(1), "for" | "in" | "during") || share;
    scene.after(0) != "-" && (scene.modified || plain && !scene.noun_after())
}

/// "the quarter" of a business report, not "the quarter of the city".
pub fn quarter(scene: &Scene) -> bool {
    !matches!(scene.after(0), "of" | "century" | "mile" | "-") && !scene.name_before() && !scene.name_after()
}

/// Ordinals in words need "of": "the third of May", but "3 May", "3rd May".
pub fn day_before_month(scene: &Scene) -> bool {
    let words = (scene.start..scene.end).find(|&at| matches!(scene.reader.lexeme(at), Lexeme::Ordinal(_)));
    words.is_none_or(|at| scene.reader.lower(at + 1) == "of")
}

/// "the future", "in the past", but not "the future president".
pub fn noun_alone(scene: &Scene) -> bool {
    !scene.noun_after() && scene.after(0) != "-"
}

/// A clock time without its day: figures need "at", "by", a half of the day or a zone.
pub fn clock_alone(scene: &Scene) -> bool {
    let named = scene.name_before() && scene.reader.article.token(scene.start).capitalized;
    let bare = named || scene.end == scene.start + 1 && scene.reader.lower(scene.start).bytes().all(|b| b.is_ascii_digit() || b == b':');
    !bare || matches!(scene.before(1), "at" | "by" | "from" | "until" | "till" | "after" | "before" | "around" | "about" | "since")
}

/// Words that cannot be counted and are no names.
fn is_function_word(lower: &str) -> bool {
    matches!(
        lower,
        "a" | "about"
            | "after"
            | "against"
            | "all"
            | "also"
            | "an"
            | "and"
            | "are"
            | "as"
            | "at"
            | "be"
            | "because"
            | "been"
            | "before"
            | "but"
            | "by"
            | "can"
            | "could"
            | "did"
            | "do"
            | "during"
            | "for"
            | "from"
            | "had"
            | "has"
            | "have"
            | "he"
            | "her"
            | "his"
            | "if"
            | "in"
            | "into"
            | "is"
            | "it"
            | "its"
            | "may"
            | "more"
            | "most"
            | "not"
            | "of"
            | "on"
            | "or"
            | "over"
            | "said"
            | "says"
            | "she"
            | "should"
            | "since"
            | "so"
            | "such"
            | "than"
            | "that"
            | "the"
            | "their"
            | "then"
            | "there"
            | "they"
            | "this"
            | "though"
            | "through"
            | "to"
            | "under"
            | "until"
            | "up"
            | "was"
            | "we"
            | "were"
            | "when"
            | "where"
            | "which"
            | "while"
            | "who"
            | "will"
            | "with"
            | "without"
            | "would"
            | "you"
            | "ended"
            | "ending"
            | "came"
            | "went"
            | "began"
            | "made"
            | "now"
            | "only"
            | "just"
            | "ago"
            | "later"
            | "earlier"
            | "yet"
            | "however"
            | "despite"
            | "whether"
            | "onwards"
            | "onward"
            | "alone"
            | "respectively"
            | "unless"
            | "plus"
            | "amid"
            | "along"
            | "too"
    )
}
