//! Figures that the article itself sets aside: "Police had earlier put the number of dead at 13",
//! "denied that 30 had died".

use crate::extractor::casualties::{
    CasualtyKind,
    context::another,
    effect,
    figure::group::Group,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::EntityType;
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::syntax::verb;
use crate::text::span::TokenSpan;

/// How far before a figure it is said to be an old one, in tokens.
const REACH: usize = 12;

/// Whether the words before the figure at `span` say that it was given earlier, and is another now.
pub fn is_superseded(words: &TaggedSentence, span: TokenSpan) -> bool {
    let part = |part: Part| span.range().find(|&i| words.part(i) == part);
    let figure = part(Part::Number).or_else(|| part(Part::Open)).unwrap_or(span.start as usize);
    // A cue speaks of the next figure.
    let mut near = told_before(words, figure).take_while(|&i| words.part(i) != Part::Number);
    near.any(|i| is_cue(words, i)) || opens_with_earlier(words) || is_now_another(words, figure)
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
fn told_before(words: &TaggedSentence, at: usize) -> impl Iterator<Item = usize> {
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

/// Whether the sentence says that what told the figure at `span` was wrong: "earlier reports that
/// 12 people had died were false", "the army withdrew a statement that 40 rebels were killed", "the
/// hospital had mistakenly said that 12 died". No comma stands between: "reports of the attack, which
/// killed nine, were wrong about it".
pub fn is_withdrawn(words: &TaggedSentence, span: TokenSpan) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let told = |i: usize| is_telling(words, i);
    let counted = |i: usize| told(i) || is_count_noun(words.lower(i));
    let slip = |i: usize| {
        words!("mistakenly wrongly erroneously incorrectly falsely").contains(words.key(i))
            && (given(words.lower(i + 1)) || given(words.lower_before(i)))
    };
    let taken_back = |i: usize| {
        words!("withdrew withdrawing retracted retracts retracting corrected correcting")
            .contains(words.key(i))
            && (i + 1..i + 5).any(|k| counted(k) && matches!(words.lower(k + 1), "that" | "of"))
            && !(start..end).any(|k| words.lower(k) == "to" && words.is_number(k + 1))
            && words.lower_before(start) != "to"
    };
    // "…, which was later withdrawn", "…, a claim that was later retracted"
    let later = |comma: usize| {
        let claim = words.phrase(comma + 1, "a").filter(|&i| counted(i)).map(|i| i + 1);
        words.part(comma) == Part::Comma
            && (claim.is_some() || comma == end && words.lower(comma + 1) == "which")
            && (comma + 2..comma + 8).any(|i| {
                words!("withdrawn withdrew retracted disproved disproven debunked revised lowered corrected")
                    .contains(words.key(i))
            })
    };
    // "put the figure at 36; he later withdrew it", "said 36 had died but later backtracked"
    let takes_back = |i: usize| {
        // but "the firm withdrew it", "withdrew that night", "withdrew it from sale"
        let who =
            words.before(i).find(|&k| words.part(k) != Part::Adverb && words.lower(k) != "later");
        let same =
            || who.is_some_and(|k| matches!(words.lower(k), "he" | "she" | "they" | "but" | "and"));
        let it = || {
            let noun = words.skip(i + 1, &[Part::Definite]);
            matches!(words.lower(i + 1), "it" | "that" | "this")
                && matches!(words.part(i + 2), Part::Comma | Part::Break)
                && same()
                || noun > i + 1 && counted(noun)
        };
        words!("backtracked recanted").contains(words.key(i))
            || words!("withdrew withdrawing retracted retracting disavowed").contains(words.key(i))
                && it()
    };
    let given_here = || words.before(start).take(REACH).any(|i| given(words.lower(i)));
    !is_of_subject(words, start) && told_before(words, start).any(|i| slip(i) || taken_back(i))
        || (end..end + REACH).any(later)
        || (end..end + REACH).any(takes_back) && given_here()
        || is_false(words, span)
}

/// Whether the sentence says that there was no such thing: "contrary to reports that 12 had died", "it
/// was not true that 12 had died", "reports that 12 had died were wrong".
fn is_false(words: &TaggedSentence, span: TokenSpan) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let told = |i: usize| is_telling(words, i);
    let untrue = |i: usize| {
        let phrases = [
            "untrue that",
            "false that",
            "not true that",
            "not the case that",
            "no truth in",
            "no truth to",
        ];
        words.one_of(i, &phrases).is_some()
    };
    // "contrary to earlier reports that", "despite rumours that"
    let contrary = |i: usize| {
        words.phrase(i, "contrary to").is_some_and(|at| (at..at + 4).any(told))
            || words.lower(i) == "despite"
                && (i + 1..i + 3).any(|k| matches!(words.lower(k), "rumors" | "rumours"))
    };
    // "false reports that"
    // but "a false report that a bomb was on board killed 12"
    let own_verb =
        |&i: &usize| matches!(words.part(i), Part::Have | Part::Be | Part::Adverb | Part::Modal);
    let subject = words.before(start).take_while(own_verb).last().unwrap_or(start);
    let falsely = |i: usize| {
        let verb = |k: usize| {
            matches!(words.part(k), Part::Have | Part::Be | Part::Modal)
                || words.has(k, class::ANY_PAST)
        };
        words.lower(i) == "false"
            && told(i + 1)
            && (words.lower_before(subject) == "that" || !(i + 2..subject).any(verb))
    };
    // "a report by the radio that …", "claims on social media that …"; "reports on social media of
    // 40 dead"
    let inside = [Part::Open, Part::Definite, Part::Article, Part::Preposition];
    let that = |i: usize| words.lower(words.skip(i + 1, &inside)) == "that";
    let of = words.lower_before(start) == "of";
    // "the earlier toll of 27"
    let reported =
        is_of_count(words, span) || told_before(words, start).any(|i| told(i) && (of || that(i)));
    let false_ = |i: usize| {
        word_set!("words_for_untrue").contains(words.key(i))
            || words.lower(i) == "not"
                && matches!(words.lower(i + 1), "true" | "correct" | "accurate")
                && words.lower(i + 2) != "to"
    };
    let own = |&i: &usize| {
        let says =
            words.part(i) == Part::Say && !words!("proved proven proves").contains(words.key(i));
        // but "the toll of 27 may be wrong"
        let ends = [Part::Comma, Part::Break, Part::Relative, Part::Modal];
        !(says || ends.contains(&words.part(i)))
    };
    !is_of_subject(words, start)
        && (told_before(words, start).any(|i| untrue(i) || contrary(i) || falsely(i))
            || reported && (end..end + REACH).take_while(own).any(false_))
}

/// "the toll of 27", "death toll of 27"
fn is_of_count(words: &TaggedSentence, span: TokenSpan) -> bool {
    span.range().take(2).any(|i| is_count_noun(words.lower(i)))
}

/// "the fire | that had killed nine began on Monday": whether the figure, whose words begin at `at`,
/// only says which event is meant.
fn is_of_subject(words: &TaggedSentence, at: usize) -> bool {
    let verb = |&i: &usize| !matches!(words.part(i), Part::Have | Part::Be | Part::Adverb);
    let relative = words.before(at).find(verb);
    let that = relative.filter(|&i| matches!(words.lower(i), "that" | "which" | "who"));
    effect::may_be(words.key(at))
        && that.is_some_and(|that| !is_telling(words, that.wrapping_sub(1)))
}

/// "lowered the toll to 11", "the toll was later revised to 11"
pub fn is_lowered(words: &TaggedSentence, span: TokenSpan) -> bool {
    (span.start.saturating_sub(3) as usize..span.end as usize)
        .any(|i| words!("cut lowered lowering reduced reducing revised").contains(words.key(i)))
}

/// "reports", "a statement": what tells a figure.
fn is_telling(words: &TaggedSentence, i: usize) -> bool {
    words!(
        "accusation accusations report reports claim claims rumor rumors rumour rumours allegation allegations suggestions
        statement statements announcement"
    )
    .contains(words.key(i))
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
pub fn is_correcting(word: &str) -> bool {
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

/// Whether the sentence says that the figure at `span` is false: "denied reports that 30 people had
/// drowned", "rumors that 30 people …", "three boys feared drowned were found alive".
pub fn is_denied(words: &TaggedSentence, span: TokenSpan) -> bool {
    let start = span.start as usize;
    // "a potential death toll of millions"
    if matches!(words.lower_before(start), "potential" | "possible" | "projected") {
        return true;
    }
    // "the army denies killing nine": the deaths themselves are in doubt, which they are not where
    // a man denies a murder.
    let denies_deed = |i: usize| {
        matches!(words.lower(i), "denied" | "denies" | "deny" | "denying")
            && words.before(i).take(3).any(|k| words.has(k, class::BODY | class::REBEL))
            && !(i + 1..start).any(|k| match words.part(k) {
                // "denied on Monday killing nine"; but "denied a role in killing nine"
                Part::Preposition => k > i + 1,
                part => part == Part::Comma,
            })
    };
    // "denied that its men killed | the 12": they are dead
    let known = || {
        let number = span.range().find(|&i| words.is_number(i));
        effect::may_be(words.key(start)) && number.is_some_and(|i| words.lower_before(i) == "the")
    };
    // "six, not the 14 killed that police reported"
    let denied = |i: usize| {
        words.lower(i) == "not"
            && words.is_number(words.skip(i + 1, &[Part::Definite]))
            && (words.after_comma(i) || words.part_before(i) == Part::And)
    };
    if words.before(start).take(4).any(denies_deed) && !known()
        || (start.saturating_sub(2)..=start).any(denied)
        || is_safe(words, span)
        || is_false(words, span) && !(is_superseded(words, span) || is_of_count(words, span))
    {
        return true;
    }
    // What is denied stands behind "that", in one clause with it: "denied that nine died", "denied
    // reports of 12 deaths". But "denied this, saying that 30 people had drowned"
    let told = |i: usize| is_telling(words, i);
    // "denied | on Monday that", "denied | for years that"
    let is_when = |i: usize| {
        let phrase = [Part::Open, Part::Time, Part::Article, Part::Definite];
        words.part(i) == Part::Preposition && words.lower(words.skip(i + 1, &phrase)) == "that"
    };
    let denies = |i: usize| {
        words!("denied denies denying dismissed dismisses rejected rejects refuted")
            .contains(words.key(i))
            && (words.lower(i + 1) == "that" || is_when(i + 1) || (i + 1..i + 6).any(told))
    };
    let near = || told_before(words, start);
    let of = words.lower_before(start) == "of" && told(start.wrapping_sub(2));
    (of || near().any(|i| words.lower(i) == "that"))
        && near().any(denies)
        && !(is_of_subject(words, start) || known())
}

/// "Gunmen freed | 14 of the 23", "All 12 kidnapped pupils | were released": those at `span` are captives no
/// more; but "demanded that the 12 be freed".
pub fn is_let_go(words: &TaggedSentence, span: TokenSpan) -> bool {
    const NEAR: usize = 4;
    let (start, end) = (span.start as usize, span.end as usize);
    let inside = |&i: &usize| {
        i < end || !matches!(words.part(i), Part::Comma | Part::Break | Part::And | Part::Relative)
    };
    let let_go = |i: usize| {
        words!("freed frees released releases rescued").contains(words.key(i))
            || words.lower(i) == "free" && (words.headline || words.lower_before(i) == "set")
    };
    let told = |i: usize| {
        let verb = verb::group(&words.line(), i);
        // "want the 12 | freed"
        let bare = i >= end && verb.start == i && !words.headline;
        !(verb.unreal || verb.negated || bare || words.lower(verb.start) == "be")
    };
    (start.saturating_sub(1)..end + NEAR).take_while(inside).any(|i| let_go(i) && told(i))
}

/// "A boy feared drowned was found alive", "Two listed as dead had survived", "who had been feared
/// dead | walked home"
fn is_safe(words: &TaggedSentence, span: TokenSpan) -> bool {
    let doubt = |i: usize| {
        words!("believed declared feared listed missing presumed pronounced reported thought")
            .contains(words.key(i))
    };
    let alive = |i: usize| {
        let is = |i: usize| {
            words.part(i) == Part::Be || matches!(words.lower(i), "found" | "up" | "still")
        };
        words.lower(i) == "survived"
            || words!("alive safe unharmed unhurt").contains(words.key(i)) && is(i - 1)
    };
    // "Nine were missing and | three were found alive"
    let rest = || (span.end as usize..words.end()).take(REACH).take_while(|&i| !words.is_number(i));
    // "was pronounced dead; | his passenger survived", "was feared dead, but | a guard survived"
    let own = |&i: &usize| match words.part(i) {
        Part::Comma | Part::Break | Part::Relative => false,
        _ if matches!(words.lower(i), "after" | "as" | "because" | "when" | "while") => false,
        _ if matches!(words.lower(i), "and" | "but") => {
            let verb = words.skip(i + 1, &[Part::Adverb]);
            matches!(words.part(verb), Part::Be | Part::Have) || words.lower(verb) == "survived"
        }
        _ => true,
    };
    let back = |i: usize| {
        words!(
            "alive appeared emerged found home rescued returned safe turned unharmed unhurt walked"
        )
        .contains(words.key(i))
    };
    let dead = |i: usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
    let who = |i: usize| words.one_of(i, &["who had been", "who were", "who was"]).is_some();
    // "who were | thought to be dead"; but "who was thought to have led rebels, was killed"
    let lost = || span.range().rev().take(5).any(doubt) && span.range().any(who);
    // "… but all of them are safe"
    let all = |i: usize| {
        words.lower(i) == "all" && (i + 1..i + 5).any(|k| words.part(k) == Part::Be && back(k + 1))
    };
    span.range().any(doubt) && (rest().take_while(own).any(alive) || rest().any(all))
        || lost() && rest().any(back) && !rest().any(dead)
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
fn is_count_noun(word: &str) -> bool {
    words!("count counts toll tolls estimate estimates figure figures number").contains(word)
}

fn given(word: &str) -> bool {
    word_set!("giving_counts").contains(word)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::{assert_figures, assert_tolls};

    #[test]
    fn what_is_denied_or_of_another_time_is_no_toll() {
        assert_tolls(&[
            ("Six people died. Police denied reports that 30 people had drowned.", "killed 6"),
            ("The army denied a claim by the rebels that 30 soldiers were killed.", ""),
            ("Rumors that 30 people had been killed were false, police said.", ""),
            ("Three boys feared drowned were found alive on Wednesday.", ""),
            ("Three boys who had been feared dead walked home.", ""),
            ("Three boys who had been listed as dead were found at school.", ""),
            ("Three boys who had been feared dead were found dead.", "killed 3"),
            ("Three boys who were feared dead walked into a hut.", ""),
            ("A guard who was thought to have led the raid was killed.", "killed 1"),
            ("Nine boys who were reported missing in a storm drowned.", "killed 9; missing 9"),
            ("The six victims who were presumed dead have been buried.", "killed 6"),
            ("All nine boys in the cave must now be presumed dead.", "killed 9"),
            (
                "A clinic, which had put the number of wounded at 50, now says 72 were hurt.",
                "injured 72",
            ),
            ("The army denied reports of 12 deaths.", ""),
            ("The army denied a role in the killing of 12 clerks.", "killed 12"),
            ("The army denied that its men killed the 12 clerks.", "killed 12"),
            ("The army denied that the fire that killed 12 clerks was its work.", "killed 12"),
            ("Six people died, contrary to reports on local radio that 12 had died.", "killed 6"),
            ("Contrary to early reports, six people died.", "killed 6"),
            ("There was no truth in reports that 12 people had died.", ""),
            ("Reports of 12 dead proved false.", ""),
            ("The report that 12 people had died is not true, she said.", ""),
            ("Four sailors previously reported dead had been found alive.", ""),
            ("Two of the four sailors listed as dead had survived.", ""),
            ("Nine sailors were reported dead and two others were found alive.", "killed 9"),
            ("Nine clerks were pronounced dead; a cook survived.", "killed 9"),
            ("Nine clerks were feared dead after a blast, but a cook survived.", "killed 9"),
            ("Nine sailors were reported dead but were later found alive.", ""),
            ("The ministry denied on Monday that nine people had died.", ""),
            ("The army denied in court killing nine clerks.", ""),
            ("A false report that a bomb was on board killed nine people.", "killed 9"),
            ("False reports that the army had killed nine people were spread.", ""),
            ("The toll of nine dead may be wrong.", "killed 9"),
            ("A report by the radio that nine people had drowned in Kell was false.", ""),
            ("Claims on social media that nine people were killed are untrue, police said.", ""),
            ("A report by the council that nine people had drowned was read out.", "killed 9"),
            ("Nine people died at a march against a law, which was withdrawn.", "killed 9"),
            ("Three boys drowned and a fourth was found alive.", "killed 3"),
            ("Nine sailors were feared drowned, but police said all of them were safe.", ""),
            ("Nine sailors drowned, but all of the cooks were safe.", "killed 9"),
            ("He denied the charge that he was late. Nine people were killed.", "killed 9"),
            ("Reports that nine people were killed were confirmed by the army.", "killed 9"),
            // A total of years beside it does not make the news old.
            ("The raid killed nine people, bringing to 900 those killed since 2003.", "killed 9"),
            ("Eight died in the blast. It came after a fire that had killed 39.", "killed 8"),
            ("Eight died in the fire, which came a week after one that left 39 dead.", "killed 8"),
            (
                "Eight died. The flood, which followed a landslide that killed 39, was old.",
                "killed 8",
            ),
            (
                "The toll has climbed to 157, with 900 wounded, revising an earlier toll of 137.",
                "killed 157; injured 900",
            ),
            ("The blast came after a driver had hit nine people, and 39 were killed.", "killed 39"),
            ("She denied that the bus was late, and said nine people were killed.", "killed 9"),
        ]);
    }

    #[test]
    fn what_is_withdrawn_is_of_the_past() {
        assert_tolls(&[
            ("Earlier reports that 12 people had died were wrong, police said.", ""),
            ("Police said reports of 12 deaths were incorrect.", ""),
            ("Reports that nine people had been killed turned out to be false.", ""),
            ("A report that 14 miners had died was later retracted.", ""),
            ("The army withdrew a statement that 40 rebels had been killed.", ""),
            ("The hospital had mistakenly said that 12 people died.", ""),
            ("It was not true that 40 people had been killed, the mayor said.", ""),
            ("An officer said ten people had died, a claim that was later withdrawn.", ""),
            (
                "The firm corrected an earlier statement that nine workers were killed, saying seven had died.",
                "killed 7",
            ),
            ("Six men died. Reports on social media of 40 dead were false, they said.", "killed 6"),
            ("A ferry sank, killing 23 people. The toll was first put at 26.", "killed 23"),
            ("Nine people died, not the 14 killed that police reported.", "killed 9"),
            ("An earlier version of this story said that 15 died. Nine people died.", "killed 9"),
            ("Nine people died. All 35 on board were killed or badly hurt.", "killed 9"),
            ("The toll rose to 14. Earlier, police said nine people were killed.", "killed 14"),
            ("An officer said ten people had died, which was later proved right.", "killed 10"),
            ("A paper erroneously stated that nine people died. Seven people died.", "killed 7"),
            ("The mayor put the toll at 36; he later withdrew it.", ""),
            ("The mayor said 36 people had died, but later retracted his claim.", ""),
            ("Police said 36 people died, a figure they later lowered.", ""),
            ("The earlier toll of 36 was wrong, the mayor said.", ""),
            ("Officials gave a toll of 36 and withdrew an earlier toll of 40.", "killed 36"),
            // Near misses.
            ("The mayor said nine people died. The club later withdrew it.", "killed 9"),
            ("The mayor said nine people died; the club withdrew it from sale.", "killed 9"),
            ("Police said nine rebels were killed and the rest withdrew that night.", "killed 9"),
            ("Gunmen freed nine of the 20 clerks they had kidnapped.", ""),
            ("All nine kidnapped clerks were freed on Monday.", ""),
            ("They demanded that the nine kidnapped clerks be freed.", "kidnapped 9"),
            ("The paper wrongly said the fire that killed nine people was arson.", "killed 9"),
            ("A wrongly wired lamp killed nine people.", "killed 9"),
            ("The army confirmed reports that 12 people had died.", "killed 12"),
            ("Reports of the attack, which killed nine people, were wrong about it.", "killed 9"),
            ("The mayor said the decision that killed nine people was wrong.", "killed 9"),
        ]);
    }

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
                "Three died earlier on Monday, police said. Two more were hurt.",
                "killed 3; injured 2",
            ),
        ]);
    }
}
