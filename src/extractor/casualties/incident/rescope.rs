//! Corrects the scope of a figure by other figures: of counts repeated, replaced, or shared out.

use jiff::civil::Date;

use crate::article::Article;
use crate::extractor::casualties::{
    CasualtyKind, Scope,
    claim::rule::ClaimRule,
    context::{another, scope},
    effect,
    finding::{Finding, Who},
    incident::topic::Topic,
};
use crate::extractor::dates::{DateType, TimeExpression};
use crate::syntax::class;

/// Puts into the past what the article tells of again after it has done so: "the sinking of 2015,
/// with the loss of 53 lives. … 53 people died"; "the murder of Ana Ruiz in 2005. … Ana Ruiz's
/// killers".
pub fn recall(findings: &mut [Finding]) {
    /// Smaller numbers may be equal by chance.
    const LEAST: u64 = 10;
    /// Figures kept: a bound on the work for a long list.
    const MOST: usize = 64;
    let mut past: Vec<(CasualtyKind, Option<u64>)> = Vec::new();
    let killed = |f: &Finding| f.victims.entity.filter(|_| f.casualty.kind == CasualtyKind::Killed);
    let dated = |scope: Scope| {
        findings
            .iter()
            .filter(move |f| f.casualty.scope == scope && f.casualty.date.is_some())
            .filter_map(killed)
    };
    let now: Vec<u32> = dated(Scope::Current).take(MOST).collect();
    let dead: Vec<u32> =
        dated(Scope::Historical).filter(|entity| !now.contains(entity)).take(MOST).collect();
    for finding in findings.iter_mut().filter(|f| f.casualty.date.is_none()) {
        if killed(finding).is_some_and(|entity| dead.contains(&entity)) {
            finding.casualty.scope = Scope::Historical;
        }
    }
    for casualty in findings
        .iter_mut()
        .map(|f| &mut f.casualty)
        .filter(|c| c.min == c.max && c.min >= Some(LEAST))
    {
        let told = (casualty.kind, casualty.min);
        if casualty.scope == Scope::Historical {
            past.extend(Some(told).filter(|_| past.len() < MOST));
        } else if casualty.date.is_none() && past.contains(&told) {
            casualty.scope = Scope::Historical;
        }
    }
}

/// Brings to the present a count of weeks or months that the headline gives too, and what its
/// sentence counts beside: "47 killed on railway in four months" is news, not background.
pub fn follow_headline(
    article: &Article,
    findings: &mut [Finding],
    dates: &[TimeExpression],
    topic: &Topic,
) {
    let top = findings.partition_point(|f| f.sentence < topic.headline);
    let (top, below) = findings.split_at_mut(top);
    let lasting = |f: &Finding| {
        let Some(sentence) = article.sentences.get(f.sentence) else { return false };
        let next = dates.partition_point(|d| d.span.start < sentence.span.start);
        let mut here = dates[next..].iter().take_while(|d| d.span.start < sentence.span.end);
        here.any(|d| d.kind == DateType::Duration) && !f.event.old
    };
    let mut told = None;
    for finding in below.iter_mut().take_while(|f| f.sentence < topic.lead) {
        let same = |f: &Finding| {
            f.casualty.is_current()
                && f.casualty.kind == finding.casualty.kind
                && f.casualty.min == finding.casualty.min
        };
        if finding.casualty.min > Some(1) && lasting(finding) && top.iter().any(same) {
            told = Some(finding.sentence);
        }
        if told == Some(finding.sentence) && finding.event.by_time {
            finding.casualty.scope = Scope::Current;
        }
    }
}

/// Puts into the past the deaths that an article takes for known, where it dates their event half a year
/// before the news, and tells of no other dead: "an inquiry into the killing of Omar Haddad. … the
/// Feb. 14 killing".
pub fn date_known_event(
    article: &Article,
    dates: &[TimeExpression],
    today: Option<Date>,
    findings: &mut [Finding],
) {
    const HALF_A_YEAR: i32 = 180;
    let killed = |f: &Finding| f.casualty.kind == CasualtyKind::Killed && f.casualty.is_current();
    let known = |f: &Finding| f.event.presupposed && f.casualty.date.is_none();
    if !findings.iter().any(killed) || !findings.iter().filter(|f| killed(f)).all(known) {
        return;
    }
    let of_event = |d: &TimeExpression| {
        let (start, end) = (d.span.start as usize, d.span.end as usize);
        let deadly = effect::kind_of(article.key(end)) == Some(CasualtyKind::Killed);
        start.checked_sub(1).is_some_and(|i| article.lower(i) == "the")
            && (deadly || article.tagged(end).has(class::EVENT))
            && scope::days_ago(d, today) > HALF_A_YEAR
    };
    if dates.iter().any(of_event) {
        for finding in findings.iter_mut().filter(|f| killed(f)) {
            finding.casualty.scope = Scope::Historical;
        }
    }
}

