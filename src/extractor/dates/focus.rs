//! Where a text has got to: what the dates that follow count from. It changes as the article is read, from left to right.

use jiff::civil::Date;

use super::calendar::{Period, Unit};
use super::direction::Direction;
use super::meaning::{Heading, Meaning, Which, YearPart};
use super::narrative::Mode;
use super::pattern::DayOrder;
use super::value::{Amount, Day, Floating, TimeOfDay, Value};

/// After so many sentences without a date, news no longer tells of the time that it looked back to.
const FORGOTTEN: usize = 20;

/// Where an expression stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It says when the sentence is: it opens it, "all through 1944".
    Scene,
    /// It opens the sentence, and does not say when that is: a headline, "since 1944".
    Opening,
    Inside,
    /// It closes a stretch: "until 1944"; `range`: right before it stands the date that opens it: "from 1941 to 1944".
    Closing {
        range: bool,
    },
}

/// What expressions count from; changes as the article is read.
#[derive(Clone, Copy, Debug)]
pub struct Focus {
    pub(super) reference: Option<Date>,
    /// How numeric dates are ordered, if that is known.
    pub(super) order: Option<DayOrder>,
    /// Dates follow the story, not the reference date.
    pub(super) story: bool,
    /// The stretch last spoken of.
    pub(super) last: Option<Period>,
    /// First day of the earlier time that news looks back to: "In the spring of 1986 …".
    pub(super) looks_back: Option<Date>,
    /// The sentence counts from the day of writing: "last week".
    pub(super) of_today: bool,
    /// So many sentences ago it told of that time.
    pub(super) silent: usize,
    /// The part of a day that was spoken of last: it tells the half of the day of "half past five".
    pub(super) late: Option<bool>,
    /// Where a story has got to: dates without a year are told by it.
    pub(super) thread: Option<Period>,
    /// Where the stretch began whose end the story has got to: "from 1672 to 1678. It began in spring 1672".
    pub(super) begun: Option<Period>,
    /// The quarter last spoken of.
    pub(super) quarter: Option<Period>,
    /// The sentence is about months of a report, not its quarter: "for the nine months".
    pub(super) months: bool,
    /// How many stretches the sentence has spoken of.
    pub(super) spoken: usize,
    /// The month without a year last spoken of in the sentence: others go with it.
    pub(super) month: Option<Period>,
    /// The day last spoken of in the sentence.
    pub(super) day: Option<Day>,
    /// The day last spoken of in the sentence before.
    pub(super) day_before: Option<Day>,
}

impl Focus {
    pub fn new(reference: Option<Date>, order: Option<DayOrder>, mode: Mode) -> Self {
        Focus {
            reference,
            order,
            story: mode != Mode::News,
            looks_back: None,
            of_today: false,
            silent: 0,
            late: None,
            last: None,
            thread: None,
            begun: None,
            quarter: None,
            months: false,
            spoken: 0,
            month: None,
            day: None,
            day_before: None,
        }
    }

    /// A new sentence begins; `of_today`: it has words that count from the day of writing; `paragraph`: it opens one.
    pub fn next_sentence(&mut self, of_today: bool, paragraph: bool) {
        self.of_today = of_today;
        self.silent += 1;
        if of_today || self.silent > FORGOTTEN {
            self.looks_back = None;
        }
        self.day_before = self.day.take().or(self.day_before.filter(|_| !paragraph));
        self.months = false;
        self.spoken = 0;
        self.month = None;
    }

    /// Notes a part of the day that is spoken of.
    pub fn hear(&mut self, part: TimeOfDay) {
        self.late = match part {
            TimeOfDay::Morning => Some(false),
            TimeOfDay::Afternoon | TimeOfDay::Evening => Some(true),
            // Half past two of a night is early, half past nine late.
            TimeOfDay::Night => None,
            TimeOfDay::Clock(hour, _) => Some(hour >= 12),
            TimeOfDay::Spoken(..) => self.late,
        };
    }

    /// Notes what was spoken of.
    pub(super) fn remember(&mut self, meaning: Meaning, value: Value, place: Place, direction: impl Fn() -> Direction) {
        // What a story compares itself with is not what it is about,
        let aside = matches!(meaning, Meaning::YearBefore | Meaning::YearEarlier);
        // nor is it about the day that it is told on.
        let deictic = matches!(meaning, Meaning::Step(..) | Meaning::At(..) | Meaning::Weekend(_) | Meaning::Weekday(..));
        let told = |period: &Period| !self.story || !deictic && period.unit() <= Unit::Year;
        if let Some(period) = value.period().filter(|period| !aside && told(period)) {
            let moves = match place {
                Place::Scene | Place::Opening => true,
                Place::Inside => self.goes_on(meaning, period),
                Place::Closing { range } => self.goes_on(meaning, period) && self.ends_with(period, range),
            };
            if self.story && moves && !self.is_ahead(meaning, place, direction) {
                self.begun = self.thread.filter(|_| place == Place::Closing { range: true });
                self.thread = Some(period);
            }
            self.last = Some(period);
            self.spoken += 1;
            if let Meaning::Of(YearPart::Month(_), Which::Open) = meaning {
                self.month = Some(period);
            }
            self.look_back(meaning, period, place);
            // A report is about its latest quarter that is over.
            let over = period.last_day().is_some_and(|last| self.reference.is_none_or(|reference| last < reference));
            let later = self.quarter.and_then(Period::first_day) <= period.first_day();
            if period.unit() == Unit::Quarter && over && later {
                self.quarter = Some(period);
            }
        }
        match value {
            Value::Duration(Amount { count: Some(6 | 9), .. }, Unit::Month) => self.months = true,
            Value::Period(Period::Quarter(..)) => self.months = false,
            Value::Period(Period::Day(day)) | Value::Time(Day::Known(day), _) => self.day = Some(Day::Known(day)),
            Value::Floating(floating @ (Floating::Weekday(_) | Floating::MonthDay(..))) => self.day = Some(Day::Floating(floating)),
            _ => {}
        }
    }

