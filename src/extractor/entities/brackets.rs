//! Short forms in brackets, "Northern Farmers' League (NFL)", "Morby Export Bank (Morex)": the
//! article says itself what they stand for.

use super::chunk::{Chunk, ChunkForm};
use super::evidence::Evidence;
use super::kind::EntityType;
use super::names::{self, Names};
use super::typing;
use super::variant::{initials_of, without_suffix};
use super::vocabulary::{Strength, is_role};
use crate::lexicon::words;
use crate::text::fnv::{FnvMap, FnvSet};

/// The names that are short forms of laws and the like, "HB" for "House Bill", with a chunk of the
/// full one.
pub type Things = FnvMap<usize, usize>;

/// The full names by their short forms, both as keys. The letters of an organization's need not be
/// the initials: in another language they are others, "New Forces (FN)", "Aldair Space Center (DLR)".
pub fn full_names<'k>(names: &'k Names, types: &[Option<EntityType>]) -> FnvMap<&'k str, &'k str> {
    let chunks = &names.chunks;
    let mut full_names = FnvMap::default();
    for i in 1..chunks.len() {
        let same = types[i - 1] == types[i] && !matches!(types[i], None | Some(EntityType::Person));
        if same && is_bracketed(names.evidence, &chunks[i - 1], &chunks[i]) {
            let (full_name, short) = (names.key(i - 1), names.key(i));
            let initials = initials_of(full_name);
            // A well-known short form stands for what it always does: "an ally of the Aldair Navy
            // (NATO)".
            let known = chunks[i]
                .listed()
                .and_then(|listed| listed.full())
                .is_some_and(|full| !full_name.replace('.', "").ends_with(&full.replace('.', "")));
            let shares = || short.chars().any(|letter| initials[1].contains(letter));
            // Where no letter is the same, a body that only this article calls so.
            let body = || {
                chunks[i - 1].span.range().any(|at| names.evidence.known(at).heads_organization())
            };
            if initials.iter().any(|letters| letters == short) || !known && (shares() || body()) {
                full_names.entry(short).or_insert(full_name);
            }
        }
    }
    full_names
}

/// The chunks, several made one where an acronym has the letters of all: "Northern Gas and Electric
/// Company (NG&E)".
pub fn joined(evidence: &Evidence, mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    /// The most chunks that one name was cut into: "Northern | Gas | Electric | Water".
    const PARTS: usize = 4;
    let mut kept: usize = 0;
    for next in 0..chunks.len() {
        let chunk = chunks[next];
        let firsts = (kept.saturating_sub(PARTS)..kept.saturating_sub(1)).rev();
        let whole =
            |first: usize| Some((first, whole_name(evidence, &chunks[first..kept], &chunk)?));
        if in_brackets(evidence, &chunk)
            && let Some((first, whole)) = firsts.into_iter().find_map(whole)
        {
            chunks[first] = whole;
            kept = first + 1;
        }
        chunks[kept] = chunk;
        kept += 1;
    }
    chunks.truncate(kept);
    chunks
}

/// The name that `parts` make if `acronym` behind them in brackets has the letters of all.
fn whole_name(evidence: &Evidence, parts: &[Chunk], acronym: &Chunk) -> Option<Chunk> {
    let [first, .., last] = parts else { return None };
    let whole = Chunk {
        span: first.span.join(last.span),
        form: ChunkForm::Headed(EntityType::Organization, Strength::Strong),
        ..*first
    };
    let near = |pair: &[Chunk]| {
        let mut gap = pair[0].end()..pair[1].first();
        gap.len() <= 2
            && gap.all(|i| {
                words!("and of for the & in on from to with against without")
                    .contains(evidence.key(i))
            })
    };
    if first.sentence != last.sentence
        || !is_bracketed(evidence, &whole, acronym)
        || !parts.windows(2).all(near)
    {
        return None;
    }
    let (letters, name) =
        (names::key(evidence, acronym).replace(['.', '&'], ""), names::key(evidence, &whole));
    let has_letters = |name: &str| initials_of(name).contains(&letters);
    (has_letters(&name) || has_letters(without_suffix(&name))).then_some(whole)
}

/// The names that are abbreviations of ordinary words, "liquefied natural gas (LNG)", or of an
/// office, "Rural District Officer (RDO)"; "the DP" where the article has a Deputy President and
/// spells out no other name so.
pub fn of_ordinary_words(names: &Names) -> FnvSet<usize> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let ordinary = |index: usize| {
        let chunk = &chunks[index];
        if !chunk.is_acronym(evidence) || !in_brackets(evidence, chunk) {
            return None;
        }
        let (at, key) = (chunk.first(), names.key(index));
        let first = at.checked_sub(1 + key.chars().count())?;
        // "Department of Justice (DOJ)"
        let body = index > 0
            && chunks[index - 1].end() + 1 == at
            && matches!(
                chunks[index - 1].form,
                ChunkForm::Headed(EntityType::Organization, _) | ChunkForm::Listed(_)
            );
        let office = is_role(evidence.key(at - 2)) && !body;
        let spells = |(i, letter): (usize, char)| {
            (office || !evidence.token(i).capitalized) && evidence.lower(i).starts_with(letter)
        };
        let spelled = (first..at - 1).rev().zip(key.chars().rev()).all(spells);
        spelled.then(|| names.name(index))
    };
    let titles: FnvSet<String> = chunks
        .iter()
        .filter_map(|c| c.title.filter(|title| title.span.len() > 1))
        .map(|title| initials_of(&evidence.slice(title.span).to_lowercase())[0].clone())
        .collect();
    let bracketed =
        |index: usize| index > 0 && is_bracketed(evidence, &chunks[index - 1], &chunks[index]);
    let office = |index: &usize| {
        let chunk = &chunks[*index];
        chunk.is_acronym(evidence) && chunk.listed().is_none() && titles.contains(names.key(*index))
    };
    let mut found: FnvSet<usize> =
        names.all().filter(office).map(|index| names.name(index)).collect();
    for index in names.all().filter(|&index| bracketed(index)) {
        found.remove(&names.name(index));
    }
    found.extend(names.all().filter_map(ordinary));
    found
}

