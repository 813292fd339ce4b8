//! Reads the evidence off an article: how it writes its words, and which words with a capital can
//! be part of a name.

use super::super::case::{Case, has_capital, is_brand, is_initial};
use super::super::clusters;
use super::super::kind::EntityType;
use super::super::vocabulary::{self, Listed, Word};
use super::super::word_class::BODY_NOUN;
use super::no_name::is_sum;
use super::{Evidence, FeatureMask, WordEvidence};
use crate::article::{Article, Sentence};
use crate::lexicon::{self, words};
use crate::syntax::class;
use crate::text::token::Kind;

impl<'a> Evidence<'a> {
    pub fn gather(article: &'a Article<'a>) -> Self {
        Self::gather_masked(article, &|_| FeatureMask::default())
    }

    /// The same, with what `mask` hides of words (in lower case).
    pub fn gather_masked(article: &'a Article<'a>, mask: &dyn Fn(&str) -> FeatureMask) -> Self {
        let count = article.tokens.list.len();
        let capital: Vec<bool> = (0..count).map(|at| has_capital(article, at)).collect();
        let list = &article.tokens.words;
        let mut words: Vec<WordEvidence> = (0..list.count())
            .map(|word| WordEvidence {
                hash: clusters::hash(list.lower(word)),
                ..WordEvidence::default()
            })
            .collect();
        let mut looked_up = vec![false; list.count()];
        for at in (0..count).filter(|&at| capital[at]) {
            let word = article.token(at).word as usize;
            if !looked_up[word] {
                looked_up[word] = true;
                let mask = mask(article.lower(at));
                let mut known = Word::look_up(article.key(at));
                // Lists of words in lower case hold "ebay" too.
                known.common &= !is_brand(article.word(at));
                words[word].mask = mask;
                words[word].known = if mask.lists { known.unlisted() } else { known };
            }
        }
        let cases: Vec<Case> = article.sentences.iter().map(|s| Case::of(article, s)).collect();
        let mut second = vec![false; list.count()];
        for (sentence, case) in article.sentences.iter().zip(&cases) {
            let (start, end) = (sentence.span.start as usize, sentence.span.end as usize);
            for at in sentence.span.range() {
                let given = |at: usize| {
                    capital[at] && words[article.token(at).word as usize].known.first_name.is_some()
                };
                if *case == Case::Normal && capital[at] && at > start {
                    let word = article.token(at).word as usize;
                    words[word].surname |= given(at - 1);
                    let pair =
                        (at < start + 2 || !capital[at - 2]) && (at + 1 >= end || !capital[at + 1]);
                    let before = &words[article.token(at - 1).word as usize].known;
                    second[word] |=
                        capital[at - 1] && pair && ends_person(before, &words[word].known);
                }
                if *case == Case::Normal
                    && article.token(at).is_word()
                    && !is_initial(article, sentence, at)
                {
                    let seen = &mut words[article.token(at).word as usize];
                    match capital[at] {
                        true => seen.capital += 1,
                        false => seen.lower += 1,
                    }
                }
                if *case == Case::Normal && capital[at] {
                    let seen = &mut words[article.token(at).word as usize];
                    seen.owner += u32::from(owns(article, at));
                    seen.bare |= !owns(article, at);
                    seen.brand |= is_brand_with_possessive(article, at, &seen.known);
                }
            }
        }
        for (seen, second) in words.iter_mut().zip(second) {
            seen.brand &= !seen.bare;
            seen.surname |= second && seen.lower == 0;
        }
        let mut evidence = Evidence {
            article,
            words,
            capital,
            listed: vec![0; count],
            phrases: Vec::new(),
            name: vec![false; count],
            cases,
        };
        let mut phrase = String::new();
        for (index, sentence) in article.sentences.iter().enumerate() {
            evidence.mark(sentence, evidence.cases[index], &mut phrase);
        }
        evidence
    }

