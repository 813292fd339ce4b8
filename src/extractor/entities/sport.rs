//! How much an article speaks of matches.

use super::evidence::Evidence;
use crate::syntax::class;

/// How much the article speaks of matches: 0 to 2.
pub fn sport(evidence: &Evidence) -> u64 {
    let count = evidence.article.tokens.list.len();
    let words = (0..count).filter(|&at| evidence.article.tagged(at).has(class::MATCH)).count();
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
