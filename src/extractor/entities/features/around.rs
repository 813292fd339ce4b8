//! The words around a name.

use super::super::chunk::{Beside, Chunk};
use super::super::clusters::{self, Cluster};
use super::inputs::{FeatureInputs, Template, form, kind, shape};
use crate::reader::Role;
use crate::text::token::Kind;

/// Stands for a word beyond the sentence's ends, and for the cluster of a word that has none.
const NOTHING: u64 = 0x5151;

impl FeatureInputs<'_, '_> {
    /// What stands around this mention.
    pub(super) fn around(&self, index: usize, emit: &mut impl FnMut(Template, u64, u64)) {
        let (evidence, chunk) = (self.names.evidence, &self.names.chunks[index]);
        let sentence = &evidence.sentences[chunk.sentence];
        let beside = Beside::of(evidence, chunk);
        let first = chunk.first();
        let single = u64::from(chunk.is_single());
        let (before, behind) = (|n| beside.at_before(n), |n| beside.at_behind(n));
        let word = |at: Option<usize>| at.map_or(NOTHING, |at| self.word_around(at));
        let (before1, before2, after1, after2) =
            (word(before(1)), word(before(2)), word(behind(1)), word(behind(2)));
        emit(Template::Before, before1, single);
        emit(Template::After, after1, single);
        emit(Template::Before2, before2, before1);
        emit(Template::Before2, before2, 0);
        emit(Template::After2, after2, after1);
        emit(Template::After2, after2, 0);
        emit(Template::Before3, word(before(3)), 0);
        emit(Template::After3, word(behind(3)), 0);
        emit(Template::Beside, before1, after1);
        if self.sport > 0 {
            emit(Template::Sport, after1, form(chunk));
            emit(Template::Sport, before1 ^ 1, form(chunk));
        }
        let cluster =
            |at: Option<usize>| at.and_then(|at| clusters::of(evidence.word_evidence(at).hash));
        let fine = |cluster: Option<Cluster>| cluster.map_or(NOTHING, |c| c.fine.into());
        let coarse = |cluster: Option<Cluster>| cluster.map_or(NOTHING, |c| c.coarse.into());
        let (beside_before, beside_after) = (cluster(before(1)), cluster(behind(1)));
        emit(Template::BeforeCluster, fine(beside_before), single);
        emit(Template::AfterCluster, fine(beside_after), single);
        emit(Template::BeforeCluster, fine(cluster(before(2))), 2);
        emit(Template::AfterCluster, fine(cluster(behind(2))), 2);
        emit(Template::BesideCoarse, coarse(beside_before), coarse(beside_after));
        self.names_beside(index, emit);
        if beside.kind_behind(1) == Some(Kind::Possessive)
            && let Some(owned) = behind(2)
        {
            emit(Template::Owns, evidence.word_evidence(owned).hash, 0);
            emit(Template::Owns, fine(cluster(Some(owned))), 1);
        }
        emit(Template::Titled, u64::from(chunk.title.is_some()), 0);
        let opens = u64::from(before(1).is_none());
        emit(
            Template::Place,
            u64::from(sentence.role != Role::Paragraph),
            evidence.case(chunk.sentence) as u64 * 2 + opens,
        );
        if beside.before(1) == "the" {
            emit(Template::Definite, chunk.span.len().min(3) as u64, shape(evidence.word(first)));
        }
    }

    /// The names beside this one, where no more than two tokens lie between: "Aldhaven and Morby".
    fn names_beside(&self, index: usize, emit: &mut impl FnMut(Template, u64, u64)) {
        let (evidence, chunks) = (self.names.evidence, &self.names.chunks);
        let chunk = &chunks[index];
        let mut beside = |template, other: Option<usize>| {
            let same = |name: &&Chunk| name.sentence == chunk.sentence;
            let Some(name) = other.and_then(|i| chunks.get(i)).filter(same) else { return };
            let gap = chunk.end().min(name.end())..chunk.first().max(name.first());
            if gap.len() <= 2 {
                let hash = |at| evidence.word_evidence(at).hash;
                let between = gap.fold(7, |sum: u64, at| sum.wrapping_mul(31) ^ hash(at));
                emit(template, between, kind(other.and_then(|i| self.opinions[i].kind)));
            }
        };
        beside(Template::NameBefore, index.checked_sub(1));
        beside(Template::NameAfter, Some(index + 1));
    }

    /// A word of the context; all numbers are one.
    fn word_around(&self, at: usize) -> u64 {
        match self.names.evidence.token(at).kind {
            Kind::Number => 3,
            _ => self.names.evidence.word_evidence(at).hash,
        }
    }
}
