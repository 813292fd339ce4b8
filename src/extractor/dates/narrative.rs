//! Decides whether a text is a story (a history or a biography), whose dates follow the narrative
//! ("In May he fled" is the May of the year mentioned last), or news, whose dates count from the
//! day of writing.

use jiff::civil::Date;

use super::calendar::Unit;
use super::lexeme::Lexeme;
use crate::article::Article;
use crate::lexicon::words;

/// How the dates of a text are resolved: what they count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The day it was written.
    News,
    /// The date mentioned before.
    Story,
    /// The same, and years of three digits are years.
    AncientStory,
}

/// Least number of years of other times in a story.
const YEARS: usize = 5;
/// The same if the day of writing is not known.
const YEARS_UNDATED: usize = 8;
/// The same if it is not known, all years are before [`OLDEST_NEWS`], and no word counts from the
/// day of writing.
const YEARS_BEFORE_NEWS: usize = 3;
/// Most tokens for each such year.
const TOKENS_A_YEAR: usize = 300;
/// Least number of such years for each word that counts from the day of writing.
const YEARS_A_DEICTIC: usize = 8;

/// Year of the oldest news that is expected as input.
const OLDEST_NEWS: i16 = 1950;

/// The mode of a text. A text with a dateline is news; so is one with many words like "yesterday",
/// "last week" or weekdays for its number of years, or whose years are mostly those around the day
/// of writing.
pub fn mode(article: &Article, lexemes: &[Lexeme], reference: Option<Date>) -> Mode {
    if article.layout.dateline.is_some() {
        return Mode::News;
    }
    let mut years = Vec::new();
    let (mut early, mut eras, mut deictic) = (0, 0, 0);
    for (at, &lexeme) in lexemes.iter().enumerate() {
        match lexeme {
            Lexeme::Figure => match article.lower(at).len() {
                4 if is_year_by_context(article, lexemes, at) => years.extend(
                    article
                        .lower(at)
                        .parse::<i16>()
                        .ok()
                        .filter(|year| (1000..2100).contains(year)),
                ),
                3 if at > 0 && lexemes.get(at + 1) != Some(&Lexeme::Era) => {
                    match article.lower(at - 1) {
                        "c." | "ca." | "circa" => (early, eras) = (early + 1, eras + 1),
                        "in" | "around" | "about" | "until" | "since" | "by" | "(" | "-" | "–" => {
                            early += 1
                        }
                        _ => {}
                    }
                }
                _ => {}
            },
            Lexeme::Era if article.token(at).all_caps => eras += 1,
            _ => deictic += usize::from(counts_from_today(article, lexemes, at)),
        }
    }
    let written =
        reference.map(Date::year).or_else(|| latest(&years).filter(|&year| year >= OLDEST_NEWS));
    let near = years
        .iter()
        .filter(|year| written.is_some_and(|written| (written - 1..=written + 1).contains(year)))
        .count();
    let told = years.len() - near + eras + if eras > 0 { early } else { 0 };
    let before_news = deictic == 0 && years.iter().all(|&year| year < OLDEST_NEWS);
    let enough = match reference {
        None if before_news => YEARS_BEFORE_NEWS,
        None if eras == 0 && deictic > 0 => YEARS_UNDATED,
        _ => YEARS,
    };
    let story = told >= enough
        && told * TOKENS_A_YEAR >= lexemes.len()
        && told >= deictic * YEARS_A_DEICTIC;
    match (story, eras > 0) {
        (false, _) => Mode::News,
        (true, false) => Mode::Story,
        (true, true) => Mode::AncientStory,
    }
}

/// Whether a figure is a year by its context: after a preposition of time, a bracket, a dash or a
/// month.
fn is_year_by_context(article: &Article, lexemes: &[Lexeme], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let word = article.lower(before);
    let day = |at: usize| {
        at > 0 && lexemes[at] == Lexeme::Figure && matches!(lexemes[at - 1], Lexeme::Month(_))
    };
    let after = words!(
        "in since by from until till of during after before around between early late mid ( - –"
    );
    matches!(lexemes[before], Lexeme::Month(_) | Lexeme::Season(_))
        || after.contains(article.key(before))
        || day(before)
        || matches!(word, "and" | "to")
            && before > 1
            && lexemes[before - 1] == Lexeme::Figure
            && is_year_by_context(article, lexemes, before - 1)
        || word == ","
            && before > 0
            && (day(before - 1) || matches!(lexemes[before - 1], Lexeme::Month(_)))
}

