//! Tells quotations from other words in marks: scare quotes, titles of works,
//! nicknames, slogans, labels.

use super::cues;
use super::marks::Fragment;
use super::words;
use crate::article::Article;
use crate::lexicon::REPORTING_VERBS;
use crate::text::token::Kind;

/// What the rules look at: the words in the marks and those next to them.
struct Context<'a> {
    /// Words and numbers between the marks.
    words: usize,
    /// Every long word has a capital, and more than the first of several words.
    title_case: bool,
    /// Lower-cased token before the opening mark; empty at the start of a sentence.
    before: &'a str,
    /// The token before that one.
    before_that: &'a str,
    /// The token before the opening mark has a capital.
    capital_before: bool,
    /// Lower-cased token after the closing mark; empty at the end of the sentence.
    after: &'a str,
    capital_after: bool,
    /// A reporting verb, or `according to`, in the sentence outside the marks.
    cue_near: bool,
    /// The quoted words end in a full stop, or a comma stands at their end.
    stop_inside: bool,
}

/// A rule that finds words in marks that nobody is quoted with.
type Rule = (&'static str, fn(&Context) -> bool);

/// In order; the first that holds decides.
static RULES: [Rule; 9] = [
    // the “” sign
    ("empty", |c| c.words == 0),
    // Carlo “The Ox” Bruni
    ("nickname", |c| c.words <= 3 && c.title_case && c.capital_before && c.capital_after && !c.stop_inside),
    // the so-called “freedom convoy”; known as the “Iron Foxes”
    ("label", |c| {
        c.words <= 5
            && (is_label(c.before)
                || is_label(c.before_that) && words::is_determiner(c.before)
                || c.before == "called" && (c.before_that == "-" || c.words > 1 && c.title_case))
    }),
    // the novel “Last Train”; NBC's “Today”
    ("title", |c| c.words <= 9 && c.title_case && (is_work(c.before) || c.before == "'s" || c.before == "'") && !c.cue_before()),
    // “Last Train” is a novel: short, in title case, and nobody speaks
    ("title without a cue", |c| c.words <= 5 && c.title_case && !c.cue_near && c.before != ":" && !c.is_sentence()),
    // He wore a “Vote Now” cap; on “Good Morning Town,”
    ("name or slogan", |c| {
        c.words <= 5
            && c.title_case
            && (c.words > 1 || c.before != "a")
            && (words::is_determiner(c.before) || words::is_preposition(c.before) && c.before != "as")
            && !c.cue_before()
    }),
    // click “sign up.”
    ("button", |c| c.words <= 3 && matches!(c.before, "click" | "press" | "tap" | "select")),
    // two “dry” ports, and nobody speaks
    ("scare quotes", |c| c.words <= 2 && !c.cue_near && c.before != ":" && !c.is_sentence()),
    // —“How to Leave Town,” by Eva Torres: a list of links
    ("by-line", |c| c.after == "by" && !c.cue_near && c.before_is_dash()),
];

impl Context<'_> {
    fn cue_before(&self) -> bool {
        REPORTING_VERBS.contains(self.before) && !is_label(self.before)
    }

    /// A sentence of its own: “No.”
    fn is_sentence(&self) -> bool {
        self.stop_inside && self.before.is_empty() && self.after.is_empty()
    }

    fn before_is_dash(&self) -> bool {
        matches!(self.before, "" | "-" | "--" | "–" | "—" | "•")
    }
}

#[rustfmt::skip]
fn is_label(lower: &str) -> bool {
    matches!(
        lower,
        "aka" | "codenamed" | "dubbed" | "entitled" | "hashtag" | "known-as" | "labelled" | "named" | "nicknamed" | "phrase"
        | "so-called" | "term" | "titled" | "word" | "words"
    )
}

