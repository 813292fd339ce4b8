//! Whether a text tells a history or a life, whose dates follow the story
//! ("In May he fled" is the May of the year spoken of), or is news, whose dates
//! count from the day it was written. The text itself tells.

use jiff::civil::Date;

use super::lexeme::Lexeme;
use crate::article::Article;

/// A history names years of other times, at least so many …
const YEARS: usize = 5;
/// … one in so many words …
const WORDS_A_YEAR: usize = 300;
/// … and so many for each word that looks to the day of writing.
const YEARS_A_DEICTIC: usize = 8;

/// Whether dates follow the story. A text with a dateline is news; so is one
/// that speaks of yesterday, of last week or of weekdays as often as of years,
/// or whose years are mostly those around the day of writing.
pub fn is_story(article: &Article, lexemes: &[Lexeme], reference: Option<Date>) -> bool {
    if article.layout.dateline.is_some() {
        return false;
    }
    let (mut years, mut others, mut deictic, mut ancient) = (0, 0, 0, 0);
    for (at, &lexeme) in lexemes.iter().enumerate() {
        match lexeme {
            Lexeme::Figure if article.lower(at).len() == 4 => {
                let Some(year) = article.lower(at).parse::<i16>().ok().filter(|year| (1000..2100).contains(year)) else { continue };
                years += 1;
                if reference.is_none_or(|day| !(day.year() - 1..=day.year() + 1).contains(&year)) {
                    others += 1;
                }
            }
            Lexeme::Weekday(_) => deictic += 1,
            Lexeme::Relative(places) if places != 0 => deictic += 1,
            Lexeme::Step(_) if matches!(lexemes.get(at + 1), Some(Lexeme::Unit(_) | Lexeme::Part(_))) => deictic += 1,
            _ if is_era(article, at, lexeme) => ancient += 1,
            _ => {}
        }
    }
    let told = others + ancient;
    told >= YEARS && 2 * told > years + ancient && told * WORDS_A_YEAR >= lexemes.len() && told >= deictic * YEARS_A_DEICTIC
}

/// BC or AD.
fn is_era(article: &Article, at: usize, lexeme: Lexeme) -> bool {
    lexeme == Lexeme::Era && article.token(at).capitalized
}
