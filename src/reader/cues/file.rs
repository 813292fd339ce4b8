//! Cues that need the rest of the file: position, neighbours, repetition, words in common with the
//! prose.

use super::super::lines::{Mark, Unit};
use super::super::{byline, credit, dateline, opens_with};
use super::line::{is_address, signs_post};
use super::phrases::LIST_HEADS;
use super::vocabulary::{LongerWords, Repeats, Share, Vocabulary};
use super::{Cue, Cues, UnitCues};

/// Adds the cues that depend on the rest of the file to those of each unit by itself.
pub fn look(text: &str, units: &[Unit], longer: LongerWords, seen: &mut [UnitCues]) {
    no_sentences(text, units, seen);
    signed_off(text, units, seen);
    let file = File::new(text, units, longer, seen);
    let mut walk = Walk::default();
    for (i, seen) in seen.iter_mut().enumerate() {
        if file.prose[i] || file.title == Some(i) && file.title == file.best_title {
            walk.listed = false;
        }
        file.place(i, &mut seen.cues);
        file.neighbours(i, &walk, &mut seen.cues);
        file.echoes(i, &mut seen.cues);
        seen.clean = file.clutter == 0
            && !seen.cues.any(&[
                Cue::Clutter,
                Cue::Solicits,
                Cue::SellingMore,
                Cue::CreditLine,
                Cue::Bars,
            ]);
        walk.pass(&file, i);
    }
}

/// Removes [`Cue::Capitals`] where most of the prose is in capitals, and [`Cue::Stop`] from lines
/// in capitals elsewhere: they are headings, not sentences. Also removes it from a short first line
/// with the date or the byline right below it, since some agencies end headlines with a stop, and from
/// one that ends in an abbreviation above a long sentence: "Banker charged in U.S."
fn no_sentences(text: &str, units: &[Unit], seen: &mut [UnitCues]) {
    let prose = |s: &&UnitCues| is_prose(s.cues);
    let all = seen.iter().filter(prose).count();
    let loud = seen.iter().filter(prose).filter(|s| s.has(Cue::Capitals)).count();
    for seen in seen.iter_mut().filter(|s| s.has(Cue::Capitals)) {
        seen.cues.set(if loud * 2 > all { Cue::Capitals } else { Cue::Stop }, false);
    }
    if let [first, second, ..] = seen {
        let line = units[0].span.of(text);
        let titled = || {
            ends_in_initials(line)
                && second.has(Cue::Stop)
                && second.has(Cue::From100)
                && first.words >= 4
                && !first.cues.any(&[Cue::From100, Cue::Sentences, Cue::Auxiliary, Cue::Stamp])
        };
        if second.cues.any(&[Cue::DateLine, Cue::ByLine, Cue::NameLine]) || titled() {
            first.cues.set(Cue::Stop, false);
        }
    }
}

/// "Banker charged with fraud in U.S."
fn ends_in_initials(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    last.len() >= 4
        && last.as_bytes().chunks(2).all(|pair| pair[0].is_ascii_uppercase() && pair[1..] == *b".")
}

/// Makes the last sentences of a story prose, where an agency signs behind them: "…, officials said.
/// — AFP". They look like a caption and its credit.
fn signed_off(text: &str, units: &[Unit], seen: &mut [UnitCues]) {
    const SIGNED: [Cue; 3] = [Cue::Credited, Cue::CreditLine, Cue::NameTail];
    let last = seen.iter().rposition(|seen| is_prose(seen.cues)).unwrap_or_default();
    for i in last..seen.len() {
        let told = seen[i].cues.any(&[Cue::Says, Cue::Auxiliary])
            || seen[i].has(Cue::Verb) && !seen[i].has(Cue::Depicts);
        if seen[i].cues.any(&SIGNED) && told && credit::sign_off(units[i].span.of(text)).is_some() {
            SIGNED.iter().for_each(|&cue| seen[i].cues.set(cue, false));
            seen[i].cues.set(Cue::Stop, true);
            seen[i].credit_tail = None;
        }
    }
}

