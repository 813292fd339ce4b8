//! Which full name a shorter one stands for.

use super::super::chunk::Chunk;
use super::super::evidence::Evidence;
use super::super::kind::{EntityType, Gender, gender};
use super::super::names::Names;
use super::super::variant::without_article;
use super::super::word_class::RELATIVE;
use super::ShortForms;
use crate::lexicon;
use crate::reader::Role;
use crate::text::fnv::{FnvMap, FnvSet};

/// How many persons of one name are told apart; a bound on the time.
const NAMESAKES: usize = 32;

/// The full names of the article's persons.
#[derive(Default)]
pub struct People<'k> {
    /// Names of several words, longest first within what they share.
    by_part: FnvMap<&'k str, Vec<&'k str>>,
    /// Full names that the article gives as somebody's relatives first: "his daughter Ana Hale".
    relatives: FnvSet<&'k str>,
    /// Full names that the byline gives first.
    reporters: FnvSet<&'k str>,
    /// By the last word of shorter names: "Ruiz" of "Ana Ruiz", who is "Ana Ruiz Hale".
    by_surname: ShortForms<'k>,
    /// By a word in the middle of longer names: the only name that has it.
    by_middle: ShortForms<'k>,
}

impl<'k> People<'k> {
    pub fn of(names: &'k Names, types: &[Option<EntityType>]) -> Self {
        let mut people = People::default();
        let persons = || names.all().filter(|&i| types[i] == Some(EntityType::Person));
        let mut seen = FnvSet::default();
        let chunks = &names.chunks;
        for index in persons().filter(|&i| !chunks[i].is_single() && seen.insert(names.name(i))) {
            if is_relative(names.evidence, &chunks[index]) {
                people.relatives.insert(names.key(index));
            }
            if names.evidence.sentences[chunks[index].sentence].role == Role::Byline {
                people.reporters.insert(names.key(index));
            }
        }
        let mut full: Vec<&str> =
            persons().map(|i| names.key(i)).filter(|k| k.contains(' ')).collect();
        full.sort_by_cached_key(|name| (std::cmp::Reverse(name.split(' ').count()), *name));
        full.dedup();
        for name in full {
            // "his father, Duncan Hale Sr." is not Duncan Hale.
            let is_of = |full: &str| is_short_of(name, full) && !people.relatives.contains(full);
            let longer = people.candidates(name).find(|full| is_of(full));
            if let Some(longer) = longer {
                if let Some((_, last)) = name.rsplit_once(' ') {
                    people.by_surname.add(last, longer);
                }
                continue;
            }
            for part in [name.split(' ').next(), name.split(' ').next_back()].into_iter().flatten()
            {
                let namesakes = people.by_part.entry(without_article(part)).or_default();
                if namesakes.len() < NAMESAKES {
                    namesakes.push(name);
                }
            }
            let inner = name
                .split_once(' ')
                .and_then(|(_, rest)| rest.rsplit_once(' '))
                .map(|(inner, _)| inner.split(' '));
            for middle in inner.into_iter().flatten().filter(|part| part.chars().count() >= 3) {
                people.by_middle.add(middle, name);
            }
        }
        people
    }

    /// The full names that share their first or last word with `name`.
    fn candidates<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'k str> + 's {
        let part = |part: Option<&str>| {
            part.and_then(|p| self.by_part.get(without_article(p))).into_iter().flatten().copied()
        };
        let (first, last) = (name.split(' ').next(), name.split(' ').next_back());
        part(last).chain(part(first.filter(|f| Some(*f) != last)))
    }

    /// The full name that `key` stands for, or `key` itself. Of several, the one that
    /// was mentioned most so far: a bare surname is the article's subject, not the wife, nor its
    /// reporter.
    pub fn full_name<'a>(
        &self,
        key: &'a str,
        chunk: &Chunk,
        mentioned: &FnvMap<&str, usize>,
    ) -> &'a str
    where
        'k: 'a,
    {
        let title = chunk.title.map_or(Gender::Unknown, |t| t.gender);
        let agrees = |full: &str| {
            let given = || {
                full.split(' ')
                    .next()
                    .and_then(|given| lexicon::FIRST_NAMES.get(given))
                    .map_or(Gender::Unknown, gender)
            };
            title == Gender::Unknown || [Gender::Unknown, title].contains(&given())
        };
        if key.contains(' ') && self.candidates(key).any(|full| full == key) {
            return key;
        }
        let weight = |full: &str| mentioned.get(full).copied();
        // "Mr Hale … his daughter Ana Hale … Hale": the surname is hers only where nobody had it
        // before her.
        let other = |full: &str| {
            self.relatives.contains(full)
                && (!mentioned.contains_key(full) || mentioned.contains_key(key))
        };
        let fits = |full: &&str| is_short_of(key, full) && !other(full);
        let last_name = |full: &str| full.split(' ').next_back() == key.split(' ').next_back();
        let best = self
            .candidates(key)
            .filter(fits)
            .filter(|f| agrees(f))
            .max_by_key(|f| (!self.reporters.contains(f), last_name(f), weight(f)));
        // "García" for "Ana García Hale", but not before she is introduced.
        let middle = || {
            let known = |full: &&str| mentioned.contains_key(full) && agrees(full);
            self.by_middle.get(key).filter(known)
        };
        let surname = || self.by_surname.get(key).filter(|full| agrees(full));
        best.or_else(surname).or_else(middle).unwrap_or(key)
    }
}

/// "his daughter Ana Hale", "her husband, Tom Hale".
fn is_relative(evidence: &Evidence, chunk: &Chunk) -> bool {
    let first = chunk.first();
    let back = if first > 0 && evidence.word(first - 1) == "," { 2 } else { 1 };
    first.checked_sub(back).is_some_and(|at| evidence.is(at, RELATIVE))
}

/// Whether `short` names the person `full`: "Hale" or "Ana Hale" for "Ana Maria Hale".
fn is_short_of(short: &str, full: &str) -> bool {
    let mut rest = full.split(' ');
    let parts = || short.split(' ');
    let same = |part: &str, whole: &str| without_article(part) == without_article(whole);
    if parts().count() >= full.split(' ').count() {
        return false;
    }
    parts().all(|part| rest.any(|whole| same(part, whole)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_of_names() {
        for (short, full, expected) in [
            ("hale", "ana maria hale", true),
            ("masri", "omar al-masri", true),
            ("al-masri", "omar masri", true),
            ("omar masri", "omar al-masri", false),
            ("ana", "ana maria hale", true),
            ("ana hale", "ana maria hale", true),
            ("b. hale", "ana maria hale", false),
            ("ana hale", "ana hale", false),
        ] {
            assert_eq!(is_short_of(short, full), expected, "{short} / {full}");
        }
    }
}
