//! Short forms in brackets, "Northern Farmers' League (NFL)": the article says itself what they stand for.

use super::EntityType;
use super::chunk::{Chunk, Form};
use super::evidence::Evidence;
use super::grouping::{initials_of, without_suffix};
use super::typing;
use super::vocabulary::{Listed, Strength};
use crate::lexicon::words;
use crate::text::fnv::{FnvMap, FnvSet};

/// The full names by their short forms, both as keys. The letters need not be the
/// initials: in another language they are others, "New Forces (FN)".
pub fn full_names<'k>(evidence: &Evidence, chunks: &[Chunk], types: &[Option<EntityType>], keys: &'k [String]) -> FnvMap<&'k str, &'k str> {
    let mut full_names = FnvMap::default();
    for i in 1..chunks.len() {
        let organizations = types[i - 1] == Some(EntityType::Organization) && types[i] == Some(EntityType::Organization);
        if organizations && is_bracketed(evidence, &chunks[i - 1], &chunks[i]) {
            let [_, initials] = initials_of(&keys[i - 1]);
            // A well-known short form stands for what it always does: "an ally of the Aldair Navy (NATO)".
            let known = matches!(chunks[i].form, Form::Listed(Listed { full: Some(full), .. }) if full != keys[i - 1]);
            if !known && keys[i].chars().any(|letter| initials.contains(letter)) {
                full_names.entry(keys[i].as_str()).or_insert(keys[i - 1].as_str());
            }
        }
    }
    full_names
}

/// The chunks, two made one where an acronym has the letters of both: "Northern Gas and Electric Company (NG&E)".
pub fn joined(evidence: &Evidence, chunks: Vec<Chunk>) -> Vec<Chunk> {
    let mut out: Vec<Chunk> = Vec::with_capacity(chunks.len());
    for chunk in chunks {
        if let [.., first, second] = out[..]
            && let Some(whole) = whole_name(evidence, &first, &second, &chunk)
        {
            out.truncate(out.len() - 2);
            out.push(whole);
        }
        out.push(chunk);
    }
    out
}

/// The name that `first` and `second` make if `acronym` behind them in brackets has the letters of both.
fn whole_name(evidence: &Evidence, first: &Chunk, second: &Chunk, acronym: &Chunk) -> Option<Chunk> {
    let whole = Chunk { span: first.span.join(second.span), form: Form::Headed(EntityType::Organization, Strength::Strong), ..*first };
    let mut gap = first.span.end as usize..second.span.start as usize;
    let near = first.sentence == second.sentence && gap.len() <= 2 && first.title.is_none();
    if !near || !is_bracketed(evidence, &whole, acronym) || !gap.all(|i| words!("and of for the & in on").contains(evidence.article.key(i)))
    {
        return None;
    }
    let (letters, name) = (typing::key(evidence, acronym).replace(['.', '&'], ""), typing::key(evidence, &whole));
    let has_letters = |name: &str| initials_of(name).contains(&letters);
    (has_letters(&name) || has_letters(without_suffix(&name))).then_some(whole)
}

/// The keys of abbreviations of ordinary words: "liquefied natural gas (LNG)".
pub fn of_ordinary_words<'k>(evidence: &Evidence, chunks: &[Chunk], keys: &'k [String]) -> FnvSet<&'k str> {
    let article = evidence.article;
    let ordinary = |(chunk, key): (&Chunk, &'k String)| {
        let (at, letters) = (chunk.span.start as usize, key.chars().rev());
        let first = at.checked_sub(1 + key.chars().count())?;
        let spelled = in_brackets(evidence, chunk)
            && key.chars().count() >= 2
            && (first..at - 1).rev().zip(letters).all(|(i, letter)| !article.token(i).capitalized && article.lower(i).starts_with(letter));
        spelled.then_some(key.as_str())
    };
    chunks.iter().zip(keys).filter_map(ordinary).collect()
}

/// The keys of short forms of laws and the like, "HB" for "House Bill", with those of the full names.
pub fn of_things<'k>(evidence: &Evidence, chunks: &[Chunk], keys: &'k [String]) -> FnvMap<&'k str, &'k str> {
    let things = chunks.iter().zip(keys).filter(|(chunk, _)| typing::is_thing(evidence, chunk));
    let full: FnvMap<String, &str> = things.flat_map(|(_, key)| initials_of(key).map(|letters| (letters, key.as_str()))).collect();
    if full.is_empty() {
        return FnvMap::default();
    }
    let short = |chunk: &Chunk| {
        chunk.span.len() == 1 && evidence.article.token(chunk.span.start as usize).all_caps && !matches!(chunk.form, Form::Listed(_))
    };
    let of = |(_, key): (&Chunk, &'k String)| Some((key.as_str(), *full.get(&key.replace('.', ""))?));
    chunks.iter().zip(keys).filter(|(chunk, _)| short(chunk)).filter_map(of).collect()
}

/// Whether `short` is a word in capitals that stands in brackets right behind the longer `full`.
fn is_bracketed(evidence: &Evidence, full: &Chunk, short: &Chunk) -> bool {
    full.span.len() > 1 && full.span.end + 1 == short.span.start && in_brackets(evidence, short)
}

fn in_brackets(evidence: &Evidence, chunk: &Chunk) -> bool {
    let article = evidence.article;
    let (at, end) = (chunk.span.start as usize, chunk.span.end as usize);
    chunk.span.len() == 1
        && at > 0
        && article.word(at - 1) == "("
        && article.token(at).all_caps
        && end < article.tokens.list.len()
        && article.word(end) == ")"
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::entities;

    #[test]
    fn what_short_forms_stand_for() {
        for (text, expected) in [
            ("The Aldair Workers Union (FTA) met. The FTA voted.", "Aldair Workers Union: 3"),
            ("The Morby Gas and Electric Company (MG&E) paid. MG&E said so.", "Morby Gas and Electric Company: 3"),
            ("The House Bill fell. HB was the last law.", "House Bill: 2"),
            ("The Aldair Navy Office (NATO) met. NATO voted.", "Aldair Navy Office: 1, NATO: 2"),
            ("They sell liquefied natural gas (LNG). The LNG is sold in Norway.", "Norway: 1"),
        ] {
            let article = Article::new(text);
            let entities = entities::extract(&article);
            let count = |i: usize| entities.mentions.iter().filter(|m| m.entity == i).count();
            let found: Vec<_> = entities.list.iter().enumerate().map(|(i, e)| format!("{}: {}", e.name, count(i))).collect();
            assert_eq!(found.join(", "), expected, "{text}");
        }
    }
}
