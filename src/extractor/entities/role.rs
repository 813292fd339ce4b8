//! Who a person is: the role that the text gives beside the name, and the gender.
//!
//! `office` reads the words of a role; `apposition` finds them before a comma and the name, or after the name and a comma.

mod apposition;
mod office;

use super::chunk::Chunk;
use super::evidence::Evidence;
use super::kind::{Gender, gender as gender_of};
use super::vocabulary;
use super::word_class::{HONORIFIC, MODIFIER, NO_OFFICE, QUALIFIER};
use crate::lexicon::{self, Key};
use crate::syntax::class;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;
pub use apposition::is_introduced;

/// Longest role, in tokens.
const LONGEST: usize = 12;

/// The role beside the name of `chunk`, outside of it: "Foreign Minister" before,
/// "the NATO secretary general" after. `named` tells which tokens belong to a chunk that has a type.
pub fn role(evidence: &Evidence, chunk: &Chunk, named: &dyn Fn(usize) -> Option<TokenSpan>) -> Option<TokenSpan> {
    before(evidence, chunk, named).or_else(|| apposition::after(evidence, chunk)).or_else(|| apposition::before_comma(evidence, chunk))
}

/// "Turkish Foreign Minister", "police spokesman", "former president" before the name.
fn before(evidence: &Evidence, chunk: &Chunk, named: &dyn Fn(usize) -> Option<TokenSpan>) -> Option<TokenSpan> {
    let article = evidence.article;
    let start = article.sentences[chunk.sentence].span.start as usize;
    let name = chunk.span.start as usize;
    let mut first = match chunk.title {
        Some(title) => title.span.start as usize,
        None => {
            let low = start.max(name.saturating_sub(5));
            let title = (low..name).find(|&at| is_title(evidence, at, name));
            let noun = (name > start && vocabulary::is_role(article.key(name - 1))).then(|| name - 1);
            title.or(noun).or_else(|| before_of(evidence, start, name, named)).or_else(|| before_field(evidence, start, chunk))?
        }
    };
    if first + 1 == name && HONORIFIC.contains_short(article.lower(first)) {
        // "Senator the Hon. Ana Hale"
        let the = first.checked_sub(2).filter(|&at| at >= start && article.lower(first - 1) == "the")?;
        first = (is_title(evidence, the, the + 1) && article.token(the).capitalized).then_some(the)?;
    }
    // "front-runner"
    if first >= start + 2 && article.token(first - 1).kind == Kind::Hyphen && article.token(first - 2).is_word() {
        first -= 2;
    }
    if let Some(whole) = noun_phrase(evidence, start, first) {
        return Some(TokenSpan::from_usize(whole, name));
    }
    // What the role is of: "NATO Secretary-General", "company spokesman".
    while first > start && name - first < LONGEST {
        let at = first - 1;
        if let Some(mention) = named(at).filter(|m| m.end as usize == first) {
            first = mention.start as usize;
        } else if article.token(at).is_word() && (qualifies(article.key(at)) || lexicon::ORGANIZATION_WORDS.contains(article.key(at))) {
            first = at;
        } else {
            break;
        }
    }
    Some(TokenSpan::from_usize(first, name))
}

/// "the outspoken | deputy sports | editor": where the noun phrase begins that a determiner opens and whose last noun,
/// an occupation in small letters, stands at `noun`. What says how somebody is or came to be so is left out: "recently named".
fn noun_phrase(evidence: &Evidence, start: usize, noun: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let article = evidence.article;
    let plain = |&i: &usize| {
        let (token, word) = (article.token(i), article.tagged(i));
        let stops = class::PREPOSITION
            | class::RELATIVE
            | class::CONJUNCTION
            | class::AUXILIARY
            | class::DETERMINER
            | class::PRONOUN
            | class::OBJECT
            | class::PRESENT;
        token.kind == Kind::Hyphen || token.is_word() && !token.capitalized && !word.has(stops)
    };
    let opens = |i: usize| article.token(i).kind == Kind::Possessive || office::is_determiner(article, i);
    if article.token(noun).capitalized {
        return None;
    }
    let first = (start.max(noun.saturating_sub(LONGEST))..noun).rev().take_while(|i| plain(i) && !opens(*i)).last()?;
    let opened = first > start && opens(first - 1);
    opened.then(|| (first..noun).find(|&i| !office::is_passing(article, i))).flatten().filter(|&i| article.token(i).is_word())
}

/// Whether the tokens `at..end` are a title.
fn is_title(evidence: &Evidence, at: usize, end: usize) -> bool {
    vocabulary::title(evidence.article, at, end).0 == end - at
}

/// "President of Latvia" before the name: where it begins.
fn before_of(evidence: &Evidence, start: usize, name: usize, named: &dyn Fn(usize) -> Option<TokenSpan>) -> Option<usize> {
    let article = evidence.article;
    let mention = named(name.checked_sub(1)?)?;
    let mut of = (mention.start as usize).checked_sub(1)?;
    if article.lower(of) == "the" {
        of = of.checked_sub(1)?;
    }
    let title = || (start.max(of.saturating_sub(4))..of).find(|&at| is_title(evidence, at, of));
    // "Ambassador to the European Union": with a capital it is a title whatever it is of.
    let capital = || title().filter(|&at| article.token(at).capitalized);
    match article.lower(of) {
        "of" => title(),
        "to" | "for" | "at" => capital(),
        _ => None,
    }
}

