//! Storms have names of persons: in an article on "Hurricane Odile", "Odile" is the storm.

use super::brackets::Things;
use super::chunk::Chunk;
use super::evidence::{Evidence, Within};
use super::kind::EntityType;
use super::names::Names;
use super::typing::Opinion;
use crate::lexicon::words;
use crate::text::fnv::FnvMap;

/// The points that only a name with the verbs of persons gets, not one that is a given name alone.
const SURE: i32 = 6;

/// Where the storm's name that begins at token `first` ends.
pub fn end(within: &Within, first: usize) -> Option<usize> {
    if !within.is_name(first + 1) && !within.is_name(first + 2) {
        return None;
    }
    let tropical =
        matches!(within.lower(first), "post-tropical" | "subtropical" | "super" | "tropical");
    let noun = first + usize::from(tropical);
    let name = noun + 1;
    if !within.is_name(name) || !is_noun(within, noun) {
        return None;
    }
    // "Storm Lake", "Hurricane Center", "Hurricane Season", "Storm Thorgerson"
    let word = within.known(name);
    let given = word.first_name.is_some() || !word.common && within.lower(noun) != "storm";
    (given && !within.is_name(name + 1)).then_some(name + 1)
}

/// Adds the storms' other names to `things`, "Odile", "Hurricane Odile" for "Tropical Storm Odile",
/// if no person has that name.
pub fn add_names(names: &Names, opinions: &[Opinion], things: &mut Things) {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let word = |chunk: &Chunk| evidence.token(chunk.last()).word;
    let is_storm = |index: &usize| {
        let chunk = &chunks[*index];
        !chunk.is_single()
            && opinions[*index].kind == Some(EntityType::Event)
            && is_noun(evidence, chunk.last() - 1)
    };
    let mut storms: FnvMap<u32, usize> = FnvMap::default();
    for index in names.all().filter(is_storm) {
        storms.entry(word(&chunks[index])).or_insert(index);
    }
    if storms.is_empty() {
        return;
    }
    // "Odile Hale", and "Hale said" of "Hurricane Hale", a boxer
    let is_person = |(chunk, o): &(&Chunk, &Opinion)| match chunk.span.len() {
        1 => o.scores.get(EntityType::Person) >= SURE,
        _ => o.kind == Some(EntityType::Person),
    };
    for (chunk, _) in chunks.iter().zip(opinions).filter(is_person) {
        storms.remove(&evidence.token(chunk.first()).word);
        storms.remove(&word(chunk));
    }
    let may_be_storm = |index: &usize| {
        is_storm(index) || chunks[*index].is_single() && chunks[*index].title.is_none()
    };
    for index in names.all().filter(may_be_storm) {
        if let Some(&storm) = storms.get(&word(&chunks[index])) {
            things.insert(names.name(index), storm);
        }
    }
}

fn is_noun(evidence: &Evidence, at: usize) -> bool {
    evidence.has_capital(at) && words!("cyclone hurricane storm typhoon").contains(evidence.key(at))
}

#[cfg(test)]
mod tests {
    use super::super::tests::each;
    use crate::extractor::tests::check;

    #[test]
    fn names_of_storms() {
        check(
            |text| each(text, |e, mentions| format!("{:?} {}: {mentions}", e.kind, e.name)),
            "
            Hurricane Odile hit Norway. Odile killed nine.
                -> Event Hurricane Odile: 2, Place Norway: 1
            They fled Tropical Storm Ana. Ana weakened. Hurricane Ana was gone.
                -> Event Tropical Storm Ana: 3
            They fled Hurricane Ana. Ana Hale, a nurse, fled too. Ana was ill.
                -> Event Hurricane Ana: 1, Person Ana Hale: 2
            They left Storm Lake. -> Place Storm Lake: 1
            The National Hurricane Center said so. -> Organization National Hurricane Center: 1
            ",
        );
    }
}