#[rustfmt::skip]
fn is_work(lower: &str) -> bool {
    matches!(
        lower,
        "ad" | "album" | "bestseller" | "biography" | "blog" | "book" | "column" | "comedy" | "documentary" | "drama" | "episode"
        | "essay" | "exhibition" | "film" | "game" | "hit" | "magazine" | "memoir" | "movie" | "musical" | "novel" | "opera"
        | "painting" | "play" | "podcast" | "poem" | "program" | "programme" | "series" | "show" | "single" | "sitcom" | "song"
        | "spot" | "thriller" | "track" | "video"
    )
}

/// The name of the rule by which `fragment` quotes nobody, or `None` if somebody is quoted.
pub fn scare_quotes(article: &Article, fragment: &Fragment) -> Option<&'static str> {
    if fragment.open_end || fragment.span.len() > 24 {
        return None;
    }
    let context = context(article, fragment);
    RULES.iter().find(|(_, rule)| rule(&context)).map(|(name, _)| *name)
}

fn context<'a>(article: &'a Article, fragment: &Fragment) -> Context<'a> {
    let span = fragment.span;
    let (first, last) = (article.sentence_of(span.start as usize), article.sentence_of(span.end.saturating_sub(1) as usize));
    let start = article.sentences.get(first).map_or(span.start, |s| s.span.start) as usize;
    let end = article.sentences.get(last).map_or(span.end, |s| s.span.end) as usize;
    let before = |n: u32| span.start.checked_sub(n).map(|i| i as usize).filter(|&i| i >= start);
    let after = Some(span.end as usize).filter(|&i| i < end);
    let inside = span.start as usize + 1..(span.end as usize).saturating_sub(1).max(span.start as usize + 1);
    let long: Vec<usize> = inside.clone().filter(|&i| article.token(i).is_word() && article.lower(i).len() > 3).collect();
    let words = inside.clone().filter(|&i| matches!(article.token(i).kind, Kind::Word | Kind::Number | Kind::Link)).count();
    let capital = |i: usize| article.token(i).capitalized;
    let capitals = inside.clone().filter(|&i| article.token(i).is_word() && capital(i)).count();
    let near = (start.max((span.start as usize).saturating_sub(60))..span.start as usize)
        .chain(span.end as usize..end.min(span.end as usize + 60));
    Context {
        words,
        title_case: (capitals > 1 || capitals > 0 && capitals == words) && long.iter().all(|&i| capital(i)),
        before: before(1).map_or("", |i| article.lower(i)),
        before_that: before(2).map_or("", |i| article.lower(i)),
        capital_before: before(1).is_some_and(capital),
        after: after.map_or("", |i| article.lower(i)),
        capital_after: after.is_some_and(capital),
        cue_near: near.into_iter().any(|i| is_cue(article, i)),
        stop_inside: inside.last().is_some_and(|i| matches!(article.lower(i), "." | "," | "!" | "?")),
    }
}

fn is_cue(article: &Article, token: usize) -> bool {
    let lower = article.lower(token);
    lower == "according" || cues::is_saying(lower) || cues::lookup(lower).is_some_and(|(_, form)| form != cues::Form::Base)
}

#[cfg(test)]
mod tests {
    use super::super::marks::fragments;
    use super::*;

    #[test]
    fn tells_quotations_from_labels() {
        for (text, expected) in [
            ("The so-called “freedom convoy” blocked two roads.", Some("label")),
            ("She wrote the novel “Last Train” in 1990.", Some("title")),
            ("He wore a “Vote Now” cap.", Some("title without a cue")),
            ("The unit, known as the “Iron Foxes,” was disbanded.", Some("name or slogan")),
            ("Carlo “The Ox” Bruni was released.", Some("nickname")),
            ("They built two “dry” ports.", Some("scare quotes")),
            ("Kim called Moreno “a coward”.", None),
            ("He said the deal was “off”.", None),
            ("“Yes,” Stein said.", None),
            ("“We have never seen a winter of this kind.”", None),
        ] {
            let article = Article::new(text);
            let rule = fragments(&article).first().and_then(|f| scare_quotes(&article, f));
            assert_eq!(rule, expected, "{text}");
        }
    }
}
