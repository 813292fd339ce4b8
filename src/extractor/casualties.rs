//! Casualty figures: how many were killed, injured, missing …
//!
//! ```text
//! words     a sentence: each word with the part it can play in a clause
//! effect    what became of people: "killed", "taken to hospital", "lost their lives"
//! figure    how many people, and who: "at least six villagers"
//! claim     which effect is said of which figure, by the grammar of the effect; lists share one
//! context   what the words around say: where, when, who says so; background, doubt, denial, fiction
//! finding   a figure with all that is known of it
//! incident  which figures are of one event; whether the article is about it; which of them others count too
//! toll      the best figure of each kind: candidates, reasons to reject one, rank, what other sources claim
//! ```
//!
//! Sentences are read one by one ([`find`]), and what they say is then put together ([`extract`]).

#[cfg(test)]
mod articles;
mod claim;
mod context;
mod effect;
mod figure;
mod finding;
mod incident;
#[cfg(test)]
mod passages;
mod tagged_sentence;
mod toll;

use std::cell::LazyCell;

use jiff::civil::Date;

use self::claim::rule::ClaimRule;
use self::claim::{Before, Claims};
use self::context::fineness::{Fineness, fineness};
use self::context::scope::{self, Background};
use self::context::source::QuoteIndex;
use self::context::{another, fiction, place};
use self::figure::group;
use self::finding::{Fate, Finding, Sentence, Who};
use self::incident::{rescope, share};
use self::tagged_sentence::TaggedSentence;

use crate::article::Article;
use crate::extractor::dates::{DateType, ReferenceDate, TimeExpression};
use crate::extractor::entities::Entities;
use crate::extractor::quotes::Quote;
use crate::lexicon::{Key, words};
use crate::syntax::class;
use crate::text::span::TokenSpan;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CasualtyKind {
    Killed,
    Injured,
    Missing,
    Kidnapped,
    Detained,
    Displaced,
    Affected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Scope {
    Current,
    /// Background: an earlier event, or a total over years.
    Historical,
}

/// One figure of one kind for one group of people, in one place of the text.
#[derive(Debug)]
pub struct Casualty {
    /// Figure, victims and effect.
    pub span: TokenSpan,
    pub kind: CasualtyKind,
    /// What is claimed: "at least six" is 6..None, "up to six" None..6.
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub qualifier: Option<TokenSpan>,
    pub victims: Option<TokenSpan>,
    /// A share of a figure given elsewhere.
    pub part: bool,
    pub scope: Scope,
    /// The older figure that this one revises.
    pub previous: Option<u64>,
    /// Index into [`Entities::list`].
    pub place: Option<u32>,
    /// Index into the article's time expressions.
    pub date: Option<u32>,
    /// Index into [`Entities::list`].
    pub attributed_to: Option<u32>,
    pub rule: ClaimRule,
}

/// The article's best current figure of one kind.
#[derive(Clone, Debug)]
pub struct TollEntry {
    pub kind: CasualtyKind,
    pub min: Option<u64>,
    pub max: Option<u64>,
    /// Index of the casualty it comes from; of a sum the largest.
    pub casualty: usize,
    /// The casualties that were added up, where the text gives no total; else empty.
    pub sum_of: Vec<usize>,
    /// Other figures that a source of the article sets against this one: indices of casualties.
    pub alternatives: Vec<usize>,
}

/// Whether an article is about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Focus {
    /// The article is about it.
    Main,
    /// The article is about something else and mentions it: a summit that recalls last week's
    /// attack.
    Passing,
}

/// One event and what it did to people.
#[derive(Debug)]
pub struct Incident {
    pub focus: Focus,
    /// Index into [`Entities::list`].
    pub place: Option<u32>,
    /// Index into the article's time expressions.
    pub date: Option<u32>,
    /// One entry a kind, in the order of the kinds.
    pub toll: Vec<TollEntry>,
    /// Indices of its casualties, in order.
    pub casualties: Vec<usize>,
}

/// All casualty figures of an article.
#[derive(Debug, Default)]
pub struct Casualties {
    /// In order of their start.
    pub list: Vec<Casualty>,
    /// The main one first; none without a toll.
    pub incidents: Vec<Incident>,
}

impl Casualties {
    /// The toll of the event that the article is about: one entry a kind, in the order of the
    /// kinds.
    pub fn toll(&self) -> &[TollEntry] {
        self.incidents
            .first()
            .filter(|first| first.focus == Focus::Main)
            .map_or(&[], |main| &main.toll)
    }
}

