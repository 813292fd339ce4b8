//! Reasons why an effect is not said of a group, though the grammar joins them.

use crate::extractor::casualties::{
    CasualtyKind,
    claim::beside::is_zero,
    context::{doubt::is_reportable, fiction},
    effect::{self, Effect},
    figure::{group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::syntax::verb;
use crate::text::span::TokenSpan;

/// An effect beside a group of which it may be said.
struct Pair<'a> {
    words: &'a TaggedSentence<'a>,
    group: &'a Group,
    effect: &'a Effect,
}

/// A reason, and a sentence that tells of no casualties because of it.
type Reason = (fn(&Pair) -> bool, &'static str);

static REASONS: [Reason; 15] = [
    (is_saved, "Divers rescued nine people who were trapped in a cave."),
    (is_found_after, "A boy was washed away by the river."),
    (is_supposed, "It would be worse if two guards were killed."),
    (is_wished, "The aim is to ensure that nobody is hurt."),
    (is_goods, "Two of its savings products were killed."),
    (is_described, "Police seek a man with knife wounds."),
    (is_score, "He shot 68 in the final round."),
    (is_player, "The striker, injured in May, is missing from the squad."),
    (is_one_ill, "A passenger fell ill on the train."),
    (is_not_left, "The airline did not leave 40 people stranded."),
    (is_longed_for, "He spoke of two strikers missing a penalty."),
    (is_addressed, "Your son was hurt."),
    (is_unfit, "Nine houses were hurt."),
    (is_in_a_title, "The play Eleven Killed in Snow opens."),
    (leaves_light_injuries_open, "Nobody is in critical condition."),
];

/// Whether one of the reasons holds.
pub fn is_unsaid(words: &TaggedSentence, group: &Group, effect: &Effect) -> bool {
    let pair = Pair { words, group, effect };
    REASONS.iter().any(|(holds, _)| holds(&pair))
}

impl Pair<'_> {
    /// The word right before the group.
    fn before(&self) -> &str {
        self.words.lower_before(self.group.start())
    }

    /// The first word of the effect.
    fn effect(&self) -> &str {
        self.words.lower(self.effect.start)
    }

    /// Whether one of the words of the effect passes `test`.
    fn any(&self, test: fn(&str) -> bool) -> bool {
        (self.effect.start..self.effect.end).any(|i| test(self.words.lower(i)))
    }
}

/// "if two were killed", "neither the pilot nor the guard was hurt"
fn is_supposed(pair: &Pair) -> bool {
    matches!(pair.before(), "if" | "unless" | "whether" | "neither" | "nor")
}

/// "hope that | nobody was hurt", "to ensure | no worker is injured"
fn is_wished(pair: &Pair) -> bool {
    is_zero(pair.group) && wished(pair.words, pair.group)
}

/// "The goal is | zero deaths", "We want | no deaths": whether the words before a group that says
/// "nobody" wish for it; but "helped to ensure that | nobody was hurt"
pub fn wished(words: &TaggedSentence, group: &Group) -> bool {
    const CLAUSE: usize = 6;
    let that = words.before(group.start()).find(|&i| words.lower(i) != "that");
    let Some(last) = that else { return false };
    let of_verb = |i: usize| matches!(words.lower(i), "to" | "make");
    let verb = words.before(last).find(|&i| !of_verb(i));
    let done = || verb.is_some_and(|i| matches!(words.lower(i), "helped" | "managed"));
    let aim = |i: usize| words!("aim dream goal objective target wish").contains(words.key(i));
    match words.lower(last) {
        "is" | "was" => words.clause_before(last, CLAUSE).any(aim),
        "sure" => matches!(words.lower_before(last), "make" | "making") && !done(),
        _ => word_set!("wishing_verbs").contains(words.key(last)) && !done(),
    }
}

/// "two of its savings products" are nobody.
fn is_goods(pair: &Pair) -> bool {
    pair.group.figure.partitive && pair.group.head == Head::Unknown
}

/// "a man with a knife wound": one who is described; "beds for 40 people with burns"
fn is_described(pair: &Pair) -> bool {
    pair.effect() == "with" && (pair.group.is_single() || pair.before() == "for")
}

/// "he shot 68 in the final round", "who shot 29 for his side", "Holm shot 40 percent"
fn is_score(pair: &Pair) -> bool {
    /// Fewer may have been shot.
    const MOST_SHOT: u64 = 30;
    let words = pair.words;
    let points = |i: usize| {
        words!("assists birdies bogeys goals par percent points rebounds %").contains(words.key(i))
    };
    // "shot wide", "shot straight at the keeper"; but "shot straight after a game"
    let after = pair.effect.end;
    let ball = matches!(words.lower(after), "narrowly" | "wide")
        || words.one_of(after, &["directly at", "straight at"]).is_some();
    let bare = pair.group.head == Head::None;
    let many = || pair.group.figure.value() > MOST_SHOT || words.head().any(points);
    pair.effect() == "shot" && (ball || bare && many())
}

/// "rescued nine people who were trapped", "found and saved nine trapped men", "nine trapped men were
/// pulled out alive"
fn is_saved(pair: &Pair) -> bool {
    const NEAR: usize = 4;
    let words = pair.words;
    let caught = words!("trapped stranded stuck marooned");
    let saved = |i: usize| {
        words!("rescued rescuing saved saving freed freeing evacuated").contains(words.key(i))
    };
    let before = pair.group.start().checked_sub(1).is_some_and(saved);
    let end = pair.group.end().max(pair.effect.end);
    let pulled = || {
        let verb = words.skip(end, &[Part::Have, Part::Be, Part::Adverb]);
        saved(verb) || (verb..verb + NEAR).any(|i| words.lower(i) == "alive")
    };
    caught.contains(words.key(pair.effect.start)) && (before || pulled())
}

/// "washed away by the river": where one person is meant, or some were found dead, the text says what
/// became of them.
fn is_found_after(pair: &Pair) -> bool {
    let words = pair.words;
    let dead = |i: usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
    matches!(pair.effect(), "swept" | "washed")
        && pair.effect.kind == CasualtyKind::Missing
        && (pair.group.is_single()
            || words.near(pair.group.span).range().any(dead)
            || are_saved_next(words))
}

/// "were swept away. | Both were rescued"
fn are_saved_next(words: &TaggedSentence) -> bool {
    const NEAR: usize = 6;
    let article = words.article;
    let next = article.sentences.get(article.sentence_of(words.start()) + 1);
    let saved = |i: usize| {
        matches!(article.lower(i), "rescued" | "saved" | "survived" | "safe" | "unharmed")
    };
    next.is_some_and(|next| {
        let start = next.span.start as usize;
        matches!(article.lower(start), "all" | "both" | "everyone" | "they")
            && next.span.range().take(NEAR).any(saved)
    })
}

/// A player who is hurt, or misses a match.
fn is_player(pair: &Pair) -> bool {
    let of_sport = || fiction::of_sport(pair.words, pair.effect);
    matches!(pair.effect.kind, CasualtyKind::Injured | CasualtyKind::Missing)
        && (pair.group.is_single() && of_sport() || are_players(pair.words, pair.group))
}

/// "seven players injured", "four players are missing through suspension", "suffered | three injuries";
/// but "two players were hurt in a bus crash", "suffered no injuries"
pub fn are_players(words: &TaggedSentence, group: &Group) -> bool {
    let last = words.key(group.end() - 1);
    let players = || {
        words!("backs batsmen bowlers defenders forwards goalkeepers midfielders players quarterbacks receivers starters
            strikers wingers")
            .contains(last)
    };
    let suffered = || {
        let verbs = ["suffered", "suffer", "sustained", "nursing", "hit by", "plagued by"];
        last.as_str() == "injuries" && words.phrase_before(group.start(), &verbs).is_some()
    };
    let blow = |i: usize| words.has(i, class::EVENT | class::VIOLENCE);
    group.counted() && (suffered() || players() && !words.head().any(blow))
}

/// One passenger who fell ill is not an outbreak.
fn is_one_ill(pair: &Pair) -> bool {
    pair.group.is_single()
        && pair.effect.kind == CasualtyKind::Affected
        && pair.any(|lower| matches!(lower, "ill" | "sick" | "down" | "positive" | "stuck"))
}

/// "did not leave | 40 people stranded"
fn is_not_left(pair: &Pair) -> bool {
    let verb = pair.group.start().checked_sub(1);
    let verb = verb.filter(|&i| pair.words.lower(i) == "leave");
    verb.is_some_and(|i| verb::group(&pair.words.line(), i).negated)
}

/// "many people missing me", "two strikers missing a penalty"
fn is_longed_for(pair: &Pair) -> bool {
    let end = pair.effect.end;
    let object =
        pair.words.part(end) == Part::Pronoun || matches!(pair.words.lower(end), "a" | "an");
    pair.effect() == "missing" && object
}

/// "your son": of anybody.
fn is_addressed(pair: &Pair) -> bool {
    pair.group.is_single() && pair.words.lower(pair.group.start()) == "your"
}

/// Things are not hurt, and that one known man was arrested is no casualty.
fn is_unfit(pair: &Pair) -> bool {
    !pair.group.suits(pair.effect) || !is_reportable(pair.words, pair.group, pair.effect)
}

/// The play Eleven Killed in Snow.
fn is_in_a_title(pair: &Pair) -> bool {
    let end = pair.group.span.end.max(pair.effect.end as u32);
    fiction::in_a_title(pair.words, TokenSpan::new(pair.group.span.start, end))
}

/// That nobody is in a critical condition says nothing of others.
fn leaves_light_injuries_open(pair: &Pair) -> bool {
    is_zero(pair.group) && pair.any(|lower| lower == "condition")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn each_reason_has_an_example() {
        assert_figures(&REASONS.map(|(_, text)| (text, "")));
    }

    #[test]
    fn nobody_may_have_been_hurt() {
        assert_figures(&[
            ("They prayed that no one had been hurt.", ""),
            ("The club have seven players injured for May.", ""),
            ("Kesh suffered three injuries before the match.", ""),
            ("Four players are missing through suspension.", ""),
            ("Two players were injured in a bus crash.", "injured 2"),
            ("Kesh suffered no injuries.", "injured 0"),
            ("The goal is zero deaths.", ""),
            ("We want no deaths on the roads.", ""),
            ("Crew helped ensure nobody was killed.", "killed 0"),
            ("This helps ensure that nobody will be killed.", ""),
            ("The crew helped to make sure that no one was hurt.", "injured 0"),
            ("Police made sure that no one was hurt.", "injured 0"),
            ("The mayor was glad that no one was hurt.", "injured 0"),
        ]);
    }

    #[test]
    fn a_shot_or_a_wave_may_harm_nobody() {
        assert_figures(&[
            ("A man shot two people in a series of attacks in Kesh.", "injured 2"),
            ("A photographer was shot in Kesh.", "injured 1"),
            ("Jo Park shot straight at the keeper.", ""),
            ("Two men were shot straight after the game.", "injured 2"),
            ("Nine bathers were swept away by a wave.", "missing 9"),
            ("Nine bathers were swept away by a wave. All were rescued.", ""),
            ("Nine bathers were swept away by a wave. Divers were seen.", "missing 9"),
            ("Nine bathers were swept away by a wave and drowned.", "killed 9"),
        ]);
    }
}
