//! Finds the reference date, the day that relative dates count from, in the article itself.
//!
//! A wrong day makes every relative date wrong, so each source is used only
//! where it is safe; no date is better than a doubtful one.

use jiff::civil::Date;

use super::calendar::days_between;
use super::{Lexeme, Origin, ReferenceDate, TimeExpression, extract_where, order};
use crate::article::Article;
use crate::lexicon::words;
use crate::reader::{PartialDate, Role};
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// In days: how far a full date may be from a dateline without a year to give it its year.
const SAME_STORY: i64 = 21;
/// In days: how far after a caption's date an announced date in the body may be.
const ANNOUNCED: i64 = 200;
/// In days: how long after the publication an update may be for weekdays to count from it.
const RENEWED: i64 = 3;
/// Most tokens of the place name before a date.
const PLACE: usize = 8;
/// Number of paragraphs at the top in which the body may give its date.
const TOP: usize = 3;

/// Finds the reference date in the article itself. In this order: a publication date printed with
/// it, or that of an update soon after; the day in the address it was saved from; its dateline,
/// with the year that another full date close by gives it; a caption's full date; a full date in
/// the body that opens a paragraph as a dateline does, or that stands as a line of its own or with
/// its weekday in the first paragraphs and that nothing later contradicts.
pub fn reference_date(article: &Article, lexemes: &[Lexeme]) -> Option<ReferenceDate> {
    let found = |date: Option<Date>, from| date.map(|date| ReferenceDate { date, from });
    found(published(article), Origin::Published)
        .or_else(|| found(address(article), Origin::Body))
        .or_else(|| {
            let full = full_dates(article, lexemes);
            found(dateline(article, &full), Origin::Dateline)
                .or_else(|| found(caption(&full), Origin::Caption))
                .or_else(|| found(body(article, &full), Origin::Body))
        })
}

/// The publication date, or the date of an update soon after it, since relative dates may have been
/// revised then. A late update may have changed only a comma.
fn published(article: &Article) -> Option<Date> {
    let published = article.layout.published?.date;
    let updated = article.layout.updated.map_or(published, |updated| updated.date);
    let renewed = (0..=RENEWED).contains(&days_between(published, updated));
    Some(if renewed { updated } else { published })
}

/// The day in the path of the address that the text opens with: `/2022/07/26/`,
/// `/2022-07-26/`, or `/26/07/2022/` where only one of the two can be the month.
fn address(article: &Article) -> Option<Date> {
    /// Those in which pages of the web were published.
    const YEARS: std::ops::Range<i16> = 1990..2100;
    let first = article.layout.blocks.first()?.span.of(article.text);
    let path = first.strip_prefix("https://").or_else(|| first.strip_prefix("http://"))?;
    let number =
        |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i16>().ok())?;
    let day = |y: i16, m: i16, d: i16| {
        YEARS
            .contains(&y)
            .then(|| Date::new(y, i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok())?
    };
    let parts: Vec<&str> = path.split('/').collect();
    let apart = parts.windows(3).find_map(|three| {
        let (a, b, c) = (number(three[0])?, number(three[1])?, number(three[2])?);
        day(a, b, c).or_else(|| if a > 12 { day(c, b, a) } else { None })
    });
    apart.or_else(|| {
        let day = |part: &&str| part.parse::<Date>().ok().filter(|_| part.len() == 10);
        parts.iter().filter_map(day).find(|day| YEARS.contains(&day.year()))
    })
}

/// A date with its year.
struct FullDate {
    date: Date,
    role: Role,
    /// Index of its block in the layout.
    block: usize,
    /// Its weekday is written, and is the right one.
    weekday: bool,
    /// Its line has only a few other words, and is not a sentence.
    line: bool,
    /// It stands where a dateline does: "OSLO, Nov. 29, 2022 (Northern Wire) --".
    dateline: bool,
    /// "File photo", "archive", "the fire of May 3, 2019": the caption shows another day.
    archive: bool,
}

fn full_dates(article: &Article, lexemes: &[Lexeme]) -> Vec<FullDate> {
    let rules = ["full-date", "iso-date", "dotted-date", "numeric-date"];
    // A quick test for the four digits of a year.
    let dated =
        |at: usize| article.token(at).kind == Kind::Number && article.token(at).span.len() >= 4;
    let expressions =
        extract_where(article, lexemes, None, order::of_article(article, lexemes), |sentence| {
            sentence.span.range().any(dated)
        });
    // A sentence may have many dates; it is searched for these words once.
    let mut archive = (usize::MAX, false);
    let mut is_archive = |sentence: usize| {
        if archive.0 != sentence {
            let marks = words!("archival archive archives file files handout undated");
            let mut tokens = article.sentences[sentence].span.range();
            archive = (sentence, tokens.any(|at| marks.contains(article.key(at))));
        }
        archive.1
    };
    let full = expressions.iter().filter(|e| rules.contains(&e.rule));
    full.filter_map(|e| {
        full_date(article, e, is_archive(article.sentence_of(e.span.start as usize)))
    })
    .collect()
}

