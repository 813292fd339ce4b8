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
    first = with_owner(evidence, start, first, named);
    if let Some(other) = joined(evidence, start, first) {
        first = with_owner(evidence, start, other, named);
    }
    Some(TokenSpan::from_usize(first, name))
}

/// Goes back from the role at `first` over what it is of: "NATO Secretary-General", "company spokesman".
fn with_owner(evidence: &Evidence, start: usize, mut first: usize, named: &dyn Fn(usize) -> Option<TokenSpan>) -> usize {
    let article = evidence.article;
    // "pro-government | MP", "anti-US | President"; but "then-NATO envoy"
    let in_compound = |at: usize| at > start + 1 && article.token(at - 1).kind == Kind::Hyphen && !qualifies(article.key(at - 2));
    let low = start.max(first.saturating_sub(LONGEST));
    while first > low {
        let at = first - 1;
        let next = match named(at).filter(|m| m.end as usize == first) {
            Some(mention) => mention.start as usize,
            None if article.token(at).is_word()
                && (qualifies(article.key(at)) || lexicon::ORGANIZATION_WORDS.contains(article.key(at))) =>
            {
                at
            }
            None => break,
        };
        if in_compound(next) {
            break;
        }
        first = next;
    }
    first
}

/// "President and | CEO Ana Hale", "founder and | chairman Ana Hale": where the first of two offices of one person begins, the
/// second of which begins at `second`. With an article they are two persons', "the mayor and Governor Ana Hale".
fn joined(evidence: &Evidence, start: usize, second: usize) -> Option<usize> {
    let article = evidence.article;
    let and = second.checked_sub(1).filter(|&at| at > start && matches!(article.lower(at), "and" | "&"))?;
    let title = |&at: &usize| is_title(evidence, at, and) && !HONORIFIC.contains_short(article.lower(at));
    let noun = || Some(and - 1).filter(|&at| vocabulary::is_role(article.key(at)) && !NO_OFFICE.contains(article.key(at)));
    let first = (start.max(and.saturating_sub(4))..and).find(title).or_else(noun)?;
    // "Tom Ruiz, director and chairman Ana Hale", "ran for president and governor Ana Hale"
    let open = first == start || {
        let before = article.tagged(first - 1);
        !before.has(class::ARTICLE | class::PREPOSITION | class::CONJUNCTION) && before.as_str() != "the" && before.as_str() != ","
    };
    open.then_some(first)
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
    opened.then(|| (first..noun).find(|&i| !office::is_passing(article, i))).flatten().filter(|&i| {
        // "his one-time deputy"
        article.token(i).is_word() && article.token(i - 1).kind != Kind::Hyphen
    })
}

/// Whether the tokens `at..end` are a title; "the private Hale Tower" has none.
fn is_title(evidence: &Evidence, at: usize, end: usize) -> bool {
    let article = evidence.article;
    let adjective = || !article.token(at).capitalized && matches!(article.lower(at), "private" | "major");
    vocabulary::title(article, at, end).0 == end - at && !adjective()
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
    // "Tom Ruiz, head of Kenya Zorblat": behind a comma it is the other's, and the name one of a body.
    let person = |at: usize| evidence.is_name(at) && named(at).is_none();
    let other = |at: &usize| *at > start + 1 && article.word(at - 1) == "," && person(at - 2) && !article.token(*at).capitalized;
    match article.lower(of) {
        "of" => title().filter(|at| !other(at)),
        "to" if of > start && matches!(article.lower(of - 1), "ambassador" | "envoy") => title().filter(|at| !other(at)),
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

/// The first third-person pronoun after `chunk`, before the token `limit`: which gender it tells.
pub fn pronoun_after(evidence: &Evidence, chunk: &Chunk, limit: usize) -> Gender {
    let start = chunk.span.end as usize;
    (start..limit.min(start + 30)).map(|at| pronoun(evidence.article.lower(at))).find(|g| *g != Gender::Unknown).unwrap_or_default()
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
            ("They met pro-government MP Tom Hale.", "MP"),
            ("They met anti-US President Tom Hale.", "President"),
            ("They met his one-time deputy Tom Hale.", "deputy"),
            ("They met the Norwegian ambassador to Peru Tom Hale.", "Norwegian ambassador to Peru"),
            ("They met Aldair Foods President and CEO Ana Hale.", "Aldair Foods President and CEO"),
            ("Organizer and co-founder Ana Hale left.", "Organizer and co-founder"),
            ("The firm's founder and chairman Ana Hale left.", "founder and chairman"),
            ("The mayor and Governor Ana Hale left.", "Governor"),
            ("He ran for president and governor Ana Hale left.", "governor"),
            ("They met then-NATO envoy Ana Hale.", "NATO envoy"),
            ("They saw the private Hale Tower.", ""),
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
