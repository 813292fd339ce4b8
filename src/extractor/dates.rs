//! Dates: temporal expressions found, typed and resolved to TIMEX3 values. In the order of the
//! work:
//!
//! 1. [`narrative`] distinguishes news, whose dates count from the day of writing, from a history,
//!    whose dates follow its story.
//! 2. [`lexeme`] looks every token up in a small vocabulary; most mean nothing here.
//! 3. [`hit`] tries the [`rules`] that may begin at a token, written as patterns of slots
//!    ([`pattern`]), and keeps the longest.
//! 4. The rule says what its words mean ([`meaning`]): "June", "two weeks later"; [`modifier`]
//!    reads "early", "about".
//! 5. [`resolve`] gives the meaning its value, by the reference date ([`reference`](mod@reference))
//!    or by what the text mentioned ([`focus`]). Where words leave open which June or Friday it is,
//!    [`direction`] reads the verbs for past or future and [`nearby`] takes the one that fits.
//! 6. [`value`] writes it in TIMEX3, with the periods of the [`calendar`]; [`range`] joins the ends
//!    of ranges.

pub mod calendar;
mod direction;
mod focus;
mod hit;
pub mod holiday;
mod lexeme;
pub mod meaning;
pub mod modifier;
mod narrative;
mod nearby;
mod order;
pub mod pattern;
mod range;
pub mod reference;
pub mod resolve;
pub mod rules;
pub mod value;

use crate::article::{Article, Sentence};
use crate::lexicon::words;
use crate::syntax::class;
use crate::text::span::TokenSpan;
use calendar::Period;
use direction::Direction;
use focus::{Focus, Setting};
use jiff::civil::Date;
pub use lexeme::{Lexeme, lexemes};
use meaning::Meaning;
use modifier::Modifier;
use narrative::Mode;
pub use pattern::DayOrder;
use pattern::Matcher;
pub use value::DateType;
use value::Granularity;

/// A temporal expression.
#[derive(Debug)]
pub struct TimeExpression {
    pub span: TokenSpan,
    pub kind: DateType,
    /// TIMEX3 value.
    pub value: String,
    /// First and last day, inclusive; only if the value is a calendar period from the year 1 on.
    pub days: Option<(Date, Date)>,
    /// Index of the date that closes the range which this one opens.
    pub until: Option<u32>,
    /// Both days of a numeric date that may be read in two ways.
    pub readings: Option<[Date; 2]>,
    /// TIMEX3's `mod`: late November, about two weeks.
    pub modifier: Option<Modifier>,
    /// Granularity of the value, if it has a place in the calendar.
    pub granularity: Option<Granularity>,
    /// The part of the expression that contradicts its value.
    pub conflict: Option<Conflict>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// A part of an expression that its value contradicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Conflict {
    /// The date is not on the weekday that is written with it: "Tuesday, Nov. 30, 2022".
    Weekday,
}

/// Where the reference date was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    Option,
    Record,
    Published,
    Dateline,
    Caption,
    /// A full date in the text, or in the address that the file opens with.
    Body,
}

/// The day that relative expressions count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferenceDate {
    pub date: Date,
    pub from: Origin,
}

/// Finds and resolves the temporal expressions of `article`, in order, without overlap. `order` is
/// that of day and month in numeric dates; if it is `None`, the article decides.
pub fn extract_ordered(
    article: &Article,
    lexemes: &[Lexeme],
    reference: Option<ReferenceDate>,
    order: Option<DayOrder>,
) -> Vec<TimeExpression> {
    let order = order.or_else(|| order::of_article(article, lexemes));
    let mut found = extract_where(article, lexemes, reference, order, |_| true);
    range::close(article, &mut found);
    found
}

/// The same, only for the sentences for which `wanted` is true.
fn extract_where(
    article: &Article,
    lexemes: &[Lexeme],
    reference: Option<ReferenceDate>,
    order: Option<DayOrder>,
    wanted: impl Fn(&Sentence) -> bool,
) -> Vec<TimeExpression> {
    let reference = reference.map(|reference| reference.date);
    let mode = narrative::mode(article, lexemes, reference);
    let mut focus = Focus::new(reference, order, mode);
    let mut found = Vec::new();
    for sentence in article.sentences.iter().filter(|sentence| wanted(sentence)) {
        let (start, end) = (sentence.span.start as usize, sentence.span.end as usize);
        let matcher = Matcher { article, lexemes, start, end };
        extract_sentence(&matcher, sentence, mode, &mut focus, &mut found);
    }
    found
}

