//! How much an article speaks of matches.

use super::evidence::Evidence;
use crate::lexicon::{WordSet, words};

/// Words of articles about matches. Written by hand.
#[rustfmt::skip]
static SPORT: WordSet = words!(
    "baseball basketball beat champions championship coach cricket cup defeat defeated defender division fans final
    football game games goal goalkeeper goals halftime innings league match matches midfielder penalty player players
    points quarterfinal results rugby runs scored season semifinal soccer stadium standings striker team teams tennis
    tournament victory wicket wickets win wins"
);

/// How much the article speaks of matches: 0 to 2.
pub fn sport(evidence: &Evidence) -> u64 {
    let count = evidence.article.tokens.list.len();
    let words = evidence.count(|word| SPORT.contains(word));
    match words * 1000 / count.max(1) {
        0..12 => 0,
        12..30 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    #[test]
    fn articles_of_matches() {
        for (text, expected) in [
            ("The council met on Tuesday and agreed to mend the roof of the school by the end of the year.", 0),
            ("The coach said the team had a good season in the league.", 2),
        ] {
            assert_eq!(sport(&Evidence::gather(&Article::new(text))), expected, "{text}");
        }
    }
}
