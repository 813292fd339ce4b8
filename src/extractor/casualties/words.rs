//! One sentence as the casualty rules read it: words by position, each with
//! the part it can play in a clause.

use crate::article::Article;
use crate::extractor::entities::{Entities, EntityType, Mention};
use crate::lexicon::{Key, WordTable, word_table};
use crate::reader::Role;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// What part a word can play. Shallow: a noun, an adjective and an unknown verb are all [`Class::Open`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Nouns, adjectives, names: what noun phrases are made of.
    Open,
    Number,
    /// `-`, also where a text sets blanks around it.
    Hyphen,
    Possessive,
    Article,
    /// The, this, his …
    Definite,
    Pronoun,
    Preposition,
    /// And, or, but.
    And,
    Comma,
    /// That, when, after, because …: a new clause.
    Subordinator,
    /// Who, which.
    Relative,
    Adverb,
    /// Yesterday, Monday, overnight.
    Time,
    Be,
    Have,
    Modal,
    Do,
    To,
    Not,
    /// Said, reported: what follows is a clause of its own.
    Say,
    /// Any other finite verb that is known.
    Verb,
    /// Ends in -ed, or an irregular participle.
    Participle,
    Gerund,
    /// Quotation marks, brackets, dashes, colons, full stops.
    Break,
}

/// A sentence with its classes. Positions are indices into the article's
/// tokens; outside the sentence there is no word.
pub(super) struct Words<'a> {
    pub article: &'a Article<'a>,
    pub entities: &'a Entities,
    pub span: TokenSpan,
    /// A headline drops articles and auxiliaries.
    pub headline: bool,
    classes: Vec<Class>,
}

impl<'a> Words<'a> {
    pub fn new(article: &'a Article<'a>, entities: &'a Entities, span: TokenSpan, role: Role) -> Self {
        let classes = span.range().map(|i| class(article, i)).collect();
        let headline = matches!(role, Role::Headline | Role::Subheadline | Role::Heading);
        Words { article, entities, span, headline, classes }
    }

    pub fn start(&self) -> usize {
        self.span.start as usize
    }

    pub fn end(&self) -> usize {
        self.span.end as usize
    }

    /// The word lower-cased; empty outside the sentence.
    pub fn lower(&self, i: usize) -> &'a str {
        if self.span.contains(i) { self.article.lower(i) } else { "" }
    }

    /// The same, as lists are asked for it.
    pub fn key(&self, i: usize) -> Key<'a> {
        if self.span.contains(i) { self.article.key(i) } else { Key::EMPTY }
    }

    /// [`Class::Break`] outside the sentence.
    pub fn class(&self, i: usize) -> Class {
        i.checked_sub(self.start()).and_then(|k| self.classes.get(k)).copied().unwrap_or(Class::Break)
    }

    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.span.contains(i).then(|| self.article.token(i).kind)
    }

    pub fn capitalized(&self, i: usize) -> bool {
        self.span.contains(i) && self.article.token(i).capitalized
    }

    /// The sentence as far as it is near `span`, so that one without end costs no more.
    pub fn near(&self, span: TokenSpan) -> TokenSpan {
        const REACH: u32 = 80;
        TokenSpan::new(
            self.span.start.max(span.start.saturating_sub(REACH)),
            self.span.end.min(span.end.saturating_add(REACH)).max(span.start),
        )
    }

    /// The words before `i`, nearest first.
    pub fn before(&self, i: usize) -> impl Iterator<Item = usize> + use<> {
        (self.start()..i.min(self.end())).rev()
    }

    /// The first position at or after `i` whose class is not one of `classes`.
    pub fn skip(&self, mut i: usize, classes: &[Class]) -> usize {
        while i < self.end() && classes.contains(&self.class(i)) {
            i += 1;
        }
        i
    }

    /// The end of `phrase`, whose words are separated by single spaces, if it stands at `i`.
    pub fn phrase(&self, i: usize, phrase: &str) -> Option<usize> {
        let (mut rest, mut at) = (phrase, i);
        loop {
            rest = rest.strip_prefix(self.lower(at))?;
            if rest.is_empty() {
                return Some(at + 1);
            }
            rest = rest.strip_prefix(' ')?;
            at += 1;
        }
    }

    /// The name of a person that begins at `i`.
    pub fn person_at(&self, i: usize) -> Option<&'a Mention> {
        let mention = self.entities.mention_at(i).filter(|m| m.span.start as usize == i)?;
        (self.entities.list.get(mention.entity)?.kind == EntityType::Person).then_some(mention)
    }

    /// The type of the entity named at `i`.
    pub fn entity_type(&self, i: usize) -> Option<EntityType> {
        self.entities.at(i).map(|e| e.kind)
    }
}

