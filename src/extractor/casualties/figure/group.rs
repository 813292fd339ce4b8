//! Groups of people: a figure and its noun, "at least six Kurdish villagers".

use crate::extractor::casualties::{
    CasualtyKind,
    effect::Effect,
    figure::{
        self, Figure, FigureForm,
        noun::{self, Head, Noun},
    },
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::text::number;
use crate::text::span::TokenSpan;

/// A noun group that may be the victims of an effect.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// From the figure to the noun.
    pub span: TokenSpan,
    pub figure: Figure,
    /// The words after the figure.
    pub noun: Option<TokenSpan>,
    pub head: Head,
    /// An effect inside the group: "16 missing soldiers", "seven deaths", "two of the wounded".
    pub effect: Option<Effect>,
}

impl Group {
    /// One person, or several, that the words of `span` name.
    fn of_people(span: TokenSpan, figure: Figure, noun: Option<TokenSpan>) -> Self {
        Group { span, figure, noun, head: Head::Person, effect: None }
    }

    pub fn start(&self) -> usize {
        self.span.start as usize
    }

    pub fn end(&self) -> usize {
        self.span.end as usize
    }

    /// Whether the figure is a number, not an article, name or single noun.
    pub fn counted(&self) -> bool {
        self.figure.form == FigureForm::Counted
    }

    /// One person by name or description.
    pub fn is_single(&self) -> bool {
        !matches!(self.figure.form, FigureForm::Counted | FigureForm::Zero)
    }

    /// He or she.
    pub fn is_pronoun(&self) -> bool {
        self.figure.form == FigureForm::Pronoun
    }

    /// "five others", "two more policemen"
    pub fn is_more(&self, words: &TaggedSentence) -> bool {
        // but "more than 150 people"
        let more = |i: usize| match words.lower(i) {
            "more" => words.lower(i + 1) != "than",
            lower => matches!(lower, "others" | "other"),
        };
        self.span.range().any(more) || self.counted() && words.lower(self.start()) == "another"
    }

    /// Whether `effect` can be said of the group.
    pub fn suits(&self, effect: &Effect) -> bool {
        match self.head {
            Head::Person => true,
            Head::None => matches!(
                self.figure.form,
                FigureForm::Counted | FigureForm::Zero | FigureForm::Article
            ),
            Head::Agents => self.counted(),
            Head::Unknown => !effect.people_only && self.counted(),
            Head::Household => effect.kind == CasualtyKind::Displaced,
            Head::Thing | Head::Effect => false,
        }
    }
}

/// Words from "of the" to a noun for people who belong together: "of the | same cabin crew".
const NEAR: usize = 5;

/// What leads from a noun to the name of the person.
const NAMED: [&str; 6] =
    ["known as", "known only as", "identified as", "identified only as", "named as", "named"];

/// The groups of a sentence, in order, without overlap; `taken` tells the tokens
/// that are spoken for, the day of "on July 8 died".
pub fn find(words: &TaggedSentence, taken: impl Fn(usize) -> bool) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = words.start();
    while at < words.end() {
        match read(words, at).filter(|_| !taken(at)) {
            Some(group) => {
                at = group.end().max(at + 1);
                groups.push(group);
            }
            None => at += 1,
        }
    }
    groups
}

/// The group that begins at `at`.
pub fn read(words: &TaggedSentence, at: usize) -> Option<Group> {
    if let Some(figure) = figure::read(words, at) {
        return Some(complete(words, figure));
    }
    by_ages(words, at)
        .or_else(|| two_of_kin(words, at))
        .or_else(|| husband_and_wife(words, at))
        .or_else(|| with_others(words, at))
        .or_else(|| single(words, at))
}

/// "she and her two sons", "he and a friend": one more than are counted.
fn with_others(words: &TaggedSentence, at: usize) -> Option<Group> {
    let and = at + 1;
    if !matches!(words.lower(at), "he" | "she") || words.lower(and) != "and" {
        return None;
    }
    let others = read(words, and + 1)?;
    let known = others.counted() || others.is_single() && !others.is_pronoun();
    // "he and two dogs", "he and dozens of others"
    let people = others.head == Head::Person || others.head == Head::None && others.is_more(words);
    let exact = others.figure.min.filter(|_| others.figure.min == others.figure.max);
    let more = exact.filter(|_| known && people && others.effect.is_none())?;
    let figure = Figure::of(more.saturating_add(1), at, and);
    Some(Group::of_people(TokenSpan::new(at as u32, others.span.end), figure, others.noun))
}

