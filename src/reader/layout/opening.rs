//! The opening of a story: kicker, headline and subheadline above a dateline, the author's name
//! below a label, the office below the name.

use super::super::cues::{Cue, UnitCues, is_clutter_line};
use super::super::lines::Unit;
use super::super::{Role, byline, dateline};
use crate::lexicon::{PLACES, WordSet, word_set};

/// Makes the names below the label of a byline ("Author of the article:", "Written by") a byline,
/// if they stand above the story.
pub fn name_after_label(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    let words = |i: usize| units[i].span.of(text);
    let told = |i: &usize| roles[*i] == Role::Paragraph && seen[*i].has(Cue::Stop);
    let lead = (0..roles.len()).find(told).unwrap_or_default();
    // "Reviewed by:", and who did
    let other = |line: &str| line.len() <= 30 && line.ends_with(" by:");
    for i in (1..lead).filter(|&i| other(words(i - 1))) {
        (roles[i - 1], roles[i]) = (Role::Boilerplate, Role::Boilerplate);
    }
    let label = (1..lead).find(|&i| byline::is_label(words(i - 1)) && byline::are_names(words(i)));
    if let Some(i) = label {
        (roles[i - 1], roles[i]) = (Role::Boilerplate, Role::Byline);
    }
}

/// Makes "Northern Wire / Jo Park" between the headline and the date the byline, where there is none.
pub fn signed_with_agency(text: &str, units: &[Unit], roles: &mut [Role]) {
    let lead = roles.iter().position(|&role| role == Role::Paragraph).unwrap_or_default();
    let line = |i: usize| units[i].span.of(text);
    let signs = |&i: &usize| {
        matches!(roles[i - 1], Role::Headline | Role::Subheadline)
            && roles[i] == Role::Credit
            && roles[i + 1] == Role::Published
            && line(i).split_once(" / ").is_some_and(|(_, name)| byline::are_names(name))
    };
    let by = (1..lead).find(signs);
    if let Some(i) = by.filter(|_| !roles.contains(&Role::Byline)) {
        roles[i] = Role::Byline;
    }
}

/// Makes the office right below the author's name boilerplate: "Staff Reporter".
pub fn office_below_name(text: &str, units: &[Unit], roles: &mut [Role]) {
    let byline = roles.iter().position(|&role| role == Role::Byline).map_or(0, |at| at + 1);
    if byline > 0
        && byline < roles.len()
        && roles[byline] == Role::Paragraph
        && byline::is_office(units[byline].span.of(text))
    {
        roles[byline] = Role::Boilerplate;
    }
}

/// Number of units at the top among which a dateline is looked for.
const OPENING: usize = 12;

/// Most lines above a dateline; with more, it is a page with menus.
const LINES: usize = 4;

/// Makes the unit with the dateline the first paragraph. Of the short lines above it one becomes
/// the headline ("Stocks fall"), and none stays a paragraph.
pub fn open_with_dateline(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    let told = |i: usize| {
        seen[i].has(Cue::Stop) && matches!(roles[i], Role::Paragraph | Role::Subheadline)
    };
    let found = |i: usize| dateline::find(text, units[i].span);
    // A table may follow: "ALDWICK, May 3 - Sales three mln".
    let dated = |i: usize| {
        seen[i].has(Cue::From30)
            && units[i].span.of(text).bytes().any(|byte| byte.is_ascii_digit())
            && found(i).is_some_and(|dateline| dateline.date.is_some())
    };
    let opening = || 0..seen.len().min(OPENING);
    // "Harbour reopens after storm." is a title with a stop if the dateline is in the next sentence.
    let titled =
        |i: usize| i == 0 && !seen[i].cues.any(&[Cue::From100, Cue::Sentences, Cue::Capitals]);
    let mut sentences = opening().filter(|&i| told(i));
    let lead = sentences
        .next()
        .and_then(|i| if titled(i) && found(i).is_none() { sentences.next() } else { Some(i) })
        .filter(|&i| found(i).is_some())
        .or_else(|| opening().find(|&i| dated(i)));
    let Some(lead) = lead else { return };
    roles[lead] = Role::Paragraph;
    head(text, units, seen, &mut roles[..lead]);
    for i in 0..lead {
        if roles[i] == Role::Paragraph && !seen[i].has(Cue::From60) {
            roles[i] = Role::Boilerplate;
        }
    }
}