/// Puts into the past a count over days or weeks that an article gives after a smaller one of its
/// event, and nowhere else: "A bomb killed nine guards. Over the past month, 80 guards have died".
pub fn set_back_weeks(findings: &mut [Finding]) {
    /// Figures looked at: a bound on the work for a long list.
    const MOST: usize = 64;
    for at in 1..findings.len() {
        let own = &findings[at];
        let casualty = &own.casualty;
        let deeds = !matches!(
            casualty.kind,
            CasualtyKind::Affected | CasualtyKind::Displaced | CasualtyKind::Missing
        );
        let of_event = |f: &Finding| {
            f.casualty.kind == casualty.kind && f.casualty.is_current() && !f.event.of_weeks
        };
        let least = |f: &Finding| f.casualty.min.or(f.casualty.max);
        let smaller = |f: &Finding| {
            of_event(f) && !f.number.vague && least(f) > Some(0) && least(f) < least(own)
        };
        let again = |f: &Finding| of_event(f) && least(f) == least(own);
        if own.event.of_weeks
            && deeds
            && casualty.is_current()
            && findings[..at].iter().rev().take(MOST).any(smaller)
            && !findings.iter().take(MOST).any(again)
        {
            findings[at].casualty.scope = Scope::Historical;
        }
    }
}

/// Puts into the past what an article tells without a day, if all that its lead counts is past: a
/// verdict on a raid "that killed 24 last year" goes on about the raid.
pub fn follow_lead(article: &Article, findings: &mut [Finding], lead: usize) {
    let in_lead = findings.partition_point(|f| f.sentence < lead);
    let (top, below) = findings.split_at_mut(in_lead);
    let of_the_past = |f: &Finding| !f.casualty.is_current() && f.event.by_time && !f.number.mass;
    if !top.is_empty() && top.iter().all(of_the_past) {
        let is_news = |f: &Finding| {
            f.casualty.date.is_some()
                || another::brings_in_event(article, f.casualty.span, f.sentence)
        };
        for finding in below.iter_mut().filter(|f| !is_news(f)) {
            finding.casualty.scope = Scope::Historical;
        }
    }
}

/// Makes a superseded figure historical, and the `previous` of the current figure near it: in
/// "Police first said three people died, and later that five had", the five replace the three.
pub fn replace(findings: &mut [Finding]) {
    /// Sentences between them.
    const NEAR: usize = 2;
    /// Figures looked at on either side.
    const BESIDE: usize = 4;
    for at in 0..findings.len() {
        let (before, [new, ..]) = findings.split_at_mut(at) else { return };
        if new.number.lowered && new.casualty.is_current() {
            let larger = |old: &&mut Finding| {
                old.casualty.kind == new.casualty.kind
                    && old.is_plain_total()
                    && old.casualty.min == old.casualty.max
                    && old.casualty.min > new.casualty.min
            };
            let near = before.iter_mut().rev().take_while(|f| f.sentence + NEAR >= new.sentence);
            for old in near.take(BESIDE).filter(larger) {
                old.number.superseded = true;
                old.casualty.scope = Scope::Historical;
                new.casualty.previous = new.casualty.previous.or(old.casualty.min);
            }
        }
        let Finding { casualty: old, sentence, number, .. } = &findings[at];
        if !number.superseded {
            continue;
        }
        let replaces = |&i: &usize| {
            let new = &findings[i];
            let counted = new.victims.who == Who::Counted
                && !new.casualty.part
                && new.casualty.is_current()
                && !new.number.superseded;
            // "the number of dead in Syria at eight" does not replace 27.
            let of_place = new.event.place.is_some()
                && new.casualty.min.map(|few| few.saturating_mul(2)) < old.min;
            // "Three more bodies" are no count of all.
            let found = new.victims.more && new.casualty.rule == ClaimRule::CountedNoun;
            let alone = !(found || matches!(new.casualty.rule, ClaimRule::List))
                && new.effect.is_none_or(|effect| {
                    Some(effect) != findings.get(i + 1).and_then(|f| f.effect)
                });
            counted
                && alone
                && !of_place
                && new.casualty.kind == old.kind
                && new.casualty.bounds() != old.bounds()
                && new.sentence.abs_diff(*sentence) <= NEAR
        };
        let beside = (at + 1..findings.len()).take(BESIDE).chain((0..at).rev().take(BESIDE));
        if let Some(new) = beside.into_iter().find(replaces) {
            let previous = old.min.or(old.max);
            findings[at].casualty.scope = Scope::Historical;
            let new = &mut findings[new].casualty.previous;
            *new = new.or(previous);
        }
    }
}

