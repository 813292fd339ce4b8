//! `--check`: what a copy desk would ask about an article.
//!
//! Each check is a function over a [`Page`]: the finished report beside the article's text. It asks
//! where two places of the article contradict each other, or where something is missing that the
//! reader needs. A check stands in the table of its family with articles that it asks about and
//! near misses that it lets pass; both run as tests. Checks are strict: a desk that is asked about
//! what is right stops reading.

mod calendar;
mod captions;
mod figures;
mod introduction;
mod names;
mod page;
mod quotations;
mod spelling;

use crate::report::{Question, QuestionKind, Report};
use crate::text::offsets::OffsetUnit;
pub use page::Lines;
use page::Page;

/// A check, with short articles that show what it asks about.
struct Check {
    kind: QuestionKind,
    find: fn(&Page, &mut Vec<Finding>),
    /// Articles that it asks one question about, and words of that question.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples run as tests"))]
    asks: &'static [(&'static str, &'static str)],
    /// Near misses.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples run as tests"))]
    passes: &'static [&'static str],
}

/// What a check finds: byte ranges of the text, and the question.
struct Finding {
    at: std::ops::Range<usize>,
    other: Option<std::ops::Range<usize>>,
    message: String,
}

static TABLES: [&[Check]; 7] = [
    calendar::CHECKS,
    figures::CHECKS,
    spelling::CHECKS,
    names::CHECKS,
    introduction::CHECKS,
    quotations::CHECKS,
    captions::CHECKS,
];

/// The questions about the article `text`, of which `report` has its offsets in `unit`; in the
/// order of the text.
///
/// ```
/// use wirecopy::desk::check::questions;
/// use wirecopy::{Options, analyze};
///
/// let text = "The bridge was closed on Tuesday, Nov. 28, 2022, the mayor said.";
/// let options = Options::default();
/// let questions = questions(&analyze(text, &options), text, options.offsets);
/// assert_eq!((questions[0].kind.name(), &*questions[0].at.text), ("weekday", "Tuesday, Nov. 28, 2022"));
/// assert_eq!(questions[0].message, "“Tuesday, Nov. 28, 2022”: 2022-11-28 is a Monday");
/// ```
pub fn questions<'t>(report: &Report<'t>, text: &'t str, unit: OffsetUnit) -> Vec<Question<'t>> {
    let page = Page::new(report, text, unit);
    let mut questions = Vec::new();
    let mut found = Vec::new();
    for check in TABLES.iter().copied().flatten() {
        (check.find)(&page, &mut found);
        questions.extend(found.drain(..).map(|Finding { at, other, message }| Question {
            at: page.excerpt(at),
            kind: check.kind,
            message,
            other: other.map(|other| page.excerpt(other)),
        }));
    }
    questions.sort_by_key(|question| (question.at.start, question.kind));
    questions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Excerpt, fold};
    use crate::{Options, analyze};

    fn asked(text: &str, unit: OffsetUnit) -> Vec<Question<'_>> {
        questions(&analyze(text, &Options::default().with_offsets(unit)), text, unit)
    }

    #[test]
    fn every_example_is_asked_about_and_no_near_miss_is() {
        let mut failures = Vec::new();
        for check in TABLES.iter().copied().flatten() {
            assert!(
                !check.asks.is_empty() && check.passes.len() >= check.asks.len(),
                "{:?} has too few examples",
                check.kind
            );
            for (text, words) in check.asks {
                let found = asked(text, OffsetUnit::Chars);
                if !matches!(&found[..], [only] if only.kind == check.kind && only.message.contains(words))
                {
                    failures.push(format!(
                        "{:?} should ask of {words:?} only: {text}\n  {found:?}",
                        check.kind
                    ));
                }
            }
            for text in check.passes {
                let found = asked(text, OffsetUnit::Chars);
                if !found.is_empty() {
                    failures.push(format!("{:?} should pass: {text}\n  {found:?}", check.kind));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn the_unit_changes_nothing_but_offsets() {
        let (mut all, mut some) = (0, 0);
        for (text, _) in TABLES.iter().copied().flatten().flat_map(|check| check.asks) {
            let text = format!("É🙂 opened it. {text}");
            let slice = |unit, at: std::ops::Range<usize>| match unit {
                OffsetUnit::Bytes => text[at].to_string(),
                OffsetUnit::Chars => text.chars().skip(at.start).take(at.len()).collect(),
                OffsetUnit::Utf16 => {
                    String::from_utf16_lossy(&text.encode_utf16().collect::<Vec<_>>()[at])
                }
            };
            let words = |unit| {
                let found = asked(&text, unit);
                for Excerpt { start, end, text } in
                    found.iter().flat_map(|question| question.other.iter().chain([&question.at]))
                {
                    assert_eq!(&fold(&slice(unit, *start as usize..*end as usize)), text);
                }
                found
                    .into_iter()
                    .map(|question| (question.at.text, question.message))
                    .collect::<Vec<_>>()
            };
            let in_chars = words(OffsetUnit::Chars);
            assert_eq!(in_chars, words(OffsetUnit::Bytes));
            assert_eq!(in_chars, words(OffsetUnit::Utf16));
            (all, some) = (all + 1, some + usize::from(!in_chars.is_empty()));
        }
        // Words before a dateline hide it, and with it the article's day.
        assert!(some > all / 2, "{some} of {all}");
    }
}
