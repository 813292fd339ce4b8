//! Lists: groups that share the effect of a neighbour.
//!
//! "killed a soldier and three policemen" hands on, "five adults and two children were killed" hands
//! back, "the minister was killed along with two guards" reaches over the words between.

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{Claim, Claims, beside::governed, rule::ClaimRule, speaker::followed_by_verb},
    effect::Use,
    figure::{FigureForm, group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::entities::EntityType;
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::syntax::noun_phrase;
use crate::syntax::verb;
use crate::text::span::TokenSpan;

/// Words before one more victim of the same effect.
#[rustfmt::skip]
const TOO: [&str; 10] = [
    "along with", "together with", "as were", "as was", "as did", "so were", "so was", "so did", "plus",
    "as well as",
];

/// What may stand before the first member of a list.
const FREE: [Part; 9] = {
    use Part::*;
    [Break, Comma, Subordinator, Say, Adverb, Time, And, Relative, Possessive]
};

/// What is said of people without a verb of their own: "seven deaths", "including two nurses".
const OF_NOUNS: [ClaimRule; 5] = {
    use ClaimRule::*;
    [Including, Adjective, CountedNoun, List, Among]
};

/// Groups back that are looked at for one that is hurt.
const REACH: usize = 20;

impl Claims<'_> {
    /// Hands each claim on to the groups that stand in one list with it.
    pub fn lists(&mut self) {
        for index in 1..self.groups.len() {
            self.share_of(index);
            // A name after a preposition is a place or a unit, "21 in Oster, 36 in Vale"; one in
            // apposition is the same person, "his driver, Otto Lind, and two guards".
            let from = (0..index).rev().take(3).find(|&i| {
                let again = i.checked_sub(1).is_some_and(|k| self.is_apposition(k, i));
                let place = self.groups[i].figure.form == FigureForm::Name
                    && governed(self.words, self.groups[i].start());
                !(again || place)
            });
            self.hand_on(from.unwrap_or(index - 1), index);
        }
        for index in 1..self.groups.len() {
            self.along_with(index);
        }
        for index in 1..self.groups.len() {
            self.of_those(index);
        }
        for index in (1..self.groups.len()).rev() {
            self.hand_back(index, index - 1);
        }
        self.add_up();
    }

    /// "killed a soldier and three policemen", "21 injured in Oster, 36 in Vale": from the group
    /// before.
    fn hand_on(&mut self, from: usize, to: usize) {
        let words = self.words;
        let (host, next) = (&self.groups[from], &self.groups[to]);
        let Some(claim) = self.of[from].filter(|_| self.of[to].is_none()) else { return };
        // "40 deaths and 900 displaced persons"
        let other = next.effect.is_some_and(|e| e.kind != claim.kind && !e.is(Use::Counted));
        // "ten deaths and | 40 people | with serious injuries"
        const OF_INJURY: usize = 4;
        let hurt = words.lower(next.end()) == "with"
            && (next.end()..next.end() + OF_INJURY)
                .any(|i| words!("burns injuries wounds").contains(words.key(i)))
            && claim.kind == CasualtyKind::Killed;
        if other || hurt || host.figure.form == FigureForm::Zero {
            return;
        }
        let apposition = self.is_apposition(from, to);
        // "killed two guides, Ana Ruiz and Bo Lind": those who were counted, by name
        let named = next.figure.form == FigureForm::Name && self.names_of(from, to);
        // "the deaths of Ana Ruiz and Bo Lind were caused by": the noun has more than one victim
        let plural = claim.rule == ClaimRule::SingleAction
            && claim.effect.is_some_and(|e| words.lower(e.end as usize - 1).ends_with('s'));
        // "eight people, including four men and | three children | were killed": their verb is that
        // of the eight
        let has_later_verb =
            |claim: &Claim| claim.effect.is_some_and(|e| e.start as usize >= next.end());
        let of_whole = claim.part
            && self.of[from.saturating_sub(REACH)..from].iter().flatten().any(has_later_verb);
        let end = claim.end(host);
        // "Of the 12, nine | are from Sorel and three others from Vale", "nine | of them in Sorel"
        let of = words.phrase(end, "of them").unwrap_or(words.skip(end, &[Part::Be]));
        let end = if claim.rule == ClaimRule::OfThem { of } else { end };
        // "accounted for nine of the deaths, falling trees for four"
        let gapped = claim.part
            && [host, next].iter().all(|group| words.lower_before(group.start()) == "for");
        // "169 were executed, at least 140 in Russia, and 110 in Iran", "nine were hurt in Sorel
        // and two in Vale"
        let by_place = next.counted()
            && next.head == Head::None
            && (gapped || place_follows(words, next.end()) && is_listed(words, end, next));
        let by_charge = claim.kind == CasualtyKind::Detained && self.of_other_charge(&claim, next);
        // "Ana Ruiz, a nurse, and two guards"
        let told = (from + 1..to).rev().find(|&i| self.is_apposition(from, i));
        let told = told.map_or(host.end(), |i| self.groups[i].end());
        if apposition
            || named
            || !(by_place || by_charge || is_listed(words, told, next))
            || !(by_charge || member(words, host, next))
            || followed_by_verb(words, next)
                && !(plural || of_whole || self.is_said_of_both(&claim, to))
        {
            return;
        }
        // "12 dead, 20 in hospital": an effect of its own was found before; what is left shares
        // this one.
        let before = claim.effect.is_some_and(|e| (e.start as usize) < host.start());
        let shared = before || by_place || by_charge;
        if shared || self.is_said_of_both(&claim, to) || OF_NOUNS.contains(&claim.rule) {
            self.of[to] = Some(claim.listed());
        }
    }

    /// "three were arrested for assault, | eight | for theft": whether `next` is of another charge.
    fn of_other_charge(&self, claim: &Claim, next: &Group) -> bool {
        let words = self.words;
        let charge =
            |i: usize| words.lower(i) == "for" || words.phrase(i, "on suspicion of").is_some();
        let verb = |i: usize| {
            words.part(i) == Part::Break || words.has(i, class::ANY_PAST | class::AUXILIARY)
        };
        let lasts = |i: usize| matches!(words.lower(i), "days" | "weeks" | "months" | "years");
        let end = next.end();
        let parted = matches!(words.part_before(next.start()), Part::Comma | Part::And);
        next.counted()
            && next.head == Head::None
            && parted
            && charge(end)
            && !(end + 1..end + 4).any(lasts)
            && claim.effect.is_some_and(|e| {
                let end = e.end as usize;
                charge(end) && !(end..next.start()).any(verb)
            })
    }

    /// "Ana Holm, of Kesh, and | Otto Lind, 43, | were killed": whether a plural verb behind the list, found
    /// to be said of a member before group `to`, is said of that, too.
    fn is_said_of_both(&self, claim: &Claim, to: usize) -> bool {
        let (words, groups) = (self.words, self.groups);
        let verb = claim.effect.map(|e| verb::group(&words.line(), e.start as usize).start);
        let Some(verb) = verb.filter(|&verb| verb >= groups[to].end()) else { return false };
        let goes_on = |i: &usize| {
            groups[i + 1].end() <= verb && is_listed(words, groups[*i].end(), &groups[i + 1])
        };
        let last = to + (to..groups.len() - 1).take_while(goes_on).count();
        let end = words.skip(details_end(words, groups[last].end(), verb), &[Part::Comma]);
        // "and her son Joe, who was driving, were killed"
        let aside = matches!(words.lower(end), "who" | "whose") && words.after_comma(verb);
        let plural = matches!(words.lower(verb), "were" | "are" | "have");
        plural && words.lower_before(groups[last].start()) == "and" && (aside || end == verb)
    }

    /// Whether only names stand between a number of people and the name at `to`.
    fn names_of(&self, from: usize, to: usize) -> bool {
        let first =
            (from..to).find(|&i| self.groups[i].figure.form == FigureForm::Name).unwrap_or(to);
        let counted = |i: usize| self.groups[i].counted() && self.groups[i].figure.value() > 1;
        self.words.after_comma(self.groups[first].start())
            && first.checked_sub(1).is_some_and(counted)
    }

    /// "Ana Ruiz, | a nurse,": one person said twice, not two people of a list: "a judge, her driver
    /// and three guards", "a clerk, a guard and a cook", "Ana Holm, Otto Lind and Karl Vik".
    fn is_apposition(&self, first: usize, second: usize) -> bool {
        let words = self.words;
        let [one, other] = [first, second].map(|i| &self.groups[i]);
        let end = other.end();
        let goes_on = self.groups.get(second + 1).is_some_and(|next| is_listed(words, end, next));
        let both = |form| [one, other].iter().all(|group| group.figure.form == form);
        // "Gunmen kill judge, driver and two guards"
        let alike = both(FigureForm::Article) || both(FigureForm::Bare);
        let own = matches!(words.lower(other.start()), "his" | "her" | "their");
        let listed = both(FigureForm::Name) || words.part(end) == Part::And && (own || alike);
        // "Father, son killed"; but "Teacher, coach killed"
        let by_kin =
            both(FigureForm::Bare) && [one, other].iter().all(|group| names_kin(words, group));
        one.is_single()
            && other.is_single()
            && words.after_comma(other.start())
            && !(goes_on && listed || by_kin)
    }

    /// "the minister was killed along with two guards": from the effect right before.
    fn along_with(&mut self, to: usize) {
        let words = self.words;
        let next = &self.groups[to];
        let with = words.phrase_before(next.start(), &TOO);
        let Some(with) = with.filter(|_| self.of[to].is_none()) else { return };
        let near = to.saturating_sub(REACH)..to;
        let found =
            near.rev().find_map(|i| self.of[i].map(|claim| (claim, claim.end(&self.groups[i]))));
        let Some((claim, end)) = found else { return };
        // "Two died in the crash, as did the driver", "…, along with the driver"
        let clause = matches!(words.lower(with + 1), "did" | "was" | "were")
            || words.part(end) == Part::Preposition;
        let passed = |i: usize| match words.part(i) {
            Part::Comma | Part::Time | Part::Preposition | Part::Number => true,
            Part::Definite | Part::Article | Part::Open => clause,
            _ => false,
        };
        let close = claim.effect.is_some() && end <= with && (end..with).all(passed);
        // "was found dead along with the wounded gunman"
        let own = next.is_single() && next.effect.is_some_and(|effect| effect.kind != claim.kind);
        if close && !own && !matches!(next.head, Head::Thing | Head::Household | Head::Effect) {
            self.of[to] = Some(claim.listed());
        }
    }

    /// "five adults and two children were killed": from the group after, the verb's nearest
    /// subject.
    fn hand_back(&mut self, from: usize, to: usize) {
        let words = self.words;
        let (host, earlier) = (&self.groups[from], &self.groups[to]);
        let Some(claim) = self.of[from].filter(|_| self.of[to].is_none()) else { return };
        let after = claim.effect.is_some_and(|e| e.start as usize >= host.end());
        // "Ana Holm, | a nurse, and Otto Lind"
        let of_last = to.checked_sub(1).filter(|&i| self.of[i].is_some());
        let apposition =
            self.is_apposition(to, from) || of_last.is_some_and(|i| self.is_apposition(i, to));
        // "Like Ana Holm, three people were killed": a name and a comma are no list.
        let bare_comma = earlier.figure.form == FigureForm::Name
            && host.counted()
            && words.after_comma(host.start());
        if !after
            || apposition
            || bare_comma
            || !is_listed(words, earlier.end(), host)
            || !member(words, host, earlier)
        {
            return;
        }
        let before = words.before(earlier.start()).next();
        let free = before.is_none_or(|b| {
            FREE.contains(&words.part(b))
                || matches!(words.lower(earlier.start()), "about" | "around")
                || matches!(words.lower(b), "both" | "left" | "leaves" | "leaving" | "found")
        });
        // "for five pupils and the teacher | who were shot"
        let relative = host.is_single()
            && matches!(words.lower(host.end()), "who" | "that")
            && matches!(words.lower(host.end() + 1), "were" | "are" | "have");
        if free || relative {
            self.of[to] = Some(claim.listed());
        }
    }
}

