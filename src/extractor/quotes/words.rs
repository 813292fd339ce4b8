//! Closed word classes that the rules over clauses need.
//!
//! All functions take the lower-cased token. There is no tagger: an open-class
//! word is a verb here if it is a known reporting verb, an auxiliary, one of
//! the common irregular pasts, or ends in `-ed`.

use crate::lexicon::REPORTING_VERBS;

#[rustfmt::skip]
pub fn is_determiner(lower: &str) -> bool {
    matches!(
        lower,
        "a" | "an" | "another" | "both" | "many" | "most" | "no" | "one" | "other" | "several" | "some" | "the" | "these" | "this"
        | "those" | "three" | "two"
    ) || is_possessive_pronoun(lower)
}

pub fn is_possessive_pronoun(lower: &str) -> bool {
    matches!(lower, "his" | "her" | "its" | "their" | "our" | "my" | "your")
}

/// Pronouns that can be the subject of a reporting verb.
pub fn is_subject_pronoun(lower: &str) -> bool {
    matches!(lower, "he" | "she" | "they" | "it" | "i" | "we" | "you")
}

/// Pronouns that cannot.
pub fn is_object_pronoun(lower: &str) -> bool {
    matches!(lower, "him" | "them" | "us" | "me" | "himself" | "herself" | "themselves" | "itself" | "there" | "here")
}

pub fn is_relative(lower: &str) -> bool {
    matches!(lower, "who" | "which" | "whom" | "whose")
}

#[rustfmt::skip]
pub fn is_preposition(lower: &str) -> bool {
    matches!(
        lower,
        "about" | "across" | "against" | "ahead" | "amid" | "among" | "around" | "at" | "behind" | "besides" | "between" | "beyond"
        | "by" | "despite" | "during" | "following" | "for" | "from" | "in" | "inside" | "into" | "like" | "near" | "of" | "on"
        | "outside" | "over" | "per" | "through" | "throughout" | "to" | "toward" | "towards" | "under" | "upon" | "via" | "with"
        | "within" | "without"
    )
}

/// Words that open a clause of its own: what stands before them is no part of the subject after them.
#[rustfmt::skip]
pub fn is_subordinator(lower: &str) -> bool {
    matches!(
        lower,
        "after" | "although" | "as" | "because" | "before" | "even" | "how" | "if" | "once" | "since" | "so" | "than" | "that"
        | "though" | "unless" | "until" | "what" | "when" | "where" | "whereas" | "whether" | "while" | "why"
    ) || is_relative(lower)
}

pub fn is_conjunction(lower: &str) -> bool {
    matches!(lower, "and" | "but" | "or" | "yet" | "nor" | "&" | "then")
}

#[rustfmt::skip]
pub fn is_auxiliary(lower: &str) -> bool {
    is_be(lower)
        || matches!(
            lower,
            "'d" | "'ll" | "'ve" | "can" | "cannot" | "could" | "did" | "do" | "does" | "had" | "has" | "have" | "having" | "may"
            | "might" | "must" | "shall" | "should" | "will" | "wo" | "would"
        )
        || lower.ends_with("n't")
}

#[rustfmt::skip]
pub fn is_be(lower: &str) -> bool {
    matches!(
        lower,
        "'m" | "'re" | "am" | "are" | "aren't" | "be" | "been" | "being" | "get" | "gets" | "got" | "is" | "isn't" | "was"
        | "wasn't" | "were" | "weren't"
    )
}

/// Words that may stand between a subject and its verb.
#[rustfmt::skip]
pub fn is_adverb(lower: &str) -> bool {
    is_sentence_adverb(lower)
        || matches!(
        lower,
        "again" | "all" | "almost" | "already" | "also" | "always" | "both" | "earlier" | "even" | "ever" | "first" | "further"
        | "instead" | "just" | "later" | "long" | "never" | "not" | "now" | "often" | "once" | "once-again" | "only" | "perhaps"
        | "recently" | "sometimes" | "soon" | "still" | "then" | "too"
    ) || (lower.len() > 4
        && lower.ends_with("ly")
        && !matches!(
            lower,
            "ally" | "anomaly" | "assembly" | "billy" | "bully" | "daily" | "elderly" | "emily" | "family" | "italy" | "july"
            | "kelly" | "molly" | "monthly" | "rally" | "reply" | "sally" | "supply" | "weekly"
        ))
}

