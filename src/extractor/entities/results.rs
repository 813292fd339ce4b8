//! Results of matches: in "Aldhaven 3 Morby 1 Port Hale 0" the names of towns are clubs; so is
//! "Boston" in the sentences on a match in which it beat somebody.

use super::chunk::{Beside, Chunk, ChunkForm};
use super::evidence::Evidence;
use super::kind::EntityType;
use super::names::Names;
use super::stated::{self, beats, plays_match};
use super::variant::club_town;
use super::word_class::PLAYER;
use crate::article::Sentence;
use crate::extractor::sport::{is_of_match, sport};
use crate::lexicon::{self, WordSet, word_set, words};
use crate::syntax::class;
use crate::text::fnv::FnvSet;
use crate::text::token::Kind;

/// How far to each side names are looked at.
const REACH: usize = 3;

/// How far names in rows may lie apart, in tokens: a line of a table has up to ten figures.
const LONGEST: u32 = 40;

/// Of the names around, how many must have a figure behind them.
const PAIRS: usize = 3;

/// The chunks that are clubs.
pub fn clubs(names: &Names) -> Vec<usize> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let bracketed = bracketed(evidence, chunks);
    let players = players(names);
    let paired: Vec<bool> = chunks.iter().map(|c| has_figure(evidence, c)).collect();
    let club = |&index: &usize| {
        let chunk = &chunks[index];
        if bracketed.binary_search(&index).is_ok() {
            return true;
        }
        if players.binary_search(&index).is_ok() && !is_scene(evidence, chunk) {
            return true;
        }
        if !paired[index] || !may_be_club(chunk) || is_person(evidence, chunk) {
            return false;
        }
        let near = index.saturating_sub(REACH)..chunks.len().min(index + REACH + 1);
        let apart = |i: usize| chunks[i].span.start.abs_diff(chunk.span.start);
        let row = || near.clone().filter(|&i| i != index && paired[i] && apart(i) <= LONGEST);
        // Persons with figures behind them have initials or given names.
        row().count() >= PAIRS && row().filter(|&i| is_person(evidence, &chunks[i])).count() <= 1
    };
    names.all().filter(club).collect()
}

/// The chunks of towns that play: "Boston beat Leeds 3-1", and in an article on sport what
/// [`is_side`] tells; and their other mentions in sentences on matches, "Boston scored twice", but
/// not "Boston doctors"; in an article of a match elsewhere too, and in one on sport what bodies alone
/// do, "Boston said", where a club of the town has its full name.
fn players(names: &Names) -> Vec<usize> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let (of_match, on_sport) = (is_of_match(evidence), sport(evidence) > 0);
    let town = |index: usize| {
        let chunk = &chunks[index];
        // "Ferguson" of Alex Ferguson is no town.
        chunk.listed().is_some_and(|l| l.kind == EntityType::Place && l.len <= 3)
            && !(chunk.is_single() && evidence.word_evidence(chunk.first()).surname)
    };
    let plays = |&index: &usize| {
        let chunk = &chunks[index];
        town(index)
            && !lexicon::COUNTRIES.contains(names.key(index))
            && names.key(index) != "london" // its clubs have other names
            && (on_sport && is_side(evidence, chunk, of_match) || stated::plays(evidence, chunk))
    };
    let playing: Vec<usize> = names.all().filter(plays).collect();
    // "Norwich" of "Norwich City"
    let club_towns: FnvSet<&str> = (names.all().filter(|_| on_sport))
        .filter_map(|i| club_town(&chunks[i], names.key(i)))
        .collect();
    if playing.is_empty() && club_towns.is_empty() {
        return playing;
    }
    let playing_names: FnvSet<usize> = playing.iter().map(|&index| names.name(index)).collect();
    let tells = |s: &Sentence| s.span.range().any(|at| evidence.tagged(at).has(class::MATCH));
    let mut on_match: Vec<bool> = evidence.sentences.iter().map(tells).collect();
    for &index in &playing {
        on_match[chunks[index].sentence] = true;
    }
    let is_club = |&index: &usize| {
        let chunk = &chunks[index];
        let beside = Beside::of(evidence, chunk);
        let behind = beside.behind(1);
        // "Boston needs", "flew from Boston", "Boston, England"
        let town_beside = || {
            behind.has(class::PRESENT) && behind.ends_with('s')
                || matches!(behind.as_str(), "is" | "has" | "was" | ",")
                || matches!(beside.before(1).as_str(), "a" | "an" | "to" | "from" | "near")
        };
        let of_town = word_set!("nouns_of_towns");
        let named = town(index) && club_towns.contains(names.key(index));
        let acts = || behind.reporting().is_some() || behind.has(class::MODAL);
        (named || playing_names.contains(&names.name(index)))
            && !of_town.contains(behind)
            && (on_match[chunk.sentence] || of_match && !town_beside() || named && acts())
    };
    names.all().filter(is_club).collect()
}

