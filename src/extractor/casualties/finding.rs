//! Findings: a casualty figure with what is known of it besides.

use jiff::civil::Date;

use super::claim::Claim;
use super::claim::beside::governed;
use super::claim::rule::ClaimRule;
use super::context::source::{self, QuoteIndex};
use super::context::{
    another, denied, link, place, presupposed, scope, scope::Background, superseded,
};
use super::effect;
use super::figure::group::Group;
use super::figure::noun::Head;
use super::tagged_sentence::{Part, TaggedSentence, head};
use super::{Casualty, CasualtyKind, Scope};
use crate::article::Article;
use crate::extractor::dates::TimeExpression;
use crate::lexicon::words;
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;

/// More people than one event kills.
pub const MASS: u64 = 100_000;

/// Dead from which on "the campaign has killed" counts them over months.
const OF_A_CAMPAIGN: u64 = 1_000;

/// An event older than this many days is background.
const WEEK: i32 = 7;

/// A casualty with what its sentence says besides, which the toll needs.
#[derive(Debug)]
pub struct Finding {
    pub casualty: Casualty,
    /// Index of the sentence.
    pub sentence: usize,
    /// The effect's words: one effect said of several groups makes a list.
    pub effect: Option<TokenSpan>,
    pub fate: Fate,
    pub victims: Victims,
    pub number: Number,
    pub source: Source,
    pub event: Event,
}

impl Finding {
    /// A total that says plainly what became of several people.
    pub fn is_plain_total(&self) -> bool {
        !self.casualty.part && self.fate != Fate::Open && self.victims.who == Who::Counted
    }
}

/// How surely the effect says what became of the victims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// "killed", "injured"
    Told,
    /// "shot", "suffered wounds": whether dead or alive is left open.
    Open,
    /// "40 casualties", "killed or injured": not said which.
    Unspecified,
    /// "dead or missing": the missing are counted with the dead.
    WithMissing,
    /// "feared dead", "presumed drowned": nobody has found them.
    Feared,
    /// "still in hospital": how many are left of those hurt.
    Left,
    /// Arrested for a deed, or one person only: no victim.
    Suspected,
}

/// Who the victims are.
#[derive(Clone, Copy, Debug)]
pub struct Victims {
    pub who: Who,
    /// "five others", "his driver": they come on top of those named just before.
    pub more: bool,
    /// Right after people of another kind in its sentence: "six died and nine others were hurt" are not
    /// nine on top of other hurt. `casualties::find` sets it, which has the figures in order.
    pub beside: bool,
    /// "five new deaths", "41 more cases": the count of a day, which is in the total.
    pub fresh: bool,
    /// "his driver was also killed": on top of whoever was killed before.
    pub also: bool,
    /// A share of somebody's people, "two of my players": the text may give no total of them.
    pub owned: bool,
    /// The entity that the group names: an index into the entities.
    pub entity: Option<u32>,
    /// The last word of the noun, "soldiers": the index of its token.
    pub noun: Option<u32>,
}

impl Victims {
    /// Whether they come on top of others of their kind.
    pub fn are_more(&self) -> bool {
        self.more && !self.beside
    }

    /// The last word of the noun, lower-cased; empty without a noun.
    pub fn noun<'a>(&self, article: &'a Article) -> &'a str {
        self.noun.map_or("", |noun| article.lower(noun as usize))
    }
}

/// "40 people are | feared | dead", "is | feared | to have killed 40", "40 people | may | have
/// died", "the charity | fears | that 40 people died"
fn feared(words: &TaggedSentence, span: TokenSpan) -> Option<TokenSpan> {
    let have = words.before(span.start as usize).next().filter(|&i| words.lower(i) == "have");
    let before = have.and_then(|have| have.checked_sub(2)).filter(|&i| words.lower(i + 1) == "to");
    // "had probably | drowned |, he said"; but "probably drowned on Monday", "probably died of cold"
    let end = span.end as usize;
    let open = || matches!(words.part(end), Part::Break | Part::Comma | Part::And);
    let fears = |&i: &usize| match words.lower(i) {
        "feared" | "presumed" | "believed" | "thought" => true,
        "probably" | "presumably" | "certainly" => i + 2 == end && open(),
        "may" | "might" => words.lower(i + 1) == "have",
        _ => false,
    };
    let fear = words.before(span.start as usize).find(|&i| words.lower(i) != "that").filter(|&i| {
        matches!(words.lower(i), "fear" | "fears" | "feared" | "believe" | "believes" | "believed")
    });
    let found = span.range().chain(before).find(fears).or(fear);
    found.map(|at| TokenSpan::from_usize(at, at + 1))
}

