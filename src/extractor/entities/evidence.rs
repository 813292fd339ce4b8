//! What the article itself tells about its words: where they are written with
//! a capital of their own, and which tokens can be part of a name.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::case::Case;
use super::clusters;
use super::vocabulary::{self, Listed, Word};
use super::{EntityType, Gender};
use crate::article::{Article, Sentence};
use crate::lexicon;
use crate::reader::Role;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

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

    /// Fills in `listed` and `name` for one sentence.
    fn mark(&mut self, sentence: &Sentence, case: Case) {
        let article = self.article;
        let end = sentence.span.end as usize;
        for at in sentence.span.range() {
            let listed = has_capital(article, at) && self.word(at).listed;
            if listed || opens_arabic_name(article, at, end) {
                self.listed[at] = vocabulary::longest_listed(article, at, end).filter(|l| !self.accidental(*l, at, case, sentence));
            }
        }
        let mut phrase_end = 0;
        for at in sentence.span.range() {
            if let Some(listed) = self.listed[at].filter(|l| l.len > 1) {
                phrase_end = phrase_end.max(at + listed.len);
            }
            self.name[at] = (has_capital(article, at) || self.listed[at].is_some())
                && !self.is_letter_of_compound(at, end)
                && (at < phrase_end
                    || match case {
                        Case::Normal => !is_initial(article, sentence, at) || self.opens_with_name(at, end),
                        _ => self.stands_out(at),
                    });
        }
        for at in sentence.span.range() {
            if self.word(at).date && !self.is_month_as_name(at, sentence) && !self.is_newspaper(at, end) {
                self.name[at] = false;
            }
        }
    }

    /// The `T` of "T-shirt".
    fn is_letter_of_compound(&self, at: usize, end: usize) -> bool {
        self.article.token(at).span.len() == 1 && at + 1 < end && self.article.token(at + 1).kind == Kind::Hyphen
    }

    /// A listed single word that is more likely an ordinary one here.
    fn accidental(&self, listed: Listed, at: usize, case: Case, sentence: &Sentence) -> bool {
        if listed.len > 1 {
            return false;
        }
        let seen = self.seen(at);
        let word = seen.known;
        let free_capital = case != Case::Normal || is_initial(self.article, sentence, at);
        if word.date || (word.function && !self.article.token(at).all_caps) {
            return true;
        }
        if !free_capital {
            return false;
        }
        // In a headline in capitals "US" is the country; "WHO" may be the pronoun.
        let country = listed.whole_country && self.article.token(at).all_caps && self.article.lower(at).len() == 2;
        (word.common || word.function) && !country && listed.kind != EntityType::Group && (seen.capital == 0 || seen.lower > 0)
    }

    /// Whether the capital at the start of a sentence is more than that.
    fn opens_with_name(&self, at: usize, end: usize) -> bool {
        let seen = self.seen(at);
        let word = seen.known;
        if word.function && seen.capital == 0 {
            // "May Chen", "Will Hale"; but not "Will Japan".
            return word.first_name.is_some()
                && self.capital_follows(at, end)
                && self.word(at + 1).last_name
                && self.listed[at + 1].is_none();
        }
        if seen.capital > 0 && seen.lower == 0 && !word.function {
            return true;
        }
        if self.listed[at].is_some() {
            return true;
        }
        let follows = self.capital_follows(at, end);
        if self.is_common(at) {
            let next = || self.word(at + 1);
            return follows
                && !word.function
                && (word.first_name.is_some() && !next().common && self.listed[at + 1].is_none()
                    || self.title(at, end).0 > 0
                    || self.headed_stretch(at, end));
        }
        word.first_name.is_some()
            || word.last_name
            || follows
            || seen.capital > 0
            || self.article.token(at).all_caps
            || (at + 1 < end && self.subject_follows(at + 1))
    }

    /// Whether a possessive or a verb that persons and bodies are the subject of stands at token `next`.
    pub fn subject_follows(&self, next: usize) -> bool {
        next < self.article.tokens.list.len()
            && (self.article.token(next).kind == Kind::Possessive
                || matches!(
                    self.article.lower(next),
                    "said" | "says" | "told" | "has" | "had" | "is" | "was" | "will" | "added" | "also" | ","
                ))
    }

    fn capital_follows(&self, at: usize, end: usize) -> bool {
        at + 1 < end && has_capital(self.article, at + 1) && !self.word(at + 1).date && !self.word(at + 1).function
    }

    /// "Supreme Court", "National Police": the capitals that follow end in a head word.
    fn headed_stretch(&self, at: usize, end: usize) -> bool {
        let stretch = (at + 1..end).take(6).take_while(|&i| has_capital(self.article, i));
        stretch.last().is_some_and(|last| self.word(last).head().is_some())
    }

    /// In a headline every word has a capital: only what is known, or unknown as a word, is a name.
    fn stands_out(&self, at: usize) -> bool {
        let seen = self.seen(at);
        if seen.known.function || seen.known.not_name {
            return self.listed[at].is_some();
        }
        self.listed[at].is_some() || (seen.capital > 0 && seen.lower == 0) || (!seen.known.common && seen.lower == 0)
    }

    /// "Sunday Telegraph"
    fn is_newspaper(&self, at: usize, end: usize) -> bool {
        at + 1 < end
            && has_capital(self.article, at + 1)
            && self.article.lower(at).ends_with("day")
            && matches!(
                self.article.lower(at + 1),
                "times" | "telegraph" | "mirror" | "express" | "mail" | "post" | "herald" | "star" | "sun" | "world" | "independent"
            )
    }

    /// "Theresa May", "Mrs May", but not "in May" or "May 5".
    fn is_month_as_name(&self, at: usize, sentence: &Sentence) -> bool {
        let start = sentence.span.start as usize;
        if !self.word(at).ambiguous_person || !has_capital(self.article, at) {
            return false;
        }
        let number_follows = at + 1 < sentence.span.end as usize && self.article.token(at + 1).kind == Kind::Number;
        let named_before = at > start
            && has_capital(self.article, at - 1)
            && ((self.word(at - 1).first_name.is_some() || self.word(at - 1).last_name && !self.word(at - 1).common)
                && !self.word(at - 1).date
                || matches!(
                    self.article.lower(at - 1).trim_end_matches('.'),
                    "mr" | "mrs" | "ms" | "miss" | "dr" | "minister" | "president"
                ));
        named_before && !number_follows
    }
}

