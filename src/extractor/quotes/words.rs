//! Closed word classes that the rules over clauses need.
//!
//! All functions take the lower-cased token. There is no tagger: an open-class
//! word is a verb here if it is a known reporting verb, an auxiliary, one of
//! the common irregular pasts, or ends in `-ed`.

use crate::lexicon::REPORTING_VERBS;

pub fn is_determiner(lower: &str) -> bool {
    matches!(
        lower,
        "a" | "an"
            | "the"
            | "this"
            | "these"
            | "those"
            | "some"
            | "one"
            | "two"
            | "three"
            | "several"
            | "many"
            | "most"
            | "both"
            | "other"
            | "another"
            | "no"
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

pub fn is_preposition(lower: &str) -> bool {
    matches!(
        lower,
        "of" | "for"
            | "from"
            | "in"
            | "at"
            | "on"
            | "with"
            | "by"
            | "to"
            | "into"
            | "about"
            | "during"
            | "through"
            | "over"
            | "under"
            | "against"
            | "between"
            | "among"
            | "amid"
            | "near"
            | "without"
            | "within"
            | "across"
            | "behind"
            | "despite"
            | "following"
            | "outside"
            | "inside"
            | "via"
            | "per"
            | "like"
            | "toward"
            | "towards"
            | "around"
            | "upon"
            | "ahead"
            | "besides"
            | "beyond"
            | "throughout"
    )
}

/// Words that open a clause of its own: what stands before them is no part of the subject after them.
pub fn is_subordinator(lower: &str) -> bool {
    matches!(
        lower,
        "that"
            | "when"
            | "while"
            | "as"
            | "because"
            | "if"
            | "whether"
            | "although"
            | "though"
            | "where"
            | "how"
            | "why"
            | "what"
            | "until"
            | "unless"
            | "since"
            | "after"
            | "before"
            | "once"
            | "so"
            | "than"
            | "whereas"
            | "even"
    ) || is_relative(lower)
}

pub fn is_conjunction(lower: &str) -> bool {
    matches!(lower, "and" | "but" | "or" | "yet" | "nor" | "&" | "then")
}

pub fn is_auxiliary(lower: &str) -> bool {
    is_be(lower)
        || matches!(
            lower,
            "has"
                | "had"
                | "have"
                | "having"
                | "will"
                | "would"
                | "can"
                | "could"
                | "may"
                | "might"
                | "must"
                | "shall"
                | "should"
                | "do"
                | "does"
                | "did"
                | "'ve"
                | "'d"
                | "'ll"
                | "wo"
                | "cannot"
        )
        || lower.ends_with("n't")
}

pub fn is_be(lower: &str) -> bool {
    matches!(
        lower,
        "is" | "was"
            | "are"
            | "were"
            | "be"
            | "been"
            | "being"
            | "am"
            | "got"
            | "get"
            | "gets"
            | "isn't"
            | "wasn't"
            | "weren't"
            | "aren't"
            | "'re"
            | "'m"
    )
}

/// Words that may stand between a subject and its verb.
pub fn is_adverb(lower: &str) -> bool {
    matches!(
        lower,
        "also"
            | "long"
            | "later"
            | "then"
            | "once"
            | "often"
            | "still"
            | "just"
            | "even"
            | "soon"
            | "always"
            | "never"
            | "now"
            | "again"
            | "further"
            | "not"
            | "only"
            | "first"
            | "too"
            | "perhaps"
            | "instead"
            | "sometimes"
            | "already"
            | "ever"
            | "almost"
            | "all"
            | "both"
            | "earlier"
            | "recently"
            | "once-again"
    ) || (lower.len() > 4
        && lower.ends_with("ly")
        && !matches!(
            lower,
            "family"
                | "ally"
                | "assembly"
                | "italy"
                | "daily"
                | "weekly"
                | "monthly"
                | "rally"
                | "july"
                | "reply"
                | "supply"
                | "bully"
                | "kelly"
                | "billy"
                | "sally"
                | "molly"
                | "emily"
                | "elderly"
                | "anomaly"
        ))
}

/// Days, months and words that name a time: `said Okafor Tuesday`.
pub fn is_time(lower: &str) -> bool {
    matches!(
        lower,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "tonight"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan."
            | "feb."
            | "mar."
            | "apr."
            | "aug."
            | "sept."
            | "oct."
            | "nov."
            | "dec."
            | "mon."
            | "tues."
            | "wed."
            | "thurs."
            | "fri."
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "week"
            | "month"
            | "year"
            | "weekend"
            | "late"
            | "early"
            | "last"
            | "next"
            | "ago"
            | "day"
            | "a.m."
            | "p.m."
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

fn is_adjective_in_ed(lower: &str) -> bool {
    matches!(
        lower,
        "united"
            | "indeed"
            | "hundred"
            | "sacred"
            | "naked"
            | "armed"
            | "wounded"
            | "injured"
            | "retired"
            | "unnamed"
            | "accused"
            | "elected"
            | "alleged"
            | "so-called"
    )
}

/// Simple pasts that do not end in `-ed`, the common ones; sorted. Written by hand.
static IRREGULAR_PASTS: [&str; 97] = [
    "ate",
    "beat",
    "became",
    "began",
    "bent",
    "bet",
    "bit",
    "blew",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "cost",
    "cut",
    "dealt",
    "did",
    "drank",
    "drew",
    "drove",
    "fell",
    "felt",
    "fled",
    "flew",
    "forgave",
    "forgot",
    "fought",
    "found",
    "gave",
    "goes",
    "grew",
    "heard",
    "held",
    "hit",
    "hung",
    "hurt",
    "kept",
    "knew",
    "laid",
    "lay",
    "led",
    "left",
    "lent",
    "let",
    "lit",
    "lost",
    "made",
    "makes",
    "meant",
    "met",
    "paid",
    "put",
    "quit",
    "ran",
    "rang",
    "rises",
    "rode",
    "rose",
    "sank",
    "saw",
    "says",
    "seemed",
    "seems",
    "sent",
    "set",
    "shook",
    "shot",
    "shut",
    "slept",
    "slid",
    "sold",
    "spent",
    "spoke",
    "sprang",
    "spread",
    "stole",
    "stood",
    "struck",
    "swept",
    "swore",
    "taught",
    "threw",
    "took",
    "tore",
    "turns",
    "understood",
    "wants",
    "went",
    "withdrew",
    "woke",
    "won",
    "wore",
    "works",
    "wound",
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
