//! What the rest of the file says of a unit: its place, its neighbours, what is repeated, what the prose speaks of.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use super::super::lines::Unit;
use super::phrases::LIST_HEADS;
use super::{Cue, Cues, Seen};
use crate::text::token::is_space;

pub fn look(text: &str, units: &[Unit], seen: &mut [Seen]) {
    let n = units.len();
    let prose: Vec<bool> = seen.iter().map(|s| is_prose(s.cues)).collect();
    let first = prose.iter().position(|&p| p).unwrap_or(n);
    let last = prose.iter().rposition(|&p| p).unwrap_or(n);
    let own: Vec<Cues> = seen.iter().map(|s| s.cues).collect();
    let clutter = |i: usize| own[i].any(&[Cue::Clutter, Cue::Solicits]);
    let count = (0..n).filter(|&i| clutter(i)).count();
    let page = count >= 2 && count * 20 >= n;
    let blanks = units.iter().filter(|unit| unit.blank_before).count() * 2 > n;
    let repeated = repeated(text, units);
    let vocabulary = Vocabulary::of(text, units, &prose, &own);
    let openings = openings(text, units);
    // An article all in capitals says nothing by them.
    let all_capitals = (0..n).filter(|&i| prose[i] && own[i].has(Cue::Capitals)).count() * 2 > prose.iter().filter(|&&p| p).count();
    let leads = prose.iter().enumerate().filter(|&(_, &p)| p).map(|(i, _)| i).take(3).last().unwrap_or(0);
    let short = |i: usize| !prose[i] && !own[i].any(&[Cue::From100, Cue::Quoted, Cue::Credited]);
    let sells = |i: usize| clutter(i) || own[i].any(&[Cue::SellingMore, Cue::Command]);
    let passed = |i: &usize| !own[*i].has(Cue::Clutter);
    let mut listed = false;
    let (mut shown, mut shown_before) = (None, None);
    let shares: Vec<Option<Share>> = (0..n).map(|i| vocabulary.share(units[i].span.of(text), i, leads)).collect();
    let said_first = |i: usize| shares[i].is_some_and(|share| share.lead * 3 >= share.all);
    let other = [Cue::Clutter, Cue::Stop, Cue::DateLine, Cue::ByLine, Cue::NameLine, Cue::Credited, Cue::From160];
    let title = |i: &usize| seen[*i].words >= 4 && own[*i].has(Cue::From15) && !own[*i].any(&other);
    let title = (0..first).find(title);
    for i in 0..n {
        let before = i.checked_sub(1);
        let after = Some(i + 1).filter(|&j| j < n);
        let next = (i + 1..n.min(i + 6)).find(passed);
        let frame = |j: usize| own[j].any(&[Cue::ByLine, Cue::DateLine]);
        if prose[i] {
            listed = false;
        }
        let words = units[i].span.of(text);
        let share = shares[i];
        let twice = repeated.get(words).is_some_and(|&k| k > 1);
        let around = (i.saturating_sub(2)..n.min(i + 3)).filter(|&j| j != i && sells(j)).count();
        let second = next.and_then(|next| (next + 1..n.min(next + 6)).find(passed));
        let run = short(i)
            && match (shown.is_some_and(short), next.is_some_and(short)) {
                (true, true) => true,
                (true, false) => shown_before.is_some_and(short),
                (false, true) => second.is_some_and(short),
                (false, false) => false,
            };
        let cues = [
            (Cue::Capitals, own[i].has(Cue::Capitals) && !all_capitals),
            (Cue::First, i == 0 && !page),
            (Cue::FirstOfPage, i == 0 && page),
            (Cue::BeforeProse, i < first),
            (Cue::FirstTitle, title == Some(i)),
            (Cue::AfterProse, i > last),
            (Cue::Last, i + 1 == n),
            (Cue::Joined, blanks && !units[i].blank_before),
            (Cue::ProseBefore, shown.is_some_and(|j: usize| prose[j])),
            (Cue::ProseAfter, next.is_some_and(|j| prose[j])),
            (Cue::ClutterBefore, before.is_some_and(clutter)),
            (Cue::ClutterAfter, after.is_some_and(clutter)),
            (Cue::CreditBeside, [before, after].into_iter().flatten().any(|j| own[j].has(Cue::CreditLine))),
            (Cue::FrameAfter, (i + 1..n.min(i + 3)).any(frame)),
            (Cue::InRun, run),
            (Cue::AmongClutter, around >= 2),
            (Cue::Listed, listed),
            (Cue::Repeated, twice && words.len() <= 40),
            (Cue::RepeatedTitle, twice && words.len() > 40),
            (Cue::Echo, !twice && opening(words).is_some_and(|hash| openings.get(&hash).is_some_and(|&k| k > 1))),
            (Cue::Related, share.is_some_and(|share| share.said * 2 >= share.all)),
            (Cue::LeadRelated, said_first(i)),
            (Cue::Foreign, share.is_some_and(|share| share.said * 5 < share.all)),
            (Cue::Fragment, page && !own[i].any(&[Cue::Stop, Cue::Question])),
            (Cue::PageSentence, page && own[i].has(Cue::Stop)),
        ];
        for (cue, holds) in cues {
            seen[i].cues.set(cue, holds);
        }
        let lower = if words.len() <= 60 { words.to_lowercase() } else { String::new() };
        listed = !prose[i] && (listed || !lower.is_empty() && LIST_HEADS.iter().any(|head| lower.starts_with(head)));
        if passed(&i) {
            shown_before = shown;
            shown = Some(i);
        }
    }
}

