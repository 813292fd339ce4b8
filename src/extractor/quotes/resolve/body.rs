//! The private organisation that an article is about: `the company`.

use crate::extractor::entities::{Entities, EntityType};

/// Words for bodies that a name seldom holds.
#[rustfmt::skip]
pub fn is_private_body(lower: &str) -> bool {
    matches!(
        lower,
        "airline" | "bank" | "brand" | "business" | "carmaker" | "chain" | "charity" | "company" | "corporation" | "developer"
        | "firm" | "lender" | "maker" | "manufacturer" | "operator" | "retailer" | "startup" | "supplier"
    )
}

/// Words in the names of bodies of the state, of parties and courts, and of those who report.
#[rustfmt::skip]
fn is_public_body(word: &str) -> bool {
    matches!(
        word,
        "ABC" | "AFP" | "AP" | "Administration" | "Agency" | "Army" | "Assembly" | "Authority" | "BBC" | "Board" | "Bureau" | "CNN"
        | "Cabinet" | "Commission" | "Committee" | "Congress" | "Council" | "Court" | "Department" | "Government" | "House" | "Ministry"
        | "Nations" | "Office" | "Parliament" | "Party" | "Police" | "Reuters" | "School" | "Senate" | "University" | "Xinhua"
    )
}

/// The private organisation that is named most, and more than once, if there is only one such.
pub fn main_body(entities: &Entities) -> Option<usize> {
    let mut counts = vec![0_usize; entities.list.len()];
    for mention in &entities.mentions {
        counts[mention.entity] += 1;
    }
    let private = |e: usize| is_organization(entities, e) && !entities.list[e].name.split_whitespace().any(is_public_body);
    let most = (0..counts.len()).filter(|&e| private(e)).map(|e| counts[e]).max().filter(|&most| most > 1)?;
    let mut bodies = (0..counts.len()).filter(|&e| private(e) && counts[e] == most);
    bodies.next().filter(|_| bodies.next().is_none())
}

pub fn is_organization(entities: &Entities, entity: usize) -> bool {
    entities.list.get(entity).is_some_and(|e| e.kind == EntityType::Organization)
}
