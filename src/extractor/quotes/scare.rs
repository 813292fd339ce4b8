//! Tells quotations from other words in marks: scare quotes, titles of works,
//! nicknames, slogans, labels.

use std::ops::Range;

use super::marks::{self, Fragment};
use super::phrasal;
use crate::article::Article;
use crate::lexicon::{COMMON_WORDS, FUNCTION_WORDS, PEOPLE, ROLES};
use crate::reader::Role;
use crate::syntax::class;
use crate::syntax::reporting::{Act, Form};
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// What the rules look at: the words in the marks and those next to them.
struct Context<'a> {
    /// Words and numbers between the marks.
    words: usize,
    /// Every long word has a capital, and more than the first of several words.
    title_case: bool,
    /// Lower-cased token before the opening mark; empty at the start of a sentence.
    before: Word<'a>,
    /// The token before that one.
    before_that: Word<'a>,
    /// The token before the opening mark has a capital.
    capital_before: bool,
    /// Lower-cased token after the closing mark; empty at the end of the sentence.
    after: &'a str,
    capital_after: bool,
    article: &'a Article<'a>,
    /// What stands of the sentence before the marks and after them.
    around: [Range<usize>; 2],
    /// The quoted words end in a full stop, or a comma stands at their end.
    stop_inside: bool,
    /// Single marks around a paragraph of its own.
    alone_in_single_marks: bool,
    /// The words in marks before are a title, and no word but `and` stands between.
    after_title: bool,
    /// The same after a label.
    after_label: bool,
    /// A name, with or without an article: “the Anchor”.
    named: bool,
    /// A comma stands after the words, inside the marks or behind them.
    between_commas: bool,
    /// The article sets its quotations in double marks.
    double_marks: bool,
}

/// What words in marks are that nobody is quoted with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    /// Of a work; what is listed after it is one too.
    Title,
    /// A name or expression; what is listed after it is one too.
    Label,
    Other,
}