/// Whether token `at` is a word with a capital, or an Arabic name with its article: `al-Masri`.
pub fn has_capital(article: &Article, at: usize) -> bool {
    let token = article.token(at);
    if !token.is_word() {
        return false;
    }
    token.capitalized
        || article.word(at).split_once('-').is_some_and(|(prefix, rest)| prefix.len() <= 3 && rest.starts_with(char::is_uppercase))
}

/// Whether the article of an Arabic name stands at token `at`: "al Qaeda".
fn opens_arabic_name(article: &Article, at: usize, end: usize) -> bool {
    let token = article.token(at);
    token.span.len() == 2
        && !token.capitalized
        && at + 1 < end
        && article.token(at + 1).capitalized
        && matches!(article.lower(at), "al" | "el")
}

/// Whether token `at` stands where every word would have a capital: at the
/// start of the sentence, after an opening mark, a colon or a dash.
pub fn is_initial(article: &Article, sentence: &Sentence, at: usize) -> bool {
    let start = sentence.span.start as usize;
    if at == start {
        return true;
    }
    let before = article.token(at - 1);
    match before.kind {
        Kind::DoubleQuote | Kind::Stop => true,
        Kind::SingleQuote => before.space_before || at - 1 == start,
        Kind::Dash => at - 1 == start || sentence.role != Role::Paragraph,
        Kind::Punctuation => matches!(article.word(at - 1), ":" | "•" | "|" | "[") || (article.word(at - 1) == "(" && at - 1 == start),
        Kind::Number => at - 1 == start,
        _ => false,
    }
}
