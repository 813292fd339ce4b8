//! Claims: which effect is said of which group, by the grammar of the effect.

mod action;
mod beside;
mod count;
mod idiom;
mod list;
mod order;
pub mod rule;
mod subject;

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        beside::{adjacent_before, is_zero, object_after, people_there, relative_object},
        rule::ClaimRule,
        subject::subject,
    },
    context::{
        cause,
        doubt::{
            intended, is_reportable, kind, managed, nearly, needs_cause, only_grave, planned,
            slain, unreal_nominal,
        },
        fiction,
    },
    effect::{Effect, Use},
    figure::{FigureForm, group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::PEOPLE;
use crate::syntax::noun_phrase;
use crate::syntax::verb::{self, Voice};
use crate::text::span::TokenSpan;

/// Words from "people die" to "every year".
const OFTEN: usize = 8;

/// An effect said of a group.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    pub kind: CasualtyKind,
    /// The effect's words, where it has some of its own.
    pub effect: Option<TokenSpan>,
    pub part: bool,
    pub previous: Option<u64>,
    pub rule: ClaimRule,
}

impl Claim {
    pub fn new(rule: ClaimRule, kind: CasualtyKind, effect: Option<TokenSpan>) -> Self {
        Claim { kind, effect, part: false, previous: None, rule }
    }

    /// The same of a share of a figure given elsewhere.
    pub fn of_share(rule: ClaimRule, kind: CasualtyKind, effect: Option<TokenSpan>) -> Self {
        Claim { part: true, ..Claim::new(rule, kind, effect) }
    }
}

/// What is claimed of each group of a sentence.
pub struct Claims<'a> {
    pub words: &'a TaggedSentence<'a>,
    pub groups: &'a [Group],
    /// Parallel to `groups`.
    pub of: Vec<Option<Claim>>,
    /// What became later of groups that have a claim already: those kidnapped were found dead.
    pub later: Vec<(usize, Claim)>,
    /// Groups that are said already and claim nothing more: the older figure of a revised count.
    pub closed: Vec<bool>,
}

impl<'a> Claims<'a> {
    /// All claims that the `effects` of a sentence make of its `groups`; `victims` is the kind of
    /// all figures before, if they have one kind.
    pub fn of(
        words: &'a TaggedSentence<'a>,
        groups: &'a [Group],
        effects: &[Effect],
        victims: Option<CasualtyKind>,
    ) -> Self {
        let mut claims = Claims {
            words,
            groups,
            of: vec![None; groups.len()],
            later: Vec::new(),
            closed: vec![false; groups.len()],
        };
        if groups.is_empty() {
            return claims;
        }
        claims.counts(effects);
        claims.idioms();
        claims.effects(effects);
        claims.among(effects, victims);
        claims.another_count(victims);
        claims.lists();
        claims.adjectives();
        claims.lists();
        claims.lone_singles();
        claims
    }

    /// Takes back what a plural verb says of one person alone: in "Lee, Kim and their friends were
    /// killed" the list has more members than were read.
    fn lone_singles(&mut self) {
        /// The longest list of victims.
        const LONGEST: usize = 20;
        for index in 0..self.groups.len() {
            let Some(Claim { effect: Some(effect), rule: ClaimRule::Passive, .. }) = self.of[index]
            else {
                continue;
            };
            let verb = verb::group(&self.words.line(), effect.start as usize).start;
            let plural = matches!(self.words.lower(verb), "were" | "are" | "have");
            let near = &self.of[index.saturating_sub(LONGEST)..self.of.len().min(index + LONGEST)];
            let same = near.iter().flatten().filter(|claim| claim.effect == Some(effect));
            if plural && same.count() == 1 && self.names_others(index, verb) {
                self.of[index] = None;
            }
        }
    }

    /// Whether the subject of the verb that begins at `verb` names more people than the one of the
    /// group: "Lee, Kim and their friends", but "a man and his dog".
    fn names_others(&self, index: usize, verb: usize) -> bool {
        let (words, group) = (self.words, &self.groups[index]);
        let subject = words.clauses().verb_at(verb).and_then(|verb| verb.subject?.nominal());
        let Some(subject) = subject.filter(|_| group.figure.form == FigureForm::Name) else {
            return false;
        };
        let unread = |i: usize| words.capitalized(i) && words.part(i) == Part::Open;
        let people = |i: usize| PEOPLE.get(words.key(i)).is_some_and(|number| number != "one");
        (subject.start..subject.end).any(|i| {
            !group.span.contains(i) && (unread(i) || people(i) || words.person_at(i).is_some())
        })
    }

