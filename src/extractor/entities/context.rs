//! What the words around a name tell of its kind.
//!
//! Single words are in the lists `cues_*.txt`; the shapes are here, each with its example.

use std::ops::Range;

use super::chunk::{Beside, Chunk};
use super::country;
use super::evidence::{Evidence, Within};
use super::kind::EntityType::{self, Organization, Person, Place};
use super::vocabulary::{Listed, Strength, is_role};
use super::word_class::{
    BODY_NOUN, BUSINESS, DESCRIBES, ENDS_PHRASE, MONEY, OWNED, PLACE_NOUN, SETTLEMENT, WordClass,
};
use crate::lexicon::{self, Key, WordList, words};
use crate::syntax::word::Word;
use crate::text::token::Kind;

/// Points for each kind of name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores([i32; 6]);

impl Scores {
    pub fn add(&mut self, kind: EntityType, points: i32) {
        self.0[kind as usize] += points;
    }

    pub fn add_if(&mut self, holds: bool, kind: EntityType, points: i32) {
        self.add(kind, if holds { points } else { 0 });
    }

    pub fn with(mut self, kind: EntityType, points: i32) -> Self {
        self.add(kind, points);
        self
    }

    pub fn get(&self, kind: EntityType) -> i32 {
        self.0[kind as usize]
    }

    pub fn add_all(&mut self, other: &Scores) {
        self.0.iter_mut().enumerate().for_each(|(kind, mine)| *mine += other.0[kind]);
    }

    /// Each score brought between `-limit` and `limit`.
    pub fn clamped(mut self, limit: i32) -> Self {
        self.0.iter_mut().for_each(|score| *score = (*score).clamp(-limit, limit));
        self
    }

    /// The kind with most points, the first of equals.
    pub fn best(&self) -> (EntityType, i32) {
        const OTHERS: [EntityType; 5] =
            [Organization, Place, EntityType::Group, EntityType::Event, EntityType::Other];
        let mut best = (Person, self.get(Person));
        for kind in OTHERS {
            if self.get(kind) > best.1 {
                best = (kind, self.get(kind));
            }
        }
        best
    }
}

/// Adds what `cues` say of `word`: `place 3`, or several of those with commas between them.
fn apply(cues: &WordList, word: Key, scores: &mut Scores) {
    for cue in cues.get(word).into_iter().flat_map(|value| value.split(',')) {
        let cue = cue.trim_start();
        let (kind, points) = cue.split_once(' ').unwrap_or((cue, "1"));
        let kind = match kind {
            "person" => Person,
            "organization" => Organization,
            "place" => Place,
            _ => EntityType::Other,
        };
        scores.add(kind, points.parse().unwrap_or(0));
    }
}

