//! The tables: what a sentence of the grid is made of, and what each part tells the three extractors.
//!
//! In a text `[was|were]` is the form for one and for several, `{they}` and `{their}` are the subject's pronouns,
//! `@` is "on Friday" and `^` the place of an adverb. All names are invented.

use wirecopy::report::CasualtyKind;

use CasualtyKind::{Affected, Detained, Displaced, Injured, Kidnapped, Killed, Missing};

/// Kinds of subject, a bit each: a part says which it stands with.
pub const NUMBERED: u8 = 1;
pub const ROLE: u8 = 2;
pub const NAME: u8 = 4;
pub const PRONOUN: u8 = 8;
pub const PAIR: u8 = 16;
pub const NAMES: u8 = 32;
/// What a restrictive modifier stands with: nobody writes "Lena Mensah who had attended a wedding".
const NOUNS: u8 = NUMBERED | ROLE | PAIR;
const NO_PRONOUN: u8 = NOUNS | NAME | NAMES;
const ALL: u8 = NO_PRONOUN | PRONOUN;

pub struct Subject {
    pub kind: u8,
    pub label: &'static str,
    pub text: &'static str,
    /// Pronoun and possessive; "they" has the verb forms of several.
    pub they: &'static str,
    pub their: &'static str,
    /// Number of people, least and most; None: a pronoun counts nobody.
    pub figure: Option<(Option<u64>, Option<u64>)>,
}

impl Subject {
    pub fn is_one(&self) -> bool {
        self.they != "they"
    }
}

const fn subject(kind: u8, label: &'static str, text: &'static str, they: &'static str, figure: (Option<u64>, Option<u64>)) -> Subject {
    let their = match they.as_bytes() {
        b"he" => "his",
        b"she" => "her",
        _ => "their",
    };
    Subject { kind, label, text, they, their, figure: if kind == PRONOUN { None } else { Some(figure) } }
}

const fn exactly(number: u64) -> (Option<u64>, Option<u64>) {
    (Some(number), Some(number))
}

pub static SUBJECTS: &[Subject] = &[
    subject(NUMBERED, "numbered", "nine miners", "they", exactly(9)),
    subject(ROLE, "role", "the harbour master", "he", exactly(1)),
    subject(NAME, "name", "Lena Mensah", "she", exactly(1)),
    subject(PAIR, "coordinated", "a nurse and two guards", "they", exactly(3)),
    subject(PRONOUN, "pronoun", "she", "she", (None, None)),
    subject(NUMBERED, "numbered, at least", "at least 14 villagers", "they", (Some(14), None)),
    subject(NAMES, "coordinated names", "Otto Stein and Ida Dahl", "they", exactly(2)),
    subject(ROLE, "role, indefinite", "a bus driver", "he", exactly(1)),
    subject(PRONOUN, "pronoun", "they", "they", (None, None)),
    subject(NAME, "name with title", "Mayor Karl Winge", "he", exactly(1)),
    subject(NUMBERED, "numbered, some of", "five of the dockers", "they", exactly(5)),
];

/// How a part between subject and verb is joined.
#[derive(Clone, Copy, PartialEq)]
pub enum Join {
    /// A modifier without marks: a speaker may be named with it.
    Tight,
    /// Between commas; the second is no more at the end of a sentence.
    Aside,
    /// With its own brackets or dashes.
    Marked,
    /// Inside the verb group.
    Adverb,
}

/// Kinds of verb, a bit each: a part says which it stands before.
pub const HARM: u8 = 1;
pub const SPEECH: u8 = 2;
pub const PLAIN: u8 = 4;
/// Verbs of what is to come: a bit beside one of the three.
pub const COMING: u8 = 8;
/// Negated, doubted or lasting verbs, which take no adverb and no second doubt: "did not later die", "police believe, are feared to".
pub const STATE: u8 = 16;
const VERBS: u8 = HARM | SPEECH | PLAIN | COMING | STATE;

pub struct Between {
    pub label: &'static str,
    pub join: Join,
    pub subjects: u8,
    /// A verb stands behind it if all of its bits are here.
    pub verbs: u8,
    /// The pieces of a chain; a speaker may be named with the first of them alone.
    pub pieces: &'static [&'static str],
    /// Who may be found to speak for what this part says: "police" of ", police believe,"; `SELF`: the subject or "who", of `they were safe`.
    pub speaks: &'static str,
    /// What the part itself may be found to say of the subject's people.
    pub implies: &'static [CasualtyKind],
}

/// The subject speaks inside its own relative clause.
pub const SELF: &str = "(self)";