fn full_date(article: &Article, expression: &TimeExpression, archive: bool) -> Option<FullDate> {
    let (date, _) = expression.days?;
    let sentence = article.sentences.get(article.sentence_of(expression.span.start as usize))?;
    let named =
        expression.span.range().find_map(|at| match super::lexeme::lookup(article.key(at)) {
            Lexeme::Weekday(weekday) => Some(weekday),
            _ => None,
        });
    let last = sentence.span.range().next_back();
    let ends_in_stop = last.is_some_and(|last| article.token(last).kind == Kind::Stop);
    Some(FullDate {
        date,
        role: sentence.role,
        block: sentence.block as usize,
        weekday: named == Some(date.weekday()),
        line: sentence.span.len() <= expression.span.len() + 6 && !ends_in_stop,
        dateline: opens_like_dateline(article, sentence.block as usize, expression.span),
        archive: archive
            || is_signed_file(article, sentence.block as usize)
            || is_of_another_day(article, expression.span),
    })
}

/// "(AP Photo/Jo Park, File)"
fn is_signed_file(article: &Article, block: usize) -> bool {
    let credit = article.layout.blocks.get(block).and_then(|block| block.credit);
    credit.is_some_and(|credit| {
        let mut words = credit.of(article.text).split([' ', ',', '/', '-']);
        words.any(|word| matches!(word, "File" | "FILE" | "Archive" | "Archives"))
    })
}

/// "who studied the fire of | May 3, 2019", "the | May 3, 2019, | fire", "the ship that sank on | May 3,
/// 2019": a noun or a relative clause has the date; but "the mill that burned is seen on May 3, 2019".
fn is_of_another_day(article: &Article, span: TokenSpan) -> bool {
    const CLAUSE: usize = 4;
    let start = span.start as usize;
    let lower = |back: usize| start.checked_sub(back).map_or("", |at| article.lower(at));
    let relative = (1..=CLAUSE)
        .map(lower)
        .take_while(|word| !matches!(*word, "," | "." | "is" | "are"))
        .any(|word| matches!(word, "as" | "that" | "when" | "where" | "which" | "who"));
    matches!(lower(1), "of" | "the") || relative
}

/// Whether the date is in a dateline: only a place in capitals before it in its block.
fn opens_like_dateline(article: &Article, block: usize, span: TokenSpan) -> bool {
    let block = article.layout.blocks.get(block);
    let first = block.map_or(0, |block| article.tokens_in(block.span).start as usize);
    let start = span.start as usize;
    let place = |at: usize| article.token(at).all_caps || matches!(article.lower(at), "," | "/");
    (first + 1..first + PLACE).contains(&start) && (first..start).all(place)
}

/// The dateline's date, with the year of a full date a few days apart.
fn dateline(article: &Article, full: &[FullDate]) -> Option<Date> {
    let PartialDate { month, day, .. } = article.layout.dateline.as_ref()?.date?;
    // A date inside a sentence may be of any year, like the maturity of a bond.
    let tells = |full: &&FullDate| !full.archive && (full.weekday || full.role == Role::Caption);
    full.iter().filter(tells).find_map(|full| {
        let date = Date::new(full.date.year(), month, day).ok()?;
        (days_between(full.date, date).abs() <= SAME_STORY).then_some(date)
    })
}

/// The latest date in the captions that are not from an archive; `None` if the
/// body has several later dates, or one much later.
fn caption(full: &[FullDate]) -> Option<Date> {
    let latest = full
        .iter()
        .filter(|full| full.role == Role::Caption && !full.archive)
        .map(|full| full.date)
        .max()?;
    let later = || full.iter().filter(|full| full.role != Role::Caption && full.date > latest);
    let announced = later().all(|full| days_between(latest, full.date) <= ANNOUNCED);
    (announced && later().count() < 2).then_some(latest)
}

