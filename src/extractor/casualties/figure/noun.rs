//! The noun of a group: adjectives, ages and names up to a head.

use crate::extractor::casualties::{
    CasualtyKind,
    effect::{self, Effect, Use},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::EntityType;
use crate::lexicon::{DEMONYMS, GROUPS, NOT_PEOPLE, PEOPLE, ROLES};
use crate::syntax::class;
use crate::syntax::noun_phrase;

/// What the noun of a group stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    Person,
    /// Families and households: they lose their homes together.
    Household,
    /// Known to be no victim: a measure, a building, an animal.
    Thing,
    /// A plural of no list that looks like people: "infiltrators".
    Agents,
    /// Any other noun of no list.
    Unknown,
    /// No noun: "three", "at least five others".
    None,
    /// The effect itself is the noun: "seven deaths".
    Effect,
}

/// A noun with the words that lead up to it.
#[derive(Clone, Copy)]
pub struct Noun {
    /// Where it ends; without a noun, where the search began.
    pub end: usize,
    pub head: Head,
    /// It stands for one person.
    pub singular: bool,
    /// An effect among its words: "missing soldiers", "deaths".
    pub effect: Option<Effect>,
}

impl Noun {
    /// An empty noun group at `from`.
    fn none(from: usize) -> Self {
        Noun { end: from, head: Head::None, singular: false, effect: None }
    }

    /// The effect stands for those it befell: "seven deaths".
    fn of_effect(effect: Effect) -> Self {
        Noun { end: effect.end, head: Head::Effect, singular: false, effect: Some(effect) }
    }
}

/// How far a noun group may reach, in words.
const REACH: usize = 9;

/// The noun group that begins at `from`.
pub fn read(words: &TaggedSentence, from: usize) -> Noun {
    let noun = Noun::none(from);
    let mut scan = Scan { words, from, at: from, noun, adjective: None, certain_end: None };
    while scan.at < words.end() && scan.at < from + REACH {
        match scan.step() {
            Step::On => scan.at += 1,
            Step::Stop => break,
            Step::Found(noun) => return noun,
        }
    }
    scan.finish()
}

/// Where a word for one person ends that hyphens join: "father-of-two", "bride-to-be", "passer-by".
fn compound_end(words: &TaggedSentence, at: usize) -> Option<usize> {
    let hyphen = |i: usize| words.part(i) == Part::Hyphen;
    let of = hyphen(at + 1)
        && matches!(words.lower(at + 2), "of" | "to" | "in")
        && hyphen(at + 3)
        && person(words, at) == Some(Number::One);
    let number = words.is_number(at + 4) || matches!(words.lower(at + 4), "be" | "law");
    if of && number {
        return Some(at + 5);
    }
    (words.lower(at) == "passer" && hyphen(at + 1)).then_some(at + 3)
}

enum Step {
    On,
    Stop,
    Found(Noun),
}

struct Scan<'w, 'a> {
    words: &'w TaggedSentence<'a>,
    from: usize,
    at: usize,
    noun: Noun,
    /// An effect as an adjective; it belongs to the group only if a noun for people follows.
    adjective: Option<Effect>,
    /// Where the group ends should no noun for people follow: before its first participle.
    certain_end: Option<usize>,
}

impl Scan<'_, '_> {
    fn step(&mut self) -> Step {
        let (words, at, inside) = (self.words, self.at, self.at > self.from);
        if let Some(effect) = effect::effect_at(words, at) {
            return self.effect(effect);
        }
        match words.part(at) {
            // "a grenade wounded another guard", "in nine towns most people fled": a group of its
            // own
            Part::Open if inside && words.has(at, class::QUANTIFIER) => Step::Stop,
            // "infected 35,000 | worldwide"
            Part::Open if matches!(words.lower(at), "worldwide" | "nationwide" | "globally") => {
                Step::Stop
            }
            _ if is_when_or_where(words, self.at)
                || self.at > self.from && is_length(words, self.at) =>
            {
                Step::Stop
            }
            // "a man | aged 27"
            _ if inside && noun_phrase::ages_end(&words.line(), at).is_some() => Step::Stop,
            // "two cars | full of explosives"
            Part::Open if inside && words.phrase(at, "full of").is_some() => Step::Stop,
            // "14 Free Kesh Front | (FKF) | gunmen"
            Part::Break if inside && in_brackets(words, at) => {
                self.at += 2;
                Step::On
            }
            Part::Open if let Some(end) = compound_end(words, at) => {
                Step::Found(Noun { end, head: Head::Person, singular: true, effect: None })
            }
            Part::Open => self.word(),
            Part::Hyphen if inside => Step::On,
            Part::Number if words.part(at + 1) == Part::Hyphen || is_year(words.lower(at + 1)) => {
                Step::On
            }
            Part::Possessive if inside => {
                self.noun.head = Head::Unknown;
                Step::On
            }
            // "12 confirmed deaths"
            Part::Say if self.noun.head == Head::None && words.lower(at).ends_with("ed") => {
                self.certain_end.get_or_insert(at);
                Step::On
            }
            // "four schools | sheltering displaced families"
            Part::Gerund
                if inside && matches!(words.lower(at), "housing" | "sheltering" | "treating") =>
            {
                Step::Stop
            }
            Part::Participle | Part::Gerund | Part::Adverb if self.noun.head != Head::Person => {
                self.certain_end.get_or_insert(at);
                Step::On
            }
            _ if inside && joins_harm(words, at) => Step::On,
            // US-led troops
            Part::Verb if inside && words.part(at - 1) == Part::Hyphen => Step::On,
            _ => Step::Stop,
        }
    }

