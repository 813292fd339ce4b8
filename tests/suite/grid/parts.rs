//! The subjects and the modifiers between subject and verb, with the findings that the three
//! extractors must make of each.
//!
//! In a text `[was|were]` is the form for one and for several; `{they}` and `{their}` are the
//! subject's pronouns. All names are invented.

use wirecopy::report::CasualtyKind;

use CasualtyKind::{Affected, Detained, Displaced, Kidnapped, Missing};

/// Kinds of subject, a bit each: a modifier has the bits of those that it combines with.
pub const NUMBERED: u8 = 1;
pub const ROLE: u8 = 2;
pub const NAME: u8 = 4;
pub const PRONOUN: u8 = 8;
pub const PAIR: u8 = 16;
pub const NAMES: u8 = 32;
const DEFINITE: u8 = 64;
/// Subjects that a restrictive modifier combines with; not names ("Lena Mensah who had attended a
/// wedding").
const NOUNS: u8 = NUMBERED | ROLE | DEFINITE | PAIR;
const NO_PRONOUN: u8 = NOUNS | NAME | NAMES;
const ALL: u8 = NO_PRONOUN | PRONOUN;

/// Whether harm to the subject gives a figure.
#[derive(Clone, Copy, PartialEq)]
pub enum Counted {
    Always,
    /// A named person who is arrested is a suspect, and may be left out.
    UnlessArrested,
    /// "The harbour master" may be, and a pronoun is, somebody already counted: the figure may be
    /// left out.
    Perhaps,
}

pub struct Subject {
    pub kind: u8,
    pub label: &'static str,
    pub text: &'static str,
    /// Pronoun and possessive; "they" has the verb forms of several.
    pub they: &'static str,
    pub their: &'static str,
    /// Number of people, least and most.
    pub figure: (Option<u64>, Option<u64>),
    pub counted: Counted,
}

impl Subject {
    pub fn is_one(&self) -> bool {
        self.they != "they"
    }
}

const fn subject(
    kind: u8,
    label: &'static str,
    text: &'static str,
    they: &'static str,
    figure: (Option<u64>, Option<u64>),
) -> Subject {
    let their = match they.as_bytes() {
        b"he" => "his",
        b"she" => "her",
        _ => "their",
    };
    let counted = match kind {
        NAME | NAMES => Counted::UnlessArrested,
        PRONOUN | DEFINITE => Counted::Perhaps,
        _ => Counted::Always,
    };
    Subject { kind, label, text, they, their, figure, counted }
}

const fn exactly(number: u64) -> (Option<u64>, Option<u64>) {
    (Some(number), Some(number))
}

pub static SUBJECTS: &[Subject] = &[
    subject(NUMBERED, "numbered", "nine miners", "they", exactly(9)),
    subject(DEFINITE, "role, definite", "the harbour master", "he", exactly(1)),
    subject(NAME, "name", "Lena Mensah", "she", exactly(1)),
    subject(PAIR, "coordinated", "a nurse and two guards", "they", exactly(3)),
    subject(PRONOUN, "pronoun", "she", "she", exactly(1)),
    subject(NUMBERED, "numbered, at least", "at least 14 villagers", "they", (Some(14), None)),
    subject(NAMES, "coordinated names", "Otto Stein and Ida Dahl", "they", exactly(2)),
    subject(ROLE, "role, indefinite", "a bus driver", "he", exactly(1)),
    subject(PRONOUN, "pronoun", "they", "they", exactly(2)),
    subject(NAME, "name with title", "Mayor Karl Winge", "he", exactly(1)),
    subject(NUMBERED, "numbered, some of", "five of the dockers", "they", exactly(5)),
];

/// How a modifier is attached.
#[derive(Clone, Copy, PartialEq)]
pub enum Join {
    /// A modifier without marks: a speaker may be named with it.
    Tight,
    /// Between commas; at the end of a sentence without the second one.
    Aside,
    /// Between commas, but of the sentence and not of the subject: ", police believe,".
    Inserted,
    /// With its own brackets or dashes.
    Marked,
    /// Inside the verb group.
    Adverb,
}

/// Kinds of verb, a bit each: a modifier has the bits of those that it combines with.
pub const HARM: u8 = 1;
pub const SPEECH: u8 = 2;
pub const PLAIN: u8 = 4;
/// Verbs in the future: a bit in addition to one of the three.
pub const COMING: u8 = 8;
/// Negated, doubted or lasting verbs, which take no adverb and no second doubt: "did not later
/// die", "police believe, are feared to".
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
    /// Speakers that may be found for the modifier's own statement: "police" in ", police
    /// believe,"; `SELF`: the subject or "who", in `they were safe`.
    pub speaks: &'static str,
    /// Casualties that may be found in the modifier itself.
    pub implies: &'static [CasualtyKind],
}

/// The subject speaks inside its own relative clause.
pub const SELF: &str = "(self)";