/// Whether a town is a side of matches, in an article on sport: "Boston captain Ana Hale", "Boston are
/// ninth", "joined Boston", "signed from Boston", "Boston fans".
fn is_side(evidence: &Evidence, chunk: &Chunk, of_match: bool) -> bool {
    /// How far before "to", "from" its verb stands.
    const REACH: usize = 8;
    let beside = Beside::of(evidence, chunk);
    let (before, before2, behind) = (beside.before(1), beside.before(2), beside.behind(1));
    let capital = |n: usize| beside.at_behind(n).is_some_and(|at| evidence.has_capital(at));
    let given = |n: usize| {
        let known = |at: usize| evidence.known(at).first_name.is_some();
        capital(n + 1) && beside.at_behind(n).is_some_and(known)
    };
    // "Boston lead", "after Boston have won", but not "roads in Boston are", "Oslo and Boston are"
    let opens = || {
        before.is_empty()
            || before.has(class::SUBORDINATOR)
            || before.reporting().is_some()
            || before == "," && !beside.at_before(2).is_some_and(|at| evidence.is_name(at))
    };
    let plural = || matches!(behind.as_str(), "are" | "were" | "have") && opens();
    let member = || {
        let of_club = words!("boss manager flanker hooker prop");
        PLAYER.contains(behind) && (of_match || given(2))
            || of_club.contains(behind) && given(2)
            || words!("fans squad supporters").contains(behind)
    };
    let rival = words!("against champions leaders rivals v versus visitors vs");
    let contest = || before2.has(class::MATCH) || beats(before2);
    // "Boston beat Leeds to the title of city of culture", "lost to Oslo in the vote to host the Games"
    let elected = || {
        let words = words!("ballot bid bidding culture host hosting vote votes");
        chunk.in_sentence(evidence).any(|at| words.contains(evidence.key(at)))
    };
    let meets = || {
        of_match && (plays_match(behind) || rival.contains(before))
            || beats(before)
            || matches!(before.as_str(), "against" | "over") && contest()
    };
    // "signed Ana Hale from Boston", "a move to Boston"
    let moved = |verbs: &WordSet| {
        let start = chunk.in_sentence(evidence).start.max(chunk.first().saturating_sub(REACH));
        (start..chunk.first()).any(|at| verbs.contains(evidence.key(at)))
    };
    let joins = words!("join joined joining joins");
    let transfer = || match before.as_str() {
        _ if joins.contains(before) => true,
        "for" => words!("played plays scored sign signed signing").contains(before2),
        "from" => moved(&joins) || moved(&words!("bought loan sign signed signing transfer")),
        "to" if elected() => false,
        "to" => words!("defeat home lose losing lost loan sold switch transfer").contains(before2),
        _ => matches!(behind.as_str(), "sign" | "signed"),
    };
    let owns = || of_match && beside.kind_behind(1) == Some(Kind::Possessive) && given(2);
    plural() || member() || meets() || transfer() || owns()
}

/// Where a match is played, not who plays: "in Boston", "Boston, Massachusetts".
fn is_scene(evidence: &Evidence, chunk: &Chunk) -> bool {
    let before = Beside::of(evidence, chunk).before(1);
    stated::stands_for_place(evidence, chunk) && !matches!(before.as_str(), "to" | "from")
        || matches!(before.as_str(), "at" | "of" | "outside")
}

