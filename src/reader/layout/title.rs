//! Corrections at the headline: sentences taken for it, and short lines above it.

use super::super::Role;
use super::super::byline::OUTLETS;
use super::super::cues::{Cue, UnitCues, is_address};
use super::super::lines::Unit;
use super::opening::KINDS;
use crate::lexicon::FUNCTION_WORDS;

/// Makes a sentence at the very beginning text, unless a byline or a date stands below it, or it
/// has no verb and a longer sentence follows: some headlines end with a stop.
pub fn sentence_is_text(text: &str, seen: &[UnitCues], roles: &mut [Role]) {
    // A subheadline needs text below it.
    if !roles.contains(&Role::Paragraph)
        && let Some(at) =
            (0..roles.len()).find(|&i| roles[i] == Role::Subheadline && seen[i].has(Cue::Stop))
    {
        roles[at] = Role::Paragraph;
    }
    // So does a headline that ends as a sentence.
    if let ([Role::Headline], true) = (&*roles, text.trim_end().ends_with('.')) {
        roles[0] = Role::Paragraph;
    }
    let (Some(Role::Headline), Some(first)) = (roles.first(), seen.first()) else { return };
    let follows = seen.get(1).is_some_and(|next| next.has(Cue::Stop) && next.has(Cue::From100));
    let label =
        follows && !first.cues.any(&[Cue::Verb, Cue::Auxiliary, Cue::From100, Cue::Dateline]);
    if first.has(Cue::Stop) && !first.has(Cue::BylineBelow) && !label {
        roles[0] = Role::Paragraph;
        // Its subheadline becomes text too.
        if seen.get(1).is_some_and(|next| next.has(Cue::Stop)) && roles[1] == Role::Subheadline {
            roles[1] = Role::Paragraph;
        }
    }
}

/// Makes a short sentence in the present tense and without articles, above a longer one that shares
/// words with it, the headline: "Golf club drops mayor for rival.".
pub fn with_final_stop(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    const OTHER: [Cue; 11] = [
        Cue::From100,
        Cue::Sentences,
        Cue::Verb,
        Cue::Auxiliary,
        Cue::Says,
        Cue::Quoted,
        Cue::You,
        Cue::Clutter,
        Cue::Credited,
        Cue::Reporting,
        Cue::Dateline,
    ];
    let ([Role::Paragraph, Role::Paragraph, ..], [first, next, ..]) = (&*roles, seen) else {
        return;
    };
    let line = units[0].span.of(text);
    let small = |word: &str| {
        !matches!(
            word,
            "after"
                | "and"
                | "at"
                | "by"
                | "for"
                | "from"
                | "in"
                | "of"
                | "off"
                | "on"
                | "over"
                | "to"
                | "with"
        ) && FUNCTION_WORDS.contains(word)
    };
    let longer =
        units[1].span.len() > units[0].span.len() && next.has(Cue::Stop) && next.has(Cue::From60);
    if units[1].blank_before
        && longer
        && (5..=14).contains(&first.words)
        && first.has(Cue::LeadRelated)
        && line.ends_with('.')
        && !first.cues.any(&OTHER)
        && !line.split(' ').any(|word| small(word.to_lowercase().as_str()))
    {
        roles[0] = Role::Headline;
    }
}

/// Makes boilerplate of a mark or note of the wire or an address that was taken for the headline:
/// `=(PICTURE)=`, `ATTENTION - ADDS quotes ///`, `https://example.org/news`.
pub fn mark_is_no_headline(text: &str, units: &[Unit], roles: &mut [Role]) {
    let bracket = |c: char| matches!(c, '=' | '*' | '+' | '(' | ')' | '[' | ']' | '<' | '>');
    for (unit, role) in units.iter().zip(roles).filter(|(_, role)| **role == Role::Headline) {
        let line = unit.span.of(text);
        let mark = line.starts_with(bracket)
            && line.ends_with(bracket)
            && !line.contains(char::is_lowercase);
        if mark || is_address(line) || line.ends_with("///") {
            *role = Role::Boilerplate;
        }
    }
}