const fn between(label: &'static str, join: Join, subjects: u8, verbs: u8, pieces: &'static [&'static str]) -> Between {
    Between { label, join, subjects, verbs, pieces, speaks: "", implies: &[] }
}

const fn voiced(label: &'static str, join: Join, subjects: u8, verbs: u8, piece: &'static [&'static str], speaks: &'static str) -> Between {
    Between { label, join, subjects, verbs, pieces: piece, speaks, implies: &[] }
}

/// The same, told of people who are `kinds` by it.
const fn implying(kinds: &'static [CasualtyKind], between: Between) -> Between {
    Between { implies: kinds, ..between }
}

use Join::{Adverb, Aside, Marked, Tight};

#[rustfmt::skip]
pub static BETWEENS: &[Between] = &[
    between("nothing", Tight, ALL, VERBS, &[]),
    between("subject relative", Tight, NOUNS, VERBS, &["who had attended a wedding"]),
    between("subject relative", Tight, NOUNS, VERBS, &["who rang the bell"]),
    between("subject relative", Tight, NOUNS, VERBS, &["who work[s|] at the dam"]),
    implying(&[Kidnapped, Detained, Missing], between("object relative", Tight, NOUNS, VERBS, &["whom the rebels had seized"])),
    between("object relative", Tight, NOUNS, VERBS, &["that the rebels had let go"]),
    implying(&[Kidnapped, Detained, Missing], between("object relative, bare", Tight, NOUNS, VERBS, &["the rebels had seized"])),
    between("object relative, bare", Tight, NOUNS, VERBS, &["the council sent to the island"]),
    implying(&[Affected, Displaced], between("whose", Tight, NOUNS, VERBS, &["whose home[|s] had burned down"])),
    implying(&[Affected, Displaced], between("whose", Aside, NO_PRONOUN, VERBS, &["whose home[|s] the flood destroyed"])),
    between("participle", Tight, NOUNS, HARM | SPEECH | STATE, &["waiting for a bus"]),
    implying(&[Affected, Missing], between("participle", Tight, NOUNS, HARM | STATE, &["trapped in a lift"])),
    between("participle", Tight, NOUNS, VERBS, &["hired by the mayor"]),
    between("participle", Aside, NO_PRONOUN, SPEECH | COMING | STATE, &["speaking at a market in Oster"]),
    between("preposition", Tight, NOUNS, VERBS, &["from the northern port of Kesh"]),
    between("preposition", Tight, NOUNS, VERBS, &["with no link to the mine"]),
    between("chain", Tight, NOUNS, VERBS, &["from Kesh", "who had attended a wedding"]),
    between("chain", Tight, NOUNS, VERBS, &["who had left a town", "the rebels ran"]),
    between("chain", Tight, NOUNS, HARM | SPEECH | STATE, &["waiting for a bus", "that never came"]),
    between("apposition", Aside, NO_PRONOUN, VERBS, &["[a member|members] of the town council"]),
    between("apposition", Aside, ROLE | NAME, VERBS, &["a founder of the yacht club"]),
    between("age", Aside, NAME, VERBS, &["43"]),
    between("brackets", Marked, NUMBERED | PAIR, VERBS, &["(all from Oster)"]),
    between("brackets", Marked, ROLE | NAME, VERBS, &["(a cousin of the bishop)"]),
    between("dashes", Marked, NUMBERED, VERBS, &["- two of them teachers -"]),
    between("dashes", Marked, NAME | NAMES | PAIR, VERBS, &["- well known in the port of Kesh -"]),
    between("adverb", Adverb, ALL, HARM | SPEECH | PLAIN, &["later"]),
    between("adverb", Adverb, ALL, HARM | SPEECH | PLAIN | COMING, &["also"]),
    voiced("aside with a verb", Aside, ALL, HARM | PLAIN, &["police believe"], "police"),
    voiced("aside with a source", Aside, ALL, HARM | PLAIN | COMING, &["according to the rebels"], "the rebels"),
    between("aside relative", Aside, NO_PRONOUN, VERBS, &["who teach[es|] in Oster"]),
    between("aside relative", Aside, NO_PRONOUN, VERBS, &["whom the rebels blame for the fire"]),
    between("relative of saying", Tight, NOUNS, VERBS, &["who said nothing at the time"]),
    voiced("relative of saying", Tight, NOUNS, VERBS, &["who had told friends {they} [was|were] safe"], SELF),
    voiced("relative of saying", Aside, NO_PRONOUN, VERBS, &["who had told friends {they} [was|were] safe"], SELF),
    voiced("relative of saying", Aside, NO_PRONOUN, VERBS, &["who the rebels say [was|were] armed"], "the rebels"),
];

/// What is found of the subject's people.
#[derive(Clone, Copy)]
pub enum Harm {
    Nobody,
    Found(CasualtyKind),
    /// Found, with or without its least number: "are feared to have died".
    Feared(CasualtyKind),
    /// Found or left out: "may have been killed".
    Perhaps(CasualtyKind),
}

/// Who says that the pier is closed.
#[derive(Clone, Copy, PartialEq)]
pub enum Speech {
    Nobody,
    /// The subject of the cell.
    Subject,
    /// The subject or nobody: "is reported to have said".
    Perhaps,
    /// Not the cell's noun phrase, which is the object, but the bishop.
    Bishop,
}

/// Which Friday it is.
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

/// The same of next Friday.
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

/// Verb first: `#` is the subject, with the first letter of the sentence as it stands.
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

/// The cell's noun phrase is the object of another's verb.
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
