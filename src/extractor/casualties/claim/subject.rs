//! Subjects: which group of people a verb is said of.

use crate::extractor::casualties::{
    claim::beside::group_ending_at,
    figure::{FigureForm, group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::clauses::{Nominal, Subject};

/// Words of a relative clause.
const CLAUSE: usize = 20;

/// The group that is the subject of the verb whose group begins at `verb`: an index into `groups`;
/// the last one where several are joined. A plain plural or a pronoun as the subject is no figure.
pub fn subject(words: &TaggedSentence, groups: &[Group], verb: usize) -> Option<usize> {
    let subject = words.clauses().verb_at(verb)?.subject?;
    let nominal = subject.nominal()?;
    // Of "the captain's nine guards from Oslo" the guards: the last group before a preposition that
    // is not its own.
    let head = |from: usize| {
        let first = groups.partition_point(|group| group.end() <= from);
        let foreign = |i: usize| words.line().is_preposition(i) && !is_inside(groups, i);
        let own =
            |group: &&Group| group.start() < nominal.end && !(from..group.start()).any(foreign);
        (first + groups[first..].iter().take_while(own).count())
            .checked_sub(1)
            .filter(|&i| i >= first)
    };
    // A share is the subject of its relative clause: five of the nine people "died".
    let share = || match subject {
        Subject::Relative(pronoun, _) if words.lower(pronoun) == "whom" => {
            let last = groups.partition_point(|group| group.start() < pronoun).checked_sub(1)?;
            Some(last).filter(|&last| groups[last].end() + 1 >= pronoun)
        }
        _ => None,
    };
    // the rescue of a girl | who was hurt
    let person = || {
        let last = group_ending_at(groups, nominal.end)?;
        let who = matches!(subject, Subject::Relative(pronoun, _) if words.lower(pronoun) == "who");
        (who && groups[last].head == Head::Person).then_some(last)
    };
    // "A man who killed his two sons was hanged": not the sons. But "a family of six was".
    let agrees = |&group: &usize| {
        let group = &groups[group];
        let one_body = matches!(words.part(group.start()), Part::Article | Part::Definite);
        let plural = group.counted() && group.figure.min > Some(1) && !one_body;
        !(plural && matches!(words.lower(verb), "was" | "has" | "is"))
    };
    let found = taken_away(words, groups, verb)
        .or_else(share)
        .or_else(|| counted_by_name(words, groups, nominal))
        .or_else(|| head(nominal.last))
        .or_else(|| head(nominal.start));
    found.or_else(person).filter(agrees)
}

/// "Two guides, Ana Holm (26) and Otto Lind (31), were killed": the two who are named.
fn counted_by_name(words: &TaggedSentence, groups: &[Group], subject: Nominal) -> Option<usize> {
    let first = groups.partition_point(|group| group.start() < subject.start);
    let group = groups.get(first).filter(|group| {
        let names = words.skip(group.end(), &[Part::Comma, Part::Adverb]);
        group.counted() && group.figure.value() > 1 && names > group.end()
    })?;
    let mut names = groups[first + 1..].iter().take_while(|name| name.start() < subject.end);
    let number = names.clone().count() as u64;
    let named = names.all(|name| name.figure.form == FigureForm::Name);
    (named && number == group.figure.value()).then_some(first)
}

/// "Guards tried to help Otto Lind, | who was taken to hospital, and died": who was taken.
fn taken_away(words: &TaggedSentence, groups: &[Group], verb: usize) -> Option<usize> {
    let and = verb.checked_sub(1).filter(|&i| words.lower(i) == "and" && words.after_comma(i))?;
    let who = words.before(and).take(CLAUSE).find(|&i| words.lower(i) == "who")?;
    let group = group_ending_at(groups, who.checked_sub(1)?)?;
    let carried = words!("airlifted flown rushed taken transported");
    let hurt = (who..and).any(|i| carried.contains(words.key(i)));
    let one = !matches!(words.lower(verb), "were" | "are" | "have");
    (hurt && one && groups[group].is_single()).then_some(group)
}

/// Whether the word belongs to a group.
fn is_inside(groups: &[Group], at: usize) -> bool {
    groups
        .get(groups.partition_point(|group| group.end() <= at))
        .is_some_and(|group| group.start() <= at)
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn finds_subjects() {
        assert_figures(&[
            ("Over 2,000 people below the dam at Tarsk have been relocated.", "displaced 2000.."),
            ("Three members of the club were killed.", "killed 3"),
            (
                "A clerk tried to help them, and was later hospitalized after the crash.",
                "injured 1",
            ),
            ("A man who killed his two sons was hanged.", "killed 1; killed 2"),
            (
                "Nine guards tried to help Otto Lind, who was taken to a clinic after a crash, and died on Monday.",
                "killed 1",
            ),
            ("Nine guards who helped Otto Lind, who was taken ill, died on Monday.", "killed 9"),
            ("Five people who had been detained were freed.", "detained 5"),
            ("Four gunmen stormed the bank and the guards were killed.", ""),
            ("A woman from a farm just west of Orsk died of bird flu.", "killed 1"),
            ("Ten soldiers will be killed.", ""),
            ("A guard of the club loyal to Gen. Omar Haddad was killed.", "killed 1"),
            (
                "According to Omar Haddad, Ana Holm fell in the blast, was flown to Kesh and was pronounced dead.",
                "killed 1",
            ),
            ("Two vans belonging to three guards were burnt.", ""),
            (
                "Nine people including two nurses and a guide were killed.",
                "killed 9; killed 2 part; killed 1 part",
            ),
            (
                "Nine people, including four men, two women and three children were killed.",
                "killed 9; killed 4 part; killed 2 part; killed 3 part",
            ),
            ("Forty people are believed to have been killed.", "killed 40"),
            ("In Orsk 14 prisoners were executed.", "killed 14"),
            ("In the village 12 people were killed.", "killed 12"),
            (
                "Three guides, namely Ana Holm (26), Otto Lind (31) and Al Vik (40), died.",
                "killed 3",
            ),
            ("Two guides, Ana Holm, 34, and Mary Lind, 40, were killed.", "killed 2"),
            ("A vocal judge and poet was killed by a bomb.", "killed 1"),
        ]);
    }
}
