//! Links: the place, the day and the source that a sentence gives for a figure.

use crate::extractor::casualties::{
    effect,
    figure::{FigureForm, group::Group},
    tagged_sentence::{Part, TaggedSentence},
};
use crate::extractor::dates::value::Granularity;
use crate::extractor::dates::{DateType, TimeExpression};
use crate::extractor::entities::Mention;
use crate::lexicon::{word_set, words};
use crate::syntax::class;
use crate::text::number;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// How many words farther away a date counts that stands in the other half of a coordination: about
/// the length of a half.
const OTHER_HALF: u32 = 12;

/// The day nearest to the figure at `span`, whose effect is at `verb`: an index into `dates`.
pub fn date(
    words: &TaggedSentence,
    dates: &[TimeExpression],
    span: TokenSpan,
    verb: usize,
) -> Option<usize> {
    nearest(words, dates, span, verb, |_| true)
}

/// The day `found`; where that is the day of a visit, a funeral or an announcement, the nearest
/// other day, if one is near.
pub fn date_of_harm(
    words: &TaggedSentence,
    dates: &[TimeExpression],
    span: TokenSpan,
    verb: usize,
    found: usize,
) -> Option<usize> {
    /// Words to another day, counted as `distance` does.
    const NEAR: u32 = 80;
    let of_harm = |date| !is_of_an_act(words, date, span, verb);
    let day = dates.get(found)?.span;
    let other = |said: bool| {
        nearest(words, dates, span, verb, |date| {
            distance(span, date) <= NEAR
                && of_harm(date)
                && !(said && is_of_speech(words, date, span))
        })
    };
    match of_harm(day) {
        true if is_of_speech(words, day, span) => other(true).or(Some(found)),
        true => Some(found),
        false => other(false),
    }
}

/// "killed nine, and a vigil is planned for | Sunday", "… and the road will be shut until | Friday": a
/// day to come, of something else than the deaths told before it.
fn is_ahead(words: &TaggedSentence, date: TokenSpan, span: TokenSpan) -> bool {
    const REACH: usize = 9;
    let start = date.start as usize;
    if date.start < span.end {
        return false;
    }
    let to_come = words!("due expected planned scheduled shall slated will");
    let from = start.saturating_sub(REACH).max(span.end as usize);
    matches!(words.lower_before(start), "through" | "until")
        || (from..start)
            .rev()
            .take_while(|&i| !matches!(words.part(i), Part::Break | Part::Say))
            .any(|i| to_come.contains(words.key(i)))
}

/// "Police | on Monday | said three people were killed in a fire on Sunday": the day of the statement.
fn is_of_speech(words: &TaggedSentence, date: TokenSpan, figure: TokenSpan) -> bool {
    let (start, end) = (date.start as usize, date.end as usize);
    let on = usize::from(words.lower_before(start) == "on");
    let says = |i: usize| words.part(i) == Part::Say;
    date.start < figure.start && (says(end) || says(start.wrapping_sub(1 + on)))
}

fn nearest(
    words: &TaggedSentence,
    dates: &[TimeExpression],
    span: TokenSpan,
    verb: usize,
    fits: impl Fn(TokenSpan) -> bool,
) -> Option<usize> {
    let near = words.near(span);
    // "On Sunday they met the man who drowned": the day of the meeting
    let one = matches!(words.part(span.start as usize), Part::Article | Part::Definite);
    let relative = one && span.range().any(|i| matches!(words.lower(i), "who" | "whose"));
    let first =
        dates.partition_point(|d| d.span.start < if relative { span.start } else { near.start });
    // A year or a month outside of the statement dates something else: "'Nine died,' he said,
    // blaming a group that was formed in 2001".
    let (own, end) = (statement_end(words, span) as u32, near.end);
    let found = dates.iter().enumerate().skip(first).take_while(|(_, d)| d.span.start < end);
    let found = found.filter(|(_, d)| !is_ahead(words, d.span, span));
    let found = found.filter(|(_, d)| {
        d.span.start < own || matches!(d.granularity, Some(Granularity::Day | Granularity::Time))
    });
    let nearest = found
        .filter(|(_, d)| {
            matches!(d.kind, DateType::Date | DateType::Time)
                && d.days.is_some()
                && fits(d.span)
                && !is_of_another_noun(words, d.span, span)
                && !compared(words, d.span.start as usize)
                && !is_of_a_person(words, d.span.start as usize, verb, false)
        })
        .min_by_key(|(_, d)| {
            let apart = u32::from(is_coordinated(words, d.span, span)) * OTHER_HALF;
            let person = is_of_a_person(words, d.span.start as usize, verb, true);
            (person, distance(span, d.span) + apart)
        })
        .map(|(i, _)| i)?;
    // "from 1951 to 1980": the date that opens the range
    let opener = nearest.checked_sub(1).filter(|&i| dates[i].until == Some(nearest as u32));
    Some(opener.unwrap_or(nearest))
}

