//! Gives each chunk its type, or drops it.
//!
//! A name's form, the words around all its mentions and the longer names of
//! the article each give points to the types; the type with most points wins.
//! All mentions of one form share their points: one sense an article.

mod form;

use std::cell::OnceCell;

use super::chunk::{Chunk, ChunkForm, Title};
use super::context::{self, Scores};
use super::country;
use super::evidence::{Evidence, Within};
use super::kind::EntityType::{self, Group, Organization, Other, Person, Place};
use super::names::Names;
use super::stated;
use super::variant::{first_of_listed, of_institution, without_article};
use super::word_class::{CLUB, FIRM, NATIONAL, ROYAL, THING, is_title_of_persons};
use crate::lexicon;
use crate::text::fnv::{FnvMap, FnvSet};
use form::{is_initials, is_plural_acronym};

/// The points for an explicit statement of the type, "the firm Zorblat": more than a given name and
/// a surname have together.
const STATED: i32 = 9;

/// What the rules say of a chunk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Opinion {
    /// `None`: no name after all.
    pub kind: Option<EntityType>,
    /// All points together.
    pub scores: Scores,
    /// The article states the type at one of the mentions: "the firm Zorblat".
    pub stated: bool,
}

/// What the rules say of each chunk.
pub fn opinions(names: &Names) -> Vec<Opinion> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let points = Points::of(names);
    let word = |chunk: &Chunk| without_article(evidence.lower(chunk.first()));
    let firms = firms(names);
    let institutions: FnvSet<&str> =
        names.all().filter_map(|i| of_institution(names.key(i))).collect();
    // Long names first: they tell what the short ones are.
    let mut opinions = vec![Opinion::default(); chunks.len()];
    let mut parts: FnvMap<&str, Scores> = FnvMap::default();
    for (index, chunk) in chunks.iter().enumerate().filter(|(_, c)| c.span.len() > 1) {
        let mut more = Scores::default();
        if firms.contains(names.key(index)) && points.shared[names.name(index)].get(Person) < 2 {
            more = more.with(Organization, 6).with(Person, -2);
        }
        // "Bright Street" beside "Bright Street Hospital"; but not "in Bright Street"
        let shared = &points.shared[names.name(index)];
        if institutions.contains(names.key(index))
            && shared.get(Person) < 2
            && shared.get(Place) < 2
        {
            more = more.with(Organization, 12);
        }
        opinions[index] = points.opinion(index, more);
        add_parts(evidence, chunk, opinions[index].kind, &mut parts);
    }
    let single = |(_, chunk): &(usize, &Chunk)| chunk.is_single();
    // "Zorblat" beside "Zorblat.com"
    let singles = || chunks.iter().enumerate().filter(single);
    let sites: FnvSet<&str> =
        singles().filter_map(|(_, c)| form::site(evidence.lower(c.first()))).collect();
    for (_, chunk) in singles().filter(|(_, c)| sites.contains(evidence.lower(c.first()))) {
        parts.entry(word(chunk)).or_default().add(Organization, 6);
    }
    for (index, chunk) in singles() {
        let more = parts.get(word(chunk)).map_or(Scores::default(), |s| s.clamped(6));
        opinions[index] = points.opinion(index, more);
    }
    opinions
}

