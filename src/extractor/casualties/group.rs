//! Groups of people: a figure and its noun, "at least six Kurdish villagers".

use super::CasualtyKind;
use super::effect::{self, Effect};
use super::figure::{self, Figure, Form};
use super::words::{Class, Words};
use crate::extractor::entities::EntityType;
use crate::lexicon::{DEMONYMS, GROUPS, NOT_PEOPLE, PEOPLE, ROLES};
use crate::text::span::TokenSpan;

/// A noun group that may be the victims of an effect.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// From the figure to the noun.
    pub span: TokenSpan,
    pub figure: Figure,
    /// The words after the figure.
    pub noun: Option<TokenSpan>,
    pub head: Head,
    /// An effect inside the group: "16 missing soldiers", "seven deaths", "two of the wounded".
    pub effect: Option<Effect>,
}

/// What the noun of a group stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Person,
    /// Known to be no victim: a measure, a building, an animal.
    Thing,
    /// A noun of no list.
    Unknown,
    /// No noun: "three", "at least five others".
    None,
    /// The effect itself is the noun: "seven deaths".
    Effect,
}

impl Group {
    pub fn start(&self) -> usize {
        self.span.start as usize
    }

    pub fn end(&self) -> usize {
        self.span.end as usize
    }

    /// Whether the figure is a number, not an article, name or single noun.
    pub fn counted(&self) -> bool {
        self.figure.form == Form::Counted
    }

    /// Whether `effect` can be said of the group.
    pub fn suits(&self, effect: &Effect) -> bool {
        match self.head {
            Head::Person => true,
            Head::None => matches!(self.figure.form, Form::Counted | Form::Zero | Form::Article),
            Head::Unknown => !effect.people_only && self.counted(),
            Head::Thing | Head::Effect => false,
        }
    }
}