/// "Minister for Rural Affairs", "professor of linguistics" before the name: where it begins. Between the little word and
/// the name are words with capitals, or one or two nouns that no verb looks like.
fn before_field(evidence: &Evidence, start: usize, chunk: &Chunk) -> Option<usize> {
    const LONGEST: usize = 5;
    let article = evidence.article;
    let name = chunk.span.start as usize;
    if chunk.span.len() < 2 {
        return None;
    }
    let little = (start.max(name.saturating_sub(LONGEST + 1))..name).rev().find(|&i| matches!(article.lower(i), "of" | "for" | "in"))?;
    let field = little + 1..name;
    let noun = |lower: &str| {
        ["ics", "logy", "nomy", "graphy", "tion", "sion", "ment", "ity", "ism", "ance", "ence", "ture", "istry", "istory"]
            .iter()
            .any(|ending| lower.ends_with(ending))
    };
    let last = name.checked_sub(1).filter(|&at| at > little && article.token(at).is_word())?;
    let capitals = field.clone().all(|i| article.token(i).capitalized || matches!(article.lower(i), "and" | "the"))
        && article.token(last).capitalized
        && evidence.listed(last).is_none();
    let nouns = field.len() <= 3
        && noun(article.lower(last))
        && field.clone().all(|i| noun(article.lower(i)) || matches!(article.lower(i), "and" | "the"));
    if !(capitals || nouns) || !field.clone().all(|i| article.token(i).is_word()) {
        return None;
    }
    let role = |at: usize| at + 1 == little && vocabulary::is_role(article.key(at));
    (start.max(little.saturating_sub(4))..little).find(|&at| is_title(evidence, at, little) || role(at))
}

/// "Lord", "Dame" right before the name of `chunk`, a rank that is no role, but better than nothing; "First Lady" is another thing.
pub fn rank(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    let article = evidence.article;
    let title = chunk.title.filter(|title| title.span.len() == 1)?.span;
    let at = title.start as usize;
    let start = article.sentences[chunk.sentence].span.start as usize;
    let first = at > start && matches!(article.lower(at - 1), "first" | "second");
    let known = matches!(article.lower(at), "lord" | "lady" | "sir" | "dame") && article.token(at).capitalized;
    (known && !first).then_some(title)
}

/// Adjectives and nouns that stand before a role.
fn qualifies(word: Key) -> bool {
    MODIFIER.contains(word) || QUALIFIER.contains(word)
}

/// Whether `role` is one to print: "daughter", "suspect" tell only who is meant.
pub fn is_office(evidence: &Evidence, role: TokenSpan) -> bool {
    !NO_OFFICE.contains(evidence.article.key(role.end as usize - 1))
}

/// The gender that the name of `chunk`, its title or role, or the pronouns after it tell.
pub fn gender(evidence: &Evidence, chunk: &Chunk, role: Option<TokenSpan>) -> Gender {
    if let Some(title) = chunk.title.filter(|t| t.gender != Gender::Unknown) {
        return title.gender;
    }
    let article = evidence.article;
    let first = chunk.span.start as usize;
    let given = evidence.word(first).first_name.unwrap_or_default();
    if chunk.span.len() > 1 && given != Gender::Unknown {
        return given;
    }
    let noun = |at: usize| lexicon::ROLES.get(article.key(at)).map_or(Gender::Unknown, gender_of);
    role.into_iter().flat_map(TokenSpan::range).map(noun).find(|g| *g != Gender::Unknown).unwrap_or_default()
}

/// The gender of the first third-person pronoun after `chunk`, before the token `limit`, if the name is likely what it
/// stands for: not in `Hale's lawyer said she`, `told by Hale. She`, `a lawyer for Hale said she`, `Hale asked her to wait`.
pub fn pronoun_after(evidence: &Evidence, chunk: &Chunk, limit: usize) -> Gender {
    let article = evidence.article;
    let (first, start) = (chunk.title.map_or(chunk.span, |title| title.span).start as usize, chunk.span.end as usize);
    let opens = article.sentences[chunk.sentence].span.start as usize;
    let role = |at: usize| at > opens && lexicon::ROLES.contains(article.key(at - 1));
    let hangs = first > opens && (article.lower(first - 1) == "by" || article.lower(first - 1) == "for" && role(first - 1));
    let owns = start < article.tokens.list.len() && article.token(start).kind == Kind::Possessive;
    // Hale said. “She is ill”: somebody else
    let quoted = |at: &usize| article.token(*at).kind == Kind::DoubleQuote;
    let mut near = (start..limit.min(start + 30).min(article.tokens.list.len())).take_while(|at| !quoted(at));
    let Some(at) = near.find(|&at| pronoun(article.lower(at)) != Gender::Unknown).filter(|_| !hangs && !owns) else {
        return Gender::Unknown;
    };
    // in Nain and Hale he saw little
    let stray = matches!(article.lower(at), "he" | "she") && article.sentence_of(at) == chunk.sentence;
    let object = article.lower(at) == "him" || article.lower(at) == "her" && !is_noun_like(article.tagged(at + 1));
    let verbs = (start..at).filter(|&i| article.tagged(i).is_finite_verb()).count();
    if object && verbs < 2 || stray && verbs == 0 { Gender::Unknown } else { pronoun(article.lower(at)) }
}

