//! Corrections at the headline: sentences taken for it, and short lines above it.

use super::super::byline::OUTLETS;
use super::super::cues::{Cue, UnitCues, is_address};
use super::super::lines::Unit;
use super::super::{Role, prefix};
use super::opening::KINDS;
use crate::lexicon::{FUNCTION_WORDS, words};
use crate::text::token::bare;

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
/// words with it, the headline: "Golf club drops mayor for rival.". So are two short sentences in the
/// present tense above a long paragraph: "The mayor wants a wall. He should not get it.".
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
    let joins = words!("after and at by for from in of off on over to with");
    let small = |word: &str| !joins.contains(word) && FUNCTION_WORDS.contains(word);
    let longer =
        units[1].span.len() > units[0].span.len() && next.has(Cue::Stop) && next.has(Cue::From60);
    let past = |word: &str| {
        matches!(word, "had" | "has" | "have" | "said" | "was" | "were")
            || word.len() > 4 && word.ends_with("ed")
    };
    let lower = || line.split(' ').map(str::to_lowercase);
    let plain = || {
        (5..=14).contains(&first.words)
            && !first.cues.any(&OTHER)
            && !lower().any(|word| small(&word))
    };
    let two = || {
        const OTHER: [Cue; 6] =
            [Cue::From100, Cue::Quoted, Cue::Clutter, Cue::Credited, Cue::Reporting, Cue::Dateline];
        first.has(Cue::Sentences)
            && !first.cues.any(&OTHER)
            && !lower().any(|word| past(bare(&word)))
    };
    if units[1].blank_before
        && longer
        && first.has(Cue::LeadRelated)
        && line.ends_with('.')
        && (plain() || two())
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

