//! The type of each chunk: the classifier's where it is surer than the rules.
//!
//! What the rules say is a feature of the classifier too. It was trained on
//! labels with many errors, so it has to be clearly of another opinion before
//! it is believed against them.

use super::EntityType::{self, Event, Group, Organization, Other, Person, Place};
use super::brackets;
use super::case::Case;
use super::chunk::{Chunk, Form};
use super::country;
use super::evidence::Evidence;
use super::features::{Features, Scene};
use super::model::{self, CLASSES, Logits};
use super::results;
use super::typing::{self, Opinion};
use crate::text::fnv::{FnvMap, FnvSet};

/// By how much another type must lead the rules' type (natural logarithm of the odds).
const LEAD: f32 = 1.5;
/// The same where the rules found a name of no type.
const LEAD_OVER_OTHER: f32 = 0.7;
/// The same where the rules found no name.
const LEAD_OVER_NOTHING: f32 = 2.0;

/// The type of each chunk; `None`: no name after all.
pub fn types(evidence: &Evidence, chunks: &[Chunk], opinions: &[Opinion], keys: &[String]) -> Vec<Option<EntityType>> {
    let names = Names::of(keys);
    let scene = Scene::new(evidence, chunks, opinions, keys, &names);
    let mut features = Features::default();
    let settled = settled(evidence, chunks, opinions);
    let (mut own, mut around) = (vec![Logits::default(); chunks.len()], vec![Logits::default(); chunks.len()]);
    for index in (0..chunks.len()).filter(|&index| !settled[index]) {
        scene.features(index, &mut features);
        own[index] = model::sum(&features.own);
        around[index] = model::sum(&features.around);
    }
    let mut types: Vec<_> = opinions.iter().map(|o| o.kind).collect();
    for mentions in names.open(&settled) {
        for (&index, logits) in mentions.iter().zip(model::pooled(&mentions, &own, &around)) {
            let chunk = &chunks[index];
            let acronym = chunk.span.len() == 1 && evidence.article.token(chunk.span.start as usize).all_caps;
            let chosen = choose(acronym, opinions[index].kind, &logits);
            // A listed name may be of another type, but a name it is.
            let lost = matches!(chosen, None | Some(Other)) && matches!(chunk.form, Form::Listed(_));
            if !lost {
                types[index] = chosen;
            }
        }
    }
    keep_surnames(evidence, chunks, opinions, &mut types);
    for (kind, _) in types.iter_mut().zip(results::clubs(evidence, chunks)).filter(|(_, club)| *club) {
        *kind = Some(Organization);
    }
    let things = brackets::of_things(evidence, chunks, keys);
    for (kind, _) in types.iter_mut().zip(keys).filter(|(_, key)| things.contains_key(key.as_str())) {
        *kind = Some(Other);
    }
    let words = brackets::of_ordinary_words(evidence, chunks, keys);
    for (kind, _) in types.iter_mut().zip(keys).filter(|(_, key)| words.contains(key.as_str())) {
        *kind = None;
    }
    types
}

/// A word that the rules take for a person stays one if it is the first or the last of a person's longer name.
fn keep_surnames(evidence: &Evidence, chunks: &[Chunk], opinions: &[Opinion], types: &mut [Option<EntityType>]) {
    let person = |(chunk, kind): &(&Chunk, &Option<EntityType>)| **kind == Some(Person) && chunk.span.len() > 1;
    let ends = |(chunk, _): (&Chunk, &Option<EntityType>)| [chunk.span.start as usize, chunk.span.end as usize - 1];
    let parts: FnvSet<&str> = chunks.iter().zip(&*types).filter(person).flat_map(ends).map(|at| evidence.article.lower(at)).collect();
    for (index, chunk) in chunks.iter().enumerate().filter(|(_, c)| c.span.len() == 1) {
        if opinions[index].kind == Some(Person) && parts.contains(evidence.article.lower(chunk.span.start as usize)) {
            types[index] = Some(Person);
        }
    }
}

/// The type of one chunk by what the rules and the classifier say; `acronym`: it is one word in capitals.
fn choose(acronym: bool, rule: Option<EntityType>, logits: &Logits) -> Option<EntityType> {
    let class_of = |kind| CLASSES.iter().position(|class| *class == kind).unwrap_or(CLASSES.len() - 1);
    let best = (0..CLASSES.len()).reduce(|best, c| if logits[c] > logits[best] { c } else { best })?;
    let lead = match rule {
        None => LEAD_OVER_NOTHING,
        Some(Other) => LEAD_OVER_OTHER,
        Some(_) => LEAD,
    };
    if logits[best] - logits[class_of(rule)] < lead {
        return rule;
    }
    match (CLASSES[best], rule) {
        // "MRI" is a word more likely than a name.
        (None, Some(Person | Organization | Place)) => (!acronym).then_some(Other),
        (None, rule) => rule,
        (found, _) => found,
    }
}