/// Whether only a comma, "and", or a place and one of these stand between the end of the `first`
/// group and the second.
pub fn is_listed(words: &TaggedSentence, first: usize, second: &Group) -> bool {
    let mut at = first;
    if words.part(at) == Part::Preposition && second.start() > at + 1 {
        // "21 in Oster Vale, 36 in …"
        let end = words.skip(at + 1, &[Part::Open, Part::Definite, Part::Gerund]);
        at = if end <= at + 6 { end } else { at };
        // "two in Oster | on Monday | and three in Vale"
        let day = words.skip(at + usize::from(words.lower(at) == "on"), &[Part::Time]);
        at = if words.part(day.wrapping_sub(1)) == Part::Time { day } else { at };
    }
    // "twins | aged four | and their grandmother"
    let at = noun_phrase::ages_end(&words.line(), at).unwrap_or(at);
    let details = details_end(words, at, second.start());
    let end = words.skip(details, &[Part::Comma]);
    let end = if lists_on(words, details) { details + 1 } else { end };
    let end = if matches!(words.lower(end), "and" | "plus") {
        end + 1
    } else {
        words.phrase(end, "as well as").unwrap_or(end)
    };
    let end = words.skip(end, &[Part::Adverb]);
    end > at && end == second.start()
}

/// "Ana Holm, 38|; Otto Lind, 44|; and Karl Vik": whether a semicolon at `at` parts members of a list,
/// which has another one, or ends with "and".
fn lists_on(words: &TaggedSentence, at: usize) -> bool {
    /// Words of a member with its details.
    const MEMBER: usize = 16;
    let semicolon = |i: usize| words.lower(i) == ";";
    semicolon(at)
        && (words.lower(at + 1) == "and"
            || (at + 1..at + MEMBER).any(semicolon)
            || words.before(at).take(MEMBER).any(semicolon))
}

