//! Causes: whether a single death is a casualty or an obituary.

use crate::article::Article;
use crate::extractor::casualties::{
    CasualtyKind, effect,
    tagged_sentence::{TaggedSentence, head},
};
use crate::reader::Role;
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// Whether the sentence, or the headline or the two sentences before it, names a violent or
/// accidental cause, an epidemic or a rescue; in the sentence itself age and illness speak against
/// it.
pub fn violent(words: &TaggedSentence) -> bool {
    let article = words.article;
    // "after being stabbed"
    let harm = |i: usize| {
        let kind = effect::kind_of(article.key(i));
        matches!(kind, Some(CasualtyKind::Killed | CasualtyKind::Injured))
    };
    let shot = |i: usize| words.phrase(i, "after being").is_some_and(harm);
    if words.head().any(shot) {
        return true;
    }
    if has(article, words.span, class::ILLNESS) {
        return false;
    }
    let caused = has(article, words.span, class::CAUSE);
    if caused || words.head().any(|i| is_accident(article, i)) {
        return true;
    }
    if has(article, words.span, class::OLD_AGE) {
        return false;
    }
    let own = article.sentence_of(words.start());
    let before = article.sentences.get(own.saturating_sub(2)..own).unwrap_or_default();
    let headline = article.sentences.first().filter(|s| s.role == Role::Headline);
    before.iter().chain(headline).any(|s| has(article, s.span, class::CAUSE))
}

/// "Eight men were hurt. | One of them died in hospital."
pub fn follows_injury(words: &TaggedSentence) -> bool {
    let own = words.article.sentence_of(words.start());
    let before = own.checked_sub(1).and_then(|before| words.article.sentences.get(before));
    let hurt = |i: usize| effect::kind_of(words.article.key(i)) == Some(CasualtyKind::Injured);
    before.is_some_and(|before| head(before.span).any(hurt))
}

/// "hit by a train", "fell from a roof": an accident in words that mean other things as well.
fn is_accident(article: &Article, at: usize) -> bool {
    let next = article.lower(at + 1);
    match article.lower(at) {
        // "died when his car hit a tree", "after her van overturned"
        "hit" | "overturned" | "rolled" | "flipped"
            if at > 0 && article.tagged(at - 1).has(class::MISSILE) =>
        {
            true
        }
        "left" => {
            next == "the" && matches!(article.lower(at + 2), "road" | "carriageway" | "track")
        }
        // "after a fall at a quarry"; but "after a fall into despair"
        "fall" => {
            at > 1
                && article.lower(at - 1) == "a"
                && article.lower(at - 2) == "after"
                && matches!(next, "at" | "down" | "from" | "in")
        }
        // but "hit by depression"
        "hit" | "struck" | "crushed" | "knocked" => {
            next == "by" && matches!(article.lower(at + 2), "a" | "an" | "another" | "the")
        }
        "skidded" | "careered" | "careened" | "swerved" | "veered" | "ploughed" | "plowed"
        | "hurtled" | "somersaulted" => true,
        "run" | "ran" => matches!(next, "over" | "aground"),
        // "swept two anglers off the rocks"
        "swept" | "washed" => {
            (at + 2..at + 5).any(|i| matches!(article.lower(i), "off" | "overboard"))
        }
        "fell" | "falling" | "fallen" => matches!(next, "from" | "off" | "through" | "overboard"),
        _ => false,
    }
}

fn has(article: &Article, span: TokenSpan, classes: u128) -> bool {
    // but "in the heart of Kesh"
    let place = |i: usize| article.lower(i) == "heart" && article.lower(i + 1) == "of";
    head(span).any(|i| article.tagged(i).has(classes) && !place(i))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn a_single_death_needs_a_cause() {
        assert_figures(&[
            ("A nurse died in a bus crash in the heart of Kesh.", "killed 1"),
            ("A nurse died of heart disease.", ""),
            ("A nurse died when her car skidded off the road.", "killed 1"),
            ("A cook died of a stroke after being stabbed.", "killed 1"),
            ("A nurse died after being hit by a train.", "killed 1"),
            ("A nurse aged 67 died after she was hit by a train.", "killed 1"),
            ("A nurse aged 67 died after a long life.", ""),
            ("A nurse died after a fall into despair.", ""),
            ("A nurse died after a fall at a quarry.", "killed 1"),
            ("A nurse died when her car hit a tree.", "killed 1"),
            ("A nurse died after her car overturned.", "killed 1"),
            ("A nurse died after her sentence was overturned.", ""),
            ("A nurse died when her car left the road.", "killed 1"),
            ("A third victim has died.", "killed 1"),
            ("A driver died after his lorry was struck by an avalanche.", "killed 1"),
        ]);
    }
}