/// Sets the roles of the lines above the dateline: the first that is not a kicker is the headline,
/// the next the subheadline.
fn head(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    let words = |i: usize| units[i].span.of(text);
    let other =
        [Cue::Sentences, Cue::From160, Cue::DateLine, Cue::ByLine, Cue::Credited, Cue::Solicits];
    let is_line = |&i: &usize| {
        let other = seen[i].cues.any(&other) || i > 0 && seen[i].has(Cue::Stop);
        let role = matches!(
            roles[i],
            Role::Headline
                | Role::Subheadline
                | Role::Heading
                | Role::Paragraph
                | Role::Boilerplate
        );
        // A short headline can look like a caption or a byline: these roles count only with a cue
        // that confirms them.
        let plain = match roles[i] {
            Role::Caption => {
                !seen[i].cues.any(&[Cue::Depicts, Cue::Pictured, Cue::NameTail, Cue::CreditBeside])
            }
            Role::Byline => i == 0 || !seen[i].has(Cue::NameLine),
            _ => false,
        };
        // But not "=(PICTURE)=".
        (role || plain) && !other && words(i).starts_with(char::is_alphanumeric)
    };
    let lines: Vec<usize> = (0..roles.len()).filter(is_line).collect();
    let is_kicker = |at: &usize| {
        let line = lines[*at];
        lines[at + 1..].iter().any(|&below| is_kicker(words(line), &seen[line], words(below)))
    };
    let kickers = (0..lines.len()).take_while(is_kicker).count();
    let title = lines.get(kickers).copied().filter(|&i| !seen[i].has(Cue::Clutter));
    if title.is_none() || lines.len() > LINES {
        return;
    }
    for (role, &i) in [Role::Headline, Role::Subheadline].iter().zip(&lines[kickers..]) {
        if !seen[i].has(Cue::Clutter) {
            roles[i] = *role;
        }
    }
    for &i in &lines[..kickers] {
        roles[i] = Role::Boilerplate;
    }
}

/// Whether `line` is a kicker, which names the kind of story above its headline `below`:
/// "BUSINESS", "World News", "Special Report".
///
/// One word and sections of a page are kickers wherever they stand. A label of
/// two or three capitalised words may be a short headline ("Mayor Quits"), so it must also name a
/// kind of story or a place, and stand above a longer line in sentence case.
fn is_kicker(line: &str, seen: &UnitCues, below: &str) -> bool {
    let count = line.split_whitespace().count();
    let lower = line.to_lowercase();
    let last = lower.split_whitespace().next_back().unwrap_or_default();
    let section = || lower.split_whitespace().all(is_clutter_line);
    let small =
        |line: &str| line.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
    let mixed = || line.chars().any(char::is_lowercase);
    // A line that stands again further down names the picture or the section.
    let kind = || KINDS.contains(last) || PLACES.contains(lower.trim()) || seen.has(Cue::Repeated);
    let label = || count <= 3 && mixed() && kind() && !small(line) && small(below);
    count == 1 || section() || label()
}

/// Last words of kickers: "Special Report", "World News".
pub static KINDS: WordSet = word_set!("kickers");

#[cfg(test)]
mod tests {
    use super::super::tests::STORY;
    use crate::reader::{Layout, Role, read};