impl CasualtyKind {
    /// In the order in which a toll lists them.
    const ALL: [Self; 7] = {
        use CasualtyKind::*;
        [Killed, Injured, Missing, Kidnapped, Detained, Displaced, Affected]
    };
}

impl Casualty {
    /// What is claimed: least and most.
    fn bounds(&self) -> (Option<u64>, Option<u64>) {
        (self.min, self.max)
    }

    fn is_current(&self) -> bool {
        self.scope == Scope::Current
    }
}

/// People in the world, generously: a larger figure is a slip, or a number too long to hold.
const MOST: u64 = 10_000_000_000;

/// Finds the casualty figures of `article`.
/// `reference` is the day that tells news from background.
pub fn extract(
    article: &Article,
    entities: &Entities,
    dates: &[TimeExpression],
    quotes: &[Quote],
    reference: Option<ReferenceDate>,
) -> Casualties {
    // Without a reference date, the last day that the article names tells news from background.
    let last_day = || {
        dates
            .iter()
            .filter_map(|d| d.days)
            .filter(|(from, to)| from == to)
            .map(|(day, _)| day)
            .max()
    };
    let today = reference.map(|r| r.date).or_else(last_day);
    let mut findings = find(article, entities, dates, quotes, today);
    if findings.is_empty() {
        return Casualties::default();
    }
    let mut incidents =
        incident::tell(article, entities, dates, reference.map(|r| r.date), &mut findings);
    // One person of the past may have died anywhere; "another storm hit the north": not where the one
    // before did.
    for same in findings.chunk_by_mut(|a, b| a.sentence == b.sentence) {
        let of_another =
            same[0].event.before.is_some() && another::tells_of_another(article, same[0].sentence);
        for Finding { casualty, event, victims, .. } in same {
            let lies_there = (casualty.is_current() || victims.who == Who::Counted)
                && !event.worldwide
                && !of_another;
            casualty.place = casualty.place.or(event.before.filter(|_| lies_there));
        }
    }
    place_events(article, entities, &incidents, &mut findings);
    share::mark(article, entities, &mut findings, &mut incidents);
    let mut list: Vec<_> = findings.into_iter().map(|finding| finding.casualty).collect();
    // It has the room of the findings, which are larger.
    list.shrink_to_fit();
    Casualties { list, incidents }
}

/// Gives a figure the place of its incident where its sentence names the event as one told before, "Two
/// died in the blast", and all of the incident's figures that have a place have the same. To give it
/// to the others too was tried: of ten places three were right.
fn place_events(
    article: &Article,
    entities: &Entities,
    incidents: &[Incident],
    findings: &mut [Finding],
) {
    for Incident { casualties, .. } in incidents {
        let mut places = casualties.iter().filter_map(|&i| findings[i].casualty.place);
        let Some(place) = places.next().filter(|&first| places.all(|place| place == first)) else {
            continue;
        };
        if fineness(entities, place) != Fineness::Finer {
            continue;
        }
        for &i in casualties {
            let finding = &mut findings[i];
            if finding.casualty.place.is_none()
                && another::names_known_event(article, finding.sentence)
            {
                finding.casualty.place = Some(place);
            }
        }
    }
}

/// Sentences from a figure to one that speaks of the same people without saying again what became
/// of them: "The victims included two nurses", "Earlier reports had said 25". About two paragraphs;
/// not measured apart.
const NEAR: usize = 6;

/// Tokens at the start of a sentence that tells of a share of them: "At least four of them were",
/// "Four guides of one club were among them".
const OPENING: usize = 12;

