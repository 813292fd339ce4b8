//! Names in a row are of one kind: in "Athens, Zorblat, Huntsville and Morby" whoever is not sure
//! goes by the others.

use super::chunk::{Chunk, ChunkForm};
use super::evidence::Evidence;
use super::kind::EntityType::{self, Organization, Other, Person, Place};
use super::names::Names;
use super::typing::Opinion;

/// By how many points a type must lead to be sure.
const SURE: i32 = 5;

/// How many names of a row must be sure of the type that the others take.
const WITNESSES: usize = 2;

/// The chunks that take the type of the row they stand in, with that type.
pub fn types(
    names: &Names,
    opinions: &[Opinion],
    types: &[Option<EntityType>],
) -> Vec<(usize, EntityType)> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let mut found = Vec::new();
    let mut first = 0;
    for next in 1..=chunks.len() {
        // "Peru and Chile, Hale said": behind "and" a row ends.
        let ends =
            next - first > 1 && has_conjunction(evidence, &chunks[next - 2], &chunks[next - 1]);
        if next < chunks.len() && !ends && is_joined(evidence, &chunks[next - 1], &chunks[next]) {
            continue;
        }
        let row = first..next;
        first = next;
        if row.len() < 2 {
            continue;
        }
        let sure =
            |&i: &usize| types[i].is_some_and(|kind| is_sure(&chunks[i], &opinions[i], kind));
        let count =
            |kind: EntityType| row.clone().filter(|i| types[*i] == Some(kind) && sure(i)).count();
        let kinds = [Person, Organization, Place].map(|kind| (count(kind), kind));
        let witnesses = kinds.iter().map(|(count, _)| count).sum::<usize>();
        let (most, kind) = kinds
            .into_iter()
            .fold((0, Other), |best, next| if next.0 > best.0 { next } else { best });
        let others = row.clone().filter(|i| types[*i] != Some(kind));
        let agreed = most > 0 && (witnesses - most) * 3 <= most;
        // "Villa Zorblata and Zorblat-Morby": of two, one without a type.
        let pair = |i: usize| row.len() == 2 && kind == Place && types[i] == Some(Other);
        let open = |i: &usize| may_be(evidence, &chunks[*i], types[*i], kind);
        found.extend(
            others
                .filter(open)
                .filter(|&i| agreed && (most >= WITNESSES || pair(i)))
                .map(|i| (i, kind)),
        );
    }
    found
}

/// Whether a name of type `own` may be of type `kind` for its row: a person only who has no type
/// yet, and no "Foundation".
fn may_be(evidence: &Evidence, chunk: &Chunk, own: Option<EntityType>, kind: EntityType) -> bool {
    let first = chunk.first();
    let head = chunk.is_single() && evidence.known(first).head().is_some();
    own.is_some_and(|own| kind != Person || own == Other) && !head
}

/// Whether a comma or "and", or both, and nothing else stand between two names.
fn is_joined(evidence: &Evidence, one: &Chunk, next: &Chunk) -> bool {
    let gap = one.end()..next.first();
    let joins = |at: usize| matches!(evidence.lower(at), "," | "and" | "or");
    one.sentence == next.sentence && (1..=2).contains(&gap.len()) && gap.clone().all(joins)
}

fn has_conjunction(evidence: &Evidence, one: &Chunk, next: &Chunk) -> bool {
    (one.end()..next.first()).any(|at| matches!(evidence.lower(at), "and" | "or"))
}

/// A type that the lists, the head word or many points speak for.
fn is_sure(chunk: &Chunk, opinion: &Opinion, kind: EntityType) -> bool {
    let sure = chunk.form != ChunkForm::Plain || opinion.scores.best().1 >= SURE;
    sure && opinion.kind == Some(kind)
}

#[cfg(test)]
mod tests {
    use super::super::tests::each;
    use crate::extractor::tests::check;

    #[test]
    fn names_in_a_row() {
        check(
            |text| each(text, |e, _| format!("{:?} {}", e.kind, e.name)),
            r#"
            It was seen in Boston, Clanton, Leeds, Ostrava and Montgomery.
                -> Place Boston, Place Clanton, Place Leeds, Place Ostrava, Place Montgomery
            They met Tom Hale, Zorblat and Ana Ruiz.
                -> Person Tom Hale, Person Zorblat, Person Ana Ruiz
            // Behind "and" it ends.
            In Boston, Leeds and Ostrava, Montgomery said so.
                -> Place Boston, Place Leeds, Place Ostrava, Person Montgomery
            "#,
        );
    }
}