/// A rule that finds words in marks that nobody is quoted with.
type Rule = (Left, &'static str, fn(&Context) -> bool);

/// In order; the first that holds decides.
static RULES: [Rule; 25] = [
    // the “” sign
    (Left::Other, "empty", |c| c.words == 0),
    // <a title="Last Train">
    (Left::Other, "attribute", |c| c.before == "="),
    // 'A change of heart.' between the paragraphs of an article that quotes in double marks
    (Left::Other, "crosshead", |c| c.alone_in_single_marks && c.double_marks && c.words <= 8),
    // Carlo “The Ox” Bruni
    (Left::Other, "nickname", |c| c.words <= 3 && c.title_case && c.capital_before && c.capital_after && !c.stop_inside),
    // the so-called “freedom convoy”; known as the “Iron Foxes”
    (Left::Label, "label", |c| {
        let names = is_label(c.before.as_str()) || is_label(c.before_that.as_str()) && c.before.is_determiner();
        let said = is_expression(c.before.as_str()) || is_expression(c.before_that.as_str());
        c.words <= 5 && (names && !(said && c.cue_near()) || c.before == "called" && c.before_that == "-")
    }),
    // known to many as “the Fox”, in headlines too
    (Left::Label, "label by which one is known", |c| {
        let as_before = c.before == "as" || c.before_that == "as" && c.before.is_determiner();
        c.words <= 5 && as_before && c.shortly_before(|word| word == "known")
    }),
    // in the “Gate 12” park
    (Left::Label, "label of a place", |c| c.words <= 3 && c.named && c.capital_after && c.before.is_determiner()),
    // “The Last Train North” is said to tell of her youth
    (Left::Title, "title as subject", |c| {
        let opens = c.before.is_empty() || c.before == ",";
        (3..=8).contains(&c.words) && c.title_case && !c.stop_inside && opens && matches!(c.after, "has" | "is" | "was" | "will")
    }),
    // a word, literally “long water”
    (Left::Label, "label that translates", |c| {
        let gloss = |word: Word| matches!(word.as_str(), "literally" | "meaning");
        c.words <= 6 && (gloss(c.before) || matches!(c.before.as_str(), "," | ":") && gloss(c.before_that))
    }),
    // a pub that the villagers call “the Anchor”
    (Left::Label, "label by which all call it", |c| {
        let many = |word: Word| word == "people" || word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
        c.words <= 4
            && c.named
            && matches!(c.before.as_str(), "call" | "called")
            && many(c.before_that)
            && c.shortly_before(|word| matches!(word.as_str(), "that" | "which" | "whom"))
    }),
    // dropped the word “shall”; a trademark of the word “we”; searched the site for “blue shoes”; but: used the word “coward”
    (Left::Label, "label that is written", |c| {
        let expression = is_expression(c.before.as_str()) || is_expression(c.before_that.as_str());
        let written = || c.shortly_before(|word| word == "of") || c.shortly_before(is_editing);
        c.words <= 5 && (expression && written() && !c.is_uttered() || c.before == "for" && c.shortly_before(is_search))
    }),
    // under the theme “Ports for All”
    (Left::Label, "label of an event", |c| {
        c.words <= 12
            && matches!(c.before.as_str(), "banner" | "motto" | "slogan" | "theme" | "title")
            && c.shortly_before(|word| word == "under")
    }),
    // a method called “slow freezing”; but: a plan the mayor called “a waste”
    (Left::Label, "label of a thing", |c| {
        let thing = is_plain_noun(c.before_that.as_str())
            && !c.before_that.ends_with('s')
            && !ROLES.contains(c.before_that)
            && !PEOPLE.contains(c.before_that)
            && !c.before_that.has(class::BODY);
        let noun = |i: usize| is_plain_noun(c.article.lower(i)) && !c.article.tagged(i).is_finite_verb();
        let new = |i: usize| !(noun(i) || c.article.token(i).capitalized || c.article.tagged(i).is_time());
        let article = c.around[0].clone().rev().nth(2).is_some_and(|i| c.article.tagged(i).is_determiner());
        let opens = c.around[0].clone().rev().nth(3).is_none_or(new);
        c.words <= 4 && !c.title_case && c.before == "called" && thing && article && opens
    }),
    // a show called “Last Train”; known as “Ironfox”; the film, titled “The Last Train of the Winter”
    (Left::Other, "name", |c| {
        let called = c.before == "called" && (is_plain_noun(c.before_that.as_str()) || c.before_that == "," || c.before_that.is_be());
        let entitled = c.words > 5 && matches!(c.before.as_str(), "called" | "entitled" | "titled");
        c.words <= 12 && c.title_case && (called || entitled || c.before == "as" && matches!(c.before_that.as_str(), "known" | "billed"))
    }),
    // the novel “Last Train”; her memoir, “Last Train”; NBC's “Today”
    (Left::Title, "title", |c| {
        let work = is_work(c.before.as_str()) || c.before == "," && is_work(c.before_that.as_str());
        c.words <= 12 && c.title_case && (work || matches!(c.before.as_str(), "'s" | "'" | "’s" | "’")) && !c.cue_before()
    }),
    // another woman, “Witness B”, began
    (Left::Label, "label in apposition", |c| {
        c.words <= 3
            && c.named
            && c.before == ","
            && c.between_commas
            && !c.before_that.is_finite_verb()
            && is_plain_noun(c.before_that.as_str())
    }),
    // told “Good Morning Town”
    (Left::Other, "programme", |c| c.words > 1 && c.words <= 5 && c.title_case && matches!(c.before.as_str(), "told" | "tells")),
    // “Last Train” and “Night Ferry”
    (Left::Title, "next title", |c| c.after_title && c.title_case),
    // the words “shall” and “thou”
    (Left::Label, "next label", |c| c.after_label && c.words <= 5),
    // “Last Train” is a novel: short, in title case, and nobody speaks
    (Left::Title, "title without a cue", |c| c.words <= 5 && c.title_case && !c.cue_near() && c.before != ":" && !c.is_sentence()),
    // her 1994 “Plan for Ports”; a bipartisan “Grand Bargain”
    (Left::Other, "name of a plan", |c| {
        let year = c.before.len() == 4 && c.before.bytes().all(|b| b.is_ascii_digit());
        let adjective = is_adjective(c.before.as_str());
        (2..=6).contains(&c.words) && c.title_case && (year || adjective) && c.before_that.is_determiner()
    }),
    // He drew a “Row On” flag; on “Good Morning Town,”
    (Left::Other, "name or slogan", |c| {
        (c.words <= 5 || c.words <= 12 && c.before.is_preposition())
            && c.title_case
            && (c.words > 1 || c.before != "a")
            && (c.before.is_determiner() || c.before.is_preposition() && c.before != "as")
            && !(c.cue_before() || is_cry(c.before_that.as_str()))
    }),
    // click “sign up.”
    (Left::Other, "button", |c| c.words <= 3 && matches!(c.before.as_str(), "click" | "press" | "tap" | "select")),
    // two “dry” ports, and nobody speaks
    (Left::Other, "scare quotes", |c| c.words <= 2 && !c.cue_near() && c.before != ":" && !c.is_sentence()),
    // —“How to Leave Town,” by Eva Torres: a list of links
    (Left::Other, "by-line", |c| c.after == "by" && !c.cue_near() && c.before_is_dash()),
];

impl Context<'_> {
    /// A reporting verb, or `according to`, in the sentence outside the marks.
    fn cue_near(&self) -> bool {
        self.around.iter().cloned().flatten().any(|i| is_cue(self.article, i)) || self.judged()
    }

    /// `critics dismiss it as “…”`: the base of such a verb is hardly ever a noun there.
    fn judged(&self) -> bool {
        let judges = |i: usize| self.article.tagged(i).reporting().is_some_and(|verb| verb.act == Act::Judge);
        self.before == "as" && self.around[0].clone().rev().take(JUDGED_AS).any(judges)
    }

    /// Whether a word right before the marks, or not far, is of a kind.
    fn shortly_before(&self, is_of_kind: fn(Word) -> bool) -> bool {
        self.around[0].clone().rev().take(SHORTLY).any(|i| is_of_kind(self.article.tagged(i)))
    }

    /// Whether somebody has the words in the mouth, near them in the sentence.
    fn is_uttered(&self) -> bool {
        let [before, after] = &self.around;
        let mut near = before.clone().rev().take(UTTERED).chain(after.clone().take(UTTERED));
        near.any(|i| is_uttering(self.article.tagged(i)))
    }

    fn cue_before(&self) -> bool {
        self.before.reporting().is_some() && !is_label(self.before.as_str())
    }

    /// A sentence of its own: “No.”
    fn is_sentence(&self) -> bool {
        self.stop_inside && self.before.is_empty() && self.after.is_empty()
    }

    fn before_is_dash(&self) -> bool {
        matches!(self.before.as_str(), "" | "-" | "--" | "–" | "—" | "•")
    }
}

