//! The temporal focus: what the following dates of a text count from. It changes as the article is
//! read, from left to right.

use jiff::civil::Date;

use super::calendar::{Period, Unit, days_between};
use super::direction::{Ask, Direction};
use super::meaning::{Heading, Meaning, Which, YearPart};
use super::narrative::Mode;
use super::pattern::DayOrder;
use super::value::{Amount, Day, Floating, TimeOfDay, Value};

/// Number of sentences without a date after which news is no longer about the time that it looked
/// back to.
const FORGOTTEN: usize = 20;

/// Where an expression stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// It opens the sentence and sets its time ("In 1944 …"), or says so by its preposition:
    /// "throughout 1871".
    FrameSetting,
    /// It opens the sentence, but does not set its time: in a headline, "since 1944".
    Opening,
    Inside,
    /// It ends a period: "until 1944". `range`: the date that begins the period is right before it:
    /// "from 1941 to 1944".
    Closing {
        range: bool,
    },
}

/// An expression in its sentence.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub position: Position,
    pub direction: Ask<'a>,
}

impl Setting<'_> {
    /// Whether a date inside a sentence is in the future of the story: "wages were to rise again in
    /// 1894".
    fn is_to_come(self) -> bool {
        self.position == Position::Inside && (self.direction)() == Direction::Future
    }
}

/// The state that expressions are resolved against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Focus {
    pub(super) reference: Option<Date>,
    /// The order of day and month in numeric dates, if known.
    pub(super) order: Option<DayOrder>,
    /// Dates follow the story, not the reference date.
    pub(super) story: bool,
    /// The period mentioned last.
    pub(super) last: Option<Period>,
    /// First day of the earlier time that news looks back to ("In the spring of 1986 …").
    pub(super) looks_back: Option<Date>,
    /// The sentence counts from the day of writing: "last week".
    pub(super) of_today: bool,
    /// Number of sentences since that time was mentioned.
    pub(super) silent: usize,
    /// Whether the time of day mentioned last is after noon: decides between a.m. and p.m. for
    /// "half past five".
    pub(super) late: Option<bool>,
    /// The current time of a story: dates without a year are resolved by it.
    pub(super) thread: Option<Period>,
    /// The beginning of the range whose end is the current time of the story: "from 1672 to 1678.
    /// It began in spring 1672".
    pub(super) begun: Option<Period>,
    /// The quarter mentioned last.
    pub(super) quarter: Option<Period>,
    /// The sentence is about months of a report, not its quarter: "for the nine months".
    pub(super) months: bool,
    /// Number of periods mentioned in the sentence.
    pub(super) spoken: usize,
    /// The month without a year mentioned last in the sentence; further ones are in the same year.
    pub(super) month: Option<Period>,
    /// The day mentioned last in the sentence.
    pub(super) day: Option<Day>,
    /// The day of what the sentence reports, where the day of a statement is mentioned after it: "shot on
    /// *Sunday*, the police said on Monday".
    pub(super) reported: Option<Day>,
    /// The day mentioned last in the sentences of the paragraph before it, or in the last sentence of
    /// the paragraph before.
    pub(super) day_before: Option<Day>,
    /// The day mentioned last, if it is near the reference date: that of the news.
    pub(super) day_of_news: Option<Day>,
}

impl Focus {
    pub fn new(reference: Option<Date>, order: Option<DayOrder>, mode: Mode) -> Self {
        Focus { reference, order, story: mode != Mode::News, ..Focus::default() }
    }

    /// Begins a new sentence. `of_today`: it has words that count from the day of writing;
    /// `paragraph`: it opens a paragraph.
    pub fn next_sentence(&mut self, of_today: bool, paragraph: bool) {
        self.of_today = of_today;
        self.silent += 1;
        if of_today || self.silent > FORGOTTEN {
            self.looks_back = None;
        }
        self.day = self.reported.take().or(self.day);
        self.day_of_news = self.day.filter(|&day| self.is_of_news(day)).or(self.day_of_news);
        self.day_before = self.day.take().or(self.day_before.filter(|_| !paragraph));
        self.months = false;
        self.spoken = 0;
        self.month = None;
    }

    /// Whether a day can be that of what is reported: a weekday, or a day near the reference date.
    fn is_of_news(&self, day: Day) -> bool {
        /// In days.
        const NEAR: i64 = 7;
        match day {
            Day::Known(day) => {
                self.reference.is_some_and(|today| days_between(day, today).abs() <= NEAR)
            }
            Day::Floating(_) => true,
        }
    }

