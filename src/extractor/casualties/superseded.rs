//! Figures that the article itself sets aside: "Police had earlier put the number of dead at 13".

use super::words::{Class, Words};
use crate::lexicon::words;
use crate::text::span::TokenSpan;

/// How far before a figure it is said to be an old one, in tokens.
const REACH: usize = 12;

/// Whether the words before the figure at `span` say that it was given earlier, and is another now.
pub(super) fn is_superseded(words: &Words, span: TokenSpan) -> bool {
    let figure = span.range().find(|&i| words.class(i) == Class::Number || words.class(i) == Class::Open).unwrap_or(span.start as usize);
    let from = figure.saturating_sub(REACH).max(words.start());
    // A cue speaks of the next figure, in its own clause.
    let near = words.before(figure).take_while(|&i| i >= from && !matches!(words.class(i), Class::Number | Class::Comma | Class::Break));
    near.filter(|&i| is_cue(words, i)).count() > 0
}

fn is_cue(words: &Words, i: usize) -> bool {
    let (before, next) = (words.before(i).next().map_or("", |b| words.lower(b)), words.lower(i + 1));
    match words.lower(i) {
        // "had earlier put", "first estimated", "said earlier that"
        "earlier" | "initially" | "previously" | "originally" if given(next) => true,
        "first" if given(next) && next != "reported" => true,
        "earlier" | "initially" | "previously" if given(before) && next == "that" => true,
        // "an earlier report", "the initial toll"
        "earlier" | "initial" | "previous" | "preliminary" | "original" | "first" => {
            words!("report reports count counts toll tolls estimate estimates figure figures number").contains(next)
        }
        _ => false,
    }
}

fn given(word: &str) -> bool {
    words!("said put reported estimated announced gave given counted believed feared").contains(word)
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
            ("They set aside an earlier count of 12, saying 15 people were killed.", 15, 0),
            ("Eleven people died on Monday. The fire, first reported at dawn, killed 13 people, rebels said.", 13, 1),
            ("Three people died earlier on Monday, police said. Two more were hurt.", 3, 0),
        ] {
            let article = Article::new(text);
            let found = casualties::extract(&article, &entities::extract(&article), &[], &[], None);
            let toll = found.toll().first().map(|t| (t.min.or(t.max), t.alternatives.len()));
            assert_eq!(toll, Some((Some(killed), others)), "{text}");
        }
    }
}
