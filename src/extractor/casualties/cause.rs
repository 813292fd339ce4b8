//! Causes: whether a single death is a casualty or an obituary.

use super::words::Words;
use crate::article::Article;
use crate::reader::Role;
use crate::text::span::TokenSpan;

/// Whether the sentence, or the headline or the two sentences before it, names a violent or accidental
/// cause, an epidemic or a rescue; in the sentence itself age and illness speak against it.
pub(super) fn violent(words: &Words) -> bool {
    let article = words.article;
    if has(article, words.span, is_illness) {
        return false;
    }
    if has(article, words.span, is_cause) {
        return true;
    }
    if has(article, words.span, is_age) {
        return false;
    }
    let own = article.sentence_of(words.start());
    let before = article.sentences.get(own.saturating_sub(2)..own).unwrap_or_default();
    let headline = article.sentences.first().filter(|s| s.role == Role::Headline);
    before.iter().chain(headline).any(|s| has(article, s.span, is_cause))
}

/// Words looked at in one sentence: a text without full stops stays cheap.
const REACH: usize = 120;

fn has(article: &Article, span: TokenSpan, test: fn(&str) -> bool) -> bool {
    span.range().take(REACH).any(|i| test(article.lower(i)) && !is_figure_of_speech(article, i))
}

/// "the heart of the city", "on strike", "under fire": no illness, and nothing that kills.
fn is_figure_of_speech(article: &Article, at: usize) -> bool {
    match article.lower(at) {
        "heart" => article.lower(at + 1) == "of",
        "strike" => at > 0 && matches!(article.lower(at - 1), "on" | "hunger"),
        "fire" => at > 0 && article.lower(at - 1) == "under",
        _ => false,
    }
}

#[rustfmt::skip]
fn is_cause(lower: &str) -> bool {
    matches!(lower,
        "crash" | "crashed" | "crashes" | "collision" | "collided" | "accident" | "accidents" | "wreck" | "derailed" | "capsized" | "sank"
        | "attack" | "attacks" | "attacked" | "ambush" | "raid" | "clash" | "clashes" | "fighting" | "battle" | "combat" | "airstrike" | "strike"
        | "explosion" | "exploded" | "blast" | "blasts" | "bomb" | "bombs" | "bombing" | "bombings" | "bomber" | "grenade" | "mine" | "rocket" | "mortar"
        | "fire" | "blaze" | "burned" | "burns" | "shooting" | "shot" | "shots" | "gunfire" | "gunshot" | "gunmen" | "gunman" | "shootout" | "stabbed"
        | "stabbing" | "wounds" | "wounded" | "injuries" | "injured" | "killed" | "killing" | "murder" | "murdered" | "beaten" | "tortured" | "torture"
        | "flood" | "floods" | "flooding" | "earthquake" | "quake" | "tsunami" | "storm" | "hurricane" | "typhoon" | "cyclone" | "tornado"
        | "landslide" | "mudslide" | "avalanche" | "collapse" | "collapsed" | "stampede" | "lightning" | "drowned" | "drowning" | "falling" | "fell"
        | "plunged" | "struck" | "outbreak" | "virus" | "flu" | "ebola" | "cholera" | "coronavirus" | "covid-19" | "covid" | "epidemic" | "malaria"
        | "poisoning" | "overdose" | "electrocuted" | "custody" | "scene" | "wreckage" | "rubble" | "hit-and-run" | "militants" | "rebels" | "kidnapped"
        | "abducted")
}

#[rustfmt::skip]
fn is_illness(lower: &str) -> bool {
    matches!(lower,
        "cancer" | "leukemia" | "leukaemia" | "pneumonia" | "stroke" | "heart" | "kidney" | "liver" | "alzheimer" | "alzheimer's" | "parkinson"
        | "parkinson's" | "dementia" | "diabetes" | "fever" | "cough")
}

fn is_age(lower: &str) -> bool {
    matches!(lower, "natural" | "illness" | "aged" | "age" | "peacefully" | "sleep" | "survived" | "funeral" | "birthday")
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn a_single_death_needs_a_cause() {
        for (text, expected) in [
            ("A nurse died in a bus crash in the heart of Kesh.", "killed 1"),
            ("A nurse died of heart disease.", ""),
            ("Ana Brel, the painter, died on Monday as teachers went on strike.", ""),
            ("A driver died after his lorry was struck by an avalanche.", "killed 1"),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
