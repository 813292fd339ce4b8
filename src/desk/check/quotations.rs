//! Quotations without a closing mark, and words that two people are said to have said.

use super::page::{Page, words};
use super::{Check, Finding};
use crate::extractor::quotes::QuoteRule;
use crate::report::{EntityType, QuestionKind, QuoteKind};
use crate::text::fnv::FnvMap;

pub const CHECKS: &[Check] = &[
    Check {
        kind: QuestionKind::OpenQuotation,
        find: open,
        asks: &[
            (
                "“We heard two bangs. Then the roof was gone.\n\nThe mayor, Anna Brandt, came at noon.",
                "line 3",
            ),
            (
                "Anna Brandt said: \"The roof is gone, and nobody was hurt.\n\nThe school will stay closed.",
                "line 3",
            ),
            (
                "The school is closed. “The roof is gone,” said Anna Brandt. “Nobody was hurt.",
                "never closed",
            ),
        ],
        passes: &[
            // The quotation goes on, and the next paragraph opens it again.
            "“We heard two bangs. Then the roof was gone.\n\n“Nobody was hurt,” said Anna Brandt.",
            "\"We heard two bangs,\" said Anna Brandt. \"Then the roof was gone.\"\n\nThe school is closed.",
            // Inches, an apostrophe of the wrong kind, two apostrophes for a mark.
            "Anna Brandt, 6'2\" in her socks, said nobody was hurt.\n\nThe school is closed.",
            "Halden\"s mayor said nobody was hurt.\n\nThe school is closed.",
            "\"The roof is gone,'' said Anna Brandt, the mayor.\n\nThe school is closed.",
            // One mark at the beginning, one at the end.
            "“We heard two bangs. Then the roof was gone.\n\nThe men ran for the river. Nobody was hurt,” said Anna Brandt.",
            // A turned mark closes.
            "“The roof is gone,“ said Anna Brandt, the mayor.\n\nThe school is closed.",
            "“He called it ‘a disaster’,\" said Anna Brandt, the mayor.\n\nThe school is closed.",
        ],
    },
    Check {
        kind: QuestionKind::Attribution,
        find: attribution,
        asks: &[(
            "\"The roof came down like a stack of cards,\" said Anna Brandt, the mayor.\n\nThe school is closed.\n\n\"The roof came down \
             like a stack of cards,\" said Henrik Solberg, a teacher.",
            "Anna Brandt",
        )],
        passes: &[
            "\"The roof came down like a stack of cards,\" said Anna Brandt, the mayor.\n\nThe school is closed.\n\n\"The roof came down \
             like a stack of cards,\" Brandt said again at noon.",
            "\"The roof came down,\" said Anna Brandt, the mayor.\n\nThe school is closed.\n\n\"The roof came down,\" said Henrik Solberg, \
             a teacher.",
        ],
    },
];

enum Mark {
    Opens,
    /// Also a straight mark that may open or close, so that it leaves nothing open.
    Closes,
}

/// What a mark between two characters does; `None` for an apostrophe.
fn mark(mark: char, before: char, after: char) -> Option<Mark> {
    let gap_before = before.is_whitespace() || "([—–-/‘'".contains(before);
    let gap_after = after.is_whitespace() || ".,;:!?)]—–-/’'".contains(after);
    if before.is_alphanumeric() && after.is_alphanumeric() {
        return None;
    }
    match (mark, gap_before, gap_after) {
        // The second of two apostrophes for a mark.
        ('\'' | '’', ..) if before == mark => Some(Mark::Closes),
        ('“', false, true) | ('”', _, true) | ('”', false, _) | ('"', false, true) => {
            Some(Mark::Closes)
        }
        ('“' | '„' | '”', ..) | ('"', true, false) => Some(Mark::Opens),
        ('"', ..) => Some(Mark::Closes),
        _ => None,
    }
}

