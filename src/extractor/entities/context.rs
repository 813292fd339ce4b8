//! What the words around a name tell of its kind.
//!
//! Single words are in the lists `cues_*.txt`; the shapes are here, each with its example.

use std::ops::Range;

use super::chunk::{Beside, Chunk};
use super::country;
use super::evidence::Evidence;
use super::kind::EntityType::{self, Organization, Person, Place};
use super::vocabulary::{Strength, is_role};
use super::word_class::{
    BODY_NOUN, BUSINESS, DESCRIBES, ENDS_PHRASE, MONEY, OWNED, PLACE_NOUN, SETTLEMENT, WordClass,
};
use crate::article::Article;
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
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine += theirs);
    }

    /// Each score brought between `-limit` and `limit`.
    pub fn clamped(self, limit: i32) -> Self {
        Scores(self.0.map(|score| score.clamp(-limit, limit)))
    }

    /// The kind with most points, the first of equals.
    pub fn best(&self) -> (EntityType, i32) {
        const OTHERS: [EntityType; 5] =
            [Organization, Place, EntityType::Group, EntityType::Event, EntityType::Other];
        let first = (Person, self.get(Person));
        OTHERS
            .into_iter()
            .map(|kind| (kind, self.get(kind)))
            .fold(first, |best, next| if next.1 > best.1 { next } else { best })
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
    let beside = Beside::of(evidence, chunk);
    let (before, before2) = (beside.before(1), beside.before(2));
    let (after, end) =
        (chunk.span.end as usize, evidence.sentences[chunk.sentence].span.end as usize);
    let single = chunk.span.len() == 1;
    let mut scores = Scores::default();
    let according = before == "to" && before2 == "according";
    scores.add_if(according, Place, -2); // according to Hale
    let of_noun = || before == "the" && single && is_before_noun(evidence, after, end);
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
        && !evidence.is_common(chunk.span.start as usize)
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
    let apposed = before == "," && is_role(before2) && closes(evidence, after, end);
    scores.add_if(apposed, Person, 3);
    // "the city of Aldhaven"
    scores.add_if(before == "of" && PLACE_NOUN.contains(before2), Place, 4);
    let state = country::before_state(evidence, chunk);
    scores.add_if(state || evidence.in_dateline(chunk.span), Place, 6);
    // "the coach at Zorblat said": not the name's own verb
    let place = matches!(before.as_str(), "at" | "from" | "in" | "near");
    let noun = |at: usize| !evidence.tagged(at).is_finite_verb();
    let inside =
        place && beside.behind(1).is_finite_verb() && beside.at_before(2).is_some_and(noun);
    if after < end && !inside {
        apply(&lexicon::CUES_AFTER_NAMES, evidence.key(after), &mut scores);
        if beside.behind(1) == "," && after + 1 < end {
            after_comma(evidence, after + 1, end, &mut scores);
        } else if is_or_was(evidence, after) && after + 1 < end {
            described(evidence, after + 1, end, &mut scores);
        }
        let business = evidence.token(after).is_word() && reports_business(evidence, after, end);
        scores.add_if(business, Organization, 4);
        scores.add_if(business, Person, -2);
        scores.add_all(&said_of_itself(evidence, after, end));
        if beside.kind_behind(1) == Some(Kind::Possessive) {
            apply(&lexicon::CUES_OWNED_BY_NAMES, beside.behind(2).into(), &mut scores);
        }
    }
    scores
}

/// "Zorblat said profit fell", "Zorblat posted a loss", "Zorblat will close its plant", "Zorblat cut
/// 300 jobs": what firms do or tell of themselves; the verb stands at token `at` or behind "will".
fn reports_business(article: &Article, at: usize, end: usize) -> bool {
    const NEAR: usize = 4;
    let modal = usize::from(matches!(article.lower(at), "will" | "has" | "had" | "also" | "would"));
    let next = at + modal + 1;
    if next >= end || !article.token(next - 1).is_word() {
        return false;
    }
    let near = |from: Range<usize>, nouns: &WordClass| {
        let inside = |kind| matches!(kind, Kind::Word | Kind::Number | Kind::Hyphen);
        (from.start..from.end.min(end))
            .take_while(|&i| inside(article.token(i).kind))
            .any(|i| nouns.contains(article.key(i)))
    };
    let verb = article.key(next - 1);
    let own = matches!(article.lower(next), "her" | "his" | "my" | "our");
    let runs = words!("axed close closed cut cuts eliminated open opened shed shut slashed")
        .contains(verb)
        && near(next..next + NEAR, &OWNED);
    let posts =
        words!("posted posts reported reports").contains(verb) && near(next..next + NEAR, &MONEY);
    if !own && (runs || posts) {
        return true;
    }
    match article.lower(next) {
        "its" => near(next + 1..next + NEAR, &OWNED),
        _ if article.tagged(next - 1).reporting().is_some() => {
            let that = next + usize::from(article.lower(next) == "that");
            let its = usize::from(that < end && article.lower(that) == "its");
            // "Ana Hale said sales of drugs rose"
            near(that + its..that + its + 1, &MONEY)
        }
        _ => false,
    }
}

