//! What the words around a name tell of its kind.
//!
//! Each cue is a rule with its example and the points it gives to one kind.

use super::EntityType::{self, Organization, Person, Place};
use super::chunk::Chunk;
use super::evidence::Evidence;
use super::vocabulary::{self, Strength, among};
use crate::lexicon;
use crate::text::token::Kind;

/// Points for each kind of name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores([i32; 6]);

impl Scores {
    pub fn add(&mut self, kind: EntityType, points: i32) {
        self.0[kind as usize] += points;
    }

    pub fn get(&self, kind: EntityType) -> i32 {
        self.0[kind as usize]
    }

    pub fn add_all(&mut self, other: &Scores) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    /// Each score brought between `-limit` and `limit`.
    pub fn clamped(mut self, limit: i32) -> Self {
        for score in &mut self.0 {
            *score = (*score).clamp(-limit, limit);
        }
        self
    }

    /// The kind with most points, the first of equals.
    pub fn best(&self) -> (EntityType, i32) {
        const KINDS: [EntityType; 6] = [Person, Organization, Place, EntityType::Group, EntityType::Event, EntityType::Other];
        KINDS
            .into_iter()
            .map(|kind| (kind, self.get(kind)))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
            .unwrap_or((EntityType::Other, 0))
    }
}

/// Words with a space between them, the kind they speak for, and the points.
type Cue = (&'static str, EntityType, i32);

/// The word just before the name.
static BEFORE: &[Cue] = &[
    ("in near", Place, 3),                                 // in Aldhaven
    ("outside across throughout inside around", Place, 2), // across Aldhaven
    ("from at to through towards toward via", Place, 1),   // from Aldhaven
    (
        "northern southern eastern western central north south east west north-east northeastern northwestern southeastern southwestern downtown greater",
        Place,
        3,
    ), // northern Aldhaven
    ("the", Person, -3),                                   // the Aldhaven
    ("the", Organization, 1),
    (
        "company group firm newspaper agency party network broadcaster club airline channel website daily giant maker subsidiary charity bank magazine carmaker union startup retailer weekly publisher",
        Organization,
        3,
    ), // the airline Aldair
    ("joined sued acquired founded", Organization, 1),
    ("said says told asked added according", Person, 1), // said Hale
    ("by with and against", Person, 0),
];

/// The word just after the name.
static AFTER: &[Cue] = &[
    (
        "said says told added says explained replied recalled insisted acknowledged stressed argued admitted noted wrote tweeted asked thinks believes",
        Person,
        2,
    ), // Hale said
    ("said says announced reported", Organization, 1),                        // Aldair said
    ("who himself herself", Person, 4),                                       // Hale, who
    ("scored died married grew born resigned smiled laughed won", Person, 2), // Hale scored
    (
        "province district region city town village county river valley peninsula island islands border airport suburb governorate municipality prefecture neighborhood neighbourhood mountains coast area",
        Place,
        4,
    ), // Aldhaven province
    (
        "shares shareholders employees executives stock subsidiary spokesman spokeswoman spokesperson officials fighters militants insurgents gunmen lawmakers candidate party newspaper website news plc fans players",
        Organization,
        2,
    ), // Aldair shares
];

/// The points that the words around `chunk` give.
pub fn scores(evidence: &Evidence, chunk: &Chunk) -> Scores {
    let mut scores = Scores::default();
    let article = evidence.article;
    let sentence = article.sentences[chunk.sentence].span;
    let (first, after) = (chunk.span.start as usize, chunk.span.end as usize);
    let (start, end) = (sentence.start as usize, sentence.end as usize);
    let apply = |cues: &[Cue], word: &str, scores: &mut Scores| {
        for (words, kind, points) in cues {
            if among(words, word) {
                scores.add(*kind, *points);
            }
        }
    };
    if first > start {
        let before = article.lower(first - 1);
        apply(BEFORE, before, &mut scores);
        let role = lexicon::ROLES.get(before);
        if role.is_some_and(|r| r != "p") && article.token(first - 1).is_word() {
            scores.add(Person, 4); // spokesman Hale
        }
        // "the city of Aldhaven"
        if before == "of"
            && first - 1 > start
            && among(
                "city town village province district state island port region capital county north south east west outskirts suburb kilometers miles km kilometres coast streets",
                article.lower(first - 2),
            )
        {
            scores.add(Place, 4);
        }
        if before == "," && first - 1 > start && evidence.is_name(first - 2) && evidence.listed(first - 2).is_some_and(|l| l.kind == Place)
        {
            scores.add(Place, 1);
        }
    }
    if after < end {
        let next = article.lower(after);
        apply(AFTER, next, &mut scores);
        if next == "," && after + 1 < end {
            after_comma(evidence, after + 1, end, &mut scores);
        }
        // "Hale (born 1950)", "Aldair (ALD)"
        if next == "(" && after + 2 < end && article.token(after + 1).all_caps && article.word(after + 2) == ")" {
            scores.add(Organization, 4);
        }
        let possessive = article.token(after).kind == Kind::Possessive;
        if possessive && after + 1 < end {
            let owned = article.lower(after + 1);
            if among(
                "capital border government economy parliament army president largest northern southern eastern western second main streets airport central",
                owned,
            ) {
                scores.add(Place, 2);
            }
            if among(
                "wife husband mother father son daughter family brother sister lawyer lawyers death career comments remarks attorney parents home body",
                owned,
            ) {
                scores.add(Person, 3);
            }
        }
        // "Hale 29" is a table; "Hale 's" nothing.
        let head = || vocabulary::Word::look_up(next).head().filter(|(kind, _)| *kind != Place);
        if article.token(after).is_word()
            && !article.token(after).capitalized
            && let Some((kind, Strength::Strong)) = head()
        {
            scores.add(kind, 1); // the Aldair corporation
        }
    }
    scores
}

/// What stands after the comma behind the name, from token `at` on.
fn after_comma(evidence: &Evidence, at: usize, end: usize, scores: &mut Scores) {
    let article = evidence.article;
    let closed = |i: usize| i < end && matches!(article.word(i), "," | ".");
    match article.lower(at) {
        "who" | "whose" => return scores.add(Person, 4), // Hale, who
        "where" => return scores.add(Place, 4),          // Aldhaven, where
        "which" => {
            scores.add(Organization, 1);
            return scores.add(Person, -2);
        }
        _ => {}
    }
    if article.token(at).kind == Kind::Number && article.word(at).len() <= 3 && closed(at + 1) {
        return scores.add(Person, 5); // Hale, 45,
    }
    if evidence.is_name(at) && evidence.listed(at).is_some_and(|l| l.kind == Place && (closed(at + l.len) || at + l.len == end)) {
        return scores.add(Place, 3); // Aldhaven, Norway
    }
    // "Hale, the spokesman for …", "Hale, a 40-year-old teacher"
    if among("a an the his her their one former chief head president director chairman spokesman professor", article.lower(at)) {
        let role = (at..end.min(at + 7))
            .take_while(|&i| !matches!(article.word(i), "," | "." | ";"))
            .any(|i| lexicon::ROLES.get(article.lower(i)).is_some_and(|r| r != "p"));
        if role {
            scores.add(Person, 3);
        }
    }
}
