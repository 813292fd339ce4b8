//! How closely a place says where something happened, and whether one place may lie in another.

use crate::extractor::entities::Entities;
use crate::lexicon::{COUNTRIES, STATES, words};
use crate::syntax::class;
use crate::syntax::word::Word;

/// How closely a place says where something happened: a part of the world, a country, one of its
/// states or provinces, or anything finer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fineness {
    World,
    Country,
    State,
    Finer,
}

/// The fineness of a place, an index into the entities.
pub fn fineness(entities: &Entities, place: u32) -> Fineness {
    let name = entities
        .list
        .get(place as usize)
        .map_or(String::new(), |entity| entity.name.to_lowercase());
    let last = name.rsplit(' ').next().unwrap_or_default();
    // "NE China"
    let (first, rest) = name.split_once(' ').unwrap_or_default();
    let of_direction = Word::of(first.trim_end_matches('.')).has(class::DIRECTION)
        || matches!(first.trim_end_matches('.'), "n" | "s" | "e" | "w" | "ne" | "nw" | "se" | "sw");
    let of_world = matches!(
        &*name,
        "africa"
            | "asia"
            | "europe"
            | "caribbean"
            | "balkans"
            | "middle east"
            | "far east"
            | "latin america"
            | "south america"
            | "central america"
            | "north america"
    );
    if of_world {
        Fineness::World
    } else if COUNTRIES.contains(&name) || of_direction && COUNTRIES.contains(rest) {
        Fineness::Country
    } else if name == "gaza"
        || STATES.contains(&name)
        || words!("province state region county governorate oblast prefecture strip bank peninsula valley desert islands coast")
            .contains(last)
    {
        Fineness::State
    } else {
        Fineness::Finer
    }
}

/// Whether one place may lie in another: any place in a country, or in a state or province, that it
/// is not known to lie outside of.
pub fn may_lie_in(entities: &Entities, inner: u32, outer: u32) -> bool {
    let country = |place: u32| entities.list.get(place as usize).and_then(|entity| entity.country);
    let (inside, around) = (fineness(entities, inner), fineness(entities, outer));
    let within = around < Fineness::Finer && inside > around;
    within && country(inner).is_none_or(|code| country(outer) == Some(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::entities;

    #[test]
    fn countries_hold_towns() {
        let found = entities::extract(&Article::new(
            "He flew from Nairobi in Kenya to Lyon, from NE China to Texas, and from South Africa to Latin America.",
        ));
        let at = |name: &str| {
            let place = found.list.iter().position(|entity| entity.name == name);
            place.unwrap_or_else(|| panic!("no {name}")) as u32
        };
        let expected = [
            ("Latin America", Fineness::World),
            ("South Africa", Fineness::Country),
            ("Kenya", Fineness::Country),
            ("NE China", Fineness::Country),
            ("Texas", Fineness::State),
            ("Lyon", Fineness::Finer),
        ];
        for (name, expected) in expected {
            assert_eq!(fineness(&found, at(name)), expected, "{name}");
        }
        assert!(may_lie_in(&found, at("Nairobi"), at("Kenya")));
        assert!(
            !may_lie_in(&found, at("Lyon"), at("Kenya"))
                && !may_lie_in(&found, at("Kenya"), at("Nairobi"))
        );
    }
}
