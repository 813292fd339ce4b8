//! The verb groups, in their three orders, with the findings that the three extractors must make of
//! each.
//!
//! In a text `@` is "on Friday", `^` the place of an adverb and `#` the cell's noun phrase; the
//! rest as in [`super::parts`].

use wirecopy::report::CasualtyKind;

use super::parts::{COMING, HARM, PLAIN, SPEECH, STATE};

use CasualtyKind::{Detained, Injured, Kidnapped, Killed, Missing};

/// The casualty figure that must be found for the subject.
#[derive(Clone, Copy)]
pub enum Harm {
    Nobody,
    Found(CasualtyKind),
    /// Found, with or without its least number: "are feared to have died".
    Feared(CasualtyKind),
    /// Found or left out: "may have been killed".
    Perhaps(CasualtyKind),
}

/// The speaker of the statement that the pier is closed.
#[derive(Clone, Copy, PartialEq)]
pub enum Speech {
    Nobody,
    /// The subject of the cell.
    Subject,
    /// The subject or nobody: "is reported to have said".
    Perhaps,
    /// The bishop: the cell's noun phrase is the object.
    Bishop,
}

/// The date of Friday.
#[derive(Clone, Copy, PartialEq)]
pub enum Day {
    Last,
    Next,
}

pub struct Verb {
    pub label: &'static str,
    pub kind: u8,
    pub text: &'static str,
    pub harm: Harm,
    pub speech: Speech,
    pub day: Day,
}

const fn harm(label: &'static str, harm: Harm, text: &'static str) -> Verb {
    Verb { label, kind: HARM, text, harm, speech: Speech::Nobody, day: Day::Last }
}

const fn says(label: &'static str, speech: Speech, text: &'static str) -> Verb {
    Verb { label, kind: SPEECH, text, harm: Harm::Nobody, speech, day: Day::Last }
}

const fn does(label: &'static str, text: &'static str) -> Verb {
    Verb { label, kind: PLAIN, text, harm: Harm::Nobody, speech: Speech::Nobody, day: Day::Last }
}

/// The same for next Friday.
const fn coming(verb: Verb) -> Verb {
    Verb { kind: verb.kind | COMING, day: Day::Next, ..verb }
}

/// The same, negated, doubted or lasting.
const fn state(verb: Verb) -> Verb {
    Verb { kind: verb.kind | STATE, ..verb }
}

use Harm::{Feared, Found, Nobody};