/// What a longer name, of the type `kind`, says of its words where they stand alone.
fn add_parts<'e>(
    evidence: &'e Evidence,
    chunk: &Chunk,
    kind: Option<EntityType>,
    parts: &mut FnvMap<&'e str, Scores>,
) {
    let (first, last) = (chunk.first(), chunk.last());
    // "Masri" after "Omar al-Masri"
    let mut add = |at: usize, kind, points| {
        parts.entry(without_article(evidence.lower(at))).or_default().add(kind, points);
    };
    match kind {
        // "the Prince of Wales" does not make Wales a person
        Some(Person) if !matches!(chunk.form, ChunkForm::Headed(Person, _)) => {
            // "Miss Harbour Ghana" does not make Ghana a person.
            let given = evidence.known(first).first_name.is_some();
            if given || !evidence.listed(last).is_some_and(|l| l.whole_country) {
                add(last, Person, 6);
            }
            let surname = evidence.word_evidence(first).opens_person;
            add(first, Person, if surname { 6 } else { 3 });
            // "García" of "Ana García Hale"
            for middle in
                (first + 1..last).filter(|&at| !evidence.is_common(at) && evidence.is_name(at))
            {
                add(middle, Person, 3);
            }
        }
        Some(Organization) => {
            let known = evidence.is_common(first) || evidence.listed(first).is_some();
            let points = match first_of_listed(evidence, chunk) {
                // "Tata" of "Tata Steel" is listed itself, and may be Ratan Tata.
                Some(_) if lexicon::ORGANIZATIONS.contains(evidence.key(first)) => 0,
                Some(_) => 6,
                None if FIRM.contains_short(evidence.key(last)) => 6,
                None => 3 * i32::from(!known),
            };
            add(first, Organization, points);
            // "Brede" beside "the University of Brede"
            let of_town = last == first + 2
                && evidence.lower(first + 1) == "of"
                && matches!(evidence.lower(first), "university" | "diocese" | "archdiocese");
            // As much as a longer name makes of its surname, above.
            if of_town {
                add(last, Place, 6);
            }
        }
        _ => {}
    }
}

/// The points that all mentions of a name have together.
struct Points<'n, 'e, 'a> {
    names: &'n Names<'e, 'a>,
    /// By name: from the words around the mentions.
    shared: Vec<Scores>,
    /// By name: from statements of the type.
    said: Vec<Scores>,
    surnames: FnvSet<u32>,
    /// Names that somewhere have a title or a role; few articles ask.
    introduced: OnceCell<FnvSet<usize>>,
}

impl<'n, 'e, 'a> Points<'n, 'e, 'a> {
    fn of(names: &'n Names<'e, 'a>) -> Self {
        let evidence = names.evidence;
        let mut shared = vec![Scores::default(); names.count()];
        let mut said = vec![Scores::default(); names.count()];
        for (index, chunk) in names.chunks.iter().enumerate() {
            let entry = &mut shared[names.name(index)];
            entry.add_all(&context::scores(evidence, chunk));
            if let Some(title) = chunk.title {
                entry.add(Person, 4);
                // "Prince MBH"
                let noble = evidence.is(title.span.end as usize - 1, ROYAL);
                said[names.name(index)].add_if(noble && chunk.is_acronym(evidence), Person, STATED);
            }
            if stated::has_star(evidence, chunk) {
                let said = &mut said[names.name(index)];
                said.add(Person, -STATED);
                let first = chunk.first();
                let body =
                    lexicon::AMBIGUOUS.get(evidence.key(first)).is_some_and(|k| k.contains('o'));
                let known = chunk.listed().is_some() || evidence.is_common(first);
                said.add_if(body, Organization, 3); // "Chelsea star Ana Hale"
                said.add_if(!known && !body, Other, 3);
            }
            if let Some(kind) = stated::stated_type(evidence, chunk) {
                let said = &mut said[names.name(index)];
                said.add(kind, STATED);
                // Ships have the names of persons often.
                said.add_if(kind == Other, Person, -STATED);
                // A film may have that of a place.
                let work = matches!(chunk.form, ChunkForm::Headed(Other, _));
                said.add_if(work, Organization, -STATED);
                said.add_if(work, Place, -STATED);
            }
        }
        let surnames = surnames(names, &shared);
        Points { names, shared, said, surnames, introduced: OnceCell::new() }
    }

