//! What is seen of a candidate speaker: which rules propose it, how its verb
//! stands to the quotation, and what kind of phrase it is.

use super::super::cue::Subject;
use super::super::frame::QuotationFrame;
use super::super::inherit::Reading;
use super::super::rule::QuoteRule;
use crate::syntax::noun_phrase::Phrase;

/// Names the features once, for the enum and for the list of all.
macro_rules! features {
    ($($(#[$about:meta])* $name:ident,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Feature {
            $($(#[$about])* $name,)*
        }

        impl Feature {
            pub const ALL: &[Feature] = &[$(Feature::$name),*];
        }
    };
}

features! {
    /// The answer of the surest sieve, or of the sentences around where no sieve answers.
    First,
    // The sieves that propose it.
    SaidQuote,
    AccordingTo,
    Tail,
    Governing,
    Saying,
    LaterCue,
    MainSubjectSieve,
    // The rules of `inherit` that propose it.
    SameParagraph,
    RestOfParagraph,
    ParagraphSubject,
    LeadIn,
    LastParagraph,
    // How far before the quotation its verb stands.
    Before1,
    Before4,
    Before9,
    Before19,
    Before20,
    // How far after it.
    After1,
    After4,
    After9,
    After19,
    After20,
    // What the verb before does.
    BeforeSays,
    BeforeSaysThat,
    BeforeUtters,
    BeforeJudges,
    BeforeBelieves,
    /// said, says
    BeforeSaid,
    // What the verb after does.
    AfterSays,
    AfterSaysThat,
    AfterUtters,
    AfterJudges,
    AfterBelieves,
    AfterSaid,
    // Where the subject of the verb before stands.
    BeforeOwn,
    BeforeInverted,
    BeforeShared,
    // Where that of the verb after stands.
    AfterOwn,
    AfterInverted,
    AfterShared,
    // Its verb among the reporting verbs of the sentence.
    FirstVerb,
    LastVerb,
    NearestBefore,
    /// to say
    Infinitive,
    // What stands between the verb before and the quotation.
    BeforeVerbBetween,
    BeforeQuoteBetween,
    BeforeCommaBetween,
    BeforeThatBetween,
    // And between the quotation and the verb after.
    AfterVerbBetween,
    AfterQuoteBetween,
    AfterCommaBetween,
    AfterThatBetween,
    /// The subject of the sentence.
    MainSubject,
    // What kind of phrase it is.
    He,
    Who,
    Which,
    It,
    Writer,
    Name,
    Description,
    Nobody,
}

use crate::syntax::reporting::Act;
use crate::syntax::verb;
use Feature::*;

/// That a sieve, or a rule of inheritance, proposes the candidate.
pub fn of_rule(rule: QuoteRule) -> Option<Feature> {
    Some(match rule {
        QuoteRule::SaidQuote => SaidQuote,
        QuoteRule::AccordingTo => AccordingTo,
        QuoteRule::Tail => Tail,
        QuoteRule::Governing => Governing,
        QuoteRule::Saying => Saying,
        QuoteRule::LaterCue => LaterCue,
        QuoteRule::MainSubject => MainSubjectSieve,
        QuoteRule::SameParagraph => SameParagraph,
        QuoteRule::RestOfParagraph => RestOfParagraph,
        QuoteRule::ParagraphSubject => ParagraphSubject,
        QuoteRule::LeadIn => LeadIn,
        QuoteRule::LastParagraph => LastParagraph,
        // A sieve that is sure is followed by no ranking, or stands first; the others propose
        // nobody.
        _ => return None,
    })
}

/// How the reporting verb `number` of a frame stands to the quotation at `at`.
pub fn of_cue(frame: &QuotationFrame, reading: &Reading, at: usize, number: usize) -> Vec<Feature> {
    let cue = &reading.cues[number];
    let before = cue.start < at;
    let side = |if_before, if_after| if before { if_before } else { if_after };
    let distance = if before { at.saturating_sub(cue.end) } else { cue.start - at };
    let mut out = vec![
        match distance {
            0 | 1 => side(Before1, After1),
            2..=4 => side(Before4, After4),
            5..=9 => side(Before9, After9),
            10..=19 => side(Before19, After19),
            _ => side(Before20, After20),
        },
        match cue.act {
            Act::Say => side(BeforeSays, AfterSays),
            Act::SayThat => side(BeforeSaysThat, AfterSaysThat),
            Act::Utter => side(BeforeUtters, AfterUtters),
            Act::Judge => side(BeforeJudges, AfterJudges),
            Act::Attitude => side(BeforeBelieves, AfterBelieves),
        },
        match cue.subject {
            Subject::Before(..) => side(BeforeOwn, AfterOwn),
            Subject::After(..) => side(BeforeInverted, AfterInverted),
            _ => side(BeforeShared, AfterShared),
        },
    ];
    let between = || if before { cue.end..at } else { at + 1..cue.start };
    let any = |test: &dyn Fn(usize) -> bool| between().any(test);
    for (feature, holds) in [
        (side(BeforeSaid, AfterSaid), matches!(frame.lower(cue.start), "said" | "says" | "say")),
        (FirstVerb, number == 0),
        (LastVerb, number + 1 == reading.cues.len()),
        (NearestBefore, before && reading.cues.get(number + 1).is_none_or(|next| next.start >= at)),
        (Infinitive, frame.lower_before(cue.start) == "to"),
        (side(BeforeVerbBetween, AfterVerbBetween), any(&|i| verb::is_verb(frame, i))),
        (side(BeforeQuoteBetween, AfterQuoteBetween), any(&|i| frame.is_quote(i))),
        (side(BeforeCommaBetween, AfterCommaBetween), any(&|i| frame.lower(i) == ",")),
        (side(BeforeThatBetween, AfterThatBetween), any(&|i| frame.lower(i) == "that")),
    ] {
        if holds {
            out.push(feature);
        }
    }
    out
}

/// What kind of phrase the candidate is.
pub fn of_phrase(frame: &QuotationFrame, speaker: Option<Phrase>) -> Vec<Feature> {
    let Some(Phrase { span, .. }) = speaker else { return vec![Nobody] };
    let article = frame.article;
    vec![match article.lower(span.start as usize) {
        "he" | "she" => He,
        "who" => Who,
        "which" | "that" => Which,
        "it" | "they" => It,
        "i" | "we" | "you" => Writer,
        _ if span.range().any(|i| article.token(i).capitalized) => Name,
        _ => Description,
    }]
}