#[rustfmt::skip]
fn is_label(lower: &str) -> bool {
    matches!(
        lower,
        "aka" | "codenamed" | "dubbed" | "entitled" | "hashtag" | "labelled" | "named" | "nicknamed" | "so-called" | "titled"
    ) || is_expression(lower)
}

/// An adjective, as far as the ending tells.
fn is_adjective(lower: &str) -> bool {
    ["al", "an", "ary", "able", "ent", "ic", "ive", "ous"].iter().any(|ending| lower.len() > 4 && lower.ends_with(ending))
        || matches!(lower, "green" | "grand" | "great" | "new" | "old")
}

/// An expression spoken about, or spoken: `used the word “…”`.
fn is_expression(lower: &str) -> bool {
    matches!(lower, "phrase" | "term" | "word" | "words")
}

/// What is done with words on paper.
fn is_editing(word: Word) -> bool {
    const STEMS: [&str; 12] = ["avoid", "ban", "delet", "drop", "eras", "insert", "misspel", "omit", "remov", "replac", "scrap", "strik"];
    STEMS.iter().any(|stem| word.starts_with(stem)) || matches!(word.as_str(), "cut" | "cutting" | "spell" | "spelled" | "spelt" | "struck")
}

/// Verbs of whoever has an expression in the mouth or on a poster.
fn is_uttering(word: Word) -> bool {
    const STEMS: [&str; 14] = [
        "chant", "cried", "mutter", "painted", "repeat", "scrawl", "scream", "shout", "spoke", "tweet", "use", "using", "utter", "whisper",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
        || matches!(word.as_str(), "read" | "reading" | "reads" | "say" | "saying" | "wearing" | "with" | "write" | "writing" | "wrote")
}

fn is_search(word: Word) -> bool {
    ["google", "search"].iter().any(|stem| word.starts_with(stem))
}

/// Several voices at once: `chants of “…”`.
fn is_cry(lower: &str) -> bool {
    matches!(lower, "calls" | "chant" | "chants" | "cries" | "cry" | "shout" | "shouts" | "signs" | "yells")
}

/// A noun in lower case, as far as that can be told: `a show | called`, not `she called`, `was called`.
fn is_plain_noun(lower: &str) -> bool {
    !FUNCTION_WORDS.contains(lower) && !Word::of(lower).is_adverb() && COMMON_WORDS.contains(lower)
}

/// A work that has a title, or several: `the novel`, `two films`.
fn is_work(lower: &str) -> bool {
    Word::of(lower).has(class::WORK) || lower.strip_suffix('s').is_some_and(|singular| Word::of(singular).has(class::WORK))
}

/// How far from an expression its verb may stand, in tokens.
const UTTERED: usize = 10;

/// How far before the marks a word makes labels of them, in tokens.
const SHORTLY: usize = 6;

/// How far before `as “…”` its verb may stand, in tokens.
const JUDGED_AS: usize = 10;

/// The fragments of `article` that quote somebody, in order.
pub fn quotations(article: &Article) -> Vec<Fragment> {
    let fragments = marks::fragments(article);
    let double_marks = fragments.iter().any(|f| article.token(f.span.start as usize).kind == Kind::DoubleQuote);
    let mut around = Around { double_marks, left_out: None };
    let mut out = Vec::with_capacity(fragments.len());
    for fragment in fragments {
        match scare_quotes(article, &fragment, &around) {
            Some((left, _)) => around.left_out = Some((fragment.span, left)),
            None => out.push(fragment),
        }
    }
    out
}

/// What the rules know of the rest of the article.
struct Around {
    /// The article sets its quotations in double marks.
    double_marks: bool,
    /// The words in marks that were left out last, and what they are.
    left_out: Option<(TokenSpan, Left)>,
}

/// The name of the rule by which `fragment` quotes nobody, or `None` if somebody is quoted.
fn scare_quotes(article: &Article, fragment: &Fragment, around: &Around) -> Option<(Left, &'static str)> {
    if fragment.open_end || fragment.span.len() > 24 {
        return None;
    }
    let context = context(article, fragment, around);
    RULES.iter().find(|(.., rule)| rule(&context)).map(|&(left, name, _)| (left, name))
}

fn context<'a>(article: &'a Article, fragment: &Fragment, around: &Around) -> Context<'a> {
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
    let near =
        [start.max((span.start as usize).saturating_sub(60))..span.start as usize, span.end as usize..end.min(span.end as usize + 60)];
    let role = article.sentences.get(first).map_or(Role::Paragraph, |s| s.role);
    let in_headline = matches!(role, Role::Headline | Role::Subheadline) || is_in_headline_case(article, start..end, span);
    let single = article.token(span.start as usize).kind == Kind::SingleQuote;
    let comes_after = |kind: Left| {
        around.left_out.is_some_and(|(before, left)| {
            let between = before.end as usize..span.start as usize;
            left == kind && between.len() <= 2 && between.clone().all(|i| matches!(article.lower(i), "," | "and" | "&" | "or" | "with"))
        })
    };
    let of_name = inside.clone().filter(|&i| article.token(i).is_word()).skip_while(|&i| article.lower(i) == "the").all(capital);
    Context {
        words,
        title_case: !in_headline
            && (capitals > 1 || capitals > 0 && capitals == words)
            && long.iter().all(|&i| capital(i) || FUNCTION_WORDS.contains(article.key(i))),
        before: before(1).map_or(Word::EMPTY, |i| article.tagged(i)),
        before_that: before(2).map_or(Word::EMPTY, |i| article.tagged(i)),
        capital_before: before(1).is_some_and(capital),
        after: after.map_or("", |i| article.lower(i)),
        capital_after: after.is_some_and(capital),
        article,
        around: near,
        stop_inside: inside.clone().last().is_some_and(|i| matches!(article.lower(i), "." | "," | "!" | "?")),
        alone_in_single_marks: single && role != Role::Headline && fills_block(article, span),
        after_title: comes_after(Left::Title),
        after_label: comes_after(Left::Label),
        between_commas: after.is_some_and(|i| article.lower(i) == ",") || inside.clone().last().is_some_and(|i| article.lower(i) == ","),
        named: !in_headline && capitals > 0 && of_name,
        double_marks: around.double_marks,
    }
}

