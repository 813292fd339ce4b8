//! Claims: which effect is said of which group, by the grammar of the effect.
//!
//! Counts and idioms come first, then verbs and nouns of harm; what stands in a list with a group
//! shares its claim, and some of the claims are of a share only.

mod action;
mod among;
pub mod beside;
mod count;
mod idiom;
mod list;
mod order;
pub mod rule;
mod share;
mod speaker;
mod subject;
mod unsaid;
mod verbs;
mod whereabouts;

use crate::extractor::casualties::{
    CasualtyKind,
    claim::{beside::is_zero, rule::ClaimRule},
    context::{
        doubt::{is_reportable, kind, only_grave, slain, unreal_nominal},
        fiction,
    },
    effect::{self, Effect},
    figure::{FigureForm, group::Group, noun::Head},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::lexicon::PEOPLE;
use crate::syntax::verb;
use crate::text::span::TokenSpan;

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

    /// The same of another member of a list.
    pub fn listed(self) -> Self {
        Claim { previous: None, rule: ClaimRule::List, ..self }
    }

    /// The end of the claim: that of `group` or of the effect, whichever is later.
    pub fn end(&self, group: &Group) -> usize {
        self.effect.map_or(group.end(), |effect| group.end().max(effect.end as usize))
    }
}

/// What became of people counted before a sentence.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Before {
    /// Of all of them near by, if it was the same.
    pub all: Option<CasualtyKind>,
    /// Of those in the sentence right before, if it was the same: "Among them were two nurses".
    pub them: Option<CasualtyKind>,
}

