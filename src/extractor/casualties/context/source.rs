//! Sources: who says that a figure is so.

use crate::extractor::casualties::CasualtyKind;
use crate::extractor::casualties::context::{place::proximity, presupposed};
use crate::extractor::casualties::tagged_sentence::{Part, TaggedSentence};
use crate::extractor::entities::{EntityType, Mention};
use crate::extractor::quotes::{Quote, QuoteKind};
use crate::lexicon::words;
use crate::syntax::class;
use crate::syntax::clauses::{Nominal, Subject};
use crate::syntax::verb::{self, Voice};
use crate::text::span::TokenSpan;

/// Whether one side, or people who were near, say so: officials are believed before them. Who says
/// so is the subject of the verb of saying before `span`, or of the first one after it where none
/// stands before.
pub fn is_partisan(words: &TaggedSentence, span: TokenSpan) -> bool {
    let near = words.near(span);
    // "put the number of dead at 30"
    let puts = |i: usize| {
        matches!(words.lower(i), "put" | "puts")
            && (i + 1..i + 4).any(|k| matches!(words.lower(k), "toll" | "number" | "total"))
    };
    let says = |i: &usize| {
        words.part(*i) == Part::Say
            // In a headline "claim" is a verb.
            || words.headline && words.article.tagged(*i).reporting().is_some()
            || puts(*i)
    };
    let (start, end) = (span.start as usize, span.end as usize);
    let is_one = |i: usize| words.has(i, class::PARTISAN);
    let one_speaks = |said: usize| match subject(words, said) {
        Some(speaker) => {
            words.lower(said).starts_with("claim") || (speaker.start..speaker.end).any(is_one)
        }
        None => {
            words.before(said).take(16).take_while(|&i| words.part(i) != Part::Break).any(is_one)
        }
    };
    match (near.start as usize..start).rev().find(says) {
        Some(said) => one_speaks(said),
        None => {
            // "Police kill seven, rebels say 40": that is another figure
            let of_this = |said: &usize| !words.is_number(said + 1);
            let said = (end..near.end as usize).find(says).filter(of_this);
            said.is_some_and(one_speaks)
        }
    }
}

/// The subject of the verb of saying at `said`; of "saying" that of the verb before.
fn subject(words: &TaggedSentence, said: usize) -> Option<Nominal> {
    let clauses = words.clauses();
    let verb = clauses.verb_at(said).or_else(|| {
        let participle = words.lower(said).ends_with("ing");
        let before = clauses.verbs.partition_point(|verb| verb.head < said).checked_sub(1)?;
        clauses.verbs.get(before).filter(|_| participle)
    });
    verb?.subject?.nominal()
}

/// Who says so: the speaker of the quote that holds `span`, or the name after "according to". A
/// country that "has confirmed 40 cases" counts its own; nor does a speaker give a figure that his
/// reported words, with the effect at `verb`, take for known, nor one that he denies.
pub fn of_figure(
    words: &TaggedSentence,
    quotes: &QuoteIndex,
    span: TokenSpan,
    kind: CasualtyKind,
    verb: usize,
) -> Option<u32> {
    let own_count = |&entity: &usize| {
        let counts = |m: &Mention| m.entity == entity && proximity::counts_its_own(words, m.span);
        words.entities.list.get(entity).is_some_and(|e| e.kind == EntityType::Place)
            && (kind == CasualtyKind::Affected
                || words.entities.mentions_in(words.span).iter().any(counts))
    };
    let denied = |cue: TokenSpan| cue.range().any(|i| words.article.lower(i).starts_with("deni"));
    let quote = quotes
        .holding(span)
        .filter(|q| !q.cue.is_some_and(denied))
        .filter(|q| q.kind != QuoteKind::Indirect || !presupposed::holds(words, verb));
    let spoken = quote
        .and_then(|q| q.speaker.as_ref())
        .and_then(|s| s.entity.or_else(|| author_of(words, s.span)))
        .filter(|entity| !own_count(entity));
    let source = spoken.or_else(|| counted_by(words, span)).or_else(|| accuser(words, span));
    let source = source.or_else(|| {
        let (start, end) = (span.start as usize, span.end as usize);
        // Not "three died, according to the army; the police said four"
        let beside = |&at: &usize| !(at.min(end)..at.max(start)).any(|i| words.lower(i) == ";");
        let stated = |i: &usize| words.phrase(*i, "according to").is_some();
        let near = words.near(span).range();
        let at = (end..near.end).find(stated).or_else(|| (near.start..start).rev().find(stated));
        let at = at.filter(beside)?;
        let near = TokenSpan::from_usize(at, (at + 10).min(words.end()));
        let mut named = words.entities.mentions_in(near).iter();
        // Not "according to the Delta-run ministry", nor "according to the army, naming Holm"
        let own = |m: &&Mention| {
            let start = m.span.start as usize;
            words.part(m.span.end as usize) != Part::Hyphen
                && (at..start.saturating_sub(1)).all(|i| words.part(i) != Part::Comma)
        };
        named.find(|m| may_count(words, m)).filter(own).map(|m| m.entity)
    });
    source.map(|entity| entity as u32)
}