/// Makes a sentence between the headline and the first paragraph text, where nothing but captions
/// stands between them: a standfirst has a byline or a date below it, or is a phrase.
pub fn lead_is_text(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    let Some(headline) = roles.iter().position(|&role| role == Role::Headline) else { return };
    let head = |i: usize| matches!(roles[i], Role::Caption | Role::Byline | Role::Published);
    let Some(at) = (headline + 1..roles.len()).find(|&i| !head(i)) else { return };
    // Pictures may stand between them.
    let picture = |i: usize| roles[i] == Role::Caption || seen[i].has(Cue::Slot);
    let below = (at + 1..roles.len()).find(|&i| !picture(i)).unwrap_or(at + 1);
    let Some(next) = seen.get(below) else { return };
    // Below the date it may be a caption.
    let signed = (headline + 1..at).any(|i| roles[i] != Role::Caption);
    if signed
        && (seen[at].cues.any(&[Cue::Depicts, Cue::DatelineBelow, Cue::Sentences])
            || !seen[at].cues.any(&[Cue::Verb, Cue::Auxiliary]))
    {
        return;
    }
    let past = |word: &str| matches!(word, "had" | "has" | "have" | "said" | "was" | "were");
    let told = seen[at].has(Cue::From100) && seen[at].has(Cue::Auxiliary)
        || !next.has(Cue::From60)
        || units[at].span.of(text).split(' ').any(past);
    let follows = roles[below] == Role::Paragraph && next.cues.any(&[Cue::Stop, Cue::Sentences])
        || at > headline + 1 && roles[at + 1] == Role::Caption;
    if roles[at] == Role::Subheadline
        && follows
        && told
        && seen[at].has(Cue::Stop)
        && seen[at].has(Cue::From60)
        && !next.has(Cue::Dateline)
    {
        roles[at] = Role::Paragraph;
    }
}

/// Makes the name of the paper above the headline boilerplate ("ALDWICK COURIER", "Established
/// 1911"), with a date between the two; the possible title below becomes the headline.
pub fn below_masthead(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    let Some(headline) = roles.iter().position(|&role| role == Role::Headline) else { return };
    let lead = (headline..roles.len())
        .find(|&i| roles[i] == Role::Paragraph && seen[i].has(Cue::Stop))
        .unwrap_or(roles.len());
    let title = |i: &usize| {
        matches!(roles[*i], Role::Heading | Role::Subheadline | Role::Paragraph)
            && seen[*i].words >= 4
            && seen[*i].cues.any(&[Cue::LeadRelated, Cue::Related])
            && !seen[*i].cues.any(&[Cue::Stop, Cue::Clutter, Cue::ByLine, Cue::DateLine])
    };
    let Some(title) = (headline + 1..lead).find(title) else { return };
    let masthead = seen[headline].cues.any(&[Cue::Names, Cue::Capitals])
        && seen[headline].words <= 5
        && names_outlet(units[headline].span.of(text))
        && (headline + 1..title).any(|i| seen[i].has(Cue::DateLine));
    if masthead {
        for role in &mut roles[headline..title] {
            if matches!(role, Role::Headline | Role::Subheadline | Role::Heading) {
                *role = Role::Boilerplate;
            }
        }
        roles[title] = Role::Headline;
    }
}

/// "ALDWICK COURIER", "The Port Elm Evening Post"
fn names_outlet(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default().to_lowercase();
    OUTLETS.contains(last.as_str())
}

