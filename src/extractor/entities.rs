//! Entities: names found, typed, and brought together.
//!
//! ```text
//! kind       person, organization, place …; gender
//! vocabulary what the lists know of a word or a phrase
//! word_class what a word does inside a name or beside one
//! case       how a sentence uses capitals
//! evidence   which words the article itself writes as names; within: of one sentence
//! reach      how far a name goes: heads, "of", particles
//! compound   names whose parts look like several names
//! surname    surnames before given names
//! storms     storms with names of persons
//! chunker    runs of capitals cut into chunks, titles off
//! chunk      the tokens of one name, and the words beside it
//! names      chunks of the same words
//! variant    other forms of a name: acronym, firm without "Ltd"
//! typing     what the rules say of the type; context: by the words around; stated: by explicit statements
//! brackets   what short forms in brackets stand for
//! features   what the classifier sees of a name; clusters, model: its data
//! results    towns in rows of results are clubs
//! row        names in a row are of one kind
//! classify   the type, by the rules and the classifier
//! grouping   full name and surname, acronym and expansion: one entity
//! role       the person's office and gender
//! country    of a place or a people
//! name       how an entity's name is printed
//! ```

mod brackets;
mod case;
mod chunk;
mod chunker;
mod classify;
pub mod clusters;
mod compound;
mod context;
mod country;
mod evidence;
mod features;
mod grouping;
mod kind;
#[cfg(any(feature = "train", test))]
#[cfg_attr(not(feature = "train"), allow(dead_code, reason = "the trainer reads it all"))]
pub mod learn;
pub mod model;
mod name;
mod names;
mod reach;
mod results;
mod role;
mod row;
mod stated;
mod storms;
mod surname;
mod typing;
mod variant;
mod vocabulary;
mod word_class;

pub use kind::{EntityType, Gender, gender};
pub use word_class::MODIFIER as MODIFIERS;

use std::cmp::Ordering;

use crate::article::Article;
use crate::steps;
use crate::text::span::TokenSpan;
use chunk::Chunk;
use country::Countries;
use evidence::Evidence;
use names::Names;
use typing::Opinion;

/// One thing of the world that the article names.
#[derive(Debug)]
pub struct Entity {
    pub kind: EntityType,
    /// The fullest form seen, white space folded.
    pub name: String,
    /// Role as the text gives it.
    pub title: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'static str>,
    /// Of a person, as far as title, first name or pronouns tell.
    pub gender: Gender,
}

/// A place in the text where an entity is named.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    pub span: TokenSpan,
    /// Index into [`Entities::list`].
    pub entity: usize,
}

/// The entities of an article, in order of their first mention.
#[derive(Debug, Default)]
pub struct Entities {
    pub list: Vec<Entity>,
    /// In order, without overlap.
    pub mentions: Vec<Mention>,
}

impl Entities {
    /// The mention that holds token `index`.
    pub fn mention_at(&self, index: usize) -> Option<&Mention> {
        let next = self.mentions.partition_point(|m| m.span.end as usize <= index);
        self.mentions.get(next).filter(|m| m.span.contains(index))
    }

    /// The entity named at token `index`.
    pub fn at(&self, index: usize) -> Option<&Entity> {
        self.mention_at(index).map(|m| &self.list[m.entity])
    }

    /// The mentions that begin inside `span`.
    pub fn mentions_in(&self, span: TokenSpan) -> &[Mention] {
        let first = self.mentions.partition_point(|m| m.span.start < span.start);
        let end = self.mentions.partition_point(|m| m.span.start < span.end);
        steps::count(end.max(first) - first);
        &self.mentions[first..end.max(first)]
    }
}

/// Finds the entities of `article`.
pub fn extract(article: &Article) -> Entities {
    let evidence = Evidence::gather(article);
    let (names, opinions) = by_rules(&evidence);
    let mut things = brackets::of_things(&names);
    storms::add_names(&names, &opinions, &mut things);
    let types = classify::types(&names, &opinions, &things);
    let countries = Countries::of(&names);
    let labels = grouping::group(&names, &types, &things, &countries);
    Found { names: &names, types: &types, countries: &countries }.entities(&labels)
}