/// "a mother and daughter", "husband and wife" in headlines: two people, where the second noun has no
/// word of its own before it.
fn two_of_kin(words: &TaggedSentence, at: usize) -> Option<Group> {
    let first = match words.part(at) {
        Part::Article | Part::Definite => at + 1,
        Part::Open if words.headline => at,
        _ => return None,
    };
    let kin = |i: usize| word_set!("family_members").contains(words.key(i));
    let second = words.phrase(first + 1, "and").filter(|&second| kin(first) && kin(second))?;
    let end = second + 1;
    // but "a mother and son team", "a father and daughter's walk", "the mother and brother of a girl
    // who died", "wife and husband each"
    let noun = matches!(words.part(end), Part::Open | Part::Hyphen | Part::Possessive);
    let of = matches!(words.lower(end), "of" | "each");
    (!(noun || of)).then(|| {
        let people = TokenSpan::from_usize(first, end);
        Group::of_people(TokenSpan::from_usize(at, end), Figure::of(2, at, first), Some(people))
    })
}

/// "Mr and Mrs Hale", but not "Mr and Mrs Hale's house"
fn husband_and_wife(words: &TaggedSentence, at: usize) -> Option<Group> {
    const NAME: usize = 3;
    let mrs = words.phrase(at + 1, "and").filter(|_| matches!(words.lower(at), "mr" | "mr."))?;
    let last = (mrs + 1..=mrs + NAME).take_while(|&i| words.capitalized(i)).last()?;
    let two =
        matches!(words.lower(mrs), "mrs" | "mrs.") && words.part(last + 1) != Part::Possessive;
    let span = TokenSpan::from_usize(at, last + 1);
    two.then(|| Group::of_people(span, Figure::of(2, at, mrs), Some(span)))
}

/// "his sons, 9 and 12,", "boys aged 12 and 14"
fn by_ages(words: &TaggedSentence, at: usize) -> Option<Group> {
    const LONGEST: usize = 4;
    let from = match words.part(at) {
        Part::Definite => at + 1,
        Part::Open => at,
        _ => return None,
    };
    let age =
        |&i: &usize| matches!(words.lower(i), "aged" | "ages") || words.part(i) == Part::Comma;
    let number =
        |&i: &usize| words.part(i + 1) == Part::Number || words.part(i + 2) == Part::Number;
    (from + 1..from + LONGEST).find(age).filter(number)?;
    let noun = noun::read(words, from);
    if noun.head != Head::Person || noun.singular || noun.effect.is_some() {
        return None;
    }
    let (count, end) = figure::by_ages(words, noun.end)?;
    let figure = Figure::of(count, at, from);
    let noun = Some(TokenSpan::from_usize(from, noun.end));
    Some(Group::of_people(TokenSpan::from_usize(at, end), figure, noun))
}

/// A figure with the noun that follows it.
fn complete(words: &TaggedSentence, figure: Figure) -> Group {
    let mut figure = figure;
    let mut from = figure.span.end as usize;
    // "five more people", "two others", "13 other miners"
    let is_more = |&i: &usize| {
        matches!(words.lower(i), "more" | "other" | "others" | "additional" | "further")
    };
    let more = (from..).find(|i| !is_more(i)).unwrap_or(from);
    if more > from && figure.form == FigureForm::Counted {
        figure.qualifier.get_or_insert(TokenSpan::from_usize(from, more));
    }
    from = more;
    let owned = owned_after_of(words, from);
    figure.partitive |= owned.is_some();
    let noun = owned.unwrap_or_else(|| noun::read(words, from));
    let span = figure.span.join(TokenSpan::from_usize(figure.span.start as usize, noun.end));
    // "one of the town's schools" was read whole; "one of Oster's schools" is not a person.
    // But "two others of the crew", "three of the same team" are people.
    let open = |i: &usize| matches!(words.part(*i), Part::Open | Part::Definite);
    let company = |from: usize| {
        (from..from + NEAR).take_while(open).last().is_some_and(|i| words.has(i, class::COMPANY))
    };
    let pronoun = |i: usize| matches!(words.lower(i), "them" | "whom" | "us" | "which");
    let share = noun.head == Head::None
        && words.lower(noun.end) == "of"
        && !pronoun(noun.end + 1)
        && !company(noun.end + 1);
    let head = match noun.head {
        _ if share => Head::Thing,
        Head::Thing | Head::Unknown if figure.partitive && company(from) => Head::Person,
        head => head,
    };
    let words_of = (from < noun.end).then(|| TokenSpan::from_usize(from, noun.end));
    Group { span, figure, noun: words_of, head, effect: noun.effect }
}

