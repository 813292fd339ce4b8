//! From the roles of units to the parts of an article: corrects roles that cannot be right
//! together, separates credits from captions, and reads authors and dates.

mod body;
mod dialogue;
mod headings;
mod opening;
mod pictures;
mod title;

use std::cmp::Reverse;

use jiff::civil::Date;

use super::cues::{Cue, DateLine, UnitCues, is_post};
use super::lines::Unit;
use super::{Block, Dateline, Layout, PartialDate, Published, Role, byline, credit, dateline};
use crate::text::span::ByteSpan;
use crate::text::token::is_space;
use pictures::opens_with_question_word;

/// The parts of an article, of whose units the model says that they have `roles`.
pub fn lay_out(text: &str, units: &[Unit], seen: &[UnitCues], roles: &[Role]) -> Layout {
    let roles = corrected(text, units, seen, roles.to_vec());
    let (dateline, line) = dateline_of(text, units, seen, &roles);
    let mut layout = Layout { dateline, ..Layout::default() };
    let printed = published(seen, &roles);
    layout.published =
        printed.map(|(i, date)| Published { span: units[i].span, date }).or_else(|| {
            let dateline = layout.dateline.as_ref()?;
            let PartialDate { year, month, day } = dateline.date?;
            Some(Published { span: dateline.span, date: Date::new(year?, month, day).ok()? })
        });
    layout.updated = updated(seen, &roles, layout.published.map(|p| p.date))
        .map(|(i, date)| Published { span: units[i].span, date });
    let printed = printed.map(|(at, _)| at);
    layout.blocks = blocks(text, units, seen, &roles, printed, &layout);
    read_authors(text, &mut layout);
    // A dateline in a line of its own opens the first paragraph, as any other does.
    if let Some(at) = line {
        layout.blocks[at + 1].span.start = layout.blocks[at].span.start;
        layout.blocks.remove(at);
    }
    part_signatures(text, &mut layout);
    layout
}

/// Corrects roles that cannot be right together; each step goes by those before it.
fn corrected(text: &str, units: &[Unit], seen: &[UnitCues], mut roles: Vec<Role>) -> Vec<Role> {
    for ((unit, seen), role) in units.iter().zip(seen).zip(&mut roles) {
        *role = settled(unit.span.of(text), seen, *role);
    }
    opening::name_after_label(text, units, seen, &mut roles);
    body::keep(units, seen, &mut roles);
    headings::in_capitals(seen, &mut roles);
    headings::numbered(text, units, seen, &mut roles);
    let asks_why = |i: usize| opens_with_question_word(units[i].span.of(text));
    end_with_sentence(seen, &mut roles, asks_why);
    body::links(text, units, seen, &mut roles);
    dialogue::answer(text, units, &mut roles);
    dialogue::converse(text, units, &mut roles);
    title::sentence_is_text(text, seen, &mut roles);
    title::with_final_stop(text, units, seen, &mut roles);
    title::mark_is_no_headline(text, units, &mut roles);
    title::headline_first(text, units, seen, &mut roles);
    opening::open_with_dateline(text, units, seen, &mut roles);
    title::below_masthead(text, units, seen, &mut roles);
    title::once(text, units, seen, &mut roles);
    opening::office_below_name(text, units, &mut roles);
    opening::signed_with_agency(text, units, &mut roles);
    pictures::caption(text, units, seen, &mut roles);
    title::sentence_below(text, units, seen, &mut roles);
    title::lead_is_text(text, units, seen, &mut roles);
    headings::without_stop(text, units, seen, &mut roles);
    headings::with_final_stops(text, units, seen, &mut roles);
    body::around(text, units, seen, &mut roles);
    roles
}

