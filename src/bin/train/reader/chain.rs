//! A linear-chain conditional random field over the reader's states, trained
//! on units of which some may have any state (AdaGrad: Duchi, Hazan and Singer
//! 2011), then pruned: the weights whose loss would cost the likelihood least
//! go first (optimal brain damage: LeCun, Denker and Solla 1990).

use std::thread;

use wirecopy::train::reader::Role;
use wirecopy::train::reader::cues::{CUES, Cue, Cues};
use wirecopy::train::reader::model::{EDGES, Model, ROLES, STATES, may_follow};

const S: usize = STATES.len();
const NEIGHBOURS: usize = CUES * ROLES;
const OWN: usize = NEIGHBOURS + ROLES * ROLES;
const WEIGHTS: usize = OWN + S;
/// The binary holds eighths.
const UNIT: f64 = 8.0;
/// The number of batches that the examples are dealt out to: one step of training each, in every
/// round.
const BATCHES: usize = 10;
/// Keeps weights small that the examples say little of.
const RIDGE: f64 = 2e-4;
/// Margins by which these roles are to win or lose, in natural-log units.
const LEAK: f64 = 0.7;
const HEADLINE: f64 = 2.5;
const CAPTION: f64 = 1.0;
const HEADING: f64 = 0.7;

/// Starting weights for facts that the examples hardly show; training moves them, but drops none.
fn known() -> Vec<(usize, f64)> {
    let cue = |cue: Cue, role: Role, weight| (cue as usize * ROLES + role as usize, weight);
    vec![
        cue(Cue::Reporting, Role::Credit, 9.0),
        cue(Cue::Dateline, Role::Paragraph, 3.0),
        cue(Cue::Question, Role::Heading, 2.0),
        cue(Cue::Title, Role::Heading, 1.0),
        cue(Cue::First, Role::Headline, 2.5),
        cue(Cue::FirstTitle, Role::Headline, 2.0),
        cue(Cue::Stop, Role::Headline, -4.0),
        cue(Cue::Clutter, Role::Headline, -4.0),
        cue(Cue::Stop, Role::Published, -3.0),
        cue(Cue::From160, Role::Headline, -2.0),
        cue(Cue::ByLine, Role::Headline, -3.0),
        cue(Cue::Credited, Role::Headline, -3.0),
        cue(Cue::CreditLine, Role::Headline, -3.0),
        cue(Cue::Question, Role::Headline, 1.0),
        cue(Cue::SureTitle, Role::Headline, 1.0),
        cue(Cue::Pictured, Role::Caption, 3.0),
        cue(Cue::Pictured, Role::Headline, -2.0),
        cue(Cue::SlotBefore, Role::Caption, 1.0),
        cue(Cue::Notice, Role::Boilerplate, 1.0),
    ]
}

/// One article: the cues of each unit, and the states that it may have (a bit each).
pub struct Example {
    pub units: Vec<(Cues, u32)>,
    pub weight: f64,
}

/// The slope of minus the log-likelihood, and how fast it changes with each weight.
struct Slope {
    gradient: Vec<f64>,
    curvature: Vec<f64>,
}

/// The `keep` weights, and their values, that make the examples likeliest.
pub fn train(examples: &[&Example], keep: usize, rounds: usize) -> Vec<f64> {
    let mut free = vec![true; WEIGHTS];
    let mut centre = vec![0.0; WEIGHTS];
    for (at, weight) in known() {
        centre[at] = weight;
    }
    let mut weights = centre.clone();
    fit(examples, rounds, &free, &centre, &mut weights);
    let mut left = WEIGHTS;
    while left > keep {
        left = (left * 3 / 5).max(keep);
        let slope = slope(examples, &weights);
        let mut worth: Vec<(f64, usize)> = (0..WEIGHTS)
            .map(|i| {
                (
                    if centre[i] == 0.0 {
                        weights[i] * weights[i] * slope.curvature[i]
                    } else {
                        f64::INFINITY
                    },
                    i,
                )
            })
            .collect();
        worth.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for &(_, i) in &worth[left..] {
            free[i] = false;
            weights[i] = 0.0;
        }
        fit(examples, rounds.div_ceil(3), &free, &centre, &mut weights);
    }
    weights
}