    pub fn is_empty(&self) -> bool {
        self.of.iter().all(Option::is_none)
    }

    /// Each claim with its group.
    pub fn all(&self) -> impl Iterator<Item = (&Group, &Claim)> {
        let first = self
            .groups
            .iter()
            .zip(&self.of)
            .filter_map(|(group, claim)| Some((group, claim.as_ref()?)));
        let later =
            self.later.iter().filter_map(|(index, claim)| Some((self.groups.get(*index)?, claim)));
        first.chain(later)
    }

    /// Claims the groups that the effects are said of directly.
    pub fn effects(&mut self, effects: &[Effect]) {
        for group in 0..self.groups.len() {
            if self.groups[group].head == Head::Effect {
                self.inside(group);
            }
        }
        for effect in effects {
            self.effect(effect);
        }
        self.none_reported(effects);
    }

    /// Claims what adjectives say of groups that nothing else is said of: "16 missing soldiers",
    /// "two hostages".
    pub fn adjectives(&mut self) {
        for group in 0..self.groups.len() {
            if self.of[group].is_none() {
                self.inside(group);
            }
        }
    }

    /// Says `effect` of group `index`, unless the group has a claim already
    /// that is as strong: of "shot and later died" the death counts.
    pub fn claim(&mut self, index: usize, effect: &Effect, rule: ClaimRule) -> bool {
        let (Some(group), Some(slot)) = (self.groups.get(index), self.of.get_mut(index)) else {
            return false;
        };
        // "it would be worse if two were killed", "neither the pilot nor the guard was hurt"
        let supposed = matches!(
            self.words.lower(group.start().wrapping_sub(1)),
            "if" | "unless" | "whether" | "neither" | "nor"
        );
        // "nobody dies if we work a weekend"
        let supposed = supposed || matches!(self.words.lower(effect.end), "if" | "unless");
        // "many people missing me"
        let player = group.is_single()
            && matches!(effect.kind, CasualtyKind::Injured | CasualtyKind::Missing)
            && fiction::of_sport(self.words, effect);
        // One passenger who fell ill is not an outbreak.
        let one_ill = group.is_single()
            && effect.kind == CasualtyKind::Affected
            && (effect.start..effect.end)
                .any(|i| matches!(self.words.lower(i), "ill" | "sick" | "down"));
        // nor "two strikers missing a penalty"
        let longed_for = self.words.lower(effect.start) == "missing"
            && (self.words.part(effect.end) == Part::Pronoun
                || matches!(self.words.lower(effect.end), "a" | "an"));
        // the play Eleven Killed in Snow
        let titled = || {
            let end = group.span.end.max(effect.end as u32);
            fiction::in_a_title(self.words, TokenSpan::new(group.span.start, end))
        };
        // "a man with a knife wound": one who is described; "beds for 40 people with burns"
        let described = self.words.lower(effect.start) == "with"
            && (group.is_single() || self.words.lower(group.start().wrapping_sub(1)) == "for");
        // "two of its savings products" are nobody
        let goods = group.figure.partitive && group.head == Head::Unknown;
        // "he shot 68 in the final round"
        let round = self.words.lower(effect.start) == "shot"
            && group.head == Head::None
            && group.figure.value() > 30;
        if supposed
            || goods
            || described
            || round
            || player
            || one_ill
            || longed_for
            || group.is_single() && self.words.lower(group.start()) == "your"
            || self.closed[index]
            || !group.suits(effect)
            || !is_reportable(self.words, group, effect)
            || titled()
        {
            return false;
        }
        // that nobody is in a critical condition leaves others open
        let condition = (effect.start..effect.end).any(|i| self.words.lower(i) == "condition");
        if is_zero(group) && condition {
            return false;
        }
        let mut effect = *effect;
        effect.kind = kind(self.words, &effect);
        // "559 patients were admitted": the ill
        if effect.kind == CasualtyKind::Injured
            && self.words.lower(effect.start) != "with"
            && group.noun.is_some_and(|n| self.words.lower(n.end as usize - 1) == "patients")
        {
            effect.kind = CasualtyKind::Affected;
        }
        // "30 were hurt, with five critically injured"
        let gravely = is_gravely(self.words.lower(effect.start.wrapping_sub(1)));
        let with = gravely && self.words.lower(group.start().wrapping_sub(1)) == "with";
        // "one of them died", but "both of them"
        let of_them = matches!(self.words.lower(group.end()), "of" | "among")
            && matches!(self.words.lower(group.end() + 1), "them" | "whom")
            && self.words.lower(group.start()) != "both";
        let part = (group.figure.partitive || with || of_them) && !is_zero(group);
        let claim = Claim { part, ..Claim::new(rule, effect.kind, Some(effect.span())) };
        match slot.map(|old| old.kind) {
            None => *slot = Some(claim),
            Some(CasualtyKind::Injured) if effect.kind == CasualtyKind::Killed => {
                *slot = Some(claim)
            }
            Some(CasualtyKind::Affected) if effect.kind != CasualtyKind::Affected => {
                *slot = Some(claim)
            }
            Some(CasualtyKind::Kidnapped | CasualtyKind::Missing)
                if effect.kind == CasualtyKind::Killed =>
            {
                self.later.push((index, claim))
            }
            Some(_) => return false,
        }
        true
    }

