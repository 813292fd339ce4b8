//! The entity that a description means: `the company`, `the foreign minister`, `its chief executive`,
//! `the suspect`.
//!
//! What the article has said of its people and organisations so far is searched for the
//! description's words: titles, names, and what stands in apposition. Exactly one must fit; of two
//! nobody knows which it is.

use super::{Resolver, titles};
use crate::article::Article;
use crate::extractor::entities::{Entity, EntityType, Mention};
use crate::lexicon::{DEMONYMS, EPITHETS, Key, PEOPLE, ROLES, TITLES, word_set};
use crate::syntax::class;
use crate::syntax::word::Word;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// How far back mentions are looked at.
const REACH: usize = 200;

/// How far behind its name an apposition ends, in tokens.
const APPOSITION: usize = 9;

/// Whether a description is of an office held now or before: `the mayor`, `the former mayor`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Now,
    Former,
}

impl Tense {
    /// Whether an office with the word `before` in front of it is held at that time: `former` mayor.
    fn fits(self, before: &str) -> bool {
        match self {
            Tense::Former => before.eq_ignore_ascii_case("former"),
            Tense::Now => !is_another_office(before),
        }
    }
}

/// The lower-case words of a description, the last its noun: `foreign minister`.
#[derive(Clone, Copy)]
struct Description {
    words: TokenSpan,
    /// Words that titles, appositions and names may have instead: `senator` and `congressman` for
    /// `lawmaker`.
    others: &'static str,
    /// A name stands before them: `the | Ebro | governor`.
    named: bool,
    /// A possessive stands before them: `her husband`.
    owned: bool,
    tense: Tense,
}

