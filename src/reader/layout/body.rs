//! Where the story ends and the page begins: legal text is not the story, and a story that the
//! model took for boilerplate is recovered.

use super::super::cues::{Cue, UnitCues, is_date_word};
use super::super::lines::Unit;
use super::super::{Role, byline, credit, dateline, opens_with};
use crate::text::span::ByteSpan;
use crate::text::token;

/// Whether a paragraph is the copyright notice of the page, or asks to accept cookies: "We and our
/// 90 partners store personal data on your device."
pub fn is_legal(text: &str, seen: &UnitCues) -> bool {
    const OPENERS: [&str; 3] =
        ["We use cookies", "This site uses cookies", "This website uses cookies"];
    const READER: [&str; 6] = [
        "your browser",
        "your choice",
        "your consent",
        "your device",
        "your preferences",
        "your privacy",
    ];
    const STORES: [&str; 5] =
        ["browsing data", "cookies", "personal data", "personal information", "tracking technolog"];
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let asks =
        || has(&["ll rights reserved", "ll Rights Reserved"]) || has(&READER) && has(&STORES);
    let opens = || OPENERS.iter().any(|opener| text.starts_with(opener));
    !seen.has(Cue::Says)
        && (opens() || seen.cues.any(&[Cue::Solicits, Cue::You, Cue::Quoted]) && asks())
}

/// Makes links between the paragraphs boilerplate, and the line that says when the story was updated. They
/// are no sign of a page with menus.
pub fn links(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    /// The longest link, in bytes.
    const LONGEST: usize = 200;
    let line = |i: usize| units[i].span.of(text);
    let mut told = false;
    for i in 0..roles.len() {
        told |= seen[i].has(Cue::Stop) && seen[i].has(Cue::From60);
        let label = told
            && i > 0
            && i + 1 < roles.len()
            && seen[i].has(Cue::Capitals)
            && line(i - 1) == line(i + 1);
        // "Jo Park on the wall 5:26", with "Play Jo Park on the wall" above it
        let video =
            || i > 0 && without_time(line(i)).is_some_and(|title| line(i - 1).contains(title));
        if label {
            roles[i - 1..=i + 1].fill(Role::Boilerplate);
        } else if roles[i] != Role::Boilerplate
            && line(i).len() <= LONGEST
            && (is_link(line(i)) || video() || is_update(line(i)))
        {
            roles[i] = Role::Boilerplate;
        }
    }
}

/// The title of a video whose length stands behind it: "Will the wall fall? 5:26".
fn without_time(line: &str) -> Option<&str> {
    let (title, time) = line.rsplit_once(' ')?;
    let (minutes, seconds) = time.split_once(':')?;
    let figures = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    (figures(minutes) && figures(seconds) && seconds.len() == 2).then_some(title)
}

/// A link to another story or a video: "[Jo Park: The wall will fall]", "Play The wall falls Facebook
/// Twitter Embed", "The wall falls Play Video5:26".
fn is_link(line: &str) -> bool {
    let inside = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
    let bracketed = inside.is_some_and(|inside| {
        inside.contains(' ')
            && !inside.contains(['[', ']'])
            && !inside.ends_with(['.', '!', '?', '"', '”'])
    });
    bracketed || line.contains("Facebook Twitter ") || line.contains(" Play Video")
}

/// "Updated Dec. 25 at 3:53 p.m. ET", with no word that is not of such a line.
fn is_update(line: &str) -> bool {
    let rest = ["Last updated", "Updated"].iter().find_map(|label| line.strip_prefix(label));
    rest.is_some_and(|rest| {
        rest.contains(|c: char| c.is_ascii_digit())
            && token::words(rest).map(token::bare).all(|word| {
                word.len() <= 3
                    || word.contains(['.', ':'])
                    || is_date_word(&word.to_lowercase())
                    || token::MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
            })
    })
}

/// Cues of sentences that belong to the page.
const PAGE: [Cue; 6] =
    [Cue::Clutter, Cue::Solicits, Cue::SellingMore, Cue::You, Cue::Credited, Cue::Bars];