/// "Hale (Aldhaven), Ruiz (Morby), Berg (Leeds)": the clubs of scorers, where an article on matches
/// has three or more.
fn bracketed(evidence: &Evidence, chunks: &[Chunk]) -> Vec<usize> {
    let in_brackets = |&index: &usize| {
        let (person, club) = (&chunks[index - 1], &chunks[index]);
        let (open, close) = (club.first() - 1, club.end());
        let of_person = person.end() == open && person.form == ChunkForm::Plain;
        let whole = evidence.lower(open) == "(" && evidence.lower(close) == ")";
        let country = lexicon::COUNTRIES.contains(evidence.key(open + 1));
        // not "(Z)"
        let long = evidence.bytes(club.span).len() > 2;
        of_person && whole && !country && may_be_club(club) && long
    };
    let mut found: Vec<usize> = (1..chunks.len()).filter(in_brackets).collect();
    if found.len() < PAIRS || sport(evidence.article) == 0 {
        return Vec::new();
    }
    let all = found.clone();
    let before = |at: u32| all.partition_point(|&other| chunks[other].span.start < at);
    let near = |at: u32| before(at + LONGEST + 1) - before(at.saturating_sub(LONGEST));
    found.retain(|&index| near(chunks[index].span.start) >= PAIRS);
    found
}

/// A small number behind the name.
fn has_figure(evidence: &Evidence, chunk: &Chunk) -> bool {
    let beside = Beside::of(evidence, chunk);
    beside.kind_behind(1) == Some(Kind::Number)
        && beside.behind(1).len() <= 3
        && beside.kind_behind(2) != Some(Kind::Hyphen)
}

fn is_person(evidence: &Evidence, chunk: &Chunk) -> bool {
    let first = chunk.first();
    chunk.span.len() > 1
        && (evidence.known(first).first_name.is_some() || evidence.word(first).ends_with('.'))
}

fn may_be_club(chunk: &Chunk) -> bool {
    match chunk.form {
        ChunkForm::Listed(listed) => listed.kind == EntityType::Place && !listed.whole_country,
        ChunkForm::Headed(..) => false,
        ChunkForm::Plain => chunk.title.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::names;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn rows_of_results() {
        let clubs = |names: &Names| {
            let slice = |&i: &usize| names.evidence.slice(names.chunks[i].span);
            clubs(names).iter().map(slice).collect::<Vec<_>>().join(", ")
        };
        check(
            |text| names(text, clubs),
            "
            Results: Aldhaven 3 Boston 1 Morby 2 Leeds 0 Ostrava 1 Hale City 1
                -> Aldhaven, Boston, Morby, Leeds, Ostrava
            Sweden 3 Norway 1 Denmark 2 Finland 0 ->
            Goals of the league season: Hale (Boston), Ruiz (Leeds), Berg (Ostrava). The coach of the team left.
                -> Boston, Leeds, Ostrava
            Hale (Boston), Ruiz (Leeds), Berg (Ostrava) signed the letter. ->
            They live in Boston. It has 20 schools, Leeds 30. ->
            Boston beat Leeds in the league. The coach of the team saw two goals in Boston, and Boston lead.
                -> Boston, Leeds, Boston
            Boston beat Leeds in the league. Boston needs more buses. The coach of the team saw two goals. Leeds scored late.
                -> Boston, Leeds, Leeds
            Boston beat Leeds in the league. The coach of the team saw two goals. It left Boston doctors, and Leeds hospitals are full.
                -> Boston, Leeds
            Leeds United won the league match. Leeds riots began. Leeds said the coach of the team was ill. -> Leeds
            Tom Boston joined the league team. Boston signed a striker. The coach left. ->
            Boston drew 2-2 with Leeds. Boston needs more buses. -> Boston, Leeds
            Boston have signed a striker from Leeds. Police in Leeds said Boston was quiet, and Leeds police left.
                -> Boston, Leeds
            The coach saw Boston captain Ana Hale score. Roads in Leeds are shut, and Oslo and Ostrava have snow.
                -> Boston
            Boston have voted, and Ana Hale joined Leeds. ->
            Boston beat its debts. It is a town of the north, and Boston is growing fast again. ->
            Ana Hale 62 Tom Ruiz 63 Jon Berg 64 Kim Olsen 65 ->
            ",
        );
    }
}