/// Gives shares the scope of the figure that they are of: "the blast killed 88 in 1998. Among the
/// dead were three brothers."; and people who came to other harm that of the many dead whom their
/// clause counts first: "the assault killed 1,200 people and injured 250".
pub fn share(findings: &mut [Finding]) {
    /// Sentences between them.
    const NEAR: usize = 2;
    /// Tokens between two figures that "and" joins.
    const JOINT: u32 = 8;
    for at in 1..findings.len() {
        let (before, [share, ..]) = findings.split_at_mut(at) else { return };
        let of_another = matches!(
            share.casualty.rule,
            ClaimRule::Including | ClaimRule::OfThem | ClaimRule::Among
        ) && share.casualty.date.is_none();
        // "Two people were shot in May. One of them died."
        let died = share.casualty.part
            && share.casualty.kind == CasualtyKind::Killed
            && share.casualty.rule == ClaimRule::Intransitive;
        let whole = before
            .iter()
            .rev()
            .take_while(|f| f.sentence + NEAR >= share.sentence)
            .find(|f| f.casualty.kind == share.casualty.kind || died);
        let last = before.last().filter(|f| f.number.mass && f.sentence == share.sentence);
        let joined = |f: &Finding| {
            f.casualty.kind != share.casualty.kind
                && share.casualty.span.start <= f.casualty.span.end + JOINT
                && share.casualty.date == f.casualty.date
        };
        if let Some(many) = last.filter(|f| joined(f)) {
            share.casualty.scope = many.casualty.scope;
        } else if let Some(whole) =
            whole.filter(|_| of_another || died && share.casualty.date.is_none())
        {
            share.casualty.scope = whole.casualty.scope;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extractor::casualties::tests::assert_tolls;
    use crate::{Options, analyze};

    #[test]
    fn counts_of_weeks_are_background_beside_an_event() {
        assert_tolls(&[
            (
                "A bomb killed nine guards on Friday. Over the past month, more than 80 guards have died in Kesh.",
                "killed 9",
            ),
            (
                "A bomb killed nine guards. It went off at dawn. Rain fell. Wind rose. The army has since killed over 9,000 people in the camps and injured 20,000.",
                "killed 9",
            ),
            (
                "A bomb killed nine guards and injured 20. The army has since killed nine men.",
                "killed 9; injured 20",
            ),
            ("A bomb killed nine guards. Some 80 guards have died in recent weeks.", "killed 9"),
            ("Floods have killed 80 people in the past two weeks. Rain fell.", "killed 80"),
            (
                "Floods kill 80 in Kesh\n\nNine people died on Friday. In the past week 80 people have died.",
                "killed 80",
            ),
            ("A fire killed nine people, the third in the past week.", "killed 9"),
        ]);
    }

    #[test]
    fn a_death_may_be_dated_elsewhere() {
        let text = |day: &str, news: &str| {
            format!(
                "KESH, Nov. 3, 2021 - Judges met the mayor on Monday over the killing of Omar Haddad. They had looked at the {day} killing.{news}"
            )
        };
        for (day, news, dead) in [
            ("Feb. 9", "", None),
            ("Oct. 29", "", Some(1)),
            ("Feb. 9", " A bomb killed nine people on Monday.", Some(9)),
        ] {
            let toll = analyze(&text(day, news), &Options::default()).toll;
            let killed = toll.0.first().and_then(|(_, entry)| entry.min);
            assert_eq!(killed, dead, "{day}{news}");
        }
    }
}