    /// An effect is the head ("deaths"), an adjective ("missing"), or the end of the group.
    fn effect(&mut self, effect: Effect) -> Step {
        let person = self.noun.head == Head::Person;
        if person && !(effect.is(Use::Counted) && self.noun.end == self.at) {
            return Step::Stop;
        }
        // "two blasts | killed nine people"
        let things = self.noun.head == Head::Thing && self.words.lower(self.at - 1).ends_with('s');
        if things && effect.is(Use::Past) {
            return Step::Stop;
        }
        // "24 dead | bodies"
        let bodies = self.words.lower(self.at) == "bodies";
        let free = self.adjective.is_none() || bodies || effect.kind == CasualtyKind::Affected;
        if effect.is(Use::Counted) && free && counts_victims(self.words, self.from, self.at) {
            let head = if names_people(self.words, &effect) { Head::Person } else { Head::Effect };
            return Step::Found(Noun { head, ..Noun::of_effect(effect) });
        }
        // "many of the affected guests" says next to nothing
        let weak = self.words.lower(effect.start) == "affected";
        if weak
            || self.adjective.is_some()
            || effect.end > self.at + 1
            || !(effect.is(Use::Past) || effect.is(Use::State) || effect.is(Use::Suffered))
        {
            return Step::Stop;
        }
        self.adjective = Some(effect);
        self.certain_end.get_or_insert(self.at);
        Step::On
    }

    /// A noun, an adjective or a name: the head so far, as the last one stands for the group.
    fn word(&mut self) -> Step {
        let words = self.words;
        let person_before = self.noun.head == Head::Person;
        match person(words, self.at) {
            Some(_)
                if person_before && !self.noun.singular && words.lower(self.at) != "members" =>
            {
                return Step::Stop;
            }
            Some(number) => {
                let next = self.at + 1;
                let before_noun = words.part(next) == Part::Open && words.lower(next) != "dead";
                let singular = number == Number::One || number == Number::Either && before_noun;
                self.noun = Noun { end: self.at + 1, head: Head::Person, singular, effect: None };
                // "the couple's nephew" goes on; so does "Coast Guards | members"
                let phrase_continues =
                    words.part(next) == Part::Possessive || words.lower(next) == "members";
                if number == Number::Many && !phrase_continues {
                    return Step::Stop;
                }
            }
            None if person_before && !(self.noun.singular && continues(words, self.at)) => {
                return Step::Stop;
            }
            None => {
                let thing = NOT_PEOPLE.contains(words.key(self.at));
                self.noun.singular = false;
                self.noun.head = match words.lower(self.at) {
                    "families" | "households" => Head::Household,
                    _ if thing => Head::Thing,
                    _ => Head::Unknown,
                };
                if self.certain_end.is_none() {
                    self.noun.end = self.at + 1;
                } else if thing && person(words, self.at + 1).is_none() {
                    // but "a retired air force officer" goes on
                    return Step::Stop;
                }
            }
        }
        Step::On
    }