    /// Stores the time of day mentioned last.
    pub fn remember_time_of_day(&mut self, part: TimeOfDay) {
        self.late = match part {
            TimeOfDay::Morning => Some(false),
            TimeOfDay::Afternoon | TimeOfDay::Evening => Some(true),
            // At night, "half past two" is a.m. and "half past nine" p.m.
            TimeOfDay::Night | TimeOfDay::Spoken(..) => None,
            TimeOfDay::Clock(hour, _) => Some(hour >= 12),
        };
    }

    /// Stores the period mentioned last.
    pub(super) fn remember(&mut self, meaning: Meaning, value: Value, setting: Setting) {
        let position = setting.position;
        // A comparison ("a year earlier") does not change the focus,
        let aside = matches!(meaning, Meaning::YearBefore | Meaning::YearEarlier);
        // nor do dates relative to the day of writing in a story.
        let deictic = matches!(
            meaning,
            Meaning::Step(..) | Meaning::At(..) | Meaning::Weekend(_) | Meaning::Weekday(..)
        );
        let told = |period: &Period| !self.story || !deictic && period.unit() <= Unit::Year;
        if let Some(period) = value.period().filter(|period| !aside && told(period)) {
            let moves = match position {
                Position::FrameSetting | Position::Opening => true,
                Position::Inside => self.moves_story(meaning, period),
                Position::Closing { range } => {
                    self.moves_story(meaning, period) && self.ends_with(period, range)
                }
            };
            if self.story && moves && !setting.is_to_come() {
                self.begun = self.thread.filter(|_| position == Position::Closing { range: true });
                self.thread = Some(period);
            }
            self.last = Some(period);
            self.spoken += 1;
            if let Meaning::Of(YearPart::Month(_), Which::Open) = meaning {
                self.month = Some(period);
            }
            self.look_back(meaning, period, position);
            // A business report is about its latest completed quarter.
            let over = self.reference.is_none_or(|reference| period.last_day() < reference);
            let later = self.quarter.is_none_or(|last| last.first_day() <= period.first_day());
            if period.unit() == Unit::Quarter && over && later {
                self.quarter = Some(period);
            }
        }
        match value {
            Value::Duration(Amount { count: Some(6 | 9), .. }, Unit::Month) => self.months = true,
            Value::Period(period) if period.unit() == Unit::Quarter => self.months = false,
            Value::Period(period) if period.unit() == Unit::Day => {
                self.day = Some(Day::Known(period.first_day()))
            }
            Value::Time(day @ Day::Known(_), _) => self.day = Some(day),
            Value::Floating(floating @ (Floating::Weekday(_) | Floating::MonthDay(..))) => {
                self.day = Some(Day::Floating(floating))
            }
            _ => {}
        }
    }

    /// News looks back: a sentence begins with an earlier time ("In the spring of 1986 …"), and the
    /// following dates are of that time.
    fn look_back(&mut self, meaning: Meaning, period: Period, position: Position) {
        if self.story || self.of_today || period.unit() > Unit::Year {
            return;
        }
        // "In the winter of 1962 … On February 17": the whole year, since the winter may have begun
        // the year before.
        let period = match period.unit() {
            Unit::Season if period.first_day().month() == 12 => {
                Period::of(Unit::Year, period.first_day())
            }
            _ => period,
        };
        let full = matches!(
            meaning,
            Meaning::Value(_)
                | Meaning::Of(_, Which::Year(_) | Which::SameYear | Which::YearFromLast(_))
        );
        let first = period.first_day();
        let past = self.reference.is_some_and(|reference| first.year() < reference.year());
        if full && past && position == Position::FrameSetting {
            (self.looks_back, self.thread, self.silent) = (Some(first), Some(period), 0);
        } else if self.looks_back.is_some_and(|begin| begin <= first) && past {
            // "in 1926, and on July 14, 1927, she left. On July 15 …"
            if !full || period.unit() <= Unit::Month {
                (self.thread, self.silent) = (Some(period), 0);
            }
        }
    }

    /// Whether a story moves on to this period. A mention of an earlier year inside a sentence does
    /// not move it.
    fn moves_story(&self, meaning: Meaning, period: Period) -> bool {
        // "had lost everything the year before"
        let goes_back = matches!(
            meaning,
            Meaning::Anaphor(_, ..=-1)
                | Meaning::AnaphorOf(_, ..=-1)
                | Meaning::AwayFromLast(_, _, Heading::Back)
                | Meaning::Away(_, _, Heading::Back)
        );
        let year = |period: Period| period.first_day().year();
        !goes_back
            && (!is_full(meaning)
                || self.begun.or(self.thread).is_none_or(|from| year(period) >= year(from)))
    }

