//! Brings the mentions of one thing together.

mod people;

use std::borrow::Cow;

use super::brackets::{self, Things};
use super::chunk::{Beside, Chunk};
use super::country::{self, Countries};
use super::evidence::Evidence;
use super::kind::EntityType;
use super::names::Names;
use super::variant::{
    club_town, first_of_listed, initials_of, of_institution, without_article, without_plural,
    without_suffix,
};
use crate::lexicon::{self, word_set, words};
use crate::text::fnv::{FnvMap, FnvSet};
use people::People;

/// By chunk: the number of its entity, counted in order of first mention;
/// `None` where the chunk has no type. The types decide what may be joined.
pub fn group(
    names: &Names,
    types: &[Option<EntityType>],
    things: &Things,
    countries: &Countries,
) -> Vec<Option<usize>> {
    let mut groups: FnvMap<Group, usize> =
        FnvMap::with_capacity_and_hasher(names.count(), Default::default());
    let bracketed = brackets::full_names(names, types);
    let acronyms = Acronyms::of(names, types, &bracketed);
    let people = People::of(names, types);
    let towns = towns(names, types);
    let mut mentioned: FnvMap<&str, usize> = FnvMap::default();
    let mut labels: Vec<Option<usize>> = Vec::with_capacity(types.len());
    for (index, chunk) in names.chunks.iter().enumerate() {
        let Some(kind) = types[index] else {
            labels.push(None);
            continue;
        };
        let key = names.key(index);
        let group = match kind {
            EntityType::Person => {
                let full = people.full_name(key, chunk, &mentioned);
                *mentioned.entry(full).or_default() += 1;
                Group::Named(kind, full)
            }
            EntityType::Organization => Group::Named(kind, acronyms.canonical(key)),
            EntityType::Place => {
                let country = chunk.listed().is_some_and(|l| l.whole_country);
                let town = || towns.get(key).filter(|_| !country);
                let full = bracketed.get(key).copied().or_else(town).unwrap_or(key);
                place(chunk, full, countries)
            }
            EntityType::Group => people_of(chunk, key),
            EntityType::Event | EntityType::Other => {
                let full = things
                    .get(&names.name(index))
                    .map(|&full| names.key(full))
                    .or_else(|| bracketed.get(key).copied())
                    .unwrap_or(key);
                Group::Named(kind, without_plural(full))
            }
        };
        let next = groups.len();
        labels.push(Some(*groups.entry(group).or_insert(next)));
    }
    labels
}

/// What the mentions of one thing share.
#[derive(PartialEq, Eq, Hash)]
enum Group<'k> {
    Named(EntityType, &'k str),
    /// By its code.
    Country(&'static str),
    /// The people of a country, or none, with a stem of its name.
    People(&'static str, &'k str),
}

/// One for all names of a country: "US", "U.S.", "America".
fn place<'k>(chunk: &Chunk, key: &'k str, countries: &Countries) -> Group<'k> {
    let country = match chunk.listed() {
        // Georgia may be a state, which is not the United States.
        Some(listed) if listed.whole_country => {
            countries.whole(&listed).filter(|country| listed.country == Some(country))
        }
        _ if chunk.span.len() > 2 => country::republic(key),
        _ => None,
    };
    country.map_or(Group::Named(EntityType::Place, key), Group::Country)
}

/// "Aldhaven" for "Aldhaven City"; "Helmand" for "Helmand Province", which the lists know as a region, but
/// not "Kansas" for "Kansas City", nor a town for the region around it, "Kyiv" for "Kyiv Oblast".
fn towns<'k>(names: &'k Names, types: &[Option<EntityType>]) -> ShortForms<'k> {
    let mut towns = ShortForms::default();
    // "Ghazni province"
    let regions: FnvSet<&str> = names
        .all()
        .filter(|&i| types[i] == Some(EntityType::Place) && names.chunks[i].is_single())
        .filter(|&i| {
            let behind = Beside::of(names.evidence, &names.chunks[i]).behind(1);
            words!("governorate prefecture province region state").contains(behind)
        })
        .map(|i| names.key(i))
        .collect();
    for full in names.all().filter(|&i| types[i] == Some(EntityType::Place)) {
        let key = names.key(full);
        let Some((short, head)) = key.rsplit_once(' ') else { continue };
        let part = match country::division_of(names.evidence, &names.chunks[full]) {
            Some(place) => {
                let region = || lexicon::PLACES.get(short).is_some_and(|v| v.ends_with(" region"));
                let same = match head {
                    "city" | "municipality" => !regions.contains(short) && !region(),
                    _ => region(),
                };
                same && place.country.is_some_and(|country| country != "US")
            }
            None => {
                words!("city governorate prefecture province town township").contains(head)
                    && !lexicon::PLACES.contains(short)
            }
        };
        if part {
            towns.add(short, key);
        }
    }
    towns
}

