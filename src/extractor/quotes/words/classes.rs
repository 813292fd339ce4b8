//! What a word may be: the lists, and what its ending tells. Written by hand.

use super::super::cues::{self, Class, Form};
use crate::lexicon::word_table::{WordSet, WordTable, count_all, merged, word_table};
use crate::lexicon::{Key, REPORTING_VERBS, words};

/// The classes that a word is in.
#[derive(Clone, Copy)]
pub struct Classes {
    bits: u32,
    /// Of a reporting verb; see [`cues::lookup`].
    pub reporting: Option<(Class, Form)>,
}

pub const DETERMINER: u32 = 1;
pub const POSSESSIVE_PRONOUN: u32 = 1 << 1;
pub const SUBJECT_PRONOUN: u32 = 1 << 2;
pub const OBJECT_PRONOUN: u32 = 1 << 3;
pub const RELATIVE: u32 = 1 << 4;
pub const PREPOSITION: u32 = 1 << 5;
pub const SUBORDINATOR: u32 = 1 << 6;
pub const CONJUNCTION: u32 = 1 << 7;
pub const BE: u32 = 1 << 8;
pub const OTHER_AUXILIARY: u32 = 1 << 9;
pub const ADVERB: u32 = 1 << 10;
pub const SENTENCE_ADVERB: u32 = 1 << 11;
pub const TIME: u32 = 1 << 12;
/// Simple pasts of other verbs.
pub const PAST: u32 = 1 << 13;
pub const SAYING: u32 = 1 << 14;
pub const MAY_REPORT: u32 = 1 << 15;
/// Ends in `-ly` and is no adverb.
const NO_ADVERB: u32 = 1 << 16;
/// Ends in `-ed` and is mostly no verb.
const ADJECTIVE_IN_ED: u32 = 1 << 17;

const LISTS: &[(u32, &str)] = &[
    (DETERMINER, "a an another both many most no one other several some the these this those three two"),
    (POSSESSIVE_PRONOUN, "her his its my our their your"),
    (SUBJECT_PRONOUN, "he i it she they we you"),
    (OBJECT_PRONOUN, "here herself him himself itself me them themselves there us"),
    (RELATIVE, "which who whom whose"),
    (
        PREPOSITION,
        "about across against ahead amid among around at behind besides between beyond by despite during following for from in
         inside into like near of on outside over per through throughout to toward towards under upon via with within
         without",
    ),
    (
        SUBORDINATOR,
        "after although as because before even how if once since so than that though unless until what when where whereas whether
         while why",
    ),
    (CONJUNCTION, "& and but nor or then yet"),
    (BE, "'m 're am are aren't be been being get gets got is isn't was wasn't were weren't"),
    (OTHER_AUXILIARY, "'d 'll 've can cannot could did do does had has have having may might must shall should will wo would"),
    (
        ADVERB,
        "again all almost already also always both earlier even ever first further instead just later long never not now often
         once once-again only perhaps recently sometimes soon still then too",
    ),
    (
        SENTENCE_ADVERB,
        "afterwards altogether besides elsewhere furthermore hence however indeed likewise meanwhile moreover nevertheless
         nonetheless otherwise overall regardless therefore thus",
    ),
    (
        TIME,
        "a.m. afternoon ago apr. april aug. august day dec. december early evening feb. february fri. friday jan. january july
         june last late mar. march mon. monday month morning next night nov. november oct. october p.m. saturday sept.
         september sunday thurs. thursday today tomorrow tonight tues. tuesday wed. wednesday week weekend year
         yesterday",
    ),
    // The common ones that the ending rule, five letters and more, misses.
    (
        PAST,
        "arose ate beat became befell began bent bet bit bled blew bought bred broke brought built burst came caught chose clung cost
         crept cut dealt did died drank drew drove dug fed fell felt fled flew flung forbade foresaw forgave forgot fought found gave
         goes grew heard held hit hung hurt kept knelt knew laid lay led left lent let lit lost made makes meant met outgrew
         overcame oversaw overthrew overtook paid put quit ran rang rebuilt retook rises rode rose sang sank saw says seems sent
         set shed shone shook shot shrank shut slept slid slung sold sought sued spat sped spent spoke sprang spread spun stole stood
         struck stuck stung swam swept swore swung taught tells threw took tore turns understood undertook underwent upheld wants
         went withdrew withheld withstood woke won wore works wound wrote",
    ),
    (
        SAYING,
        "advice answer argument assertion call caption claim claims comment comments conclusion demand description email explanation
         headline interview letter mantra memo message motto pledge post posts promise question quote reaction refrain remark
         remarks reply request response sign slogan speech statement suggestion text tweet tweets verdict view warning words",
    ),
    (MAY_REPORT, "according"),
    (
        NO_ADVERB,
        "ally anomaly assembly billy bully daily elderly emily family italy july kelly molly monthly rally reply sally supply weekly",
    ),
    (
        ADJECTIVE_IN_ED,
        "accused alleged armed bloodshed elected hatred hundred injured naked retired sacred so-called united unnamed watershed
         wounded",
    ),
];

/// Pasts that end in `-eed`, as few do.
static EED_PASTS: WordSet = words!("agreed decreed disagreed freed guaranteed refereed");

static LISTED: WordTable<u32> = word_table!(const { &merged::<{ count_all(LISTS) }>(LISTS) });

impl Classes {
    pub const NONE: Self = Classes { bits: 0, reporting: None };

    #[inline]
    pub fn has_any(self, bits: u32) -> bool {
        self.bits & bits != 0
    }
}

impl From<Key<'_>> for Classes {
    fn from(key: Key) -> Self {
        let lower = key.as_str();
        let mut classes = Classes { bits: LISTED.get(key).unwrap_or(0), reporting: None };
        // Verbs have three letters at least: much of a text is shorter, and is no word.
        if lower.len() > 2 && lower.as_bytes()[0].is_ascii_lowercase() {
            classes.reporting = REPORTING_VERBS.get(key).and_then(cues::of_letters);
            classes.bits |= if classes.reporting.is_some() { MAY_REPORT } else { 0 };
        }
        classes.bits |= match lower.as_bytes() {
            [.., b'n', b'\'', b't'] => OTHER_AUXILIARY,
            [_, _, _, .., b'l', b'y'] if !classes.has_any(NO_ADVERB) => ADVERB,
            // speed, need; but agreed, freed
            [_, .., b'e', b'e', b'd'] if !EED_PASTS.contains(key) => 0,
            [_, _, _, .., b'e', b'd'] if !classes.has_any(ADJECTIVE_IN_ED) => PAST | MAY_REPORT,
            _ => 0,
        };
        classes
    }
}

impl From<&str> for Classes {
    fn from(lower: &str) -> Self {
        Key::from(lower).into()
    }
}
