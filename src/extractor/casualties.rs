//! Casualty figures: how many were killed, injured, missing …

#[cfg(test)]
mod articles;
mod claim;
mod context;
mod effect;
mod evidence;
mod figure;
mod incident;
#[cfg(test)]
mod passages;
mod toll;
mod words;

use serde::Serialize;

use self::claim::Claims;
use self::context::scope::Background;
use self::context::{another, fiction, link, scope, superseded};
use self::evidence::Evidence;
use self::figure::group;
use self::figure::noun::Head;
use self::incident::{share, topic::Topic};
use self::words::{Part, Words};

use crate::article::Article;
use crate::extractor::dates::{DateType, ReferenceDate, TimeExpression};
use crate::extractor::entities::Entities;
use crate::extractor::quotes::Quote;
use crate::lexicon::words;
use crate::reader::Role;
use crate::text::span::TokenSpan;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    pub place: Option<usize>,
    /// Index into the article's time expressions.
    pub date: Option<usize>,
    /// Index into [`Entities::list`].
    pub attributed_to: Option<usize>,
    pub rule: &'static str,
}

/// The article's best current figure of one kind: the index of the casualty it comes from.
#[derive(Clone, Debug)]
pub struct TollEntry {
    pub kind: CasualtyKind,
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub casualty: usize,
    /// Other figures that a source of the article sets against this one: indices of casualties.
    pub alternatives: Vec<usize>,
}

/// Whether an article is about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Focus {
    /// The article is about it.
    Main,
    /// The article is about something else and mentions it: a summit that recalls last week's attack.
    Passing,
}

/// One event and what it did to people.
#[derive(Debug)]
pub struct Incident {
    pub focus: Focus,
    /// Index into [`Entities::list`].
    pub place: Option<usize>,
    /// Index into the article's time expressions.
    pub date: Option<usize>,
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
    /// The toll of the event that the article is about: one entry a kind, in the order of the kinds.
    pub fn toll(&self) -> &[TollEntry] {
        self.incidents.first().filter(|first| first.focus == Focus::Main).map_or(&[], |main| &main.toll)
    }
}

/// People in the world, generously: a larger figure is a slip, or a number too long to hold.
const MOST: u64 = 10_000_000_000;

/// More people than one event kills.
const MASS: u64 = 100_000;

const WEEK: i32 = 7;

/// Whether the token belongs to a date.
fn in_a_date(dates: &[TimeExpression], token: usize) -> bool {
    let next = dates.partition_point(|d| d.span.end as usize <= token);
    dates.get(next).is_some_and(|d| d.span.contains(token) && matches!(d.kind, DateType::Date | DateType::Time))
}