/// One for "French", "Frenchman"; for "Muslim", "Muslims".
fn people_of<'k>(chunk: &Chunk, key: &'k str) -> Group<'k> {
    let country = chunk.listed().and_then(|listed| listed.country).unwrap_or_default();
    let stem = match country {
        "" => key.strip_suffix('s').filter(|stem| !stem.ends_with('s')).unwrap_or(key),
        _ => key.char_indices().nth(3).map_or(key, |(end, _)| &key[..end]),
    };
    Group::People(country, stem)
}

/// Short forms of names with the full name that each may stand for; none for one that may stand for
/// several.
#[derive(Default)]
struct ShortForms<'k>(FnvMap<Cow<'k, str>, Option<&'k str>>);

impl<'k> ShortForms<'k> {
    fn add(&mut self, short: impl Into<Cow<'k, str>>, full: &'k str) {
        let known = self.0.entry(short.into()).or_insert(Some(full));
        *known = known.filter(|known| *known == full);
    }

    fn get(&self, short: &str) -> Option<&'k str> {
        *self.0.get(short)?
    }
}

/// The full names of the article's organisations by the forms that are made of them.
#[derive(Default)]
struct Forms<'k> {
    /// "nlf" for "Northern League of Farmers".
    initials: FnvMap<String, &'k str>,
    /// "Security Council" for "U.N. Security Council", if there is but one.
    endings: ShortForms<'k>,
    /// "Aldair" for "Aldair Foods Group".
    firms: ShortForms<'k>,
    /// "the Union" for "Northern Union".
    heads: ShortForms<'k>,
    /// "Roads Committee" for "House Roads and Bridges Committee".
    keeping_head: ShortForms<'k>,
    /// "University of Aldair" for "Aldair University".
    turned: FnvMap<String, &'k str>,
}

impl<'k> Forms<'k> {
    /// Adds those of the chunk `i`, an organisation of several words; `surnames`: those of the
    /// article's persons; `capitals`: it has acronyms.
    fn add(&mut self, names: &'k Names, i: usize, surnames: &FnvSet<&str>, capitals: bool) {
        let (evidence, chunk, key) = (names.evidence, &names.chunks[i], names.key(i));
        if capitals {
            for letters in initials_of(key) {
                self.initials.entry(letters).or_insert(key);
            }
        }
        let short = short_of_firm(evidence, chunk, key).or_else(|| {
            first_of_listed(evidence, chunk)
                .and(key.split(' ').next())
                // "Tata" of Ratan Tata, not of Tata Steel
                .filter(|first| !surnames.contains(first))
                .or_else(|| club_town(chunk, key))
        });
        for short in short.into_iter().chain(of_institution(key)) {
            self.firms.add(short, key);
        }
        // "Revolutionary Party" for "Revolutionary Party of Norway", the same.
        if let Some((beginning, _)) = key.split_once(" of ")
            && beginning.contains(' ')
        {
            self.endings.add(beginning, key);
        }
        if let Some((_, ending)) = key.split_once(' ')
            && ending.contains(' ')
        {
            self.endings.add(ending, key);
        }
        let Some((of, name)) = key.rsplit_once(' ') else { return };
        // "University of Aldair" and "Aldair University" are one, "Ministry of Health" and "Health
        // Ministry".
        if matches!(name, "university" | "ministry" | "department") {
            let other = format!("{name} of {of}");
            // The University of York is no York University: the lists have both.
            if !(name == "university"
                && chunk.listed().is_some()
                && lexicon::ORGANIZATIONS.contains(&*other))
            {
                self.turned.insert(other, key);
            }
        }
        for word in kept_words(evidence, chunk, name) {
            self.keeping_head.add(format!("{word} {name}"), key);
        }
        let (two_words, last) = (chunk.span.len() == 2, chunk.last());
        let own = chunk.listed().is_none() && !evidence.token(last).all_caps;
        // "Kestrels" for "Denver Kestrels"
        let team = two_words && name.len() > 3 && name.ends_with('s');
        if !team && evidence.known(last).heads_organization() {
            self.heads.add(name, key);
        } else if team || two_words && own {
            // "Orlow" for "Kesh Orlow"
            self.endings.add(name, key);
        }
    }