    /// The type of a chunk; `more` is what the longer names say of it.
    fn opinion(&self, index: usize, more: Scores) -> Opinion {
        let (names, evidence) = (self.names, self.names.evidence);
        let chunk = &names.chunks[index];
        let (shared, said) = (&self.shared[names.name(index)], &self.said[names.name(index)]);
        let like_person = (2..=3).contains(&chunk.span.len())
            && evidence.known(chunk.first()).first_name.is_some()
            && lexicon::AMBIGUOUS.get(names.key(index)) == Some("po");
        let person = self.is_person(index, like_person);
        // "a spokesman for John Lewis", who is a person elsewhere
        let named_firm = like_person && chunk.listed().is_none() && shared.get(Organization) >= 2;
        let certain = match () {
            () if person => Some(Person),
            () if named_firm => Some(Organization),
            // "his brother Chester": the lists have the town
            () if said.get(Person) > 0 && chunk.is_single() => None,
            () => certain(evidence, chunk, &more),
        };
        let mut scores = form::scores(evidence, chunk);
        scores.add_all(&shared.clamped(6));
        scores.add_all(&more);
        // "the group Hale addressed", "the film Hale saw", where the article has an Ana Hale
        let of_person = chunk.is_single()
            && (more.get(Person) >= 6 && said.get(Organization) > 0
                || more.get(Person) >= 3 && said.get(Other) > 0);
        let said = if of_person { Scores::default() } else { said.clamped(STATED) };
        scores.add_all(&said);
        let kind = certain.or_else(|| verdict(evidence, chunk, &scores));
        // Two clear facts: "Hale cut 300 jobs", "Hale will close its plant"
        let does_business =
            kind == Some(Organization) && shared.get(Organization) >= 8 && shared.get(Person) <= 0;
        // "Baroness Scotland"
        let courtesy = || {
            let titled = |title: Title| evidence.lower(title.span.end as usize - 1);
            chunk.title.is_some_and(|t| is_title_of_persons(titled(t)))
        };
        let stated = kind.is_some_and(|kind| said.get(kind) > 0)
            || person
            || named_firm
            || kind == Some(Person) && courtesy()
            || does_business
            || is_firm_by_form(evidence, chunk);
        Opinion { kind, scores, stated }
    }

    /// Whether a name of several words is a person's, though its form says otherwise;
    /// `like_person`: firms have such names, too.
    fn is_person(&self, index: usize, like_person: bool) -> bool {
        let (names, evidence) = (self.names, self.names.evidence);
        let (chunk, name) = (&names.chunks[index], names.name(index));
        let shared = &self.shared[name];
        // "Ban Ki-moon", whose surname the classifier takes for a word
        let leads = || {
            let within = Within::of(evidence, chunk.sentence);
            chunk.form == ChunkForm::Plain
                && shared.get(Place) <= 2
                && evidence.is_common(chunk.first())
                && within.opens_person(chunk.first())
        };
        // "lodger Thomas Cook", who is a firm elsewhere
        let introduced = || {
            let role = |&i: &usize| {
                names.chunks[i].title.is_some() || stated::is_with_role(evidence, &names.chunks[i])
            };
            let all = || names.all().filter(role).map(|i| names.name(i)).collect();
            self.introduced.get_or_init(all).contains(&name)
        };
        chunk.span.len() > 1
            && (is_person_by_surname(evidence, chunk, &self.surnames, shared)
                || leads()
                || like_person && chunk.listed().is_some() && introduced())
    }
}

/// "Hale & Ruiz Ltd", "Hapoel Haifa", "Cycling UK"
fn is_firm_by_form(evidence: &Evidence, chunk: &Chunk) -> bool {
    matches!(chunk.form, ChunkForm::Headed(Organization, _))
        && (chunk.span.range().any(|at| evidence.word(at) == "&")
            || evidence.is(chunk.first(), CLUB)
            || evidence.is(chunk.first(), NATIONAL))
}

