//! Quotations that are new, gone or reworded. Only quoted words are compared: reported speech is
//! the reporter's.
//!
//! A quotation is kept if the other version quotes each of its sentences too, in one quotation or
//! in several. Of the others, two are one that was reworded if they share a whole sentence (it was
//! cut, or goes on), or half of their words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Change, Quotation};
use crate::desk::speaker;
use crate::desk::words::{Bag, fingerprint, words};
use crate::report::{QuoteKind, QuoteReport, Report};

/// Two quotations with at least this share of common words, in per cent, are one that was reworded.
const ALIKE: u32 = 50;
/// Quotations are looked for by words that are in this many of the others at most, which bounds the
/// work; a rewording keeps one.
const RARE: usize = 8;
/// Quotations that one is compared with at most: those with the most words of these.
const COMPARED: usize = 20;

struct Quoted<'r> {
    quote: &'r QuoteReport<'r>,
    speaker: Option<&'r str>,
    bag: Bag,
    sentences: BTreeSet<u64>,
}

/// The quotations of one version, and where each sentence and each word stands.
struct Version<'r> {
    quotes: Vec<Quoted<'r>>,
    sentences: HashMap<u64, usize>,
    by_word: HashMap<u64, Vec<usize>>,
}

impl<'r> Version<'r> {
    fn new(report: &'r Report<'r>) -> Self {
        let quoted = report.quotes.iter().filter(|quote| quote.kind != QuoteKind::Indirect);
        let read = |quote: &'r QuoteReport<'r>| {
            let sentences = quote
                .content
                .split_inclusive(['.', '?', '!', ';'])
                .filter(|sentence| words(sentence).next().is_some());
            let sentences = sentences.map(fingerprint).collect();
            Quoted {
                quote,
                speaker: speaker(report, quote),
                bag: Bag::of(&quote.content),
                sentences,
            }
        };
        let quotes: Vec<_> = quoted.map(read).collect();
        let (mut sentences, mut by_word) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
        for (index, quoted) in quotes.iter().enumerate() {
            for &sentence in &quoted.sentences {
                sentences.entry(sentence).or_insert(index);
            }
            quoted.bag.words().for_each(|word| by_word.entry(word).or_default().push(index));
        }
        Version { quotes, sentences, by_word }
    }

    fn keeps(&self, quoted: &Quoted) -> bool {
        quoted.sentences.iter().all(|sentence| self.sentences.contains_key(sentence))
    }

    /// The quotation most like `quoted` among those that `may` be it, by their index and whether
    /// they share a sentence with it; of equals the first.
    fn most_like(&self, quoted: &Quoted, may: impl Fn(usize, bool) -> bool) -> Option<usize> {
        // Whether a sentence is common, and how many rare words are.
        let mut common: BTreeMap<usize, (bool, usize)> = BTreeMap::new();
        let rare = quoted
            .bag
            .words()
            .filter_map(|word| self.by_word.get(&word))
            .filter(|found| found.len() <= RARE)
            .flatten();
        rare.for_each(|&index| common.entry(index).or_default().1 += 1);
        let shared = quoted.sentences.iter().filter_map(|sentence| self.sentences.get(sentence));
        shared.for_each(|&index| common.entry(index).or_default().0 = true);
        let mut candidates: Vec<_> =
            common.into_iter().filter(|&(index, (shares, _))| may(index, shares)).collect();
        candidates.sort_by_key(|&(_, common)| Reverse(common));
        let scored = candidates.into_iter().take(COMPARED).map(|(index, (shares, _))| {
            let likeness = quoted.bag.likeness(&self.quotes[index].bag);
            (likeness.max(if shares { ALIKE } else { 0 }), Reverse(index))
        });
        scored.filter(|&(likeness, _)| likeness >= ALIKE).max().map(|(_, index)| index.0)
    }
}

/// In the order of the old version; then what is new.
pub fn changes<'r>(old: &'r Report<'r>, new: &'r Report<'r>) -> Vec<Change<Quotation<'r>>> {
    let (old, new) = (Version::new(old), Version::new(new));
    let lost: Vec<_> = old.quotes.iter().map(|quoted| !new.keeps(quoted)).collect();
    let added: Vec<_> = new.quotes.iter().map(|quoted| !old.keeps(quoted)).collect();
    let (mut taken, mut answered) = (vec![false; new.quotes.len()], vec![false; old.quotes.len()]);
    let mut changes = Vec::new();
    for (index, quoted) in old.quotes.iter().enumerate().filter(|&(index, _)| lost[index]) {
        // A quotation that is kept may still be what is left of a longer one, if it is a sentence
        // of it.
        let found =
            new.most_like(quoted, |other, shares| !taken[other] && (added[other] || shares));
        if let Some(other) = found {
            (taken[other], answered[index]) = (true, true);
        }
        changes.push(Change::new(
            Some(quotation(quoted)),
            found.map(|other| quotation(&new.quotes[other])),
        ));
    }
    for (index, quoted) in
        new.quotes.iter().enumerate().filter(|&(index, _)| added[index] && !taken[index])
    {
        let found =
            old.most_like(quoted, |other, shares| !answered[other] && !lost[other] && shares);
        changes.push(Change::new(
            found.map(|other| quotation(&old.quotes[other])),
            Some(quotation(&new.quotes[index])),
        ));
    }
    changes.extend(other_speakers(&old, &new));
    changes
}

