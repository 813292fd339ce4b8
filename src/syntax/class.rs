//! The grammatical and lexical classes of a word, from the lists and from its ending.
//!
//! There is no tagger. A word of an open class is a verb here if it is a known reporting verb, an
//! auxiliary, an irregular form of the list or ends in `-ed`; where it stands decides the rest, see
//! [`verb`](super::verb).

use super::reporting::Reporting;
use crate::lexicon::{GRAMMAR, GRAMMAR_VALUES, Key, hash64, next_word};

/// The classes of a word, one bit each, and its entry as a reporting verb.
#[derive(Clone, Copy, Debug)]
pub struct Classes {
    bits: u128,
    /// Set for a word that can be a reporting verb.
    pub reporting: Option<Reporting>,
}

/// Names each class once: its bit, and how `lexicon/grammar/vocabulary.txt` writes it.
macro_rules! classes {
    ($($(#[$about:meta])* $bit:ident $name:literal)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Place {
            $($bit,)*
        }

        $($(#[$about])* pub const $bit: u128 = 1 << Place::$bit as u128;)*

        /// The bit of each class, beside the hash of its name.
        const BITS: &[(u64, u128)] = &[$((hash64($name.as_bytes()), $bit)),*];
    };
}

classes! {
    /// a, an
    ARTICLE "article"
    /// the, this, those
    DEFINITE "definite"
    /// many, no, several, another: determiners that tell how many.
    QUANTIFIER "quantifier"
    /// his, its
    POSSESSIVE "possessive"
    /// Pronouns that can be the subject of a verb.
    PRONOUN "pronoun"
    /// Pronouns with an auxiliary: he'd, they've.
    CONTRACTED "contracted"
    /// Pronouns and similar words that cannot be a subject.
    OBJECT "object"
    /// who, which, whom, whose
    RELATIVE "relative"
    PREPOSITION "preposition"
    /// up, out: prepositions and parts of verbs, never before a name.
    PARTICLE "particle"
    /// Words that open a clause: the subject of the clause is after them.
    SUBORDINATOR "subordinator"
    /// and, but, then
    CONJUNCTION "conjunction"
    BE "be"
    HAVE "have"
    DO "do"
    /// can, will, and shortened ones
    MODAL "modal"
    /// not, never, and auxiliaries with it: didn't
    NEGATION "negation"
    /// Words that may stand between a subject and its verb.
    ADVERB "adverb"
    /// Adverbs that are as often determiners or adjectives: they all said, but: all trains.
    FLOATING "floating"
    /// Adverbs that open a sentence before its subject, with a capital and often without a comma.
    SENTENCE_ADVERB "sentence-adverb"
    /// Days, months and words that name a time: `said Mensah Tuesday`.
    TIME "time"
    /// Names of days and months, and adverbs for days: today, yesterday.
    POINT_IN_TIME "point-in-time"
    /// Units of time in the plural: two days later.
    LENGTH "length"
    MONTH "month"
    /// one to twelve
    NUMBER "number"
    /// Words that open a bound of a number: at least, more than, about.
    BOUND "bound"
    /// Third person, or plural, of verbs that are hardly ever nouns.
    PRESENT "present"
    /// Irregular forms; see `lexicon/grammar/irregular_verbs.txt`.
    BASE "base"
    PAST "past"
    PARTICIPLE "participle"
    /// Ends in `-ed`, and is a verb: past or participle.
    ED "ed"
    /// Pasts in `-ed` that cannot follow a noun as its participle: died, happened.
    INTRANSITIVE "intransitive"
    /// A form of a verb that is a noun as often: hit, cut.
    NOUN "noun"
    /// Nouns and adjectives with the ending of an adverb or a verb: family, hundred, morning.
    NOUN_IN_LY "noun-in-ly"
    NOUN_IN_ED "noun-in-ed"
    NOUN_IN_ING "noun-in-ing"
    /// Past tenses in `-eed`: agreed. Most words in `-eed` are not past tenses: need, speed.
    PAST_IN_EED "past-in-eed"
    /// Verbs that can be a reporting cue, and `according`.
    MAY_REPORT "may-report"
    /// Verbs whose object is the hearer: `told reporters`, `assured them`.
    HEARER "hearer"
    /// Verbs that report a question.
    ASKING "asking"
    /// Verbs that report an announced intention: `vowed to`.
    PROMISING "promising"
    /// Words for the future, and present tenses with that meaning: is due, the shop opens on
    /// Friday.
    COMING "coming"
    /// Words before the infinitive of a plan: are ready to, was set to.
    PLAN "plan"
    /// Verbs of saying that mean something else without `that`: charged the board, maintained a
    /// lead.
    WANTS_THAT "wants-that"
    /// Nouns for something said: `his message was “…”`, `in a statement`.
    SAYING "saying"
    /// Occasions and places on which something is said: `at a rally`.
    OCCASION "occasion"
    /// Nouns for bodies that make statements, often after a name: `the Oslo government`.
    BODY "body"
    /// Courts and others that hear cases.
    TRIBUNAL "tribunal"
    /// Nouns for surveys, studies and inquiries, which find things out: `a poll`, `the study`.
    FINDER "finder"
    /// Businesses, by words that their names seldom hold: `the carmaker`.
    ENTERPRISE "enterprise"
    /// Something that carries speech: `in an interview`.
    MEDIUM "medium"
    /// News agencies and broadcasters by their short name.
    AGENCY "agency"
    /// Words in the names of newspapers and broadcasters.
    PRESS "press"
    /// Works that have a title, in the singular.
    WORK "work"
    /// What is said and may be denied: claims, criticism.
    DISPUTED "disputed"
    /// Acts that somebody is criticised for or defends: decisions, plans.
    CONDUCT "conduct"
    /// Verbs between an auxiliary and a state: was found dead, is feared dead, remains missing.
    LINKING "linking"
    /// Nouns for harmful events: an attack, a flood.
    EVENT "event"
    /// Other words of such events: gunfire, rubble, capsized.
    VIOLENCE "violence"
    /// Words that show that a death was not natural, in addition to those of events.
    HARM "harm"
    /// Lasting dangers: an article about one need not be about its victims.
    DANGER "danger"
    /// Events without a day: an epidemic.
    LASTING "lasting"
    ILLNESS "illness"
    /// Words of obituaries.
    OLD_AGE "old-age"
    /// Armed groups that do not belong to a state.
    REBEL "rebel"
    /// Parties to a conflict and bystanders: their figures rank below those of officials.
    PARTISAN "partisan"
    /// Events that go on in many places: floods, clashes.
    SPREADING "spreading"
    /// Forms of verbs that kill where "to death" follows: beaten, stabbed.
    DEADLY "deadly"
    /// What hits people and hurts them: a bullet, a car.
    MISSILE "missile"
    /// Words of crime: who is arrested near them is a suspect.
    CRIME "crime"
    /// People who deal with harm, and what they do: police, a search, a vigil.
    AFTERMATH "aftermath"
    /// What the first days after the harm bring: police, paramedics, arrests and charges, a search, a
    /// curfew, mourning. Not trials.
    RESPONSE "response"
    /// Houses for the hurt and the sick: hospital, clinic.
    HOSPITAL "hospital"
    /// Nouns for what is won, after "claimed": claimed the title, claimed nine wickets.
    PRIZE "prize"
    /// Words of sport that show that an injury or an absence is a player's.
    SPORT "sport"
    /// Words that are frequent in match reports.
    MATCH "match"
    /// Plans, threats and demands: what follows has not happened.
    PLANNED "planned"
    /// Pasts by which something is put on a day to come: called a strike for Friday, moved it to
    /// Friday.
    ARRANGING "arranging"
    /// Nouns that look ahead: a forecast for Friday, an invitation for Friday.
    AHEAD "ahead"
    /// Nouns for what is put on a day in advance: an election, a strike.
    SCHEDULED "scheduled"
    /// Nouns for results, which are not known in advance: a verdict, a defeat.
    OUTCOME "outcome"
    /// Verbs by which a count changes or stands: rose, stands at.
    CHANGE "change"
    /// Nouns that a proper name follows: the band Ruby Tuesday, the club Hale United.
    NAMED_SORT "named-sort"
    /// Words that imply a death: victim, funeral, fatally.
    DEATH "death"
    /// Nouns for people who are counted together: a family of six.
    COMPANY "company"
    /// Prepositions that say where something happened. Not "from", which says where people or
    /// rockets came from, nor "of".
    LOCATING "locating"
    /// Verbs of harm done to a place: hit the mine, rocked Karachi, raided the town.
    STRIKING "striking"
    /// Kinds of places which "of" and a name follow: the town of Sefra.
    SETTLEMENT "settlement"
    /// Adjectives that say which part of a place is meant: north, central, rural.
    DIRECTION "direction"
    /// Works of fiction.
    FICTION "fiction"
    /// Words beside which cases are cases of an illness.
    DISEASE "disease"
    /// Generic nouns for people: people, residents.
    PEOPLE "people"
    /// Words before a figure that make it a name: Flight 370, Route 2.
    NUMBERED "numbered"
    /// Words that may follow a number or a unit in a date, because they can be neither counted nor
    /// a name.
    UNCOUNTED "uncounted"
    /// Things that come in thousands, and what makes a figure a clock time: 2000 GMT.
    COUNTED "counted"
    /// Words before one unit of time that make it a length: within a week.
    SPANNING "spanning"
    /// Words before a weekday that make it a feast: Good Friday.
    FEAST "feast"
    /// Words after a weekday that make it a newspaper or a programme: the Sunday Times.
    WEEKDAY_TITLE "weekday-title"
    /// Words after which a figure is a year: since 1996.
    YEAR_AFTER "year-after"
    /// Words after which a figure is not a year: Flight 1996, nearly 2000.
    NO_YEAR_AFTER "no-year-after"
    /// Pasts of what goes on for a time: waited until Friday, ran until May.
    GOING_ON "going-on"
    /// Verbs of sending or publishing a message, whose subject need not be the speaker.
    SENDING "sending"
    /// Reporting verbs whose object is the content: denied the report.
    TELLS_OBJECT "tells-object"
    /// Objects with which a reporting verb is about accounts, not speech: reported a loss.
    ACCOUNT "account"
    /// Words between a number and bodies or cases: 22 more bodies, two new cases.
    BEFORE_VICTIMS "before-victims"
    /// Adverbs that may stand behind a noun and say where or how: killed nine people nearby.
    BEHIND_NOUN "behind-noun"
    /// Forms of verbs by which a place reports its own figures: Doria recorded nine deaths.
    COUNTING "counting"
    /// Forms of verbs for something that happens to their subject: Doria suffered a quake.
    SUFFERING "suffering"
    /// Forms of verbs by which something makes people leave: forced nine to flee.
    FORCING "forcing"
    /// Forms of verbs that take a clause and hardly an object: said two nurses were late.
    BELIEVING "believing"
    /// Participles of offices: managing director.
    OF_OFFICE "of-office"
    /// Adjectives and the like after which a noun comes that looks like a verb: new claims.
    ATTRIBUTE "attribute"
    /// Forms of verbs by which a date is changed: moved from Monday to Friday.
    POSTPONING "postponing"
}

/// Words of violence, accidents and epidemics.
pub const CAUSE: u128 = EVENT | VIOLENCE | HARM;
/// The determiners.
pub const DETERMINER: u128 = ARTICLE | DEFINITE | QUANTIFIER | POSSESSIVE;
pub const AUXILIARY: u128 = BE | HAVE | DO | MODAL;
/// Words that open a clause of their own, relatives included.
pub const CLAUSE_OPENER: u128 = SUBORDINATOR | RELATIVE;
/// Words that may stand between a subject and its verb.
pub const ANY_ADVERB: u128 = ADVERB | FLOATING | SENTENCE_ADVERB;
/// The classes of past forms; an `-ed` form may also be a participle.
pub const ANY_PAST: u128 = PAST | ED;

impl Classes {
    pub const NONE: Self = Classes { bits: 0, reporting: None };

    /// The classes `bits`, without an entry as a reporting verb.
    pub fn of(bits: u128) -> Self {
        Classes { bits, reporting: None }
    }

    /// Whether the word is in one of the classes of `bits`.
    #[inline]
    pub fn has(self, bits: u128) -> bool {
        self.bits & bits != 0
    }
}

impl From<Key<'_>> for Classes {
    fn from(key: Key) -> Self {
        let lower = key.as_str();
        let number = GRAMMAR.get(key).and_then(|number| number.parse::<usize>().ok());
        let Classes { mut bits, reporting } =
            number.and_then(|number| LISTED.get(number)).copied().unwrap_or(Classes::NONE);
        bits |= match lower.as_bytes() {
            [.., b'n', b'\'', b't'] if bits & AUXILIARY == 0 => MODAL | NEGATION,
            [.., b'\'', b'd' | b'm'] | [.., b'\'', b'l' | b'r' | b'v', b'l' | b'e']
                if is_pronoun_with_verb(lower) =>
            {
                PRONOUN | CONTRACTED
            }
            [_, _, _, .., b'l', b'y'] if bits & NOUN_IN_LY == 0 => ADVERB,
            // speed, need; but agreed, freed
            [_, .., b'e', b'e', b'd'] if bits & PAST_IN_EED == 0 => 0,
            [_, _, _, .., b'e', b'd'] if bits & NOUN_IN_ED == 0 => ED | MAY_REPORT,
            _ => 0,
        };
        Classes { bits, reporting }
    }
}

/// Whether a pronoun stands before the apostrophe: `he'd`, `they've`.
fn is_pronoun_with_verb(lower: &str) -> bool {
    let pronoun = lower.split('\'').next().unwrap_or_default();
    matches!(pronoun, "he" | "i" | "it" | "she" | "there" | "they" | "we" | "you")
}

impl From<&str> for Classes {
    fn from(lower: &str) -> Self {
        Key::from(lower).into()
    }
}

/// The classes for each value of [`GRAMMAR`], read when the program is compiled.
static LISTED: [Classes; lines(GRAMMAR_VALUES)] = listed(GRAMMAR_VALUES);

const fn lines(text: &str) -> usize {
    let (mut lines, mut at) = (0, 0);
    while at < text.len() {
        lines += (text.as_bytes()[at] == b'\n') as usize;
        at += 1;
    }
    lines
}

/// The classes of each line: names of classes, and two letters for a reporting verb.
const fn listed<const N: usize>(text: &str) -> [Classes; N] {
    let text = text.as_bytes();
    let mut listed = [Classes::NONE; N];
    let (mut line, mut at) = (0, 0);
    while let Some((begin, end)) = next_word(text, at) {
        let name = text.split_at(end).0.split_at(begin).1;
        let Classes { bits, reporting } = &mut listed[line];
        match Reporting::of_letters(name) {
            None => *bits |= bit(name),
            Some(verb) => {
                *bits |= MAY_REPORT;
                *reporting = Some(verb);
            }
        }
        line += (text[end] == b'\n') as usize;
        at = end;
    }
    assert!(line == N, "a line of the list is empty");
    listed
}

const fn bit(name: &[u8]) -> u128 {
    let (hash, mut at) = (hash64(name), 0);
    while BITS[at].0 != hash {
        at += 1;
        assert!(at < BITS.len(), "a list of the folder `grammar` names a class that there is not");
    }
    BITS[at].1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_entry_as_a_reporting_verb() {
        let entries = |value: &str| {
            value.split(' ').filter(|name| Reporting::of_letters(name.as_bytes()).is_some()).count()
        };
        assert!(GRAMMAR_VALUES.lines().all(|value| entries(value) <= 1));
    }

    #[test]
    fn a_word_is_in_several_classes() {
        for (word, classes, none_of) in [
            ("aren't", BE | NEGATION, MODAL),
            ("mightn't", MODAL, BE),
            ("besides", PREPOSITION, ARTICLE),
            ("besides", SENTENCE_ADVERB, ARTICLE),
            ("claims", SAYING, ED),
            ("accused", MAY_REPORT, ED),
            ("according", MAY_REPORT, ED),
            ("resigned", ED, PAST),
            ("freed", ED, NOUN),
            ("speed", BASE, ED),
            ("put", BASE, ED),
            ("put", PAST, ED),
            ("put", PARTICIPLE, ED),
            ("angrily", ADVERB, 0),
            ("they've", PRONOUN, ADVERB),
            ("swam", PAST, PARTICIPLE),
        ] {
            let found = Classes::from(word);
            assert!(found.has(classes) && !found.has(none_of), "{word}");
        }
        assert!(
            !Classes::from("family").has(ADVERB)
                && !Classes::from("united").has(ED)
                && !Classes::from("was").has(MAY_REPORT)
        );
    }
}