/// Makes a sentence right below the headline text, whatever follows it. A standfirst has a byline, a date,
/// a dateline or a picture below it, or a date above it, or stands below "Mayor quits;".
pub fn sentence_below(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    /// Most lines between a standfirst and the byline.
    const HEAD: usize = 12;
    const SIGNS: [Cue; 4] = [Cue::ByLine, Cue::DateLine, Cue::NameLine, Cue::Stamp];
    let Some(headline) = roles.iter().position(|&role| role == Role::Headline) else { return };
    let between = |i: usize| matches!(roles[i], Role::Caption | Role::Boilerplate);
    let Some(at) = (headline + 1..roles.len()).find(|&i| !between(i)) else { return };
    let sentence = seen[at].has(Cue::Stop) && seen[at].cues.any(&[Cue::Verb, Cue::Auxiliary]);
    if roles[at] != Role::Subheadline
        || !sentence
        || seen[at].cues.any(&[Cue::DatelineBelow, Cue::You])
        || units[headline].span.of(text).ends_with(';')
        || roles[..at].iter().any(|role| matches!(role, Role::Published | Role::Byline))
        || matches!(roles.get(at + 1), Some(Role::Credit | Role::Caption | Role::Byline))
        || seen.get(at + 1).is_some_and(|next| next.cues.any(&[Cue::Slot, Cue::Question]))
    {
        return;
    }
    let prose = |i: usize| {
        roles[i] == Role::Paragraph && seen[i].has(Cue::Stop) && seen[i].has(Cue::From60)
    };
    let signed = (at + 1..roles.len())
        .take_while(|&i| !prose(i))
        .take(HEAD)
        .any(|i| roles[i] != Role::Boilerplate && seen[i].cues.any(&SIGNS));
    let told = |&i: &usize| {
        roles[i] == Role::Subheadline && seen[i].cues.any(&[Cue::Stop, Cue::Sentences])
    };
    if !signed {
        let lines = (at..roles.len()).take_while(told).count();
        roles[at..at + lines].fill(Role::Paragraph);
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
    let follows = roles[below] == Role::Paragraph && next.cues.any(&[Cue::Stop, Cue::Sentences]);
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

/// Makes the headline boilerplate where it stands again above the first sentence, by itself or twice:
/// "UPDATE: Mayor quits". A headline that was cut off inside a word gives way to the whole one below it.
pub fn once(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    /// Most letters between two of it, and least bytes of a headline that was cut off.
    const BESIDE: usize = 10;
    const CUT_OFF: usize = 40;
    /// Number of units below the headline that are compared, and their most bytes.
    const BELOW: usize = 4;
    const LONGEST: usize = 400;
    let Some(headline) = roles.iter().position(|&role| role == Role::Headline) else { return };
    let line = |i: usize| prefix(units[i].span.of(text), LONGEST);
    let letters = |line: &str| -> String {
        let letters = line.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let title = letters(line(headline));
    if title.is_empty() {
        return;
    }
    for i in headline + 1..roles.len().min(headline + 1 + BELOW) {
        let tells = seen[i].has(Cue::Stop) && !seen[headline].has(Cue::Stop);
        let head = [Role::Subheadline, Role::Paragraph, Role::Heading, Role::Caption];
        if tells || !head.contains(&roles[i]) {
            continue;
        }
        let rest = line(i).strip_prefix(line(headline)).unwrap_or_default();
        if rest.starts_with(char::is_alphanumeric) && line(headline).len() >= CUT_OFF {
            (roles[headline], roles[i]) = (Role::Boilerplate, Role::Headline);
            return;
        }
        let below = letters(line(i));
        let labelled = || line(i).split_once(": ").is_some_and(|(_, rest)| letters(rest) == title);
        let times = below.matches(&title).count();
        let twice = times > 1 && below.len() <= times * title.len() + BESIDE;
        if below == title || twice || labelled() {
            roles[i] = Role::Boilerplate;
        }
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
            && seen[*i].cues.any(&[Cue::LeadRelated, Cue::Related])
            && !seen[*i].cues.any(&[Cue::Stop, Cue::Clutter, Cue::ByLine, Cue::DateLine])
    };
    let Some(title) = (headline + 1..lead).find(title) else { return };
    let masthead = seen[headline].cues.any(&[Cue::Names, Cue::Capitals])
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
            // "Updated at 5:10 p.m. ET" below it
            let lead = if seen[0].clean && roles[1] == Role::Boilerplate { 2 } else { 1 };
            let heads = alone && told(lead) && (told(lead + 1) || roles.len() == lead + 1);
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
    matches!(roles[0], Role::Boilerplate | Role::Heading) && (opens() || said())
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
    fn a_sentence_below_the_headline_is_text() {
        const LEAD: &str = "Otto Grau is closing the last mill of the town after nine years.";
        const REST: &str =
            "The mill has lost money since the storm, he said. It will be sold in May.";
        for (above, below, paragraphs) in [
            ("", "", 2),
            ("", "— Otto Grau (@ottograu) May 3, 2021\n\nHe will leave the town.\n\n", 3),
            ("", "By Jo Park\n\n", 1),
            ("", "3 May 2021\n\n", 1),
            ("Last mill of Aldwick to close\n\n", "", 2),
        ] {
            let text = format!("Last mill of Aldwick to close\n\n{above}{LEAD}\n\n{below}{REST}\n");
            let layout = crate::reader::read(&text);
            assert_eq!(layout.of(Role::Paragraph).count(), paragraphs, "{text}");
        }
    }

    #[test]
    fn a_headline_stands_once() {
        const HEAD: &str = "Two hurt as the mill of Aldwick burns on Sun";
        for (head, below, headline, boilerplate) in [
            (HEAD, HEAD, HEAD, 1),
            (HEAD, "× Two hurt as the mill of Aldwick burns on Sun", HEAD, 1),
            (HEAD, "UPDATE: Two hurt as the mill of Aldwick burns on Sun", HEAD, 1),
            (
                HEAD,
                "Two hurt as the mill of Aldwick burns on Sunday",
                "Two hurt as the mill of Aldwick burns on Sunday",
                1,
            ),
            (
                HEAD,
                "Two hurt as the mill of Aldwick burns on Sunday, and the owner is sought.",
                HEAD,
                0,
            ),
        ] {
            let text = format!(
                "{head}\n\n{below}\n\nTwo millers were hurt when the mill of Aldwick burned on Sunday, the police said.\n\nIt was built in 1901.\n"
            );
            let layout = crate::reader::read(&text);
            let found: Vec<_> =
                layout.of(Role::Headline).map(|block| block.span.of(&text)).collect();
            assert_eq!(found, [headline], "{text}");
            assert_eq!(layout.of(Role::Boilerplate).count(), boilerplate, "{text}");
        }
    }

    #[test]
    fn two_sentences_may_be_the_headline() {
        let long = "The mayor of Aldwick has asked the council for a wall of nine metres along the harbour, and for the money to build it. ".repeat(2);
        for (head, headlines) in [
            ("The mayor wants a wall. Aldwick should not pay for it.", 1),
            ("The mayor wanted a wall. Aldwick did not pay for it.", 0),
            ("The mayor has asked for a wall. The town is to pay for it.", 0),
        ] {
            let text = format!("{head}\n\n{long}\n\nNobody else wants it.\n");
            let layout = crate::reader::read(&text);
            assert_eq!(layout.of(Role::Headline).count(), headlines, "{text}");
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