/// The same words by another person: both versions name the speaker beside them.
fn other_speakers<'r>(old: &Version<'r>, new: &Version<'r>) -> Vec<Change<Quotation<'r>>> {
    let named = |quoted: &Quoted<'r>| {
        let beside = &quoted.quote.speaker.as_ref()?.at.text;
        let name = quoted.speaker?;
        // The last word of a name, in the words that stand beside the quotation; no description, no
        // pronoun.
        words(name)
            .last()
            .filter(|last| name.contains(' ') && words(beside).any(|word| word == *last))
    };
    let other = |quoted: &Quoted<'r>| {
        let before = &old.quotes[*old.sentences.get(quoted.sentences.first()?)?];
        let (was, is) = (named(before)?, named(quoted)?);
        (before.sentences == quoted.sentences && was != is)
            .then(|| Change::new(Some(quotation(before)), Some(quotation(quoted))))
    };
    new.quotes.iter().filter_map(other).collect()
}

fn quotation<'r>(quoted: &Quoted<'r>) -> Quotation<'r> {
    Quotation {
        at: quoted.quote.at.clone(),
        content: &quoted.quote.content,
        speaker: quoted.speaker,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sides;
    use super::*;
    use crate::{Options, analyze};

    /// What became of the quotations of `old`: "old > new", without marks.
    fn told(old: &str, new: &str) -> String {
        let [old, new] = [old, new].map(|text| analyze(text, &Options::default()));
        sides(&changes(&old, &new), |quote| quote.content.trim_end_matches(','))
    }

    #[test]
    fn kept_reworded_gone_new() {
        const LOUD: &str = "\"The roof fell in before we could warn them,\" said Anna Brandt.\n\n";
        for (old, new, expected) in [
            (LOUD, LOUD, ""),
            (LOUD, "Anna Brandt said: “The roof fell in before we could warn them.”\n", ""),
            // Broken in two by its cue.
            (
                "\"We saw smoke. Then we ran to the gate,\" said Anna Brandt.\n",
                "\"We saw smoke,\" said Anna Brandt. \"Then we ran to the gate.\"\n",
                "",
            ),
            (
                LOUD,
                "\"The roof fell in before anyone could warn them,\" said Anna Brandt.\n",
                "The roof fell in before we could warn them > The roof fell in before anyone could warn them",
            ),
            // Cut, and longer.
            (
                "\"We saw smoke. Then we ran to the gate,\" said Anna Brandt.\n",
                "\"We saw smoke,\" said Anna Brandt.\n",
                "We saw smoke. Then we ran to the gate > We saw smoke",
            ),
            (
                "\"We saw smoke,\" said Anna Brandt.\n",
                "\"We saw smoke. It was all over the harbour by noon,\" said Anna Brandt.\n",
                "We saw smoke > We saw smoke. It was all over the harbour by noon",
            ),
            (
                LOUD,
                "\"Nobody has told us when the road will open,\" said Ole Dahl.\n",
                concat!(
                    "The roof fell in before we could warn them > -",
                    " | ",
                    "- > Nobody has told us when the road will open"
                ),
            ),
            // Reported speech is no quotation.
            (
                "Anna Brandt said the roof fell in.\n",
                "Anna Brandt said that the roof had fallen in.\n",
                "",
            ),
        ] {
            assert_eq!(told(old, new), expected, "{old}{new}");
        }
    }

    #[test]
    fn the_same_words_by_somebody_else() {
        const WORDS: &str = "\"The roof fell in before we could warn them,\" said";
        let told =
            |old: &str, new: &str| told(&format!("{WORDS} {old}.\n"), &format!("{WORDS} {new}.\n"));
        assert_ne!(told("Anna Brandt", "Marta Lindqvist"), "");
        assert_eq!(told("Anna Brandt", "a nurse, Anna Brandt"), "");
        assert_eq!(told("Anna Brandt", "she"), "");
    }
}
