//! How much an article speaks of matches.

use crate::article::Article;
use crate::syntax::class;

/// Words of matches that an article of a match has at least; a business brief may say "beat" once.
const LEAST: usize = 5;

/// How many words of matches the article has. Counted once.
fn words(article: &Article) -> usize {
    *article.match_words.get_or_init(|| (0..article.tokens.list.len()).filter(|&at| article.tagged(at).has(class::MATCH)).count())
}

/// How much the article speaks of matches: 0 to 2.
pub fn sport(article: &Article) -> u64 {
    match words(article) * 1000 / article.tokens.list.len().max(1) {
        0..12 => 0,
        12..30 => 1,
        _ => 2,
    }
}

/// Whether the article tells of a match: its quarters are those of the game.
pub fn is_of_match(article: &Article) -> bool {
    words(article) >= LEAST && sport(article) == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_of_matches() {
        for (text, expected) in [
            ("The council met on Tuesday and agreed to mend the roof of the school by the end of the year.", 0),
            ("The coach said the team had a good season in the league.", 2),
        ] {
            assert_eq!(sport(&Article::new(text)), expected, "{text}");
        }
    }
}