/// The points that the words around `chunk` give.
pub fn scores(evidence: &Evidence, chunk: &Chunk) -> Scores {
    let (beside, within) = (Beside::of(evidence, chunk), &Within::of(evidence, chunk.sentence));
    let (before, before2, after) = (beside.before(1), beside.before(2), chunk.end());
    let single = chunk.is_single();
    let mut scores = Scores::default();
    let according = before == "to" && before2 == "according";
    scores.add_if(according, Place, -2); // according to Hale
    let of_noun = || before == "the" && single && is_before_noun(within, after);
    if !according && !of_noun() {
        apply(&lexicon::CUES_BEFORE_NAMES, before.into(), &mut scores);
    }
    // "the National Harbour Fund (Zorblat)"
    let body = |at: usize| evidence.known(at).organization_head == Strength::Strong;
    let bracketed = before == "(" && beside.behind(1) == ")";
    scores.add_if(single && bracketed && beside.at_before(2).is_some_and(body), Organization, 4);
    // "workers at Aldair", "an analyst at Aldair"
    let staff = words!(
        "analyst analysts economist economists employees executives jobs staff strategist strategists workers"
    );
    let works = before == "at" && chunk.listed().is_none() && staff.contains(before2);
    scores.add_if(works, Organization, 3);
    // "a spokesman for Aldair"
    let speaks =
        before == "for" && matches!(before2.as_str(), "spokesman" | "spokesperson" | "spokeswoman");
    scores.add_if(speaks, Organization, 2);
    // "the square at Aldhaven", "a quarry near Aldhaven"
    let site = single
        && matches!(before.as_str(), "at" | "near" | "outside")
        && !evidence.is_common(chunk.first())
        && is_site(before2);
    scores.add_if(site, Place, 4);
    // "state-owned Aldair", "Morby-listed Aldair"
    let owned = matches!(before.as_str(), "backed" | "controlled" | "listed" | "owned")
        && beside.kind_before(2) == Some(Kind::Hyphen);
    scores.add_if(owned, Organization, 4);
    scores.add_if(before == "the" && !single, Person, -3); // the Aldair Hale
    scores.add_if(is_role(before), Person, 4); // spokesman Hale
    // “It rained,” said Hale
    let said = beside.kind_before(2) == Some(Kind::DoubleQuote) && before.reporting().is_some();
    scores.add_if(said, Person, 3);
    // "Its owner, Hale,"
    let apposed = before == "," && is_role(before2) && closes(within, after);
    scores.add_if(apposed, Person, 3);
    // "the river Zorblat"; not "Spirit River Camp"
    let small = |at: usize| !evidence.token(at).capitalized;
    let river = before == "river" && beside.at_before(1).is_some_and(small);
    scores.add_if(river, Place, 4);
    // "the city of Aldhaven"
    scores.add_if(before == "of" && PLACE_NOUN.contains(before2), Place, 4);
    let state = country::before_state(evidence, chunk);
    scores.add_if(state || evidence.in_dateline(chunk.span), Place, 6);
    // "the coach at Zorblat said": not the name's own verb
    let place = matches!(before.as_str(), "at" | "from" | "in" | "near");
    let noun = |at: usize| !evidence.tagged(at).is_finite_verb();
    let inside =
        place && beside.behind(1).is_finite_verb() && beside.at_before(2).is_some_and(noun);
    if after < within.end && !inside {
        apply(&lexicon::CUES_AFTER_NAMES, evidence.key(after), &mut scores);
        match within.lower(after) {
            "," => after_comma(within, after + 1, &mut scores),
            "is" | "was" => described(within, after + 1, &mut scores),
            _ => {}
        }
        let business = evidence.token(after).is_word() && reports_business(within, after);
        scores.add_if(business, Organization, 4);
        scores.add_if(business, Person, -2);
        scores.add_all(&said_of_itself(within, after));
        if beside.kind_behind(1) == Some(Kind::Possessive) {
            apply(&lexicon::CUES_OWNED_BY_NAMES, beside.behind(2).into(), &mut scores);
        }
    }
    scores
}

/// "Zorblat said profit fell", "Zorblat posted a loss", "Zorblat will close its plant", "Zorblat cut
/// 300 jobs": what firms do or tell of themselves; the verb stands at token `at` or behind "will".
fn reports_business(within: &Within, at: usize) -> bool {
    const NEAR: usize = 4;
    let modal = usize::from(matches!(within.lower(at), "will" | "has" | "had" | "also" | "would"));
    let next = at + modal + 1;
    if next >= within.end || !within.token(next - 1).is_word() {
        return false;
    }
    let near = |from: Range<usize>, nouns: &WordClass| {
        let inside = |kind| matches!(kind, Some(Kind::Word | Kind::Number | Kind::Hyphen));
        from.take_while(|&i| inside(within.kind(i))).any(|i| nouns.contains(within.key(i)))
    };
    let verb = within.key(next - 1);
    let own = matches!(within.lower(next), "her" | "his" | "my" | "our");
    let runs = words!("axed close closed cut cuts eliminated open opened shed shut slashed")
        .contains(verb)
        && near(next..next + NEAR, &OWNED);
    let posts =
        words!("posted posts reported reports").contains(verb) && near(next..next + NEAR, &MONEY);
    if !own && (runs || posts) {
        return true;
    }
    match within.lower(next) {
        "its" => near(next + 1..next + NEAR, &OWNED),
        _ if within.tagged(next - 1).reporting().is_some() => {
            let that = next + usize::from(within.lower(next) == "that");
            let its = usize::from(within.lower(that) == "its");
            // "Ana Hale said sales of drugs rose"
            near(that + its..that + its + 1, &MONEY)
        }
        _ => false,
    }
}

/// "the Hale administration": at token `at`, behind a name with "the", is the noun that "the"
/// belongs to.
fn is_before_noun(within: &Within, at: usize) -> bool {
    within.kind(at) == Some(Kind::Word)
        && !within.has_capital(at)
        && !within.tagged(at).is_finite_verb()
        && !within.known(at).function
}

/// "Zorblat said it would close", "Zorblat said he was ill": the name that is the subject of the
/// verb at token `at`.
fn said_of_itself(within: &Within, at: usize) -> Scores {
    let scores = Scores::default();
    let word = |at: usize| within.lower(at);
    if !within.token(at).is_word() || within.tagged(at).reporting().is_none() {
        return scores;
    }
    let next = at + 1 + usize::from(word(at + 1) == "that");
    // "it would cost millions" may be said of anything.
    let does = || {
        BUSINESS.contains(word(next + 1))
            || matches!(word(next + 1), "had" | "has" | "will" | "would")
                && BUSINESS.contains(word(next + 2))
    };
    match word(next) {
        "it" if does() => scores.with(Organization, 3).with(Person, -2),
        "he" | "she" => scores.with(Person, 2).with(Organization, -1),
        _ => scores,
    }
}

