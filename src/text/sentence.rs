//! Sentence splitting over tokens.

use super::span::{ByteSpan, TokenSpan};
use super::token::{Kind, Tokens};
use crate::lexicon::{ABBREVIATIONS, WordSet, word_set, words};

/// Sentences of a text, found again by a byte: for those who have a finished report and no tokens.
pub struct Sentences(Vec<ByteSpan>);

impl Sentences {
    /// Reads each block once; the blocks are in order, and do not overlap.
    pub fn new(text: &str, blocks: impl Iterator<Item = ByteSpan>) -> Self {
        let (mut tokens, mut list) = (Tokens::default(), Vec::new());
        for block in blocks {
            let first = tokens.list.len();
            tokens.tokenize(text, block);
            split(&tokens, text, first, tokens.list.len(), &mut list);
        }
        let bytes = |index: u32| tokens.list[index as usize].span;
        Sentences(list.iter().map(|span| bytes(span.start).join(bytes(span.end - 1))).collect())
    }

    /// The sentence around a byte.
    pub fn around(&self, at: usize) -> Option<ByteSpan> {
        let next = self.0.partition_point(|sentence| sentence.start as usize <= at);
        self.0.get(next.checked_sub(1)?).copied().filter(|sentence| sentence.contains(at))
    }
}

/// Splits the tokens `first..end` of one block into sentences, in order,
/// without gaps. Closing marks belong to the sentence they close.
pub fn split(tokens: &Tokens, text: &str, first: usize, end: usize, out: &mut Vec<TokenSpan>) {
    let mut start = first;
    let mut at = first;
    while at < end {
        if is_stop_like(tokens, text, at) {
            let next = after_closing_marks(tokens, text, at + 1, end);
            if next >= end || ends_sentence(tokens, text, at, next, end) {
                out.push(TokenSpan::from_usize(start, next));
                start = next;
                at = next;
                continue;
            }
        }
        at += 1;
    }
    if start < end {
        out.push(TokenSpan::from_usize(start, end));
    }
}

/// A full stop, question or exclamation mark, or an abbreviation that holds its stop.
fn is_stop_like(tokens: &Tokens, text: &str, at: usize) -> bool {
    let token = &tokens.list[at];
    token.kind == Kind::Stop
        || (token.is_word() && text.as_bytes()[token.span.range()].last() == Some(&b'.'))
}

/// The first token after `at` that is not a closing mark: `.”`, `.)`, `. ''`.
fn after_closing_marks(tokens: &Tokens, text: &str, mut at: usize, end: usize) -> usize {
    while at < end {
        let token = &tokens.list[at];
        let closes = match token.kind {
            Kind::DoubleQuote => !token.space_before || matches!(token.span.of(text), "”" | "»"),
            Kind::SingleQuote => !token.space_before,
            Kind::Punctuation => matches!(token.span.of(text), ")" | "]"),
            _ => false,
        };
        if !closes {
            break;
        }
        at += 1;
    }
    at
}

/// Whether a sentence ends at the stop or abbreviation `at`, `next` being the first token after it
/// and its closing marks.
fn ends_sentence(tokens: &Tokens, text: &str, at: usize, next: usize, end: usize) -> bool {
    let (token, follower) = (&tokens.list[at], &tokens.list[next]);
    let opens = match follower.kind {
        Kind::Word => {
            follower.capitalized
                || !follower.span.of(text).starts_with(|c: char| c.is_ascii_lowercase())
        }
        Kind::Number | Kind::DoubleQuote | Kind::SingleQuote | Kind::Link => true,
        Kind::Punctuation => matches!(follower.span.of(text), "(" | "[" | "•"),
        Kind::Symbol => matches!(follower.span.of(text), "$" | "£" | "€"),
        _ => false,
    };
    if token.kind == Kind::Stop {
        let written = token.span.of(text);
        // `"Who?" Mr Hale asked`: the question ends, the sentence does not.
        let quoted_question =
            next > at + 1 && !written.starts_with('.') && cue_follows(tokens, next, end);
        // `end.Next`, glued by a bad copy; but not `Yahoo!Japan`, `No.5` or `<ALDW.O>`.
        let glued = !follower.space_before && next == at + 1;
        let closes = tokens
            .list
            .get(next + 1)
            .is_some_and(|after| !after.space_before && matches!(after.span.of(text), ">" | ")"));
        let next_word = follower.capitalized && written == "." && !closes;
        return opens && !quoted_question && (next_word || !glued);
    }
    let lower = tokens.lower(at).trim_end_matches('.');
    match ABBREVIATIONS.get(lower) {
        // "met the Gen. | She left": a pronoun is no name behind a rank; but Mr. He is one.
        Some("t") if words!("capt col gen gov maj rep sen sgt").contains(lower) => {
            words!("he her his it she they").contains(tokens.key(next)) && follower.capitalized
        }
        Some("t" | "n") => false,
        // Initials and abbreviations that may end a sentence: only a following word that opens
        // sentences decides. said Otto Stein Jr. | Mr. Holm left
        _ => {
            opens
                && (OPENERS.contains(tokens.key(next))
                    || is_courtesy(tokens, next)
                    || matches!(follower.kind, Kind::DoubleQuote))
        }
    }
}

