//! Finds the entity of each speaker.
//!
//! A name means its own entity; he, she, who and descriptions refer to one named before. No answer is
//! better than a wrong one.

mod body;
mod described;
mod epithet;
mod named;
mod nameless;
mod pronoun;
mod titles;

use super::rule::QuoteRule;
use super::{Quote, QuoteKind, Speaker};
use crate::article::Article;
use crate::extractor::entities::{Entities, EntityType, Gender, Mention};
use crate::lexicon::{COMMON_WORDS, PEOPLE, ROLES, TITLES};
use crate::syntax::{class, noun_phrase};
use crate::text::span::TokenSpan;
use body::{Bodies, is_organization};
use nameless::Nameless;

/// How far back a pronoun looks for its name, in sentences.
const REACH: usize = 12;

/// Fills in the entity of every speaker.
pub fn speakers(article: &Article, entities: &Entities, quotes: &mut [Quote]) {
    let parts = |indirect: bool| {
        let of_kind = quotes.iter().filter(|q| (q.kind == QuoteKind::Indirect) == indirect);
        of_kind.flat_map(|q| q.parts.iter().copied()).collect::<Vec<_>>()
    };
    let (quoted, reported) = (parts(false), parts(true));
    let bodies = Bodies::of(entities);
    let mut resolver = Resolver {
        article,
        entities,
        quoted,
        reported,
        spoken: Vec::new(),
        own: Vec::new(),
        hearer: None,
        last: None,
        nameless: None,
        unresolved: Vec::new(),
        bodies,
    };
    for quote in quotes {
        resolver.own.clear();
        // Stein called it “late”, he said: Stein may be the speaker, since only the clause from its
        // verb on is what he said
        let told = |clause: &TokenSpan| {
            let verb = clause.range().find(|&i| article.tagged(i).is_finite_verb())?;
            Some(TokenSpan::new(verb as u32, clause.end))
        };
        match quote.kind {
            QuoteKind::Indirect => resolver.own.extend(quote.parts.iter().filter_map(told)),
            _ => resolver
                .own
                .extend(quote.parts.iter().copied().chain(quote.clause.iter().filter_map(told))),
        }
        let Some(speaker) = quote.speaker.as_mut() else { continue };
        speaker.span = resolver.whole_names(speaker.span);
        // “My God,” people cry
        if lies_in(&resolver.quoted, speaker.span) {
            quote.speaker = None;
            continue;
        }
        resolver.hearer = quote.cue.and_then(|cue| {
            let hears = article.tagged(cue.start as usize).has(class::HEARER | class::ASKING);
            let next = cue.end as usize + usize::from(article.lower(cue.end as usize) == "the");
            entities.mention_at(next).filter(|_| hears).map(|hearer| hearer.entity)
        });
        // The chairman said Stein was late. “He slept,” he said: not Stein
        let pronoun = matches!(article.lower(speaker.span.start as usize), "he" | "she");
        if pronoun {
            resolver.own.extend_from_slice(&resolver.unresolved);
        }
        speaker.entity = resolver.entity(speaker.span);
        // The summit is due to give “a new vision”: a thing does not speak.
        if quote.cue.is_none()
            && quote.rule.guesses()
            && !resolver.may_speak(speaker, quote.rule != QuoteRule::LastParagraph)
        {
            (quote.speaker, quote.rule) = (None, QuoteRule::NoSpeaker);
            continue;
        }
        // A label speaks for its own turn only: PARK: Stein won. He said so.
        if quote.rule == QuoteRule::Turn {
            continue;
        }
        if !pronoun {
            resolver.unresolved.clear();
            if speaker.entity.is_none() && resolver.is_office(speaker.span) {
                resolver.unresolved.extend_from_slice(&quote.parts);
            }
        }
        resolver.nameless = resolver.nameless_speaker(speaker, quote.cue);
        resolver.last = speaker.entity.map(|entity| (speaker.span, entity));
        resolver.spoken.extend(resolver.last);
    }
}

/// How far back `the company` looks for its name, in sentences.
const REACH_OF_BODIES: usize = 4;