fn extract_sentence(
    matcher: &Matcher,
    sentence: &Sentence,
    mode: Mode,
    focus: &mut Focus,
    found: &mut Vec<TimeExpression>,
) {
    let article = matcher.article;
    let of_today = (matcher.start..matcher.end)
        .any(|at| narrative::counts_from_today(article, matcher.lexemes, at));
    let before = article
        .sentence_of(matcher.start)
        .checked_sub(1)
        .and_then(|before| article.sentences.get(before));
    focus.reported.take_if(|_| !tells_past(matcher));
    focus.next_sentence(of_today, before.is_none_or(|before| before.block != sentence.block));
    let mut at = matcher.start;
    let mut previous = None;
    while at < matcher.end {
        let longest = |at| hit::longest(matcher, sentence, mode, at, previous);
        let Some(hit) = Some(at).filter(|&at| hit::may_begin(matcher, at)).and_then(longest) else {
            if let Lexeme::Part(part) = matcher.lexeme(at) {
                focus.remember_time_of_day(part);
            }
            at += 1;
            continue;
        };
        // A date with its weekday is close to the reference date: "on Sunday, October 29, he left".
        let direction = || match direction::of(matcher.article, sentence, hit.start, hit.end) {
            Direction::Past if hit.captures.weekday.is_some() => Direction::LikelyPast,
            direction => direction,
        };
        let joined = previous.is_some_and(|(end, _)| end + 1 == hit.start);
        let position = hit::position(matcher, sentence, &hit, joined);
        if let Meaning::TimeOfDay(_) = hit.meaning {
            // In a live report each paragraph opens with its time.
            focus.day_of_news.take_if(|_| hit.start == matcher.start);
            focus.day = day_ahead(matcher, sentence, mode, *focus, hit.end).or(focus.day);
        }
        let setting = Setting { position, direction: &direction };
        let day = focus.day;
        // "31 April" is no day, and its month is no April: it is passed over whole.
        let Some(value) = focus.resolve(hit.meaning, hit.captures.time, setting) else {
            at = hit.end;
            continue;
        };
        if focus.day != day {
            let reported = focus.reported.or(day).filter(|&day| !is_ahead(day, focus.day));
            focus.reported = reported.filter(|_| dates_statement(matcher, hit.start));
        }
        found.push(TimeExpression {
            span: TokenSpan::from_usize(hit.start, hit.end),
            kind: value.kind(),
            value: hit::zoned(matcher, &hit, value),
            days: value.period().and_then(Period::days),
            until: None,
            readings: match hit.meaning.readings() {
                [Some(one), Some(other)] if value.is_open() => Some([one, other]),
                _ => None,
            },
            modifier: hit.modifier,
            granularity: value.granularity(),
            conflict: hit::conflict(value, &hit.captures),
            rule: hit.rule.name,
        });
        previous = Some((hit.end, hit.rule.name));
        at = hit.end;
    }
}

/// Whether the day of what is reported would be after that of the statement: "by *Friday*, the office
/// said Tuesday".
fn is_ahead(reported: value::Day, said: Option<value::Day>) -> bool {
    match (reported, said) {
        (value::Day::Known(reported), Some(value::Day::Known(said))) => reported > said,
        _ => false,
    }
}

/// Whether a sentence goes on with what happened: "It *fell* at 9 a.m."; not "It takes effect at 9
/// a.m.", "He *said* so at 9 a.m."
fn tells_past(matcher: &Matcher) -> bool {
    const REACH: usize = 12;
    let tagged = |at: usize| matcher.article.tagged(at);
    let verb = (matcher.start..matcher.end)
        .take(REACH)
        .find(|&at| tagged(at).has(class::ANY_PAST | class::BE | class::HAVE | class::MODAL));
    verb.is_some_and(|at| {
        let present = matches!(matcher.lower(at), "is" | "are" | "be" | "has" | "have");
        !present && tagged(at).reporting().is_none()
    })
}

/// Whether a day is that of a statement: "the police said *Monday*", "was identified on *Monday*".
fn dates_statement(matcher: &Matcher, day: usize) -> bool {
    const REACH: usize = 4;
    let says = words!("announced confirmed identified reported said say says told");
    let verb = |&n: &usize| {
        let tagged = day.checked_sub(n).map(|at| matcher.article.tagged(at));
        says.contains(matcher.before(day, n))
            || tagged.is_some_and(|word| word.has(class::ANY_PAST | class::BE | class::MODAL))
    };
    (1..=REACH).find(verb).is_some_and(|n| says.contains(matcher.before(day, n)))
}