/// Whether a date stands in the other half of a coordination: "killed 90 last year | and 40 this
/// year", "killed 90, | but on Monday nobody was hurt".
fn is_coordinated(words: &TaggedSentence, date: TokenSpan, figure: TokenSpan) -> bool {
    let between = date.end.min(figure.end) as usize..date.start.max(figure.start) as usize;
    // Not: "in Kell, Lorn, and Vale in 2019", which is a list
    let figure_or_verb = |i: usize| figure.contains(i) || words.has(i, class::ANY_PAST);
    between.clone().any(|i| {
        matches!(words.lower(i), "but" | ";")
            || words.lower(i) == "and"
                && words.part(i - 1) == Part::Comma
                && (words.part(i + 1) == Part::Number || (i..i + 5).any(figure_or_verb))
    })
}

/// "its first vote since the 1994 war, as police said nine people were killed": the year says which
/// war, in a clause of its own.
fn is_of_another_noun(words: &TaggedSentence, date: TokenSpan, figure: TokenSpan) -> bool {
    let end = date.end as usize;
    let clause = |i: usize| words.part(i) == Part::Comma || words.part(i) == Part::Subordinator;
    date.len() == 1
        && words.lower(date.start as usize).bytes().all(|b| b.is_ascii_digit())
        && words.part(end) == Part::Open
        && (end..figure.start as usize).any(clause)
}

/// "The mayor on Monday | visited | the site of the crash which killed six", "hundreds | gathered | on
/// Tuesday to bury a man killed in a raid", "On Tuesday he | announced | arrests for the blast, which
/// killed two": the day is that of a visit, a funeral, a trial or an announcement, in whose clause the
/// figure tells what had happened before.
fn is_of_an_act(words: &TaggedSentence, date: TokenSpan, figure: TokenSpan, verb: usize) -> bool {
    const OPENING: u32 = 2;
    /// Words of a clause.
    const CLAUSE: usize = 40;
    let act = |i: usize| {
        word_set!("visits_and_funerals").contains(words.key(i))
            && !(words.lower(i) == "opened" && words.lower(i + 1) == "fire")
    };
    let announced = |i: usize| {
        words!("announced announcing arrested confirmed detained pledged promised said told")
            .contains(words.key(i))
    };
    let verbs = &words.clauses().verbs;
    let next = verbs.partition_point(|verb| verb.head < date.end as usize);
    let after = || verbs.get(next).map(|verb| verb.head);
    let before = next.checked_sub(1).map(|last| verbs[last].head);
    let opens = date.start <= words.span.start + OPENING;
    // The verb whose day it is stands before it, unless the day opens the sentence or stands between
    // the subject and the verb.
    let between = |i: &usize| words.part(*i) != Part::Say || words.after_comma(*i);
    let of = before.filter(between).filter(|_| !opens).or_else(after);
    let Some(of) = of.filter(|&of| of < verb && date.start < figure.start) else { return false };
    let from = (of + 1).max(date.end as usize);
    let to = verb.max(figure.start as usize);
    if to > from + CLAUSE {
        return false;
    }
    let which = |i: usize| words.part(i) == Part::Relative;
    // "a blast | which killed six"; but "a man | who opened fire | killed six"
    let which_harmed = |i: usize| {
        let inside = &verbs[verbs.partition_point(|verb| verb.head <= i)..];
        which(i) && inside.first().is_none_or(|first| first.head >= verb)
    };
    // "Monday's blast", "the blast on Monday", "a landslide on Monday buried"
    let event = |i: usize| words.has(i, class::EVENT | class::VIOLENCE);
    let subject = |at: usize| words.before(at).find(|&i| words.lower(i) != "on").is_some_and(event);
    let own = words.part(date.end as usize) == Part::Possessive
        || subject(date.start as usize)
        || (of + 1..date.start as usize).any(event)
        || (date.end as usize..date.end as usize + 2).any(event);
    // A clause of its own tells what happened on the same day: "they marched on Monday, and nine died".
    // "gathered on Sunday | where", "held a rally | where"; but "visited a school where"
    let scene =
        |i: usize| words.lower(i) == "where" && !matches!(words.lower(of), "visited" | "toured");
    let apart = |i: usize| match words.part(i) {
        _ if scene(i) => true,
        Part::Comma => !which(i + 1) && !matches!(words.lower(i + 1), "accused" | "charged"),
        Part::And | Part::Break => true,
        Part::Subordinator => !matches!(words.lower(i), "that" | "where" | "after" | "whose"),
        _ => false,
    };
    let known = act(of) || announced(of) && (from..to).any(which_harmed);
    known && !own && !(from..to).any(apart)
}

