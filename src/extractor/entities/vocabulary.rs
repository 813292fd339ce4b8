//! What the word lists know of a word or a phrase, whatever the article says.

use super::kind::{EntityType, Gender, gender};
use super::word_class::{MODIFIER, PAPER, RANK};
use crate::article::Article;
use crate::lexicon::{self, Key, WordList};
use crate::text::token::{Kind, has_small_article};

/// How well a head word tells the kind of a name: `Ministry` well, `House` hardly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    #[default]
    None,
    Weak,
    Strong,
}

/// The lists of whole names.
static NAMES: [&WordList; 6] = [
    &lexicon::COUNTRIES,
    &lexicon::ORGANIZATIONS,
    &lexicon::DEMONYMS,
    &lexicon::GROUPS,
    &lexicon::EVENTS,
    &lexicon::PLACES,
];

/// Whether `word` is a noun for one person: `spokesman`, not `officials`.
pub fn is_role<'k>(word: impl Into<Key<'k>>) -> bool {
    lexicon::ROLES.get(word).is_some_and(|number| number != "p")
}

/// What the lists know of one word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// Also an ordinary lower-case word.
    pub common: bool,
    /// Opens sentences and is never a name by itself.
    pub function: bool,
    /// Written with a capital but no name: `TV`, `CEO`.
    pub not_name: bool,
    /// Weekday, month and the like: names do not run over it.
    pub date: bool,
    /// A listed name, or the first word of one.
    pub listed: bool,
    /// A noun for a person.
    pub role: bool,
    /// A title, or the first word of one.
    pub title: bool,
    pub first_name: Option<Gender>,
    pub last_name: bool,
    /// A person's name as well as something else: `Jordan`, `Brown`.
    pub ambiguous_person: bool,
    pub organization_head: Strength,
    pub place_head: Strength,
    pub event_head: Strength,
    /// A head word that opens names of organizations: `Universidad Católica`.
    pub opens_body: bool,
    /// A head word that opens names of places: `Lake Hale`, `Mount Kenya`.
    pub opens_place: bool,
}

impl Word {
    /// Looks a token's folded form up in all lists of single words.
    pub fn look_up(whole: Key) -> Word {
        let folded = whole.as_str();
        let without_stop = folded.trim_end_matches('.');
        let bare = if without_stop.len() == folded.len() {
            whole
        } else {
            Key::from(without_stop).filtered()
        };
        let opens = |list: &WordList, key: Key| {
            let (word, phrase) = list.word_and_phrase(key);
            word || phrase
        };
        // How well it tells, and whether it opens the name.
        let head = |list: &WordList| match list.get(bare) {
            Some(flags) if flags.starts_with('w') => (Strength::Weak, flags == "wo"),
            Some(flags) => (Strength::Strong, flags == "o"),
            None => (Strength::None, false),
        };
        let (organization_head, opens_body) = head(&lexicon::ORGANIZATION_WORDS);
        let (place_head, opens_place) = head(&lexicon::PLACE_WORDS);
        let not_name = lexicon::NOT_NAMES.get(bare);
        // "A." is no article.
        let initial = without_stop.chars().count() == 1 && folded.len() == without_stop.len() + 1;
        // "Fact-Checker", but not "Journal-Reporter"
        let compound = || {
            let Some((first, last)) = without_stop.rsplit_once('-') else { return false };
            let doer = lexicon::ROLES.contains(last)
                || ["er", "or", "ist"].iter().any(|ending| last.ends_with(ending));
            let named = |part| lexicon::LAST_NAMES.contains(part) || PAPER.contains(part);
            doer && first != "all"
                && lexicon::COMMON_WORDS.contains(first)
                && !named(first)
                && !named(last)
        };
        Word {
            common: !initial && (lexicon::COMMON_WORDS.contains(bare) || compound()),
            function: !initial && lexicon::FUNCTION_WORDS.contains(bare),
            not_name: not_name == Some(""),
            date: not_name == Some("d"),
            listed: NAMES.iter().any(|list| opens(list, whole)),
            role: lexicon::ROLES.contains(whole),
            title: opens(&lexicon::TITLES, bare) || MODIFIER.contains(bare),
            first_name: lexicon::FIRST_NAMES.get(bare).map(gender),
            last_name: lexicon::LAST_NAMES.contains(bare),
            ambiguous_person: lexicon::AMBIGUOUS.get(bare).is_some_and(|kinds| kinds.contains('p')),
            organization_head,
            place_head,
            event_head: head(&lexicon::EVENT_WORDS).0,
            opens_body,
            opens_place,
        }
    }

    /// The word as it would be if no list of names held it.
    pub fn unlisted(self) -> Word {
        Word { listed: false, first_name: None, last_name: false, ambiguous_person: false, ..self }
    }