/// A short line without a stop, taken for text above the headline, becomes the headline if it may
/// be one, and the headline becomes the subheadline. Without a headline, such a line at the very
/// beginning becomes it if sentences follow: "Rain".
pub fn headline_first(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    let other = [
        Cue::Stop,
        Cue::From60,
        Cue::DateLine,
        Cue::ByLine,
        Cue::Credited,
        Cue::Solicits,
        Cue::Clutter,
        Cue::Quoted,
    ];
    let is_line = |i: usize| {
        !seen[i].cues.any(&other) && units[i].span.of(text).starts_with(char::is_uppercase)
    };
    match roles.iter().position(|&role| role == Role::Headline) {
        Some(headline) => {
            // "“Nobody told us”", with the byline below it
            let quoted = |i: usize| {
                roles[i + 1] == Role::Byline
                    && units[i].span.of(text).starts_with(['"', '“', '‘', '\''])
            };
            let titled = |&i: &usize| {
                roles[i] == Role::Paragraph
                    && (is_line(i) && may_be_headline(units[i].span.of(text), &seen[i])
                        || quoted(i))
            };
            if let Some(title) = (0..headline).find(titled) {
                roles[title] = Role::Headline;
                roles[headline] = Role::Subheadline;
            }
        }
        None if roles.len() > 1 => {
            let told = |i: usize| {
                roles.get(i) == Some(&Role::Paragraph)
                    && seen[i].has(Cue::Stop)
                    && seen[i].has(Cue::From60)
            };
            let alone = matches!(roles[0], Role::Paragraph | Role::Heading | Role::Boilerplate)
                && is_line(0)
                && !names_kind(units[0].span.of(text));
            let heads = alone && told(1) && (told(2) || roles.len() == 2);
            if heads || is_title(text, seen, roles) {
                roles[0] = Role::Headline;
            }
        }
        None => {}
    }
}

/// Whether the first line is the title, taken for a button or a heading, of a file without buttons and
/// links, or shares words with the text right below it.
fn is_title(text: &str, seen: &[UnitCues], roles: &[Role]) -> bool {
    // On a page with buttons the first line is more often its name: "Aldwick Courier".
    let other = [
        Cue::Names,
        Cue::TitleCase,
        Cue::Clutter,
        Cue::Stop,
        Cue::Colon,
        Cue::DateLine,
        Cue::ByLine,
        Cue::NameLine,
        Cue::Command,
        Cue::You,
        Cue::Selling,
    ];
    let opens = || !seen[0].cues.any(&other) && seen[0].words >= 4;
    // "ATTENTION - ADDS quotes ///"
    let wire =
        || text.trim_start().lines().next().is_some_and(|line| line.trim_end().ends_with('/'));
    // "Subscribe to our fear, says novelist": words of a button in a line of the story
    let said = || {
        roles[1] == Role::Paragraph
            && seen[0].words >= 6
            && !wire()
            && (seen[0].has(Cue::Says) || !seen[1..].iter().any(|seen| seen.has(Cue::Clutter)))
            && seen[0].cues.any(&[Cue::LeadRelated, Cue::RelatedAll])
    };
    matches!(roles[0], Role::Boilerplate | Role::Heading)
        && roles.contains(&Role::Paragraph)
        && (opens() || said())
}

/// Whether a short line above the headline may be the headline itself: it has a verb, sentence
/// case, or more than four words, and is not the name of a kind of story: "Mayor quits office", but
/// not "World news", "Special Report".
fn may_be_headline(line: &str, seen: &UnitCues) -> bool {
    let lower = line.to_lowercase();
    let mut words = line.split_whitespace().zip(lower.split_whitespace());
    let small = words.any(|(word, lower)| {
        word.starts_with(char::is_lowercase) && !FUNCTION_WORDS.contains(lower)
    });
    let count = line.split_whitespace().count();
    (count > 1 && seen.has(Cue::Verb) || count > 2 && small || count > 4) && !names_kind(line)
}