/// The groups of a sentence, in order, without overlap.
pub(super) fn find(words: &Words) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = words.start();
    while at < words.end() {
        match read(words, at) {
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
pub(super) fn read(words: &Words, at: usize) -> Option<Group> {
    if let Some(figure) = figure::read(words, at) {
        return Some(complete(words, figure));
    }
    single(words, at)
}

/// A figure with the noun that follows it.
fn complete(words: &Words, figure: Figure) -> Group {
    let mut figure = figure;
    let mut from = figure.span.end as usize;
    // "five more people", "two others", "13 other miners"
    let more = words.skip_more(from);
    if more > from && figure.form == Form::Counted {
        figure.qualifier.get_or_insert(TokenSpan::from_usize(from, more));
    }
    from = more;
    let noun = noun(words, from);
    let span = figure.span.join(TokenSpan::from_usize(figure.span.start as usize, noun.end));
    Group { span, figure, noun: (from < noun.end).then(|| TokenSpan::from_usize(from, noun.end)), head: noun.head, effect: noun.effect }
}

/// One person: "a soldier", "another miner", "the driver", "his wife", a name, in headlines "photojournalist".
fn single(words: &Words, at: usize) -> Option<Group> {
    if let Some(mention) = words.person_at(at) {
        let figure = Figure::one(Form::Name, at, at);
        return Some(Group { span: mention.span, figure, noun: Some(mention.span), head: Head::Person, effect: None });
    }
    let (form, from) = match words.class(at) {
        Class::Article => (Form::Article, at + 1),
        Class::Definite if !matches!(words.lower(at), "these" | "those") => (Form::Definite, at + 1),
        Class::Open if matches!(words.lower(at), "another") => (Form::Article, at + 1),
        Class::Open if words.headline => (Form::Bare, at),
        // "Ali Hassan, a teacher": the name was taken above; here a title leads up to one.
        Class::Open => return titled(words, at),
        _ => return None,
    };
    let noun = noun(words, from);
    let another = words.lower(at) == "another";
    let bare_another = another && noun.head == Head::None;
    if !(noun.singular && noun.head == Head::Person || bare_another) {
        return if form == Form::Bare { titled(words, at) } else { None };
    }
    let mut figure = Figure::one(form, at, from);
    if another {
        figure.qualifier = Some(TokenSpan::from_usize(at, from));
    }
    let end = noun.end.max(from);
    let noun_span = (from < end).then(|| TokenSpan::from_usize(from, end));
    Some(Group {
        span: TokenSpan::from_usize(at, end),
        figure,
        noun: noun_span,
        head: if bare_another { Head::None } else { Head::Person },
        effect: noun.effect,
    })
}

/// A title and a name: "Gen. Omar Haddad", "photographer Ana Ruiz".
fn titled(words: &Words, at: usize) -> Option<Group> {
    let name_at = (at + 1..at + 5).take_while(|&i| words.class(i - 1) == Class::Open).find(|&i| words.person_at(i).is_some())?;
    let mention = words.person_at(name_at)?;
    let span = TokenSpan::new(at as u32, mention.span.end);
    Some(Group { span, figure: Figure::one(Form::Name, at, at), noun: Some(span), head: Head::Person, effect: None })
}

struct Noun {
    /// Where it ends; where it began if there is none.
    end: usize,
    head: Head,
    singular: bool,
    effect: Option<Effect>,
}

/// How far a noun group may reach.
const REACH: usize = 9;

/// The noun group that begins at `from`: adjectives, ages and names up to its head.
fn noun(words: &Words, from: usize) -> Noun {
    let mut found = Noun { end: from, head: Head::None, singular: false, effect: None };
    let mut at = from;
    // An effect as an adjective or a noun counts only once a noun for people follows, or as the head itself.
    let mut pending: Option<Effect> = None;
    // The noun group, should no noun for people come: ends before the first participle.
    let mut open_end = None;
    while at < words.end() && at < from + REACH {
        if let Some(effect) = effect::effect_at(words, at) {
            if found.head == Head::Person {
                break;
            }
            if effect.is('c') && (pending.is_none() || effect.kind == CasualtyKind::Affected) && nominal(words, from, at) {
                return Noun { end: effect.end, head: Head::Effect, singular: false, effect: Some(effect) };
            }
            if pending.is_some() || effect.end > at + 1 || !(effect.is('p') || effect.is('s') || effect.is('h')) {
                break;
            }
            pending = Some(effect);
            open_end.get_or_insert(at);
            at += 1;
            continue;
        }
        match words.class(at) {
            Class::Open => {}
            Class::Hyphen if at > from => {
                at += 1;
                continue;
            }
            Class::Number if words.class(at + 1) == Class::Hyphen => {
                at += 1;
                continue;
            }
            Class::Possessive if at > from => {
                // "the soldier's wife", but "the soldier 's been killed" is rare
                found.head = Head::Unknown;
                found.singular = false;
                at += 1;
                continue;
            }
            Class::Participle | Class::Gerund | Class::Adverb if found.head != Head::Person => {
                open_end.get_or_insert(at);
                at += 1;
                continue;
            }
            _ => break,
        }
        match person(words, at) {
            Some(number) => {
                if found.head == Head::Person && !found.singular {
                    break;
                }
                found.head = Head::Person;
                found.singular = number == Number::One || number == Number::Either && words.class(at + 1) == Class::Open;
                found.end = at + 1;
                if number == Number::Many {
                    break;
                }
            }
            None if found.head == Head::Person && !(found.singular && continues(words, at)) => break,
            None => {
                found.singular = false;
                found.head = if NOT_PEOPLE.contains(words.lower(at)) { Head::Thing } else { Head::Unknown };
                if open_end.is_none() {
                    found.end = at + 1;
                } else if found.head == Head::Thing {
                    break;
                }
            }
        }
        at += 1;
    }
    let aged = (from..at).any(|i| words.lower(i) == "old");
    if found.head == Head::Unknown && aged && from < found.end {
        found.head = Head::Person;
        found.singular = true;
    }
    if found.head == Head::Person {
        found.effect = pending.filter(|p| p.start < found.end);
    } else if let Some(effect) =
        pending.filter(|p| p.start == from && matches!(p.kind, CasualtyKind::Killed | CasualtyKind::Injured | CasualtyKind::Missing))
    {
        // "two of the wounded", "four of the dead": the effect stands for the people.
        let of_group = words.before(from).next().is_some_and(|b| words.class(b) == Class::Definite);
        if of_group {
            return Noun { end: effect.end, head: Head::Person, singular: false, effect: Some(effect) };
        }
    }
    if found.head != Head::Person && open_end == Some(from) {
        return Noun { end: from, head: Head::None, singular: false, effect: None };
    }
    if found.head == Head::Unknown && from == found.end {
        found.head = Head::None;
    }
    found
}

/// Whether the counted noun at `at` is one after the words from `from`: "seven
/// deaths", "22 more bodies", but not "three legislative bodies" or "two knee injuries".
fn nominal(words: &Words, from: usize, at: usize) -> bool {
    match words.lower(at) {
        "bodies" | "corpses" | "injuries" => (from..at).all(|i| {
            words.class(i) == Class::Participle
                || words.class(i) == Class::Adverb
                || matches!(
                    words.lower(i),
                    "more" | "other" | "dead" | "unidentified" | "serious" | "minor" | "additional" | "new" | "immediate" | "civilian"
                )
        }),
        _ => true,
    }
}

/// Whether the open word after a singular noun for people makes it an adjective: "a police car", "a passenger train".
fn continues(words: &Words, at: usize) -> bool {
    words.class(at) == Class::Open
        && !matches!(words.lower(at), "dead" | "alive" | "alone" | "home" | "old")
        && words.entity_type(at) != Some(EntityType::Place)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    One,
    Many,
    Either,
}

/// The number of a noun for people; `None` if it is none.
fn person(words: &Words, at: usize) -> Option<Number> {
    let lower = words.lower(at);
    match PEOPLE.get(lower) {
        Some("one") => return Some(Number::One),
        Some("many") => return Some(Number::Many),
        Some(_) => return Some(Number::Either),
        None => {}
    }
    if NOT_PEOPLE.contains(lower) {
        return None;
    }
    if let Some(gender) = ROLES.get(lower) {
        return Some(if gender == "p" { Number::Many } else { Number::One });
    }
    if words.capitalized(at) && (DEMONYMS.contains(lower) || GROUPS.contains(lower)) {
        let many = lower.ends_with('s') && !lower.ends_with("ss");
        return Some(if many { Number::Many } else { Number::Either });
    }
    let compound = |suffix: &str| lower.len() > suffix.len() + 2 && lower.ends_with(suffix);
    if compound("men") && !compound("ment") && !matches!(lower, "specimen" | "regimen" | "abdomen" | "yemen" | "ramen")
        || compound("women")
        || compound("ists")
    {
        return Some(Number::Many);
    }
    (compound("man") && !words.capitalized(at) && !matches!(lower, "human" | "roman" | "german" | "talisman") || compound("woman"))
        .then_some(Number::One)
}

impl Words<'_> {
    /// Past "more", "other", "others" and the like.
    fn skip_more(&self, mut at: usize) -> usize {
        while matches!(self.lower(at), "more" | "other" | "others" | "additional" | "further") {
            at += 1;
        }
        at
    }
}