/// The day that a time without one shares with what follows it: "from *8am* to 3pm this Saturday",
/// "at *2.30am* and again at 4am on Sunday"; but "at *2am*, he said on Sunday".
fn day_ahead(
    matcher: &Matcher,
    sentence: &Sentence,
    mode: Mode,
    mut focus: Focus,
    from: usize,
) -> Option<value::Day> {
    /// Number of tokens that are searched.
    const REACH: usize = 12;
    let ends = words!("\" “ ” ; : since who which that");
    let bounds = words!("after before by for from since through till to until");
    let mut at = from;
    while at < matcher.end.min(from + REACH) {
        let tagged = matcher.article.tagged(at);
        if ends.contains(matcher.article.key(at))
            || tagged.has(class::ANY_PAST | class::BE | class::HAVE | class::MODAL)
        {
            return None;
        }
        let hit = Some(at).filter(|&at| hit::may_begin(matcher, at));
        let Some(hit) = hit.and_then(|at| hit::longest(matcher, sentence, mode, at, None)) else {
            at += 1;
            continue;
        };
        let direction = || direction::of(matcher.article, sentence, hit.start, hit.end);
        let setting = Setting { position: focus::Position::Inside, direction: &direction };
        focus.day = None;
        if !matches!(hit.meaning, Meaning::TimeOfDay(_)) {
            focus.resolve(hit.meaning, hit.captures.time, setting);
        }
        if focus.day.is_some() {
            let timed = hit.captures.time.is_some();
            // "until Friday"; "open at 8 and again on Friday"
            let on = usize::from(matcher.before(hit.start, 1) == "on");
            let bound = bounds.contains(matcher.before(hit.start, 1))
                || words!("again also and but or").contains(matcher.before(hit.start, 1 + on));
            let bound = bound && !timed;
            return focus.day.filter(|_| !bound && matcher.lower(hit.end) != "'s");
        }
        at = hit.end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extractor::tests::check;
    use crate::text::span::ByteSpan;
    use jiff::civil::date;

    /// Tuesday, 29 November 2022.
    pub(super) const TODAY: Option<ReferenceDate> =
        Some(ReferenceDate { date: date(2022, 11, 29), from: Origin::Option });

    /// The expressions of a text.
    pub(super) fn found(text: &str, today: Option<ReferenceDate>) -> Vec<TimeExpression> {
        let article = Article::new(text);
        extract_ordered(&article, &lexemes(&article), today, None)
    }

    /// What each expression of a text reads, with its value.
    pub(super) fn values(text: &str, today: Option<ReferenceDate>) -> Vec<(String, String)> {
        let article = Article::new(text);
        let slice = |e: TimeExpression| (article.slice(e.span).to_string(), e.value);
        found(text, today).into_iter().map(slice).collect()
    }

    /// The expression that stands in square brackets in `marked`.
    pub(super) fn marked(marked: &str, today: Option<ReferenceDate>) -> Option<TimeExpression> {
        let (before, rest) = marked.split_once('[').expect("an opening bracket");
        let (text, after) = rest.split_once(']').expect("a closing bracket");
        let span = ByteSpan::from_usize(before.len(), before.len() + text.len());
        let text = format!("{before}{text}{after}");
        let article = Article::new(&text);
        found(&text, today).into_iter().find(|e| article.bytes(e.span) == span)
    }

    /// Its value.
    pub(super) fn value(text: &str, today: Option<ReferenceDate>) -> String {
        marked(text, today).map_or(String::new(), |e| e.value)
    }

    /// Checks that a text has such an expression.
    pub(super) fn assert_value(
        text: &str,
        today: Option<ReferenceDate>,
        expression: &str,
        value: &str,
    ) {
        let values = values(text, today);
        let expected = (expression.to_string(), value.to_string());
        assert!(values.contains(&expected), "{text}: {expected:?}: {values:?}");
    }

    /// The only expression of a text.
    fn only(text: &str) -> TimeExpression {
        let [only] = <[_; 1]>::try_from(found(text, TODAY)).expect(text);
        only
    }

    #[test]
    fn words_around_shade_the_value() {
        check(
            |text| {
                let TimeExpression { value, modifier, .. } = only(text);
                format!("{value} {}", modifier.map_or("-".into(), |it| format!("{it:?}")))
            },
            "
            It rained in early March. -> 2022-03 Start
            It rained in mid-March. -> 2022-03 Mid
            It rained at the end of last year. -> 2021 End
            It rained late on Monday. -> 2022-11-28 End
            It rained around Nov. 20. -> 2022-11-20 Approx
            It rained for about two weeks. -> P2W Approx
            It rained for nearly two weeks. -> P2W LessThan
            It rained for over two weeks. -> P2W MoreThan
            It rained for more than two weeks. -> P2W MoreThan
            It rained for no more than two weeks. -> P2W EqualOrLess
            It rained for at least two weeks. -> P2W EqualOrMore
            It rained for up to two weeks. -> P2W EqualOrLess
            It rained more than two years ago. -> 2020 Before
            It rained less than two years ago. -> 2020 After
            It rained at least two years ago. -> 2020 OnOrBefore
            It rained over the past two weeks. -> P2W -
            It rained in March. -> 2022-03 -
            ",
        );
    }

    #[test]
    fn stretches_of_the_calendar_have_days_and_all_places_a_granularity() {
        use Granularity::*;
        for (text, granularity, first, last) in [
            ("It rained at 6 a.m. on Monday.", Time, "2022-11-28", "2022-11-28"),
            ("It rained on Monday.", Day, "2022-11-28", "2022-11-28"),
            ("It rained last week.", Week, "2022-11-21", "2022-11-27"),
            ("It rained last weekend.", Weekend, "2022-11-26", "2022-11-27"),
            ("It rained in October.", Month, "2022-10-01", "2022-10-31"),
            ("It lost money in the second quarter.", Quarter, "2022-04-01", "2022-06-30"),
            ("It rained in the first half of 2020.", Half, "2020-01-01", "2020-06-30"),
            ("It rained in the summer of 2020.", Season, "2020-06-01", "2020-08-31"),
            ("It rained in 2020.", Year, "2020-01-01", "2020-12-31"),
            ("It rained in the 1980s.", Decade, "1980-01-01", "1989-12-31"),
            ("It rained in the 19th century.", Century, "1800-01-01", "1899-12-31"),
        ] {
            let expression = only(text);
            let days = expression.days.map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(
                (expression.granularity, days),
                (Some(granularity), Some((first.to_string(), last.to_string()))),
                "{text}"
            );
        }
        for (text, granularity) in [
            ("It rained in 480 BC.", Some(Year)),
            ("It rained for two weeks.", None),
            ("It rains every week.", None),
            ("It is raining now.", None),
        ] {
            let expression = only(text);
            assert_eq!((expression.granularity, expression.days), (granularity, None), "{text}");
        }
    }

    #[test]
    fn a_clock_time_is_of_the_day_of_what_happened() {
        check(
            |text| value(text, TODAY),
            "
            Two men were hurt Sunday, the police said Monday. It fell about [10 p.m.] -> 2022-11-27T22:00
            A man hurt on Saturday was identified Monday. He fell at [9 a.m.] -> 2022-11-26T09:00
            // But
            A mill burned Sunday, and the mayor left on Monday. He spoke at [9 a.m.] -> 2022-11-28T09:00
            It passed Sunday, officials said Monday. It takes effect at [9 a.m.] -> 2022-11-28T09:00
            She won on Sunday, and said on Monday she was glad. She spoke at [9 a.m.] -> 2022-11-28T09:00
            The mayor said Monday that it fell. It fell at [9 a.m.] -> 2022-11-28T09:00
            The storm will come by Wednesday, the mayor said Monday. It was seen at [9 a.m.] -> 2022-11-28T09:00
            ",
        );
    }

    #[test]
    fn persons_are_no_days() {
        for (text, expected) in [
            ("Col. Sunday Abara led the crew.", [].as_slice()),
            ("Mr. Friday rowed alone.", &[]),
            ("They arrested Sunday Abara, 34, at home.", &[]),
            ("They arrested Col. Abara Sunday.", &["Sunday"]),
            ("They arrested her Sunday, 34 days late.", &["Sunday", "34 days"]),
        ] {
            let found: Vec<_> = values(text, TODAY).into_iter().map(|(slice, _)| slice).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_date_is_believed_before_its_weekday() {
        check(
            |text| {
                let TimeExpression { value, conflict, .. } = only(text);
                format!("{value} {}", conflict.map_or("-".into(), |it| format!("{it:?}")))
            },
            "
            It rained on Tuesday, Nov. 30, 2021. -> 2021-11-30 -
            It rained on Tuesday, Nov. 30, 2022. -> 2022-11-30 Weekday
            It rained on Tuesday, 30 November 2022. -> 2022-11-30 Weekday
            It rained on Friday, Nov. 30. -> 2022-11-30 Weekday
            It rained at noon Friday, Nov. 25. -> 2022-11-25T12:00 -
            It rained at noon Friday, Nov. 24. -> 2022-11-24T12:00 Weekday
            ",
        );
    }
}