/// A sentence or more, and no caption, clutter or date.
fn is_prose(cues: Cues) -> bool {
    let other = [
        Cue::Clutter,
        Cue::Solicits,
        Cue::Credited,
        Cue::CreditLine,
        Cue::Reporting,
        Cue::DateLine,
        Cue::SellingMore,
    ];
    let speech = cues.any(&[Cue::Quoted, Cue::Says]);
    cues.has(Cue::Stop) && (cues.has(Cue::From60) || speech && cues.has(Cue::From30)) && (!cues.any(&other) || speech && cues.has(Cue::From100))
}

type Hashed<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// How often each text of up to 160 bytes stands in the file.
fn repeated<'t>(text: &'t str, units: &[Unit]) -> Hashed<&'t str, u32> {
    let mut seen = Hashed::default();
    for unit in units.iter().filter(|unit| unit.span.len() <= 160) {
        *seen.entry(unit.span.of(text)).or_insert(0) += 1;
    }
    seen
}

/// How many units open with each six words.
fn openings(text: &str, units: &[Unit]) -> Hashed<u64, u32> {
    let mut openings = Hashed::default();
    for hash in units.iter().filter_map(|unit| opening(unit.span.of(text))) {
        *openings.entry(hash).or_insert(0) += 1;
    }
    openings
}

/// The first six words of a text, hashed.
fn opening(text: &str) -> Option<u64> {
    let mut words = text.split(is_space).filter(|word| !word.is_empty());
    let mut hasher = DefaultHasher::new();
    for _ in 0..6 {
        words.next()?.hash(&mut hasher);
    }
    Some(hasher.finish())
}

/// The longer words of the prose, and the unit that says each first, and another that does.
struct Vocabulary(Hashed<u64, (u32, u32)>);

/// How many longer words a text has, and how many of them other units of prose say.
#[derive(Clone, Copy, Default)]
struct Share {
    all: usize,
    said: usize,
    /// In the first units of prose.
    lead: usize,
}

impl Vocabulary {
    fn of(text: &str, units: &[Unit], prose: &[bool], cues: &[Cues]) -> Self {
        let mut said: Hashed<u64, (u32, u32)> = Hashed::default();
        for (i, unit) in units.iter().enumerate().filter(|&(i, _)| prose[i] && !cues[i].any(&[Cue::You, Cue::Selling])) {
            for word in content_words(unit.span.of(text)) {
                let by = said.entry(word).or_insert((i as u32, i as u32));
                if by.0 == by.1 {
                    by.1 = i as u32;
                }
            }
        }
        Vocabulary(said)
    }

    /// The share of unit `i`, whose text is `words`; none with under three longer words.
    fn share(&self, words: &str, i: usize, leads: usize) -> Option<Share> {
        let mut share = Share::default();
        for word in content_words(words) {
            share.all += 1;
            let Some(&(first, second)) = self.0.get(&word) else { continue };
            let other = if first == i as u32 { second } else { first };
            share.said += usize::from(other != i as u32);
            share.lead += usize::from(other != i as u32 && other as usize <= leads);
        }
        (share.all >= 3).then_some(share)
    }
}

/// The words of five letters and more in the first bytes of a text, hashed without their case.
fn content_words(text: &str) -> impl Iterator<Item = u64> {
    const HEAD: usize = 400;
    let mut at = 0;
    text.split(move |c: char| is_space(c) || matches!(c, '-' | '—' | '/'))
        .take_while(move |word| {
            at += word.len() + 1;
            at <= HEAD
        })
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .map(|word| word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word))
        .filter(|word| word.len() >= 5)
        .map(|word| {
            let mut hasher = DefaultHasher::new();
            for c in word.chars().flat_map(char::to_lowercase) {
                c.hash(&mut hasher);
            }
            hasher.finish()
        })
}