fn class(article: &Article, i: usize) -> Class {
    let token = article.token(i);
    match token.kind {
        // the country, not the pronoun
        Kind::Word if token.all_caps && article.lower(i) == "us" => Class::Open,
        Kind::Word => word_class(article.key(i), token.capitalized && !token.all_caps),
        Kind::Number => Class::Number,
        Kind::Hyphen => Class::Hyphen,
        Kind::Possessive => Class::Possessive,
        Kind::Dash if article.word(i) == "-" => Class::Hyphen,
        Kind::Punctuation if article.word(i) == "," => Class::Comma,
        Kind::Symbol | Kind::SingleQuote => Class::Open,
        _ => Class::Break,
    }
}

fn word_class(word: Key, capitalized: bool) -> Class {
    let lower = word.as_str();
    match CLASSES.get(word) {
        _ if capitalized && matches!(lower, "may" | "march") => Class::Time,
        Some(class) => class,
        None if lower.len() > 4 && lower.ends_with("ed") => Class::Participle,
        None if lower.len() > 5 && lower.ends_with("ing") => Class::Gerund,
        None if lower.len() > 4 && lower.ends_with("ly") => Class::Adverb,
        None => Class::Open,
    }
}

static CLASSES: WordTable<Class> = word_table!(WORDS);

/// Each word of [`KNOWN`] with its class.
const WORDS: &[(&str, Class)] = &{
    let mut words = [("", Class::Open); COUNT];
    let (mut at, mut class) = (0, 0);
    while class < KNOWN.len() {
        let mut word = 0;
        while word < KNOWN[class].1.len() {
            words[at] = (KNOWN[class].1[word], KNOWN[class].0);
            (at, word) = (at + 1, word + 1);
        }
        class += 1;
    }
    words
};

const COUNT: usize = {
    let (mut count, mut class) = (0, 0);
    while class < KNOWN.len() {
        count += KNOWN[class].1.len();
        class += 1;
    }
    count
};

/// The words whose class their endings do not tell.
#[rustfmt::skip]
const KNOWN: &[(Class, &[&str])] = &[
    (Class::Article, &["a", "an"]),
    (Class::Definite, &["the", "this", "these", "those", "his", "her", "their", "its", "our", "my", "your"]),
    (Class::Pronoun, &["he", "she", "it", "they", "we", "i", "you", "him", "them", "us", "me", "himself", "herself",
        "themselves", "itself"]),
    (Class::Preposition, &["in", "on", "at", "of", "from", "near", "by", "with", "for", "into", "against", "between",
        "among", "amid", "during", "through", "throughout", "under", "over", "inside", "outside", "around", "across",
        "along", "behind", "beside", "besides", "within", "without", "toward", "towards", "onto", "aboard", "about",
        "above", "below", "beneath", "upon", "per", "via", "including", "despite", "off", "out", "up", "down",
        "alongside", "following", "according"]),
    (Class::And, &["and", "or", "but", "&", "nor"]),
    (Class::Subordinator, &["that", "when", "after", "before", "while", "as", "because", "although", "though", "if",
        "unless", "whether", "since", "until", "where", "whereas", "how", "why", "so", "than"]),
    (Class::Relative, &["who", "which", "whom", "whose"]),
    (Class::Time, &["yesterday", "today", "tomorrow", "tonight", "overnight", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "earlier", "ago", "january", "february", "april", "june", "july",
        "august", "september", "october", "november", "december"]),
    (Class::Adverb, &["also", "later", "still", "now", "then", "again", "instantly", "only", "just", "even", "already",
        "yet", "thus", "never", "far", "officially", "fatally", "mortally", "once", "soon", "ever"]),
    (Class::Be, &["was", "were", "is", "are", "be", "been", "being", "am", "gets", "got", "get", "getting"]),
    (Class::Have, &["has", "have", "had", "having"]),
    (Class::Modal, &["could", "would", "may", "might", "will", "should", "can", "must", "shall"]),
    (Class::Do, &["do", "does", "did"]),
    (Class::To, &["to"]),
    (Class::Not, &["not", "wasn't", "weren't", "didn't", "hasn't", "haven't", "isn't", "aren't", "cannot", "can't",
        "won't", "doesn't", "don't", "hadn't", "couldn't", "wouldn't"]),
    (Class::Say, &["said", "says", "say", "told", "tells", "reported", "reports", "report", "added", "adds", "claimed",
        "claims", "claim", "stated", "states", "announced", "announces", "confirmed", "confirms", "confirm", "showed",
        "shows", "indicated", "estimated", "estimates", "believed", "believes", "believe", "noted", "insisted",
        "acknowledged", "admitted", "alleged"]),
    (Class::Verb, &["went", "came", "took", "made", "began", "became", "broke", "brought", "fell", "found", "gave",
        "hit", "struck", "left", "leaves", "lost", "met", "ran", "saw", "sent", "set", "threw", "drove", "rose", "blew",
        "caught", "comes", "goes", "takes", "makes", "remains", "remain", "stands", "stood", "occurs", "happens", "kept",
        "sank", "flew", "rode", "held", "fought", "burst", "split"]),
    (Class::Participle, &["shot", "gone", "taken", "thrown", "driven", "given", "seen", "known", "beaten", "blown",
        "hidden", "stuck", "born", "thought"]),
];