/// Whether "her" before a word may tell whose that is: `her | plan`, not `her | to`, `her | that`.
fn is_noun_like(next: Word) -> bool {
    !(next.is_empty()
        || next.is_preposition()
        || next.opens_clause()
        || next.is_conjunction()
        || next.is_determiner()
        || next.is_time()
        || matches!(next.as_str(), "to" | "that" | "not" | "," | "." | ";" | "”" | "\""))
}

fn pronoun(lower: &str) -> Gender {
    match lower {
        "he" | "his" | "him" | "himself" => Gender::Male,
        "she" | "her" | "hers" | "herself" => Gender::Female,
        _ => Gender::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::entities::{self, EntityType};

    #[test]
    fn roles_of_persons() {
        for (text, expected) in [
            ("They met Minister for Rural Affairs Ana Hale.", "Minister for Rural Affairs"),
            ("They met professor of linguistics Ana Hale.", "professor of linguistics"),
            ("They met the speaker of the parliament Ana Hale.", "speaker of the parliament"),
            ("They met Ana Hale, director of the port.", "director of the port"),
            ("The Senate heard Senator the Hon. Ana Hale.", "Senator the Hon."),
            ("They met the Hon. Ana Hale.", ""),
            ("They met the Ambassador to the European Union Ana Hale.", "Ambassador to the European Union"),
            // The noun phrase before the name.
            ("The outspoken deputy sports editor Ana Hale left.", "outspoken deputy sports editor"),
            ("The firm's recently named board chair Ana Hale left.", "board chair"),
            ("The freedom he gives coach Ana Hale is new.", "coach"),
            // A comma and the name.
            ("The paper's chief operating officer, Ana Hale, left.", "chief operating officer"),
            ("The head of the port, Ana Hale, left.", "head of the port"),
            ("A local reporter, A. Hale, saw it.", "local reporter"),
            ("The mayor, Ana Hale, and the governor met.", "mayor"),
            ("According to its founder, Ana Hale, the firm is old.", "founder"),
            ("The port's new manager, Ana Hale, left.", "manager"),
            ("The suspect, Ana Hale, left.", ""),
            ("They told the mayor, Ana Hale, and Tom Ruiz.", ""),
            ("In a letter to the mayor, Ana Hale, who is ill, said no.", ""),
            ("According to the mayor, Ana Hale left.", ""),
            ("A spokesman for the mayor, Ana Hale, left.", ""),
            // The name and a comma.
            ("They met Ana Hale, the paper's deputy sports editor, there.", "deputy sports editor"),
            ("They met Ana Hale, 45, a roofer, there.", "roofer"),
            ("They met Ana Hale, 45, of Morby, a roofer.", "roofer"),
            ("They met Ana Hale (left), head of the port.", "head of the port"),
            ("They met Ana Hale, special agent for the coroner's office.", "special agent for the coroner's office"),
            ("Ana Hale, director of the port said so.", "director of the port"),
            ("They met Ana Hale, a teacher who lives there.", "teacher"),
            ("They met Ana Hale, the mayor's wife, there.", ""),
            ("They met Ana Hale, a mother of two.", ""),
            ("They met Ana Hale, the mayor and the governor.", ""),
            ("After they met Ana Hale, the minister left.", ""),
            ("Asked about Ana Hale, a spokesman for the port said no.", ""),
            // A relative clause.
            ("Ana Hale, who was education secretary until May, left.", "education secretary"),
            ("Ana Hale, who served as treasurer of the club, left.", "treasurer of the club"),
            ("Ana Hale, who was the minister's guest, left.", ""),
            ("Ana Hale, who was not education secretary, left.", ""),
            ("Ana Hale, who met the mayor, left.", ""),
            ("They met police spokesman Tom Hale.", "police spokesman"),
            ("The minister of the day told Ana Hale.", ""),
            ("As minister in spring met Ana Hale, it rained.", ""),
            ("They met Mrs Ana Hale.", ""),
            ("They met Lord Hale.", "Lord"),
            ("They met Dame Ana Hale.", "Dame"),
            ("They met Baroness Hale.", "Baroness"),
            ("They met Det Ch Insp Ana Hale.", "Det Ch Insp"),
        ] {
            let entities = entities::extract(&Article::new(text));
            let person = entities.list.iter().find(|e| e.kind == EntityType::Person);
            assert_eq!(person.map(|p| p.title.as_deref().unwrap_or_default()), Some(expected), "{text}");
        }
    }
}