/// The article's names and what the rules say of each chunk; what the trainer sees too.
fn by_rules<'e, 'a>(evidence: &'e Evidence<'a>) -> (Names<'e, 'a>, Vec<Opinion>) {
    let names = Names::of(evidence, brackets::joined(evidence, chunker::chunks(evidence)));
    let opinions = typing::opinions(&names);
    (names, opinions)
}

/// What all chunks of the article are, by chunk.
struct Found<'e, 'a> {
    names: &'e Names<'e, 'a>,
    /// `None`: no name after all.
    types: &'e [Option<EntityType>],
    countries: &'e Countries<'e, 'a>,
}

impl Found<'_, '_> {
    /// The entities; `labels` tells which of them a chunk is, counted in the order of their first
    /// mention.
    fn entities(&self, labels: &[Option<usize>]) -> Entities {
        let mention = |(chunk, label): (&Chunk, &Option<usize>)| {
            Some(Mention { span: chunk.span, entity: (*label)? })
        };
        let chunks = &self.names.chunks;
        let mut mentions: Vec<Mention> = chunks.iter().zip(labels).filter_map(mention).collect();
        let mut by_entity: Vec<usize> =
            self.names.all().filter(|&chunk| labels[chunk].is_some()).collect();
        by_entity.sort_by_key(|&chunk| labels[chunk]);
        let list: Vec<Entity> = by_entity
            .chunk_by(|&one, &next| labels[one] == labels[next])
            .filter_map(|mentions| self.entity(mentions))
            .collect();
        for mention in &mut mentions {
            mention.span = self.with_particles_before(mention.span, &list[mention.entity]);
        }
        Entities { list, mentions }
    }

    /// A surname with the particles that the person's full name has before it: `Jan van der Hale …
    /// | van der Hale`.
    fn with_particles_before(&self, surname: TokenSpan, person: &Entity) -> TokenSpan {
        let evidence = self.names.evidence;
        let particle = |at: u32| {
            !evidence.token(at as usize).capitalized
                && word_class::PARTICLE.contains(evidence.key(at as usize))
        };
        let from = |start: u32| TokenSpan::new(start, surname.end);
        let own = |start: &u32| {
            let rest = person.name.strip_suffix(evidence.slice(from(*start)));
            rest.is_some_and(|rest| rest.ends_with(' '))
        };
        let starts = (0..surname.start).rev().take_while(|&at| particle(at));
        starts.filter(own).last().map_or(surname, from)
    }

    /// The entity that the chunks `mentions` name, with all that they tell of it.
    fn entity(&self, mentions: &[usize]) -> Option<Entity> {
        let evidence = self.names.evidence;
        let chunks = || mentions.iter().map(|&index| &self.names.chunks[index]);
        let kind = self.types[*mentions.first()?]?;
        // "North Korea" rather than "N. Korea"
        let short = |chunk: &Chunk| evidence.word(chunk.first()).ends_with('.');
        // "UK" rather than "Great Britain", which leaves out Northern Ireland
        let is = |chunk: &Chunk, names: &[&str]| names.contains(&evidence.slice(chunk.span));
        let kingdom = chunks().any(|chunk| is(chunk, &["UK", "U.K.", "United Kingdom"]));
        let island = |chunk: &Chunk| kingdom && is(chunk, &["GB", "Great Britain"]);
        let fullness = |chunk: &Chunk| {
            let mixed = chunk.span.range().filter(|&at| !evidence.token(at).all_caps).count();
            (!island(chunk), chunk.span.len(), !short(chunk), mixed)
        };
        let fullest = chunks()
            .reduce(|best, next| if fullness(next) > fullness(best) { next } else { best })?;
        let country = chunks().find_map(|chunk| self.countries.country(chunk, kind));
        let (mut title, mut gender) = (None, Gender::Unknown);
        if kind == EntityType::Person {
            let mut votes = [0; 3];
            for &index in mentions {
                let chunk = &self.names.chunks[index];
                let role = role::role(evidence, chunk, &|at| self.role_is_of(at));
                title = title.or(role.filter(|&role| role::is_office(evidence, role)));
                votes[role::gender(evidence, chunk, role) as usize] += 3;
                votes[role::pronoun_after(evidence, chunk, self.next_person(index)) as usize] += 1;
            }
            title = title.or_else(|| chunks().find_map(|chunk| role::rank(evidence, chunk)));
            let [_, male, female] = votes;
            gender = match male.cmp(&female) {
                Ordering::Greater => Gender::Male,
                Ordering::Less => Gender::Female,
                Ordering::Equal => Gender::Unknown,
            };
        }
        let title = title.map(|span| name::folded(evidence.slice(span)));
        Some(Entity { kind, name: name::printed(evidence, fullest, kind), title, country, gender })
    }

