//! What a sentence takes for known: "the summit comes days after a bomb killed nine people".

use crate::extractor::casualties::tagged_sentence::{Part, TaggedSentence};
use crate::lexicon::{WordSet, words};
use crate::syntax::{class, noun_phrase};

/// Words that open a clause or a phrase about what the reader knows, or does not need to know
/// before the rest. Not "as" and "when", which open the news as often.
static OPENERS: WordSet =
    words!("after following despite amid since because where whose which who that before until");

/// Words looked at before one.
const REACH: usize = 30;

/// Whether the word at `at` stands in such a clause: behind one of these words, with no comma or
/// only a participle between.
pub fn holds(words: &TaggedSentence, at: usize) -> bool {
    let mut end = at;
    let first = words.start().max(at.saturating_sub(REACH));
    for i in (first..at).rev() {
        match words.part(i) {
            // "where officials said nine people died" is news
            Part::Break | Part::Say => return false,
            // "after a boat sank in a storm, leaving 79 people missing"
            Part::Comma if words.part(i + 1) == Part::Gerund => end = i,
            Part::Comma => return false,
            _ if OPENERS.contains(words.key(i)) => {
                // but "said that nine people died", and "after hitting a tree, killing nine"
                let said = words.lower(i) == "that" && is_told(words, i);
                return !(said || end < at && words.part(i + 1) == Part::Gerund);
            }
            _ => {}
        }
    }
    false
}

/// "announced on Monday | that nine people died", "told a crowd | that": whether a verb of saying leads
/// to the clause at `that`, past the day or the hearer; but not "told a crowd the bomb | that killed nine".
fn is_told(words: &TaggedSentence, that: usize) -> bool {
    /// Words of a hearer.
    const LONGEST: usize = 8;
    let time =
        |i: usize| matches!(words.part(i), Part::Time | Part::Adverb) || words.lower(i) == "on";
    let says =
        |i: usize| words.part(i) == Part::Say || words.article.tagged(i).reporting().is_some();
    let hears = |i: usize| {
        let mut end = noun_phrase::end(&words.line(), i + 1);
        // "told reporters | near the hall | that"
        while let Some(at) = end.filter(|&at| at < that && words.part(at) == Part::Preposition) {
            end = noun_phrase::end(&words.line(), at + 1).filter(|&next| next > at);
        }
        let end = end.map(|at| (at..that).find(|&at| !time(at)).unwrap_or(that));
        words.has(i, class::HEARER) && says(i) && end == Some(that)
    };
    let inside = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break);
    words.before(that).find(|&i| !time(i)).is_some_and(says)
        || words.before(that).take(LONGEST).take_while(inside).any(hears)
}