/// "square", "quarry": a noun for what stands or lies somewhere.
fn is_site(noun: Word) -> bool {
    lexicon::PLACE_WORDS.contains(noun) || SETTLEMENT.contains(noun)
}

fn closes(within: &Within, at: usize) -> bool {
    matches!(within.word(at), "," | "." | "")
}

/// What stands after the comma behind the name, from token `at` on.
fn after_comma(within: &Within, at: usize, scores: &mut Scores) {
    match within.lower(at) {
        "who" | "whose" => return scores.add(Person, 4), // Hale, who
        "where" | "population" => return scores.add(Place, 4), // Aldhaven, where
        "which" => {
            scores.add(Organization, 1);
            return scores.add(Person, -2);
        }
        _ => {}
    }
    let number = within.kind(at) == Some(Kind::Number);
    // "Aldhaven, 80 miles south"
    if number && matches!(within.lower(at + 1), "miles" | "km" | "kilometers" | "kilometres") {
        return scores.add(Place, 4);
    }
    if number && within.word(at).len() <= 3 && matches!(within.word(at + 1), "," | ".") {
        return scores.add(Person, 5); // Hale, 45,
    }
    let place = |l: Listed| l.kind == Place && closes(within, at + l.len);
    if within.is_name(at) && within.listed(at).is_some_and(place) {
        return scores.add(Place, 3); // Aldhaven, Norway
    }
    described(within, at, scores);
}

/// What the noun phrase at token `at`, behind a comma or "is", says of the name before it.
fn described(within: &Within, at: usize, scores: &mut Scores) {
    if let Some(kind) = kind_by_noun(within, at) {
        return scores.add(kind, 5);
    }
    // "Hale, the spokesman for …", "Hale, a 40-year-old teacher"
    if within.is(at, DESCRIBES) {
        let role = (at..at + 7)
            .take_while(|&i| !matches!(within.word(i), "," | "." | ";" | ""))
            .any(|i| is_role(within.key(i)));
        scores.add_if(role, Person, 3);
    }
}

/// "Aldair Hale, the company that owns the silo", "Aldair is a village of 300 people": what the
/// name is by the noun phrase from token `at` on, whose noun for organizations or places ends it,
/// or goes on in "that", "which".
pub fn kind_by_noun(within: &Within, at: usize) -> Option<EntityType> {
    const LONGEST: usize = 6;
    // "a bank based in Oslo", but "an Oslo-based bank"
    let participle = |i: usize| {
        matches!(within.lower(i), "based" | "founded") && within.token(i - 1).kind != Kind::Hyphen
    };
    let ends = |i: usize| within.is(i, ENDS_PHRASE) || participle(i);
    // "the country's largest bank", "Oslo's oldest bank", but not "the bank's town"
    let best = |i: usize| {
        words!("leading main most national only second third top").contains(within.key(i))
            || within.lower(i).len() > 4 && within.lower(i).ends_with("est")
    };
    let owner = |i: usize| within.kind(i) == Some(Kind::Possessive) && best(i + 1);
    let inside = |&i: &usize| {
        (matches!(within.kind(i), Some(Kind::Word | Kind::Hyphen)) || owner(i)) && !ends(i)
    };
    let named = || within.is_name(at) && owner(at + within.listed(at).map_or(1, |l| l.len));
    match within.lower(at) {
        "one" if within.lower(at + 1) == "of" => return one_of(within, at),
        "a" | "an" | "the" => {}
        _ if named() => {}
        _ => return None,
    }
    let last = (at + 1..at + 1 + LONGEST).take_while(inside).last()?;
    if is_role(within.key(last)) {
        return None;
    }
    let next = within.lower(last + 1);
    let goes_on = matches!(next, "where" | "of" | "in" | "near" | "on" | "with");
    let ends = matches!(next, "that" | "which" | "," | "." | "");
    // "a non-profit", "a start-up"
    let compound = || {
        within.kind(last - 1) == Some(Kind::Hyphen)
            && matches!(
                (within.lower(last - 2), within.lower(last)),
                ("non", "profit") | ("start", "up") | ("spin", "off") | ("co", "op")
            )
    };
    // "a human rights center"
    let noun = within.is(last, BODY_NOUN) || matches!(within.lower(last), "center" | "centre");
    let body = (noun || compound()) && (ends || matches!(next, "based" | "founded"));
    let place = within.is(last, SETTLEMENT) && (ends || goes_on);
    if body { Some(Organization) } else { place.then_some(Place) }
}

