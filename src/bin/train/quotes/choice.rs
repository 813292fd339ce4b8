//! Conditional logistic regression: of the candidates for a speaker one is
//! chosen. Steps of AdaGrad, an example a step; the weights are the mean over
//! the second half of the rounds.

use wirecopy::train::extractor::quotes::rank::features::Feature;

/// The candidates for one quotation.
pub struct Example {
    /// Indices into [`Feature::ALL`], and whether it is the speaker; the sieves' answer first.
    pub candidates: Vec<(Vec<usize>, bool)>,
}

impl Example {
    pub fn first_is_right(&self) -> bool {
        self.candidates.first().is_some_and(|(_, right)| *right)
    }

    /// Whether the candidate that `weights` choose is the speaker.
    pub fn is_right(&self, weights: &[i8]) -> bool {
        let score =
            |features: &[usize]| features.iter().map(|&f| i32::from(weights[f])).sum::<i32>();
        self.candidates
            .iter()
            .rev()
            .max_by_key(|(features, _)| score(features))
            .is_some_and(|(_, right)| *right)
    }
}

#[derive(clap::Args)]
pub struct Options {
    /// How often all examples are seen
    #[arg(long, default_value_t = 10)]
    rounds: usize,
    /// How far a step goes
    #[arg(long, default_value_t = 0.1)]
    rate: f64,
    /// How much weights are drawn back to nothing
    #[arg(long, default_value_t = 0.0001)]
    decay: f64,
}

const FEATURES: usize = Feature::ALL.len();
/// Weights are whole numbers of this part of a natural-log unit.
const UNIT: f64 = 8.0;
/// What the surest sieve's answer is trusted with before anything is learned.
const FIRST: f64 = 3.0;

pub fn train(examples: &[&Example], options: &Options) -> Vec<i8> {
    let mut weights = vec![0.0; FEATURES];
    weights[Feature::First as usize] = FIRST;
    let mut squares = vec![0.01; FEATURES];
    let mut mean = vec![0.0; FEATURES];
    let summed = options.rounds.div_ceil(2).max(1);
    let telling: Vec<&&Example> = examples
        .iter()
        .filter(|e| e.candidates.len() > 1 && e.candidates.iter().any(|(_, right)| *right))
        .collect();
    for round in 0..options.rounds {
        for example in &telling {
            step(example, options, &mut weights, &mut squares);
        }
        if round + summed >= options.rounds {
            mean.iter_mut()
                .zip(&weights)
                .for_each(|(mean, weight)| *mean += weight / summed as f64);
        }
    }
    mean.iter().map(|weight| (weight * UNIT).round().clamp(-127.0, 127.0) as i8).collect()
}

fn step(example: &Example, options: &Options, weights: &mut [f64], squares: &mut [f64]) {
    let scores: Vec<f64> = example
        .candidates
        .iter()
        .map(|(features, _)| features.iter().map(|&f| weights[f]).sum())
        .collect();
    let highest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let shares: Vec<f64> = scores.iter().map(|score| (score - highest).exp()).collect();
    let all: f64 = shares.iter().sum();
    let right: f64 = shares
        .iter()
        .zip(&example.candidates)
        .filter(|(_, (_, right))| *right)
        .map(|(share, _)| share)
        .sum();
    for (share, (features, is_right)) in shares.iter().zip(&example.candidates) {
        let wanted = if *is_right { share / right.max(f64::MIN_POSITIVE) } else { 0.0 };
        let error = wanted - share / all;
        if error.abs() < 1e-4 {
            continue;
        }
        for &f in features {
            let start = if f == Feature::First as usize { FIRST } else { 0.0 };
            let slope = error - options.decay * (weights[f] - start);
            squares[f] += slope * slope;
            weights[f] += options.rate * slope / squares[f].sqrt();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn learns_whom_to_prefer() {
        let (he, which) = (Feature::He as usize, Feature::Which as usize);
        let example = Example {
            candidates: vec![(vec![Feature::First as usize, which], false), (vec![he], true)],
        };
        let examples: Vec<&Example> = std::iter::repeat_n(&example, 50).collect();
        let weights = train(&examples, &Options { rounds: 10, rate: 0.1, decay: 0.0001 });
        assert!(weights[he] > 0 && weights[which] < 0, "{weights:?}");
        assert!(example.is_right(&weights) && !example.first_is_right());
        assert_eq!(weights[Feature::Nobody as usize], 0);
    }
}