/// If nearly all sentences of a page are boilerplate, as under a long menu, those that do not
/// address the reader become its body, and the first possible title before them its headline.
pub fn keep(units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    const FEWEST: usize = 3;
    /// Least length of a story in one paragraph, in bytes.
    const LONG: usize = 400;
    let told = |i: &usize| {
        seen[*i].has(Cue::Stop) && seen[*i].has(Cue::From60) && !seen[*i].cues.any(&PAGE)
    };
    let of = |role| (0..roles.len()).filter(told).filter(|&i| roles[i] == role).collect::<Vec<_>>();
    let (body, lost) = (of(Role::Paragraph), of(Role::Boilerplate));
    let length = |list: &[usize]| list.iter().map(|&i| units[i].span.len()).sum::<usize>();
    let long = lost.iter().any(|&i| units[i].span.len() >= LONG)
        && length(&lost) >= FEWEST * length(&body);
    if !long && (lost.len() < FEWEST || lost.len() < FEWEST * body.len()) {
        short_sentences(seen, roles);
        return;
    }
    for (role, seen) in roles[..lost[0]].iter_mut().zip(seen) {
        if long && *role == Role::Paragraph && !seen.has(Cue::Stop) {
            *role = Role::Boilerplate;
        }
    }
    for &i in &lost {
        roles[i] = Role::Paragraph;
    }
    let title = (0..lost[0]).find(|&i| seen[i].has(Cue::FirstTitle));
    if let Some(title) = title.filter(|_| !roles.contains(&Role::Headline)) {
        roles[title] = Role::Headline;
    }
}

/// Makes the short sentences below the headline text, where the body has no sentence.
fn short_sentences(seen: &[UnitCues], roles: &mut [Role]) {
    let told = |i: usize| roles[i] == Role::Paragraph && seen[i].has(Cue::Stop);
    let Some(headline) = roles.iter().position(|&role| role == Role::Headline) else { return };
    if (0..roles.len()).any(told) {
        return;
    }
    for i in headline + 1..roles.len() {
        let sentence = [Cue::Stop, Cue::From30, Cue::Verb].iter().all(|&cue| seen[i].has(cue));
        if roles[i] == Role::Boilerplate && sentence && !seen[i].cues.any(&PAGE) {
            roles[i] = Role::Paragraph;
        }
    }
}