/// "the Hale administration": at token `at`, behind a name with "the", is the noun that "the"
/// belongs to.
fn is_before_noun(evidence: &Evidence, at: usize, end: usize) -> bool {
    let word = |at: usize| evidence.token(at).is_word() && !evidence.has_capital(at);
    at < end && word(at) && !evidence.tagged(at).is_finite_verb() && !evidence.known(at).function
}

pub fn is_or_was(article: &Article, at: usize) -> bool {
    matches!(article.lower(at), "is" | "was")
}

/// "Zorblat said it would close", "Zorblat said he was ill": the name that is the subject of the
/// verb at token `at`.
fn said_of_itself(article: &Article, at: usize, end: usize) -> Scores {
    let scores = Scores::default();
    let word = |at: usize| if at < end { article.lower(at) } else { "" };
    if !article.token(at).is_word() || article.tagged(at).reporting().is_none() {
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

fn closes(article: &Article, at: usize, end: usize) -> bool {
    at >= end || matches!(article.word(at), "," | ".")
}

/// What stands after the comma behind the name, from token `at` on.
fn after_comma(evidence: &Evidence, at: usize, end: usize, scores: &mut Scores) {
    let closed = |i: usize| i < end && matches!(evidence.word(i), "," | ".");
    match evidence.lower(at) {
        "who" | "whose" => return scores.add(Person, 4), // Hale, who
        "where" | "population" => return scores.add(Place, 4), // Aldhaven, where
        "which" => {
            scores.add(Organization, 1);
            return scores.add(Person, -2);
        }
        _ => {}
    }
    // "Aldhaven, 80 miles south"
    let miles = |i: usize| {
        i < end && matches!(evidence.lower(i), "miles" | "km" | "kilometers" | "kilometres")
    };
    if evidence.token(at).kind == Kind::Number && miles(at + 1) {
        return scores.add(Place, 4);
    }
    if evidence.token(at).kind == Kind::Number && evidence.word(at).len() <= 3 && closed(at + 1) {
        return scores.add(Person, 5); // Hale, 45,
    }
    if evidence.is_name(at)
        && evidence
            .listed(at)
            .is_some_and(|l| l.kind == Place && (closed(at + l.len) || at + l.len == end))
    {
        return scores.add(Place, 3); // Aldhaven, Norway
    }
    described(evidence, at, end, scores);
}

/// What the noun phrase at token `at`, behind a comma or "is", says of the name before it.
fn described(evidence: &Evidence, at: usize, end: usize, scores: &mut Scores) {
    if let Some(kind) = kind_by_noun(evidence, at, end) {
        return scores.add(kind, 5);
    }
    // "Hale, the spokesman for …", "Hale, a 40-year-old teacher"
    if DESCRIBES.contains(evidence.key(at)) {
        let role = (at..end.min(at + 7))
            .take_while(|&i| !matches!(evidence.word(i), "," | "." | ";"))
            .any(|i| is_role(evidence.key(i)));
        if role {
            scores.add(Person, 3);
        }
    }
}

/// "Aldair Hale, the company that owns the silo", "Aldair is a village of 300 people": what the
/// name is by the noun phrase from token `at` on, whose noun for organizations or places ends it,
/// or goes on in "that", "which".
pub fn kind_by_noun(evidence: &Evidence, at: usize, end: usize) -> Option<EntityType> {
    const LONGEST: usize = 6;
    // "a bank based in Oslo", but "an Oslo-based bank"
    let participle = |i: usize| {
        matches!(evidence.lower(i), "based" | "founded")
            && evidence.token(i - 1).kind != Kind::Hyphen
    };
    let ends = |i: usize| ENDS_PHRASE.contains(evidence.key(i)) || participle(i);
    let inside = |i: &usize| {
        (evidence.token(*i).is_word() || evidence.token(*i).kind == Kind::Hyphen) && !ends(*i)
    };
    if evidence.lower(at) == "one" {
        return one_of(evidence, at, end);
    }
    if !matches!(evidence.lower(at), "a" | "an" | "the") {
        return None;
    }
    let last = (at + 1..end.min(at + 1 + LONGEST))
        .take_while(inside)
        .last()
        .filter(|&last| !is_role(evidence.key(last)))?;
    let next = if last + 1 < end { evidence.lower(last + 1) } else { "." };
    let body = BODY_NOUN.contains(evidence.key(last))
        && matches!(next, "that" | "which" | "," | "." | "based" | "founded");
    let place = SETTLEMENT.contains(evidence.key(last))
        && matches!(
            next,
            "that" | "which" | "where" | "," | "." | "of" | "in" | "near" | "on" | "with"
        );
    if body { Some(Organization) } else { place.then_some(Place) }
}

/// "Zorblat is one of the few aid groups that help", "Zorblat, one of Oslo's oldest banks,"; not
/// "one of the oldest groups of trees", "one of the tallest trees near banks".
fn one_of(evidence: &Evidence, at: usize, end: usize) -> Option<EntityType> {
    const LONGEST: usize = 7;
    let inside = |&i: &usize| {
        matches!(
            evidence.token(i).kind,
            Kind::Word | Kind::Hyphen | Kind::Possessive | Kind::Number
        ) && !ENDS_PHRASE.contains(evidence.key(i))
            && !evidence.tagged(i).is_preposition()
    };
    if at + 2 >= end || evidence.lower(at + 1) != "of" {
        return None;
    }
    let last = (at + 2..end.min(at + 2 + LONGEST)).take_while(inside).last()?;
    let plural = evidence.lower(last);
    let noun = match plural.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => plural.strip_suffix('s')?.to_string(),
    };
    (BODY_NOUN.contains(noun.as_str()) && (last + 1 == end || evidence.lower(last + 1) != "of"))
        .then_some(Organization)
}

#[cfg(test)]
mod tests {
    use super::super::chunker;
    use super::*;
    use crate::article::Article;

    #[test]
    fn what_the_words_around_say() {
        for (text, expected) in [
            ("They met spokesman Zorblat there.", (Person, 4)),
            ("They live in the city of Zorblat now.", (Place, 4)),
            ("They met Zorblat, who sang.", (Person, 4)),
            ("It rained. Later Zorblat said that its sales fell.", (Organization, 5)),
            ("It rained. Later Zorblat said its wall fell.", (Person, 2)),
            ("It rained. Later Zorblat posted a quarterly loss.", (Organization, 4)),
            ("It rained. Later Zorblat will close its oldest plant.", (Organization, 4)),
            ("It rained. Later Zorblat will close his oldest plant.", (Person, 0)),
            ("It rained. Later Zorblat cut 300 jobs.", (Organization, 4)),
            ("It rained. Later Zorblat cut taxes.", (Person, 0)),
            ("Workers at Zorblat left.", (Organization, 3)),
            ("An analyst at Zorblat left.", (Organization, 3)),
            ("A teacher at Zorblat left.", (Place, 1)),
            ("It rained. Later Zorblat, one of Oslo's oldest banks, fell.", (Organization, 5)),
            ("It rained. Later Zorblat, one of Oslo's oldest singers, fell.", (Person, 0)),
            ("It rained. Later Zorblat, one of the oldest banks in Oslo, fell.", (Organization, 5)),
            ("It rained. Later Zorblat, one of the oldest groups of trees, fell.", (Person, 0)),
            ("It rained. Later Zorblat, one of the oldest trees near banks, fell.", (Person, 0)),
            ("They left Zorblat, where it rained.", (Place, 4)),
            ("“It rained,” said Zorblat.", (Person, 4)),
            ("“It rained,” she told Zorblat on Friday.", (Person, 1)),
            ("She told Zorblat that it rained.", (Person, 1)),
            ("They left Zorblat, 80 miles south of Oslo.", (Place, 4)),
            ("They met Zorblat, 45, there.", (Person, 5)),
            ("They left Zorblat, Norway.", (Place, 3)),
            ("They left Zorblat, Calif., on foot.", (Place, 9)),
            ("They met Zorblat, a retired teacher, there.", (Person, 3)),
            ("It rained. Later Zorblat was a teacher.", (Person, 3)),
            ("It rained. Later Zorblat was a village of 300 people.", (Place, 5)),
            ("It rained. Later Zorblat is a small firm which owns the silo.", (Organization, 5)),
            ("It rained. Later Zorblat is a firm believer.", (Person, 0)),
            ("They paid the Zorblat campaign.", (Person, 0)),
            ("It rained, according to Zorblat.", (Person, 0)),
            ("It rained. Later Zorblat said it would close.", (Organization, 4)),
            ("It rained. Later Zorblat said that it would rain.", (Person, 2)),
            ("It rained. Later Zorblat said he was ill.", (Person, 4)),
            ("They met a spokesman for Zorblat on foot.", (Organization, 2)),
            ("They left the square at Zorblat on foot.", (Place, 5)),
            ("They paid state-owned Zorblat.", (Organization, 4)),
            ("They paid the Morby Farm Bank (Zorblat).", (Organization, 4)),
            ("They left Zorblat, the company that owns the silo.", (Organization, 5)),
            ("They left Zorblat, a small grain firm which owns the silo.", (Organization, 5)),
            ("They left Zorblat, the director of a group that owns the silo.", (Person, 3)),
        ] {
            let article = Article::new(text);
            let evidence = Evidence::gather(&article);
            let chunk =
                chunker::chunks(&evidence).into_iter().find(|c| article.slice(c.span) == "Zorblat");
            assert_eq!(chunk.map(|c| scores(&evidence, &c).best()), Some(expected), "{text}");
        }
    }
}