/// "two of | Khan's victims": a share of somebody's people.
fn owned_after_of(words: &TaggedSentence, from: usize) -> Option<Noun> {
    let owner = (from + 1..from + 5)
        .take_while(|&i| words.part(i) == Part::Open || words.part(i) == Part::Possessive);
    let owner = owner.into_iter().find(|&i| words.part(i) == Part::Possessive)?;
    let of = words.lower(from) == "of" && words.capitalized(from + 1);
    of.then(|| noun::read(words, owner + 1)).filter(|noun| noun.head == Head::Person)
}

/// One person: "a soldier", "another miner", "the driver", "his wife", a name, in headlines
/// "photojournalist".
fn single(words: &TaggedSentence, at: usize) -> Option<Group> {
    // "every | member of the crew"
    if matches!(words.lower_before(at), "every" | "each") {
        return None;
    }
    if let Some(listed) = listed_by_name(words, at) {
        return Some(listed);
    }
    if let Some(mention) = words.person_at(at) {
        if owns_thing(words, mention.span) {
            return None;
        }
        return Some(owned_by(words, mention.span).unwrap_or_else(|| {
            let figure = Figure::one(FigureForm::Name, at, at);
            Group::of_people(mention.span, figure, Some(mention.span))
        }));
    }
    match words.part(at) {
        Part::Pronoun if matches!(words.lower(at), "he" | "she" | "him") => {
            let figure = Figure::one(FigureForm::Pronoun, at, at + 1);
            Some(Group::of_people(figure.span, figure, None))
        }
        Part::Article => described(words, FigureForm::Article, at, at + 1),
        Part::Definite if matches!(words.lower(at), "these" | "those") => None,
        Part::Definite => described(words, FigureForm::Definite, at, at + 1)
            .or_else(|| described_and_named(words, at)),
        Part::Open if words.lower(at) == "another" => {
            described(words, FigureForm::Article, at, at + 1)
        }
        Part::Open if words.headline => {
            described(words, FigureForm::Bare, at, at).or_else(|| titled(words, at))
        }
        // "a 60-year-old man and | 17-year-old boy"
        Part::Number
            if words.part(at + 1) == Part::Hyphen || noun::is_year(words.lower(at + 1)) =>
        {
            let second = words.lower_before(at) == "and";
            // in headlines "6-year-old girl"
            let form = if words.headline { FigureForm::Bare } else { FigureForm::Article };
            titled(words, at)
                .or_else(|| described(words, form, at, at).filter(|_| second || words.headline))
        }
        Part::Open => titled(words, at),
        _ => None,
    }
}

/// "Ana Ruiz, six, Omar Haddad, seven, and Jo Park, nine": three people or more by name and age.
fn listed_by_name(words: &TaggedSentence, at: usize) -> Option<Group> {
    const FEWEST: u64 = 3;
    let (mut next, mut end, mut people) = (at, at, 0);
    while let Some(mention) = words.person_at(next) {
        let age = mention.span.end as usize + 1;
        if words.part(age - 1) != Part::Comma || !words.is_number(age) {
            break;
        }
        (people, end) = (people + 1, age + 1);
        next = words.skip(end, &[Part::Comma, Part::And]);
    }
    let span = TokenSpan::from_usize(at, end);
    (people >= FEWEST).then(|| Group::of_people(span, Figure::of(people, at, end), None))
}

/// Whether the person named at `owner` only owns what was harmed: "Ruiz's dog was killed".
fn owns_thing(words: &TaggedSentence, owner: TokenSpan) -> bool {
    let end = owner.end as usize;
    words.part(end) == Part::Possessive && noun::read(words, end + 1).head == Head::Thing
}

