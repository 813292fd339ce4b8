//! Joins headlines that were set in two or three lines, in files that are otherwise not wrapped.

use super::Line;
use crate::lexicon::{WordSet, word_set};
use crate::text::token::is_space;

/// Number of units at the top among which a headline is looked for.
pub const FIRST: usize = 4;
/// Length of a line of a headline, in bytes.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=90;

/// Whether the headline that ends in `before` is wrapped onto the first of `rest`:
///
/// ```text
/// Mayor of Aldwick resigns after a long
/// and bitter row over the harbour wall
/// ```
///
/// At most one more line follows before a blank one, and neither line ends like a sentence. The
/// break must fall inside a phrase: the second line begins with a small letter, or the first ends with a
/// joining word, or, in capitals, the second begins with one.
pub fn wraps(text: &str, before: &Line, rest: &[Line]) -> bool {
    if !is_last_or_next_to_last(text, &rest[1..]) {
        return false;
    }
    let (first, second) = (before.span.of(text), rest[0].span.of(text));
    let is_line =
        |line: &str| LENGTHS.contains(&line.len()) && line.contains(' ') && !ends_sentence(line);
    let opening = second.split(is_space).next().unwrap_or_default().to_lowercase();
    let label = ["by", "from", "via", "photo", "updated", "published"].contains(&opening.as_str());
    if !is_line(first) || !is_line(second) || label {
        return false;
    }
    let in_capitals = |line: &str| !line.contains(char::is_lowercase);
    let last = first.rsplit(is_space).next().unwrap_or_default();
    let joins = |word: &str| JOINING.contains(word.to_lowercase().as_str());
    second.starts_with(char::is_lowercase)
        || last.starts_with(char::is_lowercase) && joins(last)
        || in_capitals(first) && in_capitals(second) && (joins(&opening) || joins(last))
}

/// Words that cannot end a headline, so that it goes on in the next line. Not "over" or "in", which
/// end some headlines.
static JOINING: WordSet = word_set!("headline_joins");

/// Whether the line above `rest` is the last of the headline or the one before it.
fn is_last_or_next_to_last(text: &str, rest: &[Line]) -> bool {
    let below = rest.iter().take(2).take_while(|line| !line.blank_before).count();
    below == 0 || below == 1 && LENGTHS.contains(&rest[0].span.of(text).len())
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '…', ':', ';', '|'])
}

#[cfg(test)]
mod tests {
    use crate::reader::lines::units;

    #[test]
    fn the_lines_of_a_headline_are_one() {
        const STORY: &str = "The harbour of Aldwick was opened again on Monday, two weeks after a storm had broken its northern wall.\n\n\
            The wall will be built higher, and the state is to pay for the greater part of it, the mayor said.\n";
        for (head, lines) in [
            ("Mayor of Aldwick quits after a long\nand bitter row over the harbour wall", 1),
            ("Mayor of Aldwick Quits After Row Over the\nHarbour Wall and Its Cost", 1),
            ("MAYOR OF ALDWICK QUITS OFFICE\nAFTER ROW OVER HARBOUR WALL", 1),
            ("World\nMayor of Aldwick quits after a long\nand bitter row over the harbour wall", 2),
            (
                "Mayor of Aldwick quits after a long row\nwith the council of the town and\nits many fishermen",
                1,
            ),
            // a subheadline, an author, a sentence
            ("Mayor of Aldwick quits after row\nCouncil to vote on a successor in May", 2),
            ("MAYOR OF ALDWICK QUITS OFFICE\nCOUNCIL VOTES ON SUCCESSOR", 2),
            ("Mayor of Aldwick steps in\nCouncil to vote on a successor in May", 2),
            ("Mayor of Aldwick quits after a long row\nby Jo Park and Otto Grau", 2),
            ("The mayor of Aldwick quits office.\nnobody knows why he left", 2),
            ("Rain in Aldwick\nsnow on the hills", 1),
            ("Rain\nsnow", 2),
            ("", 0),
        ] {
            for end in ["\n", "\r\n"] {
                let text = format!("{head}\n\n{STORY}").replace('\n', end);
                assert_eq!(units(&text).len(), lines + 2, "{text}");
            }
        }
    }
}