/// "tribute to the nine people killed in Vale": the reader knows of their deaths.
fn is_referred_to(words: &TaggedSentence, group: &Group, rule: ClaimRule) -> bool {
    rule == ClaimRule::NoAuxiliary
        && words.part(group.start()) == Part::Definite
        && governed(words, group.start())
}

/// "are | still | in hospital", "remain in intensive care"; or a count of the worst hurt, to which any
/// other count is preferred: "one dead, one | critical".
fn is_left(words: &TaggedSentence, span: TokenSpan, effect: Option<TokenSpan>) -> bool {
    head(span).any(|i| matches!(words.lower(i), "still" | "remain" | "remained" | "remains"))
        || effect.is_some_and(|effect| words.lower(effect.start as usize) == "critical")
}

/// Whether a noun says of the victims no more than that they are people: "persons", "victims", or
/// no noun.
pub fn is_general(noun: &str) -> bool {
    noun.is_empty() || Word::of(noun).has(class::PEOPLE)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A number of people, or nobody.
    Counted,
    /// One person named or described: the text may speak of the same one again in other words.
    One,
    /// One person introduced earlier in the article: "he died", "the murder of Ana Ruiz". Such a
    /// figure counts where nothing else does.
    Known,
}

/// What is special about the number.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// "dozens", "many": no number is named.
    pub vague: bool,
    /// Given earlier, and another now: "had earlier put it at 13".
    pub superseded: bool,
    /// More killed than one event kills.
    pub mass: bool,
    /// "the toll was later lowered to 11": it replaces a larger one.
    pub lowered: bool,
}

/// Who says it.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// One side of a conflict, or witnesses.
    pub partisan: bool,
    /// The sentence has a verb of saying.
    pub said: bool,
}

/// Signs of which event the figure belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// "the quake that killed nine", or an event that the reader is taken to know: "killed nine in
    /// their raid".
    pub of_known_event: bool,
    /// The sentence takes it for known: "days after a bomb killed nine", "the killing of nine".
    pub presupposed: bool,
    /// Of a day more than a week ago.
    pub old: bool,
    /// In the past by the time that the text gives, not only by a charge or a trial.
    pub by_time: bool,
    /// The date is the day on which it was said: "the army said on Thursday it had killed nine".
    pub said_then: bool,
    /// Counted all over the world.
    pub worldwide: bool,
    /// Counted over some days or weeks up to the news: "in the past two weeks".
    pub of_weeks: bool,
    /// The place that the figure's own phrase names: "88 people in Kesh".
    pub place: Option<u32>,
    /// The place that the sentence before names, in the same paragraph.
    pub before: Option<u32>,
    /// The country where the figure's own place lies, as far as it is known.
    pub country: Option<CountryCode>,
}

/// The two letters of ISO 3166-1.
pub type CountryCode = [u8; 2];

/// A sentence in which claims were found.
pub struct Sentence<'a> {
    pub words: &'a TaggedSentence<'a>,
    pub groups: &'a [Group],
    pub dates: &'a [TimeExpression],
    pub quotes: &'a QuoteIndex<'a>,
    /// The day that tells news from background.
    pub today: Option<Date>,
    pub background: Background,
    /// The sentence before has spoken of the past, and this one goes on.
    pub inherited: bool,
    /// The place that the sentence before names, in the same paragraph.
    pub before: Option<u32>,
    pub index: usize,
    pub role: Role,
}