/// "Zorblat is one of the few aid groups that help", "Zorblat, one of Oslo's oldest banks,"; not
/// "one of the oldest groups of trees".
fn one_of(within: &Within, at: usize) -> Option<EntityType> {
    const LONGEST: usize = 7;
    let inside = |&i: &usize| {
        matches!(within.kind(i), Some(Kind::Word | Kind::Hyphen | Kind::Possessive | Kind::Number))
            && !within.is(i, ENDS_PHRASE)
    };
    let last = (at + 2..at + 2 + LONGEST).take_while(inside).last()?;
    let plural = within.lower(last);
    let noun = match plural.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => plural.strip_suffix('s')?.to_string(),
    };
    (BODY_NOUN.contains(noun.as_str()) && within.lower(last + 1) != "of").then_some(Organization)
}

#[cfg(test)]
mod tests {
    use super::super::names::Names;
    use super::super::tests::names;
    use super::*;
    use crate::extractor::tests::check;

    /// The type with most points, and how many.
    fn best(names: &Names) -> String {
        let own = |c: &&Chunk| names.evidence.slice(c.span) == "Zorblat";
        let chunk = names.chunks.iter().find(own).expect("a name");
        let (kind, points) = scores(names.evidence, chunk).best();
        format!("{kind:?} {points}")
    }

    #[test]
    fn what_the_words_around_say() {
        check(
            |text| names(text, best),
            "
            They met spokesman Zorblat there. -> Person 4
            They live in the city of Zorblat now. -> Place 4
            They dug under the river Zorblat. -> Place 4
            They met Zorblat, who sang. -> Person 4
            It rained. Later Zorblat said that its sales fell. -> Organization 5
            It rained. Later Zorblat said its wall fell. -> Person 2
            It rained. Later Zorblat posted a quarterly loss. -> Organization 4
            It rained. Later Zorblat will close its oldest plant. -> Organization 4
            It rained. Later Zorblat will close his oldest plant. -> Person 0
            It rained. Later Zorblat cut 300 jobs. -> Organization 4
            It rained. Later Zorblat cut taxes. -> Person 0
            Workers at Zorblat left. -> Organization 3
            An analyst at Zorblat left. -> Organization 3
            A teacher at Zorblat left. -> Place 1
            It rained. Later Zorblat, one of Oslo's oldest banks, fell. -> Organization 5
            It rained. Later Zorblat, one of Oslo's oldest singers, fell. -> Person 0
            It rained. Later Zorblat, one of the oldest banks in Oslo, fell. -> Organization 5
            It rained. Later Zorblat, one of the oldest groups of trees, fell. -> Person 0
            They left Zorblat, where it rained. -> Place 4
            “It rained,” said Zorblat. -> Person 4
            “It rained,” she told Zorblat on Friday. -> Person 1
            She told Zorblat that it rained. -> Person 1
            They left Zorblat, 80 miles south of Oslo. -> Place 4
            They met Zorblat, 45, there. -> Person 5
            They left Zorblat, Norway. -> Place 3
            They left Zorblat, Calif., on foot. -> Place 9
            They met Zorblat, a retired teacher, there. -> Person 3
            It rained. Later Zorblat was a teacher. -> Person 3
            It rained. Later Zorblat was a village of 300 people. -> Place 5
            It rained. Later Zorblat is a small firm which owns the silo. -> Organization 5
            They left Zorblat, the country's largest bank, in May. -> Organization 5
            They left Zorblat, Oslo's oldest bank, in May. -> Organization 5
            They left Zorblat, Oslo's bank, in May. -> Person 0
            It rained. Later Zorblat is a firm believer. -> Person 0
            It rained. Later Zorblat is a non-profit based in Oslo. -> Organization 5
            They paid the Zorblat campaign. -> Person 0
            It rained, according to Zorblat. -> Person 0
            It rained. Later Zorblat said it would close. -> Organization 4
            It rained. Later Zorblat said that it would rain. -> Person 2
            It rained. Later Zorblat said he was ill. -> Person 4
            They met a spokesman for Zorblat on foot. -> Organization 2
            They left the square at Zorblat on foot. -> Place 5
            They paid state-owned Zorblat. -> Organization 4
            They paid the Morby Farm Bank (Zorblat). -> Organization 4
            They left Zorblat, the company that owns the silo. -> Organization 5
            They left Zorblat, a small grain firm which owns the silo. -> Organization 5
            They left Zorblat, the director of a group that owns the silo. -> Person 3
            ",
        );
    }
}
