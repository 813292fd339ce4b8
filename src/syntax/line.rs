//! The input of the grammar: the tokens of a sentence, or of the sentences around quotations, in
//! which each quotation is one item.

use super::class::{self, Classes};
use super::reporting::{Act, Reporting};
use super::word::Word;
use crate::article::Article;
use crate::lexicon::{COMMON_WORDS, Key, ROLES, TITLES, words};
use crate::reader::Role;
use crate::steps;
use crate::text::span::TokenSpan;
use crate::text::token::{Kind, Token, has_small_article};

/// A token, or a whole quotation. Small, because an article has one for each of its tokens.
#[derive(Clone, Copy)]
pub struct Item {
    /// Of the token, or the number of the quotation.
    pub index: u32,
    /// See [`Token::word`]; 0 for a quotation.
    word: u32,
    /// `None` for a quotation.
    pub kind: Option<Kind>,
    /// See [`Line::is_capitalized`].
    pub capitalized: bool,
    reading: Reading,
}

/// What the word of an item is taken for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// What the lists say of it.
    Listed,
    /// A name that is spelt like a pronoun or an auxiliary, and kept as written: `US`, `WHO`,
    /// `Will`.
    Name,
    /// `May`, likewise.
    Month,
    /// No word: a quotation.
    Quotation,
}

impl Item {
    /// Token `index` of `article`; `in_capitals`: the block is written in capitals.
    pub fn of_token(article: &Article, index: usize, in_capitals: bool) -> Self {
        let token = article.token(index);
        let is_name =
            token.all_caps && !in_capitals && matches!(article.lower(index), "us" | "who" | "it");
        Item {
            index: index as u32,
            word: token.word,
            kind: Some(token.kind),
            capitalized: token.capitalized
                && !(in_capitals && COMMON_WORDS.contains(article.key(index)))
                || !(token.capitalized || token.small) && has_small_article(article.word(index)),
            reading: if is_name { Reading::Name } else { Reading::Listed },
        }
    }

    /// Its word in `article`; empty for a quotation.
    #[inline]
    fn word<'a>(&self, article: &'a Article<'a>) -> Word<'a> {
        if self.reading == Reading::Listed {
            article.tagged_word(self.word)
        } else {
            self.rare_word(article)
        }
    }

    /// The letters of its word.
    #[inline]
    fn lower<'a>(&self, article: &'a Article<'a>) -> &'a str {
        if self.reading == Reading::Listed {
            article.tokens.words.lower(self.word as usize)
        } else {
            self.rare_word(article).as_str()
        }
    }

    /// The classes of its word.
    #[inline]
    fn classes(&self, article: &Article) -> Classes {
        if self.reading == Reading::Listed {
            article.classes(self.word)
        } else {
            self.rare_word(article).classes()
        }
    }

    /// The word of an item that is not read as the lists say.
    #[cold]
    fn rare_word<'a>(&self, article: &'a Article<'a>) -> Word<'a> {
        let written = |classes| Word::new(Key::from(article.word(self.index as usize)), classes);
        match self.reading {
            Reading::Listed => article.tagged_word(self.word),
            Reading::Name => written(Classes::NONE),
            Reading::Month => {
                written(Classes::of(class::MONTH | class::TIME | class::POINT_IN_TIME))
            }
            Reading::Quotation => Word::EMPTY,
        }
    }

    /// Marks `May` and `Will` inside a sentence, and `He` before a name, as names. Headlines are
    /// left as they are, since most of their words have capitals.
    pub fn name_auxiliaries(article: &Article, items: &mut [Self], role: Role) {
        // said | He Ning, executive | Per Holm
        for i in 1..items.len().saturating_sub(1) {
            if items[i].capitalized
                && items[i + 1].capitalized
                && matches!(items[i].word(article).as_str(), "he" | "per" | "even")
                && !items[i - 1].capitalized
            {
                items[i].reading = Reading::Name;
            }
        }
        name_of_time(article, items);
        let is_name =
            |item: &Self| item.capitalized && matches!(item.word(article).as_str(), "may" | "will");
        if !items.iter().skip(1).any(|item| item.reading == Reading::Listed && is_name(item))
            || Line::new(article, items, 0, role).is_in_headline_case()
        {
            return;
        }
        for i in 1..items.len() {
            if items[i].reading == Reading::Listed && is_name(&items[i]) {
                let month = items[i].word(article) == "may" && !is_given_name(article, items, i);
                items[i].reading = if month { Reading::Month } else { Reading::Name };
            }
        }
    }