/// "Hale, who killed three people in 2001, was shot on Tuesday": whether the time at `at` tells in a
/// clause of its own who somebody is, and not when what `verb` tells happened. Where nothing else
/// says when, not `dated`, only a clause between commas before the verb is so apart.
pub fn is_of_a_person(words: &TaggedSentence, at: usize, verb: usize, dated: bool) -> bool {
    const CLAUSE: usize = 14;
    if is_of_making(words, at) {
        return true;
    }
    let inside = |i: &usize| !matches!(words.part(*i), Part::Comma | Part::Break);
    let mut before = words.before(at).take(CLAUSE).take_while(inside);
    let Some(who) = before.find(|&i| matches!(words.lower(i), "who" | "whose")) else {
        return false;
    };
    let ends = |i: usize| words.part(i) == Part::Comma;
    let closed = || words.after_comma(who) && (at..verb).any(ends);
    if verb > at { closed() } else { dated && verb < who }
}

/// "A ferry built in 1988 sank, drowning nine", "died in a car donated by miners just months ago": the
/// time at `at` says how old a thing is, as it does not in "opened in 1988 after nine men drowned".
fn is_of_making(words: &TaggedSentence, at: usize) -> bool {
    const NEAR: usize = 6;
    let made = at.checked_sub(2).filter(|&i| words.lower(i + 1) == "in").is_some_and(|i| {
        words!("born built commissioned completed constructed erected made manufactured opened refurbished registered renovated")
            .contains(words.key(i))
    });
    let got = |i: usize| {
        words!(
            "bought built constructed delivered donated founded given manufactured sold supplied"
        )
        .contains(words.key(i))
            && words.part_before(i) == Part::Open
            && words.lower(i + 1) == "by"
            && !(i + 1..at).any(|k| words.has(k, class::ANY_PAST))
    };
    let told = |i: usize| words!("after when where following").contains(words.key(i));
    (made || words.clause_before(at, NEAR).any(got)) && !(at + 1..at + 3).any(told)
}

/// "the deadliest attack since the invasion of 2009", "the first deaths since the mine opened in
/// 1974": the year measures what is news.
pub fn compared(words: &TaggedSentence, at: usize) -> bool {
    const CLAUSE: usize = 14;
    let since = words.clause_before(at + 1, CLAUSE).find(|&i| words.lower(i) == "since");
    // but "the deadliest since 2009, when 40 people died", "the worst outbreak since many died in 2009"
    let when = words.skip(at + 1, &[Part::Comma]);
    let harms = |since: usize| (since + 1..at).any(|i| effect::kind_of(words.key(i)).is_some());
    since.is_some_and(|since| superlative(words, since) && !harms(since))
        && words.lower(when) != "when"
}

/// "the deadliest", "the first", "the 11th teenager": what follows is measured against others.
pub fn superlative(words: &TaggedSentence, at: usize) -> bool {
    let most = words!("deadliest worst bloodiest highest largest biggest strongest most");
    // but "on 42nd Street"
    let measures =
        |i: usize| number::ordinal(words.lower(i)).is_some() && !words.capitalized(i + 1);
    words.before(at).take(10).any(|i| most.contains(words.key(i)) || measures(i))
}

/// A verb by which a count gets to where it is: "bringing the toll to 14".
pub fn is_bringing(lower: &str) -> bool {
    words!("bringing bring brings brought taking take takes raising raise raised pushing lifting")
        .contains(lower)
}

/// The same where it is put right: "lowered to eight the number of dead".
pub fn is_revising(lower: &str) -> bool {
    words!("lowered lowering lowers cut reduced reducing revised revising increased put")
        .contains(lower)
}

/// Where the words end that are said of the figure at `span`: its quotation does, or the sentence
/// goes on to something else: "killed 24 people, | bringing to 900 the number killed since October",
/// "killed 24 people, | adding that 900 had died since October".
pub fn statement_end(words: &TaggedSentence, span: TokenSpan) -> usize {
    let (from, to) = (span.end as usize, words.near(span).end as usize);
    let goes_on = |i: usize| {
        words.part(i - 1) == Part::Comma
            && (is_bringing(words.lower(i)) && words.part(i) == Part::Gerund
                || words.lower(i).ends_with("ing") && words.article.tagged(i).reporting().is_some())
    };
    // The quotation may have been opened in a sentence before.
    let mark = (from..to).find(|&i| words.kind(i) == Some(Kind::DoubleQuote));
    let quote = mark.filter(|&i| words.closes_quote(i)).unwrap_or(to);
    (from..quote).find(|&i| goes_on(i)).unwrap_or(quote)
}