    /// Whether it heads names of organizations.
    pub fn heads_organization(&self) -> bool {
        self.organization_head != Strength::None
    }

    /// The kind of name that this word heads, and how well it tells.
    pub fn head(&self) -> Option<(EntityType, Strength)> {
        let best = self.organization_head.max(self.place_head).max(self.event_head);
        let kind = match best {
            Strength::None => return None,
            _ if self.organization_head == best => EntityType::Organization,
            _ if self.place_head == best => EntityType::Place,
            _ => EntityType::Event,
        };
        Some((kind, best))
    }
}

/// A phrase that a list knows as a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// In tokens.
    pub len: usize,
    pub kind: EntityType,
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'static str>,
    /// A country under one of its names, not a part of it.
    pub whole_country: bool,
    /// What else the list says: see [`Listed::namesake`] and [`Listed::full`], of which a name has
    /// one.
    pub(super) more: Option<&'static str>,
}

impl Listed {
    /// "Zorblat's", an organization by what the article says.
    pub const ORGANIZATION_WITH_POSSESSIVE: Self = Listed {
        len: 2,
        kind: EntityType::Organization,
        country: None,
        whole_country: false,
        more: None,
    };

    /// Of a place, the country a part of which has the same name.
    pub fn namesake(&self) -> Option<&'static str> {
        self.more.filter(|_| self.kind == EntityType::Place)
    }

    /// Of an organization, the full name of its acronym, in lower case.
    pub fn full(&self) -> Option<&'static str> {
        self.more.filter(|_| self.kind == EntityType::Organization)
    }
}

/// The longest phrase of the lists that begins at token `first` and ends before `end`; `phrase` is
/// a buffer to be used again.
pub fn longest_listed(
    article: &Article,
    first: usize,
    end: usize,
    phrase: &mut String,
) -> Option<Listed> {
    const LONGEST: usize = 10;
    phrase.clear();
    let mut key = article.key(first);
    let mut best = None;
    for at in first..end.min(first + LONGEST) {
        let token = article.token(at);
        if at > first {
            if !joins_names(article, at) {
                break;
            }
            if phrase.is_empty() {
                phrase.push_str(article.lower(first));
            }
            if token.space_before {
                phrase.push(' ');
            }
            phrase.push_str(article.lower(at));
            key = Key::from(phrase.as_str()).filtered();
        }
        let ends = token.capitalized
            || token.kind == Kind::Number
            // "Aldair's"
            || token.kind == Kind::Possessive && (lexicon::ORGANIZATIONS.contains(key) || lexicon::PLACES.contains(key))
            || article.word(at).contains('-')
            // "Cote d'Ivoire"
            || has_small_article(article.word(at))
            || (at > first && token.is_word() && !article.token(at - 1).space_before);
        if ends {
            best = listed(article, key, first, at + 1).or(best);
        }
        // In the middle of a hyphened word the key may end where no phrase is known to be cut.
        let next_is_apart = article.tokens.list.get(at + 1).is_none_or(|next| next.space_before);
        if next_is_apart && !NAMES.iter().any(|list| list.word_and_phrase(key).1) {
            break;
        }
    }
    best
}

/// Whether token `at` can stand inside a listed phrase.
fn joins_names(article: &Article, at: usize) -> bool {
    let token = article.token(at);
    match token.kind {
        Kind::Word | Kind::Number | Kind::Possessive | Kind::Hyphen | Kind::Dash => true,
        Kind::SingleQuote => !token.space_before,
        Kind::Symbol => article.word(at) == "&",
        Kind::Punctuation => article.word(at) == ",",
        _ => false,
    }
}

/// What the lists say of `key`, the folded slice of the tokens `first..end`.
fn listed(article: &Article, key: Key, first: usize, end: usize) -> Option<Listed> {
    let single = end - first == 1;
    let found = |kind, country: Option<&'static str>| Listed {
        len: end - first,
        kind,
        country,
        whole_country: false,
        more: None,
    };
    let known = |code: &'static str| (code.len() == 2).then_some(code);
    if let Some(value) = lexicon::COUNTRIES.get(key) {
        let (code, flag) = value.split_once(' ').unwrap_or((value, ""));
        if flag != "capitals" || article.token(first).all_caps {
            let (whole_country, more) = (flag != "part" && code != "-", flag.strip_prefix("or "));
            return Some(Listed { whole_country, more, ..found(EntityType::Place, known(code)) });
        }
    }
    if let Some(full) = lexicon::ORGANIZATIONS.get(key) {
        // "who" and "ice" are acronyms only in capitals; "the Fed".
        let the = || {
            first > 0
                && article.lower(first - 1) == "the"
                && !lexicon::FUNCTION_WORDS.contains(key)
                && article.lower(first).len() == 3
        };
        if !single
            || the()
            || article.token(first).all_caps
            || !lexicon::COMMON_WORDS.contains(key)
            || full.is_empty()
        {
            return Some(Listed {
                more: Some(full).filter(|f| !f.is_empty()),
                ..found(EntityType::Organization, None)
            });
        }
    }
    if let Some(code) = lexicon::DEMONYMS.get(key) {
        return Some(found(EntityType::Group, known(code)));
    }
    if lexicon::GROUPS.contains(key) {
        return Some(found(EntityType::Group, None));
    }
    if lexicon::EVENTS.contains(key) {
        return Some(found(EntityType::Event, None));
    }
    // "AF region", "-"
    lexicon::PLACES.get(key).map(|value| found(EntityType::Place, value.get(..2)))
}