    /// "seven deaths", "16 missing soldiers", "two of the wounded": the effect is in the group.
    fn inside(&mut self, index: usize) {
        let group = &self.groups[index];
        let Some(effect) = group.effect else { return };
        // "in a few cases"
        let at_times = self.words.lower(effect.start) == "cases"
            && self.words.lower(group.start().wrapping_sub(1)) == "in";
        // "none of the bodies was burnt"
        let of_those = is_zero(group) && group.figure.partitive;
        if self.closed[index]
            || at_times
            || of_those
            || only_grave(self.words, group)
            || fiction::in_a_title(self.words, group.span)
            || !is_reportable(self.words, group, &effect)
            || group.figure.form != FigureForm::Counted && !is_zero(group) && !slain(group, &effect)
            || unreal_nominal(self.words, group)
        {
            return;
        }
        let rule =
            if group.head == Head::Effect { ClaimRule::CountedNoun } else { ClaimRule::Adjective };
        let part = group.figure.partitive && !is_zero(group);
        self.of[index] = Some(Claim { part, ..Claim::new(rule, effect.kind, None) });
    }

    fn effect(&mut self, effect: &Effect) {
        let words = self.words;
        let around = self.groups.get(self.groups.partition_point(|g| g.end() <= effect.start));
        if around.is_some_and(|g| g.start() <= effect.start) {
            return;
        }
        let to_fame =
            effect.end == effect.start + 1 && words.phrase(effect.start, "shot to").is_some();
        // "are | listed as missing"
        let listed = words.phrase_before(effect.start, &["listed as", "registered as", "declared"]);
        let verb = verb::group(&words.line(), listed.unwrap_or(effect.start));
        // "which should lead to the clerk being executed"
        let to_be = words.lower(verb.start) == "being" && intended(words, effect);
        if verb.unreal && !managed(words, effect.start)
            || to_be
            || to_fame
            || nearly(words, effect)
            || self.died_there(effect)
        {
            return;
        }
        if let Some(group) = self.inverted(effect) {
            self.claim(group, effect, ClaimRule::Inverted);
            return;
        }
        if effect.is(Use::Past) || effect.is(Use::State) || effect.is(Use::Suffered) {
            let found = match verb.voice {
                Voice::Passive => {
                    let found = self
                        .counted_before_shares(verb.start)
                        .or_else(|| subject(words, self.groups, verb.start))
                        .or_else(|| people_there(words, self.groups, verb.start));
                    found.map(|g| (g, ClaimRule::Passive))
                }
                Voice::Perfect if effect.is(Use::Past) => {
                    object_after(words, self.groups, effect.end)
                        .or_else(|| relative_object(words, self.groups, verb.start))
                        .map(|g| (g, ClaimRule::Active))
                }
                Voice::Perfect => None,
                Voice::Plain => self.plain(effect, verb.start),
            };
            let found = found
                .or_else(|| {
                    self.does_it_himself(effect, verb.start).map(|g| (g, ClaimRule::Reflexive))
                })
                .or_else(|| self.carried(effect, verb.start).map(|g| (g, ClaimRule::Intransitive)));
            if let Some((group, rule)) = found
                && (!verb.negated || is_zero(&self.groups[group]))
                && (!needs_cause(words, effect) || self.casualty(&self.groups[group]))
            {
                self.claim(group, effect, rule);
            }
            return;
        }
        if verb.negated {
            return;
        }
        if effect.is(Use::Intransitive) {
            let found = subject(words, self.groups, verb.start)
                .or_else(|| adjacent_before(words, self.groups, verb.start))
                .or_else(|| self.carried(effect, verb.start));
            if let Some(group) = found.filter(|&g| self.is_intransitive_casualty(g, effect)) {
                self.claim(group, effect, ClaimRule::Intransitive);
            }
        } else if effect.is(Use::ThirdPerson)
            || effect.is(Use::Base) && (words.headline || !intended(words, effect))
        {
            if let Some(group) = object_after(words, self.groups, effect.end) {
                self.claim(group, effect, ClaimRule::Active);
            } else if let Some(group) = self.does_it_himself(effect, verb.start) {
                self.claim(group, effect, ClaimRule::Reflexive);
            }
        } else if effect.is(Use::Gerund)
            && words.lower(effect.end) != "of"
            && !planned(words, effect)
            && let Some(group) = object_after(words, self.groups, effect.end)
                .or_else(|| self.shared_object(effect.end))
        {
            // "shooting victim" is a noun; "…, killing driver" is not
            let comma = words.part(effect.start.wrapping_sub(1)) == Part::Comma;
            if comma || self.groups[group].figure.form != FigureForm::Bare {
                self.claim(group, effect, ClaimRule::Participle);
            }
        }
        if effect.is(Use::Action) || effect.is(Use::Counted) {
            self.action(effect);
        }
    }