struct Resolver<'a> {
    article: &'a Article<'a>,
    entities: &'a Entities,
    /// What lies in quotation marks: names in there are spoken of, not speaking.
    quoted: Vec<TokenSpan>,
    /// Reported clauses: a person named in one need not be a speaker: `Holm said [Stein was late]`.
    reported: Vec<TokenSpan>,
    /// Who has spoken so far, and where they are named as speakers.
    spoken: Vec<(TokenSpan, usize)>,
    /// What the speaker to be resolved says: in `[Stein was late], he said`, Stein is not "he".
    own: Vec<TokenSpan>,
    /// The person addressed, who is not the speaker: Stein in `he told Stein`.
    hearer: Option<usize>,
    /// Who spoke last, if that is known, and where.
    last: Option<(TokenSpan, usize)>,
    /// Who spoke last, if that is one person without a name: `one driver`.
    nameless: Option<Nameless>,
    /// The content of the quote before, if its speaker is an office that no name is known for:
    /// `the chairman said [Stein was late]`.
    unresolved: Vec<TokenSpan>,
    bodies: Bodies,
}

impl Resolver<'_> {
    /// The phrase, extended to whole names at both ends:
    /// `the Department for Trade, | Food and Rural Affairs`.
    fn whole_names(&self, span: TokenSpan) -> TokenSpan {
        let before = self.entities.mentions.partition_point(|m| m.span.start < span.start);
        let cut = before
            .checked_sub(1)
            .and_then(|i| self.entities.mentions.get(i))
            .filter(|m| m.span.end > span.start);
        let start = cut.map_or(span.start, |m| m.span.start);
        let article = start
            .checked_sub(1)
            .filter(|&i| cut.is_some() && self.article.lower(i as usize) == "the");
        let last = self.entities.mentions_in(span).last().map_or(span.end, |m| m.span.end);
        TokenSpan::new(article.unwrap_or(start), span.end.max(last))
    }

    fn entity(&self, span: TokenSpan) -> Option<usize> {
        let first = self.article.lower(span.start as usize);
        if span.len() == 1 {
            // he'd told them
            match first.split('\'').next().unwrap_or(first) {
                "he" | "him" | "his" => return self.pronoun(span, Gender::Male),
                "she" | "her" => return self.pronoun(span, Gender::Female),
                "who" | "which" | "that" => return self.antecedent(span.start),
                "it" => return self.body_that_spoke(span).or_else(|| self.body_before(span)),
                "they" | "i" | "we" | "you" => return None,
                _ => {}
            }
        }
        // his message, but not his wife, who speaks for herself
        let message = self.article.tagged(span.end as usize - 1).is_saying();
        match first {
            "his" if message => return self.pronoun(span, Gender::Male),
            "her" if message => return self.pronoun(span, Gender::Female),
            _ => {}
        }
        // not the people, but the one of it who was spoken of
        if self.is_one_of_a_people(span) { self.epithet(span) } else { self.named(span) }
    }

    /// `the former chairman`: an office without a name.
    fn is_office(&self, span: TokenSpan) -> bool {
        let head = noun_phrase::head(self.article, span);
        self.article.lower(span.start as usize) == "the"
            && (TITLES.contains(head) || ROLES.get(head).is_some_and(|role| role != "p"))
    }

    /// Whether a guessed speaker may be a person or a body; `own`: it stands in the sentence of the
    /// quotation itself.
    fn may_speak(&self, speaker: &Speaker, own: bool) -> bool {
        if let Some(entity) = speaker.entity.and_then(|entity| self.entities.list.get(entity)) {
            return matches!(entity.kind, EntityType::Person | EntityType::Group)
                || own && entity.kind != EntityType::Place;
        }
        let named = |i: usize| {
            self.article.token(i).capitalized && !COMMON_WORDS.contains(self.article.key(i))
        };
        if own && speaker.span.range().any(named) {
            return true;
        }
        let first = self.article.tagged(speaker.span.start as usize);
        let head = noun_phrase::head(self.article, speaker.span);
        own && head.has(class::BODY)
            || matches!(first.as_str(), "he" | "she" | "they" | "who")
            || ROLES.contains(head)
            || TITLES.contains(head)
            || PEOPLE.contains(head)
    }

    fn kind(&self, mention: &Mention) -> Option<EntityType> {
        self.entities.list.get(mention.entity).map(|e| e.kind)
    }

    fn in_quotation(&self, span: TokenSpan) -> bool {
        lies_in(&self.quoted, span) || self.own.iter().any(|own| own.covers(span))
    }
}