    /// Fills in `listed` and `name` for one sentence; `phrase` is a buffer to be used again.
    fn mark(&mut self, sentence: &Sentence, case: Case, phrase: &mut String) {
        let article = self.article;
        let end = sentence.span.end as usize;
        for at in sentence.span.range() {
            let listed = self.has_capital(at) && self.word(at).listed;
            let brand = self.has_capital(at) && self.word_evidence(at).brand;
            if brand || listed || opens_arabic_name(article, at, end) {
                let found = vocabulary::longest_listed(article, at, end, phrase)
                    .filter(|l| !self.accidental(*l, at, case, sentence))
                    .or_else(|| brand.then_some(Listed::ORGANIZATION_WITH_POSSESSIVE));
                self.phrases.extend(found);
                self.listed[at] = if found.is_some() { self.phrases.len() as u32 } else { 0 };
            }
        }
        let mut phrase_end = 0;
        for at in sentence.span.range() {
            if let Some(listed) = self.listed(at).filter(|l| l.len > 1) {
                phrase_end = phrase_end.max(at + listed.len);
            }
            self.name[at] = (self.has_capital(at) || self.listed(at).is_some())
                && !self.is_letter_of_compound(at, end)
                && (at < phrase_end
                    || match case {
                        Case::Normal => {
                            !is_initial(article, sentence, at) || self.opens_with_name(at, end)
                        }
                        _ => self.stands_out(at),
                    });
        }
        for at in sentence.span.range() {
            if !self.name[at] {
                continue;
            }
            if self.is_currency(at, end)
                || case == Case::Title
                    && at == sentence.span.start as usize
                    && self.describes_people(at, end)
                || is_sum(article.word(at))
                || self.is_degree(at, sentence)
                || self.is_disease(at, end)
                || self.is_company_form(at, sentence)
            {
                self.name[at] = false;
            }
            if self.word(at).date
                && !self.is_month_as_name(at, sentence)
                && !self.is_newspaper(at, end)
            {
                self.name[at] = false;
            }
        }
    }

    /// "Gigantic Chinese Lantern Lands" in a headline: the word before a people is no part of its
    /// name.
    fn describes_people(&self, at: usize, end: usize) -> bool {
        let people =
            at + 1 < end && self.listed(at + 1).is_some_and(|l| l.kind == EntityType::Group);
        people && self.listed(at).is_none() && self.word_evidence(at).capital == 0
    }

    /// "He Lifang said": a surname that is also a pronoun, which never stands before a name.
    pub fn is_word_as_surname(&self, at: usize, end: usize) -> bool {
        let next = at + 1;
        next < end
            && self.article.lower(at) == "he"
            && self.has_capital(next)
            && !self.is_common(next)
    }

    /// A listed single word that is more likely an ordinary one here.
    fn accidental(&self, listed: Listed, at: usize, case: Case, sentence: &Sentence) -> bool {
        let seen = self.word_evidence(at);
        // "Aldair's", a chain of shops, but not where the article names a Mr Aldair.
        if listed.len == 2 && self.article.token(at + 1).kind == Kind::Possessive {
            return seen.bare;
        }
        if listed.len > 1 {
            return false;
        }
        let word = seen.known;
        let free_capital = case != Case::Normal || is_initial(self.article, sentence, at);
        // "WHO head Ana Hale" at the start of a sentence
        if !free_capital || case == Case::Normal && self.article.token(at).all_caps {
            return false;
        }
        // In a headline in capitals "US" is the country; "WHO" may be the pronoun.
        let country = listed.whole_country
            && self.article.token(at).all_caps
            && self.article.lower(at).len() == 2;
        word.common
            && !country
            && listed.kind != EntityType::Group
            && (seen.capital == 0 || seen.lower > 0)
    }

    /// Whether the capital at the start of a sentence is more than that.
    fn opens_with_name(&self, at: usize, end: usize) -> bool {
        let seen = self.word_evidence(at);
        let word = seen.known;
        if word.function && self.is_word_as_surname(at, end) {
            return true;
        }
        if word.function && seen.capital == 0 {
            // "May Chen", "Will Hale"; but not "Will Japan".
            let asks = || self.article.word(end - 1).starts_with('?');
            return word.first_name.is_some()
                && at + 1 < end
                && self.has_capital(at + 1)
                && !self.is_common(at + 1)
                && !asks();
        }
        if seen.capital > 0 && seen.lower == 0 && !word.function {
            return true;
        }
        if self.listed(at).is_some() {
            return true;
        }
        let follows = self.capital_follows(at, end);
        if self.is_common(at) {
            let next = || self.word(at + 1);
            // "Hunt said" after "Ana Hunt"
            if seen.surname
                && at + 1 < end
                && (self.subject_follows(at + 1) || self.article.tagged(at + 1).is_finite_verb())
            {
                return true;
            }
            return follows
                && !word.function
                && (word.first_name.is_some() && self.listed(at + 1).is_none() && !next().common
                    || self.is_introduced(at + 2, end)
                    || self.title(at, end).0 > 0
                    || self.headed_stretch(at, end));
        }
        word.first_name.is_some()
            || word.last_name
            || follows
            || self.article.token(at).all_caps
            || (at + 1 < end
                && (self.article.token(at + 1).kind == Kind::Number
                    || self.subject_follows(at + 1)
                    || BODY_NOUN.contains(self.article.key(at + 1))))
    }

