//! Turns the findings of an article into nested marks. The spans of findings may nest or overlap (a
//! name inside a quotation, a figure that extends beyond one); overlapping marks are split.

use std::cmp::Reverse;
use std::ops::Range;

use super::words::{is_guess, is_vague};
use super::{Part, Selection};
use crate::report::{Excerpt, Report};

/// The finding of a mark; the number is the index in the report's list.
/// Ordered from the outside in, for marks of the same span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    Quote(usize),
    Casualty(usize),
    /// The words that name the speaker of a quote.
    Speaker(usize),
    /// The reporting verb of a quote.
    Cue(usize),
    Date(usize),
    Entity(usize),
}

impl Finding {
    /// Whether a weak rule gave it: a speaker that no verb of speech names, a type by default, a
    /// day that is not on the weekday written with it.
    pub fn is_unsure(self, report: &Report) -> bool {
        match self {
            Finding::Quote(index) => report.quotes.get(index).is_some_and(is_guess),
            Finding::Date(index) => report.dates.get(index).is_some_and(|d| d.conflict.is_some()),
            Finding::Entity(index) => report.entities.get(index).is_some_and(|e| e.by_default),
            Finding::Casualty(_) | Finding::Speaker(_) | Finding::Cue(_) => false,
        }
    }
}

/// A mark: a span of the text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub finding: Finding,
    /// Its number among the spans of its finding: the mentions of an entity, the parts of a quote.
    pub number: usize,
    start: usize,
    end: usize,
}

impl Mark {
    /// Whether a sign of doubt belongs behind it: once a quotation, however many parts it has.
    pub fn ends_unsure(&self, report: &Report) -> bool {
        let more = match self.finding {
            Finding::Quote(index) => {
                report.quotes.get(index).is_some_and(|quote| self.number + 1 < quote.parts.len())
            }
            _ => false,
        };
        !more && self.finding.is_unsure(report)
    }
}

/// The events of a walk over the text, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'t> {
    /// `again`: the rest of a mark that had to be closed for another one.
    Open {
        mark: Mark,
        again: bool,
    },
    /// `last`: it is not opened again.
    Close {
        mark: Mark,
        last: bool,
    },
    Text(&'t str),
}

/// Limit on nesting; deeper findings are not marked.
const DEEPEST: usize = 12;

/// Limit for the marks of each kind. One name may be the speaker of a dozen quotes: their marks
/// leave room for its own.
fn deepest(finding: Finding) -> usize {
    if matches!(finding, Finding::Speaker(_) | Finding::Cue(_)) { DEEPEST / 2 } else { DEEPEST }
}

/// The marks of a report with offsets in bytes, and how far they have been walked.
pub struct Marks {
    list: Vec<Mark>,
    next: usize,
    /// The open marks, the outermost first.
    open: Vec<Mark>,
}

impl Marks {
    /// The findings of the chosen parts.
    pub fn new(report: &Report, selection: &Selection) -> Self {
        let mut list = Vec::new();
        let mut add = |finding, number, at: &Excerpt| {
            if at.start < at.end {
                list.push(Mark { finding, number, start: at.start as usize, end: at.end as usize });
            }
        };
        if selection.has(Part::Entities) {
            for (index, entity) in report.entities.iter().enumerate() {
                for (number, at) in entity.mentions.iter().enumerate() {
                    add(Finding::Entity(index), number, at);
                }
            }
        }
        if selection.has(Part::Dates) {
            let dates = report.dates.iter().enumerate().filter(|(_, date)| !is_vague(date));
            dates.for_each(|(index, date)| add(Finding::Date(index), 0, &date.at));
        }
        if selection.has(Part::Casualties) {
            for (index, casualty) in report.casualties.iter().enumerate() {
                add(Finding::Casualty(index), 0, &casualty.at);
            }
        }
        if selection.has(Part::Quotes) {
            for (index, quote) in report.quotes.iter().enumerate() {
                for (number, part) in quote.parts.iter().enumerate() {
                    add(Finding::Quote(index), number, part);
                }
                if let Some(speaker) = &quote.speaker {
                    add(Finding::Speaker(index), 0, &speaker.at);
                }
                if let Some(cue) = &quote.cue {
                    add(Finding::Cue(index), 0, cue);
                }
            }
        }
        list.sort_by_key(|mark| (mark.start, Reverse(mark.end), mark.finding));
        Marks { list, next: 0, open: Vec::new() }
    }

