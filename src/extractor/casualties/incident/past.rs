//! Articles about harm of the past: trials, inquests, memorials, anniversaries. What they count is
//! news of another day.
//!
//! Each sign is an entry of a table, with sentences that have it and others that only look as if
//! they had.

mod signs;

use jiff::civil::Date;

use crate::extractor::casualties::tagged_sentence::TaggedSentence;
pub use signs::{has_news, tells_execution};
use signs::{
    is_examined, is_judged, is_marked, is_named_by_year, is_story, is_tried, is_years_after,
};

/// A sign that a sentence at the top of an article is about harm of the past.
struct Sign {
    /// Whether the word at a position has it.
    holds: fn(&TaggedSentence, usize) -> bool,
    #[cfg(test)]
    yes: &'static [&'static str],
    #[cfg(test)]
    no: &'static [&'static str],
}

macro_rules! sign {
    ($holds:expr, [$($yes:expr),* $(,)?], [$($no:expr),* $(,)?]) => {
        Sign { holds: $holds, #[cfg(test)] yes: &[$($yes),*], #[cfg(test)] no: &[$($no),*] }
    };
}

/// The signs. Verdicts before hearings, these before memorials.
static SIGNS: [Sign; 6] = [
    sign!(
        is_judged,
        [
            "A clerk was sentenced to life on Tuesday.",
            "A court found the clerk guilty.",
            "The killer asked for clemency.",
            "The death penalty awaits the clerk.",
            "A jury convicted the clerk of murder.",
            "Driver pleads guilty over crash"
        ],
        [
            "The clerk pleaded not guilty.",
            "The state seeks the death penalty.",
            "Nine killed in Kesh riots over verdict.",
            "Clerk sentenced in Kesh as gunman kills two.",
            "A convicted thief shot two guards."
        ]
    ),
    sign!(
        is_tried,
        [
            "The trial of the clerk began.",
            "A clerk goes on trial.",
            "A war crimes suspect was seized.",
            "Bomber to be extradited"
        ],
        [
            "A ferry sank on its trial run.",
            "The vaccine trial began.",
            "The army was accused of war crimes."
        ]
    ),
    sign!(
        is_examined,
        [
            "An inquest into the fire was told of locked doors.",
            "The inquiry heard from nine nurses.",
            "A coroner ruled that the doors were locked.",
            "A public inquiry into the fire resumed."
        ],
        [
            "An inquest will be held.",
            "An inquiry into the crash was ordered.",
            "The coroner gave no names."
        ]
    ),
    sign!(
        is_marked,
        [
            "Kesh marks the third anniversary of the flood.",
            "The town held a commemoration.",
            "It was the tenth anniversary of the disaster.",
            "A memorial to the miners was opened.",
            "A plaque for the victims was unveiled."
        ],
        [
            "Bomb hits Kesh market as town marks anniversary of its founding.",
            "Nine people were killed at a parade to mark the anniversary of its founding.",
            "A memorial service will be held on Sunday.",
            "A lorry hit a crowd at a memorial.",
            "Bomb kills nine at memorial to miners"
        ]
    ),
    sign!(
        is_years_after,
        [
            "Families met 35 years after the disaster.",
            "Bells rang three decades after a flood killed 230 people.",
            "Candles burn for the drowned, 20 years on",
            "Families gather a year after ferry disaster"
        ],
        [
            "Nine people were killed on Friday two years after a blast at the mill.",
            "The bridge opened nine years after the plan.",
            "The blast came a year after the flood in Kesh."
        ]
    ),
    sign!(
        is_story,
        ["The film Cold Water will be released on Friday."],
        ["Nine hostages will be released on Friday."]
    ),
];

/// Whether the sentence has a sign of harm of the past: "found guilty", "marks the anniversary",
/// "35 years after the disaster". `today` is the day that the article is written on.
pub fn is_of_the_past(words: &TaggedSentence, today: Option<Date>) -> bool {
    words.head().any(|i| {
        SIGNS.iter().any(|sign| (sign.holds)(words, i)) || is_named_by_year(words, i, today)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::entities;

    #[test]
    fn each_sign_has_examples() {
        for (number, sign) in SIGNS.iter().enumerate() {
            for (texts, expected) in [(sign.yes, true), (sign.no, false)] {
                for text in texts {
                    let article = Article::new(text);
                    let entities = entities::extract(&article);
                    let sentence = &article.sentences[0];
                    let words =
                        TaggedSentence::new(&article, &entities, sentence.span, sentence.role);
                    let own = words.span.range().any(|i| (sign.holds)(&words, i));
                    assert_eq!(
                        (own, is_of_the_past(&words, None)),
                        (expected, expected),
                        "sign {number}: {text}"
                    );
                }
            }
        }
    }

    #[test]
    fn an_old_year_names_an_old_event() {
        for (text, expected) in [
            ("Shareholders of the ferry line in the 1994 disaster met on Monday.", true),
            ("The firm was blamed for the 2011 tram crash.", true),
            ("Shareholders of the ferry line in the 2021 disaster met on Monday.", false),
            ("The town staged the 2011 games.", false),
            ("A quake killed nine people in the town of the 1994 disaster.", false),
        ] {
            let article = Article::new(text);
            let entities = entities::extract(&article);
            let words = TaggedSentence::new(
                &article,
                &entities,
                article.sentences[0].span,
                article.sentences[0].role,
            );
            assert_eq!(is_of_the_past(&words, Date::new(2021, 5, 1).ok()), expected, "{text}");
        }
    }
}