impl Resolver<'_> {
    /// The one entity that the phrase describes, if only one fits: `the foreign minister`.
    pub(super) fn described(&self, span: TokenSpan) -> Option<usize> {
        let description = self.description(span)?;
        let end = self.entities.mentions.partition_point(|m| m.span.start < span.start);
        let before = self.entities.mentions.get(end.saturating_sub(REACH)..end)?;
        let only = |description: Description| {
            let mut fits = before
                .iter()
                .filter(move |mention| self.fits_description(description, mention))
                .map(|m| m.entity);
            let first = fits.next();
            first.map(|first| fits.all(|other| other == first).then_some(first))
        };
        // the former president: who is called so, before who is called president
        let former = description.tense == Tense::Former;
        // who is called just so, before who is called something like it: the judge, a magistrate
        let exact = Description { others: "", ..description };
        // the Oslo coach, of two coaches: who is called so with the name
        let named = || {
            let bears = |m: &&Mention| self.bears_names(description, m);
            let mut fits = before.iter().filter(bears).map(|m| m.entity);
            let first = fits.next().filter(|_| description.named)?;
            fits.all(|other| other == first).then_some(Some(first))
        };
        let found = named()
            .or_else(|| only(exact))
            .or_else(|| only(description))
            .or_else(|| only(Description { tense: Tense::Now, ..exact }).filter(|_| former));
        match found {
            Some(found) => found,
            None if description.owned => None,
            None => self
                .company(description, before)
                .or_else(|| self.main_body(span))
                .or_else(|| self.company_that_spoke(span, description)),
        }
    }

    /// Reads `the foreign minister`, `its chief executive`, `the Ebro governor`; not `his lawyer`,
    /// `a minister`.
    fn description(&self, span: TokenSpan) -> Option<Description> {
        let article = self.article;
        let first = article.lower(span.start as usize);
        // her husband
        let owned = matches!(first, "her" | "his" | "their") && span.len() == 2;
        if !(matches!(first, "the" | "its") || owned) {
            return None;
        }
        let plain = |i: &u32| {
            let token = article.token(*i as usize);
            token.is_word() && !token.capitalized || token.kind == Kind::Hyphen
        };
        let count = (span.start + 1..span.end).rev().take_while(plain).count() as u32;
        // the Crown Prince, the Post
        let all = count == 0 && span.range().skip(1).all(|i| article.token(i).is_word());
        let words = TokenSpan::new(if all { span.start + 1 } else { span.end - count }, span.end);
        // the former | minister
        let former = words.len() > 1 && article.lower(words.start as usize) == "former";
        let words = TokenSpan::new(words.start + u32::from(former), words.end);
        let names = span.start + 1..words.start - u32::from(former);
        let name = |i: u32| article.token(i as usize).capitalized;
        let head = article.key(span.end as usize - 1);
        let office = || ROLES.contains(head) || TITLES.contains(head) || is_company(head);
        let readable = !words.is_empty() && names.clone().all(name);
        let others = || match words.len() {
            1 => EPITHETS.get(head),
            _ => EPITHETS.get(article.slice(words)),
        };
        (readable && (names.is_empty() || office())).then(|| Description {
            words,
            others: others().unwrap_or_default(),
            named: !names.is_empty(),
            owned,
            tense: if former { Tense::Former } else { Tense::Now },
        })
    }

    /// Whether what the article says at a mention fits the description.
    fn fits_description(&self, description: Description, mention: &Mention) -> bool {
        let entity = &self.entities.list[mention.entity];
        // Dahl's husband, | Otto Stein, …
        if description.owned {
            let comma = mention.span.start.saturating_sub(1) as usize;
            let noun = self.article.lower(comma.saturating_sub(1));
            return entity.kind == EntityType::Person
                && self.article.lower(comma) == ","
                && noun == self.article.lower(description.words.start as usize);
        }
        let known = match entity.kind {
            EntityType::Person => self.has_title(description, entity),
            EntityType::Organization => !description.named && self.has_name(description, entity),
            _ => return false,
        };
        let head = self.article.tagged(description.words.end as usize - 1);
        let person = ROLES.contains(head) || TITLES.contains(head) || PEOPLE.contains(head);
        known
            || !description.named
                && (if entity.kind == EntityType::Person {
                    person || !description.others.is_empty()
                } else {
                    !person || head.has(class::ENTERPRISE)
                })
                && is_apposed(self.article, description, mention.span)
    }

    /// Whether a person's title stands with the name that the description has: `the | Oslo | coach`.
    fn bears_names(&self, description: Description, mention: &Mention) -> bool {
        let name = self.article.lower(description.words.start as usize - 1);
        let close = (mention.span.start as usize).saturating_sub(4)..mention.span.start as usize;
        description.named
            && close
                .rev()
                .take_while(|&i| self.article.token(i).is_word())
                .any(|i| self.article.lower(i) == name)
            && self.fits_description(description, mention)
    }

    fn has_title(&self, description: Description, person: &Entity) -> bool {
        let Some(title) = person.title.as_deref() else { return false };
        let lower = |i: usize| self.article.lower(i);
        // The noun of the title is the last word before its first preposition: "the friend" of the
        // union, not "the union".
        let head = parts(title).take_while(|held| !Word::of(*held).is_preposition()).last();
        let said = lower(description.words.end as usize - 1);
        let is_head = head.is_some_and(|head| is_same(head, said));
        if !is_head && description.others.is_empty() {
            return false;
        }
        let held: Vec<&str> = parts(title).collect();
        let end = held.iter().position(|held| Word::of(*held).is_preposition());
        let noun = end.unwrap_or(held.len());
        let first =
            held.iter().position(|held| is_same(held, lower(description.words.start as usize)));
        let first = first
            .filter(|_| is_head)
            .or_else(|| description.other_before(noun, |i| held[i]).filter(|_| !description.named));
        let before = |first: usize| first.checked_sub(1).map_or("", |before| held[before]);
        // the GOP front-runner, but not: Democratic front-runner Holm
        let another = |first: usize| {
            let (held, said) = (before(first), lower(description.words.start as usize - 1));
            // the UN chief of the United Nations
            let short = || held.to_lowercase().starts_with(|c| said.ends_with(c));
            description.named
                && description.words.len() > 1
                && held.starts_with(char::is_uppercase)
                && !held.eq_ignore_ascii_case(said)
                && !short()
        };
        first.is_some_and(|first| description.tense.fits(before(first)) && !another(first))
    }

    fn has_name(&self, description: Description, body: &Entity) -> bool {
        let holds = |i: usize| {
            body.name.split_whitespace().any(|held| is_same(held, self.article.lower(i)))
        };
        let other = |held: &str| description.others.split(' ').any(|other| held == other);
        self.article.lower(description.words.end as usize - 1).len() > 3
            && description.words.range().all(holds)
            || !description.others.is_empty() && body.name.split_whitespace().any(other)
    }

    /// `the company`, `the Swedish firm`, `the Oslo-based firm`, `the charity`: the only private
    /// organisation that was named, unless another of the kind was spoken of: `a charity in Oslo`.
    fn company(&self, description: Description, before: &[Mention]) -> Option<usize> {
        let (first, last) = (description.words.start as usize, description.words.end as usize - 1);
        let head = self.article.key(last);
        // the family-owned | firm, the Swedish firm; but: the law firm, the PR firm, the letter carrier
        let fits = match description.named {
            true => DEMONYMS.contains(self.article.key(first - 1)),
            false => last == first || self.article.token(last - 2).kind == Kind::Hyphen,
        };
        let long = last > first + 2 && self.article.token(last - 2).kind != Kind::Hyphen;
        if long || !fits || !is_company(head) || self.is_introduced(head.as_str(), first) {
            return None;
        }
        let mut companies =
            before.iter().map(|m| m.entity).filter(|&entity| self.bodies.is_private(entity));
        let first = companies.next()?;
        companies.all(|other| other == first).then_some(first)
    }

    /// `the company`: the organisation that spoke last, in the sentence before, if no other private one
    /// was named since.
    fn company_that_spoke(&self, span: TokenSpan, description: Description) -> Option<usize> {
        let head = self.article.key(description.words.end as usize - 1);
        let (spoke, entity) = self.last?;
        let near = self.article.sentence_of(span.start as usize)
            <= self.article.sentence_of(spoke.start as usize) + 1;
        let since = self.entities.mentions_in(TokenSpan::new(spoke.end, span.start.max(spoke.end)));
        let another = since.iter().any(|m| {
            m.entity != entity && self.bodies.is_private(m.entity) && !self.in_quotation(m.span)
        });
        (near
            && !another
            && description.words.len() == 1
            && matches!(head.as_str(), "company" | "firm")
            && self.bodies.is_private(entity))
        .then_some(entity)
    }

    /// Whether somebody of that kind is spoken of before `end` without a name: `a charity in Oslo`.
    fn is_introduced(&self, kind: &str, end: usize) -> bool {
        const BEFORE: usize = 4;
        /// Farther back, such a one is forgotten, in tokens.
        const FORGOTTEN: usize = 500;
        let article = self.article;
        let capital = |i: usize| article.tokens.list.get(i).is_some_and(|token| token.capitalized);
        (end.saturating_sub(FORGOTTEN).max(BEFORE)..end).any(|i| {
            article.lower(i) == kind
                // the charity Open Hands
                && !capital(i + 1)
                && (i - BEFORE..i).rev().take_while(|&i| article.token(i).is_word()).any(|i| {
                    matches!(article.lower(i), "a" | "an" | "another" | "one")
                        // Delta is a firm; Delta, a firm from Oslo
                        && !(article.tagged(i - 1).is_be() || article.lower(i - 1) == ",")
                })
        })
    }

    /// `the bank`: the organisation that the article is about, if it was the last one named.
    fn main_body(&self, span: TokenSpan) -> Option<usize> {
        let head = self.article.tagged(span.end as usize - 1);
        let body = self.bodies.main.filter(|_| head.has(class::ENTERPRISE) && span.len() == 2)?;
        let own = self.article.sentence_of(span.start as usize);
        let first =
            self.article.sentences.get(own.saturating_sub(super::REACH_OF_BODIES))?.span.start;
        let mut named = self
            .entities
            .mentions_in(TokenSpan::new(first, span.start))
            .iter()
            .rev()
            .map(|m| m.entity);
        (named.find(|&entity| super::is_organization(self.entities, entity)) == Some(body))
            .then_some(body)
    }
}