    /// Whether a possessive or a verb that persons and bodies are the subject of stands at token
    /// `next`.
    pub fn subject_follows(&self, next: usize) -> bool {
        self.article.token(next).kind == Kind::Possessive
            || words!("said says told has had is was will added also ,")
                .contains(self.article.lower(next))
    }

    /// ", who", ", 45": what stands behind persons, at token `at`.
    fn is_introduced(&self, at: usize, end: usize) -> bool {
        at + 1 < end
            && self.article.word(at) == ","
            && (matches!(self.article.lower(at + 1), "who" | "whose")
                || self.article.token(at + 1).kind == Kind::Number)
    }

    fn capital_follows(&self, at: usize, end: usize) -> bool {
        at + 1 < end
            && self.has_capital(at + 1)
            && !self.word(at + 1).date
            && !self.word(at + 1).function
    }

    /// "Supreme Court", "National Police": the capitals that follow end in a head word.
    pub(super) fn headed_stretch(&self, at: usize, end: usize) -> bool {
        let stretch = (at + 1..end).take(6).take_while(|&i| self.has_capital(i));
        stretch.last().is_some_and(|last| self.word(last).head().is_some())
    }

    /// In a headline every word has a capital: only what is known, or unknown as a word, is a name.
    fn stands_out(&self, at: usize) -> bool {
        let seen = self.word_evidence(at);
        // "Defends", "Says"
        let stem = || {
            self.article
                .lower(at)
                .strip_suffix('s')
                .is_some_and(|stem| lexicon::COMMON_WORDS.contains(stem))
        };
        let verb = || {
            seen.capital == 0
                && !seen.known.last_name
                && (self.article.tagged(at).reporting().is_some() || stem())
        };
        if seen.known.function || seen.known.not_name || verb() {
            return self.listed(at).is_some();
        }
        self.listed(at).is_some()
            || (seen.capital > 0 && seen.lower == 0)
            || (!seen.known.common && seen.lower == 0)
    }

    /// "Sunday Telegraph"
    fn is_newspaper(&self, at: usize, end: usize) -> bool {
        at + 1 < end
            && self.has_capital(at + 1)
            && self.article.lower(at).ends_with("day")
            && words!("times telegraph mirror express mail post herald star sun world independent")
                .contains(self.article.lower(at + 1))
    }

    /// "April Hale", but not "in April Hale left", "April Fools".
    fn is_given_name(&self, at: usize, sentence: &Sentence) -> bool {
        let (start, end) = (sentence.span.start as usize, sentence.span.end as usize);
        let next = at + 1;
        let surname = || {
            let word = self.word(next);
            self.has_capital(next)
                && (word.last_name
                    || !self.is_common(next)
                        && self.listed(next).is_none()
                        && word.head().is_none())
        };
        let timed = || {
            let before = self.article.tagged(at - 1);
            before.has(class::PREPOSITION | class::TIME)
                || matches!(
                    before.as_str(),
                    "last" | "next" | "this" | "early" | "late" | "mid" | "-"
                )
        };
        self.word(at).first_name.is_some() && next < end && surname() && !(at > start && timed())
    }

    /// "Theresa May", "Mrs May", but not "in May" or "May 5".
    fn is_month_as_name(&self, at: usize, sentence: &Sentence) -> bool {
        let start = sentence.span.start as usize;
        if !self.word(at).ambiguous_person {
            // "Sunday Hale", but not "said Sunday Hale would", "in Oslo Sunday"
            return at == start && self.is_given_name(at, sentence);
        }
        let number_follows =
            at + 1 < sentence.span.end as usize && self.article.token(at + 1).kind == Kind::Number;
        let named_before = at > start
            && self.has_capital(at - 1)
            && ((self.word(at - 1).first_name.is_some()
                || self.word(at - 1).last_name && !self.word(at - 1).common)
                && !self.word(at - 1).date);
        (named_before || self.is_given_name(at, sentence)) && !number_follows
    }
}

