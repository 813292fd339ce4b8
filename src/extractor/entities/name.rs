//! How the name of an entity is printed: as its fullest mention writes it, but a place not in the
//! capitals of a dateline.

use super::chunk::Chunk;
use super::country;
use super::evidence::Evidence;
use super::kind::EntityType;
use super::word_class::SMALL;
use crate::lexicon;

/// The name that the mention `chunk` gives to an entity.
pub fn printed(evidence: &Evidence, chunk: &Chunk, kind: EntityType) -> String {
    let name = folded(evidence.slice(chunk.span));
    let known = || {
        chunk.listed().is_some()
            || evidence.in_dateline(chunk.span)
            || country::before_state(evidence, chunk)
    };
    let capitals = || name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    if kind == EntityType::Place && known() && capitals() && !is_acronym(&name) {
        in_ordinary_capitals(&name)
    } else {
        name
    }
}

/// White space folded.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        folded.push_str(if folded.is_empty() { "" } else { " " });
        folded.push_str(word);
    }
    folded
}

/// `UAE`, `U.S.`
fn is_acronym(name: &str) -> bool {
    let capitals = || {
        lexicon::COUNTRIES
            .get(&name.to_lowercase())
            .is_some_and(|value| value.ends_with("capitals"))
    };
    name.chars().count() <= 3
        || name.split('.').any(|part| part.trim().chars().count() == 1)
        || capitals()
}

/// "RIO DE JANEIRO" as "Rio de Janeiro".
fn in_ordinary_capitals(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for part in name.split_inclusive([' ', '-']) {
        let lower = part.to_lowercase();
        let small = !out.is_empty() && SMALL.contains(lower.trim_end_matches([' ', '-']));
        // "N'Djamena"
        let elided = |at: usize| at > 0 && matches!(lower.as_bytes()[at - 1], b'\'') && at <= 2;
        for (at, c) in lower.char_indices() {
            if !small && (at == 0 || elided(at)) {
                out.extend(c.to_uppercase());
            } else {
                out.push(c);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::each;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn names_in_capitals() {
        for (name, expected) in [
            ("BUCHAREST", "Bucharest"),
            ("RIO DE JANEIRO", "Rio de Janeiro"),
            ("PORT-AU-PRINCE", "Port-au-Prince"),
            ("N'DJAMENA", "N'Djamena"),
            ("SÃO PAULO", "São Paulo"),
        ] {
            assert_eq!(in_ordinary_capitals(name), expected, "{name}");
        }
    }

    #[test]
    fn the_body_writes_the_name() {
        check(
            |text| each(text, |e, _| e.name.clone()),
            "
            BUCHAREST (Northern Wire) - Snow fell on Friday. -> Bucharest, Northern Wire
            Envoys of the UAE and the U.S. met. -> UAE, U.S.
            ",
        );
    }
}
