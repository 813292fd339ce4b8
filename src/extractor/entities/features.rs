//! What the classifier sees of a name: the one place that trainer and tagger share.
//!
//! A feature is a number that stands for a statement ("the word before is
//! `in`", "the rules say place"): the hash of a template's number and its
//! values. Features of the name itself are apart from those of the words around
//! it, since all mentions of a name share the latter.

use super::EntityType;
use super::chunk::{Chunk, Form};
use super::clusters::{self, hash};
use super::evidence::Evidence;
use super::typing::Opinion;
use super::vocabulary::{Strength, among};
use crate::lexicon;
use crate::reader::Role;
use crate::text::token::Kind;

/// The features of one mention, a buffer to be used again.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Of the name, wherever it stands.
    pub own: Vec<u32>,
    /// Of the words around this mention.
    pub around: Vec<u32>,
}

/// What features are made from.
pub struct Scene<'s, 'a> {
    pub evidence: &'s Evidence<'a>,
    pub chunks: &'s [Chunk],
    pub opinions: &'s [Opinion],
    pub keys: &'s [String],
    /// By chunk: how many mentions its name has.
    pub mentions: &'s [u32],
    /// How much the article speaks of matches: 0 to 2.
    pub sport: u64,
}

/// Numbers of templates; a template's features never meet another's but by chance.
#[derive(Clone, Copy)]
enum Is {
    Bias = 1,
    Rule,
    RuleForm,
    Points,
    Margin,
    Name,
    First,
    Last,
    Inside,
    Suffix,
    Prefix,
    Shape,
    Length,
    FirstLists,
    LastLists,
    AnyLists,
    ListedAs,
    FirstCluster,
    FirstCoarse,
    LastCluster,
    LastCoarse,
    InsideCluster,
    ClusterPair,
    Mentions,
    Before,
    Before2,
    Beside,
    After,
    After2,
    BeforeCluster,
    AfterCluster,
    BeforeCoarsePair,
    NeighbourBefore,
    NeighbourAfter,
    Owned,
    Title,
    Role,
    The,
    Next3,
    Previous3,
    Sport,
    SportAround,
}