fn fit(examples: &[&Example], rounds: usize, free: &[bool], centre: &[f64], weights: &mut [f64]) {
    let mut squares = vec![1e-6; WEIGHTS];
    // Articles of one publisher stand together in the data, and are dealt out over the batches.
    let count = BATCHES.min(examples.len()).max(1);
    let batches: Vec<Vec<&Example>> = (0..count)
        .map(|first| examples.iter().skip(first).step_by(count).copied().collect())
        .collect();
    let units =
        |batch: &[&Example]| batch.iter().map(|e| e.units.len() as f64 * e.weight).sum::<f64>();
    let sizes: Vec<f64> = batches.iter().map(|batch| units(batch)).collect();
    for round in 0..rounds {
        let rate = if round * 3 < rounds * 2 { 0.1 } else { 0.03 };
        for (batch, units) in batches.iter().zip(&sizes) {
            let slope = slope(batch, weights);
            for i in (0..WEIGHTS).filter(|&i| free[i]) {
                let slope = slope.gradient[i] / units + RIDGE * (weights[i] - centre[i]);
                squares[i] += slope * slope;
                weights[i] -= rate * slope / f64::sqrt(squares[i]);
            }
        }
    }
}

fn slope(examples: &[&Example], weights: &[f64]) -> Slope {
    let empty = || Slope { gradient: vec![0.0; WEIGHTS], curvature: vec![0.0; WEIGHTS] };
    let mut total = empty();
    thread::scope(|scope| {
        let work = |chunk| {
            move || {
                let mut slope = empty();
                let chunk: &[&Example] = chunk;
                chunk.iter().for_each(|example| add(example, weights, &mut slope));
                slope
            }
        };
        let parts: Vec<_> = examples
            .chunks(examples.len().div_ceil(2).max(1))
            .map(|chunk| scope.spawn(work(chunk)))
            .collect();
        for part in parts {
            let part = part.join().expect("a training thread ends well");
            total.gradient.iter_mut().zip(part.gradient).for_each(|(sum, value)| *sum += value);
            total.curvature.iter_mut().zip(part.curvature).for_each(|(sum, value)| *sum += value);
        }
    });
    total
}

/// Adds what `example` says of the slope.
fn add(example: &Example, weights: &[f64], slope: &mut Slope) {
    if example.units.is_empty() {
        return;
    }
    let mut emissions: Vec<[f64; S]> =
        example.units.iter().map(|&(cues, _)| emission(cues, weights)).collect();
    let right = |i: usize, s: usize| example.units[i].1 >> s & 1 == 1;
    expectations(example, weights, &emissions, right, -example.weight, slope);
    for (i, scores) in emissions.iter_mut().enumerate() {
        (0..S).filter(|&s| !right(i, s)).for_each(|s| scores[s] *= cost(example.units[i].1, s));
    }
    expectations(example, weights, &emissions, |_, _| true, example.weight, slope);
}

/// How much likelier a wrong state is made in training, so that it is beaten by a margin (softmax
/// margin: Gimpel and Smith 2010): roles that are rare, and whose loss hurts, get more.
fn cost(right: u32, wrong: usize) -> f64 {
    let price = |state: usize| match STATES[state].1 {
        Role::Headline => HEADLINE,
        Role::Caption => CAPTION,
        Role::Heading => HEADING,
        _ => 0.0,
    };
    // Text of the page read as text of the article.
    let leaks = STATES[wrong].1 == Role::Paragraph
        && (0..S).all(|s| right >> s & 1 == 0 || STATES[s].1 == Role::Boilerplate);
    let missed = (0..S).filter(|s| right >> s & 1 == 1).map(price).fold(0.0, f64::max);
    f64::exp(price(wrong).max(missed).max(if leaks { LEAK } else { 0.0 }))
}