/// What stands in a description without a verb of its own: ", third judge of Kesh,".
const DESCRIBING: [Part; 8] = {
    use Part::*;
    [Open, Article, Definite, Preposition, Hyphen, Possessive, Participle, Number]
};

/// Where the details of a listed victim end: age and home, between commas, from `at`, the end of the
/// name, to at most `limit`. In "Ana Holm|, 43, of Kesh, Vale|, and" from the first bar to the second.
fn details_end(words: &TaggedSentence, at: usize, limit: usize) -> usize {
    /// Words of "a passenger in the second car".
    const LONGEST: usize = 8;
    let ends = |i: usize| matches!(words.part(i), Part::Comma | Part::And) || words.lower(i) == ";";
    let mut end = at;
    while words.part(end) == Part::Comma && end + 1 < limit {
        let next = end + 1;
        // "of Kesh", "of the Royal Navy"
        let of = |i: usize| {
            let name = i + 1 + usize::from(words.lower(i + 1) == "the");
            matches!(words.lower(i), "of" | "from") && words.capitalized(name)
        };
        let age = words.is_number(next);
        // "of Kesh, | Vale"
        let region = end > at && words.capitalized(next) && words.person_at(next).is_none();
        let name = |i: &usize| {
            *i < limit && (words.capitalized(*i) && !ends(*i) || *i == next + 1 && of(next))
        };
        let told = match next + usize::from(of(next)) {
            from if from > next || region => from + (from..limit).take_while(name).count(),
            from if age => words.one_of(from + 1, &["years old", "year old"]).unwrap_or(from + 1),
            from => words.skip(from, &DESCRIBING),
        };
        // "Otto Lind, driver of the bus, | were killed"
        let verb = matches!(words.part(limit), Part::Be | Part::Have);
        let closes = words.phrase(told + 1, "and") == Some(limit) || verb && told + 1 == limit;
        let last = told > next + 1 && words.part(told) == Part::Comma && closes;
        let named = (of(next) || region || age) && (ends(told) || age && of(told));
        if !(named || last && told <= next + LONGEST) {
            break;
        }
        end = told;
    }
    end
}

