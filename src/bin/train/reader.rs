//! Trains the reader's weights, and cross-validates them by publisher.

mod chain;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use wirecopy::train::reader::cues::{self, Cue};
use wirecopy::train::reader::model::{Model, STATES, Zone};
use wirecopy::train::reader::restore::{Restored, restore};
use wirecopy::train::reader::{self, Role, lines};
use wirecopy::train::text::offsets::{OffsetUnit, Offsets};

use chain::Example;

/// Makes src/reader/weights.rs from annotated articles
#[derive(clap::Args)]
pub struct Arguments {
    /// Annotated articles: {"id", "publisher", "text", "blocks": [{"start", "end", "role"}]} a line
    #[arg(required = true)]
    gold: Vec<PathBuf>,
    /// Write the weights here: src/reader/weights.rs
    #[arg(long)]
    write: Option<PathBuf>,
    /// Write here what weights say that were trained without each article's publisher
    #[arg(long)]
    cross_validate: Option<PathBuf>,
    /// Annotated articles to try the weights on, which are learned from the others
    #[arg(long, requires = "answers")]
    test: Option<PathBuf>,
    /// Write here what the weights say of them
    #[arg(long)]
    answers: Option<PathBuf>,
    /// How many weights to keep
    #[arg(long, default_value_t = 200)]
    keep: usize,
    /// Rounds of training
    #[arg(long, default_value_t = 18)]
    rounds: usize,
    /// Parts of cross-validation
    #[arg(long, default_value_t = 8)]
    folds: usize,
}

#[derive(Deserialize)]
struct Gold {
    id: String,
    publisher: String,
    text: String,
    blocks: Vec<GoldBlock>,
}

#[derive(Deserialize)]
struct GoldBlock {
    start: usize,
    end: usize,
    role: String,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let mut gold = Vec::new();
    for path in &arguments.gold {
        gold.extend(read(path)?);
    }
    let examples: Vec<Example> = gold.iter().map(example).collect();
    let fit = |chosen: &[&Example]| chain::train(chosen, arguments.keep, arguments.rounds);
    if let Some(path) = &arguments.cross_validate {
        let folds = folds(&gold, arguments.folds);
        let mut answers = vec![String::new(); gold.len()];
        for fold in 0..arguments.folds {
            let chosen: Vec<&Example> =
                examples.iter().zip(&folds).filter(|&(_, &f)| f != fold).map(|(e, _)| e).collect();
            let model = chain::model(&fit(&chosen));
            for ((article, answer), _) in
                gold.iter().zip(&mut answers).zip(&folds).filter(|&(_, &f)| f == fold)
            {
                *answer = predict(article, &model)?;
            }
            eprintln!("part {} of {}: {} weights", fold + 1, arguments.folds, kept(&model));
        }
        fs::write(path, answers.join("\n") + "\n")?;
    }
    if arguments.write.is_none() && arguments.test.is_none() {
        return Ok(());
    }
    let model = chain::model(&fit(&examples.iter().collect::<Vec<_>>()));
    if let Some(path) = &arguments.write {
        fs::write(path, source(&model)?)?;
    }
    if let (Some(test), Some(answers)) = (&arguments.test, &arguments.answers) {
        let lines: Vec<String> =
            read(test)?.iter().map(|article| predict(article, &model)).collect::<Result<_>>()?;
        fs::write(answers, lines.join("\n") + "\n")?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<Gold>> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str);
    lines.collect::<Result<_, _>>().with_context(|| format!("{}", path.display()))
}

/// The part that each article is in: whole publishers, those with most articles dealt out first.
fn folds(gold: &[Gold], count: usize) -> Vec<usize> {
    let mut publishers: BTreeMap<&str, usize> = BTreeMap::new();
    for article in gold {
        *publishers.entry(&article.publisher).or_default() += 1;
    }
    let mut order: Vec<(&str, usize)> = publishers.into_iter().collect();
    order.sort_by_key(|&(name, articles)| (std::cmp::Reverse(articles), name));
    let mut sizes = vec![0; count];
    let mut of = BTreeMap::new();
    for (name, articles) in order {
        let smallest = (0..count).min_by_key(|&fold| sizes[fold]).unwrap_or_default();
        sizes[smallest] += articles;
        of.insert(name, smallest);
    }
    gold.iter().map(|article| of[article.publisher.as_str()]).collect()
}