/// The names of firms without what makes them such, "aldair hale" for "Aldair Hale Company"; a firm
/// that begins with a given name has it from a person.
fn firms<'k>(names: &'k Names) -> FnvSet<&'k str> {
    let bare = |index: usize| {
        let (evidence, chunk) = (names.evidence, &names.chunks[index]);
        let person = evidence.known(chunk.first()).first_name.is_some();
        let firm = FIRM.contains_short(evidence.key(chunk.last()));
        let bare = names.key(index).trim_end_matches(|c| c != ' ').trim_end_matches([' ', ',']);
        (chunk.span.len() > 2 && !person && firm).then_some(bare)
    };
    names.all().filter_map(bare).collect()
}

/// By word: whether the article speaks of it as of a person, "Lake, a potter,", and never writes it
/// small.
fn surnames(names: &Names, shared: &[Scores]) -> FnvSet<u32> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let single = |index: &usize| chunks[*index].is_single();
    let surname = |index: usize| {
        let at = chunks[index].first();
        let shared = &shared[names.name(index)];
        let person = shared.get(Person) >= 2 && shared.get(Place) <= 2;
        let the = at > 0 && evidence.lower(at - 1) == "the";
        (person && !the && evidence.word_evidence(at).lower == 0).then(|| evidence.token(at).word)
    };
    names.all().filter(single).filter_map(surname).collect()
}

/// "Zorblat Lake", "Zorblat Law": a person for all that the last word heads names of other things,
/// where the article says so of the name or of the surname alone.
fn is_person_by_surname(
    evidence: &Evidence,
    chunk: &Chunk,
    surnames: &FnvSet<u32>,
    shared: &Scores,
) -> bool {
    let (first, last) = (chunk.first(), chunk.last());
    let heads = matches!(chunk.form, ChunkForm::Headed(Place | EntityType::Event, _))
        || is_thing(evidence, chunk);
    let own = !evidence.is_common(first)
        && evidence.listed(first).is_none()
        && evidence.known(first).head().is_none();
    chunk.span.len() == 2
        && heads
        && own
        && (surnames.contains(&evidence.token(last).word) || shared.get(Person) >= 4)
}

/// The type of a listed name that the words around cannot change: all but single words that are
/// also names of persons. A country is a person only beside one: "Jordan" after "Anna Jordan";
/// `longer` is what the longer names say.
fn certain(evidence: &Evidence, chunk: &Chunk, longer: &Scores) -> Option<EntityType> {
    if is_thing(evidence, chunk) || is_telescope(evidence, chunk) {
        return Some(Other);
    }
    // "McLaren F1"
    let racing = matches!(evidence.lower(chunk.last()), "f1" | "motogp");
    if !chunk.is_single() && racing && evidence.known(chunk.first()).first_name.is_none() {
        return Some(Organization);
    }
    let before_state = || {
        country::before_state(evidence, chunk)
            && !matches!(chunk.form, ChunkForm::Headed(Organization, _))
    };
    if before_state() || is_dateline_place(evidence, chunk) {
        return Some(Place);
    }
    // "the town of Hale", not a person of that name.
    if stated::in_place(evidence, chunk) || stated::is_region(evidence, chunk) {
        return Some(Place);
    }
    // "Reagan Democrats"
    let last = chunk.last();
    let people = || {
        evidence.listed(last).is_some_and(|l| l.kind == Group)
            && evidence.lower(last).ends_with('s')
    };
    if chunk.span.len() == 2 && chunk.form == ChunkForm::Plain && people() {
        return Some(Group);
    }
    let listed = chunk.listed()?;
    let word = evidence.known(chunk.first());
    let person = match listed.whole_country {
        true => longer.get(Person) > 0 && !stated::stands_for_place(evidence, chunk),
        // "Bath" after "Zorblat Bath"
        false => {
            word.ambiguous_person
                || word.first_name.is_some()
                || word.last_name
                || longer.get(Person) >= 6 && !stated::stands_for_place(evidence, chunk)
        }
    };
    // "Cuban said" after "Mark Cuban".
    let speaks = || {
        let (within, next) = (Within::of(evidence, chunk.sentence), chunk.end());
        within.subject_follows(next) || within.tagged(next).reporting().is_some()
    };
    if listed.kind == Group && listed.len == 1 && longer.get(Person) >= 6 && speaks() {
        return Some(Person);
    }
    (listed.len > 1 || listed.kind == Group || !person).then_some(listed.kind)
}