/// The dateline of the first paragraph; or that in a line of its own, with the index of the line.
fn dateline_of(
    text: &str,
    units: &[Unit],
    seen: &[UnitCues],
    roles: &[Role],
) -> (Option<Dateline>, Option<usize>) {
    let Some(lead) = roles.iter().position(|&role| role == Role::Paragraph) else {
        return (None, None);
    };
    let opening = |at: usize| dateline::find(text, units[at].span);
    // "LONDON: …", "PARIS: …": an agenda, or briefs.
    let places =
        || (0..roles.len()).filter(|&at| roles[at] == Role::Paragraph && opening(at).is_some());
    let opened =
        opening(lead).filter(|found| !found.span.of(text).ends_with(':') || places().count() <= 2);
    if opened.is_some() {
        return (opened, None);
    }
    // The line above the first sentence may itself have been taken for text.
    let opens = |at: &usize| {
        roles.get(at + 1) == Some(&Role::Paragraph)
            && (seen[*at].has(Cue::DateLine) || seen[at + 1].has(Cue::Stop))
    };
    let mut lines = [lead.checked_sub(1), Some(lead)].into_iter().flatten().filter(opens);
    lines
        .find_map(|at| Some((Some(dateline::in_line(text, units[at].span)?), Some(at))))
        .unwrap_or_default()
}

/// A block for each unit, with its role among the others: one subheadline, captions with their
/// credits, publication dates; `printed` is the unit with the publication date.
fn blocks(
    text: &str,
    units: &[Unit],
    seen: &[UnitCues],
    roles: &[Role],
    printed: Option<usize>,
    layout: &Layout,
) -> Vec<Block> {
    let signed = |at: usize| {
        seen[at].has(Cue::ByLine)
            || roles[at] == Role::Published && byline::opens_with_name(text, units[at].span)
    };
    let dated_byline = printed.filter(|&at| !roles.contains(&Role::Byline) && signed(at));
    let mut subheadline = false;
    let block = |(i, (unit, &role)): (usize, (&Unit, &Role))| {
        let role = if dated_byline == Some(i) { Role::Byline } else { role };
        let mut block = Block { role, span: unit.span, credit: None };
        match role {
            Role::Caption => {
                split_credit(text, &mut block, seen[i].credit_tail.map(usize::from));
                let line = |&j: &usize| {
                    roles.get(j) == Some(&Role::Credit) && seen[j].has(Cue::CreditLine)
                };
                let beside = [i.checked_sub(1), Some(i + 1)].into_iter().flatten().find(line);
                block.credit =
                    block.credit.or(beside.map(|j| without_brackets(text, units[j].span)));
            }
            // Key points are several; the first is the standfirst, the rest stay with the text. A
            // dateline opens the first paragraph.
            Role::Subheadline if subheadline => {
                block.role = if layout.dateline.is_some() { Role::Heading } else { Role::Paragraph }
            }
            Role::Subheadline => subheadline = true,
            Role::Published
                if printed != Some(i) && layout.updated.is_none_or(|at| at.span != block.span) =>
            {
                block.role = Role::Boilerplate
            }
            _ => {}
        }
        block
    };
    units.iter().zip(roles).enumerate().map(block).collect()
}

/// Reads the authors in the first byline that names any. Other bylines are credits.
fn read_authors(text: &str, layout: &mut Layout) {
    for block in layout.blocks.iter_mut().filter(|block| block.role == Role::Byline) {
        if layout.authors.is_empty() {
            layout.authors = byline::authors(text, block.span);
        } else {
            block.role = Role::Credit;
        }
    }
}

/// Parts the author from the end of the headline, and the agency from that of the last paragraph.
fn part_signatures(text: &str, layout: &mut Layout) {
    for (role, signs) in [(Role::Headline, Role::Byline), (Role::Paragraph, Role::Credit)] {
        let Some(at) = layout.blocks.iter().rposition(|block| block.role == role) else { continue };
        let span = layout.blocks[at].span;
        let length = match role {
            Role::Paragraph => credit::sign_off(span.of(text)),
            _ => byline::behind_title(text, span).filter(|_| layout.authors.is_empty()),
        };
        let Some(length) = length else { continue };
        let kept = span.of(text)[..length].trim_end().len() as u32;
        let signature = ByteSpan::new(span.start + length as u32, span.end);
        layout.blocks[at].span.end = span.start + kept;
        layout.blocks.insert(at + 1, Block { role: signs, span: signature, credit: None });
        if signs == Role::Byline {
            layout.authors = byline::authors(text, signature);
        }
    }
}

