//! The type of each chunk: the classifier's where it is surer than the rules.
//!
//! What the rules say is a feature of the classifier too. It was trained on
//! labels with many errors, so it has to be clearly of another opinion before
//! it is believed against them.

use super::brackets::{self, Things};
use super::case::Case;
use super::chunk::{Chunk, ChunkForm};
use super::country;
use super::evidence::Evidence;
use super::features::{FeatureInputs, Features};
use super::kind::EntityType::{self, Event, Group, Organization, Other, Person, Place};
use super::model::{self, CLASSES, Logits};
use super::names::Names;
use super::results;
use super::row;
use super::typing::{self, Opinion};
use super::variant::initials_of;
use crate::lexicon;
use crate::steps;
use crate::text::fnv::{FnvMap, FnvSet};

/// By how much another type must lead the rules' type (natural logarithm of the odds).
const LEAD: f32 = 1.5;
/// The same where the rules have fewer points than `SURE` for their type: a surname alone, say.
const LEAD_OVER_GUESS: f32 = 1.0;
const SURE: i32 = 4;
/// The same where the rules found a name of no type.
const LEAD_OVER_OTHER: f32 = 0.7;
/// The same where the rules found no name.
const LEAD_OVER_NOTHING: f32 = 2.0;

/// The points with which a name that a word for places heads is one, whatever the classifier says.
const PLACED: i32 = 6;

/// The type of each chunk; `None`: no name after all.
pub fn types(names: &Names, opinions: &[Opinion], things: &Things) -> Vec<Option<EntityType>> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let inputs = FeatureInputs::new(names, opinions);
    let mut features = Features::with_room();
    let settled = settled(names, opinions);
    let (mut own, mut around) =
        (vec![Logits::default(); chunks.len()], vec![Logits::default(); chunks.len()]);
    for index in names.all().filter(|&index| !settled[index]) {
        inputs.features(index, &mut features);
        own[index] = model::sum(&features.own);
        around[index] = model::sum(&features.around);
    }
    let mut types: Vec<_> = opinions.iter().map(|o| o.kind).collect();
    let dateline = typing::dateline_place(names).map(|index| names.name(index));
    for mentions in names.open(&settled).iter() {
        let logits = model::pooled(mentions, &own, &around);
        for &index in mentions {
            let chunk = &chunks[index];
            let points = opinions[index].scores.best().1;
            let chosen = choose(chunk.is_acronym(evidence), opinions[index].kind, points, &logits);
            // A listed name may get another type, but is not dropped: then it has the type of the
            // list, as in "Merry Christmas".
            let no_type = matches!(chosen, None | Some(Other));
            let lost = chunk.listed().filter(|_| no_type);
            // "seen off Zorblat Point": by its head word and the words around
            let placed = no_type
                && opinions[index].kind == Some(Place)
                && matches!(chunk.form, ChunkForm::Headed(Place, _))
                && points >= PLACED;
            // The place of the dateline has hardly a person's name.
            if placed || dateline == Some(names.name(index)) {
                types[index] = Some(Place);
            } else {
                types[index] = lost.map_or(chosen, |listed| Some(listed.kind));
            }
        }
    }
    keep_surnames(names, opinions, &mut types);
    for index in results::clubs(names) {
        types[index] = Some(Organization);
    }
    for (index, kind) in row::types(names, opinions, &types) {
        if !settled[index] {
            types[index] = Some(kind);
        }
    }
    keep_endings(names, opinions, &mut types);
    for &(short, full) in names.shortened() {
        types[short] = types[full];
    }
    let words = brackets::of_ordinary_words(names);
    spell_out(names, &mut types);
    spell_towns(names, &mut types);
    for (index, kind) in types.iter_mut().enumerate() {
        let name = names.name(index);
        if let Some(&full) = things.get(&name) {
            *kind = opinions[full].kind;
        }
        if words.contains(&name) {
            *kind = None;
        }
    }
    types
}