fn may_count(words: &TaggedSentence, mention: &Mention) -> bool {
    let kind = words.entities.list.get(mention.entity).map(|e| e.kind);
    matches!(kind, Some(EntityType::Person | EntityType::Organization))
}

/// "a statement from Delta Bank", "the ministry's report": who wrote the text that `speaker` names.
fn author_of(words: &TaggedSentence, speaker: TokenSpan) -> Option<usize> {
    /// Words of a name behind "by the".
    const AUTHOR: u32 = 3;
    let text = |i: usize| words!("data figures report statement tally").contains(words.key(i));
    let by = |i: usize| matches!(words.lower(i), "by" | "from" | "of");
    // "a report | by the Health Ministry": the name may stand behind what the quotation gives
    let around =
        TokenSpan::new(speaker.start, (speaker.end + AUTHOR).min(words.span.end).max(speaker.end));
    let mut mentions = words.entities.mentions_in(around).iter();
    let author = mentions.find(|m| {
        let (start, end) = (m.span.start as usize, m.span.end as usize);
        let article = usize::from(words.lower_before(start) == "the");
        let owned = words.part(end) == Part::Possessive && text(speaker.end as usize - 1);
        let from = start.wrapping_sub(1 + article);
        owned || by(from) && text(from.wrapping_sub(1))
    })?;
    may_count(words, author).then_some(author.entity)
}

/// "Amnesty recorded 3,500 executions", "Ida Dahl put the toll at nine": who counts, the subject of
/// the verb before the figure.
fn counted_by(words: &TaggedSentence, span: TokenSpan) -> Option<usize> {
    let clauses = words.clauses();
    let next = clauses.verbs.partition_point(|verb| verb.head < span.start as usize);
    let verb = clauses.verbs[..next].last()?;
    // The figure is what is counted: not "put his hand in a machine that killed nine"
    let mut between = verb.head + 1..span.start as usize;
    let elsewhere = |i: usize| matches!(words.part(i), Part::Relative | Part::Possessive);
    let count = |i: usize| {
        words!("toll number figure count total tally dead deaths").contains(words.key(i))
    };
    let counts = words.has(verb.head, class::COUNTING)
        || words!("estimated estimates place placed places put puts")
            .contains(words.key(verb.head))
            && (words.lower(verb.head).starts_with("estimate")
                || (verb.head + 1..span.end as usize).any(count));
    let counts = counts && !between.any(elsewhere);
    let subject = verb.subject?.nominal().filter(|_| counts)?;
    let subject = TokenSpan::from_usize(subject.start, subject.end);
    let mention =
        words.entities.mentions_in(subject).iter().rfind(|m| m.span.end == subject.end)?;
    may_count(words, mention).then_some(mention.entity)
}

/// Who accuses others of the harm: "Ida Dahl accused the army of killing nine", "Delta blamed the rebels
/// for the deaths of nine".
fn accuser(words: &TaggedSentence, span: TokenSpan) -> Option<usize> {
    /// Words of the accused.
    const LONGEST: usize = 10;
    let start = span.start as usize;
    let of =
        words.clause_before(start, LONGEST).find(|&i| matches!(words.lower(i), "of" | "for"))?;
    // but "accused the army of lying about the bomb that killed nine"
    if (of..start).any(|i| matches!(words.part(i), Part::Relative | Part::Subordinator)) {
        return None;
    }
    // but "Ida Dahl, accused of killing nine, was freed"
    let accused = of.checked_sub(1)?;
    let verb = words.clause_before(accused, LONGEST).find(|&i| {
        let of = words.lower(of) == "of";
        words.lower(i).starts_with(if of { "accus" } else { "blam" })
    })?;
    let group = verb::group(&words.line(), verb);
    let subject = match words.clauses().verb_at(verb)?.subject? {
        Subject::Own(subject) | Subject::Shared(subject) if group.voice != Voice::Passive => {
            subject
        }
        _ => return None,
    };
    let subject = TokenSpan::from_usize(subject.start, subject.end);
    let mention =
        words.entities.mentions_in(subject).iter().rfind(|m| m.span.end == subject.end)?;
    may_count(words, mention).then_some(mention.entity)
}

