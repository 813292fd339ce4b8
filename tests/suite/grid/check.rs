//! Compares the report on a cell's sentence with the tables. A failed check returns the expected
//! and the actual finding.

use std::fmt::Debug;

use wirecopy::report::{CasualtyKind, Report};

use super::cells::{Cell, Order, speakers};
use super::parts::{Counted, SELF};
use super::verbs::{Day, Harm, Speech};

/// Expected and actual finding; `None` if they agree.
pub type Failure = Option<(String, String)>;

fn failure(expected: impl Debug, found: impl Debug) -> Failure {
    Some((format!("{expected:?}"), format!("{found:?}")))
}

/// The people of the cell come to the figure of its subject, in one figure or in several, and
/// nobody else is counted.
pub fn casualties(cell: &Cell, report: &Report) -> Failure {
    type Figure = (CasualtyKind, Option<u64>, Option<u64>);
    // Figures inside the modifier are not counted; a share ("two of them teachers") and nobody ("no
    // one") add nothing, but for a subject that is a share itself ("five of the dockers").
    let counts = |&(kind, _, max): &Figure| max != Some(0) && !cell.between.implies.contains(&kind);
    let found: Vec<Figure> = report
        .casualties
        .iter()
        .filter(|figure| !figure.part || figure.at.text.to_lowercase().contains(cell.subject.text))
        .map(|figure| (figure.kind, figure.min, figure.max))
        .filter(counts)
        .collect();
    let sum = |ends: Vec<Option<u64>>| ends.into_iter().sum::<Option<u64>>();
    let (min, max) =
        (sum(found.iter().map(|f| f.1).collect()), sum(found.iter().map(|f| f.2).collect()));
    let is = |kind| !found.is_empty() && found.iter().all(|figure| figure.0 == kind);
    let (min_due, max_due) = cell.subject.figure;
    let (kind, open, optional) = match cell.verb.harm {
        Harm::Nobody => return if found.is_empty() { None } else { failure("nothing", found) },
        Harm::Found(kind) => (kind, false, !is_counted(cell, kind)),
        Harm::Feared(kind) => (kind, true, !is_counted(cell, kind)),
        Harm::Perhaps(kind) => (kind, true, true),
    };
    let is_figure = is(kind) && max == max_due && (min == min_due || open && min.is_none());
    if is_figure || optional && found.is_empty() {
        None
    } else {
        failure((kind, min_due, max_due), found)
    }
}

/// Whether the subject must give a figure for this kind of casualty.
fn is_counted(cell: &Cell, kind: CasualtyKind) -> bool {
    match cell.subject.counted {
        Counted::Always => true,
        Counted::UnlessArrested => kind != CasualtyKind::Detained,
        Counted::Perhaps => false,
    }
}

/// Checks the speaker of the statement that the pier is closed, and that nobody else is quoted.
pub fn quotes(cell: &Cell, report: &Report) -> Failure {
    let found: Vec<(String, Option<String>)> = report
        .quotes
        .iter()
        .map(|quote| {
            (
                quote.content.to_lowercase(),
                quote.speaker.as_ref().map(|speaker| speaker.at.text.to_lowercase()),
            )
        })
        .collect();
    let subject = speakers(cell.subject, cell.between);
    let is_subject = |speaker: &str| subject.iter().any(|name| name == speaker);
    // The object is part of the statement; a modifier of the subject is not.
    let inside = cell
        .between
        .pieces
        .iter()
        .filter(|piece| cell.order != Order::Object && !piece.contains(['[', '{']));
    let strays: Vec<String> = inside.map(|piece| piece.to_lowercase()).collect();
    let is_pier = |content: &str| {
        content.contains("the pier")
            && content.contains("closed")
            && !strays.iter().any(|piece| content.contains(piece.as_str()))
    };
    // The modifier may have a speaker of its own.
    let is_aside = |content: &str, speaker: &str| match cell.between.speaks {
        SELF => {
            content.contains("safe")
                && !content.contains("pier")
                && (speaker == "who" || is_subject(speaker))
        }
        "" => false,
        voice => voice.ends_with(speaker) && !content.contains("pier"),
    };
    let (right, must) = match cell.verb.speech {
        Speech::Nobody => (vec![], false),
        Speech::Subject => (subject.clone(), true),
        Speech::Perhaps => (subject.clone(), false),
        Speech::Bishop => (vec!["the bishop".to_string(), "bishop".to_string()], true),
    };
    let is_main =
        |content: &str, speaker: &str| is_pier(content) && right.iter().any(|name| name == speaker);
    let spoken = |(content, speaker): &&(String, Option<String>)| {
        speaker.as_ref().is_some_and(|speaker| is_main(content, speaker))
    };
    let said = found.iter().filter(spoken).count();
    // A statement without a named source must have no speaker.
    let strange = |(content, speaker): &(String, Option<String>)| {
        speaker
            .as_ref()
            .is_some_and(|speaker| !is_main(content, speaker) && !is_aside(content, speaker))
    };
    let held = said <= 1 && (said == 1 || !must) && !found.iter().any(strange);
    if held { None } else { failure(right.first().map_or("nobody", |name| name.as_str()), found) }
}

/// Checks the date of Friday.
pub fn dates(cell: &Cell, report: &Report) -> Failure {
    let right = if cell.verb.day == Day::Last { "2022-11-25" } else { "2022-12-02" };
    let found: Vec<&str> = report
        .dates
        .iter()
        .filter(|date| date.at.text.contains("Friday"))
        .map(|date| date.value.as_str())
        .collect();
    if found == [right] { None } else { failure(right, found) }
}

/// Whether a finding is expected; other cells are near misses, in which nothing may be found.
pub fn asks_casualties(cell: &Cell) -> bool {
    matches!(cell.verb.harm, Harm::Found(kind) | Harm::Feared(kind) if is_counted(cell, kind))
}

pub fn asks_quotes(cell: &Cell) -> bool {
    matches!(cell.verb.speech, Speech::Subject | Speech::Bishop)
}

/// Each cell has its Friday.
pub fn asks_dates(_: &Cell) -> bool {
    true
}
