//! Speakers without a name that a later pronoun refers to: `said one driver. … He added`.

use super::super::Speaker;
use super::{Resolver, lies_in};
use crate::extractor::entities::{Gender, gender};
use crate::lexicon::{COMMON_WORDS, ROLES, TITLES, words};
use crate::syntax::class;
use crate::text::span::TokenSpan;
use crate::text::token::Kind;

/// One person who is described and not named.
#[derive(Clone, Copy, Debug)]
pub struct Nameless {
    /// Where the person was spoken of last: the description, or a pronoun for it.
    span: TokenSpan,
    /// The token that tells what the person is: `driver`.
    head: usize,
    gender: Option<Gender>,
}

impl Resolver<'_> {
    /// The nameless one who spoke last, after `speaker` has spoken.
    pub fn nameless_speaker(&self, speaker: &Speaker, cue: Option<TokenSpan>) -> Option<Nameless> {
        let span = speaker.span;
        // A reporter asked if she would run. “No,” she replied.
        let asks =
            cue.is_some_and(|cue| self.article.tagged(cue.start as usize).has(class::ASKING));
        if speaker.entity.is_some() || asks {
            return None;
        }
        match self.article.lower(span.start as usize) {
            "he" => return self.mention(span, Gender::Male),
            "she" => return self.mention(span, Gender::Female),
            // one driver, who called it “a mess”
            "who" => return self.nameless,
            _ => {}
        }
        self.described_one(span)
    }

    /// A phrase that describes one unnamed person: `one driver`, `a spokesman for the ministry`.
    fn described_one(&self, span: TokenSpan) -> Option<Nameless> {
        let key = |i: usize| self.article.tagged(i);
        // a spokesman | for the ministry
        let end =
            span.range().skip(1).find(|&i| key(i).is_preposition()).unwrap_or(span.end as usize);
        let head = self.article.lower(end - 1);
        // one health professional
        let one = || span.len() > 1 && self.article.lower(span.start as usize) == "one";
        // a police chief
        let title = || TITLES.contains(key(end - 1));
        // a name that is no entity
        let unknown = || {
            span.range().all(|i| {
                self.article.token(i).capitalized && !COMMON_WORDS.contains(self.article.key(i))
            })
        };
        if unknown() {
            return Some(Nameless { span, head: end - 1, gender: None });
        }
        let role = ROLES
            .get(key(end - 1))
            .or_else(|| (one() || title()).then_some("u"))
            .filter(|&role| role != "p")?;
        // One who asks: what is said next is the answer.
        let asks =
            words!("anchor caller host interviewer journalist moderator questioner reporter")
                .contains(key(end - 1));
        let known = match self.article.lower(span.start as usize) {
            // the candidate: mostly one who has a name, unless it is the driver of before
            // the manager of a bank: introduced here for the first time
            "the"
                if (span.start + 1..span.end)
                    .any(|i| matches!(self.article.lower(i as usize), "a" | "an" | "one")) =>
            {
                true
            }
            // the prime minister's spokesman
            "the" if span.range().any(|i| self.article.token(i).kind == Kind::Possessive) => true,
            "the" => self.nameless.is_some_and(|known| self.article.lower(known.head) == head),
            _ => {
                key(span.start as usize).is_determiner()
                    || span.range().any(|i| self.article.token(i).kind == Kind::Possessive)
            }
        };
        (known && !asks).then(|| Nameless {
            span,
            head: end - 1,
            gender: Some(gender(role)).filter(|&known| known != Gender::Unknown),
        })
    }

    /// Whether a sentence opens with one person who is described and may be of that gender:
    /// `A caretaker carried …`.
    pub fn opens_with_nameless(&self, sentence: TokenSpan, gender: Gender) -> bool {
        const LONGEST: usize = 12;
        let verb = sentence
            .range()
            .skip(1)
            .take(LONGEST)
            .find(|&i| self.article.tagged(i).is_finite_verb());
        // but: Her daughter was killed. “I loved her,” she said.
        let suffers = |verb: usize| {
            self.article.tagged(verb).is_be() || matches!(self.article.lower(verb), "died" | "has")
        };
        let start = sentence.start as usize;
        let article = |i: &usize| matches!(self.article.lower(*i), "a" | "an" | "another" | "one");
        let owner = |i: usize| self.article.token(i).kind == Kind::Possessive;
        // About 5 a.m. | a man was shot; Stein's father, His wife
        let subject = verb.and_then(|verb| {
            let owned = matches!(self.article.lower(start), "his" | "her");
            if owned && suffers(verb) {
                return None;
            }
            let from = match owned || (start..verb).any(owner) {
                true => start,
                false => (start..verb).find(article)?,
            };
            let named = TokenSpan::from_usize(start, from);
            let unnamed = self.entities.mentions_in(named).is_empty();
            Some(TokenSpan::from_usize(from, verb))
                .filter(|own| unnamed && !lies_in(&self.quoted, *own))
        });
        subject
            .and_then(|subject| self.described_one(subject))
            .is_some_and(|one| one.gender.is_none_or(|own| own == gender))
    }

    /// The nameless speaker, if `pronoun` refers to that speaker.
    fn mention(&self, pronoun: TokenSpan, gender: Gender) -> Option<Nameless> {
        self.nameless.filter(|_| self.is_nameless(pronoun, gender)).map(|known| Nameless {
            span: pronoun,
            gender: Some(gender),
            ..known
        })
    }

    /// Whether `pronoun` refers to the last speaker, who has no name: that speaker stands in the same
    /// paragraph or the one before, and nobody who may be of that gender was named since.
    pub fn is_nameless(&self, pronoun: TokenSpan, gender: Gender) -> bool {
        let Some(Nameless { span, gender: own, .. }) = self.nameless else { return false };
        let sentence = |span: TokenSpan| self.article.sentence_of(span.start as usize);
        let block =
            |span: TokenSpan| self.article.sentences.get(sentence(span)).map_or(0, |s| s.block);
        if block(pronoun) > block(span) + 1 || own.is_some_and(|own| own != gender) {
            return false;
        }
        let since =
            self.entities.mentions_in(TokenSpan::new(span.end, pronoun.start.max(span.end)));
        !since.iter().any(|m| !self.in_quotation(m.span) && self.fits(m.entity, gender, false))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::speaker;
    use crate::extractor::tests::cases;

    #[test]
    fn a_pronoun_may_stand_for_the_nameless() {
        const BEFORE: &str = "Peter Stein met Maria Holm at the harbour of Aldwick on Monday. ";
        for (text, expected) in cases(
            "
            “We saw smoke,” said one driver. The road was shut. He added that nobody came. -> -
            “We saw smoke,” said one driver. He added that nobody came. “We waited,” he said. -> -
            A bus driver said the road was shut. “We waited for hours,” she said. -> -
            A woman who lives nearby, Ida Dahl, said that it burned. “We waited,” she said.
                -> Ida Dahl
            “We saw smoke,” said a spokesman for the crew. “We waited for hours,” he said. -> -
            One health professional said the road was shut. “We waited for hours,” he said. -> -
            His wife saw smoke. “We waited,” his wife said. “We waited for hours,” she said. “It was dark.”
                -> -
            One reporter said the road was shut. “We waited for hours,” he said. -> Peter Stein
            One driver saw smoke, the driver said. “We waited for hours,” he said. -> -
            “We saw smoke,” said the manager of a bank. “We waited for hours,” he said. -> -
            // somebody else
            “We saw smoke,” said one driver. Peter Stein came at noon. “We waited for hours,” he said.
                -> Peter Stein
            “We saw smoke,” said one woman. “We waited for hours,” he said. -> Peter Stein
            A reporter asked whether he saw smoke. “We waited for hours,” he said. -> Peter Stein
            Drivers said the road was shut. “We waited for hours,” he said. -> Peter Stein
            A report said the road was shut. “We waited for hours,” he said. -> Peter Stein
            The mayor said the road was shut. “We waited for hours,” she said. -> -
            ",
        ) {
            assert_eq!(speaker(&format!("{BEFORE}{text}")), expected, "{text}");
        }
    }
}