/// Whether `next` can be another member of a list with `host`.
fn member(words: &TaggedSentence, host: &Group, next: &Group) -> bool {
    if is_role_of_speaker(words, next) {
        return false;
    }
    match (next.head, next.figure.form) {
        (_, FigureForm::Zero | FigureForm::Pronoun)
        | (Head::Thing | Head::Household | Head::Effect, _) => false,
        // "Man, woman killed", "Mother, 2 children killed"
        (Head::Person, FigureForm::Bare) => {
            matches!(host.figure.form, FigureForm::Bare | FigureForm::Counted)
                && matches!(words.part(next.end()), Part::And | Part::Comma)
        }
        (Head::Person, _) => true,
        (Head::Unknown | Head::Agents, _) => words.part(next.end()) != Part::Open,
        // "killing three, and another in Vale": another attack
        (Head::None, FigureForm::Article) if place_follows(words, next.end()) => false,
        (Head::None, _) => {
            // "a family of four"
            next.figure.span.range().any(|i| words.has(i, class::COMPANY))
                || next.figure.qualifier.is_some_and(|q| others(words, q))
                || next.is_more(words)
                || host.counted()
                    && (place_follows(words, next.end())
                        || words.lower_before(next.start()) == "for")
        }
    }
}

/// "man", "toddler", "son": who it is, not what he does.
fn names_kin(words: &TaggedSentence, group: &Group) -> bool {
    let noun = words.key(group.end() - 1);
    word_set!("family_members").contains(noun)
        || words!("baby boy child girl infant man suspect teen teenager toddler woman")
            .contains(noun)
}

