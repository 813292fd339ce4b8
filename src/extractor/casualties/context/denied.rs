//! Figures that the text takes back or denies: "denied that 30 had died", "later withdrew the figure",
//! "all of them were found safe".

use super::superseded::{REACH, given, is_count_noun, is_superseded, told_before};
use crate::extractor::casualties::{
    CasualtyKind, effect,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::syntax::verb;
use crate::text::span::TokenSpan;

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

/// "reports", "a statement": what tells a figure.
fn is_telling(words: &TaggedSentence, i: usize) -> bool {
    words!(
        "accusation accusations report reports claim claims rumor rumors rumour rumours allegation allegations suggestions
        statement statements announcement"
    )
    .contains(words.key(i))
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
    // "he thought | his brother had been shot"; but "two are thought to have been shot"
    let imagined = || {
        let mut before = words.before(start).filter(|&i| words.lower(i) != "that");
        let thought = before.next().filter(|&i| words.lower(i) == "thought");
        let one = || !span.range().any(|i| words.is_number(i) || words.lower(i) == "both");
        thought.is_some_and(|i| {
            !matches!(words.part_before(i), Part::Be | Part::Article | Part::Definite)
        }) && span.range().any(|i| words.lower(i) == "had")
            && one()
    };
    if words.before(start).take(4).any(denies_deed) && !known()
        || imagined()
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

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_tolls;

    #[test]
    fn what_is_denied_is_no_toll() {
        assert_tolls(&[
            ("Six people died. Police denied reports that 30 people had drowned.", "killed 6"),
            ("The army denied a claim by the rebels that 30 soldiers were killed.", ""),
            ("Rumors that 30 people had been killed were false, police said.", ""),
            ("Three boys feared drowned were found alive on Wednesday.", ""),
            ("She thought her brother had been killed.", ""),
            ("Police thought the two men had been killed by a gang.", "killed 2"),
            ("The thought that a boy had been killed haunted her.", "killed 1"),
            ("She thought of the day when her brother had been killed.", "killed 1"),
            ("Three boys who had been feared dead walked home.", ""),
            ("Three boys who had been listed as dead were found at school.", ""),
            ("Three boys who had been feared dead were found dead.", "killed 3"),
            ("Three boys who were feared dead walked into a hut.", ""),
            ("A guard who was thought to have led the raid was killed.", "killed 1"),
            ("Nine boys who were reported missing in a storm drowned.", "killed 9; missing 9"),
            ("The six victims who were presumed dead have been buried.", "killed 6"),
            ("All nine boys in the cave must now be presumed dead.", "killed 9"),
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
            ("Nine people died, not the 14 killed that police reported.", "killed 9"),
            ("Nine people died. All 35 on board were killed or badly hurt.", "killed 9"),
            ("An officer said ten people had died, which was later proved right.", "killed 10"),
            ("A paper erroneously stated that nine people died. Seven people died.", "killed 7"),
            ("The mayor put the toll at 36; he later withdrew it.", ""),
            ("The mayor said 36 people had died, but later retracted his claim.", ""),
            ("Police said 36 people died, a figure they later lowered.", ""),
            ("The earlier toll of 36 was wrong, the mayor said.", ""),
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
}