/// The latest year that is mentioned more than once: an estimate of when a text without a date was
/// written.
fn latest(years: &[i16]) -> Option<i16> {
    let mut sorted = years.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).rev().find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}

/// Whether the word at `at` counts from the day of writing: a weekday, yesterday, two days *ago*,
/// *last* week.
#[inline]
pub fn counts_from_today(article: &Article, lexemes: &[Lexeme], at: usize) -> bool {
    match lexemes.get(at) {
        Some(Lexeme::Weekday(_)) => true,
        Some(Lexeme::Inner) => article.lower(at) == "ago",
        Some(&Lexeme::Relative(places)) => places != 0,
        // "last week", but "the next month" follows the story.
        Some(Lexeme::Step(_)) => {
            let unit = matches!(
                lexemes.get(at + 1),
                Some(Lexeme::Unit(Unit::Week | Unit::Month | Unit::Year))
            );
            unit && at.checked_sub(1).is_none_or(|before| article.lower(before) != "the")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexemes;
    use super::super::tests::{TODAY, assert_value};
    use super::*;
    use jiff::civil::date;

    /// The life of an invented admiral.
    const LIFE: &str = "Karel Brandt was born in 1801. In May 1819 he went to sea, and in 1824 he had a ship of his own. \
        The following spring he married; his wife, who had left Oslo in 1811, died that autumn. In 1829 he lost the ship. \
        On 3 December 1831 the war began. He sailed in January, and the next day the fleet was lost. By March he was a prisoner. \
        His house is a museum today. In 1840 he wrote his memoirs.";

    /// News of an invented mill, with years in it.
    const NEWS: &str = "The mill burned on Friday. It was built in 1901, rebuilt in 1924, sold in 1931 and again in 1958. \
        It had been shut since March, and was to open again next week. The council bought it in 1971 and sold it last year. \
        Its owner said on Monday that he would rebuild it in May.";

    #[test]
    fn a_short_history_without_a_date_is_a_story() {
        let text = "The fort was begun in 1642. In March 1643 the Swedes came, and in May they left. It was sold in 1651.";
        assert_value(text, None, "May", "1643-05");
    }

    #[test]
    fn dates_of_a_life_follow_the_story_and_those_of_news_the_day_of_writing() {
        for (text, expression, value) in [
            (LIFE, "The following spring", "1825-SP"),
            (LIFE, "that autumn", "1825-FA"),
            (LIFE, "January", "1832-01"),
            (LIFE, "March", "1832-03"),
            (LIFE, "the next day", "XXXX-XX-XX"),
            (LIFE, "today", "PRESENT_REF"),
            (NEWS, "Friday", "2022-11-25"),
            (NEWS, "March", "2022-03"),
            (NEWS, "next week", "2022-W49"),
            (NEWS, "last year", "2021"),
            (NEWS, "Monday", "2022-11-28"),
        ] {
            assert_value(text, TODAY, expression, value);
        }
    }

    #[test]
    fn the_text_tells_its_mode() {
        for (text, reference, expected) in [
            (LIFE, Some(date(2022, 11, 29)), Mode::Story),
            (LIFE, None, Mode::Story),
            (NEWS, Some(date(2022, 11, 29)), Mode::News),
            ("It rained in 1990.", Some(date(2022, 11, 29)), Mode::News),
            (
                "Rooms 1201, 1305, 1407, 1502, 1603 and 1704 burned in May, and in June the hotel was shut.",
                Some(date(2022, 11, 29)),
                Mode::News,
            ),
            (
                "In 264 BC they met, in 241 BC they made peace, by 218 BC they fought; it ended in 201 BC, and in 146 BC.",
                None,
                Mode::AncientStory,
            ),
        ] {
            let article = Article::new(text);
            assert_eq!(mode(&article, &lexemes(&article), reference), expected, "{text}");
        }
    }
}