/// Words for a company or a charity that is named elsewhere: `the airline`.
fn is_company(word: Key) -> bool {
    word_set!("companies").contains(word)
}

impl Description {
    /// Where one of the other words begins that ends before `end`, in words that `word` gives.
    fn other_before<'a>(&self, end: usize, word: impl Fn(usize) -> &'a str) -> Option<usize> {
        self.others.split(' ').filter(|other| !other.is_empty()).find_map(|other| {
            let start = end.checked_sub(parts(other).count())?;
            parts(other).zip(start..end).all(|(other, i)| is_same(word(i), other)).then_some(start)
        })
    }
}

/// The words of a title: `Auditor | General`, `vice | president`.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    title.split([' ', '-']).filter(|part| !part.is_empty())
}

/// Whether a word of a title or name is `word`, or short for it: `Sen.`, `senator`.
fn is_same(held: &str, word: &str) -> bool {
    held.eq_ignore_ascii_case(word) || titles::in_full(held) == Some(word)
}

/// Words that make another office of the one they stand before: the vice | president, the former |
/// mayor.
fn is_another_office(word: &str) -> bool {
    ["assistant", "deputy", "ex", "former", "prime", "shadow", "vice"]
        .iter()
        .any(|other| word.eq_ignore_ascii_case(other))
}