    /// "killing | and torturing | nine people": the object of both.
    fn shared_object(&self, at: usize) -> Option<usize> {
        let joined = matches!(self.words.lower(at), "and" | "or")
            && self.words.lower(at + 1).ends_with("ing");
        joined.then(|| object_after(self.words, self.groups, at + 2))?
    }

    /// An effect without auxiliary: "killed two" is active, "two killed" passive;
    /// a number on both sides belongs to the effect that follows it.
    fn plain(&self, effect: &Effect, start: usize) -> Option<(usize, ClaimRule)> {
        let words = self.words;
        // "'No,' she shot back", "shot down two proposals": who shoots is not shot
        let particle = words.lower(effect.start) == "shot"
            && matches!(words.lower(effect.end), "back" | "up" | "out")
            || words.phrase(effect.start, "shot down").is_some_and(|end| {
                matches!(
                    words.part(end),
                    Part::Number | Part::Definite | Part::Article | Part::Open
                )
            });
        let left = adjacent_before(words, self.groups, start).filter(|_| !particle).filter(|&g| {
            // "the butcher slaughtered two lambs": active, with an object that is not a person
            let group = &self.groups[g];
            let object = matches!(
                words.part(effect.end),
                Part::Open | Part::Definite | Part::Article | Part::Pronoun
            );
            // "she had one shot at the prize"
            let shot = words.lower(effect.start) == "shot"
                && group.head == Head::None
                && group.figure.value() == 1;
            // "84 affected countries": what they are comes after
            let things = group.head == Head::None
                && noun_phrase::is_plural_noun(words.lower(effect.end))
                && words.part(effect.end) == Part::Open;
            group.suits(effect)
                && !(shot || things)
                && !group.is_pronoun()
                && (group.counted() || !object || words.headline || effect.is(Use::State))
        });
        // "the injured captain": an adjective
        let adjective = matches!(
            words.part(start.wrapping_sub(1)),
            Part::Definite | Part::Article | Part::Preposition | Part::Possessive
        );
        let active = effect.is(Use::Past) && !adjective;
        let right = object_after(words, self.groups, effect.end)
            .filter(|&g| active && self.groups[g].suits(effect));
        let left_is_subject =
            left.is_some_and(|g| self.groups[g].counted() && self.groups[g].head == Head::None);
        match (left, right) {
            (Some(left), _) if left_is_subject => Some((left, ClaimRule::NoAuxiliary)),
            (_, Some(right)) => Some((right, ClaimRule::Active)),
            (Some(left), None) => Some((left, ClaimRule::NoAuxiliary)),
            (None, None) if words.headline => {
                subject(words, self.groups, start).map(|g| (g, ClaimRule::Headline))
            }
            // "was hit by a car and killed", "were found and arrested": the auxiliary is before the
            // "and"
            (None, None) => self
                .shared_auxiliary(start)
                .map(|g| (g, ClaimRule::SharedAuxiliary))
                .or_else(|| self.apposed(effect, start).map(|g| (g, ClaimRule::Apposed))),
        }
    }