    /// The name at token `at`, if it can tell what a role is of: "the *NATO* envoy", "*Bush* aide".
    fn role_is_of(&self, at: usize) -> Option<TokenSpan> {
        let chunks = &self.names.chunks;
        let next = chunks.partition_point(|c| c.end() <= at);
        // not "Hale backs skipper", "Tom and Ana producer"
        let evidence = self.names.evidence;
        let verb = |word: &str| word.ends_with('s') && !word.ends_with("ss");
        let surname = |c: &Chunk| {
            let and = c.first() > 0 && evidence.lower(c.first() - 1) == "and";
            c.is_single() && c.title.is_none() && !and && !verb(evidence.lower(c.end()))
        };
        let of = self.types.get(next).copied().flatten().is_some_and(|kind| {
            kind != EntityType::Person || chunks.get(next).is_some_and(surname)
        });
        chunks.get(next).map(|c| c.span).filter(|span| of && span.contains(at))
    }

    /// The token where the next person after chunk `index` is named, or a bound on the way there.
    fn next_person(&self, index: usize) -> usize {
        const REACH: usize = 8;
        let chunks = &self.names.chunks;
        let near = index + 1..chunks.len().min(index + REACH);
        let person = near.into_iter().find(|&i| self.types[i] == Some(EntityType::Person));
        person.map_or(self.names.evidence.tokens.list.len(), |i| chunks[i].first())
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::extractor::tests::check;

    /// What `show` tells of each entity of `text` and of its mentions, with `separator` between them.
    fn listed(text: &str, separator: &str, show: impl Fn(&Entity, &[&str]) -> String) -> String {
        let article = Article::new(text);
        let entities = extract(&article);
        let show = |(index, entity): (usize, &Entity)| {
            let mentions = entities.mentions.iter().filter(|m| m.entity == index);
            show(entity, &mentions.map(|m| article.slice(m.span)).collect::<Vec<_>>())
        };
        entities.list.iter().enumerate().map(show).collect::<Vec<_>>().join(separator)
    }

    /// What `read` tells of the names of `text`.
    pub fn names<R>(text: &str, read: impl FnOnce(&Names) -> R) -> R {
        let article = Article::new(text);
        let evidence = Evidence::gather(&article);
        read(&Names::of(&evidence, chunker::chunks(&evidence)))
    }

    /// What `show` tells of each entity of `text`, and of how many mentions it has.
    pub fn each(text: &str, show: fn(&Entity, usize) -> String) -> String {
        listed(text, ", ", |entity, mentions| show(entity, mentions.len()))
    }

    /// The entities of `text`: `type name [title] (country) gender: mentions; …`.
    pub fn entities(text: &str) -> String {
        listed(text, "; ", |entity, mentions| {
            let title = entity.title.as_ref().map_or(String::new(), |t| format!(" [{t}]"));
            let country = entity.country.map_or(String::new(), |c| format!(" ({c})"));
            let gender = match entity.gender {
                Gender::Unknown => "",
                Gender::Male => " m",
                Gender::Female => " f",
            };
            let Entity { kind, name, .. } = entity;
            format!("{kind:?} {name}{title}{country}{gender}: {}", mentions.join(", "))
        })
    }

    #[test]
    fn roles_stand_outside_the_name() {
        check(
            entities,
            "
            It was good, said Jon Halvard, the NATO envoy, on Friday.
                -> Person Jon Halvard [NATO envoy] m: Jon Halvard; Organization NATO: NATO
            We saw former police spokeswoman Rita Quill there.
                -> Person Rita Quill [former police spokeswoman] f: Rita Quill
            But shadow health secretary Rita Quill left.
                -> Person Rita Quill [shadow health secretary] f: Rita Quill
            It said RIP Rita Quill on Monday. -> Person Rita Quill f: Rita Quill
            Great Britain lost. The UK rose. -> Place UK (GB): Great Britain, UK
            Great Britain lost. It said GB rose. -> Place Great Britain (GB): Great Britain, GB
            It rose on anti-Catholicism on Monday. ->
            We saw Tom Hale. Former Hale aide Rita Quill left.
                -> Person Tom Hale m: Tom Hale, Hale; Person Rita Quill [Former Hale aide] f: Rita Quill
            A visit by Turkish President Kemal Aydar began.
                -> Group Turkish (TR): Turkish; Person Kemal Aydar [Turkish President] m: Kemal Aydar
            A visit by President of Latvia Ilze Berga began.
                -> Place Latvia (LV): Latvia; Person Ilze Berga [President of Latvia]: Ilze Berga
            ",
        );
    }

    #[test]
    fn particles_belong_to_surnames() {
        check(
            entities,
            "
            It said Tom van der Hale left. On Monday van der Hale came back.
                -> Person Tom van der Hale m: Tom van der Hale, van der Hale
            It said Tom van Hale left. In May it wrote de Hale.
                -> Person Tom van Hale m: Tom van Hale, Hale
            ",
        );
    }

    #[test]
    fn near_misses() {
        check(
            |text| each(text, |e, mentions| format!("{:?} {}: {mentions}", e.kind, e.name)),
            "
            The Boston Globe reported it. The Globe said so. A Boston Globe reporter was there.
                -> Organization Boston Globe: 3
            Davis beat Adams by a single vote in the primary. -> Person Davis: 1, Person Adams: 1
            Historians say Post-war Germany was divided. -> Place Germany: 1
            The lawyer told the judge Mr Tom Smith had lied. -> Person Tom Smith: 1
            Delhi Police, MHA and CBI said so.
                -> Organization Delhi Police: 1, Organization MHA: 1, Organization CBI: 1
            Simon Sim was elected. Sim said he was glad. -> Person Simon Sim: 2
            Supplier Viktor Hale was freed. -> Person Viktor Hale: 1
            Police met Prayut Zan-o-zha on Monday. -> Person Prayut Zan-o-zha: 1
            Organisation of Norway rallies cost a lot. -> Place Norway: 1
            ",
        );
    }

    #[test]
    fn a_dateline_names_a_place() {
        let story = "rain fell on the town on Monday, police said, and ten people left it by boat.";
        for (dateline, end, expected) in [
            ("CORVEL, Feb 6, 2023 (Northern Wire) -", "", "Place Corvel: CORVEL"),
            ("CORVEL, Norway, Feb 6 (Northern Wire) -", "", "Place Corvel (NO): CORVEL"),
            ("CORVEL (Northern Wire) -", "", "Place Corvel: CORVEL"),
            ("CORVEL, Feb 6 (Northern Wire) -", "Corvel is small.", "Place Corvel: CORVEL, Corvel"),
            (
                "DEL CORVEL, Feb 6 (Northern Wire) -",
                "They left the city of Del Corvel.",
                "Place Del Corvel: DEL CORVEL, Del Corvel",
            ),
        ] {
            let found = entities(&format!("Rain floods town\n\n{dateline} {story} {end}"));
            assert_eq!(found.split("; ").next(), Some(expected), "{dateline}");
        }
    }

    #[test]
    fn words_that_are_no_names() {
        for text in [
            "On Monday it rained. Police came. He said I was late in May.",
            "Residents fled. Officials said the TV and the Internet were down.",
            "“Nothing,” she said. “Everything burned,” they added.",
            "Will the rain stop? March was dry.",
            "",
        ] {
            assert_eq!(entities(text), "", "{text}");
        }
    }

    #[test]
    fn headlines_take_what_the_body_knows() {
        check(
            entities,
            "
            Flood Waters Rise Again In Aldhaven As Mayor Resigns¶The mayor of Aldhaven left on Sunday after floods.
                -> Place Aldhaven: Aldhaven, Aldhaven
            // The body has the fuller name.
            OLDEWEG HARDING NAMES NEW CHIEF¶Oldeweg Harding Brothers said on Monday that it would close shops.
                -> Organization Oldeweg Harding Brothers: OLDEWEG HARDING, Oldeweg Harding Brothers
            FLOOD KILLS SIX IN FRANCE¶A flood killed six people in southern France.
                -> Place France (FR): FRANCE, France
            // It speaks of a person.
            ANA HARDING NAMES NEW CHIEF¶Ana Harding Brothers has a new chief, Mrs Harding said on Monday.
                -> Person ANA HARDING f: ANA HARDING, Harding; Organization Ana Harding Brothers: Ana Harding Brothers
            ",
        );
    }

    #[test]
    fn kinds_by_head_words_and_context() {
        check(
            entities,
            "
            Workers at the Ministry of Health and Sport met in Oslo.
                -> Organization Ministry of Health and Sport: Ministry of Health and Sport; Place Oslo (NO): Oslo
            She crossed the Varda River near Aldhaven.
                -> Place Varda River: Varda River; Place Aldhaven: Aldhaven
            Theresa May spoke in May. -> Person Theresa May f: Theresa May
            They met Sheikh Omar bin Zayd and Ludwig van Hoorn.
                -> Person Omar bin Zayd [Sheikh] m: Omar bin Zayd; Person Ludwig van Hoorn m: Ludwig van Hoorn
            A Muslim leader and two Kenyans spoke.
                -> Group Muslim: Muslim; Group Kenyans (KE): Kenyans
            They live in Aldhaven, Norway.
                -> Place Aldhaven (NO): Aldhaven; Place Norway (NO): Norway
            ",
        );
    }

    #[test]
    fn offices_are_no_names() {
        check(
            entities,
            "
            The Chief Data Officer told the Chief Whip and two District Magistrates. ->
            The Chief Data Officer, Ana Hale, left.
                -> Person Ana Hale [Chief Data Officer] f: Ana Hale
            They met Additional District Collector Ana Hale.
                -> Person Ana Hale [Additional District Collector] f: Ana Hale
            They met President Butler. -> Person Butler [President]: Butler
            They met Intelligence Service Director Ana Hale.
                -> Organization Intelligence Service: Intelligence Service; Person Ana Hale [Intelligence Service Director] f: Ana Hale
            Nora Lake, a potter, came. Lake left. Oldeweg Lake froze.
                -> Person Nora Lake [potter] f: Nora Lake, Lake; Place Oldeweg Lake: Oldeweg Lake
            ",
        );
    }

    #[test]
    fn names_that_are_hard_to_cut() {
        check(
            entities,
            "
            The prize went to Hector “Macho” Ruiz on Friday.
                -> Person Hector “Macho” Ruiz m: Hector “Macho” Ruiz
            They met envoy Kim Dae-sung there. -> Person Kim Dae-sung [envoy]: Kim Dae-sung
            A Seoul-based firm won. -> Place Seoul (KR): Seoul
            She left the Prime Minister's Office at noon.
                -> Organization Prime Minister's Office: Prime Minister's Office
            Police chief General Hale left. -> Person Hale [Police chief General]: Hale
            Rain fell in South Florida. -> Place South Florida (US): South Florida
            The Republic of Cyprus waited, and Cyprus spoke.
                -> Place Republic of Cyprus (CY): Republic of Cyprus, Cyprus
            Owner Mark Cuban came. Cuban said so to a Cuban envoy.
                -> Person Mark Cuban [Owner] m: Mark Cuban, Cuban; Group Cuban (CU): Cuban
            The files were PDFs and the cause was COVID-19. ->
            ",
        );
    }

    #[test]
    fn mentions_are_in_order_and_apart() {
        let text = "Al-Masri & Sons & A B C of the of The U.S.-led ' ' Dr. St. Mr. Mrs. O'Neil III, II-X of Bank of of Bank and Party";
        let article = Article::new(text);
        let entities = extract(&article);
        assert!(entities.mentions.windows(2).all(|w| w[0].span.end <= w[1].span.start));
        assert!(
            entities.mentions.iter().all(|m| m.entity < entities.list.len() && !m.span.is_empty())
        );
    }
}
