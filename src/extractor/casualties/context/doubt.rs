//! Doubt: whether an effect is worth a figure, and whether it has happened at all.

use crate::extractor::casualties::{
    CasualtyKind,
    context::cause,
    effect::{Effect, Use},
    figure::{FigureForm, group::Group},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::class;

/// Whether the figure is a casualty figure: not that one known man was arrested.
pub fn is_reportable(words: &TaggedSentence, group: &Group, effect: &Effect) -> bool {
    let form = group.figure.form;
    let known = matches!(form, FigureForm::Definite | FigureForm::Name | FigureForm::Bare);
    if group.is_pronoun() {
        return effect.kind == CasualtyKind::Killed && cause::violent(words);
    }
    match effect.kind {
        CasualtyKind::Killed | CasualtyKind::Injured => true,
        // "the actor was missing from the film"
        CasualtyKind::Missing => {
            let absent = words.lower(effect.start) == "missing";
            !(known && absent && words.lower(effect.end) == "from")
        }
        CasualtyKind::Kidnapped => form != FigureForm::Zero,
        CasualtyKind::Detained => !matches!(form, FigureForm::Definite | FigureForm::Name),
        CasualtyKind::Displaced => form == FigureForm::Counted,
        CasualtyKind::Affected => !known,
    }
}

/// People captured by a state are detained, people captured by rebels are kidnapped; who "shot
/// himself dead" is.
pub fn kind(words: &TaggedSentence, effect: &Effect) -> CasualtyKind {
    if words.one_of(effect.end, &["himself dead", "herself dead"]).is_some() {
        return CasualtyKind::Killed;
    }
    let rebels = |i: usize| words.has(i, class::REBEL);
    let captured = matches!(words.lower(effect.start), "captured" | "capturing");
    let before = || words.clause_before(effect.start, 8).any(rebels);
    let passive = words.before(effect.start).take(3).any(|i| words.part(i) == Part::Be);
    if captured && !passive && before() { CasualtyKind::Kidnapped } else { effect.kind }
}

/// "to attack and kill ten guards": an infinitive, even where its "to" is not next to it; but who
/// "managed to kill" one has done it.
pub fn intended(words: &TaggedSentence, effect: &Effect) -> bool {
    if managed(words, effect.start) {
        return false;
    }
    words
        .before(effect.start)
        .take(10)
        .any(|i| matches!(words.part(i), Part::To | Part::Modal | Part::Do | Part::Not))
}

/// "managed to kill one man and wound two", "went on to kill nine": the infinitive tells of what was
/// done.
pub fn managed(words: &TaggedSentence, verb: usize) -> bool {
    let to = words.before(verb).take(6).find(|&i| words.part(i) == Part::To);
    to.and_then(|to| to.checked_sub(1)).is_some_and(|at| {
        let done = matches!(words.lower(at), "managed" | "manages" | "proceeded" | "proceeds")
            || words.lower(at) == "on" && matches!(words.lower_before(at), "went" | "gone");
        // "could have gone on to", "hoped to have managed to"
        let open = |i: usize| {
            words.has(i, class::NEGATION) || matches!(words.part(i), Part::Modal | Part::To)
        };
        done && !words.before(at).take(4).any(open)
    })
}

/// "was nearly lynched", "almost killed": it has not happened.
pub fn nearly(words: &TaggedSentence, effect: &Effect) -> bool {
    words
        .before(effect.start)
        .take(2)
        .any(|i| matches!(words.lower(i), "nearly" | "almost" | "narrowly"))
}

/// "the risk of rebels | killing | two hostages": nobody knows whether it will happen.
fn is_risk(words: &TaggedSentence, effect: &Effect) -> bool {
    const FAR: usize = 6;
    let of = words.clause_before(effect.start, FAR).find(|&i| words.lower(i) == "of");
    of.and_then(|of| words.before(of).next()).is_some_and(|noun| {
        words!("chance danger dangers fear fears likelihood possibility prospect risk risks threat")
            .contains(words.key(noun))
    })
}

/// "with the intention of kidnapping the judge", "the attempted murder of a guard", "the risk of
/// him killing a guard": it has not happened.
pub fn planned(words: &TaggedSentence, effect: &Effect) -> bool {
    words.before(effect.start).take(4).any(|i| words.has(i, class::PLANNED))
        || is_risk(words, effect)
}

/// "the murdered priest"
pub fn slain(effect: &Effect) -> bool {
    effect.kind == CasualtyKind::Killed && effect.is(Use::Past)
}

/// Whether a word within eight of the effect passes `test`.
pub fn near(words: &TaggedSentence, effect: &Effect, test: impl Fn(&str) -> bool) -> bool {
    (effect.start.saturating_sub(8)..effect.end + 8).any(|i| test(words.lower(i)))
}

/// Effects that come upon single people by age, illness or in a figure of speech as well.
pub fn needs_cause(words: &TaggedSentence, effect: &Effect) -> bool {
    let last = words.lower(effect.end.saturating_sub(1));
    let found = words.lower_before(effect.start) == "found";
    effect.end == effect.start + 1 && matches!(last, "dead" | "hurt") && !found
        || matches!(words.lower(effect.start), "treated" | "treating" | "treats")
        || words.has(effect.end.saturating_sub(1), class::HOSPITAL)
        || matches!(last, "hospitalized" | "hospitalised")
}

/// "no serious injuries": that leaves light ones open.
pub fn only_grave(words: &TaggedSentence, group: &Group) -> bool {
    group.figure.form == FigureForm::Zero && group.span.range().any(|i| is_grave(words.lower(i)))
}

pub fn is_grave(lower: &str) -> bool {
    matches!(
        lower,
        "serious" | "severe" | "major" | "significant" | "critical" | "grave" | "threatening"
    )
}

/// "could cause 200 deaths", "to prevent 200 deaths".
pub fn unreal_nominal(words: &TaggedSentence, group: &Group) -> bool {
    let unreal = |i: usize| {
        words.part(i) == Part::Modal || matches!(words.lower(i), "prevent" | "avoid" | "cause")
    };
    // but "seven deaths could be put down to heat"
    let told = words.lower(group.end() + 1) == "be"
        && !matches!(words.lower(group.end() + 2), "avoided" | "expected" | "prevented");
    words.part(group.end()) == Part::Modal && !told
        || words.before(group.start()).take(4).any(unreal)
        || matches!(words.lower(group.start()), "the" | "these" | "those")
            && words.lower(group.end().saturating_sub(1)) == "bodies"
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn tells_deeds_from_plans() {
        assert_figures(&[
            ("The two had a plan for the murder of nine guards.", ""),
            ("He managed to kill two guards.", "killed 2"),
            ("He never managed to kill two guards.", ""),
            ("There is a danger of the rebels killing two guards.", ""),
            ("Fear of floods killing 300 people grew.", ""),
            ("The risk of a dam killing 900 people is real.", ""),
            ("The fear of floods grew after nine of them, killing two guards.", "killed 2"),
            ("Two guards were almost killed.", ""),
            ("The leak could cause 40 deaths.", ""),
            ("The ruling should lead to nine men being executed.", ""),
            ("He saw nine men being executed.", "killed 9"),
            ("The scout was missing from the team photo.", ""),
            ("The judge spared him a death sentence, and Ana Brel's death sentence too.", ""),
            ("Bailiffs executed nine court orders.", ""),
            ("The rebels executed nine men on the orders of a clerk.", "killed 9"),
            ("The race had two long shot candidates.", ""),
            ("Rebels captured nine soldiers.", "kidnapped 9"),
            ("Police captured nine soldiers.", "detained 9"),
        ]);
    }
}