/// Whether a sentence without effects, and with none before it that it goes on with, may claim
/// anything: most claim nothing, and need not be searched for groups.
pub fn may_be_without_effect(words: &TaggedSentence) -> bool {
    words.span.range().any(|at| {
        let word = words.article.tagged(at);
        idiom::reader(word).is_some()
            || whereabouts::reader(word).is_some()
            || action::single(word.as_str()).is_some()
            || count::is_named(words, at)
    })
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
    /// All claims that the `effects` of a sentence make of its `groups`.
    pub fn of(
        words: &'a TaggedSentence<'a>,
        groups: &'a [Group],
        effects: &[Effect],
        before: Before,
    ) -> Self {
        let mut claims = Claims {
            words,
            groups,
            of: vec![None; groups.len()],
            later: Vec::new(),
            closed: vec![false; groups.len()],
        };
        claims.counts(effects);
        claims.idioms();
        claims.effects(effects);
        claims.whereabouts();
        claims.among(effects, before);
        claims.another_count(before.all);
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
        let people = |i: usize| PEOPLE.get(words.key(i)).is_some_and(|number| number != "one");
        // "Lee, of Kesh, and his brother, who drove, were killed"
        let joined =
            |i: usize| words.part(i) == Part::And && (people(i + 2) || words.capitalized(i + 1));
        (subject.start..subject.end)
            .any(|i| !group.span.contains(i) && (words.capitalized(i) || people(i)))
            || (group.end()..verb).any(joined)
    }

    pub fn is_empty(&self) -> bool {
        self.of.iter().all(Option::is_none)
    }

    /// Each claim with its group.
    pub fn all(&self) -> impl Iterator<Item = (&Group, &Claim)> {
        let first = self.groups.iter().zip(&self.of);
        let first = first.filter_map(|(group, claim)| Some((group, claim.as_ref()?)));
        first.chain(self.later.iter().map(|(index, claim)| (&self.groups[*index], claim)))
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
        // "Wolves killed 30 sheep and injured | eight more"
        let is_harmed_thing = |i: usize| {
            let harmed = self.groups[i].start().checked_sub(1).map(|verb| self.words.key(verb));
            self.groups[i].head == Head::Thing && harmed.and_then(effect::kind_of).is_some()
        };
        let follows_things = index.checked_sub(1).is_some_and(is_harmed_thing);
        let group = &self.groups[index];
        let more_of_them =
            follows_things && group.start() >= effect.end && group.head == Head::None;
        if more_of_them || self.closed[index] || unsaid::is_unsaid(self.words, group, effect) {
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
        let gravely = is_gravely(self.words.lower_before(effect.start));
        let with = gravely && self.words.lower_before(group.start()) == "with";
        // "one of them died", but "both of them"
        let of_them =
            self.words.is_of_them(group.end()) && self.words.lower(group.start()) != "both";
        let part = (group.figure.partitive || with || of_them) && !is_zero(group);
        let claim = Claim { part, ..Claim::new(rule, effect.kind, Some(effect.span())) };
        let killed = claim.kind == CasualtyKind::Killed;
        match self.of[index].map(|old| old.kind) {
            None => self.of[index] = Some(claim),
            Some(CasualtyKind::Injured) if killed => self.of[index] = Some(claim),
            Some(CasualtyKind::Affected) if claim.kind != CasualtyKind::Affected => {
                self.of[index] = Some(claim);
            }
            Some(CasualtyKind::Kidnapped | CasualtyKind::Missing | CasualtyKind::Detained)
                if killed =>
            {
                self.later.push((index, claim));
            }
            // "beaten up and kidnapped"
            Some(CasualtyKind::Injured) if claim.kind == CasualtyKind::Kidnapped => {
                self.later.push((index, claim));
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
            && self.words.lower_before(group.start()) == "in";
        // "she had 19 arrests", "five prior arrests"; but "police had 14 arrests so far"
        let has = self.words.before(group.start()).next();
        let has = has.filter(|&i| matches!(self.words.lower(i), "had" | "has"));
        let one = |i: usize| {
            matches!(self.words.lower(i), "he" | "she" | "who" | "man" | "woman" | "suspect")
        };
        let past = |i: usize| matches!(self.words.lower(i), "prior" | "previous" | "past");
        let record = self.words.lower(effect.start) == "arrests"
            && (has.is_some_and(|i| i > 0 && one(i - 1)) || group.span.range().any(past));
        // "none of the bodies was burnt"
        let of_those = is_zero(group) && group.figure.partitive;
        if self.closed[index]
            || at_times
            || record
            || of_those
            || matches!(effect.kind, CasualtyKind::Injured | CasualtyKind::Missing)
                && unsaid::are_players(self.words, group)
            || only_grave(self.words, group)
            || fiction::in_a_title(self.words, group.span)
            || !is_reportable(self.words, group, &effect)
            || group.figure.form != FigureForm::Counted && !is_zero(group) && !slain(&effect)
            || unreal_nominal(self.words, group)
            || group.figure.max == Some(0) && unsaid::wished(self.words, group)
        {
            return;
        }
        let rule =
            if group.head == Head::Effect { ClaimRule::CountedNoun } else { ClaimRule::Adjective };
        let part = group.figure.partitive;
        self.of[index] = Some(Claim { part, ..Claim::new(rule, effect.kind, None) });
    }
}

/// "| critically | injured"
fn is_gravely(lower: &str) -> bool {
    matches!(lower, "seriously" | "critically" | "badly" | "severely" | "gravely")
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_figures;

    #[test]
    fn follows_the_grammar_of_effects() {
        assert_figures(&[
            ("A rebel attack killed four.", "killed 4"),
            ("A sailor was shot and killed on Friday.", "killed 1"),
            ("One of the sailors shot the other.", ""),
            ("A sailor shot and badly wounded a clerk.", "injured 1"),
            ("A sailor shot and crippled a clerk.", "injured 1"),
            ("A sailor was shot and robbed.", "injured 1"),
            ("A nurse drowned her two sons.", "killed 2"),
            ("A flood drowned nine people.", "killed 9"),
            ("Two of the four clerks shot on Friday have died.", "killed 2 part"),
            ("One of three clerks shot on Friday is dead.", "killed 1 part"),
            ("A clerk hurt in a crash died on Monday.", "killed 1"),
            ("A clerk shot a man who died on Monday.", "killed 1"),
            ("Road accidents kill about 4,000 people.", "killed 4000"),
            ("They planned to storm the base and kill ten guards.", ""),
            ("Seven deaths were reported.", "killed 7"),
            ("The clerk had nine prior arrests.", ""),
            ("Police made nine arrests.", "detained 9"),
            ("Officers had nine arrests on Saturday.", "detained 9"),
            ("Four clerks, who were outside the bar, received gunshot wounds.", "injured 4"),
            ("The mayor spoke of the deaths of nine miners.", "killed 9"),
            ("Six divers drowned.", "killed 6"),
            ("Six divers were arrested, beaten and killed.", "detained 6; killed 6"),
            ("The guards were not injured.", ""),
            ("Two guards were beaten up and kidnapped.", "injured 2; kidnapped 2"),
            ("A jury cleared the clerk of murdering three women.", ""),
            ("Wolves killed 30 sheep and injured eight more.", ""),
            ("Raiders burned 30 huts and killed eight others.", "killed 8"),
            ("Nine people left the village and were shot dead by rebels.", "killed 9"),
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
        ]);
    }
}