/// A short form in brackets and the name that it stands for are of one type: that of the full name
/// if it is an organization or the short form has none, "Deep Field Radio Telescope (DIRT)"; else
/// an organization if the short form is one, "New Aldair Framework (NAF)".
fn spell_out(names: &Names, types: &mut [Option<EntityType>]) {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let pairs = brackets::spelled_out(names);
    if pairs.is_empty() {
        return;
    }
    let mut found: FnvMap<usize, Option<EntityType>> = FnvMap::default();
    for (full, short) in pairs {
        // "North East Morby Province (NEMP)", "Northern Dairy Week (NDW)"
        let last = evidence.lower(chunks[full].last());
        let headed =
            matches!(chunks[full].form, ChunkForm::Headed(Place | Event, _) | ChunkForm::Listed(_))
                && last != "conference";
        match (types[full], types[short]) {
            (Some(Organization), _) | (_, None | Some(Other)) => {
                found.insert(names.name(short), types[full])
            }
            (Some(Place | Event), _) if headed => found.insert(names.name(short), types[full]),
            // not "Ana Hale Ruiz (AHR)"
            (Some(Person | Other), Some(Organization))
                if names.key(short).len() > 2
                    && evidence.known(chunks[full].first()).first_name.is_none() =>
            {
                found.insert(names.name(full), types[short])
            }
            _ => None,
        };
    }
    for (index, kind) in types.iter_mut().enumerate() {
        if let Some(&other) = found.get(&names.name(index)) {
            *kind = other;
        }
    }
}

/// "ABA", a town of the lists, is an organization where the article has an Aldair Bar Association.
fn spell_towns(names: &Names, types: &mut [Option<EntityType>]) {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let town = |index: &usize| {
        let chunk = &chunks[*index];
        types[*index] == Some(Place)
            && chunk.is_acronym(evidence)
            && chunk.listed().is_some_and(|l| !l.whole_country)
            && evidence.case(chunk.sentence) == Case::Normal
            && !evidence.in_dateline(chunk.span)
    };
    let towns: Vec<usize> = names.all().filter(town).collect();
    if towns.is_empty() {
        return;
    }
    let spelled: FnvSet<String> = names
        .all()
        .filter(|&full| types[full] == Some(Organization) && chunks[full].span.len() > 2)
        .inspect(|_| steps::count(1))
        .flat_map(|full| initials_of(names.key(full)))
        .collect();
    for index in towns.into_iter().filter(|&index| spelled.contains(names.key(index))) {
        types[index] = Some(Organization);
    }
}

/// Types surnames and full names by each other. A single word that the rules take for a person
/// stays a person if it is the first or last word of a person's longer name. A name of two words
/// without a type becomes a person if its last word alone is one: "Zorblat Oldeweg" beside "Oldeweg
/// said".
fn keep_surnames(names: &Names, opinions: &[Opinion], types: &mut [Option<EntityType>]) {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let word = |at: usize| evidence.token(at).word as usize;
    let mut parts = vec![false; evidence.tokens.words.count()];
    for (chunk, kind) in chunks.iter().zip(&*types) {
        if *kind == Some(Person) && !chunk.is_single() {
            (parts[word(chunk.first())], parts[word(chunk.last())]) = (true, true);
        }
    }
    let mut alone = vec![false; parts.len()];
    for (index, chunk) in chunks.iter().enumerate().filter(|(_, c)| c.is_single()) {
        let part = parts[word(chunk.first())];
        // "Swan left" after "Zorblata Swan"
        let seen = evidence.word_evidence(chunk.first());
        let surname =
            seen.surname && seen.known.common && seen.lower == 0 && types[index].is_none();
        if part && (opinions[index].kind == Some(Person) || surname) {
            types[index] = Some(Person);
        }
        alone[word(chunk.first())] |= types[index] == Some(Person);
    }
    for (chunk, kind) in chunks
        .iter()
        .zip(types.iter_mut())
        .filter(|(c, kind)| c.span.len() == 2 && **kind == Some(Other))
    {
        let first = chunk.first();
        let own = chunk.form == ChunkForm::Plain && !evidence.is_common(first);
        let the = first > 0 && evidence.lower(first - 1) == "the";
        if own && alone[word(first + 1)] && !(the && evidence.known(first).first_name.is_none()) {
            *kind = Some(Person);
        }
    }
}