const fn between(
    label: &'static str,
    join: Join,
    subjects: u8,
    verbs: u8,
    pieces: &'static [&'static str],
) -> Between {
    Between { label, join, subjects, verbs, pieces, speaks: "", implies: &[] }
}

const fn voiced(
    label: &'static str,
    join: Join,
    subjects: u8,
    verbs: u8,
    piece: &'static [&'static str],
    speaks: &'static str,
) -> Between {
    Between { label, join, subjects, verbs, pieces: piece, speaks, implies: &[] }
}

/// The same, with `kinds` of casualties in the modifier.
const fn implying(kinds: &'static [CasualtyKind], between: Between) -> Between {
    Between { implies: kinds, ..between }
}

use Join::{Adverb, Aside, Inserted, Marked, Tight};

#[rustfmt::skip]
pub static BETWEENS: &[Between] = &[
    between("nothing", Tight, ALL, VERBS, &[]),
    between("subject relative", Tight, NOUNS, VERBS, &["who had attended a wedding"]),
    between("subject relative", Tight, NOUNS, VERBS, &["who rang the bell"]),
    between("relative of harm", Tight, NOUNS, VERBS, &["who had killed a wolf"]),
    between("subject relative", Tight, NOUNS, VERBS, &["who work[s|] at the dam"]),
    implying(&[Kidnapped, Detained, Missing], between("object relative", Tight, NOUNS, VERBS, &["whom the rebels had seized"])),
    between("object relative", Tight, NOUNS, VERBS, &["that the rebels had let go"]),
    implying(&[Kidnapped, Detained, Missing], between("object relative, bare", Tight, NOUNS, VERBS, &["the rebels had seized"])),
    between("object relative, bare", Tight, NOUNS, VERBS, &["the council sent to the island"]),
    implying(&[Affected, Displaced], between("whose", Tight, NOUNS, VERBS, &["whose home[|s] had burned down"])),
    implying(&[Affected, Displaced], between("whose", Aside, NO_PRONOUN, VERBS, &["whose home[|s] the flood destroyed"])),
    between("participle", Tight, NOUNS, HARM | SPEECH | STATE, &["waiting for a bus"]),
    implying(&[Affected, Missing], between("participle", Tight, NOUNS, HARM | STATE, &["stranded on the island"])),
    between("participle", Tight, NOUNS, VERBS, &["hired by the mayor"]),
    between("participle", Aside, NO_PRONOUN, SPEECH | COMING | STATE, &["speaking at a market in Oster"]),
    between("preposition", Tight, NOUNS, VERBS, &["from the northern port of Kesh"]),
    between("preposition", Tight, NOUNS, VERBS, &["with no link to the mine"]),
    between("chain", Tight, NOUNS, VERBS, &["from Kesh", "who had attended a wedding"]),
    between("chain", Tight, NOUNS, VERBS, &["who had left a town", "the rebels ran"]),
    between("chain", Tight, NOUNS, HARM | SPEECH | STATE, &["waiting for a bus", "that never came"]),
    between("apposition", Aside, NO_PRONOUN, VERBS, &["[a member|members] of the town council"]),
    between("apposition", Aside, ROLE | DEFINITE | NAME, VERBS, &["a founder of the yacht club"]),
    between("age", Aside, NAME, VERBS, &["43"]),
    between("brackets", Marked, NUMBERED | PAIR, VERBS, &["(all from Oster)"]),
    between("brackets", Marked, ROLE | DEFINITE | NAME, VERBS, &["(a cousin of the bishop)"]),
    between("dashes", Marked, NUMBERED, VERBS, &["- two of them teachers -"]),
    between("dashes", Marked, NAME | NAMES | PAIR, VERBS, &["- well known in the port of Kesh -"]),
    between("adverb", Adverb, ALL, HARM | SPEECH | PLAIN, &["later"]),
    between("adverb", Adverb, ALL, HARM | SPEECH | PLAIN | COMING, &["also"]),
    voiced("aside with a verb", Inserted, ALL, HARM | PLAIN, &["police believe"], "police"),
    voiced("aside with a source", Inserted, ALL, HARM | PLAIN | COMING, &["according to the rebels"], "the rebels"),
    between("aside relative", Aside, NO_PRONOUN, VERBS, &["who teach[es|] in Oster"]),
    between("aside relative", Aside, NO_PRONOUN, VERBS, &["whom the rebels blame for the fire"]),
    between("relative of saying", Tight, NOUNS, VERBS, &["who said nothing at the time"]),
    voiced("relative of saying", Tight, NOUNS, VERBS, &["who had told friends {they} [was|were] safe"], SELF),
    voiced("relative of saying", Aside, NO_PRONOUN, VERBS, &["who had told friends {they} [was|were] safe"], SELF),
    voiced("relative of saying", Aside, NO_PRONOUN, VERBS, &["who the rebels say [was|were] armed"], "the rebels"),
];