    /// Whether a story moves to the end of a range: "He ruled from 1790 to 1793"; but not in "In
    /// May 1851 he bought the mill, which he ran until 1868", "Holm, mayor from 1848 to 1855, left
    /// in 1851".
    fn ends_with(&self, period: Period, range: bool) -> bool {
        let begun_here = !range || self.thread == self.last;
        let nothing_else = self.spoken <= usize::from(range);
        begun_here && (nothing_else || period.unit() < Unit::Year)
    }

    /// The period that "two days later" counts from: the one mentioned last, or, if that is too
    /// coarse, the current time of the story: "On 3 May the bridge, built in 1841, fell. Two days
    /// later …".
    pub(super) fn spoken_of(&self, unit: Unit) -> Option<Period> {
        let fine = |period: &Period| period.unit() <= unit;
        self.last
            .filter(fine)
            .or(self.thread.filter(|thread| self.story && fine(thread)))
            .or(self.last)
    }

    /// The day that a time of day belongs to: the reference date, or in a story the day mentioned
    /// last.
    pub(super) fn today(&self) -> Option<Date> {
        if !self.story {
            return self.reference;
        }
        self.last.filter(|last| last.unit() == Unit::Day).map(Period::first_day)
    }
}

/// Whether the expression includes its year.
fn is_full(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Value(_) | Meaning::Of(_, Which::Year(_)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TODAY, value};
    use crate::extractor::tests::check;

    #[test]
    fn a_time_is_of_the_day_it_shares_or_of_the_news() {
        check(
            |text| value(text, TODAY),
            "
            The mill burned on Sunday. Two died.¶Ole was called at [3:30 a.m.] and ran.
                -> 2022-11-27T03:30
            The mill burned on May 3. Two died.¶Ole was called at [3:30 a.m.] and ran.
                -> 2022-11-29T03:30
            The mill burned on Sunday. Two died.¶[9:05 a.m.] Two more died. -> 2022-11-29T09:05
            It will be shut from [8.30am] until 3pm this Saturday. -> 2022-12-03T08:30
            It is open [7pm]-9pm on May 3. -> 2023-05-03T19:00
            It opened at [3pm] and again on Sunday. -> 2022-11-29T15:00
            It was struck at [3pm], the first time since Friday. -> 2022-11-29T15:00
            ",
        );
    }

    #[test]
    fn news_looks_back_to_a_year_that_it_tells_of() {
        const REST: &str = " On [February 3] soldiers came. The wall was finished two years later.";
        check(
            |text| value(&format!("{text}{REST}"), TODAY),
            "
            It was built in 1953. -> 2022-02-03
            The mill was bought in 1953 by a man who could not read. -> 2022-02-03
            ",
        );
    }

    #[test]
    fn a_story_is_where_its_sentences_are() {
        const REST: &str = " In 1882 a school was built. It was sold in 1890 and burned in 1901.";
        check(
                |text| value(&format!("{text}{REST}"), None),
            "
            // The end of a range, if the sentence has no other date; but not if the range includes
            // the current time of the story.
            The ferry ran from 1790 to 1793. In [March] it sank. -> 1793-03
            The ferry ran until August 1842. In [September] it sank. -> 1842-09
            In May 1851 he bought the mill, which he ran from 1851 to 1868. By [July] he had 90 hands.
                -> 1851-07
            In May 1851 he moved to Lom, where he stayed until 1868. By [July] he had 90 hands.
                -> 1851-07
            In May 1861 Ek, mayor from 1860 to 1864, called a vote. By [July] he had lost it.
                -> 1861-07
            In May 1871 Lars Holm (1830–1899) was called. By [July] a pier stood. -> 1871-07
            // The first sentence gives the whole range, and the next one goes back to its
            // beginning.
            The war lasted from 1672 to 1678. It began in May 1672. In [August] Lom fell. -> 1672-08
            // Mentions of the past and the future of the story.
            By June 1673 they had back what they had lost the previous year. In [July] they left.
                -> 1673-07
            In May 1893 wages were cut, and were to rise again in 1894. In [October] they rose.
                -> 1893-10
            On 3 May 1883 the bridge, built in 1841, fell. [Two days later] it rained. -> 1883-05-05
            In January 1674 they met. In [the autumn] they met again. -> 1674-FA
            ",
        );
    }
}