    pub fn quotation(number: usize) -> Self {
        Item {
            index: number as u32,
            word: 0,
            kind: None,
            capitalized: false,
            reading: Reading::Quotation,
        }
    }
}

/// Marks names that are spelt like a time or an auxiliary where they speak: `May | said`,
/// `“…,” said | Day.`, `Mrs | May`; not `in May said`, `reported in | August`.
fn name_of_time(article: &Article, items: &mut [Item]) {
    let speaks = |item: &Item| {
        let word = item.word(article);
        word != "reported" && word.reporting().is_some_and(|verb| verb.act == Act::Say)
    };
    let ends = |item: Option<&Item>| item.is_none_or(|item| item.kind != Some(Kind::Word));
    for i in 0..items.len() {
        let item = &items[i];
        if !item.capitalized
            || item.reading != Reading::Listed
            || !item.classes(article).has(class::TIME | class::MODAL)
            || !words!("april august day june march may summer will").contains(item.word(article))
        {
            continue;
        }
        let before = i.checked_sub(1).and_then(|before| items.get(before));
        let opens = before.is_none_or(|before| {
            before.kind != Some(Kind::Word) && before.kind != Some(Kind::Number)
                || before.classes(article).has(class::CONJUNCTION | class::RELATIVE)
                || words!("as because how if that though what when where while why")
                    .contains(before.word(article))
        });
        // has | told, also | said
        let verb = items.get(i + 1).filter(|next| {
            next.classes(article).has(class::HAVE | class::ADVERB) && !next.capitalized
        });
        let verb = i + 1 + usize::from(verb.is_some());
        let follows = items.get(verb).is_some_and(speaks);
        let inverted = || {
            let quoted = i
                .checked_sub(2)
                .and_then(|quote| items.get(quote))
                .is_some_and(|item| item.kind.is_none());
            quoted && before.is_some_and(speaks) && ends(items.get(i + 1))
        };
        // Mrs | May; but: May 3; Minister | May Resign
        let titled = || {
            let goes_on = |next: &Item| {
                next.kind == Some(Kind::Number)
                    || next.kind == Some(Kind::Word) && next.capitalized
                    || matches!(next.lower(article), "be" | "have" | "not")
            };
            before.is_some_and(|before| before.capitalized && is_role(article, before))
                && !items.get(i + 1).is_some_and(goes_on)
        };
        let given = || {
            matches!(item.word(article).as_str(), "april" | "june")
                && is_given_name(article, items, i)
        };
        if opens && follows || inverted() || titled() || given() {
            items[i].reading = Reading::Name;
        }
    }
}

/// Whether the month at `at` is a first name: `Councillor | April | Holm`.
fn is_given_name(article: &Article, items: &[Item], at: usize) -> bool {
    let name = |item: &Item| item.kind == Some(Kind::Word) && item.capitalized;
    at > 0 && is_role(article, &items[at - 1]) && items.get(at + 1).is_some_and(name)
}

/// Whether the item is a word for an office, or a title: `Minister`, `Mrs`.
fn is_role(article: &Article, item: &Item) -> bool {
    let key = Key::from(item.lower(article));
    item.kind == Some(Kind::Word) && (ROLES.contains(key) || TITLES.contains(key))
}

/// Whether nearly every word of a block is in capitals, as in old wire reports.
pub fn is_in_capitals(article: &Article, block: TokenSpan) -> bool {
    let looked_at = block.range().len().min(200);
    let (mut capitals, mut others) = (0, 0);
    for token in
        block.range().take(looked_at).map(|i| article.token(i)).filter(|token| token.is_word())
    {
        capitals += usize::from(token.all_caps);
        others += usize::from(!token.all_caps && token.span.len() > 1);
        if others * 9 > looked_at {
            return false;
        }
    }
    capitals >= 3 && capitals >= others * 9
}