/// Tokens of the longest headline.
const LONGEST_HEADLINE: usize = 200;

/// Whether the words around `span` are written as in a headline, so that capitals in it tell no title.
fn is_in_headline_case(article: &Article, sentence: Range<usize>, span: TokenSpan) -> bool {
    let outside =
        sentence.take(LONGEST_HEADLINE).filter(|&i| !span.contains(i) && article.token(i).is_word() && article.lower(i).len() > 3).take(40);
    let (mut long, mut capitals) = (0, 0);
    for i in outside {
        long += 1;
        capitals += usize::from(article.token(i).capitalized);
    }
    long > 2 && capitals * 10 >= long * 9
}

/// Whether nothing else stands in the block.
fn fills_block(article: &Article, span: TokenSpan) -> bool {
    let block = |token: usize| article.sentences.get(article.sentence_of(token)).map(|s| s.block);
    let (start, end) = (span.start as usize, span.end as usize);
    let own = block(start);
    (start == 0 || block(start - 1) != own) && (end >= article.tokens.list.len() || block(end) != own)
}

fn is_cue(article: &Article, token: usize) -> bool {
    let word = Word::of(article.key(token));
    let next = || if token + 1 < article.tokens.list.len() { article.lower(token + 1) } else { "" };
    word == "according"
        || phrasal::is_pair(word, next())
        || word.is_saying()
        || word.reporting().is_some_and(|verb| verb.form != Form::Base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_left_out() {
        for (text, expected) in [
            ("Dahl, who starred in the films “Night Ferry,” “Last Train” and “Cold Harbour,” said “never again”.", vec!["“never again”"]),
            ("Dahl said the law would drop the words “shall” and “thou”.", vec![]),
            ("Dahl used the words “coward” and “thief”, said Moreno.", vec!["“coward”", "“thief”"]),
        ] {
            let article = Article::new(text);
            let kept: Vec<_> = quotations(&article).iter().map(|f| article.slice(f.span)).collect();
            assert_eq!(kept, expected, "{text}");
        }
    }

    #[test]
    fn tells_quotations_from_labels() {
        for (text, expected) in [
            ("The so-called “lantern parade” shut a lane.", Some("label")),
            ("She wrote the novel “Last Train” in 1990.", Some("title")),
            ("He drew a “Row On” flag.", Some("title without a cue")),
            ("The unit, known as the “Iron Foxes,” was disbanded.", Some("label by which one is known")),
            ("Carlo “The Ox” Bruni was released.", Some("nickname")),
            ("They built two “dry” ports.", Some("scare quotes")),
            ("The unit, known as “Ironfox,” was disbanded, said Moreno.", Some("label by which one is known")),
            ("A show called “Cape Dreams” returns in May, said Moreno.", Some("name")),
            ("The show, called “Cape Dreams,” returns in May, said Moreno.", Some("name")),
            ("The show was called “Cape Dreams” at first, said Moreno.", Some("name")),
            ("Moreno published a report titled “The Long Winter of the Harbour Crews” and said no more.", Some("name")),
            ("The plan was called “a blunder” by Moreno.", None),
            ("In her memoir, “Last Train,” Dahl said little of it.", Some("title")),
            ("Dahl told “Good Morning Town” that she would resign.", Some("programme")),
            ("He clicked <a title=“harbour” and left.", Some("attribute")),
            ("Conman Known as “The Fox” Is Freed", Some("label by which one is known")),
            ("The conman is known to all as “the fox”, said Moreno.", Some("label by which one is known")),
            ("The pub, which the dockers call “the Anchor”, was sold, said Moreno.", Some("label by which all call it")),
            ("The law, which Moreno called “the Great Theft”, was passed.", None),
            ("Moreno said the paper would drop the word “shall”.", Some("label that is written")),
            ("They met in the “Gate 12” Park, said Moreno.", Some("label of a place")),
            ("Another driver, “Driver B”, was heard on Monday, said Moreno.", Some("label in apposition")),
            ("Moreno said, “Yes”, and left.", None),
            ("“The Last Train North” is said to tell of her youth.", Some("title as subject")),
            ("“The last train” was what Moreno called it.", None),
            ("It is known as the “Fox Rule”, said Moreno.", Some("label by which one is known")),
            ("The name (literally, “long water”) is old, said Moreno.", Some("label that translates")),
            ("Moreno spoke for a bipartisan “Grand Bargain” on tolls.", Some("name of a plan")),
            ("Moreno signed the 1994 “Plan for Ports” in May, said Dahl.", Some("name of a plan")),
            ("Moreno owned a trademark of the word “we”, said Dahl.", Some("label that is written")),
            ("Moreno held up a poster with the words “Free us”, said Dahl.", None),
            ("The fair is held under the theme “ports for all”, said Dahl.", Some("label of an event")),
            ("They tried a method called “slow freezing”, said Dahl.", Some("label of a thing")),
            ("Dahl dropped a plan the mayor called “a waste”.", None),
            ("Many searched the site for “blue shoes”, said Moreno.", Some("label that is written")),
            ("Dahl Says the Harbour Town Needs ‘Last Train’ Before Winter", None),
            ("There were chants of “Open Gates” at noon, Dahl said.", None),
            ("Dahl used the word “coward” twice, said Moreno.", None),
            ("Kim called Moreno “a coward”.", None),
            ("The dockers deride it as “theatre”.", None),
            ("He said the deal was “off”.", None),
            ("“Yes,” Stein said.", None),
            ("“We have never seen a winter of this kind.”", None),
            ("Snow fell on the town.\n\n'A change of heart.'\n\nThe harbour froze in March.", Some("crosshead")),
        ] {
            let article = Article::new(text);
            let around = Around { double_marks: true, left_out: None };
            let rule = marks::fragments(&article).first().and_then(|f| scare_quotes(&article, f, &around)).map(|(_, name)| name);
            assert_eq!(rule, expected, "{text}");
        }
    }
}