/// "said Ana Holm, | a doctor, and three were hurt", "according to Ana Holm, | a nurse": the role of who
/// speaks, in apposition; a victim's stands for the name, "Tom Hale, | a nurse, and a clerk were killed".
fn is_role_of_speaker(words: &TaggedSentence, group: &Group) -> bool {
    /// Words of a speaker's title and name.
    const LONGEST: usize = 6;
    let start = group.start();
    let says =
        |i: &usize| words.part(*i) == Part::Say || words.phrase(*i, "according to").is_some();
    // "was killed, said Ana Holm": the verb stands before its subject
    let inverted = |says: usize| {
        matches!(words.part_before(says), Part::Comma | Part::Break)
            || says.checked_sub(1).is_some_and(|i| words.closes_quote(i))
    };
    let speaks = |name: usize| {
        words.entity_type(name) == Some(EntityType::Person)
            && words.before(name).take(LONGEST).find(says).is_some_and(inverted)
    };
    group.is_single()
        && matches!(words.lower(start), "a" | "an")
        && words.after_comma(start)
        && start.checked_sub(2).is_some_and(speaks)
}

fn others(words: &TaggedSentence, qualifier: TokenSpan) -> bool {
    qualifier.range().any(|i| matches!(words.lower(i), "others" | "more" | "another"))
}

