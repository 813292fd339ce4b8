//! The names of an article: chunks of the same words are one.

use std::ops::Range;

use super::chunk::{Chunk, ChunkForm};
use super::evidence::Evidence;
use crate::reader::Role;
use crate::text::fnv::FnvSet;
use crate::text::word::{WordInterner, folded};

/// The chunks of an article, and the names that they are mentions of.
pub struct Names<'e, 'a> {
    pub evidence: &'e Evidence<'a>,
    pub chunks: Vec<Chunk>,
    /// Each name's words in lower case, one space between them, in order of first mention.
    keys: WordInterner<'a>,
    /// By chunk: its name.
    of: Vec<u32>,
    mentions: Pools,
    short: Vec<(usize, usize)>,
}

/// Chunks that belong together, pool by pool.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pools {
    chunks: Vec<usize>,
    /// By pool: where its chunks end.
    ends: Vec<usize>,
}

impl<'e, 'a> Names<'e, 'a> {
    pub fn of(evidence: &'e Evidence<'a>, chunks: Vec<Chunk>) -> Self {
        let mut keys = WordInterner::with_room(chunks.len());
        let mut of: Vec<u32> =
            chunks.iter().map(|chunk| number(&mut keys, evidence, chunk)).collect();
        join_accented(&mut of, &mut keys);
        let short = shortened(evidence, &chunks, &of, &keys);
        for &(short, full) in &short {
            of[short] = of[full];
        }
        let mentions = Pools::of(&of, keys.count());
        Names { evidence, chunks, keys, of, mentions, short }
    }

    /// The indices of all chunks.
    pub fn all(&self) -> Range<usize> {
        0..self.chunks.len()
    }

    /// The chunks of the headline that have the beginning of a name of the body, "Hale Ruiz" of
    /// "Hale Ruiz Brothers", each with a chunk that has all of it: they count as the same name.
    pub fn shortened(&self) -> &[(usize, usize)] {
        &self.short
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.keys.count()
    }

    /// The number of a chunk's name.
    pub fn name(&self, chunk: usize) -> usize {
        self.of[chunk] as usize
    }

    /// The words of a chunk in lower case, one space between them.
    pub fn key(&self, chunk: usize) -> &str {
        self.keys.lower(self.name(chunk))
    }

    /// How many mentions the name of a chunk has.
    pub fn mentions(&self, chunk: usize) -> usize {
        self.mentions.pool(self.name(chunk)).len()
    }

    /// The mentions of each name that wait for the classifier: only they are pooled.
    pub fn open(&self, settled: &[bool]) -> Pools {
        let mut open = Pools {
            chunks: Vec::with_capacity(settled.len()),
            ends: Vec::with_capacity(self.count()),
        };
        for mentions in self.mentions.iter() {
            let before = open.chunks.len();
            open.chunks.extend(mentions.iter().filter(|&&chunk| !settled[chunk]));
            if open.chunks.len() > before {
                open.ends.push(open.chunks.len());
            }
        }
        open
    }
}

impl Pools {
    /// The chunks of each of `count` names; `of` tells the name of each chunk.
    fn of(of: &[u32], count: usize) -> Self {
        let mut chunks: Vec<usize> = (0..of.len()).collect();
        chunks.sort_by_key(|&chunk| of[chunk]);
        let end = |name| chunks.partition_point(|&chunk| of[chunk] as usize <= name);
        let ends = (0..count).map(end).collect();
        Pools { chunks, ends }
    }

    /// The chunks of each pool, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[usize]> {
        (0..self.ends.len()).map(|pool| self.pool(pool))
    }

    fn pool(&self, pool: usize) -> &[usize] {
        let begin = pool.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.chunks[begin..self.ends[pool]]
    }
}