/// Mixes a template and its values to one number.
fn mix(template: Is, a: u64, b: u64) -> u32 {
    let x = (template as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ a;
    let x = (x ^ (x >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ b;
    let x = (x ^ (x >> 30)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (x >> 32) as u32
}

const NOTHING: u64 = 0x5151;

impl Scene<'_, '_> {
    /// Writes the features of chunk `index` to `out`.
    pub fn features(&self, index: usize, out: &mut Features) {
        out.own.clear();
        out.around.clear();
        self.own(index, &mut |template, a, b| out.own.push(mix(template, a, b)));
        self.around(index, &mut |template, a, b| out.around.push(mix(template, a, b)));
    }

    fn own(&self, index: usize, emit: &mut impl FnMut(Is, u64, u64)) {
        let evidence = self.evidence;
        let article = evidence.article;
        let (chunk, opinion) = (&self.chunks[index], &self.opinions[index]);
        let (first, last) = (chunk.span.start as usize, chunk.span.end as usize - 1);
        let length = chunk.span.len().min(5) as u64;
        let case = evidence.case(chunk.sentence) as u64;
        let rule = kind_code(opinion.kind);
        emit(Is::Bias, length.min(2), case);
        emit(Is::Rule, rule, length.min(2));
        let form = form_code(chunk);
        emit(Is::RuleForm, rule, form);
        for kind in [EntityType::Person, EntityType::Organization, EntityType::Place, EntityType::Group] {
            emit(Is::Points, kind as u64, points(opinion.scores.get(kind)));
        }
        let (_, best) = opinion.scores.best();
        emit(Is::Margin, rule, points(best));
        emit(Is::Length, length, 0);
        if self.sport > 0 {
            emit(Is::Sport, self.sport, rule * 1000 + form);
            emit(Is::Sport, 3, rule * 1000 + form);
        }
        emit(Is::Mentions, u64::from(self.mentions[index].min(4)), rule);
        emit(Is::Shape, shape(article.word(first)), shape(article.word(last)) + 64 * length);
        if (first..=last).all(|i| !evidence.seen(i).veil.identity) {
            emit(Is::Name, hash(&self.keys[index]), 0);
        }
        let lists = |i: usize| self.lists(i);
        emit(Is::FirstLists, lists(first), length.min(3));
        emit(Is::LastLists, lists(last), length.min(3));
        emit(Is::ListedAs, evidence.listed(first).map_or(0, |l| 1 + l.kind as u64 * 16 + l.len as u64), length);
        let cluster = |i: usize| (!evidence.seen(i).veil.cluster).then(|| clusters::of(hash(article.lower(i)))).flatten();
        for i in first..=last {
            let (word, position) = (article.lower(i), if i == first { 1 } else { 2 } + if i == last { 2 } else { 0 });
            if !evidence.seen(i).veil.identity {
                emit(Is::Inside, hash(word), 0);
                if i == first {
                    emit(Is::First, hash(word), length.min(2));
                }
                if i == last {
                    emit(Is::Last, hash(word), length.min(2));
                }
            }
            if let Some(found) = cluster(i) {
                emit(Is::InsideCluster, u64::from(found.fine), 0);
                if i == first {
                    emit(Is::FirstCluster, u64::from(found.fine), length.min(2));
                    emit(Is::FirstCoarse, u64::from(found.coarse), length.min(3));
                }
                if i == last {
                    emit(Is::LastCluster, u64::from(found.fine), length.min(2));
                    emit(Is::LastCoarse, u64::from(found.coarse), length.min(3));
                }
            }
            emit(Is::AnyLists, lists(i), position);
            if i == last || i == first {
                for n in 2..=4 {
                    if let Some((at, _)) = word.char_indices().rev().nth(n - 1) {
                        emit(Is::Suffix, hash(&word[at..]), position);
                    }
                }
                if let Some((at, _)) = word.char_indices().nth(3) {
                    emit(Is::Prefix, hash(&word[..at]), position);
                }
            }
        }
        if last > first
            && let (Some(a), Some(b)) = (cluster(first), cluster(last))
        {
            emit(Is::ClusterPair, u64::from(a.coarse), u64::from(b.coarse));
        }
    }

    fn around(&self, index: usize, emit: &mut impl FnMut(Is, u64, u64)) {
        let evidence = self.evidence;
        let article = evidence.article;
        let chunk = &self.chunks[index];
        let sentence = &article.sentences[chunk.sentence];
        let (start, end) = (sentence.span.start as usize, sentence.span.end as usize);
        let (first, after) = (chunk.span.start as usize, chunk.span.end as usize);
        let single = u64::from(chunk.span.len() == 1);
        let word = |i: Option<usize>| i.filter(|&i| i >= start && i < end).map_or(NOTHING, |i| self.context_word(i));
        let before = |n: usize| first.checked_sub(n).filter(|&i| i >= start);
        let behind = |n: usize| Some(after + n - 1).filter(|&i| i < end);
        let (b1, b2, b3) = (word(before(1)), word(before(2)), word(before(3)));
        let (a1, a2, a3) = (word(behind(1)), word(behind(2)), word(behind(3)));
        emit(Is::Before, b1, single);
        emit(Is::Before2, b2, b1);
        emit(Is::Before2, b2, 0);
        emit(Is::After, a1, single);
        emit(Is::After2, a1, a2);
        emit(Is::After2, a2, 0);
        emit(Is::Beside, b1, a1);
        if self.sport > 0 {
            emit(Is::SportAround, a1, form_code(chunk));
            emit(Is::SportAround, b1 ^ 1, form_code(chunk));
        }
        emit(Is::Previous3, b3, 0);
        emit(Is::Next3, a3, 0);
        let cluster = |i: Option<usize>| i.and_then(|i| clusters::of(hash(article.lower(i))));
        let fine = |c: Option<clusters::Cluster>| c.map_or(NOTHING, |c| u64::from(c.fine));
        let coarse = |c: Option<clusters::Cluster>| c.map_or(NOTHING, |c| u64::from(c.coarse));
        let (cb, ca) = (cluster(before(1)), cluster(behind(1)));
        let (cb2, ca2) = (cluster(before(2)), cluster(behind(2)));
        emit(Is::BeforeCluster, fine(cb), single);
        emit(Is::AfterCluster, fine(ca), single);
        emit(Is::BeforeCluster, fine(cb2), 2);
        emit(Is::AfterCluster, fine(ca2), 2);
        emit(Is::BeforeCoarsePair, coarse(cb), coarse(ca));
        // The names beside this one, if few words lie between.
        if let Some(previous) = index.checked_sub(1).map(|i| &self.chunks[i])
            && previous.sentence == chunk.sentence
            && first - previous.span.end as usize <= 2
        {
            let between = (previous.span.end as usize..first).fold(7, |h: u64, i| h.wrapping_mul(31) ^ hash(article.lower(i)));
            emit(Is::NeighbourBefore, between, kind_code(self.opinions[index - 1].kind));
        }
        if let Some(next) = self.chunks.get(index + 1)
            && next.sentence == chunk.sentence
            && next.span.start as usize - after <= 2
        {
            let between = (after..next.span.start as usize).fold(7, |h: u64, i| h.wrapping_mul(31) ^ hash(article.lower(i)));
            emit(Is::NeighbourAfter, between, kind_code(self.opinions[index + 1].kind));
        }
        if after + 1 < end && article.token(after).kind == Kind::Possessive {
            emit(Is::Owned, hash(article.lower(after + 1)), 0);
            emit(Is::Owned, fine(cluster(Some(after + 1))), 1);
        }
        emit(Is::Title, u64::from(chunk.title.is_some()), 0);
        let role = match sentence.role {
            Role::Paragraph => 0,
            _ => 1,
        };
        emit(Is::Role, role, evidence.case(chunk.sentence) as u64 * 2 + u64::from(first == start));
        if b1 == hash("the") {
            emit(Is::The, chunk.span.len().min(3) as u64, shape(article.word(first)));
        }
    }

    /// A word of the context: names count as what the rules take them for, numbers as one.
    fn context_word(&self, at: usize) -> u64 {
        match self.evidence.article.token(at).kind {
            Kind::Number => 3,
            _ => hash(self.evidence.article.lower(at)),
        }
    }

    /// What the lists and the article know of the word at `at`, bit by bit.
    fn lists(&self, at: usize) -> u64 {
        let seen = self.evidence.seen(at);
        let word = &seen.known;
        let bits = [
            word.common,
            word.function,
            word.first_name.is_some(),
            word.last_name,
            word.ambiguous_person,
            word.organization_head != Strength::None,
            word.place_head != Strength::None,
            word.event_head != Strength::None,
            seen.lower > 0,
            seen.capital > 0,
            self.evidence.listed(at).is_some(),
            lexicon::ROLES.contains(self.evidence.article.lower(at)),
        ];
        bits.into_iter().fold(1, |sum, bit| sum * 2 + u64::from(bit))
    }
}

fn form_code(chunk: &Chunk) -> u64 {
    match chunk.form {
        Form::Listed(listed) => 1 + listed.kind as u64 * 2 + u64::from(listed.whole_country),
        Form::Headed(kind, strength) => 100 + kind as u64 * 4 + strength as u64,
        Form::Plain => 0,
    }
}

/// How much the article speaks of matches.
pub fn sport(evidence: &Evidence) -> u64 {
    let article = evidence.article;
    let words = (0..article.tokens.list.len()).filter(|&i| {
        among(
            "coach match matches season goal goals league cup team teams striker midfielder defender goalkeeper innings wicket wickets scored final semifinal quarterfinal champions championship tournament players player win wins beat defeat defeated halftime penalty fans stadium game games victory points standings results runs division soccer football cricket rugby baseball basketball tennis",
            article.lower(i),
        )
    });
    let share = words.count() * 1000 / article.tokens.list.len().max(1);
    u64::from(share >= 12) + u64::from(share >= 30)
}

fn kind_code(kind: Option<EntityType>) -> u64 {
    kind.map_or(9, |k| k as u64)
}

/// Points in steps: more is not told apart where there are many.
fn points(points: i32) -> u64 {
    (points.clamp(-6, 12) + 6) as u64
}

/// `Xx`, `X`, `XX`, `X.`, `XxXx`, with digits, with a hyphen, lower: one number each.
fn shape(word: &str) -> u64 {
    let (mut upper, mut lower, mut digits, mut other) = (0, 0, 0, 0);
    let mut inner = false;
    for c in word.chars() {
        if c.is_uppercase() {
            inner |= lower > 0;
            upper += 1;
        } else if c.is_alphabetic() {
            lower += 1;
        } else if c.is_numeric() {
            digits += 1;
        } else {
            other += 1;
        }
    }
    let case = match (upper, lower) {
        (0, _) => 0,
        (1, 0) => 1,
        (2 | 3, 0) => 2,
        (_, 0) => 3,
        _ if inner => 4,
        _ => 5,
    };
    case + 8 * u64::from(digits > 0) + 16 * u64::from(other > 0)
}