/// The longest headline, in items.
const HEADLINE: usize = 200;

/// A sequence of items. Positions count from `first`; a position outside has no item: questions
/// about it answer no or empty.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub article: &'a Article<'a>,
    items: &'a [Item],
    first: usize,
    /// Written as a headline is: articles and auxiliaries are dropped.
    pub headline: bool,
}

impl<'a> Line<'a> {
    /// A line of `items`. `first` is the position of the first one: its token index if the line is
    /// a sentence, else 0.
    pub fn new(article: &'a Article<'a>, items: &'a [Item], first: usize, role: Role) -> Self {
        let headline = matches!(role, Role::Headline | Role::Subheadline | Role::Heading);
        Line { article, items, first, headline }
    }

    /// The first position.
    pub fn start(&self) -> usize {
        self.first
    }

    /// The position after the last.
    pub fn end(&self) -> usize {
        self.first + self.items.len()
    }

    #[inline]
    fn item(&self, position: usize) -> Option<&'a Item> {
        self.items.get(position.wrapping_sub(self.first))
    }

    /// The token index at a position, if no quotation stands there.
    pub fn index(&self, position: usize) -> Option<usize> {
        self.item(position).filter(|item| item.kind.is_some()).map(|item| item.index as usize)
    }

    pub fn token(&self, position: usize) -> Option<&'a Token> {
        self.index(position).map(|token| self.article.token(token))
    }

    /// The lower-cased token; empty for a quotation and beyond the ends. A name
    /// that is spelt like a pronoun or an auxiliary is as written: `US`, `WHO`, `Will`.
    #[inline]
    pub fn lower(&self, position: usize) -> &'a str {
        steps::count(1);
        self.item(position).map_or("", |item| item.lower(self.article))
    }

    /// The same of the word before a position.
    #[inline]
    pub fn lower_before(&self, position: usize) -> &'a str {
        self.lower(position.wrapping_sub(1))
    }

    /// The word at a position with its classes.
    #[inline]
    pub fn word(&self, position: usize) -> Word<'a> {
        steps::count(1);
        self.item(position).map_or(Word::EMPTY, |item| item.word(self.article))
    }

    /// What the word may be.
    #[inline]
    fn classes(&self, position: usize) -> Classes {
        steps::count(1);
        self.item(position).map_or(Classes::NONE, |item| item.classes(self.article))
    }

    /// Whether the word is in one of the classes of `bits`; see [`class`].
    #[inline]
    pub fn has(&self, position: usize, bits: u128) -> bool {
        self.classes(position).has(bits)
    }

    #[inline]
    pub fn kind(&self, position: usize) -> Option<Kind> {
        self.item(position)?.kind
    }

    pub fn is_word(&self, position: usize) -> bool {
        self.kind(position) == Some(Kind::Word)
    }

    pub fn is_number(&self, position: usize) -> bool {
        self.kind(position) == Some(Kind::Number)
    }

    /// The number of the quotation at a position.
    pub fn quote(&self, position: usize) -> Option<usize> {
        self.item(position).filter(|item| item.kind.is_none()).map(|item| item.index as usize)
    }

    pub fn is_quote(&self, position: usize) -> bool {
        self.quote(position).is_some()
    }

    /// Whether it is a punctuation mark that ends a phrase.
    pub fn is_punctuation(&self, position: usize) -> bool {
        matches!(self.kind(position), Some(Kind::Punctuation | Kind::Dash | Kind::Stop))
    }

    /// Whether a capital marks the word as a possible name. Where all words have capitals, common
    /// words do not count.
    pub fn is_capitalized(&self, position: usize) -> bool {
        self.item(position).is_some_and(|item| item.capitalized)
    }

    /// Whether a hyphen joins the word to the one after it: `left | -wing`.
    pub fn leads_compound(&self, position: usize) -> bool {
        self.is_word(position) && self.kind(position + 1) == Some(Kind::Hyphen)
    }

    /// Whether a hyphen joins the word to another: `left-wing`, but not `re-elected`, which is
    /// still a verb.
    pub fn is_compound(&self, position: usize) -> bool {
        let Some(hyphen) = position.checked_sub(1).filter(|&i| self.kind(i) == Some(Kind::Hyphen))
        else {
            return self.leads_compound(position);
        };
        let first = hyphen.checked_sub(1).map_or(Word::EMPTY, |i| self.word(i));
        !words!("co cross de double mis out over pre re un under").contains(first)
    }

    /// Whether nearly every long word has a capital, as in a headline.
    pub fn is_in_headline_case(&self) -> bool {
        let words = (self.first..self.end().min(self.first + HEADLINE))
            .filter_map(|i| self.token(i))
            .filter(|token| token.is_word() && token.span.len() > 3);
        let (mut long, mut capitals) = (0, 0);
        for token in words.take(40) {
            long += 1;
            capitals += usize::from(token.capitalized);
        }
        capitals > 3 && capitals * 10 >= long * 9
    }

    /// The positions before `position`, nearest first.
    pub fn before(&self, position: usize) -> impl Iterator<Item = usize> + use<> {
        (self.first..position.min(self.end())).rev()
    }

    /// The token span of positions `start..end`, which hold no quotation.
    pub fn span(&self, start: usize, end: usize) -> Option<TokenSpan> {
        let (first, last) = (self.index(start)?, self.index(end.checked_sub(1)?)?);
        (first <= last).then(|| TokenSpan::from_usize(first, last + 1))
    }

    /// The position of token `index` in this line.
    pub fn position_of(&self, index: usize) -> Option<usize> {
        let at = self
            .items
            .iter()
            .position(|item| item.kind.is_some() && item.index as usize == index)?;
        Some(self.first + at)
    }
}

