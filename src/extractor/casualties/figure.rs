//! Figures: how many are claimed, and how firmly.

pub mod group;
pub mod noun;
pub mod numeral;

use crate::extractor::casualties::{
    CasualtyKind,
    effect::{Use, effect_at, kind_of, may_be},
    figure::numeral::{number, plain},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::{QUALIFIERS, VAGUE_NUMBERS, words};
use crate::syntax::class;
use crate::syntax::clauses::{Nominal, Subject, Verb};
use crate::text::span::TokenSpan;

/// A claimed number of people, read at the head of a noun group.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Its tokens with what bounds it: "at least six".
    pub span: TokenSpan,
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub qualifier: Option<TokenSpan>,
    pub form: FigureForm,
    /// "two of the wounded", "three of them": a share of a group.
    pub partitive: bool,
    /// "dozens", "many": no number is named.
    pub vague: bool,
}

/// The form of the noun phrase that a figure is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureForm {
    /// In digits or number words, or a vague quantity: it counts by itself.
    Counted,
    /// No one, none, no soldiers.
    Zero,
    /// A man, another man: one, if the noun is singular.
    Article,
    /// The driver, his wife.
    Definite,
    /// A person named.
    Name,
    /// A singular noun without article, in headlines.
    Bare,
    /// He, she: an earlier sentence names the victim.
    Pronoun,
}

impl Figure {
    /// What stands for the figure where one number is wanted: the lower bound, or the upper if it
    /// has none.
    pub fn value(&self) -> u64 {
        self.min.or(self.max).unwrap_or(0)
    }

    /// One person, told in this form.
    pub fn one(form: FigureForm, start: usize, end: usize) -> Self {
        Figure { form, ..Figure::of(1, start, end) }
    }