/// "Ruiz's driver": somebody of the person named at `owner`.
fn owned_by(words: &TaggedSentence, owner: TokenSpan) -> Option<Group> {
    let (start, end) = (owner.start as usize, owner.end as usize);
    let noun = noun::read(words, words.skip(end, &[Part::Possessive]));
    let span = TokenSpan::from_usize(start, noun.end);
    let one = noun.head == Head::Person && noun.singular;
    (one && words.part(end) == Part::Possessive).then(|| {
        Group::of_people(span, Figure::one(FigureForm::Definite, start, start), Some(span))
    })
}

/// "her driver Ana Ruiz", but not "the night Ana Ruiz died"
fn described_and_named(words: &TaggedSentence, at: usize) -> Option<Group> {
    let named = titled(words, at + 1)?;
    let name = named.span.range().find(|&i| words.person_at(i).is_some())?;
    let own = matches!(words.lower(at), "his" | "her" | "their");
    let span = TokenSpan::new(at as u32, named.span.end);
    (own || noun::is_one_person(words, name - 1))
        .then(|| Group::of_people(span, named.figure, named.noun))
}

/// One person by a noun, which begins at `from`: "a soldier", "the driver", "a third".
fn described(words: &TaggedSentence, form: FigureForm, at: usize, from: usize) -> Option<Group> {
    // "two were shot, while a third | was stabbed"; but "a third | were", "a third of them"
    let ordinal = form == FigureForm::Article
        && number::ordinal(words.lower(from)).is_some_and(|number| number > 1)
        && matches!(words.lower(from + 1), "was" | "is" | "has" | "died" | "drowned")
        // but "a third was killed by frost", of the plums
        && words.before(at).any(|i| words.is_number(i));
    if ordinal {
        let figure = Figure::one(form, at, from + 1);
        return Some(Group::of_people(figure.span, figure, None));
    }
    let noun = noun::read(words, from);
    // "Police identify | woman killed in crash"
    let verb = |i: usize| {
        words!("honor honors honour honours id identifies identify ids mourn mourns names remember remembers seek seeks")
            .contains(words.key(i))
    };
    if form == FigureForm::Bare && (from..noun.end).any(verb) {
        return None;
    }
    let another = words.lower(at) == "another";
    let bare_another = another && noun.head == Head::None;
    // "a Dane", "another Muslim"
    let one = noun.singular
        || form == FigureForm::Article && noun::is_demonym(words, noun.end.saturating_sub(1));
    if !(one && noun.head == Head::Person || bare_another) {
        return None;
    }
    let qualifier = another.then(|| TokenSpan::from_usize(at, from));
    // "a man | known as Omar Haddad"
    let named = words.one_of(noun.end, &NAMED).and_then(|name| words.person_at(name));
    Some(Group {
        span: TokenSpan::from_usize(at, named.map_or(noun.end, |name| name.span.end as usize)),
        figure: Figure { qualifier, ..Figure::one(form, at, from) },
        noun: (from < noun.end).then(|| TokenSpan::from_usize(from, noun.end)),
        head: if bare_another { Head::None } else { Head::Person },
        effect: noun.effect,
    })
}

