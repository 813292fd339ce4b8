//! The columns of CoNLL-2003, for programs that train and score named-entity recognisers.
//!
//! ```text
//! -DOCSTART- -X- O O
//!
//! Anna -X- O B-PER
//! Brandt -X- O I-PER
//! spoke -X- O O
//! . -X- O O
//!
//! ```
//!
//! One token per line: the restored word, two placeholders for the part of speech
//! and the chunk, and the label of its entity (BIO, also called IOB2). A blank line ends a
//! sentence; each article opens with `-DOCSTART-`, also one that could not be
//! read, so that document N is input N. Comments would break the readers that
//! split every line into its columns, so the name of the article is not printed.
//! Boilerplate and credits are left out.

use crate::Token;
use crate::extractor::entities::EntityType;
use crate::report::Report;

/// Opens a document; spaCy's converter needs the whole line.
pub const DOCUMENT: &str = "-DOCSTART- -X- O O\n\n";

/// One article; `sentences` come from [`crate::sentences`], in the unit of the report.
pub fn to_string(report: &Report, sentences: &[Vec<Token>]) -> String {
    let mut mentions: Vec<_> = report
        .entities
        .iter()
        .flat_map(|entity| {
            entity.mentions.iter().map(move |at| (at.start, at.end, label(entity.kind)))
        })
        .collect();
    mentions.sort_unstable();
    let mut mentions = mentions.into_iter().peekable();

    let mut out = DOCUMENT.to_string();
    for sentence in sentences {
        for token in sentence {
            while mentions.next_if(|&(_, end, _)| end <= token.start).is_some() {}
            out.push_str(&column(&token.word));
            out.push_str(" -X- O ");
            match mentions.peek() {
                Some(&(start, end, label)) if start < token.end && token.start < end => {
                    out.push_str(if token.start <= start { "B-" } else { "I-" });
                    out.push_str(label);
                }
                _ => out.push('O'),
            }
            out.push('\n');
        }
        out.push_str(if sentence.is_empty() { "" } else { "\n" });
    }
    out
}

/// The four types of CoNLL-2003, whose guidelines put nationalities, religions and events under
/// `MISC`.
fn label(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "PER",
        EntityType::Organization => "ORG",
        EntityType::Place => "LOC",
        EntityType::Group | EntityType::Event | EntityType::Other => "MISC",
    }
}

/// A column is never empty and holds no white space.
fn column(word: &str) -> String {
    let word: String =
        word.chars().map(|c| if c.is_whitespace() || c.is_control() { '_' } else { c }).collect();
    if word.is_empty() { "_".to_string() } else { word }
}

#[cfg(test)]
mod tests {
    use crate::text::offsets::OffsetUnit;
    use crate::{Options, analyze, sentences};

    #[test]
    fn mentions_become_labels() {
        let text = "Floods near Zürich\n\nThe Swiss mayor Anna Brandt spoke. Nobody was hurt.\n";
        let report = analyze(text, &Options::default());
        let out = super::to_string(&report, &sentences(text, OffsetUnit::Chars));
        let expected = "-DOCSTART- -X- O O\n\nFloods O\nnear O\nZürich B-LOC\n\nThe O\nSwiss B-MISC\nmayor O\nAnna B-PER\nBrandt I-PER\n\
                        spoke O\n. O\n\nNobody O\nwas O\nhurt O\n. O\n\n";
        assert_eq!(
            out.replacen(" -X- O O", "\0", 1).replace(" -X- O", "").replace('\0', " -X- O O"),
            expected
        );
    }
}