/// The units of an article with the states that its annotation leaves each.
fn example(gold: &Gold) -> Example {
    let restored = restore(&gold.text);
    let text = restored.as_ref().map_or(gold.text.as_str(), |r| r.text.as_str());
    let units = lines::units(text);
    let seen = cues::look(text, &units);
    let offsets = Offsets::new(&gold.text, OffsetUnit::Chars);
    let chars: Vec<char> = gold.text.chars().collect();
    let roles: Vec<Option<Role>> = units
        .iter()
        .map(|unit| {
            let (start, end) = came(restored.as_ref(), unit.span.start, unit.span.end);
            majority(gold, &chars, offsets.of(start) as usize, offsets.of(end) as usize)
        })
        .collect();
    let headline = roles.iter().position(|&role| role == Some(Role::Headline));
    let first = roles.iter().position(|&role| role == Some(Role::Paragraph)).unwrap_or(units.len());
    let last = roles.iter().rposition(|&role| role == Some(Role::Paragraph)).unwrap_or(0);
    let zone = |i: usize| match headline {
        Some(h) if i == h && h < first => Zone::Head,
        _ if (first..=last).contains(&i) => Zone::Body,
        _ if i >= first => Zone::End,
        Some(h) if i > h => Zone::Front,
        _ => Zone::Top,
    };
    let any = (1u32 << STATES.len()) - 1;
    let states = |i: usize| {
        let fits = |(s, &(z, r)): (usize, &(Zone, Role))| {
            if z == zone(i) && Some(r) == roles[i] { 1u32 << s } else { 0 }
        };
        let fitting: u32 = STATES.iter().enumerate().map(fits).sum();
        if fitting == 0 { any } else { fitting }
    };
    Example {
        units: seen.iter().enumerate().map(|(i, s)| (s.cues, states(i))).collect(),
        weight: (40.0 / units.len().max(8) as f64).sqrt(),
    }
}

fn came(restored: Option<&Restored>, start: u32, end: u32) -> (u32, u32) {
    restored.map_or((start, end), |r| (r.start(start), r.end(end)))
}

/// The role of most characters from `start` to `end`; none where they have none, or may have any.
fn majority(gold: &Gold, chars: &[char], start: usize, end: usize) -> Option<Role> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for block in
        gold.blocks.iter().filter(|b| b.role != "dateline" && b.start < end && b.end > start)
    {
        let (from, to) = (block.start.max(start), block.end.min(end));
        *counts.entry(&block.role).or_default() +=
            chars[from..to].iter().filter(|c| !c.is_whitespace()).count();
    }
    let (name, _) = counts.into_iter().max_by_key(|&(_, count)| count)?;
    Some(match name {
        "headline" => Role::Headline,
        "subheadline" => Role::Subheadline,
        "byline" => Role::Byline,
        "date" => Role::Published,
        "caption" => Role::Caption,
        "heading" => Role::Heading,
        "paragraph" => Role::Paragraph,
        "credit" => Role::Credit,
        "boilerplate" => Role::Boilerplate,
        _ => return None,
    })
}

/// What `model` says of an article, as the scorer of the gold reads it.
fn predict(gold: &Gold, model: &Model) -> Result<String> {
    let restored = restore(&gold.text);
    let text = restored.as_ref().map_or(gold.text.as_str(), |r| r.text.as_str());
    let layout = reader::read_with(text, model);
    let offsets = Offsets::new(&gold.text, OffsetUnit::Chars);
    let blocks: Vec<serde_json::Value> = layout
        .blocks
        .iter()
        .map(|block| {
            let (start, end) = came(restored.as_ref(), block.span.start, block.span.end);
            serde_json::json!({"start": offsets.of(start), "end": offsets.of(end), "role": format!("{:?}", block.role).to_lowercase()})
        })
        .collect();
    let published = layout.published.map(|p| p.date.to_string());
    Ok(serde_json::to_string(
        &serde_json::json!({"id": gold.id, "blocks": blocks, "published": published}),
    )?)
}

/// How many weights are not 0.
fn kept(model: &Model) -> usize {
    model
        .cues
        .iter()
        .chain(&model.neighbours)
        .flatten()
        .chain(&model.states)
        .filter(|&&weight| weight != 0)
        .count()
}

/// The model as Rust, a row a cue.
fn source(model: &Model) -> Result<String> {
    let count = kept(model);
    let mut out = Vec::new();
    let roles: Vec<String> = (0..wirecopy::train::reader::model::ROLES).map(role_name).collect();
    writeln!(
        out,
        "//! The weights of the reader's cues, {count} that are not 0, in eighths of a natural-log unit."
    )?;
    writeln!(
        out,
        "//! Written by `wirecopy-train reader`; src/bin/train/reader.rs says from what.\n"
    )?;
    writeln!(out, "use super::model::Model;\n")?;
    writeln!(out, "#[rustfmt::skip]\npub static MODEL: Model = Model {{")?;
    writeln!(out, "    // {}", roles.join(", "))?;
    writeln!(out, "    cues: [")?;
    for (index, row) in model.cues.iter().enumerate() {
        writeln!(out, "        [{}], // {:?}", numbers(row), Cue::ALL[index])?;
    }
    writeln!(out, "    ],\n    neighbours: [")?;
    for (index, row) in model.neighbours.iter().enumerate() {
        writeln!(out, "        [{}], // after {}", numbers(row), role_name(index))?;
    }
    writeln!(out, "    ],\n    states: [")?;
    for (weight, (zone, role)) in model.states.iter().zip(&STATES) {
        writeln!(out, "        {weight:3}, // {zone:?}, {role:?}")?;
    }
    writeln!(out, "    ],\n}};")?;
    Ok(String::from_utf8(out)?)
}

fn numbers(row: &[i8]) -> String {
    row.iter().map(|weight| format!("{weight:3}")).collect::<Vec<_>>().join(", ")
}

fn role_name(index: usize) -> String {
    let name = STATES.iter().map(|&(_, role)| role).find(|&role| role as usize == index);
    name.map_or_else(String::new, |role| format!("{role:?}"))
}