/// Facts about the whole file, gathered before the second pass.
struct File<'t> {
    text: &'t str,
    units: &'t [Unit],
    /// The cues of each unit by itself.
    own: Vec<Cues>,
    prose: Vec<bool>,
    /// The first unit of prose.
    first: usize,
    /// Number of units that are clutter.
    clutter: usize,
    /// The file holds buttons and links.
    page: bool,
    /// Most units have a blank line before them.
    blanks: bool,
    title: Option<usize>,
    best_title: Option<usize>,
    /// Which units a dateline opens.
    datelines: Vec<bool>,
    /// By unit: see [`Cue::Siblings`].
    siblings: Vec<bool>,
    /// By unit: whether it has an author or a date.
    signs: Vec<bool>,
    /// The first unit below the only gap at the top.
    gap: usize,
    repeats: Repeats<'t>,
    shares: Vec<Option<Share>>,
    vocabulary: Vocabulary,
}

/// State of the second pass, from the units above the current one.
#[derive(Default)]
struct Walk {
    /// Below the heading of a list of links ("Most read"), and no prose since.
    listed: bool,
    /// The last two units that are not clutter.
    last: Option<usize>,
    second_last: Option<usize>,
}

impl Walk {
    fn pass(&mut self, file: &File, i: usize) {
        let words = file.words(i);
        let heads = || LIST_HEADS.iter().any(|head| opens_with(words, head));
        self.listed = !file.prose[i] && (self.listed || words.len() <= 60 && heads());
        if !file.own[i].has(Cue::Clutter) {
            self.second_last = self.last;
            self.last = Some(i);
        }
    }
}

impl<'t> File<'t> {
    fn new(text: &'t str, units: &'t [Unit], longer: LongerWords, seen: &[UnitCues]) -> Self {
        let n = units.len();
        let own: Vec<Cues> = seen.iter().map(|s| s.cues).collect();
        let prose: Vec<bool> = own.iter().map(|&cues| is_prose(cues)).collect();
        // The counters of a gallery ("2 of 4") and what is below a post belong to the article.
        let counts = |i: usize| {
            let words = units[i].span.of(text);
            own[i].has(Cue::Slot) && words.contains(|c: char| c.is_ascii_digit())
                || signs_post(words)
        };
        let clutter = (0..n).filter(|&i| is_clutter(own[i]) && !counts(i)).count();
        let vocabulary =
            Vocabulary::of(longer, |i| prose[i] && !own[i].any(&[Cue::You, Cue::Selling]));
        let no_title = [
            Cue::Clutter,
            Cue::Stop,
            Cue::DateLine,
            Cue::ByLine,
            Cue::NameLine,
            Cue::Credited,
            Cue::From160,
        ];
        // The last of the first three units of prose; without prose, the fourth unit of all.
        let lead = (0..n).filter(|&i| prose[i]).take(3).last().unwrap_or(3);
        // A web address repeats the words of the headline, but is not a headline.
        let address = |i: usize| is_address(units[i].span.of(text));
        let shares: Vec<Option<Share>> =
            (0..n).map(|i| if address(i) { None } else { vocabulary.share(i, lead) }).collect();
        // A title shares words with the text.
        let strange = |i: usize| shares[i].is_some_and(|share| share.said == 0);
        let page = clutter >= 2 && clutter * 20 >= n;
        // On a page with menus, a sentence that shares no words with the prose belongs to the page.
        let told = |&i: &usize| {
            prose[i] && !(page && (own[i].any(&[Cue::You, Cue::Notice]) || is_foreign(shares[i])))
        };
        let first = (0..n).find(told).or_else(|| prose.iter().position(|&p| p)).unwrap_or(n);
        let may =
            |i: &usize| seen[*i].words >= 4 && own[*i].has(Cue::From15) && !own[*i].any(&no_title);
        let titles = || (0..first).filter(may);
        // Half of its words occur in the text; a short line has too few words to decide.
        let related = |&i: &usize| {
            shares[i]
                .is_some_and(|share| share.said * 2 >= share.all || share.lead * 3 >= share.all)
        };
        let title = titles()
            .find(|&i| !page && !is_foreign(shares[i]))
            .or_else(|| titles().find(related))
            .or_else(|| titles().find(|&i| !is_foreign(shares[i])))
            .or_else(|| titles().find(|&i| !strange(i)));
        let signs: Vec<bool> = (0..n)
            .map(|j| own[j].any(&SIGNS) || byline::is_label(units[j].span.of(text)))
            .collect();
        let byline = |i: usize| signs[i + 1..n.min(i + 4)].contains(&true);
        let worth = |i: usize| {
            let share = shares[i].unwrap_or_default();
            let said = share.said.min(MOST_SAID) as i32;
            3 * said - 2 * (share.all - share.said) as i32 + if byline(i) { 3 } else { 0 }
        };
        let best_title = titles()
            .filter(|&i| shares[i].is_some_and(|share| share.said > 0))
            .max_by_key(|&i| (worth(i), std::cmp::Reverse(i)));
        // A dateline opens the story or nothing; a short line that it opens has a day in it.
        let opens = |i: usize| {
            let found = dateline::find(text, units[i].span);
            found.is_some_and(|dateline| own[i].has(Cue::From60) || dateline.date.is_some())
        };
        let datelines = (0..n).map(|i| i <= lead && own[i].has(Cue::From30) && opens(i)).collect();
        File {
            text,
            units,
            first,
            clutter,
            page,
            blanks: units.iter().filter(|unit| unit.blank_before).count() * 2 > n,
            title,
            best_title,
            datelines,
            signs,
            gap: gap(units),
            siblings: siblings(units, &own, &prose, first),
            repeats: Repeats::of(text, units),
            shares,
            vocabulary,
            own,
            prose,
        }
    }