/// All figures, sentence by sentence, in order of their start.
fn find(
    article: &Article,
    entities: &Entities,
    dates: &[TimeExpression],
    quotes: &[Quote],
    today: Option<Date>,
) -> Vec<Finding> {
    let quotes = QuoteIndex::new(quotes);
    let may_be: Vec<bool> = article.tokens.words.keys().map(effect::may_be).collect();
    let mut harm = Harm::default();
    let drill = LazyCell::new(|| fiction::is_article_of_a_drill(article, entities));
    // Room for all: a list that grows leaves holes in memory.
    let effects = article.tokens.list.iter().filter(|token| may_be[token.word as usize]);
    let mut findings: Vec<Finding> = Vec::with_capacity(effects.count());
    for (index, sentence) in article.sentences.iter().enumerate() {
        let tokens = &article.tokens.list[sentence.span.range()];
        let recent = findings.last().is_some_and(|f: &Finding| f.sentence + NEAR >= index);
        let of_all = harm.of_all().filter(|_| recent);
        let them = Harm::of(findings.iter().rev().take_while(|f| f.sentence + 1 == index)).of_all();
        let told = |word: usize| {
            may_be[word] || of_all.is_some() && is_of_count(article.tokens.words.key(word))
        };
        // "Four of them were brothers", right after it was said that nine died
        let of_them = || {
            let opens = || sentence.span.range().take(OPENING);
            // "Four were brothers"
            let number = |i: usize| article.tagged(i).has(class::NUMBER);
            let were = |i: usize| matches!(article.lower(i), "are" | "were");
            let of_them =
                |i: usize| matches!(article.lower(i), "them" | "they" | "these" | "those");
            them.is_some() && (opens().any(of_them) || opens().any(number) && opens().any(were))
        };
        if !tokens.iter().any(|token| token.is_word() && told(token.word as usize)) && !of_them() {
            continue;
        }
        let words = TaggedSentence::new(article, entities, sentence.span, sentence.role);
        let effects = effect::find(&words);
        let told = Before { all: of_all, them };
        if effects.is_empty() && told == Before::default() && !claim::may_be_without_effect(&words)
        {
            continue;
        }
        let mut groups = group::find(&words, |i| in_a_date(dates, i));
        groups.retain(|group| group.figure.max.or(group.figure.min).unwrap_or(0) <= MOST);
        if groups.is_empty() {
            continue;
        }
        let claims = Claims::of(&words, &groups, &effects, told);
        if claims.is_empty() || fiction::of_fiction(&words) || *drill {
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| article.sentences.get(before));
        let beside = before.is_some_and(|before| before.block == sentence.block);
        let it = words.lower(words.start()) == "it";
        let goes_on = beside || it || another::opens_with_event(article, index);
        let before =
            before.map(|before| TaggedSentence::new(article, entities, before.span, before.role));
        let inherited = before.as_ref().is_some_and(|before| {
            // What the sentence before has put in the past stays there, until a day is named.
            let past = || {
                Background::of(before, today).any()
                    || scope::is_dated_long_ago(before.span, dates, today)
            };
            let aside = || {
                !before.head().any(|i| is_of_harm(before, i))
                    && resumes_news(&findings, index, &words, &claims)
            };
            goes_on && past() && !aside()
        });
        let before = before
            .filter(|_| goes_on || place::is_the_same(&words))
            .and_then(|before| place::of_sentence(&before));
        let sentence = Sentence {
            words: &words,
            groups: &groups,
            dates,
            quotes: &quotes,
            today,
            background: Background::of(&words, today),
            inherited,
            before,
            index,
            role: sentence.role,
        };
        let known = findings.len();
        findings.extend(claims.all().filter_map(|(group, claim)| sentence.finding(group, claim)));
        harm.add(findings[known..].iter());
    }
    findings.sort_by_key(|finding| finding.casualty.span);
    for i in 1..findings.len() {
        let (before, own) = (&findings[i - 1], &findings[i]);
        findings[i].victims.beside =
            before.sentence == own.sentence && before.casualty.kind != own.casualty.kind;
    }
    rescope::replace(&mut findings);
    rescope::share(&mut findings);
    share::unmark_owned(&mut findings);
    rescope::recall(&mut findings);
    rescope::set_back_weeks(&mut findings);
    rescope::date_known_event(article, dates, today, &mut findings);
    findings
}

/// Whether the `claims` of sentence `index` go on with the news, though the sentence before it is an
/// aside: "A bomb killed ten. The hall was built in 1954. Eighteen were hurt", of the bomb. But "A
/// ferry went down in 1987. Eighteen were killed", after another count of the dead, is of the ferry,
/// unless the sentence names an event itself.
fn resumes_news(
    findings: &[Finding],
    index: usize,
    words: &TaggedSentence,
    claims: &Claims,
) -> bool {
    let near = findings.iter().rev().take_while(|f| f.sentence + NEAR >= index);
    let mut kinds = near.filter(|f| f.casualty.is_current()).map(|f| f.casualty.kind).peekable();
    kinds.peek().is_some()
        && (words
            .head()
            .any(|i| words.has(i, class::EVENT | class::VIOLENCE) || words.lower(i) == "also")
            || !kinds.any(|kind| claims.all().any(|(_, claim)| claim.kind == kind)))
}

/// A word that leads to another count of the same people: "Earlier reports had said 25", "put the
/// figure at 25".
fn is_of_count(word: Key) -> bool {
    words!("earlier figure initial initially number originally previously total").contains(word)
}

