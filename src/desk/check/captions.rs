//! Captions that contradict the body.

use super::page::{Page, words};
use super::{Check, Finding};
use crate::desk::main_event;
use crate::lexicon::words;
use crate::report::{DateReport, Granularity, QuestionKind};

pub const CHECKS: &[Check] = &[Check {
    kind: QuestionKind::Caption,
    find: aftermath,
    asks: &[(
        "Blast kills four in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Four people were killed in a blast in Halden on Tuesday, the \
         mayor said.\n\nFirefighters at the scene of the blast in Halden on Nov. 27, 2022. REUTERS/Anna Brandt\n\nThe blast was heard in \
         the next town, and the road was closed for hours.",
        "2022-11-29",
    )],
    passes: &[
        "Blast kills four in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Four people were killed in a blast in Halden on Tuesday, the \
         mayor said.\n\nFirefighters at the scene of the blast in Halden on Nov. 29, 2022. REUTERS/Anna Brandt\n\nThe blast was heard in \
         the next town, and the road was closed for hours.",
        // The article only recalls the event.
        "Envoy of Halden leaves for talks\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - The envoy set out on Tuesday to resume talks. They \
         stopped after the bombing of a tram on Nov. 28, 2022, which had killed 90 people.\n\nThe talks are to go on for a week, and will \
         be led by a lawyer, a spokesman said in the morning.\n\nFirefighters at the scene of the bombing in Halden on Nov. 27, 2022. \
         REUTERS/Anna Brandt\n\nThe envoy will meet ministers from three countries on Friday, and the budget is to be agreed later.",
        // The picture may be of an earlier day, if it shows something else.
        "Blast kills four in Halden\n\nHALDEN, Nov. 29, 2022 (Northern Wire) - Four people were killed in a blast in Halden on Tuesday, the \
         mayor said.\n\nWorkers load grain at the silo in Halden on Nov. 27, 2022. REUTERS/Anna Brandt\n\nThe blast was heard in the \
         next town, and the road was closed for hours.",
    ],
}];

/// An earlier picture than this many days is of another event.
const FORTNIGHT: i32 = 14;

fn is_aftermath(word: &str) -> bool {
    words!("scene site aftermath wreckage rubble debris ruins")
        .contains(word.to_lowercase().as_str())
}

/// A picture of the aftermath with a day before the event's.
fn aftermath(page: &Page, found: &mut Vec<Finding>) {
    let day = |date: &DateReport| date.from.filter(|_| date.granularity == Some(Granularity::Day));
    let event = main_event(page.report).and_then(|incident| page.report.dates.get(incident.date?));
    let Some((event, happened)) = event.and_then(|event| Some((event, day(event)?))) else {
        return;
    };
    for caption in &page.report.captions {
        if !words(&caption.at.text).any(is_aftermath) {
            continue;
        }
        let first = page.report.dates.partition_point(|date| date.at.start < caption.at.start);
        let mut inside =
            page.report.dates[first..].iter().take_while(|date| date.at.end <= caption.at.end);
        let shown = inside.find_map(|date| Some((date, day(date)?)));
        let Some((date, taken)) = shown else { continue };
        if taken < happened && taken.until(happened).is_ok_and(|span| span.get_days() <= FORTNIGHT)
        {
            let (at, other) = (page.range(&date.at), page.range(&event.at));
            let message = format!(
                "the aftermath on {taken}, and the event on {happened} in {}",
                page.line(&other)
            );
            found.push(Finding { at, other: Some(other), message });
        }
    }
}