/// "CORLEY, Feb. 6 (Northern Wire) -": where the story was written, but "UNITED NATIONS (Northern
/// Wire) -" is what it is.
fn is_dateline_place(evidence: &Evidence, chunk: &Chunk) -> bool {
    let other = match chunk.form {
        ChunkForm::Listed(listed) => listed.kind != Place,
        ChunkForm::Headed(kind, _) => kind != Place,
        ChunkForm::Plain => false,
    };
    // "HALE — Otto, aged 91" is a person's name.
    let sure =
        evidence.layout.dateline.as_ref().is_some_and(|d| d.agency.is_some() || d.date.is_some());
    sure && !other && chunk.title.is_none() && evidence.in_dateline(chunk.span)
}

/// The chunk that is the dateline's own place.
pub fn dateline_place(names: &Names) -> Option<usize> {
    let (evidence, chunks) = (names.evidence, &names.chunks);
    let end = evidence.layout.dateline.as_ref()?.span.end;
    let before = |chunk: &&Chunk| evidence.bytes(chunk.span).start < end;
    chunks.iter().take_while(before).position(|chunk| is_dateline_place(evidence, chunk))
}

/// "House Bill 12", "Data Protection Act": named, but none of the things that have a type; "Jude
/// Law" and "Bill Hale" are persons.
pub fn is_thing(evidence: &Evidence, chunk: &Chunk) -> bool {
    let (first, last) = (chunk.first(), chunk.last());
    let given = || evidence.known(first).first_name.is_some() && !evidence.is_common(first);
    let person = || given() || is_initials(evidence.word(first));
    // "Zorblat Index noted" is a firm.
    let speaks =
        || evidence.lower(last) == "index" && evidence.tagged(last + 1).reporting().is_some();
    // "Institute for Sea Law"
    let of = || (first..last).any(|at| matches!(evidence.lower(at), "of" | "for"));
    let body = || matches!(chunk.form, ChunkForm::Headed(Organization, _)) && of();
    last > first
        && chunk.title.is_none()
        && chunk.listed().is_none()
        && !person()
        && !body()
        && evidence.is(last, THING)
        && !speaks()
}

/// "Ana Hale Space Telescope"
pub fn is_telescope(evidence: &Evidence, chunk: &Chunk) -> bool {
    !chunk.is_single() && evidence.lower(chunk.last()) == "telescope"
}

/// The type that `scores` speak for.
fn verdict(evidence: &Evidence, chunk: &Chunk, scores: &Scores) -> Option<EntityType> {
    let (kind, points) = scores.best();
    let first = chunk.first();
    if chunk.is_single() {
        let listed = chunk.listed().is_some();
        if (evidence.word_evidence(first).is_no_name() || is_plural_acronym(evidence.word(first)))
            && chunk.title.is_none()
        {
            return None;
        }
        let common = evidence.is_common(first);
        let needed = if listed { 1 } else { 2 + 3 * i32::from(common) };
        let other = (!common
            && evidence.word_evidence(first).capital > 0
            && !form::is_pair_of_places(evidence.lower(first)))
        .then_some(Other);
        return if points >= needed { Some(kind) } else { other };
    }
    if points >= 2 {
        return Some(kind);
    }
    let all_common =
        chunk.span.range().all(|i| evidence.is_common(i) || !evidence.token(i).is_word());
    (!all_common).then_some(Other)
}

#[cfg(test)]
mod tests {
    use super::super::tests::names;
    use super::*;
    use crate::extractor::tests::check;