/// Gives names with accents, "josé hale", the number of the name without those that the article also
/// leaves out: "jose hale" beside "Jose", but "josé hale" where it always has the accent.
fn join_accented(of: &mut [u32], keys: &mut WordInterner) {
    let accented = |keys: &WordInterner, name: u32| !keys.lower(name as usize).is_ascii();
    if !of.iter().any(|&name| accented(keys, name)) {
        return; // most articles
    }
    let words = (0..keys.count()).flat_map(|name| keys.lower(name).split(' '));
    let plain: FnvSet<String> = words.filter(|word| word.is_ascii()).map(str::to_owned).collect();
    for name in of {
        if !accented(keys, *name) {
            continue;
        }
        let without = |word: &str| {
            Some(folded(word)).filter(|f| plain.contains(f)).unwrap_or_else(|| word.to_owned())
        };
        let key: Vec<String> = keys.lower(*name as usize).split(' ').map(without).collect();
        *name = keys.index_written(|written| written.push_str(&key.join(" ")));
    }
}

/// See [`Names::shortened`]: names of two words or more that the body never has alone, with the only
/// one of the body that goes on. "Hale" in the body speaks for the person "Ana Hale" of the headline.
fn shortened(
    evidence: &Evidence,
    chunks: &[Chunk],
    of: &[u32],
    keys: &WordInterner,
) -> Vec<(usize, usize)> {
    const MOST: usize = 8; // a bound on the time
    let in_headline = |&i: &usize| evidence.sentences[chunks[i].sentence].role == Role::Headline;
    let open = |&i: &usize| chunks[i].span.len() > 1 && chunks[i].form == ChunkForm::Plain;
    let full = |short: usize| {
        let key = keys.lower(of[short] as usize);
        let surname = key.rsplit(' ').next().unwrap_or(key);
        let goes_on = |name: &str| name.strip_prefix(key).is_some_and(|rest| rest.starts_with(' '));
        let mut found: Option<usize> = None;
        for other in (0..chunks.len()).filter(|i| !in_headline(i)) {
            let name = keys.lower(of[other] as usize);
            if name == key || name == surname {
                return None;
            }
            if goes_on(name) {
                // "Hale Ruiz Brothers" of "Hale Ruiz Brothers Ltd" too
                let before = found.map_or(name, |found| keys.lower(of[found] as usize));
                if before.starts_with(name) {
                    found = Some(other);
                } else {
                    return None;
                }
            }
        }
        found.map(|full| (short, full))
    };
    (0..chunks.len()).take_while(in_headline).filter(open).take(MOST).filter_map(full).collect()
}

/// The number of the chunk's name, a new one if its words are new.
fn number<'a>(keys: &mut WordInterner<'a>, evidence: &Evidence<'a>, chunk: &Chunk) -> u32 {
    match chunk.span.len() {
        1 => keys.index_of_key(evidence.article.key(chunk.first())),
        _ => keys.index_written(|key| write_key(key, evidence, chunk)),
    }
}

/// "Jr." behind a person's name.
pub fn is_junior(lower: &str) -> bool {
    matches!(lower, "jr" | "jr." | "sr" | "sr.")
}

/// The words of `chunk` in lower case, one space between them.
pub fn key(evidence: &Evidence, chunk: &Chunk) -> String {
    let mut key = String::with_capacity(evidence.bytes(chunk.span).len());
    write_key(&mut key, evidence, chunk);
    key
}

fn write_key(key: &mut String, evidence: &Evidence, chunk: &Chunk) {
    for at in chunk.span.range() {
        // "Tom Hale, Jr." is Tom Hale Jr.
        if evidence.word(at) == "," && is_junior(evidence.lower(at + 1)) {
            continue;
        }
        if !key.is_empty() && evidence.token(at).space_before {
            key.push(' ');
        }
        key.push_str(evidence.lower(at));
    }
}

#[cfg(test)]
mod tests {
    use super::super::chunker;
    use super::*;
    use crate::article::Article;

    #[test]
    fn chunks_of_the_same_words() {
        let article = Article::new("They met Hale in Oslo, and Hale left.");
        let evidence = Evidence::gather(&article);
        let names = Names::of(&evidence, chunker::chunks(&evidence));
        let pools = |pools: &Pools| pools.iter().map(<[usize]>::to_vec).collect::<Vec<_>>();
        assert_eq!(pools(&names.mentions), [vec![0, 2], vec![1]]);
        assert_eq!(
            [0, 1, 2].map(|chunk| (names.key(chunk), names.mentions(chunk))),
            [("hale", 2), ("oslo", 1), ("hale", 2)]
        );
        assert_eq!(pools(&names.open(&[true, true, false])), [vec![2]]);
    }
}
