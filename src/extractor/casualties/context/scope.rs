//! Scope: whether a figure belongs to the event reported or to background.

use jiff::civil::Date;

use crate::extractor::casualties::{
    Scope,
    context::link,
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::dates::TimeExpression;
use crate::extractor::dates::value::Granularity;
use crate::lexicon::{BACKGROUND, words};
use crate::syntax::class;
use crate::text::span::TokenSpan;

/// Days before the article after which an event is background.
const RECENT_DAYS: i32 = 20;

/// Where a sentence speaks of background: positions in order, and whether it only speaks of a charge
/// there, which may be of the other day.
pub struct Background(Vec<(usize, bool)>);

impl Background {
    /// Looks for background phrases, and for years before `today`, the day the article is written
    /// on.
    pub fn of(words: &TaggedSentence, today: Option<Date>) -> Self {
        let phrase = |i: usize| {
            let (_, sort) = words.listed(i, &BACKGROUND).filter(|_| !is_of_now(words, i))?;
            Some(sort == "charge")
        };
        let mark = |i: usize| {
            let charge = if is_past_time(words, i, today) { Some(false) } else { phrase(i) };
            charge.filter(|_| !link::compared(words, i)).map(|charge| (i, charge))
        };
        Background(words.span.range().filter_map(mark).collect())
    }

    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The scope of a figure at `span`, whose effect is at `verb`, and whether a time puts it into the
    /// past; `date` is the time expression linked to it.
    pub fn scope(
        &self,
        words: &TaggedSentence,
        span: TokenSpan,
        verb: usize,
        date: Option<&TimeExpression>,
        today: Option<Date>,
    ) -> (Scope, bool) {
        let mut recent = None;
        if let (Some((first, last)), Some(today)) = (date.and_then(|d| d.days), today) {
            // "in March" in an article of April is not news
            let named = |d: &TimeExpression| {
                d.granularity == Some(Granularity::Month)
                    && d.span.range().any(|i| words.has(i, class::MONTH))
            };
            // Nor is one that is still to come: "in January" of an article of December was the last
            // one.
            let month = (last < today || first > today) && date.is_some_and(named);
            let ago = last.until(today).map_or(0, |s| s.get_days());
            // "The measles outbreak has killed 62 people since October."
            let outbreak = |d: &TimeExpression| {
                words.before(d.span.start as usize).take(5).any(|i| words.lower(i) == "since")
                    && is_of_outbreak(words)
            };
            if (month || ago > RECENT_DAYS) && !date.is_some_and(outbreak) {
                return (Scope::Historical, true);
            }
            recent = date.filter(|_| first == last).map(|date| date.span.start as usize);
        }
        if span.range().any(|i| of_a_month(words, i)) {
            return (Scope::Historical, true);
        }
        let near = words.near(span);
        let first = self.0.partition_point(|&(i, _)| i < near.start as usize);
        let end = link::statement_end(words, span);
        let marks = self.0[first..].iter().take_while(|&&(i, _)| i < end);
        // "two blasts killed nine; | the group took part in earlier raids"
        let other_half = |mark: usize| (span.end as usize..mark).any(|i| words.lower(i) == ";");
        // "55,000 have died, and | 1,000 die every day"
        let of_other_rate = |mark: usize| {
            let rate = matches!(words.lower(mark), "each" | "every" | "per");
            let joins = |i: &usize| matches!(words.lower(*i), "and" | "with" | ",");
            let join = (span.end as usize..mark).find(joins).filter(|_| rate);
            join.is_some_and(|join| (join..mark).any(|i| words.is_number(i)))
        };
        let marks = marks.filter(|&&(i, _)| {
            !link::is_of_a_person(words, i, verb, recent.is_some())
                && !other_half(i)
                && !of_other_rate(i)
        });
        // "accused of killing two men on Monday": the charge is of the other day.
        let mut marks = marks.filter(|&&(i, charge)| !(charge && recent > Some(i)));
        match marks.next() {
            None => (Scope::Current, false),
            Some(&(_, charge)) => (Scope::Historical, !charge),
        }
    }
}

/// Whether the words at `i` name a time before the news.
fn is_past_time(words: &TaggedSentence, i: usize, today: Option<Date>) -> bool {
    let event = || (i + 1..i + 3).any(|k| words.has(k, class::EVENT));
    match words.lower(i) {
        // "since late 2003", "since May"; but an outbreak is counted from its beginning
        "since" => {
            let at = words.one_of(i + 1, &["late", "early", "mid", "last"]).unwrap_or(i + 1);
            year(words, at).is_some() || words.has(at, class::MONTH) && !is_of_outbreak(words)
        }
        // "last March", "in the last ten years", "in the last storm"
        "last" => {
            words.has(i + 1, class::MONTH)
                || is_long_time(words, i)
                || words.phrase_before(i, &["in the"]).is_some() && event()
        }
        "past" => is_long_time(words, i),
        // "in the first half of the year", "in the first five months of 2019"
        "first" => {
            let period = words!("half quarter months");
            let end = (i + 1..i + 3).find(|&k| period.contains(words.key(k)));
            let of = end.and_then(|end| words.phrase(end + 1, "of"));
            // but "the first half of the match"
            let in_year = |k: usize| words.lower(k) == "year" || year(words, k).is_some();
            words.lower_before(i) == "the" && of.is_some_and(|of| (of..of + 2).any(in_year))
        }
        // "100 rebels killed this year", but "the worst attack this year killed nine"
        "this" => words.lower(i + 1) == "year" && !link::superlative(words, i),
        // "the earlier attack", "in a previous raid"
        "earlier" | "previous" => event(),
        // "killed under the dictatorship", "during his rule"; but "under the curfew rule"
        "under" | "during" => (i + 2..i + 5).any(|k| match words.lower(k) {
            "regime" | "dictatorship" | "reign" | "junta" => true,
            "rule" => matches!(words.lower_before(k), "his" | "her" | "their"),
            _ => false,
        }),
        // "the war has claimed 900 lives": a total over its years
        _ if words.part(i) == Part::Have => {
            let struggle = |k: usize| matches!(words.lower(k), "war" | "conflict" | "insurgency");
            (i.saturating_sub(8)..i + 16).any(struggle)
        }
        // "in 2004"; "the 2012 attacks", whatever the year of the news
        _ => year(words, i).is_some_and(|year| {
            let named = words.lower_before(i) == "the" && words.part(i + 1) == Part::Open;
            today.is_none_or(|today| year < today.year()) || named
        }),
    }
}

/// Whether a phrase of background at `i` tells of the news after all.
fn is_of_now(words: &TaggedSentence, i: usize) -> bool {
    match words.lower(i) {
        // "a plane of the World War II era" flies today
        "world" => {
            (i + 2..i + 6).any(|k| matches!(words.lower(k), "era" | "vintage" | "bomb" | "bomber"))
        }
        // "one of the biggest attacks in more than a year"
        "a" => {
            words.before(i).take(3).any(|k| words.lower(k) == "in") && link::superlative(words, i)
        }
        // "died at a parade to mark the anniversary"
        "anniversary" => words.before(i).take(8).any(|k| matches!(words.lower(k), "at" | "during")),
        _ => false,
    }
}

/// "61 have died in December alone"
pub fn is_of_month_alone(words: &TaggedSentence) -> bool {
    let time = |i: usize| {
        words.has(i, class::MONTH)
            || year(words, i).is_some()
            || matches!(words.lower(i), "year" | "month")
    };
    words.head().any(|i| time(i) && words.lower(i + 1) == "alone")
}

/// Whether a sentence speaks of a disease that spreads.
pub fn is_of_outbreak(words: &TaggedSentence) -> bool {
    words.head().any(|i| {
        words.is_disease(i) || matches!(words.lower(i), "outbreak" | "epidemic" | "pandemic")
    })
}

/// Whether all days that the words at `span` name are long past: "The plane was damaged in a
/// landing on 2 May 1987."
pub fn is_dated_long_ago(span: TokenSpan, dates: &[TimeExpression], today: Option<Date>) -> bool {
    const HALF_A_YEAR: i32 = 180;
    let first = dates.partition_point(|d| d.span.start < span.start);
    let mut days = dates[first..]
        .iter()
        .take_while(|d| d.span.start < span.end)
        .filter(|d| d.days.is_some())
        .peekable();
    days.peek().is_some() && days.all(|d| days_ago(d, today) > HALF_A_YEAR)
}

/// Days from the last day of `date` to `today`; 0 where one of them is not known.
pub fn days_ago(date: &TimeExpression, today: Option<Date>) -> i32 {
    date.days
        .zip(today)
        .and_then(|((_, last), today)| last.until(today).ok())
        .map_or(0, |span| span.get_days())
}

/// "in the | last | ten years", "over the | past | two winters": but not "in the past few hours".
fn is_long_time(words: &TaggedSentence, at: usize) -> bool {
    words.lower_before(at) == "the"
        && (at + 1..at + 4).any(|i| {
            words!("years decade decades months year winters summers seasons century")
                .contains(words.key(i))
        })
}

/// "Over the past week, | 63 people have died", "63 people have died | in recent weeks": the figure at
/// `span` counts days or weeks up to the news.
pub fn is_of_weeks(words: &TaggedSentence, span: TokenSpan) -> bool {
    const OPENING: usize = 4;
    const CLAUSE: usize = 8;
    let units = words!("day days week weeks fortnight month");
    let of_weeks = |i: usize| {
        let unit = match words.lower(i) {
            "past" | "last" if words.lower_before(i) == "the" => {
                (i + 1..i + 4).find(|&k| units.contains(words.key(k)))
            }
            "recent" => Some(i + 1).filter(|&k| units.contains(words.key(k))),
            _ => None,
        };
        // but "the third blast in the past week", "the past week's rain", "the last days of May"
        unit.is_some_and(|unit| {
            words.part(unit + 1) != Part::Possessive && words.lower(unit + 1) != "of"
        }) && !link::superlative(words, i)
    };
    let opens = words.start()..(words.start() + OPENING).min(span.start as usize);
    opens.chain(words.clause_after(span.start as usize, span.len() + CLAUSE)).any(of_weeks)
}

/// "the death toll for October", "December's toll", "the number of cyclists hurt in 2021", whatever
/// the year of the news
fn of_a_month(words: &TaggedSentence, at: usize) -> bool {
    let mut near = at.saturating_sub(2)..at + 3;
    words.lower(at) == "toll" && near.any(|i| words.has(i, class::MONTH))
        || words.phrase(at, "number of").is_some()
            && (at + 2..at + 10).any(|k| words.lower(k) == "in" && year(words, k + 1).is_some())
}

/// A year in a date: "in 2002", "the 2002 bombings", "since 2003", "February 2005".
fn year(words: &TaggedSentence, at: usize) -> Option<i16> {
    let lower = words.lower(at);
    let year = (lower.len() == 4 && words.part(at) == Part::Number)
        .then(|| lower.parse::<i16>().ok())??;
    // "in the 2000 block of Oak", "about 2000 people"
    let bound = words!("about around nearly over than to").contains(words.lower_before(at));
    if words.lower(at + 1) == "block" || bound && words.part(at + 1) == Part::Open {
        return None;
    }
    let in_date = matches!(
        words.part_before(at),
        Part::Preposition | Part::Definite | Part::Subordinator | Part::Time | Part::Break
    );
    // "a 2011 raid", "a 2011 bus crash", and "Elm Valley, 2009: 41 killed" in a list of such events;
    // but "a 2011 law on fire safety"
    let of_event = || {
        let last = (at + 1..at + 4).take_while(|&i| words.part(i) == Part::Open).last();
        words.part_before(at) == Part::Article
            && last.is_some_and(|i| words.has(i, class::EVENT | class::VIOLENCE))
    };
    let in_date = in_date || words.lower(at + 1) == ":" || of_event();
    // "in 1643": longer ago, years are told like any number
    let of_old = (1000..1900).contains(&year)
        && words.part(at + 1) != Part::Open
        && matches!(words.lower_before(at), "in" | "since" | "from" | "until" | "of" | "the");
    ((1900..=2100).contains(&year) && in_date || of_old).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::extractor::casualties::{self, CasualtyKind, effect};
    use crate::extractor::entities::Entities;
    use crate::reader::Role;

    #[test]
    fn tells_background_from_news() {
        for (text, expected) in [
            ("The blast killed nine people on Monday.", Scope::Current),
            ("It was the deadliest attack since 2009, killing 40 people.", Scope::Current),
            (
                "A bomb killed 40 people in one of the deadliest attacks since the start of the full-scale invasion of Kesh in May 2009.",
                Scope::Current,
            ),
            ("It was the worst fire since 40 people died in a mill in 2009.", Scope::Historical),
            (
                "It was the worst attack since two bombs went off in 2009, killing 40 people.",
                Scope::Current,
            ),
            ("The war has killed 900 people since 2003.", Scope::Historical),
            ("It was one of the worst fires in a year, and 40 people died.", Scope::Current),
            (
                "A blast killed nine people and two more have died since, police said.",
                Scope::Current,
            ),
            ("Nine people have been killed by the army since the coup.", Scope::Historical),
            ("Mines have caused 41 deaths since the start of May.", Scope::Historical),
            ("Landslides kill 300 people each year.", Scope::Historical),
            ("Last March 22 people died on the same road.", Scope::Historical),
            ("That makes the number of cyclists hurt in 2021 some 60.", Scope::Historical),
            ("That makes the number of cyclists hurt some 60.", Scope::Current),
            ("Some 900 people were killed under his regime.", Scope::Historical),
            ("They marked the end of a rule that left 900 people dead.", Scope::Historical),
            ("A strain that has killed 70 people was found in ducks.", Scope::Historical),
            ("Gunmen loyal to the regime killed nine people under cover of night.", Scope::Current),
            ("Nine people were killed in the first half of the year.", Scope::Historical),
            ("Nine people were killed in the first four months of 2021.", Scope::Historical),
            ("Nine people were killed in the first half of the match.", Scope::Current),
            ("Nine sailors drowned in the last storm.", Scope::Historical),
            ("The last blast killed nine people on Friday.", Scope::Current),
            ("He spoke at the trial of a banker over a fire that killed nine.", Scope::Historical),
            ("Nine men were arrested under the curfew rule.", Scope::Current),
            ("Nine men were arrested under his rule.", Scope::Historical),
            ("The town marked 20 years since the blast that killed 88 miners.", Scope::Historical),
            ("Elm Valley, 2009: 41 killed in a fire.", Scope::Historical),
            ("The last two victims of the eruption were killed by ash.", Scope::Current),
            ("In 2004 a storm killed 60 sailors.", Scope::Historical),
            ("A 2004 bus crash killed 60 sailors.", Scope::Historical),
            ("A 2004 law on fire safety was blamed after six were killed.", Scope::Current),
            ("A ferry built in 1988 sank and killed 60 sailors.", Scope::Current),
            ("Nine men died in a raid on a car donated by miners just months ago.", Scope::Current),
            ("Nine men died in a raid months ago.", Scope::Historical),
            ("A school built by nuns burned down in 1958, killing 95 people.", Scope::Historical),
            ("A mill opened in 1988 after a fire had killed 60 masons.", Scope::Historical),
            ("A guard, who was born in 1990, killed nine people.", Scope::Current),
            ("A guard who was drunk in 2009 killed nine people.", Scope::Historical),
            ("In 2004 a storm killed 60 sailors; 20 were hurt.", Scope::Historical),
            ("A bomb killed nine people, the fourth such attack this year.", Scope::Current),
            ("Bombs killed nine people in such attacks this year.", Scope::Historical),
            ("Attacks on 42nd Street have killed nine people since 2009.", Scope::Historical),
            ("A boy was shot dead, the 11th teenager killed in Kesh this year.", Scope::Current),
        ] {
            let (article, entities) = (Article::new(text), Entities::default());
            let span = TokenSpan::from_usize(0, article.tokens.list.len());
            let words = TaggedSentence::new(&article, &entities, span, Role::Paragraph);
            let today = Date::new(2021, 5, 1).ok();
            let killed = |&i: &usize| effect::kind_of(words.key(i)) == Some(CasualtyKind::Killed);
            let verb = span.range().find(killed).unwrap_or_default();
            let got = Background::of(&words, today).scope(&words, span, verb, None, today);
            assert_eq!(got.0, expected, "{text}");
        }
    }

    #[test]
    fn a_statement_ends_where_another_begins() {
        for text in [
            "Police said nine people were killed, adding that 900 had died since the war.",
            "\"Nine people were killed,\" he said, blaming a group that was formed in 2001.",
            "Nine people were killed, he said, blaming a group that was formed in 2001.",
            "A blast killed nine people; the group is behind two earlier blasts that killed 40.",
        ] {
            let article = Article::new(text);
            let found = casualties::extract(&article, &Entities::default(), &[], &[], None);
            let nine = found.list.iter().find(|casualty| casualty.min == Some(9));
            assert_eq!(nine.map(|casualty| casualty.scope), Some(Scope::Current), "{text}");
        }
    }
}