/// Each state's exponential score for one unit, scaled to the best.
fn emission(cues: Cues, weights: &[f64]) -> [f64; S] {
    let mut roles = [0.0; ROLES];
    for cue in cues.indices() {
        for (role, sum) in roles.iter_mut().enumerate() {
            *sum += weights[cue * ROLES + role];
        }
    }
    let mut scores = [0.0; S];
    for (state, score) in scores.iter_mut().enumerate() {
        *score = roles[STATES[state].1 as usize] + weights[OWN + state];
    }
    let best = scores.iter().copied().fold(f64::MIN, f64::max);
    scores.map(|score| (score - best).exp())
}

/// Forward-backward over the states that are allowed; adds `sign` times the expected counts, and
/// their variance where all are.
fn expectations(
    example: &Example,
    weights: &[f64],
    emissions: &[[f64; S]],
    allowed: impl Fn(usize, usize) -> bool,
    sign: f64,
    slope: &mut Slope,
) {
    let n = emissions.len();
    let edges: Vec<(usize, usize, usize, f64)> = EDGES
        .iter()
        .map(|&(a, b)| (a, b, NEIGHBOURS + STATES[a].1 as usize * ROLES + STATES[b].1 as usize))
        .map(|(a, b, at)| (a, b, at, weights[at].exp()))
        .collect();
    let Slope { gradient, curvature } = slope;
    let scale = |values: &mut [f64; S]| {
        let sum: f64 = values.iter().sum();
        values.iter_mut().for_each(|value| *value /= sum.max(1e-300));
    };
    let mut forward = vec![[0.0; S]; n];
    for i in 0..n {
        let mut sums = [0.0; S];
        if i == 0 {
            (0..S).filter(|&s| may_follow(None, s)).for_each(|s| sums[s] = 1.0);
        } else {
            edges.iter().for_each(|&(a, b, _, weight)| sums[b] += forward[i - 1][a] * weight);
        }
        for (s, sum) in sums.iter_mut().enumerate() {
            *sum *= if allowed(i, s) { emissions[i][s] } else { 0.0 };
        }
        scale(&mut sums);
        forward[i] = sums;
    }
    let mut backward = [1.0; S];
    for i in (0..n).rev() {
        let mut posterior = [0.0; S];
        (0..S).for_each(|s| posterior[s] = forward[i][s] * backward[s]);
        scale(&mut posterior);
        let mut roles = [0.0; ROLES];
        for (s, &p) in posterior.iter().enumerate() {
            gradient[OWN + s] += sign * p;
            curvature[OWN + s] += (sign * p * (1.0 - p)).max(0.0);
            roles[STATES[s].1 as usize] += p;
        }
        for cue in example.units[i].0.indices() {
            for (role, &p) in roles.iter().enumerate() {
                gradient[cue * ROLES + role] += sign * p;
                curvature[cue * ROLES + role] += (sign * p * (1.0 - p)).max(0.0);
            }
        }
        if i == 0 {
            break;
        }
        let mut ahead = [0.0; S];
        (0..S).filter(|&s| allowed(i, s)).for_each(|s| ahead[s] = emissions[i][s] * backward[s]);
        let mut next = [0.0; S];
        let mut total = 0.0;
        for &(a, b, _, weight) in &edges {
            next[a] += weight * ahead[b];
            total += forward[i - 1][a] * weight * ahead[b];
        }
        for &(a, b, at, weight) in &edges {
            let p = forward[i - 1][a] * weight * ahead[b] / total.max(1e-300);
            gradient[at] += sign * p;
            curvature[at] += (sign * p * (1.0 - p)).max(0.0);
        }
        scale(&mut next);
        backward = next;
    }
}