/// By chunk: whether the rules have the last word.
pub fn settled(evidence: &Evidence, chunks: &[Chunk], opinions: &[Opinion]) -> Vec<bool> {
    chunks.iter().zip(opinions).map(|(chunk, opinion)| is_settled(evidence, chunk, opinion)).collect()
}

/// Whether the rules have the last word: countries, peoples and names of several words are in the
/// lists, the classifier knows no events, abbreviations such as "COVID-19" are known for
/// what they are, a dateline tells a place, and in a headline a capital tells nothing.
fn is_settled(evidence: &Evidence, chunk: &Chunk, opinion: &Opinion) -> bool {
    let listed = matches!(chunk.form, Form::Listed(listed) if listed.whole_country || listed.len > 1 || listed.kind == Group);
    let no_name = chunk.span.len() == 1 && evidence.word(chunk.span.start as usize).not_name;
    match opinion.kind {
        Some(Group | Event) => true,
        Some(Place) if evidence.in_dateline(chunk.span) || country::before_state(evidence, chunk) => true,
        Some(Other) if typing::is_thing(evidence, chunk) => true,
        Some(_) => listed,
        None => no_name || evidence.case(chunk.sentence) != Case::Normal,
    }
}

/// The chunks of the same words.
pub struct Names {
    /// The chunks, name by name in order of first mention.
    chunks: Vec<usize>,
    /// By name: where its chunks end.
    ends: Vec<usize>,
    /// By chunk: its name.
    of: Vec<usize>,
}

impl Names {
    /// `keys` are the chunks' words.
    pub fn of(keys: &[String]) -> Self {
        let mut numbers: FnvMap<&str, usize> = FnvMap::default();
        let mut number = |key| {
            let new = numbers.len();
            *numbers.entry(key).or_insert(new)
        };
        let of: Vec<usize> = keys.iter().map(|key| number(key.as_str())).collect();
        let mut chunks: Vec<usize> = (0..keys.len()).collect();
        chunks.sort_by_key(|&chunk| of[chunk]);
        let ends = (0..numbers.len()).map(|name| chunks.partition_point(|&chunk| of[chunk] <= name)).collect();
        Names { chunks, ends, of }
    }

    /// The mentions of each name that wait for the classifier: only they are pooled.
    pub fn open(&self, settled: &[bool]) -> impl Iterator<Item = Vec<usize>> {
        let open = |mentions: &[usize]| mentions.iter().copied().filter(|&i| !settled[i]).collect::<Vec<_>>();
        (0..self.ends.len()).map(move |name| open(self.mentions(name))).filter(|mentions| !mentions.is_empty())
    }

    /// How many mentions the name of a chunk has.
    pub fn count(&self, chunk: usize) -> usize {
        self.mentions(self.of[chunk]).len()
    }

    /// The chunks of a name, in order.
    fn mentions(&self, name: usize) -> &[usize] {
        let begin = name.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.chunks[begin..self.ends[name]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classifier_must_lead() {
        // Person, organization, place, group, none.
        for (rule, logits, expected) in [
            (Some(Place), [0.0, 1.0, 0.0, 0.0, 0.0], Some(Place)),
            (Some(Place), [0.0, 2.0, 0.0, 0.0, 0.0], Some(Organization)),
            (Some(Person), [0.0, 0.0, 0.0, 0.0, 2.0], Some(Other)),
            (Some(Other), [1.0, 0.0, 0.0, 0.0, 0.0], Some(Person)),
            (None, [1.0, 0.0, 0.0, 0.0, 0.0], None),
            (None, [3.0, 0.0, 0.0, 0.0, 0.0], Some(Person)),
            (None, [0.0, 0.0, 0.0, 0.0, 3.0], None),
        ] {
            assert_eq!(choose(false, rule, &logits), expected, "{rule:?} {logits:?}");
        }
        assert_eq!(choose(true, Some(Organization), &[0.0, 0.0, 0.0, 0.0, 2.0]), None);
    }

    #[test]
    fn chunks_of_the_same_words() {
        let keys = ["hale", "oslo", "hale"].map(String::from);
        let names = Names::of(&keys);
        assert_eq!([names.mentions(0), names.mentions(1)], [&[0, 2][..], &[1]]);
        assert_eq!([0, 1, 2].map(|chunk| names.count(chunk)), [2, 1, 2]);
        assert_eq!(names.open(&[true, true, false]).collect::<Vec<_>>(), [vec![2]]);
    }
}
