//! How much an article is about sports matches.

use crate::article::Article;

/// Words of matches that an article of a match has at least; a business brief may say "beat" once.
const LEAST: usize = 5;

/// How much the article is about sports matches: 0 to 2.
pub fn sport(article: &Article) -> u64 {
    match article.match_words() * 1000 / article.tokens.list.len().max(1) {
        0..12 => 0,
        12..30 => 1,
        _ => 2,
    }
}

/// Whether the article is about a match, so that its quarters are those of the game.
pub fn is_of_match(article: &Article) -> bool {
    article.match_words() >= LEAST && sport(article) == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_of_matches() {
        for (text, expected) in [
            (
                "The council met on Tuesday and agreed to mend the roof of the school by the end of the year.",
                0,
            ),
            ("The coach said the team had a good season in the league.", 2),
        ] {
            assert_eq!(sport(&Article::new(text)), expected, "{text}");
        }
    }
}