/// The marks of a text, with their places.
fn marks(text: &str) -> impl Iterator<Item = (usize, Mark)> {
    let before = std::iter::once(' ').chain(text.chars());
    let after = text.chars().skip(1).chain([' ']);
    text.char_indices()
        .zip(before)
        .zip(after)
        .filter_map(|(((at, c), before), after)| Some((at, mark(c, before, after)?)))
}

/// The one quotation of a paragraph that is open at its end; `None` also where its marks are in
/// disorder.
fn left_open(paragraph: &str) -> Option<usize> {
    let mut open = None;
    for (at, mark) in marks(paragraph) {
        match mark {
            Mark::Opens if open.is_some() => return None,
            Mark::Opens => open = Some(at),
            Mark::Closes => open = None,
        }
    }
    open
}

/// Paragraphs behind which a quotation is not looked for any more.
const FAR: usize = 10;

fn open(page: &Page, found: &mut Vec<Finding>) {
    let paragraphs: Vec<_> =
        page.report.paragraphs.iter().map(|paragraph| page.range(paragraph)).collect();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let text = &page.text[paragraph.clone()];
        // What ends in the middle of a sentence was cut by its page.
        let Some(at) = left_open(text).filter(|_| text.trim_end().ends_with(['.', '!', '?', '…']))
        else {
            continue;
        };
        let (next, mut later) =
            (paragraphs.get(index + 1), paragraphs[index + 1..].iter().take(FAR));
        let goes_on = next.is_some_and(|next| page.text[next.clone()].starts_with(GOES_ON));
        // Some print a long quotation with one mark at its beginning and one at its end.
        let next_mark = later.find_map(|later| marks(&page.text[later.clone()]).next());
        let closed = next_mark.is_some_and(|(_, mark)| !matches!(mark, Mark::Opens));
        if goes_on || closed {
            continue;
        }
        let message = match next {
            Some(next) => format!(
                "the quotation is not closed, and the next paragraph, {}, does not go on with it",
                page.line(next)
            ),
            None => "the quotation is never closed".to_string(),
        };
        let at = paragraph.start + at;
        let mark = page.text[at..].chars().next().map_or(0, char::len_utf8);
        let other = next.map(|next| next.start..next.start + first_word(&page.text[next.clone()]));
        found.push(Finding { at: at..at + mark, other, message });
    }
}

/// A paragraph that opens so may go on with a quotation.
const GOES_ON: [char; 13] = ['“', '„', '"', '‘', '\'', '”', '«', '»', '-', '—', '–', '*', '•'];

/// The length of the first word.
fn first_word(text: &str) -> usize {
    text.find(char::is_whitespace).unwrap_or(text.len())
}

/// Shorter quotations are phrases that several people use.
const LEAST_WORDS: usize = 6;

fn attribution(page: &Page, found: &mut Vec<Finding>) {
    let mut said: FnvMap<String, usize> = FnvMap::default();
    let quotes = &page.report.quotes;
    let speaker = |index: usize| {
        let quote: &crate::report::QuoteReport = &quotes[index];
        let speaker = quote.speaker.as_ref().filter(|_| !QuoteRule::is_guess(quote.rule))?;
        page.report
            .entity(speaker.entity?)
            .filter(|entity| matches!(entity.kind, EntityType::Person | EntityType::Organization))
    };
    for (index, quote) in quotes.iter().enumerate() {
        let here = page.range(&quote.at);
        if quote.kind == QuoteKind::Indirect || speaker(index).is_none() || !page.is_body(&here) {
            continue;
        }
        let content = words(&quote.content).map(str::to_lowercase).collect::<Vec<_>>();
        if content.len() < LEAST_WORDS {
            continue;
        }
        let first = *said.entry(content.join(" ")).or_insert(index);
        let (Some(one), Some(other)) = (speaker(index), speaker(first)) else { continue };
        let last = |name: &str| name.split_whitespace().next_back().map(str::to_lowercase);
        if last(&one.name) != last(&other.name) {
            let at = page.range(&quotes[first].at);
            let message =
                format!("{} says here what {} says in {}", one.name, other.name, page.line(&at));
            found.push(Finding { at: here, other: Some(at), message });
        }
    }
}
