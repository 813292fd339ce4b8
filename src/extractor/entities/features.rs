//! What the classifier sees of a name: the one place that trainer and tagger share.
//!
//! A feature is a number that stands for a statement ("the word before is
//! `in`", "the rules say place"): the hash of a template and its values.
//! Features of the name itself are apart from those of the words around it,
//! since all mentions of a name share the latter; they are in `around.rs`.

mod around;
mod inputs;

use super::clusters::{self, Cluster, hash};
use super::kind::EntityType;
use super::vocabulary::Strength;
pub use inputs::FeatureInputs;
use inputs::{Template, form, kind, number, shape};

/// The features of one mention, a buffer to be used again.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Of the name.
    pub own: Vec<u32>,
    /// Of the words around this mention.
    pub around: Vec<u32>,
}

impl Features {
    /// With room for those of most names.
    pub fn with_room() -> Self {
        Features { own: Vec::with_capacity(64), around: Vec::with_capacity(32) }
    }

    pub fn clear(&mut self) {
        self.own.clear();
        self.around.clear();
    }
}

impl FeatureInputs<'_, '_> {
    /// Writes the features of chunk `index` to `out`.
    pub fn features(&self, index: usize, out: &mut Features) {
        out.clear();
        let own = &mut |template, a, b| out.own.push(number(template, a, b));
        self.by_rules(index, own);
        self.by_words(index, own);
        self.around(index, &mut |template, a, b| out.around.push(number(template, a, b)));
    }

    /// What the rules make of the name.
    fn by_rules(&self, index: usize, emit: &mut impl FnMut(Template, u64, u64)) {
        let (chunk, opinion) = (&self.names.chunks[index], &self.opinions[index]);
        let size = chunk.span.len().min(5) as u64;
        let (rule, form) = (kind(opinion.kind), form(chunk));
        emit(Template::Size, size, 0);
        emit(Template::Size, size.min(2), 10 + self.names.evidence.case(chunk.sentence) as u64);
        emit(Template::RuleSize, rule, size.min(2));
        emit(Template::RuleForm, rule, form);
        for kind in
            [EntityType::Person, EntityType::Organization, EntityType::Place, EntityType::Group]
        {
            emit(Template::RulePoints, kind as u64, steps(opinion.scores.get(kind)));
        }
        emit(Template::RuleMargin, rule, steps(opinion.scores.best().1));
        emit(Template::RuleMentions, rule, self.names.mentions(index).min(4) as u64);
        if self.sport > 0 {
            emit(Template::RuleSport, self.sport, rule * 1000 + form);
            emit(Template::RuleSport, 3, rule * 1000 + form);
        }
    }

    /// What the words of the name are.
    fn by_words(&self, index: usize, emit: &mut impl FnMut(Template, u64, u64)) {
        let (evidence, chunk) = (self.names.evidence, &self.names.chunks[index]);
        let (first, last) = (chunk.first(), chunk.last());
        let size = chunk.span.len().min(5) as u64;
        emit(Template::Shape, shape(evidence.word(first)), shape(evidence.word(last)) + 64 * size);
        emit(Template::FirstLists, self.lists(first), size.min(3));
        emit(Template::LastLists, self.lists(last), size.min(3));
        emit(
            Template::Listed,
            evidence.listed(first).map_or(0, |l| 1 + l.kind as u64 * 16 + l.len as u64),
            size,
        );
        if (first..=last).all(|i| !evidence.word_evidence(i).mask.identity) {
            emit(Template::Name, hash(self.names.key(index)), 0);
        }
        for at in first..=last {
            let word = evidence.lower(at);
            let (is_first, is_last) = (at == first, at == last);
            let position = u64::from(is_first) + 2 * u64::from(is_last);
            let seen = evidence.word_evidence(at);
            emit(Template::Lists, self.lists(at), position);
            if !seen.mask.identity {
                emit(Template::Word, seen.hash, 0);
                if is_first {
                    emit(Template::FirstWord, seen.hash, size.min(2));
                }
                if is_last {
                    emit(Template::LastWord, seen.hash, size.min(2));
                }
            }
            if let Some(found) = self.cluster(at) {
                emit(Template::Cluster, found.fine.into(), 0);
                if is_first {
                    emit(Template::FirstCluster, found.fine.into(), size.min(2));
                    emit(Template::FirstCoarse, found.coarse.into(), size.min(3));
                }
                if is_last {
                    emit(Template::LastCluster, found.fine.into(), size.min(2));
                    emit(Template::LastCoarse, found.coarse.into(), size.min(3));
                }
            }
            if is_first || is_last {
                for (start, _) in word.char_indices().rev().skip(1).take(3) {
                    emit(Template::Suffix, hash(&word[start..]), position);
                }
                if let Some((end, _)) = word.char_indices().nth(3) {
                    emit(Template::Prefix, hash(&word[..end]), position);
                }
            }
        }
        if first < last
            && let (Some(first), Some(last)) = (self.cluster(first), self.cluster(last))
        {
            emit(Template::CoarsePair, first.coarse.into(), last.coarse.into());
        }
    }

    fn cluster(&self, at: usize) -> Option<Cluster> {
        let seen = self.names.evidence.word_evidence(at);
        if seen.mask.cluster { None } else { clusters::of(seen.hash) }
    }

    /// What the lists and the article know of the word at token `at`, bit by bit.
    fn lists(&self, at: usize) -> u64 {
        let evidence = self.names.evidence;
        let seen = evidence.word_evidence(at);
        let word = &seen.known;
        let bits = [
            word.common,
            word.function,
            word.first_name.is_some(),
            word.last_name,
            word.ambiguous_person,
            word.heads_organization(),
            word.place_head != Strength::None,
            word.event_head != Strength::None,
            seen.lower > 0,
            seen.capital > 0,
            evidence.listed(at).is_some(),
            word.role,
        ];
        bits.into_iter().fold(1, |sum, bit| sum * 2 + u64::from(bit))
    }
}

/// The rules' points; many are not told from more.
fn steps(points: i32) -> u64 {
    (points.clamp(-6, 12) + 6) as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::entities::learn::{FeatureMask, candidates};

    fn features(text: &str, mask: &dyn Fn(&str) -> FeatureMask) -> Vec<Features> {
        candidates(&Article::new(text), mask).list.into_iter().map(|c| c.features).collect()
    }

    #[test]
    fn what_is_hidden_is_not_seen() {
        let open = features("They met Hale in Aldhaven.", &|_| FeatureMask::default());
        let mask = FeatureMask { identity: true, ..FeatureMask::default() };
        let hidden = features("They met Hale in Aldhaven.", &|word| {
            if word == "hale" { mask } else { FeatureMask::default() }
        });
        assert_eq!(open.len(), 2);
        let fewer = |i: usize| open[i].own.len() - hidden[i].own.len();
        // The name, the word, the first word, the last word.
        assert_eq!((fewer(0), fewer(1)), (4, 0));
        assert!(hidden[0].own.iter().all(|feature| open[0].own.contains(feature)));
        assert_eq!(open[0].around, hidden[0].around);
    }
}
