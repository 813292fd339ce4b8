//! Multinomial logistic regression over documents, by AdaGrad; weights of the
//! second half of the rounds are averaged.

use wirecopy::extractor::entities::model::{BITS, CLASSES, Logits, OTHERS, STEPS, bucket, pooled};

use super::examples::Example;

const N: usize = CLASSES.len();

#[derive(clap::Args)]
pub struct Options {
    #[arg(long, default_value_t = 6)]
    rounds: usize,
    /// How far a step goes
    #[arg(long, default_value_t = 0.08)]
    rate: f32,
    /// L2: how much weights are drawn back to nothing
    #[arg(long, default_value_t = 0.00002)]
    decay: f32,
}

/// One weight a bucket and class.
pub fn train(examples: &[Example], options: &Options) -> Vec<[f32; N]> {
    let size = 1 << BITS;
    let mut weights = vec![[0.0f32; N]; size];
    let mut squares = vec![[0.01f32; N]; size];
    let mut sums = vec![[0.0f32; N]; size];
    let mut averaged = 0;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut state = 1u64;
    for round in 0..options.rounds {
        shuffle(&mut order, &mut state);
        let mut loss = 0.0f64;
        for &index in &order {
            loss += step(&examples[index], options, &mut weights, &mut squares);
        }
        eprintln!("round {}: loss {:.4}", round + 1, loss / examples.len().max(1) as f64);
        if (round + 1) * 2 > options.rounds {
            averaged += 1;
            for (sum, weight) in sums.iter_mut().zip(&weights) {
                for (sum, weight) in sum.iter_mut().zip(weight) {
                    *sum += weight;
                }
            }
        }
    }
    for sum in &mut sums {
        for x in sum {
            *x /= averaged.max(1) as f32;
        }
    }
    sums
}

/// Learns one document; returns its loss.
fn step(example: &Example, options: &Options, weights: &mut [[f32; N]], squares: &mut [[f32; N]]) -> f64 {
    let sum = |features: &[u32]| {
        let mut logits = Logits::default();
        for &feature in features {
            for (logit, weight) in logits.iter_mut().zip(&weights[bucket(feature)]) {
                *logit += weight;
            }
        }
        logits
    };
    let own: Vec<Logits> = example.mentions.iter().map(|m| sum(&m.features.own)).collect();
    let around: Vec<Logits> = example.mentions.iter().map(|m| sum(&m.features.around)).collect();
    let mut slopes = vec![Logits::default(); example.mentions.len()];
    let mut shared = vec![Logits::default(); example.mentions.len()];
    let mut loss = 0.0;
    for group in &example.groups {
        let of = |list: &[Logits]| group.iter().map(|&i| list[i]).collect::<Vec<_>>();
        let mut total = Logits::default();
        for (&index, logits) in group.iter().zip(pooled(&of(&own), &of(&around))) {
            let Some(class) = example.mentions[index].class else { continue };
            let probabilities = softmax(&logits);
            loss -= f64::from(probabilities[class].max(1e-9).ln() * example.weight);
            for c in 0..N {
                slopes[index][c] = (probabilities[c] - if c == class { 1.0 } else { 0.0 }) * example.weight;
                total[c] += slopes[index][c];
            }
        }
        let share = OTHERS / group.len().saturating_sub(1).max(1) as f32;
        for &index in group {
            for c in 0..N {
                shared[index][c] = slopes[index][c] + share * (total[c] - slopes[index][c]);
            }
        }
    }
    for (index, mention) in example.mentions.iter().enumerate() {
        for (features, slope) in [(&mention.features.own, &slopes[index]), (&mention.features.around, &shared[index])] {
            for &feature in features {
                let at = bucket(feature);
                for c in 0..N {
                    let gradient = slope[c] + options.decay * weights[at][c];
                    squares[at][c] += gradient * gradient;
                    weights[at][c] -= options.rate * gradient / squares[at][c].sqrt();
                }
            }
        }
    }
    loss
}

fn softmax(logits: &Logits) -> Logits {
    let most = logits.iter().copied().fold(f32::MIN, f32::max);
    let powers = logits.map(|x| (x - most).exp());
    let sum: f32 = powers.iter().sum();
    powers.map(|x| x / sum)
}

fn shuffle(order: &mut [usize], state: &mut u64) {
    for i in (1..order.len()).rev() {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (*state >> 33) as usize % (i + 1));
    }
}

/// The bytes of the model: see [`wirecopy::extractor::entities::model`].
pub fn pack(weights: &[[f32; N]]) -> Vec<u8> {
    weights.iter().flatten().map(|weight| (weight * STEPS).round().clamp(-127.0, 127.0) as i8 as u8).collect()
}