    /// Decides about the effect among the words, and about a noun of no list.
    fn finish(self) -> Noun {
        let Scan { words, from, at, mut noun, adjective, certain_end } = self;
        let some = from < noun.end;
        if noun.head == Head::Unknown
            && some
            && (from..at).any(|i| words.lower(i) == "old" && aged(words, i))
        {
            // "the 67-year-old retiree": only people have such an age
            noun.head = Head::Person;
            noun.singular = true;
        }
        if noun.head == Head::Person {
            noun.effect = adjective.filter(|e| e.start < noun.end);
            return noun;
        }
        // "two of the wounded": the effect stands for the people.
        let harmed = |e: &Effect| {
            matches!(e.kind, CasualtyKind::Killed | CasualtyKind::Injured | CasualtyKind::Missing)
        };
        let of_group = words.part_before(from) == Part::Definite;
        if let Some(effect) = adjective.filter(|e| of_group && e.start == from && harmed(e)) {
            return Noun { head: Head::Person, ..Noun::of_effect(effect) };
        }
        let thing_next = noun.head == Head::Thing && at == from + 1;
        if certain_end == Some(from) && !thing_next || noun.head == Head::Unknown && !some {
            return Noun::none(from);
        }
        if noun.head == Head::Unknown && looks_like_people(words.lower(noun.end - 1)) {
            noun.head = Head::Agents;
        }
        noun
    }
}

/// "no military | or civilian deaths", "no damage | or injuries", "no deaths | and injuries"
fn joins_harm(words: &TaggedSentence, at: usize) -> bool {
    let counted = |i: usize| effect::effect_at(words, i).is_some_and(|e| e.is(Use::Counted));
    let harm = match words.lower(at) {
        "or" => counted(at + 1) || counted(at + 2),
        "and" => counted(at + 2),
        _ => false,
    };
    harm && !words.lower_before(at).ends_with('s')
}

/// "(FKF)": the short form of a name.
fn in_brackets(words: &TaggedSentence, at: usize) -> bool {
    words.lower(at) == "(" && words.lower(at + 2) == ")" && words.capitalized(at + 1)
}

/// Whether the counted noun stands for people, not for what was done to them.
fn names_people(words: &TaggedSentence, effect: &Effect) -> bool {
    matches!(words.lower(effect.start), "hostages" | "captives" | "detainees" | "evacuees")
}

/// Whether the counted noun at `at` is one after the words from `from`: "seven
/// deaths", "22 more bodies", but not "three legislative bodies" or "two knee injuries".
fn counts_victims(words: &TaggedSentence, from: usize, at: usize) -> bool {
    match words.lower(at) {
        "bodies" | "injuries" | "cases" | "infections" => (from..at).all(|i| {
            // "18 HIV/AIDS cases"
            words.part(i) == Part::Participle
                || matches!(words.lower(i), "/" | "or" | "damage" | "dead" | "lifeless")
                || words.part(i) == Part::Adverb
                || words.has(i, class::BEFORE_VICTIMS | class::DISEASE)
                || words.capitalized(i) && DEMONYMS.contains(words.key(i))
        }),
        _ => true,
    }
}

/// A name of a people or a faith for one of it: "Dane", "Muslim".
pub fn is_demonym(words: &TaggedSentence, at: usize) -> bool {
    let key = words.key(at);
    words.capitalized(at)
        && (DEMONYMS.contains(key) || GROUPS.contains(key))
        && !key.as_str().ends_with('s')
}

/// "a 21 year old woman"
pub fn is_year(lower: &str) -> bool {
    matches!(lower, "year" | "years")
}

/// "year-old", "years old"
fn aged(words: &TaggedSentence, old: usize) -> bool {
    words
        .before(old)
        .find(|&i| words.part(i) != Part::Hyphen)
        .is_some_and(|i| matches!(words.lower(i), "year" | "years" | "month" | "months"))
}

/// A plural that ends like one for people: "infiltrators".
fn looks_like_people(lower: &str) -> bool {
    lower.len() > 6
        && ["ers", "ors", "ians", "ees", "ants"].iter().any(|suffix| lower.ends_with(suffix))
}

/// Whether the open word after a singular noun for people makes it an adjective: "a police car", "a
/// passenger train".
fn continues(words: &TaggedSentence, at: usize) -> bool {
    !matches!(words.lower(at), "dead" | "alive" | "alone" | "home" | "old")
        && words.entity_type(at) != Some(EntityType::Place)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    One,
    Many,
    Either,
}

/// Whether the word at `at` is a noun for one person: "driver".
pub fn is_one_person(words: &TaggedSentence, at: usize) -> bool {
    person(words, at) == Some(Number::One)
}

