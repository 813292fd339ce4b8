//! Multinomial logistic regression, a step a document, by AdaGrad; the
//! weights are the mean over the second half of the rounds.

use wirecopy::train::extractor::entities::model::{BITS, CLASSES, Logits, STEPS, bucket};

use super::examples::Example;

#[derive(clap::Args)]
pub struct Options {
    /// How often all documents are seen
    #[arg(long, default_value_t = 4)]
    rounds: usize,
    /// How far a step goes
    #[arg(long, default_value_t = 0.03)]
    rate: f32,
    /// How much weights are drawn back to nothing
    #[arg(long, default_value_t = 0.00002)]
    decay: f32,
}

/// The weights of each class, by bucket.
type Weights = Vec<Logits>;

pub fn train(examples: &[Example], options: &Options) -> Weights {
    let mut weights: Weights = vec![Logits::default(); 1 << BITS];
    let mut squares: Weights = vec![[0.01; CLASSES.len()]; 1 << BITS];
    let mut mean: Weights = vec![Logits::default(); 1 << BITS];
    let summed = options.rounds.div_ceil(2).max(1);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut state = 1;
    for round in 0..options.rounds {
        shuffle(&mut order, &mut state);
        let loss: f64 = order
            .iter()
            .map(|&index| step(&examples[index], options, &mut weights, &mut squares))
            .sum();
        eprintln!(
            "round {}: loss {:.4} a document",
            round + 1,
            loss / examples.len().max(1) as f64
        );
        if round + summed >= options.rounds {
            for (mean, weight) in mean.iter_mut().flatten().zip(weights.iter().flatten()) {
                *mean += weight / summed as f32;
            }
        }
    }
    mean
}

/// How much the words around each of the other `count - 1` mentions of a name count for one: all
/// others together as much as its own.
fn share(count: usize) -> f32 {
    1.0 / count.saturating_sub(1).max(1) as f32
}

/// The scores of each of the `mentions` of one name. Weights are learned mention by mention; the
/// program sums them up to one score a name (`model::pooled`). To learn that sum instead was tried,
/// and gained nothing.
fn by_mention(
    mentions: &[usize],
    own: &[Logits],
    around: &[Logits],
) -> impl Iterator<Item = Logits> {
    let mut total = Logits::default();
    for &mention in mentions {
        for (total, x) in total.iter_mut().zip(around[mention]) {
            *total += x;
        }
    }
    let share = share(mentions.len());
    mentions.iter().map(move |&i| {
        std::array::from_fn(|c| own[i][c] + around[i][c] + share * (total[c] - around[i][c]))
    })
}

/// Learns one document; returns its loss.
fn step(example: &Example, options: &Options, weights: &mut Weights, squares: &mut Weights) -> f64 {
    let own: Vec<Logits> = example.mentions.iter().map(|m| sum(weights, &m.features.own)).collect();
    let around: Vec<Logits> =
        example.mentions.iter().map(|m| sum(weights, &m.features.around)).collect();
    let mut own_slopes = vec![Logits::default(); example.mentions.len()];
    let mut around_slopes = own_slopes.clone();
    let mut loss = 0.0;
    for mentions in &example.names {
        let mut total = Logits::default();
        for (&index, logits) in mentions.iter().zip(by_mention(mentions, &own, &around)) {
            let Some(class) = example.mentions[index].class else { continue };
            let probabilities = softmax(&logits);
            loss -= f64::from(probabilities[class].max(f32::MIN_POSITIVE).ln() * example.weight);
            for c in 0..CLASSES.len() {
                own_slopes[index][c] =
                    (probabilities[c] - if c == class { 1.0 } else { 0.0 }) * example.weight;
                total[c] += own_slopes[index][c];
            }
        }
        // The words around one mention speak for the others too.
        let share = share(mentions.len());
        for &index in mentions {
            around_slopes[index] = std::array::from_fn(|c| {
                own_slopes[index][c] + share * (total[c] - own_slopes[index][c])
            });
        }
    }
    for (index, mention) in example.mentions.iter().enumerate() {
        for (features, slopes) in [
            (&mention.features.own, &own_slopes[index]),
            (&mention.features.around, &around_slopes[index]),
        ] {
            for &feature in features {
                let at = bucket(feature);
                for c in 0..CLASSES.len() {
                    let slope = slopes[c] + options.decay * weights[at][c];
                    squares[at][c] += slope * slope;
                    weights[at][c] -= options.rate * slope / squares[at][c].sqrt();
                }
            }
        }
    }
    loss
}

fn sum(weights: &Weights, features: &[u32]) -> Logits {
    let mut logits = Logits::default();
    for &feature in features {
        for (logit, weight) in logits.iter_mut().zip(&weights[bucket(feature)]) {
            *logit += weight;
        }
    }
    logits
}

fn softmax(logits: &Logits) -> Logits {
    let most = logits.iter().copied().fold(f32::MIN, f32::max);
    let powers = logits.map(|x| (x - most).exp());
    let sum: f32 = powers.iter().sum();
    powers.map(|x| x / sum)
}

/// Fisher and Yates, with a linear congruential generator: the same order on every machine.
fn shuffle(order: &mut [usize], state: &mut u64) {
    for i in (1..order.len()).rev() {
        *state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (*state >> 33) as usize % (i + 1));
    }
}

/// The bytes of the model: see [`wirecopy::train::extractor::entities::model`].
pub fn pack(weights: &[Logits]) -> Vec<u8> {
    weights
        .iter()
        .flatten()
        .map(|weight| (weight * STEPS).round().clamp(-127.0, 127.0) as i8 as u8)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::examples::Mention;
    use wirecopy::train::extractor::entities::learn::Features;

    /// A document with one name that has feature `own`, and `around` at its one or two mentions.
    fn example(own: u32, around: &[u32], class: usize) -> Example {
        let mention = |(i, &around): (usize, &u32)| Mention {
            features: Features { own: vec![own << 20], around: vec![around << 20] },
            class: (i == 0).then_some(class),
        };
        Example {
            mentions: around.iter().enumerate().map(mention).collect(),
            names: vec![(0..around.len()).collect()],
            weight: 1.0,
        }
    }

    #[test]
    fn learns_from_names_and_from_their_other_mentions() {
        let options = Options { rounds: 50, rate: 0.1, decay: 0.0 };
        // The name says nothing; the words around the second, unlabelled mention tell the class.
        let examples = [example(1, &[2, 3], 0), example(1, &[2, 4], 1)];
        let weights = train(&examples, &options);
        let at = |feature: u32, class: usize| weights[bucket(feature << 20)][class];
        assert!(at(3, 0) > at(3, 1) + 0.5 && at(4, 1) > at(4, 0) + 0.5);
        assert!((at(2, 0) - at(2, 1)).abs() < 0.2);
        assert_eq!(pack(&weights), pack(&train(&examples, &options)));
    }

    #[test]
    fn weights_are_packed_in_steps() {
        assert_eq!(
            pack(&[[0.0, 1.0, -1.0, 100.0, -100.0]]),
            [0i8, 24, -24, 127, -127].map(|w| w as u8)
        );
    }
}