/// The names with a short form of their letters in brackets behind them, "Deep Field Radio
/// Telescope (DFRT)": the chunks of both.
pub fn spelled_out(names: &Names) -> Vec<(usize, usize)> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let spelled = |&i: &usize| {
        let short =
            chunks[i].listed().is_none() && is_bracketed(evidence, &chunks[i - 1], &chunks[i]);
        let initials =
            || initials_of(names.key(i - 1)).iter().any(|letters| letters == names.key(i));
        short && (!chunks[i].is_acronym(evidence) || initials())
    };
    (1..chunks.len()).filter(spelled).map(|i| (i - 1, i)).collect()
}

/// See [`Things`].
pub fn of_things(names: &Names) -> Things {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let things = names.all().filter(|&index| typing::is_thing(evidence, &chunks[index]));
    let full: FnvMap<String, usize> = things
        .flat_map(|index| initials_of(names.key(index)).map(|letters| (letters, index)))
        .collect();
    if full.is_empty() {
        return Things::default();
    }
    let short = |chunk: &Chunk| chunk.is_acronym(evidence) && chunk.listed().is_none();
    let of =
        |index: usize| Some((names.name(index), *full.get(&names.key(index).replace('.', ""))?));
    names.all().filter(|&index| short(&chunks[index])).filter_map(of).collect()
}

/// Whether `short` is a word in capitals, or one made of the letters of `full`, that stands in
/// brackets right behind the longer `full`.
fn is_bracketed(evidence: &Evidence, full: &Chunk, short: &Chunk) -> bool {
    let near = full.span.len() > 1
        && full.span.end + 1 == short.span.start
        && in_brackets(evidence, short);
    near && (short.is_acronym(evidence) || is_blend(evidence, full, short))
}

/// "Morbank" of "Morby Farmers Bank": the letters of a word that no list has stand in the name of a
/// body in their order, its first letter included.
fn is_blend(evidence: &Evidence, full: &Chunk, short: &Chunk) -> bool {
    const SHORTEST: usize = 4;
    let word = evidence.lower(short.first());
    let mut letters = full.span.range().flat_map(|at| evidence.lower(at).chars());
    let headed = matches!(full.form, ChunkForm::Headed(EntityType::Organization, _));
    let unknown = short.is_single() && short.listed().is_none() && word.len() >= SHORTEST;
    headed
        && unknown
        && word.starts_with(|first| letters.next() == Some(first))
        && word.chars().skip(1).all(|letter| letters.any(|l| l == letter))
}

fn in_brackets(evidence: &Evidence, chunk: &Chunk) -> bool {
    let (at, end) = (chunk.first(), chunk.end());
    at > 0
        && end < evidence.tokens.list.len()
        && match evidence.word(at - 1) {
            "(" => evidence.word(end) == ")",
            // "Aldair Motors <ALM.N>"
            "<" => matches!(evidence.word(end), ">" | "."),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::super::tests::each;
    use crate::extractor::tests::check;

    #[test]
    fn what_short_forms_stand_for() {
        check(
            |text| each(text, |e, mentions| format!("{}: {mentions}", e.name)),
            "
            The Aldair Workers Union (FTA) met. The FTA voted. -> Aldair Workers Union: 3
            The Morby Gas and Electric Company (MG&E) paid. MG&E said so.
                -> Morby Gas and Electric Company: 3
            The House Bill fell. HB was the last law. -> House Bill: 2
            The Aldair Navy Office (NATO) met. NATO voted. -> Aldair Navy Office: 1, NATO: 2
            The Aldair Roads Ministry (XPK) met. The XPK voted. -> Aldair Roads Ministry: 3
            The Zorblat Space Center (PTK) met. The PTK voted. -> Zorblat Space Center: 3
            The US Geological Survey (USGS) said so. The USGS left. -> US Geological Survey: 3
            The US Food and Drug Administration (FDA) said so. The FDA left.
                -> US Food and Drug Administration: 3
            The blog Letters from Norway (LFN) said so. LFN is new. -> Letters from Norway: 3
            The Deep Field Radio Telescope (DFRT) hummed. DFRT's staff left.
                -> Deep Field Radio Telescope: 3
            Tom Maria Hale (TMH) sang. -> Tom Maria Hale: 1, TMH: 1
            The Morby Farmers Bank (Morbank) paid. Morbank's staff left. -> Morby Farmers Bank: 3
            Zorblat Motors <ZBM.N> paid. ZBM's staff left. -> Zorblat Motors: 3
            The Morby Farmers Bank (Zorexbank) paid. -> Morby Farmers Bank: 1, Zorexbank: 1
            They left North East Morby Province (NEMP). NEMP police stayed.
                -> North East Morby Province: 3
            They met Deputy President Ana Hale. The DP spoke. -> Ana Hale: 1
            They met Deputy President Ana Hale of the Dairy Party (DP). The DP spoke.
                -> Ana Hale: 1, Dairy Party: 3
            The Department of Justice (DOJ) left. The DOJ said so. -> Department of Justice: 3
            The Rural District Officer (RDO) left. The RDO met the mayor. ->
            They sell liquefied natural gas (LNG). The LNG is sold in Norway. -> Norway: 1
            ",
        );
    }
}