/// Subject first.
#[rustfmt::skip]
pub static VERB_GROUPS: &[Verb] = &[
    harm("harm, active", Found(Killed), "^died @ in a blast at the mill"),
    harm("harm, active", Found(Killed), "^drowned @ when a ferry sank"),
    harm("harm, passive", Found(Killed), "[was|were] ^killed @ in a blast at the mill"),
    harm("harm, passive", Found(Injured), "[was|were] ^injured @ when a wall fell"),
    harm("harm, passive", Found(Kidnapped), "[was|were] ^kidnapped @ by gunmen"),
    harm("harm, passive", Found(Detained), "[was|were] ^arrested @ over a theft"),
    state(harm("harm, perfect", Found(Missing), "[has|have] ^been missing since Friday")),
    harm("harm, pluperfect", Found(Killed), "had ^been killed @ in a blast at the mill"),
    harm("harm, coordinated", Found(Killed), "^fell from a roof @ and died in hospital"),
    state(harm("harm, reported", Found(Killed), "[is|are] ^reported to have drowned @ when a ferry sank")),
    state(harm("harm, feared", Feared(Killed), "[is|are] ^feared to have died @ in a blast at the mill")),
    state(harm("harm, may have", Harm::Perhaps(Killed), "may ^have been killed @ in a blast at the mill")),
    harm("harm, could have", Nobody, "could ^have been killed @ had the dam burst"),
    state(harm("harm, negated", Nobody, "[was|were] not ^hurt @ when a wall fell")),
    state(harm("harm, negated", Nobody, "did not ^die @ in the blast at the mill")),
    harm("no harm, coordinated", Nobody, "[was|were] ^rescued @ and flown to Oster"),
    coming(harm("no harm, planned", Nobody, "[was|were] ^to be freed @")),
    coming(harm("no harm, will", Nobody, "will ^be released from jail @")),

    says("speech, active", Speech::Subject, "^said @ that the pier had closed"),
    says("speech, active", Speech::Subject, "^said @ the pier had closed"),
    says("speech, active", Speech::Subject, "^told reporters @ that the pier had closed"),
    says("speech, active", Speech::Subject, "^warned @ that the pier had closed"),
    says("speech, active", Speech::Subject, "^denied @ that the pier had closed"),
    says("speech, active", Speech::Subject, "^argued @ that the pier had closed"),
    state(says("speech, perfect", Speech::Subject, "[has|have] ^insisted since Friday that the pier is closed")),
    says("speech, pluperfect", Speech::Subject, "had ^said @ that the pier was closed"),
    says("speech, coordinated", Speech::Subject, "^rose @ and said the pier had closed"),
    says("speech, coordinated", Speech::Subject, "^sought help @ and warned that the pier had closed"),
    state(says("speech, reported", Speech::Perhaps, "[is|are] ^reported to have told friends @ that the pier had closed")),
    state(says("speech, negated", Speech::Nobody, "did not ^say @ whether the pier had closed")),
    says("speech, passive", Speech::Nobody, "[was|were] ^told @ that the pier had closed"),
    coming(says("speech, will", Speech::Nobody, "will ^announce @ that the pier is closed")),
    coming(says("speech, planned", Speech::Nobody, "[is|are] ^to tell the council @ that the pier is closed")),

    does("irregular past and plan", "^ate the fish @ and will sail again"),
    does("irregular past and plan", "^swam ashore @ and will go home"),
    does("irregular past and plan", "^sought shelter @ and will return"),
    does("irregular past and plan", "^withdrew to the hills @ and may lose {their} home[|s]"),
    does("irregular past and plan", "^overcame two thieves @ and [is|are] to get a medal"),
    does("irregular past and plan", "^forgave the thieves @ and will meet them again"),
    does("irregular past and plan", "^tore up the plan @ and will draw a new one"),
    does("irregular past and plan", "^clung to a roof @ and will need help"),
    does("irregular past and plan", "^slept in the school @ and will stay there"),
    does("past", "^met the bishop @ in the old school"),
    state(does("past, negated", "did not ^meet the bishop @ in the old school")),
    coming(does("future", "will ^sail @ to the island")),
    coming(does("future, planned", "[is|are] ^to meet the bishop @ in the old school")),
    coming(does("future, planned", "[is|are] ^due to go home @")),
];

/// Verb first.
#[rustfmt::skip]
pub static INVERTED: &[Verb] = &[
    harm("harm, passive", Found(Killed), "Also killed @ in a blast at the mill [was|were] #"),
    harm("harm, passive", Found(Injured), "Injured @ when a wall fell [was|were] #"),
    harm("harm, passive", Found(Detained), "Arrested @ over a theft [was|were] #"),
    harm("harm, adjective", Found(Missing), "Missing since Friday [is|are] #"),
    says("speech, active", Speech::Subject, "The pier had closed @, said #"),
    says("speech, active", Speech::Subject, "The pier was closed @, argued #"),
    says("speech, direct", Speech::Subject, "\"The pier was closed @,\" said #"),
    coming(says("speech, active", Speech::Subject, "The pier will be closed @, warned #")),
    does("past", "With the bishop @ came #"),
    does("past", "Among the guests @ [was|were] #"),
];

/// The cell's noun phrase is the object.
#[rustfmt::skip]
pub static OBJECT: &[Verb] = &[
    harm("harm, active", Found(Killed), "A blast at the mill @ killed #"),
    harm("harm, active", Found(Injured), "A falling wall @ injured #"),
    harm("harm, active", Found(Kidnapped), "Gunmen @ kidnapped #"),
    harm("harm, active", Found(Detained), "Police @ arrested #"),
    harm("harm, could have", Nobody, "A blast at the mill @ could have killed #"),
    state(harm("harm, negated", Nobody, "A blast at the mill @ did not hurt #")),
    says("speech, object", Speech::Bishop, "The bishop said @ that the pier was closed to #"),
    does("irregular past", "The bishop @ forgave #"),
    does("irregular past", "The bishop @ sought out #"),
    coming(does("future", "On Friday the bishop will bless #")),
];