/// "Zorblata Swan": whether an ordinary noun is likely a surname behind a word that no list has; not
/// in "Zorblat Homes", "Zorblat Bank", "Zorblat Secretary".
fn ends_person(before: &Word, word: &Word) -> bool {
    let unknown = !(before.common || before.listed || before.not_name)
        && !(before.date || before.role || before.title)
        && before.head().is_none();
    unknown && word.common && !(word.role || word.title) && word.head().is_none()
}

/// Whether a possessive stands behind the word at token `at`.
fn owns(article: &Article, at: usize) -> bool {
    article.tokens.list.get(at + 1).is_some_and(|next| next.kind == Kind::Possessive)
}

/// "Zorblat's said", "Hale's has": what the word at token `at` has behind its possessive is no
/// thing of its own. "is" may be said of that too: "Ana's is red". Not "Hale's had a bad week",
/// which is "has" written short, nor "Hale's will was read".
fn is_brand_with_possessive(article: &Article, at: usize, word: &Word) -> bool {
    let next = at + 2;
    if !owns(article, at) || next >= article.tokens.list.len() || word.function || word.date {
        return false;
    }
    let person = word.first_name.is_some() || word.last_name;
    match article.lower(next) {
        "said" | "says" | "has" => true,
        "is" | "was" | "are" | "were" => !person && !word.common,
        _ => false,
    }
}

/// Whether the article of an Arabic name stands at token `at`: "al Qaeda".
fn opens_arabic_name(article: &Article, at: usize, end: usize) -> bool {
    let token = article.token(at);
    token.span.len() == 2
        && !token.capitalized
        && at + 1 < end
        && article.token(at + 1).capitalized
        && matches!(article.lower(at), "al" | "el")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_end_in_a_possessive() {
        for (text, expected) in [
            ("Zorblat's said it would open.", true),
            ("Zorblat's has two stores.", true),
            ("Zorblat's had a bad week.", false),
            ("Zorblat's will was read.", false),
            ("Zorblat's stores said so.", false),
        ] {
            let article = Article::new(text);
            assert_eq!(Evidence::gather(&article).word_evidence(0).brand, expected, "{text}");
        }
    }

    #[test]
    fn capitals_that_may_be_names() {
        for (text, expected) in [
            ("Rain fell on Aldhaven in May.", "Aldhaven"),
            ("Theresa May came, and Mrs May spoke on May 5.", "Theresa May Mrs May"),
            ("Hale spoke. Works stopped.", "Hale"),
            ("She read the Sunday Telegraph on Sunday.", "Sunday Telegraph"),
            ("A T-shirt from al Qaeda lay there.", "al Qaeda"),
            ("“Nothing,” Hale said. “Everything burned.”", "Hale"),
            ("Will Hale come? Will the rain stop?", "Will Hale"),
            (
                "Box spoke. Then Ana Box left the box. Box was ill. Box fans left.",
                "Box Ana Box Box",
            ),
            ("Sunday Hale ran. They said Sunday Hale left.", "Sunday Hale Hale"),
            ("Tom Hale KC met Ana Ruiz, MA, at OLDEWEG KC.", "Tom Hale Ana Ruiz OLDEWEG KC"),
            ("April Hale came in April. Last April Hale left.", "April Hale Hale"),
            ("Ana Hale, MA, left Hale, MA, with US$4.", "Ana Hale Hale MA"),
            ("He Lifang left. He Googled it. He left.", "He Lifang Googled"),
            ("Hale's disease is rare.", ""),
            (
                "Oldeweg Pty Ltd is a firm; a GmbH and many Pty Ltd firms are not.",
                "Oldeweg Pty Ltd",
            ),
            ("They paid RM750mil, EUR2.5m and Rs500 to the G20 for an A320.", "G20 A320"),
        ] {
            let article = Article::new(text);
            let evidence = Evidence::gather(&article);
            let found: Vec<_> = (0..article.tokens.list.len())
                .filter(|&at| evidence.is_name(at))
                .map(|at| article.word(at))
                .collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