/// The parts of all quotes by position.
pub struct QuoteIndex<'a> {
    /// In order of their start.
    parts: Vec<(TokenSpan, &'a Quote)>,
}

impl<'a> QuoteIndex<'a> {
    pub fn new(quotes: &'a [Quote]) -> Self {
        let mut parts: Vec<_> =
            quotes.iter().flat_map(|q| q.parts.iter().map(move |&p| (p, q))).collect();
        parts.sort_by_key(|&(span, _)| span);
        QuoteIndex { parts }
    }

    /// The last quote part that begins at or before `span` and holds it.
    fn holding(&self, span: TokenSpan) -> Option<&'a Quote> {
        let next = self.parts.partition_point(|(part, _)| part.start <= span.start);
        self.parts[..next].iter().rev().take(3).find(|(part, _)| part.covers(span)).map(|&(_, q)| q)
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::extractor::{casualties, entities};
    use crate::{Options, analyze};

    #[test]
    fn sides_and_bystanders_speak_for_themselves() {
        for (text, expected) in [
            ("Relatives said nine people were killed.", true),
            ("Ida Dahl claimed that nine people were killed.", true),
            ("Police kill nine, opposition says 40\n\nA crowd was fired on.", false),
            ("Nine people were killed, relatives of the inmates said.", true),
            ("A rebel spokesman denied this, saying nine soldiers were killed.", true),
            ("A spokesman for the rebels said nine soldiers were killed.", true),
            ("Nine rebels were killed, the army said.", false),
            ("A doctor who treated witnesses said nine people were killed.", false),
            ("The ministry said nine residents were killed.", false),
            ("Police said nine people were killed. Relatives wept.", false),
        ] {
            let article = Article::new(text);
            let found = casualties::find(&article, &entities::extract(&article), &[], &[], None);
            let nine = found.iter().find(|finding| finding.casualty.min == Some(9));
            assert_eq!(nine.map(|finding| finding.source.partisan), Some(expected), "{text}");
        }
    }

    #[test]
    fn says_who_gives_a_figure() {
        for (text, expected) in [
            ("Ida Dahl said nine people were killed.", "Ida Dahl"),
            ("Nine people were killed, according to Ida Dahl.", "Ida Dahl"),
            ("Nine people were killed, according to the UNICEF-run health office.", ""),
            ("Nine people were killed, according to the army, naming one as Ida Dahl.", ""),
            ("Nine people were killed, according to the mayor, Ida Dahl.", "Ida Dahl"),
            ("Ida Dahl denies murdering Susan Hartley.", ""),
            ("Nine people died, Ida Dahl said, adding that six were hurt.", "Ida Dahl"),
            ("Ida Dahl announced on Monday that nine people had died.", "Ida Dahl"),
            ("Ida Dahl said the bus that killed nine people was old.", ""),
            ("Norway's Health Ministry said nine people had died.", "Health Ministry"),
            ("A statement from the Health Ministry said nine people had died.", "Health Ministry"),
            ("A report on the Health Ministry said nine people had died.", ""),
            ("Amnesty International recorded 3,500 executions.", "Amnesty International"),
            ("Ida Dahl put the death toll at nine.", "Ida Dahl"),
            ("Ida Dahl put nine wounded men on a bus.", ""),
            ("Ida Dahl accused the army of killing nine people in a raid.", "Ida Dahl"),
            ("Ida Dahl blamed the army for the deaths of nine people.", "Ida Dahl"),
            ("Ida Dahl told reporters near the hall that nine people had died.", "Ida Dahl"),
            ("Ida Dahl told reporters the bomb that killed nine people was old.", ""),
            ("Ida Dahl accused the army of lying about the bomb that killed nine people.", ""),
            ("“Nine people were killed. Two were hurt,” said a report on Monday.", ""),
            ("A man told Ida Dahl that nine people had died.", ""),
            ("A report by the Health Ministry said nine people had died.", "Health Ministry"),
            ("A report on a storm that Ida Dahl said killed nine people came out.", "Ida Dahl"),
            ("Ida Dahl is accused of killing nine people.", ""),
            ("Ida Dahl, accused of killing nine people, was freed.", ""),
            ("Ida Dahl placed flowers in the square where nine people died.", ""),
        ] {
            let report = analyze(text, &Options::default());
            let source = report.casualties[0].attributed_to;
            let name = source.map_or("", |entity| &report.entities[entity.0].name);
            assert_eq!(name, expected, "{text}");
        }
    }
}