    /// The full name of the organisation that the chunk `i` names.
    fn full_name(
        &self,
        names: &'k Names,
        i: usize,
        bracketed: &FnvMap<&'k str, &'k str>,
    ) -> Option<Cow<'k, str>> {
        let (evidence, chunk, key) = (names.evidence, &names.chunks[i], names.key(i));
        let other = |full: &&str| *full != key;
        let by_initials = || self.initials.get(&key.replace(['.', '&'], "")).copied().filter(other);
        let head = || self.heads.get(key.strip_prefix("the ").unwrap_or(key));
        // One that has the word for its name, "the Senate", may be another.
        let is_head = chunk.is_single() && chunk.listed().is_none() || is_bare(key);
        (bracketed.get(key).copied())
            .or_else(|| self.turned.get(key.strip_prefix(american(key)).unwrap_or(key)).copied())
            .or_else(|| self.firms.get(key).filter(other))
            .or_else(|| chunk.listed().and_then(|listed| listed.full()))
            .or_else(|| Some(without_article(key)).filter(other))
            .map(Cow::Borrowed)
            .or_else(|| respelt(key).map(Cow::from))
            .or_else(|| {
                self.keeping_head
                    .get(key)
                    .filter(|_| chunk.span.len() == 2)
                    .or_else(|| self.endings.get(key))
                    .or_else(|| head().filter(|_| is_head))
                    .or_else(|| chunk.is_acronym(evidence).then(by_initials).flatten())
                    .or_else(|| Some(without_suffix(key)).filter(other))
                    .map(Cow::Borrowed)
            })
    }
}

/// "The Times", with its article.
fn is_bare(key: &str) -> bool {
    key.strip_prefix("the ").is_some_and(|rest| !rest.contains(' '))
}

/// The full names of the article's organisations by their other forms.
struct Acronyms<'k>(FnvMap<&'k str, Cow<'k, str>>);

impl<'k> Acronyms<'k> {
    fn of(
        names: &'k Names,
        types: &[Option<EntityType>],
        bracketed: &FnvMap<&'k str, &'k str>,
    ) -> Self {
        let several = |i: &usize| names.chunks[*i].span.len() > 1;
        let of_type = |kind| names.all().filter(move |&i| types[i] == Some(kind));
        let surnames: FnvSet<&str> = of_type(EntityType::Person)
            .filter(several)
            .map(|i| names.evidence.lower(names.chunks[i].last()))
            .collect();
        let capitals =
            of_type(EntityType::Organization).any(|i| names.chunks[i].is_acronym(names.evidence));
        let mut forms = Forms::default();
        for i in of_type(EntityType::Organization).filter(several) {
            if !is_bare(names.key(i)) {
                forms.add(names, i, &surnames, capitals);
            }
        }
        let full = |i| Some((names.key(i), forms.full_name(names, i, bracketed)?));
        Acronyms(of_type(EntityType::Organization).filter_map(full).collect())
    }

    fn canonical<'s>(&'s self, key: &'s str) -> &'s str {
        // A chain is two steps at most: "ABC" -> "Aldair Brake Co" -> "Aldair Brake".
        let chain = std::iter::successors(Some(key), |key| self.0.get(*key).map(|next| &**next));
        chain.take(4).last().unwrap_or(key)
    }
}

/// The "u.s. " of "u.s. department of justice", which is the "justice department".
fn american(key: &str) -> &str {
    let prefixes = ["u.s. ", "us ", "united states "];
    prefixes.into_iter().find(|prefix| key.starts_with(prefix)).unwrap_or_default()
}

/// "cooperation", "u.s. geological survey": a name in the spelling of the lists.
fn respelt(key: &str) -> Option<String> {
    let us = key.strip_prefix("us ").map(|rest| format!("u.s. {rest}"));
    let british = || key.replace("organisation", "organization").replace("co-op", "coop");
    let other = key.contains("organisation") || key.contains("co-op");
    us.or_else(|| other.then(british))
}

