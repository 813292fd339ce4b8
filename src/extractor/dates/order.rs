//! The order of day and month in an article's numeric dates: 3/4/2022.

use super::lexeme::Lexeme;
use super::pattern::{DayOrder, Matcher};
use crate::article::Article;
use crate::lexicon::{COUNTRIES, PLACES, STATES};

/// The order of those dates of the article that can be read in one way only, else the order usual
/// in the country of its dateline; `None` if neither is known, or if the dates differ.
pub fn of_article(article: &Article, lexemes: &[Lexeme]) -> Option<DayOrder> {
    let matcher = Matcher { article, lexemes, start: 0, end: lexemes.len() };
    let figures = (0..lexemes.len()).filter(|&at| lexemes[at] == Lexeme::Figure);
    let mut clear = figures.filter_map(|at| match matcher.numeric_date(at)? {
        (13.., ..) => Some(DayOrder::DayFirst),
        (_, 13.., _) => Some(DayOrder::MonthFirst),
        _ => None,
    });
    match clear.next() {
        Some(first) => clear.all(|other| other == first).then_some(first),
        None => of_dateline(article),
    }
}

/// The order usual in the country of the dateline.
fn of_dateline(article: &Article) -> Option<DayOrder> {
    let place = article.layout.dateline.as_ref()?.place?.of(article.text).to_lowercase();
    let (town, state) = place.rsplit_once(',').unwrap_or((&place, ""));
    let state = state.trim().trim_end_matches('.');
    let country = [
        STATES.get(state),
        COUNTRIES.get(state),
        COUNTRIES.get(town.trim()),
        PLACES.get(town.trim()),
    ];
    match country.into_iter().flatten().next()?.get(..2)? {
        "US" | "PH" => Some(DayOrder::MonthFirst),
        // Both orders are in use in Canada; "-" means no country.
        "CA" => None,
        code => code.bytes().all(|b| b.is_ascii_uppercase()).then_some(DayOrder::DayFirst),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::value;
    use crate::extractor::tests::check;

    #[test]
    fn the_article_tells_the_order() {
        check(
            |text| value(text, None),
            "
            The form of [3/4/2022] is lost. -> 2022-XX-XX
            The form of [3/4/2022] replaced that of 28/3/2022. -> 2022-04-03
            The form of [3/4/2022] replaced that of 3/28/2022. -> 2022-03-04
            The form of [3/4/2022] replaced those of 3/28/2022 and 28/3/2022. -> 2022-XX-XX
            OSLO, May 3, 2022 (Northern Wire) - The form of [3/4/2022] is lost. -> 2022-04-03
            DALLAS, Texas, May 3, 2022 (Northern Wire) - The form of [3/4/2022] is lost.
                -> 2022-03-04
            TORONTO, May 3, 2022 (Northern Wire) - The form of [3/4/2022] is lost. -> 2022-XX-XX
            ",
        );
    }
}