impl Sentence<'_> {
    /// What `claim` says of `group`; `None` if the sentence denies it.
    pub fn finding(&self, group: &Group, claim: &Claim) -> Option<Finding> {
        let (words, effect) = (self.words, claim.effect);
        let span = effect.map_or(group.span, |effect| {
            if claim.rule == ClaimRule::List { group.span } else { group.span.join(effect) }
        });
        if denied::is_denied(words, span) {
            return None;
        }
        let verb = effect.map_or(span.start, |effect| effect.start) as usize;
        let date = link::date(words, self.dates, span, verb);
        let day = date.and_then(|d| self.dates.get(d));
        let mass = self.is_mass(group, claim);
        let withdrawn = denied::is_withdrawn(words, span);
        let past = mass
            || withdrawn
            || claim.kind == CasualtyKind::Kidnapped && denied::is_let_go(words, span)
            || self.is_of_war(group, claim, date.is_some())
            || self.is_past(span, date.is_some());
        let (scope, by_time) = if past {
            (Scope::Historical, true)
        } else {
            self.background.scope(words, span, verb, day, self.today)
        };
        let worldwide = another::worldwide(words, span);
        let place = match worldwide {
            true => place::of_phrase(words, span),
            false => place::of_figure(words, span).or_else(|| place::of_dateline(words, span)),
        };
        let said_then = day.is_some_and(|d| link::said_then(words, d.span));
        let whole = span.join(effect.unwrap_or(span));
        let of_known_event = another::is_known(words, span)
            || (said_then || day.is_none())
                && link::in_relative_clause(words, whole, effect, group.is_single());
        Some(Finding {
            sentence: self.index,
            effect,
            fate: self.fate(group, claim, span),
            victims: self.victims(group, claim),
            number: Number {
                vague: group.figure.vague,
                superseded: withdrawn || superseded::is_superseded(words, span),
                mass,
                lowered: claim.rule == ClaimRule::Count && superseded::is_lowered(words, span),
            },
            source: Source {
                // Who "put the figure at 25" has another count than the article.
                partisan: source::is_partisan(words, span)
                    || claim.rule == ClaimRule::Count && effect.is_none(),
                // not "three were pronounced dead"
                said: words.head().any(|i| {
                    let dead = matches!(words.lower(i), "pronounced" | "declared");
                    words.part(i) == Part::Say && !dead
                }),
            },
            event: Event {
                of_known_event,
                presupposed: claim.rule.is_of_noun()
                    || claim.rule == ClaimRule::Adjective && group.is_single()
                    || presupposed::holds(words, verb)
                    || is_referred_to(words, group, claim.rule),
                said_then,
                by_time,
                old: day.is_some_and(|d| scope::days_ago(d, self.today) > WEEK),
                worldwide,
                of_weeks: claim.rule != ClaimRule::Count && scope::is_of_weeks(words, span),
                place: place::of_phrase(words, span),
                before: self.before,
                country: place.and_then(|place| {
                    words.entities.list.get(place as usize)?.country?.as_bytes().try_into().ok()
                }),
            },
            casualty: Casualty {
                span,
                kind: claim.kind,
                min: group.figure.min,
                max: group.figure.max,
                qualifier: group.figure.qualifier.or_else(|| feared(words, span)),
                victims: group.noun.filter(|_| match claim.rule {
                    ClaimRule::Count => group.head == Head::Person,
                    ClaimRule::NoneReported => false,
                    _ => true,
                }),
                part: claim.part,
                scope,
                previous: claim
                    .previous
                    .or_else(|| superseded::corrected(words, self.groups, span)),
                place,
                date: date
                    .and_then(|found| link::date_of_harm(words, self.dates, span, verb, found))
                    .map(|date| date as u32),
                attributed_to: source::of_figure(words, self.quotes, span, claim.kind, verb),
                rule: claim.rule,
            },
        })
    }

    /// More than one event kills: the total of a war, a famine or an epidemic, or a statistic.
    fn is_mass(&self, group: &Group, claim: &Claim) -> bool {
        let campaign = |i: usize| {
            words!("campaign campaigns offensive offensives bombardment assault operations")
                .contains(self.words.key(i))
                // "the army has | since | killed 9,000"
                || self.words.lower(i) == "since" && self.words.part_before(i) == Part::Have
        };
        claim.kind == CasualtyKind::Killed
            && (group.figure.min >= Some(MASS)
                || group.figure.min >= Some(OF_A_CAMPAIGN) && self.words.head().any(campaign))
            && self.role != Role::Headline
            && !(matches!(claim.rule, ClaimRule::Count | ClaimRule::CountedNoun)
                && scope::is_of_outbreak(self.words))
    }

    /// "The war, which killed thousands", "12,500 were killed during the war".
    fn is_of_war(&self, group: &Group, claim: &Claim, dated: bool) -> bool {
        /// Words from "during" to "war".
        const TO_WAR: usize = 8;
        /// Words from "war" to what it did.
        const FROM_WAR: usize = 24;
        /// People that fighting of some days does not kill or drive out.
        const OF_MONTHS: u64 = 10_000;
        let war = |i: usize| {
            words!("war wars conflict conflicts insurgency rebellion").contains(self.words.key(i))
        };
        // "the war, which | left thousands dead", "fighting in the north claimed | 12,000 lives"; but
        // "troops at war were hit by a quake which killed 2,000"
        let in_war = || {
            let event = |i: usize| self.words.has(i, class::EVENT) && self.words.lower(i) != "war";
            let clause = |i: &usize| !matches!(self.words.part(*i), Part::Break | Part::Say);
            let mut before = self.words.before(group.start()).take(FROM_WAR).take_while(clause);
            let dead = |i: usize| effect::kind_of(self.words.key(i)) == Some(CasualtyKind::Killed);
            let fighting =
                |i: usize| self.words.lower(i) == "fighting" && group.figure.min >= Some(OF_MONTHS);
            // "left 1,000 dead in the past seven days"
            let recent = || {
                let days = words!("day days hours week weekend weeks");
                self.words.head().any(|i| days.contains(self.words.key(i)))
            };
            let deadly =
                |i: usize| claim.kind == CasualtyKind::Killed || (i..group.start()).any(dead);
            before
                .find(|&i| event(i) || war(i) || fighting(i))
                .is_some_and(|i| war(i) || fighting(i) && deadly(i) && !recent())
        };
        // "At least 12,500 people were killed | during the rebels' war"
        let during =
            claim.effect.and_then(|effect| self.words.phrase(effect.end as usize, "during"));
        group.figure.min >= Some(OF_A_CAMPAIGN)
            && (during.is_some_and(|at| self.words.phrase_after(at, TO_WAR).any(war))
                || !dated && in_war())
    }

    /// Whether the words around put the figure at `span` into the past, `dated` or not.
    fn is_past(&self, span: TokenSpan, dated: bool) -> bool {
        let words = self.words;
        self.inherited && !dated
            || another::is_earlier(words, span)
            || another::is_long_ago(words, span)
            || another::is_rate(words, span)
            || scope::is_of_month_alone(words)
            || !dated && another::began_a_war(words, span)
            || self.today.is_none() && another::is_of_month(words, span)
    }

    fn fate(&self, group: &Group, claim: &Claim, span: TokenSpan) -> Fate {
        let words = self.words;
        let harm = words!(
            "hit received shot shooting shoots stabbed stabbing struck suffered suffering sustained with"
        );
        let open = |effect: TokenSpan| effect.range().any(|i| harm.contains(words.key(i)));
        match claim.kind {
            CasualtyKind::Detained if !group.counted() || link::suspected(words, span) => {
                Fate::Suspected
            }
            CasualtyKind::Injured if is_left(words, span, claim.effect) => Fate::Left,
            CasualtyKind::Affected if span.range().any(|i| words.lower(i) == "casualties") => {
                Fate::Unspecified
            }
            CasualtyKind::Killed if superseded::counts_the_missing(words, span) => {
                Fate::WithMissing
            }
            CasualtyKind::Killed if superseded::counts_the_hurt(words, span) => Fate::Unspecified,
            CasualtyKind::Killed if feared(words, span).is_some() => Fate::Feared,
            CasualtyKind::Killed => Fate::Told,
            _ if claim.effect.is_some_and(open) => Fate::Open,
            _ => Fate::Told,
        }
    }

    fn victims(&self, group: &Group, claim: &Claim) -> Victims {
        let words = self.words;
        let first = words.lower(group.start());
        let known = group.is_pronoun()
            || matches!(first, "my" | "our")
            || matches!(claim.rule, ClaimRule::SingleAction | ClaimRule::Adjective);
        let who = match group.is_single() {
            false => Who::Counted,
            true if known => Who::Known,
            true => Who::One,
        };
        let own = |i: usize| words!("my our his her its their").contains(words.key(i));
        // "five of the crew", but "five of its 40 crew"
        let of = |i: usize| (group.start()..i).any(|of| words.lower(of) == "of");
        let whole = |i: usize| words.is_number(i) && of(i);
        let of_company = group.figure.partitive
            && !group.figure.span.range().any(whole)
            && group.noun.is_some_and(|noun| words.has(noun.start as usize, class::COMPANY));
        // "fifty of the passengers were taken to hospital", but "two of the wounded", "two of those shot"
        let noun_names_no_harm = || {
            let harmed = words!("dead victims casualties");
            let noun = group.noun.map(|noun| words.key(noun.end as usize - 1));
            group.effect.is_none()
                && noun.is_some_and(|noun| !harmed.contains(noun))
                && effect::kind_of(words.key(group.end())).is_none()
        };
        let share_of_the_unhurt = || {
            claim.kind == CasualtyKind::Injured
                && !group.figure.span.range().any(whole)
                && noun_names_no_harm()
        };
        // "two of my players", "two of the mayor's guards"
        let has_owner = || {
            group.span.range().any(|i| words.part(i) == Part::Possessive)
                || group.figure.span.range().last().is_some_and(own)
        };
        let name = link::named(words, group);
        let is_new = |i: usize| matches!(words.lower(i), "new" | "additional" | "fresh");
        let also = |effect: TokenSpan| {
            words.before(effect.start as usize).take(3).any(|i| words.lower(i) == "also")
        };
        Victims {
            who,
            more: group.is_more(words)
                || group.is_single() && matches!(first, "his" | "her" | "their"),
            beside: false,
            fresh: group.head == Head::Effect && group.span.range().any(is_new),
            also: claim.effect.is_some_and(also),
            owned: group.figure.partitive && (of_company || share_of_the_unhurt() || has_owner()),
            entity: name.map(|mention| mention.entity as u32),
            noun: group.noun.map(|noun| noun.end.saturating_sub(1)),
        }
    }
}