/// The date given in the body.
fn body(article: &Article, full: &[FullDate]) -> Option<Date> {
    // The blocks up to the last of the first paragraphs.
    let paragraphs =
        article.layout.blocks.iter().enumerate().filter(|(_, block)| block.role == Role::Paragraph);
    let top = paragraphs.map(|(index, _)| index).take(TOP).last().unwrap_or(0);
    let printed = |full: &&FullDate| {
        matches!(
            full.role,
            Role::Paragraph | Role::Heading | Role::Subheadline | Role::Byline | Role::Published
        )
    };
    let own = full
        .iter()
        .filter(printed)
        .take_while(|full| full.block <= top)
        .find(|full| full.weekday || full.line || full.dateline)?;
    (own.dateline || full.iter().all(|full| full.date <= own.date)).then_some(own.date)
}

#[cfg(test)]
mod tests {
    use super::super::lexemes;
    use super::*;
    use crate::reader::{Block, Dateline, Layout};
    use crate::text::span::ByteSpan;
    use jiff::civil::date;

    #[test]
    fn the_day_in_an_address() {
        for (path, expected) in [
            ("2022/07/26/ferry-sinks", Some(date(2022, 7, 26))),
            ("news/2022-07-26/ferry", Some(date(2022, 7, 26))),
            ("article/26/07/2022/ferry", Some(date(2022, 7, 26))),
            ("article/05/07/2022/ferry", None),
            ("2022/07/ferry-sinks", None),
            ("stories/202207260416.html", None),
        ] {
            let text = format!(
                "https://courier.example/{path}\n\nThe ferry sank on Tuesday, and nobody was hurt, the coast guard of Aldwick said.\n"
            );
            let article = Article::new(&text);
            let reference =
                reference_date(&article, &lexemes(&article)).map(|reference| reference.date);
            assert_eq!(reference, expected, "{path}");
        }
    }

    /// Reads an article of these lines: a caption if they begin with "Photo: ", else paragraphs.
    fn found(lines: &str, dateline: Option<PartialDate>) -> Option<(Date, Origin)> {
        let mut text = String::new();
        let mut layout = Layout::default();
        for line in lines.lines() {
            let caption = line.strip_prefix("Photo: ");
            let role = if caption.is_some() { Role::Caption } else { Role::Paragraph };
            let start = text.len();
            text.push_str(caption.unwrap_or(line));
            let span = ByteSpan::from_usize(start, text.len());
            layout.blocks.push(Block { role, span, credit: None });
            text.push_str("\n\n");
        }
        let span = ByteSpan::new(0, 0);
        layout.dateline =
            dateline.map(|date| Dateline { span, place: None, agency: None, date: Some(date) });
        let article = Article::with_layout(&text, layout);
        let reference = reference_date(&article, &lexemes(&article))?;
        Some((reference.date, reference.from))
    }

    #[test]
    fn takes_what_is_safe() {
        let day = Some(PartialDate { year: None, month: 11, day: 30 });
        for (lines, dateline, expected) in [
            ("A mill burned.", day, None),
            ("A mill burned on Monday, Nov. 28, 2022.", day, Some((30, Origin::Dateline))),
            ("The bond of Nov. 30, 2031, is cheap.", day, None),
            ("A mill burned on May 3, 2019.", day, None),
            ("Photo: The mill, Nov. 29, 2022.\nIt burned.", None, Some((29, Origin::Caption))),
            ("Photo: The mill in a file photo, Nov. 29, 2022.\nIt burned.", None, None),
            ("Photo: Jo Park studied the fire of Nov. 29, 2022.\nIt burned.", None, None),
            ("Photo: Jo Park, who was jailed on Nov. 29, 2022, speaks.\nIt burned.", None, None),
            (
                "Photo: The mill that burned is seen on Nov. 29, 2022.\nIt burned.",
                None,
                Some((29, Origin::Caption)),
            ),
            ("It burned on Tuesday, Nov. 29, 2022, in the north.", None, Some((29, Origin::Body))),
            ("It burned on Monday, Nov. 29, 2022, at noon in the north.", None, None),
            ("It was built on Nov. 29, 2022, by the river in the north.", None, None),
            (
                "OSLO, Nov. 29, 2022 (Wire) -- It burned, and reopens on May 3, 2024.",
                None,
                Some((29, Origin::Body)),
            ),
            ("Oslo, Nov. 29, 2022, was dark.", None, None),
            ("Nov. 29, 2022\nIt burned.", None, Some((29, Origin::Body))),
        ] {
            let expected = expected.map(|(day, origin)| (date(2022, 11, day), origin));
            assert_eq!(found(lines, dateline), expected, "{lines}");
        }
    }
}