    /// So many people, counted.
    pub fn of(people: u64, start: usize, end: usize) -> Self {
        Figure {
            span: TokenSpan::from_usize(start, end),
            min: Some(people),
            max: Some(people),
            qualifier: None,
            form: FigureForm::Counted,
            partitive: false,
            vague: false,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// At least n: n or more.
    Min,
    /// Up to n.
    Max,
    /// About n: taken as n.
    About,
    /// Only n, a total of n, another n, the n.
    Exact,
}

/// The figure that begins at `at`, with its qualifiers: "at least six", "dozens
/// of", "two of the", "no". `None` for ages, years, money, ordinals and fractions.
pub fn read(words: &TaggedSentence, at: usize) -> Option<Figure> {
    // One token in five: none of these begins a figure.
    if matches!(
        words.part(at),
        Part::Comma
            | Part::Break
            | Part::Hyphen
            | Part::Possessive
            | Part::Relative
            | Part::Be
            | Part::Have
            | Part::Modal
            | Part::To
    ) {
        return None;
    }
    [zero, pair, twins, crew, company, all_but, counted].iter().find_map(|read| read(words, at))
}

/// "all but three of the 40": 37.
fn all_but(words: &TaggedSentence, at: usize) -> Option<Figure> {
    if words.part(at + 1) != Part::And {
        return None;
    }
    let (spared, of) = plain(words, words.phrase(at, "all but")?)?;
    let whole = words.phrase(of, "of").map(|whole| words.skip(whole, &[Part::Definite]))?;
    // "freed all but one of the 40 hostages": that says nothing of how many were taken.
    let (all, end) = plain(words, whole).filter(|&(_, end)| !may_be(words.key(end)))?;
    Some(Figure::of(all.checked_sub(spared)?, at, end))
}

/// "a family of six", "the crew of nine": the figure is the number that follows.
fn company(words: &TaggedSentence, at: usize) -> Option<Figure> {
    // but "half the crew of 12"
    if !matches!(words.part(at), Part::Article | Part::Definite) || words.lower_before(at) == "half"
    {
        return None;
    }
    // "a Dutch family of six"
    let noun = (at + 1..at + 4)
        .take_while(|&i| words.part(i) == Part::Open)
        .find(|&i| words.has(i, class::COMPANY))?;
    let number = words.phrase(noun + 1, "of")?;
    let figure = counted(words, number)?;
    Some(Figure { span: TokenSpan::from_usize(at, figure.span.end as usize), ..figure })
}

/// "his sons, 9 and 12,", "boys aged 12 and 14": as many people as ages. `noun` is where the plural
/// before them ends.
pub fn by_ages(words: &TaggedSentence, noun: usize) -> Option<(u64, usize)> {
    /// Nobody is older.
    const OLDEST: u64 = 110;
    let comma = words.skip(noun, &[Part::Comma]);
    let first = if matches!(words.lower(comma), "aged" | "ages") { comma + 1 } else { comma };
    let age = |i: usize| {
        words.part(i) == Part::Number && plain(words, i).is_some_and(|(age, _)| age <= OLDEST)
    };
    let (mut count, mut at) = (0, first);
    while age(at) {
        count += 1;
        at += 1;
        let more = words.skip(at, &[Part::Comma]);
        let more = if words.lower(more) == "and" { more + 1 } else { more };
        if more == at || !age(more) {
            break;
        }
        at = more;
    }
    (count > 1).then_some((count, at))
}

/// "a five-man crew", "its three-man crew", "a 12-strong patrol": the figure is the number of the
/// compound.
fn crew(words: &TaggedSentence, at: usize) -> Option<Figure> {
    if !matches!(words.part(at), Part::Article | Part::Definite)
        || words.part(at + 2) != Part::Hyphen
    {
        return None;
    }
    let (people, hyphen) = plain(words, at + 1)?;
    let compound = words!("man woman person member strong").contains(words.key(hyphen + 1));
    // "a five-man | British bomb-disposal | team"
    let company = (hyphen + 2..hyphen + 6)
        .take_while(|&i| matches!(words.part(i), Part::Open | Part::Hyphen))
        .any(|i| words.has(i, class::COMPANY));
    (compound && company).then(|| Figure::of(people, at, hyphen + 2))
}

/// "a couple", "the elderly couple", "her parents", in headlines "couple": two people, unless
/// something is theirs.
fn pair(words: &TaggedSentence, at: usize) -> Option<Figure> {
    const ADJECTIVES: usize = 3;
    let (from, most) = match words.part(at) {
        Part::Article | Part::Definite => (at + 1, ADJECTIVES),
        Part::Open if words.headline => (at, 0),
        _ => return None,
    };
    let open = |i: &usize| {
        matches!(words.part(*i), Part::Open | Part::Participle | Part::Adverb | Part::Possessive)
    };
    // "her parents", "the bride's parents"
    let parents = |i: usize| {
        words.lower(i) == "parents"
            && (matches!(words.lower(at), "his" | "her")
                || words.part_before(i) == Part::Possessive)
    };
    let couple = (from..=from + most)
        .take_while(open)
        .find(|&i| words.lower(i) == "couple" || parents(i))?;
    // "a couple of", "a couple more", "the couple's home"
    let noun = !matches!(
        words.part(couple + 1),
        Part::Possessive | Part::Open | Part::Number | Part::Hyphen
    );
    (noun && words.lower(couple + 1) != "of").then(|| Figure::of(2, at, from))
}

/// "twins", "newborn twins", "the twin brothers": two.
fn twins(words: &TaggedSentence, at: usize) -> Option<Figure> {
    let twins = |i: usize| match words.lower(i) {
        // but "the Twins fans", "the twins' mother"
        "twins" => {
            matches!(words.lower(i + 1), "aged" | "born")
                || !matches!(words.part(i + 1), Part::Open | Part::Possessive)
        }
        "twin" => words!("brothers sisters boys girls sons daughters").contains(words.key(i + 1)),
        _ => false,
    };
    // but "four twins", "two sets of | twins"
    let counted = words.is_number(at)
        || words.phrase_before(at, &["set of", "sets of", "pair of", "pairs of"]).is_some();
    if counted || !matches!(words.part(at), Part::Definite | Part::Article | Part::Open) {
        return None;
    }
    (at..at + 2).find(|&i| twins(i)).map(|noun| Figure::of(2, at, noun))
}

fn zero(words: &TaggedSentence, at: usize) -> Option<Figure> {
    let end = match words.lower(at) {
        "nobody" | "none" | "neither" => at + 1,
        // but "won without any injured players"
        "any"
            if words.phrase_before(at, &["without", "without causing"]).is_some()
                && !(at + 1..at + 4).any(|i| words.lower(i) == "players") =>
        {
            at + 1
        }
        // "no one", "not one house", "not a single person"
        "no" | "not" if words.lower(at + 1) == "one" => at + 2,
        "not" if words.phrase(at + 1, "a single").is_some() => at + 3,
        "no" if !matches!(words.lower(at + 1), "longer" | "more" | "fewer" | "less" | "doubt") => {
            at + 1
        }
        _ => return None,
    };
    let (end, partitive) = of_group(words, end).map_or((end, false), |end| (end, true));
    Some(Figure { form: FigureForm::Zero, partitive, ..Figure::of(0, at, end) })
}

/// "at least six", "the 40 or so", "dozens of": a number with what bounds it.
fn counted(words: &TaggedSentence, at: usize) -> Option<Figure> {
    let (i, bound, mut qualifier) = qualified(words, at);
    let named = number(words, i);
    let (mut min, mut max, mut end) = named.or_else(|| vague(words, i))?;
    if is_label(words, i) || words.phrase(at, "the only").is_some() {
        return None;
    }
    // "a dozen": near enough
    let round = named.is_none() || words.lower(end - 1) == "dozen";
    let of_every = words.phrase_before(at, &["in every", "of every"]).is_some();
    if is_spared(words, at) || is_whole_of_share(words, at) || of_every || is_ratio(words, end) {
        return None;
    }
    match bound {
        Bound::Min => max = None,
        Bound::Max => min = None,
        Bound::About | Bound::Exact => {}
    }
    if bound == Bound::Exact
        && matches!(words.lower(end), "or" | "and")
        && matches!(words.lower(end + 1), "more" | "over")
    {
        max = None;
        qualifier = Some((end, end + 2));
        end += 2;
    }
    // "the 40 or so injured", "some 900-odd people"
    let odd = words.part(end) == Part::Hyphen && words.lower(end + 1) == "odd";
    if odd || words.phrase(end, "or so").is_some() {
        qualifier.get_or_insert((end, end + 2));
        end += 2;
    }
    // "all 30 of the sailors" are not a share of them
    let all = matches!(words.lower(at), "all" | "both");
    let (end, partitive) = of_group(words, end).map_or((end, false), |end| (end, !all));
    let qualifier = qualifier.map(|(start, end)| TokenSpan::from_usize(start, end));
    Some(Figure { min, max, qualifier, partitive, vague: round, ..Figure::of(1, at, end) })
}

/// The words from `at` on that bound a number: where they end, the bound, and the span of those that
/// say how firm it is.
fn qualified(words: &TaggedSentence, at: usize) -> (usize, Bound, Option<(usize, usize)>) {
    /// Words of the longest of such phrases.
    const LONGEST: usize = 6;
    let (mut i, mut bound, mut qualifier) = (at, Bound::Exact, None);
    while let Some((end, next)) = words.listed(i, &QUALIFIERS).filter(|_| !of_counts(words, i)) {
        let next = match next {
            "min" => Bound::Min,
            "max" => Bound::Max,
            "about" => Bound::About,
            _ => Bound::Exact,
        };
        // "bringing the toll up to 94", "the toll is now up to 94"
        let up_to = words.lower(i) == "up"
            && words
                .before(i)
                .find(|&k| !(words.part(k) == Part::Be || words.lower(k) == "now"))
                .is_some_and(|k| matches!(words.lower(k), "toll" | "count" | "number" | "total"));
        if bound == Bound::Exact && !up_to {
            bound = next;
        }
        // "the", "their" and "all" say that the group is known, not how firm the figure is.
        if !matches!(
            words.lower(i),
            "the" | "their" | "his" | "her" | "its" | "these" | "those" | "all" | "both" | "a"
        ) {
            qualifier.get_or_insert((i, end)).1 = end;
        }
        i = end;
        if i > at + LONGEST {
            break;
        }
    }
    (i, bound, qualifier)
}

/// "Otto Lind (23) and Ana Holm (24)": ages; "called 911": no number of people.
fn is_label(words: &TaggedSentence, at: usize) -> bool {
    let before = words.lower_before(at);
    let called = matches!(before, "call" | "called" | "calling" | "calls" | "dialed" | "dialled");
    before == "(" && words.lower(at + 1) == ")"
        || called && matches!(words.lower(at), "911" | "999" | "112" | "000")
}

/// "all but two": those are the ones it did not happen to.
fn is_spared(words: &TaggedSentence, at: usize) -> bool {
    let mut before = words.before(at).map(|b| words.lower(b));
    before.next() == Some("but") && before.take(6).any(|word| word == "all")
}

/// "one | in five people": a share; but "one in nine days", "one in 2019".
fn is_ratio(words: &TaggedSentence, end: usize) -> bool {
    let of = end + 1;
    // "four in every 100"
    if words.lower(of) == "every" && words.is_number(of + 1) {
        return words.lower(end) == "in";
    }
    words.lower(end) == "in"
        && matches!(words.lower_before(end), "one" | "1")
        && words.is_number(of)
        && !(words.part(of) == Part::Number && words.lower(of).len() == 4)
        && !words.has(of + 1, class::TIME)
        && !words!("minutes hours days weeks months years decades").contains(words.key(of + 1))
}

/// "half of the | 200": how many that is, nobody has counted.
fn is_whole_of_share(words: &TaggedSentence, at: usize) -> bool {
    let share = |word: &str| {
        words!("half third quarter most majority percent many thirds quarters").contains(word)
    };
    // "half of | the village's 900 people"
    let of = || words.before(at).take(6).find(|&of| words.lower(of) == "of");
    let owned = || of().filter(|&of| owned(words, of + 1) == Some(at)).map(|of| of + 1);
    let at = if words.part_before(at) == Part::Possessive { owned().unwrap_or(at) } else { at };
    // "half the crew of | 12"
    const CREW: usize = 4;
    let half = words.before(at).take(CREW).any(|i| words.lower(i) == "half");
    if half && words.lower_before(at) == "of" {
        return true;
    }
    let mut before =
        words.before(at).filter(|&b| words.part(b) != Part::Definite).map(|b| words.lower(b));
    before
        .next()
        .is_some_and(|word| share(word) || word == "of" && before.next().is_some_and(share))
}

/// Whether the word at `at`, a bound only beside a count ("the toll has passed 90"), stands without
/// one: "passed two men".
fn of_counts(words: &TaggedSentence, at: usize) -> bool {
    const REACH: usize = 10;
    let of_counts =
        matches!(words.lower(at), "above" | "beyond" | "past" | "passed" | "passes" | "tops");
    let count = |i: usize| {
        words!("toll tolls count number tally total deaths fatalities injuries casualties cases")
            .contains(words.key(i))
    };
    of_counts && !words.before(at).take(REACH).any(count)
}

/// "of the" after a figure, "of them", "of his", "of the 50": the end of it.
fn of_group(words: &TaggedSentence, at: usize) -> Option<usize> {
    // "53 out of | 101 birds"
    if let Some(whole) = words.phrase(at, "out of").map(|at| words.skip(at, &[Part::Definite])) {
        // but "203 out of 221 cases"
        let cases = |i: usize| words!("cases infections patients tests").contains(words.key(i));
        let of = plain(words, whole).map(|(_, end)| end);
        return of.filter(|&end| !(end..end + 4).any(cases));
    }
    if words.lower(at) != "of" {
        return None;
    }
    let definite = matches!(words.part(at + 1), Part::Definite);
    let rest = at + 1 + usize::from(definite);
    // "of | the village's 900 people", "of Kesh's 900"
    if let Some((_, end)) = owned(words, rest).and_then(|number| plain(words, number)) {
        return Some(end);
    }
    // "of | the six dead"
    let harmed = |noun: usize| {
        words!("dead injured wounded missing victims deaths fatalities casualties hostages killed")
            .contains(words.key(noun))
    };
    // "kills | four of nine climbers", "Four of nine climbers caught in a storm have died"
    let share = |end: usize| {
        may_be(words.key(at.wrapping_sub(2)))
            || is_subject(words, at)
            || is_shot_and_dead(words, end)
    };
    let whole = plain(words, rest)
        .filter(|&(_, end)| harmed(end) || is_told_of(words, end) || !definite && share(end));
    whole.map(|(_, end)| end).or_else(|| definite.then_some(rest))
}

/// Where what somebody has begins: "the village's | 900 people".
fn owned(words: &TaggedSentence, owner: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let mut mark = words.phrase_after(owner, LONGEST);
    mark.find(|&i| words.part(i) == Part::Possessive).map(|mark| mark + 1)
}

/// Whether a verb tells what became of the people named from `noun` on: "of the 50 passengers were
/// killed". Where they are "the 16 people killed", all of them were, and how many of those is of
/// something else.
fn is_told_of(words: &TaggedSentence, noun: usize) -> bool {
    let died = |i: usize| matches!(words.lower(i), "died" | "drowned" | "perished");
    let adverb = [Part::Adverb, Part::Time];
    for i in noun..(noun + 8).min(words.end()) {
        match words.part(i) {
            Part::Be | Part::Have => return true,
            // "of the 30 injured have died", "of the 12 wounded later died"
            _ if matches!(words.part(i + 1), Part::Have) || died(words.skip(i + 1, &adverb)) => {
                return true;
            }
            Part::Comma | Part::Break | Part::Relative | Part::Subordinator => return false,
            _ if may_be(words.key(i)) => return false,
            _ => {}
        }
    }
    false
}

/// Whether the words around `at` are the subject of a clause, in which nothing else harms them: not
/// "one of two | pilots kidnapped in May was freed".
fn is_subject(words: &TaggedSentence, at: usize) -> bool {
    let harmed = |at: usize| {
        let effect = effect_at(words, at);
        effect.is_some_and(|effect| effect.is(Use::Past) && !effect.is(Use::Intransitive))
    };
    let own = |verb: &Verb| {
        let here = |it: Nominal| it.start < at && at < it.end;
        matches!(verb.subject, Some(Subject::Own(it)) if here(it))
            && !(at..verb.start).any(harmed)
            // "two of seven clerks arrested in May": a participle
            && (verb.start < verb.head || !harmed(verb.head))
    };
    words.clauses().verbs.iter().any(own)
}

/// "one of three | teens shot on Monday has died", "is dead"
fn is_shot_and_dead(words: &TaggedSentence, at: usize) -> bool {
    const FAR: usize = 12;
    let hurt = (at + 1..at + 4).find(|&i| {
        kind_of(words.key(i)) == Some(CasualtyKind::Injured) && words.part(i - 1) == Part::Open
    });
    hurt.is_some_and(|hurt| {
        words.clause_after(hurt, FAR).any(|i| matches!(words.lower(i), "died" | "dead"))
    })
}

fn vague(words: &TaggedSentence, at: usize) -> Option<(Option<u64>, Option<u64>, usize)> {
    let (mut end, range) = words.listed(at, &VAGUE_NUMBERS)?;
    let (min, max) =
        range.split_once(' ').map_or((range, None), |(min, max)| (min, max.parse().ok()));
    // "couple" alone is a pair of people, not a number; "scores" alone is sport.
    let of = words.lower(end) == "of" && words.part(end + 1) != Part::Definite;
    let no_number = match words.lower(at) {
        "couple" => true,
        // "both Ana Holm and the driver", "both local cases and travellers": they are listed one by
        // one
        "both" => words.person_at(end).is_some() || in_pairs(words, end),
        "scores" => {
            // "wounding scores"
            let before = words.key(at.wrapping_sub(1));
            let people = words!("of more were are others killed injured dead wounded hurt");
            !(people.contains(words.key(end)) || may_be(before))
        }
        "many" => matches!(words.lower_before(at), "as" | "how" | "so" | "too"),
        _ => false,
    };
    if no_number {
        return None;
    }
    // "both the pilots"
    if of || words.lower(at) == "both" && words.part(end) == Part::Definite {
        end += 1;
    }
    Some((min.parse().ok(), max, end))
}

/// "the driver and her son": "and" within a few words, before any verb.
fn in_pairs(words: &TaggedSentence, at: usize) -> bool {
    let noun = |i: &usize| {
        matches!(
            words.part(*i),
            Part::Open | Part::Definite | Part::Article | Part::And | Part::Hyphen
        )
    };
    (at..at + 5).take_while(noun).any(|i| words.lower(i) == "and")
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn reads_figures() {
        assert_figures(&[
            ("At least 14 people were killed.", "killed 14.."),
            ("The four-man crew was killed.", "killed 4"),
            ("Six people died. Four of the six dead were nurses.", "killed 6; killed 4 part"),
            ("Two of the 11 injured are nurses.", "injured 2 part"),
            ("A five-man panel killed the plan.", ""),
            ("A trio of climbers died in an avalanche.", "killed 3"),
            ("Twins aged four and their aunt died in a fire.", "killed 2; killed 1"),
            ("A family of four and their cook died in a fire.", "killed 4; killed 1"),
            ("More than 1,80,000 people were killed.", "killed 180000.."),
            ("Up to 40 people were injured.", "injured ..40"),
            ("The death toll is now up to 40.", "killed 40"),
            ("There were up to 40 people hurt.", "injured ..40"),
            ("Between 20 and 30 people were killed.", "killed 20..30"),
            ("Twelve or more people were killed.", "killed 12.."),
            ("Several people were hurt.", "injured 3..9"),
            ("Tens of thousands of people were killed.", "killed 20000..99999"),
            ("Two-million people were displaced.", "displaced 2000000"),
            ("No one was killed.", "killed 0"),
            ("Both pilots were killed.", "killed 2"),
            ("UPDATE 1-Three killed in Kesh blast\n\nThe army gave no names.", "killed 3"),
            ("WRAPUP 4-Twelve dead in blast\n\nThe army gave no names.", "killed 12"),
            ("Some 10-15 people were killed.", "killed 10..15"),
            ("Both the pilots were killed.", "killed 2"),
            ("Most of the 40 injured were said to have died.", ""),
            ("Most of the 40 passengers were clerks.", ""),
            ("Both the pilot and his son were killed.", "killed 1; killed 1"),
            ("A couple and their son were killed.", "killed 2; killed 1"),
            ("An elderly married couple drowned.", "killed 2"),
            ("A lorry hit a car, killing the bride's parents and her aunt.", "killed 2; killed 1"),
            ("Twin brothers drowned in a lake.", "killed 2"),
            ("Twin towers fell in a storm.", ""),
            ("A couple of sailors drowned.", "killed 2"),
            ("The couple's nephew drowned.", "killed 1"),
            ("Mira Lind and her parents were killed in a crash.", "killed 1; killed 2"),
            ("Her parents' house was burnt and nine people were killed.", "killed 9"),
            ("All but three of the 40 miners were killed.", "killed 37"),
            ("All but two were killed.", ""),
            ("All but two of the 30 passengers were killed.", "killed 28"),
            ("Ten of the 50 passengers were killed.", "killed 10 part"),
            ("Three of 17 soldiers were wounded.", "injured 3 part"),
            ("Nine out of 40 sailors were killed.", "killed 9 part"),
            ("Nine out of 40 horses had died.", ""),
            ("Wolves killed nine out of 40 sheep.", ""),
            ("The club won without any injured players.", ""),
            ("All 30 of the sailors were killed.", "killed 30"),
            ("Twelve of its 40 crew members drowned.", "killed 12 part"),
            ("They buried five of the 16 people killed on Sunday.", "killed 16"),
            ("She was one of three men killed.", "killed 3"),
            ("Half of the 200 villagers died.", ""),
            ("Five of the 30 injured have died.", "killed 5 part"),
            ("Four of nine climbers surprised by a storm have died.", "killed 4 part"),
            ("A storm killed four of nine climbers.", "killed 4 part"),
            ("One of two clerks kidnapped in May was freed.", "kidnapped 2"),
            ("Dina Marsh, 43, was never found.", ""),
            ("Otto Lind (23) and Ana Holm (24) died in the blast.", "killed 1"),
            ("Some 40 percent were killed.", ""),
            ("In 2004 were killed.", ""),
            ("Police shot 3/4 of them.", ""),
        ]);
    }
}