    /// News looks back to a time that a sentence begins with: "In the spring of 1986 …"; what it tells next is of that time.
    fn look_back(&mut self, meaning: Meaning, period: Period, place: Place) {
        if self.story || self.of_today {
            return;
        }
        let full = matches!(meaning, Meaning::Value(_) | Meaning::Of(_, Which::Year(_) | Which::SameYear));
        let Some(first) = period.first_day().filter(|_| period.unit() <= Unit::Year) else { return };
        let past = self.reference.is_some_and(|reference| first.year() < reference.year());
        if full && past && place == Place::Scene {
            (self.looks_back, self.thread, self.silent) = (Some(first), Some(period), 0);
        } else if self.looks_back.is_some_and(|begin| begin <= first) && past && !full {
            (self.thread, self.silent) = (Some(period), 0);
        }
    }

    /// Whether a story moves to this stretch: it goes on, and what is told of
    /// earlier years inside a sentence leaves it where it was.
    fn goes_on(&self, meaning: Meaning, period: Period) -> bool {
        // "had lost everything the year before"
        let goes_back = matches!(
            meaning,
            Meaning::Anaphor(_, ..=-1)
                | Meaning::AnaphorOf(_, ..=-1)
                | Meaning::AwayFromLast(_, _, Heading::Back)
                | Meaning::Away(_, _, Heading::Back)
        );
        let year = |period: Period| period.first_day().map(Date::year);
        !goes_back && (!is_full(meaning) || self.begun.or(self.thread).is_none_or(|from| year(period) >= year(from)))
    }

    /// Whether a date inside of a sentence tells what was still to come: "wages were to rise again in 1894".
    fn is_ahead(&self, meaning: Meaning, place: Place, direction: impl Fn() -> Direction) -> bool {
        place == Place::Inside && is_full(meaning) && self.thread.is_some() && direction() == Direction::Future
    }

    /// Whether a story has come to the end of a stretch that a sentence names, and not to its begin: "He ruled from 1790 to
    /// 1793"; but "In May 1851 he bought the mill, which he ran until 1868", "Holm, mayor from 1848 to 1855, left in 1851".
    fn ends_with(&self, period: Period, range: bool) -> bool {
        let begun_here = !range || self.thread == self.last;
        let nothing_else = self.spoken <= usize::from(range);
        begun_here && (nothing_else || period.unit() < Unit::Year)
    }

    /// What "two days later" counts from: the stretch last spoken of; in a story, if that is too coarse, what it has come to:
    /// "On 3 May the bridge, built in 1841, fell. Two days later …".
    pub(super) fn spoken_of(&self, unit: Unit) -> Option<Period> {
        let fine = |period: &Period| period.unit() <= unit;
        self.last.filter(fine).or(self.thread.filter(|thread| self.story && fine(thread))).or(self.last)
    }

    /// The day that a time counts from: in a story, the one just spoken of.
    pub(super) fn today(&self) -> Option<Date> {
        if !self.story {
            return self.reference;
        }
        self.last.filter(|last| last.unit() == Unit::Day).and_then(Period::first_day)
    }
}

/// Whether the words name the year.
fn is_full(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Value(_) | Meaning::Of(_, Which::Year(_)))
}

#[cfg(test)]
mod tests {
    use super::super::{extract, lexemes};
    use crate::article::Article;

    #[test]
    fn a_story_is_where_its_sentences_are() {
        const REST: &str = " In 1882 a school was built. It was sold in 1890 and burned in 1901.";
        for (text, expression, value) in [
            // The far end of a range, where the sentence has nothing else; but not if the range holds what the story is at.
            ("The ferry ran from 1790 to 1793. In March it sank.", "March", "1793-03"),
            ("The ferry ran until August 1842. In September it sank.", "September", "1842-09"),
            ("In May 1851 he bought the mill, which he ran from 1851 to 1868. By July he had 90 hands.", "July", "1851-07"),
            ("In May 1851 he moved to Lom, where he stayed until 1868. By July he had 90 hands.", "July", "1851-07"),
            ("In May 1861 Ek, mayor from 1860 to 1864, called a vote. By July he had lost it.", "July", "1861-07"),
            ("In May 1871 Lars Holm (1830–1899) was called. By July a pier stood.", "July", "1871-07"),
            // A first sentence gives the whole range, and what follows begins with it.
            ("The war lasted from 1672 to 1678. It began in May 1672. In August Lom fell.", "August", "1672-08"),
            // What was before, or was still to come.
            ("By June 1673 they had back what they had lost the previous year. In July they left.", "July", "1673-07"),
            ("In May 1893 wages were cut, and were to rise again in 1894. In October they rose.", "October", "1893-10"),
            ("On 3 May 1883 the bridge, built in 1841, fell. Two days later it rained.", "Two days later", "1883-05-05"),
            ("In January 1674 they met. In the autumn they met again.", "the autumn", "1674-FA"),
        ] {
            let text = format!("{text}{REST}");
            let article = Article::new(&text);
            let found = extract(&article, &lexemes(&article), None);
            let found: Vec<_> = found.into_iter().map(|e| (article.slice(e.span), e.value)).collect();
            assert!(found.contains(&(expression, value.to_string())), "{text}: {expression} = {value}: {found:?}");
        }
    }
}
