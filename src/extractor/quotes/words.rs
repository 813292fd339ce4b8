//! Closed word classes that the rules over clauses need.
//!
//! All functions take the lower-cased token, as a key of the word lists where they look it up. There is no tagger: an open-class
//! word is a verb here if it is a known reporting verb, an auxiliary, one of
//! the common irregular pasts, or ends in `-ed`.

use crate::lexicon::{Key, REPORTING_VERBS, WordSet, words};

pub fn is_determiner<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    let lower = key.as_str();
    words!("a an another both many most no one other several some the these this those three two").contains(key)
        || is_possessive_pronoun(lower)
}

pub fn is_possessive_pronoun(lower: &str) -> bool {
    matches!(lower, "his" | "her" | "its" | "their" | "our" | "my" | "your")
}

/// Pronouns that can be the subject of a reporting verb.
pub fn is_subject_pronoun(lower: &str) -> bool {
    matches!(lower, "he" | "she" | "they" | "it" | "i" | "we" | "you")
}

/// Pronouns that cannot.
pub fn is_object_pronoun<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    words!("him them us me himself herself themselves itself there here").contains(key)
}

pub fn is_relative(lower: &str) -> bool {
    matches!(lower, "who" | "which" | "whom" | "whose")
}

pub fn is_preposition<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    words!(
        "about across against ahead amid among around at behind besides between beyond by despite during following for from in
         inside into like near of on outside over per through throughout to toward towards under upon via with within
         without"
    )
    .contains(key)
}

/// Words that open a clause of its own: what stands before them is no part of the subject after them.
pub fn is_subordinator<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    let lower = key.as_str();
    words!(
        "after although as because before even how if once since so than that though unless until what when where whereas whether
         while why"
    )
    .contains(key)
        || is_relative(lower)
}

pub fn is_conjunction(lower: &str) -> bool {
    matches!(lower, "and" | "but" | "or" | "yet" | "nor" | "&" | "then")
}

pub fn is_auxiliary<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    let lower = key.as_str();
    is_be(key)
        || words!("'d 'll 've can cannot could did do does had has have having may might must shall should will wo would").contains(key)
        || lower.ends_with("n't")
}

pub fn is_be<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    words!("'m 're am are aren't be been being get gets got is isn't was wasn't were weren't").contains(key)
}

/// Words that may stand between a subject and its verb.
pub fn is_adverb<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    let lower = key.as_str();
    is_sentence_adverb(key)
        || words!(
            "again all almost already also always both earlier even ever first further instead just later long never not now often
         once once-again only perhaps recently sometimes soon still then too"
        )
        .contains(key)
        || (lower.len() > 4
            && lower.ends_with("ly")
            && !words!(
                "ally anomaly assembly billy bully daily elderly emily family italy july kelly molly monthly rally reply sally supply
         weekly"
            )
            .contains(key))
}

/// Adverbs that open a sentence before its subject, with a capital and often without a comma.
pub fn is_sentence_adverb<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    words!(
        "afterwards altogether besides elsewhere furthermore hence however indeed likewise meanwhile moreover nevertheless
         nonetheless otherwise overall regardless therefore thus"
    )
    .contains(key)
}

/// Days, months and words that name a time: `said Mensah Tuesday`.
pub fn is_time<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    words!(
        "a.m. afternoon ago apr. april aug. august day dec. december early evening feb. february fri. friday jan. january july
         june last late mar. march mon. monday month morning next night nov. november oct. october p.m. saturday sept.
         september sunday thurs. thursday today tomorrow tonight tues. tuesday wed. wednesday week weekend year
         yesterday"
    )
    .contains(key)
}

/// Verbs that are no reporting verbs, as far as their form tells.
pub fn is_other_verb<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    let lower = key.as_str();
    is_auxiliary(key) || IRREGULAR_PASTS.contains(key) || (lower.len() > 4 && lower.ends_with("ed") && !is_adjective_in_ed(key))
}

/// A finite verb of any kind, as far as its form tells.
pub fn is_finite_verb<'k>(word: impl Into<Key<'k>>) -> bool {
    let key = word.into();
    is_other_verb(key) || REPORTING_VERBS.get(key).is_some_and(|value| value.ends_with(['p', 'z', 'x']))
}

fn is_adjective_in_ed(key: Key) -> bool {
    words!("accused alleged armed elected hundred indeed injured naked retired sacred so-called united unnamed wounded").contains(key)
}

/// Simple pasts that do not end in `-ed`, the common ones. Written by hand.
static IRREGULAR_PASTS: WordSet = words!(
    "arose ate beat became befell began bent bet bit bled blew bought bred broke brought built burst came caught chose clung cost
    crept cut dealt did drank drew drove dug fed fell felt fled flew flung forbade foresaw forgave forgot fought found gave
    goes grew heard held hit hung hurt kept knelt knew laid lay led left lent let lit lost made makes meant met outgrew
    overcame oversaw overthrew overtook paid put quit ran rang rebuilt retook rises rode rose sang sank saw says seems sent
    set shed shone shook shot shrank shut slept slid slung sold sought spat sped spent spoke sprang spread spun stole stood
    struck stuck stung swam swept swore swung taught tells threw took tore turns understood undertook underwent upheld wants
    went withdrew withheld withstood woke won wore works wound wrote"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_hold() {
        for (word, verb) in
            [("said", true), ("was", true), ("resigned", true), ("told", true), ("united", false), ("mayor", false), ("went", true)]
        {
            assert_eq!(is_finite_verb(word), verb, "{word}");
        }
        assert!(is_adverb("angrily") && !is_adverb("family"));
    }
}