/// The weights in eighths, as the binary holds them.
pub fn model(weights: &[f64]) -> Model {
    let eighths = |weight: f64| (weight * UNIT).round().clamp(-127.0, 127.0) as i8;
    let mut model =
        Model { cues: [[0; ROLES]; CUES], neighbours: [[0; ROLES]; ROLES], states: [0; S] };
    for (row, values) in
        model.cues.iter_mut().chain(&mut model.neighbours).zip(weights[..OWN].chunks(ROLES))
    {
        row.iter_mut().zip(values).for_each(|(to, &from)| *to = eighths(from));
    }
    model.states.iter_mut().zip(&weights[OWN..]).for_each(|(to, &from)| *to = eighths(from));
    model
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three units: a headline, a paragraph, and one that may be anything.
    fn example() -> Example {
        let state =
            |role: Role| (0..S).filter(|&s| STATES[s].1 == role).map(|s| 1u32 << s).sum::<u32>();
        let cues = |list: &[Cue]| {
            let mut cues = Cues::default();
            list.iter().for_each(|&cue| cues.set(cue, true));
            cues
        };
        let any = (1u32 << S) - 1;
        Example {
            units: vec![
                (cues(&[Cue::First, Cue::From30]), state(Role::Headline)),
                (cues(&[Cue::Stop, Cue::From60, Cue::From30]), state(Role::Paragraph)),
                (cues(&[Cue::Clutter]), any),
            ],
            weight: 1.0,
        }
    }

    /// What training makes small: minus the log of the share of the right paths among all, wrong
    /// ones made likelier.
    fn loss(example: &Example, weights: &[f64]) -> f64 {
        let paths = |right: bool| {
            let mut sums: Vec<f64> = Vec::new();
            for (i, &(cues, states)) in example.units.iter().enumerate() {
                let score = |s: usize| {
                    let role = STATES[s].1 as usize;
                    let own: f64 = cues.indices().map(|cue| weights[cue * ROLES + role]).sum();
                    let is_right = states >> s & 1 == 1;
                    let allowed = if right && !is_right { 0.0 } else { 1.0 };
                    allowed
                        * (own + weights[OWN + s]).exp()
                        * if is_right { 1.0 } else { cost(states, s) }
                };
                sums = (0..S)
                    .map(|to| {
                        let before = |a: usize| {
                            weights
                                [NEIGHBOURS + STATES[a].1 as usize * ROLES + STATES[to].1 as usize]
                                .exp()
                        };
                        let come = match i {
                            0 => f64::from(u8::from(may_follow(None, to))),
                            _ => (0..S)
                                .filter(|&a| may_follow(Some(a), to))
                                .map(|a| sums[a] * before(a))
                                .sum(),
                        };
                        come * score(to)
                    })
                    .collect();
            }
            sums.iter().sum::<f64>()
        };
        paths(false).ln() - paths(true).ln()
    }

    #[test]
    fn the_slope_is_that_of_the_loss() {
        let example = example();
        let mut weights: Vec<f64> =
            (0..WEIGHTS).map(|i| ((i * 7919) % 13) as f64 / 20.0 - 0.3).collect();
        let slope = slope(&[&example], &weights);
        let step = 1e-5;
        for i in (0..WEIGHTS).filter(|&i| slope.gradient[i] != 0.0) {
            let kept = weights[i];
            weights[i] = kept + step;
            let above = loss(&example, &weights);
            weights[i] = kept - step;
            let below = loss(&example, &weights);
            weights[i] = kept;
            let measured = (above - below) / (2.0 * step);
            assert!(
                (measured - slope.gradient[i]).abs() < 1e-6,
                "weight {i}: {measured} and {}",
                slope.gradient[i]
            );
        }
        assert!(slope.gradient.iter().filter(|&&value| value != 0.0).count() > 50);
    }

    #[test]
    fn as_many_weights_are_kept_as_asked_for() {
        let example = example();
        let weights = train(&[&example, &example], 20, 30);
        assert!(weights.iter().filter(|&&weight| weight != 0.0).count() <= 20);
        assert_eq!(weights, train(&[&example, &example], 20, 30));
    }
}