/// A title and a name: "Gen. Omar Haddad", "photographer Ana Ruiz", "Mr Haddad's wife", "the Front's
/// leader Omar Haddad"; but not "shot dead Ana Ruiz".
fn titled(words: &TaggedSentence, at: usize) -> Option<Group> {
    let name_at = (at + 1..at + 8)
        .take_while(|&i| {
            matches!(words.part(i - 1), Part::Open | Part::Hyphen | Part::Number | Part::Possessive)
                && words.lower(i - 1) != "dead"
        })
        .find(|&i| words.person_at(i).is_some())?;
    let mention = words.person_at(name_at).filter(|name| !owns_thing(words, name.span))?;
    // but: Netflix's show Omar Haddad
    let owner = (at + 1..name_at).rev().find(|&i| words.part(i) == Part::Possessive);
    if owner.is_some_and(|owner| owner + 1 < name_at && !noun::is_one_person(words, name_at - 1)) {
        return None;
    }
    let span = TokenSpan::new(at as u32, mention.span.end);
    Some(owned_by(words, span).unwrap_or_else(|| {
        Group::of_people(span, Figure::one(FigureForm::Name, at, at), Some(span))
    }))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_groups() {
        assert_figures(&[
            ("Police identify boy killed in fire\n\nIt broke out on Monday.", "killed 1"),
            ("Town mourns pupils killed in fire\n\nIt broke out on Monday.", ""),
            ("6-year-old boy killed in fire\n\nIt broke out on Monday.", "killed 1"),
            ("Three Danes and a Finn drowned.", "killed 3; killed 1"),
            ("A mother and daughter drowned.", "killed 2"),
            ("She and her two sons were killed in the fire.", "killed 3"),
            ("He and a friend were hurt in a crash.", "injured 2"),
            ("He and the mayor said nine were hurt.", "injured 9"),
            ("A crash killed a husband and wife.", "killed 2"),
            ("A mother and daughter killed a bear.", ""),
            ("A father and son duo was hurt by the loss.", ""),
            ("Divers had found 24 dead bodies.", "killed 24"),
            ("A falling mast injured another Dane.", "injured 1"),
            ("A grenade wounded another guard.", "injured 1"),
            ("A Danish bridge was killed by frost.", ""),
            ("The Danish were killed.", ""),
            ("He put the Danish dead at around 100.", ""),
            ("None of the bodies was burnt.", ""),
            ("Gen. Omar Haddad was killed.", "killed 1"),
            ("Ana Ruiz, six, Omar Haddad, seven, and Jo Park, nine, were all killed.", "killed 3"),
            ("Ana Ruiz, 16, and Jo Park, 19, were killed.", "killed 1; killed 1"),
            ("Ana Ruiz, six, and her sister Ella, nine, were killed.", "killed 1; killed 1"),
            ("In Oster, nine, all women, were killed.", "killed 9"),
            ("Gunmen shot dead Omar Haddad.", "killed 1"),
            ("They mourn the killing of Delta's leader Omar Haddad in Kesh.", "killed 1"),
            ("They mourn the killing of Hamas' leader Omar Haddad in Kesh.", "killed 1"),
            ("The boys' mother was killed.", "killed 1"),
            ("Her driver Omar Haddad was killed.", "killed 1"),
            ("Mr and Mrs Haddad were killed in the fire.", "killed 2"),
            ("A father-of-two was killed in the crash.", "killed 1"),
            ("A 34-year-old mother-of-three was killed in the crash.", "killed 1"),
            ("A passer-by was killed in the crash.", "killed 1"),
            ("His mother-in-law was killed in the crash.", "killed 1"),
            ("Mr and Mrs Haddad's dog was killed in the fire.", ""),
            ("Mrs Haddad's dog was killed in the fire.", ""),
            ("Some 900-odd people were killed.", "killed 900"),
            ("One in five soldiers was wounded.", ""),
            ("Four in every 100 soldiers were killed.", ""),
            ("Half the crew of 12 were killed.", ""),
            ("The crew of 12 were killed.", "killed 12"),
            ("One in Oster was wounded.", "injured 1"),
            ("Dozens might have died had the dam burst.", ""),
            ("Dozens might have died in the flood.", "killed 24..99"),
            ("Kesh Twins fans were hurt in a crash.", ""),
            ("A crash killed the twins' mother.", "killed 1"),
            ("The army struck four schools sheltering displaced families.", ""),
            ("Bombs hit six hospitals treating wounded people.", ""),
            ("The deaths of twin sisters shocked the town.", "killed 2"),
            ("Nine boats carrying migrants went missing.", "missing 9"),
            ("A crash killed four twins and Mr Holm's wife.", "killed 4; killed 1"),
            ("The bomb killed the driver Omar Haddad.", "killed 1"),
            ("Two blasts killed nine people.", "killed 9"),
            ("Three storms injured nine people.", "injured 9"),
            ("Three of the same cabin crew were killed.", "killed 3 part"),
            ("Two others of the crew were killed.", "killed 2"),
            ("Five more people were killed.", "killed 5"),
            ("Some 30 Coast Guards members were killed.", "killed 30"),
            ("The fire killed some 30 worldwide.", "killed 30"),
            ("Three state-run bodies were closed.", ""),
            ("There were no military or civilian deaths.", "killed 0"),
            ("The murders of five acolytes shocked the town.", "killed 5"),
            (
                "It had two human cases of bird flu and nine HIV/AIDS cases.",
                "affected 2; affected 9",
            ),
            ("There were two cases of fraud in the flu ward.", ""),
        ]);
    }
}