/// Whether the words of a description stand with the name `name`: `the suspect, Ida Dahl,`,
/// `grocery giant Delta`, `Delta, a grocery giant,`, `Delta is a grocery giant`,
/// `the suspect was identified as Ida Dahl`.
fn is_apposed(article: &Article, description: Description, name: TokenSpan) -> bool {
    let Description { words, tense, .. } = description;
    let lower = |i: usize| article.lower(i);
    // Whether the words stand before `end`, and are no part of another office.
    let stand = |end: usize| {
        let own = end.checked_sub(words.len()).filter(|&start| {
            words
                .range()
                .zip(start..end)
                .all(|(word, i)| article.lower(word) == article.lower(i) && !words.contains(i))
        });
        let start = own.or_else(|| description.other_before(end, lower));
        start.is_some_and(|start| tense.fits(start.checked_sub(1).map_or("", &lower)))
    };
    let (start, end) = (name.start as usize, name.end as usize);
    let set_off = matches!(lower(end), "," | "." | ")" | ";");
    let before = start.checked_sub(1).map_or("", &lower);
    if stand(start) || before == "," && set_off && stand(start - 1) {
        return true;
    }
    // (was) identified as, identified the suspect as
    if before == "as" {
        let verb = start.checked_sub(2).filter(|&i| matches!(lower(i), "identified" | "named"));
        let passive = |verb: usize| {
            (0..verb).rev().take(2).take_while(|&i| matches!(lower(i), "," | "been" | "was")).last()
        };
        return stand(verb.map_or(start - 1, |verb| passive(verb).unwrap_or(verb)));
    }
    // Ida Dahl, 34, who is | a vet
    let age = lower(end + 1).bytes().all(|byte| byte.is_ascii_digit()) && lower(end + 2) == ",";
    let end = end + 2 * usize::from(age && lower(end) == ",");
    let from = match (lower(end), lower(end + 1), lower(end + 2)) {
        (",", "who", "is" | "was") => end + 3,
        ("," | "is" | "was", ..) => end + 1,
        _ => return false,
    };
    let named = |i: &usize| {
        let word = Word::of(lower(*i));
        !(word.is_preposition() || matches!(word.as_str(), "" | "," | "." | "not"))
    };
    let closes = |i: usize| {
        let word = Word::of(lower(i));
        word.is_preposition() || matches!(word.as_str(), "," | "." | ";" | ")")
    };
    // Delta, a lender, …; but: of Delta, the lender said
    Word::of(lower(from)).is_determiner()
        && (from + 1..from + APPOSITION).take_while(named).any(|i| stand(i + 1) && closes(i + 1))
}

#[cfg(test)]
mod tests {
    use super::super::tests::speaker;
    use crate::extractor::tests::cases;

