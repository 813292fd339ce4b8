//! The blocks of an article in the order of its text, and the text between them.

use std::ops::Range;

use crate::reader::Role;
use crate::report::{Excerpt, Report};

/// Splits `text` into the blocks of `report` (with byte offsets) and the pieces between them;
/// together they have every word of `text` once. A piece that is not a block, such as a picture
/// credit or a separator, has no role.
pub fn blocks(report: &Report, text: &str) -> Vec<(Option<Role>, Range<usize>)> {
    let mut found: Vec<(Role, &Excerpt)> = Vec::new();
    found.extend(report.headline.as_ref().map(|at| (Role::Headline, at)));
    found.extend(report.subheadline.as_ref().map(|at| (Role::Subheadline, at)));
    found.extend(report.byline.as_ref().map(|byline| (Role::Byline, &byline.at)));
    found.extend(report.published.as_ref().map(|published| (Role::Published, &published.at)));
    found.extend(report.updated.as_ref().map(|updated| (Role::Published, &updated.at)));
    found.extend(report.captions.iter().map(|caption| (Role::Caption, &caption.at)));
    found.extend(report.headings.iter().map(|at| (Role::Heading, at)));
    found.extend(report.paragraphs.iter().map(|at| (Role::Paragraph, at)));
    found.extend(report.credits.iter().map(|at| (Role::Credit, at)));
    found.extend(report.boilerplate.iter().map(|at| (Role::Boilerplate, at)));
    // A publication date may be inside a byline: the longer span is the block.
    found.sort_by_key(|(_, at)| (at.start, std::cmp::Reverse(at.end)));

    let mut all = Vec::new();
    let mut end = 0;
    for (role, at) in found {
        let span = at.start as usize..at.end as usize;
        if span.start < end {
            continue;
        }
        between(text, end..span.start, &mut all);
        end = span.end;
        all.push((Some(role), span));
    }
    between(text, end..text.len(), &mut all);
    all
}

/// The text between two blocks, if it is not blank.
fn between(text: &str, span: Range<usize>, all: &mut Vec<(Option<Role>, Range<usize>)>) {
    let words = text.get(span.clone()).unwrap_or_default();
    let start = span.start + (words.len() - words.trim_start().len());
    let words = words.trim();
    if !words.is_empty() {
        all.push((None, start..start + words.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::offsets::OffsetUnit;
    use crate::{Options, analyze};

    #[test]
    fn every_word_stands_in_one_stretch() {
        let text = "Mill burns in Aldwick\n\nBy Anna Brandt, 3 May 2024\n\nA mill in flames. REUTERS/Ole Dahl\n\n* * *\n\n\
                    ALDWICK, May 3 (Wire) - The mill burned on Friday, police said in a statement that was read to reporters.\n\nRead more\n";
        let report = analyze(text, &Options { offsets: OffsetUnit::Bytes, ..Options::default() });
        let blocks = blocks(&report, text);
        let words: Vec<_> =
            blocks.iter().flat_map(|(_, span)| text[span.clone()].split_whitespace()).collect();
        assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
        assert_eq!(blocks.first().map(|(role, _)| *role), Some(Some(Role::Headline)));
        assert!(blocks.windows(2).all(|pair| pair[0].1.end <= pair[1].1.start));
    }
}