/// "in" or "at" and a name, "to the clinic", "in hospital".
pub fn place_follows(words: &TaggedSentence, at: usize) -> bool {
    let at = words.phrase(at, "across the border").unwrap_or(at);
    matches!(words.lower(at), "in" | "at" | "near" | "from" | "on" | "to")
        && (words.capitalized(at + 1)
            || words!("neighbouring neighboring nearby").contains(words.key(at + 1))
            || words.part(at + 1) == Part::Definite
            || words.has(at + 1, class::HOSPITAL))
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn hands_effects_on() {
        assert_figures(&[
            ("The shelling killed an elder and four guards.", "killed 1; killed 4"),
            ("Father, son killed in Kesh fire\n\nIt broke out on Monday.", "killed 1; killed 1"),
            ("Teacher, coach killed in Kesh fire\n\nIt broke out on Monday.", "killed 1"),
            ("Mother, 2 sons killed in Kesh fire\n\nIt broke out on Monday.", "killed 1; killed 2"),
            (
                "The fire killed Ana Holm, 38; Otto Lind, 44; and Karl Vik, 50.",
                "killed 1; killed 1; killed 1",
            ),
            ("The fire killed Ana Holm; Otto Lind, a clerk, said so.", "killed 1"),
            ("Ola Vik killed Ana Holm and Bo Lind on May 6, said a clerk.", "killed 1; killed 1"),
            ("The blast killed nine and the minister, Ana Holm, a friend.", "killed 9; killed 1"),
            ("The shelling left nine rebels and four guards dead.", "killed 9; killed 4"),
            ("It killed 12 people in Kesh and eight in neighbouring Vale.", "killed 12; killed 8"),
            ("Two were shot dead in Kesh on Monday and three in Vale.", "killed 2; killed 3"),
            ("Five adults and two children were killed.", "killed 5; killed 2"),
            ("Ana Holm, 43, of Kesh, and Otto Lind, of Vale, were killed.", "killed 1; killed 1"),
            (
                "Ana Holm, 43, of Kesh, Otto Lind, 20, and Bo Vik, of Vale, were killed.",
                "killed 1; killed 1; killed 1",
            ),
            (
                "Ana Holm, a cook from Kesh, and her son, who drove, were killed.",
                "killed 1; killed 1",
            ),
            ("Ana Holm, mayor of Kesh, and two guards were killed.", "killed 1; killed 2"),
            ("Ana Holm, a nurse, and a clerk were killed.", "killed 1; killed 1"),
            (
                "Two people were killed, said Ana Holm, a doctor, and three were hurt.",
                "killed 2; injured 3",
            ),
            (
                "Two died in a fire, according to Ana Holm, a nurse, and four were hurt.",
                "killed 2; injured 4",
            ),
            ("Ana Holm, of Kesh, and Otto Lind were killed.", "killed 1; killed 1"),
            ("Ana Holm, of the Royal Navy, and two guards were killed.", "killed 1; killed 2"),
            ("A woman, 43, of Kesh, and a man, 20, were killed.", "killed 1; killed 1"),
            ("Ana Holm, of Kesh, and a man known as Bo Vik were killed.", "killed 1; killed 1"),
            ("Ana Holm, of Kesh, and Otto Lind's dogs were killed.", ""),
            ("Ana Holm, of Kesh, was killed and Otto Lind was hurt.", "killed 1; injured 1"),
            ("Nine people died in a village near Vale, 40 km south of Kesh.", "killed 9"),
            ("Two cooks, one clerk and all 30 sailors drowned.", "killed 2; killed 1; killed 30"),
            (
                "It counted 21 injured people in Oster, 36 in Vale and seven in Kell.",
                "injured 21; injured 36; injured 7",
            ),
            ("The fire killed three people and two others were injured.", "killed 3; injured 2"),
            ("A man, his wife and their three sons were killed.", "killed 1; killed 1; killed 3"),
            ("A father, a man of many friends, was killed.", "killed 1"),
            ("Ana Holm, Otto Lind and Karl Vik were killed.", "killed 1; killed 1; killed 1"),
            ("A nurse, Ana Holm, and Karl Vik were killed.", "killed 1; killed 1"),
            (
                "Fifteen people died. Lightning accounted for nine of the deaths, falling trees for four and a landslide for two.",
                "killed 15; killed 9 part; killed 4 part; killed 2 part",
            ),
            ("The ship's 44 passengers and four cooks vanished.", "missing 44; missing 4"),
            ("They found nine bodies on the ferry and four on the beach.", "killed 9; killed 4"),
            (
                "In Ukraine 169 people were executed, at least 140 in Russia and more than 110 in Iran.",
                "killed 169; killed 140..; killed 110..",
            ),
            (
                "A cook and six men were killed, plus two children in a van.",
                "killed 1; killed 6; killed 2",
            ),
            ("Gunmen abducted 60 men along with 50 sick children.", "kidnapped 60; kidnapped 50"),
            ("Forty civilians were wounded, as were 17 soldiers.", "injured 40; injured 17"),
            ("There were two raids, one in Oster, killing three, and another in Vale.", "killed 3"),
            // ages are no figures, but they count their owners
            ("His sons, 9 and 12, were hurt.", "injured 2"),
            ("Boys aged 12 and 14 died in the fire.", "killed 2"),
            ("Two boys, 12 and 14, died in the fire.", "killed 2"),
            ("A family of six was killed in the fire.", "killed 6"),
            ("Two of Stein's guards were killed.", "killed 2"),
            ("More than 1.000 people died. Some 10 000 were hurt.", "killed 1000..; injured 10000"),
            (
                "Eight were taken to a clinic in Sorel and six to hospital in Vale.",
                "injured 8; injured 6",
            ),
            ("Bells rang for five pupils and a teacher who were shot dead.", "killed 5; killed 1"),
            ("Bells rang for five pupils and a teacher who was shot dead.", "killed 1"),
            ("He met two mayors and nine guards who died in a crash.", "killed 9"),
            ("The bomb killed a judge, her driver and two guards.", "killed 1; killed 1; killed 2"),
            (
                "It killed Ana Holm, her driver Otto Lind and two guards.",
                "killed 1; killed 1; killed 2",
            ),
            ("The bomb killed Ana Holm, a nurse, and two guards.", "killed 1; killed 2"),
            ("The bomb killed Ana Holm, Otto Lind and Karl Vik.", "killed 1; killed 1; killed 1"),
            ("Police arrested the leader and four members of a gang.", "detained 4"),
            ("Police arrested the leader, nine clerks said.", ""),
            ("Police detained him and nine people ran home.", ""),
            ("Two died in the crash, as did the driver.", "killed 2; killed 1"),
            ("Two died in the crash, as the driver knew.", "killed 2"),
            ("Two died in the crash, along with a driver in Kesh.", "killed 2; killed 1"),
            ("He had two sons and a daughter who died in a crash.", "killed 1"),
            ("Neither the pilot nor his guard was hurt.", ""),
            ("Neither guard was hurt.", "injured 0"),
            ("A driver, two guards and a cook were killed.", "killed 1; killed 2; killed 1"),
            ("A clerk, a guard and a cook were killed.", "killed 1; killed 1; killed 1"),
            (
                "Gunmen kill judge, driver and two guards\n\nRain fell.",
                "killed 1; killed 1; killed 2",
            ),
            (
                "More than 30,000 civilian deaths and 900 displaced persons were counted.",
                "killed 30000..; displaced 900",
            ),
        ]);
    }
}