    #[test]
    fn descriptions_stand_for_the_one_that_fits() {
        for (text, expected) in cases(
            "
            // companies
            Delta Bank Corp. closed a branch in May. The firm said it was too small.
                -> Delta Bank Corp.
            Delta Bank Corp. sued Gamma Trust Inc. in May. The firm said it was late. -> -
            Grocery giant Delta Foods Inc. sued Gamma Trust Inc. in May. The grocery giant said it was late.
                -> Delta Foods Inc.
            Delta Foods Inc., a lender, sued Gamma Trust Inc. in May. The lender said it was late.
                -> Delta Foods Inc.
            Delta Foods Inc. is a lender. Gamma Trust Inc. is not. The lender said it was late.
                -> Delta Foods Inc.
            Delta Foods Inc. wrote to the Gamma Ministry in May. The company said it was late.
                -> Delta Foods Inc.
            The Gamma Ministry wrote to Oslo in May. The company said it was late. -> -
            Delta Foods Inc. closed a mill in May. The family-owned firm said it was late. -> Delta Foods Inc.
            Delta Foods Inc. closed a mill in May. The coal miner said it was late. -> -
            Delta Foods Inc. closed a mill in May. The letter carrier said it was late. -> -
            Delta Foods Inc. closed a mill in May. The PR firm said it was late. -> -
            Delta Foods Inc. closed a mill in May. The Swedish firm said it was late. -> Delta Foods Inc.
            Delta Foods Inc. closed a mill in May. The law firm said it was late. -> -
            Delta Foods Inc. helped a charity in Oslo. The charity said it was late. -> -
            // offices
            The board's chief executive, Ida Dahl, left in May. The chief executive said it was late.
                -> Ida Dahl
            Foreign Minister Ida Dahl met Prime Minister Otto Stein. The foreign minister said it was late.
                -> Ida Dahl
            Prime Minister Ida Dahl met Prime Minister Otto Stein. The prime minister said it was late.
                -> -
            Vice President Ida Dahl met President Otto Stein. The president said it was late.
                -> Otto Stein
            Former Mayor Ida Dahl left in May. The mayor said it was late. -> -
            Former Mayor Ida Dahl left in May. The former mayor said it was late. -> Ida Dahl
            Former Mayor Ida Dahl met Mayor Otto Stein. The former mayor said it was late.
                -> Ida Dahl
            Union leader Ida Dahl left in May. The union said it was late. -> -
            Union leader Ida Dahl left in May. The union leader said it was late. -> Ida Dahl
            Prime Minister Ida Dahl left in May. The foreign minister said it was late. -> -
            Stein's deputy, Ida Dahl, left in May. The deputy said it was late. -> Ida Dahl
            Vice-President Ida Dahl left in May. The vice-president said it was late. -> Ida Dahl
            Vice-President Ida Dahl left in May. The president said it was late. -> -
            Sen. Ida Dahl left in May. The lawmaker said it was late. -> Ida Dahl
            Sen. Ida Dahl met Rep. Otto Stein. The lawmaker said it was late. -> -
            Chief executive Ida Dahl left in May. The CEO said it was late. -> Ida Dahl
            Democratic vice-president Ida Dahl left. The GOP vice-president said it was late. -> -
            Goalkeeper Ida Dahl left in May. The shot-stopper said it was late. -> Ida Dahl
            Ida Dahl, a novelist from Oslo, left in May. The author said it was late. -> Ida Dahl
            Ida Dahl, 34, who is a vet, left in May. The veterinarian said it was late. -> Ida Dahl
            Ida Dahl, a friend of the novelist, left in May. The author said it was late. -> -
            Former senator Ida Dahl left in May. The lawmaker said it was late. -> -
            Delta Motors Inc. sued Gamma Trust Inc. in May. The carmaker said it was late.
                -> Delta Motors Inc.
            Delta Air Inc. sued Gamma Airways Inc. in May. The airline said it was late. -> -
            Delta Foods Inc. closed a mill in May. The retailer said it was late. -> Delta Foods Inc.
            Ida Dahl, 34, a baker from Oslo, left in May. The baker said it was late. -> Ida Dahl
            Spain coach Ida Dahl met Peru coach Otto Stein. The Peru coach said it was late. -> Otto Stein
            Spain coach Ida Dahl met Peru coach Otto Stein. The coach said it was late. -> -
            Ida Dahl's husband, Otto Stein, left in May. Her husband said it was late. -> Otto Stein
            Ida Dahl's lawyer, Otto Stein, left in May. Her husband said it was late. -> -
            // others
            The suspect, Ida Dahl, left in May. The suspect said it was late. -> Ida Dahl
            Police identified the suspect as Ida Dahl. The suspect said it was late. -> Ida Dahl
            The suspect was named as Ida Dahl. The suspect said it was late. -> Ida Dahl
            Ida Dahl, a friend of the suspect, left in May. The suspect said it was late. -> -
            Ida Dahl is not the suspect. The suspect said it was late. -> -
            The author of the book, Ida Dahl, left in May. The book said it was late. -> -
            The suspect met Ida Dahl in May. The suspect said it was late. -> -
            ",
        ) {
            assert_eq!(speaker(text), expected, "{text}");
        }
    }
}
