//! Groups that do something of their own, so that they are no victims in the list before them:
//! "killed nine people, a clerk and two residents said", "and three policemen were hurt".

use crate::extractor::casualties::{
    effect,
    figure::group::Group,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::syntax::clauses::{Nominal, Subject, Verb};

/// Whether a verb of its own follows the group: "and three policemen were hurt".
pub fn followed_by_verb(words: &TaggedSentence, group: &Group) -> bool {
    // "killed nine, | a clerk | and two residents said"
    let other = [Part::Article, Part::Definite, Part::Number, Part::Open];
    let says = words.part(group.end()) == Part::And
        && words.part(words.skip(group.end() + 1, &other)) == Part::Say;
    let at = words.skip(group.end(), &[Part::Adverb, Part::Time]);
    says || acts(words, group)
        || matches!(words.part(at), Part::Be | Part::Have | Part::Modal | Part::Verb | Part::Say)
        || effect::effect_at(words, at).is_some()
}

/// "killed nine, | the governor | of the troubled region said", "after floods killed 30 people, | the
/// mayor | resigned": who does something in a clause of their own.
fn acts(words: &TaggedSentence, group: &Group) -> bool {
    let own = |verb: &&Verb| {
        words.part(verb.head) == Part::Say || matches!(verb.subject, Some(Subject::Own(_)))
    };
    let is_subject = |verb: &Verb| {
        let own = |of: Nominal| of.start <= group.start() && group.end() <= of.end;
        verb.subject.and_then(Subject::nominal).is_some_and(own)
    };
    // The comma is asked for first: groups and verbs may be many.
    words.after_comma(group.start()) && words.clauses().verbs.iter().filter(own).any(is_subject)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn who_speaks_is_no_victim() {
        assert_figures(&[
            ("A bomb killed at least 11 people, a clerk and two residents said.", "killed 11.."),
            (
                "Nine died in Vale and three in Kell, the minister, Ana Holm, said.",
                "killed 9; killed 3",
            ),
            ("Nine people were killed, the governor of the region, Ana Holm, said.", "killed 9"),
            ("There were no casualties, an official of the party said.", "affected 0"),
        ]);
    }
}