    fn words(text: &str, layout: &Layout, role: Role) -> String {
        layout.of(role).map(|block| block.span.of(text)).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_dateline_opens_a_table_too() {
        let text = "ALDWICK BANK <ALD> YEAR NET\n\n    ALDWICK, Maine, May 3 -\n    Shr nine dlrs vs six dlrs\n    Net three mln vs two mln\n";
        let layout = read(text);
        assert_eq!(words(text, &layout, Role::Headline), "ALDWICK BANK <ALD> YEAR NET");
        assert_eq!(
            layout.dateline.map(|dateline| dateline.span.of(text)),
            Some("ALDWICK, Maine, May 3 -")
        );
    }

    #[test]
    fn what_stands_above_a_dateline_is_a_headline() {
        for (above, headline, subheadline) in [
            ("Stocks fall", "Stocks fall", ""),
            ("Rain", "Rain", ""),
            ("Mayor quits", "Mayor quits", ""),
            ("Stocks fall\nInvestors worried", "Stocks fall", "Investors worried"),
            ("Bridge falls\nTwo dead in Aldwick", "Bridge falls", "Two dead in Aldwick"),
            ("HARBOUR OPENS\nMayor pleased", "HARBOUR OPENS", "Mayor pleased"),
            ("BUSINESS\nStocks fall", "Stocks fall", ""),
            ("World News\nStocks fall\nInvestors worried", "Stocks fall", "Investors worried"),
            ("Special Report\nHarbour opens after storm", "Harbour opens after storm", ""),
            ("Stocks fall\nBy Jo Park", "Stocks fall", ""),
            (
                "Mayor Quits\nCouncil to vote on a successor",
                "Mayor Quits",
                "Council to vote on a successor",
            ),
            (
                "Harbour Reopens\nFishermen return to sea",
                "Harbour Reopens",
                "Fishermen return to sea",
            ),
            ("Apollo 13\nCrew of three comes home", "Apollo 13", "Crew of three comes home"),
            (
                "Boeing 737\nAll of them stay on the ground",
                "Boeing 737",
                "All of them stay on the ground",
            ),
            ("Stocks fall\nShare", "Stocks fall", ""),
            ("(PICTURE)\nStocks fall", "Stocks fall", ""),
            ("Stocks fall as banks wait.", "Stocks fall as banks wait.", ""),
            ("It rained on Monday. Nobody was hurt.", "", ""),
        ] {
            for story in [STORY, "Nothing was lost on Monday."] {
                for gap in ["\n", "\n\n"] {
                    let text = format!(
                        "{}{gap}ALDWICK, May 3 (Reuters) - {story}",
                        above.replace('\n', gap)
                    );
                    let layout = read(&text);
                    assert_eq!(words(&text, &layout, Role::Headline), headline, "{text}");
                    assert_eq!(words(&text, &layout, Role::Subheadline), subheadline, "{text}");
                    assert!(
                        layout.dateline.is_some_and(|dateline| dateline.date.is_some()),
                        "{text}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_name_behind_the_agency() {
        for (above, below, authors) in [
            ("", "3 May 2021", 2),
            ("", "Boats at the quay of Aldwick in May", 0),
            ("Boats at the quay of Aldwick in May\n", "3 May 2021", 0),
        ] {
            let line = "Coast Wire / Quiller Ondaro";
            let text =
                format!("Harbour opens again after storm\n{above}{line}\n{below}\n\n{STORY}");
            assert_eq!(read(&text).authors.len(), authors, "{text}");
        }
    }

    #[test]
    fn the_name_below_a_label() {
        for (label, name, authors) in [
            ("Author of the article:", "Quiller Ondaro", 1),
            ("Written by", "Quiller Ondaro and Jo Park", 2),
            ("By", "Quiller Ondaro\nStaff Reporter", 1),
            ("Author of the article:", "Rain fell on Aldwick for a week", 0),
            ("By:", "Quiller Ondaro\n|\nReviewed by:\nStaff", 1),
        ] {
            let text = format!("Harbour opens again after storm\n\n{label}\n{name}\n\n{STORY}");
            let layout = read(&text);
            assert_eq!(layout.authors.len(), authors, "{text}");
            assert!(!words(&text, &layout, Role::Paragraph).contains("Staff"), "{text}");
        }
    }
}