    fn words(&self, i: usize) -> &'t str {
        self.units[i].span.of(self.text)
    }

    /// The next unit, skipping at most a few units of clutter.
    fn next(&self, i: usize) -> Option<usize> {
        (i + 1..self.own.len().min(i + 6)).find(|&j| !self.own[j].has(Cue::Clutter))
    }

    /// Could be one of a list of links.
    fn is_short(&self, i: usize) -> bool {
        !self.prose[i] && !self.own[i].any(&[Cue::From100, Cue::Quoted, Cue::Credited])
    }

    /// Half of its longer words or more occur in the prose.
    fn is_related(&self, i: usize) -> bool {
        self.shares[i].is_some_and(|share| share.said * 2 >= share.all)
    }

    fn place(&self, i: usize, cues: &mut Cues) {
        let own = self.own[i];
        let sure = self.title.filter(|_| self.title == self.best_title);
        let strange = sure.is_some_and(|title| title != i) && is_foreign(self.shares[i]);
        cues.set(Cue::First, i == 0 && !self.page && !strange);
        cues.set(Cue::SureTitle, sure == Some(i));
        cues.set(Cue::BelowTitle, i < self.first && sure.is_some_and(|title| i > title));
        cues.set(Cue::FirstOfPage, i == 0 && self.page);
        cues.set(Cue::BeforeProse, i < self.first);
        cues.set(Cue::FirstTitle, self.title == Some(i));
        cues.set(Cue::BestTitle, self.best_title == Some(i));
        let n = self.own.len();
        cues.set(Cue::BylineBelow, self.signs[i + 1..n.min(i + 4)].contains(&true));
        cues.set(Cue::Dateline, self.datelines[i]);
        cues.set(Cue::DatelineBelow, (i + 1..n.min(i + 9)).any(|j| self.datelines[j]));
        cues.set(Cue::Siblings, self.siblings[i]);
        cues.set(Cue::AboveGap, i > 0 && i < self.gap);
        cues.set(Cue::Joined, self.blanks && !self.units[i].blank_before);
        cues.set(Cue::Fragment, self.page && !own.any(&[Cue::Stop, Cue::Question]));
    }

    fn neighbours(&self, i: usize, walk: &Walk, cues: &mut Cues) {
        let n = self.own.len();
        let before = i.checked_sub(1);
        let after = Some(i + 1).filter(|&j| j < n);
        let next = self.next(i);
        // A line that interrupts the text over and over does not count as clutter around a unit.
        let clutter = |j: usize| {
            is_clutter(self.own[j])
                && !(j > self.first && self.repeats.is_slot(self.words(j)))
                && !signs_post(self.words(j))
        };
        let short = |j: Option<usize>| j.is_some_and(|j| self.is_short(j));
        let run = match (short(walk.last), short(next)) {
            (true, true) => true,
            (true, false) => short(walk.second_last),
            (false, true) => short(next.and_then(|next| self.next(next))),
            (false, false) => false,
        };
        cues.set(Cue::ProseBefore, walk.last.is_some_and(|j| self.prose[j]));
        cues.set(Cue::ProseAfter, next.is_some_and(|j| self.prose[j]));
        cues.set(Cue::ClutterAfter, after.is_some_and(clutter));
        let has = |j: Option<usize>, cue| j.is_some_and(|j| self.own[j].has(cue));
        let names = |j: Option<usize>| {
            has(j, Cue::Names) && !has(j, Cue::Clutter) && !has(j, Cue::CreditLine)
        };
        cues.set(Cue::CreditAfter, has(after, Cue::CreditLine));
        let beside = has(before, Cue::CreditLine) || has(after, Cue::CreditLine);
        let own = self.own[i];
        let shows = own.any(&[Cue::Depicts, Cue::Pictured])
            || !own.has(Cue::Stop)
            || !own.has(Cue::Auxiliary);
        // A full sentence with a reporting verb or a quotation is text, not a caption.
        let told = own.has(Cue::Stop) && own.any(&[Cue::Says, Cue::Quoted]);
        let other = told || own.any(&[Cue::Clutter, Cue::CreditLine, Cue::DateLine, Cue::ByLine]);
        cues.set(Cue::CreditBeside, beside && shows && !other);
        cues.set(Cue::NamesBefore, names(before));
        cues.set(Cue::SlotBefore, has(before, Cue::Slot));
        cues.set(Cue::InRun, self.is_short(i) && run);
        cues.set(Cue::Listed, walk.listed);
    }

    fn echoes(&self, i: usize, cues: &mut Cues) {
        let words = self.words(i);
        let repeated = self.repeats.is_repeated(words);
        let share = self.shares[i].unwrap_or_default();
        let known = self.shares[i].is_some();
        cues.set(Cue::Repeated, repeated && (i >= self.first || words.len() <= 40));
        cues.set(Cue::Echo, !repeated && self.repeats.opens_another(words));
        cues.set(Cue::Related, self.is_related(i));
        cues.set(Cue::RelatedAll, known && share.said * 4 >= share.all * 3);
        cues.set(Cue::LeadRelated, known && share.lead * 3 >= share.all);
        let said_next = || {
            self.next(i).is_some_and(|next| self.prose[next] && self.vocabulary.share_word(i, next))
        };
        cues.set(Cue::SaidNext, !self.prose[i] && !self.own[i].has(Cue::From160) && said_next());
        cues.set(Cue::Foreign, is_foreign(self.shares[i]));
        const ENDS: [Cue; 6] =
            [Cue::Stop, Cue::Question, Cue::Colon, Cue::TitleCase, Cue::Capitals, Cue::Clutter];
        cues.set(
            Cue::LongFragment,
            self.own[i].has(Cue::From60) && i > self.first && !self.own[i].any(&ENDS),
        );
    }
}