    /// A single death needs a cause: the rest are obituaries. So does "fled": a group.
    fn casualty(&self, group: &Group) -> bool {
        let both = group.head == Head::None && self.words.lower(group.start()) == "both";
        group.counted() && group.figure.value() != 1 && !both
            || is_zero(group)
            || cause::violent(self.words)
    }

    /// Whether an intransitive verb ("died", "fled") is about casualties: not about old age, nor
    /// about prisoners who flee.
    fn is_intransitive_casualty(&self, index: usize, effect: &Effect) -> bool {
        let words = self.words;
        let group = &self.groups[index];
        match words.lower(effect.start) {
            // a few who run away are not displaced
            "fled" if group.figure.max.is_some_and(|max| max < 20) => false,
            "fled" => !group.noun.is_some_and(|n| {
                n.range().any(|i| {
                    matches!(
                        words.lower(i),
                        "prisoners" | "inmates" | "gunmen" | "suspects" | "attackers" | "men"
                    )
                })
            }),
            // "Four die in fire", "40 people die every year"; but a novel tells how 40 people die
            "die" | "drown" | "perish" => {
                let often = |i: usize| matches!(words.lower(i), "each" | "every" | "annually");
                group.counted() && (words.headline || (effect.end..effect.end + OFTEN).any(often))
            }
            "did" | "didn't" => self.casualty(group),
            // that nobody had severe injuries leaves light ones open
            "suffered" | "sustained" | "had" | "have" | "has" if is_zero(group) => {
                effect.end <= effect.start + 3 && words.lower(effect.start + 1) == "any"
            }
            // a minister may need treatment for years
            "needed" | "received" | "required" => !is_zero(group) && self.casualty(group),
            "died" | "dies" => {
                let natural = (effect.end..effect.end + 4)
                    .any(|i| words.phrase(i, "natural causes").is_some());
                !natural && self.casualty(group)
            }
            _ => true,
        }
    }
}

/// "| critically | injured"
fn is_gravely(lower: &str) -> bool {
    matches!(lower, "seriously" | "critically" | "badly" | "severely" | "gravely")
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::figures;

    #[test]
    fn follows_the_grammar_of_effects() {
        for (text, expected) in [
            ("A rebel attack killed four.", "killed 4"),
            ("A sailor was shot and killed on Friday.", "killed 1"),
            ("Road accidents kill about 4,000 people.", "killed 4000"),
            ("They planned to storm the base and kill ten guards.", ""),
            ("Seven deaths were reported.", "killed 7"),
            ("The mayor spoke of the deaths of nine miners.", "killed 9"),
            ("Six divers drowned.", "killed 6"),
            ("The guards were not injured.", ""),
            ("A bridge could have been closed and nobody was hurt.", "injured 0"),
            ("There were no reports of injuries.", "injured 0"),
            ("The two bodies meet each June.", ""),
            ("His aunt died of cancer at home.", ""),
            ("A nurse died when the roof collapsed.", "killed 1"),
            ("Two of the wounded remain in hospital.", "injured 2 part"),
            ("More than 50 have since died.", "killed 50.."),
            ("The fighting left \"dozens\" dead.", "killed 24..99"),
            ("He sold thousands of \"missing\" stamps.", ""),
            ("They are in jail for killing and torturing 900 people.", "killed 900"),
            ("Four die in Kesh fire\n\nNobody knew why.", "killed 4"),
            ("Some 900 people die on the roads every year.", "killed 900"),
            ("In the novel 40 people die.", ""),
            ("Two guards were shot, while a third was killed.", "injured 2; killed 1"),
            ("Two guards were shot, while a third were killed.", "injured 2"),
            ("Two men committed suicide.", "killed 2"),
            ("The fire has claimed 90 Danish lives.", "killed 90"),
            ("He confessed to killing his sister.", "killed 1"),
            ("He was accused of beating a clerk to death.", "killed 1"),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }
}
