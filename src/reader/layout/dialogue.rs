//! Interviews and transcripts: their short lines are text, not headings.

use super::super::lines::Unit;
use super::super::{Role, turns};

/// Makes questions and answers text: "Q: How bad was it?" An interview has both; otherwise nothing
/// changes.
pub fn answer(text: &str, units: &[Unit], roles: &mut [Role]) {
    const MARKS: [&str; 2] = ["Q: ", "A: "];
    let opens = |unit: &Unit, mark| unit.span.of(text).starts_with(mark);
    let lead = roles.iter().position(|&role| role == Role::Paragraph).unwrap_or(roles.len());
    let units = &units[lead..];
    if !MARKS.iter().all(|&mark| units.iter().any(|unit| opens(unit, mark))) {
        return;
    }
    for (role, _) in roles[lead..]
        .iter_mut()
        .zip(units)
        .filter(|(_, unit)| MARKS.iter().any(|&mark| opens(unit, mark)))
    {
        *role = Role::Paragraph;
    }
}

/// Makes the turns of a transcript text: "PARK: How bad was it?" The first of them may stand right
/// below the headline.
pub fn converse(text: &str, units: &[Unit], roles: &mut [Role]) {
    let at = |role| roles.iter().position(|&found| found == role).unwrap_or(roles.len());
    let first = at(Role::Paragraph).min(at(Role::Headline) + 1).min(roles.len());
    for (at, _) in turns::turns(units[first..].iter().map(|unit| unit.span.of(text))) {
        roles[first + at] = Role::Paragraph;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, words};
    use super::*;
    use crate::reader::lines::Mark;
    use crate::reader::read;
    use crate::text::span::ByteSpan;

    #[test]
    fn a_mark_alone_makes_no_interview() {
        for (lines, expected) in [
            (["Q: Who won?", "A: Nobody did."], [Role::Paragraph; 2]),
            (["Q: Who won?", "Q: Who lost?"], [Role::Boilerplate; 2]),
            (["A: Nobody did.", "A: Everybody did."], [Role::Boilerplate; 2]),
            (["Q. Who won?", "A: Nobody did."], [Role::Boilerplate; 2]),
        ] {
            let text = format!("The race was run.\n\n{}\n\n{}\n", lines[0], lines[1]);
            let at = |line: &str| {
                text.find(line).map(|start| Unit {
                    span: ByteSpan::from_usize(start, start + line.len()),
                    mark: Mark::None,
                    blank_before: true,
                    gap_before: false,
                })
            };
            let units: Vec<Unit> = ["The race was run.", lines[0], lines[1]]
                .iter()
                .filter_map(|line| at(line))
                .collect();
            let mut roles = [Role::Paragraph, Role::Boilerplate, Role::Boilerplate];
            answer(&text, &units, &mut roles);
            assert_eq!(roles[1..], expected, "{text}");
        }
    }

    #[test]
    fn turns_of_a_transcript_are_text() {
        let turns = "PARK: How bad was it?\n\nGRAU: It was the worst night of all.\n\nPARK: Who lost a boat?";
        let text =
            format!("Harbour of Aldwick opens again two weeks after storm\n\n{STORY}\n{turns}\n");
        let layout = read(&text);
        assert_eq!(
            layout.of(Role::Paragraph).count(),
            6,
            "{:?}",
            words(&text, &layout, Role::Heading)
        );
    }

    #[test]
    fn the_first_turn_stands_below_the_headline() {
        let text = "TRANSCRIPT: Why the harbour was shut\n\nJO PARK, HOST: How bad was it? Who was there?\n\nOTTO GRAU, ENGINEER: It was the worst night of all.\n\nPARK: Who lost a boat?\n\nGRAU: Nine families did.\n";
        let turns = words(text, &read(text), Role::Paragraph);
        assert!(turns.iter().any(|turn| turn.starts_with("JO PARK")), "{turns:?}");
    }

    #[test]
    fn questions_and_answers_are_text() {
        let text = format!(
            "Harbour of Aldwick opens again two weeks after storm\n\n{STORY}\nQ: How bad was it?\n\nA: It was the worst night of all.\n\nQ: Who lost a boat?\n\nA: Nine families did.\n"
        );
        let layout = read(&text);
        assert_eq!(
            layout.of(Role::Paragraph).count(),
            7,
            "{:?}",
            words(&text, &layout, Role::Heading)
        );
    }
}