/// Corrects a role that the model gives too often, since its training articles have few tables,
/// results and videos. Boilerplate in a file without clutter is a paragraph, and so is a long
/// sentence that shares words with the rest and does not address the reader. A line that says who
/// reported is a credit, a contact or legal text is boilerplate, and a byline must have the form of
/// one.
fn settled(text: &str, seen: &UnitCues, role: Role) -> Role {
    let named = seen.cues.any(&[Cue::ByLine, Cue::NameLine, Cue::Capitalized]);
    let says = seen.has(Cue::Stop)
        && seen.has(Cue::From160)
        && !seen.cues.any(&[Cue::Solicits, Cue::You, Cue::Foreign, Cue::Credited]);
    match role {
        // An embedded post is text, wherever it stands: "It rains. — Leeds City (@LeedsCity) March 3, 2021"
        // Its signature alone is none.
        _ if is_post(text) && text.starts_with(['—', '–']) => Role::Boilerplate,
        _ if is_post(text) => Role::Paragraph,
        Role::Paragraph | Role::Boilerplate if seen.has(Cue::Reporting) => Role::Credit,
        Role::Paragraph | Role::Boilerplate
            if seen.has(Cue::Handle) && !seen.has(Cue::Says) && credit::is_contact(text)
                || seen.has(Cue::From100) && body::is_legal(text, seen) =>
        {
            Role::Boilerplate
        }
        Role::Byline
            if named
                && (!seen.has(Cue::Capitals) || seen.cues.any(&[Cue::ByLine, Cue::NameLine])) =>
        {
            role
        }
        Role::Byline | Role::Boilerplate
            if seen.clean && !(seen.has(Cue::Notice) && seen.has(Cue::ProseBefore)) || says =>
        {
            Role::Paragraph
        }
        Role::Byline => Role::Boilerplate,
        Role::Published if seen.clean && !seen.has(Cue::DateLine) => Role::Paragraph,
        Role::Credit
            if seen.has(Cue::Stop)
                && !seen.cues.any(&[Cue::CreditLine, Cue::Reporting, Cue::Names]) =>
        {
            Role::Paragraph
        }
        _ => role,
    }
}

/// Keeps a short sentence right after a paragraph, a heading or a caption as text, even if buttons
/// stand around it: "The trial is to begin in May.", "Is the trial fair?". Only one such sentence,
/// and the last of the file.
fn end_with_sentence(seen: &[UnitCues], roles: &mut [Role], asks_why: impl Fn(usize) -> bool) {
    let own = [
        Cue::Clutter,
        Cue::Solicits,
        Cue::SellingMore,
        Cue::You,
        Cue::Command,
        Cue::Credited,
        Cue::Reporting,
        Cue::NameTail,
        Cue::Notice,
        Cue::Handle,
    ];
    let around = [Cue::Bars, Cue::Quoted, Cue::Repeated, Cue::Listed, Cue::DateLine, Cue::Capitals];
    let last = seen.len().saturating_sub(1);
    // The roles of the unit before, buttons skipped: as the model gave it, and corrected.
    let (mut before, mut kept) = (None, None);
    for (i, seen) in seen.iter().enumerate() {
        // "Why is the trial fair?" may be the title of another story.
        let asks = [Cue::Question, Cue::Auxiliary].iter().all(|&cue| seen.has(cue)) && !asks_why(i);
        let told = seen.has(Cue::Verb)
            || seen.words >= 4
                && !seen.has(Cue::TitleCase)
                && (!seen.has(Cue::Foreign) || before == Some(Role::Heading));
        let sentence = (seen.has(Cue::Stop) || asks)
            && told
            && seen.has(Cue::From15)
            && !seen.has(Cue::From160);
        let told = sentence && !seen.cues.any(&own) && !seen.cues.any(&around);
        let now = roles[i];
        let goes_on = matches!(before, Some(Role::Paragraph | Role::Heading | Role::Caption))
            || i == last && kept == Some(Role::Paragraph);
        if told && now == Role::Boilerplate && goes_on {
            roles[i] = Role::Paragraph;
        }
        if !seen.has(Cue::Clutter) {
            (before, kept) = (Some(now), Some(roles[i]));
        }
    }
}

