//! Effects that are verbs: whether the people are the subject or the object.
//!
//! "nine were killed" and "nine died" tell it of the subject, "a bomb killed nine" and "killing
//! nine" of the object; without an auxiliary, "two killed", what stands around decides.

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{
        Claims,
        beside::{adjacent_before, group_ending_at, is_zero, object_after},
        list::is_listed,
        rule::ClaimRule,
        speaker::followed_by_verb,
        subject::subject,
    },
    context::{
        cause,
        doubt::{intended, managed, nearly, needs_cause, planned},
    },
    effect::{self, Effect, Use},
    figure::{FigureForm, group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::words;
use crate::syntax::noun_phrase;
use crate::syntax::verb::{self, Voice};

/// Words from "people die" to "every year".
const OFTEN: usize = 8;

impl Claims<'_> {
    /// Says `effect` of the group that its verb makes the subject or the object.
    pub fn effect(&mut self, effect: &Effect) {
        let words = self.words;
        let around = self.groups.get(self.groups.partition_point(|g| g.end() <= effect.start));
        if around.is_some_and(|g| g.start() <= effect.start) {
            return;
        }
        // "are | listed as missing"
        let listed = words.phrase_before(effect.start, &["listed as", "registered as", "declared"]);
        let verb = verb::group(&words.line(), listed.unwrap_or(effect.start));
        if self.has_not_happened(effect, &verb) {
            return;
        }
        if let Some(group) = self.inverted(effect) {
            self.claim(group, effect, ClaimRule::Inverted);
            return;
        }
        if effect.is(Use::Past) || effect.is(Use::State) || effect.is(Use::Suffered) {
            self.befell(effect, &verb);
            return;
        }
        if verb.negated {
            return;
        }
        if effect.is(Use::Intransitive) {
            let found = self
                .drowned(effect)
                .or_else(|| subject(words, self.groups, verb.start))
                .or_else(|| adjacent_before(words, self.groups, verb.start))
                .or_else(|| self.shot_before(verb.start))
                .or_else(|| self.carried(effect, verb.start));
            if let Some(group) = found.filter(|&g| self.is_intransitive_casualty(g, effect)) {
                self.claim(group, effect, ClaimRule::Intransitive);
            }
        } else if effect.is(Use::ThirdPerson)
            || effect.is(Use::Base) && (words.headline || !intended(words, effect))
        {
            if let Some(group) = object_after(words, self.groups, effect.end) {
                self.claim_or_next(group, effect, ClaimRule::Active);
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
            let comma = words.after_comma(effect.start);
            if comma || self.groups[group].figure.form != FigureForm::Bare {
                self.claim(group, effect, ClaimRule::Participle);
            }
        }
        if effect.is(Use::Action) || effect.is(Use::Counted) {
            self.action(effect);
        }
    }

    /// Whether the verb group of the effect tells of a plan, a wish or a near miss, not of harm done.
    fn has_not_happened(&self, effect: &Effect, verb: &verb::Group) -> bool {
        let words = self.words;
        let to_fame =
            effect.end == effect.start + 1 && words.phrase(effect.start, "shot to").is_some();
        // "which should lead to the clerk being executed"
        let to_be = words.lower(verb.start) == "being" && intended(words, effect);
        // "must now be presumed dead"
        let presumed = matches!(words.lower_before(effect.start), "presumed" | "assumed")
            || self.thought_to_be(effect, verb);
        verb.unreal && !presumed && !managed(words, effect.start)
            || to_be
            || to_fame
            || avoided(words, effect, verb)
            || nearly(words, effect)
    }

    /// "are believed to be still | under the rubble", "may be | trapped": nobody has counted those who
    /// cannot be reached.
    fn thought_to_be(&self, effect: &Effect, verb: &verb::Group) -> bool {
        let words = self.words;
        let unsure = words!("believed feared known may might reported thought understood");
        let ill = words!("infected sickened affected stranded poisoned");
        matches!(effect.kind, CasualtyKind::Affected | CasualtyKind::Missing)
            && !ill.contains(words.key(effect.start))
            && (verb.start..effect.start).any(|i| unsure.contains(words.key(i)))
    }

    /// "a flood that | drowned | nine people", "A nurse | drowned | her two sons": of its object
    fn drowned(&self, effect: &Effect) -> Option<usize> {
        let group = object_after(self.words, self.groups, effect.end)?;
        let of = &self.groups[group];
        // but "after drowned Syrian toddler"
        let told =
            of.counted() || matches!(of.figure.form, FigureForm::Article | FigureForm::Definite);
        let verb = self.words.lower(effect.start) == "drowned";
        (verb && told && of.head == Head::Person).then_some(group)
    }

    /// "two of the four people | shot on Friday | have died": who was shot or hurt, of words that may be
    /// a finite verb as well.
    fn shot_before(&self, verb: usize) -> Option<usize> {
        const LONGEST: usize = 9;
        let words = self.words;
        let goes_on = |i: &usize| {
            use Part::*;
            let open = [Open, Preposition, Time, Definite, Article, Number, Adverb, Possessive];
            open.contains(&words.part(*i)) || matches!(words.lower(*i), "shot" | "hurt")
        };
        let shot = words.before(verb).take(LONGEST).take_while(goes_on);
        let shot = shot.into_iter().find(|&i| matches!(words.lower(i), "shot" | "hurt"))?;
        let object = object_after(words, self.groups, shot + 1);
        group_ending_at(self.groups, shot).filter(|_| object.is_none())
    }

    /// Finds the victims of a past form, a participle or a state: "nine people were killed", "a bomb
    /// killed nine people", "nine dead".
    fn befell(&mut self, effect: &Effect, verb: &verb::Group) {
        let words = self.words;
        let found = match verb.voice {
            Voice::Passive => self
                .counted_before_shares(verb.start)
                .or_else(|| subject(words, self.groups, verb.start))
                .or_else(|| self.shot_before(verb.start))
                .map(|g| (g, ClaimRule::Passive)),
            Voice::Perfect if effect.is(Use::Past) => {
                object_after(words, self.groups, effect.end).map(|g| (g, ClaimRule::Active))
            }
            Voice::Perfect => None,
            Voice::Plain => self.plain(effect, verb.start),
        };
        let found = found
            .or_else(|| self.does_it_himself(effect, verb.start).map(|g| (g, ClaimRule::Reflexive)))
            .or_else(|| self.carried(effect, verb.start).map(|g| (g, ClaimRule::Intransitive)));
        if let Some((group, rule)) = found
            && !verb.negated
            && (!needs_cause(words, effect) || self.casualty(&self.groups[group]))
        {
            self.claim_or_next(group, effect, rule);
        }
    }

    /// Says `effect` of the group; of an object about which nothing is reported, of the number behind it
    /// in a list: "arrested the leader and four others".
    fn claim_or_next(&mut self, group: usize, effect: &Effect, rule: ClaimRule) {
        let (words, end) = (self.words, self.groups[group].end());
        let more = |next: &Group| {
            next.counted() && is_listed(words, end, next) && !followed_by_verb(words, next)
        };
        if !self.claim(group, effect, rule)
            && rule == ClaimRule::Active
            && self.groups.get(group + 1).is_some_and(more)
        {
            self.claim(group + 1, effect, rule);
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
        let thing = |i: usize| matches!(words.part(i), Part::Number | Part::Definite | Part::Open);
        let particle = words.one_of(effect.start, &["shot back", "shot up", "shot out"]).is_some()
            || words.phrase(effect.start, "shot down").is_some_and(thing);
        let next = words.part(effect.end);
        // "one of the boys shot | the other"
        let each_other =
            words.one_of(effect.end, &["the other", "the others", "each other", "one another"]);
        let particle = particle || each_other.is_some();
        let left = adjacent_before(words, self.groups, start).filter(|_| !particle).filter(|&g| {
            // "the butcher slaughtered two lambs": active, with an object that is not a person
            let group = &self.groups[g];
            let object =
                matches!(next, Part::Open | Part::Definite | Part::Article | Part::Pronoun);
            // "she had one shot at the prize"
            let shot = words.lower(effect.start) == "shot"
                && group.head == Head::None
                && group.figure.value() == 1;
            // "84 affected countries": what they are comes after
            let things =
                group.head == Head::None && noun_phrase::is_plural_noun(words.lower(effect.end));
            // "a father and son captured an alligator"
            let kin = group.noun.is_some_and(|n| n.range().any(|i| words.part(i) == Part::And));
            group.suits(effect)
                && !(shot || things)
                && !group.is_pronoun()
                && (group.counted() && !kin || !object || words.headline || effect.is(Use::State))
        });
        // "the injured captain": an adjective
        let leads = [Part::Definite, Part::Article, Part::Preposition, Part::Possessive];
        let active = effect.is(Use::Past) && !leads.contains(&words.part_before(start));
        // "a neighbour shot | and badly crippled a boy"; "shot | and wounded a boy" counts with "wounded"
        let next_verb = words.phrase(effect.end, "and").map(|i| words.skip(i, &[Part::Adverb]));
        let object = next_verb.and_then(|verb| object_after(words, self.groups, verb + 1));
        let joined = next_verb.filter(|_| active && object.is_some()).map(|verb| words.key(verb));
        if joined.and_then(effect::kind_of).is_some() {
            return None;
        }
        let harms = words!("beat blinded crippled disabled maimed paralysed paralyzed robbed");
        let joined = object.filter(|_| joined.is_some_and(|verb| harms.contains(verb)));
        let right = object_after(words, self.groups, effect.end)
            .or(joined)
            .filter(|&g| active && self.groups[g].suits(effect));
        let is_number = |g: usize| self.groups[g].counted() && self.groups[g].head == Head::None;
        match (left, right) {
            (Some(left), _) if is_number(left) => Some((left, ClaimRule::NoAuxiliary)),
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

    /// Prisoners who fled, gunmen who have not been found: no victims.
    fn is_wanted(&self, group: &Group) -> bool {
        let wanted = words!(
            "attackers bandits escapees fugitives gunmen inmates killers prisoners robbers suspects thieves"
        );
        group.span.range().any(|i| wanted.contains(self.words.key(i)))
    }

    /// A single death needs a cause: the rest are obituaries. So does "fled": a group.
    fn casualty(&self, group: &Group) -> bool {
        let both = group.head == Head::None && self.words.lower(group.start()) == "both";
        group.counted() && group.figure.value() != 1 && !both
            || is_zero(group)
            || self.words.lower(group.end() - 1) == "victim"
            || cause::violent(self.words)
            || self.words.is_of_them(group.end()) && cause::follows_injury(self.words)
    }

    /// Whether an intransitive verb ("died", "fled") is about casualties: not about old age, nor
    /// about prisoners who flee.
    fn is_intransitive_casualty(&self, index: usize, effect: &Effect) -> bool {
        let words = self.words;
        let group = &self.groups[index];
        match words.lower(effect.start) {
            // a few who run away are not displaced
            "fled" => group.figure.max.is_none_or(|max| max >= 20) && !self.is_wanted(group),
            // a few who go abroad are not displaced
            "took" | "taking" | "sought" | "found"
                if effect.kind == CasualtyKind::Displaced && words.capitalized(effect.end - 1) =>
            {
                group.figure.max.is_none_or(|max| max >= 20)
            }
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
            "suffered" | "sustained" if is_mild(words, effect) => cause::violent(words),
            // a minister may need treatment for years
            "needed" | "received" | "required" => self.casualty(group),
            "died" | "dies" => {
                let natural = (effect.end..effect.end + 4)
                    .any(|i| words.phrase(i, "natural causes").is_some());
                !natural && self.casualty(group)
            }
            _ => true,
        }
    }
}

/// "a concussion": what people may suffer without any news in it.
fn is_mild(words: &TaggedSentence, effect: &Effect) -> bool {
    words!("concussion exhaustion frostbite heatstroke hypothermia inhalation")
        .contains(words.key(effect.end - 1))
}

/// Whether the harm was avoided: "dozens might have | died | had the dam burst".
fn avoided(words: &TaggedSentence, effect: &Effect, verb: &verb::Group) -> bool {
    matches!(words.lower(effect.end), "had" | "if")
        && (verb.start..effect.start).any(|i| matches!(words.lower(i), "might" | "may"))
}