/// Singular or plural of a noun for people; `None` for other words.
fn person(words: &TaggedSentence, at: usize) -> Option<Number> {
    let key = words.key(at);
    let lower = key.as_str();
    match PEOPLE.get(key) {
        Some("one") => return Some(Number::One),
        Some("many") => return Some(Number::Many),
        Some(_) => return Some(Number::Either),
        None => {}
    }
    // "a minor was hurt", but "minor injuries"
    if lower == "minor" && !matches!(words.part(at + 1), Part::Open | Part::Participle) {
        return Some(Number::One);
    }
    if NOT_PEOPLE.contains(key) {
        return None;
    }
    if let Some(gender) = ROLES.get(key) {
        return Some(if gender == "p" { Number::Many } else { Number::One });
    }
    if words.capitalized(at) && (DEMONYMS.contains(key) || GROUPS.contains(key)) {
        let many = lower.ends_with('s') && !lower.ends_with("ss");
        return Some(if many { Number::Many } else { Number::Either });
    }
    let compound = |suffix: &str| lower.len() > suffix.len() + 2 && lower.ends_with(suffix);
    if matches!(
        lower,
        "specimen"
            | "regimen"
            | "abdomen"
            | "yemen"
            | "ramen"
            | "human"
            | "talisman"
            | "roman"
            | "german"
    ) {
        return None;
    }
    if compound("men") || compound("ists") {
        return Some(Number::Many);
    }
    (compound("man") && !words.capitalized(at)).then_some(Number::One)
}

/// "killed two | last week", "hurt a man | nearby", "shot nine | moments later", "| Sept. 3": the words
/// after a noun that say when or where.
fn is_when_or_where(words: &TaggedSentence, at: usize) -> bool {
    let next = at + 1;
    match words.lower(at) {
        "last" | "late" | "early" => {
            words.has(next, class::TIME | class::LENGTH | class::MONTH | class::PREPOSITION)
        }
        "next" => words.lower(next) == "to",
        "en" => matches!(words.lower(next), "route" | "masse"),
        // but "nine nearby villagers"
        _ if words.has(at, class::BEHIND_NOUN) => !may_be_noun(words, next),
        // "two days ago"
        _ if words.part(at) == Part::Number => is_length(words, next),
        _ => words.has(at, class::MONTH) && (next..next + 2).any(|i| words.part(i) == Part::Number),
    }
}

/// Whether the word may belong to a noun phrase that began before it: "nearby | parked cars".
fn may_be_noun(words: &TaggedSentence, at: usize) -> bool {
    matches!(words.part(at), Part::Open | Part::Participle | Part::Gerund | Part::Hyphen)
}

/// "| days later"
fn is_length(words: &TaggedSentence, at: usize) -> bool {
    (words.has(at, class::LENGTH) || words.lower(at) == "moments")
        && matches!(words.lower(at + 1), "later" | "earlier" | "ago" | "before" | "after")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::entities::Entities;
    use crate::reader::Role;
    use crate::text::span::TokenSpan;

    #[test]
    fn finds_heads() {
        for (text, expected, head) in [
            ("suspected militants were held", "suspected militants", Head::Person),
            ("missing soldiers", "missing soldiers", Head::Person),
            ("police officers wounded", "police officers", Head::Person),
            ("police cars", "police cars", Head::Thing),
            ("soldiers last week", "soldiers", Head::Person),
            ("soldiers nearby", "soldiers", Head::Person),
            ("overseas visiting students", "overseas visiting students", Head::Person),
            ("Free Kesh Front (FKF) gunmen", "Free Kesh Front (FKF) gunmen", Head::Person),
            ("36-year-old woman", "36-year-old woman", Head::Person),
            ("confirmed deaths", "confirmed deaths", Head::Effect),
            ("villages were hit", "villages", Head::Thing),
            ("infiltrators", "infiltrators", Head::Agents),
            ("killed in", "", Head::None),
            ("infected birds", "", Head::Thing),
            ("charred bodies found", "charred bodies", Head::Effect),
        ] {
            let (article, entities) = (Article::new(text), Entities::default());
            let words = TaggedSentence::new(
                &article,
                &entities,
                TokenSpan::from_usize(0, article.tokens.list.len()),
                Role::Paragraph,
            );
            let noun = read(&words, 0);
            assert_eq!(
                (article.slice(TokenSpan::from_usize(0, noun.end)), noun.head),
                (expected, head),
                "{text}"
            );
        }
    }
}