/// Separates the credit from the end of a caption.
fn split_credit(text: &str, block: &mut Block, tail: Option<usize>) {
    let Some(tail) = tail else { return };
    let span = block.span;
    let cut = span.start + tail as u32;
    let caption = ByteSpan::new(span.start, cut)
        .of(text)
        .trim_end_matches([' ', '\n', '\u{a0}', '—', '–', '|']);
    let words = without_brackets(text, ByteSpan::new(cut, span.end));
    if caption.is_empty() {
        return;
    }
    block.credit = Some(words);
    block.span = ByteSpan::from_usize(span.start as usize, span.start as usize + caption.len());
}

/// The words of a credit: "Jo Park" of "(Jo Park)", "Getty Images (Composite)".
fn without_brackets(text: &str, span: ByteSpan) -> ByteSpan {
    let mark = |c: char| is_space(c) || matches!(c, '(' | ')' | '[' | ']' | '|' | '—' | '–');
    let raw = credit::without_handle(span.of(text));
    let start = span.start as usize + (raw.len() - raw.trim_start_matches(mark).len());
    let end = raw.trim_end_matches(mark).len();
    let own = raw.trim_start_matches(mark).contains('(') && raw[end..].starts_with(')');
    let end = span.start as usize + end + usize::from(own);
    ByteSpan::from_usize(start, start.max(end))
}

/// The unit with the publication date, at the top or right under the first lines. "Published" beats
/// a bare date, which beats "Updated".
fn published(seen: &[UnitCues], roles: &[Role]) -> Option<(usize, Date)> {
    let near = (0..seen.len().min(lead(seen, roles) + 3))
        .filter(|&i| roles[i] != Role::Caption)
        .filter_map(|i| seen[i].date.map(|(date, kind)| (kind, Reverse(i), date)));
    near.max().map(|(_, Reverse(i), date)| (i, date))
}

/// The latest update date in a line near the publication date, if it is not earlier than that. A bare
/// date right above "First published on …" is that of an update.
fn updated(seen: &[UnitCues], roles: &[Role], published: Option<Date>) -> Option<(usize, Date)> {
    let bare = |i: usize| match (seen[i].date?, seen.get(i + 1)?.date?) {
        ((date, DateLine::Bare), (_, DateLine::Published)) => {
            published.filter(|published| *published < date).map(|_| date)
        }
        _ => None,
    };
    let near = (0..seen.len().min(lead(seen, roles) + 3))
        .filter_map(|i| Some((seen[i].updated.or_else(|| bare(i))?, Reverse(i))));
    let (date, Reverse(i)) = near.max()?;
    published.is_none_or(|published| published <= date).then_some((i, date))
}