    #[test]
    fn things_that_are_no_bodies() {
        for (text, expected) in [
            ("They passed the Zorblat Air Act.", true),
            ("They use the Zorblat Price Index.", true),
            ("It rained, Zorblat Index noted.", false),
            ("They met Jude Law.", false),
        ] {
            let any = |names: &Names| names.chunks.iter().any(|c| is_thing(names.evidence, c));
            assert_eq!(names(text, any), expected, "{text}");
        }
    }

    /// The type of each name by the rules.
    fn types(names: &Names) -> String {
        let show = |(chunk, opinion): (&Chunk, Opinion)| {
            Some(format!("{:?} {}", opinion.kind?, names.evidence.slice(chunk.span)))
        };
        names.chunks.iter().zip(opinions(names)).filter_map(show).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn names_of_persons_and_of_other_things() {
        check(
            |text| names(text, types),
            "
            Michael Jordan came. He flew to Jordan. -> Person Michael Jordan, Place Jordan
            She left the University of Brede. Brede, which has a mill, wept.
                -> Organization University of Brede, Place Brede
            Michael Jordan came. Jordan said so. -> Person Michael Jordan, Person Jordan
            // A firm and persons of the same name; a surname that heads events.
            // Prizes and works with names of persons; blocks of streets.
            She won an Oscar, and Oscar nominee Ana Hale left. -> Other Oscar, Other Oscar, Person Ana Hale
            Oscar left. -> Person Oscar
            The film Ana Hale opened. -> Other Ana Hale
            In the film Ana Hale opened a shop. -> Person Ana Hale
            Her novel, Morby Street, won. -> Other Morby Street
            Oscar Hale left. Reed won an Oscar. -> Person Oscar Hale, Person Reed, Person Oscar
            A Tony fan left. This Tony is kind. -> Person Tony, Person Tony
            When he saw the film, Ana Hale won praise. -> Person Ana Hale
            Watching the film Ana Hale was sad. -> Person Ana Hale
            Chelsea star Ana Hale left. -> Organization Chelsea, Person Ana Hale
            They met Zorblat star Ana Hale. -> Other Zorblat, Person Ana Hale
            It burned in the 300 block of W. Hale. -> Place W. Hale
            He led a block of Kurds. -> Group Kurds
            Yale police left. -> Organization Yale
            A spokesman for John Lewis said no. -> Organization John Lewis
            They met John Lewis. -> Person John Lewis
            They sold Thomas Cook. -> Organization Thomas Cook
            They met lodger Thomas Cook. -> Person Thomas Cook
            Thomas Cook will close its shops. -> Organization Thomas Cook
            Her brother Chester left. He lives in Chester. -> Person Chester, Person Chester
            Ana Hale, 43, from Chester, left. -> Person Ana Hale, Place Chester
            The McLaren F1 driver left. -> Organization McLaren F1
            It is late, said Isla Hale. They left Isla Hale. -> Person Isla Hale, Place Isla Hale
            They met Thomas Cook, 45, there. -> Person Thomas Cook
            They sold its rival Thomas Cook. -> Organization Thomas Cook
            It burned at a home on Morby Court, and Hale Co. deputies left.
                -> Place Morby Court, Place Hale Co.
            The Morby Court and Hale Co. said so. -> Organization Morby Court, Organization Hale Co.
            They met Zorblata Derby. Derby said no. -> Person Zorblata Derby, Person Derby
            // A firm by what it deals in.
            They met Zorblat Minerals. -> Organization Zorblat Minerals
            They met Ana Minerals. -> Person Ana Minerals
            The Harbour Union, alias Kobe, met. -> Organization Harbour Union, Place Kobe
            They saw the Tom Hale Space Telescope. -> Other Tom Hale Space Telescope
            They left the Museo Zorblat and the Plaza Zorblat in Bilbao.
                -> Organization Museo Zorblat, Place Plaza Zorblat, Place Bilbao
            They met Mrs Zorblat Ghana. Ghana cheered. -> Person Zorblat Ghana, Place Ghana
            ",
        );
    }
}