/// Finds the casualty figures of `article`.
/// `reference` is the day that tells news from background.
pub fn extract(
    article: &Article,
    entities: &Entities,
    dates: &[TimeExpression],
    quotes: &[Quote],
    reference: Option<ReferenceDate>,
) -> Casualties {
    let quotes = link::QuoteIndex::new(quotes);
    // Without a reference date, the last day that the article names tells news from background.
    let last_day = || dates.iter().filter_map(|d| d.days).filter(|(from, to)| from == to).map(|(day, _)| day).max();
    let today = reference.map(|r| r.date).or_else(last_day);
    let may_be: Vec<bool> = article.tokens.words.keys().map(effect::may_be).collect();
    let mut found = Vec::new();
    for (number, sentence) in article.sentences.iter().enumerate() {
        let tokens = &article.tokens.list[sentence.span.range()];
        if !tokens.iter().any(|token| token.is_word() && may_be[token.word as usize]) {
            continue;
        }
        let words = Words::new(article, entities, sentence.span, sentence.role);
        if fiction::of_fiction(&words) {
            continue;
        }
        let effects = effect::find(&words);
        let mut groups = group::find(&words, |i| in_a_date(dates, i));
        groups.retain(|group| group.figure.max.or(group.figure.min).unwrap_or(0) <= MOST);
        if groups.is_empty() {
            continue;
        }
        let mut claims = Claims::new(&words, &groups);
        claims.counts(&effects);
        claims.idioms();
        claims.effects(&effects);
        claims.among(&effects);
        claims.lists();
        claims.adjectives();
        claims.lists();
        if claims.of.iter().all(Option::is_none) {
            continue;
        }
        let background = Background::of(&words, today);
        // What the sentence before has put in the past stays there, until a day is named.
        let inherited = number.checked_sub(1).and_then(|before| article.sentences.get(before)).is_some_and(|before| {
            (before.block == sentence.block || scope::goes_on(&words))
                && Background::of(&Words::new(article, entities, before.span, before.role), today).any()
        });
        let first = groups.iter().zip(&claims.of).filter_map(|(group, claim)| Some((group, claim.as_ref()?)));
        let later = claims.later.iter().filter_map(|(index, claim)| Some((groups.get(*index)?, claim)));
        for (group, claim) in first.chain(later) {
            let span = claim.effect.map_or(group.span, |effect| if claim.rule == "list" { group.span } else { group.span.join(effect) });
            if superseded::is_denied(&words, span) {
                continue;
            }
            let date = link::date(&words, dates, span);
            // So many die in wars, famines and epidemics over years, and in statistics.
            let mass = claim.kind == CasualtyKind::Killed && group.figure.min >= Some(MASS) && sentence.role != Role::Headline;
            let scope = if mass
                || inherited && date.is_none()
                || another::is_earlier(&words, span)
                || another::is_rate(&words, span)
                || date.is_none() && another::began_a_war(&words, span)
            {
                Scope::Historical
            } else {
                background.scope(&words, span, date.and_then(|d| dates.get(d)), today)
            };
            let evidence = Evidence {
                single: group.is_single(),
                faint: group.is_pronoun()
                    || group.is_single() && matches!(words.lower(group.start()), "my" | "our")
                    || claim.rule == "single action"
                    || claim.rule == "adjective" && group.is_single(),
                open: claim.effect.is_some_and(|e| {
                    e.range().any(|i| words!("shot shooting shoots stabbed stabbing suffered sustained").contains(words.key(i)))
                }),
                suspect: claim.kind == CasualtyKind::Detained && (!group.counted() || link::suspected(&words, span)),
                unspecified: claim.kind == CasualtyKind::Affected && span.range().any(|i| words.lower(i) == "casualties"),
                also: claim.effect.is_some_and(|e| words.before(e.start as usize).take(3).any(|i| words.lower(i) == "also")),
                aside: another::is_known(&words, span)
                    || date.and_then(|d| dates.get(d)).is_none_or(|d| link::said_then(&words, d.span))
                        && link::aside(&words, span.join(claim.effect.unwrap_or(span)), claim.effect, group.is_single()),
                more: group.is_more(&words) || group.is_single() && matches!(words.lower(group.start()), "his" | "her" | "their"),
                old: date.and_then(|d| dates.get(d)).is_some_and(|d| scope::days_ago(d, today) > WEEK),
                worldwide: another::worldwide(&words, span),
                sentence: number,
                name: link::full_name(&words, group),
                who: link::named(&words, group),
                partisan: link::partisan(&words, span),
                vague: group.figure.vague,
                superseded: superseded::is_superseded(&words, span),
                mixed: claim.kind == CasualtyKind::Killed && superseded::counts_the_missing(&words, span),
                there: link::there(&words, span),
                mass,
                told: words.span.range().take(120).any(|i| words.part(i) == Part::Say),
                noun: group.noun.map(|noun| noun.end.saturating_sub(1) as usize),
                effect: claim.effect,
            };
            let casualty = Casualty {
                span,
                kind: claim.kind,
                min: group.figure.min,
                max: group.figure.max,
                qualifier: group.figure.qualifier,
                victims: group.noun.filter(|_| claim.rule != "count" || group.head == Head::Person),
                part: claim.part,
                scope,
                previous: claim.previous.or_else(|| superseded::corrected(&words, &groups, span)),
                place: link::place(&words, span),
                date,
                attributed_to: link::source(&words, &quotes, span),
                rule: claim.rule,
            };
            found.push((casualty, evidence));
        }
    }
    if found.is_empty() {
        return Casualties::default();
    }
    found.sort_by_key(|(c, _)| c.span);
    let (mut list, evidence): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    scope::recall(&mut list);
    let of = incident::assign(article, dates, &list, &evidence);
    let count = of.iter().flatten().max().map_or(0, |last| last + 1);
    let topic = Topic::of(article);
    let mut incidents: Vec<Incident> = Vec::new();
    for number in 0..count {
        let members: Vec<usize> = (0..list.len()).filter(|&i| of.get(i) == Some(&Some(number))).collect();
        let toll = toll::toll(article, &topic, &list, &evidence, &members);
        if toll.is_empty() {
            continue;
        }
        // Where and when by the figures of the toll, else by the first that says.
        let order = || toll.iter().map(|t| &t.casualty).chain(&members).filter_map(|&i| list.get(i));
        let (place, date) = (order().find_map(|c| c.place), order().find_map(|c| c.date));
        let focus = topic.focus(incidents.is_empty(), members.iter().filter_map(|&i| evidence.get(i)).map(|e| e.sentence));
        incidents.push(Incident { focus, place, date, toll, casualties: members });
    }
    incidents.sort_by_key(|incident| incident.focus == Focus::Passing);
    share::mark(article, &mut list, &evidence, &incidents);
    Casualties { list, incidents }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::extractor::{dates, entities};

    /// The figures of a text, as `killed 6..` or `injured 81 part`.
    pub(crate) fn figures(text: &str) -> String {
        let article = Article::new(text);
        let found = extract(&article, &entities::extract(&article), &[], &[], None);
        let bound = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
        let figure = |c: &Casualty| {
            let number = if c.min == c.max { bound(c.min) } else { format!("{}..{}", bound(c.min), bound(c.max)) };
            let kind = format!("{:?}", c.kind).to_lowercase();
            let previous = c.previous.map(|p| format!(" from {p}")).unwrap_or_default();
            format!("{kind} {number}{previous}{}", if c.part { " part" } else { "" })
        };
        found.list.iter().map(figure).collect::<Vec<_>>().join("; ")
    }

    /// What `read` makes of each text is what is expected.
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
        for (text, expected) in [
            ("A man who was gored on July 8 died on Monday.", None),
            ("In 2019 four people died.", Some(4)),
            ("99999999999999999999999 people were killed.", None),
        ] {
            let article = Article::new(text);
            let dates = dates::extract(&article, &dates::lexemes(&article), None);
            let found = extract(&article, &entities::extract(&article), &dates, &[], None);
            let killed = found.list.iter().find(|c| c.kind == CasualtyKind::Killed && c.min > Some(1));
            assert_eq!(killed.and_then(|c| c.min), expected, "{text}");
        }
    }

    #[test]
    fn numbers_beyond_mankind_are_no_figures() {
        let text = format!("The flood killed {} people.", "9".repeat(400));
        assert_eq!(figures(&text), "");
    }
}
