//! Lists: groups that share the effect of a neighbour, and shares of it.

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        Claim, Claims,
        beside::{governed, group_ending_at, is_whereabouts, object_after},
        is_gravely,
        rule::ClaimRule,
        subject::subject,
    },
    effect::{self, Effect, Use},
    figure::{Figure, FigureForm, group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::syntax::class;
use crate::syntax::clauses::{Nominal, Subject};
use crate::text::span::TokenSpan;

/// Groups back that are looked at for one that is hurt.
const REACH: usize = 20;

/// The longest aside between "including" and those it introduces.
const ASIDE: usize = 8;

impl Claims<'_> {
    /// Hands each claim on to the groups that stand in one list with it.
    pub fn lists(&mut self) {
        for index in 1..self.groups.len() {
            self.share_of(index);
            // A name after a preposition is a place or a unit: "21 in Oster, 36 in Vale".
            let from = (0..index).rev().take(3).find(|&i| {
                !(self.groups[i].figure.form == FigureForm::Name
                    && governed(self.words, self.groups[i].start()))
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

    /// "Nine were hurt, five in Sorel and four in Vale", "Ten people were killed: seven soldiers and
    /// a guide": members of a list right after a group that add up to it are its shares, and so
    /// are some of them: "ten people, five in Sorel and four …".
    fn add_up(&mut self) {
        for whole in 0..self.groups.len() {
            let (group, value) = (&self.groups[whole], self.groups[whole].figure.value());
            let Some(claim) = self.of[whole].filter(|c| !c.part && value > 1) else { continue };
            let told = claim.effect.map_or(group.end(), |e| group.end().max(e.end as usize));
            let (mut sum, mut end, mut bare) = (0, whole + 1, true);
            while sum < value && self.is_share_of(claim, told, whole, end) {
                sum = self.groups[end].figure.value().saturating_add(sum);
                bare &= self.groups[end].head == Head::None;
                end += 1;
            }
            let next = self.groups.get(whole + 1).map(Group::start);
            let some = bare && self.words.part(told) == Part::Comma && next == Some(told + 1);
            if end > whole + 2 && (sum == value || sum < value && some) {
                for share in &mut self.of[whole + 1..end] {
                    let of = share.unwrap_or(Claim::new(ClaimRule::List, claim.kind, claim.effect));
                    *share = Some(Claim { part: true, previous: None, ..of });
                }
            }
        }
    }

    /// Whether group `next` goes on with a list of the people of group `whole`, told up to `told`:
    /// it shares their claim, or it has none and stands right behind a colon, a comma or the member
    /// before it.
    fn is_share_of(&self, claim: Claim, told: usize, whole: usize, next: usize) -> bool {
        let words = self.words;
        let Some(group) = self.groups.get(next) else { return false };
        if let Some(of) = self.of[next] {
            return of.rule == ClaimRule::List && of.kind == claim.kind;
        }
        let last = self.groups[next - 1].end();
        let first = next == whole + 1;
        let phrase = [Part::Preposition, Part::Definite, Part::Article, Part::Open, Part::Time];
        let colon = words.skip(told, &phrase);
        let colon = first && words.lower(colon) == ":" && group.start() == colon + 1;
        let by_place = group.head == Head::None && place_follows(words, group.end());
        (colon || listed(words, last, group) || first && listed(words, told, group))
            && (group.counted()
                || matches!(group.figure.form, FigureForm::Article | FigureForm::Definite))
            && (group.head == Head::Person || by_place)
            && !followed_by_verb(words, group)
    }

    /// "including two children", "among them a nurse and three pupils", "three of them badly".
    fn share_of(&mut self, index: usize) {
        let words = self.words;
        let group = &self.groups[index];
        if self.of[index].is_some() || !group.counted() {
            return;
        }
        let start = group.start();
        // "including, | according to the mayor, | nine children"
        let aside = words.before(start).take(ASIDE).find(|&i| words.lower(i) == "including");
        let aside = aside.is_some_and(|i| {
            words.part(i + 1) == Part::Comma && words.part(start - 1) == Part::Comma
        });
        let introduced = aside
            || matches!(words.lower(start.wrapping_sub(1)), "including" | "include" | "included")
            || words.lower(start.wrapping_sub(2)) == "among"
                && words.lower(start.wrapping_sub(1)) == "them"
            || words.lower(start.wrapping_sub(1)) == "with"
                && group.head == Head::None
                && place_follows(words, group.end());
        let of_them = words.lower(group.end()) == "of"
            && matches!(words.lower(group.end() + 1), "them" | "whom");
        // "wounding 80, | one | critically"
        let gravely = group.head == Head::None
            && words.part(start.wrapping_sub(1)) == Part::Comma
            && is_gravely(words.lower(group.end()))
            && matches!(
                words.part(group.end() + 1),
                Part::Break | Part::Comma | Part::And | Part::Time
            );
        let of_them = of_them || gravely;
        if !introduced && !of_them || matches!(group.head, Head::Thing | Head::Household) {
            return;
        }
        // "ten people were pulled from the water, three of them dead"
        if let Some(dead) =
            effect::effect_at(words, group.end() + 2).filter(|e| of_them && e.is(Use::State))
        {
            self.of[index] = Some(Claim::of_share(ClaimRule::OfThem, dead.kind, Some(dead.span())));
            return;
        }
        // "and 30, including four guards, were hurt": of the 30, whatever became of them
        let beside = &self.groups[index - 1];
        let touches =
            words.part(beside.end()) == Part::Comma && beside.end() + 3 >= start && introduced;
        if touches && beside.counted() && self.of[index - 1].is_none() {
            return;
        }
        let Some((whole, host)) = (0..index)
            .rev()
            .take(4)
            .find_map(|i| Some((i, self.of[i].filter(|c| !c.part || introduced)?)))
        else {
            return;
        };
        // "two men were killed while shells, including one that hit a school, …": of another clause
        if (self.groups[whole].end()..start).any(|i| words.lower(i) == "while") {
            return;
        }
        let rule = if introduced { ClaimRule::Including } else { ClaimRule::OfThem };
        // "40 casualties, including nine wounded soldiers"
        let kind = group
            .effect
            .filter(|e| e.is(Use::Past) || e.is(Use::State))
            .map_or(host.kind, |e| e.kind);
        self.of[index] = Some(Claim::of_share(rule, kind, None));
    }

    /// "Of the 45 injured, seven are in hospital": a share of those counted just before.
    fn of_those(&mut self, index: usize) {
        let words = self.words;
        let (host, next) = (&self.groups[index - 1], &self.groups[index]);
        let Some(claim) = self.of[index - 1] else { return };
        let of = words.lower(host.start().wrapping_sub(1)) == "of"
            && words.part(host.start().wrapping_sub(2)) == Part::Break;
        let end = claim.effect.map_or(host.end(), |e| host.end().max(e.end as usize));
        if !of || words.part(end) != Part::Comma || end + 1 != next.start() {
            return;
        }
        // "Of the 45 injured, | 30 | were firemen"
        let are = next.counted() && words.part(next.end()) == Part::Be;
        match &mut self.of[index] {
            Some(claim) => claim.part = true,
            share if are => *share = Some(Claim::of_share(ClaimRule::OfThem, claim.kind, None)),
            None => {}
        }
    }

    /// "killed a soldier and three policemen", "21 injured in Oster, 36 in Vale": from the group
    /// before.
    fn hand_on(&mut self, from: usize, to: usize) {
        let words = self.words;
        let (host, next) = (&self.groups[from], &self.groups[to]);
        let Some(claim) =
            self.of[from].filter(|_| self.of[to].is_none() && host.figure.form != FigureForm::Zero)
        else {
            return;
        };
        // "40 deaths and 900 displaced persons"
        if next.effect.is_some_and(|e| e.kind != claim.kind && !e.is(Use::Counted)) {
            return;
        }
        // "killed Ana Ruiz, a nurse,": one person, said twice
        let apposition = host.is_single()
            && next.is_single()
            && words.part(next.start().wrapping_sub(1)) == Part::Comma;
        // "killed two guides, Ana Ruiz and Bo Lind": those who were counted, by name
        let named = next.figure.form == FigureForm::Name && self.names_of(from, to);
        // "that killed 14, Sam Ortiz said": a name after a comma alone begins a clause, unless the
        // list goes on
        let bare_name = next.figure.form == FigureForm::Name
            && words.part(next.start().wrapping_sub(1)) == Part::Comma;
        let goes_on = matches!(words.part(next.end()), Part::Comma | Part::And | Part::Break);
        // "the deaths of Ana Ruiz and Bo Lind were caused by": the noun has more than one victim
        let plural = claim.rule == ClaimRule::SingleAction
            && claim.effect.is_some_and(|e| words.lower(e.end as usize - 1).ends_with('s'));
        // "eight people, including four men and | three children | were killed": their verb is that
        // of the eight
        let of_whole = claim.part
            && self.of[..from]
                .iter()
                .flatten()
                .any(|whole| whole.effect.is_some_and(|e| e.start as usize >= next.end()));
        // "169 were executed, at least 140 in Russia, and 110 in Iran", "nine were hurt in Sorel
        // and two in Vale"
        let end = claim.effect.map_or(host.end(), |effect| host.end().max(effect.end as usize));
        let by_place = next.counted()
            && next.head == Head::None
            && place_follows(words, next.end())
            && listed(words, end, next);
        if apposition
            || named
            || bare_name && !goes_on
            || !(by_place || listed(words, host.end(), next))
            || !member(words, host, next)
            || followed_by_verb(words, next) && !plural && !of_whole
        {
            return;
        }
        // "12 dead, 20 in hospital": an effect of its own was found before; what is left shares
        // this one.
        let effect = claim.effect.filter(|e| (e.start as usize) < host.start());
        if effect.is_none()
            && !by_place
            && !matches!(
                claim.rule,
                ClaimRule::Including
                    | ClaimRule::Adjective
                    | ClaimRule::CountedNoun
                    | ClaimRule::List
                    | ClaimRule::Among
            )
        {
            return;
        }
        self.of[to] = Some(Claim { previous: None, rule: ClaimRule::List, ..claim });
    }

    /// Whether only names stand between a number of people and the name at `to`.
    fn names_of(&self, from: usize, to: usize) -> bool {
        let first =
            (from..to).find(|&i| self.groups[i].figure.form == FigureForm::Name).unwrap_or(to);
        let comma =
            |i: usize| self.words.part(self.groups[i].start().wrapping_sub(1)) == Part::Comma;
        let counted = |i: usize| {
            self.groups[i].counted()
                && self.groups[i].figure.value() > 1
                && self.groups[i].end() + 1 == self.groups[first].start()
        };
        comma(first) && first.checked_sub(1).is_some_and(counted)
    }

    /// "the minister was killed along with two guards": from the effect right before.
    fn along_with(&mut self, to: usize) {
        let words = self.words;
        let next = &self.groups[to];
        let opens = [
            "along with",
            "together with",
            "as were",
            "as was",
            "as did",
            "so were",
            "so was",
            "so did",
            "plus",
            "as well as",
        ];
        let with = words.phrase_before(next.start(), &opens);
        let Some(with) = with.filter(|_| self.of[to].is_none()) else { return };
        let found = self.of[..to]
            .iter()
            .enumerate()
            .rev()
            .take(REACH)
            .find_map(|(i, claim)| Some((i, (*claim)?)));
        let Some((host, claim)) = found else { return };
        let between = [Part::Comma, Part::Time, Part::Preposition, Part::Number];
        // "Two died in the crash, as did the driver": a clause of its own
        let clause = matches!(words.lower(with + 1), "did" | "was" | "were");
        let phrase = [Part::Definite, Part::Article, Part::Open];
        let close = claim.effect.is_some_and(|e| {
            let end = self.groups[host].end().max(e.end as usize);
            let passed = |i: usize| {
                between.contains(&words.part(i)) || clause && phrase.contains(&words.part(i))
            };
            end <= with && with - end <= REACH && (end..with).all(passed)
        });
        if close
            && !next.is_pronoun()
            && !matches!(next.head, Head::Thing | Head::Household | Head::Effect)
            && !followed_by_verb(words, next)
        {
            self.of[to] = Some(Claim { previous: None, rule: ClaimRule::List, ..claim });
        }
    }

    /// "five adults and two children were killed": from the group after, the verb's nearest
    /// subject.
    fn hand_back(&mut self, from: usize, to: usize) {
        let words = self.words;
        let (host, earlier) = (&self.groups[from], &self.groups[to]);
        let Some(claim) = self.of[from].filter(|_| self.of[to].is_none()) else { return };
        let after = claim.effect.is_some_and(|e| e.start as usize >= host.end());
        // but "a father, his wife and their three sons"
        let own = matches!(words.lower(host.start()), "his" | "her" | "their")
            && words.part(host.end()) == Part::And;
        let apposition = earlier.is_single()
            && host.is_single()
            && !own
            && words.part(host.start().wrapping_sub(1)) == Part::Comma;
        // "Ana Holm, Otto Lind and Karl Vik were killed"
        let names = [earlier, host].iter().all(|group| group.figure.form == FigureForm::Name);
        let goes_on = || {
            self.groups
                .get(from + 1)
                .is_some_and(|next| self.of[from + 1].is_some() && listed(words, host.end(), next))
        };
        // "A clerk, a guard and a cook were killed"
        let articles = [earlier, host].iter().all(|group| group.figure.form == FigureForm::Article)
            && words.part(host.end()) == Part::And;
        let apposition = apposition && !((names || articles) && goes_on());
        // "Like Ana Holm, three people were killed": a name and a comma are no list.
        let bare_comma = earlier.figure.form == FigureForm::Name
            && host.counted()
            && words.part(host.start().wrapping_sub(1)) == Part::Comma;
        if !after
            || apposition
            || bare_comma
            || !listed(words, earlier.end(), host)
            || !member(words, host, earlier)
        {
            return;
        }
        let before = words.before(earlier.start()).next();
        let free = before.is_none_or(|b| {
            matches!(
                words.part(b),
                Part::Break
                    | Part::Comma
                    | Part::Subordinator
                    | Part::Say
                    | Part::Adverb
                    | Part::Time
                    | Part::And
                    | Part::Relative
                    | Part::Possessive
            ) || claim.kind == CasualtyKind::Missing
                && matches!(words.lower(b), "with" | "carrying")
                || matches!(words.lower(earlier.start()), "about" | "around")
                || matches!(words.lower(b), "both" | "left" | "leaves" | "leaving" | "found")
        });
        // "for five pupils and the teacher | who were shot"
        let relative = host.is_single()
            && matches!(words.lower(host.end()), "who" | "that")
            && matches!(words.lower(host.end() + 1), "were" | "are" | "have");
        if free || relative {
            self.of[to] = Some(Claim { previous: None, rule: ClaimRule::List, ..claim });
        }
    }

    /// "Among the dead were 14 soldiers, four contractors and two guides"; "the dead included two
    /// guides"; "two guides were among the dead". `victims` is the kind of all figures before, if they
    /// have one kind: so "the victims included two guides" counts guides of that kind.
    pub fn among(&mut self, effects: &[Effect], victims: Option<CasualtyKind>) {
        let words = self.words;
        if let Some(kind) = victims {
            self.some_of_them(kind);
        }
        let victims = victims.into_iter().flat_map(|kind| {
            let named = words.head().filter(|&i| words.lower(i) == "victims");
            named.map(move |i| Effect::of_victims(kind, i))
        });
        for said in effects.iter().filter(|e| e.names_victims()).copied().chain(victims) {
            let the = words.lower(said.start.wrapping_sub(1)) == "the";
            // "Two of the victims | were children"
            let share = group_ending_at(self.groups, said.end).filter(|&g| {
                let Figure { partitive, vague, min, .. } = self.groups[g].figure;
                let verb = words.part(said.end) == Part::Be;
                verb && partitive && !vague && min > Some(1) && self.of[g].is_none()
            });
            if let Some(share) = share.filter(|_| words.lower(said.start) == "victims") {
                self.of[share] =
                    Some(Claim::of_share(ClaimRule::Among, said.kind, Some(said.span())));
                continue;
            }
            let be = said.start.wrapping_sub(3);
            if words.phrase(said.start.wrapping_sub(2), "among the").is_some()
                && words.part(be) == Part::Be
            {
                if let Some(group) =
                    subject(words, self.groups, be).filter(|&g| self.groups[g].counted())
                {
                    self.of[group] =
                        Some(Claim::of_share(ClaimRule::Among, said.kind, Some(said.span())));
                }
                continue;
            }
            let among = words.lower(said.start.wrapping_sub(2)) == "among";
            let (first, part) = match words.lower(said.end) {
                "were" | "was" | "are" if the && among => (said.end + 1, true),
                "included" | "include" if the => (said.end + 1, true),
                // "The dead were two nurses", "the confirmed deaths are 14 civilians and a guard"
                "were" | "was" | "are" if is_all_of_them(words, &said) => (said.end + 1, false),
                _ => continue,
            };
            let Some(group) = object_after(words, self.groups, first) else { continue };
            let people = if part {
                !matches!(self.groups[group].head, Head::Thing | Head::Household)
            } else {
                self.groups[group].head == Head::Person
            };
            if self.groups[group].counted() && self.of[group].is_none() && people {
                self.of[group] = Some(Claim {
                    part,
                    ..Claim::new(ClaimRule::Among, said.kind, Some(said.span()))
                });
            }
        }
    }
}

impl Claims<'_> {
    /// A share of the people counted in the sentences before: "Nine people died. | Four of them |
    /// were brothers". `harm` is the kind of that count.
    fn some_of_them(&mut self, harm: CasualtyKind) {
        let words = self.words;
        for (group, claim) in self.groups.iter().zip(&mut self.of) {
            let opens =
                words.before(group.start()).next().is_none_or(|i| words.part(i) == Part::Break);
            let are =
                words.phrase(group.end(), "of them").is_some_and(|end| words.part(end) == Part::Be);
            if opens && are && group.counted() && !group.figure.vague && claim.is_none() {
                *claim = Some(Claim::of_share(ClaimRule::OfThem, harm, None));
            }
        }
    }
}

/// Whether the noun stands for everyone harmed: "the | dead", "the confirmed | deaths".
fn is_all_of_them(words: &TaggedSentence, said: &Effect) -> bool {
    let the = words.before(said.start).take(2).find(|&i| words.part(i) == Part::Definite);
    let opens = |the: usize| {
        matches!(words.part(the.wrapping_sub(1)), Part::Break | Part::Comma | Part::Say)
    };
    the.is_some_and(opens) && (said.is(Use::State) || said.is(Use::Counted))
}

/// Whether only a comma, "and", or a place and one of these stand between the end of the `first`
/// group and the second.
fn listed(words: &TaggedSentence, first: usize, second: &Group) -> bool {
    let mut at = first;
    if words.part(at) == Part::Preposition && second.start() > at + 1 {
        // "21 in Oster Vale, 36 in …"
        let end = words.skip(at + 1, &[Part::Open, Part::Definite]);
        at = if end <= at + 6 { end } else { at };
    }
    let end = words.skip(at, &[Part::Comma]);
    // "Ana Holm, 43, and three others"
    let aged = end > at
        && words.part(end) == Part::Number
        && words.part(end + 1) == Part::Comma
        && words.lower(end + 2) == "and";
    let end = if aged { end + 2 } else { end };
    let end = if matches!(words.lower(end), "and" | "plus") {
        end + 1
    } else {
        words.phrase(end, "as well as").unwrap_or(end)
    };
    let end = words.skip(end, &[Part::Adverb]);
    end > at && end == second.start()
}

/// Whether `next` can be another member of a list with `host`.
fn member(words: &TaggedSentence, host: &Group, next: &Group) -> bool {
    match (next.head, next.figure.form) {
        (_, FigureForm::Zero | FigureForm::Pronoun)
        | (Head::Thing | Head::Household | Head::Effect, _) => false,
        (Head::Person, FigureForm::Bare) => false,
        (Head::Person, _) => true,
        (Head::Unknown | Head::Agents, form) => {
            form == FigureForm::Counted && words.part(next.end()) != Part::Open
        }
        // "killing three, and another in Vale": another attack
        (Head::None, FigureForm::Article) if place_follows(words, next.end()) => false,
        (Head::None, _) => {
            next.noun.is_some()
                || next.figure.qualifier.is_some_and(|q| others(words, q))
                || next.is_more(words)
                || host.counted() && next.counted() && place_follows(words, next.end())
        }
    }
}

fn others(words: &TaggedSentence, qualifier: TokenSpan) -> bool {
    qualifier.range().any(|i| matches!(words.lower(i), "others" | "more" | "another"))
}

/// "in" or "at" and a name, "to the clinic", "in hospital".
fn place_follows(words: &TaggedSentence, at: usize) -> bool {
    matches!(words.lower(at), "in" | "at" | "near" | "from" | "on" | "to")
        && (words.capitalized(at + 1)
            || words.part(at + 1) == Part::Definite
            || words.has(at + 1, class::HOSPITAL))
}

/// Whether a verb of its own follows the group: "and three policemen were hurt".
fn followed_by_verb(words: &TaggedSentence, group: &Group) -> bool {
    // "wounding several more, | a clerk | and two residents said"
    let says = words.part(group.end()) == Part::And && {
        let other = [
            Part::Article,
            Part::Definite,
            Part::Number,
            Part::Open,
            Part::Hyphen,
            Part::Possessive,
        ];
        words.part(words.skip(group.end() + 1, &other)) == Part::Say
    };
    let there = (group.end()..).find(|&i| !is_whereabouts(words, i)).unwrap_or(group.end());
    let at = words.skip(there, &[Part::Adverb, Part::Time]);
    says || speaks(words, group)
        || matches!(words.part(at), Part::Be | Part::Have | Part::Modal | Part::Verb | Part::Say)
        || effect::effect_at(words, at)
            .is_some_and(|e| !e.is(Use::Counted) && words.lower(e.start) != "in")
}

/// "killed nine, | the governor | of the troubled region said"
fn speaks(words: &TaggedSentence, group: &Group) -> bool {
    words.clauses().verbs.iter().filter(|verb| words.part(verb.head) == Part::Say).any(|verb| {
        let subject = verb.subject.and_then(Subject::nominal);
        let own = |of: Nominal| of.start <= group.start() && group.end() <= of.end;
        words.part(group.start().wrapping_sub(1)) == Part::Comma && subject.is_some_and(own)
    })
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn hands_effects_on() {
        for (text, expected) in [
            ("A bomb killed at least 11 people, a clerk and two residents said.", "killed 11.."),
            ("The shelling killed an elder and four guards.", "killed 1; killed 4"),
            (
                "Nine people were killed in Vale and three in Kell, the minister, Ana Holm, said.",
                "killed 9; killed 3",
            ),
            ("Nine people were killed, the governor of the region, Ana Holm, said.", "killed 9"),
            (
                "A blast killed nine people including two clerks, the head of the north Kesh rescue office said.",
                "killed 9; killed 2 part",
            ),
            ("Ola Vik killed Ana Holm and Bo Lind on May 6, said a clerk.", "killed 1; killed 1"),
            (
                "The blast killed nine people and the minister, Ana Holm, a friend.",
                "killed 9; killed 1",
            ),
            ("The shelling left nine rebels and four guards dead.", "killed 9; killed 4"),
            ("Five adults and two children were killed.", "killed 5; killed 2"),
            ("Two cooks, one clerk and all 30 sailors drowned.", "killed 2; killed 1; killed 30"),
            (
                "It counted 21 injured people in Oster, 36 in Vale and seven in Kell.",
                "injured 21; injured 36; injured 7",
            ),
            ("The fire killed three people and two others were injured.", "killed 3; injured 2"),
            ("Among the dead were 14 soldiers and four guides.", "killed 14 part; killed 4 part"),
            (
                "A father, his wife and their three sons were killed.",
                "killed 1; killed 1; killed 3",
            ),
            ("A father, a man of many friends, was killed.", "killed 1"),
            ("Ana Holm, Otto Lind and Karl Vik were killed.", "killed 1; killed 1; killed 1"),
            ("A nurse, Ana Holm, and Karl Vik were killed.", "killed 1; killed 1"),
            ("Two nurses were among the dead.", "killed 2 part"),
            (
                "Twelve people were killed and 30, including four guards, were hurt.",
                "killed 12; injured 30; injured 4 part",
            ),
            (
                "Twelve people were killed and 30, among them four guards, were hurt.",
                "killed 12; injured 30; injured 4 part",
            ),
            ("The ship's 44 passengers and four cooks vanished.", "missing 44; missing 4"),
            ("There were no casualties, an official of the party said.", "affected 0"),
            ("Ten people were pulled from the water, three of them dead.", "killed 3 part"),
            ("They found nine bodies on the ferry and four on the beach.", "killed 9; killed 4"),
            (
                "In Ukraine 169 people were executed, at least 140 in Russia and more than 110 in Iran.",
                "killed 169; killed 140..; killed 110..",
            ),
            (
                "A driver and six adults were killed, plus two children on the pavement.",
                "killed 1; killed 6; killed 2",
            ),
            (
                "Gunmen abducted 60 adults along with some 50 sick children.",
                "kidnapped 60; kidnapped 50",
            ),
            ("Forty civilians were wounded, as were 17 soldiers.", "injured 40; injured 17"),
            ("The confirmed deaths are 14 civilians and five guards.", "killed 14; killed 5"),
            (
                "There were two shootings, one in Oster, killing three, and another in Vale.",
                "killed 3",
            ),
            // ages are no figures, but they count their owners
            ("His sons, 9 and 12, were hurt.", "injured 2"),
            ("Boys aged 12 and 14 died in the fire.", "killed 2"),
            ("Two boys, 12 and 14, died in the fire.", "killed 2"),
            ("A family of six was killed in the fire.", "killed 6"),
            ("Two of Stein's guards were killed.", "killed 2"),
            ("More than 1.000 people died. Some 10 000 were hurt.", "killed 1000..; injured 10000"),
            ("The crash killed nine, four of them children.", "killed 9; killed 4 part"),
            // members that add up to the group before them
            (
                "Nine people were hurt, five in Sorel and four in Vale.",
                "injured 9; injured 5 part; injured 4 part",
            ),
            (
                "Ten people were hurt, five in Sorel and four in Vale.",
                "injured 10; injured 5 part; injured 4 part",
            ),
            (
                "Ten people were hurt in Kell, five in Sorel and four in Vale.",
                "injured 10; injured 5; injured 4",
            ),
            (
                "Ten people were killed: seven soldiers, two guides and the cook.",
                "killed 10; killed 7 part; killed 2 part; killed 1 part",
            ),
            (
                "Ten people, seven soldiers and three guides, were killed.",
                "killed 10; killed 7 part; killed 3 part",
            ),
            (
                "Ten people died in the floods: four in Sorel and six in Vale.",
                "killed 10; killed 4 part; killed 6 part",
            ),
            ("Ten people were killed: seven soldiers and two guides.", "killed 10"),
            (
                "Ten people died. The victims included two nurses. Seven of the victims were guides.",
                "killed 10; killed 2 part; killed 7 part",
            ),
            (
                "Ten people died and 20 were hurt. The victims included two nurses.",
                "killed 10; injured 20",
            ),
            ("Ten people died. Many of the victims were guides.", "killed 10"),
            (
                "Ten people died. Three of them were under nine years old.",
                "killed 10; killed 3 part",
            ),
            ("Ten people run the shop. Three of them are brothers.", ""),
            (
                "Ten people died and 20 were hurt. Three of them were guides.",
                "killed 10; injured 20",
            ),
            (
                "Forty people were hurt. Five children among them were kept in hospital.",
                "injured 40; injured 5 part",
            ),
            (
                "Eight were taken to the clinic in Sorel and six to the hospital in Vale.",
                "injured 8; injured 6",
            ),
            ("Bells rang for five pupils and a teacher who were shot dead.", "killed 5; killed 1"),
            ("Bells rang for five pupils and a teacher who was shot dead.", "killed 1"),
            ("Two died in the crash, as did the driver.", "killed 2; killed 1"),
            ("Two died in the crash, as the driver knew.", "killed 2"),
            ("Neither the pilot nor his guard was hurt.", ""),
            ("Neither guard was hurt.", "injured 0"),
            ("A driver, two guards and a cook were killed.", "killed 1; killed 2; killed 1"),
            ("A clerk, a guard and a cook were killed.", "killed 1; killed 1; killed 1"),
            ("The blast wounded 80, one critically.", "injured 80; injured 1 part"),
            ("The blast wounded 80, one of many.", "injured 80"),
            ("Of the 90 injured, 30 were firemen.", "injured 90; injured 30 part"),
            (
                "A storm killed 62, including, the mayor said, nine children.",
                "killed 62; killed 9 part",
            ),
            (
                "More than 30,000 civilian deaths and 900 displaced persons were counted.",
                "killed 30000..; displaced 900",
            ),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