/// "World news", "Special Report"
fn names_kind(line: &str) -> bool {
    line.split_whitespace()
        .next_back()
        .is_some_and(|last| KINDS.contains(last.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::lines::units;

    #[test]
    fn a_mark_of_the_wire_or_an_address_is_no_headline() {
        for (line, expected) in [
            ("=(PICTURE)=", Role::Boilerplate),
            ("= (MAP + PICTURES) =", Role::Boilerplate),
            ("(CORRECTED) MAYOR LEAVES OFFICE", Role::Headline),
            ("(Update)", Role::Headline),
            ("https://www.example.org/news/mayor-leaves-office", Role::Boilerplate),
            ("Www.Mayor.Example fails to open", Role::Headline),
        ] {
            let text = format!("{line}\nThe mayor left.");
            let mut roles = [Role::Headline, Role::Paragraph];
            mark_is_no_headline(&text, &units(&text), &mut roles);
            assert_eq!(roles[0], expected, "{line}");
        }
    }

    #[test]
    fn the_line_above_what_was_taken_for_the_headline_is_it() {
        use Role::{Headline, Paragraph, Subheadline};
        let text = "Mayor quits office\nWorld news\nCouncil to vote on a successor in May\nThe mayor left.\nHe was ill.";
        let units = units(text);
        let sentence = [Cue::Stop, Cue::From60];
        for (lines, given, expected) in [
            ([0, 2, 3], [Paragraph, Headline, Paragraph], [Headline, Subheadline, Paragraph]),
            ([1, 2, 3], [Paragraph, Headline, Paragraph], [Paragraph, Headline, Paragraph]),
            ([0, 2, 3], [Headline, Subheadline, Paragraph], [Headline, Subheadline, Paragraph]),
            ([0, 3, 4], [Paragraph, Paragraph, Paragraph], [Headline, Paragraph, Paragraph]),
            ([1, 3, 4], [Paragraph, Paragraph, Paragraph], [Paragraph, Paragraph, Paragraph]),
            ([0, 2, 3], [Paragraph, Paragraph, Paragraph], [Paragraph, Paragraph, Paragraph]),
            ([3, 4, 3], [Paragraph, Paragraph, Paragraph], [Paragraph, Paragraph, Paragraph]),
        ] {
            let mut seen = vec![UnitCues::default(); 3];
            for (seen, &line) in seen.iter_mut().zip(&lines) {
                sentence.iter().for_each(|&cue| seen.cues.set(cue, line > 2));
            }
            let units: Vec<Unit> = lines.iter().map(|&line| units[line]).collect();
            let mut roles = given;
            headline_first(text, &units, &seen, &mut roles);
            assert_eq!(roles, expected, "{lines:?} {given:?}");
        }
    }

    #[test]
    fn headlines_of_pages() {
        const STORY: &str = "The harbour of Aldwick was opened again on Monday, two weeks after a storm.\n\nIt rained.\n";
        for (head, headline, paragraphs) in [
            ("Harbour of Aldwick opens again", "Harbour of Aldwick opens again", 2),
            (
                "Sign up, sail in: how the harbour of Aldwick",
                "Sign up, sail in: how the harbour of Aldwick",
                2,
            ),
            (
                "We use cookies to make this page work, and some of them are kept by partners who tell us how it is used.\n\nHarbour of Aldwick opens again",
                "Harbour of Aldwick opens again",
                2,
            ),
            ("Aldwick opens harbour after storm.", "Aldwick opens harbour after storm.", 2),
            (
                "Subscribe to the harbour, says mayor of Aldwick",
                "Subscribe to the harbour, says mayor of Aldwick",
                2,
            ),
            (
                "ALDWICK COURIER\n\nEstablished 1911\n\nFriday, June 3, 1983\n\nHarbour opens again after storm\n\nALDWICK -- The mayor was there.",
                "Harbour opens again after storm",
                3,
            ),
            (
                "\"They opened it again\"\n\nBy Lena Okafor\n\nBoats in the harbour of Aldwick after the storm",
                "\"They opened it again\"",
                2,
            ),
        ] {
            let text = format!("{head}\n\n{STORY}");
            let layout = crate::reader::read(&text);
            let found: Vec<_> =
                layout.of(Role::Headline).map(|block| block.span.of(&text)).collect();
            assert_eq!(found, [headline], "{text}");
            assert_eq!(layout.of(Role::Paragraph).count(), paragraphs, "{text}");
        }
    }
}