/// Adverbs that open a sentence before its subject, with a capital and often without a comma.
#[rustfmt::skip]
pub fn is_sentence_adverb(lower: &str) -> bool {
    matches!(
        lower,
        "afterwards" | "altogether" | "besides" | "elsewhere" | "furthermore" | "hence" | "however" | "indeed" | "likewise" | "meanwhile"
        | "moreover" | "nevertheless" | "nonetheless" | "otherwise" | "overall" | "regardless" | "therefore" | "thus"
    )
}

/// Days, months and words that name a time: `said Mensah Tuesday`.
#[rustfmt::skip]
pub fn is_time(lower: &str) -> bool {
    matches!(
        lower,
        "a.m." | "afternoon" | "ago" | "apr." | "april" | "aug." | "august" | "day" | "dec." | "december" | "early" | "evening"
        | "feb." | "february" | "fri." | "friday" | "jan." | "january" | "july" | "june" | "last" | "late" | "mar." | "march"
        | "mon." | "monday" | "month" | "morning" | "next" | "night" | "nov." | "november" | "oct." | "october" | "p.m."
        | "saturday" | "sept." | "september" | "sunday" | "thurs." | "thursday" | "today" | "tomorrow" | "tonight" | "tues."
        | "tuesday" | "wed." | "wednesday" | "week" | "weekend" | "year" | "yesterday"
    )
}

/// Verbs that are no reporting verbs, as far as their form tells.
pub fn is_other_verb(lower: &str) -> bool {
    is_auxiliary(lower)
        || IRREGULAR_PASTS.binary_search(&lower).is_ok()
        || (lower.len() > 4 && lower.ends_with("ed") && !is_adjective_in_ed(lower))
}

/// A finite verb of any kind, as far as its form tells.
pub fn is_finite_verb(lower: &str) -> bool {
    is_other_verb(lower) || REPORTING_VERBS.get(lower).is_some_and(|value| value.ends_with(['p', 'z', 'x']))
}

#[rustfmt::skip]
fn is_adjective_in_ed(lower: &str) -> bool {
    matches!(
        lower,
        "accused" | "alleged" | "armed" | "elected" | "hundred" | "indeed" | "injured" | "naked" | "retired" | "sacred"
        | "so-called" | "united" | "unnamed" | "wounded"
    )
}

/// Simple pasts that do not end in `-ed`, the common ones; sorted. Written by hand.
#[rustfmt::skip]
static IRREGULAR_PASTS: [&str; 135] = [
    "arose", "ate", "beat", "became", "befell", "began", "bent", "bet", "bit", "bled", "blew", "bought", "bred", "broke",
    "brought", "built", "burst", "came", "caught", "chose", "clung", "cost", "crept", "cut", "dealt", "did", "drank", "drew",
    "drove", "dug", "fed", "fell", "felt", "fled", "flew", "flung", "forbade", "foresaw", "forgave", "forgot", "fought",
    "found", "gave", "goes", "grew", "heard", "held", "hit", "hung", "hurt", "kept", "knelt", "knew", "laid", "lay", "led",
    "left", "lent", "let", "lit", "lost", "made", "makes", "meant", "met", "outgrew", "overcame", "oversaw", "overthrew",
    "overtook", "paid", "put", "quit", "ran", "rang", "rebuilt", "retook", "rises", "rode", "rose", "sang", "sank", "saw",
    "says", "seems", "sent", "set", "shed", "shone", "shook", "shot", "shrank", "shut", "slept", "slid", "slung", "sold",
    "sought", "spat", "sped", "spent", "spoke", "sprang", "spread", "spun", "stole", "stood", "struck", "stuck", "stung",
    "swam", "swept", "swore", "swung", "taught", "tells", "threw", "took", "tore", "turns", "understood", "undertook",
    "underwent", "upheld", "wants", "went", "withdrew", "withheld", "withstood", "woke", "won", "wore", "works", "wound",
    "wrote",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn irregular_pasts_are_sorted() {
        assert!(IRREGULAR_PASTS.windows(2).all(|w| w[0] < w[1]));
    }

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
