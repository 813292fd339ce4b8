//! Whether a text tells a history or a life, whose dates follow the story
//! ("In May he fled" is the May of the year spoken of), or is news, whose dates
//! count from the day it was written. The text itself tells.

use jiff::civil::Date;

use super::calendar::Unit;
use super::lexeme::Lexeme;
use crate::article::Article;

/// What the dates of a text count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The day it was written.
    News,
    /// The date spoken of before.
    Story,
    /// The same, and years of three digits are years.
    AncientStory,
}

/// A history names years of other times, at least so many …
const YEARS: usize = 5;
/// … or so many, where the day of writing is not known …
const YEARS_UNDATED: usize = 8;
/// … one in so many tokens …
const TOKENS_A_YEAR: usize = 300;
/// … and so many for each word that looks to the day of writing.
const YEARS_A_DEICTIC: usize = 8;

/// The mode of a text. With a dateline it is news; so is one that speaks of
/// yesterday, of last week or of weekdays as often as of years, or whose years
/// are mostly those around the day of writing.
pub fn mode(article: &Article, lexemes: &[Lexeme], reference: Option<Date>) -> Mode {
    if article.layout.dateline.is_some() {
        return Mode::News;
    }
    let mut years = Vec::new();
    let (mut early, mut eras, mut deictic) = (0, 0, 0);
    for (at, &lexeme) in lexemes.iter().enumerate() {
        match lexeme {
            Lexeme::Figure => match article.lower(at).len() {
                4 => years.extend(article.lower(at).parse::<i16>().ok().filter(|year| (1000..2100).contains(year))),
                3 if at > 0 => match article.lower(at - 1) {
                    "c." | "ca." | "circa" => (early, eras) = (early + 1, eras + 1),
                    "in" | "around" | "about" | "until" | "since" | "by" | "(" | "-" | "–" => early += 1,
                    _ => {}
                },
                _ => {}
            },
            Lexeme::Era if article.token(at).all_caps || article.lower(at).contains('.') => eras += 1,
            Lexeme::Weekday(_) => deictic += 1,
            Lexeme::Inner if article.lower(at) == "ago" => deictic += 1,
            Lexeme::Relative(places) if places != 0 => deictic += 1,
            // "last week", but "the next month" follows the story.
            Lexeme::Step(_) if is_deictic_step(article, lexemes, at) => deictic += 1,
            _ => {}
        }
    }
    let written = reference.map(Date::year).or_else(|| latest(&years));
    let near = years.iter().filter(|year| written.is_some_and(|written| (written - 1..=written + 1).contains(year))).count();
    let told = years.len() - near + eras + if eras > 0 { early } else { 0 };
    let enough = if reference.is_some() { YEARS } else { YEARS_UNDATED };
    let story = told >= enough && told > near && told * TOKENS_A_YEAR >= lexemes.len() && told >= deictic * YEARS_A_DEICTIC;
    match (story, eras > 0) {
        (false, _) => Mode::News,
        (true, false) => Mode::Story,
        (true, true) => Mode::AncientStory,
    }
}

/// The latest year that is named more than once: about when a text without a date was written.
fn latest(years: &[i16]) -> Option<i16> {
    let again = |year: &i16| years.iter().filter(|other| *other == year).count() > 1;
    years.iter().copied().max().filter(again).or_else(|| years.iter().filter(|year| again(year)).copied().max())
}

/// "last week", "this year".
fn is_deictic_step(article: &Article, lexemes: &[Lexeme], at: usize) -> bool {
    let unit = matches!(lexemes.get(at + 1), Some(Lexeme::Unit(Unit::Week | Unit::Month | Unit::Year)));
    unit && at.checked_sub(1).is_none_or(|before| article.lower(before) != "the")
}
