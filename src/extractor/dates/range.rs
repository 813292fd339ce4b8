//! Finds the date that closes the range which another one opens: from Nov. 28 to Dec. 2.

use super::TimeExpression;
use super::value::DateType;
use crate::article::Article;
use crate::lexicon::words;
use crate::syntax::class;

/// Number of words before a range that are searched for verbs after which "from Monday to Friday" is
/// a change of date.
const REACH: usize = 8;

/// Sets the closing date of each date that opens a range.
pub fn close(article: &Article, found: &mut [TimeExpression]) {
    for index in 1..found.len() {
        if closes(article, &found[index - 1], &found[index]) {
            found[index - 1].until = Some(index as u32);
        }
    }
}

/// Whether `end` closes the range that `start` opens.
fn closes(article: &Article, start: &TimeExpression, end: &TimeExpression) -> bool {
    let points = [start, end].iter().all(|date| {
        matches!(date.kind, DateType::Date | DateType::Time) && !date.value.ends_with("_REF")
    });
    let (first, between) =
        (start.span.start as usize, start.span.end as usize..end.span.start as usize);
    if !points
        || between.len() > 3
        || article.sentence_of(first) != article.sentence_of(end.span.start as usize)
    {
        return false;
    }
    // "from May 3, 2021, to the 9th", "from Nov. 28 until about Dec. 2"
    let is_joint =
        |at: usize| words!("- – — -- to and through until till").contains(article.key(at));
    let is_filler = |at: usize| words!(", the about around at on up").contains(article.key(at));
    let mut joints = between.clone().filter(|&at| is_joint(at));
    let (Some(joint), None) = (joints.next(), joints.next()) else { return false };
    if !between.clone().all(|at| at == joint || is_filler(at)) {
        return false;
    }
    let before = |back: usize| first.checked_sub(back).map_or("", |at| article.lower(at));
    let opened = |word: &str| (1..=2).any(|back| before(back) == word);
    let joined = match article.lower(joint) {
        "and" => opened("between"),
        "to" => !(first.saturating_sub(REACH)..first)
            .any(|at| article.tagged(at).has(class::POSTPONING)),
        // "on Monday - Friday"
        _ => true,
    };
    let in_order = match (start.days, end.days) {
        (Some((from, _)), Some((_, to))) => from <= to,
        _ => true,
    };
    joined && in_order
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TODAY, found};

    #[test]
    fn ranges_are_closed() {
        for (text, expected) in [
            ("It rained from Nov. 28 to Dec. 2.", vec![Some(1), None]),
            ("It rained from Nov. 3-5 in Oslo.", vec![Some(1), None]),
            ("He ruled from 1998 until 2003 there.", vec![Some(1), None]),
            ("He ruled (1998–2003) there.", vec![Some(1), None]),
            ("It rained between May and June 2020.", vec![Some(1), None]),
            ("It is open from 9 a.m. to 5 p.m. on Friday.", vec![Some(1), None]),
            ("It rained from May 3, 2020, to June 4, 2021, in Oslo.", vec![Some(1), None]),
            ("It rained in May and June 2020.", vec![None, None]),
            ("It was moved from Monday to Friday.", vec![None, None]),
            ("It rained for two weeks to June 2020.", vec![None, None]),
            ("It rained on Monday. To Friday he said nothing.", vec![None, None]),
            ("It rose from May 2020 to April 2019.", vec![None, None]),
        ] {
            let until: Vec<_> = found(text, TODAY).iter().map(|date| date.until).collect();
            assert_eq!(until, expected, "{text}");
        }
    }
}
