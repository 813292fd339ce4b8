//! Figures that the article itself sets aside: "Police had earlier put the number of dead at 13".

use super::words::Words;
use crate::text::span::TokenSpan;

/// How far before a figure it is said to be an old one, in tokens.
const REACH: usize = 12;

/// Whether the words before the figure at `span` say that it was given earlier, and is another now.
pub(super) fn is_superseded(words: &Words, span: TokenSpan) -> bool {
    let from = (span.start as usize).saturating_sub(REACH).max(words.start());
    (from..span.end as usize).any(|i| {
        let (before, next) = (if i > from { words.lower(i - 1) } else { "" }, words.lower(i + 1));
        let given = |word: &str| {
            matches!(word, "said" | "put" | "reported" | "estimated" | "announced" | "gave" | "given" | "counted" | "believed" | "feared")
        };
        match words.lower(i) {
            // "had earlier put", "first reported", "said earlier that"
            "earlier" | "initially" | "previously" | "originally" | "first" if given(next) => true,
            "earlier" | "initially" | "previously" if given(before) && next == "that" => true,
            // "an earlier report", "the initial toll"
            "earlier" | "initial" | "previous" | "preliminary" | "original" | "first" => matches!(
                next,
                "report" | "reports" | "count" | "counts" | "toll" | "tolls" | "estimate" | "estimates" | "figure" | "figures" | "number"
            ),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{casualties, entities};

    #[test]
    fn what_was_said_before_is_not_the_toll() {
        for (text, killed, others) in [
            ("Eleven people died on Monday. Police had earlier put the number of dead at 13.", 11, 0),
            ("Eleven people died on Monday. Police had earlier said 13 people died.", 11, 0),
            ("Eleven people died on Monday. Initial reports said 13 people were killed.", 11, 0),
            ("Eleven people died on Monday. Rebels said 13 people were killed.", 11, 1),
            ("Police had earlier said 13 people died.", 13, 0),
            ("Three people died earlier on Monday, police said. Two more were hurt.", 3, 0),
        ] {
            let article = Article::new(text);
            let found = casualties::extract(&article, &entities::extract(&article), &[], &[], None);
            let toll = found.toll().first().map(|t| (t.min.or(t.max), t.alternatives.len()));
            assert_eq!(toll, Some((Some(killed), others)), "{text}");
        }
    }
}