/// A single word that ends the name of one organization, and of no person, is the same
/// organization: "Rovers" for "Weston Rovers". One that is listed as a place or a first name may be
/// that.
fn keep_endings(names: &Names, opinions: &[Opinion], types: &mut [Option<EntityType>]) {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let word = |chunk: &Chunk| evidence.token(chunk.last()).word as usize;
    let is_first_name = |chunk: &Chunk| evidence.known(chunk.first()).first_name.is_some();
    let is_team = |chunk: &Chunk| evidence.lower(chunk.last()).ends_with('s');
    let has_head = |chunk: &Chunk| evidence.known(chunk.last()).heads_organization();
    let own =
        |chunk: &Chunk| chunk.listed().is_none() && (has_head(chunk) || !is_first_name(chunk));
    let mut ends: FnvMap<usize, bool> = FnvMap::default();
    for (chunk, kind) in chunks.iter().zip(&*types).filter(|(chunk, _)| chunk.span.len() == 2) {
        if *kind == Some(Person) {
            ends.insert(word(chunk), false);
        } else if *kind == Some(Organization) && (is_team(chunk) || own(chunk)) {
            ends.entry(word(chunk)).or_insert(true);
        }
    }
    for (index, chunk) in chunks
        .iter()
        .enumerate()
        .filter(|(_, c)| c.is_single() && c.title.is_none() && c.listed().is_none())
    {
        let open = matches!(types[index], Some(Person | Place | Other))
            && !opinions[index].stated
            && !is_first_name(chunk);
        if open && ends.get(&word(chunk)) == Some(&true) {
            types[index] = Some(Organization);
        }
    }
}

/// The type of one chunk: `rule` is the type by the rules, with this number of `points`, `logits`
/// are the scores of the classifier; `acronym`: it is one word in capitals.
fn choose(
    acronym: bool,
    rule: Option<EntityType>,
    points: i32,
    logits: &Logits,
) -> Option<EntityType> {
    let class_of =
        |kind| CLASSES.iter().position(|class| *class == kind).unwrap_or(CLASSES.len() - 1);
    let best =
        (0..CLASSES.len()).reduce(|best, c| if logits[c] > logits[best] { c } else { best })?;
    let lead = match rule {
        None => LEAD_OVER_NOTHING,
        Some(Other) => LEAD_OVER_OTHER,
        Some(_) if points < SURE && CLASSES[best].is_some() => LEAD_OVER_GUESS,
        Some(_) => LEAD,
    };
    if logits[best] - logits[class_of(rule)] < lead {
        return rule;
    }
    match (CLASSES[best], rule) {
        // "MRI" is a word more likely than a name.
        (None, Some(Person | Organization | Place)) => (!acronym).then_some(Other),
        (found, _) => found,
    }
}

/// By chunk: whether the rules have the last word.
pub fn settled(names: &Names, opinions: &[Opinion]) -> Vec<bool> {
    let settled = |(chunk, opinion)| is_settled(names.evidence, chunk, opinion);
    names.chunks.iter().zip(opinions).map(settled).collect()
}

/// Whether the rules have the last word: countries, peoples and names of several words are in the
/// lists, the classifier knows no events, abbreviations such as "COVID-19" are known for
/// what they are, a dateline tells a place, and in a headline a capital tells nothing.
fn is_settled(evidence: &Evidence, chunk: &Chunk, opinion: &Opinion) -> bool {
    let listed = chunk.listed().is_some_and(|l| l.whole_country || l.len > 1 || l.kind == Group);
    // "Interpol"
    let body = || {
        chunk.listed().is_some_and(|l| {
            l.kind == Organization && lexicon::AMBIGUOUS.get(evidence.key(chunk.first())).is_none()
        })
    };
    let no_name = chunk.is_single() && evidence.word_evidence(chunk.first()).is_no_name();
    match opinion.kind {
        Some(Group | Event) => true,
        Some(_) if opinion.stated => true,
        Some(Place)
            if evidence.in_dateline(chunk.span) || country::before_state(evidence, chunk) =>
        {
            true
        }
        // "the film Ana Hale", "the Duke of York"
        Some(_) if matches!(chunk.form, ChunkForm::Headed(Other | Person, _)) => true,
        Some(Other)
            if typing::is_thing(evidence, chunk) || typing::is_telescope(evidence, chunk) =>
        {
            true
        }
        Some(Organization) if body() => true,
        Some(_) => listed,
        None => no_name || evidence.case(chunk.sentence) != Case::Normal,
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
            assert_eq!(choose(false, rule, 9, &logits), expected, "{rule:?} {logits:?}");
        }
        assert_eq!(choose(false, Some(Place), 3, &[0.0, 1.2, 0.0, 0.0, 0.0]), Some(Organization));
        assert_eq!(choose(true, Some(Organization), 9, &[0.0, 0.0, 0.0, 0.0, 2.0]), None);
    }
}
