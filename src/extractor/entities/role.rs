//! Who a person is: the role that the text gives beside the name, and the gender.

use super::chunk::Chunk;
use super::country;
use super::evidence::Evidence;
use super::kind::{Gender, gender as gender_of};
use super::vocabulary;
use super::word_class::{ENDS_PHRASE, HONORIFIC, MODIFIER, QUALIFIER};
use crate::lexicon::{self, Key};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// Longest role, in tokens.
const LONGEST: usize = 12;

/// The role beside the name of `chunk`, outside of it: "Foreign Minister" before,
/// "the NATO secretary general" after. `named` tells which tokens belong to a chunk that has a type.
pub fn role(evidence: &Evidence, chunk: &Chunk, named: &dyn Fn(usize) -> Option<TokenSpan>) -> Option<TokenSpan> {
    before(evidence, chunk, named).or_else(|| after(evidence, chunk))
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
        return None;
    }
    // "front-runner"
    if first >= start + 2 && article.token(first - 1).kind == Kind::Hyphen && article.token(first - 2).is_word() {
        first -= 2;
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
    (article.lower(of) == "of").then(title).flatten()
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

/// ", the NATO secretary general," after the name.
fn after(evidence: &Evidence, chunk: &Chunk) -> Option<TokenSpan> {
    let article = evidence.article;
    let end = article.sentences[chunk.sentence].span.end as usize;
    let mut at = chunk.span.end as usize;
    if at >= end || article.word(at) != "," || country::before_state(evidence, chunk) {
        return None;
    }
    at += 1;
    let article_word = at < end && matches!(article.lower(at), "a" | "an" | "the");
    if article_word {
        at += 1;
    }
    let close = (at..end.min(at + LONGEST))
        .find(|&i| matches!(article.word(i), "," | "." | ";" | "(" | ":") || article.token(i).kind == Kind::Dash);
    let reach = close.unwrap_or(end.min(at + LONGEST));
    let plain = (at..reach.min(at + 5)).take_while(|&i| !ENDS_PHRASE.contains(article.key(i)));
    let noun = plain.filter_map(|i| {
        let (len, _) = vocabulary::title(article, i, reach);
        (len > 0 || vocabulary::is_role(article.key(i))).then_some(i + len.max(1))
    });
    let noun = noun.last()?;
    // "the International Criminal Court": the noun is part of a name.
    if noun < reach && article.token(noun - 1).capitalized && article.token(noun).capitalized {
        return None;
    }
    let words_only = (at..noun).all(|i| article.token(i).is_word() || article.token(i).kind == Kind::Hyphen);
    // Without an article only a role can open it: ", director of".
    let opens = vocabulary::title(article, at, reach).0 > 0 || lexicon::ROLES.contains(article.key(at)) || qualifies(article.key(at));
    let verb = (at..reach).any(|i| matches!(article.lower(i), "said" | "says" | "told" | "was" | "is" | "were" | "has" | "had" | "and"));
    if !words_only || !(article_word || opens) {
        return None;
    }
    let last = if close.is_some() && !verb { reach } else { noun };
    (last > at).then(|| TokenSpan::from_usize(at, last))
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