/// Cues of lines below a headline.
const SIGNS: [Cue; 4] = [Cue::DateLine, Cue::ByLine, Cue::NameLine, Cue::Stamp];

/// Cap on the number of shared words when possible titles are compared.
const MOST_SAID: u32 = 5;

/// Hardly any of its longer words occur in the prose.
fn is_foreign(share: Option<Share>) -> bool {
    share.is_some_and(|share| share.said * 5 < share.all)
}

/// The first unit below the only gap of the file; 0 if there is no gap near the top, or more than
/// one.
fn gap(units: &[Unit]) -> usize {
    const TOP: usize = 8;
    let mut gaps = (1..units.len()).filter(|&i| units[i].gap_before);
    let first = gaps.next().filter(|&i| i <= TOP).unwrap_or(0);
    if gaps.next().is_some() { 0 } else { first }
}

/// By unit: see [`Cue::Siblings`].
fn siblings(units: &[Unit], own: &[Cues], prose: &[bool], first: usize) -> Vec<bool> {
    const OTHER: [Cue; 7] = [
        Cue::From100,
        Cue::Clutter,
        Cue::CreditLine,
        Cue::DateLine,
        Cue::ByLine,
        Cue::Credited,
        Cue::Solicits,
    ];
    const KINDS: [Cue; 5] = [Cue::Question, Cue::TitleCase, Cue::Capitals, Cue::Item, Cue::Stop];
    let shape = |i: usize| {
        let heads =
            i > first && !prose[i] && !own[i].any(&OTHER) && prose.get(i + 1) == Some(&true);
        let kinds = KINDS
            .iter()
            .enumerate()
            .map(|(bit, &kind)| usize::from(own[i].has(kind)) << bit)
            .sum::<usize>();
        heads.then_some(kinds << 1 | usize::from(units[i].mark == Mark::Title))
    };
    let shapes: Vec<Option<usize>> = (0..own.len()).map(shape).collect();
    let mut counts = [0usize; 64];
    shapes.iter().flatten().for_each(|&shape| counts[shape] += 1);
    shapes.iter().map(|shape| shape.is_some_and(|shape| counts[shape] >= 3)).collect()
}

