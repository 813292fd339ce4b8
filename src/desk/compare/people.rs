//! People who are named in one version only.
//!
//! Two names are of one person if they have the same last word and their first words do not
//! contradict each other: Anna Brandt, Brandt, A. Brandt. A name whose last word the other version
//! uses for anything else, as for a street, is left alone.

use std::collections::{HashMap, HashSet};

use super::{Change, Person};
use crate::desk::texts;
use crate::desk::words::{one_step, words};
use crate::report::{EntityReport, EntityType, Report};

struct Version<'r> {
    /// By last word.
    people: HashMap<String, Vec<&'r EntityReport<'r>>>,
    /// All words of the article.
    words: HashSet<String>,
}

impl<'r> Version<'r> {
    fn new(report: &'r Report<'r>) -> Self {
        let mut people = HashMap::<_, Vec<_>>::new();
        for person in report.entities.iter().filter(|entity| entity.kind == EntityType::Person) {
            if let Some(last) = words(&person.name).last() {
                people.entry(last).or_default().push(person);
            }
        }
        Version { people, words: texts(report).flat_map(|at| words(&at.text)).collect() }
    }

    /// Whether somebody of this name may be named here.
    fn may_name(&self, name: &str) -> bool {
        let Some(last) = words(name).last() else { return true };
        match self.people.get(&last) {
            Some(people) => people.iter().any(|person| is_one(&person.name, name)),
            None => self.words.contains(&last),
        }
    }
}

fn persons<'r>(report: &'r Report<'r>) -> impl Iterator<Item = &'r EntityReport<'r>> {
    // A single word without a title is a nickname, a mascot or half a name more often than somebody
    // new.
    let is_sure = |entity: &&EntityReport| entity.title.is_some() || entity.name.contains(' ');
    report
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityType::Person && !entity.mentions.is_empty())
        .filter(is_sure)
}

/// The first word of a name of several.
fn first(name: &str) -> Option<String> {
    words(name).next().filter(|_| words(name).nth(1).is_some())
}

/// Whether two names with the same last word can be one: the first words are the same, an initial
/// of each other, or missing.
fn is_one(a: &str, b: &str) -> bool {
    match (first(a), first(b)) {
        (Some(a), Some(b)) => {
            a == b
                || (a.chars().count() == 1 || b.chars().count() == 1)
                    && a.chars().next() == b.chars().next()
        }
        _ => true,
    }
}

/// Whether two first words may be spellings of one: they are one letter apart, or begin with the
/// same letter.
fn is_alike(a: &str, b: &str) -> bool {
    first(a)
        .zip(first(b))
        .is_some_and(|(a, b)| one_step(&a, &b) || a.chars().next() == b.chars().next())
}

/// Names with the same key that are tried at most, which bounds the work.
const TRIED: usize = 8;

/// Those who are gone, in order; then those who are new. Both in one where the name was spelled
/// anew: the same last word and first words that are alike, or the same first word and a last one
/// that begins with the same three letters.
pub fn changes<'r>(old: &'r Report<'r>, new: &'r Report<'r>) -> Vec<Change<Person<'r>>> {
    let (before, after) = (Version::new(old), Version::new(new));
    let only = |report: &'r Report<'r>, other: &Version| -> Vec<_> {
        persons(report).filter(|person| !other.may_name(&person.name)).collect()
    };
    let (gone, added) = (only(old, &after), only(new, &before));
    let mut by_key = HashMap::<_, Vec<usize>>::new();
    for (index, person) in added.iter().enumerate() {
        keys(&person.name).into_iter().for_each(|key| by_key.entry(key).or_default().push(index));
    }
    let mut taken = vec![false; added.len()];
    let mut changes = Vec::new();
    for person in gone {
        let tried = keys(&person.name)
            .into_iter()
            .filter_map(|key| by_key.get(&key))
            .flat_map(|same| same.iter().take(TRIED));
        let found = tried
            .copied()
            .find(|&index| !taken[index] && is_alike(&person.name, &added[index].name));
        found.into_iter().for_each(|index| taken[index] = true);
        changes.push(Change::new(Some(named(person)), found.map(|index| named(added[index]))));
    }
    changes.extend(
        added
            .iter()
            .zip(taken)
            .filter(|(_, taken)| !taken)
            .map(|(person, _)| Change::added(named(person))),
    );
    changes
}

/// What two spellings of a name have in common.
fn keys(name: &str) -> Vec<String> {
    let list: Vec<_> = words(name).collect();
    match &list[..] {
        [first, .., last] => {
            vec![last.clone(), format!("{first} {}", last.chars().take(3).collect::<String>())]
        }
        _ => Vec::new(),
    }
}

fn named<'r>(person: &'r EntityReport<'r>) -> Person<'r> {
    Person { at: person.mentions[0].clone(), name: &person.name, title: person.title.as_deref() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sides;
    use super::*;
    use crate::{Options, analyze};

    fn told(old: &str, new: &str) -> String {
        let [old, new] = [old, new].map(|text| analyze(text, &Options::default()));
        sides(&changes(&old, &new), |person| person.name)
    }

    #[test]
    fn new_gone_and_spelled_anew() {
        const MAYOR: &str = "Mayor Anna Brandt opened the bridge.";
        for (new, expected) in [
            (MAYOR, ""),
            ("Brandt opened the bridge.", ""),
            ("A. Brandt opened the bridge, police chief Ole Dahl said.", "- > Ole Dahl"),
            ("The mayor opened the bridge.", "Anna Brandt > -"),
            ("Mayor Anne Brandt opened the bridge.", "Anna Brandt > Anne Brandt"),
            ("Mayor Anna Brand opened the bridge.", "Anna Brandt > Anna Brand"),
            ("Mayor Ole Dahl opened the bridge.", "Anna Brandt > - | - > Ole Dahl"),
            ("Mayor Ole Brandt opened the bridge.", "Anna Brandt > - | - > Ole Brandt"),
            // The name is there, as the name of something else.
            ("The Brandt Foundation opened the bridge.", ""),
        ] {
            assert_eq!(told(MAYOR, new), expected, "{new}");
        }
    }
}
