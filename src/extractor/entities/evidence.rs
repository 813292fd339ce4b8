//! What the article itself tells about its words: where they are written with
//! a capital of their own; which capitals can be part of a name is told in `capital.rs`.

mod capital;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::Gender;
use super::case::Case;
use super::clusters;
use super::vocabulary::{self, Listed, Word};
use crate::article::Article;
use crate::lexicon;
use crate::text::span::TokenSpan;
use capital::{has_capital, is_initial};

/// A word of the article, in any case.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    /// What the lists know of it; blank for a word that the article never writes with a capital.
    pub known: Word,
    /// Stands for the word: no two of an article share it but by a chance of one in 2^64 a pair.
    pub hash: u64,
    /// Times it has a capital where only a name would have one.
    pub capital: u32,
    /// Times it has none.
    pub lower: u32,
    /// What the classifier must do without.
    pub veil: Veil,
}

/// What is hidden of a word while a classifier is trained, so that it learns
/// to do without: most names of tomorrow are in no list. Nothing is hidden
/// outside of training.
#[derive(Clone, Copy, Debug, Default)]
pub struct Veil {
    /// The word itself.
    pub identity: bool,
    /// Its clusters.
    pub cluster: bool,
    /// That it is in a list of names.
    pub lists: bool,
}

/// Takes a number that is a hash already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, &byte| sum << 8 | u64::from(byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

pub struct Evidence<'a> {
    pub article: &'a Article<'a>,
    /// By token: index into `words`.
    word_of: Vec<u32>,
    words: Vec<Seen>,
    /// By token: the longest listed name that begins there.
    listed: Vec<Option<Listed>>,
    /// By token: whether it can be part of a name.
    name: Vec<bool>,
    /// By sentence.
    cases: Vec<Case>,
}

impl<'a> Evidence<'a> {
    pub fn gather(article: &'a Article<'a>) -> Self {
        Self::gather_veiled(article, &|_| Veil::default())
    }

    /// The same, with what `veil` hides of words (in lower case).
    pub fn gather_veiled(article: &'a Article<'a>, veil: &dyn Fn(&str) -> Veil) -> Self {
        let count = article.tokens.list.len();
        let mut ids: HashMap<u64, u32, BuildHasherDefault<AsItIs>> = HashMap::default();
        let mut words: Vec<Seen> = Vec::new();
        let mut word_of = Vec::with_capacity(count);
        let mut looked_up: Vec<bool> = Vec::new();
        for at in 0..count {
            let hash = clusters::hash(article.lower(at));
            let id = *ids.entry(hash).or_insert_with(|| {
                words.push(Seen { hash, ..Seen::default() });
                looked_up.push(false);
                words.len() as u32 - 1
            });
            word_of.push(id);
            if has_capital(article, at) && !looked_up[id as usize] {
                looked_up[id as usize] = true;
                let veil = veil(article.lower(at));
                let known = Word::look_up(article.lower(at));
                words[id as usize].veil = veil;
                words[id as usize].known = if veil.lists { known.unlisted() } else { known };
            }
        }
        let cases: Vec<Case> = article.sentences.iter().map(|s| Case::of(article, s)).collect();
        for (sentence, case) in article.sentences.iter().zip(&cases) {
            for at in sentence.span.range() {
                if *case == Case::Normal && article.token(at).is_word() && !is_initial(article, sentence, at) {
                    let seen = &mut words[word_of[at] as usize];
                    match has_capital(article, at) {
                        true => seen.capital += 1,
                        false => seen.lower += 1,
                    }
                }
            }
        }
        let mut evidence = Evidence { article, word_of, words, listed: vec![None; count], name: vec![false; count], cases };
        for (index, sentence) in article.sentences.iter().enumerate() {
            evidence.mark(sentence, evidence.cases[index]);
        }
        evidence
    }

    /// How sentence `index` uses capitals.
    pub fn case(&self, index: usize) -> Case {
        self.cases[index]
    }

    /// What is known of the word at token `at`.
    pub fn seen(&self, at: usize) -> &Seen {
        &self.words[self.word_of[at] as usize]
    }

    /// How many tokens are words that `wanted` takes, which is asked once a word.
    pub fn count(&self, wanted: impl Fn(&str) -> bool) -> usize {
        let mut answers = vec![None; self.words.len()];
        let is_wanted = |(at, &word): (usize, &u32)| *answers[word as usize].get_or_insert_with(|| wanted(self.article.lower(at)));
        self.word_of.iter().enumerate().map(is_wanted).filter(|&wanted| wanted).count()
    }

    pub fn word(&self, at: usize) -> &Word {
        &self.seen(at).known
    }

    /// The title that begins at token `at`, a word with a capital: its number of tokens (0: none) and the gender it tells.
    pub fn title(&self, at: usize, end: usize) -> (usize, Gender) {
        if self.word(at).title {
            return vocabulary::title(self.article, at, end);
        }
        // "Ranger Ana Hale": any noun for a person, before a given name.
        let role = at + 2 < end
            && self.word(at + 1).first_name.is_some()
            && !self.word(at + 1).common
            && has_capital(self.article, at + 1)
            && has_capital(self.article, at + 2)
            && (self.word(at).common || !self.word(at).last_name)
            && self.word(at).role
            && self.word(at).first_name.is_none();
        let role = role.then(|| lexicon::ROLES.get(self.article.lower(at))).flatten().filter(|value| *value != "p");
        role.map_or((0, Gender::Unknown), |value| (1, vocabulary::gender(value)))
    }

    pub fn listed(&self, at: usize) -> Option<Listed> {
        self.listed[at]
    }

    /// Whether `span` is in the place that the dateline names.
    pub fn in_dateline(&self, span: TokenSpan) -> bool {
        let place = self.article.layout.dateline.as_ref().and_then(|d| d.place);
        place.is_some_and(|place| place.covers(self.article.bytes(span)))
    }

    /// Whether token `at` can be part of a name.
    pub fn is_name(&self, at: usize) -> bool {
        self.name[at]
    }

    /// An ordinary word, by the lists or by this article.
    pub fn is_common(&self, at: usize) -> bool {
        let seen = self.seen(at);
        seen.known.common || seen.known.function || seen.lower > 0
    }
}