/// "— Jo Park": who wrote the story, at its end.
fn signs_off(line: &str) -> bool {
    let name = line.trim_start_matches(['-', '–', '—', ' ']);
    name.len() < line.len() && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

/// Makes short lines without a stop boilerplate: above the headline ("Courts"), and in a file with
/// buttons below the byline ("Halden") and below the last sentence ("More from the archive"), but not
/// a table or a list. So are the author's biography and a correction at the end.
pub fn around(text: &str, units: &[Unit], seen: &[UnitCues], roles: &mut [Role]) {
    /// Most lines above the first sentence, and below the last: with more, they are a table.
    const MOST_ABOVE: usize = 3;
    const MOST_BELOW: usize = 8;
    const OTHER: [Cue; 9] = [
        Cue::Stop,
        Cue::From60,
        Cue::Quoted,
        Cue::Colon,
        Cue::Sentences,
        Cue::Credited,
        Cue::NameTail,
        Cue::Dateline,
        Cue::DatelineBelow,
    ];
    let line = |i: usize| units[i].span.of(text);
    let short = |i: usize, other: &[Cue]| {
        !seen[i].cues.any(other)
            && !line(i).contains(". ")
            && !line(i).ends_with(['.', '!', '?', '-', '–', '—'])
    };
    let headline = roles.iter().position(|&role| role == Role::Headline).unwrap_or_default();
    let lead = (headline..roles.len())
        .find(|&i| roles[i] == Role::Paragraph && (!short(i, &OTHER[..7]) || seen[i].words > 4))
        .unwrap_or(headline);
    let dated = |i: usize| dateline::in_line(text, units[i].span).is_some();
    let above = |i: usize| {
        roles[i] == Role::Paragraph && short(i, &OTHER) && !i.checked_sub(1).is_some_and(dated)
    };
    let mut page: Vec<usize> = (0..headline).filter(|&i| above(i)).collect();
    let below_headline = (headline + 1..lead).filter(|&i| above(i)).count();
    let page_shows = seen.get(headline).is_some_and(|seen| !seen.clean);
    if page_shows && below_headline <= MOST_ABOVE {
        page.extend((headline + 1..lead).filter(|&i| above(i)));
    }
    page.iter().for_each(|&i| roles[i] = Role::Boilerplate);
    let told = |i: &usize| roles[*i] == Role::Paragraph && seen[*i].has(Cue::Stop);
    let Some(last) = (headline..roles.len()).rfind(told) else { return };
    let authors = roles.iter().position(|&role| role == Role::Byline);
    let authors = authors.map_or_else(Vec::new, |i| byline::authors(text, units[i].span));
    let notes = |i: usize| {
        let lower = line(i).trim_start_matches(['*', '_', '(', ' ']);
        let about = |name: &ByteSpan| {
            let rest = lower.strip_prefix(name.of(text)).filter(|_| name.of(text).contains(' '));
            let does = [" is a ", " is an ", " is the ", " covers ", " reports ", " writes "];
            rest.is_some_and(|rest| does.iter().any(|does| rest.starts_with(does)))
        };
        !seen[i].has(Cue::Says) && authors.iter().any(about)
            || ["correction:", "clarification:"].iter().any(|label| opens_with(lower, label))
    };
    for (i, role) in roles.iter_mut().enumerate().skip(lead + 1) {
        let signed = || line(i).len() <= 40 && credit::is_signature(line(i));
        if i == last && credit::is_reporter_elsewhere(line(i)) || signed() {
            *role = Role::Credit;
        }
    }
    for i in lead + 1..=last {
        let note = || !seen[i].has(Cue::Quoted) && credit::is_note(line(i));
        if roles[i] == Role::Paragraph && (i == last && i > headline + 2 && notes(i) || note()) {
            roles[i] = Role::Boilerplate;
        }
    }
    let tail: Vec<usize> = (last + 1..roles.len())
        .filter(|&i| matches!(roles[i], Role::Paragraph | Role::Heading))
        .collect();
    // "Aldwick 3 Port Elm 2"
    let row = |&&i: &&usize| {
        line(i).contains(|c: char| c.is_ascii_digit()) && !seen[i].has(Cue::DateLine)
    };
    let rows = tail.iter().filter(row).count();
    // "Five Things To Know About Otto Grau": headlines of other stories.
    let title = |&i: &usize| {
        seen[i].has(Cue::TitleCase)
            && seen[i].words >= 4
            && !seen[i].cues.any(&[Cue::From100, Cue::Quoted, Cue::Credited, Cue::NameTail])
            && !line(i).contains(". ")
    };
    if tail.len() > 1 && tail.len() <= MOST_BELOW && rows == 0 && tail.iter().all(title) {
        tail.iter().for_each(|&i| roles[i] = Role::Boilerplate);
    } else if tail.len() <= MOST_BELOW && tail.iter().all(|&i| short(i, &OTHER[..7])) {
        for &i in &tail {
            if signs_off(line(i)) {
                roles[i] = Role::Credit;
            } else if page_shows {
                roles[i] = Role::Boilerplate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{STORY, words};
    use super::*;
    use crate::reader::read;

    #[test]
    fn under_a_long_menu_the_body_is_kept() {
        let menu = "Skip to content\nMenu\nSearch\nSubscribe\nSign In\nHome\nNews\nLocal\nCrime\nPolitics\nSports\nOpinion\nObituaries\nE-Edition\n";
        let title = "Harbour of Aldwick opens again two weeks after storm";
        let text = format!(
            "{menu}{menu}\nAdvertisement\n\n{title}\n\n{STORY}\nMost Popular\nBoats for sale\nA walk in the dunes\n"
        );
        let layout = read(&text);
        assert_eq!(words(&text, &layout, Role::Headline), [title]);
        assert_eq!(
            layout.of(Role::Paragraph).count(),
            3,
            "{:?}",
            words(&text, &layout, Role::Paragraph)
        );
    }

    #[test]
    fn a_story_in_one_paragraph_is_kept() {
        let menu = "Services:\n\nTides\n\nFeeds:\n\n| | |\n---|---|---\n\nGBP 1.17\n\nFront page\n\nPeople\n\nall...\n\n";
        let story = STORY.replace("\n\n", " ");
        let text = format!(
            "{menu}Harbour of Aldwick opens again two weeks after storm\n\n{story}\n\nRelated links:\n\nBus fares to rise\n\nTop stories\n\nA walk in the dunes\n"
        );
        let layout = read(&text);
        assert_eq!(words(&text, &layout, Role::Paragraph), [story.trim()]);
        assert_eq!(
            words(&text, &layout, Role::Headline),
            ["Harbour of Aldwick opens again two weeks after storm"]
        );
    }

    #[test]
    fn legal_text_is_not_the_story() {
        let page = |last: &str| {
            format!(
                "Menu\nNews\n\nHarbour of Aldwick opens again\n\nBy Jo Park\n\n{STORY}\n{last}\n"
            )
        };
        for (last, kept) in [
            (
                "We and our 90 partners keep personal data on your device, so that we can show what you like. \
                 Choose \"I agree\" if you are content with it; the choice is kept for half a year.",
                false,
            ),
            (
                "The wall of the harbour will keep personal notes of the builders, which were found in a box \
                 under the old quay, and which the museum of Aldwick has copied.",
                true,
            ),
        ] {
            let text = page(last);
            let layout = read(&text);
            let body = words(&text, &layout, Role::Paragraph);
            assert_eq!(body.contains(&last.to_string()), kept, "{body:?}");
        }
    }

    #[test]
    fn links_between_paragraphs() {
        for (middle, kept) in [
            ("[Jo Park: The wall of Aldwick will fall]", false),
            ("[The wall of Aldwick fell in May.]", true),
            (
                "Play Wall of Aldwick falls Facebook Twitter Embed\n\nWall of Aldwick falls 5:26",
                false,
            ),
            ("Mayor Wants New Wall\n\nTHE WIND\n\nMayor Wants New Wall", false),
            ("Updated Dec. 25 at 3:53 pm E.T.", false),
            ("Updated at 5:10 p.m. ET on Sunday", false),
            ("Updated figures show that 25 boats sank on Sunday.", true),
        ] {
            let text = STORY.replacen("\n\n", &format!("\n\n{middle}\n\n"), 1);
            let layout = read(&format!("Harbour of Aldwick opens again\n\n{text}"));
            let page = layout.of(Role::Boilerplate).count();
            assert_eq!(page == 0, kept, "{middle}");
            assert_eq!(layout.of(Role::Paragraph).count() == 3, !kept, "{middle}");
        }
    }

    #[test]
    fn what_stands_around_a_story() {
        let page = |above: &str, below: &str, tail: &str| {
            format!(
                "{above}\n\nHarbour of Aldwick opens again\n\nBy Lena Okafor\n\n{below}\n\n{STORY}\n{tail}\n"
            )
        };
        for (above, below, tail, kept) in [
            ("Menu\nCourts", "Halden", "Bus fares to rise\nLibrary opens late", 3),
            ("Courts", "", "Yours faithfully\nQuiller Ondaro", 5),
            ("Local / Coast", "", "This article was amended on 3 May.", 3),
            ("News", "", "Lena Okafor writes about the coast for the Courier.", 3),
            ("News", "", "Correction: the wall is six metres high, not nine.", 3),
            ("News", "", "Five Things To Know About Otto Grau\nWhy the Wall Fell in May", 3),
            ("News", "", "Nobody was hurt, the mayor said. — AFP", 4),
            ("News", "", "Nobody has asked for help. (Reuters)", 4),
            ("News", "", "Boats lie at the quay of Aldwick. (Reuters)", 3),
            ("News", "", "— Harbour (@aldwick) March 3, 2021", 3),
            ("News", "", "— Lena Okafor", 3),
            ("News", "", "Okafor reported from Halden.", 3),
            ("News", "", "CoastDesk/LO/jp\nPublished with permission.", 3),
            ("News", "", "Otto Grau is head of the Wend Trust and will leave in May.", 4),
            ("News", "", "Otto Grau is the author of nine novels and was hurt in the storm.", 4),
            ("News", "", "The writer is in hospital.", 4),
            ("News", "", "Lena Okafor will lead the harbour from May.", 4),
            ("News", "", "The wall is six metres high, not nine.", 4),
        ] {
            let text = page(above, below, tail);
            let found = words(&text, &read(&text), Role::Paragraph);
            assert_eq!(found.len(), kept, "{found:?}");
        }
    }
}