/// A title that opens a name, and never stands inside of one.
fn is_courtesy(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.lower(at).trim_end_matches('.'), "dr" | "miss" | "mr" | "mrs" | "ms")
}

/// Whether a plain cue verb stands among the next few words.
fn cue_follows(tokens: &Tokens, next: usize, end: usize) -> bool {
    (next..end.min(next + 4)).any(|i| {
        matches!(
            tokens.lower(i),
            "said" | "asked" | "says" | "told" | "added" | "wrote" | "asks" | "replied"
        )
    })
}

/// Capitalised words that open sentences and are hardly ever part of a name.
/// Written by hand.
static OPENERS: WordSet = word_set!("sentence_openers");

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        let mut tokens = Tokens::default();
        tokens.tokenize(text, ByteSpan::from_usize(0, text.len()));
        let mut out = Vec::new();
        split(&tokens, text, 0, tokens.list.len(), &mut out);
        out.iter()
            .map(|s| {
                let list = &tokens.list[s.range()];
                text[list[0].span.start as usize..list[list.len() - 1].span.end as usize]
                    .to_string()
            })
            .collect()
    }

    #[test]
    fn a_sentence_is_found_by_a_byte() {
        let text = "Mr. Hale met Gen. Ruiz. He left.\n\nIt rained.";
        let blocks = [ByteSpan::from_usize(0, 32), ByteSpan::from_usize(34, text.len())];
        let list = Sentences::new(text, blocks.into_iter());
        for (at, expected) in [
            (0, Some("Mr. Hale met Gen. Ruiz.")),
            (18, Some("Mr. Hale met Gen. Ruiz.")),
            (23, None),
            (24, Some("He left.")),
            (33, None),
            (40, Some("It rained.")),
            (text.len(), None),
        ] {
            assert_eq!(list.around(at).map(|sentence| sentence.of(text)), expected, "{at}");
        }
    }

    #[test]
    fn splits_where_a_reader_would() {
        for (text, expected) in [
            ("One came. Two left.", vec!["One came.", "Two left."]),
            ("Aldwick Inc <ALDW.O> said so.", vec!["Aldwick Inc <ALDW.O> said so."]),
            ("Mr. Hale met Gen. Ruiz. He left.", vec!["Mr. Hale met Gen. Ruiz.", "He left."]),
            ("It met the Gen. She left.", vec!["It met the Gen.", "She left."]),
            ("Mr. He left.", vec!["Mr. He left."]),
            (
                "He lives in the U.S. The house is old.",
                vec!["He lives in the U.S.", "The house is old."],
            ),
            ("The U.S. Army came.", vec!["The U.S. Army came."]),
            ("George W. Bush spoke.", vec!["George W. Bush spoke."]),
            ("At 5 p.m. Tuesday it rained.", vec!["At 5 p.m. Tuesday it rained."]),
            ("“Go.” She went.", vec!["“Go.”", "She went."]),
            (
                "\"Go,\" he said. \"Now.\" They went.",
                vec!["\"Go,\" he said.", "\"Now.\"", "They went."],
            ),
            ("“Who pays?” Mr Hale asked.", vec!["“Who pays?” Mr Hale asked."]),
            ("“Who pays?” she asked.", vec!["“Who pays?” she asked."]),
            (
                "Prices rose 3.5 percent. Wages fell.",
                vec!["Prices rose 3.5 percent.", "Wages fell."],
            ),
            ("It ended (at last.) Then rain.", vec!["It ended (at last.)", "Then rain."]),
            ("No stop here", vec!["No stop here"]),
            ("He works at Acme Inc. in Oslo.", vec!["He works at Acme Inc. in Oslo."]),
            (
                "So said Otto Holm Jr. Mr. Hale left.",
                vec!["So said Otto Holm Jr.", "Mr. Hale left."],
            ),
            (
                "So said Otto Holm Jr. Foundation staff.",
                vec!["So said Otto Holm Jr. Foundation staff."],
            ),
            ("The Rev. Dr. Hale left.", vec!["The Rev. Dr. Hale left."]),
            ("Done.Next came.", vec!["Done.", "Next came."]),
            ("He left ''early.'' Then", vec!["He left ''early.''", "Then"]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }
}
