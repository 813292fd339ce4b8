//! Other forms of a name, of which only the lower-case words are known: acronyms, firms without
//! "Ltd", one of several.

use super::chunk::Chunk;
use super::evidence::Evidence;
use super::kind::EntityType;
use super::word_class::FIRM;
use crate::lexicon::{self, WordSet, words};

/// "kestrel drone" for "kestrel drones".
pub fn without_plural(key: &str) -> &str {
    key.strip_suffix('s')
        .filter(|stem| stem.len() >= 4 && !stem.ends_with(['s', 'u', 'i']))
        .unwrap_or(key)
}

/// "qaeda" for "al-qaeda", "al qaeda": the article of an Arabic name, which news writes in many
/// ways or leaves out.
pub fn without_article(key: &str) -> &str {
    match key.split_at_checked(3) {
        Some(("al-" | "al " | "el-", rest)) if rest.len() >= 4 => rest,
        _ => key,
    }
}

/// The acronyms that `name` may have: "who" of "world health organization"; with and without its
/// small words.
pub fn initials_of(name: &str) -> [String; 2] {
    let words = || name.split([' ', '-']).filter(|w| w.starts_with(char::is_alphanumeric));
    let small =
        |w: &&str| !matches!(*w, "of" | "the" | "and" | "for" | "on" | "in" | "to" | "de" | "la");
    [
        words().filter(small).filter_map(|w| w.chars().next()).collect(),
        words().filter_map(|w| w.chars().next()).collect(),
    ]
}

/// "aldair" for "aldair co. inc.", "aldair and co."
pub fn without_suffix(mut key: &str) -> &str {
    while let Some((rest, _)) = key.rsplit_once(' ').filter(|(_, last)| FIRM.contains_short(*last))
    {
        key = rest.trim_end_matches(',').trim_end_matches(" and").trim_end_matches(" &");
    }
    key
}

/// "bright street" for "bright street hospital", "mill road" for "mill road primary school": a name of two
/// words or more without what makes it that of an institution.
pub fn of_institution(key: &str) -> Option<&str> {
    let kinds = words!(
        "academy cathedral church college high hospital hotel infirmary junior primary prison school secondary"
    );
    let mut short = key;
    while let Some((rest, _)) = short.rsplit_once(' ').filter(|(_, last)| kinds.contains(*last)) {
        short = rest;
    }
    // "Wood County" is where the hospital stands.
    let area = || ["borough", "city", "county", "town"].iter().any(|area| short.ends_with(area));
    let name = short.contains(' ') && !short.contains(" of ") && !area();
    (short.len() < key.len() && name).then_some(short)
}

/// Towns with several clubs, of which none is "Bristol" alone.
static TOWNS_OF_CLUBS: WordSet =
    words!("birmingham bristol dundee liverpool london manchester nottingham sheffield");

/// "norwich" of the listed club "norwich city"; but not "bristol" of "bristol rovers".
pub fn club_town<'k>(chunk: &Chunk, key: &'k str) -> Option<&'k str> {
    let (town, club) = key.split_once(' ')?;
    let clubs = words!("albion athletic city county hotspur rovers town united wanderers");
    let listed = chunk.listed().is_some_and(|l| l.kind == EntityType::Organization);
    (listed && clubs.contains(club) && !TOWNS_OF_CLUBS.contains(town)).then_some(town)
}

/// "Goldman" of "Goldman Sachs", which the lists have: the first word that stands for the whole name;
/// but not "White" of "White House", nor "Tata" of "Tata Steel" beside a Ratan Tata.
pub fn first_of_listed(evidence: &Evidence, chunk: &Chunk) -> Option<usize> {
    let first = chunk.first();
    let key = evidence.key(first);
    let known = evidence.is_common(first)
        || evidence.known(first).first_name.is_some()
        || lexicon::AMBIGUOUS.get(key).is_some_and(|kinds| kinds.contains('w'))
        || [&lexicon::PLACES, &lexicon::COUNTRIES, &lexicon::DEMONYMS]
            .iter()
            .any(|l| l.contains(key));
    let whole = chunk.listed().is_some_and(|l| l.kind == EntityType::Organization && l.len > 1);
    (whole && !known && !evidence.token(first).all_caps && key.as_str().len() > 2).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_of_names() {
        assert_eq!(initials_of("northern league of farmers"), ["nlf", "nlof"]);
        assert_eq!(initials_of("asia-pacific council"), ["apc", "apc"]);
        for (key, expected) in
            [("al-qaeda", "qaeda"), ("al qaeda", "qaeda"), ("alba", "alba"), ("al-b", "al-b")]
        {
            assert_eq!(without_article(key), expected);
        }
        for (key, expected) in [
            ("mill road primary school", Some("mill road")),
            ("bright street hospital", Some("bright street")),
            ("hale hospital", None),
            ("hale county hospital", None),
            ("college of hale", None),
        ] {
            assert_eq!(of_institution(key), expected, "{key}");
        }
        for (key, expected) in
            [("kestrel drones", "kestrel drone"), ("campus", "campus"), ("press", "press")]
        {
            assert_eq!(without_plural(key), expected);
        }
    }
}