    /// The events of one piece of `text`; pieces must come in the order of the text.
    pub fn walk<'t>(&mut self, text: &'t str, span: Range<usize>) -> Vec<Event<'t>> {
        let mut events = Vec::new();
        let mut at = span.start;
        self.open.retain(|mark| mark.end > at);
        events.extend(self.open.iter().map(|&mark| Event::Open { mark, again: true }));
        loop {
            while let Some(&mark) =
                self.list.get(self.next).filter(|mark| mark.start <= at && at < span.end)
            {
                self.next += 1;
                if mark.end > at && self.open.len() < deepest(mark.finding) {
                    self.open.push(mark);
                    // A mark may begin between two pieces; it opens here.
                    events.push(Event::Open { mark, again: false });
                }
            }
            let ends = self.open.iter().map(|mark| mark.end);
            let start = self.list.get(self.next).map(|mark| mark.start);
            let to = ends.chain(start).min().unwrap_or(span.end).min(span.end);
            if to > at {
                // Never between the bytes of a character: spans lie on their boundaries.
                events.extend(text.get(at..to).map(Event::Text));
                at = to;
            }
            if at >= span.end {
                events.extend(
                    self.open.iter().rev().map(|&mark| Event::Close { mark, last: mark.end <= at }),
                );
                return events;
            }
            self.close(at, &mut events);
        }
    }

    /// Closes the marks that end at `at`, and reopens marks inside them that go on.
    fn close(&mut self, at: usize, events: &mut Vec<Event>) {
        let Some(outermost) = self.open.iter().position(|mark| mark.end <= at) else { return };
        let inside = self.open.split_off(outermost);
        events.extend(inside.iter().rev().map(|&mark| Event::Close { mark, last: mark.end <= at }));
        for mark in inside.into_iter().filter(|mark| mark.end > at) {
            events.push(Event::Open { mark, again: true });
            self.open.push(mark);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[` and the first letter of a finding open it, `(` opens it again, `]` closes it.
    fn walked(text: &str, marks: &[(Finding, usize, usize)], spans: &[(usize, usize)]) -> String {
        let mut list: Vec<_> = marks
            .iter()
            .map(|&(finding, start, end)| Mark { finding, number: 0, start, end })
            .collect();
        list.sort_by_key(|mark| (mark.start, Reverse(mark.end), mark.finding));
        let mut marks = Marks { list, next: 0, open: Vec::new() };
        let mut out = Vec::new();
        for &(start, end) in spans {
            let shown = marks.walk(text, start..end).into_iter().map(|event| match event {
                Event::Open { mark, again } => {
                    format!(
                        "{}{:.1}",
                        if again { '(' } else { '[' },
                        format!("{:?}", mark.finding).to_lowercase()
                    )
                }
                Event::Close { .. } => "]".to_string(),
                Event::Text(words) => words.to_uppercase(),
            });
            out.push(shown.collect::<String>());
        }
        out.join("|")
    }

    #[test]
    fn marks_nest() {
        use Finding::*;
        for (marks, spans, expected) in [
            (&[][..], &[(0, 6)][..], "ABCDEF"),
            (&[(Entity(0), 1, 3)], &[(0, 6)], "A[eBC]DEF"),
            (&[(Entity(0), 1, 3), (Date(0), 3, 4)], &[(0, 6)], "A[eBC][dD]EF"),
            // A name inside a quotation, and one that is all of it.
            (&[(Quote(0), 0, 6), (Entity(0), 2, 3)], &[(0, 6)], "[qAB[eC]DEF]"),
            (&[(Entity(0), 1, 3), (Quote(0), 1, 3)], &[(0, 6)], "A[q[eBC]]DEF"),
            // Crossing: the inner one is broken where the outer one ends.
            (&[(Casualty(0), 0, 3), (Entity(0), 2, 5)], &[(0, 6)], "[cAB[eC]](eDE]F"),
            (
                &[(Quote(0), 0, 3), (Casualty(0), 1, 5), (Entity(0), 2, 4)],
                &[(0, 6)],
                "[qA[cB[eC]]](c(eD]E]F",
            ),
            // Over the end of a stretch, through a gap, and never met.
            (&[(Quote(0), 1, 5)], &[(0, 2), (3, 6)], "A[qB]|(qDE]F"),
            (&[(Entity(0), 2, 3)], &[(0, 2), (3, 6)], "AB|DEF"),
            (&[(Quote(0), 2, 5)], &[(0, 2), (3, 6)], "AB|[qDE]F"),
            (&[(Quote(0), 0, 2), (Entity(0), 3, 4)], &[(0, 2), (3, 6)], "[qAB]|[eD]EF"),
        ] {
            assert_eq!(walked("abcdef", marks, spans), expected, "{marks:?} {spans:?}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let marks: Vec<_> = (0..100).map(|n| (Finding::Quote(n), 0, 200 - n)).collect();
        let shown = walked(&"x".repeat(200), &marks, &[(0, 200), (200, 200)]);
        assert_eq!(shown.matches('[').count(), DEEPEST);
        assert_eq!(shown.matches('X').count(), 200);
        let speakers = (0..100).map(|n| (Finding::Speaker(n), 0, 1));
        let shown = walked(
            "x",
            &speakers.chain([(Finding::Entity(0), 0, 1)]).collect::<Vec<_>>(),
            &[(0, 1)],
        );
        assert_eq!(
            shown,
            format!("{}[eX{}", "[s".repeat(DEEPEST / 2), "]".repeat(DEEPEST / 2 + 1))
        );
    }
}