/// The first sentence of the text. A line of a menu may have the role of a paragraph, but is not a
/// sentence.
fn lead(seen: &[UnitCues], roles: &[Role]) -> usize {
    let prose = |i: &usize| {
        roles[*i] == Role::Paragraph && seen[*i].has(Cue::Stop) && seen[*i].has(Cue::From60)
    };
    (0..seen.len()).find(prose).unwrap_or(seen.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::read;

    pub fn words(text: &str, layout: &Layout, role: Role) -> Vec<String> {
        layout.of(role).map(|block| block.span.of(text).to_string()).collect()
    }

    /// An article without clutter, one line of each kind; each test changes one of them.
    pub const STORY: &str = "The harbour of Aldwick was opened again on Monday, two weeks after a storm had broken its northern wall.\n\n\
        \"We lost nine boats in one night,\" said Otto Grau, the harbour master, who has worked there since 1998.\n\n\
        The wall will be built higher, and the state is to pay for the greater part of it, the mayor said.\n";

    #[test]
    fn posts_questions_and_initials() {
        let page = |middle: &str, tail: &str| {
            let text = STORY.replacen("\n\n", &format!("\n\n{middle}\n\n"), 1);
            format!("Harbour of Aldwick opens again\n\n{text}\n{tail}\n")
        };
        for (middle, tail, kept) in [
            ("Otto Grau is glad. pic.example/Xy — Jo Park (@jopark) March 3, 2021", "", true),
            ("Otto Grau is glad, he wrote (@jopark) on March 3, 2021.", "", true),
            (
                "Was the wall too low?",
                "See more harbour posts.\n\nSubscribe to our newsletter",
                true,
            ),
            ("Why was the wall so low?", "", false),
        ] {
            // A question before clutter is text, but the title of another story is not.
            let (text, told) = match tail {
                "" => (page(middle, tail), middle),
                _ => (page("The wall is high.", &format!("{middle}\n\n{tail}")), middle),
            };
            let found = words(&text, &read(&text), Role::Paragraph);
            assert_eq!(found.contains(&told.to_string()), kept, "{found:?}");
        }
        for (first, headline) in [
            ("Bank founder Otto Grau charged with fraud in U.S.", true),
            ("Bank founder Otto Grau is charged with fraud in Aldwick.", false),
            ("He has lived with his sons in the U.S.", false),
        ] {
            let text = format!("{first}\n\n{STORY}");
            assert_eq!(read(&text).of(Role::Headline).count() == 1, headline, "{text}");
        }
    }

    #[test]
    fn credits_of_captions() {
        for (caption, credit) in [
            ("Otto Grau, left, at the quay in May. (Jo Park/Courier) @jopark", "Jo Park/Courier"),
            ("Otto Grau, left, at the quay in May. Source: BoatCourier", "Source: BoatCourier"),
        ] {
            let text = format!("Harbour opens again\n\n{caption}\n\n{STORY}");
            let layout = read(&text);
            let found = layout.of(Role::Caption).find_map(|block| block.credit);
            assert_eq!(found.map(|span| span.of(&text)), Some(credit), "{text}");
        }
    }

    #[test]
    fn credits_are_parted_from_captions() {
        for (caption, words_of, credit) in [
            (
                "Fishing boats lie at the quay of Aldwick on Monday. (AP Photo/Jo Park)",
                "Fishing boats lie at the quay of Aldwick on Monday.",
                "AP Photo/Jo Park",
            ),
            (
                "Fishing boats lie at the quay of Aldwick. Photo by Jo Park /AFP via Getty Images",
                "Fishing boats lie at the quay of Aldwick.",
                "Photo by Jo Park /AFP via Getty Images",
            ),
            (
                "Fishing boats lie at the quay of Aldwick | Jo Park/AFP",
                "Fishing boats lie at the quay of Aldwick",
                "Jo Park/AFP",
            ),
        ] {
            let text = format!(
                "Harbour of Aldwick opens again two weeks after storm\n{caption}\n\n\n{STORY}"
            );
            let layout = read(&text);
            let captions: Vec<_> = layout
                .of(Role::Caption)
                .map(|c| (c.span.of(&text), c.credit.map(|c| c.of(&text))))
                .collect();
            assert_eq!(captions, [(words_of, Some(credit))]);
        }
    }

    #[test]
    fn published_beats_updated() {
        let text = format!(
            "Harbour of Aldwick opens again two weeks after storm\nBy Jo Park\nUpdated May 4, 2021\nPublished May 3, 2021\n\n{STORY}"
        );
        let layout = read(&text);
        assert_eq!(layout.published.map(|p| p.date.to_string()).as_deref(), Some("2021-05-03"));
        assert_eq!(words(&text, &layout, Role::Byline), ["By Jo Park"]);
        assert_eq!(layout.updated.map(|p| p.date.to_string()).as_deref(), Some("2021-05-04"));
        assert_eq!(
            words(&text, &layout, Role::Published),
            ["Updated May 4, 2021", "Published May 3, 2021"]
        );
    }

    #[test]
    fn a_dateline_lies_in_the_first_paragraph() {
        for dateline in [
            "ALDWICK, May 3 (Reuters) - ",
            "CAIRO, May 3, 2021\n(Reuters) - ",
            "ALDWICK, Maine 2021-05-03\n\n",
        ] {
            let text = format!(
                "Harbour of Aldwick opens again two weeks after storm\n\n{dateline}{STORY}"
            );
            let layout = read(&text);
            let paragraph = layout.of(Role::Paragraph).next().map(|p| p.span);
            let found = layout.dateline.as_ref().map(|d| d.span);
            assert!(
                paragraph.zip(found).is_some_and(|(paragraph, found)| paragraph.covers(found)),
                "{dateline}"
            );
        }
    }

    #[test]
    fn one_short_sentence_ends_a_paragraph() {
        const SENTENCE: &[Cue] = &[Cue::Stop, Cue::Verb, Cue::From15, Cue::From30];
        let long = [SENTENCE, &[Cue::From60, Cue::From100, Cue::From160]].concat();
        let sells = [SENTENCE, &[Cue::Solicits]].concat();
        let (text, other) = (Role::Paragraph, Role::Boilerplate);
        for (lines, given, expected) in [
            (vec![SENTENCE, SENTENCE], vec![text, other], vec![text, text]),
            (vec![SENTENCE; 4], vec![text, other, other, other], vec![text, text, other, other]),
            (vec![SENTENCE; 4], vec![text, other, text, other], vec![text; 4]),
            (vec![SENTENCE, &long], vec![text, other], vec![text, other]),
            (vec![SENTENCE, &sells], vec![text, other], vec![text, other]),
            (vec![SENTENCE, &[Cue::From15]], vec![text, other], vec![text, other]),
            (vec![SENTENCE; 2], vec![other, other], vec![other, other]),
            (vec![], vec![], vec![]),
        ] {
            let mut seen = vec![UnitCues::default(); lines.len()];
            for (seen, cues) in seen.iter_mut().zip(&lines) {
                cues.iter().for_each(|&cue| seen.cues.set(cue, true));
            }
            let mut roles = given.clone();
            end_with_sentence(&seen, &mut roles, |_| false);
            assert_eq!(roles, expected, "{lines:?} {given:?}");
        }
    }

    #[test]
    fn a_sentence_before_buttons_is_text() {
        const LONG: &str = "Subscribe to our newsletter and get the news of Aldwick, its harbour and its boats in your mail every \
            morning, free of charge, with offers from our partners, which you can stop at any time.";
        let page = |last: &str, after: &str| {
            format!(
                "Home\nNews\nWeather\n\nHarbour of Aldwick opens again two weeks after storm\n3 May 2021\nShare\n\n{STORY}\n{last}\n\n{after}\nAdvertisement\n"
            )
        };
        for (last, after, kept) in [
            (
                "The trial is expected to begin on 2 September.",
                "Read more\nBus fares to rise\nLibrary opens",
                true,
            ),
            ("Get the news of Aldwick in your mail every day.", "Sign up\nLog in", false),
            (LONG, "Sign up\nLog in", false),
        ] {
            let text = page(last, after);
            let layout = read(&text);
            assert_eq!(
                words(&text, &layout, Role::Paragraph).contains(&last.to_string()),
                kept,
                "{last}"
            );
        }
    }
}