/// The number of tokens of the longest title that begins at token `first` and
/// ends before `end` (0: none), and the gender it tells. Modifiers such as
/// "former" and "deputy" before it count.
pub fn title(article: &Article, first: usize, end: usize) -> (usize, Gender) {
    let mut start = first;
    while start < end && start < first + 2 && MODIFIER.contains(article.key(start)) {
        start += 1;
        if start < end && article.token(start).kind == Kind::Hyphen {
            start += 1;
        }
    }
    let starts = if start > first { &[first, start][..] } else { &[first] };
    for &start in starts {
        let (len, gender) = plain_title(article, start, end);
        if len > 0 {
            let len = len.max(abbreviations(article, start, end));
            return (start + len - first, gender);
        }
    }
    (0, Gender::Unknown)
}

/// How many abbreviations of ranks stand at token `first` in a row: "Det Ch Insp", "Asst Ch Const";
/// 0 for one alone.
fn abbreviations(article: &Article, first: usize, end: usize) -> usize {
    let rank = |at: &usize| {
        let token = article.token(*at);
        token.is_word() && token.capitalized && RANK.contains_short(article.key(*at))
    };
    let count = (first..end).take_while(rank).count();
    if count > 1 { count } else { 0 }
}

fn plain_title(article: &Article, first: usize, end: usize) -> (usize, Gender) {
    const LONGEST: usize = 6;
    let mut phrase = String::new();
    let mut best = (0, Gender::Unknown);
    for at in first..end.min(first + LONGEST) {
        let token = article.token(at);
        // "State's Attorney"
        if !(token.is_word() || matches!(token.kind, Kind::Hyphen | Kind::Possessive)) {
            break;
        }
        let (whole, bare) = (article.key(at), article.lower(at).trim_end_matches('.'));
        // Most titles are one word without a stop.
        let key = if at == first && bare.len() == whole.len() {
            whole
        } else {
            if phrase.is_empty() {
                phrase.reserve(LONGEST * 8);
                phrase.push_str(article.lower(first).trim_end_matches('.'));
            }
            if at > first {
                phrase.push_str(if token.space_before { " " } else { "" });
                phrase.push_str(bare);
            }
            Key::from(&phrase)
        };
        if let Some(value) = lexicon::TITLES.get(key) {
            best = (at + 1 - first, gender(value));
        }
        // A hyphen is never the end of what opens a longer title.
        if token.is_word() && !lexicon::TITLES.word_and_phrase(key).1 {
            break;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_of_the_lists() {
        for (text, expected) in [
            ("United Nations Security Council", Some((4, EntityType::Organization))),
            ("South Africa won", Some((2, EntityType::Place))),
            ("Sunni Muslims fled", Some((2, EntityType::Group))),
            ("World Cup", Some((2, EntityType::Event))),
            ("NATO", Some((1, EntityType::Organization))),
            ("Who came", None),
            ("Us and them", None),
            ("Aldhaven", None),
        ] {
            let article = Article::new(text);
            let found = longest_listed(&article, 0, article.tokens.list.len(), &mut String::new());
            assert_eq!(found.map(|l| (l.len, l.kind)), expected, "{text}");
        }
    }

    #[test]
    fn titles_before_names() {
        for (text, expected) in [
            ("Prime Minister Hale", (2, Gender::Unknown)),
            ("Mrs. Hale", (1, Gender::Female)),
            ("former deputy foreign minister Hale", (4, Gender::Unknown)),
            ("Lt. Gen. Hale", (2, Gender::Unknown)),
            ("Det Ch Insp Hale", (3, Gender::Unknown)),
            ("Ch Supt Hale", (2, Gender::Unknown)),
            ("Det Hale", (1, Gender::Unknown)),
            ("Assistant State's Attorney Hale", (4, Gender::Unknown)),
            ("State's Hale", (0, Gender::Unknown)),
            ("Hale", (0, Gender::Unknown)),
        ] {
            let article = Article::new(text);
            assert_eq!(title(&article, 0, article.tokens.list.len()), expected, "{text}");
        }
    }
}