/// The harm done to the people counted so far: figures of more than one person.
#[derive(Default)]
struct Harm {
    killed: bool,
    injured: bool,
    /// Nobody knows what became of some.
    feared: bool,
}

impl Harm {
    fn of<'f>(findings: impl Iterator<Item = &'f Finding>) -> Self {
        let mut harm = Harm::default();
        harm.add(findings);
        harm
    }

    fn add<'f>(&mut self, findings: impl Iterator<Item = &'f Finding>) {
        for Finding { casualty, fate, .. } in findings {
            let several = casualty.min.or(casualty.max) > Some(1);
            self.killed |= several && casualty.kind == CasualtyKind::Killed;
            self.injured |= several && casualty.kind == CasualtyKind::Injured;
            self.feared |= *fate == Fate::Feared;
        }
    }

    /// What became of all of them, if it was surely the same.
    fn of_all(&self) -> Option<CasualtyKind> {
        match (self.feared, self.killed, self.injured) {
            (false, true, false) => Some(CasualtyKind::Killed),
            (false, false, true) => Some(CasualtyKind::Injured),
            _ => None,
        }
    }
}

/// Whether the token belongs to a date.
fn in_a_date(dates: &[TimeExpression], token: usize) -> bool {
    let next = dates.partition_point(|d| d.span.end as usize <= token);
    dates.get(next).is_some_and(|d| {
        d.span.contains(token) && matches!(d.kind, DateType::Date | DateType::Time)
    })
}

/// Whether the word tells of an event that harms people, or of what became of them.
fn is_of_harm(words: &TaggedSentence, i: usize) -> bool {
    words.has(i, class::EVENT | class::VIOLENCE | class::DEATH)
        || effect::kind_of(words.key(i)).is_some()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::extractor::{dates, entities};

    fn casualties(text: &str) -> Casualties {
        let article = Article::new(text);
        let dates = dates::extract_ordered(&article, &dates::lexemes(&article), None, None);
        extract(&article, &entities::extract(&article), &dates, &[], None)
    }

    /// A kind and its bounds, as `killed 6..`.
    pub(super) fn count(kind: CasualtyKind, min: Option<u64>, max: Option<u64>) -> String {
        let [least, most] = [min, max].map(|n| n.map(|n| n.to_string()).unwrap_or_default());
        let range = if min == max { least } else { format!("{least}..{most}") };
        format!("{kind:?} {range}").to_lowercase()
    }

    /// The figures of a text, as `killed 6..; injured 81 part`.
    pub(crate) fn figures(text: &str) -> String {
        let figure = |c: &Casualty| {
            let previous = c.previous.map(|p| format!(" from {p}")).unwrap_or_default();
            count(c.kind, c.min, c.max) + &previous + if c.part { " part" } else { "" }
        };
        casualties(text).list.iter().map(figure).collect::<Vec<_>>().join("; ")
    }

    /// The toll of a text, as `killed 3 or 4; injured 4..`, with what other sources claim.
    pub(super) fn toll(text: &str) -> String {
        let found = casualties(text);
        let other = |&at: &usize| format!(" or {}", found.list[at].min.unwrap_or_default());
        let entry = |t: &TollEntry| {
            count(t.kind, t.min, t.max) + &t.alternatives.iter().map(other).collect::<String>()
        };
        found.toll().iter().map(entry).collect::<Vec<_>>().join("; ")
    }

    #[track_caller]
    pub(crate) fn assert_figures(texts: &[(&str, &str)]) {
        check(figures, texts);
    }

    #[track_caller]
    pub(super) fn assert_tolls(texts: &[(&str, &str)]) {
        check(toll, texts);
    }

    /// What `read` makes of each text is what is expected.
    #[track_caller]
    pub(super) fn check(read: fn(&str) -> String, texts: &[(&str, &str)]) {
        let wrong: Vec<String> = texts
            .iter()
            .map(|&(text, expected)| (text, expected, read(text)))
            .filter(|(_, expected, got)| got != expected)
            .map(|(text, expected, got)| format!("{text}\n  expected {expected}\n  got      {got}"))
            .collect();
        assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), texts.len(), wrong.join("\n"));
    }

    #[test]
    fn days_and_years_are_no_figures() {
        let long = format!("The flood killed {} people.", "9".repeat(400));
        assert_figures(&[
            ("A man who was gored on July 8 died on Monday.", "injured 1"),
            ("In 2019 four people died.", "killed 4"),
            ("99999999999999999999999 people were killed.", ""),
            (&long, ""),
        ]);
    }
}