/// The words with which the head `name` makes a shorter name of `chunk`: "Roads" of "House Roads and
/// Bridges Committee", "Morby" of "Morby Stock Exchange"; not "National", nor a country.
fn kept_words<'a>(
    evidence: &'a Evidence,
    chunk: &Chunk,
    head: &str,
) -> impl Iterator<Item = &'a str> {
    let heads = words!(
        "agency association authority board commission committee exchange federation inquiry tribunal"
    );
    let general = word_set!("general_name_words");
    let exchange = head == "exchange";
    let inner = if heads.contains(head) && chunk.span.len() > 2 {
        chunk.first()..chunk.last() - 1
    } else {
        0..0
    };
    inner
        .filter(move |&at| {
            evidence.has_capital(at)
                && !general.contains(evidence.key(at))
                && (exchange || evidence.listed(at).is_none())
        })
        .map(|at| evidence.lower(at))
}

/// "Aldair" for "Aldair Foods Group", where all but the name's first word heads names of
/// organisations, and for "Aldair Coaches", by what it deals in.
fn short_of_firm<'k>(evidence: &Evidence, chunk: &Chunk, key: &'k str) -> Option<&'k str> {
    let first = chunk.first();
    let wares = |at: usize| {
        chunk.span.len() == 2 && evidence.is_common(at) && evidence.lower(at).ends_with('s')
    };
    let generic = |at: usize| evidence.known(at).heads_organization() || wares(at);
    let university = chunk.span.len() == 2
        && matches!(evidence.lower(first + 1), "university" | "college" | "institute");
    let own = !evidence.is_common(first)
        && evidence.listed(first).is_none_or(|l| l.len > 1)
        // "Boston", a club, is not the "Boston Globe".
        && (university
            || evidence.known(first).first_name.is_none()
                && !lexicon::PLACES.contains(evidence.key(first)));
    // "Aldair Foods Ltd" is "Aldair Foods" first.
    let bare = without_suffix(key) == key;
    (own && bare && (first + 1..chunk.end()).all(generic)).then(|| key.split(' ').next()).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::tests::entities;
    use crate::extractor::tests::check;

    #[test]
    fn one_entity_for_one_thing() {
        check(
            entities,
            "
            Foreign Minister Marta Oldeweg met reporters. Mrs Oldeweg said Oldeweg's team was ready.
                -> Person Marta Oldeweg [Foreign Minister] f: Marta Oldeweg, Oldeweg, Oldeweg
            The Northern Harbour Authority (NHA) closed the port. The NHA said so on Monday.
                -> Organization Northern Harbour Authority: Northern Harbour Authority, NHA, NHA
            Ships left the United States. The U.S. waited, and America slept while US officials spoke.
                -> Place United States (US): United States, U.S., America, US
            The Farmers Party of Norway met. The Farmers Party voted.
                -> Organization Farmers Party of Norway: Farmers Party of Norway, Farmers Party
            The U.S. Department of Roads paid. The Roads Department said so.
                -> Organization U.S. Department of Roads: U.S. Department of Roads, Roads Department
            The University of Morby paid. Morby University said so.
                -> Organization University of Morby: University of Morby, Morby University
            Miami University paid. The University of Miami said so.
                -> Organization Miami University: Miami University; Organization University of Miami: University of Miami
            Oldeweg Mills, Inc., a leader in nets, won.
                -> Organization Oldeweg Mills, Inc.: Oldeweg Mills, Inc.
            N. Korea said no. North Korea paid. -> Place North Korea (KP): N. Korea, North Korea
            The Ardent Harbour Union met. The Union voted.
                -> Organization Ardent Harbour Union: Ardent Harbour Union, Union
            Oldhaven Rovers beat Morby 3-2. Rovers climb to ninth.
                -> Organization Oldhaven Rovers: Oldhaven Rovers, Rovers; Organization Morby: Morby
            The Ardent Harbour Union met the Kesh Farm Union. The Union voted.
                -> Organization Ardent Harbour Union: Ardent Harbour Union; Organization Kesh Farm Union: Kesh Farm Union; Organization Union: Union
            He fought al-Qaeda. Al Qaeda fled, and Qaeda men died.
                -> Organization Al Qaeda: al-Qaeda, Al Qaeda, Qaeda
            Ana Oldeweg Hale spoke. Oldeweg left.
                -> Person Ana Oldeweg Hale f: Ana Oldeweg Hale, Oldeweg
            Anna Petrelli and Paul Petrelli came. Mr Petrelli spoke, then Mrs Petrelli.
                -> Person Anna Petrelli f: Anna Petrelli, Petrelli; Person Paul Petrelli m: Paul Petrelli, Petrelli
            President Oldeweg came. His daughter Ana Oldeweg stayed. Oldeweg spoke.
                -> Person Oldeweg [President] m: Oldeweg, Oldeweg; Person Ana Oldeweg f: Ana Oldeweg
            They met Paul Oldeweg. His father, Paul Oldeweg Sr., left. Oldeweg spoke.
                -> Person Paul Oldeweg m: Paul Oldeweg, Oldeweg; Person Paul Oldeweg Sr. m: Paul Oldeweg Sr.
            // A place and its short form, which is no listed place.
            Rain fell on Oldeweg City. Oldeweg lies low.
                -> Place Oldeweg City: Oldeweg City, Oldeweg
            Rain fell on Kansas City and on Kansas.
                -> Place Kansas City (US): Kansas City; Place Kansas (US): Kansas
            // A part of a country and its short form; in the US a town may have the same name.
            Rain fell on Nangarhar Province. Nangarhar lies low.
                -> Place Nangarhar Province (AF): Nangarhar Province, Nangarhar
            Rain fell on Ghazni City and on Ghazni province.
                -> Place Ghazni City (AF): Ghazni City; Place Ghazni (AF): Ghazni
            Rain fell on New York State and on New York.
                -> Place New York State (US): New York State; Place New York (US): New York
            Rain fell on Buenos Aires Province and on Buenos Aires.
                -> Place Buenos Aires Province (AR): Buenos Aires Province; Place Buenos Aires (AR): Buenos Aires
            Rain fell on Kherson Oblast and on Kherson.
                -> Place Kherson Oblast (UA): Kherson Oblast; Place Kherson (UA): Kherson
            The Aldair Bar Association met. The ABA voted.
                -> Organization Aldair Bar Association: Aldair Bar Association, ABA
            // With the accent and without it.
            Jose Oldeweg sang. José Oldeweg left. José Morby stayed.
                -> Person Jose Oldeweg m: Jose Oldeweg, José Oldeweg; Person José Morby m: José Morby
            // Two surnames of one person.
            Pedro Zorblez left. Pedro Zorblez Morván sang. Zorblez wept.
                -> Person Pedro Zorblez Morván m: Pedro Zorblez, Pedro Zorblez Morván, Zorblez
            // A shorter form that keeps the head.
            The House Roads and Bridges Committee met. Later the Roads Committee voted.
                -> Organization House Roads and Bridges Committee: House Roads and Bridges Committee, Roads Committee
            The Morby Stock Exchange shut. The Morby Exchange said so.
                -> Organization Morby Stock Exchange: Morby Stock Exchange, Morby Exchange
            The National Roads Board met. The National Board left.
                -> Organization National Roads Board: National Roads Board; Organization National Board: National Board
            // A short form with the letters of a name whose parts look like several.
            The Central Archive for Roads and Memory (CARM) shut. CARM will open soon.
                -> Organization Central Archive for Roads and Memory: Central Archive for Roads and Memory, CARM, CARM
            // The first word of a listed name.
            The White House said no. White voters left.
                -> Organization White House: White House; Other White: White
            Goldman Sachs cut jobs. Goldman said so.
                -> Organization Goldman Sachs: Goldman Sachs, Goldman
            Ratan Tata died. Tata Steel cut jobs. Tata was 86.
                -> Person Ratan Tata: Ratan Tata, Tata; Organization Tata Steel: Tata Steel
            Norwich City won the match. Norwich have a new striker, and he lives in Norwich.
                -> Organization Norwich City: Norwich City, Norwich; Place Norwich: Norwich
            // Surnames that are ordinary words, or titles.
            His wife, Zorblata Swan, came. Swan had left.
                -> Person Zorblata Swan: Zorblata Swan, Swan
            They met Miriam Bishop. The bishop left, and Bishop spoke.
                -> Person Miriam Bishop f: Miriam Bishop
            They met Miriam Bishop. Later Bishop spoke.
                -> Person Miriam Bishop f: Miriam Bishop, Bishop
            His wife, Ana Oldeweg, came. Oldeweg spoke.
                -> Person Ana Oldeweg f: Ana Oldeweg, Oldeweg
            ",
        );
    }

    #[test]
    fn a_reporter_is_not_whom_the_text_means() {
        let text = "Pie wins prize\n\nBy Helen Marsh\n\nHelen Dutton won on Monday. Helen wept.";
        assert_eq!(
            entities(text),
            "Person Helen Marsh f: Helen Marsh; Person Helen Dutton f: Helen Dutton, Helen"
        );
    }
}