fn is_clutter(cues: Cues) -> bool {
    cues.any(&[Cue::Clutter, Cue::Solicits])
}

/// A sentence or more that is not a caption, clutter or a date.
fn is_prose(cues: Cues) -> bool {
    const OTHER: [Cue; 7] = [
        Cue::Clutter,
        Cue::Solicits,
        Cue::Credited,
        Cue::CreditLine,
        Cue::Reporting,
        Cue::DateLine,
        Cue::SellingMore,
    ];
    let speech = cues.any(&[Cue::Quoted, Cue::Says]);
    let long = cues.has(Cue::From60) || speech && cues.has(Cue::From30);
    cues.has(Cue::Stop) && long && (!cues.any(&OTHER) || speech && cues.has(Cue::From100))
}

#[cfg(test)]
mod tests {
    use super::super::super::lines;
    use super::super::look;
    use super::*;

    const PAGE: &str = "World\nHarbour of Aldwick opens again two weeks after storm\nHarbour of Aldwick opens again two weeks after storm\n\
        By Jo Park\nThe harbour of Aldwick was opened again on Monday, two weeks after a storm had broken its northern wall.\n\
        Advertisement\nHow the storm began\nAdvertisement\nFishermen said the storm came from the west, and that the harbour had no warning of it.\n\
        Most read\nBus fares to rise\nLibrary opens\nSwimming pool closed\nShare\n";

    fn has(line: usize, cue: Cue) -> bool {
        look(PAGE, &lines::units(PAGE))[line].has(cue)
    }

    #[test]
    fn what_the_file_says_of_a_line() {
        for (line, cue, expected) in [
            (0, Cue::FirstOfPage, true),
            (0, Cue::FirstTitle, false),
            (1, Cue::FirstTitle, true),
            (1, Cue::Related, true),
            (3, Cue::BeforeProse, true),
            (6, Cue::ProseBefore, true),
            (6, Cue::ProseAfter, true),
            (6, Cue::InRun, false),
            (6, Cue::Listed, false),
            (7, Cue::Repeated, true),
            (10, Cue::Listed, true),
            (11, Cue::InRun, true),
        ] {
            assert_eq!(has(line, cue), expected, "line {line} {cue:?}");
        }
    }

    #[test]
    fn capitals_among_small_letters() {
        let seen = |text: &str, line: usize, cue| look(text, &lines::units(text))[line].has(cue);
        let heads = "STORM SINKS NINE BOATS.\nNine boats sank in a storm on Friday, the harbour master of Aldwick said.\n";
        assert!(seen(heads, 0, Cue::Capitals) && !seen(heads, 0, Cue::Stop));
        let wire = heads.to_uppercase();
        assert!(!seen(&wire, 0, Cue::Capitals) && seen(&wire, 1, Cue::Stop));
    }
}