/// The predicates of [`Word`], on a position.
macro_rules! questions {
    ($($name:ident)*) => {
        impl Line<'_> {
            $(#[inline] pub fn $name(&self, position: usize) -> bool { self.classes(position).$name() })*
        }
    };
}

questions! {
    is_determiner is_possessive is_pronoun is_object is_relative is_preposition opens_clause is_conjunction is_auxiliary is_be is_adverb is_time may_report is_saying is_finite_verb is_clear_verb
}

impl Line<'_> {
    #[inline]
    pub fn reporting(&self, position: usize) -> Option<Reporting> {
        self.classes(position).reporting
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The result of `read` on the line made of all of `text`.
    pub fn read<R>(text: &str, read: impl FnOnce(&Line) -> R) -> R {
        let article = Article::new(text);
        let mut items: Vec<Item> = (0..article.tokens.list.len())
            .map(|token| Item::of_token(&article, token, false))
            .collect();
        Item::name_auxiliaries(&article, &mut items, Role::Paragraph);
        read(&Line::new(&article, &items, 0, Role::Paragraph))
    }

    /// The words of `line[start..end]`, with single spaces.
    pub fn words(line: &Line, start: usize, end: usize) -> String {
        let word = |i| line.index(i).map_or("Q", |token| line.article.word(token));
        (start..end).map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn hyphens_join_words() {
        let found = read("a left-wing paper was re-elected", |line| {
            (line.start()..line.end())
                .filter(|&i| line.is_compound(i))
                .map(|i| line.lower(i))
                .collect::<Vec<_>>()
                .join(" ")
        });
        assert_eq!(found, "left wing re");
    }

    #[test]
    fn positions_count_from_the_first() {
        let article = Article::new("One left. Two stayed.");
        let items: Vec<Item> = (3..6).map(|token| Item::of_token(&article, token, false)).collect();
        let line = Line::new(&article, &items, 3, Role::Paragraph);
        assert_eq!(
            (line.lower(3), line.lower(4), line.lower(2), line.lower(6), line.end()),
            ("two", "stayed", "", "", 6)
        );
        assert_eq!(
            (line.before(5).collect::<Vec<_>>(), line.position_of(4)),
            (vec![4, 3], Some(4))
        );
    }
}