/// Whether `date` is the day on which something was said: "reported on Wednesday".
pub fn said_then(words: &TaggedSentence, date: TokenSpan) -> bool {
    let before = words.before(date.start as usize).find(|&i| words.lower(i) != "on");
    before.is_some_and(|i| words.part(i) == Part::Say)
}

/// The mention that a group is, if it is a name.
pub fn named<'a>(words: &TaggedSentence<'a>, group: &Group) -> Option<&'a Mention> {
    let name = group.figure.form == FigureForm::Name;
    words.entities.mention_at(group.end().checked_sub(1)?).filter(|_| name)
}

/// Whether the people arrested near `span` are suspects of a crime.
pub fn suspected(words: &TaggedSentence, span: TokenSpan) -> bool {
    let near = TokenSpan::new(
        span.start.saturating_sub(6).max(words.span.start),
        (span.end + 14).min(words.span.end),
    );
    near.range().any(|i| words.has(i, class::CRIME))
}

/// Whether a relative clause holds the figure: "the quake that killed nine", "in which nine people
/// died".
pub fn in_relative_clause(
    words: &TaggedSentence,
    span: TokenSpan,
    effect: Option<TokenSpan>,
    single: bool,
) -> bool {
    // "which | left | nine dead"
    let verb = |i: usize| {
        matches!(words.part(i), Part::Adverb | Part::Have | Part::Be) || words.lower(i) == "left"
    };
    let before = words.before(span.start as usize).find(|&i| !verb(i));
    // but "said that nine people died"
    let told = |that: usize| {
        words.lower(that) == "that" && effect.is_none_or(|effect| effect.start > span.start)
    };
    let known = single && span.range().any(|i| matches!(words.lower(i), "who" | "whose"));
    known || before.is_some_and(|i| matches!(words.lower(i), "that" | "which" | "who") && !told(i))
}

/// Words between two spans; what stands before counts double.
pub fn distance(from: TokenSpan, to: TokenSpan) -> u32 {
    if to.start >= from.end {
        to.start - from.end
    } else {
        from.start.saturating_sub(to.end).saturating_mul(2)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// The figures of a text with the words of their dates: `90 last year`.
    fn dated(text: &str) -> String {
        let report = analyze(text, &Options::default());
        let one = |casualty: &crate::report::CasualtyReport| {
            let date = casualty.date.and_then(|date| report.dates.get(date));
            let words = date.map_or("-", |date| &date.at.text);
            format!("{} {words}", casualty.min.unwrap_or_default())
        };
        report.casualties.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn the_day_of_a_visit_is_not_that_of_the_deaths() {
        for (text, expected) in [
            ("The mayor on Monday visited the site of the crash which killed six people.", "6 -"),
            ("Police on Monday said six people were killed in a fire Sunday.", "6 Sunday"),
            ("Police on Monday said six people were killed in a fire.", "6 Monday"),
            ("Hundreds gathered on Tuesday to bury two brothers killed in a raid.", "2 -"),
            (
                "A vigil was held on Tuesday for nine miners killed in a blast on Friday.",
                "9 Friday",
            ),
            ("On Tuesday, he announced arrests for the bombing in Kesh, which killed six.", "6 -"),
            ("Thousands marched on Monday, and police shot dead six people.", "6 Monday"),
            ("Hundreds gathered on Tuesday when a bomb went off, killing six people.", "6 Tuesday"),
            ("Police announced on Monday that six people had died in the crash.", "6 Monday"),
            ("He condemned Monday's attack, which killed six people.", "6 Monday"),
            ("A landslide on Monday buried a village that killed six people.", "6 Monday"),
            ("The fire began on Monday in a shop where six people died.", "6 Monday"),
            ("The governor on Monday held a rally where six people were shot.", "6 Monday"),
            ("The governor on Monday visited a school where six people were shot.", "6 -"),
            ("Police said on Monday that a man who opened fire killed six.", "6 Monday"),
        ] {
            let text = format!("KESH, May 15, 2024 (AP) - {text}");
            assert_eq!(dated(&text), expected, "{text}");
        }
    }

    #[test]
    fn each_half_has_its_own_date() {
        for (text, expected) in [
            (
                "Accidents killed 90 people in 2019, and 40 people were killed in the first months of 2020.",
                "90 2019; 40 2020",
            ),
            ("Floods killed 90 people in 2019 but in 2020 they killed 40.", "90 2019; 40 2020"),
            ("From 1951 to 1980 avalanches killed 90 people.", "90 1951"),
            (
                "In 2018 he wrote to the board that floods killed 90 people in Kell, Lorn, and Vale in 2019.",
                "90 2019",
            ),
            ("In 2019, floods killed 90 people, and 40 were injured.", "90 2019; 40 2019"),
        ] {
            assert_eq!(dated(text), expected, "{text}");
        }
    }
}
