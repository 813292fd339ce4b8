//! Older figures, which the text sets aside for newer ones: "Police had earlier put the number of dead
//! at 13", "the toll rose from 44".

use crate::extractor::casualties::{
    CasualtyKind,
    context::another,
    effect,
    figure::group::Group,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::EntityType;
use crate::lexicon::{word_set, words};
use crate::text::span::TokenSpan;

/// How far before a figure it is said to be an old one, in tokens.
pub const REACH: usize = 12;

/// Whether the words before the figure at `span` say that it was given earlier, and is another now.
pub fn is_superseded(words: &TaggedSentence, span: TokenSpan) -> bool {
    let part = |part: Part| span.range().find(|&i| words.part(i) == part);
    let figure = part(Part::Number).or_else(|| part(Part::Open)).unwrap_or(span.start as usize);
    // A cue speaks of the next figure.
    let mut near = told_before(words, figure).take_while(|&i| words.part(i) != Part::Number);
    // but "30 people died, and the magnitude …: it was lowered to 6"
    let count = span.range().any(|i| is_count_noun(words.lower(i)));
    let revised = || count && (figure + 1..figure + REACH).any(|i| revises(words, i));
    near.any(|i| is_cue(words, i))
        || opens_with_earlier(words)
        || is_now_another(words, figure)
        || revised()
}

/// "revised it down to | 22", "it was later lowered to | 22": whether the words before the number at
/// `at` put another right.
pub fn revises(words: &TaggedSentence, at: usize) -> bool {
    let to = at.wrapping_sub(1);
    let way = matches!(words.lower(at.wrapping_sub(2)), "down" | "up" | "downwards" | "upwards");
    let end = to.wrapping_sub(usize::from(way));
    let it = |i: usize| words.lower(i) == "it";
    let verb = |i: usize| words!("cut lowered raised reduced revised").contains(words.key(i));
    let before = end.wrapping_sub(1);
    let passive = || {
        let be = words.before(before).find(|&i| words.part(i) != Part::Adverb);
        be.is_some_and(|be| words.part(be) == Part::Be && it(be.wrapping_sub(1)))
    };
    words.lower(to) == "to"
        && words.is_number(at)
        && (it(before) && verb(before.wrapping_sub(1)) || verb(before) && passive())
}

/// "The clinic, which had put the number of wounded at 50, now says 72", "Police had given a toll of
/// 50, but the minister said 72 were hurt": the figure at `at`.
fn is_now_another(words: &TaggedSentence, at: usize) -> bool {
    const FAR: usize = 20;
    let had = |i: usize| words.lower(i) == "had" && given(words.lower(i + 1));
    let had = words.before(at).take(FAR).any(had);
    // but "the mayor said two more had died", "said 12 rebels had also died"
    let same = |k: usize| {
        let next = k + 1;
        let alike = words.lower(next) == words.lower(at + 1)
            || matches!(words.part(next), Part::Be | Part::Have | Part::Comma | Part::Break)
            || effect::may_be(words.key(next)) && words.lower(next) != "bodies";
        alike && words.lower(k) != "one" && !(next..k + 6).any(|i| words.lower(i) == "also")
    };
    let but = |i: usize| {
        let number = (i..i + REACH).find(|&k| words.is_number(k));
        words.lower(i) == "but"
            && number.is_some_and(|number| {
                let told = |k| words.part(k) == Part::Say || is_count_noun(words.lower(k));
                (i..number).any(told) && same(number)
            })
    };
    had && (at..at + REACH).any(|i| words.lower(i) == "now" || but(i))
}

/// The words before `at`, nearest first, up to a comma.
pub fn told_before(words: &TaggedSentence, at: usize) -> impl Iterator<Item = usize> {
    let own = |&i: &usize| !matches!(words.part(i), Part::Comma | Part::Break);
    words.before(at).take(REACH).take_while(own)
}

/// "Earlier, police said nine people were killed": said of the same event, if no other one and no
/// place is named.
fn opens_with_earlier(words: &TaggedSentence) -> bool {
    let first = words.start();
    if words.lower(first) != "earlier"
        || !matches!(words.part(first + 1), Part::Comma | Part::Time | Part::Preposition)
    {
        return false;
    }
    let place = |i: usize| words.entity_type(i) == Some(EntityType::Place);
    let event = |i: usize| another::is_new_event(words.article, i);
    words.head().any(|i| words.part(i) == Part::Say) && !words.head().any(|i| place(i) || event(i))
}

/// "lowered the toll to 11", "the toll was later revised to 11"
pub fn is_lowered(words: &TaggedSentence, span: TokenSpan) -> bool {
    (span.start.saturating_sub(3) as usize..span.end as usize)
        .any(|i| words!("cut lowered lowering reduced reducing revised").contains(words.key(i)))
}

/// "151 are dead or missing": the figure at `span` counts more than the dead.
pub fn counts_the_missing(words: &TaggedSentence, span: TokenSpan) -> bool {
    let phrases =
        ["dead or missing", "dead and missing", "killed or missing", "killed and missing"];
    (span.start as usize..span.end as usize + REACH).any(|i| words.one_of(i, &phrases).is_some())
}

/// "All 35 on board were killed or injured": the figure at `span` counts more than the dead.
pub fn counts_the_hurt(words: &TaggedSentence, span: TokenSpan) -> bool {
    let kind = |i: usize| effect::kind_of(words.key(i));
    span.range().any(|i| {
        kind(i) == Some(CasualtyKind::Killed)
            && words.lower(i + 1) == "or"
            && kind(words.skip(i + 2, &[Part::Adverb])) == Some(CasualtyKind::Injured)
    })
}

/// "nine people died, not seven as first reported", "nine people, not seven as first reported,
/// died", "nine died, up from seven": the older figure, told within `span` or after it.
pub fn corrected(words: &TaggedSentence, groups: &[Group], span: TokenSpan) -> Option<u64> {
    let end = span.end as usize;
    // The number right after, "the" passed over; "not seven" may be one group.
    let after = |at: usize| {
        let at = words.skip(at, &[Part::Definite]);
        groups
            .get(groups.partition_point(|g| g.end() <= at))
            .filter(|g| g.start() <= at && g.counted())
            .map(|g| g.figure)
    };
    /// "correcting" may stand after who says so.
    const FAR: usize = 24;
    let found = (span.start as usize..end + FAR).find_map(|i| match words.lower(i) {
        "not" | "than" if i < end + REACH => {
            after(i + 1).filter(|figure| given_before(words, figure.span.end as usize))
        }
        // "300 dead, compared with 271 reported the night before"
        "compared" if i < end + REACH && matches!(words.lower(i + 1), "with" | "to") => {
            after(i + 2).filter(|figure| is_of_a_day_before(words, figure.span.end as usize))
        }
        "up" | "down"
            if i < end + REACH && words.lower(i + 1) == "from" && words.after_comma(i) =>
        {
            after(i + 2)
        }
        // "correcting an earlier figure of 12", "correcting the toll of 12 that it gave first"
        word if is_correcting(word) => (i + 1..i + 5)
            .find(|&k| is_count_noun(words.lower(k)))
            .and_then(|noun| after(words.phrase(noun + 1, "of")?)),
        _ => None,
    });
    // "Seventeen people died, | four more than | previously reported"
    let changed = |i: usize| {
        let than = words.lower(i + 1) == "than"
            && (given_before(words, i + 2) || words.lower(i + 3) == "thought");
        let change = i.checked_sub(1).filter(|_| than).and_then(after)?.value();
        let own = groups.iter().find(|g| span.contains(g.start()))?.figure.value();
        match words.lower(i) {
            "more" => own.checked_sub(change),
            "fewer" | "less" => own.checked_add(change),
            _ => None,
        }
    };
    found.map(|figure| figure.value()).or_else(|| (end..end + REACH).find_map(changed))
}

/// "reported | the night before", "a day earlier": of the same event; "a year earlier" is not.
fn is_of_a_day_before(words: &TaggedSentence, at: usize) -> bool {
    let day = |i: usize| matches!(words.lower(i), "day" | "night" | "evening" | "morning");
    (at..at + 6)
        .take_while(|&i| !matches!(words.part(i), Part::Comma | Part::Break))
        .any(|i| day(i) && matches!(words.lower(i + 1), "before" | "earlier"))
}

/// A verb that puts a new figure in the place of an older one: "correcting an earlier figure of 12".
fn is_correcting(word: &str) -> bool {
    matches!(word, "correcting" | "revising" | "replacing")
}

/// "as first announced", "first reported", "as they had said on Monday"
fn given_before(words: &TaggedSentence, at: usize) -> bool {
    (at..at + 6).take_while(|&i| !matches!(words.part(i), Part::Comma | Part::Break)).any(|i| {
        let first = matches!(
            words.lower(i),
            "as" | "first" | "earlier" | "initially" | "previously" | "originally"
        );
        first && (i + 1..i + 6).any(|k| given(words.lower(k)))
    })
}

fn is_cue(words: &TaggedSentence, i: usize) -> bool {
    let next = words.lower(i + 1);
    match words.lower(i) {
        // "had earlier put", "first estimated"
        "earlier" | "initially" | "previously" | "originally" if given(next) => true,
        "first" if given(next) && next != "reported" => true,
        // "an earlier report", "the initial toll"
        "earlier" | "initial" | "previous" | "preliminary" | "original" | "first" => {
            is_count_noun(next)
                || words!("report reports statement statements version versions").contains(next)
        }
        _ => false,
    }
}

/// What a number of people is called: "an earlier | toll", "the first | figures".
pub fn is_count_noun(word: &str) -> bool {
    words!("count counts toll tolls estimate estimates figure figures number").contains(word)
}

pub fn given(word: &str) -> bool {
    word_set!("giving_counts").contains(word)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::{assert_figures, assert_tolls};

    #[test]
    fn the_missing_are_not_counted_in() {
        assert_tolls(&[
            (
                "A ferry sank, killing 143 people. A minister said the toll of dead and missing stood at 151.",
                "killed 143",
            ),
            ("A ferry sank. She put the death toll at 151, including the missing.", "killed 151"),
            (
                "A ferry sank, killing 143 people. The toll rose to 151, including two children, and eight are missing.",
                "killed 151; missing 8",
            ),
        ]);
    }

    #[test]
    fn keeps_what_is_corrected() {
        assert_figures(&[
            (
                "Nine people died in the blast, two more than previously reported.",
                "killed 9 from 7",
            ),
            ("Nine people died in the blast, two fewer than first thought.", "killed 9 from 11"),
            ("Nine people died in the blast, two more than in Vale.", "killed 9"),
            ("Nine people died in the blast, not seven as first announced.", "killed 9 from 7"),
            ("Nine people, not seven as first reported, died in the blast.", "killed 9 from 7"),
            ("Nine people, rather than 14 as earlier announced, were hurt.", "injured 9 from 14"),
            ("Nine people, not all of them clerks, died in the blast.", "killed 9"),
            ("Nine died, police said, correcting an earlier figure of seven.", "killed 9 from 7"),
            ("Nine people died, rather than the seven first reported.", "killed 9 from 7"),
            ("He said nine had died, and not seven as they had said on Monday.", "killed 9 from 7"),
            ("Nine people died in the blast, not seven as the mayor had said.", "killed 9 from 7"),
            ("The blast killed nine people, up from seven.", "killed 9 from 7"),
            (
                "Police first put the death toll at 30 but later revised it down to 22.",
                "killed 30; killed 22 from 30",
            ),
            ("A quake killed 30, and its magnitude was wrong: it was lowered to 6.", "killed 30"),
            (
                "Nine people died, police said. The toll was later lowered to seven.",
                "killed 9; killed 7 from 9",
            ),
            (
                "Police had said nine people died, but the mayor said seven had died.",
                "killed 9; killed 7 from 9",
            ),
            (
                "Police had said nine people died, but the mayor said two more had died.",
                "killed 9; killed 2",
            ),
            (
                "The blast killed 23 people in Oslo. Police had first put it at 27 dead. The number of dead in Kenya stood at eight.",
                "killed 23 from 27; killed 27; killed 8",
            ),
            ("Seven people died, contrary to reports that two had died.", "killed 7"),
            ("The blast killed nine people, not seven miles from Kesh.", "killed 9"),
            ("The blast killed nine people, rather than the men it was meant for.", "killed 9"),
        ]);
    }

    #[test]
    fn what_was_said_before_is_not_the_toll() {
        assert_tolls(&[
            (
                "Eleven died on Monday. Police had earlier put the number of dead at 13.",
                "killed 11",
            ),
            ("Eleven people died on Monday. Police had earlier said 13 people died.", "killed 11"),
            ("Eleven died on Monday. Initial reports said 13 people were killed.", "killed 11"),
            ("Eleven people died on Monday. Rebels said 13 people were killed.", "killed 11 or 13"),
            ("Police had earlier said 13 people died.", "killed 13"),
            ("They set aside an earlier count of 12, saying 15 people were killed.", "killed 15"),
            (
                "Eleven people died on Monday. The fire, first reported at dawn, killed 13 people, rebels said.",
                "killed 13 or 11",
            ),
            (
                "A clinic, which had put the number of wounded at 50, now says 72 were hurt.",
                "injured 72",
            ),
            (
                "The toll has climbed to 157, with 900 wounded, revising an earlier toll of 137.",
                "killed 157; injured 900",
            ),
            ("A ferry sank, killing 23 people. The toll was first put at 26.", "killed 23"),
            ("An earlier version of this story said that 15 died. Nine people died.", "killed 9"),
            ("The toll rose to 14. Earlier, police said nine people were killed.", "killed 14"),
            ("Officials gave a toll of 36 and withdrew an earlier toll of 40.", "killed 36"),
            (
                "Three died earlier on Monday, police said. Two more were hurt.",
                "killed 3; injured 2",
            ),
        ]);
    }
}