/// Whether one of the spans, which are in order, covers another span.
fn lies_in(spans: &[TokenSpan], span: TokenSpan) -> bool {
    let next = spans.partition_point(|s| s.end <= span.start);
    spans.get(next).is_some_and(|s| s.covers(span))
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::tests::cases;
    use crate::extractor::{entities, quotes};

    /// The entity of the last quote's speaker, `-` for none.
    pub(super) fn speaker(text: &str) -> String {
        let article = Article::new(text);
        let entities = entities::extract(&article);
        let quotes = quotes::extract(&article, &entities);
        let entity = quotes.last().and_then(|quote| quote.speaker?.entity);
        entity.map_or("-", |entity| &entities.list[entity].name).to_string()
    }

    #[test]
    fn speakers_stand_for_entities() {
        for (text, expected) in cases(
            "
            Maria Holm met Peter Stein on Monday. “We agreed on all of it,” she said. -> Maria Holm
            Maria Holm met Peter Stein on Monday. “We agreed on all of it,” he said. -> Peter Stein
            Maria Holm met Peter Stein on Monday. “We agreed on all of it,” they said. -> -
            Peter Stein fell ill. Stein's father wept. “He was kind,” he said. -> -
            Ida Dahl spoke. The letter was given to Stein's widow. “He was kind,” she said. -> -
            Tom Crane spoke. “Go,” said the vicar, the Rev Peter Stein. -> Peter Stein
            His backer, the jam maker Ida Dahl, said it was late. -> Ida Dahl
            His deputy, the former Delta Radio editor Ida Dahl, said it was late. -> Ida Dahl
            The coach, who replaced Otto Stein, said it was late. -> -
            Ida May left. Mrs May said it was late. -> Ida May
            The plan is that of Ida Dahl, a friend of Otto Stein, who said it was late. -> Ida Dahl
            The bid to save Otto Stein shows that it was late. -> -
            The rapper, whose real name is Otto Stein, said it was late. -> Otto Stein
            Peter Stein spoke. A woman who called herself the wife of Tom Crane said it was late. -> -
            Councillor April Dahl said it was late. -> April Dahl
            Chief executive Per Dahl said it was late. -> Per Dahl
            Ida Dahl was hurt. Her daughter was killed. “I loved her,” she said. -> Ida Dahl
            According to friends, Peter Stein was ill. -> -
            The driver was Peter Stein, prosecutors said. -> -
            Peter Stein spoke. “A friend came. He was kind,” he said. -> Peter Stein
            Peter Stein met one of the men on Monday. He told Stein that it was late. -> -
            Peter Stein, Tom Crane and Obu Kwak have won. “I am glad,” he said. -> Peter Stein
            Peter Stein was called a “rogue” by Ida Dahl. -> Ida Dahl
            Peter Stein was hired as “head of growth”. -> -
            “He was good,” the clerk's uncle, Peter Stein said. -> Peter Stein
            Peter Stein spoke. Tom Crane asked him why. “We both know,” he replied. -> Peter Stein
            Maria Holm spoke. Ida Dahl asked her why. “We both know,” she replied. -> Maria Holm
            Maria Holm spoke. Ida Dahl told her to go. “We both know,” she added. -> Ida Dahl
            Jaso Holm said that Peter Stein had agreed. “We both know him,” he said. -> Jaso Holm
            Delta Bank Corp. grew. Delta Bank closed a branch in May. “It was too small,” the company said.
                -> Delta Bank Corp.
            Delta Bank Corp. grew. Delta Bank sued Gamma Trust Inc. in May. “We will see,” the company said.
                -> -
            Peter Stein fell ill in May. “He is well again,” his wife said. -> -
            Peter Stein fell ill.¶A caretaker carried chairs back. “Nobody will miss him,” he said.
                -> -
            Two judges spoke. “They sang as one,” said one of them, Peter Stein. -> Peter Stein
            Peter Stein fell ill in May. His statement said “he is well again”. -> Peter Stein
            “We agreed on all of it,” said Maria Holm, head of Delta Bank, who left. -> Maria Holm
            Maria Holm, head of Delta Bank, who called the ruling “a grave mistake,” will appeal.
                -> Maria Holm
            Peter Stein, who called the ruling “a grave mistake,” will appeal. -> Peter Stein
            Peter Stein, director of the port of Oslo said he was well. -> Peter Stein
            “We are done,” said the party's leader, Peter Stein. -> Peter Stein
            “He is well again,” said one of the victims, Peter Stein. -> Peter Stein
            The head of the school, Peter Stein, said: “It is shut.” -> Peter Stein
            Peter Stein fell ill in May. “He is well again,” said Mr Stein's lawyer. -> -
            Peter Stein fell ill in May. “He is well again,” said a spokesman for Mr Stein. -> -
            “He is well again,” said a surgeon close to former mayor Peter Stein. -> -
            A lawyer representing Peter Stein said: “He is well again.” -> -
            A beaming Peter Stein said: “I am well again.” -> Peter Stein
            Prime Minister Peter Stein fell ill in May. “I am well again,” the prime minister said.
                -> Peter Stein
            Mayor Peter Stein fell ill in May. The town waited. “I am well again,” its mayor said.
                -> Peter Stein
            Sen. Peter Stein fell ill in May. “I am well again,” the senator said. -> Peter Stein
            Texas Gov. Peter Stein fell ill in May. “I am well again,” the Texas governor said.
                -> Peter Stein
            Texas Gov. Peter Stein met Ohio Gov. Tom Crane in May. “I am well again,” the Texas governor said.
                -> Peter Stein
            The firm's manager there, Peter Stein, said he was well. -> Peter Stein
            A letter to the mayor, Peter Stein, said it was late. -> -
            Peter Stein was jailed. Maria Holm KC, Stein's lawyer, said he was sorry. -> Maria Holm
            According to the lawsuit, Peter Stein, a former clerk, took the money. -> -
            “He is well again,” said the owner, Peter Stein Jr. Mrs. Holm left. -> Peter Stein Jr.
            Peter Stein was sacked. He was replaced by Tom Crane. “I am proud to lead,” he said. -> Tom Crane
            Peter Stein said he would quit. The board then voted for Tom Crane. “I am thrilled,” he said.
                -> Tom Crane
            Peter Stein said it was late. In 1900 Tom Crane built the lock. “It is old,” he said.
                -> Tom Crane
            John said to Mary: “Come home.” The bus left. “I will stay here,” she replied. -> Mary
            “Come home,” Mary told John. The bus left. “I will stay here,” he replied. -> John
            Delta Bank Corp. said the lock was shut. It said the toll was late. -> Delta Bank Corp.
            Delta Bank Corp. said the lock was shut. After Gamma Trust Inc. fell, it said the toll was late.
                -> -
            Peter Stein and Ida Dahl said it was late. -> -
            Peter Stein and his son said it was late. -> -
            Peter Stein fell ill. He ran under Tom Crane.¶“I ran,” he said. -> Peter Stein
            Peter Stein had a son. He was wed in turn to Ida Dahl and Tom Crane. He said it was late.
                -> Peter Stein
            Peter Stein said it was late. Tom Crane left in May, the chairman said. “He ran,” he said.
                -> Peter Stein
            Peter Stein met Tom Crane. Obu Kwak said it was late. “I ran,” he said. -> Obu Kwak
            Peter Stein, a former minister of ports said he was well. -> Peter Stein
            Peter Stein, a baker based in Oslo, said he was well. -> Peter Stein
            Peter Stein, a witness said on Monday, was ill. -> -
            Theresa May fell ill in June. “I am well,” May said. -> Theresa May
            Delta Bank met Gamma Trust. Delta Bank Corp. said no. “It is late,” the company said.
                -> Delta Bank Corp.
            Delta Bank Corp. said the lock was shut. The crew left. Nobody came. It said the toll was late.
                -> -
            Peter Stein said the lock was shut. It said the toll was late. -> -
            Delta Bank Corp. fell in May. It said the toll was late. -> Delta Bank Corp.
            Delta Bank Corp. fell in May. It will close. “We tried,” it said. -> Delta Bank Corp.
            Mayor Peter Stein fell ill. The former mayor spoke of Tom Crane. He said it was late. -> Peter Stein
            The ambassador spoke of Tom Crane on Monday. He said it was late. -> -
            Peter Stein said it was late. The ambassador spoke of Tom Crane. He said so. -> Peter Stein
            A letter from the Delta Bank Corp. arrived in May. It said the toll was late. -> -
            Delta Bank Corp. sued Gamma Trust Inc. in May. It said the toll was late. -> -
            Delta Bank Corp. fell in May. The ministry objected. It said the toll was late. -> -
            Mayor Peter Stein fell ill in May. The town waited. “He is well again,” her mayor said.
                -> -
            ",
        ) {
            let text = &text.replace('¶', "\n\n");
            assert_eq!(speaker(text), expected, "{text}");
        }
    }
}
